"""One organisation in two rondes: what became of every score, every oordeel and every verbeterpunt."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp.hertoetskaders import MILD, SCHAAL, STRENG, kader_uit, kadertekst, uitslag
from toetsing.domain.compare.hertoetsen import maak_tijdlijn, vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal
from toetsing.domain.compare.rondevergelijking import (
    Onvergelijkbaar,
    Oordeelverandering,
    Puntstand,
    Rondevergelijking,
    Scoreverandering,
    Stand,
)
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

NRS = ["1.1.1", "1.1.2", "1.1.3"]
KADER = kader_uit(kadertekst("k", {"1.1": NRS}, MILD, nvt=NRS))


def vergelijk(toen: tuple[Kader, str], nu: tuple[Kader, str]) -> Rondevergelijking:
    (eerst, scores_toen), (daarna, scores_nu) = toen, nu
    return vergelijk_rondes(
        (eerst, uitslag(eerst, scores_toen)), (daarna, uitslag(daarna, scores_nu)), koppel(eerst, daarna)
    )


# -- scores ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("schaal", ["{niveaus: [eind, midden, start]}", "{niveaus: [rood, groen], rang: geen}"])
def test_met_een_schaal_die_niet_zegt_wat_voldoet_is_niets_te_vergelijken(schaal: str) -> None:
    """Not better, not worse: neither the best nor the worst of it is anything to what was voldoende."""
    tekst = kadertekst("k", {"1.1": NRS[:2], "1.2": ["1.2.1"]}, {"1.1": MILD})
    anders = tekst.replace("oordelen:", f"schalen: {{s: {schaal}}}\noordelen:", 1)
    anders = anders.replace("nr: 1.2.1\n", "nr: 1.2.1\n            schaal: s\n")
    assert anders.count("schaal: s") == 1
    nu = kader_uit(anders)
    niveaus = nu.per_nr["1.2.1"].schaal.niveaus
    for score in ("+", "-"):
        toen = uitslag(kader_uit(tekst), f"++{score}")
        for niveau in (niveaus[0], niveaus[-1]):
            later = uitslag(nu, "+++")
            scores = {**later.toetsing.scores, "1.2.1": niveau.teken}
            later = replace(later, toetsing=replace(later.toetsing, scores=scores))
            een = vergelijk_rondes((kader_uit(tekst), toen), (nu, later), koppel(kader_uit(tekst), nu))
            assert een.verwachtingen[2].verandering is Scoreverandering.ONVERGELIJKBAAR
            assert Puntstand.OPGELOST not in {punt.stand for punt in een.punten}


@pytest.mark.parametrize(
    ("toen", "nu", "verandering"),
    [
        ("-", "+", Scoreverandering.VERBETERD),
        ("+", "-", Scoreverandering.VERSLECHTERD),
        ("+", "+", Scoreverandering.GELIJK),
        ("?", "?", Scoreverandering.GELIJK),
        ("n", "n", Scoreverandering.GELIJK),
        ("+", "n", Scoreverandering.NU_NVT),
        ("?", "n", Scoreverandering.NU_NVT),
        ("-", "?", Scoreverandering.NU_OPEN),
        ("n", "?", Scoreverandering.NU_OPEN),
        ("?", "-", Scoreverandering.NU_GESCOORD),
        ("n", "+", Scoreverandering.NIET_MEER_NVT),
    ],
)
def test_wat_er_van_een_score_werd(toen: str, nu: str, verandering: Scoreverandering) -> None:
    eerste, *_ = vergelijk((KADER, f"{toen}++"), (KADER, f"{nu}++")).verwachtingen
    assert eerste.verandering is verandering


def test_op_een_schaal_met_meer_dan_twee_stappen_telt_elke_stap() -> None:
    schaal = "[{teken: goed, naam: goed, voldoet: ja}, {teken: ruim, naam: ruim, voldoet: ja}, {teken: '-', naam: min}]"
    kader = kader_uit(kadertekst("s", {"1.1": NRS}, (), schaal=schaal))
    eerst = uitslag(kader, {"1.1.1": "ruim", "1.1.2": "goed", "1.1.3": "-"})
    daarna = uitslag(kader, {"1.1.1": "goed", "1.1.2": "-", "1.1.3": "-"})
    gevonden = vergelijk_rondes((kader, eerst), (kader, daarna), koppel(kader, kader)).verwachtingen
    assert [een.verandering.value for een in gevonden] == ["verbeterd", "verslechterd", "gelijk"]


RANGEN = kader_uit(
    kadertekst(
        "r",
        {"1.1": NRS},
        (),
        schaal="[{teken: ja, naam: ja, voldoet: ja}, {teken: nee, naam: nee}, {teken: weg, naam: weg, rang: als nee}, "
        "{teken: nv, naam: onbekend, rang: geen}, {teken: best, naam: best, rang: geen, voldoet: ja}]",
    )
)


@pytest.mark.parametrize(
    ("toen", "nu", "verandering", "punt"),
    [
        ("nee", "weg", "beter noch slechter", [Puntstand.GEBLEVEN]),
        ("weg", "ja", "verbeterd", [Puntstand.OPGELOST]),
        ("ja", "nv", "beter noch slechter", []),
        ("nee", "nv", "beter noch slechter", [Puntstand.ONBESLIST]),
        ("nee", "best", "beter noch slechter", [Puntstand.OPGELOST]),
        ("nv", "nee", "beter noch slechter", [Puntstand.NIEUW]),
        ("nv", "nv", "gelijk", []),
    ],
)
def test_wat_geen_rang_of_dezelfde_rang_heeft_is_beter_noch_slechter(
    toen: str, nu: str, verandering: str, punt: list[Puntstand]
) -> None:
    eerst, daarna = (uitslag(RANGEN, {"1.1.1": score, "1.1.2": "ja", "1.1.3": "ja"}) for score in (toen, nu))
    alles = vergelijk_rondes((RANGEN, eerst), (RANGEN, daarna), koppel(RANGEN, RANGEN))
    assert alles.verwachtingen[0].verandering.value == verandering
    assert [een.stand for een in alles.punten] == punt


def test_tussen_andere_schalen_telt_alleen_wat_voldoet() -> None:
    nieuwe = "[{teken: A, naam: a, voldoet: ja}, {teken: B, naam: b}, {teken: nvt, naam: nvt, soort: nvt}]"
    nu = kader_uit(
        kadertekst(
            "nu", {"1.1": NRS}, ("V: alle a", "O: anders"), was={nr: nr for nr in NRS}, vervolg_op="k", schaal=nieuwe
        )
    )
    eerst = uitslag(KADER, {"1.1.1": "-", "1.1.2": "+", "1.1.3": "+"})
    daarna = uitslag(nu, {"1.1.1": "A", "1.1.2": "B", "1.1.3": "A"})
    alles = vergelijk_rondes((KADER, eerst), (nu, daarna), koppel(KADER, nu))
    assert [een.verandering.value for een in alles.verwachtingen] == [
        "verbeterd",
        "verslechterd",
        "niet te vergelijken",
    ]
    assert alles.criteria[0].uitkomst is Onvergelijkbaar.ANDERE_SCHAAL
    assert [(punt.stand, punt.nr) for punt in alles.punten] == [
        (Puntstand.OPGELOST, "1.1.1"),
        (Puntstand.NIEUW, "1.1.2"),
    ]


def test_een_overgenomen_score_zegt_waaruit() -> None:
    nu = uitslag(KADER, "+--", overgenomen={"1.1.3": "2015"})
    alles = vergelijk_rondes((KADER, uitslag(KADER, "+--")), (KADER, nu), koppel(KADER, KADER))
    assert [een.overgenomen for een in alles.verwachtingen] == [None, None, "2015"]


# -- verbeterpunten ----------------------------------------------------------------------------------------------------

ANDER = kader_uit(
    kadertekst(
        "nu",
        {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1"]},
        STRENG,
        was={"1.1.1": "1.1.2", "1.1.2": "1.1.1"},
        vervolg_op="k",
        nvt=["1.1.1"],
    )
)


@pytest.mark.parametrize(
    ("toen", "nu", "standen"),
    [
        ("-++", "+++", [(Puntstand.OPGELOST, "1.1.1", "1.1.1")]),
        ("-++", "-++", [(Puntstand.GEBLEVEN, "1.1.1", "1.1.1")]),
        ("-++", "n++", [(Puntstand.NVT, "1.1.1", "1.1.1")]),
        ("-++", "?++", [(Puntstand.OPEN, "1.1.1", "1.1.1")]),
        ("+++", "-++", [(Puntstand.NIEUW, "1.1.1", "1.1.1")]),
        ("?++", "-++", [(Puntstand.NIEUW_GESCOORD, "1.1.1", "1.1.1")]),
        ("n++", "-++", [(Puntstand.NIET_MEER_NVT, "1.1.1", "1.1.1")]),
        ("+++", "+++", []),
    ],
)
def test_wat_er_van_een_verbeterpunt_werd(toen: str, nu: str, standen: list[object]) -> None:
    punten = vergelijk((KADER, toen), (KADER, nu)).punten
    assert [(punt.stand, punt.was, punt.nr) for punt in punten] == standen


def test_verbeterpunten_bij_een_ander_kader() -> None:
    alles = vergelijk((KADER, "-+-"), (ANDER, "-+-"))
    assert [(punt.stand, punt.was, punt.nr) for punt in alles.punten] == [
        (Puntstand.OPGELOST, "1.1.1", "1.1.2"),
        (Puntstand.VERVALLEN, "1.1.3", None),
        (Puntstand.NIEUW, "1.1.2", "1.1.1"),
        (Puntstand.NIEUW_IN_KADER, None, "1.2.1"),
    ]
    assert (alles.vervallen, alles.nieuw) == (("1.1.3",), ("1.2.1",))
    assert not alles.alles_gedeeld
    assert vergelijk((KADER, "+++"), (KADER, "---")).alles_gedeeld


@given(st.text(alphabet="+-n?", min_size=3, max_size=3), st.text(alphabet="+-n?", min_size=3, max_size=3))
def test_de_punten_tellen_elke_min_precies_een_keer(toen: str, nu: str) -> None:
    punten = vergelijk((KADER, toen), (KADER, nu)).punten
    nieuw = (Puntstand.NIEUW, Puntstand.NIEUW_GESCOORD, Puntstand.NIET_MEER_NVT)
    van_toen = [punt for punt in punten if punt.stand not in nieuw]
    van_nu = [punt for punt in punten if punt.stand in (*nieuw, Puntstand.GEBLEVEN)]
    assert Counter(punt.was for punt in van_toen) == Counter(nr for nr, s in zip(NRS, toen, strict=True) if s == "-")
    assert Counter(punt.nr for punt in van_nu) == Counter(nr for nr, s in zip(NRS, nu, strict=True) if s == "-")


# -- counts ------------------------------------------------------------------------------------------------------------


def test_alleen_gedeelde_verwachtingen_tellen() -> None:
    alles = vergelijk((KADER, "+n?"), (ANDER, "?+-"))
    # shared are 1.1.1 (was 1.1.2) and 1.1.2 (was 1.1.1)
    assert alles.gedeeld == (Stand(voldoende=1, open=0, beoordeeld=1), Stand(voldoende=1, open=1, beoordeeld=2))


# -- criteria ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("toen", "nu", "verandering"),
    [
        ("---", "+++", Oordeelverandering.VERBETERD),
        ("+++", "---", Oordeelverandering.VERSLECHTERD),
        ("-++", "+++", Oordeelverandering.GELIJK),
        ("??-", "+++", Oordeelverandering.NIET_TE_ZEGGEN),
        ("???", "???", Oordeelverandering.NIET_TE_ZEGGEN),
        ("?--", "+++", Oordeelverandering.VERBETERD),  # M or O, and now V
        ("?++", "++-", Oordeelverandering.GELIJK),  # V however the open score turns out
    ],
)
def test_wat_er_van_een_oordeel_werd(toen: str, nu: str, verandering: Oordeelverandering) -> None:
    zonder_nvt = kader_uit(kadertekst("z", {"1.1": NRS}, MILD))
    (een,) = vergelijk((zonder_nvt, toen), (zonder_nvt, nu)).criteria
    assert een.verandering is verandering


@pytest.mark.parametrize(
    ("toen", "nu", "verandering"),
    [
        ("++-", "+++", Oordeelverandering.ANDERS),  # no row fits one minus
        ("+++", "++-", Oordeelverandering.ANDERS),
        ("++-", "+-+", Oordeelverandering.GELIJK),
        ("+-?", "+++", Oordeelverandering.NIET_TE_ZEGGEN),
        ("++?", "---", Oordeelverandering.NIET_TE_ZEGGEN),
    ],
)
def test_van_of_naar_geen_oordeel_is_anders(toen: str, nu: str, verandering: Oordeelverandering) -> None:
    gat = kader_uit(kadertekst("g", {"1.1": NRS}, ("V: alle goed", "O: minstens 2 fout")))
    (een,) = vergelijk((gat, toen), (gat, nu)).criteria
    assert een.verandering is verandering


def test_welke_criteria_naast_elkaar_kunnen() -> None:
    toen = kader_uit(
        kadertekst(
            "toen",
            {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1"], "1.3": ["1.3.1"], "1.4": ["1.4.1"]},
            {"1.1": MILD, "1.2": MILD, "1.4": MILD},
        )
    )
    nu = kader_uit(
        kadertekst(
            "nu",
            {"1.1": ["1.1.1"], "1.2": ["1.2.1", "1.2.2"], "1.3": ["1.3.1"], "1.4": ["1.4.1"], "1.5": ["1.5.1"]},
            {"1.1": MILD, "1.2": MILD, "1.3": MILD, "1.4": MILD},
            was={"1.1.1": "1.1.1", "1.2.1": "1.1.2", "1.2.2": "1.2.1", "1.3.1": "1.3.1"},
            vervolg_op="toen",
        )
    )
    alles = vergelijk((toen, "+-+++"), (nu, "-+++++"))
    uitkomsten = {een.nr: (een.was, een.uitkomst) for een in alles.criteria}
    assert isinstance(uitkomsten["1.1"][1], Viertal)
    assert uitkomsten["1.2"] == (("1.1", "1.2"), Onvergelijkbaar.GEMENGD)
    assert uitkomsten["1.3"] == (("1.3",), Onvergelijkbaar.ZONDER_BESLISREGELS)
    assert uitkomsten["1.4"] == ((), Onvergelijkbaar.NIEUW)
    assert "1.5" not in uitkomsten, "it has no beslisregels, so there is no oordeel in either ronde"
    assert [een.verandering is None for een in alles.criteria] == [False, True, True, True]
    assert alles.vervallen_criteria == ("1.4",)


def test_nu_zonder_beslisregels_is_er_niets_te_vergelijken() -> None:
    nu = kader_uit(kadertekst("nu", {"1.1": NRS}, (), was={nr: nr for nr in NRS}, vervolg_op="k"))
    assert vergelijk((KADER, "+++"), (nu, "+++")).criteria[0].uitkomst is Onvergelijkbaar.ZONDER_BESLISREGELS


def test_waar_in_geen_van_beide_rondes_een_oordeel_is_valt_er_geen_te_vergelijken() -> None:
    """A criterium with a number alone, or with nothing, is in no count of oordelen; what people set on it is."""
    zonder = kader_uit(kadertekst("k", {"1.1": NRS[:2], "1.2": ["1.2.1"]}, {"1.1": MILD}))
    alles = vergelijk((zonder, "+++"), (zonder, "+-+"))
    assert [een.nr for een in alles.criteria] == ["1.1"]
    assert alles.vervallen_criteria == ()
    gezet = {"1.2": Afwijking(oordeel=Oordeel("V"), motivering="omdat", door=None)}
    daarna = uitslag(zonder, "+++", afwijkingen=gezet)
    alles = vergelijk_rondes((zonder, uitslag(zonder, "+++")), (zonder, daarna), koppel(zonder, zonder))
    assert [(een.nr, een.uitkomst) for een in alles.criteria][1:] == [("1.2", Onvergelijkbaar.ZONDER_BESLISREGELS)]


@pytest.mark.parametrize(
    ("toen", "nu", "vastgesteld"),
    [("", "", None), ("V", "", None), ("M", "V", "verbeterd"), ("", "O", "verslechterd"), ("O", "O", "gelijk")],
)
def test_wat_mensen_vaststelden_is_ook_zonder_beslisregels_te_vergelijken(
    toen: str, nu: str, vastgesteld: str | None
) -> None:
    """In the later kader only people say; in the earlier one +++ is V by its rules. Without a letter nobody can say."""
    zonder = kader_uit(kadertekst("nu", {"1.1": NRS}, (), was={nr: nr for nr in NRS}, vervolg_op="k"))

    def gezet(letter: str) -> dict[str, Afwijking]:
        return {"1.1": Afwijking(oordeel=Oordeel(letter), motivering="omdat", door=None)} if letter else {}

    eerst = (KADER, uitslag(KADER, "+++", afwijkingen=gezet(toen)))
    daarna = (zonder, uitslag(zonder, "+++", afwijkingen=gezet(nu)))
    (een,) = vergelijk_rondes(eerst, daarna, koppel(KADER, zonder)).criteria
    assert (een.uitkomst, een.verandering) == (Onvergelijkbaar.ZONDER_BESLISREGELS, None)
    assert (een.vastgesteld.value if een.vastgesteld else None) == vastgesteld


def test_andere_oordelen_zijn_niet_te_vergelijken() -> None:
    anders = "[{letter: V, naam: vreemd}, {letter: M, naam: m}, {letter: O, naam: o}]"
    nu = kader_uit(
        kadertekst("nu", {"1.1": NRS}, MILD, was={nr: nr for nr in NRS}, vervolg_op="k", oordelen=anders, schaal=SCHAAL)
    )
    alles = vergelijk((KADER, "+++"), (nu, "---"))
    assert alles.criteria[0].uitkomst is Onvergelijkbaar.ANDERE_SCHAAL
    assert {een.verandering for een in alles.verwachtingen} == {Scoreverandering.VERSLECHTERD}


# -- more than two rondes ----------------------------------------------------------------------------------------------


def test_een_tijdlijn_telt_alleen_wat_alle_rondes_delen() -> None:
    laatste = kader_uit(kadertekst("drie", {"1.1": ["1.1.1"]}, MILD, was={"1.1.1": "1.1.2"}, vervolg_op="nu"))
    rondes = [
        (KADER, uitslag(KADER, "-++")),
        (ANDER, uitslag(ANDER, "++-")),
        (laatste, uitslag(laatste, "-")),
    ]
    tijdlijn = maak_tijdlijn(rondes, [koppel(KADER, ANDER), koppel(ANDER, laatste)])
    assert tijdlijn.keten == (("1.1.1", "1.1.2", "1.1.1"),)
    assert [stand.voldoende for stand in tijdlijn.standen] == [0, 1, 0]
    assert len(tijdlijn.stappen) == 2
    (een,) = tijdlijn.geheel.verwachtingen
    assert (een.was, een.nr, een.verandering) == ("1.1.1", "1.1.1", Scoreverandering.GELIJK)


def test_van_twee_rondes_is_het_geheel_de_enige_stap() -> None:
    tijdlijn = maak_tijdlijn([(KADER, uitslag(KADER, "-++")), (KADER, uitslag(KADER, "+++"))], [koppel(KADER, KADER)])
    assert tijdlijn.stappen == (tijdlijn.geheel,)
    uitkomst = tijdlijn.geheel.criteria[0].uitkomst
    assert isinstance(uitkomst, Viertal)
    assert uitkomst.oorzaak is Oorzaak.GELIJK
