"""A certificate as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.formats.markdown import vul_sjabloon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.commands.kader.beeld import Bewijsbeeld


def bewijs_als_markdown(sjablonen: Path, beeld: Bewijsbeeld, meldingen: Sequence[str]) -> str:
    """Return a certificate as Markdown."""
    return vul_sjabloon(sjablonen, "bewijs.md.j2", {"beeld": beeld, "meldingen": meldingen})
