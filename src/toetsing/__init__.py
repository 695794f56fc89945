"""toetsing: from filled-in inspection assessments to oordelen, each traceable to its cell and its beslisregel.

    import toetsing
    scoring = toetsing.score(["regio.xlsx"])
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    oordelen = toetsing.score_matrix(frame_of_codes, toetsing.kader_van("veilig-thuis-stap1-2015"))

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from toetsing.bulk.matrix import codes, score_matrix
    from toetsing.bulk.tabel import tabel
    from toetsing.domain.decide.beslissen import decide
    from toetsing.domain.fouten import Gebruiksfout, Kaderfout
    from toetsing.domain.programma import VERSIE as __version__
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Scoring
    from toetsing.pipeline.kaders import kader_van
    from toetsing.pipeline.scoren import score

__all__ = [
    "Gebruiksfout",
    "Kaderfout",
    "Scoring",
    "Selectie",
    "__version__",
    "codes",
    "decide",
    "kader_van",
    "score",
    "score_matrix",
    "tabel",
]

_WAAR = {
    "Gebruiksfout": "toetsing.domain.fouten",
    "Kaderfout": "toetsing.domain.fouten",
    "Scoring": "toetsing.pipeline.besloten",
    "Selectie": "toetsing.domain.selectie",
    "codes": "toetsing.bulk.matrix",
    "decide": "toetsing.domain.decide.beslissen",
    "kader_van": "toetsing.pipeline.kaders",
    "score": "toetsing.pipeline.scoren",
    "score_matrix": "toetsing.bulk.matrix",
    "tabel": "toetsing.bulk.tabel",
}


def __getattr__(naam: str) -> object:
    if naam == "__version__":
        from toetsing.domain.programma import VERSIE

        return VERSIE
    if naam not in _WAAR:
        raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
    from importlib import import_module

    return getattr(import_module(_WAAR[naam]), naam)
