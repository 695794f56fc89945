"""The parts of a hertoets that reports have too: the summary of all organisations, and one organisation in rondes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Kolom,
    Kop,
    Tabel,
    alineas,
    cellen,
    ingekort,
    kale_lettercel,
    zonder_kolommen,
)
from toetsing.document.bovennamen import BOVEN, boventitel
from toetsing.document.letter import STER, STER_OF_GEVOLG, met_ster
from toetsing.document.rondes.beeld import Hertoetsdeel, Oordeelvergelijking
from toetsing.document.rondes.boven import tijdlijntabel
from toetsing.document.rondes.cijfers import cijfertabel
from toetsing.document.rondes.feiten import feitcellen, feitentabel
from toetsing.document.rondes.getallen import getaltabel
from toetsing.document.rondes.halters import criteriumfiguren
from toetsing.document.rondes.items import itemtabel
from toetsing.document.rondes.stap import OORZAAK_VAN_FEITEN, OORZAKEN
from toetsing.document.rondes.verandering import ONVERGELIJKBAAR
from toetsing.document.rondes.zinnen import beslist_met_zin
from toetsing.domain.compare.rondevergelijking import Scoreverandering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.document.letter import Letter
    from toetsing.document.rondes.beeld import (
        Losseverwachting,
        Rondekop,
        Rondeoverzicht,
        Rondestap,
        Scorevergelijking,
    )

    R = TypeVar("R", Oordeelvergelijking, Scorevergelijking)

NR: Final = Kolom(kop="nr", soort="nr")
VERANDERING: Final = Kolom(kop="verandering", soort="kort")
_VERWACHTING: Final = "verwachting"
_TOELICHTING: Final = "toelichting"
_WAS: Final = Kolom(kop="was", soort="nr")
_ONVERANDERD: Final = (Scoreverandering.GELIJK.value, ONVERGELIJKBAAR)
"""What a row says in which nothing changed, or nobody can say so."""
_HOOGSTENS_GETOOND: Final = 12
"""So many scores that are otherwise a short answer shows."""
_CEL: Final = "cel "
_HERLEIDING: Final = frozenset({"kader", "bestand"})
"""Columns that a report has in its herleiding and nowhere else: the cells of the scores in each ronde, and these."""
_NIETS: Final = "–"
"""What stands where there is nothing to put; remarks alone may be empty."""


def sinds_vorige(vergeleken: Rondeoverzicht | Hertoetsdeel | None) -> tuple[Alinea, ...]:
    """Return for the summary of a report what changed since the ronde before; nothing where that was not asked for."""
    if vergeleken is None:
        return ()
    bron = vergeleken.stappen[-1] if isinstance(vergeleken, Hertoetsdeel) else vergeleken
    return alineas(bron.in_het_kort)


def vorige_ronde(
    blokken: Iterator[Blok], vorige: Rondekop, *, met_oorzaak: bool, met_feiten: bool = False, gescoord: bool = True
) -> Deel:
    """Return the part of a report that sets the ronde before it beside it, with how that one was decided.

    Where nothing is `gescoord` nothing was.
    """
    oorzaken = (*OORZAKEN, *((OORZAAK_VAN_FEITEN,) if met_feiten else ()))
    beslist = (beslist_met_zin(vorige.naam, vorige.het_kader),) if gescoord else ()
    zinnen = (*(oorzaken if met_oorzaak else ()), *beslist)
    gevonden = (_zonder_herleiding(blok) if isinstance(blok, Tabel) else blok for blok in blokken)
    return Deel(
        id="vorige-ronde",
        titel="Vergeleken met de vorige ronde",
        blokken=(*gevonden, *(Alinea(tekst=zin, soort="noot") for zin in zinnen)),
    )


def _zonder_herleiding(tabel: Tabel) -> Tabel:
    cellen_ = {kolom.kop for kolom in tabel.kolommen if kolom.kop.startswith(_CEL) and kolom.soort == "kort"}
    return zonder_kolommen(tabel, _HERLEIDING | cellen_)


def celtabellen(deel: Hertoetsdeel) -> Iterator[Tabel]:
    """Yield for the herleiding of a report in which cells the scores stand that are otherwise than a ronde before."""
    for stap in deel.stappen:
        if scores := anders_of_nog(stap.scores):
            anders = any(een.was != een.nr for een in scores)
            yield Tabel(
                titel=f"Waar de scores staan die in {stap.eerst} en {stap.daarna} anders zijn",
                kolommen=(
                    NR,
                    *((_WAS,) if anders else ()),
                    *(Kolom(kop=_cel(ronde), soort="kort") for ronde in (stap.eerst, stap.daarna)),
                ),
                rijen=tuple(
                    gevuld((een.nr, *((een.was,) if anders else ()), een.eerst_cel, een.daarna_cel)) for een in scores
                ),
            )
        yield from feitcellen(stap)


# -- one organisation --------------------------------------------------------------------------------------------------


def hertoetsblokken(deel: Hertoetsdeel, *, alleen: bool, met_bestanden: bool = True) -> Iterator[Blok]:
    """Yield one organisation. `alleen` says there are no others: its tables have a name, and every score is shown.

    A report has its files in one place, and does not ask for them here.
    """
    koppen = ("ronde", "datum", "soort", "kader", *(("bestand",) if met_bestanden else ()))
    yield Tabel(
        titel="De rondes",
        kolommen=tuple(Kolom(kop=kop, soort="kort") for kop in koppen),
        rijen=tuple(
            gevuld((een.kop.naam, een.datum, een.soort, een.kader, een.bestand)[: len(koppen)]) for een in deel.rondes
        ),
    )
    yield from _tijdlijn(deel, alleen=alleen)
    for stap in deel.stappen:
        yield from _stapkop(deel, stap)
        yield from _stap(stap, alleen=alleen, met_figuur=alleen or not met_bestanden)


def hertoets_in_het_kort(deel: Hertoetsdeel) -> Iterator[Blok]:
    """Yield of one organisation what became of its oordelen, and which scores are otherwise."""
    yield from _tijdlijn(deel, alleen=True)
    for stap in deel.stappen:
        yield from _stapkop(deel, stap)
        yield from alineas(stap.zinnen)
        if not deel.tijdlijn:
            yield from _bovenoordelen(stap, "")
        if stap.oordelen and not deel.tijdlijn:
            yield zonder_kolommen(_oordelen(stap, ""), {_TOELICHTING})
        if scores := anders_of_nog(stap.scores):
            weg = {_cel(stap.eerst), _cel(stap.daarna), *([_VERWACHTING] if deel.tijdlijn else [])}
            yield ingekort(zonder_kolommen(_scores(stap, scores, ""), weg), _HOOGSTENS_GETOOND)
        yield from getaltabel(stap)
        yield from feitentabel(stap, alleen_anders=True, met_cel=False)
        yield from itemtabel(stap, alleen_anders=True, met_cel=False)
        yield from cijfertabel(stap)


def _tijdlijn(deel: Hertoetsdeel, *, alleen: bool) -> Iterator[Blok]:
    """Yield what became of each criterium where there are more than two rondes."""
    if deel.tijdlijn:
        yield from alineas(deel.tijdlijnzinnen)
        yield Tabel(
            titel="Het oordeel per criterium in elke ronde",
            kolommen=(NR, Kolom(kop="criterium"), *(Kolom(kop=een.kop.naam, soort="kort") for een in deel.rondes)),
            rijen=tuple(cellen((regel.nr, regel.kort, *regel.oordelen)) for regel in deel.tijdlijn),
            rijkop=1,
            naam="Tijdlijn" if alleen else "",
        )
    if deel.bovenoordelen:
        rijen = [(regel.nr, regel.kort, regel.oordelen) for regel in deel.bovenoordelen]
        yield tijdlijntabel(rijen, [een.kop.naam for een in deel.rondes], naam="Tijdlijn" if alleen else "")


def _stapkop(deel: Hertoetsdeel, stap: Rondestap) -> Iterator[Kop]:
    if len(deel.stappen) > 1:
        yield Kop(niveau=3, tekst=f"Van {stap.eerst} naar {stap.daarna}")


def _stap(stap: Rondestap, *, alleen: bool, met_figuur: bool) -> Iterator[Blok]:
    """Yield two rondes of one organisation beside each other."""
    yield from alineas(stap.zinnen)
    if met_figuur:
        yield from criteriumfiguren(stap)
    yield from _bovenoordelen(stap, BOVEN if alleen else "")
    if stap.oordelen:
        yield _oordelen(stap, "Oordelen" if alleen else "")
    if (stap.anders_vastgesteld or boven_vastgesteld(stap)) and not alleen:
        yield Alinea(tekst=f"{STER_OF_GEVOLG if boven_vastgesteld(stap) else STER}.", soort="noot")
    scores = stap.scores if alleen else anders_of_nog(stap.scores)
    if scores:
        yield _scores(stap, scores, "Scores" if alleen else "")
    yield from getaltabel(stap, naam="Getallen" if alleen else "")
    yield from feitentabel(stap, naam="Feiten" if alleen else "", alleen_anders=not alleen)
    yield from itemtabel(stap, naam="Items" if alleen else "", alleen_anders=not alleen)
    yield from cijfertabel(stap, naam="Cijfers" if alleen else "")
    if stap.punten:
        yield _punten(stap, "Verbeterpunten" if alleen else "")
    if stap.andere_vragen:
        yield _andere_vragen(stap)
    yield from _losse(f"Verwachtingen die alleen {stap.eerst} heeft", stap.vervallen)
    yield from _losse(f"Verwachtingen die alleen {stap.daarna} heeft", stap.nieuw)


def _andere_vragen(stap: Rondestap) -> Tabel:
    """Return the verwachtingen that ask something else than before: their scores do not stand beside each other."""
    return Tabel(
        titel="Verwachtingen die iets anders vragen dan toen; de scores zijn niet te vergelijken",
        kolommen=(
            Kolom("was", "nr"),
            Kolom("nr", "nr"),
            Kolom("is", "kort"),
            Kolom("verwachting"),
            Kolom(stap.eerst, "kort"),
            Kolom(stap.daarna, "kort"),
        ),
        rijen=tuple(
            cellen((een.was, een.nr, een.relatie, een.tekst, een.eerst, een.daarna)) for een in stap.andere_vragen
        ),
        rijkop=1,
    )


def boven_vastgesteld(stap: Rondestap) -> bool:
    """Return whether what people set makes another oordeel above the criteria hold."""
    return any(een.eerst != een.eerst_vastgesteld or een.daarna != een.daarna_vastgesteld for een in stap.bovenoordelen)


def _bovenoordelen(stap: Rondestap, naam: str) -> Iterator[Tabel]:
    """Yield what is decided above the criteria; nothing where neither kader does."""
    if rijen := stap.bovenoordelen:
        titel = boventitel(een.nr for een in rijen)
        yield _oordeeltabel(stap, rijen, naam, (titel, "over"), beide=boven_vastgesteld(stap))


def _oordelen(stap: Rondestap, naam: str) -> Tabel:
    return _oordeeltabel(stap, stap.oordelen, naam, ("Oordelen", "criterium"), beide=stap.anders_vastgesteld)


def _oordeeltabel(
    stap: Rondestap, rijen: Sequence[Oordeelvergelijking], naam: str, koppen: tuple[str, str], *, beide: bool
) -> Tabel:
    titel, waarover = koppen
    anders = any(een.was not in ("", een.nr) for een in rijen)
    uitleg = any(een.uitleg for een in rijen)
    return Tabel(
        titel=f"{titel} in {stap.eerst} en {stap.daarna}",
        kolommen=(
            NR,
            *((_WAS,) if anders else ()),
            Kolom(kop=waarover),
            *(
                oordeelkolommen((stap.eerst, stap.daarna, "verandering"), beide=beide)
                if naam
                else (
                    *oordeelkolommen((stap.eerst, stap.daarna), beide=False),
                    *oordeelkolommen(("verandering",), beide=beide),
                )
            ),
            *((Kolom(kop="door", soort="kort"),) if stap.met_oorzaak else ()),
            *((Kolom(kop=_TOELICHTING),) if uitleg else ()),
        ),
        rijen=tuple(
            (
                *gevuld((een.nr, *((een.was,) if anders else ()), een.kort)),
                *(oordeelcellen if naam else _met_ster)(een, beide=beide),
                *gevuld((een.oorzaak,) if stap.met_oorzaak else ()),
                *cellen((een.uitleg,) if uitleg else ()),
            )
            for een in rijen
        ),
        rijkop=2 if anders else 1,
        naam=naam,
    )


def _scores(stap: Rondestap, scores: Sequence[Scorevergelijking], naam: str) -> Tabel:
    anders = any(een.was != een.nr for een in scores)
    return Tabel(
        titel=f"Scores in {stap.eerst} en {stap.daarna}{'' if naam else ' die anders zijn'}",
        kolommen=(
            NR,
            *((_WAS,) if anders else ()),
            Kolom(kop=_VERWACHTING),
            Kolom(kop=stap.eerst, soort="teken"),
            Kolom(kop=stap.daarna, soort="teken"),
            VERANDERING,
            Kolom(kop=_cel(stap.eerst), soort="kort"),
            Kolom(kop=_cel(stap.daarna), soort="kort"),
        ),
        rijen=tuple(
            (
                *cellen((een.nr, *((een.was,) if anders else ()), een.tekst, een.eerst, een.daarna)),
                Cel(tekst=een.verandering, noot=een.noot),
                *gevuld((een.eerst_cel, een.daarna_cel)),
            )
            for een in scores
        ),
        rijkop=2 if anders else 1,
        naam=naam,
    )


def _cel(ronde: str) -> str:
    return f"{_CEL}{ronde}"


def _punten(stap: Rondestap, naam: str) -> Tabel:
    return Tabel(
        titel=f"Verbeterpunten van {stap.eerst} en {stap.daarna}",
        kolommen=(
            Kolom(kop=f"nr in {stap.eerst}", soort="nr"),
            Kolom(kop=f"nr in {stap.daarna}", soort="nr"),
            Kolom(kop="verwachting"),
            Kolom(kop="stand", soort="kort"),
        ),
        rijen=tuple(gevuld((een.was, een.nr, een.tekst, een.stand)) for een in stap.punten),
        rijkop=2,
        naam=naam,
    )


def _losse(titel: str, rijen: Sequence[Losseverwachting]) -> Iterator[Tabel]:
    if rijen:
        yield Tabel(
            titel=titel,
            kolommen=(NR, Kolom(kop="verwachting"), Kolom(kop="score", soort="teken")),
            rijen=tuple(cellen((een.nr, een.tekst, een.score)) for een in rijen),
            rijkop=1,
        )


# -- what both have ----------------------------------------------------------------------------------------------------


def anders_of_nog(rijen: Sequence[R]) -> tuple[R, ...]:
    """Return the rows of which something is otherwise, or may be: of an oordeel what was computed or what was set."""
    return tuple(rij for rij in rijen if _anders(rij))


def _anders(rij: Oordeelvergelijking | Scorevergelijking) -> bool:
    gezet = rij.verandering_vastgesteld if isinstance(rij, Oordeelvergelijking) else rij.verandering
    return rij.verandering not in _ONVERANDERD or gezet not in _ONVERANDERD


def oordeelkolommen(koppen: Iterable[str], *, beide: bool) -> tuple[Kolom, ...]:
    """Return a column for each of these, or two: of what was computed and of what was set."""
    soorten = (" berekend", " vastgesteld") if beide else ("",)
    return tuple(Kolom(kop=f"{kop}{soort}", soort="kort") for kop in koppen for soort in soorten)


def oordeelcellen(een: Oordeelvergelijking, *, beide: bool) -> tuple[Cel, ...]:
    """Return the oordelen and their change, for the columns that `oordeelkolommen` makes of three headers.

    A letter stands alone: the columns stand beside each other, and the legend has the words.
    """
    berekend = (_oordeelcel(een.eerst), _oordeelcel(een.daarna), *gevuld((een.verandering,)))
    if not beide:
        return berekend
    vastgesteld = tuple(map(_oordeelcel, (een.eerst_vastgesteld, een.daarna_vastgesteld)))
    alle = zip(berekend, (*vastgesteld, *gevuld((een.verandering_vastgesteld,))), strict=True)
    return tuple(cel for paar in alle for cel in paar)


def _met_ster(een: Oordeelvergelijking, *, beide: bool) -> tuple[Cel, ...]:
    """Return the same where there is less room: "M*(V)" where people set M instead of V."""
    if not beide:
        return oordeelcellen(een, beide=False)
    paren = ((een.eerst, een.eerst_vastgesteld), (een.daarna, een.daarna_vastgesteld))
    letters = (
        met_ster(berekend, gezet if gezet != berekend else None) if berekend else gezet for berekend, gezet in paren
    )
    return (*map(_oordeelcel, letters), *gevuld((een.verandering, een.verandering_vastgesteld)))


def _oordeelcel(letter: Letter | None) -> Cel:
    return Cel(tekst=_NIETS) if letter is None else kale_lettercel(letter)


def gevuld(teksten: Sequence[str]) -> tuple[Cel, ...]:
    """Return cells of which none is empty."""
    return cellen(tekst or _NIETS for tekst in teksten)
