"""The frame of an analyst: which columns, of which kind, in which order."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

import pandas as pd
import pytest

import toetsing
from hulp.grond import STAP1, WORTEL

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.pipeline.besloten import Scoring

KOLOMMEN = [
    "organisatie", "ronde", "soort", "thema", "themanaam", "criterium", "criteriumnaam", "oordeel", "mogelijk", "open",
    "+", "-", "nvt", "voldoende", "beoordeeld", "overgenomen", "gepubliceerd", "afwijkend",
]  # fmt: skip


@pytest.fixture(scope="module")
def scoring() -> Scoring:
    return toetsing.score([str(STAP1 / "scores-2015.csv")])


def test_een_rij_per_toetsing_en_criterium(scoring: Scoring) -> None:
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert list(frame) == KOLOMMEN
    assert len(frame) == 26 * 7
    assert not frame.duplicated(["organisatie", "ronde", "soort", "criterium"]).any()
    verdeling = pd.crosstab(frame["criterium"], frame["oordeel"], dropna=False)
    assert list(verdeling.loc["1.1", ["V", "M", "O"]]) == [8, 17, 1]
    assert frame.drop_duplicates("organisatie").voldoende.sum() == 422


def test_de_soorten_zijn_die_van_de_beschrijving(scoring: Scoring) -> None:
    for frame in (toetsing.tabel(scoring.uitslagen, scoring.kader), toetsing.tabel([], scoring.kader)):
        assert list(frame) == KOLOMMEN
        soorten = frame.dtypes.astype(str).to_dict()
        assert {soorten[kop] for kop in KOLOMMEN[:7]} == {"str"}
        assert soorten["mogelijk"] == "str"
        assert {soorten[kop] for kop in ("oordeel", "gepubliceerd", "afwijkend")} == {"category"}
        assert {soorten[kop] for kop in KOLOMMEN[9:16]} == {"int64"}


def test_oordelen_staan_van_goed_naar_slecht(scoring: Scoring) -> None:
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert list(frame.oordeel.cat.categories) == ["V", "M", "O", "geen"]
    slechtste = frame.groupby("organisatie").oordeel.max()
    assert slechtste["IJsselland"] == "O"
    assert (frame.oordeel <= "M").sum() == (frame.oordeel.isin(["V", "M"])).sum()


def test_zonder_kader_is_er_geen_volgorde(scoring: Scoring) -> None:
    frame = toetsing.tabel(scoring.uitslagen)
    assert list(frame.oordeel.cat.categories) == ["M", "O", "V"]
    assert not frame.oordeel.cat.ordered
    assert list(frame) == KOLOMMEN


def test_wat_open_of_onbekend_is_ontbreekt(tmp_path: Path) -> None:
    (tmp_path / "noord.csv").write_text(
        (STAP1 / "scores-2015.csv").read_text("utf-8").splitlines()[0] + "\nNoord" + ";" * 24 + "\n", "utf-8"
    )
    scoring = toetsing.score([str(tmp_path / "noord.csv")])
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    assert frame.oordeel.isna().all()
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
