"""Printing: results to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Ernst, Melding, is_fout
from toetsing.domain.tekens import toonbaar
from toetsing.formats.bestanden import als_bytes, tekst_van
from toetsing.formats.vormen import VORMEN, vorm_van
from toetsing.pipeline.schrijven import write_bestand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType

_INSPRONG: Final = "  "
_VANAF: Final = 10
"""From this many files on a progress bar is shown."""


class PijpDicht(Exception):  # noqa: N818 - nothing is wrong
    """Whoever read our output has seen enough (`| head`)."""


def kies_formaat(formaat: str | None, *, als_json: bool, naar: str | None, mogelijk: Sequence[str]) -> str:
    """Return the one format that --formaat, --json and the suffix of --naar agree on. Raises Gebruiksfout."""
    formaat = None if formaat is None else vorm_van(formaat)
    if formaat is not None and formaat not in mogelijk:
        from toetsing.domain.words.lijkt_op import tip, tip_geplakt

        raad = tip_geplakt(formaat) or tip(formaat, mogelijk)
        raise gebruiksfout("G020", formaat=formaat, keuze=", ".join(mogelijk), tip=raad)
    gevraagd = {formaat} if formaat else set()
    gevraagd |= {"json"} if als_json else set()
    if naar not in (None, "-"):
        per_achtervoegsel = {VORMEN[naam].achtervoegsel: naam for naam in mogelijk}
        soort = per_achtervoegsel.get(Path(str(naar)).suffix.lower())
        if soort is None:
            from toetsing.domain.words.lijkt_op import tip_geplakt

            goed = ", ".join(per_achtervoegsel)
            raise gebruiksfout("G021", naam=naar, keuze=goed, tip=tip_geplakt(str(naar)))
        gevraagd.add(soort)
    if len(gevraagd) > 1:
        raise gebruiksfout("G022", formaten=" en ".join(sorted(gevraagd)))
    return gevraagd.pop() if gevraagd else mogelijk[0]


def geef_uit(
    inhoud: str | bytes | RenderableType, *, naar: str | None, forceer: bool, openen: bool, stil: bool
) -> Melding | None:
    """Print a result, or write it to a file whole. Returns the melding where that failed."""
    if openen and naar in (None, "-"):
        raise gebruiksfout("G023")
    if naar in (None, "-"):
        try:
            _druk_af(inhoud)
        except BrokenPipeError:
            raise PijpDicht from None
        return None
    pad = Path(str(naar))
    fout = write_bestand(pad, als_bytes(inhoud), forceer=forceer)
    if fout is None and not stil:
        zeg(f"Geschreven: {naar}")
    if fout is None and openen:
        import typer

        typer.launch(str(pad))
    return fout


def zeg(tekst: str) -> None:
    """Print to stderr, with signs that steer a terminal shown, and broken between words where somebody looks."""
    getoond = toonbaar(tekst)
    try:
        print(_gevouwen(getoond) if sys.stderr.isatty() else getoond, file=sys.stderr)  # noqa: T201 - the room that prints
    except BrokenPipeError:  # nobody listens any more (`2>&1 | head`): the work and its exit code stay what they are
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def toon_meldingen(meldingen: Sequence[Melding], *, stil: bool) -> None:
    """Print meldingen to stderr, one line each, or grouped where somebody looks; quiet leaves only what is wrong."""
    gezegd = [melding for melding in meldingen if not stil or is_fout(melding)]
    for regel in _op_terminal(gezegd) if sys.stderr.isatty() else map(str, gezegd):
        zeg(regel)
    if stil or not meldingen:
        return
    from toetsing.document.zinnen import meldingen_in_woorden

    zeg(f"{meldingen_in_woorden(*(sum(een.ernst is ernst for een in meldingen) for ernst in Ernst))}.")


def _op_terminal(meldingen: Sequence[Melding]) -> Iterator[str]:
    """Yield meldingen in groups: a heading as it is, and what stands below it indented."""
    from toetsing.document.meldinggroepen import gegroepeerd

    for groep in gegroepeerd(meldingen):
        if groep.kop:
            yield groep.kop
        yield from (f"{_INSPRONG if groep.kop else ''}{regel}" for regel in groep.regels)


def _gevouwen(tekst: str) -> str:
    """Return a text of which no line is wider than the terminal: what follows on a line stands below it, indented."""
    breedte = _breedte_van_stderr()
    return "\n".join(deel for regel in tekst.split("\n") for deel in _gevouwen_regel(regel, breedte))


def _gevouwen_regel(regel: str, breedte: int) -> list[str]:
    if len(regel) <= breedte:
        return [regel]
    from textwrap import wrap

    diepte = len(regel) - len(regel.lstrip(" "))
    verder = f"{' ' * diepte}{_INSPRONG}"
    return wrap(regel, breedte, subsequent_indent=verder, break_long_words=False, break_on_hyphens=False)


def _breedte_van_stderr() -> int:
    """Return how wide the terminal is; what is on stdout may go elsewhere."""
    try:
        return int(os.environ.get("COLUMNS", "")) or os.get_terminal_size(sys.stderr.fileno()).columns
    except (ValueError, OSError):
        return get_terminal_size().columns


@contextmanager
def voortgangsbalk(*, stil: bool, wat: str = "bestanden") -> Iterator[Callable[[int, int], None] | None]:
    """Give a callback that shows a bar on stderr from ten files on, where someone is looking."""
    if stil or not sys.stderr.isatty():
        yield None
        return
    balk = None

    def toon(klaar: int, geheel: int) -> None:
        nonlocal balk
        if geheel < _VANAF:
            return
        if balk is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            balk = Progress(*kolommen, console=Console(stderr=True), transient=True)
            balk.add_task(wat, total=geheel)
            balk.start()
        balk.update(balk.task_ids[0], completed=klaar)

    try:
        yield toon
    finally:
        if balk is not None:
            balk.stop()


def _druk_af(inhoud: str | bytes | RenderableType) -> None:
    if isinstance(inhoud, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(inhoud)
    elif isinstance(inhoud, str):
        sys.stdout.write(toonbaar(inhoud))
    else:
        from rich.console import Console

        console = Console(width=get_terminal_size().columns, highlight=False, markup=False, emoji=False)
        sys.stdout.write(tekst_van(inhoud, console))  # written by us, so that a closed pipe is ours to handle
    sys.stdout.flush()
