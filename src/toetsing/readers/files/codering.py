"""Bytes of a text file to text, and which of its words may have been read with the wrong letters.

UTF-8 and UTF-16 say what they are. For older files it is weighed: Windows, DOS and the Mac give the same byte another
letter, and in most words only one of those letters can stand in its place. Where two can, both are said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from toetsing.readers.files.blad import Leesfout

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OUD: Final = (("cp1252", "Windows"), ("cp850", "DOS"), ("mac_roman", "Mac"))
"""Encodings that do not say so themselves, the likeliest first."""
_LATER: Final = 3
"""What it costs not to be the likeliest: of two readings without a flaw that one holds."""
_ZEKER: Final = 3
"""By how much the best reading must be better than the next for its letters to be known."""
_GEWOGEN: Final = 20_000
"""So many signs are weighed; what a whole file was written in shows in its beginning."""
_ONMOGELIJK: Final = 6
_VREEMD: Final = 3
_ZELDZAAM: Final = 2
_KLINKERS: Final = frozenset("aeiouyáéíóúäëïöü")
_GEWOON: Final = frozenset("áàâäçéèêëíîïñóôöúûüß")
"""Letters that Dutch writes, in its own words and in borrowed ones."""
_TREMA: Final = frozenset("ëï")
"""Dutch writes these after another vowel only."""
_NA_MEDEKLINKER: Final = frozenset("âêîôûáíóúàèìòùæøõã")
"""These stand after a consonant or at the beginning of a word."""
_OPENEND: Final = {"‘": "", "“": "", "„": "”“", "‚": "’‘", "«": "»", "‹": "›"}
"""Signs that open, with what must follow for them to do so; the first two may be used loosely."""
_SLUITEND: Final = {"”": "“„", "›": "‹", "»": "«"}
_GEEN_LETTER: Final = frozenset("ƒˆˇªºı")
"""Signs that count as letters, but stand in no word."""
_VERHASPELD: Final = re.compile("[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u2122]+")
"""How UTF-8 looks that some program once read as Windows-1252: Ã© for é."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """The text of a file. `als` is what its letters were taken for, where words in it are doubtful.

    `twijfel` has each doubtful word, with how it may have been meant; empty where nobody can say.
    """

    tekst: str
    als: str = ""
    twijfel: tuple[tuple[str, str], ...] = ()


def lees_tekst(inhoud: bytes) -> Gelezen:
    """Return the text in these bytes. Raises Leesfout where no encoding fits."""
    try:
        tekst = als_unicode(inhoud)
    except UnicodeDecodeError as fout:
        if fout.encoding != "utf-8":
            raise Leesfout("T012", reden="de tekens horen bij geen bekende codering") from None
        return _oud(inhoud)
    return Gelezen(tekst=tekst, als="UTF-8", twijfel=() if tekst.isascii() else tuple(_beschadigd(tekst)))


def als_unicode(inhoud: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or UTF-32, without its mark. Raises UnicodeDecodeError."""
    codering = next((codering for bom, codering in _BOMS if inhoud.startswith(bom)), None) or _zonder_bom(inhoud)
    return inhoud.decode(codering).lstrip("\ufeff")


