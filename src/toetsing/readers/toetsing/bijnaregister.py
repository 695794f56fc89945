"""Filled tables that are nearly a register of the kader: nothing in them is read, and here is said what they lack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.registers import VASTE_REGISTERS
from toetsing.domain.words.dossierkoppen import TABELLEN
from toetsing.domain.words.kopnamen import ANTWOORD, GEGEVENSKOP, ITEM, ORGANISATIE, SCORE, kopnaam
from toetsing.domain.words.reekskoppen import KEN
from toetsing.domain.words.telwoorden import bij_aantal
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.files.cellen import Venster

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register
    from toetsing.readers.files.blad import Bestand, Blad

FOUT: Final = "T370"
LET_OP: Final = "T371"
"""Who reads registers says that one is nearly there as a fout; who reads something else as a let op."""
_ANDERE: Final = (*TABELLEN, frozenset(GEGEVENSKOP), frozenset((ITEM, ANTWOORD)), KEN)
"""By which headers a table is another one."""
_VAST: Final = {register.naam: ken for register, ken in VASTE_REGISTERS}
_VAST_ALS_LOS: Final = tuple(register for register, _ in VASTE_REGISTERS)
"""What every workbook has, and may be in a file by itself too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijnaregister:
    """A filled table that is nearly a register: its header row and first column, and the headers that it lacks."""

    register: Register
    kop: int
    kolom: int
    mist: tuple[str, ...]


def controleer_bijna(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield a fout for every table that is nearly a register."""
    for blad in bestand.bladen:
        yield from over_bijna(Venster(bestand=bestand.naam, blad=blad), kader, FOUT)


def over_bijna(venster: Venster, kader: Kader, code: str) -> Iterator[Melding]:
    """Yield what there is to say of every table on a sheet that is nearly a register."""
    for een in bijna_registers(venster.blad, kader):
        koppen = opsomming(f"'{kop}'" for kop in een.mist)
        ontbreekt = f"{bij_aantal(len(een.mist), 'ontbreekt', 'ontbreken')} {koppen}"
        yield melding(code, venster.plek(een.kop, een.kolom), register=een.register.naam, ontbreekt=ontbreekt)


def is_bijna_registerbestand(bestand: Bestand, kader: Kader) -> bool:
    """Return whether a file without sheets holds a table that is nearly a register."""
    return any(True for blad in bestand.bladen if blad.naam is None for _ in bijna_registers(blad, kader))


def bijna_registers(blad: Blad, kader: Kader) -> Iterator[Bijnaregister]:
    """Yield the tables that are nearly a register: with most of its headers, or whatever stands under its name.

    A file without sheets is about more organisations, so that there the column with their names belongs to it.
    """
    registers = [*kader.registers, *(() if blad.naam is not None else _VAST_ALS_LOS)]
    over = []
    bekend = False
    for kop, namen in blad.kopregels if registers else ():
        if (een := next((een for een in registers if namen.keys() >= _ken(een)), None)) is not None:
            bekend = True
            if blad.naam is None and namen.keys().isdisjoint(ORGANISATIE):
                over.append((een, kop, namen))
        elif not namen.keys().isdisjoint(SCORE) or any(namen.keys() >= ander for ander in _ANDERE):
            bekend = True
        elif lijken := [een for een in registers if 2 * len(een.koppen & namen.keys()) > len(een.koppen)]:
            bekend = True
            over.append((max(lijken, key=lambda een: len(een.koppen & namen.keys())), kop, namen))
    heet = next((een for een in registers if blad.naam is not None and kopnaam(blad.naam) == kopnaam(een.naam)), None)
    if heet is not None and not bekend:
        over.append((heet, *max(blad.kopregels, key=lambda regel: len(heet.koppen & regel[1].keys()), default=(0, {}))))
    for register, kop, namen in over:
        if _gevuld(blad, kop, namen, register):
            moet = [veld.naam for veld in register.kolommen if kopnaam(veld.naam) in _ken(register) - namen.keys()]
            kolom = min((namen[naam] for naam in register.koppen & namen.keys()), default=0)
            yield Bijnaregister(register=register, kop=kop, kolom=kolom, mist=tuple(moet) or ORGANISATIE[:1])


def _ken(register: Register) -> frozenset[str]:
    return _VAST.get(register.naam, register.ken)


def _gevuld(blad: Blad, kop: int, namen: Mapping[str, int], register: Register) -> bool:
    """Return whether anything stands below the headers of a register; without any, more in a row than one cell."""
    rijen = [[isinstance(cel, str) and not cel.strip() for cel in rij] for rij in blad.rijen]
    gedeeld = register.koppen & namen.keys()
    if not gedeeld:
        return any(leeg.count(False) > 1 for leeg in rijen)
    eigen = gedeeld - ({kopnaam(register.nr)} if register.vooringevuld else set())
    return any(namen[naam] < len(leeg) and not leeg[namen[naam]] for leeg in rijen[kop + 1 :] for naam in eigen)
