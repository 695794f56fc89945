"""What somebody may have meant, also where a word processor or Windows changed what was typed."""

from __future__ import annotations

import pytest

from toetsing.domain.words.lijkt_op import tip, tip_geplakt


def test_de_naaste_naam_of_niets() -> None:
    assert tip("scoer", ["score", "nr"]) == " Bedoelde u 'score'?"
    assert tip("x", ["score"]) == ""


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("–uitleg", "--uitleg"),
        ("—json", "--json"),
        ("–-json", "--json"),
        ("–q", "-q"),
        ("“Utrecht.xlsx”", '"Utrecht.xlsx"'),
        ("„Utrecht.xlsx”", '"Utrecht.xlsx"'),
        ("“Mijn", '"Mijn"'),
        ("regio.xlsx’", '"regio.xlsx"'),
        ('oefenen/regios"', '"oefenen/regios"'),
        ('oefenen\\regios\\" --json', '"oefenen\\regios"'),
    ],
)
def test_wat_word_of_windows_ervan_maakte(getypt: str, bedoeld: str) -> None:
    assert bedoeld in tip_geplakt(getypt)


@pytest.mark.parametrize(
    "goed", ["", "noord.xlsx", "foto’s.xlsx", "Groningen–Drenthe.xlsx", "--json", "'s-Hertogenbosch"]
)
def test_een_gewone_naam_krijgt_geen_tip(goed: str) -> None:
    assert tip_geplakt(goed) == ""
