"""The exit codes, in one place. The handleiding says what each means to a user."""

from __future__ import annotations

from typing import Final

GOED: Final = 0
FOUTE_INVOER: Final = 1
FOUT_GEBRUIK: Final = 2
EIS_NIET_GEHAALD: Final = 3
ONLEESBAAR: Final = 4
PROGRAMMAFOUT: Final = 70
ONDERBROKEN: Final = 130
