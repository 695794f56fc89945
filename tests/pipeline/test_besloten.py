"""The two ends of reading and deciding, as somebody meets them in Python: by a kader, or without one."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

import toetsing
from hulp.grond import GOED, STAP1
from hulp.werkmappen import schrijf_csv
from toetsing.commands.score.scoren import antwoord_op
from toetsing.document.antwoord import GeenAntwoord
from toetsing.domain.plek import Plek
from toetsing.pipeline import scoren
from toetsing.pipeline.besloten import Besloten, ZonderKader
from toetsing.pipeline.scoren import score_met
from toetsing.readers.files.blad import Bestand
from toetsing.readers.files.misgegaan import bestand_van
from toetsing.readers.toetsing import dossier, tabelvinder, toetsingen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_zonder_kader_zijn_er_alleen_meldingen(tmp_path: Path) -> None:
    scoring = toetsing.score([str(tmp_path / "weg.xlsx")])
    assert isinstance(scoring, ZonderKader)
    assert isinstance(scoring, toetsing.Scoring)
    assert (scoring.kader, scoring.uitslagen, scoring.bestanden) == (None, (), 0)
    assert [melding.code for melding in scoring.meldingen] == ["T001"]
    assert scoring.onleesbaar
    assert toetsing.tabel(scoring.uitslagen, scoring.kader).empty


def test_met_een_kader_is_er_besloten() -> None:
    scoring = toetsing.score([str(STAP1 / "scores-2015.csv")])
    assert isinstance(scoring, Besloten)
    assert isinstance(scoring, toetsing.Scoring)
    assert scoring.kader.id == STAP1.name
    assert (len(scoring.uitslagen), scoring.meldingen, scoring.foutief) == (26, (), False)


def test_een_gevraagd_kader_is_er_ook_als_geen_bestand_te_lezen_is(tmp_path: Path) -> None:
    weg = [str(tmp_path / "weg.xlsx")]
    for scoring in (score_met(STAP1.name, weg), toetsing.score(weg, kader=STAP1.name)):
        assert isinstance(scoring, Besloten)
        assert (scoring.kader.id, scoring.uitslagen, scoring.onleesbaar) == (STAP1.name, (), True)


@pytest.mark.parametrize("kader", [None, STAP1.name], ids=["zonder kader", "zonder toetsing"])
def test_zonder_uitslag_heeft_alleen_json_iets_te_zeggen(kader: str | None, tmp_path: Path) -> None:
    scoring = toetsing.score([str(tmp_path / "weg.xlsx")], kader=kader)
    antwoord = antwoord_op(scoring, date(2015, 12, 31), uitleg=False, per="criterium")
    assert isinstance(antwoord, GeenAntwoord)
    assert antwoord.als_json is not None
    gelezen = json.loads(antwoord.als_json())
    assert gelezen["toetsingen"] == []
    assert (gelezen["kader"] and gelezen["kader"]["id"]) == kader


@pytest.fixture
def drie(tmp_path: Path) -> list[str]:
    return [str(schrijf_csv(tmp_path / f"{naam}.csv", GOED)) for naam in ("noord", "oost", "zuid")]


def _kapot(wat: Callable[..., object], is_mis: Callable[[object], bool]) -> Callable[..., object]:
    """Return the function with a mistake of ours in it, that comes to light with some arguments."""

    def kapot(*args: object) -> object:
        if any(map(is_mis, args)):
            raise LookupError("geheim")
        return wat(*args)

    return kapot


def test_een_fout_van_ons_bij_het_lezen_laat_de_andere_bestanden_doorgaan(
    drie: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kapot = _kapot(tabelvinder.vind_tabel, lambda een: isinstance(een, Bestand) and "oost" in een.naam)
    monkeypatch.setattr(toetsingen, "vind_tabel", kapot)
    scoring = toetsing.score(drie)
    assert [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen] == ["noord", "zuid"]
    (een,) = [melding for melding in scoring.meldingen if melding.code == "T165"]
    assert een.plek == Plek(bestand=drie[1])
    assert re.search(r"LookupError in .*test_besloten\.py:\d+", een.tekst)
    assert "geheim" not in str(een)
    assert scoring.foutief


@pytest.mark.parametrize("functie", ["decide", "bijzonderheden"])
def test_een_fout_van_ons_bij_het_beslissen_laat_de_andere_toetsingen_doorgaan(
    functie: str, drie: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_oost(een: object) -> bool:
        return getattr(getattr(een, "toetsing", een), "organisatie", None) == "oost"

    monkeypatch.setattr(scoren, functie, _kapot(getattr(scoren, functie), is_oost))
    scoring = toetsing.score(drie)
    assert [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen] == ["noord", "zuid"]
    (een,) = [melding for melding in scoring.meldingen if melding.code == "T165"]
    assert een.plek == Plek(bestand=drie[1], cel="B2")
    assert scoring.foutief


@pytest.mark.parametrize("functie", ["read_dossier", "verdeelde_dossiers"])
def test_wat_de_opdracht_toch_beeindigt_weet_bij_welk_bestand(
    functie: str, drie: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def mis(een: object) -> bool:
        return isinstance(een, Bestand) and ("scores-2015" in een.naam or "zuid" in een.naam)

    monkeypatch.setattr(dossier, functie, _kapot(getattr(dossier, functie), mis))
    bestanden = [*drie[:2], str(STAP1 / "scores-2015.csv") if functie == "verdeelde_dossiers" else drie[2]]
    with pytest.raises(LookupError) as fout:
        toetsing.score(bestanden, met_dossiers=True)
    assert bestand_van(fout.value) == bestanden[2]
    assert bestand_van(LookupError()) is None


def test_een_pad_alleen_is_geen_rij_letters(voorbeeld_2015: Path) -> None:
    pad = str(voorbeeld_2015 / "regios" / "Drenthe.xlsx")
    een, rij = toetsing.score(pad), toetsing.score([pad])
    assert een.uitslagen == rij.uitslagen
    assert [uitslag.toetsing.organisatie for uitslag in een.uitslagen] == ["Drenthe"]
    assert een.meldingen == rij.meldingen == ()
