"""That `make fuzz` would find what it is there to find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fuzz import toezicht
from fuzz.gevallen import SOORTEN, Geval, Zaden, geval
from fuzz.toezicht import Toezicht, oordeel
from hulp.grond import WORTEL

if TYPE_CHECKING:
    from pathlib import Path

GOED: dict[str, Any] = {"code": 1, "geheugen": 100_000_000, "uit": "", "fout": "x.csv: let op", "val": ""}


@pytest.fixture(scope="module")
def zaden() -> Zaden:
    return Zaden.van(WORTEL, [], b'{"formaat": "toetsing/uitslag/1", "toetsingen": [{"scores": {"1.1.1": "+"}}]}')


@pytest.mark.parametrize("soort", SOORTEN)
def test_hetzelfde_nummer_is_hetzelfde_geval(soort: str, zaden: Zaden) -> None:
    gevallen = [geval(soort, nummer, 7, zaden) for nummer in range(20)]
    assert gevallen == [geval(soort, nummer, 7, zaden) for nummer in range(20)]
    assert len({een.bestanden[f"geval.{soort}"] for een in gevallen}) > 10


@pytest.mark.parametrize(
    ("antwoord", "soorten"),
    [
        pytest.param({}, [], id="niets mis"),
        pytest.param({"uit": "a\x1b[31m"}, ["stuurteken op stdout"], id="ESC"),
        pytest.param({"fout": "a\xc2\x9b31m"}, ["stuurteken op stderr"], id="C1"),
        pytest.param({"val": 'File "/a/b.py", line 3\nKeyError: 1'}, ["traceback KeyError in b.py:3"], id="traceback"),
        pytest.param({"fout": "Traceback (most recent call last)"}, ["traceback op het scherm"], id="op het scherm"),
        pytest.param({"code": 70}, ["afsluitcode 70"], id="afsluitcode"),
        pytest.param(
            {"code": 70, "fout": "Er ging iets mis in toetsing zelf (KeyError in a.py:1, b.py:2)"},
            ["onvoorzien KeyError in a.py:1"],
            id="programmafout",
        ),
        pytest.param({"fout": "(er ging iets mis: KeyError in a.py:1)"}, ["onvoorzien KeyError in a.py:1"], id="T165"),
        pytest.param({"geheugen": 500_000_001}, ["geheugen"], id="geheugen"),
    ],
)
def test_wat_geen_bestand_mag_doen_wordt_gezien(antwoord: dict[str, Any], soorten: list[str]) -> None:
    assert [vondst.soort for vondst in oordeel(GOED | antwoord)] == soorten


def test_een_echte_opdracht_in_de_werker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real thing: an answer, a file that nobody asked for, a source that changed, a worker that hangs."""
    monkeypatch.setenv("PYTHONPATH", f"{WORTEL / 'tools'}:{WORTEL / 'tests'}")
    een = Geval(
        naam="x", bestanden={"geval.csv": b"nr;score\n1.1.1;+\n"}, args=("score", "geval.csv", "--naar", "u.csv")
    )
    nieuw = Geval(naam="y", bestanden={}, args=("nieuw", "erbij.xlsx"))
    anders = Geval(naam="z", bestanden={"er.csv": b"x"}, args=("nieuw", "er.csv", "--forceer"))
    with Toezicht(tmp_path) as werk:
        goed = werk.doe(een)
        assert (goed.gevonden, goed.code, goed.geheugen > 10_000_000) == ((), 1, True)
        assert [vondst.soort for vondst in werk.doe(nieuw).gevonden] == ["achtergelaten"]
        (tmp_path / "tijdelijk" / "rest").touch()
        assert [vondst.uitleg for vondst in werk.doe(een).gevonden] == ["achtergelaten: rest"]
        monkeypatch.setattr(toezicht, "zet_neer", lambda geval, map_: (map_ / "er.csv").write_bytes(b"y"))
        assert "bron veranderd" in {vondst.soort for vondst in werk.doe(anders).gevonden}
        # no answer comes in time, however fast it is
        monkeypatch.setattr("fuzz.toezicht.select.select", lambda *_: ([], [], []))
        assert "traag" in {vondst.soort for vondst in werk.doe(een).gevonden}
