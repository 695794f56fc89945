"""Series: what may be compared with what, against a reckoning by brute force; and no sentence joins what is broken."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toetsing.domain import reeksen, reekszinnen
from toetsing.domain.momenten import Moment, Momentsoort, in_woorden, lees_moment
from toetsing.domain.reeksen import (
    Definitie,
    Punt,
    Reden,
    Reeks,
    Stuk,
    Verandering,
    Weigering,
    gaten,
    laatste_cijfers,
    op_tijd,
    overgangen,
    stukken,
    verandering,
)
from toetsing.domain.reekszinnen import gat_zin, in_beeld_zin, stuk_zinnen, veranderd_zin, weigering_zin
from toetsing.domain.velden import Veld, Veldsoort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BEGIN = 8059
"""The last quarter of 2014."""
ALLE_DEFINITIES = ("a", "b", "c")


def reeks(soort: Momentsoort = Momentsoort.KWARTAAL, eenheid: str = "zaken") -> Reeks:
    return Reeks(
        naam="wachtlijst",
        tekst="Hoeveel zaken wachten?",
        momenten=soort,
        definities=tuple(Definitie(naam=naam, tekst=f"Wat {naam} telt.") for naam in ALLE_DEFINITIES),
        standaard="a",
        getal=Veld(naam="waarde", soort=Veldsoort.GETAL, eenheid=eenheid, decimalen=0),
    )


def punt(
    plaats: int, waarde: int = 0, definitie: str = "a", noot: str = "", soort: Momentsoort = Momentsoort.KWARTAAL
) -> Punt:
    return Punt(moment=Moment(soort, plaats), waarde=Fraction(waarde), definitie=definitie, betrouwbaarheid=noot)


REEKS = reeks()
WACHTLIJST = [punt(BEGIN + n, waarde) for n, waarde in enumerate((30, 22, 17, 45, 33))]
NIEUWS = punt(BEGIN + 5, 60, "b", "Uit een krant")


# -- a second reckoning, of nothing but the definition of a stretch ----------------------------------------------------


def horen_samen(alle: Sequence[Punt], een: Punt, ander: Punt) -> bool:
    """Whether two figures are of one stretch: counted the same, and so is every moment between them.

    Of loose days: counted the same, and so is every day between them on which anything was counted.
    """
    vroeg, laat = sorted((een.moment.plaats, ander.moment.plaats))
    if een.definitie != ander.definitie:
        return False
    eigen = {p.moment.plaats for p in alle if p.definitie == een.definitie}
    if een.moment.soort is Momentsoort.DAG:
        return {p.moment.plaats for p in alle if vroeg < p.moment.plaats < laat} <= eigen
    return set(range(vroeg, laat + 1)) <= eigen


def alle_series(soort: Momentsoort, lengte: int) -> Iterator[list[Punt]]:
    """Yield every series over so many moments, with at each of them none, one or both of two definitions."""
    keuzes = ("", "a", "b", "ab")
    for keuze in product(keuzes, repeat=lengte):
        yield [
            punt(BEGIN + plaats, 10 * plaats + len(welke), naam, soort=soort)
            for plaats, welke in enumerate(keuze)
            for naam in welke
        ]


@pytest.mark.parametrize("soort", [Momentsoort.KWARTAAL, Momentsoort.DAG])
def test_elke_reeks_van_vier_momenten_valt_uiteen_zoals_de_tweede_rekening_zegt(soort: Momentsoort) -> None:
    eigen = reeks(soort)
    for punten in alle_series(soort, 4):
        delen = stukken(eigen, punten)
        assert sorted(map(id, punten)) == sorted(id(p) for deel in delen for p in deel.punten), "elk cijfer één keer"
        for deel in delen:
            assert [p.definitie for p in deel.punten] == [deel.definitie] * len(deel.punten)
        for een, ander in combinations(punten, 2):
            samen = any(een in deel.punten and ander in deel.punten for deel in delen)
            assert samen is horen_samen(punten, een, ander), (punten, een, ander)
            gevonden = verandering(eigen, punten, een, ander)
            assert isinstance(gevonden, Verandering) is samen
            assert gevonden == verandering(eigen, punten, ander, een)
            assert gevonden.van.moment.plaats <= gevonden.tot.moment.plaats


def test_een_weigering_noemt_de_reden_die_er_is() -> None:
    for punten in alle_series(Momentsoort.KWARTAAL, 4):
        bekend = {p.moment.plaats for p in punten}
        for een, ander in combinations(punten, 2):
            gevonden = verandering(REEKS, punten, een, ander)
            if isinstance(gevonden, Verandering):
                assert gevonden.verschil == gevonden.tot.waarde - gevonden.van.waarde
                continue
            vroeg, laat = sorted((een.moment.plaats, ander.moment.plaats))
            leeg = tuple(plaats for plaats in range(vroeg + 1, laat) if plaats not in bekend)
            assert gevonden.gaten == leeg
            if een.definitie != ander.definitie:
                assert gevonden.reden is Reden.DEFINITIE
            else:
                assert gevonden.reden is (Reden.GAT if leeg else Reden.ONDERBROKEN)


def test_de_volgorde_waarin_cijfers_staan_maakt_niets_uit() -> None:
    for punten in alle_series(Momentsoort.KWARTAAL, 4):
        assert stukken(REEKS, punten) == stukken(REEKS, punten[::-1])
        assert list(overgangen(REEKS, punten)) == list(overgangen(REEKS, punten[::-1]))
        assert gaten(punten) == gaten(punten[::-1])
        assert laatste_cijfers(REEKS, punten) == laatste_cijfers(REEKS, punten[::-1])


def test_overgangen_staan_tussen_alle_stukken_en_gaten_zijn_momenten_zonder_enig_cijfer() -> None:
    for punten in alle_series(Momentsoort.KWARTAAL, 5):
        assert len(list(overgangen(REEKS, punten))) == max(len(stukken(REEKS, punten)) - 1, 0)
        plaatsen = [p.moment.plaats for p in punten]
        verwacht = [n for n in range(min(plaatsen), max(plaatsen)) if n not in plaatsen] if plaatsen else []
        assert list(gaten(punten)) == verwacht


def test_een_breuk_staat_alleen_waar_de_ene_definitie_ophoudt_voor_de_andere_begint() -> None:
    for punten in alle_series(Momentsoort.KWARTAAL, 5):
        for een in overgangen(REEKS, punten):
            van, tot = een.van.moment.plaats, een.tot.moment.plaats
            assert van <= tot
            if een.reden is Reden.DEFINITIE:
                begint = [p.moment.plaats for p in punten if p.definitie == een.tot.definitie]
                andere = [p.moment.plaats for p in punten if p.definitie == een.van.definitie]
                assert van < tot
                assert tot not in andere, "daar loopt de andere definitie nog"
                assert not [p for p in begint if van < p < tot]
                assert van not in begint or not [p for p in andere if van < p < tot]
            elif een.reden is Reden.NAAST:
                for plaats in range(van, tot + 1):
                    assert {p.definitie for p in punten if p.moment.plaats == plaats} == {"a", "b"}
            else:
                assert een.van.definitie == een.tot.definitie


def test_twee_definities_naast_elkaar_met_een_gat_zijn_geen_breuk() -> None:
    naast = [punt(BEGIN + n, n, naam) for n in (0, 1, 3, 4) for naam in "ab"]
    assert [(een.reden, een.tot.definitie) for een in overgangen(REEKS, naast)] == [
        (Reden.NAAST, "a"),
        (Reden.GAT, "a"),
        (Reden.GAT, "b"),
    ]
    eerste = next(iter(overgangen(REEKS, naast)))
    assert weigering_zin(REEKS, eerste) == (
        "Over het 4e kwartaal van 2014 tot en met het 1e kwartaal van 2015 zijn er cijfers volgens twee definities "
        "(a en b); die "
        "worden niet met elkaar vergeleken."
    )
    assert "is de definitie anders" not in in_beeld_zin(REEKS, naast)
    half = [punt(BEGIN + n, n) for n in range(4)] + [punt(BEGIN + n, n, "b") for n in (2, 3, 4, 5)]
    (een,) = overgangen(REEKS, half)
    assert (een.reden, een.van.moment.plaats, een.tot.moment.plaats) == (Reden.NAAST, BEGIN + 2, BEGIN + 3)


def test_het_laatste_cijfer_is_er_een_per_definitie() -> None:
    laatste = laatste_cijfers(REEKS, [NIEUWS, *WACHTLIJST])
    assert [(p.definitie, int(p.waarde)) for p in laatste] == [("a", 33), ("b", 60)]
    assert laatste_cijfers(REEKS, []) == ()


def test_een_dubbel_cijfer_en_een_onbekend_cijfer_worden_niet_vergeleken() -> None:
    dubbel = [punt(BEGIN, 1), punt(BEGIN, 2), punt(BEGIN + 1, 3)]
    gevonden = verandering(REEKS, dubbel, dubbel[0], dubbel[1])
    assert isinstance(gevonden, Weigering)
    assert gevonden.reden is Reden.ZELFDE_MOMENT
    vreemd = verandering(REEKS, WACHTLIJST, WACHTLIJST[0], NIEUWS)
    assert isinstance(vreemd, Weigering)
    assert vreemd.reden is Reden.ONBEKEND
    zelfde = verandering(REEKS, WACHTLIJST, WACHTLIJST[0], WACHTLIJST[0])
    assert isinstance(zelfde, Weigering)
    assert zelfde.reden is Reden.ZELFDE_MOMENT


def test_een_definitie_die_het_kader_niet_kent_staat_achteraan() -> None:
    vreemd = punt(BEGIN, 1, "zomaar")
    assert op_tijd(REEKS, [vreemd, punt(BEGIN, 2, "c")])[-1] == vreemd


# -- words -------------------------------------------------------------------------------------------------------------


def zinnen_van(eigen: Reeks, punten: Sequence[Punt]) -> list[str]:
    """Return every sentence that says how something moved."""
    return [zin for stuk in stukken(eigen, punten) for zin in stuk_zinnen(eigen, stuk)]


def genoemd(punten: Iterable[Punt], zin: str) -> list[Punt]:
    """Return the figures of which a sentence names the number with its moment, or the moment by itself."""
    return [p for p in punten if _noemt(zin, p)]


def _noemt(zin: str, p: Punt) -> bool:
    moment = in_woorden(p.moment)
    return bool(re.search(rf"(?<![\d-]){p.waarde}(?: zaken|, in zaken)? \({moment}[,)]|\({moment}\)", zin))


def voegt_samen(eigen: Reeks, punten: Sequence[Punt]) -> str:
    """Return the first sentence that speaks of figures of different stretches as one movement; else nothing.

    It knows of stretches nothing but `horen_samen`.
    """
    uniek = [p for p in punten if sum(p.moment == ander.moment for ander in punten) == 1]
    for zin in zinnen_van(eigen, punten):
        samen = genoemd(uniek, zin)
        if any(not horen_samen(punten, een, ander) for een, ander in combinations(samen, 2)):
            return zin
    return ""


def test_de_wachtlijst_van_2015_in_woorden() -> None:
    """The counts of bronnen 002, L6148-6154; the decrease from 45 to 33 is said there too (L6160)."""
    punten = [*WACHTLIJST, NIEUWS]
    assert zinnen_van(REEKS, punten) == [
        "Van 30 (4e kwartaal 2014) naar 33 zaken (4e kwartaal 2015): 3 meer (definitie a).",
        "De laatste stap is van 45 (3e kwartaal 2015) naar 33 (4e kwartaal 2015): 12 minder.",
        "Het hoogste is 45 (3e kwartaal 2015), het laagste 17 (2e kwartaal 2015).",
        "Over het 1e kwartaal van 2016: 60 zaken (definitie b). Bij het 1e kwartaal van 2016: Uit een krant.",
    ]
    assert veranderd_zin(REEKS, verandering(REEKS, punten, punten[0], punten[1])) == (
        "Van 30 (4e kwartaal 2014) naar 22 zaken (1e kwartaal 2015): 8 minder (definitie a)."
    )
    assert veranderd_zin(REEKS, verandering(REEKS, punten, punten[4], NIEUWS)) == (
        "Tussen het 4e kwartaal van 2015 en het 1e kwartaal van 2016 is de definitie anders (a en b); daarom staat "
        "hier geen "
        "vergelijking."
    )


def test_geen_enkele_zin_voegt_samen_wat_gebroken_is() -> None:
    for soort in (Momentsoort.KWARTAAL, Momentsoort.DAG):
        for punten in alle_series(soort, 4):
            assert voegt_samen(reeks(soort), punten) == ""


PLANTEN = {
    "de definitie breekt niet": ("is_gebroken", lambda _een, _ander: False),
    "een gat breekt niet": ("ertussen", lambda _een, _ander: range(0)),
    "wat ertussen anders telt breekt niet": ("_anders_ertussen", lambda *_: False),
}


@pytest.mark.parametrize("welke", PLANTEN)
def test_een_geplante_fout_wordt_gevonden(welke: str, monkeypatch: pytest.MonkeyPatch) -> None:
    naam, fout = PLANTEN[welke]
    monkeypatch.setattr(reeksen, naam, fout)
    if naam == "is_gebroken":
        # figures of all definitions are then looked at as one: the stretches have to be made that way too
        monkeypatch.setattr(reekszinnen, "stukken", _een_stuk)
        monkeypatch.setitem(globals(), "stukken", _een_stuk)
    gevonden = (
        voegt_samen(reeks(soort), punten)
        for soort in (Momentsoort.KWARTAAL, Momentsoort.DAG)
        for punten in alle_series(soort, 4)
    )
    assert any(gevonden)


def _een_stuk(eigen: Reeks, punten: Sequence[Punt]) -> tuple[Stuk, ...]:
    """As if nobody looked at definitions: everything in order of time is one stretch."""
    return (Stuk(definitie="a", punten=op_tijd(eigen, punten)),) if punten else ()


NOTEN = st.sampled_from(("", "voorlopig", "geschat!"))
REEKSEN = st.lists(
    st.tuples(st.integers(0, 12), st.sampled_from(ALLE_DEFINITIES), st.integers(-50, 5000), NOTEN),
    max_size=12,
    unique_by=lambda een: (een[0], een[1]),
)


@settings(deadline=None)
@given(REEKSEN, st.sampled_from(list(Momentsoort)))
@example([(0, "a", 30, ""), (1, "b", 60, "voorlopig"), (2, "a", 20, "")], Momentsoort.KWARTAAL)
def test_bij_elk_cijfer_in_een_zin_staat_wat_erover_te_weten_is(
    cijfers: list[tuple[int, str, int, str]], soort: Momentsoort
) -> None:
    eigen = reeks(soort)
    begin = lees_moment(soort, "31-12-2014")
    assert begin is not None
    punten = [punt(begin.plaats + n, waarde, naam, noot, soort) for n, naam, waarde, noot in cijfers]
    zinnen = zinnen_van(eigen, punten)
    for stuk in stukken(eigen, punten):
        for zin in stuk_zinnen(eigen, stuk):
            for p in stuk.punten:
                assert not (_noemt(zin, p) and p.betrouwbaarheid) or p.betrouwbaarheid in zin, zin
    assert voegt_samen(eigen, punten) == ""
    assert all(zin.endswith((".", "!", "?")) and "\n" not in zin for zin in zinnen)
    for een, ander in pairwise(punten):
        assert veranderd_zin(eigen, verandering(eigen, punten, een, ander)).strip()
    assert in_beeld_zin(eigen, punten).count("Geteld volgens") == len(stukken(eigen, punten))


@pytest.mark.parametrize(
    ("waarden", "zinnen"),
    [
        ((5,), ["Over het 4e kwartaal van 2014: 5 zaken (definitie a)."]),
        ((5, 5), ["Van 5 (4e kwartaal 2014) naar 5 zaken (1e kwartaal 2015): gelijk (definitie a)."]),
        (
            (1, 2, 4),
            [
                "Van 1 (4e kwartaal 2014) naar 4 zaken (2e kwartaal 2015): 3 meer (definitie a).",
                "De laatste stap is van 2 (1e kwartaal 2015) naar 4 (2e kwartaal 2015): 2 meer.",
                "Het hoogste is 4 (2e kwartaal 2015), het laagste 1 (4e kwartaal 2014).",
                "Van het 4e kwartaal van 2014 tot en met het 2e kwartaal van 2015 is het elke keer meer.",
            ],
        ),
        (
            (4, 3, 1),
            [
                "Van 4 (4e kwartaal 2014) naar 1 (2e kwartaal 2015, in zaken): 3 minder (definitie a).",
                "De laatste stap is van 3 (1e kwartaal 2015) naar 1 (2e kwartaal 2015): 2 minder.",
                "Het hoogste is 4 (4e kwartaal 2014), het laagste 1 (2e kwartaal 2015).",
                "Van het 4e kwartaal van 2014 tot en met het 2e kwartaal van 2015 is het elke keer minder.",
            ],
        ),
        (
            (7, 7, 7),
            [
                "Van 7 (4e kwartaal 2014) naar 7 zaken (2e kwartaal 2015): gelijk (definitie a).",
                "De laatste stap is van 7 (1e kwartaal 2015) naar 7 (2e kwartaal 2015): gelijk.",
                "Alle cijfers zijn gelijk.",
            ],
        ),
        (
            (3, 1, 3),
            [
                "Van 3 (4e kwartaal 2014) naar 3 zaken (2e kwartaal 2015): gelijk (definitie a).",
                "De laatste stap is van 1 (1e kwartaal 2015) naar 3 (2e kwartaal 2015): 2 meer.",
                "Het hoogste is 3 (4e kwartaal 2014 en 2e kwartaal 2015), het laagste 1 (1e kwartaal 2015).",
            ],
        ),
    ],
)
def test_een_stuk_in_woorden(waarden: tuple[int, ...], zinnen: list[str]) -> None:
    assert zinnen_van(REEKS, [punt(BEGIN + n, waarde) for n, waarde in enumerate(waarden)]) == zinnen


def test_de_zin_over_een_richting_zegt_wat_over_elk_cijfer_ervan_te_weten_is() -> None:
    punten = [punt(BEGIN, 1), punt(BEGIN + 1, 2), punt(BEGIN + 2, 4, noot="geschat"), punt(BEGIN + 3, 8)]
    assert zinnen_van(REEKS, punten)[-1] == (
        "Van het 4e kwartaal van 2014 tot en met het 3e kwartaal van 2015 is het elke keer meer. Bij het 2e kwartaal "
        "van 2015: geschat."
    )


def test_een_cijfer_krijgt_geen_decimalen_die_niemand_telde() -> None:
    eigen = replace(REEKS, getal=replace(REEKS.getal, decimalen=1))
    punten = [punt(BEGIN, 3), punt(BEGIN + 1, 4)]
    assert zinnen_van(eigen, punten) == [
        "Van 3 (4e kwartaal 2014) naar 4 zaken (1e kwartaal 2015): 1 meer (definitie a)."
    ]


def test_het_verschil_van_twee_percentages_is_in_procentpunten() -> None:
    eigen = reeks(eenheid="procent")
    punten = [punt(BEGIN, 40), punt(BEGIN + 1, 45)]
    assert "5 procentpunt meer" in zinnen_van(eigen, punten)[0]


@pytest.mark.parametrize(
    ("een", "ander", "over", "zin"),
    [
        (0, 2, [0, 2], "Over het 1e kwartaal van 2015 is er geen cijfer; daarom staat hier geen vergelijking."),
        (
            0,
            3,
            [0, 3],
            "Over het 1e kwartaal van 2015 tot en met het 2e kwartaal van 2015 is er geen cijfer; daarom staat hier "
            "geen vergelijking.",
        ),
    ],
)
def test_over_een_gat_staat_er_geen_vergelijking(een: int, ander: int, over: list[int], zin: str) -> None:
    punten = [punt(BEGIN + n, n) for n in over]
    gevonden = verandering(REEKS, punten, punt(BEGIN + een, een), punt(BEGIN + ander, ander))
    assert veranderd_zin(REEKS, gevonden) == zin


def test_elke_andere_weigering_in_woorden() -> None:
    a, b, c = punt(BEGIN, 1), punt(BEGIN + 1, 2, "b"), punt(BEGIN + 2, 3)
    zelfde = punt(BEGIN, 9, "b")
    assert [weigering_zin(REEKS, een) for een in overgangen(REEKS, [a, b, c])] == [
        "Tussen het 4e kwartaal van 2014 en het 1e kwartaal van 2015 is de definitie anders (a en b); daarom staat "
        "hier geen "
        "vergelijking.",
        "Tussen het 1e kwartaal van 2015 en het 2e kwartaal van 2015 is de definitie anders (b en a); daarom staat "
        "hier geen "
        "vergelijking.",
    ]
    assert veranderd_zin(REEKS, verandering(REEKS, [a, b, c], a, c)) == (
        "Tussen het 4e kwartaal van 2014 en het 2e kwartaal van 2015 ligt een cijfer met een andere definitie; "
        "daarom staat hier geen "
        "vergelijking."
    )
    assert veranderd_zin(REEKS, verandering(REEKS, [a, zelfde], a, zelfde)) == (
        "Over het 4e kwartaal van 2014 zijn er cijfers met een andere definitie (a en b); daarom staat hier geen "
        "vergelijking."
    )
    assert veranderd_zin(REEKS, verandering(REEKS, [a, a], a, a)) == (
        "Over het 4e kwartaal van 2014 staat meer dan één cijfer; daarom staat hier geen vergelijking."
    )
    assert veranderd_zin(REEKS, verandering(REEKS, [a], a, c)) == (
        "Van het 4e kwartaal van 2014 of het 2e kwartaal van 2015 is dit cijfer er niet; daarom staat hier geen "
        "vergelijking."
    )


def test_waar_niets_ontbreekt_staat_er_niets() -> None:
    assert gat_zin(REEKS, ()) == ""
    assert gaten(()) == ()
