"""The opdracht hertoets as a function of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.hertoets import hertoetsen
from toetsing.pipeline.uitkomst import als_uitkomst, pad_van, paden_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from toetsing.commands.hertoets.json import Hertoetsjson
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.uitkomst import Pad, Uitkomst


def hertoets(
    rondes: Pad | Iterable[Pad],
    *,
    peildatum: date,
    kaders: Sequence[str] = (),
    namen: Sequence[str] = (),
    aliassen: Pad | None = None,
    alleen: Selectie | None = None,
) -> Uitkomst[Hertoetsjson]:
    """Return rondes beside each other, each a file or a folder, or all of them in one: `toetsing hertoets`.

        uitkomst = toetsing.hertoets(["2015", "2016"], peildatum=date(2026, 3, 1))
        uitkomst.gegevens["samen"]["oordelen"]  # {"verbeterd": 12, ...}

    `rondes` are files and folders, the earliest first. `kaders` is empty (each ronde by the kader that its files name),
    one for all, or one for each. `namen` is empty, or the name of each ronde for files that name none. `aliassen` is a
    file with other names of organisations, and `alleen` chooses what is read. `peildatum` is the day that the answer
    says it is of.

    `gegevens` is `toetsing/hertoets/1`: `rondes` (a list), `gedeeld` (each shared verwachting as its number in each
    ronde), `samen` (counts over all), `organisaties` (a list: of each its `toetsingen`, `standen` and `stappen`, a step
    for each two rondes that follow each other) and `deels` (a list of who is not in every ronde).

    Raises Gebruiksfout where there are fewer than two rondes, a kader cannot be chosen or an organisation comes twice
    in a ronde; Kaderfout where a kader has fouten. Faults in the files are `meldingen`, with `gegevens` None where no
    organisation is left to compare.
    """
    antwoord = hertoetsen.hertoets(
        paden_van(rondes), peildatum=peildatum, kaders=kaders, namen=namen, aliassen=pad_van(aliassen), alleen=alleen
    )
    return als_uitkomst(antwoord, peildatum)
