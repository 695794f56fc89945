"""Oordelen that people give above the criteria: on a thema, and on the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.knopenkader import ALLEEN_GEHEEL, KADER, schrijf_kader, schrijf_matrix, schrijf_werkmap
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path


def scoor(pad: Path, kader: str = KADER) -> Besloten:
    scoring = score([str(pad)], kader=str(schrijf_kader(pad.parent, kader)))
    assert isinstance(scoring, Besloten)
    return scoring


def codes(scoring: Besloten) -> list[tuple[str, str | None]]:
    return [(een.code, een.plek.cel) for een in scoring.meldingen]


@pytest.mark.parametrize("naam", ["thema 1", "Thema  1:", "1", "<1>"])
def test_een_thema_heet_bij_zijn_naam_of_zijn_nummer(tmp_path: Path, naam: str) -> None:
    scoring = scoor(schrijf_werkmap(tmp_path / "noord.xlsx", f"| {naam} | O | matig | na bezoek | de commissie |\n"))
    assert not scoring.meldingen
    thema, _, geheel = scoring.uitslagen[0].boven
    assert thema.afwijking is not None
    assert (thema.oordeel, thema.gepubliceerd, thema.vastgesteld, thema.afwijking.door) == (
        "V",
        "O",
        "M",
        "de commissie",
    )
    assert (geheel.oordeel, geheel.vastgesteld) == ("A", "B")


@pytest.mark.parametrize("naam", ["geheel", "Eindoordeel"])
def test_het_geheel_heeft_zijn_eigen_letters(tmp_path: Path, naam: str) -> None:
    scoring = scoor(schrijf_werkmap(tmp_path / "noord.xlsx", f"| {naam} | c | voorlopig | na bezoek | |\n"))
    assert not scoring.meldingen
    geheel = scoring.uitslagen[0].eindoordeel
    assert geheel is not None
    assert (geheel.oordeel, geheel.gepubliceerd, geheel.vastgesteld) == ("A", "C", "B")


@pytest.mark.parametrize(
    ("rij", "code", "cel", "tekst"),
    [
        ("| thema 1 | | M | | ik |", "T062", "C2", "Het afwijkende oordeel op thema 1 heeft geen motivering."),
        ("| eindoordeel | | B | | |", "T062", "C2", "Het afwijkende oordeel op het geheel heeft geen motivering."),
        ("| geheel | | M | omdat | |", "T063", "C2", "Kies A, B, C of laat leeg."),
        ("| thema 1 | A | | | |", "T063", "B2", "Kies V, M, O of laat leeg."),
        ("| geheel | A | | | |\n| eindoordeel | B | | | |", "T065", "B3", "Over het geheel staan twee oordelen"),
        (
            "| thema 1 | V | | | |\n| 1 | M | | | |",
            "T065",
            "B3",
            "Over thema 1 staan twee oordelen, ook in Oordeel!B2.",
        ),
        ("| tema 1 | V | | | |", "T064", "B2", "Bedoelde u 'thema 1'?"),
        ("| 3 | V | | | |", "T064", "B2", "beslist het kader over thema 1, thema 2, geheel en eindoordeel."),
    ],
)
def test_wat_er_niet_kan_is_een_fout_met_zijn_cel(tmp_path: Path, rij: str, code: str, cel: str, tekst: str) -> None:
    scoring = scoor(schrijf_werkmap(tmp_path / "noord.xlsx", f"{rij}\n"))
    assert codes(scoring) == [(code, cel)]
    assert tekst in str(scoring.meldingen[0])
    assert not scoring.uitslagen


def test_een_motivering_zonder_oordeel_wordt_gezegd(tmp_path: Path) -> None:
    scoring = scoor(schrijf_werkmap(tmp_path / "noord.xlsx", "| geheel | | | omdat | |\n"))
    assert codes(scoring) == [("T067", "D2")]
    assert list(scoring.uitslagen[0].toetsing.zonder_letter) == ["geheel"]


def test_waar_het_kader_niet_beslist_staat_dat_er(tmp_path: Path) -> None:
    """As with any other row that is of no criterium: nothing is invented, and nothing lost without a word."""
    pad = schrijf_werkmap(tmp_path / "noord.xlsx", "| thema 1 | | O | omdat | |\n| geheel | | B | omdat | |\n")
    scoring = scoor(pad, ALLEEN_GEHEEL)
    assert codes(scoring) == [("T204", "C2")]
    assert "wat bij 'thema 1' staat; daarover beslist dit kader niet" in scoring.meldingen[0].tekst
    (geheel,) = scoring.uitslagen[0].boven
    assert geheel.vastgesteld == "B"


def test_in_een_matrix_staan_zij_in_kolommen(tmp_path: Path) -> None:
    koppen = "Thema 1 | thema 1 afwijkend | 1 motivering | thema 1 door | geheel | eindoordeel afwijkend"
    rijen = ("V | O | omdat | ik | C | B | daarom", "| | | | | |", "| M | | | | |")
    pad = schrijf_matrix(tmp_path / "m.csv", f"{koppen} | geheel motivering", *rijen)
    scoring = scoor(pad)
    assert codes(scoring) == [("T062", "L4")]
    een, twee = scoring.uitslagen
    assert [(k.oordeel, k.gepubliceerd, k.vastgesteld) for k in een.boven] == [
        ("V", "V", "O"),
        ("V", None, "V"),
        ("A", "C", "B"),
    ]
    assert not any(knoop.wijkt_af for knoop in twee.boven)


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ("thema 1 afwijkent", [("T066", "K1")]),
        ("tema 1 afwijkend", [("T066", "K1")]),
        ("1", []),
        ("ramp motivering", []),
    ],
)
def test_een_kop_die_bijna_klopt(tmp_path: Path, kop: str, verwacht: list[tuple[str, str]]) -> None:
    scoring = scoor(schrijf_matrix(tmp_path / "m.csv", kop, "7", "8"))
    assert codes(scoring) == verwacht


def test_twee_namen_voor_hetzelfde_is_een_fout(tmp_path: Path) -> None:
    scoring = scoor(schrijf_matrix(tmp_path / "m.csv", "geheel | eindoordeel", "A | A"))
    assert codes(scoring) == [("T065", "L1")]


def test_een_nummer_boven_een_kolom_is_geen_oordeel_over_een_thema(tmp_path: Path) -> None:
    scoring = scoor(schrijf_matrix(tmp_path / "m.csv", "1 | 2", "V | V"))
    assert not scoring.meldingen
    assert all(knoop.gepubliceerd is None for knoop in scoring.uitslagen[0].boven)
