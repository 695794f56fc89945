"""`kader toon` of a kader with registers: every column, what may stand there, and what it is for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hulp.opdracht import toetsing
from hulp.registerkader import KADER

if TYPE_CHECKING:
    from pathlib import Path


def test_elke_kolom_staat_er_met_wat_er_mag_en_wat_zij_betekent(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    uit = toetsing("kader", "toon", tmp_path / "kader.yaml", "--json")
    assert uit.returncode == 0
    gegevens = json.loads(uit.stdout)
    assert [een["naam"] for een in gegevens["termijnen"]] == ["indiening verbeterplan", "hersteltermijn"]
    rollen = {
        register["naam"]: {kolom["naam"]: kolom["rol"] for kolom in register["kolommen"] if kolom["rol"]}
        for register in gegevens["registers"]
    }
    assert rollen == {
        "toezeggingen": {
            "onderwerp": "nummer van het kader",
            "wie": "wie",
            "uiterlijk op": "uiterlijk",
            "gedaan op": "klaar als gevuld",
        },
        "zienswijzen": {"overgenomen": "klaar als gevuld"},
        "vragen": {"antwoord": "klaar als gevuld", "gesteld door": "wie"},
        "aanbevelingen": {"aan wie": "wie", "wanneer": "voor", "stand van zaken": "klaar bij uitgevoerd of vervallen"},
        "risico's": {"beheersmaatregel": "klaar als gevuld"},
        "processtappen": {"tijd": "uiterlijk", "stand": "klaar bij klaar"},
        "verscherpt toezicht": {"vanaf": "van", "eind": "tot"},
    }  # fmt: skip
    assert [een["termijnen"] for een in gegevens["registers"]][:2] == [["indiening verbeterplan"]] * 2
    kosten = next(k for r in gegevens["registers"] for k in r["kolommen"] if k["naam"] == "kosten")
    assert (kosten["soort"], kosten["mag"]) == ("getal", "een getal van minstens 0 met hoogstens 2 decimalen, in euro")
    tekst = toetsing("kader", "toon", tmp_path / "kader.yaml", "--formaat", "markdown").stdout
    assert "Kolommen van toezeggingen" in tekst
    assert "| indiening verbeterplan |  | de dag op het blad Gegevens | nee | uiterlijk |" in tekst


def test_een_kader_zonder_registers_zegt_er_niets_van() -> None:
    gegevens = json.loads(toetsing("kader", "toon", "--json").stdout)
    assert not {"registers", "termijnen"} & set(gegevens)
