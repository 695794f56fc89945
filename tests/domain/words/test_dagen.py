"""Days as people type them, and as a cell has them."""

from __future__ import annotations

from datetime import date

import pytest

from toetsing.domain.words.dagen import datum_in, in_cijfers, termijn_in


@pytest.mark.parametrize(
    "tekst",
    ["18-01-2016", "18-1-2016", "18/01/2016", "18.1.2016", "2016-01-18", "2016-01-18T00:00", "18 januari 2016",
     " 18 JANUARI 2016 ", "18\u201301\u20132016", "18\u200b-01-2016"],
)  # fmt: skip
def test_een_dag_mag_op_veel_manieren_zijn_getypt(tekst: str) -> None:
    assert datum_in(tekst) == date(2016, 1, 18)


@pytest.mark.parametrize("tekst", ["", "31-02-2016", "18-01-16", "januari 2016", "18 jan 2016", "1 18 2016", "42387"])
def test_wat_geen_dag_is_wordt_er_geen(tekst: str) -> None:
    assert datum_in(tekst) is None


def test_een_dag_in_cijfers_leest_terug_als_dezelfde_dag() -> None:
    assert in_cijfers(date(2016, 1, 8)) == "08-01-2016"
    assert datum_in(in_cijfers(date(987, 12, 31))) == date(987, 12, 31)


@pytest.mark.parametrize(
    ("tekst", "voor"),
    [
        ("18-01-2016", None), ("18 jan 2016", None), ("op 18-1-2016.", None), ("18-1-2016 12:00", None),
        ("2016-01-18T00:00", None), ("18 januari 2016 om 9.00 uur", None), ("v\u00f3\u00f3r 18 jan. 2016", True),
        ("t/m 18-01-2016", False), ("Tot en met 18 januari 2016", False), ("uiterlijk op 18-01-2016", False),
    ],
)  # fmt: skip
def test_een_termijn_mag_op_veel_manieren_zijn_getypt(tekst: str, voor: bool | None) -> None:
    assert termijn_in(tekst) == (date(2016, 1, 18), voor)


@pytest.mark.parametrize("tekst", ["", "voor", "uiterlijk voor 18-01-2016", "z.s.m.", "18-01-2016 of later", "t/m"])
def test_wat_geen_termijn_is_wordt_er_geen(tekst: str) -> None:
    assert termijn_in(tekst) is None
