"""What is still possible, step by step, against the enumeration of all completions."""

from __future__ import annotations

from itertools import product

import pytest

from proefkaders import ELKE_VORM
from toetsing.app.kaders import kader_van, kaders
from toetsing.domain.beslissen import decide_criterium
from toetsing.domain.deeltoestanden import Deelsleutel, Deeltoestand, aantal_deeltoestanden, deeltoestanden
from toetsing.domain.evaluatie import klassen_van
from toetsing.domain.scores import OPEN

ALLE = {**{id_: kader_van(id_) for id_ in kaders()}, **ELKE_VORM}


@pytest.mark.parametrize("naam", ALLE)
def test_elke_toestand_met_open_scores_is_die_van_alle_voltooiingen(naam: str) -> None:
    kader = ALLE[naam]
    for criterium in kader.criteria:
        assert criterium.regelset is not None
        klassen = klassen_van(criterium.regelset, criterium.onderdelen)
        gevonden = {deel.sleutel: deel for deel in deeltoestanden(kader, criterium, criterium.regelset)}
        gezien: set[Deelsleutel] = set()
        nrs = [nr for klasse in klassen for nr in klasse.nrs]
        keuzes = [[*klasse.tekens, OPEN] for klasse in klassen for _ in klasse.nrs]
        for tekens in product(*keuzes):
            scores = dict(zip(nrs, tekens, strict=True))
            sleutel = tuple(
                tuple(sum(scores[nr] == teken for nr in klasse.nrs) for teken in klasse.tekens) for klasse in klassen
            )
            gezien.add(sleutel)
            if OPEN not in tekens:
                assert sleutel not in gevonden
                continue
            uitslag = decide_criterium(kader, criterium, criterium.regelset, scores)  # type: ignore[arg-type]
            assert gevonden[sleutel] == Deeltoestand(
                sleutel=sleutel, open=len(uitslag.open), mogelijk=uitslag.mogelijk, rijen=uitslag.rijen
            )
        assert len(gezien) == aantal_deeltoestanden(klassen)
        assert set(gevonden) <= gezien
