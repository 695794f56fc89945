"""A line over time as SVG: stretches that nothing joins, a mark where another definition begins, a gap left open.

Nothing is told by colour alone: each definition has its own dots and dashes, named below the drawing; a break is a
dashed line over the whole height with its words, and a moment without a figure has a cross at the axis. All places are
reckoned exactly and are whole units of the drawing.
"""

from __future__ import annotations

import textwrap
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain.huisstijl import INKT, WIT
from toetsing.domain.words.woorden import decimaal
from toetsing.formats.schrift import PER_TEKEN, REGEL, schrijf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.tekeningen import Lijnpunt, Lijnstuk, Tijdlijn
    from toetsing.domain.huisstijl import Huisstijl

_LETTER: Final = 13
_BOVEN: Final = 52
"""Room above the highest figure: its number, the words at a break above that, and what the figures are of."""
_HOOG: Final = 180
"""Height of what the figures stand in."""
_RECHTS: Final = 26
_STREEP: Final = "#595959"
_LICHT: Final = "#D9D9D9"
_STIPPELS: Final = ("", "7 4", "2 3", "10 3 2 3")
"""How the line of each definition is dashed; a fifth begins anew, with other dots."""
_STRAAL: Final = 5
_STAPPEN: Final = 5
_NAAST: Final = 42
"""Room for a sign in front of what it means."""
_KRUIS_BREED: Final = 12
_KRUIS: Final = -1
_AFGEBROKEN: Final = -2
"""Stand for a definition where the legend says what a cross is, and where a line breaks off."""
BREUK: Final = "andere definitie"
LEEG: Final = "geen cijfer"
NOOT: Final = "*"
NOOT_IN_WOORDEN: Final = "* zie de opmerking in de tabel"


def teken_tijdlijn(lijn: Tijdlijn, stijl: Huisstijl, breedte: int) -> tuple[list[str], int]:
    """Return the elements of a line over time in a drawing of this width, and how high they need it to be."""
    tekening = _Tekening(lijn, stijl, breedte)
    tekening.teken()
    return tekening.delen, tekening.hoogte


def schaaldelen(laagste: Fraction, hoogste: Fraction) -> list[Fraction]:
    """Return the values at which an axis has a line: round ones, nothing among them, and all figures within them."""
    onder, boven = min(laagste, Fraction(0)), max(hoogste, Fraction(0))
    if onder == boven:
        boven = Fraction(1)
    stap = _ronde_stap((boven - onder) / _STAPPEN)
    eerste, laatste = onder // stap, -(-boven // stap)
    return [stap * keer for keer in range(int(eerste), int(laatste) + 1)]


def _ronde_stap(minstens: Fraction) -> Fraction:
    """Return the least of 1, 2 and 5, times some power of ten, that is no less than this."""
    macht = Fraction(1)
    while macht > minstens:
        macht /= 10
    while macht * 10 <= minstens:
        macht *= 10
    return next(macht * keer for keer in (1, 2, 5, 10) if macht * keer >= minstens)


