"""Workbooks (xlsx, xlsm, ods) through calamine, after a look at the bytes that calamine does not take.

Calamine aborts the whole process on a sheet whose rectangle does not fit in memory, and reads error cells and
formulas that were never calculated as empty, which would look open. So the XML of each sheet is streamed first.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from toetsing.readers.files.blad import GRENS_CELLEN, Blad, Leesfout
from toetsing.readers.files.celscan import scan_ods, scan_xlsx
from toetsing.readers.files.zipinhoud import Zipinhoud

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.readers.files.celscan import Celscan


def bladen_van_werkmap(inhoud: bytes, *, is_zip: bool) -> tuple[Blad, ...]:
    """Return the sheets of a workbook in workbook order, hidden ones too. Raises Leesfout."""
    if not is_zip:
        return _xls(inhoud)
    scans = _scan(inhoud)
    for naam, scan in scans.items():
        if scan.rijen * scan.kolommen > GRENS_CELLEN:
            hoog, breed = (f"{n:,}".replace(",", ".") for n in (scan.rijen, scan.kolommen))
            raise Leesfout("T009", blad=naam, rijen=hoog, kolommen=breed)
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with _beschadigd():
        werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        bladen = []
        for gegevens in werkmap.sheets_metadata:
            if gegevens.typ is not SheetTypeEnum.WorkSheet:
                continue
            if gegevens.name not in scans:
                raise Leesfout("T007", reden=f"blad {gegevens.name} is niet te vinden")
            scan = scans[gegevens.name]
            rijen = werkmap.get_sheet_by_name(gegevens.name).to_python(skip_empty_area=False)
            bladen.append(
                Blad(
                    naam=gegevens.name,
                    rijen=rijen,
                    foutcellen=scan.foutcellen,
                    niet_berekend=frozenset(scan.niet_berekend),
                    verborgen=gegevens.visible is not SheetVisibleEnum.Visible,
                )
            )
    return tuple(bladen)


def _xls(inhoud: bytes) -> tuple[Blad, ...]:
    if "EncryptedPackage".encode("utf-16-le") in inhoud:
        raise Leesfout("T006")
    from toetsing.readers.files.xls import bladen_van_xls

    with _beschadigd():
        return bladen_van_xls(inhoud)


def _scan(inhoud: bytes) -> Mapping[str, Celscan]:
    with _beschadigd():
        zipinhoud = Zipinhoud(inhoud)
        if zipinhoud.versleuteld:
            raise Leesfout("T006")
        if "xl/workbook.xml" in zipinhoud:
            return scan_xlsx(zipinhoud)
        if "content.xml" in zipinhoud:
            return scan_ods(zipinhoud)
    raise Leesfout("T008", soort="een werkmap", lijkt_op="een ander soort bestand (zip)")


@contextmanager
def _beschadigd() -> Iterator[None]:
    """Turn whatever a parser says of a damaged file into one melding. Our own Leesfout passes."""
    from python_calamine import PasswordError

    try:
        yield
    except Leesfout:
        raise
    except PasswordError:
        raise Leesfout("T006") from None
    except Exception:  # noqa: BLE001 - the parsers of others raise anything at all on a damaged file
        raise Leesfout("T007", reden="de inhoud is geen geldige werkmap") from None
