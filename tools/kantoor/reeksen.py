"""Series in LibreOffice: figures of every kind, saved by it in each of its formats, read back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.reekskader import ALLES, reekskader, volle_toetsing
from kantoor.aansturing import bestuur, bewaar
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.toetsing import Toetsing

_SOORTEN = (".xlsx", ".ods", ".xls")


def reeksen_blijven(werk: Path) -> str:
    """Show that every figure, with its definition and its note, is the same after LibreOffice saved it."""
    kader = reekskader(ALLES)
    noord, zuid = volle_toetsing(kader, "Noord"), volle_toetsing(kader, "Zuid", plus=1)
    boeken: dict[str, tuple[bytes, tuple[Toetsing, ...]]] = {
        "reeksen": (toetsing_als_werkmap(kader, noord), (noord,)),
        "reeksen-matrix": (matrix_als_werkmap(kader, [noord, zuid]), (noord, zuid)),
    }
    aantal = 0
    for naam, (inhoud, toetsingen) in boeken.items():
        pad = werk / f"{naam}.xlsx"
        pad.write_bytes(inhoud)
        bewaard = [werk / f"{naam}-bewaard{soort}" for soort in _SOORTEN]
        bestuur([(pad, [bewaar(*bewaard)])])
        for kopie in bewaard:
            bestand = read_bestand(kopie, kopie.name)
            assert isinstance(bestand, Bestand), bestand
            gelezen = read_toetsingen(bestand, kader)
            assert not gelezen.meldingen, [str(een) for een in gelezen.meldingen]
            terug = [dict(een.reeksen) for een in gelezen.toetsingen]
            assert terug == [dict(een.reeksen) for een in toetsingen], kopie
            aantal += sum(len(punten) for een in terug for punten in een.values())
    return f"{aantal} figures read back"
