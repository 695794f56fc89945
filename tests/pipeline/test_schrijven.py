"""Writing: whole or not at all, never over what was read, and nothing of a run that was killed stays behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from hulp.grond import STAP1
from hulp.opdracht import toetsing
from toetsing.pipeline.schrijven import write_bestand, write_map_met
from toetsing.readers.files.bestand import read_inhoud
from toetsing.readers.files.gelezen import vergeet

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _niets_gelezen() -> Iterator[None]:
    vergeet()
    yield
    vergeet()


# -- what was read stays -----------------------------------------------------------------------------------------------


@pytest.fixture
def werk(voorbeeld_2015: Path, tmp_path: Path) -> Path:
    """One of everything that can be read."""
    copyfile(voorbeeld_2015 / "regios/IJsselland.xlsx", tmp_path / "noord.xlsx")
    for naam in ("scores-2015.csv", "kader.yaml", "gepubliceerd.yaml"):
        copyfile(STAP1 / naam, tmp_path / naam)
    (tmp_path / "groepen.csv").write_text("organisatie;deel\nDrenthe;A\n")
    (tmp_path / "namen.csv").write_text("organisatie\nDrenthe\n")
    (tmp_path / "kader.csv").symlink_to(tmp_path / "kader.yaml")
    (tmp_path / "gepubliceerd.json").symlink_to(tmp_path / "gepubliceerd.yaml")
    (tmp_path / "huisstijl.html").write_text('afzender: "Inspectie"\n')
    assert toetsing("score", "noord.xlsx", "--naar", "uitslag.json", cwd=tmp_path).returncode == 0
    return tmp_path


@pytest.mark.parametrize(
    "opdracht",
    [
        "score noord.xlsx --naar noord.xlsx",
        "score . --naar scores-2015.csv",
        "controleer scores-2015.csv --naar scores-2015.csv",
        "plan noord.xlsx --naar noord.xlsx",
        "wat-als noord.xlsx 1.1.1=- --naar noord.xlsx",
        "hertoets noord.xlsx scores-2015.csv --ronde 2015 --ronde 2016 --naar scores-2015.csv",
        "beoordelaars noord.xlsx scores-2015.csv --organisatie IJsselland --naar noord.xlsx",
        "beoordelaars noord.xlsx scores-2015.csv --organisatie IJsselland --consensus noord.xlsx",
        "vergelijk scores-2015.csv --groep deel --groepen groepen.csv --naar groepen.csv",
        "herreken --gepubliceerd gepubliceerd.yaml --varianten --criterium 1.1 --bewaar gepubliceerd.yaml",
        "herreken --gepubliceerd gepubliceerd.yaml --naar gepubliceerd.json",
        "herreken noord.xlsx --naar noord.xlsx",
        "verifieer uitslag.json --naar uitslag.json",
        "verifieer uitslag.json --naar noord.xlsx",
        "kader toon kader.yaml --naar kader.csv",
        "kader bewijs kader.yaml --tabel kader.csv",
        "rapport landelijk scores-2015.csv --vorige noord.xlsx --naar noord.xlsx",
        "rapport regio noord.xlsx --huisstijl huisstijl.html --naar huisstijl.html",
    ],
)
def test_wat_is_gelezen_wordt_ook_met_forceer_niet_vervangen(opdracht: str, werk: Path) -> None:
    voor = {pad.name: pad.read_bytes() for pad in werk.iterdir()}
    uit = toetsing(*opdracht.split(), "--forceer", cwd=werk)
    assert {pad.name: pad.read_bytes() for pad in werk.iterdir()} == voor
    assert uit.returncode == 4, uit.stderr
    assert "wordt niet vervangen. Kies een andere naam. [T145]" in uit.stderr


def test_ook_onder_een_andere_naam_is_het_hetzelfde_bestand(tmp_path: Path) -> None:
    bron, link, hard = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    bron.write_text("van mij")
    link.symlink_to(bron)
    os.link(bron, hard)
    assert read_inhoud(link, "b.txt") == b"van mij"
    for pad in (bron, link, hard, tmp_path / "." / "a.txt"):
        fout = write_bestand(pad, b"x", forceer=True)
        assert fout is not None
        assert fout.code == "T145"
    vergeet()
    assert write_bestand(bron, b"x", forceer=True) is None


def test_een_ander_bestand_met_hetzelfde_nummer_is_niet_gelezen(tmp_path: Path) -> None:
    """Where a file was taken away, a file system gives its number to the next: here it is the same file, moved."""
    bron, ander = tmp_path / "tijdelijk.txt", tmp_path / "ander.txt"
    bron.write_text("van mij")
    assert read_inhoud(bron, "tijdelijk.txt") == b"van mij"
    bron.rename(ander)
    fout = write_bestand(ander, b"x", forceer=True)
    assert fout is not None  # as it was read, under another name
    assert fout.code == "T145"
    os.utime(ander, ns=(0, 0))
    assert write_bestand(ander, b"x", forceer=True) is None


def test_wat_is_gelezen_en_daarna_gewijzigd_wordt_niet_vervangen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bron, hard = tmp_path / "a.txt", tmp_path / "b.txt"
    bron.write_text("van mij")
    os.link(bron, hard)
    monkeypatch.chdir(tmp_path)
    assert read_inhoud(Path("a.txt"), "a.txt") == b"van mij"
    monkeypatch.chdir("/")
    os.utime(bron, ns=(0, 0))
    for pad in (bron, hard):
        fout = write_bestand(pad, b"x", forceer=True)
        assert fout is not None
        assert fout.code == "T145"


def test_wat_net_is_geschreven_wordt_niet_nog_eens_geschreven(tmp_path: Path) -> None:
    assert write_bestand(tmp_path / "a.txt", b"een", forceer=True) is None
    fout = write_bestand(tmp_path / "a.txt", b"twee", forceer=True)
    assert fout is not None
    assert (fout.code, (tmp_path / "a.txt").read_bytes()) == ("T145", b"een")


# -- whole or not at all -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nummer", "zin"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.ENAMETOOLONG, "de naam is te lang"),
        (errno.EROFS, "op deze schijf kan niet worden geschreven"),
        (errno.EIO, "het besturingssysteem weigert"),
    ],
)
def test_wat_niet_lukt_zegt_waarom_en_laat_niets_achter(nummer: int, zin: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("oud")
    with mock.patch("os.fsync", side_effect=OSError(nummer, "x")):
        fout = write_bestand(tmp_path / "a.txt", b"nieuw", forceer=True)
    assert fout is not None
    assert (fout.code, zin in fout.tekst) == ("T071", True)
    assert [(pad.name, pad.read_text()) for pad in tmp_path.iterdir()] == [("a.txt", "oud")]


def test_een_te_lange_naam_wordt_genoemd(tmp_path: Path) -> None:
    fout = write_bestand(tmp_path / f"{'n' * 300}.txt", b"x", forceer=False)
    assert fout is not None
    assert "de naam is te lang" in fout.tekst
    assert list(tmp_path.iterdir()) == []


def test_een_naam_van_255_tekens_kan(tmp_path: Path) -> None:
    pad = tmp_path / f"{'n' * 251}.txt"
    assert write_bestand(pad, b"x", forceer=False) is None
    assert pad.read_bytes() == b"x"


def test_wat_een_gestopte_opdracht_achterliet_gaat_weg_en_wat_een_ander_schrijft_blijft(tmp_path: Path) -> None:
    dood = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    namen = [f".a.txt.x.{int(dood.stdout)}.toetsing.tmp", f".a.txt.x.{os.getpid()}.toetsing.tmp", ".van-mij.tmp"]
    for naam in namen:
        (tmp_path / naam).write_text("half")
    assert write_bestand(tmp_path / "b.txt", b"x", forceer=False) is None
    assert sorted(pad.name for pad in tmp_path.iterdir()) == sorted([*namen[1:], "b.txt"])


def test_een_pijp_of_apparaat_wordt_nergens_gelezen(tmp_path: Path) -> None:
    pijp = tmp_path / "pijp.xlsx"
    os.mkfifo(pijp)
    for opdracht in (
        ["score", pijp],
        ["kader", "toon", pijp],
        ["score", STAP1 / "scores-2015.csv", "--kader", pijp],
        ["verifieer", pijp],
        ["herreken", "--gepubliceerd", pijp],
        ["vergelijk", STAP1 / "scores-2015.csv", "--groep", "x", "--groepen", pijp],
        ["rapport", "landelijk", STAP1 / "scores-2015.csv", "--teksten", pijp, "--naar", "-"],
        ["rapport", "landelijk", STAP1 / "scores-2015.csv", "--huisstijl", pijp, "--naar", "-"],
        ["rapport", "landelijk", STAP1 / "scores-2015.csv", "--sjabloon", pijp, "--naar", tmp_path / "r.docx"],
        ["rapport", "sjabloon-controle", pijp],
        ["nieuw", tmp_path / "n.xlsx", "--uit", pijp],
    ):
        uit = toetsing(*opdracht)
        assert uit.returncode in (1, 2, 4), (opdracht, uit.stderr)
        assert "gewoon bestand" in uit.stderr or "bestaat niet" in uit.stderr, (opdracht, uit.stderr)
    assert [pad for pad in (Path(tmp_path) / "r.docx", Path(tmp_path) / "n.xlsx") if pad.exists()] == []


# -- what is to go -----------------------------------------------------------------------------------------------------


def test_wat_weg_moet_gaat_weg_maar_nooit_wat_is_gelezen(tmp_path: Path) -> None:
    for naam in ("weg", "gelezen"):
        (tmp_path / naam).write_bytes(b"oud")
    read_inhoud(tmp_path / "gelezen", "gelezen")
    assert write_map_met(tmp_path, {"weg": None, "was er niet": None}, forceer=True) == ((), None)
    assert not (tmp_path / "weg").exists()
    _, fout = write_map_met(tmp_path, {"gelezen": None}, forceer=True)
    assert fout is not None
    assert fout.code == "T145"
    assert (tmp_path / "gelezen").read_bytes() == b"oud"


def test_wat_niet_weg_kan_is_een_fout_en_wat_nieuw_was_gaat_weer_weg(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    geschreven, fout = write_map_met(tmp_path, {"nieuw": b"x", "map": None}, forceer=True)
    assert (geschreven, fout and fout.code) == ((), "T071")
    assert [pad.name for pad in tmp_path.iterdir()] == ["map"]
