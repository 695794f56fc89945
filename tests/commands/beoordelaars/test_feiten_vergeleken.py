"""Assessors who answer facts: who answered what and why, apart from the verwachtingen, in every form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.grond import STAP1
from hulp.horeca import schrijf_horeca
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NRS = ("1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "2.1.1", "2.1.2")
WIE: Mapping[str, tuple[str, Mapping[str, tuple[str, str]]]] = {
    "jansen": (
        "+ + + + + + -",
        {"overtreding": ("nee", ""), "opzet": ("nee", "Niets wijst daarop."), "klasse": ("2", "")},
    ),
    "bakker": (
        "+ + + + + + +",
        {"overtreding": ("nee", ""), "opzet": ("ja", "De klok was verzet."), "klasse": ("", "")},
    ),
}
"""The scores of each assessor, and each fact with what they wrote about it."""


def bestand(pad: Path, naam: str, organisatie: str = "Anker") -> Path:
    scores, feiten = WIE[naam]
    rijen = [(nr, score, "") for nr, score in zip(NRS, scores.split(), strict=True)]
    rijen += [(feit, *wat) for feit, wat in feiten.items()]
    doel = pad / f"{naam}.csv"
    regels = [";".join((organisatie, "2026", *rij)) for rij in rijen]
    doel.write_text("\n".join(("organisatie;ronde;nr;score;onderbouwing", *regels)), encoding="utf-8")
    return doel


@pytest.fixture(scope="module")
def werk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("beoordelaars")
    schrijf_horeca(map_)
    for naam in WIE:
        bestand(map_, naam)
    return map_


def beoordelaars(werk: Path, *opties: object) -> str:
    kader = werk / "horeca-2026" / "kader.yaml"
    uit = toetsing("beoordelaars", *(werk / f"{naam}.csv" for naam in WIE), "--kader", kader, "-q", *opties)
    assert uit.returncode == 0, uit.stderr
    return uit.stdout


def als_json(werk: Path) -> dict[str, Any]:
    inhoud = json.loads(beoordelaars(werk, "--json"))
    volgt_schema(inhoud, "beoordelaars")
    return dict(inhoud["organisaties"][0])


def test_elk_feit_heeft_de_antwoorden_met_wat_erbij_is_geschreven(werk: Path) -> None:
    per_feit = {een["feit"]: een for een in als_json(werk)["feiten"]}
    assert per_feit["Opzet"]["antwoorden"] == [
        {"antwoord": "nee", "motivering": "Niets wijst daarop."},
        {"antwoord": "ja", "motivering": "De klok was verzet."},
    ]
    assert {naam: (een["gelijk"], een["verschilt"]) for naam, een in per_feit.items()} == {
        "overtreding": (True, False), "Opzet": (False, True), "klasse": (False, False),
    }  # fmt: skip
    assert per_feit["Opzet"]["overnames"] == [
        {"criterium": "1.1", "door": "jansen", "antwoord": "ja", "mogelijk": ["O"], "verandert": True},
        {"criterium": "1.1", "door": "bakker", "antwoord": "nee", "mogelijk": ["V"], "verandert": True},
    ]


def test_een_feit_telt_niet_mee_in_wat_overeenkomt(werk: Path) -> None:
    een = als_json(werk)
    assert (een["gescoord"], een["gelijk"], een["verschillen"]) == (7, 6, 1)
    assert [rij["verwachting"] for rij in een["verwachtingen"]] == [*NRS]
    tekst = beoordelaars(werk, "--formaat", "markdown")
    assert "Alle 7 verwachtingen zijn door alle beoordelaars gescoord; bij 6 van de 7 is de score gelijk" in tekst


def test_de_samenvatting_zegt_wat_er_met_de_feiten_is(werk: Path) -> None:
    tekst = beoordelaars(werk, "--formaat", "markdown")
    assert "Het antwoord verschilt bij het feit Opzet. Daarbij verandert een oordeel" in tekst
    assert "Nog open is het feit klasse (bij bakker)." in tekst


def test_de_feiten_staan_in_een_eigen_deel_met_wat_overnemen_doet(werk: Path) -> None:
    tekst = zonder_nummers(beoordelaars(werk, "--formaat", "markdown"))
    deel = tekst.partition("## Feiten")[2].partition("## Oordelen")[0]
    assert "| overtreding | nee | nee | gelijk |  |" in deel
    assert "| Opzet | nee | ja | verschilt | verandert oordeel |" in deel
    assert "| klasse | 2 | open | nog open bij bakker |  |" in deel
    assert "bakker: ja. De klok was verzet." in deel
    assert "Neemt jansen hier ja over, dan is 1.1 daar O in plaats van V." in deel


def test_wat_een_oordeel_anders_maakt_is_een_feit_en_geen_score(werk: Path) -> None:
    tekst = beoordelaars(werk, "--formaat", "markdown")
    assert "jansen komt ook op O met 1 feit van bakker: Opzet." in tekst
    assert "jansen komt ook op V met 1 score van bakker: 2.1.2." in tekst
    assert "genoemd zijn de kleinste aantallen scores en feiten." in tekst


@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html"])
def test_elke_vorm_noemt_het_feit(werk: Path, vorm: str) -> None:
    assert "Opzet" in beoordelaars(werk, "--formaat", vorm)


def test_van_meer_organisaties_staat_elk_verschil_in_een_tabel(werk: Path, tmp_path: Path) -> None:
    for naam in WIE:
        (tmp_path / naam).mkdir()
        for organisatie in ("Anker", "Bark"):
            bestand(tmp_path / naam, naam, organisatie).rename(tmp_path / naam / f"{organisatie}.csv")
    kader = werk / "horeca-2026" / "kader.yaml"
    uit = toetsing(
        *("beoordelaars", *(tmp_path / naam for naam in WIE), "--kader", kader, "-q", "--formaat", "markdown")
    )
    assert uit.returncode == 0, uit.stderr
    assert "Bij beide organisaties verschilt het antwoord bij een of meer feiten." in uit.stdout
    assert "*Elk verschil in feiten*" in zonder_nummers(uit.stdout)
    assert "| Bark | Opzet | jansen nee, bakker ja | verandert oordeel |" in uit.stdout


def test_een_feit_dat_geen_beslisregel_noemt_verandert_niets(tmp_path: Path) -> None:
    schrijf_horeca(tmp_path, "V: geen gebrek", "O: anders")
    for naam in WIE:
        bestand(tmp_path, naam)
    tekst = beoordelaars(tmp_path, "--formaat", "markdown")
    assert "| Opzet | nee | ja | verschilt | geen beslisregel noemt het |" in tekst
    assert "Daarbij verandert geen oordeel" in tekst


def test_de_werkmap_voor_de_consensus_neemt_feiten_mee(werk: Path, tmp_path: Path) -> None:
    doel = tmp_path / "consensus.xlsx"
    beoordelaars(werk, "--consensus", doel)
    kader = werk / "horeca-2026" / "kader.yaml"
    gelezen = toetsing("score", doel, "--kader", kader, "--json", "-q")
    assert gelezen.returncode == 0, gelezen.stderr
    feiten = json.loads(gelezen.stdout)["toetsingen"][0]["feiten"]
    assert {naam: feit["score"] for naam, feit in feiten.items()} == {
        "overtreding": "nee", "Opzet": None, "klasse": "2",
    }  # fmt: skip


def test_over_een_onbeslist_feit_zegt_de_controle_dat_het_een_feit_is(werk: Path, tmp_path: Path) -> None:
    doel = tmp_path / "consensus.xlsx"
    beoordelaars(werk, "--consensus", doel)
    uit = toetsing("controleer", doel, "--kader", werk / "horeca-2026" / "kader.yaml", breedte=400)
    assert "Over het feit Opzet is nog niet besloten. Kies hier samen een antwoord" in uit.stdout
    assert "Over verwachting 2.1.2 is nog niet besloten." in uit.stdout


def test_een_feit_waar_niemand_iets_van_weet_is_bij_iedereen_open(tmp_path: Path) -> None:
    schrijf_horeca(tmp_path)
    for naam in WIE:
        doel = bestand(tmp_path, naam)
        doel.write_text(doel.read_text("utf-8").replace("klasse;2", "klasse;"), "utf-8")
    tekst = beoordelaars(tmp_path, "--formaat", "markdown")
    assert "| klasse | open | open | nog bij iedereen open |  |" in tekst
    assert "Nog open is het feit klasse (bij jansen en bakker)." in tekst


def test_een_kader_zonder_feiten_zegt_er_niets_van(tmp_path: Path) -> None:
    ander = tmp_path / "ander.csv"
    ander.write_bytes((STAP1 / "scores-2015.csv").read_bytes().replace(b";-;", b";+;", 30))
    for vorm in ("json", "markdown"):
        uit = toetsing("beoordelaars", STAP1 / "scores-2015.csv", ander.name, "-q", "--formaat", vorm, cwd=tmp_path)
        assert uit.returncode == 0, uit.stderr
        assert "feit" not in uit.stdout.casefold()
