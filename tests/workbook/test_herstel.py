"""What the plan promises of a repair is what the evaluator gives once it is done: also where nothing can be listed."""

from __future__ import annotations

import random
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.herstel import Herstelproef
from hulp.openen import kolommen
from hulp.proefkaders import vijf_niveaus
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN, Score
from toetsing.pipeline.kaders import referentie
from toetsing.workbook.toestanden import GRENS_TOESTANDEN
from toetsing.workbook.woorden import VRAAG_PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

KLEIN, GROOT = 3, 20
"""How many verwachtingen have few enough toestanden to list, and how many have too many."""


@pytest.fixture(scope="module")
def vijf() -> Kader:
    return vijf_niveaus(KLEIN, GROOT)


def verschillen(kader: Kader, boek: Rekenmachine, scores: Mapping[str, Ingevuld]) -> Iterator[str]:
    """Type a state and yield what the plan then says otherwise than the evaluator."""
    boek.zet({nr: None if score is OPEN else score for nr, score in scores.items()})
    proef = Herstelproef(kader)
    volgorde = proef.op_volgorde(scores)
    for nr, letter in proef.na_herstel(scores).items():
        moet = (letter, volgorde.index(nr) + 1)
        if (getoond := (boek.plan(nr, "na herstel"), boek.plan(nr, "volgorde"))) != moet:
            yield f"{nr}: {getoond}, hoort {moet} bij {scores}"


def willekeurig(kader: Kader, hoe_vaak: int) -> Iterator[dict[str, Ingevuld]]:
    """Yield complete states, the first ones mostly good, the last ones mostly bad."""
    greep = random.Random(4)
    for i in range(hoe_vaak):
        schuif = [4 - 4 * i / hoe_vaak, 3, 2, 1, 4 * i / hoe_vaak, 1]
        yield {v.nr: greep.choices(v.scores, schuif[: len(v.scores)])[0] for v in kader.verwachtingen}


def test_met_vijf_niveaus_en_veel_verwachtingen_klopt_wat_herstel_oplevert(vijf: Kader) -> None:
    zichten = [zicht_op(c, c.regelset) for c in vijf.criteria if c.regelset is not None]
    assert [zicht.deeltoestanden(GRENS_TOESTANDEN) is None for zicht in zichten] == [False, True]
    boek = Rekenmachine(als_werkmap(vijf, leeg(vijf, "Proef")))
    staten = list(willekeurig(vijf, 14))
    proef = Herstelproef(vijf)
    gezien = {letter for staat in staten for nr, letter in proef.na_herstel(staat).items() if nr.startswith("1.2.")}
    assert len(gezien - {""}) > 2, "the states do not try much"
    assert [fout for staat in staten for fout in verschillen(vijf, boek, staat)] == []


def test_wat_niet_is_opgesomd_wordt_met_iets_open_niet_beloofd(vijf: Kader) -> None:
    boek = Rekenmachine(als_werkmap(vijf, leeg(vijf, "Proef")))
    boek.zet({v.nr: "--" for v in vijf.verwachtingen} | {"1.2.2": None})
    assert boek.plan("1.2.1", "na herstel") == VRAAG_PLAN
    assert boek.plan("1.2.2", "na herstel") == ""
    assert (boek.plan("1.2.1", "volgorde"), boek.plan("1.2.2", "volgorde")) == (4, KLEIN + GROOT)


def test_wat_bij_het_schrijven_al_vaststaat_staat_er_zonder_rekenen(vijf: Kader) -> None:
    """Protected View calculates nothing: each result that was written is the one the formula gives."""
    for staat in willekeurig(vijf, 3):
        inhoud = als_werkmap(vijf, replace(leeg(vijf, "Proef"), scores=staat))
        blad = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Plan"]
        machine = Rekenmachine(inhoud)
        machine.zet({})
        koppen = kolommen(blad, 5)
        for rij in blad.iter_rows(min_row=6, values_only=True):
            nr = str(rij[0])
            for kop in ("stand", "oordeel criterium", "na herstel", "volgorde"):
                assert machine.plan(nr, kop) == (rij[koppen[kop] - 1] or ""), (nr, kop)


