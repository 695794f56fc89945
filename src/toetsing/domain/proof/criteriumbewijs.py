"""What can be proven of one criterium by looking at every state in its truth table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    DoorNvt,
    Gaten,
    GeenOordeel,
    Kern,
    KomtNietVoor,
    Overlap,
    Rij,
    Scorewissel,
    Symmetrie,
    Verslechtering,
    Wegvallen,
    ZonderInvloed,
)
from toetsing.domain.proof.waarheidstabel import Tabelregel, Waarheidstabel, buren
from toetsing.domain.rules.boom import GEEN, Anders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import Feit
    from toetsing.domain.rules.boom import Oordeel


def criteriumfeiten(kader: Kader, tabel: Waarheidstabel) -> Iterator[Feit]:
    """Yield everything that was found in the states of one criterium."""
    yield _symmetrie(tabel)
    yield from _volledig(tabel)
    yield from _geen_oordeel(tabel)
    yield from _eenduidig(tabel)
    yield from _alleen_door_anders(tabel)
    yield from _bereikbaar(kader, tabel)
    yield from _monotoon(kader, tabel)
    yield from _naar_geen(kader, tabel)
    yield from _nvt(kader, tabel)
    yield from _irrelevant(tabel)
    yield from _kern(kader, tabel)


def _symmetrie(tabel: Waarheidstabel) -> Symmetrie:
    return Symmetrie(
        klassen=tabel.zicht.klassen,
        toestanden=len(tabel.toestanden),
        invullingen=sum(regel.invullingen for regel in tabel.toestanden.values()),
    )


def _volledig(tabel: Waarheidstabel) -> Iterator[Gaten]:
    gaten = tuple(t for t in tabel.toestanden.values() if t.beslissing.rij is None)
    if gaten:
        yield Gaten(toestanden=gaten, van=len(tabel.toestanden))


def _geen_oordeel(tabel: Waarheidstabel) -> Iterator[GeenOordeel]:
    uitdrukkelijk = tuple(t for t in tabel.toestanden.values() if t.beslissing.rij and t.beslissing.oordeel == GEEN)
    if uitdrukkelijk:
        yield GeenOordeel(toestanden=uitdrukkelijk)


def _eenduidig(tabel: Waarheidstabel) -> Iterator[Overlap]:
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
        )


def _alleen_door_anders(tabel: Waarheidstabel) -> Iterator[AlleenDoorAnders]:
    vangnet = tuple(
        t
        for t in tabel.toestanden.values()
        if t.beslissing.rij is not None and isinstance(t.beslissing.rij.voorwaarde, Anders)
    )
    if vangnet:
        oordeel = vangnet[0].beslissing.oordeel
        yield AlleenDoorAnders(oordeel=oordeel, toestanden=vangnet, van=len(tabel.toestanden))


def _bereikbaar(kader: Kader, tabel: Waarheidstabel) -> Iterator[KomtNietVoor]:
    bereikt = {t.beslissing.oordeel for t in tabel.toestanden.values()}
    for niveau in kader.oordelen:
        if niveau.letter not in bereikt:
            yield KomtNietVoor(niveau=niveau)


def _monotoon(kader: Kader, tabel: Waarheidstabel) -> Iterator[Verslechtering]:
    rang = {letter: plaats for plaats, letter in enumerate(kader.letters) if letter != GEEN}
    slechter = []
    for wissel in _verbeteringen(kader, tabel):
        voor, na = wissel.voor.beslissing.oordeel, wissel.na.beslissing.oordeel
        if voor in rang and na in rang and rang[na] > rang[voor]:
            slechter.append(wissel)
    if slechter:
        yield Verslechtering(wissels=tuple(slechter))


def _naar_geen(kader: Kader, tabel: Waarheidstabel) -> Iterator[Wegvallen]:
    """Find where a better score takes the oordeel away by a row that says so; a gap is reported as such."""
    weg = []
    for wissel in _verbeteringen(kader, tabel):
        voor, na = wissel.voor.beslissing, wissel.na.beslissing
        if voor.oordeel != GEEN and na.oordeel == GEEN and na.rij is not None:
            weg.append(wissel)
    if weg:
        yield Wegvallen(wissels=tuple(weg))


def _verbeteringen(kader: Kader, tabel: Waarheidstabel) -> Iterator[Scorewissel]:
    """Yield each improvement of one score that changes the oordeel."""
    gewoon: list[str] = [niveau.teken for niveau in kader.schaal if not niveau.nvt]
    for voor, na, van, naar in buren(tabel):
        if van not in gewoon or naar not in gewoon[: gewoon.index(van)]:
            continue
        if voor.beslissing.oordeel != na.beslissing.oordeel:
            yield Scorewissel(voor=voor, na=na, van=van, naar=naar)


def _nvt(kader: Kader, tabel: Waarheidstabel) -> Iterator[DoorNvt]:
    veranderd: dict[tuple[str, Oordeel, Oordeel], Scorewissel] = {}
    for voor, na, van, naar in buren(tabel):
        was, wordt = voor.beslissing.oordeel, na.beslissing.oordeel
        if naar in kader.nvt and van not in kader.nvt and was != wordt:
            veranderd.setdefault((van, was, wordt), Scorewissel(voor=voor, na=na, van=van, naar=naar))
    if veranderd:
        yield DoorNvt(wissels=tuple(veranderd[sleutel] for sleutel in sorted(veranderd)))


def _irrelevant(tabel: Waarheidstabel) -> Iterator[ZonderInvloed]:
    doet_ertoe: set[int] = set()
    for toestand, regel in tabel.toestanden.items():
        for plaats, _, _, anders in tabel.zicht.wissels(toestand):
            if tabel.toestanden[anders].beslissing.oordeel != regel.beslissing.oordeel:
                doet_ertoe.add(plaats)
    for plaats, klasse in enumerate(tabel.zicht.klassen):
        if plaats not in doet_ertoe:
            yield ZonderInvloed(klasse=klasse)


def _kern(kader: Kader, tabel: Waarheidstabel) -> Iterator[Kern]:
    bereikt = {t.beslissing.oordeel for t in tabel.toestanden.values()}
    letters = [niveau.letter for niveau in kader.oordelen if niveau.letter in bereikt]
    for plaats, klasse in enumerate(tabel.zicht.klassen):
        gewoon = [teken for teken in klasse.tekens if teken not in kader.nvt]
        if len(gewoon) < 2 or len(letters) < 2:  # noqa: PLR2004 - nothing to choose
            continue
        mogelijk = {
            regel.beslissing.oordeel
            for toestand, regel in tabel.toestanden.items()
            if tabel.zicht.kan_hebben(toestand, plaats, gewoon[-1])
        }
        if mogelijk == {letters[-1]}:
            yield Kern(klasse=klasse, teken=gewoon[-1], oordeel=letters[-1], altijd=True)
        elif letters[0] not in mogelijk:
            yield Kern(klasse=klasse, teken=gewoon[-1], oordeel=letters[0], altijd=False)
