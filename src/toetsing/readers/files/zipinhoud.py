"""The parts of a zip file, unpacked under a bound that holds for what is really there, not for what the file says.

Part names are found whatever their case, as calamine finds them, so that nothing it reads goes unseen here.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Final

from toetsing.readers.files.blad import GRENS_BYTES, Leesfout

_LOKALE_KOP: Final = 30
_BLOK: Final = 1 << 20
_VERSLEUTELD: Final = 0x1


class Zipinhoud:
    """A zip in memory, unpacked. Opening it counts every byte and refuses a bomb, whatever sizes it declares.

    Raises Leesfout (T007 damaged, T010 too large).
    """

    def __init__(self, inhoud: bytes) -> None:
        try:
            zip_ = zipfile.ZipFile(io.BytesIO(inhoud))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
            raise Leesfout("T007", reden="het is niet compleet") from None
        self._inhoud = inhoud
        self._delen: dict[str, bytes] = {}
        over = GRENS_BYTES
        for info in zip_.infolist():
            deel = b"".join(self._blokken(info, over))
            over -= len(deel)
            self._delen[info.filename.casefold()] = deel
        gemerkt = any(info.flag_bits & _VERSLEUTELD for info in zip_.infolist())
        self.versleuteld = gemerkt or self._ods_versleuteld()

    def __contains__(self, naam: str) -> bool:
        return naam.casefold() in self._delen

    def lees(self, naam: str) -> bytes:
        """Return the bytes of a part; a missing part is a damaged file."""
        if naam not in self:
            raise Leesfout("T007", reden=f"onderdeel {naam} ontbreekt")
        return self._delen[naam.casefold()]

    def _ods_versleuteld(self) -> bool:
        return "META-INF/manifest.xml" in self and b"encryption-data" in self.lees("META-INF/manifest.xml")

    def _blokken(self, info: zipfile.ZipInfo, over: int) -> list[bytes]:
        """Unpack one part in blocks and stop past the bound."""
        kop = self._inhoud[info.header_offset : info.header_offset + _LOKALE_KOP]
        if len(kop) < _LOKALE_KOP or kop[:4] != b"PK\x03\x04":
            raise Leesfout("T007", reden="het is niet compleet")
        begin = info.header_offset + _LOKALE_KOP + sum(struct.unpack("<HH", kop[26:30]))
        ingepakt = self._inhoud[begin : begin + info.compress_size]
        if info.compress_type == zipfile.ZIP_STORED:
            blokken = [ingepakt]
        elif info.compress_type == zipfile.ZIP_DEFLATED:
            blokken = self._pak_uit(ingepakt, over)
        else:
            raise Leesfout("T007", reden="het is op een onbekende manier ingepakt")
        if sum(map(len, blokken)) <= over:
            controlegetal = 0
            for blok in blokken:
                controlegetal = zlib.crc32(blok, controlegetal)
            if controlegetal != info.CRC:
                raise Leesfout("T007", reden="een deel is veranderd sinds het is bewaard")
        else:
            raise Leesfout("T010", hoe="uitgepakt ", grens=GRENS_BYTES // 1_000_000)
        return blokken

    @staticmethod
    def _pak_uit(ingepakt: bytes, over: int) -> list[bytes]:
        blokken: list[bytes] = []
        uitpakker = zlib.decompressobj(-15)
        try:
            while over >= 0 and not uitpakker.eof:
                blok = uitpakker.decompress(ingepakt, _BLOK)
                if not blok and not uitpakker.unconsumed_tail and not uitpakker.eof:
                    raise Leesfout("T007", reden="het is niet compleet")
                ingepakt = uitpakker.unconsumed_tail
                over -= len(blok)
                blokken.append(blok)
        except zlib.error:
            raise Leesfout("T007", reden="het is niet compleet") from None
        return blokken
