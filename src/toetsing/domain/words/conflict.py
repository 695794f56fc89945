"""The marks that git leaves where two people changed the same lines."""

from __future__ import annotations

import re
from typing import Final

_MERK: Final = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")


def is_conflictmerk(lijn: str) -> bool:
    """Return whether a line or a cell is such a mark: `<<<<<<< HEAD`, `=======`, `>>>>>>> tak`."""
    return len(lijn) > 6 and _MERK.fullmatch(lijn.rstrip()) is not None  # noqa: PLR2004 - a mark has seven signs


def conflictregel(lijnen: list[str]) -> int | None:
    """Return the first line that is a mark, counted from zero; a line of `=` alone may be a ruled line."""
    merken = [
        plaats for plaats, lijn in enumerate(lijnen) if lijn[:7] in ("<<<<<<<", ">>>>>>>") and is_conflictmerk(lijn)
    ]
    return merken[0] if merken else None
