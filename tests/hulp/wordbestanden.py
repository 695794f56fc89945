"""Word documents and templates for whoever tests them: made, packed, and read back."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from datetime import date
from typing import TYPE_CHECKING, Any

from docx.api import Document as Openen
from docx.oxml.parser import parse_xml

from hulp.grond import WORTEL
from toetsing.document.blokken import (
    Balk,
    Balkdeel,
    Cel,
    Deel,
    Document,
    Figuur,
    Kolom,
    Tabel,
)
from toetsing.document.omslag import Omslag
from toetsing.domain.huisstijl import Huisstijl, Kleur
from toetsing.formats.word.word import document_als_docx

if TYPE_CHECKING:
    from docx.document import Document as Worddocument

    from toetsing.document.blokken import Blok

ONS = WORTEL / "rapporten" / "rapport.docx"
DAG = date(2015, 11, 18)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STIJL = Huisstijl(
    afzender="Inspectie <A & B>",
    lettertype="Fira Sans",
    letterbestanden=(),
    goed=Kleur(vlak="#0A807A", tekst="#FFFFFF"),
    midden=Kleur(vlak="#FFD24D", tekst="#1A1A1A"),
    slecht=Kleur(vlak="#540A1A", tekst="#FFFFFF"),
    accent="#123456",
)


def png(breed: int, hoog: int) -> bytes:
    """Return a white picture."""

    def stuk(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", breed, hoog, 1, 0, 0, 0, 0)
    beeld = zlib.compress((b"\0" + b"\xff" * ((breed + 7) // 8)) * hoog)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", beeld) + stuk(b"IEND", b"")


def plaatje(svg: str) -> bytes:
    maten = re.search(r'width="(\d+)" height="(\d+)"', svg)
    assert maten
    return png(int(maten[1]), int(maten[2]))


def document(*blokken: Blok, merken: tuple[str, ...] = ("CONCEPT",), titel: str = "Regio Één", **meer: Any) -> Document:
    return Document(
        omslag=Omslag(titel=titel, ondertitel="Het kader", merken=merken, kenmerken=(("ronde", "2015"),)),
        delen=(Deel(id="een", titel="Eerste deel", blokken=blokken), *meer.pop("delen", ())),
        programma="toetsing 0.1.0",
        peildatum="18 november 2015",
    )


def docx(doc: Document, sjabloon: bytes | None = None, rapport: dict[str, Any] | None = None, **meer: Any) -> bytes:
    stijl = meer.pop("stijl", STIJL)
    return document_als_docx(sjabloon or ONS.read_bytes(), doc, rapport or {}, stijl, plaatje, moment=DAG)


def word(*args: Any, **meer: Any) -> Worddocument:
    return Openen(io.BytesIO(docx(*args, **meer)))


def teksten(w: Worddocument) -> list[str]:
    """Return the texts of paragraphs and cells, in the order in which they are read."""
    return ["".join(t.text or "" for t in p.iter(f"{W}t")).replace("\xa0", " ") for p in w.element.body.iter(f"{W}p")]


def uitgepakt(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def tabel(**meer: Any) -> Tabel:
    standaard = Tabel(
        titel="De tabel",
        kolommen=(Kolom(kop="nr", soort="nr"), Kolom(kop="wat"), Kolom(kop="oordeel", soort="kort")),
        rijen=(
            (
                Cel(tekst="1.1"),
                Cel(tekst="bereikbaar", noot="noot 6"),
                Cel(tekst="V", voluit="voldoende", soort="goed"),
            ),
            (Cel(tekst="1.2"), Cel(tekst="personeel"), Cel(tekst="", voluit="")),
        ),
        rijkop=1,
    )
    return standaard._replace(**meer)


def figuur(balken: int = 1) -> Figuur:
    return Figuur(
        titel="De figuur",
        alt="Wat er te zien is.",
        balken=tuple(
            Balk(label=f"balk {nr}", delen=(Balkdeel(aantal=2, teken="V", naam="voldoende", soort="goed"),))
            for nr in range(balken)
        ),
        tabel=tabel(titel="De getallen"),
    )


def matrix(rijen: int = 26, kolommen: int = 25) -> Tabel:
    return Tabel(
        titel="Alle scores",
        kolommen=(
            Kolom(kop="organisatie", soort="kort"),
            *(Kolom(kop=f"{n // 9 + 1}.1.{n % 9 + 1}", soort="teken") for n in range(kolommen)),
        ),
        rijen=tuple(
            (Cel(tekst=f"Noord- en Oost-Gelderland {r}"), *(Cel(tekst="+", soort="goed") for _ in range(kolommen)))
            for r in range(rijen)
        ),
        breed=True,
    )


def bewaard(bron: Worddocument) -> bytes:
    uit = io.BytesIO()
    bron.save(uit)
    return uit.getvalue()


def ingepakt(delen: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def memo(*regels: str) -> bytes:
    """Return a template made in a Word that knows none of our styles."""
    bron = Openen()
    for regel in regels:
        bron.add_paragraph(regel)
    return bewaard(bron)


def xml_van(inhoud: bytes, naam: str) -> Any:
    """Return a part of a package as XML."""
    return parse_xml(uitgepakt(inhoud)[naam])


def velden_van(element: Any) -> list[tuple[str, str]]:
    """Return what every field does, with its result so far."""
    gevonden, opdracht, uitkomst, in_uitkomst = [], "", "", False
    for kind in element.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        soort = kind.get(f"{W}fldCharType")
        if soort == "begin":
            opdracht, uitkomst = "", ""
        elif soort == "end":
            gevonden.append((opdracht.strip(), uitkomst))
            in_uitkomst = False
        elif soort == "separate":
            in_uitkomst = True
        elif kind.tag == f"{W}instrText":
            opdracht += kind.text
        elif in_uitkomst:
            uitkomst += kind.text or ""
    return gevonden
