"""Items in a kader file: declared once, asked at a verwachting or above it, and what is wrong with that."""

from __future__ import annotations

from datetime import date

import pytest

from hulp.itemkader import MET_SCORES, ZONDER_SCORES, fouten_in, kader_van


def test_een_verwachting_zonder_schaal_is_beschreven_en_telt_nergens() -> None:
    kader = kader_van(MET_SCORES)
    assert [v.nr for v in kader.verwachtingen] == ["1.1.1", "1.1.9"]
    assert [(p.nr, p.criterium, p.gescoord) for p in kader.itempunten] == [
        ("1.1.1", "1.1", True), ("1.1.2", "1.1", False), ("1.5.1", "1.5", False),
    ]  # fmt: skip
    assert kader.itempunten[1].items[0].peildatum == date(2016, 10, 1)
    assert kader.heeft_scores


def test_nummers_van_verwachtingen_en_criteria_mogen_overslaan() -> None:
    tekst = MET_SCORES.replace("1.1.9", "1.1.20").replace("1.5", "1.18")
    assert [p.nr for p in kader_van(tekst).itempunten] == ["1.1.1", "1.1.2", "1.18.1"]
    assert "1.1.20" in kader_van(tekst).per_nr


@pytest.mark.parametrize(
    ("waar", "nrs"),
    [
        ("items: [antwoord]\n    criteria:", ["1.1.1", "1.1.2", "1.1.9", "1.5.1"]),
        ("criteria:", ["1.1.1", "1.1.2", "1.5.1"]),
    ],
)
def test_items_hoger_op_gelden_voor_alles_eronder(waar: str, nrs: list[str]) -> None:
    tekst = MET_SCORES.replace("criteria:", waar, 1)
    assert [punt.nr for punt in kader_van(tekst).itempunten] == nrs


def test_een_verwachting_gaat_voor_wat_erboven_staat() -> None:
    tekst = MET_SCORES.replace("tekst: Er is overleg.}", "tekst: Er is overleg., items: []}")
    tekst = tekst.replace("themas:", "items_overal: [antwoord]\nthemas:")
    kader = kader_van(tekst)
    assert [(p.nr, [veld.naam for veld in p.items]) for p in kader.itempunten] == [
        ("1.1.1", ["antwoord", "label"]), ("1.1.2", ["bereik", "aandeel", "begin", "fase"]), ("1.5.1", ["antwoord"]),
    ]  # fmt: skip


def test_een_item_mag_ook_ter_plekke_worden_verklaard() -> None:
    tekst = ZONDER_SCORES.replace("items: [begin, fase]", "items: [begin, fase, {naam: einde, soort: datum}]")
    assert [veld.naam for veld in kader_van(tekst).itempunten[-1].items] == ["begin", "fase", "einde"]


def test_een_kader_zonder_scores_kan_regels_noch_feiten_hebben() -> None:
    assert "K002" in [code for code, _ in fouten_in(ZONDER_SCORES.replace("themas:", "feiten: []\nthemas:"))]
    zonder = ZONDER_SCORES[: ZONDER_SCORES.index("items:")] + "themas: []\n"
    assert [code for code, _ in fouten_in(zonder)] == ["K002", "K002"]  # no scores and no oordelen, and no items either


FOUT = [
    ("items: [antwoord, label]", "items: [antwoord, labels]", ["K100", "K103"]),
    ("schaal: geen, items: [bereik, aandeel, begin, fase]", "schaal: geen", ["K101", *["K103"] * 4]),
    ("schaal: geen, items: [bereik", "schaal: geen, gewicht: 2, nvt: ja, items: [bereik", ["K102"]),
    ("  fase: {uit: [klaar, bezig]}\n", "  fase: {uit: [klaar, bezig]}\n  los: {soort: tekst}\n", ["K103"]),
    ("items: [antwoord, label]", "items: [antwoord, label, antwoord]", ["K013"]),
    ("  fase: {uit", "  Begin: {soort: tekst}\n  fase: {uit", ["K013", "K103"]),
    ("          - O: anders", "          - O: label is ja\n          - V: anders", ["K020", "K104"]),
    ("          - O: anders", "          - O: 1.1.2 is onvoldoende\n          - V: anders", ["K105"]),
    ("peildatum: 01-10-2016", "peildatum: vorig jaar", ["K005"]),
    ("begin: {soort: datum}", "begin: {soort: datum, peildatum: 01-10-2016}", ["K005"]),
    ("  begin: {soort: datum}", f"  {'b' * 61}: {{soort: datum}}", ["K005", "K100", "K103"]),
    ("items: [antwoord, label]", "items: antwoord", ["K005", "K103"]),
]


@pytest.mark.parametrize(("was", "wordt", "codes"), FOUT, ids=[wordt.strip()[:50] for _, wordt, _ in FOUT])
def test_een_fout_in_de_items_wordt_gezegd(was: str, wordt: str, codes: list[str]) -> None:
    assert was in MET_SCORES
    assert sorted(code for code, _ in fouten_in(MET_SCORES.replace(was, wordt))) == sorted(codes)
