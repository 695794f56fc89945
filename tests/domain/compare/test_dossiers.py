"""One dossier per organisation: which rows count, and which toetsing says what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.registerkader import KADER, registerkader
from toetsing.domain.change.voortgang import Bevinding, Voortgang, tel_rijen
from toetsing.domain.compare.dossiers import Inzending, volg_dossiers
from toetsing.domain.plek import Plek
from toetsing.domain.registers import PLAN, Registerrij
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Soort

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

DAG = date(2016, 1, 18)
EERST = registerkader()
VERVOLG = registerkader(
    KADER.replace("kader: registerkader", "kader: vervolg")
    .replace('versie: "1"', 'versie: "2"\nvervolg_op: registerkader')
    .replace("{nr: 1.1.1, tekst: Eerste verwachting.}", '{nr: 1.1.1, tekst: Nieuw.}')
    .replace("{nr: 1.1.2, tekst: Tweede verwachting.}", '{nr: 1.1.2, tekst: Eerste verwachting., was: "1.1.1"}')
)  # fmt: skip
DERDE = registerkader(
    KADER.replace("kader: registerkader", "kader: derde")
    .replace('versie: "1"', 'versie: "3"\nvervolg_op: vervolg')
    .replace("{nr: 1.1.1, tekst: Eerste verwachting.}", '{nr: 1.1.1, tekst: Eerste verwachting., was: "1.1.2"}')
)


def rij(nr: str, tekst: str = "iets", **meer: str) -> Registerrij:
    return Registerrij(waarden={"nr": nr, "verbetermaatregel": tekst, "status": "klaar"} | meer, plek=Plek())


def inzending(
    *rijen: Registerrij, kader: Kader = EERST, ronde: str | None = "2015", scores: str = "", soort: Soort | None = None
) -> Inzending:
    tekens: dict[str, Ingevuld] = {"+": Score("+"), "-": Score("-"), "?": OPEN}
    return Inzending(
        organisatie="Noord",
        kader=kader,
        rijen=((PLAN, rijen),),
        ronde=ronde,
        soort=soort,
        scores=dict(zip(("1.1.1", "1.1.2"), map(tekens.__getitem__, scores), strict=True)) if scores else {},
    )


def gevonden(*inzendingen: Inzending) -> list[tuple[str, Bevinding, str]]:
    (dossier,) = volg_dossiers(inzendingen, DAG, 30).dossiers
    return [(str(een.gevolgd.rij.waarde("nr")), een.gevolgd.bevinding, een.getoetst_in) for een in dossier.rijen]


def test_de_laatste_toetsing_zegt_wat_er_is_gevonden_en_de_volgorde_van_de_bestanden_doet_er_niet_toe() -> None:
    oud, nieuw = inzending(rij("1.1.1"), rij("1.1.2"), scores="--"), inzending(ronde="2016", scores="+-")
    verwacht = [("1.1.1", Bevinding.GEEN_MIN, "2016"), ("1.1.2", Bevinding.MIN, "2016")]
    assert gevonden(oud, nieuw) == gevonden(nieuw, oud) == verwacht


def test_een_zelfevaluatie_zegt_het_alleen_als_er_niets_anders_is() -> None:
    zelf = inzending(ronde="2016", scores="++", soort=Soort.ZELFEVALUATIE)
    assert gevonden(inzending(rij("1.1.1"), scores="-+"), zelf) == [("1.1.1", Bevinding.MIN, "2015")]
    assert gevonden(inzending(rij("1.1.1")), zelf) == [("1.1.1", Bevinding.GEEN_MIN, "2016")]


def test_zonder_toetsing_of_met_een_open_score_is_niets_bekend() -> None:
    assert gevonden(inzending(rij("1.1.1"))) == [("1.1.1", Bevinding.ONBEKEND, "")]
    assert gevonden(inzending(rij("1.1"), scores="+?")) == [("1.1", Bevinding.ONBEKEND, "2015")]


def test_een_kader_dat_het_vorige_vervolgt_zegt_het_bij_het_nummer_van_toen() -> None:
    oud = inzending(rij("1.1.1"), rij("1.1.2"), scores="--")
    nieuw = inzending(kader=VERVOLG, ronde="2016", scores="-+")
    assert gevonden(nieuw, oud) == [("1.1.1", Bevinding.GEEN_MIN, "2016"), ("1.1.2", Bevinding.MIN, "2015")]
    later = inzending(kader=DERDE, ronde="2017", scores="-?")
    assert gevonden(later, nieuw, oud)[0] == ("1.1.1", Bevinding.MIN, "2017")


def test_een_plan_dat_meeging_naar_een_vervolgkader_telt_een_keer() -> None:
    oud = inzending(rij("1.1.1", "toen"), scores="--")
    nieuw = inzending(rij("1.1.2", "nu"), kader=VERVOLG, ronde="2016", scores="++")
    opgevolgd = volg_dossiers([nieuw, oud], DAG, 30)
    assert [str(een.gevolgd.rij.waarde("verbetermaatregel")) for een in opgevolgd.rijen] == ["nu"]
    assert [(een.register, een.ronde, een.later) for een in opgevolgd.eerder] == [("plan", "2015", "2016")]


def test_in_dezelfde_ronde_gaat_het_vervolg_voor() -> None:
    oud, nieuw = inzending(rij("1.1.1", "toen")), inzending(rij("1.1.2", "nu"), kader=VERVOLG)
    for volgorde in ([oud, nieuw], [nieuw, oud]):
        (een,) = volg_dossiers(volgorde, DAG, 30).rijen
        assert een.gevolgd.rij.waarde("verbetermaatregel") == "nu"


def test_twee_vervolgen_op_een_kader_en_kaders_die_elkaar_vervolgen_staan_los() -> None:
    ander = replace(VERVOLG, id="ander")
    rijen = [inzending(rij("1.1.1"), kader=kader) for kader in (EERST, VERVOLG, ander)]
    for volgorde in (rijen, rijen[::-1]):
        assert len(volg_dossiers(volgorde, DAG, 30).rijen) == 3
    rond = [replace(EERST, vervolg_op="vervolg"), VERVOLG]
    assert len(volg_dossiers([inzending(rij("1.1.1"), kader=kader) for kader in rond], DAG, 30).rijen) == 2


def test_een_zelfevaluatie_en_een_toetsing_zijn_geen_rondes_van_elkaar() -> None:
    zelf = inzending(rij("1.1.1", "zelf"), ronde="2016", soort=Soort.ZELFEVALUATIE)
    opgevolgd = volg_dossiers([inzending(rij("1.1.1", "toezicht")), zelf], DAG, 30)
    assert len(opgevolgd.rijen) == 2
    assert not opgevolgd.eerder


def test_losse_rijen_tellen_altijd_en_een_naam_in_een_andere_schrijfwijze_is_dezelfde() -> None:
    los = replace(inzending(rij("1.1.2")), organisatie="  NOORD", los=True, ronde=None)
    (dossier,) = volg_dossiers([los, inzending(rij("1.1.1"), scores="-+")], DAG, 30).dossiers
    assert dossier.organisatie == "Noord"
    telling = tel_rijen(een.gevolgd for een in dossier.rijen)
    assert telling.klaar_per_bevinding == {
        Bevinding.MIN: 1,
        Bevinding.GEEN_MIN: 1,
    }


TERMIJN = "indiening verbeterplan"


@pytest.mark.parametrize(
    ("dagen", "los", "stand"),
    [
        pytest.param({}, False, Voortgang.ZONDER_TERMIJN, id="een toetsing leent geen dag van een andere ronde"),
        pytest.param({TERMIJN: None}, False, Voortgang.ONLEESBAAR, id="een termijn die geen dag is"),
        pytest.param({TERMIJN: date(2016, 3, 1)}, False, Voortgang.LATER, id="de eigen dag"),
        pytest.param({}, True, Voortgang.TE_LAAT, id="losse rijen lenen de dag van de laatste toetsing"),
    ],
)
def test_de_dag_van_een_termijn_is_die_van_de_eigen_ronde(
    dagen: dict[str, date | None], los: bool, stand: Voortgang
) -> None:
    toezegging = Registerrij(waarden={"toezegging": "x"}, plek=Plek())
    oud = Inzending(
        organisatie="Noord",
        kader=EERST,
        rijen=((EERST.registers[0], (toezegging,)),),
        ronde=None if los else "2015",
        dagen=dagen,
        los=los,
    )
    nieuw = Inzending(organisatie="Noord", kader=EERST, rijen=(), ronde="2016", dagen={TERMIJN: date(2016, 1, 17)})
    (een,) = volg_dossiers([nieuw, oud], DAG, 30).rijen
    assert een.gevolgd.voortgang is stand


def test_losse_rijen_met_een_ronde_lenen_de_dag_van_die_ronde() -> None:
    dagen = {"2015": date(2016, 1, 17), "2016": date(2016, 3, 1)}
    toezegging = Registerrij(waarden={"toezegging": "x"}, plek=Plek())
    for ronde, stand in (("2015", Voortgang.TE_LAAT), ("2016", Voortgang.LATER), (None, Voortgang.LATER)):
        alle = [replace(inzending(ronde=een), rijen=(), dagen={TERMIJN: dag}) for een, dag in dagen.items()]
        los = replace(inzending(ronde=ronde), rijen=((EERST.registers[0], (toezegging,)),), los=True)
        (een,) = volg_dossiers([los, *alle], DAG, 30).rijen
        assert een.gevolgd.voortgang is stand


@pytest.mark.parametrize(
    ("ronde", "geteld", "eerder"),
    [
        pytest.param("2016", ["nu", "los"], [("2015", "2016")], id="naast de toetsing van haar ronde"),
        pytest.param("2015", ["nu"], [("2015", "2016"), ("2015", "2016")], id="bij een eerdere ronde"),
        pytest.param("2017", ["los"], [("2015", "2017"), ("2016", "2017")], id="van een latere ronde"),
        pytest.param(None, ["nu", "los"], [("2015", "2016")], id="zonder ronde"),
    ],
)
def test_losse_rijen_met_een_ronde_tellen_als_in_de_werkmap_van_die_ronde(
    ronde: str | None, geteld: list[str], eerder: list[tuple[str, str]]
) -> None:
    los = replace(inzending(rij("1.1.1", "los"), ronde=ronde), los=True)
    toetsingen = [inzending(rij("1.1.1", "toen")), inzending(rij("1.1.1", "nu"), ronde="2016", scores="++")]
    opgevolgd = volg_dossiers([los, *toetsingen], DAG, 30)
    assert [str(een.gevolgd.rij.waarde("verbetermaatregel")) for een in opgevolgd.rijen] == geteld
    assert [(een.ronde, een.later) for een in opgevolgd.eerder] == eerder
    zonder_ronde = volg_dossiers([los, inzending(rij("1.1.1", "een"), ronde=None)], DAG, 30)
    assert len(zonder_ronde.rijen) == 2
    dubbel = volg_dossiers([los, los, *toetsingen], DAG, 30)
    assert len(dubbel.rijen) - len(opgevolgd.rijen) == geteld.count("los")


def test_een_open_score_wist_niet_wat_eerder_is_gevonden() -> None:
    oud, leeg = inzending(rij("1.1.1"), rij("1.1.2"), scores="-+"), inzending(ronde="2016", scores="??")
    verwacht = [("1.1.1", Bevinding.MIN, "2015"), ("1.1.2", Bevinding.GEEN_MIN, "2015")]
    assert gevonden(oud, leeg) == verwacht
    assert gevonden(oud, inzending(ronde="2016", scores="+?"))[0] == ("1.1.1", Bevinding.GEEN_MIN, "2016")


def test_van_elke_min_is_bekend_in_welke_ronde_hij_is_gevonden() -> None:
    oud, nieuw = inzending(rij("1.1"), scores="+-"), inzending(ronde="2016", scores="-?")
    (een,) = volg_dossiers([oud, nieuw], DAG, 30).rijen
    assert (een.gevolgd.minnen, een.min_in) == (("1.1.1", "1.1.2"), ("2016", "2015"))
    assert een.getoetst_in == "2016, 2015"


@pytest.mark.parametrize("gaat_mee", [True, False])
def test_een_leeggemaakt_register_telt_als_leeg_en_een_leeg_plan_niet(gaat_mee: bool) -> None:
    register = EERST.registers[0] if gaat_mee else PLAN
    oud = replace(inzending(scores="--"), rijen=((register, (rij("1.1.1"),)),))
    nieuw = replace(inzending(ronde="2016", scores="+-"), rijen=((register, ()),))
    opgevolgd = volg_dossiers([oud, nieuw], DAG, 30)
    assert len(opgevolgd.rijen) == (0 if gaat_mee else 1)
    assert len(opgevolgd.eerder) == (1 if gaat_mee else 0)
    zonder_tabel = replace(nieuw, rijen=())
    assert len(volg_dossiers([oud, zonder_tabel], DAG, 30).rijen) == 1


def test_een_volgorde_die_alleen_uit_letters_volgt_wordt_genoemd() -> None:
    def onzeker(*rondes: tuple[str | None, date | None]) -> list[tuple[str, str]]:
        alle = [replace(inzending(), ronde=ronde, datum=datum) for ronde, datum in rondes]
        return [een.rondes for een in volg_dossiers(alle, DAG, 30).onzeker]

    assert onzeker(("Nulmeting", None), ("Hertoets", None)) == [("Hertoets", "Nulmeting")]
    assert onzeker(("Nulmeting", DAG), ("Hertoets", None)) == [("Hertoets", "Nulmeting")]
    assert onzeker(("Nulmeting", DAG), ("Hertoets", DAG)) == []
    assert onzeker(("nulmeting 2015", None), ("hertoets 2016", None)) == []
    assert onzeker(("2015", None), ("2015", None)) == []
