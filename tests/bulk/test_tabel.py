"""The frame of an analyst: which columns, of which kind, in which order."""

from __future__ import annotations

import runpy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import pytest

import toetsing
from hulp import feitenkader as feiten
from hulp import getalkader as getallen
from hulp.feitenkader import feitenkader
from hulp.grond import STAP1, WORTEL
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.pipeline.besloten import Scoring

KOLOMMEN = [
    "organisatie", "ronde", "soort", "thema", "themanaam", "criterium", "criteriumnaam", "berekend", "vastgesteld",
    "mogelijk", "open", "+", "-", "nvt", "voldoende", "beoordeeld", "overgenomen", "gepubliceerd", "afwijkend",
]  # fmt: skip


@pytest.fixture(scope="module")
def scoring() -> Scoring:
    return toetsing.score([str(STAP1 / "scores-2015.csv")])


def test_een_rij_per_toetsing_en_criterium(scoring: Scoring) -> None:
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert list(frame) == KOLOMMEN
    assert len(frame) == 26 * 7
    assert not frame.duplicated(["organisatie", "ronde", "soort", "criterium"]).any()
    verdeling = pd.crosstab(frame["criterium"], frame["berekend"], dropna=False)
    assert list(verdeling.loc["1.1", ["V", "M", "O"]]) == [8, 17, 1]
    assert frame.drop_duplicates("organisatie").voldoende.sum() == 422


def test_de_soorten_zijn_die_van_de_beschrijving(scoring: Scoring) -> None:
    for frame in (toetsing.tabel(scoring.uitslagen, scoring.kader), toetsing.tabel([], scoring.kader)):
        assert list(frame) == KOLOMMEN
        soorten = frame.dtypes.astype(str).to_dict()
        assert {soorten[kop] for kop in KOLOMMEN[:7]} == {"str"}
        assert soorten["mogelijk"] == "str"
        assert {soorten[kop] for kop in ("berekend", "vastgesteld", "gepubliceerd", "afwijkend")} == {"category"}
        assert {soorten[kop] for kop in KOLOMMEN[10:17]} == {"int64"}


def test_oordelen_staan_van_goed_naar_slecht(scoring: Scoring) -> None:
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert list(frame.berekend.cat.categories) == ["V", "M", "O", "geen"]
    slechtste = frame.groupby("organisatie").berekend.max()
    assert slechtste["IJsselland"] == "O"
    assert (frame.berekend <= "M").sum() == (frame.berekend.isin(["V", "M"])).sum()


def test_wat_mensen_vaststelden_staat_naast_wat_is_berekend(scoring: Scoring) -> None:
    """Set where something was set, computed where not; and neither column changes the other."""
    gezet = {
        "1.1": Afwijking(oordeel=Oordeel("M"), motivering="omdat", door=None),
        "1.3": Afwijking(oordeel=Oordeel("V"), motivering="omdat", door=None),
    }
    eerste = next(u for u in scoring.uitslagen if u.toetsing.organisatie == "IJsselland")
    assert scoring.kader is not None
    toetsing_ = replace(eerste.toetsing, scores={**eerste.toetsing.scores, "1.3.1": OPEN}, afwijkingen=gezet)
    frame = toetsing.tabel([decide(scoring.kader, toetsing_)], scoring.kader)
    assert frame.berekend.astype(object).where(frame.berekend.notna(), "-").tolist() == [*"VO-VVVV"]
    assert frame.vastgesteld.tolist() == [*"MOVVVVV"]
    assert frame[frame.afwijkend.notna()].criterium.tolist() == ["1.1", "1.3"]


def test_zonder_kader_is_er_geen_volgorde(scoring: Scoring) -> None:
    frame = toetsing.tabel(scoring.uitslagen)
    assert list(frame.berekend.cat.categories) == ["M", "O", "V"]
    assert not frame.berekend.cat.ordered
    assert list(frame) == KOLOMMEN


def test_wat_open_of_onbekend_is_ontbreekt(tmp_path: Path) -> None:
    (tmp_path / "noord.csv").write_text(
        (STAP1 / "scores-2015.csv").read_text("utf-8").splitlines()[0] + "\nNoord" + ";" * 24 + "\n", "utf-8"
    )
    scoring = toetsing.score([str(tmp_path / "noord.csv")])
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert frame.berekend.isna().all()
    assert frame.ronde.isna().all()
    assert set(frame.mogelijk) == {"V/M/O", "V/O"}
    assert frame.groupby("organisatie")["open"].sum().tolist() == [24]
    assert frame.gepubliceerd.isna().all()


def test_het_voorbeeld_voor_analisten_werkt(
    voorbeeld_2015: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "oefenen").symlink_to(voorbeeld_2015)
    monkeypatch.chdir(tmp_path)
    uit = runpy.run_path(str(WORTEL / "docs" / "voorbeelden" / "analyse.py"))
    assert isinstance(uit["frame"], pd.DataFrame)
    assert uit["verdeling"].loc["1.1", ["V", "M", "O"]].tolist() == [8, 17, 1]
    assert len(uit["oordelen"]) == len(uit["matrix"])
    getoond = capsys.readouterr().out
    assert "Amsterdam-Amstelland" in getoond
    assert "['Drenthe', 'Friesland', 'Groningen']" in getoond
    assert uit["plan"].gegevens["doel"]["gevraagd"] == "geen O"
    assert (tmp_path / "vergelijking.xlsx").stat().st_size > 5_000


