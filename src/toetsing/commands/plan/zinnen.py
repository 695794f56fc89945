"""What there is to say around the tables of a plan: the summary, what they leave out, and how to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.plan.gepland import alleen_berekend
from toetsing.commands.plan.keuzes import enkele, keuze_in_het_kort
from toetsing.commands.plan.maatregelen import maatregelzinnen
from toetsing.document.letter import letter_van
from toetsing.document.zinnen import anders_vastgesteld, stand
from toetsing.domain.change.kortste import Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import bekende_oordelen, op_winst, zeker_minstens
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.plan.gepland import Gepland
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel


def samenvatting(g: Gepland) -> Iterator[str]:
    """Yield the count, what was set otherwise, what wins most, what is vulnerable, what decides while it is open.

    And how the measures go.
    """
    yield f"{stand(g.uitslag)}."
    if anders := anders_vastgesteld(g.uitslag.criteria):
        yield (
            f"Afwijkend vastgesteld: {anders}. Dit plan gaat over de berekende oordelen; wat is vastgesteld, "
            "verandert niet vanzelf mee."
        )
    yield from _meeste_winst(g)
    een_genoeg = [p.uitslag.nr for p in g.plannen if isinstance(p.verlies, Kortste) and p.verlies.grootte == 1]
    if een_genoeg:
        oordeel = f"{berekend(g)}oordeel"
        waar = enkele(een_genoeg)
        yield f"Kwetsbaar: bij {waar} kan het {oordeel} al dalen als één verwachting een lagere score krijgt."
    bepalend = [nr for plan in g.plannen for nr in plan.beslissend or ()]
    if bepalend:
        yield f"Nog in te vullen, want het bepaalt een oordeel: {enkele(bepalend)}."
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
    yield (
        f"De meeste winst per verwachting: criterium {weg.nr} van {letter_van(g.kader, mogelijk).tekst} naar "
        f"{'zeker ' if mogelijk[1:] else ''}{weg.doel}, met {keuze_in_het_kort(g.kader, kortste)}."
    )
    gelijk = [
        f"{ander.nr} naar {ander.doel}"
        for ander, zijn in rest
        if ander.winst * kortste.grootte == weg.winst * zijn.grootte
    ]
    if gelijk:
        yield f"Evenveel winst per verwachting: {enkele(gelijk)}."


def wegregels(g: Gepland) -> Iterator[str]:
    """Yield where there is no way to go."""
    kader, plannen = g.kader, g.plannen
    beste = kader.oordelen[0].letter
    best = [plan.uitslag.nr for plan in plannen if zeker_minstens(plan.uitslag) == beste]
    if vast := [nr for nr in best if nr not in g.vastgesteld]:
        yield f"Al zeker {beste}: {opsomming(vast)}."
    yield from alleen_berekend(best, g.vastgesteld)
    bekend = {criterium.nr: bekende_oordelen(kader, criterium) for criterium in kader.criteria}
    for niveau in kader.oordelen:
        nrs = [plan.uitslag.nr for plan in plannen if niveau.letter not in bekend[plan.uitslag.nr]]
        if nrs:
            yield f"Oordeel {niveau.letter} bestaat niet bij {opsomming(nrs)}."
    zonder = [criterium.nr for criterium in kader.criteria if criterium.regelset is None]
    if zonder:
        yield f"Zonder beslisregels, en dus zonder oordeel: {opsomming(zonder)}."


def kwetsregels(g: Gepland) -> Iterator[str]:
    """Yield where no loss lowers anything, because it cannot or because the least is possible already."""
    niet = [plan.uitslag for plan in g.plannen if isinstance(plan.verlies, Onhaalbaar)]
    vast = [een.nr for een in niet if een.oordeel is not None]
    if vast:
        yield f"Geen verlies verlaagt het {berekend(g)}oordeel bij {opsomming(vast)}."
    laagste: dict[Oordeel, list[str]] = {}
    for een in niet:
        if een.oordeel is None:
            laagste.setdefault(een.mogelijk[-1], []).append(een.nr)
    for letter, nrs in laagste.items():
        wat = "kan het nu al zonder oordeel blijven" if letter == GEEN else f"kan {letter} nu al"
        yield f"Bij {opsomming(nrs)} {wat}, en verlies maakt dat niet lager."


def leesregels(kader: Kader) -> Iterator[str]:
    """Yield what is meant by repairing, losing, open and winning."""
    yield (
        "Herstellen is een score verbeteren; nvt blijft staan. Genoemd zijn steeds de kleinste aantallen, en alle "
        "keuzes die even klein zijn tellen mee. Verlies is dat een verwachting die nu voldoende is, een lagere score "
        "krijgt. Alles is nagerekend met de beslisregels van het kader."
    )
    yield (
        "Een open score is geen min: die kunt u invullen, niet herstellen. Een weg werkt hoe de open scores ook "
        "uitvallen; zolang er iets open is, geldt als oordeel van nu het laagste dat nog kan."
    )
    beste, slechtste = kader.oordelen[0].letter, kader.oordelen[-1].letter
    stappen = len(kader.oordelen) - 1
    if stappen:
        yield f"Winst is hoeveel oordelen een criterium stijgt: van {slechtste} naar {beste} is dat {stappen}."
