"""What the reports say of what they count: about one organisation, and about all of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.wiezinnen import hoeveel_organisaties
from toetsing.document.telzinnen import OPEN_SCORES
from toetsing.domain.mensen import DOOR_MENSEN
from toetsing.domain.words.telwoorden import (
    ORGANISATIE,
    RIJ,
    SCORE,
    VELD,
    VERBETERPUNT,
    VERWACHTING,
    alle,
    als_zin,
    bij_aantal,
    en_feiten,
    hoeveel,
    tot_en_met,
    van_de,
    zijn,
)
from toetsing.domain.words.woorden import genoemd, hoofdletter, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

NOG_NIET_VOLDAAN: Final = "nog niet voldaan aan"
"""What stands before what a verwachting says must be."""
OP_ORDE: Final = "Op orde"
"""Where the names of what satisfies say nothing more, what is voldoende is called so."""
_HOOGSTENS_AFWIJKEND = 5
"""How many organisations with another oordeel are named at a criterium; the annex names all."""
_ANDERE_OGEN = "wie zichzelf beoordeelt, kijkt met andere ogen dan een toezichthouder"


# -- about one organisation --------------------------------------------------------------------------------------------


def nog_niet_zin(tekst: str, bevonden: str) -> str:
    """Return what is not met; where the text is no such thing, but a question or a mark, what its score is."""
    if not bevonden:
        return f"{hoofdletter(NOG_NIET_VOLDAAN)}: {tekst}"
    return f"{als_zin(tekst)} {als_zin(f'De score is {bevonden}')}"


def feiten_open_zin(feiten: Sequence[str]) -> str:
    """Return which facts are open; empty without any."""
    return als_zin(en_feiten((), feiten), f"{zijn(len(feiten))} nog open") if feiten else ""


def noemt_zin(punten: int) -> str:
    """Return how many verbeterpunten there are."""
    return f"Dit rapport noemt {hoeveel(punten, VERBETERPUNT)}."


def bij_punten(nummers: Sequence[str], punten: int) -> str:
    """Return at which of the verbeterpunten: "bij verbeterpunt 1 en 3", or at each of them."""
    if len(nummers) < punten:
        return f"bij {bij_aantal(len(nummers), 'verbeterpunt', 'de verbeterpunten')} {opsomming(nummers)}"
    return {1: "bij dit verbeterpunt", 2: "bij beide verbeterpunten"}.get(punten, "bij elk verbeterpunt")


def zie_onderbouwing_zin(nrs: Sequence[str]) -> str:
    """Return where it says why: in the text about these verwachtingen together."""
    return als_zin(f"Zie de onderbouwing bij {opsomming(nrs)}")


def vraag_zin(wie: str, wat: Sequence[tuple[str, str]], dag: str = "") -> str:
    """Return what is asked of whom: at which verbeterpunten, and what of each; `dag` is before when."""
    (waar, eerste), *rest = wat
    begin = f"Wij vragen {wie} om {waar} te zeggen {eerste}"
    if not rest:
        return als_zin(f"{begin}, en ons daarover vóór {dag} te informeren" if dag else begin)
    verder = [als_zin(f"{bij} vragen wij {vraag}") for bij, vraag in rest]
    voor = [als_zin(f"Wij vragen {wie} ons daarover vóór {dag} te informeren")] if dag else []
    return " ".join((als_zin(begin), *verder, *voor))


def gevraagd_zin(wat: Sequence[tuple[str, str]], dag: str) -> str:
    """Return for a cover what is asked before a day: at which verbeterpunten, and what of each."""
    return als_zin(f"wij vragen vóór {dag} te zeggen {'; '.join(f'{bij} {vraag}' for bij, vraag in wat)}")


def al_gezegd_zin(punten: int, alles: str, waar: str) -> str:
    """Return that all that is asked at each of the verbeterpunten was said already, and in which part of the report."""
    bij = bij_punten(["*"] * punten, punten)
    return als_zin(f"onder '{waar}' staat {bij} al {alles}; daarover wordt niets meer gevraagd")


def staat_nog_niet_zin(wat: Sequence[tuple[str, str]]) -> str:
    """Return what a report does not say yet: at which verbeterpunten, and what of each."""
    return als_zin(f"In dit rapport staat nog niet: {'; '.join(f'{bij} {vraag}' for bij, vraag in wat)}")


def termijn_in_te_vullen(termijn: str) -> str:
    """Return what is still to be filled in where a report says before which day; `termijn` is how that is called."""
    return f"de datum, achter '{termijn}' op het blad Gegevens"


def zie_verbeterpunt_zin(nummer: str, nr: str) -> str:
    """Return at which verbeterpunt a finding stands that its author wrote twice."""
    return als_zin(f"Zie verbeterpunt {nummer} ({nr})")


def volgt_uit_zin(oordeel: str, beslisregel: str) -> str:
    """Return which oordeel follows from which beslisregel; `oordeel` is empty where that rule gives none."""
    if beslisregel == DOOR_MENSEN:
        return als_zin(f"oordeel {oordeel} is {beslisregel}")
    hoe = f"oordeel {oordeel} volgt uit de beslisregel" if oordeel else "beslisregel"
    return als_zin(f"{hoe}: {beslisregel}") if beslisregel else ""


def niet_alles_zin(beste: str) -> str:
    """Return that not every verwachting need be met for the best oordeel, where the beslisregels leave that room.

    `beste` is its name; empty where not every criterium has the same.
    """
    wat = f"{beste} zijn" if beste else "het beste oordeel hebben"
    return als_zin(f"Een criterium kan {wat} terwijl niet aan al zijn verwachtingen is voldaan")


def bronnen_zin(waar: Sequence[str]) -> str:
    """Return where sentences stand in the sources; empty without any."""
    return als_zin(f"Zo staat dit in de bron: {'; '.join(waar)}") if waar else ""


# -- about all of them: how -----------------------------------------------------------------------------------


def zelfevaluaties_zin(zelf: int, n: int) -> str:
    """Return how many assessed themselves, where others did not."""
    if not 0 < zelf < n:
        return ""
    wat = f"toetsingen {bij_aantal(zelf, 'is een zelfevaluatie', 'zijn zelfevaluaties')}"
    return als_zin(f"Let op: {zelf} van de {n} {wat}; {_ANDERE_OGEN}")


def overgenomen_bij_zin(over: int, n: int) -> str:
    """Return at how many organisations scores were taken over from an earlier ronde."""
    return als_zin(f"Bij {van_de(over, n, ORGANISATIE)} zijn scores uit een eerdere ronde overgenomen") if over else ""


# -- about all of them: amounts ----------------------------------------------------------------------------------------


def loopt_zin(laagste: int, hoogste: int, wat: str) -> str:
    """Return between which numbers organisations are; empty where all are equal. `wat` is "voldoende" or the like."""
    if laagste == hoogste:
        return ""
    verwachtingen = bij_aantal(hoogste, VERWACHTING.enkel, VERWACHTING.meer)
    zijn_ = bij_aantal(hoogste, "is", "zijn")
    return als_zin(f"Per organisatie {zijn_} {tot_en_met(laagste, hoogste)} {verwachtingen} {wat}")


def gaat_goed_zin(criteria: Sequence[str], *, gekozen: bool) -> str:
    """Return which criteria go well, and where the authors chose them that they say so; empty without any."""
    hoe = "Volgens de schrijvers gaat het goed" if gekozen else "Goed gaat het"
    return als_zin(f"{hoe} met {opsomming(criteria)}") if criteria else ""


def moet_beter_zin(criteria: Sequence[str], *, gekozen: bool) -> str:
    """Return which criteria must be better, and where the authors chose them that they say so; empty without any."""
    hoe = "Volgens de schrijvers moet het beter" if gekozen else "Beter moet het"
    return als_zin(f"{hoe} met {opsomming(criteria)}") if criteria else ""


def percentages_zin(n: int, *, met_decimalen: bool, telt_op: bool, boven: bool = False, gescoord: bool = True) -> str:
    """Return of what percentages are and how they were rounded; `telt_op` says that they add up to all everywhere.

    `boven` says that some are of oordelen on themas or on the whole too, `gescoord` that some are of scores.
    """
    waarvan = "van oordelen en scores" if boven else "bij een criterium of een verwachting"
    waarvan = waarvan if gescoord else "van oordelen"
    decimalen = " Wat daardoor 0% of 100% zou lijken en het niet is, heeft decimalen." if met_decimalen else ""
    optellen = "" if telt_op else " Door het afronden tellen zij niet overal op tot precies 100%."
    return (
        f"Percentages {waarvan} gaan over {alle(n, ORGANISATIE)}. Zij zijn afgerond op hele procenten, een half naar "
        f"boven.{decimalen}{optellen}"
    )


def open_scores_zin(open_: int) -> str:
    """Return how many scores are open, and what amounts then mean; empty where none is."""
    if not open_:
        return ""
    staat = bij_aantal(open_, "staat", "staan")
    return (
        f"Er {staat} nog {hoeveel(open_, SCORE)} open. Aantallen zijn wat zeker is; waar er nog bij kunnen komen, "
        "staat erbij hoeveel het er kunnen worden."
    )


def feiten_open_bij_zin(n: int, organisaties: int) -> str:
    """Return at how many organisations a fact is open that a beslisregel looks at; empty where at none."""
    if not n:
        return ""
    waar = van_de(n, organisaties, ORGANISATIE)
    return als_zin(f"Bij {waar} is nog een feit open; een oordeel dat daarvan afhangt, telt bij geen letter mee")


def oordelen_open_bij_zin(n: int, organisaties: int) -> str:
    """Return at how many organisations people have not given every oordeel yet that they give; empty where at none."""
    if not n:
        return ""
    return als_zin(f"Bij {van_de(n, organisaties, ORGANISATIE)} hebben mensen een oordeel nog niet gegeven")


def bronregel_zin(n: int, ronde: str) -> str:
    """Return what stands below a figure or a table: what it counts, where that is to be found, and of how many."""
    van = f"de werkmappen van {hoeveel(n, ORGANISATIE)}{f', ronde {ronde}' if ronde else ''}"
    return f"Bron: {van}; de cellen staan in de bijlage herleiding. N = {n}."


def eigen_bron_zin(wie: str, beoordeeld: int) -> str:
    """Return the same of the workbook of one organisation; `beoordeeld` are its verwachtingen that were assessed."""
    hoeveel_ = f" N = {hoeveel(beoordeeld, VERWACHTING)}." if beoordeeld else ""
    return f"Bron: de werkmap van {wie}; de cellen staan in de bijlage herleiding.{hoeveel_}"


# -- about all of them: the picture ------------------------------------------------------------------------------------


def beeld_zin(beste: str, *, zeker: bool) -> str:
    """Return by which counts a criterium goes well or must be better; `beste` is the name of the best oordeel."""
    hoe = "zeker " if zeker else ""
    return (
        f"Een criterium gaat goed als meer dan de helft van de organisaties {hoe}{beste} heeft, en moet beter als "
        f"minstens de helft {hoe}niet {beste} heeft. Bij wat goed gaat staat eerst waar het grootste aandeel {hoe}"
        f"{beste} heeft, en bij wat beter moet waar het grootste aandeel {hoe}niet {beste} heeft; die volgorde zegt "
        "niets over wat het dringendst is."
    )


def onzeker_zin(nrs: Sequence[str], wat: str = OPEN_SCORES) -> str:
    """Return of which criteria that cannot be said yet, by what is open; empty without any."""
    return als_zin(f"Van {opsomming(nrs)} is dat door {wat} nog niet te zeggen") if nrs else ""


def naar_vastgesteld_zin(anders: Sequence[tuple[str, str]]) -> str:
    """Return which criteria stand elsewhere by what was set, each with where: "wat goed gaat"; `anders` may be none."""
    waar = opsomming(f"{nr} bij {kant}" for nr, kant in anders)
    dan = f"hoort {waar}" if waar else "staat elk criterium op dezelfde plek"
    return als_zin(f"Hier zijn de berekende oordelen geteld; naar wat is vastgesteld {dan}")


def afgeweken_zin(n: int, boven: int = 0) -> str:
    """Return how many oordelen people set otherwise, and where these stand; empty without any.

    `boven` counts those on a thema or on the whole, which are no criteria.
    """
    delen = [f"{n} {bij_aantal(n, 'oordeel', 'oordelen')}{' op een criterium' if boven else ''}"] if n else []
    delen += [f"{boven} {bij_aantal(boven, 'oordeel', 'oordelen')} over een thema of het geheel"] if boven else []
    waar = "afwijkend vastgesteld; onder 'Afwijkingen' staat welke en waarom"
    return als_zin(f"{opsomming(delen)} {bij_aantal(n + boven, 'is', 'zijn')} {waar}") if delen else ""


def afwijkend_bij_zin(wie: Sequence[str]) -> str:
    """Return at whom people set another oordeel, each with both: "Zuidmeer (berekend V, vastgesteld M)"."""
    genoemden = genoemd(wie, _HOOGSTENS_AFWIJKEND, ("andere organisatie", "andere organisaties"))
    return als_zin(f"Afwijkend vastgesteld is het bij {genoemden}") if wie else ""


def anders_bij_zin(wie: Sequence[str]) -> str:
    """Return at whom another oordeel holds on a thema or the whole, set there or below it, each with both."""
    genoemden = genoemd(wie, _HOOGSTENS_AFWIJKEND, ("andere organisatie", "andere organisaties"))
    return als_zin(f"Anders vastgesteld dan berekend is het bij {genoemden}") if wie else ""


def rang_zin(wat: str) -> str:
    """Return in which order organisations stand; `wat` is "voldoende" or the like."""
    return (
        f"De organisaties staan op volgorde van het aantal {wat} verwachtingen. Wie er evenveel heeft, deelt "
        "een plaats en staat op alfabet."
    )


def rang_op_eindoordeel_zin(erbinnen: str) -> str:
    """Return in which order organisations stand that have an eindoordeel, and `erbinnen` those with the same."""
    return f"De organisaties staan op volgorde van het eindoordeel, het beste eerst. {erbinnen}"


def rang_open_zin(wat: str) -> str:
    """Return what a place is that is not certain; `wat` is what is open: "open scores"."""
    return als_zin(
        f"Door {wat} staat niet elke plaats vast: dan staat er van welke tot en met welke plaats het kan worden"
    )


def balken_alt(n: int, *, op_eindoordeel: bool = False) -> str:
    """Return what there is to see in the figure of the ranking."""
    eerst = "het beste eindoordeel" if op_eindoordeel else "de meeste verwachtingen die voldoende zijn"
    return f"Balken van {hoeveel_organisaties(n)}, {eerst} bovenaan; de tabel noemt elk aantal."


def sjabloon_zin(soorten: Sequence[str], velden: int) -> str:
    """Return for which reports a template can be used, and how many fields it has."""
    return als_zin(
        f"Dit sjabloon kan voor rapport {' en rapport '.join(soorten)}; het gebruikt {hoeveel(velden, VELD)}"
    )


def telt_niet_mee_zin(reden: str) -> str:
    """Return that a verwachting does not count, and why."""
    return als_zin(f"Telt niet mee: {reden}")


def methode_zin(variant: str, *, feiten: bool = False, mensen: bool = False) -> str:
    """Return how oordelen came about, from facts too where there are any, and by which variant if there is one.

    `mensen` says that people gave some.
    """
    gewijzigd = f", zoals gewijzigd in variant {variant}" if variant else ""
    welk = "Elk oordeel dat niet door mensen is gegeven," if mensen else "Elk oordeel"
    return als_zin(
        f"{welk} is berekend uit de scores{' en de feiten' if feiten else ''} met de beslisregels van het kader, die "
        f"in de bijlage over het kader staan{gewijzigd}"
    )


def nog_afhankelijk_zin(wat: str) -> str:
    """Return how an oordeel is counted that depends on what is open: `wat` is "open scores"."""
    return (
        f"Een oordeel dat nog van {wat} afhangt, telt bij geen enkele letter mee maar staat apart als open. "
        f"Een oordeel dat vaststaat hoe de {wat} ook uitvallen, telt gewoon mee."
    )


def andere_verdeling_zin(delen: Sequence[tuple[int, str]], bron: str) -> str:
    """Say how a whole is divided in what was published, where that is otherwise than computed."""
    verdeling = opsomming(f"{n} {naam}" for n, naam in delen if n)
    return " ".join(filter(None, (als_zin(f"Gepubliceerd is een andere verdeling: {verdeling}"), bron_zin(bron))))


def anders_gepubliceerd_zin(wie: Sequence[str], gepubliceerd: str, berekend: str, bron: str) -> str:
    """Say what else was published otherwise than computed, of the organisations that have one of these."""
    zinnen = (
        als_zin(f"Over de organisaties met {opsomming(wie, 'of')} is iets anders gepubliceerd: {gepubliceerd}"),
        als_zin(f"Uit de scores volgt: {berekend}"),
    )
    return " ".join(filter(None, (*zinnen, bron_zin(bron))))


def waar_gepubliceerd_zin(bron: str) -> str:
    """Say where an oordeel was published that the workbook does not have."""
    return als_zin(f"Dat oordeel staat niet in de werkmap; bron: {bron}") if bron else ""


def bron_zin(bron: str) -> str:
    """Say where something stands, if that is known."""
    return als_zin(f"Bron: {bron}") if bron else ""


def registerstand_zin(dag: str, rijen: int, standen: Sequence[tuple[int, str]]) -> str:
    """Return how far the rows of a register are on a day."""
    delen = [(n, stand) for n, stand in standen if n]
    hoe = f" ({delen[0][1]})" if len(delen) == 1 else f": {opsomming(f'{n} {stand}' for n, stand in delen)}"
    return als_zin(f"Op {dag} {bij_aantal(rijen, 'staat', 'staan')} hier {hoeveel(rijen, RIJ)}{hoe if delen else ''}")
