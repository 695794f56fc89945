"""Cells that follow each other are one, and every other place stays what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.domain.plek import cel_naam
from toetsing.domain.words.reeksen import reeks_in_woorden, reeksen, vindplaatsen


def onder_elkaar(begin: int, eind: int, blad: str = "Toetsing!") -> list[str]:
    return [f"{blad}E{rij}" for rij in range(begin, eind + 1)]


@pytest.mark.parametrize(
    ("plaatsen", "verwacht"),
    [
        pytest.param([], [], id="niets"),
        pytest.param(["Toetsing!E7"], ["Toetsing!E7"], id="een cel"),
        pytest.param(onder_elkaar(7, 31), ["Toetsing!E7:E31"], id="onder elkaar"),
        pytest.param(onder_elkaar(9, 11), ["Toetsing!E9:E11"], id="over een tiental heen"),
        pytest.param(["Blad!Y2", "Blad!Z2", "Blad!AA2"], ["Blad!Y2:AA2"], id="naast elkaar"),
        pytest.param(
            [*onder_elkaar(7, 9), *onder_elkaar(11, 12)], ["Toetsing!E7:E9", "Toetsing!E11:E12"], id="een gat"
        ),
        pytest.param(["E7", "E8", "F8", "G8"], ["E7:E8", "F8:G8"], id="een bocht"),
        pytest.param(["E8", "E7"], ["E8", "E7"], id="andersom"),
        pytest.param(["A!E7", "B!E8"], ["A!E7", "B!E8"], id="een ander blad"),
        pytest.param(["E7", "E7"], ["E7", "E7"], id="twee keer dezelfde cel"),
        pytest.param(["a!b!E7", "a!b!E8"], ["a!b!E7:E8"], id="een blad met een uitroepteken in zijn naam"),
        pytest.param(["geen cel"] * 3, ["geen cel"], id="geen cel"),
        pytest.param(["E7", "geen cel", "E8"], ["E7", "geen cel", "E8"], id="geen cel ertussen"),
        pytest.param(["", "", "E8"], ["", "E8"], id="leeg"),
    ],
)
def test_wat_elkaar_volgt_is_een(plaatsen: list[str], verwacht: list[str]) -> None:
    assert [reeks.plaats for reeks in reeksen(plaatsen)] == verwacht


@given(
    st.lists(
        st.one_of(
            st.just("geen cel"),
            st.builds(
                lambda blad, rij, kolom: f"{blad}!{cel_naam(rij, kolom)}",
                st.sampled_from("AB"),
                st.integers(0, 12),
                st.integers(24, 27),
            ),
        )
    )
)
def test_uit_de_reeksen_volgt_elke_cel(plaatsen: list[str]) -> None:
    """Nothing is lost: by its runs every place is known again."""
    terug: list[str] = []
    for reeks in reeksen(plaatsen):
        assert reeks.begin == len(terug)
        eerste, _, laatste = reeks.plaats.partition(":")
        aantal = reeks.eind - reeks.begin
        if not laatste:
            terug += [eerste] * aantal
            continue
        blad, _, cel = eerste.rpartition("!")
        letters, rij = cel.rstrip("0123456789"), int(cel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        omlaag = laatste.startswith(letters) and laatste.removeprefix(letters).isdigit()
        kolom = [cel_naam(0, n)[:-1] for n in range(30)].index(letters)
        terug += [
            f"{blad}!{cel_naam(rij - 1 + n, kolom) if omlaag else cel_naam(rij - 1, kolom + n)}" for n in range(aantal)
        ]
    assert terug == plaatsen


@pytest.mark.parametrize(
    ("nrs", "woorden"),
    [
        (["1.1.1"], "1.1.1"),
        (["1.1.1", "1.1.2"], "1.1.1 en 1.1.2"),
        (["1.1.1", "1.1.2", "1.1.3"], "1.1.1 tot en met 1.1.3"),
        (["1.1.1", "1.1.2", "1.1.3", "1.1.4"], "alle"),
    ],
)
def test_nummers_achter_elkaar_in_woorden(nrs: list[str], woorden: str) -> None:
    assert reeks_in_woorden(nrs, 4) == woorden


def test_een_enige_reeks_heeft_geen_nummers_nodig() -> None:
    nrs = [f"1.1.{nr}" for nr in range(1, 6)]
    assert vindplaatsen(nrs, onder_elkaar(7, 11)) == "Toetsing!E7:E11"
    assert vindplaatsen(nrs, [*onder_elkaar(7, 9), "geen cel", "Toetsing!E11"]) == (
        "1.1.1 tot en met 1.1.3: Toetsing!E7:E9; 1.1.4: geen cel; 1.1.5: Toetsing!E11"
    )
