"""What an author marks, in each form by itself: whatever is typed, the words of every form are the same."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.console import Console

from document.test_markering import BROKKEN
from hulp.grond import WORTEL
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Alinea, Deel, Document, Kop, Punten, Toelichtingen, Tussenkop, tekstblokken
from toetsing.document.omslag import Omslag
from toetsing.document.opgemaakt import Opgemaakt, stukken_van
from toetsing.formats.console.console import document_als_console
from toetsing.formats.html.html import document_als_html
from toetsing.formats.markdown import document_als_markdown
from toetsing.formats.xlsx.zinnen import zinnentabel
from toetsing.pipeline.opmaak import onze_opmaak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.blokken import Blok
    from toetsing.domain.huisstijl import Huisstijl

SJABLONEN = WORTEL / "rapporten"
TEKST = "Vooraf **vet**.\n## Kop\n- een\n- [twee](https://a.nl)\n1. drie\n2. vier"


def document(*blokken: Blok) -> Document:
    return Document(
        omslag=Omslag(titel="Proef", ondertitel="", merken=(), kenmerken=(), versie=""),
        delen=(Deel(id="deel", titel="Deel", blokken=blokken),),
        programma="toetsing",
        peildatum="18 november 2015",
    )


@pytest.fixture(scope="module")
def stijl() -> Huisstijl:
    return onze_opmaak(date(2015, 11, 18)).stijl


def in_html(wat: Document, stijl: Huisstijl) -> str:
    return document_als_html(SJABLONEN, wat, stijl).partition("<h2>1 Deel</h2>")[2].partition("</section>")[0]


def in_markdown(wat: Document) -> str:
    """The Markdown of a document as html, made of it by a library that knows all of CommonMark."""
    return str(MarkdownIt("commonmark").render(document_als_markdown(SJABLONEN, wat))).partition("<h2>1 Deel</h2>")[2]


def woorden(html: str) -> str:
    """The text of a page without any white space."""
    te_zien = re.sub(r'<span class="stem">[^<]*</span>|<a class="koppeling"[^>]*>#</a>', "", html)
    return "".join(unescape(re.sub(r"<[^>]*>", "", te_zien)).split())


def merken(html: str) -> list[str]:
    """What is a list, a link or a heading in a page."""
    return re.findall(r"<(?:ul|ol|li|h3|a href=\"[^\"]*\")>", html.replace("<h3 id=", "<h3><x id="))


def vet(html: str) -> str:
    """The words in bold, one behind the other: a form may take them together."""
    return woorden("".join(re.findall("<strong>(.*?)</strong>", html)))


def kaal(blokken: tuple[Blok, ...]) -> str:
    return "".join("".join(stuk.tekst for stuk in stukken_van(tekst)) for tekst in _teksten(blokken))


def _teksten(blokken: tuple[Blok, ...]) -> Iterator[str]:
    for blok in blokken:
        match blok:
            case Alinea(tekst=tekst) | Tussenkop(tekst=tekst):
                yield tekst
            case Punten(regels=regels):
                yield from regels
            case _:
                raise TypeError(blok)


@settings(deadline=None)
@given(tekst=st.lists(BROKKEN, max_size=25).map("".join))
@example(tekst="**a [b](https://a.nl) c**")
@example(tekst="**a[b](https://a.nl)c**")
@example(tekst="1. **a**\n2. [**b**](https://a.nl)")
@example(tekst="a\\**b**")
def test_html_en_markdown_zeggen_en_merken_hetzelfde(tekst: str, stijl: Huisstijl) -> None:
    blokken = tuple(tekstblokken(alineas_van(tekst), onder=2))
    html, markdown = in_html(document(*blokken), stijl), in_markdown(document(*blokken))
    assert woorden(html) == "".join(kaal(blokken).split())
    assert woorden(markdown) == woorden(html)
    assert sorted(merken(markdown)) == sorted(merken(html))
    assert vet(markdown) == vet(html)
    assert "<em>" not in markdown
    assert "javascript" not in "".join(merken(html))


def test_op_het_scherm_staan_nummers_en_punten_met_hun_merk() -> None:
    blokken = (*tekstblokken(alineas_van(TEKST), onder=4), Toelichtingen(rijen=(("1.1.1", alineas_van(TEKST)),)))
    uit = StringIO()
    Console(file=uit, width=80).print(document_als_console(document(Kop(niveau=3, tekst="Boven"), *blokken)))
    regels = [regel.strip() for regel in uit.getvalue().splitlines() if regel.strip()][2:]
    een = ["Vooraf vet.", "Kop", "- een", "- twee (https://a.nl)", "1. drie", "2. vier"]
    assert regels == ["Boven", *een, "1.1.1", *een]


def test_in_de_werkmap_staan_de_woorden_en_de_nummers() -> None:
    tabel = zinnentabel(document(*tekstblokken(alineas_van(TEKST), onder=2)))
    zinnen = [rij[2].tekst for rij in tabel.rijen]
    assert zinnen == ["Vooraf vet.", "Kop", "een", "twee (https://a.nl)", "1. drie", "2. vier"]


def test_waar_geen_ruimte_is_voor_een_kop_is_hij_een_vette_regel() -> None:
    _, kop, *_ = tekstblokken(alineas_van(TEKST))
    assert isinstance(kop, Alinea)
    assert isinstance(kop.tekst, Opgemaakt)
    assert [(stuk.tekst, stuk.vet) for stuk in kop.tekst.delen] == [("Kop", True)]
