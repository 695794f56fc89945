"""What is still possible where something is open, as a table to look up: one row for each state that leaves something.

Of a criterium, and of a node whose rows look at verwachtingen and facts alone, the states are those of `domain.proof`.
Of a node whose rows look at the oordelen of parts that share nothing, they are what is possible of each of those parts,
side by side; of another, how many of what lies below it have which score. Where there are too many there is no table.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.proof.deeltoestanden import deeltoestanden
from toetsing.domain.proof.invullingen import elke_toestand, groepen_van, rijnummer, uit_standen, uitkomst_van
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand, Zicht

GRENS: Final = 1_000
"""At most so many rows has a table to look up: more nobody reads, and a state is then bounded (see `sqldelen`)."""

Letters = tuple["Oordeel", ...]


class Rij(NamedTuple):
    """What is possible in a state with something open, by what it is known by; `rij` where one row decides it all."""

    sleutel: tuple[int | str, ...]
    mogelijk: Letters
    rij: int | None


def uit_toestanden(zicht: Zicht, letters: Letters) -> list[Rij] | None:
    """Return the table of a zicht by its own numbers: those that rows compare, and per class how many are open."""
    alle = zicht.deeltoestanden(GRENS)
    if alle is None:
        return None
    gezien = len(zicht.gezien)
    uit = []
    for een in deeltoestanden(letters, zicht, alle):
        waarden = zicht.waarden(een.toestand)
        open_ = (len(k.nrs) - n for k, n in zip(zicht.klassen, waarden[gezien:], strict=True))
        uit.append(Rij((*waarden[:gezien], *open_), een.mogelijk, rijnummer(zicht, een.mogelijk, een.rijen)))
    return uit


def bereikbaar(zicht: Zicht, rijen: Sequence[Rij]) -> frozenset[Letters]:
    """Return everything that can be possible together, whatever is filled in; `rijen` are where something is open."""
    vast = {(zicht.beslis(toestand).oordeel,) for toestand in zicht.toestanden()}
    return frozenset(vast | {rij.mogelijk for rij in rijen})


class Ongedeeld(NamedTuple):
    """The parts that the rows of a node look at, and what can be possible of each; a fact is a part with its scores."""

    namen: tuple[str, ...]
    kan: tuple[frozenset[Letters], ...]


def ongedeeld(knoop: Knoop, bereik: Mapping[str, frozenset[Letters] | None]) -> Ongedeeld | None:
    """Return the parts of a node that share nothing; None where some do, or where verwachtingen are looked at.

    `bereik` is what can be possible of every part below it that is decided.
    """
    assert knoop.zicht is not None, "a node without rules has nothing to look at"
    klassen = knoop.zicht.klassen
    if any(klasse.laag is Laag.VERWACHTING and not klasse.feit for klasse in klassen):
        return None
    gezien = {nr: klasse for klasse in klassen for nr in klasse.nrs}
    delen = {deel.naam: deel for deel in knoop.alle if deel.naam in gezien and deel.zicht is not None}
    kan = [_van_deel(nr, klasse, bereik) for nr, klasse in gezien.items() if klasse.feit or nr in delen]
    verwachtingen = [een.nr for deel in delen.values() for een in deel.alle_verwachtingen]
    feiten = [feit.nr for deel in delen.values() for feit in deel.feiten]
    feiten += [nr for nr, klasse in gezien.items() if klasse.feit]
    if any(een is None for een in kan) or len({*verwachtingen}) < len(verwachtingen) or len({*feiten}) < len(feiten):
        return None
    namen = tuple(nr for nr, klasse in gezien.items() if klasse.feit or nr in delen)
    return Ongedeeld(namen, tuple(een for een in kan if een is not None))


def _van_deel(nr: str, klasse: Klasse, bereik: Mapping[str, frozenset[Letters] | None]) -> frozenset[Letters] | None:
    if klasse.feit:
        tekens = klasse.tekens
        return frozenset({*((teken,) for teken in tekens), tekens})  # type: ignore[arg-type] # scores stand for letters
    return bereik[nr]


def uit_delen(knoop: Knoop, delen: Ongedeeld) -> tuple[list[Rij], frozenset[Letters]] | None:
    """Return the table of a node by what is possible of each of its parts, and what can be possible of it together.

    A fact is known by its score, empty if it is open.
    """
    if prod(map(len, delen.kan)) > GRENS:
        return None
    feiten = {feit.nr for feit in knoop.feiten}
    rijen, bereik = [], set()
    for keuze, mogelijk, rij in _elke(knoop, delen):
        bereik.add(mogelijk)
        if any(len(een) > 1 for een in keuze):
            sleutel = [_geschreven(een, naam in feiten) for naam, een in zip(delen.namen, keuze, strict=True)]
            rijen.append(Rij(tuple(sleutel), mogelijk, rij))
    return (rijen, frozenset(bereik)) if len({rij.sleutel for rij in rijen}) == len(rijen) else None


def uit_invullingen(knoop: Knoop) -> tuple[list[Rij], frozenset[Letters]] | None:
    """Return the table of a node by how many of what lies below have which score, and what can be possible together."""
    alle = elke_toestand(knoop, GRENS)
    if alle is None:
        return None
    groepen = groepen_van(knoop)
    rijen, bereik = [], set()
    for scores in alle:
        mogelijk, rij = uitkomst_van(knoop, scores)
        bereik.add(mogelijk)
        if OPEN in scores.values():
            sleutel = [sum(scores[een.nr] == teken for een in groep) for groep in groepen for teken in groep[0].tekens]
            rijen.append(Rij(tuple(sleutel), mogelijk, rij))
    return rijen, frozenset(bereik)


def _elke(knoop: Knoop, delen: Ongedeeld) -> Iterator[tuple[tuple[Letters, ...], Letters, int | None]]:
    zicht = knoop.zicht
    assert zicht is not None, "a node without rules has nothing to look at"
    altijd = zicht.leeg
    for klasse in zicht.klassen:
        for nr in klasse.nrs:
            if nr not in delen.namen:  # a part without rules has no oordeel
                altijd = zicht.plus(altijd, zicht.bijdrage(nr, GEEN))
    for keuze in product(*(sorted(een, key=lambda letters: (len(letters), letters)) for een in delen.kan)):
        standen: set[Toestand] = {altijd}
        for nr, letters in zip(delen.namen, keuze, strict=True):
            standen = {zicht.plus(stand, zicht.bijdrage(nr, letter)) for stand in standen for letter in letters}
        mogelijk, rij = uit_standen(knoop, zicht, standen)
        yield keuze, mogelijk, rij


def _geschreven(keuze: Letters, feit: bool) -> str:  # noqa: FBT001 - said by its name
    return "" if feit and len(keuze) > 1 else mogelijk_kort(keuze)
