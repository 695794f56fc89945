"""The series of a kader in words: what each asks, how it is filled in, and what its figures can count."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.document.blokken import Deel, Kolom, Tabel, cellen
from toetsing.domain.velden import toegestaan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader


class Definitiejson(TypedDict):
    """What a figure of a series can count: its name, and in words."""

    naam: str
    tekst: str


class Reeksjson(TypedDict):
    """A series of the kader: its question, its moments and numbers, and its definitions; `definitie` counts now."""

    naam: str
    vraag: str
    momenten: str
    eenheid: str
    definitie: str
    definities: list[Definitiejson]
    bron: str


def reeksdeel(kader: Kader) -> Iterator[Deel]:
    """Yield the series that a kader asks for, and what each definition counts; nothing where it asks none."""
    if not kader.reeksen:
        return
    reeksen = Tabel(
        titel="Cijfers die op meer momenten worden gevraagd; geen beslisregel ziet ze",
        naam="Reeksen",
        kolommen=(Kolom("reeks", "kort"), Kolom("vraag"), Kolom("moment"), Kolom("cijfer"), Kolom("bron")),
        rijen=tuple(
            cellen((een.naam, een.tekst, een.momenten.toegestaan, toegestaan(een.getal), een.bron))
            for een in kader.reeksen
        ),
    )
    definities = Tabel(
        titel="Wat een cijfer telt; cijfers met een andere definitie worden niet vergeleken",
        naam="Definities",
        kolommen=(Kolom("reeks", "kort"), Kolom("definitie", "kort"), Kolom("telt"), Kolom("nu", "kort")),
        rijen=tuple(
            cellen((reeks.naam, een.naam, een.tekst, "ja" if een.naam == reeks.standaard else ""))
            for reeks in kader.reeksen
            for een in reeks.definities
        ),
    )
    yield Deel("reeksen", "Reeksen", (reeksen, definities))


def reeksen_als_gegeven(kader: Kader) -> list[Reeksjson]:
    """Return the series of a kader as data."""
    return [
        {
            "naam": reeks.naam,
            "vraag": reeks.tekst,
            "momenten": reeks.momenten.value,
            "eenheid": reeks.getal.eenheid,
            "definitie": reeks.standaard,
            "definities": [{"naam": een.naam, "tekst": een.tekst} for een in reeks.definities],
            "bron": reeks.bron,
        }
        for reeks in kader.reeksen
    ]
