"""The oordelen above the criteria, live: in every state what the evaluator says, or that it is still open."""

from __future__ import annotations

import random
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from hulp.bovenbladen import KADERS, WAAROM, beslist, hoort, staten
from hulp.gedeeld import als_werkmap
from hulp.menskader import EEN_LETTER, menskader, toets
from hulp.openen import formules, kolommen
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document.zinnen import ZONDER_RIJ, beslisregel_zin, mogelijk_lang
from toetsing.domain.dossier import Aantekening, Dossier
from toetsing.domain.oordeelplaatsen import naam_boven
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking
from toetsing.domain.words.kopnamen import BESLISREGEL, NOG_OPEN, OORDEEL, VASTGESTELD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

STEEKPROEF = {"bakkerij": 400, "keuken": 400, "cijfers": 0}
"""How many states are drawn; of marks every state is tried."""
MIS = "mischien"


def machine(kader: Kader) -> Rekenmachine:
    return Rekenmachine(als_werkmap(kader, leeg(kader, "Proef")))


def typ(kader: Kader, boek: Rekenmachine, scores: Mapping[str, Ingevuld]) -> None:
    """Type a state, with a motivering beside each fact that has an answer and asks one."""
    for feit in kader.feiten:
        if feit.motivering:
            boek.schrijf(feit.nr, "onderbouwing", None if scores[feit.nr] is OPEN else WAAROM)
    getallen = {een.nr: een.schaal.getallen for een in kader.gevraagd}
    boek.zet({nr: None if s is OPEN else float(s) if getallen[nr] else s for nr, s in scores.items()})


def alle_staten(kader: Kader) -> Iterator[dict[str, Ingevuld]]:
    nrs = [een.nr for een in kader.gevraagd]
    keuzes: list[list[Ingevuld]] = [[*een.scores, OPEN] for een in kader.gevraagd]
    for tekens in product(*keuzes):
        yield dict(zip(nrs, tekens, strict=True))


def verschillen(kader: Kader, boek: Rekenmachine, alle: Iterable[Mapping[str, Ingevuld]]) -> Iterator[str]:
    """Type every state and yield what the sheet shows of a thema or of the whole that it may not show."""
    for scores in alle:
        typ(kader, boek, scores)
        for een in beslist(kader, scores).boven:
            naam = naam_boven(een.nr)
            getoond, waardoor = boek.oordeel(naam), str(boek.oordeel(naam, BESLISREGEL))
            if getoond not in (mag := hoort(kader, een)):
                yield f"{naam}: {getoond}, hoort {mag} bij {scores}"
            if boek.oordeel(naam, VASTGESTELD) != getoond:
                yield f"{naam}: niemand stelde iets vast bij {scores}"
            open_ = len(een.open) + len(een.open_feiten)
            if boek.oordeel(naam, "open") != open_:
                yield f"{naam}: {boek.oordeel(naam, 'open')} open bij {scores}"
            zin = beslisregel_zin(een) or ZONDER_RIJ
            if not open_ and waardoor != zin:
                yield f"{naam}: {waardoor}, hoort {zin} bij {scores}"
            vast = waardoor.endswith(f"staat vast, ook met {open_} open")
            if open_ and vast is not (getoond in {niveau.letter for niveau in kader.oordelen_boven(een.nr)}):
                yield f"{naam}: {getoond} door {waardoor} bij {scores}"


@pytest.mark.lang
@pytest.mark.parametrize("naam", KADERS)
def test_in_elke_toestand_staat_het_oordeel_van_de_beslisregels(naam: str) -> None:
    kader = KADERS[naam]
    alle = staten(kader, STEEKPROEF[naam]) if STEEKPROEF[naam] else alle_staten(kader)
    assert list(verschillen(kader, machine(kader), alle)) == []


def test_met_iets_open_staat_er_wat_nog_kan() -> None:
    """Not only that it is open: what a fact or a score cannot change any more is settled."""
    kader = KADERS["bakkerij"]
    boek = machine(kader)
    goed: dict[str, Ingevuld] = {een.nr: een.scores[0] for een in kader.gevraagd}
    goed["ramp"] = Score("nee")
    namen = ("thema 1", "thema 2", "geheel")
    gevallen: tuple[tuple[dict[str, Ingevuld], list[str]], ...] = (
        ({}, ["V", "V", "V"]),
        ({"1.2.3": OPEN}, ["V of M", "V", "V of M"]),
        ({"1.2.3": OPEN, "2.1.1": OPEN}, ["V of M", "V of M", "V of M"]),
        ({"2.2.1": OPEN}, ["V", "V", "V"]),
        ({"ramp": OPEN}, ["V", "V", "V of M"]),
        ({"ramp": Score("ja"), "2.2.1": OPEN}, ["V", "V", "M"]),
        (dict.fromkeys(goed, OPEN), [NOG_OPEN] * 3),
    )
    for anders, moet in gevallen:
        typ(kader, boek, goed | anders)
        assert [boek.oordeel(naam) for naam in namen] == moet, anders


