"""What the columns of the workbook of a report mean, each in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld_beeld import REGISTER
from toetsing.commands.rapport.zinnen import NOG_NIET_VOLDAAN
from toetsing.document.balken import AANDEEL, NOEMER
from toetsing.document.bovennamen import BOVEN, kortnaam
from toetsing.document.bovenzinnen import wat_boven
from toetsing.document.feitentelling import FEITEN
from toetsing.document.getallen import GRENZEN
from toetsing.document.getaltelling import GETALLEN
from toetsing.document.rondes.overzichtblokken import VERDELING
from toetsing.document.rondes.verdelingen import PER_RONDE
from toetsing.document.stand import STAND
from toetsing.document.telzinnen import OPEN_NAAM
from toetsing.domain.change.voortgang import BINNEN
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.telwoorden import als_zin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.document.getaltelling import Getaldeel

LIJST: Final = "Elke score"
"""The sheet with a row for every score."""
_ORGANISATIE: Final = "De organisatie die is getoetst."
_NUMMER: Final = "Het nummer van de verwachting in het kader."
_PUNT: Final = "De verwachting waaraan nog niet elke organisatie voldoet."
_MET_STER: Final = "Met een * is het afwijkend vastgesteld, met tussen haakjes wat is berekend."
_MET_STER_BOVEN: Final = (
    "Met een * is het afwijkend vastgesteld, of volgt het daaruit; tussen haakjes staat wat is berekend."
)
_STAND: Final = ("zeker voldoende zijn in", "nog geen score hebben in", "meetellen in")
"""What the columns of `STAND` count."""
_LIJST: Final = {
    "organisatie": _ORGANISATIE,
    "ronde": "De ronde waarvan dit een score is, zoals de werkmap die noemt.",
    "soort": "Toezicht of zelfevaluatie, als de werkmap dat zegt.",
    "datum": "De dag van de toetsing, als de werkmap die noemt: jaar, maand en dag.",
    "thema": "Het nummer van het thema in het kader.",
    "themanaam": "De naam van het thema.",
    "criterium": "Het nummer van het criterium in het kader.",
    "criteriumnaam": "De korte naam van het criterium.",
    "nr": _NUMMER,
    "verwachting": "De tekst van de verwachting.",
    "telt mee": "Of de score meetelt. In een rapport staan alleen verwachtingen die meetellen.",
    "score": "Het teken van de score, of open als die er nog niet is.",
    "overgenomen uit": "De ronde waarin deze score is gegeven, als hij daaruit is overgenomen.",
    "cel": "Het blad en de cel waarin de score staat.",
    "bestand": "Het bestand waarin de score staat.",
    "oordeel berekend": "Het oordeel op het criterium dat uit de scores volgt; staat het niet vast, dan elk dat kan.",
    "oordeel vastgesteld": "Het oordeel op het criterium dat geldt: het berekende, tenzij er een ander is vastgesteld.",
}
_TELLING: Final = {
    "nr": "Het nummer van het criterium of de verwachting in het kader.",
    "wat": "Het criterium of de verwachting. Tussen haakjes staat wat is geteld, als er meer dan één telling is.",
    NOEMER: "Hoeveel organisaties in deze rij zijn geteld.",
}
_BOVENTELLING: Final = {
    "over": "Waar het oordeel over gaat.",
    "naam": "Hoe dat heet. Tussen haakjes staat wat is geteld, als er meer dan één telling is.",
    NOEMER: _TELLING[NOEMER],
}
_PER_RONDE: Final = {
    "nr": "Het nummer van het criterium in het kader.",
    "over": _BOVENTELLING["over"],
    "wat": "Waar het oordeel over gaat, en in welke ronde.",
    NOEMER: _TELLING[NOEMER],
}
_RANGORDE: Final = {
    "plaats": "De hoogste plaats die de organisatie kan krijgen.",
    "plaats laagste": "De laagste plaats die zij kan krijgen: dezelfde als er geen scores open zijn.",
    "organisatie": _ORGANISATIE,
    "beoordeeld": "Hoeveel verwachtingen voor de organisatie meetellen, ook wat nog open is.",
    OPEN_NAAM: "Hoeveel verwachtingen van de organisatie nog geen score hebben.",
    EINDOORDEEL: f"Het eindoordeel van de organisatie; staat het niet vast, dan elk dat kan. {_MET_STER_BOVEN}",
}
_VAST: Final[Mapping[str, Mapping[str, str]]] = {
    LIJST: _LIJST,
    "Oordelen per criterium": _TELLING,
    "Wat gaat goed": _TELLING,
    "Wat moet beter": _TELLING,
    "Criterium": _TELLING,
    BOVEN: _BOVENTELLING,
    "Rangorde": _RANGORDE,
    PER_RONDE: _PER_RONDE,
    VERDELING: {"voldoende": "Hoeveel verwachtingen zeker voldoende zijn, of dat het van open scores afhangt."},
    "Vorige ronde": {
        "organisatie": _ORGANISATIE,
        "verschil minstens": "Hoeveel verwachtingen er in de laatste ronde zeker meer voldoende zijn dan in de eerste.",
        "verschil hoogstens": "Hoeveel het er kunnen zijn, zolang scores open zijn; minder staat onder nul.",
    },
    "Verwachtingen": {
        "nr": _NUMMER,
        "kort": "De verwachting in enkele woorden.",
        "verwachting": "De tekst van de verwachting.",
        "niet voldoende": "Bij hoeveel organisaties de score zeker niet voldoende is.",
        OPEN_NAAM: "Bij hoeveel organisaties er nog geen score is.",
    },
    "Verbeterpunten": {
        "nr": _NUMMER,
        NOG_NIET_VOLDAAN: _PUNT,
        "verwachting": _PUNT,
        "organisaties": "Hoeveel organisaties er nog niet aan voldoen.",
        "met maatregel": "Hoeveel van die organisaties er een maatregel voor hebben.",
        "met verantwoordelijke": "Hoeveel van die organisaties daarbij een verantwoordelijke noemen.",
        "met termijn": "Hoeveel van die organisaties daarbij een termijn noemen.",
        "klaar": "Bij hoeveel van die organisaties elke maatregel daarvoor klaar is.",
        "zonder maatregel": "Welke van die organisaties er geen maatregel voor hebben.",
    },
    "Maatregelen": {
        "organisatie": _ORGANISATIE,
        "nr": _NUMMER,
        "maatregel": "Wat de organisatie eraan gaat doen, in haar eigen woorden.",
        "verantwoordelijke": "Wie daarvoor verantwoordelijk is.",
        "termijn": "Wanneer het klaar moet zijn.",
        "status": "Hoe ver de maatregel is, in de woorden van het plan.",
    },
    REGISTER: {
        "organisatie": _ORGANISATIE,
        "rijen": "Hoeveel rijen de organisatie in dit register heeft; elk staat in één van de kolommen erna.",
        "te laat": "Hoeveel daarvan klaar hadden moeten zijn.",
        "binnenkort": f"Hoeveel daarvan binnen {BINNEN} dagen klaar moeten zijn.",
        "later": "Hoeveel daarvan later klaar moeten zijn.",
        "zonder termijn": "Hoeveel daarvan niet klaar zijn, en geen dag hebben waarop dat moet.",
        "niet te lezen": "Van hoeveel niet is te zeggen of zij klaar zijn: er staat iets wat het kader niet kent.",
        "klaar": "Hoeveel daarvan klaar zijn gemeld.",
        "van kracht": "Hoeveel daarvan op de peildatum gelden.",
        "gaat nog in": "Hoeveel daarvan later ingaan.",
        "voorbij": "Hoeveel daarvan zijn afgelopen.",
        "begin onbekend": "Bij hoeveel niet staat wanneer het inging, dus ook niet of het op de peildatum geldt.",
        "zonder wie": "Bij hoeveel rijen niet staat wie ervoor zorgt.",
    },
    "Anders gepubliceerd": {
        "wat": "Het oordeel of het cijfer waar het om gaat.",
        "gepubliceerd": "Wat er is gepubliceerd.",
        "berekend": "Wat uit de scores volgt.",
        "organisaties": "Over welke organisaties het gaat.",
        "toelichting": "Wat er over het verschil te zeggen is, en waar het is gepubliceerd.",
    },
    "Afwijkend vastgestelde oordelen": {
        "wat": "Het oordeel waar het om gaat.",
        "vastgesteld": "Wat er is vastgesteld.",
        "berekend": "Wat uit de scores volgt.",
        "organisaties": "Over welke organisatie het gaat.",
        "motivering": "Waarom er een ander oordeel is vastgesteld.",
    },
    "Oordelen": {"organisatie": _ORGANISATIE},
    "Scores": {
        "organisatie": _ORGANISATIE,
        "voldoende": "Hoeveel verwachtingen van de organisatie zeker voldoende zijn.",
        "beoordeeld": _RANGORDE["beoordeeld"],
        OPEN_NAAM: _RANGORDE[OPEN_NAAM],
        "nvt": "Hoeveel verwachtingen niet meetellen voor de organisatie, omdat de score nvt is.",
    },
    "Cellen": {"organisatie": _ORGANISATIE},
    FEITEN: {
        "feit": "De naam van het feit in het kader.",
        "antwoord": "Wat het feit is, of open als dat nog niet bekend is.",
        "organisaties": "Bij hoeveel organisaties het feit dat is.",
        "wie": "Welke organisaties dat zijn.",
        "organisatie": _ORGANISATIE,
    },
    "Feitcellen": {"organisatie": _ORGANISATIE},
    GETALLEN: {"organisatie": _ORGANISATIE},
    "Notities": {"organisatie": _ORGANISATIE, "nr": _NUMMER, "notitie": "De notitie bij de cel van de score."},
    "Bestanden": {
        "bestand": "Een bestand dat voor dit rapport is gelezen.",
        "sha256": "De vingerafdruk van dat bestand: elke verandering erin geeft een andere.",
    },
    "Vindplaatsen": {
        "organisatie": _ORGANISATIE,
        "bestand": "Het bestand waarin haar scores staan.",
        "cellen": "Het blad en de cellen waarin zij daar staan.",
    },
    "Zinnen": {
        "onderdeel": "Het onderdeel van het rapport waarin de zin staat.",
        "onderwerp": "De kop of het nummer waar de zin bij hoort.",
        "tekst": "De zin zelf.",
    },
}
"""What a column means, by the sheet that it is on; those that are called after a score or a number are computed."""
_FEITBLADEN: Final = {FEITEN: "Het feit", "Feitcellen": "De cel met het feit"}
"""What stands below the name of a fact, by the sheet that it is on."""


def zinnenkolommen() -> Iterator[tuple[str, str, str]]:
    """Yield the columns of the sheet that a workbook has of the sentences: name, meaning, sheet."""
    yield from ((kop, betekenis, "Zinnen") for kop, betekenis in _VAST["Zinnen"].items())


def betekenis_van(r: Landelijkrapport, blad: str, kop: str) -> str:
    """Return what a column of a sheet means; empty where nothing is known of it."""
    soort = next((naam for naam in _VAST if blad.startswith(naam)), "")
    vast = _VAST.get(soort, {})
    if kop in vast:
        return vast[kop]
    if NOEMER in vast:
        return _telling(kop)
    match soort:
        case "Rangorde":
            return f"Hoeveel verwachtingen van de organisatie de score {kop} hebben."
        case _ if soort == VERDELING:
            return f"Hoeveel {kop.replace(' ', ' in ')} zoveel voldoende hebben."
        case "Vorige ronde":
            return _ronde(r, kop)
        case _:
            return _nummers(r, soort).get(kop, "")


def _telling(kop: str) -> str:
    if kop.endswith(AANDEEL):
        return f"Het aantal onder {kop.removesuffix(AANDEEL)}, gedeeld door de noemer."
    if kop == OPEN_NAAM:
        return "Bij hoeveel organisaties het oordeel nog niet vaststaat, of de score er nog niet is."
    return f"Bij hoeveel organisaties het oordeel of de score {kop} is; leeg als dat hier niet kan."


def _nummers(r: Landelijkrapport, soort: str) -> dict[str, str]:
    """Return what stands below the numbers of the kader, on a sheet of this kind."""
    criteria = [c for thema in r.themas for c in thema.criteria]
    if soort == "Oordelen":
        boven = {
            kortnaam(t.nr): f"Het {wat_boven(t.nr)}: {t.naam}. {_MET_STER_BOVEN}" for t in r.themas if t.bovenoordeel
        }
        boven |= {EINDOORDEEL: _RANGORDE[EINDOORDEEL]} if r.over_geheel else {}
        return boven | {c.nr: f"Het oordeel op criterium {c.nr}: {c.kort}. {_MET_STER}" for c in criteria}
    if soort in _FEITBLADEN:
        return {een.naam: f"{_FEITBLADEN[soort]} {een.naam}: {een.tekst}" for een in r.feiten}
    if soort == GETALLEN:
        return dict(deel for een in r.getallen for deel in _getalkoppen(een))
    wat = {"Scores": "De score op", "Cellen": "De cel met de score op"}.get(soort)
    return {v.nr: f"{wat} verwachting {v.nr}: {v.tekst}" for c in criteria for v in c.verwachtingen} if wat else {}


def _getalkoppen(een: Getaldeel) -> Iterator[tuple[str, str]]:
    """Yield what stands below the number of a criterium, and below what it can still be."""
    wat = f"het getal bij criterium {een.nr}, {een.kort}"
    yield een.nr, als_zin(f"{wat}: {een.wat}; leeg zolang er meer mogelijk zijn, en als er niets is beoordeeld")
    yield from ((f"{een.nr} {grens}", als_zin(f"het {grens} dat {wat}, nog kan worden")) for grens in GRENZEN)


def _ronde(r: Landelijkrapport, kop: str) -> str:
    """Return what stands below a ronde, or below what became of the oordelen since."""
    rondes = [ronde.naam for ronde in r.hertoets.rondes] if r.hertoets else []
    van_stand = {f"{naam} {ronde}": (wat, ronde) for ronde in rondes for naam, wat in zip(STAND, _STAND, strict=True)}
    if kop in van_stand:
        wat, ronde = van_stand[kop]
        return f"Hoeveel verwachtingen {wat} {ronde}, van die in elke ronde hetzelfde zijn."
    return f"Bij hoeveel criteria van het oordeel geldt: {kop}."
