"""Cells of a sheet: what stands at a place, and how it is shown to the user."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, Final

from toetsing.domain.plek import Plek, cel_naam
from toetsing.domain.tekens import zichtbaar, zonder_rand
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from toetsing.domain.velden import Celinhoud
    from toetsing.readers.files.blad import Blad, Celwaarde

_NUMMER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_VOORAAN: Final = re.compile(
    r"\W*(?:[a-z]+\W*)?(?P<voor>[0-9]+(?:\.[0-9]+)+)(?![0-9])\.?(?:[\s:;?)\]\u2013\u2014-]|$)"
    r"|[^\[]*\[\s*(?P<haken>[0-9]+(?:\.[0-9]+)+)(?![0-9])\.?[\s:)\]-]",
    re.IGNORECASE,
)
AANHALING: Final = "'’‘\"“”"
"""What may stand around a number, or in front of it to keep it a text."""
_FOUTTEKST: Final = r"#[A-Z/0!?_ ]+"
_KORT: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Venster:
    """A sheet of a file, to look at by row and column counted from zero; outside it everything is empty."""

    bestand: str
    blad: Blad

    def waarde(self, rij: int, kolom: int) -> Celwaarde:
        """Return the value of a cell; text without white space and signs that nobody sees around it."""
        rijen = self.blad.rijen
        waarde = rijen[rij][kolom] if rij < len(rijen) and kolom < len(rijen[rij]) else ""
        if not isinstance(waarde, str):
            return waarde
        return waarde.strip() if waarde.isascii() else zonder_rand(waarde)

    def leeg(self, rij: int, kolom: int) -> bool:
        """Return whether nothing at all stands here; an error or an uncalculated formula is not nothing."""
        plaats = (rij, kolom)
        return self.waarde(*plaats) == "" and plaats not in self.blad.foutcellen and not self.niet_berekend(*plaats)

    def fout(self, rij: int, kolom: int) -> str | None:
        """Return the error a cell shows, also where a text file kept only its text."""
        waarde = self.waarde(rij, kolom)
        if isinstance(waarde, str) and waarde.startswith("#") and re.fullmatch(_FOUTTEKST, waarde):
            return waarde
        return self.blad.foutcellen.get((rij, kolom))

    def niet_berekend(self, rij: int, kolom: int) -> bool:
        """Return whether a formula stands here that no program ever calculated."""
        return (rij, kolom) in self.blad.niet_berekend

    def plek(self, rij: int | None = None, kolom: int | None = None, verwachting: str | None = None) -> Plek:
        """Return the place of a cell, of the sheet, or of the file."""
        cel = cel_naam(rij, kolom) if rij is not None and kolom is not None else None
        return Plek(bestand=self.bestand, blad=self.blad.naam, cel=cel, verwachting=verwachting)


def als_nummer(waarde: Celwaarde) -> str:
    """Return the number of a thema, criterium or verwachting in a text cell, or an empty text. `1.1.1.` is 1.1.1.

    Quotation marks around it, or an apostrophe in front that keeps it a text, are no part of it.
    """
    if not isinstance(waarde, str) or not waarde or waarde[0].isalpha():
        return ""
    kaal = "".join(zichtbaar(waarde).split()).strip(AANHALING).rstrip(".")
    return kaal if _NUMMER.fullmatch(kaal) else ""


def nummer_vooraan(waarde: Celwaarde) -> str:
    """Return the number before a text, as in "1.1.1 Voldoet ...", "Vraag 1.1.1: ..." or "Score [1.1.1 ...]", or ""."""
    raak = _vooraan(waarde)
    return (raak["voor"] or raak["haken"]) if raak else ""


def achter_nummer(waarde: Celwaarde) -> str:
    """Return what stands in a cell behind the number that it begins with; empty where that is nothing."""
    raak = _vooraan(waarde)
    return raak.string[raak.end("voor") :].strip() if raak and raak["voor"] else ""


def _vooraan(waarde: Celwaarde) -> re.Match[str] | None:
    return _VOORAAN.match(zichtbaar(waarde)) if isinstance(waarde, str) and "." in waarde else None


def toon(waarde: Celwaarde) -> str:
    """Write a cell value as the user would see it in a Dutch spreadsheet, shortened, on one line."""
    if isinstance(waarde, bool):
        return "WAAR" if waarde else "ONWAAR"
    if isinstance(waarde, (datetime, date)):
        return f"{waarde.day}-{waarde.month}-{waarde.year}"
    if isinstance(waarde, (time, timedelta)):
        return str(waarde)
    if isinstance(waarde, (int, float)):
        return getal_als_tekst(waarde).replace(".", ",")
    tekst = schoon(waarde)
    return tekst if len(tekst) <= _KORT else f"{tekst[:_KORT]}..."


def getal_als_tekst(waarde: float) -> str:
    """Return 1.0 as `1` and 1.5 as `1.5`: how the number was typed, to the fifteen digits that Excel keeps."""
    if isinstance(waarde, int) or waarde.is_integer():
        return str(int(waarde))
    tekst = f"{waarde:.15g}"
    return f"{waarde:.15f}".rstrip("0") if "e-" in tekst and abs(waarde) > 1e-9 else tekst  # noqa: PLR2004


def als_inhoud(waarde: Celwaarde) -> Celinhoud:
    """Return what a field is read from: a number as the decimal that was typed, a time as the text it is shown as."""
    if isinstance(waarde, (bool, str, date)):
        return waarde
    if isinstance(waarde, (time, timedelta)):
        return str(waarde)
    return Fraction(getal_als_tekst(waarde)) if isfinite(waarde) else str(waarde)


def soort_cel(waarde: Celwaarde) -> str:
    """Name the kind of a cell that should have been text, for use in a sentence."""
    if isinstance(waarde, bool):
        return "een waar/onwaar-waarde"
    if isinstance(waarde, date):
        return "een datum"
    if isinstance(waarde, (time, timedelta)):
        return "een tijd"
    return "een getal"
