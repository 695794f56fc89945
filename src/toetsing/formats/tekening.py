"""Every drawing that is no bars, as SVG: which kind is drawn where, and the frame that all of them have.

A kind draws itself in whole units of a width that it is given and says how high it became. It has no style of its own,
no script and no link, so that the same drawing stands in html, pdf and Word.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.document.tekeningen import Halters, Raster, Stippen, Tijdlijn
from toetsing.formats.halters import teken_halters
from toetsing.formats.raster import teken_raster
from toetsing.formats.stippen import teken_stippen
from toetsing.formats.tijdlijn import teken_tijdlijn

if TYPE_CHECKING:
    from toetsing.document.blokken import Figuur
    from toetsing.document.tekeningen import Tekening
    from toetsing.domain.huisstijl import Huisstijl

_LETTER: Final = 13


def tekening_als_svg(figuur: Figuur, tekening: Tekening, stijl: Huisstijl, breedte: int, *, titel: bool = True) -> str:
    """Return a drawing as an SVG element of this width, or wider where it cannot do with that.

    `titel` is whether it holds its text alternative.
    """
    delen, breedte, hoogte = _getekend(tekening, stijl, breedte)
    lettertype = escape(f"{stijl.lettertype}, sans-serif")
    rol = 'role="img"' if titel else 'aria-hidden="true"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breedte} {hoogte}" width="{breedte}" '
            f'height="{hoogte}" {rol} font-family="{lettertype}" font-size="{_LETTER}">',
            *([f"<title>{escape(figuur.alt)}</title>"] if titel else []),
            *delen,
            "</svg>",
        )
    )


def _getekend(tekening: Tekening, stijl: Huisstijl, breedte: int) -> tuple[list[str], int, int]:
    """Return the elements of a drawing, and how wide and high they need it to be."""
    match tekening:
        case Tijdlijn():
            delen, hoogte = teken_tijdlijn(tekening, stijl, breedte)
        case Stippen():
            delen, hoogte = teken_stippen(tekening, stijl, breedte)
        case Raster():
            raster = teken_raster(tekening, stijl, breedte)
            return [*raster.namen, *raster.vlak], raster.breedte, raster.hoogte
        case Halters():
            delen, hoogte = teken_halters(tekening, stijl, breedte)
        case _:
            assert_never(tekening)
    return delen, breedte, hoogte
