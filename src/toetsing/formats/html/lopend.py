"""Text within a page: what a screen reader passes over in silence is said, and a note is a link to where it stands.

A lone "-" is read aloud as nothing at all, so the word for it stands behind it, out of sight. The notes of a kader are
named as "(noot 6)" and as "[noot 5]"; on a page they look alike, lead to the note, and that leads back.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from toetsing.document.letter import TEKENNAMEN

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOOT: Final = r"[(\[](?P<noot>noot [^\s()\[\]]+)[)\]]"
_MIN: Final = r"(?P<min>(?:(?<=[,(:;] )|(?<=['(‘“]))-(?= )|(?:^|(?<=[\s'(‘“]))-(?=[,.;:)'’”]|$))"
"""A sign for a score, as in "+ is voldoende, - is onvoldoende" and "25 +, 1 -"; not a dash between words."""
_PLUS: Final = _MIN.replace("min", "plus").replace("-(?=", r"\+(?=")
_NVT: Final = r"\b(?P<nvt>nvt)\b"
_ENGELS: Final = r"\b(?P<engels>[Gg]ood practices?)\b"
"""The English words that reports have: all there are."""
_BIJZONDER: Final = re.compile("|".join((_NOOT, _MIN, _PLUS, _NVT, _ENGELS)))
_IN_TAAL: Final = re.compile(_ENGELS)
_VOLUIT: Final = "niet van toepassing"


def is_bijzonder(tekst: str) -> bool:
    """Return whether a text may have something in it that is more than its characters."""
    return "-" in tekst or "+" in tekst or "noot " in tekst or "nvt" in tekst or "ood practice" in tekst


def met_taal(tekst: str) -> str:
    """Return a title as HTML, in which English words say that they are."""
    delen, tot = [], 0
    for vondst in _IN_TAAL.finditer(tekst):
        delen += [escape(tekst[tot : vondst.start()]), _engels(vondst[0])]
        tot = vondst.end()
    return "".join((*delen, escape(tekst[tot:])))


def met_teken(tekst: str) -> str:
    """Return a letter or score before its word as HTML: a sign is said, with a pause before the word."""
    return met_stem(tekst, f"{TEKENNAMEN[tekst]},") if tekst in TEKENNAMEN else escape(tekst)


def _engels(tekst: str) -> str:
    return f'<span lang="en">{escape(tekst)}</span>'


def met_stem(tekst: str, gezegd: str) -> str:
    """Return a text to look at, and behind it out of sight what a screen reader says instead."""
    return f'<span aria-hidden="true">{escape(tekst)}</span><span class="stem">{escape(gezegd)}</span>'


class Lopend:
    """Sets the texts of one page, in their order: it knows which notes were named before, and how often."""

    def __init__(self, noten: Sequence[tuple[str, str]]) -> None:
        self.plekken = {naam: "-".join(naam.split()) for naam, _ in noten}
        self.genoemd = dict.fromkeys(self.plekken, 0)
        self.nvt_gezegd = False

    def tekst(self, tekst: str) -> str:
        """Return a text as HTML."""
        if not is_bijzonder(tekst):
            return escape(tekst)
        delen, tot = [], 0
        for vondst in _BIJZONDER.finditer(tekst):
            delen += [escape(tekst[tot : vondst.start()]), self._bijzonder(vondst)]
            tot = vondst.end()
        return "".join((*delen, escape(tekst[tot:])))

    def noot(self, noot: str) -> str:
        """Return what else there is to know of a cell, with links to the notes of the kader in it."""
        return "; ".join(
            self._link(deel, deel) if deel in self.plekken else self.tekst(deel) for deel in noot.split("; ")
        )

    def anker(self, naam: str) -> str:
        """Return the id of a note where it stands itself; empty for what is no note."""
        return self.plekken.get(naam, "")

    def terug(self, naam: str) -> str:
        """Return the links from a note to each place that names it; nothing where none does."""
        keren = ((keer, f" ({keer})" if keer > 1 else "") for keer in range(1, self.genoemd.get(naam, 0) + 1))
        return " ".join(
            f'<a href="#{self._plek(naam, keer)}">terug naar {escape(naam)} in de tekst{bij}</a>' for keer, bij in keren
        )

    def _bijzonder(self, vondst: re.Match[str]) -> str:
        if naam := vondst["noot"]:
            return self._link(naam, f"({naam})") if naam in self.plekken else escape(vondst[0])
        if vondst["engels"]:
            return _engels(vondst[0])
        if vondst[0] in TEKENNAMEN:
            return f'<span class="gezegd">{met_stem(vondst[0], TEKENNAMEN[vondst[0]])}</span>'
        if self.nvt_gezegd:
            return escape(vondst[0])
        self.nvt_gezegd = True
        return f'<abbr title="{_VOLUIT}">nvt</abbr>'

    def _link(self, naam: str, tekst: str) -> str:
        self.genoemd[naam] += 1
        return f'<a id="{self._plek(naam, self.genoemd[naam])}" href="#{self.anker(naam)}">{escape(tekst)}</a>'

    def _plek(self, naam: str, keer: int) -> str:
        return f"bij-{self.plekken[naam]}-{keer}"
