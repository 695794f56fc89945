"""Sentences about organisations by how many of their verwachtingen are voldoende, and about one among all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.telwoorden import ORGANISATIE, als_zin, bij_aantal, hoeveel, zijn
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WAT: Final = "voldoende verwachtingen"


def met_aantal(wie: str, aantal: str) -> str:
    """Return who has how many, as a sentence about its place begins."""
    return f"Met {aantal} {WAT} staat {wie}"


def plaats_zin(met: str, plaats: str, n: int, anderen: Sequence[tuple[int, str]], onzeker: int = 0) -> str:
    """Return which place of how many an organisation has, and how many others have more and fewer.

    `met` is "Met 18 voldoende verwachtingen staat Noord", as `met_aantal` says it. `anderen` are the others, with what
    they have: "meer". Of `onzeker` it is not certain, while scores are open. Of one alone there is no place.
    """
    waar = f"{met} op plaats {plaats} van de {n}" if n > 1 else f"{met} alleen"
    delen = [waar, _anderen(anderen)]
    delen += [f"bij {onzeker} is het gelijk of nog niet te zeggen"] if onzeker else []
    return als_zin("; ".join(filter(None, delen)))


def _anderen(delen: Sequence[tuple[int, str]]) -> str:
    gevuld = [deel for deel in delen if deel[0]]
    if not gevuld:
        return ""
    (eerste, hoe), *rest = gevuld
    genoemd = [f"{bij_aantal(eerste, 'heeft', 'hebben')} {eerste} er {hoe}", *(f"{k} {wat}" for k, wat in rest)]
    return f"van de andere organisaties {opsomming(genoemd)}"


def verdeling_zin(stapels: Iterable[tuple[int, int]], eigen: str = "") -> str:
    """Return how many organisations have which number; `eigen` goes before it: "Noord: 18"."""
    aantallen = ", ".join(f"{waarde} bij {hoeveel(n, ORGANISATIE)}" for waarde, n in stapels)
    return " ".join(filter(None, (als_zin(eigen) if eigen else "", als_zin(f"Aantal {WAT}: {aantallen}"))))


def te_midden_titel(wie: str, n: int) -> str:
    """Return what the figure of one organisation among all is called."""
    return f"{wie} te midden van {hoeveel(n, ORGANISATIE)}"


def bron_van_allen_zin(n: int, soort: str = "", weg: int = 0) -> str:
    """Return what that figure counts, of how many, and how many were left out for a fout."""
    van = f"{hoeveel(n, ORGANISATIE)} in dezelfde ronde{f' (soort: {soort})' if soort else ''}"
    zonder = f"; {weg} met een fout {zijn(weg)} weggelaten" if weg else ""
    return f"Bron: de toetsingen van {van}{zonder}. N = {n}."
