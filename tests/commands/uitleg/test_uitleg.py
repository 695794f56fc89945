"""`toetsing uitleg`: one code with its example, all codes in a list, and a code that is not there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.opdracht import proces, toetsing
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.meldingen import CATALOGUS
from toetsing.domain.proof.bevinding import Onderzoek

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("code", ["K024", "k024", "[K024]"])
def test_een_code_in_elke_schrijfwijze(code: str) -> None:
    uit = toetsing("uitleg", code)
    assert (uit.returncode, uit.stderr) == (0, "")
    assert uit.stdout.startswith("K024 (fout): De beslisregels van criterium …")
    assert "Wat u doet: Gebruik groepen in plaats van losse nummers.\n\nVoorbeeld\n  eerst: " in uit.stdout


def test_zonder_code_staan_alle_codes_in_een_lijst() -> None:
    lijnen = toetsing("uitleg").stdout.splitlines()
    codes = [*CATALOGUS, *(een.code for een in Onderzoek)]
    assert sorted(lijn.split()[0] for lijn in lijnen if lijn[1:3].isdecimal()) == sorted(codes)
    assert "G: over de opdracht zelf" in lijnen
    assert "T031  Wat er staat is geen score." in lijnen
    assert "B01   Er is een toestand waarin geen rij past." in lijnen


@pytest.mark.parametrize(("code", "tip"), [("TT031", " Bedoelde u 'T031'?"), ("hulp", "")])
def test_een_code_die_er_niet_is(code: str, tip: str) -> None:
    uit = toetsing("uitleg", code)
    assert (uit.returncode, uit.stdout) == (2, "")
    zin = f"'{code}' is geen code van een melding. Alle codes staan in de lijst van toetsing uitleg.{tip}"
    assert uit.stderr == f"Fout: {zin} [G130]\n"


def test_als_json(tmp_path: Path) -> None:
    (een,) = json.loads(toetsing("uitleg", "T031", "--json").stdout)["codes"]
    assert (een["code"], een["ernst"]) == ("T031", "fout")
    assert een["voorbeeld"] == {"eerst": "Toetsing!E9 (1.1.3): mischien", "dan": "Toetsing!E9 (1.1.3): -"}
    pad = tmp_path / "uitleg.json"
    assert toetsing("uitleg", "--naar", pad).returncode == 0
    assert len(json.loads(pad.read_text("utf-8"))["codes"]) == len(CATALOGUS) + len(Onderzoek)
    assert toetsing("uitleg", "--naar", pad).returncode == 4


def test_alleen_uitleg_laadt_de_uitleg(tmp_path: Path) -> None:
    programma = (
        "import sys; from toetsing.cli.hoofd import start; start(sys.argv[1:])\n"
        "print(any(naam.startswith('toetsing.domain.uitleg') for naam in sys.modules), file=sys.stderr)"
    )
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=GOED)
    assert proces("score", pad, programma=programma).stderr.strip() == b"False"
    assert proces("uitleg", "T031", programma=programma).stderr.strip() == b"True"
