"""Counts then and now: everything is within the drawing, in its place and its order, and bars are where it is open."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetsing.document.tekeningen import Bereik, Halter, Halters
from toetsing.formats.halters import BALK_IN_WOORDEN, teken_halters
from toetsing.pipeline.opmaak import onze_opmaak

BREEDTES = (290, 600, 720)
STIJL = onze_opmaak(date(2016, 1, 1)).stijl
_TEKST = re.compile(r'<text x="(-?\d+)" y="(-?\d+)" fill="#1A1A1A" text-anchor="(\w+)">([^<]*)</text>')
_VORM = re.compile(r'<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)" rx="(\d+)" fill="(#\w+)"')


def halters(*rijen: tuple[str, tuple[int, int], tuple[int, int]], hoogste: int = 24) -> Halters:
    return Halters(
        tuple(Halter(naam, Bereik(*toen), Bereik(*nu), hoogste) for naam, toen, nu in rijen),
        hoogste,
        "aantal voldoende verwachtingen",
        "2015",
        "2016",
    )


def teksten(delen: list[str]) -> list[tuple[int, int, str, str]]:
    return [(int(x), int(y), anker, tekst) for deel in delen for x, y, anker, tekst in _TEKST.findall(deel)]


def vormen(delen: list[str]) -> list[tuple[int, int, str]]:
    """Return of every dot and bar of the rows where it begins and ends, and how it is filled."""
    gevonden = (raak for deel in delen for raak in _VORM.findall(deel))
    return [(int(x) + int(r), int(x) + int(breed) - int(r), vulling) for x, _, breed, _, r, vulling in gevonden]


def pijlen(delen: list[str]) -> list[tuple[int, int]]:
    """Return from where to where each arrow goes."""
    alle = (re.search(r'd="M(\d+) \d+H(\d+)" stroke="#1A1A1A" stroke-width="2"', deel) for deel in delen)
    return [(int(raak[1]), int(raak[2])) for raak in alle if raak]


@st.composite
def willekeurig(trek: st.DrawFn) -> Halters:
    hoogste = trek(st.sampled_from((1, 4, 24, 60, 900)))
    bereik = st.tuples(st.integers(0, hoogste), st.integers(0, hoogste)).map(lambda paar: Bereik(min(paar), max(paar)))
    naam = st.text("ab <&-é", min_size=0, max_size=120)
    rij = st.builds(Halter, naam=naam, toen=bereik, nu=bereik, geheel=st.just(hoogste))
    rijen = trek(st.lists(rij, min_size=1, max_size=6))
    ronde = st.text("20 a", min_size=1, max_size=60)
    return Halters(tuple(rijen), hoogste, "aantal voldoende verwachtingen", trek(ronde), trek(ronde))


@settings(max_examples=60, deadline=None)
@given(willekeurig(), st.sampled_from(BREEDTES))
def test_niets_staat_buiten_de_tekening(wat: Halters, breedte: int) -> None:
    delen, hoogte = teken_halters(wat, STIJL, breedte)
    for x, y, anker, tekst in teksten(delen):
        kaal = re.sub(r"&\w+;", "x", tekst)
        breed = 8 * len(kaal)
        links = {"start": x, "middle": x - breed // 2, "end": x - breed}[anker]
        assert 0 <= links <= links + breed <= breedte, tekst
        assert 10 <= y <= hoogte - 4, tekst
    for deel in delen:
        for x, y in re.findall(r"[ML](-?\d+) (-?\d+)", deel):
            assert 0 <= int(x) <= breedte
            assert 0 <= int(y) <= hoogte
        for x, y, breed, hoog in re.findall(r'<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"', deel):
            assert 0 <= int(x) <= int(x) + int(breed) <= breedte
            assert 0 <= int(y) <= int(y) + int(hoog) <= hoogte


@settings(max_examples=40, deadline=None)
@given(willekeurig())
def test_een_pijl_staat_er_precies_waar_het_zeker_anders_is(wat: Halters) -> None:
    delen, _ = teken_halters(wat, STIJL, 720)
    anders = [r for r in wat.rijen if r.nu.zeker > r.toen.mogelijk or r.nu.mogelijk < r.toen.zeker]
    getekend = pijlen(delen)
    assert len(getekend) == len(anders)
    for rij, (van, tot) in zip(anders, getekend, strict=True):
        assert (tot >= van) if rij.nu.zeker > rij.toen.mogelijk else (tot <= van)


@pytest.mark.parametrize("breedte", BREEDTES)
def test_toen_is_een_open_stip_en_nu_een_dichte(breedte: int) -> None:
    delen, _ = teken_halters(halters(("Noord", (6, 6), (18, 18))), STIJL, breedte)
    toen, nu = vormen(delen)
    assert (toen[2], nu[2]) == ("#FFFFFF", STIJL.accent)
    assert toen[0] == toen[1] < nu[0] == nu[1], "twee stippen, toen links"
    assert BALK_IN_WOORDEN.split()[0] not in "".join(delen)
    assert sum("<circle" in deel for deel in delen) == 2, "de legenda heeft van elk een"


def test_wat_open_is_wordt_een_balk_met_haar_grenzen_en_uitleg() -> None:
    delen, _ = teken_halters(halters(("Noord", (12, 12), (10, 18))), STIJL, 720)
    nu, toen = vormen(delen)  # the dot lies on the bar
    assert (nu[2], toen[2]) == (STIJL.accent, "#FFFFFF")
    assert nu[0] < toen[0] == toen[1] < nu[1]
    assert "10–18" in [tekst for *_, tekst in teksten(delen)]
    assert BALK_IN_WOORDEN in [tekst for *_, tekst in teksten(delen)]
    assert pijlen(delen) == []


def test_toen_kan_ook_een_balk_zijn() -> None:
    delen, _ = teken_halters(halters(("Noord", (2, 6), (12, 12))), STIJL, 720)
    toen, nu = vormen(delen)
    assert toen[0] < toen[1] < nu[0] == nu[1]
    assert pijlen(delen) == [(toen[1], nu[0])]


def test_de_rijen_staan_in_de_gegeven_volgorde_met_hun_getallen() -> None:
    wat = halters(("Zuid", (20, 20), (24, 24)), ("Noord & co", (22, 22), (16, 16)), ("Oost", (9, 9), (9, 9)))
    gezegd = [tekst for _, _, _, tekst in teksten(teken_halters(wat, STIJL, 720)[0])]
    assert gezegd[:2] == ["2015", "2016"]
    assert gezegd[2:10] == ["Zuid", "20", "24", "Noord &amp; co", "22", "16", "Oost", "9"]


@pytest.mark.parametrize(("breedte", "naast"), [(290, False), (600, True), (720, True)])
def test_een_naam_staat_naast_de_rij_of_waar_dat_niet_past_erboven(breedte: int, naast: bool) -> None:
    lang = "Een heel lange naam aan de Rivier en Omstreken"
    delen, hoogte = teken_halters(halters((lang, (3, 3), (4, 4)), ("Kort", (5, 5), (6, 6))), STIJL, breedte)
    gezegd = teksten(delen)
    rijen = {tekst: y for _, y, anker, tekst in gezegd if anker == "end"}
    namen = [(y, tekst) for x, y, _, tekst in gezegd if x == 0 and tekst in f"{lang} Kort"]
    assert " ".join(tekst for _, tekst in namen) == f"{lang} Kort"
    (eerste, _), *_, (laatste, _), (kort, _) = namen
    assert eerste < laatste < kort, "de lange naam heeft meer regels"
    if naast:
        assert abs(eerste + laatste - 2 * rijen["3"]) < 8, "de rij staat in het midden van haar naam"
        assert abs(kort - rijen["5"]) < 4
    else:
        assert laatste < rijen["3"] < kort < rijen["5"]
    assert max(rijen.values()) < hoogte
