"""Prints a kader and its worked cases as YAML, as somebody may write them. It knows nothing of the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tweede.kader import GEEN, Alle, Bedrag, En, Naam, Niet, Of, Overige, Procent, Score, Tel, VanDeze
from tweede.schaal import getal_als_tekst

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from random import Random

    from tweede.kader import (
        Criterium,
        Feit,
        Getal,
        Geval,
        Kader,
        Niveau,
        Reeks,
        Regels,
        Thema,
        Verwachting,
        Voorwaarde,
    )


def als_yaml(kader: Kader, kans: Random) -> str:
    return "\n".join(_Schrijver(kader, kans).lijnen()) + "\n"


def gevallen_als_yaml(gevallen: Sequence[Geval]) -> str:
    lijnen = ["gevallen:"]
    for i, geval in enumerate(gevallen):
        lijnen += [
            f"  - naam: geval {i}",
            f"    criterium: {_tekst(geval.criterium)}",
            f"    scores: {_tekst(' '.join(_woord(teken or 'open') for teken in geval.scores))}",
            *([f"    feiten: {{{_paren(geval.feiten)}}}"] if geval.feiten else []),
            f"    oordeel: {_tekst(' of '.join(map(_woord, sorted(geval.oordelen))))}",
            *([] if geval.rij is None else [f"    beslisregel: {geval.rij + 1}"]),
        ]
    return "\n".join(lijnen) + "\n"


def zin(als: Voorwaarde, scores: Sequence[Score], kans: Random, feiten: Mapping[str, Sequence[Score]]) -> str:
    """Say a condition in the language of the beslisregels; `feiten` are the scores of each fact."""
    return _Zegger(scores, kans, feiten).zeg(als, slot=True)


class _Zegger:
    """Says the same in another way each time: a word for a number, a capital, brackets that nobody needs."""

    def __init__(self, scores: Sequence[Score], kans: Random, feiten: Mapping[str, Sequence[Score]]) -> None:
        self.kans = kans
        self.namen = {score.teken: score.naam for score in scores}
        self.feiten = {feit: {score.teken: score.naam for score in eigen} for feit, eigen in feiten.items()}

    def zeg(self, als: Voorwaarde, *, slot: bool) -> str:  # noqa: C901 - one case for each construct
        """`slot`: it stands at the end of the sentence or of its brackets, where a list needs none of its own."""
        match als:
            case Tel(maat, grenzen, niveau, groep):
                return f"{self.hoeveel(maat, grenzen)} {self.score(niveau)}{self.waar(groep)}"
            case Procent(maat, procent, niveau, groep, genoemde):
                van = " van alle genoemde" if genoemde else ""
                return f"{maat} {getal_als_tekst(procent)}% {self.score(niveau)}{self.waar(groep)}{van}"
            case Bedrag():
                return self.bedrag(als)
            case Alle(niveau, groep):
                return f"{self.woord('alle')} {self.score(niveau)}{self.waar(groep)}"
            case Overige(niveau, groep):
                return f"de overige {self.score(niveau)}{self.waar(groep)}"
            case Naam(nr, niveau):
                return f"{nr if is_van_cijfers(nr) else self.woord(nr)} is {self.score(niveau, van=nr)}"
            case Niet(deel):
                return f"{self.woord('niet')} {self.binnen(deel, En | Of, slot=slot)}"
            case En(delen):
                return f" {self.woord('en')} ".join(self.elk(delen, En | Of, slot=slot))
            case Of(delen):
                return f" {self.woord('of')} ".join(self.elk(delen, Of, slot=slot))
            case VanDeze(maat, grens, delen):
                return (
                    f"{self.woord(maat)} {grens} van {self.woord('deze')}: {'; '.join(self.elk(delen, (), slot=False))}"
                )

    def bedrag(self, als: Bedrag) -> str:
        kern = f"{self.woord('gewogen') + ' ' if als.gewogen else ''}{self.woord(als.wat)}{self.waar(als.groep)}"
        if als.wat == "punten":
            return f"{als.maat} {getal_als_tekst(als.getal)}% van de {kern}"
        return f"{'de' if als.wat == 'som' else 'het'} {kern} is {als.maat} {getal_als_tekst(als.getal)}"

    def elk(self, delen: Sequence[Voorwaarde], moet: object, *, slot: bool) -> list[str]:
        return [self.binnen(deel, moet, slot=slot and i == len(delen)) for i, deel in enumerate(delen, start=1)]

    def binnen(self, deel: Voorwaarde, moet: object, *, slot: bool) -> str:
        nodig = isinstance(deel, moet) or (isinstance(deel, VanDeze) and not slot)  # type: ignore[arg-type]
        haken = nodig or (not isinstance(deel, Overige) and self.kans.random() < 0.1)
        return f"({self.zeg(deel, slot=True)})" if haken else self.zeg(deel, slot=slot)

    def hoeveel(self, maat: str, grenzen: Sequence[int]) -> str:
        if maat != "precies":
            return f"{self.woord(maat)} {grenzen[0]}"
        if grenzen == (0,) and self.kans.random() < 0.7:
            return self.woord("geen")
        getallen = f" {self.woord('of')} ".join(map(str, grenzen))
        return f"precies {getallen}" if self.kans.random() < 0.5 else getallen

    def score(self, niveau: Niveau, van: str = "") -> str:
        """`van`: it is said of one verwachting or fact, by number or name."""
        if niveau.getal is None:
            namen = self.feiten.get(van, self.namen)
            return self.woord(namen[niveau.teken]) + (f" of {niveau.of}" if niveau.of else "")
        getal = getal_als_tekst(niveau.getal)
        if niveau.of in ("boven", "onder"):
            return f"{niveau.of} {getal}"
        return f"{'' if van else 'met '}{getal}{'' if niveau.of == 'met' else f' of {niveau.of}'}"

    def waar(self, groep: str | None) -> str:
        return f" in {self.woord(groep)}" if groep else ""

    def woord(self, woord: str) -> str:
        return self.kans.choice((woord.upper(), woord.capitalize())) if self.kans.random() < 0.05 else woord


class _Schrijver:
    def __init__(self, kader: Kader, kans: Random) -> None:
        self.kader, self.kans = kader, kans
        self.scores, self.schaal = kader.scores, ""
        self.feiten = {feit.naam: kader.scores_van(feit) for feit in kader.feiten}

    def lijnen(self) -> Iterator[str]:
        yield from ["kader: proef-2020", 'versie: "1"', "titel: Proef", f"bron: {_tekst(self.kader.bron)}"]
        yield "bronnen: {boek: {titel: B, uitgever: U, periode: P}}"
        yield from ["scores:", *(f"  - {self.scoreregel(score, self.kader.scores)}" for score in self.kader.scores)]
        yield from ["schalen:"] if self.kader.schalen else []
        for naam, scores in self.kader.schalen:
            yield f"  {naam}: {{{', '.join(self.schaalvelden(scores, dict(self.kader.reeksen).get(naam)))}}}"
        yield from ["feiten:", *(f"  - {self.feit(feit)}" for feit in self.kader.feiten)] if self.kader.feiten else []
        yield from ["oordelen:", *(f"  - {{letter: {een}, naam: {een}}}" for een in map(_tekst, self.kader.letters))]
        yield from [*_ja_nee("nvt", self.kader.nvt), "themas:"]
        for thema in self.kader.themas:
            yield from _onder("  ", self.thema(thema))

    def schaalvelden(self, scores: Sequence[Score], reeks: Reeks | None) -> Iterator[str]:
        los = [score for score in scores if not score.uit_reeks]
        zonder = reeks is None and all(score.nvt or score.rang == GEEN for score in los)
        if zonder:
            los = [score._replace(rang="") for score in los]
        niveaus = [self.niveau(score, scores) for score in los]
        yield from [f"niveaus: [{', '.join(niveaus)}]"] if niveaus else []
        yield from ["rang: geen"] if zonder else []
        if reeks is not None:
            van, tot, stap = (_tekst(getal_als_tekst(getal)) for getal in (reeks.van, reeks.tot, reeks.stap))
            yield f"getal: {{van: {van}, tot: {tot}, stap: {stap}}}"
            yield from [f"beter: {reeks.beter}"] if reeks.beter else []
            yield from [] if reeks.voldoet is None else [f"voldoet: {_tekst(getal_als_tekst(reeks.voldoet))}"]

    def niveau(self, score: Score, schaal: Sequence[Score]) -> str:
        """Write a level as its bare name, where it is nothing else."""
        if score == Score(score.teken, score.teken) and self.kans.random() < 0.7:
            return _tekst(score.naam)
        return self.scoreregel(score, schaal)

    def feit(self, feit: Feit) -> str:
        velden = [f"naam: {_tekst(feit.naam)}", f"tekst: {_tekst(f'Is er {feit.naam}?')}"]
        velden += [f"schaal: {feit.schaal}"] if feit.schaal else []
        velden += ["motivering: ja"] if feit.motivering else ["motivering: nee"] if self.kans.random() < 0.2 else []
        velden += [] if feit.bron is None else [f"bron: {_tekst(feit.bron)}"]
        return f"{{{', '.join(velden)}}}"

    @staticmethod
    def scoreregel(score: Score, schaal: Sequence[Score]) -> str:
        als = next((f"als {ander.naam}" for ander in schaal if ander.teken == score.rang), score.rang)
        velden = [f"teken: {_tekst(score.teken)}", f"naam: {_tekst(score.naam)}"]
        velden += [f"invoer: [{', '.join(map(_tekst, score.invoer))}]"] if score.invoer else []
        velden += ["soort: nvt"] if score.nvt else []
        velden += ["voldoet: ja"] if score.voldoet else []
        velden += [] if score.getal is None else [f"getal: {_tekst(getal_als_tekst(score.getal))}"]
        velden += [f"rang: {_tekst(als)}"] if als else []
        velden += ["leeg: ja"] if score.leeg else []
        return f"{{{', '.join(velden)}}}"

    def thema(self, thema: Thema) -> Iterator[str]:
        self.scores, self.schaal = self.kader.scores_van(thema), thema.schaal
        yield from [f"nr: {_tekst(thema.nr)}", "naam: T", "norm: N", *self.eigen(thema), "criteria:"]
        for criterium in thema.criteria:
            yield from _onder("  ", self.criterium(criterium))

    def criterium(self, criterium: Criterium) -> Iterator[str]:
        yield from [f"nr: {_tekst(criterium.nr)}", "tekst: C", *self.eigen(criterium)]
        yield from [] if criterium.getal is None else [f"getal: {_tekst(_getalzin(criterium.getal))}"]
        yield "verwachtingen:"
        for verwachting in criterium.verwachtingen:
            yield from _onder("  ", self.verwachting(verwachting))

    def eigen(self, deel: Thema | Criterium) -> Iterator[str]:
        yield from _ja_nee("nvt", deel.nvt)
        yield from [] if deel.bron is None else [f"bron: {_tekst(deel.bron)}"]
        yield from [] if deel.regels is None else self.regels(deel.regels)

    def regels(self, regels: Regels) -> Iterator[str]:
        yield "beslisregels:"
        for rij in regels.rijen:
            als = "anders" if rij.als is None else zin(rij.als, self.scores, self.kans, self.feiten)
            yield from [f"  - {_tekst(rij.oordeel)}: {_tekst(als)}"]
            yield from [] if rij.bron is None else [f"    bron: {_tekst(rij.bron)}"]
        yield from ["volgorde: telt"] if regels.volgorde_telt else []
        yield from [] if regels.lege_noemer is None else [f"lege_noemer: {_tekst(regels.lege_noemer)}"]

    def verwachting(self, verwachting: Verwachting) -> Iterator[str]:
        yield from [f"nr: {_tekst(verwachting.nr)}", "tekst: V", *_ja_nee("nvt", verwachting.nvt)]
        groepen = ", ".join(map(self.groep, sorted(verwachting.groepen)))
        yield from [f"groep: [{groepen}]" if "," in groepen else f"groep: {groepen}"] if groepen else []
        yield from [f"gewicht: {_tekst(getal_als_tekst(verwachting.gewicht))}"] if verwachting.gewicht != 1 else []
        yield from [f"schaal: {self.schaal}"] if self.schaal else []
        yield from [] if verwachting.telt else ["telt_mee: nee", "reden: nog niet"]

    def groep(self, groep: str) -> str:
        return groep.capitalize() if self.kans.random() < 0.1 else groep


def _getalzin(getal: Getal) -> str:
    kern = f"{'gewogen ' if getal.gewogen else ''}{getal.wat}{f' in {getal.groep}' if getal.groep else ''}"
    return f"{'het' if getal.wat == 'gemiddelde' else 'de'} {kern}"


def _onder(inspringing: str, lijnen: Iterator[str]) -> Iterator[str]:
    """Make the fields of one thing an item of a list."""
    for i, lijn in enumerate(lijnen):
        yield f"{inspringing}{'  ' if i else '- '}{lijn}"


def _tekst(tekst: str) -> str:
    return json.dumps(tekst, ensure_ascii=False)


def _woord(tekst: str) -> str:
    """Return a word of a case: between quotation marks where it holds a space."""
    return f"'{tekst}'" if " " in tekst else tekst


def _paren(paren: Sequence[tuple[str, str | None]]) -> str:
    return ", ".join(f"{_tekst(naam)}: {_tekst(teken or 'open')}" for naam, teken in paren)


def _ja_nee(veld: str, waarde: bool | None) -> list[str]:
    return [] if waarde is None else [f"{veld}: {'ja' if waarde else 'nee'}"]


def is_van_cijfers(nr: str) -> bool:
    return nr.replace(".", "").isdecimal()
