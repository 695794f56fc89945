"""What the sheet that explains a workbook says of the series that its kader asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader

REEKSEN: Final = "Reeksen"
_INVULLEN: Final = (
    "Op het blad Reeksen staat per rij een cijfer op een moment. Kies bij 'definitie' wat het cijfer telt: cijfers met "
    "een andere definitie worden nergens met elkaar vergeleken, en een moment zonder cijfer wordt niet ingevuld."
)


def reeksregels(kader: Kader) -> Iterator[tuple[str, str, str]]:
    """Yield what to fill in, and each series with its question and what each of its definitions counts."""
    yield "", _INVULLEN, ""
    for reeks in kader.reeksen:
        eenheid = f", in {reeks.getal.eenheid}" if reeks.getal.eenheid else ""
        yield reeks.naam, reeks.tekst, f"per {reeks.momenten.value}{eenheid}"
        for een in reeks.definities:
            yield een.naam, een.tekst, "telt nu" if een.naam == reeks.standaard else ""
