"""The guides cannot lie: each example is run in order, as its reader would, and says what stands there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cli.test_elke_opdracht import ELK
from hulp.gedeeld import kopie
from hulp.gidsen import VOORAF, niets
from hulp.grond import WORTEL
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GIDSEN = ("handleiding", "inspecteur", "manager", "analist", "kadermaker", "beheerder")
UITKOMSTEN = {0, 1, 3}
"""What an example may end with that does not show what it says: done, a fault in a workbook, a demand not met."""


class Voorbeeld(NamedTuple):
    """Commands that stand in one block, and the lines that are shown under it."""

    opdrachten: tuple[str, ...]
    getoond: tuple[str, ...]


def voorbeelden(gids: str) -> Iterator[Voorbeeld]:
    """Yield every block of commands of a guide, with the block right under it if that shows an answer."""
    tekst = (WORTEL / "docs" / f"{gids}.md").read_text("utf-8")
    blokken = re.findall(r"^```(\w*)\n(.*?)^```(?=\n(```)?)", tekst, re.MULTILINE | re.DOTALL)
    for i, (soort, inhoud, volgt) in enumerate(blokken):
        lijnen = inhoud.splitlines()
        if soort == "console":
            yield Voorbeeld((lijnen[0].removeprefix("$ "),), tuple(lijnen[1:]))
        elif not soort and all(re.match(r"toetsing (-|[a-z])", lijn) for lijn in lijnen):
            yield Voorbeeld(tuple(lijnen), tuple(blokken[i + 1][1].splitlines()) if volgt else ())


def ontbreekt(getoond: tuple[str, ...], echt: list[str]) -> list[str]:
    """Return the shown lines that the program did not print after one another; "..." stands for lines left out."""
    kwijt, vanaf = [], 0
    for lijn in (lijn.rstrip() for lijn in getoond):
        if lijn in ("...", ""):
            continue
        if lijn in echt[vanaf:]:
            vanaf = echt.index(lijn, vanaf) + 1
        else:
            kwijt.append(lijn)
    return kwijt


@pytest.mark.lang
@pytest.mark.parametrize("gids", GIDSEN)
def test_elk_voorbeeld_zegt_wat_er_staat(gids: str, tmp_path: Path, voorbeeld_2015: Path) -> None:
    fout: list[str] = []
    VOORAF[gids](tmp_path, voorbeeld_2015)
    for voorbeeld in voorbeelden(gids):
        echt: list[str] = []
        for opdracht in voorbeeld.opdrachten:
            VOORAF.get(opdracht, niets)(tmp_path, voorbeeld_2015)
            uit = toetsing(*shlex.split(opdracht)[1:], cwd=tmp_path, breedte=100)
            if uit.returncode not in UITKOMSTEN and not voorbeeld.getoond:
                fout.append(f"{opdracht}\n  {uit.returncode}: {uit.stderr}")
            echt += [lijn.rstrip() for lijn in (uit.stdout + uit.stderr).splitlines()]
        kwijt = ontbreekt(voorbeeld.getoond, echt)
        if kwijt:
            fout.append("\n  ".join([*voorbeeld.opdrachten, "staat er, maar zegt het programma niet:", *kwijt]))
    assert not fout, "\n\n".join(fout)


def test_wat_de_analist_in_een_database_telt_staat_er(tmp_path: Path, voorbeeld_2015: Path) -> None:
    """The one example in Python that answers: what stands before it is run, then it, and it says what stands there."""
    tekst = (WORTEL / "docs" / "analist.md").read_text("utf-8")
    deel = tekst[tekst.index("\n## Beslissen waar de scores staan") :]
    blokken = re.findall(r"^```\w*\n(.*?)^```", deel, re.MULTILINE | re.DOTALL)
    vooraf, _, programma, getoond = blokken
    kopie(voorbeeld_2015, tmp_path / "oefenen")
    for opdracht in vooraf.splitlines():
        assert toetsing(*shlex.split(opdracht)[1:], cwd=tmp_path).returncode == 0
    uit = subprocess.run([sys.executable, "-c", programma], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ontbreekt(tuple(getoond.splitlines()), uit.stdout.splitlines()) == []


@pytest.mark.parametrize("opdracht", sorted(ELK))
def test_elke_opdracht_staat_in_een_gids(opdracht: str) -> None:
    assert any(f"toetsing {opdracht}" in (WORTEL / "docs" / f"{gids}.md").read_text("utf-8") for gids in GIDSEN)


def test_er_zijn_voorbeelden_in_elke_gids() -> None:
    assert all(list(voorbeelden(gids)) for gids in GIDSEN)
    assert sum(len(een.opdrachten) for gids in GIDSEN for een in voorbeelden(gids)) >= 50


def test_een_voorbeeld_dat_niet_klopt_valt_op() -> None:
    assert ontbreekt(("a", "...", "c"), ["a", "b", "c"]) == []
    assert ontbreekt(("c", "a"), ["a", "b", "c"]) == ["a"]
    assert ontbreekt(("a", "d"), ["a", "b", "c"]) == ["d"]


def test_elke_verwijzing_komt_ergens_uit() -> None:
    for pad in [WORTEL / "README.md", *sorted((WORTEL / "docs").rglob("*.md"))]:
        for naar, anker in re.findall(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)]+))?\)", pad.read_text("utf-8")):
            doel = (pad.parent / naar) if naar else pad
            assert doel.exists(), f"{pad.name}: {naar}"
            if anker:
                assert anker in ankers(doel), f"{pad.name}: {naar}#{anker}"


def ankers(pad: Path) -> set[str]:
    """Return what one can link to in a page: its headings, in lower case, without signs, with a dash for a space."""
    koppen = re.findall(r"^#+ (.*)$", pad.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", kop.lower()).replace(" ", "-") for kop in koppen}
