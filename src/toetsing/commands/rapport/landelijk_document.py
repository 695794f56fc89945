"""In which order and under which headings the report about many organisations is told."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld import themadeel
from toetsing.document.aandelen import beide_rijen
from toetsing.document.balken import BALKEN, balkdelen, figuren, in_delen, in_woorden, kolommen_van
from toetsing.document.blokken import (
    BREEDSTE,
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
    Uitklap,
    alineas,
    cellen,
    geschreven,
    lettercel,
)
from toetsing.document.kaderdeel import gemaakt_met, kaderdeel
from toetsing.document.letter import STER, met_ster
from toetsing.document.rondes.blokken import overzichtblokken, vorige_ronde
from toetsing.document.stand import PLAATS, plaatscel
from toetsing.domain.words.woorden import aantal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeVar

    from toetsing.commands.rapport.landelijk_beeld import (
        Afwijkingregel,
        Beeldpunt,
        Criteriumdeel,
        Landelijkrapport,
    )
    from toetsing.document.aandelen import Aandeel
    from toetsing.document.blokken import Blok
    from toetsing.document.organisatieregel import Criteriumoordeel, Organisatieregel

    T = TypeVar("T")
    Balkrij = tuple[str, str, tuple[Aandeel, ...]]
    """The number and the text of a bar, and its pieces."""

_NR: Final = Kolom(kop="nr", soort="nr")
_ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")
_LAGE_BALKEN: Final = 36
"""A figure has no more bars than this where each needs no more than a line: those of the ranking."""


def landelijkdocument(r: Landelijkrapport) -> Document:
    """Return the report about many organisations as a document."""
    plekken = {regel.organisatie: f"organisatie-{plek}" for plek, regel in enumerate(r.rangorde, start=1)}
    return Document(
        omslag=r.omslag,
        delen=(
            Deel(
                id="samenvatting",
                titel="Samenvatting",
                blokken=(*alineas(r.samenvatting), *geschreven(r.samenvatting_auteur)),
            ),
            Deel(id="inleiding", titel="Inleiding", blokken=geschreven(r.inleiding)),
            Deel(id="leeswijzer", titel="Leeswijzer", blokken=alineas(r.leesregels)),
            Deel(id="landelijk-beeld", titel="Landelijk beeld", blokken=tuple(_beeld(r))),
            Deel(id="rangorde", titel="Rangorde", blokken=tuple(_rangorde(r, plekken))),
            *_vorige_ronde(r),
            *(
                themadeel(plek, thema, chain.from_iterable(map(_criterium, thema.criteria)))
                for plek, thema in enumerate(r.themas, start=1)
            ),
            Deel(id="good-practices", titel="Good practices", blokken=tuple(_good_practices(r))),
            Deel(id="afwijkingen", titel="Afwijkingen", blokken=tuple(_afwijkingen(r))),
            *_oordelendeel(r, plekken),
            Deel(id="scores", titel="Bijlage: alle scores", blokken=tuple(_scores(r, plekken))),
            Deel(id="organisaties", titel="Per organisatie", blokken=tuple(_organisaties(r, plekken)), alleen="scherm"),
            *_notities(r),
            kaderdeel(r.kader),
            Deel(id="methode", titel="Bijlage: methode", blokken=alineas(r.methode)),
            Deel(id="verantwoording", titel="Bijlage: verantwoording", blokken=geschreven(r.verantwoording)),
            Deel(id="herleiding", titel="Bijlage: herleiding", blokken=tuple(_herleiding(r))),
        ),
        programma=r.herkomst.programma,
        peildatum=r.herkomst.peildatum,
    )


# -- the picture and the ranking ---------------------------------------------------------------------------------------


def _beeld(r: Landelijkrapport) -> Iterator[Blok]:
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
        rijen = [rij for p in punten for rij in beide_rijen(p.nr, p.tekst, p.aandelen, p.aandelen_vastgesteld)]
        yield from figuren(f"{kop}: oordelen per criterium", kop, "criterium", rijen)
        for punt in punten:
            yield from _beeldpunt(punt)


def _beeldpunt(punt: Beeldpunt) -> Iterator[Blok]:
    yield Kop(niveau=4, tekst=f"{punt.nr} {punt.tekst}")
    yield from alineas((punt.zin, *filter(None, (punt.vastgesteld,)), *punt.alineas))


def _rangorde(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    yield from alineas(r.rangregels)
    namen = kolommen_van([regel.aandelen for regel in r.rangorde])
    tellingen = [[een for een in regel.aandelen if een.naam in namen] for regel in r.rangorde]
    tabel = Tabel(
        titel="Organisaties op volgorde van het aantal verwachtingen dat voldoende is",
        kolommen=(
            PLAATS._replace(soort="kort" if any(een.hoogste < een.laagste for een in r.rangorde) else "getal"),
            _ORGANISATIE,
            *(Kolom(kop=naam, soort="getal") for naam in namen),
            Kolom(kop="stand", soort="kort", telt=("beoordeeld",)),
        ),
        rijen=tuple(
            (
                plaatscel(regel.hoogste, regel.laagste),
                Cel(tekst=regel.organisatie, doel=plekken[regel.organisatie]),
                *(Cel(tekst=str(een.aantal)) for een in telling),
                Cel(tekst=regel.voldoende, getallen=(regel.beoordeeld,)),
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
    wie = aantal(len(balken), "organisatie", "organisaties")
    alt = f"Balken van {wie}, de meeste verwachtingen voldoende bovenaan; de tabel noemt elk aantal."
    yield Figuur(titel="Verwachtingen per organisatie", alt=alt, balken=balken, tabel=tabel)


def _vorige_ronde(r: Landelijkrapport) -> Iterator[Deel]:
    if r.hertoets is not None:
        blokken = overzichtblokken(r.hertoets, "Vorige ronde")
        yield vorige_ronde(blokken, r.hertoets.rondes[0], met_oorzaak=r.hertoets.met_oorzaak)


# -- one criterium at a time -------------------------------------------------------------------------------------------


def _criterium(c: Criteriumdeel) -> Iterator[Blok]:
    yield Kop(niveau=3, tekst=f"{c.nr} {c.tekst}")
    yield from alineas((c.zin, *c.namen, *filter(None, (c.mogelijk, c.vastgesteld))))
    rijen = beide_rijen(c.nr, c.kort, c.aandelen, c.aandelen_vastgesteld) if c.aandelen else []
    rijen += [(v.nr, v.tekst, v.aandelen) for v in c.verwachtingen if v.aandelen]
    yield from figuren(f"Oordelen en scores bij criterium {c.nr}", f"Criterium {c.nr}", "wat", rijen)
    yield Kop(niveau=4, tekst="Onderbouwing")
    yield from geschreven(c.onderbouwing)
    yield Kop(niveau=4, tekst="Per verwachting")
    yield Toelichtingen(
        rijen=tuple(
            (f"{v.nr} {v.tekst}{f' ({v.noot})' if v.noot else ''}", (v.zin, *v.namen, *v.onderbouwing))
            for v in c.verwachtingen
        )
    )


# -- what others can learn, what differs -------------------------------------------------------------------------------


def _good_practices(r: Landelijkrapport) -> Iterator[Blok]:
    per_kop = [(f"{thema.nr} {thema.naam}", thema.good_practices) for thema in r.themas]
    per_kop.append(("Algemeen", r.andere_good_practices))
    gevuld = [(kop, practices) for kop, practices in per_kop if practices]
    if not gevuld:
        yield Alinea(tekst="Er zijn geen good practices genoemd.")
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


# -- all there is ------------------------------------------------------------------------------------------------------


def _oordelendeel(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Deel]:
    """Yield the annex of all oordelen, where the kader has beslisregels."""
    if r.rangorde[0].oordelen:
        yield Deel(id="oordelen", titel="Bijlage: alle oordelen", blokken=tuple(_oordelen(r, plekken)))


def _oordelen(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    anders = any(oordeel.vastgesteld for regel in r.rangorde for oordeel in regel.oordelen)
    yield Alinea(tekst=f"Op volgorde van de rangorde.{f' {STER}.' if anders else ''}")
    nrs = [oordeel.nr for oordeel in r.rangorde[0].oordelen]
    rijen = [
        (_naam(regel, plekken), [_oordeelcel(oordeel, plekken[regel.organisatie]) for oordeel in regel.oordelen])
        for regel in r.rangorde
    ]
    yield from _per_organisatie("Oordelen per organisatie", "Oordelen", nrs, rijen, breed_vanaf=BALKEN + 1)


def _oordeelcel(oordeel: Criteriumoordeel, plek: str) -> Cel:
    letter = met_ster(oordeel.oordeel, oordeel.vastgesteld)
    return Cel(tekst=letter.tekst, soort=letter.soort, doel=f"{plek}-{oordeel.nr}")


def _scores(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    yield Alinea(tekst="Op volgorde van de rangorde.")
    nrs = [score.nr for score in r.rangorde[0].scores]
    rijen = [
        (_naam(regel, plekken), [Cel(tekst=score.score, soort=score.soort) for score in regel.scores])
        for regel in r.rangorde
    ]
    yield from _per_organisatie("Scores per organisatie", "Scores", nrs, rijen)


def _naam(regel: Organisatieregel, plekken: dict[str, str]) -> Cel:
    return Cel(tekst=regel.organisatie, doel=plekken[regel.organisatie])


def _per_organisatie(
    titel: str,
    naam: str,
    nrs: Sequence[str],
    rijen: Sequence[tuple[Cel, Sequence[Cel]]],
    *,
    breed_vanaf: int = 1,
    zoekbaar: bool = True,
) -> Iterator[Tabel]:
    """Yield a column per number and a row per organisation, in as many tables as the columns need."""
    for groep in in_delen(list(enumerate(nrs)), BREEDSTE - 1):
        deel = "" if len(groep) == len(nrs) else f" {groep[0][1]} tot en met {groep[-1][1]}"
        yield Tabel(
            titel=f"{titel}{deel}",
            kolommen=(_ORGANISATIE, *(Kolom(kop=nr, soort="teken") for _, nr in groep)),
            rijen=tuple((wie, *(eigen[plek] for plek, _ in groep)) for wie, eigen in rijen),
            naam=f"{naam}{deel}",
            breed=len(groep) >= breed_vanaf,
            zoekbaar=zoekbaar,
        )


def _organisaties(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    criteria = {c.nr: c for thema in r.themas for c in thema.criteria}
    teksten = {v.nr: v.tekst for c in criteria.values() for v in c.verwachtingen}
    yield Alinea(tekst="Open een organisatie om te zien waarom zij welk oordeel heeft, naast de landelijke aantallen.")
    for regel in r.rangorde:
        plek = plekken[regel.organisatie]
        oordelen = Tabel(
            titel=f"Oordelen van {regel.organisatie}",
            kolommen=(
                _NR,
                Kolom(kop="criterium", soort="kort"),
                Kolom(kop="oordeel", soort="kort"),
                Kolom(kop="waarom"),
                Kolom(kop="landelijk", soort="kort"),
            ),
            rijen=tuple(
                (
                    Cel(tekst=oordeel.nr, id=f"{plek}-{oordeel.nr}"),
                    Cel(tekst=criteria[oordeel.nr].kort),
                    lettercel(oordeel.vastgesteld or oordeel.oordeel, noot=_berekend(oordeel)),
                    Cel(tekst=_waarom(oordeel)),
                    Cel(tekst=in_woorden(criteria[oordeel.nr].aandelen), noot=_geteld(criteria[oordeel.nr])),
                )
                for oordeel in regel.oordelen
            ),
            rijkop=1,
        )
        scores = Tabel(
            titel=f"Scores van {regel.organisatie}",
            kolommen=(
                _NR,
                Kolom(kop="verwachting"),
                Kolom(kop="score", soort="teken"),
                Kolom(kop="landelijk", soort="kort"),
            ),
            rijen=tuple(
                (
                    *cellen((score.nr, teksten[score.nr])),
                    Cel(tekst=score.score, soort=score.soort),
                    Cel(tekst=score.landelijk),
                )
                for score in regel.scores
            ),
            rijkop=1,
        )
        titel = f"{regel.organisatie}: plaats {regel.plaats}, {regel.voldoende} verwachtingen voldoende"
        yield Uitklap(id=plek, titel=titel, blokken=(oordelen, scores))


def _berekend(oordeel: Criteriumoordeel) -> str:
    return f"vastgesteld; berekend {oordeel.oordeel.tekst}" if oordeel.vastgesteld else ""


def _geteld(c: Criteriumdeel) -> str:
    """Return which oordelen were counted, where that is not the same."""
    return "berekend" if c.vastgesteld else ""


def _waarom(oordeel: Criteriumoordeel) -> str:
    beslisregel = f"Beslisregel: {oordeel.beslisregel}." if oordeel.beslisregel else ""
    opmerkingen = (f"{opmerking}." for opmerking in oordeel.opmerkingen)
    return " ".join(deel for deel in (f"{oordeel.telling}.", beslisregel, *opmerkingen) if deel)


def _notities(r: Landelijkrapport) -> Iterator[Deel]:
    """Yield the annex of notes at cells, where they were asked for."""
    if r.notities:
        tabel = Tabel(
            titel="Notities bij de cellen van de scores",
            kolommen=(_ORGANISATIE, Kolom(kop="verwachting", soort="nr"), Kolom(kop="notitie")),
            rijen=tuple(cellen((wie, nr, " ".join(alineas_))) for wie, rijen in r.notities for nr, alineas_ in rijen),
            naam="Notities",
            zoekbaar=True,
        )
        yield Deel(id="notities", titel="Bijlage: notities in de werkmappen", blokken=(tabel,))


def _herleiding(r: Landelijkrapport) -> Iterator[Blok]:
    yield from gemaakt_met(r.herkomst, met_bestanden=False)
    yield Tabel(
        titel="Welke bestanden zijn gelezen",
        kolommen=(Kolom(kop="bestand", soort="kort"), Kolom(kop="sha256")),
        rijen=tuple(map(cellen, r.herkomst.bestanden)),
        naam="Bestanden",
    )
    yield Tabel(
        titel="Waar de scores van elke organisatie staan",
        kolommen=(_ORGANISATIE, Kolom(kop="bestand"), Kolom(kop="blad", soort="kort")),
        rijen=tuple(cellen((regel.organisatie, regel.bestand, regel.blad)) for regel in r.rangorde),
        naam="Vindplaatsen",
    )
    nrs = [score.nr for score in r.rangorde[0].scores]
    rijen = [(Cel(tekst=regel.organisatie), cellen(score.cel for score in regel.scores)) for regel in r.rangorde]
    yield from _per_organisatie("De cel van elke score", "Cellen", nrs, rijen, zoekbaar=False)
