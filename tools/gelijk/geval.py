"""A case: one command line, and the files that have to lie there for it."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KOLOMMEN = 100
"""How wide a case is where it does not matter."""
GROEPEN = ("rapport", "kader")
"""The commands that have commands of their own."""


@dataclass(frozen=True, slots=True)
class Geval:
    """A command line to ask of both sides.

    Every argument that is a path in the folder with inputs is put in the work folder under the same name; `bij` names
    what else has to be there, such as what a pattern stands for. On a `scherm` both streams are one terminal. A
    `proces` is started as users start one, which takes longer and imports what they import.
    """

    args: tuple[str, ...]
    bij: tuple[str, ...] = ()
    kolommen: int = KOLOMMEN
    scherm: bool = False
    proces: bool = False

    @property
    def naam(self) -> str:
        """What to type to see the answer, and on what."""
        hoe = [f"COLUMNS={self.kolommen}"] if self.kolommen != KOLOMMEN else []
        hoe += ["on a screen"] if self.scherm else []
        hoe += ["as a process"] if self.proces else []
        return " ".join(["toetsing", shlex.join(self.args), *([f" ({', '.join(hoe)})"] if hoe else [])])

    @property
    def opdracht(self) -> str:
        """The command that it is about, to count by."""
        woorden = [arg for arg in self.args if not arg.startswith("-")]
        if not woorden:
            return "(geen)"
        return " ".join(woorden[: 2 if woorden[0] in GROEPEN else 1])

    def nodig(self, invoer: Path) -> Iterator[str]:
        """Name the inputs to lay ready, as paths below the folder with inputs."""
        for pad in dict.fromkeys((*self.args, *self.bij)):
            if pad.strip("./-") and not pad.startswith("/") and ".." not in pad and (invoer / pad).exists():
                yield pad


def geval(regel: str, *bij: str, kolommen: int = KOLOMMEN) -> Geval:
    """Make a case of a command line as one types it, without `toetsing` before it."""
    return Geval(tuple(shlex.split(regel)), bij, kolommen)


def lijst(invoer: Path, patroon: str) -> list[str]:
    """Return the inputs that a pattern stands for, as arguments to type."""
    return sorted(shlex.quote(pad.relative_to(invoer).as_posix()) for pad in invoer.glob(patroon) if pad.is_file())


def keuzes(tekst: str) -> list[str]:
    """Return what a text names, with a | or the end of the line after each; nothing at all is a choice too."""
    return [keuze.strip() for lijn in tekst.strip("\n ").splitlines() for keuze in lijn.split("|")]
