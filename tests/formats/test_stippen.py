"""Dots along a scale: as many as there are, each at its place, nothing outside the drawing, and one that stands out."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.document.tekeningen import Stapel, Stippen
from toetsing.formats.stippen import teken_stippen
from toetsing.pipeline.opmaak import onze_opmaak

STIJL = onze_opmaak(date(2016, 1, 1)).stijl
_GETAL = r'\b(?:{})="(-?\d+)"'
_BREED = 7
"""How wide a bold letter is, about."""


def getallen(naam: str, delen: list[str]) -> list[int]:
    return [int(n) for deel in delen for n in re.findall(_GETAL.format(naam), deel)]


def teksten(delen: list[str]) -> list[str]:
    return [tekst for deel in delen for tekst in re.findall(r"<text[^>]*>([^<]*)<", deel)]


@st.composite
def _stippen(draw: st.DrawFn) -> Stippen:
    hoogste = draw(st.integers(1, 60))
    waarden = draw(st.lists(st.integers(0, hoogste), unique=True, min_size=1, max_size=12))
    aantallen = [draw(st.integers(1, 40)) for _ in waarden]
    eigen = draw(st.sampled_from([None, *waarden]))
    naam = draw(st.sampled_from(["Noord", "Gezondheidsdienst en brandweer van Noord- en Midden-Verzonnen", "x" * 60]))
    return Stippen(
        stapels=tuple(Stapel(w, n, eigen=w == eigen) for w, n in sorted(zip(waarden, aantallen, strict=True))),
        laagste=0,
        hoogste=hoogste,
        as_="aantal verwachtingen dat bij de organisatie voldoende is",
        eigen="" if eigen is None else f"{naam}: {eigen}",
    )


@given(stippen=_stippen(), breedte=st.sampled_from([290, 600, 720, 1166]))
def test_niets_valt_buiten_de_tekening_en_elke_organisatie_staat_er(stippen: Stippen, breedte: int) -> None:
    delen, hoogte = teken_stippen(stippen, STIJL, breedte)
    alle = sum(stapel.aantal for stapel in stippen.stapels)
    if max(stapel.aantal for stapel in stippen.stapels) <= 16:
        stralen = getallen("r", delen)
        assert len(stralen) == alle
        for x, y, straal in zip(getallen("cx", delen), getallen("cy", delen), stralen, strict=True):
            assert straal <= x <= breedte - straal
            assert straal <= y <= hoogte - straal
    else:
        assert sum(deel.startswith("<rect") for deel in delen) == len(stippen.stapels)
        assert all(hoog > 0 for hoog in getallen("height", delen))
    assert all(0 <= x <= breedte for x in getallen("x", delen))
    assert all(10 <= y <= hoogte for y in getallen("y", [deel for deel in delen if deel.startswith("<text")]))
    for deel, tekst in zip([deel for deel in delen if deel.startswith("<text")], teksten(delen), strict=True):
        (midden,) = getallen("x", [deel])
        assert _BREED * len(tekst) / 2 <= midden <= breedte - _BREED * len(tekst) / 2, tekst
    naam = [deel for deel in delen if "bold" in deel]
    assert "".join(reversed(teksten(naam))).replace(" ", "") == stippen.eigen.replace(" ", "")
    _niets_loopt_door_de_naam(naam, [deel for deel in delen if deel not in naam])
    assert str(stippen.hoogste) in teksten(delen)
    assert "0" in teksten(delen)


def _niets_loopt_door_de_naam(naam: list[str], andere: list[str]) -> None:
    half = max((_BREED * len(tekst) // 2 for tekst in teksten(naam)), default=0)
    for midden, onder in zip(getallen("x", naam), getallen("y", naam), strict=True):
        for deel in andere:
            (x,) = getallen("cx|x", [deel])[:1] or [-1000]
            if abs(x - midden) <= half:
                (y,) = getallen("cy|y", [deel])
                straal = 12 if deel.startswith("<text") else sum(getallen("r", [deel]))
                assert y - straal >= onder, (deel, naam)


def test_meer_op_elkaar_is_hoger_en_verder_op_de_schaal_is_verder_naar_rechts() -> None:
    stippen = Stippen((Stapel(2, 1), Stapel(5, 3)), 0, 10, "aantal")
    delen, _ = teken_stippen(stippen, STIJL, 600)
    paren = sorted(zip(getallen("cx", delen), getallen("cy", delen), strict=True))
    assert len({x for x, _ in paren}) == 2
    assert paren[0][0] < paren[1][0]
    assert len({y for x, y in paren if x == paren[1][0]}) == 3


def test_wie_het_rapport_betreft_heeft_een_eigen_stip_en_een_naam_boven_alles_eromheen() -> None:
    stippen = Stippen((Stapel(17, 5), Stapel(18, 2, eigen=True)), 0, 24, "aantal", "Noord & Oost: 18")
    delen, _ = teken_stippen(stippen, STIJL, 600)
    assert [STIJL.accent in deel for deel in delen if deel.startswith("<circle")].count(True) == 1
    (naam,) = [deel for deel in delen if "Noord &amp; Oost: 18" in deel]
    assert min(getallen("cy", delen)) - 5 > getallen("y", [naam])[0]


@pytest.mark.parametrize("aantal", [17, 180])
def test_een_hoge_stapel_is_een_kolom_met_zijn_getal(aantal: int) -> None:
    delen, hoogte = teken_stippen(Stippen((Stapel(3, aantal), Stapel(9, 1)), 0, 24, "aantal"), STIJL, 720)
    assert str(aantal) in teksten(delen)
    assert not [deel for deel in delen if deel.startswith("<circle")]
    _, lager = teken_stippen(Stippen((Stapel(3, 16), Stapel(9, 1)), 0, 24, "aantal"), STIJL, 720)
    assert hoogte <= lager + 40
