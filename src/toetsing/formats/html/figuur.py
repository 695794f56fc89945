"""A figure as HTML: bars as wide as the window, each below or beside its label, with a legend above them.

Surfaces are drawn in shares of the width, so a bar is never wider than a phone and its letters never smaller. Each
piece has its sign and number in it where that fits; where it does not fit in a narrow window, the number alone; and
what would not fit there at all is said behind the label. So no piece is told by its colour alone.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import in_de_legenda
from toetsing.document.tekeningen import Raster
from toetsing.domain.huisstijl import WIT, ZICHTBAAR, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.blokken import Balk, Balkdeel, Figuur
    from toetsing.document.tekeningen import Tekening
    from toetsing.domain.huisstijl import Huisstijl

_SMAL: Final = 290
_RUIM: Final = 600
"""The width of a bar, in px, in the narrowest window that a page is made for, and from where a window is wide."""
_PAGINA: Final = 1100
"""The width of a raster, in px, where its columns allow it: a wide window has room for it beside the text."""
_PER_TEKEN: Final = 8
_WIT: Final = 3
"""Room for a character within a piece, and what it keeps free."""
_GEHEEL: Final = 10_000
"""A whole bar, in hundredths of a percent."""
_KORT: Final = 44
"""Labels of no more characters than this stand beside their bar, where there is room."""


def figuur_als_html(figuur: Figuur, stijl: Huisstijl) -> str:
    """Return the bars of a figure with their legend. Who cannot see them gets the text of the figure."""
    if figuur.tekening is not None:
        return _tekening(figuur, figuur.tekening, stijl)
    naast = figuur.balken and all(len(balk.label) <= _KORT for balk in figuur.balken)
    return "\n".join(
        (
            f'<div class="balken{" naast" if naast else ""}" role="img" aria-label="{escape(figuur.alt)}">',
            f'<p class="legenda">{" ".join(_legenda(figuur))}</p>',
            *(_balk(balk, stijl) for balk in figuur.balken),
            "</div>",
        )
    )


def _tekening(figuur: Figuur, tekening: Tekening, stijl: Huisstijl) -> str:
    """Return a drawing for a wide window and one for a narrow one; it is shown in one of the two."""
    from toetsing.formats.tekening import tekening_als_svg  # few reports have one

    if isinstance(tekening, Raster):
        return _raster(figuur, tekening, stijl)
    vormen = ((_RUIM, "ruim"), (_SMAL, "smal"))
    tekeningen = (
        f'<div class="{welke}">{tekening_als_svg(figuur, tekening, stijl, breed, titel=False)}</div>'
        for breed, welke in vormen
    )
    return f'<div class="tekening" role="img" aria-label="{escape(figuur.alt)}">\n{"".join(tekeningen)}\n</div>'


def _raster(figuur: Figuur, raster: Raster, stijl: Huisstijl) -> str:
    """Return a raster in a region that scrolls by itself, the names of its rows apart: they stay, and are links."""
    from toetsing.formats.raster import teken_raster

    t = teken_raster(raster, stijl, _PAGINA, met_links=True)
    hoog, breed = f'height="{t.hoogte}"', t.breedte - t.links
    return (
        f'<div class="raster liggend" role="region" tabindex="0" aria-label="{escape(figuur.titel)}">\n'
        f'<svg viewBox="0 0 {t.links} {t.hoogte}" width="{t.links}" {hoog}>{"".join(t.namen)}</svg>'
        f'<svg viewBox="{t.links} 0 {breed} {t.hoogte}" width="{breed}" {hoog} role="img" '
        f'aria-label="{escape(figuur.alt)}">{"".join(t.vlak)}</svg>\n</div>'
    )


def _legenda(figuur: Figuur) -> Iterator[str]:
    """Yield what each kind of piece is, in the order in which every form has them."""
    for deel in in_de_legenda(figuur.balken):
        naast = "" if deel.naam == deel.teken else f" {escape(deel.naam)}"
        yield f'<span><span class="letter {deel.soort}">{escape(deel.teken)}</span>{naast}</span>'


def _balk(balk: Balk, stijl: Huisstijl) -> str:
    """Return a bar with its label, and behind that what does not fit in the bar."""
    geheel = sum(deel.aantal for deel in balk.delen)
    vlakken, buiten, gehad = [], [], 0
    for deel in balk.delen:
        if deel.aantal:
            smal, ruim = (_passend(deel, breedte * deel.aantal // geheel) for breedte in (_SMAL, _RUIM))
            begin = _GEHEEL * gehad // geheel
            gehad += deel.aantal
            vlakken.append(_vlak(deel, stijl, begin, _GEHEEL * gehad // geheel, (smal, ruim)))
            buiten += [] if smal else [_met_teken(deel)]
    if not geheel:
        vlakken.append(f'<rect class="licht" width="100%" height="100%" fill="{WIT}"/>')
    erbij = f' <span class="noot">({escape(", ".join(buiten))})</span>' if buiten else ""
    over = f' data-over="{escape(balk.over)}"' if balk.over else ""
    return f"<p{over}>{escape(balk.label)}{erbij}</p><svg>{''.join(vlakken)}</svg>"


def _vlak(deel: Balkdeel, stijl: Huisstijl, begin: int, eind: int, teksten: tuple[str, str]) -> str:
    """Return a piece with what stands in it; one that hardly differs from the page has a border that does."""
    kleur = stijl.kleur(deel.soort)
    licht = ' class="licht"' if contrast(kleur.vlak, WIT) < ZICHTBAAR else ""
    vlak = f'<rect{licht} x="{_procent(begin)}" width="{_procent(eind - begin)}" height="100%" fill="{kleur.vlak}"/>'
    smal, ruim = teksten
    keuzes = (("", ruim),) if smal == ruim else ((' class="smal"', smal), (' class="ruim"', ruim))
    midden = f'x="{_procent((begin + eind) // 2)}" y="16" fill="{kleur.tekst}"'
    return vlak + "".join(f"<text{waar} {midden}>{escape(wat)}</text>" for waar, wat in keuzes if wat)


def _passend(deel: Balkdeel, ruimte: int) -> str:
    """Return what stands in a piece with so much room: its sign and number, its number, or nothing."""
    teksten = (_met_teken(deel), str(deel.aantal))
    return next((tekst for tekst in teksten if _PER_TEKEN * len(tekst) + _WIT <= ruimte), "")


def _met_teken(deel: Balkdeel) -> str:
    return f"{deel.teken} {deel.aantal}".strip()


def _procent(honderdsten: int) -> str:
    heel, rest = divmod(honderdsten, 100)
    return f"{heel}.{rest:02}%"
