"""Before which day a report asks for a reaction: the one on *Gegevens*, or the one of the command line instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.words.woorden import datum
from toetsing.pipeline.rapportregels import termijn_op_gegevens

if TYPE_CHECKING:
    from datetime import date

    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.rapportregels import Rapportregels


def termijn_van(dossier: Dossier, regels: Rapportregels, wens: Rapportwens) -> tuple[date | None, tuple[Melding, ...]]:
    """Return the day, None where nobody said, and what there is to say of it: it may be no day, or not the one used."""
    termijn = termijn_op_gegevens(regels, dossier)
    if termijn is None or wens.reactie_voor == termijn.dag is not None:
        return wens.reactie_voor, ()
    if wens.reactie_voor is not None:
        dag = datum(wens.reactie_voor)
        return wens.reactie_voor, (melding("T231", termijn.plek, naam=termijn.naam, waarde=termijn.tekst, dag=dag),)
    if termijn.dag is not None and termijn.dag <= wens.peildatum:
        return termijn.dag, (melding("T226", termijn.plek, naam=termijn.naam, dag=datum(termijn.dag)),)
    return termijn.dag, termijn.meldingen
