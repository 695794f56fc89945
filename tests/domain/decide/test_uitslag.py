"""What the vastgestelde oordeel is, and the counts of computed and set: each case against a count by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from hulp.uitslagen import DRENTHE, KADER
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.uitslag import Criteriumuitslag, tel_oordelen
from toetsing.domain.rules.boom import GEEN, Oordeel
from toetsing.domain.toetsing import Afwijking

LETTERS = KADER.letters


def een(mogelijk: str, gezet: str = "") -> Criteriumuitslag:
    """A criterium with these oordelen possible, on which people set this one."""
    return Criteriumuitslag(
        nr="1.1",
        mogelijk=tuple(map(Oordeel, mogelijk)),
        rijen=(),
        tegenspraak=(),
        aantallen={},
        open=(),
        afwijking=Afwijking(oordeel=Oordeel(gezet), motivering="omdat", door=None) if gezet else None,
    )


@pytest.mark.parametrize(
    ("mogelijk", "gezet", "geldend", "vastgesteld", "wijkt_af"),
    [
        ("V", "", "V", "V", False),
        ("V", "M", "M", "M", True),
        ("V", "V", "V", "V", False),  # set, and the same: nothing departs
        ("VM", "", "VM", None, False),
        ("VM", "M", "M", "M", True),  # set while more is possible
        ("", "", "", None, False),  # no beslisregels, and nobody set one
        ("", "O", "O", "O", True),
    ],
)
def test_wat_is_vastgesteld(mogelijk: str, gezet: str, geldend: str, vastgesteld: str | None, wijkt_af: bool) -> None:
    criterium = een(mogelijk, gezet)
    assert ("".join(criterium.geldend), criterium.vastgesteld, criterium.wijkt_af) == (geldend, vastgesteld, wijkt_af)
    assert criterium.afwijkend == (criterium.afwijking if wijkt_af else None)
    assert "".join(criterium.mogelijk) == mogelijk  # what people set never changes what was computed


def test_elk_criterium_telt_een_keer_en_beide_tellingen_gaan_over_evenveel() -> None:
    criteria = [een("".join(mogelijk), gezet) for mogelijk in ("V", "M", "VM", "") for gezet in ("", "V", "O")]
    telling = tel_oordelen(LETTERS, criteria)
    assert telling.berekend.zeker == {"V": 3, "M": 3, "O": 0, GEEN: 0}
    assert telling.berekend.mogelijk == {"V": 6, "M": 6, "O": 0, GEEN: 0}
    assert (telling.berekend.open, telling.berekend.zonder) == (3, 3)
    assert telling.vastgesteld.zeker == {"V": 5, "M": 1, "O": 4, GEEN: 0}
    assert telling.vastgesteld.mogelijk == {"V": 6, "M": 2, "O": 4, GEEN: 0}
    assert (telling.vastgesteld.open, telling.vastgesteld.zonder) == (1, 1)
    assert telling.afwijkend == 7
    for van_een in (telling.berekend, telling.vastgesteld):
        assert sum(van_een.zeker.values()) + van_een.open + van_een.zonder == len(criteria)


def test_zonder_afwijking_zijn_de_tellingen_gelijk() -> None:
    for mogelijk in product(("V", "M", "VMO", ""), repeat=2):
        telling = tel_oordelen(LETTERS, map(een, mogelijk))
        assert telling.berekend == telling.vastgesteld
        assert telling.afwijkend == 0


def test_elk_criterium_met_een_oordeel_ook_zonder_beslisregels() -> None:
    uitslag = decide(KADER, DRENTHE)
    eerste, *rest = uitslag.criteria
    gegeven = replace(uitslag, criteria=tuple(rest), zonder_beslisregels=(eerste,))
    assert gegeven.alle_criteria == (*rest, eerste)
    assert gegeven.van_criteria(KADER) == uitslag.criteria  # in the order of the kader


def test_zoals_vastgesteld_verandert_alleen_wat_anders_is() -> None:
    gezet = {"1.1": Afwijking(oordeel=Oordeel("V"), motivering="omdat", door=None)}
    zonder, met = decide(KADER, DRENTHE), decide(KADER, replace(DRENTHE, afwijkingen=gezet))
    assert zonder.zoals_vastgesteld is zonder
    assert [c.oordeel for c in met.criteria] == [c.oordeel for c in zonder.criteria]
    assert [c.oordeel for c in met.zoals_vastgesteld.criteria] == ["V", *(c.oordeel for c in zonder.criteria[1:])]
    assert met.zoals_vastgesteld.voldoende == zonder.voldoende
