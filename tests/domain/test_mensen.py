"""Oordelen that people give: open until somebody gave one, seen by rows above, and nothing to prove."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest

from hulp.menskader import EEN_LETTER, GETELD, KADER, NRS, menskader, toets
from toetsing.bulk.matrix import score_matrix
from toetsing.document.boven import bovenoordelen
from toetsing.document.zinnen import beslisregel_zin, opmerkingen_bij, rij_zin
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.meldingen import is_fout
from toetsing.domain.mensen import naam_van_mensoordeel, ook_genoemd
from toetsing.domain.proof.bevinding import DoorMensen
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.words.telwoorden import en_feiten
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.variant import load_variant

ABC, GF = ("A", "B", "C"), ("goed", "fout")


@pytest.mark.parametrize("kas", ["", *ABC])
@pytest.mark.parametrize("thema", ["", *GF])
@pytest.mark.parametrize("eind", ["", *ABC])
def test_wat_iemand_gaf_is_het_oordeel_en_anders_kan_alles_nog(kas: str, thema: str, eind: str) -> None:
    kader = menskader()
    namen = {"oordeel 1.1": kas, "oordeel thema 1": thema, "eindoordeel": eind}
    uitslag = decide(kader, toets(kader, "+-?", {naam: letter for naam, letter in namen.items() if letter}))
    een, _ = uitslag.criteria
    assert (een.mogelijk, een.door_mensen, een.staat_vast) == ((kas,) if kas else ABC, True, False)
    assert [knoop.mogelijk for knoop in uitslag.boven] == [(thema,) if thema else GF, (eind,) if eind else ABC]
    open_ = [naam for naam in ("oordeel thema 1", "eindoordeel") if not namen[naam]]
    assert [knoop.wacht_op[1] for knoop in uitslag.boven if any(knoop.wacht_op)] == [(naam,) for naam in open_]
    assert [(knoop.wacht_op[0], knoop.open) for knoop in uitslag.boven] == [((), ("1.2.1",))] * 2


@pytest.mark.parametrize("scores", ["+-+", "???"])
@pytest.mark.parametrize("gegeven", [{}, {"oordeel 1.1": "J", "oordeel thema 1": "goed"}], ids=["niets", "beide"])
def test_ook_het_enige_oordeel_dat_kan_geven_mensen_en_rekent_niemand_uit(scores: str, gegeven: dict[str, str]) -> None:
    kader = menskader(EEN_LETTER)
    uitslag = decide(kader, toets(kader, scores, gegeven))
    for een, naam in ((uitslag.criteria[0], "oordeel 1.1"), (uitslag.boven[0], "oordeel thema 1")):
        assert (een.staat_vast, een.nog_te_geven) == (False, not gegeven)
        assert beslisregel_zin(een) == ("gegeven door mensen" if gegeven else "")
        assert rij_zin(een) == beslisregel_zin(een)
        assert een.wacht_op == ((), () if gegeven else (naam,))
    assert opmerkingen_bij(kader, uitslag.criteria[0]) == (() if gegeven else ("oordeel 1.1 is nog open",))
    thema = bovenoordelen(kader, uitslag)[0]
    assert thema.opmerkingen == (() if gegeven else ("oordeel thema 1 is nog open",))


def met_de_hand(kas: str, thema: str, bon: str) -> str:
    letters = (kas, "A" if bon == "+" else "C")
    if letters == ("A", "A") and thema == "goed":
        return "A"
    return "C" if "C" in letters else "B"


@pytest.mark.parametrize("kas", ["", *ABC])
@pytest.mark.parametrize("thema", ["", *GF])
@pytest.mark.parametrize("bon", ["?", "+", "-"])
def test_regels_erboven_zien_wat_mensen_gaven_en_wat_nog_kan(kas: str, thema: str, bon: str) -> None:
    kader = menskader(GETELD)
    gegeven = {naam: letter for naam, letter in (("oordeel 1.1", kas), ("oordeel thema 1", thema)) if letter}
    uitslag = decide(kader, toets(kader, f"++{bon}", gegeven))
    kan = {
        met_de_hand(*alles)
        for alles in product((kas,) if kas else ABC, (thema,) if thema else GF, (bon,) if bon != "?" else "+-")
    }
    assert uitslag.eindoordeel is not None
    assert uitslag.eindoordeel.mogelijk == tuple(letter for letter in ABC if letter in kan)


def test_in_het_groot_is_een_gegeven_oordeel_een_kolom() -> None:
    kader = menskader(GETELD)
    alle = list(product("+-", "+-", "+-", (*ABC, None), (*GF, None)))
    frame = pd.DataFrame(alle, columns=[*NRS, "oordeel 1.1", "oordeel thema 1"])
    uit = score_matrix(frame, kader)
    for plek, (a, b, c, kas, thema) in enumerate(alle):
        gegeven = {n: x for n, x in (("oordeel 1.1", kas), ("oordeel thema 1", thema)) if x}
        uitslag = decide(kader, toets(kader, a + b + c, gegeven))
        wacht = [uitslag.criteria[0].oordeel, *(knoop.oordeel for knoop in uitslag.boven)]
        kreeg = [uit[kop].iloc[plek] for kop in ("1.1", "thema 1", "eindoordeel")]
        assert [None if pd.isna(een) else een for een in kreeg] == wacht


def test_over_wat_mensen_geven_valt_niets_te_bewijzen() -> None:
    certificaat = bewijs(menskader(), ())
    gegeven = {een.criterium for een in certificaat.bevindingen if isinstance(een.feit, DoorMensen)}
    assert gegeven == {"1.1", "thema 1", "geheel"}
    assert {een.criterium for een in certificaat.bevindingen} - gegeven == {"1.2"}
    assert [tabel.nr for tabel in certificaat.tabellen] == ["1.2"]
    assert certificaat.boven == ()


def test_het_bewijs_van_regels_erboven_gaat_over_elk_oordeel_dat_mensen_kunnen_geven() -> None:
    certificaat = bewijs(menskader(GETELD), ())
    (tabel,) = certificaat.boven
    letters = {regel.beslissing.oordeel for regel in tabel.toestanden.values()}
    assert letters == set(ABC)


@pytest.mark.parametrize(
    ("was", "wordt", "code"),
    [
        ("oordeel: mens\nthemas", "oordeel: iemand\nthemas", "K005"),
        ("oordeel: mens\nthemas", "oordeel: mens\neindregels: [{A: alle themas goed}]\nthemas", "K091"),
        ("  oordeel: mens\n        v", "  oordeel: mens\n        beslisregels: [{A: anders}]\n        v", "K091"),
        ("  oordeel: mens\n    o", "  oordeel: mens\n    themaregels: [{goed: alle criteria A}]\n    o", "K091"),
        ("  oordeel: mens\n        v", "  oordeel: mens\n        trap: ja\n        v", "K091"),
        ("  oordeel: mens\n        v", "  oordeel: mens\n        lege_noemer: A\n        v", "K091"),
        ("{letter: C, naam: niet op orde}", "{letter: C, naam: b}", "K092"),
        ("{letter: C, naam: niet op orde}", "{letter: C, naam: Open}", "K092"),
        ("oordeel: mens\nthemas", "feiten: [{naam: geheel, tekst: x}]\nthemas", "K055"),
        ("oordeel: mens\nthemas", "feiten: [{naam: eindoordeel, tekst: x}]\nthemas", "K055"),
    ],
)
def test_een_fout_bij_een_oordeel_van_mensen(was: str, wordt: str, code: str) -> None:
    assert was in KADER
    _, meldingen = load_kader(KADER.replace(was, wordt, 1).encode(), "kader.yaml")
    assert [een.code for een in meldingen if is_fout(een)] == [code]


def test_namen() -> None:
    assert [naam_van_mensoordeel(nr) for nr in ("1.1", "1", "geheel")] == [
        "oordeel 1.1", "oordeel thema 1", "eindoordeel",
    ]  # fmt: skip
    kader = menskader()
    assert [ook_genoemd(feit) for feit in kader.feiten] == [
        ("criterium 1.1", "oordeel criterium 1.1"),
        ("thema 1", "oordeel thema 1"),
        ("geheel", "oordeel geheel"),
    ]
    assert en_feiten(("1.1.1",), ("ramp", "oordeel 1.1", "eindoordeel")) == (
        "1.1.1, het feit ramp, oordeel 1.1 en het eindoordeel"
    )
    assert en_feiten((), ("eindoordeel",)) == "het eindoordeel"


def test_een_variant_geeft_geen_regels_waar_mensen_het_oordeel_geven() -> None:
    tekst = "variant: v\nkader: winkels-2026\ntitel: x\ncriteria: [{nr: '1.1', beslisregels: [{A: anders}]}]\n"
    _, meldingen = load_variant(tekst.encode(), "v.yaml", menskader())
    assert "K091" in [een.code for een in meldingen]
