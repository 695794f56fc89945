"""More rondes in one matrix or folder, in their order, and what becomes of who is not in all of them."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.opdracht import toetsing
from hulp.veel import map_vol, matrix, werkmap

if TYPE_CHECKING:
    from pathlib import Path

WIE = {"Noord": "2015 2016 2018", "Oost": "2015 2018", "West": "2016 2018", "Kust": "2015 2016", "Zuid": "2018"}
MINNEN = {"2015": 3, "2016": 0, "2018": 2}


@pytest.fixture(scope="module")
def drie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("drie")
    for wie, rondes in WIE.items():
        for ronde in rondes.split():
            werkmap(map_ / f"{wie}-{ronde}.xlsx", wie, ronde, "", MINNEN[ronde])
    return map_


def hertoets(*args: object) -> dict[str, Any]:
    uit = toetsing("hertoets", *args, "--json")
    assert uit.returncode == 0, uit.stderr
    gelezen: dict[str, Any] = json.loads(uit.stdout)
    return gelezen


def test_een_map_met_drie_rondes(drie: Path) -> None:
    inhoud = hertoets(drie)
    assert [een["naam"] for een in inhoud["rondes"]] == ["2015", "2016", "2018"]
    assert [een["organisatie"] for een in inhoud["organisaties"]] == ["Noord"]
    assert [een["voldoende"] for een in inhoud["organisaties"][0]["standen"]] == [21, 24, 22]
    deels = {een["organisatie"]: een for een in inhoud["deels"]}
    assert list(deels) == ["Kust", "Oost", "West", "Zuid"]
    assert {wie: (een["begonnen"], een["gestopt"]) for wie, een in deels.items()} == {
        "Kust": (None, "2016"), "Oost": (None, None), "West": ("2016", None), "Zuid": ("2018", None),
    }  # fmt: skip
    oost = deels["Oost"]
    assert oost["rondes"] == ["2015", "2018"]
    assert [een and een["voldoende"] for een in oost["standen"]] == [21, None, 22]
    (stap,) = oost["vergeleken"]["stappen"]
    assert [een["verwachting"] for een in stap["verwachtingen"] if een["verandering"] == "verbeterd"] == ["1.1.3"]
    assert deels["Zuid"]["vergeleken"] is None
    assert [(een["code"], een["tekst"]) for een in inhoud["meldingen"]] == [
        ("T112", "Alleen in deze ronde, en dus niet vergeleken: Zuid.")
    ]


def test_de_tabel_noemt_wie_begon_of_stopte(drie: Path) -> None:
    uit = toetsing("hertoets", drie, breedte=120).stdout
    tabel = uit.partition("Wie niet in elke ronde staat\n")[2].partition("\n\n")[0]
    assert [" ".join(regel.split()) for regel in tabel.splitlines()] == [
        "organisatie voldoende 2015 voldoende 2016 voldoende 2018 wat",
        "Kust 21 van 24 24 van 24 – gestopt na 2016",
        "Oost 21 van 24 – 22 van 24 niet in 2016",
        "West – 24 van 24 22 van 24 begonnen in 2016",
        "Zuid – – 22 van 24 begonnen in 2018, niet vergeleken",
    ]
    rijen = list(csv.reader(io.StringIO(toetsing("hertoets", drie, "--formaat", "csv").stdout), delimiter=";"))
    assert [rij[0] for rij in rijen][1:] == ["Noord"]  # the first table is still who is in all


def test_een_matrix_en_losse_mappen_geven_hetzelfde(tmp_path: Path) -> None:
    samen = hertoets(matrix(tmp_path / "alle.csv"))
    apart = hertoets(*(map_vol(tmp_path / jaar, alleen=jaar) for jaar in ("2015", "2016")))
    for inhoud in (samen, apart):
        assert [een["naam"] for een in inhoud["rondes"]] == ["2015", "2016"]
    assert samen["samen"] == apart["samen"]
    assert [een["begonnen"] for een in samen["deels"]] == [een["begonnen"] for een in apart["deels"]] == ["2016"]
    omgekeerd = hertoets(tmp_path / "2016", tmp_path / "2015")  # who gives them apart says in which order
    assert [een["naam"] for een in omgekeerd["rondes"]] == ["2016", "2015"]


def test_een_alias_is_dezelfde_organisatie(drie: Path, tmp_path: Path) -> None:
    lijst = tmp_path / "aliassen.csv"
    lijst.write_text("organisatie;alias\nKust;Zuid\n")
    inhoud = hertoets(drie, "--aliassen", lijst)
    assert [een["organisatie"] for een in inhoud["organisaties"]] == ["Kust", "Noord"]
    assert [een["organisatie"] for een in inhoud["deels"]] == ["Oost", "West"]
    alleen = hertoets(drie, "--aliassen", lijst, "--alleen-organisatie", "Kust")
    assert [een["organisatie"] for een in alleen["organisaties"]] == ["Kust"]


def test_niemand_in_elke_ronde_en_toch_iets_te_vergelijken(drie: Path) -> None:
    inhoud = hertoets(drie, "--alleen-organisatie", "Kust", "--alleen-organisatie", "West")
    assert (inhoud["organisaties"], len(inhoud["deels"])) == ([], 2)
    assert len(inhoud["gedeeld"]) == 24
    uit = toetsing("hertoets", drie, "--alleen-organisatie", "Kust", "--alleen-organisatie", "West")
    assert uit.returncode == 0
    assert "Geen enkele organisatie staat in elke ronde." in uit.stdout
    assert "Hertoets 2 organisaties" in uit.stdout


@pytest.mark.parametrize(
    ("args", "code", "zin"),
    [
        (["--alleen-ronde", "2015"], 2, "[G070]"),
        (["--alleen-organisatie", "Zuid"], 2, "[G070]"),
        (["--alleen-organisatie", "Mars"], 2, "Er zijn: Kust, Noord, Oost, West en Zuid. [G141]"),
    ],
)
def test_te_weinig_om_te_vergelijken(args: list[str], code: int, zin: str, drie: Path) -> None:
    uit = toetsing("hertoets", drie, *args)
    assert (uit.returncode, uit.stdout) == (code, "")
    assert zin in uit.stderr


def test_fouten_gaan_voor_te_weinig_rondes(tmp_path: Path) -> None:
    for ronde in ("2015", "2016"):
        werkmap(tmp_path / f"{ronde}.xlsx", "Noord", ronde, "", 0)
    werkmap(tmp_path / "dubbel.xlsx", "Noord", "2016", "", 1)
    uit = toetsing("hertoets", tmp_path)
    assert (uit.returncode, uit.stdout) == (1, "")
    assert "[T040]" in uit.stderr
    weg = toetsing("hertoets", tmp_path / "weg")
    assert (weg.returncode, "[T001]" in weg.stderr) == (4, True)


def test_wie_niemand_deelt_krijgt_geen_leeg_antwoord(tmp_path: Path) -> None:
    mappen = [map_vol(tmp_path / jaar, alleen=jaar) for jaar in ("2015", "2016")]
    uit = toetsing("hertoets", *mappen, "--alleen-organisatie", "West")
    assert (uit.returncode, uit.stdout) == (1, "")
    assert "[T113]" in uit.stderr


def test_zonder_ronde_is_niet_te_zeggen_wat_eerder_is(tmp_path: Path) -> None:
    werkmap(tmp_path / "a.xlsx", "Noord", "2015", "", 0)
    werkmap(tmp_path / "b.xlsx", "Noord", "", "", 1)
    uit = toetsing("hertoets", tmp_path)
    assert (uit.returncode, uit.stdout) == (2, "")
    assert "niet elke toetsing noemt haar ronde: Noord." in uit.stderr
    assert "[G144]" in uit.stderr
