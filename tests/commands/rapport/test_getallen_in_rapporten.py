"""The number of a criterium in both reports, in vergelijk and in hertoets, in every form; and nowhere without any."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.feiten import tekst_van
from hulp.getalkader import DAARNA, KADER, SCORES
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path

LANG = """\
nr;score
1.1.1;7
1.1.2;6,5
1.1.3;8
1.2.1;**
1.2.2;
1.2.3;**
"""
VORMEN = ("html", "pdf", "docx", "md")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for naam, inhoud in (("school.yaml", KADER), ("s.csv", SCORES), ("d.csv", DAARNA), ("Alt.csv", LANG)):
        (tmp_path / naam).write_text(inhoud, encoding="utf-8")
    return tmp_path


def lees(vorm: str, pad: Path) -> str:
    """Return what a report says, without its lines."""
    tekst = pad.read_text("utf-8") if vorm == "md" else tekst_van(vorm, pad.read_bytes())
    return " ".join(tekst.replace("\\", "").split())


@pytest.mark.parametrize("vorm", VORMEN)
def test_een_regionaal_rapport_zegt_het_getal_bij_het_criterium(map_: Path, vorm: str) -> None:
    doel = map_ / f"uit.{vorm}"
    toetsing("rapport", "regio", map_ / "Alt.csv", "--kader", map_ / "school.yaml", "--naar", doel, "-q")
    tekst = lees(vorm, doel)
    assert "Getal bij 1.1 (het gewogen gemiddelde): 7,13 (afgerond)." in tekst
    assert "Getal bij 1.2 (de punten in klank): 50% tot en met 100%." in tekst


def test_de_samenvatting_zegt_het_getal_ook_van_wie_geen_oordeel_heeft(map_: Path) -> None:
    opdracht = ("rapport", "regio", map_ / "Alt.csv", "--kader", map_ / "school.yaml", "--naar", "-")
    tekst = toetsing(*opdracht, "--formaat", "markdown").stdout
    assert "*Het oordeel en het getal per criterium*" in zonder_nummers(tekst)
    assert "| 1.1 | uitleg | **V** voldoende | 7,13 (afgerond) |" in tekst
    assert "| 1.2 | klank | **–** geen oordeel | 50% tot en met 100% |" in tekst
    assert "Het oordeel is op het enige criterium met een oordeel voldoende." in tekst


@pytest.mark.parametrize("vorm", VORMEN)
def test_een_landelijk_rapport_zegt_het_laagste_het_hoogste_en_dat_van_elke_organisatie(map_: Path, vorm: str) -> None:
    doel = map_ / f"uit.{vorm}"
    toetsing("rapport", "landelijk", map_ / "s.csv", "--kader", map_ / "school.yaml", "--naar", doel, "-q")
    tekst = lees(vorm, doel)
    bekend = "Een getal is bekend bij 3 van de 4 organisaties"
    assert f"{bekend}: het laagste is 4,33 (afgerond) en het hoogste 7,13 (afgerond)." in tekst
    assert "3,75 tot en met 8,25" in tekst


@pytest.mark.parametrize("vorige", [False, True], ids=["een ronde", "met de vorige"])
def test_in_de_werkmap_heeft_elke_kolom_van_elk_blad_een_betekenis(map_: Path, vorige: bool) -> None:
    """The kader with numbers, and a fact besides."""
    feit = "feiten:\n  - {naam: concours, tekst: Doet de school mee?, schaal: ster}\noordelen:"
    (map_ / "school.yaml").write_text(KADER.replace("oordelen:", feit, 1), encoding="utf-8")
    for naam in ("s.csv", "d.csv"):
        kop, *rijen = (map_ / naam).read_text("utf-8").splitlines()
        regels = [f"{kop};concours", *(f"{rij};**" for rij in rijen), ""]
        (map_ / naam).write_text("\n".join(regels), encoding="utf-8")
    doel = map_ / "uit.xlsx"
    erbij = ("--vorige", map_ / "s.csv") if vorige else ()
    gemaakt = toetsing(
        *("rapport", "landelijk", map_ / "d.csv", "--kader", map_ / "school.yaml", "--naar", doel, "-q", *erbij)
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    boek = openpyxl.load_workbook(doel)
    rijen_ = [rij[:3] for rij in boek["Kolommen"].iter_rows(values_only=True) if rij[2]]
    assert [rij for rij in rijen_ if not rij[1]] == []
    betekenis = {(str(kop), blad): wat for kop, wat, bladen in rijen_ for blad in re.split(", | en ", str(bladen))}
    assert str(betekenis["1.2", "Getallen"]).startswith(
        "Het getal bij criterium 1.2, klank: de punten in klank; leeg zolang"
    )
    assert betekenis["1.2 hoogste", "Getallen"] == "Het hoogste dat het getal bij criterium 1.2, klank, nog kan worden."
    assert betekenis["organisatie", "Getallen"] == "De organisatie die is getoetst."
    assert betekenis["concours", "Feiten per organisatie"] == "Het feit concours: Doet de school mee?"


def test_vergelijk_zegt_het_ook_en_met_een_keuze_alleen_van_die_criteria(map_: Path) -> None:
    uit = toetsing("vergelijk", map_ / "s.csv", "--kader", map_ / "school.yaml").stdout
    assert "De getallen van elke organisatie" in uit
    assert "1.2 klank: de punten in klank" in uit
    uit = toetsing("vergelijk", map_ / "s.csv", "--kader", map_ / "school.yaml", "--criterium", "1.1").stdout
    assert "de punten in klank" not in uit
    als_json = json.loads(toetsing("vergelijk", map_ / "s.csv", "--kader", map_ / "school.yaml", "--json").stdout)
    assert {een["organisatie"]: een["getal"]["1.1"]["waarde"] for een in als_json["toetsingen"]} == {
        "Alt": "7.125", "Bas": "13/3", "Cello": None, "Dirigent": "5.5",
    }  # fmt: skip


def blad_getallen(bestand: Path) -> list[list[object]]:
    """The rows of the sheet, from its header on."""
    rijen: list[list[object]] = [
        list(rij) for rij in openpyxl.load_workbook(bestand)["Getallen"].iter_rows(values_only=True)
    ]
    return rijen[4:]


@pytest.mark.parametrize("wat", [("vergelijk",), ("rapport", "landelijk")], ids=" ".join)
def test_op_het_blad_getallen_staan_getallen(wat: tuple[str, ...], map_: Path) -> None:
    """The number where it is settled, and what it can still be; whoever is not assessed has none."""
    toetsing(*wat, map_ / "s.csv", "--kader", map_ / "school.yaml", "--naar", map_ / "uit.xlsx", "-q")
    kop, *rijen = blad_getallen(map_ / "uit.xlsx")
    assert kop == ["organisatie", "1.1", "1.1 laagste", "1.1 hoogste", "1.2", "1.2 laagste", "1.2 hoogste"]
    assert {rij[0]: rij[1:] for rij in rijen} == {
        "Alt": [7.13, 7.13, 7.13, 75, 75, 75],
        "Bas": [4.33, 4.33, 4.33, 0, 0, 0],
        "Cello": [None, 3.75, 8.25, None, 25, 75],
        "Dirigent": [5.5, 5.5, 5.5, None, None, None],
    }


def test_in_de_werkmap_van_een_hertoets_staan_de_getallen_van_toen_en_nu(map_: Path) -> None:
    opdracht = ("hertoets", map_ / "s.csv", map_ / "d.csv", "--kader", map_ / "school.yaml", "-q", "--forceer")
    toetsing(*opdracht, "--naar", map_ / "uit.xlsx")
    kop, *rijen = blad_getallen(map_ / "uit.xlsx")
    assert kop[:7] == ["organisatie", "van", "naar", "nr", "toen", "toen laagste", "toen hoogste"]
    assert kop[7:] == ["nu", "nu laagste", "nu hoogste"]
    assert ["Alt", "2026", "2027", "1.2", 75, 75, 75, 100, 100, 100] in rijen
    toetsing(*opdracht, "--alleen-organisatie", "Alt", "--naar", map_ / "uit.xlsx")
    kop, *rijen = blad_getallen(map_ / "uit.xlsx")
    assert kop == [
        "nr",
        "criterium",
        *("2026", "2026 laagste", "2026 hoogste"),
        *("2027", "2027 laagste", "2027 hoogste"),
    ]
    assert rijen[0] == ["1.1", "uitleg", 7.13, 7.13, 7.13, 7.5, 7.5, 7.5]


def test_een_hertoets_zet_de_getallen_naast_elkaar(map_: Path) -> None:
    opdracht = ("hertoets", map_ / "s.csv", map_ / "d.csv", "--kader", map_ / "school.yaml")
    uit = toetsing(*opdracht, "--alleen-organisatie", "Alt").stdout
    begin = uit.index("Getallen in 2026 en 2027")
    assert "1.1 uitleg    7,13 (afgerond) 7,5" in uit[begin:]
    assert "1.2 klank     75%             100%" in uit[begin:]


def test_een_criterium_met_alleen_een_getal_is_in_een_hertoets_geen_oordeel(map_: Path) -> None:
    """Two criteria and one with beslisregels: of that one alone it is said what became of the oordeel."""
    opdracht = ("hertoets", map_ / "s.csv", map_ / "d.csv", "--kader", map_ / "school.yaml")
    uit = toetsing(*opdracht, "--formaat", "markdown").stdout
    assert "(4 organisaties, 1 criterium met een oordeel)" in uit
    assert "Het oordeel is op het enige criterium met een oordeel" in uit
    rapport = ("rapport", "landelijk", map_ / "d.csv", "--vorige", map_ / "s.csv", "--kader", map_ / "school.yaml")
    landelijk = toetsing(*rapport, "--formaat", "markdown", "--naar", "-").stdout
    assert "Organisaties in 2026 en 2027" in landelijk
    for tekst in (uit, landelijk):
        assert "beslisregels voor" not in tekst
        assert "niet te vergelijken" not in tekst
    samen = json.loads(toetsing(*opdracht, "--json").stdout)["samen"]
    assert (sum(samen["oordelen"].values()), samen["onvergelijkbaar"]) == (4, 0)


def test_zonder_een_enkel_oordeel_vergelijkt_een_hertoets_er_geen(map_: Path) -> None:
    begin, eind = KADER.index("        beslisregels:"), KADER.index("        verwachtingen:")
    (map_ / "school.yaml").write_text(KADER[:begin] + KADER[eind:], encoding="utf-8")
    opdracht = ("hertoets", map_ / "s.csv", map_ / "d.csv", "--kader", map_ / "school.yaml")
    uit = toetsing(*opdracht, "--formaat", "markdown").stdout
    assert "| organisatie | voldoende 2026 | voldoende 2027 | verschil |\n" in uit
    assert "Getallen in 2026 en 2027" in uit
    assert "Oordelen in" not in uit
    assert "Het oordeel" not in uit


def test_zonder_getallen_staat_er_in_de_json_van_een_rapport_niets_van(map_: Path) -> None:
    zonder = "\n".join(
        lijn for lijn in KADER.splitlines() if not lijn.strip().startswith("getal: de") and "getal: het" not in lijn
    )
    (map_ / "zonder.yaml").write_text(zonder, encoding="utf-8")
    opdracht = ("rapport", "regio", map_ / "Alt.csv", "--naar", "-", "--formaat", "json")
    met, zonder_ = (toetsing(*opdracht, "--kader", map_ / naam).stdout for naam in ("school.yaml", "zonder.yaml"))
    assert '"getal": "Getal bij 1.1' in met
    assert '"getal"' not in zonder_


def test_de_bijlage_over_het_kader_zegt_wat_zwaarder_weegt(map_: Path) -> None:
    uit = toetsing(
        *("rapport", "regio", map_ / "Alt.csv", "--kader", map_ / "school.yaml", "--naar", "-", "--formaat", "markdown")
    )
    assert "1.1.1 heeft gewicht 2; de andere verwachtingen hebben gewicht 1." in uit.stdout
