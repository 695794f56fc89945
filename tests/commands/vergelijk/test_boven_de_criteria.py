"""A comparison of a kader that decides above its criteria: places by eindoordeel, counts per thema and of the whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.bovenkader import LETTERS, MET_GEEN, SCORES, THEMAREGELS, kadertekst
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from pathlib import Path


def vergelijk(map_: Path, *opties: object, tekst: str = "") -> str:
    (map_ / "kader.yaml").write_text(tekst or kadertekst(), "utf-8")
    (map_ / "scores.csv").write_text(SCORES, "utf-8")
    gemaakt = toetsing("vergelijk", map_ / "scores.csv", "--kader", map_ / "kader.yaml", "-q", *opties)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return gemaakt.stdout


def als_json(map_: Path, *opties: object, tekst: str = "") -> dict[str, Any]:
    inhoud = json.loads(vergelijk(map_, "--json", *opties, tekst=tekst))
    volgt_schema(inhoud, "vergelijking")
    return dict(inhoud)


def test_de_json_telt_themas_en_eindoordeel_en_rangt_naar_eindoordeel(tmp_path: Path) -> None:
    inhoud = als_json(tmp_path, "--robuust")
    assert {sleutel: inhoud[sleutel] for sleutel in inhoud if sleutel.startswith(("themas", "eindoordeel"))} == {
        "themas": {"1": {"V": 1, "O": 1}, "2": {"V": 2, "M": 1}},
        "themas_mogelijk": {"1": {"V": 2, "M": 1, "O": 2}, "2": {"V": 2, "M": 1}},
        "themas_vastgesteld": {},
        "eindoordeel": {"V": 1, "O": 1},
        "eindoordeel_mogelijk": {"V": 2, "M": 1, "O": 2},
        "eindoordeel_vastgesteld": None,
    }
    plaatsen = [("Noord", 1, 1), ("West", 1, 2), ("Zuid", 2, 3)]
    assert [(p["organisatie"], p["plaats"], p["plaats_laagste"]) for p in inhoud["rangorde"]] == plaatsen
    banden = inhoud["robuust"]["eindoordeel"]
    assert [(p["organisatie"], p["plaats"], p["plaats_laagste"]) for p in banden] == plaatsen


def test_wie_geen_eindoordeel_heeft_krijgt_geen_plaats(tmp_path: Path) -> None:
    tekst = kadertekst(MET_GEEN + LETTERS)
    inhoud = als_json(tmp_path, tekst=tekst)
    assert [(p["organisatie"], p["plaats"], p["plaats_laagste"]) for p in inhoud["rangorde"]] == [
        ("Noord", 1, 1), ("West", 1, 2), ("Zuid", None, None),
    ]  # fmt: skip
    uit = vergelijk(tmp_path, "--formaat", "md", tekst=tekst).replace("**", "")
    assert "| – | Zuid | 4 van de 8 | geen | O | M | M | O | M | V |" in uit
    assert "Wie geen eindoordeel heeft, is niet beter of slechter dan een ander en krijgt geen plaats." in uit
    assert "De letters van het eindoordeel: A = goed, B = matig." in uit


def test_een_kolom_per_knoop_en_een_balk_per_knoop(tmp_path: Path) -> None:
    uit = vergelijk(tmp_path, "--formaat", "md").replace("**", "")
    assert "| plaats | organisatie | voldoende | eindoordeel | thema 1 | thema 2 | 1.1 | 1.2 | 2.1 | 2.2 |" in uit
    assert "| 1 of 2 | West | 7 of 8 van de 8 | V, M of O | V, M of O | V | V of M | V | V | V |" in uit
    assert "Oordelen over de thema's en het geheel" in uit
    assert "| geheel | Eindoordeel | 1 (33%) | 0 | 1 (33%) | 1 (33%) |" in uit


def test_per_groep_zijn_ook_de_knopen_geteld(tmp_path: Path) -> None:
    (tmp_path / "groepen.csv").write_text("organisatie;streek\nNoord;a\nZuid;b\nWest;b\n", "utf-8")
    per_groep = als_json(tmp_path, "--groepen", tmp_path / "groepen.csv")["groepen"]
    assert per_groep["a"]["eindoordeel"] == {"V": 1}
    assert per_groep["b"]["themas_mogelijk"] == {"1": {"V": 1, "M": 1, "O": 2}, "2": {"V": 1, "M": 1}}
    uit = vergelijk(tmp_path, "--groepen", tmp_path / "groepen.csv", "--formaat", "md")
    assert "Eindoordeel" in uit.partition("Per groep: streek")[2]
    assert "Thema 1" in uit.partition("Per groep: streek")[2]


def test_met_gekozen_criteria_blijft_het_eindoordeel_waarnaar_is_gerangd(tmp_path: Path) -> None:
    inhoud = als_json(tmp_path, "--criterium", "2.1")
    assert "themas" not in inhoud
    assert inhoud["eindoordeel"] == {"V": 1, "O": 1}
    assert [*als_json(tmp_path, "--criterium", "1")["feiten"]] == ["ramp"]  # named by the rows of thema 1 alone


def test_een_kader_met_themaregels_alleen_rangt_naar_het_aantal(tmp_path: Path) -> None:
    tekst = kadertekst("")
    inhoud = als_json(tmp_path, "--robuust", tekst=tekst)
    assert [een for een in inhoud if een.startswith("eindoordeel")] == []
    assert "eindoordeel" not in inhoud["robuust"]
    assert [(p["organisatie"], p["plaats"], p["plaats_laagste"]) for p in inhoud["rangorde"]] == [
        ("Noord", 1, 1), ("West", 1, 2), ("Zuid", 3, 3),
    ]  # fmt: skip
    uit = vergelijk(tmp_path, tekst=tekst)
    assert "Op volgorde van het aantal zeker voldoende verwachtingen" in uit
    assert "Oordelen over de thema's\n" in uit
    assert "eindoordeel" not in uit.casefold()


def test_een_oordeel_dat_alleen_volgt_heet_niet_afwijkend_vastgesteld(tmp_path: Path) -> None:
    def uit(kolom: str, letter: str) -> str:
        kop, *rijen = SCORES.splitlines()
        gezet = [
            f"{kop};{kolom} afwijkend;{kolom} motivering",
            f"{rijen[0]};{letter};omdat",
            *(f"{r};;" for r in rijen[1:]),
        ]
        (tmp_path / "kader.yaml").write_text(kadertekst(), "utf-8")
        (tmp_path / "gezet.csv").write_text("\n".join(gezet), "utf-8")
        gemaakt = toetsing(
            "vergelijk", tmp_path / "gezet.csv", "--kader", tmp_path / "kader.yaml", "-q", "--formaat", "md"
        )
        assert gemaakt.returncode == 0, gemaakt.stderr
        return gemaakt.stdout.replace("**", "").replace("\\", "")

    volgt, hier = uit("2.1", "O"), uit("eindoordeel", "M")
    assert "| Noord | 8 van de 8 | M*(V) | V | O*(V) |" in volgt
    assert "* = afwijkend vastgesteld, of dat volgt daaruit; tussen haakjes staat wat is berekend." in volgt
    assert "| Noord | 8 van de 8 | M*(V) | V | V |" in hier
    assert "* = afwijkend vastgesteld, met tussen haakjes wat is berekend." in hier


@pytest.mark.parametrize(
    ("opties", "wie"),
    [
        (["--oordeel", "b"], ["Zuid", "West"]),
        (["--oordeel", "B", "--criterium", "eindoordeel"], ["Zuid", "West"]),
        (["--oordeel", "B", "--criterium", "1"], []),
        (["--oordeel", "O", "--criterium", "1"], ["Zuid", "West"]),
        (["--oordeel", "O", "--criterium", "1.1"], []),
        (["--oordeel", "O", "--criterium", "geheel"], []),
        (["--oordeel", "M", "--criterium", "2"], ["Zuid"]),
    ],
)
def test_een_oordeel_boven_de_criteria_kiest_wie_er_staat(tmp_path: Path, opties: list[str], wie: list[str]) -> None:
    regels = "eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n"
    inhoud = als_json(tmp_path, *opties, tekst=kadertekst(regels + LETTERS))
    assert sorted(een["organisatie"] for een in inhoud["rangorde"]) == sorted(wie)
    assert len(inhoud["criteria"]) == {"1": 2, "2": 2, "1.1": 1}.get(opties[-1], 4)


def test_wat_er_te_kiezen_is_boven_de_criteria(tmp_path: Path) -> None:
    kader, scores = tmp_path / "kader.yaml", tmp_path / "scores.csv"
    kader.write_text(kadertekst("eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n" + LETTERS), "utf-8")
    scores.write_text(SCORES, "utf-8")

    def fout(opdracht: str, *opties: str) -> str:
        return toetsing(opdracht, scores, "--kader", kader, "-q", *opties).stderr

    assert "'X' is geen oordeel van dit kader. Kies V, M, O, A of B." in fout("vergelijk", "--oordeel", "X")
    assert "Kies 1, 1.1, 1.2, 2, 2.1, 2.2 of eindoordeel." in fout("vergelijk", "--criterium", "9")
    zin = "'A' is geen oordeel van een criterium, en daar gaat een eis zonder plaats over. Kies V, M of O."
    assert zin in fout("score", "--eis", "A")


@pytest.mark.parametrize(
    ("rijen", "themaregels", "west", "wat"),
    [
        ("[{V: alle criteria V}, {O: anders}]", THEMAREGELS, ";", "open scores"),
        ("[{V: alle themas V}, {O: anders}]", THEMAREGELS, ";", "open scores en feiten"),
        ("[{V: alle themas V}, {O: anders}]", THEMAREGELS, ";nee", "open scores"),
        ("[{V: alle criteria V en ramp is nee}, {O: anders}]", "", ";", "open scores en feiten"),
    ],
)
def test_een_feit_schuift_alleen_waar_het_kan(
    tmp_path: Path, rijen: str, themaregels: str, west: str, wat: str
) -> None:
    (tmp_path / "kader.yaml").write_text(kadertekst(f"eindregels: {rijen}\n", themaregels, ""), "utf-8")
    (tmp_path / "scores.csv").write_text(SCORES.rstrip()[:-1] + west + "\n", "utf-8")
    vraag = ("vergelijk", tmp_path / "scores.csv", "--kader", tmp_path / "kader.yaml", "--robuust", "-q")
    uit = toetsing(*vraag, "--formaat", "md").stdout
    naar = uit.partition("Plaats naar het aantal keer V")[2]
    criteria, _, eind = naar.partition("Plaats naar het eindoordeel")
    assert "| open scores |" in criteria
    assert "open scores en feiten" not in criteria
    assert f"| {wat} |" in eind


def test_knopen_met_andere_oordelen_hebben_hun_eigen_balken(tmp_path: Path) -> None:
    regels = "eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n"
    letters = "  oordelen: [{letter: A, naam: goud}, {letter: B, naam: zilver}]\n"
    uit = vergelijk(tmp_path, tekst=kadertekst(regels + letters))
    assert "Hoeveel organisaties welk oordeel hebben: thema 1 en thema 2" in uit
    assert "Hoeveel organisaties welk oordeel hebben: eindoordeel" in uit
    assert "goud of" not in uit
    assert "of zilver" not in uit
    assert "n.v.t." not in uit
