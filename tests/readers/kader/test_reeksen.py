"""Series in a kader file: what is declared is what is read, and everything wrong with it is told with its line."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from hulp.grond import WORTEL
from hulp.laden import geladen
from hulp.reekskader import ALLES, WACHTLIJST, kadertekst, reekskader
from toetsing.domain.momenten import Momentsoort
from toetsing.readers.kader.kaderbestand import load_kader

MELDINGEN = "met-meldingen: Ook meldingen die nog niet zijn doorgezet naar het lokale veld."
TWEEDE = WACHTLIJST.removeprefix("reeksen:\n").replace("wachtlijst\n", "Wachtlijst\n")
ZONDER = WACHTLIJST.partition("    definities:")[0]


def codes(reeksen: str) -> list[tuple[str, str]]:
    """Return the code of everything there is to say of a kader with these series, and what it names."""
    _, meldingen = load_kader(kadertekst(reeksen).encode(), "kader.yaml")
    return [(een.code, een.waarden.get("veld") or een.waarden.get("waarde") or "") for een in meldingen]


def test_een_reeks_is_wat_er_staat() -> None:
    (reeks,) = reekskader().reeksen
    assert (reeks.naam, reeks.tekst) == ("wachtlijst", "Hoeveel zaken staan op de wachtlijst?")
    assert reeks.momenten is Momentsoort.KWARTAAL
    assert reeks.namen == ("onderzoeken", "met-meldingen")
    assert reeks.standaard == "onderzoeken", "zonder 'definitie' telt de eerste nu"
    assert (reeks.getal.eenheid, reeks.getal.decimalen, reeks.getal.van, reeks.getal.tot) == (
        "zaken",
        0,
        Fraction(0),
        None,
    )
    assert reeks.bron == "brief"


def test_wat_een_reeks_mag_weglaten_en_wat_zij_mag_zeggen() -> None:
    _, duur, budget, bezetting = reekskader(ALLES).reeksen
    assert [een.momenten for een in (duur, budget, bezetting)] == [
        Momentsoort.MAAND,
        Momentsoort.JAAR,
        Momentsoort.DAG,
    ]
    assert budget.standaard == "nieuw"
    assert budget.getal.decimalen is None
    assert (bezetting.getal.van, bezetting.getal.tot) == (Fraction(0), Fraction(100))


def test_een_kader_zonder_reeksen_heeft_er_geen() -> None:
    assert reekskader("").reeksen == ()


@pytest.mark.parametrize(
    ("oud", "nieuw", "fouten"),
    [
        ("    naam: wachtlijst\n", "", [("K002", "naam")]),
        ("naam: wachtlijst", "naam: 2015-lijst", [("K005", "naam")]),
        ("naam: wachtlijst", f"naam: {'w' * 61}", [("K005", "naam")]),
        ("    tekst: Hoeveel zaken staan op de wachtlijst?\n", "", [("K002", "tekst")]),
        ("decimalen: 0", "decimalen: veel", [("K005", "decimalen")]),
        ("van: 0", "van: weinig", [("K005", "van")]),
        ("van: 0", "van: 9\n    tot: 8", [("K005", "tot")]),
        ("eenheid: zaken", "eenheid: 10 zaken", [("K005", "eenheid")]),
        ("    momenten: kwartaal\n", "", [("K002", "momenten")]),
        ("momenten: kwartaal", "momenten: week", [("K005", "momenten")]),
        ("momenten: kwartaal", "momenten: kwartaal\n    definitie: nieuws", [("K005", "definitie")]),
        ("momenten: kwartaal", "momenten: kwartaal\n    per: kwartaal", [("K003", "per")]),
        ("momenten: kwartaal", "momenten: kwartaal\n    bron: krant", [("K008", "")]),
        (MELDINGEN, 'met-meldingen: ""', [("K005", "met-meldingen")]),
        ("met-meldingen:", "Onderzoeken:", [("K013", "Onderzoeken")]),
        ("met-meldingen:", '"60":', [("K005", "definities")]),
        ("met-meldingen:", "onderzoeken:", [("K004", "onderzoeken")]),
    ],
)  # fmt: skip
def test_elke_fout_in_een_reeks_wordt_gemeld(oud: str, nieuw: str, fouten: list[tuple[str, str]]) -> None:
    oud = "  - naam: wachtlijst\n    tekst" if oud == "    naam: wachtlijst\n" else oud
    nieuw = "  - tekst" if oud.startswith("  - naam") else nieuw
    assert oud in WACHTLIJST
    assert codes(WACHTLIJST.replace(oud, nieuw)) == fouten


@pytest.mark.parametrize(
    ("reeksen", "fouten"),
    [
        ("reeksen: []\n", [("K005", "reeksen")]),
        ("reeksen: wachtlijst\n", [("K005", "reeksen")]),
        (WACHTLIJST + TWEEDE, [("K013", "Wachtlijst")]),
        (ZONDER, [("K002", "definities")]),
        (f"{ZONDER}    definities: {{}}\n", [("K005", "definities")]),
    ],
    ids=["leeg", "geen lijst", "twee keer dezelfde naam", "zonder definities", "lege definities"],
)  # fmt: skip
def test_elke_fout_in_de_lijst_wordt_gemeld(reeksen: str, fouten: list[tuple[str, str]]) -> None:
    assert codes(reeksen) == fouten


def test_alle_fouten_staan_er_in_een_keer_met_hun_lijn() -> None:
    tekst = kadertekst(WACHTLIJST.replace("kwartaal\n", "week\n").replace("decimalen: 0", "decimalen: x"))
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert kader is None
    lijnen = tekst.splitlines()
    assert [lijnen[(een.plek.lijn or 0) - 1].strip() for een in meldingen] == ["decimalen: x", "momenten: week"]


def test_het_voorbeeld_van_de_gids_is_een_kader_met_twee_reeksen() -> None:
    gids = (WORTEL / "docs" / "kadermaker.md").read_text("utf-8")
    kaders = re.findall(r"^```yaml\n(kader: .*?)^```", gids, re.MULTILINE | re.DOTALL)
    (tekst,) = (een for een in kaders if "\nreeksen:\n" in een)
    assert [(een.naam, een.standaard) for een in geladen(tekst).reeksen] == [
        ("wachtenden", "leden"),
        ("levertijd", "mediaan"),
    ]
