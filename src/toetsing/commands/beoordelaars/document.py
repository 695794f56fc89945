"""In which order and under which headings assessors are compared: one organisation whole, many in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, Toelichtingen, alineas, cellen
from toetsing.document.kaderdeel import gemaakt_met
from toetsing.domain.compare.beoordelen import Oordeelstand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.beoordelaars.beeld import Beoordelaars, Oordeelregel, Organisatiebeeld, Scoreregel
    from toetsing.document.blokken import Blok

_NR: Final = Kolom(kop="nr", soort="nr")
_AANTALLEN: Final = (
    Kolom(kop="gescoord", soort="getal"),
    Kolom(kop="gelijk", soort="getal"),
    Kolom(kop="deel", soort="getal"),
)
_ANDERS: Final = Oordeelstand.VERSCHILT.value
_NOG: Final = Oordeelstand.KAN_NOG.value
_UITLEG: Final = (
    (_ANDERS, "Waardoor de oordelen verschillen; genoemd zijn de kleinste aantallen scores."),
    (
        _NOG,
        "Deze oordelen kunnen nog gelijk worden: dat hangt af van wat nog open is. Genoemd zijn de kleinste aantallen "
        "scores waarmee nu al hetzelfde mogelijk is.",
    ),
    (Oordeelstand.OPEN.value, "Hier is voor allen hetzelfde nog mogelijk, en is een afwijkend oordeel vastgesteld."),
    (Oordeelstand.GELIJK.value, "Hier volgt uit de scores hetzelfde, maar is een afwijkend oordeel vastgesteld."),
)
"""What is said of the criteria in each stand, in this order."""


def beoordelaarsdocument(b: Beoordelaars) -> Document:
    """Return the comparison as a document."""
    meer = len(b.organisaties) > 1
    delen = _van_meer(b) if meer else _van_een(b.organisaties[0], b.legenda)
    return Document(
        omslag=b.omslag,
        delen=(
            Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(b.samenvatting)),
            *delen,
            Deel(
                id="herleiding",
                titel="Hoe dit is berekend",
                blokken=(
                    *alineas(b.leesregels),
                    *gemaakt_met(b.herkomst, met_bestanden=not meer),
                    *([_bestanden(b)] if meer else []),
                ),
            ),
        ),
        programma=b.herkomst.programma,
        peildatum=b.herkomst.peildatum,
    )


# -- one organisation --------------------------------------------------------------------------------------------------


def _van_een(beeld: Organisatiebeeld, legenda: str) -> Iterator[Deel]:
    yield Deel(id="scores", titel="Scores", blokken=tuple(_scores(beeld)))
    yield Deel(id="verschillen", titel="Verschillen", blokken=tuple(_verschillen(beeld)))
    yield Deel(id="oordelen", titel="Oordelen", blokken=tuple(_oordelen(beeld, legenda)))


def _namen(beeld: Organisatiebeeld) -> tuple[Kolom, ...]:
    return tuple(Kolom(kop=een.naam, soort="kort") for een in beeld.beoordelaars)


def _scores(beeld: Organisatiebeeld) -> Iterator[Blok]:
    yield Tabel(
        titel="De score van elke beoordelaar",
        kolommen=(_NR, *_namen(beeld), Kolom(kop="stand", soort="kort"), Kolom(kop="gevolg", soort="kort")),
        rijen=tuple(
            (
                Cel(tekst=regel.nr),
                *(Cel(tekst=een.score, soort=een.soort) for een in regel.scores),
                *cellen((regel.stand, regel.gevolg)),
            )
            for regel in beeld.scores
        ),
        naam="Scores",
    )
    if len(beeld.paren) > 1:
        yield Tabel(
            titel="Elke twee beoordelaars naast elkaar",
            kolommen=(
                Kolom(kop="beoordelaar", soort="kort"),
                Kolom(kop="en", soort="kort"),
                *_AANTALLEN,
            ),
            rijen=tuple(
                cellen((paar.een, paar.ander, str(paar.gescoord), str(paar.gelijk), paar.deel)) for paar in beeld.paren
            ),
            naam="Paren",
        )


def _verschillen(beeld: Organisatiebeeld) -> Iterator[Blok]:
    namen = [een.naam for een in beeld.beoordelaars]
    anders = [regel for regel in beeld.scores if regel.gevolg]
    if not anders:
        yield Alinea(tekst="Er zijn geen verwachtingen met verschillende scores.")
        return
    yield Toelichtingen(
        rijen=tuple(
            (
                f"{regel.nr} {regel.tekst}",
                (
                    *(
                        _met_onderbouwing(naam, een.score, een.onderbouwing)
                        for naam, een in zip(namen, regel.scores, strict=True)
                    ),
                    *regel.gevolgen,
                ),
            )
            for regel in anders
        )
    )


def _met_onderbouwing(naam: str, score: str, onderbouwing: str) -> str:
    return f"{naam}: {score}. {onderbouwing}" if onderbouwing else f"{naam}: {score}"


def _oordelen(beeld: Organisatiebeeld, legenda: str) -> Iterator[Blok]:
    yield Alinea(tekst=legenda)
    yield Tabel(
        titel="Het oordeel uit de scores van elke beoordelaar",
        kolommen=(_NR, Kolom(kop="criterium"), *_namen(beeld), Kolom(kop="stand", soort="kort")),
        rijen=tuple(
            (
                *cellen((een.nr, een.kort)),
                *(Cel(tekst=letter.tekst, soort=letter.soort) for letter in een.oordelen),
                Cel(tekst=een.stand),
            )
            for een in beeld.oordelen
        ),
        rijkop=1,
        naam="Oordelen",
    )
    for stand, zin in _UITLEG:
        uitleg = tuple(
            (f"{een.nr} {een.kort}", (*een.oorzaken, *een.opmerkingen))
            for een in beeld.oordelen
            if een.stand == stand and (een.oorzaken or een.opmerkingen)
        )
        if uitleg:
            yield Alinea(tekst=zin)
            yield Toelichtingen(rijen=uitleg)


# -- many organisations ------------------------------------------------------------------------------------------------


def _van_meer(b: Beoordelaars) -> Iterator[Deel]:
    organisatie = Kolom(kop="organisatie", soort="kort")
    yield Deel(
        id="organisaties",
        titel="Organisaties",
        blokken=(
            Tabel(
                titel="Overeenkomst per organisatie",
                kolommen=(
                    organisatie,
                    *_AANTALLEN,
                    Kolom(kop="verschillen", soort="getal"),
                    Kolom(kop="ander oordeel", soort="kort"),
                    Kolom(kop=_NOG, soort="kort"),
                ),
                rijen=tuple(
                    cellen(
                        (
                            een.organisatie,
                            str(een.gescoord),
                            str(een.gelijk),
                            een.deel,
                            str(een.verschillen),
                            *(
                                ", ".join(oordeel.nr for oordeel in een.oordelen if oordeel.stand == stand)
                                for stand in (_ANDERS, _NOG)
                            ),
                        )
                    )
                    for een in b.organisaties
                ),
                naam="Organisaties",
            ),
        ),
    )
    yield Deel(
        id="verwachtingen",
        titel="Verwachtingen",
        blokken=(
            Tabel(
                titel="Overeenkomst per verwachting, in aantallen organisaties",
                kolommen=(_NR, Kolom(kop="verwachting"), *_AANTALLEN, Kolom(kop="verschillen", soort="getal")),
                rijen=tuple(
                    cellen((een.nr, een.tekst, str(een.gescoord), str(een.gelijk), een.deel, str(een.verschillen)))
                    for een in b.verwachtingen
                ),
                naam="Verwachtingen",
            ),
        ),
    )
    scores = [(een, regel) for een in b.organisaties for regel in een.scores if regel.gevolg]
    nog = _elk_oordeel(b, _NOG, "Elk oordeel dat nog gelijk kan worden, afhankelijk van wat open is", "Nog gelijk")
    yield Deel(
        id="verschillen",
        titel="Verschillen",
        blokken=(
            Tabel(
                titel="Elk verschil in score",
                kolommen=(organisatie, _NR, Kolom(kop="scores"), Kolom(kop="gevolg", soort="kort")),
                rijen=tuple(
                    cellen((een.organisatie, regel.nr, _wie_wat(een, regel), regel.gevolg)) for een, regel in scores
                ),
                naam="Verschillen",
            ),
            _elk_oordeel(b, _ANDERS, "Elk verschil in oordeel", "Oordelen"),
            *([nog] if nog.rijen else []),
        ),
    )


def _elk_oordeel(b: Beoordelaars, stand: str, titel: str, naam: str) -> Tabel:
    """Return every oordeel in one stand, with what makes it so."""
    return Tabel(
        titel=titel,
        kolommen=(Kolom(kop="organisatie", soort="kort"), _NR, Kolom(kop="oordelen"), Kolom(kop="waardoor")),
        rijen=tuple(
            cellen((een.organisatie, regel.nr, _wie_welk(een, regel), " ".join(regel.oorzaken)))
            for een in b.organisaties
            for regel in een.oordelen
            if regel.stand == stand
        ),
        naam=naam,
    )


def _bestanden(b: Beoordelaars) -> Tabel:
    return Tabel(
        titel="Welke toetsing van wie is",
        kolommen=(
            Kolom(kop="organisatie", soort="kort"),
            Kolom(kop="beoordelaar", soort="kort"),
            Kolom(kop="soort", soort="kort"),
            Kolom(kop="bestand"),
        ),
        rijen=tuple(
            cellen((een.organisatie, wie.naam, ", ".join(filter(None, (wie.soort, wie.ronde))), wie.bestand))
            for een in b.organisaties
            for wie in een.beoordelaars
        ),
        naam="Bestanden",
    )


def _wie_wat(beeld: Organisatiebeeld, regel: Scoreregel) -> str:
    return ", ".join(f"{wie.naam} {een.score}" for wie, een in zip(beeld.beoordelaars, regel.scores, strict=True))


def _wie_welk(beeld: Organisatiebeeld, regel: Oordeelregel) -> str:
    return ", ".join(f"{wie.naam} {een.tekst}" for wie, een in zip(beeld.beoordelaars, regel.oordelen, strict=True))
