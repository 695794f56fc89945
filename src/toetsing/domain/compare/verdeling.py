"""How many organisations have how many voldoende verwachtingen, and where one of them stands among all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.compare.landelijk import rangorde
from toetsing.domain.words.woorden import vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.landelijk import Plaats
    from toetsing.domain.decide.uitslag import Uitslag


class Verdeling(NamedTuple):
    """Organisations by how many of their verwachtingen are certainly voldoende.

    `stapels` holds each number that happens, lowest first, with how many organisations have it. `hoogste` is the most
    that any can have. `met_open` counts those whose number can still rise; `gelijk` is whether of all organisations
    as many verwachtingen are assessed, so that their numbers say the same.
    """

    stapels: tuple[tuple[int, int], ...]
    hoogste: int
    n: int
    met_open: int
    gelijk: bool


def verdeling_van(uitslagen: Sequence[Uitslag]) -> Verdeling:
    """Count them; of none everything is nothing."""
    beoordeeld = {uitslag.beoordeeld for uitslag in uitslagen}
    return Verdeling(
        stapels=tuple(sorted(Counter(uitslag.voldoende for uitslag in uitslagen).items())),
        hoogste=max(beoordeeld, default=0),
        n=len(uitslagen),
        met_open=sum(uitslag.kan_nog > 0 for uitslag in uitslagen),
        gelijk=len(beoordeeld) <= 1,
    )


class Temidden(NamedTuple):
    """One organisation among all, itself included: its place, and how many others certainly have more and fewer.

    Of `gelijk_of_open` it is not said, for they have as many or can still get there.
    """

    plaats: Plaats
    verdeling: Verdeling
    meer: int
    minder: int
    gelijk_of_open: int


def te_midden_van(uitslag: Uitslag, allen: Sequence[Uitslag]) -> Temidden:
    """Return where a toetsing stands among all; the one of the same organisation in `allen` gives way to it."""
    eigen = vergelijkbaar(uitslag.toetsing.organisatie)
    anderen = [een for een in allen if vergelijkbaar(een.toetsing.organisatie) != eigen]
    samen = [*anderen, uitslag]
    plaats = next(plaats for plaats in rangorde(samen) if plaats.uitslag is uitslag)
    meer = sum(een.voldoende > uitslag.voldoende + uitslag.kan_nog for een in anderen)
    minder = sum(een.voldoende + een.kan_nog < uitslag.voldoende for een in anderen)
    return Temidden(plaats, verdeling_van(samen), meer, minder, len(anderen) - meer - minder)
