"""What became of the measures, on a day."""

from __future__ import annotations

from datetime import date

import pytest

from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.change.opvolging import volg
from toetsing.domain.change.voortgang import Voortgang
from toetsing.domain.dossier import Maatregel
from toetsing.domain.scores import OPEN, Score

DAG = date(2016, 1, 18)
SCORES = {**TOETSINGEN["IJsselland"].scores, "1.3.1": OPEN, "1.2.4": Score("+")}


@pytest.mark.parametrize(
    ("status", "dag", "stand"),
    [
        ("gepland", date(2016, 1, 17), Voortgang.TE_LAAT),
        ("", date(2016, 1, 17), Voortgang.TE_LAAT),
        ("bezig", DAG, Voortgang.BINNENKORT),
        ("bezig", date(2016, 1, 19), Voortgang.LATER),
        ("Klaar ", date(2016, 1, 17), Voortgang.KLAAR),
        ("klaar", None, Voortgang.KLAAR),
        ("gepland", None, Voortgang.ZONDER_TERMIJN),
    ],
    ids=["dag ervoor", "zonder status", "op de dag zelf", "dag erna", "klaar", "klaar zonder datum", "geen datum"],
)
def test_hoever_een_maatregel_is(status: str, dag: date | None, stand: Voortgang) -> None:
    termijn = "" if dag is None else f"{dag:%d-%m-%Y}"
    (een,) = volg(KADER, SCORES, [Maatregel(nr="1.1.4", status=status, termijn=termijn)], DAG).maatregelen
    assert een.voortgang is stand


@pytest.mark.parametrize(
    ("termijn", "stand"),
    [
        ("voor 18-01-2016", Voortgang.TE_LAAT),
        ("vóór 19 januari 2016", Voortgang.BINNENKORT),
        ("uiterlijk 18-01-2016", Voortgang.BINNENKORT),
        ("Uiterlijk op 17-01-2016", Voortgang.TE_LAAT),
    ],
)
def test_voor_een_dag_is_iets_anders_dan_uiterlijk_op_die_dag(termijn: str, stand: Voortgang) -> None:
    (een,) = volg(KADER, SCORES, [Maatregel(nr="1.1.4", termijn=termijn)], DAG).maatregelen
    assert een.voortgang is stand


def test_wat_te_laat_is_staat_vooraan_en_dan_op_dag() -> None:
    plan = [
        Maatregel(nr="1.1.4", status="klaar"),
        Maatregel(nr="1.2.2", termijn="in het voorjaar"),
        Maatregel(nr="1.2.5", termijn="1 maart 2016"),
        Maatregel(nr="1.2.5", termijn="01-02-2016"),
        Maatregel(nr="1.3.4", termijn="2015-12-01"),
    ]
    opvolging = volg(KADER, SCORES, plan, DAG)
    assert [een.maatregel.nr for een in opvolging.maatregelen] == ["1.3.4", "1.2.5", "1.2.5", "1.2.2", "1.1.4"]
    assert [een.dag for een in opvolging.maatregelen[1:3]] == [date(2016, 2, 1), date(2016, 3, 1)]


@pytest.mark.parametrize(
    ("nr", "bij_min"), [("1.1.4", True), ("1.2.4", False), ("1.3.1", False), ("3.1.1", None), ("9.9.9", None)]
)
def test_of_er_nog_een_min_bij_hoort(nr: str, bij_min: bool | None) -> None:
    (een,) = volg(KADER, SCORES, [Maatregel(nr=nr)], DAG).maatregelen
    assert een.bij_min is bij_min


def test_een_min_zonder_maatregel_en_een_maatregel_zonder_naam() -> None:
    plan = [
        Maatregel(nr="1.1.4", verbetermaatregel="rooster", verantwoordelijke=" "),
        Maatregel(nr="1.2.2", verbetermaatregel=" ", verantwoordelijke="MT"),
    ]
    opvolging = volg(KADER, SCORES, plan, DAG)
    assert opvolging.zonder_maatregel == ("1.2.2", "1.2.5", "1.3.4")  # who is named alone is no measure
    assert [een.zonder_verantwoordelijke for een in opvolging.maatregelen] == [True, False]
