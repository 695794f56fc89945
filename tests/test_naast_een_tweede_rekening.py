"""A thousand toetsingen as somebody may write them down, beside a second reckoning of Stap 1 by hand.

Each is written as rows below each other and as a row of a matrix, in one of the forms that can be written here.
"""

from __future__ import annotations

import csv
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest

import toetsing
from hulp.tweederekening import als_matrix, onder_elkaar, reken, schrijf_xlsx, toetsingen, uitkomst_van

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hulp.tweederekening import Tabel

AANTAL = 1000


def schrijf_csv(pad: Path, tabel: Tabel) -> None:
    with pad.open("w", encoding="utf-8", newline="") as uit:
        csv.writer(uit, delimiter=";").writerows(tabel)


def schrijf_ods(pad: Path, tabel: Tabel) -> None:
    ruimten = " ".join(
        f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{naam}:1.0"' for naam in ("office", "table", "text")
    )
    soort = "application/vnd.oasis.opendocument.spreadsheet"
    rijen = "".join(f"<table:table-row>{''.join(map(ods_cel, rij))}</table:table-row>" for rij in tabel)
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("mimetype", soort)
        zip_.writestr(
            "content.xml",
            f"<office:document-content {ruimten}><office:body><office:spreadsheet>"
            f'<table:table table:name="T">{rijen}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
        zip_.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{soort}"/></manifest:manifest>',
        )


def ods_cel(tekst: str) -> str:
    if tekst in {"1", "3"}:
        return f'<table:table-cell office:value-type="float" office:value="{tekst}"><text:p/></table:table-cell>'
    if not tekst:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{tekst}</text:p></table:table-cell>'


VORMEN = {"csv": schrijf_csv, "xlsx": schrijf_xlsx, "ods": schrijf_ods}
"""An xls no library here writes: LibreOffice makes one in `make kantoor`."""


@pytest.mark.lang
@pytest.mark.parametrize("indeling", [onder_elkaar, als_matrix])
@pytest.mark.parametrize("vorm", VORMEN)
def test_elke_toetsing_komt_uit_op_de_tweede_rekening(
    vorm: str, indeling: Callable[..., Tabel], tmp_path: Path
) -> None:
    kans = Random(f"2015 {vorm}")
    alle = toetsingen(kans, AANTAL // len(VORMEN) + 1)
    pad = tmp_path / f"landelijk.{vorm}"
    VORMEN[vorm](pad, indeling(alle, kans))
    assert uitkomst_van(toetsing.score([str(pad)])) == {naam: reken(scores) for naam, scores in alle.items()}
