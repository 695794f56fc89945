"""In which order and under which headings a hertoets is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.omslag import Omslag
from toetsing.document.rondes.blokken import (
    NR,
    VERANDERING,
    anders_of_nog,
    gevuld,
    hertoetsblokken,
    oordeelcel,
    overzichtblokken,
)
from toetsing.document.rondes.stap import ONVERGELIJKBAAR
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.document.rondes.beeld import Hertoets, Oordeelvergelijking, Rondestap, Scorevergelijking


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
            merken=(),
            kenmerken=tuple((f"kader van {ronde.naam}", ronde.kader) for ronde in h.overzicht.rondes),
        ),
        delen=(
            *(() if alleen and not h.overzicht.ontbrekend and not h.deels else (_samenvatting(h),)),
            *(
                Deel(
                    id=f"organisatie-{plek}",
                    titel=deel.organisatie,
                    blokken=tuple(hertoetsblokken(deel, alleen=alleen)),
                )
                for plek, deel in enumerate(h.organisaties, start=1)
            ),
            *(() if alleen else (Deel(id="veranderd", titel="Alles wat veranderde", blokken=tuple(_veranderd(h))),)),
            Deel(id="leeswijzer", titel="Leeswijzer", blokken=alineas(h.leesregels)),
            Deel(id="herleiding", titel="Herleiding", blokken=tuple(_herleiding(h))),
        ),
        programma=h.programma,
        peildatum=h.peildatum,
    )


def _samenvatting(h: Hertoets) -> Deel:
    overzicht = overzichtblokken(h.overzicht, "Overzicht") if h.overzicht.regels else alineas(h.overzicht.zinnen)
    return Deel(id="samenvatting", titel="Samenvatting", blokken=(*overzicht, *_deels(h)))


def _deels(h: Hertoets) -> Iterator[Blok]:
    """Yield who is not in every ronde."""
    if not h.deels:
        return
    yield Tabel(
        titel="Wie niet in elke ronde staat",
        kolommen=(
            Kolom(kop="organisatie", soort="kort"),
            *(Kolom(kop=f"voldoende {ronde.naam}", soort="kort") for ronde in h.overzicht.rondes),
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


def _veranderd(h: Hertoets) -> Iterator[Blok]:
    stappen = [(deel.organisatie, stap) for deel in h.organisaties for stap in deel.stappen]
    met_oorzaak = any(stap.met_oorzaak for _, stap in stappen)
    oordelen = [(wie, stap, een) for wie, stap in stappen for een in anders_of_nog(stap.oordelen)]
    scores = [(wie, stap, een) for wie, stap in stappen for een in anders_of_nog(stap.scores)]
    vooraan = tuple(Kolom(kop=kop, soort="kort") for kop in ("organisatie", "van", "naar"))
    if oordelen:
        yield Tabel(
            titel="Oordelen die anders zijn, of dat nog kunnen worden",
            kolommen=(
                *vooraan,
                NR,
                Kolom(kop="toen", soort="kort"),
                Kolom(kop="nu", soort="kort"),
                VERANDERING,
                *((Kolom(kop="door", soort="kort"),) if met_oorzaak else ()),
            ),
            rijen=tuple(_oordeelrij(wie, stap, een, met_oorzaak=met_oorzaak) for wie, stap, een in oordelen),
            naam="Veranderde oordelen",
            zoekbaar=True,
        )
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
            naam="Veranderde scores",
            zoekbaar=True,
        )
    if not oordelen and not scores:
        yield Alinea(tekst=_niets_veranderd([stap for _, stap in stappen]))
    yield from _buiten_de_lijsten([stap for _, stap in stappen])


def _niets_veranderd(stappen: Sequence[Rondestap]) -> str:
    er = {een.verandering for stap in stappen for een in stap.oordelen}
    er |= {een.verandering for stap in stappen for een in stap.scores}
    if er == {ONVERGELIJKBAAR}:
        return "Er is niets te vergelijken."
    return "Van wat te vergelijken is, veranderde niets." if ONVERGELIJKBAAR in er else "Er veranderde niets."


def _buiten_de_lijsten(stappen: Sequence[Rondestap]) -> Iterator[Alinea]:
    """Say how many oordelen and scores cannot be compared, so that nobody takes them for unchanged."""
    oordelen = sum(een.verandering == ONVERGELIJKBAAR for stap in stappen for een in stap.oordelen)
    scores = sum(een.verandering == ONVERGELIJKBAAR for stap in stappen for een in stap.scores)
    delen = [
        aantal(n, enkel, meer)
        for n, enkel, meer in ((oordelen, "oordeel", "oordelen"), (scores, "score", "scores"))
        if n
    ]
    if delen:
        yield Alinea(tekst=f"Hier niet bij, want {ONVERGELIJKBAAR}: {opsomming(delen)}.", soort="noot")


def _oordeelrij(wie: str, stap: Rondestap, een: Oordeelvergelijking, *, met_oorzaak: bool) -> tuple[Cel, ...]:
    return (
        *cellen((wie, stap.eerst, stap.daarna, een.nr)),
        oordeelcel(een.eerst, een.eerst_noot),
        oordeelcel(een.daarna, een.daarna_noot),
        *gevuld((een.verandering, *((een.oorzaak,) if met_oorzaak else ()))),
    )


def _scorerij(wie: str, stap: Rondestap, een: Scorevergelijking) -> tuple[Cel, ...]:
    return (
        *cellen((wie, stap.eerst, stap.daarna, een.nr, een.eerst, een.daarna)),
        Cel(tekst=een.verandering, noot=een.noot),
    )


def _herleiding(h: Hertoets) -> Iterator[Blok]:
    yield Alinea(tekst=f"Gemaakt met {h.programma}, peildatum {h.peildatum}.")
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
