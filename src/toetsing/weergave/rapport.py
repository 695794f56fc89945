"""What a report is made of: ready strings, so that no two forms of it can show two numbers.

Templates loop and print. Whatever a reader may compare with another place in the report is made once, here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from toetsing.domain.beslisregels import GEEN
from toetsing.domain.programma import VERSIE
from toetsing.domain.woorden import opsomming, schoon
from toetsing.weergave.nederlands import datum
from toetsing.weergave.score import kadernaam, legenda

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from toetsing.domain.beslisregels import Oordeel
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Bronbestand
    from toetsing.domain.uitslag import Criteriumuitslag

Soortnaam = Literal["goed", "midden", "slecht", "open"]
"""Which kind of oordeel or score: the best, one between, the least, or none that is settled. It decides the colour."""
CONCEPT: Final = "CONCEPT"
ZELFEVALUATIE: Final = "ZELFEVALUATIE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Auteurstekst:
    """A text of the author in paragraphs. Where nothing was written yet there is one short line that says so."""

    veld: str
    alineas: tuple[str, ...]
    ontbreekt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An oordeel to show: "V", "V of M", "geen", or "–" for nothing; in words; and the kind, which decides the colour.

    `soort` is goed, midden or slecht for a letter of the kader by its place, and open where nothing is settled.
    """

    tekst: str
    voluit: str
    soort: Soortnaam


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst:
    """With what the report was made: kader and hash, program, files with their hashes, and the day it is about."""

    kader: str
    kader_sha256: str
    variant: str
    programma: str
    peildatum: str
    bestanden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Omslag:
    """What stands on the cover and on every page: title, subtitle, marks such as CONCEPT, and facts by label."""

    titel: str
    ondertitel: str
    merken: tuple[str, ...]
    kenmerken: tuple[tuple[str, str], ...]


def auteurstekst(teksten: Mapping[str, str], veld: str, wat: str) -> Auteurstekst:
    """Return the text under this name, or what is still to be filled in."""
    alineas = alineas_van(teksten.get(veld, ""))
    return Auteurstekst(veld=veld, alineas=alineas or (f"[Nog in te vullen: {wat}]",), ontbreekt=not alineas)


def alineas_van(tekst: str) -> tuple[str, ...]:
    """Return the paragraphs of a text as it was typed in a cell, each on one line and without hidden characters."""
    return tuple(regel for regel in map(schoon, tekst.splitlines()) if regel)


def letter_van(kader: Kader, mogelijk: tuple[Oordeel, ...]) -> Letter:
    """Return an oordeel, or the oordelen still possible, as a report shows it.

    "geen" is where no beslisregel applies, "–" where there is nothing to decide by.
    """
    namen = {niveau.letter: niveau.naam for niveau in kader.oordelen} | {GEEN: "geen oordeel"}
    return Letter(
        tekst=opsomming(mogelijk, "of") or "–",
        voluit=opsomming((namen[letter] for letter in mogelijk), "of") or "geen oordeel",
        soort=soort_van(kader, mogelijk[0]) if len(mogelijk) == 1 else "open",
    )


def soort_van(kader: Kader, letter: Oordeel) -> Soortnaam:
    """Return which kind of oordeel a letter is: the best, the worst, one between, or none."""
    letters = [niveau.letter for niveau in kader.oordelen]
    if letter not in letters:
        return "open"
    if letter == letters[0]:
        return "goed"
    return "slecht" if letter == letters[-1] else "midden"


def vastgesteld_van(kader: Kader, criterium: Criteriumuitslag) -> Letter | None:
    """Return the oordeel that people set instead, where it departs from the computed one."""
    if criterium.afwijking is None or not criterium.wijkt_af:
        return None
    return letter_van(kader, (criterium.afwijking.oordeel,))


def herkomst_van(kader: Kader, bronnen: Iterable[Bronbestand], peildatum: date) -> Herkomst:
    """Return with what a report was made."""
    return Herkomst(
        kader=kadernaam(kader),
        kader_sha256=kader.sha256,
        variant=f"{kader.variant.id}, sha256 {kader.variant.sha256}" if kader.variant else "",
        programma=f"toetsing {VERSIE}",
        peildatum=datum(peildatum),
        bestanden=tuple({bron.bestand: bron.sha256 for bron in bronnen}.items()),
    )


def met_bestanden(herkomst: Herkomst, bestanden: Iterable[tuple[str, str]]) -> Herkomst:
    """Return with what a report was made, these files too."""
    return replace(herkomst, bestanden=tuple((dict(herkomst.bestanden) | dict(bestanden)).items()))


def leesregels(kader: Kader) -> tuple[str, ...]:
    """Return how to read the letters and signs of a report."""
    tekens = opsomming(
        f"{niveau.teken} {'telt niet mee' if niveau.teken in kader.nvt else f'is {niveau.naam}'}"
        for niveau in kader.schaal
    )
    anders = [niveau.naam for niveau in kader.schaal if niveau.voldoet and niveau.naam != "voldoende"]
    telt = f" Als voldoende telt {opsomming(anders)}." if anders else ""
    return (
        f"Een criterium krijgt een oordeel: {legenda(kader)}. Een verwachting krijgt een score: {tekens}.{telt}",
        "Een score die nog niet is ingevuld, is open. Open is niet negatief: zolang scores open zijn, staan er alle "
        "oordelen die nog mogelijk zijn.",
        "Elk oordeel volgt uit de scores door een beslisregel van het kader. Die staat erbij, en met haar bron in de "
        "bijlage.",
    )
