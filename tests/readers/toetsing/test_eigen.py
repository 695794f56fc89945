"""What `toetsing` writes as an answer is no input: nobody is counted twice, and nothing fails because it lies there."""

from __future__ import annotations

from shutil import copyfile
from typing import TYPE_CHECKING

import pytest

from cli.test_elke_vorm import GEVRAAGD, VORMEN_VAN
from hulp.opdracht import toetsing
from hulp.werkmappen import schrijf_csv, schrijf_xlsx
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.scoren import score
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import SOORTEN, Bestand
from toetsing.readers.toetsing.eigen import heeft_scores, is_uitkomst

if TYPE_CHECKING:
    from pathlib import Path

ANDERS = {
    "kader bewijs --tabel tabel.csv -q": "tabel.csv",
    "kader bewijs --tabel tabel.xlsx -q": "tabel.xlsx",
    "score noord.xlsx --uitleg --naar uitleg.xlsx": "uitleg.xlsx",
    "herreken --varianten --naar varianten.xlsx": "varianten.xlsx",
}
"""Answers with a file of their own, or that hold more with an option."""


@pytest.fixture(scope="module")
def map_(voorbeeld_2015: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two toetsingen, and beside them everything that can be written as a workbook or csv."""
    werk = tmp_path_factory.mktemp("eigen")
    for naam, regio in (("noord", "IJsselland"), ("later", "Utrecht")):
        copyfile(voorbeeld_2015 / f"regios/{regio}.xlsx", werk / f"{naam}.xlsx")
    assert toetsing("score", "noord.xlsx", "--naar", "uitslag.json", cwd=werk).returncode == 0
    namen = {"noord": "noord.xlsx", "later": "later.xlsx", "uitslag": "uitslag.json", "regios": "."}
    for naam, args in GEVRAAGD.items():
        if naam == "rapport sjablonen":  # its --naar is a folder
            continue
        gevuld = [deel.format_map(namen) for deel in args if deel not in ("--naar", "-")]
        gevuld[:2] = ["noord.xlsx", "noord.xlsx"] if naam == "hertoets" else gevuld[:2]
        gevuld += ["--organisatie", "IJsselland"] if naam == "beoordelaars" else []
        for vorm in VORMEN_VAN[naam]:
            if VORMEN[vorm].achtervoegsel in SOORTEN:
                doel = f"uit-{naam.replace(' ', '-')}{VORMEN[vorm].achtervoegsel}"
                uit = toetsing(*naam.split(), *gevuld, "--naar", doel, cwd=werk)
                assert uit.returncode == 0, uit.stderr
    for opdracht in ANDERS:
        assert toetsing(*opdracht.split(), cwd=werk).returncode == 0
    return werk


def uitkomsten(map_: Path) -> list[Path]:
    return [pad for pad in sorted(map_.iterdir()) if pad.suffix in SOORTEN and pad.stem not in ("noord", "later")]


def gelezen(pad: Path) -> Bestand:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    return bestand


def test_elke_uitkomst_zegt_dat_zij_er_een_is(map_: Path) -> None:
    assert len(uitkomsten(map_)) > 25
    assert [pad.name for pad in uitkomsten(map_) if not is_uitkomst(gelezen(pad))] == []
    assert [pad for pad in ("noord.xlsx", "later.xlsx") if is_uitkomst(gelezen(map_ / pad))] == []


def test_in_een_map_worden_uitkomsten_overgeslagen_en_genoemd(map_: Path) -> None:
    scoring = score([str(map_)])
    assert sorted(uitslag.toetsing.organisatie for uitslag in scoring.uitslagen) == ["IJsselland", "Utrecht"]
    assert not scoring.foutief
    overgeslagen = [een.plek.bestand for een in scoring.meldingen if een.code == "T013"]
    assert overgeslagen == [str(pad) for pad in uitkomsten(map_)]


def test_los_gegeven_wordt_een_uitkomst_alleen_gelezen_als_er_scores_in_staan(map_: Path) -> None:
    for pad in uitkomsten(map_):
        scoring = score([str(pad)])
        geweigerd = [een.code for een in scoring.meldingen if een.code == "T014"]
        assert bool(geweigerd) != heeft_scores(gelezen(pad)), pad.name
        namen = {uitslag.toetsing.organisatie for uitslag in scoring.uitslagen}
        assert not geweigerd or not namen
        assert scoring.uitslagen or scoring.foutief, pad.name  # never nothing without a word


def test_wat_om_in_te_vullen_is_is_geen_uitkomst(tmp_path: Path, voorbeeld_2015: Path) -> None:
    noord = str(voorbeeld_2015 / "regios/IJsselland.xlsx")
    assert toetsing("nieuw", "leeg.xlsx", cwd=tmp_path).returncode == 0
    assert toetsing("nieuw", "uit.xlsx", "--uit", noord, "--ronde", "2016", cwd=tmp_path).returncode == 0
    samen = ["beoordelaars", noord, noord, "--consensus", "samen.xlsx"]
    toetsing(*samen, cwd=tmp_path)
    fout = schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing="| nr | score |\n| 1.1.1 | x |")
    toetsing("controleer", fout, "--schrijf-terug", cwd=tmp_path)
    (tmp_path / "fout.gecontroleerd.xlsx").rename(tmp_path / "kopie.xlsx")
    for pad in [*tmp_path.glob("*.xlsx"), voorbeeld_2015 / "landelijk.xlsx"]:
        assert not is_uitkomst(gelezen(pad)), pad.name


def test_een_csv_is_zonder_extra_lijn_te_lezen(map_: Path) -> None:
    kop, eerste, *_ = (map_ / "uit-score.csv").read_text("utf-8-sig").splitlines()
    assert kop.endswith(";uitkomst van")
    assert kop.count(";") == eerste.count(";")
    assert eerste.endswith(";toetsing 0.1.0")


def test_een_organisatie_met_en_zonder_ronde_wordt_gezegd(tmp_path: Path) -> None:
    scores = "| nr | score |\n" + "\n".join(f"| {nr} | + |" for nr in NUMMERS)
    schrijf_xlsx(tmp_path / "a.xlsx", T=f"| regio | Noord |\n| ronde | 2015 |\n\n{scores}")
    schrijf_csv(tmp_path / "b.csv", f"| regio | noord |\n\n{scores}")
    scoring = score([str(tmp_path)])
    assert len(scoring.uitslagen) == 2
    (een,) = [een for een in scoring.meldingen if een.code == "T147"]
    assert een.plek.bestand == str(tmp_path / "b.csv")
    assert "met ronde 2015 in " in een.tekst
    assert not scoring.foutief


NUMMERS = [
    f"{criterium}.{i}"
    for criterium, eerste, laatste in (
        ("1.1", 1, 4), ("1.2", 1, 5), ("1.3", 1, 4), ("2.1", 1, 3), ("2.2", 1, 3), ("3.1", 2, 4), ("3.2", 1, 2)
    )
    for i in range(eerste, laatste + 1)
]  # fmt: skip
