"""The facts in the report about one organisation: near the oordeel that looks at them, and with their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.regio.beeld import Feitregel
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Alinea, Cel, Kolom, Tabel, Toelichtingen, alineas, cellen
from toetsing.document.feiten import ONGEMOTIVEERD
from toetsing.document.zinnen import NOG_OPEN, gegeven_zin
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Feit
    from toetsing.domain.toetsing import Ondertekening, Toetsing


def feitregel(feit: Feit, toetsing: Toetsing, *, met_door: bool) -> Feitregel:
    """Return what there is to tell of a fact, with what was written about it as its author wrote it.

    Who gave an oordeel is told where `met_door`.
    """
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
        gegeven=None if feit.oordeel_over is None else _gegeven(toetsing.ondertekend.get(feit.nr), met_door=met_door),
    )


def _gegeven(wie: Ondertekening | None, *, met_door: bool) -> str:
    dag = datum(wie.datum) if wie is not None and wie.datum is not None else ""
    return gegeven_zin(dag, wie.door if wie is not None and met_door else "")


def feiten_bij(nr: str, feiten: Sequence[Feitregel]) -> Iterator[Alinea | Tabel | Toelichtingen]:
    """Yield the facts that the beslisregels of a criterium name, and below them what people wrote about each."""
    if feiten_ := [een for een in feiten if een.gegeven is None]:
        yield _tabel(f"Feiten bij {nr}", feiten_, met_cel=False)
    yield from alineas(een.gegeven for een in feiten if een.gegeven)
    if motiveringen := tuple((f"Motivering bij {een.naam}", een.motivering) for een in feiten if een.motivering):
        yield Toelichtingen(rijen=motiveringen)


def vindplaatsen_van_feiten(feiten: Sequence[Feitregel]) -> Iterator[Tabel]:
    """Yield every fact of the kader with its cell, also one that no beslisregel names; nothing without facts.

    The oordelen that people give have a table of their own.
    """
    los, gegeven = ([een for een in feiten if (een.gegeven is not None) is mensen] for mensen in (False, True))
    if los:
        yield _tabel("Waar de feiten staan", los, met_cel=True)
    if gegeven:
        yield Tabel(
            titel="Waar de oordelen staan die mensen gaven",
            kolommen=(Kolom(kop="over"), Kolom(kop="oordeel", soort="kort"), Kolom(kop="cel", soort="kort")),
            rijen=tuple(cellen((een.tekst, een.antwoord, een.cel)) for een in gegeven),
        )


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
