"""Makes up kaders with every construct of the language, and toetsingen for them. It knows nothing of the program.

The same seed gives the same. A criterium has so few ways to be filled in that all of them can be tried.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod
from random import Random
from typing import TYPE_CHECKING

from tweede.kader import (
    GEEN,
    Alle,
    Bedrag,
    Criterium,
    En,
    Geval,
    Kader,
    Naam,
    Niet,
    Niveau,
    Of,
    Overige,
    Procent,
    Regels,
    Rij,
    Score,
    Tel,
    Thema,
    VanDeze,
    Verwachting,
    trappen,
)
from tweede.rekening import VERGELIJK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tweede.kader import Voorwaarde
    from tweede.opschrijven import Toetsing
    from tweede.rekening import Rekening

GRENS = 300
"""The most ways to fill in a criterium."""
TEKENS = (("+", "-", "--", "?"), ("a", "b", "c", "d"), ("1", "2", "3", "4"), ("++", "+", "+/-", "-"))
NAMEN = (
    ("goed", "goed genoeg", "niet goed", "slecht"),
    ("voldoende", "matig", "onvoldoende", "slecht"),
    ("In orde", "deels in orde", "zwak", "één punt"),
)
"""Also one that begins as another does, with a word of the language, with a capital, with more words."""
NVT = (("nvt", "nvt"), ("n b", "n.v.t."), ("x", "niet van toepassing"))
LETTERS = (("V", "O"), ("V", "M", "O"), ("A", "B", "C", "D"), ("zeer goed", "M", "slecht"), ("V",))
SCHALEN = ("jn", "oordeel")
GROEPEN = ("kern", "extra")
GETALLEN = ((3, 2, 1, 0), (10, 5, 4, 1), (Fraction(15, 2), 5, Fraction(5, 2), -1), (1, 1, 0, 0))
"""What scores are worth, from the best on; also below nought, and two that are worth the same."""
GEWICHTEN = (Fraction(2), Fraction(3), Fraction(1, 2))
PROCENTEN = (0, 10, 25, Fraction(333, 10), Fraction(334, 10), 50, 50, 51, 60, Fraction(666, 10), 75, 80, 100)
LIJSTMATEN = ("precies", "minstens", "hoogstens")
EIGEN = ("M{}", "{}b", "A.{}", "{}E2", "nbb-1.{}", "Mrt{}.c")
"""How a source may number verwachtingen; among them what a number begins with, and what looks like one or a date."""
BRON = "boek"


def verzin(kans: Random) -> Kader:
    return _Verzinner(kans).kader()


class _Verzinner:
    def __init__(self, kans: Random) -> None:
        self.kans = kans
        self.met_getallen = self.soms(0.5)
        self.alle = self.schaal()
        self.schalen = tuple((naam, self.schaal()) for naam in SCHALEN[: kans.choices((0, 1, 2), (6, 3, 1))[0]])
        self.met(self.alle)
        self.letters = kans.choice(LETTERS)
        self.groepen = GROEPEN[: kans.choice((0, 1, 2, 2))]
        self.van_de_bron = Random(kans.getstate()[1][1])  # beside the other choices, which stay what they were
        self.eigen = self.van_de_bron.sample(EIGEN, 2) if self.van_de_bron.random() < 0.25 else []
        self.vrij = self.van_de_bron.sample(range(1, 100), 99)

    def met(self, scores: tuple[Score, ...]) -> None:
        """Make up what follows on a scale."""
        self.scores, trap = scores, trappen(scores)
        self.rang = sorted(trap, key=trap.__getitem__)
        self.nvt = [score.teken for score in scores if score.nvt]
        self.zonder_rang = [score.teken for score in scores if score.rang == GEEN]

    def soms(self, deel: float) -> bool:
        return self.kans.random() < deel

    def ja_nee(self, deel: float) -> bool | None:
        """Say yes or no this often, and else leave it to what is above."""
        return self.soms(0.6) if self.soms(deel) else None

    def schaal(self) -> tuple[Score, ...]:
        n = self.kans.choices((2, 3, 4), (5, 4, 1))[0]
        tekens, namen = self.kans.choice(TEKENS), self.kans.choice(NAMEN)
        getallen = [Fraction(getal) for getal in self.kans.choice(GETALLEN)] if self.met_getallen else [None] * n
        scores = [
            Score(
                tekens[i], namen[i], voldoet=i == 0 or self.soms(0.2), invoer=self.invoer(tekens[i]), getal=getallen[i]
            )
            for i in range(n)
        ]
        if n > 2 and self.soms(0.25):
            scores[-1] = scores[-1]._replace(rang=GEEN, voldoet=False)
        elif n > 2 and self.soms(0.25):
            scores[-1] = scores[-1]._replace(rang=scores[-2].teken, voldoet=scores[-2].voldoet)
        if self.soms(0.12):
            leeg = self.kans.randrange(n)
            scores[leeg] = scores[leeg]._replace(leeg=True)
        for teken, naam in self.kans.sample(NVT, self.kans.choices((0, 1, 2), (1, 6, 1))[0]):
            plaats = n if self.soms(0.7) else self.kans.randrange(n)
            scores.insert(plaats, Score(teken, naam, nvt=True))
        return tuple(scores)

    def invoer(self, teken: str) -> tuple[str, ...]:
        return (teken, f"score{teken}") if self.soms(0.2) else ()

    # -- from the kader to a verwachting -------------------------------------------------------------------------------

    def kader(self) -> Kader:
        nvt = self.ja_nee(0.8) if any(score.nvt for score in self.alle) else None
        nrs = self.nummers("", self.kans.choice((1, 1, 1, 2)))
        themas = tuple(self.thema(nr, mag=bool(nvt)) for nr in nrs)
        return Kader(BRON, self.alle, self.letters, themas, nvt, self.schalen)

    def nummers(self, boven: str, n: int) -> list[str]:
        getallen = range(1, n + 1) if self.soms(0.7) else self.kans.sample(range(1, 13), n)
        return [f"{boven}{getal}" for getal in getallen]

    def nummers_van_verwachtingen(self, criterium: str, n: int) -> list[str]:
        """Number as the criterium does, or as a source may do: then all numbers of the kader differ, in no order."""
        nrs = self.nummers(f"{criterium}.", n)
        if not self.eigen:
            return nrs
        kans = self.van_de_bron
        return [kans.choice(self.eigen).format(self.vrij.pop()) if kans.random() < 0.8 else nr for nr in nrs]

    def thema(self, nr: str, *, mag: bool) -> Thema:
        naam, scores = self.kans.choice([("", self.alle), *self.schalen, *self.schalen])
        self.met(scores)
        nvt = self.ja_nee(0.15)
        criteria = [
            self.criterium(c, mag=mag if nvt is None else nvt)
            for c in self.nummers(f"{nr}.", self.kans.choice((1, 1, 2)))
        ]
        geeft, zonder = self.soms(0.45), self.soms(0.1)
        eigen = [not zonder and self.soms(0.4 if geeft else 0.9) for _ in criteria]
        erft = [c for c, zelf in zip(criteria, eigen, strict=True) if not zelf]
        klaar = [c._replace(regels=self.regels([c])) if zelf else c for c, zelf in zip(criteria, eigen, strict=True)]
        return Thema(nr, tuple(klaar), self.regels(erft or criteria) if geeft else None, nvt, self.bron(), naam)

    def bron(self) -> str | None:
        return self.kans.choice((BRON, f"{BRON}, 2", f"{BRON}, 3")) if self.soms(0.2) else None

    def criterium(self, nr: str, *, mag: bool) -> Criterium:
        nvt = self.ja_nee(0.15)
        mag = mag if nvt is None else nvt
        n = self.kans.choices((1, 2, 3, 4, 5, 6), (1, 3, 6, 5, 3, 1))[0]
        verwachtingen = [self.verwachting(v) for v in self.nummers_van_verwachtingen(nr, n)]
        keuzes = [
            len(self.scores) if (mag if v.nvt is None else v.nvt) else len(self.scores) - len(self.nvt)
            for v in verwachtingen
        ]
        while prod(keuzes) > GRENS:
            verwachtingen.pop()
            keuzes.pop()
        if self.nvt and self.soms(0.2):
            telt_niet = Verwachting(f"{nr}.20", None, self.van_groepen(), telt=False)
            verwachtingen.insert(self.kans.randrange(len(verwachtingen) + 1), telt_niet)
        return Criterium(nr, tuple(verwachtingen), None, nvt, self.bron())

    def verwachting(self, nr: str) -> Verwachting:
        gewicht = self.kans.choice(GEWICHTEN) if self.met_getallen and self.soms(0.5) else Fraction(1)
        return Verwachting(nr, self.ja_nee(0.1), self.van_groepen(), gewicht=gewicht)

    def van_groepen(self) -> frozenset[str]:
        return frozenset(groep for groep in self.groepen if self.soms(0.5))

    # -- beslisregels --------------------------------------------------------------------------------------------------

    def regels(self, criteria: Sequence[Criterium]) -> Regels:
        return _Regelverzinner(self, criteria).regels()


class _Regelverzinner:
    """Makes up rows for criteria that all have what those rows name."""

    def __init__(self, bij: _Verzinner, criteria: Sequence[Criterium]) -> None:
        self.bij, self.kans, self.soms = bij, bij.kans, bij.soms
        tellend = [[v for v in c.verwachtingen if v.telt] for c in criteria]
        self.nrs = [v.nr for v in tellend[0]] if len(tellend) == 1 else []
        self.groepen = [g for g in bij.groepen if all(any(g in v.groepen for v in vs) for vs in tellend)]
        self.hoogstens = max(map(len, tellend))
        self.procent = False

    def regels(self) -> Regels:
        rijen = (
            self.ladder()
            if self.soms(0.4)
            else [Rij(self.letter(), self.voorwaarde(2)) for _ in range(self.kans.choice((1, 2, 2, 3, 3, 4)))]
        )
        if self.soms(0.35):
            rijen.append(Rij(self.letter(), None))
        leeg = self.letter() if self.soms(0.5 if self.procent else 0.05) else None
        return Regels(
            tuple(rij._replace(bron=f"{BRON}, 1" if self.soms(0.6) else None) for rij in rijen), leeg, self.soms(0.15)
        )

    def letter(self) -> str:
        return GEEN if self.soms(0.12) else self.kans.choice(self.bij.letters)

    def ladder(self) -> list[Rij]:
        """Make rows as kaders mostly have them: the more of something, the worse."""
        niveau, groep, trede = self.niveau(laag=True), self.groep(), 0
        rijen = []
        for letter in self.bij.letters[:-1]:
            als: Voorwaarde = Tel("hoogstens", (trede,), niveau, groep)
            if self.soms(0.3):
                als = En((Tel("precies", (trede,), niveau, groep), Overige(self.niveau(), groep)))
            elif self.soms(0.3):
                als = En((als, self.voorwaarde(1)))
            rijen.append(Rij(letter, als))
            trede += self.kans.choice((1, 1, 2))
        return [*rijen, Rij(self.bij.letters[-1], Tel("minstens", (trede,), niveau, groep))]

    def voorwaarde(self, diepte: int) -> Voorwaarde:
        soort = self.kans.choices(
            ("tel", "procent", "alle", "naam", "bedrag", "en", "of", "niet", "lijst"),
            (6, 4, 2, 2, 7 if self.bij.met_getallen else 0, *((4, 3, 2, 2) if diepte else (0, 0, 0, 0))),
        )[0]
        match soort:
            case "procent":
                return self.procenten()
            case "bedrag":
                return self.bedrag()
            case "alle":
                return Alle(self.niveau(), self.groep())
            case "naam" if self.nrs:
                return Naam(self.kans.choice(self.nrs), self.niveau())
            case "en" if self.soms(0.4):
                return self.met_overige()
            case "en":
                return En(self.delen(diepte))
            case "of":
                return Of(self.delen(diepte))
            case "niet":
                return Niet(self.voorwaarde(diepte - 1))
            case "lijst":
                delen = self.delen(diepte)
                return VanDeze(self.kans.choice(LIJSTMATEN), self.kans.randrange(len(delen) + 1), delen)
            case _:
                return self.tel(self.groep())

    def delen(self, diepte: int) -> tuple[Voorwaarde, ...]:
        return tuple(self.voorwaarde(diepte - 1) for _ in range(self.kans.choice((2, 2, 3))))

    def tel(self, groep: str | None) -> Tel:
        maat = self.kans.choice(tuple(VERGELIJK))
        n = self.kans.choice((1, 1, 2, 3)) if maat == "precies" else 1
        top = max(self.hoogstens, n)
        grenzen = sorted(self.kans.sample(range(top + 1), n))
        return Tel(maat, tuple(grenzen), self.niveau(), groep)

    def met_overige(self) -> En:
        """Make "precies 2 onvoldoende en de overige voldoende", also with more before it and between."""
        groep = self.groep()
        delen: list[Voorwaarde] = [self.tel(groep) for _ in range(self.kans.choice((1, 2)))]
        if self.soms(0.2):
            delen.insert(self.kans.randrange(len(delen) + 1), Alle(self.niveau(), self.groep()))
        return En((*delen, Overige(self.niveau(), groep)))

    def procenten(self) -> Procent:
        self.procent = True
        maat = self.kans.choice(tuple(VERGELIJK))
        niveau = self.niveau(laag=self.soms(0.3), nvt=False)
        return Procent(maat, Fraction(self.kans.choice(PROCENTEN)), niveau, self.groep(), self.soms(0.25))

    def bedrag(self) -> Bedrag:
        """Compare with what some made-up scores come to, so that it is near."""
        self.procent = True
        wat, maat = self.kans.choice(("som", "gemiddelde", "punten")), self.kans.choice(tuple(VERGELIJK))
        if wat == "punten":
            getal = Fraction(self.kans.choice(PROCENTEN))
        else:
            getallen = [Fraction(score.getal or 0) for score in self.bij.scores if not score.nvt]
            getal = sum(self.kans.choices(getallen, k=self.hoogstens), Fraction(0))
            getal = getal if wat == "som" else round(getal / self.hoogstens, 1)
        return Bedrag(wat, maat, getal, self.soms(0.4), self.groep())

    def niveau(self, *, laag: bool = False, nvt: bool = True) -> Niveau:
        if nvt and not laag and self.bij.nvt and self.soms(0.12):
            return Niveau(self.kans.choice(self.bij.nvt))
        if not laag and self.bij.zonder_rang and self.soms(0.25):
            return Niveau(self.kans.choice(self.bij.zonder_rang))
        rang = self.bij.rang
        teken = rang[-1] if laag else self.kans.choice(rang)
        if self.bij.met_getallen and self.soms(0.4):
            getallen = {score.teken: score.getal for score in self.bij.scores if score.getal is not None}
            vormen = ["met", "hoger", "lager"]
            vormen += ["boven"] if getallen[teken] < max(getallen.values()) else []
            vormen += ["onder"] if getallen[teken] > min(getallen.values()) else []
            return Niveau(teken, self.kans.choice(vormen))
        return Niveau(teken, self.kans.choice(("beter", "slechter")) if self.soms(0.25) else "")

    def groep(self) -> str | None:
        return self.kans.choice(self.groepen) if self.groepen and self.soms(0.3) else None


# -- toetsingen and worked cases ---------------------------------------------------------------------------------------


def verzin_toetsingen(alle: Sequence[Rekening], aantal: int, kans: Random) -> dict[str, Toetsing]:
    """Make organisations: of some all is known, of some nothing; much may be good, bad or nvt."""
    uit: dict[str, Toetsing] = {}
    for i in range(aantal):
        open_ = kans.choice((0.0, 0.0, 0.15, 0.4, 0.8))
        gewicht = {score.teken: kans.choice((1, 1, 2, 6)) for een in alle for score in een.scores}
        bij_leeg = [next((score.teken for score in een.scores if score.leeg), None) for een in alle]
        uit[f"Organisatie {i}"] = {
            nr: leeg if kans.random() < open_ else kans.choices(mag, [gewicht[teken] for teken in mag])[0]
            for een, leeg in zip(alle, bij_leeg, strict=True)
            for nr, mag in zip(een.nrs, een.mag, strict=True)
        }
    return uit


def verzin_gevallen(alle: Sequence[Rekening], kans: Random) -> list[Geval]:
    """Make worked cases, most of which say what is so."""
    gevallen = []
    for een in alle:
        for _ in range(kans.choice((0, 0, 1, 2)) if een.regels else 0):
            scores = tuple(None if kans.random() < 0.2 else kans.choice(mag) for mag in een.mag)
            antwoord = een.antwoord(dict(zip(een.nrs, scores, strict=True)))
            rijen = [rij for rij in antwoord.rijen if rij >= 0]
            oordelen = frozenset(antwoord.oordelen)
            if kans.random() < 0.2:
                oordelen = frozenset(kans.sample([*een.kader.letters, GEEN], kans.choice((1, 1, 2))))
            rij = kans.choice([None, *rijen]) if rijen else None
            gevallen.append(Geval(een.nr, scores, oordelen, rij))
    return gevallen
