"""Facts in a comparison: how many have which answer and who, apart from the verwachtingen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.feitenbestanden import schrijf
from hulp.feitenkader import feitenkader
from hulp.grond import STAP1
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema
from toetsing.document.feitentelling import feitdelen, uitersten
from toetsing.domain.compare.landelijk import Verwachtingtelling, tel
from toetsing.domain.scores import Score
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.feitenbestanden import Bestanden


@pytest.fixture(scope="module")
def er(tmp_path_factory: pytest.TempPathFactory) -> Bestanden:
    return schrijf(tmp_path_factory.mktemp("feiten"))


def vergelijk(er: Bestanden, *opties: object) -> str:
    gemaakt = toetsing("vergelijk", er.scores, "--kader", er.kader, "-q", *opties)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return gemaakt.stdout


def als_json(er: Bestanden, *opties: object) -> dict[str, Any]:
    inhoud = json.loads(vergelijk(er, "--json", *opties))
    volgt_schema(inhoud, "vergelijking")
    return dict(inhoud)


def test_per_feit_de_aantallen_en_de_uitersten(er: Bestanden) -> None:
    feiten = als_json(er)["feiten"]
    assert feiten == {
        "overtreding": {"antwoorden": {"ja": 1, "nee": 2}, "open": 1, "laagste": None, "hoogste": None},
        "Opzet": {"antwoorden": {"ja": 1, "nee": 2}, "open": 1, "laagste": None, "hoogste": None},
        "klasse": {"antwoorden": {"1": 1, "2": 1, "3": 1}, "open": 1, "laagste": "1", "hoogste": "3"},
    }


def test_de_aantallen_zijn_die_van_de_toetsingen(er: Bestanden) -> None:
    inhoud = als_json(er)
    for naam, telling in inhoud["feiten"].items():
        scores = [een["feiten"][naam]["score"] for een in inhoud["toetsingen"]]
        assert telling["open"] == scores.count(None)
        assert telling["antwoorden"] == {een: scores.count(een) for een in sorted({*scores} - {None})}


def test_een_feit_is_geen_verwachting(er: Bestanden) -> None:
    inhoud = als_json(er)
    assert [*inhoud["verwachtingen"]] == [v.nr for v in feitenkader().verwachtingen]
    assert [(een["organisatie"], een["voldoende"], een["beoordeeld"]) for een in inhoud["rangorde"]] == [
        ("Anker", 7, 7), ("Credo", 7, 7), ("Dok", 6, 7), ("Bark", 3, 6),
    ]  # fmt: skip


def test_bij_een_gekozen_criterium_staan_de_feiten_die_het_noemt(er: Bestanden) -> None:
    assert [*als_json(er, "--criterium", "1.2")["feiten"]] == ["overtreding"]
    assert als_json(er, "--criterium", "2.1")["feiten"] == {}
    assert "Feiten" not in vergelijk(er, "--criterium", "2.1")


def test_ook_per_groep_zijn_feiten_geteld(er: Bestanden, tmp_path: Path) -> None:
    groepen = tmp_path / "groepen.csv"
    groepen.write_text("organisatie;haven\nAnker;noord\nBark;zuid\nCredo;zuid\nDok;noord\n", "utf-8")
    per_groep = als_json(er, "--groepen", groepen)["groepen"]
    assert per_groep["noord"]["feiten"]["klasse"] == {"antwoorden": {"2": 1}, "open": 1, "laagste": "2", "hoogste": "2"}
    assert per_groep["zuid"]["feiten"]["klasse"] == {
        "antwoorden": {"1": 1, "3": 1}, "open": 0, "laagste": "1", "hoogste": "3",
    }  # fmt: skip


def test_een_tabel_zegt_wie_en_een_wat_elke_organisatie_heeft(er: Bestanden) -> None:
    tekst = vergelijk(er, "--formaat", "markdown")
    assert "| Opzet | nee | 2 | Anker en Bark |" in tekst
    assert "| klasse | open | 1 | Dok |" in tekst
    assert "| Credo | nee | ja | 3 |" in tekst
    assert "het laagste is 1 en het hoogste 3" in tekst


def test_een_plaats_naar_oordelen_kan_ook_door_een_open_feit_schuiven(er: Bestanden) -> None:
    tekst = vergelijk(er, "--robuust", "--formaat", "markdown")
    assert "| Dok | 2 of 3 | open scores en feiten |" in tekst
    assert "en met elke invulling van open scores en feiten" in tekst


@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html", "csv"])
def test_elke_vorm_kan_het(er: Bestanden, vorm: str) -> None:
    assert ("overtreding" in vergelijk(er, "--formaat", vorm)) is (vorm != "csv")  # a csv is one table: the ranking


def test_waar_iedereen_een_getal_heeft_en_waar_niemand(er: Bestanden) -> None:
    kader = feitenkader()
    klasse = kader.feiten[-1]
    niemand = Verwachtingtelling(nr="klasse", scores={}, open=("Anker", "Bark"))
    gelijk = Verwachtingtelling(nr="klasse", scores={Score("2"): ("Anker", "Bark")}, open=())
    assert (uitersten(klasse, niemand), uitersten(klasse, gelijk)) == ((), ("2", "2"))
    zinnen = [een.zin for een in feitdelen(kader, [niemand, gelijk], 2)]
    assert zinnen == [
        "Een getal is bekend bij geen van beide organisaties.",
        "Een getal is bekend bij beide organisaties: steeds 2.",
    ]


def test_de_telling_heeft_elk_feit_met_wie(er: Bestanden) -> None:
    scoring = score([str(er.scores)], kader=str(er.kader))
    telling = tel(feitenkader(), scoring.uitslagen)
    overtreding, opzet, klasse = telling.feiten
    assert (overtreding.scores, overtreding.open) == ({"ja": ("Bark",), "nee": ("Anker", "Credo")}, ("Dok",))
    assert (opzet.nr, klasse.nr) == ("Opzet", "klasse")
    assert {een.nr for een in telling.verwachtingen}.isdisjoint({"overtreding", "Opzet", "klasse"})


def test_een_kader_zonder_feiten_zegt_er_niets_van() -> None:
    for vorm in ("json", "markdown"):
        gemaakt = toetsing("vergelijk", STAP1 / "scores-2015.csv", "-q", "--formaat", vorm)
        assert "feiten" not in gemaakt.stdout.casefold()
