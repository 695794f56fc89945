"""Facts in open data: a table of their own with what each is, and nothing that somebody wrote about it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from hulp.feitenkader import NAAM, SCORES, kadertekst
from hulp.grond import STAP1
from hulp.horeca import schrijf_horeca
from hulp.opdracht import toetsing
from toetsing.commands.publiceer.publiceren import CONTROLEGETALLEN
from toetsing.commands.publiceer.tabellen import score_koppen, sleutel
from toetsing.domain.words.kopnamen import OPEN_DATA
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


@pytest.fixture
def open_data(horeca: Horeca, tmp_path: Path) -> Path:
    uit = horeca.draai("publiceer", horeca.scores, "--naar", tmp_path / "open")
    assert uit.returncode == 0, uit.stderr
    assert "7 bestanden" in uit.stderr + uit.stdout
    return tmp_path / "open"


def rijen_van(pad: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(pad.read_text("utf-8-sig")), delimiter=";"))


def test_elk_feit_is_een_rij(open_data: Path) -> None:
    rijen = rijen_van(open_data / "feiten.csv")
    assert list(rijen[0])[:7] == ["organisatie", "ronde", "soort", "datum", "feit", "vraag", "antwoord"]
    antwoorden = {(rij["organisatie"], rij["feit"]): rij["antwoord"] for rij in rijen}
    assert len(antwoorden) == len(rijen) == 12
    assert antwoorden["Credo", "Opzet"] == "ja"
    assert antwoorden["Bark", "klasse"] == "1"
    assert {antwoorden["Dok", feit] for feit in ("overtreding", "Opzet", "klasse")} == {""}


def test_geen_woord_van_een_motivering_gaat_mee(open_data: Path) -> None:
    for pad in open_data.iterdir():
        if pad.suffix in (".csv", ".yaml"):
            tekst = pad.read_text("utf-8-sig")
            assert not [woord for woord in ("wijst", "vergissing", "klok") if woord in tekst], pad.name


def test_een_feit_staat_niet_bij_de_scores_en_telt_nergens_mee(open_data: Path) -> None:
    scores = rijen_van(open_data / "scores.csv")
    assert {rij["nr"] for rij in scores} == {"1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "2.1.1", "2.1.2"}
    oordelen = {(rij["organisatie"], rij["criterium"]): rij for rij in rijen_van(open_data / "oordelen.csv")}
    assert (oordelen["Dok", "1.1"]["open"], oordelen["Dok", "1.1"]["open feiten"]) == ("0", "3")
    assert (oordelen["Dok", "2.1"]["open feiten"], oordelen["Dok", "1.1"]["mogelijk"]) == ("0", "V/M/O")


def test_de_sleutel_legt_elke_kolom_uit(open_data: Path) -> None:
    sleutel = {(rij["tabel"], rij["kolom"]): rij["betekenis"] for rij in rijen_van(open_data / "sleutel.csv")}
    for tabel in ("feiten", "scores", "oordelen"):
        koppen = [kop for kop in rijen_van(open_data / f"{tabel}.csv")[0] if kop not in (None, "uitkomst van")]
        assert [kop for kop in koppen if (tabel, kop) not in sleutel] == []
    zin = "Wat het feit is: overtreding: ja of nee; Opzet: ja of nee; klasse: een heel getal van 1 tot en met 3."
    assert sleutel["feiten", "antwoord"].startswith(zin)
    assert "uit de scores en de feiten" in sleutel["oordelen", "berekend"]


def test_wie_het_terugleest_hoort_een_keer_waarom_dat_niet_kan(open_data: Path, horeca: Horeca) -> None:
    assert set(score_koppen()) >= OPEN_DATA
    for invoer in (open_data, open_data / "scores.csv"):
        uit = horeca.draai("score", invoer)
        assert uit.returncode == 1
        assert uit.stderr.count("[T293]") == 1
        assert "staan de feiten niet (overtreding, Opzet en klasse)" in uit.stderr
        assert "[T024]" not in uit.stderr


def test_wie_de_feiten_erbij_zet_hoort_alleen_welke_er_nog_ontbreken(open_data: Path, horeca: Horeca) -> None:
    pad = open_data / "scores.csv"
    (eerste, *_), kop = rijen_van(pad), list(rijen_van(pad)[0])
    feit = ";".join({**eerste, "nr": "Opzet", "score": "nee"}[naam] for naam in kop)
    pad.write_text(pad.read_text("utf-8-sig") + feit + "\n", "utf-8")
    uit = horeca.draai("score", pad)
    assert "De feiten overtreding en klasse ontbreken bij Anker" in uit.stderr
    assert "[T293]" not in uit.stderr


def test_feiten_van_een_eerdere_publicatie_blijven_niet_staan(open_data: Path, horeca: Horeca, tmp_path: Path) -> None:
    assert horeca.draai("publiceer", horeca.daarna, "--naar", open_data, "--forceer").returncode == 0
    assert {rij["ronde"] for rij in rijen_van(open_data / "feiten.csv")} == {"2027"}
    uit = toetsing("publiceer", STAP1 / "scores-2015.csv", "--naar", open_data, "--forceer")
    assert uit.returncode == 0, uit.stderr
    assert not (open_data / "feiten.csv").exists()
    assert "feiten" not in (open_data / CONTROLEGETALLEN).read_text("utf-8")


ONDER_NUL = "klasse: {getal: {van: -3, tot: 3, stap: 1}}"
LEGE = "jn: {niveaus: [{naam: ja, invoer: [j]}, {naam: nee, invoer: [n], leeg: ja}], rang: geen}"


def met_schaal(oud: str, nieuw: str) -> str:
    tekst = kadertekst()
    assert tekst.count(oud) == 1
    return tekst.replace(oud, nieuw)


def test_een_antwoord_onder_nul_is_een_getal_zonder_apostrof(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text(met_schaal("klasse: {getal: {van: 1, tot: 3, stap: 1}}", ONDER_NUL), "utf-8")
    (tmp_path / "s.csv").write_text(SCORES.replace("Een vergissing.;1", "Een vergissing.;-3"), "utf-8")
    uit = toetsing("publiceer", tmp_path / "s.csv", "--kader", tmp_path / "k.yaml", "--naar", tmp_path / "open")
    assert uit.returncode == 0, uit.stderr
    antwoorden = {(rij["organisatie"], rij["feit"]): rij["antwoord"] for rij in rijen_van(tmp_path / "open/feiten.csv")}
    assert antwoorden["Bark", "klasse"] == "-3"


def sleutel_van(tekst: str) -> dict[tuple[str, str], str]:
    kader, meldingen = load_kader(tekst.encode(), NAAM)
    assert kader is not None, meldingen
    return {(tabel, kolom): zin for tabel, kolom, _, zin in sleutel(kader)[1]}


def test_wat_leeg_betekent_staat_bij_de_tabel_waar_het_van_is() -> None:
    """Of a scale that facts alone have at the facts, of one that scores have too at both, each about its own."""
    zin = (
        "Bij het invullen geldt: op schaal jn betekent leeg: nee; zo staat het dan hier. "
        "Wat open is, staat daar als open."
    )
    oud = "jn: {niveaus: [{naam: ja, invoer: [j]}, {naam: nee, invoer: [n]}], rang: geen}"
    tekst = met_schaal(oud, LEGE)
    alleen_feiten = sleutel_van(tekst)
    assert f"Leeg is open. {zin} Wat mensen" in alleen_feiten["feiten", "antwoord"]
    assert alleen_feiten["scores", "score"].endswith("Leeg is open: nog niet gescoord.")
    gedeeld = tekst.replace("tekst: De tafels staan ruim.}", "tekst: De tafels staan ruim., schaal: jn}")
    allebei = sleutel_van(gedeeld.replace("V: alle in orde", "V: 2.1.1 is in orde en 2.1.2 is ja"))
    assert zin in allebei["feiten", "antwoord"]
    assert allebei["scores", "score"].endswith(zin)
    assert "Bij het invullen" not in sleutel_van(kadertekst())["feiten", "antwoord"]
