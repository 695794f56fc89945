"""Typed fields: what may stand in a cell, what it means, and that what is written reads back."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.domain.plek import Plek
from toetsing.domain.velden import (
    Celinhoud,
    Veld,
    Veldfout,
    Veldreden,
    Veldsoort,
    Waarde,
    als_gegeven,
    celvorm,
    lees,
    melding_bij,
    ontbreekt,
    toegestaan,
    toon,
    toon_leesbaar,
)

TEKST = Veld(naam="toezegging")
DATUM = Veld(naam="gedaan op", soort=Veldsoort.DATUM)
KEUZE = Veld(naam="overgenomen", soort=Veldsoort.KEUZE, keuzes=("ja", "deels", "nee"))
MEER = Veld(naam="norm", soort=Veldsoort.KEUZE, keuzes=("A 1", "b", "C"), meer=True)
GETAL = Veld(naam="aantal", soort=Veldsoort.GETAL)
HEEL = Veld(naam="dagen", soort=Veldsoort.GETAL, decimalen=0, van=Fraction(0), tot=Fraction(90), eenheid="dagen")
EURO = Veld(naam="kosten", soort=Veldsoort.GETAL, decimalen=2, van=Fraction(0), eenheid="euro")
PROCENT = Veld(naam="aandeel", soort=Veldsoort.GETAL, decimalen=1, tot=Fraction(100), eenheid="%")


@pytest.mark.parametrize("veld", [TEKST, DATUM, KEUZE, MEER, GETAL])
@pytest.mark.parametrize("inhoud", [None, "", "  \n ", "\u200b", "\x01"])
def test_een_lege_cel_is_leeg_en_geen_fout(veld: Veld, inhoud: Celinhoud) -> None:
    assert lees(veld, inhoud) is None


@pytest.mark.parametrize(
    ("veld", "inhoud", "waarde"),
    [
        (TEKST, " twee\nregels ", "twee\nregels"),
        (TEKST, Fraction(5, 2), "2,5"),
        (TEKST, date(2016, 1, 18), "18-01-2016"),
        (TEKST, True, "WAAR"),
        (DATUM, "18 januari 2016", date(2016, 1, 18)),
        (DATUM, date(2016, 1, 18), date(2016, 1, 18)),
        (DATUM, datetime(2016, 1, 18, 12, 30), date(2016, 1, 18)),  # noqa: DTZ001 - as a cell has it
        (KEUZE, " DEELS ", "deels"),
        (KEUZE, "ne\u200be", "nee"),
        (MEER, "c; a  1", ("A 1", "C")),
        (MEER, "B\nb\r\n", ("b",)),
        (GETAL, "12", Fraction(12)),
        (GETAL, "-0,5", Fraction(-1, 2)),
        (GETAL, "\u22120,5", Fraction(-1, 2)),
        (GETAL, "1.234.567,89", Fraction(123456789, 100)),
        (GETAL, "0.125", Fraction(1, 8)),
        (GETAL, "3.5", Fraction(7, 2)),
        (GETAL, Fraction(7, 2), Fraction(7, 2)),
        (HEEL, "90 Dagen", Fraction(90)),
        (HEEL, Fraction(0), Fraction(0)),
        (EURO, "\u20ac 12,50", Fraction(25, 2)),
        (EURO, "12,5 euro", Fraction(25, 2)),
        (PROCENT, "12,5 procent", Fraction(25, 2)),
        (PROCENT, "100%", Fraction(100)),
        (PROCENT, "0,5", Fraction(1, 2)),
        (PROCENT, Fraction(0), Fraction(0)),
        (PROCENT, Fraction(3, 2), Fraction(3, 2)),
    ],
)
def test_wat_er_mag_staan(veld: Veld, inhoud: Celinhoud, waarde: Waarde) -> None:
    assert lees(veld, inhoud) == waarde


@pytest.mark.parametrize(
    ("veld", "inhoud", "reden", "gevonden"),
    [
        (DATUM, "volgende week", Veldreden.GEEN_DATUM, "volgende week"),
        (DATUM, "31-02-2016", Veldreden.GEEN_DATUM, "31-02-2016"),
        (DATUM, Fraction(42387), Veldreden.GEEN_DATUM, "42387"),
        (DATUM, False, Veldreden.GEEN_DATUM, "ONWAAR"),
        (KEUZE, "gedeeltelijk", Veldreden.GEEN_KEUZE, "gedeeltelijk"),
        (KEUZE, "ja; nee", Veldreden.GEEN_KEUZE, "ja; nee"),
        (KEUZE, True, Veldreden.GEEN_KEUZE, "WAAR"),
        (KEUZE, Fraction(1), Veldreden.GEEN_KEUZE, "1"),
        (MEER, "b; d", Veldreden.GEEN_KEUZE, "d"),
        (MEER, ";", Veldreden.GEEN_KEUZE, ";"),
        (MEER, date(2016, 1, 18), Veldreden.GEEN_KEUZE, "18-01-2016"),
        (GETAL, "twaalf", Veldreden.GEEN_GETAL, "twaalf"),
        (GETAL, "1e3", Veldreden.GEEN_GETAL, "1e3"),
        (GETAL, "1,2,3", Veldreden.GEEN_GETAL, "1,2,3"),
        (GETAL, "12 euro", Veldreden.GEEN_GETAL, "12 euro"),
        (GETAL, "\u0663", Veldreden.GEEN_GETAL, "\u0663"),
        (GETAL, True, Veldreden.GEEN_GETAL, "WAAR"),
        (GETAL, date(2016, 1, 18), Veldreden.GEEN_GETAL, "18-01-2016"),
        (GETAL, "1.234", Veldreden.TWEE_LEZINGEN, "1.234"),
        (GETAL, Fraction(1, 3), Veldreden.TE_PRECIES, "0,333333..."),
        (PROCENT, Fraction(15, 100), Veldreden.PROCENTCEL, "0,15"),
        (PROCENT, Fraction(1), Veldreden.PROCENTCEL, "1"),
        (PROCENT, Fraction(1, 3), Veldreden.TE_PRECIES, "0,333333..."),
        (HEEL, "-1", Veldreden.TE_KLEIN, "-1"),
        (HEEL, "91", Veldreden.TE_GROOT, "91"),
        (HEEL, "1,5", Veldreden.TE_PRECIES, "1,5"),
        (GETAL, Fraction(10**15), Veldreden.TE_GROOT, "1000000000000000"),
        (GETAL, Fraction(-(10**15)), Veldreden.TE_KLEIN, "-1000000000000000"),
        (EURO, Fraction("0.005"), Veldreden.TE_PRECIES, "0,005"),
        (GETAL, " a\nb ", Veldreden.GEEN_GETAL, "a\nb"),
    ],
)
def test_wat_er_niet_mag_staan(veld: Veld, inhoud: Celinhoud, reden: Veldreden, gevonden: str) -> None:
    assert lees(veld, inhoud) == Veldfout(reden=reden, gevonden=gevonden)


@pytest.mark.parametrize("grens", [Fraction(0), Fraction(90)])
def test_op_de_grens_mag_het_nog_en_er_net_naast_niet(grens: Fraction) -> None:
    veld = Veld(naam="x", soort=Veldsoort.GETAL, van=Fraction(0), tot=Fraction(90))
    stap = Fraction(1, 10**9)
    assert lees(veld, grens) == grens
    assert isinstance(lees(veld, grens + (stap if grens else -stap)), Veldfout)


@pytest.mark.parametrize(
    ("veld", "waarde", "tekst", "gegeven"),
    [
        (TEKST, None, "", None),
        (TEKST, "a\nb", "a\nb", "a\nb"),
        (DATUM, date(2016, 1, 8), "08-01-2016", "2016-01-08"),
        (KEUZE, "nee", "nee", "nee"),
        (MEER, ("A 1", "C"), "A 1; C", ["A 1", "C"]),
        (GETAL, Fraction(-5, 2), "-2,5", "-2.5"),
        (GETAL, Fraction(1, 3), "0,333333333", "0.333333333"),
        (HEEL, Fraction(14), "14 dagen", "14"),
        (EURO, Fraction(25, 2), "12,50 euro", "12.5"),
    ],
)
def test_hoe_een_waarde_er_staat_in_een_cel_en_in_gegevens(
    veld: Veld, waarde: Waarde | None, tekst: str, gegeven: object
) -> None:
    assert toon(veld, waarde) == tekst
    assert als_gegeven(waarde) == gegeven


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from([GETAL, EURO, PROCENT, HEEL]))
def test_een_getal_dat_is_gelezen_leest_terug_zoals_het_is_geschreven(getal: object, veld: Veld) -> None:
    waarde = lees(veld, Fraction(str(getal)))
    if not isinstance(waarde, Veldfout):
        assert lees(veld, toon(veld, waarde)) == waarde


@given(st.one_of(st.none(), st.text(), st.fractions(), st.booleans(), st.dates(), st.datetimes()))
def test_van_elke_cel_is_er_een_waarde_of_een_fout(inhoud: Celinhoud) -> None:
    for veld in (TEKST, DATUM, KEUZE, MEER, GETAL, HEEL, EURO, PROCENT):
        waarde = lees(veld, inhoud)
        if isinstance(waarde, Veldfout):
            assert melding_bij(veld, waarde, Plek()).code.startswith("T32")
        elif waarde is not None:
            assert lees(veld, toon(veld, waarde)) == waarde


@pytest.mark.parametrize(
    ("veld", "zin"),
    [
        (TEKST, "een tekst"),
        (DATUM, "een datum, zoals 18-01-2016"),
        (KEUZE, "ja, deels of nee"),
        (MEER, "een of meer van A 1, b en C, met ; ertussen"),
        (GETAL, "een getal"),
        (HEEL, "een heel getal van 0 tot en met 90, in dagen"),
        (EURO, "een getal van minstens 0 met hoogstens 2 decimalen, in euro"),
        (PROCENT, "een getal van hoogstens 100 met hoogstens 1 decimaal, in %"),
        (
            Veld(naam="x", soort=Veldsoort.KEUZE, keuzes=tuple("abcdefghijklmnop")),
            "a, b, c, d, e, f, g, h, i, j, k, l of nog 4 andere",
        ),
    ],
)
def test_wat_mag_staat_in_een_zin(veld: Veld, zin: str) -> None:
    assert toegestaan(veld) == zin


@pytest.mark.parametrize(
    ("veld", "inhoud", "code", "zin"),
    [
        (
            KEUZE,
            "deel",
            "T320",
            "'deel' is geen keuze bij 'overgenomen'. Kies ja, deels of nee, of laat leeg. Bedoelde",
        ),
        (
            DATUM,
            "straks",
            "T321",
            "'straks' bij 'gedaan op' is geen datum. Vul in: een datum, zoals 18-01-2016, of laat",
        ),
        (GETAL, "x" * 100, "T322", f"'{'x' * 60}...' bij 'aantal' is geen getal."),
        (GETAL, "veel", "T322", "'veel' bij 'aantal' is geen getal. Vul in: een getal, of laat leeg."),
        (EURO, "1.250 euro", "T323", "'1.250 euro' bij 'kosten' kan 1250 zijn, en ook 1,250."),
        (
            PROCENT,
            Fraction(15, 100),
            "T327",
            "'0,15' bij 'aandeel' kan 0,15% zijn, en ook 15%: zo staat 15% in een cel die als percentage is opgemaakt.",
        ),
        (HEEL, "91", "T324", "'91' bij 'dagen' is te groot."),
        (HEEL, "-1", "T324", "'-1' bij 'dagen' is te klein."),
        (HEEL, "0,5", "T324", "'0,5' bij 'dagen' is geen heel getal."),
        (PROCENT, "0,55", "T324", "'0,55' bij 'aandeel' is preciezer dan 1 decimaal."),
        (GETAL, Fraction(1, 3), "T324", "'0,333333...' bij 'aantal' is preciezer dan 9 decimalen."),
    ],
)
def test_een_fout_zegt_wat_er_stond_en_wat_er_mag(veld: Veld, inhoud: Celinhoud, code: str, zin: str) -> None:
    fout = lees(veld, inhoud)
    assert isinstance(fout, Veldfout)
    een = melding_bij(veld, fout, Plek(blad="Toezeggingen", cel="B7"))
    assert een.code == code
    assert str(een).startswith(f"Toezeggingen!B7: {zin}")


def test_een_cel_zonder_uitkomst_heeft_een_eigen_melding() -> None:
    een = melding_bij(GETAL, Veldfout(reden=Veldreden.CELFOUT, gevonden="#N/B"), Plek())
    assert een.code == "T326"
    assert "#N/B" in een.tekst


def test_bij_een_verplicht_veld_is_leeg_laten_geen_raad() -> None:
    veld = Veld(naam="soort", soort=Veldsoort.KEUZE, keuzes=("a", "b"), verplicht=True)
    fout = lees(veld, "c")
    assert isinstance(fout, Veldfout)
    assert melding_bij(veld, fout, Plek()).advies == "Kies a of b."
    assert ontbreekt(veld, Plek()).code == "T325"
    assert ontbreekt(veld, Plek()).advies == "Vul in: a of b."


def test_wat_een_cel_in_de_werkmap_nodig_heeft() -> None:
    assert celvorm(KEUZE).keuzelijst == ("ja", "deels", "nee")
    assert celvorm(MEER).keuzelijst == ()
    assert celvorm(DATUM).opmaak == "dd-mm-yyyy"
    assert [celvorm(veld).opmaak for veld in (TEKST, GETAL, HEEL, EURO)] == ["", "General", '0" dagen"', '0.00" euro"']
    assert celvorm(KEUZE).wenk == "Vul in: ja, deels of nee."
    verplicht = Veld(naam="x", tekst="Wie zorgt ervoor?", verplicht=True)
    assert celvorm(verplicht).wenk == "Wie zorgt ervoor? Vul in: een tekst. Dit moet worden ingevuld."
    assert celvorm(Veld(naam="x", tekst="Een punt")).wenk == "Een punt. Vul in: een tekst."
    assert [veld.vraag for veld in (verplicht, TEKST)] == ["Wie zorgt ervoor?", "toezegging"]


@pytest.mark.parametrize(
    ("veld", "waarde", "getypt", "gelezen"),
    [
        (EURO, Fraction(7750001, 2), "3875000,50 euro", "3.875.000,50 euro"),
        (GETAL, Fraction(-12345), "-12345", "-12.345"),
        (GETAL, Fraction(9999), "9999", "9999"),
        (PROCENT, Fraction(15), "15,0%", "15,0%"),
        (KEUZE, "ja", "ja", "ja"),
        (TEKST, None, "", ""),
    ],
)
def test_een_groot_getal_heeft_punten_waar_het_gelezen_wordt_en_niet_waar_het_getypt_wordt(
    veld: Veld, waarde: Waarde | None, getypt: str, gelezen: str
) -> None:
    assert toon(veld, waarde) == getypt
    assert toon_leesbaar(veld, waarde) == gelezen
