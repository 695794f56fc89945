"""Text files as programs and people write them: read as a spreadsheet would, row for row in its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.opdracht import toetsing
from hulp.werkmappen import rijen
from toetsing.pipeline import scoren
from toetsing.readers.files.blad import Leesfout
from toetsing.readers.files.csvbestand import bladen_van_csv

if TYPE_CHECKING:
    from pathlib import Path

RIJEN = rijen(GOED)[1:]


def cellen(inhoud: str) -> list[list[object]]:
    (blad,), _ = bladen_van_csv(inhoud.encode())
    return [list(rij) for rij in blad.rijen]


@pytest.mark.parametrize(
    "begin",
    [
        "",
        "\n",
        "\r\n\r\n",
        ";;;\n",
        "sep=;\n",
        "\n\nsep=;\r\n",
        '"sep=;"\n',
        "\ufeff\n\n",
        "\ufeff\ufeffsep=;\n",
        " \n;\n\n",
    ],
)
def test_een_vreemd_begin(begin: str, tmp_path: Path) -> None:
    pad = tmp_path / "Noord.csv"
    pad.write_text(begin + "nr;score\n" + "".join(f"{nr};{score}\n" for nr, score in RIJEN), "utf-8", newline="")
    (uitslag,) = scoren.score([str(pad)]).uitslagen
    regels = begin.replace("\r\n", "\n").count("\n")
    assert uitslag.toetsing.herkomst["1.1.1"].cel == f"B{regels + 2}"


@pytest.mark.parametrize("scheider", ["|", "!", "\t"])
def test_sep_zegt_wat_er_tussen_de_cellen_staat(scheider: str) -> None:
    assert cellen(f"sep={scheider}\nnr{scheider}score\n1.1.1{scheider}+\n") == [[], ["nr", "score"], ["1.1.1", "+"]]


def test_een_leeg_bestand_met_alleen_scheiders_wordt_gezegd(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text(";;;\n;;;\n", "utf-8")
    assert [m.code for m in scoren.score([str(tmp_path / "l.csv")]).meldingen] == ["T020"]


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ('="1.1.1"', "1.1.1"),
        ('"=""1.1.1"""', "1.1.1"),
        ('=""', ""),
        ('="zeg ""ja"""', 'zeg "ja"'),
        ("=1+1", "=1+1"),
        ("'1.1.1", "1.1.1"),
        ("'2026", "2026"),
        ("'+", "+"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("'", "'"),
        (' "+"', "+"),
        (' "+" ', "+"),
        ('"een; twee" ', "een; twee"),
        ('"hij zei ""ja"" ; nee"', 'hij zei "ja" ; nee'),
    ],
)
def test_wat_een_rekenblad_om_een_waarde_zet(veld: str, waarde: str) -> None:
    assert cellen(f"nr;score\n{veld};x\n") == [["nr", "score"], [waarde, "x"]]


def test_een_los_aanhalingsteken_blijft_een_fout() -> None:
    with pytest.raises(Leesfout):
        bladen_van_csv(b'nr;score\n1.1.1;"+\n1.1.2;+ ; x\n')


@pytest.mark.parametrize("om", ['="{}"', "'{}", ' "{}"', '"{}" '])
def test_nummers_en_scores_tussen_tekens(om: str, tmp_path: Path) -> None:
    pad = tmp_path / "Noord.csv"
    pad.write_text("nr;score\n" + "".join(f"{om.format(nr)};{om.format(score)}\n" for nr, score in RIJEN), "utf-8")
    assert toetsing("score", pad).returncode == 0


@pytest.mark.parametrize("achter", [".0", ",0", ".00"])
def test_een_score_met_nullen_achter_de_komma(achter: str, tmp_path: Path) -> None:
    pad = tmp_path / "Noord.csv"
    getal = {"+": "1", "-": "3"}
    tekst = "nr;score\n" + "".join(
        f"{nr};{getal.get(score, '')}{achter if score in getal else ''}\n" for nr, score in RIJEN
    )
    pad.write_text(tekst, "utf-8")
    assert toetsing("score", pad).returncode == 0
    pad.write_text(tekst.replace(f"1{achter}\n", f"1{achter}5\n", 1), "utf-8")
    assert "[T031]" in toetsing("score", pad).stderr


def test_een_naam_in_een_oude_codering_wordt_gelezen_of_genoemd(tmp_path: Path) -> None:
    tabel = "nr;score\r\n" + "".join(f"{nr};{score}\r\n" for nr, score in RIJEN)
    pad = tmp_path / "n.csv"
    for codering in ("cp1252", "cp850", "mac_roman"):
        pad.write_bytes(f"organisatie;Fryslân\r\n{tabel}".encode(codering))
        scoring = scoren.score([str(pad)])
        assert [u.toetsing.organisatie for u in scoring.uitslagen] == ["Fryslân"]
        assert not scoring.meldingen
    pad.write_bytes(f"organisatie;Köln\r\n{tabel}".encode("mac_roman"))
    (een,) = scoren.score([str(pad)]).meldingen
    assert (een.code, een.plek.cel) == ("T150", "B1")
    assert "Köln" in een.tekst


def test_van_veel_twijfel_worden_er_vijf_genoemd(tmp_path: Path) -> None:
    pad = tmp_path / "n.csv"
    namen = "".join(f"Frysl\ufffdn{i};x\n" for i in range(9))
    pad.write_text("nr;score\n" + "".join(f"{nr};{score}\n" for nr, score in RIJEN) + namen, "utf-8")
    (een,) = (m for m in scoren.score([str(pad)]).meldingen if m.code == "T150")
    assert "nog 4" in een.tekst


@pytest.mark.parametrize("wit", ["\t", "\u00a0", " \t"])
def test_wit_voor_een_aanhalingsteken_hoort_niet_bij_de_waarde(wit: str) -> None:
    assert cellen(f'nr;{wit}"score"\n1.1.1;{wit}"+"\n') == [["nr", "score"], ["1.1.1", "+"]]


def test_aanhalingstekens_in_een_tekst_blijven() -> None:
    assert cellen('nr;onderbouwing\n1.1.1;"""citaat"""\n') == [["nr", "onderbouwing"], ["1.1.1", '"citaat"']]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ('"nr;score"\n"1.1.1;+"\n', [["nr", "score"], ["1.1.1", "+"]]),
        ('nr;score\n"1.1.1;+"\n"1.1.2;-"\n', [["nr", "score"], ["1.1.1", "+"], ["1.1.2", "-"]]),
        ('"nr,score,bron"\n"1.1.1,+,""a, b"""\n', [["nr", "score", "bron"], ["1.1.1", "+", "a, b"]]),
        ('nr;score\n"a;b"\n1.1.1;+\n1.1.2;-\n', [["nr", "score"], ["a;b"], ["1.1.1", "+"], ["1.1.2", "-"]]),
        ('"nr;x\ny"\n"1.1.1;+"\n"1.1.2;-"\n', [["nr;x\ny"], ["1.1.1", "+"], ["1.1.2", "-"]]),
    ],
    ids=["alles", "zonder de kop", "met een komma in een cel", "een enkele tekst", "een regeleinde erin"],
)
def test_regels_die_heel_tussen_aanhalingstekens_staan(tekst: str, verwacht: list[list[str]]) -> None:
    assert cellen(tekst) == verwacht
