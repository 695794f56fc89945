"""Rows over facts, each with what it says written out by hand, and every way to fill in what they look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from hulp.feitenkader import NAAM, kadertekst
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

Vulling = Mapping[str, str]
MAG: Final[Mapping[str, tuple[str, ...]]] = {
    "1.1.1": ("+", "-"),
    "1.1.2": ("+", "-"),
    "1.1.3": ("+", "-", "nvt"),
    "overtreding": ("ja", "nee"),
    "Opzet": ("ja", "nee"),
    "klasse": ("1", "2", "3"),
}
NRS: Final = ("1.1.1", "1.1.2", "1.1.3")


def gebreken(v: Vulling) -> int:
    return sum(v[nr] == "-" for nr in NRS)


class Stel(NamedTuple):
    """Rows as a kader has them, which facts they name, and of each row by hand whether it fits."""

    rijen: tuple[str, ...]
    feiten: tuple[str, ...]
    past: tuple[Callable[[Vulling], bool], ...]

    @property
    def nrs(self) -> tuple[str, ...]:
        return (*NRS, *self.feiten)

    def vullingen(self) -> Iterator[Vulling]:
        for tekens in product(*(MAG[nr] for nr in self.nrs)):
            yield dict(zip(self.nrs, tekens, strict=True))

    def passend(self, v: Vulling) -> list[int]:
        return [i for i, past in enumerate(self.past) if past(v)]

    def oordeel(self, v: Vulling) -> str:
        passend = self.passend(v)
        return self.rijen[passend[0]].partition(":")[0] if passend else "geen"

    def mogelijk(self, scores: Mapping[str, str | None]) -> set[str]:
        """Return every oordeel over all ways to fill in what is None."""
        keuzes = [MAG[nr] if scores[nr] is None else (scores[nr],) for nr in self.nrs]
        return {self.oordeel(dict(zip(self.nrs, map(str, tekens), strict=True))) for tekens in product(*keuzes)}


STELLEN: Final[Mapping[str, Stel]] = {
    "een feit gaat voor, en een getal beslist mee": Stel(
        (
            "O: opzet is ja",
            "V: geen gebrek en overtreding is nee",
            "M: hoogstens 1 gebrek en klasse is 2 of lager",
            "O: anders",
        ),
        ("overtreding", "Opzet", "klasse"),
        (
            lambda v: v["Opzet"] == "ja",
            lambda v: gebreken(v) == 0 and v["overtreding"] == "nee",
            lambda v: gebreken(v) <= 1 and v["klasse"] in {"1", "2"},
            lambda _: True,
        ),
    ),
    "feiten in een lijst": Stel(
        (
            "O: minstens 2 van deze: opzet is ja; overtreding is ja; minstens 2 gebrek; klasse is boven 2",
            "M: precies 1 van deze: opzet is ja; overtreding is ja; minstens 2 gebrek; klasse is boven 2",
            "V: precies 0 van deze: opzet is ja; overtreding is ja; minstens 2 gebrek; klasse is boven 2",
        ),
        ("overtreding", "Opzet", "klasse"),
        (
            lambda v: bezwaren(v) >= 2,
            lambda v: bezwaren(v) == 1,
            lambda v: bezwaren(v) == 0,
        ),
    ),
    "niet een feit, met alle en de overige": Stel(
        (
            "V: alle in orde en niet overtreding is ja",
            "M: precies 1 gebrek en de overige in orde en niet opzet is ja",
            "O: minstens 1 gebrek of overtreding is ja",
        ),
        ("overtreding", "Opzet"),
        (
            lambda v: all(v[nr] == "+" for nr in NRS) and v["overtreding"] != "ja",
            lambda v: gebreken(v) == 1 and v["1.1.3"] != "nvt" and v["Opzet"] == "nee",
            lambda v: gebreken(v) >= 1 or v["overtreding"] == "ja",
        ),
    ),
    "een percentage gaat niet over feiten": Stel(
        (
            "V: minstens 60% in orde en klasse is onder 3",
            "M: minstens 60% in orde van alle genoemde of (klasse is 1 en overtreding is nee)",
            "O: anders",
        ),
        ("overtreding", "klasse"),
        (
            lambda v: 100 * goed(v) >= 60 * (3 - (v["1.1.3"] == "nvt")) and v["klasse"] in {"1", "2"},
            lambda v: 100 * goed(v) >= 60 * 3 or (v["klasse"] == "1" and v["overtreding"] == "nee"),
            lambda _: True,
        ),
    ),
    "met een gat, een overlap en een rij die een beter eten bestraft": Stel(
        (
            "V: precies 1 gebrek en klasse is 3",
            "M: hoogstens 2 gebrek en overtreding is nee",
            "O: minstens 1 gebrek en overtreding is ja",
        ),
        ("overtreding", "klasse"),
        (
            lambda v: gebreken(v) == 1 and v["klasse"] == "3",
            lambda v: gebreken(v) <= 2 and v["overtreding"] == "nee",
            lambda v: gebreken(v) >= 1 and v["overtreding"] == "ja",
        ),
    ),
    "geen enkele verwachting doet ertoe": Stel(
        ("V: overtreding is nee", "O: overtreding is ja en (opzet is ja of opzet is nee)"),
        ("overtreding", "Opzet"),
        (lambda v: v["overtreding"] == "nee", lambda v: v["overtreding"] == "ja"),
    ),
}


def kader_van(stel: Stel) -> Kader:
    """Return the kader with these rows for 1.1, whose order does not count; some fact may be named nowhere."""
    tekst = kadertekst(*stel.rijen).replace("        volgorde: telt\n", "")
    kader, meldingen = load_kader(tekst.encode(), NAAM)
    assert kader is not None
    assert {melding.code for melding in meldingen} <= {"K057"}
    return kader


def bezwaren(v: Vulling) -> int:
    return (v["Opzet"] == "ja") + (v["overtreding"] == "ja") + (gebreken(v) >= 2) + (v["klasse"] == "3")


def goed(v: Vulling) -> int:
    return sum(v[nr] == "+" for nr in NRS)
