"""`toetsing/hertoets/1`: rondes beside each other, with every count and why every oordeel changed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, NotRequired, TypedDict

from toetsing.commands.hertoets.json_ernaast import (
    Cijferstapjson,
    Itemstapjson,
    cijferstappen_als_json,
    itemstappen_als_json,
)
from toetsing.domain.compare.koppeling import dezelfde_regels
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal
from toetsing.domain.compare.rondevergelijking import (
    Feitverandering,
    Oordeelverandering,
    Puntstand,
    Scoreverandering,
)
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.relaties import Relatie
from toetsing.formats.json import als_json, kader_kort, melding_als_json, programma, score_als_json, toetsing_als_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from toetsing.domain.compare.rondevergelijking import (
        Criteriumvergelijking,
        Feitvergelijking,
        Knoopvergelijking,
        Rondevergelijking,
        Stand,
        Tijdlijn,
        Verwachtingvergelijking,
    )
    from toetsing.domain.compare.rondeverloop import Deels
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.json import Kaderjson, Meldingjson, Programmajson, Toetsingjson
    from toetsing.pipeline.rondes import Naastelkaar


class Standjson(TypedDict):
    """Of the shared verwachtingen in a ronde: how many are certainly voldoende, are open, and are not nvt."""

    voldoende: int
    open: int
    beoordeeld: int


class Scorestapjson(TypedDict):
    """A shared verwachting in two rondes; null is open. `overgenomen` is the ronde its score of now comes from."""

    verwachting: str
    was: str
    eerst: str | None
    daarna: str | None
    verandering: Annotated[str, Scoreverandering]
    overgenomen: str | None


class Feitstapjson(TypedDict):
    """A fact in two rondes, by its name; null is open, or not in the kader of that ronde, as `verandering` says."""

    feit: str
    eerst: str | None
    daarna: str | None
    verandering: Annotated[str, Feitverandering]


class _Oordeelstap(TypedDict):
    """What is said of every oordeel in two rondes."""

    was: list[str]
    verandering: Annotated[str, Oordeelverandering] | None
    verandering_vastgesteld: Annotated[str, Oordeelverandering] | None
    oorzaak: Annotated[str, Oorzaak] | None
    reden: str | None
    eerst: list[str] | None
    daarna: list[str] | None
    eerst_met_nu: list[str] | None
    daarna_met_toen: list[str] | None


class Oordeelstapjson(TypedDict):
    """A criterium in two rondes: everything possible then and now, by the rules of that ronde and by the other's.

    `verandering` and the oordelen are null where the rondes cannot be compared here, and `reden` says why. `oorzaak`
    says what made the difference: by rules that are the same only the scores can. All that is about what was computed;
    `verandering_vastgesteld` is what became of what was set, null where one of the rondes has none.
    """

    criterium: str
    was: list[str]
    verandering: Annotated[str, Oordeelverandering] | None
    verandering_vastgesteld: Annotated[str, Oordeelverandering] | None
    oorzaak: Annotated[str, Oorzaak] | None
    reden: str | None
    eerst: list[str] | None
    daarna: list[str] | None
    eerst_met_nu: list[str] | None
    daarna_met_toen: list[str] | None


class Knoopstapjson(TypedDict):
    """The same of a thema, by its number, or of the whole, as "geheel".

    `onder` are the themas and criteria that its rows look at of which the oordeel is another one or may be, and
    `feiten` the facts that its rules name and that are something else now.
    """

    over: str
    was: list[str]
    verandering: Annotated[str, Oordeelverandering] | None
    verandering_vastgesteld: Annotated[str, Oordeelverandering] | None
    oorzaak: Annotated[str, Oorzaak] | None
    reden: str | None
    eerst: list[str] | None
    daarna: list[str] | None
    eerst_met_nu: list[str] | None
    daarna_met_toen: list[str] | None
    onder: list[str]
    feiten: list[str]


class Puntjson(TypedDict):
    """A minus of then or now and what became of it; a number is null where that kader does not have it."""

    was: str | None
    verwachting: str | None
    stand: Annotated[str, Puntstand]


class Anderevraagjson(TypedDict):
    """A verwachting that asks something else than the one that it comes from."""

    was: str
    verwachting: str
    relatie: Annotated[str, Relatie]


class Stapjson(TypedDict):
    """Two rondes of one organisation. `vervallen` and `nieuw` are verwachtingen that only one of the kaders has.

    `deels` are those that come from one of the earlier kader and ask something else, where there are any.

    `feiten` is there only where a kader has facts, `items` and `cijfers` where the later one has items or series, and
    `themas` and `eindoordeel` where one decides those; of the others nothing is said.
    """

    gedeeld: tuple[Standjson, Standjson]
    verwachtingen: list[Scorestapjson]
    criteria: list[Oordeelstapjson]
    verbeterpunten: list[Puntjson]
    vervallen: list[str]
    nieuw: list[str]
    vervallen_criteria: list[str]
    deels: NotRequired[list[Anderevraagjson]]
    feiten: NotRequired[list[Feitstapjson]]
    items: NotRequired[list[Itemstapjson]]
    cijfers: NotRequired[list[Cijferstapjson]]
    themas: NotRequired[list[Knoopstapjson]]
    eindoordeel: NotRequired[Knoopstapjson]


class Organisatiejson(TypedDict):
    """One organisation: its toetsing in every ronde, the counts over what all rondes share, and step by step.

    `geheel` sets the last ronde beside the first; null where there are two, for then that is the one step.
    """

    organisatie: str
    toetsingen: list[Toetsingjson]
    standen: list[Standjson]
    stappen: list[Stapjson]
    geheel: Stapjson | None


class Rondejson(TypedDict):
    """A ronde: how it is called, the kader that decided it, and who is in it but not in every ronde."""

    naam: str
    kader: Kaderjson
    niet_in_elke_ronde: list[str]


class Knoopsamenjson(TypedDict):
    """The oordeel on one thema, or on the whole, of all organisations by change; as `Samenjson` has it of criteria."""

    oordelen: Mapping[str, int]
    oordelen_vastgesteld: Mapping[str, int]
    onvergelijkbaar: int
    oorzaken: Mapping[str, int] | None


class Samenjson(TypedDict):
    """All organisations, from the first ronde to the last: counts of voldoende per ronde, and of criteria by change.

    `oordelen` counts what was computed, `oordelen_vastgesteld` what was set. `oorzaken` counts the criteria of which
    the computed oordeel certainly changed; null where both were decided by the same rules. `themas` and `eindoordeel`
    are there only where a kader decides those.
    """

    organisaties: int
    standen: list[Standjson]
    oordelen: Mapping[str, int]
    oordelen_vastgesteld: Mapping[str, int]
    onvergelijkbaar: int
    oorzaken: Mapping[str, int] | None
    themas: NotRequired[Mapping[str, Knoopsamenjson]]
    eindoordeel: NotRequired[Knoopsamenjson]


class Deelsjson(TypedDict):
    """An organisation that is not in every ronde: the names of those it is in, and its count in each ronde or null.

    `begonnen` and `gestopt` are its first and last ronde, null where that is the first or last of all. `vergeleken`
    sets its own rondes beside each other; null where it is in one only.
    """

    organisatie: str
    rondes: list[str]
    standen: list[Standjson | None]
    begonnen: str | None
    gestopt: str | None
    vergeleken: Organisatiejson | None


class Hertoetsjson(TypedDict):
    """The whole answer. `gedeeld` has every verwachting that all rondes share, as its number in each ronde."""

    formaat: str
    programma: Programmajson
    peildatum: str
    rondes: list[Rondejson]
    gedeeld: list[list[str]]
    samen: Samenjson
    organisaties: list[Organisatiejson]
    deels: list[Deelsjson]
    meldingen: list[Meldingjson]


def hertoets_als_json(naast: Naastelkaar, *, peildatum: date, meldingen: Sequence[Melding]) -> str:
    """Return the rondes beside each other: everybody who is in all of them, and who is not."""
    inhoud: Hertoetsjson = {
        "formaat": "toetsing/hertoets/1",
        "programma": programma(),
        "peildatum": peildatum.isoformat(),
        "rondes": [
            {"naam": naam, "kader": kader_kort(kader), "niet_in_elke_ronde": list(wie)}
            for naam, kader, wie in zip(naast.namen, naast.kaders, naast.los, strict=True)
        ],
        "gedeeld": [list(nrs) for nrs in naast.keten],
        "samen": _samen(naast.kaders, naast.tijdlijnen),
        "organisaties": [_organisatie(naast.kaders, tijdlijn) for tijdlijn in naast.tijdlijnen],
        "deels": [_deels(naast, een) for een in naast.deels],
        "meldingen": [melding_als_json(een) for een in meldingen],
    }
    return als_json(inhoud)


def _deels(naast: Naastelkaar, een: Deels) -> Deelsjson:
    eerste, laatste = een.plekken[0], een.plekken[-1]
    kaders = [naast.kaders[plek] for plek in een.plekken]
    return {
        "organisatie": een.organisatie,
        "rondes": [naast.namen[plek] for plek in een.plekken],
        "standen": [None if stand is None else _stand(stand) for stand in een.standen],
        "begonnen": naast.namen[eerste] if eerste else None,
        "gestopt": naast.namen[laatste] if laatste < len(naast.namen) - 1 else None,
        "vergeleken": None if een.tijdlijn is None else _organisatie(kaders, een.tijdlijn),
    }


def _samen(kaders: Sequence[Kader], tijdlijnen: Sequence[Tijdlijn]) -> Samenjson:
    criteria = [criterium for tijdlijn in tijdlijnen for criterium in tijdlijn.geheel.criteria]
    zelfde = dezelfde_regels(kaders[0], kaders[-1])
    samen = _veranderingen(criteria, zelfde=zelfde)
    inhoud: Samenjson = {
        "organisaties": len(tijdlijnen),
        "standen": [
            {
                "voldoende": sum(stand.voldoende for stand in standen),
                "open": sum(stand.open for stand in standen),
                "beoordeeld": sum(stand.beoordeeld for stand in standen),
            }
            for standen in zip(*(tijdlijn.standen for tijdlijn in tijdlijnen), strict=True)
        ],
        "oordelen": samen["oordelen"],
        "oordelen_vastgesteld": samen["oordelen_vastgesteld"],
        "onvergelijkbaar": samen["onvergelijkbaar"],
        "oorzaken": samen["oorzaken"],
    }
    per_knoop = {
        rij[0].nr: _veranderingen(rij, zelfde=zelfde)
        for rij in zip(*(tijdlijn.geheel.boven for tijdlijn in tijdlijnen), strict=True)
    }
    if GEHEEL in per_knoop:
        inhoud["eindoordeel"] = per_knoop.pop(GEHEEL)
    if per_knoop:
        inhoud["themas"] = per_knoop
    return inhoud


def _veranderingen(vergeleken: Sequence[Criteriumvergelijking], *, zelfde: bool) -> Knoopsamenjson:
    """Return how often each change comes and why; by the same rules nothing is said of why."""
    vast = (Oordeelverandering.VERBETERD, Oordeelverandering.VERSLECHTERD, Oordeelverandering.ANDERS)
    oorzaken = Counter(
        een.uitkomst.oorzaak.value
        for een in vergeleken
        if een.verandering in vast and isinstance(een.uitkomst, Viertal)
    )
    return {
        "oordelen": Counter(een.verandering.value for een in vergeleken if een.verandering is not None),
        "oordelen_vastgesteld": Counter(een.vastgesteld.value for een in vergeleken if een.vastgesteld is not None),
        "onvergelijkbaar": sum(een.verandering is None for een in vergeleken),
        "oorzaken": None if zelfde else oorzaken,
    }


def _organisatie(kaders: Sequence[Kader], tijdlijn: Tijdlijn) -> Organisatiejson:
    return {
        "organisatie": tijdlijn.uitslagen[-1].toetsing.organisatie,
        "toetsingen": [
            toetsing_als_json(kader, uitslag) for kader, uitslag in zip(kaders, tijdlijn.uitslagen, strict=True)
        ],
        "standen": [_stand(stand) for stand in tijdlijn.standen],
        "stappen": [_stap(*beide, stap) for beide, stap in zip(pairwise(kaders), tijdlijn.stappen, strict=True)],
        "geheel": _stap(kaders[0], kaders[-1], tijdlijn.geheel) if len(tijdlijn.stappen) > 1 else None,
    }


def _stand(stand: Stand) -> Standjson:
    return {"voldoende": stand.voldoende, "open": stand.open, "beoordeeld": stand.beoordeeld}


def _stap(kader_toen: Kader, kader_nu: Kader, stap: Rondevergelijking) -> Stapjson:
    toen, nu = stap.gedeeld
    inhoud: Stapjson = {
        "gedeeld": (_stand(toen), _stand(nu)),
        "verwachtingen": [_score(een) for een in stap.verwachtingen],
        "criteria": [_criterium(een) for een in stap.criteria],
        "verbeterpunten": [{"was": een.was, "verwachting": een.nr, "stand": een.stand.value} for een in stap.punten],
        "vervallen": list(stap.vervallen),
        "nieuw": list(stap.nieuw),
        "vervallen_criteria": list(stap.vervallen_criteria),
    }
    if stap.deels:
        inhoud["deels"] = [
            {"was": oud, "verwachting": nr, "relatie": kader_nu.per_nr[nr].relatie.value}
            for nr, oud in stap.deels.items()
        ]
    if stap.feiten:
        inhoud["feiten"] = [_feit(een) for een in stap.feiten]
    if kader_nu.itempunten:
        inhoud["items"] = itemstappen_als_json(kader_toen, kader_nu, stap)
    if kader_nu.reeksen:
        inhoud["cijfers"] = cijferstappen_als_json(kader_nu, stap)
    for een in stap.boven:
        if een.nr == GEHEEL:
            inhoud["eindoordeel"] = _knoop(een)
        else:
            inhoud.setdefault("themas", []).append(_knoop(een))
    return inhoud


def _feit(een: Feitvergelijking) -> Feitstapjson:
    eerst, daarna = (None if score is None else score_als_json(score) for score in (een.eerst, een.daarna))
    return {"feit": een.naam, "eerst": eerst, "daarna": daarna, "verandering": een.verandering.value}


def _score(een: Verwachtingvergelijking) -> Scorestapjson:
    return {
        "verwachting": een.nr,
        "was": een.was,
        "eerst": score_als_json(een.eerst),
        "daarna": score_als_json(een.daarna),
        "verandering": een.verandering.value,
        "overgenomen": een.overgenomen,
    }


def _criterium(een: Criteriumvergelijking) -> Oordeelstapjson:
    return {"criterium": een.nr, **_oordeelstap(een)}


def _knoop(een: Knoopvergelijking) -> Knoopstapjson:
    return {"over": een.nr, **_oordeelstap(een), "onder": list(een.onder), "feiten": list(een.feiten)}


def _oordeelstap(een: Criteriumvergelijking) -> _Oordeelstap:
    vier = een.uitkomst if isinstance(een.uitkomst, Viertal) else None
    return {
        "was": list(een.was),
        "verandering": een.verandering.value if een.verandering is not None else None,
        "verandering_vastgesteld": een.vastgesteld.value if een.vastgesteld is not None else None,
        "oorzaak": vier.oorzaak.value if vier else None,
        "reden": None if isinstance(een.uitkomst, Viertal) else een.uitkomst.value,
        "eerst": list(vier.eerst) if vier else None,
        "daarna": list(vier.daarna) if vier else None,
        "eerst_met_nu": list(vier.eerst_met_nu) if vier else None,
        "daarna_met_toen": list(vier.daarna_met_toen) if vier else None,
    }
