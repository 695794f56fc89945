"""What differs from a recorded uitslag, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toetsing.commands.verifieer.document import toelichting_zin, waarde_zin
from toetsing.domain.compare.vastgelegd import Vastgelegdeafwijking, Vastgelegdoordeel
from toetsing.domain.compare.verifieren import Bestandweg, Ookandere, Uitcel, Zonderwaarde
from toetsing.domain.meldingen import melding

if TYPE_CHECKING:
    from toetsing.domain.compare.verifieren import Toelichting, Waarde


@pytest.mark.parametrize(
    ("waarde", "zin"),
    [
        ("+", "+"),
        (18, "18"),
        *((stand, stand.value) for stand in Zonderwaarde),
        (Vastgelegdoordeel(letter="V", mogelijk=("V",)), "V"),
        (Vastgelegdoordeel(letter=None, mogelijk=("V", "M", "O")), "V, M of O"),
        (Vastgelegdoordeel(letter="V", mogelijk=("V", "M")), "V, mogelijk V of M"),
        (Vastgelegdoordeel(letter="V", mogelijk=("M",)), "V, mogelijk M"),
        (Vastgelegdoordeel(letter=None, mogelijk=("V",)), "geen oordeel, mogelijk V"),
        (Vastgelegdeafwijking(oordeel="M", motivering="zo besloten", door=None), "M: zo besloten"),
        (Vastgelegdeafwijking(oordeel="M", motivering="zo besloten", door="team"), "M: zo besloten (team)"),
        ((("voldoende", 3), ("onvoldoende", 1), ("open", 0)), "3 voldoende, 1 onvoldoende en 0 open"),
    ],
)
def test_een_waarde_in_woorden(waarde: Waarde, zin: str) -> None:
    assert waarde_zin(waarde) == zin


@pytest.mark.parametrize(
    ("toelichting", "zin"),
    [
        (Uitcel(adres="Toetsing!E7"), "cel Toetsing!E7"),
        (Ookandere(aantal=1), "ook van 1 andere score is de cel anders"),
        (Ookandere(aantal=24), "ook van 24 andere scores is de cel anders"),
        (Bestandweg(), "wat hieruit kwam, is niet na te rekenen"),
        (melding("T098"), str(melding("T098"))),
    ],
)
def test_een_toelichting_in_woorden(toelichting: Toelichting, zin: str) -> None:
    assert toelichting_zin(toelichting) == zin
