"""A line over time: nothing joins what is broken, every figure is where it belongs, and nothing falls outside."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from itertools import pairwise, product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.reekskader import ALLES, CIJFERS_2015, NIEUWS, reekskader
from toetsing.document.blokken import Tabel
from toetsing.document.reeksen import lijn_van, reeksblokken, reeksdeel
from toetsing.document.tekeningen import Lijnpunt, Lijnstuk, Tijdlijn
from toetsing.domain.momenten import Moment, lees_moment
from toetsing.domain.reeksen import Punt, op_tijd, stukken
from toetsing.formats import tijdlijn
from toetsing.formats.html.figuur import figuur_als_html
from toetsing.formats.svg import BREEDTE, figuur_als_svg
from toetsing.formats.tijdlijn import schaaldelen
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Figuur
    from toetsing.domain.reeksen import Reeks

REEKS, DUUR, BUDGET, BEZETTING = reekskader(ALLES).reeksen
BEGIN = 8059


def punt(plaats: int, waarde: object, definitie: str = "onderzoeken", noot: str = "", reeks: Reeks = REEKS) -> Punt:
    moment = Moment(reeks.momenten, plaats)
    return Punt(moment=moment, waarde=Fraction(str(waarde)), definitie=definitie, betrouwbaarheid=noot)


def wachtlijst() -> list[Punt]:
    """The counts of 2015 (bronnen 002, L6148-6154), and the other count of the news (L6142)."""
    punten = []
    for dag, waarde in CIJFERS_2015:
        moment = lees_moment(REEKS.momenten, dag)
        assert moment is not None
        punten.append(punt(moment.plaats, waarde))
    return [*punten, punt(BEGIN + 5, NIEUWS[1], NIEUWS[2], NIEUWS[3])]


def figuur(punten: Sequence[Punt], reeks: Reeks = REEKS) -> Figuur:
    deel = reeksdeel(reeks, punten)
    (een,) = [blok for blok in reeksblokken([deel]) if hasattr(blok, "tekening")]
    return een  # type: ignore[return-value] # only a Figuur has a lijn


def getekend(punten: Sequence[Punt], reeks: Reeks = REEKS) -> str:
    opmaak, _ = opmaak_van(None, None, date(2016, 1, 1))
    assert opmaak is not None
    return figuur_als_svg(figuur(punten, reeks), opmaak.stijl)


def lijnen(svg: str) -> list[list[tuple[int, int]]]:
    """Return the points of every line that joins figures, in its order."""
    return [
        [tuple(map(int, plek.split(","))) for plek in raak.split()]  # type: ignore[misc] # two numbers each
        for raak in re.findall(r'<polyline points="([^"]*)"', svg)
    ]


def stippen(svg: str) -> list[tuple[int, int]]:
    """Return where the dots of figures are, those of the legend too."""
    rond = [(int(x), int(y)) for x, y in re.findall(r'<circle cx="(\d+)" cy="(\d+)"', svg)]
    return rond + [(int(x) + 5, int(y) + 5) for x, y in re.findall(r'<rect x="(-?\d+)" y="(-?\d+)"', svg)]


def test_twee_definities_naast_elkaar_hebben_geen_breuk_in_het_beeld() -> None:
    naast = [punt(BEGIN + n, 10 * n + d, naam) for n in range(3) for d, naam in enumerate(REEKS.namen)]
    assert reeksdeel(REEKS, naast).breuken == ()
    assert tijdlijn.BREUK not in getekend(naast)
    assert len(lijnen(getekend(naast))) == 2


def test_de_wachtlijst_van_2015_is_een_lijn_van_vijf_punten_en_een_los_punt() -> None:
    svg = getekend(wachtlijst())
    (lijn,) = lijnen(svg)
    assert len(lijn) == 5
    hoogtes = [y for _, y in lijn]
    assert sorted(range(5), key=lambda n: -hoogtes[n]) == sorted(range(5), key=lambda n: CIJFERS_2015[n][1])
    assert svg.count(f">{tijdlijn.BREUK}</text>") == 2, "bij de streep, en in de legenda"
    assert [int(n) for n in re.findall(r">(\d+)\*?</text>", svg) if int(n) in (30, 22, 17, 45, 33)] == [
        30,
        22,
        17,
        45,
        33,
    ]
    assert ">60*<" in svg
    assert tijdlijn.NOOT_IN_WOORDEN in svg


def test_een_cijfer_met_een_noot_heeft_altijd_zijn_ster() -> None:
    dicht = [punt(BEGIN + n, 100_000 + n, noot="geschat" if n % 2 else "") for n in range(200)]
    svg = getekend(dicht)
    sterren = re.findall(r'<text x="\d+" y="\d+"[^>]*>[\d.]*\*</text>', svg)
    assert len(sterren) == 100


def test_elke_lijn_verbindt_precies_de_cijfers_van_een_stuk() -> None:
    for keuze in product(("", "a", "b", "ab"), repeat=4):
        namen = {"a": "onderzoeken", "b": "met-meldingen"}
        punten = [punt(BEGIN + n, 10 * n + len(w), namen[d]) for n, w in enumerate(keuze) for d in w]
        if len(punten) < 2:
            continue
        delen = [stuk for stuk in stukken(REEKS, punten) if len(stuk.punten) > 1]
        getrokken = lijnen(getekend(punten))
        assert sorted(len(lijn) for lijn in getrokken) == sorted(len(stuk.punten) for stuk in delen)
        assert sum(map(len, getrokken)) == sum(len(stuk.punten) for stuk in delen)


def test_waar_de_definitie_breekt_staat_een_streep_tussen_de_twee_punten() -> None:
    svg = getekend(wachtlijst())
    (lijn,) = lijnen(svg)
    streep = re.search(r'<line x1="(\d+)" y1="36" x2="(\d+)" y2="\d+" stroke="#595959" stroke-dasharray="5 4"/>', svg)
    assert streep is not None
    (los,) = [x for x, y in stippen(svg) if x > lijn[-1][0] and y < 220]
    assert streep[1] == streep[2]
    assert lijn[-1][0] < int(streep[1]) < los


def test_een_gat_blijft_open_en_krijgt_een_kruis() -> None:
    svg = getekend([punt(BEGIN, 3), punt(BEGIN + 1, 4), punt(BEGIN + 4, 5), punt(BEGIN + 5, 6)])
    assert [len(lijn) for lijn in lijnen(svg)] == [2, 2]
    assert len(re.findall(r'stroke="#1A1A1A"/>', svg)) == 2 * 2 + 2, "twee momenten zonder cijfer, en de legenda"
    assert tijdlijn.LEEG in svg
    assert tijdlijn.BREUK not in svg


def test_elke_definitie_heeft_een_eigen_stip_en_streep_en_staat_in_de_legenda() -> None:
    svg = getekend([punt(BEGIN + n, n, naam) for naam in REEKS.namen for n in range(2)])
    assert len(re.findall("<circle", svg)) == 3, "twee cijfers en de legenda"
    assert len(re.findall("<rect", svg)) == 3
    assert len(re.findall('<polyline[^>]*stroke-dasharray="7 4"', svg)) == 1
    assert all(f">{naam}</text>" in svg for naam in REEKS.namen)


WAARDEN = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False, allow_infinity=False)


CIJFERS = st.tuples(st.integers(-40, 40), st.sampled_from(REEKS.namen), WAARDEN)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(CIJFERS, min_size=2, max_size=15, unique_by=lambda een: een[:2]),
    st.sampled_from([REEKS, DUUR, BUDGET, BEZETTING]),
)
def test_niets_valt_buiten_de_tekening(cijfers: list[tuple[int, str, object]], reeks: Reeks) -> None:
    begin = lees_moment(reeks.momenten, "31-12-2014")
    assert begin is not None
    namen = dict(zip(REEKS.namen, (reeks.namen * 2)[:2], strict=True))
    per_plek = {(n, namen[d]): punt(begin.plaats + n, w, namen[d], reeks=reeks) for n, d, w in cijfers}
    if len(per_plek) < 2:
        return
    svg = getekend(list(per_plek.values()), reeks)
    hoog = int(re.search(r'height="(\d+)"', svg)[1])  # type: ignore[index] # every drawing has one
    for x, y in (*stippen(svg), *(plek for lijn in lijnen(svg) for plek in lijn)):
        assert 0 <= x <= BREEDTE
        assert 0 <= y <= hoog
    assert "." not in "".join(re.findall(r' (?:x|y|x1|y1|x2|y2|cx|cy)="([^"]*)"', svg)), "alleen hele eenheden"


@given(WAARDEN, WAARDEN)
def test_een_as_loopt_rond_en_om_alles_heen(een: object, ander: object) -> None:
    laag, hoog = sorted((Fraction(str(een)), Fraction(str(ander))))
    delen = schaaldelen(laag, hoog)
    assert delen[0] <= laag
    assert delen[-1] >= hoog
    assert 0 in delen
    assert 2 <= len(delen) <= 8
    stappen = {tweede - eerste for eerste, tweede in pairwise(delen)}
    (stap,) = stappen
    assert str(stap.numerator * stap.denominator).rstrip("0") in ("1", "2", "5", "25", "125") or stap < 1


def test_html_heeft_een_tekening_voor_breed_en_voor_smal_en_een_tekst() -> None:
    opmaak, _ = opmaak_van(None, None, date(2016, 1, 1))
    assert opmaak is not None
    een = figuur(wachtlijst())
    html = figuur_als_html(een, opmaak.stijl)
    assert html.count("<svg") == 2
    assert f'aria-label="{een.alt}"' in html
    assert "4e kwartaal 2014" in een.alt
    assert "daarom staat hier geen vergelijking" in een.alt
    assert NIEUWS[3].rstrip(".") in een.alt
    assert (meegeleverd("rapporten") / "rapport.css").read_text("utf-8").count(".tekening .smal") == 2


def test_een_cijfer_alleen_is_een_tabel_en_geen_figuur() -> None:
    blokken = list(reeksblokken([reeksdeel(REEKS, [punt(BEGIN, 3)])]))
    assert [type(een).__name__ for een in blokken if isinstance(een, Tabel) or hasattr(een, "tekening")] == ["Tabel"]
    assert not [een for een in reeksblokken([reeksdeel(REEKS, [])]) if isinstance(een, Tabel)]


def test_de_tabel_achter_de_figuur_heeft_elk_cijfer_met_zijn_noot_en_nergens_een_sprong() -> None:
    punten = wachtlijst()
    tabel = figuur(punten).tabel
    rijen = [[cel.tekst for cel in rij] for rij in tabel.rijen]
    assert [rij[1] for rij in rijen] == ["30", "22", "17", "45", "33", "60"]
    assert [rij[3] for rij in rijen] == [
        "", "8 minder", "5 minder", "28 meer", "12 minder", "niet vergeleken: andere definitie",
    ]  # fmt: skip
    assert tabel.rijen[5][1].noot == NIEUWS[3].removesuffix(".")
    lijn = lijn_van(reeksdeel(REEKS, punten))
    assert [(stuk.definitie, len(stuk.punten)) for stuk in lijn.stukken] == [("onderzoeken", 5), ("met-meldingen", 1)]
    assert [p.waarde for stuk in lijn.stukken for p in stuk.punten] == [p.waarde for p in op_tijd(REEKS, punten)]


def test_vier_definities_hebben_vier_stippen() -> None:
    lijn = Tijdlijn(
        stukken=tuple(
            Lijnstuk(definitie=f"d{n}", vorm=n, punten=(Lijnpunt(plaats=n, waarde=Fraction(n), tekst=str(n)),))
            for n in range(4)
        ),
        breuken=(),
        leeg=((4, 90),),
        momenten=tuple((n, str(n)) for n in (*range(5), 91)),
    )
    opmaak, _ = opmaak_van(None, None, date(2016, 1, 1))
    assert opmaak is not None
    svg = figuur_als_svg(figuur(wachtlijst())._replace(tekening=lijn), opmaak.stijl)
    vormen = [svg.count("<circle"), svg.count("<rect"), len(re.findall(r"<path [^>]*L[^L]*L[^L]*L", svg))]
    assert vormen == [2, 2, 2], "elk één keer in de tekening en één keer in de legenda"
    assert svg.count("<path") == 4
    assert len(re.findall(r'stroke="#1A1A1A"/>', svg)) == 2 * 3 + 1, "een lang gat heeft een kruis aan elk eind"
