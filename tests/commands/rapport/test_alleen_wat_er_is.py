"""Reports by the kaders that score nothing: what is there is told, and nothing is said of what is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path

SCAN: Final = "vng-risicoscan-2016"
ORDE: Final = "vng-basis-op-orde-2016"
DAG: Final = ("--peildatum", "01-07-2016", "--formaat", "markdown", "--naar", "-")
INVOER: Final = {
    SCAN: (
        "organisatie;beeld-1 beeld;topic-1 toelichting;topic-18 structureel budget;"
        "topic-18 toelichting bij de cijfers\n"
        "Noord;Rustig.;Gereed.;3875000,5;Met tijdelijke middelen.\n"
        "Zuid;Druk.;;9500;\n"
    ),
    ORDE: (
        "organisatie;eindoordeel;eindoordeel motivering;eindoordeel datum;eindoordeel door\n"
        "Noord;1;De visie staat.;20-06-2016;projectleider\nZuid;;;;\n"
    ),
}
GESPREKKEN: Final = "organisatie;gesprek met;gehouden op\nNoord;manager;20-06-2016\nNoord;wethouder;\n"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for kader, tekst in INVOER.items():
        (tmp_path / f"{kader}.csv").write_text(tekst, "utf-8")
    (tmp_path / "gesprekken.csv").write_text(GESPREKKEN, "utf-8")
    return tmp_path


def rapport(map_: Path, kader: str, *erbij: str, soort: str = "landelijk") -> str:
    wie = ("--organisatie", "Noord") if soort == "regio" else ()
    gemaakt = toetsing("rapport", soort, f"{kader}.csv", *erbij, "--kader", kader, *wie, *DAG, cwd=map_)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return zonder_nummers(gemaakt.stdout)


def test_een_kader_met_alleen_een_eindoordeel_zegt_het_een_keer(map_: Path) -> None:
    regio = rapport(map_, ORDE, soort="regio")
    assert "per criterium" not in regio
    assert regio.partition("## Inleiding")[0].count("**1** basis op orde") == 1


def test_het_landelijke_beeld_is_er_ook_waar_niets_is_gescoord(map_: Path) -> None:
    landelijk = rapport(map_, ORDE)
    beeld = landelijk.partition("## Landelijk beeld")[2].partition("\n## ")[0]
    assert "Basis op orde is het bij Noord." in beeld
    assert "Nog open is het bij Zuid." in beeld
    assert "| geheel | Eindoordeel | 1 (50%) |" in beeld
    assert "In de volgorde van het eindoordeel." in landelijk
    assert "rangorde" not in landelijk
    assert "Percentages van oordelen gaan over beide organisaties." in landelijk
    assert " scores" not in landelijk


def test_een_koppeling_gaat_ergens_heen(map_: Path) -> None:
    gemaakt = toetsing("rapport", "landelijk", f"{ORDE}.csv", "--kader", ORDE, "--naar", "l.html", cwd=map_)
    assert gemaakt.returncode == 0, gemaakt.stderr
    pagina = (map_ / "l.html").read_text("utf-8")
    doelen = set(re.findall(r'href="#([^"]+)"', pagina))
    assert doelen
    assert doelen <= set(re.findall(r'id="([^"]+)"', pagina))


def test_wat_kort_is_staat_voor_een_tekst_en_een_groot_getal_is_te_lezen(map_: Path) -> None:
    regio = rapport(map_, SCAN, soort="regio")
    topic = regio.partition("#### topic-18")[2].partition("#### topic-19")[0]
    assert topic.index("| 3.875.000,5 euro |") < topic.index("Met tijdelijke middelen.")
    landelijk = rapport(map_, SCAN)
    assert "toelichting: Ingevuld bij 1 van de 2 organisaties" in landelijk
    assert "beeld: Wat is het overall beeld, en wat is de analyse? Ingevuld bij beide organisaties." in landelijk
    assert "het laagste is 9500 euro (Zuid); het hoogste is 3.875.000,5 euro (Noord)." in landelijk


def test_een_register_zonder_termijn_kent_geen_te_laat(map_: Path) -> None:
    regio = rapport(map_, SCAN, "gesprekken.csv", soort="regio")
    assert "| wethouder |  | nog niet klaar |" in regio
    landelijk = rapport(map_, SCAN, "gesprekken.csv")
    assert "| organisatie | rijen | nog niet klaar | klaar |" in landelijk
    assert "zonder termijn" not in regio + landelijk


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_de_bijlage_over_het_kader_herhaalt_geen_norm(map_: Path, soort: str) -> None:
    gemaakt = rapport(map_, SCAN, soort=soort)
    assert gemaakt.count("Norm: Het beeld van de organisatie als geheel") == 1
    assert "voldoende" not in gemaakt
