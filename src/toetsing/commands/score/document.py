"""In which order and under which headings oordelen are told: of many an overview, of one every criterium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.score.gegevens import gegevensdeel
from toetsing.commands.score.overzicht import kenmerken, overzichtblokken
from toetsing.commands.score.toetsing import toetsingblokken
from toetsing.document.blokken import Alinea, Deel, Document
from toetsing.document.bovennamen import eigen_letters
from toetsing.document.letter import STER
from toetsing.document.omslag import merken_van, omslag_van
from toetsing.document.schalen import leegzinnen
from toetsing.document.zinnen import kaderregel, legenda, voorbehoud
from toetsing.domain.meldingen import is_fout
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from toetsing.document.blokken import Blok
    from toetsing.pipeline.besloten import Besloten


def scoredocument(scoring: Besloten, dag: date, *, uitleg: bool) -> Document:
    """Return the oordelen as a document, with at least one uitslag.

    With `uitleg` every verwachting with its score and cell too: who asks for that wants more than the overview of many.
    """
    kader, uitslagen, veel = scoring.kader, scoring.uitslagen, len(scoring.uitslagen) > 1
    delen = [
        Deel(
            id=f"organisatie-{plek}",
            titel=uitslag.toetsing.organisatie if veel else "Oordelen" if kader.heeft_oordelen else "Items",
            blokken=tuple(toetsingblokken(scoring, uitslag, met_kenmerken=veel, uitleg=uitleg)),
            kort=() if veel and not uitleg else None,
        )
        for plek, uitslag in enumerate(uitslagen, start=1)
    ]
    if veel:
        overzicht = tuple(overzichtblokken(scoring.kader, uitslagen))
        delen.insert(0, Deel(id="overzicht", titel="Overzicht", blokken=overzicht))
    delen[0] = delen[0]._replace(blokken=(*delen[0].blokken, *_slot(scoring)))
    eerste = uitslagen[0].toetsing
    return Document(
        omslag=omslag_van(
            f"{len(uitslagen)} toetsingen" if veel else eerste.organisatie,
            kenmerken(uitslagen) or ("Oordelen per criterium" if kader.heeft_oordelen else "Items per verwachting"),
            [("kader", kaderregel(scoring.kader))],
            merken_van([uitslag.toetsing for uitslag in uitslagen]),
        ),
        delen=(*delen, gegevensdeel(scoring, uitleg=uitleg)),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _slot(scoring: Besloten) -> Iterator[Blok]:
    """Yield how to read it, and what of the input is not in it."""
    uitslagen = scoring.uitslagen
    afwijkend = any(een.wijkt_af for uitslag in uitslagen for een in uitslag.van_criteria(scoring.kader))
    afwijkend = afwijkend or any(een.wijkt_af for uitslag in uitslagen for een in uitslag.boven)
    veel = len(uitslagen) > 1
    if scoring.kader.heeft_oordelen:
        yield from _legenda(scoring, met_ster=veel and afwijkend)
    let_op = voorbehoud(sum(map(is_fout, scoring.meldingen)))
    if let_op:
        yield Alinea(tekst=let_op)


def _legenda(scoring: Besloten, *, met_ster: bool) -> Iterator[Alinea]:
    """Yield what the letters mean, and what is blank."""
    yield Alinea(tekst=legenda(scoring.kader) + (f"; {STER}" if met_ster else ""), soort="noot")
    eigen = eigen_letters(scoring.kader, scoring.kader.nrs_boven)
    yield from (Alinea(tekst=zin, soort="noot") for zin in (*eigen, *leegzinnen(scoring.kader)))
