"""On which pages of a report a mark does not stand, in each form."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

import docx
import openpyxl
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet


def in_html(inhoud: bytes, merk: str) -> list[str]:
    """Return where a html file does not say it: at its top, or above every page on paper."""
    pagina = inhoud.decode()
    boven, _, _ = pagina.partition("<nav")
    op_papier = re.search(r"@page \{ @top-right \{ content: \"([^\"]*)\"", pagina)
    return [
        waar
        for waar, tekst in (("boven", boven), ("op papier", op_papier[1] if op_papier else ""))
        if merk not in tekst
    ]


def in_pdf(inhoud: bytes, merk: str) -> list[str]:
    bladzijden = [pagina.get_textpage().get_text_bounded() for pagina in pypdfium2.PdfDocument(inhoud)]
    assert bladzijden
    return [str(nr) for nr, tekst in enumerate(bladzijden, start=1) if merk not in " ".join(tekst.split())]


def in_docx(inhoud: bytes, merk: str) -> list[str]:
    """Return where a Word document does not say it: on its cover, or above the pages of a section."""
    document = docx.Document(io.BytesIO(inhoud))
    voorkant = "\n".join(alinea.text for alinea in document.paragraphs[:10])
    koppen = [
        "\n".join((*(a.text for a in kop.paragraphs), *(c.text for t in kop.tables for c in t._cells)))
        for kop in (sectie.header for sectie in document.sections)
    ]
    return [f"deel {nr}" for nr, tekst in enumerate((voorkant, *koppen)) if merk not in tekst]


def in_markdown(inhoud: bytes, merk: str) -> list[str]:
    return [] if f"**{merk}**" in inhoud.decode("utf-8-sig").split("\n## ")[0] else ["boven"]


def in_xlsx(inhoud: bytes, merk: str) -> list[str]:
    """Return which sheets do not say it in a cell near the top, and which not above a printed page."""
    boek = openpyxl.load_workbook(io.BytesIO(inhoud))
    weg = [b.title for b in boek if not any(merk in str(c.value) for rij in b.iter_rows(max_row=4) for c in rij)]
    return weg + [f"{b.title} op papier" for b in boek if merk not in paginakop(b)]


def paginakop(blad: Worksheet) -> str:
    kop = blad.oddHeader
    return (kop.right.text or "") if kop is not None and kop.right is not None else ""


def in_json(inhoud: bytes, merk: str) -> list[str]:
    return [] if merk in json.loads(inhoud)["rapport"]["omslag"]["merken"] else ["omslag"]


ZONDER_MERK: dict[str, Callable[[bytes, str], list[str]]] = {
    "html": in_html,
    "pdf": in_pdf,
    "docx": in_docx,
    "md": in_markdown,
    "xlsx": in_xlsx,
    "json": in_json,
}
