"""Oordelen given by people: read beside the scores, never instead of them."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.schemas import volgt_schema
from hulp.werkmappen import rijen, schrijf_xlsx
from toetsing.commands.herreken.herrekenen import Herrekening, herreken
from toetsing.document.blokken import Alinea, Tabel
from toetsing.formats.json_uitslag import uitslag_als_json
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.pipeline.besloten import Scoring

KOP = "| criterium | gepubliceerd | afwijkend oordeel | motivering | door |\n"


def scoor(pad: Path, oordelen: str) -> Scoring:
    return score([str(schrijf_xlsx(pad / "noord.xlsx", Toetsing=GOED, Oordeel=oordelen))])


def test_een_afwijking_staat_naast_het_berekende_oordeel(tmp_path: Path) -> None:
    scoring = scoor(tmp_path, f"{KOP}| 1.1 | M | m | al twee jaar zo | de commissie |\n| <1.2> | onvoldoende | | | |")
    assert not scoring.meldingen
    (uitslag,) = scoring.uitslagen
    eerste, tweede = uitslag.criteria[:2]
    assert (eerste.oordeel, eerste.gepubliceerd) == ("V", "M")
    assert eerste.afwijking is not None
    assert (eerste.afwijking.oordeel, eerste.afwijking.motivering, eerste.afwijking.door) == (
        "M",
        "al twee jaar zo",
        "de commissie",
    )
    assert (tweede.oordeel, tweede.gepubliceerd, tweede.afwijking) == ("O", "O", None)
    uit = json.loads(uitslag_als_json(scoring.kader, scoring.uitslagen, scoring.meldingen))
    volgt_schema(uit, "uitslag")
    assert uit["toetsingen"][0]["criteria"]["1.1"]["oordeel"] == "V"
    assert uit["toetsingen"][0]["criteria"]["1.1"]["afwijking"] == {
        "oordeel": "M",
        "motivering": "al twee jaar zo",
        "door": "de commissie",
    }


@pytest.mark.parametrize(
    ("rij", "code", "cel"),
    [
        ("| 1.1 | | M | | de commissie |", "T062", "C2"),
        ("| 1.1 | | Z | omdat | |", "T063", "C2"),
        ("| 1.1 | X | | | |", "T063", "B2"),
        ("| 9.9 | V | | | |", "T064", "B2"),
        ("| 1.1 | V | | | |\n| 1.1 | M | | | |", "T065", "B3"),
    ],
)
def test_een_oordeel_dat_niet_kan_is_een_fout(tmp_path: Path, rij: str, code: str, cel: str) -> None:
    scoring = scoor(tmp_path, KOP + rij)
    assert [(m.code, m.plek.blad, m.plek.cel) for m in scoring.meldingen] == [(code, "Oordeel", cel)]
    assert not scoring.uitslagen


def test_lege_rijen_en_opmerkingen_eronder_zijn_niets(tmp_path: Path) -> None:
    assert not scoor(tmp_path, f"{KOP}| 1.1 | | | | |\n| | | | | |\n| Toelichting | | | | |").meldingen


def test_zonder_door_mag(tmp_path: Path) -> None:
    (uitslag,) = scoor(tmp_path, f"{KOP}| 1.1 | | M | omdat | |").uitslagen
    assert uitslag.criteria[0].afwijking is not None
    assert uitslag.criteria[0].afwijking.door is None


def test_in_een_matrix_staan_ze_in_kolommen(tmp_path: Path) -> None:
    nrs, scores = zip(*rijen(GOED)[1:], strict=True)
    kop = "| organisatie | 1.1 | 1.1 afwijkend | 1.1 Motivering | 1.1 door | <1.3> |"
    tabel = (
        f"{kop} {' | '.join(nrs)} |\n"
        f"| Noord | M | O | te weinig | ik | V | {' | '.join(scores)} |\n"
        f"| Zuid | | | | | | {' | '.join(scores)} |\n"
        f"| Oost | | M | | | | {' | '.join(scores)} |"
    )
    scoring = score([str(schrijf_xlsx(tmp_path / "m.xlsx", Blad=tabel))])
    assert [(m.code, m.plek.cel) for m in scoring.meldingen] == [("T062", "C4")]
    noord, zuid = scoring.uitslagen
    assert noord.criteria[0].afwijking is not None
    assert (noord.criteria[0].oordeel, noord.criteria[0].afwijking.oordeel) == ("V", "O")
    assert (noord.criteria[0].gepubliceerd, noord.criteria[2].gepubliceerd) == ("M", "V")
    assert zuid.criteria[0].afwijking is None


def test_in_een_matrix_mogen_ook_de_namen_uit_de_tabel_staan(tmp_path: Path) -> None:
    nrs, scores = zip(*rijen(GOED)[1:], strict=True)
    tabel = (
        f"| organisatie | 1.1 gepubliceerd | 1.1 Afwijkend oordeel | 1.1 motivering | {' | '.join(nrs)} |\n"
        f"| Noord | M | O | te weinig | {' | '.join(scores)} |"
    )
    scoring = score([str(schrijf_xlsx(tmp_path / "m.xlsx", Blad=tabel))])
    assert not scoring.meldingen
    eerste = scoring.uitslagen[0].criteria[0]
    assert eerste.afwijking is not None
    assert (eerste.gepubliceerd, eerste.afwijking.oordeel) == ("M", "O")


def test_twee_namen_voor_dezelfde_kolom_is_een_fout(tmp_path: Path) -> None:
    nrs, scores = zip(*rijen(GOED)[1:], strict=True)
    tabel = f"| organisatie | <1.1> | 1.1 gepubliceerd | {' | '.join(nrs)} |\n| Noord | M | O | {' | '.join(scores)} |"
    scoring = score([str(schrijf_xlsx(tmp_path / "m.xlsx", Blad=tabel))])
    assert [(m.code, m.plek.cel) for m in scoring.meldingen] == [("T065", "C1")]


def test_hetzelfde_oordeel_is_geen_afwijking(tmp_path: Path) -> None:
    from toetsing.commands.score.document import scoredocument

    schrijf_xlsx(tmp_path / "a.xlsx", T=GOED, O=f"{KOP}| 1.1 | | V | omdat | |")
    schrijf_xlsx(tmp_path / "b.xlsx", T=GOED)
    scoring = score([str(tmp_path)])
    assert [m.code for m in scoring.meldingen] == ["T068"]
    assert "criterium 1.1 van" in scoring.meldingen[0].tekst
    assert scoring.meldingen[0].tekst.endswith("hetzelfde vastgesteld als berekend: V.")
    assert isinstance(scoring, Besloten)
    document = scoredocument(scoring, date(2015, 12, 31), uitleg=False)
    _, oordelen, verdeling, slot = document.delen[0].blokken
    assert isinstance(oordelen, Tabel)
    assert isinstance(verdeling, Tabel)
    assert isinstance(slot, Alinea)
    assert oordelen.rijen[0][2].tekst == "V"
    assert [rij[0].tekst for rij in verdeling.rijen] == ["V", "M", "O"]
    assert "*" not in slot.tekst


def test_een_oordeel_vaststellen_terwijl_er_meer_kunnen_is_wel_een_afwijking(tmp_path: Path) -> None:
    open_ = GOED.replace("| 1.1.1 | + |", "| 1.1.1 | |")
    pad = schrijf_xlsx(tmp_path / "a.xlsx", T=open_, O=f"{KOP}| 1.1 | | V | omdat | |")
    scoring = score([str(pad)])
    assert not scoring.meldingen
    assert [c.nr for c in scoring.uitslagen[0].criteria if c.wijkt_af] == ["1.1"]
    assert scoring.uitslagen[0].criteria[0].mogelijk == ("V", "M")


def test_het_overzicht_telt_afwijkingen_per_richting(tmp_path: Path) -> None:
    from toetsing.commands.score.document import scoredocument

    schrijf_xlsx(tmp_path / "a.xlsx", T=GOED, O=f"{KOP}| 1.1 | | M | omdat | |\n| 1.2 | | M | omdat | |")
    schrijf_xlsx(tmp_path / "b.xlsx", T=GOED, O=f"{KOP}| 1.1 | | M | omdat | |")
    scoring = score([str(tmp_path)])
    assert isinstance(scoring, Besloten)
    document = scoredocument(scoring, date(2015, 12, 31), uitleg=False)
    _, oordelen, berekend, vastgesteld, slot = document.delen[0].blokken
    assert isinstance(oordelen, Tabel)
    assert isinstance(berekend, Tabel)
    assert isinstance(vastgesteld, Tabel)
    assert isinstance(slot, Alinea)
    assert [(cel.tekst, cel.soort) for cel in oordelen.rijen[0][2:4]] == [("M*(V)", "midden"), ("M*(O)", "midden")]
    assert berekend.titel.endswith("zoals berekend")
    assert [tuple(cel.tekst for cel in rij[:3]) for rij in berekend.rijen] == [
        ("V", "2", "0"), ("M", "0", "0"), ("O", "0", "2"),
    ]  # fmt: skip
    assert vastgesteld.titel.endswith("zoals vastgesteld")
    assert [tuple(cel.tekst for cel in rij[:4]) for rij in vastgesteld.rijen] == [
        ("V", "0", "0", "0"),
        ("M", "2", "1", "2"),
        ("O", "0", "1", "0"),
        ("van O naar M", "", "1", ""),
        ("van V naar M", "2", "", ""),
    ]
    assert "* = afwijkend vastgesteld" in slot.tekst


def test_gepubliceerde_oordelen_in_een_werkmap_worden_herrekend(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", T=GOED, O=f"{KOP}| 1.1 | M | | | |\n| 1.2 | O | | | |")
    uitkomst = herreken([str(pad)])
    assert isinstance(uitkomst, Herrekening)
    bevonden = {een.post.id: een.status.value for een in uitkomst.bevonden if "noord" in een.post.id}
    assert bevonden == {"noord-1.1": "wijkt af", "noord-1.2": "klopt"}


def test_een_motivering_zonder_oordeel_is_een_let_op(tmp_path: Path) -> None:
    scoring = scoor(tmp_path, f"{KOP}| 1.1 | | | omdat | |")
    assert [m.code for m in scoring.meldingen] == ["T067"]
    assert len(scoring.uitslagen) == 1


@pytest.mark.parametrize(("kop", "code", "toetsingen"), [("1.1 afwijkende", "T066", 1), ("9.9 afwijkend", "T064", 0)])
def test_een_verkeerde_kop_in_een_matrix_valt_op(tmp_path: Path, kop: str, code: str, toetsingen: int) -> None:
    nrs, scores = zip(*rijen(GOED)[1:], strict=True)
    tabel = f"| organisatie | {kop} | {' | '.join(nrs)} |\n| Noord | M | {' | '.join(scores)} |"
    scoring = score([str(schrijf_xlsx(tmp_path / "m.xlsx", Blad=tabel))])
    assert [(m.code, m.plek.cel) for m in scoring.meldingen] == [(code, "B1")]
    assert len(scoring.uitslagen) == toetsingen
