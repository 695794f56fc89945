"""Every csv and every workbook an opdracht gives: numbers are numbers, and what is a number of the kader stays text."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from hulp.grond import STAP1
from hulp.opdracht import toetsing, toetsing_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KADER = """\
kader: tien
versie: "1"
titel: Tien verwachtingen
bron: b
bronnen:
  b: {titel: B, uitgever: B, periode: "2026"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja, invoer: ["+"]}
  - {teken: "-", naam: onvoldoende, invoer: ["-"]}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Thema
    norm: Norm
    criteria:
"""
CRITERIUM = """\
      - nr: "{nr}"
        kort: Criterium {nr}
        tekst: Criterium {nr}
        beslisregels:
          - V: alle voldoende
          - O: anders
        verwachtingen:
          - {{nr: "{nr}.1", tekst: Eerste van {nr}}}
          - {{nr: "{nr}.10", tekst: Tiende van {nr}}}
"""
TEKSTEN = {"thema": str, "criterium": str, "nr": str}
IN_WOORDEN = re.compile(r"\d+([-–]\d+| tot en met \d+)?( van (de )?\d+)?%?")
OPDRACHTEN = [
    ["score", "{toen}"],
    ["score", "{toen}", "--per", "verwachting"],
    ["vergelijk", "{toen}", "--laagste", "2", "--robuust", "--groep", "deel", "--groepen", "{groepen}"],
    ["hertoets", "{toen}", "{nu}"],
    ["beoordelaars", "{toen}", "{nu}", "--kader", "{kader}"],
    ["plan", "{een}"],
    ["wat-als", "{een}", "1.10.1=-"],
    ["herreken", "--kader", "veilig-thuis-stap1-2015"],
    ["rapport", "landelijk", "{toen}"],
]


@pytest.fixture(scope="module")
def invoer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Four organisations with a criterium 1.10 and open scores, in two rondes; of 2015 only the kader is not needed."""
    werk = tmp_path_factory.mktemp("rekenen")
    nrs = [f"1.{n}.{v}" for n in (1, 2, 10) for v in (1, 10)]
    kader = werk / "kader.yaml"
    kader.write_text(KADER + "".join(CRITERIUM.format(nr=f"1.{n}") for n in (1, 2, 10)), "utf-8")
    for naam, rijen in (
        ("toen", ["Noord;+;+;-;;+;-", "Zuid;+;;+;+;-;-", "Oost;-;-;+;+;+;+", "West;+;+;+;+;+;+"]),
        ("nu", ["Noord;+;+;-;+;+;-", "Zuid;+;-;+;+;-;+", "Oost;-;+;+;+;;+", "West;+;+;+;+;+;-"]),
        ("een", ["Noord;+;+;-;;+;-"]),
    ):
        bestand = werk / f"{naam}.csv"
        bestand.write_text("\n".join([f"organisatie;{';'.join(nrs)}", *rijen]), "utf-8")
    (werk / "groepen.csv").write_text("organisatie;deel\nNoord;boven\nZuid;onder\nOost;boven\nWest;onder\n", "utf-8")
    namen = {naam: str(werk / f"{naam}.csv") for naam in ("toen", "nu", "een", "groepen")}
    return namen | {"kader": str(kader)}


def vraag(args: list[str], invoer: dict[str, str]) -> list[str]:
    gevuld = [arg.format_map(invoer) for arg in args]
    return gevuld if "--kader" in gevuld else [*gevuld, "--kader", invoer["kader"]]


def bladen(inhoud: bytes) -> Iterator[tuple[str, pd.DataFrame]]:
    namen = pd.ExcelFile(io.BytesIO(inhoud), engine="openpyxl").sheet_names
    for naam in namen[1:]:
        yield (
            str(naam),
            pd.read_excel(io.BytesIO(inhoud), sheet_name=naam, header=4, dtype=TEKSTEN, engine="openpyxl"),
        )


def eis_getallen(frame: pd.DataFrame) -> None:
    """Fail where a column of text holds nothing but amounts, or a number of the kader became one."""
    for kop in frame:
        waarden = [str(waarde) for waarde in frame[kop].dropna()]
        if pd.api.types.is_numeric_dtype(frame[kop]):
            assert kop not in TEKSTEN, kop
        elif kop not in TEKSTEN and waarden:
            assert not all(map(IN_WOORDEN.fullmatch, waarden)), (kop, waarden)