def _zonder_bom(inhoud: bytes) -> str:
    """Return UTF-16 where every other byte of the beginning is empty, as in plain text; else UTF-8."""
    begin = inhoud[:400]
    half = len(begin) // 2
    if half and begin[1::2].count(0) > half * 0.6 and not begin[::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if half and begin[::2].count(0) > half * 0.6 and not begin[1::2].count(0) else "utf-8"


def _beschadigd(tekst: str) -> list[tuple[str, str]]:
    """Return words that were damaged before this file was written: é that became Ã©, or a sign for "unknown"."""
    gevonden = {}
    for woord in set(re.findall(r"\S+", tekst)):
        if raak := _VERHASPELD.search(woord):
            try:
                bedoeld = raak[0].encode("cp1252").decode("utf-8")
            except UnicodeError:
                continue
            gevonden[woord] = woord.replace(raak[0], bedoeld)
        elif "\ufffd" in woord:
            gevonden[woord] = ""
    return list(gevonden.items())


def _oud(inhoud: bytes) -> Gelezen:
    """Choose the encoding in which every letter stands where such a letter can stand."""
    volgorde = _OUD[::-1] if b"\r" in inhoud and b"\n" not in inhoud else _OUD
    wegingen = []
    for plaats, (codering, naam) in enumerate(volgorde):
        try:
            tekst = inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
        wegingen.append((_kosten(tekst) + _LATER * (plaats > 0), plaats, tekst, naam))
    wegingen.sort()
    if not wegingen or (wegingen[0][0] >= _ONMOGELIJK and len(wegingen) < len(_OUD)):
        raise Leesfout("T012", reden="de tekens horen bij geen bekende codering")
    (kosten, _, tekst, naam), *andere = wegingen
    rivalen = [ander for prijs, _, ander, _ in andere if prijs - kosten < _ZEKER]
    return Gelezen(tekst=tekst, als=naam, twijfel=tuple(_twijfel(tekst, rivalen)))


def _twijfel(tekst: str, rivalen: list[str]) -> list[tuple[str, str]]:
    """Return the words that another encoding reads as well, and those in which a letter cannot be right."""
    gevonden: dict[str, str] = {}
    gezien: set[str] = set()
    for raak in re.finditer(r"[^ ;,\t\r\n\"]+", tekst):
        woord = raak[0]
        if woord.isascii() or woord in gezien:
            continue
        gezien.add(woord)
        anders = [ander for rivaal in rivalen if (ander := rivaal[raak.start() : raak.end()]) != woord]
        if anders or _kosten(woord) >= _ONMOGELIJK:
            gevonden.setdefault(woord, anders[0] if anders else "")
    return list(gevonden.items())


# -- how odd a letter is where it stands -------------------------------------------------------------------------------


def _kosten(tekst: str) -> int:
    tekens = islice(re.finditer(r"[^\x00-\x7f]", tekst), _GEWOGEN)
    return sum(_kosten_van(tekst, raak.start()) for raak in tekens)


def _kosten_van(tekst: str, plaats: int) -> int:
    """Weigh one sign that is not ASCII: 0 is at home here, 6 cannot be right."""
    teken, voor, na = tekst[plaats], tekst[plaats - 1 : plaats], tekst[plaats + 1 : plaats + 2]
    if teken.isalpha():
        return _kosten_letter(teken, voor, na)
    if teken.isspace():
        return 1 if voor.isalpha() and na.islower() else 0
    if not teken.isprintable():
        return _ONMOGELIJK
    if not (voor.isalpha() and na.isalpha()):
        return _kosten_rand(tekst, plaats)
    if teken == "’":
        begin = re.search(r"[^\W\d_]+$", tekst[max(0, plaats - 3) : plaats])
        return 0 if na in "sntdmre" or (begin and len(begin[0]) <= 2) else _VREEMD  # noqa: PLR2004 - d’, O’
    return _ZELDZAAM if teken in "–·" else _ONMOGELIJK


def _kosten_rand(tekst: str, plaats: int) -> int:
    """Weigh a sign at the edge of a word, or on its own."""
    teken, voor, na = tekst[plaats], tekst[plaats - 1 : plaats], tekst[plaats + 1 : plaats + 2]
    if teken in _OPENEND:
        paar, later = _OPENEND[teken], tekst[plaats + 1 : plaats + 200]
        sluit = not paar or any(ander in later for ander in paar)
        return _ONMOGELIJK if voor.isalpha() or not sluit else 0
    if teken in _SLUITEND:
        eerder = tekst[max(0, plaats - 200) : plaats]
        return 0 if any(open_ in eerder for open_ in _SLUITEND[teken]) and not na.isalpha() else _VREEMD
    if teken in "’–—…•€°±²³§·×½¼¾®©™":
        return 0
    return _ONMOGELIJK if voor.isalpha() or na.isalpha() else 1


def _kosten_letter(teken: str, voor: str, na: str) -> int:
    if not (voor.isalpha() or na.isalpha()):
        return 0 if teken == "à" else _ONMOGELIJK
    if teken in _GEEN_LETTER or _past_niet(teken, voor, na):
        return _ONMOGELIJK
    klein = teken.casefold()
    kosten = 0 if klein in _GEWOON else _ZELDZAAM
    na_klinker = voor != "" and voor.casefold() in _KLINKERS
    if (klein in _TREMA and not na_klinker) or (klein in _NA_MEDEKLINKER and na_klinker and voor not in "uU"):
        kosten += _VREEMD
    if klein == "ç" and na.isalpha() and na.casefold() not in "aou":
        kosten += _VREEMD
    return kosten


def _past_niet(teken: str, voor: str, na: str) -> bool:
    """Return whether a word changes between capitals and small letters here, other than after its first letter."""
    if teken.isupper():
        return voor.islower() or (voor.isupper() and na.islower())
    return na.isupper()
