"""Says a filling-in and a class in the words of the kader."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from toetsing.domain.rules.boom import Bedrag, Laag
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.words.woorden import aantallen_in_woorden, decimaal, opsomming

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Klasse, Onderdeel
    from toetsing.domain.rules.gezien import Veld
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Scoreniveau

_LEESBAAR = 6
"""A longer list of numbers is not read; it is said in runs of numbers that follow one another."""


def vulling_in_woorden(klassen: Sequence[Klasse], scores: Mapping[str, str]) -> str:
    """Return complete scores in words; where the rows tell classes apart, each class by itself."""
    delen: list[str] = []
    for klasse in klassen:
        tekens = [scores[nr] for nr in klasse.nrs]
        aantallen = Counter(tekens)
        schaal = [_in_aantallen(niveau) for niveau in klasse.schaal.niveaus if niveau.teken in aantallen]
        if len(klassen) == 1 and not klasse.feit and klasse.laag is Laag.VERWACHTING:
            return aantallen_in_woorden(schaal, aantallen)
        if len(klasse.nrs) == 1:
            delen.append(f"{klasse.nrs[0]} {klasse.schaal.per_teken[tekens[0]].naam}")
        else:
            delen.append(f"{aantallen_in_woorden(schaal, aantallen)} bij {klasse_in_woorden(klasse)}")
    return opsomming(delen)


def onderdelen_in_woorden(gevuld: Sequence[tuple[str, Onderdeel, str]], *, samen: bool = False) -> str:
    """Return a filling-in, each part with its name, by what is off its best.

    That is "1.1.4 onvoldoende, de overige voldoende, opzet ja". With `samen` more names than one reads are counted.
    """
    scores = [(naam, een, teken) for naam, een, teken in gevuld if not een.feit]
    eraf: dict[str, list[str]] = {}
    op_hun_best: dict[str, None] = {}
    for naam, een, teken in scores:
        if teken == een.tekens[0]:
            op_hun_best[een.schaal.per_teken[teken].naam] = None
        else:
            eraf.setdefault(een.schaal.per_teken[teken].naam, []).append(naam)
    delen = [
        f"{opsomming(namen)} {score}"
        if len(namen) <= _LEESBAAR or not samen
        else f"{len(namen)} {Laag.VERWACHTING.meervoud} {score}"
        for score, namen in eraf.items()
    ]
    if op_hun_best and samen and len(scores) == 1:
        delen.append(f"{scores[0][0]} {next(iter(op_hun_best))}")
    elif op_hun_best:
        wie = "de overige" if delen else "alle"
        wie = "de enige" if len(scores) == 1 else wie
        delen.append(f"{wie} {next(iter(op_hun_best)) if len(op_hun_best) == 1 else 'op hun best'}")
    delen += [f"{naam} {een.schaal.per_teken[teken].naam}" for naam, een, teken in gevuld if een.feit]
    return ", ".join(delen)


def _in_aantallen(niveau: Scoreniveau) -> Scoreniveau:
    """Return a level as it is said behind a number: "2 keer 7,5"."""
    return replace(niveau, naam=f"keer {niveau.naam}") if niveau.is_getal else niveau


def klasse_in_woorden(klasse: Klasse) -> str:
    """Return which verwachtingen a class holds: all by number, or of many the first and last of each run of them."""
    if len(klasse.nrs) <= _LEESBAAR:
        return opsomming(klasse.nrs)
    reeksen: list[list[str]] = []
    vorige = None
    for nr, plaats in zip(klasse.nrs, klasse.plaatsen, strict=True):
        if vorige is not None and plaats == vorige + 1:
            reeksen[-1].append(nr)
        else:
            reeksen.append([nr])
        vorige = plaats
    delen = (
        f"{reeks[0]} tot en met {reeks[-1]}" if len(reeks) > 2 else " en ".join(reeks)  # noqa: PLR2004 - two are said
        for reeks in reeksen
    )
    return f"{opsomming(delen)} ({len(klasse.nrs)} {klasse.laag.meervoud})"


def gezien_in_woorden(zicht: Zicht) -> tuple[str, ...]:
    """Return what the rows count, a name for each: "onvoldoende", or "voldoende of nvt bij 1.1.2".

    Of an amount in which steps it is counted, from the lowest up or from the highest down, for the first row with it.
    """
    bladen = zicht.regelset.bladen
    bedragen = {zicht.blik.vraag(blad).veld: blad for blad in reversed(bladen) if isinstance(blad, Bedrag)}
    return tuple(
        _bedrag(zicht, bedragen[plaats]) if plaats in bedragen else _geteld(zicht, veld)
        for plaats, veld in enumerate(zicht.gezien)
    )


def gezien_als_koppen(zicht: Zicht) -> tuple[str, ...]:
    """Return the same as heads of columns: "geteld: onvoldoende", and of a fact "gezien: opzet is ja"."""
    namen = gezien_in_woorden(zicht)
    return tuple(
        f"{'gezien' if all(klasse.feit for klasse in _klassen(zicht, veld)) else 'geteld'}: {naam}"
        for naam, veld in zip(namen, zicht.gezien, strict=True)
    )


def waarden_in_woorden(zicht: Zicht, toestand: Toestand) -> tuple[str, ...]:
    """Return how many of each there are in a toestand: "2", or "3 of meer" where more makes no difference."""
    return tuple(
        f"{n} of meer" if veld.begrensd and n == veld.hoogstens else str(n)
        for veld, n in zip(zicht.gezien, zicht.waarden(toestand), strict=False)
    )


def _bedrag(zicht: Zicht, bedrag: Bedrag) -> str:
    vraag = zicht.blik.vraag(bedrag)
    kant = "boven het laagste" if vraag.van is None else "onder het hoogste"
    return f"{zin_van(bedrag)}, geteld in stappen van {decimaal(vraag.stap)} {kant}"


def _geteld(zicht: Zicht, veld: Veld) -> str:
    tellingen, klassen = [zicht.tellingen[plaats] for plaats in veld.tellingen], _klassen(zicht, veld)
    geteld = {(zicht.klassen[telling.klasse].schaal, telling.teken) for telling in tellingen}
    schalen = dict.fromkeys(klasse.schaal for klasse in klassen)
    namen = opsomming(
        dict.fromkeys(
            naam
            for schaal in schalen
            for naam in niveaus_in_woorden(schaal, {teken for van, teken in geteld if van is schaal})
        ),
        "of",
    )
    if all(klasse.feit for klasse in klassen):  # a row looks at one by name
        return f"{opsomming(map(klasse_in_woorden, klassen))} is {namen}"
    alle = len(klassen) == sum(not klasse.feit for klasse in zicht.klassen)
    return namen if alle else f"{namen} bij {opsomming(map(klasse_in_woorden, klassen))}"


def _klassen(zicht: Zicht, veld: Veld) -> list[Klasse]:
    """Return the classes that a number is about."""
    plaatsen = {zicht.tellingen[plaats].klasse for plaats in veld.tellingen}
    return [klasse for i, klasse in enumerate(zicht.klassen) if i in plaatsen]


def niveaus_in_woorden(schaal: Schaal, tekens: Collection[str]) -> tuple[str, ...]:
    """Return the names of these levels of a scale; numbers that follow one another as a run of them."""
    return tuple(_niveaunamen(niveau if niveau.teken in tekens else None for niveau in schaal.niveaus))


def _niveaunamen(niveaus: Iterable[Scoreniveau | None]) -> Iterator[str]:
    """Yield the names of levels; numbers that follow one another, None being what comes between, as a run of them."""
    for is_getal, groep in groupby(niveaus, key=lambda niveau: niveau and niveau.is_getal):
        namen = [niveau.naam for niveau in groep if niveau is not None]
        if is_getal and len(namen) > 2:  # noqa: PLR2004 - two are said
            eerste, laatste = sorted((namen[0], namen[-1]), key=_als_getal)
            yield f"{eerste} tot en met {laatste}"
        else:
            yield from namen


def _als_getal(naam: str) -> Fraction:
    return Fraction(naam.replace(",", "."))
