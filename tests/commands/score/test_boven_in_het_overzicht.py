"""`score` of more organisations where a kader decides above its criteria: its themas and the whole in the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.antwoorden import antwoord_van, tabel_in, zinnen_in
from hulp.bovenkaders import ALLE, bovenkader
from hulp.narekenkaders import MATRIX
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.document.blokken import Document

LETTERS = "De letters van het eindoordeel: A = top, B = ruim, C = gewoon, D = laag, E = niets."


def overzicht(map_: Path, naam: str, *rijen: str, bij: str = "") -> Document:
    kader, matrix = map_ / "kader.yaml", map_ / "m.csv"
    kader.write_text(ALLE[naam][0], encoding="utf-8")
    nrs = [een.nr for een in bovenkader(naam).gevraagd]
    regels = [f"organisatie;{';'.join(nrs)}{bij}", *rijen]
    matrix.write_text("\n".join(regels) + "\n", encoding="utf-8")
    return antwoord_van("score", str(matrix), "--kader", str(kader))[0].document()


def test_het_eindoordeel_staat_in_het_overzicht_met_zijn_letters_en_verdeling(tmp_path: Path) -> None:
    document = overzicht(tmp_path, "ladder", "Noord;+;+;+;+;+;+;+;+", "Zuid;+;+;-;-;-;-;-;", "West;-;-;-;-;-;-;-;-")
    rijen = tabel_in(document, "Overzicht")
    assert list(rijen[0])[:4] == ["organisatie", "voldoende", "eindoordeel", "1.1"]
    assert [rij["eindoordeel"] for rij in rijen] == ["A", "C/D", "E"]
    verdeling = {rij["aantal"]: rij["eindoordeel"] for rij in tabel_in(document, "Verdeling eindoordeel")}
    assert verdeling == {"A": "1", "B": "0", "C": "0-1", "D": "0-1", "E": "1"}
    assert LETTERS in zinnen_in(document, "overzicht")
    uit = toetsing("score", tmp_path / "m.csv", "--kader", tmp_path / "kader.yaml").stdout
    assert "Verdeling van het eindoordeel" in uit


def test_themas_met_dezelfde_letters_als_het_geheel_delen_een_verdeling(tmp_path: Path) -> None:
    rijen = ("Noord;+;-;+;-;-;+;+;+;V;Gezien.", "Zuid;+;+;+;+;+;+;+;+;;")
    document = overzicht(tmp_path, "vier themas", *rijen, bij=";eindoordeel afwijkend;eindoordeel motivering")
    noord, zuid = tabel_in(document, "Overzicht")
    koppen = ["eindoordeel", "thema 1", "thema 2", "thema 3", "thema 4"]
    assert [noord[kop] for kop in koppen] == ["V*(O)", "M", "O", "V", "V"]
    assert [zuid[kop] for kop in koppen] == ["V", "V", "V", "V", "V"]
    beste, *_ = tabel_in(document, "Verdeling eindoordeel")
    assert [beste[kop] for kop in koppen] == ["1", "1", "1", "2", "2"]
    assert tabel_in(document, "Vastgesteld eindoordeel")[0]["eindoordeel"] == "2"
    assert "* = afwijkend vastgesteld, met tussen haakjes wat is berekend" in zinnen_in(document, "overzicht")[-1]


def test_een_kader_zonder_regels_boven_de_criteria_zegt_er_niets_over() -> None:
    document = antwoord_van("score", str(MATRIX))[0].document()
    assert list(tabel_in(document, "Overzicht")[0])[:3] == ["organisatie", "voldoende", "1.1"]


def test_ook_van_een_organisatie_staat_er_wat_de_letters_zijn(tmp_path: Path) -> None:
    document = overzicht(tmp_path, "ladder", "Noord;+;+;+;+;+;+;+;+")
    assert LETTERS in zinnen_in(document, "organisatie-1")
