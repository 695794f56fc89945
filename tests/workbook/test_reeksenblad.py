"""The sheet *Reeksen*: what is written reads back, whatever kind it is, and what it asks is said at its cells."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.opdracht import toetsing as voer_uit
from hulp.reekskader import ALLES, WACHTLIJST, kaderbestand, reekskader, volle_toetsing
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from toetsing.domain.kader import Kader
    from toetsing.readers.toetsing.gelezen import Gelezen


def gelezen(pad: Path, inhoud: bytes, kader: Kader) -> Gelezen:
    pad.write_bytes(inhoud)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    return read_toetsingen(bestand, kader)


def blad(kader: Kader) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, volle_toetsing(kader))))["Reeksen"]


@pytest.mark.parametrize("reeksen", [WACHTLIJST, ALLES], ids=["een", "alle soorten"])
def test_wat_een_werkmap_schrijft_leest_terug(tmp_path: Path, reeksen: str) -> None:
    kader = reekskader(reeksen)
    toetsing = volle_toetsing(kader)
    terug = gelezen(tmp_path / "noord.xlsx", toetsing_als_werkmap(kader, toetsing), kader)
    assert [str(een) for een in terug.meldingen] == []
    assert terug.ongelezen == ()
    assert dict(terug.toetsingen[0].reeksen) == dict(toetsing.reeksen)
    assert sum(map(len, toetsing.reeksen.values())) > len(kader.reeksen) * 2


def test_wat_een_matrix_schrijft_leest_terug_bij_wie_het_hoort(tmp_path: Path) -> None:
    kader = reekskader(ALLES)
    toetsingen = [volle_toetsing(kader, "Noord"), volle_toetsing(kader, "Zuid", plus=1)]
    terug = gelezen(tmp_path / "matrix.xlsx", matrix_als_werkmap(kader, toetsingen), kader)
    assert [str(een) for een in terug.meldingen] == []
    assert [dict(een.reeksen) for een in terug.toetsingen] == [dict(een.reeksen) for een in toetsingen]
    assert dict(toetsingen[0].reeksen) != dict(toetsingen[1].reeksen)


def test_een_lege_werkmap_leest_terug_zonder_cijfers_en_zonder_meldingen(tmp_path: Path) -> None:
    pad = tmp_path / "leeg.xlsx"
    uit = voer_uit("nieuw", pad, "--kader", kaderbestand(tmp_path, ALLES), "--organisatie", "Noord")
    assert uit.returncode == 0, uit.stderr
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    terug = read_toetsingen(bestand, reekskader(ALLES))
    assert terug.meldingen == ()
    assert terug.toetsingen[0].reeksen == {}


def test_zonder_reeksen_in_het_kader_is_er_geen_blad() -> None:
    kader = reekskader("")
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, volle_toetsing(kader))))
    assert "Reeksen" not in boek.sheetnames


def test_er_zijn_keuzelijsten_en_controles_met_een_wenk() -> None:
    controles = {str(een.sqref).split(":")[0][0]: een for een in blad(reekskader()).data_validations.dataValidation}
    assert (controles["A"].type, controles["A"].formula1) == ("list", '"wachtlijst"')
    assert (controles["D"].type, controles["D"].formula1) == ("list", '"onderzoeken,met-meldingen"')
    assert controles["C"].type == "custom"
    assert "een heel getal van minstens 0, in zaken" in controles["C"].prompt
    assert "2015-K4" in controles["B"].prompt
    assert "ook in open data" in controles["E"].prompt
    assert all(een.promptTitle for een in controles.values())


def test_losse_dagen_zijn_datums_met_een_controle() -> None:
    alleen_dagen = ALLES[: ALLES.index("  - naam")] + ALLES[ALLES.index("  - naam: bezetting") :]
    eigen = blad(reekskader(alleen_dagen))
    assert eigen["B5"].is_date
    controles = {str(een.sqref)[0]: een.type for een in eigen.data_validations.dataValidation}
    assert controles["B"] == "custom"


def test_getallen_zijn_getallen_tot_er_te_veel_cijfers_zijn() -> None:
    eigen = blad(reekskader(ALLES))
    soorten = {type(eigen.cell(rij, 3).value) for rij in range(5, eigen.max_row + 1)}
    assert soorten == {int, float, str, type(None)}
    assert {eigen.cell(rij, 3).value for rij in range(5, eigen.max_row + 1)} >= {"1234567890,123456789"}


def test_bij_elk_cijfer_staat_zijn_definitie_ook_als_de_reeks_er_maar_een_heeft() -> None:
    eigen = blad(reekskader(ALLES))
    rijen = [[cel.value for cel in rij] for rij in eigen.iter_rows(min_row=5)]
    assert all(bool(rij[1]) == bool(rij[3]) for rij in rijen)
    assert {rij[3] for rij in rijen if rij[0] == "doorlooptijd"} == {"alle", None}


def test_een_percentage_is_tekst_zodat_er_geen_honderdste_van_wordt() -> None:
    eigen = blad(reekskader(ALLES))
    cellen = [rij[2] for rij in eigen.iter_rows(min_row=5) if rij[0].value == "bezetting"]
    assert {cel.number_format for cel in cellen} == {"@"}
    assert {type(cel.value) for cel in cellen} == {str, type(None)}
    assert "0,1" in {cel.value for cel in cellen}
    controles = {str(een.sqref).split(":")[0][0]: een for een in eigen.data_validations.dataValidation}
    assert controles["C"].type in ("none", None), "wie 15% typt, krijgt geen weigering"


def test_de_uitleg_zegt_wat_elke_definitie_telt() -> None:
    kader = reekskader(ALLES)
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, volle_toetsing(kader))))
    tekst = {str(cel.value) for rij in boek["Uitleg"].iter_rows() for cel in rij}
    for reeks in kader.reeksen:
        assert {reeks.naam, reeks.tekst, *reeks.namen, *(een.tekst for een in reeks.definities)} <= tekst
