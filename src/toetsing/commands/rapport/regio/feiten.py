"""The facts in the report about one organisation: near the oordeel that looks at them, and with their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.regio.beeld import Feitregel
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Cel, Kolom, Tabel, Toelichtingen, cellen
from toetsing.document.feiten import ONGEMOTIVEERD
from toetsing.document.zinnen import NOG_OPEN
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Feit
    from toetsing.domain.toetsing import Toetsing


def feitregel(feit: Feit, toetsing: Toetsing) -> Feitregel:
    """Return what there is to tell of a fact, with what was written about it as its author wrote it."""
    score, plek = toetsing.scores[feit.nr], toetsing.herkomst.get(feit.nr)
    return Feitregel(
        naam=feit.nr,
        tekst=feit.tekst,
        noot=f"noot {feit.voetnoot}" if feit.voetnoot else "",
        antwoord=NOG_OPEN if score is OPEN else feit.antwoord(score),
        soort="open" if score is OPEN else "midden",
        gemotiveerd=feit.motivering,
        motivering=alineas_van(toetsing.motiveringen.get(feit.nr, "")),
        cel=(plek.adres or "") if plek else "geen cel",
    )


def feiten_bij(nr: str, feiten: Sequence[Feitregel]) -> Iterator[Tabel | Toelichtingen]:
    """Yield the facts that the beslisregels of a criterium name, and below them what people wrote about each."""
    if feiten:
        yield _tabel(f"Feiten bij {nr}", feiten, met_cel=False)
    if motiveringen := tuple((f"Motivering bij {een.naam}", een.motivering) for een in feiten if een.motivering):
        yield Toelichtingen(rijen=motiveringen)


def vindplaatsen_van_feiten(feiten: Sequence[Feitregel]) -> Iterator[Tabel]:
    """Yield every fact of the kader with its cell, also one that no beslisregel names; nothing without facts."""
    if feiten:
        yield _tabel("Waar de feiten staan", feiten, met_cel=True)


def _tabel(titel: str, feiten: Sequence[Feitregel], *, met_cel: bool) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=(
            Kolom(kop="feit", soort="kort"),
            Kolom(kop="vraag"),
            Kolom(kop="antwoord", soort="kort"),
            *((Kolom(kop="cel", soort="kort"),) if met_cel else ()),
        ),
        rijen=tuple(
            (
                Cel(tekst=een.naam),
                Cel(tekst=een.tekst, noot=een.noot),
                Cel(tekst=een.antwoord, noot=_ongemotiveerd(een)),
                *(cellen((een.cel,)) if met_cel else ()),
            )
            for een in feiten
        ),
    )


def _ongemotiveerd(een: Feitregel) -> str:
    """Return what an open fact waits for, where the kader asks why it is so and nobody wrote that."""
    return ONGEMOTIVEERD if een.soort == "open" and een.gemotiveerd and not een.motivering else ""
