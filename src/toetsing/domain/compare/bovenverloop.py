"""Themas and the whole in two rondes: their oordelen beside each other, why they differ, what below them changed.

The label is that of `oorzaak`, for a node above the criteria: a and b by its own kader, c and d by the kader of the
other ronde. Where both kaders decide the node alike, one value of an open score counts in both at once. Where they do
not, each is looked at by itself, which says less: the label can be niet te zeggen where it would always be the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.compare.koppeling import zelfde_oordelen, zelfde_schaal
from toetsing.domain.compare.oordeelverloop import (
    oordeelverandering,
    vastgestelde_verandering,
    voorbehoud,
    zelfde_schalen,
)
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal, oorzaak_van
from toetsing.domain.compare.rondevergelijking import (
    Feitverandering,
    Knoopvergelijking,
    Onvergelijkbaar,
    Oordeelverandering,
)
from toetsing.domain.kader import naam_van_criterium
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import Laag
from toetsing.domain.rules.regelset import genoemde_nummers
from toetsing.domain.schaal import Schaal
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from toetsing.domain.compare.koppeling import Koppeling
    from toetsing.domain.compare.rondevergelijking import Criteriumvergelijking, Feitvergelijking, Ronde
    from toetsing.domain.decide.uitslag import Knoopuitslag
    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.oordelen import Bovenregels
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.scores import Ingevuld

    Was = Mapping[str, str]

_ANDER_FEIT = (
    Feitverandering.VERBETERD,
    Feitverandering.VERSLECHTERD,
    Feitverandering.ANDERS,
    Feitverandering.NU_OPEN,
    Feitverandering.NU_BEKEND,
)


def vergelijk_boven(
    eerst: Ronde,
    daarna: Ronde,
    koppeling: Koppeling,
    criteria: Sequence[Criteriumvergelijking],
    feiten: Sequence[Feitvergelijking],
) -> tuple[Knoopvergelijking, ...]:
    """Set the oordelen above the criteria of two rondes beside each other; `criteria` and `feiten` are compared ones.

    A node is there where the kader of one of the rondes decides it.
    """
    (kader_toen, _), (kader_nu, _) = eerst, daarna
    if not kader_toen.heeft_bovenregels and not kader_nu.heeft_bovenregels:
        return ()
    ander_feit = {een.naam for een in feiten if een.verandering in _ANDER_FEIT}
    thema_van = {v.nr: thema.nr for thema in kader_toen.themas for c in thema.criteria for v in c.verwachtingen}
    ongescoord = {thema.nr for thema in kader_toen.themas if not any(c.verwachtingen for c in thema.criteria)}
    per_criterium = {een.nr: een for een in criteria}
    komt_van = koppeling.herkomst
    gevonden: list[Knoopvergelijking] = []
    eronder: list[Criteriumvergelijking] = []
    for thema in kader_nu.themas:
        verwachtingen = [v for c in thema.criteria for v in c.verwachtingen]
        oude = tuple(dict.fromkeys(thema_van[komt_van[v.nr]] for v in verwachtingen if v.nr in komt_van))
        if thema.nr in ongescoord and not verwachtingen:
            oude = (thema.nr,)
        onder = [per_criterium[c.nr] for c in thema.criteria if c.nr in per_criterium]
        zelf = tuple(_knoop(eerst, daarna, koppeling, thema.nr, oude, verwachtingen, onder, ander_feit))
        gevonden += zelf
        eronder += (*zelf, *onder)
    oude = (GEHEEL,) if komt_van or not (kader_toen.heeft_scores or kader_nu.heeft_scores) else ()
    gevonden += _knoop(eerst, daarna, koppeling, GEHEEL, oude, list(kader_nu.verwachtingen), eronder, ander_feit)
    return tuple(gevonden)


def _is_anders(een: Criteriumvergelijking) -> bool:
    return een.verandering not in (None, Oordeelverandering.GELIJK)


def _knoop(  # noqa: PLR0913, PLR0917 - what one node is made of
    eerst: Ronde,
    daarna: Ronde,
    koppeling: Koppeling,
    nr: str,
    oude: tuple[str, ...],
    verwachtingen: Sequence[Verwachting],
    onder: Sequence[Criteriumvergelijking],
    ander_feit: Collection[str],
) -> Iterator[Knoopvergelijking]:
    """Yield one node of the later kader beside those it comes from; nothing where neither kader decides it."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    regels = _regels(kader_nu, nr)
    oude_regels = [een for oud in oude if (een := _regels(kader_toen, oud)) is not None]
    if regels is None and not oude_regels:
        return
    uitkomst: Viertal | Onvergelijkbaar
    verandering = vastgesteld = None
    if not oude:
        uitkomst = Onvergelijkbaar.NIEUW
    elif len(oude) > 1:
        uitkomst = Onvergelijkbaar.GEMENGD_THEMA
    elif regels is None or not oude_regels:
        uitkomst = Onvergelijkbaar.ZONDER_BESLISREGELS
    elif not zelfde_schalen(kader_toen, verwachtingen, koppeling.was) or not zelfde_oordelen(
        oude_regels[0].oordelen, regels.oordelen
    ):
        uitkomst = Onvergelijkbaar.ANDERE_SCHAAL
    else:
        uitkomst = _verklaar(
            _Kant(kader_toen, knopen_boven(kader_toen)[oude[0]], toen.toetsing.scores),
            _Kant(kader_nu, knopen_boven(kader_nu)[nr], nu.toetsing.scores),
            koppeling.was,
        )
        uitkomst = voorbehoud(uitkomst, verwachtingen, koppeling)
        verandering = oordeelverandering(regels.oordelen, uitkomst)
        vastgesteld = vastgestelde_verandering(
            regels.oordelen, _beslist(eerst, oude[0]), _beslist(daarna, nr), verandering
        )
    plaatsen = (*((kader_toen, oud) for oud in oude), (kader_nu, nr))
    knopen = [knoop for kader, plaats in plaatsen if (knoop := knopen_boven(kader).get(plaats)) is not None]
    genoemd = {feit for een in (regels, *oude_regels) if een for feit in genoemde_nummers(een.regelset)}
    yield Knoopvergelijking(
        nr=nr,
        was=oude,
        uitkomst=uitkomst,
        verandering=verandering,
        vastgesteld=vastgesteld,
        onder=tuple(een.nr for een in onder if _is_anders(een) and any(_kijkt_naar(knoop, een) for knoop in knopen)),
        feiten=tuple(feit.nr for feit in kader_nu.feiten if feit.nr in genoemd and feit.nr in ander_feit),
    )


