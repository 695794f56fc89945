"""What if: the same as scoring with those scores, and nothing of the first uitslag changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.change.verbeteren import wat_als
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.plek import Plek
from toetsing.domain.scores import OPEN, Score

NRS = [v.nr for v in KADER.verwachtingen if v.telt_mee]


@given(st.dictionaries(st.sampled_from(NRS), st.sampled_from([Score("+"), Score("-"), OPEN])))
def test_het_is_de_uitslag_van_die_scores(wijzigingen: dict[str, Score]) -> None:
    toetsing = replace(
        TOETSINGEN["IJsselland"], overgenomen={"1.1.1": "2015"}, herkomst={nr: Plek(cel="A1") for nr in NRS}
    )
    voor = decide(KADER, toetsing)
    na = wat_als(KADER, voor, wijzigingen)
    assert decide(KADER, toetsing) == voor
    anders = decide(KADER, replace(toetsing, scores={**toetsing.scores, **wijzigingen}))
    assert (na.criteria, na.voldoende, na.open) == (anders.criteria, anders.voldoende, anders.open)
    assert set(na.toetsing.herkomst) == set(NRS) - set(wijzigingen)
    assert set(na.toetsing.overgenomen) == {"1.1.1"} - set(wijzigingen)
