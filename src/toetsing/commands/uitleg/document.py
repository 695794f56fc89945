"""What codes mean, as documents."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from toetsing.document.blokken import Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.omslag import Omslag
from toetsing.domain.programma import VERSIE
from toetsing.domain.uitleg.uitleg import LETTERS
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from toetsing.domain.uitleg.uitleg import Uitleg


def codedocument(een: Uitleg, dag: date) -> Document:
    """Return one code: the melding, what it means, what to do, and an example."""
    delen = {
        "Wat er aan de hand is": [een.betekenis],
        "Wat u doet": [een.doe],
        "Voorbeeld": [f"eerst: {een.voor}", f"dan: {een.na}"],
    }
    return Document(
        omslag=Omslag(titel=een.code, ondertitel=een.zin, merken=(), kenmerken=(("ernst", een.ernst.value),)),
        delen=(
            *(Deel(f"deel-{nr}", titel, alineas(zinnen)) for nr, (titel, zinnen) in enumerate(delen.items(), start=1)),
            _gegevens([een]),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def lijstdocument(alle: Sequence[Uitleg], dag: date) -> Document:
    """Return all codes by letter, with what each means."""
    per_letter = groupby(alle, key=lambda een: een.code[0])
    return Document(
        omslag=Omslag(
            titel="De codes van meldingen",
            ondertitel="Wat elke code betekent.",
            merken=(),
            kenmerken=(("één code, met een voorbeeld", "toetsing uitleg CODE"),),
        ),
        delen=(
            *(
                Deel(f"codes-{letter.lower()}", f"{letter}: {LETTERS[letter]}", (_tabel(letter, groep),))
                for letter, groep in per_letter
            ),
            _gegevens(alle),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _tabel(letter: str, groep: Iterable[Uitleg]) -> Tabel:
    return Tabel(
        titel=f"Codes met een {letter}",
        kolommen=(Kolom(kop="code", soort="nr"), Kolom(kop="wat er aan de hand is")),
        rijen=tuple(cellen((een.code, een.betekenis)) for een in groep),
    )


def _gegevens(codes: Iterable[Uitleg]) -> Deel:
    """Return everything there is to know of each code, in one row."""
    tabel = Tabel(
        titel="Elke code",
        naam="Codes",
        kolommen=(
            Kolom(kop="code", soort="nr"),
            Kolom(kop="ernst", soort="kort"),
            *(Kolom(kop=kop) for kop in ("melding", "wat er aan de hand is", "wat u doet", "eerst", "dan")),
        ),
        rijen=tuple(
            cellen((een.code, een.ernst.value, een.zin, een.betekenis, een.doe, een.voor, een.na)) for een in codes
        ),
        zoekbaar=True,
    )
    return Deel(id="gegevens", titel="Gegevens", blokken=(tabel,), alleen="gegevens")
