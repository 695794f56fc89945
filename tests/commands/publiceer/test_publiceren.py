"""Publishing: whole or not at all, and over an earlier publication without what is not of this one."""

from __future__ import annotations

from shutil import copyfile
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from hulp.opdracht import toetsing
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.pipeline.schrijven import write_bestand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toetsing.domain.meldingen import Melding

VARIANT = ("--variant", "toegepast-2015")


def gebruikt(map_: Path) -> set[str]:
    return {pad.name for pad in map_.iterdir()}


def in_controlegetallen(map_: Path) -> set[str]:
    return {regel.split("  ")[1] for regel in (map_ / "SHA256SUMS").read_text().splitlines()}


@pytest.fixture
def regios(voorbeeld_2015: Path, tmp_path: Path) -> Path:
    map_ = tmp_path / "regios"
    map_.mkdir()
    copyfile(voorbeeld_2015 / "regios/IJsselland.xlsx", map_ / "IJsselland.xlsx")
    return map_


def test_de_variant_van_een_eerdere_publicatie_blijft_niet_staan(regios: Path, tmp_path: Path) -> None:
    doel = tmp_path / "open"
    assert toetsing("publiceer", regios, *VARIANT, "--naar", doel).returncode == 0
    assert "variant.yaml" in gebruikt(doel)
    (doel / "leesmij.txt").write_text("van mij")
    uit = toetsing("publiceer", regios, "--naar", doel, "--forceer")
    assert (uit.returncode, uit.stderr) == (0, f"Geschreven in {doel}: 6 bestanden.\n")
    assert gebruikt(doel) == {*in_controlegetallen(doel), "SHA256SUMS", "leesmij.txt"}
    assert "variant.yaml" not in gebruikt(doel)


def test_een_variant_die_geen_publicatie_daar_zette_blijft(regios: Path, tmp_path: Path) -> None:
    doel = tmp_path / "open"
    assert toetsing("publiceer", regios, "--naar", doel).returncode == 0
    (doel / "variant.yaml").write_text("van mij")
    assert toetsing("publiceer", regios, "--naar", doel, "--forceer").returncode == 0
    assert (doel / "variant.yaml").read_text() == "van mij"


def test_zonder_forceer_blijft_ook_de_variant(regios: Path, tmp_path: Path) -> None:
    doel = tmp_path / "open"
    assert toetsing("publiceer", regios, *VARIANT, "--naar", doel).returncode == 0
    assert toetsing("publiceer", regios, "--naar", doel).returncode == 4
    assert "variant.yaml" in gebruikt(doel)


def test_gaat_het_overschrijven_halverwege_mis_dan_kloppen_de_controlegetallen_niet(
    regios: Path, tmp_path: Path
) -> None:
    def vol(pad: Path, inhoud: bytes, *, forceer: bool) -> Melding | None:
        if pad.name == "SHA256SUMS":
            return melding("T071", Plek(bestand=str(pad)), reden="de schijf is vol")
        return write_bestand(pad, inhoud, forceer=forceer)

    doel = tmp_path / "open"
    assert toetsing("publiceer", regios, *VARIANT, "--naar", doel).returncode == 0
    with mock.patch("toetsing.pipeline.schrijven.write_bestand", vol):
        assert toetsing("publiceer", regios, "--naar", doel, "--forceer").returncode == 4
    assert "variant.yaml" in in_controlegetallen(doel) - gebruikt(doel)


def ongelezen_submap(regios: Path) -> None:
    (regios / "oud").mkdir()
    copyfile(regios / "IJsselland.xlsx", regios / "oud" / "IJsselland.xlsx")


def ongelezen_bestand(regios: Path) -> None:
    (regios / "Drenthe.numbers").write_bytes(b"scores")


@pytest.mark.parametrize(("code", "doe"), [("T251", ongelezen_submap), ("T146", ongelezen_bestand)])
def test_wat_niet_is_gelezen_houdt_het_tegen_zoals_bij_streng(
    regios: Path, tmp_path: Path, code: str, doe: Callable[[Path], None]
) -> None:
    doe(regios)
    uit = toetsing("publiceer", regios, "--naar", tmp_path / "open")
    assert uit.returncode == toetsing("score", regios, "--streng").returncode == 1
    assert f"[{code}]" in uit.stderr
    assert "Er is niets gepubliceerd, want in een map staat meer dan er is gelezen. Geef ook wat " in uit.stderr
    assert not (tmp_path / "open").exists()


def test_zonder_een_enkele_toetsing_is_er_geen_fout_maar_niets_gevonden(regios: Path, tmp_path: Path) -> None:
    leeg, eigen = tmp_path / "leeg", tmp_path / "eigen"
    leeg.mkdir()
    eigen.mkdir()
    toetsing("score", regios, "--naar", eigen / "uitslag.csv")
    for map_ in (leeg, eigen):
        uit = toetsing("publiceer", map_, "--naar", tmp_path / "open")
        assert uit.returncode == 1
        assert "want er is geen toetsing gevonden. Geef werkmappen met scores, " in uit.stderr
        assert "zit een fout" not in uit.stderr


def test_een_kapot_bestand_is_wel_een_fout(tmp_path: Path) -> None:
    (tmp_path / "kapot.xlsx").write_bytes(b"niets")
    uit = toetsing("publiceer", tmp_path / "kapot.xlsx", "--naar", tmp_path / "open")
    assert "want in de invoer zit een fout" in uit.stderr


def test_de_hulp_zegt_waar_het_komt_en_wat_er_meegaat() -> None:
    hulp = " ".join(toetsing("publiceer", "--help").stdout.split())
    assert "De map voor de open data; anders open-data." in hulp
    assert "zoals ze zijn ingevuld" in hulp
    assert "ook wat er als opmerking in staat" in hulp


def test_het_kader_gaat_letter_voor_letter_mee(regios: Path, tmp_path: Path) -> None:
    assert toetsing("publiceer", regios, "--naar", tmp_path / "een").returncode == 0
    eigen = tmp_path / "eigen.yaml"
    eigen.write_bytes((tmp_path / "een" / "kader.yaml").read_bytes() + b"# opmerking van wie het schreef\n")
    uit = toetsing("publiceer", regios, "--kader", eigen, "--naar", tmp_path / "ander", "--forceer")
    assert (uit.returncode, "T240" in uit.stderr) == (1, True)
    scores = tmp_path / "een" / "scores.csv"
    assert toetsing("publiceer", scores, "--kader", eigen, "--naar", tmp_path / "ander").returncode == 0
    assert (tmp_path / "ander" / "kader.yaml").read_bytes() == eigen.read_bytes()
