"""`toetsing rapport landelijk`: the counts of the whole country, each made once, and by whom which text was chosen."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import yaml

from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.veel import NRS, map_vol, matrix, werkmap
from test_2015 import TELLINGEN, VERDELING, VOLDOENDE
from toetsing.cli.hoofd import start
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.commands.rapport.landelijk import bijlagen
from toetsing.domain.dossier import Dossier, GoodPractice, gekozen_criteria, landelijke_teksten
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
SCORES = STAP1 / "scores-2015.csv"


def rapport(bron: Path | str, naar: Path, *opties: str) -> bytes:
    args = ["rapport", "landelijk", str(bron), "--naar", str(naar), "--forceer", "-q", "--peildatum", "18-11-2015"]
    assert start([*args, *opties]) == GOED
    return naar.read_bytes()


def als_json(bron: Path | str, map_: Path, *opties: str) -> dict[str, Any]:
    inhoud = json.loads(rapport(bron, map_ / "uit.json", *opties))
    assert inhoud["formaat"] == "toetsing/landelijkrapport/1"
    return inhoud["rapport"]  # type: ignore[no-any-return]


def map_met(map_: Path, kader: Kader, toetsingen: Iterable[tuple[Toetsing, Dossier]]) -> Path:
    map_.mkdir()
    for plek, (toetsing, dossier) in enumerate(toetsingen):
        (map_ / f"{plek}.xlsx").write_bytes(als_werkmap(kader, toetsing, dossier))
    return map_


def teksten(map_: Path, kader: Kader, **geschreven: str) -> Path:
    """A workbook of some organisations, with texts on its sheet."""
    boek = openpyxl.load_workbook(BytesIO(matrix_als_werkmap(kader, referentie(kader)[:3])))
    blad = boek["Teksten"]
    rijen = {str(rij[0].value): rij for rij in blad.iter_rows(min_row=4)}
    for veld, tekst in geschreven.items():
        rijen[veld.replace("_", " ")][1].value = tekst
    pad = map_ / "teksten.xlsx"
    boek.save(pad)
    return pad


def criteria(r: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {c["nr"]: c for thema in r["themas"] for c in thema["criteria"]}


def geteld(aandelen: list[dict[str, Any]]) -> dict[str, int]:
    return {een["teken"]: een["aantal"] for een in aandelen if een["aantal"]}


@pytest.fixture(scope="module")
def r2015(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The report of 2015, from a workbook that says of which ronde it is."""
    map_ = tmp_path_factory.mktemp("r2015")
    (map_ / "landelijk.xlsx").write_bytes(matrix_als_werkmap(kader := kader_van(STAP1.name), referentie(kader)))
    return als_json(map_ / "landelijk.xlsx", map_)


def test_de_aantallen_van_2015(r2015: dict[str, Any]) -> None:
    assert {nr: geteld(c["aandelen"]) for nr, c in criteria(r2015).items()} == VERDELING
    verwachtingen = {v["nr"]: geteld(v["aandelen"]) for c in criteria(r2015).values() for v in c["verwachtingen"]}
    assert {nr: telling.get("+", 0) for nr, telling in verwachtingen.items() if telling} == VOLDOENDE
    assert [int(regel["voldoende"].split()[0]) for regel in r2015["rangorde"]] == TELLINGEN
    assert r2015["hoofdzaak"] == "Ruim twee derde van alle scores is voldoende: 422 van de 624."


def test_de_rangorde_staat_zoals_gepubliceerd(r2015: dict[str, Any]) -> None:
    gepubliceerd = yaml.safe_load((STAP1 / "gepubliceerd.yaml").read_text("utf-8"))
    (namen,) = [post["gepubliceerd"] for post in gepubliceerd["posten"] if post["id"] == "rangorde"]
    assert [regel["organisatie"] for regel in r2015["rangorde"]] == namen
    plaatsen = Counter(TELLINGEN)
    verwacht = [1 + sum(n for telling, n in plaatsen.items() if telling > eigen) for eigen in TELLINGEN]
    assert [int(regel["plaats"]) for regel in r2015["rangorde"]] == verwacht


