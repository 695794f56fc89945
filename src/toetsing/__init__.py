"""toetsing: from filled-in inspection assessments to oordelen, each traceable to its cell and its beslisregel.

    import toetsing
    scoring = toetsing.score(["regio.xlsx"])
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
    oordelen = toetsing.score_matrix(frame_of_codes, toetsing.kader_van("veilig-thuis-stap1-2015"))
    toetsing.vergelijk("regios", peildatum=date(2026, 3, 1)).schrijf("vergelijking.xlsx")

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from toetsing.bulk.matrix import codes, score_matrix
    from toetsing.bulk.tabel import tabel
    from toetsing.commands.hertoets.aanroep import hertoets
    from toetsing.commands.opvolging.aanroep import opvolging
    from toetsing.commands.plan.aanroep import plan
    from toetsing.commands.rapport.aanroep import Rapporten, rapport
    from toetsing.commands.vergelijk.aanroep import vergelijk
    from toetsing.commands.verifieer.aanroep import verifieer
    from toetsing.domain.decide.beslissen import decide
    from toetsing.domain.fouten import Gebruiksfout, Kaderfout
    from toetsing.domain.programma import VERSIE as __version__
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Scoring
    from toetsing.pipeline.kaders import kader_van
    from toetsing.pipeline.scoren import score
    from toetsing.pipeline.uitkomst import Uitkomst

__all__ = [
    "Gebruiksfout",
    "Kaderfout",
    "Rapporten",
    "Scoring",
    "Selectie",
    "Uitkomst",
    "__version__",
    "codes",
    "decide",
    "hertoets",
    "kader_van",
    "opvolging",
    "plan",
    "rapport",
    "score",
    "score_matrix",
    "tabel",
    "vergelijk",
    "verifieer",
]

_WAAR = {
    "Gebruiksfout": "toetsing.domain.fouten",
    "Kaderfout": "toetsing.domain.fouten",
    "Rapporten": "toetsing.commands.rapport.aanroep",
    "Scoring": "toetsing.pipeline.besloten",
    "Selectie": "toetsing.domain.selectie",
    "Uitkomst": "toetsing.pipeline.uitkomst",
    "codes": "toetsing.bulk.matrix",
    "decide": "toetsing.domain.decide.beslissen",
    "hertoets": "toetsing.commands.hertoets.aanroep",
    "kader_van": "toetsing.pipeline.kaders",
    "opvolging": "toetsing.commands.opvolging.aanroep",
    "plan": "toetsing.commands.plan.aanroep",
    "rapport": "toetsing.commands.rapport.aanroep",
    "score": "toetsing.pipeline.scoren",
    "score_matrix": "toetsing.bulk.matrix",
    "tabel": "toetsing.bulk.tabel",
    "vergelijk": "toetsing.commands.vergelijk.aanroep",
    "verifieer": "toetsing.commands.verifieer.aanroep",
}


def __getattr__(naam: str) -> object:
    if naam == "__version__":
        from toetsing.domain.programma import VERSIE

        return VERSIE
    if naam not in _WAAR:
        raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
    from importlib import import_module

    return getattr(import_module(_WAAR[naam]), naam)
