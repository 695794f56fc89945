"""What goes with a command beside the scores: lists of names, a house style, a template for Word."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from gelijk.invoer.cellen import schrijf, schrijf_csv, schrijf_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gelijk.invoer.cellen import Tabel

HUISSTIJL: Final = """\
afzender: Inspectie Voorbeeld
kleuren:
  goed: {vlak: "#0A807A", tekst: "#FFFFFF"}
  midden: {vlak: "#FFD24D", tekst: "#1A1A1A"}
  slecht: {vlak: "#540A1A", tekst: "#FFFFFF"}
  accent: "#00458C"
"""
HUISSTIJLEN: Final[dict[str, tuple[str, str]]] = {
    "goed": ("", ""),
    "andere-kleuren": ('"#00458C"', '"#6B1F5C"'),
    "geen-kleur": ('"#00458C"', "blauw"),
    "zonder-aanhaling": ('"#00458C"', "#00458C"),
    "niet-leesbaar": ('tekst: "#1A1A1A"', 'tekst: "#FFFFFF"'),
    "valt-weg": ('"#00458C"', '"#DDEEFF"'),
    "even-donker": ('"#540A1A"', '"#0A807A"'),
    "buiten-de-map": ("afzender:", "logo: ../logo.png\nlogo_omschrijving: Logo\nafzender:"),
    "zonder-logo": ("afzender:", "logo: logo.png\nlogo_omschrijving: Logo\nafzender:"),
    "geen-lettertype": ("afzender:", "lettertype: Geen\nletterbestanden: [geen.ttf]\nafzender:"),
    "naam-lettertype": ("afzender:", 'lettertype: "a; b"\nafzender:'),
    "onbekend-veld": ("afzender:", "afzendr:"),
    "geen-yaml": ("kleuren:", "kleuren: ["),
}


def maak_lijsten(map_: Path) -> None:
    """Make lists of names, groups and other names in lijsten/, and files that are in the way in bestaat/."""
    uit = map_ / "lijsten"
    schrijf_csv(uit / "namen.csv", [["organisatie"], ["Noord"], ["Zuid"], ["Oost; en West"]])
    schrijf_csv(uit / "namen-kaal.csv", [["Noord"], ["Zuid"]], codering="utf-8")
    schrijf_csv(uit / "namen-dubbel.csv", [["organisatie"], ["Noord"], ["Zuid"], ["noord"]])
    schrijf(uit / "namen-leeg.csv", "organisatie\n")
    schrijf(uit / "namen-extra.csv", "organisatie\nNoord, en Zuid\n")
    schrijf_xlsx(uit / "namen.xlsx", Namen=[["organisatie"], ["Noord"], ["Zuid"]])
    groepen: Tabel = [
        ["organisatie", "groep", "grootte"],
        ["Drenthe", "klein", 1],
        ["Utrecht", "groot", 2],
        ["Nergens", "x", 3],
    ]
    schrijf_csv(uit / "groepen.csv", groepen)
    schrijf_xlsx(uit / "groepen.xlsx", Groepen=groepen)
    schrijf_csv(uit / "groepen-zonder-kop.csv", groepen[1:])
    schrijf_csv(
        uit / "aliassen.csv", [["organisatie", "alias"], ["Drenthe", "Noord Drenthe"], ["IJsselland", "Ĳsselland"]]
    )
    schrijf_csv(
        uit / "aliassen-tegenspraak.csv",
        [
            ["organisatie", "alias"],
            ["Drenthe", "Noord"],
            ["Utrecht", "Noord"],
            ["A", "Drenthe"],
            ["Zeeland", "Zeeland"],
        ],
    )
    schrijf_csv(uit / "groepen-dubbel.csv", [["organisatie", "groep"], ["Drenthe", "klein"], ["Drenthe", "groot"]])
    for soort in ("json", "csv", "md", "txt", "html", "xlsx", "pdf", "docx", "yaml"):
        schrijf(map_ / f"bestaat/uit.{soort}", "Dit stond er al.\n")


def maak_huisstijlen(map_: Path) -> None:
    """Make house styles, sound and not, in huisstijlen/."""
    for naam, (oud, nieuw) in HUISSTIJLEN.items():
        schrijf(map_ / f"huisstijlen/{naam}.yaml", HUISSTIJL.replace(oud, nieuw) if oud else HUISSTIJL)


def maak_sjablonen(map_: Path, toetsing: Callable[..., None]) -> None:
    """Make templates for Word in sjablonen/: that of the program, and others in which something is changed."""
    toetsing("rapport", "sjablonen", "--naar", "sjablonen", "-q")
    heel = map_ / "sjablonen/rapport.docx"
    for naam, (oud, nieuw) in {
        "onbekend-veld": (b"{{ titel }}", b"{{ tietel }}"),
        "mag-niet": (b"{{ titel }}", b"{{ titel.__class__ }}"),
        "half": (b"{{ titel }}", b"{{ titel"),
    }.items():
        schrijf(map_ / f"sjablonen/{naam}.docx", _met(heel.read_bytes(), oud, nieuw))
    schrijf(map_ / "sjablonen/geen-word.docx", b"PK\x03\x04")
    schrijf(map_ / "sjablonen/tekst.docx", b"Beste lezer")


def _met(docx: bytes, oud: bytes, nieuw: bytes) -> bytes:
    """Return a docx with another text in every part."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as van, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as naar:
        for lid in van.infolist():
            naar.writestr(lid, van.read(lid).replace(oud, nieuw))
    return uit.getvalue()