def _kijkt_naar(knoop: Knoop, een: Criteriumvergelijking) -> bool:
    """Return whether rows of a node look at the oordeel on a criterium or thema, as it is called in either ronde."""
    laag = Laag.THEMA if isinstance(een, Knoopvergelijking) else Laag.CRITERIUM
    zicht = knoop.zicht
    return zicht is not None and any(zicht.plaats(f"{laag.enkelvoud} {nr}") is not None for nr in (een.nr, *een.was))


def _regels(kader: Kader, nr: str) -> Bovenregels | None:
    return kader.eindregels if nr == GEHEEL else next(thema.regels for thema in kader.themas if thema.nr == nr)


def _beslist(ronde: Ronde, nr: str) -> Knoopuitslag | None:
    return next((een for een in ronde[1].boven if een.nr == nr), None)


# -- why an oordeel is another one -------------------------------------------------------------------------------------


class _Kant(NamedTuple):
    """One ronde of a node: its kader, and the scores of the whole toetsing."""

    kader: Kader
    knoop: Knoop
    scores: Mapping[str, Ingevuld]


def _verklaar(toen: _Kant, nu: _Kant, was: Was) -> Viertal:
    """Return the four oordelen of a node and why they differ."""
    a, b = (kant.knoop.mogelijk(kant.knoop.open(kant.scores)) for kant in (toen, nu))
    if _beslist_gelijk(toen, nu, was):
        c, d = a, b
        paren_toen, paren_nu = [(een, een) for een in a], [(een, een) for een in b]
    else:
        c = nu.knoop.mogelijk(_overgebracht(toen, nu, was))
        d = toen.knoop.mogelijk(_overgebracht(nu, toen, {oud: nr for nr, oud in was.items()}))
        paren_toen, paren_nu = [(een, ander) for een in a for ander in c], [(een, ander) for een in d for ander in b]
    labels = {oorzaak_van(een, twee, drie, vier) for een, drie in paren_toen for vier, twee in paren_nu}
    return Viertal(
        eerst=a,
        daarna=b,
        eerst_met_nu=c,
        daarna_met_toen=d,
        oorzaak=labels.pop() if len(labels) == 1 else Oorzaak.NIET_TE_ZEGGEN,
    )


