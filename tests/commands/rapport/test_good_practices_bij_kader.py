"""Good practices that a source names of a ronde stand in the reports about it, unless their workbook has its own."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.opdracht import toetsing
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.dossier import Dossier, GoodPractice
from toetsing.domain.toetsing import Soort
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.dossier import read_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.toetsing import Toetsing

IJSSELLAND = TOETSINGEN["IJsselland"]
CRISISTEAM = "Een aparte crisisdienst of een apart crisisteam"


def rapport(soort: str, bron: Path, naar: Path) -> dict[str, Any]:
    gemaakt = toetsing("rapport", soort, bron, "--naar", naar, "--peildatum", "18-11-2015")
    assert gemaakt.returncode == 0, gemaakt.stderr
    return json.loads(naar.read_bytes())["rapport"]  # type: ignore[no-any-return]


def regio(map_: Path, een: Toetsing, dossier: Dossier | None = None) -> list[Any]:
    (map_ / "een.xlsx").write_bytes(als_werkmap(KADER, een, dossier))
    return rapport("regio", map_ / "een.xlsx", map_ / "r.json")["good_practices"]  # type: ignore[no-any-return]


def test_wat_alleen_het_kader_kent_staat_in_het_rapport_met_zijn_plaats(tmp_path: Path) -> None:
    genoemd = regio(tmp_path, IJSSELLAND)
    assert [thema for thema, _ in genoemd] == ["Randvoorwaarden", "Organisatie", "Organisatie", "", ""]
    assert all("Bron: " in alineas[-1] for _, alineas in genoemd)
    assert "paragraaf 2.4, derde voorbeeld" in genoemd[-1][1][-1]


def test_controleer_en_rapport_missen_ze_dan_niet(tmp_path: Path) -> None:
    for een, mist in ((IJSSELLAND, False), (TOETSINGEN["Drenthe"], True)):
        (tmp_path / "een.xlsx").write_bytes(als_werkmap(KADER, een))
        stand = toetsing("controleer", tmp_path / "een.xlsx", "--json").stdout
        assert ("good practices" in stand) is mist
        gemaakt = toetsing("rapport", "regio", tmp_path / "een.xlsx", "--naar", tmp_path / "r.md", "--forceer")
        assert ("3.2, good practices en" in gemaakt.stderr) is mist


def test_wat_in_de_werkmap_staat_gaat_voor(tmp_path: Path) -> None:
    eigen = Dossier(good_practices=(GoodPractice(good_practice="Elke ochtend overleg."),))
    assert regio(tmp_path, IJSSELLAND, eigen) == [["", ["Elke ochtend overleg."]]]


@pytest.mark.parametrize(
    "een",
    [
        pytest.param(TOETSINGEN["Drenthe"], id="een organisatie die niet is genoemd"),
        pytest.param(replace(IJSSELLAND, ronde="2016"), id="een andere ronde"),
        pytest.param(replace(IJSSELLAND, soort=Soort.ZELFEVALUATIE), id="een zelfevaluatie"),
    ],
)
def test_van_een_ander_staat_er_niets(een: Toetsing, tmp_path: Path) -> None:
    assert regio(tmp_path, een) == []


def test_in_het_rapport_over_allen_staat_elke_practice_een_keer(voorbeeld_2015: Path, tmp_path: Path) -> None:
    for bron in ("landelijk.xlsx", "regios"):
        r = rapport("landelijk", voorbeeld_2015 / bron, tmp_path / f"{bron}.json")
        per_thema = [thema["good_practices"] for thema in r["themas"]]
        assert [*map(len, per_thema), len(r["andere_good_practices"])] == [7, 6, 7, 2]
        (wie,) = [wie for wie, alineas in per_thema[0] if alineas[0].startswith(CRISISTEAM)]
        assert set(wie.replace(" en ", ", ").split(", ")) == {"Friesland", "Twente", "IJsselland", "Flevoland"}


def test_een_voorbeeldwerkmap_heeft_ze_op_haar_blad(voorbeeld_2015: Path) -> None:
    aantallen = {}
    for naam in ("IJsselland", "Twente", "Drenthe"):
        bestand = read_bestand(voorbeeld_2015 / "regios" / f"{naam}.xlsx", naam)
        assert isinstance(bestand, Bestand)
        aantallen[naam] = len(read_dossier(bestand, KADER).good_practices)
    assert aantallen == {"IJsselland": 5, "Twente": 2, "Drenthe": 0}


def test_een_fout_in_het_bestand_wordt_gemeld(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_bytes((STAP1 / "kader.yaml").read_bytes())
    (tmp_path / "good-practices.yaml").write_text("kader: veilig-thuis-stap1-2015\n", encoding="utf-8")
    (tmp_path / "een.xlsx").write_bytes(als_werkmap(KADER, IJSSELLAND))
    gemaakt = toetsing("rapport", "regio", tmp_path / "een.xlsx", "--kader", tmp_path, "--naar", tmp_path / "r.md")
    assert gemaakt.returncode == 1
    assert f"{tmp_path / 'good-practices.yaml'}:1: Het veld 'ronde' ontbreekt" in gemaakt.stderr
