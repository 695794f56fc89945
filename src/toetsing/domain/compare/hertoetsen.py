"""A hertoets: one organisation in two rondes, verwachting by verwachting and criterium by criterium.

What may be set beside each other is said by the kaders (`koppeling`); why an oordeel changed is said by `oorzaak`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.compare.bovenverloop import vergelijk_boven
from toetsing.domain.compare.feitverloop import vergelijk_feiten
from toetsing.domain.compare.koppeling import keten, over_rondes_heen, zelfde_schaal
from toetsing.domain.compare.oordeelverloop import heeft_oordeel, komt_van, vergelijk_criterium
from toetsing.domain.compare.rondevergelijking import (
    Puntstand,
    Rondevergelijking,
    Scoreverandering,
    Stand,
    Tijdlijn,
    Verbeterpuntstand,
    Verwachtingvergelijking,
)
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.compare.koppeling import Koppeling
    from toetsing.domain.compare.rondevergelijking import Ronde
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld


def maak_tijdlijn(rondes: Sequence[Ronde], koppelingen: Sequence[Koppeling]) -> Tijdlijn:
    """Set the uitslagen of one organisation in every ronde beside each other; a koppeling for each but the first."""
    stappen = tuple(
        vergelijk_rondes(eerst, daarna, koppeling)
        for eerst, daarna, koppeling in zip(rondes, rondes[1:], koppelingen, strict=False)
    )
    gedeeld = keten(koppelingen)
    return Tijdlijn(
        uitslagen=tuple(uitslag for _, uitslag in rondes),
        stappen=stappen,
        geheel=stappen[0]
        if len(stappen) == 1
        else vergelijk_rondes(rondes[0], rondes[-1], over_rondes_heen(koppelingen)),
        keten=gedeeld,
        standen=tuple(
            stand(kader, {nrs[plek]: uitslag.toetsing.scores[nrs[plek]] for nrs in gedeeld})
            for plek, (kader, uitslag) in enumerate(rondes)
        ),
    )


def vergelijk_rondes(eerst: Ronde, daarna: Ronde, koppeling: Koppeling) -> Rondevergelijking:
    """Set two uitslagen of one organisation beside each other, each with the kader that decided it."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    was = koppeling.was
    afkomstig = set(koppeling.herkomst.values())
    verwachtingen = tuple(
        Verwachtingvergelijking(
            nr=nr,
            was=oud,
            eerst=toen.toetsing.scores[oud],
            daarna=nu.toetsing.scores[nr],
            verandering=_scoreverandering(
                kader_toen.per_nr[oud].schaal,
                kader_nu.per_nr[nr].schaal,
                toen.toetsing.scores[oud],
                nu.toetsing.scores[nr],
            ),
            overgenomen=nu.toetsing.overgenomen.get(nr),
        )
        for nr, oud in was.items()
    )
    oude = {criterium.nr: komt_van(kader_toen, criterium, koppeling.herkomst) for criterium in kader_nu.criteria}
    verder = {oud for van_een in oude.values() for oud in van_een}
    criteria = tuple(
        vergelijk_criterium(eerst, daarna, criterium, oude[criterium.nr], koppeling)
        for criterium in kader_nu.criteria
        if heeft_oordeel(eerst, daarna, criterium, oude[criterium.nr])
    )
    feiten = vergelijk_feiten(eerst, daarna)
    return Rondevergelijking(
        eerst=toen,
        daarna=nu,
        verwachtingen=verwachtingen,
        criteria=criteria,
        punten=tuple(_punten(eerst, daarna, koppeling)),
        gedeeld=(
            stand(kader_toen, {een.was: een.eerst for een in verwachtingen}),
            stand(kader_nu, {een.nr: een.daarna for een in verwachtingen}),
        ),
        vervallen=tuple(v.nr for v in kader_toen.verwachtingen if v.telt_mee and v.nr not in afkomstig),
        nieuw=tuple(v.nr for v in kader_nu.verwachtingen if v.telt_mee and v.nr not in koppeling.herkomst),
        deels=dict(koppeling.deels),
        vervallen_criteria=tuple(c.nr for c in kader_toen.gescoorde_criteria if c.nr not in verder),
        feiten=feiten,
        boven=vergelijk_boven(eerst, daarna, koppeling, criteria, feiten),
    )


