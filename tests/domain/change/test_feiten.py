"""A plan with facts: nobody repairs a fact, and what is certain holds whatever an open one turns out to be."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from hulp.feitenkader import feitenkader
from hulp.feitenregels import MAG, NRS, STELLEN, Stel, kader_van
from hulp.uitslagen import DRENTHE
from toetsing.domain.change.kortste import Kortste, Onhaalbaar, Ruimte
from toetsing.domain.change.verbeteren import Eisen, criteriumplannen, doelplan, wat_als
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.change.kortste import Gevonden
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Criterium
    from toetsing.domain.scores import Ingevuld

    Scores = Mapping[str, str | None]
    Raak = Callable[[set[str]], bool]

LADDER = ("+", "-")
elk_stel = pytest.mark.parametrize("stel", STELLEN.values(), ids=STELLEN)


def alle_scores(stel: Stel) -> Iterator[dict[str, str | None]]:
    """Yield every toetsing, also with what is open; of the two verwachtingen that are alike one order is enough."""
    for tekens in product(*((*MAG[nr], None) for nr in stel.nrs)):
        yield dict(zip(stel.nrs, tekens, strict=True))


def kleinste(stel: Stel, scores: Scores, van: str, naar: str, raak: Raak) -> tuple[int, int, set[str]] | None:
    """Return of how many verwachtingen the smallest changes are, how many there are, and which are in any."""
    kan = [nr for nr in NRS if scores[nr] == van]
    for grootte in range(len(kan) + 1):
        kandidaten = [
            (nrs, mogelijk(stel, {**scores, **dict.fromkeys(nrs, naar)})) for nrs in combinations(kan, grootte)
        ]
        gevonden = [nrs for nrs, uitkomst in kandidaten if raak(uitkomst)]
        if gevonden:
            return grootte, len(gevonden), {nr for nrs in gevonden for nr in nrs}
    return None


def mogelijk(stel: Stel, scores: Scores) -> set[str]:
    return _mogelijk(stel, tuple(scores[nr] for nr in stel.nrs))


@cache
def _mogelijk(stel: Stel, tekens: tuple[str | None, ...]) -> set[str]:
    return stel.mogelijk(dict(zip(stel.nrs, tekens, strict=True)))


def als_ingevuld(scores: Scores) -> dict[str, Ingevuld]:
    return {nr: OPEN if teken is None else Score(teken) for nr, teken in scores.items()}


def als_hand(gevonden: Gevonden) -> tuple[int, int, set[str]] | None:
    if isinstance(gevonden, Onhaalbaar):
        return None
    assert isinstance(gevonden, Kortste)
    assert gevonden.aantal is not None
    return gevonden.grootte, gevonden.aantal, set(gevonden.uit)


def ruimtes(stel: Stel) -> Iterator[tuple[Scores, Ruimte]]:
    criterium: Criterium = next(c for c in kader_van(stel).criteria if c.nr == "1.1")
    assert criterium.regelset is not None
    for scores in alle_scores(stel):
        yield scores, Ruimte(criterium, criterium.regelset, als_ingevuld(scores))


@pytest.mark.lang
@elk_stel
def test_de_kleinste_lijst_van_elke_toetsing_is_die_van_alle_deelverzamelingen(stel: Stel) -> None:
    for scores, ruimte in ruimtes(stel):
        for goed in ({"V"}, {"V", "M"}):
            zeker = kleinste(stel, scores, "-", "+", lambda kan, goed=goed: kan <= goed)  # type: ignore[misc]
            assert als_hand(ruimte.beter(frozenset(map(Oordeel, goed)).issuperset)) == zeker, scores
            kans = kleinste(stel, scores, "-", "+", lambda kan, goed=goed: bool(kan & goed))  # type: ignore[misc]
            raakt = ruimte.beter(lambda kan, goed=goed: not kan.isdisjoint(goed))  # type: ignore[misc]
            assert als_hand(raakt) == kans, scores


@pytest.mark.lang
@elk_stel
def test_het_kleinste_verlies_van_elke_toetsing_is_dat_van_alle_deelverzamelingen(stel: Stel) -> None:
    for scores, ruimte in ruimtes(stel):
        for slecht in ({"O", "geen"}, {"geen"}):
            hoort = kleinste(stel, scores, "+", "-", lambda kan, slecht=slecht: bool(kan & slecht))  # type: ignore[misc]
            raakt = ruimte.slechter(lambda kan, slecht=slecht: not kan.isdisjoint(slecht))  # type: ignore[misc]
            assert als_hand(raakt) == hoort, scores


@elk_stel
def test_wat_open_is_en_nog_beslist_is_wat_met_de_hand_verschil_maakt_feiten_ook(stel: Stel) -> None:
    for scores, ruimte in ruimtes(stel):
        assert ruimte.beslissend() == tuple(bepalend(stel, scores)), scores


def bepalend(stel: Stel, scores: Scores) -> Iterator[str]:
    for nr in stel.nrs:
        anderen: Sequence[Sequence[str | None]] = [
            MAG[n] if scores[n] is None and n != nr else (scores[n],) for n in stel.nrs
        ]
        if scores[nr] is None and any(
            len({stel.oordeel({**dict(zip(stel.nrs, map(str, v), strict=True)), nr: teken}) for teken in MAG[nr]}) > 1
            for v in product(*anderen)
        ):
            yield nr


# -- the whole plan ----------------------------------------------------------------------------------------------------


def uitslag_met(**anders: str | None) -> Uitslag:
    """Return the uitslag of a toetsing with a gebrek at 1.1.1 and 1.2.1, of which the facts are as given."""
    kader = feitenkader()
    scores = dict.fromkeys((v.nr for v in kader.verwachtingen), "+") | {"1.1.1": "-", "1.2.1": "-"}
    feiten = {"overtreding": "nee", "Opzet": "nee", "klasse": "3"} | anders
    ingevuld = als_ingevuld({**scores, **feiten})
    toetsing = replace(DRENTHE, organisatie="Proef", scores=ingevuld, herkomst={}, gepubliceerd={})
    return decide(kader, toetsing)


def test_wat_door_een_feit_komt_herstelt_geen_plan() -> None:
    uitslag = uitslag_met(Opzet="ja")
    (weg,) = doelplan(feitenkader(), uitslag, Eisen(criteria={"1.1": Oordeel("V")})).wegen
    assert weg.zeker == Onhaalbaar()
    assert weg.kans is None


def test_een_open_feit_laat_een_kans_en_geen_zekerheid() -> None:
    uitslag = uitslag_met(Opzet=None)
    plan = next(een for een in criteriumplannen(feitenkader(), uitslag) if een.uitslag.nr == "1.1")
    assert plan.beslissend == () or set(plan.beslissend or ()) <= {"Opzet"}
    (weg,) = doelplan(feitenkader(), uitslag, Eisen(criteria={"1.1": Oordeel("V")})).wegen
    assert weg.zeker == Onhaalbaar()
    assert isinstance(weg.kans, Kortste)
    assert weg.kans.uit == ("1.1.1",)


def test_een_feit_dat_twee_criteria_delen_staat_in_geen_van_beide_lijsten() -> None:
    uitslag = uitslag_met(overtreding=None, klasse="1", **{"1.1.2": "-", "1.2.2": "-"})
    doel = doelplan(feitenkader(), uitslag, Eisen(criteria={"1.1": Oordeel("M"), "1.2": Oordeel("M")}))
    genoemd = {nr for weg in doel.wegen if isinstance(weg.zeker, Kortste) for nr in weg.zeker.uit}
    assert genoemd == {"1.1.1", "1.1.2", "1.2.1", "1.2.2"}
    for weg in doel.wegen:
        assert isinstance(weg.zeker, Kortste)
        (wijziging, *_) = weg.zeker.eerste
        wijzigingen = dict(wijziging)
        daarna = wat_als(feitenkader(), uitslag, wijzigingen)
        (criterium,) = [een for een in daarna.criteria if een.nr == weg.nr]
        assert set(criterium.mogelijk) <= {"V", "M"}
