"""What tests lean on: an opdracht run in this process is what a process of its own gives, and leaves nothing behind."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from pathlib import Path

import pytest

from hulp.gedeeld import afdruk, eenmalig, kopie
from hulp.grond import GOED
from hulp.opdracht import BREEDTE, proces, toetsing, toetsing_bytes
from hulp.werkmappen import schrijf_xlsx
from toetsing.cli import hoofd

OPDRACHTEN: dict[str, tuple[str, ...]] = {
    "tekens die geen ascii zijn": ("kader", "toon"),
    "meldingen op stderr": ("score", "fout.xlsx", "goed.xlsx", "--formaat", "csv"),
    "verkeerd gebruik": ("score", "goed.xlsx", "--uitlg"),
}


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_in_dit_proces_is_het_als_in_een_eigen_proces(naam: str, tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "goed.xlsx", Toetsing=GOED)
    schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | mischien |"))
    hier = toetsing_bytes(*OPDRACHTEN[naam], cwd=tmp_path)
    daar = proces(*OPDRACHTEN[naam], cwd=tmp_path, omgeving={"COLUMNS": str(BREEDTE)})
    assert (hier.returncode, hier.stdout, hier.stderr) == (daar.returncode, daar.stdout, daar.stderr)


def test_een_run_laat_niets_achter_en_heeft_een_eigen_wereld(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stand() -> tuple[object, ...]:
        wortel = logging.getLogger()
        stromen = (sys.stdin, sys.stdout, sys.stderr, sys.argv)
        regels = (list(warnings.filters), warnings.showwarning, list(wortel.handlers), wortel.level)
        return (*stromen, dict(os.environ), Path.cwd(), *regels)

    def start(args: object) -> int:
        print(args, os.environ["VREEMD"], os.environ["COLUMNS"], Path.cwd() == tmp_path)  # noqa: T201
        print(sys.stdout.isatty(), sys.stderr.isatty(), repr(sys.stdin.read()), "één", os.linesep == "\n")  # noqa: T201
        warnings.warn("let op", UserWarning, stacklevel=1)
        warnings.warn("voor wie het programma maakt", DeprecationWarning, stacklevel=1)
        logging.getLogger("vreemd").warning("gelogd")
        os.environ["ACHTERGELATEN"] = "1"
        return 3

    monkeypatch.setattr(hoofd, "start", start)
    voor = stand()
    uit = toetsing("een", 2, cwd=tmp_path, breedte=61, omgeving={"VREEMD": "anders"})
    assert stand() == voor
    assert uit.returncode == 3
    assert uit.stdout == f"['een', '2'] anders 61 True\nFalse False '' één {os.linesep == chr(10)}\n"
    assert "UserWarning: let op" in uit.stderr
    assert "voor wie" not in uit.stderr
    assert uit.stderr.endswith("gelogd\n")


def test_wat_gedeeld_is_wordt_een_keer_gemaakt(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> None:
    gemaakt = []

    def maak(map_: Path) -> None:
        (map_ / "diep").mkdir()
        (map_ / "diep" / "a.txt").write_text("a")
        gemaakt.append(map_)

    een, twee = (eenmalig(tmp_path_factory, "proef", maak) for _ in range(2))
    assert een == twee
    assert len(gemaakt) == 1
    assert list(afdruk(een)) == ["diep/a.txt"]
    (kopie(een, tmp_path / "k") / "diep" / "a.txt").write_text("b")
    assert afdruk(een) != afdruk(tmp_path / "k")
