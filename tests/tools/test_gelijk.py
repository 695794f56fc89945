"""What compares two revisions must see a difference wherever there is one: it is told so here, once per kind."""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gelijk.antwoord import LIJNEN, Antwoord, Bestand, verschillen
from gelijk.geval import geval, keuzes, lijst
from gelijk.kant import Kant

if TYPE_CHECKING:
    from pathlib import Path


def zip_van(*, datum: int = 1, **leden: str) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, tekst in leden.items():
            zip_.writestr(zipfile.ZipInfo(naam, (2015, 1, datum, 0, 0, 0)), tekst)
    return uit.getvalue()


OUD = Antwoord(
    code=0,
    uit=b"een\ntwee\ndrie\n",
    fout=b"Geschreven: uit.xlsx\n",
    bestanden={
        "uit.xlsx": Bestand(zip_van(blad="<a><b>1</b></a>", stijl="<s/>"), "-rw-r--r--"),
        "uit.pdf": Bestand(b"%PDF \xff 1", "-rw-r--r--"),
        "map/": Bestand(b"", "drwxr-xr-x"),
    },
)


def met(pad: str, bestand: Bestand | None) -> Antwoord:
    """Return the answer with another file, or without it."""
    bestanden = {**OUD.bestanden, pad: bestand}
    return replace(OUD, bestanden={naam: b for naam, b in bestanden.items() if b is not None})


def test_gelijke_antwoorden_hebben_geen_verschil() -> None:
    assert verschillen(OUD, replace(OUD)) == []


@pytest.mark.parametrize(
    ("nieuw", "waarin", "lijnen"),
    [
        pytest.param(replace(OUD, code=1), "exit code", ["- 0", "+ 1"], id="exit code"),
        pytest.param(replace(OUD, uit=b"een\nTwee\ndrie\n"), "stdout", ["-twee\\n", "+Twee\\n"], id="stdout"),
        pytest.param(replace(OUD, uit=b"een\ntwee \ndrie\n"), "stdout", ["-twee\\n", "+twee \\n"], id="space"),
        pytest.param(replace(OUD, uit=b"een\ntwee\ndrie"), "stdout", ["-drie\\n", "+drie"], id="last line end"),
        pytest.param(replace(OUD, uit=b"een\ntwee\r\ndrie\n"), "stdout", ["-twee\\n", "+twee\\r\\n"], id="line end"),
        pytest.param(replace(OUD, fout=b""), "stderr", ["-Geschreven: uit.xlsx\\n"], id="stderr"),
        pytest.param(met("uit.pdf", None), "file uit.pdf", ["only before the change"], id="missing file"),
        pytest.param(met("map/", None), "file map/", ["only before the change"], id="missing folder"),
        pytest.param(met("rest.tmp", Bestand(b"")), "file rest.tmp", ["only after the change"], id="file too many"),
        pytest.param(
            met("uit.pdf", Bestand(b"%PDF \xff 1", "-rw-------")),
            "file uit.pdf",
            ["- -rw-r--r--", "+ -rw-------"],
            id="rights",
        ),
        pytest.param(
            met("uit.pdf", Bestand(b"%PDF \xff 2", "-rw-r--r--")),
            "file uit.pdf",
            ["8 and 8 bytes, different from byte 7", "- b'1'", "+ b'2'"],
            id="bytes",
        ),
        pytest.param(
            met("uit.xlsx", Bestand(zip_van(blad="<a><b>2</b></a>", stijl="<s/>"), "-rw-r--r--")),
            "file uit.xlsx",
            ["member blad:", "  -<b>1</b>\\n", "  +<b>2</b>\\n"],
            id="member of a zip",
        ),
        pytest.param(
            met("uit.xlsx", Bestand(zip_van(blad="<a><b>1</b></a>"), "-rw-r--r--")),
            "file uit.xlsx",
            ["member stijl: only before the change"],
            id="missing member",
        ),
        pytest.param(
            met("uit.xlsx", Bestand(zip_van(datum=2, blad="<a><b>1</b></a>", stijl="<s/>"), "-rw-r--r--")),
            "file uit.xlsx",
            ["every member is equal; the container (order, dates, compression) is not"],
            id="container of a zip",
        ),
    ],
)
def test_elk_verschil_wordt_genoemd(nieuw: Antwoord, waarin: str, lijnen: list[str]) -> None:
    (verschil,) = verschillen(OUD, nieuw)
    assert (verschil.waarin, list(verschil.lijnen)) == (waarin, lijnen)


