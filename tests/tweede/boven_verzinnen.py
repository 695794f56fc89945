"""Makes up kaders that decide above their criteria, in every construct there is. It knows nothing of the program.

They are so small that every way to fill in the whole can be tried.
"""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from tweede.kader import (
    GEEN,
    Alle,
    En,
    Kader,
    Naam,
    Niet,
    Niveau,
    Of,
    Overige,
    Procent,
    Regels,
    Rij,
    Stap,
    Tel,
    VanDeze,
)
from tweede.regels_verzinnen import BRON, Regelverzinner
from tweede.rekening import rekeningen
from tweede.schaal import Schaal, oordeelschaal
from tweede.verzinnen import LETTERS, Verzinner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tweede.kader import Criterium, Feit, Thema, Voorwaarde

HEEL = 1200
"""The most ways to fill in a whole kader with its facts."""
RICHTINGEN = ("beter", "slechter", "slechter", "hoogstens", "hoogstens", "minstens")


def verzin_boven(kans: Random) -> Kader:
    """Make kaders until one is small enough."""
    while True:
        kader = _Bovenverzinner(kans).kader()
        if kader.heeft_boven and manieren(kader) <= HEEL:
            return kader


def manieren(kader: Kader) -> int:
    """Return in how many ways a kader can be filled in: all that counts, and each fact."""
    wegen = [len(mag) for een in rekeningen(kader) for mag in een.mag[: len(een.eigen)]]
    return prod(wegen) * prod(len(kader.scores_van(feit)) for feit in kader.feiten)


class Laagkeus(NamedTuple):
    """What a condition can count or name: parts of one laag with one scale.

    `groepen` are those in which nothing else is; with `alles` there is nothing else at all.
    """

    laag: str
    schaal: Schaal
    nrs: tuple[str, ...]
    groepen: tuple[str, ...]
    alles: bool
    hoogstens: int


class _Deel(NamedTuple):
    laag: str
    nr: str
    groepen: frozenset[str]
    schaal: Schaal


class _Bovenverzinner(Verzinner):
    """Makes small criteria, and then rows above them."""

    def verzin_feiten(self) -> tuple[Feit, ...]:
        """Keep one fact, or two with few answers."""
        feiten = super().verzin_feiten()
        grootte = {feit.naam: len(dict(self.schalen).get(feit.schaal, self.alle)) for feit in feiten}
        over = [feit for feit in feiten if grootte[feit.naam] <= 4][: self.kans.choice((1, 2))]
        for naam in [naam for naam in self.schalen if naam.startswith("feit_")]:
            if naam not in {feit.schaal for feit in over}:
                del self.schalen[naam]
                self.reeksen.pop(naam, None)
        return tuple(over)

    def kader(self) -> Kader:
        self.grens = self.kans.choice((4, 6, 9, 12))
        kader = super().kader()
        themas = tuple(self.met_groepen(thema) for thema in kader.themas)
        soort = self.kans.choices(("themas", "geheel", "alles", "enkele"), (2, 2, 5, 2))[0]
        erft = [soort in {"themas", "alles"} and self.soms(0.5) for _ in themas]
        eigen = [not e and (soort in {"themas", "alles"} or (soort == "enkele" and self.soms(0.6))) for e in erft]
        themas = tuple(self.met_regels(kader, t) if zelf else t for t, zelf in zip(themas, eigen, strict=True))
        kader = kader._replace(themas=themas)
        van_allen = [t for t, e in zip(themas, erft, strict=True) if e]
        if van_allen:
            letters = self.andere_letters()
            regels = self.bovenregels(kader, [[*delen_onder(kader, t)] for t in van_allen], letters, los=False)
            kader = kader._replace(themaregels=regels)
        if soort in {"geheel", "alles"} or (soort == "enkele" and self.soms(0.8)):
            regels = self.bovenregels(kader, [delen_van(kader)], self.andere_letters(), los=False)
            kader = kader._replace(eindregels=regels)
        return kader

    def aantal_themas(self) -> int:
        return self.kans.choice((1, 2, 2, 3))

    def aantal_criteria(self) -> int:
        return self.kans.choice((1, 1, 2, 2, 3))

    def criterium(self, nr: str, *, mag: bool) -> Criterium:
        self.grens, eerder = max(self.grens, len(self.hier.scores)), self.grens
        een = super().criterium(nr, mag=mag)
        self.grens = eerder
        return een

    def regels(self, criteria: Sequence[Criterium]) -> Regels:
        """Let the rows of a criterium too be a ladder of rungs at times, or have steps after them."""
        verzinner = Trapverzinner(self.kans, self.hier, self.letters, criteria, self.feiten_met_schaal())
        regels = verzinner.regels()
        return verzinner.met_trap_en_stappen(regels) if self.soms(0.3) else regels

    def met_groepen(self, thema: Thema) -> Thema:
        criteria = tuple(c._replace(groepen=self.van_groepen()) for c in thema.criteria)
        return thema._replace(criteria=criteria, groepen=self.van_groepen())

    def andere_letters(self) -> tuple[str, ...]:
        """Return oordelen of its own, or nothing."""
        return self.kans.choice(LETTERS) if self.soms(0.25) else ()

    def met_regels(self, kader: Kader, thema: Thema) -> Thema:
        """Give a thema rows of its own, and maybe oordelen: with its rows or beside them."""
        letters, los = self.andere_letters(), self.soms(0.5)
        regels = self.bovenregels(kader, [delen_onder(kader, thema)], letters, los=los)
        return thema._replace(boven=regels, letters=letters if los else ())

    def bovenregels(
        self, kader: Kader, onder: Sequence[Sequence[_Deel]], letters: tuple[str, ...], *, los: bool
    ) -> Regels:
        """Make rows for nodes that have this below them; `los`: their letters stand beside them."""
        feiten = [(feit.naam, Schaal(kader.scores_van(feit))) for feit in kader.feiten]
        verzinner = Bovenregelverzinner(self.kans, letters or self.letters, keuzes(onder), feiten)
        regels = verzinner.regels()
        return regels if los or not letters else replace(regels, letters=letters)


