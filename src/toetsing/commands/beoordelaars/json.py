"""`toetsing/beoordelaars/1`: several assessors of an organisation, or of many, and what their differences do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NotRequired, TypedDict

from toetsing.commands.beoordelaars.beoordeeld import criterium_van
from toetsing.commands.beoordelaars.json_ernaast import (
    Cijfernaastjson,
    Itemnaastjson,
    cijfers_als_json,
    items_als_json,
)
from toetsing.domain.compare.beoordelen import Oordeelstand
from toetsing.domain.oordelen import GEHEEL
from toetsing.formats.json import als_json, kader_kort, melding_als_json, programma, score_als_json, toetsing_als_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.compare.beoordelen import (
        Criteriumvergelijking,
        Feitvergelijking,
        Naastelkaar,
        Oorzaak,
        Verwachtingvergelijking,
    )
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.json import Kaderjson, Meldingjson, Programmajson, Toetsingjson


class Beoordelaarjson(TypedDict):
    """An assessor: how we call them, and what they decided."""

    naam: str
    toetsing: Toetsingjson


class Paarjson(TypedDict):
    """Two assessors: of how many verwachtingen that both scored they gave the same score."""

    een: str
    ander: str
    gescoord: int
    gelijk: int


class Gegevenjson(TypedDict):
    """The score of one assessor, null where open, and why."""

    score: str | None
    onderbouwing: str | None


class Overnamejson(TypedDict):
    """What becomes possible on the criterium when `door` takes over this one score, and whether that is otherwise."""

    door: str
    score: str
    mogelijk: list[str]
    verandert: bool


class Bovenovernamejson(TypedDict):
    """What becomes possible on a thema, by its number, or on the whole, as "geheel", with this score or answer."""

    over: str
    door: str
    score: str
    mogelijk: list[str]
    verandert: bool


class Verwachtingjson(TypedDict):
    """A verwachting: the score of each assessor in their order, and what taking over each other score would do.

    `gelijk` is where all scored it the same, `verschilt` where two scored it otherwise; who left it open does neither.
    `boven` is there only where the kader decides something above the criteria.
    """

    verwachting: str
    criterium: str
    scores: list[Gegevenjson]
    gelijk: bool
    verschilt: bool
    overnames: list[Overnamejson]
    boven: NotRequired[list[Bovenovernamejson]]


class Feitantwoordjson(TypedDict):
    """The answer of one assessor to a fact, null where open, and what they wrote about it."""

    antwoord: str | None
    motivering: str | None


class Feitovernamejson(TypedDict):
    """What becomes possible on a criterium when `door` takes over this one answer, and whether that is otherwise."""

    criterium: str
    door: str
    antwoord: str
    mogelijk: list[str]
    verandert: bool


class Feitjson(TypedDict):
    """A fact: the answer of each assessor in their order, and what taking over each other answer would do."""

    feit: str
    antwoorden: list[Feitantwoordjson]
    gelijk: bool
    verschilt: bool
    overnames: list[Feitovernamejson]
    boven: NotRequired[list[Bovenovernamejson]]


class Greepjson(TypedDict):
    """Any so many of these verwachtingen or facts, whichever."""

    aantal: int
    uit: list[str]


class Oorzaakjson(TypedDict):
    """The smallest sets of scores that `door` must take over from `van` for the same oordelen to be possible.

    `sets` is empty where taking over scores is not enough, and null where nobody searched: too many combinations.
    """

    door: str
    van: str
    sets: list[list[Greepjson]] | None


class Criteriumjson(TypedDict):
    """A criterium: what is possible by the scores of each assessor in their order, and what makes the difference."""

    criterium: str
    mogelijk: list[list[str]]
    stand: Annotated[str, Oordeelstand]
    oorzaken: list[Oorzaakjson]


class Knoopjson(TypedDict):
    """The same of a thema, by its number, or of the whole, as "geheel"."""

    over: str
    mogelijk: list[list[str]]
    stand: Annotated[str, Oordeelstand]
    oorzaken: list[Oorzaakjson]


class Organisatiejson(TypedDict):
    """One organisation. `gescoord` counts the verwachtingen that all scored, `gelijk` those all scored the same.

    `feiten`, `items` and `cijfers` are there only where the kader has facts, items or series, and `themas` and
    `eindoordeel` where it decides those.
    """

    organisatie: str
    beoordelaars: list[Beoordelaarjson]
    gescoord: int
    gelijk: int
    verschillen: int
    paren: list[Paarjson]
    verwachtingen: list[Verwachtingjson]
    criteria: list[Criteriumjson]
    feiten: NotRequired[list[Feitjson]]
    items: NotRequired[list[Itemnaastjson]]
    cijfers: NotRequired[list[Cijfernaastjson]]
    themas: NotRequired[list[Knoopjson]]
    eindoordeel: NotRequired[Knoopjson]


class Totaaljson(TypedDict):
    """A verwachting over all organisations, in numbers of organisations."""

    verwachting: str
    gescoord: int
    gelijk: int
    verschillen: int


class Beoordelaarsjson(TypedDict):
    """The whole answer."""

    formaat: str
    programma: Programmajson
    peildatum: str
    kader: Kaderjson
    organisaties: list[Organisatiejson]
    verwachtingen: list[Totaaljson]
    meldingen: list[Meldingjson]


def beoordelaars_als_json(
    kader: Kader, beoordeeld: Sequence[Beoordeeld], peildatum: date, meldingen: Sequence[Melding]
) -> str:
    """Return the assessors of one or more organisations beside each other."""
    per_nr = zip(*(een.beoordelingen.verwachtingen for een in beoordeeld), strict=True)
    inhoud: Beoordelaarsjson = {
        "formaat": "toetsing/beoordelaars/1",
        "programma": programma(),
        "peildatum": peildatum.isoformat(),
        "kader": kader_kort(kader),
        "organisaties": [_organisatie(kader, een) for een in beoordeeld],
        "verwachtingen": [
            {
                "verwachting": rij[0].nr,
                "gescoord": sum(not een.open_bij for een in rij),
                "gelijk": sum(een.gelijk for een in rij),
                "verschillen": sum(een.verschilt for een in rij),
            }
            for rij in per_nr
        ],
        "meldingen": [melding_als_json(een) for een in meldingen],
    }
    return als_json(inhoud)


def _organisatie(kader: Kader, beoordeeld: Beoordeeld) -> Organisatiejson:
    samen, namen = beoordeeld.beoordelingen, beoordeeld.namen
    inhoud: Organisatiejson = {
        "organisatie": beoordeeld.organisatie,
        "beoordelaars": [
            {"naam": naam, "toetsing": toetsing_als_json(kader, uitslag)}
            for naam, uitslag in zip(namen, samen.uitslagen, strict=True)
        ],
        "gescoord": samen.gescoord,
        "gelijk": samen.gelijk,
        "verschillen": len(samen.verschillen),
        "paren": [
            {"een": namen[paar.een], "ander": namen[paar.ander], "gescoord": paar.gescoord, "gelijk": paar.gelijk}
            for paar in samen.paren
        ],
        "verwachtingen": [_verwachting(kader, beoordeeld, een) for een in samen.verwachtingen],
        "criteria": [_criterium(namen, een) for een in samen.criteria],
    }
    if samen.feiten:
        inhoud["feiten"] = [_feit(beoordeeld, een) for een in samen.feiten]
    toetsingen = [uitslag.toetsing for uitslag in samen.uitslagen]
    if kader.itempunten:
        inhoud["items"] = items_als_json(kader, toetsingen)
    if kader.reeksen:
        inhoud["cijfers"] = cijfers_als_json(kader, toetsingen)
    for een in samen.boven:
        if een.nr == GEHEEL:
            inhoud["eindoordeel"] = _knoop(namen, een)
        else:
            inhoud.setdefault("themas", []).append(_knoop(namen, een))
    return inhoud


def _feit(beoordeeld: Beoordeeld, een: Feitvergelijking) -> Feitjson:
    waarom = [uitslag.toetsing.motiveringen.get(een.nr) for uitslag in beoordeeld.uitslagen]
    inhoud: Feitjson = {
        "feit": een.nr,
        "antwoorden": [
            {"antwoord": score_als_json(score), "motivering": motivering}
            for score, motivering in zip(een.scores, waarom, strict=True)
        ],
        "gelijk": een.gelijk,
        "verschilt": een.verschilt,
        "overnames": [
            {
                "criterium": nr,
                "door": beoordeeld.namen[overname.door],
                "antwoord": overname.score,
                "mogelijk": list(overname.mogelijk),
                "verandert": overname.verandert,
            }
            for nr, overnames in een.per_criterium.items()
            for overname in overnames
        ],
    }
    if een.boven:
        inhoud["boven"] = _boven(beoordeeld, een)
    return inhoud


def _boven(beoordeeld: Beoordeeld, een: Naastelkaar) -> list[Bovenovernamejson]:
    return [
        {
            "over": nr,
            "door": beoordeeld.namen[overname.door],
            "score": overname.score,
            "mogelijk": list(overname.mogelijk),
            "verandert": overname.verandert,
        }
        for nr, overnames in een.boven.items()
        for overname in overnames
    ]


def _verwachting(kader: Kader, beoordeeld: Beoordeeld, een: Verwachtingvergelijking) -> Verwachtingjson:
    waarom = [dossier.aantekeningen.get(een.nr) for dossier in beoordeeld.dossiers]
    inhoud: Verwachtingjson = {
        "verwachting": een.nr,
        "criterium": criterium_van(kader, een.nr).nr,
        "scores": [
            {"score": score_als_json(score), "onderbouwing": (wat.onderbouwing if wat else "") or None}
            for score, wat in zip(een.scores, waarom, strict=True)
        ],
        "gelijk": een.gelijk,
        "verschilt": een.verschilt,
        "overnames": [
            {
                "door": beoordeeld.namen[overname.door],
                "score": overname.score,
                "mogelijk": list(overname.mogelijk),
                "verandert": overname.verandert,
            }
            for overname in een.overnames
        ],
    }
    if een.boven:
        inhoud["boven"] = _boven(beoordeeld, een)
    return inhoud


def _knoop(namen: Sequence[str], een: Criteriumvergelijking) -> Knoopjson:
    return {
        "over": een.nr,
        "mogelijk": [list(mogelijk) for mogelijk in een.mogelijk],
        "stand": een.stand.value,
        "oorzaken": [_oorzaak(namen, oorzaak) for oorzaak in een.oorzaken],
    }


def _criterium(namen: Sequence[str], een: Criteriumvergelijking) -> Criteriumjson:
    return {
        "criterium": een.nr,
        "mogelijk": [list(mogelijk) for mogelijk in een.mogelijk],
        "stand": een.stand.value,
        "oorzaken": [_oorzaak(namen, oorzaak) for oorzaak in een.oorzaken],
    }


def _oorzaak(namen: Sequence[str], oorzaak: Oorzaak) -> Oorzaakjson:
    return {
        "door": namen[oorzaak.door],
        "van": namen[oorzaak.van],
        "sets": None
        if oorzaak.sets is None
        else [[{"aantal": greep.aantal, "uit": list(greep.nrs)} for greep in set_] for set_ in oorzaak.sets],
    }
