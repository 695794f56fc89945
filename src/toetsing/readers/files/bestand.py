"""From a path to raw sheets: rows of cells in their own position, so that a melding can name the cell the user sees.

The content decides how a workbook is read; text or a web page under the name of a workbook is refused. Nothing is
interpreted here: a number stays a number, a date a date.
"""

from __future__ import annotations

import errno
import stat
from hashlib import sha256
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming as opgesomd
from toetsing.readers.files.blad import GRENS_BYTES, SOORTEN, Bestand, Blad, Leesfout
from toetsing.readers.files.gelezen import onthoud

if TYPE_CHECKING:
    from pathlib import Path


def read_bestand(pad: Path, naam: str) -> Bestand | Melding:
    """Read one file, or say why it cannot be read. `naam` is the path as the user gave it."""
    try:
        inhoud = _bytes(pad)
        return Bestand(naam=naam, sha256=sha256(inhoud).hexdigest(), bladen=_bladen(inhoud, pad.suffix.lower()))
    except Leesfout as fout:
        return melding(fout.code, Plek(bestand=naam, blad=fout.blad), **fout.waarden)
    except FileNotFoundError:
        return melding("T001", Plek(bestand=naam), tip="")
    except OSError as fout:
        return melding("T002", Plek(bestand=naam), reden=_reden(fout))


def read_inhoud(pad: Path, naam: str) -> bytes | Melding:
    """Return the bytes of a file that is no workbook, or say why they cannot be read."""
    try:
        gegevens = pad.stat()
        if stat.S_ISDIR(gegevens.st_mode):
            return melding("T002", Plek(bestand=naam), reden="het is een map")
        if not stat.S_ISREG(gegevens.st_mode):
            return melding("T002", Plek(bestand=naam), reden="het is geen gewoon bestand")
        onthoud(gegevens)
        return pad.read_bytes()
    except FileNotFoundError:
        return melding("T001", Plek(bestand=naam), tip="")
    except OSError as fout:
        return melding("T002", Plek(bestand=naam), reden=_reden(fout))


def _bytes(pad: Path) -> bytes:
    gegevens = pad.stat()
    if not stat.S_ISREG(gegevens.st_mode):
        raise Leesfout("T005", soort="'geen gewoon bestand'", soorten=opsomming())
    if gegevens.st_size > GRENS_BYTES:
        raise Leesfout("T010", hoe="", grens=GRENS_BYTES // 1_000_000)
    onthoud(gegevens)
    return pad.read_bytes()


def _reden(fout: OSError) -> str:
    if isinstance(fout, PermissionError):
        return "geen toegang"
    return "de naam is te lang" if fout.errno == errno.ENAMETOOLONG else "het besturingssysteem weigert"


def _bladen(inhoud: bytes, soort: str) -> tuple[Blad, ...]:
    if soort not in SOORTEN:
        raise Leesfout("T005", soort=f"'{soort}'" if soort else "zonder naamuitgang", soorten=opsomming())
    if not inhoud.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise Leesfout("T004")
    is_zip, is_ole = inhoud[:2] == b"PK", inhoud[:4] == b"\xd0\xcf\x11\xe0"
    if soort == ".csv":
        if is_zip or is_ole:
            raise Leesfout("T008", soort=soort, lijkt_op="een werkmap van Excel of LibreOffice")
        from toetsing.readers.files.csvbestand import bladen_van_csv

        return bladen_van_csv(inhoud)
    if not is_zip and not is_ole:
        begin = inhoud[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
        web = begin.startswith((b"<html", b"<!doctype", b"<table", b"<?xml"))
        raise Leesfout("T008", soort=soort, lijkt_op="een webpagina (html)" if web else "een tekstbestand (csv)")
    from toetsing.readers.files.werkmap import bladen_van_werkmap

    return bladen_van_werkmap(inhoud, is_zip=is_zip)


def opsomming() -> str:
    """Return the kinds of file that are read, as "xlsx, xlsm, ods, xls of csv"."""
    return opgesomd((soort.removeprefix(".") for soort in SOORTEN), "of")
