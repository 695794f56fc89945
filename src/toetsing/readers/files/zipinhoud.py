"""The parts of a zip file, unpacked under a bound that holds for what is really there, not for what the file says.

Part names are found whatever their case, as calamine finds them, so that nothing it reads goes unseen here. Pictures
and the like are counted and checked, and not kept.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from toetsing.domain.words.woorden import met_punten
from toetsing.readers.files.blad import GRENS_BYTES, GRENS_DELEN, GRENS_XML, Leesfout

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOKALE_KOP: Final = 30
_BLOK: Final = 1 << 20
_VERSLEUTELD: Final = 0x1
_XML: Final = (".xml", ".rels")


class Zipinhoud:
    """A zip in memory, unpacked. Opening it counts every byte and refuses a bomb, whatever sizes it declares.

    Raises Leesfout (T007 damaged, T010 too large).
    """

    def __init__(self, inhoud: bytes) -> None:
        try:
            zip_ = zipfile.ZipFile(io.BytesIO(inhoud))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
            raise Leesfout("T007", reden="het is niet compleet") from None
        lijst = zip_.infolist()
        if len(lijst) > GRENS_DELEN:
            raise Leesfout("T166", wat=f"{met_punten(len(lijst))} onderdelen, meer dan {met_punten(GRENS_DELEN)}")
        self._inhoud = inhoud
        self._delen: dict[str, bytes] = {}
        self._rest: dict[str, zipfile.ZipInfo] = {}
        self._gelezen = 0
        over, plaats = GRENS_BYTES, GRENS_XML
        for info in lijst:
            naam = info.filename.replace("\\", "/").lstrip("/").casefold()
            deel, maat = self._pak(info, over, plaats if naam.endswith(_XML) else 0)
            over -= maat
            if deel is None:
                self._rest[naam] = info
            else:
                self._delen[naam] = deel
                plaats -= maat
        self.gewoon = all(info.filename == info.filename.replace("\\", "/").lstrip("/") for info in lijst)
        gemerkt = any(info.flag_bits & _VERSLEUTELD for info in lijst)
        self.versleuteld = gemerkt or self._ods_versleuteld()

    def __contains__(self, naam: str) -> bool:
        return naam.casefold() in self._delen or naam.casefold() in self._rest

    @property
    def namen(self) -> tuple[str, ...]:
        """The names of all parts, without their case."""
        return (*self._delen, *self._rest)

    def lees(self, naam: str) -> bytes:
        """Return the bytes of a part; a missing part is a damaged file, and too much of them together is refused."""
        deel = self.nogmaals(naam)
        self._gelezen += len(deel)
        if self._gelezen > GRENS_XML:
            raise _te_veel_xml()
        return deel

    def nogmaals(self, naam: str) -> bytes:
        """Return the bytes of a part that was read before."""
        sleutel = naam.casefold()
        if sleutel in self._delen:
            return self._delen[sleutel]
        if sleutel in self._rest:
            deel, _ = self._pak(self._rest[sleutel], GRENS_BYTES, GRENS_XML)
            if deel is None:
                raise _te_veel_xml()
            return deel
        raise Leesfout("T007", reden=f"onderdeel {naam} ontbreekt")

    def _ods_versleuteld(self) -> bool:
        return b"encryption-data" in self._delen.get("meta-inf/manifest.xml", b"")

    def _pak(self, info: zipfile.ZipInfo, over: int, plaats: int) -> tuple[bytes | None, int]:
        """Unpack one part block by block, within the bound. Returns its bytes where there is room, and its size."""
        blokken: list[bytes] = []
        maat = controlegetal = 0
        for blok in self._blokken(info):
            maat += len(blok)
            if maat > over:
                raise Leesfout("T010", hoe="uitgepakt ", grens=GRENS_BYTES // 1_000_000)
            controlegetal = zlib.crc32(blok, controlegetal)
            if maat <= plaats:
                blokken.append(blok)
            else:
                blokken.clear()
        if controlegetal != info.CRC:
            raise Leesfout("T007", reden="een deel is veranderd sinds het is bewaard")
        return (b"".join(blokken) if maat <= plaats else None), maat

    def _blokken(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        kop = self._inhoud[info.header_offset : info.header_offset + _LOKALE_KOP]
        if len(kop) < _LOKALE_KOP or kop[:4] != b"PK\x03\x04":
            raise Leesfout("T007", reden="het is niet compleet")
        begin = info.header_offset + _LOKALE_KOP + sum(struct.unpack("<HH", kop[26:30]))
        ingepakt = self._inhoud[begin : begin + info.compress_size]
        if info.compress_type == zipfile.ZIP_STORED:
            yield ingepakt
        elif info.compress_type == zipfile.ZIP_DEFLATED:
            yield from self._pak_uit(ingepakt)
        else:
            raise Leesfout("T007", reden="het is op een onbekende manier ingepakt")

    @staticmethod
    def _pak_uit(ingepakt: bytes) -> Iterator[bytes]:
        uitpakker = zlib.decompressobj(-15)
        try:
            while not uitpakker.eof:
                blok = uitpakker.decompress(ingepakt, _BLOK)
                if not blok and not uitpakker.unconsumed_tail and not uitpakker.eof:
                    raise Leesfout("T007", reden="het is niet compleet")
                ingepakt = uitpakker.unconsumed_tail
                yield blok
        except zlib.error:
            raise Leesfout("T007", reden="het is niet compleet") from None


def _te_veel_xml() -> Leesfout:
    return Leesfout("T010", hoe="uitgepakt ", grens=GRENS_XML // 1_000_000)
