"""What a report has on paper and not on a screen: numbers, notes at the foot of a page, and what stays together.

The pdf and Word share it, so that a chapter, a table or a figure has the same number in both.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import BIJLAGE, Alinea, Figuur, Kop, Tabel, Tussenkop, Zin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.document.blokken import Blok, Cel

    Noten = Sequence[tuple[str, str]]

TABEL: Final = "Tabel"
FIGUUR: Final = "Figuur"
"""What stands in front of the number of a caption."""
_AANLOOP: Final = 700
_AANLOOP_BLOKKEN: Final = 9
"""So many characters and so many blocks, at most, stay on one page with the table or figure that they lead to."""


@dataclass(slots=True)
class Nummering:
    """Numbers headings as 1, 1.1 and 1.1.1, annexes apart, and captions by their kind, in the order they come."""

    niveaus: list[int] = field(default_factory=lambda: [0, 0, 0])
    aantallen: Counter[str] = field(default_factory=Counter)
    in_bijlage: bool = False

    def deel(self, titel: str) -> str:
        """Return a part with its number before it: a chapter, or an annex, of whose headings none has a number."""
        naam = bijlagenaam(titel)
        self.in_bijlage = naam is not None
        if naam is not None:
            return f"{self.bijschrift(BIJLAGE)}: {naam}"
        return f"{self.kop(1)} {titel}"

    def kop(self, niveau: int) -> str:
        """Return the number of a heading, from level 1; nothing within an annex."""
        if self.in_bijlage:
            return ""
        self.niveaus[niveau - 1 :] = [self.niveaus[niveau - 1] + 1, *[0] * (3 - niveau)]
        return ".".join(map(str, self.niveaus[:niveau]))

    def bijschrift(self, soort: str) -> str:
        """Return what a caption of this kind begins with: "Tabel 3"."""
        self.aantallen[soort] += 1
        return f"{soort} {self.aantallen[soort]}"


def bijlagenaam(titel: str) -> str | None:
    """Return what an annex is about; None for a part that is none."""
    begin, scheiding, naam = titel.partition(": ")
    return naam if scheiding and begin == BIJLAGE else None


def zonder_gat(blokken: Iterable[Blok]) -> Iterator[Blok]:
    """Yield blocks with headings that skip no level: one of level 4 below none of 3 is of level 3.

    Those of an author within a text stand one below the heading above them.
    """
    onder_kop = False
    for blok in blokken:
        if isinstance(blok, Kop):
            onder_kop = onder_kop or blok.niveau == 3  # noqa: PLR2004 - the level that others stand below
            yield blok if onder_kop else blok._replace(niveau=3)
        else:
            yield blok


def bij_volgende(blokken: Sequence[Blok]) -> list[bool]:
    """Return of each block of a part whether it stays with the next.

    A heading does, and so does what leads from it, or from that of the part, to a table or figure.
    """
    blijft = [isinstance(blok, Kop | Tussenkop) for blok in blokken]
    koppen = [0]
    for plek, blok in enumerate(blokken):
        match blok:
            case Kop():
                koppen.append(plek)
            case Tabel() | Figuur():
                begin = next((kop for kop in koppen if _is_aanloop(blokken[kop:plek])), plek)
                blijft[begin:plek] = [True] * (plek - begin)
                koppen = []
            case Alinea() | Zin() | Tussenkop():
                pass
            case _:
                koppen = []
    return blijft


def _is_aanloop(blokken: Sequence[Blok]) -> bool:
    """Whether so little leads to a table or figure that it fits on one page with it."""
    return len(blokken) <= _AANLOOP_BLOKKEN and sum(map(_lengte, blokken)) <= _AANLOOP


def _lengte(blok: Blok) -> int:
    match blok:
        case Kop(tekst=tekst) | Tussenkop(tekst=tekst) | Alinea(tekst=tekst):
            return len(tekst)
        case Zin(delen=delen):
            return sum(len(f"{cel.tekst} {cel.voluit} {cel.noot}") for cel in delen)
        case _:
            return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Voetnoot:
    """A note at the foot of the page: how texts call it, and what it says."""

    naam: str
    tekst: str

    @property
    def nummer(self) -> str:
        """What stands at the text and before the note itself: its number in the kader."""
        return self.naam.removeprefix("noot ")


def met_voetnoten(tekst: str, noten: Noten) -> tuple[str | Voetnoot, ...]:
    """Return a text parted by the notes that it names between brackets; each takes the place of its name."""
    if not noten or "noot" not in tekst:
        return (tekst,)
    inhoud = dict(noten)
    namen = "|".join(map(re.escape, inhoud))
    delen = re.split(rf" ?[(\[]({namen})[)\]]", tekst)
    return tuple(
        Voetnoot(naam=deel, tekst=inhoud[deel]) if plek % 2 else deel for plek, deel in enumerate(delen) if deel
    )


def celnoten(cel: Cel, noten: Noten) -> tuple[tuple[Voetnoot, ...], str]:
    """Return the notes that a cell names, and what else there is to know of it."""
    inhoud = dict(noten)
    delen = cel.noot.split("; ")
    genoemd = tuple(Voetnoot(naam=deel, tekst=inhoud[deel]) for deel in delen if deel in inhoud)
    return genoemd, "; ".join(deel for deel in delen if deel not in inhoud)
