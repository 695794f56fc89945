"""Workbooks with notes at cells, as Excel, Google Sheets and LibreOffice write them, and with threaded comments."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.comments import Comment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"
_SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_GESPREK = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
_GESPREKKEN = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
HERHAALD = (
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it "
    "will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    {}\nReply:\n    {}"
)
"""What Excel puts in the note that repeats a thread."""


def zet_notities(pad: Path, blad: str, notities: Mapping[str, tuple[str, str]]) -> Path:
    """Put a note with its author at these cells of a workbook that openpyxl wrote."""
    boek = openpyxl.load_workbook(pad)
    for cel, (tekst, auteur) in notities.items():
        boek[blad][cel].comment = Comment(tekst, auteur)
    boek.save(pad)
    return pad


def zet_delen(pad: Path, notities: bytes | None, gesprekken: bytes | None = None) -> Path:
    """Put parts with notes and threads at the first sheet of a workbook without notes."""
    with zipfile.ZipFile(pad) as zip_:
        delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
    relaties = ""
    for id_, soort, doel, inhoud in (
        ("n1", _SOORT, "xl/comments1.xml", notities),
        ("n2", _GESPREK, "xl/threadedComments/threadedComment1.xml", gesprekken),
    ):
        if inhoud is not None:
            delen[doel] = inhoud
            relaties += f'<Relationship Id="{id_}" Type="{soort}" Target="/{doel}"/>'
    delen["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIES}">{relaties}</Relationships>'.encode()
    )
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, deel in delen.items():
            zip_.writestr(naam, deel)
    return pad


def notitiedeel(auteurs: Sequence[str], notities: Sequence[tuple[str, int, Sequence[tuple[str, bool]]]]) -> bytes:
    """Return a part with notes: of each the cell, the number of its author, and its pieces, bold or not."""

    def stuk(tekst: str, *, vet: bool) -> str:
        opmaak = "<rPr><b/><sz val='9'/></rPr>" if vet else "<rPr><sz val='9'/></rPr>"
        return f'<r>{opmaak}<t xml:space="preserve">{escape(tekst)}</t></r>'

    namen = "".join(f"<author>{escape(naam)}</author>" for naam in auteurs)
    lijst = "".join(
        f'<comment ref="{cel}" authorId="{auteur}"><text>'
        + "".join(stuk(tekst, vet=vet) for tekst, vet in stukken)
        + "</text></comment>"
        for cel, auteur, stukken in notities
    )
    return (
        f'<comments xmlns="{_HOOFD}"><authors>{namen}</authors><commentList>{lijst}</commentList></comments>'.encode()
    )


def gesprekdeel(gesprekken: Sequence[tuple[str, str, Sequence[tuple[int, int]]]]) -> bytes:
    """Return a part with threaded comments: of each the cell, the text, and where in it somebody is called with @."""
    delen = "".join(
        f'<threadedComment ref="{cel}" dT="2026-01-18T10:00:00" personId="{{P}}" id="{{{i}}}">'
        + f"<text>{escape(tekst)}</text><mentions>"
        + "".join(
            f'<mention mentionpersonId="{{P}}" mentionId="{{M}}" startIndex="{vanaf}" length="{lengte}"/>'
            for vanaf, lengte in genoemd
        )
        + "</mentions></threadedComment>"
        for i, (cel, tekst, genoemd) in enumerate(gesprekken)
    )
    return f'<ThreadedComments xmlns="{_GESPREKKEN}">{delen}</ThreadedComments>'.encode()
