"""A kader whose source states no norm and gives its criteria a name alone: no form prints a norm that is not there."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.eigenkader import KADER, matrix, schrijf_kader
from hulp.feiten import tekst_van
from hulp.opdracht import toetsing, toetsing_bytes

if TYPE_CHECKING:
    from pathlib import Path

TEKST = "De bieb is open als de buurt wakker is."


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    doel = tmp_path_factory.mktemp("zonder")
    kader = re.sub(r"^    norm: .*\n", "", KADER, flags=re.MULTILINE)
    zonder = kader.replace(f"        tekst: {TEKST}\n", "")
    assert kader != KADER
    assert zonder != kader
    (schrijf_kader(doel) / "kader.yaml").write_text(zonder, "utf-8")
    (doel / "matrix.csv").write_text(matrix(), "utf-8")
    return doel


@pytest.mark.parametrize("vorm", ["html", "markdown", "docx", "pdf"])
@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_een_rapport_noemt_geen_norm_die_er_niet_is(soort: str, vorm: str, map_: Path) -> None:
    wie = ("--organisatie", "Noord") if soort == "regio" else ()
    vraag = ("rapport", soort, "matrix.csv", *wie, "--kader", "buurtbieb-2026", "--naar", "-", "--formaat", vorm)
    uit = toetsing_bytes(*vraag, cwd=map_)
    assert uit.returncode == 0, uit.stderr.decode()
    tekst = tekst_van(vorm, uit.stdout)
    assert "Norm:" not in tekst
    assert "Criterium 1.1: Open" in " ".join(tekst.split())


def test_een_kader_zonder_norm_is_in_orde_en_te_lezen(map_: Path) -> None:
    assert toetsing("kader", "controleer", "buurtbieb-2026", cwd=map_).returncode == 0
    for vorm in ("tabel", "markdown", "html"):
        getoond = toetsing("kader", "toon", "buurtbieb-2026", "--formaat", vorm, cwd=map_).stdout
        assert "Norm:" not in getoond
        assert "1.1 Open" in getoond
    thema = json.loads(toetsing("kader", "toon", "buurtbieb-2026", "--json", cwd=map_).stdout)["kader"]["themas"][0]
    assert (thema["norm"], thema["criteria"][0]["tekst"]) == ("", "Open")


def test_een_werkmap_zonder_norm_noemt_de_bron_van_het_thema(map_: Path) -> None:
    assert toetsing("nieuw", "leeg.xlsx", "--kader", "buurtbieb-2026", cwd=map_).returncode == 0
    blad = openpyxl.load_workbook(map_ / "leeg.xlsx")["Uitleg"]
    eerste = [str(rij[0]) for rij in blad.iter_rows(values_only=True)]
    assert "norm" not in eerste
    assert eerste[eerste.index("Beslisregels van thema 1, Open huis") + 1] == "bron"
