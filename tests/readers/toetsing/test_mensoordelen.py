"""Oordelen that people give, in every file: complete, with something missing, with no day, or with nothing but why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.menskader import GEGEVEN, KADER, KOPPEN, NRS, matrix
from hulp.opdracht import toetsing
from toetsing.domain.scores import OPEN
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.pipeline.besloten import Scoring

Vier = tuple[str, str, str, str]
GEVALLEN: dict[str, tuple[Vier, list[tuple[str, str]]]] = {
    "volledig": (("B", "Omdat.", "18-01-2016", "team"), []),
    "bij naam": (("bijna op orde", "Omdat.", "2016-01-18", "team"), []),
    "nog niet": (("", "", "", ""), []),
    "zonder motivering": (("B", "", "18-01-2016", "team"), [("T295", "oordeel")]),
    "zonder datum": (("B", "Omdat.", "", "team"), [("T295", "oordeel")]),
    "zonder door": (("B", "Omdat.", "18-01-2016", ""), [("T295", "oordeel")]),
    "zonder iets": (("B", "", "", ""), [("T295", "oordeel")]),
    "geen datum": (("B", "Omdat.", "in januari", "team"), [("T296", "datum")]),
    "geen letter": (("", "Omdat.", "", "team"), [("T297", "motivering")]),
    "een andere letter": (("X", "Omdat.", "18-01-2016", "team"), [("T031", "oordeel")]),
}
WAAR = ("oordeel", "motivering", "datum", "door")


def als_matrix(map_: Path, vier: Vier) -> tuple[Path, dict[str, str]]:
    pad = map_ / "m.csv"
    pad.write_text(matrix(("Noord", "+-+", {**GEGEVEN, "oordeel 1.1": vier})), encoding="utf-8")
    return pad, {"oordeel": "E2", "motivering": "H2", "datum": "I2", "door": "J2"}


def als_lang(map_: Path, vier: Vier) -> tuple[Path, dict[str, str]]:
    pad = map_ / "Noord.csv"
    regels = ["nr;score;motivering;datum;door", *(f"{nr};{teken};;;" for nr, teken in zip(NRS, "+-+", strict=True))]
    regels += [";".join((naam, *{**GEGEVEN, "oordeel 1.1": vier}[naam])) for naam in KOPPEN]
    pad.write_text("\n".join(regels) + "\n", encoding="utf-8")
    return pad, {"oordeel": "B5", "motivering": "C5", "datum": "D5", "door": "E5"}


def als_werkmap(map_: Path, vier: Vier) -> tuple[Path, dict[str, str]]:
    pad = map_ / "Noord.xlsx"
    gedaan = toetsing("nieuw", pad, "--kader", map_ / "kader.yaml", "--organisatie", "Noord")
    assert gedaan.returncode == 0, gedaan.stderr
    boek = openpyxl.load_workbook(pad)
    blad = boek["Toetsing"]
    koppen = {str(cel.value): plek for plek, cel in enumerate(blad[6], start=1)}
    for rij in range(7, blad.max_row + 1):
        naam = str(blad.cell(rij, koppen["nr"]).value)
        waarden = dict(zip(NRS, "+-+", strict=True))
        van_een = {**GEGEVEN, "oordeel 1.1": vier}.get(naam, (waarden.get(naam, ""), "", "", ""))
        for kop, waarde in zip(("score", "onderbouwing", "datum", "door"), van_een, strict=True):
            blad.cell(rij, koppen[kop]).value = waarde or None
    boek.save(pad)
    return pad, {"oordeel": "E10", "motivering": "G10", "datum": "J10", "door": "K10"}


VORMEN = {"matrix": als_matrix, "lang": als_lang, "werkmap": als_werkmap}


def gelezen(map_: Path, vorm: str, vier: Vier, vandaag: date | None = None) -> tuple[Scoring, dict[str, str]]:
    kader = map_ / "kader.yaml"
    kader.write_text(KADER, encoding="utf-8")
    pad, cellen = VORMEN[vorm](map_, vier)
    return score([str(pad)], kader=str(kader), grondig=vandaag is not None, vandaag=vandaag), cellen


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize("geval", GEVALLEN)
def test_elk_geval_in_elke_vorm(tmp_path: Path, vorm: str, geval: str) -> None:
    vier, verwacht = GEVALLEN[geval]
    scoring, cellen = gelezen(tmp_path, vorm, vier)
    gezegd = [(een.code, een.plek.cel) for een in scoring.meldingen if een.code in ("T295", "T296", "T297", "T031")]
    assert gezegd == [(code, cellen[waar]) for code, waar in verwacht]
    fout = any(code != "T297" for code, _ in verwacht)
    assert len(scoring.uitslagen) == (0 if fout else 1)
    if fout:
        return
    t = scoring.uitslagen[0].toetsing
    assert t.scores["oordeel 1.1"] == ("B" if vier[0] else OPEN)
    assert t.motiveringen.get("oordeel 1.1", "") == vier[1]
    wie = t.ondertekend.get("oordeel 1.1")
    assert (wie.door if wie else "") == vier[3]
    assert (str(wie.datum) if wie and wie.datum else "") == ("2016-01-18" if vier[2] else "")


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(("dag", "gezegd"), [("18-01-2016", []), ("01-03-2016", []), ("02-03-2016", ["T196"])])
def test_een_dag_die_nog_komt_wordt_genoemd_bij_zijn_cel(
    tmp_path: Path, vorm: str, dag: str, gezegd: list[str]
) -> None:
    scoring, cellen = gelezen(tmp_path, vorm, ("B", "Omdat.", dag, "team"), vandaag=date(2016, 3, 1))
    toekomst = [een for een in scoring.meldingen if een.code == "T196"]
    assert [een.code for een in toekomst] == gezegd
    assert [(een.plek.cel, een.plek.verwachting) for een in toekomst] == [(cellen["datum"], "oordeel 1.1")] * len(
        gezegd
    )
    assert len(scoring.uitslagen) == 1, "het oordeel telt gewoon"


def test_de_melding_zegt_wat_er_mist_en_in_welke_kolom(tmp_path: Path) -> None:
    scoring, _ = gelezen(tmp_path, "matrix", ("B", "", "", "team"))
    (een,) = scoring.meldingen
    assert een.tekst == "Bij oordeel 1.1 staat 'B', maar zonder motivering en datum; zo telt het niet."
    assert "'oordeel 1.1 motivering' en 'oordeel 1.1 datum'" in een.advies


def test_ook_bij_de_naam_van_waar_het_over_gaat(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    tekst = matrix(("Noord", "+-+", GEGEVEN)).replace("oordeel thema 1", "thema 1").replace("eindoordeel", "geheel")
    (tmp_path / "m.csv").write_text(tekst.replace("oordeel 1.1", "criterium 1.1"), encoding="utf-8")
    scoring = score([str(tmp_path / "m.csv")], kader=str(tmp_path / "kader.yaml"))
    assert scoring.meldingen == ()
    assert [een.oordeel for een in scoring.uitslagen[0].alles] == ["B", "A", "goed", "C"]


def test_gepubliceerd_blijft_ernaast_staan(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    kop, rij = matrix(("Noord", "+-+", GEGEVEN)).splitlines()
    (tmp_path / "m.csv").write_text(f"{kop};1.1 gepubliceerd;eindoordeel gepubliceerd\n{rij};A;B\n", encoding="utf-8")
    (uitslag,) = score([str(tmp_path / "m.csv")], kader=str(tmp_path / "kader.yaml")).uitslagen
    assert (uitslag.criteria[0].oordeel, uitslag.criteria[0].gepubliceerd) == ("B", "A")
    assert uitslag.eindoordeel is not None
    assert (uitslag.eindoordeel.oordeel, uitslag.eindoordeel.gepubliceerd) == ("C", "B")


@pytest.mark.parametrize("kop", ["eindoordeel afwijkend", "1.1 afwijkend", "thema 1 afwijkend oordeel"])
def test_van_wat_mensen_geven_wijkt_niemand_af(tmp_path: Path, kop: str) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    eerste, rij = matrix(("Noord", "+-+", GEGEVEN)).splitlines()
    letter = "goed" if kop.startswith("thema") else "A"
    (tmp_path / "m.csv").write_text(f"{eerste};{kop}\n{rij};{letter}\n", encoding="utf-8")
    scoring = score([str(tmp_path / "m.csv")], kader=str(tmp_path / "kader.yaml"))
    assert [een.code for een in scoring.meldingen] == ["T298"]
    assert scoring.uitslagen == ()
