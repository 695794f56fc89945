"""From a path to raw sheets: rows of cells in their own position, so that a melding can name the cell the user sees.

The content decides how a workbook is read; text or a web page under the name of a workbook is refused. Nothing is
interpreted here: a number stays a number, a date a date.
"""

from __future__ import annotations

import errno
import os
import stat
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek, cel_naam
from toetsing.domain.words.lijkt_op import tip_geplakt
from toetsing.domain.words.woorden import eerste_en_rest, schoon
from toetsing.domain.words.woorden import opsomming as opgesomd
from toetsing.readers.files.blad import GRENS_BYTES, GRENS_CSV, GRENS_HIER, SOORTEN, Bestand, Blad, Leesfout, Twijfel
from toetsing.readers.files.gelezen import onthoud
from toetsing.readers.files.herkend import is_versleuteld, pakket_in, wat_anders
from toetsing.readers.files.misgegaan import misgegaan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_VOLUIT: Final = 5
"""More doubtful words than this are not named one by one."""


def read_bestand(pad: Path, naam: str) -> Bestand | Melding:
    """Read one file, or say why it cannot be read. `naam` is the path as the user gave it."""
    try:
        inhoud = _bytes(pad)
        bladen, twijfel = _bladen(inhoud, pad.suffix.lower())
        opmerkingen = [melding("T201", Plek(bestand=naam), slot=slot) for slot in _sloten(pad)]
        opmerkingen += [_over_twijfel(naam, bladen, twijfel)] if twijfel is not None else []
        return Bestand(naam=naam, sha256=sha256(inhoud).hexdigest(), bladen=bladen, opmerkingen=tuple(opmerkingen))
    except Leesfout as fout:
        return melding(fout.code, Plek(bestand=naam, blad=fout.blad), **fout.waarden)
    except FileNotFoundError:
        return melding("T001", Plek(bestand=naam), tip=tip_geplakt(naam))
    except OSError as fout:
        return melding("T002", Plek(bestand=naam), reden=_reden(fout))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fout:  # noqa: BLE001 - one file never ends the run, and a library may raise anything
        return misgegaan(fout, Plek(bestand=naam))


def _sloten(pad: Path) -> list[str]:
    """Return the name of the file that Excel or LibreOffice puts beside a workbook while somebody has it open."""
    return [naam for naam in (f"~${pad.name}", f".~lock.{pad.name}#") if os.path.lexists(pad.parent / naam)][:1]


def read_inhoud(pad: Path, naam: str) -> bytes | Melding:
    """Return the bytes of a file that is no workbook, or say why they cannot be read."""
    try:
        gegevens = pad.stat()
        if stat.S_ISDIR(gegevens.st_mode):
            return melding("T002", Plek(bestand=naam), reden="het is een map")
        if not stat.S_ISREG(gegevens.st_mode):
            return melding("T002", Plek(bestand=naam), reden="het is geen gewoon bestand")
        if gegevens.st_size > GRENS_BYTES:
            return melding("T010", Plek(bestand=naam), hoe="", grens=GRENS_BYTES // 1_000_000)
        onthoud(pad, gegevens)
        return pad.read_bytes()
    except FileNotFoundError:
        return melding("T001", Plek(bestand=naam), tip=tip_geplakt(naam))
    except OSError as fout:
        return melding("T002", Plek(bestand=naam), reden=_reden(fout))


def _bytes(pad: Path) -> bytes:
    gegevens = pad.stat()
    if not stat.S_ISREG(gegevens.st_mode):
        raise Leesfout("T005", soort="'geen gewoon bestand'", soorten=opsomming())
    grens = GRENS_CSV if pad.suffix.lower() == ".csv" else GRENS_BYTES
    if gegevens.st_size > grens:
        raise Leesfout("T010", hoe="", grens=grens // 1_000_000)
    onthoud(pad, gegevens)
    return pad.read_bytes()


def _reden(fout: OSError) -> str:
    if isinstance(fout, PermissionError):
        return "geen toegang"
    return "de naam is te lang" if fout.errno == errno.ENAMETOOLONG else "het besturingssysteem weigert"


def _bladen(inhoud: bytes, soort: str) -> tuple[tuple[Blad, ...], Twijfel | None]:
    if soort not in SOORTEN:
        raise Leesfout("T005", soort=f"'{soort}'" if soort else "zonder naamuitgang", soorten=opsomming())
    if not inhoud.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise Leesfout("T004")
    pakket = pakket_in(inhoud)
    if pakket is None and soort == ".csv":
        from toetsing.readers.files.csvbestand import bladen_van_csv

        return bladen_van_csv(inhoud)
    if pakket is None:
        anders = wat_anders(inhoud)
        if anders is not None:
            raise Leesfout("T168", lijkt_op=anders)
        raise Leesfout("T008", soort=soort, lijkt_op="een tekstbestand", naam=".csv")
    vorm, kaal = pakket
    if soort == ".csv":
        raise Leesfout("T008", soort=soort, lijkt_op="een werkmap", naam=".xlsx" if vorm == "zip" else ".xls")
    return _werkmap(vorm, kaal), None


def _werkmap(vorm: str, inhoud: bytes) -> tuple[Blad, ...]:
    """Read a workbook here where that is safe and quick, else in a process of its own."""
    if vorm == "zip" and len(inhoud) <= GRENS_HIER:
        return _lees_zip(inhoud)
    if vorm == "ole" and is_versleuteld(inhoud):
        raise Leesfout("T006")
    from toetsing.readers.files.kindproces import in_kind

    return in_kind(_lees_zip if vorm == "zip" else _lees_xls, inhoud)


def _lees_zip(inhoud: bytes) -> tuple[Blad, ...]:
    from toetsing.readers.files.werkmap import bladen_van_werkmap

    return bladen_van_werkmap(inhoud)


def _lees_xls(inhoud: bytes) -> tuple[Blad, ...]:
    from toetsing.readers.files.xls import lees_xls

    return lees_xls(inhoud)


def _over_twijfel(naam: str, bladen: Sequence[Blad], twijfel: Twijfel) -> Melding:
    """Name the words that may have been read with the wrong letters, with their cells."""
    velden = [
        (veld, (rij, kolom))
        for blad in bladen
        for rij, cellen_ in enumerate(blad.rijen)
        for kolom, veld in enumerate(cellen_)
        if isinstance(veld, str) and not veld.isascii()
    ]
    cellen = {woord: cel for woord, _ in twijfel.woorden for veld, cel in reversed(velden) if woord in veld}
    delen = []
    for woord, bedoeld in sorted(twijfel.woorden, key=lambda paar: cellen.get(paar[0], (0, 0))):
        plaats = f"{cel_naam(*cellen[woord])}: " if woord in cellen else ""
        delen.append(f"{plaats}{schoon(woord)}{f' (of {schoon(bedoeld)})' if bedoeld else ''}")
    eerste = min(cellen.values(), default=None)
    plek = Plek(bestand=naam, cel=cel_naam(*eerste) if eerste else None)
    return melding("T150", plek, woorden="; ".join(eerste_en_rest(delen, _VOLUIT)), als=twijfel.als)


def opsomming() -> str:
    """Return the kinds of file that are read, as "xlsx, xlsm, ods, xls of csv"."""
    return opgesomd((soort.removeprefix(".") for soort in SOORTEN), "of")
