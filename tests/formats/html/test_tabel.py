"""A table in HTML: cards where a phone has no room for columns, and words that stay whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.formats.html.tabel import tabel_als_html

if TYPE_CHECKING:
    from toetsing.formats.html.tabel import Htmltabel


def gezet(n: int = 3, **meer: Any) -> Htmltabel:
    """Return a table of so many columns, or of these, as it is set."""
    tabel = Tabel(
        titel="t",
        kolommen=tuple(Kolom(f"kop {k}") for k in range(n)),
        rijen=(cellen(f"cel {k}" for k in range(n)),),
    )
    return tabel_als_html(tabel._replace(**meer), str)


@pytest.mark.parametrize(
    ("meer", "kaart", "vak"),
    [
        pytest.param({}, True, "", id="gewoon"),
        pytest.param({"breed": True, "n": 6}, True, "breed", id="breed met weinig kolommen"),
        pytest.param({"breed": True, "n": 7}, False, "breed ver", id="breed met veel kolommen"),
        pytest.param({"n": 7}, True, "breed", id="met veel kolommen"),
        pytest.param({"zoekbaar": True}, False, "breed krap", id="om in te zoeken"),
        pytest.param({"zoekbaar": True, "n": 4}, True, "breed", id="om in te zoeken, met veel tekst"),
        pytest.param(
            {"zoekbaar": True, "kolommen": tuple(Kolom(f"1.{k}", "teken") for k in range(8)), "rijen": ()},
            False,
            "breed ver",
            id="om in te zoeken, met veel kolommen",
        ),
    ],
)
def test_wat_een_kaart_wordt_en_wat_schuift(meer: dict[str, Any], vak: str, *, kaart: bool) -> None:
    html = gezet(**meer)
    assert ("kaart" in html.soort) is kaart
    assert html.vak == vak


def test_elke_cel_van_een_kaart_zegt_van_welke_kolom_zij_is() -> None:
    html = gezet(kolommen=(Kolom('nr "1"', "nr"), Kolom("wat"), Kolom("")), rijkop=1)
    ((_, rij),) = html.rijen
    assert [begin for begin, *_ in rij] == [
        '<td data-kop="nr &quot;1&quot;" class="nr"',
        '<th scope="row"',
        "<td",
    ]


@pytest.mark.parametrize(
    ("cel", "inhoud"),
    [
        pytest.param(Cel("tekst"), "tekst", id="een tekst"),
        pytest.param(Cel("V", "voldoende", soort="goed"), None, id="een letter met haar woord"),
        pytest.param(
            Cel("-", soort="slecht", gezegd="onvoldoende"),
            '<span class="letter slecht"><span aria-hidden="true">-</span><span class="stem">onvoldoende</span></span>',
            id="een score",
        ),
        pytest.param(
            Cel("M*(V)", soort="midden", doel="organisatie-1-2.1", gezegd="Noord, 2.1: matig"),
            '<a href="#organisatie-1-2.1" class="letter midden"><span aria-hidden="true">M*(V)</span>'
            '<span class="stem">Noord, 2.1: matig</span></a>',
            id="een oordeel dat ergens heen leidt",
        ),
    ],
)
def test_een_letter_zegt_wat_zij_betekent(cel: Cel, inhoud: str | None) -> None:
    ((_, rij),) = gezet(n=1, rijen=((cel,),)).rijen
    assert [wat for _, _, wat, _ in rij] == [inhoud]


def test_een_tabel_die_schuift_heeft_koppen_en_geen_kaarten() -> None:
    ((_, rij),) = gezet(zoekbaar=True).rijen
    assert all("data-kop" not in begin and "role" not in begin for begin, *_ in rij)


@pytest.mark.parametrize(
    ("cel", "lang"),
    [
        pytest.param(Cel("verantwoordelijkheden"), False, id="een woord dat past"),
        pytest.param(Cel("n" * 24), False, id="precies zo lang als mag"),
        pytest.param(Cel("n" * 25), True, id="een letter langer"),
        pytest.param(Cel("Noord- en Midden-Limburg, Zuidoost-Brabant"), False, id="lange tekst van korte woorden"),
        pytest.param(Cel("x", noot="n" * 25), True, id="een lange noot"),
        pytest.param(Cel("x", voluit="n" * 25), True, id="een lange uitleg"),
    ],
)
def test_alleen_wat_langer_is_dan_een_woord_mag_overal_breken(cel: Cel, *, lang: bool) -> None:
    html = gezet(kolommen=(Kolom("a", "kort"), Kolom("b")), rijen=((cel, Cel("kort")),))
    assert html.koppen == (f' class="kort{" lang" if lang else ""}"', "")
    ((_, rij),) = html.rijen
    assert [bool(re.search(r'class="[^"]*lang', begin)) for begin, *_ in rij] == [lang, False]


def test_een_lange_kop_mag_ook_breken() -> None:
    assert gezet(kolommen=(Kolom("k" * 25), Kolom("b"), Kolom("c"))).koppen[0].endswith('class="lang"')


def test_waarop_men_kiest_staat_bij_de_tabel_en_in_elke_rij_met_een_nummer() -> None:
    rijen = (
        (Cel("A"), Cel("+", keuze='+ "goed"'), Cel("-", keuze="- slecht")),
        (Cel("B"), Cel("-", keuze="- slecht"), Cel("")),
        (Cel("samen"), Cel("1"), Cel("1")),
    )
    html = gezet(rijen=rijen, zoekbaar=True, voet=1)
    assert html.keuzes == ' data-keuzes="[&quot;+ \\&quot;goed\\&quot;&quot;, &quot;- slecht&quot;]"'
    assert [attributen for attributen, _ in html.rijen] == [' data-keuzes=" 0 1"', ' data-keuzes=" 1 "']
    assert [attributen for attributen, _ in html.voet] == [""]


@pytest.mark.parametrize("meer", [{"zoekbaar": False}, {"rijen": ((Cel("A"), Cel(""), Cel("")),)}])
def test_waar_niets_te_kiezen_is_staat_er_niets(meer: dict[str, Any]) -> None:
    rijen = ((Cel("A"), Cel("+", keuze="goed"), Cel("")),)
    keuzes: dict[str, Any] = {"rijen": rijen, "zoekbaar": True}
    html = gezet(**(keuzes | meer))
    assert (html.keuzes, [attributen for attributen, _ in html.rijen]) == ("", [""])


def test_een_kolom_zegt_waarover_zij_gaat() -> None:
    kolommen = (Kolom("1.1.1", "teken", over="1.1.1", groep='Thema 1: "a"'), Kolom("b", keuze="thema"), Kolom("c"))
    assert gezet(kolommen=kolommen).koppen == (
        ' class="teken" data-over="1.1.1" data-groep="Thema 1: &quot;a&quot;"', ' data-keuze="thema"', "",
    )  # fmt: skip
