"""Rows that hold a total: never an organisation, and never a reason to drop what stands above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.werkmappen import rijen, schrijf_csv, schrijf_xlsx
from toetsing.pipeline import scoren

if TYPE_CHECKING:
    from pathlib import Path

NRS = [nr for nr, _ in rijen(GOED)[1:]]


def matrix(**namen: str) -> str:
    koppen = f"| organisatie | {' | '.join(NRS)} |"
    return "\n".join([koppen, *(f"| {naam} | {' | '.join([score] * len(NRS))} |" for naam, score in namen.items())])


@pytest.mark.parametrize("naam", ["Totaal", "totaal:", "Gem.", "Landelijk totaal", "% voldoende", "Aantal +"])
@pytest.mark.parametrize("score", ["1", "3", "", "26"])
def test_een_totaalrij_in_een_matrix_is_geen_organisatie(naam: str, score: str, tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "m.xlsx", Toetsing=matrix(**{"Noord": "+", naam: score}))
    scoring = scoren.score([str(pad)])
    assert [u.toetsing.organisatie for u in scoring.uitslagen] == ["Noord"]
    assert [(m.code, m.plek.cel) for m in scoring.meldingen] == [("T050", "A3")]


def test_een_organisatie_met_zo_n_woord_in_haar_naam_telt_mee(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "m.csv", matrix(**{"Totaal Zorg Noord": "+", "Gemeente Som": "-"}))
    scoring = scoren.score([str(pad)])
    assert [u.toetsing.organisatie for u in scoring.uitslagen] == ["Totaal Zorg Noord", "Gemeente Som"]
    assert not scoring.meldingen


@pytest.mark.parametrize(
    "rij",
    [
        "| Totaal | 1 | |",
        "| Totaal | 18 | |",
        "| Aantal voldoende: | + | |",
        "| | 1 | Totaal |",
        "| <18> | 3 | Subtotaal |",
        "| % | 75% | |",
    ],
)
def test_een_totaal_onder_een_lange_tabel_laat_de_toetsing_heel(rij: str, tmp_path: Path) -> None:
    tabel = "\n".join(["| nr | score | verwachting |", *(f"| {nr} | {s} | tekst |" for nr, s in rijen(GOED)[1:]), rij])
    scoring = scoren.score([str(schrijf_xlsx(tmp_path / "Noord.xlsx", Toetsing=tabel))])
    assert len(scoring.uitslagen) == 1
    assert [m.code for m in scoring.meldingen] == ["T030"]


def test_een_score_naast_het_nummer_van_een_criterium_blijft_een_fout(tmp_path: Path) -> None:
    tabel = GOED + "| 1.1 | 3 |\n"
    scoring = scoren.score([str(schrijf_xlsx(tmp_path / "Noord.xlsx", Toetsing=tabel))])
    assert [m.code for m in scoring.meldingen] == ["T028"]


@pytest.mark.parametrize("naam", ["Subtotaal Noord", "Landelijk", "Gemiddelde Zuid"])
def test_wat_een_totaal_lijkt_telt_mee_en_dat_wordt_gezegd(naam: str, tmp_path: Path) -> None:
    scoring = scoren.score([str(schrijf_csv(tmp_path / "m.csv", matrix(**{"Noord": "+", naam: "-"})))])
    assert [u.toetsing.organisatie for u in scoring.uitslagen] == ["Noord", naam]
    assert [(m.code, m.plek.cel) for m in scoring.meldingen] == [("T210", "A3")]


@pytest.mark.parametrize("score", ["1", "20", "20 van 24"])
def test_een_totaal_dat_zijn_naam_in_een_andere_kolom_heeft_wordt_daarbij_genoemd(score: str, tmp_path: Path) -> None:
    tabel = "\n".join(["| nr | verwachting | score |", *(f"| {nr} | Tekst | + |" for nr in NRS)])
    pad = schrijf_xlsx(tmp_path / "n.xlsx", Toetsing=f"{tabel}\n|  | Totaalscore | {score} |")
    (een,) = scoren.score([str(pad)]).meldingen
    assert een.code == "T030"
    assert "'Totaalscore'" in een.tekst
