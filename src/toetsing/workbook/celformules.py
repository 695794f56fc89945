"""Formulas in the small: what was typed in a cell, and which teken that stands for; and the blocks they stand in."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.domain.plek import cel_naam, cel_vast
from toetsing.domain.schrijfwijzen import open_van, vormen_van
from toetsing.domain.scores import OPEN, als_woord, normaliseer_invoer
from toetsing.domain.words.kopnamen import NIET_MEE, ONGELDIG
from toetsing.domain.words.woorden import decimaal
from toetsing.formats.xlsx.werkmap import Formule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.formats.xlsx.werkmap import Bereik, Blad

_WIT: Final = (
    " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""White space that CLEAN leaves standing."""
_ONZICHTBAAR: Final = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
"""The signs without a width that come along when text is pasted; the reader knows rarer ones too."""

_FOUT: Final = "#fout"
_GETALLEN: Final = "getallen"
_WELK_GETAL: Final = "welk getal"
_GETAL_VOLDOET: Final = "getallen die voldoen"
VOLDOET: Final = "voldoet"
MIN: Final = "min"
NVT: Final = "nvt"
"""What a score is, whatever its scale: it satisfies, it is a minus, it leaves the count."""
TEKEN: Final = "teken"
"""Header above the teken that a spelling, or a score cell, stands for."""


class Blok:
    """A small table on a hidden sheet: a header, then row after row. Addresses are absolute and name the sheet."""

    def __init__(self, blad: Blad, kolom: int, koppen: Sequence[str]) -> None:
        self.blad, self.kolom, self.koppen, self.rij = blad, kolom, tuple(koppen), 0
        for i, kop in enumerate(koppen):
            blad.write_string(0, kolom + i, kop)

    def voeg_toe(self, *cellen: str | int | Formule) -> int:
        """Write the next row and return its number, from zero."""
        self.rij += 1
        self.vul(self.rij, 0, *cellen)
        return self.rij

    def vul(self, rij: int, eerste: int, *cellen: str | int | Formule) -> None:
        """Write cells of a row that is there, from this column on.

        A formula needs no name for its own sheet; without it a workbook is a fifth smaller, and read faster.
        """
        for k, cel in enumerate(map(self._hier, cellen), start=self.kolom + eerste):
            if isinstance(cel, int):
                self.blad.write_number(rij, k, cel)
            else:
                self.blad.schrijf(rij, k, cel, None)

    def _hier(self, cel: str | int | Formule) -> str | int | Formule:
        if not isinstance(cel, Formule):
            return cel
        return Formule(formule=cel.formule.replace(f"{self.blad.name}!$", "$"), waarde=cel.waarde)

    def cel(self, rij: int, i: int) -> str:
        """Return the address of a cell."""
        return f"{self.blad.name}!{cel_vast(rij, self.kolom + i)}"

    def bereik(self, i: int, eerste: int = 1, laatste: int | None = None) -> str:
        """Return the address of rows of a column, to the last one written unless said otherwise."""
        tot = max(self.rij if laatste is None else laatste, 1)
        return f"{self.cel(eerste, i)}:{cel_vast(tot, self.kolom + i)}"


def als_tekst(tekst: str) -> str:
    """Return a text as a formula writes it."""
    return f'"{tekst.replace(chr(34), chr(34) * 2)}"'


def een_van(cel: str, waarden: Iterable[str]) -> str:
    """Return, as a formula, whether a cell holds one of these texts."""
    delen = [f"{cel}={als_tekst(waarde)}" for waarde in waarden]
    if len(delen) == 1:
        return delen[0]
    return f"OR({','.join(delen)})" if delen else "FALSE"


def getypt(cel: str) -> str:
    """Return what was typed in a cell or in each cell of a range, in the form in which scores are compared."""
    kaal = f'{cel}&""'
    for teken in f"{_WIT}{_ONZICHTBAAR}":
        kaal = f'SUBSTITUTE({kaal},"{teken}","")'
    return f"LOWER(CLEAN({kaal}))"


def schrijf_vormen(blok: Blok, kader: Kader) -> dict[tuple[str, str], str]:
    """List every accepted spelling, as typed scores are compared; return the range per scale and teken.

    All numbers of a scale are one range, without a teken: which of them was typed stands beside it.
    """
    bereiken: dict[tuple[str, str], str] = {}
    for schaal in kader.schalen:
        per_teken: dict[str, list[str]] = {}
        for vorm, teken in vormen_van(schaal).items():
            per_teken.setdefault(teken, []).append(vorm)
        for is_getal, niveaus in groupby(schaal.niveaus, key=lambda niveau: niveau.is_getal):
            begin, laatste = blok.rij + 1, 0
            for niveau in niveaus:
                eerste = blok.rij + 1
                for vorm in dict.fromkeys((*per_teken[niveau.teken], *map(_in_rekenblad, niveau.invoer))):
                    blok.voeg_toe(niveau.teken, vorm)
                laatste = blok.rij if niveau.voldoet else laatste
                if not is_getal:
                    bereiken[schaal.naam, niveau.teken] = blok.bereik(1, eerste)
            if is_getal:
                bereiken[schaal.naam, _GETALLEN] = blok.bereik(1, begin)
                bereiken[schaal.naam, _WELK_GETAL] = blok.bereik(0, begin)
                if laatste:
                    bereiken[schaal.naam, _GETAL_VOLDOET] = blok.bereik(0, begin, laatste)
    return bereiken