def test_elke_cel_elke_naam_en_elk_percentage_volgt_uit_de_tabel(r2015: dict[str, Any]) -> None:
    """Everything that is said of scores, counted again from the table with nothing of the program."""
    with SCORES.open(encoding="utf-8-sig") as regels:
        rijen = {rij["organisatie"]: rij for rij in csv.DictReader(regels, delimiter=";")}
    teken = {"1": "+", "3": "-"}
    for regel in r2015["rangorde"]:
        eigen = rijen[regel["organisatie"]]
        assert {s["nr"]: s["score"] for s in regel["scores"]} == {
            nr: teken[waarde] for nr, waarde in eigen.items() if nr != "organisatie"
        }
    for c in criteria(r2015).values():
        for v in c["verwachtingen"]:
            groepen = {t: sorted(n for n, rij in rijen.items() if teken.get(rij.get(v["nr"], "")) == t) for t in "+-"}
            if v["nr"] == "3.1.1":
                assert v["aandelen"] == []
                continue
            for een in v["aandelen"]:
                wie = groepen.get(een["teken"], [])
                assert een["aantal"] == len(wie)
                assert een["deel"] == f"{int(len(wie) / 26 * 100 + 0.5)}%"
            kleinste = min(groepen.values(), key=len)
            genoemd = v["namen"][0].partition(" is het bij ")[2].rstrip(".") if v["namen"] else ""
            assert sorted(_losse(genoemd)) == sorted(_losse(", ".join(kleinste)))


def _losse(opsomming: str) -> list[str]:
    """Return the names of a list in pieces; a name with 'en' in it falls apart on both sides alike."""
    return opsomming.replace(" en ", ", ").split(", ")


def test_wat_goed_gaat_en_beter_moet_volgt_uit_de_aantallen(r2015: dict[str, Any]) -> None:
    assert [punt["nr"] for punt in r2015["gaat_goed"]] == ["2.2", "3.1", "3.2"]
    assert [punt["nr"] for punt in r2015["moet_beter"]] == ["1.2", "1.1", "2.1", "1.3"]
    assert "zegt niets over wat het dringendst is" in r2015["keuze"]


def test_de_afwijkingen_van_2015_staan_ernaast(r2015: dict[str, Any]) -> None:
    regels = [(a["wat"], a["ander"], a["berekend"]) for a in r2015["gepubliceerd"]]
    assert ("Oordelen op bereikbaar en beschikbaar", "V 2, M 23, O 1", "V 8, M 17, O 1") in regels
    assert ("Scores op een medewerker die 24/7 inzetbaar is", "+ 5, - 21", "+ 6, - 20") in regels
    assert r2015["vastgesteld"] == []


def test_van_een_onbekende_ronde_is_niets_gepubliceerd(tmp_path: Path) -> None:
    assert als_json(SCORES, tmp_path)["gepubliceerd"] == []


def test_cijfers_over_allen_worden_niet_naast_een_deel_gezet(stap1: Kader, tmp_path: Path) -> None:
    deel = [(toetsing, Dossier()) for toetsing in referentie(stap1)[:5]]
    r = als_json(map_met(tmp_path / "in", stap1, deel), tmp_path)
    assert not [a for a in r["gepubliceerd"] if a["wat"].startswith("Oordelen op")]


def test_de_schrijver_kiest_en_ordent(stap1: Kader, tmp_path: Path) -> None:
    bron = teksten(
        tmp_path,
        stap1,
        wat_moet_beter="2.1, 1.1 en 1.2; 1.3",
        **{"landelijk beeld 2.1": "Eerst dit.\nDan dat.", "onderbouwing 1.1.4": "Er zijn te weinig artsen."},
    )
    r = als_json(SCORES, tmp_path, "--teksten", str(bron))
    assert [punt["nr"] for punt in r["moet_beter"]] == ["2.1", "1.1", "1.2", "1.3"]
    assert [punt["nr"] for punt in r["gaat_goed"]] == ["2.2", "3.1", "3.2"]
    assert r["moet_beter"][0]["alineas"] == ["Eerst dit.", "Dan dat."]
    assert "kozen" in r["keuze"]
    (vier,) = [v for v in criteria(r)["1.1"]["verwachtingen"] if v["nr"] == "1.1.4"]
    assert vier["onderbouwing"] == ["Er zijn te weinig artsen."]
    zelf = als_json(bron, tmp_path)  # the same workbook holds the scores: no --teksten needed
    assert [punt["nr"] for punt in zelf["moet_beter"]] == ["2.1", "1.1", "1.2", "1.3"]


