"""One criterium in two rondes: its oordelen beside each other, why they differ, or why that cannot be said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.domain.compare.koppeling import zelfde_oordelen, zelfde_schaal
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal, Zijde, verklaar
from toetsing.domain.compare.rondevergelijking import Criteriumvergelijking, Onvergelijkbaar, Oordeelverandering
from toetsing.domain.rules.boom import GEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.compare.koppeling import Koppeling
    from toetsing.domain.compare.rondevergelijking import Ronde
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Oordeel


def komt_van(kader_toen: Kader, criterium: Criterium, was: Mapping[str, str]) -> Mapping[str, Criterium]:
    """Return the criteria of the earlier kader that the verwachtingen of one of the later kader come from.

    `was` gives for each shared verwachting of the later kader its number in the earlier one. A criterium without any,
    on which people give the oordeel, comes from the one with its number that has none either.
    """
    if not criterium.verwachtingen:
        return {c.nr: c for c in kader_toen.criteria if c.nr == criterium.nr and not c.verwachtingen}
    criterium_van = {v.nr: c for c in kader_toen.criteria for v in c.verwachtingen}
    return {c.nr: c for v in criterium.verwachtingen if v.nr in was for c in (criterium_van[was[v.nr]],)}


def heeft_oordeel(eerst: Ronde, daarna: Ronde, criterium: Criterium, oude: Mapping[str, Criterium]) -> bool:
    """Return whether in either ronde there is an oordeel on a criterium: by beslisregels, or by people."""
    beide = ((daarna, criterium), *((eerst, oud) for oud in oude.values()))
    return any(
        een.regelset is not None or ((beslist := _beslist(ronde, een)) is not None and beslist.geldend)
        for ronde, een in beide
    )


def vergelijk_criterium(
    eerst: Ronde, daarna: Ronde, criterium: Criterium, oude: Mapping[str, Criterium], koppeling: Koppeling
) -> Criteriumvergelijking:
    """Set the oordelen on a criterium of the later kader beside those on the `oude` that it comes from."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    was = koppeling.was
    uitkomst: Viertal | Onvergelijkbaar
    verandering = vastgesteld = None
    if not oude:
        uitkomst = Onvergelijkbaar.NIEUW
    elif len(oude) > 1:
        uitkomst = Onvergelijkbaar.GEMENGD
    elif not zelfde_schalen(kader_toen, criterium.verwachtingen, was) or not all(
        zelfde_oordelen(oud.oordelen, criterium.oordelen) for oud in oude.values()
    ):
        uitkomst = Onvergelijkbaar.ANDERE_SCHAAL
    else:
        (oud,) = oude.values()
        if oud.regelset is None or criterium.regelset is None:
            uitkomst = Onvergelijkbaar.ZONDER_BESLISREGELS
        else:
            uitkomst = verklaar(
                Zijde(kader=kader_toen, criterium=oud, regelset=oud.regelset, scores=toen.toetsing.scores),
                Zijde(kader=kader_nu, criterium=criterium, regelset=criterium.regelset, scores=nu.toetsing.scores),
                was,
            )
            uitkomst = voorbehoud(uitkomst, criterium.verwachtingen, koppeling)
            verandering = oordeelverandering(criterium.oordelen, uitkomst)
        vastgesteld = vastgestelde_verandering(
            criterium.oordelen, _beslist(eerst, oud), _beslist(daarna, criterium), verandering
        )
    return Criteriumvergelijking(
        nr=criterium.nr, was=tuple(oude), uitkomst=uitkomst, verandering=verandering, vastgesteld=vastgesteld
    )


def voorbehoud(uitkomst: Viertal, verwachtingen: Iterable[Verwachting], koppeling: Koppeling) -> Viertal:
    """Return the same, but no prestatie where a verwachting asks something else than the one that it comes from.

    Another score on another question is no better or worse performance, whatever the rules make of it.
    """
    if uitkomst.oorzaak is Oorzaak.PRESTATIE and any(v.nr in koppeling.deels for v in verwachtingen):
        return replace(uitkomst, oorzaak=Oorzaak.NIET_TE_ZEGGEN)
    return uitkomst


def zelfde_schalen(toen: Kader, verwachtingen: Iterable[Verwachting], was: Mapping[str, str]) -> bool:
    """Return whether the scores of every shared one of these verwachtingen mean the same in both kaders."""
    gedeeld = [v for v in verwachtingen if v.nr in was]
    return all(zelfde_schaal(toen.per_nr[was[v.nr]].schaal, v.schaal) for v in gedeeld)


def _beslist(ronde: Ronde, criterium: Criterium) -> Criteriumuitslag | None:
    kader, uitslag = ronde
    return next((een for een in uitslag.van_criteria(kader) if een.nr == criterium.nr), None)


def vastgestelde_verandering(
    oordelen: Sequence[Oordeelniveau],
    toen: Criteriumuitslag | Knoopuitslag | None,
    nu: Criteriumuitslag | Knoopuitslag | None,
    berekend: Oordeelverandering | None,
) -> Oordeelverandering | None:
    """Return what became of the vastgestelde oordeel; None where one of the rondes has none."""
    if toen is None or nu is None or not toen.geldend or not nu.geldend:
        return None
    if not toen.wijkt_af and not nu.wijkt_af:
        return berekend
    return _richting(oordelen, set(toen.geldend), set(nu.geldend))


def oordeelverandering(oordelen: Sequence[Oordeelniveau], viertal: Viertal) -> Oordeelverandering:
    """Return what became of the computed oordeel."""
    if viertal.oorzaak is Oorzaak.GELIJK:
        return Oordeelverandering.GELIJK
    return _richting(oordelen, set(viertal.eerst), set(viertal.daarna))


def _richting(oordelen: Sequence[Oordeelniveau], toen: set[Oordeel], nu: set[Oordeel]) -> Oordeelverandering:
    """Return the direction, where every oordeel possible now is on the same side of every one possible then."""
    if toen == nu and len(toen) == 1:
        return Oordeelverandering.GELIJK
    if GEEN in toen | nu:
        alleen_geen = {GEEN} in (toen, nu) and not toen & nu
        return Oordeelverandering.ANDERS if alleen_geen else Oordeelverandering.NIET_TE_ZEGGEN
    rang = {niveau.letter: plek for plek, niveau in enumerate(oordelen)}
    if max(rang[letter] for letter in nu) < min(rang[letter] for letter in toen):
        return Oordeelverandering.VERBETERD
    if min(rang[letter] for letter in nu) > max(rang[letter] for letter in toen):
        return Oordeelverandering.VERSLECHTERD
    return Oordeelverandering.NIET_TE_ZEGGEN
