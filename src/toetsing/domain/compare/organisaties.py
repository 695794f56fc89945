"""Compares uitslagen of one kader: who is lowest, how firm a place is, who can help whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from toetsing.domain.compare.landelijk import (
    HELPERS,
    Bandbreedte,
    Buddies,
    Buddypaar,
    Laagste,
    eindplekken,
    plaatsen,
)
from toetsing.domain.words.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from toetsing.domain.compare.keuze import Uitsnede
    from toetsing.domain.compare.landelijk import Bereik
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau


def laagste(uitslagen: Sequence[Uitslag], aantal: int) -> Laagste:
    """Return the lowest by what is voldoende; see `laagste_van`."""
    return laagste_van(voldoende_bereik(uitslagen), aantal)


def laagste_van(bereik: Mapping[str, Bereik], aantal: int, zonder: Collection[str] = ()) -> Laagste:
    """Return the lowest on one measure, of which more is better, from what each has at least and at most.

    Certainly among them is who has, at its best, fewer than all but `aantal - 1` others at their least. Possibly is who
    can have so few that fewer than `aantal` others certainly have less. `zonder` are those of whom it may turn out that
    they are not measured at all: they are certainly nothing, and certainly below nobody.
    """
    minsten = sorted(minst for minst, _ in bereik.values())
    meesten = sorted(meest for naam, (_, meest) in bereik.items() if naam not in zonder)
    zeker, mogelijk = [], []
    for naam, (minst, meest) in sorted(bereik.items(), key=lambda een: (een[1], naamsleutel(een[0]))):
        anderen_lager_of_gelijk = bisect_right(minsten, meest) - 1
        if anderen_lager_of_gelijk < aantal and naam not in zonder:
            zeker.append(naam)
        if bisect_left(meesten, minst) < aantal:
            mogelijk.append(naam)
    twijfel = tuple(naam for naam in mogelijk if naam not in zeker)
    gelijk = len({grens for naam in twijfel for grens in bereik[naam]}) == 1 and not any(n in zonder for n in twijfel)
    gedeeld = twijfel if gelijk else ()
    return Laagste(aantal=aantal, zeker=tuple(zeker), mogelijk=tuple(mogelijk), gedeeld=gedeeld)


def bandbreedtes(standen: Mapping[str, Mapping[str, Bereik]]) -> tuple[Bandbreedte, ...]:
    """Return between which places each organisation lies, over all rule sets.

    `standen` holds, by rule set (the kader itself first), the range of every organisation. A place is exact: under one
    rule set the scores of organisations are independent, and so are those of criteria, which share no verwachting.
    """
    return _banden(
        {id_: dict(zip(bereik, plaatsen(list(bereik.values())), strict=True)) for id_, bereik in standen.items()}
    )


def eindbanden(
    oordelen: Sequence[Oordeelniveau], uitslagen: Mapping[str, Sequence[Uitslag]]
) -> tuple[Bandbreedte, ...]:
    """Return the same by eindoordeel, from the uitslagen by each rule set; not of who has no eindoordeel by any."""
    return _banden(
        {
            id_: {u.toetsing.organisatie: plek for u, plek in zip(van, eindplekken(oordelen, van), strict=True)}
            for id_, van in uitslagen.items()
        }
    )


def _banden(per_regelset: Mapping[str, Mapping[str, tuple[int, int] | None]]) -> tuple[Bandbreedte, ...]:
    eerste, *varianten = per_regelset
    uit = []
    for naam, eigen in per_regelset[eerste].items():
        anders = tuple(id_ for id_ in varianten if per_regelset[id_][naam] != eigen)
        alle = [plek for plaats in per_regelset.values() if (plek := plaats[naam]) is not None]
        if not alle:
            continue
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
    return {u.toetsing.organisatie: (u.voldoende, u.voldoende + u.kan_nog) for u in uitslagen}


def oordeel_bereik(kader: Kader, uitslagen: Sequence[Uitslag]) -> dict[str, Bereik]:
    """Return how many criteria have the best oordeel that they can have, certainly and possibly."""
    beste = kader.beste_letter
    return {
        u.toetsing.organisatie: (
            sum(c.oordeel == beste[c.nr] for c in u.criteria),
            sum(beste[c.nr] in c.mogelijk for c in u.criteria),
        )
        for u in uitslagen
    }


def buddies(kader: Kader, uitslagen: Sequence[Uitslag], uitsnede: Uitsnede) -> Buddies:
    """Return who certainly has the best oordeel where another certainly has the worst, on the criteria that are shown.

    Of each organisation that can be helped its best helpers: who can help on the most criteria, in Dutch order where
    equal. Of one that is not shown itself, only helpers that are. Pairs with the most criteria come first, then in
    Dutch order of the one that can be helped, and of the one that helps. A criterium on which people set another
    oordeel makes no pair.

    Whoever has the worst on the same criteria has the same helpers, so those are found once for each set of criteria.
    """
    op_alfabet = sorted(uitslagen, key=lambda uitslag: naamsleutel(uitslag.toetsing.organisatie))
    namen = [uitslag.toetsing.organisatie for uitslag in op_alfabet]
    heeft = [{c.nr: c.oordeel for c in uitslag.criteria if not c.wijkt_af} for uitslag in op_alfabet]
    slechtste = {c.nr: c.oordelen[-1].letter for c in kader.criteria if len(c.oordelen) > 1}
    nrs = [criterium.nr for criterium in uitsnede.criteria if criterium.nr in slechtste]
    sterk_op = {nr: _plekken(oordelen.get(nr) == kader.beste_letter[nr] for oordelen in heeft) for nr in nrs}
    getoond = _plekken(naam in uitsnede.organisaties for naam in namen)
    gelijk: dict[tuple[tuple[str, ...], bool], list[int]] = {}
    for plek, oordelen in enumerate(heeft):
        zwakte = tuple(nr for nr in nrs if oordelen.get(nr) == slechtste[nr])
        gelijk.setdefault((zwakte, namen[plek] in uitsnede.organisaties), []).append(plek)
    paren: list[tuple[int, int, int, tuple[str, ...]]] = []
    helpers: dict[int, int] = {}
    for (zwakte, binnen), zwakken in gelijk.items():
        besten = _besten([sterk_op[nr] if binnen else sterk_op[nr] & getoond for nr in zwakte])
        for n, sterk in besten:
            samen = tuple(nr for nr in zwakte if sterk_op[nr] >> sterk & 1)
            paren += [(-n, zwak, sterk, samen) for zwak in zwakken]
        if besten:
            alle = reduce(or_, (sterk_op[nr] for nr in zwakte)).bit_count()
            helpers |= dict.fromkeys(zwakken, alle)
    return Buddies(
        paren=tuple(
            Buddypaar(sterk=namen[sterk], zwak=namen[zwak], criteria=nrs_) for _, zwak, sterk, nrs_ in sorted(paren)
        ),
        helpers={namen[zwak]: helpers[zwak] for zwak in sorted(helpers)},
    )


def _plekken(hoort: Iterable[bool]) -> int:
    """Return a set of organisations as a number: the bit of each place says whether it is in."""
    return int("".join("01"[een] for een in hoort)[::-1] or "0", 2)


def _besten(verzamelingen: Sequence[int]) -> list[tuple[int, int]]:
    """Return in how many of these sets who is in the most of them, and which place that is; the first where equal.

    All counts are added up at once, as one adds on paper: `cijfers[k]` has of every organisation the binary digit k.
    """
    cijfers: list[int] = []
    for verzameling in verzamelingen:
        over = verzameling
        for k, cijfer in enumerate(cijfers):
            cijfers[k], over = cijfer ^ over, cijfer & over
        if over:
            cijfers.append(over)
    besten: list[tuple[int, int]] = []
    for n in range(2 ** len(cijfers) - 1, 0, -1):
        wie = reduce(and_, (cijfer if n >> k & 1 else ~cijfer for k, cijfer in enumerate(cijfers)))
        while wie and len(besten) < HELPERS:
            plek = (wie & -wie).bit_length() - 1
            besten.append((n, plek))
            wie ^= 1 << plek
    return besten
