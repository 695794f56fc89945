"""Headers and cells of a row come from the same fields."""

from __future__ import annotations

from toetsing.domain.dossier import Geraadpleegd, GoodPractice, Maatregel, cellen_van, koppen_van, rij_van


def test_koppen_en_cellen_horen_bij_elkaar() -> None:
    rij = GoodPractice(thema="Veiligheid", good_practice="Samen kijken", toelichting="Elke week")
    assert koppen_van(GoodPractice) == ("thema", "good practice", "toelichting")
    assert cellen_van(rij) == ("Veiligheid", "Samen kijken", "Elke week")
    assert rij_van(GoodPractice, dict(zip(koppen_van(GoodPractice), cellen_van(rij), strict=True))) == rij


def test_een_ontbrekende_kolom_is_leeg() -> None:
    assert rij_van(Geraadpleegd, {"geraadpleegde bron": "rooster"}) == Geraadpleegd(geraadpleegde_bron="rooster")
    assert rij_van(Maatregel, {}) == Maatregel()
