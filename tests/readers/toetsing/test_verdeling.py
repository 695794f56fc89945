"""A long table whose columns say of which organisatie, ronde and soort each row is: as many toetsingen as it names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.opdracht import toetsing
from hulp.werkmappen import rijen, schrijf_csv, schrijf_xlsx
from toetsing.commands.rapport.rapporteren import regiorapporten
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.domain.toetsing import Soort
from toetsing.pipeline import scoren
from toetsing.pipeline.besloten import Besloten

if TYPE_CHECKING:
    from pathlib import Path

SCORES = dict(rijen(GOED)[1:])
ANDERS = {nr: {"+": "-", "-": "+"}.get(score, score) for nr, score in SCORES.items()}


def tabel(kop: str, *delen: tuple[str, dict[str, str]], achter: str = "") -> str:
    """Return a long table: of each part what stands in front of its rows, and its scores."""
    regels = [f"| {kop} | nr | score |"]
    regels += [f"| {voor} | {nr} | {score} |" for voor, scores in delen for nr, score in scores.items()]
    return "\n".join([*regels, achter])


def zonder(*nrs: str) -> dict[str, str]:
    return {nr: score for nr, score in SCORES.items() if nr not in nrs}


def score(pad: Path) -> Besloten:
    scoring = scoren.score([str(pad)])
    assert isinstance(scoring, Besloten)
    return scoring


def csv(tmp_path: Path, inhoud: str) -> Besloten:
    return score(schrijf_csv(tmp_path / "t.csv", inhoud))


def gevonden(scoring: Besloten) -> list[tuple[str, str | None, str | None]]:
    alle = [uitslag.toetsing for uitslag in scoring.uitslagen]
    return [(t.organisatie, t.ronde, t.soort.value if t.soort else None) for t in alle]


def codes(scoring: Besloten) -> list[tuple[str, str | None]]:
    return [(een.code, een.plek.cel) for een in scoring.meldingen]


@pytest.mark.parametrize("kop", ["organisatie", "Regio:", "naam"])
@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_elke_organisatie_krijgt_haar_eigen_scores(kop: str, soort: str, tmp_path: Path) -> None:
    inhoud = tabel(f"{kop} | ronde", ("Noord | 2026", SCORES), ("Zuid | 2026", ANDERS))
    if soort == "csv":
        scoring = csv(tmp_path, inhoud)
    else:
        scoring = score(schrijf_xlsx(tmp_path / "t.xlsx", Scores=inhoud.replace("| 2026 |", "| <2026> |")))
    assert not scoring.meldingen
    assert gevonden(scoring) == [("Noord", "2026", None), ("Zuid", "2026", None)]
    noord, zuid = (uitslag.toetsing for uitslag in scoring.uitslagen)
    assert {nr: zuid.scores[nr] for nr in ANDERS} == {nr: noord.scores[nr] for nr in ANDERS} | ANDERS
    assert zuid.herkomst["1.1.1"].cel == f"D{len(SCORES) + 2}"
    assert scoring.gedeeld


def test_de_volgorde_van_de_rijen_doet_er_niet_toe(tmp_path: Path) -> None:
    kop, *regels = tabel("organisatie", ("Noord", SCORES), ("Zuid", ANDERS)).strip().splitlines()
    een = csv(tmp_path, "\n".join([kop, *regels]))
    ander = csv(tmp_path, "\n".join([kop, *sorted(regels, key=lambda regel: regel.split("|")[2])]))
    assert [u.toetsing.scores for u in een.uitslagen] == [u.toetsing.scores for u in ander.uitslagen]


def test_ronde_soort_en_datum_per_rij(tmp_path: Path) -> None:
    delen = [("Noord | 2025 | toezicht | 18-01-2025", SCORES), ("Noord | 2026 | Toezicht | 18-01-2026", ANDERS)]
    delen += [("noord | 2026 | zelfevaluatie | ", SCORES)]
    scoring = csv(tmp_path, tabel("organisatie | ronde | soort | datum", *delen))
    assert not scoring.meldingen
    assert gevonden(scoring) == [
        ("Noord", "2025", "toezicht"),
        ("Noord", "2026", "toezicht"),
        ("noord", "2026", "zelfevaluatie"),
    ]
    assert [u.toetsing.datum for u in scoring.uitslagen] == [date(2025, 1, 18), date(2026, 1, 18), None]


def test_alleen_een_ronde_per_rij(tmp_path: Path) -> None:
    scoring = csv(tmp_path, "| organisatie | Noord |\n" + tabel("ronde", ("2025", SCORES), ("2026", ANDERS)))
    assert gevonden(scoring) == [("Noord", "2025", None), ("Noord", "2026", None)]


def test_wat_een_rij_weglaat_komt_van_boven_de_tabel(tmp_path: Path) -> None:
    boven = "| ronde | 2026 |\n| soort | zelfevaluatie |\n"
    scoring = csv(tmp_path, boven + tabel("organisatie | ronde", ("Noord | ", SCORES), ("Zuid | 2025", SCORES)))
    assert gevonden(scoring) == [("Noord", "2026", "zelfevaluatie"), ("Zuid", "2025", "zelfevaluatie")]


def test_een_organisatie_alleen_is_een_gewoon_bestand(tmp_path: Path) -> None:
    scoring = csv(tmp_path, tabel("organisatie", ("Noord", SCORES)))
    assert gevonden(scoring) == [("Noord", None, None)]
    assert not scoring.gedeeld


@pytest.mark.parametrize(
    ("kop", "waarden"),
    [("naam", [f"verwachting {i}" for i in range(99)]), ("soort", ["kern"] * 99), ("datum", ["tekst"] * 99)],
)
def test_een_kolom_over_de_verwachting_verdeelt_niets(kop: str, waarden: list[str], tmp_path: Path) -> None:
    regels = [f"| {waarden[i]} | {nr} | {s} |" for i, (nr, s) in enumerate(SCORES.items())]
    scoring = csv(tmp_path, "\n".join([f"| {kop} | nr | score |", *regels]))
    assert gevonden(scoring) == [("t", None, None)]
    assert not scoring.meldingen


def test_ontbrekende_en_dubbele_nummers_zijn_van_een_toetsing(tmp_path: Path) -> None:
    dubbel = [("Zuid", SCORES), ("Noord", zonder("1.1.3")), ("Zuid", {"1.1.1": "-"}), ("Oost", SCORES)]
    scoring = csv(tmp_path, tabel("organisatie", *dubbel))
    assert gevonden(scoring) == [("Oost", None, None)]
    eerste_noord, tweede_zuid = len(SCORES) + 2, 2 * len(SCORES) + 1
    assert codes(scoring) == [("T026", f"B{tweede_zuid}"), ("T024", f"A{eerste_noord}")]
    assert "bij Noord" in scoring.meldingen[1].tekst


def test_rijen_zonder_organisatie_zijn_een_fout_met_hun_cel(tmp_path: Path) -> None:
    delen = [("Noord", SCORES), ("Zuid", zonder("1.1.1", "1.1.2")), ("", {"1.1.1": "+", "1.1.2": "+"})]
    scoring = csv(tmp_path, tabel("organisatie", *delen, ("Oost", SCORES)))
    eerste = 2 * len(SCORES)
    assert gevonden(scoring) == [("Noord", None, None), ("Oost", None, None)]
    assert codes(scoring) == [("T152", f"A{eerste}")]
    assert f"rij {eerste} tot en met {eerste + 1}" in scoring.meldingen[0].tekst


def test_een_ronde_die_in_een_rij_ontbreekt_is_een_fout(tmp_path: Path) -> None:
    delen = [("Noord | 2026", zonder("1.1.3")), ("Noord | ", {"1.1.3": "+"}), ("Zuid | ", SCORES)]
    scoring = csv(tmp_path, tabel("organisatie | ronde", *delen))
    assert gevonden(scoring) == [("Zuid", None, None)]
    assert codes(scoring) == [("T152", f"B{len(SCORES) + 1}")]


def test_wat_ook_in_rijen_zonder_organisatie_niet_staat_ontbreekt(tmp_path: Path) -> None:
    delen = [("Noord", SCORES), ("Zuid", zonder("1.1.1", "1.1.2")), ("", {"1.1.1": "+"})]
    scoring = csv(tmp_path, tabel("organisatie", *delen))
    assert codes(scoring) == [("T152", f"A{2 * len(SCORES)}"), ("T024", f"A{len(SCORES) + 2}")]


def test_twee_datums_in_een_toetsing_zijn_een_fout(tmp_path: Path) -> None:
    delen = [("Noord | 18-01-2026", zonder("1.1.3")), ("Noord | 19-01-2026", {"1.1.3": "+"}), ("Zuid | ", SCORES)]
    scoring = csv(tmp_path, tabel("organisatie | datum", *delen))
    assert gevonden(scoring) == [("Zuid", None, None)]
    assert codes(scoring) == [("T044", f"B{len(SCORES) + 1}")]


def test_een_onjuiste_soort_is_van_een_toetsing_en_wordt_een_keer_gezegd(tmp_path: Path) -> None:
    scoring = csv(tmp_path, tabel("organisatie | soort", ("Noord | toezigt", SCORES), ("Zuid | toezicht", SCORES)))
    assert codes(scoring) == [("T042", "B2")]
    assert [u.toetsing.soort for u in scoring.uitslagen] == [Soort.TOEZICHT]
    delen = [("Noord | toezicht", zonder("1.1.3")), ("Noord | toezigt", {"1.1.3": "+"}), ("Zuid | toezicht", SCORES)]
    scoring = csv(tmp_path, tabel("organisatie | soort", *delen))
    assert codes(scoring) == [("T042", f"B{len(SCORES) + 1}"), ("T024", "A2")]


def test_een_fouttekst_als_organisatie_is_een_fout(tmp_path: Path) -> None:
    scoring = csv(tmp_path, tabel("organisatie", ("Noord", SCORES), ("#N/A", {"1.1.1": "+"})))
    assert gevonden(scoring) == [("Noord", None, None)]
    assert "T045" in {code for code, _ in codes(scoring)}


def test_de_organisatie_boven_de_tabel_hoort_erin_te_staan(tmp_path: Path) -> None:
    inhoud = tabel("organisatie", ("Noord", SCORES), ("Zuid", SCORES))
    assert not csv(tmp_path, "| organisatie | zuid |\n" + inhoud).meldingen
    scoring = csv(tmp_path, "| organisatie | Oost |\n" + inhoud)
    assert codes(scoring) == [("T044", "A3")]


def test_totalen_en_koppen_ertussen_zijn_geen_toetsing(tmp_path: Path) -> None:
    kop, *regels = tabel("organisatie", ("Noord", SCORES), ("Zuid", SCORES)).splitlines()
    inhoud = [kop, "| Noord | 1 | |", *regels[:5], kop, *regels[5:], "| Totaal | | 3 |", "| Bron: landelijk | | |"]
    scoring = csv(tmp_path, "\n".join(inhoud))
    assert gevonden(scoring) == [("Noord", None, None), ("Zuid", None, None)]
    assert [code for code, _ in codes(scoring)] == ["T030"]
    scoring = csv(tmp_path, tabel("organisatie", ("Noord", SCORES), ("Totaal", SCORES), ("Zuid", SCORES)))
    assert gevonden(scoring) == [("Noord", None, None), ("Zuid", None, None)]
    assert codes(scoring) == [("T050", f"A{len(SCORES) + 2}")]


def test_een_score_zonder_nummer_is_van_de_organisatie_in_die_rij(tmp_path: Path) -> None:
    inhoud = tabel("organisatie", ("Noord", SCORES), ("Zuid", SCORES), achter="| Noord | | + |")
    scoring = csv(tmp_path, inhoud)
    assert gevonden(scoring) == [("Zuid", None, None)]
    assert [code for code, _ in codes(scoring)] == ["T029"]


def test_een_onbekend_nummer_is_een_fout_van_zijn_toetsing(tmp_path: Path) -> None:
    scoring = csv(tmp_path, tabel("organisatie", ("Noord", SCORES | {"9.9.9": "+"}), ("Zuid", SCORES)))
    assert gevonden(scoring) == [("Zuid", None, None)]
    assert [code for code, _ in codes(scoring)] == ["T025"]


def test_oordelen_van_mensen_zonder_organisatie_worden_genoemd(tmp_path: Path) -> None:
    oordelen = "| criterium | gepubliceerd |\n| 1.1 | V |"
    inhoud = tabel("organisatie", ("Noord", SCORES), ("Zuid", SCORES))
    scoring = score(schrijf_xlsx(tmp_path / "t.xlsx", Scores=inhoud, Oordeel=oordelen))
    assert codes(scoring) == [("T154", "B2")]
    assert not any(uitslag.toetsing.gepubliceerd for uitslag in scoring.uitslagen)


def test_een_onderbouwing_gaat_naar_de_goede_organisatie(tmp_path: Path) -> None:
    regels = ["| organisatie | nr | score | onderbouwing |"]
    regels += [f"| {wie} | {nr} | {s} | {wie} over {nr} |" for wie in ("Noord", "Zuid") for nr, s in SCORES.items()]
    pad = schrijf_csv(tmp_path / "t.csv", "\n".join(regels))
    rapportage = regiorapporten([str(pad)], Rapportwens(peildatum=date(2026, 1, 18)))
    assert [m.code for m in rapportage.meldingen if m.code == "T088"] == []
    teksten = [str(rapport) for rapport in rapportage.rapporten]
    assert ["Noord over 1.1.1" in tekst for tekst in teksten] == [True, False]
    assert ["Zuid over 1.1.1" in tekst for tekst in teksten] == [False, True]


def test_organisatie_kiest_er_een(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "t.csv", tabel("organisatie", ("Noord", SCORES), ("Zuid", SCORES)))
    antwoord = toetsing("score", pad, "--organisatie", "zuid")
    assert antwoord.returncode == 0
    assert antwoord.stdout.startswith("Zuid")
