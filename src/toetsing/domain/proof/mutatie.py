"""One condition with one word or number changed: what a mutant of the beslisregels is made of."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple, assert_never, get_args

from toetsing.domain.rules.bedragen import kleinste_stap
from toetsing.domain.rules.betekenis import gaat_over
from toetsing.domain.rules.boom import (
    LIJSTMATEN,
    Aandeel,
    Aantal,
    Alle,
    Bedrag,
    Getalgrens,
    Getalvorm,
    Grootheid,
    Is,
    Maat,
    Niet,
    Niveaus,
    Overige,
    Samen,
    VanDeze,
    Vorm,
    niveaus_bij_getal,
    niveaus_in_vorm,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.rules.boom import Blad, Telvoorwaarde, Voorwaarde
    from toetsing.domain.rules.toestand import Zicht
    from toetsing.domain.schaal import Schaal


class Niveauvorm(NamedTuple):
    """A way to say which scores are counted: the name of one, with "of beter", "of slechter" or nothing behind it."""

    naam: str
    vorm: Vorm
    niveaus: Niveaus


def vervangen(voorwaarde: Voorwaarde, deel: Voorwaarde, ander: Voorwaarde) -> Voorwaarde:
    """Return a condition with something else in the place of one of its parts."""
    match voorwaarde:
        case _ if voorwaarde is deel:
            return ander
        case Samen(delen=delen) | VanDeze(delen=delen):
            return replace(voorwaarde, delen=tuple(vervangen(een, deel, ander) for een in delen))
        case Niet(deel=ontkend):
            return Niet(deel=vervangen(ontkend, deel, ander))
        case _:
            return voorwaarde


# -- another bound -----------------------------------------------------------------------------------------------------


def andere_grenzen(blad: Blad | VanDeze, zicht: Zicht) -> Iterator[Blad | VanDeze]:
    """Yield a condition with its bound one lower and one higher; all is as many as there are."""
    match blad:
        case Aantal(grenzen=grenzen):
            for grens in grenzen:
                rest = {*grenzen} - {grens}
                for nieuw in (grens - 1, grens + 1):
                    yield replace(blad, grenzen=tuple(sorted({*rest, nieuw})))
        case Alle(niveaus=niveaus, groep=groep, laag=laag):
            een_minder = zicht.blik.vraag(blad).noemer - 1
            yield Aantal(maat=Maat.MINSTENS, grenzen=(een_minder,), niveaus=niveaus, groep=groep, laag=laag)
        case Aandeel():
            yield from _andere_procenten(blad, zicht)
        case Bedrag():
            yield from _andere_bedragen(blad, zicht)
        case VanDeze(grens=grens):
            yield from (replace(blad, grens=nieuw) for nieuw in (grens - 1, grens + 1))
        case Overige() | Is():
            return
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(blad)


def _andere_procenten(blad: Aandeel, zicht: Zicht) -> Iterator[Aandeel]:
    """Yield the nearest whole percentages, below and above, that ask for another number of some denominator."""
    noemers = _noemers(blad, zicht)
    for stappen in (range(ceil(blad.procent) - 1, -1, -1), range(floor(blad.procent) + 1, 101)):
        for procent in map(Fraction, stappen):
            if any(_drempel(blad.maat, procent, n) != _drempel(blad.maat, blad.procent, n) for n in noemers):
                yield replace(blad, procent=procent)
                break


def _noemers(blad: Aandeel, zicht: Zicht) -> Sequence[int]:
    """Return of how many onderdelen a share can be taken."""
    vraag = zicht.blik.vraag(blad)
    hoogstens_weg = 0 if vraag.weg is None else zicht.velden[vraag.weg].hoogstens
    return range(max(1, vraag.noemer - hoogstens_weg), vraag.noemer + 1)


def _drempel(maat: Maat, procent: Fraction, noemer: int) -> int | None:
    """Return the whole number on which a share of a denominator turns, or None where no number is exactly that."""
    grens = procent * noemer / 100
    if maat is Maat.PRECIES:
        return int(grens) if grens.denominator == 1 else None
    return ceil(grens) if maat in (Maat.MINSTENS, Maat.MINDER_DAN) else floor(grens)


def _andere_bedragen(blad: Bedrag, zicht: Zicht) -> Iterator[Bedrag]:
    """Yield an amount with its bound one step of its numbers lower and higher, of points one percent."""
    stap = Fraction(1)
    if blad.wat is not Grootheid.PUNTEN:
        over = [klasse for klasse in zicht.klassen if gaat_over(blad, klasse)]
        stap = min(kleinste_stap(klasse) for klasse in over)
    for getal in (blad.getal - stap, blad.getal + stap):
        if blad.wat is not Grootheid.PUNTEN or 0 <= getal <= 100:  # noqa: PLR2004 - a whole is a hundred percent
            yield replace(blad, getal=getal)


# -- another word ------------------------------------------------------------------------------------------------------


def andere_maten(blad: Blad | VanDeze) -> Iterator[Blad | VanDeze]:
    """Yield a condition with every maat it can have besides; where it says "alle" with "geen", and vice versa."""
    match blad:
        case Aantal(niveaus=niveaus, groep=groep, laag=laag):
            if len(blad.grenzen) == 1:
                yield from (replace(blad, maat=maat) for maat in Maat if maat is not blad.maat)
            if (blad.maat, blad.grenzen) == (Maat.PRECIES, (0,)):
                yield Alle(niveaus=niveaus, groep=groep, laag=laag)
        case Aandeel():
            yield from (replace(blad, maat=maat) for maat in Maat if maat is not blad.maat)
        case Bedrag():
            yield from (replace(blad, maat=maat) for maat in Maat if maat is not blad.maat)
            yield replace(blad, gewogen=not blad.gewogen)
        case VanDeze():
            yield from (replace(blad, maat=maat) for maat in LIJSTMATEN if maat is not blad.maat)
        case Alle(niveaus=niveaus, groep=groep, laag=laag):
            yield Aantal(maat=Maat.PRECIES, grenzen=(0,), niveaus=niveaus, groep=groep, laag=laag)
        case Overige() | Is():
            return
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(blad)


def niveauvormen(schaal: Schaal) -> tuple[Niveauvorm, ...]:
    """Return every way to say which scores of a scale are counted, as the language has them."""
    return tuple(
        Niveauvorm(niveau.naam, vorm, niveaus_in_vorm(niveau, vorm, schaal))
        for niveau in schaal.niveaus
        if not niveau.is_getal
        for vorm in get_args(Vorm)
        if not (niveau.trap is None and vorm)
    )


def andere_niveaus(blad: Telvoorwaarde | Is, vormen: Sequence[Niveauvorm]) -> Iterator[Blad]:
    """Yield a condition that counts the scores of another name in the same form, or of the same name in another."""
    eigen = next(vorm for vorm in vormen if vorm.niveaus.zin == blad.niveaus.zin)
    gezien = {blad.niveaus.tekens}
    for vorm in vormen:
        verwant = vorm.naam == eigen.naam or vorm.vorm == eigen.vorm
        if verwant and vorm.niveaus.tekens not in gezien:
            gezien.add(vorm.niveaus.tekens)
            yield replace(blad, niveaus=vorm.niveaus)


def andere_getallen(blad: Telvoorwaarde | Is, grens: Getalgrens, schaal: Schaal) -> Iterator[Blad]:
    """Yield a condition that counts from the number below or above, or that counts another side of the same."""
    op_schaal = sorted({niveau.getal for niveau in schaal.niveaus if niveau.getal is not None and not niveau.nvt})
    lager = [getal for getal in op_schaal if getal < grens.getal][-1:]
    hoger = [getal for getal in op_schaal if getal > grens.getal][:1]
    anders = [replace(grens, getal=getal) for getal in (*lager, *hoger)]
    anders += [replace(grens, vorm=vorm) for vorm in get_args(Getalvorm)]
    gezien = {blad.niveaus.tekens}
    for een in anders:
        niveaus = niveaus_bij_getal(een, schaal, met=not isinstance(blad, Is))
        if niveaus.tekens and niveaus.tekens not in gezien:
            gezien.add(niveaus.tekens)
            yield replace(blad, niveaus=niveaus)
