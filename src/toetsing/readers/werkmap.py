"""Workbooks (xlsx, xlsm, ods, xls) through calamine, after a look at the bytes that calamine does not take.

Calamine aborts the whole process on a sheet whose rectangle does not fit in memory, and reads error cells and
formulas that were never calculated as empty, which would look open. So the XML of each sheet is streamed first.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from toetsing.readers.blad import GRENS_CELLEN, Blad, Leesfout
from toetsing.readers.celscan import Celscan, scan_ods, scan_xls, scan_xlsx
from toetsing.readers.zipinhoud import Zipinhoud

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def bladen_van_werkmap(inhoud: bytes, *, is_zip: bool) -> tuple[Blad, ...]:
    """Return the sheets of a workbook in workbook order, hidden ones too. Raises Leesfout."""
    scans = _scan(inhoud, is_zip=is_zip)
    for naam, scan in scans.items():
        if scan.rijen * scan.kolommen > GRENS_CELLEN:
            hoog, breed = (f"{n:,}".replace(",", ".") for n in (scan.rijen, scan.kolommen))
            raise Leesfout("T009", blad=naam, rijen=hoog, kolommen=breed)
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    with _beschadigd():
        werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        bladen = []
        for gegevens in werkmap.sheets_metadata:
            if gegevens.typ is not SheetTypeEnum.WorkSheet:
                continue
            scan = scans.get(gegevens.name, Celscan())
            rijen = werkmap.get_sheet_by_name(gegevens.name).to_python(skip_empty_area=False)
            bladen.append(
                Blad(
                    naam=gegevens.name,
                    rijen=rijen,
                    foutcellen=scan.foutcellen,
                    niet_berekend=frozenset(scan.niet_berekend),
                )
            )
    return tuple(bladen)


def _scan(inhoud: bytes, *, is_zip: bool) -> Mapping[str, Celscan]:
    if not is_zip:
        if "EncryptedPackage".encode("utf-16-le") in inhoud:
            raise Leesfout("T006")
        with _beschadigd():
            return scan_xls(inhoud)
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
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except Leesfout:
        raise
    except PasswordError:
        raise Leesfout("T006") from None
    except CalamineError:
        raise Leesfout("T007", reden="de inhoud is geen geldige werkmap") from None
    except RecursionError:
        raise Leesfout("T007", reden="de opbouw is te diep") from None
    except (ValueError, KeyError, IndexError, LookupError, ArithmeticError, AssertionError, EOFError, OSError) as fout:
        raise Leesfout("T007", reden=f"{type(fout).__name__} bij het lezen") from None
