"""The JSON contract of `controleer`: toetsing/meldingen/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from toetsing.formats.json import Meldingjson, Programmajson, als_json, melding_als_json, programma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.commands.controleer.stand import Controleregel
    from toetsing.domain.meldingen import Melding


class Toetsingstandjson(TypedDict):
    """How far one toetsing is: how many verwachtingen count, which are open, and what stops a definitive report.

    `organisatie` is null for a file in which no toetsing could be read. `teksten` are those that a report still asks of
    its author, `zonder_onderbouwing` the minuses without a why, `houdt_tegen` says in words what stops a report. Where
    the kader has facts, `open_feiten` are those that are open, and `zonder_motivering` those of them without a why.
    Where it has items, `items` says how many, and `lege_items` are those that have to be filled in and are not.
    """

    organisatie: str | None
    ronde: str | None
    soort: str | None
    bestand: str
    verwachtingen: int
    ingevuld: int
    open: list[str]
    open_feiten: NotRequired[list[str]]
    zonder_motivering: NotRequired[list[str]]
    items: NotRequired[int]
    items_ingevuld: NotRequired[int]
    lege_items: NotRequired[list[str]]
    fouten: int
    teksten: list[str]
    zonder_onderbouwing: list[str]
    definitief: bool
    houdt_tegen: list[str]


class Meldingenjson(TypedDict):
    """What `controleer` found in how many readable files, and how far each toetsing is."""

    formaat: str
    programma: Programmajson
    bestanden: int
    toetsingen: list[Toetsingstandjson]
    meldingen: list[Meldingjson]


def meldingen_als_json(bestanden: int, regels: Sequence[Controleregel], meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/meldingen/1`: what `controleer` found in how many readable files."""
    inhoud: Meldingenjson = {
        "formaat": "toetsing/meldingen/1",
        "programma": programma(),
        "bestanden": bestanden,
        "toetsingen": [_stand(regel) for regel in regels],
        "meldingen": [melding_als_json(m) for m in meldingen],
    }
    return als_json(inhoud)


def _stand(regel: Controleregel) -> Toetsingstandjson:
    inhoud: Toetsingstandjson = {
        "organisatie": regel.organisatie or None,
        "ronde": regel.ronde,
        "soort": regel.soort.value if regel.soort else None,
        "bestand": regel.bestand,
        "verwachtingen": regel.verwachtingen,
        "ingevuld": regel.ingevuld,
        "open": list(regel.open),
        "fouten": regel.fouten,
        "teksten": list(regel.teksten),
        "zonder_onderbouwing": list(regel.zonder_onderbouwing),
        "definitief": not regel.houdt_tegen,
        "houdt_tegen": [een.voluit for een in regel.houdt_tegen],
    }
    if regel.items is not None:
        inhoud["items"], inhoud["items_ingevuld"] = regel.items.gevraagd, regel.items.ingevuld
        inhoud["lege_items"] = list(regel.lege_items)
    if not regel.feiten:
        return inhoud
    return {
        **inhoud,
        "open_feiten": list(regel.open_feiten),
        "zonder_motivering": list(regel.zonder_motivering),
    }
