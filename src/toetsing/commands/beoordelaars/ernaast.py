"""What assessors filled in beside scores and facts: the items and the figures of which two say something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Tabel, cellen
from toetsing.document.items import naam_met_dag
from toetsing.domain.compare.naast import cijfers_naast, items_naast
from toetsing.domain.items import NIET_INGEVULD
from toetsing.domain.momenten import in_woorden
from toetsing.domain.reekszinnen import GEEN_CIJFER, cijfer
from toetsing.domain.velden import toon
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.compare.naast import Cijfernaast, Itemnaast
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks

_ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")
_ITEM: Final = (Kolom(kop="nr", soort="nr"), Kolom(kop="item", soort="kort"))
_CIJFER: Final = tuple(Kolom(kop=kop, soort="kort") for kop in ("reeks", "moment", "definitie"))


def ernaast_van_een(kader: Kader, een: Beoordeeld) -> Iterator[Deel]:
    """Yield what the assessors of one organisation filled in otherwise; who left one empty differs from nobody."""
    namen = tuple(Kolom(kop=naam) for naam in een.namen)
    if kader.itempunten:
        rijen = tuple((*_item(van), *cellen(_antwoorden(van))) for van in _andere_items(kader, een))
        tabel = Tabel(titel="De items die verschillen", kolommen=(*_ITEM, *namen), rijen=rijen, naam="Items")
        yield _deel("items", "Items", tabel, "Geen item is door twee beoordelaars anders ingevuld.")
    if kader.reeksen:
        rijen = tuple((*_plaats(van), *_cijfers(van)) for van in _andere_cijfers(kader, een))
        tabel = Tabel(titel="De cijfers die verschillen", kolommen=(*_CIJFER, *namen), rijen=rijen, naam="Cijfers")
        yield _deel("cijfers", "Cijfers", tabel, "Geen cijfer is door twee beoordelaars anders ingevuld.")


def _deel(id_: str, titel: str, tabel: Tabel, geen: str) -> Deel:
    if not tabel.rijen:
        return Deel(id=id_, titel=titel, blokken=(Alinea(tekst=geen),), kort=())
    return Deel(id=id_, titel=titel, blokken=(tabel,))


def ernaast_van_allen(kader: Kader, beoordeeld: Sequence[Beoordeeld]) -> Iterator[Tabel]:
    """Yield every difference in items, and in figures, of all organisations; nothing where there is none."""
    items = tuple(
        (Cel(tekst=een.organisatie), *_item(van), Cel(tekst=_wie_wat(een, _antwoorden(van))))
        for een in beoordeeld
        for van in _andere_items(kader, een)
    )
    yield from _tabel("Elk verschil in items", (*_ITEM, Kolom(kop="antwoorden")), items, "Items")
    cijfers = tuple(
        (Cel(tekst=een.organisatie), *_plaats(van), Cel(tekst=_wie_wat(een, _met_noten(van))))
        for een in beoordeeld
        for van in _andere_cijfers(kader, een)
    )
    yield from _tabel("Elk verschil in cijfers", (*_CIJFER, Kolom(kop="cijfers")), cijfers, "Cijfers")


def _tabel(titel: str, kolommen: Sequence[Kolom], rijen: tuple[tuple[Cel, ...], ...], naam: str) -> Iterator[Tabel]:
    if rijen:
        yield Tabel(titel=titel, kolommen=(_ORGANISATIE, *kolommen), rijen=rijen, naam=naam)


def _andere_items(kader: Kader, een: Beoordeeld) -> list[Itemnaast]:
    return [van for van in items_naast(kader, [u.toetsing for u in een.uitslagen]) if van.verschilt]


def _andere_cijfers(kader: Kader, een: Beoordeeld) -> list[Cijfernaast]:
    return [van for van in cijfers_naast(kader, [u.toetsing for u in een.uitslagen]) if van.verschilt]


def _wie_wat(een: Beoordeeld, wat: Sequence[str]) -> str:
    return "; ".join(f"{naam}: {tekst}" for naam, tekst in zip(een.namen, wat, strict=True))


def _item(van: Itemnaast) -> tuple[Cel, ...]:
    return cellen((van.item.nr, naam_met_dag(van.item)))


def _antwoorden(van: Itemnaast) -> list[str]:
    return [schoon(toon(van.item.veld, waarde)) or NIET_INGEVULD for waarde in van.waarden]


def _plaats(van: Cijfernaast) -> tuple[Cel, ...]:
    eerste = van.gegeven[0]
    return cellen((van.reeks.naam, in_woorden(eerste.moment), eerste.definitie))


def _cijfers(van: Cijfernaast) -> Iterator[Cel]:
    """Yield a cell for each assessor: the figure, and in its note what must be known of it."""
    for punt in van.punten:
        yield Cel(tekst=_getal(van.reeks, punt), noot=schoon(punt.betrouwbaarheid) if punt else "")


def _met_noten(van: Cijfernaast) -> list[str]:
    return [f"{cel.tekst} ({cel.noot})" if cel.noot else cel.tekst for cel in _cijfers(van)]


def _getal(reeks: Reeks, punt: Punt | None) -> str:
    return cijfer(reeks, punt) if punt else GEEN_CIJFER
