"""Toetsingen of more rondes and groups, as one matrix or as a folder of workbooks: something to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.werkmappen import schrijf_csv, schrijf_xlsx
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from pathlib import Path

KADER = kader_van("veilig-thuis-stap1-2015")
NRS = tuple(verwachting.nr for verwachting in KADER.verwachtingen if verwachting.telt_mee)
ROOSTER = (
    ("Noord", "2015", "groot", 0),
    ("Oost", "2015", "klein", 3),
    ("Noord", "2016", "groot", 2),
    ("Oost", "2016", "klein", 1),
    ("West", "2016", "klein", 4),
)
"""Organisatie, ronde, omvang, and how many of the first verwachtingen are onvoldoende."""


def scores(minnen: int) -> tuple[str, ...]:
    """Return a score for each verwachting, the first so many of them a minus."""
    return tuple("-" if plek < minnen else "+" for plek in range(len(NRS)))


def matrix(pad: Path) -> Path:
    """Write all of it as one matrix."""
    kop = ("organisatie", "ronde", "omvang", *NRS)
    rijen = [kop, *((wie, ronde, omvang, *scores(minnen)) for wie, ronde, omvang, minnen in ROOSTER)]
    return schrijf_csv(pad, "\n".join(f"| {' | '.join(rij)} |" for rij in rijen))


def map_vol(map_: Path, *, alleen: str | None = None) -> Path:
    """Write each toetsing as a workbook in a folder, or only those of one ronde."""
    map_.mkdir(exist_ok=True)
    for wie, ronde, omvang, minnen in ROOSTER:
        if alleen in (None, ronde):
            werkmap(map_ / f"{wie}-{ronde}.xlsx", wie, ronde, omvang, minnen)
    return map_


def werkmap(pad: Path, wie: str, ronde: str, omvang: str, minnen: int, soort: str = "toezicht") -> Path:
    """Write one toetsing; an empty text leaves out its ronde or omvang."""
    labels = (("organisatie", wie), ("ronde", ronde), ("soort", soort), ("omvang", omvang))
    gegevens = ["| gegeven | waarde |", *(f"| {label} | {waarde} |" for label, waarde in labels if waarde)]
    regels = (f"| {nr} | {score} |" for nr, score in zip(NRS, scores(minnen), strict=True))
    return schrijf_xlsx(pad, Gegevens="\n".join(gegevens), Toetsing="\n".join(["| nr | score |", *regels]))
