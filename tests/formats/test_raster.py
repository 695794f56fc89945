"""Rows and columns with a box where they meet: what is not good is drawn, nothing else is, and nothing is outside."""

from __future__ import annotations

import re
from datetime import date
from math import cos, radians, sin
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetsing.document.blokken import Figuur, Tabel
from toetsing.document.tekeningen import (
    RIJEN_PER_BLAD,
    RIJNAAM,
    Raster,
    Rastergroep,
    Rasterkolom,
    Rasterrij,
    Rastervak,
    past_op_een_blad,
)
from toetsing.domain.words.ingekort import ingekort
from toetsing.formats.html.figuur import figuur_als_html
from toetsing.formats.pdf.blokken import _beelden
from toetsing.formats.raster import teken_raster
from toetsing.formats.svg import OP_ZIJN_KANT, figuur_als_svg
from toetsing.pipeline.opmaak import onze_opmaak

if TYPE_CHECKING:
    from collections.abc import Sequence

STIJL = onze_opmaak(date(2016, 1, 1)).stijl
SOORTEN = {"goed": "+", "midden": "±", "slecht": "-", "open": "?", "nvt": "nvt"}
LEGENDA = tuple((Rastervak(teken, soort), f"dat is {soort}") for soort, teken in SOORTEN.items())  # type: ignore[arg-type]


def raster(
    groepen: Sequence[int], rijen: Sequence[Sequence[str]], *, naam: str = "Regio", kop: str = "v", onder: str = "niet"
) -> Raster:
    """Return a raster with groups of so many columns, and of every row the kinds of its boxes."""
    namen = ingekort([f"{naam} {nr}" for nr in range(len(rijen))], RIJNAAM)
    return Raster(
        groepen=tuple(
            Rastergroep(
                boven=f"Thema {nr // 2}",
                kop=f"{nr} Een criterium",
                kolommen=tuple(Rasterkolom(kop=f"{kop} {nr}.{k}", totaal="1000") for k in range(n)),
            )
            for nr, n in enumerate(groepen)
        ),
        rijen=tuple(
            Rasterrij(
                naam=wie,
                kort=namen[wie],
                vakken=tuple(Rastervak(SOORTEN[soort], soort) for soort in rij),  # type: ignore[arg-type]
                totaal=f"{nr}",
                doel=f"organisatie-{nr}",
            )
            for nr, (wie, rij) in enumerate(zip(namen, rijen, strict=True))
        ),
        legenda=LEGENDA,
        rechts="voldoende",
        onder=onder,
    )


def figuur(een: Raster) -> Figuur:
    return Figuur("Alles", "Wat er te zien is: 1 < 2.", (), Tabel("t", (), ()), tekening=een, breed=True)


def getekend(een: Raster) -> str:
    return figuur_als_svg(figuur(een), STIJL)


