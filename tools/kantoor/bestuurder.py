"""Drives a headless LibreOffice: jobs as JSON lines on stdin, one JSON answer per line on stdout.

Runs under a Python that has `uno` (on Debian /usr/bin/python3 with the package python3-uno) and needs the standard
library only. It starts a soffice of its own, with a profile of its own and over a local pipe, and always ends it.

A job opens one file and takes steps in order; the answer holds a value per step, or says what went wrong:

    {"open": "/tmp/noord.xlsx", "stappen": [
      {"vul": [{"blad": "Toetsing", "cel": "E7", "waarde": "+"}]},
      {"lees": [{"blad": "Oordeel", "cel": "D7"}]},
      {"bewaar": [{"pad": "/tmp/noord.ods", "filter": "calc8"}]}]}
    {"antwoorden": [null, ["V"], null], "seconden": 0.4}

A text goes in as text, as in a cell with the format Text; null makes a cell empty; a number goes in as a number.
Cells are filled without lifting the protection of a sheet, as a person would; a step that a person could only take on
an unprotected sheet (a column, a sheet name, a filter) lifts it first. Read values are the strings on the screen.
Every file is recalculated when it is opened, unless `--niet-herrekenen` asks for the way LibreOffice comes: it then
shows the results that were saved in the file.

Run it from the folder above this one, as `/usr/bin/python3 -m kantoor.bestuurder`. Exit code 0, or 1 when a job failed.
Signals and `--tijd` end soffice too.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uno  # type: ignore[import-not-found,unused-ignore]

from kantoor.profiel import maak_profiel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

INHOUD = 1 | 2 | 4 | 16
"""com.sun.star.sheet.CellFlags: numbers, dates, texts and formulas, but not the format of a cell."""
LEEG, GETAL, TEKST = (uno.Enum("com.sun.star.table.CellContentType", soort) for soort in ("EMPTY", "VALUE", "TEXT"))
STARTTIJD = 60
STOPTIJD = 10


def main() -> int:
    """Carry out every job on stdin; return 1 when one failed."""
    lezer = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    lezer.add_argument("--niet-herrekenen", action="store_true", help="show saved results when a file is opened")
    lezer.add_argument("--tijd", type=float, default=300, help="seconds after which everything is ended")
    keuzes = lezer.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    mislukt = False
    with kantoor(herreken=not keuzes.niet_herrekenen, tijd=keuzes.tijd) as bureaublad:
        for regel in sys.stdin:
            begin = time.monotonic()
            try:
                antwoord: dict[str, Any] = {"antwoorden": voer_uit(bureaublad, json.loads(regel))}
            except Exception as fout:  # noqa: BLE001 - uno raises classes that only exist at run time
                antwoord = {"fout": f"{type(fout).__name__}: {fout}"}
                mislukt = True
            sys.stdout.write(json.dumps(antwoord | {"seconden": round(time.monotonic() - begin, 2)}) + "\n")
            sys.stdout.flush()
    return int(mislukt)


@contextlib.contextmanager
def kantoor(*, herreken: bool, tijd: float) -> Iterator[Any]:
    """Start soffice with a temporary profile, hand out its desktop, and end it whatever happens."""
    programma = shutil.which("soffice")
    if programma is None:
        sys.exit("soffice was not found: install libreoffice-calc")
    with tempfile.TemporaryDirectory(prefix="kantoor-") as map_:
        pijp = f"kantoor-{os.getpid()}"
        proces = subprocess.Popen(
            [
                programma, "--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
                maak_profiel(Path(map_), herreken=herreken), f"--accept=pipe,name={pijp};urp;",
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        wekker = threading.Timer(tijd, _te_lang, [proces, tijd])
        wekker.daemon = True
        wekker.start()
        try:
            bureaublad = _verbind(proces, pijp)
            try:
                yield bureaublad
            finally:
                with contextlib.suppress(Exception):  # it may be gone, or hang up before it has answered
                    bureaublad.terminate()
                    proces.wait(STOPTIJD)
        finally:
            wekker.cancel()
            _stop_meteen(proces)
            proces.wait()
            for rest in Path(tempfile.gettempdir()).glob(f"OSL_PIPE_*_{pijp}"):
                rest.unlink(missing_ok=True)


def _te_lang(proces: subprocess.Popen[bytes], tijd: float) -> None:
    sys.stderr.write(f"not done after {tijd:g} seconds: LibreOffice is ended\n")
    _stop_meteen(proces)


def _stop_meteen(proces: subprocess.Popen[bytes]) -> None:
    """End soffice with all it started: the command is a script around the real program."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(proces.pid, signal.SIGKILL)


