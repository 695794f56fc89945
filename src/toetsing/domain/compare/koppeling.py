"""Which rondes and verwachtingen may be set beside each other: kaders and workbooks say it, nobody guesses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from toetsing.domain.nummers import eigen_nummers, sleutel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.itempunt import Itempunt
    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.toetsing import Toetsing


class Zonderkoppeling(Enum):
    """Why two kaders share no verwachting as far as they say."""

    NIETS_GEZEGD = "niets gezegd"
    ANDER_KADER = "vervolg op een ander kader"
    ZONDER_WAS = "vervolg zonder was"


@dataclass(frozen=True, slots=True, kw_only=True)
class Koppeling:
    """Which verwachtingen of the later kader are which of the earlier one: `was` by the number of now.

    Only verwachtingen that count in both. `deels` are those that come from one of the earlier kader, as the later says,
    and ask something else: likewise by the number of now. `onbekend` are numbers that the later kader names in `was`
    and the earlier one does not have. `reden` says why nothing is shared where the later kader does not say which
    verwachtingen of the earlier it has.
    """

    was: Mapping[str, str]
    onbekend: tuple[str, ...] = ()
    reden: Zonderkoppeling | None = None
    deels: Mapping[str, str] = field(default_factory=dict)

    @property
    def herkomst(self) -> Mapping[str, str]:
        """Every verwachting of now that comes from one of then, the same or not, by the number of now."""
        return {**self.was, **self.deels}


def koppel(eerst: Kader, daarna: Kader) -> Koppeling:
    """Return which verwachtingen two kaders share, as far as the later one says so.

    It does so with `was`, where `vervolg_op` names the earlier kader. In one and the same kader (or another edition
    under the same id) a verwachting with the same number and the same text is the same without it.
    """
    toen = {v.nr: v for v in eerst.verwachtingen}
    genoemd = genoemd_in_was(daarna.verwachtingen, toen) if is_vervolg(eerst, daarna) else {}
    gelijk: dict[str, str] = {}
    if eerst.id == daarna.id:
        vrij = toen.keys() - set(genoemd.values())
        gelijk = {v.nr: v.nr for v in daarna.verwachtingen if v.nr in vrij and zelfde_tekst(v, toen[v.nr])}
    was = gelijk | genoemd
    gekoppeld = {
        v.nr: (was[v.nr], v.nr in genoemd and v.zelfde_als is None)
        for v in daarna.verwachtingen
        if v.telt_mee and v.nr in was and was[v.nr] in toen and toen[was[v.nr]].telt_mee
    }
    return Koppeling(
        was={nr: oud for nr, (oud, deels) in gekoppeld.items() if not deels},
        deels={nr: oud for nr, (oud, deels) in gekoppeld.items() if deels},
        onbekend=tuple(nr for nr in genoemd.values() if nr not in toen),
        reden=None if eerst.id == daarna.id or genoemd else _reden(eerst, daarna),
    )


def is_vervolg(eerst: Kader, daarna: Kader) -> bool:
    """Return whether the later kader says that it continues the earlier."""
    return daarna.vervolg_op == eerst.id


def _reden(eerst: Kader, daarna: Kader) -> Zonderkoppeling:
    """Return why a kader that names no verwachting of the earlier one does not."""
    if is_vervolg(eerst, daarna):
        return Zonderkoppeling.ZONDER_WAS
    return Zonderkoppeling.NIETS_GEZEGD if daarna.vervolg_op is None else Zonderkoppeling.ANDER_KADER


def genoemd_in_was(vragen: Iterable[Verwachting | Itempunt], nrs: Iterable[str]) -> dict[str, str]:
    """Return by number what each of these says it was, as an earlier kader with these numbers writes it.

    What that kader does not have stands as it was written.
    """
    eigen = eigen_nummers(nrs)
    return {een.nr: eigen.get(sleutel(een.was), een.was) for een in vragen if een.was is not None}


def zelfde_tekst(een: Verwachting, ander: Verwachting) -> bool:
    """Return whether two verwachtingen say the same, however their lines are broken."""
    return een.tekst.split() == ander.tekst.split()


def zelfde_schaal(eerst: Schaal, daarna: Schaal) -> bool:
    """Return whether a score means the same on both scales, and is as good: the tekens, in their order."""
    toen, nu = ([(n.teken, n.nvt, n.voldoet, n.trap) for n in schaal.niveaus] for schaal in (eerst, daarna))
    return eerst is daarna or toen == nu


def zelfde_oordelen(eerst: Sequence[Oordeelniveau], daarna: Sequence[Oordeelniveau]) -> bool:
    """Return whether an oordeel means the same in both kaders: the letters and their names, from best to worst."""
    toen, nu = ([(n.letter, n.naam.casefold()) for n in oordelen] for oordelen in (eerst, daarna))
    return toen == nu


def dezelfde_regels(eerst: Kader, daarna: Kader) -> bool:
    """Return whether both rondes are decided by the very same rule set."""
    return (eerst.sha256, eerst.variant) == (daarna.sha256, daarna.variant)


def keten(koppelingen: Sequence[Koppeling]) -> tuple[tuple[str, ...], ...]:
    """Return every verwachting that all rondes share, as its number in each ronde, in the order of the last kader.

    `koppelingen` are those of each ronde with the one before it; there is at least one.
    """
    return _keten([koppeling.was for koppeling in koppelingen])


def _keten(koppelingen: Sequence[Mapping[str, str]]) -> tuple[tuple[str, ...], ...]:
    rijen: list[tuple[str, ...]] = [(nr,) for nr in koppelingen[-1]]
    for was in reversed(koppelingen):
        rijen = [(was[rij[0]], *rij) for rij in rijen if rij[0] in was]
    return tuple(rijen)


def over_rondes_heen(koppelingen: Sequence[Koppeling]) -> Koppeling:
    """Return which verwachtingen the last of some rondes shares with the first: those that all of them share."""
    if len(koppelingen) == 1:
        return koppelingen[0]
    was = {nrs[-1]: nrs[0] for nrs in keten(koppelingen)}
    alle = {nrs[-1]: nrs[0] for nrs in _keten([koppeling.herkomst for koppeling in koppelingen])}
    return Koppeling(was=was, deels={nr: oud for nr, oud in alle.items() if nr not in was})


def is_eerder(eerste: Toetsing, later: Toetsing) -> str | None:
    """Return what says that the second toetsing is the earlier one: "datum" or "ronde", or None where nothing does."""
    if eerste.datum is not None and later.datum is not None:
        return "datum" if later.datum < eerste.datum else None
    return "ronde" if _eerdere_naam(eerste.ronde or "", later.ronde or "") else None


def _eerdere_naam(een: str, twee: str) -> bool:
    """Return whether the second name says it comes first: an earlier year, or lower numbers in the same words."""
    jaren = [re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", naam) for naam in (een, twee)]
    if jaren[0] and jaren[1] and jaren[0][0] != jaren[1][0]:
        return int(jaren[1][0]) < int(jaren[0][0])
    woorden = [re.sub(r"\d+", "#", naam).casefold() for naam in (een, twee)]
    getallen = [[int(getal) for getal in re.findall(r"\d+", naam)] for naam in (een, twee)]
    return woorden[0] == woorden[1] and getallen[1] < getallen[0]
