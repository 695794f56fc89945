"""The long table of scores: every count of a comparison can be made from it, and numbers of the kader stay text."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

import toetsing as pakket
from hulp.grond import STAP1
from hulp.opdracht import toetsing, toetsing_bytes

if TYPE_CHECKING:
    from pathlib import Path

MATRIX = STAP1 / "scores-2015.csv"
KOPPEN = [
    "organisatie", "ronde", "soort", "datum", "thema", "themanaam", "criterium", "criteriumnaam", "nr", "verwachting",
    "telt mee", "score", "overgenomen uit", "cel", "bestand",
]  # fmt: skip
TEKSTEN = {"criterium": str, "nr": str}


def als_frame(inhoud: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(inhoud), sep=";", decimal=",", dtype=TEKSTEN)


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """The matrix of 2015, in which every third organisation has not filled in all."""
    kop, *rijen = MATRIX.read_text("utf-8-sig").splitlines()
    open_ = [rij if plek % 3 else rij.replace(";1;", ";;", 1).replace(";3;", ";;", 2) for plek, rij in enumerate(rijen)]
    bestand = tmp_path / "half.csv"
    bestand.write_text("\n".join([kop, *open_]), "utf-8")
    return bestand


def tellingen(frame: pd.DataFrame) -> dict[str, dict[str, int]]:
    telt = frame[frame["telt mee"] == "ja"]
    return {
        str(nr): {str(score): int(n) for score, n in scores.value_counts().items()}
        for nr, scores in telt.groupby("nr", sort=False)["score"]
    }


def test_uit_de_lange_tabel_volgt_elk_aantal_van_vergelijk(half: Path) -> None:
    frame = als_frame(toetsing_bytes("score", half, "--per", "verwachting", "--formaat", "csv").stdout)
    anders = json.loads(toetsing("vergelijk", half, "--json").stdout)
    assert any("open" in scores for scores in anders["verwachtingen"].values())
    assert tellingen(frame) == anders["verwachtingen"]
    telt = frame[frame["telt mee"] == "ja"]
    per_organisatie = telt.groupby("organisatie")["score"].agg(
        voldoende=lambda s: (s == "+").sum(), open=lambda s: (s == "open").sum(), n="size"
    )
    for plaats in anders["rangorde"]:
        eigen = per_organisatie.loc[plaats["organisatie"]]
        assert eigen["voldoende"] == plaats["voldoende"]
        assert eigen["voldoende"] + eigen["open"] == plaats["voldoende_mogelijk"]
        assert eigen["n"] == plaats["beoordeeld"]
        hoger = (per_organisatie["voldoende"] > eigen["voldoende"] + eigen["open"]).sum()
        assert plaats["plaats"] == hoger + 1


def test_de_oordelen_van_vergelijk_volgen_uit_de_lange_tabel() -> None:
    """The beslisregels of 2015, applied by hand to what the table counts."""
    frame = als_frame(toetsing_bytes("score", MATRIX, "--per", "verwachting", "--formaat", "csv").stdout)
    telt = frame[frame["telt mee"] == "ja"]
    minnen = telt.assign(min=telt["score"] == "-").groupby(["thema", "criterium", "organisatie"])["min"]

    def letter(thema: int, onvoldoende: int, geheel: int) -> str:
        if thema == 3:
            return "V" if 2 * (geheel - onvoldoende) > geheel else "O"
        drempel = {1: 1, 2: 0}[thema]
        return "V" if onvoldoende <= drempel else "M" if onvoldoende == drempel + 1 else "O"

    letters: dict[str, dict[str, int]] = {}
    for (thema, criterium, _), groep in minnen:
        per = letters.setdefault(str(criterium), {})
        een = letter(int(str(thema)), int(groep.sum()), len(groep))
        per[een] = per.get(een, 0) + 1
    assert letters == json.loads(toetsing("vergelijk", MATRIX, "--json").stdout)["criteria"]


def test_elke_vorm_heeft_dezelfde_kolommen(voorbeeld_2015: Path, tmp_path: Path) -> None:
    uit = tmp_path / "scores.xlsx"
    regios = voorbeeld_2015 / "regios"
    assert toetsing("score", regios, "--per", "verwachting", "--naar", uit).returncode == 0
    csv = als_frame(toetsing_bytes("score", regios, "--per", "verwachting", "--formaat", "csv").stdout)
    xlsx = pd.read_excel(uit, sheet_name="Scores", header=4, dtype=TEKSTEN, engine="openpyxl")
    assert [*csv] == [*KOPPEN, "uitkomst van"]
    assert [*xlsx] == KOPPEN
    assert len(csv) == len(xlsx) == 26 * 25
    assert (csv["nr"] == xlsx["nr"]).all()
    assert (csv["score"] == xlsx["score"]).all()
    assert csv.loc[0, "cel"] == "Toetsing!E7"


def test_het_frame_is_dezelfde_tabel(voorbeeld_2015: Path) -> None:
    scoring = pakket.score([str(voorbeeld_2015 / "regios")], met_dossiers=True)
    frame = pakket.tabel(scoring.uitslagen, scoring.kader, per="verwachting", gegevens=scoring.gegevens)
    assert [*frame] == KOPPEN
    leeg = pakket.tabel([], scoring.kader, per="verwachting")
    assert frame.dtypes.astype(str).to_dict() == leeg.dtypes.astype(str).to_dict()
    soorten = frame.dtypes.astype(str).to_dict()
    assert (soorten.pop("datum"), soorten.pop("telt mee"), soorten.pop("score")) == (
        "datetime64[s]",
        "bool",
        "category",
    )
    assert set(soorten.values()) == {"str"}
    assert [*frame["score"].cat.categories] == ["+", "-", "nvt", "open"]
    assert (frame["score"] == "+").groupby(frame["organisatie"]).sum().sum() == 422


@pytest.mark.parametrize("per", ["verwachting", "organisatie"])
def test_zonder_kader_is_er_geen_lange_tabel(per: Any) -> None:
    with pytest.raises(ValueError, match="Kies bij per"):
        pakket.tabel([], per=per)


def test_labels_van_gegevens_zijn_kolommen(tmp_path: Path) -> None:
    werkmap = tmp_path / "noord.xlsx"
    args = ["--organisatie", "Noord", "--ronde", "2026", "--soort", "toezicht"]
    assert toetsing("nieuw", werkmap, *args).returncode == 0
    zet_gegeven(werkmap, "grootte", "klein")
    frame = als_frame(toetsing_bytes("score", werkmap, "--per", "verwachting", "--formaat", "csv").stdout)
    assert set(frame["grootte"]) == {"klein"}
    assert set(frame.loc[frame["telt mee"] == "ja", "score"]) == {"open"}


def zet_gegeven(werkmap: Path, label: str, waarde: str) -> None:
    from openpyxl import load_workbook

    boek = load_workbook(werkmap)
    blad = boek["Gegevens"]
    rij = next(r for r in range(1, blad.max_row + 1) if blad.cell(r, 1).value == "gegeven") + 1
    while blad.cell(rij, 1).value:
        rij += 1
    blad.cell(rij, 1).value, blad.cell(rij, 2).value = label, waarde
    boek.save(werkmap)


def test_wat_er_niets_aan_toevoegt_mag_er_niet_bij() -> None:
    uit = toetsing("score", MATRIX, "--per", "verwachting", "--uitleg", "--detail")
    assert uit.returncode == 2
    assert "Laat --detail en --uitleg weg. [G152]" in uit.stderr
    uit = toetsing("score", MATRIX, "--per", "verwachtingen")
    assert uit.returncode == 2
    assert "Bedoelde u 'verwachting'? [G151]" in uit.stderr
