"""The words of the workbook: what its sheets say to the people who fill them in. Sheets only place them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.bovenzinnen import wat_boven
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.kaderzinnen import door_mensen_zin, groep_in_woorden
from toetsing.document.schalen import leeg_in_woorden, open_in_woorden, schaalrijen
from toetsing.document.zinnen import ZONDER_RIJ, kadernaam
from toetsing.domain.oordeelplaatsen import noem_plaats, noem_plaatsen
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.schrijfwijzen import getallen_in_woorden, keuzeadvies, keuzes_van, schrijfwijzen
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.kopnamen import NIET_MEE, NOG_OPEN, ONGELDIG, VASTGESTELD
from toetsing.domain.words.telwoorden import als_noot, als_zin, deze, elk
from toetsing.domain.words.woorden import hoofdletter, opsomming
from toetsing.workbook.reekswoorden import REEKSEN, reeksregels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.document.kaderbeeld import Beslisregelrij
    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.words.telwoorden import Telwoord

ZONDER_TABEL: Final = "vraag met 'toetsing score' wat nog mogelijk is"
LEGENDA: Final = "Wat de letters, kleuren en tekens betekenen"
PLANWENKEN: Final = {
    "verbetermaatregel": "Wat gaat u doen zodat dit beter wordt? Eén maatregel per rij; een tweede mag onder de tabel.",
    "verantwoordelijke": "Wie zorgt ervoor? Schrijf liever een functie dan een naam.",
    "termijn": "Schrijf een datum, zoals 18-1-2016.",
}
VRAAG_PLAN: Final = "vraag 'toetsing plan'"
VERBETER: Final = "verbeter eerst de ongeldige score"
NOG_HOEVEEL: Final = ("nog ", " open")
VAST_MET: Final = ("staat vast, ook met ", " open")
"""What stands before and behind the number of what is open."""
NOG_TE_BESLISSEN: Final = "nog te beslissen"
ONBEKEND: Final = "(vul op het blad Gegevens in over wie dit gaat)"

VASTE_GEGEVENS: Final = ("periode", "werkgebied (regio)", "gemeenten", "moederorganisaties")
"""What a report says of an organisation beside its name, ronde, soort and datum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitlegblok:
    """A heading with rows of up to three texts: what, explanation, source."""

    kop: str
    regels: tuple[tuple[str, str, str], ...]


def planzinnen(punt: Telwoord) -> tuple[str, str]:
    """Return what the sheet *Plan* is for and how to sort it; `punt` is what asks for a measure."""
    return (
        f"Schrijf bij {elk(punt)} een maatregel, wie ervoor zorgt en wanneer het klaar is.",
        f"'na herstel' is het oordeel van het criterium als alleen {deze(punt)} {punt.enkel} de beste score krijgt. "
        f"Zijn er scores veranderd? Sorteer op 'volgorde', dan staan de {punt.meer} weer bovenaan.",
    )


def open_zin(mogelijk: Sequence[Oordeel], besluit: str, open_: int) -> str:
    """Return what stands in the place of the beslisregel while scores are open: how many, or that it is settled.

    `besluit` is by which rows and steps it is.
    """
    if len(mogelijk) > 1:
        return nog_open_zin(open_)
    return f"{besluit or ZONDER_RIJ}; {staat_vast_zin(open_)}"


def nog_open_zin(open_: int) -> str:
    """Return how much an oordeel may wait for."""
    return f"{NOG_HOEVEEL[0]}{open_}{NOG_HOEVEEL[1]}"


def staat_vast_zin(open_: int) -> str:
    """Return that an oordeel waits for nothing, though so much is open."""
    return f"{VAST_MET[0]}{open_}{VAST_MET[1]}"


def wie(organisatie: str, ronde: str | None, soort: Soort | None, markering: str) -> str:
    """Return the line above a sheet: who was assessed, in which ronde, by whom, and what must stand on every page."""
    delen = (organisatie or ONBEKEND, f"ronde {ronde}" if ronde else "", soort.value if soort else "")
    return ", ".join(deel for deel in delen if deel) + (f" · {markering.upper()}" if markering else "")


