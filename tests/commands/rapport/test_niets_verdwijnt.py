"""Whatever a person may fill in comes back in the report or in a melding: a mark of its own in every cell."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from toetsing.cli.hoofd import start
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import GAAT_GOED, MOET_BETER
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

GOED = 0
LEEG_LATEN = {"score", "status", "overgenomen", "thema", "besluit"}
"""Columns with a dropdown: other words are a melding of their own."""


def vul_alles(boek: Any, bladen: tuple[str, ...]) -> list[str]:
    """Write a mark in every empty cell of every table on these sheets; return the marks."""
    merken: list[str] = []
    for naam in bladen:
        blad = boek[naam]
        for tabel in blad.tables.values():
            koprij, *rijen = blad[tabel.ref]
            koppen = [str(cel.value) for cel in koprij]
            for rij in rijen:
                if koppen[:2] == ["veld", "tekst"] and rij[0].value in (None, GAAT_GOED, MOET_BETER):
                    continue  # a choice of numbers, or a text without a name, which is a melding of its own
                for kop, cel in zip(koppen, rij, strict=True):
                    if cel.value is None and kop not in LEEG_LATEN:
                        merken.append(f"merk{len(merken):04d}x")
                        cel.value = merken[-1]
    return merken


@pytest.mark.parametrize("vorm", ["md", "json"])
def test_elke_cel_van_een_werkmap_komt_in_het_rapport(
    vorm: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kader = kader_van(STAP1.name)
    (toetsing,) = (t for t in referentie(kader) if t.organisatie == "Drenthe")
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(kader, toetsing)))
    merken = vul_alles(boek, ("Toetsing", "Plan", "Good practices", "Teksten", "Reacties"))
    gegevens = boek["Gegevens"]
    for rij in gegevens.iter_rows(min_row=1, max_col=2):
        if rij[0].value in ("periode", "werkgebied (regio)", "gemeenten", "moederorganisaties"):
            merken.append(f"merk{len(merken):04d}x")
            rij[1].value = merken[-1]
    boek.save(tmp_path / "vol.xlsx")
    naar = tmp_path / f"r.{vorm}"
    assert start(["rapport", "regio", str(tmp_path / "vol.xlsx"), "--naar", str(naar)]) == GOED
    gezien = naar.read_text("utf-8") + capsys.readouterr().err
    assert [merk for merk in merken if merk not in gezien] == []
    assert len(merken) > 150


def test_elke_tekst_van_een_matrix_komt_in_het_landelijke_rapport(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kader = kader_van(STAP1.name)
    boek = openpyxl.load_workbook(BytesIO(matrix_als_werkmap(kader, referentie(kader))))
    merken = vul_alles(boek, ("Teksten",))
    boek.save(tmp_path / "matrix.xlsx")
    naar = tmp_path / "r.md"
    assert start(["rapport", "landelijk", str(tmp_path / "matrix.xlsx"), "--naar", str(naar)]) == GOED
    gezien = naar.read_text("utf-8") + capsys.readouterr().err
    assert [merk for merk in merken if merk not in gezien] == []
    assert len(merken) > 40


def test_namen_van_teksten_worden_vergeleken_als_koppen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kader = kader_van(STAP1.name)
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(kader, leeg(kader, "Noord"))))
    blad = boek["Teksten"]
    rij = blad.max_row
    rijen = [
        ("Samenvatting:", "Eerst dit."),
        ("samenvatting", "Dan dat."),
        ("onderbouwing  1.1", "Omdat."),
        ("onderbouwing 1.1.2", "Daarom."),
    ]
    for plek, (veld, tekst) in enumerate(rijen):
        blad.cell(rij - 3 + plek, 1).value, blad.cell(rij - 3 + plek, 2).value = veld, tekst
    boek.save(tmp_path / "a.xlsx")
    assert start(["rapport", "regio", str(tmp_path / "a.xlsx"), "--naar", str(tmp_path / "a.md")]) == GOED
    tekst = (tmp_path / "a.md").read_text("utf-8")
    assert "Eerst dit." in tekst
    assert "Dan dat." in tekst
    assert "Omdat." in tekst
    assert "Daarom." in tekst
    assert "[T053]" not in capsys.readouterr().err


def test_teksten_van_allen_komen_niet_bij_een(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kader = kader_van(STAP1.name)
    boek = openpyxl.load_workbook(BytesIO(matrix_als_werkmap(kader, referentie(kader)[:2])))
    vul_alles(boek, ("Teksten",))
    boek.save(tmp_path / "matrix.xlsx")
    args = ["rapport", "regio", str(tmp_path / "matrix.xlsx"), "--naar", str(tmp_path / "r.md")]
    assert start([*args, "--organisatie", "Midden-Brabant"]) == GOED
    assert "merk" not in (tmp_path / "r.md").read_text("utf-8")
    assert capsys.readouterr().err.count("[T088]") == 1
    andere = tmp_path / "andere.xlsx"
    andere.write_bytes((tmp_path / "matrix.xlsx").read_bytes())
    landelijk = ["rapport", "landelijk", str(tmp_path / "matrix.xlsx"), "--naar", str(tmp_path / "l.md")]
    assert start([*landelijk, "--teksten", str(andere)]) == GOED
    assert capsys.readouterr().err.count("[T089]") == 1


def test_teksten_voor_beide_rapporten_kunnen_in_een_werkmap(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kader = kader_van(STAP1.name)
    (tmp_path / "matrix.xlsx").write_bytes(matrix_als_werkmap(kader, referentie(kader)[:2]))
    bron = tmp_path / "teksten.csv"
    bron.write_text("veld;tekst\ninleiding;Zo begint het.\nWat gaat goed;1.1\nlandelijk beeld 1.1;Goed.\n", "utf-8")
    uit = ["--naar", str(tmp_path / "r.md"), "--forceer"]
    regio = ["rapport", "regio", str(tmp_path / "matrix.xlsx"), *uit, "--organisatie", "Midden-Brabant"]
    assert start([*regio, "--teksten", str(bron)]) == GOED
    fout = capsys.readouterr().err
    assert "Zo begint het." in (tmp_path / "r.md").read_text("utf-8")
    assert "In het rapport staat wat te berekenen is, met de teksten van --teksten. " in fout
    assert f"{bron} › A3: info: Alleen voor het landelijke rapport" in fout
    assert "een rapport over één organisatie: 'Wat gaat goed' en 'landelijk beeld 1.1'. " in fout
    assert "[T053]" not in fout
    assert start(["rapport", "landelijk", str(tmp_path / "matrix.xlsx"), *uit, "--teksten", str(bron)]) == GOED
    assert not {"[T053]", "[T225]"} & set(capsys.readouterr().err.split())
    assert start(regio) == GOED
    assert "In het rapport staat alleen wat te berekenen is. " in capsys.readouterr().err


DRIE = """\
kader: drie
versie: '1'
titel: Drie niveaus
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: G, naam: goed, voldoet: ja}
  - {teken: R, naam: redelijk}
  - {teken: Z, naam: zwak}
