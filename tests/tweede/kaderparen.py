"""Two made-up kaders beside each other, by trying every filling-in of both. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tweede.boven_verzinnen import verzin_boven
from tweede.kader import En, Naam, Of, Tel
from tweede.knopen import knopen
from tweede.opschrijven import als_yaml
from tweede.rekening import rekeningen, voorwaarden
from tweede.verzinnen import verzin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tweede.kader import Criterium, Kader, Regels, Rij, Thema, Voorwaarde
    from tweede.rekening import Rekening

HOOGSTENS = 4000
"""The most ways to fill in two nodes together of which all are tried."""


class Uitgeteld(NamedTuple):
    """How often two oordelen go together, and how few scores are off their best where they do."""

    keer: int
    eraf: int


class Kaderpaar(NamedTuple):
    eerst: Kader
    daarna: Kader
    yaml: tuple[str, str]

    def knopen(self) -> tuple[dict[str, Rekening], dict[str, Rekening]]:
        return alle_knopen(self.eerst), alle_knopen(self.daarna)


def alle_knopen(kader: Kader) -> dict[str, Rekening]:
    criteria = rekeningen(kader)
    return {een.nr: een for een in (*criteria, *(knopen(kader, criteria) if kader.heeft_boven else []))}


def kaderpaar(zaad: int, nummer: int) -> Kaderpaar:
    """Make a kader and another like it: rows are gone, in another order, or compare with another number."""
    kans = Random(f"paar {zaad} {nummer}")
    eerst = verzin_boven(kans) if nummer % 2 else verzin(kans)
    daarna = _Veranderaar(kans, eerst).kader(eerst)
    return Kaderpaar(eerst, daarna, (als_yaml(eerst, kans), als_yaml(daarna, kans)))


class _Veranderaar:
    def __init__(self, kans: Random, kader: Kader) -> None:
        """What rows name stays."""
        self.kans = kans
        regels = [kader.themaregels, kader.eindregels, *(r for t in kader.themas for r in (t.regels, t.boven))]
        regels += [criterium.regels for thema in kader.themas for criterium in thema.criteria]
        self.genoemd = {als.nr for een in regels for als in voorwaarden(een) if isinstance(als, Naam)}

    def soms(self, deel: float) -> bool:
        return self.kans.random() < deel

    def kader(self, kader: Kader) -> Kader:
        return kader._replace(
            themas=tuple(self.thema(thema) for thema in kader.themas),
            themaregels=self.regels(kader.themaregels),
            eindregels=self.regels(kader.eindregels),
        )

    def thema(self, thema: Thema) -> Thema:
        criteria = tuple(self.criterium(een) for een in thema.criteria)
        return thema._replace(criteria=criteria, regels=self.regels(thema.regels), boven=self.regels(thema.boven))

    def criterium(self, criterium: Criterium) -> Criterium:
        """Change its rows, and at times the groepen of a verwachting or its nvt, or leave one out."""
        verwachtingen = list(criterium.verwachtingen)
        los = [v for v in verwachtingen if v.nr not in self.genoemd and not v.groepen]
        if los and sum(v.telt for v in verwachtingen) > 2 and self.soms(0.2):
            verwachtingen.remove(self.kans.choice(los))
        if self.soms(0.2):
            i = self.kans.randrange(len(verwachtingen))
            groepen = frozenset(groep for v in verwachtingen for groep in v.groepen)
            verwachtingen[i] = verwachtingen[i]._replace(groepen=groepen, nvt=self.kans.choice((True, False, None)))
        return criterium._replace(verwachtingen=tuple(verwachtingen), regels=self.regels(criterium.regels))

    def regels(self, regels: Regels | None) -> Regels | None:
        if regels is None or self.soms(0.3):
            return regels
        rijen, daarna = list(regels.rijen), list(regels.daarna)
        if not regels.trap and not any(rij.zoals for rij in rijen):
            rijen = self.rijen(rijen)
        if daarna and self.soms(0.5):
            daarna.pop(self.kans.randrange(len(daarna)))
        return replace(regels, rijen=tuple(map(self.rij, rijen)), daarna=tuple(daarna))

    def rijen(self, rijen: list[Rij]) -> list[Rij]:
        *voorop, laatste = rijen
        if len(voorop) > 1 and self.soms(0.4):
            self.kans.shuffle(voorop)
        if voorop and self.soms(0.4):
            voorop.pop(self.kans.randrange(len(voorop)))
        if voorop and self.soms(0.3):
            i = self.kans.randrange(len(voorop))
            voorop[i] = voorop[i]._replace(oordeel=laatste.oordeel)
        return [*voorop, laatste]

    def rij(self, rij: Rij) -> Rij:
        return rij if rij.als is None or rij.zoals else rij._replace(als=self.als(rij.als))

    def als(self, als: Voorwaarde) -> Voorwaarde:
        """Compare a count with the next number down or up, at times."""
        match als:
            case En(delen):
                return En(tuple(map(self.als, delen)))
            case Of(delen):
                return Of(tuple(map(self.als, delen)))
            case Tel(grenzen=(grens,)) if grens > 0 and self.soms(0.5):
                return als._replace(grenzen=(grens + self.kans.choice((-1, 1)),))
            case _:
                return als


def samen(eerst: Rekening, daarna: Rekening) -> Mapping[tuple[str, str], Uitgeteld] | None:
    """Try everything that both allow, what one alone has free; None where that is too much."""
    nrs = list(dict.fromkeys((*eerst.nrs, *daarna.nrs)))
    mogen = [dict(zip(een.nrs, een.mag, strict=True)) for een in (eerst, daarna)]
    mag = [[t for t in (mogen[1].get(nr) or mogen[0][nr]) if t in mogen[0].get(nr, (t,))] for nr in nrs]
    aantal = 1
    for keuze in mag:
        aantal *= len(keuze)
    if aantal > HOOGSTENS:
        return None
    oordeel_van = [_beslisser(een, nrs) for een in (eerst, daarna)]
    scores = {*eerst.eigen, *daarna.eigen}
    uit: dict[tuple[str, str], Uitgeteld] = {}
    for vulling in product(*mag):
        paar = (oordeel_van[0](vulling), oordeel_van[1](vulling))
        eraf = sum(t != keuze[0] for nr, t, keuze in zip(nrs, vulling, mag, strict=True) if nr in scores)
        keer, minst = uit.get(paar, Uitgeteld(0, eraf))
        uit[paar] = Uitgeteld(keer + 1, min(minst, eraf))
    return uit


def _beslisser(een: Rekening, nrs: list[str]) -> Callable[[tuple[str, ...]], str]:
    plaatsen = [nrs.index(nr) for nr in een.nrs]
    bekend: dict[tuple[str, ...], str] = {}

    def oordeel(vulling: tuple[str, ...]) -> str:
        eigen = tuple(vulling[i] for i in plaatsen)
        if eigen not in bekend:
            bekend[eigen] = een.beslis(eigen).oordeel
        return bekend[eigen]

    return oordeel
