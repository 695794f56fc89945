"""An oordeel as it is shown: its letter, its word, and the kind that decides its colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Oordeel

Soortnaam = Literal["goed", "midden", "slecht", "open"]
"""Which kind of oordeel or score: the best, one between, the least, or none that is settled. It decides the colour."""

NIETS: Final = "–"
"""What stands for an oordeel where there is nothing to decide by."""
STER: Final = "* = afwijkend vastgesteld, met tussen haakjes wat is berekend"
"""What a reader must know of a letter that is shown as `met_ster` makes it."""
STER_OF_GEVOLG: Final = "* = afwijkend vastgesteld, of dat volgt daaruit; tussen haakjes staat wat is berekend"
"""The same where some of those letters only follow from what people set below."""

TEKENNAMEN: Final = {"-": "min", "+": "plus"}
"""What a sign is called where it is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An oordeel to show: "V", "V of M", "geen", or "–" for nothing; in words; and the kind, which decides the colour.

    `soort` is goed, midden or slecht for a letter of the kader by its place, and open where nothing is settled.
    """

    tekst: str
    voluit: str
    soort: Soortnaam


def gezegd_met_naam(teken: str, naam: str) -> str:
    """Return what is said for a score: "min, onvoldoende", or its name alone where it is no sign."""
    return f"{TEKENNAMEN[teken]}, {naam}" if naam and teken in TEKENNAMEN else naam


def letter_van(kader: Kader, nr: str, mogelijk: tuple[Oordeel, ...]) -> Letter:
    """Return the oordeel on a criterium or what is above it, or the oordelen still possible, as a report shows it.

    "geen" is where no beslisregel applies, "–" where there is nothing to decide by.
    """
    return letter_bij(kader.oordelen_van(nr), mogelijk)


def letter_bij(oordelen: Sequence[Oordeelniveau], mogelijk: tuple[Oordeel, ...]) -> Letter:
    """Return the same where these are the oordelen that there can be."""
    namen = {niveau.letter: niveau.naam for niveau in oordelen} | {GEEN: "geen oordeel"}
    return Letter(
        tekst=opsomming(mogelijk, "of") or NIETS,
        voluit=opsomming((namen[letter] for letter in mogelijk), "of") or "geen oordeel",
        soort=soort_bij(oordelen, mogelijk[0]) if len(mogelijk) == 1 else "open",
    )


def soort_bij(oordelen: Sequence[Oordeelniveau], letter: Oordeel) -> Soortnaam:
    """Return which kind of oordeel a letter is among these: the best, the worst, one between, or none."""
    letters = [niveau.letter for niveau in oordelen]
    if letter not in letters:
        return "open"
    if letter == letters[0]:
        return "goed"
    return "slecht" if letter == letters[-1] else "midden"


def met_ster(berekend: Letter, vastgesteld: Letter | None, *, gevolg: bool = False) -> Letter:
    """Return an oordeel for a table with little room: "V" as computed, or "M*(V)" where people set M instead.

    `gevolg` says that M only follows from what they set below it.
    """
    if vastgesteld is None:
        return berekend
    ernaast, voluit = f"({berekend.tekst})", f"; berekend {berekend.voluit}"
    if berekend.tekst == NIETS:
        ernaast = voluit = ""
    hoe = "volgt uit wat eronder is vastgesteld" if gevolg else "afwijkend vastgesteld"
    return replace(
        vastgesteld,
        tekst=f"{vastgesteld.tekst}*{ernaast}",
        voluit=f"{vastgesteld.voluit}, {hoe}{voluit}",
    )


def vastgesteld_van(kader: Kader, criterium: Criteriumuitslag) -> Letter | None:
    """Return the oordeel that people set instead, where it departs from the computed one."""
    return letter_van(kader, criterium.nr, criterium.geldend) if criterium.wijkt_af else None


def anders_gepubliceerd_van(kader: Kader, criterium: Criteriumuitslag) -> Letter | None:
    """Return the oordeel that was published, where it is not the computed one, or cannot become so any more."""
    if criterium.gepubliceerd is None or criterium.gepubliceerd in criterium.mogelijk:
        return None
    return letter_van(kader, criterium.nr, (criterium.gepubliceerd,))
