"""What a report has on paper and not on a screen: notes at the foot of a page, and what stays together.

The pdf and Word share it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Figuur, Kop, Tabel, Tussenkop, Zin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Blok, Cel

    Noten = Sequence[tuple[str, str]]

_AANLOOP: Final = 700
_AANLOOP_BLOKKEN: Final = 9
"""So many characters and so many blocks, at most, stay on one page with the table or figure that they lead to."""


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
