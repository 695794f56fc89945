"""All organisations in rondes as figures and as one table, for a hertoets and for the report about all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Cel, Kolom, Tabel, cellen
from toetsing.document.rondes.halters import VERSCHIL, organisatiefiguren, standkolom, verschilcel
from toetsing.document.rondes.verdelingen import verdelingsblokken
from toetsing.document.rondes.zinnen import kolommen_zin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.blokken import Blok
    from toetsing.document.rondes.beeld import Rondeoverzicht

_OP_EEN_STAAND_BLAD: Final = 8
"""So many columns of the summary fit on a page upright."""
VERDELING: Final = "Verdeling"
"""What a workbook calls the table of how many organisations have which count."""


def overzichtfiguren(o: Rondeoverzicht) -> Iterator[Blok]:
    """Yield all organisations in figures: the counts of each, how many have which count, and which oordelen."""
    yield from organisatiefiguren(o)
    yield from _standverdeling(o)
    yield from verdelingsblokken(o)


def overzichttabel(o: Rondeoverzicht, naam: str) -> Iterator[Blok]:
    """Yield the table of all organisations, and who is not in it; `naam` is what a workbook calls it."""
    if o.regels:
        yield _van_allen(o, naam)
        zin = kolommen_zin(o.rondes[0].naam, o.rondes[-1].naam, o.bovenoordelen, oordelen=bool(o.soorten))
        yield Alinea(tekst=zin, soort="noot")
    yield from (Alinea(tekst=zin, soort="noot") for zin in o.ontbrekend)


def _van_allen(o: Rondeoverzicht, naam: str) -> Tabel:
    berekend = " (berekend)" if o.soorten_vastgesteld else ""
    geteld = (
        *(Kolom(kop=f"{soort}{berekend}", soort="getal") for soort in o.soorten),
        *(Kolom(kop=f"{soort} (vastgesteld)", soort="getal") for soort in o.soorten_vastgesteld),
    )
    kolommen = (
        Kolom(kop="organisatie", soort="kort"),
        *(standkolom(ronde.naam) for ronde in o.rondes),
        VERSCHIL,
        *geteld,
        *(Kolom(kop=kop, soort="kort") for kop in o.bovenoordelen),
    )
    return Tabel(
        titel=f"Organisaties in {o.rondes[0].naam} en {o.rondes[-1].naam}",
        kolommen=kolommen,
        rijen=tuple(
            (
                Cel(tekst=regel.organisatie),
                *(Cel(tekst=een, getallen=n) for een, n in zip(regel.standen, regel.getallen, strict=True)),
                verschilcel(regel),
                *(
                    Cel(tekst=str(n), keuze=kolom.kop if n else "")
                    for n, kolom in zip((*regel.tellingen, *regel.tellingen_vastgesteld), geteld, strict=True)
                ),
                *(Cel(tekst=een, keuze=een) for een in regel.bovenoordelen),
            )
            for regel in o.regels
        ),
        naam=naam,
        breed=len(kolommen) > _OP_EEN_STAAND_BLAD,
        zoekbaar=True,
    )


def _standverdeling(o: Rondeoverzicht) -> Iterator[Tabel]:
    """Yield how many organisations have how many voldoende in each ronde; nothing where those are not counted."""
    if o.standverdeling:
        yield Tabel(
            titel="Hoeveel organisaties hoeveel verwachtingen voldoende hebben",
            kolommen=(
                Kolom(kop="voldoende", soort="kort"),
                *(Kolom(kop=f"organisaties {ronde.naam}", soort="getal") for ronde in o.rondes),
            ),
            rijen=tuple(cellen((een.stand, *map(str, een.organisaties))) for een in o.standverdeling),
            naam=VERDELING,
        )
