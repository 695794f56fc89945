"""An ods with notes at cells, as LibreOffice and other programs write them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from toetsing.domain.plek import cel_naam

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SOORT = "application/vnd.oasis.opendocument.spreadsheet"
_RUIMTEN = " ".join(
    f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{naam}:1.0"' for naam in ("office", "table", "text")
)


def notitie(*alineas: str, wie: str = "") -> str:
    """Return a note with these paragraphs, that may hold tags, and the name of its creator."""
    naam = f"<dc:creator>{wie}</dc:creator>" if wie else ""
    tekst = "".join(f"<text:p>{alinea}</text:p>" for alinea in alineas)
    return f"<office:annotation>{naam}<dc:date>2026-01-18T10:00:00</dc:date>{tekst}</office:annotation>"


def schrijf_ods(pad: Path, blad: str, rijen: Sequence[Sequence[str]], notities: Mapping[str, str]) -> Path:
    """Write one sheet with these texts, and notes by cell."""
    tabel = ""
    for i, rij in enumerate(rijen):
        cellen = "".join(
            f'<table:table-cell office:value-type="string">{notities.get(cel_naam(i, j), "")}'
            f"<text:p>{escape(tekst)}</text:p></table:table-cell>"
            for j, tekst in enumerate(rij)
        )
        tabel += f"<table:table-row>{cellen}</table:table-row>"
    inhoud = (
        f'<office:document-content {_RUIMTEN} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body>'
        f'<office:spreadsheet><table:table table:name="{blad}">{tabel}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    with zipfile.ZipFile(pad, "w") as zip_:
        zip_.writestr("mimetype", _SOORT)
        zip_.writestr("content.xml", inhoud)
        zip_.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_SOORT}"/></manifest:manifest>',
        )
    return pad
