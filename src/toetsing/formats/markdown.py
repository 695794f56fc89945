"""Markdown through the templates in rapporten/. A template loops and prints; the view has every string ready."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import soort_van_blok, tekstblokken
from toetsing.document.omslag import uitgave
from toetsing.document.opgemaakt import Opgemaakt
from toetsing.domain.tekens import toonbaar
from toetsing.formats.nummers import genummerde_delen

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from toetsing.document.blokken import Document

_BIJZONDER: Final = re.compile(r"([\\`*_{}\[\]<>#|~!]|&(?=#?\w+;))")
_NOOT: Final = re.compile(r"\[(noot [^\s()\[\]]+)\]")
"""How some texts of a kader name a note; the others say "(noot 6)", and a report has one way."""
_BEGIN: Final = re.compile(r"^(\d{0,9})([-+.)])(?=[ -])")
_REGEL: Final = re.compile(r"^(\d{0,9})([-+.)])(?=[ -]|$)")
"""How a line begins that would be read as an item of a list or as a ruler: within a text, and where it is the text."""


def document_als_markdown(sjablonen: Path, document: Document) -> str:
    """Return a report as Markdown."""
    return (
        _omgeving(sjablonen)
        .get_template("rapport.md.j2")
        .render(d=document, delen=genummerde_delen(document), uitgave=uitgave(document.omslag, document.peildatum))
    )


class _Zoals(str):
    """Markdown that a template made itself of values that were escaped."""

    __slots__ = ()


@cache
def _omgeving(sjablonen: Path) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    omgeving = Environment(
        loader=FileSystemLoader(sjablonen),
        undefined=StrictUndefined,
        autoescape=False,  # Markdown has its own escaping, on every value
        finalize=_veilig,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    omgeving.filters |= {
        "soort": soort_van_blok,
        "opgemaakt": _Zoals,
        "lopend": _lopend,
        "tekstblokken": tekstblokken,
    }
    return omgeving


def _veilig(waarde: object) -> str:
    """Escape what Markdown would read as markup and keep a value on its line."""
    if isinstance(waarde, _Zoals):
        return waarde
    return _BEGIN.sub(r"\1\\\2", _ontsnapt(" ".join(toonbaar(str(waarde)).split())))


def _ontsnapt(tekst: str) -> str:
    return _BIJZONDER.sub(r"\\\1", _NOOT.sub(r"(\1)", tekst))


def _lopend(tekst: str) -> str:
    """Return a text of the author with its words in bold and its links as Markdown writes them."""
    if not isinstance(tekst, Opgemaakt):
        return _Zoals(_REGEL.sub(r"\1\\\2", _veilig(tekst)))
    regel = ""
    for vet, groep in groupby(tekst.delen, key=lambda stuk: stuk.vet):
        woorden = "".join(_met_adres(_ontsnapt(toonbaar(stuk.tekst)), stuk.adres) for stuk in groep)
        kaal = woorden.strip()
        # a space just within the marks would make them text
        regel += woorden.replace(kaal, f"**{kaal}**") if vet and kaal else woorden
    return _Zoals(_REGEL.sub(r"\1\\\2", regel.strip()))


def _met_adres(woorden: str, adres: str) -> str:
    return f"[{woorden}]({adres})" if adres else woorden
