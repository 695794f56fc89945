"""What every test may ask for: the shipped kader, a way to score, the 2015 table as independent data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from toetsing.readers.kader import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

WORTEL = Path(__file__).parents[1]
STAP1 = WORTEL / "kaders" / "veilig-thuis-stap1-2015"

GOED = """
| nr    | score |
| 1.1.1 | + |
| 1.1.2 | + |
| 1.1.3 | + |
| 1.1.4 | - |
| 1.2.1 | + |
| 1.2.2 | - |
| 1.2.3 | + |
| 1.2.4 | - |
| 1.2.5 | - |
| 1.3.1 | - |
| 1.3.2 | + |
| 1.3.3 | + |
| 1.3.4 | - |
| 2.1.1 | + |
| 2.1.2 | + |
| 2.1.3 | + |
| 2.2.1 | + |
| 2.2.2 | + |
| 2.2.3 | + |
| 3.1.2 | + |
| 3.1.3 | + |
| 3.1.4 | + |
| 3.2.1 | + |
| 3.2.2 | + |
"""
"""The scores of IJsselland in 2015 (landelijk rapport, bijlage 1), as a long table."""


@pytest.fixture(scope="session")
def stap1() -> Kader:
    """The kader Stap 1 2015."""
    kader, meldingen = load_kader((STAP1 / "kader.yaml").read_bytes(), "kader.yaml")
    assert kader is not None, [str(m) for m in meldingen]
    return kader
