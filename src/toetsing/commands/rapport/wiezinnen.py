"""Whom a report is about, when that was, and by which kader: assessed, or described where a kader decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import in_ronde
from toetsing.domain.words.telwoorden import ORGANISATIE, als_zin, bij_aantal, van_de, zijn
from toetsing.domain.words.woorden import genoemd

if TYPE_CHECKING:
    from collections.abc import Sequence

_GENOEMD: Final = 5
"""Of more than this the first ones are named."""

# -- about one organisation --------------------------------------------------------------------------------------------


def getoetst_zin(organisatie: str, kader: str, *, zelf: bool = False, dag: str = "", ronde: str = "") -> str:
    """Return who was assessed, by whom, when and by which kader; `kader` is "het kader ..."."""
    wanneer = _wanneer(dag, ronde)
    return als_zin(organisatie, "heeft zichzelf" if zelf else "is", wanneer, f"getoetst aan de hand van {kader}")


def beschreven_zin(organisatie: str, kader: str, *, zelf: bool = False, dag: str = "", ronde: str = "") -> str:
    """Return the same where nothing was assessed, since the kader asks no score and no oordeel."""
    zin = als_zin(f"dit rapport volgt {kader} en gaat over", organisatie, _wanneer(dag, ronde))
    return f"{zin} De organisatie heeft het zelf ingevuld." if zelf else zin


def _wanneer(dag: str, ronde: str) -> str:
    return " ".join(filter(None, (f"op {dag}" if dag else "", f"in {in_ronde(ronde)}" if ronde else "")))


# -- about all of them -------------------------------------------------------------------------------------------------


def getoetsten_zin(n: int, kader: str, *, zelf: bool) -> str:
    """Return how many were assessed and by which kader; `zelf` says that each assessed itself."""
    hoe = f"{bij_aantal(n, 'heeft', 'hebben')} zichzelf" if zelf else zijn(n)
    return als_zin(hoeveel_organisaties(n), hoe, f"getoetst aan de hand van {kader}")


def beschrevenen_zin(n: int, kader: str, *, zelf: bool) -> str:
    """Return the same where nothing was assessed, since the kader asks no score and no oordeel."""
    zin = als_zin(f"dit rapport volgt {kader} en gaat over {hoeveel_organisaties(n)}")
    return f"{zin} {bij_aantal(n, 'De', 'Elke')} organisatie heeft het zelf ingevuld." if zelf else zin


def over_zin(
    n: int, rondes: str = "", periode: str = "", *, meer_rondes: bool = False, beschreven: bool = False
) -> str:
    """Return about how many organisations a report is, in which ronde and when they were assessed, or described."""
    ronde = f" in {f'de rondes {rondes}' if meer_rondes else in_ronde(rondes)}" if rondes else ""
    wanneer = f" {'van' if 'tot en met' in periode else 'op'} {periode}" if periode else ""
    getoetst = ", getoetst" if (ronde or wanneer) and not beschreven else ""
    return als_zin(f"Dit rapport gaat over {hoeveel_organisaties(n)}{getoetst}{ronde}{wanneer}")


def bekend_bij(wel: int, n: int) -> str:
    """Return "bekend bij 20 van de 26", where that is not all."""
    return f"bekend bij {wel} van de {n}" if 0 < wel < n else ""


def datums_zin(wel: int, n: int, *, beschreven: bool = False) -> str:
    """Return of how many is known when they were assessed, or described; empty where that is all, or none."""
    wanneer = "van welke dag dit is" if beschreven else "wanneer er is getoetst"
    return als_zin(f"{wanneer}, is bij {van_de(wel, n, ORGANISATIE)} bekend") if 0 < wel < n else ""


def hoeveel_organisaties(n: int) -> str:
    """Return "één organisatie", or "26 organisaties"."""
    return "één organisatie" if n == 1 else f"{n} {ORGANISATIE.meer}"


def zonder_rapport_zin(wie: Sequence[str]) -> str:
    """Return who or which file got no report of its own; empty where all did. The meldingen name all of many."""
    return als_zin(f"Zonder rapport door een fout: {genoemd(wie, _GENOEMD)}") if wie else ""


def niet_in_rapport_zin(wie: Sequence[str]) -> str:
    """Return who or which file is not in the report about all; empty where all are. The meldingen name all of many."""
    return als_zin(f"Niet in het rapport door een fout: {genoemd(wie, _GENOEMD)}") if wie else ""
