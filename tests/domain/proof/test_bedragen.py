"""Invented kaders that reckon with numbers: their worked cases, and what the certificate finds that was put in them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hulp.bedragkaders import KORT, MET_NVT, examen, kader_met_getallen, yaml_met_getallen
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.decide.netniet import Bedragstand, Waardoor, niet_gehaald
from toetsing.domain.kader import zicht_op
from toetsing.domain.meldingen import is_fout
from toetsing.domain.proof.bevinding import Gaten, LegeNoemerOverbodig, Onopgemerkt, Overlap, Symmetrie, Verslechtering
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.proof.mutanten import Soort, mutanten_van
from toetsing.domain.rules.inwoorden import gezien_in_woorden
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import Feit
    from toetsing.domain.scores import Ingevuld


def scores_van(kader: Kader, woorden: str) -> dict[str, Ingevuld]:
    gezet = [OPEN if woord == "open" else Score(woord) for woord in woorden.split()]
    return dict(zip(kader.per_nr, gezet, strict=True))


def uitkomst(kader: Kader, woorden: str) -> tuple[str, ...]:
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    return decide_criterium(kader, criterium, criterium.regelset, scores_van(kader, woorden)).mogelijk


def feiten(kader: Kader, soort: type[Feit]) -> list[Feit]:
    return [b.feit for b in bewijs(kader, ()).bevindingen if isinstance(b.feit, soort)]


GEWOGEN = kader_met_getallen(
    "V: het gewogen gemiddelde is minstens 2,75",
    "M: het gewogen gemiddelde is minstens 2",
    "O: anders",
    schalen={"cijfer": KORT},
    verwachtingen=["schaal: cijfer, gewicht: 2", "schaal: cijfer", "schaal: cijfer, gewicht: '0,5'"],
)
BANDEN = kader_met_getallen(
    "V: de som is meer dan 9",
    "M: de som is meer dan 6",
    "O: de som is hoogstens 6",
    schalen={"cijfer": KORT},
    verwachtingen=["schaal: cijfer"] * 3,
)
FATAAL = kader_met_getallen(
    "O: minstens 1 onder 2 in fataal",
    "V: de som is minstens 12",
    "M: anders",
    schalen={"cijfer": KORT},
    verwachtingen=["schaal: cijfer, groep: fataal", *["schaal: cijfer"] * 3],
)
PUNTEN = kader_met_getallen(
    "V: minstens 80% van de punten",
    "M: minstens 50% van de punten in kern en minstens 50% van de punten",
    "O: anders",
    schalen={
        "cijfer": MET_NVT,
        "zwaar": "{niveaus: [{teken: a, naam: vol, getal: 6, voldoet: ja}, {teken: b, naam: niets, getal: 0}]}",
    },
    verwachtingen=["schaal: cijfer, groep: kern", "schaal: cijfer, groep: kern", "schaal: zwaar"],
    extra="nvt: ja\n",
    bij_rijen="        lege_noemer: geen\n",
)
LEEG = kader_met_getallen(
    "V: de som is minstens 4",
    "O: anders",
    schalen={
        "punt": "{niveaus: [{teken: x, naam: gezien, getal: 2, voldoet: ja}, "
        "{teken: '0', naam: niets, getal: 0, leeg: ja}]}"
    },
    verwachtingen=["schaal: punt"] * 3,
)
EXAMEN = examen("0,5", vakken=6, nvt=False)


@pytest.mark.parametrize(
    ("kader", "scores", "oordelen"),
    [
        pytest.param(GEWOGEN, "3 2 3", "M", id="2,714 wordt niet afgerond naar 2,75"),
        pytest.param(GEWOGEN, "3 2 4", "V", id="10 op 3,5 is boven 2,75"),
        pytest.param(GEWOGEN, "1 4 4", "M", id="8 op 3,5: ongewogen was het 3"),
        pytest.param(GEWOGEN, "2 open 1", "M O", id="open is geen nul"),
        pytest.param(BANDEN, "3 3 3", "M", id="de grens 9 hoort bij de band eronder"),
        pytest.param(BANDEN, "4 3 3", "V", id="10 is erboven"),
        pytest.param(BANDEN, "2 2 2", "O", id="de grens 6 hoort bij de band eronder"),
        pytest.param(BANDEN, "4 4 open", "M V", id="van 9 tot en met 12 kan nog"),
        pytest.param(FATAAL, "1 4 4 4", "O", id="fataal naast een hoog totaal"),
        pytest.param(FATAAL, "2 4 4 2", "V", id="niet fataal, en 12"),
        pytest.param(FATAAL, "open 4 4 4", "O V", id="wat fataal kan zijn staat open"),
        pytest.param(PUNTEN, "3 2 a", "V", id="11 van de 12 punten"),
        pytest.param(PUNTEN, "nvt 0 a", "O", id="6 van de 9, maar in kern 0 van de 3"),
        pytest.param(PUNTEN, "nvt 3 b", "O", id="3 van de 9"),
        pytest.param(PUNTEN, "nvt nvt a", "geen", id="van kern is niets te behalen: de lege noemer antwoordt"),
        pytest.param(PUNTEN, "nvt 2 a", "V", id="8 van de 9: nvt telt niet bij wat te behalen was"),
        pytest.param(LEEG, "x x 0", "V", id="een lege cel is een score, en telt als nul"),
        pytest.param(LEEG, "x open 0", "V O", id="wat open is kan nog alles zijn"),
        pytest.param(EXAMEN, "5,5 5,5 5,5 5,5 5,5 5,5", "V", id="gemiddeld precies 5,5"),
        pytest.param(EXAMEN, "5,5 5,5 5,5 5,5 5,5 5", "M", id="een halve punt te weinig op zes"),
        pytest.param(EXAMEN, "4,5 10 10 10 10 10", "M", id="een kernvak onder 5"),
        pytest.param(EXAMEN, "10 10 10 10 10 1", "V", id="een laag cijfer buiten de kern"),
    ],
)
def test_een_uitgewerkt_geval(kader: Kader, scores: str, oordelen: str) -> None:
    assert set(uitkomst(kader, scores)) == set(oordelen.split())


def test_van_een_goed_kader_met_banden_is_alles_bewezen() -> None:
    for kader in (GEWOGEN, BANDEN, FATAAL, LEEG):
        soorten = {type(b.feit) for b in bewijs(kader, ()).bevindingen}
        assert not soorten & {Gaten, Verslechtering, LegeNoemerOverbodig}


def test_een_gat_tussen_banden_heeft_een_voorbeeld() -> None:
    kader = kader_met_getallen(
        "V: de som is minstens 10",
        "O: de som is minder dan 9",
        schalen={"cijfer": KORT},
        verwachtingen=["schaal: cijfer"] * 3,
    )
    (gat,) = feiten(kader, Gaten)
    assert isinstance(gat, Gaten)
    (toestand,) = gat.toestanden
    assert sum(int(teken) for teken in toestand.voorbeeld.values()) == 9
    assert toestand.in_woorden == "2 keer 4 en 1 keer 1"


def test_banden_die_elkaar_overlappen_heten_tegenspraak() -> None:
    kader = kader_met_getallen(
        "V: de som is minstens 9",
        "O: de som is hoogstens 9",
        schalen={"cijfer": KORT},
        verwachtingen=["schaal: cijfer"] * 3,
    )
    (overlap,) = feiten(kader, Overlap)
    assert isinstance(overlap, Overlap)
    assert [sum(int(teken) for teken in t.voorbeeld.values()) for t in overlap.toestanden] == [9]


def test_een_rij_die_een_hoger_getal_slechter_beoordeelt_heeft_een_tegenvoorbeeld() -> None:
    kader = kader_met_getallen(
        "M: de som is meer dan 10", "V: anders", schalen={"cijfer": KORT}, verwachtingen=["schaal: cijfer"] * 3
    )
    (slechter,) = feiten(kader, Verslechtering)
    assert isinstance(slechter, Verslechtering)
    for wissel in slechter.wissels:
        voor, na = (sum(int(t) for t in een.voorbeeld.values()) for een in (wissel.voor, wissel.na))
        assert (voor, na) == (10, 11)


def test_van_nvt_alleen_is_er_geen_som_en_anders_is_een_lege_noemer_overbodig() -> None:
    rijen = ("V: de som is minstens 4", "O: anders")
    zonder = kader_met_getallen(
        *rijen, schalen={"c": KORT}, verwachtingen=["schaal: c"] * 2, bij_rijen="        lege_noemer: geen\n"
    )
    assert feiten(zonder, LegeNoemerOverbodig)
    met = kader_met_getallen(*rijen, schalen={"c": MET_NVT}, verwachtingen=["schaal: c"] * 2, extra="nvt: ja\n")
    (gat,) = feiten(met, Gaten)
    assert isinstance(gat, Gaten)
    assert [set(t.voorbeeld.values()) for t in gat.toestanden] == [{"nvt"}]


def test_de_tekst_van_de_lege_noemer_zegt_rekenen() -> None:
    (criterium,) = PUNTEN.criteria
    assert criterium.regelset is not None
    assert criterium.regelset.lege_noemer is not None
    assert criterium.regelset.lege_noemer.zin == "niets beoordeeld om mee te rekenen"


def test_er_zijn_zoveel_toestanden_als_er_sommen_uit_elkaar_te_houden_zijn() -> None:
    (symmetrie,) = feiten(BANDEN, Symmetrie)
    assert isinstance(symmetrie, Symmetrie)
    assert (symmetrie.toestanden, symmetrie.invullingen) == (7, 64)  # 3 to 9 and more, counted from the lowest


def test_in_een_waarheidstabel_heet_een_bedrag_naar_zijn_rij_en_een_lange_reeks_naar_haar_einden() -> None:
    (criterium,) = EXAMEN.criteria
    assert criterium.regelset is not None
    assert gezien_in_woorden(zicht_op(criterium, criterium.regelset)) == (
        "het gemiddelde is minstens 5,5, geteld in stappen van 0,5 boven het laagste",
        "5,5 tot en met 10",
        "1 tot en met 4,5 bij 1.1.1, 1.1.2, 1.1.3, 1.1.4 en 1.1.5",
    )
    (banden,) = FATAAL.criteria
    assert banden.regelset is not None
    assert gezien_in_woorden(zicht_op(banden, banden.regelset)) == (
        "1 bij 1.1.1",
        "de som is minstens 12, geteld in stappen van 1 onder het hoogste",
    )


# -- slips of the pen --------------------------------------------------------------------------------------------------


def veranderd(kader: Kader, soort: Soort) -> set[str]:
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    return {m.wordt for m in mutanten_van(kader, criterium, criterium.regelset) if m.soort is soort}


def test_van_een_bedrag_gaat_de_grens_een_stap_en_wordt_het_anders_gewogen() -> None:
    assert {"het gewogen gemiddelde is minstens 1,75", "het gewogen gemiddelde is minstens 3,75"} <= veranderd(
        GEWOGEN, Soort.GRENS
    )
    assert {"het gemiddelde is minstens 2,75", "het gewogen gemiddelde is meer dan 2"} <= veranderd(GEWOGEN, Soort.MAAT)
    assert veranderd(GEWOGEN, Soort.SCORE) == set()
    assert {"minstens 79% van de punten", "minstens 81% van de punten"} <= veranderd(PUNTEN, Soort.GRENS)
    honderd = kader_met_getallen(
        "V: precies 100% van de punten", "O: anders", schalen={"c": KORT}, verwachtingen=["schaal: c"] * 2
    )
    assert veranderd(honderd, Soort.GRENS) == {"precies 99% van de punten"}


def test_van_een_telling_van_getallen_wordt_het_het_getal_ernaast_of_de_andere_kant() -> None:
    assert veranderd(FATAAL, Soort.SCORE) == {
        "minstens 1 onder 3 in fataal",
        "minstens 1 met 2 in fataal",
        "minstens 1 met 2 of hoger in fataal",
        "minstens 1 boven 2 in fataal",
    }
    is_ = kader_met_getallen("V: 1.1.1 is 4", "O: anders", schalen={"c": KORT}, verwachtingen=["schaal: c"] * 2)
    assert veranderd(is_, Soort.SCORE) == {"1.1.1 is 3", "1.1.1 is 4 of lager", "1.1.1 is onder 4"}


def test_wat_geen_geval_opmerkt_krijgt_het_kleinste_geval() -> None:
    (gemist,) = feiten(BANDEN, Onopgemerkt)
    assert isinstance(gemist, Onopgemerkt)
    (een,) = [g for g in gemist.gemist if g.mutant.wordt == "de som is meer dan 10"]
    assert (sum(int(t) for t in een.scores.values()), een.oordeel, een.wordt) == (10, "V", "M")


# -- why not -----------------------------------------------------------------------------------------------------------


def waardoor(kader: Kader, oordeel: str, woorden: str) -> list[tuple[Bedragstand | None, tuple[str, ...]]]:
    (criterium,) = kader.criteria
    (een,) = niet_gehaald(criterium, oordeel, scores_van(kader, woorden))  # type: ignore[arg-type]
    assert all(isinstance(deel, Waardoor) for deel in een.waardoor)
    return [(deel.bedrag, deel.open) for deel in een.waardoor if isinstance(deel, Waardoor)]


def test_waarom_een_rij_niet_past_zegt_wat_het_bedrag_is() -> None:
    assert waardoor(BANDEN, "O", "2 1 1") == [(Bedragstand(Fraction(4), Fraction(1)), ())]
    assert waardoor(GEWOGEN, "M", "3 2 3") == [(Bedragstand(Fraction(19, 2), Fraction(7, 2)), ())]
    assert waardoor(PUNTEN, "M", "nvt 3 b")[0] == (Bedragstand(Fraction(3), Fraction(9)), ())
    assert waardoor(BANDEN, "O", "1 1 open") == [(Bedragstand(Fraction(2), Fraction(1)), ("1.1.3",))]


# -- refused -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rij", "code", "in_tekst"),
    [
        ("V: het product is minstens 7", "K020", "met een product rekent een beslisregel niet"),
        ("V: de som is minstens 7 en de mediaan is 3", "K020", "met een mediaan"),
        ("V: de som in kern is minstens 7", "K020", "'kern' is geen groep"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_een_melding(rij: str, code: str, in_tekst: str) -> None:
    tekst = yaml_met_getallen(rij, schalen={"c": KORT}, verwachtingen=["schaal: c"] * 2)
    kader, meldingen = load_kader(tekst.encode(), "proef")
    assert kader is None
    assert [(m.code, in_tekst in m.tekst, m.plek.lijn) for m in meldingen if is_fout(m)] == [(code, True, 17)]


def test_met_een_score_zonder_getal_wordt_een_kader_geweigerd() -> None:
    schaal = "{getal: {van: 1, tot: 4, stap: 1}, beter: hoger, voldoet: 3, niveaus: [{teken: x, naam: gemist}]}"
    tekst = yaml_met_getallen("V: de som is minstens 7", schalen={"c": schaal}, verwachtingen=["schaal: c"])
    kader, meldingen = load_kader(tekst.encode(), "proef")
    assert kader is None
    assert ["er valt niet te rekenen met 'gemist' van schaal c" in m.tekst for m in meldingen if is_fout(m)] == [True]


def test_te_veel_toestanden_van_een_bedrag_worden_geweigerd_met_hoeveel_er_mogen() -> None:
    schaal = "{getal: {van: 0, tot: 100, stap: '0,1'}, beter: hoger, voldoet: 55}"
    tekst = yaml_met_getallen(
        "V: de som is minstens 3000", "O: anders", schalen={"c": schaal}, verwachtingen=["schaal: c"] * 60
    )
    kader, meldingen = load_kader(tekst.encode(), "proef")
    assert kader is None
    assert [(m.code, "20.000" in m.tekst) for m in meldingen if is_fout(m)] == [("K024", True)]
