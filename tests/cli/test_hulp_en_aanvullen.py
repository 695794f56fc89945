"""The help of every opdracht: whole words at any width, and examples that work. And what a shell completes."""

from __future__ import annotations

import re
import shlex
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest

from cli.test_elke_opdracht import ELK
from hulp.gedeeld import kopie
from hulp.opdracht import proces, toetsing
from hulp.veel import map_vol
from toetsing.cli.hoofd import OPDRACHTEN, SHELLS
from toetsing.cli.voorbeelden import VOORBEELDEN
from toetsing.domain.programma import VERSIE
from toetsing.domain.uitleg.uitleg import alle_uitleg
from toetsing.domain.words.dossierkoppen import TABELLEN
from toetsing.formats.vormen import VAN_ANTWOORD

if TYPE_CHECKING:
    from pathlib import Path

ALLE = {"", *ELK, *(naam.partition(" ")[0] for naam in ELK)}
"""Everything that has a help: toetsing itself, its groups, and every opdracht."""


@pytest.fixture(scope="module")
def klaar(voorbeeld_2015: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that the examples name: six organisations are enough for five lowest ones."""
    map_ = tmp_path_factory.mktemp("voorbeelden")
    copyfile(voorbeeld_2015 / "landelijk.xlsx", map_ / "landelijk.xlsx")
    (map_ / "regios").mkdir()
    for pad in sorted((voorbeeld_2015 / "regios").iterdir(), key=lambda pad: pad.stem != "IJsselland")[:6]:
        copyfile(pad, map_ / "regios" / pad.name)
    for naam in ("noord", "jansen", "bakker"):
        copyfile(map_ / "regios" / "IJsselland.xlsx", map_ / f"{naam}.xlsx")
    for jaar in ("2015", "2016"):
        map_vol(map_ / jaar, alleen=jaar)
        (map_ / jaar / f"Noord-{jaar}.xlsx").rename(map_ / jaar / "noord.xlsx")
    assert toetsing("score", "noord.xlsx", "--naar", "uitslag.json", "-q", cwd=map_).returncode == 0
    assert toetsing("rapport", "sjablonen", "--naar", "s", "-q", cwd=map_).returncode == 0
    (map_ / "s" / "rapport.docx").rename(map_ / "eigen.docx")
    copyfile(map_ / "noord.xlsx", map_ / "regios" / "noord.xlsx")
    return map_


def test_elke_hulp_heeft_minstens_twee_voorbeelden_van_zichzelf() -> None:
    assert set(VOORBEELDEN) == ALLE
    for naam, regels in VOORBEELDEN.items():
        assert len(regels) >= 2
        assert all(regel == f"toetsing {naam}".strip() or regel.startswith(f"toetsing {naam}".strip() + " ")
                   for regel, _ in regels)  # fmt: skip


@pytest.mark.lang
@pytest.mark.parametrize("naam", sorted(ALLE - {"kader", "rapport"}))
def test_elk_voorbeeld_werkt(naam: str, klaar: Path, tmp_path: Path) -> None:
    kopie(klaar, tmp_path / "hier")
    (tmp_path / "hier" / "regios" / "noord.xlsx").unlink(missing_ok=naam != "verifieer")
    for regel, _ in VOORBEELDEN[naam]:
        if naam == "verifieer" and "--map" in regel:
            copyfile(klaar / "noord.xlsx", tmp_path / "hier" / "regios" / "noord.xlsx")
        uit = toetsing(*shlex.split(regel)[1:], cwd=tmp_path / "hier")
        assert uit.returncode == 0, (regel, uit.stderr)


@pytest.mark.parametrize("breedte", [60, 80, 120])
@pytest.mark.parametrize("naam", sorted(ALLE))
def test_in_de_hulp_wordt_geen_woord_gebroken(naam: str, breedte: int) -> None:
    uit = toetsing(*naam.split(), "--help", breedte=breedte)
    assert uit.returncode == 0
    assert uit.stdout == toetsing(*naam.split(), "-h", breedte=breedte).stdout
    for param in ELK[naam].params if naam in ELK else ():
        begin = [param.metavar] if param.param_type_name == "argument" else param.opts
        assert all(any(re.search(rf"(^|\s){re.escape(een)}", lijn) for lijn in uit.stdout.splitlines())
                   for een in (*begin, *([param.metavar] if getattr(param, "metavar", None) else [])))  # fmt: skip
    assert "…" not in uit.stdout
    for regel, _ in VOORBEELDEN[naam]:
        assert f"  {regel}\n" in uit.stdout


def test_de_versie_op_twee_manieren() -> None:
    for optie in ("--versie", "--version"):
        uit = toetsing(optie)
        assert (uit.returncode, uit.stdout) == (0, f"toetsing {VERSIE}\n")


@pytest.mark.parametrize(
    ("opdracht", "raad"),
    [
        ("score x.csv --formaatt", "Bedoelde u --formaat?"),
        ("score x.csv --org", "Bedoelde u --organisatie?"),
        ("score x.csv --alleen", "Bedoelde u --alleen-groep of --alleen-organisatie of --alleen-ronde?"),
        ("score x.csv --version", "Kies een optie uit de hulp."),
        ("score x.csv --onbekend", "Kies een optie uit de hulp."),
        ("score x.csv --matrix", "Kies een optie uit de hulp."),  # that is of another opdracht
        ("score x.csv --output", "Kies een optie uit de hulp."),
    ],
)
def test_alleen_een_optie_die_lijkt_wordt_voorgesteld(opdracht: str, raad: str) -> None:
    uit = toetsing(*opdracht.split())
    assert uit.returncode == 2
    assert f"bestaat niet. {raad} [G001]" in uit.stderr


def vraag_van(shell: str, getypt: str) -> dict[str, str]:
    """Return how a shell asks, when Tab is pressed behind what was typed."""
    woorden = getypt.split(" ")
    return {
        "_TOETSING_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": getypt,
        "COMP_CWORD": str(len(woorden) - 1),
        "_TYPER_COMPLETE_ARGS": getypt,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": woorden[-1],
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


def aangevuld(shell: str, getypt: str) -> str:
    return toetsing(omgeving=vraag_van(shell, getypt)).stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_elke_shell_krijgt_opdrachten_en_kaders(shell: str) -> None:
    ver = aangevuld(shell, "toetsing ver")
    assert "vergelijk" in ver
    assert "score" not in ver
    assert ver.split() == proces(omgeving=vraag_van(shell, "toetsing ver")).stdout.decode().split()
    assert "veilig-thuis-stap1-2015" in aangevuld(shell, "toetsing score --kader v")


def test_wat_er_wordt_aangevuld() -> None:
    assert aangevuld("bash", "toetsing ").split() == [*OPDRACHTEN]
    assert aangevuld("bash", "toetsing rapport l").split() == ["landelijk"]
    assert aangevuld("bash", "toetsing score --alleen-r").split() == ["--alleen-ronde"]
    assert aangevuld("bash", "toetsing score --formaat ").split() == [*VAN_ANTWOORD]
    assert aangevuld("bash", "toetsing rapport landelijk x --formaat p").split() == ["pdf"]
    assert aangevuld("bash", "toetsing kader toon ve").split() == ["veilig-thuis-stap1-2015"]
    assert aangevuld("bash", "toetsing uitleg T09").split()[:2] == ["T090", "T091"]
    assert aangevuld("bash", "toetsing score reg").split() == []  # then the shell names files


@pytest.mark.parametrize("shell", SHELLS)
def test_wat_een_shell_nodig_heeft_om_aan_te_vullen(shell: str) -> None:
    uit = toetsing("--aanvulling", shell.upper())
    assert (uit.returncode, uit.stderr) == (0, "")
    assert f"complete_{shell}" in uit.stdout
    assert "_TOETSING_COMPLETE" in uit.stdout
    assert re.match(rf"# .*: toetsing --aanvulling {shell} >", uit.stdout.splitlines()[-1])


def test_geen_tekst_van_het_programma_stuurt_naar_een_bestand_van_de_documentatie() -> None:
    uitgelegd = [zin for een in alle_uitleg().values() for zin in (een.zin, een.betekenis, een.doe, een.voor, een.na)]
    hulp = [toetsing(*naam.split(), "--help").stdout for naam in ALLE]
    assert [tekst for tekst in (*uitgelegd, *hulp) if "docs/" in tekst] == []


def test_de_uitleg_noemt_alle_koppen_waaraan_een_tabel_wordt_herkend() -> None:
    doe = alle_uitleg()["T199"].doe
    assert [ken for ken in TABELLEN if not all(kop in doe for kop in ken)] == []


def test_een_shell_die_niet_kan_worden_aangevuld() -> None:
    uit = toetsing("--aanvulling", "fisch")
    assert (uit.returncode, uit.stdout) == (2, "")
    assert "Kies bash, zsh, fish of powershell. Bedoelde u 'fish'? [G143]" in uit.stderr


def test_bash_vult_echt_aan(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys
    from pathlib import Path as Pad

    bash = next((pad for pad in ("/bin/bash", "/usr/bin/bash") if Pad(pad).exists()), None)
    if bash is None:
        pytest.skip("no bash here")
    programma = tmp_path / "toetsing"
    programma.write_text(f'#!/bin/sh\nexec {sys.executable} -m toetsing "$@"\n')
    programma.chmod(0o755)
    script = (
        "source <(toetsing --aanvulling bash); COMP_WORDS=(toetsing rapport l); COMP_CWORD=2;"
        ' _toetsing_completion toetsing; echo "${COMPREPLY[@]}"'
    )
    omgeving = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    uit = subprocess.run([bash, "-c", script], capture_output=True, text=True, check=False, env=omgeving)
    assert uit.stdout == "landelijk\n"
