"""The catalogue: every melding can be made, says what to do, and reads as one line."""

from __future__ import annotations

import re
import string

import pytest

from hulp.grond import WORTEL
from toetsing.domain.fouten import Gebruiksfout, gebruiksfout
from toetsing.domain.meldingen import CATALOGUS, Ernst, melding
from toetsing.domain.plek import Plek, cel_naam


def velden(code: str) -> set[str]:
    _, tekst, advies = CATALOGUS[code]
    return {veld for _, veld, _, _ in string.Formatter().parse(tekst + advies) if veld}


@pytest.mark.parametrize("code", CATALOGUS)
def test_elke_melding_is_een_lijn_met_plek_tekst_advies_en_code(code: str) -> None:
    een = melding(code, Plek(bestand="map/noord.xlsx", blad="Toetsing", cel="D14"), **dict.fromkeys(velden(code), "x"))
    assert re.fullmatch(rf"map/noord\.xlsx › Toetsing!D14: (let op: |info: )?\S.*\S \S.* \[{code}\]", str(een)), str(
        een
    )
    assert een.advies.strip()
    assert (een.ernst is Ernst.FOUT) == (re.search("let op: |info: ", str(een)) is None)


def test_een_vergeten_waarde_valt_op() -> None:
    with pytest.raises(KeyError):
        melding("T031", waarde="x", toegestaan="+")


def test_een_overbodige_waarde_valt_op() -> None:
    with pytest.raises(TypeError):
        melding("T004", reden="x")


def test_de_vorm_is_die_van_het_contract() -> None:
    plek = Plek(bestand="map/noord.xlsx", blad="Toetsing", cel="D14", verwachting="1.1.3")
    een = melding("T031", plek, waarde="mischien", toegestaan="+, -", heet="score", tip="")
    assert str(een) == (
        "map/noord.xlsx › Toetsing!D14 (1.1.3): 'mischien' is geen score. Kies +, - of laat leeg. [T031]"
    )


def test_een_melding_zonder_blad_of_cel_noemt_wat_er_wel_is() -> None:
    assert str(Plek(bestand="a.csv", cel="B2")) == "a.csv › B2"
    assert str(Plek(bestand="a.xlsx", blad="Toetsing")) == "a.xlsx › Toetsing"
    assert str(Plek(bestand="kader.yaml", lijn=14)) == "kader.yaml:14"
    assert str(Plek()) == ""


@pytest.mark.parametrize(
    ("rij", "kolom", "naam"),
    [(0, 0, "A1"), (13, 3, "D14"), (0, 25, "Z1"), (0, 26, "AA1"), (1048575, 16383, "XFD1048576")],
)
def test_cellen_heten_zoals_in_excel(rij: int, kolom: int, naam: str) -> None:
    assert cel_naam(rij, kolom) == naam


def test_elke_code_wordt_ergens_gegeven_en_elke_gegeven_code_bestaat() -> None:
    domein = WORTEL / "src" / "toetsing" / "domain"
    catalogus = {*domein.glob("meldingen*.py"), *(domein / "uitleg").iterdir()}
    bron = "\n".join(pad.read_text("utf-8") for pad in (WORTEL / "src").rglob("*.py") if pad not in catalogus)
    gegeven = set(re.findall(r'"([TKHG]\d{3})"', bron))
    assert gegeven == set(CATALOGUS)


def test_een_gebruiksfout_draagt_haar_melding() -> None:
    fout = gebruiksfout("G026", naam="a.xlsx", wat="Een werkmap")
    assert fout.melding == melding("G026", naam="a.xlsx", wat="Een werkmap")
    assert str(fout).startswith("De naam 'a.xlsx' eindigt niet op .xlsx. Een werkmap is altijd een xlsx.")
    assert str(fout).endswith(" [G026]")


def test_meer_fouten_in_een_vraag_staan_elk_op_een_regel_onder_hun_kop() -> None:
    delen = [melding("G121", nr="1.1.1", scores="+ en -"), melding("G114", waarde="x", heet="doel", voorbeelden="")]
    assert str(Gebruiksfout(melding("G120", voorbeeld="1.1.1=+"), delen)).splitlines() == [
        "Deze wijzigingen kloppen niet:",
        "- Voor verwachting 1.1.1 worden verschillende scores gevraagd: + en -. Geef er één. [G121]",
        "- 'x' is geen doel. [G114]",
        "Schrijf elke wijziging als nummer=score, zoals 1.1.1=+. [G120]",
    ]
