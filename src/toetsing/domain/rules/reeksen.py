"""Adds a score of many numbers to many toestanden at once, or says from which of them one leads somewhere.

Numbers one step apart add amounts one step apart. So what a thousand numbers add is a few `Reeks` values, and the
toestanden that follow from one of those lie in lines of the same step: each line is gone through once, whatever the
length of the reeks.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from toetsing.domain.rules.optellen import Optelling

VANAF = 12
"""From how many different scores on this is quicker than one score after the other."""


class Gevuld(NamedTuple):
    """Of a toestand under way: how many toetsingen lead there, and the first: how many are off, and which tekens."""

    aantal: int
    eraf: int
    tekens: int


class Reeks(NamedTuple):
    """Scores in a row of which each adds a `stap` more than the one before: what the first adds, and how many.

    `plaats` is the place of the first among the tekens. Of the toestanden in a line, `veld` and `per` say which comes
    how far: the number at that place, in so large steps.
    """

    begin: int
    stap: int
    lengte: int
    plaats: int
    veld: int
    per: int


def reeksen_van(bijdragen: Sequence[int], optelling: Optelling) -> tuple[Reeks, ...]:
    """Return what the tekens of a class add, in rows; the best teken, which is not off, by itself."""
    reeksen = [_reeks(bijdragen, 0, 1, optelling)] if bijdragen else []
    plaats = 1
    while plaats < len(bijdragen):
        eind = min(plaats + 2, len(bijdragen))
        while (
            eind < len(bijdragen) and bijdragen[eind] - bijdragen[eind - 1] == bijdragen[plaats + 1] - bijdragen[plaats]
        ):
            eind += 1
        reeksen.append(_reeks(bijdragen, plaats, eind - plaats, optelling))
        plaats = eind
    return tuple(reeksen)


def _reeks(bijdragen: Sequence[int], plaats: int, lengte: int, optelling: Optelling) -> Reeks:
    stap = bijdragen[plaats + 1] - bijdragen[plaats] if lengte > 1 else 0
    veld = per = 0
    if stap:
        een, ander = (optelling.waarden(bijdragen[i]) for i in (plaats, plaats + 1))
        veld = next(i for i, (dit, dat) in enumerate(zip(een, ander, strict=True)) if dit != dat)
        per = ander[veld] - een[veld]
    return Reeks(begin=bijdragen[plaats], stap=stap, lengte=lengte, plaats=plaats, veld=veld, per=per)


def na_reeksen(toestanden: Iterable[int], reeksen: Iterable[Reeks], optelling: Optelling) -> dict[int, None]:
    """Return the toestanden that follow when a score of these rows is added to one of those."""
    alle, rand, vlaggen = list(toestanden), optelling.rand, optelling.vlaggen
    naar: dict[int, None] = {}
    for reeks in reeksen:
        stap, begin, lengte = reeks.stap, reeks.begin, reeks.lengte if reeks.stap else 1
        for lijn, plaatsen in _lijnen(alle, reeks, optelling).items():
            tot = plaatsen[0]
            for plaats in plaatsen:
                for p in range(max(plaats, tot), plaats + lengte):
                    som = lijn + p * stap + begin
                    naar[optelling.plus(som, 0) if som + rand & vlaggen else som] = None
                tot = plaats + lengte
    return naar


def voor_reeksen(
    toestanden: Iterable[int], reeksen: Iterable[Reeks], naar: Container[int], optelling: Optelling
) -> set[int]:
    """Return those of the toestanden to which some score of these rows can be added that leads to one of `naar`."""
    alle, rand, vlaggen = list(toestanden), optelling.rand, optelling.vlaggen
    uit: set[int] = set()
    for reeks in reeksen:
        stap, begin, lengte = reeks.stap, reeks.begin, reeks.lengte if reeks.stap else 1
        for lijn, plaatsen in _lijnen(alle, reeks, optelling).items():
            tot = raak = plaatsen[-1] + lengte  # the first place that leads there, as far as it was looked at
            for plaats in reversed(plaatsen):
                for p in range(min(tot, plaats + lengte) - 1, plaats - 1, -1):
                    som = lijn + p * stap + begin
                    if (optelling.plus(som, 0) if som + rand & vlaggen else som) in naar:
                        raak = p
                tot = plaats
                if raak < plaats + lengte:
                    uit.add(lijn + plaats * stap)
    return uit


def met_reeksen(
    gevuld: Mapping[int, Gevuld], reeksen: Iterable[Reeks], waarde: int, optelling: Optelling
) -> dict[int, Gevuld]:
    """Return the same with how many toetsingen lead there and the first of them; each with its tekens."""
    samen: dict[int, Gevuld] = {}
    for reeks in reeksen:
        eraf, cijfer = int(reeks.plaats > 0), reeks.plaats * waarde
        if not reeks.stap:
            for toestand, een in gevuld.items():
                naar = optelling.plus(toestand, reeks.begin)
                _zet(samen, naar, een.aantal * reeks.lengte, een.eraf + eraf, een.tekens + cijfer)
            continue
        for lijn, plaatsen in _lijnen(gevuld, reeks, optelling).items():
            op_lijn = [(p, gevuld[lijn + p * reeks.stap]) for p in plaatsen]
            for p, aantal, minste_eraf, tekens in _venster(op_lijn, reeks.lengte, waarde):
                naar = optelling.plus(lijn + p * reeks.stap, reeks.begin)
                _zet(samen, naar, aantal, minste_eraf + eraf, tekens + cijfer)
    return samen


def _zet(samen: dict[int, Gevuld], toestand: int, aantal: int, eraf: int, tekens: int) -> None:
    al = samen.get(toestand)
    if al is not None:
        aantal, (eraf, tekens) = al.aantal + aantal, min(al[1:], (eraf, tekens))
    samen[toestand] = Gevuld(aantal, eraf, tekens)


def _lijnen(toestanden: Iterable[int], reeks: Reeks, optelling: Optelling) -> dict[int, list[int]]:
    """Return the lines on which toestanden lie, and how far each comes on its line, in order."""
    lijnen: dict[int, list[int]] = {}
    if not reeks.stap:
        return {toestand: [0] for toestand in toestanden}
    links, masker = optelling.strook(reeks.veld)
    for toestand in toestanden:
        plaats = ((toestand & masker) >> links) // abs(reeks.per) * (1 if reeks.per > 0 else -1)
        lijnen.setdefault(toestand - plaats * reeks.stap, []).append(plaats)
    for plaatsen in lijnen.values():
        plaatsen.sort()
    return lijnen


def _venster(op_lijn: Sequence[tuple[int, Gevuld]], lengte: int, waarde: int) -> Iterable[tuple[int, int, int, int]]:
    """Yield every place on a line that is reached from those within a length: by how many, and the best of them."""
    beste: deque[tuple[tuple[int, int], int]] = deque()
    uit = erin = aantal = 0
    p = op_lijn[0][0]
    while True:
        while erin < len(op_lijn) and op_lijn[erin][0] <= p:
            plaats, een = op_lijn[erin]
            kandidaat = een.eraf, een.tekens - waarde * plaats
            while beste and beste[-1][0] >= kandidaat:
                beste.pop()
            beste.append((kandidaat, plaats))
            aantal += een.aantal
            erin += 1
        while uit < erin and op_lijn[uit][0] <= p - lengte:
            aantal -= op_lijn[uit][1].aantal
            uit += 1
        while beste and beste[0][1] <= p - lengte:
            beste.popleft()
        if uit < erin:
            (eraf, tekens), _ = beste[0]
            yield p, aantal, eraf, tekens + waarde * p
            p += 1
        elif erin < len(op_lijn):
            p = op_lijn[erin][0]
        else:
            return
