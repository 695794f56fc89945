"""What a file really is, by how it begins: its name says what somebody hoped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.readers.files.blad import Leesfout

if TYPE_CHECKING:
    from toetsing.readers.files.zipinhoud import Zipinhoud

_WIT: Final = b"\xef\xbb\xbf \r\n\t"
"""A byte order mark and white space: what programs that take everything for text put before the content."""
_ZIP: Final = b"PK\x03\x04"
_ZIPEINDE: Final = b"PK\x05\x06"
_ERVOOR: Final = 4096
"""How far into a file a zip may begin: behind what a website wrote before it, as a warning."""
_ACHTERAAN: Final = 1 << 16
"""How near the end of a file the end of a zip stands."""
_OLE: Final = b"\xd0\xcf\x11\xe0"
_BEGIN: Final = (
    (b"%pdf", "een pdf-bestand"),
    (b"{\\rtf", "een tekst uit een tekstverwerker (rtf)"),
    (b"mime-version", "een webpagina in één bestand (mht)"),
    (b"id;p", "een werkmap in tekst (sylk)"),
    (b'{"', "een JSON-bestand"),
    (b"\x89png", "een plaatje"),
    (b"gif8", "een plaatje"),
    (b"\xff\xd8\xff", "een plaatje"),
    (b"\x1f\x8b", "een ingepakt bestand (gz)"),
    (b"7z\xbc\xaf\x27\x1c", "een ingepakt bestand (7z)"),
    (b"rar!", "een ingepakt bestand (rar)"),
    (b"\x09\x08", "een werkmap van vóór Excel 97"),
    (b"\x09\x04", "een werkmap van vóór Excel 97"),
    (b"\x09\x02", "een werkmap van vóór Excel 97"),
    (b"\x09\x00", "een werkmap van vóór Excel 97"),
)
_XML: Final = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", "een XML-werkmap (XML-spreadsheet 2003)"),
    (b"excel.sheet", "een XML-werkmap (XML-spreadsheet 2003)"),
    (b"urn:oasis:names:tc:opendocument", "een werkmap in één XML-bestand (fods)"),
    (b"<html", "een webpagina (html)"),
    (b"<!doctype html", "een webpagina (html)"),
    (b"<table", "een webpagina (html)"),
    (b"<?xml", "een XML-bestand"),
)
_PAKKET: Final = (
    ("xl/workbook.bin", "een binaire werkmap (xlsb)"),
    ("word/", "een Word-document"),
    ("ppt/", "een presentatie"),
    ("index/", "een werkmap van Numbers"),
    ("index.xml", "een werkmap van Numbers"),
)
_VERSLEUTELD: Final = ("EncryptedPackage", "DRMContent", "DRMEncryptedTransform")
"""Streams of a workbook with a password or a label that encrypts it."""
_UTF16: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def pakket_in(inhoud: bytes) -> tuple[str, bytes] | None:
    """Return "zip" or "ole" with the bytes from where it begins, for what may be a workbook; else None."""
    kaal = inhoud.lstrip(_WIT) if inhoud[:1] in (b"\xef", b" ", b"\r", b"\n", b"\t") else inhoud
    if kaal[:2] == _ZIP[:2]:
        return "zip", kaal
    if kaal[:4] == _OLE:
        return "ole", kaal
    begin = inhoud.find(_ZIP, 0, _ERVOOR)
    return ("zip", inhoud[begin:]) if begin > 0 and _ZIPEINDE in inhoud[-_ACHTERAAN:] else None


def is_versleuteld(ole: bytes) -> bool:
    """Return whether an old file system holds an encrypted workbook, by a password or by a label."""
    return any(naam.encode("utf-16-le") in ole for naam in _VERSLEUTELD)


def wat_anders(inhoud: bytes) -> str | None:
    """Name what a file is that is no workbook and no table in text; None where it looks like text."""
    kop = inhoud[:2048]
    codering = _UTF16.get(kop[:2])
    if codering is not None:
        kop = kop.decode(codering, "ignore").encode("utf-8")
    begin = kop.lstrip(_WIT).lower()
    for teken, naam in _BEGIN:
        if begin.startswith(teken):
            return naam
    if not begin.startswith(b"<"):
        return None
    return next((naam for teken, naam in _XML if teken in begin), None)


def geen_werkmap(zipinhoud: Zipinhoud) -> Leesfout:
    """Return what to say of a zip that holds no workbook we read."""
    namen = zipinhoud.namen
    wat = next((naam for begin, naam in _PAKKET if any(deel.startswith(begin) for deel in namen)), "een zip-bestand")
    return Leesfout("T168", lijkt_op=wat)
