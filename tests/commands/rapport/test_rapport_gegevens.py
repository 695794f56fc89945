"""The workbook of the report about all: one long table, the same columns wherever is counted, and what each means."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from hulp.dossiers import volledig
from hulp.opdracht import toetsing, toetsing_bytes
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from toetsing.domain.scores import Ingevuld

KADER = "veilig-thuis-stap1-2015"
KOPRIJ = 5
ZONDER_TABEL = {"Inhoud", "Kolommen"}


@pytest.fixture(scope="module")
def mappen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two rondes of three organisations, with something of everything: open scores, departures, plans and notes."""
    kader = kader_van(KADER)
    toen, nu = (tmp_path_factory.mktemp(naam) for naam in ("toen", "nu"))
    afwijking = Afwijking(oordeel=Oordeel("M"), motivering="Er is een plan.", door="de inspectie")
    eigen: dict[str, dict[str, Ingevuld]] = {
        "IJsselland": {},
        "Drenthe": {"1.2.1": OPEN},
        "Utrecht": {"1.1.1": OPEN, "1.1.2": Score("-")},
    }
    for een in (t for t in referentie(kader) if t.organisatie in eigen):
        (toen / f"{een.organisatie}.xlsx").write_bytes(toetsing_als_werkmap(kader, een))
        scores = {**een.scores, **eigen[een.organisatie]}
        gezet = {"2.1": afwijking} if een.organisatie == "IJsselland" else {}
        later = replace(een, scores=scores, ronde="2016", afwijkingen=gezet, gepubliceerd={"1.3": Oordeel("O")})
        boek = openpyxl.load_workbook(io.BytesIO(toetsing_als_werkmap(kader, later, volledig(kader, "Tekst."))))
        boek["Toetsing"]["E7"].comment = Comment("Rooster gezien.", "iemand")
        boek.save(nu / f"{een.organisatie}.xlsx")
    return toen, nu


@pytest.fixture(scope="module")
def boek(mappen: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    toen, nu = mappen
    naar = tmp_path_factory.mktemp("uit") / "l.xlsx"
    uit = toetsing("rapport", "landelijk", nu, "--vorige", toen, "--met-notities", "--naar", naar)
    assert uit.returncode == 0, uit.stderr
    return openpyxl.load_workbook(naar)


def koppen(boek: Workbook, blad: str) -> list[Any]:
    return [cel.value for cel in boek[blad][KOPRIJ]]


def rijen(boek: Workbook, blad: str) -> list[dict[str, Any]]:
    eerste = koppen(boek, blad)
    return [dict(zip(eerste, rij, strict=True)) for rij in boek[blad].iter_rows(min_row=KOPRIJ + 1, values_only=True)]


def test_elke_kolom_van_elk_blad_heeft_een_betekenis(boek: Workbook) -> None:
    bladen = set(boek.sheetnames) - ZONDER_TABEL
    assert len(bladen) > 18
    echt = {(blad, kop) for blad in bladen for kop in koppen(boek, blad)}
    uitleg = rijen(boek, "Kolommen")
    assert all(rij["betekenis"].endswith(".") for rij in uitleg)
    gezegd = [(blad, rij["kolom"]) for rij in uitleg for blad in rij["bladen"].replace(" en ", ", ").split(", ")]
    assert len(gezegd) == len(set(gezegd))
    assert set(gezegd) == echt


def test_waar_wordt_geteld_staan_overal_dezelfde_kolommen(boek: Workbook) -> None:
    bladen = [blad for blad in boek.sheetnames if blad.startswith(("Criterium ", "Wat "))]
    assert len(bladen) == 9
    (eerste,) = {tuple(koppen(boek, blad)) for blad in bladen}
    assert eerste == (
        "nr", "wat", "voldoende", "voldoende (aandeel)", "matig", "matig (aandeel)", "onvoldoende",
        "onvoldoende (aandeel)", "open", "open (aandeel)", "noemer",
    )  # fmt: skip
    for rij in (rij for blad in bladen for rij in rijen(boek, blad)):
        assert sum(rij[kop] or 0 for kop in eerste if kop and f"{kop} (aandeel)" in eerste) == rij["noemer"]


def test_wat_hier_niet_kan_is_leeg_en_wat_niet_voorkomt_is_nul(boek: Workbook) -> None:
    per_nr = {rij["nr"]: rij for rij in rijen(boek, "Criterium 1.2")}
    assert per_nr["1.2.1"]["matig"] is None
    assert (per_nr["1.2"]["voldoende"], per_nr["1.2.1"]["open"], per_nr["1.2.2"]["open"]) == (0, 1, 0)


def test_elke_score_is_een_rij_zoals_score_die_geeft(boek: Workbook, mappen: tuple[Path, Path]) -> None:
    uit = toetsing_bytes("score", mappen[1], "--per", "verwachting", "--formaat", "csv")
    los = csv.DictReader(io.StringIO(uit.stdout.decode("utf-8-sig")), delimiter=";")
    verwacht = {(rij["organisatie"], rij["nr"]): rij for rij in los if rij["telt mee"] == "ja"}
    lijst = rijen(boek, "Elke score")
    assert len(lijst) == len(verwacht) == 3 * 24
    for rij in lijst:
        ander = verwacht[rij["organisatie"], rij["nr"]]
        gedeeld = [kop for kop in rij if kop in ander and kop != "bestand"]
        assert len(gedeeld) == 14
        assert {kop: rij[kop] or "" for kop in gedeeld} == {kop: ander[kop] for kop in gedeeld}
        assert rij["bestand"] == f"{rij['organisatie']}.xlsx"


def test_bij_elke_score_staat_het_oordeel_op_haar_criterium(boek: Workbook) -> None:
    oordelen = {
        (rij["organisatie"], rij["criterium"]): (rij["oordeel berekend"], rij["oordeel vastgesteld"])
        for rij in rijen(boek, "Elke score")
    }
    assert oordelen["IJsselland", "2.1"] == ("V", "M")
    assert oordelen["IJsselland", "1.1"] == ("V", "V")
    assert oordelen["Utrecht", "1.1"] == ("V of M", "V of M")


def test_ook_waar_iets_anders_is_gepubliceerd_en_zonder_een_score_die_niet_kan(
    voorbeeld_2015: Path, tmp_path: Path
) -> None:
    """Only some criteria were published otherwise, and no verwachting that counts can be nvt."""
    naar = tmp_path / "l.xlsx"
    uit = toetsing(
        "rapport", "landelijk", voorbeeld_2015 / "landelijk.xlsx", "--peildatum", "18-11-2015", "--naar", naar
    )
    assert uit.returncode == 0, uit.stderr
    boek = openpyxl.load_workbook(naar)
    per_blad = {tuple(koppen(boek, blad)) for blad in boek.sheetnames if blad.startswith(("Criterium ", "Wat "))}
    assert len(per_blad) == 1
    assert "onvoldoende (aandeel)" in next(iter(per_blad))
    assert "nvt (aandeel)" not in next(iter(per_blad))
