"""The one place that writes files: whole or not at all, never over something without being told to."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console, RenderableType

_BREEDTE: Final = 100
"""Of what is made for a screen, in a file."""


def write_bestand(pad: Path, inhoud: bytes, *, forceer: bool) -> Melding | None:
    """Write the bytes to a new file, or say why not. An existing file is replaced only with `forceer`."""
    plek = Plek(bestand=str(pad))
    if os.path.isdir(pad):  # noqa: PTH112 - Path.is_dir raises where a name is too long
        return melding("T071", plek, reden="er is al een map met deze naam")
    if os.path.lexists(pad) and not forceer:
        return melding("T070", plek)
    tijdelijk: str | None = None
    try:
        handvat, tijdelijk = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name}.", suffix=".tmp")
        with os.fdopen(handvat, "wb") as uit:
            uit.write(inhoud)
        os.chmod(tijdelijk, 0o666 & ~_masker())  # noqa: PTH101 - mkstemp makes files private; a report is not
        os.replace(tijdelijk, pad)  # noqa: PTH105 - from a temporary name
        tijdelijk = None
    except OSError as fout:
        return melding("T071", plek, reden=_reden(fout))
    finally:
        if tijdelijk is not None:
            with suppress(OSError):
                os.unlink(tijdelijk)  # noqa: PTH108 - a temporary name
    return None


def als_bytes(inhoud: str | bytes | RenderableType) -> bytes:
    """Return what a form gave as the bytes of a file."""
    if isinstance(inhoud, bytes):
        return inhoud
    if isinstance(inhoud, str):
        return inhoud.encode(errors="replace")
    import io

    from rich.console import Console

    uit = io.StringIO()
    afgedrukt = tekst_van(inhoud, Console(file=uit, width=_BREEDTE, highlight=False, markup=False, emoji=False))
    return afgedrukt.encode(errors="replace")


def tekst_van(inhoud: RenderableType, console: Console) -> str:
    """Return what a console would print, no line of it cut off and none with spaces at its end."""
    with console.capture() as gevangen:
        console.print(inhoud, crop=False)
    return "".join(f"{lijn.rstrip()}\n" for lijn in gevangen.get().splitlines())


def write_map(pad: Path) -> Melding | None:
    """Make a folder and those above it, or say why not."""
    try:
        pad.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        return melding("T071", Plek(bestand=str(pad)), reden=_reden(fout))
    return None


def _masker() -> int:
    masker = os.umask(0)
    os.umask(masker)
    return masker


def _reden(fout: OSError) -> str:
    if isinstance(fout, PermissionError):
        return "geen toegang, of het bestand is open in Excel"
    if isinstance(fout, FileNotFoundError):
        return "de map bestaat niet"
    if isinstance(fout, (FileExistsError, NotADirectoryError)):
        return "een deel van het pad is een bestand"
    return "het besturingssysteem weigert"
