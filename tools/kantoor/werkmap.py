"""Where things stand in a workbook, found by header and never by address; and changing the XML of a sheet."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook

from toetsing.domain.plek import cel_naam
from toetsing.domain.words.kopnamen import kopnaam

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kantoor.aansturing import Cel


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A table on a sheet: the column of each header and the row of each key, from zero, and what the cells hold."""

    blad: str
    kop: int
    kolommen: Mapping[str, int]
    rijen: Mapping[str, int]
    waarden: Mapping[str, Mapping[str, str]]

    def cel(self, sleutel: str, kop: str) -> Cel:
        """Return a cell as the driver wants it."""
        return {"blad": self.blad, "cel": cel_naam(self.rijen[sleutel], self.kolommen[kop])}

    def letter(self, kop: str) -> str:
        """Return the letter of a column."""
        return cel_naam(0, self.kolommen[kop]).rstrip("1")

    def bereik(self) -> str:
        """Return the address of the whole table, header included."""
        hoek = cel_naam(max(self.rijen.values()), max(self.kolommen.values()))
        return f"{cel_naam(self.kop, min(self.kolommen.values()))}:{hoek}"


def vind_tabel(pad: Path, blad: str, sleutel: str, kop: str) -> Tabel:
    """Return the table on a sheet with both headers, down to the first empty row.

    Its rows go by the texts under the header `sleutel`.
    """
    rijen = CalamineWorkbook.from_path(pad).get_sheet_by_name(blad).to_python(skip_empty_area=False)
    for nummer, rij in enumerate(rijen):
        koppen = {naam: kolom for kolom, cel in reversed(list(enumerate(rij))) if (naam := kopnaam(cel))}
        if sleutel in koppen and kop in koppen:
            gevuld = takewhile(lambda rij: any(cel != "" for cel in rij[1]), list(enumerate(rijen))[nummer + 1 :])
            onder = {str(cellen[koppen[sleutel]]): r for r, cellen in gevuld}
            onder.pop("", None)
            waarden = {s: {naam: _tekst(rijen[r][kolom]) for naam, kolom in koppen.items()} for s, r in onder.items()}
            return Tabel(blad=blad, kop=nummer, kolommen=koppen, rijen=onder, waarden=waarden)
    raise AssertionError(f"{pad.name}, {blad}: no row has the headers {sleutel} and {kop}")


def bladbestand(pad: Path, blad: str) -> str:
    """Return the name of the file inside an xlsx that holds a sheet."""
    boek, relaties = inhoud(pad, "xl/workbook.xml"), inhoud(pad, "xl/_rels/workbook.xml.rels")
    gevonden = re.search(rf'<sheet name="{blad}"[^>]* r:id="(\w+)"', boek)
    assert gevonden, f"{pad.name} has no sheet {blad}"
    doel = re.search(rf'<Relationship Id="{gevonden[1]}"[^>]* Target="/?(?:xl/)?([^"]+)"', relaties)
    assert doel
    return f"xl/{doel[1]}"


def inhoud(pad: Path, bestand: str) -> str:
    """Return a file inside an xlsx."""
    with zipfile.ZipFile(pad) as zip_:
        return zip_.read(bestand).decode()


def verander(pad: Path, naar: Path, bestand: str, anders: Callable[[str], str]) -> Path:
    """Copy an xlsx with one file inside changed."""
    with zipfile.ZipFile(pad) as bron, zipfile.ZipFile(naar, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam in bron.namelist():
            gelezen = bron.read(naam)
            doel.writestr(naam, anders(gelezen.decode()).encode() if naam == bestand else gelezen)
    return naar


def _tekst(waarde: object) -> str:
    """Return a cell as it is shown: a count has no decimals."""
    return str(int(waarde)) if isinstance(waarde, float) and waarde.is_integer() else str(waarde)
