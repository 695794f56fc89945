"""Assessors by a kader that decides above its criteria: does a difference change a thema, or the whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hulp.bovenkader import LETTERS, MET_GEEN, SCORES, kadertekst
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from pathlib import Path

KOP, EEN, *_ = SCORES.splitlines()
ANDER = "Noord;2026;-;-;+;-;+;+;+;;ja"


def beoordelaars(map_: Path, *opties: object, tekst: str = "", rijen: tuple[str, str] = (EEN, ANDER)) -> str:
    (map_ / "kader.yaml").write_text(tekst or kadertekst(), "utf-8")
    for naam, rij in zip(("jan", "piet"), rijen, strict=True):
        (map_ / f"{naam}.csv").write_text(f"{KOP}\n{rij}\n", "utf-8")
    bestanden = (map_ / "jan.csv", map_ / "piet.csv")
    gemaakt = toetsing("beoordelaars", *bestanden, "--kader", map_ / "kader.yaml", "-q", *opties)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return gemaakt.stdout.replace("**", "")


def test_de_json_heeft_themas_en_eindoordeel_en_wat_een_score_daar_doet(tmp_path: Path) -> None:
    inhoud: dict[str, Any] = json.loads(beoordelaars(tmp_path, "--json"))
    volgt_schema(inhoud, "beoordelaars")
    (noord,) = inhoud["organisaties"]
    assert [(een["over"], een["mogelijk"], een["stand"]) for een in noord["themas"]] == [
        ("1", [["V"], ["O"]], "verschilt"), ("2", [["V"], ["V"]], "gelijk"),
    ]  # fmt: skip
    assert (noord["eindoordeel"]["over"], noord["eindoordeel"]["stand"]) == ("geheel", "verschilt")
    eerste = noord["verwachtingen"][0]["boven"]
    assert eerste[0] == {"over": "1", "door": "jan", "score": "-", "mogelijk": ["M"], "verandert": True}
    (ramp,) = noord["feiten"]
    assert [(een["over"], een["door"], een["verandert"]) for een in ramp["boven"]] == [
        ("1", "jan", False), ("1", "piet", True), ("geheel", "jan", True), ("geheel", "piet", True),
    ]  # fmt: skip


def test_de_samenvatting_de_tabel_en_de_uitleg(tmp_path: Path) -> None:
    uit = beoordelaars(tmp_path, "--formaat", "md")
    assert "Het eindoordeel verschilt." in uit
    assert "Het oordeel over thema 2 is uit de scores van elke beoordelaar hetzelfde: V." in uit
    assert "overneemt: op 1.1.1, 1.1.2, 1.2.2 of het feit ramp." in uit
    assert "| 1.1.1 | + | - | verschilt | verandert oordeel, ook thema 1 en eindoordeel |" in uit
    assert "| geheel | Eindoordeel | V | O | verschilt |" in uit
    assert "Neemt jan hier - over, dan is het eindoordeel daar M in plaats van V." in uit
    assert "piet komt ook op V met 3 scores van jan: 1.1.1 en 1.1.2 en 1.2.2." in uit


def test_eigen_letters_en_geen_hebben_hun_uitleg(tmp_path: Path) -> None:
    uit = beoordelaars(
        tmp_path, "--formaat", "md", tekst=kadertekst(MET_GEEN + LETTERS), rijen=(EEN, ANDER[:-3] + "+;ja")
    )
    assert "De letters van het eindoordeel: A = goed, B = matig." in uit
    assert "| geheel | Eindoordeel | A | B | verschilt |" in uit


def test_van_meer_organisaties_staat_het_in_de_lijsten(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(kadertekst(), "utf-8")
    (tmp_path / "jan.csv").write_text(SCORES, "utf-8")
    (tmp_path / "piet.csv").write_text(SCORES.replace("Noord;2026;+;+;+;+", "Noord;2026;-;-;-;-"), "utf-8")
    bestanden = (tmp_path / "jan.csv", tmp_path / "piet.csv")
    gemaakt = toetsing("beoordelaars", *bestanden, "--kader", tmp_path / "kader.yaml", "-q", "--formaat", "md")
    assert gemaakt.returncode == 0, gemaakt.stderr
    uit = gemaakt.stdout.replace("**", "")
    assert "Het eindoordeel verschilt bij 1 van de 3 organisaties." in uit
    assert "| Noord | 8 | 4 | 50% | 4 | 1.1, 1.2, thema 1, eindoordeel |" in uit
    assert "| Noord | geheel | jan V, piet O |" in uit


def test_wat_iemand_over_het_geheel_vaststelde_staat_erbij(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(kadertekst(), "utf-8")
    (tmp_path / "jan.csv").write_text(f"{KOP}\n{EEN}\n", "utf-8")
    (tmp_path / "piet.csv").write_text(f"{KOP};geheel afwijkend;geheel motivering\n{EEN};M;toch\n", "utf-8")
    bestanden = (tmp_path / "jan.csv", tmp_path / "piet.csv")
    gemaakt = toetsing("beoordelaars", *bestanden, "--kader", tmp_path / "kader.yaml", "-q", "--formaat", "md")
    assert gemaakt.returncode == 0, gemaakt.stderr
    uit = gemaakt.stdout.replace("**", "")
    assert "Afwijkend vastgesteld is het oordeel op het geheel (piet: berekend V, vastgesteld M)." in uit
    assert r"| geheel | Eindoordeel | V | M\*(V) | gelijk | verschilt |" in uit
    assert "piet stelde afwijkend M vast: toch" in uit
