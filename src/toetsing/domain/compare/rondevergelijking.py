"""What setting rondes of one organisation beside each other gives: per verwachting, per criterium, per minus."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.compare.oorzaak import Viertal
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

    Ronde = tuple[Kader, Uitslag]
    """What was decided, and the kader that decided it."""


class Scoreverandering(Enum):
    """What became of the score on a verwachting.

    `ANDERS` is another level of the same rang, or from or to one that has none.
    """

    VERBETERD = "verbeterd"
    VERSLECHTERD = "verslechterd"
    GELIJK = "gelijk"
    NU_NVT = "nu nvt"
    NU_OPEN = "nu open"
    NU_GESCOORD = "nu gescoord"
    NIET_MEER_NVT = "niet meer nvt"
    ANDERS = "beter noch slechter"
    ONVERGELIJKBAAR = "niet te vergelijken"


class Oordeelverandering(Enum):
    """What became of the oordeel on a criterium. `ANDERS` is from or to no oordeel at all."""

    VERBETERD = "verbeterd"
    VERSLECHTERD = "verslechterd"
    GELIJK = "gelijk"
    ANDERS = "anders"
    NIET_TE_ZEGGEN = "niet te zeggen"


class Feitverandering(Enum):
    """What became of a fact. `ANDERS` is from or to an answer without a rang, or to one of the same rang.

    A fact with another scale in each kader cannot be compared.
    """

    VERBETERD = "verbeterd"
    VERSLECHTERD = "verslechterd"
    GELIJK = "gelijk"
    ANDERS = "anders"
    NU_OPEN = "nu open"
    NU_BEKEND = "nu bekend"
    NIEUW = "nieuw in het kader"
    VERVALLEN = "niet meer in het kader"
    ONVERGELIJKBAAR = "niet te vergelijken"


class Onvergelijkbaar(Enum):
    """Why a criterium, a thema or the whole has no oordeel of then beside that of now."""

    NIEUW = "geen verwachting ervan stond in het vorige kader"
    GEMENGD = "de verwachtingen ervan komen uit meer dan één criterium van het vorige kader"
    GEMENGD_THEMA = "de verwachtingen ervan komen uit meer dan één thema van het vorige kader"
    ZONDER_BESLISREGELS = "er zijn niet in beide rondes beslisregels voor"
    ANDERE_SCHAAL = "de kaders hebben andere scores of oordelen"


class Puntstand(Enum):
    """What became of a minus, or where a minus of now comes from.

    `VRAAGT_ANDERS` is one of then whose verwachting now asks something else, whatever its score now, and
    `VROEG_ANDERS` one of now whose verwachting asked something else then and was no minus.
    `ONBESLIST` is one whose score now neither satisfies nor is a minus, such as that it could not be established.
    """

    OPGELOST = "opgelost"
    GEBLEVEN = "gebleven"
    ONBESLIST = "onbeslist"
    NVT = "nu nvt"
    OPEN = "nog niet opnieuw gescoord"
    VRAAGT_ANDERS = "vraagt nu iets anders"
    VERVALLEN = "niet meer in het kader"
    NIEUW = "nieuw"
    NIEUW_GESCOORD = "toen nog niet gescoord"
    NIET_MEER_NVT = "toen nvt"
    VROEG_ANDERS = "vroeg toen iets anders"
    NIEUW_IN_KADER = "nieuw in het kader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How many of the shared verwachtingen are certainly voldoende, are open, and are not nvt."""

    voldoende: int
    open: int
    beoordeeld: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingvergelijking:
    """A shared verwachting in both rondes. `overgenomen` is the ronde its score of now was taken over from."""

    nr: str
    was: str
    eerst: Ingevuld
    daarna: Ingevuld
    verandering: Scoreverandering
    overgenomen: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitvergelijking:
    """A fact in both rondes, by its name; None where the kader of that ronde does not have it."""

    naam: str
    eerst: Ingevuld | None
    daarna: Ingevuld | None
    verandering: Feitverandering


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumvergelijking:
    """A criterium of the later kader: its oordelen in both rondes and why they differ, or why that cannot be said.

    `was` holds the criteria of the earlier kader that its verwachtingen come from. `uitkomst` and `verandering` are
    about what was computed; `vastgesteld` is what became of what was set, None where that cannot be compared.
    """

    nr: str
    was: tuple[str, ...]
    uitkomst: Viertal | Onvergelijkbaar
    verandering: Oordeelverandering | None
    vastgesteld: Oordeelverandering | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Knoopvergelijking(Criteriumvergelijking):
    """The same of a thema of the later kader, by its number, or of the whole, as "geheel".

    `onder` are the themas and criteria that its rows look at of which the oordeel is another one or may be, by number,
    and `feiten` the facts that its rows name and that are something else now.
    """

    onder: tuple[str, ...]
    feiten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbeterpuntstand:
    """A minus of then or now. A number is None where the verwachting was, or is, not in the kader of that ronde."""

    stand: Puntstand
    was: str | None
    nr: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondevergelijking:
    """One organisation in two rondes. The numbers are those of the later kader, in its order.

    criteria: those of the later kader on which there is an oordeel in either ronde; a number alone is none.
    vervallen, nieuw: verwachtingen that count in one of the kaders only. vervallen_criteria: criteria of the earlier
    kader of which no later one is the follower. gedeeld: the count over the shared verwachtingen, then and now.
    deels: verwachtingen that come from one of the earlier kader and ask something else, by number, with that one.
    feiten: those of either kader, which are in no count. boven: each thema, and then the whole, of which one of the
    kaders decides something.
    """

    eerst: Uitslag
    daarna: Uitslag
    verwachtingen: tuple[Verwachtingvergelijking, ...]
    criteria: tuple[Criteriumvergelijking, ...]
    punten: tuple[Verbeterpuntstand, ...]
    gedeeld: tuple[Stand, Stand]
    vervallen: tuple[str, ...]
    nieuw: tuple[str, ...]
    vervallen_criteria: tuple[str, ...]
    deels: Mapping[str, str] = field(default_factory=dict)
    feiten: tuple[Feitvergelijking, ...] = ()
    boven: tuple[Knoopvergelijking, ...] = ()

    @property
    def alles_gedeeld(self) -> bool:
        """Whether both rondes looked at the same verwachtingen, so that their totals may be set beside each other."""
        return not self.vervallen and not self.nieuw and not self.deels


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijn:
    """One organisation in two or more rondes, in the order in which they were given.

    stappen: each ronde beside the one before it; geheel: the last beside the first, where there are but two the same.
    keten: the verwachtingen that all rondes share, by their number in each; standen: the count over those, per ronde.
    """

    uitslagen: tuple[Uitslag, ...]
    stappen: tuple[Rondevergelijking, ...]
    geheel: Rondevergelijking
    keten: tuple[tuple[str, ...], ...]
    standen: tuple[Stand, ...]
