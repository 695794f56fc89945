"""What steps after the rows of a criterium did stands in the answer: in its sentence, and apart in JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from hulp.proefkaders import kader_met
from hulp.schemas import validator
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document.zinnen import beslisregel_zin
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.scores import OPEN, Score
from toetsing.formats.json_uitslag import uitslag_als_json

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.scores import Ingevuld

RIJEN = ("V: hoogstens 1 fout", "O: anders")
KADER = kader_met(*RIJEN, naast=("daarna: [hoogstens M als 1.1.1 is fout]",))
STAP = {"stap": "hoogstens M als 1.1.1 is fout", "van": "V", "naar": "M"}


def uitslag(tekens: str) -> Uitslag:
    scores = {f"1.1.{i}": OPEN if teken == "?" else Score(teken) for i, teken in enumerate(tekens, start=1)}
    return decide(KADER, replace(leeg(KADER, "Noord"), scores=scores))


@pytest.mark.parametrize(
    ("tekens", "oordeel", "zin", "stappen"),
    [
        ("-++", "M", "hoogstens 1 fout; daarna hoogstens M als 1.1.1 is fout: V wordt M", [STAP]),
        ("+-+", "V", "hoogstens 1 fout", []),
        ("-?+", None, "", []),
    ],
)
def test_wat_een_stap_deed_staat_erbij(
    tekens: str, oordeel: str | None, zin: str, stappen: list[dict[str, str]]
) -> None:
    uit = uitslag(tekens)
    assert beslisregel_zin(uit.criteria[0]) == zin
    inhoud: dict[str, Any] = json.loads(uitslag_als_json(KADER, [uit], []))
    inhoud["toetsingen"][0]["bron"]["sha256"] = "0" * 64
    validator("uitslag", 2).validate(inhoud)
    criterium = inhoud["toetsingen"][0]["criteria"]["1.1"]
    assert (criterium["oordeel"], criterium["beslisregel"]) == (oordeel, zin.partition(";")[0] or None)
    assert criterium["stappen"] == stappen


def test_zonder_stappen_staat_er_niets_van() -> None:
    kader = kader_met(*RIJEN)
    inhoud = json.loads(uitslag_als_json(kader, [decide(kader, leeg(kader, "Noord"))], []))
    assert inhoud["formaat"] == "toetsing/uitslag/1"
    assert "stappen" not in inhoud["toetsingen"][0]["criteria"]["1.1"]


def test_een_stap_op_twee_wegen_staat_er_een_keer() -> None:
    kader = kader_met("V: hoogstens 1 fout", "M: anders", naast=("daarna: [hoogstens M als 1.1.1 is fout]",))
    scores: dict[str, Ingevuld] = {"1.1.1": Score("-"), "1.1.2": OPEN, "1.1.3": Score("+")}
    (criterium,) = decide(kader, replace(leeg(kader, "Noord"), scores=scores)).criteria
    stap = "daarna hoogstens M als 1.1.1 is fout: V wordt M of M blijft M"
    assert beslisregel_zin(criterium) == f"hoogstens 1 fout of: anders; {stap}"
