"""What if: the uitslag as it would be with other scores. Nothing of what was filled in changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.domain.beslissen import decide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.uitslag import Uitslag


def wat_als(kader: Kader, uitslag: Uitslag, wijzigingen: Mapping[str, Ingevuld]) -> Uitslag:
    """Return the uitslag with other scores, by number of a verwachting of the kader.

    A changed score stands in no cell and is taken over from no ronde. What people set or published stays beside it.
    """
    toetsing = uitslag.toetsing
    return decide(
        kader,
        replace(
            toetsing,
            scores={**toetsing.scores, **wijzigingen},
            herkomst={nr: plek for nr, plek in toetsing.herkomst.items() if nr not in wijzigingen},
            overgenomen={nr: ronde for nr, ronde in toetsing.overgenomen.items() if nr not in wijzigingen},
        ),
    )
