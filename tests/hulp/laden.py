"""A kader from its YAML, for tests that need it to be right; and the kaders that ship and score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.pipeline.kaders import kader_van, kaders
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def geladen(tekst: str, naam: str = "proef") -> Kader:
    """Return the kader, of which the reader has nothing to say."""
    kader, meldingen = load_kader(tekst.encode(), naam)
    assert not meldingen, [str(m) for m in meldingen]
    assert kader is not None
    return kader


def met_scores() -> tuple[str, ...]:
    """Return the kaders that ship with the program and score something, by id."""
    return tuple(id_ for id_ in kaders() if kader_van(id_).heeft_scores)
