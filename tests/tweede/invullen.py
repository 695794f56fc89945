"""Prints toetsingen as a table, as somebody may fill one in. It knows nothing of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweede.opschrijven import is_van_cijfers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from random import Random

    from tweede.kader import Getypt, Kader

    Toetsing = Mapping[str, str | None]
    """By number of what counts and by name of what is a fact; None is open."""
    Feiten = Mapping[str, Mapping[str, Getypt]]
    """By organisation, and then by name, what somebody typed at each fact."""


def als_csv(kader: Kader, toetsingen: Mapping[str, Toetsing], kans: Random, feiten: Feiten | None = None) -> str:
    """Write a row per organisation or a row per score, with what does not count in it or left out."""
    return _Tabel(kader, toetsingen, kans, feiten or {}).csv()


class _Tabel:
    """Types toetsingen as people do: a score in one of its spellings, a number or a name in any case."""

    def __init__(self, kader: Kader, toetsingen: Mapping[str, Toetsing], kans: Random, feiten: Feiten) -> None:
        self.kans, self.feiten = kans, feiten
        per_nr = {
            v.nr: (v.telt, {score.teken: score for score in kader.scores_van(thema)})
            for thema in kader.themas
            for c in thema.criteria
            for v in c.verwachtingen
        }
        erbij: dict[str, str | None] = {
            nr: kans.choice(["", *(score.teken for score in scores.values() if score.nvt)])
            for nr, (telt, scores) in per_nr.items()
            if not telt and kans.random() < 0.5
        }
        self.scores = {nr: scores for nr, (_, scores) in per_nr.items()}
        self.scores |= {feit.naam: {score.teken: score for score in kader.scores_van(feit)} for feit in kader.feiten}
        self.alles = {naam: {**scores, **erbij} for naam, scores in toetsingen.items()}
        nrs = list(next(iter(self.alles.values())))
        kans.shuffle(nrs)
        self.getypt = {nr: nr if is_van_cijfers(nr) else self.in_een_kast(nr) for nr in nrs}
        self.gemotiveerd = [
            feit.naam for feit in kader.feiten if any(van[feit.naam].motivering for van in feiten.values())
        ]

    def csv(self) -> str:
        kop, *rijen = self.naast_elkaar() if self.kans.random() < 0.7 else self.onder_elkaar()
        return "\n".join(";".join(rij) for rij in [kop, *rijen]) + "\n"

    def naast_elkaar(self) -> Iterator[list[str]]:
        waarom = {feit: f"{self.in_een_kast(feit)} {self.in_een_kast('motivering')}" for feit in self.gemotiveerd}
        yield ["organisatie", *self.getypt.values(), *waarom.values()]
        for naam, scores in self.alles.items():
            motiveringen = [self.feiten[naam][feit].motivering for feit in waarom]
            yield [naam, *(self.cel(naam, nr, scores[nr]) for nr in self.getypt), *motiveringen]

    def onder_elkaar(self) -> Iterator[list[str]]:
        waarom = [self.kans.choice(("motivering", "onderbouwing"))] if self.gemotiveerd else []
        yield ["organisatie", "nr", "score", *waarom]
        for naam, scores in self.alles.items():
            for nr, getypt in self.getypt.items():
                feit = self.feiten.get(naam, {}).get(nr)
                yield [naam, getypt, self.cel(naam, nr, scores[nr]), *(feit.motivering if feit else "" for _ in waarom)]

    def cel(self, naam: str, nr: str, teken: str | None) -> str:
        feit = self.feiten.get(naam, {}).get(nr)
        score = self.scores[nr].get((feit.teken if feit else teken) or "")
        if score is None or (score.leeg and self.kans.random() < 0.7):
            return ""
        spellingen = (score.teken, score.teken.replace(",", ".")) if score.uit_reeks else score.invoer or (score.teken,)
        return self.kans.choice(spellingen)

    def in_een_kast(self, woord: str) -> str:
        return self.kans.choice((woord, woord, woord.lower(), woord.upper()))