def _beslist_gelijk(toen: _Kant, nu: _Kant, was: Was) -> bool:
    """Return whether both kaders decide a node alike, from verwachtingen and facts that are the same one by one."""
    een, ander = toen.knoop, nu.knoop
    if [v.nr for v in een.alle_verwachtingen] != [was.get(v.nr) for v in ander.alle_verwachtingen]:
        return False
    if [feit.nr for feit in een.feiten] != [feit.nr for feit in ander.feiten]:
        return False
    buiten, nu_buiten = (_buiten(kant) for kant in (toen, nu))
    schalen = zip(een.feiten, ander.feiten, strict=True)
    return (
        buiten == nu_buiten
        and all(zelfde_schaal(feit.schaal, nu_feit.schaal) for feit, nu_feit in schalen)
        and _zelfde_vorm(een.vorm(), ander.vorm())
    )


def _zelfde_vorm(een: object, ander: object) -> bool:
    """Return whether two vormen are equal, where a scale is what it says: of two kaders it is never the same one."""
    if isinstance(een, tuple) and isinstance(ander, tuple):
        return len(een) == len(ander) and all(map(_zelfde_vorm, een, ander))
    if isinstance(een, Schaal) and isinstance(ander, Schaal):
        telt, telt_ander = ([(n.telt_als, n.getal) for n in schaal.niveaus] for schaal in (een, ander))
        return telt == telt_ander and zelfde_schaal(een, ander)
    return een == ander


def _buiten(kant: _Kant) -> list[int]:
    """Return how many verwachtingen each criterium below a node lists without counting."""
    onder = {knoop.naam for knoop in kant.knoop.alle}
    return [een.buiten for een in kant.kader.criteria if naam_van_criterium(een) in onder]


def _overgebracht(van: _Kant, naar: _Kant, herkomst: Was) -> dict[str, tuple[str, ...]]:
    """Return what all below a node of one kader can be with the scores of the other ronde.

    `herkomst` gives for a verwachting its number in that ronde. What the other kader does not have, and a score that
    this one does not allow there, can be anything.
    """
    feiten = {feit.nr: feit.schaal for feit in van.kader.feiten}
    keuze = {een.nr: een.tekens for een in (*naar.knoop.alle_verwachtingen, *naar.knoop.feiten)}
    for een in naar.knoop.alle_verwachtingen:
        if een.nr in herkomst:
            keuze[een.nr] = _binnen(een, van, herkomst[een.nr])
    for een in naar.knoop.feiten:
        if een.nr in feiten and zelfde_schaal(feiten[een.nr], een.schaal):
            keuze[een.nr] = _binnen(een, van, een.nr)
    return keuze


def _binnen(onderdeel: Onderdeel, van: _Kant, nr: str) -> tuple[str, ...]:
    """Return what a verwachting or fact can be here, as it is there."""
    score = van.scores[nr]
    er = van.kader.bij_naam[nr].scores if score is OPEN else (score,)
    hier = ((teken,) if teken in onderdeel.tekens else onderdeel.tekens for teken in er)
    return tuple(dict.fromkeys(teken for tekens in hier for teken in tekens))
