"""Counts then and now on one scale, row by row, as SVG: an open dot for then, a filled one for now, and an arrow.

Nothing is told by colour alone: then is open and now is filled, an arrowhead points at now, and each has its number.
While scores are open a count is a bar, from what is certain to what is possible; an arrow is there only where the two
do not overlap, for only then it is certain that the count became another one. Places are whole units of the drawing.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.huisstijl import INKT, WIT
from toetsing.formats.schrift import PER_TEKEN, REGEL, schaalwaarden, schrijf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.tekeningen import Bereik, Halter, Halters
    from toetsing.domain.huisstijl import Huisstijl

_RIJ: Final = 24
_LIJN: Final = "#595959"
_LICHT: Final = "#D9D9D9"
_RING: Final = 7
_STIP: Final = 5
"""How far the open dot of then and the filled one of now reach: where they are at one place both are seen."""
_PIJL: Final = 6
_NAAM_REGEL: Final = 16
"""From one line of a name beside its row to the next."""
_SCHAAL: Final = 60
_SMAL: Final = 16
"""Names have two fifths of the width less `_SCHAAL`, in as many lines as they need; where that is no room for so many
signs, they stand above their rows."""
_NAAST_TEKEN: Final = 24
"""Room for a sign in front of what it means."""
BALK_IN_WOORDEN: Final = "een balk loopt van zeker tot mogelijk, zolang scores open zijn"


def teken_halters(halters: Halters, stijl: Huisstijl, breedte: int) -> tuple[list[str], int]:
    """Return the elements of the rows in a drawing of this width, and how high they need it to be."""
    vlak = _vlak(halters, breedte)
    legenda, boven = _legenda(halters, stijl, breedte)
    rijen: list[str] = []
    onder = boven
    waarden = schaalwaarden(0, halters.hoogste, vlak.x)
    for rij in halters.rijen:
        begin = onder
        midden, onder, namen = _naam(rij, vlak, begin)
        lijnen = "".join(f"M{vlak.x(n)} {begin if vlak.naast else onder - _RIJ}V{onder}" for n in waarden)
        rijen += [*namen, f'<path d="{lijnen}" stroke="{_LICHT}" fill="none"/>']
        rijen += _rij(rij, vlak, midden, stijl)
    delen = [*legenda, *rijen]
    delen.append(f'<path d="M{vlak.x(0)} {onder}H{vlak.x(halters.hoogste)}" stroke="{INKT}" fill="none"/>')
    delen += (schrijf(vlak.x(n), onder + REGEL, str(n), "middle") for n in waarden)
    for regel in textwrap.wrap(halters.as_, breedte // PER_TEKEN):
        delen.append(schrijf(breedte // 2, onder + 2 * REGEL, regel, "middle"))
        onder += REGEL
    return delen, onder + REGEL + 6


class _Vlak(NamedTuple):
    """Where things stand: between which sides the scale runs and how far, and of how many signs the lines of names are.

    These stand beside their rows (`naast`), or above them.
    """

    links: int
    rechts: int
    hoogste: int
    tekens: int
    naast: bool

    def x(self, aantal: int) -> int:
        """Return where a count stands."""
        return self.links + (self.rechts - self.links) * aantal // max(self.hoogste, 1)


def _vlak(halters: Halters, breedte: int) -> _Vlak:
    """Return a scale that leaves room at both sides for the widest number, and for the names where they fit beside."""
    getal = max((len(_getal(een)) for rij in halters.rijen for een in (rij.toen, rij.nu)), default=1)
    rand = _RING + 4 + PER_TEKEN * getal
    tekens = (breedte * 2 // 5 - _SCHAAL) // PER_TEKEN
    if tekens < _SMAL:
        return _Vlak(rand, breedte - rand, halters.hoogste, breedte // PER_TEKEN, naast=False)
    langst = max((len(regel) for rij in halters.rijen for regel in textwrap.wrap(rij.naam, tekens)), default=0)
    return _Vlak(PER_TEKEN * langst + rand, breedte - rand, halters.hoogste, tekens, naast=True)


# -- one row -----------------------------------------------------------------------------------------------------------


def _naam(rij: Halter, vlak: _Vlak, boven: int) -> tuple[int, int, list[str]]:
    """Return where the middle and the end are of a row that begins here, and its name beside it or above it."""
    regels = textwrap.wrap(rij.naam, vlak.tekens) or [""]
    if vlak.naast:
        hoog = max(_RIJ, _NAAM_REGEL * len(regels) + 8)
        eerste, stap = boven + (hoog - _NAAM_REGEL * len(regels)) // 2 + 13, _NAAM_REGEL
        midden = boven + hoog // 2
    else:
        hoog = REGEL * len(regels) + _RIJ
        eerste, stap = boven + REGEL - 4, REGEL
        midden = boven + hoog - _RIJ // 2
    namen = [schrijf(0, eerste + stap * plek, regel, "start") for plek, regel in enumerate(regels)]
    return midden, boven + hoog, namen


def _rij(rij: Halter, vlak: _Vlak, midden: int, stijl: Huisstijl) -> Iterator[str]:
    """Yield a row: how far it can go, the arrow, then, now, and the numbers at their outer sides."""
    yield f'<path d="M{vlak.x(0)} {midden}H{vlak.x(rij.geheel)}" stroke="{_LICHT}" stroke-width="3" fill="none"/>'
    yield from _pijl(rij, vlak, midden)
    toen = _teken(rij.toen, vlak, midden, _RING, (WIT, _LIJN))
    nu = _teken(rij.nu, vlak, midden, _STIP, (stijl.accent, INKT))
    yield from (nu, toen) if rij.nu.open and not rij.toen.open else (toen, nu)  # a dot lies on a bar
    yield from _getallen(rij, vlak, midden)


def _teken(een: Bereik, vlak: _Vlak, midden: int, straal: int, kleuren: tuple[str, str]) -> str:
    """Return a dot; or a bar with round ends, from what is certain to what is possible."""
    links, rechts = vlak.x(een.zeker) - straal, vlak.x(een.mogelijk) + straal
    vulling, lijn = kleuren
    return (
        f'<rect x="{links}" y="{midden - straal}" width="{rechts - links}" height="{2 * straal}" rx="{straal}" '
        f'fill="{vulling}" stroke="{lijn}" stroke-width="2"/>'
    )


def _pijl(rij: Halter, vlak: _Vlak, midden: int) -> Iterator[str]:
    """Yield the arrow from then to now; none where it is not certain that the count became another one."""
    if rij.nu.zeker > rij.toen.mogelijk:
        van, tot, kant = vlak.x(rij.toen.mogelijk), vlak.x(rij.nu.zeker), -1
    elif rij.nu.mogelijk < rij.toen.zeker:
        van, tot, kant = vlak.x(rij.toen.zeker), vlak.x(rij.nu.mogelijk), 1
    else:
        return
    yield f'<path d="M{van} {midden}H{tot}" stroke="{INKT}" stroke-width="2" fill="none"/>'
    punt = tot + kant * (_STIP + 1)
    if abs(punt - van) >= _RING + _PIJL:
        achter = punt + kant * _PIJL
        yield f'<path d="M{punt} {midden}L{achter} {midden - _PIJL}V{midden + _PIJL}Z" fill="{INKT}"/>'


def _getallen(rij: Halter, vlak: _Vlak, midden: int) -> Iterator[str]:
    """Yield the number of the left one at its left and of the right one at its right; one where they are the same."""
    if rij.toen == rij.nu:
        yield from _getal_bij(rij.nu, vlak, midden, rechts=True)
        return
    nu_rechts = (rij.nu.mogelijk, rij.nu.zeker) > (rij.toen.mogelijk, rij.toen.zeker)
    yield from _getal_bij(rij.toen, vlak, midden, rechts=not nu_rechts, naast=rij.nu)
    yield from _getal_bij(rij.nu, vlak, midden, rechts=nu_rechts, naast=rij.toen)


def _getal_bij(een: Bereik, vlak: _Vlak, midden: int, *, rechts: bool, naast: Bereik | None = None) -> Iterator[str]:
    """Yield the number at this side of both, on a ground of its own, so that no line runs through it."""
    ander = naast or een
    tekst, afstand = _getal(een), _RING + 3
    breed = PER_TEKEN * len(tekst)
    buiten = (
        max(vlak.x(een.mogelijk), vlak.x(ander.mogelijk)) if rechts else min(vlak.x(een.zeker), vlak.x(ander.zeker))
    )
    begin = buiten + afstand if rechts else buiten - afstand - breed
    yield f'<rect x="{begin}" y="{midden - 8}" width="{breed}" height="16" fill="{WIT}"/>'
    yield schrijf(begin + (0 if rechts else breed), midden + 5, tekst, "start" if rechts else "end")


def _getal(een: Bereik) -> str:
    return f"{een.zeker}–{een.mogelijk}" if een.open else str(een.zeker)


# -- around the rows ---------------------------------------------------------------------------------------------------


def _legenda(halters: Halters, stijl: Huisstijl, breedte: int) -> tuple[list[str], int]:
    """Return what an open and a filled dot mean, and a bar where there is one; and where the rows begin."""
    tekens = [((WIT, _LIJN), _RING, halters.toen), ((stijl.accent, INKT), _STIP, halters.nu)]
    delen: list[str] = []
    links, onder = 0, REGEL
    for (vulling, lijn), straal, naam in tekens:
        breed = _NAAST_TEKEN + PER_TEKEN * len(naam) + 16
        if links and links + breed > breedte:
            links, onder = 0, onder + REGEL
        delen.append(
            f'<circle cx="{links + 9}" cy="{onder - 5}" r="{straal}" fill="{vulling}" stroke="{lijn}" '
            'stroke-width="2"/>'
        )
        regels = textwrap.wrap(naam, (breedte - _NAAST_TEKEN) // PER_TEKEN) or [""]
        for plek, regel in enumerate(regels):
            delen.append(schrijf(links + _NAAST_TEKEN, onder + plek * REGEL, regel, "start"))
        onder += REGEL * (len(regels) - 1)
        links += breed
    if _met_balk(halters.rijen):
        for regel in textwrap.wrap(BALK_IN_WOORDEN, breedte // PER_TEKEN):
            onder += REGEL
            delen.append(schrijf(0, onder, regel, "start"))
    return delen, onder + REGEL // 2


def _met_balk(rijen: Sequence[Halter]) -> bool:
    return any(een.open for rij in rijen for een in (rij.toen, rij.nu))
