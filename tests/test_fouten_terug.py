"""Faults put into workbooks of our own come back marked at the right cells, with a note and a link, and nowhere else.

Each line is a fault as people make it: what is typed where, and every melding that must stand at a cell.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.werkmappen import getypt
from toetsing.commands.controleer.terugschrijven import schrijf_terug
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


class Geval(NamedTuple):
    """What is typed ("Blad!E9": text), and the codes that must come back per cell; `los` stand at no cell."""

    typt: dict[str, str]
    terug: dict[str, str]
    los: tuple[str, ...] = ()


GEVALLEN = {
    "onbekende score": Geval({"Toetsing!E9": "mischien"}, {"Toetsing!E9": "T031"}),
    "oordeel in plaats van score": Geval({"Toetsing!E9": "M"}, {"Toetsing!E9": "T031"}),
    "score met uitleg erachter": Geval({"Toetsing!E9": "+ (zie bijlage)"}, {"Toetsing!E9": "T031"}),
    "kommagetal als score": Geval({"Toetsing!E9": "<1.5>"}, {"Toetsing!E9": "T031"}),
    "nvt waar dat niet mag": Geval({"Toetsing!E9": "n.v.t."}, {"Toetsing!E9": "T032"}),
    "waar of onwaar als score": Geval({"Toetsing!E9": "<ja>"}, {"Toetsing!E9": "T033"}),
    "datum als score": Geval({"Toetsing!E9": "<2015-01-01>"}, {"Toetsing!E9": "T033"}),
    "foutcel als score": Geval({"Toetsing!E9": "<#N/A>"}, {"Toetsing!E9": "T034"}),
    "formule nooit uitgerekend": Geval({"Toetsing!E9": "<=A1&A2>"}, {"Toetsing!E9": "T035"}),
    "score waar niets meetelt": Geval({"Toetsing!E26": "+"}, {"Toetsing!E26": "T036"}),
    "onzin waar niets meetelt": Geval({"Toetsing!E26": "mischien"}, {"Toetsing!E26": "T031"}),
    "onbekend nummer": Geval({"Toetsing!C9": "1.1.9"}, {"Toetsing!C9": "T025"}, ("T024",)),
    "dubbel nummer": Geval({"Toetsing!C9": "1.1.2"}, {"Toetsing!C9": "T026"}, ("T024",)),
    "getal in de nummerkolom": Geval({"Toetsing!C9": "<1.13>"}, {"Toetsing!C9": "T027"}, ("T024",)),
    "datum in de nummerkolom": Geval({"Toetsing!C9": "<2001-01-03>"}, {"Toetsing!C9": "T027"}, ("T024",)),
    "foutcel in de nummerkolom": Geval({"Toetsing!C9": "<#REF!>"}, {"Toetsing!C9": "T025"}, ("T024",)),
    "score bij een criterium": Geval({"Toetsing!C32": "1.1", "Toetsing!E32": "+"}, {"Toetsing!E32": "T028"}),
    "score zonder nummer": Geval({"Toetsing!E32": "+"}, {"Toetsing!E32": "T029"}),
    "rij die er niet bij hoort": Geval({"Toetsing!E32": "zie boven"}, {"Toetsing!C32": "T030"}),
    "geen scorekolom": Geval({"Toetsing!E6": "scoer"}, {}, ("T022",)),
    "geen nummerkolom": Geval({"Toetsing!C6": "volgnr", "Toetsing!D6": "tekst"}, {"Toetsing!C7": "T023"}),
    "kop twee keer": Geval({"Toetsing!F6": "score"}, {"Toetsing!F6": "T049"}),
    "onbekende soort": Geval({"Gegevens!B6": "onderzoek"}, {"Gegevens!B6": "T042"}),
    "woord als datum": Geval({"Gegevens!B7": "binnenkort"}, {"Gegevens!B7": "T043"}),
    "label twee keer": Geval({"Gegevens!A11": "ronde", "Gegevens!B11": "2016"}, {"Gegevens!B11": "T044"}),
    "foutcel bij een label": Geval({"Gegevens!B4": "<#N/A>"}, {"Gegevens!B4": "T045"}),
    "afwijkend zonder motivering": Geval({"Oordeel!M7": "M"}, {"Oordeel!M7": "T062"}),
    "geen oordeel": Geval({"Oordeel!L7": "Q"}, {"Oordeel!L7": "T063"}),
    "motivering zonder oordeel": Geval({"Oordeel!N7": "Daarom."}, {"Oordeel!N7": "T067"}),
    "drie fouten op twee bladen": Geval(
        {"Toetsing!E9": "x", "Toetsing!E10": "y", "Gegevens!B6": "z"},
        {"Toetsing!E9": "T031", "Toetsing!E10": "T031", "Gegevens!B6": "T042"},
    ),
}


@pytest.fixture(scope="module")
def werkmap() -> Workbook:
    """The workbook in which each fault is put, and taken out again."""
    kader = kader_van("veilig-thuis-stap1-2015")
    inhoud = als_werkmap(kader, next(t for t in referentie(kader) if t.organisatie == "IJsselland"))
    return openpyxl.load_workbook(BytesIO(inhoud))


def merken(boek: Workbook) -> dict[str, str]:
    """Return every cell with our mark and the codes in its note."""
    gevonden: dict[str, str] = {}
    for blad in boek:
        for regels in blad.conditional_formatting:
            if any('N("toetsing")' in "".join(regel.formula) for regel in regels.rules):
                for cel in (cel for bereik in regels.sqref.ranges for rij in bereik.rows for cel in rij):
                    gevonden[f"{blad.title}!{blad.cell(*cel).coordinate}"] = noot(blad, cel)
    return gevonden


def noot(blad: Worksheet, cel: tuple[int, int]) -> str:
    opmerking = blad.cell(*cel).comment
    assert opmerking is not None
    return " ".join(re.findall(r"\[(T\d{3})\]", str(opmerking.text)))


def koppelingen(boek: Workbook) -> dict[str, str]:
    """Return where the sheet with meldingen links to, with the code beside it; without a place it links to nothing."""
    blad = boek["Meldingen"]
    uit: dict[str, str] = {}
    for rij in blad.iter_rows():
        code = next((str(cel.value) for cel in rij if re.fullmatch(r"T\d{3}", str(cel.value))), None)
        if code is not None:
            doel = next((cel.hyperlink.location for cel in rij if cel.hyperlink is not None), None)
            uit[(doel or f"los {code}").replace("'", "")] = code
    return uit


@pytest.mark.lang
@pytest.mark.parametrize("naam", GEVALLEN)
def test_elke_fout_komt_terug_in_haar_eigen_cel(naam: str, werkmap: Workbook, tmp_path: Path) -> None:
    geval = GEVALLEN[naam]
    pad = tmp_path / "regio.xlsx"
    with getypt(werkmap, geval.typt):
        werkmap.save(pad)
    origineel = pad.read_bytes()
    schrijf_terug(score([str(pad)]))
    assert pad.read_bytes() == origineel
    kopie = openpyxl.load_workbook(tmp_path / "regio.gecontroleerd.xlsx")
    assert kopie.sheetnames[0] == "Meldingen"
    assert merken(kopie) == geval.terug
    assert koppelingen(kopie) == geval.terug | {f"los {code}": code for code in geval.los}
    for eigen in openpyxl.load_workbook(pad).worksheets:
        eerder = [tuple(rij) for rij in eigen.iter_rows(values_only=True)]
        assert [tuple(rij) for rij in kopie[eigen.title].iter_rows(values_only=True)] == eerder
