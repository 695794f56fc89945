"""Facts as people read them: of one toetsing what is known and why, and of many the answers side by side.

Each is empty where the kader has no facts, so that nothing is said of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Feit, Kader
    from toetsing.domain.toetsing import Toetsing

ONGEMOTIVEERD: Final = "nog niet gemotiveerd"
"""What stands where the kader asks why a fact is so and nobody wrote it: the fact is open."""


def feitenblokken(kader: Kader, toetsing: Toetsing, *, met_cel: bool = False) -> Iterator[Tabel]:
    """Yield the facts of one toetsing, each with its question, its answer and what people wrote about it."""
    if not kader.feiten:
        return
    motivering = any(feit.motivering or feit.nr in toetsing.motiveringen for feit in kader.feiten)
    koppen = ("feit", "vraag", "antwoord", *(("motivering",) if motivering else ()), *(("cel",) if met_cel else ()))
    yield Tabel(
        titel="Feiten",
        kolommen=tuple(Kolom(kop=kop) for kop in koppen),
        rijen=tuple(
            tuple(
                Cel(tekst=tekst)
                for kop, tekst in (
                    ("feit", feit.nr),
                    ("vraag", feit.tekst),
                    ("antwoord", feit.antwoord(toetsing.scores[feit.nr])),
                    ("motivering", _motivering(feit, toetsing)),
                    ("cel", _cel(feit, toetsing)),
                )
                if kop in koppen
            )
            for feit in kader.feiten
        ),
    )


def feitenoverzicht(kader: Kader, rijen: Sequence[tuple[str, Toetsing]]) -> Iterator[Tabel]:
    """Yield the answers of many toetsingen, each under the name by which an overview calls it: a column per fact."""
    if kader.feiten:
        yield Tabel(
            titel="Feiten per organisatie",
            kolommen=(Kolom(kop="organisatie", soort="kort"), *(Kolom(kop=feit.nr) for feit in kader.feiten)),
            rijen=tuple(cellen((naam, *(f.antwoord(van.scores[f.nr]) for f in kader.feiten))) for naam, van in rijen),
            naam="Feiten overzicht",
        )


def feitentabellen(kader: Kader, toetsingen: Sequence[Toetsing]) -> Iterator[Tabel]:
    """Yield a row per toetsing and fact, for who counts further."""
    koppen = ("organisatie", "ronde", "soort", "feit", "vraag", "antwoord", "motivering", "cel", "bestand")
    if kader.feiten:
        yield Tabel(
            titel="Elk feit, een rij per organisatie en feit",
            kolommen=tuple(Kolom(kop=kop) for kop in koppen),
            rijen=tuple(
                cellen(
                    (
                        toetsing.organisatie,
                        toetsing.ronde or "",
                        toetsing.soort.value if toetsing.soort else "",
                        feit.nr,
                        feit.tekst,
                        feit.antwoord(toetsing.scores[feit.nr]),
                        schoon(toetsing.motiveringen.get(feit.nr, "")),
                        _cel(feit, toetsing),
                        toetsing.bron.bestand,
                    )
                )
                for toetsing in toetsingen
                for feit in kader.feiten
            ),
            naam="Feiten",
            zoekbaar=True,
        )


def _motivering(feit: Feit, toetsing: Toetsing) -> str:
    return schoon(toetsing.motiveringen.get(feit.nr, "")) or (ONGEMOTIVEERD if feit.motivering else "")


def _cel(feit: Feit, toetsing: Toetsing) -> str:
    plek = toetsing.herkomst.get(feit.nr)
    return (plek.adres or "") if plek else ""
