"""Rows and columns with a box where they meet, as SVG: what is not good is filled and has its sign, the rest is empty.

Names of columns are slanted, so that they can be read; a header above each group stands along the same slant. Nothing
is told by colour alone: every box that is filled or hollow has its sign, and the legend says what each means.
"""

from __future__ import annotations

import textwrap
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.huisstijl import WIT, ZICHTBAAR, contrast
from toetsing.domain.words.ingekort import met_puntjes
from toetsing.formats.schrift import schrijf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.tekeningen import Raster, Rasterrij, Rastervak
    from toetsing.domain.huisstijl import Huisstijl

LETTER: Final = 12
"""The size of its text; what a page on its side makes of that can be read."""
RIJ: Final = 14
"""How high a row is."""
_PER_TEKEN: Final = 7
_PER_TEKEN_SCHUIN: Final = 6
"""Room for a character; long names of columns need less, for what they have too much goes where nothing stands."""
_KOPLETTER: Final = 11
_KOPREGEL: Final = 13
_KOPREGELS: Final = 3
"""The text of a header, how high a line of it is, and how many lines it has at most."""
_KOLOMNAAM: Final = 36
"""So many characters of a name of a column are shown; its number is among them."""
_SMALST: Final = 22
_BREEDST: Final = 56
_VAK: Final = 30
"""How wide a column is, at least and at most, and a box in the legend."""
_TUSSEN: Final = 10
_RUIM: Final = 8
_KANT: Final = 3
_GRADEN: Final = 50
_OPZIJ: Final = 643
_OMHOOG: Final = 766
"""How steep slanted names are; and how far they go to the side and up, for every thousand of their length."""
_DUIZEND: Final = 1000
_LIJN: Final = "#B3B3B3"
_RAND: Final = "#595959"


class Rastertekening(NamedTuple):
    """A drawing in two: the names of its rows, which stand at its left, and all else. `links` is where they part."""

    namen: list[str]
    vlak: list[str]
    links: int
    breedte: int
    hoogte: int


