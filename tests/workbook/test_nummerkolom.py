"""A number of the source stands on one line, however long it is; a column with other numbers stays as it was."""

from __future__ import annotations

from io import BytesIO

import openpyxl

from hulp.eigenkader import KADER
from hulp.hertoetskaders import kader_uit
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.nummerkolom import nummerbreedte
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap


def test_alleen_een_nummer_van_de_bron_maakt_een_kolom_breder() -> None:
    assert nummerbreedte(["1.1.1", "10.10.100"], 7) == 7
    assert nummerbreedte(["1.1.1", "M1"], 7) == 7
    assert nummerbreedte(["1.1.1", "NBB-1.10"], 7) == 9.5
    assert nummerbreedte([], 7) == 7


def test_elk_nummer_past_in_zijn_kolom() -> None:
    kader = kader_uit(KADER)
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, leeg(kader, "Noord"))))
    assert boek["Toetsing"].column_dimensions["C"].width > len("NBB-1.10")
    assert boek["Plan"].column_dimensions["A"].width > len("NBB-1.10")
    blad = openpyxl.load_workbook(BytesIO(matrix_als_werkmap(kader, [leeg(kader, "Noord")])))["Landelijk"]
    cel = next(cel for rij in blad.iter_rows() for cel in rij if cel.value == "NBB-1.10")
    assert blad.column_dimensions[cel.column_letter].width > len("NBB-1.10")
