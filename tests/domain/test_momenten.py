"""Moments: read as people type them, written back as they are read, and known when they follow each other."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from toetsing.domain.momenten import (
    Moment,
    Momentsoort,
    aaneen,
    als_gegeven,
    ertussen,
    in_woorden,
    lees_moment,
    toon_moment,
)

if TYPE_CHECKING:
    from toetsing.domain.velden import Celinhoud

DAG, MAAND, KWARTAAL, JAAR = Momentsoort


@pytest.mark.parametrize(
    ("soort", "inhoud", "cel"),
    [
        (KWARTAAL, "2015-K4", "2015-K4"),
        (KWARTAAL, "2015 k4", "2015-K4"),
        (KWARTAAL, "2015Q4", "2015-K4"),
        (KWARTAAL, "Q4 2015", "2015-K4"),
        (KWARTAAL, "K4-2015", "2015-K4"),
        (KWARTAAL, "4e kwartaal 2015", "2015-K4"),
        (KWARTAAL, "4e kwartaal van 2015", "2015-K4"),
        (KWARTAAL, "Kwartaal 4, 2015", "2015-K4"),
        (KWARTAAL, "31-12-2015", "2015-K4"),
        (KWARTAAL, "31 maart 2015", "2015-K1"),
        (KWARTAAL, date(2015, 6, 30), "2015-K2"),
        (KWARTAAL, datetime(2015, 9, 30), "2015-K3"),  # noqa: DTZ001 - a spreadsheet knows no zone
        (MAAND, "2015-12", "2015-12"),
        (MAAND, "2015/1", "2015-01"),
        (MAAND, "12-2015", "2015-12"),
        (MAAND, "december 2015", "2015-12"),
        (MAAND, "Dec. 2015", "2015-12"),
        (MAAND, "mrt 2015", "2015-03"),
        (MAAND, "sept 2015", "2015-09"),
        (MAAND, "mei-2015", "2015-05"),
        (MAAND, date(2015, 12, 1), "2015-12"),
        (MAAND, "29-2-2016", "2016-02"),
        (JAAR, "2015", "2015"),
        (JAAR, Fraction(2015), "2015"),
        (JAAR, "31-12-2015", "2015"),
        (DAG, "18-1-2016", "18-01-2016"),
        (DAG, "2016-01-18", "18-01-2016"),
        (DAG, date(2016, 1, 18), "18-01-2016"),
    ],
)
def test_een_moment_wordt_gelezen_zoals_men_het_typt(soort: Momentsoort, inhoud: Celinhoud, cel: str) -> None:
    moment = lees_moment(soort, inhoud)
    assert moment is not None
    assert toon_moment(moment) == cel
    assert lees_moment(soort, cel) == moment
    assert lees_moment(soort, als_gegeven(moment)) == moment


@pytest.mark.parametrize(
    ("soort", "inhoud"),
    [
        (KWARTAAL, "1-1-2016"),
        (KWARTAAL, "30-12-2015"),
        (KWARTAAL, "31-10-2015"),
        (KWARTAAL, "2015-K5"),
        (KWARTAAL, "2015"),
        (KWARTAAL, Fraction(2015)),
        (KWARTAAL, "vorig kwartaal"),
        (MAAND, "2015-13"),
        (MAAND, "0-2015"),
        (MAAND, "15-12-2015"),
        (MAAND, "decembermaand 2015"),
        (MAAND, "abc 2015"),
        (MAAND, Fraction(12)),
        (JAAR, "1-1-2015"),
        (JAAR, "30-11-2015"),
        (JAAR, "215"),
        (JAAR, Fraction(4031, 2)),
        (JAAR, Fraction(1899)),
        (JAAR, "2200"),
        (DAG, "30-2-2015"),
        (DAG, "1-1-1899"),
        (DAG, Fraction(42000)),
        (DAG, date(9999, 12, 31)),
        (KWARTAAL, "31-12-9999"),
        (MAAND, "2200-01"),
        (DAG, True),
        (DAG, None),
        (DAG, ""),
    ],
)
def test_wat_geen_moment_is_wordt_er_geen(soort: Momentsoort, inhoud: Celinhoud) -> None:
    assert lees_moment(soort, inhoud) is None


@pytest.mark.parametrize("soort", Momentsoort)
def test_elk_moment_van_de_kalender_komt_terug_zoals_het_was(soort: Momentsoort) -> None:
    gezien = {
        moment
        for dag in (date(1900, 1, 1) + timedelta(days=n) for n in range(109_573))
        if (moment := lees_moment(soort, dag)) is not None
    }
    # of a period only its end stands for it, of a month its beginning too: so every one is met, and once
    assert len(gezien) == {DAG: 109_573, MAAND: 12 * 300, KWARTAAL: 4 * 300, JAAR: 300}[soort]
    for moment in gezien:
        assert lees_moment(soort, toon_moment(moment)) == moment
        assert lees_moment(soort, als_gegeven(moment)) == moment
        assert str(moment.jaar) in in_woorden(moment)
    volgorde = sorted(gezien, key=lambda moment: moment.plaats)
    assert [als_gegeven(moment) for moment in volgorde] == sorted(map(als_gegeven, gezien))


def test_tussen_twee_kwartalen_ontbreken_er_zo_veel_als_de_kalender_zegt() -> None:
    begin, eind = lees_moment(KWARTAAL, "2014-K4"), lees_moment(KWARTAAL, "2015-K3")
    assert begin is not None
    assert eind is not None
    assert [toon_moment(Moment(KWARTAAL, plaats)) for plaats in ertussen(begin, eind)] == ["2015-K1", "2015-K2"]
    assert ertussen(begin, eind) == ertussen(eind, begin)
    assert not ertussen(begin, begin)


def test_tussen_losse_dagen_en_ongelijke_momenten_ontbreekt_niets() -> None:
    assert not ertussen(Moment(DAG, 735_000), Moment(DAG, 735_900))
    assert not ertussen(Moment(JAAR, 2015), Moment(KWARTAAL, 8060))


@pytest.mark.parametrize(
    ("soort", "plaatsen", "zin"),
    [
        (JAAR, [], []),
        (JAAR, [2015], ["2015"]),
        (JAAR, [2014, 2015, 2016, 2018], ["2014 tot en met 2016", "2018"]),
        (KWARTAAL, [8060, 8061], ["het 1e kwartaal van 2015 tot en met het 2e kwartaal van 2015"]),
        (MAAND, [24_179, 24_181], ["december 2014", "februari 2015"]),
    ],
)
def test_momenten_die_op_elkaar_volgen_staan_er_als_een(
    soort: Momentsoort, plaatsen: list[int], zin: list[str]
) -> None:
    assert aaneen(soort, plaatsen) == zin


@pytest.mark.parametrize("soort", Momentsoort)
def test_wat_als_voorbeeld_wordt_genoemd_mag(soort: Momentsoort) -> None:
    voorbeelden = re.findall("[0-9K-]*20[0-9K-]+|december 2015", soort.toegestaan)
    assert voorbeelden
    assert all(lees_moment(soort, een) is not None for een in voorbeelden)
