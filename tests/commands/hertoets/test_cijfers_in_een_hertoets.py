"""A figure that is not what it was in the ronde before is told with both, each with its note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hulp.opdracht import toetsing
from hulp.reekskader import kaderbestand
from hulp.werkmappen import schrijf_xlsx

if TYPE_CHECKING:
    from pathlib import Path

SCORES = "| nr | score |\n| 1.1.1 | + |\n| 1.1.2 | - |"
KOP = "| reeks | moment | waarde | definitie | betrouwbaarheid |"


def werkmap(map_: Path, ronde: str, *rijen: str) -> Path:
    gegevens = f"| gegeven | waarde |\n| organisatie | Noord |\n| ronde | {ronde} |"
    return schrijf_xlsx(map_ / f"{ronde}.xlsx", Gegevens=gegevens, Toetsing=SCORES, Reeksen="\n".join((KOP, *rijen)))


def test_een_ander_cijfer_of_een_andere_noot_staat_in_de_hertoets(tmp_path: Path) -> None:
    gelijk = "| wachtlijst | 2014-K4 | 71 | | |"
    toen = werkmap(
        tmp_path, "2015", gelijk, "| wachtlijst | 2015-K1 | 30 | | geschat |", "| wachtlijst | 2015-K2 | 22 | | |"
    )
    nu = werkmap(
        tmp_path,
        "2016",
        gelijk,
        "| wachtlijst | 2015-K1 | 31 | | |",
        "| wachtlijst | 2015-K2 | 22 | | herteld |",
        "| wachtlijst | 2015-K2 | 99 | met-meldingen | |",
    )
    uit = toetsing("hertoets", toen, nu, "--kader", kaderbestand(tmp_path), breedte=160)
    assert uit.returncode == 0, uit.stderr
    plat = " ".join(uit.stdout.split())
    assert "Cijfers die in 2016 anders zijn dan in 2015" in plat
    assert "30 zaken (geschat)" in plat
    assert "31 zaken" in plat
    assert "22 zaken (herteld)" in plat
    assert "71 zaken" not in plat
    assert "99" not in re.sub("[0-9a-f]{64}", "", plat)  # a hash can hold any two digits


def test_zonder_verschil_staat_er_niets(tmp_path: Path) -> None:
    rij = "| wachtlijst | 2015-K1 | 30 | | |"
    uit = toetsing(
        "hertoets", werkmap(tmp_path, "2015", rij), werkmap(tmp_path, "2016", rij), "--kader", kaderbestand(tmp_path)
    )
    assert "Cijfers die" not in uit.stdout
