"""One XML part, streamed with expat: no external entities, no document type, and bounds on what it may ask for.

A part of a few kB can unpack to millions of tags or nest them millions deep; both cost seconds or gigabytes before a
single cell was read. So the tags are counted first and the depth while reading.
"""

from __future__ import annotations

import codecs
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.parsers import expat

from toetsing.domain.words.woorden import met_punten
from toetsing.readers.files.blad import GRENS_DIEPTE, GRENS_TAGS, Leesfout

if TYPE_CHECKING:
    from collections.abc import Callable

    Attributen = dict[str, str]

_BLOK = 1 << 16
"""So much is given to expat at a time: after a fault it still reads to the end of what it was given."""
_LANGSTE = 1_000_000
"""How long one tag may be: with a million attributes it costs seconds."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")


class Diepte:
    """Counts how deep the elements are nested, and refuses more than anybody would write."""

    def __init__(self) -> None:
        self.diepte = 0

    def omlaag(self) -> None:
        """Enter an element."""
        self.diepte += 1
        if self.diepte > GRENS_DIEPTE:
            raise Leesfout("T166", wat=f"elementen die dieper dan {GRENS_DIEPTE} in elkaar zitten")

    def loop_door(self, xml: bytes) -> None:
        """Read a part for nothing but whether it is sound. Raises Leesfout."""
        lezer = maak_lezer()
        lezer.StartElementHandler, lezer.EndElementHandler = self._in, self._uit
        lees(lezer, xml)

    def _in(self, *_: object) -> None:
        self.diepte += 1
        if self.diepte > GRENS_DIEPTE:
            self.omlaag()

    def _uit(self, _: str) -> None:
        self.diepte -= 1


def ontleed(
    xml: bytes,
    begin: Callable[[str, Attributen], None],
    eind: Callable[[str], None] | None = None,
    tekst: Callable[[str], None] | None = None,
) -> None:
    """Run expat over the bytes. Elements come by their local name, attributes as "name" or "namespace name"."""
    maat = Diepte()

    def open_(naam: str, attributen: Attributen) -> None:
        maat.omlaag()
        begin(lokaal(naam), attributen)

    def dicht(naam: str) -> None:
        maat.diepte -= 1
        if eind is not None:
            eind(lokaal(naam))

    ontleder = maak_lezer()
    ontleder.StartElementHandler, ontleder.EndElementHandler = open_, dicht
    if tekst is not None:
        ontleder.CharacterDataHandler = tekst
    lees(ontleder, xml)


def maak_lezer() -> expat.XMLParserType:
    """Make a parser that gives text in whole pieces and refuses a document type."""
    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.buffer_text = True

    def weiger(*_: object) -> None:
        raise Leesfout("T007", reden="het bevat een documenttype")

    lezer.StartDoctypeDeclHandler = weiger
    return lezer


def lees(lezer: expat.XMLParserType, xml: bytes) -> None:
    """Give a whole part to a parser. Raises Leesfout, also what a handler raised."""
    half = _LANGSTE // 2  # whatever is longer than the whole has such a half in it that begins at a round place
    if any(xml.find(b">", begin, begin + half) < 0 for begin in range(0, len(xml) - half, half)):
        raise Leesfout("T166", wat=f"een tag van meer dan {met_punten(_LANGSTE)} tekens")
    tags = xml.count(b"<")
    if tags > GRENS_TAGS:
        raise Leesfout("T166", wat=f"{met_punten(tags)} tags in één onderdeel, meer dan {met_punten(GRENS_TAGS)}")
    try:
        for plaats in range(0, len(xml), _BLOK):
            lezer.Parse(xml[plaats : plaats + _BLOK])
        lezer.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
    except (expat.ExpatError, LookupError, ValueError):
        raise Leesfout("T007", reden="de XML klopt niet") from None


def is_ongewoon(xml: bytes) -> bool:
    """Return whether a part is valid but written as few programs do: the places where calamine loses text."""
    return b"<![CDATA[" in xml or b"<!--" in xml or xml.count(b"<?") > 1 or xml.startswith(_UTF16) or is_anders(xml)


def is_anders(xml: bytes) -> bool:
    """Return whether the declaration names another encoding than UTF-8."""
    verklaring = xml[:200].partition(b"?>")[0].lower() if b"<?xml" in xml[:10] else b""
    return b"encoding" in verklaring and b"utf-8" not in verklaring and b"utf8" not in verklaring


@lru_cache(maxsize=256)
def lokaal(naam: str) -> str:
    """Return the name of an element without its namespace; a sheet has thousands of elements and few names."""
    return naam.rpartition(" ")[2]
