"""A stream that ends in a carriage return is closed, and everything behind it stays where it was."""

from __future__ import annotations

import re
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pikepdf
import pytest

from toetsing.formats.pdf import stromen

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHIJNEINDE = b"\r\nendstream"


def open_pakken() -> Iterator[tuple[pikepdf.Pdf, bytes]]:
    """Pdfs with what was packed on writing as it is written without an eye to its end."""
    for zaad in range(4000):
        toeval, pdf = Random(zaad), pikepdf.new()
        pdf.add_blank_page()
        teksten = [toeval.randbytes(toeval.randrange(90)).hex() for _ in range(toeval.randrange(1, 40))]
        pdf.Root.Teksten = pikepdf.Array([pdf.make_indirect(pikepdf.String(tekst)) for tekst in teksten])
        uit = BytesIO()
        pdf.save(uit, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        yield pdf, uit.getvalue()


@pytest.mark.parametrize("soort", [b"ObjStm", b"XRef"])
def test_wat_is_ingepakt_wordt_gesloten_en_blijft_op_zijn_plaats(soort: bytes) -> None:
    gaat_mis = re.compile(rb"<< /Type /" + soort + rb" [^\n]*\nstream\n(?:(?!endstream).)*\r\nendstream", re.DOTALL)
    pdf, ruw = next((pdf, ruw) for pdf, ruw in open_pakken() if gaat_mis.search(ruw))
    dicht = stromen.bewaard(pdf)
    assert SCHIJNEINDE not in dicht
    assert len(dicht) == len(ruw)
    with pikepdf.open(BytesIO(dicht)) as gelezen:
        assert not gelezen.check_pdf_syntax()
        assert [str(een) for een in gelezen.Root.Teksten] == [str(een) for een in pdf.Root.Teksten]


def test_een_lengte_met_een_cijfer_meer_houdt_de_rest_op_zijn_plaats() -> None:
    pak = b"a" * 998 + b"\r"
    kop = b"<< /Type /ObjStm /Length 999 /Filter /FlateDecode /N 100 /First 908 >>"
    ruw = b"1 0 obj\n" + kop + b"\nstream\n" + pak + b"\nendstream\nendobj\n2 0 obj"
    dicht = b"".join(stromen._met_gesloten_pakken(ruw))
    assert b"<</Type/ObjStm /Length 1000 " in dicht
    assert pak + b"\n\nendstream" in dicht
    assert dicht.index(b"2 0 obj") == ruw.index(b"2 0 obj")
