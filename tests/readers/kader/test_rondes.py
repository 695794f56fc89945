"""Rondes beside a kader: what the shipped file says, what one with scores does, and every fault with code and line."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import pytest

from hulp.grond import STAP1
from hulp.opdracht import toetsing
from toetsing.domain.kader import Ronde
from toetsing.pipeline.kaders import kader_van, met_rondes, referentie
from toetsing.readers.kader.rondes import load_rondes

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

HERTOETS: Final = "hertoets 2016"
KLEIN: Final = """\
kader: veilig-thuis-stap1-2015
rondes:
  - ronde: hertoets 2016
    soort: toezicht
    bron: landelijk, hoofdstuk 1
"""


def test_het_meegeleverde_kader_kent_de_hertoets_en_blijft_gelijk(stap1: Kader) -> None:
    kader = met_rondes(stap1)
    assert [(ronde.ronde, ronde.soort, bool(ronde.scores)) for ronde in kader.rondes] == [
        ("2015", "toezicht", True),
        (HERTOETS, "toezicht", False),
    ]
    assert kader.sha256 == sha256((STAP1 / "kader.yaml").read_bytes()).hexdigest()
    assert {een.ronde for een in referentie(stap1)} == {"2015"}


def test_een_ronde_met_scores_naast_het_kader_hoort_bij_wat_is_meegeleverd(tmp_path: Path) -> None:
    for naam in ("kader.yaml", "scores-2015.csv"):
        (tmp_path / naam).write_bytes((STAP1 / naam).read_bytes())
    kop, eerste = (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines()[:2]
    (tmp_path / "later.csv").write_text(f"{kop}\n{eerste}\n", encoding="utf-8")
    (tmp_path / "rondes.yaml").write_text(f"{KLEIN}    scores: later.csv\n", encoding="utf-8")
    kader = kader_van(str(tmp_path))
    assert [een.ronde for een in referentie(kader, str(tmp_path))] == ["2015"] * 26 + [HERTOETS]
    assert met_rondes(kader, str(tmp_path)).rondes[-1] == Ronde(
        ronde=HERTOETS, soort="toezicht", scores="later.csv", toelichting="", bron="landelijk, hoofdstuk 1"
    )


def test_kader_toon_en_een_rapport_noemen_rondes_en_herkomst(voorbeeld_2015: Path, tmp_path: Path) -> None:
    getoond = json.loads(toetsing("kader", "toon", "--json").stdout)["kader"]
    assert len(getoond["gemaakt_uit"]) == len(getoond["gebruikt_in"]) == 2
    assert "Verantwoorde Hulp voor Jeugd" in getoond["gemaakt_uit"][0]
    assert "Wmo 2015" in getoond["gemaakt_uit"][1]
    assert getoond["gebruikt_in"][1].startswith(f"Ronde {HERTOETS}, toezicht. De zeven ")
    gezegd = (*getoond["gemaakt_uit"], *getoond["gebruikt_in"])
    assert all("(Rapport over het landelijk beeld van Veilig Thuis, Stap 1, " in zin for zin in gezegd)
    assert "voetnoot 8" in getoond["normbronnen"][0]
    for soort, bron in (("regio", "regios/IJsselland.xlsx"), ("landelijk", "landelijk.xlsx")):
        naar = tmp_path / f"{soort}.md"
        assert toetsing("rapport", soort, voorbeeld_2015 / bron, "--naar", naar).returncode == 0
        assert all(zin in naar.read_text("utf-8").replace("\\", "") for zin in gezegd)


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        pytest.param("stap1-2015", "stap2-2016", ("K031", 1), id="een ander kader"),
        pytest.param("hertoets 2016", '"2015"', ("K013", 3), id="een ronde die het kader al noemt"),
        pytest.param("toezicht", "toets", ("K005", 4), id="een onbekende soort"),
        pytest.param("landelijk", "krant", ("K008", 5), id="een bron die het kader niet heeft"),
        pytest.param("rondes:", "ronden:", ("K003", 2), id="een onbekend veld"),
        pytest.param(KLEIN[KLEIN.index("rondes:") :], "", ("K002", 1), id="zonder rondes"),
        pytest.param(KLEIN, "", ("K001", None), id="leeg"),
    ],
)
def test_elke_fout_heeft_code_en_lijn(oud: str, nieuw: str, verwacht: tuple[str, int | None], stap1: Kader) -> None:
    rondes, meldingen = load_rondes(KLEIN.replace(oud, nieuw).encode(), "rondes.yaml", stap1)
    assert rondes is None
    assert (meldingen[0].code, meldingen[0].plek.lijn) == verwacht


def test_een_fout_ernaast_houdt_een_score_niet_tegen(voorbeeld_2015: Path, tmp_path: Path) -> None:
    """It decides nothing; who looks at the kader is told."""
    (tmp_path / "kader.yaml").write_bytes((STAP1 / "kader.yaml").read_bytes())
    (tmp_path / "rondes.yaml").write_text("kader: elders\nrondes: []\n", encoding="utf-8")
    bron = voorbeeld_2015 / "regios" / "IJsselland.xlsx"
    assert toetsing("score", bron, "--kader", tmp_path).returncode == 0
    getoond = toetsing("kader", "toon", tmp_path)
    assert (getoond.returncode, "rondes.yaml:1: " in getoond.stderr) == (1, True)
