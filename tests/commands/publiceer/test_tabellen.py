"""The tables of open data: nothing typed freely leaks by a column, and the key says what is true."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing
from toetsing.commands.publiceer.tabellen import oordeel_koppen, score_koppen, sleutel, tekenkolommen
from toetsing.domain.dossier import Vorige
from toetsing.pipeline.kaders import kader_van, referentie

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

ZONDER_BESLISREGELS = """\
kader: half
versie: "1"
titel: Half
bron: b
bronnen:
  b: {titel: B, uitgever: B, periode: "2026"}
scores:
  - {teken: "+", naam: goed, voldoet: ja}
  - {teken: "-", naam: fout}
oordelen:
  - {letter: "+V", naam: voldoende}
  - {letter: "-O", naam: onvoldoende}
themas:
  - nr: "1"
    naam: "=Thema"
    norm: Norm
    criteria:
      - nr: "1.1"
        kort: "+Eerste"
        tekst: Eerste
        verwachtingen:
          - {nr: "1.1.1", tekst: A}
"""


@pytest.fixture(scope="module")
def stap1() -> Kader:
    return kader_van("veilig-thuis-stap1-2015")


def rijen_van(pad: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(pad.read_text("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize(
    ("getypt", "staat_er"),
    [("gesprek met mevr. Jansen", "eerder"), ("2015", "2015"), ("voorjaar 2016", "voorjaar 2016")],
)
def test_van_overgenomen_uit_staat_er_alleen_een_ronde_die_er_is(
    stap1: Kader, tmp_path: Path, getypt: str, staat_er: str
) -> None:
    """2015 is a ronde of the kader, the other one of the input; what else was typed there may be about people."""
    een, *_ = referentie(stap1)
    over = {nr: getypt for nr, score in een.scores.items() if score == "+"}
    werkmap = als_werkmap(
        stap1, replace(een, ronde="voorjaar 2016"), vorige=Vorige(scores=een.scores, overgenomen=over)
    )
    (tmp_path / "een.xlsx").write_bytes(werkmap)
    doel = tmp_path / "open"
    assert toetsing("publiceer", tmp_path / "een.xlsx", "--naar", doel).returncode == 0
    gevonden = {rij["nr"]: rij["overgenomen uit"] for rij in rijen_van(doel / "scores.csv")}
    assert {nr: uit for nr, uit in gevonden.items() if uit} == dict.fromkeys(over, staat_er)


def test_de_sleutel_zegt_dat_namen_staan_zoals_ze_zijn_ingevuld(stap1: Kader) -> None:
    betekenis = {(tabel, kolom): zin for tabel, kolom, _, zin in sleutel(stap1)[1]}
    for kolom in ("organisatie", "ronde"):
        assert "zoals ingevuld" in betekenis["scores", kolom]
    for kolom in ("berekend", "mogelijk"):
        assert "bij een criterium zonder beslisregels" in betekenis["oordelen", kolom]


def test_namen_worden_geen_formule_en_oordelen_blijven_wat_ze_zijn(tmp_path: Path) -> None:
    """The kader has no beslisregels: its one row has no computed oordeel, as the key says."""
    (tmp_path / "half.yaml").write_text(ZONDER_BESLISREGELS, "utf-8")
    invoer = tmp_path / "in.csv"
    invoer.write_text("organisatie;1.1.1;1.1 gepubliceerd\nNoord;+;+V\n", "utf-8")
    doel = tmp_path / "open"
    uit = toetsing("publiceer", invoer, "--kader", tmp_path / "half.yaml", "--naar", doel)
    assert uit.returncode == 0, uit.stderr
    (rij,) = rijen_van(doel / "oordelen.csv")
    assert (rij["themanaam"], rij["criteriumnaam"]) == ("'=Thema", "'+Eerste")
    assert (rij["gepubliceerd"], rij["berekend"], rij["mogelijk"]) == ("+V", "", "")


def test_tekens_zijn_alleen_nummers_scores_oordelen_en_aantallen(stap1: Kader) -> None:
    for koppen in (score_koppen(), oordeel_koppen(stap1)):
        rest = {kop for plek, kop in enumerate(koppen) if plek not in tekenkolommen(stap1, koppen)}
        assert {"organisatie", "ronde", "themanaam", "criteriumnaam"} <= rest
        assert not rest & {"thema", "criterium", "nr", "score", "berekend", "vastgesteld", "+", "-"}
