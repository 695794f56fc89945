"""Every score of many toetsingen as one tidy table, for who counts further."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.domain.scorelijst import SCOREKOPPEN, gegevenskolommen, scorerijen
from toetsing.domain.scores import als_woord

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.blokken import Kolomsoort
    from toetsing.domain.kader import Kader
    from toetsing.domain.scorelijst import Gegevens, Scorerij
    from toetsing.domain.toetsing import Toetsing

_SOORTEN: Final[dict[str, Kolomsoort]] = {
    **dict.fromkeys(SCOREKOPPEN, "kort"),
    **dict.fromkeys(("thema", "criterium", "nr"), "nr"),
    "score": "teken",
    "verwachting": "tekst",
}
SCOREKOLOMMEN: Final = tuple(Kolom(kop=kop, soort=_SOORTEN[kop]) for kop in SCOREKOPPEN)
"""The columns of the long table, in order."""


def scoretabel(
    kader: Kader,
    toetsingen: Sequence[Toetsing],
    gegevens: Gegevens,
    onderbouwingen: Sequence[Mapping[str, str]] | None = None,
) -> Tabel:
    """Return a row per toetsing and verwachting, with a column for each label that a file has on *Gegevens*.

    With `onderbouwingen`, per toetsing what people wrote by number, also a column for that.
    """
    labels = gegevenskolommen(gegevens)
    erbij = ("onderbouwing",) if onderbouwingen is not None else ()
    return Tabel(
        titel="Elke score, een rij per organisatie en verwachting",
        kolommen=(*SCOREKOLOMMEN, *(Kolom(kop=kop) for kop in (*erbij, *labels))),
        rijen=tuple(
            cellen(
                (
                    *_teksten(rij),
                    *(waarom.get(rij.nr, "") if rij.telt_mee else "" for _ in erbij),
                    *(per_bestand.get(rij.bestand, "") for per_bestand in labels.values()),
                )
            )
            for toetsing, waarom in zip(toetsingen, onderbouwingen or [{}] * len(toetsingen), strict=True)
            for rij in scorerijen(kader, [toetsing])
        ),
        naam="Scores",
        zoekbaar=True,
    )


def _teksten(rij: Scorerij) -> Iterator[str]:
    """Yield the columns as texts: a day as 2016-01-18, an open score as "open"."""
    vervangen = {
        "datum": rij.datum.isoformat() if rij.datum else "",
        "telt_mee": "ja" if rij.telt_mee else "nee",
        "score": als_woord(rij.score),
    }
    yield from (vervangen.get(veld, waarde or "") for veld, waarde in rij._asdict().items())