def kaderregel(kader: Kader) -> str:
    """Return the kader as a sheet names it: title, id, version, variant, and how its hash begins."""
    return f"{kadernaam(kader)}, sha256 {kader.sha256[:12]}..."


def scorewenk(gevraagd: Gevraagd) -> str:
    """Return what the dropdown of a score says, in the words of the melding about a wrong one."""
    if not gevraagd.telt_mee:
        return als_zin(f"Telt niet mee: {gevraagd.reden}")
    leeg = NOG_OPEN if gevraagd.leeg_is is None else gevraagd.leeg_is.naam
    return f"{keuzeadvies(gevraagd)} Leeg betekent: {leeg}."


def legenda_van_scores(kader: Kader) -> tuple[tuple[str, str], ...]:
    """Return what each sign in a score cell means, also that of one that was left empty or is none.

    What people can give as an oordeel is explained among the oordelen.
    """
    gegeven = {feit.schaal for feit in kader.mensoordelen.values()}
    gegeven -= {een.schaal for een in (*kader.verwachtingen, *kader.losse_feiten)}
    schalen = [schaal for schaal in kader.schalen if schaal not in gegeven]
    rijen = dict.fromkeys(rij for schaal in schalen for rij in schaalrijen(schaal))
    nvt = {kolom.teken for schaal in schalen for kolom in schaal.kolommen if kolom.nvt}
    return (
        *((teken, _NVT if teken == naam and teken in nvt else naam) for teken, naam, _ in rijen),
        ("leeg", "; ".join([_leeg_is(kader), *leeg_in_woorden(kader)])),
        ("? ervoor", f"{ONGELDIG}: dit wordt niet als {_gegeven(kader)} herkend"),
    )


def _leeg_is(kader: Kader) -> str:
    return f"{NOG_OPEN}: dat is geen {kader.punt.enkel}" if kader.heeft_scores else NOG_OPEN


def _gegeven(kader: Kader) -> str:
    """Return what people choose on the sheet *Toetsing*: a score, or an oordeel where nothing is scored."""
    return "score" if kader.heeft_scores else "oordeel"


def rekent_mee(kader: Kader) -> str:
    """Return what the sheet *Oordeel* is for."""
    wat = "scores" if kader.heeft_scores else "oordelen"
    return f"Dit blad rekent mee terwijl u op het blad Toetsing {wat} invult."


def uitleg(kader: Kader, soort: Soort | None, *, eigen_kader: bool = False) -> tuple[Uitlegblok, ...]:
    """Return the text of the sheet *Uitleg*: how to fill in, what may be typed, the sources, the beslisregels.

    An `eigen_kader` is none that the program knows by its id: every command has to be told where it is.
    """
    vastgesteld = _VERBORGEN if soort is Soort.ZELFEVALUATIE else _VASTGESTELD
    zinnen = (
        *_invullen(kader),
        vastgesteld,
        *_boven(kader),
        *_invullen_verder(kader),
        *_registers(kader),
        *klaar(kader, eigen_kader=eigen_kader),
    )
    feiten = [Uitlegblok(kop=FEITEN, regels=_over_feiten(kader, LANG_MOTIVERING))] if kader.losse_feiten else []
    return (
        Uitlegblok(kop="Zo vult u deze werkmap in", regels=_zinnen(zinnen)),
        *feiten,
        *_over_mensen(kader, _LANG_GEGEVEN),
        *_items(kader),
        *reeksenuitleg(kader),
        *_over_het_kader(kader),
    )


def reeksenuitleg(kader: Kader) -> tuple[Uitlegblok, ...]:
    """Return what the sheet with series is for; nothing where the kader asks none."""
    return (Uitlegblok(kop=REEKSEN, regels=tuple(reeksregels(kader))),) if kader.reeksen else ()