def test_de_minnen_staan_vooraan_en_bovenaan_die_iets_opleveren(stap1: Kader) -> None:
    """IJsselland in 2015: 1.2 has three minuses and 1.3 two, so each repair there wins; that of 1.1.4 wins nothing."""
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    blad = openpyxl.load_workbook(BytesIO(als_werkmap(stap1, toetsing)), data_only=True)["Plan"]
    koppen = kolommen(blad, 5)
    rijen = list(blad.iter_rows(min_row=6, values_only=True))
    gezien = [[rij[koppen[kop] - 1] for kop in ("nr", "oordeel criterium", "na herstel")] for rij in rijen[:6]]
    assert gezien == [
        ["1.2.2", "O", "M"], ["1.2.4", "O", "M"], ["1.2.5", "O", "M"], ["1.3.1", "M", "V"], ["1.3.4", "M", "V"],
        ["1.1.4", "V", "V"],
    ]  # fmt: skip
    assert [rij[0] for rij in rijen[6:]] == [
        v.nr for v in stap1.verwachtingen if v.telt_mee and toetsing.scores[v.nr] == "+"
    ]
    assert [rij[koppen["volgorde"] - 1] for rij in rijen] == [*range(1, 25)]
    assert blad["A3"].value == (
        "6 minnen. Eén min herstellen maakt het oordeel zeker beter bij 1.2.2 (M), 1.2.4 (M), 1.2.5 (M), 1.3.1 (V), "
        "1.3.4 (V)."
    )


def test_de_regel_boven_het_plan_rekent_mee(stap1: Kader) -> None:
    boek = Rekenmachine(als_werkmap(stap1, leeg(stap1, "Proef")))
    boek.zet({v.nr: "+" for v in stap1.verwachtingen if v.telt_mee})
    assert boek.cel("Plan", 3, 1) == "Er staat nu geen min."
    boek.zet({"1.1.1": "-"})
    assert boek.cel("Plan", 3, 1) == "1 min."
    boek.zet({"1.1.2": "-"})
    assert (
        boek.cel("Plan", 3, 1) == "2 minnen. Eén min herstellen maakt het oordeel zeker beter bij 1.1.1 (V), 1.1.2 (V)."
    )


def test_meer_dan_tien_nummers_worden_geteld(vijf: Kader) -> None:
    boek = Rekenmachine(als_werkmap(vijf, leeg(vijf, "Proef")))
    boek.zet({"1.2.3": "+"})
    assert boek.oordeel("1.1", "nog te scoren") == "1.1.1, 1.1.2, 1.1.3"
    eerste = ", ".join(f"1.2.{i}" for i in (1, 2, 4, 5, 6, 7, 8, 9, 10, 11))
    assert boek.oordeel("1.2", "nog te scoren") == f"{eerste} en nog 9"


@pytest.mark.parametrize(
    ("patroon", "wordt"),
    [
        (rb"(<f>IF\(OR\([^<]*?=0,[^<]*?)\+1(?=[&<),+])", rb"\g<1>+0"),
        (rb'(<f>IF\(OR\([^<]*?="",[^<]*?)-1(?=[+)])', rb"\g<1>-0"),
        (rb"(<f>SUMPRODUCT\(--\([^<]*?)&lt;(?=[^<]*\)\)\+1<)", rb"\g<1>&gt;"),
        (rb'(<f>IF\([^<]*?,AND\([^<]*?&lt;&gt;"",[^<]*?)&lt;(?=[^&<]*\))', rb"\g<1>&gt;"),
    ],
    ids=["herstel telt niet", "regel vergeet de min", "volgorde andersom", "beter is slechter"],
)
def test_de_proef_kan_mislukken(stap1: Kader, patroon: bytes, wordt: bytes) -> None:
    """A workbook in which one of these formulas is wrong must be caught, or the proof proves nothing."""
    fout = BytesIO()
    gevonden = 0
    with (
        zipfile.ZipFile(BytesIO(als_werkmap(stap1, leeg(stap1, "Proef")))) as oud,
        zipfile.ZipFile(fout, "w") as nieuw,
    ):
        for naam in oud.namelist():
            inhoud, n = re.subn(patroon, wordt, oud.read(naam))
            gevonden += n
            nieuw.writestr(naam, inhoud)
    assert gevonden
    boek = Rekenmachine(fout.getvalue())
    alles: dict[str, Ingevuld] = {v.nr: OPEN if v.nr == "3.1.1" else Score("-") for v in stap1.verwachtingen}
    half: dict[str, Ingevuld] = alles | dict.fromkeys(("1.1.1", "1.1.2", "1.3.1", "1.3.2"), Score("+"))
    open_: dict[str, Ingevuld] = half | {"1.1.4": OPEN, "1.3.4": OPEN}
    assert [fout for staat in (alles, half, open_) for fout in verschillen(stap1, boek, staat)]
