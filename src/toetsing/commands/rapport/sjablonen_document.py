"""The templates that ship and the fields that a template may use, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Kop, Punten, Tabel, cellen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.document.blokken import Blok, Document


def sjablonendocument(
    sjablonen: Sequence[tuple[str, str, str, str]], velden: Mapping[str, Sequence[str]], dag: date
) -> Document:
    """Return which templates there are, and by kind of report the fields of a Word template."""
    return antwoorddocument(
        "Sjablonen van rapporten",
        "Maak er uw eigen van.",
        {"een kopie om te veranderen": "toetsing rapport sjablonen --naar MAP"},
        (
            Deel("sjablonen", "Sjablonen", (_sjablonen(sjablonen),)),
            Deel("velden", "Velden voor een sjabloon voor Word", tuple(_velden(velden))),
            Deel("gegevens", "Gegevens", (_gegevens(velden),), "gegevens"),
        ),
        dag,
    )


def _sjablonen(sjablonen: Sequence[tuple[str, str, str, str]]) -> Tabel:
    return Tabel(
        titel="Wat u kunt veranderen",
        naam="Sjablonen",
        kolommen=(*(Kolom(kop, "kort") for kop in ("bestand", "voor", "met")), Kolom("wat u ermee doet")),
        rijen=tuple(cellen((naam, vormen, f"{optie} PAD", wat)) for naam, vormen, optie, wat in sjablonen),
    )


def _velden(velden: Mapping[str, Sequence[str]]) -> Iterator[Blok]:
    yield Alinea(tekst="[] staat voor elk element van een lijst.")
    for voor, namen in velden.items():
        yield Kop(niveau=3, tekst=f"Velden voor {voor}")
        yield Punten(regels=tuple(namen))


def _gegevens(velden: Mapping[str, Sequence[str]]) -> Tabel:
    return Tabel(
        titel="Elk veld",
        naam="Velden",
        kolommen=(Kolom("voor", "kort"), Kolom("veld")),
        rijen=tuple(cellen((voor, naam)) for voor, namen in velden.items() for naam in namen),
        zoekbaar=True,
    )
