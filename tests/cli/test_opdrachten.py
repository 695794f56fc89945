"""The command line as a user meets it: exit codes, stdout and stderr kept apart, Dutch throughout."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED, STAP1, WORTEL
from hulp.nummers import zonder_nummers
from hulp.opdracht import op_terminal, proces, toetsing, toetsing_bytes
from hulp.schemas import volgt_schema
from hulp.werkmappen import schrijf_csv, schrijf_xlsx

if TYPE_CHECKING:
    from pathlib import Path

ENGELS = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|missing|invalid|required|default|error|try|exit|message|no such)\b",
    re.IGNORECASE,
)


@pytest.fixture
def goed(tmp_path: Path) -> Path:
    return schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=f"| organisatie | Noord |\n\n{GOED.strip()}")


def zonder(*nrs: str) -> str:
    """GOED with these scores left open."""
    return re.sub(rf"\| ({'|'.join(map(re.escape, nrs))}) \| . \|", r"| \1 |  |", GOED)


def test_score_toont_kop_stand_oordelen_en_beslisregels(goed: Path) -> None:
    uit = toetsing("score", goed)
    assert uit.returncode == 0
    assert uit.stderr == ""
    assert "Noord" in uit.stdout
    assert "veilig-thuis-stap1-2015, versie 2015" in uit.stdout
    assert "18 van de 24 verwachtingen zijn voldoende" in uit.stdout
    assert re.search(r"1\.2 +Voldoende personeel +O +2 3 minstens 3 onvoldoende", uit.stdout)
    assert (
        uit.stdout.index("1. Randvoorwaarden") < uit.stdout.index("2. Veiligheid") < uit.stdout.index("3. Organisatie")
    )


def test_open_scores_tonen_wat_nog_kan_en_wat_ontbreekt(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "open.xlsx", Toetsing=zonder("1.1.2", "1.2.3", "2.1.1"))
    uit = toetsing("score", pad)
    assert uit.returncode == 0
    assert "15 van de 24 verwachtingen zijn voldoende (3 nog open, dus 15 tot en met 18)" in uit.stdout
    assert re.search(r"1\.1 .* V of M .*1\.1\.2 is nog open", uit.stdout)
    assert re.search(r"1\.2 .* O .*minstens 3 onvoldoende; +het", uit.stdout)
    assert re.search(r"2\.1 .* V of M .*2\.1\.1 is nog open", uit.stdout)


def test_uitleg_noemt_elke_verwachting_met_score_en_cel(goed: Path) -> None:
    uit = toetsing("score", goed, "--uitleg").stdout
    for nr in re.findall(r"\d\.\d\.\d", GOED):
        assert re.search(rf"^{re.escape(nr)} ", uit, re.MULTILINE), nr
    assert re.search(r"^1\.1\.4 +Een vertrouwensarts is 24/7 bereikbaar\. +- +Toetsing!B7", uit, re.MULTILINE)
    assert re.search(r"^3\.1\.1 .* nvt", uit, re.MULTILINE)


def test_meer_organisaties_krijgen_elk_een_rij_en_op_verzoek_alles(goed: Path, tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "zuid.xlsx", Toetsing=f"| organisatie | Zuid |\n\n{GOED.strip()}")
    kort, met_detail, gepijpt = (
        op_terminal("score", tmp_path),
        op_terminal("score", tmp_path, "--detail"),
        toetsing("score", tmp_path),
    )
    for uit in (kort, met_detail, gepijpt):
        assert re.search(r"^Noord +18 van 24 +V +O +M +V +V +V +V *$", uit.stdout, re.MULTILINE)
    assert "Zicht op veiligheid" not in kort.stdout
    assert met_detail.stdout.count("Zicht op veiligheid") == gepijpt.stdout.count("Zicht op veiligheid") == 2
    alleen = toetsing("score", tmp_path, "--organisatie", "zuid").stdout
    assert "Zuid" in alleen
    assert "Noord" not in alleen


def test_json_volgt_het_schema_ook_met_fouten_en_open_scores(tmp_path: Path, goed: Path) -> None:
    schrijf_xlsx(tmp_path / "open.xlsx", Toetsing=zonder("1.1.2"))
    schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | mischien |"))
    uit = toetsing("score", tmp_path, "--json")
    assert uit.returncode == 1
    uitslag = json.loads(uit.stdout)
    volgt_schema(uitslag, "uitslag")
    assert [t["organisatie"] for t in uitslag["toetsingen"]] == ["Noord", "open"]
    criterium = uitslag["toetsingen"][1]["criteria"]["1.1"]
    assert criterium["oordeel"] is None
    assert criterium["beslisregel"] is None
    assert criterium["mogelijk"] == ["V", "M"]
    assert uitslag["toetsingen"][1]["scores"]["1.1.2"] is None
    (melding,) = uitslag["meldingen"]
    assert (melding["code"], melding["blad"], melding["cel"], melding["verwachting"]) == (
        "T031",
        "Toetsing",
        "B4",
        "1.1.3",
    )
    assert uit.stderr.count("\n") == 2


def test_csv_opent_in_excel_en_leest_terug(goed: Path) -> None:
    uit = toetsing_bytes("score", goed, "--formaat", "csv").stdout
    assert uit.startswith(b"\xef\xbb\xbforganisatie;")
    assert uit.count(b"\r\n") == uit.count(b"\n") == 8
    rijen = list(csv.DictReader(io.StringIO(uit.decode("utf-8-sig")), delimiter=";"))
    assert [rij["berekend"] for rij in rijen] == list("VOMVVVV")
    assert rijen[0]["kader"] == "veilig-thuis-stap1-2015"


def test_markdown_is_een_tabel_per_thema(goed: Path) -> None:
    uit = zonder_nummers(toetsing("score", goed, "--formaat", "markdown").stdout)
    assert "| 1.2 | Voldoende personeel | **O** | 2 | 3 | minstens 3 onvoldoende |" in uit
    assert re.findall(r"^\*(\d)\\?\. ", uit, re.MULTILINE) == ["1", "2", "3"]


def test_markdown_maakt_van_tekst_geen_opmaak(tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "x.csv", f"| organisatie | <b>A*_B{{{{7*7}}}}#~ |\n\n{GOED.strip()}")
    uit = toetsing("score", tmp_path / "x.csv", "--formaat", "markdown").stdout
    assert uit.startswith("# \\<b\\>A\\*\\_B\\{\\{7\\*7\\}\\}\\#\\~\n")


def test_een_naam_met_stuurtekens_stuurt_de_terminal_niet(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "x.csv", f"| organisatie | A\x1b[31mB\u202eC |\n\n{GOED.strip()}")
    uit = toetsing("score", pad).stdout
    assert "\x1b" not in uit
    assert "\u202e" not in uit
    assert "A [31mBC" in uit


def test_naar_schrijft_een_bestand_en_overschrijft_niets(goed: Path, tmp_path: Path) -> None:
    doel = tmp_path / "uit.json"
    eerste = toetsing("score", goed, "--naar", doel)
    assert (eerste.returncode, eerste.stdout) == (0, "")
    assert json.loads(doel.read_text(encoding="utf-8"))["formaat"] == "toetsing/uitslag/1"
    doel.write_text("van mij")
    tweede = toetsing("score", goed, "--naar", doel)
    assert tweede.returncode == 4
    assert "[T070]" in tweede.stderr
    assert doel.read_text() == "van mij"
    assert toetsing("score", goed, "--naar", doel, "--forceer").returncode == 0
    assert doel.read_text() != "van mij"
    assert [pad.name for pad in tmp_path.iterdir() if "tmp" in pad.name] == []


@pytest.mark.parametrize(
    ("naar", "begin"), [("u.csv", "\ufefforganisatie"), ("u.md", "# Noord"), ("u.txt", "Noord"), ("u.json", "{")]
)
def test_het_achtervoegsel_kiest_het_formaat(goed: Path, tmp_path: Path, naar: str, begin: str) -> None:
    assert toetsing("score", goed, "--naar", tmp_path / naar).returncode == 0
    assert (tmp_path / naar).read_text(encoding="utf-8").startswith(begin)


def test_naar_een_map_die_niet_bestaat_laat_niets_achter(goed: Path, tmp_path: Path) -> None:
    uit = toetsing("score", goed, "--naar", tmp_path / "weg" / "u.json")
    assert uit.returncode == 4
    assert "[T071]" in uit.stderr
    assert not (tmp_path / "weg").exists()


GEBRUIK = {
    "onbekend formaat": (["--formaat", "jason"], "Bedoelde u 'json'"),
    "achtervoegsel tegen formaat": (["--formaat", "csv", "--naar", "u.json"], "verschillende formaten"),
    "json tegen formaat": (["--formaat", "csv", "--json"], "verschillende formaten"),
    "onbekend achtervoegsel": (["--naar", "u.pdf"], "u.pdf"),
    "onbekend kader": (["--kader", "veilig-thuis-stap1-2014"], "Bedoelde u 'veilig-thuis-stap1-2015'"),
    "onbekende organisatie": (["--organisatie", "Nord"], "Bedoelde u 'Noord'"),
    "onbekende eis": (["--eis", "Z"], "Kies V, M of O."),
    "onbekende optie": (["--uitlg"], "--uitleg?"),
    "optie zonder waarde": (["--kader"], "hoort een waarde"),
    "waarde bij een optie die er geen heeft": (["--json=ja"], "hoort geen waarde"),
    "openen zonder bestand": (["--open"], "--naar"),
}


@pytest.mark.parametrize("naam", GEBRUIK)
def test_verkeerd_gebruik_is_afsluitcode_2_in_het_nederlands(goed: Path, naam: str) -> None:
    args, verwacht = GEBRUIK[naam]
    uit = toetsing("score", goed, *args, cwd=goed.parent)
    assert uit.returncode == 2, uit
    assert uit.stdout == ""
    assert verwacht in uit.stderr
    assert not ENGELS.search(uit.stderr.replace("--naar BESTAND", "").replace("--help", "")), uit.stderr


@pytest.mark.parametrize(
    "args", [["scoor", "x"], ["score"], ["kader", "ton"], ["kader", "toon", "a", "b"], ["--vrsie"]]
)
def test_een_verkeerde_opdracht_is_afsluitcode_2_in_het_nederlands(args: list[str]) -> None:
    uit = toetsing(*args)
    assert uit.returncode == 2
    assert uit.stderr.startswith("Fout: ")
    assert not ENGELS.search(uit.stderr.replace("--help", "")), uit.stderr


@pytest.mark.parametrize(
    ("opdracht", "zin"),
    [
        ("score -z", "De optie -z bestaat niet. Kies een optie uit de hulp. [G001]"),
        ("--vrsie", "De optie --vrsie bestaat niet. Bedoelde u --versie? [G001]"),
        ("score", "Er ontbreekt iets: geef BESTAND op. [G002]"),
        ("rapport regio x.csv", "Er ontbreekt iets: geef --naar PAD op. [G002]"),
        ("score x.csv --json=ja", "Bij de optie --json hoort geen waarde. Laat weg wat er achter staat. [G003]"),
        ("score x.csv --eis", "Bij de optie --eis hoort een waarde. Zet die erachter, zoals --eis OORDEEL. [G004]"),
        ("kader toon a b c", "Dit hoort er niet bij: b c. Laat het weg; zet een naam met spaties tussen"),
        ("scoor x.csv", "De opdracht 'scoor' bestaat niet. Bedoelde u 'score'? [G006]"),
        ("kader -- -x", "De opdracht '-x' bestaat niet. Kies uit: lijst, toon, nieuw, controleer, bewijs,"),
        (
            "kader --",
            "Er ontbreekt een opdracht. Kies uit: lijst, toon, nieuw, controleer, bewijs, verschil, sql, ",
        ),
        (
            "vergelijk x --laagste n",
            "Zo is de opdracht niet goed geschreven. Bij --laagste hoort een heel getal (aantal). [G008]",
        ),
        (
            "opvolging x --binnen 3651",
            "Zo is de opdracht niet goed geschreven. Bij --binnen hoort een heel getal van 0 tot en met 3650 (dagen).",
        ),
    ],
)
def test_wat_verkeerd_is_getypt_heeft_een_code_en_een_verwijzing_naar_de_hulp(opdracht: str, zin: str) -> None:
    uit = toetsing(*opdracht.split())
    assert (uit.returncode, uit.stdout) == (2, "")
    fout, hulp = uit.stderr.splitlines()
    assert fout.startswith(f"Fout: {zin}")
    assert re.fullmatch(r"Hulp: toetsing[a-z ]* --help", hulp)


@pytest.mark.parametrize(
    "args", [[], ["score"], ["controleer"], ["voorbeeld"], ["kader"], ["kader", "toon"], ["kader", "lijst"]]
)
def test_elke_hulptekst_is_nederlands(args: list[str]) -> None:
    uit = toetsing(*args, "--help")
    assert uit.returncode == 0
    assert "Gebruik: toetsing" in uit.stdout
    woorden = re.sub(r"--(help|detail)|<\w+>|\[OPTIES\]", "", uit.stdout)
    assert not ENGELS.search(woorden), ENGELS.search(woorden)


def test_zonder_opdracht_komt_de_hulp() -> None:
    uit = toetsing()
    assert uit.returncode == 2
    assert "Gebruik: toetsing" in uit.stdout
    assert uit.stderr.strip() == ""


def test_eis_en_volledig(goed: Path, tmp_path: Path) -> None:
    uit = toetsing("score", goed, "--eis", "V")
    assert uit.returncode == 3
    assert "Eis V niet gehaald bij Noord: criterium 1.2, 1.3." in uit.stderr
    assert toetsing("score", goed, "--eis", "o").returncode == 0
    assert toetsing("score", goed, "--volledig").returncode == 0
    open_ = schrijf_xlsx(tmp_path / "open.xlsx", Toetsing=zonder("1.1.2", "2.1.1"))
    uit = toetsing("score", open_, "--volledig")
    assert uit.returncode == 3
    assert "nog open 1.1.2, 2.1.1" in uit.stderr
    assert "criterium 1.1, 1.2, 1.3, 2.1" in toetsing("score", open_, "--eis", "V").stderr


def test_fout_weegt_zwaarder_dan_eis_en_onleesbaar_zwaarder_dan_fout(goed: Path, tmp_path: Path) -> None:
    fout = schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | x |"))
    assert toetsing("score", goed, fout, "--eis", "V").returncode == 1
    weg = toetsing("score", goed, fout, tmp_path / "nord.xlsx")
    assert weg.returncode == 4
    assert "Bedoelde u 'noord.xlsx'" in weg.stderr
    assert "18 van de 24" in weg.stdout


def test_controleer_toont_alleen_meldingen(goed: Path, tmp_path: Path) -> None:
    uit = toetsing("controleer", goed)
    assert uit.returncode == 0
    assert uit.stdout.splitlines()[:2] == ["Controle", "Noord: volledig ingevuld; geen meldingen."]
    assert "Meldingen" not in uit.stdout
    fout = schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | x |"))
    uit = toetsing("controleer", goed, fout)
    assert uit.returncode == 1
    assert "› Toetsing!B4 (1.1.3): 'x' is geen score. Kies +, - of laat leeg. [T031]" in uit.stdout
    als_json = json.loads(toetsing("controleer", goed, fout, "--json").stdout)
    assert (als_json["formaat"], als_json["bestanden"]) == ("toetsing/meldingen/1", 2)
    assert [m["code"] for m in als_json["meldingen"]] == ["T031", "T187"]


def test_kader_toon_geeft_de_beslisregels_als_zinnen_met_bron() -> None:
    uit = " ".join(toetsing("kader", "toon").stdout.split())
    assert "precies 2 onvoldoende en de overige" in uit
    assert "bijlage 3, Veiligheid, punt 1" in uit
    als_json = json.loads(toetsing("kader", "toon", STAP1, "--json").stdout)
    rijen = als_json["kader"]["themas"][2]["beslisregels"]
    assert [(rij["oordeel"], rij["zin"]) for rij in rijen] == [
        ("V", "minstens 51% voldoende"),
        ("O", "minstens 50% onvoldoende"),
    ]
    assert all("bijlage 3" in rij["bron"] for rij in rijen)


def test_kader_lijst_noemt_elk_meegeleverd_kader() -> None:
    ids = {kader["id"] for kader in json.loads(toetsing("kader", "lijst", "--json").stdout)["kaders"]}
    assert ids == {pad.parent.name for pad in (WORTEL / "kaders").glob("*/kader.yaml")}
    assert all(id_ in toetsing("kader", "lijst").stdout for id_ in ids)


def test_een_fout_kader_meldt_alles_met_lijn(goed: Path, tmp_path: Path) -> None:
    kader = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    pad = tmp_path / "kader.yaml"
    fout = kader.replace("hoogstens 1 onvoldoende", "hoogstens 1 onvoldoend").replace(
        "    norm: Alle", "    nrom: Alle"
    )
    pad.write_text(fout, encoding="utf-8")
    lijnen = {zin: nr for nr, zin in enumerate(fout.splitlines(), start=1)}
    uit = toetsing("score", goed, "--kader", pad)
    assert uit.returncode == 1
    regel = lijnen["      - V: hoogstens 1 onvoldoend"]
    assert f"kader.yaml:{regel}: Beslisregel 'hoogstens 1 onvoldoend': 'onvoldoend' is geen score" in uit.stderr
    assert "Bedoelde u 'onvoldoende'? [K020]" in uit.stderr
    norm = next(nr for zin, nr in lijnen.items() if zin.startswith("    nrom: Alle"))
    assert f"kader.yaml:{norm}: Het veld 'nrom' is hier onbekend." in uit.stderr
    assert toetsing("score", goed, "--kader", tmp_path / "weg.yaml").returncode == 4


def test_een_toestand_zonder_beslisregel_en_tegenspraak_worden_gemeld(goed: Path, tmp_path: Path) -> None:
    kader = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    pad = tmp_path / "kader.yaml"
    pad.write_text(
        kader.replace("O: minstens 3 onvoldoende", "O: minstens 4 onvoldoende").replace(
            "M: precies 1 onvoldoende en de overige voldoende", "M: hoogstens 1 onvoldoende"
        ),
        encoding="utf-8",
    )
    uit = toetsing("score", goed, "--kader", pad)
    assert uit.returncode == 0
    plat = " ".join(uit.stdout.split())
    assert "geen beslisregel" in plat
    assert "1.2 van Noord past geen beslisregel bij 2 voldoende en 3 onvoldoende" in uit.stderr
    assert "[T060]" in uit.stderr
    assert "'alle voldoende' geeft V, maar 'hoogstens 1 onvoldoende' geeft M" in uit.stderr
    als_json = json.loads(toetsing("score", goed, "--kader", pad, "--json").stdout)
    criterium = als_json["toetsingen"][0]["criteria"]["1.2"]
    assert (criterium["oordeel"], criterium["mogelijk"], criterium["beslisregel"]) == ("geen", ["geen"], None)


def test_stil_laat_alleen_fouten_over(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "x.xlsx", Toetsing=f"{GOED.strip()}\n| 3.1.1 | + |")
    assert "[T036]" in toetsing("score", pad).stderr
    assert toetsing("score", pad, "-q").stderr == ""


def test_score_laadt_geen_zware_bibliotheken(goed: Path) -> None:
    programma = (
        "import sys; from toetsing.cli.hoofd import start\n"
        "codes = [start(['score', sys.argv[1], *vorm.split()]) for vorm in sys.argv[2:]]\n"
        "zwaar = {'pandas', 'numpy', 'openpyxl', 'jinja2', 'xlsxwriter', 'xlrd', 'pydantic'} & set(sys.modules)\n"
        "print(codes, sorted(zwaar), 'python_calamine' in sys.modules, file=sys.stderr)"
    )
    uit = proces(goed, "", "--json", "--uitleg", "--formaat csv", programma=programma)
    assert (uit.returncode, uit.stderr.strip()) == (0, b"[0, 0, 0, 0] [] True")


def test_json_laadt_rich_niet(goed: Path) -> None:
    programma = (
        "import sys; from toetsing.cli.hoofd import start; start(sys.argv[1:])\n"
        "print('rich.console' in sys.modules, file=sys.stderr)"
    )
    uit = proces("score", goed, "--json", programma=programma)
    assert (uit.returncode, uit.stderr.strip()) == (0, b"False")


def test_een_programmafout_toont_geen_gegevens_en_geen_traceback(goed: Path) -> None:
    programma = (
        "import sys, toetsing.pipeline.scoren\n"
        "def kapot(*a, **k): raise RuntimeError('geheim: Noord scoort -')\n"
        "toetsing.pipeline.kaderkeuze.kader_in = kapot\n"
        "from toetsing.cli.hoofd import start\n"
        "sys.exit(start(sys.argv[1:]))"
    )
    uit = proces("score", goed, programma=programma)
    assert uit.returncode == 70
    assert b"RuntimeError" in uit.stderr
    assert f"bij het bestand {goed})" in uit.stderr.decode()
    assert b"geheim" not in uit.stderr
    assert b"Traceback" not in uit.stderr


def test_onderbreken_is_afsluitcode_130(goed: Path) -> None:
    programma = (
        "import sys, toetsing.pipeline.scoren\n"
        "def stop(*a, **k): raise KeyboardInterrupt\n"
        "toetsing.pipeline.scoren.decide = stop\n"
        "from toetsing.cli import main\n"
        "main()"
    )
    uit = proces("score", goed, programma=programma)
    assert uit.returncode == 130
    assert uit.stderr.startswith(b"Onderbroken; er is niets half geschreven.")


def test_onderbreken_terwijl_het_programma_nog_wordt_geladen_geeft_dezelfde_zin(goed: Path) -> None:
    programma = (
        "import sys, toetsing.cli\n"
        "class Stop:\n"
        "    def find_spec(self, naam, *_):\n"
        "        if naam == 'typer':\n"
        "            sys.meta_path.remove(self)\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "toetsing.cli.main()"
    )
    uit = proces("score", goed, programma=programma)
    assert uit.returncode == 130
    assert uit.stderr.startswith(b"Onderbroken; er is niets half geschreven.")
    assert b"Traceback" not in uit.stderr


def test_zonder_scherm_is_er_geen_fout_in_het_programma(goed: Path, tmp_path: Path) -> None:
    programma = "import sys\nsys.stdout = sys.stderr = None\nfrom toetsing.cli import main\nmain()"
    assert proces("score", goed, "--naar", tmp_path / "u.json", programma=programma).returncode == 0
    assert (tmp_path / "u.json").exists()
    assert proces("score", tmp_path / "weg.xlsx", programma=programma).returncode == 4


@pytest.mark.parametrize("breedte", ["0", "1", "-3", "veel"])
def test_een_vreemde_breedte_van_het_scherm_is_geen_fout(goed: Path, breedte: str) -> None:
    for args in (("score", goed), ("kader", "toon")):
        uit = toetsing(*args, breedte=breedte)
        assert (uit.returncode, uit.stderr) == (0, "")
        assert uit.stdout


def test_uitvoer_is_utf8_ook_als_de_omgeving_iets_anders_zegt(tmp_path: Path) -> None:
    fout = schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | x |"))
    uit = proces("score", fout, omgeving={"PYTHONIOENCODING": "cp1252", "LC_ALL": "C"})
    assert uit.returncode == 1
    assert "fout.xlsx › Toetsing!B4 (1.1.3)" in uit.stderr.decode("utf-8")
    kader = proces("kader", "toon", omgeving={"PYTHONIOENCODING": "cp1252", "LC_ALL": "C"})
    assert kader.returncode == 0
    assert "één registratiesysteem" in kader.stdout.decode("utf-8")
    assert "−" in kader.stdout.decode("utf-8")


def test_versie() -> None:
    from toetsing.domain.programma import VERSIE

    assert toetsing("--versie").stdout == f"toetsing {VERSIE}\n"
    assert proces("--versie").stdout.decode() == f"toetsing {VERSIE}{os.linesep}"


def test_de_python_api_is_lui_en_werkt(goed: Path) -> None:
    programma = (
        "import sys, toetsing\n"
        "assert 'toetsing.pipeline' not in sys.modules\n"
        "scoring = toetsing.score([sys.argv[1]])\n"
        "assert 'pandas' not in sys.modules\n"
        "frame = toetsing.tabel(scoring.uitslagen)\n"
        "print(''.join(frame.berekend), list(frame.columns))"
    )
    uit = proces(goed, programma=programma)
    assert uit.returncode == 0
    assert uit.stdout.decode().startswith(
        "VOMVVVV ['organisatie', 'ronde', 'soort', 'thema', 'themanaam', 'criterium', 'criteriumnaam', 'berekend'"
    )
