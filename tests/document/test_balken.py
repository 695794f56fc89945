"""The table of the numbers of a figure: every cell says something, also where a row cannot have what is counted."""

from __future__ import annotations

from toetsing.document.aandelen import Aandeel
from toetsing.document.balken import KAN_NIET, figuren
from toetsing.document.blokken import rekentabel

MET_MATIG = ("1.1", "Een criterium", (
    Aandeel(teken="V", naam="voldoende", soort="goed", aantal=2, deel="67%"),
    Aandeel(teken="M", naam="matig", soort="midden", aantal=0, deel="0%"),
    Aandeel(teken="O", naam="onvoldoende", soort="slecht", aantal=1, deel="33%"),
))  # fmt: skip
ZONDER = ("1.1.1", "Een verwachting", (MET_MATIG[2][0], MET_MATIG[2][2]))


def test_een_schaal_zonder_het_niveau_zegt_dat_het_hier_niet_kan() -> None:
    (figuur,) = figuren("Oordelen", "Oordelen", "wat", [MET_MATIG, ZONDER])
    koppen = [kolom.kop for kolom in figuur.tabel.kolommen]
    boven, onder = (dict(zip(koppen, rij, strict=True)) for rij in figuur.tabel.rijen)
    assert (boven["matig"].tekst, onder["matig"].tekst) == ("0", KAN_NIET)
    assert onder["matig"].gezegd == "niet van toepassing"
    assert all(cel.tekst for rij in figuur.tabel.rijen for cel in rij)


def test_wie_verder_rekent_houdt_een_lege_cel() -> None:
    (figuur,) = figuren("Oordelen", "Oordelen", "wat", [MET_MATIG, ZONDER])
    tabel = rekentabel(figuur.tabel)
    plek = [kolom.kop for kolom in tabel.kolommen].index("matig")
    assert [rij[plek].getallen for rij in tabel.rijen] == [(0,), ()]
    assert [rij[plek].tekst for rij in tabel.rijen] == ["", ""]


def test_wat_geen_enkele_rij_kent_heeft_geen_kolom() -> None:
    (figuur,) = figuren("Scores", "Scores", "wat", [ZONDER])
    assert "matig" not in [kolom.kop for kolom in figuur.tabel.kolommen]
