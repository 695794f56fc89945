"""An answer of the program, and in what two answers differ."""

from __future__ import annotations

import difflib
import io
import zipfile
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LIJNEN = 12
"""So much of a difference is shown; enough to know where to look."""
_BREEDTE = 160
_AANLOOP = 40


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file as it was left behind: what is in it, and who may do what with it."""

    inhoud: bytes
    rechten: str = ""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """All there is to see of one run: exit code, both streams, and the whole work folder afterwards."""

    code: int
    uit: bytes = b""
    fout: bytes = b""
    bestanden: Mapping[str, Bestand] = field(default_factory=dict)
    geschreven: int = 0
    """How many of the files were not there before, or not like that."""


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference: in what, and a few lines that show it."""

    waarin: str
    lijnen: tuple[str, ...]


def verschillen(oud: Antwoord, nieuw: Antwoord) -> list[Verschil]:
    """Name every difference between two answers; none is left out for another."""
    uit = []
    if oud.code != nieuw.code:
        uit.append(Verschil("exit code", (f"- {oud.code}", f"+ {nieuw.code}")))
    for naam, links, rechts in (("stdout", oud.uit, nieuw.uit), ("stderr", oud.fout, nieuw.fout)):
        if links != rechts:
            uit.append(Verschil(naam, tuple(_toon(links, rechts))))
    for pad in sorted({*oud.bestanden, *nieuw.bestanden}):
        uit += _verschil_van(pad, oud.bestanden.get(pad), nieuw.bestanden.get(pad))
    return uit


def _verschil_van(pad: str, oud: Bestand | None, nieuw: Bestand | None) -> Iterator[Verschil]:
    if oud is None or nieuw is None:
        yield Verschil(f"file {pad}", (f"only {'after' if oud is None else 'before'} the change",))
        return
    if oud.rechten != nieuw.rechten:
        yield Verschil(f"file {pad}", (f"- {oud.rechten}", f"+ {nieuw.rechten}"))
    if oud.inhoud != nieuw.inhoud:
        yield Verschil(f"file {pad}", tuple(_toon(oud.inhoud, nieuw.inhoud)))


def _toon(oud: bytes, nieuw: bytes) -> list[str]:
    """Show what differs between two contents, in the way that fits their kind."""
    leden = _leden(oud), _leden(nieuw)
    if leden[0] is not None and leden[1] is not None:
        lijnen = list(_toon_leden(leden[0], leden[1]))
        return _kort(lijnen or ["every member is equal; the container (order, dates, compression) is not"])
    try:
        teksten = oud.decode("utf-8"), nieuw.decode("utf-8")
    except UnicodeDecodeError:
        plek = _plek(oud, nieuw)
        return [
            f"{len(oud)} and {len(nieuw)} bytes, different from byte {plek}",
            f"- {oud[plek : plek + 60]!r}",
            f"+ {nieuw[plek : plek + 60]!r}",
        ]
    return _kort(_toon_tekst(*teksten))


def _toon_tekst(oud: str, nieuw: str) -> list[str]:
    """Return the lines that differ, each old one with its new one. Markup on one line is cut between its tags."""
    links, rechts = (tekst.replace("><", ">\n<").splitlines(keepends=True) for tekst in (oud, nieuw))
    lijnen: list[str] = []
    for soort, van, tot, vanaf, totaan in difflib.SequenceMatcher(None, links, rechts).get_opcodes():
        if soort != "equal":
            for paar in zip_longest(links[van:tot], rechts[vanaf:totaan], fillvalue=""):
                lijnen += _toon_lijn(*paar)
    return lijnen or ["only where lines are broken between tags"]


def _toon_lijn(oud: str, nieuw: str) -> Iterator[str]:
    """Show two versions of a line with their ends visible; a long one begins shortly before it differs."""
    begin = _plek(oud, nieuw) - _AANLOOP if max(len(oud), len(nieuw)) > _BREEDTE else 0
    for teken, lijn in (("-", oud), ("+", nieuw)):
        if lijn:
            yield teken + ("..." if begin > 0 else "") + repr(lijn[max(begin, 0) :])[1:-1]


def _toon_leden(oud: Mapping[str, bytes], nieuw: Mapping[str, bytes]) -> Iterator[str]:
    for naam in sorted({*oud, *nieuw}):
        if naam not in oud or naam not in nieuw:
            yield f"member {naam}: only {'after' if naam not in oud else 'before'} the change"
        elif oud[naam] != nieuw[naam]:
            yield f"member {naam}:"
            yield from (f"  {lijn}" for lijn in _toon(oud[naam], nieuw[naam]))


def _leden(inhoud: bytes) -> dict[str, bytes] | None:
    """Return the members of a zip file (xlsx, docx), or None for anything else."""
    if not inhoud.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            return {lid.filename: zip_.read(lid) for lid in zip_.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return None


def _plek(oud: str | bytes, nieuw: str | bytes) -> int:
    """Return from where two texts differ."""
    paren = enumerate(zip(oud, nieuw, strict=False))
    return next((i for i, (links, rechts) in paren if links != rechts), min(len(oud), len(nieuw)))


def _kort(lijnen: list[str]) -> list[str]:
    rest = len(lijnen) - LIJNEN
    lijnen = [lijn if len(lijn) <= _BREEDTE else f"{lijn[:_BREEDTE]} ..." for lijn in lijnen[:LIJNEN]]
    return [*lijnen, f"... and {rest} more lines"] if rest > 0 else lijnen
