"""Where a kader is found by its id: in the folder `kaders`, with the user, or with the program."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import cast

import pytest

from hulp.eigenkader import KADER
from hulp.grond import STAP1
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema
from toetsing.cli.aanvullen import kaders_die_passen
from toetsing.domain.fouten import Gebruiksfout, Kaderfout
from toetsing.pipeline.kaderplaatsen import EIGEN_MAP, Gevonden, eigen_map, vind_kaders
from toetsing.pipeline.kaders import kader_van, kaders, standaardkader

ID = "buurtbieb-2026"


def zet(map_: Path, id_: str = ID, tekst: str = KADER) -> Path:
    pad = map_ / id_ / "kader.yaml"
    pad.parent.mkdir(parents=True)
    pad.write_text(tekst, encoding="utf-8")
    return pad


@pytest.fixture
def werkmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, and beside it one of the user for own kaders."""
    hier = tmp_path / "werk"
    hier.mkdir()
    monkeypatch.chdir(hier)
    monkeypatch.setenv(EIGEN_MAP, str(tmp_path / "eigen"))
    return hier


@pytest.mark.parametrize("waar", ["kaders", "../eigen"])
def test_een_eigen_kader_is_bekend_met_zijn_plaats(werkmap: Path, waar: str) -> None:
    pad = zet(werkmap / waar)
    assert {ID, "veilig-thuis-stap1-2015"} <= {*kaders()}
    kader = kader_van(ID)
    assert Path(kader.plaats).samefile(pad)
    assert kader is kader_van(ID)
    assert kader_van("veilig-thuis-stap1-2015").plaats == ""
    lijst = toetsing("kader", "lijst", breedte=250)
    assert kader.plaats in lijst.stdout
    assert "bij toetsing" in lijst.stdout
    data = json.loads(toetsing("kader", "lijst", "--json").stdout)
    volgt_schema(data, "kaders")
    assert [een.get("plaats") for een in data["kaders"] if een["id"] in {ID, "veilig-thuis-stap1-2015"}] == [
        kader.plaats,
        None,
    ]
    assert f"plaats: {kader.plaats}" in toetsing("kader", "toon", ID, breedte=250).stdout


def test_een_antwoord_noemt_waar_het_kader_stond(werkmap: Path) -> None:
    zet(werkmap / "kaders")
    assert toetsing("nieuw", "noord.xlsx", "--kader", ID).returncode == 0
    uit = toetsing("score", "noord.xlsx", breedte=200)
    assert str(Path("kaders") / ID / "kader.yaml") in uit.stdout
    data = json.loads(toetsing("score", "noord.xlsx", "--json").stdout)
    assert data["kader"]["plaats"] == str(Path("kaders") / ID / "kader.yaml")


def test_dezelfde_bytes_op_twee_plaatsen_zijn_een_kader(werkmap: Path) -> None:
    zet(werkmap / "kaders")
    zet(werkmap.parent / "eigen")
    assert kader_van(ID).plaats == str(Path("kaders") / ID / "kader.yaml")


def test_andere_bytes_op_twee_plaatsen_zijn_een_twijfel_die_beide_noemt(werkmap: Path) -> None:
    een = zet(werkmap / "kaders").relative_to(werkmap)
    ander = zet(werkmap.parent / "eigen", tekst=f"{KADER}# anders\n")
    uit = toetsing("kader", "toon", ID)
    assert uit.returncode == 2
    assert "[G182]" in uit.stderr
    assert str(een) in uit.stderr
    assert str(ander) in uit.stderr
    assert toetsing("kader", "lijst").returncode == 2
    assert toetsing("kader", "toon", str(ander)).returncode == 0
    assert toetsing("kader", "toon", "veilig-thuis-stap1-2015").returncode == 0
    ander.unlink()
    ander.mkdir()
    with pytest.raises(Gebruiksfout, match="G182"):
        kader_van(ID)


def test_een_map_zegt_welk_kader_zonder_naam_is_bedoeld(werkmap: Path) -> None:
    assert standaardkader().id == "veilig-thuis-stap1-2015"
    zet(werkmap / "kaders")
    with pytest.raises(Gebruiksfout, match=f"Bekende kaders: {ID}, "):
        standaardkader()
    (werkmap / "kaders" / "standaard").write_text(f"{ID}\n", encoding="utf-8")
    assert standaardkader().id == ID
    (werkmap / "kaders" / "standaard").write_bytes(b"\xff\xfe")
    assert vind_kaders().standaard is None


