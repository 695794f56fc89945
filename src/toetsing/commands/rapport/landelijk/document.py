"""In which order and under which headings the report about many organisations is told."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld import criteriumkop, deel_met_inhoud, nog_in_te_vullen, themadeel, vrij_deel
from toetsing.commands.rapport.landelijk.bijlagen import (
    alle_scores,
    cellendeel,
    eindletter,
    herleiding,
    is_gescoord,
    keuze_van,
    notitiedeel,
    oordelendeel,
    per_organisatie,
)
from toetsing.commands.rapport.landelijk.bladzijde import bladzijde
from toetsing.commands.rapport.landelijk.gegevens import gegevensdeel, itemgegevens
from toetsing.commands.rapport.landelijk.scoreblokken import scorebeelddeel
from toetsing.commands.rapport.landelijk.verbeterpunten import landelijke_verbeterpunten, maatregelendeel, ook_gevolgd
from toetsing.commands.rapport.registers import registerdeel
from toetsing.commands.rapport.zinnen import balken_alt
from toetsing.document.aandelen import alle_rijen
from toetsing.document.balken import alle_namen, balkdelen, figuren, kolommen_van
from toetsing.document.blokken import (
    Alinea,
    Balk,
    Cel,
    Deel,
    Document,
    Figuur,
    Kolom,
    Kop,
    Tabel,
    Toelichtingen,
    alineas,
    cellen,
    geschreven,
    kale_lettercel,
    met_bron,
    tekstblokken,
)
from toetsing.document.bovennamen import BOVEN, boventitel, kortnaam
from toetsing.document.feitentelling import feiten_per_organisatie, feitenblokken
from toetsing.document.getaltelling import getalblokken_van_allen
from toetsing.document.itemtelling import itemblokken_van_allen
from toetsing.document.kaderdeel import kaderdeel, noten_van, themakop, vaste_blokken
from toetsing.document.reeksen import TITEL as CIJFERS
from toetsing.document.reekstabellen import landelijke_blokken
from toetsing.document.rondes.blokken import vorige_ronde
from toetsing.document.rondes.overzichtblokken import overzichtfiguren, overzichttabel
from toetsing.document.stand import PLAATS, plaatscel
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.commands.rapport.landelijk.beeld import (
        Afwijkingregel,
        Beeldpunt,
        Bovendeel,
        Criteriumdeel,
        Landelijkrapport,
    )
    from toetsing.document.balken import Balkrij
    from toetsing.document.blokken import Blok
    from toetsing.document.organisatieregel import Organisatieregel

_ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")
_LAGE_BALKEN: Final = 36
"""A figure has no more bars than this where each needs no more than a line: those of the ranking."""


def landelijkdocument(r: Landelijkrapport) -> Document:
    """Return the report about many organisations as a document."""
    delen = _delen(r)
    return Document(
        omslag=r.omslag,
        delen=(*((gegevensdeel(r, delen),) if is_gescoord(r) else itemgegevens(r)), *delen),
        programma=r.herkomst.programma,
        peildatum=r.herkomst.peildatum,
        noten=noten_van(r.kader),
    )


def _delen(r: Landelijkrapport) -> tuple[Deel, ...]:
    gescoord = is_gescoord(r)
    per_regel = enumerate(r.rangorde if gescoord else (), start=1)  # else there is no part about each to go to
    plekken = {regel.organisatie: f"organisatie-{plek}" for plek, regel in per_regel}
    samen = [rij for thema in r.themas for c in thema.criteria for rij in _balken_van(c)]
    return (
        *vrij_deel("Aanbieding", r.aanbieding),
        Deel(
            id="samenvatting",
            titel="Samenvatting",
            blokken=tuple(bladzijde(r, samen)),
        ),
        Deel(id="inleiding", titel="Inleiding", blokken=geschreven(r.inleiding)),
        *deel_met_inhoud("leeswijzer", "Leeswijzer", alineas(r.leesregels)),
        *(
            (
                _deel(r, "landelijk-beeld", "Landelijk beeld", _beeld(r, samen)),
                _deel(r, "rangorde", "Rangorde", _rangorde(r, plekken)),
            )
            if gescoord
            else deel_met_inhoud("landelijk-beeld", "Landelijk beeld", _beeld_boven(r))
        ),
        *scorebeelddeel(r, plekken),
        *_vorige_ronde(r),
        *(
            themadeel(
                plek,
                thema,
                met_bron(chain.from_iterable(_criterium(c, samen) for c in thema.criteria), r.bronregel),
                _boven(thema.bovenoordeel) if thema.bovenoordeel else (),
            )
            for plek, thema in enumerate(r.themas, start=1)
        ),
        *deel_met_inhoud("getallen", "Getallen", met_bron(getalblokken_van_allen(r.getallen), r.bronregel)),
        *deel_met_inhoud("feiten", "Feiten", met_bron(_feiten(r), r.bronregel)),
        *deel_met_inhoud("reeksen", CIJFERS, landelijke_blokken(r.reeksen)),
        *landelijke_verbeterpunten(r),
        *registerdeel(r.registers, ook_gevolgd(r), telt=True),
        *deel_met_inhoud("good-practices", "Good practices", _good_practices(r)),
        *deel_met_inhoud("afwijkingen", "Afwijkingen", _afwijkingen(r) if gescoord else ()),
        *vrij_deel("Vervolg", r.vervolg),
        *vaste_blokken(r.kader),
        *oordelendeel(r, plekken),
        *(
            (
                _deel(r, "scores", "Bijlage: alle scores", alle_scores(r, plekken)),
                Deel(
                    id="organisaties",
                    titel="Per organisatie",
                    blokken=tuple(per_organisatie(r, plekken)),
                    alleen="scherm",
                ),
            )
            if gescoord
            else ()
        ),
        *maatregelendeel(r),
        *notitiedeel(r),
        kaderdeel(r.kader),
        *deel_met_inhoud("methode", "Bijlage: methode", alineas(r.methode)),
        Deel(id="verantwoording", titel="Bijlage: verantwoording", blokken=geschreven(r.verantwoording)),
        Deel(id="herleiding", titel="Bijlage: herleiding", blokken=tuple(herleiding(r))),
        *([cellendeel(r)] if gescoord else []),
    )


def _deel(r: Landelijkrapport, id_: str, titel: str, blokken: Iterable[Blok]) -> Deel:
    """Return a part that says below its figures and tables what these count."""
    return Deel(id=id_, titel=titel, blokken=tuple(met_bron(blokken, r.bronregel)))


# -- the picture and the ranking ---------------------------------------------------------------------------------------


def _beeld(r: Landelijkrapport, samen: Sequence[Balkrij]) -> Iterator[Blok]:
    if delen := _delen_boven(r):
        yield Kop(niveau=3, tekst=boventitel(een.nr for een in delen))
        yield from _beeld_boven(r)
        yield Kop(niveau=3, tekst="Oordelen over de criteria")
    yield Alinea(tekst=r.keuze)
    if not any(regel.oordelen for regel in r.rangorde):
        return
    for kop, punten, leeg in (
        ("Wat gaat goed", r.gaat_goed, "Geen enkel criterium."),
        ("Wat moet beter", r.moet_beter, "Geen enkel criterium."),
    ):
        yield Kop(niveau=3, tekst=kop)
        if not punten:
            yield Alinea(tekst=leeg)
            continue
        rijen = [
            rij
            for p in punten
            for rij in alle_rijen(
                p.nr,
                p.tekst,
                p.aandelen,
                vastgesteld=p.aandelen_vastgesteld,
                gepubliceerd=p.aandelen_gepubliceerd,
            )
        ]
        yield from figuren(f"{kop}: oordelen per criterium", kop, "wat", rijen, samen=samen)
        for punt in punten:
            yield from _beeldpunt(punt)


def _delen_boven(r: Landelijkrapport) -> list[Bovendeel]:
    return [een for een in (*(thema.bovenoordeel for thema in r.themas), r.over_geheel) if een]


def _beeld_boven(r: Landelijkrapport) -> Iterator[Blok]:
    """Yield the picture of the oordelen above the criteria: all there is of one where nothing is scored."""
    yield from _figuren_boven(_delen_boven(r))
    yield from _boven(r.over_geheel) if r.over_geheel else ()


def _boven(een: Bovendeel) -> Iterator[Alinea]:
    """Yield the counts of the oordelen on a thema or on the whole: what they are, who, and what they can become."""
    yield from alineas((een.zin, *een.gepubliceerd, *een.namen, *filter(None, (een.mogelijk, een.vastgesteld))))


def _figuren_boven(delen: Sequence[Bovendeel]) -> Iterator[Figuur]:
    """Yield the bars of these oordelen: those that can be the same together, for others need other columns."""
    groepen: dict[tuple[tuple[str, str], ...], list[Bovendeel]] = {}
    for een in delen:
        groepen.setdefault(tuple((a.teken, a.naam) for a in een.aandelen if a.soort != "open"), []).append(een)
    for nummer, groep in enumerate(groepen.values(), start=1):
        los = len(groepen) > 1
        bij = f": {opsomming(kortnaam(een.nr) for een in groep)}" if los else ""
        naam = f"{BOVEN} {nummer}" if los else BOVEN
        rijen = [rij for een in groep for rij in _balken_boven(een)]
        yield from figuren(f"Hoeveel organisaties welk oordeel hebben{bij}", naam, "naam", rijen, kop="over")


def _balken_boven(een: Bovendeel) -> list[Balkrij]:
    over = GEHEEL if een.nr == GEHEEL else kortnaam(een.nr)
    ernaast = {"vastgesteld": een.aandelen_vastgesteld, "gepubliceerd": een.aandelen_gepubliceerd}
    return alle_rijen(over, een.naam.removeprefix(themakop(een.nr, "")), een.aandelen, **ernaast)


def _beeldpunt(punt: Beeldpunt) -> Iterator[Blok]:
    yield Kop(niveau=4, tekst=f"Criterium {punt.nr}: {punt.tekst}")
    yield from alineas((punt.zin, *punt.gepubliceerd, *filter(None, (punt.vastgesteld,))))
    yield from tekstblokken(punt.alineas, onder=4)


def _rangorde(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    yield from alineas(r.rangregels)
    namen = kolommen_van([regel.aandelen for regel in r.rangorde])
    tellingen = [[een for een in regel.aandelen if een.naam in namen] for regel in r.rangorde]
    verder = [naam for naam in alle_namen([regel.aandelen for regel in r.rangorde]) if naam not in namen]
    vast = all(een.hoogste is not None and een.hoogste == een.laagste for een in r.rangorde)
    waarop = "het aantal voldoende verwachtingen" if r.over_geheel is None else "het eindoordeel"
    tabel = Tabel(
        titel=f"Organisaties op volgorde van {waarop}",
        kolommen=(
            PLAATS._replace(soort="getal" if vast else "kort"),
            _ORGANISATIE,
            *((Kolom(kop=EINDOORDEEL, soort="teken"),) if r.over_geheel else ()),
            *(Kolom(kop=naam, soort="getal") for naam in namen),
            Kolom(kop="stand", soort="kort", telt=(*verder, "beoordeeld")),
        ),
        rijen=tuple(
            (
                plaatscel(regel.hoogste, regel.laagste),
                Cel(tekst=regel.organisatie, doel=plekken[regel.organisatie]),
                *(_eindcel(regel) if r.over_geheel else ()),
                *(Cel(tekst=str(een.aantal), keuze=een.naam if een.aantal else "") for een in telling),
                Cel(tekst=regel.voldoende, getallen=(*(0 for _ in verder), regel.beoordeeld)),
            )
            for regel, telling in zip(r.rangorde, tellingen, strict=True)
        ),
        rijkop=1,
        naam="Rangorde",
        zoekbaar=True,
    )
    if len(r.rangorde) > _LAGE_BALKEN:
        yield tabel
        return
    balken = tuple(
        Balk(label=regel.organisatie, delen=balkdelen(telling))
        for regel, telling in zip(r.rangorde, tellingen, strict=True)
    )
    yield Figuur(
        titel="Verwachtingen per organisatie",
        alt=balken_alt(len(balken), op_eindoordeel=r.over_geheel is not None),
        balken=balken,
        tabel=tabel,
    )


def _eindcel(regel: Organisatieregel) -> tuple[Cel, ...]:
    """Return the oordeel on the whole, in a column of its own."""
    geheel = regel.bovenoordelen[-1]
    return (kale_lettercel(eindletter(regel))._replace(keuze=keuze_van(geheel.vastgesteld or geheel.oordeel)),)


def _vorige_ronde(r: Landelijkrapport) -> Iterator[Deel]:
    if r.hertoets is not None:
        tabel = overzichttabel(r.hertoets, "Vorige ronde")
        blokken = chain(alineas(r.hertoets.zinnen), overzichtfiguren(r.hertoets), tabel)
        met_oorzaak, met_feiten = r.hertoets.met_oorzaak, bool(r.feiten)
        gescoord = is_gescoord(r)
        yield vorige_ronde(
            blokken, r.hertoets.rondes[0], met_oorzaak=met_oorzaak, met_feiten=met_feiten, gescoord=gescoord
        )


# -- one criterium at a time -------------------------------------------------------------------------------------------


def _criterium(c: Criteriumdeel, samen: Sequence[Balkrij]) -> Iterator[Blok]:
    yield criteriumkop(c)
    if not c.verwachtingen and not c.zin:
        yield from itemblokken_van_allen(c.items, met_cel=True)
        if not c.onderbouwing.ontbreekt:
            yield Kop(niveau=4, tekst=f"Toelichting bij {c.nr}")
            yield from geschreven(c.onderbouwing, onder=4)
        return
    yield from alineas((c.zin, *c.gepubliceerd, *c.namen, *filter(None, (c.mogelijk, c.vastgesteld))))
    yield from figuren(
        f"{'Oordelen en scores' if c.verwachtingen else 'Oordelen'} bij criterium {c.nr}",
        f"Criterium {c.nr}",
        "wat",
        _balken_van(c),
        samen=samen,
        boodschap=c.boodschap.zin if c.boodschap else "",
    )
    yield Kop(niveau=4, tekst=f"Onderbouwing bij {c.nr}")
    yield from geschreven(c.onderbouwing, onder=4)
    if c.verwachtingen:
        yield Kop(niveau=4, tekst=f"Per verwachting van {c.nr}")
        yield Toelichtingen(
            rijen=tuple(
                (
                    f"Verwachting {v.nr}: {v.tekst}{f' ({v.noot})' if v.noot else ''}",
                    (v.zin, *v.gepubliceerd, *v.namen, *v.onderbouwing),
                )
                for v in c.verwachtingen
            )
            + tuple((f"Verwachtingen {nrs}", tekst) for nrs, tekst in c.samen)
        )
    yield from itemblokken_van_allen(c.items, met_cel=True)


def _balken_van(c: Criteriumdeel) -> list[Balkrij]:
    """Return the bars of a criterium and its verwachtingen."""
    rijen: list[Balkrij] = []
    if c.aandelen:
        ernaast = {"vastgesteld": c.aandelen_vastgesteld, "gepubliceerd": c.aandelen_gepubliceerd}
        rijen += alle_rijen(c.nr, c.kort, c.aandelen, **ernaast)
    for v in c.verwachtingen:
        rijen += alle_rijen(v.nr, v.tekst, v.aandelen, gepubliceerd=v.aandelen_gepubliceerd) if v.aandelen else []
    return rijen


def _feiten(r: Landelijkrapport) -> Iterator[Blok]:
    if r.feiten:
        yield from feitenblokken(r.feiten)
        yield feiten_per_organisatie([een.naam for een in r.feiten], r.rangorde)


# -- what others can learn, what differs -------------------------------------------------------------------------------


def _good_practices(r: Landelijkrapport) -> Iterator[Blok]:
    per_kop = [(themakop(thema.nr, thema.naam), thema.good_practices) for thema in r.themas]
    per_kop.append(("Algemeen", r.andere_good_practices))
    gevuld = [(kop, practices) for kop, practices in per_kop if practices]
    if not gevuld:
        yield from nog_in_te_vullen("good practices", r.omslag)
    for kop, practices in gevuld:
        yield Kop(niveau=3, tekst=kop)
        yield Toelichtingen(rijen=practices)


def _afwijkingen(r: Landelijkrapport) -> Iterator[Blok]:
    if not r.gepubliceerd and not r.vastgesteld:
        yield Alinea(tekst="Niets wijkt af van wat is berekend, voor zover de werkmappen en het kader dat zeggen.")
    if r.gepubliceerd:
        yield Alinea(
            tekst="Dit is anders gepubliceerd dan uit de scores en de beslisregels volgt. Er is niets hersteld."
        )
        yield _afwijkingtabel("Anders gepubliceerd dan berekend", "gepubliceerd", "toelichting", r.gepubliceerd)
    if r.vastgesteld:
        yield Alinea(tekst="Deze oordelen hebben mensen met een motivering afwijkend vastgesteld.")
        yield _afwijkingtabel("Afwijkend vastgestelde oordelen", "vastgesteld", "motivering", r.vastgesteld)


def _afwijkingtabel(titel: str, ander: str, waarom: str, regels: Sequence[Afwijkingregel]) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=(
            Kolom(kop="wat"),
            Kolom(kop=ander, soort="kort"),
            Kolom(kop="berekend", soort="kort"),
            Kolom(kop="organisaties"),
            Kolom(kop=waarom),
        ),
        rijen=tuple(cellen((a.wat, a.ander, a.berekend, a.wie, a.waarom)) for a in regels),
        naam=titel.removesuffix(" dan berekend"),
        breed=True,
    )
