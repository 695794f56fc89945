"""The answer of `herreken`: its document and its JSON, each made when a form asks for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.pipeline.besloten import ZonderKader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.commands.herreken.herrekenen import Herrekening
    from toetsing.document.blokken import Document
    from toetsing.domain.compare.bevonden import Bevonden, Wijziging
    from toetsing.domain.compare.varianten import Zoekresultaat
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding


def antwoord_op(uitkomst: Herrekening | ZonderKader, dag: date, *, varianten: bool) -> Antwoord | GeenAntwoord:
    """Return what was found as an answer. Where no file could be read only JSON has something to say."""
    if isinstance(uitkomst, ZonderKader):
        als_json = partial(_als_json, None, (), (), () if varianten else None, uitkomst.meldingen)
        return GeenAntwoord(uitkomst.meldingen, als_json)
    als_json = partial(
        _als_json, uitkomst.kader, uitkomst.bevonden, uitkomst.wijzigingen, uitkomst.gezocht, uitkomst.meldingen
    )
    if uitkomst.toetsingen == 0:
        return GeenAntwoord(uitkomst.meldingen, als_json)
    return Antwoord(partial(_document, uitkomst, dag), als_json, uitkomst.meldingen)


def _document(uitkomst: Herrekening, dag: date) -> Document:
    from toetsing.commands.herreken.document import herrekendocument

    return herrekendocument(uitkomst, dag)


def _als_json(
    kader: Kader | None,
    bevonden: Sequence[Bevonden],
    wijzigingen: Sequence[Wijziging],
    gezocht: Sequence[Zoekresultaat] | None,
    meldingen: Sequence[Melding],
) -> str:
    from toetsing.commands.herreken.json import herrekening_als_json

    return herrekening_als_json(kader, bevonden, wijzigingen, gezocht, meldingen)
