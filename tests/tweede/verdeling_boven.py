"""How much of what can be decided above the criteria the made-up kaders use; see `verdeling`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from tweede.knopen import GEHEEL, Knooprekening, letters_van
from tweede.verdeling import IN_EEN_RIJ, Verdeling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tweede.proeven import Proef
    from tweede.rekening import Rekening

IN_EEN_BOVENRIJ = (
    *IN_EEN_RIJ,
    "telt een verwachting", "telt een criterium", "telt een thema", "% boven verwachtingen", "zonder oordeel",
    "criterium is", "thema is", "zoals",
    "stap: beter", "stap: slechter", "stap: meer treden", "stap: hoogstens", "stap: minstens",
)  # fmt: skip
IN_EEN_KNOOP = (
    "een thema", "het geheel", "themaregels van het kader", "eigen themaregels",
    "trap", "volgorde telt", "meer stappen", "eigen oordelen", "% zonder lege_noemer",
    "een criterium zonder regels eronder", "een thema zonder regels eronder", "delen met andere oordelen",
    "verwachtingen op meer schalen eronder", "nvt mag eronder",
    "noemt een feit", "een feit van eronder", "een feit hier en eronder",
)  # fmt: skip
IN_EEN_BOVENKADER = ("meer dan twee knopen", "gezette oordelen", "gevallen van knopen")


@dataclass
class Bovenverdeling(Verdeling):
    """Counts, to be added up. An answer is of one thema, or of the whole, in one toetsing."""

    constructen: ClassVar[Sequence[str]] = (*IN_EEN_BOVENRIJ, *IN_EEN_KNOOP, *IN_EEN_BOVENKADER)

    def van_kader(self, proef: Proef) -> Iterator[str]:
        nrs = {een.nr for een in proef.knopen}
        zo = {
            "meer dan twee knopen": len(nrs) > 2,
            "gezette oordelen": bool(proef.gezet),
            "gevallen van knopen": any(geval.criterium in nrs for geval in proef.gevallen),
        }
        return (naam for naam, geldt in zo.items() if geldt)

    def van_alle(self, proef: Proef) -> Iterator[tuple[Rekening, frozenset[str]]]:
        return ((een, frozenset(van_knoop(een, proef))) for een in proef.knopen)


def van_knoop(een: Knooprekening, proef: Proef) -> Iterator[str]:
    assert een.regels is not None
    geerfd = een.regels is proef.kader.themaregels
    themas = [deel for deel in een.onder if isinstance(deel, Knooprekening)]
    criteria = [deel for deel in een.onder if not isinstance(deel, Knooprekening)]
    eronder = {feit for deel in een.onder for feit in deel.feiten}
    zo = {
        "een thema": een.nr != GEHEEL,
        "het geheel": een.nr == GEHEEL,
        "themaregels van het kader": geerfd,
        "eigen themaregels": een.nr != GEHEEL and not geerfd,
        "trap": een.regels.trap,
        "volgorde telt": een.regels.volgorde_telt,
        "meer stappen": len(een.regels.daarna) > 1,
        "eigen oordelen": een.letters != proef.kader.letters,
        "% zonder lege_noemer": een.regels.lege_noemer is None and bool(een.procenten),
        "een criterium zonder regels eronder": any(deel.regels is None for deel in criteria),
        "een thema zonder regels eronder": any(deel.regels is None for deel in themas),
        "delen met andere oordelen": len({tuple(letters_van(deel)) for deel in een.onder} - {()}) > 1,
        "verwachtingen op meer schalen eronder": len({een.schaal_van[nr].scores for nr in een.eigen}) > 1,
        "nvt mag eronder": any(een.schaal_van[nr].nvt & {*mag} for nr, mag in zip(een.eigen, een.mag, strict=False)),
        "noemt een feit": bool(een.genoemd),
        "een feit van eronder": not eronder <= {*een.genoemd},
        "een feit hier en eronder": not eronder.isdisjoint(een.genoemd),
    }
    yield from (naam for naam, geldt in zo.items() if geldt)
