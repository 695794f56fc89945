"""What can be proven of a thema or of the whole: every toestand that what lies below it can come to.

A better score is one of a verwachting, through every node between it and here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.domain.proof.bevinding import (
    Deelkern,
    DoorNvt,
    Scorewissel,
    Symmetrie,
    Verslechtering,
    Wegvallen,
    ZonderInvloed,
)
from toetsing.domain.proof.criteriumbewijs import bereikt, feitkernen, toestandsfeiten
from toetsing.domain.proof.waarheidstabel import Knoopvulling, knoopregel
from toetsing.domain.rules.betekenis import Klasse
from toetsing.domain.rules.boom import GEEN, Laag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.proof.bevinding import Feit
    from toetsing.domain.proof.waarheidstabel import Knooptabel
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand


def knoopfeiten(tabel: Knooptabel) -> Iterator[Feit]:
    """Yield everything that was found in the states of a node above the criteria."""
    yield Symmetrie(
        klassen=tabel.zicht.klassen,
        toestanden=len(tabel.toestanden),
        invullingen=sum(tabel.invullingen.values()),
        boven=True,
    )
    yield from toestandsfeiten(tabel, tabel.knoop.oordelen)
    yield from _wissels(tabel)
    letters = bereikt(tabel, tabel.knoop.oordelen)
    yield from _delen(tabel, letters)
    yield from feitkernen(tabel, letters, partial(_met_een, tabel))


def _met_een(tabel: Knooptabel, plaats: int, teken: str) -> set[Toestand]:
    """Return the states in which a fact has this teken."""
    return tabel.knoop.standen({**tabel.knoop.vrij, tabel.zicht.klassen[plaats].nrs[0]: (teken,)})


def _wissels(tabel: Knooptabel) -> Iterator[Feit]:
    """Find what one other score does: what makes it worse, takes it away, what nvt does, and what does nothing."""
    slechter: list[Scorewissel] = []
    weg: list[Scorewissel] = []
    door_nvt: dict[tuple[str, Oordeel, Oordeel], Scorewissel] = {}
    doet_ertoe: dict[str, bool] = {}
    rang = {letter: plaats for plaats, letter in enumerate(tabel.knoop.letters) if letter != GEEN}
    for gelijke in tabel.knoop.gelijke:
        verwachting = gelijke[0]
        veranderd = list(_veranderd(tabel, verwachting))
        doet_ertoe |= {een.nr: bool(veranderd) for een in gelijke}
        for wissel in veranderd:
            voor, na = wissel.voor.beslissing, wissel.na.beslissing
            nvt = verwachting.schaal.nvt
            if verwachting.schaal.is_beter(wissel.naar, wissel.van):
                if voor.oordeel in rang and na.oordeel in rang and rang[na.oordeel] > rang[voor.oordeel]:
                    slechter.append(wissel)
                if na.oordeel == GEEN and na.rij is not None:
                    weg.append(wissel)
            elif wissel.naar in nvt and wissel.van not in nvt:
                door_nvt.setdefault((wissel.van, voor.oordeel, na.oordeel), wissel)
    if slechter:
        yield Verslechtering(wissels=tuple(slechter))
    if weg:
        yield Wegvallen(wissels=tuple(weg))
    if door_nvt:
        yield DoorNvt(wissels=tuple(door_nvt[sleutel] for sleutel in sorted(door_nvt)))
    yield from _zonder_invloed(tabel.knoop, doet_ertoe)


def _veranderd(tabel: Knooptabel, verwachting: Onderdeel) -> Iterator[Scorewissel]:
    """Yield the changes of one verwachting that change the oordeel of the node, one for every two toestanden."""
    nr, schaal = verwachting.nr, verwachting.schaal
    for wissel in tabel.knoop.wissels(nr):
        if tabel.toestanden[wissel.voor].beslissing.oordeel != tabel.toestanden[wissel.na].beslissing.oordeel:
            voor, na = (
                knoopregel(tabel.knoop, toestand, Knoopvulling(tabel.knoop, wissel.anderen, **{nr: teken}))
                for toestand, teken in ((wissel.voor, wissel.van), (wissel.na, wissel.naar))
            )
            yield Scorewissel(voor=voor, na=na, van=wissel.van, naar=wissel.naar, schaal=schaal, nr=nr)


def _zonder_invloed(knoop: Knoop, doet_ertoe: dict[str, bool]) -> Iterator[ZonderInvloed]:
    """Find what never changes the oordeel: a whole criterium or thema, and else the verwachtingen of a criterium."""
    for deel in knoop.delen:
        eronder = deel.alle_verwachtingen
        if eronder and not any(doet_ertoe[een.nr] for een in eronder):
            yield ZonderInvloed(klasse=_klasse((deel.naam,), eronder[0], deel))
        elif deel.delen:
            yield from _zonder_invloed(deel, doet_ertoe)
        elif nrs := tuple(een.nr for een in eronder if not doet_ertoe[een.nr]):
            yield ZonderInvloed(klasse=_klasse(nrs, eronder[0], None))


def _klasse(nrs: tuple[str, ...], een: Onderdeel, deel: Knoop | None) -> Klasse:
    laag = Laag.VERWACHTING if deel is None else (Laag.THEMA if deel.delen else Laag.CRITERIUM)
    return Klasse(
        nrs=nrs, plaatsen=tuple(range(len(nrs))), tekens=een.tekens, schaal=een.schaal, groepen=frozenset(), laag=laag
    )


def _delen(tabel: Knooptabel, letters: Sequence[Oordeel]) -> Iterator[Deelkern]:
    """Find of each part that the rows look at what its worst oordeel alone settles, or rules out."""
    for deel in _gezien(tabel):
        eigen = [niveau.letter for niveau in deel.oordelen]
        if len(letters) < 2 or len(eigen) < 2:  # noqa: PLR2004 - nothing to choose
            continue
        standen = tabel.knoop.standen(tabel.knoop.vrij, alleen={deel.naam: eigen[-1]})
        mogelijk = {tabel.toestanden[stand].beslissing.oordeel for stand in standen}
        if mogelijk == {letters[-1]}:
            yield Deelkern(naam=deel.naam, oordeel=eigen[-1], hier=letters[-1], altijd=True)
        elif mogelijk and letters[0] not in mogelijk:
            yield Deelkern(naam=deel.naam, oordeel=eigen[-1], hier=letters[0], altijd=False)


def _gezien(tabel: Knooptabel) -> Iterator[Knoop]:
    """Yield the parts below a node of which its rows look at the oordeel."""
    nrs = {nr for klasse in tabel.zicht.klassen if klasse.laag is not Laag.VERWACHTING for nr in klasse.nrs}
    return (deel for deel in tabel.knoop.alle if deel.naam in nrs)
