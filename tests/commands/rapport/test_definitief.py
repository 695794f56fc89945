"""`toetsing rapport ... --definitief` refuses what a definitive report cannot do with, and says in which cells."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from hulp.dossiers import volledig
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing
from toetsing.domain.dossier import Reactie, Tekst
from toetsing.pipeline.kaders import referentie

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    from toetsing.domain.kader import Kader

GOED, FOUTE_INVOER = 0, 1
EERSTE = 7
"""The first row of a score sheet, from one."""


@pytest.fixture
def noord(stap1: Kader, tmp_path: Path) -> Path:
    """A workbook in which everything was written."""
    (ijsselland,) = (een for een in referentie(stap1) if een.organisatie == "IJsselland")
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(als_werkmap(stap1, replace(ijsselland, organisatie="Noord"), volledig(stap1)))
    return pad


def vul(pad: Path, **bladen: dict[str, Any]) -> Path:
    """Type in cells of a workbook: `Reacties={"B5": "Klopt niet."}`."""
    boek = openpyxl.load_workbook(pad)
    for blad, cellen in bladen.items():
        for cel, waarde in cellen.items():
            boek[blad][cel].value = waarde
    boek.save(pad)
    return pad


def definitief(pad: Path, *args: object, naar: str = "r.json") -> CompletedProcess[str]:
    return toetsing("rapport", "regio", pad, "--definitief", "--naar", pad.parent / naar, "--forceer", *args)


def rijen(pad: Path) -> dict[str, int]:
    """Return in which row of the score sheet each number stands."""
    blad = openpyxl.load_workbook(pad)["Toetsing"]
    return {str(blad.cell(rij, 3).value): rij for rij in range(EERSTE, blad.max_row + 1)}


def volgende(noord: Path, tmp_path: Path) -> Path:
    """Return the workbook of the next ronde, in which the texts go along and each score is what it was but 1.1.4."""
    pad = tmp_path / "2016.xlsx"
    assert toetsing("nieuw", pad, "--uit", noord, "--ronde", "2016").returncode == GOED
    boek = openpyxl.load_workbook(pad)
    for rij in range(EERSTE, boek["Toetsing"].max_row + 1):
        boek["Toetsing"].cell(rij, 5).value = boek["Toetsing"].cell(rij, 6).value
    boek["Toetsing"].cell(rijen(pad)["1.1.4"], 5).value = "+"
    boek.save(pad)
    return pad


# -- reactions ---------------------------------------------------------------------------------------------------------


def test_een_reactie_zonder_antwoord_houdt_het_tegen_en_haar_cel_staat_erbij(noord: Path) -> None:
    assert definitief(noord).returncode == GOED
    vul(noord, Reacties={"B5": "Er zijn twee artsen.", "B7": "Dit klopt niet.", "B6": "Wel waar.", "C6": "nee"})
    uit = definitief(noord, naar="nee.html")
    assert uit.returncode == FOUTE_INVOER
    assert f"{noord} › Reacties!C5: Een definitief rapport over Noord kan niet zolang een reactie" in uit.stderr
    assert "geen antwoord heeft: C5 en C7. Kies in die cellen" in uit.stderr
    assert "[T220]" in uit.stderr
    assert not (noord.parent / "nee.html").exists()
    vul(noord, Reacties={"C5": "ja", "D7": "Dat is in 2016 veranderd."})
    assert definitief(noord).returncode == GOED


def test_een_concept_komt_er_met_een_open_reactie_wel(noord: Path) -> None:
    vul(noord, Reacties={"B5": "Er zijn twee artsen."})
    uit = toetsing("rapport", "regio", noord, "--naar", noord.parent / "concept.html")
    assert (uit.returncode, "T220" in uit.stderr) == (GOED, False)


# -- an oordeel that people set ----------------------------------------------------------------------------------------


def test_een_motivering_zonder_letter_houdt_het_tegen(noord: Path) -> None:
    blad = openpyxl.load_workbook(noord)["Oordeel"]
    kolom = next(cel.column_letter for cel in blad[6] if cel.value == "motivering")
    vul(noord, Oordeel={f"{kolom}8": "Het ging om één dag."})
    uit = definitief(noord)
    assert uit.returncode == FOUTE_INVOER
    assert f"Oordeel!{kolom}8: Een definitief rapport over Noord kan niet met een motivering" in uit.stderr
    assert "criterium 1.2" in uit.stderr
    assert [code for code in ("[T221]", "[T067]") if code in uit.stderr] == ["[T221]"], "said once"
    letter = next(cel.column_letter for cel in blad[6] if cel.value == "afwijkend oordeel")
    vul(noord, Oordeel={f"{letter}8": "M"})
    assert definitief(noord).returncode == GOED


# -- texts of an earlier ronde -----------------------------------------------------------------------------------------


def test_tekst_van_de_vorige_ronde_bij_een_andere_score_houdt_het_tegen(noord: Path, tmp_path: Path) -> None:
    pad = volgende(noord, tmp_path)
    uit = definitief(pad)
    assert uit.returncode == FOUTE_INVOER
    (fout,) = (lijn for lijn in uit.stderr.splitlines() if "[T222]" in lijn)
    teksten = "onderbouwing 1.1.4 en 1.1; aandachtspunt 1.1.4; maatregel 1.1.4 (uit 2015)"
    assert f"bij een score die veranderde: {teksten}. Herschrijf" in fout
    (let_op,) = (lijn for lijn in uit.stderr.splitlines() if "[T223]" in lijn)
    assert "samenvatting; inleiding; verantwoording (uit 2015)" in let_op
    assert "1.1.4" not in let_op


def test_herschreven_weggehaald_of_nagelezen_mag_het_erin(noord: Path, tmp_path: Path) -> None:
    """Of the four texts at 1.1.4 one is written anew, one taken away, one brought up to date, one read and kept."""
    pad = volgende(noord, tmp_path)
    rij = rijen(pad)["1.1.4"]
    boek = openpyxl.load_workbook(pad)
    blad = boek["Toetsing"]
    kolommen = {cel.value: cel.column for boven in blad.iter_rows(max_row=8) for cel in boven if cel.value}
    blad.cell(rij, kolommen["onderbouwing"]).value = "Sinds maart is er een rooster."
    blad.cell(rij, kolommen["aandachtspunt"]).value = None
    plan = next(r for r in range(4, 40) if boek["Plan"].cell(r, 1).value == "1.1.4")
    status = next(cel.column for boven in boek["Plan"].iter_rows(max_row=6) for cel in boven if cel.value == "status")
    boek["Plan"].cell(plan, status).value = "klaar"
    merk = next(r for r in range(4, 99) if boek["Meegenomen"].cell(r, 1).value == "onderbouwing 1.1")
    boek["Meegenomen"].delete_rows(merk)
    boek.save(pad)
    uit = definitief(pad)
    assert uit.returncode == GOED, uit.stderr
    assert "[T223]" in uit.stderr, "what nobody touched is still said"


def test_wat_meeging_staat_schuin_in_de_cellen_waar_het_staat(noord: Path, tmp_path: Path) -> None:
    """The rule that sets it off lies over the columns that people fill in, from the first row of each table on."""
    boek = openpyxl.load_workbook(volgende(noord, tmp_path))
    for naam, koppen in (
        ("Toetsing", ("onderbouwing", "aandachtspunt")),
        ("Plan", ("verbetermaatregel", "verantwoordelijke", "termijn", "status")),
        ("Teksten", ("tekst",)),
    ):
        blad = boek[naam]
        kop = next(rij for rij in blad.iter_rows() if koppen[0] in [cel.value for cel in rij])
        cellen = {cel.value: f"{get_column_letter(int(cel.column or 0))}{int(cel.row or 0) + 1}" for cel in kop}
        schuin = [
            str(waar.sqref)
            for waar, regels in blad.conditional_formatting._cf_rules.items()  # type: ignore[attr-defined]
            if any("Meegenomen" in str(regel.formula) for regel in regels)
        ]
        begin = {bereik.split(":")[0] for bereik in schuin}
        assert cellen[koppen[0]] in begin, naam
        eind = {bereik.split(":")[1].rstrip("0123456789") for bereik in schuin}
        assert cellen[koppen[-1]].rstrip("0123456789") in eind, naam


def test_in_dezelfde_ronde_gaan_de_merken_mee(noord: Path, tmp_path: Path) -> None:
    pad, weer = volgende(noord, tmp_path), tmp_path / "weer.xlsx"
    assert toetsing("nieuw", weer, "--uit", pad, "--met-scores").returncode == GOED
    uit = definitief(weer)
    assert (uit.returncode, "[T222]" in uit.stderr) == (FOUTE_INVOER, True)


def test_een_werkmap_die_niets_meenam_heeft_het_blad_niet(noord: Path) -> None:
    assert "Meegenomen" not in openpyxl.load_workbook(noord).sheetnames
    assert "T223" not in definitief(noord).stderr


# -- standard texts ----------------------------------------------------------------------------------------------------


@pytest.fixture
def standaard(tmp_path: Path) -> Path:
    pad = tmp_path / "standaard.csv"
    pad.write_text("veld;tekst\ninleiding;Zo toetsten wij in 2016.\nsamenvating;Typefout.", encoding="utf-8")
    return pad


def test_standaardteksten_gaan_in_elk_rapport_en_worden_nooit_geweigerd(
    noord: Path, standaard: Path, tmp_path: Path
) -> None:
    pad = volgende(noord, tmp_path)
    uit = toetsing("rapport", "regio", pad, "--naar", tmp_path / "r.json", "--teksten", standaard)
    assert uit.returncode == GOED
    assert json.loads((tmp_path / "r.json").read_bytes())["rapport"]["inleiding"]["alineas"] == [
        "Zo toetsten wij in 2016."
    ]
    assert "'samenvating' is geen plaats in het rapport" in uit.stderr
    let_op = next(een for een in definitief(pad, "--teksten", standaard).stderr.splitlines() if "[T223]" in een)
    assert "samenvatting; verantwoording (uit 2015)" in let_op


def test_een_standaardtekst_vult_wat_ontbreekt_ook_in_een_definitief_rapport(
    stap1: Kader, standaard: Path, tmp_path: Path
) -> None:
    dossier = volledig(stap1)
    dossier = replace(dossier, teksten=tuple(een for een in dossier.teksten if een.veld != "inleiding"))
    (een,) = (een for een in referentie(stap1) if een.organisatie == "Drenthe")
    pad = tmp_path / "d.xlsx"
    pad.write_bytes(als_werkmap(stap1, een, dossier))
    assert "kan niet zonder inleiding" in definitief(pad).stderr
    assert definitief(pad, "--teksten", standaard).returncode == GOED


def test_zonder_tabel_met_teksten_is_er_geen_rapport(noord: Path, tmp_path: Path) -> None:
    leeg = tmp_path / "leeg.csv"
    leeg.write_text("a;b\n1;2", encoding="utf-8")
    uit = definitief(noord, "--teksten", leeg, naar="nee.html")
    assert (uit.returncode, "[T098]" in uit.stderr) == (FOUTE_INVOER, True)
    assert not (tmp_path / "nee.html").exists()


# -- the report about all ----------------------------------------------------------------------------------------------


def test_ook_het_landelijke_rapport_weigert_wat_nog_kan_veranderen(stap1: Kader, tmp_path: Path) -> None:
    reacties = {
        "Drenthe": Reactie(opmerking="Klopt niet."),
        "Utrecht": Reactie(opmerking="Goed.", overgenomen="ja"),
    }
    for toets in (een for een in referentie(stap1) if een.organisatie in reacties):
        reactie = reacties[toets.organisatie]
        dossier = replace(volledig(stap1), reacties=(reactie,), teksten=(Tekst(veld="inleiding", tekst="x"),))
        (tmp_path / f"{toets.organisatie}.xlsx").write_bytes(als_werkmap(stap1, toets, dossier))
    naar = tmp_path / "uit.json"
    uit = toetsing("rapport", "landelijk", tmp_path, "--naar", naar, "--definitief")
    assert uit.returncode == FOUTE_INVOER
    assert [lijn.count("[T220]") for lijn in uit.stderr.splitlines()].count(1) == 1
    assert "rapport over Drenthe kan niet zolang een reactie geen antwoord heeft: C4" in uit.stderr
    assert "[T220]" not in toetsing("rapport", "landelijk", tmp_path, "--naar", naar).stderr
