"""A criterium with oordelen of its own: two letters beside the three of the kader, and a whole that sees both."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from hulp.antwoorden import antwoord_van, tabel_in, zinnen_in
from hulp.eigenoordelen import EIND, KADER, eigenoordelen
from hulp.opdracht import toetsing
from toetsing.bulk.matrix import score_matrix
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.meldingen import is_fout
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.rules.boom import GEEN, Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.scores import Ingevuld

NRS = ("1.1.1", "1.1.2", "1.2.1", "1.2.2")
MATRIX = "organisatie;1.1.1;1.1.2;1.2.1;1.2.2\nNoord;+;+;+;+\nOost;+;-;+;-\nWest;-;-;;+\n"


def fouten_in(tekst: str) -> list[tuple[str, int | None]]:
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert kader is None
    return [(een.code, een.plek.lijn) for een in meldingen if is_fout(een)]


def toets(tekens: tuple[str, ...]) -> Toetsing:
    scores: dict[str, Ingevuld] = {
        nr: OPEN if teken == "?" else Score(teken) for nr, teken in zip(NRS, tekens, strict=True)
    }
    bron = Bronbestand(bestand="a.xlsx", sha256="0" * 64)
    return Toetsing(organisatie="A", ronde=None, datum=None, soort=None, bron=bron, scores=scores, herkomst={})


def met_de_hand(tekens: tuple[str, ...]) -> tuple[str, str, str]:
    """Return what the two criteria and the whole come to, as the rules read."""
    kade = "VMO"[tekens[:2].count("-")]
    vergund = "J" if tekens[2:] == ("+", "+") else "N"
    return kade, vergund, "O" if vergund == "N" else "V" if kade == "V" else "M"


@pytest.mark.parametrize("tekens", list(product("+-?", repeat=4)))
def test_elke_stand_geeft_wat_de_regels_zeggen(tekens: tuple[str, ...]) -> None:
    kader = eigenoordelen()
    uitslag = decide(kader, toets(tekens))
    vol = [met_de_hand(een) for een in product(*("+-" if teken == "?" else teken for teken in tekens))]
    kan = [tuple(dict.fromkeys(sorted((een[i] for een in vol), key="VMOJN".index))) for i in range(3)]
    assert [*(een.mogelijk for een in uitslag.criteria), uitslag.boven[0].mogelijk] == kan


def test_in_het_groot_staat_hetzelfde_in_eigen_letters() -> None:
    kader = eigenoordelen()
    alle = list(product("+-?", repeat=4))
    frame = pd.DataFrame([[None if een == "?" else een for een in tekens] for tekens in alle], columns=[*NRS])
    uit = score_matrix(frame, kader)
    assert [list(uit[nr].cat.categories) for nr in ("1.1", "1.2")] == [["V", "M", "O", GEEN], ["J", "N", GEEN]]
    for plek, tekens in enumerate(alle):
        uitslag = decide(kader, toets(tekens))
        wacht = [*(een.oordeel for een in uitslag.criteria), uitslag.boven[0].oordeel]
        kreeg = [uit[kop].iloc[plek] for kop in ("1.1", "1.2", "eindoordeel")]
        assert [None if pd.isna(een) else een for een in kreeg] == wacht


def test_het_bewijs_kijkt_per_criterium_naar_zijn_eigen_oordelen() -> None:
    kader = eigenoordelen()
    assert [type(een.feit).__name__ for een in bewijs(kader, ()).bevindingen if "Voor" in type(een.feit).__name__] == []


def test_beslisregels_in_een_blok_geven_hun_oordelen_door_aan_de_criteria() -> None:
    blok = """\
    beslisregels:
      oordelen: [{letter: J, naam: ja}, {letter: N, naam: nee}]
      rijen: [{J: alle voldoende}, {N: anders}]
    criteria:
