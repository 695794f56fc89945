"""Contrast as WCAG defines it, and the colour of each kind of oordeel."""

from __future__ import annotations

import pytest

from toetsing.domain.huisstijl import INKT, WIT, Huisstijl, Kleur, contrast

STIJL = Huisstijl(
    afzender="",
    lettertype="Noto Sans",
    letterbestanden=(),
    goed=Kleur(vlak="#0A807A", tekst="#FFFFFF"),
    midden=Kleur(vlak="#FFD24D", tekst="#1A1A1A"),
    slecht=Kleur(vlak="#540A1A", tekst="#FFFFFF"),
    accent="#00458C",
)


@pytest.mark.parametrize(
    ("een", "ander", "verhouding"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#008000", "#FFFFFF", 5.14),
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#FFFFFF", 4.48),
        ("#0A0A0A", "#000000", 1.06),
    ],
    ids=["zwart op wit", "gelijk", "rood", "groen", "net genoeg grijs", "net te weinig grijs", "bijna zwart"],
)
def test_contrast_is_dat_van_wcag(een: str, ander: str, verhouding: float) -> None:
    assert contrast(een, ander) == pytest.approx(verhouding, abs=0.005)
    assert contrast(ander, een) == contrast(een, ander)


@pytest.mark.parametrize(
    ("soort", "kleur"),
    [
        ("goed", STIJL.goed),
        ("midden", STIJL.midden),
        ("slecht", STIJL.slecht),
        ("open", Kleur(vlak=WIT, tekst=INKT)),
        ("tekst", Kleur(vlak=WIT, tekst=INKT)),
    ],
)
def test_wat_niet_vaststaat_is_wit(soort: str, kleur: Kleur) -> None:
    assert STIJL.kleur(soort) == kleur
