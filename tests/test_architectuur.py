"""Papers that cannot lie: every path, name and make target in them exists, and a walk is what is really called."""

from __future__ import annotations

import inspect
import re
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from hulp.grond import WORTEL
from hulp.opdracht import toetsing
from toetsing.cli.hoofd import start
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

PAPIEREN = [
    WORTEL / "CONTRIBUTING.md",
    WORTEL / "docs" / "architectuur.md",
    *sorted((WORTEL / "docs" / "besluiten").glob("*.md")),
]
ARCHITECTUUR = (WORTEL / "docs" / "architectuur.md").read_text("utf-8")
PAKKET = WORTEL / "src" / "toetsing"
KAMERS = {pad.stem for pad in PAKKET.iterdir() if pad.suffix in ("", ".py")} - {"schemas", "__pycache__"}
MAPPEN = {pad.name for pad in WORTEL.iterdir() if pad.is_dir()} - {"demo"}
VERZONNEN = re.compile(r"hallo|tsv|<name>")
"""What the recipes make as an example."""


def gemerkt(tekst: str) -> set[str]:
    """Return what stands between backticks, also broken over lines."""
    zonder_blokken = re.sub(r"^ *```.*?^ *```", "", tekst, flags=re.MULTILINE | re.DOTALL)
    return {" ".join(deel.split()) for deel in re.findall(r"`([^`]+)`", zonder_blokken)}


def paden_in(tekst: str) -> set[str]:
    """Return the paths in a text: what begins with the name of a folder of the repository."""
    paden = {deel for deel in gemerkt(tekst) if re.fullmatch(r"[\w.-]+/[\w./-]*", deel) and not VERZONNEN.search(deel)}
    return {pad for pad in paden if pad.partition("/")[0] in MAPPEN}


def namen_in(tekst: str) -> list[str]:
    """Return the dotted names that begin in a room, in the order of the text."""
    zonder_blokken = re.sub(r"^```.*?^```", "", tekst, flags=re.MULTILINE | re.DOTALL)
    namen = re.findall(r"`([a-z]\w*(?:\.\w+)+)`", zonder_blokken)
    return [naam for naam in namen if naam.partition(".")[0] in KAMERS and not naam.endswith((".py", ".json"))]


def gezocht(naam: str) -> Any:
    """Return what a dotted name below `toetsing` stands for. Raises AttributeError where there is no such thing."""
    delen = naam.split(".")
    for aantal in range(len(delen), 0, -1):
        try:
            ding: Any = import_module(".".join(["toetsing", *delen[:aantal]]))
        except ModuleNotFoundError:
            continue
        for deel in delen[aantal:]:
            ding = getattr(ding, deel)
        return ding
    raise AttributeError(naam)


