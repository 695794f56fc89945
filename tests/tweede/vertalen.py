"""Calls everything in a kader otherwise: scores, letters, groepen, numbers, facts. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tweede.kader import Alle, Bedrag, En, Naam, Niet, Of, Overige, Procent, Tel, VanDeze

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tweede.kader import Criterium, Niveau, Regels, Score, Voorwaarde


@dataclass(frozen=True)
class Vertaler:
    tekens: Mapping[str, str]
    letters: Mapping[str, str]
    groepen: Mapping[str, str]
    nrs: Mapping[str, str]

    def schaal(self, scores: tuple[Score, ...]) -> tuple[Score, ...]:
        return tuple(
            score
            if score.uit_reeks
            else score._replace(
                teken=self.tekens[score.teken],
                naam=f"naam {'abcdefgh'[i]}",
                invoer=(),
                rang=self.tekens.get(score.rang, score.rang),
            )
            for i, score in enumerate(scores)
        )

    def criterium(self, een: Criterium) -> Criterium:
        verwachtingen = tuple(
            v._replace(nr=self.nrs[v.nr], groepen=frozenset(self.groepen[groep] for groep in v.groepen))
            for v in een.verwachtingen
        )
        regels, getal = self.regels(een.regels), een.getal
        if getal is not None:
            getal = getal._replace(groep=getal.groep and self.groepen[getal.groep])
        return een._replace(nr=self.nrs[een.nr], verwachtingen=verwachtingen, regels=regels, getal=getal)

    def regels(self, regels: Regels | None) -> Regels | None:
        if regels is None:
            return None
        rijen = tuple(
            rij._replace(oordeel=self.letter(rij.oordeel), als=None if rij.als is None else self.als(rij.als))
            for rij in regels.rijen
        )
        leeg = regels.lege_noemer and self.letter(regels.lege_noemer)
        return replace(regels, rijen=rijen, lege_noemer=leeg)

    def letter(self, letter: str) -> str:
        return self.letters.get(letter, letter)

    def als(self, als: Voorwaarde) -> Voorwaarde:
        match als:
            case En(delen) | Of(delen) | VanDeze(delen=delen):
                return als._replace(delen=tuple(map(self.als, delen)))
            case Niet(deel):
                return Niet(self.als(deel))
            case Naam(nr, niveau):
                return Naam(self.nrs[nr], self.niveau(niveau))
            case Bedrag(groep=groep):
                return als._replace(groep=groep and self.groepen[groep])
            case Tel() | Procent() | Alle() | Overige():
                groep = None if als.groep is None else self.groepen[als.groep]
                return als._replace(niveau=self.niveau(als.niveau), groep=groep)

    def niveau(self, niveau: Niveau) -> Niveau:
        return niveau._replace(teken=self.tekens[niveau.teken])


def ander_nummer(nr: str) -> str:
    if not nr.replace(".", "").isdecimal():
        return f"x{nr}"
    return ".".join(str(int(deel) + 40) for deel in nr.split("."))
