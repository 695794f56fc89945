"""What codes mean, as documents."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Deel, Kolom, Tabel, alineas, cellen
from toetsing.domain.uitleg.uitleg import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from toetsing.document.blokken import Document
    from toetsing.domain.uitleg.uitleg import Uitleg


def codedocument(een: Uitleg, dag: date) -> Document:
    """Return one code: the melding, what it means, what to do, and an example."""
    delen = {
        "Wat er aan de hand is": [een.betekenis],
        "Wat u doet": [een.doe],
        "Voorbeeld": [f"eerst: {een.voor}", f"dan: {een.na}"],
    }
    verhaal = (Deel(f"deel-{nr}", kop, alineas(delen[kop])) for nr, kop in enumerate(delen, start=1))
    return antwoorddocument(een.code, een.zin, {"ernst": een.ernst.value}, (*verhaal, _gegevens([een])), dag)


def lijstdocument(alle: Sequence[Uitleg], dag: date) -> Document:
    """Return all codes by letter, with what each means."""
    per_letter = groupby(alle, key=lambda een: een.code[0])
    delen = (Deel(f"codes-{een.lower()}", f"{een}: {LETTERS[een]}", (_tabel(een, groep),)) for een, groep in per_letter)
    return antwoorddocument(
        "De codes van meldingen",
        "Wat elke code betekent.",
        {"één code, met een voorbeeld": "toetsing uitleg CODE"},
        (*delen, _gegevens(alle)),
        dag,
    )


def _tabel(letter: str, groep: Iterable[Uitleg]) -> Tabel:
    return Tabel(
        titel=f"Codes met een {letter}",
        kolommen=(Kolom("code", "nr"), Kolom("wat er aan de hand is")),
        rijen=tuple(cellen((een.code, een.betekenis)) for een in groep),
    )


def _gegevens(codes: Iterable[Uitleg]) -> Deel:
    """Return everything there is to know of each code, in one row."""
    tabel = Tabel(
        titel="Elke code",
        naam="Codes",
        kolommen=(
            Kolom("code", "nr"),
            Kolom("ernst", "kort"),
            *(Kolom(kop) for kop in ("melding", "wat er aan de hand is", "wat u doet", "eerst", "dan")),
        ),
        rijen=tuple(
            cellen((een.code, een.ernst.value, een.zin, een.betekenis, een.doe, een.voor, een.na)) for een in codes
        ),
        zoekbaar=True,
    )
    return Deel(id="gegevens", titel="Gegevens", blokken=(tabel,), alleen="gegevens")
