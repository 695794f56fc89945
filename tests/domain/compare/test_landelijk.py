"""Counting many uitslagen: places and certain and possible counts, beside what trying every completion gives."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.uitslagen import DRENTHE, KADER, TOETSINGEN, uitslag
from toetsing.domain.compare.landelijk import rangorde, tel
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import GEEN, Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from toetsing.domain.compare.landelijk import Knooptelling, Verwachtingtelling
    from toetsing.domain.toetsing import Toetsing


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=5))
def test_een_plaats_loopt_van_de_beste_tot_de_slechtste_invulling(standen: list[tuple[int, int]]) -> None:
    uitslagen = [uitslag(f"organisatie {i}", *stand) for i, stand in enumerate(standen)]
    mogelijk: dict[str, set[int]] = {}
    for aantallen in product(*(range(zeker, zeker + open_ + 1) for zeker, open_ in standen)):
        for een, aantal in zip(uitslagen, aantallen, strict=True):
            plaats = 1 + sum(ander > aantal for ander in aantallen)
            mogelijk.setdefault(een.toetsing.organisatie, set()).add(plaats)
    for plek in rangorde(uitslagen):
        plaatsen = mogelijk[plek.uitslag.toetsing.organisatie]
        assert (plek.hoogste, plek.laagste) == (min(plaatsen), max(plaatsen))


def test_evenveel_is_een_gelijke_plaats_op_nederlands_alfabet() -> None:
    namen = ["Zeeland", "IJsselland", "Île", "Yerseke", "Haaglanden", "Drenthe"]
    plaatsen = rangorde([uitslag(naam, 3 if naam == "Drenthe" else 2, 0) for naam in namen])
    assert [p.uitslag.toetsing.organisatie for p in plaatsen] == [
        "Drenthe", "Haaglanden", "IJsselland", "Île", "Yerseke", "Zeeland",
    ]  # fmt: skip
    assert [(p.hoogste, p.laagste) for p in plaatsen] == [(1, 1)] + [(2, 2)] * 5


def criteria(*toetsingen: Toetsing) -> dict[str, Knooptelling]:
    return {een.nr: een for een in tel(KADER, [decide(KADER, toetsing) for toetsing in toetsingen]).criteria}


def verwachtingen(*toetsingen: Toetsing) -> dict[str, Verwachtingtelling]:
    return {een.nr: een for een in tel(KADER, [decide(KADER, toetsing) for toetsing in toetsingen]).verwachtingen}


def test_open_telt_bij_geen_letter_en_wel_bij_wat_mogelijk_is() -> None:
    open_ = replace(DRENTHE, organisatie="Open", scores={**DRENTHE.scores, "1.1.1": OPEN, "1.1.2": Score("+")})
    telling = criteria(DRENTHE, open_)["1.1"]
    assert telling.zeker == {"V": (), "M": (), "O": ("Drenthe",), GEEN: ()}
    assert telling.open == ("Open",)
    assert telling.mogelijk == {"V": 0, "M": 1, "O": 2, GEEN: 0}
    verwachting = verwachtingen(DRENTHE, open_)["1.1.1"]
    assert verwachting.scores == {"+": (), "-": ("Drenthe",)}
    assert verwachting.open == ("Open",)


def test_wat_mensen_vaststelden_telt_ernaast_en_niet_in_plaats() -> None:
    anders = Afwijking(oordeel=Oordeel("V"), motivering="omdat", door=None)
    gezet = replace(DRENTHE, organisatie="Gezet", afwijkingen={"1.1": anders})
    telling = criteria(DRENTHE, gezet)
    assert telling["1.1"].zeker[Oordeel("O")] == ("Drenthe", "Gezet")
    vastgesteld = telling["1.1"].vastgesteld
    assert vastgesteld is not None
    assert vastgesteld.zeker == vastgesteld.mogelijk == {"V": 1, "M": 0, "O": 1, GEEN: 0}
    assert (vastgesteld.open, vastgesteld.zonder) == (0, 0)
    assert telling["1.2"].vastgesteld is None


def test_precies_de_helft_gaat_niet_goed() -> None:
    goed, slecht = TOETSINGEN["Utrecht"], DRENTHE
    telling = tel(KADER, [decide(KADER, goed), decide(KADER, slecht)])
    assert "1.1" in telling.beter  # V and O
    assert "3.1" in tel(KADER, [decide(KADER, goed)]).goed
    assert set(telling.goed) | set(telling.beter) == {c.nr for c in telling.criteria}


def test_wat_van_open_scores_afhangt_is_niet_goed_en_niet_slecht() -> None:
    goed = TOETSINGEN["Utrecht"]
    open_ = replace(goed, organisatie="Open", scores=dict.fromkeys(goed.scores, OPEN) | {"3.1.1": Score("nvt")})
    telling = tel(KADER, [decide(KADER, goed), decide(KADER, open_)])
    assert (telling.goed, telling.beter) == ((), ("1.2", "1.3"))  # M for one of the two, certainly
    assert telling.onzeker == ("1.1", "2.1", "2.2", "3.1", "3.2")


def test_waar_een_criterium_hoort_naar_wat_is_vastgesteld() -> None:
    """Of three 1.1 is V, V and O by the scores; with one V set to M it is no longer most of them."""
    gezet = {"1.1": Afwijking(oordeel=Oordeel("M"), motivering="omdat", door=None)}
    utrecht, ij = TOETSINGEN["Utrecht"], replace(TOETSINGEN["IJsselland"], afwijkingen=gezet)
    telling = tel(KADER, [decide(KADER, toetsing) for toetsing in (utrecht, ij, DRENTHE)])
    assert "1.1" in telling.goed
    assert telling.anders_vastgesteld == {"1.1": "beter"}
    open_ = replace(DRENTHE, scores={**DRENTHE.scores, **{f"1.1.{n}": OPEN for n in (1, 2, 3, 4)}})
    nog = tel(KADER, [decide(KADER, toetsing) for toetsing in (utrecht, ij, open_)])
    assert nog.anders_vastgesteld == {"1.1": ""}  # of the two others one is V and one is open: nobody can say
