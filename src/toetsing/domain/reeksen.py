"""Series: key figures over time, and what of them may be compared.

Every figure says by which definition it was counted. What was counted otherwise, or with a moment missing in between,
is no movement: `verandering` gives a refusal there, as data. Nothing is filled in between two figures, and nothing of
different stretches is joined.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from toetsing.domain.momenten import Moment, Momentsoort, ertussen
from toetsing.domain.plek import Plek
from toetsing.domain.velden import Veld, Veldsoort, als_tekst, lees

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitie:
    """What a figure counts: the name by which a cell chooses it, and the words of the kader."""

    naam: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reeks:
    """A series that a kader asks for. `getal` says which numbers its figures can be, and in what.

    `standaard` is the name of the definition that counts now: of a figure that names none.
    """

    naam: str
    tekst: str
    momenten: Momentsoort
    definities: tuple[Definitie, ...]
    standaard: str
    getal: Veld = field(default_factory=lambda: Veld(naam="waarde", soort=Veldsoort.GETAL))
    bron: str = ""

    @property
    def namen(self) -> tuple[str, ...]:
        """The names of its definitions, in the order of the kader."""
        return tuple(een.naam for een in self.definities)

    @property
    def gezien(self) -> Veld:
        """Its numbers as they were filled in: none gets decimals that nobody counted."""
        return replace(self.getal, decimalen=None)

    @property
    def kaal(self) -> Veld:
        """Its numbers as they were filled in, without what they are of."""
        return replace(self.gezien, eenheid="")

    def plaats_van(self, definitie: str) -> int:
        """Return the place of a definition in the kader; one that it does not have comes last."""
        return self.namen.index(definitie) if definitie in self.namen else len(self.namen)

    def volgorde(self, punt: Punt) -> tuple[int, int]:
        """Return what puts figures in order of time, and those of one moment in the order of their definitions."""
        return punt.moment.plaats, self.plaats_van(punt.definitie)


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """One figure of a series, by the name of its definition.

    `betrouwbaarheid` is what must be known of this figure wherever it is used; empty where nobody said anything.
    """

    moment: Moment
    waarde: Fraction
    definitie: str
    betrouwbaarheid: str = ""
    bron: str = ""
    plek: Plek = field(default_factory=Plek, compare=False)

    @property
    def plaats(self) -> tuple[int, str]:
        """Where it stands in its series: there is one figure at most of a moment by a definition."""
        return self.moment.plaats, self.definitie


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """Figures of one definition, at moments that follow each other: at least one. Only these make a movement."""

    definitie: str
    punten: tuple[Punt, ...]

    @property
    def hoogste(self) -> tuple[Punt, ...]:
        """The highest figures, in order of time."""
        return _met(self.punten, max(punt.waarde for punt in self.punten))

    @property
    def laagste(self) -> tuple[Punt, ...]:
        """The lowest figures, in order of time."""
        return _met(self.punten, min(punt.waarde for punt in self.punten))


class Reden(Enum):
    """Why two figures are not compared."""

    DEFINITIE = "andere definitie"
    GAT = "geen cijfer ertussen"
    ONDERBROKEN = "andere definitie ertussen"
    ZELFDE_MOMENT = "twee cijfers over een moment"
    NAAST = "twee definities naast elkaar"
    ONBEKEND = "geen cijfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verandering:
    """A movement within one stretch, from an earlier figure to a later one."""

    van: Punt
    tot: Punt

    @property
    def verschil(self) -> Fraction:
        """How much more the later figure is, exactly; less than nothing where it is less."""
        return self.tot.waarde - self.van.waarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigering:
    """Two figures that are not compared, in order of time, and why. `gaten` are the places without any figure."""

    van: Punt
    tot: Punt
    reden: Reden
    gaten: tuple[int, ...] = ()


def op_tijd(reeks: Reeks, punten: Sequence[Punt]) -> tuple[Punt, ...]:
    """Return figures in order of time; those of one moment in the order of their definitions."""
    return tuple(sorted(punten, key=reeks.volgorde))


def stukken(reeks: Reeks, punten: Sequence[Punt]) -> tuple[Stuk, ...]:
    """Return the stretches of a series, in order of their first figure; every figure is in exactly one."""
    alle = op_tijd(reeks, punten)
    delen: list[list[Punt]] = []
    lopend: dict[str, tuple[list[Punt], int]] = {}
    for plaats, punt in enumerate(alle):
        deel, vorige = lopend.get(punt.definitie, ([], 0))
        # whatever lies between two figures in time stands between them here
        if not deel or not _sluit_aan(deel[-1], punt, alle[vorige:plaats]):
            deel = []
            delen.append(deel)
        deel.append(punt)
        lopend[punt.definitie] = deel, plaats
    return tuple(Stuk(definitie=deel[0].definitie, punten=tuple(deel)) for deel in delen)


def verandering(reeks: Reeks, punten: Sequence[Punt], een: Punt, ander: Punt) -> Verandering | Weigering:
    """Return how a series moved between two of its figures, or why that cannot be said. The earlier one comes first."""
    van, tot = op_tijd(reeks, (een, ander))
    if van not in punten or tot not in punten:
        return Weigering(van=van, tot=tot, reden=Reden.ONBEKEND)
    samen = any(van in stuk.punten and tot in stuk.punten for stuk in stukken(reeks, punten))
    if samen and van.moment != tot.moment:
        return Verandering(van=van, tot=tot)
    return _weigering(punten, gaten(punten), van, tot)


def overgangen(reeks: Reeks, punten: Sequence[Punt]) -> Iterator[Weigering]:
    """Yield for every stretch but the first why it does not go on from what came before, in order of time.

    A stretch is held against the one before it of its own definition. Where another definition was counted since, and
    that ended before this one begins, it is held against that. Where another goes on beside it nothing breaks off.
    """
    alle, leeg = stukken(reeks, punten), gaten(punten)
    for nummer, stuk in enumerate(alle):
        eerder, begin = alle[:nummer], stuk.punten[0]
        bekend = {een.definitie for een in eerder}
        eigen = [een for een in eerder if een.definitie == stuk.definitie]
        verder = (een for een in alle[nummer + 1 :] if een.definitie in bekend)
        loopt = [een for een in (*eerder, *verder) if _begint_in(een, begin)]
        if loopt and not eigen:
            yield _naast(loopt[-1], stuk)
        elif loopt:
            yield _weigering(punten, leeg, eigen[-1].punten[-1], begin)
        elif eerder:
            vorige = max(eerder, key=lambda een: (een.punten[-1].moment.plaats, een.definitie == begin.definitie))
            yield _weigering(punten, leeg, vorige.punten[-1], begin)


def _begint_in(stuk: Stuk, punt: Punt) -> bool:
    """Return whether a stretch has begun at the moment of a figure, and has not ended before it."""
    return stuk.punten[0].moment.plaats <= punt.moment.plaats <= stuk.punten[-1].moment.plaats


def _naast(een: Stuk, ander: Stuk) -> Weigering:
    """Return over which moments a stretch stands beside one that began no later."""
    tot = [punt for punt in een.punten if punt.moment.plaats <= ander.punten[-1].moment.plaats][-1]
    return Weigering(van=ander.punten[0], tot=tot, reden=Reden.NAAST)


def gaten(punten: Sequence[Punt]) -> tuple[int, ...]:
    """Return the places of the moments between the first figure and the last of which there is none at all."""
    if not punten:
        return ()
    eerste, laatste = (kies((punt.moment for punt in punten), key=lambda m: m.plaats) for kies in (min, max))
    bekend = {punt.moment.plaats for punt in punten}
    return tuple(plaats for plaats in ertussen(eerste, laatste) if plaats not in bekend)


def laatste_cijfers(reeks: Reeks, punten: Sequence[Punt]) -> tuple[Punt, ...]:
    """Return the latest figure of each definition that has any, in the order of the kader."""
    per_definitie = {punt.definitie: punt for punt in op_tijd(reeks, punten)}
    return tuple(sorted(per_definitie.values(), key=lambda punt: reeks.plaats_van(punt.definitie)))


def past_in(reeks: Reeks, punt: Punt, toen: Reeks) -> bool:
    """Return whether a figure of a series `toen` means the same in this one, of the same name in another kader."""
    hoort = punt.definitie in reeks.namen and punt.moment.soort is reeks.momenten
    zelfde = toen.getal.eenheid.casefold() == reeks.getal.eenheid.casefold()
    return hoort and zelfde and lees(reeks.getal, als_tekst(punt.waarde)) == punt.waarde


def is_gebroken(een: Punt, ander: Punt) -> bool:
    """Return whether two figures count something else: then nothing joins them."""
    return een.definitie != ander.definitie


def _sluit_aan(een: Punt, volgend: Punt, ertussen_: Sequence[Punt]) -> bool:
    """Return whether a figure follows another without anything missing, or counted otherwise, among these between."""
    if is_gebroken(een, volgend) or een.moment.plaats == volgend.moment.plaats:
        return False
    return not ertussen(een.moment, volgend.moment) and not _anders_ertussen(een, volgend, ertussen_)


def _anders_ertussen(een: Punt, volgend: Punt, alle: Sequence[Punt]) -> bool:
    return any(
        is_gebroken(een, punt) and een.moment.plaats < punt.moment.plaats < volgend.moment.plaats for punt in alle
    )


def _weigering(punten: Sequence[Punt], alle_gaten: Sequence[int], van: Punt, tot: Punt) -> Weigering:
    """Return why two figures are not compared; `alle_gaten` are those of the whole series."""
    leeg = tuple(plaats for plaats in alle_gaten if van.moment.plaats < plaats < tot.moment.plaats)
    if is_gebroken(van, tot):
        reden = Reden.DEFINITIE
    elif leeg:
        reden = Reden.GAT
    else:
        reden = Reden.ONDERBROKEN if _anders_ertussen(van, tot, punten) else Reden.ZELFDE_MOMENT
    return Weigering(van=van, tot=tot, reden=reden, gaten=leeg)


def _met(punten: Sequence[Punt], waarde: Fraction) -> tuple[Punt, ...]:
    return tuple(punt for punt in punten if punt.waarde == waarde)
