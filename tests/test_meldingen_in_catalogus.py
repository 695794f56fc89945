"""What the program says is wrong comes from the catalogue: nowhere else does a sentence about a fault stand."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

import pytest

from hulp.grond import WORTEL
from toetsing.domain.meldingen import CATALOGUS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BRON: Final = WORTEL / "src" / "toetsing"
FOUTEN: Final = ("Gebruiksfout", "Melding", "UsageError", "BadParameter", "ClickException")
"""What carries a sentence to the user: made by name of a code, never of a text."""
MAKERS: Final = ("melding", "gebruiksfout", "Verkeerd")
"""What makes one of these from a code."""
ZEGGERS: Final = ("zeg", "print", "echo", "secho")
GEEN_FOUT: Final = ("Geschreven", "Hulp: {", "Fout: {", "toetsing {")
"""How what is printed begins that is no fault: that a file was written, where the help is, the version."""


def naam_van(aanroep: ast.Call) -> str:
    """Return the last part of the name of what is called."""
    return aanroep.func.attr if isinstance(aanroep.func, ast.Attribute) else getattr(aanroep.func, "id", "")


def tekst_in(knoop: ast.AST) -> str:
    """Return the text that stands in an expression itself, with {} for what is filled in."""
    if isinstance(knoop, ast.Constant):
        return knoop.value if isinstance(knoop.value, str) else ""
    if isinstance(knoop, ast.FormattedValue):
        return "{}"
    if isinstance(knoop, ast.Call | ast.comprehension | ast.Compare | ast.Subscript):
        return ""
    return "".join(tekst_in(deel) for deel in ast.iter_child_nodes(knoop))


def misplaatst(bron: str) -> Iterator[str]:
    """Yield every sentence about a fault that stands where it is raised or printed."""
    for knoop in ast.walk(ast.parse(bron)):
        if not isinstance(knoop, ast.Call):
            continue
        naam = naam_van(knoop)
        tekst = "".join(tekst_in(deel) for deel in (*knoop.args, *(een.value for een in knoop.keywords)))
        zin = any(teken.isalpha() for teken in tekst)
        if (naam in FOUTEN and zin) or (naam in ZEGGERS and zin and not tekst.startswith(GEEN_FOUT)):
            yield f"{naam}: {tekst}"
        elif naam in MAKERS and knoop.args and isinstance(knoop.args[0], ast.Constant):
            if knoop.args[0].value not in CATALOGUS:
                yield f"{naam}: {knoop.args[0].value!r}"
        elif naam in MAKERS and knoop.args and isinstance(knoop.args[0], ast.JoinedStr):
            yield f"{naam}: {tekst}"


@pytest.mark.parametrize("pad", sorted(BRON.rglob("*.py")), ids=lambda pad: pad.relative_to(BRON).as_posix())
def test_een_zin_over_een_fout_staat_in_de_catalogus(pad: Path) -> None:
    assert list(misplaatst(pad.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "bron",
    [
        "raise Gebruiksfout('Dit kan niet.')",
        "raise Gebruiksfout(f'{naam} kan niet.')",
        "raise fouten.Gebruiksfout('a' if b else 'c')",
        "raise klik.UsageError(f'De opdracht {naam} bestaat niet.', ctx)",
        "zeg('Dit kan niet.')",
        "zeg(f'{naam} kan niet.')",
        "zeg('Fout: dit kan niet.')",
        "print('Dit ' + 'kan niet.', file=sys.stderr)",
        "typer.echo('Dit kan niet.')",
        "raise gebruiksfout('G999', naam=naam)",
        "raise gebruiksfout('Dit kan niet.')",
        "melding(f'{wat} kan niet.')",
    ],
)
def test_een_zin_op_een_andere_plaats_valt_op(bron: str) -> None:
    assert len(list(misplaatst(bron))) == 1


@pytest.mark.parametrize(
    "bron",
    [
        "raise gebruiksfout('G030', naam=naam)",
        "raise Gebruiksfout(melding('G030', naam='a b'))",
        "zeg(f'Fout: {fout}')",
        "zeg(f'Geschreven in {map_}: {n} werkmappen.')",
        "zeg(f'{een.tekst}\\n{een.advies} [{een.code}]')",
        "zeg(str(melding('G013')))",
    ],
)
def test_wat_geen_zin_over_een_fout_is_mag(bron: str) -> None:
    assert list(misplaatst(bron)) == []
