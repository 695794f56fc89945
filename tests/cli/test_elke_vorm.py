"""Every opdracht in every form: an answer, or the melding that names the forms. And what has no effect is said."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from cli.test_elke_opdracht import ELK
from hulp.grond import STAP1, WORTEL
from hulp.opdracht import toetsing, toetsing_bytes
from toetsing.formats.vormen import VAN_ANTWOORD, VAN_LANDELIJK, VAN_RAPPORT, VORMEN

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

MATRIX = str(STAP1 / "scores-2015.csv")
SCHEMAS = WORTEL / "src/toetsing/schemas"
GEVRAAGD = {
    "score": ["{noord}"],
    "controleer": ["{noord}"],
    "plan": ["{noord}"],
    "wat-als": ["{noord}", "1.1.1=-"],
    "hertoets": ["{noord}", "{later}"],
    "beoordelaars": ["{noord}", "{later}"],
    "opvolging": ["{noord}"],
    "vergelijk": [MATRIX],
    "herreken": [],
    "verifieer": ["{uitslag}", "--map", "{regios}"],
    "kader lijst": [],
    "kader toon": [],
    "kader controleer": [],
    "kader bewijs": [],
    "kader gevallen": [],
    "kader verschil": ["veilig-thuis-stap1-2015", "--met-variant", "toegepast-2015"],
    "uitleg": [],
    "rapport sjablonen": [],
    "rapport regio": ["{noord}", "--naar", "-"],
    "rapport landelijk": [MATRIX, "--naar", "-"],
}
"""Every opdracht that answers in more than one form, with what it needs."""
ZONDER_VORM = {"nieuw", "kader nieuw", "kader sql", "voorbeeld", "publiceer", "rapport sjabloon-controle"}
"""What writes files of one kind, or only says whether a file is good."""
VORMEN_VAN = dict.fromkeys(GEVRAAGD, VAN_ANTWOORD) | {
    "rapport regio": VAN_RAPPORT,
    "rapport landelijk": VAN_LANDELIJK,
}


@pytest.fixture(scope="module")
def map_(voorbeeld_2015: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    werk = tmp_path_factory.mktemp("vormen")
    uitslag, noord = werk / "uitslag.json", voorbeeld_2015 / "regios/IJsselland.xlsx"
    assert toetsing("score", noord, "--naar", uitslag).returncode == 0
    groepen = werk / "groepen.csv"
    groepen.write_text("organisatie;deel\nIJsselland;oost\nUtrecht;midden\n")
    return {
        "groepen": str(groepen),
        "noord": str(noord),
        "regios": str(noord.parent),
        "later": str(voorbeeld_2015 / "regios/Utrecht.xlsx"),
        "uitslag": str(uitslag),
    }


def vraag(naam: str, map_: dict[str, str], *meer: str) -> CompletedProcess[bytes]:
    """Run an opdracht; what was asked before has its answer."""
    args = [deel.format_map(map_) for deel in (*GEVRAAGD[naam], *meer)]
    if naam == "hertoets":  # two organisations are no two rondes of one
        args[:2] = [map_["noord"], map_["noord"]]
    if naam == "beoordelaars":
        args += ["--organisatie", "IJsselland"]
    return gevraagd(*naam.split(), *args)


@cache
def gevraagd(*args: str) -> CompletedProcess[bytes]:
    return toetsing_bytes(*args)


def eis_vorm(vorm: str, inhoud: bytes) -> None:
    """Fail unless these bytes are what the name of the form promises."""
    match vorm:
        case "json":
            _, soort, uitgave = json.loads(inhoud)["formaat"].split("/")
            assert (SCHEMAS / f"{soort}-{uitgave}.schema.json").is_file()
        case "csv":
            rijen = list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))
            assert rijen
            assert len({len(rij) for rij in rijen}) == 1
        case "html":
            assert inhoud.startswith(b"<!DOCTYPE html>")
            assert inhoud.rstrip().endswith(b"</html>")
            assert (b"<script>" in inhoud) == (b'zoekbaar"' in inhoud)  # what sorts says so, and does
        case "xlsx" | "docx":
            with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
                assert pakket.testzip() is None
                delen = {re.sub(r"\d+", "", een) for een in pakket.namelist()}
            assert {"xlsx": "xl/tables/table.xml", "docx": "word/document.xml"}[vorm] in delen
        case "pdf":
            assert inhoud.startswith(b"%PDF")
        case "markdown":
            assert inhoud.startswith(b"# ")
        case _:
            regels = inhoud.decode().splitlines()
            assert all(regel == regel.rstrip() for regel in regels)
            assert len(regels) > 2


def test_elke_opdracht_staat_in_deze_tabel() -> None:
    assert set(GEVRAAGD) | ZONDER_VORM == set(ELK)


@pytest.mark.parametrize("naam", GEVRAAGD)
def test_elke_vorm_is_een_antwoord_of_de_melding_welke_er_zijn(naam: str, map_: dict[str, str]) -> None:
    for vorm in VORMEN:
        uit = vraag(naam, map_, "--formaat", vorm)
        if vorm in VORMEN_VAN[naam]:
            assert uit.returncode == 0, uit.stderr.decode()
            eis_vorm(vorm, uit.stdout)
        else:
            assert (uit.returncode, uit.stdout) == (2, b"")
            assert f"Kies {', '.join(VORMEN_VAN[naam])}.".encode() in uit.stderr
            assert b"[G020]" in uit.stderr


@pytest.mark.parametrize("naam", GEVRAAGD)
def test_md_is_markdown_en_json_is_kort_voor_formaat_json(naam: str, map_: dict[str, str]) -> None:
    assert vraag(naam, map_, "--formaat", "md").stdout == vraag(naam, map_, "--formaat", "markdown").stdout
    assert vraag(naam, map_, "--json").stdout == vraag(naam, map_, "--formaat", "json").stdout


# -- options that do nothing in a form ---------------------------------------------------------------------------------


SOMS_ZONDER_WERKING: dict[str, dict[str, list[str]]] = {
    "score": {"--detail": [], "--uitleg": [], "--per": ["verwachting"]},
    "vergelijk": {
        "--detail": [],
        "--peildatum": ["18-01-2016"],
        "--laagste": ["5"],
        "--robuust": [],
        "--buddies": [],
        "--groep": ["deel", "--groepen", "{groepen}"],
    },
    "controleer": {"--per": ["melding"]},
    "plan": {"--detail": [], "--doel": ["geen O"], "--peildatum": ["18-01-2016"]},
    "wat-als": {"--detail": [], "--peildatum": ["18-01-2016"]},
    "hertoets": {"--detail": [], "--peildatum": ["18-01-2016"]},
    "opvolging": {"--detail": []},
    "beoordelaars": {"--detail": [], "--peildatum": ["18-01-2016"]},
    "herreken": {"--detail": [], "--varianten": []},
    "verifieer": {"--detail": []},
    "kader bewijs": {"--detail": []},
}
"""Options that add to an answer, with a value; in a form without room for it they change nothing."""
ELDERS = {
    "--kader", "--variant", "--organisatie", "--criterium", "--oordeel", "--groepen", "--aliassen",
    "--eis", "--volledig", "--streng", "--schrijf-terug", "--consensus", "--gepubliceerd", "--keuze", "--bewaar",
    "--tabel", "--soort", "--map", "--met-variant", "--ronde", "--teksten", "--help", "--alleen-ronde",
    "--alleen-organisatie", "--alleen-groep", "--schrijf-gevallen",
}  # fmt: skip
"""Options that say what is read or decided, or that write a file of their own, in every form the same."""
BESLIST = {"opvolging": {"--peildatum", "--binnen"}}
"""Options that say of one opdracht what is decided: how far each row is, in every form."""
VAN_ELK = {"--scheiding", "--formaat", "--json", "--naar", "--forceer", "--open", "--stil"}


@pytest.mark.parametrize("naam", [naam for naam in GEVRAAGD if VORMEN_VAN[naam] == VAN_ANTWOORD])
def test_van_elke_optie_is_bekend_of_zij_iets_toevoegt(naam: str) -> None:
    opties = {optie for param in ELK[naam].params for optie in param.opts if optie.startswith("--")}
    assert opties - ELDERS - VAN_ELK - BESLIST.get(naam, set()) == set(SOMS_ZONDER_WERKING.get(naam, {}))


@pytest.mark.lang
@pytest.mark.parametrize("vorm", VAN_ANTWOORD)
@pytest.mark.parametrize(
    ("naam", "optie"), [(naam, optie) for naam, opties in SOMS_ZONDER_WERKING.items() for optie in opties]
)
def test_een_optie_die_niets_verandert_wordt_gezegd(
    naam: str, optie: str, vorm: str, voorbeeld_2015: Path, map_: dict[str, str]
) -> None:
    invoer: dict[str, Any] = {**map_, "noord": str(voorbeeld_2015 / "landelijk.xlsx")} if naam == "score" else map_
    zonder = vraag(naam, invoer, "--formaat", vorm)
    met = vraag(naam, invoer, "--formaat", vorm, optie, *SOMS_ZONDER_WERKING[naam][optie])
    assert met.returncode == zonder.returncode == 0
    gezegd = optie in " ".join(regel for regel in met.stderr.decode().splitlines() if "[T144]" in regel)
    assert gezegd == (met.stdout == zonder.stdout)


@pytest.mark.parametrize(
    "args",
    [
        ["score", MATRIX, "--naar", "a.json", "--naar", "b.json"],
        ["vergelijk", MATRIX, "--formaat", "csv", "--formaat", "json"],
        ["kader", "toon", "--formaat", "json", "--formaat", "json"],
    ],
)
def test_een_optie_met_een_waarde_staat_er_een_keer(args: list[str], tmp_path: Path) -> None:
    uit = toetsing(*args, cwd=tmp_path)
    assert (uit.returncode, uit.stdout) == (2, "")
    assert f"De optie {args[-2]} staat er 2 keer." in uit.stderr
    assert "[G009]" in uit.stderr
    assert list(tmp_path.iterdir()) == []


def test_wat_vaker_mag_mag_vaker() -> None:
    uit = toetsing("vergelijk", MATRIX, "--criterium", "1.1", "--criterium", "1.2", "-q", "-q", "--formaat", "csv")
    assert uit.returncode == 0