def _verbind(proces: subprocess.Popen[bytes], pijp: str) -> Any:
    lokaal = uno.getComponentContext()
    zoeker = lokaal.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokaal)
    uiterlijk = time.monotonic() + STARTTIJD
    while True:
        try:
            context = zoeker.resolve(f"uno:pipe,name={pijp};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception as fout:
            if proces.poll() is not None or time.monotonic() > uiterlijk:
                raise RuntimeError("soffice did not start") from fout
            time.sleep(0.1)


def voer_uit(bureaublad: Any, opdracht: dict[str, Any]) -> list[Any]:
    """Carry out one job and return an answer per step."""
    for stap in opdracht["stappen"]:
        if len(stap) != 1 or not stap.keys() <= STAPPEN.keys():
            raise ValueError(f"a step is one of {', '.join(STAPPEN)}: {stap}")
    adres = Path(opdracht["open"]).resolve(strict=True).as_uri()
    boek = bureaublad.loadComponentFromURL(adres, "_blank", 0, eigenschappen(Hidden=True))
    if boek is None:
        raise RuntimeError(f"LibreOffice cannot open {opdracht['open']}")
    try:
        boek.lockControllers()
        boek.enableAutomaticCalculation(False)
        boek.calculate()  # what an old format or a new file leaves to be calculated on sight
        return [STAPPEN[naam](boek, gegeven) for stap in opdracht["stappen"] for naam, gegeven in stap.items()]
    finally:
        boek.close(True)


def vul(boek: Any, cellen: list[dict[str, Any]]) -> None:
    """Type into cells and recalculate what depends on them."""
    for cel in cellen:
        zet(cel_van(boek, cel), cel["waarde"])
    boek.calculate()


def lees(boek: Any, cellen: list[dict[str, str]]) -> list[str]:
    """Return what the cells show."""
    return [cel_van(boek, cel).String for cel in cellen]


def herreken(boek: Any, _: object) -> None:
    """Calculate every formula anew."""
    boek.calculateAll()


def staten(boek: Any, gegeven: dict[str, Any]) -> list[list[str]]:
    """Fill `cellen` with each of the `rijen` of values in turn, and return what the cells of `lees` then show."""
    vakken = [cel_van(boek, cel) for cel in gegeven["cellen"]]
    antwoorden = [cel_van(boek, cel) for cel in gegeven["lees"]]
    stroken = list(stroken_van(boek, gegeven["cellen"]))
    uit = []
    for nummer, rij in enumerate(gegeven["rijen"]):
        for bereik, plaatsen in stroken:
            bereik.setDataArray(tuple(("" if rij[plaats] is None else rij[plaats],) for plaats in plaatsen))
        if not nummer:
            for vak, waarde in zip(vakken, rij, strict=True):
                controleer(vak, waarde)
        boek.calculate()
        uit.append([cel.String for cel in antwoorden])
    return uit


def hernoem(boek: Any, gegeven: dict[str, str]) -> None:
    """Give the sheet `van` the name `naar`."""
    boek.unprotect("")
    boek.Sheets.getByName(gegeven["van"]).Name = gegeven["naar"]


def verberg(boek: Any, gegeven: dict[str, Any]) -> None:
    """Hide `rijen` of a sheet, numbered from 1."""
    blad = vrij_blad(boek, gegeven["blad"])
    for nummer in gegeven["rijen"]:
        blad.Rows.getByIndex(nummer - 1).IsVisible = False


def verplaats(boek: Any, gegeven: dict[str, str]) -> None:
    """Move a `kolom` of a sheet to stand before another one, `voor`, both as letters."""
    blad = vrij_blad(boek, gegeven["blad"])
    doel = blad.getCellRangeByName(f"{gegeven['voor']}1").CellAddress
    blad.Columns.insertByIndex(doel.Column, 1)
    bron = blad.getCellRangeByName(f"{gegeven['kolom']}1").CellAddress.Column
    bron += bron >= doel.Column
    blad.moveRange(doel, blad.Columns.getByIndex(bron).RangeAddress)
    blad.Columns.removeByIndex(bron, 1)


def voeg_toe(boek: Any, gegeven: dict[str, Any]) -> None:
    """Add an empty sheet `blad` at `plek`, counted from zero."""
    boek.unprotect("")
    boek.Sheets.insertNewByName(gegeven["blad"], gegeven["plek"])


def filter_(boek: Any, gegeven: dict[str, Any]) -> None:
    """Filter `bereik` of a sheet: rows whose `kolom` (from zero) does not hold `waarde` disappear."""
    gebied = vrij_blad(boek, gegeven["blad"]).getCellRangeByName(gegeven["bereik"]).RangeAddress
    bereik = next((b for b in boek.DatabaseRanges if b.DataArea == gebied), None)
    if bereik is None:
        boek.DatabaseRanges.addNewByName("gefilterd", gebied)
        bereik = boek.DatabaseRanges.getByName("gefilterd")
    bereik.AutoFilter = True
    keuze = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    keuze.Field, keuze.IsNumeric, keuze.StringValue = gegeven["kolom"], False, gegeven["waarde"]
    keuze.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    beschrijving = bereik.getFilterDescriptor()
    beschrijving.ContainsHeader = True
    beschrijving.setFilterFields((keuze,))
    bereik.refresh()


def sorteer(boek: Any, gegeven: dict[str, Any]) -> None:
    """Sort the rows of `bereik`, headers on top, by `kolom` (from zero), the last first."""
    veld = uno.createUnoStruct("com.sun.star.table.TableSortField")
    veld.Field, veld.IsAscending = gegeven["kolom"], False
    velden = uno.Any("[]com.sun.star.table.TableSortField", (veld,))
    gebied = vrij_blad(boek, gegeven["blad"]).getCellRangeByName(gegeven["bereik"])
    gebied.sort(eigenschappen(SortFields=velden, ContainsHeader=True))


def bewaar(boek: Any, bestanden: list[dict[str, str]]) -> None:
    """Save copies: the filter is "Calc MS Excel 2007 XML", "calc8" or "MS Excel 97"."""
    for bestand in bestanden:
        doel = Path(bestand["pad"]).resolve()
        boek.storeToURL(doel.as_uri(), eigenschappen(FilterName=bestand["filter"]))


STAPPEN: dict[str, Callable[[Any, Any], Any]] = {
    "vul": vul,
    "lees": lees,
    "herreken": herreken,
    "staten": staten,
    "hernoem": hernoem,
    "verberg": verberg,
    "verplaats": verplaats,
    "voeg_toe": voeg_toe,
    "filter": filter_,
    "sorteer": sorteer,
    "bewaar": bewaar,
}


def eigenschappen(**waarden: object) -> tuple[Any, ...]:
    """Return named values as uno wants them."""
    uit = []
    for naam, waarde in waarden.items():
        eigenschap = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        eigenschap.Name, eigenschap.Value = naam, waarde
        uit.append(eigenschap)
    return tuple(uit)


def cel_van(boek: Any, cel: dict[str, Any]) -> Any:
    """Return a cell by the name of its sheet and its address."""
    return boek.Sheets.getByName(cel["blad"]).getCellRangeByName(cel["cel"])


def vrij_blad(boek: Any, naam: str) -> Any:
    """Return a sheet without protection; ours has no password."""
    blad = boek.Sheets.getByName(naam)
    blad.unprotect("")
    return blad


def stroken_van(boek: Any, cellen: list[dict[str, str]]) -> Iterator[tuple[Any, list[int]]]:
    """Yield cells that stand under each other as one range, with their places in the list: far fewer calls."""
    adressen = [cel_van(boek, cel).CellAddress for cel in cellen]
    volgorde = sorted(range(len(cellen)), key=lambda i: (adressen[i].Sheet, adressen[i].Column, adressen[i].Row))

    def strook(paar: tuple[int, int]) -> tuple[int, int, int]:
        rang, plaats = paar
        return adressen[plaats].Sheet, adressen[plaats].Column, adressen[plaats].Row - rang

    for (blad, kolom, _), paren in groupby(enumerate(volgorde), key=strook):
        plaatsen = [plaats for _, plaats in paren]
        rijen = [adressen[plaats].Row for plaats in plaatsen]
        yield boek.Sheets.getByIndex(blad).getCellRangeByPosition(kolom, rijen[0], kolom, rijen[-1]), plaatsen


def zet(cel: Any, waarde: str | float | None) -> None:
    """Type one value."""
    if waarde is None:
        cel.clearContents(INHOUD)
    elif isinstance(waarde, str):
        cel.String = waarde
    else:
        cel.Value = waarde
    controleer(cel, waarde)


def controleer(cel: Any, waarde: str | float | None) -> None:
    """Raise when a person could not have typed here, or the cell does not hold what was typed.

    uno itself writes into locked cells of a protected sheet without a word.
    """
    if cel.CellProtection.IsLocked and cel.Spreadsheet.isProtected():
        raise RuntimeError(f"{cel.AbsoluteName} is locked")
    if waarde is None:
        goed = cel.Type == LEEG
    elif isinstance(waarde, str):
        goed = cel.Type == TEKST and cel.String == waarde
    else:
        goed = cel.Type == GETAL and cel.Value == waarde
    if not goed:
        raise RuntimeError(f"{cel.AbsoluteName} holds {cel.String!r} ({cel.Type.value}) instead of {waarde!r}")


if __name__ == "__main__":
    sys.exit(main())
