"""The oordeel a sheet shows is the oordeel the evaluator gives: every state of every criterium, in a real engine.

The engine here is fast; the same proof runs in LibreOffice outside pytest.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.herstel import Herstelproef
from hulp.laden import met_scores
from hulp.proefkaders import ELKE_VORM, MEER_SCHALEN, MET_STAPPEN, kader_met
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document.zinnen import beslisregel_zin, mogelijk_lang, standzin
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.kader import tel_scores
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.woorden import hoofdletter
from toetsing.pipeline.kaders import kader_van, met_variant_van, referentie
from toetsing.workbook.toestanden import GRENS_TOESTANDEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld

STAP1 = "veilig-thuis-stap1-2015"
ALLE: dict[str, Callable[[], Kader]] = {
    **{id_: lambda id_=id_: kader_van(id_) for id_ in met_scores()},  # type: ignore[misc]
    "toegepast-2015": lambda: met_variant_van(kader_van(STAP1), STAP1, "toegepast-2015"),
    **{naam: lambda kader=kader: kader for naam, kader in (ELKE_VORM | MEER_SCHALEN | MET_STAPPEN).items()},  # type: ignore[misc]
}
GROOT = (STAP1, "toegepast-2015")
"""The kaders that have by far the most states."""
MIS = "mischien"


def machine(kader: Kader) -> Rekenmachine:
    return Rekenmachine(als_werkmap(kader, leeg(kader, "Proef")))


def staten(criterium: Criterium, *extra: object) -> list[dict[str, object]]:
    """Every way to fill in a criterium: each allowed score, nothing, and whatever else is asked for."""
    keuzes = [[*o.tekens, None, *extra] for o in criterium.onderdelen]
    return [dict(zip((o.nr for o in criterium.onderdelen), tekens, strict=True)) for tekens in product(*keuzes)]


def verschillen(kader: Kader, boek: Rekenmachine, *extra: object) -> Iterator[str]:
    """Put every state of every criterium in the workbook, all criteria at once, and yield what it shows wrongly."""
    per_criterium = {criterium.nr: (criterium, staten(criterium, *extra)) for criterium in kader.criteria}
    proef = Herstelproef(kader)
    for i in range(max(len(alle) for _, alle in per_criterium.values())):
        nu = {nr: alle[i % len(alle)] for nr, (_, alle) in per_criterium.items()}
        boek.zet({nr: teken for staat in nu.values() for nr, teken in staat.items()})
        for nr, (criterium, _) in per_criterium.items():
            yield from _verschil(kader, criterium, nu[nr], boek)
        samen = {nr: teken for staat in nu.values() for nr, teken in staat.items()}
        yield from _herstelverschil(kader, proef, samen, boek)


def _verschil(kader: Kader, criterium: Criterium, staat: dict[str, object], boek: Rekenmachine) -> Iterator[str]:
    tekens = list(staat.values())
    scores: dict[str, Ingevuld] = {
        nr: kader.per_nr[nr].bij_leeg if teken is None else teken  # type: ignore[misc]
        for nr, teken in staat.items()
    }
    geteld = tel_scores((kader.per_nr[nr] for nr, score in scores.items() if score != MIS), scores)
    goed: dict[str, object] = {kolom.naam: geteld[kolom.teken] for kolom in kader.kolommen}
    goed |= {"open": list(scores.values()).count(OPEN), "ongeldig": tekens.count(MIS)}
    if criterium.regelset is not None:
        if MIS in tekens:
            goed["oordeel"] = "ongeldig"
        else:
            uitslag = decide_criterium(kader, criterium, criterium.regelset, scores)
            goed["oordeel"] = mogelijk_lang(uitslag.mogelijk)
            if not uitslag.open:
                goed["beslisregel"] = beslisregel_zin(uitslag) or "geen beslisregel van toepassing"
    goed["nog te scoren"] = ", ".join(nr for nr, score in scores.items() if score is OPEN)
    for kop, waarde in goed.items():
        if (getoond := boek.oordeel(criterium.nr, kop)) != waarde:
            yield f"{criterium.nr} {staat}: {kop} is {getoond}, hoort {waarde}"
    for nr in staat:
        if (getoond := boek.toetsing(nr, "oordeel criterium")) != goed.get("oordeel", ""):
            yield f"{criterium.nr} {staat}: bij {nr} staat {getoond}, hoort {goed.get('oordeel')}"


def _herstelverschil(
    kader: Kader, proef: Herstelproef, staat: Mapping[str, object], boek: Rekenmachine
) -> Iterator[str]:
    """Yield what the plan says wrongly of the repairs, and of their order, in a state of all criteria."""
    scores: dict[str, Ingevuld | None] = {v.nr: OPEN for v in kader.verwachtingen}
    scores |= {
        nr: kader.per_nr[nr].bij_leeg if teken is None else None if teken == MIS else teken  # type: ignore[misc]
        for nr, teken in staat.items()
    }
    volgorde = proef.op_volgorde(scores)
    for nr, letter in proef.na_herstel(scores).items():
        moet = letter, volgorde.index(nr) + 1
        getoond = boek.plan(nr, "na herstel"), boek.plan(nr, "volgorde")
        if getoond != moet:
            yield f"{nr.rpartition('.')[0]} {staat}: {nr} na herstel en volgorde {getoond}, hoort {moet}"


@pytest.mark.parametrize("naam", [pytest.param(naam, marks=pytest.mark.lang if naam in GROOT else ()) for naam in ALLE])
def test_elke_toestand_toont_het_oordeel_van_de_beslisregels(naam: str) -> None:
    kader = ALLE[naam]()
    assert list(verschillen(kader, machine(kader), MIS)) == []


def test_de_proef_kan_mislukken(stap1: Kader) -> None:
    """A workbook of which one threshold was changed must be caught, or the proof proves nothing."""
    goed = als_werkmap(stap1, leeg(stap1, "Proef"))
    fout = BytesIO()
    with zipfile.ZipFile(BytesIO(goed)) as oud, zipfile.ZipFile(fout, "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if b"MATCH(TRUE" in inhoud:
                inhoud, n = re.subn(rb"&gt;=3\)", b"&gt;=4)", inhoud, count=1)
                assert n == 1
            nieuw.writestr(naam, inhoud)
    gevonden = list(verschillen(stap1, Rekenmachine(fout.getvalue())))
    assert gevonden
    assert {een.split()[0] for een in gevonden} == {"1.1"}


def schrijfwijzen(kader: Kader) -> list[tuple[str, Score]]:
    """Every accepted spelling, also as people type it: with spaces, capitals, a hard space, an invisible character."""
    return [
        (vorm, niveau.teken)
        for niveau in kader.schaal.niveaus
        for invoer in niveau.invoer
        for vorm in (invoer, f" {invoer} ", invoer.upper(), f"\u00a0{invoer}\u200b", f"{invoer}\u2009", f"\t{invoer}")
    ]


def test_elke_schrijfwijze_telt_als_haar_score(stap1: Kader) -> None:
    boek = machine(stap1)
    namen = {niveau.teken: niveau.naam for niveau in stap1.schaal.niveaus}
    for vorm, teken in schrijfwijzen(stap1):
        boek.zet({"1.1.1": vorm})
        if teken in stap1.schaal.nvt:
            assert boek.oordeel("1.1", "ongeldig") == 1, f"{vorm!r} is not allowed here"
        else:
            assert boek.oordeel("1.1", namen[teken]) == 1, repr(vorm)


@pytest.mark.parametrize("waarde", [1.0, 3.0])
def test_een_getal_dat_een_schrijfwijze_is_telt_ook(stap1: Kader, waarde: float) -> None:
    boek = machine(stap1)
    boek.zet({"1.1.1": waarde})
    assert boek.oordeel("1.1", "voldoende" if waarde == 1.0 else "onvoldoende") == 1


@pytest.mark.parametrize("waarde", [2.0, True, "*", "?", "~", "+ (zie bijlage)", "M", "=", "++", "0"])
def test_iets_anders_is_ongeldig_en_nooit_open(stap1: Kader, waarde: object) -> None:
    boek = machine(stap1)
    boek.zet({"1.1.1": waarde})
    assert boek.oordeel("1.1", "ongeldig") == 1
    assert boek.oordeel("1.1", "open") == 3
    assert boek.oordeel("1.1") == "ongeldig"


@pytest.mark.parametrize("waarde", ["", "  ", "\u00a0", "\u200b"])
def test_wit_is_open(stap1: Kader, waarde: str) -> None:
    boek = machine(stap1)
    boek.zet({"1.1.1": waarde})
    assert (boek.oordeel("1.1", "open"), boek.oordeel("1.1", "ongeldig")) == (4, 0)


def test_wat_niet_meetelt_telt_niet_maar_onzin_wordt_gezegd(stap1: Kader) -> None:
    boek = machine(stap1)
    for vorm in ("", "nvt", "+", "-"):
        boek.zet({"3.1.1": vorm})
        assert [boek.oordeel("3.1", kop) for kop in ("voldoende", "onvoldoende", "nvt", "open", "ongeldig")] == [
            0, 0, 0, 3, 0,
        ]  # fmt: skip
    boek.zet({"3.1.1": MIS})
    assert boek.oordeel("3.1") == "ongeldig"


def test_een_te_lange_lijst_van_toestanden_wordt_niet_geschreven() -> None:
    """With many states the sheet still decides what is complete, and says where to ask what is possible."""
    n = 8  # each named by itself: +, - or open
    assert 3**n > GRENS_TOESTANDEN
    kader = kader_met(f"V: {' en '.join(f'1.1.{i} is goed' for i in range(1, n + 1))}", "O: anders", verwachtingen=n)
    boek = machine(kader)
    boek.zet({"1.1.1": None})
    assert boek.oordeel("1.1") == "nog open"
    assert "toetsing score" in str(boek.oordeel("1.1", "beslisregel"))
    boek.zet({f"1.1.{i}": "+" for i in range(1, n + 1)})
    assert boek.oordeel("1.1") == "V"
    boek.zet({"1.1.1": "-"})
    assert boek.oordeel("1.1") == "O"


@pytest.mark.parametrize(
    ("rijen", "verwachtingen", "kern", "extra"),
    [
        (("V: alle goed in kern en minstens 50% goed in extra", "O: anders"), 35, 27, ""),
        (("V: hoogstens 2 fout", "M: hoogstens 5 fout", "O: minstens 6 fout"), 60, 20, "nvt: ja\n"),
    ],
)
def test_van_een_groot_criterium_staat_er_wat_nog_kan(
    rijen: tuple[str, ...], verwachtingen: int, kern: int, extra: str
) -> None:
    kader = kader_met(*rijen, verwachtingen=verwachtingen, kern=kern, extra=extra)
    boek = machine(kader)
    alles = {f"1.1.{i}": "+" for i in range(1, verwachtingen + 1)}
    for anders in ({"1.1.1": None}, {"1.1.1": "-", "1.1.2": None, "1.1.3": "-"}, dict.fromkeys(alles, None)):
        scores = alles | anders
        boek.zet(scores)
        (criterium,) = kader.criteria
        assert criterium.regelset is not None
        invoer = {nr: OPEN if teken is None else Score(teken) for nr, teken in scores.items()}
        mogelijk = decide_criterium(kader, criterium, criterium.regelset, invoer).mogelijk
        assert boek.oordeel("1.1") == mogelijk_lang(mogelijk)


def test_wie_de_rijen_sorteert_houdt_de_goede_oordelen(stap1: Kader) -> None:
    """The sheet is protected, but anyone can lift that: a score belongs to the number beside it."""
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(stap1, toetsing)))
    blad = boek["Toetsing"]
    rijen = [[cel.value for cel in rij] for rij in blad.iter_rows(min_row=7, max_row=31, max_col=8)]
    for r, rij in enumerate(sorted(rijen, key=lambda rij: (str(rij[4]), str(rij[2])), reverse=True), start=7):
        for k, waarde in enumerate(rij, start=1):
            blad.cell(r, k).value = waarde
            blad.cell(r, k).data_type = "s" if waarde is not None else "n"
    uit = BytesIO()
    boek.save(uit)
    machine = Rekenmachine(uit.getvalue())
    machine.zet({})
    assert "".join(str(machine.oordeel(criterium.nr)) for criterium in stap1.criteria) == "VOMVVVV"


def test_een_foutcel_is_ongeldig(stap1: Kader) -> None:
    boek = machine(stap1)
    boek.formule("Toetsing", 7, 5, "=1/0")
    assert (boek.oordeel("1.1", "ongeldig"), boek.oordeel("1.1", "open")) == (1, 3)


def test_met_een_ongeldige_score_wordt_geen_hoogste_aantal_beloofd(stap1: Kader) -> None:
    boek = machine(stap1)
    boek.zet({"1.1.1": "+", "1.1.2": MIS})
    assert boek.cel("Toetsing", 4, 1) == "1 van de 24 verwachtingen is voldoende (22 nog open); 1 ongeldig"


@pytest.mark.parametrize("verwachtingen", [1, 2, 3])
def test_de_zin_boven_het_blad_is_die_van_het_rapport(verwachtingen: int) -> None:
    """The sentence that follows what one types says none, one, both and all as every report does."""
    kader = kader_met("V: alle goed", "O: anders", verwachtingen=verwachtingen, extra="nvt: ja\n")
    boek = machine(kader)
    for staat in staten(next(kader.criteria)):
        boek.zet(staat)
        tekens = list(staat.values())
        voldoende, beoordeeld, open_ = tekens.count("+"), len(tekens) - tekens.count("nvt"), tekens.count(None)
        assert boek.cel("Toetsing", 4, 1) == hoofdletter(standzin(voldoende, beoordeeld, open_)), staat
