"""Proof that the registers of a workbook survive LibreOffice: each value of each kind reads back as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.registerkader import GEVULD, gevuld_dossier, registerkader
from kantoor.aansturing import bestuur, bewaar
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.registers import read_registers
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXEN = (".xlsx", ".ods", ".xls")


def registers_heen_en_weer(werk: Path) -> str:
    """Have LibreOffice save a workbook with registers in other forms, and read each of those."""
    kader, boek = registerkader(), werk / "registers.xlsx"
    boek.write_bytes(toetsing_als_werkmap(kader, leeg(kader, "Noord"), gevuld_dossier()))
    paden = [werk / f"registers-bewaard{suffix}" for suffix in SUFFIXEN]
    bestuur([(boek, [bewaar(*paden)])])
    for pad in paden:
        bestand = read_bestand(pad, pad.name)
        assert isinstance(bestand, Bestand), bestand
        gelezen = read_registers(bestand, kader)
        assert not [str(een) for register in gelezen for een in register.meldingen], pad.name
        rijen = {een.register.naam: tuple(dict(rij.waarden) for rij in een.rijen) for een in gelezen if een.rijen}
        assert rijen == GEVULD, pad.name
    return f"every field, saved as {', '.join(SUFFIXEN)}, reads back"
