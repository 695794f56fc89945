"""From paths to files: patterns, folders, and one file for every way to point at it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.lijkt_op import tip, tip_geplakt
from toetsing.domain.words.woorden import als_argument
from toetsing.domain.words.woorden import opsomming as opgesomd
from toetsing.readers.files.bestand import opsomming, read_bestand
from toetsing.readers.files.blad import SOORTEN, Bestand
from toetsing.readers.files.delen import deel
from toetsing.readers.toetsing.eigen import heeft_scores, is_uitkomst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toetsing.readers.files.delen import Gedeeld

_KOPIE: Final = ".gecontroleerd."
"""What the name of an annotated copy holds."""
_ANDERE_SOORTEN: Final = frozenset(
    {".xlsb", ".xltx", ".xltm", ".xlt", ".xml", ".numbers", ".tsv", ".tab", ".txt", ".dif", ".slk", ".prn", ".fods"}
    | {".ots", ".sxc", ".et", ".gsheet", ".parquet", ".zip"}
)
"""Kinds of file in which people keep scores, and that are not read."""


def staat_onder(pad: str | None, paden: Sequence[str]) -> bool:
    """Return whether a file is one of these paths, or stands in a folder that is."""
    if pad is None:
        return False
    waar = Path(os.path.realpath(pad))
    return any(Path(os.path.realpath(een)) in (waar, waar.parent) for een in paden)


def read_paden(
    paden: Sequence[str], voortgang: Callable[[int, int], None] | None
) -> tuple[list[Bestand], tuple[Melding, ...]]:
    """Read every file the paths stand for, in order, and report everything that cannot be read.

    `voortgang` is called with (files done, files in all).
    """
    meldingen: list[Melding] = []
    te_lezen: dict[Path, tuple[Path, str, bool]] = {}
    for naam in (naam for patroon in paden for naam in _namen(patroon)):
        if not naam:
            meldingen.append(melding("T001", Plek(bestand="(lege naam)"), tip=""))
            continue
        pad = Path(naam)
        if pad.name.startswith("~$"):
            meldingen.append(melding("T018", Plek(bestand=naam)))
            continue
        if not os.path.isdir(naam):  # noqa: PTH112 - Path.is_dir raises where a folder may not be entered
            te_lezen.setdefault(_zelfde(pad), (pad, naam, False))
            continue
        inhoud, opmerkingen = _werkmappen_in(pad)
        meldingen += opmerkingen
        for kind in inhoud:
            te_lezen.setdefault(_zelfde(kind), (kind, str(kind), True))
    bestanden: list[Bestand] = []
    gedeeld: Gedeeld = {}
    for klaar, (pad, naam, uit_map) in enumerate(te_lezen.values(), start=1):
        gelezen = read_bestand(pad, naam)
        if isinstance(gelezen, Melding):
            meldingen.append(_met_tip(gelezen, pad))
        elif is_uitkomst(gelezen) and (uit_map or not heeft_scores(gelezen)):
            meldingen.append(melding("T013" if uit_map else "T014", Plek(bestand=naam)))
        else:
            bestanden.append(deel(gelezen, gedeeld))
        if voortgang is not None:
            voortgang(klaar, len(te_lezen))
    return bestanden, tuple(meldingen)


def _namen(patroon: str) -> list[str]:
    """Return the paths a pattern stands for where the shell left it as it was; a name that exists is itself."""
    if not set(patroon) & set("*?[") or os.path.lexists(patroon):
        return [patroon]
    from glob import glob

    return sorted(glob(patroon)) or [patroon]  # noqa: PTH207 - Path.glob refuses absolute patterns


def _zelfde(pad: Path) -> Path:
    """One name for one file, however it was pointed at."""
    try:
        return pad.resolve()
    except (OSError, RuntimeError):
        return pad


def _werkmappen_in(map_: Path) -> tuple[list[Path], list[Melding]]:
    """Return the workbooks of a folder by name, without subfolders, lock files, hidden files and our own copies."""
    try:
        inhoud = sorted(map_.iterdir(), key=lambda pad: pad.name.casefold())
    except OSError:
        return [], [melding("T002", Plek(bestand=str(map_)), reden="geen toegang tot de map")]
    gekozen = [pad for pad in inhoud if _is_werkmap(pad)]
    plek = Plek(bestand=str(map_))
    submappen = {pad: aantal for pad in inhoud if pad.is_dir() and (aantal := _werkmappen_onder(pad))}
    andere = [
        pad.name + ("/" if pad.is_dir() else "") for pad in inhoud if _kan_scores_hebben(pad) and pad not in submappen
    ]
    ongelezen = [melding("T146", plek, namen=opgesomd(andere), soorten=opsomming())] if andere else []
    if submappen:
        genoemd = opgesomd(f"{pad.name}/ ({aantal})" for pad, aantal in submappen.items())
        ongelezen.append(melding("T251", plek, namen=genoemd, pad=als_argument(str(next(iter(submappen))))))
    meldingen = ongelezen if gekozen else [melding("T003", plek, soorten=opsomming()), *ongelezen]
    kopieen = [pad.name for pad in inhoud if _KOPIE in pad.name and not pad.name.startswith((".", "~$"))]
    if kopieen:
        wat = "1 kopie van controleer" if len(kopieen) == 1 else f"{len(kopieen)} kopieën van controleer"
        zijn = "is" if len(kopieen) == 1 else "zijn"
        meldingen.append(melding("T051", plek, aantal=wat, zijn=zijn, namen=opgesomd(kopieen)))
    return gekozen, meldingen


def _is_werkmap(pad: Path) -> bool:
    return (
        pad.suffix.lower() in SOORTEN
        and not pad.name.startswith((".", "~$"))
        and _KOPIE not in pad.name
        and not pad.is_dir()
    )


def _werkmappen_onder(map_: Path) -> int:
    """Return how many workbooks stand in a folder that is not read; none where nobody may look, or in a hidden one."""
    if map_.name.startswith("."):
        return 0
    try:
        return sum(map(_is_werkmap, map_.iterdir()))
    except OSError:
        return 0


def _kan_scores_hebben(pad: Path) -> bool:
    """Return whether something in a folder is not read, while there may be scores in it: a subfolder, another kind."""
    if pad.name.startswith((".", "~$")):
        return False
    return pad.suffix.lower() in _ANDERE_SOORTEN or pad.is_dir()


def _met_tip(fout: Melding, pad: Path) -> Melding:
    """Add to "does not exist" the name in the same folder that the user may have meant."""
    if fout.code != "T001" or tip_geplakt(pad.name):
        return fout
    try:
        namen = [kind.name for kind in pad.parent.iterdir()]
    except OSError:
        namen = []
    return melding("T001", fout.plek, tip=tip(pad.name, namen))
