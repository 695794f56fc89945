"""What the sheets that live must show, from the evaluator: it decides what was typed, and no formula is looked at."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from toetsing.document.zinnen import ZONDER_RIJ, beslisregel_zin, mogelijk_lang
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.schrijfwijzen import vormen_van
from toetsing.domain.scores import OPEN, normaliseer_invoer
from toetsing.domain.words.kopnamen import ONGELDIG
from toetsing.workbook.woorden import VERBETER, open_zin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hulp.herstel import Herstelproef
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.scores import Ingevuld

Getypt = str | float | None
Staat = dict[str, Getypt]
"""What stands in the score cell of every verwachting; None is an empty cell."""


def toestanden(kader: Kader, *, met_open: bool = True) -> Iterator[Staat]:
    """Yield states until every criterium has been in each of its own: criteria do not depend on each other."""
    per_criterium = [list(_van_criterium(criterium, met_open=met_open)) for criterium in kader.criteria]
    for i in range(max(map(len, per_criterium))):
        yield {nr: waarde for staten in per_criterium for nr, waarde in staten[i % len(staten)].items()}


def _van_criterium(criterium: Criterium, *, met_open: bool) -> Iterator[Staat]:
    keuzes: list[tuple[Getypt, ...]] = [
        (*v.scores, *([None] if met_open else [])) if v.telt_mee else (None,) for v in criterium.verwachtingen
    ]
    for greep in product(*keuzes):
        yield {v.nr: waarde for v, waarde in zip(criterium.verwachtingen, greep, strict=True)}


def met_fout(kader: Kader, fouten: tuple[Getypt, ...]) -> Iterator[Staat]:
    """Yield states in which one verwachting of every criterium holds no score, the others being filled in or open."""
    langste = max(len(criterium.verwachtingen) for criterium in kader.criteria)
    for fout, plaats, rest in product(fouten, range(langste), (0, -1, None)):
        staat: Staat = {}
        for criterium in kader.criteria:
            for i, v in enumerate(criterium.verwachtingen):
                anders = None if rest is None or not v.telt_mee else v.scores[rest]
                staat[v.nr] = fout if i == plaats % len(criterium.verwachtingen) else anders
        yield staat


def schrijfwijzen(kader: Kader) -> Iterator[Staat]:
    """Yield states in which every verwachting holds the same accepted spelling, written in every tolerated way."""
    for vorm in (vorm for niveau in kader.schaal.niveaus for vorm in niveau.invoer):
        manieren: tuple[Getypt, ...] = (
            vorm, vorm.upper(), vorm.lower(), vorm.title(), f" {vorm} ", f"\u00a0{vorm}", f"{vorm}\u00a0 ",
            "\u2009".join(vorm), f"\u200b{vorm}\ufeff", *([int(vorm)] if vorm.isdecimal() else []),
        )  # fmt: skip
        for manier in dict.fromkeys(manieren):
            yield dict.fromkeys((v.nr for v in kader.verwachtingen), manier)


def koppen(kader: Kader) -> tuple[str, ...]:
    """Return the headers of the columns that follow from the scores."""
    return (
        "oordeel",
        *(niveau.naam.casefold() for niveau in kader.schaal.niveaus),
        "open",
        "nog te scoren",
        "ongeldig",
        "beslisregel",
    )


def verwacht(kader: Kader, staat: Staat) -> dict[str, dict[str, str]]:
    """Return what every criterium must show, per header."""
    vormen = vormen_van(kader.schaal)
    return {criterium.nr: _van(kader, criterium, staat, vormen) for criterium in kader.criteria}


def _van(kader: Kader, criterium: Criterium, staat: Staat, vormen: Mapping[str, str]) -> dict[str, str]:
    gelezen = {v.nr: _lees(v, staat[v.nr], vormen) for v in criterium.verwachtingen}
    ongeldig = sum(score is None for score in gelezen.values())
    scores: dict[str, Ingevuld] = {nr: OPEN if score is None else score for nr, score in gelezen.items()}
    tellend = [gelezen[v.nr] for v in criterium.verwachtingen if v.telt_mee]
    aantallen = {niveau.naam.casefold(): tellend.count(niveau.teken) for niveau in kader.schaal.niveaus}
    cellen = aantallen | {"open": tellend.count(OPEN), "ongeldig": ongeldig}
    oordeel, beslisregel = _oordeel(kader, criterium, scores, ongeldig)
    nog = opgesomd([v.nr for v in criterium.verwachtingen if v.telt_mee and gelezen[v.nr] is OPEN])
    return {"oordeel": oordeel, "nog te scoren": nog, "beslisregel": beslisregel} | {
        kop: str(n) for kop, n in cellen.items()
    }


def opgesomd(nrs: Sequence[str]) -> str:
    """Return a list as a sheet gives it: the first ten, and how many more there are."""
    return ", ".join(nrs[:10]) + (f" en nog {len(nrs) - 10}" if len(nrs) > 10 else "")


def verwacht_in_plan(kader: Kader, staat: Staat, proef: Herstelproef) -> dict[str, dict[str, str]]:
    """Return what the plan must show of every verwachting that counts, per header."""
    vormen = vormen_van(kader.schaal)
    scores = {v.nr: _lees(v, staat[v.nr], vormen) for v in kader.verwachtingen}
    volgorde = proef.op_volgorde(scores)
    return {
        nr: {"na herstel": letter, "volgorde": str(volgorde.index(nr) + 1)}
        for nr, letter in proef.na_herstel(scores).items()
    }


def _oordeel(kader: Kader, criterium: Criterium, scores: Mapping[str, Ingevuld], ongeldig: int) -> tuple[str, str]:
    if criterium.regelset is None:
        return "", ""
    if ongeldig:
        return ONGELDIG, VERBETER
    uitslag = decide_criterium(kader, criterium, criterium.regelset, scores)
    if uitslag.open:
        return mogelijk_lang(uitslag.mogelijk), open_zin(uitslag.mogelijk, beslisregel_zin(uitslag), len(uitslag.open))
    return mogelijk_lang(uitslag.mogelijk), beslisregel_zin(uitslag) or ZONDER_RIJ


def _lees(verwachting: Verwachting, getypt: Getypt, vormen: Mapping[str, str]) -> Ingevuld | None:
    """Return what was typed as the reader takes it, or None where it is no score of this verwachting."""
    if getypt is None:
        return OPEN
    teken = vormen.get(normaliseer_invoer(str(getypt)))
    if not verwachting.telt_mee:
        return OPEN if teken is not None else None
    return next((score for score in verwachting.scores if score == teken), None)
