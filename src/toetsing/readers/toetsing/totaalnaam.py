"""Names of organisations that are, or may be, that of a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.words.totalen import lijkt_totaal
from toetsing.readers.files.cellen import toon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.plek import Plek


def totaal_als_organisatie(plek: Plek, naam: str) -> Melding:
    """Return the fout that a total stands where an organisation should."""
    wat = f"De rij '{toon(naam)}' is een totaal, geen organisatie."
    return melding("T050", plek, wat=wat, anders="geef een organisatie anders haar eigen naam")


def misschien_totaal(plek: Plek, naam: str) -> Iterator[Melding]:
    """Yield a let op where a name that counts as an organisation begins as that of a total does."""
    if lijkt_totaal(naam):
        yield melding("T210", plek, naam=toon(naam))
