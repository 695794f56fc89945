"""Meldingen for who looks at a screen: those of a file together, and what is said of many once with their names."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.document.zinnen import vaker_zin
from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.meldingen import Melding

_VEEL: Final = 3
"""From this many on, what is no fout is said once."""
_WIE: Final = "organisatie"
"""By which name the catalogue knows whom a melding is about."""


class Meldinggroep(NamedTuple):
    """Some lines under one heading; a line by itself has none."""

    kop: str
    regels: tuple[str, ...]


def gegroepeerd(meldingen: Sequence[Melding]) -> Iterator[Meldinggroep]:
    """Yield meldingen in groups: file by file in the order given, then what is said of many.

    Every fout has a line of its own, with its place; no name, number or cell of the others is lost.
    """
    hoe_vaak = Counter((een.code, een.advies) for een in meldingen if not is_fout(een))
    per_bestand: dict[str, list[Melding]] = {}
    samen: dict[tuple[str, str], list[Melding]] = {}
    for een in meldingen:
        if hoe_vaak[een.code, een.advies] >= _VEEL and not is_fout(een):
            samen.setdefault((een.code, een.advies), []).append(een)
        else:  # the line of a kader file is part of its name
            waar = str(een) if een.plek.lijn else een.plek.bestand or ""
            per_bestand.setdefault(waar, []).append(een)
    for van_bestand in per_bestand.values():
        yield from _van_bestand(van_bestand)
    for zelfde in samen.values():
        yield _van_velen(zelfde)


def _van_bestand(meldingen: Sequence[Melding]) -> Iterator[Meldinggroep]:
    bestand = meldingen[0].plek.bestand
    if len(meldingen) > 1 and bestand:
        yield Meldinggroep(bestand, tuple(str(_zonder_bestand(een)) for een in meldingen))
    else:
        yield from (Meldinggroep("", (str(een),)) for een in meldingen)


def _zonder_bestand(een: Melding) -> Melding:
    return replace(een, plek=replace(een.plek, bestand=None))


def _van_velen(meldingen: Sequence[Melding]) -> Meldinggroep:
    """Return one sentence where only the organisation in it differs, and else the advice with a line for each."""
    eerste = meldingen[0]
    anders = {naam for een in meldingen for naam, waarde in een.waarden.items() if waarde != eerste.waarden.get(naam)}
    zonder_cel = all(een.plek.blad is None for een in meldingen)
    if zonder_cel and anders == {_WIE}:
        return Meldinggroep("", (str(_over_allen(meldingen)),))
    if not anders and len({een.plek.adres for een in meldingen}) == 1:
        kop = str(_zonder_bestand(eerste))
        return Meldinggroep(kop, (opsomming(een.plek.bestand or "" for een in meldingen),))
    meldingen, n = [*_per_zin(meldingen)] if zonder_cel and _WIE in anders else meldingen, len(meldingen)
    samen = _gedeeld([een.tekst for een in meldingen])
    wat = f"{samen} …" if samen else ""
    kop = f"{vaker_zin(eerste.ernst, n, wat, eerste.advies)} [{eerste.code}]"
    eigen = [een.tekst.removeprefix(f"{samen}: ") for een in meldingen]
    regels = (f"{een.plek}: {rest}".removeprefix(": ") for een, rest in zip(meldingen, eigen, strict=True))
    return Meldinggroep(kop, tuple(regels))


def _over_allen(meldingen: Sequence[Melding]) -> Melding:
    """Return one melding about every organisation of some in which nothing else differs."""
    namen = opsomming(dict.fromkeys(een.waarden[_WIE] for een in meldingen))
    return melding(meldingen[0].code, None, **{**meldingen[0].waarden, _WIE: namen})


def _per_zin(meldingen: Sequence[Melding]) -> Iterator[Melding]:
    """Yield one melding for many organisations of which the same is said, and every other as it is."""
    zelfde: dict[tuple[tuple[str, object], ...], list[Melding]] = {}
    for een in meldingen:
        rest = tuple((naam, waarde) for naam, waarde in een.waarden.items() if naam != _WIE)
        zelfde.setdefault(rest, []).append(een)
    for groep in zelfde.values():
        yield from [_over_allen(groep)] if len(groep) >= _VEEL else groep


def _gedeeld(teksten: Sequence[str]) -> str:
    """Return what all sentences say before the colon behind which they name what is their own; empty without one."""
    begin, dubbele_punt, _ = teksten[0].partition(": ")
    return begin if dubbele_punt and all(tekst.startswith(f"{begin}: ") for tekst in teksten) else ""
