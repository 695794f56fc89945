"""The result of `score` as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.formats.markdown import vul_sjabloon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.commands.score.beeld import Toetsingbeeld
    from toetsing.commands.score.overzicht import Overzicht


def score_als_markdown(
    sjablonen: Path, overzicht: Overzicht | None, beelden: Sequence[Toetsingbeeld], waarschuwing: str, *, uitleg: bool
) -> str:
    """Return the result of `score` as Markdown: an overview of many, the detail of each."""
    velden = {"overzicht": overzicht, "beelden": beelden, "waarschuwing": waarschuwing, "uitleg": uitleg}
    return vul_sjabloon(sjablonen, "score.md.j2", velden)
