"""`kader toon` and `kader bewijs` of a kader with facts: what each is, who looks at it, and none is a verwachting."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
import yaml

from hulp.horeca import schrijf_horeca
from hulp.opdracht import toetsing
from hulp.schemas import validator
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


def test_toon_noemt_elk_feit_met_alles_ervan(horeca: Horeca) -> None:
    uit = toetsing("kader", "toon", horeca.kader, breedte=250)
    assert uit.returncode == 0, uit.stderr
    rijen = {" ".join(lijn.split()) for lijn in uit.stdout.splitlines()}
    assert "2 thema's, 3 criteria en 7 verwachtingen, die alle meetellen, en 3 feiten" in rijen
    assert "Opzet Was er opzet in het spel? ja en nee verplicht 1.1 beleid, artikel 9" in rijen
    assert "overtreding Is er een overtreding vastgesteld? ja en nee niet nodig 1.1 en 1.2 beleid" in rijen
    assert "Zonder motivering telt het feit Opzet als open." in rijen


def test_toon_noemt_een_antwoord_geen_score(horeca: Horeca) -> None:
    uit = toetsing("kader", "toon", horeca.kader, breedte=250).stdout
    scores, antwoorden = uit.split("Scores van een verwachting")[1].split("Antwoorden op een feit")
    assert "schaal jn" not in scores
    assert "ja (schaal jn, geen rang)" in antwoorden


@pytest.mark.parametrize("vorm", ["markdown", "html", "csv", "xlsx", "json"])
def test_elke_vorm_van_toon_en_bewijs(vorm: str, horeca: Horeca, tmp_path: Path) -> None:
    for wat in ("toon", "bewijs"):
        naar = tmp_path / f"{wat}.{'md' if vorm == 'markdown' else vorm}"
        uit = toetsing("kader", wat, horeca.kader, "--formaat", vorm, "--naar", naar)
        assert uit.returncode == 0, uit.stderr
        assert naar.stat().st_size > 0


def test_de_json_van_toon_heeft_de_feiten(horeca: Horeca) -> None:
    antwoord = json.loads(toetsing("kader", "toon", horeca.kader, "--json").stdout)
    validator("kader").validate(antwoord)
    assert antwoord["feiten"][1] == {
        "naam": "Opzet",
        "vraag": "Was er opzet in het spel?",
        "antwoorden": ["ja", "nee"],
        "motivering": True,
        "criteria": ["1.1"],
        "bron": "beleid, artikel 9",
    }
    assert antwoord["feiten"][2]["antwoorden"] == ["een heel getal van 1 tot en met 3"]


def test_zonder_feiten_zegt_de_json_wat_zij_zei() -> None:
    assert "feiten" not in json.loads(toetsing("kader", "toon", "veilig-thuis-stap1-2015", "--json").stdout)


def test_het_bewijs_noemt_een_feit_geen_verwachting(horeca: Horeca) -> None:
    uit = toetsing("kader", "bewijs", horeca.kader, "--detail", breedte=300).stdout
    assert "beslissend feit: Het feit Opzet: ja geeft altijd O." in uit
    assert "beslissend feit: Het feit overtreding: ja sluit V uit." in uit
    assert "Beide verwachtingen wegen even zwaar; de rijen noemen ook het feit overtreding: 6 toestanden" in uit
    assert "kernverwachting: overtreding" not in uit


def test_wat_geen_geval_opmerkt_wordt_een_geval_met_feiten_dat_er_een_is(horeca: Horeca) -> None:
    """Each line can be taken over, and together they notice everything."""
    antwoord = json.loads(toetsing("kader", "bewijs", horeca.kader, "--json").stdout)
    validator("bewijs").validate(antwoord)
    gevallen = [een["geval"] for een in antwoord["onopgemerkt"]]
    assert {tuple(geval.get("feiten", {})) for geval in gevallen} >= {(), ("overtreding",)}
    nieuw = "gevallen:\n" + "\n".join(dict.fromkeys(geval["yaml"] for geval in gevallen)) + "\n"
    kader, _ = load_kader(horeca.kader.read_bytes(), "horeca-2026")
    assert kader is not None
    gelezen, meldingen = load_gevallen(nieuw.encode(), "nieuw", kader)
    assert [een.code for een in meldingen] == ["K126"]
    assert len(gelezen) == len(yaml.safe_load(nieuw)["gevallen"])
    (horeca.kader.parent / "gevallen" / "nieuw.yaml").write_text(nieuw, encoding="utf-8")
    daarna = json.loads(toetsing("kader", "bewijs", horeca.kader, "--json").stdout)
    assert daarna["bewezen"]
    assert daarna["onopgemerkt"] == []


def test_de_waarheidstabel_heeft_een_kolom_per_feit(horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / "waar.csv"
    assert toetsing("kader", "bewijs", horeca.kader, "--tabel", naar).returncode == 0
    rijen = list(csv.DictReader(io.StringIO(naar.read_text("utf-8-sig")), delimiter=";"))
    rij = next(r for r in rijen if r["criterium"] == "1.1" and r["oordeel"] == "V")
    assert (rij["feit: overtreding"], rij["feit: Opzet"], rij["in orde"]) == ("nee", "nee", "3")
    assert rij["gezien: overtreding is nee"] == "1"
    zaal = next(r for r in rijen if r["criterium"] == "2.1")
    assert zaal["feit: overtreding"] == zaal["gezien: overtreding is nee"] == ""
    assert (
        toetsing("kader", "bewijs", horeca.kader, "--tabel", tmp_path / "w.xlsx", "--criterium", "1.2").returncode == 0
    )