def delen_onder(kader: Kader, thema: Thema) -> list[_Deel]:
    """Return what the rows of a thema can look at."""
    eigen, oordelen = Schaal(kader.scores_van(thema)), Schaal(oordeelschaal(kader.letters))
    delen = [_Deel("criterium", f"criterium {c.nr}", c.groepen, oordelen) for c in thema.criteria]
    tellend = (v for c in thema.criteria for v in c.verwachtingen if v.telt)
    return [*delen, *(_Deel("verwachting", v.nr, v.groepen, eigen) for v in tellend)]


def delen_van(kader: Kader) -> list[_Deel]:
    """Return what the rows of the whole can look at."""
    delen = []
    for thema in kader.themas:
        letters = Schaal(oordeelschaal(kader.letters_van(thema)))
        delen += [_Deel("thema", f"thema {thema.nr}", thema.groepen, letters), *delen_onder(kader, thema)]
    return delen


def keuzes(onder: Sequence[Sequence[_Deel]]) -> list[Laagkeus]:
    """Return what rows can speak of that are for several nodes at once: no names then, and groepen that all have."""
    uit = []
    for laag in ("verwachting", "criterium", "thema"):
        per_knoop = [[deel for deel in delen if deel.laag == laag] for delen in onder]
        for schaal in dict.fromkeys(deel.schaal for deel in per_knoop[0]):
            groepen = sorted({groep for deel in per_knoop[0] for groep in deel.groepen})
            goed = [groep for groep in groepen if all(_een_schaal(delen, schaal, groep) for delen in per_knoop)]
            nrs = [deel.nr for deel in per_knoop[0] if deel.schaal == schaal] if len(onder) == 1 else []
            alles = all(_een_schaal(delen, schaal, None) for delen in per_knoop)
            if nrs or goed or alles:
                uit.append(Laagkeus(laag, schaal, tuple(nrs), tuple(goed), alles, max(map(len, per_knoop))))
    return uit


def _een_schaal(delen: Sequence[_Deel], schaal: Schaal, groep: str | None) -> bool:
    schalen = {deel.schaal for deel in delen if groep in {None, *deel.groepen}}
    return schalen == {schaal}


class Trapverzinner(Regelverzinner):
    """Makes up what is more than rows: a ladder of rungs, and steps after the row."""

    def met_trap_en_stappen(self, regels: Regels) -> Regels:
        """Make a ladder of rows of which none takes over an oordeel, or add steps, or both."""
        trap = self.soms(0.25) and not any(rij.zoals for rij in regels.rijen)
        daarna = tuple(self.stap() for _ in range(self.kans.choice((0, 0, 1, 1, 2, 3))))
        leeg = regels.lege_noemer
        if self.procent and leeg is None and self.soms(0.3):
            leeg = self.letter()
        return Regels(regels.rijen, leeg, regels.volgorde_telt, trap, daarna)

    def stap(self) -> Stap:
        richting = self.kans.choice(RICHTINGEN)
        houdt = richting in {"hoogstens", "minstens"}
        treden, letter = (0, self.kans.choice(self.letters)) if houdt else (self.kans.choice((1, 1, 1, 2, 3)), "")
        return Stap(richting, treden, letter, self.voorwaarde(1))