def teken_raster(raster: Raster, stijl: Huisstijl, breedte: int, *, met_links: bool = False) -> Rastertekening:
    """Return a raster of this width, or wider where its columns need it; `met_links` where names lead to their rows."""
    maat = _maten(raster, breedte)
    vlak = [*_koppen(raster, maat), *_lijnen(raster, maat)]
    vlak += [deel for nr, rij in enumerate(raster.rijen) for deel in _rij(rij, nr, maat, stijl)]
    if raster.onder:
        for x, kolom in zip(maat.kolommen, raster.kolommen, strict=True):
            vlak.append(schrijf(x + maat.breed // 2, maat.onder + RIJ, kolom.totaal, "middle", vet=True))
    namen = [_naam(rij, maat.y(nr) + RIJ - 4, met_link=met_links) for nr, rij in enumerate(raster.rijen)]
    namen += [schrijf(_KANT, maat.onder + RIJ, raster.onder, vet=True)] if raster.onder else []
    for plek, een in zip(maat.legenda, raster.legenda, strict=True):
        (namen if maat.in_hoek else vlak).extend(_uitleg(plek, een, stijl))
    return Rastertekening(_groot(namen), _groot(vlak), maat.links, maat.breedte, maat.hoogte)


class _Maten(NamedTuple):
    """Where things stand: the left of every column, how wide it is, the top of the rows, and what is around them."""

    kolommen: tuple[int, ...]
    breed: int
    links: int
    rechts: int
    boven: int
    onder: int
    koppen: int
    lengte: int
    legenda: list[tuple[int, int]]
    in_hoek: bool
    breedte: int
    hoogte: int

    def y(self, rij: int) -> int:
        """Return the top of a row."""
        return self.boven + rij * RIJ

    @property
    def opzij(self) -> int:
        """How far the names of columns go to the side; nothing where they lie."""
        return self.lengte * _OPZIJ // _DUIZEND


def _maten(raster: Raster, breedte: int) -> _Maten:
    links = _PER_TEKEN * max(len(naam) for naam in (*(rij.kort for rij in raster.rijen), raster.onder))
    links += _RUIM + _KANT
    rechts = _PER_TEKEN * max((len(rij.totaal) for rij in raster.rijen), default=0) + _RUIM if raster.rechts else 0
    koppen = [met_puntjes(kolom.kop, _KOLOMNAAM) for kolom in raster.kolommen]
    lengte = _PER_TEKEN_SCHUIN * max(len(kop) for kop in (*koppen, raster.rechts)) + _RUIM
    ruimte = breedte - links - _TUSSEN * len(raster.groepen)
    liggend = max(ruimte - max(rechts, lengte), 0) // len(koppen) >= lengte
    lengte = 0 if liggend else lengte
    opzij = lengte * _OPZIJ // _DUIZEND
    uit = max(rechts, _TUSSEN + opzij, rechts // 2 + opzij, 0 if lengte else _PER_TEKEN * len(raster.rechts))
    breed = min(max((ruimte - uit) // len(koppen), _SMALST), _BREEDST)
    plekken, x = [], links
    for groep in raster.groepen:
        plekken += [x + nr * breed for nr in range(len(groep.kolommen))]
        x += breed * len(groep.kolommen) + _TUSSEN
    regels = 2 + _KOPREGEL * (1 + max(len(_kopregels(g.kop, breed * len(g.kolommen))) for g in raster.groepen))
    boven = regels + _RUIM + (lengte * _OMHOOG // _DUIZEND + _RUIM if lengte else RIJ)
    onder = boven + RIJ * len(raster.rijen)
    eind = onder + (RIJ + _RUIM if raster.onder else _KANT)
    legenda = _in_hoek(raster, links, boven)
    in_hoek = bool(legenda)
    totaal = max(breedte, x + uit)
    legenda = legenda or list(_in_regels(raster, links, totaal, eind))
    hoogte = max([eind, *(y + RIJ + _KANT for _, y in legenda)])
    return _Maten(tuple(plekken), breed, links, x, boven, onder, regels, lengte, legenda, in_hoek, totaal, hoogte)


# -- above the columns -------------------------------------------------------------------------------------------------


def _koppen(raster: Raster, maat: _Maten) -> Iterator[str]:
    """Yield the names of columns, those of their groups above them, and the slanted lines that part the groups."""
    for x, kolom in zip(maat.kolommen, raster.kolommen, strict=True):
        yield _kolomnaam(met_puntjes(kolom.kop, _KOLOMNAAM), x + maat.breed // 2, maat)
    if raster.rechts:
        yield _kolomnaam(
            raster.rechts, maat.rechts + (_RUIM if maat.lengte else _PER_TEKEN * len(raster.rechts) // 2), maat
        )
    eerste = 0
    for boven, groepen in groupby(raster.groepen, key=lambda groep: groep.boven):
        begin = eind = maat.kolommen[eerste] + maat.opzij
        for groep in groepen:
            x, breed = maat.kolommen[eerste], maat.breed * len(groep.kolommen)
            for nr, regel in enumerate(_kopregels(groep.kop, breed), start=1):
                yield schrijf(x + maat.opzij, LETTER + 2 + nr * _KOPREGEL, regel, ook=f' font-size="{_KOPLETTER}"')
            yield _streep(x, maat)
            eerste += len(groep.kolommen)
            eind = x + breed + maat.opzij
        yield schrijf(begin, LETTER, met_puntjes(boven, (eind - begin) // _PER_TEKEN), vet=True)
        yield f'<path d="M{begin} {LETTER + 3}H{eind}" stroke="{_RAND}" fill="none"/>'


def _kolomnaam(naam: str, midden: int, maat: _Maten) -> str:
    y = maat.boven - 5
    if not maat.lengte:
        return schrijf(midden, y, naam, "middle")
    return schrijf(midden + 3, y, naam, ook=f' transform="rotate(-{_GRADEN} {midden + 3} {y})"')


def _streep(x: int, maat: _Maten) -> str:
    """Return the line at the left of a group, from its first row up to its header."""
    return (
        f'<path d="M{x} {maat.boven}L{x + maat.opzij} {maat.koppen + 4}" stroke="{_LIJN}" fill="none"/>'
        if maat.lengte
        else f'<path d="M{x} {maat.boven}V{maat.koppen + 4}" stroke="{_LIJN}" fill="none"/>'
    )


def _kopregels(kop: str, breed: int) -> list[str]:
    """Return a header in lines that fit above its columns; what does not fit is left out, and one sees that it is."""
    per_regel = max(breed * LETTER // (_PER_TEKEN * _KOPLETTER), 3)
    return textwrap.wrap(kop, per_regel, max_lines=_KOPREGELS, placeholder="…")


# -- the boxes ---------------------------------------------------------------------------------------------------------


def _lijnen(raster: Raster, maat: _Maten) -> Iterator[str]:
    """Yield the thin lines between the boxes, of each group apart."""
    eerste = 0
    for groep in raster.groepen:
        x, breed = maat.kolommen[eerste], maat.breed * len(groep.kolommen)
        liggend = "".join(f"M{x} {maat.y(nr)}H{x + breed}" for nr in range(len(raster.rijen) + 1))
        staand = "".join(f"M{x + nr * maat.breed} {maat.boven}V{maat.onder}" for nr in range(len(groep.kolommen) + 1))
        yield f'<path d="{liggend}{staand}" stroke="{_LIJN}" stroke-width="0.5" fill="none"/>'
        eerste += len(groep.kolommen)


def _rij(rij: Rasterrij, nr: int, maat: _Maten, stijl: Huisstijl) -> Iterator[str]:
    """Yield what stands in the boxes of a row, and its total."""
    for x, vak in zip(maat.kolommen, rij.vakken, strict=True):
        yield from _vak(vak, x, maat.y(nr), maat.breed, stijl)
    if rij.totaal:
        yield schrijf(maat.rechts, maat.y(nr) + RIJ - 4, rij.totaal)


def _vak(vak: Rastervak, x: int, y: int, breed: int, stijl: Huisstijl) -> Iterator[str]:
    """Yield a box: nothing for what is good, a sign without a box for what does not count."""
    if vak.soort == "goed":
        return
    kleur = stijl.kleur(vak.soort)
    if vak.soort != "nvt":
        rand = f' stroke="{_RAND}"' if contrast(kleur.vlak, WIT) < ZICHTBAAR else ""
        yield f'<rect x="{x + 2}" y="{y + 1}" width="{breed - 4}" height="{RIJ - 2}" fill="{kleur.vlak}"{rand}/>'
    tekst, vet = (_RAND, False) if vak.soort == "nvt" else (kleur.tekst, True)
    maat = f' font-size="{_KOPLETTER}"'
    yield schrijf(x + breed // 2, y + RIJ - 4, vak.teken, "middle", vet=vet, kleur=tekst, ook=maat)


# -- what each box means -----------------------------------------------------------------------------------------------


def _nodig(tekst: str) -> int:
    return _VAK + _RUIM + _PER_TEKEN * len(tekst)


def _in_hoek(raster: Raster, links: int, boven: int) -> list[tuple[int, int]]:
    """Return the places of the legend above the names of the rows, where it fits there; else nothing."""
    hoog = (RIJ + 4) * len(raster.legenda) + _RUIM
    if hoog > boven or any(_nodig(tekst) > links for _, tekst in raster.legenda):
        return []
    return [(_KANT, boven - hoog + nr * (RIJ + 4)) for nr in range(len(raster.legenda))]


def _in_regels(raster: Raster, links: int, breedte: int, boven: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the legend beside each other below all else."""
    x, y = links, boven + _RUIM
    for _, tekst in raster.legenda:
        breed = _nodig(tekst) + 2 * _RUIM
        if x > links and x + breed > breedte:
            x, y = links, y + RIJ + 4
        yield x, y
        x += breed


def _uitleg(plek: tuple[int, int], een: tuple[Rastervak, str], stijl: Huisstijl) -> Iterator[str]:
    """Yield a box with what it means."""
    (x, y), (vak, tekst) = plek, een
    if vak.soort == "goed":
        yield f'<path d="M{x} {y}H{x + _VAK}V{y + RIJ}H{x}Z" stroke="{_LIJN}" fill="none"/>'
    yield from _vak(vak, x, y, _VAK, stijl)
    yield schrijf(x + _VAK + _RUIM, y + RIJ - 4, tekst)


def _naam(rij: Rasterrij, onder: int, *, met_link: bool) -> str:
    """Return the name of a row; where it is drawn short, the whole of it is what it is called."""
    naam = schrijf(_KANT, onder, rij.kort)
    heel = f"<title>{escape(rij.naam)}</title>" if rij.kort != rij.naam else ""
    if met_link and rij.doel:
        return f'<a href="#{escape(rij.doel)}">{heel}{naam}</a>'
    return f"<g>{heel}{naam}</g>" if heel else naam


def _groot(delen: Sequence[str]) -> list[str]:
    return [f'<g font-size="{LETTER}">', *delen, "</g>"]
