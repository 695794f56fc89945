"""Where a blank cell means a level, the word open says that nobody decided: read, computed and written alike."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.opdracht import toetsing
from hulp.rekenmachine import Rekenmachine
from hulp.schaalkader import KOPPEN, NAAM, kadertekst, schaalkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from toetsing.domain.scores import Ingevuld

KLACHTEN = ("2.1.3", "2.1.4")
GETYPT: dict[str | None, Ingevuld] = {
    None: Score("nee"), "nee": Score("nee"), "ja": Score("ja"), "open": OPEN, " OPEN\u00a0": OPEN,
}  # fmt: skip
"""What a person types on a scale where a blank cell means nee, and what it is."""
A = "Noord;2026;+;+;nvt;ja;ja;ja;;getoond;getoond;4,5;**\n"
B = "Noord;2026;+;+;nvt;ja;ja;;;getoond;getoond;4,5;**\n"


def vul(inhoud: bytes, blad: str, cellen: Mapping[tuple[int, int], str | None]) -> bytes:
    boek, uit = openpyxl.load_workbook(BytesIO(inhoud)), BytesIO()
    for (rij, kolom), waarde in cellen.items():
        boek[blad].cell(rij, kolom).value = waarde
    boek.save(uit)
    return uit.getvalue()


def scorecellen(inhoud: bytes) -> dict[str, tuple[int, int]]:
    blad = openpyxl.load_workbook(BytesIO(inhoud))["Toetsing"]
    kop = next(rij for rij in range(1, 20) if blad.cell(rij, 3).value == "nr")
    return {str(blad.cell(rij, 3).value): (rij, 5) for rij in range(kop + 1, kop + 12)}


def getoond(pad: Path) -> dict[str, object]:
    inhoud = pad.read_bytes()
    blad = openpyxl.load_workbook(BytesIO(inhoud))["Toetsing"]
    return {nr: blad.cell(*scorecellen(inhoud)[nr]).value for nr in KLACHTEN}


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / NAAM).mkdir()
    (tmp_path / NAAM / "kader.yaml").write_text(kadertekst(), encoding="utf-8")
    (tmp_path / "a.csv").write_text(KOPPEN + A, encoding="utf-8")
    (tmp_path / "b.csv").write_text(KOPPEN + B, encoding="utf-8")
    return tmp_path


def meldingen(pad: Path, map_: Path) -> str:
    uit = toetsing("controleer", pad, "--kader", map_ / NAAM, breedte=250)
    return uit.stdout + uit.stderr


def scores(pad: Path, map_: Path) -> dict[str, str | None]:
    uit = toetsing("score", pad, "--kader", map_ / NAAM, "--formaat", "json")
    assert uit.returncode == 0, uit.stderr
    gelezen: dict[str, str | None] = json.loads(uit.stdout)["toetsingen"][0]["scores"]
    return gelezen


@pytest.mark.lang
def test_lezer_en_formules_zeggen_van_alles_wat_men_typt_hetzelfde(tmp_path: Path) -> None:
    kader = schaalkader()
    inhoud = toetsing_als_werkmap(kader, leeg(kader, "Proef"))
    machine, pad, waar = Rekenmachine(inhoud), tmp_path / "w.xlsx", scorecellen(inhoud)
    vast = {"2.1.1": "ja", "2.1.2": "ja"}
    for een, ander in itertools.product(GETYPT, repeat=2):
        getypt: dict[str, str | None] = {**vast, "2.1.3": een, "2.1.4": ander}
        pad.write_bytes(vul(inhoud, "Toetsing", {waar[nr]: waarde for nr, waarde in getypt.items()}))
        gelezen = read_toetsingen(read_bestand(pad, "w.xlsx"), kader)  # type: ignore[arg-type]
        (toets,) = gelezen.toetsingen
        assert (toets.scores["2.1.3"], toets.scores["2.1.4"]) == (GETYPT[een], GETYPT[ander])
        machine.zet(getypt)
        (uitslag,) = (c for c in decide(kader, toets).van_criteria(kader) if c.nr == "2.1")
        letters = [*uitslag.mogelijk]
        assert machine.oordeel("2.1") == " of ".join(filter(None, (", ".join(letters[:-1]), letters[-1])))
        assert machine.oordeel("2.1", "open") == len(uitslag.open)


def test_op_een_andere_schaal_is_open_geen_score(map_: Path) -> None:
    (map_ / "fout.csv").write_text(KOPPEN + A.replace("2026;+", "2026;open"), encoding="utf-8")
    uit = toetsing("score", map_ / "fout.csv", "--kader", map_ / NAAM, breedte=250)
    assert "'open' is geen score. Kies +, - of laat leeg. [T031]" in uit.stderr
    (map_ / "fout.csv").write_text(KOPPEN + A.replace("ja;ja;ja", "ja;ja;x"), encoding="utf-8")
    uit = toetsing("score", map_ / "fout.csv", "--kader", map_ / NAAM, breedte=250)
    assert "'x' is geen score. Kies nee, ja, open of laat leeg. [T031]" in uit.stderr


def test_wat_beoordelaars_verschillend_scoorden_is_open_in_de_consensus(map_: Path) -> None:
    samen = map_ / "samen.xlsx"
    uit = toetsing("beoordelaars", map_ / "a.csv", map_ / "b.csv", "--kader", map_ / NAAM, "--consensus", samen)
    assert uit.returncode == 0, uit.stderr
    assert getoond(samen) == {"2.1.3": "open", "2.1.4": None}
    assert scores(samen, map_)["2.1.3"] is None
    gezegd = meldingen(samen, map_)
    assert "Over verwachting 2.1.3 is nog niet besloten." in gezegd
    assert "T069" not in gezegd
    assert "T134" not in gezegd
    assert "T198" not in gezegd
    machine = Rekenmachine(samen.read_bytes())
    machine.zet({"2.1.3": "open"})
    assert machine.oordeel("2.1") == "V of M"
    assert openpyxl.load_workbook(samen, data_only=True)["Consensus"]["E5"].value == "nog te beslissen"


@pytest.mark.parametrize("mee", [(), ("--alleen-minnen",)])
def test_een_verbeterpunt_is_niet_opgelost_doordat_niemand_iets_invulde(map_: Path, mee: tuple[str, ...]) -> None:
    straks = map_ / "straks.xlsx"
    uit = toetsing("nieuw", straks, "--uit", map_ / "a.csv", "--kader", map_ / NAAM, "--ronde", "2027", *mee)
    assert uit.returncode == 0, uit.stderr
    assert getoond(straks) == {"2.1.3": "open", "2.1.4": None if mee else "open"}
    assert scores(straks, map_)["2.1.3"] is None
    assert "T069" not in meldingen(straks, map_)
    hertoets = toetsing("hertoets", map_ / "a.csv", straks, "--kader", map_ / NAAM, breedte=250)
    assert "nu open" in next(regel for regel in hertoets.stdout.splitlines() if regel.startswith("2.1.3"))


def test_een_verse_werkmap_begint_zoals_zij_wordt_gelezen(map_: Path) -> None:
    vers = map_ / "vers.xlsx"
    assert toetsing("nieuw", vers, "--kader", map_ / NAAM, "--organisatie", "Noord").returncode == 0
    assert getoond(vers) == {"2.1.3": None, "2.1.4": None}
    assert scores(vers, map_)["2.1.3"] == "nee"
    assert "T069" not in meldingen(vers, map_)
    boek = openpyxl.load_workbook(vers)
    uitleg = [str(cel) for rij in boek["Uitleg"].iter_rows(values_only=True) for cel in rij if cel]
    (zin,) = (tekst for tekst in uitleg if "Leeg betekent: nog open." in tekst)
    assert zin.endswith(
        "Op schaal klacht telt een lege cel als 'nee': kies of typ daar open zolang u het nog niet weet."
    )
    lijsten = {str(een.formula1) for een in boek["Toetsing"].data_validations.dataValidation}
    assert '"nee,ja,open"' in lijsten


def test_een_matrix_schrijft_open_en_leest_het_terug(tmp_path: Path) -> None:
    kader, pad = schaalkader(), tmp_path / "m.xlsx"
    vers = leeg(kader, "Noord", "2026")
    een = replace(vers, scores={**vers.scores, "2.1.3": OPEN})
    pad.write_bytes(matrix_als_werkmap(kader, [een]))
    (terug,) = read_toetsingen(read_bestand(pad, "m.xlsx"), kader).toetsingen  # type: ignore[arg-type]
    assert dict(terug.scores) == dict(een.scores)


def test_open_data_wordt_teruggelezen_zoals_zij_is_geschreven(map_: Path) -> None:
    (map_ / "a.csv").write_text(KOPPEN + A.replace("ja;ja;ja;;", "ja;ja;open;;"), encoding="utf-8")
    uit = toetsing("publiceer", map_ / "a.csv", "--kader", map_ / NAAM, "--naar", map_ / "data")
    assert uit.returncode == 0, uit.stderr
    terug = scores(map_ / "data" / "scores.csv", map_)
    assert terug == scores(map_ / "a.csv", map_)
    assert terug["2.1.3"] is None


def test_wat_als_een_cel_leeg_was_en_wat_als_zij_open_was(map_: Path) -> None:
    leeg_, open_ = (
        toetsing("wat-als", map_ / "a.csv", f"2.1.3={waarde}", "--kader", map_ / NAAM, "--formaat", "json").stdout
        for waarde in ("", "open")
    )
    assert leeg_ == toetsing("wat-als", map_ / "a.csv", "2.1.3=nee", "--kader", map_ / NAAM, "--formaat", "json").stdout
    assert leeg_ != open_
