"""Published beside computed, and the varianten that fit, as tidy tables for who counts further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.herreken.varianten import beslisregels_van
from toetsing.document.balken import NOEMER
from toetsing.document.blokken import Cel, Deel, Kolom, Tabel, cellen
from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.document.postzinnen import (
    berekend_aandeel,
    berekend_zin,
    gepubliceerd_zin,
    uitleg_zin,
    vastgesteld_zin,
)
from toetsing.domain.compare.bevonden import Verdeeld
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.commands.herreken.herrekenen import Herrekening
    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.compare.varianten import Zoekresultaat
    from toetsing.domain.kader import Kader


def gegevensdeel(herrekening: Herrekening) -> Deel:
    """Return a row for every post, and where was searched a row for every variant and what tells them apart."""
    gezocht = herrekening.gezocht
    varianten = [] if gezocht is None else [_varianten(gezocht), _onderscheid(gezocht)]
    verdelingen = _verdelingen(herrekening.bevonden)
    tabellen = (
        _posten(herrekening.kader, herrekening.bevonden),
        *([verdelingen] if verdelingen.rijen else []),
        *varianten,
    )
    return Deel(id="gegevens", titel="Gegevens", blokken=tabellen, alleen="gegevens")


def _posten(kader: Kader, bevonden: Sequence[Bevonden]) -> Tabel:
    """Return a row for every post. What was computed as a share stands there as numbers too."""
    voor = ("id", "wat", "gepubliceerd", "berekend", "vastgesteld")
    na = ("status", "organisaties", "uitleg", "bron")
    return Tabel(
        titel="Elke post, gepubliceerd naast berekend",
        kolommen=(
            *(Kolom(kop=kop) for kop in voor),
            Kolom(kop="aandeel", telt=("teller", NOEMER, "aandeel")),
            *(Kolom(kop=kop) for kop in na),
        ),
        rijen=tuple(
            (
                *cellen(
                    (
                        een.post.id,
                        een.post.tekst,
                        gepubliceerd_zin(een.post.inhoud),
                        berekend_zin(een.uitkomst),
                        vastgesteld_zin(een) or berekend_zin(een.uitkomst),
                    )
                ),
                _aandeel(een),
                *cellen((een.status.value, opsomming(een.organisaties), uitleg_zin(een.uitkomst))),
                Cel(tekst=bron_in_woorden(kader, een.post.bron)),
            )
            for een in bevonden
        ),
        naam="Posten",
        zoekbaar=True,
    )


def _aandeel(een: Bevonden) -> Cel:
    aandeel = berekend_aandeel(een.uitkomst)
    return Cel(tekst="", getallen=() if aandeel is None else (aandeel.deel, aandeel.geheel, aandeel))


def _verdelingen(bevonden: Sequence[Bevonden]) -> Tabel:
    """Return a row for every letter or score of every post that says how many have which."""
    return Tabel(
        titel="Elke verdeling, een rij per post en oordeel of score",
        kolommen=(
            Kolom(kop="id"),
            Kolom(kop="nr", soort="nr"),
            Kolom(kop="wat", soort="teken"),
            Kolom(kop="gepubliceerd", soort="getal"),
            Kolom(kop="berekend", soort="getal"),
        ),
        rijen=tuple(
            cellen(
                (een.post.id, een.uitkomst.inhoud.nr, teken, str(een.uitkomst.inhoud.aantallen.get(teken, 0)), str(n))
            )
            for een in bevonden
            if isinstance(een.uitkomst, Verdeeld)
            for teken, n in een.uitkomst.aantallen.items()
        ),
        naam="Verdelingen",
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