@pytest.mark.parametrize("papier", PAPIEREN, ids=lambda pad: pad.name)
def test_elk_pad_en_elke_link_bestaat(papier: Path) -> None:
    tekst = papier.read_text("utf-8")
    assert {pad for pad in paden_in(tekst) if not (WORTEL / pad).exists()} == set()
    links = {link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", tekst) if "://" not in link}
    assert {link for link in links if link and not (papier.parent / link).exists()} == set()


@pytest.mark.parametrize("papier", PAPIEREN, ids=lambda pad: pad.name)
def test_elke_naam_bestaat(papier: Path) -> None:
    for naam in namen_in(papier.read_text("utf-8")):
        gezocht(naam)


@pytest.mark.parametrize("papier", PAPIEREN, ids=lambda pad: pad.name)
def test_elk_doel_van_make_bestaat(papier: Path) -> None:
    doelen = set(re.findall(r"^([a-z-]+):", (WORTEL / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", papier.read_text("utf-8"), re.MULTILINE)) <= doelen


def test_het_recept_noemt_namen_van_tests_en_mappen_die_er_zijn() -> None:
    tekst = (WORTEL / "CONTRIBUTING.md").read_text("utf-8")
    assert len(paden_in(tekst)) > 20
    modules = (pad for map_ in ("src", "tests", "tools") for pad in (WORTEL / map_).rglob("*.py"))
    bron = "\n".join(pad.read_text("utf-8") for pad in modules)
    losse = {deel for deel in gemerkt(tekst) if re.fullmatch(r"_?[A-Z][A-Z_]{3,}", deel)}
    assert {naam for naam in losse if not re.search(rf"\b{naam}\b", bron)} == set()


def test_wat_er_niet_is_valt_op() -> None:
    assert paden_in("zie `src/toetsing/weg.py` en `niets/x.py`") == {"src/toetsing/weg.py"}
    assert namen_in("`domain.kader.weg`, `x.y`") == ["domain.kader.weg"]
    with pytest.raises(AttributeError):
        gezocht("domain.kader.weg")
    with pytest.raises(AttributeError):
        gezocht("domain.weg.kader")


# -- the map -----------------------------------------------------------------------------------------------------------


KAART = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", ARCHITECTUUR, re.MULTILINE))
"""What the table says that each room imports."""


@pytest.mark.parametrize("kamer", [pad.name for pad in sorted(PAKKET.iterdir()) if (pad / "__init__.py").exists()])
def test_een_kamer_kent_de_kamers_die_de_kaart_noemt(kamer: str) -> None:
    bron = "\n".join(pad.read_text("utf-8") for pad in (PAKKET / kamer).rglob("*.py"))
    kent = set(re.findall(r"^\s*(?:from|import) toetsing\.(\w+)", bron, re.MULTILINE)) - {kamer}
    genoemd = set(re.findall(r"`(\w+)`", KAART[kamer]))
    assert kent == genoemd if genoemd or KAART[kamer] == "itself" else kent <= KAMERS - {"commands"}


# -- the walks ---------------------------------------------------------------------------------------------------------


def functies_in(kop: str) -> Iterator[str]:
    """Yield the functions that a walk names, in order; values and classes are not called by their name."""
    (wandeling,) = re.findall(rf"^## {kop}.*?\n(.*?)(?=^## |\Z)", ARCHITECTUUR, re.MULTILINE | re.DOTALL)
    for naam in namen_in(wandeling.partition("For another form")[0]):
        if inspect.isroutine(gezocht(naam)):
            yield naam


def aangeroepen(args: list[str]) -> list[str]:
    """Run a command and return every function of `toetsing` in the order in which it was called."""
    namen: list[str] = []

    def tel(frame: FrameType, wat: str, _: object) -> None:
        module = str(frame.f_globals.get("__name__"))
        if wat == "call" and module.startswith("toetsing."):
            namen.append(f"{module.removeprefix('toetsing.')}.{frame.f_code.co_qualname}")

    sys.setprofile(tel)
    try:
        assert start(args) == 0
    finally:
        sys.setprofile(None)
    return namen


@pytest.mark.parametrize(
    ("kop", "args", "minstens"),
    [
        ("The walk of one score", ["score", "{regio}", "--uitleg"], 30),
        ("The same score in a report", ["rapport", "regio", "{regio}", "--naar", "{naar}"], 12),
    ],
)
def test_een_wandeling_is_wat_er_wordt_aangeroepen(
    kop: str, args: list[str], minstens: int, voorbeeld_2015: Path, tmp_path: Path
) -> None:
    load_kader.cache_clear()  # another test may have read the kader already
    regio, naar = voorbeeld_2015 / "regios/IJsselland.xlsx", tmp_path / "rapport.html"
    echt = iter(aangeroepen([arg.format(regio=regio, naar=naar) for arg in args]))
    genoemd = list(functies_in(kop))
    assert len(genoemd) >= minstens
    gemist = [naam for naam in genoemd if naam not in echt]  # each after the one before it
    assert gemist == []


def test_de_cel_van_de_wandeling_is_die_cel(voorbeeld_2015: Path) -> None:
    uit = toetsing("score", voorbeeld_2015 / "regios/IJsselland.xlsx", "--uitleg", breedte=120).stdout
    assert re.search(r"^1\.1\.1 .* \+ +Toetsing!E7", uit, re.MULTILINE)
    assert re.search(r"^1\.1 .* V +3 1 hoogstens 1 onvoldoende", uit, re.MULTILINE)
