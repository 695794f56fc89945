"""Why an oordeel is no better: the rows of the next better one that do not hold, and by what.

And which steps after the rows hold it back, whatever row decides. Of what lies above the criteria the question is put
in `netniet_boven`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.kader import zicht_op
from toetsing.domain.rules.bedragen import gewicht_in, meeste_punten
from toetsing.domain.rules.betekenis import gaat_over, getelde_tekens
from toetsing.domain.rules.boom import (
    GEEN,
    MET_NOEMER,
    Aandeel,
    Anders,
    Bedrag,
    Grootheid,
    Is,
    LegeNoemer,
    Maat,
    Niet,
    Samen,
    VanDeze,
    bladen_van,
)
from toetsing.domain.rules.regelset import Richting
from toetsing.domain.scores import OPEN, Score, als_woord
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium, Feit
    from toetsing.domain.rules.betekenis import Onderdeel, Zet
    from toetsing.domain.rules.boom import Blad, Oordeel, Voorwaarde
    from toetsing.domain.rules.regelset import Beslisregel
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld


class Bedragstand(NamedTuple):
    """What an amount comes to of all that is filled in: a sum, out of what it is a mean or share of, of a sum one."""

    som: Fraction
    van: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Waardoor:
    """A condition by which a row does not hold, and what it looks at.

    `wel` have what it counts, `niet` have something else, `open` nothing yet; it speaks of `van` onderdelen. `ontkend`
    says that it holds and ought not. `bedrag` is what an amount comes to, which counts all that has a number. `feit` is
    the name of a fact and what it is, where the condition is about one. `namen` is the name of each score, by number,
    where "not" and the name of a level could be read as the name of another.
    """

    blad: Blad
    wel: tuple[str, ...]
    niet: tuple[str, ...]
    open: tuple[str, ...]
    van: int
    ontkend: bool
    bedrag: Bedragstand | None = None
    feit: tuple[str, str] | None = None
    namen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijststand:
    """A list by which a row does not hold: which of its conditions do, and which do not; `open` still can.

    `ontkend` says that the list holds and ought not.
    """

    lijst: VanDeze
    wel: tuple[Voorwaarde, ...]
    niet: tuple[Voorwaarde, ...]
    open: tuple[Voorwaarde, ...]
    ontkend: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Nietgehaald:
    """A row of the next better oordeel that did not decide. `net`: one better score would have been enough.

    Above the criteria that is one better oordeel of a part, where rows look at oordelen.
    Behind a list in `waardoor` comes what its conditions look at that ought to have been otherwise. `eerder` is the row
    that decided where this one does hold, but comes after it.
    """

    rij: Beslisregel
    waardoor: tuple[Waardoor | Lijststand, ...]
    net: bool
    eerder: Beslisregel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teruggehouden:
    """A step that made the oordeel worse, or holds it where it is; without it `beter` would be within reach."""

    zet: Zet
    beter: Oordeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """What the rows of a criterium or of a node above it look at, with what they see of it; `buiten` more are listed.

    scores: of each part what it has, of a part with an oordeel that; mogelijk: of such a part that is open what it can
        still have.
    beter: the oordelen that are better than the one it has.
    toestanden: all that can be with what is open.
    met_een_beter: the same after one of some parts gets better, for each way in which one can.
    """

    zicht: Zicht
    scores: Mapping[str, Ingevuld]
    schalen: Mapping[str, Schaal]
    feiten: Mapping[str, Feit]
    buiten: int
    beter: tuple[Oordeel, ...]
    toestanden: Sequence[Toestand]
    met_een_beter: Callable[[Collection[str]], Iterator[Iterable[Toestand]]]
    mogelijk: Mapping[str, Collection[str]] = field(default_factory=dict)

    def kan_zijn(self, nr: str) -> Collection[str]:
        """Return what a part has, or all that it can still have; nothing where that can be anything."""
        score = self.scores[nr]
        return self.mogelijk.get(nr, ()) if score is OPEN else (score,)


def niet_gehaald(
    criterium: Criterium, oordeel: Oordeel | None, scores: Mapping[str, Ingevuld]
) -> tuple[Nietgehaald, ...]:
    """Return the rows of the next better oordeel; none where the oordeel is not settled, the best, or none at all.

    Where steps come after the rows it is better than the oordeel and than what the row said that decided.
    """
    vraag = _vraag(criterium, oordeel, scores)
    return () if vraag is None else rijen_die_niet(vraag)


def teruggehouden(
    criterium: Criterium, oordeel: Oordeel | None, scores: Mapping[str, Ingevuld]
) -> tuple[Teruggehouden, ...]:
    """Return the steps that hold an oordeel back, each that does so whatever is still filled in."""
    vraag = _vraag(criterium, oordeel, scores)
    return () if vraag is None else stappen_die_houden(vraag)


def rijen_die_niet(vraag: Vraag) -> tuple[Nietgehaald, ...]:
    """Return the rows of the next better oordeel that surely did not decide."""
    toestanden = vraag.toestanden
    if any(map(vraag.zicht.lege_noemer, toestanden)):
        return ()
    alle = (_waarom(vraag, rij, toestanden) for rij in _van_het_betere(vraag, toestanden))
    return tuple(een for een in alle if een is not None)


def stappen_die_houden(vraag: Vraag) -> tuple[Teruggehouden, ...]:
    """Return the steps that hold the oordeel back, each that does so whatever is still filled in."""
    if not vraag.beter or not vraag.zicht.regelset.daarna:
        return ()
    letters = vraag.zicht.regelset.letters
    eerste, *andere = (vraag.zicht.beslis(toestand).zetten for toestand in vraag.toestanden)
    gevonden = []
    for zet in eerste:
        if all(zet in zetten for zetten in andere):
            van, naar = letters.index(zet.van), letters.index(zet.naar)
            if van < naar:
                gevonden.append(Teruggehouden(zet=zet, beter=zet.van))
            elif zet.stap.richting is Richting.HOOGSTENS and zet.stap.grens == zet.naar and naar:
                gevonden.append(Teruggehouden(zet=zet, beter=letters[naar - 1]))
    return tuple(gevonden)


def _vraag(criterium: Criterium, oordeel: Oordeel | None, scores: Mapping[str, Ingevuld]) -> Vraag | None:
    """Return what the rows of a criterium look at; None where there is no oordeel that could be better."""
    if criterium.regelset is None or criterium.regelset.door_mensen or oordeel in (None, GEEN):
        return None
    zicht = zicht_op(criterium, criterium.regelset)
    onderdelen = criterium.onderdelen_bij(criterium.regelset)
    gezien = {een.nr: scores[een.nr] for een in onderdelen}

    def voltooid(scores: Mapping[str, Ingevuld]) -> list[Toestand]:
        return list(zicht.voltooiingen(zicht.toestand(scores)))

    def met_een_beter(nrs: Collection[str]) -> Iterator[list[Toestand]]:
        for een in onderdelen:
            for teken in beter_dan(een, gezien[een.nr]) if een.nr in nrs else ():
                yield voltooid({**gezien, een.nr: Score(teken)})

    return Vraag(
        zicht=zicht,
        scores=gezien,
        schalen={een.nr: een.schaal for een in onderdelen},
        feiten={feit.nr: feit for feit in criterium.feiten},
        buiten=criterium.buiten,
        beter=criterium.letters[: criterium.letters.index(oordeel)] if oordeel in criterium.letters else (),
        toestanden=voltooid(gezien),
        met_een_beter=met_een_beter,
    )


def beter_dan(een: Onderdeel, score: Ingevuld) -> tuple[str, ...]:
    """Return what a part may have that is better than what it has; a fact is as it is, and what is open is nothing."""
    if score is OPEN or een.feit:
        return ()
    return tuple(teken for teken in een.schaal.beter_dan(score) if teken in een.tekens)


def _waarom(vraag: Vraag, rij: Beslisregel, toestanden: Sequence[Toestand]) -> Nietgehaald | None:
    """Return why a row did not decide; None where that differs with what is open."""
    past = {vraag.zicht.past(rij, toestand) for toestand in toestanden}
    if past == {False}:
        waardoor = tuple(
            een if isinstance(een, Lijststand) else _geteld(vraag, een[0], ontkend=een[1])
            for een in _waardoor(rij.voorwaarde, vraag.zicht, toestanden, waar=False)
        )
        return Nietgehaald(rij=rij, waardoor=waardoor, net=_net(vraag, rij, waardoor))
    beslist = {vraag.zicht.beslis(toestand).rij for toestand in toestanden}
    if past == {True} and len(beslist) == 1:
        return Nietgehaald(rij=rij, waardoor=(), net=False, eerder=beslist.pop())
    return None


def _van_het_betere(vraag: Vraag, toestanden: Sequence[Toestand]) -> list[Beslisregel]:
    """Return the rows with a condition of the least better oordeel that has any; where none has, those without.

    None where a step made the oordeel worse than rows that differ with what is open.
    """
    beter, regelset = vraag.beter, vraag.zicht.regelset
    if regelset.daarna:
        van_rij = {besluit.rij.oordeel for t in toestanden if (besluit := vraag.zicht.beslis(t)).rij is not None}
        beter = () if len(van_rij) > 1 else tuple(een for een in beter if een not in _vanaf(beter, van_rij))
    rijen = [rij for rij in regelset.rijen if not isinstance(rij.voorwaarde, LegeNoemer)]
    met = [rij for rij in rijen if not isinstance(rij.voorwaarde, Anders)]
    per_letter = ([rij for rij in deel if rij.oordeel == letter] for deel in (met, rijen) for letter in reversed(beter))
    return next(filter(None, per_letter), [])


def _vanaf(letters: Sequence[Oordeel], eerste: Collection[Oordeel]) -> Sequence[Oordeel]:
    """Return the letters from one of these on; none where they are without it."""
    return letters[next((plaats for plaats, letter in enumerate(letters) if letter in eerste), len(letters)) :]


def _waardoor(
    voorwaarde: Voorwaarde | Anders | LegeNoemer, zicht: Zicht, toestanden: Sequence[Toestand], *, waar: bool
) -> Iterator[tuple[Blad, bool] | Lijststand]:
    """Yield the leaves that make a condition true, or false, and whether a row denies each: then it is true.

    Of an `en` that is false those parts that are, and of an `of` that is true those; of a list how it stands first.
    """
    match voorwaarde:
        case Samen(voegwoord=voegwoord, delen=delen):
            kiest = voegwoord == ("of" if waar else "en")
            zo = [deel for deel in delen if any(zicht.geldt(deel, toestand) for toestand in toestanden) is waar]
            for deel in zo if kiest and zo else delen:
                yield from _waardoor(deel, zicht, toestanden, waar=waar)
        case Niet(deel=deel):
            yield from _waardoor(deel, zicht, toestanden, waar=not waar)
        case VanDeze():
            stand = _lijststand(voorwaarde, zicht, toestanden, ontkend=waar)
            yield stand
            meer = _moeten_er_meer(stand)
            for deel in stand.niet if meer else stand.wel:
                yield from _waardoor(deel, zicht, toestanden, waar=not meer)
        case _:
            yield from ((blad, waar) for blad in bladen_van(voorwaarde))


def _lijststand(lijst: VanDeze, zicht: Zicht, toestanden: Sequence[Toestand], *, ontkend: bool) -> Lijststand:
    geldt = [{zicht.geldt(deel, toestand) for toestand in toestanden} for deel in lijst.delen]
    wel, niet, open_ = (
        tuple(deel for deel, hier in zip(lijst.delen, geldt, strict=True) if hier == zo)
        for zo in ({True}, {False}, {True, False})
    )
    return Lijststand(lijst=lijst, wel=wel, niet=niet, open=open_, ontkend=ontkend)


def _moeten_er_meer(stand: Lijststand) -> bool:
    """Return whether more conditions of a list ought to hold, and not fewer."""
    if stand.lijst.maat is Maat.PRECIES:
        return len(stand.wel) < stand.lijst.grens
    return (stand.lijst.maat is Maat.MINSTENS) is not stand.ontkend


def _geteld(vraag: Vraag, blad: Blad, *, ontkend: bool) -> Waardoor:
    over = {nr for klasse in vraag.zicht.klassen if gaat_over(blad, klasse) for nr in klasse.nrs}
    van_belang = [(nr, score) for nr, score in vraag.scores.items() if nr in over]
    van = len(van_belang)
    if isinstance(blad, Aandeel) and blad.genoemde:
        van += vraag.buiten if blad.groep is None else 0
    elif isinstance(blad, MET_NOEMER):
        van -= sum(score in vraag.schalen[nr].nvt for nr, score in van_belang)
    if isinstance(blad, Bedrag):
        wel = [nr for nr, score in van_belang if score is not OPEN and score not in vraag.schalen[nr].nvt]
    else:
        wel = [nr for nr, _ in van_belang if _telt(vraag, blad, nr) is True]
    return Waardoor(
        blad=blad,
        wel=tuple(wel),
        niet=tuple(nr for nr, _ in van_belang if nr not in wel and _telt(vraag, blad, nr) is not None),
        open=tuple(nr for nr, _ in van_belang if _telt(vraag, blad, nr) is None),
        van=van,
        ontkend=ontkend,
        bedrag=_stand(vraag, blad, frozenset(wel)) if isinstance(blad, Bedrag) else None,
        feit=_feit(vraag, blad),
        namen=_namen(vraag, [nr for nr, _ in van_belang]),
    )


def _telt(vraag: Vraag, blad: Blad, nr: str) -> bool | None:
    """Return whether a condition counts a part, whatever it still becomes; None where that can go either way."""
    kan = vraag.kan_zijn(nr)
    if isinstance(blad, Bedrag):
        return bool(kan) or None
    telt = {teken in getelde_tekens(blad, vraag.schalen[nr].nvt) for teken in kan}
    return telt.pop() if len(telt) == 1 else None


def _namen(vraag: Vraag, nrs: Sequence[str]) -> dict[str, str]:
    if not any(_misleidt(vraag.schalen[nr]) for nr in nrs):
        return {}
    per_nr = [(nr, vraag.kan_zijn(nr)) for nr in nrs]
    return {
        nr: opsomming([vraag.schalen[nr].per_teken[een].naam for een in kan], "of") or als_woord(OPEN)
        for nr, kan in per_nr
    }


def _misleidt(schaal: Schaal) -> bool:
    """Return whether "not" and the name of a level leaves open which other it is, or may be one by itself."""
    woorden = [niveau.naam for niveau in schaal.niveaus if not niveau.nvt and not niveau.is_getal]
    return len(woorden) > 2 or any(naam.startswith("niet") for naam in woorden)  # noqa: PLR2004 - of two it is the other


def _feit(vraag: Vraag, blad: Blad) -> tuple[str, str] | None:
    feit = vraag.feiten.get(blad.nr) if isinstance(blad, Is) else None
    return None if feit is None else (feit.nr, feit.antwoord(vraag.scores[feit.nr]))


def _stand(vraag: Vraag, blad: Bedrag, nrs: frozenset[str]) -> Bedragstand:
    som = van = Fraction(0)
    for klasse in vraag.zicht.klassen:
        gewicht = gewicht_in(blad, klasse)
        for nr in nrs.intersection(klasse.nrs):
            niveau = klasse.schaal.per_teken[str(vraag.scores[nr])]
            som += gewicht * (niveau.getal or 0)
            van += gewicht * (meeste_punten(klasse) if blad.wat is Grootheid.PUNTEN else 1)
    return Bedragstand(som, Fraction(1) if blad.wat is Grootheid.SOM else van)


def _net(vraag: Vraag, rij: Beslisregel, waardoor: Sequence[Waardoor | Lijststand]) -> bool:
    """Return whether the row fits after one of the parts by which it does not got better.

    Where steps come after the rows these have to leave what it says, or better.
    """
    zicht, letters = vraag.zicht, vraag.zicht.regelset.letters
    bladen = [blad for een in waardoor for blad in bladen_van(een.lijst if isinstance(een, Lijststand) else een.blad)]
    gezien = {nr for k in zicht.klassen if any(gaat_over(blad, k) for blad in bladen) for nr in k.nrs}
    zo_goed = letters[: letters.index(rij.oordeel) + 1] if zicht.regelset.daarna else ()
    return any(
        zicht.past(rij, toestand) and (not zo_goed or zicht.beslis(toestand).oordeel in zo_goed)
        for toestanden in vraag.met_een_beter(gezien)
        for toestand in toestanden
    )
