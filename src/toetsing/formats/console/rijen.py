"""The rows of a table on the terminal, in columns that are as wide as they were made.

What rich has for a table renders every cell as if anything might be in it, which takes most of the time of a long
answer. Most cells are one line in one style; what is more is wrapped by rich.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
    from rich.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekstkolom:
    """A column with its cells: the width below which it gets hard to read, and the width at which nothing wraps."""

    kop: Text
    cellen: Sequence[Text]
    uitlijning: JustifyMethod
    smal: int
    ruim: int


class Rijen:
    """Rows under their headers, with a space between columns of these widths. A column of none has no room."""

    def __init__(self, kolommen: Sequence[Tekstkolom], breedtes: Sequence[int]) -> None:
        self.kolommen, self.breedtes = kolommen, breedtes

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        kop = console.get_style("dim")
        yield from self._rij(console, [kolom.kop for kolom in self.kolommen], kop)
        for rij in zip(*(kolom.cellen for kolom in self.kolommen), strict=True):
            yield from self._rij(console, rij, None)

    def _rij(self, console: Console, cellen: Sequence[Text], kop: Style | None) -> Iterator[Segment]:
        """Yield the lines of a row; a header that needs fewer stands at the bottom."""
        vakken = [
            _vak(console, cel, breedte, kolom.uitlijning)
            for cel, breedte, kolom in zip(cellen, self.breedtes, self.kolommen, strict=True)
        ]
        hoogte = max(map(len, vakken))
        laatste = len(vakken) - 1
        for nummer in range(hoogte):
            for plek, (vak, breedte) in enumerate(zip(vakken, self.breedtes, strict=True)):
                regel = nummer - (hoogte - len(vak)) if kop else nummer
                if 0 <= regel < len(vak):
                    yield from Segment.apply_style(vak[regel], kop)
                    yield from () if plek == laatste else (Segment(" ", kop),)
                else:
                    yield Segment(" " * (breedte + (plek != laatste)), kop)
            yield Segment.line()


def _vak(console: Console, cel: Text, breedte: int, uitlijning: JustifyMethod) -> list[list[Segment]]:
    """Return the lines of a cell, each as wide as its column: most are one, in one style."""
    if not breedte:
        return []
    tekst = cel.plain
    if cel.spans or cell_len(tekst) > breedte or not tekst.isprintable():
        regels = cel.wrap(console, breedte, justify=uitlijning, overflow="fold")
        return [list(Text().join([regel]).render(console)) for regel in regels]
    if uitlijning != "left":
        tekst = tekst.rstrip()
        over = breedte - cell_len(tekst)
        tekst = " " * (over if uitlijning == "right" else over // 2) + tekst
    stijl = console.get_style(cel.style) if cel.style else None
    return [[Segment(tekst + " " * (breedte - cell_len(tekst)), stijl)]]
