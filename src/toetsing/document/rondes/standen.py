"""How many verwachtingen are voldoende in two rondes: the difference in words, with bounds while scores are open."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.document.rondes.beeld import Criteriumstand, Standverdeling
from toetsing.domain.compare.standverloop import Standverandering, standen_per_criterium, standverandering, verschil
from toetsing.domain.words.telwoorden import (
    ORGANISATIE,
    VERWACHTING,
    als_zin,
    bij_deel,
    de,
    grenzen,
    tot_en_met,
    van_de,
    verdeeld,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.compare.rondevergelijking import Rondevergelijking, Stand
    from toetsing.domain.kader import Kader

    Standpaar = tuple[Stand, Stand]
    """The count of one organisation, then and now."""

NIET_ZEKER: Final = "hangt af van open scores"
"""Of whom it is not certain yet how many are voldoende."""
_GEWORDEN: Final = {
    Standverandering.HOGER: "hoger geworden",
    Standverandering.GELIJK: "gelijk gebleven",
    Standverandering.LAGER: "lager geworden",
}


def in_het_klein(een: Stand) -> str:
    """Return "15 van 24", or "15 tot en met 17 van 24" while scores are open."""
    hoeveel = grenzen(een.voldoende, een.open) if een.open else een.voldoende
    return f"{hoeveel} van {een.beoordeeld}"


def verschil_in_woorden(minstens: int, hoogstens: int) -> str:
    """Return "2 meer", "evenveel", "1 tot en met 3 minder", or "1 minder tot en met 2 meer"."""
    if minstens == hoogstens:
        return _meer(minstens)
    if minstens > 0:
        return f"{tot_en_met(minstens, hoogstens)} meer"
    if hoogstens < 0:
        return f"{tot_en_met(-hoogstens, -minstens)} minder"
    tussen = "of" if hoogstens == minstens + 1 else "tot en met"
    return f"{_meer(minstens)} {tussen} {_meer(hoogstens)}"


def _meer(n: int) -> str:
    return f"{abs(n)} {'meer' if n > 0 else 'minder'}" if n else "evenveel"


def dat_is_zin(toen: Stand, nu: Stand) -> str:
    """Return how many more or fewer that is."""
    zolang = ", naar gelang van wat nog open is" if toen.open or nu.open else ""
    return als_zin(f"Dat is {verschil_in_woorden(*verschil(toen, nu))}{zolang}")


def standzinnen(gedeeld: int, wanneer: str, paren: Sequence[Standpaar]) -> Iterator[str]:
    """Yield at how many organisations the count became higher or lower, and at how many it is of another whole.

    `gedeeld` is of how many verwachtingen, and `wanneer` from which ronde to which.
    """
    n = len(paren)
    telling = Counter(standverandering(toen, nu) for toen, nu in paren)
    yield _zin_van_telling(gedeeld, wanneer, telling, n)
    if anders := sum(toen.beoordeeld != nu.beoordeeld for toen, nu in paren):
        yield als_zin(
            f"Bij {van_de(anders, n, ORGANISATIE)} {bij_deel(anders, 'telt', 'tellen')} door nvt niet in elke ronde "
            "evenveel verwachtingen mee"
        )


def _zin_van_telling(gedeeld: int, wanneer: str, telling: Counter[Standverandering], n: int) -> str:
    wat = f"Over {de(gedeeld, VERWACHTING)} die elke ronde heeft, is het aantal dat voldoende is {wanneer}"
    open_ = telling[Standverandering.OPEN]
    zeker = [(telling[soort], hoe) for soort, hoe in _GEWORDEN.items() if telling[soort]]
    if not zeker:
        return als_zin(f"{wat} {verdeeld('bij', [(open_, 'nog niet te vergelijken')], n, ORGANISATIE)}: {NIET_ZEKER}")
    ook = f"; bij {open_} hangt het af van open scores" if open_ else ""
    return als_zin(f"{wat} {verdeeld('bij', zeker, n, ORGANISATIE)}{ook}")


def standverdeling(standen: Sequence[Sequence[Stand]]) -> Iterator[Standverdeling]:
    """Yield how many organisations have each count in each ronde, the most first; `standen` are those per ronde."""
    zeker = [Counter(een.voldoende for een in ronde if not een.open) for ronde in standen]
    for aantal in sorted(set().union(*zeker), reverse=True):
        yield Standverdeling(stand=str(aantal), organisaties=tuple(telling[aantal] for telling in zeker))
    if any(een.open for ronde in standen for een in ronde):
        open_ = tuple(sum(bool(een.open) for een in ronde) for ronde in standen)
        yield Standverdeling(stand=NIET_ZEKER, organisaties=open_)


def criteriumstanden(toen: Kader, nu: Kader, stap: Rondevergelijking) -> Iterator[Criteriumstand]:
    """Yield the count of every criterium of which both rondes have verwachtingen."""
    for criterium, (eerst, daarna) in standen_per_criterium(toen, nu, stap):
        minstens, hoogstens = verschil(eerst, daarna)
        yield Criteriumstand(
            nr=criterium.nr,
            kort=criterium.kort,
            eerst=in_het_klein(eerst),
            eerst_getallen=(eerst.voldoende, eerst.open, eerst.beoordeeld),
            daarna=in_het_klein(daarna),
            daarna_getallen=(daarna.voldoende, daarna.open, daarna.beoordeeld),
            verschil=verschil_in_woorden(minstens, hoogstens),
            minstens=minstens,
            hoogstens=hoogstens,
        )
