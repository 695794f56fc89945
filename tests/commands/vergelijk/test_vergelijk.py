"""`toetsing vergelijk` as an analyst meets it."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.schemas import volgt_schema
from test_2015 import TELLINGEN, VERDELING, VOLDOENDE
from toetsing.cli.hoofd import start
from toetsing.commands.vergelijk.vergelijken import Vergelijkwens, vergelijk
from toetsing.document.antwoord import Antwoord
from toetsing.document.blokken import Figuur, Tabel
from toetsing.domain.dossier import Dossier, GoodPractice
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.pipeline.kaders import referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.domain.kader import Kader

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
SCORES = str(STAP1 / "scores-2015.csv")


def als_json(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    assert start(["vergelijk", *args, "--json", "-q"]) == GOED
    inhoud: dict[str, Any] = json.loads(capsys.readouterr().out)
    volgt_schema(inhoud, "vergelijking")
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
    assert [inhoud[naam] for naam in ("groepen", "laagste", "robuust", "buddies", "helpers")] == [None] * 5


def test_open_scores_maken_van_een_plaats_een_reeks(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for plek, toetsing in enumerate(referentie(stap1)[:4]):
        open_ = replace(toetsing, scores={**toetsing.scores, "1.1.1": OPEN} if plek == 0 else toetsing.scores)
        (tmp_path / f"{plek}.xlsx").write_bytes(als_werkmap(stap1, open_))
    inhoud = als_json(capsys, str(tmp_path))
    eerste = next(regel for regel in inhoud["rangorde"] if regel["organisatie"] == "Amsterdam-Amstelland")
    assert (eerste["plaats"], eerste["plaats_laagste"]) == (1, 3)  # two have 20, one has 19 as well
    assert (eerste["voldoende"], eerste["voldoende_mogelijk"]) == (19, 20)
    assert inhoud["verwachtingen"]["1.1.1"] == {"+": 3, "open": 1}
    getoond = tekst(capsys, monkeypatch, str(tmp_path), "--laagste", "1", "--robuust")
    assert "1 tot en met 3 Amsterdam-Amstelland" in getoond
    assert "Door open scores staat de laagste nog niet vast. Niemand is zeker de laagste." in getoond
    assert "open scores" in getoond


def test_filters_kiezen_wat_er_staat_en_veranderen_geen_telling(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    getoond = tekst(capsys, monkeypatch, SCORES, "--criterium", "2.1", "--oordeel", "o")
    assert "Hier staan 7 van de 26 organisaties." in getoond
    assert "Drenthe" in getoond
    assert "1.1.1" not in getoond
    assert "7 (27%)" in getoond
    getoond = tekst(capsys, monkeypatch, SCORES, "--organisatie", "ijsselland", "--criterium", "3")
    assert "Hier staat 1 van de 26 organisaties." in getoond
    assert "3.1.2" in getoond
    getoond = tekst(capsys, monkeypatch, SCORES, "--oordeel", "M", "--criterium", "3.2")
    assert "Hier staat geen van de 26 organisaties." in getoond
    for soort in ("csv", "xlsx", "html", "md"):
        vraag = [SCORES, "--oordeel", "M", "--criterium", "3.2", "--robuust", "--buddies"]
        assert start(["vergelijk", *vraag, "--naar", str(tmp_path / f"v.{soort}"), "-q"]) == GOED


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (
            ["--criterium", "9.9"],
            "'9.9' is geen thema of criterium van dit kader. Kies 1, 1.1, 1.2, 1.3, 2, 2.1, 2.2, 3, 3.1 of 3.2.",
        ),
        (["--oordeel", "X"], "'X' is geen oordeel van dit kader. Kies V, M of O."),
        (["--organisatie", "Drente"], "De organisatie 'Drente' komt niet voor. Bedoelde u 'Drenthe'? Er zijn: Amst"),
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
    assert (
        f"{lijst}: let op: 'Elders' staat in de lijst, maar niet in de toetsingen. Schrijf de naam zoals in de "
        "toetsingen, of haal de rij weg. [T101]\n"
    ) in uit.err
    assert f"{lijst}: let op: Van Amsterdam-Amstelland, Midden-Brabant, " in uit.err
    assert " is 'soort huis' niet bekend. Dit telt bij 'onbekend'; vul de kolom 'soort huis' aan. [T103]\n" in uit.err
    assert start(["vergelijk", SCORES, "--groepen", str(lijst)]) == FOUTE_INVOER
    assert "[T102]" in capsys.readouterr().err
    (tmp_path / "in").mkdir()
    for plek, toetsing in enumerate(referentie(stap1)[:3]):
        dossier = Dossier(gegevens={"moederorganisaties": "een" if plek else "twee"})
        (tmp_path / "in" / f"{plek}.xlsx").write_bytes(als_werkmap(stap1, toetsing, dossier))
    inhoud = als_json(capsys, str(tmp_path / "in"), "--groep", "Moederorganisaties")
    assert {naam: len(groep["organisaties"]) for naam, groep in inhoud["groepen"].items()} == {"een": 2, "twee": 1}
    assert "Per groep: moederorganisaties" in tekst(
        capsys, monkeypatch, str(tmp_path / "in"), "--groep", "moederorganisaties"
    )


KOLOMMEN = ("provincie", "omvang", "sector")


def met_kolommen(pad: Path, namen: Sequence[str], **waarden: Sequence[str]) -> str:
    """Write the scores of some organisations as a matrix with columns beside them."""
    regels = [regel.split(";", 1) for regel in (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines()]
    per_naam = dict(regels[1:])
    kop = f"organisatie;{';'.join(waarden)};{regels[0][1]}"
    rijen = (f"{naam};{';'.join(w[i] for w in waarden.values())};{per_naam[naam]}" for i, naam in enumerate(namen))
    pad.write_text("\n".join([kop, *rijen]) + "\n", encoding="utf-8")
    return str(pad)


def ongelezen(capsys: pytest.CaptureFixture[str], *args: str) -> list[str]:
    """Return the columns and sheets of which it is said that nobody read them."""
    assert start([*args, "--json"]) == GOED
    gezegd = [een["tekst"] for een in json.loads(capsys.readouterr().out)["meldingen"] if een["code"][0] == "T"]
    return [woord for tekst in gezegd if tekst.startswith("Niet gelezen") for woord in re.findall(r"'(\w+)'", tekst)]


@pytest.mark.parametrize(
    ("args", "gelezen"),
    [
        ([], ()),
        (["--groep", "Provincie"], ("provincie",)),
        (["--alleen-groep", "noord"], ("provincie",)),
        (["--alleen-groep", "omvang=groot"], ("omvang",)),
        (["--alleen-groep", "noord", "--alleen-groep", "klein", "--groep", "sector"], KOLOMMEN),
        (["--groepen", "{matrix}", "--groep", "omvang"], ("omvang",)),
        (["--groepen", "{lijst}", "--groep", "omvang"], ()),
        (["--aliassen", "{matrix}"], ("alias",)),
    ],
)
def test_van_wat_een_optie_las_wordt_niet_gezegd_dat_niemand_het_las(
    args: list[str], gelezen: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lijst = tmp_path / "lijst.csv"
    lijst.write_text("organisatie;omvang\nDrenthe;x\nUtrecht;y\nZeeland;z\n", encoding="utf-8")
    waarden = {"provincie": ("noord", "west", "noord"), "omvang": ("klein", "groot", "groot")}
    meer = {"sector": ("a", "a", "b"), **({"alias": ("D", "U", "Z")} if "--aliassen" in args else {})}
    pad = met_kolommen(tmp_path / "matrix.csv", ("Drenthe", "Utrecht", "Zeeland"), **waarden, **meer)
    vraag = [een.format(matrix=pad, lijst=lijst) for een in args]
    assert ongelezen(capsys, "vergelijk", pad, *vraag) == [kop for kop in (*waarden, *meer) if kop not in gelezen]


def test_een_blad_met_de_groepen_is_gelezen_als_iemand_erom_vraagt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boek = openpyxl.Workbook()
    scores, groepen, los = (boek.create_sheet(naam) for naam in ("Scores", "Groepen", "Los"))
    for regel in (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines():
        scores.append(regel.split(";"))
    for rij in (("organisatie", "provincie"), ("Drenthe", "noord"), ("Utrecht", "west")):
        groepen.append(rij)
    los.append(("iets", "anders"))
    boek.save(pad := tmp_path / "alle.xlsx")
    assert ongelezen(capsys, "vergelijk", str(pad)) == ["Groepen", "Los"]
    assert ongelezen(capsys, "vergelijk", str(pad), "--groep", "provincie") == ["Los"]
    assert ongelezen(capsys, "score", str(pad), "--alleen-groep", "noord") == ["Los"]


def test_groepen_uit_de_kolommen_van_meer_bestanden_en_onder_een_andere_naam(
    tmp_path: Path, stap1: Kader, capsys: pytest.CaptureFixture[str]
) -> None:
    een = met_kolommen(tmp_path / "a.csv", ("Drenthe", "Utrecht"), provincie=("noord", "west"))
    ander = met_kolommen(tmp_path / "b.csv", ("Zeeland", "Twente"), provincie=("west", ""))
    friesland = next(een for een in referentie(stap1) if een.organisatie == "Friesland")
    werkmap = tmp_path / "f.xlsx"
    werkmap.write_bytes(als_werkmap(stap1, friesland, Dossier(gegevens={"provincie": "noord"})))
    aliassen = tmp_path / "aliassen.csv"
    aliassen.write_text("organisatie;alias\nStichting;Drenthe\n", encoding="utf-8")
    vraag = [een, ander, str(werkmap), "--groep", "provincie", "--aliassen", str(aliassen)]
    assert start(["vergelijk", *vraag, "--json"]) == GOED
    uit = capsys.readouterr()
    groepen = {naam: groep["organisaties"] for naam, groep in json.loads(uit.out)["groepen"].items()}
    assert [(naam, sorted(wie)) for naam, wie in groepen.items()] == [
        ("noord", ["Friesland", "Stichting"]),
        ("west", ["Utrecht", "Zeeland"]),
        ("onbekend", ["Twente"]),
    ]
    assert f"Van Twente ({ander}) is 'provincie' niet bekend." in uit.err
    assert "vul de kolom 'provincie' aan. [T103]" in uit.err
    assert "Niet gelezen" not in uit.err
    assert start(["vergelijk", een, str(werkmap), "--groep", "provinci"]) == FOUTE_INVOER
    assert "Bedoelde u 'provincie'? [T106]" in capsys.readouterr().err


def test_een_lijst_die_niet_te_lezen_is_wordt_gezegd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    groepen, aliassen = str(tmp_path / "groepen.xlsx"), str(tmp_path / "aliassen.xlsx")
    assert start(["vergelijk", SCORES, "--groepen", groepen, "--alleen-groep", "noord"]) == ONLEESBAAR
    fout = capsys.readouterr().err
    assert f"{groepen}: Dit bestand of deze map bestaat niet." in fout
    assert "[G141]" not in fout
    (tmp_path / "leeg").mkdir()
    assert start(["vergelijk", str(tmp_path / "leeg"), "--aliassen", aliassen]) == ONLEESBAAR
    assert f"{aliassen}: Dit bestand of deze map bestaat niet." in capsys.readouterr().err


def test_aliassen_en_namen_die_op_elkaar_lijken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regels = (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines()
    dubbel = tmp_path / "dubbel.csv"
    extra = [f"Zuid- Limburg;{regels[1].partition(';')[2]}", f"Brabant-West;{regels[2].partition(';')[2]}"]
    dubbel.write_text("\n".join([*regels, *extra]) + "\n", encoding="utf-8")
    assert start(["vergelijk", str(dubbel), "--json"]) == GOED
    fout = capsys.readouterr().err
    assert fout.count("[T100]") == 2
    assert (
        f"{dubbel} › B28: let op: 'Zuid- Limburg' lijkt dezelfde organisatie als 'Zuid Limburg' in {dubbel} › B17. Is "
        "dat zo, schrijf de naam dan overal gelijk; toetsing vergelijk kan het ook met --aliassen, een lijst met de "
        "kolommen organisatie en alias. [T100]\n"
    ) in fout
    aliassen = tmp_path / "aliassen.csv"
    aliassen.write_text("organisatie;alias\nZuid Limburg;Zuid- Limburg\n", encoding="utf-8")
    assert start(["vergelijk", str(dubbel), "--aliassen", str(aliassen)]) == FOUT_GEBRUIK
    assert (
        f"Meer dan één toetsing van Zuid Limburg ({dubbel} › B17 en {dubbel} › B28, daar met de alias 'Zuid- "
        "Limburg'). Geef er één per organisatie."
    ) in capsys.readouterr().err
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
    for plek, toetsing in enumerate(referentie(stap1)[:6]):
        soort = Soort.ZELFEVALUATIE if plek < 2 else None
        anders = replace(toetsing, soort=soort, ronde="2016" if plek == 5 else "2015")
        (tmp_path / f"{plek}.xlsx").write_bytes(als_werkmap(stap1, anders))
    assert start(["vergelijk", str(tmp_path)]) == GOED
    assert capsys.readouterr().err == (
        "let op: Tussen andere toetsingen staan zelfevaluaties: Amsterdam-Amstelland en Midden-Brabant. Vergelijk ze "
        "liever apart: wie zichzelf beoordeelt, kijkt met andere ogen. [T104]\n"
        "let op: De toetsingen zijn van verschillende rondes: 2015 (Amsterdam-Amstelland, Midden-Brabant, Utrecht en "
        "nog 2 andere) en 2016 (Haaglanden). Vergelijk één ronde, of gebruik toetsing hertoets. [T105]\n"
        "2 waarschuwingen.\n"
    )


def test_een_zelfevaluatie_tussen_andere_is_overal_te_herkennen(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    soorten = {"Utrecht": Soort.ZELFEVALUATIE, "Drenthe": Soort.TOEZICHT, "Zeeland": None}
    for toetsing in referentie(stap1):
        if toetsing.organisatie in soorten:
            anders = replace(toetsing, soort=soorten[toetsing.organisatie])
            (tmp_path / f"{toetsing.organisatie}.xlsx").write_bytes(als_werkmap(stap1, anders))
    vraag = [str(tmp_path), "--laagste", "2", "--robuust", "--buddies"]
    getoond = tekst(capsys, monkeypatch, *vraag, "--formaat", "markdown")
    assert "ZELFEVALUATIE" not in getoond
    assert "Hier staan zelfevaluaties tussen; de kolom soort zegt welke dat zijn." in getoond
    rijen = [[cel.strip() for cel in regel.split("|")[1:-1]] for regel in getoond.splitlines() if "|" in regel]
    assert [rij[1:3] for rij in rijen if rij[0] in ("1", "2", "3")] == [
        ["Utrecht", "zelfevaluatie"],
        ["Zeeland", "–"],
        ["Drenthe", "toezicht"],
    ]
    genoemd = [cel for rij in rijen if rij[0] not in ("1", "2", "3") for cel in rij if "Utrecht" in cel]
    assert len(genoemd) == 9
    assert all("Utrecht (zelfevaluatie)" in cel for cel in genoemd)
    assert "Drenthe (" not in getoond
    assert "Zeeland (" not in getoond
    assert start(["vergelijk", *vraag, "--naar", str(tmp_path / "v.csv"), "-q"]) == GOED
    rijen = list(csv.reader(io.StringIO((tmp_path / "v.csv").read_text("utf-8-sig")), delimiter=";"))
    (tmp_path / "v.csv").unlink()
    assert rijen[0][:5] == ["plaats", "plaats laagste", "organisatie", "soort", "voldoende"]
    assert rijen[1][:5] == ["1", "1", "Utrecht", "zelfevaluatie", "20"]
    assert [t["soort"] for t in als_json(capsys, str(tmp_path))["toetsingen"]] == ["toezicht", "zelfevaluatie", None]
    (tmp_path / "Utrecht.xlsx").unlink()
    getoond = tekst(capsys, monkeypatch, *vraag)
    assert "zelfevaluatie" not in getoond
    assert "toezicht" not in getoond.partition("Rangorde")[2]


def test_niets_heet_twee_keer_hetzelfde(tmp_path: Path) -> None:
    lijst = tmp_path / "groepen.csv"
    lijst.write_text("organisatie;grootte\nDrenthe;klein\n", encoding="utf-8")
    wens = Vergelijkwens(peildatum=date(2016, 1, 18), laagste=7, groepen=str(lijst), robuust=True, buddies=True)
    antwoord = vergelijk([SCORES], wens)
    assert isinstance(antwoord, Antwoord)
    titels = [
        titel
        for deel in antwoord.document().delen
        for titel in (deel.titel, *(b.titel for b in deel.blokken if isinstance(b, Figuur | Tabel)))
    ]
    assert len(titels) > 20
    assert len(titels) == len(set(titels))


def test_alleen_zelfevaluaties_zegt_dat_vooraan(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for plek, toetsing in enumerate(referentie(stap1)[:2]):
        inhoud = als_werkmap(stap1, replace(toetsing, soort=Soort.ZELFEVALUATIE))
        (tmp_path / f"{plek}.xlsx").write_bytes(inhoud)
    getoond = tekst(capsys, monkeypatch, str(tmp_path), "--robuust")
    assert getoond.startswith("ZELFEVALUATIE\n")
    assert getoond.count("zelfevaluatie") == 1


def test_buddies_noemen_de_good_practices_van_wie_helpt(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for toetsing in referentie(stap1):
        if toetsing.organisatie in ("Drenthe", "Utrecht"):
            practices = (GoodPractice(thema="Veiligheid", good_practice="Samen kijken"),)
            inhoud = als_werkmap(stap1, toetsing, Dossier(good_practices=practices))
            (tmp_path / f"{toetsing.organisatie}.xlsx").write_bytes(inhoud)
    getoond = tekst(capsys, monkeypatch, str(tmp_path), "--buddies")
    zinnen, _, lijst = getoond.partition("Wie wie kan helpen\n")[2].partition("De beste helpers\n")
    assert " ".join(zinnen.split()) == (
        "Een paar staat hier als de ene zeker V heeft op een criterium waar de andere zeker O heeft; de meeste "
        "criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij niet. "
        "Alle helpers staan in de lijst."
    )
    assert [regel.rstrip() for regel in lijst.splitlines()] == [
        "wie hulp kan gebruiken wie kan helpen criteria        alle helpers good practices van wie helpt",
        "Drenthe                Utrecht        1.1, 2.1 en 3.2            1 Samen kijken",
    ]


def test_good_practices_in_een_matrix_zijn_van_niemand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    boek = openpyxl.Workbook()
    for regel in csv.reader((STAP1 / "scores-2015.csv").read_text("utf-8").splitlines(), delimiter=";"):
        boek.worksheets[0].append(regel)
    blad = boek.create_sheet("Good practices")
    blad.append(["thema", "good practice", "toelichting"])
    blad.append(["Veiligheid", "Samen kijken", ""])
    boek.save(tmp_path / "m.xlsx")
    paren = als_json(capsys, str(tmp_path / "m.xlsx"), "--buddies")["buddies"]
    assert len(paren) > 20
    assert all(paar["good_practices"] == [] for paar in paren)


def test_hoeveel_helpers_er_niet_in_de_lijst_staan(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    getoond = tekst(capsys, monkeypatch, SCORES, "--buddies", "--criterium", "3.1", "--organisatie", "Utrecht")
    zinnen, _, lijst = getoond.partition("Wie wie kan helpen\n")[2].partition("De beste helpers\n")
    assert " ".join(zinnen.split()) == (
        "Een paar staat hier als de ene zeker V heeft op criterium 3.1 waar de andere zeker O heeft; de meeste "
        "criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij niet. "
        "Alleen paren met een organisatie die u koos, staan hier. Hoeveel helpers elk in totaal "
        "heeft, staat onder 'alle helpers'."
    )
    assert [regel.rstrip() for regel in lijst.splitlines()] == [
        "wie hulp kan gebruiken wie kan helpen criteria alle helpers",
        "Gelderland Zuid        Utrecht        3.1                23",
        "Kennemerland           Utrecht        3.1                23",
        "Zuidoost-Brabant       Utrecht        3.1                23",
    ]
    niemand = tekst(capsys, monkeypatch, SCORES, "--buddies", "--criterium", "2.2")
    assert niemand.endswith("Zulke paren zijn er niet.\n")


def test_elke_vorm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for soort in ("csv", "xlsx", "html", "md"):
        assert start(["vergelijk", SCORES, "--naar", str(tmp_path / f"v.{soort}"), "-q"]) == GOED
    rijen = list(csv.reader(io.StringIO((tmp_path / "v.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rijen[0][:7] == ["plaats", "plaats laagste", "organisatie", "voldoende", "open", "beoordeeld", "1.1"]
    assert rijen[1][:7] == ["1", "1", "Amsterdam-Amstelland", "20", "0", "24", "V"]
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
    bron.write_bytes(als_werkmap(stap1, referentie(stap1)[0]))
    eerst = bron.read_bytes()
    for args in (
        ["vergelijk", str(bron)],
        ["vergelijk", str(tmp_path)],
        ["plan", str(bron)],
        ["wat-als", str(bron), "1.1.1=-"],
        ["hertoets", str(bron), SCORES, "--ronde", "2015", "--ronde", "2016"],
        ["rapport", "landelijk", str(bron)],
    ):
        assert start([*args, "--naar", str(bron), "--forceer"]) == ONLEESBAAR, args
        assert "[T145]" in capsys.readouterr().err
    assert bron.read_bytes() == eerst


def test_een_afwijkend_oordeel_wordt_geteld_en_uitgelegd(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    anders = Afwijking(oordeel=Oordeel("O"), motivering="omdat", door=None)
    for toetsing in referentie(stap1)[:2]:
        gezet = replace(toetsing, afwijkingen={"1.1": anders} if toetsing.organisatie[0] == "A" else {})
        (tmp_path / f"{toetsing.organisatie}.xlsx").write_bytes(als_werkmap(stap1, gezet))
    inhoud = als_json(capsys, str(tmp_path), "--buddies")
    assert inhoud["criteria"]["1.1"] == {"V": 1, "M": 1}
    assert inhoud["criteria_vastgesteld"] == {"1.1": {"M": 1, "O": 1}}
    getoond = tekst(capsys, monkeypatch, str(tmp_path))
    assert "* = afwijkend vastgesteld, met tussen haakjes wat is berekend" in getoond
    assert "O*(V)" in getoond
    geteld = [rij.split() for rij in getoond.splitlines() if rij.startswith("1.1 ")]
    assert [(rij[4], rij[5]) for rij in geteld] == [("(berekend)", "1"), ("(vastgesteld)", "0")]


def test_robuust_onder_een_variant_probeert_ook_het_kader(capsys: pytest.CaptureFixture[str]) -> None:
    inhoud = als_json(capsys, SCORES, "--robuust", "--variant", "toegepast-2015")
    assert inhoud["robuust"]["varianten"] == ["zonder variant"]
    banden = {band["organisatie"]: band for band in inhoud["robuust"]["oordelen"]}
    assert (banden["Amsterdam-Amstelland"]["plaats"], banden["Amsterdam-Amstelland"]["plaats_laagste"]) == (1, 7)


def test_een_groep_die_niemand_of_niet_iedereen_heeft(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for plek, toetsing in enumerate(referentie(stap1)[:3]):
        dossier = Dossier(gegevens={"moederorganisaties": "een"} if plek < 2 else {})
        (tmp_path / f"{plek}.xlsx").write_bytes(als_werkmap(stap1, toetsing, dossier))
    assert start(["vergelijk", str(tmp_path), "--groep", "moederorganisatie"]) == FOUTE_INVOER
    fout = capsys.readouterr().err
    assert (
        "In geen enkel bestand staat bij Gegevens iets achter 'moederorganisatie', of in een kolom die zo heet. Kies "
        in fout
    )
    assert (
        ", of geef met --groepen een lijst van organisaties met hun groep. Bedoelde u 'moederorganisaties'? [T106]\n"
    ) in fout
    assert start(["vergelijk", str(tmp_path), "--groep", "moederorganisaties"]) == GOED
    assert (
        f"let op: Van Utrecht ({tmp_path / '2.xlsx'}) is 'moederorganisaties' niet bekend. Dit telt bij 'onbekend'; "
        "vul het blad Gegevens van de werkmap aan. [T103]\n"
    ) in capsys.readouterr().err


def test_wie_in_twee_bestanden_staat_wordt_met_beide_genoemd(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toetsingen = referentie(stap1)[:5]
    for ronde in ("2015", "2016"):
        for toetsing in toetsingen:
            inhoud = als_werkmap(stap1, replace(toetsing, ronde=ronde))
            (tmp_path / f"{toetsing.organisatie} {ronde}.xlsx").write_bytes(inhoud)
    assert start(["vergelijk", str(tmp_path)]) == FOUT_GEBRUIK
    waar = [
        f"{naam} ({tmp_path / f'{naam} 2015.xlsx'} › Toetsing!E7 en {tmp_path / f'{naam} 2016.xlsx'} › Toetsing!E7)"
        for naam in ("Amsterdam-Amstelland", "Friesland", "Midden-Brabant")
    ]
    assert (
        f"Meer dan één toetsing van {', '.join(waar)} en nog 2. Geef er één per organisatie."
    ) in capsys.readouterr().err


def test_een_gelijke_stand_is_dat_ook_als_er_elders_iets_open_is(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alle = [
        replace(een, scores={**een.scores, **({"1.1.1": OPEN} if een.organisatie == "Amsterdam-Amstelland" else {})})
        for een in referentie(stap1)
    ]
    (tmp_path / "alle.xlsx").write_bytes(matrix_als_werkmap(stap1, alle))
    getoond = tekst(capsys, monkeypatch, str(tmp_path / "alle.xlsx"), "--laagste", "5")
    assert "gelijk staan Gooi en Vechtstreek en Zuidoost-Brabant." in " ".join(getoond.split())


def test_een_antwoord_komt_ook_niet_over_een_lijst(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lijst = tmp_path / "groepen.csv"
    lijst.write_text("organisatie;groep\nDrenthe;A\n", encoding="utf-8")
    assert start(["vergelijk", SCORES, "--groepen", str(lijst), "--naar", str(lijst), "--forceer"]) == ONLEESBAAR
    assert "[T145]" in capsys.readouterr().err
    assert lijst.read_text("utf-8").startswith("organisatie")


def test_wat_van_een_gekozen_organisatie_buiten_de_lijst_bleef(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the 26, 23 have V on 3.2, and Drenthe has O: five of them stand in the list."""
    args = (SCORES, "--buddies", "--criterium", "3.2", "--organisatie", "Drenthe")
    inhoud = als_json(capsys, *args)
    assert (inhoud["helpers"], len(inhoud["buddies"])) == ({"Drenthe": 23}, 5)
    getoond = " ".join(tekst(capsys, monkeypatch, *args).split())
    assert "Zo bleven er 18 paren buiten de lijst." in getoond
