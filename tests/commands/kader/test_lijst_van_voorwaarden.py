"""A kader of one's own whose beslisregels count conditions, from its file to why an oordeel is no better."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.lijstkader import DEZE, GEVALLEN, RIJEN, kadertekst
from hulp.opdracht import toetsing
from hulp.openen import csvrijen

if TYPE_CHECKING:
    from pathlib import Path

NAAM = "speelplek-2026"
SCORES = "organisatie;1.1.1;1.1.2;1.1.3;1.1.4;1.1.5\nNoord;+;+;-;-;+\nOost;-;+;-;+;-\nZuid;;+;-;-;+\nWest;+;+;+;+;-\n"


def schrijf(map_: Path, *rijen: str) -> Path:
    kader = map_ / NAAM
    (kader / "gevallen").mkdir(parents=True)
    (kader / "kader.yaml").write_text(kadertekst(*rijen), encoding="utf-8")
    (kader / "gevallen" / "gevallen.yaml").write_text(GEVALLEN, encoding="utf-8")
    (map_ / "scores.csv").write_text(SCORES, encoding="utf-8")
    return kader


def test_kader_toon_zegt_de_lijst_zoals_zij_er_staat(tmp_path: Path) -> None:
    uit = toetsing("kader", "toon", schrijf(tmp_path), breedte=250)
    assert uit.returncode == 0
    for rij in RIJEN:
        letter, _, zin = rij.partition(": ")
        assert f"{letter}    {zin} " in uit.stdout


def test_het_bewijs_is_rond_en_elk_geval_klopt(tmp_path: Path) -> None:
    uit = toetsing("kader", "bewijs", schrijf(tmp_path), breedte=250)
    assert uit.returncode == 0
    assert "een betere score geeft nooit een slechter oordeel, en elk uitgewerkt geval klopt." in uit.stdout
    assert "alle 27 toestanden van 1 criterium, die samen voor 72 invullingen staan, en 7 uitgewerkte gevallen" in (
        " ".join(uit.stdout.split())
    )


@pytest.mark.parametrize(
    ("rij", "was", "wordt", "gevonden"),
    [
        (2, "hoogstens 1 van", "precies 0 van", ["volledig: In 7 van de 27 toestanden past geen beslisregel."]),
        (1, "precies 2 van", "minstens 2 van", ["eenduidig: "]),
        (0, "minstens 3 van", "precies 3 van", ["volledig: "]),
    ],
    ids=["gat", "overlap", "vier van de vier vergeten"],
)
def test_een_geplante_fout_heeft_een_tegenvoorbeeld(
    rij: int, was: str, wordt: str, gevonden: list[str], tmp_path: Path
) -> None:
    rijen = [een.replace(was, wordt) if i == rij else een for i, een in enumerate(RIJEN)]
    uit = toetsing("kader", "bewijs", schrijf(tmp_path, *rijen), breedte=250)
    assert uit.returncode == (0 if "eenduidig: " in gevonden else 1)
    for zin in gevonden:
        assert zin in uit.stdout
    assert "bij 1.1.2 en 1.1.3" in uit.stdout


def test_een_score_krijgt_het_oordeel_van_hoeveel_voorwaarden_gelden_en_de_uitleg_noemt_ze(tmp_path: Path) -> None:
    kader = schrijf(tmp_path)
    uit = toetsing("score", tmp_path / "scores.csv", "--kader", kader, "--uitleg", breedte=400)
    assert uit.returncode == 0
    gezegd = " ".join(uit.stdout.split())
    assert "Noord 3 van 5 M Oost 2 van 5 O Zuid 2-3 van 5 M/O West 4 van 5 V" in gezegd
    assert (
        f"V: minstens 3 van deze: {DEZE} - net niet: 2 van de 4 gelden, wel '1.1.1 is in orde' en 'minstens 50% in "
        "orde in toestel', niet 'alle in orde in kern' en 'hoogstens 1 gebrek'; 1 niet in orde in kern (1.1.3); "
        "2 gebrek (1.1.3, 1.1.4)"
    ) in gezegd


def test_een_rij_heeft_overal_hetzelfde_nummer_en_de_lege_noemer_geen(tmp_path: Path) -> None:
    kader = schrijf(tmp_path)
    assert toetsing("kader", "bewijs", kader, "--tabel", tmp_path / "w.csv").returncode == 0
    kop, *rijen = csvrijen((tmp_path / "w.csv").read_bytes())
    gezegd = {(rij[kop.index("beslisregel")], rij[kop.index("rij")]) for rij in rijen}
    leeg = "niets beoordeeld om een percentage van te nemen"
    genummerd = {(rij.partition(": ")[2], str(nummer)) for nummer, rij in enumerate(RIJEN, start=1)}
    assert gezegd == {(leeg, ""), *genummerd}
    for naam in ("w.xlsx", "k.xlsx"):
        wat = ("bewijs", kader, "--tabel") if naam == "w.xlsx" else ("toon", kader, "--naar")
        assert toetsing("kader", *wat, tmp_path / naam).returncode == 0
    blad = openpyxl.load_workbook(tmp_path / "k.xlsx")["Beslisregels"]
    cellen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    kop_op = next(i for i, rij in enumerate(cellen) if "rij" in rij)
    plaats, zin = cellen[kop_op].index("rij"), cellen[kop_op].index("beslisregel")
    assert {(rij[zin], str(rij[plaats] or "")) for rij in cellen[kop_op + 1 :] if rij[zin]} == gezegd
