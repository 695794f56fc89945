"""When two rondes are the same is decided in one way, and no ronde has one name."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import toetsing
from hulp.uitslagen import uitslag
from hulp.veel import werkmap
from toetsing.document.rondes.maken import rondenamen
from toetsing.domain.words.woorden import ZONDER_RONDE, rondesleutel

if TYPE_CHECKING:
    from collections.abc import Iterator

BRON = Path(toetsing.__file__).parent


def literalen() -> Iterator[tuple[str, str]]:
    """Yield every text in the source, with its file."""
    for pad in BRON.rglob("*.py"):
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
                yield knoop.value, pad.relative_to(BRON).as_posix()


@pytest.mark.parametrize("ander", ["ronde 1", "Ronde  1", "RONDE\u00a01", "Ron\u00adde 1"])
def test_hoe_een_ronde_is_geschreven_maakt_geen_verschil(ander: str) -> None:
    assert rondesleutel("Ronde 1") == rondesleutel(ander) != rondesleutel("Ronde 2")
    assert rondesleutel(None) == rondesleutel("") != rondesleutel("Ronde 1")


def test_twee_keer_dezelfde_ronde_is_dubbel_hoe_zij_ook_is_geschreven(tmp_path: Path) -> None:
    werkmap(tmp_path / "een.xlsx", "Noord", "caf\u00e9  1", "", 0)
    werkmap(tmp_path / "twee.xlsx", "Noord", "Cafe\u0301 1", "", 0)
    assert [een.code for een in toetsing.score([str(tmp_path)]).meldingen] == ["T040"]


def test_een_ronde_heet_zoals_het_eerst_is_geschreven() -> None:
    een, twee, drie = (
        replace(een, toetsing=replace(een.toetsing, ronde=ronde))
        for een, ronde in zip(
            (uitslag("A", 1, 0), uitslag("B", 1, 0), uitslag("A", 1, 0)), ("Ronde 1", "ronde 1", "RONDE 1"), strict=True
        )
    )
    assert rondenamen([[een, twee]]) == ("Ronde 1",)
    assert rondenamen([[een, twee], [drie]]) == ("Ronde 1 (ronde 1)", "RONDE 1 (ronde 2)")


def test_hoe_geen_ronde_heet_staat_op_een_plek() -> None:
    assert [waar for tekst, waar in literalen() if tekst.strip(" (") == ZONDER_RONDE] == ["domain/words/woorden.py"]
