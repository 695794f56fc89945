"""The opdracht vergelijk as a function of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toetsing.commands.vergelijk import vergelijken
from toetsing.pipeline.uitkomst import als_uitkomst, pad_van, paden_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.uitkomst import Pad, Uitkomst


def vergelijk(
    paden: Pad | Iterable[Pad],
    *,
    peildatum: date,
    criteria: Sequence[str] = (),
    oordelen: Sequence[str] = (),
    organisaties: Sequence[str] = (),
    laagste: int | None = None,
    groep: str | None = None,
    groepen: Pad | None = None,
    aliassen: Pad | None = None,
    robuust: bool = False,
    buddies: bool = False,
    kader: Pad | None = None,
    variant: Pad | None = None,
    alleen: Selectie | None = None,
) -> Uitkomst[dict[str, Any]]:
    """Return organisations beside each other, one toetsing of each: `toetsing vergelijk`.

        gegevens = toetsing.vergelijk("regios", peildatum=date(2026, 3, 1)).gegevens
        pd.DataFrame(gegevens["rangorde"])  # plaats, organisatie, voldoende
        pd.DataFrame(gegevens["criteria"]).T.fillna(0).astype(int)  # criterium x oordeel, counts

    `paden` are files and folders. `criteria`, `oordelen` and `organisaties` choose what is shown, never what is
    counted; `alleen` chooses what is read. `groep` is a label of the sheet Gegevens or a column, `groepen` and
    `aliassen` are files with lists. `laagste` is how many of the lowest to name; `robuust` and `buddies` ask for how
    firm a place is and who can help whom. `kader` and `variant` are an id or a path; without them they are those that
    the files name. `peildatum` is the day that the answer says it is of.

    `gegevens` is `toetsing/vergelijking/1`: `toetsingen` (a list of uitslagen), `criteria` and `verwachtingen` (counts
    by number, then by oordeel or score), `rangorde` (a list), and `groepen`, `laagste`, `robuust`, `buddies` (None
    where not asked for). Numbers of criteria are text ("1.10"), counts are int.

    Raises Gebruiksfout where the kader cannot be chosen, an organisation comes more than once, or something that was
    asked for is not there; Kaderfout where the kader has fouten. Faults in the files are `meldingen`, with `gegevens`
    None where nothing is left.
    """
    wens = vergelijken.Vergelijkwens(
        peildatum=peildatum,
        criteria=criteria,
        oordelen=oordelen,
        organisaties=organisaties,
        laagste=laagste,
        groep=groep,
        groepen=pad_van(groepen),
        aliassen=pad_van(aliassen),
        robuust=robuust,
        buddies=buddies,
    )
    antwoord = vergelijken.vergelijk(
        paden_van(paden), wens, kader=pad_van(kader), variant=pad_van(variant), alleen=alleen
    )
    return als_uitkomst(antwoord, peildatum)
