"""`toetsing kader verschil` as a user meets it: on the kader that ships, and on one that continues it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from hulp.hertoetskaders import MILD, STRENG, kadertekst
from hulp.itemkader import MET_SCORES
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    assert "voor een hertoets is 1.1.2 niet dezelfde, want haar tekst is anders." in gedaan


def test_een_andere_vraag_staat_bij_de_uitkomst_en_een_vergissing_in_het_vervolg_wordt_gezegd(
    kaders: tuple[str, str], tmp_path: Path
) -> None:
    nu = tmp_path / "ruimer.yaml"
    tekst = kadertekst("ruimer", DRIE, STRENG, was={nr: nr for nr in DRIE["1.1"]}, vervolg_op="oud")
    nu.write_text(tekst.replace('was: "1.1.2"', "was: {nr: 1.1.2, relatie: ruimer}"), encoding="utf-8")
    gedaan = toetsing("kader", "verschil", kaders[0], nu, breedte=200).stdout
    assert "1.1.2 vraagt meer dan toen" in gedaan
    assert "1.1.2 (nu)" in gedaan
    assert "zegt 'toetsing kader bewijs'." in gedaan
    tabel = toetsing("kader", "verschil", kaders[0], nu, "--formaat", "csv").stdout
    rijen = list(csv.DictReader(io.StringIO(tabel.removeprefix("\ufeff")), delimiter=";"))
    assert {rij["andere vragen"] for rij in rijen if rij["criterium"] == "1.1"} == {"1.1.2 vraagt meer dan toen"}
    data = json.loads(toetsing("kader", "verschil", kaders[0], nu, "--json").stdout)
    volgt_schema(data, "kaderverschil")
    assert data["criteria"][0]["andere_vragen"] == {"1.1.2": "ruimer"}
    assert {"1.1.2 (nu)", "1.1.2 (toen)"} <= data["criteria"][0]["paren"][0]["scores"].keys()
    nu.write_text(tekst.replace("vervolg_op: oud", "vervolg_op: oudd"), encoding="utf-8")
    slip = toetsing("kader", "verschil", kaders[0], nu, breedte=200).stdout
    assert "dezelfde: ruimer zegt niet dat het een vervolg is op oud, maar op oudd." in slip


TOEN = {"1.1": ("1.1.1", "1.1.2"), "1.2": ("1.2.1", "1.2.2")}


def teksten(
    tmp_path: Path, criteria: Mapping[str, Sequence[str]], was: Mapping[str, str], **gezegd: str
) -> list[tuple[str, str, str, str]]:
    """Return what a kader that continues `TOEN` does not say in the same words; it has a text of then where given."""
    eigen = {nr: f"Tekst {oud}" for nr, oud in was.items()} | {nr.replace("_", "."): w for nr, w in gezegd.items()}
    (tmp_path / "toen.yaml").write_text(kadertekst("toen", TOEN), encoding="utf-8")
    nu = kadertekst("nu", criteria, was=was, vervolg_op="toen", teksten=eigen)
    (tmp_path / "nu.yaml").write_text(nu.replace("Proef nu", "Proef toen"), encoding="utf-8")
    data = json.loads(toetsing("kader", "verschil", tmp_path / "toen.yaml", tmp_path / "nu.yaml", "--json").stdout)
    volgt_schema(data, "kaderverschil")
    return [(een["plaats"], een["wat"], een["eerst"], een["daarna"]) for een in data["teksten"]]


def test_een_vervallen_criterium_staat_ook_bij_de_teksten_als_het_volgende_zijn_nummer_kreeg(tmp_path: Path) -> None:
    assert teksten(tmp_path, {"1.1": ("1.1.1", "1.1.2")}, {"1.1.1": "1.2.1", "1.1.2": "1.2.2"}) == [
        ("criterium 1.1 (nu)", "tekst", "Criterium 1.2", "Criterium 1.1"),
        ("verwachting 1.1.1 (nu)", "nummer", "1.2.1", "1.1.1"),
        ("verwachting 1.1.2 (nu)", "nummer", "1.2.2", "1.1.2"),
        ("criterium 1.1 (toen)", "tekst", "Criterium 1.1", ""),
        ("verwachting 1.1.1 (toen)", "tekst", "Tekst 1.1.1", ""),
        ("verwachting 1.1.2 (toen)", "tekst", "Tekst 1.1.2", ""),
    ]


def test_een_vervallen_verwachting_is_niet_wat_haar_nummer_kreeg(tmp_path: Path) -> None:
    """1.2.1 became 1.2.2, and what was 1.2.2 is no more."""
    was = {"1.1.1": "1.1.1", "1.1.2": "1.1.2", "1.2.2": "1.2.1"}
    assert teksten(tmp_path, {"1.1": ("1.1.1", "1.1.2"), "1.2": ("1.2.2",)}, was) == [
        ("verwachting 1.2.2 (nu)", "nummer", "1.2.1", "1.2.2"),
        ("verwachting 1.2.2 (toen)", "tekst", "Tekst 1.2.2", ""),
    ]


def test_wat_in_een_ander_criterium_kwam_houdt_beide_criteria_op_hun_plaats(tmp_path: Path) -> None:
    nu = {"1.1": ("1.1.1", "1.1.2", "1.1.3"), "1.2": ("1.2.1",)}
    was = {"1.1.1": "1.1.1", "1.1.2": "1.1.2", "1.1.3": "1.2.2", "1.2.1": "1.2.1"}
    assert teksten(tmp_path, nu, was) == [("verwachting 1.1.3", "nummer", "1.2.2", "1.1.3")]


def test_wat_zonder_was_hetzelfde_zegt_is_geen_andere_tekst_en_een_andere_vraag_wel(tmp_path: Path) -> None:
    assert teksten(tmp_path, TOEN, {}) == []
    assert teksten(tmp_path, TOEN, {}, **{"1_1_2": "Anders"}) == [
        ("verwachting 1.1.2 (nu)", "tekst", "", "Anders"),
        ("verwachting 1.1.2 (toen)", "tekst", "Tekst 1.1.2", ""),
    ]


def test_ook_wat_geen_score_heeft_gaat_naar_zijn_nieuwe_nummer(tmp_path: Path) -> None:
    toen, nu = tmp_path / "toen.yaml", tmp_path / "nu.yaml"
    toen.write_text(MET_SCORES, encoding="utf-8")
    later = MET_SCORES.replace("kader: wijkproef", "kader: later\nvervolg_op: wijkproef")
    for oud, nieuw in (("1.1.1", "1.1.1"), ("1.1.9", "1.1.9"), ("1.5.1", "1.5.1"), ("1.1.2", "1.1.3")):
        later = later.replace(f"nr: {oud},", f'nr: {nieuw}, was: "{oud}",')
    nu.write_text(later, encoding="utf-8")
    data = json.loads(toetsing("kader", "verschil", toen, nu, "--json").stdout)
    assert data["teksten"] == [{"plaats": "verwachting 1.1.3", "wat": "nummer", "eerst": "1.1.2", "daarna": "1.1.3"}]
    nu.write_text(later.replace(', was: "1.1.2"', ""), encoding="utf-8")
    data = json.loads(toetsing("kader", "verschil", toen, nu, "--json").stdout)
    assert [een["plaats"] for een in data["teksten"]] == ["verwachting 1.1.3", "verwachting 1.1.2"]


def test_een_kader_dat_een_vervolg_is_zonder_was_krijgt_die_raad(tmp_path: Path, kaders: tuple[str, str]) -> None:
    nu = tmp_path / "zonder.yaml"
    nu.write_text(kadertekst("zonder", DRIE, MILD, vervolg_op="oud"), encoding="utf-8")
    gedaan = toetsing("kader", "verschil", kaders[0], nu, breedte=200).stdout
    assert "zonder is een vervolg op oud, maar bij geen enkele verwachting staat 'was'." in gedaan
    assert "zegt niet dat het een vervolg is" not in gedaan


def test_waar_in_een_van_de_kaders_mensen_het_oordeel_geven_is_niets_bewezen(
    tmp_path: Path, kaders: tuple[str, str]
) -> None:
    mens = tmp_path / "mens.yaml"
    tekst = kadertekst("oud", DRIE, ()).replace(
        "        verwachtingen:", "        oordeel: mens\n        verwachtingen:"
    )
    mens.write_text(tekst, encoding="utf-8")
    for paar in ((kaders[0], mens), (mens, kaders[0])):
        gedaan = toetsing("kader", "verschil", *paar, breedte=150)
        assert "in een van de kaders geven mensen het oordeel" in gedaan.stdout, gedaan.stderr
        assert "Dat is bewezen" not in gedaan.stdout
