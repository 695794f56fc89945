"""Which names are those of a total, and which of an organisation that only has such a word in her name."""

from __future__ import annotations

import pytest

from toetsing.domain.words.totalen import is_totaal, lijkt_totaal


@pytest.mark.parametrize(
    "naam",
    [
        "Totaal", "TOTAAL:", "totaal.", " Totaal ", "Gem.", "Gemiddelde", "Gemiddeld:", "Subtotaal", "Sub-totaal",
        "Eindtotaal", "Landelijk totaal", "Landelijk gemiddelde", "Totaal (26)", "Totaal 2015", "% voldoende", "%",
        "Percentage voldoende", "Aantal +", "aantal -", "Som", "SOM:", "Totaal aantal", "Totaal alle regio's",
        "Totaal alle regio’s", "Gemiddelde score", "Aantal voldoende (V)", "Totaal-generaal", "Mediaan",
        "Percentage (%)",
    ],
)  # fmt: skip
def test_een_totaal(naam: str) -> None:
    assert is_totaal(naam)


@pytest.mark.parametrize(
    "naam",
    [
        "", "Noord", "Totaal Zorg Noord", "Somnium", "Gemert", "Totaalzorg", "Gemeente Som", "Regio Noord", "Landelijk",
        "Stichting Totaal", "Alle regio's", "Voldoende", "100", "Zuid-Limburg", "Het Gemiddelde Gezin", "Noord 50%",
        "Percentage van iets dat zo lang is dat het een zin is en geen naam", "Somregio",
    ],
)  # fmt: skip
def test_geen_totaal(naam: str) -> None:
    assert not is_totaal(naam)


@pytest.mark.parametrize("naam", ["Subtotaal Noord", "Sub-totaal: Noord", "Gemiddelde Zuid", "Landelijk", "NEDERLAND"])
def test_misschien_een_totaal(naam: str) -> None:
    assert lijkt_totaal(naam)
    assert not is_totaal(naam)


@pytest.mark.parametrize("naam", ["", "Subtotaal", "Totaal Zorg Noord", "Noord", "Landelijk Bureau", "Mediaan"])
def test_geen_twijfel_over_een_totaal(naam: str) -> None:
    assert not lijkt_totaal(naam)
