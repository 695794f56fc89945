"""What there is to say around the tables of a plan: the summary, what they leave out, and how to read them.

A sentence that does not apply is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.plan.boven import boven_in_het_kort
from toetsing.commands.plan.gepland import alleen_berekend
from toetsing.commands.plan.keuzes import keuze_in_het_kort
from toetsing.commands.plan.maatregelen import maatregelzinnen
from toetsing.commands.plan.zinnen import (
    MINSTE_STAPPEN,
    al_laagste_zin,
    al_zeker_zin,
    anders_zin,
    bepalend_zin,
    bepalende_feiten_zin,
    bestaat_niet_zin,
    evenveel_winst_zin,
    feiten_blijven_zin,
    geen_verlies_zin,
    herstellen_zin,
    kwetsbaar_zin,
    meeste_winst_zin,
    open_is_anders_zin,
    verlies_zin,
    winst_zin,
)
from toetsing.document.bovennamen import met_lidwoord
from toetsing.document.kaderzinnen import zonder_beslisregels_zin
from toetsing.document.letter import letter_van
from toetsing.document.zinnen import anders_vastgesteld, beide_oordelen, stand
from toetsing.domain.change.kortste import Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import bekende_oordelen, op_winst, zeker_minstens
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import per_woord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.plan.gepland import Gepland
    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal


def samenvatting(g: Gepland) -> Iterator[str]:
    """Yield the count, what was set otherwise, how to rise above the criteria, what wins most, what is vulnerable.

    And what decides while it is open, and how the measures go.
    """
    yield als_zin(stand(g.uitslag))
    boven = [(een.nr, beide_oordelen(een)) for een in g.uitslag.boven if een.wijkt_af and not een.alleen_gevolg]
    yield anders_zin(anders_vastgesteld(g.uitslag.criteria), boven)
    yield from boven_in_het_kort(g)
    yield from _meeste_winst(g)
    een_genoeg = [p.uitslag.nr for p in g.plannen if isinstance(p.verlies, Kortste) and p.verlies.grootte == 1]
    yield kwetsbaar_zin(een_genoeg, f"{berekend(g)}oordeel")
    boven_genoeg = [p.uitslag.nr for p in g.boven if isinstance(p.verlies, Kortste) and p.verlies.grootte == 1]
    yield kwetsbaar_zin(list(map(met_lidwoord, boven_genoeg)), f"{'berekende ' if g.boven_vastgesteld else ''}oordeel")
    beslissend = [*(plan.beslissend for plan in g.plannen), *(plan.beslissend for plan in g.boven)]
    bepaalt = {nr for nrs in beslissend for nr in nrs or ()}
    bepalend = [nr for nr in g.kader.bij_naam if nr in bepaalt]
    yield bepalend_zin([nr for nr in bepalend if nr in g.kader.per_nr])
    yield bepalende_feiten_zin([feit.nr for feit in g.kader.feiten if feit.nr in bepalend])
    yield from maatregelzinnen(g)


def berekend(g: Gepland) -> str:
    """Return the word that sets an oordeel apart from what people set, where they set another."""
    return "berekende " if g.vastgesteld else ""


def _meeste_winst(g: Gepland) -> Iterator[str]:
    """Say which way wins most per verwachting, and which win as much."""
    gevonden = [(weg, weg.zeker) for weg in op_winst(g.plannen) if isinstance(weg.zeker, Kortste)]
    if not gevonden:
        return
    (weg, kortste), *rest = gevonden
    mogelijk = g.mogelijk[weg.nr]
    yield meeste_winst_zin(
        weg.nr,
        letter_van(g.kader, weg.nr, mogelijk).tekst,
        weg.doel,
        keuze_in_het_kort(g.kader, kortste),
        zeker=bool(mogelijk[1:]),
    )
    yield evenveel_winst_zin(
        [(ander.nr, ander.doel) for ander, zijn in rest if ander.winst * kortste.grootte == weg.winst * zijn.grootte]
    )


def wegregels(g: Gepland) -> Iterator[str]:
    """Yield where there is no way to go."""
    kader, plannen = g.kader, g.plannen
    best = {
        plan.uitslag.nr: letter
        for plan in plannen
        if (letter := zeker_minstens(plan.uitslag)) == kader.beste_letter[plan.uitslag.nr]
    }
    for beste, nrs in per_woord((letter, nr) for nr, letter in best.items() if nr not in g.vastgesteld).items():
        yield al_zeker_zin(beste, nrs)
    yield alleen_berekend([*best], g.vastgesteld)
    gepland = {plan.uitslag.nr for plan in plannen}
    bekend = {criterium.nr: bekende_oordelen(criterium) for criterium in kader.criteria if criterium.nr in gepland}
    for oordelen, samen in kader.per_oordelen.items():
        for niveau in oordelen:
            nrs = [nr for nr in samen if nr in bekend and niveau.letter not in bekend[nr]]
            if nrs:
                yield bestaat_niet_zin(niveau.letter, nrs)
    zonder = [criterium.nr for criterium in kader.gescoorde_criteria if criterium.regelset is None]
    if zonder:
        yield zonder_beslisregels_zin(zonder)


def kwetsregels(g: Gepland) -> Iterator[str]:
    """Yield where no loss lowers anything, because it cannot or because the least is possible already."""
    niet = [plan.uitslag for plan in g.plannen if isinstance(plan.verlies, Onhaalbaar)]
    vast = [een.nr for een in niet if een.oordeel is not None]
    yield geen_verlies_zin(vast, f"{berekend(g)}oordeel")
    for letter, nrs in per_woord((een.mogelijk[-1], een.nr) for een in niet if een.oordeel is None).items():
        yield al_laagste_zin(nrs, "" if letter == GEEN else letter)


def leesregels(kader: Kader) -> Iterator[str]:
    """Yield what is meant by repairing, losing, open, a fact and winning."""
    yield " ".join(
        (
            herstellen_zin(_zonder_rang(kader)),
            "Genoemd zijn steeds de kleinste aantallen, en alle keuzes die even klein zijn tellen mee.",
            *([MINSTE_STAPPEN] if kader.heeft_bovenregels and _heeft_keus(kader) else []),
            verlies_zin(_zegt_niet_wat_voldoet(kader)),
            "Alles is nagerekend met de beslisregels van het kader.",
        )
    )
    yield open_is_anders_zin(kader.punt)
    yield feiten_blijven_zin(len(kader.losse_feiten))
    oordelen = max(kader.per_oordelen, key=len)
    yield winst_zin(oordelen[-1].letter, oordelen[0].letter, len(oordelen) - 1)


def _zonder_rang(kader: Kader) -> list[str]:
    """Return the names of the levels that are neither better nor worse than others, besides nvt."""
    niveaus = (niveau for schaal in _schalen(kader) for niveau in schaal.niveaus)
    return [niveau.kop for niveau in niveaus if niveau.trap is None and not niveau.nvt and not niveau.is_getal]


def _zegt_niet_wat_voldoet(kader: Kader) -> list[str]:
    return [schaal.titel for schaal in _schalen(kader) if not schaal.voldoet and schaal.ladder]


def _heeft_keus(kader: Kader) -> bool:
    return any(schaal.treden > 2 for schaal in _schalen(kader))  # noqa: PLR2004 - of two there is one way up


def _schalen(kader: Kader) -> list[Schaal]:
    gebruikt = {verwachting.schaal for verwachting in kader.verwachtingen if verwachting.telt_mee}
    return [schaal for schaal in kader.schalen if schaal in gebruikt]
