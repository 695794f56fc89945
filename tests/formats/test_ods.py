"""An ods of texts: read by others as it was written, and twice the same bytes."""

from __future__ import annotations

import io
import zipfile

import pandas as pd

from toetsing.formats.ods import Odsblad, tabellen_als_ods

RIJEN = [["1.10", "+", "", "=1+1"], ["01", "-", "a & b <c>", "twee\nregels\x07"], ["é €", "nvt", "x", ""]]
BLADEN = [Odsblad('Een "blad"', ["nr", "score", "tekst", "formule"], RIJEN), Odsblad("Leeg", ["kop"], [])]


def test_elke_tekst_blijft_een_tekst() -> None:
    inhoud = tabellen_als_ods("Titel & meer", BLADEN)
    gelezen = pd.read_excel(io.BytesIO(inhoud), sheet_name=None, engine="calamine", dtype=str, keep_default_na=False)
    assert list(gelezen) == ['Een "blad"', "Leeg"]
    frame = gelezen['Een "blad"']
    assert list(frame) == ["nr", "score", "tekst", "formule"]
    assert frame.to_numpy().tolist() == [RIJEN[0], ["01", "-", "a & b <c>", "twee regels"], RIJEN[2]]
    assert list(gelezen["Leeg"]) == ["kop"]


def test_het_soort_staat_vooraan_en_kaal() -> None:
    with zipfile.ZipFile(io.BytesIO(tabellen_als_ods("t", BLADEN))) as pakket:
        eerste = pakket.infolist()[0]
        assert (eerste.filename, eerste.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert pakket.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"
        assert b"<dc:language>nl-NL</dc:language>" in pakket.read("meta.xml")


def test_dezelfde_tabellen_geven_dezelfde_bytes() -> None:
    assert tabellen_als_ods("t", BLADEN) == tabellen_als_ods("t", BLADEN)
