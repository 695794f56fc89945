"""What people wrote beside the scores and would not reach the report is said, at its cell; the oordelen stay."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from toetsing.pipeline.kaders import referentie
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

GEVALLEN = {
    "naam van een tekst": (
        {"Teksten!A14": "samenvating", "Teksten!B14": "Kort."},
        ("T053", "Teksten!A14", "'samenvatting'"),
    ),
    "onbekend criterium": ({"Teksten!A14": "onderbouwing 9.9", "Teksten!B14": "x"}, ("T053", "Teksten!A14", "")),
    "een van de nummers van een tekst bestaat niet": (
        {"Teksten!A17": "onderbouwing 1.1.1, 1.1.9 en 1.1.2", "Teksten!B17": "x"},
        (
            "T232",
            "Teksten!A17",
            "van 1.1.1 tot en met 3.2.2, met komma's ertussen. Bedoelde u '1.1.",
        ),
    ),
    "een nummer staat dubbel": (
        {"Teksten!A17": "onderbouwing 1.1.1, 1.1.2 en 1.1.1", "Teksten!B17": "x"},
        ("T233", "Teksten!A17", "één keer"),
    ),
    "geen van de nummers van een tekst bestaat": (
        {"Teksten!A17": "onderbouwing 9.9.8 en 9.9.9", "Teksten!B17": "x"},
        ("T053", "Teksten!A17", ""),
    ),
    "tekst in de kolom van het voorstel": (
        {"Teksten!C8": "Het oordeel over criterium 1.2 (Voldoende personeel) is matig, want er zijn te weinig mensen."},
        ("T234", "Teksten!C8", "kolom tekst"),
    ),
    "tekst zonder naam": ({"Teksten!B17": "Los."}, ("T054", "Teksten!A17", "")),
    "maatregel bij een onbekend nummer": ({"Plan!A30": "1.1.9", "Plan!F30": "x"}, ("T055", "Plan!A30", "'1.1.")),
    "maatregel bij wat niet telt": ({"Plan!A30": "3.1.1", "Plan!F30": "x"}, ("T055", "Plan!A30", "")),
    "onbekende status": ({"Plan!I6": "klaarr"}, ("T056", "Plan!I6", "'klaar'")),
    "onbekend antwoord": (
        {"Reacties!B4": "x", "Reacties!C4": "misschien"},
        ("T056", "Reacties!C4", "ja, deels of nee"),
    ),
    "onbekend thema": ({"Good practices!A4": "Veligheid"}, ("T056", "Good practices!A4", "'Veiligheid'")),
}


def werkmap(stap1: Kader, pad: Path, cellen: dict[str, str]) -> Path:
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(stap1, toetsing)))
    for plek, tekst in cellen.items():
        blad, _, cel = plek.partition("!")
        boek[blad][cel] = tekst
    boek.save(pad)
    return pad


@pytest.mark.parametrize("naam", GEVALLEN)
def test_wat_het_rapport_niet_haalt_wordt_gezegd(naam: str, stap1: Kader, tmp_path: Path) -> None:
    cellen, (code, plek, raad) = GEVALLEN[naam]
    pad = werkmap(stap1, tmp_path / "a.xlsx", cellen)
    scoring = score([str(pad)], grondig=True)
    (melding,) = scoring.meldingen
    assert (melding.code, melding.ernst.value, melding.plek.adres) == (code, "let op", plek)
    assert raad in melding.advies
    assert len(scoring.uitslagen) == 1
    assert score([str(pad)]).meldingen == ()


def test_wat_klopt_blijft_onbesproken(stap1: Kader, tmp_path: Path) -> None:
    cellen = {
        "Teksten!A17": "Onderbouwing 1.1.1 t/m 1.1.3",
        "Teksten!B17": "Omdat.",
        "Teksten!A18": "blok Wie wij zijn",
        "Teksten!B18": "De inspectie.",
        "Teksten!B16": "Het colofon.",
        "Teksten!C8": "Het oordeel over criterium 1.2 (Voldoende personeel) is matig.",
        "Teksten!A14": "Onderbouwing 1.1.1",
        "Teksten!B14": "Omdat.",
        "Teksten!A15": "vervallen 9.9.9 bron",
        "Teksten!B15": "Rooster.",
        "Plan!F6": "Maatregel",
        "Plan!I6": "Klaar",
        "Reacties!C4": "JA",
        "Reacties!C5": "Deels",
        "Good practices!A4": "Veiligheid",
    }
    assert score([str(werkmap(stap1, tmp_path / "a.xlsx", cellen))], grondig=True).meldingen == ()
