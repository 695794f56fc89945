"""`toetsing kader verschil` as a user meets it: on the kader that ships, and on one that continues it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from hulp.hertoetskaders import MILD, STRENG, kadertekst
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from pathlib import Path

VARIANT = ("veilig-thuis-stap1-2015", "--met-variant", "toegepast-2015")
DRIE = {"1.1": ("1.1.1", "1.1.2", "1.1.3")}


@pytest.fixture
def kaders(tmp_path: Path) -> tuple[str, str]:
    """Two kaders of which the second continues the first, with other numbers, texts and rules."""
    was = {"1.2.1": "1.1.1", "1.2.2": "1.1.2"}
    teksten = {"1.2.1": "Tekst 1.1.1", "1.2.2": "Heel anders gezegd"}
    nieuw = {"1.2": ("1.2.1", "1.2.2", "1.2.3"), "1.3": ("1.3.1",)}
    for naam, tekst in (
        ("oud", kadertekst("oud", DRIE, MILD)),
        ("nieuw", kadertekst("nieuw", nieuw, STRENG, was=was, vervolg_op="oud", teksten=teksten)),
    ):
        (tmp_path / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
    return str(tmp_path / "oud.yaml"), str(tmp_path / "nieuw.yaml")


def test_de_variant_van_2015_in_woorden() -> None:
    gedaan = toetsing("kader", "verschil", *VARIANT, breedte=120)
    assert gedaan.returncode == 0
    assert "Van de 7 oordelen die beide kaders geven, zijn er 6 gelijk en 1 strenger." in gedaan.stdout
    assert "V wordt M in 4 van de 16 invullingen, zoals bij 1.1.4 onvoldoende, de overige voldoende" in gedaan.stdout
    assert "alle 24 verwachtingen die meetellen, zijn dezelfde." in gedaan.stdout
    assert gedaan.stdout.count("beslisregels") == 1


def test_een_vervolg_in_woorden(kaders: tuple[str, str]) -> None:
    gedaan = toetsing("kader", "verschil", *kaders, breedte=150)
    assert gedaan.returncode == 0, gedaan.stderr
    regels = [regel.split() for regel in gedaan.stdout.splitlines()]
    assert ["1.2", "1.1", "strenger"] in [regel[:3] for regel in regels]
    assert ["1.3", "alleen", "in", "het", "tweede", "kader"] in regels
    assert ["verwachting", "1.2.1", "nummer", "1.1.1", "1.2.1"] in regels
    assert ["verwachting", "1.2.2", "tekst", "Tekst", "1.1.2", "Heel", "anders", "gezegd"] in regels
    assert ["verwachting", "1.1.3", "tekst", "Tekst", "1.1.3"] in regels
    assert ["criterium", "1.2", "tekst", "Criterium", "1.1", "Criterium", "1.2"] in regels
    assert "2 van de 4 verwachtingen die meetellen, zijn dezelfde." in gedaan.stdout
    assert "Nieuw: 1.2.3 en 1.3.1." in gedaan.stdout
    assert "Niet meer in het kader: 1.1.3." in gedaan.stdout
    andersom = toetsing("kader", "verschil", *reversed(kaders), breedte=150).stdout
    assert "zijn niet naast elkaar te zetten: oud hoort een vervolg te zijn op nieuw, maar zegt niet" in andersom
    assert (
        "is een verwachting met hetzelfde nummer dezelfde: oud zegt niet dat het een vervolg is op nieuw." in andersom
    )


def test_elke_vorm_zegt_hetzelfde(kaders: tuple[str, str], tmp_path: Path) -> None:
    data = json.loads(toetsing("kader", "verschil", *VARIANT, "--json").stdout)
    volgt_schema(data, "kaderverschil")
    assert [een["verhouding"] for een in data["criteria"]] == ["strenger", *["gelijk"] * 6]
    paren = [(een["eerst"], een["daarna"], een["invullingen"]) for een in data["criteria"][0]["paren"]]
    assert paren == [("V", "V", 1), ("V", "M", 4), ("M", "M", 6), ("O", "O", 5)]
    assert data["rondes"]["vergelijkbaar"] is True
    ander = json.loads(toetsing("kader", "verschil", *kaders, "--json").stdout)
    volgt_schema(ander, "kaderverschil")
    assert ander["rondes"]["gedeeld"] == {"1.2.1": "1.1.1", "1.2.2": "1.1.2"}
    assert ander["criteria"][1]["reden"] == "alleen in het tweede kader"
    tabel = toetsing("kader", "verschil", *VARIANT, "--formaat", "csv").stdout
    rijen = list(csv.DictReader(io.StringIO(tabel.removeprefix("\ufeff")), delimiter=";"))
    assert [(rij["eerst"], rij["daarna"], int(rij["invullingen"])) for rij in rijen[:4]] == paren
    for vorm in ("html", "md", "xlsx"):
        pad = tmp_path / f"verschil.{vorm}"
        assert toetsing("kader", "verschil", *kaders, "--naar", pad).returncode == 0
        assert pad.stat().st_size


def test_twee_gelijke_kaders_zonder_verschil(kaders: tuple[str, str]) -> None:
    gedaan = toetsing("kader", "verschil", kaders[0], kaders[0])
    assert "Het oordeel dat beide kaders geven, is gelijk." in gedaan.stdout
    assert "Beide kaders zeggen alles met dezelfde woorden." in gedaan.stdout


@pytest.mark.parametrize(("wat", "code"), [((VARIANT[0],), "G180"), ((VARIANT[0], VARIANT[0], *VARIANT[1:]), "G181")])
def test_wat_ernaast_komt_moet_er_precies_een_zijn(wat: tuple[str, ...], code: str) -> None:
    gedaan = toetsing("kader", "verschil", *wat)
    assert gedaan.returncode == 2
    assert f"[{code}]" in gedaan.stderr


def test_binnen_een_kader_is_een_andere_tekst_een_andere_verwachting(kaders: tuple[str, str], tmp_path: Path) -> None:
    anders = tmp_path / "anders.yaml"
    anders.write_text(kadertekst("oud", DRIE, MILD, teksten={"1.1.2": "Anders"}), encoding="utf-8")
    gedaan = toetsing("kader", "verschil", kaders[0], anders, breedte=150).stdout
    assert "2 van de 3 verwachtingen die meetellen, zijn dezelfde." in gedaan
    assert "Nieuw, of met een andere tekst: 1.1.2." in gedaan


def test_een_andere_vraag_staat_bij_de_uitkomst_en_een_vergissing_in_het_vervolg_wordt_gezegd(
    kaders: tuple[str, str], tmp_path: Path
) -> None:
    nu = tmp_path / "ruimer.yaml"
    tekst = kadertekst("ruimer", DRIE, STRENG, was={nr: nr for nr in DRIE["1.1"]}, vervolg_op="oud")
    nu.write_text(tekst.replace('was: "1.1.2"', "was: {nr: 1.1.2, relatie: ruimer}"), encoding="utf-8")
    gedaan = toetsing("kader", "verschil", kaders[0], nu, breedte=200).stdout
    assert "1.1.2 vraagt meer dan toen" in gedaan
    assert "1.1.2 (nu)" in gedaan
    data = json.loads(toetsing("kader", "verschil", kaders[0], nu, "--json").stdout)
    volgt_schema(data, "kaderverschil")
    assert data["criteria"][0]["andere_vragen"] == {"1.1.2": "ruimer"}
    assert {"1.1.2 (nu)", "1.1.2 (toen)"} <= data["criteria"][0]["paren"][0]["scores"].keys()
    nu.write_text(tekst.replace("vervolg_op: oud", "vervolg_op: oudd"), encoding="utf-8")
    slip = toetsing("kader", "verschil", kaders[0], nu, breedte=200).stdout
    assert "dezelfde: ruimer zegt niet dat het een vervolg is op oud, maar op oudd." in slip
