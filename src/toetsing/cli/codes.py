"""The exit codes, in one place. The handleiding says what each means to a user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import is_fout, is_onleesbaar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.meldingen import Melding

GOED: Final = 0
FOUTE_INVOER: Final = 1
FOUT_GEBRUIK: Final = 2
EIS_NIET_GEHAALD: Final = 3
ONLEESBAAR: Final = 4
PROGRAMMAFOUT: Final = 70
ONDERBROKEN: Final = 130


def afloop(meldingen: Sequence[Melding]) -> int:
    """Return the exit code that meldingen ask for."""
    if any(map(is_onleesbaar, meldingen)):
        return ONLEESBAAR
    return FOUTE_INVOER if any(map(is_fout, meldingen)) else GOED
