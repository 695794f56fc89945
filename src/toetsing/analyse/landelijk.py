"""Counts many uitslagen. Counting needs no pandas: this is loaded by every national report."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from toetsing.domain.landelijk import Criteriumtelling, Landelijk, Plaats, Verwachtingtelling
from toetsing.domain.scores import OPEN
from toetsing.domain.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.uitslag import Uitslag

    Bereik = tuple[int, int]
    """How many an organisation certainly has, and how many it can have."""


def tel(kader: Kader, uitslagen: Sequence[Uitslag]) -> Landelijk:
    """Count uitslagen of one kader, one for each organisation.

    A criterium goes well where more than half certainly has the best oordeel, and must be better where at least half
    certainly has not; equal counts keep the order of the kader.
    """
    plaatsen = rangorde(uitslagen)
    op_alfabet = sorted(uitslagen, key=lambda uitslag: naamsleutel(uitslag.toetsing.organisatie))
    met_regels = [criterium.nr for criterium in kader.criteria if criterium.regelset is not None]
    criteria = tuple(_criterium(kader, op_alfabet, plek, nr) for plek, nr in enumerate(met_regels))
    beste = kader.oordelen[0].letter
    goed = [c for c in criteria if 2 * len(c.zeker[beste]) > len(uitslagen)]
    beter = [c for c in criteria if 2 * (len(uitslagen) - c.mogelijk[beste]) >= len(uitslagen)]
    return Landelijk(
        plaatsen=plaatsen,
        criteria=criteria,
        verwachtingen=tuple(_verwachting(v, op_alfabet) for v in kader.verwachtingen if v.telt_mee),
        goed=tuple(c.nr for c in sorted(goed, key=lambda c: -len(c.zeker[beste]))),
        beter=tuple(c.nr for c in sorted(beter, key=lambda c: c.mogelijk[beste])),
        onzeker=tuple(c.nr for c in criteria if c not in goed and c not in beter),
    )


def rangorde(uitslagen: Sequence[Uitslag]) -> tuple[Plaats, ...]:
    """Return the places: by what is certainly voldoende, most first, and in Dutch alphabetical order where equal."""
    volgorde = sorted(uitslagen, key=lambda u: (-u.voldoende, naamsleutel(u.toetsing.organisatie)))
    gevonden = plaatsen([(uitslag.voldoende, uitslag.voldoende + uitslag.open) for uitslag in volgorde])
    return tuple(
        Plaats(uitslag=uitslag, hoogste=hoogste, laagste=laagste)
        for uitslag, (hoogste, laagste) in zip(volgorde, gevonden, strict=True)
    )


def plaatsen(bereiken: Sequence[Bereik]) -> list[tuple[int, int]]:
    """Return the best and the last place of each, in the order given: the most has place 1, equal numbers share one.

    The best place counts who certainly has more than this one can still reach, the last who can still reach more than
    it certainly has.
    """
    zeker = sorted(minst for minst, _ in bereiken)
    mogelijk = sorted(meest for _, meest in bereiken)

    def plaats(minst: int, meest: int) -> tuple[int, int]:
        meer = len(mogelijk) - bisect_right(mogelijk, minst)
        zelf = 1 if meest > minst else 0  # what is uncertain can itself reach more than it certainly has
        return 1 + len(zeker) - bisect_right(zeker, meest), 1 + meer - zelf

    return [plaats(minst, meest) for minst, meest in bereiken]


def _criterium(kader: Kader, uitslagen: Sequence[Uitslag], plek: int, nr: str) -> Criteriumtelling:
    beslist = [(uitslag.toetsing.organisatie, uitslag.criteria[plek]) for uitslag in uitslagen]
    gezet = any(criterium.wijkt_af for _, criterium in beslist)
    geldend = [c.afwijking.oordeel if c.afwijking is not None else c.oordeel for _, c in beslist]
    return Criteriumtelling(
        nr=nr,
        zeker={letter: tuple(naam for naam, c in beslist if c.oordeel == letter) for letter in kader.letters},
        open=tuple(naam for naam, c in beslist if c.oordeel is None),
        mogelijk={letter: sum(letter in c.mogelijk for _, c in beslist) for letter in kader.letters},
        vastgesteld={letter: geldend.count(letter) for letter in kader.letters} if gezet else None,
    )


def _verwachting(verwachting: Verwachting, uitslagen: Sequence[Uitslag]) -> Verwachtingtelling:
    scores = [(uitslag.toetsing.organisatie, uitslag.toetsing.scores[verwachting.nr]) for uitslag in uitslagen]
    return Verwachtingtelling(
        nr=verwachting.nr,
        scores={teken: tuple(naam for naam, score in scores if score == teken) for teken in verwachting.scores},
        open=tuple(naam for naam, score in scores if score is OPEN),
    )