class Bovenregelverzinner(Trapverzinner):
    """Makes up rows over verwachtingen, criteria and themas: every count is of one of these."""

    def __init__(
        self,
        kans: Random,
        letters: Sequence[str],
        lagen: Sequence[Laagkeus],
        feiten: Sequence[tuple[str, Schaal]],
    ) -> None:
        self.kans, self.letters, self.lagen, self.procent = kans, letters, lagen, False
        self.feiten = dict(feiten)
        self.kies()

    def kies(self, *, telt: bool = False) -> None:
        """Choose of what is spoken, more often of oordelen; with `telt` of what can be counted."""
        lagen = [laag for laag in self.lagen if laag.alles or laag.groepen or not telt] or self.lagen
        self.laag = self.kans.choices(lagen, [2 if laag.laag == "verwachting" else 3 for laag in lagen])[0]
        self.schaal, self.nrs, self.hoogstens = self.laag.schaal, list(self.laag.nrs), self.laag.hoogstens
        self.groepen = list(self.laag.groepen)

    @property
    def telbaar(self) -> bool:
        return self.laag.alles or bool(self.laag.groepen)

    def groep(self) -> str | None:
        return super().groep() if self.laag.alles else self.kans.choice(self.groepen)

    def voorwaarde(self, diepte: int) -> Voorwaarde:
        buiten = self.laag
        self.kies(telt=self.soms(0.9))
        if not self.telbaar or (self.nrs and self.soms(0.15)):
            als: Voorwaarde = self.bij_naam()
        else:
            als = van_laag(super().voorwaarde(diepte), self.laag.laag)
        self.laag = buiten
        self.schaal, self.nrs, self.groepen = buiten.schaal, list(buiten.nrs), list(buiten.groepen)
        self.hoogstens = buiten.hoogstens
        return als

    def bij_naam(self) -> Voorwaarde:
        """Say of one part what it is; where there is none to name, of a fact, or nothing that is ever so."""
        if self.nrs:
            return Naam(self.kans.choice(self.nrs), self.niveau())
        if self.feiten:
            return self.feit()
        self.kies(telt=True)
        return Tel("minstens", (1,), self.niveau(), self.groep(), self.laag.laag)

    def ladder(self) -> list[Rij]:
        self.kies(telt=True)
        if not self.telbaar:
            return [Rij(self.letter(), self.voorwaarde(2))]
        laag = self.laag.laag
        return [rij._replace(als=rij.als and van_laag(rij.als, laag)) for rij in super().ladder()]

    def regels(self) -> Regels:
        """Make rows, or a ladder of rungs, or take over the oordeel of a part; and steps after these."""
        regels = super().regels()
        rijen = regels.rijen if self.soms(0.25) else self.met_zoals(regels.rijen)
        return self.met_trap_en_stappen(replace(regels, rijen=rijen))

    def met_zoals(self, rijen: tuple[Rij, ...]) -> tuple[Rij, ...]:
        """Let a part with the same oordelen decide, after the other rows or before them."""
        oordelen = Schaal(oordeelschaal(self.letters))
        delen = [nr for laag in self.lagen if laag.laag != "verwachting" and laag.schaal == oordelen for nr in laag.nrs]
        if not delen or self.soms(0.75):
            return rijen
        deel, bron = self.kans.choice(delen), f"{BRON}, 1" if self.soms(0.6) else None
        zoals = [Rij(letter, Naam(deel, Niveau(letter)), bron, deel) for letter in (*self.letters, GEEN)]
        zonder_anders = [rij for rij in rijen if rij.als is not None]
        voor = zonder_anders[: self.kans.choice((0, 1, 2))]
        return (*voor, *zoals, *(rijen[len(voor) :] if self.soms(0.2) else []))


def van_laag(als: Voorwaarde, laag: str) -> Voorwaarde:
    """Say of what each count in a condition is, where that was not said."""
    match als:
        case En(delen):
            return En(tuple(van_laag(deel, laag) for deel in delen))
        case Of(delen):
            return Of(tuple(van_laag(deel, laag) for deel in delen))
        case VanDeze(maat, grens, delen):
            return VanDeze(maat, grens, tuple(van_laag(deel, laag) for deel in delen))
        case Niet(deel):
            return Niet(van_laag(deel, laag))
        case Procent() if not als.laag:
            return als._replace(laag=laag, genoemde=als.genoemde and laag == "verwachting")
        case Tel() | Alle() | Overige() if not als.laag:
            return als._replace(laag=laag)
        case _:
            return als
