"""What a form gave, as the bytes of a file or the text on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_BREEDTE: Final = 100
"""Of what is made for a screen, in a file."""


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
