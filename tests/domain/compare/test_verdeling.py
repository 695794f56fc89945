"""Where one organisation stands among all: beside what trying every completion of all open scores gives."""

from __future__ import annotations

from collections import Counter
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.uitslagen import uitslag
from toetsing.domain.compare.verdeling import te_midden_van, verdeling_van

_STANDEN = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=5)


@settings(deadline=None, max_examples=200)
@given(standen=_STANDEN)
def test_meer_minder_en_plaats_zijn_die_van_elke_invulling(standen: list[tuple[int, int]]) -> None:
    uitslagen = [uitslag(f"organisatie {i}", *stand) for i, stand in enumerate(standen)]
    temidden = te_midden_van(uitslagen[0], uitslagen)
    invullingen = list(product(*(range(zeker, zeker + open_ + 1) for zeker, open_ in standen)))
    plaatsen = {1 + sum(ander > aantallen[0] for ander in aantallen) for aantallen in invullingen}
    assert (temidden.plaats.hoogste, temidden.plaats.laagste) == (min(plaatsen), max(plaatsen))
    altijd_meer = sum(all(inv[i] > inv[0] for inv in invullingen) for i in range(1, len(standen)))
    altijd_minder = sum(all(inv[i] < inv[0] for inv in invullingen) for i in range(1, len(standen)))
    assert (temidden.meer, temidden.minder) == (altijd_meer, altijd_minder)
    assert temidden.meer + temidden.minder + temidden.gelijk_of_open == len(standen) - 1


@settings(deadline=None, max_examples=50)
@given(standen=_STANDEN)
def test_de_verdeling_telt_elke_organisatie_een_keer(standen: list[tuple[int, int]]) -> None:
    verdeling = verdeling_van([uitslag(f"organisatie {i}", *stand) for i, stand in enumerate(standen)])
    assert dict(verdeling.stapels) == Counter(zeker for zeker, _ in standen)
    assert [waarde for waarde, _ in verdeling.stapels] == sorted({zeker for zeker, _ in standen})
    assert verdeling.met_open == sum(open_ > 0 for _, open_ in standen)
    assert verdeling.n == len(standen)


def test_van_niemand_is_alles_niets() -> None:
    assert verdeling_van([]) == ((), 0, 0, 0, True)


def test_wie_er_al_tussen_staat_telt_een_keer_met_de_eigen_scores() -> None:
    eigen = uitslag("Noord", 3, 0)
    temidden = te_midden_van(eigen, [uitslag("noord", 1, 0), uitslag("Zuid", 2, 0)])
    assert temidden.verdeling.stapels == ((2, 1), (3, 1))
    assert (temidden.plaats.hoogste, temidden.meer, temidden.minder) == (1, 0, 1)
