"""Series in LibreOffice: figures of every kind, saved by it in each of its formats, read back the same."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl

from hulp.reekskader import ALLES, VELDEN, reekskader, volle_toetsing
from kantoor.aansturing import bestuur, bewaar
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

_SOORTEN = (".xlsx", ".ods", ".xls")
_EERSTE = 5
"""The first row of the sheet that people fill in."""


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
    return f"{aantal} figures and {_fouten_blijven(werk)} faults read back"


def _fouten_blijven(werk: Path) -> int:
    """Show that every field empty, filled and faulty says the same after LibreOffice saved it; return the faults."""
    kader = reekskader(ALLES)
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, leeg(kader, "Noord", "2016"))))
    blad = boek["Reeksen"]
    for rij, (cellen, _) in enumerate(VELDEN.values(), start=_EERSTE):
        for kolom, tekst in enumerate(cellen, start=1):
            blad.cell(rij, kolom).value = tekst or None
    pad = werk / "reeksen-fout.xlsx"
    boek.save(pad)
    bewaard = [werk / f"reeksen-fout-bewaard{soort}" for soort in _SOORTEN]
    bestuur([(pad, [bewaar(*bewaard)])])
    gezegd = [_gezegd(een, kader) for een in (pad, *bewaard)]
    assert all(een == gezegd[0] for een in gezegd), gezegd
    assert len(gezegd[0]) > len(VELDEN) // 2, gezegd[0]
    return len(gezegd[0])


def _gezegd(pad: Path, kader: Kader) -> list[tuple[str, str | None]]:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), bestand
    return [(een.code, een.plek.adres) for een in read_toetsingen(bestand, kader).meldingen if een.code[:3] != "T19"]
