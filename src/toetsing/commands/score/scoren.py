"""The answer of `score`: its document and its JSON, each made when a form asks for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from toetsing.cli.opties import rij_over
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.besloten import ZonderKader

if TYPE_CHECKING:
    from datetime import date

    from toetsing.document.blokken import Document
    from toetsing.pipeline.besloten import Besloten, Scoring


PER: Final = ("criterium", "verwachting")
"""What a row of the answer can be about; the first where nobody asks."""


def is_per_verwachting(per: str | None, *, detail: bool, uitleg: bool) -> bool:
    """Return whether a row is about a verwachting. Raises Gebruiksfout where it can be about neither.

    Every score with its cell is all there is of it: an option that asks for more of the oordelen is a mistake.
    """
    per_verwachting = rij_over(per, PER) != PER[0]
    anders = [optie for optie, gegeven in (("--detail", detail), ("--uitleg", uitleg)) if gegeven]
    if per_verwachting and anders:
        raise gebruiksfout("G152", opties=opsomming(anders))
    return per_verwachting


def antwoord_op(scoring: Scoring, dag: date, *, uitleg: bool, per_verwachting: bool) -> Antwoord | GeenAntwoord:
    """Return what was decided as an answer, or every score. Without any uitslag only JSON has something to say."""
    als_json = partial(_als_json, scoring)
    if isinstance(scoring, ZonderKader) or not scoring.uitslagen:
        return GeenAntwoord(scoring.meldingen, als_json)
    document = partial(_lijst, scoring, dag) if per_verwachting else partial(_document, scoring, dag, uitleg=uitleg)
    return Antwoord(document=document, als_json=als_json, meldingen=scoring.meldingen)


def _document(scoring: Besloten, dag: date, *, uitleg: bool) -> Document:
    from toetsing.commands.score.document import scoredocument

    return scoredocument(scoring, dag, uitleg=uitleg)


def _lijst(scoring: Besloten, dag: date) -> Document:
    from toetsing.commands.score.per_verwachting import verwachtingendocument

    return verwachtingendocument(scoring, dag)


def _als_json(scoring: Scoring) -> str:
    from toetsing.formats.json_uitslag import uitslag_als_json

    return uitslag_als_json(scoring.kader, scoring.uitslagen, scoring.meldingen)
