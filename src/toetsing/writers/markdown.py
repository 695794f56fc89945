"""Markdown through the templates in rapporten/. A template loops and prints; the view model has every string ready."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.weergave.document import soort_van_blok

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toetsing.weergave.bewijs import Bewijsblad
    from toetsing.weergave.document import Document
    from toetsing.weergave.herreken import Herrekenblad
    from toetsing.weergave.overzicht import Overzicht
    from toetsing.weergave.score import Toetsingblad

_BIJZONDER: Final = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_BEGIN: Final = re.compile(r"^(\d{0,9})([-+.)])(?=[ -])")
"""How a line begins that would be read as an item of a list or as a ruler."""


def score_als_markdown(
    sjablonen: Path, overzicht: Overzicht | None, bladen: Sequence[Toetsingblad], waarschuwing: str, *, uitleg: bool
) -> str:
    """Return the result of `score` as Markdown: an overview of many, the detail of each."""
    velden = {"overzicht": overzicht, "bladen": bladen, "waarschuwing": waarschuwing, "uitleg": uitleg}
    return _vul(sjablonen, "score.md.j2", velden)


def bewijs_als_markdown(sjablonen: Path, blad: Bewijsblad, meldingen: Sequence[str]) -> str:
    """Return a certificate as Markdown."""
    return _vul(sjablonen, "bewijs.md.j2", {"blad": blad, "meldingen": meldingen})


def herrekening_als_markdown(sjablonen: Path, blad: Herrekenblad, waarschuwing: str) -> str:
    """Return published beside computed as Markdown."""
    return _vul(sjablonen, "herreken.md.j2", {"blad": blad, "waarschuwing": waarschuwing})


def document_als_markdown(sjablonen: Path, document: Document) -> str:
    """Return a report as Markdown."""
    return _vul(sjablonen, "rapport.md.j2", {"d": document})


class _Opgemaakt(str):
    """Markdown that a template made itself of values that were escaped."""

    __slots__ = ()


def _vul(sjablonen: Path, naam: str, velden: Mapping[str, object]) -> str:
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
    omgeving.filters |= {"soort": soort_van_blok, "opgemaakt": _Opgemaakt}
    return omgeving.get_template(naam).render(velden)


def _veilig(waarde: object) -> str:
    """Escape what Markdown would read as markup and keep a value on its line."""
    if isinstance(waarde, _Opgemaakt):
        return waarde
    return _BEGIN.sub(r"\1\\\2", _BIJZONDER.sub(r"\\\1", " ".join(str(waarde).split())))
