"""`toetsing wat-als`: what would change, and nothing that is written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.antwoorden import antwoord_van, tabel_in, zinnen_in
from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.cli.hoofd import start
from toetsing.commands.plan import plannen
from toetsing.document.antwoord import Antwoord
from toetsing.document.blokken import Tabel
from toetsing.domain.dossier import Dossier
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.document.blokken import Document

GOED, FOUTE_INVOER, FOUT_GEBRUIK = 0, 1, 2
MATRIX = str(STAP1 / "scores-2015.csv")
GATEN = """
kader: gaten
versie: '1'
titel: Gaten
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: '+', naam: voldoende, voldoet: ja}
  - {teken: '-', naam: onvoldoende}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Met een gat
        beslisregels: [{V: alle voldoende, bron: boek}, {O: geen voldoende, bron: boek}]
        verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]
      - nr: '1.2'
        tekst: Zonder beslisregels
        verwachtingen: [{nr: 1.2.1, tekst: T}]
"""


def wat_als(*args: str) -> tuple[Document, list[str], list[str]]:
    """Return the document for IJsselland, the criteria that change in the JSON, and the codes of the meldingen."""
    antwoord, uit = antwoord_van("wat-als", MATRIX, *args, "--organisatie", "IJsselland", "--json")
    inhoud = json.loads(uit)
    return antwoord.document(), inhoud["veranderd"], [een["code"] for een in inhoud["meldingen"]]


def samenvatting(document: Document) -> list[str]:
    return zinnen_in(document, "samenvatting")


def oordelen(document: Document) -> list[tuple[str, ...]]:
    """Return of every criterium that is touched its number, whether it is now or then, and its oordeel."""
    return [(een["nr"], een["wanneer"], een["oordeel"]) for een in tabel_in(document, "Oordelen")]


def test_twee_andere_scores() -> None:
    document, veranderd, codes = wat_als("1.3.1=+", "1.1.4=+")
    assert codes == []
    assert samenvatting(document) == [
        "Met 2 andere scores verandert het oordeel op 1.3 van M naar V.",
        "Nu: 18 van de 24 verwachtingen zijn voldoende. Dan: 20 van de 24 verwachtingen zijn voldoende.",
        "Uw werkmap is niet veranderd.",
    ]
    assert [(een["nr"], een["nu"], een["dan"]) for een in tabel_in(document, "Scores")] == [
        ("1.1.4", "-", "+"),
        ("1.3.1", "-", "+"),
    ]
    assert veranderd == ["1.3"]
    assert oordelen(document) == [
        ("1.1", "nu", "V"),
        ("1.1", "dan", "V"),
        ("1.3", "nu", "M"),
        ("1.3", "dan", "V"),
    ]
    nu, dan = tabel_in(document, "Oordelen")[2:]
    assert (nu["scores"], dan["scores"]) == ("2 voldoende en 2 onvoldoende", "3 voldoende en 1 onvoldoende")
    assert (nu["beslisregel"], dan["beslisregel"]) == (
        "precies 2 onvoldoende en de overige voldoende",
        "hoogstens 1 onvoldoende",
    )


@pytest.mark.parametrize("score", ["-", "–", "3", "O", " Onvoldoende ", "nee"])
def test_elke_schrijfwijze_die_een_cel_mag_hebben(score: str) -> None:
    document, _, _ = wat_als(f" 1.1.1. ={score}")
    assert [(een["nr"], een["dan"]) for een in tabel_in(document, "Scores")] == [("1.1.1", "-")]
    assert samenvatting(document)[0] == "Met 1 andere score verandert het oordeel op 1.1 van V naar M."


@pytest.mark.parametrize("score", ["", "open", "OPEN", "  "])
def test_open_is_niet_ingevuld(score: str) -> None:
    document, _, _ = wat_als(f"1.1.1={score}")
    nu, dan = tabel_in(document, "Oordelen")
    assert (dan["oordeel"], dan["scores"]) == ("V of M", "2 voldoende, 1 onvoldoende en 1 open")
    assert (nu["beslisregel"], dan["beslisregel"]) == ("hoogstens 1 onvoldoende", "–")
    zin = "17 van de 24 verwachtingen zijn voldoende (1 nog open, dus 17 of 18)"
    assert samenvatting(document)[1] == f"Nu: 18 van de 24 verwachtingen zijn voldoende. Dan: {zin}."


def test_zonder_ander_oordeel() -> None:
    document, veranderd, _ = wat_als("1.2.1=-", "1.2.2=+")
    assert veranderd == []
    assert samenvatting(document)[:2] == [
        "Met 2 andere scores verandert geen enkel oordeel.",
        "Nu en dan: 18 van de 24 verwachtingen zijn voldoende.",
    ]


def test_wat_niets_verandert_krijgt_een_melding(capsys: pytest.CaptureFixture[str]) -> None:
    document, veranderd, codes = wat_als("1.1.1=+", "3.1.1=+", "1.1.1=v")
    assert codes == ["T121", "T122"]
    assert samenvatting(document) == ["Er verandert niets: 18 van de 24 verwachtingen zijn voldoende."]
    assert (tabel_in(document, "Scores"), tabel_in(document, "Oordelen"), veranderd) == ([], [], [])
    assert start(["wat-als", MATRIX, "1.1.1=+", "--organisatie", "IJsselland"]) == GOED
    assert "Geen enkele score verandert." in capsys.readouterr().out


def test_meer_oordelen_die_veranderen_staan_elk_met_hun_criterium() -> None:
    document, veranderd, _ = wat_als("1.3.1=+", "1.1.1=open", "2.1.1=-", "2.2.1=+")
    assert samenvatting(document)[0] == (
        "Met 3 andere scores verandert het oordeel op 1.1 van V naar V of M, op 1.3 van M naar V "
        "en op 2.1 van V naar M."
    )
    assert veranderd == ["1.1", "1.3", "2.1"]


KADERZIN = "is geen nummer van een verwachting in kader veilig-thuis-stap1-2015."
SCHRIJF = "Schrijf elke wijziging als nummer=score, zoals 1.1.1=+. [G120]"
ONDER = "Kies 1.1.1, 1.1.2, 1.1.3 of 1.1.4."
ELK_NUMMER = "Kies een nummer van 1.1.1 tot en met 3.2.2."


def fouttekst(capsys: pytest.CaptureFixture[str], *wijzigingen: str) -> list[str]:
    assert start(["wat-als", MATRIX, *wijzigingen, "--organisatie", "Drenthe"]) == FOUT_GEBRUIK
    uit, fout = capsys.readouterr()
    assert uit == ""
    return fout.splitlines()


@pytest.mark.parametrize(
    ("wijziging", "zin", "code"),
    [
        ("1.1.4", "'1.1.4' is geen wijziging. Schrijf nummer=score, zoals 1.1.1=+.", "G122"),
        ("", "'' is geen wijziging. Schrijf nummer=score, zoals 1.1.1=+.", "G122"),
        ("1.1.5=+", f"'1.1.5' {KADERZIN} Kies 1.1.1, 1.1.2, 1.1.3 of 1.1.4.", "G124"),
        (
            "1.1=V",
            "1.1 is een thema of criterium; scores staan bij verwachtingen. Kies 1.1.1, 1.1.2, 1.1.3 of 1.1.4.",
            "G123",
        ),
        ("x=+", f"'x' {KADERZIN} {ELK_NUMMER}", "G124"),
        ("=+", f"'' {KADERZIN} {ELK_NUMMER}", "G124"),
        ("1.1..2=+", f"'1.1..2' {KADERZIN} {ELK_NUMMER} Bedoelde u '1.1.2'?", "G124"),
        ("1.1.4=voldoend", "'voldoend' is geen score voor 1.1.4. Kies +, - of open. Bedoelde u 'voldoende'?", "G125"),
        ("1.1.4=n.v.t.", "'n.v.t.' mag niet bij 1.1.4. Kies +, - of open.", "G126"),
        ("3.1.1=q", "'q' is geen score voor 3.1.1. Kies nvt of open.", "G125"),
        ("1.1.4=q\x1b[2J\nr", "'q [2J r' is geen score voor 1.1.4. Kies +, - of open.", "G125"),
    ],
)
def test_een_verkeerde_wijziging_zegt_wat_wel_kan(
    wijziging: str, zin: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fouttekst(capsys, wijziging) == [f"Fout: {zin} [{code}]"]
    assert fouttekst(capsys, wijziging, "1.1.1=+", wijziging) == [f"Fout: {zin} [{code}]"]


def test_alle_verkeerde_wijzigingen_staan_er_in_een_keer(capsys: pytest.CaptureFixture[str]) -> None:
    assert fouttekst(capsys, "9.9.9=+", "1.1.1=q", "zzz") == [
        "Fout: Deze wijzigingen kloppen niet:",
        f"- '9.9.9' {KADERZIN} {ELK_NUMMER} [G124]",
        "- 'q' is geen score voor 1.1.1. Kies +, - of open. [G125]",
        "- 'zzz' is geen wijziging. Schrijf nummer=score, zoals 1.1.1=+. [G122]",
        SCHRIJF,
    ]
    assert fouttekst(capsys, "1.3.1=+", "1.3.9=x", "1.1.4=+", "1.1.4=", "1.1.4=v", "2.1.1=nvt") == [
        "Fout: Deze wijzigingen kloppen niet:",
        f"- '1.3.9' {KADERZIN} Kies 1.3.1, 1.3.2, 1.3.3 of 1.3.4. [G124]",
        "- 'x' is geen score. Kies +, -, nvt of open. [G125]",
        "- 'nvt' mag niet bij 2.1.1. Kies +, - of open. [G126]",
        "- Voor verwachting 1.1.4 worden verschillende scores gevraagd: + en open. Geef er één. [G121]",
        SCHRIJF,
    ]


def test_twee_scores_voor_een_verwachting(capsys: pytest.CaptureFixture[str]) -> None:
    assert fouttekst(capsys, "1.1.4=+", "1.1.4=") == [
        "Fout: Voor verwachting 1.1.4 worden verschillende scores gevraagd: + en open. Geef er één. [G121]"
    ]


def test_geen_is_alleen_het_oordeel_waar_geen_beslisregel_van_toepassing_is(tmp_path: Path) -> None:
    kader = tmp_path / "kader.yaml"
    kader.write_text(GATEN, "utf-8")
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;+\n1.1.2;+\n1.2.1;-\n", "utf-8")

    def gevraagd(*wijzigingen: str) -> Document:
        return antwoord_van("wat-als", str(pad), *wijzigingen, "--kader", str(kader))[0].document()

    document = gevraagd("1.1.1=-")
    _, een = tabel_in(document, "Oordelen")
    assert samenvatting(document)[0] == "Met 1 andere score verandert het oordeel op 1.1 van V naar geen."
    assert (een["oordeel"], een["beslisregel"]) == ("geen", "geen beslisregel van toepassing")
    _, een = tabel_in(gevraagd("1.1.1=open"), "Oordelen")
    assert (een["oordeel"], een["beslisregel"]) == ("V of geen", "–")
    document = gevraagd("1.2.1=+")
    assert tabel_in(document, "Oordelen") == []
    assert samenvatting(document)[0] == "Met 1 andere score verandert geen enkel oordeel."


def test_geen_kop_van_een_tabel_herhaalt_die_van_het_deel() -> None:
    antwoord = plannen.wat_als(MATRIX, ["1.1.4=+"], date(2016, 1, 18), organisatie="IJsselland")
    assert isinstance(antwoord, Antwoord)
    document = antwoord.document()
    assert {d.titel: [blok.titel for blok in d.blokken if isinstance(blok, Tabel)] for d in document.delen} == {
        "Samenvatting": [],
        "Oordelen": ["Nu en dan, voor elk criterium waarvan een score verandert"],
        "Scores": ["Nu en dan, voor elke verwachting waarvan de score verandert"],
        "Hoe dit is berekend": [],
    }


def test_de_werkmap_blijft_zoals_hij_is_en_een_vastgesteld_oordeel_ook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    afwijking = Afwijking(oordeel=Oordeel("M"), motivering="gezien", door=None)
    toetsing = replace(TOETSINGEN["IJsselland"], afwijkingen={"1.1": afwijking})
    pad = tmp_path / "x.xlsx"
    pad.write_bytes(als_werkmap(KADER, toetsing, Dossier()))
    voor = pad.read_bytes()
    assert start(["wat-als", str(pad), "1.1.4=+", "-q"]) == GOED
    uit = capsys.readouterr().out
    assert "Wat is vastgesteld op 1.1, verandert niet mee met de scores." in uit
    assert "berekend vastgesteld" in uit
    assert pad.read_bytes() == voor
    assert [een.name for een in tmp_path.iterdir()] == ["x.xlsx"]


def test_een_fout_in_de_invoer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;mischien\n", "utf-8")
    assert start(["wat-als", str(pad), "1.1.1=+"]) == FOUTE_INVOER
    assert capsys.readouterr().out == ""


def test_elke_vorm(tmp_path: Path) -> None:
    for soort in ("json", "csv", "md", "html", "xlsx", "txt"):
        naar = tmp_path / f"uit.{soort}"
        args = ["wat-als", MATRIX, "1.1.4=+", "--organisatie", "Drenthe", "--naar", str(naar), "-q"]
        assert start(args) == GOED
        assert naar.stat().st_size > 200
