"""`toetsing uitleg`: one code with its example, all codes in a list, and a code that is not there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.antwoorden import antwoord_van
from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.grond import GOED
from hulp.opdracht import proces, toetsing, toetsing_bytes
from hulp.openen import csvrijen
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.meldingen import CATALOGUS
from toetsing.domain.proof.bevinding import Onderzoek

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("code", ["K024", "k024", "[K024]"])
def test_een_code_in_elke_schrijfwijze(code: str) -> None:
    uit = toetsing("uitleg", code)
    assert (uit.returncode, uit.stderr) == (0, "")
    assert uit.stdout.startswith("K024\nDe beslisregels van criterium …")
    assert "\nernst: fout\n" in uit.stdout
    assert "\nWat u doet\nGebruik groepen in plaats van losse nummers.\n\nVoorbeeld\neerst: " in uit.stdout


def test_zonder_code_staan_alle_codes_in_een_lijst() -> None:
    lijnen = toetsing("uitleg").stdout.splitlines()
    codes = [*CATALOGUS, *(een.code for een in Onderzoek)]
    assert sorted(lijn.split()[0] for lijn in lijnen if lijn[1:3].isdecimal()) == sorted(codes)
    assert "G: over de opdracht zelf" in lijnen
    zonder_witruimte = [lijn.rstrip() for lijn in lijnen]
    assert "T031 Wat er staat is geen score." in zonder_witruimte
    assert "B01  Er is een toestand waarin geen rij past." in zonder_witruimte


def test_als_csv_is_elke_code_een_rij_met_alles_wat_ervan_te_zeggen_is() -> None:
    def rijen(*args: str) -> list[list[str]]:
        return csvrijen(toetsing_bytes("uitleg", *args, "--formaat", "csv").stdout)

    kop, *alle = rijen()
    assert kop == ["code", "ernst", "melding", "wat er aan de hand is", "wat u doet", "eerst", "dan"]
    als_json = json.loads(toetsing("uitleg", "--json").stdout)["codes"]
    velden = ("code", "ernst", "melding", "betekenis", "advies")
    zonder_teken = [[cel.removeprefix("'") if cel[:2] in ("'-", "'=") else cel for cel in rij] for rij in alle]
    assert zonder_teken == [
        [*(een[veld] for veld in velden), een["voorbeeld"]["eerst"], een["voorbeeld"]["dan"]] for een in als_json
    ]
    assert rijen("T031") == [kop, next(rij for rij in alle if rij[0] == "T031")]


@pytest.mark.parametrize("vorm", ["html", "markdown"])
@pytest.mark.parametrize("code", [["T031"], []])
def test_elk_feit_staat_in_elke_vorm(vorm: str, code: list[str]) -> None:
    antwoord, uit = antwoord_van("uitleg", *code, "--formaat", vorm)
    assert ontbrekend(feiten(antwoord.document(), op_scherm=vorm == "html"), tekst_van(vorm, uit.encode())) == []


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
