"""The heart: the published scores of 2015 through the printed rules, from a matrix and from 26 workbooks alike.

The expected figures were recomputed from the table of bijlage 1 apart from this program.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1
from hulp.schemas import volgt_schema
from toetsing.commands.voorbeeld.voorbeelden import voorbeeld
from toetsing.formats.json_uitslag import uitslag_als_json
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.pipeline.besloten import Scoring

VERDELING = {
    "1.1": {"V": 8, "M": 17, "O": 1},
    "1.2": {"V": 6, "M": 11, "O": 9},
    "1.3": {"V": 10, "M": 4, "O": 12},
    "2.1": {"V": 8, "M": 11, "O": 7},
    "2.2": {"V": 23, "M": 3},
    "3.1": {"V": 23, "O": 3},
    "3.2": {"V": 23, "O": 3},
}
VOLDOENDE = {
    "1.1.1": 25, "1.1.2": 6, "1.1.3": 23, "1.1.4": 6, "1.2.1": 21, "1.2.2": 16, "1.2.3": 26, "1.2.4": 5, "1.2.5": 6,
    "1.3.1": 9, "1.3.2": 16, "1.3.3": 22, "1.3.4": 2, "2.1.1": 11, "2.1.2": 22, "2.1.3": 18, "2.2.1": 25, "2.2.2": 24,
    "2.2.3": 26, "3.1.2": 25, "3.1.3": 22, "3.1.4": 17, "3.2.1": 24, "3.2.2": 25,
}  # fmt: skip
TELLINGEN = [20] * 3 + [19] + [18] * 7 + [17] * 5 + [16] * 3 + [15] + [14] * 2 + [13, 12] + [8] * 2


@pytest.fixture(scope="module", params=["regios", "landelijk.xlsx", "csv"])
def scoring(request: pytest.FixtureRequest, voorbeeld_2015: Path) -> Scoring:
    pad = STAP1 / "scores-2015.csv" if request.param == "csv" else voorbeeld_2015 / request.param
    return score([str(pad)])


def test_zonder_meldingen(scoring: Scoring) -> None:
    assert [str(m) for m in scoring.meldingen] == []


def test_de_zeven_verdelingen(scoring: Scoring) -> None:
    verdeling = {
        nr: Counter(u.criteria[plaats].oordeel for u in scoring.uitslagen) for plaats, nr in enumerate(VERDELING)
    }
    assert verdeling == VERDELING


def met_de_hand(nr: str, scores: str) -> str:
    """The printed rules of bijlage 3 on the digits of bijlage 1 (1 = voldoende, 3 = onvoldoende)."""
    slecht = scores.count("3")
    if nr[0] == "1":
        return "V" if slecht <= 1 else "M" if slecht == 2 else "O"
    if nr[0] == "2":
        return "V" if slecht == 0 else "M" if slecht == 1 else "O"
    return "V" if 100 * scores.count("1") >= 51 * len(scores) else "O"


def test_alle_182_oordelen_zijn_die_van_de_gedrukte_regels(scoring: Scoring) -> None:
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8", newline="") as bestand:
        tabel = list(csv.DictReader(bestand, delimiter=";"))
    verwacht = {
        (rij["organisatie"], nr): met_de_hand(nr, "".join(s or "" for k, s in rij.items() if k.startswith(f"{nr}.")))
        for rij in tabel
        for nr in VERDELING
    }
    gegeven = {(u.toetsing.organisatie, c.nr): c.oordeel for u in scoring.uitslagen for c in u.criteria}
    assert len(verwacht) == 182
    assert gegeven == verwacht


def test_422_van_de_624(scoring: Scoring) -> None:
    assert sum(u.voldoende for u in scoring.uitslagen) == 422
    assert sum(u.beoordeeld for u in scoring.uitslagen) == 624
    assert sorted((u.voldoende for u in scoring.uitslagen), reverse=True) == TELLINGEN


def test_per_verwachting(scoring: Scoring) -> None:
    voldoende = {nr: sum(u.toetsing.scores[nr] == "+" for u in scoring.uitslagen) for nr in VOLDOENDE}
    assert voldoende == VOLDOENDE


def test_ijsselland(scoring: Scoring) -> None:
    (uitslag,) = (u for u in scoring.uitslagen if u.toetsing.organisatie == "IJsselland")
    assert "".join(c.oordeel or "?" for c in uitslag.criteria) == "VOMVVVV"
    assert (uitslag.voldoende, uitslag.beoordeeld, uitslag.open) == (18, 24, 0)
    assert [c.rijen[0].zin for c in uitslag.criteria] == [
        "hoogstens 1 onvoldoende",
        "minstens 3 onvoldoende",
        "precies 2 onvoldoende en de overige voldoende",
        "alle voldoende",
        "alle voldoende",
        "minstens 51% voldoende",
        "minstens 51% voldoende",
    ]
    assert uitslag.toetsing.scores["3.1.1"] == "nvt"


def test_drie_bronnen_geven_dezelfde_182_oordelen(voorbeeld_2015: Path) -> None:
    paden = [str(STAP1 / "scores-2015.csv"), str(voorbeeld_2015 / "landelijk.xlsx"), str(voorbeeld_2015 / "regios")]
    tabellen = [
        {u.toetsing.organisatie: [c.mogelijk for c in u.criteria] for u in score([pad]).uitslagen} for pad in paden
    ]
    assert tabellen[0] == tabellen[1] == tabellen[2]
    assert len(tabellen[0]) == 26


def test_de_volgorde_van_de_tabel_is_die_van_bijlage_1(voorbeeld_2015: Path) -> None:
    """Descending count, then alphabetical with IJ as I-J: the order in which the table was published."""
    from toetsing.domain.words.woorden import naamsleutel

    uitslagen = score([str(voorbeeld_2015 / "landelijk.xlsx")]).uitslagen
    gesorteerd = sorted(uitslagen, key=lambda u: (-u.voldoende, naamsleutel(u.toetsing.organisatie)))
    assert [u.toetsing.organisatie for u in gesorteerd] == [u.toetsing.organisatie for u in uitslagen]


def test_elke_score_wijst_naar_de_cel_waar_hij_staat(voorbeeld_2015: Path) -> None:
    from openpyxl import load_workbook

    pad = voorbeeld_2015 / "regios" / "IJsselland.xlsx"
    (uitslag,) = score([str(pad)]).uitslagen
    boek = load_workbook(pad)
    for nr, plek in uitslag.toetsing.herkomst.items():
        assert plek.blad is not None
        assert plek.cel is not None
        assert boek[plek.blad][plek.cel].value == uitslag.toetsing.scores[nr]
    assert uitslag.toetsing.herkomst["1.1.1"].adres == "Toetsing!E7"


def test_de_json_volgt_het_schema_en_het_contract(scoring: Scoring) -> None:
    uitslag = json.loads(uitslag_als_json(scoring.kader, scoring.uitslagen, scoring.meldingen))
    volgt_schema(uitslag, "uitslag")
    ijsselland = next(t for t in uitslag["toetsingen"] if t["organisatie"] == "IJsselland")
    assert ijsselland["criteria"]["1.1"] == {
        "oordeel": "V",
        "mogelijk": ["V"],
        "beslisregel": "hoogstens 1 onvoldoende",
        "aantallen": {"voldoende": 3, "onvoldoende": 1, "nvt": 0, "open": 0},
        "afwijking": None,
    }
    assert (ijsselland["voldoende"], ijsselland["beoordeeld"], ijsselland["open"]) == (18, 24, 0)


@pytest.mark.lang
def test_de_werkmappen_zijn_elke_keer_byte_voor_byte_gelijk(voorbeeld_2015: Path, tmp_path: Path) -> None:
    voorbeeld(str(tmp_path))
    for pad in voorbeeld_2015.rglob("*.xlsx"):
        assert pad.read_bytes() == (tmp_path / pad.relative_to(voorbeeld_2015)).read_bytes()


def test_voorbeeld_overschrijft_niets_zonder_forceer(voorbeeld_2015: Path) -> None:
    voor = (voorbeeld_2015 / "landelijk.xlsx").stat().st_mtime_ns
    geschreven, meldingen = voorbeeld(str(voorbeeld_2015))
    assert geschreven == ()
    assert [m.code for m in meldingen] == ["T072"]
    assert (voorbeeld_2015 / "landelijk.xlsx").stat().st_mtime_ns == voor
