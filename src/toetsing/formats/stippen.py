"""Dots in stacks along a scale of whole numbers, as SVG: how many stand where, and which of them a report is about.

Every place of the scale has its room, so that one scale looks the same in every report. The dot of the one that stands
out is filled, has a heavier line, and is named. Where more stand on each other than there is room for, a stack is a
column with its number.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.huisstijl import INKT, WIT
from toetsing.formats.schrift import PER_TEKEN, REGEL, schaalwaarden, schrijf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.tekeningen import Stapel, Stippen
    from toetsing.domain.huisstijl import Huisstijl

_RAND: Final = 14
"""Room at both sides, for half of the number below the first and the last place."""
_STRAAL: Final = 5
_HOOGST: Final = 16
"""So many dots stand on each other; where one stack has more, all are columns, of this height at most."""
_LIJN: Final = "#595959"


def teken_stippen(stippen: Stippen, stijl: Huisstijl, breedte: int) -> tuple[list[str], int]:
    """Return the elements of the dots in a drawing of this width, and how high they need it to be."""
    vlak = _vlak(stippen, breedte)
    delen = [
        deel
        for stapel in stippen.stapels
        for deel in (_kolom(stapel, vlak, stijl) if vlak.kolommen else _stapel(stapel, vlak, stijl))
    ]
    delen += [deel for stapel in stippen.stapels if stapel.eigen for deel in _naam(stippen, stapel, vlak)]
    delen.append(f'<path d="M{_RAND // 2} {vlak.as_}H{breedte - _RAND // 2}" stroke="{INKT}" fill="none"/>')
    getallen = schaalwaarden(stippen.laagste, stippen.hoogste, vlak.links)
    delen += (schrijf(vlak.links(een), vlak.as_ + REGEL, str(een), "middle") for een in getallen)
    onder = vlak.as_ + REGEL
    for regel in _regels(stippen.as_, breedte):
        onder += REGEL
        delen.append(schrijf(breedte // 2, onder, regel, "middle"))
    return delen, onder + 6


class _Vlak(NamedTuple):
    """Where things stand: the height of the axis, the radius of a dot, what the highest stack has, and the scale."""

    breedte: int
    as_: int
    straal: int
    meeste: int
    laagste: int
    plaatsen: int

    @property
    def kolommen(self) -> bool:
        """Whether the stacks are columns."""
        return self.meeste > _HOOGST

    def links(self, waarde: int) -> int:
        """Return where a place of the scale stands."""
        return _RAND + (self.breedte - 2 * _RAND) * (waarde - self.laagste) // self.plaatsen

    def hoog(self, aantal: int) -> int:
        """Return how high a stack of so many is."""
        vol = 2 * self.straal + 2
        return _HOOGST * vol * aantal // self.meeste if self.kolommen else aantal * vol


def _vlak(stippen: Stippen, breedte: int) -> _Vlak:
    plaatsen = max(stippen.hoogste - stippen.laagste, 1)
    straal = max(min(_STRAAL, (breedte - 2 * _RAND) // plaatsen // 2 - 1), 2)
    meeste = max((stapel.aantal for stapel in stippen.stapels), default=0)
    vlak = _Vlak(breedte, 0, straal, meeste, stippen.laagste, plaatsen)
    naam = REGEL * (len(_regels(stippen.eigen, breedte)) + vlak.kolommen)
    return vlak._replace(as_=vlak.hoog(meeste) + naam + 8)


def _stapel(stapel: Stapel, vlak: _Vlak, stijl: Huisstijl) -> Iterator[str]:
    """Yield a dot for each; the one that stands out lies on top."""
    for plek in range(1, stapel.aantal + 1):
        boven = stapel.eigen and plek == stapel.aantal
        vulling, lijn, dik = (stijl.accent, INKT, 3) if boven else (WIT, _LIJN, 2)
        midden = vlak.as_ - vlak.hoog(plek) + vlak.straal
        yield (
            f'<circle cx="{vlak.links(stapel.waarde)}" cy="{midden}" r="{vlak.straal}" fill="{vulling}" '
            f'stroke="{lijn}" stroke-width="{dik}"/>'
        )


def _kolom(stapel: Stapel, vlak: _Vlak, stijl: Huisstijl) -> Iterator[str]:
    """Yield a column, with its number above it where that has room and nothing else stands there."""
    midden, hoog = vlak.links(stapel.waarde), vlak.hoog(stapel.aantal)
    vulling = stijl.accent if stapel.eigen else _LIJN
    yield (
        f'<rect x="{midden - vlak.straal}" y="{vlak.as_ - hoog}" width="{2 * vlak.straal}" height="{hoog}" '
        f'fill="{vulling}"/>'
    )
    ruimte = vlak.links(stapel.waarde + 1) - midden
    if stapel.aantal and not stapel.eigen and PER_TEKEN * len(str(stapel.aantal)) <= ruimte:
        yield schrijf(midden, vlak.as_ - hoog - 4, str(stapel.aantal), "middle")


def _naam(stippen: Stippen, eigen: Stapel, vlak: _Vlak) -> Iterator[str]:
    """Yield the lines of the name of the one that stands out: above its stack, and all beside it."""
    regels = _regels(stippen.eigen, vlak.breedte)
    half = PER_TEKEN * max(map(len, regels), default=0) // 2
    midden = min(max(vlak.links(eigen.waarde), half), vlak.breedte - half)
    eronder = [een for een in stippen.stapels if abs(vlak.links(een.waarde) - midden) <= half + vlak.straal]
    boven = vlak.as_ - vlak.hoog(max(een.aantal for een in (eigen, *eronder))) - 6
    boven -= REGEL * (vlak.kolommen and len(eronder) > 1)
    for nr, regel in enumerate(reversed(regels)):
        yield schrijf(midden, boven - nr * REGEL, regel, "middle", vet=True)


def _regels(tekst: str, breedte: int) -> list[str]:
    """Return a text in lines that fit in the drawing."""
    return textwrap.wrap(tekst, breedte // PER_TEKEN)
