"""Every score by itself: to read per organisation, and for who counts further as one long table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.score.gegevens import alle_scores, bestandentabel
from toetsing.commands.score.overzicht import kenmerken
from toetsing.commands.score.toetsing import scores_met_cel
from toetsing.document.blokken import Alinea, Deel, Document
from toetsing.document.feiten import feitenblokken, feitentabellen
from toetsing.document.items import itemblokken, itemstandzin, itemtabellen
from toetsing.document.omslag import merken_van, omslag_van
from toetsing.document.zinnen import kaderregel, stand
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import aantal, datum, hoofdletter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.document.blokken import Blok
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.pipeline.besloten import Besloten


def verwachtingendocument(scoring: Besloten, dag: date) -> Document:
    """Return every score as a document, with at least one uitslag."""
    uitslagen, verwachtingen = scoring.uitslagen, tuple(scoring.kader.verwachtingen)
    feiten = feitentabellen(scoring.kader, [uitslag.toetsing for uitslag in uitslagen])
    items = itemtabellen(scoring.kader, [uitslag.toetsing for uitslag in scoring.uitslagen])
    elke = "Elke score" if scoring.kader.heeft_scores else "Elk item" if scoring.kader.itempunten else "Elk oordeel"
    scores = (alle_scores(scoring),) if scoring.kader.heeft_scores else ()
    gegevens = (*scores, *feiten, *items, bestandentabel(scoring))
    return Document(
        omslag=omslag_van(
            f"{elke} van {aantal(len(uitslagen), 'toetsing', 'toetsingen')}",
            kenmerken(uitslagen),
            [("kader", kaderregel(scoring.kader))],
            merken_van([uitslag.toetsing for uitslag in uitslagen]),
        ),
        delen=(
            *(_van_een(scoring.kader, uitslag, verwachtingen, plek) for plek, uitslag in enumerate(uitslagen, start=1)),
            Deel(id="gegevens", titel="Gegevens", blokken=gegevens, alleen="gegevens"),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def itemdocument(scoring: Besloten, dag: date) -> Document:
    """Return every item as a document, with at least one uitslag; for who counts further one long table."""
    uitslagen, kader = scoring.uitslagen, scoring.kader
    toetsingen = [uitslag.toetsing for uitslag in uitslagen]
    gegevens = (*itemtabellen(kader, toetsingen), bestandentabel(scoring))
    return Document(
        omslag=omslag_van(
            f"Elk item van {aantal(len(uitslagen), 'toetsing', 'toetsingen')}",
            kenmerken(uitslagen),
            [("kader", kaderregel(kader))],
            merken_van(toetsingen),
        ),
        delen=(
            *(
                Deel(
                    id=f"organisatie-{plek}",
                    titel=toetsing.organisatie,
                    blokken=tuple(itemblokken(kader, toetsing, met_cel=True)),
                )
                for plek, toetsing in enumerate(toetsingen, start=1)
            ),
            Deel(id="gegevens", titel="Gegevens", blokken=gegevens, alleen="gegevens"),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _van_een(kader: Kader, uitslag: Uitslag, verwachtingen: Sequence[Verwachting], plek: int) -> Deel:
    eigen = kenmerken([uitslag])
    zin = stand(uitslag) if kader.heeft_scores else itemstandzin(kader, uitslag.toetsing) if kader.itempunten else ""
    aanhef = ": ".join(filter(None, (eigen, zin))) if eigen else hoofdletter(zin)
    blokken: tuple[Blok, ...] = (
        *((Alinea(tekst=aanhef),) if aanhef else ()),
        *((scores_met_cel("De verwachtingen", verwachtingen, uitslag, {}),) if verwachtingen else ()),
        *feitenblokken(kader, uitslag.toetsing, met_cel=True),
        *itemblokken(kader, uitslag.toetsing, met_cel=True),
    )
    return Deel(id=f"organisatie-{plek}", titel=uitslag.toetsing.organisatie, blokken=blokken)