@pytest.mark.parametrize(
    ("tekst", "gekozen"),
    [
        ("", None),
        ("2.1, 1.1", (("2.1", "1.1"), ())),
        ("1.1 en 2.1.", (("1.1", "2.1"), ())),
        ("1.1;1.1\n9.9", (("1.1",), ("9.9",))),
        ("Geen", ((), ())),
    ],
)
def test_een_keuze_in_woorden(tekst: str, gekozen: object) -> None:
    assert gekozen_criteria(tekst, ["1.1", "2.1"]) == gekozen


@pytest.mark.parametrize(
    ("geschreven", "code"),
    [
        ({"wat gaat goed": "1.1, 9.9"}, "T096"),
        ({"wat gaat goed": "1.1", "wat moet beter": "1.1"}, "T097"),
    ],
)
def test_een_keuze_die_niet_klopt(
    geschreven: dict[str, str], code: str, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = teksten(tmp_path, stap1, **geschreven)
    assert start(["rapport", "landelijk", str(bron), "--naar", str(tmp_path / "uit.md")]) == GOED
    assert f"[{code}]" in capsys.readouterr().err
    assert start(["controleer", str(bron)]) == GOED
    assert f"[{code}]" in capsys.readouterr().out


def test_een_zin_in_plaats_van_nummers_is_een_melding_en_houdt_een_definitief_rapport_tegen(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alle = {veld: "Geschreven." for veld in landelijke_teksten(stap1) if not veld.startswith("wat ")}
    args = ["rapport", "landelijk", "--naar", str(tmp_path / "uit.md"), "--forceer"]
    zin = "De telefoon wordt overal goed opgenomen, dag en nacht"
    bron = teksten(tmp_path, stap1, **alle, **{"wat gaat goed": zin})
    assert start([*args, str(bron)]) == GOED
    fout = capsys.readouterr().err
    assert fout.count("[T096]") == 1
    assert "'de', 'telefoon', 'wordt', 'overal', 'goed' en nog 3 andere." in fout
    (tmp_path / "uit.md").unlink()
    assert start([*args, str(bron), "--definitief"]) == FOUTE_INVOER
    assert "bij wat gaat goed niet klopt." in capsys.readouterr().err
    bron = teksten(tmp_path, stap1, **alle, **{"wat gaat goed": "1.1", "wat moet beter": "1.1"})
    assert start([*args, str(bron), "--definitief"]) == FOUTE_INVOER
    assert "bij wat gaat goed en wat moet beter niet klopt. " in capsys.readouterr().err
    assert not (tmp_path / "uit.md").exists()
    bron = teksten(tmp_path, stap1, **alle, **{"wat gaat goed": "3.1", "wat moet beter": "1.1"})
    assert start([*args, str(bron), "--definitief"]) == GOED


def test_zonder_blad_teksten_is_er_geen_rapport(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["rapport", "landelijk", str(SCORES), "--naar", str(tmp_path / "uit.md")]
    assert start([*args, "--teksten", str(SCORES)]) == FOUTE_INVOER
    assert "[T098]" in capsys.readouterr().err
    assert start([*args, "--teksten", "weg.xlsx"]) == ONLEESBAAR
    assert not list(tmp_path.iterdir())


def test_definitief_vraagt_alle_teksten_en_scores(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naar = tmp_path / "uit.json"
    args = ["rapport", "landelijk", "--naar", str(naar), "--definitief"]
    assert start([*args, str(SCORES)]) == FOUTE_INVOER
    assert "[T091]" in capsys.readouterr().err
    alle = {veld: "Geschreven." for veld in landelijke_teksten(stap1) if not veld.startswith("wat ")}
    bron = teksten(tmp_path, stap1, **alle)
    assert start([*args, str(bron)]) == GOED
    assert json.loads(naar.read_bytes())["rapport"]["omslag"]["merken"] == []
    open_ = [replace(t, scores={**t.scores, "1.1.1": OPEN}) for t in referentie(stap1)[:3]]
    met_open = map_met(tmp_path / "in", stap1, [(toetsing, Dossier()) for toetsing in open_])
    assert start([*args, str(met_open), "--teksten", str(bron), "--forceer"]) == FOUTE_INVOER
    assert "zolang er scores open zijn: 3 bij Amsterdam-Amstelland, " in capsys.readouterr().err


def test_een_organisatie_die_twee_keer_komt(stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    eerste = referentie(stap1)[0]
    bron = map_met(tmp_path / "in", stap1, [(eerste, Dossier()), (replace(eerste, ronde="2016"), Dossier())])
    assert start(["rapport", "landelijk", str(bron), "--naar", str(tmp_path / "uit.md")]) == FOUT_GEBRUIK
    assert "Geef er één per organisatie" in capsys.readouterr().err


def test_open_scores_oordelen_van_mensen_en_good_practices(stap1: Kader, tmp_path: Path) -> None:
    drenthe, utrecht = (t for t in referentie(stap1) if t.organisatie in ("Drenthe", "Utrecht"))
    if drenthe.organisatie != "Drenthe":
        drenthe, utrecht = utrecht, drenthe
    anders = Afwijking(oordeel=Oordeel("M"), motivering="Er is hard gewerkt.", door="de inspectie")
    drenthe = replace(drenthe, afwijkingen={"1.1": anders}, soort=Soort.ZELFEVALUATIE)
    utrecht = replace(utrecht, scores={**utrecht.scores, "2.1.1": OPEN}, gepubliceerd={"1.2": Oordeel("O")})
    practices = Dossier(
        good_practices=(
            GoodPractice(thema="Veiligheid", good_practice="Elke dag overleg."),
            GoodPractice(thema="Anders", good_practice="Taart."),
        )
    )
    r = als_json(map_met(tmp_path / "in", stap1, [(drenthe, practices), (utrecht, Dossier())]), tmp_path)
    assert [(a["wie"], a["berekend"], a["ander"], a["waarom"]) for a in r["vastgesteld"]] == [
        ("Drenthe", "O", "M", "Er is hard gewerkt.")
    ]
    assert ("Utrecht", "M", "O") in [(a["wie"], a["berekend"], a["ander"]) for a in r["gepubliceerd"]]
    een = criteria(r)
    assert [(a["naam"], a["aantal"]) for a in een["1.1"]["aandelen_vastgesteld"] if a["aantal"]] == [
        ("voldoende", 1), ("matig", 1),
    ]  # fmt: skip
    assert een["1.2"]["aandelen_vastgesteld"] == []
    assert een["1.1"]["vastgesteld"].endswith(
        "Vastgesteld is het 1 keer voldoende en 1 keer matig. "
        "Afwijkend vastgesteld is het bij Drenthe (berekend O, vastgesteld M)."
    )
    assert "1 oordeel is afwijkend vastgesteld; onder 'Afwijkingen' staat welke en waarom." in r["samenvatting"]
    assert een["2.1"]["zin"] == (
        "Het oordeel is bij 1 van de 2 organisaties onvoldoende (50%) en bij 1 nog open (50%)."
    )
    assert een["2.1"]["mogelijk"].endswith("hoogstens 1 keer voldoende, hoogstens 1 keer matig en 1 keer onvoldoende.")
    assert r["themas"][1]["good_practices"] == [["Drenthe", ["Elke dag overleg."]]]
    assert r["andere_good_practices"] == [["Drenthe", ["Taart."]]]
    assert any("1 van de 2 toetsingen is een zelfevaluatie" in regel for regel in r["leesregels"])
    assert any("staat nog 1 score open" in regel for regel in r["leesregels"])
    assert r["omslag"]["merken"] == ["CONCEPT"]


def test_wie_alleen_zelfevaluaties_telt_zegt_dat(stap1: Kader, tmp_path: Path) -> None:
    zelf = [(replace(t, soort=Soort.ZELFEVALUATIE), Dossier()) for t in referentie(stap1)[:2]]
    r = als_json(map_met(tmp_path / "in", stap1, zelf), tmp_path)
    assert r["omslag"]["merken"] == ["ZELFEVALUATIE", "CONCEPT"]


def test_alles_open_bij_een_organisatie_met_een_lange_naam(stap1: Kader, tmp_path: Path) -> None:
    naam = "Organisatie met een lange naam " * 4
    bron = map_met(tmp_path / "in", stap1, [(leeg(stap1, naam.strip()), Dossier())])
    r = als_json(bron, tmp_path)
    assert r["rangorde"][0]["plaats"] == "1"
    assert criteria(r)["1.1"]["zin"] == "Het oordeel is bij de enige organisatie nog open (100%)."
    for vorm in ("html", "md"):
        assert naam.strip() in rapport(bron, tmp_path / f"uit.{vorm}").decode()


def test_meer_organisaties_dan_er_bij_naam_worden_genoemd(stap1: Kader, tmp_path: Path) -> None:
    alle = referentie(stap1)
    veel = vermenigvuldigd(alle, 150)
    bron = tmp_path / "veel.xlsx"
    bron.write_bytes(matrix_als_werkmap(stap1, veel))
    r = als_json(bron, tmp_path)
    assert len(r["rangorde"]) == 150
    rest = sum(toetsing.scores["1.1.2"] == "+" for toetsing in veel) - 30
    assert f" en nog {rest} andere." in criteria(r)["1.1"]["verwachtingen"][1]["namen"][0]
    assert rapport(bron, tmp_path / "uit.html").count(b"<details") == 150


def vermenigvuldigd(alle: Sequence[Toetsing], n: int) -> list[Toetsing]:
    """Return so many toetsingen of different organisations, with the scores of these over and over."""
    return [replace(alle[i % 26], organisatie=f"{alle[i % 26].organisatie} {i // 26}", ronde=None) for i in range(n)]


def test_van_zeer_veel_scores_is_te_openen_wat_niet_voldoende_is(
    stap1: Kader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page stays small enough to open: what is voldoende stands in the table of all scores, and is not lost."""
    bron = tmp_path / "in.xlsx"
    bron.write_bytes(matrix_als_werkmap(stap1, referentie(stap1)))
    alles = rapport(bron, tmp_path / "alles.html").decode()
    monkeypatch.setattr(bijlagen, "SCORES_OM_TE_OPENEN", 26 * 24 - 1)
    minder = rapport(bron, tmp_path / "minder.html").decode()
    zin = "Van haar scores staan hier die niet voldoende zijn"
    assert (zin in alles, zin in minder) == (False, True)
    tabel = re.compile(
        r"<caption>Scores van (.+?)( die niet voldoende zijn)?</caption>.*?<tbody>(.*?)</tbody>", re.DOTALL
    )
    gevonden = {wie: rijen.count("<tr>") for wie, rest, rijen in tabel.findall(minder) if rest}
    minnen = {t.organisatie: sum(t.scores[nr] == "-" for nr in NRS) for t in referentie(stap1)}
    assert gevonden == {wie: n for wie, n in minnen.items() if n}
    assert {rijen.count("<tr>") for _, rest, rijen in tabel.findall(alles) if not rest} == {24}


@pytest.mark.parametrize("vorm", ["html", "md", "json"])
def test_elke_organisatie_kost_evenveel(stap1: Kader, tmp_path: Path, vorm: str) -> None:
    """A report grows by as much for each 26 organisations, whatever their number is already."""
    groottes = []
    for keer in (4, 6, 8):
        bron = tmp_path / f"{keer}.xlsx"
        bron.write_bytes(matrix_als_werkmap(stap1, vermenigvuldigd(referentie(stap1), 26 * keer)))
        groottes.append(len(rapport(bron, tmp_path / f"{keer}.{vorm}")))
    assert groottes[2] - groottes[1] == pytest.approx(groottes[1] - groottes[0], rel=0.05)


@pytest.mark.lang
def test_zelfde_invoer_zelfde_bytes(tmp_path: Path) -> None:
    for vorm in ("html", "md", "json", "xlsx", "pdf"):
        een, twee = (rapport(SCORES, tmp_path / f"{naam}.{vorm}") for naam in ("een", "twee"))
        assert een == twee, vorm


# -- when and in which ronde -------------------------------------------------------------------------------------------


def kenmerken_met(map_: Path, stap1: Kader, toetsingen: Iterable[Toetsing]) -> tuple[dict[str, str], str]:
    """Return what stands on the cover, and how the report begins to say whom it is about."""
    r = als_json(map_met(map_ / "in", stap1, [(t, Dossier()) for t in toetsingen]), map_)
    return dict(r["omslag"]["kenmerken"]), " ".join(r["leesregels"][:2])


def test_een_periode_staat_er_alleen_als_elke_toetsing_een_datum_heeft(stap1: Kader, tmp_path: Path) -> None:
    alle = referentie(stap1)[:3]
    een = [replace(t, datum=date(2015, 6, 3) if t is alle[1] else None) for t in alle]
    (tmp_path / "een").mkdir()
    kenmerken, zin = kenmerken_met(tmp_path / "een", stap1, een)
    assert kenmerken["periode"] == "bekend bij 1 van de 3"
    assert "3 juni" not in zin
    assert "Wanneer er is getoetst, is bij 1 van de 3 organisaties bekend." in zin
    (tmp_path / "elk").mkdir()
    elk = [replace(t, datum=date(2015, 6, dag)) for dag, t in enumerate(alle, start=3)]
    kenmerken, zin = kenmerken_met(tmp_path / "elk", stap1, elk)
    assert kenmerken["periode"] == "3 juni 2015 tot en met 5 juni 2015"
    assert "getoetst in ronde 2015 van 3 juni 2015 tot en met 5 juni 2015." in zin
    (tmp_path / "geen").mkdir()
    assert "periode" not in kenmerken_met(tmp_path / "geen", stap1, alle)[0]
    (tmp_path / "dag").mkdir()
    kenmerken, _ = kenmerken_met(tmp_path / "dag", stap1, [replace(t, datum=date(2015, 6, 3)) for t in alle])
    assert (kenmerken["datum"], kenmerken.get("periode")) == ("3 juni 2015", None)


def test_een_ronde_die_niet_elke_toetsing_heeft(stap1: Kader, tmp_path: Path) -> None:
    een, *rest = referentie(stap1)[:3]
    kenmerken, zin = kenmerken_met(tmp_path, stap1, [replace(een, ronde=None), *rest])
    assert kenmerken["ronde"] == "2015 (bekend bij 2 van de 3)"
    assert "getoetst in ronde 2015 (bekend bij 2 van de 3)." in zin


# -- beside the ronde before -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("alleen", [("--alleen-organisatie", "Oost"), ("--alleen-groep", "omvang=klein")])
def test_van_de_vorige_ronde_telt_alleen_wie_gekozen_is(alleen: tuple[str, str], tmp_path: Path) -> None:
    toen = map_vol(tmp_path / "toen", alleen="2015")  # Noord and Oost
    nu = ("--alleen-ronde", "2016", *alleen, "--vorige", str(toen))
    hertoets = als_json(matrix(tmp_path / "alle.csv"), tmp_path, *nu)["hertoets"]
    assert "Oost" in json.dumps(hertoets)
    assert "Noord" not in json.dumps(hertoets)


def test_een_groep_is_wie_er_nu_in_zit(tmp_path: Path) -> None:
    werkmap(tmp_path / "toen.xlsx", "Noord", "2015", "", 0)  # says no omvang
    keuze = ("--alleen-ronde", "2016", "--alleen-groep", "omvang=groot", "--vorige", str(tmp_path / "toen.xlsx"))
    assert "Noord" in json.dumps(als_json(matrix(tmp_path / "alle.csv"), tmp_path, *keuze)["hertoets"])
