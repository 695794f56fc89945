"""The progress bar: from ten files on, where someone is looking, and on stderr only. And a stderr nobody reads."""

from __future__ import annotations

import io
import os
import sys

import pytest

from hulp.opdracht import proces
from toetsing.cli.uitvoer import voortgangsbalk


class Scherm(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("geheel", "getoond"), [(9, False), (10, True), (26, True)])
def test_vanaf_tien_bestanden_is_er_een_balk(monkeypatch: pytest.MonkeyPatch, geheel: int, getoond: bool) -> None:
    scherm, uit = Scherm(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", scherm)
    monkeypatch.setattr(sys, "stdout", uit)
    with voortgangsbalk(stil=False) as voortgang:
        assert voortgang is not None
        for klaar in range(1, geheel + 1):
            voortgang(klaar, geheel)
    assert (f"{geheel}/{geheel}" in scherm.getvalue()) is getoond
    assert uit.getvalue() == ""


@pytest.mark.parametrize("stil", [True, False])
def test_geen_balk_als_niemand_kijkt_of_het_stil_moet(monkeypatch: pytest.MonkeyPatch, stil: bool) -> None:
    monkeypatch.setattr(sys, "stderr", Scherm() if stil else io.StringIO())
    with voortgangsbalk(stil=stil) as voortgang:
        assert voortgang is None


@pytest.mark.parametrize(("args", "code"), [(["score", "weg.xlsx"], 4), (["scoor"], 2)])
def test_wie_stderr_niet_meer_leest_verandert_de_exitcode_niet(args: list[str], code: int) -> None:
    lezen, schrijven = os.pipe()
    os.close(lezen)
    try:
        assert proces(*args, stderr=schrijven).returncode == code
    finally:
        os.close(schrijven)
