"""What is said of assessors beside each other: of all of it in a summary, and of each difference what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import aantal, genoemd, opsomming, procent, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.compare.beoordelen import Beoordelingen, Greep, Oorzaak, Verwachtingvergelijking
    from toetsing.domain.kader import Criterium


# -- the summary -------------------------------------------------------------------------------------------------------


def samenvatting(beoordeeld: Beoordeeld) -> Iterator[str]:
    """Yield what there is to say of one organisation."""
    samen = beoordeeld.beoordelingen
    yield overeenkomst_zin(len(samen.verwachtingen), samen.gescoord, samen.gelijk)
    verschillen = samen.verschillen
    if verschillen:
        nrs = opsomming(een.nr for een in verschillen)
        n = sum(een.verandert for een in verschillen)
        telt = f"Bij {n} daarvan verandert" if n else "Bij geen daarvan verandert"
        yield (
            f"De scores verschillen bij {aantal(len(verschillen), 'verwachting', 'verwachtingen')}: {nrs}. {telt} "
            "het oordeel als één beoordelaar alleen die score van een ander overneemt."
        )
        if nog := [een.nr for een in verschillen if een.open_bij]:
            heeft, telt = ("heeft", "telt") if len(nog) == 1 else ("hebben", "tellen")
            yield f"Daarvan {heeft} {opsomming(nog)} nog niet van iedereen een score; bij gescoord {telt} die niet mee."
    yield _oordelen_zin(samen)
    if gezet := tuple(vastgesteld(beoordeeld)):
        yield f"Vergeleken is wat is berekend. Afwijkend vastgesteld: {'; '.join(gezet)}."
    open_ = [f"{een.nr} ({beoordeeld.wie(een.open_bij)})" for een in samen.verwachtingen if een.open_bij]
    if open_:
        yield f"Nog niet door allen gescoord: {opsomming(open_)}."
    if {u.toetsing.soort for u in beoordeeld.uitslagen} >= set(Soort):
        yield "Hier staan een zelfevaluatie en toezicht naast elkaar; verschillen zijn dan te verwachten."


def samenvatting_van_allen(beoordeeld: Sequence[Beoordeeld]) -> Iterator[str]:
    """Yield what there is to say of more than one organisation."""
    alle = [een.beoordelingen for een in beoordeeld]
    gescoord, gelijk = sum(een.gescoord for een in alle), sum(een.gelijk for een in alle)
    yield f"{len(alle)} organisaties hebben elk twee of meer beoordelaars."
    yield overeenkomst_zin(sum(len(een.verwachtingen) for een in alle), gescoord, gelijk)
    anders = sum(any(c.strijdig for c in een.criteria) for een in alle)
    yield f"Bij {anders} van de {len(alle)} organisaties verschilt het oordeel op een of meer criteria."
    nog = sum(any(c.verschilt and not c.strijdig for c in een.criteria) for een in alle)
    if nog:
        hoeveel = f"Bij {nog} van de {len(alle)} organisaties"
        yield f"{hoeveel} kan een oordeel nog gelijk worden; dat hangt af van wat nog open is."
    if wie := [een.organisatie for een in beoordeeld if any(vastgesteld(een))]:
        yield f"Vergeleken is wat is berekend. Afwijkend vastgesteld is er bij {genoemd(wie)}; waar, staat in de tabel."
    if any({u.toetsing.soort for u in een.uitslagen} >= set(Soort) for een in alle):
        yield "Hier staan zelfevaluaties en toezicht naast elkaar; verschillen zijn dan te verwachten."


def overeenkomst_zin(verwachtingen: int, gescoord: int, gelijk: int) -> str:
    """Return how many verwachtingen all scored, and how many of those the same."""
    if not gescoord:
        return f"Van de {verwachtingen} verwachtingen is er nog geen door alle beoordelaars gescoord."
    begin = f"Van de {verwachtingen} verwachtingen {'is' if gescoord == 1 else 'zijn'} er {gescoord}"
    if gescoord == verwachtingen:
        begin = f"Alle {verwachtingen} verwachtingen zijn"
    return (
        f"{begin} door alle beoordelaars gescoord; bij {gelijk} daarvan is de score gelijk "
        f"({procent(gelijk, gescoord)})."
    )


def vastgesteld(beoordeeld: Beoordeeld) -> Iterator[str]:
    """Yield "1.2 (A. Jansen: berekend V, vastgesteld M)" for every criterium on which somebody set another oordeel."""
    for plek, een in enumerate(beoordeeld.beoordelingen.criteria):
        if wie := beoordeeld.anders_gezet(plek):
            yield f"{een.nr} ({'; '.join(wie)})"


def _oordelen_zin(samen: Beoordelingen) -> str:
    criteria = samen.criteria
    anders = [een.nr for een in criteria if een.strijdig]
    nog = [een.nr for een in criteria if een.verschilt and not een.strijdig]
    samen_open = [een.nr for een in criteria if not een.verschilt and len(een.mogelijk[0]) > 1]
    if not (anders or nog or samen_open):
        return "Op alle criteria volgt uit de scores van elke beoordelaar hetzelfde oordeel."
    zinnen = [f"Het oordeel verschilt op {len(anders)} van de {len(criteria)} criteria"]
    zinnen[0] += f": {opsomming(anders)}." if anders else "."
    if nog:
        zinnen.append(f"Of het gelijk wordt op {opsomming(nog)}, hangt af van wat nog open is.")
    if samen_open:
        zinnen.append(f"Op {opsomming(samen_open)} laten alle beoordelaars dezelfde oordelen nog open.")
    return " ".join(zinnen)


# -- what makes a difference, and what it does -------------------------------------------------------------------------


def bij_oordeel(beoordeeld: Beoordeeld, plek: int) -> tuple[str, ...]:
    """Return what makes the oordelen on the criterium in this place differ, and which oordelen were set instead."""
    gezet = (
        f"{naam} stelde afwijkend {afwijking.oordeel} vast: {schoon(afwijking.motivering)}"
        for naam, afwijking in beoordeeld.gezet(plek)
    )
    return (*oorzaken(beoordeeld, plek), *gezet)


def oorzaken(beoordeeld: Beoordeeld, plek: int) -> Iterator[str]:
    """Yield which scores make the oordelen on the criterium in this place differ."""
    een = beoordeeld.beoordelingen.criteria[plek]
    for oorzaak in een.oorzaken:
        if een.strijdig or oorzaak.sets:
            yield _oorzaak(beoordeeld, oorzaak, mogelijk_lang(een.mogelijk[oorzaak.van]))


def _oorzaak(beoordeeld: Beoordeeld, oorzaak: Oorzaak, doel: str) -> str:
    door, van = beoordeeld.namen[oorzaak.door], beoordeeld.namen[oorzaak.van]
    if oorzaak.sets is None:
        return f"Wat {door} van {van} moet overnemen om ook op {doel} te komen, is niet gezocht: te veel combinaties."
    if not oorzaak.sets:
        return f"Met scores van {van} komt {door} niet op {doel}: {van} heeft scores open die {door} invulde."
    n = sum(greep.aantal for greep in oorzaak.sets[0])
    wat = opsomming(map(_set, oorzaak.sets), "of")
    return f"{door} komt ook op {doel} met {aantal(n, 'score', 'scores')} van {van}: {wat}."


def _set(set_: Sequence[Greep]) -> str:
    """Return "1.1.1 en 2 van 1.1.2, 1.1.3 en 1.1.4"."""
    return opsomming(
        opsomming(greep.nrs) if greep.aantal == len(greep.nrs) else f"{greep.aantal} van {opsomming(greep.nrs)}"
        for greep in set_
    )


def stand_van(beoordeeld: Beoordeeld, een: Verwachtingvergelijking) -> str:
    """Return "gelijk", "verschilt", or who has not scored it yet."""
    if een.gelijk:
        return "gelijk"
    if len(een.open_bij) == len(beoordeeld.namen):
        return "nog door niemand gescoord"
    wie = f"nog niet gescoord door {beoordeeld.wie(een.open_bij)}" if een.open_bij else ""
    return "; ".join(filter(None, ("verschilt" if een.verschilt else "", wie)))


def gevolg_van(een: Verwachtingvergelijking, criterium: Criterium) -> str:
    """Return in a few words whether one score changes an oordeel; empty where nobody differs."""
    if not een.verschilt:
        return ""
    if criterium.regelset is None:
        return "geen beslisregels"
    return "verandert oordeel" if een.verandert else "geen ander oordeel"


def gevolgen(beoordeeld: Beoordeeld, een: Verwachtingvergelijking, criterium: Criterium) -> Iterator[str]:
    """Yield what taking over one score would do; nothing where that cannot be."""
    if not een.overnames:
        return
    nr = criterium.nr
    nu = next(oordeel.mogelijk for oordeel in beoordeeld.beoordelingen.criteria if oordeel.nr == nr)
    if een.verandert:
        for overname in een.overnames:
            was, dan = mogelijk_lang(nu[overname.door]), mogelijk_lang(overname.mogelijk)
            anders = f"is {nr} daar {dan} in plaats van {was}" if overname.verandert else f"blijft {nr} {dan}"
            yield f"Neemt {beoordeeld.namen[overname.door]} hier {overname.score} over, dan {anders}."
        return
    blijft = opsomming(
        f"{mogelijk_lang(nu[i])} bij {naam}" for i, naam in enumerate(beoordeeld.namen) if i not in een.open_bij
    )
    yield f"Wie alleen deze score overneemt, houdt hetzelfde oordeel: {nr} blijft {blijft}."
