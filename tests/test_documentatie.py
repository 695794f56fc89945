"""Docs that cannot lie: what they show is what the program prints, and every opdracht and option is explained."""

from __future__ import annotations

import re
import zipfile
from importlib import import_module
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import typer

from hulp.gedeeld import kopie
from hulp.grond import WORTEL
from hulp.opdracht import toetsing
from maak_naslag import NASLAG, naslag
from toetsing.cli.hoofd import OPDRACHTEN, start
from toetsing.domain.meldingen import CATALOGUS
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.uitleg.uitleg import GROEPEN
from voorbeeldronde.schrijven import schrijf as schrijf_ronde

if TYPE_CHECKING:
    from collections.abc import Iterator

README = (WORTEL / "README.md").read_text(encoding="utf-8")


def blokken(tekst: str, begin: str) -> list[tuple[str, list[str]]]:
    """Return (command, lines shown) of every code block that starts with a prompt and this command."""
    gevonden = []
    for blok in re.findall(r"^```\w*\n(.*?)^```", tekst, re.MULTILINE | re.DOTALL):
        opdracht, *lijnen = blok.splitlines()
        if opdracht.startswith(f"$ {begin}"):
            gevonden.append((opdracht.removeprefix("$ "), lijnen))
    return gevonden


@pytest.fixture(scope="module")
def werkmap(tmp_path_factory: pytest.TempPathFactory, voorbeeld_2015: Path) -> Path:
    map_ = tmp_path_factory.mktemp("docs")
    kopie(voorbeeld_2015, map_ / "demo")
    copyfile(voorbeeld_2015 / "regios/IJsselland.xlsx", map_ / "IJsselland.xlsx")
    schrijf_ronde(map_ / "demo" / "verzonnen")
    return map_


GETOOND = [
    (opdracht, lijnen)
    for opdracht, lijnen in blokken(README, "toetsing ")
    if "IJsselland" in opdracht or "landelijk" in opdracht or "bewijs" in opdracht or "herreken" in opdracht
]


def test_de_readme_toont_uitvoer() -> None:
    assert len(GETOOND) >= 3


@pytest.mark.parametrize(("opdracht", "lijnen"), GETOOND, ids=[opdracht for opdracht, _ in GETOOND])
def test_de_readme_toont_wat_het_programma_zegt(werkmap: Path, opdracht: str, lijnen: list[str]) -> None:
    programma, *args = opdracht.split()
    assert programma == "toetsing"
    uit = toetsing(*args, cwd=werkmap, breedte=100)
    assert uit.returncode == 0
    echt = [lijn.rstrip() for lijn in uit.stdout.splitlines()]
    getoond = [lijn.rstrip() for lijn in lijnen if lijn.strip() not in ("...", "")]
    assert [lijn for lijn in getoond if lijn not in echt] == []


MAKEFILE = (WORTEL / "Makefile").read_text(encoding="utf-8")
WAARDEN = dict(re.findall(r"^([A-Z_0-9]+) := (.*)$", MAKEFILE, re.MULTILINE))
VOORBEELDEN = re.findall(r"toetsing (rapport .*) --naar (docs/voorbeelden/\S+)", MAKEFILE)
VANZELF = ("README.md", "analyse.py", "landelijk-2015.png", "alle-scores-2015.png")
"""What stands beside the examples and is no report."""


def ingevuld(opdracht: str) -> list[str]:
    """Return the words of a command in the Makefile."""
    while "$(" in opdracht:
        opdracht = re.sub(r"\$\((\w+)\)", lambda raak: WAARDEN[raak[1]], opdracht)
    return opdracht.split()


def inhoud_van(pad: Path) -> object:
    """Return what must be the same wherever it was made: text of a pdf, parts of a Word file, else bytes."""
    if pad.suffix == ".pdf":
        return [pagina.get_textpage().get_text_bounded() for pagina in pypdfium2.PdfDocument(pad)]
    if pad.suffix == ".docx":
        with zipfile.ZipFile(pad) as pakket:
            return {naam: pakket.read(naam) for naam in pakket.namelist()}
    return pad.read_bytes()


@pytest.mark.parametrize(("opdracht", "naar"), VOORBEELDEN, ids=[naar for _, naar in VOORBEELDEN])
def test_een_voorbeeldrapport_is_wat_het_programma_maakt(
    opdracht: str, naar: str, werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(werkmap)
    pad = werkmap / f"voorbeeld{Path(naar).suffix}"
    assert start([*ingevuld(opdracht), "--naar", pad.name, "--forceer", "-q"]) == 0
    assert inhoud_van(pad) == inhoud_van(WORTEL / naar)


def test_elk_voorbeeld_wordt_opnieuw_gemaakt_en_uitgelegd() -> None:
    """What stands there is made by the target, and its README names it."""
    namen = {pad.name for pad in (WORTEL / "docs/voorbeelden").iterdir()}
    assert namen == {Path(naar).name for _, naar in VOORBEELDEN} | set(VANZELF)
    uitleg = (WORTEL / "docs/voorbeelden/README.md").read_text(encoding="utf-8")
    assert [naam for naam in namen - {"README.md"} if f"]({naam})" not in uitleg] == []


def opties(*groep: str) -> set[str]:
    hulptekst = toetsing(*groep, "--help")
    assert hulptekst.returncode == 0
    return set(re.findall(r"--[a-z][a-z-]+", hulptekst.stdout.split("\nVoorbeelden:")[0]))


def groepen() -> Iterator[tuple[str, ...]]:
    """Yield every opdracht there is, with those of a group, and the program itself."""
    yield ()
    for naam, plek in OPDRACHTEN.items():
        yield (naam,)
        module, _, wat = plek.partition(":")
        gevonden = getattr(import_module(module), wat)
        if isinstance(gevonden, typer.Typer):
            yield from ((naam, str(opdracht.name)) for opdracht in gevonden.registered_commands)


@pytest.mark.parametrize("groep", list(groepen()), ids=" ".join)
def test_de_naslag_noemt_elke_opdracht_en_optie(groep: tuple[str, ...]) -> None:
    tekst = NASLAG.read_text("utf-8")
    kop = f"### toetsing {' '.join(groep)}".strip()
    deel = tekst[tekst.index(f"{kop}\n") :].removeprefix(kop).split("\n### ")[0]
    assert {optie for optie in opties(*groep) if f"`{optie}" not in deel} == set()


def test_de_naslag_volgt_uit_het_programma() -> None:
    assert NASLAG.read_text("utf-8") == naslag(), "make naslag"
    rijen = re.findall(r"^\| ([A-Z]\d{2,3}) \|", naslag(), re.MULTILINE)
    assert sorted(rijen) == sorted([*CATALOGUS, *(een.code for een in Onderzoek)])
    assert {kop for kop in GROEPEN if f"\n### {kop}\n" in naslag()} == set(GROEPEN)


def test_het_voorbeeldkader_van_de_readme_is_goed() -> None:
    from toetsing.readers.kader.kaderbestand import load_kader

    voorbeelden = [
        blok for blok in re.findall(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL) if "kader:" in blok
    ]
    assert voorbeelden
    for voorbeeld in voorbeelden:
        kader, meldingen = load_kader(voorbeeld.encode(), "README.md")
        assert not meldingen, [str(m) for m in meldingen]
        assert kader is not None
