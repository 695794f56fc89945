"""The one place that writes files: whole or not at all, never over what was read or what stands there unasked."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import aantal
from toetsing.readers.files.gelezen import is_gelezen, onthoud

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_TIJDELIJK: Final = re.compile(r"\..*\.(\d+)\.toetsing\.tmp")
"""The name of a file that is being written, with the number of the process that writes it."""
_LANGSTE_DEEL: Final = 100
"""So many bytes of a name are in its temporary name: file systems allow 255 in all."""


def write_bestand(pad: Path, inhoud: bytes, *, forceer: bool) -> Melding | None:
    """Write the bytes to a new file, or say why not. An existing file is replaced only with `forceer`.

    A file that this run has read or written is never replaced. What is there after a crash or a power cut is the old
    file or the new one, whole.
    """
    plek = Plek(bestand=str(pad))
    if os.path.isdir(pad):  # noqa: PTH112 - Path.is_dir raises where a name is too long
        return melding("T071", plek, reden="er is al een map met deze naam")
    if is_gelezen(pad):
        return melding("T145", plek)
    if os.path.lexists(pad) and not forceer:
        return melding("T070", plek)
    tijdelijk: str | None = None
    try:
        _ruim_op(pad.parent)
        deel = pad.name.encode()[:_LANGSTE_DEEL].decode(errors="ignore")
        handvat, tijdelijk = tempfile.mkstemp(dir=pad.parent, prefix=f".{deel}.", suffix=f".{os.getpid()}.toetsing.tmp")
        with os.fdopen(handvat, "wb") as uit:
            uit.write(inhoud)
            uit.flush()
            os.fsync(uit.fileno())
        os.chmod(tijdelijk, 0o666 & ~_masker())  # noqa: PTH101 - mkstemp makes files private; a report is not
        os.replace(tijdelijk, pad)  # noqa: PTH105 - from a temporary name
        tijdelijk = None
        onthoud(pad, os.stat(pad))  # noqa: PTH116 - what this run wrote it does not replace either
    except OSError as fout:
        return melding("T071", plek, reden=reden_van(fout))
    finally:
        if tijdelijk is not None:
            with suppress(OSError):
                os.unlink(tijdelijk)  # noqa: PTH108 - a temporary name
    return None


def write_map(pad: Path) -> Melding | None:
    """Make a folder and those above it, or say why not."""
    try:
        pad.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        return melding("T071", Plek(bestand=str(pad)), reden=reden_van(fout))
    return None


def staan_er_al(map_: Path, n: int) -> Melding:
    """Say that so many of the files that would be written to a folder stand there already."""
    bestanden = aantal(n, "bestand", "bestanden")
    return melding("T072", Plek(bestand=str(map_)), staan="staat" if n == 1 else "staan", bestanden=bestanden)


def write_map_met(
    map_: Path, bestanden: Mapping[str, bytes | None], *, forceer: bool
) -> tuple[tuple[Path, ...], Melding | None]:
    """Write files to a folder, in this order, and remove those without bytes; return what was written, or why not.

    Without `forceer` nothing that stands there is touched: all are written, or none. Where one fails, those that were
    new go away again; with `forceer`, what was replaced or removed before it stays so.
    """
    paden = {map_ / naam: inhoud for naam, inhoud in bestanden.items()}
    er_al = [pad for pad in paden if os.path.lexists(pad)]
    if er_al and not forceer:
        return (), staan_er_al(map_, len(er_al))
    was_er = os.path.lexists(map_)
    fout = write_map(map_)
    geschreven: list[Path] = []
    heel = False
    try:
        for pad, inhoud in paden.items() if fout is None else ():
            fout = _verwijder(pad) if inhoud is None else write_bestand(pad, inhoud, forceer=forceer)
            if fout is not None:
                break
            if inhoud is not None:
                geschreven.append(pad)
        heel = fout is None
    finally:
        if not heel:
            for pad in geschreven:
                if pad not in er_al:
                    with suppress(OSError):
                        pad.unlink()
            if not was_er:
                with suppress(OSError):  # there may be something of another in it by now
                    map_.rmdir()
    return (tuple(geschreven), None) if fout is None else ((), fout)


def _verwijder(pad: Path) -> Melding | None:
    """Remove a file that may not be there, or say why not; what this run has read or written stays."""
    if is_gelezen(pad):
        return melding("T145", Plek(bestand=str(pad)))
    try:
        pad.unlink(missing_ok=True)
    except OSError as fout:
        return melding("T071", Plek(bestand=str(pad)), reden=reden_van(fout))
    return None


def reden_van(fout: OSError) -> str:
    """Return in words why a file or folder cannot be made."""
    if isinstance(fout, PermissionError):
        return "geen toegang, of het bestand is open in Excel"
    if isinstance(fout, FileNotFoundError):
        return "de map bestaat niet"
    if isinstance(fout, (FileExistsError, NotADirectoryError)):
        return "een deel van het pad is een bestand"
    redenen = {
        errno.ENOSPC: "de schijf is vol",
        errno.EDQUOT: "uw ruimte op deze schijf is op",
        errno.ENAMETOOLONG: "de naam is te lang",
        errno.EROFS: "op deze schijf kan niet worden geschreven",
        errno.EFBIG: "het bestand is te groot voor deze schijf",
    }
    return redenen.get(fout.errno or 0, "het besturingssysteem weigert")


def _ruim_op(map_: Path) -> None:
    """Remove what a run that was killed left half-written here; what another run is writing now stays."""
    with suppress(OSError):
        for naam in os.listdir(map_):  # noqa: PTH208 - names are enough
            gevonden = _TIJDELIJK.fullmatch(naam)
            if gevonden and not _leeft(int(gevonden[1])):
                with suppress(OSError):  # Windows refuses what somebody has open
                    os.unlink(map_ / naam)  # noqa: PTH108 - a temporary name


def _leeft(proces: int) -> bool:
    """Return whether this process still runs; Windows cannot be asked, and does not remove what somebody has open."""
    if os.name == "nt":
        return proces == os.getpid()
    try:
        os.kill(proces, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _masker() -> int:
    masker = os.umask(0)
    os.umask(masker)
    return masker
