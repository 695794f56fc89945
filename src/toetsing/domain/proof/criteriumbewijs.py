"""What can be proven of one criterium by looking at every state in its truth table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    DoorNvt,
    Feitkern,
    Gaten,
    GeenOordeel,
    Kern,
    KomtNietVoor,
    Overlap,
    Scorewissel,
    StapZonderGevolg,
    Symmetrie,
    Verslechtering,
    Wegvallen,
    ZonderInvloed,
)
from toetsing.domain.proof.waarheidstabel import Buur, Knooptabel, Tabelregel, Waarheidstabel, met_score, veranderingen
from toetsing.domain.rules.boom import GEEN, Anders
from toetsing.domain.rules.regelset import Rij

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.proof.bevinding import Feit
    from toetsing.domain.proof.waarheidstabel import Toestandentabel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand, Wissel


def toestandsfeiten(tabel: Toestandentabel, oordelen: Sequence[Oordeelniveau]) -> Iterator[Feit]:
    """Yield what was found in the states of a node by looking at each by itself; these are the oordelen it can have."""
    yield from _volledig(tabel)
    yield from _geen_oordeel(tabel)
    yield from _eenduidig(tabel)
    yield from _alleen_door_anders(tabel)
    yield from _bereikbaar(oordelen, tabel)
    yield from _stappen(tabel)


def criteriumfeiten(tabel: Waarheidstabel) -> Iterator[Feit]:
    """Yield everything that was found in the states of one criterium."""
    oordelen = tabel.criterium.oordelen
    yield _symmetrie(tabel)
    yield from toestandsfeiten(tabel, oordelen)
    veranderd = tuple(veranderingen(tabel))
    verbeterd = tuple(buur for buur in veranderd if _is_beter(tabel, buur.wissel))
    yield from _monotoon(tabel, verbeterd)
    yield from _naar_geen(tabel, verbeterd)
    yield from _nvt(tabel, veranderd)
    yield from _irrelevant(tabel, veranderd)
    letters = bereikt(tabel, oordelen)
    yield from _kern(tabel, letters)
    yield from feitkernen(tabel, letters, tabel.zicht.met_een)


def _symmetrie(tabel: Waarheidstabel) -> Symmetrie:
    return Symmetrie(
        klassen=tabel.zicht.klassen,
        toestanden=len(tabel.toestanden),
        invullingen=sum(tabel.invullingen.values()),
    )


def _volledig(tabel: Toestandentabel) -> Iterator[Gaten]:
    gaten = tuple(t for t in tabel.toestanden.values() if t.beslissing.rij is None)
    if gaten:
        vervangt = tabel.criterium.vervangt if isinstance(tabel, Waarheidstabel) else ""
        yield Gaten(toestanden=gaten, van=len(tabel.toestanden), vervangt=vervangt)


def _geen_oordeel(tabel: Toestandentabel) -> Iterator[GeenOordeel]:
    uitdrukkelijk = tuple(t for t in tabel.toestanden.values() if t.beslissing.rij and t.beslissing.oordeel == GEEN)
    if uitdrukkelijk:
        yield GeenOordeel(toestanden=uitdrukkelijk)


def _eenduidig(tabel: Toestandentabel) -> Iterator[Overlap]:
    overlap: dict[tuple[int, int], list[Tabelregel]] = {}
    rijen = tabel.regelset.rijen
    for regel in tabel.toestanden.values():
        rij = regel.beslissing.rij
        if rij is None or rij is tabel.regelset.lege_noemer:
            continue
        eerste = rijen.index(rij)
        for tweede in range(eerste + 1, len(rijen)):
            ander = rijen[tweede]
            vangnet = isinstance(ander.voorwaarde, Anders)
            if ander.oordeel != rij.oordeel and not vangnet and tabel.zicht.past(ander, regel.toestand):
                overlap.setdefault((eerste, tweede), []).append(regel)
    for (eerste, tweede), regels in overlap.items():
        yield Overlap(
            eerste=Rij(nummer=eerste + 1, beslisregel=rijen[eerste]),
            tweede=Rij(nummer=tweede + 1, beslisregel=rijen[tweede]),
            toestanden=tuple(regels),
            volgorde_telt=tabel.regelset.volgorde_telt,
        )


def _alleen_door_anders(tabel: Toestandentabel) -> Iterator[AlleenDoorAnders]:
    vangnet = tuple(
        t
        for t in tabel.toestanden.values()
        if t.beslissing.rij is not None and isinstance(t.beslissing.rij.voorwaarde, Anders)
    )
    if vangnet:
        rij = next(rij for rij in tabel.regelset.rijen if rij is vangnet[0].beslissing.rij)
        erna = {t.beslissing.oordeel for t in vangnet}
        letters = tuple(letter for letter in tabel.regelset.letters if letter in erna) if erna != {rij.oordeel} else ()
        yield AlleenDoorAnders(oordeel=rij.oordeel, toestanden=vangnet, van=len(tabel.toestanden), erna=letters)


def _stappen(tabel: Toestandentabel) -> Iterator[StapZonderGevolg]:
    for stap in tabel.regelset.daarna:
        alle = (zet for regel in tabel.toestanden.values() for zet in regel.beslissing.zetten)
        deze = [zet for zet in alle if zet.stap is stap]
        if all(zet.van == zet.naar for zet in deze):
            yield StapZonderGevolg(stap=stap, geldt=bool(deze))


def _bereikbaar(oordelen: Sequence[Oordeelniveau], tabel: Toestandentabel) -> Iterator[KomtNietVoor]:
    letters = bereikt(tabel, oordelen)
    for niveau in oordelen:
        if niveau.letter not in letters:
            yield KomtNietVoor(niveau=niveau, boven=isinstance(tabel, Knooptabel))


def _is_beter(tabel: Waarheidstabel, wissel: Wissel) -> bool:
    """Return whether a score becomes a better one; what has no rang is neither, and so is a fact."""
    klasse = tabel.zicht.klassen[wissel.klasse]
    return not klasse.feit and klasse.schaal.is_beter(wissel.naar, wissel.van)


def _monotoon(tabel: Waarheidstabel, verbeterd: Sequence[Buur]) -> Iterator[Verslechtering]:
    rang = {letter: plaats for plaats, letter in enumerate(tabel.criterium.letters) if letter != GEEN}
    slechter = tuple(
        _scorewissel(tabel, buur)
        for buur in verbeterd
        if buur.voor.oordeel in rang and buur.na.oordeel in rang and rang[buur.na.oordeel] > rang[buur.voor.oordeel]
    )
    if slechter:
        yield Verslechtering(wissels=slechter)


def _naar_geen(tabel: Waarheidstabel, verbeterd: Sequence[Buur]) -> Iterator[Wegvallen]:
    """Find where a better score takes the oordeel away by a row that says so; a gap is reported as such."""
    weg = tuple(_scorewissel(tabel, buur) for buur in verbeterd if buur.na.oordeel == GEEN and buur.na.rij is not None)
    if weg:
        yield Wegvallen(wissels=weg)


def _scorewissel(tabel: Waarheidstabel, buur: Buur) -> Scorewissel:
    voor, na = (met_score(tabel, buur.wissel, na=na) for na in (False, True))
    schaal = tabel.zicht.klassen[buur.wissel.klasse].schaal
    return Scorewissel(voor=voor, na=na, van=buur.wissel.van, naar=buur.wissel.naar, schaal=schaal)


def _nvt(tabel: Waarheidstabel, veranderd: Sequence[Buur]) -> Iterator[DoorNvt]:
    door_nvt: dict[tuple[str, Oordeel, Oordeel], Buur] = {}
    for buur in veranderd:
        klasse = tabel.zicht.klassen[buur.wissel.klasse]
        nvt = frozenset() if klasse.feit else klasse.schaal.nvt
        if buur.wissel.naar in nvt and buur.wissel.van not in nvt:
            door_nvt.setdefault((buur.wissel.van, buur.voor.oordeel, buur.na.oordeel), buur)
    if door_nvt:
        yield DoorNvt(wissels=tuple(_scorewissel(tabel, door_nvt[sleutel]) for sleutel in sorted(door_nvt)))


def _irrelevant(tabel: Waarheidstabel, veranderd: Sequence[Buur]) -> Iterator[ZonderInvloed]:
    doet_ertoe = {buur.wissel.klasse for buur in veranderd}
    for plaats, klasse in enumerate(tabel.zicht.klassen):
        if plaats not in doet_ertoe:
            yield ZonderInvloed(klasse=klasse)


def _kern(tabel: Waarheidstabel, letters: Sequence[Oordeel]) -> Iterator[Kern]:
    for plaats, klasse in enumerate(tabel.zicht.klassen):
        gewoon = [teken for teken in klasse.schaal.ladder if teken in klasse.tekens]
        if len(gewoon) < 2 or len(letters) < 2 or klasse.feit:  # noqa: PLR2004 - nothing to choose
            continue
        mogelijk = {tabel.toestanden[t].beslissing.oordeel for t in tabel.zicht.met_een(plaats, gewoon[-1])}
        if mogelijk == {letters[-1]}:
            yield Kern(klasse=klasse, teken=gewoon[-1], oordeel=letters[-1], altijd=True)
        elif letters[0] not in mogelijk:
            yield Kern(klasse=klasse, teken=gewoon[-1], oordeel=letters[0], altijd=False)


def bereikt(tabel: Toestandentabel, oordelen: Sequence[Oordeelniveau]) -> list[Oordeel]:
    """Return the letters of these oordelen that some state gets, best first."""
    gevallen = {t.beslissing.oordeel for t in tabel.toestanden.values()}
    return [niveau.letter for niveau in oordelen if niveau.letter in gevallen]


def feitkernen(
    tabel: Toestandentabel, letters: Sequence[Oordeel], met_een: Callable[[int, str], Iterable[Toestand]]
) -> Iterator[Feitkern]:
    """Find of each fact what alone settles the oordeel, and what alone rules out the best one: it has no worst.

    `letters` are those that some state gets, best first; `met_een` gives the states in which a klasse has a teken.
    """
    for plaats, klasse in enumerate(tabel.zicht.klassen):
        if not klasse.feit or len(letters) < 2:  # noqa: PLR2004 - nothing to choose
            continue
        door: dict[tuple[Oordeel, bool], list[str]] = {}
        for teken in klasse.tekens:
            mogelijk = {tabel.toestanden[toestand].beslissing.oordeel for toestand in met_een(plaats, teken)}
            if len(mogelijk) == 1:
                door.setdefault((next(iter(mogelijk)), True), []).append(teken)
            elif letters[0] not in mogelijk:
                door.setdefault((letters[0], False), []).append(teken)
        for (oordeel, altijd), tekens in door.items():
            yield Feitkern(klasse=klasse, tekens=tuple(tekens), oordeel=oordeel, altijd=altijd)
