"""How to read the oordelen above the criteria, for who reads a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.bovennamen import eigen_letters
from toetsing.document.bovenzinnen import ook_boven_zin, stappen_zin
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Bovenregels


def leesregels_boven(kader: Kader, *, erbij: bool) -> tuple[str, ...]:
    """Return how to read the oordelen above the criteria, and what steps do; nothing where the kader has none.

    `erbij` says that at each oordeel it stands how it came.
    """
    met = [nr for nr in kader.nrs_boven if nr not in kader.mensoordelen]
    themas = [nr for nr in met if nr != GEHEEL]
    zinnen = [
        ook_boven_zin(themas, len(kader.themas), ook_geheel=GEHEEL in met),
        *eigen_letters(kader, kader.nrs_boven),
    ]
    regelsets = [*(c.regelset for c in kader.criteria), *(een.regelset for een in _bovenregels(kader))]
    if any(regelset is not None and regelset.daarna for regelset in regelsets):
        zinnen.append(stappen_zin(erbij=erbij))
    alinea = " ".join(filter(None, zinnen))
    return (alinea,) if alinea else ()


def _bovenregels(kader: Kader) -> Iterator[Bovenregels]:
    yield from (thema.regels for thema in kader.themas if thema.regels is not None)
    if kader.eindregels is not None:
        yield kader.eindregels
