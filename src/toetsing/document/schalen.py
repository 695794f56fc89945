"""What the levels of a scale are called where a reader looks them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.schrijfwijzen import getallen_in_woorden, schrijfwijzen
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.schaal import Schaal


def schaalrijen(schaal: Schaal) -> Iterator[tuple[str, str, str]]:
    """Yield what is counted of a scale: its teken, what that means, and how it may be typed; numbers as one row."""
    for getallen in getallen_in_woorden(schaal):
        yield schaal.naam, getallen, ""
    for niveau in schaal.niveaus:
        if not niveau.is_getal:
            yield niveau.telt_als, niveau.kop, schrijfwijzen(niveau)


def tekens_in_woorden(kader: Kader, nvt: str = "") -> Iterator[str]:
    """Yield what every sign of the kader stands for: "+ is voldoende"; of an nvt, where it is given, that sentence."""
    for schaal in kader.schalen:
        per_teken = {niveau.telt_als: niveau for niveau in schaal.niveaus}
        for teken, naam, _ in schaalrijen(schaal):
            zegt_niets = teken == naam and not (nvt and per_teken[teken].nvt)
            is_nvt = teken in per_teken and per_teken[teken].nvt and nvt
            yield teken if zegt_niets else f"{teken} {nvt if is_nvt else f'is {naam}'}"


def scores_in_woorden(verwachting: Verwachting) -> str:
    """Return which scores a verwachting may have: "voldoende en onvoldoende", or which numbers."""
    los = (verwachting.schaal.per_teken[teken] for teken in verwachting.scores)
    namen = [niveau.naam for niveau in los if not niveau.is_getal]
    return opsomming([*(getallen_in_woorden(verwachting.schaal) if verwachting.telt_mee else ()), *namen])


def leeg_in_woorden(kader: Kader) -> Iterator[str]:
    """Yield of which scales a blank cell is not open but a level: "op schaal jn betekent leeg: nee"."""
    for schaal in kader.schalen:
        for niveau in schaal.niveaus:
            if niveau.leeg:
                yield f"op {schaal.titel if schaal.naam else 'de schaal van de scores'} betekent leeg: {niveau.naam}"
