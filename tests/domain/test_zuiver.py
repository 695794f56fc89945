"""domain imports the standard library alone, and of that nothing that reads, writes, asks the time or the system."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from hulp.grond import WORTEL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOMAIN = WORTEL / "src" / "toetsing" / "domain"
ZUIVER = {
    "__future__", "bisect", "collections", "dataclasses", "datetime", "difflib", "enum", "fractions", "functools",
    "itertools", "math", "operator", "re", "toetsing", "types", "typing", "unicodedata",
}  # fmt: skip
"""What domain may import; datetime for dates, of which a linter forbids the clock."""


def ingevoerd(pad: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
        if isinstance(knoop, ast.Import):
            yield from (deel.name for deel in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield str(knoop.module)


@pytest.mark.parametrize("pad", sorted(DOMAIN.rglob("*.py")), ids=lambda pad: pad.relative_to(DOMAIN).as_posix())
def test_een_module_van_domain_voert_alleen_zuivere_modules_in(pad: Path) -> None:
    namen = list(ingevoerd(pad))
    assert {naam.partition(".")[0] for naam in namen} <= ZUIVER
    assert all(naam.startswith("toetsing.domain") for naam in namen if naam.startswith("toetsing"))


def test_wat_niet_zuiver_is_valt_op(tmp_path: Path) -> None:
    vuil = tmp_path / "vuil.py"
    vuil.write_text("import os.path\nfrom json import dumps\n\ndef lui():\n    import random\n")
    assert list(ingevoerd(vuil)) == ["os.path", "json", "random"]
