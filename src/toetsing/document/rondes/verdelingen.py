"""The oordelen of all organisations in two rondes: how many have which, criterium by criterium, as pairs of bars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.document.aandelen import oordeelaandelen, vastgestelde_aandelen
from toetsing.document.balken import figuren
from toetsing.document.blokken import Alinea
from toetsing.document.bovennamen import kortnaam, nr_en_naam
from toetsing.document.rondes.beeld import Oordeelverdeling
from toetsing.domain.compare.koppeling import dezelfde_regels
from toetsing.domain.compare.landelijk import tel_knoop
from toetsing.domain.compare.oorzaak import Viertal
from toetsing.domain.oordeelplaatsen import oordelen_bij
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.telwoorden import ORGANISATIE, als_zin, bij_aantal, de
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.aandelen import Aandeel
    from toetsing.document.balken import Balkrij
    from toetsing.document.blokken import Blok
    from toetsing.document.rondes.beeld import Rondeoverzicht
    from toetsing.domain.compare.landelijk import Knooptelling
    from toetsing.domain.compare.rondevergelijking import Tijdlijn
    from toetsing.domain.kader import Kader

    _Rij = tuple[Oordeelverdeling, tuple[Aandeel, ...], tuple[Aandeel, ...]]
    """What is counted, with its pieces then and now."""

PER_RONDE: Final = "Rondes"
"""What a workbook calls these tables, with behind it which they are."""
_PAREN: Final = 8
"""A figure has no more pairs of bars than this, so that it fits on a page, and no pair is parted."""


def verdelingen(kaders: Sequence[Kader], tijdlijnen: Sequence[Tijdlijn]) -> Iterator[Oordeelverdeling]:
    """Yield the counts of each criterium of the last kader, and of what is above those, beside those of the first.

    Only what can be set beside each other, at every organisation alike.
    """
    toen, nu, n = kaders[0], kaders[-1], len(tijdlijnen)
    vergeleken = [{een.nr: een for een in (*t.geheel.criteria, *t.geheel.boven)} for t in tijdlijnen]
    in_eerste, in_laatste = _Teller(toen, tijdlijnen, 0), _Teller(nu, tijdlijnen, -1)
    for nr, kort in _namen(nu):
        van_elk = [een[nr] for een in vergeleken if nr in een and isinstance(een[nr].uitkomst, Viertal)]
        if van_elk and len(van_elk) == n:
            was = van_elk[0].was[0]
            eerst, daarna = in_eerste.telling(was), in_laatste.telling(nr)
            anders = bool(eerst.vastgesteld or daarna.vastgesteld)
            yield Oordeelverdeling(
                nr=nr,
                was=was,
                kort=kort,
                boven=nr in nu.nrs_boven,
                eerst=_aantallen(oordeelaandelen(toen, eerst, n)),
                daarna=_aantallen(oordeelaandelen(nu, daarna, n)),
                eerst_vastgesteld=_gezet(toen, eerst, n) if anders else (),
                daarna_vastgesteld=_gezet(nu, daarna, n) if anders else (),
            )


def _namen(kader: Kader) -> Iterator[tuple[str, str]]:
    """Yield the number and the name of each criterium, and of what is decided above those."""
    yield from ((criterium.nr, criterium.kort) for criterium in kader.criteria)
    yield from (nr_en_naam(kader, nr) for nr in kader.nrs_boven)


class _Teller:
    """Counts the oordelen of all organisations in one ronde."""

    def __init__(self, kader: Kader, tijdlijnen: Sequence[Tijdlijn], plek: int) -> None:
        self.oordelen = oordelen_bij(kader)
        uitslagen = [tijdlijn.uitslagen[plek] for tijdlijn in tijdlijnen]
        self.beslist = [(u.toetsing.organisatie, {een.nr: een for een in u.alles}) for u in uitslagen]

    def telling(self, nr: str) -> Knooptelling:
        return tel_knoop(nr, self.oordelen[nr], [(wie, beslist[nr]) for wie, beslist in self.beslist])


def _gezet(kader: Kader, telling: Knooptelling, n: int) -> tuple[Aandeel, ...]:
    """Return what was set; where that is what was computed, that."""
    return _aantallen(vastgestelde_aandelen(kader, telling, n) or oordeelaandelen(kader, telling, n))


def _aantallen(aandelen: Sequence[Aandeel]) -> tuple[Aandeel, ...]:
    """Return counts without shares: those of a report are of all its organisations, and both rondes count the same."""
    return tuple(replace(een, deel="") for een in aandelen)


def verdelingszin(kaders: Sequence[Kader], n: int, gevonden: Sequence[Oordeelverdeling]) -> str:
    """Return whom the counts are of, and which criteria have none; empty where nothing is counted."""
    if not gevonden:
        return ""
    er = {een.nr for een in gevonden}
    zonder = [c.nr for c in kaders[-1].criteria if c.regelset is not None and c.nr not in er]
    wat = f"{bij_aantal(len(zonder), 'criterium', 'de criteria')} {opsomming(zonder)}"
    niet = f"; {wat} {bij_aantal(len(zonder), 'staat', 'staan')} er niet bij, want daar is niets te vergelijken"
    regels = dezelfde_regels(kaders[0], kaders[-1])
    zelf = "" if regels else "; elke ronde is beslist met haar eigen beslisregels"
    wie = f"{de(n, ORGANISATIE)} die in elke ronde {bij_aantal(n, 'staat', 'staan')}"
    return als_zin(f"De aantallen gaan alleen over {wie}{niet if zonder else ''}{zelf}")


# -- as blocks ---------------------------------------------------------------------------------------------------------


def verdelingsblokken(o: Rondeoverzicht) -> Iterator[Blok]:
    """Yield pairs of bars: of the criteria, of what was set there, and of what is decided above those."""
    if not o.verdelingen:
        return
    yield Alinea(tekst=o.verdelingszin)
    eerst, daarna = o.rondes[0].naam, o.rondes[-1].naam
    gezet = [een for een in o.verdelingen if een.eerst_vastgesteld]
    berekend = [(een, een.eerst, een.daarna) for een in o.verdelingen]
    vastgesteld = [(een, een.eerst_vastgesteld, een.daarna_vastgesteld) for een in gezet]
    samen = [rij for een in (*berekend, *vastgesteld) for rij in _paar(een, eerst, daarna)]
    for hoe, rijen in ((" zoals berekend" if gezet else "", berekend), (" zoals vastgesteld", vastgesteld)):
        for groep in _per_schaal(rijen):
            boven = groep[0][0].boven
            bij = f": {opsomming(kortnaam(een.nr) for een, *_ in groep)}" if boven else ""
            blad = f"{PER_RONDE}{' vastgesteld' if rijen is vastgesteld else ''}"
            yield from figuren(
                f"Oordelen{hoe} in {eerst} en {daarna}{bij}",
                f"{blad} {kortnaam(groep[0][0].nr)}" if boven else blad,
                "wat",
                [rij for een in groep for rij in _paar(een, eerst, daarna)],
                kop="over" if boven else "nr",
                samen=samen,
                hoogstens=2 * _PAREN,
            )


def _per_schaal(rijen: Sequence[_Rij]) -> Iterator[list[_Rij]]:
    """Yield the criteria together, and then what is above those by what it can be, for that asks other columns."""
    groepen: dict[object, list[_Rij]] = {}
    for een, toen, nu in rijen:
        schaal = tuple((a.teken, a.naam) for a in nu if a.soort != "open") if een.boven else ()
        groepen.setdefault((een.boven, schaal), []).append((een, toen, nu))
    yield from groepen.values()


def _paar(rij: _Rij, eerst: str, daarna: str) -> Iterator[Balkrij]:
    """Yield the bar of then and that of now, each with its ronde."""
    een, toen, nu = rij
    over = kortnaam(een.nr) if een.boven else een.nr
    for ronde, aandelen in ((eerst, toen), (daarna, nu)):
        yield over, ronde if een.nr == GEHEEL else f"{een.kort}, {ronde}", aandelen
