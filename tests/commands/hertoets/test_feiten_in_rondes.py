"""Facts in two rondes: a change is listed, in every form, and said to be one of the things an oordeel follows from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.feitenbestanden import schrijf
from hulp.feitenkader import DAARNA
from hulp.grond import STAP1
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.feitenbestanden import Bestanden


@pytest.fixture(scope="module")
def er(tmp_path_factory: pytest.TempPathFactory) -> Bestanden:
    return schrijf(tmp_path_factory.mktemp("feiten"))


def hertoets(er: Bestanden, *opties: object) -> str:
    gemaakt = toetsing("hertoets", er.scores, er.daarna, "--kader", er.kader, "-q", *opties, breedte=200)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return gemaakt.stdout


def als_json(er: Bestanden) -> dict[str, dict[str, Any]]:
    inhoud = json.loads(hertoets(er, "--json"))
    volgt_schema(inhoud, "hertoets")
    return {een["organisatie"]: een for een in inhoud["organisaties"]}


def test_elk_feit_staat_er_met_wat_ervan_werd(er: Bestanden) -> None:
    stap = als_json(er)["Credo"]["stappen"][0]
    assert stap["feiten"] == [
        {"feit": "overtreding", "eerst": "nee", "daarna": "nee", "verandering": "gelijk"},
        {"feit": "Opzet", "eerst": "ja", "daarna": "nee", "verandering": "anders"},
        {"feit": "klasse", "eerst": "3", "daarna": "2", "verandering": "anders"},
    ]
    dok = als_json(er)["Dok"]["stappen"][0]["feiten"]
    assert [(een["eerst"], een["verandering"]) for een in dok] == [(None, "nu bekend")] * 3


def test_een_feit_is_geen_gedeelde_verwachting(er: Bestanden) -> None:
    for een in als_json(er).values():
        assert len(een["stappen"][0]["verwachtingen"]) == 7
        assert all(rij["verwachting"][0].isdigit() for rij in een["stappen"][0]["verwachtingen"])


def test_een_oordeel_kan_alleen_door_een_feit_veranderen_en_dat_staat_er(er: Bestanden) -> None:
    tekst = hertoets(er, "--alleen-organisatie", "Anker", "--formaat", "markdown")
    assert "alleen doordat scores of feiten veranderden." in tekst
    assert "Het feit overtreding veranderde." in tekst
    assert "| 1.1 | voedselveiligheid | **V** | **M** | verslechterd |" in tekst


def test_de_lijst_van_alles_noemt_alleen_wat_anders_is(er: Bestanden) -> None:
    tekst = zonder_nummers(hertoets(er, "--formaat", "markdown"))
    lijst = tekst.partition("*Feiten die anders zijn*")[2].partition("\n\n\n")[0]
    assert "| Credo | 2026 | 2027 | Opzet | ja | nee | anders |" in lijst
    assert "| Dok | 2026 | 2027 | klasse | nog open | 1 | nu bekend |" in lijst
    assert "gelijk" not in lijst
    assert lijst.count("| 2026 |") == 7


def test_wat_mensen_nu_bij_een_feit_schreven_staat_erbij(er: Bestanden) -> None:
    assert "Anders dan toen." in DAARNA
    assert "| ja | nee | anders | Anders dan toen. | K4 | K4 |" in hertoets(er, "--formaat", "markdown")


def test_een_ronde_waarin_alleen_een_feit_anders_is_is_niet_niets(er: Bestanden, tmp_path: Path) -> None:
    """Klasse of Anker and Credo is no longer the same; the oordelen and the scores are."""
    daarna = tmp_path / "daarna.csv"
    tekst = er.scores.read_text("utf-8").replace(";2026;", ";2027;")
    daarna.write_text(tekst.replace("daarop.;2", "daarop.;1").replace("verzet.;3", "verzet.;2"), "utf-8")
    gemaakt = toetsing("hertoets", er.scores, daarna, "--kader", er.kader, "-q", "--formaat", "markdown")
    assert "Er veranderde niets." not in gemaakt.stdout
    assert "| Anker | 2026 | 2027 | klasse | 2 | 1 | anders |" in gemaakt.stdout
    zelfde = tmp_path / "zelfde.csv"
    zelfde.write_text(tekst, "utf-8")
    gemaakt = toetsing(
        *("hertoets", er.scores, zelfde, "--kader", er.kader, "-q", "--formaat", "markdown"),
        *("--alleen-organisatie", "Anker", "--alleen-organisatie", "Bark"),
    )
    assert "Er veranderde niets." in gemaakt.stdout
    assert "Feiten die anders zijn" not in gemaakt.stdout


def test_de_oorzaak_noemt_feiten_waar_de_beslisregels_verschillen(er: Bestanden, tmp_path: Path) -> None:
    (tmp_path / "ander").mkdir()
    ander = schrijf(tmp_path / "ander", "V: geen gebrek", "O: anders")
    gemaakt = toetsing(
        *("hertoets", er.scores, er.daarna, "--kader", er.kader, "--kader", ander.kader, "-q"),
        *("--formaat", "markdown", "--alleen-organisatie", "Credo"),
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    assert "Een feit telt hierbij als een score" in gemaakt.stdout
    assert "De beslisregels van de rondes verschillen." in gemaakt.stdout


def test_een_feit_dat_alleen_het_latere_kader_heeft_is_daar_nieuw(er: Bestanden, tmp_path: Path) -> None:
    """The same kader without the fact that no rule needs, as the one before it."""
    (tmp_path / "toen").mkdir()
    toen = schrijf(tmp_path / "toen", "V: geen gebrek", "O: anders")
    zonder = [regel for regel in toen.kader.read_text("utf-8").splitlines() if "naam: Opzet" not in regel]
    toen.kader.write_text("\n".join(zonder), "utf-8")
    kolommen = [regel.split(";") for regel in toen.scores.read_text("utf-8").splitlines()]
    toen.scores.write_text("\n".join(";".join((*rij[:10], rij[12])) for rij in kolommen), "utf-8")
    gemaakt = toetsing(
        *("hertoets", toen.scores, er.daarna, "--kader", toen.kader, "--kader", er.kader, "-q"),
        *("--formaat", "markdown", "--alleen-organisatie", "Credo"),
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    assert "| Opzet | Was er opzet in het spel? | – | nee | nieuw in het kader | Anders dan toen. |" in gemaakt.stdout


@pytest.mark.parametrize("alles", [False, True], ids=["een feit", "elk feit"])
def test_wat_niet_te_vergelijken_is_staat_niet_bij_wat_anders_is(er: Bestanden, tmp_path: Path, alles: bool) -> None:
    """Klasse has one more number in the later kader, and is the same for every organisation; the others may be too."""
    kader = tmp_path / "daarna.yaml"
    tekst = er.kader.read_text("utf-8").replace("tot: 3, stap", "tot: 4, stap")
    if alles:
        tekst = tekst.replace("{naam: nee, invoer: [n]}]", "{naam: nee, invoer: [n]}, {naam: deels}]")
    kader.write_text(tekst, "utf-8")
    daarna = tmp_path / "daarna.csv"
    daarna.write_text(er.scores.read_text("utf-8").replace(";2026;", ";2027;"), "utf-8")
    opdracht = ("hertoets", er.scores, daarna, "--kader", er.kader, "--kader", kader, "-q", "--formaat", "markdown")
    gemaakt = toetsing(*opdracht)
    assert gemaakt.returncode == 0, gemaakt.stderr
    lijsten = gemaakt.stdout.partition("Alles wat veranderde")[2]
    assert "Feiten die anders zijn" not in lijsten
    hoeveel = 12 if alles else 4
    assert f"{hoeveel} feiten staan er niet bij, omdat zij niet te vergelijken zijn." in lijsten
    assert "die anders zijn*\n" not in gemaakt.stdout
    wie = "De feiten overtreding, Opzet en klasse zijn" if alles else "Het feit klasse is"
    schalen = "andere schalen" if alles else "een andere schaal"
    assert f"{wie} niet te vergelijken: de kaders hebben er {schalen} voor." in gemaakt.stdout
    een = toetsing(*opdracht, "--alleen-organisatie", "Anker").stdout
    assert "| klasse | In welke risicoklasse valt de zaak? | 2 | 2 | niet te vergelijken |" in een


@pytest.mark.parametrize("opties", [(), ("--alleen-organisatie", "Credo")], ids=["meer", "een"])
@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html"])
def test_elke_vorm_noemt_het_feit_dat_veranderde(er: Bestanden, vorm: str, opties: tuple[str, ...]) -> None:
    tekst = hertoets(er, "--formaat", vorm, *opties)
    assert "Opzet" in tekst
    assert "anders" in tekst


def test_het_rapport_met_de_vorige_ronde_noemt_het_feit_en_zijn_cellen(er: Bestanden) -> None:
    gemaakt = toetsing(
        *("rapport", "regio", er.daarna, "--kader", er.kader, "--organisatie", "Credo", "--vorige", er.scores),
        *("--formaat", "markdown", "--naar", "-", "-q"),
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    vorige, _, herleiding = zonder_nummers(gemaakt.stdout).partition("## Bijlage: herleiding")
    assert "| Opzet | Was er opzet in het spel? | ja | nee | anders | Anders dan toen. |" in vorige
    assert "*Waar de feiten staan die in 2026 en 2027 anders zijn*" in herleiding
    assert "| Opzet | K4 | K4 |" in herleiding


def test_ook_het_landelijke_rapport_kan_de_vorige_ronde_erbij_hebben(er: Bestanden) -> None:
    gemaakt = toetsing(
        *("rapport", "landelijk", er.daarna, "--kader", er.kader, "--vorige", er.scores, "--json"),
        *("--naar", "-", "-q"),
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    inhoud = json.loads(gemaakt.stdout)
    volgt_schema(inhoud, "landelijkrapport")
    assert inhoud["rapport"]["hertoets"]["regels"]


def test_een_kader_zonder_feiten_zegt_er_niets_van() -> None:
    matrix = STAP1 / "scores-2015.csv"
    for vorm in ("json", "markdown"):
        gemaakt = toetsing("hertoets", matrix, matrix, "--ronde", "1", "--ronde", "2", "-q", "--formaat", vorm)
        assert gemaakt.returncode == 0, gemaakt.stderr
        assert "feit" not in gemaakt.stdout.casefold()
