"""Where kaders are found by their id: beside the work, with the user, and with the program, the nearest first."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.fouten import gebruiksfout
from toetsing.pipeline.meegeleverd import meegeleverd

if TYPE_CHECKING:
    from collections.abc import Iterator

EIGEN_MAP: Final = "TOETSING_KADERS"
"""The environment variable that says where somebody keeps own kaders, instead of the usual place."""
KADERBESTAND: Final = "kader.yaml"
_HIER: Final = Path("kaders")
_STANDAARD: Final = "standaard"
"""The file in a folder of kaders with the id of the one that is meant where nobody names one."""


class Gevonden(NamedTuple):
    """A kader file, and how a user knows it; `plaats` is empty for one that ships with the program."""

    pad: Path
    naam: str
    plaats: str


class Kaders(Mapping[str, Gevonden]):
    """The known kaders by id, a folder of each. One that stands in two places with other bytes is in doubt.

    Then asking for it raises a Gebruiksfout that names both; that it is known can still be asked.
    """

    def __init__(self, gevonden: Mapping[str, tuple[Gevonden, ...]], standaard: str | None) -> None:
        self._gevonden, self.standaard = gevonden, standaard

    def __getitem__(self, id_: str) -> Gevonden:
        eerste, *andere = self._gevonden[id_]
        for ander in andere:
            if not _zelfde(eerste.pad, ander.pad):
                raise gebruiksfout("G182", kader=id_, een=str(eerste.pad), ander=str(ander.pad))
        return eerste

    def __iter__(self) -> Iterator[str]:
        return iter(self._gevonden)

    def __len__(self) -> int:
        return len(self._gevonden)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._gevonden


def vind_kaders() -> Kaders:
    """Return every kader that is known here, own ones first.

    The nearest folder that names one says which is meant where nobody does; the program says so only as long as
    nobody has a kader of their own, since then it would be the wrong one.
    """
    gevonden: dict[str, tuple[Gevonden, ...]] = {}
    standaard: str | None = None
    met_programma = meegeleverd("kaders")
    for map_ in (_HIER, eigen_map(), met_programma):
        hoort_erbij = map_ is met_programma
        if map_ is None or (not hoort_erbij and _is_zelfde_map(map_, met_programma)):
            continue
        if standaard is None and not (hoort_erbij and gevonden):
            standaard = _standaard(map_)
        for pad in sorted(map_.glob(f"*/{KADERBESTAND}")):
            id_ = pad.parent.name
            naam = f"{id_}/{KADERBESTAND}" if hoort_erbij else str(pad)
            een = Gevonden(pad, naam, "" if hoort_erbij else str(pad))
            gevonden[id_] = (*gevonden.get(id_, ()), een)
    return Kaders(gevonden, standaard)


def eigen_map() -> Path | None:
    """Return where somebody keeps own kaders, for all folders: as the environment says, else where programs do so."""
    if gezegd := os.environ.get(EIGEN_MAP):
        return Path(gezegd)
    if sys.platform == "win32":
        basis = os.environ.get("APPDATA")
    elif sys.platform == "darwin":
        basis = _thuis("Library/Application Support")
    else:
        basis = os.environ.get("XDG_DATA_HOME") or _thuis(".local/share")
    return Path(basis) / "toetsing" / "kaders" if basis else None


def _thuis(map_: str) -> str | None:
    thuis = os.path.expanduser("~")  # noqa: PTH111 - Path.home raises where there is none
    return os.path.join(thuis, map_) if thuis != "~" else None  # noqa: PTH118


def _is_zelfde_map(een: Path, ander: Path) -> bool:
    try:
        return een.samefile(ander)
    except OSError:
        return False


def _zelfde(een: Path, ander: Path) -> bool:
    """Return whether two files hold the same bytes; one that cannot be read is not the same as any."""
    try:
        return een.read_bytes() == ander.read_bytes()
    except OSError:
        return False


def _standaard(map_: Path) -> str | None:
    """Return the id that a folder of kaders names as its own choice, if it does."""
    try:
        return (map_ / _STANDAARD).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        return None
