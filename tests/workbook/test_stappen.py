"""Steps after the rows of a criterium, live in the workbook: what it shows follows the score that is typed."""

from __future__ import annotations

from itertools import product

import pytest

from hulp.bovenregels import bovenkader
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.scores import Score
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

STAPPEN = {
    "slechter": "[1 stap slechter als 1.1.1 is slecht]",
    "voorbij de slechtste": "[3 stappen slechter als geen goed, 1 stap beter als ramp is ja]",
    "beter en dan hoogstens": "[2 stappen beter als 1.1.2 is goed, hoogstens M als ramp is ja]",
    "minstens, en een percentage": "[minstens M als minstens 50% goed, 1 stap slechter als ramp is ja]",
}


@pytest.mark.parametrize("stappen", STAPPEN.values(), ids=STAPPEN)
def test_de_werkmap_neemt_elke_stap_na_de_rij(stappen: str) -> None:
    regels = f"beslisregels: [{{V: alle goed}}, {{M: precies 1 slecht}}, {{O: anders}}]\ndaarna: {stappen}"
    tekst = bovenkader("", regels).replace("groep: kern, beslisregels: [{V: alle goed}, {O: anders}], ", "")
    kader, _ = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None
    criterium = next(kader.criteria)
    assert criterium.regelset is not None
    boek = Rekenmachine(toetsing_als_werkmap(kader, leeg(kader, "Proef")))
    nrs = [een.nr for een in criterium.onderdelen_bij(criterium.regelset)]
    for tekens in product("+-", "+-", ("ja", "nee")):
        scores = {nr: Score(teken) for nr, teken in zip(("1.1.1", "1.1.2", "ramp"), tekens, strict=True)}
        boek.zet({nr: str(scores[nr]) for nr in nrs})
        alles = {nr: scores[nr] for nr in nrs}
        assert boek.oordeel("1.1") == decide_criterium(kader, criterium, criterium.regelset, alles).oordeel, alles
