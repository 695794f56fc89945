"""The uitslagen as tidy tables, for a spreadsheet or an analyst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Deel, Kolom, Tabel, cellen
from toetsing.document.zinnen import beslisregel_zin, mogelijk_lang
from toetsing.domain.scores import als_woord
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.decide.uitslag import Criteriumuitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.besloten import Besloten


def gegevensdeel(scoring: Besloten, *, uitleg: bool) -> Deel:
    """Return a row per organisation and criterium, with `uitleg` also one per verwachting; and the files."""
    tabellen = (_oordelen(scoring), *([_scores(scoring)] if uitleg else []), _bestanden(scoring))
    return Deel(id="gegevens", titel="Gegevens", blokken=tabellen, alleen="gegevens")


def _oordelen(scoring: Besloten) -> Tabel:
    kader = scoring.kader
    koppen = ["organisatie", "ronde", "soort", "criterium", "berekend", "vastgesteld", "mogelijk", "beslisregel"]
    aantallen = [*(niveau.naam for niveau in kader.schaal), "open"]
    verder = ["gepubliceerd", "afwijkend", "motivering", "door", "overgenomen", "bestand", "kader", "versie", "variant"]
    kort = {"criterium": "nr"} | dict.fromkeys(("berekend", "vastgesteld", "gepubliceerd", "afwijkend"), "teken")
    return Tabel(
        titel="Elk oordeel, een rij per organisatie en criterium",
        kolommen=(
            *(_kolom(kop, kort) for kop in koppen),
            *(Kolom(kop=kop, soort="getal") for kop in aantallen),
            *(_kolom(kop, kort) for kop in verder),
        ),
        rijen=tuple(
            tuple(cellen(_rij(kader, uitslag.toetsing, criterium)))
            for uitslag in scoring.uitslagen
            for criterium in uitslag.van_criteria(kader)
        ),
        naam="Uitslagen",
        zoekbaar=True,
    )


def _rij(kader: Kader, toetsing: Toetsing, criterium: Criteriumuitslag) -> Iterator[str]:
    afwijking = criterium.afwijking
    eigen = {v.nr for een in kader.criteria if een.nr == criterium.nr for v in een.verwachtingen}
    yield from (toetsing.organisatie, toetsing.ronde or "", toetsing.soort.value if toetsing.soort else "")
    yield from (criterium.nr, criterium.oordeel or "", criterium.vastgesteld or "")
    yield from (mogelijk_lang(criterium.mogelijk), beslisregel_zin(criterium))
    yield from (str(criterium.aantallen[niveau.teken]) for niveau in kader.schaal)
    yield from (str(len(criterium.open)), criterium.gepubliceerd or "")
    yield from (afwijking.oordeel, afwijking.motivering, afwijking.door or "") if afwijking else ("", "", "")
    yield opsomming(f"{nr} uit {ronde}" for nr, ronde in toetsing.overgenomen.items() if nr in eigen)
    yield from (toetsing.bron.bestand, kader.id, kader.versie, kader.variant.id if kader.variant else "")


def _scores(scoring: Besloten) -> Tabel:
    kort = {"nr": "nr", "score": "teken"}
    koppen = ("organisatie", "ronde", "soort", "nr", "verwachting", "score", "cel", "bestand")
    return Tabel(
        titel="Elke score, een rij per organisatie en verwachting",
        kolommen=tuple(_kolom(kop, kort) for kop in koppen),
        rijen=tuple(
            cellen(
                (
                    toetsing.organisatie,
                    toetsing.ronde or "",
                    toetsing.soort.value if toetsing.soort else "",
                    verwachting.nr,
                    verwachting.tekst,
                    als_woord(toetsing.scores[verwachting.nr]),
                    (plek.adres or "") if (plek := toetsing.herkomst.get(verwachting.nr)) else "",
                    toetsing.bron.bestand,
                )
            )
            for toetsing in (uitslag.toetsing for uitslag in scoring.uitslagen)
            for verwachting in scoring.kader.verwachtingen
        ),
        naam="Scores",
        zoekbaar=True,
    )


def _bestanden(scoring: Besloten) -> Tabel:
    return Tabel(
        titel="Welke bestanden zijn gelezen",
        kolommen=(Kolom(kop="bestand"), Kolom(kop="sha256")),
        rijen=tuple(cellen((bron.bestand, bron.sha256)) for bron in scoring.bronnen),
        naam="Bestanden",
    )


def _kolom(kop: str, soorten: dict[str, str]) -> Kolom:
    return Kolom(kop=kop, soort=soorten.get(kop, "tekst"))  # type: ignore[arg-type]
