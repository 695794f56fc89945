"""Compares uitslagen of one kader: who is lowest, how firm a place is, who can help whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from toetsing.analyse.landelijk import plaatsen
from toetsing.domain.landelijk import Bandbreedte, Buddypaar, Laagste
from toetsing.domain.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.analyse.landelijk import Bereik
    from toetsing.domain.beslisregels import Oordeel
    from toetsing.domain.uitslag import Uitslag


def laagste(uitslagen: Sequence[Uitslag], aantal: int) -> Laagste:
    """Return the lowest by what is voldoende.

    Certainly among them is who has, at its best, fewer than all but `aantal - 1` others at their least. Possibly is who
    can have so few that fewer than `aantal` others certainly have less.
    """
    bereik = voldoende_bereik(uitslagen)
    minsten, meesten = (sorted(grenzen) for grenzen in zip(*bereik.values(), strict=True))
    zeker, mogelijk = [], []
    for naam, (minst, meest) in sorted(bereik.items(), key=lambda een: (een[1], naamsleutel(een[0]))):
        anderen_lager_of_gelijk = bisect_right(minsten, meest) - 1
        if anderen_lager_of_gelijk < aantal:
            zeker.append(naam)
        if bisect_left(meesten, minst) < aantal:
            mogelijk.append(naam)
    twijfel = tuple(naam for naam in mogelijk if naam not in zeker)
    gelijk = len({grens for naam in twijfel for grens in bereik[naam]}) == 1
    gedeeld = twijfel if gelijk else ()
    return Laagste(aantal=aantal, zeker=tuple(zeker), mogelijk=tuple(mogelijk), gedeeld=gedeeld)


def bandbreedtes(standen: Mapping[str, Mapping[str, Bereik]]) -> tuple[Bandbreedte, ...]:
    """Return between which places each organisation lies, over all rule sets.

    `standen` holds, by rule set (the kader itself first), the range of every organisation. A place is exact: under one
    rule set the scores of organisations are independent, and so are those of criteria, which share no verwachting.
    """
    per_regelset = {
        id_: dict(zip(bereik, plaatsen(list(bereik.values())), strict=True)) for id_, bereik in standen.items()
    }
    eerste, *varianten = per_regelset
    uit = []
    for naam, (hoogste, laagste_) in per_regelset[eerste].items():
        anders = tuple(id_ for id_ in varianten if per_regelset[id_][naam] != (hoogste, laagste_))
        alle = [plaats[naam] for plaats in per_regelset.values()]
        uit.append(
            Bandbreedte(
                organisatie=naam,
                hoogste=min(een for een, _ in alle),
                laagste=max(een for _, een in alle),
                door_open=any(een != twee for een, twee in alle),
                door_varianten=anders,
            )
        )
    return tuple(sorted(uit, key=lambda een: (een.hoogste, een.laagste, naamsleutel(een.organisatie))))


def voldoende_bereik(uitslagen: Sequence[Uitslag]) -> dict[str, Bereik]:
    """Return how many verwachtingen are voldoende, certainly and possibly."""
    return {u.toetsing.organisatie: (u.voldoende, u.voldoende + u.open) for u in uitslagen}


def oordeel_bereik(uitslagen: Sequence[Uitslag], letter: Oordeel) -> dict[str, Bereik]:
    """Return how many criteria have this oordeel, certainly and possibly."""
    return {
        u.toetsing.organisatie: (
            sum(c.oordeel == letter for c in u.criteria),
            sum(letter in c.mogelijk for c in u.criteria),
        )
        for u in uitslagen
    }


def buddies(uitslagen: Sequence[Uitslag], beste: Oordeel, slechtste: Oordeel) -> tuple[Buddypaar, ...]:
    """Return the pairs in which one certainly has the best oordeel where the other certainly has the worst.

    Most criteria first; then in Dutch order of the one that can be helped, and of the one that helps. A criterium on
    which people set another oordeel makes no pair.
    """
    heeft = {u.toetsing.organisatie: {c.nr: None if c.wijkt_af else c.oordeel for c in u.criteria} for u in uitslagen}
    paren = [
        Buddypaar(sterk=sterk, zwak=zwak, criteria=samen)
        for zwak, zijn in heeft.items()
        for sterk, haar in heeft.items()
        if (samen := tuple(nr for nr, oordeel in zijn.items() if oordeel == slechtste and haar[nr] == beste))
    ]
    return tuple(sorted(paren, key=lambda p: (-len(p.criteria), naamsleutel(p.zwak), naamsleutel(p.sterk))))
