"""A number as people read it: in hundredths, and then it says so."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp.getalkader import KADER, SCORES, getalkader
from toetsing import score
from toetsing.document.getallen import afgerond, getal_zin
from toetsing.document.getaltelling import getaldelen
from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.getaluitkomst import Getalstand, Getaluitkomst

if TYPE_CHECKING:
    from pathlib import Path

GEMIDDELDE, PUNTEN = (
    Getaluitkomst(wat=wat, gewogen=False, groep=None) for wat in (Grootheid.GEMIDDELDE, Grootheid.PUNTEN)
)


@pytest.mark.parametrize(
    ("laagste", "hoogste", "kan_leeg", "zin"),
    [
        ("15/2", "15/2", False, "7,5"),
        ("57/8", "57/8", False, "7,13 (afgerond)"),
        ("6", "15/2", False, "6 tot en met 7,5"),
        ("22/3", "8", False, "7,33 tot en met 8 (afgerond)"),
        ("57/8", "7126/1000", False, "7,13 (afgerond, nog open)"),
        ("713/100", "57/8", True, "7,13 (afgerond, nog open), of geen getal"),
        ("57/8", "57/8", True, "7,13 (afgerond), of geen getal"),
        ("1", "3", True, "1 tot en met 3, of geen getal"),
        ("3", "3", True, "3, of geen getal"),
        ("0", "0", False, "0"),
        (None, None, False, "geen getal: er is niets beoordeeld"),
    ],
)
def test_een_getal_in_woorden(laagste: str | None, hoogste: str | None, kan_leeg: bool, zin: str) -> None:
    grenzen = [None if een is None else Fraction(een) for een in (laagste, hoogste)]
    stand = Getalstand(laagste=grenzen[0], hoogste=grenzen[1], kan_leeg=kan_leeg)
    assert getal_zin(GEMIDDELDE, stand) == zin


@pytest.mark.parametrize(
    ("getallen", "zin"),
    [
        (("713/100", "57/8", "713/100"), "steeds 7,13 (afgerond)."),
        (("57/8", "7126/1000"), "steeds 7,13 (afgerond)."),
        (("57/8", "713/100"), "steeds 7,13 (afgerond)."),
        (("713/100", "713/100"), "steeds 7,13."),
        (("57/8", "8"), "het laagste is 7,13 (afgerond) en het hoogste 8."),
    ],
)
def test_van_velen_staan_het_laagste_en_het_hoogste_er_een_keer_als_zij_hetzelfde_lezen(
    getallen: tuple[str, ...], zin: str, tmp_path: Path
) -> None:
    (tmp_path / "school.yaml").write_text(KADER, "utf-8")
    (tmp_path / "s.csv").write_text(SCORES, "utf-8")
    eerste, *_ = score([str(tmp_path / "s.csv")], kader=str(tmp_path / "school.yaml")).uitslagen
    standen = [Getalstand(laagste=Fraction(een), hoogste=Fraction(een), kan_leeg=False) for een in getallen]
    uitslagen = [replace(eerste, getallen={**eerste.getallen, "1.1": stand}) for stand in standen]
    assert getaldelen(getalkader(), uitslagen)[0].zin.endswith(f": {zin}")


def test_punten_zijn_een_percentage() -> None:
    derde = Fraction(200, 3)
    assert getal_zin(PUNTEN, Getalstand(laagste=derde, hoogste=derde, kan_leeg=False)) == "66,67% (afgerond)"
    assert getal_zin(PUNTEN, Getalstand(laagste=Fraction(25), hoogste=Fraction(75), kan_leeg=False)) == (
        "25% tot en met 75%"
    )


@given(st.fractions())
def test_afronden_blijft_binnen_een_halve_honderdste_en_een_half_gaat_van_nul_af(
    getal: Fraction,
) -> None:
    rond = afgerond(getal)
    assert (rond * 100).denominator == 1
    assert abs(rond - getal) <= Fraction(1, 200)
    if abs(rond - getal) == Fraction(1, 200):
        assert abs(rond) > abs(getal)
