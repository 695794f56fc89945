"""What holds for every file: order says nothing, and no damage whatsoever gets past the reader as an exception."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hulp.grond import GOED
from hulp.werkmappen import rijen, schrijf_csv
from toetsing.domain.meldingen import Melding
from toetsing.domain.scores import OPEN, Open
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

BESTANDEN = Path(__file__).parents[1] / "bestanden"
NUMMERS = [nr for nr, _ in rijen(GOED)[1:]]

rustig = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def pad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a text file to write over and over."""
    return tmp_path_factory.mktemp("orde") / "regio.csv"


def lees(pad: Path, tabel: list[list[str]], kader: Kader) -> Toetsing:
    """Write a table, read it, and return the one toetsing about which there is nothing to say."""
    schrijf_csv(pad, "\n".join(f"| {' | '.join(rij)} |" for rij in tabel))
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), str(bestand)
    gelezen = read_toetsingen(bestand, kader)
    assert [str(m) for m in gelezen.meldingen] == []
    (toetsing,) = gelezen.toetsingen
    return toetsing


def als_gelezen(scores: list[str]) -> dict[str, str | Open]:
    """Return what the reader must give for the scores as typed, in the order of `NUMMERS`."""
    return {nr: teken or OPEN for nr, teken in zip(NUMMERS, scores, strict=True)} | {"3.1.1": "nvt"}


# -- order -------------------------------------------------------------------------------------------------------------

elke_score = st.lists(st.sampled_from(["+", "-", ""]), min_size=len(NUMMERS), max_size=len(NUMMERS))


@rustig
@given(scores=elke_score, volgorde=st.permutations(range(len(NUMMERS) + 3)))
def test_volgorde_van_rijen_doet_er_niet_toe(scores: list[str], volgorde: list[int], stap1: Kader, pad: Path) -> None:
    """Rows of verwachtingen, shuffled together with headings of themas and criteria and a row for 3.1.1."""
    tabel = [[nr, teken, "tekst"] for nr, teken in zip(NUMMERS, scores, strict=True)]
    tabel += [["1", "", "Randvoorwaarden"], ["2.1", "", "Zicht op veiligheid"], ["3.1.1", "", ""]]
    toetsing = lees(pad, [["nr", "score", "onderbouwing"], *(tabel[i] for i in volgorde)], stap1)
    assert dict(toetsing.scores) == als_gelezen(scores)
    assert {nr: plek.cel for nr, plek in toetsing.herkomst.items()} == {
        tabel[i][0]: f"B{rij}" for rij, i in enumerate(volgorde, start=2) if tabel[i][0] in toetsing.scores
    }


@rustig
@given(
    scores=elke_score,
    koppen=st.permutations(["nr", "verwachting", "score", "oordeel", "thema", "criterium", "onderbouwing", "", "naam"]),
)
def test_volgorde_van_kolommen_doet_er_niet_toe(scores: list[str], koppen: list[str], stap1: Kader, pad: Path) -> None:
    """Columns of a long table, among them the runners-up `verwachting` and `oordeel` and a header that is a label."""
    vast = {
        "verwachting": "Een eis.",
        "oordeel": "V",
        "thema": "1",
        "criterium": "1.1",
        "onderbouwing": "+",
        "naam": "N",
    }
    tabel = [koppen]
    for nr, teken in zip(NUMMERS, scores, strict=True):
        tabel.append([(vast | {"nr": nr, "score": teken}).get(kop, "") for kop in koppen])
    toetsing = lees(pad, tabel, stap1)
    assert dict(toetsing.scores) == als_gelezen(scores)
    assert {plek.cel[0] for plek in toetsing.herkomst.values() if plek.cel} == {"ABCDEFGHI"[koppen.index("score")]}


@rustig
@given(scores=elke_score, koppen=st.permutations([*NUMMERS, "3.1.1", "organisatie", "ronde", "1.1", "1.1 door", ""]))
def test_volgorde_van_kolommen_van_een_matrix_doet_er_niet_toe(
    scores: list[str], koppen: list[str], stap1: Kader, pad: Path
) -> None:
    inhoud = dict(zip(NUMMERS, scores, strict=True)) | {"organisatie": "Noord", "ronde": "2015", "1.1": "V"}
    toetsing = lees(pad, [koppen, [inhoud.get(kop, "") for kop in koppen]], stap1)
    assert dict(toetsing.scores) == als_gelezen(scores)
    assert (toetsing.organisatie, toetsing.ronde) == ("Noord", "2015")


# -- damage ------------------------------------------------------------------------------------------------------------


Schade = tuple[int, int, bytes]
"""A place in a file, how many bytes are lost there, and what comes instead."""


def schades(lengte: int) -> st.SearchStrategy[list[Schade]]:
    """Return one to three of: a changed byte, a cut, an insertion."""
    plaats = st.integers(0, lengte - 1)
    anders = st.tuples(plaats, st.just(1), st.binary(min_size=1, max_size=1))
    eruit = st.tuples(plaats, st.integers(1, 5000), st.just(b""))
    erin = st.tuples(plaats, st.just(0), st.binary(min_size=1, max_size=20))
    return st.lists(st.one_of(anders, eruit, erin), min_size=1, max_size=3)


class Lezer:
    """Reads in another process, so that an abort fails one test and does not end them all."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.proces: ProcessPoolExecutor | None = None

    def lees(self, naam: str, inhoud: bytes) -> object:
        """Return what the reader says of these bytes; what it raises is raised here."""
        pad = self.map / naam
        pad.write_bytes(inhoud)
        self.proces = self.proces or ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        try:
            return self.proces.submit(read_bestand, pad, naam).result(timeout=30)
        except (BrokenProcessPool, TimeoutError) as fout:
            self.sluit()
            wat = "was aborted" if isinstance(fout, BrokenProcessPool) else "does not come back"
            message = f"the process {wat}"
            raise AssertionError(message) from fout

    def sluit(self) -> None:
        """End the process, also one that hangs."""
        if self.proces is not None:
            self.proces.shutdown(wait=False, cancel_futures=True)
            for proces in active_children():
                proces.kill()
        self.proces = None


@pytest.fixture(scope="module")
def lezer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lezer]:
    """Return a reader in another process."""
    lezer = Lezer(tmp_path_factory.mktemp("schade"))
    yield lezer
    lezer.sluit()


@cache
def onbeschadigd(naam: str) -> tuple[bytes, Bestand]:
    """Return a file as bytes and as it is read."""
    heel = read_bestand(BESTANDEN / naam, naam)
    assert isinstance(heel, Bestand)
    return (BESTANDEN / naam).read_bytes(), heel


@pytest.mark.lang
@pytest.mark.parametrize("naam", ["ijsselland-libreoffice.xlsx", "ijsselland.ods", "ijsselland.xls"])
@settings(rustig, max_examples=300)
@given(schade=st.data())
def test_beschadigd_bestand_geeft_een_waarde_of_een_melding(naam: str, schade: st.DataObject, lezer: Lezer) -> None:
    """And where it gives a value, a zip gives the value it had: its parts carry a checksum."""
    goed, heel = onbeschadigd(naam)
    inhoud = goed
    for plaats, weg, erbij in schade.draw(schades(len(goed))):
        inhoud = inhoud[:plaats] + erbij + inhoud[plaats + weg :]
    gelezen = lezer.lees(naam, inhoud)
    assert isinstance(gelezen, Bestand | Melding)
    if isinstance(gelezen, Bestand) and goed.startswith(b"PK"):
        assert all(blad in heel.bladen for blad in gelezen.bladen)
