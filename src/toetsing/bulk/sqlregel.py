"""Conditions, rows and steps as expressions of SQL: the meaning of `domain.rules.betekenis`, in the words of an engine.

They compare the sums that the evaluator compares (see `domain.rules.gezien`), in whole numbers alone: a share and an
amount are products, so that no rounding stands between a count and its threshold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from sqlglot import exp

from toetsing.bulk.sqlbouw import (
    MEESTE,
    TeGrootGetal,
    een_van,
    en,
    getal,
    keuze,
    maal,
    met_uitleg,
    min_,
    of,
    plus,
    tekst,
)
from toetsing.domain.rules.boom import (
    GEEN,
    MET_NOEMER,
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Bedrag,
    Is,
    LegeNoemer,
    Maat,
    Niet,
    Overige,
    Samen,
    VanDeze,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.rules.boom import Blad, Oordeel, Voorwaarde
    from toetsing.domain.rules.gezien import Veld
    from toetsing.domain.rules.regelset import Beslisregel, Regelset, Stap
    from toetsing.domain.rules.toestand import Zicht

_VERGELIJK: Final[Mapping[Maat, Callable[..., exp.Expr]]] = {
    Maat.PRECIES: exp.EQ,
    Maat.MINSTENS: exp.GTE,
    Maat.HOOGSTENS: exp.LTE,
    Maat.MEER_DAN: exp.GT,
    Maat.MINDER_DAN: exp.LT,
}
LEEG_NR: Final = 0
"""The number of the answer to an empty denominator; rows count from one."""


@dataclass(frozen=True, slots=True)
class Telkolommen:
    """Where a SELECT finds what the rows of a zicht compare: the sum of each of its velden."""

    zicht: Zicht
    som: Callable[[int], exp.Expr]

    def teller(self, blad: Blad) -> exp.Expr:
        """Return the count that a condition compares."""
        vraag = self.zicht.blik.vraag(blad)
        som = self._som(vraag.veld)
        return som if vraag.van is None else min_(getal(vraag.van), som)

    def noemer(self, blad: Blad) -> exp.Expr:
        """Return of how many onderdelen a condition speaks."""
        vraag = self.zicht.blik.vraag(blad)
        if vraag.iets is not None:
            return self._som(vraag.iets)
        return getal(vraag.noemer) if vraag.weg is None else min_(getal(vraag.noemer), self._som(vraag.weg))

    def meeste(self, blad: Blad) -> int:
        """Return a number that neither a count nor its denominator can be past."""
        vraag = self.zicht.blik.vraag(blad)
        velden = [self.zicht.velden[plaats] for plaats in (vraag.veld, vraag.weg, vraag.iets) if plaats is not None]
        return max([vraag.noemer, vraag.van or 0, *(self._kan(veld) for veld in velden)])

    def _kan(self, veld: Veld) -> int:
        per_klasse: dict[int, int] = {}
        for plaats, keer in zip(veld.tellingen, veld.keer, strict=True):
            klasse = self.zicht.tellingen[plaats].klasse
            per_klasse[klasse] = max(keer, per_klasse.get(klasse, 0))
        return sum(len(self.zicht.klassen[klasse].nrs) * keer for klasse, keer in per_klasse.items())

    def _som(self, veld: int | None) -> exp.Expr:
        return getal(0) if veld is None else self.som(veld)


def conditie(voorwaarde: Voorwaarde, kolommen: Telkolommen) -> exp.Expr:
    """Return whether a condition holds in a complete state. Raises TeGrootGetal.

    Whether a denominator is empty is asked once, by `rij_van`.
    """
    match voorwaarde:
        case Aantal(maat=maat, grenzen=grenzen):
            n = kolommen.teller(voorwaarde)
            return een_van(n, map(getal, grenzen)) if maat is Maat.PRECIES else _dan(n, maat, getal(grenzen[0]))
        case Aandeel(maat=maat, procent=procent):
            keer, van = 100 * procent.denominator, procent.numerator
            _past_erin(max(keer, van) * kolommen.meeste(voorwaarde))
            return _dan(maal(keer, kolommen.teller(voorwaarde)), maat, maal(van, kolommen.noemer(voorwaarde)))
        case Bedrag(maat=maat):
            drempel = kolommen.zicht.blik.vraag(voorwaarde).drempel
            _past_erin(drempel.denominator * kolommen.meeste(voorwaarde))
            return _dan(maal(drempel.denominator, kolommen.teller(voorwaarde)), maat, getal(drempel.numerator))
        case Alle() | Overige():
            return _dan(kolommen.teller(voorwaarde), Maat.PRECIES, kolommen.noemer(voorwaarde))
        case Is():
            return _dan(kolommen.teller(voorwaarde), Maat.PRECIES, getal(1))
        case Samen(voegwoord=voegwoord, delen=delen):
            alle = [conditie(deel, kolommen) for deel in delen]
            return en(*alle) if voegwoord == "en" else of(*alle)
        case Niet(deel=deel):
            return exp.Not(this=exp.Paren(this=conditie(deel, kolommen)))
        case VanDeze(maat=maat, grens=grens, delen=delen):
            tel = [keuze([(conditie(deel, kolommen), getal(1))], getal(0)) for deel in delen]
            return _dan(plus(tel), maat, getal(grens))
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(voorwaarde)


def _dan(links: exp.Expr, maat: Maat, rechts: exp.Expr) -> exp.Expr:
    return _VERGELIJK[maat](this=links, expression=rechts)


def _past_erin(n: int) -> None:
    if n > MEESTE:
        raise TeGrootGetal


def rij_van(regelset: Regelset, kolommen: Telkolommen, nog_open: exp.Expr | None) -> exp.Expr:
    """Return the number of the row that decides, with the sentence and the source of each; nothing where none does.

    Where something is `nog_open` it is nothing too. Raises TeGrootGetal.
    """
    paren: list[tuple[exp.Expr, exp.Expr]] = (
        [] if nog_open is None else [(nog_open, met_uitleg(exp.Null(), "nog open"))]
    )
    lege = dict.fromkeys(kolommen.noemer(blad) for blad in regelset.bladen if isinstance(blad, MET_NOEMER))
    if lege:
        antwoord = regelset.lege_noemer
        dan = (
            met_uitleg(exp.Null(), "niets om een percentage van te nemen of mee te rekenen: geen beslisregel")
            if antwoord is None
            else met_uitleg(getal(LEEG_NR), _uitleg(antwoord))
        )
        paren.append((of(*(_dan(noemer, Maat.PRECIES, getal(0)) for noemer in lege)), dan))
    anders: exp.Expr | None = None
    for rij in regelset.genummerd:
        nummer = met_uitleg(getal(rij.nummer), _uitleg(rij.beslisregel))
        match rij.beslisregel.voorwaarde:
            case LegeNoemer():
                continue
            case Anders():
                anders = nummer
                break
            case voorwaarde:
                paren.append((conditie(voorwaarde, kolommen), nummer))
    return keuze(paren, anders) if paren else anders or exp.Null()


def _uitleg(rij: Beslisregel) -> str:
    return f"{rij.oordeel}: {rij.zin} [{rij.bron}]"


def oordeel_van(regelset: Regelset, rij: exp.Expr, nog_open: exp.Expr | None) -> exp.Expr:
    """Return the oordeel of the row with a number; `GEEN` where there is none, nothing where something is open."""
    per_oordeel: dict[Oordeel, list[int]] = {}
    for een in regelset.genummerd:
        per_oordeel.setdefault(een.beslisregel.oordeel, []).append(een.nummer)
    if regelset.lege_noemer is not None:
        per_oordeel.setdefault(regelset.lege_noemer.oordeel, []).append(LEEG_NR)
    paren: list[tuple[exp.Expr, exp.Expr]] = [] if nog_open is None else [(nog_open, exp.Null())]
    paren += [(een_van(rij.copy(), map(getal, nummers)), tekst(letter)) for letter, nummers in per_oordeel.items()]
    return keuze(paren, tekst(GEEN)) if paren else tekst(GEEN)


def na_stap(stap: Stap, oordeel: exp.Expr, regelset: Regelset, rij: exp.Expr, kolommen: Telkolommen) -> exp.Expr:
    """Return what an oordeel becomes by a step, with its sentence and source. Raises TeGrootGetal.

    No step follows the answer to an empty denominator, by the number of the row.
    """
    wordt = [(letter, stap.na(letter, regelset.letters)) for letter in regelset.letters]
    wissel = [(_dan(oordeel.copy(), Maat.PRECIES, tekst(van)), tekst(naar)) for van, naar in wordt if van != naar]
    if not wissel:
        return oordeel
    geldt = conditie(stap.voorwaarde, kolommen)
    if regelset.lege_noemer is not None:
        geldt = en(exp.NEQ(this=rij, expression=getal(LEEG_NR)), geldt)
    dan = met_uitleg(keuze(wissel, oordeel.copy()), f"{stap.zin} [{stap.bron}]")
    return keuze([(geldt, dan)], oordeel.copy())