def test_meer_verschillen_staan_er_alle_bij() -> None:
    nieuw = replace(met("uit.pdf", None), code=4, uit=b"", fout=b"!")
    assert [verschil.waarin for verschil in verschillen(OUD, nieuw)] == [
        "exit code",
        "stdout",
        "stderr",
        "file uit.pdf",
    ]


def test_van_een_groot_verschil_staat_het_begin_er_met_hoeveel_er_nog_is() -> None:
    (verschil,) = verschillen(OUD, replace(OUD, uit=b"x\n" * 50))
    assert len(verschil.lijnen) == LIJNEN + 1
    assert verschil.lijnen[-1] == f"... and {53 - LIJNEN} more lines"


def test_van_een_lange_lijn_staat_er_waar_zij_verschilt() -> None:
    (verschil,) = verschillen(replace(OUD, uit=b"a" * 500 + b"matig"), replace(OUD, uit=b"a" * 500 + b"matik"))
    assert verschil.lijnen == (f"-...{'a' * 36}matig", f"+...{'a' * 36}matik")


def test_een_geval_krijgt_de_bestanden_die_het_noemt(tmp_path: Path) -> None:
    for naam in ("a b.csv", "map/een.csv", "map/twee.csv", "los.csv"):
        (tmp_path / naam).parent.mkdir(exist_ok=True)
        (tmp_path / naam).touch()
    vraag = geval("rapport regio 'a b.csv' weg.csv --naar uit.md --kader map .", "los.csv")
    assert list(vraag.nodig(tmp_path)) == ["a b.csv", "map", "los.csv"]
    assert (vraag.opdracht, vraag.naam) == (
        "rapport regio",
        "toetsing rapport regio 'a b.csv' weg.csv --naar uit.md --kader map .",
    )
    assert lijst(tmp_path, "*.csv") == ["'a b.csv'", "los.csv"]


def test_keuzes_staan_op_lijnen_met_strepen_ertussen() -> None:
    assert keuzes("| --json | -q") == ["", "--json", "-q"]
    assert keuzes("\n    --json | -q\n    --naar uit.md\n") == ["--json", "-q", "--naar uit.md"]


PROGRAMMA = """
import os, sys
from pathlib import Path

def main():
    Path("map").mkdir()
    Path("map/uit.txt").write_text(Path(sys.argv[1]).read_text() + "{woord}")
    Path("los.csv").unlink()
    print(*sys.argv[1:], os.environ["COLUMNS"], sys.stdout.isatty())
    print("let op", file=sys.stderr)
    sys.exit(3)
"""


def programma(map_: Path, woord: str) -> Path:
    """Write a program that is called like ours, and return where it is installed."""
    (map_ / "toetsing").mkdir(parents=True)
    (map_ / "toetsing/__init__.py").touch()
    (map_ / "toetsing/__main__.py").write_text("from toetsing.cli import main\nmain()\n", encoding="utf-8")
    (map_ / "toetsing/cli.py").write_text(PROGRAMMA.format(woord=woord), encoding="utf-8")
    return map_


def antwoord_van(map_: Path, woord: str, *, in_fork: bool) -> Antwoord:
    invoer = map_ / "invoer"
    invoer.mkdir(parents=True)
    (invoer / "een.csv").write_text("1", encoding="utf-8")
    (invoer / "los.csv").touch()
    with Kant(programma(map_ / "kant/programma", woord), map_ / "kant", invoer, in_fork=in_fork) as kant:
        return kant.antwoord(geval("een.csv -q", "los.csv", kolommen=60))


def test_twee_programmas_die_een_woord_verschillen(tmp_path: Path) -> None:
    oud, nieuw = (antwoord_van(tmp_path / woord, woord, in_fork=False) for woord in ("matig", "matik"))
    assert (oud.code, oud.uit, oud.fout) == (3, b"een.csv -q 60 False\n", b"let op\n")
    assert (sorted(oud.bestanden), oud.geschreven) == (["een.csv", "map/", "map/uit.txt"], 1)
    (verschil,) = verschillen(oud, nieuw)
    assert (verschil.waarin, verschil.lijnen) == ("file map/uit.txt", ("-1matig", "+1matik"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only where processes can be forked")
def test_een_fork_antwoordt_zoals_een_proces(tmp_path: Path) -> None:
    fork, proces = (antwoord_van(tmp_path / str(hoe), "matig", in_fork=hoe) for hoe in (True, False))
    assert verschillen(fork, proces) == []


def test_een_ander_programma_dan_bedoeld_wordt_niet_vergeleken(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="another toetsing"):
        Kant(tmp_path / "leeg", tmp_path / "a", tmp_path, in_fork=False)
