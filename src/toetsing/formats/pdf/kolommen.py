"""How wide the columns of a table in a pdf are, how wide a text is, and where a word too long for its place breaks.

Every width is in em of the type that the text is set in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final
from unicodedata import category

from toetsing.formats.pdf.letters import ONZICHTBAAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.blokken import Cel, Kolom, Tabel

Knipbaar = str | list[str]
"""A text, or its pieces where a line may end between any two."""

REGEL: Final = 46.0
"""The width of a line of running text."""
DOOSRAND: Final = 1.2
"""What the box of a letter adds to the width of that letter."""
_SMALST: Final = 1.0
_RUIMST: Final[Mapping[str, float]] = {"tekst": 60.0, "kort": 16.0, "nr": 9.0, "teken": 9.0, "getal": 9.0}
"""The least room in a column, and the most that it takes, by what stands in it."""
_WOORD: Final = 18.0
"""The longest word that a column makes room for."""
_SEGMENT: Final = re.compile(r"\d+(?:-\d+)+|[^\s-]+-*|-+")
_LETTERS: Final = re.compile(r"[(\[]?[^\W\d_]{4,}[)\].,:;?!]*")
_ZONDER_KLINKER: Final = re.compile(r"[^aeiouyáàäâéèëêíìïîóòöôúùüû]{7}", re.IGNORECASE)
_LANGSTE_WOORD: Final = 45
_LETTERGREEP: Final = 7.0
"""What a word is: letters, of which not so many together have no vowel, and no more than so many; and the width, in em,
that its longest syllables need."""
_LAPPEN: Final = 3
"""What a line does not break within; and in how many pieces on a line it is cut where it does not fit on one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maat:
    """What a table has to fit in, in em of its type: the whole width, and what a cell keeps free at its sides."""

    breed: float
    wit: float


_STAAND: Final = _Maat(breed=52.0, wit=1.2)
_LIGGEND: Final = _Maat(breed=84.0, wit=1.2)
_VOL: Final = _Maat(breed=108.0, wit=0.8)
"""A page upright, and one on its side, which has room for small type only where there are many columns."""
_VEEL_KOLOMMEN: Final = 9


def kolombreedtes(tabel: Tabel) -> list[float]:
    """Return the width of every column: enough for its words, then for its texts.

    Together they are no wider than the page. Where they are less wide, they are shares of the width.
    """
    nodig, gewenst = _nodig_en_gewenst(tabel, _WOORD)
    if sum(nodig) > _maat(tabel).breed:  # then the words of headers are parted
        nodig, gewenst = _nodig_en_gewenst(tabel, _LETTERGREEP)
    maat = _maat(tabel)
    if sum(nodig) > maat.breed:
        grens = _grens(nodig, maat.breed)
        return [min(breed, grens) for breed in nodig]
    over, tekort = maat.breed - sum(nodig), sum(gewenst) - sum(nodig)
    if tekort > over:
        return [van + (tot - van) * over / tekort for van, tot in zip(nodig, gewenst, strict=True)]
    ruim = [kolom.soort == "tekst" for kolom in tabel.kolommen]
    if not any(ruim) or tabel.breed:
        return gewenst  # shares of the width: all columns grow alike
    return [breed + (over - tekort) * telt / sum(ruim) for breed, telt in zip(gewenst, ruim, strict=True)]


def _nodig_en_gewenst(tabel: Tabel, kopwoord: float) -> tuple[list[float], list[float]]:
    """Return how wide every column must be for its words, those of its header up to so much, and would like to be."""
    maat = _maat(tabel)
    nodig, gewenst = [], []
    for plaats, kolom in enumerate(tabel.kolommen):
        woorden, teksten = _maten(kolom, [rij[plaats] for rij in tabel.rijen], kopwoord)
        meest = _RUIMST[kolom.soort]
        if kolom.soort == "getal":
            woorden = max(woorden, min(max((em(_celtekst(rij[plaats])) for rij in tabel.rijen), default=0.0), meest))
        if tabel.breed and plaats == tabel.rijkop and kolom.soort != "tekst":
            woorden, meest = teksten, _WOORD  # a name on one line
        nodig.append(min(max(woorden, _SMALST), _WOORD) + maat.wit)
        gewenst.append(max(min(teksten, meest) + maat.wit, nodig[-1]))
    return nodig, gewenst


def tekstruimtes(tabel: Tabel, breedtes: Sequence[float]) -> list[float]:
    """Return how much of the width of every column its texts have: never nothing, however narrow it is."""
    return [max(breed - _maat(tabel).wit, _SMALST) for breed in breedtes]


