"""The cases of a kader as a document: how many there are of what, and all of them as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Tabel, cellen
from toetsing.document.zinnen import kadernaam
from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.scores import als_woord

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from toetsing.commands.kader.gevallen.verzamelen import Proefset
    from toetsing.document.blokken import Document
    from toetsing.domain.scores import Ingevuld

_UITLEG = (
    "Met deze gevallen is elke andere uitvoering van de beslisregels na te rekenen. In json en csv staan zij alle, "
    "elk met de scores, wat er mogelijk is en de beslisregel die beslist."
)


def gevallendocument(proefset: Proefset, dag: date) -> Document:
    """Return what there is to hold another reckoning against."""
    kader = proefset.kader
    delen = (
        Deel("uitleg", "Waarvoor", (Alinea(_UITLEG),)),
        Deel("omvang", "Wat er is", (_overzicht(proefset),)),
        Deel("gegevens", "Gegevens", (_gegevens(proefset),), "gegevens"),
    )
    return antwoorddocument("Gevallen van een kader", kadernaam(kader), {"sha256": kader.sha256}, delen, dag)


def _overzicht(proefset: Proefset) -> Tabel:
    uitgewerkt = [een.wat for een in proefset.uitgewerkt]
    return Tabel(
        titel="Gevallen per onderdeel",
        kolommen=(
            Kolom("onderdeel"),
            Kolom("uitgewerkt", "getal"),
            Kolom("ingevuld", "getal"),
            Kolom("dat is", "kort"),
        ),
        rijen=tuple(
            cellen((een.wat.kop, str(uitgewerkt.count(een.wat)), str(len(een.gevallen)), een.omvang.value))
            for een in proefset.delen
        ),
    )


def _gegevens(proefset: Proefset) -> Tabel:
    return Tabel(
        titel="Elk geval",
        naam="Gevallen",
        kolommen=(
            *(Kolom(kop, "kort") for kop in ("niveau", "nr", "geval")),
            Kolom("scores"),
            *(Kolom(kop, "teken") for kop in ("oordeel", "mogelijk")),
            Kolom("rij", "getal"),
        ),
        rijen=tuple(cellen(rij) for rij in _rijen(proefset)),
        zoekbaar=True,
    )


def _rijen(proefset: Proefset) -> Iterator[tuple[str, ...]]:
    for een in proefset.delen:
        for scores, (mogelijk, rij) in een.gevallen:
            oordeel = mogelijk[0] if len(mogelijk) == 1 else ""
            nummer = "" if rij is None else str(rij)
            yield een.wat.niveau, een.wat.nr, "", _in_een(scores), oordeel, mogelijk_kort(mogelijk), nummer
    for wat, geval, scores in proefset.uitgewerkt:
        oordeel = geval.mogelijk[0] if len(geval.mogelijk) == 1 else ""
        yield wat.niveau, wat.nr, geval.naam, _in_een(scores), oordeel, mogelijk_kort(geval.mogelijk), ""


def _in_een(scores: Mapping[str, Ingevuld]) -> str:
    return "; ".join(f"{nr}={als_woord(score)}" for nr, score in scores.items())
