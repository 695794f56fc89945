"""The opdracht verifieer as a function of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.verifieer import verifieren
from toetsing.pipeline.uitkomst import als_uitkomst, pad_van, paden_van

if TYPE_CHECKING:
    from datetime import date

    from toetsing.commands.verifieer.json import Verificatiejson
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.uitkomst import Pad, Uitkomst


def verifieer(
    uitslag: Pad,
    *,
    peildatum: date,
    kader: Pad | None = None,
    variant: Pad | None = None,
    map_: Pad | None = None,
    alleen: Selectie | None = None,
) -> Uitkomst[Verificatiejson]:
    """Compute a recorded uitslag again and name all that is otherwise now: `toetsing verifieer`.

        uitkomst = toetsing.verifieer("uitslag.json", peildatum=date(2026, 3, 1))
        assert uitkomst.voldoet, uitkomst.gegevens["verschillen"]

    `uitslag` is the JSON that `toetsing score` wrote. Its files are looked for beside it, or in the folder `map_`.
    `kader` and `variant` say where those that it names stand now, by id or path. `alleen` is what was chosen when it
    was recorded. `peildatum` is the day that a form of the answer says it was made on; nothing is computed with it.

    `gegevens` is `toetsing/verificatie/1`: what was recorded, and `verschillen`, a list that is empty where all is as
    it was; then `voldoet` is true.

    Raises Gebruiksfout where the kader or variant it names is not known here or `map_` is no folder; Kaderfout where
    the kader has fouten. An uitslag that cannot be read is among the `meldingen`, with `gegevens` None.
    """
    (pad,) = paden_van(uitslag)
    antwoord = verifieren.verifieer(
        pad, dag=peildatum, kader=pad_van(kader), variant=pad_van(variant), map_=pad_van(map_), alleen=alleen
    )
    return als_uitkomst(antwoord, peildatum)
