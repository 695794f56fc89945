"""What a field is read from: the cell as the user typed it, exactly."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from toetsing.readers.files.cellen import als_inhoud

if TYPE_CHECKING:
    from toetsing.domain.velden import Celinhoud
    from toetsing.readers.files.blad import Celwaarde


@pytest.mark.parametrize(
    ("waarde", "inhoud"),
    [
        ("", ""),
        ("12,5", "12,5"),
        (True, True),
        (3, Fraction(3)),
        (12.5, Fraction(25, 2)),
        (0.1 + 0.2, Fraction(3, 10)),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
        (date(2016, 1, 18), date(2016, 1, 18)),
        (datetime(2016, 1, 18, 9), datetime(2016, 1, 18, 9)),  # noqa: DTZ001 - as a cell has it
        (time(9, 30), "09:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_een_cel_komt_zoals_zij_is_getypt(waarde: Celwaarde, inhoud: Celinhoud) -> None:
    assert als_inhoud(waarde) == inhoud
    assert type(als_inhoud(waarde)) is type(inhoud)
