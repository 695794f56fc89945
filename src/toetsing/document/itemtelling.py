"""Items of many organisations as people read them: per item how many filled it in, and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Alinea, Cel, Kolom, Kop, Tabel, Toelichtingen, cellen
from toetsing.document.items import met_vraag, naam_met_dag
from toetsing.domain.velden import Veldsoort, als_gegeven, toon_leesbaar, voor_een_zin
from toetsing.domain.words.telwoorden import ORGANISATIE, als_zin, van_de
from toetsing.domain.words.woorden import genoemd, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.compare.itemtelling import Itemtelling
    from toetsing.domain.items import Item
    from toetsing.domain.velden import Waarde

_GENOEMD: Final = 5
"""Of more organisations than this the rest is counted."""
_UITERSTEN: Final = {Veldsoort.GETAL: ("het laagste", "het hoogste"), Veldsoort.DATUM: ("de vroegste", "de laatste")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemkeuze:
    """A choice, how many organisations made it, and which."""

    keuze: str
    aantal: int
    wie: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemantwoord:
    """What one organisation filled in, and in which cell: a text also as paragraphs, a number also exactly."""

    organisatie: str
    antwoord: str
    alineas: tuple[str, ...]
    exact: str
    cel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemtotaal:
    """One item over many organisations, at which verwachting it is asked: how many filled it in, and what.

    `keuzes` are those of a choice, `antwoorden` of anything else what each organisation filled in, on one line;
    `gegeven` is what each filled in, of every kind, and `leeg` names who did not. `vraag` is the question in words, and
    `grenzen` are the least and the most of numbers and days, as they are read; `eenheid` is what numbers are in.
    """

    nr: str
    tekst: str
    naam: str
    soort: str
    zin: str
    keuzes: tuple[Itemkeuze, ...]
    antwoorden: tuple[tuple[str, str], ...]
    noot: str
    vraag: str
    eenheid: str
    grenzen: tuple[str, ...]
    gegeven: tuple[Itemantwoord, ...]
    leeg: tuple[str, ...]


def itemtotaal(telling: Itemtelling) -> Itemtotaal:
    """Return what there is to tell of one item."""
    item, veld = telling.item, telling.item.veld
    is_keuze = veld.soort is Veldsoort.KEUZE
    return Itemtotaal(
        nr=item.nr,
        tekst=item.punt.tekst,
        naam=naam_met_dag(item),
        soort=veld.soort.value,
        zin=_zin(telling),
        keuzes=tuple(
            Itemkeuze(keuze=keuze, aantal=len(wie), wie=wie) for keuze, wie in (telling.per_keuze if is_keuze else ())
        ),
        antwoorden=()
        if is_keuze
        else tuple((wie, schoon(toon_leesbaar(veld, waarde))) for wie, waarde in telling.antwoorden),
        noot=f"noot {item.punt.voetnoot}" if item.punt.voetnoot else "",
        vraag=veld.tekst,
        eenheid=veld.eenheid,
        grenzen=tuple(toon_leesbaar(veld, waarde) for waarde, _ in telling.uitersten),
        gegeven=tuple(
            _gegeven(item, wie, waarde, cel)
            for (wie, waarde), cel in zip(telling.antwoorden, telling.cellen, strict=True)
        ),
        leeg=telling.leeg,
    )


def _gegeven(item: Item, wie: str, waarde: Waarde, cel: str) -> Itemantwoord:
    antwoord = toon_leesbaar(item.veld, waarde)
    return Itemantwoord(
        organisatie=wie,
        antwoord=antwoord,
        alineas=alineas_van(antwoord) if item.is_tekst else (),
        exact=str(als_gegeven(waarde)) if item.veld.soort is Veldsoort.GETAL else "",
        cel=cel,
    )


def _zin(telling: Itemtelling) -> str:
    """Return how many filled it in; of numbers and days also the least and the most, of choices that more may be.

    Of what must be filled in also who did not.
    """
    n, alle = len(telling.antwoorden), len(telling.antwoorden) + len(telling.leeg)
    delen = [f"ingevuld bij {van_de(n, alle, ORGANISATIE)}"]
    if telling.item.veld.verplicht and telling.leeg:
        delen.append(f"verplicht, en nog niet ingevuld bij {genoemd(telling.leeg, _GENOEMD)}")
    if telling.item.veld.meer:
        delen.append("er mochten meer keuzes worden gemaakt")
    grenzen = [(toon_leesbaar(telling.item.veld, waarde), genoemd(wie, _GENOEMD)) for waarde, wie in telling.uitersten]
    namen = _UITERSTEN.get(telling.item.veld.soort, ("", ""))
    if len(grenzen) == 1 and n > 1:
        delen.append(f"overal {grenzen[0][0]}")
    elif len(grenzen) > 1:
        delen += [f"{naam} is {waarde} ({wie})" for naam, (waarde, wie) in zip(namen, grenzen, strict=True)]
    return als_zin("; ".join(delen))


def itemblokken_van_allen(totalen: Sequence[Itemtotaal], *, met_cel: bool = False) -> Iterator[Blok]:
    """Yield the items of many under the verwachting at which each is asked: a text as its organisation wrote it."""
    nr = ""
    for een in totalen:
        if een.nr != nr:
            nr = een.nr
            yield Kop(niveau=4, tekst=f"{een.nr} {een.tekst}{f' ({een.noot})' if een.noot else ''}")
        wat = met_vraag(een.naam, een.vraag)
        yield Alinea(tekst=f"{f'{wat}: ' if wat == een.naam else voor_een_zin(wat)}{een.zin}")
        if een.soort == Veldsoort.TEKST.value:
            if een.gegeven:
                yield Toelichtingen(rijen=tuple((wie.organisatie, wie.alineas) for wie in een.gegeven))
        elif een.keuzes:
            yield from _keuzetabel(een)
        elif een.gegeven:
            yield Tabel(
                titel=f"{een.nr} {een.naam} per organisatie",
                kolommen=(
                    Kolom(kop="organisatie", soort="kort"),
                    Kolom(kop="antwoord"),
                    *((Kolom(kop="cel", soort="kort"),) if met_cel else ()),
                ),
                rijen=tuple(
                    cellen((wie.organisatie, wie.antwoord, *((wie.cel or "–",) if met_cel else ())))
                    for wie in een.gegeven
                ),
            )


def _keuzetabel(een: Itemtotaal) -> Iterator[Tabel]:
    if any(keuze.aantal for keuze in een.keuzes):
        yield Tabel(
            titel=f"{een.nr} {een.naam}: hoe vaak elke keuze",
            kolommen=(Kolom(kop="keuze"), Kolom(kop="aantal", soort="getal"), Kolom(kop="organisaties")),
            rijen=tuple(
                (
                    Cel(tekst=keuze.keuze),
                    Cel(tekst=str(keuze.aantal), getallen=(keuze.aantal,)),
                    Cel(tekst=", ".join(keuze.wie)),
                )
                for keuze in een.keuzes
            ),
        )
