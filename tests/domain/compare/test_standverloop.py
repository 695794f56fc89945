"""Counts of voldoende in two rondes: what is certain of the difference, whatever open scores become."""

from __future__ import annotations

from itertools import product

import pytest

from hulp.hertoetskaders import kader_uit, kadertekst, uitslag
from toetsing.domain.compare.hertoetsen import maak_tijdlijn
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.compare.rondevergelijking import Stand
from toetsing.domain.compare.standverloop import (
    Standverandering,
    standen_per_criterium,
    standverandering,
    telt_hetzelfde,
    verschil,
)

TOEN = kader_uit(kadertekst("toen", {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1", "1.2.2"]}, nvt=["1.1.2"]))
NU = kader_uit(
    kadertekst(
        "nu",
        {"1.1": ["1.1.1", "1.1.2", "1.1.3"], "1.2": ["1.2.1"], "1.3": ["1.3.1"]},
        was={"1.1.1": "1.1.1", "1.1.2": "1.1.2", "1.2.1": "1.2.2"},
        nvt=["1.1.2"],
        vervolg_op="toen",
    )
)


def stand(scores: str) -> Stand:
    return Stand(voldoende=scores.count("+"), open=scores.count("?"), beoordeeld=len(scores) - scores.count("n"))


def ingevuld(scores: str) -> list[int]:
    """Return how many are voldoende for every way to fill in what is open."""
    return ["".join(vol).count("+") for vol in product(*("+-" if s == "?" else s for s in scores))]


@pytest.mark.parametrize("toen", ["++", "+-", "+?", "??", "--"])
@pytest.mark.parametrize("nu", ["++", "+-", "-?", "??", "--", "+n"])
def test_de_grenzen_zijn_die_van_elke_invulling(toen: str, nu: str) -> None:
    alle = [n - t for t in ingevuld(toen) for n in ingevuld(nu)]
    assert verschil(stand(toen), stand(nu)) == (min(alle), max(alle))
    verwacht = Standverandering.OPEN
    if all(een > 0 for een in alle):
        verwacht = Standverandering.HOGER
    elif all(een < 0 for een in alle):
        verwacht = Standverandering.LAGER
    elif set(alle) == {0}:
        verwacht = Standverandering.GELIJK
    assert standverandering(stand(toen), stand(nu)) is verwacht


def test_per_criterium_telt_alleen_wat_beide_rondes_hebben() -> None:
    """1.2.1 of now is 1.2.2 of then; 1.1.3 and the whole of 1.3 are new."""
    rondes = [(TOEN, uitslag(TOEN, "+n-+")), (NU, uitslag(NU, "++-?+"))]
    stap = maak_tijdlijn(rondes, [koppel(TOEN, NU)]).geheel
    gevonden = {criterium.nr: standen for criterium, standen in standen_per_criterium(TOEN, NU, stap)}
    assert gevonden == {"1.1": (stand("+n"), stand("++")), "1.2": (stand("+"), stand("?"))}


def test_waar_een_schaal_niet_zegt_wat_voldoende_is_staat_er_geen_aantal_naast() -> None:
    tekst = kadertekst("kleur", {"1.1": ["1.1.1"]}, {}, was={"1.1.1": "1.1.1"}, vervolg_op="toen")
    tekst = tekst.replace("themas:", "schalen:\n  kleur: {niveaus: [{naam: rood}, {naam: blauw}]}\nthemas:")
    kleur = kader_uit(tekst.replace("tekst: Tekst 1.1.1\n", "tekst: Tekst 1.1.1\n            schaal: kleur\n"))
    keten = [("1.1.1", "1.1.1")]
    assert telt_hetzelfde((TOEN, TOEN), keten)
    assert telt_hetzelfde((kleur, kleur), keten)
    assert not telt_hetzelfde((TOEN, kleur), keten)
    rondes = [(TOEN, uitslag(TOEN, "++++")), (kleur, uitslag(kleur, {"1.1.1": "rood"}))]
    stap = maak_tijdlijn(rondes, [koppel(TOEN, kleur)]).geheel
    assert list(standen_per_criterium(TOEN, kleur, stap)) == []
