"""The smallest change below a thema or the whole, against every filling-in of the small kaders."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest

from hulp.bovenkaders import ALLE, bovenkader
from toetsing.domain.change.boomruimte import Boomruimte
from toetsing.domain.compare.kleinste_boven import GENOEMD, kleinste_wijziging_boven
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.scores import Ingevuld

    Wissel = tuple[tuple[str, str], ...]


def met_de_hand(knoop: Knoop, scores: dict[str, Ingevuld], doel: str) -> list[Wissel]:
    """Try every set of new scores, the smallest first: with each of them every way to fill in what is still open."""
    per_nr = {een.nr: een.tekens for een in knoop.alle_verwachtingen}
    nu = {nr: None if scores[nr] is OPEN else str(scores[nr]) for nr in per_nr}
    feiten = {feit.nr: feit.tekens if scores[feit.nr] is OPEN else (str(scores[feit.nr]),) for feit in knoop.feiten}
    anders = list(product(*((nu[nr], *(t for t in tekens if t != nu[nr])) for nr, tekens in per_nr.items())))
    per_grootte: dict[int, list[Wissel]] = {}
    for tekens in anders:
        wissel = tuple((nr, t) for nr, t in zip(per_nr, tekens, strict=True) if t is not None and t != nu[nr])
        per_grootte.setdefault(len(wissel), []).append(wissel)
    for grootte in sorted(per_grootte):
        raak = [w for w in per_grootte[grootte] if w and _geeft(knoop, nu | dict(w), per_nr, feiten) == {doel}]
        if raak:
            return raak
    return []


def _geeft(
    knoop: Knoop,
    nu: dict[str, str | None],
    per_nr: dict[str, tuple[str, ...]],
    feiten: dict[str, tuple[str, ...]],
) -> set[str]:
    keuze = {nr: per_nr[nr] if teken is None else (teken,) for nr, teken in nu.items()} | feiten
    return {
        knoop.oordelen_bij(dict(zip(keuze, tekens, strict=True)))[knoop.naam] for tekens in product(*keuze.values())
    }


def willekeurige(kader: Kader, naam: str, hoeveel: int) -> Iterator[dict[str, Ingevuld]]:
    kans = Random(naam)
    for plaats in range(hoeveel):
        scores: dict[str, Ingevuld] = {een.nr: kans.choice(een.scores) for een in kader.gevraagd}
        if plaats % 3 == 2:
            scores[kans.choice(sorted(scores))] = OPEN
        yield scores


@pytest.mark.parametrize("naam", ALLE)
def test_de_kleinste_wijziging_is_die_van_alle_invullingen(naam: str) -> None:
    kader = bovenkader(naam)
    groottes: set[int] = set()
    for scores in willekeurige(kader, naam, 6):
        for nr, knoop in knopen_boven(kader).items():
            for doel in knoop.letters:
                if knoop.mogelijk(knoop.open(scores)) == (doel,):
                    continue
                wissels, aantal = kleinste_wijziging_boven(kader, nr, scores, doel)
                alle = met_de_hand(knoop, scores, doel)
                assert aantal == len(alle)
                assert len(wissels) == min(aantal, GENOEMD)
                assert set(wissels) <= set(alle)
                assert list(wissels) == sorted(wissels, key=lambda w: [list(scores).index(een) for een, _ in w])
                groottes.add(len(wissels[0]) if wissels else 0)
    assert groottes - {0}


def test_zoveel_als_gevraagd_zijn_de_eerste() -> None:
    """Each of nine good scores on its own makes the whole of the four themas no longer V, or none does."""
    kader = bovenkader("ladder")
    knoop = knopen_boven(kader)["geheel"]
    scores = {een.nr: een.scores[0] for een in kader.gevraagd}
    gevonden = [Boomruimte(knoop, scores).anders(lambda m: m == {"B"}, noem) for noem in (1, 3, 99)]
    assert [getattr(een, "aantal", None) for een in gevonden] == [8, 8, 8]
    een, drie, alle = (getattr(gevonden_, "eerste", ()) for gevonden_ in gevonden)
    assert (len(een), len(drie), len(alle)) == (1, 3, 8)
    assert (een, drie) == (alle[:1], alle[:3])
    assert alle == tuple(((nr, "-"),) for nr in scores)
