"""`toetsing kader toon` of a kader with series: every question, definition and kind of moment, in words and as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hulp.opdracht import toetsing
from hulp.reekskader import ALLES, kaderbestand, reekskader

if TYPE_CHECKING:
    from pathlib import Path


def test_een_kader_toont_wat_het_vraagt_en_wat_elke_definitie_telt(tmp_path: Path) -> None:
    uit = toetsing("kader", "toon", kaderbestand(tmp_path, ALLES), breedte=200)
    assert uit.returncode == 0, uit.stderr
    for reeks in reekskader(ALLES).reeksen:
        assert reeks.tekst in uit.stdout
        assert reeks.momenten.toegestaan in uit.stdout
        assert all(een.tekst in uit.stdout for een in reeks.definities)


def test_als_gegeven_staan_de_reeksen_er_heel_in(tmp_path: Path) -> None:
    uit = json.loads(toetsing("kader", "toon", kaderbestand(tmp_path, ALLES), "--json").stdout)
    assert [(een["naam"], een["momenten"], een["definitie"], een["eenheid"]) for een in uit["reeksen"]] == [
        ("wachtlijst", "kwartaal", "onderzoeken", "zaken"),
        ("doorlooptijd", "maand", "alle", "dagen"),
        ("budget", "jaar", "nieuw", "euro"),
        ("bezetting", "dag", "vast", "procent"),
    ]


def test_een_kader_zonder_reeksen_zegt_er_niets_over(tmp_path: Path) -> None:
    pad = kaderbestand(tmp_path, "")
    assert "Reeksen" not in toetsing("kader", "toon", pad).stdout
    assert "reeksen" not in json.loads(toetsing("kader", "toon", pad, "--json").stdout)
