"""Deciding: from a kader and a toetsing to an uitslag. Total: every checked kader and every toetsing gives one."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.domain.evaluatie import klassen_van, pas_toe, voltooiingen
from toetsing.domain.scores import OPEN
from toetsing.domain.uitslag import Criteriumuitslag, Uitslag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.beslisregels import Regelset
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing


def decide(kader: Kader, toetsing: Toetsing) -> Uitslag:
    """Apply every beslisregel of the kader to the scores of one toetsing."""
    tellend = [toetsing.scores[v.nr] for v in kader.verwachtingen if v.telt_mee]
    return Uitslag(
        toetsing=toetsing,
        criteria=tuple(
            replace(
                decide_criterium(kader, criterium, criterium.regelset, toetsing.scores),
                gepubliceerd=toetsing.gepubliceerd.get(criterium.nr),
                afwijking=toetsing.afwijkingen.get(criterium.nr),
            )
            for criterium in kader.criteria
            if criterium.regelset is not None
        ),
        voldoende=sum(score in kader.voldoet for score in tellend),
        beoordeeld=sum(score not in kader.nvt for score in tellend),
        open=sum(score is OPEN for score in tellend),
    )


def decide_criterium(
    kader: Kader, criterium: Criterium, regelset: Regelset, scores: Mapping[str, Ingevuld]
) -> Criteriumuitslag:
    """Decide one criterium: the exact set of oordelen over all completions of its open scores."""
    onderdelen = criterium.onderdelen
    ingevuld: dict[str, str] = {}
    open_nrs: list[str] = []
    for onderdeel in onderdelen:
        score = scores[onderdeel.nr]
        if score is OPEN:
            open_nrs.append(onderdeel.nr)
        else:
            ingevuld[onderdeel.nr] = score
    klassen = klassen_van(regelset, onderdelen)
    beslissingen = [pas_toe(regelset, staat) for staat in voltooiingen(klassen, ingevuld, kader.nvt, criterium.buiten)]
    gevallen = {beslissing.oordeel for beslissing in beslissingen}
    return Criteriumuitslag(
        nr=criterium.nr,
        mogelijk=tuple(letter for letter in kader.letters if letter in gevallen),
        rijen=tuple(rij for rij in regelset.alle_rijen if any(b.rij is rij for b in beslissingen)),
        tegenspraak=tuple(rij for rij in regelset.rijen if all(rij in b.tegenspraak for b in beslissingen)),
        aantallen=MappingProxyType(
            {niveau.teken: sum(t == niveau.teken for t in ingevuld.values()) for niveau in kader.schaal}
        ),
        open=tuple(open_nrs),
    )