def regels_in_rij(rij: Sequence[Cel], ruimte: Sequence[float]) -> int:
    """Return about how many lines a row has, with so much room for the texts of each column."""
    return max((ceil(em(_celtekst(cel)) / breed) for cel, breed in zip(rij, ruimte, strict=True)), default=0)


def langste_woord(cel: Cel) -> float:
    """Return how wide the longest word in a cell is."""
    return max(map(em, _SEGMENT.findall(_celtekst(cel))), default=0.0)


def knip(tekst: str, breed: float, *, in_cel: bool = False) -> Knipbaar:
    """Return a text; in pieces where a word in it does not fit in so much width, so that its lines can be filled.

    In a cell words are hyphenated as Dutch; there only what no dictionary can part is in pieces.
    """
    stukken: list[str] = []
    eind = 0
    for woord in _SEGMENT.finditer(tekst):
        if em(woord[0]) > breed and not (in_cel and _breekt_af(woord[0], breed)):
            stukken += [tekst[eind : woord.start()], *lappen(woord[0], breed / _LAPPEN)]
            eind = woord.end()
    return [stuk for stuk in (*stukken, tekst[eind:]) if stuk] if stukken else tekst


def _breekt_af(woord: str, breed: float) -> bool:
    """Whether a word is one that can be hyphenated: of letters, with a vowel within every so many of them."""
    return (
        breed >= _LETTERGREEP
        and len(woord) <= _LANGSTE_WOORD
        and _LETTERS.fullmatch(woord) is not None
        and _ZONDER_KLINKER.search(woord) is None
    )


def lappen(woord: str, breed: float) -> Iterator[str]:
    """Yield a word in pieces of so much width, or of one character; marks stay with what they stand upon."""
    lap, gehad = "", 0.0
    for teken in woord:
        if gehad and gehad + _em_van(teken) > breed and not _hoort_bij_vorige(teken):
            yield lap
            lap, gehad = "", 0.0
        lap, gehad = lap + teken, gehad + _em_van(teken)
    yield lap


def em(tekst: str) -> float:
    """Return how wide a text is at most, in em: by kinds of characters, as wide as they are in bold."""
    return sum(map(_em_van, tekst))


def is_vol(tabel: Tabel) -> bool:
    """Whether a wide table has many columns, so that its type is small."""
    return tabel.breed and len(tabel.kolommen) > _VEEL_KOLOMMEN


def lettermaat(tabel: Tabel) -> float:
    """Return the size of the type of a table, in points."""
    return 7.0 if is_vol(tabel) else 9.0


def _maat(tabel: Tabel) -> _Maat:
    """Return what a table has to fit in."""
    return _VOL if is_vol(tabel) else _LIGGEND if tabel.breed else _STAAND


def _grens(breedtes: Sequence[float], geheel: float) -> float:
    """Return the width at which columns are cut off, so that together they fit: narrow ones keep what they need."""
    rest, aantal = geheel, len(breedtes)
    for breed in sorted(breedtes):
        if breed * aantal > rest:
            break
        rest, aantal = rest - breed, aantal - 1
    return rest / max(aantal, 1)


def _maten(kolom: Kolom, rij: Sequence[Cel], kopwoord: float) -> tuple[float, float]:
    """Return the width of the longest word, of its header up to so much, and of the longest text of a column."""
    teksten = [(_celtekst(cel), DOOSRAND * (cel.soort != "tekst")) for cel in rij]
    woorden = [em(woord) + rand for tekst, rand in teksten for woord in _SEGMENT.findall(tekst)]
    in_kop = [min(em(woord), kopwoord) for woord in _SEGMENT.findall(kolom.kop)]
    langste = max((em(tekst) + rand for tekst, rand in teksten), default=0.0)
    return max((*woorden, *in_kop), default=0.0), max(langste, em(kolom.kop))


def _celtekst(cel: Cel) -> str:
    noot = f"({cel.noot})" if cel.noot else ""
    return " ".join(deel for deel in (cel.tekst, cel.voluit, noot) if deel)


def _hoort_bij_vorige(teken: str) -> bool:
    return category(teken).startswith("M") or ONZICHTBAAR.match(teken) is not None


@lru_cache(maxsize=1024)
def _em_van(teken: str) -> float:
    if teken in "ijl.,:;'|!()[] -":
        return 0.36
    if teken in "mwMW@%—…":
        return 1.0
    if teken in "cfrstz":
        return 0.52
    if teken in "aekvxy0123456789":
        return 0.62
    if teken.islower() or teken.isdecimal():
        return 0.66
    return 0.8 if teken.isupper() or teken.isascii() else 1.0
