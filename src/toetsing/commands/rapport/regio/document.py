"""In which order and under which headings the report about one organisation is told."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, Final, Literal

from toetsing.commands.rapport.gedeeld import criteriumkop, deel_met_inhoud, nog_in_te_vullen, themadeel, vrij_deel
from toetsing.commands.rapport.regio.bladzijde import bladzijde
from toetsing.commands.rapport.regio.feiten import feiten_bij, vindplaatsen_van_feiten
from toetsing.commands.rapport.regio.items import items_bij_criterium, vindplaatsen_van_items
from toetsing.commands.rapport.regio.verbeterpunten import ook_gevolgd, verbeterpuntendeel
from toetsing.commands.rapport.registers import registerdeel
from toetsing.commands.rapport.zinnen import OP_ORDE, nog_niet_zin, volgt_uit_zin
from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Document,
    Kolom,
    Kop,
    Tabel,
    Zin,
    alineas,
    cellen,
    geschreven,
    koplijst,
    lettercel,
    tekstblokken,
)
from toetsing.document.kaderdeel import gemaakt_met, kaderdeel, noten_van, vaste_blokken
from toetsing.document.letter import NIETS
from toetsing.document.reeksen import TITEL, reeksblokken, vindplaatsen_van_cijfers
from toetsing.document.rondes.blokken import celtabellen, hertoetsblokken, vorige_ronde
from toetsing.domain.dossier import GOOD_PRACTICES
from toetsing.domain.words.reeksen import reeks_in_woorden, reeksen
from toetsing.domain.words.woorden import hoofdletter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.rapport.regio.beeld import (
        Criteriumdeel,
        Herleidingregel,
        Regiorapport,
        Scoreregel,
        Verbeterpunt,
    )
    from toetsing.document.blokken import Blok
    from toetsing.document.boven import Bovenoordeel
    from toetsing.document.letter import Letter, Soortnaam

_NR: Final = Kolom(kop="nr", soort="nr")
_KORT: Final = ("plaats", "overgenomen", "soort bron")
"""Under which headers people write some words."""


def regiodocument(r: Regiorapport) -> Document:
    """Return the report about one organisation as a document."""
    return Document(
        omslag=r.omslag,
        delen=(
            *vrij_deel("Aanbieding", r.aanbieding),
            Deel(id="samenvatting", titel="Samenvatting", blokken=_samenvatting(r)),
            *_vorige_ronde(r),
            Deel(id="inleiding", titel="Inleiding", blokken=geschreven(r.inleiding)),
            *deel_met_inhoud("leeswijzer", "Leeswijzer", alineas(r.leesregels)),
            *(
                themadeel(
                    plaats,
                    thema,
                    chain.from_iterable(map(_criterium, thema.criteria)),
                    _boven(r, thema.bovenoordeel, f"thema {thema.nr}"),
                )
                for plaats, thema in enumerate(r.themas, start=1)
            ),
            *deel_met_inhoud("good-practices", "Good practices", _good_practices(r)),
            *deel_met_inhoud("reeksen", TITEL, reeksblokken(r.reeksen)),
            *verbeterpuntendeel(r),
            *registerdeel(r.registers, ook_gevolgd(r)),
            *deel_met_inhoud("eindoordeel", "Eindoordeel en vervolg" if r.overzicht else "Vervolg", _eindoordeel(r)),
            *vaste_blokken(r.kader),
            kaderdeel(r.kader),
            Deel(id="verantwoording", titel="Bijlage: verantwoording", blokken=tuple(_verantwoording(r))),
            *_reacties(r),
            Deel(id="herleiding", titel="Bijlage: herleiding", blokken=_herleiding(r)),
        ),
        programma=r.herkomst.programma,
        peildatum=r.herkomst.peildatum,
        noten=noten_van(r.kader),
    )


def _samenvatting(r: Regiorapport) -> tuple[Blok, ...]:
    return tuple(bladzijde(r, _banners(r.over_geheel) if r.over_geheel else (), _plicht(r)))


def _banners(een: Bovenoordeel) -> Iterator[Zin]:
    """Yield the oordelen on a thema or the whole, set off, in the order of those on a criterium."""
    yield from (
        Zin(delen=(Cel(tekst=f"{wat}:"), lettercel(letter)), soort="oordeel") for wat, letter in _boven_elk(een)
    )


def _boven_elk(een: Bovenoordeel) -> Iterator[tuple[str, Letter]]:
    if een.vastgesteld is None:
        yield hoofdletter(een.wat), een.oordeel
    else:
        yield f"{'Afwijkend vastgesteld' if een.gezet else 'Vastgesteld'} {een.wat}", een.vastgesteld
        yield f"Berekend {een.wat}", een.oordeel
    if een.anders_gepubliceerd is not None:
        yield f"Gepubliceerd {een.wat}", een.anders_gepubliceerd


def _boven(r: Regiorapport, een: Bovenoordeel | None, waar: str) -> Iterator[Blok]:
    """Yield the oordeel on a thema at the head of what is told of it, with why, and the facts that it looks at."""
    if een is not None:
        yield from _banners(een)
        yield Alinea(tekst=een.alinea)
        yield from _feiten_boven(r, een, waar)


def _feiten_boven(r: Regiorapport, een: Bovenoordeel, waar: str) -> Iterator[Blok]:
    yield from feiten_bij(waar, [feit for feit in r.feiten if feit.naam in een.feiten])


def _vorige_ronde(r: Regiorapport) -> Iterator[Deel]:
    if r.hertoets is not None:
        met_oorzaak = any(stap.met_oorzaak for stap in r.hertoets.stappen)
        blokken = hertoetsblokken(r.hertoets, alleen=False, met_bestanden=False)
        met_feiten = any(stap.feiten for stap in r.hertoets.stappen)
        gescoord = bool(r.overzicht)
        yield vorige_ronde(
            blokken, r.hertoets.rondes[0].kop, met_oorzaak=met_oorzaak, met_feiten=met_feiten, gescoord=gescoord
        )


def _criterium(c: Criteriumdeel) -> Iterator[Blok]:
    yield criteriumkop(c)
    if c.beschreven:
        yield from _beschreven(c)
        return
    yield from (Zin(delen=(Cel(tekst=f"{wat}:"), lettercel(letter)), soort="oordeel") for wat, letter in _oordelen(c))
    yield from alineas(c.opmerkingen)
    letter = "" if c.oordeel.tekst == NIETS else c.oordeel.tekst
    hoe = filter(None, (c.telling, volgt_uit_zin(letter, c.beslisregel)))
    yield from alineas(filter(None, [" ".join(hoe)]))
    if c.getal:
        yield Alinea(tekst=c.getal)
    yield from feiten_bij(c.nr, c.feiten)
    if c.scores:
        yield Tabel(
            titel=f"Verwachtingen bij {c.nr}",
            kolommen=(_NR, Kolom(kop="verwachting"), Kolom(kop="score", soort="kort")),
            rijen=tuple(map(_score, c.scores)),
            rijkop=1,
        )
    yield from items_bij_criterium(c.items)
    yield Kop(niveau=4, tekst=f"Onderbouwing bij {c.nr}")
    yield from geschreven(c.onderbouwing, onder=4)
    yield from koplijst(f"Onderbouwing bij meer verwachtingen van {c.nr}", c.samen)
    yield from koplijst(f"{c.heet_op_orde or OP_ORDE} bij {c.nr}", c.op_orde)
    yield from koplijst(f"Onderbouwing bij andere verwachtingen van {c.nr}", c.overig)
    for punt in c.verbeterpunten:
        yield from _verbeterpunt(punt)
    yield from koplijst(f"Aandachtspunten bij {c.nr}", c.aandachtspunten)
    yield from koplijst(f"Notities in de werkmap bij {c.nr}", c.notities)


def _beschreven(c: Criteriumdeel) -> Iterator[Blok]:
    """Yield a criterium of which nothing is scored: what its items say, and what the author wrote about it."""
    yield from items_bij_criterium(c.items)
    if not c.onderbouwing.ontbreekt:
        yield Kop(niveau=4, tekst=f"Toelichting bij {c.nr}")
        yield from geschreven(c.onderbouwing, onder=4)
    yield from koplijst(f"Notities in de werkmap bij {c.nr}", c.notities)


def _oordelen(c: Criteriumdeel) -> Iterator[tuple[str, Letter]]:
    """Yield the oordelen of a criterium, the one that holds first: where they differ all of them are as prominent."""
    if c.vastgesteld is None:
        yield "Oordeel", c.oordeel
    elif c.oordeel.tekst == NIETS:
        yield "Vastgesteld oordeel", c.vastgesteld
    else:
        yield "Afwijkend vastgesteld oordeel", c.vastgesteld
        yield "Berekend oordeel", c.oordeel
    if c.anders_gepubliceerd is not None:
        yield "Gepubliceerd oordeel", c.anders_gepubliceerd


def _score(s: Scoreregel) -> tuple[Cel, ...]:
    """Return a row in which what is not voldoende stands out: by a box, its weight, its colour and its word."""
    voluit = "" if s.voluit == s.score else s.voluit
    soort: Soortnaam | Literal["tekst"] = s.soort if s.soort in ("midden", "slecht") else "tekst"
    return (Cel(tekst=s.nr), Cel(tekst=s.tekst, noot=s.noot), Cel(tekst=s.score, voluit=voluit, soort=soort))


def _verbeterpunt(punt: Verbeterpunt) -> Iterator[Blok]:
    yield Kop(niveau=4, tekst=f"Verbeterpunt {punt.nummer} ({punt.nr})")
    yield Alinea(tekst=nog_niet_zin(punt.tekst, punt.bevonden), soort="norm")
    yield from tekstblokken(punt.onderbouwing)


def _good_practices(r: Regiorapport) -> Iterator[Blok]:
    if not r.good_practices:
        yield from nog_in_te_vullen(GOOD_PRACTICES, r.omslag)
    per_thema: dict[str, list[tuple[str, ...]]] = {}
    for thema, tekst in r.good_practices:
        per_thema.setdefault(thema or "Algemeen", []).append(tekst)
    for thema, teksten in per_thema.items():
        yield Kop(niveau=3, tekst=thema)
        yield from chain.from_iterable(map(tekstblokken, teksten))


def _plicht(r: Regiorapport) -> Iterator[Blok]:
    """Yield what must be met and done, set apart from what was found."""
    yield from (Alinea(tekst=zin, soort="plicht") for zin in (*r.plicht, *r.opdracht))


def _eindoordeel(r: Regiorapport) -> tuple[Blok, ...]:
    bron = (Alinea(tekst=r.plichtbron, soort="noot"),) if r.plichtbron else ()
    return (
        *(_banners(r.over_geheel) if r.over_geheel else ()),
        *(Alinea(tekst=zin, soort="plicht") for zin in r.plicht),
        *alineas(r.eindoordeel),
        *(_feiten_boven(r, r.over_geheel, "het eindoordeel") if r.over_geheel else ()),
        *(Alinea(tekst=zin, soort="plicht") for zin in r.opdracht),
        *alineas(r.vervolgzinnen),
        *tekstblokken(r.vervolg, onder=2),
        *bron,
    )


def _verantwoording(r: Regiorapport) -> Iterator[Blok]:
    yield from geschreven(r.verantwoording)
    yield from _lijst("Wie heeft getoetst", ("rol", "toetser"), r.toetsers)
    yield from _lijst("Geraadpleegde bronnen", ("soort bron", "bron"), r.geraadpleegd)


def _reacties(r: Regiorapport) -> Iterator[Deel]:
    tabel = tuple(
        _lijst("Opmerkingen en wat ermee is gedaan", ("plaats", "opmerking", "overgenomen", "toelichting"), r.reacties)
    )
    if tabel:
        yield Deel(id="reacties", titel="Bijlage: reacties op feitelijke onjuistheden", blokken=tabel)


def _lijst(titel: str, koppen: Sequence[str], rijen: Sequence[tuple[str, ...]]) -> Iterator[Tabel]:
    """Yield a table of what people wrote, where they wrote something."""
    if rijen:
        kolommen = tuple(Kolom(kop=kop, soort="kort" if kop in _KORT else "tekst") for kop in koppen)
        yield Tabel(titel=titel, kolommen=kolommen, rijen=tuple(map(cellen, rijen)))


def _herleiding(r: Regiorapport) -> tuple[Blok, ...]:
    """Return with what the report was made and in which cells the scores stand, those that follow each other as one."""
    overgenomen = any(regel.overgenomen for regel in r.herleiding)
    kolommen = (Kolom(kop="verwachting", soort="kort"), Kolom(kop="cellen"))
    tabel = Tabel(
        titel="Waar de scores staan: een cel per verwachting, in hun volgorde",
        kolommen=(*kolommen, Kolom(kop="overgenomen uit", soort="kort")) if overgenomen else kolommen,
        rijen=tuple(
            cellen((*rij, *([uit] if overgenomen else [])))
            for uit, groep in groupby(r.herleiding, key=lambda regel: regel.overgenomen)
            for rij in _vindplaatsen(list(groep), len(r.herleiding))
        ),
    )
    eerder = [ronde.kop for ronde in r.hertoets.rondes[:-1]] if r.hertoets else []
    cellen_ = celtabellen(r.hertoets) if r.hertoets else ()
    met = gemaakt_met(r.herkomst, met_bestanden=True, eerder=eerder, bronnen=r.kader.bronnen)
    items = vindplaatsen_van_items([deel for thema in r.themas for c in thema.criteria for deel in c.items])
    scores = (tabel,) if r.herleiding else ()
    return (*met, *scores, *items, *vindplaatsen_van_feiten(r.feiten), *vindplaatsen_van_cijfers(r.reeksen), *cellen_)


def _vindplaatsen(regels: Sequence[Herleidingregel], alle: int) -> Iterator[tuple[str, str]]:
    for reeks in reeksen([regel.cel for regel in regels]):
        nrs = [regel.nr for regel in regels[reeks.begin : reeks.eind]]
        yield reeks_in_woorden(nrs, alle), reeks.plaats
