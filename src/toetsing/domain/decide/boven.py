"""Deciding above the criteria: the oordeel of a thema and of the whole, exact over all completions of what is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.domain.decide.uitslag import Knoopuitslag
from toetsing.domain.kader import naam_van_criterium, naam_van_thema
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Beslissing, Zet
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Beslisregel, Regelset
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing


def beslis_boven(kader: Kader, toetsing: Toetsing) -> tuple[Knoopuitslag, ...]:
    """Decide each thema that has rules and then the whole, where it has any, of a kader that has some.

    What people set for criteria and themas makes a second value, `vastgesteld`, beside what follows from the scores.
    """
    namen = {naam_van_criterium(criterium): criterium.nr for criterium in kader.criteria}
    gezet = {naam: een.oordeel for naam, nr in namen.items() if (een := toetsing.afwijkingen.get(nr)) is not None}
    nrs = {naam_van_thema(thema): thema.nr for thema in kader.themas} | {GEHEEL: GEHEEL}
    afwijkingen = {naam: een for naam, nr in nrs.items() if (een := toetsing.afwijkingen.get(nr)) is not None}
    gezet |= {naam: een.oordeel for naam, een in afwijkingen.items()}
    return tuple(
        replace(
            beslis_knoop(nr, knoop, toetsing.scores, gezet),
            gepubliceerd=toetsing.gepubliceerd.get(nr),
            afwijking=afwijkingen.get(knoop.naam),
        )
        for nr, knoop in knopen_boven(kader).items()
    )


def beslis_knoop(nr: str, knoop: Knoop, scores: Mapping[str, Ingevuld], gezet: Mapping[str, Oordeel]) -> Knoopuitslag:
    """Decide one node that has rules; `gezet` are the oordelen that people set on it and below, by node."""
    beslissingen = _beslissingen(knoop, scores, {})
    eronder = {naam: oordeel for naam, oordeel in gezet.items() if naam != knoop.naam}
    vastgesteld = _beslissingen(knoop, scores, eronder) if eronder else beslissingen
    volgt = _letters(knoop, vastgesteld)
    return Knoopuitslag(
        nr=nr,
        mogelijk=_letters(knoop, beslissingen),
        volgt=volgt,
        geldend=(gezet[knoop.naam],) if knoop.naam in gezet else volgt,
        rijen=_rijen(knoop, beslissingen),
        tegenspraak=tuple(rij for rij in _regelset(knoop).rijen if all(rij in b.tegenspraak for b in beslissingen)),
        zetten=_zetten(knoop, beslissingen),
        rijen_volgt=_rijen(knoop, vastgesteld),
        zetten_volgt=_zetten(knoop, vastgesteld),
        open=tuple(een.nr for een in knoop.alle_verwachtingen if scores[een.nr] is OPEN),
        open_feiten=tuple(feit.nr for feit in knoop.feiten if scores[feit.nr] is OPEN),
        door_mensen=_regelset(knoop).door_mensen,
    )


def _beslissingen(knoop: Knoop, scores: Mapping[str, Ingevuld], gezet: Mapping[str, Oordeel]) -> list[Beslissing]:
    assert knoop.zicht is not None, "a node without rules is not decided"
    return [knoop.zicht.beslis(stand) for stand in knoop.standen(knoop.open(scores), gezet=gezet)]


def _rijen(knoop: Knoop, beslissingen: Sequence[Beslissing]) -> tuple[Beslisregel, ...]:
    return tuple(rij for rij in _regelset(knoop).alle_rijen if any(b.rij is rij for b in beslissingen))


def _zetten(knoop: Knoop, beslissingen: Sequence[Beslissing]) -> tuple[Zet, ...]:
    """Return what each step made of it, of the best oordeel first."""
    return tuple(
        zet
        for stap in _regelset(knoop).daarna
        for zet in sorted(
            {zet for b in beslissingen for zet in b.zetten if zet.stap is stap},
            key=lambda zet: knoop.letters.index(zet.van),
        )
    )


def _regelset(knoop: Knoop) -> Regelset:
    assert knoop.regelset is not None, "a node without rules is not decided"
    return knoop.regelset


def _letters(knoop: Knoop, beslissingen: Iterable[Beslissing]) -> tuple[Oordeel, ...]:
    gevallen = {beslissing.oordeel for beslissing in beslissingen}
    return tuple(letter for letter in knoop.letters if letter in gevallen)
