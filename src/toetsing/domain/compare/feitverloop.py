"""The facts of one organisation in two rondes: the same by name, and comparable where their scale says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.compare.koppeling import zelfde_schaal
from toetsing.domain.compare.rondevergelijking import Feitverandering, Feitvergelijking
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from toetsing.domain.compare.rondevergelijking import Ronde
    from toetsing.domain.kader import Feit
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld


def vergelijk_feiten(eerst: Ronde, daarna: Ronde) -> tuple[Feitvergelijking, ...]:
    """Return every fact of the later kader in its order, and then those that only the earlier one has."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    oud, nieuw = ({feit.nr: feit for feit in kader.feiten} for kader in (kader_toen, kader_nu))
    return tuple(
        _feit(naam, oud.get(naam), nieuw.get(naam), toen.toetsing.scores.get(naam), nu.toetsing.scores.get(naam))
        for naam in dict.fromkeys((*nieuw, *oud))
    )


def _feit(
    naam: str, toen: Feit | None, nu: Feit | None, eerst: Ingevuld | None, daarna: Ingevuld | None
) -> Feitvergelijking:
    if toen is None or eerst is None:
        return Feitvergelijking(naam=naam, eerst=None, daarna=daarna, verandering=Feitverandering.NIEUW)
    if nu is None or daarna is None:
        return Feitvergelijking(naam=naam, eerst=eerst, daarna=None, verandering=Feitverandering.VERVALLEN)
    verandering = Feitverandering.ONVERGELIJKBAAR
    if zelfde_schaal(toen.schaal, nu.schaal):
        verandering = _verandering(nu.schaal, eerst, daarna)
    return Feitvergelijking(naam=naam, eerst=eerst, daarna=daarna, verandering=verandering)


def _verandering(schaal: Schaal, eerst: Ingevuld, daarna: Ingevuld) -> Feitverandering:
    """Return what became of a fact; where either answer has no rang nobody can say which is better."""
    if eerst == daarna:
        return Feitverandering.GELIJK
    if daarna is OPEN:
        return Feitverandering.NU_OPEN
    if eerst is OPEN:
        return Feitverandering.NU_BEKEND
    if schaal.is_beter(daarna, eerst):
        return Feitverandering.VERBETERD
    return Feitverandering.VERSLECHTERD if schaal.is_beter(eerst, daarna) else Feitverandering.ANDERS
