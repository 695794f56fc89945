"""The program's own version, as every output names it."""

from __future__ import annotations

from typing import Final

VERSIE: Final = "0.1.0"
