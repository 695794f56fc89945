"""`toetsing plan` as a manager meets it."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from antwoorden import beeld_van
from conftest import STAP1
from toetsing.cli.hoofd import start
from toetsing.domain.beslisregels import Oordeel
from toetsing.domain.dossier import Dossier, Maatregel
from toetsing.domain.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.domain.verbeteren import Weg
from toetsing.weergave.keuzes import gunstig_in_woorden, keuze, verlies_in_woorden, weg_in_woorden
from toetsing.writers.toetsingsboek import toetsing_als_werkboek
from uitslagen import KADER, TOETSINGEN

if TYPE_CHECKING:
    from pathlib import Path

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
MATRIX = str(STAP1 / "scores-2015.csv")
DRIE_NIVEAUS = """
kader: proef
versie: '1'
titel: Proef
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: a, naam: goed, voldoet: ja}
  - {teken: b, naam: matig}
  - {teken: c, naam: slecht}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Een langere schaal
        beslisregels: [{V: geen slecht en minstens 2 goed, bron: boek}, {O: anders, bron: boek}]
        verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}, {nr: 1.1.3, tekst: T}]
      - nr: '1.2'
        tekst: Zonder beslisregels
        verwachtingen: [{nr: 1.2.1, tekst: T}]
"""
PLAN = (
    Maatregel(nr="1.1.4", verbetermaatregel="Achterwacht", verantwoordelijke="MT", termijn="1-12-2015", status="bezig"),
    Maatregel(nr="1.2.4", verbetermaatregel="Voorraad", termijn="1 maart 2016", status="gepland"),
    Maatregel(nr="1.2.5", verbetermaatregel="Idem", verantwoordelijke="MT", termijn="voorjaar 2016"),
    Maatregel(nr="1.3.1", verbetermaatregel="Systeem", verantwoordelijke="ICT", termijn="1-1-2016", status="klaar"),
    Maatregel(nr="1.3.2", verbetermaatregel="Koppeling", verantwoordelijke="ICT"),
)


@pytest.fixture
def werkmap(tmp_path: Path) -> Path:
    pad = tmp_path / "ijsselland.xlsx"
    pad.write_bytes(toetsing_als_werkboek(KADER, TOETSINGEN["IJsselland"], Dossier(plan=PLAN)))
    return pad


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """A self-assessment with open scores and an oordeel that people set."""
    toetsing = TOETSINGEN["IJsselland"]
    scores = {**toetsing.scores, **dict.fromkeys(("1.1.1", "1.2.1", "1.3.1", "2.1.1", "3.1.2"), OPEN)}
    scores["3.1.3"] = Score("-")
    afwijking = Afwijking(oordeel=Oordeel("M"), motivering="gezien", door=None)
    pad = tmp_path / "half.xlsx"
    half = replace(toetsing, scores=scores, soort=Soort.ZELFEVALUATIE, afwijkingen={"1.1": afwijking})
    pad.write_bytes(toetsing_als_werkboek(KADER, half, Dossier()))
    return pad


def plan(*args: object) -> dict[str, Any]:
    return beeld_van("plan", *map(str, args), "--peildatum", "18-01-2016")["plan"]  # type: ignore[no-any-return]


def rijen(regels: list[dict[str, Any]], *velden: str) -> list[tuple[Any, ...]]:
    return [tuple(r[v]["tekst"] if isinstance(r[v], dict) else r[v] for v in velden) for r in regels]


# -- the ways ----------------------------------------------------------------------------------------------------------


def test_de_wegen_van_ijsselland_op_volgorde_van_winst(werkmap: Path) -> None:
    inhoud = plan(werkmap)
    assert rijen(inhoud["wegen"], "nr", "nu", "naar", "winst", "aantal", "keuzes", "verbeter", "gunstig") == [
        ("1.2", "O", "M", 1, 1, 3, "1.2.2, 1.2.4 of 1.2.5", ""),
        ("1.3", "M", "V", 1, 1, 2, "1.3.1 of 1.3.4", ""),
        ("1.2", "O", "V", 2, 2, 3, "2 van deze 3: 1.2.2, 1.2.4 en 1.2.5", ""),
    ]
    assert inhoud["wegregels"] == ["Al zeker V: 1.1, 2.1, 2.2, 3.1 en 3.2.", "Oordeel M bestaat niet bij 3.1 en 3.2."]
    assert inhoud["doel"] is None
    assert inhoud["open"] == []


def test_wat_ijsselland_niet_kan_missen(werkmap: Path) -> None:
    inhoud = plan(werkmap)
    assert rijen(inhoud["kwetsbaar"], "nr", "nu", "aantal", "verlies") == [
        ("1.1", "V", 1, "1.1.1, 1.1.2 of 1.1.3"),
        ("1.3", "M", 1, "1.3.2 of 1.3.3"),
        ("2.1", "V", 1, "2.1.1, 2.1.2 of 2.1.3"),
        ("2.2", "V", 1, "2.2.1, 2.2.2 of 2.2.3"),
        ("3.1", "V", 2, "2 van deze 3: 3.1.2, 3.1.3 en 3.1.4"),
        ("3.2", "V", 1, "3.2.1 of 3.2.2"),
    ]
    assert inhoud["kwetsregels"] == ["Geen verlies verlaagt het oordeel bij 1.2."]


def test_met_open_scores_staat_apart_wat_ingevuld_moet_worden(half: Path) -> None:
    inhoud = plan(half)
    assert rijen(inhoud["open"], "nr", "mogelijk", "beslissend", "overig") == [
        ("1.1", "V of M", "1.1.1", ""),
        ("1.2", "O", "geen", "1.2.1"),
        ("1.3", "V of M", "1.3.1", ""),
        ("2.1", "V of M", "2.1.1", ""),
        ("3.1", "V of O", "3.1.2", ""),
    ]
    wegen = {(r["nr"], r["naar"]["tekst"]): (r["aantal"], r["verbeter"], r["gunstig"]) for r in inhoud["wegen"]}
    assert wegen["3.1", "V"] == (1, "3.1.3", "geen herstel nodig")
    assert wegen["1.2", "M"] == (2, "2 van deze 3: 1.2.2, 1.2.4 en 1.2.5", "1.2.2, 1.2.4 of 1.2.5")
    assert wegen["2.1", "V"] == (0, "hangt af van wat open is", "geen herstel nodig")
    assert "Op criterium 1.1 is M vastgesteld; dit plan gaat uit van wat uit de scores volgt." in inhoud["wegregels"]
    assert inhoud["omslag"]["merken"] == ["ZELFEVALUATIE"]
    assert "Bij 3.1 kan O nu al, en verlies maakt dat niet lager." in inhoud["kwetsregels"]
    assert "Nog in te vullen, want het bepaalt een oordeel: 1.1.1, 1.3.1, 2.1.1 en 3.1.2." in inhoud["samenvatting"]


# -- the goal ----------------------------------------------------------------------------------------------------------


def test_de_kortste_lijst_naar_geen_o() -> None:
    doel = plan(MATRIX, "--organisatie", "Drenthe", "--doel", "geen O")["doel"]
    assert doel["zinnen"] == [
        "Voor het doel 'geen O' moet u minstens 7 verwachtingen verbeteren; er zijn 216 lijsten die zo kort zijn.",
        "Daar is het al zeker: 2.2 en 3.1.",
        "Oordeel M bestaat niet bij criterium 3.2; minstens M is daar V.",
    ]
    assert rijen(doel["wegen"], "nr", "naar", "aantal", "keuzes") == [
        ("1.1", "M", 2, 6),
        ("1.2", "M", 2, 6),
        ("1.3", "M", 1, 3),
        ("2.1", "M", 1, 2),
        ("3.2", "V", 1, 1),
    ]
    assert rijen(doel["lijst"], "nr", "nu", "naar") == [
        (nr, "-", "+") for nr in ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.3.1", "2.1.1", "3.2.1")
    ]


@pytest.mark.parametrize(
    ("doel", "zin"),
    [
        ("1.1=V", "Het doel '1.1=V' is al zeker bereikt."),
        ("ALLES M; 1.2 = matig", "moet u minstens 1 verwachting verbeteren; er zijn 3 lijsten die zo kort zijn."),
        ("1.2=M, 1.2.=v", "moet u minstens 2 verwachtingen verbeteren; er zijn 3 lijsten die zo kort zijn."),
        ("geen m", "moet u minstens 3 verwachtingen verbeteren; er zijn 6 lijsten die zo kort zijn."),
    ],
)
def test_een_doel_op_vele_manieren_geschreven(doel: str, zin: str, werkmap: Path) -> None:
    assert plan(werkmap, "--doel", doel)["doel"]["zinnen"][0].endswith(zin)


def test_een_doel_dat_van_open_scores_afhangt(half: Path) -> None:
    doel = plan(half, "--doel", "2.1=V, 1.3=V")["doel"]
    assert doel["zinnen"] == [
        "Of het doel '2.1=V, 1.3=V' wordt bereikt, hangt bij 2.1 ook af van wat daar open is; vul dat eerst in."
    ]
    assert doel["lijst"] == []


def proefkader(map_: Path, tekst: str) -> str:
    pad = map_ / "kader.yaml"
    pad.write_text(tekst, "utf-8")
    return str(pad)


def test_op_een_langere_schaal_staat_bij_elke_score_waarheen(tmp_path: Path) -> None:
    kader = proefkader(tmp_path, DRIE_NIVEAUS)
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;c\n1.2.1;c\n", "utf-8")
    inhoud = plan(pad, "--kader", kader, "--doel", "alles V")
    assert rijen(inhoud["wegen"], "verbeter", "keuzes") == [("1.1.3 naar goed", 1)]
    assert inhoud["wegregels"] == ["Zonder beslisregels, en dus zonder oordeel: 1.2."]
    assert inhoud["doel"]["zinnen"][0].endswith("minstens 1 verwachting verbeteren; er is één zo korte lijst.")
    pad.write_text("nr;score\n1.1.1;b\n1.1.2;b\n1.1.3;c\n1.2.1;c\n", "utf-8")
    inhoud = plan(pad, "--kader", kader)
    assert rijen(inhoud["wegen"], "verbeter", "keuzes") == [
        ("1.1.1 naar goed en 1.1.3 naar goed; of 1.1.2 naar goed en 1.1.3 naar goed", 2)
    ]


def test_een_doel_dat_niet_kan(tmp_path: Path) -> None:
    tekst = DRIE_NIVEAUS.replace("V: geen slecht", "V: geen nvt en geen slecht").replace(
        "oordelen:", "  - {teken: nvt, naam: nvt, soort: nvt}\nnvt: ja\noordelen:"
    )
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;nvt\n1.1.3;a\n1.2.1;a\n", "utf-8")
    inhoud = plan(pad, "--kader", proefkader(tmp_path, tekst), "--doel", "alles V")
    assert inhoud["doel"]["zinnen"] == [
        "Het doel 'alles V' is niet te bereiken: bij 1.1 leidt geen enkel herstel ertoe."
    ]
    assert rijen(inhoud["wegen"], "verbeter") == [("kan niet: geen enkel herstel leidt hiertoe",)]


def test_zonder_beslisregels_is_er_geen_doel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tekst = DRIE_NIVEAUS.replace(
        "        beslisregels: [{V: geen slecht en minstens 2 goed, bron: boek}, {O: anders, bron: boek}]\n", ""
    )
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;a\n1.2.1;a\n", "utf-8")
    kader = proefkader(tmp_path, tekst)
    assert start(["plan", str(pad), "--kader", kader, "--doel", "alles V"]) == FOUT_GEBRUIK
    assert "heeft geen beslisregels" in capsys.readouterr().err
    assert start(["plan", str(pad), "--kader", kader, "-q"]) == GOED
    assert "Er is niets te verbeteren." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("doel", "zin"),
    [
        ("beter", '\'beter\' is geen doel. Schrijf bijvoorbeeld "alles V", "geen O" of "1.1=V"'),
        (" , ", "is geen doel"),
        ("alles Q", "'Q' is geen oordeel van dit kader. Kies V, M of O."),
        ("1.2=matg", "Bedoelde u 'matig'?"),
        ("geen V", "'geen V' kan geen doel zijn: beter dan V bestaat niet."),
        ("1.12=V", "'1.12' is geen criterium met beslisregels. Kies 1.1, 1.2, 1.3, 2.1, 2.2, 3.1 of 3.2. Bedoelde u"),
    ],
)
def test_een_verkeerd_doel_zegt_wat_wel_kan(doel: str, zin: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["plan", MATRIX, "--organisatie", "Drenthe", "--doel", doel]) == FOUT_GEBRUIK
    assert zin in capsys.readouterr().err


def test_wie_te_veel_zoekt_krijgt_een_melding(
    werkmap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from toetsing.domain import verbeteren

    for naam in ("criteriumplannen", "doelplan"):
        monkeypatch.setitem(getattr(verbeteren, naam).__kwdefaults__, "grens", 3)
    assert start(["plan", str(werkmap), "--doel", "1.2=V"]) == GOED
    uit, fout = capsys.readouterr()
    assert "Voor het doel '1.2=V' is geen lijst gevonden: bij 1.2 zijn er te veel toestanden." in " ".join(uit.split())
    assert "criterium 1.2 zijn er te veel toestanden" in fout
    assert "[T120]" in fout


def test_de_woorden_bij_wat_niet_is_nagegaan() -> None:
    stil, later = Gestopt(vanaf=1), Gestopt(vanaf=4)
    assert verlies_in_woorden(KADER, stil) == "niet nagegaan: te veel toestanden"
    assert verlies_in_woorden(KADER, later).startswith("niets gevonden tot en met 3 tegelijk")
    assert verlies_in_woorden(KADER, Onhaalbaar()) == "geen"
    leeg = Kortste(grootte=0, aantal=1, eerste=((),), uit=())
    weg = Weg(nr="1.1", doel=Oordeel("V"), winst=0, zeker=leeg, kans=later)
    assert weg_in_woorden(KADER, weg) == "al zeker"
    assert gunstig_in_woorden(KADER, weg).startswith("niets gevonden")
    assert weg_in_woorden(KADER, replace(weg, zeker=later)).startswith("niets gevonden")
    assert gunstig_in_woorden(KADER, replace(weg, kans=leeg)) == ""


def test_wie_veel_keuzes_heeft_ziet_de_eerste_en_hoeveel_er_meer_zijn() -> None:
    paren = [(("1.1.1", Score("+")), (nr, Score("+"))) for nr in ("1.1.2", "1.1.3", "1.1.4", "1.2.1", "1.2.2")]
    uit = ("1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.2.1", "1.2.2", "1.2.3")
    veel = Kortste(grootte=2, aantal=6, eerste=tuple(paren), uit=uit)
    assert keuze(KADER, veel).startswith("1.1.1 en 1.1.2; 1.1.1 en 1.1.3; ")
    assert keuze(KADER, veel).endswith("; of nog 1 andere keuze")


# -- the measures ------------------------------------------------------------------------------------------------------


def test_de_maatregelen_op_een_dag(werkmap: Path) -> None:
    maatregelen = plan(werkmap)["maatregelen"]
    assert rijen(maatregelen["maatregelen"], "nr", "termijn", "stand", "opmerkingen") == [
        ("1.1.4", "1-12-2015", "te laat", []),
        ("1.2.4", "1 maart 2016", "komt nog", ["zonder verantwoordelijke"]),
        ("1.2.5", "voorjaar 2016", "zonder datum", ["de termijn is geen datum"]),
        ("1.3.2", "", "zonder datum", ["geen min: de score is +", "zonder termijn"]),
        ("1.3.1", "1-1-2016", "klaar", ["klaar, maar de score is nog -"]),
    ]
    assert rijen(maatregelen["zonder_maatregel"], "nr", "score") == [("1.2.2", "-"), ("1.3.4", "-")]
    assert maatregelen["zinnen"] == [
        "Het plan heeft op 18 januari 2016 5 maatregelen: 1 te laat, 1 komt nog, 2 zonder datum en 1 klaar.",
        "Bij 1 maatregel staat geen verantwoordelijke.",
        "Er zijn maatregelen bij 1.3.2, waar geen min staat.",
        "2 minnen hebben geen maatregel: 1.2.2 en 1.3.4.",
    ]


def test_een_termijn_als_datum_in_excel_is_een_datum(werkmap: Path) -> None:
    from datetime import datetime

    boek = openpyxl.load_workbook(werkmap)
    for rij in boek["Plan"].iter_rows():
        for cel in rij:
            if cel.value == "1-12-2015":
                cel.value = datetime(2015, 12, 1)  # noqa: DTZ001 - a cell has no zone
    boek.save(werkmap)
    eerste = plan(werkmap)["maatregelen"]["maatregelen"][0]
    assert (eerste["nr"], eerste["termijn"], eerste["stand"]) == ("1.1.4", "1-12-2015", "te laat")


def test_een_maatregel_bij_een_onbekend_nummer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "x.xlsx"
    dossier = Dossier(plan=(Maatregel(nr="9.9.9", verbetermaatregel="Iets", verantwoordelijke="MT", status="klaar"),))
    pad.write_bytes(toetsing_als_werkboek(KADER, TOETSINGEN["IJsselland"], dossier))
    assert start(["plan", str(pad), "--json"]) == GOED
    uit, fout = capsys.readouterr()
    (een,) = json.loads(uit)["maatregelen"]
    assert een["bij_min"] is None
    assert "[T055]" in fout


def test_zonder_minnen_en_zonder_maatregelen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toetsing = TOETSINGEN["IJsselland"]
    scores = {nr: Score("+") if score == "-" else score for nr, score in toetsing.scores.items()}
    pad = tmp_path / "x.xlsx"
    pad.write_bytes(toetsing_als_werkboek(KADER, replace(toetsing, scores=scores), Dossier()))
    assert start(["plan", str(pad), "-q", "--doel", "alles V"]) == GOED
    uit = capsys.readouterr().out
    assert "Het doel 'alles V' is al zeker bereikt." in uit
    assert "Er is niets te verbeteren." in uit
    assert "Er zijn geen maatregelen en geen minnen." in uit


def test_het_plan_in_een_bestand_van_meer_organisaties_is_van_niemand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boek = openpyxl.Workbook()
    boek.remove(boek.worksheets[0])
    blad = boek.create_sheet("Scores")
    with open(MATRIX, encoding="utf-8", newline="") as bestand:  # noqa: PTH123 - a path as text
        for rij in csv.reader(bestand, delimiter=";"):
            blad.append(rij)
    extra = boek.create_sheet("Plan")
    extra.append(["nr", "verbetermaatregel", "verantwoordelijke", "termijn", "status"])
    extra.append(["1.1.4", "Iets", "MT", "1-1-2016", "bezig"])
    pad = tmp_path / "landelijk.xlsx"
    boek.save(pad)
    assert start(["plan", str(pad), "--organisatie", "Drenthe", "--json"]) == GOED
    uit, fout = capsys.readouterr()
    assert json.loads(uit)["maatregelen"] == []
    assert "[T123]" in fout


# -- which organisation, which form ------------------------------------------------------------------------------------


def test_meer_organisaties_vraagt_een_keuze(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["plan", MATRIX]) == FOUT_GEBRUIK
    assert "26 organisaties (" in (fout := capsys.readouterr().err)
    assert "--organisatie NAAM" in fout
    for ronde in ("2015", "2016"):
        toetsing = replace(TOETSINGEN["IJsselland"], ronde=ronde)
        (tmp_path / f"{ronde}.xlsx").write_bytes(toetsing_als_werkboek(KADER, toetsing, Dossier()))
    assert start(["plan", str(tmp_path)]) == FOUT_GEBRUIK
    assert "Van IJsselland is er meer dan één toetsing" in capsys.readouterr().err


def test_een_fout_in_de_invoer_en_een_bestand_dat_er_niet_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;mischien\n", "utf-8")
    assert start(["plan", str(pad)]) == FOUTE_INVOER
    assert start(["plan", str(tmp_path / "nee.xlsx")]) == ONLEESBAAR
    assert capsys.readouterr().out == ""


def test_elke_vorm(werkmap: Path, tmp_path: Path) -> None:
    inhoud = {}
    for soort in ("json", "csv", "md", "html", "xlsx", "txt"):
        naar = tmp_path / f"plan.{soort}"
        args = ["plan", str(werkmap), "--doel", "geen O", "--naar", str(naar), "-q", "--peildatum", "18-01-2016"]
        assert start(args) == GOED
        inhoud[soort] = naar.read_bytes()
    assert inhoud["csv"].decode("utf-8-sig").splitlines()[:2] == [
        "nr;criterium;nu;naar;aantal;verbeter;keuzes",
        "1.2;Voldoende personeel;O;M;1;1.2.2, 1.2.4 of 1.2.5;3",
    ]
    for soort in ("md", "html", "txt"):
        assert "Wat u niet kunt missen" in inhoud[soort].decode()
    bladen = openpyxl.load_workbook(BytesIO(inhoud["xlsx"])).sheetnames
    assert {"Doel", "Lijst", "Wegen", "Kwetsbaar", "Maatregelen", "Zonder maatregel"} <= set(bladen)
