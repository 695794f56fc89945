"""Makes up beslisregels in every construct of the language. It knows nothing of the program."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from tweede.kader import GEEN, Alle, Bedrag, En, Naam, Niet, Niveau, Of, Overige, Procent, Regels, Rij, Tel, VanDeze
from tweede.schaal import VERGELIJK, Schaal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tweede.kader import Criterium, Voorwaarde

GRENS = 300
"""The most ways to fill in a criterium, or about so many where facts are named."""
BRON = "boek"
PROCENTEN = (0, 10, 25, Fraction(333, 10), Fraction(334, 10), 50, 50, 51, 60, Fraction(666, 10), 75, 80, 100)
LIJSTMATEN = ("precies", "minstens", "hoogstens")
KWART = Fraction(1, 4)
"""Less than is between two numbers of any scale: so far beside a number there is none."""


class Regelverzinner:
    """Makes up rows for criteria that all have what those rows name; `feiten` are the scales of those of the kader."""

    def __init__(
        self,
        kans: Random,
        schaal: Schaal,
        letters: Sequence[str],
        criteria: Sequence[Criterium],
        feiten: Sequence[tuple[str, Schaal]],
    ) -> None:
        self.kans, self.schaal, self.letters = kans, schaal, letters
        tellend = [[v for v in c.verwachtingen if v.telt] for c in criteria]
        self.nrs = [v.nr for v in tellend[0]] if len(tellend) == 1 else []
        groepen = sorted({groep for vs in tellend for v in vs for groep in v.groepen})
        self.groepen = [g for g in groepen if all(any(g in v.groepen for v in vs) for vs in tellend)]
        self.hoogstens = max(map(len, tellend))
        self.procent = False
        self.feiten: dict[str, Schaal] = {}
        ruimte = GRENS // max(len(schaal.scores) ** len(vs) for vs in tellend)
        for naam, van in feiten:
            if prod(len(al.scores) for al in (*self.feiten.values(), van)) <= max(ruimte, 9):
                self.feiten[naam] = van

    def soms(self, deel: float) -> bool:
        return self.kans.random() < deel

    def regels(self) -> Regels:
        rijen = (
            self.ladder()
            if self.soms(0.4)
            else [Rij(self.letter(), self.voorwaarde(2)) for _ in range(self.kans.choice((1, 2, 2, 3, 3, 4)))]
        )
        if self.soms(0.35):
            rijen.append(Rij(self.letter(), None))
        leeg = None
        if self.soms(0.5 if self.procent else 0.05):
            leeg = GEEN if self.soms(0.1) else self.letter()
        return Regels(
            tuple(rij._replace(bron=f"{BRON}, 1" if self.soms(0.6) else None) for rij in rijen), leeg, self.soms(0.15)
        )

    def letter(self) -> str:
        return GEEN if self.soms(0.14) else self.kans.choice(self.letters)

    def ladder(self) -> list[Rij]:
        """Make rows as kaders mostly have them: the more of something, the worse."""
        niveau, groep, trede = self.niveau(laag=True), self.groep(), 0
        rijen = []
        for letter in self.letters[:-1]:
            als: Voorwaarde = Tel("hoogstens", (trede,), niveau, groep)
            if self.soms(0.3):
                als = En((Tel("precies", (trede,), niveau, groep), Overige(self.niveau(), groep)))
            elif self.soms(0.6 if self.feiten else 0.3):
                als = En((als, self.feit() if self.feiten and self.soms(0.7) else self.voorwaarde(1)))
            rijen.append(Rij(letter, als))
            trede += self.kans.choice((1, 1, 2))
        return [*rijen, Rij(self.letters[-1], Tel("minstens", (trede,), niveau, groep))]

    def voorwaarde(self, diepte: int) -> Voorwaarde:  # noqa: C901 - one case for each construct
        soort = self.kans.choices(
            ("tel", "procent", "alle", "naam", "feit", "bedrag", "en", "of", "niet", "lijst"),
            (
                *(6, 4, 2, 2, 14 if self.feiten else 0, 7 if self.schaal.alles_met_getal else 0),
                *((4, 3, 2, 2) if diepte else (0, 0, 0, 0)),
            ),
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
            case "feit":
                return self.feit()
            case "en" if self.soms(0.4):
                return self.met_overige()
            case "en":
                return En(self.delen(diepte))
            case "of":
                return Of(self.delen(diepte))
            case "niet":
                return Niet(self.feit() if self.feiten and self.soms(0.5) else self.voorwaarde(diepte - 1))
            case "lijst":
                delen = self.delen(diepte)
                delen = (*delen[:-1], self.feit()) if self.feiten and self.soms(0.7) else delen
                return VanDeze(self.kans.choice(LIJSTMATEN), self.kans.randrange(len(delen) + 1), delen)
            case _:
                return self.tel(self.groep())

    def feit(self) -> Naam:
        naam = self.kans.choice(list(self.feiten))
        schaal = self.feiten[naam]
        if schaal.nvt and self.soms(0.2):
            return Naam(naam, Niveau(self.kans.choice(sorted(schaal.nvt))))
        return Naam(naam, self.niveau_van(schaal))

    def delen(self, diepte: int) -> tuple[Voorwaarde, ...]:
        return tuple(self.voorwaarde(diepte - 1) for _ in range(self.kans.choice((2, 2, 3))))

    def tel(self, groep: str | None) -> Tel:
        maat = self.kans.choice(tuple(VERGELIJK))
        n = self.kans.choice((1, 1, 2, 3)) if maat == "precies" else 1
        top = max(self.hoogstens, n)
        grenzen = [0] if n == 1 and self.soms(0.15) else sorted(self.kans.sample(range(top + 1), n))
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
            getallen = [Fraction(score.getal or 0) for score in self.schaal.scores if not score.nvt]
            getal = sum(self.kans.choices(getallen, k=self.hoogstens), Fraction(0))
            getal = getal if wat == "som" else round(getal / self.hoogstens, 1)
        return Bedrag(wat, maat, getal, self.soms(0.4), self.groep())

    def niveau(self, *, laag: bool = False, nvt: bool = True) -> Niveau:
        return self.niveau_van(self.schaal, laag=laag, nvt=nvt)

    def niveau_van(self, schaal: Schaal, *, laag: bool = False, nvt: bool = True) -> Niveau:
        """Name scores of a scale: one of soort nvt, one without rang, by number, or by name."""
        if nvt and not laag and schaal.nvt and self.soms(0.12):
            return Niveau(self.kans.choice(sorted(schaal.nvt)))
        namen = {score.teken for score in schaal.scores if not score.nvt and not score.uit_reeks}
        los = sorted(namen - set(schaal.trap))
        rang = [teken for teken in schaal.rang if teken in namen]
        if los and not laag and (self.soms(0.25) or not (rang or schaal.getal)):
            return Niveau(self.kans.choice(los))
        if schaal.getal and (not rang or self.soms(0.4)):
            return self.getal(schaal, laag=laag)
        if not rang:
            return Niveau(los[-1])
        teken = rang[-1] if laag else self.kans.choice(rang)
        return Niveau(teken, self.kans.choice(("beter", "slechter")) if self.soms(0.25) else "")

    def getal(self, schaal: Schaal, *, laag: bool) -> Niveau:
        """Name scores by a number: one of the scale, or beside one where only what is above or below it counts."""
        worst = [teken for teken in schaal.rang if teken in schaal.getal][-1:] if laag else []
        getal = schaal.getal[self.kans.choice(worst or list(schaal.getal))]
        vormen = ["met", "hoger", "lager"]
        vormen += ["boven"] if getal < max(schaal.getal.values()) else []
        vormen += ["onder"] if getal > min(schaal.getal.values()) else []
        vorm = self.kans.choice(vormen)
        ernaast = {"boven": KWART, "onder": -KWART}.get(vorm, Fraction(0)) if self.soms(0.2) else 0
        return Niveau("", vorm, getal + ernaast)

    def groep(self) -> str | None:
        return self.kans.choice(self.groepen) if self.groepen and self.soms(0.3) else None
