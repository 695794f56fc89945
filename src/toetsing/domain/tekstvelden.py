"""The names of texts that a report has a place for and asks of nobody: what surrounds it, and what is about more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.rapportregels import COLOFON, Vastblok
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.dossier import Tekst

AANBIEDING: Final = "aanbieding"
VERVOLG: Final = "vervolg"
VRIJE_TEKSTEN: Final = (AANBIEDING, VERVOLG, kopnaam(COLOFON))
"""What stands before a report, at the end of its story, and at the end of all; nothing where it was not written."""
_BLOK: Final = "blok "
"""How the name of a text begins that is a part by itself, under the title behind it: "blok Wat is toezicht?"."""
_ONDERBOUWING: Final = "onderbouwing "
_TOT: Final = "t/m"
_TUSSEN: Final = re.compile(r"[\s,;&]+")


class Samen(NamedTuple):
    """The verwachtingen that one text is about; and what its name says that is none, or says twice."""

    nrs: tuple[str, ...]
    onbekend: tuple[str, ...] = ()
    dubbel: tuple[str, ...] = ()


def samen_over(veld: str, nrs: Sequence[str]) -> Samen | None:
    """Return which verwachtingen a text is about: of "onderbouwing 1.1.1, 1.1.2 en 1.1.4", or "1.1.1 t/m 1.1.3".

    `nrs` are all there are, in their order. None where the name says no two, or none that there is.
    """
    naam = kopnaam(veld)
    if not naam.startswith(_ONDERBOUWING):
        return None
    woorden = [woord for woord in _TUSSEN.split(naam.removeprefix(_ONDERBOUWING)) if woord not in ("", "en")]
    genoemd = list(_genoemd([woord.rstrip(".") for woord in woorden], nrs))
    bekend = [nr for nr in nrs if nr in genoemd]
    if len(genoemd) == 1 or not bekend:
        return None
    dubbel = dict.fromkeys(nr for nr in genoemd if genoemd.count(nr) > 1)
    onbekend = dict.fromkeys(woord for woord in genoemd if woord not in nrs)
    return Samen(tuple(bekend), tuple(onbekend), tuple(nr for nr in dubbel if nr in nrs))


def _genoemd(woorden: Sequence[str], nrs: Sequence[str]) -> Iterator[str]:
    """Yield the words of a name, with those between two numbers where it says "t/m"."""
    for plek, woord in enumerate(woorden):
        voor, na = woorden[plek - 1 : plek], woorden[plek + 1 : plek + 2]
        if woord == _TOT and {*voor, *na} <= {*nrs} and voor and na:
            yield from nrs[nrs.index(voor[0]) + 1 : nrs.index(na[0])]
        else:
            yield woord


def samen_geschreven(teksten: Mapping[str, str], nrs: Sequence[str]) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the texts that are about several verwachtingen, by name as headers are compared, with their numbers."""
    gevonden = ((samen_over(naam, nrs), tekst) for naam, tekst in teksten.items() if schoon(tekst))
    return tuple(
        sorted(((samen.nrs, tekst) for samen, tekst in gevonden if samen), key=lambda een: nrs.index(een[0][0]))
    )


def blokken_in(teksten: Iterable[Tekst]) -> tuple[Vastblok, ...]:
    """Return the texts that are a part by themselves; the colofon is the one with that title."""
    blokken: dict[str, Vastblok] = {}
    for een in teksten:
        titel = COLOFON if kopnaam(een.veld) == kopnaam(COLOFON) else titel_van_blok(een.veld)
        if titel and schoon(een.tekst):
            eerder = blokken[titel].alineas if titel in blokken else ()
            blokken[titel] = Vastblok(titel=titel, alineas=(*eerder, een.tekst))
    return tuple(blokken.values())


def titel_van_blok(veld: str) -> str:
    """Return the title of the part that a text is, as it was typed; empty where it is none."""
    naam = schoon(veld)
    return naam[len(_BLOK) :] if naam.casefold().startswith(_BLOK) else ""
