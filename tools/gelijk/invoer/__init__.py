"""The inputs that the cases are about: made once, by the older side and by hand, and copied for each run."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from gelijk.invoer.fouten import maak_foute_bestanden, maak_foute_matrices, maak_foute_tabellen
from gelijk.invoer.kaders import maak_foute_kaders, maak_kaders, maak_varianten
from gelijk.invoer.lijsten import maak_huisstijlen, maak_lijsten, maak_sjablonen
from gelijk.invoer.uitslagen import maak_uitslagen
from gelijk.invoer.werkmappen import maak_beoordelaars, maak_dossiers, maak_matrices, maak_rondes, maak_werkmappen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def maak_invoer(map_: Path, bestanden: Path, toetsing: Callable[..., None]) -> None:
    """Fill a folder with inputs. `bestanden` has files of other programs; `toetsing(*args)` runs the program there."""
    toetsing("voorbeeld", ".", "-q")
    shutil.copytree(bestanden, map_ / "vormen")
    for maak in (maak_kaders, maak_foute_kaders, maak_varianten, maak_lijsten, maak_huisstijlen, maak_rondes):
        maak(map_)
    for maak_met in (maak_werkmappen, maak_dossiers, maak_matrices, maak_beoordelaars):
        maak_met(map_, toetsing)
    for maak in (maak_foute_tabellen, maak_foute_matrices):
        maak(map_)
    for maak_met in (maak_foute_bestanden, maak_sjablonen, maak_uitslagen):
        maak_met(map_, toetsing)
