"""A list of organisations, with or without a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.werkmappen import schrijf_csv, schrijf_xlsx
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.namenlijst import read_namen

if TYPE_CHECKING:
    from pathlib import Path


def namen(pad: Path) -> tuple[tuple[str, ...], list[tuple[str, str | None]]]:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    gevonden, meldingen = read_namen(bestand)
    return gevonden, [(m.code, m.plek.cel) for m in meldingen]


@pytest.mark.parametrize("kop", ["organisatie", "Regio:", "naam"])
def test_namen_onder_een_kop(kop: str, tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "l.csv", f"| nr | {kop} |\n| 1 | Noord |\n| | |\n| 2 | Zuid |")
    assert namen(pad) == (("Noord", "Zuid"), [])


def test_namen_zonder_kop(tmp_path: Path) -> None:
    assert namen(schrijf_csv(tmp_path / "l.csv", "| Noord |\n\n| Zuid |")) == (("Noord", "Zuid"), [])


def test_namen_in_een_werkmap_ook_als_getal(tmp_path: Path) -> None:
    assert namen(schrijf_xlsx(tmp_path / "l.xlsx", Lijst="| organisatie |\n| Noord |\n| <12> |")) == (
        ("Noord", "12"),
        [],
    )


def test_een_naam_twee_keer_is_een_fout(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "l.csv", "| organisatie |\n| Noord |\n| noord |\n| Zuid |")
    assert namen(pad) == (("Noord", "Zuid"), [("T084", "A3")])


@pytest.mark.parametrize(
    "tabel", ["| organisatie |", "| wie | waar |\n| Noord | Groningen |", "| organisatie/plaats |\n| Noord/A |"]
)
def test_een_lijst_zonder_namen_is_een_fout(tabel: str, tmp_path: Path) -> None:
    gevonden, meldingen = namen(schrijf_csv(tmp_path / "l.csv", tabel))
    assert (gevonden, [code for code, _ in meldingen]) == ((), ["T083"])


def test_een_naam_die_bij_een_komma_is_geknipt_wordt_gezegd(tmp_path: Path) -> None:
    pad = tmp_path / "l.csv"
    pad.write_text("organisatie\nVeilig Thuis Noord, Oost\nZuid\n", "utf-8")
    _, meldingen = namen(pad)
    assert meldingen == [("T086", "B2")]


def test_een_naam_met_een_komma_tussen_aanhalingstekens(tmp_path: Path) -> None:
    pad = tmp_path / "l.csv"
    pad.write_text('organisatie\n"Veilig Thuis Noord, Oost"\n', "utf-8")
    assert namen(pad) == (("Veilig Thuis Noord, Oost",), [])


def test_een_totaal_in_een_lijst_wordt_overgeslagen_en_gezegd(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "l.csv", "| organisatie | gemeenten |\n| Noord | 3 |\n| Totaal | 3 |")
    assert namen(pad) == (("Noord",), [("T151", "A3")])


def test_een_lijst_van_een_oude_mac(tmp_path: Path) -> None:
    pad = tmp_path / "l.csv"
    pad.write_bytes("organisatie\rFryslân\rZuid-Limburg\r".encode("mac_roman"))
    assert namen(pad) == (("Fryslân", "Zuid-Limburg"), [])
    pad.write_bytes("Köln\r\nZuid\r\n".encode("mac_roman"))
    assert namen(pad)[1] == [("T150", "A1")]