def _registers(kader: Kader) -> tuple[str, ...]:
    """Return what the sheets of the registers are for; nothing where the kader has none."""
    if not kader.registers:
        return ()
    bladen = opsomming(register.titel for register in kader.registers)
    is_zijn = "is" if len(kader.registers) == 1 else "zijn"
    return (
        f"{bladen} {is_zijn} om bij te houden: per rij een regel. Hoe het ermee staat, zegt 'toetsing opvolging' van "
        "alle werkmappen in een map.",
    )


def _items(kader: Kader, *, matrix: bool = False) -> tuple[Uitlegblok, ...]:
    if not kader.itempunten:
        return ()
    from toetsing.workbook.itemwoorden import MATRIX_ITEMS, OVER_ITEMS  # only a kader with items says anything of them

    zinnen = (MATRIX_ITEMS, OVER_ITEMS[-1]) if matrix else OVER_ITEMS
    beschreven = tuple((punt.nr, punt.tekst, "") for punt in kader.itempunten if matrix and not punt.gescoord)
    return (Uitlegblok(kop="Items", regels=(*_zinnen(zinnen), *beschreven)),)


def _boven(kader: Kader) -> tuple[str, ...]:
    """Return where the oordelen above the criteria stand, and what holds there; nothing where there are none."""
    if not kader.heeft_bovenregels:
        return ()
    nrs = [nr for nr in (*(thema.nr for thema in kader.themas), GEHEEL) if kader.oordelen_boven(nr)]
    return (_BOVEN.format(kop=VASTGESTELD, waarover=opsomming(map(noem_plaats, nrs))),)


def _over_feiten(kader: Kader, waar: str) -> tuple[tuple[str, str, str], ...]:
    """Return what a fact is, and `waar` its motivering is written where some fact asks one."""
    mensen = [feit.nr for feit in kader.losse_feiten if feit.motivering]
    waarvan = (waar.format(namen=opsomming(mensen)),) if mensen else ()
    return _zinnen((_met_open(_FEITEN, kader, kader.losse_feiten), *waarvan))


def _over_mensen(kader: Kader, waar: str) -> list[Uitlegblok]:
    """Return on what people give the oordeel and `waar` they write it; nothing where the kader asks none."""
    if not kader.mensoordelen:
        return []
    zinnen = (door_mensen_zin(tuple(kader.mensoordelen)), waar)
    return [Uitlegblok(kop="Oordelen die mensen geven", regels=_zinnen(zinnen))]


def _met_open(zin: str, kader: Kader, gevraagd: Iterable[Gevraagd]) -> str:
    """Return a sentence that says that blank is open, with the scales where it is not."""
    return " ".join([zin, *map(als_zin, open_in_woorden(kader, gevraagd))])


def klaar(kader: Kader, *, eigen_kader: bool) -> tuple[str, ...]:
    """Return what to type when all is filled in, and which kader to name then."""
    return (
        _KLAAR if kader.heeft_oordelen else _KLAAR_ZONDER_SCORES,
        *([_EIGEN_KADER.format(kader=kader.id)] if eigen_kader else []),
    )


def uitleg_bij_matrix(kader: Kader, *, eigen_kader: bool = False) -> tuple[Uitlegblok, ...]:
    """Return the text of the sheet *Uitleg* of a matrix, which has no room beside its columns for their texts."""
    verwachtingen = tuple((v.nr, v.tekst, "") for v in kader.verwachtingen if v.telt_mee)
    feiten = tuple((feit.nr, feit.tekst, "") for feit in kader.losse_feiten)
    eerste = f"{_INVULLEN_MATRIX[0]} {_leeg(kader)}"
    zinnen = (eerste, *_INVULLEN_MATRIX[1:], *klaar(kader, eigen_kader=eigen_kader))
    return (
        Uitlegblok(kop="Zo vult u deze werkmap in", regels=_zinnen(zinnen)),
        Uitlegblok(kop="Verwachtingen", regels=verwachtingen),
        *([Uitlegblok(kop=FEITEN, regels=(*feiten, *_over_feiten(kader, MATRIX_MOTIVERING)))] if feiten else []),
        *_over_mensen(kader, _MATRIX_GEGEVEN),
        *_items(kader, matrix=True),
        *reeksenuitleg(kader),
        *_over_het_kader(kader),
    )


