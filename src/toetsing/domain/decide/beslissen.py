"""Deciding: from a kader and a toetsing to an uitslag. Total: every checked kader and every toetsing gives one."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
from toetsing.domain.kader import tel_scores, zicht_op
from toetsing.domain.rules.getaluitkomst import getalstand
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.decide.uitslag import Knoopuitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing


def decide(kader: Kader, toetsing: Toetsing) -> Uitslag:
    """Apply every beslisregel of the kader to the scores of one toetsing, which has one for each of its verwachtingen.

    Returns an Uitslag. Its `criteria` are a tuple, one for each criterium of the `kader` that has beslisregels: with
    `nr` and `oordeel` (text; the oordeel None while more are possible), `mogelijk` (a tuple of text, best first),
    `vastgesteld` (what people set, else the oordeel), `aantallen` (int by teken) and `open` (a tuple of numbers). Of
    the whole `toetsing` it has `voldoende` (what is certain), `beoordeeld` and `open`, each an int, and `getallen`: by
    criterium the number it comes to, where the kader asks one (`laagste`, `hoogste`, `waarde`: a Fraction or None).
    `themas` and `eindoordeel` are what the kader decides above the criteria, if anything.

    Raises nothing for a kader and a toetsing as they are read.
    """
    tellend = [(v.schaal, toetsing.scores[v.nr]) for v in kader.verwachtingen if v.telt_mee]
    gegeven = {*toetsing.gepubliceerd, *toetsing.afwijkingen}
    criteria = tuple(
        _met_gegeven(decide_criterium(kader, criterium, criterium.regelset, toetsing.scores), toetsing)
        for criterium in kader.criteria
        if criterium.regelset is not None
    )
    return Uitslag(
        toetsing=toetsing,
        criteria=criteria,
        zonder_beslisregels=tuple(
            _met_gegeven(onbeslist(kader, criterium, toetsing.scores), toetsing)
            for criterium in kader.criteria
            if criterium.regelset is None and criterium.nr in gegeven
        ),
        voldoende=sum(score in schaal.voldoet for schaal, score in tellend),
        beoordeeld=sum(score not in schaal.nvt for schaal, score in tellend if schaal.voldoet),
        open=sum(score is OPEN for _, score in tellend),
        kan_nog=sum(score is OPEN for schaal, score in tellend if schaal.voldoet),
        getallen={
            criterium.nr: getalstand(criterium.getal, criterium.onderdelen, toetsing.scores)
            for criterium in kader.criteria
            if criterium.getal is not None
        },
        boven=_boven(kader, toetsing),
    )


def _boven(kader: Kader, toetsing: Toetsing) -> tuple[Knoopuitslag, ...]:
    """Decide what the kader decides above its criteria."""
    if not kader.heeft_bovenregels:
        return ()
    from toetsing.domain.decide.boven import beslis_boven  # only a kader that has such rules pays for it

    return beslis_boven(kader, toetsing)


def decide_criterium(
    kader: Kader, criterium: Criterium, regelset: Regelset, scores: Mapping[str, Ingevuld]
) -> Criteriumuitslag:
    """Decide one criterium: the exact set of oordelen over all completions of its open scores."""
    zicht = zicht_op(criterium, regelset)
    beslissingen = zicht.beslissingen(zicht.toestand(scores))
    gevallen = {beslissing.oordeel for beslissing in beslissingen}
    return replace(
        onbeslist(kader, criterium, scores),
        mogelijk=tuple(letter for letter in criterium.letters if letter in gevallen),
        rijen=tuple(rij for rij in regelset.alle_rijen if any(b.rij is rij for b in beslissingen)),
        tegenspraak=tuple(rij for rij in regelset.rijen if all(rij in b.tegenspraak for b in beslissingen)),
        zetten=tuple(
            dict.fromkeys(zet for stap in regelset.daarna for b in beslissingen for zet in b.zetten if zet.stap is stap)
        ),
        door_mensen=regelset.door_mensen,
        feiten=tuple(feit.nr for feit in criterium.genoemde_feiten(regelset)),
        open_feiten=tuple(f.nr for f in criterium.genoemde_feiten(regelset) if scores[f.nr] is OPEN),
    )


def onbeslist(kader: Kader, criterium: Criterium, scores: Mapping[str, Ingevuld]) -> Criteriumuitslag:
    """Return the counts of a criterium, with nothing decided."""
    geteld = tel_scores(criterium.tellend, scores)
    return Criteriumuitslag(
        nr=criterium.nr,
        mogelijk=(),
        rijen=(),
        tegenspraak=(),
        aantallen=MappingProxyType({kolom.teken: geteld[kolom.teken] for kolom in kader.kolommen}),
        open=tuple(v.nr for v in criterium.tellend if scores[v.nr] is OPEN),
    )


def met_alleen_een_getal(kader: Kader, uitslag: Uitslag) -> tuple[Criteriumuitslag, ...]:
    """Return the criteria about which nothing but a number is said, with nothing decided."""
    bekend = {een.nr for een in uitslag.alle_criteria}
    return tuple(
        onbeslist(kader, criterium, uitslag.toetsing.scores)
        for criterium in kader.criteria
        if criterium.getal is not None and criterium.nr not in bekend
    )


def _met_gegeven(criterium: Criteriumuitslag, toetsing: Toetsing) -> Criteriumuitslag:
    """Set the oordelen that people gave beside the computed one."""
    gepubliceerd, afwijking = toetsing.gepubliceerd.get(criterium.nr), toetsing.afwijkingen.get(criterium.nr)
    if gepubliceerd is None and afwijking is None:
        return criterium
    return replace(criterium, gepubliceerd=gepubliceerd, afwijking=afwijking)
