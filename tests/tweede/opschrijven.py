"""Prints a kader and its worked cases as YAML, as somebody may write them. It knows nothing of the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tweede.kader import GEEN, Alle, Bedrag, En, Naam, Niet, Of, Overige, Procent, Score, Tel, VanDeze
from tweede.schaal import getal_als_tekst, oordeelschaal

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

    Telling = Tel | Procent | Alle | Overige

NAAMWOORDEN = {
    "verwachting": ("verwachting", "verwachtingen"),
    "criterium": ("criterium", "criteria"),
    "thema": ("thema", "themas"),
}


def als_yaml(kader: Kader, kans: Random) -> str:
    return "\n".join(_Schrijver(kader, kans).lijnen()) + "\n"


def gevallen_als_yaml(gevallen: Sequence[Geval]) -> str:
    lijnen = ["gevallen:"]
    for i, geval in enumerate(gevallen):
        lijnen += [
            f"  - naam: geval {i}",
            f"    {_waarvan(geval.criterium)}",
            f"    scores: {_tekst(' '.join(_woord(teken or 'open') for teken in geval.scores))}",
            *([f"    feiten: {{{_paren(geval.feiten)}}}"] if geval.feiten else []),
            f"    oordeel: {_tekst(' of '.join(map(_woord, sorted(geval.oordelen))))}",
            *([] if geval.rij is None else [f"    beslisregel: {geval.rij + 1}"]),
        ]
    return "\n".join(lijnen) + "\n"


def _waarvan(nr: str) -> str:
    """Say of what a case is: a criterium, or "thema 2", or "geheel"."""
    if nr == "geheel":
        return "geheel: ja"
    return f"thema: {_tekst(nr.removeprefix('thema '))}" if nr.startswith("thema ") else f"criterium: {_tekst(nr)}"


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
                return f"{self.hoeveel(maat, grenzen)} {self.score(niveau, als)}{self.waar(groep)}"
            case Procent(maat, procent, niveau, groep, genoemde):
                van = " van alle genoemde" if genoemde else ""
                return f"{maat} {getal_als_tekst(procent)}% {self.score(niveau, als)}{self.waar(groep)}{van}"
            case Bedrag():
                return self.bedrag(als)
            case Alle(niveau, groep):
                return f"{self.woord('alle')} {self.score(niveau, als)}{self.waar(groep)}"
            case Overige(niveau, groep):
                return f"de overige {self.score(niveau, als)}{self.waar(groep)}"
            case Naam(nr, niveau):
                return f"{nr if is_van_cijfers(nr) else self.woord(nr)} is {self.score(niveau, als)}"
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

    def score(self, niveau: Niveau, als: Telling | Naam) -> str:
        naamwoord = "" if isinstance(als, Naam) else self.naamwoord(als)
        if niveau.getal is None:
            wat = self.woord(self.namen_bij(als)[niveau.teken]) + (f" of {niveau.of}" if niveau.of else "")
        else:
            getal, met = getal_als_tekst(niveau.getal), "" if isinstance(als, Naam) else "met "
            wat = f"{met}{getal}{'' if niveau.of == 'met' else f' of {niveau.of}'}"
            wat = f"{niveau.of} {getal}" if niveau.of in ("boven", "onder") else wat
        return naamwoord + wat

    def namen_bij(self, als: Telling | Naam) -> Mapping[str, str]:
        """Return what the tekens are called of what a condition speaks of."""
        return self.feiten.get(als.nr, self.namen) if isinstance(als, Naam) else self.namen

    def naamwoord(self, als: Telling) -> str:
        """Say above a criterium of what a count is, in the singular or the plural."""
        if not als.laag:
            return ""
        van_de = "van de " if isinstance(als, Procent) and self.kans.random() < 0.5 else ""
        return f"{van_de}{self.woord(self.kans.choice(NAAMWOORDEN[als.laag]))} "

    def waar(self, groep: str | None) -> str:
        return f" in {self.woord(groep)}" if groep else ""

    def woord(self, woord: str) -> str:
        return self.kans.choice((woord.upper(), woord.capitalize())) if self.kans.random() < 0.05 else woord


class _Bovenzegger(_Zegger):
    """Says what rows above the criteria say of these themas, or of the whole."""

    def __init__(
        self, kader: Kader, themas: Sequence[Thema], kans: Random, feiten: Mapping[str, Sequence[Score]]
    ) -> None:
        super().__init__((), kans, feiten)
        delen: list[tuple[str, str, frozenset[str], Sequence[Score]]] = []
        for thema in themas:
            delen.append(("thema", f"thema {thema.nr}", thema.groepen, oordeelschaal(kader.letters_van(thema))))
            for c in thema.criteria:
                delen.append(("criterium", f"criterium {c.nr}", c.groepen, oordeelschaal(kader.letters)))
                delen += (("verwachting", v.nr, v.groepen, kader.scores_van(thema)) for v in c.verwachtingen if v.telt)
        self.delen = [(laag, nr, gr, {s.teken: s.naam for s in scores}) for laag, nr, gr, scores in delen]

    def namen_bij(self, als: Telling | Naam) -> Mapping[str, str]:
        if isinstance(als, Naam):
            return self.feiten.get(als.nr) or next(namen for _, nr, _, namen in self.delen if nr == als.nr)
        return next(n for laag, _, groepen, n in self.delen if laag == als.laag and als.groep in {None, *groepen})


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
        yield f"oordelen: {_oordelen(self.kader.letters)}"
        erven = [thema for thema in self.kader.themas if thema.boven is None] or list(self.kader.themas)
        yield from self.regelblokken(
            ("themaregels", self.kader.themaregels, _Bovenzegger(self.kader, erven, self.kans, self.feiten)),
            ("eindregels", self.kader.eindregels, _Bovenzegger(self.kader, self.kader.themas, self.kans, self.feiten)),
        )
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
        boven = _Bovenzegger(self.kader, [thema], self.kans, self.feiten)
        yield from [f"nr: {_tekst(thema.nr)}", "naam: T", "norm: N", *self.eigen(thema), *self.groepen(thema.groepen)]
        yield from [f"oordelen: {_oordelen(thema.letters)}"] if thema.letters else []
        zegger = _Zegger(self.scores, self.kans, self.feiten)
        yield from self.regelblokken(("beslisregels", thema.regels, zegger), ("themaregels", thema.boven, boven))
        yield "criteria:"
        for criterium in thema.criteria:
            yield from _onder("  ", self.criterium(criterium))

    def criterium(self, criterium: Criterium) -> Iterator[str]:
        yield from [f"nr: {_tekst(criterium.nr)}", "tekst: C", *self.eigen(criterium), *self.groepen(criterium.groepen)]
        zegger = _Zegger(self.scores, self.kans, self.feiten)
        yield from self.regelblokken(("beslisregels", criterium.regels, zegger))
        yield from [] if criterium.getal is None else [f"getal: {_tekst(_getalzin(criterium.getal))}"]
        yield "verwachtingen:"
        for verwachting in criterium.verwachtingen:
            yield from _onder("  ", self.verwachting(verwachting))

    def eigen(self, deel: Thema | Criterium) -> Iterator[str]:
        yield from _ja_nee("nvt", deel.nvt)
        yield from [] if deel.bron is None else [f"bron: {_tekst(deel.bron)}"]

    def regelblokken(self, *blokken: tuple[str, Regels | None, _Zegger]) -> Iterator[str]:
        """Write the rows that stand at one place, each with what belongs to them.

        Where that stands loose beside rows, all others there have to be in a block, or nobody could tell whose it is.
        """
        er_zijn = [(veld, regels, zegger) for veld, regels, zegger in blokken if regels is not None]
        boven = self.kader.heeft_boven  # beneath, every kader is written as it was before there was anything above
        blok = {veld: bool(regels.letters) or (boven and self.kans.random() < 0.35) for veld, regels, _ in er_zijn}
        for veld, regels, _ in er_zijn:
            los = [ander for ander in blok if ander != veld and not blok[ander]]
            blok[veld] = blok[veld] or bool(los and (regels.daarna or [*_erbij(regels)]))
        for veld, regels, zegger in er_zijn:
            rijen, erbij = list(self.rijen(regels, zegger)), [*_erbij(regels), *self.daarna(regels, zegger)]
            if not blok[veld]:
                yield from [f"{veld}:", *(f"  {lijn}" for lijn in rijen), *erbij]
            else:
                yield from [f"{veld}:", "  rijen:", *(f"    {lijn}" for lijn in rijen)]
                yield from (f"  {lijn}" for lijn in erbij)

    def rijen(self, regels: Regels, zegger: _Zegger) -> Iterator[str]:
        vorige = ""
        for rij in reversed(regels.rijen) if regels.trap else regels.rijen:
            if rij.zoals and rij.zoals == vorige:
                continue
            vorige = rij.zoals
            als = "anders" if rij.als is None else zegger.zeg(rij.als, slot=True)
            yield f"- zoals: {_tekst(rij.zoals)}" if rij.zoals else f"- {_tekst(rij.oordeel)}: {_tekst(als)}"
            yield from [] if rij.bron is None else [f"  bron: {_tekst(rij.bron)}"]

    def daarna(self, regels: Regels, zegger: _Zegger) -> Iterator[str]:
        yield from ["daarna:"] if regels.daarna else []
        for stap in regels.daarna:
            stappen = f"{stap.treden} {'stap' if stap.treden == 1 else 'stappen'} {stap.richting}"
            wat = f"{stap.richting} {stap.letter}" if stap.letter else stappen
            zin = _tekst(f"{wat} als {zegger.zeg(stap.als, slot=True)}")
            yield f"  - stap: {zin}" if self.kans.random() < 0.2 else f"  - {zin}"

    def groepen(self, namen: frozenset[str]) -> list[str]:
        groepen = ", ".join(map(self.groep, sorted(namen)))
        return [f"groep: [{groepen}]" if "," in groepen else f"groep: {groepen}"] if groepen else []

    def verwachting(self, verwachting: Verwachting) -> Iterator[str]:
        yield from [f"nr: {_tekst(verwachting.nr)}", "tekst: V", *_ja_nee("nvt", verwachting.nvt)]
        yield from self.groepen(verwachting.groepen)
        yield from [f"gewicht: {_tekst(getal_als_tekst(verwachting.gewicht))}"] if verwachting.gewicht != 1 else []
        yield from [f"schaal: {self.schaal}"] if self.schaal else []
        yield from [] if verwachting.telt else ["telt_mee: nee", "reden: nog niet"]

    def groep(self, groep: str) -> str:
        return groep.capitalize() if self.kans.random() < 0.1 else groep


def _erbij(regels: Regels) -> Iterator[str]:
    """Yield what belongs to rows but the steps after them, which are more than a line."""
    yield from ["volgorde: telt"] if regels.volgorde_telt else []
    yield from ["trap: ja"] if regels.trap else []
    yield from [] if regels.lege_noemer is None else [f"lege_noemer: {_tekst(regels.lege_noemer)}"]
    yield from [f"oordelen: {_oordelen(regels.letters)}"] if regels.letters else []


def _oordelen(letters: Sequence[str]) -> str:
    return f"[{', '.join(f'{{letter: {_tekst(een)}, naam: {_tekst(een)}}}' for een in letters)}]"


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