def vakken(svg: str) -> list[tuple[int, int, int, int, str]]:
    """Return the boxes that are filled or hollow: where each is, how large, and its colour."""
    vorm = r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)" fill="([^"]*)"'
    return [(int(x), int(y), int(b), int(h), kleur) for x, y, b, h, kleur in re.findall(vorm, svg)]


def teksten(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Return the box around every text, with six units for a character, and what it says."""
    gevonden = []
    for x, y, rest, tekst in re.findall(r'<text x="(\d+)" y="(\d+)"([^>]*)>([^<]*)</text>', svg):
        lang, draai = 6 * len(tekst), radians(50) if "rotate" in rest else 0
        links = int(x) - (lang / 2 if "middle" in rest else 0)
        breed = lang * cos(draai)
        gevonden.append((links, int(y) - lang * sin(draai), links + breed, float(y), tekst))
    return gevonden


SOORTRIJ = st.lists(st.sampled_from(list(SOORTEN)), min_size=40, max_size=40)


@settings(deadline=None, max_examples=60)
@given(
    groepen=st.lists(st.integers(1, 6), min_size=1, max_size=9).filter(past_op_een_blad),
    rijen=st.lists(SOORTRIJ, min_size=1, max_size=RIJEN_PER_BLAD),
    lang=st.integers(1, 60),
)
def test_wat_niet_goed_is_is_getekend_en_niets_valt_buiten_de_tekening(
    groepen: list[int], rijen: list[list[str]], lang: int
) -> None:
    kort = [rij[: sum(groepen)] for rij in rijen]
    svg = getekend(raster(groepen, kort, naam="x" * lang, kop="y" * lang))
    soorten = [soort for rij in kort for soort in rij]
    alle = vakken(svg)
    kleuren = [kleur for *_, kleur in alle]
    for soort, kleur in (("midden", STIJL.midden.vlak), ("slecht", STIJL.slecht.vlak), ("open", "#FFFFFF")):
        assert kleuren.count(kleur) == soorten.count(soort) + 1, f"elk vak {soort}, en één in de legenda"
    assert len(alle) == sum(soort in ("midden", "slecht", "open") for soort in soorten) + 3
    breed, hoog = map(int, re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])
    for x, y, b, h, _ in alle:
        assert 0 <= x < x + b <= breed
        assert 0 <= y < y + h <= hoog
    for links, boven, rechts, onder, tekst in teksten(svg):
        assert links >= 0, tekst
        assert boven >= 0, tekst
        assert rechts <= breed, tekst
        assert onder <= hoog, tekst
    assert "." not in "".join(re.findall(r' (?:x|y|width|height|d)="([^"]*)"', svg)), "alleen hele eenheden"


def test_elk_vak_staat_op_de_kruising_van_zijn_rij_en_zijn_kolom_met_zijn_teken_erin() -> None:
    rijen = [["goed"] * 7 for _ in range(5)]
    rijen[3][4] = "slecht"
    svg = getekend(raster((3, 4), rijen)._replace(legenda=()))
    ((x, y, b, h, kleur),) = vakken(svg)
    assert kleur == STIJL.slecht.vlak
    plekken = {tekst: (links, rechts, onder) for links, _, rechts, onder, tekst in teksten(svg)}
    assert plekken["-"][2] == plekken["Regio 3"][2]
    assert y < plekken["Regio 3"][2] <= y + h + 2
    assert x < plekken["v 1.1"][0] < x + b
    assert x < plekken["-"][0] < plekken["-"][1] < x + b


@pytest.mark.parametrize("rijen", [26, RIJEN_PER_BLAD])
def test_de_letters_zijn_op_een_liggend_blad_groot_genoeg(rijen: int) -> None:
    """A page on its side is 269 mm wide within its margins, and a point is 25,4/72 mm."""
    een = raster((4, 5, 4, 3, 3, 3, 2), [["slecht"] * 24] * rijen, naam="Noord- en Midden-Limb", kop="k" * 22)
    ((gegevens, *_),) = [_beelden(figuur(een), STIJL)]
    breed = int(re.findall(r'viewBox="0 0 (\d+) ', gegevens["svg"])[0])
    assert breed == OP_ZIJN_KANT
    naam = int(re.findall(r'font-size="(\d+)">\n?<text', gegevens["svg"])[0])
    assert naam * gegevens["breed"] / breed * 269 / 25.4 * 72 >= 6.5


def test_meer_rijen_dan_op_een_blad_passen_staan_op_meer_bladen_en_de_totalen_op_het_laatste() -> None:
    heel = raster((2,), [["slecht", "goed"]] * (2 * RIJEN_PER_BLAD + 1))
    bladen = heel.in_bladen()
    assert [len(blad.rijen) for blad in bladen] == [19, 19, 19]
    assert [rij for blad in bladen for rij in blad.rijen] == list(heel.rijen)
    assert [blad.onder for blad in bladen] == ["", "", "niet"]
    assert [">1000<" in getekend(blad) for blad in bladen] == [False, False, True]
    assert raster((2,), [["goed", "goed"]] * RIJEN_PER_BLAD).in_bladen() == [
        raster((2,), [["goed", "goed"]] * RIJEN_PER_BLAD)
    ]


def test_in_html_blijven_de_namen_staan_en_leiden_zij_naar_de_organisatie() -> None:
    html = figuur_als_html(figuur(raster((2, 2), [["slecht", "goed", "open", "nvt"]] * 3)), STIJL)
    namen, vlak = html.split("<svg")[1:]
    assert re.findall(r'<a href="#([^"]*)"><text[^>]*>([^<]*)', namen) == [
        (f"organisatie-{nr}", f"Regio {nr}") for nr in range(3)
    ]
    assert "<a " not in vlak, "een beeld houdt koppelingen weg voor wie het niet ziet"
    assert 'role="img" aria-label="Wat er te zien is: 1 &lt; 2."' in vlak
    assert 'role="region" tabindex="0"' in html
    assert len(vakken(vlak)) == 3 * 2 + 3, "en in de legenda"


@pytest.mark.parametrize("met_links", [True, False], ids=["koppelingen in html", "zonder koppelingen"])
def test_een_naam_die_kort_is_getekend_heet_zoals_zij_heet(met_links: bool) -> None:
    een = raster((2,), [["slecht", "goed"]] * 2, naam="Gezondheidsdienst & brandweer van de regio")
    namen = "".join(teken_raster(een, STIJL, 720, met_links=met_links).namen)
    assert re.findall(r"<title>([^<]*)</title><text[^>]*>([^<]*)", namen) == [
        (f"Gezondheidsdienst &amp; brandweer van de regio {nr}", f"Gezondheidsdi…van de regio {nr}") for nr in (0, 1)
    ]
    assert "<title>" not in "".join(teken_raster(raster((1,), [["goed"]]), STIJL, 720, met_links=met_links).namen)
