"""The files of the kader with facts, and one organisation in a list of its own with everything filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hulp.horeca import schrijf_horeca

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
"""A row per verwachting and fact."""


class Bestanden(NamedTuple):
    """Where they stand: the kader, two matrices of four organisations, and the list of one other."""

    kader: Path
    scores: Path
    daarna: Path
    een: Path


def schrijf(map_: Path, *rijen: str) -> Bestanden:
    """Write them in a folder; the kader with these rows for 1.1 where given."""
    horeca = schrijf_horeca(map_, *rijen)
    een = map_ / "een.csv"
    een.write_text(EEN, encoding="utf-8")
    return Bestanden(horeca.kader, horeca.scores, horeca.daarna, een)
