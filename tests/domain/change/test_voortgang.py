"""How far a row of a register is: before, on and after every term, and what was found beside what was reported."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hulp.registerkader import registerkader
from toetsing.domain.change.voortgang import Bevinding, Peiling, Voortgang, bevonden_in, volg_rij
from toetsing.domain.plek import Plek
from toetsing.domain.registers import PLAN, REACTIES, Register, Registerrij
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.velden import Veldfout, Veldreden, Waarde

KADER = registerkader()
PER_NAAM = {register.naam: register for register in KADER.registers}
DAG = date(2016, 1, 18)
FOUT = Veldfout(reden=Veldreden.GEEN_DATUM, gevonden="straks")


def voortgang(
    register: Register, waarden: dict[str, Waarde | Veldfout], peildatum: date, dagen: dict[str, date] | None = None
) -> Voortgang:
    peiling = Peiling(peildatum=peildatum, kader=KADER, binnen=30, dagen=dagen or {})
    return volg_rij(register, Registerrij(waarden=waarden, plek=Plek()), peiling).voortgang


@pytest.mark.parametrize(
    ("verschil", "uiterlijk", "voor"),
    [
        (-32, Voortgang.LATER, Voortgang.LATER),
        (-31, Voortgang.LATER, Voortgang.BINNENKORT),
        (-30, Voortgang.BINNENKORT, Voortgang.BINNENKORT),
        (-1, Voortgang.BINNENKORT, Voortgang.BINNENKORT),
        (0, Voortgang.BINNENKORT, Voortgang.TE_LAAT),
        (1, Voortgang.TE_LAAT, Voortgang.TE_LAAT),
    ],
)
def test_uiterlijk_is_te_laat_na_de_dag_en_voor_vanaf_de_dag(
    verschil: int, uiterlijk: Voortgang, voor: Voortgang
) -> None:
    op = DAG + timedelta(days=verschil)
    assert voortgang(PER_NAAM["toezeggingen"], {"toezegging": "x", "uiterlijk op": DAG}, op) is uiterlijk
    assert voortgang(PER_NAAM["zienswijzen"], {"zienswijze": "x"}, op, {"indiening verbeterplan": DAG}) is voor
    keuze: dict[str, Waarde | Veldfout] = {"aanbeveling": "x", "wanneer": "indiening verbeterplan"}
    assert voortgang(PER_NAAM["aanbevelingen"], keuze, op, {"indiening verbeterplan": DAG}) is voor
    assert voortgang(PLAN, {"termijn": "18-01-2016"}, op) is uiterlijk
    assert voortgang(PLAN, {"termijn": "voor 18-01-2016"}, op) is voor
    assert voortgang(PER_NAAM["processtappen"], {"stap": "x", "tijd": "vóór 18 januari 2016"}, op) is voor


def test_de_eigen_dag_gaat_voor_de_termijn_van_het_kader() -> None:
    toezeggingen, dagen = PER_NAAM["toezeggingen"], {"indiening verbeterplan": DAG}
    assert voortgang(toezeggingen, {"toezegging": "x"}, date(2016, 3, 1), dagen) is Voortgang.TE_LAAT
    eigen: dict[str, Waarde | Veldfout] = {"toezegging": "x", "uiterlijk op": date(2016, 12, 1)}
    assert voortgang(toezeggingen, eigen, date(2016, 3, 1), dagen) is Voortgang.LATER
    assert voortgang(toezeggingen, {"toezegging": "x"}, date(2016, 3, 1)) is Voortgang.ZONDER_TERMIJN


@pytest.mark.parametrize(
    ("register", "waarden", "verwacht"),
    [
        ("toezeggingen", {"gedaan op": DAG}, Voortgang.KLAAR),
        ("toezeggingen", {"gedaan op": DAG + timedelta(days=1)}, Voortgang.ZONDER_TERMIJN),
        ("toezeggingen", {"gedaan op": FOUT, "uiterlijk op": DAG}, Voortgang.ONLEESBAAR),
        ("toezeggingen", {"uiterlijk op": FOUT}, Voortgang.ONLEESBAAR),
        ("toezeggingen", {"uiterlijk op": FOUT, "gedaan op": DAG}, Voortgang.KLAAR),
        ("toezeggingen", {"toezegging": FOUT, "uiterlijk op": DAG}, Voortgang.BINNENKORT),
        ("zienswijzen", {"overgenomen": "nee"}, Voortgang.KLAAR),
        ("zienswijzen", {"reactie": "nee, want"}, Voortgang.ZONDER_TERMIJN),
        ("aanbevelingen", {"stand van zaken": "vervallen"}, Voortgang.KLAAR),
        ("aanbevelingen", {"stand van zaken": "bezig"}, Voortgang.ZONDER_TERMIJN),
        ("aanbevelingen", {"wanneer": "hersteltermijn"}, Voortgang.ZONDER_TERMIJN),
        ("processtappen", {"tijd": "in het voorjaar"}, Voortgang.ZONDER_TERMIJN),
        ("processtappen", {"stand": "open", "tijd": "17-01-2016"}, Voortgang.TE_LAAT),
        ("vragen", {"antwoord": "ja"}, Voortgang.KLAAR),
    ],
)
def test_wanneer_een_rij_klaar_is(register: str, waarden: dict[str, Waarde | Veldfout], verwacht: Voortgang) -> None:
    assert voortgang(PER_NAAM[register], waarden, DAG) is verwacht


def test_een_kolom_die_niet_te_lezen_is_telt_alleen_als_zij_eerder_aan_de_beurt_is() -> None:
    register = PER_NAAM["toezeggingen"]
    andersom = Register(
        naam="x", tekst="", kolommen=register.kolommen, termijn=tuple(reversed(register.termijn)), klaar=register.klaar
    )
    waarden: dict[str, Waarde | Veldfout] = {"uiterlijk op": FOUT}
    assert voortgang(andersom, waarden, DAG, {"indiening verbeterplan": DAG}) is Voortgang.BINNENKORT
    assert voortgang(register, waarden, DAG, {"indiening verbeterplan": DAG}) is Voortgang.ONLEESBAAR


def test_een_plan_en_een_reactie_zijn_klaar_zoals_altijd() -> None:
    assert voortgang(PLAN, {"status": " Klaar"}, DAG) is Voortgang.KLAAR
    assert voortgang(PLAN, {"status": "afgerond", "termijn": "17-01-2016"}, DAG) is Voortgang.TE_LAAT
    assert voortgang(REACTIES, {"opmerking": "x"}, DAG) is Voortgang.ZONDER_TERMIJN
    assert voortgang(REACTIES, {"opmerking": "x", "toelichting": "y"}, DAG) is Voortgang.KLAAR


@pytest.mark.parametrize(
    ("van", "tot", "tot_verwacht", "tot_en_met_verwacht"),
    [
        (DAG + timedelta(days=1), None, Voortgang.NOG_NIET, Voortgang.NOG_NIET),
        (DAG, None, Voortgang.GELDT, Voortgang.GELDT),
        (DAG - timedelta(days=9), DAG + timedelta(days=1), Voortgang.GELDT, Voortgang.GELDT),
        (DAG - timedelta(days=9), DAG, Voortgang.VOORBIJ, Voortgang.GELDT),
        (DAG - timedelta(days=9), DAG - timedelta(days=1), Voortgang.VOORBIJ, Voortgang.VOORBIJ),
        (None, None, Voortgang.BEGIN_ONBEKEND, Voortgang.BEGIN_ONBEKEND),
        (None, DAG + timedelta(days=1), Voortgang.BEGIN_ONBEKEND, Voortgang.BEGIN_ONBEKEND),
        (None, DAG, Voortgang.VOORBIJ, Voortgang.BEGIN_ONBEKEND),
        (FOUT, None, Voortgang.ONLEESBAAR, Voortgang.ONLEESBAAR),
        (DAG, FOUT, Voortgang.ONLEESBAAR, Voortgang.ONLEESBAAR),
    ],
)
def test_een_toestand_geldt_van_zijn_eerste_dag_tot_zijn_laatste(
    van: date | Veldfout | None,
    tot: date | Veldfout | None,
    tot_verwacht: Voortgang,
    tot_en_met_verwacht: Voortgang,
) -> None:
    register = PER_NAAM["verscherpt toezicht"]
    waarden = {naam: waarde for naam, waarde in (("vanaf", van), ("eind", tot)) if waarde is not None}
    assert voortgang(register, {**waarden}, DAG) is tot_verwacht
    met = Register(naam="x", tekst="", kolommen=register.kolommen, van="vanaf", tot="eind", tot_en_met=True)
    assert voortgang(met, {**waarden}, DAG) is tot_en_met_verwacht


@pytest.mark.parametrize(
    ("nr", "eerste", "tweede", "bevinding", "minnen"),
    [
        ("1.1.1", "-", "+", Bevinding.MIN, ("1.1.1",)),
        ("1.1.2", "-", "+", Bevinding.GEEN_MIN, ()),
        ("1.1", "-", "-", Bevinding.MIN, ("1.1.1", "1.1.2")),
        ("1", "+", "-", Bevinding.MIN, ("1.1.2",)),
        ("1", "+", "+", Bevinding.GEEN_MIN, ()),
        ("1", "+", None, Bevinding.ONBEKEND, ()),
        ("1.1", "-", None, Bevinding.MIN, ("1.1.1",)),
        ("9.9.9", "-", "-", Bevinding.ONBEKEND, ()),
        ("", "-", "-", Bevinding.ONBEKEND, ()),
    ],
)
def test_wat_er_is_gevonden_staat_naast_wat_is_gemeld(
    nr: str, eerste: str, tweede: str | None, bevinding: Bevinding, minnen: tuple[str, ...]
) -> None:
    scores = {"1.1.1": Score(eerste), "1.1.2": OPEN if tweede is None else Score(tweede)}
    waarden: dict[str, Waarde | Veldfout] = {"toezegging": "x", "gedaan op": DAG}
    waarden |= {"onderwerp": nr} if nr else {}
    peiling = Peiling(peildatum=DAG, kader=KADER, bevonden=bevonden_in(KADER, scores))
    een = volg_rij(PER_NAAM["toezeggingen"], Registerrij(waarden=waarden, plek=Plek()), peiling)
    assert (een.bevinding, een.minnen) == (bevinding, minnen)
    assert een.klaar_maar_min is (bevinding is Bevinding.MIN)
    assert not een.zonder_wie
    nog = volg_rij(
        PER_NAAM["toezeggingen"],
        Registerrij(waarden=waarden, plek=Plek()),
        Peiling(peildatum=date(2016, 1, 17), kader=KADER, bevonden=bevonden_in(KADER, scores)),
    )
    assert not nog.klaar_maar_min


def test_zonder_kolom_voor_wie_mist_er_niemand() -> None:
    een = volg_rij(PER_NAAM["zienswijzen"], Registerrij(waarden={}, plek=Plek()), Peiling(peildatum=DAG, kader=KADER))
    assert not een.zonder_wie


def test_de_eerste_dag_die_er_is_kan_een_termijn_zijn() -> None:
    assert voortgang(PLAN, {"termijn": "voor 01-01-0001"}, date.min) is Voortgang.TE_LAAT


def test_zonder_wie_is_wat_nog_loopt_en_waar_niets_staat() -> None:
    fout = Veldfout(reden=Veldreden.CELFOUT, gevonden="#N/B")
    wie: list[dict[str, Waarde | Veldfout]] = [{}, {"wie": "MT"}, {"wie": fout}, {"gedaan op": DAG}]
    rijen = [Registerrij(waarden={"toezegging": "x", **een}, plek=Plek()) for een in wie]
    peiling = Peiling(peildatum=DAG, kader=KADER)
    gevolgd = [volg_rij(KADER.registers[0], een, peiling) for een in rijen]
    assert [een.zonder_wie for een in gevolgd] == [True, False, False, False]
