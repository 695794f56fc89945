"""What is made once in a run of the tests, whichever process asks for it first, and is read by all others."""

from __future__ import annotations

import os
from hashlib import sha256
from shutil import copyfile, copytree
from typing import TYPE_CHECKING, Final

from filelock import FileLock

from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pytest

    from toetsing.domain.dossier import Dossier, Vorige
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

_WERKMAPPEN: Final[dict[str, bytes]] = {}


def eenmalig(fabriek: pytest.TempPathFactory, naam: str, maak: Callable[[Path], object]) -> Path:
    """Return the folder of this name, which `maak` has filled once; whoever comes meanwhile waits for it.

    Its files are for reading: a test that changes them takes a copy.
    """
    basis = fabriek.getbasetemp()
    gedeeld = (basis.parent if "PYTEST_XDIST_WORKER" in os.environ else basis) / "gedeeld"
    gedeeld.mkdir(exist_ok=True)
    map_ = gedeeld / naam
    with FileLock(gedeeld / f"{naam}.slot"):
        if not map_.exists():
            in_wording = gedeeld / f"{naam}.in-wording"
            in_wording.mkdir()
            maak(in_wording)
            for pad in in_wording.rglob("*"):
                if pad.is_file():
                    pad.chmod(0o444)
            in_wording.rename(map_)
    return map_


def als_werkmap(
    kader: Kader,
    toetsing: Toetsing,
    dossier: Dossier | None = None,
    vorige: Vorige | None = None,
    notities: Mapping[str, str] | None = None,
) -> bytes:
    """Return what `toetsing_als_werkmap` makes of the same, for who only needs such a file: made once in a process."""
    sleutel = repr((kader, toetsing, dossier, vorige, notities))
    if sleutel not in _WERKMAPPEN:
        _WERKMAPPEN[sleutel] = toetsing_als_werkmap(kader, toetsing, dossier, vorige, notities)
    return _WERKMAPPEN[sleutel]


def kopie(map_: Path, doel: Path) -> Path:
    """Copy a shared folder, so that a test may change what is in it."""
    return copytree(map_, doel, copy_function=copyfile, dirs_exist_ok=True)


def afdruk(map_: Path) -> dict[str, str]:
    """Return every file of a folder with the hash of what is in it."""
    return {
        pad.relative_to(map_).as_posix(): sha256(pad.read_bytes()).hexdigest()
        for pad in sorted(map_.rglob("*"))
        if pad.is_file()
    }
