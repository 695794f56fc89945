"""The forms that an answer can take, a row each: nothing else in the program says which there are.

A command says by name which of these it gives; the options, their help and the suffixes of files follow from the rows.
What makes a form is imported where it is used, so that an answer pays for its own form only.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rich.console import RenderableType

    from toetsing.document.antwoord import Antwoord
    from toetsing.formats.opmaak import Opmaak

    Inhoud = str | bytes | RenderableType
    Gemaakt = tuple[Inhoud, tuple[Melding, ...]]
    """An answer in a form, and what there is to know of it. A fout among the meldingen says that it was not made."""

_DPI: Final = 200
"""Of pictures in Word: sharp on paper, small in the file."""


class Vorm(NamedTuple):
    """A form: its name, how its files end, what makes it, and by which other name one may ask for it.

    It is made of an answer, the folder of templates and what says how it looks, which only a form that has a look asks;
    one that parts columns by a sign takes that as `scheiding`. A tuple, since every opdracht loads this list.
    """

    naam: str
    achtervoegsel: str
    maak: Callable[..., Gemaakt]
    ook: str = ""


def _als_tabel(antwoord: Antwoord, _: Path, __: Callable[[], Opmaak]) -> Gemaakt:
    from toetsing.formats.console.console import document_als_console

    return document_als_console(antwoord.document()), ()


def _als_json(antwoord: Antwoord, _: Path, __: Callable[[], Opmaak]) -> Gemaakt:
    return antwoord.als_json(), ()


def _als_csv(antwoord: Antwoord, _: Path, __: Callable[[], Opmaak], *, scheiding: str = ";") -> Gemaakt:
    from toetsing.document.blokken import gegevenstabel
    from toetsing.formats.csv import tabel_als_csv

    document = antwoord.document()
    tabel = gegevenstabel(document)
    if tabel is None:
        raise gebruiksfout("G027")
    return tabel_als_csv(tabel, document.programma, scheiding=scheiding), ()


def _als_markdown(antwoord: Antwoord, sjablonen: Path, _: Callable[[], Opmaak]) -> Gemaakt:
    from toetsing.formats.markdown import document_als_markdown

    return document_als_markdown(sjablonen, antwoord.document()), ()


def _als_html(antwoord: Antwoord, sjablonen: Path, opmaak: Callable[[], Opmaak]) -> Gemaakt:
    from toetsing.formats.html.html import document_als_html

    gekozen = opmaak()
    return document_als_html(sjablonen, antwoord.document(), gekozen.stijl), ()


def _als_xlsx(antwoord: Antwoord, _: Path, opmaak: Callable[[], Opmaak]) -> Gemaakt:
    from toetsing.formats.xlsx.tabellen import document_als_werkmap

    gekozen = opmaak()
    return document_als_werkmap(antwoord.document(), gekozen.stijl, moment=gekozen.moment), ()


def _als_pdf(antwoord: Antwoord, sjablonen: Path, opmaak: Callable[[], Opmaak]) -> Gemaakt:
    from toetsing.formats.pdf.pdf import document_als_pdf

    gekozen = opmaak()
    pdf = document_als_pdf(sjablonen, antwoord.document(), gekozen.stijl, moment=gekozen.moment)
    if not pdf.vervangen:
        return pdf.inhoud, ()
    return pdf.inhoud, (melding("T099", Plek(), tekens=opsomming(pdf.vervangen)),)


def _als_docx(antwoord: Antwoord, sjablonen: Path, opmaak: Callable[[], Opmaak]) -> Gemaakt:
    from toetsing.formats.pdf.pdf import svg_als_png
    from toetsing.formats.word.word import Sjabloonprobleem, document_als_docx

    gekozen = opmaak()

    def plaatje(svg: str) -> bytes:
        eigen = gekozen.stijl.letterbestanden
        reserve = (letter for letter in _reserveletters(sjablonen) if letter not in eigen)
        return svg_als_png(svg, (*eigen, *reserve), dpi=_DPI)

    sjabloon = gekozen.lees_sjabloon()
    if isinstance(sjabloon, Melding):
        return b"", (sjabloon,)
    velden = antwoord.sjabloonvelden() if antwoord.sjabloonvelden is not None else {}
    try:
        docx = document_als_docx(sjabloon, antwoord.document(), velden, gekozen.stijl, plaatje, moment=gekozen.moment)
    except Sjabloonprobleem as probleem:
        return b"", (melding("H020", Plek(bestand=gekozen.sjabloon), wat=str(probleem)),)
    return docx, ()


@cache
def _reserveletters(sjablonen: Path) -> tuple[bytes, ...]:
    """Return the fonts that ship, by name: for signs in pictures that those of the house style do not have."""
    return tuple(pad.read_bytes() for pad in sorted((sjablonen / "letters").glob("*.ttf")))


_RIJEN: Final = (
    Vorm(naam="tabel", achtervoegsel=".txt", maak=_als_tabel),
    Vorm(naam="json", achtervoegsel=".json", maak=_als_json),
    Vorm(naam="csv", achtervoegsel=".csv", maak=_als_csv),
    Vorm(naam="markdown", achtervoegsel=".md", maak=_als_markdown, ook="md"),
    Vorm(naam="html", achtervoegsel=".html", maak=_als_html),
    Vorm(naam="pdf", achtervoegsel=".pdf", maak=_als_pdf),
    Vorm(naam="docx", achtervoegsel=".docx", maak=_als_docx),
    Vorm(naam="xlsx", achtervoegsel=".xlsx", maak=_als_xlsx),
)
VORMEN: Final = {vorm.naam: vorm for vorm in _RIJEN}
"""Every form by its name."""
VAN_ANTWOORD: Final = ("tabel", "json", "csv", "markdown", "html", "xlsx")
"""The forms of every answer; the first is given where nobody asks."""
MET_EEN_TABEL: Final = ("csv",)
"""Those that hold one table of an answer, whatever else is asked for: what only adds parts changes nothing in them."""
SCHEIDINGEN: Final = (";", ",")
"""What may stand between the columns of those; the first where nobody asks."""
VAN_RAPPORT: Final = ("html", "pdf", "docx", "markdown", "json")
"""The forms of a report about one organisation."""
VAN_LANDELIJK: Final = (*VAN_RAPPORT, "xlsx")
"""Those of the report about many, of which the tables are there to count further too."""


def vorm_van(naam: str) -> str:
    """Return the name of the form that somebody asks for by this name, which may be its other name."""
    return next((vorm.naam for vorm in _RIJEN if naam == vorm.ook), naam)
