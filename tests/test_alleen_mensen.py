"""A kader of which people give every oordeel and nothing is scored: on the whole alone, and on criteria and themas."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from openpyxl import load_workbook

from hulp.menskader import menskader
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from toetsing.domain.compare.hertoetsen import vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

BEGIN: Final = """\
kader: keur-2026
versie: "1"
titel: Keur
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
oordelen:
  - {letter: A, naam: op orde}
  - {letter: B, naam: kwetsbaar}
  - {letter: C, naam: niet op orde}
"""
GEHEEL: Final = f"{BEGIN}oordeel: mens\n"
CRITERIA: Final = f"""\
{BEGIN}eindregels:
  - A: alle criteria A
  - C: minstens 2 criteria C
  - B: anders
themas:
  - nr: "1"
    naam: Een
    norm: Norm een.
    oordeel: mens
    criteria:
      - {{nr: "1.1", tekst: Toegang, oordeel: mens}}
      - {{nr: "1.2", tekst: Duur, oordeel: mens}}
  - nr: "2"
    naam: Twee
    norm: Norm twee.
    criteria:
      - {{nr: "2.1", tekst: Rest, oordeel: mens}}
"""
MET_ITEMS: Final = CRITERIA.replace(
    '{nr: "2.1", tekst: Rest, oordeel: mens}',
    """nr: "2.1"
        tekst: Rest
        oordeel: mens
        verwachtingen:
          - {nr: 2.1.1, tekst: Wat zag u?, items: [{naam: antwoord, soort: tekst}]}""",
)
"""The same, where at one criterium something is described that nobody scores."""
KADERS: Final = pytest.mark.parametrize(
    "tekst", [GEHEEL, CRITERIA, MET_ITEMS], ids=["het geheel", "criteria en thema", "met items"]
)
NIET: Final = ("voldoende", "verwachting beoordeeld", "0 van de 0", "geen verwachtingen", "alle 0")
"""What nobody says of a kader that scores nothing."""


def matrix(kader: Kader, *rijen: tuple[str, str]) -> str:
    """Return a csv with a row for each: who, and a letter for each oordeel in the order of the kader, "?" for none."""
    namen = [feit.nr for feit in kader.feiten]
    regels = [["organisatie", "ronde", *(kop for n in namen for kop in (n, *(f"{n} {w}" for w in ERBIJ)))]]
    for wie, letters in rijen:
        cellen = ((een, "Daarom.", "18-01-2016", "team") if een != "?" else ("",) * 4 for een in letters)
        regels.append([wie, "2016", *(cel for vier in cellen for cel in vier)])
    return "".join(f"{';'.join(regel)}\n" for regel in regels)


ERBIJ: Final = ("motivering", "datum", "door")


def toets(kader: Kader, letters: str) -> Toetsing:
    gegeven = zip((feit.nr for feit in kader.feiten), letters, strict=True)
    return Toetsing(
        organisatie="A",
        ronde=None,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="a.csv", sha256="0" * 64),
        scores={naam: OPEN if letter == "?" else Score(letter) for naam, letter in gegeven},
        herkomst={},
    )


def test_het_eindoordeel_over_criteria_zonder_verwachtingen_is_dat_van_met_de_hand() -> None:
    """Every state of four oordelen, each also open: the whole counts the criteria, and the thema counts nowhere."""
    kader = menskader(CRITERIA)
    assert [feit.nr for feit in kader.feiten] == ["oordeel 1.1", "oordeel 1.2", "oordeel thema 1", "oordeel 2.1"]

    def met_de_hand(drie: tuple[str, ...]) -> str:
        return "A" if set(drie) == {"A"} else "C" if drie.count("C") >= 2 else "B"

    for letters in product("ABC?", repeat=4):
        een, twee, thema, drie = letters
        uitslag = decide(kader, toets(kader, "".join(letters)))
        kan = {met_de_hand(vol) for vol in product(*("ABC" if een == "?" else een for een in (een, twee, drie)))}
        assert set(uitslag.boven[-1].mogelijk) == kan
        assert set(uitslag.boven[0].mogelijk) == set("ABC" if thema == "?" else thema)


@KADERS
def test_elke_opdracht_kan_ermee_en_telt_geen_verwachtingen(tekst: str, tmp_path: Path) -> None:
    kader = menskader(tekst)
    n = len(kader.feiten)
    (tmp_path / "k.yaml").write_text(tekst, "utf-8")
    (tmp_path / "m.csv").write_text(matrix(kader, ("Noord", "ABAB"[:n]), ("Zuid", "C" * n), ("Oost", "?" * n)), "utf-8")
    (tmp_path / "een.csv").write_text(matrix(kader, ("Noord", "ABAB"[:n])), "utf-8")
    (tmp_path / "ander.csv").write_text(matrix(kader, ("Noord", "BBCB"[:n])), "utf-8")
    vast = ("--kader", tmp_path / "k.yaml")
    opdrachten = [
        ("kader", "toon", tmp_path / "k.yaml"),
        ("score", tmp_path / "m.csv", *vast),
        ("score", tmp_path / "een.csv", "--uitleg", *vast),
        ("score", tmp_path / "m.csv", "--per", "verwachting", *vast),
        ("controleer", tmp_path / "m.csv", *vast),
        ("vergelijk", tmp_path / "m.csv", "--buddies", *vast),
        ("hertoets", tmp_path / "een.csv", tmp_path / "ander.csv", *vast),
        ("beoordelaars", tmp_path / "een.csv", tmp_path / "ander.csv", *vast),
        ("nieuw", tmp_path / "leeg.xlsx", "--organisatie", "Noord", "--ronde", "2017", *vast),
        ("nieuw", tmp_path / "verder.xlsx", "--uit", tmp_path / "een.csv", "--met-scores", *vast),
        ("nieuw", tmp_path / "matrix.xlsx", "--matrix", "--organisaties", tmp_path / "m.csv", *vast),
        ("publiceer", tmp_path / "m.csv", "--naar", tmp_path / "od", *vast),
    ]
    opdrachten += [
        ("rapport", soort, tmp_path / f"{bron}.csv", "--naar", tmp_path / f"{soort}.{vorm}", *vast)
        for soort, bron in (("regio", "een"), ("landelijk", "m"))
        for vorm in ("md", "html", "docx", "json")
    ]
    gezegd = ""
    for opdracht in opdrachten:
        uit = toetsing(*opdracht)
        assert "G015" not in uit.stderr, (opdracht, uit.stderr)
        assert uit.returncode in {0, 1}, (opdracht, uit.stderr)
        gezegd += uit.stdout
    gezegd += "".join((tmp_path / f"{soort}.md").read_text("utf-8") for soort in ("regio", "landelijk"))
    assert [woord for woord in NIET if woord in gezegd.casefold()] == []
    assert all(een in gezegd for een in ("op orde", "niet op orde", "Daarom."))


@pytest.mark.parametrize("letters", ["ABCB", "????"])
def test_het_regionale_rapport_toont_het_oordeel_op_elk_criterium(letters: str, tmp_path: Path) -> None:
    kader = menskader(CRITERIA)
    (tmp_path / "k.yaml").write_text(CRITERIA, "utf-8")
    (tmp_path / "een.csv").write_text(matrix(kader, ("Noord", letters)), "utf-8")
    vraag = ("rapport", "regio", tmp_path / "een.csv", "--kader", tmp_path / "k.yaml", "--naar", "-", "--formaat", "md")
    uit = toetsing(*vraag).stdout
    deel = zonder_nummers(uit).partition("### Criterium 1.2: Duur\n")[2].partition("\n## ")[0]
    gegeven = letters != "????"
    assert ("| 1.2 | Duur | **B** kwetsbaar |" in uit, "Oordeel: **B** kwetsbaar" in deel) == (gegeven, gegeven)
    assert ("Oordeel B is gegeven door mensen." in deel, "Daarom." in deel) == (gegeven, gegeven)
    assert ("| 1.2 | Duur | **A, B of C** " in uit, "Oordeel 1.2 is nog open." in deel) == (not gegeven, not gegeven)
    assert "Verwachtingen bij" not in uit


@KADERS
def test_een_werkmap_geeft_terug_wat_erin_stond(tekst: str, tmp_path: Path) -> None:
    kader = menskader(tekst)
    (tmp_path / "k.yaml").write_text(tekst, "utf-8")
    (tmp_path / "een.csv").write_text(matrix(kader, ("Noord", "ABCB"[: len(kader.feiten)])), "utf-8")
    vast = ("--kader", tmp_path / "k.yaml")
    werkmap = tmp_path / "verder.xlsx"
    assert toetsing("nieuw", werkmap, "--uit", tmp_path / "een.csv", "--met-scores", *vast).returncode == 0
    feiten = []
    for bron in ("een.csv", "verder.xlsx"):
        uit = toetsing("score", tmp_path / bron, "--formaat", "json", *vast)
        assert uit.returncode == 0, uit.stderr
        (een,) = json.loads(uit.stdout)["toetsingen"]
        feiten.append({naam: {**feit, "herkomst": None} for naam, feit in een["feiten"].items()})
    assert feiten[0] == feiten[1]
    blad = load_workbook(werkmap)["Oordeel"]
    legenda = [rij[0] for rij in blad.iter_rows(min_row=8, values_only=True) if rij[0] in {"A", "B", "C"}]
    assert legenda == ["A", "B", "C"]
    assert len(feiten[0]) == len(kader.feiten)


@pytest.mark.parametrize("opdracht", ["plan", "wat-als", "robuust", "laagste"])
def test_wat_met_scores_rekent_zegt_dat_die_er_niet_zijn(opdracht: str, tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text(GEHEEL, "utf-8")
    (tmp_path / "een.csv").write_text(matrix(menskader(GEHEEL), ("Noord", "B")), "utf-8")
    een, vast = tmp_path / "een.csv", ("--kader", tmp_path / "k.yaml")
    alle = {
        "plan": ("plan", een, *vast),
        "wat-als": ("wat-als", een, "1.1.1=+", *vast),
        "robuust": ("vergelijk", een, "--robuust", *vast),
        "laagste": ("vergelijk", een, "--laagste", "1", *vast),
    }
    uit = toetsing(*alle[opdracht])
    assert uit.returncode == 2
    assert "[G160]" in uit.stderr


def test_bewijs_zegt_wat_te_bewijzen_is_en_wat_niet(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text(GEHEEL, "utf-8")
    (tmp_path / "r.yaml").write_text(CRITERIA, "utf-8")
    (tmp_path / "gat.yaml").write_text(CRITERIA.replace("  - B: anders\n", ""), "utf-8")
    uit = {naam: toetsing("kader", "bewijs", tmp_path / f"{naam}.yaml") for naam in ("k", "r", "gat")}
    gezegd = {naam: " ".join(een.stdout.split()) for naam, een in uit.items()}
    assert {naam: een.returncode for naam, een in uit.items()} == {"k": 0, "r": 0, "gat": 1}
    assert "Niets te bewijzen" in gezegd["k"]
    assert "mensen geven elk oordeel, en of het klopt, volgt nergens uit" in gezegd["k"]
    assert "een beter oordeel eronder geeft nooit een slechter oordeel" in gezegd["r"]
    assert "volledig: In 2 van de 4 toestanden past geen beslisregel" in gezegd["gat"]


def test_een_hertoets_zet_elk_gegeven_oordeel_naast_dat_van_toen() -> None:
    kader = menskader(CRITERIA)
    toen, nu = (decide(kader, toets(kader, letters)) for letters in ("ABCB", "AAAB"))
    stap = vergelijk_rondes((kader, toen), (kader, nu), koppel(kader, kader))
    gezien = {een.nr: een.verandering and een.verandering.value for een in (*stap.criteria, *stap.boven)}
    assert gezien == {
        "1.1": "gelijk", "1.2": "verbeterd", "2.1": "gelijk", "1": "verbeterd", "geheel": "gelijk",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        (BEGIN, {"K002"}),
        (GEHEEL.replace("oordelen:\n", "letters:\n"), {"K002", "K003"}),
        (f"{GEHEEL}beslisregels: [{{A: alle voldoende}}]\n", {"K002"}),
        (CRITERIA.replace(", tekst: Rest, oordeel: mens", ", tekst: Rest"), {"K002"}),
    ],
    ids=["niemand geeft iets", "zonder oordelen", "met beslisregels", "een criterium zonder iets"],
)
def test_een_kader_dat_niets_vraagt_zegt_wat_eraan_ontbreekt(tekst: str, codes: set[str]) -> None:
    kader, meldingen = load_kader(tekst.encode(), "k.yaml")
    assert kader is None
    assert {een.code for een in meldingen} >= codes
