"""Watches a worker that runs cases: ends it where it hangs, starts another, and says what was wrong with each case."""

from __future__ import annotations

import contextlib
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from types import TracebackType

    from fuzz.gevallen import Geval

GRENS_SECONDEN: Final = 5
GRENS_GEHEUGEN: Final = 500_000_000
_PROGRAMMAFOUT: Final = 70
_CODES: Final = frozenset({0, 1, 2, 3, 4})
_STUURTEKEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_ONVOORZIEN: Final = re.compile(r"er ging iets mis: (\w+(?: in [^)]*)?)|Er ging iets mis in toetsing zelf \(([^,)]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vondst:
    """What a case did that no file may do. `soort` is the same for what is probably one mistake."""

    soort: str
    uitleg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomst:
    """What came of a case: what was wrong with it, its exit code (-1 without one), and the most bytes it had."""

    gevonden: tuple[Vondst, ...]
    code: int = -1
    geheugen: int = 0


class Toezicht:
    """A worker, and the folder in which it is given one case after another."""

    def __init__(self, werkmap: Path) -> None:
        self.map, self.tijdelijk = werkmap / "geval", werkmap / "tijdelijk"
        self.tijdelijk.mkdir(parents=True, exist_ok=True)
        self.proces: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Toezicht:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._stop()

    def doe(self, geval: Geval) -> Uitkomst:
        """Run a case. A slow one gets a second chance: another program may have had the computer to itself."""
        uitkomst = self._eenmaal(geval)
        return self._eenmaal(geval) if any(een.soort == "traag" for een in uitkomst.gevonden) else uitkomst

    def _eenmaal(self, geval: Geval) -> Uitkomst:
        zet_neer(geval, self.map)
        antwoord = self._vraag({"args": geval.args, "map": str(self.map)})
        bestanden = self._bestanden(geval)
        if antwoord is None:
            traag = Vondst(soort="traag", uitleg=f"duurt langer dan {GRENS_SECONDEN} seconden")
            return Uitkomst(gevonden=(*bestanden, traag))
        if "dood" in antwoord:
            dood = Vondst(soort=f"dood {antwoord['dood']}", uitleg=f"het proces eindigde ({antwoord['dood']})")
            return Uitkomst(gevonden=(*bestanden, dood))
        gevonden = (*bestanden, *oordeel(antwoord))
        return Uitkomst(gevonden=gevonden, code=antwoord["code"], geheugen=antwoord["geheugen"])

    def _vraag(self, vraag: dict[str, Any]) -> dict[str, Any] | None:
        """Return the answer of the worker; None where it takes too long."""
        proces = self.proces if self.proces is not None and self.proces.poll() is None else self._start()
        assert proces.stdin is not None
        assert proces.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            proces.stdin.write(json.dumps(vraag).encode() + b"\n")
            proces.stdin.flush()
        if not select.select([proces.stdout], [], [], GRENS_SECONDEN)[0]:
            self._stop()
            return None
        regel = proces.stdout.readline()
        if not regel:
            code = proces.wait()
            self._stop()
            return {"dood": code}
        antwoord: dict[str, Any] = json.loads(regel)
        return antwoord

    def _start(self) -> subprocess.Popen[bytes]:
        self._stop()
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "fuzz.werker", str(self.tijdelijk)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        warm = {"args": ["--versie"], "map": str(self.tijdelijk)}
        assert self.proces.stdin is not None
        assert self.proces.stdout is not None
        self.proces.stdin.write(json.dumps(warm).encode() + b"\n")
        self.proces.stdin.flush()
        self.proces.stdout.readline()  # starting is no part of the time of a case
        return self.proces

    def _stop(self) -> None:
        """End the worker with the process that it reads in."""
        if self.proces is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.proces.pid, signal.SIGKILL)
        self.proces.wait()
        for stroom in (self.proces.stdin, self.proces.stdout):
            if stroom is not None:
                with contextlib.suppress(OSError):
                    stroom.close()
        self.proces = None

    def _bestanden(self, geval: Geval) -> list[Vondst]:
        """Return what is wrong with the files: one changed, or something left behind that nobody asked for."""
        gevonden = []
        for naam, inhoud in geval.bestanden.items():
            pad = self.map / naam
            if not pad.is_file() or pad.read_bytes() != inhoud:
                gevonden.append(Vondst(soort="bron veranderd", uitleg=f"{naam} is niet meer wat het was"))
        bekend = {*geval.bestanden, *(deel for deel in geval.args if deel.startswith("uit."))}
        over = [p.name for p in self.map.iterdir() if p.name not in bekend and ".gecontroleerd." not in p.name]
        over += [p.name for p in self.tijdelijk.iterdir()]
        if over:
            gevonden.append(Vondst(soort="achtergelaten", uitleg=f"achtergelaten: {', '.join(sorted(over))}"))
            shutil.rmtree(self.tijdelijk)
            self.tijdelijk.mkdir()
        return gevonden


def zet_neer(geval: Geval, map_: Path) -> None:
    """Put the files of a case in a folder of their own."""
    shutil.rmtree(map_, ignore_errors=True)
    map_.mkdir(parents=True)
    for naam, inhoud in geval.bestanden.items():
        Path(map_, naam).write_bytes(inhoud)


def oordeel(antwoord: dict[str, Any]) -> list[Vondst]:
    """Return what is wrong with what was printed, the exit code and the memory."""
    gevonden = []
    uit, fout = (antwoord[naam].encode("latin-1").decode("utf-8", "replace") for naam in ("uit", "fout"))
    if antwoord["val"]:
        gevonden.append(Vondst(soort=f"traceback {_laatste(antwoord['val'])}", uitleg=antwoord["val"]))
    elif "Traceback (most recent call last)" in uit + fout:
        gevonden.append(Vondst(soort="traceback op het scherm", uitleg=fout[-2000:]))
    if onvoorzien := _ONVOORZIEN.search(fout + uit):
        gevonden.append(Vondst(soort=f"onvoorzien {onvoorzien[1] or onvoorzien[2]}", uitleg=onvoorzien[0]))
    elif antwoord["code"] not in _CODES and not antwoord["val"]:
        gevonden.append(Vondst(soort=f"afsluitcode {antwoord['code']}", uitleg=fout[-2000:]))
    for naam, tekst in (("stdout", uit), ("stderr", fout)):
        if teken := _STUURTEKEN.search(tekst):
            rond = tekst[max(teken.start() - 40, 0) : teken.end() + 40]
            gevonden.append(Vondst(soort=f"stuurteken op {naam}", uitleg=repr(rond)))
    if antwoord["geheugen"] > GRENS_GEHEUGEN:
        gevonden.append(Vondst(soort="geheugen", uitleg=f"{antwoord['geheugen'] // 1_000_000} MB"))
    return gevonden


def _laatste(spoor: str) -> str:
    """Return the last place in a traceback, and what was raised."""
    plekken = re.findall(r'File "[^"]*?([^/"]+)", line (\d+)', spoor)
    waar = ":".join(plekken[-1]) if plekken else "?"
    return f"{spoor.strip().splitlines()[-1].partition(':')[0]} in {waar}"
