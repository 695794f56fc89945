"""What a proof finds, as far as its sentences ask."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, Final

from hulp.schalen import maak_schaal
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.proof.mutanten import Mutant, Soort
from toetsing.domain.proof.opmerken import Gemist, Lot, Proef
from toetsing.domain.rules.betekenis import Klasse
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.rules.regelset import Rij
from zinnen.rij import REGELSET, RIJEN

SCHAAL: Final = maak_schaal({"+": "voldoende", "-": "onvoldoende"}, voldoet="+")
NIETS: Final[tuple[Any, ...]] = (SimpleNamespace(lege_noemer=False, in_woorden="2 nvt"),) * 4
"""So many states or changes of score, of which only their number is said."""
LEEG: Final[tuple[Any, ...]] = (SimpleNamespace(lege_noemer=True, in_woorden="2 nvt"),) * 4
"""So many states in which there is nothing to reckon with."""


def klasse(n: int) -> Klasse:
    """So many verwachtingen that weigh the same."""
    nrs = tuple(f"1.1.{i}" for i in range(1, n + 1))
    return Klasse(nrs=nrs, plaatsen=tuple(range(n)), tekens=("+", "-"), schaal=SCHAAL, groepen=frozenset())


def feitklasse(naam: str) -> Klasse:
    """A fact that the rows name."""
    return replace(klasse(1), nrs=(naam,), feit=True)


def stap(zin: str) -> Any:
    """A step after the row, of which only its sentence is said."""
    return SimpleNamespace(zin=zin)


def rij(nummer: int) -> Rij:
    """A row of the beslisregels."""
    return Rij(nummer=nummer, beslisregel=RIJEN[nummer - 1])


def _kader(door: str) -> Any:
    """A kader that scores, or in which people give all oordelen ("mensen"), or that has none ("items")."""
    return SimpleNamespace(
        heeft_scores=door == "scores",
        heeft_oordelen=door != "items",
        alles_door_mensen=door != "scores",
        mensoordelen={"geheel": None} if door == "mensen" else {},
    )


def certificaat(
    *,
    fouten: int = 0,
    toestanden: int = 0,
    gevallen: int = 0,
    zonder_gevallen: tuple[str, ...] = (),
    boven: tuple[str, ...] = (),
    door: str = "scores",
    na_te_kijken: int = 0,
    bevindingen: tuple[Any, ...] = (),
    nvtgevallen: int = 0,
    **uitkomsten: int,
) -> Any:
    """A proof of so many states, with so many fouten, and of these nodes above; of so many changes this came."""
    bevinding = SimpleNamespace(onderzoek=Onderzoek.VOLLEDIG)
    tabel = SimpleNamespace(invullingen={i: i + 1 for i in range(toestanden)})
    erboven = [SimpleNamespace(invullingen={0: 1}, knoop=SimpleNamespace(naam=naam)) for naam in boven]
    return SimpleNamespace(
        kader=_kader(door),
        fouten=(bevinding,) * fouten,
        tabellen=(tabel,) if toestanden else (),
        boven=tuple(erboven),
        bevindingen=bevindingen,
        uitgewerkt=("geval",) * gevallen,
        zonder_gevallen=zonder_gevallen,
        na_te_kijken=("geval",) * na_te_kijken,
        zonder_nvtgeval=("geval",) * nvtgevallen,
        proeven=[_proef(hoe) for hoe, n in uitkomsten.items() for _ in range(n)],
    )


def bevinding(onderzoek: Onderzoek, nr: str) -> Any:
    """What was found of a criterium, a thema or the whole."""
    return SimpleNamespace(onderzoek=onderzoek, ernst=onderzoek.ernst, criterium=nr)


def mutant(soort: str, *nummers: int, wordt: str = "") -> Mutant:
    """A change of these rows."""
    assert REGELSET is not None
    return Mutant(soort=Soort(soort), regelset=REGELSET, rijen=tuple(map(rij, nummers)), wordt=wordt)


def gemist(wat: Mutant, *, oordeel: str = "V", wordt: str = "M") -> Gemist:
    """A change that no case notices."""
    return Gemist(
        mutant=wat,
        klassen=(klasse(2),),
        scores={"1.1.1": "+", "1.1.2": "-"},
        oordeel=Oordeel(oordeel),
        wordt=Oordeel(wordt),
    )


def _proef(hoe: str) -> Proef:
    wat = mutant("rij weggelaten", 1)
    return Proef(criterium="1.1", mutant=wat, uitkomst=gemist(wat) if hoe == "gemist" else Lot(hoe.replace("_", " ")))
