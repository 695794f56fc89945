"""The sentences about what is followed up, from amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.words.telwoorden import ORGANISATIE, RIJ, als_zin, bij_aantal, hoeveel, van_de
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence


def rijen_zin(dag: str, rijen: int, organisaties: int, standen: Sequence[tuple[int, str]]) -> str:
    """Return how many rows there are of how many organisations on a day, and how far they are."""
    delen = [(n, stand) for n, stand in standen if n]
    hoe = "" if not delen else f": {opsomming(f'{n} {stand}' for n, stand in delen)}"
    if len(delen) == 1:
        hoe = f" ({delen[0][1]})"
    staat = bij_aantal(rijen, "staat", "staan")
    return als_zin(f"Op {dag} {staat} er {hoeveel(rijen, RIJ)} bij {hoeveel(organisaties, ORGANISATIE)}{hoe}")


def zonder_wie_zin(n: int, geheel: int) -> str:
    """Return at how many rows of all that ask for somebody nobody stands; empty where at none."""
    if not n:
        return ""
    if n == geheel > 1:
        return als_zin(f"Bij {van_de(0, geheel, RIJ)} staat wie ervoor zorgt")
    return als_zin(f"Bij {van_de(n, geheel, RIJ)} staat niet wie ervoor zorgt")


def klaar_maar_min_zin(n: int, punt: str) -> str:
    """Return at how many rows that were reported done something was found all the same; empty where at none."""
    if not n:
        return ""
    is_, zijn_ = "is gemeld dat zij klaar is", "is gemeld dat zij klaar zijn"
    return als_zin(
        f"Van {hoeveel(n, RIJ)} {bij_aantal(n, is_, zijn_)}, terwijl er in de laatste toetsing nog een {punt} is"
    )


def binnen_zin(dagen: int) -> str:
    """Return what "binnenkort" means."""
    ook = {0: "", 1: " of morgen"}.get(dagen, f" of binnen {dagen} dagen")
    return als_zin(f"Binnenkort is: de laatste dag is vandaag{ook}")


def zonder_rijen_zin(namen: Sequence[str]) -> str:
    """Return of which organisations there is nothing to follow up; empty where of none."""
    if not namen:
        return ""
    return als_zin(f"Zonder rijen: {opsomming(namen)}")


def niet_geteld_zin(n: int) -> str:
    """Return how many rows of an earlier ronde do not count; empty where none."""
    if not n:
        return ""
    telt = bij_aantal(n, "telt", "tellen")
    return als_zin(f"Van een eerdere ronde {telt} {hoeveel(n, RIJ)} niet mee, want een latere heeft dat register ook")
