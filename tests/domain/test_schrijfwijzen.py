"""One source of wording: what people are told to type is what is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import melding
from toetsing.domain.schrijfwijzen import keuzeadvies, schrijfwijzen, toegestaan, vormen_van

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def test_elke_vorm_hoort_bij_haar_score(stap1: Kader) -> None:
    vormen = vormen_van(stap1.schaal)
    assert {vormen[v] for v in ("+", "1", "v", "voldoende", "ja")} == {"+"}
    assert {vormen[v] for v in ("-", "–", "−", "3", "o", "onvoldoende", "nee")} == {"-"}
    assert {vormen[v] for v in ("nvt", "n.v.t.")} == {"nvt"}
    assert len({vorm for vorm in vormen if not set(vorm) & set("'\"`\u2018\u2019\u201c\u201d\u201e.,")}) == 13


def test_aanhalingstekens_en_nullen_zeggen_niets(stap1: Kader) -> None:
    vormen = vormen_van(stap1.schaal)
    assert {vormen[v] for v in ("'+", "'+'", '"+"', "\u201c+\u201d", "\u2018+\u2019", "\u2019+", "1.0", "1,00")} == {
        "+"
    }
    assert {vormen[v] for v in ("'-", '"nee"', "3,0", "3.00")} == {"-"}
    assert not {"+.0", "1.5", "10", "'1.0", '"', "'"} & set(vormen)


def test_de_keuze_is_het_advies_van_de_melding(stap1: Kader) -> None:
    eerste = next(iter(stap1.verwachtingen))
    assert toegestaan(eerste) == "+, -"
    fout = melding("T031", waarde="x", toegestaan=toegestaan(eerste), heet="score", tip="")
    assert keuzeadvies(eerste) == fout.advies == "Kies +, - of laat leeg."


def test_schrijfwijzen_als_zin(stap1: Kader) -> None:
    assert [schrijfwijzen(niveau) for niveau in stap1.schaal.niveaus] == [
        "+, 1, v, voldoende of ja",
        "-, –, −, 3, o, onvoldoende of nee",
        "nvt of n.v.t.",
    ]