@pytest.mark.parametrize("codering", ["utf-8-sig", "utf-16"])
def test_de_naam_in_standaard_mag_zijn_geschreven_zoals_windows_dat_doet(werkmap: Path, codering: str) -> None:
    zet(werkmap / "kaders")
    (werkmap / "kaders" / "standaard").write_bytes(f"{ID}\r\n".encode(codering))
    assert standaardkader().id == ID


@pytest.mark.parametrize(
    ("inhoud", "gezegd"),
    [
        (b"buurtbeib-2026", f"noemt 'buurtbeib-2026', en dat is geen bekend kader. Bedoelde u '{ID}'?"),
        (b"caf\xe9", "noemt 'caf\N{REPLACEMENT CHARACTER}', en dat is geen bekend kader. Schrijf er"),
        (b"x" * 1000, f"noemt '{'x' * 80}', en"),
    ],
)
def test_een_standaard_die_geen_kader_noemt_is_een_fout_als_zij_nodig_is(
    werkmap: Path, inhoud: bytes, gezegd: str
) -> None:
    zet(werkmap / "kaders")
    (werkmap / "kaders" / "standaard").write_bytes(inhoud)
    with pytest.raises(Gebruiksfout) as fout:
        standaardkader()
    assert fout.value.melding.code == "G186"
    assert f"{Path('kaders') / 'standaard'} {gezegd}" in str(fout.value)
    assert toetsing("kader", "toon").returncode == 2
    assert toetsing("kader", "toon", ID).returncode == 0
    assert toetsing("kader", "lijst").returncode == 0


