"""A workbook of any kader that loads: long names, signs that steer a formula, names that are headers too."""

from __future__ import annotations

import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

SCORES = "scores:\n  - {teken: '+', naam: goed, voldoet: ja}\n  - {teken: '-', naam: fout}\n"
OORDELEN = "oordelen: [{letter: V, naam: v}, {letter: O, naam: o}]\n"


def kader_van(
    scores: str = SCORES, oordelen: str = OORDELEN, thema: str = "T", extra: str = "", themas: int = 1
) -> Kader:
    namen = re.findall(r"naam: ([^,}]+)", scores)
    tekst = (
        f"kader: proef\nversie: '{'1' * 300}'\ntitel: Proef\nbron: boek\n"
        "bronnen: {boek: {titel: B, uitgever: U, periode: P}}\n" + scores + oordelen + "themas:\n"
    )
    letter = re.findall(r"letter: ([^,}]+)", oordelen)[0]
    for t in range(1, themas + 1):
        tekst += (
            f"  - nr: '{t}'\n    naam: '{thema}{t}'\n    norm: N\n"
            f"    beslisregels:\n      - {{{letter}: 'alle {namen[0]}', bron: 'boek, 1'}}\n    criteria:\n"
            f"      - nr: '{t}.1'\n        tekst: {'C' * 300}\n        verwachtingen:\n"
            f"          - {{nr: {t}.1.1, tekst: {'lang ' * 100}}}\n" + extra.replace("1.1.", f"{t}.1.")
        )
    kader, meldingen = load_kader(tekst.encode(), "proef")
    assert not meldingen, [str(m) for m in meldingen]
    assert kader is not None
    return kader


NVT = "  - {teken: nvt, naam: nvt, soort: nvt}\n"
KADERS = {
    "lange themas met een komma": kader_van(thema="Melding, advies en alles wat daar verder nog bij hoort ", themas=9),
    "lange reden": kader_van(
        SCORES + NVT, extra=f"          - {{nr: 1.1.2, tekst: x, telt_mee: nee, reden: {'omdat ' * 80}}}\n"
    ),
    "scores die kop heten": kader_van(
        "scores:\n  - {teken: a, naam: oordeel, voldoet: ja}\n  - {teken: b, naam: thema}\n"
        "  - {teken: c, naam: organisatie}\n"
    ),
    "lange tekens": kader_van(
        f"scores:\n  - {{teken: {'a' * 200}, naam: goed, voldoet: ja}}\n  - {{teken: {'b' * 200}, naam: fout}}\n"
    ),
    "aanhalingstekens in een thema": kader_van(thema='het "hart" van '),
    "formule in de tekst": kader_van(thema="=1+1 "),
}


@pytest.mark.parametrize("naam", KADERS)
def test_elke_werkmap_is_heel_en_zonder_waarschuwing(naam: str) -> None:
    """What the library drops it drops with a warning; here that is an error."""
    kader = KADERS[naam]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        inhoud = toetsing_als_werkmap(kader, leeg(kader, 'Huis "Noord" & Zuid'))
        matrix = matrix_als_werkmap(kader, [leeg(kader, "=Noord"), leeg(kader, "Zuid")])
    boek = openpyxl.load_workbook(BytesIO(inhoud))
    for blad in ("Toetsing", "Oordeel", "Plan", "Good practices"):
        assert boek[blad].tables, blad
    assert boek["Toetsing"].data_validations.dataValidation
    assert boek["Good practices"].data_validations.dataValidation
    assert openpyxl.load_workbook(BytesIO(matrix))["Landelijk"].tables
    machine = Rekenmachine(inhoud)
    machine.zet({"1.1.1": kader.schaal.niveaus[0].teken})
    assert machine.oordeel("1.1") == "V"
    machine.zet({"1.1.1": kader.schaal.niveaus[1].teken})
    assert machine.oordeel("1.1") == "geen"


def test_een_keuzelijst_die_te_lang_is_staat_op_een_eigen_blad() -> None:
    kader = KADERS["lange themas met een komma"]
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, leeg(kader))))
    (validatie,) = boek["Good practices"].data_validations.dataValidation
    assert validatie.formula1 == "Keuzes!$A$1:$A$9"
    assert [cel.value for cel in boek["Keuzes"]["A"]] == [thema.naam for thema in kader.themas]
    assert boek["Keuzes"].sheet_state == "hidden"


@pytest.mark.parametrize("teken", ['g"', "a,b", "ongeldig", "telt niet mee", "open"])
def test_een_teken_dat_in_een_werkmap_iets_anders_betekent_wordt_geweigerd(teken: str, tmp_path: Path) -> None:
    tekst = (
        "kader: proef\nversie: '1'\ntitel: P\nbron: boek\nbronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        f"scores:\n  - {{teken: '{teken}', naam: goed, voldoet: ja}}\n  - {{teken: '-', naam: fout}}\n"
        "oordelen: [{letter: V, naam: v}]\nthemas: []\n"
    )
    _, meldingen = load_kader(tekst.encode(), "proef")
    assert {"K012", "K013"} & {m.code for m in meldingen}
