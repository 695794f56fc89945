"""Many uitslagen counted: places, and who has which oordeel and which score. What is open makes bounds, not a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.beslisregels import Oordeel
    from toetsing.domain.scores import Score
    from toetsing.domain.uitslag import Uitslag


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaats:
    """An organisation in the ranking, by the number of verwachtingen that are voldoende.

    Equal numbers have an equal place. While scores are open a place lies between `hoogste` (the best it can be) and
    `laagste`; without open scores anywhere these are the same.
    """

    uitslag: Uitslag
    hoogste: int
    laagste: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumtelling:
    """Who has which oordeel on a criterium, by name.

    zeker: per letter of the kader (`GEEN` last) who certainly has it; open: who has more than one oordeel possible.
    mogelijk: per letter how many have it among what is possible. vastgesteld: per letter how many have it when the
    oordelen that people set instead are counted, the rest being open; None where nobody set one.
    """

    nr: str
    zeker: Mapping[Oordeel, tuple[str, ...]]
    open: tuple[str, ...]
    mogelijk: Mapping[Oordeel, int]
    vastgesteld: Mapping[Oordeel, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingtelling:
    """Who has which score on a verwachting that counts, by name; `open` is who has none yet."""

    nr: str
    scores: Mapping[Score, tuple[str, ...]]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Landelijk:
    """The whole count: organisations in the order of the ranking, criteria and verwachtingen in that of the kader.

    `goed`, `beter` and `onzeker` part the criteria by number: what goes well, best first; what must be better, worst
    first; and of what neither can be said while scores are open.
    """

    plaatsen: tuple[Plaats, ...]
    criteria: tuple[Criteriumtelling, ...]
    verwachtingen: tuple[Verwachtingtelling, ...]
    goed: tuple[str, ...]
    beter: tuple[str, ...]
    onzeker: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Laagste:
    """The organisations with the fewest voldoende.

    `zeker` are those that are among the lowest `aantal` however open scores turn out, `mogelijk` those that can be.
    Where the cut falls between equal numbers nobody can say who is below it: then `gedeeld` names all who share it.
    """

    aantal: int
    zeker: tuple[str, ...]
    mogelijk: tuple[str, ...]
    gedeeld: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bandbreedte:
    """Between which places an organisation lies on one measure, and what moves it: open scores, or which variants."""

    organisatie: str
    hoogste: int
    laagste: int
    door_open: bool
    door_varianten: tuple[str, ...]


HELPERS: Final = 5
"""Of each organisation that can be helped only so many helpers are named: a longer list is not called up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddypaar:
    """Two organisations of which `sterk` has the best oordeel on each of these criteria, and `zwak` the worst."""

    sterk: str
    zwak: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddies:
    """Who can help whom.

    `paren` names of each organisation at most the best `HELPERS`. `helpers` says, for each organisation that is `zwak`
    in a pair, how many can help it at all.
    """

    paren: tuple[Buddypaar, ...]
    helpers: Mapping[str, int]
