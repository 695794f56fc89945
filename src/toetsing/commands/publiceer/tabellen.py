"""What open data holds: the columns of its tables with what each means, and nothing else.

Every column is named here. What people wrote, who they are, and where a score stood in which file has no place in it;
the names of organisation and ronde are as they were typed. Of a fact its answer stands here and its motivering does
not: that is what somebody wrote, and it may name people. A number of a criterium stands here exactly, as in the JSON.

A figure of a series stands here with what must be known of it: that goes wherever the figure goes.

Of items the days, choices and numbers stand here, and what people wrote in their own words does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.getallen import met_getal
from toetsing.document.schalen import keuzenamen, leeg_in_woorden, tekens_in_woorden
from toetsing.document.zinnen import kadernaam, legenda, letters_in_woorden
from toetsing.domain import momenten, velden
from toetsing.domain.decide.uitslag import Criteriumuitslag
from toetsing.domain.oordeelplaatsen import namen_boven, niveau_van, noem_plaats
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.programma import VERSIE
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.scorelijst import scorerijen
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import EERDER, GEMAAKT_MET
from toetsing.domain.words.reekskoppen import BETROUWBAARHEID, DEFINITIE, EENHEID, MOMENT, REEKS, WAARDE
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.formats.json import als_getal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.oordelen import Oordeelniveau

Rijen = list[list[str]]
SCORES: Final = "scores"
OORDELEN: Final = "oordelen"
FEITEN: Final = "feiten"
GETALLEN: Final = "getallen"
REEKSEN: Final = "reeksen"
ITEMS: Final = "items"
_NIVEAU: Final = "niveau"
_OPEN_FEITEN: Final = "open feiten"
_WIE: Final = 4
"""So many of the first columns say which toetsing it is."""
_VOORAAN: Final = {
    "organisatie": "Wie is getoetst, zoals ingevuld.",
    "ronde": "De ronde van de toetsing, zoals ingevuld; leeg als die niet bekend is.",
    "soort": "toezicht of zelfevaluatie; leeg als dat niet bekend is.",
    "datum": "De dag van de toetsing, als jaar-maand-dag; leeg als die niet bekend is.",
    "thema": "Het nummer van het thema in het kader.",
    "themanaam": "De naam van het thema.",
    "criterium": "Het nummer van het criterium in het kader; lees het als tekst, want 1.10 is geen 1.1.",
    "criteriumnaam": "De korte naam van het criterium.",
}
_VAN_SCORE: Final = {
    "nr": "Het nummer van de verwachting in het kader; lees het als tekst.",
    "verwachting": "De tekst van de verwachting.",
    "telt mee": "ja of nee: of de verwachting meetelt voor een oordeel en voor het aantal voldoende.",
    "score": "De score: {scores}. Leeg is open: nog niet gescoord.{leeg}",
    "overgenomen uit": "De ronde waaruit de score is overgenomen, of eerder als die hier en in het kader niet "
    "voorkomt; leeg als de score in deze ronde is gegeven.",
}
_VAN_NIVEAU: Final = {
    _NIVEAU: "Waarover het oordeel gaat: criterium, thema of geheel. Bij een thema zijn criterium en criteriumnaam "
    "leeg, bij het geheel ook thema en themanaam, en bij beide hoeveel verwachtingen welke score hebben.",
}
_HOE: Final = "hoe"
_VAN_HOE: Final = {
    _HOE: "berekend: het oordeel volgt uit beslisregels. gegeven: mensen gaven het; het staat ook dan onder berekend. "
    "nog te geven: mensen moeten het nog geven.",
}
"""Beside the oordelen of a kader in which people give some."""
_VASTGESTELD_BOVEN: Final = (
    " Is er over een thema of het geheel zelf niets vastgesteld, dan is het wat volgt uit wat eronder is vastgesteld."
)
_VAN_OORDEEL: Final = {
    "berekend": "Het oordeel dat volgt uit {waaruit}: {oordelen}. Leeg zolang er meer mogelijk zijn, en altijd bij een "
    "criterium zonder beslisregels.",
    "mogelijk": "Elk oordeel dat nog mogelijk is, met / ertussen; leeg bij een criterium zonder beslisregels.",
    "vastgesteld": "Het oordeel dat geldt: wat er is vastgesteld, en waar dat niet is gebeurd wat er is "
    "berekend.{boven}",
    "gepubliceerd": "Het oordeel dat eerder is gepubliceerd; leeg als dat er niet is.",
}


_VAN_FEIT: Final = {
    "feit": "De naam van het feit in het kader. Een feit is geen verwachting, en telt nergens mee.",
    "vraag": "Wat er over de organisatie is gevraagd.",
    "antwoord": "Wat het feit is: {antwoorden}. Leeg is open.{leeg_van_feiten} Wat mensen erbij "
    "schreven, staat hier niet.",
}
_VAN_ITEM: Final = {
    "nr": "Het nummer van de verwachting in het kader; lees het als tekst.",
    "verwachting": "De tekst van de verwachting.",
    "item": "De naam van het item bij de verwachting. Een item telt nergens mee.",
    "vorm": "Wat het is: datum, keuze of getal. Teksten van mensen staan hier niet.",
    "antwoord": "Wat er is ingevuld: een datum als jaar-maand-dag, een getal exact en met een punt voor de decimalen, "
    "keuzes met een puntkomma ertussen. Leeg is niet ingevuld.",
    "eenheid": "Waarin het getal is geteld.",
    "peildatum": "De dag waarover het getal gaat, als jaar-maand-dag.",
}
_VAN_GETAL: Final = {
    "welk getal": "Welk getal uit het criterium komt, zoals het kader het zegt.",
    "waarde": "Het getal, exact; van punten is het een percentage. Lees het als tekst: met een punt voor de decimalen "
    "(7.125), en als breuk (22/3) waar die niet ophouden. Leeg zolang er meer mogelijk zijn, en als er niets is "
    "beoordeeld.",
    "laagste": "Het laagste dat het getal met wat open is nog kan worden, net zo geschreven; leeg als er niets is "
    "beoordeeld.",
    "hoogste": "Het hoogste dat het getal met wat open is nog kan worden, net zo geschreven; leeg als er niets is "
    "beoordeeld.",
}


_VAN_REEKS: Final = {
    REEKS: "De naam van de reeks in het kader.",
    MOMENT: "Het moment van het cijfer: een dag als jaar-maand-dag, een maand als jaar-maand, een kwartaal als "
    "2015-K4, of een jaar.",
    WAARDE: "Het cijfer, exact, met een komma voor de decimalen.",
    EENHEID: "Waarin het cijfer is; leeg als het kader dat niet zegt.",
    DEFINITIE: "Wat het cijfer telt: {definities}. Cijfers met een andere definitie zijn niet met elkaar te "
    "vergelijken.",
    BETROUWBAARHEID: "Wat wie het cijfer gebruikt, erover moet weten; dit hoort bij het cijfer, waar het ook staat.",
}


def score_koppen() -> list[str]:
    """Return the headers of the long table."""
    return [*_VOORAAN, *_VAN_SCORE]


def score_rijen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Rijen:
    """Return every score; open is written as a cell says it, so that it reads back as open.

    What a score was taken over from is free text in a workbook: it stands here only where it is known as a ronde.
    """
    bekend = {None, *(uitslag.toetsing.ronde for uitslag in uitslagen), *(een.ronde for een in kader.rondes)}
    return [
        [
            *(rij.organisatie, rij.ronde or "", rij.soort or "", rij.datum.isoformat() if rij.datum else ""),
            *(rij.thema, rij.themanaam, rij.criterium, rij.criteriumnaam, rij.nr, rij.verwachting),
            *("ja" if rij.telt_mee else "nee", kader.bij_naam[rij.nr].bij_open if rij.score is OPEN else rij.score),
            (rij.overgenomen_uit if rij.overgenomen_uit in bekend else EERDER) or "",
        ]
        for rij in scorerijen(kader, (uitslag.toetsing for uitslag in uitslagen))
    ]


def oordeel_koppen(kader: Kader) -> list[str]:
    """Return the headers of the table of oordelen."""
    feiten = (_OPEN_FEITEN,) if kader.feiten else ()
    niveau = (_NIVEAU,) if kader.heeft_bovenregels else ()
    hoe = _VAN_HOE if kader.mensoordelen else {}
    return [*_VOORAAN, *niveau, *hoe, *_VAN_OORDEEL, *(kolom.teken for kolom in kader.kolommen), "open", *feiten]


def oordeel_rijen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Rijen:
    """Return every oordeel, as letters and counts alone: of each toetsing those on criteria, themas and the whole."""
    plaatsen = {c.nr: (thema.nr, thema.naam, c.nr, c.kort) for thema in kader.themas for c in thema.criteria}
    plaatsen |= {thema.nr: (thema.nr, thema.naam, "", "") for thema in kader.themas} | {GEHEEL: ("",) * 4}
    rijen = []
    for uitslag in uitslagen:
        wie = _wie(uitslag)
        alle: tuple[Criteriumuitslag | Knoopuitslag, ...] = (*uitslag.van_criteria(kader), *uitslag.boven)
        for een in alle:
            aantallen = een.aantallen if isinstance(een, Criteriumuitslag) else {}
            rijen.append(
                [
                    *(*wie, *plaatsen[een.nr]),
                    *((niveau_van(een.nr),) if kader.heeft_bovenregels else ()),
                    *((_hoe(een),) if kader.mensoordelen else ()),
                    *(een.oordeel or "", "/".join(een.mogelijk), een.vastgesteld or "", een.gepubliceerd or ""),
                    *(str(aantallen.get(kolom.teken, "")) for kolom in kader.kolommen),
                    str(len(een.open)),
                    *((str(len(een.open_feiten)),) if kader.feiten else ()),
                ]
            )
    return rijen


def _hoe(een: Criteriumuitslag | Knoopuitslag) -> str:
    return "nog te geven" if een.nog_te_geven else "gegeven" if een.door_mensen else "berekend"


def feit_koppen() -> list[str]:
    """Return the headers of the table of facts."""
    return [*list(_VOORAAN)[:_WIE], *_VAN_FEIT]


def feit_rijen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Rijen:
    """Return what every fact is of every organisation; open is written as a cell says it."""
    return [
        [*_wie(uitslag), feit.nr, feit.tekst, feit.bij_open if score is OPEN else feit.antwoord(score)]
        for uitslag in uitslagen
        for feit in kader.losse_feiten
        for score in (uitslag.toetsing.scores[feit.nr],)
    ]


def item_koppen() -> list[str]:
    """Return the headers of the table of items."""
    return [*list(_VOORAAN)[:_WIE], *_VAN_ITEM]


def item_rijen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Rijen:
    """Return what was filled in for every item of every organisation, but for the texts of people."""
    from toetsing.domain.items import items_van, waarde_van  # only a kader with items pays for it
    from toetsing.domain.velden import als_gegeven

    rijen = []
    for uitslag in uitslagen:
        for item in (een for een in items_van(kader) if not een.is_tekst):
            gegeven = als_gegeven(waarde_van(item, uitslag.toetsing.items))
            antwoord = "; ".join(gegeven) if isinstance(gegeven, list) else gegeven or ""
            peildatum = item.veld.peildatum.isoformat() if item.veld.peildatum else ""
            wat = (item.nr, item.punt.tekst, item.veld.naam, item.veld.soort.value)
            rijen.append([*_wie(uitslag), *wat, antwoord, item.veld.eenheid, peildatum])
    return rijen


def getal_koppen() -> list[str]:
    """Return the headers of the table of numbers."""
    return [*_VOORAAN, *_VAN_GETAL]


def getal_rijen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Rijen:
    """Return the number of every criterium that comes to one, of every organisation; exact, and empty where none is."""
    themas = {criterium.nr: thema for thema in kader.themas for criterium in thema.criteria}
    return [
        [
            *(*_wie(uitslag), themas[criterium.nr].nr, themas[criterium.nr].naam, criterium.nr, criterium.kort),
            *(getal_in_woorden(getal), *(als_getal(een) or "" for een in (stand.waarde, stand.laagste, stand.hoogste))),
        ]
        for uitslag in uitslagen
        for criterium, getal in met_getal(kader)
        for stand in (uitslag.getallen[criterium.nr],)
    ]


def reeks_koppen() -> list[str]:
    """Return the headers of the table of figures over time."""
    return [*list(_VOORAAN)[:_WIE], *_VAN_REEKS]


def reeks_rijen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Rijen:
    """Return every figure with its definition and its note: without these nobody may use it. It reads back the same."""
    return [
        [
            *(*_wie(uitslag), reeks.naam, momenten.als_gegeven(punt.moment), _exact(punt.waarde)),
            *(reeks.getal.eenheid, punt.definitie, schoon(punt.betrouwbaarheid)),
        ]
        for uitslag in uitslagen
        for reeks in kader.reeksen
        for punt in uitslag.toetsing.reeksen.get(reeks.naam, ())
    ]


def _exact(waarde: Fraction) -> str:
    return str(velden.als_gegeven(waarde)).replace(".", ",")


def _wie(uitslag: Uitslag) -> list[str]:
    t = uitslag.toetsing
    return [t.organisatie, t.ronde or "", t.soort.value if t.soort else "", t.datum.isoformat() if t.datum else ""]


def tekenkolommen(kader: Kader, koppen: Sequence[str]) -> list[int]:
    """Return which columns hold nothing but numbers and signs of the kader, which a csv leaves as they are."""
    los = ("thema", "criterium", "nr", "score", "antwoord", "waarde", "laagste", "hoogste")
    tekens = {*los, *_VAN_OORDEEL, *(kolom.teken for kolom in kader.kolommen)}
    return [plek for plek, kop in enumerate(koppen) if kop in tekens]


def sleutel(kader: Kader) -> tuple[list[str], Rijen]:
    """Return the key of the columns: of each table and column which kind of value, and what it means."""
    waarden = {
        "scores": ", ".join(tekens_in_woorden(kader)),
        "oordelen": "; ".join((legenda(kader), *_eigen_letters(kader))),
        "boven": _VASTGESTELD_BOVEN if kader.heeft_bovenregels else "",
        "waaruit": _waaruit(kader),
        "leeg": _bij_leeg(kader, tuple(kader.verwachtingen)),
        "leeg_van_feiten": _bij_leeg(kader, kader.losse_feiten),
    }
    niveau = _VAN_NIVEAU if kader.heeft_bovenregels else {}
    tabellen: dict[str, dict[str, str]] = {}
    if kader.heeft_scores:
        tabellen[SCORES] = _VOORAAN | _VAN_SCORE
    if kader.heeft_oordelen:
        hoe = _VAN_HOE if kader.mensoordelen else {}
        tabellen[OORDELEN] = _VOORAAN | niveau | hoe | _VAN_OORDEEL
    if kader.itempunten:
        tabellen[ITEMS] = {kop: (_VOORAAN | _VAN_ITEM)[kop] for kop in item_koppen()}
    if kader.losse_feiten:
        losse = kader.losse_feiten
        waarden["antwoorden"] = "; ".join(f"{feit.nr}: {opsomming(keuzenamen(feit), 'of')}" for feit in losse)
        tabellen[FEITEN] = {kop: (_VOORAAN | _VAN_FEIT)[kop] for kop in feit_koppen()}
    if met_getal(kader):
        tabellen[GETALLEN] = _VOORAAN | _VAN_GETAL
    if kader.reeksen:
        definities = dict.fromkeys((een.naam, een.tekst) for reeks in kader.reeksen for een in reeks.definities)
        waarden["definities"] = "; ".join(f"{naam}: {tekst.rstrip('.')}" for naam, tekst in definities)
        tabellen[REEKSEN] = {kop: (_VOORAAN | _VAN_REEKS)[kop] for kop in reeks_koppen()}
    rijen = [
        [bestand, kolom, "datum" if kolom == "datum" else "tekst", betekenis.format_map(waarden)]
        for bestand, kolommen in tabellen.items()
        for kolom, betekenis in kolommen.items()
    ]
    wat_zij_zijn = [
        (kolom.teken, f"een getal op schaal {kolom.naam} hebben" if kolom.van is None else f"{kolom.naam} zijn")
        for kolom in kader.kolommen
    ]
    tekens = [(teken, f"verwachtingen van het criterium {wat}") for teken, wat in wat_zij_zijn]
    boven = kader.heeft_bovenregels
    open_ = (
        "verwachtingen van het criterium, of onder het thema of het geheel,"
        if boven
        else "verwachtingen van het criterium"
    )
    rijen += [
        [OORDELEN, teken, "geheel getal", f"Hoeveel {wat}."]
        for teken, wat in ((*tekens, ("open", f"{open_} nog open zijn")) if kader.heeft_oordelen else ())
    ]
    if kader.feiten:
        van = "het criterium, het thema of het geheel, of van wat daaronder ligt," if boven else "het criterium"
        feiten = "feiten en oordelen van mensen" if kader.mensoordelen else "feiten"
        wat = f"Hoeveel {feiten} waarnaar een beslisregel van {van} kijkt, nog open zijn."
        rijen.append([OORDELEN, _OPEN_FEITEN, "geheel getal", wat])
    return ["tabel", "kolom", "soort", "betekenis"], [*rijen, *_over(kader)]


def _waaruit(kader: Kader) -> str:
    """Return what an oordeel follows from."""
    if not kader.heeft_scores:
        return "wat mensen gaven"
    return "de scores en de feiten" if kader.losse_feiten else "de scores"


def _eigen_letters(kader: Kader) -> Iterator[str]:
    """Yield what the letters mean where those of themas or of the whole are others than those of criteria."""
    per_letters: dict[tuple[Oordeelniveau, ...], list[str]] = {}
    for nr in dict.fromkeys(namen_boven(kader).values()):
        if (oordelen := kader.oordelen_boven(nr)) != next(iter(kader.per_oordelen)):
            per_letters.setdefault(oordelen, []).append(noem_plaats(nr))
    for oordelen, namen in per_letters.items():
        yield f"van {opsomming(namen)}: {letters_in_woorden(oordelen)}"


def _bij_leeg(kader: Kader, van: Sequence[Gevraagd]) -> str:
    """Return what a blank cell meant where it is not open, as one more sentence of the key; nothing where it is."""
    bij_leeg = "; ".join(leeg_in_woorden(kader, van))
    return (
        f" Bij het invullen geldt: {bij_leeg}; zo staat het dan hier. Wat open is, staat daar als open."
        if bij_leeg
        else ""
    )


def _over(kader: Kader) -> Iterator[list[str]]:
    """Yield with what it was made, in the same columns."""
    yield ["kader.yaml", kader.id, "sha256", f"{kadernaam(kader)}: {kader.sha256}"]
    if kader.variant is not None:
        yield ["variant.yaml", kader.variant.id, "sha256", kader.variant.sha256]
    yield [GEMAAKT_MET, f"toetsing {VERSIE}", "", ""]
