"""Whatever opdracht there is has a room, tests and a case to compare; `test_documentatie` sees to docs/naslag.md."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
import typer

from hulp.grond import WORTEL
from toetsing.cli.hoofd import OPDRACHTEN, app


def opdrachten() -> dict[str, Any]:
    """Return every opdracht by what one types, those of a group behind the name of the group."""
    groep: Any = typer.main.get_command(app)
    uit: dict[str, Any] = {}
    for naam in OPDRACHTEN:
        opdracht = groep.get_command(None, naam)
        onder = getattr(opdracht, "commands", None)
        uit |= {naam: opdracht} if onder is None else {f"{naam} {een}": wat for een, wat in onder.items()}
    return uit


ELK = opdrachten()


def test_gelijk_heeft_een_geval_van_elke_opdracht() -> None:
    from gelijk.gevallen.algemeen import OPDRACHTEN as GEVALLEN

    assert set(ELK) <= set(GEVALLEN)


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_de_opdracht_woont_in_een_kamer_met_een_zin_en_met_tests(naam: str) -> None:
    module, _, _ = OPDRACHTEN[naam].partition(":")
    kamer = module.removesuffix(".opdracht")
    assert (import_module(kamer).__doc__ or "").strip()
    if kamer != "toetsing.commands.voorbeeld":  # the whole of tests uses what it writes
        assert list((WORTEL / "tests" / kamer.removeprefix("toetsing.").replace(".", "/")).glob("test_*.py"))
