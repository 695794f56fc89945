"""A thousand toetsingen as somebody may write them down, beside a second reckoning of Stap 1 by hand.

Each is written as rows below each other and as a row of a matrix, in one of the forms that can be written here. Nothing
in the second reckoning asks the program anything.
"""

from __future__ import annotations

import csv
import zipfile
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

import toetsing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Tabel = Sequence[Sequence[str]]

AANTAL = 1000
AANTALLEN = {"1.1": 4, "1.2": 5, "1.3": 4, "2.1": 3, "2.2": 3, "3.1": 4, "3.2": 2}
NUMMERS = [f"{criterium}.{i}" for criterium, aantal in AANTALLEN.items() for i in range(1, aantal + 1)]
TELT_NIET = "3.1.1"
SCHRIJFWIJZEN = {
    "+": ("+", "1", "v", "V", "voldoende", " ja ", "Voldoende"),
    "-": ("-", "–", "−", "3", "o", "O", "onvoldoende", "Nee"),
    "": ("", " "),
    "nvt": ("nvt", "N.v.t.", ""),
}


def letter(thema: str, plus: int, minus: int) -> str:
    """Decide by appendix 3 of the report of 2015."""
    if thema == "1":
        return "V" if minus <= 1 else "M" if minus == 2 else "O"
    if thema == "2":
        return "V" if minus == 0 else "M" if minus == 1 else "O"
    return "V" if plus * 100 >= 51 * (plus + minus) else "O"


@dataclass(frozen=True)
class Rekening:
    """What a criterium comes to: + and - and open, and every letter that is still possible."""

    plus: int
    minus: int
    open: int
    mogelijk: frozenset[str]


def reken(scores: Mapping[str, str]) -> dict[str, Rekening]:
    uit = {}
    for criterium in AANTALLEN:
        eigen = [score for nr, score in scores.items() if nr.startswith(criterium) and nr != TELT_NIET]
        plus, minus, open_ = (eigen.count(teken) for teken in ("+", "-", ""))
        kan = frozenset(letter(criterium[0], plus + erbij, minus + open_ - erbij) for erbij in range(open_ + 1))
        uit[criterium] = Rekening(plus, minus, open_, kan)
    return uit


def toetsingen(kans: Random, aantal: int) -> dict[str, dict[str, str]]:
    """Make organisations with scores; in some much is wrong, in some much is open."""
    uit = {}
    for i in range(aantal):
        gewicht = (kans.randrange(1, 9), kans.randrange(1, 5), kans.choice((0, 0, 1, 3)))
        scores = dict(zip(NUMMERS, kans.choices(("+", "-", ""), gewicht, k=len(NUMMERS)), strict=True))
        uit[f"Regio {i:04}"] = scores | {TELT_NIET: "nvt"}
    return uit


def onder_elkaar(alle: Mapping[str, Mapping[str, str]], kans: Random) -> Tabel:
    rijen = [
        [naam, nr, kans.choice(SCHRIJFWIJZEN[score])] for naam, scores in alle.items() for nr, score in scores.items()
    ]
    return [["Organisatie", "Nr.", "Score"], *rijen]


def als_matrix(alle: Mapping[str, Mapping[str, str]], kans: Random) -> Tabel:
    kolommen = kans.sample(NUMMERS, len(NUMMERS))
    rijen = [[naam, *(kans.choice(SCHRIJFWIJZEN[scores[nr]]) for nr in kolommen)] for naam, scores in alle.items()]
    return [["organisatie", *kolommen], *rijen]


def schrijf_csv(pad: Path, tabel: Tabel) -> None:
    with pad.open("w", encoding="utf-8", newline="") as uit:
        csv.writer(uit, delimiter=";").writerows(tabel)


def schrijf_xlsx(pad: Path, tabel: Tabel) -> None:
    boek = Workbook(write_only=True)
    blad = boek.create_sheet("Scores")
    for rij in tabel:
        blad.append([int(cel) if cel in {"1", "3"} else cel or None for cel in rij])
    boek.save(pad)


def schrijf_ods(pad: Path, tabel: Tabel) -> None:
    ruimten = " ".join(
        f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{naam}:1.0"' for naam in ("office", "table", "text")
    )
    soort = "application/vnd.oasis.opendocument.spreadsheet"
    rijen = "".join(f"<table:table-row>{''.join(map(ods_cel, rij))}</table:table-row>" for rij in tabel)
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("mimetype", soort)
        zip_.writestr(
            "content.xml",
            f"<office:document-content {ruimten}><office:body><office:spreadsheet>"
            f'<table:table table:name="T">{rijen}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
        zip_.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{soort}"/></manifest:manifest>',
        )


def ods_cel(tekst: str) -> str:
    if tekst in {"1", "3"}:
        return f'<table:table-cell office:value-type="float" office:value="{tekst}"><text:p/></table:table-cell>'
    if not tekst:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{tekst}</text:p></table:table-cell>'


VORMEN = {"csv": schrijf_csv, "xlsx": schrijf_xlsx, "ods": schrijf_ods}
"""An xls no library here writes; that it is read as the others is in the tests of its reader."""


@pytest.mark.lang
@pytest.mark.parametrize("indeling", [onder_elkaar, als_matrix])
@pytest.mark.parametrize("vorm", VORMEN)
def test_elke_toetsing_komt_uit_op_de_tweede_rekening(
    vorm: str, indeling: Callable[..., Tabel], tmp_path: Path
) -> None:
    kans = Random(f"2015 {vorm}")
    alle = toetsingen(kans, AANTAL // len(VORMEN) + 1)
    pad = tmp_path / f"landelijk.{vorm}"
    VORMEN[vorm](pad, indeling(alle, kans))
    scoring = toetsing.score([str(pad)])
    assert not [str(een) for een in scoring.meldingen if een.ernst.name == "FOUT"]
    uitkomst = {
        uitslag.toetsing.organisatie: {
            een.nr: Rekening(een.aantallen["+"], een.aantallen["-"], len(een.open), frozenset(een.mogelijk))
            for een in uitslag.criteria
        }
        for uitslag in scoring.uitslagen
    }
    assert uitkomst == {naam: reken(scores) for naam, scores in alle.items()}
    assert {frozenset(een.mogelijk) for per in uitkomst.values() for een in per.values()} >= {
        *map(frozenset, ("V", "M", "O", "VM", "MO", "VMO", "VO"))
    }, "the toetsingen are too much alike to prove anything"
