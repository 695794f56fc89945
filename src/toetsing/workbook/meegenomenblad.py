"""The sheet *Meegenomen*: every text that went along from an earlier ronde, as it was; and how it is set off in place.

A text that still reads as it does here is shown slanted where it stands, until somebody writes it anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import Maatregel, Meegenomen, cellen_van, koppen_van
from toetsing.domain.plek import cel_naam, cel_vast
from toetsing.formats.xlsx.werkmap import Kolom
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.planblad import PLAN_EERSTE, PLAN_INVUL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.formats.xlsx.werkmap import Blad, Vorm

MEEGENOMEN: Final = "Meegenomen"
SCHUIN: Final = " Schuine tekst komt uit een eerdere ronde: herschrijf hem, of haal hem weg."
"""What a sheet says of the texts that are set off."""
_WENK: Final = (
    "Deze teksten gingen mee uit een eerdere ronde. Wat u herschrijft of weghaalt, is van nu. Klopt een tekst nog "
    "zoals hij is, haal dan hier zijn rij weg."
)
_KOP: Final = 2
"""Row of the headers, from zero: the title and a hint stand above it."""
_BREEDTES: Final = (22, 16, 16, 100)
"""How wide each column is, in the order of the fields of `Meegenomen`."""
_RUIM: Final = 300
"""So many rows below the first are looked at: more than there are, and some that people add."""


def schrijf_meegenomen(
    blad: Blad,
    meegenomen: Sequence[Meegenomen],
    scores: tuple[Blad, int, Sequence[str]],
    plan: Blad | None,
    teksten: Blad,
) -> Merken:
    """Write the sheet, and set off on the others what still reads so.

    `scores` is the score sheet with its first row and its headers; `teksten` begins as every table to fill in does.
    """
    merken = meegenomenblad(blad, meegenomen)
    scoreblad, eerste, koppen = scores
    nummer = f"${cel_naam(eerste, koppen.index('nr'))}"
    for kop in ("onderbouwing", "aandachtspunt"):
        kolom = koppen.index(kop)
        bij = f"{als_tekst(f'{kop} ')}&{nummer}"
        merken.zet(scoreblad, (eerste, kolom, kolom), bij, f"${cel_naam(eerste, kolom)}")
    breed = len(koppen_van(Maatregel)) - 1
    cellen = [f"${cel_naam(PLAN_EERSTE, PLAN_INVUL + k)}" for k in range(breed)]
    samen = "&".join(f'IF({cel}="","","; "&{cel})' for cel in cellen)
    bij = f'"maatregel "&${cel_naam(PLAN_EERSTE, 0)}'
    if plan is not None:
        merken.zet(plan, (PLAN_EERSTE, PLAN_INVUL, PLAN_INVUL + breed - 1), bij, f"MID({samen},3,32767)")
    merken.teksten(teksten)
    return merken


def meegenomenblad(blad: Blad, meegenomen: Sequence[Meegenomen]) -> Merken:
    """Write the sheet alone; return what sets off on another what still reads so."""
    kolommen = [Kolom(kop, breedte, "vast") for kop, breedte in zip(koppen_van(Meegenomen), _BREEDTES, strict=True)]
    blad.write_string(0, 0, MEEGENOMEN, blad.werkmap.vorm("titel"))
    blad.write_string(1, 0, _WENK, blad.werkmap.vorm("regel"))
    blad.tabel(_KOP, kolommen, len(meegenomen), MEEGENOMEN, "Per rij een tekst uit een eerdere ronde.")
    for rij, een in enumerate(meegenomen, start=_KOP + 1):
        blad.tabelrij(rij, kolommen, cellen_van(een))
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)
    return Merken(len(meegenomen), blad.werkmap.opvallend(italic=True, font_color="#1F4E79"))


class Merken:
    """By which condition a text on another sheet is one that went along, and how it looks then."""

    def __init__(self, aantal: int, vorm: Vorm) -> None:
        """Know in which rows of the sheet the texts stand."""
        self.bij, self.tekst = (
            f"{MEEGENOMEN}!{cel_vast(_KOP + 1, kolom)}:{cel_vast(_KOP + aantal, kolom)}"
            for kolom in (0, len(_BREEDTES) - 1)
        )
        self.vorm = vorm

    def zet(self, blad: Blad, bereik: tuple[int, int, int], bij: str, tekst: str) -> None:
        """Set off the cells from a row down, in these columns, where this text went along at this place."""
        rij, eerste, laatste = bereik
        regel = f"SUMPRODUCT(--({self.bij}={bij}),--({self.tekst}={tekst}))>0"
        regels = {"type": "formula", "criteria": f"={regel}", "format": self.vorm}
        blad.conditional_format(rij, eerste, rij + _RUIM, laatste, regels)

    def teksten(self, blad: Blad) -> None:
        """Set off what still reads so on the sheet with texts."""
        eerste = _KOP + 1
        self.zet(blad, (eerste, 1, 1), f"${cel_naam(eerste, 0)}", f"${cel_naam(eerste, 1)}")

    def items(self, blad: Blad, eerste: int, kolommen: tuple[int, int, int]) -> None:
        """Set off what still reads so on the sheet with items: the columns of their numbers, names and answers."""
        nummer, naam, antwoord = (f"${cel_naam(eerste, kolom)}" for kolom in kolommen)
        self.zet(blad, (eerste, kolommen[2], kolommen[2]), f'"item "&{nummer}&" "&{naam}', antwoord)
