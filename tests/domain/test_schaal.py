"""A scale: which of its levels are better, which satisfy, what asks for a verbeterpunt, and where each is counted."""

from __future__ import annotations

import pytest

from hulp.proefkaders import schalenkader
from hulp.schaalkader import schaalkader
from hulp.schalen import maak_schaal
from toetsing.domain.scores import OPEN

VIJF = maak_schaal(
    {"+": "goed", "/": "redelijk", "-": "slecht", "?": "onbekend", "n": "nvt"}, voldoet="+/", zonder_rang="?"
)


def test_de_ladder_gaat_van_best_naar_slechtst_en_kent_alleen_wat_een_rang_heeft() -> None:
    assert VIJF.ladder == ("+", "/", "-")
    assert VIJF.treden == 3
    assert [VIJF.trap(teken) for teken in "+/-?nx"] == [0, 1, 2, None, None, None]


@pytest.mark.parametrize(
    ("een", "dan", "beter"),
    [("+", "-", True), ("/", "-", True), ("-", "+", False), ("+", "+", False), ("?", "-", False), ("+", "?", False)],
)
def test_wat_geen_rang_heeft_is_beter_noch_slechter(een: str, dan: str, beter: bool) -> None:
    assert VIJF.is_beter(een, dan) is beter


def test_beter_dan_noemt_de_betere_van_best_af() -> None:
    assert VIJF.beter_dan("-") == ("+", "/")
    assert VIJF.beter_dan("+") == VIJF.beter_dan("?") == VIJF.beter_dan("n") == ()


def test_vanaf_neemt_dezelfde_rang_mee() -> None:
    getoond = schaalkader().per_nr["2.2.1"].schaal
    assert getoond.vanaf("niet getoond", beter=False) == {"niet getoond", "niet gevraagd"}
    assert getoond.vanaf("niet gevraagd", beter=True) == {"getoond", "niet getoond", "niet gevraagd"}
    assert VIJF.vanaf("/", beter=True) == {"+", "/"}


def test_een_min_heeft_een_rang_en_voldoet_niet_waar_een_ander_dat_wel_doet() -> None:
    assert VIJF.minnen == {"-"}
    assert VIJF.voldoet == {"+", "/"}
    assert VIJF.nvt == {"n"}
    assert maak_schaal({"a": "a", "b": "b"}).minnen == frozenset()


def test_een_schaal_is_alleen_zichzelf() -> None:
    assert maak_schaal({"a": "a"}) != maak_schaal({"a": "a"})
    assert (VIJF.titel, schaalkader().per_nr["2.1.1"].schaal.titel) == ("scores", "schaal jn")


def test_ja_is_op_de_ene_schaal_goed_en_op_de_andere_slecht() -> None:
    per_nr = schaalkader().per_nr
    vraag, klacht = per_nr["2.1.1"], per_nr["2.1.3"]
    assert (vraag.is_min("ja"), vraag.is_min("nee"), vraag.is_min("nv")) == (False, True, False)  # type: ignore[arg-type]
    assert (klacht.is_min("ja"), klacht.is_min("nee")) == (True, False)  # type: ignore[arg-type]


def test_een_lege_cel_is_open_of_het_niveau_dat_de_schaal_noemt() -> None:
    per_nr = schaalkader().per_nr
    assert (per_nr["2.1.3"].bij_leeg, per_nr["2.1.1"].bij_leeg) == ("nee", OPEN)
    assert per_nr["2.1.1"].leeg_is is None
    assert per_nr["2.1.3"].leeg_is is per_nr["2.1.3"].schaal.per_teken["nee"]


def test_een_lege_cel_is_open_waar_het_niveau_dat_zij_betekent_niet_mag() -> None:
    schaal = "  s: {niveaus: [{naam: ja, voldoet: ja}, {naam: nvt, soort: nvt, leeg: ja}]}\n"
    erbij = ["schaal: s", "schaal: s, nvt: ja", "schaal: s, telt_mee: nee, reden: later"]
    per_nr = schalenkader(schaal, erbij, "V: anders").per_nr
    assert [verwachting.bij_leeg for verwachting in per_nr.values()] == [OPEN, "nvt", "nvt"]
    assert [verwachting.leeg_is is None for verwachting in per_nr.values()] == [True, False, True]


def test_wat_op_meer_schalen_staat_telt_in_een_eigen_kolom() -> None:
    kader = schaalkader()
    assert [kolom.teken for kolom in kader.kolommen] == [
        "+", "-", "nvt", "ja (jn)", "nee (jn)", "nv", "nee (klacht)", "ja (klacht)", "getoond", "niet getoond",
        "niet gevraagd", "cijfer", "**", "*", "0*",
    ]  # fmt: skip
    (water, toezicht, _) = kader.criteria
    assert [kolom.naam for kolom in water.kolommen] == ["in orde", "gebrek", "nvt"]
    assert [kolom.voldoet for kolom in toezicht.kolommen] == [True, False, False, True, False]


def test_getallen_hebben_samen_een_kolom_en_een_rang_naar_wat_beter_is() -> None:
    cijfer = schaalkader().per_nr["2.2.3"].schaal
    assert cijfer.ladder[0] == "5"
    assert cijfer.voldoet == {"3,5", "4", "4,5", "5"}
    (kolom,) = cijfer.kolommen
    assert (kolom.teken, kolom.van, kolom.voldoet) == ("cijfer", None, False)


def test_een_kader_zonder_scores_heeft_de_eerste_schaal() -> None:
    kader = schaalkader()
    assert kader.schaal is kader.schalen[0]
    assert kader.kent_voldoende