def test_de_tekens_van_een_feit_zijn_geen_scores() -> None:
    kader = feitenkader()
    frame = toetsing.tabel([], kader, per="verwachting")
    assert list(frame["score"].cat.categories) == ["+", "-", "nvt", "open"]


def _scoring(map_: Path, bron: Any) -> Scoring:
    kader, bestand = map_ / "kader.yaml", map_ / "scores.csv"
    kader.write_text(bron.kadertekst() if bron is feiten else bron.KADER, "utf-8")
    bestand.write_text(bron.SCORES, "utf-8")
    return toetsing.score([str(bestand)], kader=str(kader))


def test_een_getal_staat_er_als_getal_en_precies(tmp_path: Path) -> None:
    """Beside an oordeel and without one; what it is not sure of has bounds and no exact one."""
    scoring = _scoring(tmp_path, getallen)
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert list(frame)[list(frame).index("beoordeeld") + 1 :][:5] == [
        "welk getal", "getal laagste", "getal hoogste", "getal exact", "overgenomen",
    ]  # fmt: skip
    assert frame[["getal laagste", "getal hoogste"]].dtypes.astype(str).tolist() == ["float64"] * 2
    per = frame.set_index(["organisatie", "criterium"])
    assert [per[kop]["Alt", "1.1"] for kop in ("welk getal", "getal exact")] == ["het gewogen gemiddelde", "57/8"]
    assert [per[kop]["Alt", "1.2"] for kop in ("getal laagste", "getal hoogste", "**", "*")] == [75.0, 75.0, 2, 1]
    assert pd.isna(per["getal exact"]["Cello", "1.1"])
    assert per["getal laagste"]["Bas", "1.1"] == 13 / 3
    assert pd.isna(per["getal laagste"]["Dirigent", "1.2"])
    assert per["mogelijk"]["Alt", "1.2"] == ""
    assert list(toetsing.tabel([], scoring.kader)) == list(frame)


def test_per_feit_staat_elk_antwoord_met_wat_mensen_erbij_schreven(tmp_path: Path) -> None:
    scoring = _scoring(tmp_path, feiten)
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader, per="feit")
    assert frame[frame.organisatie == "Dok"][["feit", "antwoord", "score"]].to_numpy().tolist() == [
        ["overtreding", "open", "open"],
        ["Opzet", "open", "open"],
        ["klasse", "open", "open"],
    ]
    bark = frame[frame.organisatie == "Bark"]
    assert bark.motivering.fillna("").tolist() == ["", "Een vergissing.", ""]
    assert bark.antwoord.tolist() == ["ja", "nee", "1"]
    criteria = toetsing.tabel(scoring.uitslagen, scoring.kader).set_index(["organisatie", "criterium"])
    assert criteria["feiten"]["Bark", "1.1"] == "overtreding: ja; Opzet: nee; klasse: 1"
    assert criteria["open feiten"]["Dok", "1.2"] == "overtreding"
    with pytest.raises(ValueError, match="'feit'"):
        toetsing.tabel(scoring.uitslagen, per="feit")


@pytest.mark.parametrize("bron", [getallen, feiten], ids=["getallen", "feiten"])
@pytest.mark.parametrize("als", ["category", "object"])
def test_een_gedraaide_tabel_gaat_in_score_matrix(
    tmp_path: Path, bron: Any, als: Literal["category", "object"]
) -> None:
    """What `tabel` gives per verwachting and per fact, a column for each, is decided to the same."""
    scoring = _scoring(tmp_path, bron)
    assert scoring.kader is not None
    lang = toetsing.tabel(scoring.uitslagen, scoring.kader, per="verwachting")
    breed = lang.assign(score=lang["score"].astype(als)).pivot(index="organisatie", columns="nr", values="score")
    los = toetsing.tabel(scoring.uitslagen, scoring.kader, per="feit")
    breed = breed.join(los.pivot(index="organisatie", columns="feit", values="score"))
    assert "open" in {*lang["score"], *los["score"]}
    assert all((soort.name == "category") is (als == "category") for soort in breed[lang["nr"].unique()].dtypes)
    gevonden = toetsing.score_matrix(breed, scoring.kader)
    hoort = toetsing.tabel(scoring.uitslagen, scoring.kader)
    for nr in (c.nr for c in scoring.kader.criteria if c.regelset is not None):
        van_nr = hoort[hoort.criterium == nr].set_index("organisatie")["berekend"].astype(object)
        assert gevonden[nr].astype(object).fillna("-").to_dict() == van_nr.fillna("-").to_dict()
    for nr in (c.nr for c in scoring.kader.criteria if c.getal is not None):
        waarden = hoort[hoort.criterium == nr].set_index("organisatie")
        vast = waarden["getal laagste"].where(waarden["getal exact"].notna())
        pd.testing.assert_series_equal(gevonden[f"getal {nr}"], vast.loc[gevonden.index], check_names=False)
