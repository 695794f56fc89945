"""The assessors of many organisations: how far they agree per organisation and verwachting, and every difference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.beoordelaars.beoordeeld import criterium_van
from toetsing.commands.beoordelaars.ernaast import ernaast_van_allen
from toetsing.commands.beoordelaars.feiten import verschillen_in_feiten
from toetsing.commands.beoordelaars.verhaal import gevolg_van, oorzaken, vastgesteld
from toetsing.document.blokken import Cel, Deel, Deelgetal, Kolom, Tabel, cellen
from toetsing.document.bovennamen import kortnaam
from toetsing.document.letter import letter_bij
from toetsing.domain.compare.beoordelen import Oordeelstand
from toetsing.domain.scores import als_woord
from toetsing.domain.words.woorden import procent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.compare.beoordelen import Beoordelingen
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

_NR: Final = Kolom(kop="nr", soort="nr")
_ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")
_VERSCHILLEN: Final = Kolom(kop="verschillen", soort="getal")
AANTALLEN: Final = (
    Kolom(kop="gescoord", soort="getal", bijzaak=True),
    Kolom(kop="gelijk", soort="getal"),
    Kolom(kop="deel", soort="getal", telt=("deel",), bijzaak=True),
)


def aantallen(gescoord: int, gelijk: int) -> tuple[Cel, Cel, Cel]:
    """Return what stands below these columns: how many all scored, how many of those the same, and that share."""
    deel = (Deelgetal(gelijk, gescoord),) if gescoord else ()
    return Cel(tekst=str(gescoord)), Cel(tekst=str(gelijk)), Cel(tekst=procent(gelijk, gescoord), getallen=deel)


def delen_van_allen(kader: Kader, beoordeeld: Sequence[Beoordeeld]) -> Iterator[Deel]:
    """Yield the tables of all organisations."""
    yield Deel(id="organisaties", titel="Organisaties", blokken=(_per_organisatie(beoordeeld),))
    yield Deel(id="verwachtingen", titel="Verwachtingen", blokken=(_per_verwachting(kader, beoordeeld),), kort=())
    stand, titel = Oordeelstand.KAN_NOG, "Elk oordeel dat nog gelijk kan worden, afhankelijk van wat open is"
    nog = _elk_oordeel(kader, beoordeeld, stand, titel, "Nog gelijk")
    tabellen = (
        _elke_score(kader, beoordeeld),
        _elk_oordeel(kader, beoordeeld, Oordeelstand.VERSCHILT, "Elk verschil in oordeel", "Oordelen"),
        *([nog] if nog.rijen else []),
        *verschillen_in_feiten(kader, beoordeeld),
        *ernaast_van_allen(kader, beoordeeld),
    )
    yield Deel(id="verschillen", titel="Verschillen", blokken=tabellen, kort=())


def bestandentabel(beoordeeld: Sequence[Beoordeeld]) -> Tabel:
    """Return which toetsing is whose."""
    return Tabel(
        titel="Welke toetsing van wie is",
        kolommen=(
            _ORGANISATIE,
            Kolom(kop="beoordelaar", soort="kort"),
            Kolom(kop="soort", soort="kort"),
            Kolom(kop="bestand"),
        ),
        rijen=tuple(
            cellen((een.organisatie, naam, soort_en_ronde(uitslag.toetsing), uitslag.toetsing.bron.bestand))
            for een in beoordeeld
            for naam, uitslag in zip(een.namen, een.uitslagen, strict=True)
        ),
        naam="Bestanden",
    )


def soort_en_ronde(toetsing: Toetsing) -> str:
    """Return "toezicht, ronde 2015", as far as it is known."""
    ronde = f"ronde {toetsing.ronde}" if toetsing.ronde else ""
    return ", ".join(filter(None, (toetsing.soort.value if toetsing.soort else "", ronde)))


def _per_organisatie(beoordeeld: Sequence[Beoordeeld]) -> Tabel:
    gezet = any(any(vastgesteld(een)) for een in beoordeeld)
    return Tabel(
        titel="Overeenkomst per organisatie",
        kolommen=(
            _ORGANISATIE,
            *AANTALLEN,
            _VERSCHILLEN,
            Kolom(kop="ander oordeel", soort="kort"),
            Kolom(kop=Oordeelstand.KAN_NOG.value, soort="kort"),
            *([Kolom(kop="afwijkend vastgesteld")] if gezet else []),
        ),
        rijen=tuple(
            (
                Cel(tekst=een.organisatie),
                *aantallen(samen.gescoord, samen.gelijk),
                Cel(tekst=str(len(samen.verschillen))),
                *(
                    Cel(tekst=", ".join(_met_stand(samen, stand)))
                    for stand in (Oordeelstand.VERSCHILT, Oordeelstand.KAN_NOG)
                ),
                *([Cel(tekst="; ".join(vastgesteld(een)))] if gezet else []),
            )
            for een, samen in ((een, een.beoordelingen) for een in beoordeeld)
        ),
        naam="Organisaties",
    )


def _met_stand(samen: Beoordelingen, stand: Oordeelstand) -> Iterator[str]:
    """Yield the numbers of the criteria of which the oordelen stand so, then the themas and the whole by name."""
    yield from (een.nr for een in samen.criteria if een.stand is stand)
    yield from (kortnaam(een.nr) for een in samen.boven if een.stand is stand)


def _per_verwachting(kader: Kader, beoordeeld: Sequence[Beoordeeld]) -> Tabel:
    teksten = {v.nr: v.tekst for v in kader.verwachtingen}
    return Tabel(
        titel="Overeenkomst per verwachting, in aantallen organisaties",
        kolommen=(_NR, Kolom(kop="verwachting"), *AANTALLEN, _VERSCHILLEN),
        rijen=tuple(
            (
                *cellen((rij[0].nr, teksten[rij[0].nr])),
                *aantallen(sum(not een.open_bij for een in rij), sum(een.gelijk for een in rij)),
                Cel(tekst=str(sum(een.verschilt for een in rij))),
            )
            for rij in zip(*(een.beoordelingen.verwachtingen for een in beoordeeld), strict=True)
        ),
        naam="Verwachtingen",
    )


def _elke_score(kader: Kader, beoordeeld: Sequence[Beoordeeld]) -> Tabel:
    return Tabel(
        titel="Elk verschil in score",
        kolommen=(_ORGANISATIE, _NR, Kolom(kop="scores"), Kolom(kop="gevolg", soort="kort")),
        rijen=tuple(
            cellen(
                (
                    een.organisatie,
                    anders.nr,
                    _wie_wat(een, map(als_woord, anders.scores)),
                    gevolg_van(anders, criterium_van(kader, anders.nr)),
                )
            )
            for een in beoordeeld
            for anders in een.beoordelingen.verschillen
        ),
        naam="Verschillen",
    )


def _elk_oordeel(kader: Kader, beoordeeld: Sequence[Beoordeeld], stand: Oordeelstand, titel: str, naam: str) -> Tabel:
    """Return every oordeel in one stand, with what makes it so."""
    return Tabel(
        titel=titel,
        kolommen=(_ORGANISATIE, _NR, Kolom(kop="oordelen"), Kolom(kop="waardoor")),
        rijen=tuple(
            cellen(
                (
                    een.organisatie,
                    anders.nr,
                    _wie_wat(een, (letter_bij(kader.oordelen_van(anders.nr), m).tekst for m in anders.mogelijk)),
                    " ".join(oorzaken(een, anders)),
                )
            )
            for een in beoordeeld
            for anders in (*een.beoordelingen.criteria, *een.beoordelingen.boven)
            if anders.stand is stand
        ),
        naam=naam,
    )


def _wie_wat(een: Beoordeeld, wat: Iterable[str]) -> str:
    return ", ".join(f"{naam} {tekst}" for naam, tekst in zip(een.namen, wat, strict=True))