"""
    tekst = KADER.replace("EIND", "").replace("    criteria:\n", blok)
    begin, eind = tekst.index("        oordelen:"), tekst.index("        verwachtingen: [{nr: 1.2.1")
    kader = eigenoordelen(tekst[:begin] + tekst[eind:])
    assert [*kader.criteria][1].letters == ("J", "N", GEEN)


def test_overgenomen_rijen_met_andere_letters_zijn_een_fout_bij_het_criterium() -> None:
    rijen = "    beslisregels: [{V: alle voldoende}, {O: anders}]\n    criteria:\n"
    tekst = KADER.replace("EIND", "").replace("    criteria:\n", rijen)
    begin, eind = (
        tekst.index("        beslisregels:\n          rijen"),
        tekst.index("        verwachtingen: [{nr: 1.2.1"),
    )
    tekst = tekst[:begin] + tekst[eind:]
    regel = tekst[: tekst.index("          - {letter: J")].count("\n") + 1
    assert fouten_in(tekst) == [("K090", regel)]


def test_een_onbekende_letter_noemt_de_eigen_oordelen() -> None:
    tekst = KADER.replace("EIND", "").replace("{J: alle voldoende}", "{V: alle voldoende}")
    _, (een, *_) = load_kader(tekst.encode(), "kader.yaml")
    assert (een.code, "J, N, geen" in een.advies) == ("K021", True)


def test_twee_criteria_met_dezelfde_letters_tellen_samen() -> None:
    kader = eigenoordelen(KADER.replace("EIND", ""))
    assert [*kader.per_oordelen.values()] == [("1.1",), ("1.2",)]
    gelijk = replace(kader, themas=tuple(replace(t, criteria=(t.criteria[0], t.criteria[0])) for t in kader.themas))
    assert [*gelijk.per_oordelen.values()] == [("1.1", "1.1")]


# -- through the commands ----------------------------------------------------------------------------------------------


def schrijf(map_: Path, eind: str = EIND) -> tuple[Path, Path]:
    kader, matrix = map_ / "kader.yaml", map_ / "m.csv"
    kader.write_text(KADER.replace("EIND", eind), encoding="utf-8")
    matrix.write_text(MATRIX, encoding="utf-8")
    return kader, matrix


def test_het_overzicht_telt_elk_criterium_in_zijn_eigen_letters(tmp_path: Path) -> None:
    kader, matrix = schrijf(tmp_path)
    document = antwoord_van("score", str(matrix), "--kader", str(kader))[0].document()
    assert [(rij["1.1"], rij["1.2"]) for rij in tabel_in(document, "Overzicht")] == [
        ("V", "J"),
        ("M", "N"),
        ("O", "J/N"),
    ]
    assert {rij["aantal"]: rij["1.1"] for rij in tabel_in(document, "Verdeling 1.1")} == {"V": "1", "M": "1", "O": "1"}
    assert {rij["aantal"]: rij["1.2"] for rij in tabel_in(document, "Verdeling 1.2")} == {"J": "1-2", "N": "1-2"}
    assert "bij criterium 1.2: J = vergund, N = niet vergund" in "\n".join(zinnen_in(document, "overzicht"))


def test_een_regionaal_rapport_telt_oordelen_bij_hun_naam(tmp_path: Path) -> None:
    kader, _ = schrijf(tmp_path)
    een = tmp_path / "een.csv"
    een.write_text("organisatie;1.1.1;1.1.2;1.2.1;1.2.2\nNoord;+;-;+;+\n", encoding="utf-8")
    gevraagd = ("rapport", "regio", een, "--kader", kader, "--naar", "-", "--formaat", "md", "--peildatum", "1-2-2026")
    uit = toetsing(*gevraagd).stdout
    assert "op 1 van de 2 criteria matig en op 1 vergund" in uit


@pytest.mark.parametrize(
    "opdracht",
    [
        ("vergelijk", "--robuust", "--buddies"),
        ("rapport", "landelijk", "--naar", "-", "--formaat", "md", "--peildatum", "1-2-2026"),
        ("kader", "toon"),
        ("kader", "bewijs"),
        ("publiceer", "--naar", "uit"),
    ],
    ids=" ".join,
)
def test_elke_opdracht_kan_ermee(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    kader, matrix = schrijf(tmp_path)
    if opdracht[0] == "kader":
        gedaan = toetsing(*opdracht, kader)
    else:
        woorden = [str(tmp_path / een) if een == "uit" else een for een in opdracht]
        hoeveel = 2 if opdracht[0] == "rapport" else 1
        gedaan = toetsing(*woorden[:hoeveel], matrix, *woorden[hoeveel:], "--kader", kader)
    assert gedaan.returncode == 0, gedaan.stderr


def test_een_plan_stijgt_in_eigen_letters(tmp_path: Path) -> None:
    kader, _ = schrijf(tmp_path)
    een = tmp_path / "een.csv"
    een.write_text("organisatie;1.1.1;1.1.2;1.2.1;1.2.2\nNoord;+;-;+;-\n", encoding="utf-8")
    uit = toetsing("plan", een, "--kader", kader, "--doel", "1.2=J").stdout
    assert "1.2.2" in uit
    fout = toetsing("plan", een, "--kader", kader, "--doel", "1.2=V")
    assert (fout.returncode, "Kies J of N" in fout.stderr) == (2, True)


def test_in_de_werkmap_staan_de_eigen_letters_in_de_keuzelijst(tmp_path: Path) -> None:
    kader, _ = schrijf(tmp_path)
    werkmap = tmp_path / "a.xlsx"
    assert toetsing("nieuw", werkmap, "--kader", kader, "--organisatie", "Noord").returncode == 0
    import openpyxl

    blad = openpyxl.load_workbook(werkmap)["Oordeel"]
    lijsten = {str(een.sqref): een.formula1 for een in blad.data_validations.dataValidation}
    assert sorted(set(lijsten.values())) == ['"J,N"', '"V,M,O"']
    assert Oordeel("J") in {cel.value for rij in blad.iter_rows() for cel in rij}


GEDEELD = (
    KADER.replace("EIND", "")
    .replace("{letter: J, naam: vergund}", "{letter: O, naam: op orde}")
    .replace("{letter: N, naam: niet vergund}", "{letter: M, naam: mis}")
    .replace("{J: alle voldoende}, {N: anders}", "{O: alle voldoende}, {M: anders}")
    .replace("hoogstens N", "hoogstens M")
)
"""The same, where the own letters are letters of the kader too, with another meaning and another order."""


@pytest.mark.parametrize("toen", ["+++", "-++", "++-"])
@pytest.mark.parametrize("nu", ["+++", "-++", "++-"])
def test_een_hertoets_noemt_de_richting_naar_de_eigen_letters(tmp_path: Path, toen: str, nu: str) -> None:
    kader = tmp_path / "kader.yaml"
    kader.write_text(GEDEELD, encoding="utf-8")
    for ronde, tekens in (("1", toen), ("2", nu)):
        kop = "organisatie;ronde;1.1.1;1.1.2;1.2.1;1.2.2\n"
        (tmp_path / f"{ronde}.csv").write_text(f"{kop}Noord;{ronde};{';'.join(tekens)};+\n", encoding="utf-8")
    gedaan = toetsing("hertoets", tmp_path / "1.csv", tmp_path / "2.csv", "--kader", kader, "--json")
    assert gedaan.returncode == 0, gedaan.stderr
    (stap,) = json.loads(gedaan.stdout)["organisaties"][0]["stappen"]
    goed = {"1.1": tuple(t[:2].count("+") for t in (toen, nu)), "1.2": tuple(int(t[2] == "+") for t in (toen, nu))}
    woord = {nr: "gelijk" if a == b else "verbeterd" if b > a else "verslechterd" for nr, (a, b) in goed.items()}
    assert {een["criterium"]: een["verandering"] for een in stap["criteria"]} == woord


@pytest.mark.parametrize(
    ("eisen", "code"),
    [(("O",), 0), (("M",), 0), (("1.1=V",), 3), (("1.1=M", "1.2=O"), 0), (("alles M",), 0)],
)
def test_een_eis_gaat_over_de_eigen_letters(tmp_path: Path, eisen: tuple[str, ...], code: int) -> None:
    """Of 1.1 it is M, the middle of three; of 1.2 it is O, the best of two."""
    kader, een = tmp_path / "kader.yaml", tmp_path / "een.csv"
    kader.write_text(GEDEELD, encoding="utf-8")
    een.write_text("organisatie;1.1.1;1.1.2;1.2.1;1.2.2\nNoord;+;-;+;+\n", encoding="utf-8")
    erbij = [deel for eis in eisen for deel in ("--eis", eis)]
    assert toetsing("score", een, "--kader", kader, *erbij).returncode == code


def test_een_eis_die_niet_elk_criterium_kent_noemt_waar_niet(tmp_path: Path) -> None:
    kader, een = schrijf(tmp_path)
    gedaan = toetsing("score", een, "--kader", kader, "--eis", "V")
    assert (gedaan.returncode, "Bij criterium 1.2 bestaat 'V' niet als oordeel" in gedaan.stderr) == (2, True)
    assert "1.2=J" in gedaan.stderr
    assert toetsing("score", een, "--kader", kader, "--eis", "V", "--eis", "1.2=J").returncode == 3


def test_een_doel_voor_alles_noemt_wie_dat_oordeel_niet_kent(tmp_path: Path) -> None:
    kader, _ = schrijf(tmp_path)
    een = tmp_path / "een.csv"
    een.write_text("organisatie;1.1.1;1.1.2;1.2.1;1.2.2\nNoord;+;-;+;-\n", encoding="utf-8")
    fout = toetsing("plan", een, "--kader", kader, "--doel", "alles V")
    assert (fout.returncode, "Bij criterium 1.2 bestaat 'V' niet" in fout.stderr) == (2, True)
    goed = toetsing("plan", een, "--kader", kader, "--doel", "alles V, 1.2=J")
    assert goed.returncode == 0, goed.stderr


@pytest.mark.parametrize(
    "opdracht",
    [
        ("beoordelaars", "een.csv", "twee.csv"),
        ("wat-als", "een.csv", "1.2.2=+"),
        ("score", "een.csv", "--uitleg"),
        ("score", "een.csv", "--json"),
        ("controleer", "een.csv"),
        ("rapport", "regio", "een.csv", "--naar", "r.html"),
        ("rapport", "regio", "een.csv", "--naar", "r.docx"),
    ],
    ids=" ".join,
)
def test_ook_elke_opdracht_over_een_organisatie(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    kader, _ = schrijf(tmp_path)
    for naam, tekens in (("een", "+;-;+;-"), ("twee", "+;+;+;+")):
        inhoud = f"organisatie;1.1.1;1.1.2;1.2.1;1.2.2\nNoord;{tekens}\n"
        (tmp_path / f"{naam}.csv").write_text(inhoud, encoding="utf-8")
    woorden = [tmp_path / deel if deel.endswith((".csv", ".html", ".docx")) else deel for deel in opdracht]
    gedaan = toetsing(*woorden, "--kader", kader)
    assert gedaan.returncode == 0, gedaan.stderr
