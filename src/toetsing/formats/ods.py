"""Tables as an ods: the open form of a workbook, for who publishes. Made with the standard library alone.

odfpy, which pandas would use, had its last release in 2020 and comes as source only; a table of texts needs little.
The same tables give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SOORT: Final = "application/vnd.oasis.opendocument.spreadsheet"
_RUIMTEN: Final = " ".join(
    f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{wat}:1.0"'
    for naam, wat in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
        ("manifest", "manifest"),
    )
)
_DC: Final = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_BEGIN: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST: Final = (
    f'{_BEGIN}<manifest:manifest {_RUIMTEN} manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_SOORT}" manifest:version="1.3"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{naam}" manifest:media-type="text/xml"/>'
        for naam in ("content.xml", "styles.xml", "meta.xml")
    )
    + "</manifest:manifest>"
)
_STIJLEN: Final = (
    f'{_BEGIN}<office:document-styles {_RUIMTEN} office:version="1.3"><office:styles>'
    '<style:default-style style:family="table-cell">'
    '<style:text-properties fo:language="nl" fo:country="NL"/></style:default-style>'
    "</office:styles></office:document-styles>"
)
_KOPSTIJL: Final = (
    '<office:automatic-styles><style:style style:name="kop" style:family="table-cell">'
    '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
)
_TIJD: Final = (1980, 1, 1, 0, 0, 0)
"""The stamp of every part: the earliest a zip knows."""


class Odsblad(NamedTuple):
    """A sheet: its name, its headers, and rows of texts; an empty text is an empty cell."""

    naam: str
    koppen: Sequence[str]
    rijen: Sequence[Sequence[str]]


def tabellen_als_ods(titel: str, bladen: Sequence[Odsblad]) -> bytes:
    """Return sheets of texts as an ods; a text that looks like a number or a formula stays a text."""
    meta = (
        f'{_BEGIN}<office:document-meta {_RUIMTEN} {_DC} office:version="1.3"><office:meta>'
        f"<dc:title>{_tekst(titel)}</dc:title><dc:language>nl-NL</dc:language>"
        "</office:meta></office:document-meta>"
    )
    inhoud = (
        f'{_BEGIN}<office:document-content {_RUIMTEN} office:version="1.3">{_KOPSTIJL}'
        f"<office:body><office:spreadsheet>{''.join(map(_blad, bladen))}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    delen = {"META-INF/manifest.xml": _MANIFEST, "styles.xml": _STIJLEN, "meta.xml": meta, "content.xml": inhoud}
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pakket:
        # the kind of file comes first and bare, so that it can be told without unpacking
        pakket.writestr(zipfile.ZipInfo("mimetype", _TIJD), _SOORT)
        for naam, deel in delen.items():
            pakket.writestr(zipfile.ZipInfo(naam, _TIJD), deel, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def _blad(blad: Odsblad) -> str:
    return (
        f"<table:table table:name={quoteattr(blad.naam)}>"
        f'<table:table-column table:number-columns-repeated="{len(blad.koppen)}"/>'
        f"<table:table-header-rows>{_rij(blad.koppen, kop=True)}</table:table-header-rows>"
        f"{''.join(_rij(rij) for rij in blad.rijen)}</table:table>"
    )


def _rij(cellen: Sequence[str], *, kop: bool = False) -> str:
    stijl = ' table:style-name="kop"' if kop else ""
    return f"<table:table-row>{''.join(_cellen(cellen, stijl))}</table:table-row>"


def _cellen(cellen: Sequence[str], stijl: str) -> Iterator[str]:
    for cel in cellen:
        tekst = _tekst(cel)
        if tekst:
            yield f'<table:table-cell{stijl} office:value-type="string"><text:p>{tekst}</text:p></table:table-cell>'
        else:
            yield f"<table:table-cell{stijl}/>"


def _tekst(tekst: str) -> str:
    """Return a text on one line, without characters that XML does not know."""
    return escape(schoon(tekst))
