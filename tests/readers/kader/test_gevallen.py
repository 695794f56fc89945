"""Worked cases: what is wrong with one is said with its line, and the others are kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from toetsing.domain.scores import OPEN
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

GOED = '  - {naam: goed, criterium: "1.1", scores: "+ + - open", oordeel: V of M, toelichting: zo}\n'


def lees(stap1: Kader, tekst: str) -> tuple[int, list[tuple[str, int | None]]]:
    gevallen, meldingen = load_gevallen(f"gevallen:\n{GOED}{tekst}".encode(), "g.yaml", stap1)
    return len(gevallen), [(m.code, m.plek.lijn) for m in meldingen]


def test_een_geval_houdt_open_scores_en_meer_oordelen(stap1: Kader) -> None:
    (geval,), meldingen = load_gevallen(f"gevallen:\n{GOED}".encode(), "g.yaml", stap1)
    assert not meldingen
    assert list(geval.scores.values()) == ["+", "+", "-", OPEN]
    assert geval.mogelijk == ("V", "M")
    assert geval.rij is None
    assert geval.toelichting == "zo"


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ('  - {naam: x, criterium: "9.9", scores: "+", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ +", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + nvt", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + ?", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + +", oordeel: Z}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + +", oordeel: V, beslisregel: 4}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + +", oordeel: V, rij: 1}\n', [("K003", 3)]),
        ('  - {naam: x, scores: "+ + + +", oordeel: V}\n', [("K002", 3), ("K030", 3)]),
    ],
)
def test_een_fout_geval_wordt_gemeld_en_de_andere_blijven(
    stap1: Kader, tekst: str, codes: list[tuple[str, int]]
) -> None:
    aantal, gemeld = lees(stap1, tekst)
    assert gemeld == codes
    assert aantal == (2 if codes[0][0] == "K003" else 1)


# -- names with a space ------------------------------------------------------------------------------------------------

SPATIES = """
kader: k
versie: '1'
titel: K
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: ja, naam: goed, voldoet: ja}, {teken: deels goed, naam: deels}, {teken: "'", naam: kort},
  {teken: d'r bij, naam: erbij}]
oordelen: [{letter: V, naam: v}, {letter: niet best, naam: m}]
themas: [{nr: '1', naam: T, norm: N, beslisregels: [{V: alle goed}, {niet best: anders}], criteria: [
  {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]}]}]
"""


@pytest.fixture(scope="module")
def spaties() -> Kader:
    kader, meldingen = load_kader(SPATIES.encode(), "k")
    assert kader is not None, meldingen
    return kader


@pytest.mark.parametrize(
    ("scores", "oordeel", "gelezen"),
    [
        ("ja 'deels goed'", "'niet best'", (["ja", "deels goed"], ["niet best"])),
        ('"deels goed" open', 'V of "niet best"', (["deels goed", OPEN], ["V", "niet best"])),
        ("'ja' \"d'r bij\"", "'niet best', V", (["ja", "d'r bij"], ["niet best", "V"])),
        ("' '", "'V'", (["'", "'"], ["V"])),
    ],
    ids=["enkel", "dubbel", "een aanhalingsteken erin", "een teken dat er een is"],
)
def test_een_naam_met_een_spatie_staat_tussen_aanhalingstekens(
    spaties: Kader, scores: str, oordeel: str, gelezen: tuple[list[object], list[str]]
) -> None:
    tekst = json.dumps([{"naam": "x", "criterium": "1.1", "scores": scores, "oordeel": oordeel}])
    (geval,), meldingen = load_gevallen(f"gevallen: {tekst}".encode(), "g.yaml", spaties)
    assert not meldingen
    assert (list(geval.scores.values()), list(geval.mogelijk)) == gelezen


@pytest.mark.parametrize(
    ("scores", "oordeel", "advies"),
    [
        ("ja deels", "V", "Kies ja, 'deels goed', ', \"d'r bij\" of 'open'."),
        (
            "deels goed ja",
            "V",
            "Schrijf voor elke verwachting één score of 'open', en een teken met een spatie tussen aanhalingstekens.",
        ),
        ("ja ja", "niet", "Kies V, 'niet best', geen, of meer ervan met 'of' ertussen."),
    ],
)
def test_het_advies_schrijft_een_naam_met_een_spatie_zoals_het_hoort(
    spaties: Kader, scores: str, oordeel: str, advies: str
) -> None:
    tekst = json.dumps([{"naam": "x", "criterium": "1.1", "scores": scores, "oordeel": oordeel}])
    gevallen, (melding,) = load_gevallen(f"gevallen: {tekst}".encode(), "g.yaml", spaties)
    assert (gevallen, melding.code, melding.advies) == ((), "K030", advies)


@pytest.mark.parametrize(
    ("tekst", "code"), [("gevallen: [", "K001"), ("naam: x", "K003"), ("\xff", "K001"), ("gevallen: geen", "K005")]
)
def test_een_onleesbaar_bestand_met_gevallen(stap1: Kader, tekst: str, code: str) -> None:
    gevallen, meldingen = load_gevallen(tekst.encode("latin-1"), "g.yaml", stap1)
    assert not gevallen
    assert meldingen[0].code == code


@pytest.mark.parametrize("tekst", ["", "# nog niets\n", "gevallen:\n", "gevallen: []\n", "gevallen: # nog niets\n"])
def test_een_bestand_zonder_gevallen_heeft_er_nog_geen(stap1: Kader, tekst: str) -> None:
    assert load_gevallen(tekst.encode(), "g.yaml", stap1) == ((), ())


def test_gevallen_die_geen_van_alle_passen_zijn_een_melding(stap1: Kader) -> None:
    anders = '  - {naam: anders, criterium: "1.1", scores: "+ +", oordeel: V}\n'
    gevallen, (melding,) = load_gevallen(f"gevallen:\n{anders * 3}".encode(), "g.yaml", stap1)
    assert (gevallen, melding.code, melding.plek.lijn) == ((), "K122", 2)
    assert "Geen van de 3 gevallen" in melding.tekst
    assert "er staan 2 scores, maar in criterium 1.1 tellen 4 verwachtingen mee." in melding.tekst
    for tekst, codes in (
        (anders * 2, ["K030"] * 2),
        (anders * 3 + GOED, ["K030"] * 3),
        (anders * 3 + "  - {naam: x}\n", ["K030"] * 3 + ["K002"] * 3 + ["K030"]),
    ):
        _, meldingen = load_gevallen(f"gevallen:\n{tekst}".encode(), "g.yaml", stap1)
        assert [een.code for een in meldingen] == codes
