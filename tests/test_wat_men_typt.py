"""What people are told to type is what is accepted: instruction, dropdown, sheet, melding and guide agree."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.grond import WORTEL
from hulp.laden import met_scores
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.scores import Score
from toetsing.pipeline.kaders import kader_van
from toetsing.pipeline.scoren import score
from toetsing.workbook.woorden import TYPEN

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

    from toetsing.domain.kader import Kader

INSPECTEUR = (WORTEL / "docs" / "inspecteur.md").read_text(encoding="utf-8")


def boek_van(kader: Kader) -> Workbook:
    return openpyxl.load_workbook(BytesIO(als_werkmap(kader, leeg(kader, "Proef"))))


def gelezen(pad: Path, boek: Workbook, typt: str) -> dict[str, object]:
    """Type one thing in every score cell, over what stands there, and return what the reader makes of each.

    A fout is the melding's advice.
    """
    blad = boek["Toetsing"]
    for rij in range(7, blad.max_row + 1):
        blad.cell(rij, 5).value = typt
        blad.cell(rij, 5).data_type = "s"
    boek.save(pad)
    scoring = score([str(pad)])
    fouten: dict[str, object] = {
        m.plek.verwachting or "": m.advies for m in scoring.meldingen if m.ernst.value == "fout"
    }
    return fouten or dict(scoring.uitslagen[0].toetsing.scores)


def verteld(boek: Workbook) -> tuple[list[str], dict[str, list[str]]]:
    """Return what the sheet *Uitleg* tells people to choose or type, and the spellings per name of a score."""
    rijen = list(boek["Uitleg"].iter_rows(max_col=2, values_only=True))
    begin = next(i for i, rij in enumerate(rijen) if rij[0] == TYPEN.format(wat="score"))
    (kiezen, zin), *rest = rijen[begin + 1 :]
    assert kiezen == "kiezen"
    uit: dict[str, list[str]] = {}
    for naam, vormen in rest:
        if naam in (None, "nog open"):
            return str(zin).partition(", uit")[0].split(" of "), uit
        uit[str(naam)] = re.split(r", | of ", str(vormen))
    raise AssertionError(rijen)


@pytest.mark.lang
@pytest.mark.parametrize("id_", met_scores())
def test_wat_de_uitleg_zegt_wordt_gelezen_als_die_score(id_: str, tmp_path: Path) -> None:
    kader = kader_van(id_)
    boek = boek_van(kader)
    _, vormen = verteld(boek)
    assert list(vormen) == [niveau.naam for niveau in kader.schaal.niveaus]
    for niveau in kader.schaal.niveaus:
        assert set(vormen[niveau.naam]) == set(niveau.invoer)
        for vorm in vormen[niveau.naam]:
            uitkomst = gelezen(tmp_path / "a.xlsx", boek, vorm)
            mag = [v.nr for v in kader.verwachtingen if niveau.teken in v.scores and v.telt_mee]
            mag_niet = [v.nr for v in kader.verwachtingen if niveau.teken not in v.scores and v.telt_mee]
            if mag_niet:
                assert {nr for nr in uitkomst if nr} >= set(mag_niet), vorm
            else:
                assert {uitkomst[nr] for nr in mag} == {niveau.teken}, vorm


@pytest.mark.lang
@pytest.mark.parametrize("id_", met_scores())
def test_elke_keuze_van_de_keuzelijst_wordt_gelezen(id_: str, tmp_path: Path) -> None:
    kader = kader_van(id_)
    boek = boek_van(kader)
    blad, (kiezen, _) = boek["Toetsing"], verteld(boek)
    keuzes = [
        v.formula1.strip('"').split(",") for v in blad.data_validations.dataValidation if "nog open" in str(v.prompt)
    ]
    assert keuzes
    assert all(keuze == kiezen for keuze in keuzes), "Excel refuses whatever is typed and not in the list"
    for validatie in blad.data_validations.dataValidation:
        if validatie.type != "list":
            continue
        nrs = [str(blad.cell(r, 3).value) for b in validatie.sqref.ranges for r in range(b.min_row, b.max_row + 1)]
        for keuze in validatie.formula1.strip('"').split(","):
            uitkomst = gelezen(tmp_path / "a.xlsx", boek, keuze)
            assert {uitkomst.get(nr, Score(keuze)) for nr in nrs} == {Score(keuze)}


def test_de_melding_en_de_keuzelijst_zeggen_hetzelfde(stap1: Kader, tmp_path: Path) -> None:
    advies = gelezen(tmp_path / "a.xlsx", boek_van(stap1), "x")["1.1.1"]
    (validatie, *_) = [
        v for v in boek_van(stap1)["Toetsing"].data_validations.dataValidation if "nog open" in str(v.prompt)
    ]
    assert str(validatie.prompt).startswith(str(advies))
    assert str(validatie.error).startswith(str(advies))


def test_de_gids_noemt_precies_wat_het_kader_accepteert(stap1: Kader) -> None:
    tabel = INSPECTEUR.split("### Wat u als score mag typen")[1].split("**Leeg is niet negatief.**")[0]
    cellen = {rij.split("|")[1].strip(): rij.split("|")[2] for rij in tabel.splitlines() if rij.startswith("| ")}
    for niveau in stap1.schaal.niveaus:
        naam = {"nvt": "niet van toepassing"}.get(niveau.naam, niveau.naam)
        genoemd = set(re.findall(r"`([^`]+)`", cellen[naam]))
        lang = {vorm for vorm in niveau.invoer if vorm in "–−"}
        assert genoemd == set(niveau.invoer) - lang
        assert ("lang streepje" in cellen[naam]) is bool(lang)