def scorecel(gevraagd: Gevraagd, score: Ingevuld) -> str | float:
    """Return a score as it is written in its cell: its teken, or nothing where a blank means it; a number as one."""
    if score is OPEN:
        return gevraagd.bij_open
    niveau = gevraagd.schaal.per_teken.get(score)
    if niveau is None or niveau.leeg:
        return ""
    return float(niveau.getal) if niveau.is_getal and niveau.getal is not None else niveau.teken


def getypte_vorm(cel: str, getypt_: str | float) -> Formule:
    """Return what was typed in a score cell; an error there becomes a text that is no score."""
    waarde = normaliseer_invoer(f"{getypt_:.15g}" if isinstance(getypt_, float) else getypt_)
    return Formule(formule=f"IFERROR({getypt(cel)},{als_tekst(_FOUT)})", waarde=waarde)


def teken_formule(vorm: str, gevraagd: Gevraagd, vormen: Mapping[tuple[str, str], str], score: Ingevuld) -> Formule:
    """Return which teken the cell with what was typed stands for: open, ongeldig, or that it does not count."""
    mee, schaal = gevraagd.telt_mee, gevraagd.schaal
    formule = als_tekst(ONGELDIG)
    for woord in open_van(gevraagd):
        formule = f"IF({vorm}={als_tekst(woord)},{als_tekst(OPEN.value)},{formule})"
    if (schaal.naam, _GETALLEN) in vormen:
        getallen, welk = vormen[schaal.naam, _GETALLEN], vormen[schaal.naam, _WELK_GETAL]
        # MATCH takes * and ? for anything, so whether it is one of the spellings is asked first
        geeft = f"INDEX({welk},MATCH({vorm},{getallen},0))" if mee else als_tekst(NIET_MEE)
        formule = f"IF(SUMPRODUCT(--({getallen}={vorm}))>0,{geeft},{formule})"
    gewoon = [n.teken for n in schaal.niveaus if not n.is_getal and (n.teken in gevraagd.scores or not mee)]
    for teken in reversed(gewoon):
        geeft = als_tekst(teken if mee else NIET_MEE)
        formule = f"IF(SUMPRODUCT(--({vormen[schaal.naam, teken]}={vorm}))>0,{geeft},{formule})"
    leeg = als_woord(gevraagd.bij_leeg) if mee else NIET_MEE
    waarde = als_woord(score) if mee else NIET_MEE
    return Formule(formule=f'IF({vorm}="",{als_tekst(leeg)},{formule})', waarde=waarde)


def soort_formule(teken: str, gevraagd: Gevraagd, vormen: Mapping[tuple[str, str], str], score: Ingevuld) -> Formule:
    """Return what the teken in a cell is on its scale: it satisfies, is a minus, nvt or open, or nothing of these.

    What is nvt on a scale that says of no level that it satisfies leaves no count.
    """
    schaal = gevraagd.schaal
    formule, waarde = '""', ""
    if not schaal.voldoet:
        return Formule(formule=formule, waarde=waarde)
    met_getal = (schaal.naam, _GETALLEN) in vormen
    formule = f'IF({teken}={als_tekst(OPEN.value)},{als_tekst(OPEN.value)},"")'
    waarde = OPEN.value if score is OPEN else ""
    for soort, tekens in ((MIN, schaal.minnen), (NVT, schaal.nvt), (VOLDOET, schaal.voldoet)):
        is_zo = [een_van(teken, [n.teken for n in schaal.niveaus if n.teken in tekens and not n.is_getal])]
        if met_getal and any(niveau.is_getal and niveau.teken in tekens for niveau in schaal.niveaus) and soort == MIN:
            is_zo.append(f"ISNUMBER(MATCH({teken},{vormen[schaal.naam, _WELK_GETAL]},0))")
        if soort == VOLDOET and (schaal.naam, _GETAL_VOLDOET) in vormen:
            is_zo.append(f"ISNUMBER(MATCH({teken},{vormen[schaal.naam, _GETAL_VOLDOET]},0))")
        zo = is_zo[0] if len(is_zo) == 1 else f"OR({','.join(is_zo)})"
        formule = f"IF({zo},{als_tekst(soort)},{formule})"
        waarde = soort if score is not OPEN and score in tekens else waarde
    return Formule(formule=formule, waarde=waarde)


def _in_rekenblad(vorm: str) -> str:
    """Return a spelling as LOWER of a spreadsheet makes it, which is not always as Python does."""
    return "".join(vorm.split()).lower()


def scorekeuze(blad: Blad, bereik: Bereik, gevraagd: Gevraagd, woorden: tuple[str, str]) -> None:
    """Put a dropdown on score cells, or where numbers may be typed a check; `woorden` are its title and sentence."""
    getallen = sorted(gevraagd.schaal.getallen)
    if not getallen or not gevraagd.telt_mee:
        blad.keuzelijst(bereik, (*gevraagd.scores, *open_van(gevraagd)), *woorden)
        return
    cel, van, stap = cel_naam(*bereik[:2]), getallen[0], getallen[1] - getallen[0]
    laagste, hoogste = (decimaal(grens).replace(",", ".") for grens in (van, getallen[-1]))
    stappen = f"({cel}-({laagste}))*{stap.denominator}/{stap.numerator}"
    binnen = f"{cel}>={laagste},{cel}<={hoogste}"
    getal = f"AND({binnen},ABS({stappen}-ROUND({stappen},0))<1E-6)"
    los = [niveau.teken for niveau in gevraagd.schaal.niveaus if not niveau.is_getal]
    keuze = [*(teken for teken in los if teken in gevraagd.scores), *open_van(gevraagd)]
    gekozen = [een_van(cel, keuze)] if los else []
    blad.formulecontrole(bereik, f"OR({','.join([f'IF(ISNUMBER({cel}),{getal},FALSE)', *gekozen])})", *woorden)
