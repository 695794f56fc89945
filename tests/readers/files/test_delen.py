"""What is equal is held once, and nothing becomes something else by it."""

from __future__ import annotations

from toetsing.readers.files.blad import Bestand, Blad, Celwaarde
from toetsing.readers.files.delen import Gedeeld, deel


def bestand(naam: str, *bladen: Blad) -> Bestand:
    return Bestand(naam=naam, sha256="", bladen=bladen)


def test_gelijke_rijen_en_bladen_zijn_een_en_hetzelfde() -> None:
    gedeeld: Gedeeld = {}
    uitleg = [["a", "b"], ["c", ""]]
    eerste = deel(bestand("een", Blad(naam="Uitleg", rijen=uitleg), Blad(naam="B", rijen=[["nr", "+"]])), gedeeld)
    tweede = deel(bestand("twee", Blad(naam="Uitleg", rijen=uitleg), Blad(naam="B", rijen=[["nr", "-"]])), gedeeld)
    assert eerste.bladen[0] is tweede.bladen[0]
    assert eerste.bladen[1] != tweede.bladen[1]
    assert [list(rij) for rij in eerste.bladen[0].rijen] == uitleg


def test_getallen_en_waarheden_blijven_wat_ze_zijn() -> None:
    gedeeld: Gedeeld = {}
    rijen: tuple[list[Celwaarde], ...] = (["a", 1], ["a", 1.0], ["a", True])
    for rij in rijen:
        (blad,) = deel(bestand("x", Blad(naam="B", rijen=[rij])), gedeeld).bladen
        assert [(cel, type(cel)) for cel in blad.rijen[0]] == [(cel, type(cel)) for cel in rij]


def test_wat_een_blad_anders_maakt_blijft_ervan() -> None:
    gedeeld: Gedeeld = {}
    rijen = [["a", ""]]
    gewoon, fout, formule, verborgen, anders = deel(
        bestand(
            "x",
            Blad(naam="B", rijen=rijen),
            Blad(naam="B", rijen=rijen, foutcellen={(0, 1): "#N/A"}),
            Blad(naam="B", rijen=rijen, niet_berekend=frozenset({(0, 1)})),
            Blad(naam="B", rijen=rijen, verborgen=True),
            Blad(naam="C", rijen=rijen),
        ),
        gedeeld,
    ).bladen
    assert fout.foutcellen == {(0, 1): "#N/A"}
    assert formule.niet_berekend
    assert verborgen.verborgen
    assert not gewoon.verborgen
    assert anders.naam == "C"