def stand(kader: Kader, scores: Mapping[str, Ingevuld]) -> Stand:
    """Return the count over these scores, by number of their verwachting."""
    van = [(kader.per_nr[nr].schaal, score) for nr, score in scores.items()]
    return Stand(
        voldoende=sum(score in schaal.voldoet for schaal, score in van),
        open=sum(score is OPEN for schaal, score in van if schaal.voldoet),
        beoordeeld=sum(score not in schaal.nvt for schaal, score in van if schaal.voldoet),
    )


def _scoreverandering(toen: Schaal, nu: Schaal, eerst: Ingevuld, daarna: Ingevuld) -> Scoreverandering:
    """Return what became of a score. Between different scales only whether it satisfies can be compared.

    What has no rang is neither better nor worse than anything else.
    """
    was_nvt, is_nvt = eerst in toen.nvt, daarna in nu.nvt
    if (eerst is OPEN and daarna is OPEN) or (was_nvt and is_nvt):
        return Scoreverandering.GELIJK
    if daarna is OPEN:
        return Scoreverandering.NU_OPEN
    if is_nvt:
        return Scoreverandering.NU_NVT
    if eerst is OPEN:
        return Scoreverandering.NU_GESCOORD
    if was_nvt:
        return Scoreverandering.NIET_MEER_NVT
    if zelfde_schaal(toen, nu):
        if eerst == daarna:
            return Scoreverandering.GELIJK
        beter, slechter, anders = nu.is_beter(daarna, eerst), nu.is_beter(eerst, daarna), Scoreverandering.ANDERS
    elif not (toen.voldoet and nu.voldoet):
        return Scoreverandering.ONVERGELIJKBAAR
    else:
        was_goed, is_goed = eerst in toen.voldoet, daarna in nu.voldoet
        beter, slechter, anders = is_goed > was_goed, was_goed > is_goed, Scoreverandering.ONVERGELIJKBAAR
    if not beter and not slechter:
        return anders
    return Scoreverandering.VERBETERD if beter else Scoreverandering.VERSLECHTERD


def _punten(eerst: Ronde, daarna: Ronde, koppeling: Koppeling) -> Iterator[Verbeterpuntstand]:
    """Yield every minus of then in the order of the earlier kader, and then every new one in that of the later."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    was = koppeling.herkomst
    wordt = {oud: nr for nr, oud in was.items()}
    minnen = kader_toen.verbeterpunten(toen.toetsing.scores)
    for oud in minnen:
        nr = wordt.get(oud)
        if nr is None:
            stand = Puntstand.VERVALLEN
        elif nr in koppeling.deels:
            stand = Puntstand.VRAAGT_ANDERS
        else:
            stand = _van_punt(kader_nu.per_nr[nr].schaal, nu.toetsing.scores[nr])
        yield Verbeterpuntstand(stand=stand, was=oud, nr=nr)
    for nr in kader_nu.verbeterpunten(nu.toetsing.scores):
        if was.get(nr) not in minnen:
            anders = nr in koppeling.deels
            stand = Puntstand.VROEG_ANDERS if anders else _van_nieuw_punt(kader_toen, toen, was.get(nr))
            yield Verbeterpuntstand(stand=stand, was=was.get(nr), nr=nr)


def _van_nieuw_punt(kader_toen: Kader, toen: Uitslag, oud: str | None) -> Puntstand:
    """Return where a minus of now comes from. What was open or nvt then was no minus, and no plus either."""
    if oud is None:
        return Puntstand.NIEUW_IN_KADER
    score = toen.toetsing.scores[oud]
    if score is OPEN:
        return Puntstand.NIEUW_GESCOORD
    return Puntstand.NIET_MEER_NVT if score in kader_toen.per_nr[oud].schaal.nvt else Puntstand.NIEUW


def _van_punt(schaal: Schaal, score: Ingevuld) -> Puntstand:
    if score is OPEN:
        return Puntstand.OPEN
    if score in schaal.nvt:
        return Puntstand.NVT
    if score in schaal.voldoet:
        return Puntstand.OPGELOST
    return Puntstand.GEBLEVEN if score in schaal.minnen else Puntstand.ONBESLIST