def _schrijfwijzen(schaal: Schaal) -> Iterator[tuple[str, str, str]]:
    """Yield how each level may be typed, with its source; numbers as one row."""
    yield from ((schaal.naam, getallen, "") for getallen in getallen_in_woorden(schaal))
    yield from ((n.kop, schrijfwijzen(n), n.bron or "") for n in schaal.niveaus if not n.is_getal)


def _over_het_kader(kader: Kader) -> Iterator[Uitlegblok]:
    blad = toon_kader(kader)
    keuze = opsomming(dict.fromkeys(keus for v in kader.gevraagd if v.telt_mee for keus in keuzes_van(v)), "of")
    yield Uitlegblok(
        kop=TYPEN.format(wat=_gegeven(kader)),
        regels=(
            ("kiezen", f"{keuze}, uit de lijst of door te typen", ""),
            *dict.fromkeys(rij for schaal in kader.schalen for rij in _schrijfwijzen(schaal)),
            (NOG_OPEN, "; ".join(["niets: laat de cel leeg", *open_in_woorden(kader, kader.gevraagd)]), ""),
            (
                "",
                "In een cel die u plakt, en in een werkmap van uzelf, wordt elke schrijfwijze hierboven herkend.",
                "",
            ),
        ),
    )
    yield Uitlegblok(kop="Oordelen", regels=tuple(_oordelen(kader)))
    yield Uitlegblok(
        kop="Waar dit vandaan komt",
        regels=(
            ("kader", kadernaam(kader), f"sha256 {blad.sha256}"),
            *(("bron", f"{id_}: {bron}", "") for id_, bron in blad.bronnen),
            *([("toelichting", blad.toelichting, "")] if blad.toelichting else []),
        ),
    )
    for thema in blad.themas:
        van = "" if len(thema.beslisregels_van) == len(thema.criteria) else f"{opsomming(thema.beslisregels_van)}: "
        norm = ("norm", thema.norm, thema.bron) if thema.norm else ("bron", thema.bron, "")
        rijen = [norm, *((f"{van}{r.oordeel}", r.zin, r.bron) for r in thema.beslisregels)]
        rijen += [(f"{c.nr}: {r.oordeel}", r.zin, r.bron) for c in thema.criteria for r in c.beslisregels]
        in_groep = [(f"thema {thema.nr}", thema.groepen), *((c.nr, c.groepen) for c in thema.criteria)]
        rijen += [(wie, groep_in_woorden(groepen), "") for wie, groepen in in_groep if groepen]
        yield Uitlegblok(kop=f"Beslisregels van thema {thema.nr}, {thema.naam}", regels=tuple(rijen))
        if thema.eigen_regels:
            yield Uitlegblok(
                kop=f"{hoofdletter(wat_boven(thema.nr))}, {thema.naam}", regels=_regels(thema.eigen_regels)
            )
    if blad.eindregels:
        yield Uitlegblok(kop=hoofdletter(wat_boven(GEHEEL)), regels=_regels(blad.eindregels))
    zonder_telling = tuple(
        (v.nr, f"{v.tekst} ({als_noot(v.reden or '')})", v.bron) for v in kader.verwachtingen if not v.telt_mee
    )
    if zonder_telling:
        yield Uitlegblok(kop=NIET_MEE.capitalize(), regels=zonder_telling)
    if blad.voetnoten:
        bij = {nr: opsomming(een.nr for een in kader.gevraagd if een.voetnoot == nr) for nr, _ in blad.voetnoten}
        noten = tuple((f"noot {nr}", tekst, f"bij {bij[nr]}" if bij[nr] else "") for nr, tekst in blad.voetnoten)
        yield Uitlegblok(kop="Noten", regels=noten)


