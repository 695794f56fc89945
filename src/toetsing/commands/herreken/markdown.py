"""Published beside computed as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.formats.markdown import vul_sjabloon

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.commands.herreken.beeld import Herrekenbeeld


def herrekening_als_markdown(sjablonen: Path, beeld: Herrekenbeeld, waarschuwing: str) -> str:
    """Return published beside computed as Markdown."""
    return vul_sjabloon(sjablonen, "herreken.md.j2", {"beeld": beeld, "waarschuwing": waarschuwing})
