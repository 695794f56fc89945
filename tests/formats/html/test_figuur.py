"""Bars in HTML: every piece is drawn to its share, and says how many it is, however narrow the window."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.document.blokken import Balk, Balkdeel, Figuur, Tabel
from toetsing.domain.huisstijl import Huisstijl, Kleur
from toetsing.formats.html.figuur import figuur_als_html

STIJL = Huisstijl(
    afzender="",
    lettertype="Noto Sans",
    letterbestanden=(),
    goed=Kleur(vlak="#0A807A", tekst="#FFFFFF"),
    midden=Kleur(vlak="#FFD24D", tekst="#1A1A1A"),
    slecht=Kleur(vlak="#540A1A", tekst="#FFFFFF"),
    accent="#00458C",
)


def figuur(*aantallen: tuple[int, ...], label: str = "1.1 Bereikbaar", teken: str = "") -> Figuur:
    """Return a figure with a bar for each row of amounts."""
    soorten = (("V", "voldoende", "goed"), ("M", "matig", "midden"), ("O", "onvoldoende", "slecht"))
    balken = tuple(
        Balk(
            label=label,
            delen=tuple(
                Balkdeel(aantal=n, teken=teken or letter, naam=naam, soort=soort)  # type: ignore[arg-type]
                for n, (letter, naam, soort) in zip(rij, soorten, strict=False)
            ),
        )
        for rij in aantallen
    )
    return Figuur(titel="t", alt="Wat er te zien is: 1 < 2.", balken=balken, tabel=Tabel("t", (), ()))


def vlakken(html: str) -> list[tuple[float, float]]:
    """Return where each surface of the first bar begins, and how wide it is, in percent."""
    svg = html.partition("<svg>")[2].partition("</svg>")[0]
    return [(float(x), float(b)) for x, b in re.findall(r'<rect[^>]* x="([\d.]+)%" width="([\d.]+)%"', svg)]


@given(aantallen=st.lists(st.integers(0, 400), min_size=1, max_size=3).filter(any))
def test_de_delen_sluiten_aan_en_zijn_samen_het_geheel(aantallen: list[int]) -> None:
    delen = vlakken(figuur_als_html(figuur(tuple(aantallen)), STIJL))
    assert len(delen) == sum(n > 0 for n in aantallen)
    plek = 0.0
    for (begin, breed), n in zip(delen, [n for n in aantallen if n], strict=True):
        assert begin == pytest.approx(plek, abs=0.001)
        assert breed == pytest.approx(100 * n / sum(aantallen), abs=0.011)
        plek = begin + breed
    assert plek == pytest.approx(100)


@given(aantallen=st.lists(st.integers(1, 400), min_size=1, max_size=3))
def test_elk_aantal_staat_in_de_balk_of_achter_het_label(aantallen: list[int]) -> None:
    html = figuur_als_html(figuur(tuple(aantallen)), STIJL)
    smal = re.sub(r'<text class="ruim".*?</text>', "", html)
    in_de_balk = [tekst.split()[-1] for tekst in re.findall(r"<text[^>]*>(.*?)</text>", smal)]
    achter = re.findall(r'<span class="noot">\((.*?)\)</span>', smal)
    genoemd = in_de_balk + [stuk.split()[-1] for deel in achter for stuk in deel.split(", ")]
    assert sorted(genoemd) == sorted(map(str, aantallen))


@pytest.mark.parametrize(
    ("aantallen", "smal", "ruim", "achter"),
    [
        pytest.param((24, 2), ["V 24", "2"], ["V 24", "M 2"], [], id="smal past alleen het aantal"),
        pytest.param((25, 1), ["V 25", "1"], ["V 25", "1"], [], id="overal past alleen het aantal"),
        pytest.param((99, 1), ["V 99"], ["V 99"], ["M 1"], id="niets past"),
        pytest.param((49, 1), ["V 49"], ["V 49", "1"], ["M 1"], id="alleen ruim past het aantal"),
    ],
)
def test_wat_er_past_hangt_af_van_het_venster(
    aantallen: tuple[int, ...], smal: list[str], ruim: list[str], achter: list[str]
) -> None:
    html = figuur_als_html(figuur(aantallen), STIJL)
    for weg, teksten in (("ruim", smal), ("smal", ruim)):
        assert re.findall(r"<text[^>]*>(.*?)</text>", re.sub(rf'<text class="{weg}".*?</text>', "", html)) == teksten
    assert re.findall(r'<span class="noot">\((.*?)\)</span>', html) == achter


def test_een_lege_balk_is_een_vlak_met_een_rand() -> None:
    html = figuur_als_html(figuur((0, 0)), STIJL)
    assert html.count('<rect class="licht"') == 1
    assert "<text" not in html


def test_een_licht_vlak_heeft_een_rand_en_een_donker_niet() -> None:
    html = figuur_als_html(figuur((1, 1)), STIJL)
    assert re.findall(r'<rect( class="licht")?[^>]*fill="(#\w+)"', html) == [
        ("", "#0A807A"),
        (' class="licht"', "#FFD24D"),
    ]


def test_de_legenda_noemt_wat_er_is_en_de_tekst_zegt_wat_er_te_zien_is() -> None:
    html = figuur_als_html(figuur((1, 0, 2), (3, 0, 0)), STIJL)
    legenda = unescape(re.sub("<[^>]*>", "", html.partition('class="legenda">')[2].partition("</p>")[0]))
    assert legenda == "V voldoende O onvoldoende"
    assert 'role="img" aria-label="Wat er te zien is: 1 &lt; 2."' in html


def test_een_teken_dat_de_naam_is_staat_er_een_keer() -> None:
    html = figuur_als_html(figuur((1,), teken="voldoende"), STIJL)
    assert html.partition('class="legenda">')[2].partition("</p>")[0].count("voldoende") == 1


@pytest.mark.parametrize(("label", "naast"), [("kort", True), ("x" * 45, False)])
def test_korte_labels_staan_naast_hun_balk(label: str, *, naast: bool) -> None:
    assert ('class="balken naast"' in figuur_als_html(figuur((1,), label=label), STIJL)) is naast


def test_wat_men_schrijft_blijft_tekst() -> None:
    gemeen = '<script>alert(1)</script> & "'
    html = figuur_als_html(figuur((1,), label=gemeen, teken=gemeen)._replace(alt=gemeen), STIJL)
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 3
