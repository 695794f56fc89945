"""What a form gave, as the bytes of a file or the text on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from rich.segment import Segment

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
        console.print(_Gekort(inhoud), crop=False)
    return "".join(f"{lijn.rstrip()}\n" for lijn in gevangen.get().splitlines())


class _Gekort:
    """What something prints, without spaces at the ends of its lines; one with a background is no space."""

    def __init__(self, inhoud: RenderableType) -> None:
        self.inhoud = inhoud

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.segment import Segment

        for lijn in Segment.split_lines(console.render(self.inhoud, options)):
            yield from _zonder_staart(lijn)
            yield Segment.line()


def _zonder_staart(lijn: Sequence[Segment]) -> list[Segment]:
    over = list(lijn)
    while over and not (over[-1].style and over[-1].style.bgcolor):
        laatste = over.pop()
        if tekst := laatste.text.rstrip():
            return [*over, laatste._replace(text=tekst)]
    return over
