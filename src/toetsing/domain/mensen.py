"""An oordeel that a person gives: a fact with a motivering, a day and a role, and rows that say what it says.

So whatever looks at oordelen finds one there, open until somebody gave it, and a kader needs no rule for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import Feit
from toetsing.domain.oordeelplaatsen import kort_plaats, noem_plaats
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import Is, niveaus_in_vorm
from toetsing.domain.rules.regelset import Beslisregel, Regelset
from toetsing.domain.schaal import Schaal
from toetsing.domain.scores import Score, Scoreniveau
from toetsing.domain.words.kopnamen import EINDOORDEEL, OORDEEL
from toetsing.domain.words.woorden import hoofdletter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.oordelen import Oordeelniveau

DOOR_MENSEN: Final = "gegeven door mensen"
"""What stands where another oordeel has the beslisregel that decided it."""


def naam_van_mensoordeel(nr: str) -> str:
    """Return how people call the oordeel on a criterium or thema, or on the whole, where they fill it in."""
    return EINDOORDEEL if nr == GEHEEL else f"{OORDEEL} {kort_plaats(nr)}"


def ook_genoemd(feit: Feit) -> tuple[str, ...]:
    """Return how else people may call an oordeel that they give: what it is on, in the words of rows."""
    if feit.oordeel_over is None:
        return ()
    wat = GEHEEL if feit.oordeel_over == GEHEEL else noem_plaats(feit.oordeel_over)
    return (wat, f"{OORDEEL} {wat}")


def mensschaal(oordelen: Sequence[Oordeelniveau]) -> Schaal:
    """Return the scale from which people choose; a letter may be typed, and its name."""
    niveaus = tuple(
        Scoreniveau(
            teken=Score(een.letter),
            naam=een.naam,
            nvt=False,
            voldoet=False,
            invoer=tuple(dict.fromkeys((een.letter, een.naam))),
            trap=trap,
            telt_als=een.letter,
            kop=een.naam,
        )
        for trap, een in enumerate(oordelen)
    )
    return Schaal(naam=", ".join(een.naam for een in oordelen), niveaus=niveaus)


def mensoordeel(nr: str, tekst: str, schaal: Schaal, bron: str) -> Feit:
    """Return what is asked of people: which oordeel a criterium, a thema or the whole gets; `tekst` says what it is."""
    return Feit(
        nr=naam_van_mensoordeel(nr),
        tekst=f"{hoofdletter(noem_plaats(nr))}: {tekst}",
        schaal=schaal,
        scores=tuple(niveau.teken for niveau in schaal.niveaus),
        voetnoot=None,
        bron=bron,
        motivering=True,
        oordeel_over=nr,
    )


def regels_van(feit: Feit, oordelen: Sequence[Oordeelniveau]) -> Regelset:
    """Return the rows by which a node has the oordeel that a person gives it."""
    rijen = []
    for oordeel, niveau in zip(oordelen, feit.schaal.niveaus, strict=True):
        voorwaarde = Is(nr=feit.nr, niveaus=niveaus_in_vorm(niveau, "", feit.schaal))
        rijen.append(
            Beslisregel(
                oordeel=oordeel.letter, voorwaarde=voorwaarde, zin=DOOR_MENSEN, bron=feit.bron, bron_geerfd=True
            )
        )
    return Regelset(rijen=tuple(rijen), letters=tuple(een.letter for een in oordelen), door_mensen=True)
