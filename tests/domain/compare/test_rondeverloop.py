"""In which order rondes come: by their dates where each has one, else by the year and the numbers in their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hulp.uitslagen import uitslag
from toetsing.domain.compare.rondeverloop import per_ronde


def in_ronde(naam: str, ronde: str, dag: date | None = None):  # type: ignore[no-untyped-def]
    een = uitslag(naam, 1, 0)
    return replace(een, toetsing=replace(een.toetsing, ronde=ronde, datum=dag))


@pytest.mark.parametrize(
    ("namen", "volgorde"),
    [
        (["2018", "2015", "2016"], ["2015", "2016", "2018"]),
        (["ronde 10", "ronde 9"], ["ronde 9", "ronde 10"]),
        (["najaar 2016", "voorjaar 2017"], ["najaar 2016", "voorjaar 2017"]),
        (["b", "a"], ["a", "b"]),
    ],
)
def test_zonder_datum_naar_de_naam(namen: list[str], volgorde: list[str]) -> None:
    assert [ronde for ronde, _ in per_ronde([in_ronde("A", naam) for naam in namen])] == volgorde


def test_met_een_datum_naar_de_datum() -> None:
    eerst = [in_ronde("A", "nulmeting", date(2016, 5, 1)), in_ronde("B", "NULMETING", date(2016, 6, 1))]
    daarna = in_ronde("A", "2014 herhaald", date(2017, 1, 1))
    (een, ander) = per_ronde([daarna, *eerst])
    assert (een[0], len(een[1]), ander[0]) == ("nulmeting", 2, "2014 herhaald")
    zonder = in_ronde("B", "eindmeting")  # of one ronde nobody knows when: then by name
    assert [ronde for ronde, _ in per_ronde([daarna, zonder])] == ["eindmeting", "2014 herhaald"]
