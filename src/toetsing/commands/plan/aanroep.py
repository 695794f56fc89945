"""The opdracht plan as a function of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.plan import plannen
from toetsing.pipeline.uitkomst import als_uitkomst, pad_van, paden_van

if TYPE_CHECKING:
    from datetime import date

    from toetsing.commands.plan.json import Planjson
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.uitkomst import Pad, Uitkomst


def plan(
    bestand: Pad,
    *,
    peildatum: date,
    doel: str | None = None,
    kader: Pad | None = None,
    variant: Pad | None = None,
    organisatie: str | None = None,
    alleen: Selectie | None = None,
) -> Uitkomst[Planjson]:
    """Return the shortest way to a better oordeel of one organisation, and its measures on a day: `toetsing plan`.

        uitkomst = toetsing.plan("noord.xlsx", peildatum=date(2026, 3, 1), doel="geen O")
        uitkomst.gegevens["doel"], uitkomst.schrijf("plan.html")

    `bestand` is a workbook or a matrix; of more organisations `organisatie` names the one, and `alleen` chooses its
    ronde. `doel` is a goal as on the command line. The stand of a measure is that on `peildatum`. `kader` and `variant`
    are an id or a path; without them they are those that the file names.

    `gegevens` is `toetsing/plan/1`: `toetsing` (the uitslag), `criteria` (a list: of each criterium the ways up and the
    losses it cannot bear), `doel` (None where none was stated) and `maatregelen` (a list, each with its stand on the
    day). Numbers of verwachtingen are text, counts are int.

    Raises Gebruiksfout where the kader cannot be chosen, the goal cannot be read, or the file is about more
    organisations and `organisatie` or `alleen` does not choose; Kaderfout where the kader has fouten. Faults in the
    file are `meldingen`, with `gegevens` None where nothing is left.
    """
    (pad,) = paden_van(bestand)
    antwoord = plannen.plan(
        pad,
        peildatum,
        doel=doel,
        kader=pad_van(kader),
        variant=pad_van(variant),
        organisatie=organisatie,
        alleen=alleen,
    )
    return als_uitkomst(antwoord, peildatum)
