"""A row of the tables of sentences, and the values from which more than one table makes its sentences."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

from toetsing.domain.decide.uitslag import Criteriumuitslag
from toetsing.domain.kader import Variantnaam
from toetsing.domain.rules.betekenis import Zet
from toetsing.domain.rules.boom import GEEN, Oordeel, Samen
from toetsing.domain.rules.regelset import Richting, Stap
from toetsing.domain.toetsing import Afwijking
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from collections.abc import Callable

    from toetsing.domain.kader import Kader

    Aanroep = tuple[tuple[Any, ...], dict[str, Any]]
    Rij = tuple[Callable[..., object], Aanroep, object]
    """A function, with what it is called, and what it says."""


def met(*waarden: Any, **namen: Any) -> Aanroep:
    """Return with what a function is called."""
    return waarden, namen


STAP1: Final[Kader] = kader_van("veilig-thuis-stap1-2015")
VARIANT: Final = replace(STAP1, variant=Variantnaam(id="streng", sha256="0"))
KADER_2015: Final = replace(STAP1, titel="Kader 2015")
ZORG: Final = replace(STAP1, titel="Zorg", versie="2")
SCHAAL: Final = STAP1.kolommen
REGELSET = next(STAP1.criteria).regelset
assert REGELSET is not None
RIJEN: Final = REGELSET.rijen
_STAP: Final = Stap(
    richting=Richting.HOOGSTENS, treden=0, grens=Oordeel("M"), voorwaarde=Samen(voegwoord="en", delen=()),
    zin="hoogstens M als 1.1.1 is onvoldoende", bron="boek",
)  # fmt: skip
WORDT_M, BLIJFT_M, BIJ_GEEN = (
    Zet(_STAP, Oordeel(van), Oordeel(naar)) for van, naar in (("V", "M"), ("M", "M"), (GEEN, GEEN))
)


def overgenomen(*rondes: str) -> Any:
    """A toetsing of four scores, of which these were taken over."""
    return SimpleNamespace(
        overgenomen={str(i): ronde for i, ronde in enumerate(rondes)}, scores=dict.fromkeys(range(4))
    )


def uitslag(voldoende: int, beoordeeld: int, open_: int) -> Any:
    """As much of an uitslag as is counted."""
    return SimpleNamespace(voldoende=voldoende, beoordeeld=beoordeeld, open=open_, kan_nog=open_)


def criterium(open_: int, **anders: Any) -> Criteriumuitslag:
    """A criterium that is settled, also where some of its scores are open."""
    basis: dict[str, Any] = {
        "nr": "1.1",
        "mogelijk": (Oordeel("V"),),
        "rijen": RIJEN[:open_],
        "tegenspraak": (),
        "aantallen": {"+": 3, "-": 1},
        "open": tuple(f"1.1.{i}" for i in range(2, 2 + open_)),
    }
    return Criteriumuitslag(**(basis | anders))


ZONDER_REGEL: Final = criterium(0, mogelijk=(), gepubliceerd=Oordeel("M"))
GEEN_RIJ: Final = criterium(0, mogelijk=(GEEN,), aantallen={"+": 2, "nvt": 1})
_AFWIJKING: Final = Afwijking(oordeel=Oordeel("M"), motivering="Er is een plan.", door="de inspectie")
GEZET: Final = criterium(0, afwijking=_AFWIJKING, tegenspraak=RIJEN[2:])
GEZET_ZONDER: Final = criterium(0, nr="1.2", mogelijk=(), afwijking=_AFWIJKING)


def oordelen(voldoende: int, matig: int, onvoldoende: int) -> list[tuple[int, str]]:
    """How often each oordeel comes."""
    return [(voldoende, "voldoende"), (matig, "matig"), (onvoldoende, "onvoldoende")]
