"""Workbooks (xlsx, xlsm, ods) through calamine, held against the XML itself.

Calamine aborts the whole process on a sheet whose rectangle does not fit in memory, reads error cells and formulas that
were never calculated as empty, and loses text that is written in an unusual way; all of that would look open. So the
XML of each sheet is streamed first, and where the two do not see as many filled cells, the XML is read instead.
"""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from toetsing.domain.words.woorden import met_punten
from toetsing.readers.files.blad import (
    GRENS_RECHTHOEK,
    GRENS_TEKST,
    ONLEESBARE_NOTITIES,
    Blad,
    Leesfout,
    Notitiedelen,
)
from toetsing.readers.files.celscan import scan_xlsx
from toetsing.readers.files.xlsxdelen import delen_van_xlsx, notities_van_blad, werkmapdeel
from toetsing.readers.files.xmldeel import is_ongewoon
from toetsing.readers.files.zipinhoud import Zipinhoud

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.readers.files.blad import Celwaarde
    from toetsing.readers.files.celscan import Celscan
    from toetsing.readers.files.xlsxdelen import Xlsxdelen

    Rijen = list[list[Celwaarde]]


_AANGEKONDIGD: Final = re.compile(rb"""<sst\b[^>]*?\suniqueCount\s*=\s*["'](\d{1,9})["']""")


def bladen_van_werkmap(inhoud: bytes) -> tuple[Blad, ...]:
    """Return the sheets of a workbook in workbook order, hidden ones too. Raises Leesfout."""
    with beschadigd():
        zipinhoud = Zipinhoud(inhoud)
        if zipinhoud.versleuteld:
            raise Leesfout("T006")
        werkmap = werkmapdeel(zipinhoud)
        if werkmap is not None and werkmap.endswith(".xml"):
            return _xlsx(inhoud, zipinhoud, werkmap)
        if "content.xml" in zipinhoud:
            return _ods(inhoud, zipinhoud)
    from toetsing.readers.files.herkend import geen_werkmap

    raise geen_werkmap(zipinhoud)


def _xlsx(inhoud: bytes, zipinhoud: Zipinhoud, werkmap: str) -> tuple[Blad, ...]:
    delen = delen_van_xlsx(zipinhoud, werkmap)
    scans = scan_xlsx(zipinhoud, delen)
    _begrens(scans)
    rijen = None if _bijzonder(zipinhoud, delen, werkmap, scans) else _met_calamine(inhoud, scans)
    if rijen is None or any(_gevuld(rijen[naam]) != scan.gevuld for naam, scan in scans.items()):
        from toetsing.readers.files.xlsxwaarden import waarden_van

        rijen = waarden_van(zipinhoud, delen, scans)
    verborgen = {blad.naam: blad.verborgen for blad in delen.bladen}
    notities = _notities(zipinhoud, delen)
    return tuple(
        _blad(naam, rijen[naam], scan, verborgen=verborgen[naam], notities=notities.get(naam))
        for naam, scan in scans.items()
    )


def _notities(zipinhoud: Zipinhoud, delen: Xlsxdelen) -> dict[str, Notitiedelen | None]:
    """Return the parts with notes by sheet; few workbooks have any, and their names say so.

    What is wrong with them stops nobody from reading the scores: it is told to who asks for notes.
    """
    if not any("comment" in naam for naam in zipinhoud.namen):
        return {}
    try:
        return {blad.naam: notities_van_blad(zipinhoud, blad) for blad in delen.bladen}
    except Leesfout:
        return {blad.naam: ONLEESBARE_NOTITIES for blad in delen.bladen[:1]}


def _bijzonder(zipinhoud: Zipinhoud, delen: Xlsxdelen, werkmap: str, scans: Mapping[str, Celscan]) -> bool:
    """Return whether calamine had better not read this: other names, unusual XML, or long texts that it would copy."""
    if not delen.gewoon or is_ongewoon(zipinhoud.nogmaals(werkmap)) or any(scan.ongewoon for scan in scans.values()):
        return True
    teksten = zipinhoud.lees(delen.teksten) if delen.teksten else b""
    langste = max(map(len, teksten.split(b"</si>")))
    if langste * sum(scan.gevuld for scan in scans.values()) > GRENS_TEKST:
        wijzers = sum(zipinhoud.nogmaals(blad.deel).count(b't="s"') for blad in delen.bladen)
        if langste * wijzers > GRENS_TEKST:
            return True
    return is_ongewoon(teksten) or _te_veel_aangekondigd(teksten)


def _te_veel_aangekondigd(teksten: bytes) -> bool:
    """Return whether the list of texts announces more than it holds: calamine makes room for what is announced."""
    if b"uniqueCount" not in teksten:
        return False
    aangekondigd = _AANGEKONDIGD.findall(teksten)
    return len(aangekondigd) != 1 or int(aangekondigd[0]) > teksten.count(b"<si")


def _ods(inhoud: bytes, zipinhoud: Zipinhoud) -> tuple[Blad, ...]:
    from toetsing.readers.files.odsscan import scan_ods, vul_aan

    scans = scan_ods(zipinhoud)
    _begrens(scans)
    rijen = _met_calamine(inhoud, scans) or {naam: [] for naam in scans}
    return tuple(
        _blad(
            naam,
            vul_aan(rijen[naam], scan),
            scan,
            verborgen=scan.verborgen,
            notities=Notitiedelen(bij_cellen=tuple(scan.notities)) if scan.notities else None,
        )
        for naam, scan in scans.items()
    )


def _blad(naam: str, rijen: Rijen, scan: Celscan, *, verborgen: bool, notities: Notitiedelen | None = None) -> Blad:
    return Blad(
        naam=naam,
        rijen=rijen,
        foutcellen=scan.foutcellen,
        niet_berekend=frozenset(scan.niet_berekend),
        nulformules=scan.nulformules,
        samengevoegd=tuple(scan.samengevoegd),
        verborgen=verborgen,
        notities=notities,
    )


def _begrens(scans: Mapping[str, Celscan]) -> None:
    """Refuse sheets that would not fit in memory, before anything makes room for them."""
    over = GRENS_RECHTHOEK
    for naam, scan in scans.items():
        over -= scan.rijen * scan.kolommen
        if over < 0:
            raise Leesfout("T009", blad=naam, rijen=met_punten(scan.rijen), kolommen=met_punten(scan.kolommen))


def _met_calamine(inhoud: bytes, scans: Mapping[str, Any]) -> dict[str, Rijen] | None:
    """Return the rows of every sheet as calamine reads them; None where it cannot."""
    from python_calamine import CalamineWorkbook

    try:
        werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        return {naam: werkmap.get_sheet_by_name(naam).to_python(skip_empty_area=False) for naam in scans}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a panic in calamine is no Exception
        return None


def _gevuld(rijen: Rijen) -> int:
    return sum(map(len, rijen)) - sum(rij.count("") for rij in rijen)


@contextmanager
def beschadigd() -> Iterator[None]:
    """Turn whatever a parser says of a damaged file into one melding. Our own Leesfout passes."""
    try:
        yield
    except Leesfout:
        raise
    except Exception:  # noqa: BLE001 - the parsers of others raise anything at all on a damaged file
        raise Leesfout("T007", reden="de inhoud is geen geldige werkmap") from None
