"""A thousand toetsingen in an old workbook (xls), as LibreOffice writes it, beside a second reckoning by hand."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from hulp.tweederekening import als_matrix, onder_elkaar, reken, schrijf_xlsx, toetsingen, uitkomst_van
from kantoor.aansturing import bestuur, bewaar
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

AANTAL: Final = 1000
DRAAI: Final = {"+": "-", "-": "+", "": "+"}


def oude_werkmappen(werk: Path) -> str:
    """Show that each decides as by hand, below each other and in a matrix; and that one wrong score is found."""
    kans = Random("2015 xls")
    alle = toetsingen(kans, AANTAL)
    moet = {naam: reken(scores) for naam, scores in alle.items()}
    wie = kans.choice([*alle])
    fout = alle | {wie: alle[wie] | {"1.1.1": DRAAI[alle[wie]["1.1.1"]]}}
    paden: dict[Path, set[str]] = {}
    for naam, indeling, gegeven in (
        ("onder-elkaar", onder_elkaar, alle),
        ("matrix", als_matrix, alle),
        ("een-fout", als_matrix, fout),
    ):
        pad = werk / f"{naam}.xlsx"
        schrijf_xlsx(pad, indeling(gegeven, kans))
        paden[pad] = {wie} if gegeven is fout else set()
    bestuur([(pad, [bewaar(pad.with_suffix(".xls"))]) for pad in paden])
    for pad, verwacht_anders in paden.items():
        uitkomst = uitkomst_van(score([str(pad.with_suffix(".xls"))]))
        assert uitkomst.keys() == moet.keys(), pad.name
        assert {naam for naam in moet if uitkomst[naam] != moet[naam]} == verwacht_anders, pad.name
    return f"{AANTAL} toetsingen below each other and in a matrix decided as by hand, and one wrong score found"
