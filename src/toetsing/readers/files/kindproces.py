"""Reading in a process of its own, for what may never end, fill the memory or take the program along with it.

One child reads file after file and is ended with the one it cannot read. It starts anew (spawn), so it is the same on
every system and in a frozen program. Where none can be started, the file is read in this process as it always was.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from toetsing.readers.files.blad import Leesfout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from toetsing.readers.files.blad import Blad

    Lezer = Callable[[bytes], tuple[Blad, ...]]

GRENS_SECONDEN: Final = 4
"""So long may reading one file take, and as many seconds more for every MB."""
GRENS_GEHEUGEN: Final = 2_000_000_000
"""So many bytes the child may ask for, where the system can hold it to that (Linux)."""
_START: Final = 30
"""So many seconds a slow computer may take to start the child."""


def in_kind(lezer: Lezer, inhoud: bytes) -> tuple[Blad, ...]:
    """Return what the function makes of these bytes, or raise the Leesfout that it raised, or T165. Never hangs."""
    kind = _Kind.klaar()
    if kind is None:
        return lezer(inhoud)
    return kind.lees(lezer, inhoud, GRENS_SECONDEN * (1 + len(inhoud) / 1_000_000))


class _Kind:
    """The child of this run, and the pipe to it."""

    lopend: _Kind | None = None
    kan = True

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pijp, ander = context.Pipe()
        self.proces = context.Process(target=_werk, args=(ander,), daemon=True)
        with _zonder_hoofdprogramma():
            self.proces.start()
        ander.close()

    @classmethod
    def klaar(cls) -> _Kind | None:
        """Return the child that waits for a file, a new one where needed; None where none will start."""
        if (
            cls.lopend is not None and not cls.lopend.proces.is_alive()
        ):  # ended from outside, while it had nothing to do
            cls.lopend.stop()
        if cls.lopend is None and cls.kan:
            try:
                cls.lopend = cls()
                cls.lopend.neem(_START)
            except (Leesfout, EOFError, OSError, RuntimeError, AssertionError):
                cls.lopend, cls.kan = None, False
        return cls.lopend

    def lees(self, lezer: Lezer, inhoud: bytes, seconden: float) -> tuple[Blad, ...]:
        try:
            self.pijp.send((lezer, inhoud))
            fout, uit = self.neem(seconden)
        except (EOFError, OSError):
            self.stop()
            raise Leesfout("T165", reden="het lezen brak af") from None
        except BaseException:
            self.stop()
            raise
        if fout is not None:
            code, blad, waarden = fout
            raise Leesfout(code, blad=blad, **waarden)
        return uit  # type: ignore[no-any-return]

    def neem(self, seconden: float) -> Any:  # noqa: ANN401 - whatever came through the pipe
        """Return what the child sends next, and wait no longer than this."""
        if not self.pijp.poll(seconden):
            raise Leesfout("T165", reden="het lezen duurt te lang")
        return self.pijp.recv()

    def stop(self) -> None:
        type(self).lopend = None
        self.proces.kill()
        self.proces.join()
        self.pijp.close()


@contextlib.contextmanager
def _zonder_hoofdprogramma() -> Iterator[None]:
    """Keep the child from running the program that was started: a script without a guard would do its work twice."""
    hoofd = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = hoofd


def _werk(pijp: Connection) -> None:
    """What the child does: read what it is given, until there is nobody left to give."""
    _begrens()
    import toetsing.readers.files.werkmap
    import toetsing.readers.files.xls  # noqa: F401 - what starting takes is no part of the time for a file

    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        pijp.send(None)
        while True:
            lezer, inhoud = pijp.recv()
            pijp.send(_antwoord(lezer, inhoud))


def _antwoord(lezer: Lezer, inhoud: bytes) -> tuple[Any, Any]:
    try:
        return None, lezer(inhoud)
    except Leesfout as fout:
        return (fout.code, fout.blad, fout.waarden), None
    except MemoryError:
        return ("T165", None, {"reden": "het lezen vraagt te veel geheugen"}), None


def _begrens() -> None:
    """Bound the memory where that can be done, and keep what a library prints when it ends from the user's screen."""
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (GRENS_GEHEUGEN, GRENS_GEHEUGEN))
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
