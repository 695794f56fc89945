"""In which order and under which headings assessors are compared: one organisation whole, many in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.beoordelaars.beoordeeld import criterium_van
from toetsing.commands.beoordelaars.ernaast import ernaast_van_een
from toetsing.commands.beoordelaars.feiten import LEESREGEL, feitendeel
from toetsing.commands.beoordelaars.organisaties import (
    AANTALLEN,
    aantallen,
    bestandentabel,
    delen_van_allen,
    soort_en_ronde,
)
from toetsing.commands.beoordelaars.verhaal import (
    bij_oordeel,
    gevolg_van,
    gevolgen,
    samenvatting,
    samenvatting_van_allen,
    stand_van,
)
from toetsing.document.aandelen import scoresoort
from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Document,
    Kolom,
    Tabel,
    Toelichtingen,
    alineas,
    cellen,
    kale_lettercel,
)
from toetsing.document.bovennamen import BOVEN, boventitel, eigen_letters, nr_en_naam
from toetsing.document.kaderdeel import gemaakt_met
from toetsing.document.letter import STER, STER_OF_GEVOLG, letter_bij, met_ster
from toetsing.document.omslag import herkomst_van, merken_van, omslag_van
from toetsing.document.schalen import leegzinnen
from toetsing.document.zinnen import kaderregel, legenda
from toetsing.domain.compare.beoordelen import Oordeelstand
from toetsing.domain.decide.uitslag import Knoopuitslag
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.document.blokken import Blok
    from toetsing.domain.compare.beoordelen import Criteriumvergelijking, Verwachtingvergelijking
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld

_NR: Final = Kolom(kop="nr", soort="nr")
_LEESREGELS: Final = (
    "Wie een verwachting nog niet scoorde, is het met niemand oneens. Nvt naast een ander teken is wel een verschil. "
    "Gescoord zijn de verwachtingen die alle beoordelaars scoorden; daarvan is het deel gelijk, afgerond op een heel "
    "percentage. Twee scores kunnen ook verschillen waar een derde beoordelaar nog niet scoorde: zo'n verwachting is "
    "een verschil, en telt bij gescoord niet mee.",
    "Of een verschil het oordeel verandert, is nagerekend voor elke beoordelaar: met die ene score van een ander, en "
    "verder met de eigen scores.",
)
_UITLEG: Final = (
    (Oordeelstand.VERSCHILT, "Waardoor de oordelen verschillen; genoemd zijn de kleinste aantallen scores."),
    (
        Oordeelstand.KAN_NOG,
        "Deze oordelen kunnen nog gelijk worden: dat hangt af van wat nog open is. Genoemd zijn de kleinste aantallen "
        "scores waarmee nu al hetzelfde mogelijk is.",
    ),
    (Oordeelstand.OPEN, "Hier is voor allen hetzelfde nog mogelijk, en is een afwijkend oordeel vastgesteld."),
    (Oordeelstand.GELIJK, "Hier volgt uit de scores hetzelfde, maar is een afwijkend oordeel vastgesteld."),
)
"""What is said of the criteria in each stand, in this order."""


def beoordelaarsdocument(kader: Kader, beoordeeld: Sequence[Beoordeeld], peildatum: date) -> Document:
    """Return as a document the assessors of one or more organisations, two or more of each."""
    meer, een = len(beoordeeld) > 1, beoordeeld[0]
    uitslagen = [uitslag for van in beoordeeld for uitslag in van.uitslagen]
    herkomst = herkomst_van(kader, [uitslag.toetsing.bron for uitslag in uitslagen], peildatum)
    zinnen = samenvatting_van_allen(beoordeeld) if meer else samenvatting(een)
    return Document(
        omslag=omslag_van(
            "Beoordelaars vergeleken" if meer else een.organisatie,
            kader.titel if meer else "Beoordelaars vergeleken",
            (
                *((("organisaties", str(len(beoordeeld))),) if meer else map(_wie, een.namen, een.uitslagen)),
                ("kader", kaderregel(kader)),
            ),
            merken_van([uitslag.toetsing for uitslag in uitslagen]),
        ),
        delen=(
            Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(filter(None, zinnen))),
            *(delen_van_allen(kader, beoordeeld) if meer else _delen_van_een(kader, een)),
            Deel(
                id="herleiding",
                titel="Hoe dit is berekend",
                blokken=(
                    *alineas((*_LEESREGELS, *((LEESREGEL,) if kader.feiten else ()))),
                    *gemaakt_met(herkomst, met_bestanden=not meer),
                    *([bestandentabel(beoordeeld)] if meer else []),
                ),
                kort=(),
            ),
        ),
        programma=herkomst.programma,
        peildatum=herkomst.peildatum,
    )


def _wie(naam: str, uitslag: Uitslag) -> tuple[str, str]:
    toetsing = uitslag.toetsing
    return "beoordelaar", f"{naam} ({', '.join(filter(None, (soort_en_ronde(toetsing), toetsing.bron.bestand)))})"


# -- one organisation --------------------------------------------------------------------------------------------------


def _delen_van_een(kader: Kader, een: Beoordeeld) -> Iterator[Deel]:
    anders = een.beoordelingen.verschillen
    verschillend = (_scoretabel(kader, een, anders, "De scores die verschillen"),) if anders else ()
    oordelen = tuple(_oordelen(kader, een))
    if kader.heeft_scores:
        yield Deel(id="scores", titel="Scores", blokken=tuple(_scores(kader, een)), kort=verschillend)
        uitgeschreven = (_verschillen(kader, een),)
        yield Deel(id="verschillen", titel="Verschillen", blokken=uitgeschreven, kort=() if anders else None)
    yield from feitendeel(kader, een)
    yield from ernaast_van_een(kader, een)
    uitleg = 1 + max(plek for plek, blok in enumerate(oordelen) if isinstance(blok, Tabel))
    yield Deel(id="oordelen", titel="Oordelen", blokken=oordelen, kort=oordelen[:uitleg])


def _namen(een: Beoordeeld) -> tuple[Kolom, ...]:
    return tuple(Kolom(kop=naam, soort="kort") for naam in een.namen)


def _scores(kader: Kader, een: Beoordeeld) -> Iterator[Blok]:
    samen = een.beoordelingen
    yield _scoretabel(kader, een, samen.verwachtingen, "De score van elke beoordelaar")
    if len(samen.paren) > 1:
        koppen = (Kolom(kop="beoordelaar", soort="kort"), Kolom(kop="en", soort="kort"))
        yield Tabel(
            titel="Elke twee beoordelaars naast elkaar",
            kolommen=(*koppen, *AANTALLEN),
            rijen=tuple(
                (*cellen((een.namen[paar.een], een.namen[paar.ander])), *aantallen(paar.gescoord, paar.gelijk))
                for paar in samen.paren
            ),
            naam="Paren",
        )


def _scoretabel(kader: Kader, een: Beoordeeld, vergeleken: Sequence[Verwachtingvergelijking], titel: str) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=(_NR, *_namen(een), Kolom(kop="stand", soort="kort"), Kolom(kop="gevolg", soort="kort")),
        rijen=tuple(
            (
                Cel(tekst=van.nr),
                *(_score(kader.per_nr[van.nr].schaal, score) for score in van.scores),
                *cellen((stand_van(een, van), gevolg_van(van, criterium_van(kader, van.nr)))),
            )
            for van in vergeleken
        ),
        naam="Scores",
    )


def _score(schaal: Schaal, score: Ingevuld) -> Cel:
    return Cel(tekst=als_woord(score), soort="open" if score is OPEN else scoresoort(schaal, score))


def _verschillen(kader: Kader, een: Beoordeeld) -> Blok:
    anders = een.beoordelingen.verschillen
    if not anders:
        return Alinea(tekst="Er zijn geen verwachtingen met verschillende scores.")
    teksten = {v.nr: v.tekst for v in kader.verwachtingen}
    return Toelichtingen(
        rijen=tuple(
            (
                f"{vergeleken.nr} {teksten[vergeleken.nr]}",
                (
                    *_met_onderbouwing(een, vergeleken),
                    *gevolgen(een, vergeleken, criterium_van(kader, vergeleken.nr)),
                ),
            )
            for vergeleken in anders
        )
    )


def _met_onderbouwing(een: Beoordeeld, vergeleken: Verwachtingvergelijking) -> Iterator[str]:
    for naam, score, dossier in zip(een.namen, vergeleken.scores, een.dossiers, strict=True):
        aantekening = dossier.aantekeningen.get(vergeleken.nr)
        onderbouwing = schoon(aantekening.onderbouwing) if aantekening else ""
        yield f"{naam}: {als_woord(score)}{f'. {onderbouwing}' if onderbouwing else ''}"


def _oordelen(kader: Kader, een: Beoordeeld) -> Iterator[Blok]:
    criteria, boven = een.beoordelingen.criteria, een.beoordelingen.boven
    anders = any(een.anders_gezet(vergeleken.nr) for vergeleken in (*criteria, *boven))
    kort = {criterium.nr: criterium.kort for criterium in kader.criteria}
    kort |= {vergeleken.nr: nr_en_naam(kader, vergeleken.nr)[1] for vergeleken in boven}
    gevolg = any(_gevolg(beslist) for vergeleken in boven for beslist in een.beslist(vergeleken.nr))
    ster = f"; {STER_OF_GEVOLG if gevolg else STER}" if anders else ""
    yield Alinea(tekst=f"{legenda(kader)}{ster}")
    yield from alineas(eigen_letters(kader, [vergeleken.nr for vergeleken in boven]))
    yield from (Alinea(tekst=zin) for zin in leegzinnen(kader))
    titel = "Het oordeel uit de scores van elke beoordelaar"
    yield _oordeeltabel(kader, een, criteria, kort, (titel, "criterium", "Oordelen"), anders=anders)
    if boven:
        titel = f"{boventitel(vergeleken.nr for vergeleken in boven)}, uit de scores van elke beoordelaar"
        yield _oordeeltabel(kader, een, boven, kort, (titel, "over", BOVEN), anders=anders)
    for stand, zin in _UITLEG:
        uitleg = tuple(
            (f"{vergeleken.nr} {kort[vergeleken.nr]}", wat)
            for vergeleken in (*criteria, *boven)
            if vergeleken.stand is stand and (wat := bij_oordeel(een, vergeleken))
        )
        if uitleg:
            yield Alinea(tekst=zin.replace("scores", "scores en feiten") if kader.feiten else zin)
            yield Toelichtingen(rijen=uitleg)


def _oordeeltabel(
    kader: Kader,
    een: Beoordeeld,
    rijen: Sequence[Criteriumvergelijking],
    kort: Mapping[str, str],
    namen: tuple[str, str, str],
    *,
    anders: bool,
) -> Tabel:
    titel, waarover, naam = namen
    standen = ("stand berekend", "stand vastgesteld") if anders else ("stand",)
    return Tabel(
        titel=titel,
        kolommen=(
            _NR,
            Kolom(kop=waarover),
            *_namen(een),
            *(Kolom(kop=kop, soort="kort") for kop in standen),
        ),
        rijen=tuple(
            (
                *cellen((vergeleken.nr, kort[vergeleken.nr])),
                *(_oordeel(kader, beslist) for beslist in een.beslist(vergeleken.nr)),
                Cel(tekst=vergeleken.stand.value),
                *([Cel(tekst=een.stand_vastgesteld(vergeleken))] if anders else []),
            )
            for vergeleken in rijen
        ),
        rijkop=1,
        naam=naam,
    )


def _oordeel(kader: Kader, beslist: Criteriumuitslag | Knoopuitslag) -> Cel:
    oordelen = kader.oordelen_van(beslist.nr)
    gezet = letter_bij(oordelen, beslist.geldend) if beslist.wijkt_af else None
    return kale_lettercel(met_ster(letter_bij(oordelen, beslist.mogelijk), gezet, gevolg=_gevolg(beslist)))


def _gevolg(beslist: Criteriumuitslag | Knoopuitslag) -> bool:
    return isinstance(beslist, Knoopuitslag) and beslist.alleen_gevolg
