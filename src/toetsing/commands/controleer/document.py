"""Every melding as a line to read, and as a row for who wants to sort and filter them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Tabel, cellen
from toetsing.document.zinnen import kadernaam
from toetsing.domain.words.woorden import aantal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.document.blokken import Document
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring


def controledocument(scoring: Scoring, dag: date) -> Document:
    """Return what was found in the files as a document."""
    goed, n = len(scoring.uitslagen), len(scoring.meldingen)
    gevonden = aantal(n, "melding", "meldingen") if n else "geen meldingen"
    regels = tuple(Alinea(tekst=str(melding), soort="melding") for melding in scoring.meldingen)
    delen = (Deel(id="meldingen", titel="Meldingen", blokken=regels),) if regels else ()
    return antwoorddocument(
        "Controle",
        f"{aantal(goed, 'toetsing is', 'toetsingen zijn')} goed ingevuld; {gevonden}.",
        {"kader": kadernaam(scoring.kader)} if scoring.kader is not None else {},
        (*delen, Deel(id="gegevens", titel="Gegevens", blokken=(_tabel(scoring.meldingen),), alleen="gegevens")),
        dag,
    )


def _tabel(meldingen: Sequence[Melding]) -> Tabel:
    koppen = ("code", "ernst", "bestand", "blad", "cel", "verwachting", "melding", "advies")
    return Tabel(
        titel="Elke melding",
        kolommen=tuple(Kolom(kop=kop, soort="nr" if kop == "verwachting" else "tekst") for kop in koppen),
        rijen=tuple(
            cellen(
                (
                    een.code,
                    een.ernst.value,
                    een.plek.bestand or "",
                    een.plek.blad or "",
                    een.plek.cel or "",
                    een.plek.verwachting or "",
                    een.tekst,
                    een.advies,
                )
            )
            for een in meldingen
        ),
        naam="Meldingen",
        zoekbaar=True,
    )
