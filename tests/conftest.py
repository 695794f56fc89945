"""What every test may ask for: the kader and the example data of 2015."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest

from hulp.gedeeld import afdruk, eenmalig
from hulp.grond import STAP1
from toetsing.commands.voorbeeld.voorbeelden import voorbeeld
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toetsing.domain.kader import Kader


os.environ["TOETSING_KADERS"] = os.devnull  # whoever runs the tests may have kaders of their own


def pytest_collection_finish() -> None:
    """Leave what is loaded out of the search for garbage, and search as seldom as `toetsing` itself does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session")
def stap1() -> Kader:
    """The kader Stap 1 2015."""
    kader, meldingen = load_kader((STAP1 / "kader.yaml").read_bytes(), "kader.yaml")
    assert kader is not None, [str(m) for m in meldingen]
    return kader


@pytest.fixture(scope="session")
def voorbeeld_2015(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What `toetsing voorbeeld` writes: the scores of 2015 as 26 workbooks and as a matrix. Made once, and to read."""

    def maak(map_: Path) -> None:
        geschreven, meldingen = voorbeeld(str(map_))
        assert not meldingen
        assert len(geschreven) == 27

    map_ = eenmalig(tmp_path_factory, "voorbeeld-2015", maak)
    voor = afdruk(map_)
    yield map_
    assert afdruk(map_) == voor, "een test heeft veranderd wat alle tests lezen"
