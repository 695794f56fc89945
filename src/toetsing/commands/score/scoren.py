"""The answer of `score`: its document and its JSON, each made when a form asks for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.compare.gemengd import gemengde_rondes
from toetsing.domain.fouten import gebruiksfout
from toetsing.pipeline.besloten import ZonderKader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.document.blokken import Document
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Besloten, Scoring


def antwoord_op(scoring: Scoring, dag: date, *, uitleg: bool, per: str) -> Antwoord | GeenAntwoord:
    """Return what was decided as an answer, or every score or item. Without any uitslag only JSON has something to say.

    Raises Gebruiksfout where items are asked of a kader that has none.
    """
    meldingen = (*scoring.meldingen, *gemengde_rondes([uitslag.toetsing for uitslag in scoring.uitslagen]))
    als_json = partial(_als_json, scoring, meldingen)
    if isinstance(scoring, ZonderKader) or not scoring.uitslagen:
        return GeenAntwoord(meldingen, als_json)
    if per == "item" and not scoring.kader.itempunten:
        raise gebruiksfout("G161", kader=scoring.kader.id)
    lijsten = {"verwachting": partial(_lijst, scoring, dag), "item": partial(_items, scoring, dag)}
    document = lijsten.get(per, partial(_document, scoring, dag, uitleg=uitleg))
    if scoring.kader.alleen_bladen:
        document = partial(_bladen, scoring, dag)
    return Antwoord(document=document, als_json=als_json, meldingen=meldingen)


def _document(scoring: Besloten, dag: date, *, uitleg: bool) -> Document:
    from toetsing.commands.score.document import scoredocument

    return scoredocument(scoring, dag, uitleg=uitleg)


def _bladen(scoring: Besloten, dag: date) -> Document:
    from toetsing.commands.score.bladen import bladendocument

    return bladendocument(scoring, dag)


def _lijst(scoring: Besloten, dag: date) -> Document:
    from toetsing.commands.score.per_verwachting import verwachtingendocument

    return verwachtingendocument(scoring, dag)


def _items(scoring: Besloten, dag: date) -> Document:
    from toetsing.commands.score.per_verwachting import itemdocument

    return itemdocument(scoring, dag)


def _als_json(scoring: Scoring, meldingen: Sequence[Melding]) -> str:
    from toetsing.formats.json_uitslag import uitslag_als_json

    return uitslag_als_json(scoring.kader, scoring.uitslagen, meldingen)