oordelen: [{letter: A, naam: goed}, {letter: B, naam: zwak}, {letter: C, naam: slecht}]
themas:
  - nr: '1'
    naam: Een
    norm: N
    criteria:
      - nr: '1.1'
        kort: Eerste
        tekst: Eerste
        beslisregels:
          - A: alle goed
          - B: minstens 1 redelijk
        verwachtingen:
          - {nr: 1.1.1, tekst: V}
          - {nr: 1.1.2, tekst: W}
      - nr: '1.2'
        kort: Tweede
        tekst: Tweede
        verwachtingen: [{nr: 1.2.1, tekst: X}]
"""


def test_een_kader_met_drie_niveaus_en_gelijke_namen(tmp_path: Path) -> None:
    (tmp_path / "drie.yaml").write_text(DRIE, encoding="utf-8")
    bron = tmp_path / "m.csv"
    bron.write_text("organisatie;1.1.1;1.1.2;1.2.1\nNoord;G;G;Z\nOost;R;Z;G\nWest;Z;Z;R\nZuid;;;\n", encoding="utf-8")
    args = ["rapport", "landelijk", str(bron), "--kader", str(tmp_path / "drie.yaml"), "--naar", str(tmp_path / "l.md")]
    assert start([*args, "-q"]) == GOED
    tekst = (tmp_path / "l.md").read_text("utf-8")
    assert "Als voldoende telt goed." in tekst
    assert "bij 1 niet te geven (25%)" in tekst
    assert (
        "| nr | wat | goed | zwak (B) | slecht | geen beslisregel van toepassing | redelijk | zwak (Z) | open |"
        in tekst
    )


def test_een_rij_die_geen_oordeel_geeft_heet_niet_geen_beslisregel(tmp_path: Path) -> None:
    rij = "          - B: minstens 1 redelijk\n"
    (tmp_path / "drie.yaml").write_text(DRIE.replace(rij, f"{rij}          - geen: anders\n"), encoding="utf-8")
    bron = tmp_path / "m.csv"
    bron.write_text("organisatie;1.1.1;1.1.2;1.2.1\nNoord;G;G;Z\nOost;R;Z;G\nWest;Z;Z;R\nZuid;;;\n", encoding="utf-8")
    args = ["rapport", "landelijk", str(bron), "--kader", str(tmp_path / "drie.yaml"), "--naar", str(tmp_path / "l.md")]
    assert start([*args, "-q"]) == GOED
    tekst = (tmp_path / "l.md").read_text("utf-8")
    assert "geen beslisregel van toepassing" not in tekst
    assert "| slecht | geen oordeel |" in tekst
    assert "bij 1 niet te geven (25%)" in tekst
    assert "Beslisregels van criterium 1.1" in tekst
    assert "1.2 heeft geen beslisregels, en dus geen oordeel." in tekst
    assert "Van 1.1 is dat door open scores nog niet te zeggen." not in tekst  # two of four are certainly not A


def test_alles_open_is_niet_wat_beter_moet(tmp_path: Path) -> None:
    kader = kader_van(STAP1.name)
    (tmp_path / "leeg.xlsx").write_bytes(als_werkmap(kader, leeg(kader, "Noord")))
    args = ["rapport", "landelijk", str(tmp_path / "leeg.xlsx"), "--naar", str(tmp_path / "l.md"), "-q"]
    assert start(args) == GOED
    tekst = (tmp_path / "l.md").read_text("utf-8")
    assert "Beter moet het" not in tekst
    assert "Van 1.1, 1.2, 1.3, 2.1, 2.2, 3.1 en 3.2 is dat door open scores nog niet te zeggen." in tekst
    assert "Alle 24 scores zijn nog open." in tekst
