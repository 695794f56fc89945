"""An oordeel that people gave on a criterium without beslisregels is in every form of the result."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.opdracht import toetsing
from hulp.schemas import validator
from hulp.zonderregels import schrijf_kader, schrijf_werkmap
from toetsing import score, tabel

if TYPE_CHECKING:
    from pathlib import Path

GEZET = "| 1.2 | M | V | Dit is besproken | inspecteur |\n"
ALLEEN_GEPUBLICEERD = "| 1.2 | M | | | |\n"


@pytest.fixture
def kader(tmp_path: Path) -> Path:
    return schrijf_kader(tmp_path)


@pytest.fixture
def noord(tmp_path: Path) -> Path:
    return schrijf_werkmap(tmp_path / "noord.xlsx", GEZET)


@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html", "csv"])
def test_het_staat_in_elke_vorm(vorm: str, noord: Path, kader: Path) -> None:
    uit = toetsing("score", noord, "--kader", kader, "--formaat", vorm, breedte=200)
    assert uit.returncode == 0, uit.stderr
    assert "Dit is besproken" in uit.stdout
    assert "inspecteur" in uit.stdout


def test_de_tabel_zegt_wie_het_vaststelde_en_dat_er_geen_beslisregels_zijn(noord: Path, kader: Path) -> None:
    uit = toetsing("score", noord, "--kader", kader, breedte=250).stdout
    (rij,) = (lijn for lijn in uit.splitlines() if lijn.strip().startswith("1.2 "))
    (kop,) = {lijn for lijn in uit.splitlines() if "vastgesteld" in lijn.split()[:4]}
    assert rij[kop.index("berekend") : kop.index("vastgesteld")].strip() == ""
    assert rij[kop.index("vastgesteld") :].split()[0] == "V"
    assert (
        "geen beslisregels; 1.2.2 is nog open; vastgesteld is V (door inspecteur), met als motivering: Dit is besproken"
    ) in rij
    assert "gepubliceerd is M" in rij


def test_de_csv_heeft_een_rij_zonder_berekend_oordeel(noord: Path, kader: Path) -> None:
    uit = toetsing("score", noord, "--kader", kader, "--formaat", "csv").stdout
    rijen = list(csv.DictReader(io.StringIO(uit.removeprefix("\ufeff")), delimiter=";"))
    assert [rij["criterium"] for rij in rijen] == ["1.1", "1.2"]
    (_, rij) = rijen
    assert (rij["berekend"], rij["vastgesteld"], rij["mogelijk"], rij["beslisregel"]) == ("", "V", "", "")
    assert (rij["+"], rij["-"], rij["open"], rij["voldoende"]) == ("1", "0", "1", "2")
    assert (rij["gepubliceerd"], rij["afwijkend"], rij["motivering"]) == ("M", "V", "Dit is besproken")


def test_de_werkmap_heeft_haar_ook(noord: Path, kader: Path, tmp_path: Path) -> None:
    pad = tmp_path / "uit.xlsx"
    assert toetsing("score", noord, "--kader", kader, "--naar", pad).returncode == 0
    cellen = [cel for rij in openpyxl.load_workbook(pad)["Uitslagen"].values for cel in rij]
    assert "Dit is besproken" in cellen


def test_het_overzicht_van_meer_heeft_een_kolom_ervoor(noord: Path, kader: Path, tmp_path: Path) -> None:
    zuid = schrijf_werkmap(tmp_path / "zuid.xlsx", ALLEEN_GEPUBLICEERD)
    oost = schrijf_werkmap(tmp_path / "oost.xlsx", "")
    uit = toetsing("score", noord, zuid, oost, "--kader", kader, "--formaat", "markdown").stdout
    rijen = [lijn for lijn in uit.splitlines() if lijn.startswith(("| Noord", "| Zuid", "| Oost"))]
    assert [rij.split("|")[-2].replace("**", "").replace("\\*", "*").strip() for rij in rijen] == [
        "V*",
        "M (gepubliceerd)",
        "",
    ]
    assert "= afwijkend vastgesteld" in uit


def test_de_json_is_dan_van_de_tweede_editie_en_volgt_haar_schema(noord: Path, kader: Path) -> None:
    uit = json.loads(toetsing("score", noord, "--kader", kader, "--json").stdout)
    assert uit["formaat"] == "toetsing/uitslag/2"
    validator("uitslag", 2).validate(uit)
    (een,) = uit["toetsingen"]
    assert list(een["criteria"]) == ["1.1"]
    assert een["zonder_beslisregels"] == {
        "1.2": {
            "aantallen": {"goed": 1, "fout": 0, "open": 1},
            "gepubliceerd": "M",
            "afwijking": {"oordeel": "V", "motivering": "Dit is besproken", "door": "inspecteur"},
        }
    }


def test_zonder_zulke_oordelen_blijft_zij_van_de_eerste(kader: Path, tmp_path: Path) -> None:
    pad = schrijf_werkmap(tmp_path / "noord.xlsx", "| 1.1 | V | M | Daarom | |\n")
    uit = json.loads(toetsing("score", pad, "--kader", kader, "--json").stdout)
    assert uit["formaat"] == "toetsing/uitslag/1"
    validator("uitslag").validate(uit)


def test_verifieer_leest_beide_en_ziet_wat_mensen_veranderden(noord: Path, kader: Path, tmp_path: Path) -> None:
    pad = tmp_path / "uitslag.json"
    assert toetsing("score", noord, "--kader", kader, "--naar", pad).returncode == 0
    assert toetsing("verifieer", pad, "--kader", kader).returncode == 0
    schrijf_werkmap(noord, "| 1.2 | O | M | Dit is besproken | inspecteur |\n")
    uit = toetsing("verifieer", pad, "--kader", kader, breedte=200)
    assert uit.returncode == 3
    assert "afwijkend oordeel" in uit.stdout
    assert "gepubliceerd oordeel" in uit.stdout
    schrijf_werkmap(noord, "")
    assert "afwijkend oordeel" in toetsing("verifieer", pad, "--kader", kader, breedte=200).stdout


def test_verifieer_verwijt_de_eerste_editie_niet_wat_zij_niet_kon_zeggen(
    noord: Path, kader: Path, tmp_path: Path
) -> None:
    pad = tmp_path / "uitslag.json"
    assert toetsing("score", noord, "--kader", kader, "--naar", pad).returncode == 0
    oud = json.loads(pad.read_text("utf-8"))
    oud["formaat"] = "toetsing/uitslag/1"
    del oud["toetsingen"][0]["zonder_beslisregels"]
    pad.write_text(json.dumps(oud), "utf-8")
    uit = toetsing("verifieer", pad, "--kader", kader)
    assert uit.returncode == 0, uit.stdout


def test_de_rapporten_noemen_het(noord: Path, kader: Path) -> None:
    regio = toetsing("rapport", "regio", noord, "--kader", kader, "--naar", "-", "--formaat", "markdown").stdout
    assert "vastgesteld zonder beslisregels" in regio
    assert "Vastgesteld is V, met als motivering: Dit is besproken." in regio
    assert "berekend: –" not in regio
    landelijk = toetsing("rapport", "landelijk", noord, "--kader", kader, "--naar", "-", "--formaat", "markdown").stdout
    assert "Dit is besproken" in landelijk


def test_alleen_gepubliceerd_staat_er_ook(kader: Path, tmp_path: Path) -> None:
    pad = schrijf_werkmap(tmp_path / "noord.xlsx", ALLEEN_GEPUBLICEERD)
    uit = toetsing("score", pad, "--kader", kader, breedte=200).stdout
    assert "gepubliceerd is M" in uit
    assert "*" not in uit
    scoring = json.loads(toetsing("score", pad, "--kader", kader, "--json").stdout)
    assert scoring["toetsingen"][0]["zonder_beslisregels"]["1.2"]["gepubliceerd"] == "M"
    rapport = json.loads(toetsing("rapport", "regio", pad, "--kader", kader, "--naar", "-", "--formaat", "json").stdout)
    (_, criterium) = rapport["rapport"]["themas"][0]["criteria"]
    assert criterium["gepubliceerd"] == "M"


def test_de_tabel_voor_analisten_heeft_er_een_rij_voor(noord: Path, kader: Path) -> None:
    scoring = score([str(noord)], kader=str(kader))
    rijen = tabel(scoring.uitslagen, scoring.kader)
    assert list(rijen["afwijkend"].astype(object))[1] == "V"
    assert list(rijen["mogelijk"]) == ["O", ""]


def test_nieuw_neemt_het_mee(noord: Path, kader: Path, tmp_path: Path) -> None:
    pad = tmp_path / "nieuw.xlsx"
    uit = toetsing("nieuw", pad, "--kader", kader, "--uit", noord, "--met-scores", "--ronde", "1")
    assert uit.returncode == 0, uit.stderr
    assert "Dit is besproken" in toetsing("score", pad, "--kader", kader, "--formaat", "csv").stdout
