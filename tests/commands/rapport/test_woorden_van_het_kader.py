"""What a kader calls its scores and oordelen is what the reports, the plan and the workbook call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path

KADER = """\
kader: bakkerij
versie: '1'
titel: Bakkerijen
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: g, naam: goed, voldoet: ja}
  - {teken: m, naam: matig}
  - {teken: s, naam: slecht}
schalen:
  schimmel: {niveaus: [{naam: nee, voldoet: ja}, ja]}
  cijfer: {getal: {van: 1, tot: 10, stap: 1}, beter: hoger, voldoet: 6}
  maat: {getal: {van: 0, tot: 9, stap: 1}}
oordelen: [{letter: A, naam: prima}, {letter: B, naam: redelijk}, {letter: C, naam: pover}]
themas:
  - nr: '1'
    naam: Brood
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Het brood is goed.
        beslisregels: [{A: alle goed in deeg}, {B: geen slecht in deeg}, {C: anders}]
        verwachtingen:
          - {nr: 1.1.1, tekst: Het deeg is gerezen., groep: deeg}
          - {nr: 1.1.2, tekst: Is er schimmel?, schaal: schimmel}
          - {nr: 1.1.3, tekst: Cijfer voor de korst., schaal: cijfer}
      - nr: '1.2'
        tekst: De maten zijn bekend.
        beslisregels: [{A: anders}]
        verwachtingen:
          - {nr: 1.2.1, tekst: Hoe lang is het?, schaal: maat}
          - {nr: 1.2.2, tekst: Hoe breed is het?, schaal: maat}
"""
LANG = """\
organisatie;Noord

nr;score;onderbouwing
1.1.1;g;Het rijst goed.
1.1.2;ja;
1.1.3;4;
1.2.1;3;
1.2.2;7;
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    (tmp_path / "noord.csv").write_text(LANG, encoding="utf-8")
    return tmp_path


def draai(map_: Path, *args: object) -> str:
    uit = toetsing(*args, "--kader", map_ / "kader.yaml", breedte=300)
    assert uit.returncode == 0, uit.stderr
    return uit.stdout + uit.stderr


def test_een_rapport_gebruikt_de_woorden_van_het_kader(map_: Path) -> None:
    tekst = draai(map_, "rapport", "regio", map_ / "noord.csv", "--naar", "-", "--formaat", "markdown")
    assert "De score is 1 keer goed, 1 keer ja en 1 keer cijfer onder 6." in tekst
    assert "De score is 2 keer een getal op schaal maat." in tekst
    assert "#### Goed, nee of cijfer vanaf 6 bij 1.1" in zonder_nummers(tekst)
    assert "Op orde" not in tekst
    assert "Is er schimmel? De score is ja." in tekst
    assert "Cijfer voor de korst. De score is 4." in tekst
    assert "| 1 | 1.1.2 Is er schimmel? (ja) | nog geen maatregel |" in tekst
    assert "oldaan aan" not in tekst


def test_een_landelijk_rapport_zegt_van_een_vraag_niet_dat_eraan_is_voldaan(map_: Path) -> None:
    tekst = draai(map_, "rapport", "landelijk", map_ / "noord.csv", "--naar", "-", "--formaat", "markdown")
    assert "| nr | verwachting | organisaties |" in tekst
    assert "oldaan aan" not in tekst
    doel = map_ / "uit.xlsx"
    draai(map_, "rapport", "landelijk", map_ / "noord.csv", "--naar", doel)
    kolommen = openpyxl.load_workbook(doel)["Kolommen"].iter_rows(values_only=True)
    assert [rij for rij in kolommen if rij[2] and not rij[1]] == []


def test_waar_geen_score_een_min_is_heet_niets_zo(map_: Path) -> None:
    uit = draai(map_, "plan", map_ / "noord.csv", "--formaat", "markdown")
    assert "Nog geen van beide verbeterpunten heeft een maatregel." in uit
    assert "*Verbeterpunten zonder maatregel*" in zonder_nummers(uit)
    assert "Een open score is geen verbeterpunt" in uit
    controle = draai(map_, "controleer", map_ / "noord.csv")
    assert "Een verbeterpunt zonder onderbouwing: 1.1.2 en 1.1.3." in controle
    for tekst in (uit, controle):
        assert not {"min", "minnen"} & set(tekst.replace(".", " ").split())


def test_de_werkmap_legt_uit_in_de_woorden_van_het_kader(map_: Path) -> None:
    doel = map_ / "nieuw.xlsx"
    draai(map_, "nieuw", doel)
    boek = openpyxl.load_workbook(doel)
    uitleg = " ".join(str(cel) for rij in boek["Uitleg"].iter_rows(values_only=True) for cel in rij if cel)
    assert "Staat er 'A of B', dan hangt het af" in uitleg
    assert "Leeg betekent: nog open. Dat is iets anders dan slecht." in uitleg
    assert "Plan is voor de maatregelen bij elk verbeterpunt, en laat zien wat herstel van dat verbeterpunt" in uitleg
    plan = " ".join(str(cel) for rij in boek["Plan"].iter_rows(max_row=4, values_only=True) for cel in rij if cel)
    assert "Schrijf bij elk verbeterpunt een maatregel" in plan
    assert "als alleen dit verbeterpunt de beste score krijgt" in plan
    for tekst in (uitleg, plan):
        assert not {"min", "minnen", "onvoldoende"} & set(tekst.replace(".", " ").replace(",", " ").split())
