"""Proof that the workbook of a kader that scores nothing survives LibreOffice: all that it asks reads back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from kantoor.aansturing import bestuur, bewaar
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Dossier
from toetsing.domain.plek import Plek
from toetsing.domain.registers import Registerrij
from toetsing.domain.velden import Veldsoort
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.registers import read_registers
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.velden import Veld, Waarde

_SUFFIXEN = (".xlsx", ".ods", ".xls")


def zonder_scores(kader: Kader, werk: Path) -> str:
    """Have LibreOffice save a workbook in which every item and one row of every register is filled in."""
    items = {punt.nr: {veld.naam: _waarde(veld, punt.nr) for veld in punt.items} for punt in kader.itempunten}
    rijen = {register.naam: _rij(register.kolommen, kader) for register in kader.registers}
    dossier = Dossier(registers={naam: (Registerrij(waarden=rij, plek=Plek()),) for naam, rij in rijen.items()})
    boek = werk / f"{kader.id}-gevuld.xlsx"
    boek.write_bytes(toetsing_als_werkmap(kader, replace(leeg(kader, "Noord", "2016"), items=items), dossier))
    paden = [werk / f"{kader.id}-bewaard{suffix}" for suffix in _SUFFIXEN]
    bestuur([(boek, [bewaar(*paden)])])
    for pad in paden:
        bestand = read_bestand(pad, pad.name)
        assert isinstance(bestand, Bestand), bestand
        gelezen = [toetsing.items for toetsing in read_toetsingen(bestand, kader).toetsingen]
        assert gelezen == [items], (pad.name, gelezen)
        registers = read_registers(bestand, kader)
        assert not [str(een) for register in registers for een in register.meldingen], pad.name
        zo = {een.register.naam: dict(een.rijen[0].waarden) for een in registers if een.rijen}
        assert zo == rijen, (pad.name, zo, rijen)
    velden = sum(map(len, (*items.values(), *rijen.values())))
    return f"each of {velden} values, saved as {', '.join(_SUFFIXEN)}, reads back"


def _rij(kolommen: tuple[Veld, ...], kader: Kader) -> dict[str, Waarde]:
    nrs = sorted(kader.nummers) or [thema.nr for thema in kader.themas]
    return {veld.naam: nrs[0] if veld.naam == "nr" else _waarde(veld, "1") for veld in kolommen}


def _waarde(veld: Veld, nr: str) -> Waarde:
    if veld.soort is Veldsoort.DATUM:
        return date(2016, 5, 1)
    if veld.soort is Veldsoort.GETAL:
        return veld.tot if veld.tot is not None else veld.van or Fraction(3)
    if veld.soort is Veldsoort.KEUZE:
        return veld.keuzes[-1:] if veld.meer else veld.keuzes[-1]
    return f"=Over {nr}: 15 %,\nen '{veld.naam}'."