def _oordelen(kader: Kader) -> Iterator[tuple[str, str, str]]:
    """Yield the letters of criteria, of which where they differ, and those of what is above them that differ."""
    los = len(kader.per_oordelen) > 1
    for oordelen, nrs in kader.per_oordelen.items():
        yield from ((niveau.letter, niveau.naam, f"bij {noem_plaatsen(nrs)}" * los) for niveau in oordelen)
    for nr in (*(thema.nr for thema in kader.themas), GEHEEL):
        eigen = kader.oordelen_boven(nr)
        if eigen and (los or eigen not in kader.per_oordelen):
            yield from ((niveau.letter, niveau.naam, f"bij {noem_plaats(nr)}") for niveau in eigen)


def _regels(rijen: Sequence[Beslisregelrij]) -> tuple[tuple[str, str, str], ...]:
    return tuple((rij.oordeel, rij.zin, rij.bron) for rij in rijen)


def _zinnen(zinnen: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
    return tuple(("", zin, "") for zin in zinnen)


FEITEN: Final = "Feiten"
"""What stands above facts, and in the place of the thema in their rows."""
OORDELEN: Final = "Oordelen"
"""The same above oordelen that people give."""
_FEITEN: Final = (
    "Een feit is geen verwachting: het telt nergens mee, en een beslisregel kan ernaar kijken. Vul het in zoals een "
    "score; leeg betekent dat het nog niet bekend is."
)
LANG_MOTIVERING: Final = (
    "Schrijf bij {namen} in de kolom onderbouwing waarom het zo is. Zonder die motivering telt het als nog open."
)
MATRIX_MOTIVERING: Final = (
    "Schrijf bij {namen} in de kolom met motivering waarom het zo is. Zonder die motivering telt het als nog open."
)
NOG_NIET_GEGEVEN: Final = "nog niet gegeven"
"""What stands in the place of the beslisregel while nobody gave the oordeel that people give."""
_LANG_GEGEVEN: Final = (
    "Kies het oordeel op het blad Toetsing, in zijn eigen rij, en schrijf ernaast: in onderbouwing waarom, in datum "
    "wanneer, en in door wie (een rol, geen naam). Zonder die drie telt het niet."
)
_MATRIX_GEGEVEN: Final = (
    "Kies het oordeel in zijn kolom, en schrijf in de kolommen met dezelfde naam ervoor waarom (motivering), wanneer "
    "(datum) en wie het gaf (door: een rol, geen naam). Zonder die drie telt het niet."
)
TYPEN: Final = "Wat u als {wat} mag typen"
_KLAAR: Final = (
    "Klaar? Typ 'toetsing score' met de naam van dit bestand voor de uitslag, en 'toetsing controleer' om fouten te "
    "vinden."
)
_KLAAR_ZONDER_SCORES: Final = (
    "Klaar? Typ 'toetsing controleer' met de naam van dit bestand om te zien wat er nog ontbreekt en wat niet klopt."
)
_EIGEN_KADER: Final = (
    "Zet er bij elke opdracht --kader achter, met de map of het bestand van het kader {kader}: toetsing kent dit kader "
    "niet van zichzelf."
)


def _invullen(kader: Kader) -> tuple[str, ...]:
    """Return how to fill in a workbook of one organisation."""
    letters = [niveau.letter for niveau in next(iter(kader.per_oordelen))[:2]]
    twijfel = f"Staat er '{opsomming(letters, 'of')}', dan" if len(letters) > 1 else "Staan er meer oordelen, dan"
    scores = (
        f"Kies op het blad Toetsing bij elke verwachting een score, of laat de cel leeg zolang u het nog niet weet. "
        f"{_leeg(kader)}",
        "Schrijf in onderbouwing waarop de score berust, in aandachtspunt wat u wilt meegeven al is het geen "
        f"{kader.punt.enkel}, en in bron waar u het hebt gezien.",
    )
    return (
        "Begin op het blad Gegevens: wie is getoetst, door wie en wanneer.",
        *(scores if kader.heeft_scores else ()),
        "Witte cellen zijn voor u, grijze cellen vult de werkmap zelf. Toetsing en Oordeel zijn beveiligd zonder "
        "wachtwoord: met Controleren, Beveiliging blad opheffen kunt u erbij.",
        f"Het blad Oordeel rekent mee terwijl u typt. {twijfel} hangt het af van wat nog open is. Staat een "
        "oordeel vast, dan hoeft u er niet meer naar te vragen.",
        f"Een geplakt{'e score die' if kader.heeft_scores else ' oordeel dat'} niet wordt herkend, krijgt een "
        "vraagteken ervoor; op het blad Oordeel staat dan ongeldig.",
    )


def _leeg(kader: Kader) -> str:
    """Return what a blank cell means, and that this is not the worst score: of names, for one number is not it."""
    slechtste = [kader.schaal.per_teken[teken] for teken in kader.schaal.ladder[-1:]]
    namen = [niveau.naam for niveau in slechtste if not niveau.is_getal]
    niet = f" Dat is iets anders dan {namen[0]}." if namen else ""
    return _met_open(f"Leeg betekent: nog open.{niet}", kader, kader.gevraagd)


_NVT: Final = "niet van toepassing"
_VASTGESTELD: Final = (
    "Op het blad Oordeel mag u het gepubliceerde oordeel erbij zetten, of een afwijkend oordeel met een motivering. "
    "Het berekende oordeel blijft staan."
)
_BOVEN: Final = (
    "Onder de criteria staat op het blad Oordeel ook het oordeel over {waarover}. Staat er 'nog open', vraag dan met "
    "'toetsing score' welke oordelen nog kunnen. In de kolom '{kop}' staat wat geldt door de afwijkende oordelen "
    "die u bij een criterium of daarboven zet."
)
_VERBORGEN: Final = (
    "Dit is een zelfevaluatie. Op het blad Oordeel zijn daarom de kolommen van de inspectie verborgen: gepubliceerd, "
    "afwijkend oordeel, motivering en door."
)


def _invullen_verder(kader: Kader) -> tuple[str, ...]:
    """Return what the other sheets are for; where nothing is scored there is nothing to plan."""
    punt = kader.punt
    plan = (
        f"Plan is voor de maatregelen bij {elk(punt)}, en laat zien wat herstel van {'dat' if punt.het else 'die'} "
        f"{punt.enkel} oplevert.",
    )
    return (
        *(plan if kader.heeft_scores else ()),
        "Good practices is voor wat anderen hiervan kunnen leren, Teksten voor de teksten van het rapport, Reacties "
        "voor opmerkingen over feitelijke onjuistheden.",
        "U mag rijen verbergen, filteren, kolommen verplaatsen en bladen toevoegen of een andere naam geven. Laat de "
        "kolomkoppen staan: daaraan herkent toetsing de tabellen.",
    )


_INVULLEN_MATRIX: Final = (
    "Vul op het blad Landelijk per organisatie en verwachting een score in, of laat de cel leeg zolang u het nog niet "
    "weet.",
    "Naast elke rij en boven elke kolom staat hoe vaak elke score voorkomt; dat telt mee terwijl u typt.",
    "Een geplakte score die niet wordt herkend, krijgt een vraagteken ervoor en telt als ongeldig.",
    "Een rij die u zelf onder de tabel toevoegt, wordt gelezen maar hier niet meegeteld. Maak de werkmap liever "
    "opnieuw met een langere lijst.",
    "Ronde, soort en datum gelden voor alle rijen; ze staan op het blad Gegevens.",
    "Op het blad Teksten schrijft u de teksten van het landelijke rapport; de cijfers komen er vanzelf in.",
)
