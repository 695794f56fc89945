"""Where something stands in what the user gave us: file, sheet, cell, verwachting."""

from __future__ import annotations

from dataclasses import dataclass


def cel_naam(rij: int, kolom: int) -> str:
    """Return the spreadsheet name of a cell, counted from zero: (13, 3) is `D14`."""
    letters = ""
    rest = kolom + 1
    while rest:
        rest, cijfer = divmod(rest - 1, 26)
        letters = chr(ord("A") + cijfer) + letters
    return f"{letters}{rij + 1}"


def kolom_van(letters: str) -> int:
    """Return the column with these letters, counted from zero: `D` is 3."""
    kolom = 0
    for letter in letters.upper():
        kolom = kolom * 26 + ord(letter) - ord("A") + 1
    return kolom - 1


def rij_van_cel(cel: str) -> int:
    """Return the row of a cell by its name, counted from zero: `D14` is in row 13."""
    return int(cel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1


def cel_vast(rij: int, kolom: int) -> str:
    """Return the name of a cell as a formula fixes it: (13, 3) is `$D$14`."""
    letters = cel_naam(rij, kolom).rstrip("0123456789")
    return f"${letters}${rij + 1}"


def bestandsnaam(pad: str) -> str:
    """Return the name of a file without its folders, which may name who keeps it."""
    return pad.replace("\\", "/").rstrip("/").rpartition("/")[2] or pad


@dataclass(frozen=True, slots=True, kw_only=True)
class Plek:
    """A place in the input. `bestand` is the path as the user gave it; `lijn` is a line of a kader file."""

    bestand: str | None = None
    blad: str | None = None
    cel: str | None = None
    verwachting: str | None = None
    lijn: int | None = None

    def __str__(self) -> str:
        """`map/noord.xlsx › Toetsing!D14 (1.1.3)`; parts that are not known are left out."""
        naam = "".join(teken if teken.isprintable() else " " for teken in self.bestand or "")
        bestand = f"{naam}:{self.lijn}" if self.lijn else naam
        binnen = self.adres or (f"{self.blad}" if self.blad else None)
        tekst = " › ".join(deel for deel in (bestand, binnen) if deel)
        return f"{tekst} ({self.verwachting})".lstrip() if self.verwachting else tekst

    @property
    def adres(self) -> str | None:
        """`Toetsing!D14`, or `D14` in a file without sheets, or None where no cell is known."""
        if self.cel is None:
            return None
        return f"{self.blad}!{self.cel}" if self.blad else self.cel
