"""Every melding as a line to read, and as a row for who wants to sort and filter them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Tabel, Toelichtingen, cellen
from toetsing.document.meldinggroepen import Meldinggroep, gegroepeerd
from toetsing.document.zinnen import kadernaam
from toetsing.domain.words.woorden import aantal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.document.blokken import Blok, Document
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring


def controledocument(scoring: Scoring, dag: date, *, groepeer: bool = False) -> Document:
    """Return what was found in the files as a document, a line for each melding; or in groups, for a terminal."""
    goed, n = len(scoring.uitslagen), len(scoring.meldingen)
    gevonden = aantal(n, "melding", "meldingen") if n else "geen meldingen"
    groepen = gegroepeerd(scoring.meldingen) if groepeer else (Meldinggroep("", tuple(map(str, scoring.meldingen))),)
    regels = tuple(blok for groep in groepen for blok in _groep(groep))
    delen = (Deel(id="meldingen", titel="Meldingen", blokken=regels),) if regels else ()
    return antwoorddocument(
        "Controle",
        f"{aantal(goed, 'toetsing is', 'toetsingen zijn')} goed ingevuld; {gevonden}.",
        {"kader": kadernaam(scoring.kader)} if scoring.kader is not None else {},
        (*delen, Deel(id="gegevens", titel="Gegevens", blokken=(_tabel(scoring.meldingen),), alleen="gegevens")),
        dag,
    )


def _groep(groep: Meldinggroep) -> Iterator[Blok]:
    if groep.kop:
        yield Toelichtingen(rijen=((groep.kop, groep.regels),))
    else:
        yield from (Alinea(tekst=regel, soort="melding") for regel in groep.regels)


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
