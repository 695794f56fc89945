"""What nobody foresaw: said of the one file it happened in, with where in the program, and never what was in the file.

A library may raise anything, and so may a mistake of ours. Where the file can be left out it is; what ends the run
remembers which file it was about.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import melding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek

_MERK: Final = "toetsing, bij bestand: "
_DIEPTE: Final = 3
"""So many of the innermost calls say where it was."""


def misgegaan(fout: BaseException, plek: Plek) -> Melding:
    """Say that this file, or this toetsing in it, is left out, and where in the program it went wrong."""
    return melding("T165", plek, reden=f"er ging iets mis: {type(fout).__name__} in {waar_in_het_programma(fout)}")


def waar_in_het_programma(fout: BaseException) -> str:
    """Return the lines of the program that were at work, as "labels.py:12, toetsingen.py:30"."""
    import traceback  # only a mistake pays for it

    kaders = traceback.extract_tb(fout.__traceback__)[-_DIEPTE:]
    return ", ".join(f"{PurePath(k.filename).name}:{k.lineno}" for k in kaders)


@contextmanager
def bij_bestand(naam: str) -> Iterator[None]:
    """Let whatever is raised in here remember that it was about this file."""
    try:
        yield
    except Exception as fout:
        fout.add_note(_MERK + naam)
        raise


def bestand_van(fout: BaseException) -> str | None:
    """Return the file that it was about, as far as anyone knows."""
    genoemd = [noot.removeprefix(_MERK) for noot in getattr(fout, "__notes__", ()) if noot.startswith(_MERK)]
    return genoemd[0] if genoemd else None
