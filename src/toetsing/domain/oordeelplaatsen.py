"""Where a kader has an oordeel, by what people call it: each criterium, and what is decided above it.

An oordeel that people give stands under the number of its criterium or thema, or under "geheel".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import GEHEEL
from toetsing.domain.knopen import naam_van_thema
from toetsing.domain.words.kopnamen import kopnaam

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader, Oordeelniveau

EINDOORDEEL: Final = "eindoordeel"
"""What the oordeel on the whole is called, and so what people call the whole where they give it one."""


def namen_boven(kader: Kader) -> Mapping[str, str]:
    """Return what is decided above the criteria, by each name that people have for it: "thema 1", "eindoordeel"."""
    namen = {naam_van_thema(thema): thema.nr for thema in kader.themas if thema.regels is not None}
    return namen | ({GEHEEL: GEHEEL, EINDOORDEEL: GEHEEL} if kader.eindregels is not None else {})


def onbeslist_boven(kader: Kader) -> frozenset[str]:
    """Return the names of the themas and the whole about which the kader decides nothing."""
    return frozenset((*map(naam_van_thema, kader.themas), GEHEEL, EINDOORDEEL)) - namen_boven(kader).keys()


def plaats_bij(kader: Kader, naam: str) -> str:
    """Return where the oordeel of this name stands; a name that is none of `namen_boven` as it is.

    The number of a thema is that of its oordeel already.
    """
    return namen_boven(kader).get(kopnaam(naam), naam)


def oordelen_bij(kader: Kader) -> Mapping[str, tuple[Oordeelniveau, ...]]:
    """Return what each criterium can have, decided or not, and each thema and the whole that is decided."""
    boven = {nr: kader.oordelen_boven(nr) for nr in namen_boven(kader).values()}
    return dict.fromkeys((criterium.nr for criterium in kader.criteria), kader.oordelen) | boven


def noem_plaats(kader: Kader, nr: str) -> str:
    """Return what an oordeel is about, in a sentence: "criterium 1.1", "thema 1", "het geheel"."""
    if nr == GEHEEL:
        return f"het {GEHEEL}"
    thema = next((thema for thema in kader.themas if thema.nr == nr), None)
    return f"criterium {nr}" if thema is None else naam_van_thema(thema)
