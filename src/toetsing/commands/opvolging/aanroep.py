"""The opdracht opvolging as a function of Python."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from toetsing.commands.opvolging import opvolgen
from toetsing.domain.change.voortgang import BINNEN, BINNEN_HOOGSTENS
from toetsing.domain.fouten import gebruiksfout
from toetsing.pipeline.uitkomst import als_uitkomst, paden_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.commands.opvolging.json import Opvolgingjson
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.uitkomst import Pad, Uitkomst


def opvolging(
    paden: Pad | Iterable[Pad],
    *,
    peildatum: date,
    binnen: int = BINNEN,
    kaders: Sequence[str] = (),
    alleen: Selectie | None = None,
) -> Uitkomst[Opvolgingjson]:
    """Return how it stands on a day with what is planned, promised and asked: `toetsing opvolging`.

        uitkomst = toetsing.opvolging("regios", peildatum=date(2026, 3, 1))
        uitkomst.gegevens["telling"]["te_laat"]  # 4

    `paden` are workbooks, matrices, tables of a register and folders of these, also of several kaders. `kaders` are
    ids and paths of kaders that the program does not know by itself. `peildatum` is the day, `binnen` how many days
    ahead is soon, and `alleen` chooses what is read.

    `gegevens` is `toetsing/opvolging/1`: `telling` (counts over all; how far rows are adds up to `rijen`), `registers`
    and `organisaties` (lists, each with a `telling`; of a register also its `keuzes`, how often each answer was chosen;
    of an organisation also its `rijen`, with `stand`, what was found under `getoetst`, and file, sheet and cell) and
    `niet_geteld` (registers of an earlier ronde).

    Raises Gebruiksfout where a kader cannot be chosen or an argument is of another kind, Kaderfout where a kader has
    fouten. Faults in the files are `meldingen`, with `gegevens` None where nothing is left.
    """
    _eis(peildatum, binnen, kaders)
    antwoord = opvolgen.opvolging(paden_van(paden), peildatum=peildatum, binnen=binnen, kaders=kaders, alleen=alleen)
    return als_uitkomst(antwoord, peildatum)


def _eis(peildatum: object, binnen: object, kaders: object) -> None:
    """Raise Gebruiksfout for what no call can mean: Python itself checks no types."""
    if isinstance(peildatum, datetime) or not isinstance(peildatum, date):
        raise gebruiksfout("G171", waarde=str(peildatum))
    if isinstance(binnen, bool) or not isinstance(binnen, int) or not 0 <= binnen <= BINNEN_HOOGSTENS:
        raise gebruiksfout("G172", waarde=str(binnen), hoogstens=BINNEN_HOOGSTENS)
    if isinstance(kaders, str):
        raise gebruiksfout("G173", waarde=kaders)
