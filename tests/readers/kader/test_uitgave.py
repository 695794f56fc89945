"""The next edition of a kader file: what it says of the earlier one, and that nothing else changes."""

from __future__ import annotations

import difflib

import pytest

from hulp.grond import WORTEL
from hulp.hertoetskaders import kadertekst
from toetsing.domain.compare.kaderverschil import Verhouding, vergelijk_kaders
from toetsing.domain.compare.vervolg import zonder_was
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.uitgave import volgende_uitgave

TWEE = kadertekst("'oud'", {"1.1": ("1.1.1", "M1")})
RONDES = "# Wat er al is.\n# Per jaar.\nrondes:\n  - ronde: '2025'\n    bron: boek\n"
EIGEN = TWEE.replace("nr: M1\n", "nr: M1  # é: van de bron\n")
PLAT = """\
{kader: oud, %sversie: '1', titel: ë, bron: boek, bronnen: {boek: {titel: B, uitgever: U, periode: P}},
 scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}], oordelen: [{letter: V, naam: v}],
 themas: [{nr: '1', naam: T, norm: N, criteria: [{nr: '1.1', tekst: C, verwachtingen: [
   {nr: 1.1.1, tekst: T}, {tekst: U, nr: "1.1.2"}]}]}]%s}
"""
NR = "nr: M1\n"
BLOK = 'nr: M1\n            was:\n              nr: "1.1.1"\n              relatie: ruimer\n'


def uitgave(tekst: str) -> str:
    return volgende_uitgave(tekst.encode(), "kader.yaml", "nieuw-2027").decode()


def anders(oud: str, nieuw: str) -> list[str]:
    return [lijn for lijn in difflib.ndiff(oud.splitlines(), nieuw.splitlines()) if lijn[0] in "+-"]


@pytest.mark.parametrize(
    ("oud", "verschil"),
    [
        (EIGEN, []),
        (EIGEN.removesuffix("\n"), []),
        (EIGEN.replace("themas:", f"\n{RONDES}\nthemas:"), [f"- {lijn}" for lijn in RONDES.splitlines()]),
        (f"{RONDES}{EIGEN}", [f"- {lijn}" for lijn in RONDES.splitlines()]),
        (f"{EIGEN}{RONDES}".removesuffix("\n"), [f"- {lijn}" for lijn in RONDES.splitlines()]),
    ],
)
def test_alleen_wat_een_uitgave_zegt_wordt_anders(oud: str, verschil: list[str]) -> None:
    komt = ["- kader: 'oud'", "+ kader: nieuw-2027", "+ vervolg_op: oud"]
    was = [f'+             was: "{nr}"' for nr in ("1.1.1", "M1")]
    assert sorted(anders(oud, uitgave(oud))) == sorted([*komt, *was, *verschil])
    windows = oud.replace("\n", "\r\n")
    assert uitgave(windows) == uitgave(oud).replace("\n", "\r\n")


def test_wat_het_kader_al_van_een_eerder_zei_geldt_niet_meer() -> None:
    oud = TWEE.replace("kader: 'oud'\n", "kader: 'oud'\nvervolg_op: eerder\n").replace("nr: M1\n", BLOK)
    nieuw = uitgave(oud)
    assert "eerder" not in nieuw
    assert "ruimer" not in nieuw
    assert load_kader(nieuw.encode(), "kader.yaml")[1] == ()


@pytest.mark.parametrize(
    ("gewoon", "geschreven", "eerder"),
    [
        ("kader: 'oud'\n", "kader: >-\n  oud\n\n", "oud"),
        ("kader: 'oud'\n", "kader: |\n  oud\n# van ons\n", "oud"),
        ("kader: 'oud'\n", "kader: &k oud\n", "oud"),
        ("kader: 'oud'\n", "kader: een\n  oud\n", "een oud"),
        ("kader: 'oud'\n", "kader: 'oud: \"een\"'  # van ons\n", 'oud: "een"'),
        ("kader: 'oud'\n", "kader: '#1'\n", "#1"),
        ("kader: 'oud'\n", "kader: 'oud'\nvervolg_op:\n", "oud"),
        ("kader: 'oud'\n", "kader: 'oud'\nvervolg_op: >-\n  eerder\n\n", "oud"),
        (NR, f"nr: >-\n              M1\n{' ' * 12}was: |\n              1.1.1\n", "oud"),
        (NR, "nr: |\n              M1\n\n", "oud"),
    ],
)
def test_hoe_een_veld_ook_is_geschreven_de_uitgave_is_te_lezen(gewoon: str, geschreven: str, eerder: str) -> None:
    assert gewoon in TWEE
    oud = TWEE.replace(gewoon, geschreven)
    for tekst in (oud, oud.replace("\n", "\r\n")):
        kader, meldingen = load_kader(uitgave(tekst).encode(), "kader.yaml")
        assert kader is not None, [str(een) for een in meldingen]
        assert (kader.id, kader.vervolg_op) == ("nieuw-2027", eerder)
        assert [(een.nr, een.was) for een in kader.verwachtingen] == [("1.1.1", "1.1.1"), ("M1", "M1")]
    assert uitgave(oud).count("# van ons") == oud.count("# van ons")


MEEGELEVERD = sorted((WORTEL / "kaders").glob("*/kader.yaml"))


@pytest.mark.parametrize(
    "oud",
    [
        TWEE,
        PLAT % ("", ""),
        PLAT % ("rondes: [{ronde: '1', bron: boek}], ", ""),
        PLAT % ("", ", rondes: [{ronde: '1', bron: boek}]"),
        *(pad.read_text("utf-8") for pad in MEEGELEVERD),
    ],
    ids=["blok", "plat", "rondes-in", "rondes-achter", *(pad.parent.name for pad in MEEGELEVERD)],
)
def test_een_uitgave_is_gelijk_en_zonder_opmerkingen(oud: str) -> None:
    eerst, _ = load_kader(oud.encode(), "kader.yaml")
    assert eerst is not None
    nieuw = uitgave(oud)
    daarna, meldingen = load_kader(nieuw.encode(), "kader.yaml")
    assert daarna is not None, [str(een) for een in meldingen]
    assert [een.code for een in meldingen] == [een.code for een in eerst.opmerkingen]
    assert (daarna.id, daarna.vervolg_op, daarna.rondes) == ("nieuw-2027", eerst.id, ())
    assert zonder_was(eerst, daarna) == ()
    verschil = vergelijk_kaders(eerst, daarna)
    assert {knoop.verhouding for knoop in verschil.knopen} <= {Verhouding.GELIJK, None}
    assert dict(verschil.koppeling.was) == {v.nr: v.nr for v in eerst.verwachtingen if v.telt_mee}
