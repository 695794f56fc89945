"""What is said of a kader that was checked."""

from __future__ import annotations

from toetsing.domain.words.telwoorden import BESTAND, FOUT, WAARSCHUWING, alle, hoeveel
from toetsing.domain.words.woorden import opsomming


def samenvatting_zin(bestanden: int, fouten: int) -> str:
    """Return whether the kader and its files are in order."""
    if fouten:
        return f"Niet in orde: {hoeveel(fouten, FOUT)}."
    return f"In orde: geen fouten in {alle(bestanden, BESTAND)}."


def stand_zin(fouten: int, waarschuwingen: int, *, nagekeken: bool = True, bewijst: bool = False) -> str:
    """Return how one file is; one with cases is to be read, and only the proof `bewijst` whether they hold."""
    if not nagekeken:
        return "niet nagekeken: het kader zelf heeft fouten"
    delen = [hoeveel(n, wat) for n, wat in ((fouten, FOUT), (waarschuwingen, WAARSCHUWING)) if n]
    goed = "te lezen; of zij kloppen, zegt kader bewijs" if bewijst else "in orde"
    return opsomming(delen) or goed
