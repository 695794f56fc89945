"""Before which day a report asks for a reaction: the one on *Gegevens*, or the one of the command line instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import datum, schoon
from toetsing.readers.toetsing.labels import datum_in

if TYPE_CHECKING:
    from datetime import date

    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.domain.toetsing import Toetsing


def termijn_van(
    toetsing: Toetsing, dossier: Dossier, regels: Rapportregels, wens: Rapportwens
) -> tuple[date | None, tuple[Melding, ...]]:
    """Return the day, None where nobody said, and what there is to say of it: it may be no day, or not the one used."""
    label = next(filter(regels.is_termijn, dossier.gegevens), None)
    if label is None:
        return wens.reactie_voor, ()
    plek = dossier.gegevensplekken.get(label, Plek(bestand=toetsing.bron.bestand))
    tekst = schoon(dossier.gegevens[label])
    dag = datum_in(tekst)
    if wens.reactie_voor is not None:
        if wens.reactie_voor == dag:
            return dag, ()
        anders = melding("T225", plek, naam=label, waarde=tekst, dag=datum(wens.reactie_voor))
        return wens.reactie_voor, (anders,)
    if dag is None:
        return None, (melding("T224", plek, naam=label, waarde=tekst),)
    voorbij = (melding("T226", plek, naam=label, dag=datum(dag)),) if dag <= wens.peildatum else ()
    return dag, voorbij
