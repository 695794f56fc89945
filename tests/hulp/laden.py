"""A kader from its YAML, for tests that need it to be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def geladen(tekst: str, naam: str = "proef") -> Kader:
    """Return the kader, of which the reader has nothing to say."""
    kader, meldingen = load_kader(tekst.encode(), naam)
    assert not meldingen, [str(m) for m in meldingen]
    assert kader is not None
    return kader