class _Tekening:
    """Draws one line over time, from the axis up; `delen` are its parts and `hoogte` is how high it became."""

    def __init__(self, lijn: Tijdlijn, stijl: Huisstijl, breedte: int) -> None:
        self.lijn, self.stijl, self.breedte = lijn, stijl, breedte
        self.delen: list[str] = []
        self.punten = [punt for stuk in lijn.stukken for punt in stuk.punten]
        waarden = [punt.waarde for punt in self.punten]
        self.schaal = schaaldelen(min(waarden, default=Fraction(0)), max(waarden, default=Fraction(0)))
        self.plaatsen = sorted({plaats for plaats, _ in lijn.momenten})
        self.links = 10 + PER_TEKEN * max(len(decimaal(deel)) for deel in self.schaal)
        self.onder = _BOVEN + _HOOG
        self.hoogte = self.onder

    def teken(self) -> None:
        """Draw all of it."""
        self._as()
        self._breuken()
        self._leeg()
        for stuk in self.lijn.stukken:
            self._stuk(stuk)
        self._cijfers()
        self._legenda()

    # -- where things stand --------------------------------------------------------------------------------------------

    def x(self, plaats: int | Fraction) -> int:
        """Return how far to the right a place in time is."""
        begin, eind = self.links + _RECHTS, self.breedte - _RECHTS
        eerste, laatste = (self.plaatsen or [0])[0], (self.plaatsen or [0])[-1]
        if eerste == laatste:
            return (begin + eind) // 2
        return begin + int((plaats - eerste) * Fraction(eind - begin, laatste - eerste))

    def y(self, waarde: Fraction) -> int:
        """Return how far down a value is."""
        laagste, hoogste = self.schaal[0], self.schaal[-1]
        return self.onder - int((waarde - laagste) / (hoogste - laagste) * _HOOG)

    # -- the axis ------------------------------------------------------------------------------------------------------

    def _as(self) -> None:
        for deel in self.schaal:
            y = self.y(deel)
            kleur = _STREEP if deel == 0 else _LICHT
            self._lijn(self.links, y, self.breedte, y, kleur)
            self._tekst(self.links - 6, y + 4, decimaal(deel), "end")
        if self.lijn.eenheid:
            self._tekst(0, _LETTER, self.lijn.eenheid)
        namen = dict(self.lijn.momenten)
        for plaats in self._met_naam(namen):
            self._lijn(self.x(plaats), self.onder, self.x(plaats), self.onder + 4, _STREEP)
            self._tekst(self._binnen(self.x(plaats), namen[plaats]), self.onder + REGEL, namen[plaats], "middle")
        self.hoogte = self.onder + REGEL + 6

    def _met_naam(self, namen: dict[int, str]) -> Iterator[int]:
        """Yield the places of which the name fits behind that of the one before."""
        tot = -1
        for plaats in self.plaatsen:
            half = len(namen[plaats]) * PER_TEKEN // 2
            midden = self._binnen(self.x(plaats), namen[plaats])
            if midden - half > tot:
                tot = midden + half
                yield plaats

    def _binnen(self, x: int, tekst: str) -> int:
        """Return where the middle of a text is so that it stays within the drawing."""
        half = len(tekst) * PER_TEKEN // 2
        return max(half, min(x, self.breedte - half))

    # -- breaks and gaps -----------------------------------------------------------------------------------------------

    def _breuken(self) -> None:
        gezegd = -1
        for van, tot in self.lijn.breuken:
            x = self.x(Fraction(van + tot, 2))
            self._lijn(x, 2 * REGEL, x, self.onder, _STREEP, "5 4")
            self._afgebroken(x, self.onder)
            half = len(BREUK) * PER_TEKEN // 2
            midden = self._binnen(x, BREUK)
            if midden - half > gezegd:
                gezegd = midden + half
                self._tekst(midden, 2 * REGEL - 5, BREUK, "middle")

    def _afgebroken(self, x: int, y: int) -> None:
        """Draw the sign of a line that is broken off."""
        for naast in (-4, 2):
            self._lijn(x + naast - 3, y + 5, x + naast + 5, y - 5, INKT)

    def _leeg(self) -> None:
        for eerste, laatste in self.lijn.leeg:
            y, plekken = self.onder - 8, [self.x(eerste), self.x(laatste)]
            if plekken[1] - plekken[0] >= _KRUIS_BREED * (laatste - eerste):
                plekken = [self.x(plaats) for plaats in range(eerste, laatste + 1)]
            else:  # so many that they would touch: from the first to the last
                self._lijn(plekken[0], y, plekken[1], y, INKT)
            for x in dict.fromkeys(plekken):
                self._kruis(x, y)

    def _kruis(self, x: int, y: int) -> None:
        self._lijn(x - 4, y - 4, x + 4, y + 4, INKT)
        self._lijn(x - 4, y + 4, x + 4, y - 4, INKT)

    # -- figures -------------------------------------------------------------------------------------------------------

    def _stuk(self, stuk: Lijnstuk) -> None:
        plekken = " ".join(f"{self.x(punt.plaats)},{self.y(punt.waarde)}" for punt in stuk.punten)
        if len(stuk.punten) > 1:
            stippels = _stippels(stuk.vorm)
            kleur = self.stijl.accent
            self.delen.append(f'<polyline points="{plekken}" fill="none" stroke="{kleur}" stroke-width="2"{stippels}/>')
        for punt in stuk.punten:
            self.delen.append(self._stip(self.x(punt.plaats), self.y(punt.waarde), stuk.vorm))

    def _stip(self, x: int, y: int, vorm: int) -> str:
        """Return the dot of a definition: round, square, on its point, or with three sides."""
        s = _STRAAL
        kleur = f'fill="{self.stijl.accent}" stroke="{WIT}"'
        match vorm % 4:
            case 0:
                return f'<circle cx="{x}" cy="{y}" r="{s}" {kleur}/>'
            case 1:
                return f'<rect x="{x - s}" y="{y - s}" width="{2 * s}" height="{2 * s}" {kleur}/>'
            case 2:
                return f'<path d="M{x},{y - s - 2}L{x + s + 2},{y}L{x},{y + s + 2}L{x - s - 2},{y}Z" {kleur}/>'
            case _:
                return f'<path d="M{x},{y - s - 1}L{x + s + 1},{y + s}L{x - s - 1},{y + s}Z" {kleur}/>'

    def _cijfers(self) -> None:
        """Write every figure above or below its dot, where there is room beside those that are written there already.

        What has a note comes first, and has its sign even where there is no room for its figure.
        """
        geschreven: list[tuple[int, int, int]] = []
        for punt in sorted(self.punten, key=lambda punt: not punt.noot):
            for tekst in (f"{punt.tekst}{NOOT}", NOOT) if punt.noot else (punt.tekst,):
                plekken = self._plekken(punt, tekst)
                vrij = next((plek for plek in plekken if _past(plek, geschreven)), None)
                plek = vrij or (plekken[0] if tekst == NOOT else None)
                if plek is not None:
                    geschreven.append(plek)
                    self._tekst((plek[0] + plek[1]) // 2, plek[2], tekst, "middle")
                    break

    def _plekken(self, punt: Lijnpunt, tekst: str) -> list[tuple[int, int, int]]:
        """Return where a text may stand at a dot, from where to where and how far down: above it, or below."""
        half = len(tekst) * PER_TEKEN // 2 + 1
        x, y = self._binnen(self.x(punt.plaats), tekst), self.y(punt.waarde)
        return [(x - half, x + half, hoogte) for hoogte in (y - 9, y + _LETTER + 8)]

    # -- what signs mean -----------------------------------------------------------------------------------------------

    def _legenda(self) -> None:
        regels: list[tuple[int | None, str]] = [
            (vorm, naam) for vorm, naam in dict.fromkeys((stuk.vorm, stuk.definitie) for stuk in self.lijn.stukken)
        ]
        regels = [*regels] if len(regels) > 1 else []
        regels += [(_AFGEBROKEN, BREUK)] if self.lijn.breuken else []
        regels += [(_KRUIS, LEEG)] if self.lijn.leeg else []
        regels += [(None, NOOT_IN_WOORDEN)] if any(punt.noot for punt in self.punten) else []
        for vorm, naam in regels:
            self.hoogte += REGEL
            midden = self.hoogte - 4
            if vorm is None:
                self._tekst(0, self.hoogte, naam)
                continue
            eerste, *verder = textwrap.wrap(naam, (self.breedte - _NAAST) // PER_TEKEN) or [""]
            self._tekst(_NAAST, self.hoogte, eerste)
            for regel in verder:
                self.hoogte += REGEL
                self._tekst(_NAAST, self.hoogte, regel)
            if vorm in {_KRUIS, _AFGEBROKEN}:
                (self._kruis if vorm == _KRUIS else self._afgebroken)(17, midden)
                continue
            stippels = _stippels(vorm)
            self.delen.append(
                f'<line x1="0" y1="{midden}" x2="34" y2="{midden}" stroke="{self.stijl.accent}" '
                f'stroke-width="2"{stippels}/>'
            )
            self.delen.append(self._stip(17, midden, vorm))
        self.hoogte += 6

    def _lijn(self, van_x: int, van_y: int, tot_x: int, tot_y: int, kleur: str, stippels: str = "") -> None:  # noqa: PLR0913, PLR0917 - two places
        streepjes = f' stroke-dasharray="{stippels}"' if stippels else ""
        self.delen.append(f'<line x1="{van_x}" y1="{van_y}" x2="{tot_x}" y2="{tot_y}" stroke="{kleur}"{streepjes}/>')

    def _tekst(self, x: int, y: int, tekst: str, anker: str = "") -> None:
        self.delen.append(schrijf(x, y, tekst, anker))


def _stippels(vorm: int) -> str:
    stippels = _STIPPELS[vorm % len(_STIPPELS)]
    return f' stroke-dasharray="{stippels}"' if stippels else ""


def _past(plek: tuple[int, int, int], geschreven: Sequence[tuple[int, int, int]]) -> bool:
    """Return whether a text touches none of those that are written already."""
    van, tot, hoogte = plek
    return all(van >= eind or tot <= begin or abs(hoogte - h) >= _LETTER for begin, eind, h in geschreven)
