"""What there is of toetsingen by a kader that asks series and registers alone: nothing is scored, figures are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.score.gegevens import gegevensdeel
from toetsing.commands.score.overzicht import kenmerken
from toetsing.document.blokken import Alinea, Deel, Document
from toetsing.document.kaderzinnen import zonder_scores_zin
from toetsing.document.omslag import merken_van, omslag_van
from toetsing.document.zinnen import kadernaam, voorbehoud
from toetsing.domain.meldingen import is_fout
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from toetsing.pipeline.besloten import Besloten


def bladendocument(scoring: Besloten, dag: date) -> Document:
    """Return that there is nothing to score, whose sheets were read, and their latest figures."""
    kader, uitslagen = scoring.kader, scoring.uitslagen
    namen = [uitslag.toetsing.organisatie for uitslag in uitslagen]
    veel = len(uitslagen) > 1
    return Document(
        omslag=omslag_van(
            f"{len(uitslagen)} toetsingen" if veel else namen[0],
            kenmerken(uitslagen) or kader.titel,
            [("organisaties", opsomming(namen) if veel else ""), ("kader", kadernaam(kader))],
            merken_van([uitslag.toetsing for uitslag in uitslagen]),
        ),
        delen=(
            Deel(id="overzicht", titel="Overzicht", blokken=tuple(_overzicht(scoring))),
            *_cijfers(scoring),
            gegevensdeel(scoring, uitleg=False),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _overzicht(scoring: Besloten) -> Iterator[Alinea]:
    yield Alinea(tekst=zonder_scores_zin([register.naam for register in scoring.kader.registers]))
    if let_op := voorbehoud(sum(map(is_fout, scoring.meldingen))):
        yield Alinea(tekst=let_op)


def _cijfers(scoring: Besloten) -> Iterator[Deel]:
    """Yield the latest figures of each that has any."""
    if not scoring.kader.reeksen:
        return
    from toetsing.document.reekstabellen import reeksen_in_het_kort  # only a kader that asks for series pays for it

    for plek, uitslag in enumerate(scoring.uitslagen, start=1):
        if blokken := tuple(reeksen_in_het_kort(scoring.kader, uitslag.toetsing)):
            yield Deel(id=f"organisatie-{plek}", titel=uitslag.toetsing.organisatie, blokken=blokken)
