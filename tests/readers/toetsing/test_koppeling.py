"""A list beside the toetsingen: what is doubtful in it is said, and it is used all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.grond import GOED
from hulp.opdracht import toetsing
from hulp.werkmappen import rijen

if TYPE_CHECKING:
    from pathlib import Path


def test_een_twijfelachtige_letter_in_een_lijst_wordt_gezegd(tmp_path: Path) -> None:
    regels = "".join(f"{wie};{nr};{score}\n" for wie in ("Köln", "Zuid") for nr, score in rijen(GOED)[1:])
    (tmp_path / "scores.csv").write_text(f"organisatie;nr;score\n{regels}", "utf-8")
    (tmp_path / "groepen.csv").write_bytes("organisatie;grootte\nKöln;groot\nZuid;klein\n".encode("mac_roman"))
    (tmp_path / "namen.csv").write_bytes("organisatie;alias\nKöln;Keulen\n".encode("mac_roman"))
    for optie, lijst in (("--groepen", "groepen.csv"), ("--aliassen", "namen.csv")):
        uit = toetsing("vergelijk", "scores.csv", optie, lijst, cwd=tmp_path)
        assert uit.returncode == 0
        assert f"{lijst} › A2" in uit.stderr
        assert "[T150]" in uit.stderr