@pytest.mark.lang
@pytest.mark.parametrize("naam", ["bakkerij", "keuken"])
def test_wat_mensen_vaststellen_geldt_naar_boven_door(naam: str) -> None:
    kader, kans = KADERS[naam], random.Random(5)
    boek = machine(kader)
    criteria = {criterium.nr: kader.oordelen for criterium in kader.criteria}
    waarover = criteria | {
        een.nr: kader.oordelen_boven(een.nr) for een in beslist(kader, leeg(kader, "P").scores).boven
    }
    bekend = 0
    for scores in staten(kader, 150, zaad=2):
        gezet = {
            nr: Afwijking(oordeel=kans.choice(oordelen).letter, motivering="x", door=None)
            for nr, oordelen in waarover.items()
            if kans.random() < 0.2
        }
        for nr in waarover:
            boek.stel_vast(nr if nr in criteria else naam_boven(nr), gezet[nr].oordeel if nr in gezet else None)
        typ(kader, boek, scores)
        for een in beslist(kader, scores, gezet).boven:
            getoond = boek.oordeel(naam_boven(een.nr), VASTGESTELD)
            if getoond == NOG_OPEN:
                assert een.open or een.open_feiten, (een.nr, scores, gezet)
                continue
            assert getoond == mogelijk_lang(een.geldend), (een.nr, scores, gezet)
            assert boek.oordeel(naam_boven(een.nr)) in hoort(kader, een), "computed stays as it was"
            bekend += 1
    assert bekend > 250


@pytest.mark.parametrize("naam", KADERS)
def test_elke_formule_draagt_de_uitkomst_die_zij_moet_geven(naam: str) -> None:
    kader = KADERS[naam]
    aantekeningen = {feit.nr: Aantekening(onderbouwing=WAAROM) for feit in kader.feiten if feit.motivering}
    letter = kader.oordelen[-1].letter
    for i, scores in enumerate(staten(kader, 3, zaad=3)):
        anders = Afwijking(oordeel=letter, motivering="Daarom.", door=None)
        gezet = {next(kader.criteria).nr: anders} if i % 2 else {}
        toetsing = replace(leeg(kader, "Proef"), scores=scores, afwijkingen=gezet)
        inhoud = als_werkmap(kader, toetsing, Dossier(aantekeningen=aantekeningen))
        bewaard, boek = openpyxl.load_workbook(BytesIO(inhoud), data_only=True), Rekenmachine(inhoud)
        boek.zet({})
        for blad, rij, kolom in formules(openpyxl.load_workbook(BytesIO(inhoud))):
            waarde = bewaard[blad].cell(rij, kolom).value
            assert boek.cel(blad, rij, kolom) == ("" if waarde is None else waarde), (blad, rij, kolom, scores)


def test_een_score_die_er_geen_is_houdt_ook_boven_de_criteria_tegen() -> None:
    kader = KADERS["bakkerij"]
    boek = machine(kader)
    goed: dict[str, object] = {een.nr: een.scores[0] for een in kader.gevraagd}
    boek.zet(goed | {"2.1.1": MIS})
    assert [boek.oordeel(naam) for naam in ("thema 1", "thema 2", "geheel")] == ["V", "ongeldig", "ongeldig"]
    boek.zet(goed | {"ramp": MIS})
    assert [boek.oordeel(naam) for naam in ("thema 1", "thema 2", "geheel")] == ["ongeldig", "V", "ongeldig"]
    assert boek.oordeel("geheel", "ongeldig") == 1
    keuken = KADERS["keuken"]
    boek = machine(keuken)
    boek.zet({"opzet": MIS})  # which a criterium sees as well
    assert [boek.oordeel(naam, "ongeldig") for naam in ("1.1", "thema 1", "geheel")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("patroon", "wordt"),
    [
        (rb"(<f>IF\(AND\([^<]*?\),)MIN(\(\$)", rb"\g<1>MAX\g<2>"),
        (rb"(<f>IF\([^<]*?\+IF\([^<]*?),1,0\)\)\)", rb"\g<1>,0,0)))"),
        (rb"(<f>IF\([^<]*?MAX\([^<]*?),2,1\)\)\)", rb"\g<1>,1,1)))"),
    ],
    ids=["het beste is het slechtste", "een stap doet niets", "een grens houdt niets tegen"],
)
def test_de_proef_kan_mislukken(patroon: bytes, wordt: bytes) -> None:
    kader, fout, gevonden = KADERS["bakkerij"], BytesIO(), 0
    with zipfile.ZipFile(BytesIO(als_werkmap(kader, leeg(kader, "Proef")))) as oud, zipfile.ZipFile(fout, "w") as nieuw:
        for naam in oud.namelist():
            inhoud, n = re.subn(patroon, wordt, oud.read(naam))
            gevonden += n
            nieuw.writestr(naam, inhoud)
    assert gevonden
    assert list(verschillen(kader, Rekenmachine(fout.getvalue()), staten(kader, 60)))