def test_een_standaard_die_niet_te_lezen_is_is_een_fout_als_zij_nodig_is(
    werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zet(werkmap / "kaders")
    (werkmap / "kaders" / "standaard").write_text(ID, encoding="utf-8")

    def weiger(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", weiger)
    with pytest.raises(Kaderfout) as fout:
        standaardkader()
    assert [(een.code, een.plek.bestand) for een in fout.value.meldingen] == [
        ("T002", str(Path("kaders") / "standaard"))
    ]


def test_een_kader_dat_standaard_heet_zegt_niet_welk_kader_is_bedoeld(werkmap: Path) -> None:
    zet(werkmap / "kaders", "standaard", KADER.replace(ID, "standaard"))
    assert "standaard" in kaders()
    assert kader_van("standaard").id == "standaard"
    with pytest.raises(Gebruiksfout, match="G040"):
        standaardkader()


def weiger_map(monkeypatch: pytest.MonkeyPatch, map_: Path, fout: OSError) -> None:
    echt = os.scandir

    def scandir(pad: Path) -> object:
        if Path(pad) == map_:
            raise fout
        return echt(pad)

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.parametrize("waar", ["kaders", "../eigen"])
@pytest.mark.parametrize(
    ("geweigerd", "reden"),
    [(PermissionError(), "geen toegang tot de map"), (OSError(5, "stuk"), "het besturingssysteem weigert")],
)
def test_een_map_met_kaders_die_niet_te_lezen_is_is_niet_leeg(
    werkmap: Path, monkeypatch: pytest.MonkeyPatch, waar: str, geweigerd: OSError, reden: str
) -> None:
    map_ = Path(waar) if waar == "kaders" else werkmap.parent / "eigen"
    zet(werkmap / waar)
    weiger_map(monkeypatch, map_, geweigerd)
    with pytest.raises(Kaderfout) as fout:
        standaardkader()
    (een,) = fout.value.meldingen
    assert (een.code, een.plek.bestand, een.waarden["reden"]) == ("T002", str(map_), reden)
    assert kaders_die_passen("") == []


def test_een_kader_in_een_map_die_dicht_is_is_bekend_en_niet_te_lezen(
    werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dicht = zet(werkmap / "kaders").relative_to(werkmap)
    echt = Path.stat

    def weiger(pad: Path, **wat: bool) -> os.stat_result:
        if pad == dicht:
            raise PermissionError
        return echt(pad, **wat)

    monkeypatch.setattr(Path, "stat", weiger)
    assert ID in kaders()
    with pytest.raises(Kaderfout) as fout:
        kader_van(ID)
    assert [een.code for een in fout.value.meldingen] == ["T002"]
    with pytest.raises(Gebruiksfout, match="G040"):
        standaardkader()


def test_een_huis_dat_dicht_is_heeft_geen_eigen_kaders(werkmap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service runs with a home that it may not enter; only who names a folder expects something there."""
    eigen = werkmap.parent / "eigen"
    zet(eigen)
    weiger_map(monkeypatch, eigen, PermissionError())
    monkeypatch.setattr(os.path, "exists", lambda _: False)
    with pytest.raises(Kaderfout):
        vind_kaders()
    monkeypatch.delenv(EIGEN_MAP)
    monkeypatch.setattr("toetsing.pipeline.kaderplaatsen.eigen_map", lambda: eigen)
    assert standaardkader().id == "veilig-thuis-stap1-2015"


def test_een_bestand_dat_kaders_heet_is_geen_map_met_kaders(werkmap: Path) -> None:
    (werkmap / "kaders").write_text("", encoding="utf-8")
    assert standaardkader().id == "veilig-thuis-stap1-2015"


def test_een_kader_met_fouten_staat_in_de_lijst(werkmap: Path) -> None:
    pad = zet(werkmap / "kaders", "concept", "kader: concept\n").relative_to(werkmap)
    lijst = toetsing("kader", "lijst", breedte=250)
    assert lijst.returncode == 0
    assert "veilig-thuis-stap1-2015" in lijst.stdout
    (regel,) = [regel for regel in lijst.stdout.splitlines() if "heeft fouten" in regel]
    assert "concept" in regel
    assert str(pad) in regel
    assert lijst.stderr.count("[K121]") == 1
    assert f"toetsing kader controleer {pad.parent}" in lijst.stderr
    data = json.loads(toetsing("kader", "lijst", "--json").stdout)
    volgt_schema(data, "kaders")
    assert data["met_fouten"] == [{"id": "concept", "plaats": str(pad)}]


def test_de_map_van_het_programma_telt_niet_twee_keer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(STAP1.parent.parent)
    assert vind_kaders()["veilig-thuis-stap1-2015"].plaats == ""


@pytest.mark.parametrize(
    ("platform", "omgeving", "map_"),
    [
        ("linux", {"XDG_DATA_HOME": "/gegevens"}, "/gegevens/toetsing/kaders"),
        ("linux", {"HOME": "/thuis"}, "/thuis/.local/share/toetsing/kaders"),
        ("darwin", {"HOME": "/thuis"}, "/thuis/Library/Application Support/toetsing/kaders"),
        ("win32", {"APPDATA": "/appdata"}, "/appdata/toetsing/kaders"),
        ("win32", {}, None),
        ("linux", {"HOME": ""}, None),
        ("win32", {"TOETSING_KADERS": "/van/ons"}, "/van/ons"),
    ],
)
def test_eigen_kaders_staan_waar_programma_s_dat_doen(
    monkeypatch: pytest.MonkeyPatch, platform: str, omgeving: dict[str, str], map_: str | None
) -> None:
    for naam in (EIGEN_MAP, "XDG_DATA_HOME", "APPDATA", "HOME"):
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in omgeving.items():
        monkeypatch.setenv(naam, waarde)
    monkeypatch.setattr(sys, "platform", platform)
    if omgeving.get("HOME") == "":
        monkeypatch.setattr(os.path, "expanduser", lambda pad: pad)
    assert eigen_map() == (None if map_ is None else Path(map_))
    assert sys.platform == platform


@pytest.mark.parametrize(
    ("pad", "naam", "plaats", "verwacht"),
    [
        (PureWindowsPath(r"C:\k\eigen\kader.yaml"), r"C:\k\eigen\kader.yaml", "hier", r"C:\k\eigen\gevallen\a.yaml"),
        (PureWindowsPath("kader.yaml"), "kader.yaml", "hier", r"gevallen\a.yaml"),
        (PureWindowsPath(r"C:\p\kaders\stap\kader.yaml"), "stap/kader.yaml", "", "stap/gevallen/a.yaml"),
        (PurePosixPath("k/eigen/kader.yaml"), "k/eigen/kader.yaml", "hier", "k/eigen/gevallen/a.yaml"),
        (PurePosixPath("/p/kaders/stap/kader.yaml"), "stap/kader.yaml", "", "stap/gevallen/a.yaml"),
    ],
    ids=["Windows", "Windows, in deze map", "Windows, meegeleverd", "elders", "elders, meegeleverd"],
)
def test_wat_naast_een_kader_ligt_heet_zoals_paden_daar_heten(
    pad: PurePath, naam: str, plaats: str, verwacht: str
) -> None:
    assert Gevonden(cast("Path", pad), naam, plaats).naast("gevallen/a.yaml") == verwacht
