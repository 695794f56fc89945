"""A figure as SVG: bars of pieces, each with its sign and number in it where that fits.

The same drawing stands in the pdf, and as a picture in Word: a screen gets bars that follow its width. It has no style
of its own, no script and no link; colours are never alone: pieces keep their order, carry their sign and are parted by
a white line.
"""

from __future__ import annotations

import textwrap
from html import escape
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import in_de_legenda
from toetsing.domain.huisstijl import WIT, ZICHTBAAR, contrast
from toetsing.formats.schrift import PER_TEKEN, schrijf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Balk, Balkdeel, Figuur
    from toetsing.domain.huisstijl import Huisstijl

BREEDTE: Final = 720
"""Width of the drawing, in its own units; every other measure below is in the same."""
OP_ZIJN_KANT: Final = 1240
"""The same of a drawing that has a page on its side."""
_BALK: Final = 19
_TUSSEN: Final = 10
_REGEL: Final = 16
_LETTER: Final = 13
_TEKENS: Final = 100
"""So many characters of a label fit on a line."""
_KORT: Final = 44
"""Labels of no more characters than this stand beside their bar instead of above it."""
_NAAST: Final = 306
"""Room for such a label."""
_KADER: Final = "#767676"


def figuur_als_svg(figuur: Figuur, stijl: Huisstijl) -> str:
    """Return a figure as an SVG element. Its title is the text for who cannot see it."""
    if figuur.tekening is not None:
        from toetsing.formats.tekening import tekening_als_svg  # few reports have one

        return tekening_als_svg(figuur, figuur.tekening, stijl, OP_ZIJN_KANT if figuur.breed else BREEDTE)
    lijnen: list[str] = []
    hoogte = _legenda(figuur.balken, stijl, lijnen)
    links = _NAAST if all(len(balk.label) <= _KORT for balk in figuur.balken) else 0
    for balk in figuur.balken:
        hoogte = _balk(balk, stijl, links, hoogte, lijnen)
    lettertype = escape(f"{stijl.lettertype}, sans-serif")
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREEDTE} {hoogte}" width="{BREEDTE}" '
            f'height="{hoogte}" role="img" font-family="{lettertype}" font-size="{_LETTER}">',
            f"<title>{escape(figuur.alt)}</title>",
            *lijnen,
            "</svg>",
        )
    )


def _legenda(balken: Sequence[Balk], stijl: Huisstijl, lijnen: list[str]) -> int:
    """Draw what each kind of piece is; return where the bars begin."""
    links, boven = 0, 2
    for deel in in_de_legenda(balken):
        tekst = _met_naam(deel.teken, deel.naam)
        breed = _LETTER + 10 + PER_TEKEN * len(tekst)
        if links and links + breed > BREEDTE:
            links, boven = 0, boven + _REGEL + 4
        vlak = stijl.kleur(deel.soort).vlak
        lijnen.append(_vlak(links + 1, boven, _LETTER, _LETTER, vlak))
        lijnen.append(schrijf(links + _LETTER + 7, boven + _LETTER - 2, tekst))
        links += breed
    return boven + _REGEL + _TUSSEN


def _balk(balk: Balk, stijl: Huisstijl, links: int, boven: int, lijnen: list[str]) -> int:
    """Draw one bar beside or below its label; return where the next begins."""
    if links:
        lijnen.append(schrijf(0, boven + _BALK - 5, balk.label))
    else:
        for regel in textwrap.wrap(balk.label, _TEKENS) or [""]:
            boven += _REGEL
            lijnen.append(schrijf(0, boven - 4, regel))
    geheel = sum(deel.aantal for deel in balk.delen)
    breed = BREEDTE - links
    gehad = 0
    for deel in balk.delen:
        if deel.aantal:
            begin = links + breed * gehad // geheel
            gehad += deel.aantal
            lijnen += _deel(deel, stijl, begin, links + breed * gehad // geheel, boven)
    if not geheel:
        lijnen.append(_vlak(links + 1, boven, breed - 2, _BALK, WIT))
    return boven + _BALK + (_TUSSEN // 2 if links else _TUSSEN)


def _deel(deel: Balkdeel, stijl: Huisstijl, links: int, rechts: int, boven: int) -> list[str]:
    """Draw one piece, with its sign and number where they fit, else its number, else nothing but the surface."""
    kleur = stijl.kleur(deel.soort)
    lijnen = [_vlak(links + 1, boven, rechts - links - 2, _BALK, kleur.vlak)]
    for tekst in (f"{deel.teken} {deel.aantal}".strip(), str(deel.aantal)):
        if PER_TEKEN * len(tekst) + 6 <= rechts - links:
            midden = (links + rechts) // 2
            lijnen.append(schrijf(midden, boven + _BALK - 5, tekst, "middle", kleur=kleur.tekst))
            break
    return lijnen


def _met_naam(teken: str, naam: str) -> str:
    return f"{teken} {naam}" if teken and teken != naam else naam


def _vlak(links: int, boven: int, breed: int, hoog: int, kleur: str) -> str:
    """Draw a surface; one that hardly differs from the paper gets a border that does."""
    rand = f' stroke="{_KADER}"' if contrast(kleur, WIT) < ZICHTBAAR else ""
    return f'<rect x="{links}" y="{boven}" width="{max(breed, 1)}" height="{hoog}" fill="{kleur}"{rand}/>'