def test_onder_de_criteria_staan_de_rijen_van_themas_en_geheel_om_in_te_vullen() -> None:
    kader = KADERS["keuken"]
    gezet = {"1": Afwijking(oordeel=kader.oordelen[1].letter, motivering="Er is meer.", door="J.")}
    toetsing = replace(
        leeg(kader, "Proef"), afwijkingen=gezet, gepubliceerd={"geheel": kader.oordelen_boven("geheel")[3].letter}
    )
    blad = openpyxl.load_workbook(BytesIO(als_werkmap(kader, toetsing)), data_only=True)["Oordeel"]
    koppen = kolommen(blad, 6)
    rijen = {rij[1]: rij for rij in blad.iter_rows(min_row=7, max_row=13, values_only=True)}
    assert list(rijen) == ["1.1", "1.2", "2.1", "3.1", "thema 1", "thema 2", "geheel"]
    assert [rijen[naam][2] for naam in ("thema 1", "geheel")] == ["oordeel over thema 1", "eindoordeel"]
    van_mensen = (OORDEEL, VASTGESTELD, "afwijkend oordeel", "motivering", "door")
    getoond = [rijen["thema 1"][koppen[kop] - 1] for kop in van_mensen]
    assert getoond == [NOG_OPEN, "M", "M", "Er is meer.", "J."]
    assert rijen["geheel"][koppen["gepubliceerd"] - 1] == "D"
    keuzes = {
        str(bereik): validatie.formula1
        for validatie in blad.data_validations.dataValidation
        for bereik in validatie.sqref.ranges
    }
    letter = get_column_letter(koppen["afwijkend oordeel"])
    assert keuzes[f"{letter}7:{letter}10"] == '"V,M,O"'
    assert keuzes[f"{letter}13"] == '"A,B,C,D"'
    legenda = [(blad.cell(rij, 1).value, blad.cell(rij, 2).value) for rij in range(15, 24)]
    assert [een for een in legenda if een[0] in ("V", "A")] == [("V", "voldoende"), ("A", "groen")]


def test_de_uitleg_noemt_de_regels_van_themas_en_geheel() -> None:
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(KADERS["keuken"], leeg(KADERS["keuken"], "Proef"))))
    rijen = [[cel or "" for cel in rij] for rij in boek["Uitleg"].iter_rows(max_col=3, values_only=True)]
    assert ["Oordeel over thema 1, Oven", "", ""] in rijen
    assert ["O", "minstens 2 criteria O of ramp is ja", "boek"] in rijen
    assert ["zoals", "criterium 2.1", "boek"] in rijen
    assert ["Eindoordeel", "", ""] in rijen
    assert ["daarna", "hoogstens B als ramp is ja", "boek"] in rijen
    assert ["B", "geel", "bij het geheel"] in rijen
    assert any("het oordeel over thema 1, thema 2 en het geheel" in str(rij[1]) for rij in rijen)
    toetsing = boek["Toetsing"]
    feiten = {
        rij[2]: rij[1] for rij in toetsing.iter_rows(min_row=7, max_col=3, values_only=True) if rij[0] == "Feiten"
    }
    assert feiten == {"ramp": "bij thema 1 en het geheel", "opzet": "bij 1.1"}


def test_een_kader_zonder_zulke_regels_heeft_er_niets_van(stap1: Kader) -> None:
    with zipfile.ZipFile(BytesIO(als_werkmap(stap1, leeg(stap1, "Proef")))) as inhoud:
        teksten = inhoud.read("xl/sharedStrings.xml").decode()
    assert not re.search(rf"<t[^>]*>({VASTGESTELD}|eindoordeel|geheel|thema \d|stappen van)</t>", teksten)


@pytest.mark.parametrize("scores", ["+-+", "???"])
@pytest.mark.parametrize(
    ("gegeven", "waardoor"),
    [({}, "nog niet gegeven"), ({"oordeel 1.1": "J", "oordeel thema 1": "goed"}, "gegeven door mensen")],
)
def test_het_enige_oordeel_dat_mensen_kunnen_geven_is_pas_gegeven_als_het_er_staat(
    scores: str, gegeven: dict[str, str], waardoor: str
) -> None:
    kader = menskader(EEN_LETTER)
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(kader, toets(kader, scores, gegeven))), data_only=True)
    plaats = kolommen(boek["Oordeel"], 6)[BESLISREGEL]
    rijen = {rij[1]: rij[plaats - 1] for rij in boek["Oordeel"].iter_rows(values_only=True)}
    assert (rijen["1.1"], rijen["thema 1"]) == (waardoor, waardoor)
