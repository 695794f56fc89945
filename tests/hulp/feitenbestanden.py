"""The kader with facts and toetsingen by it as files, for whoever runs an opdracht on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hulp.feitenkader import DAARNA, NAAM, SCORES, kadertekst

if TYPE_CHECKING:
    from pathlib import Path

EEN = """\
organisatie;ronde;nr;score;onderbouwing
Ezel;2026;1.1.1;+;Gemeten.
Ezel;2026;1.1.2;-;Niet gaar.
Ezel;2026;1.1.3;nvt;
Ezel;2026;1.2.1;+;
Ezel;2026;1.2.2;+;
Ezel;2026;2.1.1;+;
Ezel;2026;2.1.2;+;
Ezel;2026;overtreding;nee;Zie het **dossier**.
Ezel;2026;opzet;nee;De kok wist van niets.
Ezel;2026;klasse;3;
"""
"""One organisation, a row per verwachting and fact."""


class Bestanden(NamedTuple):
    """Where they stand: the kader, two matrices of four organisations, and the list of one other."""

    kader: Path
    scores: Path
    daarna: Path
    een: Path


def schrijf(map_: Path, *rijen: str) -> Bestanden:
    """Write them in a folder; the kader with these rows for 1.1 where given."""
    (map_ / NAAM).mkdir()
    paden = Bestanden(map_ / NAAM / "kader.yaml", map_ / "scores.csv", map_ / "daarna.csv", map_ / "een.csv")
    for pad, tekst in zip(paden, (kadertekst(*rijen), SCORES, DAARNA, EEN), strict=True):
        pad.write_text(tekst, "utf-8")
    return paden
