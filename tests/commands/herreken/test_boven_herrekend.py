"""What was published on themas and the whole, beside what is computed there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.knopenkader import NRS, bakkers, schrijf_kader, schrijf_werkmap
from hulp.opdracht import toetsing
from toetsing.domain.compare.posten import Namen, Stelling
from toetsing.readers.kader.gepubliceerd import load_gepubliceerd

if TYPE_CHECKING:
    from pathlib import Path

KOP = "kader: bakkers\nronde: '2026'\norganisaties: 2\nposten:\n"
POSTEN = (
    KOP
    + """\
  - {id: eind, tekst: Het eindoordeel, bron: boek, verdeling: eindoordeel, gepubliceerd: {A: 2}}
  - {id: oven, tekst: De oven, bron: boek, verdeling: thema 1, gepubliceerd: {V: 1, M: 1}}
  - {id: brood, tekst: Het brood, bron: boek, aandeel: Thema 2 is V, gepubliceerd: 100%}
  - {id: keur, tekst: Met keurmerk, bron: boek, lijst: geheel is A of B, gepubliceerd: [Noord, Zuid]}
  - {id: noord, tekst: Noord, bron: boek, oordeel: "1", organisatie: Noord, gepubliceerd: M}
"""
)


@pytest.fixture
def kader(tmp_path: Path) -> Path:
    (tmp_path / "gepubliceerd.yaml").write_text(POSTEN, "utf-8")
    return schrijf_kader(tmp_path)


def herrekend(kader: Path, *bestanden: Path) -> dict[str, Any]:
    uit = toetsing("herreken", *bestanden, "--kader", kader, "--json")
    assert uit.returncode == 0, uit.stderr
    inhoud = json.loads(uit.stdout)
    return {post["id"]: post for post in inhoud["posten"]} | {"wijzigingen": inhoud["wijzigingen"]}


def test_een_zoektocht_naar_varianten_zegt_dat_zij_alleen_over_criteria_gaat(kader: Path, tmp_path: Path) -> None:
    noord = schrijf_werkmap(tmp_path / "noord.xlsx")
    uit = toetsing("herreken", noord, "--varianten", "--kader", kader)
    assert uit.returncode == 0, uit.stderr
    zin = "Gezocht wordt alleen in de beslisregels van criteria, en niet in die van thema 1, thema 2 en het geheel."
    assert zin in " ".join(uit.stdout.split())


def test_elke_post_boven_de_criteria_wordt_nagerekend(kader: Path, tmp_path: Path) -> None:
    noord = schrijf_werkmap(tmp_path / "noord.xlsx")
    zuid = schrijf_werkmap(tmp_path / "zuid.xlsx", "| geheel | A | C | na bezoek | |\n", "-+++++++")
    posten = herrekend(kader, noord, zuid)
    assert [
        (nr, posten[nr]["status"], posten[nr]["berekend"]) for nr in ("eind", "oven", "brood", "keur", "noord")
    ] == [
        ("eind", "wijkt af", "A 1, B 1"),
        ("oven", "klopt", "V 1, M 1"),
        ("brood", "klopt", "2 van 2 = 100%"),
        ("keur", "klopt", "Noord en Zuid"),
        ("noord", "wijkt af", "V"),
    ]
    assert posten["eind"]["vastgesteld"] == "A 1, C 1"
    assert posten["keur"]["vastgesteld"] == "Noord"
    eigen = posten["Zuid-geheel"]
    assert (eigen["tekst"], eigen["status"], eigen["berekend"]) == ("Zuid op het geheel", "wijkt af", "B")
    thema, geheel = posten["wijzigingen"]
    assert (thema["criterium"], thema["aantal"], geheel["criterium"], geheel["aantal"]) == ("1", 5, "geheel", 1)
    assert [wissel[0] for wissel in thema["scores"]] == [
        {"verwachting": nr, "score": "-"} for nr in NRS if nr.startswith("1.")
    ]
    assert geheel["scores"] == [[{"verwachting": "1.1.1", "score": "+"}]]
    uit = toetsing("herreken", noord, zuid, "--kader", kader, "--formaat", "markdown", breedte=200).stdout
    assert "Zuid, het geheel: gepubliceerd is A, berekend B; de beslisregel zou A geven als 1.1.1 een + was." in uit
    assert "Noord, thema 1: gepubliceerd is M, berekend V; de beslisregel zou M geven als 1.1.1 een - was, of" in uit


def test_wat_nog_open_is_telt_niet(kader: Path, tmp_path: Path) -> None:
    noord = schrijf_werkmap(tmp_path / "noord.xlsx", tekens="++++  ++")
    zuid = schrijf_werkmap(tmp_path / "zuid.xlsx", ramp="")
    posten = herrekend(kader, noord, zuid)
    assert posten["eind"]["status"] == "niet herberekenbaar"
    assert posten["eind"]["uitleg"] == "er zijn nog scores en feiten open bij Noord en Zuid (ramp)"


def test_de_landelijke_vorm_kent_ze_ook(kader: Path, tmp_path: Path) -> None:
    for naam in ("noord", "zuid"):
        schrijf_werkmap(tmp_path / f"{naam}.xlsx", tekens="-+++++++")
    bestanden = (tmp_path / "noord.xlsx", tmp_path / "zuid.xlsx")
    uit = toetsing("rapport", "landelijk", *bestanden, "--kader", kader, "--naar", "-", "--formaat", "markdown")
    assert uit.returncode == 0, uit.stderr


@pytest.mark.parametrize(
    ("post", "code", "zin"),
    [
        ("verdeling: thema 3, gepubliceerd: {V: 1}", "K033", "thema 1, thema 2, geheel of eindoordeel"),
        ("verdeling: geheel, gepubliceerd: {V: 1}", "K021", "Kies A, B, C, geen."),
        ("verdeling: thema 1, gepubliceerd: {A: 1}", "K021", "Kies V, M, O, geen."),
        ("lijst: eindoordeel is X, gepubliceerd: [Noord]", "K021", "Kies A, B, C, geen."),
    ],
)
def test_wat_er_niet_kan_staat_er(post: str, code: str, zin: str) -> None:
    gelezen, meldingen = load_gepubliceerd(
        f"{KOP}  - {{id: x, tekst: x, bron: boek, {post}}}\n".encode(), "g", bakkers()
    )
    assert gelezen is None
    assert [een.code for een in meldingen] == [code]
    assert zin in meldingen[0].advies


def test_een_stelling_leest_zoals_zij_er_staat() -> None:
    gelezen, meldingen = load_gepubliceerd(POSTEN.encode(), "g", bakkers())
    assert not meldingen
    assert gelezen is not None
    keur = gelezen.posten[3].inhoud
    assert isinstance(keur, Namen)
    assert str(keur.stelling) == "het geheel is A of B"
    assert str(Stelling(nr="1", waarden=("V",))) == "thema 1 is V"
