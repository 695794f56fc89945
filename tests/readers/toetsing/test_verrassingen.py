"""Inputs that once gave a wrong answer without a word, and what is said of them now."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED, STAP1
from hulp.opdracht import proces, toetsing
from hulp.werkmappen import rijen, schrijf_csv, schrijf_xlsx
from toetsing.domain.fouten import Gebruiksfout
from toetsing.pipeline import scoren
from toetsing.pipeline.eisen import eisen_in, onvervulde_eisen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.pipeline.besloten import Scoring

MATRIX = (STAP1 / "scores-2015.csv").read_text(encoding="utf-8")


def codes(scoring: Scoring) -> list[tuple[str, str | None]]:
    return [(m.code, m.plek.cel) for m in scoring.meldingen]


def letters(scoring: Scoring) -> dict[str, str]:
    return {u.toetsing.organisatie: "".join(c.oordeel or "?" for c in u.criteria) for u in scoring.uitslagen}


def test_een_los_aanhalingsteken_slokt_geen_organisaties_op(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(MATRIX.replace("\nGooi", '\n"t Gooi'), encoding="utf-8")
    scoring = scoren.score([str(tmp_path / "m.csv")])
    assert codes(scoring) == [("T012", None)]
    assert not scoring.uitslagen


def test_een_rij_met_alleen_een_naam_wordt_genoemd(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(MATRIX + "Bron: landelijk rapport" + ";" * 24 + "\n", encoding="utf-8")
    scoring = scoren.score([str(tmp_path / "m.csv")])
    assert codes(scoring) == [("T048", "A28")]
    assert len(scoring.uitslagen) == 27


def test_een_totaalrij_is_een_melding_en_geen_vierentwintig(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(MATRIX + "Totaal" + ";25" * 24 + "\n", encoding="utf-8")
    scoring = scoren.score([str(tmp_path / "m.csv")])
    assert codes(scoring) == [("T050", "A28")]
    assert len(scoring.uitslagen) == 26


def test_organisatie_noemt_alleen_het_enige_bestand_zonder_naam(tmp_path: Path) -> None:
    noord = schrijf_csv(tmp_path / "Noord.csv", GOED)
    schrijf_csv(tmp_path / "Oost.csv", GOED)
    assert letters(scoren.score([str(noord)], organisatie="Zuid")) == {"Zuid": "VOMVVVV"}
    assert letters(scoren.score([str(tmp_path)], organisatie="noord")) == {"Noord": "VOMVVVV"}
    with pytest.raises(Gebruiksfout, match="Wel gevonden: Noord, Oost"):
        scoren.score([str(tmp_path)], organisatie="Zuid")


def test_een_organisatie_met_een_fout_staat_er_wel(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(MATRIX.replace("Utrecht;1", "Utrecht;x"), encoding="utf-8")
    scoring = scoren.score([str(tmp_path / "m.csv")], organisatie="Utrecht")
    assert codes(scoring) == [("T031", "B4")]
    assert not scoring.uitslagen


def test_wie_dubbel_is_met_een_foute_toetsing_is_ook_dubbel(tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "a.csv", f"| organisatie | N |\n\n{GOED.replace('| 1.1.3 | + |', '| 1.1.3 | x |').strip()}")
    schrijf_csv(tmp_path / "b.csv", f"| organisatie | n |\n\n{GOED.strip()}")
    scoring = scoren.score([str(tmp_path)])
    assert [code for code, _ in codes(scoring)] == ["T031", "T040"]
    assert not scoring.uitslagen


def test_namen_die_anders_zijn_opgeslagen_zijn_dezelfde(tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "a.csv", f"| organisatie | Frysl\u00e2n |\n\n{GOED.strip()}")
    schrijf_csv(tmp_path / "b.csv", f"| organisatie | Frysla\u0302n |\n\n{GOED.strip()}")
    assert [code for code, _ in codes(scoren.score([str(tmp_path)]))] == ["T040"]


@pytest.mark.parametrize(
    ("label", "organisatie", "ronde"),
    [
        ("| organisatie | | | Ingevuld door | Jan |", "x", None),
        ("| organisatie | | Noord |", "Noord", None),
        ("| organisatie | Noord | ronde | 2016 |", "Noord", "2016"),
        ("| Ronde | | | Ingevuld door | Jan |", "x", None),
    ],
)
def test_een_label_heeft_zijn_waarde_ernaast(tmp_path: Path, label: str, organisatie: str, ronde: str | None) -> None:
    (uitslag,) = scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=f"{label}\n\n{GOED.strip()}"))]).uitslagen
    assert (uitslag.toetsing.organisatie, uitslag.toetsing.ronde) == (organisatie, ronde)


def test_het_woord_kader_op_een_ander_blad_is_geen_label(tmp_path: Path) -> None:
    uitleg = "| Kader | het toetsingskader waarmee is getoetst |\n| Kader | | Onderbouwing |"
    assert codes(scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=GOED, Toelichting=uitleg))])) == [("T199", None)]


def test_een_kolomkop_die_er_twee_keer_staat(tmp_path: Path) -> None:
    dubbel = "\n".join(f"| {' | '.join([*rij, rij[-1]])} |" for rij in rijen(GOED))
    scoring = scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=dubbel))])
    assert codes(scoring) == [("T049", "C1")]
    assert not scoring.uitslagen


@pytest.mark.parametrize("score", ["+", "<1.0>"])
def test_een_score_zonder_nummer_gaat_niet_verloren(tmp_path: Path, score: str) -> None:
    pad = schrijf_xlsx(tmp_path / "x.xlsx", T=f"{GOED.strip()}\n| | {score} |")
    assert codes(scoren.score([str(pad)])) == [("T029", "B26")]


def test_tekst_onder_de_tabel_is_een_let_op(tmp_path: Path) -> None:
    scoring = scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=f"{GOED.strip()}\n| | zie de bijlage |"))])
    assert codes(scoring) == [("T030", "A26")]
    assert letters(scoring) == {"x": "VOMVVVV"}


@pytest.mark.parametrize("kop", ["2014", "<2014.0>"])
def test_een_jaartal_als_kolomkop_is_een_andere_kolom(tmp_path: Path, kop: str) -> None:
    nrs, scores = zip(*rijen(GOED)[1:], strict=True)
    tabel = f"| organisatie | {kop} | {' | '.join(nrs)} |\n| Noord | 3 | {' | '.join(scores)} |"
    assert letters(scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=tabel))])) == {"Noord": "VOMVVVV"}


def test_een_telling_in_de_nummerkolom_zonder_score_is_geen_fout(tmp_path: Path) -> None:
    assert codes(scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=f"{GOED.strip()}\n| <24.0> | |"))])) == []


@pytest.mark.parametrize(("datum", "iso"), [("18 januari 2016", "2016-01-18"), ("2016-01-18 00:00:00", "2016-01-18")])
def test_een_datum_zoals_wij_hem_schrijven(tmp_path: Path, datum: str, iso: str) -> None:
    (uitslag,) = scoren.score(
        [str(schrijf_xlsx(tmp_path / "x.xlsx", T=f"| datum | {datum} |\n\n{GOED.strip()}"))]
    ).uitslagen
    assert str(uitslag.toetsing.datum) == iso


def test_een_verborgen_scoreblad_heet_verborgen(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    pad = schrijf_xlsx(tmp_path / "x.xlsx", Een=GOED, Twee=GOED)
    boek = load_workbook(pad)
    boek["Twee"].sheet_state = "hidden"
    boek.save(pad)
    (een,) = scoren.score([str(pad)]).meldingen
    assert "Een, Twee (verborgen)" in een.tekst


def test_een_slotbestand_van_excel_wordt_ook_bij_een_patroon_overgeslagen(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "a.xlsx", T=GOED)
    (tmp_path / "~$a.xlsx").write_bytes(b"\x05Iemand")
    scoring = scoren.score([str(tmp_path / "*.xlsx")])
    assert [m.code for m in scoring.meldingen] == ["T018", "T201"]
    assert not scoring.foutief
    assert len(scoring.uitslagen) == 1


def test_een_bestandsnaam_met_een_nieuwe_regel_blijft_een_melding_op_een_lijn(tmp_path: Path) -> None:
    pad = tmp_path / "a\nb\x1b[31m.xlsx"
    pad.write_bytes(b"")
    (een,) = scoren.score([str(pad)]).meldingen
    assert "\n" not in str(een)
    assert "\x1b" not in str(een)


def test_twintigduizend_onbekende_nummers_duren_niet_kwadratisch(tmp_path: Path) -> None:
    """Twice the rows may take about twice the time; a quadratic reader takes four times."""

    def duur(n: int) -> float:
        pad = tmp_path / f"{n}.csv"
        pad.write_text("nr;score\n" + "1.1.1;+\n1.1.2;+\n" + "9.9.9;+\n" * n)
        begin = time.perf_counter()
        assert len(scoren.score([str(pad)]).meldingen) >= n
        return time.perf_counter() - begin

    duur(1000)
    assert duur(16_000) < 30 * max(duur(2_000), 0.01)


# -- kaders ------------------------------------------------------------------------------------------------------------

KADER = (STAP1 / "kader.yaml").read_text(encoding="utf-8")


def kadercodes(tekst: str) -> list[str]:
    return [m.code for m in load_kader(tekst.encode(), "k")[1]]


def test_het_teken_zelf_mag_altijd_worden_getypt(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text(KADER.replace('invoer: ["+", "1", v,', 'invoer: ["1", v,'), encoding="utf-8")
    pad = schrijf_xlsx(tmp_path / "x.xlsx", T=GOED)
    assert letters(scoren.score([str(pad)], kader=str(tmp_path / "k.yaml"))) == {"x": "VOMVVVV"}


def test_een_teken_kan_maar_een_keer_en_open_is_geen_score() -> None:
    assert "K013" in kadercodes(KADER.replace('teken: "-"', 'teken: "+"'))
    assert "K013" in kadercodes(KADER.replace("naam: nvt", "naam: open"))


def test_een_criterium_waarin_niets_meetelt_krijgt_geen_verzonnen_oordeel() -> None:
    zonder = KADER.replace(
        "            tekst: Veilig Thuis heeft samenwerkingsafspraken",
        "            telt_mee: nee\n            reden: r\n            tekst: Veilig Thuis heeft samenwerkingsafspraken",
    )
    zonder = zonder.replace(
        "            tekst: Veilig Thuis stelt haar",
        "            telt_mee: nee\n            reden: r\n            tekst: Veilig Thuis stelt haar",
    )
    assert kadercodes(zonder) == ["K016"]


def test_verwijzingen_in_yaml_worden_geweigerd() -> None:
    assert kadercodes("a: &a [x, x]\nb: [*a, *a]\n") == ["K001"]
    assert kadercodes("themas: &a [*a]\n") == ["K001"]


@pytest.mark.parametrize(
    "zin", ["(" * 3000 + "alle voldoende", "niet " * 3000 + "alle voldoende", f"hoogstens {'9' * 5000} onvoldoende"]
)
def test_een_eindeloze_beslisregel_wordt_geweigerd(zin: str) -> None:
    assert "K020" in kadercodes(KADER.replace("V: alle voldoende", f"V: {zin}"))


def test_een_eis_mag_in_kleine_letters(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text(
        KADER.replace("letter: V", "letter: Goed").replace("- V:", "- Goed:"), encoding="utf-8"
    )
    scoring = scoren.score([str(schrijf_xlsx(tmp_path / "x.xlsx", T=GOED))], kader=str(tmp_path / "k.yaml"))
    (een,) = onvervulde_eisen(scoring, eisen=eisen_in(scoring.kader, ["goed"]), volledig=False)
    assert (een.code, een.tekst) == ("G011", "Eis Goed niet gehaald bij x: criterium 1.2, 1.3.")


# -- the edges of the machine ------------------------------------------------------------------------------------------


def test_namen_die_te_lang_zijn(tmp_path: Path) -> None:
    goed = str(schrijf_xlsx(tmp_path / "x.xlsx", T=GOED))
    lang = "n" * 300
    assert toetsing("score", goed, "--naar", f"{lang}.json").returncode == 4
    assert toetsing("voorbeeld", lang).returncode == 4
    assert toetsing("score", goed, "--kader", lang).returncode in (2, 4)


def test_een_volle_schijf_is_afsluitcode_4(tmp_path: Path) -> None:
    goed = str(schrijf_xlsx(tmp_path / "x.xlsx", T=GOED))
    with Path("/dev/full").open("wb") as vol:
        uit = proces("score", goed, stdout=vol)
    assert uit.returncode == 4
    assert b"Traceback" not in uit.stderr


def test_een_gesloten_pijp_is_geen_foute_invoer(voorbeeld_2015: Path) -> None:
    lopend = subprocess.Popen(
        [sys.executable, "-m", "toetsing", "score", str(voorbeeld_2015 / "regios"), "--detail"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert lopend.stdout is not None
    lopend.stdout.close()
    _, fouten = lopend.communicate()
    assert lopend.returncode == 0
    assert b"Traceback" not in fouten


def test_veel_spaties_voor_een_dubbele_punt_worden_in_een_keer_gelezen(tmp_path: Path) -> None:
    """Divided in every way there is, so many spaces take longer than anybody lives."""
    cel = f"x{' ' * 20_000}: y"
    scoring = scoren.score([str(schrijf_csv(tmp_path / "noord.csv", f"| {cel} |\n| a   ronde:   2015 |\n{GOED}"))])
    assert len(scoring.uitslagen) == 1
