"""`toetsing/plan/1` and `toetsing/watals/1`: the ways to a better oordeel, and what other scores would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from toetsing.commands.plan.standen import STANDEN, Planstand
from toetsing.domain.change.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import op_winst
from toetsing.domain.oordelen import GEHEEL
from toetsing.formats.json import als_json, kader_kort, melding_als_json, programma, score_als_json, toetsing_als_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.commands.plan.gepland import Doel, Gepland, Watals
    from toetsing.domain.change.kortste import Gevonden
    from toetsing.domain.change.opvolging import Gevolgd
    from toetsing.domain.change.verbeteren import Bovenplan, Criteriumplan
    from toetsing.domain.change.wegen import Weg
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.json import Kaderjson, Meldingjson, Programmajson, Toetsingjson


class Andersjson(TypedDict):
    """A verwachting and the score it gets."""

    verwachting: str
    score: str


class Gevondenjson(TypedDict):
    """The smallest changes of scores: of how many verwachtingen each is, how many there are, and the first of them.

    `uit` are the verwachtingen in any of them. Where no change will do all but `haalbaar` is null or empty; where the
    search stopped, `haalbaar` is null and `vanaf` says that no change of fewer verwachtingen will do. Where there were
    too many to count `aantal` is null and `eerste` holds one; where going through all was too much it holds some.
    """

    haalbaar: bool | None
    grootte: int | None
    aantal: int | None
    eerste: list[list[Andersjson]]
    uit: list[str]
    vanaf: int | None


class Wegjson(TypedDict):
    """A way to at least `oordeel`: surely, and possibly where scores are open; `winst` counts the oordelen it rises."""

    criterium: str
    oordeel: str
    winst: int
    zeker: Gevondenjson
    kans: Gevondenjson | None


class Bovenwegjson(TypedDict):
    """A way of a thema or of the whole, as one of a criterium; among `eerste` is one of the fewest steps.

    `wordt` is what the first of these surely gives, at least `oordeel`; null where there is none.
    `over` is the number of the thema, or "geheel". A way to a goal has `daarbij`: the least oordelen that are asked of
    what is below it too, by their names ("thema 1", "criterium 1.2").
    """

    over: str
    oordeel: str
    wordt: str | None
    winst: int
    zeker: Gevondenjson
    kans: Gevondenjson | None
    daarbij: NotRequired[Mapping[str, str]]


class Bovenplanjson(TypedDict):
    """What a criterium has, of a thema or of the whole; facts that rules there or below name are in `open` too."""

    wegen: list[Bovenwegjson]
    verlies: Gevondenjson
    open: list[str]
    beslissend: list[str] | None


class Criteriumplanjson(TypedDict):
    """The ways of one criterium, the nearest first; the smallest losses that lower it; and its open scores.

    `beslissend` are the open verwachtingen that still decide, null where finding them was too much. A kader with facts
    has `open_feiten`, those that its rules name and that are open, and those that decide are in `beslissend` too.
    """

    wegen: list[Wegjson]
    verlies: Gevondenjson
    open: list[str]
    open_feiten: NotRequired[list[str]]
    beslissend: list[str] | None


class Doeljson(TypedDict):
    """A goal as it was typed, the least oordeel it asks per criterium, and the shortest list that leads to it.

    `grootte` is of how many verwachtingen that list is, null where a criterium has none; `aantal` how many there are,
    null where they were too many to count. Where the kader decides above its criteria `eisen_boven` holds what is asked
    there, by number of thema or as "geheel", and `wegen_boven` its ways; of a criterium that is asked below one of
    these there is no way apart.
    """

    gevraagd: str
    eisen: Mapping[str, str]
    eisen_boven: NotRequired[Mapping[str, str]]
    grootte: int | None
    aantal: int | None
    wegen: list[Wegjson]
    wegen_boven: NotRequired[list[Bovenwegjson]]


class Maatregeljson(TypedDict):
    """A measure as it stands in the workbook, the day its term says, and how far it is on the peildatum.

    `bij_min` is null where its verwachting does not count or is not in the kader.
    """

    verwachting: str
    verbetermaatregel: str
    verantwoordelijke: str | None
    termijn: str
    datum: str | None
    status: str
    stand: Planstand
    bij_min: bool | None


class Planjson(TypedDict):
    """The whole answer. `volgorde` names criterium and oordeel of every way that can be gone, most winst first.

    A kader that decides above its criteria has `themas`, by number those that have rules, and `eindoordeel`, null where
    it has none for the whole.
    """

    formaat: str
    programma: Programmajson
    peildatum: str
    kader: Kaderjson
    toetsing: Toetsingjson
    criteria: Mapping[str, Criteriumplanjson]
    themas: NotRequired[Mapping[str, Bovenplanjson]]
    eindoordeel: NotRequired[Bovenplanjson | None]
    volgorde: list[tuple[str, str]]
    doel: Doeljson | None
    maatregelen: list[Maatregeljson]
    zonder_maatregel: list[str]
    meldingen: list[Meldingjson]


class Wijzigingjson(TypedDict):
    """The score of a verwachting before and after; null is open."""

    verwachting: str
    nu: str | None
    dan: str | None


class Watalsjson(TypedDict):
    """The toetsing as it is and as it would be, and the criteria whose oordelen are otherwise then.

    Where the kader decides above its criteria `veranderd_boven` has the themas of which that is so, and "geheel".
    """

    formaat: str
    programma: Programmajson
    peildatum: str
    kader: Kaderjson
    wijzigingen: list[Wijzigingjson]
    nu: Toetsingjson
    dan: Toetsingjson
    veranderd: list[str]
    veranderd_boven: NotRequired[list[str]]
    meldingen: list[Meldingjson]


def plan_als_json(g: Gepland, meldingen: Sequence[Melding]) -> str:
    """Return the plan of one organisation, with everything there is to say of its input."""
    inhoud: Planjson = {
        "formaat": "toetsing/plan/1",
        "programma": programma(),
        "peildatum": g.peildatum.isoformat(),
        "kader": kader_kort(g.kader),
        "toetsing": toetsing_als_json(g.kader, g.uitslag),
        "criteria": {plan.uitslag.nr: _criterium(g.kader, plan) for plan in g.plannen},
        "volgorde": [(weg.nr, weg.doel) for weg in op_winst(g.plannen)],
        "doel": None if g.doel is None else _doel(g.kader, g.doel),
        "maatregelen": [_maatregel(een) for een in g.opvolging.maatregelen],
        "zonder_maatregel": list(g.opvolging.zonder_maatregel),
        "meldingen": [melding_als_json(een) for een in meldingen],
    }
    if g.kader.heeft_bovenregels:
        boven = {plan.uitslag.nr: _boven(plan) for plan in g.boven}
        inhoud["eindoordeel"] = boven.pop(GEHEEL, None)
        inhoud["themas"] = boven
    return als_json(inhoud)


def _criterium(kader: Kader, plan: Criteriumplan) -> Criteriumplanjson:
    inhoud: Criteriumplanjson = {
        "wegen": [_weg(weg) for weg in plan.wegen],
        "verlies": _gevonden(plan.verlies),
        "open": list(plan.uitslag.open),
        "beslissend": None if plan.beslissend is None else list(plan.beslissend),
    }
    return {**inhoud, "open_feiten": list(plan.uitslag.open_feiten)} if kader.feiten else inhoud


def watals_als_json(w: Watals, meldingen: Sequence[Melding]) -> str:
    """Return the uitslag as it is, as it would be, and what differs."""
    inhoud: Watalsjson = {
        "formaat": "toetsing/watals/1",
        "programma": programma(),
        "peildatum": w.peildatum.isoformat(),
        "kader": kader_kort(w.kader),
        "wijzigingen": [
            {
                "verwachting": nr,
                "nu": score_als_json(w.nu.toetsing.scores[nr]),
                "dan": score_als_json(w.dan.toetsing.scores[nr]),
            }
            for nr in (verwachting.nr for verwachting in w.kader.verwachtingen)
            if nr in w.wijzigingen
        ],
        "nu": toetsing_als_json(w.kader, w.nu),
        "dan": toetsing_als_json(w.kader, w.dan),
        "veranderd": [een.nr for een, ander in w.geraakt if een.mogelijk != ander.mogelijk],
        "meldingen": [melding_als_json(een) for een in meldingen],
    }
    if w.kader.heeft_bovenregels:
        inhoud["veranderd_boven"] = [een.nr for een, ander in w.boven_geraakt if een.mogelijk != ander.mogelijk]
    return als_json(inhoud)


def _gevonden(gevonden: Gevonden) -> Gevondenjson:
    match gevonden:
        case Kortste():
            return {
                "haalbaar": True,
                "grootte": gevonden.grootte,
                "aantal": gevonden.aantal,
                "eerste": [
                    [{"verwachting": nr, "score": score} for nr, score in wijziging] for wijziging in gevonden.eerste
                ],
                "uit": list(gevonden.uit),
                "vanaf": None,
            }
        case Onhaalbaar():
            return {"haalbaar": False, "grootte": None, "aantal": None, "eerste": [], "uit": [], "vanaf": None}
        case Gestopt(vanaf=vanaf):
            return {"haalbaar": None, "grootte": None, "aantal": None, "eerste": [], "uit": [], "vanaf": vanaf}


def _weg(weg: Weg) -> Wegjson:
    return {
        "criterium": weg.nr,
        "oordeel": weg.doel,
        "winst": weg.winst,
        "zeker": _gevonden(weg.zeker),
        "kans": None if weg.kans is None else _gevonden(weg.kans),
    }


def _bovenweg(weg: Weg) -> Bovenwegjson:
    return {
        "over": weg.nr,
        "oordeel": weg.doel,
        "wordt": weg.wordt,
        "winst": weg.winst,
        "zeker": _gevonden(weg.zeker),
        "kans": None if weg.kans is None else _gevonden(weg.kans),
    }


def _boven(plan: Bovenplan) -> Bovenplanjson:
    return {
        "wegen": [_bovenweg(weg) for weg in plan.wegen],
        "verlies": _gevonden(plan.verlies),
        "open": [*plan.uitslag.open, *plan.uitslag.open_feiten],
        "beslissend": None if plan.beslissend is None else list(plan.beslissend),
    }


def _doel(kader: Kader, doel: Doel) -> Doeljson:
    inhoud: Doeljson = {
        "gevraagd": doel.gevraagd,
        "eisen": dict(doel.eisen.criteria),
        "grootte": doel.plan.grootte,
        "aantal": doel.plan.aantal,
        "wegen": [_weg(weg) for weg in doel.plan.wegen],
    }
    if kader.heeft_bovenregels:
        inhoud["eisen_boven"] = dict(doel.eisen.boven)
        inhoud["wegen_boven"] = [{**_bovenweg(weg), "daarbij": dict(weg.daarbij)} for weg in doel.plan.boven]
    return inhoud


def _maatregel(een: Gevolgd) -> Maatregeljson:
    maatregel = een.maatregel
    return {
        "verwachting": maatregel.nr,
        "verbetermaatregel": maatregel.verbetermaatregel,
        "verantwoordelijke": None if een.zonder_verantwoordelijke else maatregel.verantwoordelijke,
        "termijn": maatregel.termijn,
        "datum": een.dag.isoformat() if een.dag else None,
        "status": maatregel.status,
        "stand": STANDEN[een.voortgang],
        "bij_min": een.bij_min,
    }
