"""What is still possible, step by step, against the enumeration of all completions."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.laden import met_scores
from hulp.proefkaders import ELKE_VORM, MET_STAPPEN
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.deeltoestanden import Deeltoestand, deeltoestanden
from toetsing.domain.scores import OPEN
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from toetsing.domain.rules.toestand import Toestand

ALLE = {**{id_: kader_van(id_) for id_ in met_scores()}, **ELKE_VORM, **MET_STAPPEN}


@pytest.mark.parametrize("naam", ALLE)
def test_elke_toestand_met_open_scores_is_die_van_alle_voltooiingen(naam: str) -> None:
    kader = ALLE[naam]
    for criterium in kader.criteria:
        assert criterium.regelset is not None
        zicht = zicht_op(criterium, criterium.regelset)
        alle = zicht.deeltoestanden(100_000)
        assert alle is not None
        gevonden = {deel.toestand: deel for deel in deeltoestanden(criterium.letters, zicht, alle)}
        gezien: set[Toestand] = set()
        nrs = [onderdeel.nr for onderdeel in criterium.onderdelen]
        keuzes = [[*onderdeel.tekens, OPEN] for onderdeel in criterium.onderdelen]
        for tekens in product(*keuzes):
            scores = dict(zip(nrs, tekens, strict=True))
            toestand = zicht.toestand(scores)  # type: ignore[arg-type]
            gezien.add(toestand)
            if OPEN not in tekens:
                assert toestand not in gevonden
                continue
            uitslag = decide_criterium(kader, criterium, criterium.regelset, scores)  # type: ignore[arg-type]
            zetten = gevonden[toestand].zetten
            assert gevonden[toestand] == Deeltoestand(
                toestand=toestand, open=len(uitslag.open), mogelijk=uitslag.mogelijk, rijen=uitslag.rijen, zetten=zetten
            )
            assert len(zetten) == len(uitslag.zetten)
            assert {*zetten} == {*uitslag.zetten}
        assert gezien == set(alle)
        assert len(alle) == len(gezien)
