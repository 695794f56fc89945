"""In which order and under which headings a hertoets is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.hertoets.ernaast import FEITEN, NIET_BEOORDEELD, veranderd_ernaast
from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen, ingekort
from toetsing.document.bovennamen import BOVEN, boventitel
from toetsing.document.kaderzinnen import gemaakt_zin
from toetsing.document.omslag import Omslag
from toetsing.document.rondes.blokken import (
    NR,
    VERANDERING,
    anders_of_nog,
    boven_vastgesteld,
    gevuld,
    hertoets_in_het_kort,
    hertoetsblokken,
    oordeelcellen,
    oordeelkolommen,
)
from toetsing.document.rondes.getallen import getallen_van_allen
from toetsing.document.rondes.overzichtblokken import overzichtfiguren, overzichttabel
from toetsing.document.rondes.verandering import ONVERGELIJKBAAR
from toetsing.document.rondes.zinnen import boven_niet_hierbij_zin, niet_hierbij_zin
from toetsing.domain.compare.rondevergelijking import Oordeelverandering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.document.rondes.beeld import (
        Hertoets,
        Oordeelvergelijking,
        Rondekop,
        Rondestap,
        Scorevergelijking,
    )

_SCORES: Final = "Veranderde scores"
"""What a workbook calls the table of all scores that changed."""
_HOOGSTENS_GETOOND: Final = 12
"""So many oordelen that changed a short answer shows."""


def hertoetsdocument(h: Hertoets) -> Document:
    """Return a hertoets as a document: the summary, a part for each organisation, and with what it was made.

    With one organisation its tables are those of the workbook and the csv; with more they are the summary and the
    lists of what changed.
    """
    alleen = len(h.organisaties) == 1
    return Document(
        omslag=Omslag(
            titel=h.titel,
            ondertitel=h.ondertitel,
            merken=h.merken,
            kenmerken=tuple(_kaders(h.overzicht.rondes)),
        ),
        delen=(
            *(() if alleen and not h.overzicht.ontbrekend and not h.deels else (_samenvatting(h),)),
            *(
                Deel(
                    id=f"organisatie-{plek}",
                    titel=deel.organisatie,
                    blokken=tuple(hertoetsblokken(deel, alleen=alleen)),
                    kort=tuple(hertoets_in_het_kort(deel)) if alleen else (),
                )
                for plek, deel in enumerate(h.organisaties, start=1)
            ),
            *(() if alleen else (*_getallen(h), *_veranderd(h))),
            *_leeswijzer(h),
            Deel(id="herleiding", titel="Herleiding", blokken=tuple(_herleiding(h)), kort=()),
        ),
        programma=h.programma,
        peildatum=h.peildatum,
    )


def _leeswijzer(h: Hertoets) -> Iterator[Deel]:
    if h.leesregels:
        yield Deel(id="leeswijzer", titel="Leeswijzer", blokken=alineas(h.leesregels), kort=())


def _kaders(rondes: Sequence[Rondekop]) -> Iterator[tuple[str, str]]:
    """Yield the kader of each ronde; the one that all have once."""
    if len({ronde.kader for ronde in rondes}) == 1:
        yield "kader", rondes[0].kader
    else:
        yield from ((f"kader van {ronde.naam}", ronde.kader) for ronde in rondes)


def _samenvatting(h: Hertoets) -> Deel:
    kort = (*alineas(h.overzicht.zinnen), *overzichttabel(h.overzicht, "Overzicht"), *_deels(h))
    blokken = (*kort, *overzichtfiguren(h.overzicht))
    return Deel(
        id="samenvatting", titel="Samenvatting", blokken=blokken, kort=kort if len(blokken) > len(kort) else None
    )


def _deels(h: Hertoets) -> Iterator[Blok]:
    """Yield who is not in every ronde."""
    if not h.deels:
        return
    yield Tabel(
        titel="Wie niet in elke ronde staat",
        kolommen=(
            Kolom(kop="organisatie", soort="kort"),
            *(Kolom(kop=f"voldoende {ronde.naam}", soort="kort") for ronde in h.overzicht.rondes if h.deels[0].standen),
            Kolom(kop="wat"),
        ),
        rijen=tuple(cellen((een.organisatie, *een.standen, een.wat)) for een in h.deels),
        naam="Niet in elke ronde",
        zoekbaar=True,
    )
    if len(h.overzicht.rondes) > 2:  # noqa: PLR2004 - of two rondes who is not in both is in one
        yield Alinea(
            tekst="Wie in meer rondes staat, is vergeleken over elke twee daarvan die op elkaar volgen.",
            soort="noot",
        )


# -- all there is ------------------------------------------------------------------------------------------------------


def _getallen(h: Hertoets) -> Iterator[Deel]:
    """Yield the numbers of all organisations together, where the kader asks any; in short each has its own."""
    if blokken := tuple(
        getallen_van_allen([(deel.organisatie, stap) for deel in h.organisaties for stap in deel.stappen])
    ):
        yield Deel(id="getallen", titel="Getallen", blokken=blokken, kort=())


def _veranderd(h: Hertoets) -> Iterator[Deel]:
    """Yield everything that changed; in short the oordelen, those that became worse first."""
    blokken = tuple(_veranderingen(h))
    if not blokken:
        return
    lang = (_SCORES, FEITEN)
    kort = tuple(_ergste_eerst(blok) for blok in blokken if not (isinstance(blok, Tabel) and blok.naam in lang))
    yield Deel(id="veranderd", titel="Alles wat veranderde", blokken=blokken, kort=kort)


def _ergste_eerst(blok: Blok) -> Blok:
    """Return a table with what became worse above, and no more of the rest than there is room for."""
    if not isinstance(blok, Tabel):
        return blok
    if blok.naam in NIET_BEOORDEELD:
        return ingekort(blok, _HOOGSTENS_GETOOND)
    erger = Oordeelverandering.VERSLECHTERD.value
    rijen = sorted(blok.rijen, key=lambda rij: all(cel.tekst != erger for cel in rij))
    titel = f"{blok.titel}; wat verslechterde staat bovenaan"
    return ingekort(blok._replace(titel=titel, rijen=tuple(rijen)), _HOOGSTENS_GETOOND)


def _veranderingen(h: Hertoets) -> Iterator[Blok]:
    stappen = [(deel.organisatie, stap) for deel in h.organisaties for stap in deel.stappen]
    oordelen = [(wie, stap, een) for wie, stap in stappen for een in anders_of_nog(stap.oordelen)]
    boven = [(wie, stap, een) for wie, stap in stappen for een in anders_of_nog(stap.bovenoordelen)]
    scores = [(wie, stap, een) for wie, stap in stappen for een in anders_of_nog(stap.scores)]
    vooraan = tuple(Kolom(kop=kop, soort="kort") for kop in ("organisatie", "van", "naar"))
    if boven:
        titel = boventitel((een.nr for _, _, een in boven), meer=True)
        beide = any(boven_vastgesteld(stap) for _, stap, _ in boven)
        yield _veranderde_oordelen(vooraan, boven, (titel, f"{BOVEN}, anders"), beide=beide)
    if oordelen:
        beide = any(stap.anders_vastgesteld for _, stap, _ in oordelen)
        yield _veranderde_oordelen(vooraan, oordelen, ("Oordelen", "Veranderde oordelen"), beide=beide)
    if scores:
        yield Tabel(
            titel="Scores die anders zijn",
            kolommen=(
                *vooraan,
                NR,
                Kolom(kop="toen", soort="teken"),
                Kolom(kop="nu", soort="teken"),
                VERANDERING,
            ),
            rijen=tuple(_scorerij(wie, stap, een) for wie, stap, een in scores),
            naam=_SCORES,
            zoekbaar=True,
        )
    ernaast = tuple(veranderd_ernaast(vooraan, stappen))
    yield from ernaast
    if not oordelen and not boven and not scores and not ernaast:
        yield from alineas(_niets_veranderd([stap for _, stap in stappen]))
    yield from _buiten_de_lijsten([stap for _, stap in stappen])


def _veranderde_oordelen(
    vooraan: Sequence[Kolom],
    oordelen: Sequence[tuple[str, Rondestap, Oordeelvergelijking]],
    namen: tuple[str, str],
    *,
    beide: bool,
) -> Tabel:
    titel, naam = namen
    met_oorzaak = any(stap.met_oorzaak for _, stap, _ in oordelen)
    return Tabel(
        titel=f"{titel} die anders zijn, of dat nog kunnen worden",
        kolommen=(
            *vooraan,
            NR,
            *oordeelkolommen(("toen", "nu", "verandering"), beide=beide),
            *((Kolom(kop="door", soort="kort"),) if met_oorzaak else ()),
        ),
        rijen=tuple(
            (
                *cellen((wie, stap.eerst, stap.daarna, een.nr)),
                *oordeelcellen(een, beide=beide),
                *gevuld((een.oorzaak,) if met_oorzaak else ()),
            )
            for wie, stap, een in oordelen
        ),
        naam=naam,
        zoekbaar=True,
    )


def _niets_veranderd(stappen: Sequence[Rondestap]) -> Iterator[str]:
    """Yield that these lists are empty, where there is anything to put in them."""
    er = {een.verandering for stap in stappen for een in stap.oordelen}
    er |= {een.verandering for stap in stappen for een in stap.bovenoordelen}
    er |= {een.verandering for stap in stappen for een in stap.scores}
    er |= {een.verandering for stap in stappen for een in stap.feiten}
    if er == {ONVERGELIJKBAAR}:
        yield "Er is niets te vergelijken."
    elif er or any(stap.items for stap in stappen):
        yield "Van wat te vergelijken is, veranderde niets." if ONVERGELIJKBAAR in er else "Er veranderde niets."


def _buiten_de_lijsten(stappen: Sequence[Rondestap]) -> Iterator[Alinea]:
    """Say how many oordelen, scores and facts cannot be compared, so that nobody takes them for unchanged."""
    buiten = [een for stap in stappen for een in stap.oordelen if not anders_of_nog((een,))]
    oordelen = sum(een.verandering == ONVERGELIJKBAAR for een in buiten)
    scores = sum(een.verandering == ONVERGELIJKBAAR for stap in stappen for een in stap.scores)
    feiten = sum(een.verandering == ONVERGELIJKBAAR for stap in stappen for een in stap.feiten)
    if oordelen or scores or feiten:
        yield Alinea(tekst=niet_hierbij_zin(oordelen, scores, feiten), soort="noot")
    boven = [een for stap in stappen for een in stap.bovenoordelen if not anders_of_nog((een,))]
    if zin := boven_niet_hierbij_zin(sum(een.verandering == ONVERGELIJKBAAR for een in boven)):
        yield Alinea(tekst=zin, soort="noot")


def _scorerij(wie: str, stap: Rondestap, een: Scorevergelijking) -> tuple[Cel, ...]:
    return (
        *cellen((wie, stap.eerst, stap.daarna, een.nr, een.eerst, een.daarna)),
        Cel(tekst=een.verandering, noot=een.noot),
    )


def _herleiding(h: Hertoets) -> Iterator[Blok]:
    yield Alinea(tekst=gemaakt_zin(h.programma, h.peildatum))
    yield Tabel(
        titel="Met welk kader elke ronde is beslist",
        kolommen=(
            Kolom(kop="ronde", soort="kort"),
            Kolom(kop="kader"),
            Kolom(kop="sha256"),
            Kolom(kop="variant"),
        ),
        rijen=tuple(gevuld((een.naam, een.kader, een.kader_sha256, een.variant)) for een in h.overzicht.rondes),
        naam="Kaders",
    )
    bestanden = dict.fromkeys((een.kop.naam, een.bestand, een.sha256) for deel in h.organisaties for een in deel.rondes)
    yield Tabel(
        titel="Welke bestanden zijn gelezen",
        kolommen=(Kolom(kop="ronde", soort="kort"), Kolom(kop="bestand", soort="kort"), Kolom(kop="sha256")),
        rijen=tuple(map(cellen, bestanden)),
        naam="Bestanden",
    )
