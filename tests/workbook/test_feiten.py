"""Facts in the workbook: asked below the verwachtingen, and in every state the oordeel of the evaluator."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import islice, product
from typing import TYPE_CHECKING

import formualizer
import openpyxl
import pytest

import toetsing
from hulp.feitenkader import SCORES, feitenkader, kadertekst
from hulp.gedeeld import als_werkmap
from hulp.openen import formules
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.scores import OPEN
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

MIS = "mischien"
GETALLEN = (
    "O: opzet is ja",
    "V: geen gebrek en klasse is onder 2",
    "M: minstens 2 van deze: klasse is 2 of lager; overtreding is nee; geen gebrek",
    "O: anders",
)


def machine(kader: Kader) -> Rekenmachine:
    return Rekenmachine(als_werkmap(kader, leeg(kader, "Proef")))


def staten(kader: Kader, *extra: str) -> Iterator[tuple[dict[str, str | None], str | None]]:
    """Every way to fill in 1.1 and the facts, and what stands as motivering of the one that needs it."""
    (criterium,) = (een for een in kader.criteria if een.nr == "1.1")
    gevraagd = [*criterium.tellend, *kader.feiten]
    for tekens in product(*([*een.scores, None, *extra] for een in gevraagd)):
        for motivering in (None, "Omdat."):
            yield dict(zip((een.nr for een in gevraagd), tekens, strict=True)), motivering


def moet(kader: Kader, staat: dict[str, str | None], motivering: str | None) -> dict[str, object]:
    """Straight from the evaluator what the sheet shows of 1.1."""
    (criterium,) = (een for een in kader.criteria if een.nr == "1.1")
    assert criterium.regelset is not None
    genoemd = {feit.nr for feit in criterium.genoemde_feiten(criterium.regelset)}
    scores: dict[str, Ingevuld] = {nr: OPEN if teken is None else teken for nr, teken in staat.items()}  # type: ignore[misc]
    if motivering is None and scores["Opzet"] != MIS:
        scores["Opzet"] = OPEN
    gezien = {nr: score for nr, score in scores.items() if nr in genoemd or nr in kader.per_nr}
    goed: dict[str, object] = {
        "open": sum(score is OPEN for nr, score in scores.items() if nr in kader.per_nr),
        "ongeldig": list(gezien.values()).count(MIS),  # type: ignore[arg-type]
        "nog te scoren": ", ".join(nr for nr, score in gezien.items() if score is OPEN),
        "oordeel": "ongeldig",
    }
    if not goed["ongeldig"]:
        uitslag = decide_criterium(kader, criterium, criterium.regelset, scores)
        goed["oordeel"] = mogelijk_lang(uitslag.mogelijk)
        if not uitslag.alles_open:
            goed["beslisregel"] = uitslag.rijen[0].zin
    return goed


@pytest.mark.lang
@pytest.mark.parametrize(
    ("rijen", "elke"), [((), 1), (GETALLEN, 5)], ids=["namen", "getallen en een lijst, een op de vijf"]
)
def test_in_elke_toestand_met_feiten_staat_het_oordeel_van_de_beslisregels(rijen: tuple[str, ...], elke: int) -> None:
    kader = feitenkader(*rijen)
    boek = machine(kader)
    verschillen = []
    for staat, motivering in islice(staten(kader), 0, None, elke):
        boek.schrijf("Opzet", "onderbouwing", motivering)
        boek.zet(staat)
        verschillen += [
            f"{staat} {motivering}: {kop} is {getoond}, hoort {waarde}"
            for kop, waarde in moet(kader, staat, motivering).items()
            if (getoond := boek.oordeel("1.1", kop)) != waarde
        ]
    assert verschillen == []


def test_wat_geen_score_is_houdt_tegen_ook_bij_een_feit() -> None:
    kader = feitenkader()
    boek = machine(kader)
    vol = {"1.1.1": "+", "1.1.2": "+", "1.1.3": "+", "overtreding": "nee", "Opzet": "nee", "klasse": "2"}
    for nr in vol:
        for motivering in (None, "Omdat."):
            staat: dict[str, str | None] = {**vol, nr: MIS}
            boek.schrijf("Opzet", "onderbouwing", motivering)
            boek.zet(staat)
            assert {kop: boek.oordeel("1.1", kop) for kop in moet(kader, staat, motivering)} == moet(
                kader, staat, motivering
            )


def test_een_motivering_van_spaties_is_er_geen() -> None:
    boek = machine(feitenkader())
    boek.schrijf("Opzet", "onderbouwing", " \u00a0\u200b")
    boek.zet({"1.1.1": "+", "1.1.2": "+", "1.1.3": "+", "overtreding": "nee", "Opzet": "ja", "klasse": "2"})
    assert boek.oordeel("1.1", "nog te scoren") == "Opzet"
    boek.schrijf("Opzet", "onderbouwing", "Omdat.")
    boek.zet({"1.1.1": "+"})
    boek.zet({"1.1.1": "-"})
    assert boek.oordeel("1.1") == "O"


def test_een_feit_dat_twee_criteria_zien_telt_boven_het_blad_een_keer_als_ongeldig() -> None:
    boek = machine(feitenkader())
    boek.zet({"overtreding": MIS})
    assert str(boek.cel("Toetsing", 4, 1)).endswith("; 1 ongeldig")
    assert [boek.oordeel(nr, "ongeldig") for nr in ("1.1", "1.2", "2.1")] == [1, 1, 0]


def test_de_rijen_van_feiten_staan_onder_de_verwachtingen_met_wie_ze_ziet() -> None:
    kader = feitenkader()
    blad = openpyxl.load_workbook(BytesIO(als_werkmap(kader, leeg(kader, "Proef"))))["Toetsing"]
    rijen = [[cel.value for cel in rij[:5]] for rij in blad.iter_rows(min_row=7)]
    assert [rij[2] for rij in rijen[-3:]] == ["overtreding", "Opzet", "klasse"]
    assert rijen[-3][:2] == ["Feiten", "bij 1.1 en 1.2"]
    assert rijen[-2][:4] == ["Feiten", "bij 1.1", "Opzet", "Was er opzet in het spel?"]


def test_wat_in_de_werkmap_staat_is_wat_het_programma_leest(tmp_path: Path) -> None:
    kader = feitenkader()
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(kader, leeg(kader, "Noord"))))
    antwoord: dict[str, str | int] = {"overtreding": "nee", "Opzet": "ja", "klasse": 2}
    blad = boek["Toetsing"]
    koppen = {str(cel.value): i for i, cel in enumerate(blad[6], start=1)}
    for rij in range(7, 17):
        nr = str(blad.cell(rij, koppen["nr"]).value)
        blad.cell(rij, koppen["score"]).value = antwoord.get(nr, "+")
        if nr == "Opzet":
            blad.cell(rij, koppen["onderbouwing"]).value = "De klok was verzet."
    boek.save(tmp_path / "noord.xlsx")
    (tmp_path / "horeca.yaml").write_text(kadertekst(), encoding="utf-8")
    (uitslag,) = toetsing.score([str(tmp_path / "noord.xlsx")], kader=str(tmp_path / "horeca.yaml")).uitslagen
    assert {naam: uitslag.toetsing.scores[naam] for naam in antwoord} == {
        "overtreding": "nee", "Opzet": "ja", "klasse": "2",
    }  # fmt: skip
    assert uitslag.toetsing.motiveringen == {"Opzet": "De klok was verzet."}
    assert uitslag.criteria[0].oordeel == "O"


def test_een_werkmap_van_een_kader_zonder_feiten_heeft_er_geen_rij_en_geen_blok_voor(stap1: Kader) -> None:
    with zipfile.ZipFile(BytesIO(als_werkmap(stap1, leeg(stap1, "Proef")))) as inhoud:
        teksten = inhoud.read("xl/sharedStrings.xml").decode()
    assert not re.search(r"<t[^>]*>(Feiten|feit( bij .*)?)</t>", teksten)


# -- the matrix --------------------------------------------------------------------------------------------------------


def matrix(tmp_path: Path) -> tuple[bytes, Path]:
    (tmp_path / "horeca.yaml").write_text(kadertekst(), encoding="utf-8")
    (tmp_path / "m.csv").write_text(SCORES, encoding="utf-8")
    uitkomst = toetsing.score([str(tmp_path / "m.csv")], kader=str(tmp_path / "horeca.yaml"))
    inhoud = matrix_als_werkmap(feitenkader(), [uitslag.toetsing for uitslag in uitkomst.uitslagen])
    (tmp_path / "m.xlsx").write_bytes(inhoud)
    return inhoud, tmp_path / "m.xlsx"


def test_een_matrix_met_feiten_wordt_gelezen_zoals_zij_is_geschreven(tmp_path: Path) -> None:
    _, pad = matrix(tmp_path)
    gelezen = {
        bestand: [
            (u.toetsing.organisatie, dict(u.toetsing.scores), dict(u.toetsing.motiveringen))
            for u in toetsing.score([str(tmp_path / bestand)], kader=str(tmp_path / "horeca.yaml")).uitslagen
        ]
        for bestand in ("m.csv", pad.name)
    }
    assert gelezen["m.csv"] == gelezen["m.xlsx"]
    assert len(gelezen["m.csv"]) == 4


def test_in_een_matrix_tellen_feiten_in_geen_rij_mee(tmp_path: Path) -> None:
    inhoud, _ = matrix(tmp_path)
    blad = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Landelijk"]
    (kop,) = [rij for rij in range(1, 15) if blad.cell(rij, 1).value == "organisatie"]
    per_kop = {blad.cell(kop, k).value: k for k in range(1, blad.max_column + 1)}
    rijen = {blad.cell(rij, 1).value: rij for rij in range(1, blad.max_row + 1)}
    assert [blad.cell(rijen["Dok"], per_kop[naam]).value for naam in ("in orde", "gebrek", "open")] == [6, 1, 0]
    assert [blad.cell(rijen["aantal open"], per_kop[naam]).value for naam in ("1.1.1", "overtreding", "Opzet")] == [
        0, 1, 1,
    ]  # fmt: skip
    assert blad.cell(rijen["aantal gebrek"], per_kop["overtreding"]).value is None
    assert blad.cell(rijen["Anker"], per_kop["Opzet motivering"]).value == "Niets wijst daarop."


def test_elke_bewaarde_uitkomst_van_een_matrix_met_feiten_klopt(tmp_path: Path) -> None:
    inhoud, _ = matrix(tmp_path)
    boek = formualizer.load_workbook_bytes(inhoud)
    boek.evaluate_all()
    bewaard = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)
    gezien = 0
    for naam, rij, kolom in formules(openpyxl.load_workbook(BytesIO(inhoud))):
        gezien += 1
        waarde = bewaard[naam].cell(rij, kolom).value
        assert boek.get_value(naam, rij, kolom) == ("" if waarde is None else waarde), (naam, rij, kolom)
    assert gezien > 4 * 10
