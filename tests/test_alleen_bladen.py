"""A kader that asks series, registers or both, and nothing else, through every command: nothing is scored."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest
from openpyxl import load_workbook

from hulp.laden import geladen
from hulp.opdracht import toetsing
from hulp.schemas import validator
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

BEGIN: Final = """\
kader: bladen-2026
versie: "1"
titel: Wat wij volgen
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
"""
REGISTERS: Final = """\
registers:
  - naam: toezeggingen
    tekst: Wat is toegezegd?
    kolommen:
      - {naam: toezegging, verplicht: ja}
      - {naam: wie}
      - {naam: uiterlijk op, soort: datum}
      - {naam: gedaan op, soort: datum}
    wie: wie
    uiterlijk: uiterlijk op
    klaar: gedaan op
"""
REEKSEN: Final = """\
reeksen:
  - naam: wachtlijst
    tekst: Hoeveel zaken wachten er?
    eenheid: zaken
    momenten: kwartaal
    definities: {alle: Alle zaken.}
"""
KADERS: Final = {"registers": BEGIN + REGISTERS, "reeksen": BEGIN + REEKSEN, "beide": BEGIN + REGISTERS + REEKSEN}
NIET: Final = re.compile(r"voldoende|verwachting|oordeel|\bscore (?:is|van)|\b0 van de 0\b|\bNone\b", re.IGNORECASE)
"""Nothing of this is said where nothing is scored; in JSON they are names of fields, and no text."""


LEEG: Final = re.compile(r"^(?:#{2,4} [^\n]*\n+(?=## )|(#{3,4}) [^\n]*\n+(?=\1 )|\|[:|-]+\|\n\n)", re.MULTILINE)
"""A heading with nothing below it, or a table without rows."""


class Map:
    """A folder with a kader, two rondes of two organisations, and a way to run commands."""

    def __init__(self, pad: Path, soort: str) -> None:
        self.pad, self.soort, self.kader = pad, soort, pad / "kader.yaml"
        self.kader.write_text(KADERS[soort], "utf-8")
        for ronde, cijfer in (("2016", 20), ("2017", 25)):
            (pad / ronde).mkdir()
            for wie in ("Noord", "Zuid"):
                uit = self.draai("nieuw", pad / ronde / f"{wie}.xlsx", "--organisatie", wie, "--ronde", ronde)
                assert uit.returncode == 0, uit.stderr
                self._vul(pad / ronde / f"{wie}.xlsx", cijfer)

    def _vul(self, werkmap: Path, cijfer: int) -> None:
        boek = load_workbook(werkmap)
        if "Toezeggingen" in boek.sheetnames:
            blad = boek["Toezeggingen"]
            blad["A4"], blad["B4"], blad["C4"] = "Een balie", "bestuur", "18-01-2016"
        if "Reeksen" in boek.sheetnames:
            blad = boek["Reeksen"]
            blad["A5"], blad["B5"], blad["C5"] = "wachtlijst", "2015-K4", cijfer
        boek.save(werkmap)

    def draai(self, *args: object) -> CompletedProcess[str]:
        return toetsing(*args, *(() if args[0] == "kader" else ("--kader", self.kader)))


@pytest.fixture(scope="module", params=KADERS)
def map_(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Map:
    return Map(tmp_path_factory.mktemp(request.param), request.param)


@pytest.mark.parametrize("soort", KADERS)
def test_zo_een_kader_is_heel_en_scoort_niets(soort: str) -> None:
    kader = geladen(KADERS[soort])
    assert (kader.alleen_bladen, kader.heeft_scores, kader.heeft_oordelen) == (True, False, False)
    assert (bool(kader.registers), bool(kader.reeksen)) == (soort != "reeksen", soort != "registers")


def test_elke_opdracht_kan_ermee_en_toont_wat_er_is(map_: Map) -> None:
    nu, straks, noord = map_.pad / "2016", map_.pad / "2017", map_.pad / "2016" / "Noord.xlsx"
    opdrachten = [
        ("kader", "toon", map_.kader),
        ("score", noord),
        ("score", nu, "--uitleg"),
        ("score", nu, "--per", "verwachting"),
        ("controleer", nu),
        ("vergelijk", nu),
        ("hertoets", nu, straks),
        ("rapport", "regio", noord, "--naar", "-", "--formaat", "md"),
        ("rapport", "regio", straks / "Noord.xlsx", "--vorige", noord, "--naar", "-", "--formaat", "md"),
        ("rapport", "landelijk", nu, "--naar", "-", "--formaat", "md"),
        ("rapport", "landelijk", straks, "--vorige", nu, "--naar", "-", "--formaat", "md"),
    ]
    opdrachten += [("opvolging", nu, "--peildatum", "1-3-2016")] if map_.soort != "reeksen" else []
    for opdracht in opdrachten:
        uit = map_.draai(*opdracht)
        assert uit.returncode == 0, (opdracht, uit.stderr)
        gezegd = uit.stdout + uit.stderr
        assert not NIET.search(gezegd), (opdracht, NIET.search(gezegd), gezegd)
        assert not LEEG.search(uit.stdout), (opdracht, LEEG.search(uit.stdout))
    hertoets = map_.draai("hertoets", nu, straks).stdout
    assert ("Cijfers die anders zijn" in hertoets) is (map_.soort != "registers")
    assert "Er veranderde niets" not in hertoets
    scores = " ".join(map_.draai("score", nu).stdout.split())
    assert "Dit kader vraagt geen scores." in scores
    assert ("wachtlijst 2015-K4 20 zaken" in scores) is (map_.soort != "registers")
    assert ("register toezeggingen staat, toont 'toetsing opvolging'" in scores) is (map_.soort != "reeksen")
    landelijk = map_.draai("rapport", "landelijk", nu, "--naar", "-", "--formaat", "md").stdout
    assert ("| Zuid | 4e kwartaal 2015 | 20 |" in landelijk) is (map_.soort != "registers")
    assert ("| samen | 2 |" in landelijk) is (map_.soort != "reeksen")


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
@pytest.mark.parametrize("vorm", ["html", "docx", "json"])
def test_elke_vorm_van_een_rapport_wordt_gemaakt(map_: Map, soort: str, vorm: str) -> None:
    naar = map_.pad / f"{soort}.{vorm}"
    bron = map_.pad / "2016" / ("Noord.xlsx" if soort == "regio" else "")
    uit = map_.draai("rapport", soort, bron, "--naar", naar)
    assert uit.returncode == 0, uit.stderr
    if vorm == "json":
        validator(f"{soort}rapport").validate(json.loads(naar.read_text("utf-8")))


def test_de_json_volgt_de_contracten_en_een_uitslag_is_na_te_rekenen(map_: Map) -> None:
    nu, straks = map_.pad / "2016", map_.pad / "2017"
    editie = 1 if map_.soort == "registers" else 2
    for naam, welke, opdracht in (
        ("uitslag", editie, ("score", nu)),
        ("meldingen", 1, ("controleer", nu)),
        ("vergelijking", 1, ("vergelijk", nu)),
        ("hertoets", 1, ("hertoets", nu, straks)),
        ("kader", 1, ("kader", "toon", map_.kader)),
    ):
        validator(naam, welke).validate(json.loads(map_.draai(*opdracht, "--json").stdout))
    assert map_.draai("score", nu, "--naar", nu / "uitslag.json").returncode == 0
    assert map_.draai("verifieer", nu / "uitslag.json").returncode == 0
    (nu / "uitslag.json").unlink()


def test_open_data_hebben_de_cijfers_en_niets_van_mensen(map_: Map) -> None:
    assert map_.draai("publiceer", map_.pad / "2016", "--naar", map_.pad / "open").returncode == 0
    namen = {pad.name for pad in (map_.pad / "open").iterdir()}
    assert namen == {"SHA256SUMS", "kader.yaml", "sleutel.csv", *(["reeksen.csv"] * (map_.soort != "registers"))}
    if map_.soort != "registers":
        terug = score(str(map_.pad / "open" / "reeksen.csv"), kader=str(map_.kader))
        assert [een.code for een in terug.meldingen] == []
        assert [(u.toetsing.organisatie, u.toetsing.ronde) for u in terug.uitslagen] == [
            ("Noord", "2016"), ("Zuid", "2016"),
        ]  # fmt: skip
        assert all(u.toetsing.reeksen["wachtlijst"][0].waarde == 20 for u in terug.uitslagen)


@pytest.mark.parametrize(
    "opdracht",
    [("plan", 1), ("beoordelaars", 2), ("vergelijk", "--robuust"), ("score", "--eis", "V"), ("herreken", 1)],
    ids=str,
)
def test_wat_met_scores_rekent_zegt_dat_die_er_niet_zijn(map_: Map, opdracht: tuple[object, ...]) -> None:
    naam, *rest = opdracht
    noord = (map_.pad / "2016" / "Noord.xlsx", map_.pad / "2017" / "Noord.xlsx")
    wat = noord[: rest[0]] if isinstance(rest[0], int) else (map_.pad / "2016", *rest)
    uit = map_.draai(naam, *wat)
    assert uit.returncode == 2
    assert "[G160]" in uit.stderr


def test_een_werkmap_en_een_matrix_hebben_alleen_hun_bladen(map_: Map) -> None:
    eigen = {"registers": {"Toezeggingen"}, "reeksen": {"Reeksen"}, "beide": {"Toezeggingen", "Reeksen"}}[map_.soort]
    boek = load_workbook(map_.pad / "2016" / "Noord.xlsx")
    assert {*boek.sheetnames} == {*eigen, "Good practices", "Teksten", "Reacties", "Gegevens", "Uitleg"}
    (map_.pad / "namen.csv").write_text("organisatie\nNoord\nZuid\n", "utf-8")
    matrix = map_.pad / "matrix.xlsx"
    assert map_.draai("nieuw", matrix, "--matrix", "--organisaties", map_.pad / "namen.csv").returncode == 0
    for een in (boek, load_workbook(matrix)):
        teksten = [str(cel.value) for blad in een for rij in blad.iter_rows() for cel in rij if cel.value is not None]
        assert [tekst for tekst in teksten if NIET.search(tekst)] == []
    for bron in (matrix, map_.pad / "namen.csv"):
        gelezen = score(str(bron), kader=str(map_.kader))
        assert [een.code for een in gelezen.meldingen] == []
        assert [u.toetsing.organisatie for u in gelezen.uitslagen] == ["Noord", "Zuid"]
    verder = map_.pad / "verder.xlsx"
    assert map_.draai("nieuw", verder, "--uit", map_.pad / "2016" / "Noord.xlsx", "--ronde", "2018").returncode == 0
    boek = load_workbook(verder)
    assert [boek[blad].cell(5 if blad == "Reeksen" else 4, 1).value for blad in sorted(eigen)] == [
        {"Reeksen": "wachtlijst", "Toezeggingen": "Een balie"}[blad] for blad in sorted(eigen)
    ]


TABELLEN: Final[dict[str, tuple[str, list[tuple[str, str | None]], list[str]]]] = {
    "cijfers van meer": (
        "organisatie;ronde;reeks;moment;waarde\nNoord;2016;wachtlijst;2015-K3;1\nNoord;2016;wachtlijst;2015-K4;2\n"
        "Zuid;;wachtlijst;2015-K4;3\n;;;;\n",
        [("Noord", "2016"), ("Zuid", None)],
        [],
    ),
    "een register van meer": (
        "organisatie;toezegging;wie\nNoord;Balie;bestuur\nNoord;Deur;\nOost;Raam;\n",
        [("Noord", None), ("Oost", None)],
        [],
    ),
    "van een": ("reeks;moment;waarde\nwachtlijst;2015-K4;2\n", [("t", None)], []),
    "een lijst": ("Regio;ronde\nNoord;2016\nNoord;2017\nZuid;2016\n", [
        ("Noord", "2016"), ("Noord", "2017"), ("Zuid", "2016"),
    ], []),
    "een lijst met een totaal": ("organisatie;ronde\nNoord;2016\nTotaal;2016\n", [("Noord", "2016")], ["T050"]),
    "een lijst zonder namen": ("organisatie;ronde\n;2016\n", [], ["T046"]),
    "een kop mist": ("organisatie;reeks;moment\nNoord;wachtlijst;2015-K4\n", [], ["T381"]),
    "iets anders": ("a;b\n1;2\n", [], ["T387"]),
}  # fmt: skip


@pytest.mark.parametrize("geval", TABELLEN)
def test_van_wie_de_bladen_zijn(geval: str, tmp_path: Path) -> None:
    tekst, wie, codes = TABELLEN[geval]
    (tmp_path / "kader.yaml").write_text(KADERS["beide"], "utf-8")
    (tmp_path / "t.csv").write_text(tekst, "utf-8")
    gelezen = score(str(tmp_path / "t.csv"), kader=str(tmp_path / "kader.yaml"))
    assert [een.code for een in gelezen.meldingen] == codes
    assert [(u.toetsing.organisatie, u.toetsing.ronde) for u in gelezen.uitslagen] == wie


@pytest.mark.parametrize("soort", KADERS)
def test_zonder_zijn_tabellen_noemt_het_de_koppen_die_nodig_zijn(soort: str, tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADERS[soort], "utf-8")
    (tmp_path / "t.csv").write_text("a;b\n1;2\n", "utf-8")
    (fout,) = score(str(tmp_path / "t.csv"), kader=str(tmp_path / "kader.yaml")).meldingen
    nodig = {"registers": "'toezegging' en 'wie'", "reeksen": "'reeks', 'moment' en 'waarde'"}
    nodig["beide"] = f"{nodig['reeksen']} of {nodig['registers']}"
    assert (fout.code, fout.waarden["koppen"]) == ("T387", nodig[soort])
