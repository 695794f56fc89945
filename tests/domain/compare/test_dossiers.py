"""One dossier per organisation: which rows count, and which toetsing says what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.registerkader import KADER, registerkader
from toetsing.domain.change.voortgang import Bevinding, Voortgang
from toetsing.domain.compare.dossiers import Inzending, tel_rijen, volg_dossiers
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
    assert len(volg_dossiers(rijen, DAG, 30).rijen) == 2
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
    assert tel_rijen(dossier.rijen).klaar_per_bevinding == {Bevinding.MIN: 1, Bevinding.GEEN_MIN: 1}


@pytest.mark.parametrize("eigen", [None, date(2016, 3, 1)])
def test_de_dag_van_een_termijn_is_die_van_de_eigen_ronde_en_anders_de_laatste(eigen: date | None) -> None:
    register = EERST.registers[0]
    toezegging = Registerrij(waarden={"toezegging": "x"}, plek=Plek())
    oud = Inzending(
        organisatie="Noord",
        kader=EERST,
        rijen=((register, (toezegging,)),),
        ronde="2015",
        dagen={} if eigen is None else {"indiening verbeterplan": eigen},
    )
    nieuw = Inzending(
        organisatie="Noord", kader=EERST, rijen=(), ronde="2016", dagen={"indiening verbeterplan": date(2016, 1, 17)}
    )
    (een,) = volg_dossiers([nieuw, oud], DAG, 30).rijen
    assert een.gevolgd.voortgang is (Voortgang.TE_LAAT if eigen is None else Voortgang.LATER)
