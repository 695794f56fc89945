"""Facts as people read them: of one toetsing what is known and why, and of many the answers side by side.

Each is empty where the kader has no facts, so that nothing is said of them. Oordelen that people give have a table of
their own, with when and by whom: beside the other oordelen they stand only with their letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.domain.words.woorden import datum, schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.kader import Feit, Kader
    from toetsing.domain.toetsing import Toetsing

DOOR_MENSEN: Final = "Oordelen die mensen geven"
"""What stands above those."""
ONGEMOTIVEERD: Final = "nog niet gemotiveerd"
"""What stands where the kader asks why a fact is so and nobody wrote it: the fact is open."""


def feitenblokken(kader: Kader, toetsing: Toetsing, *, met_cel: bool = False) -> Iterator[Tabel]:
    """Yield the facts of one toetsing, each with its question, its answer and what people wrote about it.

    Then the oordelen that people gave, with when and who that was.
    """
    cel = ("cel",) if met_cel else ()
    if kader.losse_feiten:
        motivering = any(feit.motivering or feit.nr in toetsing.motiveringen for feit in kader.losse_feiten)
        koppen = ("feit", "vraag", "antwoord", *(("motivering",) if motivering else ()), *cel)
        yield _tabel("Feiten", koppen, kader.losse_feiten, toetsing)
    if kader.mensoordelen:
        koppen = ("over", "oordeel", "motivering", "datum", "door", *cel)
        yield _tabel(DOOR_MENSEN, koppen, kader.mensoordelen.values(), toetsing)


def _tabel(titel: str, koppen: Sequence[str], feiten: Iterable[Feit], toetsing: Toetsing) -> Tabel:
    def cel(feit: Feit, kop: str) -> str:
        tekst = _van_een(feit, kop, toetsing)
        open_ = kop == "motivering" and feit.motivering and feit.oordeel_over is None
        return ONGEMOTIVEERD if open_ and not tekst else tekst

    return Tabel(
        titel=titel,
        kolommen=tuple(Kolom(kop=kop) for kop in koppen),
        rijen=tuple(cellen([cel(feit, kop) for kop in koppen]) for feit in feiten),
    )


def feitenoverzicht(kader: Kader, rijen: Sequence[tuple[str, Toetsing]]) -> Iterator[Tabel]:
    """Yield the answers of many toetsingen, each under the name by which an overview calls it: a column per fact."""
    if kader.losse_feiten:
        yield Tabel(
            titel="Feiten per organisatie",
            kolommen=(Kolom(kop="organisatie", soort="kort"), *(Kolom(kop=feit.nr) for feit in kader.losse_feiten)),
            rijen=tuple(
                cellen((naam, *(f.antwoord(van.scores[f.nr]) for f in kader.losse_feiten))) for naam, van in rijen
            ),
            naam="Feiten overzicht",
        )


def feitentabellen(kader: Kader, toetsingen: Sequence[Toetsing]) -> Iterator[Tabel]:
    """Yield a row per toetsing and fact, for who counts further, and one per oordeel that people give."""
    if kader.losse_feiten:
        koppen = ("feit", "vraag", "antwoord", "motivering")
        titel = "Elk feit, een rij per organisatie en feit"
        yield _van_allen(titel, "Feiten", koppen, kader.losse_feiten, toetsingen)
    if kader.mensoordelen:
        gegeven = ("over", "oordeel", "motivering", "datum", "door")
        titel = f"{DOOR_MENSEN}, een rij per organisatie en oordeel"
        yield _van_allen(titel, "Gegeven", gegeven, kader.mensoordelen.values(), toetsingen)


def _van_allen(
    titel: str, naam: str, koppen: Sequence[str], feiten: Iterable[Feit], toetsingen: Sequence[Toetsing]
) -> Tabel:
    wie, waar = ("organisatie", "ronde", "soort"), ("cel", "bestand")
    alle = tuple(feiten)
    return Tabel(
        titel=titel,
        kolommen=tuple(Kolom(kop=kop) for kop in (*wie, *koppen, *waar)),
        rijen=tuple(
            cellen(
                (
                    toetsing.organisatie,
                    toetsing.ronde or "",
                    toetsing.soort.value if toetsing.soort else "",
                    *(_van_een(feit, kop, toetsing) for kop in koppen),
                    _van_een(feit, "cel", toetsing),
                    toetsing.bron.bestand,
                )
            )
            for toetsing in toetsingen
            for feit in alle
        ),
        naam=naam,
        zoekbaar=True,
    )


def _van_een(feit: Feit, kop: str, toetsing: Toetsing) -> str:
    """Return what stands in one column about one fact."""
    wie = toetsing.ondertekend.get(feit.nr)
    plek = toetsing.herkomst.get(feit.nr)
    alle = {
        "feit": feit.nr,
        "vraag": feit.tekst,
        "over": feit.tekst,
        "antwoord": feit.antwoord(toetsing.scores[feit.nr]),
        "oordeel": feit.antwoord(toetsing.scores[feit.nr]),
        "motivering": schoon(toetsing.motiveringen.get(feit.nr, "")),
        "datum": datum(wie.datum) if wie is not None and wie.datum is not None else "",
        "door": wie.door if wie is not None else "",
        "cel": (plek.adres or "") if plek else "",
    }
    return alle[kop]
