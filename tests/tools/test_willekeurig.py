"""That `make willekeurig` says what it finds, and fails where it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tweede.verdeling import CONSTRUCTEN, Verdeling
from tweede.verdeling_boven import Bovenverdeling
from willekeurig import __main__ as willekeurig

if TYPE_CHECKING:
    from pathlib import Path


def test_een_ronde_zonder_verschil_geeft_de_verdeling(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert willekeurig.main(["--aantal", "11", "--planten", "0", "--naar", str(tmp_path / "gevonden")]) == 0
    uit, fout = capsys.readouterr()
    tabellen = [tabel.splitlines()[2:] for tabel in uit.split("| construct")[1:]]
    assert [[lijn.split("|")[1].strip() for lijn in tabel if lijn] for tabel in tabellen] == [
        list(CONSTRUCTEN),
        list(Bovenverdeling.constructen),
    ]
    for soort in ("criteria", "boven"):  # as many kaders as are needed for so many pairs
        assert f"{soort}: 20 pairs, 0 kaders with a difference, seed 1" in fout
    assert not (tmp_path / "gevonden").exists()


@pytest.mark.parametrize(
    ("gevonden", "hoe", "code"),
    [
        pytest.param({}, "kader 3: anders", 0, id="alles goed"),
        pytest.param({7: ["1.1: V in plaats van M"]}, "kader 3: anders", 1, id="een verschil"),
        pytest.param({}, "", 1, id="een fout die niet wordt gevonden"),
    ],
)
def test_wat_er_mis_is_staat_er_en_wordt_bewaard(
    gevonden: dict[int, list[str]],
    hoe: str,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(willekeurig, "_vergelijk", lambda *_: (Verdeling(), gevonden))
    monkeypatch.setattr(willekeurig, "zoek", lambda _: hoe)
    (tmp_path / "gevonden" / "van de vorige keer").mkdir(parents=True)
    assert willekeurig.main(["--naar", str(tmp_path / "gevonden")]) == code
    fout = capsys.readouterr().err
    assert ("NOT FOUND" in fout) == (hoe == "")
    assert ("FOUND 1.1: V in plaats van M" in fout) == bool(gevonden)
    soorten = ("boven", "criteria")
    bewaard = sorted(pad.name for pad in tmp_path.glob("gevonden/*"))
    assert bewaard == [f"{soort}-1-{nummer}" for soort in soorten for nummer in gevonden]
