"""What people may type as a score: one source for the instruction, the dropdown, the live formulas and the reader."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import advies_van
from toetsing.domain.scores import normaliseer_invoer
from toetsing.domain.words.woorden import decimaal, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Gevraagd
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Score, Scoreniveau

_AANHALINGSTEKENS: Final = ("''", '""', "\u2018\u2019", "\u201c\u201d", "\u201e\u201d", "\u201c\u201c")
"""What opens and what closes a quotation, also as Dutch writes it and as a program that does not know which."""
_KOMMAGETAL: Final = re.compile(r"[0-9]+[.,][0-9]+")


@lru_cache
def vormen_van(schaal: Schaal) -> Mapping[str, Score]:
    """Return every accepted spelling, as `normaliseer_invoer` makes it comparable, with the score it stands for.

    Besides those of the kader: what programs and people put around one, unless the scale has that for another score.
    Every file is read with the same few hundred.
    """
    vormen = {normaliseer_invoer(vorm): niveau.teken for niveau in schaal.niveaus for vorm in niveau.invoer}
    return MappingProxyType({ander: teken for vorm, teken in vormen.items() for ander in _ook(vorm)} | vormen)


def getalvormen_van(schaal: Schaal) -> frozenset[str]:
    """Return every accepted spelling that is a number: of the numbers of a scale, and of a level that is called 1."""
    return frozenset(vorm for vorm in vormen_van(schaal) if vorm[:1].isdecimal())


def _ook(vorm: str) -> Iterator[str]:
    """Yield a spelling as a text between quotation marks, or with decimals that say nothing behind a number."""
    yield from (f"'{vorm}", f"\u2019{vorm}", f"`{vorm}")
    yield from (f"{begin}{vorm}{eind}" for begin, eind in _AANHALINGSTEKENS)
    if vorm.isascii() and vorm.isdecimal():
        yield from (f"{vorm}{komma}{nullen}" for komma in ".," for nullen in ("0", "00"))
    elif _KOMMAGETAL.fullmatch(vorm):
        yield from (f"{vorm}0", f"{vorm}00")


def toegestaan(gevraagd: Gevraagd) -> str:
    """Return the choices for what is asked as part of a sentence that goes on: "+, -"; of numbers which there are."""
    return ", ".join(keuzes_van(gevraagd))


def keuzes_van(gevraagd: Gevraagd) -> tuple[str, ...]:
    """Return what may be chosen for what is asked: each teken, and all numbers of its scale as one choice.

    Where a blank cell means a level, "open" is a choice too: nothing else says it there.
    """
    los = [t for t in gevraagd.scores if not gevraagd.schaal.per_teken[t].is_getal]
    return (*(getallen_in_woorden(gevraagd.schaal) if gevraagd.telt_mee else ()), *los, *open_van(gevraagd))


def open_van(gevraagd: Gevraagd) -> tuple[str, ...]:
    """Return the word that says in a cell that it is open; none where a blank cell says so."""
    return tuple(filter(None, (gevraagd.bij_open,)))


def getallen_in_woorden(schaal: Schaal) -> tuple[str, ...]:
    """Return which numbers a scale has: "een getal van 1 tot en met 10 in stappen van 0,1"; nothing without any."""
    getallen = sorted(schaal.getallen)
    if not getallen:
        return ()
    van, tot, stap = getallen[0], getallen[-1], getallen[1] - getallen[0]
    soort = "heel getal" if stap == 1 and van.denominator == 1 else "getal"
    stappen = "" if soort == "heel getal" else f" in stappen van {decimaal(stap)}"
    return (f"een {soort} van {decimaal(van)} tot en met {decimaal(tot)}{stappen}",)


def keuzeadvies(gevraagd: Gevraagd) -> str:
    """Return what to do where no score was typed, in the words of the melding: "Kies +, - of laat leeg."."""
    return advies_van("T031", toegestaan=toegestaan(gevraagd), tip="")


def schrijfwijzen(niveau: Scoreniveau) -> str:
    """Return what may be typed for a level: "+, 1, v, voldoende of ja"."""
    return opsomming(niveau.invoer, "of")
