"""The sound files that are damaged: small ones made here, those of other programs in tests/bestanden, our own work."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from fuzz.mutaties import gezipt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Tabel = list[list[str]]

NUMMERS: Final = (
    *("1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3"),
    *("1.3.4", "2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.2.1"),
    "3.2.2",
)
"""The verwachtingen of Stap 1, whose kader ships with the program."""
_HOOFD: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET: Final = "http://schemas.openxmlformats.org/package/2006"

KADER: Final = """\
kader: proef
versie: "1"
titel: Proef
bron: boek, bladzijde 1
bronnen:
  boek: {titel: Boek, uitgever: Uitgever, periode: mei 2015}
scores:
  - {teken: "+", naam: goed, voldoet: ja, invoer: ["+", "1", ja]}
  - {teken: "-", naam: fout, invoer: ["-", "3", nee]}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Thema
    norm: Norm
    beslisregels:
      - V: hoogstens 1 fout
        bron: boek, bladzijde 1
      - M: precies 2 fout en de overige goed
        bron: boek, bladzijde 2
      - O: minstens 3 fout
        bron: boek, bladzijde 3
    criteria:
      - nr: "1.1"
        tekst: Criterium een
        verwachtingen:
          - {nr: 1.1.1, tekst: Een, groep: kern}
          - {nr: 1.1.2, tekst: Twee, groep: kern}
          - {nr: 1.1.3, tekst: Drie, nvt: ja}
      - nr: "1.2"
        tekst: Criterium twee
        beslisregels:
          - V: minstens 51% goed en niet (1.2.1 fout of 1.2.2 fout)
            bron: boek, bladzijde 4
          - M: 1 of 2 fout
            bron: boek, bladzijde 5
          - O: anders
            bron: boek, bladzijde 6
        verwachtingen:
          - {nr: 1.2.1, tekst: Vier}
          - {nr: 1.2.2, tekst: Vijf}
          - {nr: 1.2.3, tekst: Zes, telt_mee: nee, voetnoot: "1"}
voetnoten:
  "1": Telt nog niet mee.
"""
"""A kader with a little of everything."""


def langtabel() -> Tabel:
    """Return a sheet with labels and a row per verwachting."""
    labels = [["organisatie", "Noord"], ["ronde", "2015"], ["datum", "18-11-2015"], ["soort", "toezicht"], []]
    koppen = ["thema", "criterium", "nr", "verwachting", "score", "onderbouwing", "aandachtspunt", "bron"]
    scores = "++-+ +++--+ -+ +++".replace(" ", "")
    rijen = [
        [nr[0], nr[:3], nr, f"Tekst {nr}", scores[i % len(scores)], f"Omdat {i}", "", "gesprek"]
        for i, nr in enumerate(NUMMERS)
    ]
    return [*labels, koppen, *rijen, [], ["criterium", "gepubliceerd", "afwijkend oordeel"], ["1.1", "V", ""]]


def matrixtabel(organisaties: Sequence[str] = ("Noord", "Oost", "Zuid")) -> Tabel:
    """Return a sheet with a row per organisation."""
    koppen = ["organisatie", "ronde", *NUMMERS, "1.1", "1.1 afwijkend", "1.1 motivering"]
    return [
        koppen,
        *([naam, "2015", *("13"[(i + j) % 5 == 0] for j in range(25)), "V"] for i, naam in enumerate(organisaties)),
    ]


def gestapeld() -> Tabel:
    """Return a long table of more organisations."""
    rijen = [[naam, nr, "+-"[len(naam + nr) % 2]] for naam in ("Noord", "Oost") for nr in NUMMERS]
    return [["organisatie", "nr", "score"], *rijen]


TABELLEN: Final = (langtabel, matrixtabel, gestapeld)


def als_csv(tabel: Sequence[Sequence[str]], scheider: str = ";", codering: str = "utf-8") -> bytes:
    """Write a table as text."""
    uit = io.StringIO(newline="")
    csv.writer(uit, delimiter=scheider).writerows(tabel)
    return uit.getvalue().encode(codering, "replace")


def als_xlsx(bladen: Sequence[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """Write tables as sheets, with texts in their own cells and whole numbers as numbers."""
    namen = [_xml(naam) for naam, _ in bladen]
    sheets = "".join(f'<sheet name="{naam}" sheetId="{i}" r:id="r{i}"/>' for i, naam in enumerate(namen, 1))
    doelen = [("worksheet", f"worksheets/sheet{i}.xml") for i, _ in enumerate(bladen, 1)]
    soort = '<Default Extension="xml" ContentType="application/xml"/>'
    delen = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKKET}/content-types">{soort}</Types>',
        "_rels/.rels": _relaties([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{_HOOFD}" xmlns:r="{_RELATIES}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relaties(doelen),
    }
    for (_, tabel), (_, doel) in zip(bladen, doelen, strict=True):
        rijen = "".join(f'<row r="{r}">{"".join(map(_cel, rij))}</row>' for r, rij in enumerate(tabel, 1))
        delen[f"xl/{doel}"] = f'<worksheet xmlns="{_HOOFD}"><sheetData>{rijen}</sheetData></worksheet>'
    return gezipt([(naam, deel.encode("utf-8", "replace")) for naam, deel in delen.items()])


def _relaties(doelen: Sequence[tuple[str, str]]) -> str:
    wijzers = "".join(
        f'<Relationship Id="r{i}" Type="{_RELATIES}/{soort}" Target="{doel}"/>'
        for i, (soort, doel) in enumerate(doelen, 1)
    )
    return f'<Relationships xmlns="{_PAKKET}/relationships">{wijzers}</Relationships>'


def _cel(tekst: str) -> str:
    if tekst.isdecimal() and tekst.isascii() and len(tekst) < 300:
        return f"<c><v>{tekst}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{_xml(tekst)}</t></is></c>' if tekst else "<c/>"


def als_ods(tabel: Sequence[Sequence[str]]) -> bytes:
    """Write a table as OpenDocument."""
    ruimten = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text")
    )
    cel = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rijen = "".join(
        f"<table:table-row>{''.join(cel.format(_xml(t)) for t in rij) or '<table:table-cell/>'}</table:table-row>"
        for rij in tabel
    )
    inhoud = (
        f"<office:document-content {ruimten}><office:body><office:spreadsheet>"
        f'<table:table table:name="T">{rijen}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    soort = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{soort}"/></manifest:manifest>'
    )
    delen = [("mimetype", soort), ("content.xml", inhoud), ("META-INF/manifest.xml", manifest)]
    return gezipt([(naam, deel.encode("utf-8", "replace")) for naam, deel in delen])


def _xml(tekst: str) -> str:
    """Make a text fit for XML; what XML cannot hold at all is a sign like another, for the byte mutations."""
    return escape("".join(t if t >= " " or t in "\t\n" else "?" for t in tekst), {'"': "&quot;"})


def van_schijf(map_: Path, achtervoegsel: str) -> list[bytes]:
    """Return the files of one kind in a folder, always in the same order."""
    return [pad.read_bytes() for pad in sorted(map_.glob(f"*{achtervoegsel}"))]
