"""Where kaders are found by their id: beside the work, with the user, and with the program, the nearest first."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.fouten import Kaderfout, gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import schoon
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.readers.files.bestand import read_inhoud
from toetsing.readers.files.codering import als_unicode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EIGEN_MAP: Final = "TOETSING_KADERS"
"""The environment variable that says where somebody keeps own kaders, instead of the usual place."""
KADERBESTAND: Final = "kader.yaml"
STANDAARD: Final = "standaard"
"""The file in a folder of kaders with the id of the one that is meant where nobody names one."""
_HIER: Final = Path("kaders")
_HOOGSTENS: Final = 80
"""So many signs of that file are taken for an id: no kader has a longer one."""


class Gevonden(NamedTuple):
    """A kader file, and how a user knows it; `plaats` is empty for one that ships with the program."""

    pad: Path
    naam: str
    plaats: str

    def naast(self, bij: str) -> str:
        """Return how the user knows a file beside it, given from its folder and with forward slashes.

        A path of the user is written as paths are where the program runs; the name of what ships is no path.
        """
        return str((self.pad if self.plaats else PurePosixPath(self.naam)).parent / bij)


class Standaard(NamedTuple):
    """The id that the file `bestand` names as the kader that is meant where nobody names one; it may be unknown."""

    kader: str
    bestand: str


class Kaders(Mapping[str, Gevonden]):
    """The known kaders by id, a folder of each. One that stands in two places with other bytes is in doubt.

    Then asking for it raises a Gebruiksfout that names both; that it is known can still be asked.
    """

    def __init__(self, gevonden: Mapping[str, tuple[Gevonden, ...]], standaarden: Sequence[Path] = ()) -> None:
        self._gevonden, self._standaarden = gevonden, standaarden

    @cached_property
    def standaard(self) -> Standaard | None:
        """Return what the nearest file says that names one. Raises Kaderfout where it cannot be read."""
        return next((een for een in map(_standaard, self._standaarden) if een is not None), None)

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
    nobody has a kader of their own, since then it would be the wrong one. Raises Kaderfout where a folder that is there
    does not let itself be read: then nobody can say whether it holds any.
    """
    gevonden: dict[str, tuple[Gevonden, ...]] = {}
    standaarden: list[Path] = []
    met_programma = meegeleverd("kaders")
    for map_ in (_HIER, _bereikbaar(eigen_map()), met_programma):
        hoort_erbij = map_ is met_programma
        if map_ is None or (not hoort_erbij and _is_zelfde_map(map_, met_programma)):
            continue
        if not (hoort_erbij and gevonden) and _kan_er_zijn(map_ / STANDAARD):
            standaarden.append(map_ / STANDAARD)
        for pad in _kaders_in(map_):
            id_ = pad.parent.name
            naam = f"{id_}/{KADERBESTAND}" if hoort_erbij else str(pad)
            een = Gevonden(pad, naam, "" if hoort_erbij else str(pad))
            gevonden[id_] = (*gevonden.get(id_, ()), een)
    return Kaders(gevonden, standaarden)


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


def _bereikbaar(map_: Path | None) -> Path | None:
    """Return the folder for own kaders; None for the usual place in a home that is closed to whoever runs this."""
    return map_ if map_ is None or os.environ.get(EIGEN_MAP) or os.path.exists(map_) else None  # noqa: PTH110


def _kaders_in(map_: Path) -> list[Path]:
    """Return the kader files one folder down, by name; none where the folder is not there. Raises Kaderfout."""
    try:
        with os.scandir(map_) as inhoud:
            paden = sorted(map_ / een.name / KADERBESTAND for een in inhoud)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as fout:
        reden = "geen toegang tot de map" if isinstance(fout, PermissionError) else "het besturingssysteem weigert"
        raise Kaderfout((melding("T002", Plek(bestand=str(map_)), reden=reden),)) from None
    return list(filter(_kan_er_zijn, paden))


def _kan_er_zijn(pad: Path) -> bool:
    """Return whether a file is there, also where the system does not let anybody look: whoever reads it is told so."""
    try:
        pad.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _standaard(bestand: Path) -> Standaard | None:
    """Return the id that a folder of kaders names as its own choice, if it does. A kader may be called so too."""
    if os.path.isdir(bestand):  # noqa: PTH112 - Path.is_dir raises where a folder may not be entered
        return None
    inhoud = read_inhoud(bestand, str(bestand))
    if isinstance(inhoud, Melding):
        if inhoud.code == "T001":
            return None
        raise Kaderfout((inhoud,))
    try:
        tekst = als_unicode(inhoud)
    except UnicodeDecodeError:
        tekst = inhoud.decode(errors="replace")
    kader = tekst.strip()[:_HOOGSTENS]
    return Standaard(schoon(kader), str(bestand)) if kader else None
