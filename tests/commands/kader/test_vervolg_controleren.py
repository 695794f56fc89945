"""`kader controleer` of a kader that continues another: what looks like a slip is said, and is no fout."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from hulp.hertoetskaders import kadertekst
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path

DRIE = {"1.1": ("1.1.1", "1.1.2", "1.1.3")}
ELKE = {nr: nr for nr in DRIE["1.1"]}


def gezegd(map_: Path, kader: str) -> list[tuple[str, str]]:
    """Return the code and the line of every melding about a kader."""
    gedaan = toetsing("kader", "controleer", map_ / kader, "--formaat", "csv")
    assert gedaan.returncode == 0, gedaan.stderr
    rijen = csv.DictReader(io.StringIO(gedaan.stdout.removeprefix("\ufeff")), delimiter=";")
    return [(rij["code"], f"{rij['lijn']}: {rij['melding']} {rij['advies']}") for rij in rijen]


def schrijf(map_: Path, kader: str, tekst: str) -> None:
    (map_ / kader).mkdir(exist_ok=True)
    (map_ / kader / "kader.yaml").write_text(tekst, encoding="utf-8")


@pytest.mark.parametrize(
    ("was", "op", "code", "zegt"),
    [
        (ELKE, "oud-2026", "", ""),
        (
            {"1.1.1": "1.1.1"},
            "oud-2026",
            "K111",
            "5: 2 verwachtingen hebben geen 'was' en heten dus nieuw, al",
        ),
        ({"1.1.1": "1.1.1"}, "oud-2026", "K111", "in oud-2026: 1.1.2 en 1.1.3."),
        (ELKE | {"1.1.2": "1.1.9"}, "oud-2026", "K112", "Bedoelde u '1.1."),
        (ELKE, "oud-2062", "K113", "5: Kader oud-2062, waar dit een vervolg op is, is hier niet bekend;"),
        (ELKE, "oud-2062", "K113", "Bedoelde u 'oud-2026'?"),
        (ELKE, "stuk", "K113", "is hier niet te lezen;"),
        (ELKE, "nieuw", "", ""),
    ],
)
def test_een_vergissing_in_een_vervolg_wordt_genoemd(
    was: dict[str, str], op: str, code: str, zegt: str, tmp_path: Path
) -> None:
    schrijf(tmp_path, "oud-2026", kadertekst("oud-2026", DRIE))
    schrijf(tmp_path, "stuk", "kader: stuk\n")
    schrijf(tmp_path, "nieuw", kadertekst("nieuw", DRIE, was=was, vervolg_op=op))
    meldingen = gezegd(tmp_path, "nieuw")
    assert [een for een, _ in meldingen] == ([code] if code else [])
    assert all(zegt in tekst for _, tekst in meldingen)


def test_een_kader_dat_op_twee_plaatsen_anders_is_is_niet_te_kiezen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for map_, extra in (("kaders", ""), ("eigen", "# anders\n")):
        (tmp_path / map_).mkdir()
        schrijf(tmp_path / map_, "oud", f"{kadertekst('oud', DRIE)}{extra}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOETSING_KADERS", str(tmp_path / "eigen"))
    (tmp_path / "los").mkdir()
    schrijf(tmp_path / "los", "nieuw", kadertekst("nieuw", DRIE, was=ELKE, vervolg_op="oud"))
    ((code, tekst),) = gezegd(tmp_path / "los", "nieuw")
    assert code == "K113"
    assert "op twee plaatsen te vinden" in tekst
