"""What an option or argument can be, for a shell that completes what is typed: asked for only when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def aanvullen(waarden: Sequence[str]) -> Callable[[str], list[str]]:
    """Return what completes to one of these."""

    def passend(getypt: str) -> list[str]:
        return [waarde for waarde in waarden if waarde.startswith(getypt)]

    return passend


def kaders_die_passen(getypt: str) -> list[str]:
    """Return the kaders that are known and begin like this; of a path the shell knows more.

    None where a folder of kaders cannot be read: there is no place here to say so.
    """
    from toetsing.domain.fouten import Kaderfout
    from toetsing.pipeline.kaders import kaders

    try:
        return [naam for naam in kaders() if naam.startswith(getypt)]
    except Kaderfout:
        return []


def codes_die_passen(getypt: str) -> list[str]:
    """Return the codes of meldingen that begin like this."""
    from toetsing.domain.meldingen import CATALOGUS

    return [code for code in sorted(CATALOGUS) if code.startswith(getypt)]