@pytest.mark.parametrize("args", OPDRACHTEN[:-1], ids=" ".join)
def test_een_csv_leest_in_pandas_met_getallen_als_getal(args: list[str], invoer: dict[str, str]) -> None:
    gevuld = vraag(args, invoer)
    punt_komma = toetsing_bytes(*gevuld, "--formaat", "csv")
    komma = toetsing_bytes(*gevuld, "--formaat", "csv", "--scheiding", ",")
    assert (punt_komma.returncode, komma.returncode) == (0, 0), punt_komma.stderr
    een = pd.read_csv(io.BytesIO(punt_komma.stdout), sep=";", decimal=",", dtype=TEKSTEN)
    ander = pd.read_csv(io.BytesIO(komma.stdout), sep=",", decimal=".", dtype=TEKSTEN)
    eis_getallen(een)
    assert list(een) == list(ander)
    getallen = [kop for kop in een if pd.api.types.is_numeric_dtype(een[kop])]
    pd.testing.assert_frame_equal(een[getallen], ander[getallen])


@pytest.mark.parametrize("args", OPDRACHTEN, ids=" ".join)
def test_elk_blad_leest_in_pandas_met_getallen_als_getal(
    args: list[str], invoer: dict[str, str], tmp_path: Path
) -> None:
    naar = tmp_path / "uit.xlsx"
    uit = toetsing(*vraag(args, invoer), "--naar", naar)
    assert uit.returncode == 0, uit.stderr
    gelezen = dict(bladen(naar.read_bytes()))
    assert gelezen
    for frame in gelezen.values():
        eis_getallen(frame)


def test_1_10_blijft_tekst(invoer: dict[str, str], tmp_path: Path) -> None:
    naar = tmp_path / "uit.xlsx"
    assert toetsing(*vraag(["score", "{toen}", "--per", "verwachting"], invoer), "--naar", naar).returncode == 0
    scores = dict(bladen(naar.read_bytes()))["Scores"]
    assert list(dict.fromkeys(scores["criterium"])) == ["1.1", "1.2", "1.10"]
    assert list(scores["nr"][:6]) == ["1.1.1", "1.1.10", "1.2.1", "1.2.10", "1.10.1", "1.10.10"]
    csv = toetsing_bytes(*vraag(["score", "{toen}"], invoer), "--formaat", "csv").stdout
    frame = pd.read_csv(io.BytesIO(csv), sep=";", decimal=",", dtype=TEKSTEN)
    assert list(frame["criterium"][:3]) == ["1.1", "1.2", "1.10"]


def test_voldoende_is_overal_hetzelfde_getal(invoer: dict[str, str]) -> None:
    """What is certainly voldoende of the whole toetsing, in csv, frame and JSON."""
    import json

    import toetsing as pakket

    csv = pd.read_csv(
        io.BytesIO(toetsing_bytes(*vraag(["score", "{toen}"], invoer), "--formaat", "csv").stdout),
        sep=";",
        decimal=",",
        dtype=TEKSTEN,
    )
    scoring = pakket.score([invoer["toen"]], kader=invoer["kader"])
    frame = pakket.tabel(scoring.uitslagen, scoring.kader)
    uitslag = json.loads(toetsing(*vraag(["score", "{toen}", "--json"], invoer)).stdout)
    per = {een["organisatie"]: een for een in uitslag["toetsingen"]}
    assert {naam: een["voldoende"] for naam, een in per.items()} == {"Noord": 3, "Zuid": 3, "Oost": 4, "West": 6}
    for kop in ("voldoende", "beoordeeld"):
        verwacht = [per[naam][kop] for naam in csv["organisatie"]]
        assert list(csv[kop]) == list(frame[kop]) == verwacht
    for kop in ("+", "-", "open"):
        assert list(csv[kop]) == list(frame[kop])


def test_de_matrix_van_2015_geeft_aandelen_met_teller_en_noemer(tmp_path: Path) -> None:
    naar = tmp_path / "uit.xlsx"
    assert toetsing("vergelijk", STAP1 / "scores-2015.csv", "--naar", naar).returncode == 0
    criteria = dict(bladen(naar.read_bytes()))["Criteria"].set_index("nr")
    assert list(criteria.loc["1.1", ["voldoende", "matig", "onvoldoende", "noemer"]]) == [8, 17, 1, 26]
    for naam in ("voldoende", "matig", "onvoldoende"):
        delen = criteria[naam].fillna(0) / criteria["noemer"]
        assert list(criteria[f"{naam} (aandeel)"].fillna(0)) == pytest.approx(list(delen), abs=1e-15)


def test_een_verdeling_van_herreken_is_een_rij_per_oordeel(tmp_path: Path) -> None:
    naar = tmp_path / "uit.xlsx"
    assert toetsing("herreken", "--kader", "veilig-thuis-stap1-2015", "--naar", naar).returncode == 0
    frame = dict(bladen(naar.read_bytes()))["Verdelingen"]
    rijen = frame[frame["nr"] == "1.1"][["wat", "gepubliceerd", "berekend"]].to_numpy().tolist()
    assert rijen == [["V", 2, 8], ["M", 23, 17], ["O", 1, 1]]
