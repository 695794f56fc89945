"""Published beside computed, and the varianten that fit, as tidy tables for who counts further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.herreken.varianten import beslisregels_van
from toetsing.document.blokken import Deel, Kolom, Tabel, cellen
from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin, vastgesteld_zin
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.commands.herreken.herrekenen import Herrekening
    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.compare.varianten import Zoekresultaat


def gegevensdeel(herrekening: Herrekening) -> Deel:
    """Return a row for every post, and where was searched a row for every variant and what tells them apart."""
    gezocht = herrekening.gezocht
    varianten = [] if gezocht is None else [_varianten(gezocht), _onderscheid(gezocht)]
    return Deel(id="gegevens", titel="Gegevens", blokken=(_posten(herrekening.bevonden), *varianten), alleen="gegevens")


def _posten(bevonden: Sequence[Bevonden]) -> Tabel:
    koppen = ("id", "wat", "gepubliceerd", "berekend", "vastgesteld", "status", "organisaties", "uitleg", "bron")
    return Tabel(
        titel="Elke post, gepubliceerd naast berekend",
        kolommen=tuple(Kolom(kop=kop) for kop in koppen),
        rijen=tuple(
            cellen(
                (
                    een.post.id,
                    een.post.tekst,
                    gepubliceerd_zin(een.post.inhoud),
                    berekend_zin(een.uitkomst),
                    vastgesteld_zin(een) or berekend_zin(een.uitkomst),
                    een.status.value,
                    opsomming(een.organisaties),
                    uitleg_zin(een.uitkomst),
                    een.post.bron,
                )
            )
            for een in bevonden
        ),
        naam="Posten",
        zoekbaar=True,
    )


def _varianten(gezocht: Sequence[Zoekresultaat]) -> Tabel:
    return Tabel(
        titel="Elke variant die past, een rij per criterium en nummer",
        kolommen=(
            Kolom(kop="criterium", soort="nr"),
            Kolom(kop="nummer", soort="getal"),
            Kolom(kop="verandering"),
            Kolom(kop="omvang", soort="getal"),
            Kolom(kop="beslisregels"),
        ),
        rijen=tuple(
            cellen(
                (
                    resultaat.criterium.nr,
                    str(nummer),
                    kandidaat.verandering,
                    str(kandidaat.omvang),
                    "; ".join(beslisregels_van(kandidaat)),
                )
            )
            for resultaat in gezocht
            for nummer, kandidaat in enumerate(resultaat.passend, start=1)
        ),
        naam="Varianten",
        zoekbaar=True,
    )


def _onderscheid(gezocht: Sequence[Zoekresultaat]) -> Tabel:
    return Tabel(
        titel="Scores die varianten uit elkaar houden, een rij per variant",
        kolommen=(
            Kolom(kop="criterium", soort="nr"),
            Kolom(kop="scores"),
            Kolom(kop="nummer", soort="getal"),
            Kolom(kop="oordeel", soort="teken"),
        ),
        rijen=tuple(
            cellen((resultaat.criterium.nr, scores, str(nummer), oordeel or GEEN))
            for resultaat in gezocht
            for scores, oordelen in resultaat.onderscheid
            for nummer, oordeel in enumerate(oordelen, start=1)
        ),
        naam="Onderscheid",
    )
