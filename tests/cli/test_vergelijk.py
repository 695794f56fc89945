"""`toetsing vergelijk` as an analyst meets it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import jsonschema
import openpyxl
import pytest

from conftest import STAP1, WORTEL
from test_2015 import TELLINGEN, VERDELING, VOLDOENDE
from toetsing.app.kaders import referentie
from toetsing.cli.hoofd import start
from toetsing.domain.beslisregels import Oordeel
from toetsing.domain.dossier import Dossier, GoodPractice
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.writers.toetsingsboek import toetsing_als_werkboek

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
SCORES = str(STAP1 / "scores-2015.csv")
SCHEMA = json.loads((WORTEL / "src/toetsing/schemas/vergelijking-1.schema.json").read_text("utf-8"))


def als_json(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    assert start(["vergelijk", *args, "--json", "-q"]) == GOED
    inhoud: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(inhoud, SCHEMA, cls=jsonschema.Draft202012Validator)
    return inhoud


def tekst(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *args: str) -> str:
    monkeypatch.setenv("COLUMNS", "120")
    assert start(["vergelijk", *args]) == GOED
    return capsys.readouterr().out


def test_de_cijfers_van_2015(capsys: pytest.CaptureFixture[str]) -> None:
    inhoud = als_json(capsys, SCORES)
    assert inhoud["criteria"] == inhoud["criteria_mogelijk"] == VERDELING
    assert {nr: telling.get("+", 0) for nr, telling in inhoud["verwachtingen"].items()} == VOLDOENDE
    assert [regel["voldoende"] for regel in inhoud["rangorde"]] == TELLINGEN
    assert [regel["plaats"] for regel in inhoud["rangorde"][:6]] == [1, 1, 1, 4, 5, 5]
    assert (inhoud["groepen"], inhoud["laagste"], inhoud["robuust"], inhoud["buddies"]) == (None,) * 4


def test_elk_getal_volgt_uit_de_toetsingen_in_dezelfde_json(capsys: pytest.CaptureFixture[str]) -> None:
    inhoud = als_json(capsys, SCORES, "--laagste", "7", "--buddies", "--robuust")
    toetsingen = {t["organisatie"]: t for t in inhoud["toetsingen"]}
    for nr, telling in inhoud["verwachtingen"].items():
        assert telling == {
            teken: n for teken in "+-" if (n := sum(t["scores"][nr] == teken for t in toetsingen.values()))
        }
    for regel in inhoud["rangorde"]:
        eigen = toetsingen[regel["organisatie"]]
        assert regel["voldoende"] == sum(score == "+" for score in eigen["scores"].values())
        assert regel["plaats"] == 1 + sum(t["voldoende"] > eigen["voldoende"] for t in toetsingen.values())
    for paar in inhoud["buddies"]:
        for nr in paar["criteria"]:
            assert toetsingen[paar["sterk"]]["criteria"][nr]["oordeel"] == "V"
            assert toetsingen[paar["zwak"]]["criteria"][nr]["oordeel"] == "O"
    assert len(inhoud["laagste"]["zeker"]) == 7
    assert inhoud["robuust"]["varianten"] == ["toegepast-2015"]


def test_open_scores_maken_van_een_plaats_een_reeks(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for plek, toetsing in enumerate(referentie(stap1)[:4]):
        open_ = replace(toetsing, scores={**toetsing.scores, "1.1.1": OPEN} if plek == 0 else toetsing.scores)
        (tmp_path / f"{plek}.xlsx").write_bytes(toetsing_als_werkboek(stap1, open_))
    inhoud = als_json(capsys, str(tmp_path))
    eerste = next(regel for regel in inhoud["rangorde"] if regel["organisatie"] == "Amsterdam-Amstelland")
    assert (eerste["plaats"], eerste["plaats_laagste"]) == (1, 3)  # two have 20, one has 19 as well
    assert (eerste["voldoende"], eerste["voldoende_mogelijk"]) == (19, 20)
    assert inhoud["verwachtingen"]["1.1.1"] == {"+": 3, "open": 1}
    getoond = tekst(capsys, monkeypatch, str(tmp_path), "--laagste", "1", "--robuust")
    assert "1 tot en met 3 Amsterdam-Amstelland" in getoond
    assert "Door open scores staan de laagste 1 nog niet vast" in getoond
    assert "open scores" in getoond


def test_filters_kiezen_wat_er_staat_en_veranderen_geen_telling(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    getoond = tekst(capsys, monkeypatch, SCORES, "--criterium", "2.1", "--oordeel", "o")
    assert "Getoond: 7 van de 26 organisaties." in getoond
    assert "Drenthe" in getoond
    assert "1.1.1" not in getoond
    assert "7 (27%)" in getoond
    getoond = tekst(capsys, monkeypatch, SCORES, "--organisatie", "ijsselland", "--criterium", "3")
    assert "Getoond: 1 van de 26 organisaties." in getoond
    assert "3.1.2" in getoond


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["--criterium", "9.9"], "'9.9' is geen thema of criterium"),
        (["--oordeel", "X"], "'X' is geen oordeel"),
        (["--organisatie", "Drente"], "De organisatie 'Drente' komt niet voor. Bedoelde u 'Drenthe'?"),
        (["--laagste", "0"], "een aantal van 1 tot en met 26"),
        (["--laagste", "27"], "een aantal van 1 tot en met 26"),
    ],
)
def test_wat_er_niet_is(args: list[str], zin: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["vergelijk", SCORES, *args]) == FOUT_GEBRUIK
    assert zin in capsys.readouterr().err


def test_groepen_uit_een_lijst_en_uit_de_werkmappen(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lijst = tmp_path / "groepen.csv"
    lijst.write_text("organisatie;soort huis;plek\nDrenthe;A;x\nUtrecht;B;y\nElders;B;z\n", encoding="utf-8")
    assert start(["vergelijk", SCORES, "--groepen", str(lijst), "--groep", "Soort huis", "--json"]) == GOED
    uit = capsys.readouterr()
    groepen = json.loads(uit.out)["groepen"]
    assert groepen["A"]["organisaties"] == ["Drenthe"]
    assert groepen["A"]["criteria"]["1.1"] == {"O": 1}
    assert len(groepen["onbekend"]["organisaties"]) == 24
    assert "[T101]" in uit.err
    assert "[T103]" in uit.err
    assert start(["vergelijk", SCORES, "--groepen", str(lijst)]) == FOUTE_INVOER
    assert "[T102]" in capsys.readouterr().err
    (tmp_path / "in").mkdir()
    for plek, toetsing in enumerate(referentie(stap1)[:3]):
        dossier = Dossier(gegevens={"moederorganisaties": "een" if plek else "twee"})
        (tmp_path / "in" / f"{plek}.xlsx").write_bytes(toetsing_als_werkboek(stap1, toetsing, dossier))
    inhoud = als_json(capsys, str(tmp_path / "in"), "--groep", "Moederorganisaties")
    assert {naam: len(groep["organisaties"]) for naam, groep in inhoud["groepen"].items()} == {"een": 2, "twee": 1}
    assert "Per groep: moederorganisaties" in tekst(
        capsys, monkeypatch, str(tmp_path / "in"), "--groep", "moederorganisaties"
    )


def test_aliassen_en_namen_die_op_elkaar_lijken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regels = (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines()
    dubbel = tmp_path / "dubbel.csv"
    extra = [f"Zuid- Limburg;{regels[1].partition(';')[2]}", f"Brabant-West;{regels[2].partition(';')[2]}"]
    dubbel.write_text("\n".join([*regels, *extra]) + "\n", encoding="utf-8")
    assert start(["vergelijk", str(dubbel), "--json"]) == GOED
    fout = capsys.readouterr().err
    assert fout.count("[T100]") == 2
    aliassen = tmp_path / "aliassen.csv"
    aliassen.write_text("organisatie;alias\nZuid Limburg;Zuid- Limburg\n", encoding="utf-8")
    assert start(["vergelijk", str(dubbel), "--aliassen", str(aliassen)]) == FOUT_GEBRUIK
    assert "Meer dan één toetsing van Zuid Limburg" in capsys.readouterr().err
    aliassen.write_text("organisatie;alias\nDrente;Drenthe\nElders;Nergens\n", encoding="utf-8")
    assert start(["vergelijk", SCORES, "--aliassen", str(aliassen), "--json"]) == GOED
    uit = capsys.readouterr()
    assert "Drente" in {regel["organisatie"] for regel in json.loads(uit.out)["rangorde"]}
    assert "'Elders' staat in de lijst" in uit.err
    assert start(["vergelijk", SCORES, "--aliassen", str(tmp_path / "weg.csv")]) == ONLEESBAAR
    aliassen.write_text("naam;bijnaam\nA;B\n", encoding="utf-8")
    assert start(["vergelijk", SCORES, "--aliassen", str(aliassen)]) == FOUTE_INVOER


def test_gemengde_soorten_en_rondes_worden_gemeld(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    een, twee = referentie(stap1)[:2]
    (tmp_path / "1.xlsx").write_bytes(toetsing_als_werkboek(stap1, replace(een, soort=Soort.ZELFEVALUATIE)))
    (tmp_path / "2.xlsx").write_bytes(toetsing_als_werkboek(stap1, replace(twee, ronde="2016")))
    assert start(["vergelijk", str(tmp_path)]) == GOED
    fout = capsys.readouterr().err
    assert "[T104]" in fout
    assert "2015 en 2016" in fout


def test_alleen_zelfevaluaties_zegt_dat_vooraan(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for plek, toetsing in enumerate(referentie(stap1)[:2]):
        inhoud = toetsing_als_werkboek(stap1, replace(toetsing, soort=Soort.ZELFEVALUATIE))
        (tmp_path / f"{plek}.xlsx").write_bytes(inhoud)
    assert tekst(capsys, monkeypatch, str(tmp_path)).startswith("ZELFEVALUATIE\n")


def test_buddies_noemen_de_good_practices_van_wie_helpt(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for toetsing in referentie(stap1):
        if toetsing.organisatie in ("Drenthe", "Utrecht"):
            practices = (GoodPractice(thema="Veiligheid", good_practice="Samen kijken"),)
            inhoud = toetsing_als_werkboek(stap1, toetsing, Dossier(good_practices=practices))
            (tmp_path / f"{toetsing.organisatie}.xlsx").write_bytes(inhoud)
    getoond = tekst(capsys, monkeypatch, str(tmp_path), "--buddies")
    assert "Samen kijken" in getoond
    alleen = tekst(capsys, monkeypatch, SCORES, "--buddies", "--organisatie", "Utrecht")
    assert "Zulke paren zijn er niet." not in alleen


def test_elke_vorm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for soort in ("csv", "xlsx", "html", "md"):
        assert start(["vergelijk", SCORES, "--naar", str(tmp_path / f"v.{soort}"), "-q"]) == GOED
    rijen = list(csv.reader(io.StringIO((tmp_path / "v.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rijen[0][:4] == ["plaats", "organisatie", "voldoende", "1.1"]
    assert rijen[1][:4] == ["1", "Amsterdam-Amstelland", "20 van de 24", "V"]
    assert len(rijen) == 27
    boek = openpyxl.load_workbook(BytesIO((tmp_path / "v.xlsx").read_bytes()))
    assert {"Rangorde", "Criteria", "Scores"} <= set(boek.sheetnames)
    assert "| 1 | Amsterdam-Amstelland | 20 van de 24 | **V** |" in (tmp_path / "v.md").read_text("utf-8")
    assert start(["vergelijk", SCORES, "--naar", str(tmp_path / "v.csv")]) == ONLEESBAAR
    assert "[T070]" in capsys.readouterr().err


def test_een_brede_tabel_wordt_op_een_smal_scherm_geknipt(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert start(["vergelijk", SCORES]) == GOED
    regels = capsys.readouterr().out.splitlines()
    assert max(map(len, regels)) <= 80
    koppen = [regel for regel in regels if (regel.startswith("organisatie") and "1." in regel) or "3.2.2" in regel]
    assert len(koppen) > 1


def test_een_antwoord_komt_nooit_over_wat_is_gelezen(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = tmp_path / "een.xlsx"
    bron.write_bytes(toetsing_als_werkboek(stap1, referentie(stap1)[0]))
    eerst = bron.read_bytes()
    for args in (
        ["vergelijk", str(bron)],
        ["vergelijk", str(tmp_path)],
        ["plan", str(bron)],
        ["wat-als", str(bron), "1.1.1=-"],
        ["hertoets", str(bron), SCORES],
        ["rapport", "landelijk", str(bron)],
    ):
        assert start([*args, "--naar", str(bron), "--forceer"]) == FOUT_GEBRUIK, args
        assert "is zelf een van de gelezen bestanden" in capsys.readouterr().err
    assert bron.read_bytes() == eerst


def test_een_afwijkend_oordeel_wordt_geteld_en_uitgelegd(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    anders = Afwijking(oordeel=Oordeel("O"), motivering="omdat", door=None)
    for toetsing in referentie(stap1)[:2]:
        gezet = replace(toetsing, afwijkingen={"1.1": anders} if toetsing.organisatie[0] == "A" else {})
        (tmp_path / f"{toetsing.organisatie}.xlsx").write_bytes(toetsing_als_werkboek(stap1, gezet))
    inhoud = als_json(capsys, str(tmp_path), "--buddies")
    assert inhoud["criteria"]["1.1"] == {"V": 1, "M": 1}
    assert inhoud["criteria_vastgesteld"] == {"1.1": {"M": 1, "O": 1}}
    getoond = tekst(capsys, monkeypatch, str(tmp_path))
    assert "Een letter met een ster is afwijkend vastgesteld" in getoond
    assert "1.1: Dit is berekend." in getoond


def test_robuust_onder_een_variant_probeert_ook_het_kader(capsys: pytest.CaptureFixture[str]) -> None:
    inhoud = als_json(capsys, SCORES, "--robuust", "--variant", "toegepast-2015")
    assert inhoud["robuust"]["varianten"] == ["zonder variant"]
    banden = {band["organisatie"]: band for band in inhoud["robuust"]["oordelen"]}
    assert (banden["Amsterdam-Amstelland"]["plaats"], banden["Amsterdam-Amstelland"]["plaats_laagste"]) == (1, 7)


def test_een_groep_die_niemand_heeft(stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for plek, toetsing in enumerate(referentie(stap1)[:2]):
        dossier = Dossier(gegevens={"moederorganisaties": "een"})
        (tmp_path / f"{plek}.xlsx").write_bytes(toetsing_als_werkboek(stap1, toetsing, dossier))
    assert start(["vergelijk", str(tmp_path), "--groep", "moederorganisatie"]) == FOUTE_INVOER
    assert "Bedoelde u 'moederorganisaties'? [T106]" in capsys.readouterr().err


def test_een_gelijke_stand_is_dat_ook_als_er_elders_iets_open_is(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for toetsing in referentie(stap1):
        open_ = {"1.1.1": OPEN} if toetsing.organisatie == "Amsterdam-Amstelland" else {}
        inhoud = toetsing_als_werkboek(stap1, replace(toetsing, scores={**toetsing.scores, **open_}))
        (tmp_path / f"{toetsing.organisatie}.xlsx").write_bytes(inhoud)
    getoond = tekst(capsys, monkeypatch, str(tmp_path), "--laagste", "5")
    assert "gelijk staan Gooi en Vechtstreek en Zuidoost-Brabant." in " ".join(getoond.split())


def test_een_antwoord_komt_ook_niet_over_een_lijst(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lijst = tmp_path / "groepen.csv"
    lijst.write_text("organisatie;groep\nDrenthe;A\n", encoding="utf-8")
    assert start(["vergelijk", SCORES, "--groepen", str(lijst), "--naar", str(lijst), "--forceer"]) == FOUT_GEBRUIK
    assert "is zelf een van de gelezen bestanden" in capsys.readouterr().err
    assert lijst.read_text("utf-8").startswith("organisatie")
