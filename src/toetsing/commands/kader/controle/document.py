"""Everything that is wrong with a kader, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.kader.controle.controleren import Soort
from toetsing.commands.kader.controle.zinnen import samenvatting_zin, stand_zin
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Tabel, cellen
from toetsing.document.zinnen import kadernaam
from toetsing.domain.meldingen import Ernst, is_fout

if TYPE_CHECKING:
    from datetime import date

    from toetsing.commands.kader.controle.controleren import Kadercontrole, Nagekeken
    from toetsing.document.blokken import Document


def controledocument(controle: Kadercontrole, dag: date) -> Document:
    """Return which files were read and every melding as a line."""
    kader = controle.kader
    fouten = sum(map(is_fout, controle.meldingen))
    delen = (
        Deel("samenvatting", "Samenvatting", (Alinea(samenvatting_zin(len(controle.bestanden), fouten)),)),
        Deel("bestanden", "Bestanden", (_bestanden(controle),)),
        Deel("meldingen", "Meldingen", tuple(Alinea(str(een), "melding") for een in controle.meldingen)),
        Deel("gegevens", "Gegevens", (_gegevens(controle),), "gegevens"),
    )
    return antwoorddocument(
        "Controle van een kader",
        controle.naam if kader is None else kadernaam(kader),
        {} if kader is None else {"sha256": kader.sha256, "plaats": controle.naam},
        (deel for deel in delen if deel.blokken),
        dag,
    )


def _bestanden(controle: Kadercontrole) -> Tabel:
    return Tabel(
        titel="Wat is nagekeken",
        kolommen=(Kolom("bestand"), Kolom("wat"), Kolom("stand")),
        rijen=tuple(cellen((een.bestand, een.soort.value, _stand(een))) for een in controle.bestanden),
    )


def _stand(bestand: Nagekeken) -> str:
    if bestand.meldingen is None:
        return stand_zin(0, 0, nagekeken=False)
    fouten = sum(map(is_fout, bestand.meldingen))
    waarschuwingen = sum(een.ernst is Ernst.LET_OP for een in bestand.meldingen)
    return stand_zin(fouten, waarschuwingen, bewijst=bestand.soort is Soort.GEVALLEN)


def _gegevens(controle: Kadercontrole) -> Tabel:
    return Tabel(
        titel="Elke melding",
        naam="Meldingen",
        kolommen=(
            Kolom("bestand"),
            Kolom("lijn", "getal"),
            *(Kolom(kop, "kort") for kop in ("code", "ernst")),
            Kolom("melding"),
            Kolom("advies"),
        ),
        rijen=tuple(
            cellen((een.plek.bestand or "", str(een.plek.lijn or ""), een.code, een.ernst.value, een.tekst, een.advies))
            for een in controle.meldingen
        ),
        zoekbaar=True,
    )
