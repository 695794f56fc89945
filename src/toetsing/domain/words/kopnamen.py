"""The names of sheets, headers and labels: the contract between people, what we write and what we read."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from toetsing.domain.tekens import zichtbaar

NUMMER: Final = ("nr", "nummer", "verwachting")
"""Headers of the number column, in order of preference: the first whose values are verwachting numbers."""
SCORE: Final = ("score", "oordeel")
"""Headers of the score column, in order of preference."""
VORIGE_SCORE: Final = "vorige score"
OVERGENOMEN_UIT: Final = "overgenomen uit"
EERDER: Final = "eerder"
"""What stands under that header where the ronde may not or cannot be named."""
"""Header above the ronde a score was taken over from; it holds while the score is still the vorige score."""

ORGANISATIE: Final = (
    "organisatie", "naam organisatie", "naam van de organisatie", "organisatienaam",
    "instelling", "naam instelling", "naam van de instelling",
    "regio", "naam regio", "naam van de regio",
    "naam",
)  # fmt: skip
"""Headers and labels of who is assessed, in order of preference; the first is what we write."""
NAAM: Final = "naam"
"""The one of these that may as well be of a person: who filled it in."""
REGIO: Final = "regio"
"""The one of these that may as well be a group of organisations."""
RONDE: Final = "ronde"
DATUM: Final = "datum"
SOORT: Final = "soort"
MARKERING: Final = "markering"
"""What must stand on every page of whatever is made of a toetsing: "vertrouwelijk", "embargo tot 1 maart"."""
KADER: Final = "kader"
KADERVERSIE: Final = "kader versie"
KADERHASH: Final = "kader sha256"
VARIANT: Final = "variant"
VARIANTHASH: Final = "variant sha256"
LABELS: Final = (*ORGANISATIE, RONDE, DATUM, SOORT, MARKERING, KADER, KADERVERSIE, KADERHASH, VARIANT, VARIANTHASH)
GEGEVENS: Final = "gegevens"
"""The sheet whose labels count wherever they stand, also where it was given another name but kept its headers."""
GEGEVENSKOP: Final = ("gegeven", "waarde")

ITEM: Final = "item"
ANTWOORD: Final = "antwoord"
"""Headers above the name of an item, and above what is filled in for it."""
VORIG_ANTWOORD: Final = "vorig antwoord"
"""Header above what was filled in for it in the ronde before."""
IN_TE_VULLEN: Final = "in te vullen"
"""Header above what may be filled in for an item."""
VERWACHTING: Final = "verwachting"
CRITERIUM: Final = "criterium"
OORDEEL: Final = "oordeel"
BESLISREGEL: Final = "beslisregel"
REGEL_VAN: Final = "beslisregel van"
"""Header above the criterium of each beslisregel that the formulas of a workbook were made from."""
VOORSTEL: Final = "voorstel voor uw eerste zin"
"""Header above what may begin a text of the author: for who wants it, and in no report by itself."""
VOORSTEL_BEGIN: Final = "Het oordeel over criterium"
"""How each of these begins; whatever else stands there somebody typed."""
INVULTABELLEN: Final = {
    "maatregel": frozenset(("nr", "verbetermaatregel")),
    "good practice": frozenset(("good practice", "toelichting")),
    "tekst": frozenset(("veld", "tekst")),
    "reactie": frozenset(("opmerking", "overgenomen")),
    "toetser": frozenset(("rol", "toetser")),
    "geraadpleegd": frozenset(("soort bron", "geraadpleegde bron")),
    "verschil": frozenset(("gegeven scores", "motivering")),
    "meegenomen": frozenset(("meegenomen bij", "meegenomen tekst")),
}
"""By which headers each table beside the scores is known, so that a column too many or too few does not lose it."""
OPEN_KOP: Final = "open"
ONGELDIG: Final = "ongeldig"
"""What a sheet shows of a score that is none, and the header above how many there are."""
TELT_GETALLEN: Final = "getal"
"""Above how many scores are a number, in a table with the counts."""
GETAL: Final = "getal, afgerond"
WELK_GETAL: Final = "welk getal"
"""Headers above the number that a criterium comes to, in two decimals, and above what that number is."""
VASTGESTELD: Final = "dus vastgesteld"
"""Header above the oordeel that holds by what people set, where oordelen above the criteria follow from it."""
NOG_TE_SCOREN: Final = "nog te scoren"
"""Header above the numbers of what is open."""
OORDEEL_CRITERIUM: Final = "oordeel criterium"
"""Header above the oordeel that the criterium of a verwachting has now: never the score of the verwachting itself."""
NA_HERSTEL: Final = "na herstel"
"""Header above the oordeel that the criterium gets when this one minus becomes as good as it can be."""
STAND: Final = "stand"
"""Header above the score of a verwachting in the plan."""
VOLGORDE: Final = "volgorde"
"""Header above the place of a verwachting when the minuses that win most stand first."""
NIET_MEE: Final = "telt niet mee"
"""What stands for the score of a verwachting that is listed but not assessed."""
NOG_OPEN: Final = "nog open"
"""What a sheet shows where it does not list which oordelen are still possible."""
GEEN_GETAL: Final = "geen"
"""What stands where there is nothing to make a number of."""
UITKOMST: Final = "uitkomst van"
"""The last column of every csv we write as an answer, and what such a workbook is known by: it is no input."""
OPEN_DATA: Final = frozenset({"themanaam", "criteriumnaam", "telt mee", "overgenomen uit"})
"""By which headers the table with the scores of open data is known."""
GEMAAKT_MET: Final = "gemaakt met"
GEPUBLICEERD: Final = "gepubliceerd"
AFWIJKEND: Final = "afwijkend oordeel"
MOTIVERING: Final = "motivering"
EINDOORDEEL: Final = "eindoordeel"
"""What the oordeel on the whole is called, and so what people call the whole where they give it one."""
DOOR: Final = "door"


def kopnaam(waarde: object) -> str:
    """Return a header as it is compared: without case, spaces, signs that nobody sees, a point or colon at the end."""
    return _kopnaam(waarde) if isinstance(waarde, str) and waarde else ""


@lru_cache(maxsize=1024)
def _kopnaam(tekst: str) -> str:
    """The same few words come by in every row and every file."""
    return " ".join(zichtbaar(tekst).split()).rstrip(".: ").casefold()


def alle_kopnamen() -> frozenset[str]:
    """All header and label names."""
    return frozenset((*NUMMER, *SCORE, *LABELS))
