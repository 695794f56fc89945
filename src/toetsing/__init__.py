"""toetsing: from filled-in inspection assessments to oordelen, each traceable to its cell and its beslisregel.

    import toetsing
    scoring = toetsing.score(["regio.xlsx"])
    frame = toetsing.tabel(scoring.uitslagen)
    oordelen = toetsing.score_matrix(frame_of_codes, toetsing.kader_van("veilig-thuis-stap1-2015"))

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.programma import VERSIE as __version__

if TYPE_CHECKING:
    from toetsing.analyse.matrix import codes, score_matrix
    from toetsing.analyse.tabel import tabel
    from toetsing.app import Gebruiksfout, Kaderfout, Scoring, kader_van, score
    from toetsing.domain.beslissen import decide

__all__ = [
    "Gebruiksfout",
    "Kaderfout",
    "Scoring",
    "__version__",
    "codes",
    "decide",
    "kader_van",
    "score",
    "score_matrix",
    "tabel",
]

_WAAR = {
    "Gebruiksfout": "toetsing.app",
    "Kaderfout": "toetsing.app",
    "Scoring": "toetsing.app",
    "codes": "toetsing.analyse.matrix",
    "decide": "toetsing.domain.beslissen",
    "kader_van": "toetsing.app",
    "score": "toetsing.app",
    "score_matrix": "toetsing.analyse.matrix",
    "tabel": "toetsing.analyse.tabel",
}


def __getattr__(naam: str) -> object:
    if naam not in _WAAR:
        raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
    from importlib import import_module

    return getattr(import_module(_WAAR[naam]), naam)
