"""How to read the ranking in the report about many organisations: by what it goes, and how firm a place is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.zinnen import rang_op_eindoordeel_zin, rang_open_zin, rang_zin
from toetsing.document.aandelen import wat_open
from toetsing.document.bovenzinnen import over_plaatsen_zin, volgorde_zin
from toetsing.domain.rules.boom import GEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.compare.landelijk import Landelijk
    from toetsing.domain.kader import Kader

_OPEN: Final = (
    "Bij open scores staat een plaats nog niet vast: dan staat er van welke tot en met welke plaats het kan worden."
)
_ONGELIJK: Final = "Niet bij elke organisatie zijn evenveel verwachtingen beoordeeld; het aantal staat erbij."


def rangregels(kader: Kader, telling: Landelijk) -> tuple[str, ...]:
    """Return how to read the ranking: by eindoordeel where the kader has one, else by what is voldoende.

    Nothing where it has neither: the organisations then stand by name.
    """
    if not (kader.heeft_scores or telling.eindplaatsen):
        return ()
    uitslagen = [plaats.uitslag for plaats in telling.plaatsen]
    zinnen = _op_eindoordeel(kader, telling) if telling.eindplaatsen else _op_aantal(telling)
    ongelijk = len({uitslag.beoordeeld for uitslag in uitslagen}) > 1
    return tuple(filter(None, (*zinnen, _ONGELIJK if ongelijk else "")))


def _op_aantal(telling: Landelijk) -> Iterator[str]:
    open_ = any(plaats.uitslag.open for plaats in telling.plaatsen)
    yield rang_zin("zeker voldoende" if open_ else "voldoende")
    yield _OPEN if open_ else ""


def _op_eindoordeel(kader: Kader, telling: Landelijk) -> Iterator[str]:
    geheel = telling.boven[-1]
    yield rang_op_eindoordeel_zin(volgorde_zin(met_aantal=kader.kent_voldoende))
    yield over_plaatsen_zin(geen=geheel.mogelijk[GEEN] > 0, anders=geheel.vastgesteld is not None)
    yield rang_open_zin(wat_open(kader)) if geheel.open else ""
