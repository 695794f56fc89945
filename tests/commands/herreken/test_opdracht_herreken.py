"""`toetsing herreken` and `--variant` as a user meets them, on the scores that ship with the kader."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache, partial
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
import yaml

import hulp.opdracht
from hulp.grond import GOED, STAP1
from hulp.opdracht import proces
from hulp.schemas import volgt_schema
from hulp.werkmappen import schrijf_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENGELS: Final = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|missing|invalid|required|default|error|try|exit|message|no such)\b",
    re.IGNORECASE,
)
KAAL_REGEL: Final = re.compile(r"\bregels?\b", re.IGNORECASE)
ZES: Final = {
    "1.2": {"V": 6, "M": 11, "O": 9},
    "1.3": {"V": 10, "M": 4, "O": 12},
    "2.1": {"V": 8, "M": 11, "O": 7},
    "2.2": {"V": 23, "M": 3, "O": 0},
    "3.1": {"V": 23, "M": 0, "O": 3},
    "3.2": {"V": 23, "M": 0, "O": 3},
}


toetsing = partial(hulp.opdracht.toetsing, breedte=100)


def plat(tekst: str) -> str:
    return " ".join(tekst.split())


def als_json(*args: object) -> dict[str, Any]:
    uit = toetsing("herreken", *args, "--json")
    assert (uit.returncode, uit.stderr) == (0, ""), uit
    gelezen: dict[str, Any] = json.loads(uit.stdout)
    return gelezen


@pytest.fixture(scope="module")
def gewoon() -> dict[str, Any]:
    return als_json()


@pytest.fixture(scope="module")
def met_varianten() -> dict[str, Any]:
    return als_json("--varianten")


@pytest.fixture
def landelijk(voorbeeld_2015: Path) -> Path:
    return voorbeeld_2015 / "landelijk.xlsx"


def verdeling(uitslag: dict[str, Any], criterium: str) -> dict[str, int]:
    oordelen = [t["criteria"][criterium]["oordeel"] for t in uitslag["toetsingen"]]
    return {letter: oordelen.count(letter) for letter in "VMO"}


# -- published beside computed -----------------------------------------------------------------------------------------


def test_de_afwijkingen_van_2015_staan_er(gewoon: dict[str, Any]) -> None:
    posten = {post["id"]: post for post in gewoon["posten"]}
    een = posten["verdeling-1.1"]
    assert (een["gepubliceerd"], een["berekend"], een["status"]) == ("V 2, M 23, O 1", "V 8, M 17, O 1", "wijkt af")
    lijst = posten["lijst-1.1.2"]
    assert (lijst["status"], lijst["organisaties"]) == ("wijkt af", ["Kennemerland"])
    procent = posten["procent-1.2.4-niet"]
    assert (procent["gepubliceerd"], procent["status"]) == ("80%", "afronding")
    assert "naar beneden" in procent["uitleg"]
    assert [nr for nr in ZES if posten[f"verdeling-{nr}"]["status"] == "klopt"] == list(ZES)
    assert gewoon["varianten"] is None


@pytest.mark.parametrize("breedte", [60, 80, 120])
def test_de_tabel_noemt_ze_ook_en_past_op_het_scherm(breedte: int) -> None:
    uit = toetsing("herreken", "--varianten", breedte=breedte)
    assert (uit.returncode, uit.stderr) == (0, "")
    assert max(map(len, uit.stdout.splitlines())) <= breedte
    tekst = plat(uit.stdout)
    assert tekst.startswith("Gepubliceerd naast berekend Toetsingskader Veilig Thuis Stap 1 (veilig-thuis-stap1-2015,")
    assert sha256((STAP1 / "kader.yaml").read_bytes()).hexdigest() in uit.stdout.replace("\n", "")
    assert re.search(
        r"108 posten: 13 wijken af, 1 klopt met een andere afronding, \d+ zijn niet herberekenbaar, \d+ kloppen", tekst
    )
    assert re.search(r"verdeling-1\.1: .*? gepubliceerd: V 2, M 23, O 1 berekend: V 8, M 17, O 1 organisaties:", tekst)
    assert "alleen berekend: Kennemerland" in tekst
    assert re.search(r"Afronding \(1\) .*? procent-1\.2\.4-niet: .*? 80% .*? naar beneden", tekst)
    koppen = [tekst.index(f"{kop} (") for kop in ("Wijkt af", "Afronding", "Niet herberekenbaar", "Bij benadering")]
    assert koppen == sorted(koppen)
    assert koppen[-1] < tekst.index("Klopt (")
    assert "de beslisregel zou M geven als 1.1.1 een - was, of als 1.1.2 een - was, of als 1.1.3 een - was." in tekst
    assert "het bewijst niet dat zo is beoordeeld" in tekst
    assert "1. andere grens (onvoldoende): V tot en met 0 in plaats van 1 (omvang 1) V: geen onvoldoende" in tekst
    assert re.search(r"scores 1 2 3 4 5 6 1\.1\.1 onvoldoende, de overige (voldoende )?M M V M V M", tekst)


def rijen_van(*args: object) -> list[dict[str, str]]:
    """Return the rows of the answer as csv."""
    uit = toetsing("herreken", *args, "--formaat", "csv")
    assert uit.returncode == 0, uit
    return list(csv.DictReader(io.StringIO(uit.stdout.lstrip("\ufeff")), delimiter=";"))


def bij_titel(bron: str) -> str:
    """Return a place as a reader finds it: by the title of the source, which the kader and the JSON cite by its id."""
    id_, komma, plek = bron.partition(",")
    return f"{titels()[id_]}{komma}{plek}"


@cache
def titels() -> dict[str, str]:
    bestanden = (yaml.safe_load((STAP1 / naam).read_bytes()) for naam in ("kader.yaml", "gepubliceerd.yaml"))
    return {id_: een["titel"] for bestand in bestanden for id_, een in bestand["bronnen"].items()}


def test_elke_post_staat_in_elke_vorm_om_te_lezen(gewoon: dict[str, Any]) -> None:
    tekst = toetsing("herreken").stdout
    markdown = toetsing("herreken", "--formaat", "markdown").stdout
    gezegd = r'<span class="gezegd"><span aria-hidden="true">([-+])</span><span class="stem">\w+</span></span>'
    pagina = re.sub(r'<span lang="en">([^<]*)</span>', r"\1", toetsing("herreken", "--formaat", "html").stdout)
    html = unescape(re.sub(gezegd, r"\1", pagina))
    for post in gewoon["posten"]:
        kop = f"{post['id']}: {post['tekst']}"
        assert re.search(rf"^{re.escape(post['id'])}: ", tekst, re.MULTILINE), post["id"]
        for plek in (markdown.replace("\\", ""), html):
            assert kop in plek
            assert bij_titel(post["bron"]) in plek
            assert f"bron: {post['bron']}" not in plek
            assert post["uitleg"] in plek


def test_de_csv_heeft_een_rij_per_post(gewoon: dict[str, Any]) -> None:
    rijen = rijen_van()
    koppen = ["id", "wat", "gepubliceerd", "berekend", "vastgesteld", "teller", "noemer", "aandeel"]
    assert list(rijen[0]) == [*koppen, "status", "organisaties", "uitleg", "bron", "uitkomst van"]
    per_id = {rij["id"]: [rij[kop] for kop in ("teller", "noemer", "aandeel")] for rij in rijen}
    assert per_id["procent-2.1-verbeteren"] == ["18", "26", "0,692308"]
    assert per_id["ijsselland-voldoende"] == ["18", "24", "0,75"]
    assert per_id["verdeling-1.1"] == ["", "", ""]
    for rij, post in zip(rijen, gewoon["posten"], strict=True):
        assert rij["bron"] == bij_titel(post["bron"])
        for veld in ("gepubliceerd", "berekend", "status", "uitleg"):
            assert rij[veld].removeprefix("'") == (post[veld] or ""), (post["id"], veld)
        assert rij["vastgesteld"] == rij["berekend"]  # nobody set anything else
        assert (rij["id"], rij["wat"]) == (post["id"], post["tekst"])
        assert (
            re.split(", | en (?=[A-Z])", rij["organisaties"]) != [] if post["organisaties"] else not rij["organisaties"]
        )
        assert all(naam in rij["organisaties"] for naam in post["organisaties"])


def test_de_werkmap_heeft_ook_de_varianten(met_varianten: dict[str, Any], tmp_path: Path) -> None:
    paden = [tmp_path / "zonder.xlsx", tmp_path / "met.xlsx"]
    for pad, opties in zip(paden, ([], ["--varianten"]), strict=True):
        assert toetsing("herreken", *opties, "--naar", pad, "-q").returncode == 0
    zonder, met = (openpyxl.load_workbook(pad) for pad in paden)
    assert {"Varianten", "Onderscheid"}.isdisjoint(zonder.sheetnames)
    assert cellen_van(zonder["Posten"]) == cellen_van(met["Posten"])
    gezocht = met_varianten["varianten"]
    assert [rij[:4] for rij in cellen_van(met["Varianten"])] == [
        [een["criterium"], past["nummer"], past["verandering"], past["omvang"]]
        for een in gezocht
        for past in een["passend"]
    ]
    assert cellen_van(met["Onderscheid"]) == [
        [een["criterium"], rij["scores"], nummer, oordeel]
        for een in gezocht
        for rij in een["onderscheid"]
        for nummer, oordeel in enumerate(rij["oordelen"], start=1)
    ]


def cellen_van(blad: Any) -> list[list[object]]:
    """Return the rows below the one that has a header in every column."""
    rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    kop = next(plek for plek, rij in enumerate(rijen) if len(rij) > 1 and all(rij))
    return rijen[kop + 1 :]


def test_opties_die_de_csv_niet_veranderen_worden_genoemd(tmp_path: Path) -> None:
    gewone = rijen_van()
    uit = toetsing("herreken", "--varianten", "--criterium", "1.1", "--formaat", "csv")
    assert rijen_van("--varianten", "--criterium", "1.1") == gewone
    assert "Bij de vorm csv doen --varianten en --criterium niets." in uit.stderr
    een = toetsing("herreken", "--scheiding", ",", "--formaat", "tabel")
    assert "Bij de vorm tabel doet --scheiding niets." in een.stderr
    assert uit.stderr.count("[T144]") == 1
    assert "[T144]" not in toetsing("herreken", "--varianten", "--criterium", "1.1", "--formaat", "html").stderr
    bewaren = ["--bewaar", tmp_path / "v.yaml"]
    uit = toetsing("herreken", "--varianten", "--criterium", "1.1", "--formaat", "csv", *bewaren)
    assert (uit.returncode, uit.stderr) == (0, f"Geschreven: {tmp_path / 'v.yaml'}\n")


@pytest.mark.lang
def test_dezelfde_invoer_geeft_dezelfde_bytes(tmp_path: Path) -> None:
    programma = (
        "import sys; from toetsing.cli.hoofd import start\n"
        "sys.exit(max(start(['herreken', '--varianten', '--naar', naar]) for naar in sys.argv[1:]))"
    )
    namen = ("u.txt", "u.json", "u.md", "u.csv")
    for zaad in ("1", "2"):
        (tmp_path / zaad).mkdir()
        naar = [tmp_path / zaad / naam for naam in namen]
        assert proces(*naar, programma=programma, omgeving={"PYTHONHASHSEED": zaad}).returncode == 0
    for naam in namen:
        een, twee = ((tmp_path / zaad / naam).read_bytes() for zaad in ("1", "2"))
        assert een == twee, naam


@pytest.mark.parametrize("formaat", ["tabel", "markdown"])
def test_de_tekst_is_nederlands_en_zegt_nooit_kaal_regel(formaat: str) -> None:
    uit = toetsing("herreken", "--varianten", "--formaat", formaat).stdout
    assert not KAAL_REGEL.search(uit)
    assert not ENGELS.search(uit)


def test_markdown_is_een_deel_per_status_en_een_kop_per_criterium() -> None:
    uit = toetsing("herreken", "--varianten", "--formaat", "markdown").stdout
    for blok in re.findall(r"(?:^\|.*\n)+", uit, re.MULTILINE):
        assert len({lijn.count("|") for lijn in blok.splitlines()}) == 1, blok
    assert uit.startswith("# Gepubliceerd naast berekend\n")
    assert re.findall(r"\n## \d+ (\D+?)(?: \(\d+\))?\n", uit) == [
        "Samenvatting",
        "Wijkt af",
        "Afronding",
        "Niet herberekenbaar",
        "Bij benadering",
        "Klopt",
        "Wat een oordeel anders zou maken",
        "Varianten die passen",
        "Hoe dit is berekend",
    ]
    assert uit.count("\n### ") == 7
    assert (
        "\n**1. andere grens (onvoldoende): V tot en met 0 in plaats van 1 (omvang 1)**\n\nV: geen onv"
        in uit.replace("\\", "")
    )


def test_json_volgt_het_schema(gewoon: dict[str, Any], met_varianten: dict[str, Any]) -> None:
    for uitkomst in (gewoon, met_varianten, json.loads(toetsing("herreken", "weg.xlsx", "--json").stdout)):
        volgt_schema(uitkomst, "herrekening")


def test_json_noemt_de_kleinste_wijziging_van_ijsselland(gewoon: dict[str, Any]) -> None:
    (wijziging,) = gewoon["wijzigingen"]
    assert (wijziging["criterium"], wijziging["organisatie"]) == ("1.1", "IJsselland")
    assert (wijziging["gepubliceerd"], wijziging["berekend"]) == ("M", "V")
    assert wijziging["scores"] == [[{"verwachting": nr, "score": "-"}] for nr in ("1.1.1", "1.1.2", "1.1.3")]


def test_dezelfde_scores_uit_een_werkmap_geven_dezelfde_posten(gewoon: dict[str, Any], landelijk: Path) -> None:
    uit = toetsing("herreken", landelijk, "--json")
    assert uit.returncode == 0
    uitkomst = json.loads(uit.stdout)
    assert [(p["id"], p["berekend"], p["status"]) for p in uitkomst["posten"]] == [
        (p["id"], p["berekend"], p["status"]) for p in gewoon["posten"]
    ]
    assert "Nagerekend is met de scores van 26 toetsingen." in plat(toetsing("herreken", landelijk).stdout)


def hertoets(map_: Path, scores: str) -> Path:
    """Write one organisation of the hertoets, with the scores of IJsselland but for some."""
    gegevens = "| organisatie | Drenthe |\n| ronde | hertoets 2016 |"
    schrijf_xlsx(map_ / "hertoets.xlsx", T=f"{gegevens}\n\n{scores.strip()}")
    return map_ / "hertoets.xlsx"


def test_een_hertoets_gaat_na_wat_er_van_werd_verwacht(landelijk: Path, gewoon: dict[str, Any], tmp_path: Path) -> None:
    """Alone it is only what was said of it; beside the ronde that was published it changes nothing of that."""
    zonder_min = GOED.replace("| - |", "| + |").replace("| 1.3.4 | + |", "| 1.3.4 | - |")
    bron = hertoets(tmp_path, zonder_min)
    standen = {post["id"]: (post["status"], post["berekend"]) for post in als_json(bron)["posten"]}
    assert standen == {
        **{f"verwacht-1.3.{n}": ("klopt", "1 van 1 = 100%") for n in (1, 2, 3)},
        "verwacht-1.3.4": ("wijkt af", "0 van 1 = 0%"),
    }
    samen = json.loads(toetsing("herreken", landelijk, bron, "--json").stdout)["posten"]
    assert [post for post in samen if post["id"] not in standen] == [
        post for post in gewoon["posten"] if post["id"] not in standen
    ]
    assert {post["id"]: (post["status"], post["berekend"]) for post in samen if post["id"] in standen} == standen


def test_het_rapport_over_een_hertoets_noemt_wat_anders_uitkwam(tmp_path: Path) -> None:
    uit = toetsing("rapport", "landelijk", hertoets(tmp_path, GOED), "--naar", tmp_path / "r.md")
    assert uit.returncode == 0, uit
    tekst = (tmp_path / "r.md").read_text("utf-8")
    assert "Begin 2016 werkt ieder in een enkel registratiesysteem" in tekst
    assert "Spoedzaken worden overal" not in tekst


def test_de_json_noemt_ook_stukken_die_het_kader_niet_kent(gewoon: dict[str, Any]) -> None:
    bronnen, plaatsen = set(gewoon["bronnen"]), [post["bron"] for post in gewoon["posten"]]
    assert {plaats.partition(",")[0] for plaats in plaatsen} <= bronnen
    assert {bron for bron in bronnen if any(bron in plaats for plaats in plaatsen)} == bronnen
    assert gewoon["bronnen"]["tussenrapportage"].startswith(
        "Veilig Thuis – basis op orde, landelijke tussenrapportage. "
    )


# -- variants ----------------------------------------------------------------------------------------------------------


def test_bij_1_1_passen_twee_grenzen_en_vier_kernen_en_niets_anders(met_varianten: dict[str, Any]) -> None:
    een = next(v for v in met_varianten["varianten"] if v["criterium"] == "1.1")
    assert [p["nummer"] for p in een["passend"]] == [1, 2, 3, 4, 5, 6]
    grenzen = [[(r["oordeel"], r["zin"]) for r in p["beslisregels"]] for p in een["passend"] if not p["groepen"]]
    assert grenzen == [
        [("V", "geen onvoldoende"), ("M", "1 of 2 onvoldoende"), ("O", "minstens 3 onvoldoende")],
        [("V", "geen onvoldoende"), ("M", "1 of 2 of 3 onvoldoende"), ("O", "minstens 4 onvoldoende")],
    ]
    assert sorted(p["groepen"]["kern"] for p in een["passend"] if p["groepen"]) == [
        ["1.1.1", "1.1.2", "1.1.3", "1.1.4"],
        ["1.1.1", "1.1.2", "1.1.4"],
        ["1.1.2", "1.1.3", "1.1.4"],
        ["1.1.2", "1.1.4"],
    ]
    assert (een["mis"], een["verschil"]) == ([], 0)
    assert all(len(rij["oordelen"]) == 6 for rij in een["onderscheid"])


def test_bij_de_andere_zes_passen_de_beslisregels_zoals_ze_er_staan(met_varianten: dict[str, Any]) -> None:
    eerste = {v["criterium"]: v["passend"][0]["omvang"] for v in met_varianten["varianten"]}
    assert eerste == {"1.1": 1, **dict.fromkeys(ZES, 0)}


@pytest.fixture(scope="module")
def bewaard(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Each of the six variants that fit 1.1, as a file."""
    map_ = tmp_path_factory.mktemp("varianten")
    paden = [map_ / f"keuze-{n}.yaml" for n in range(1, 7)]
    for n, pad in enumerate(paden, start=1):
        uit = toetsing("herreken", "--varianten", "--criterium", "1.1", "--keuze", n, "--bewaar", pad)
        assert (uit.returncode, uit.stderr) == (0, f"Geschreven: {pad}\n")
    return paden


@pytest.mark.lang
@pytest.mark.parametrize("n", range(6))
def test_een_bewaarde_variant_geeft_wat_is_gepubliceerd_en_wordt_overal_genoemd(
    bewaard: list[Path], landelijk: Path, n: int
) -> None:
    pad = bewaard[n]
    uit = toetsing("score", landelijk, "--variant", pad, "--json")
    assert (uit.returncode, uit.stderr) == (0, "")
    uitslag = json.loads(uit.stdout)
    assert verdeling(uitslag, "1.1") == {"V": 2, "M": 23, "O": 1}
    ijsselland = next(t for t in uitslag["toetsingen"] if t["organisatie"] == "IJsselland")
    assert ijsselland["criteria"]["1.1"]["oordeel"] == "M"
    assert uitslag["kader"]["variant"] == {"id": pad.stem, "sha256": sha256(pad.read_bytes()).hexdigest()}
    tabel = toetsing("score", landelijk, "--variant", pad).stdout
    assert f"(veilig-thuis-stap1-2015, versie 2015, variant {pad.stem})" in plat(tabel)
    assert re.search(r" M +23 +11 +4 +11 +3 +0 +0", tabel)
    markdown = toetsing("score", landelijk, "--variant", pad, "--formaat", "markdown").stdout
    assert f"variant {pad.stem})" in markdown
    rijen = list(
        csv.DictReader(
            io.StringIO(toetsing("score", landelijk, "--variant", pad, "--formaat", "csv").stdout.lstrip("\ufeff")),
            delimiter=";",
        )
    )
    assert {rij["variant"] for rij in rijen} == {pad.stem}


def test_de_bewaarde_varianten_verschillen_en_zeggen_dat_ze_een_keuze_zijn(bewaard: list[Path]) -> None:
    teksten = [pad.read_text(encoding="utf-8") for pad in bewaard]
    assert len(set(teksten)) == 6
    assert all("een keuze uit 6 varianten die passen" in tekst for tekst in teksten)
    assert all("bewijst niet" in plat(tekst.replace("#", "")) for tekst in teksten)


def test_een_bewaarde_variant_geeft_een_rij_alleen_een_bron_waar_zij_staat(bewaard: list[Path]) -> None:
    """The O from 3 is printed, V at 0 is found."""
    bronnen = re.findall(r"- (\w): .*\n +bron: \"(.*)\"", bewaard[0].read_text(encoding="utf-8"))
    assert [(letter, bron.partition(" ")[0]) for letter, bron in bronnen] == [
        ("V", "afgeleid"),
        ("M", "afgeleid"),
        ("O", "landelijk,"),
    ]


def test_toegepast_2015_geeft_1_1_zoals_gepubliceerd_en_laat_de_andere_zes_gelijk(landelijk: Path) -> None:
    gedrukt, toegepast = (
        json.loads(toetsing("score", landelijk, "--json", *variant).stdout)
        for variant in ([], ["--variant", "toegepast-2015"])
    )
    assert verdeling(gedrukt, "1.1") == {"V": 8, "M": 17, "O": 1}
    assert verdeling(toegepast, "1.1") == {"V": 2, "M": 23, "O": 1}
    assert {nr: verdeling(toegepast, nr) for nr in ZES} == ZES
    for een, ander in zip(gedrukt["toetsingen"], toegepast["toetsingen"], strict=True):
        assert {nr: een["criteria"][nr] for nr in ZES} == {nr: ander["criteria"][nr] for nr in ZES}
    bestand = STAP1 / "varianten" / "toegepast-2015.yaml"
    assert gedrukt["kader"]["variant"] is None
    assert toegepast["kader"]["variant"] == {
        "id": "toegepast-2015",
        "sha256": sha256(bestand.read_bytes()).hexdigest(),
    }


def test_herreken_met_een_variant_noemt_haar_en_laat_minder_afwijken() -> None:
    uitkomst = als_json("--variant", "toegepast-2015")
    assert uitkomst["kader"]["variant"]["id"] == "toegepast-2015"
    status = {post["id"]: post["status"] for post in uitkomst["posten"]}
    assert status["verdeling-1.1"] == status["ijsselland-1.1"] == "klopt"
    assert uitkomst["wijzigingen"] == []
    assert "variant toegepast-2015)" in plat(toetsing("herreken", "--variant", "toegepast-2015").stdout)


def test_criterium_beperkt_wat_van_de_varianten_wordt_getoond(met_varianten: dict[str, Any]) -> None:
    uitkomst = als_json("--varianten", "--criterium", "2.2")
    assert uitkomst["varianten"] == [v for v in met_varianten["varianten"] if v["criterium"] == "2.2"]
    tekst = toetsing("herreken", "--varianten", "--criterium", "2.2").stdout
    assert "2.2 Acute onveiligheid opheffen" in tekst
    assert "1.1 Bereikbaar en beschikbaar" not in tekst
    assert "Niet gezocht" not in tekst


# -- other published figures -------------------------------------------------------------------------------------------

ONMOGELIJK: Final = """
kader: veilig-thuis-stap1-2015
ronde: "2015"
woorden: {alle: precies 100%}
posten:
  - id: drenthe
    tekst: Drenthe op bereikbaar en beschikbaar
    oordeel: "1.1"
    organisatie: Drenthe
    gepubliceerd: V
    bron: landelijk, ergens
  - id: verdeling
    tekst: Oordelen op hulp in samenhang
    verdeling: "3.2"
    gepubliceerd: {V: 0, M: 26, O: 0}
    bron: landelijk, ergens
"""


@pytest.fixture
def onmogelijk(tmp_path: Path) -> Path:
    pad = tmp_path / "gepubliceerd.yaml"
    pad.write_text(ONMOGELIJK, encoding="utf-8")
    return pad


def test_waar_niets_past_staat_wat_er_nog_mist(onmogelijk: Path) -> None:
    tekst = plat(toetsing("herreken", "--gepubliceerd", onmogelijk, "--varianten").stdout)
    assert "Beide posten wijken af." in tekst
    assert (
        "Geen enkele variant past. De variant die het dichtst in de buurt komt, mist nog het oordeel van Drenthe."
        in tekst
    )
    assert "mist nog de verdeling, bij 26 organisaties." in tekst
    assert "Niet gezocht is er bij 1.2, 1.3, 2.1, 2.2 en 3.1: " in tekst
    assert (
        "de beslisregel zou V geven als 1.1.1 een + en 1.1.2 een + en 1.1.3 een + was, of als 1.1.1 een + en" in tekst
    )


def test_heel_veel_varianten_staan_als_zinnen_in_plaats_van_in_een_tabel(tmp_path: Path) -> None:
    """One published V fits most of the space; a table of that many columns would not fit a screen."""
    pad = tmp_path / "g.yaml"
    begin, _, _ = ONMOGELIJK.partition("  - id: verdeling")
    pad.write_text(begin.replace('"1.1"', '"1.2"').replace("Drenthe", "Friesland"), encoding="utf-8")
    args = ["--gepubliceerd", pad, "--varianten", "--criterium", "1.2"]
    uitkomst = als_json(*args)["varianten"][0]
    n = len(uitkomst["passend"])
    assert n > 12
    uit = toetsing("herreken", *args, breedte=80).stdout
    assert max(map(len, uit.splitlines())) <= 80
    tekst = plat(uit)
    assert f"{n} varianten passen: 1. de beslisregels zoals ze er staan (omvang 0)" in tekst
    assert re.search(r"\d onvoldoende, de .*?[VMO] bij \d.*? tot en met \d", tekst)
    markdown = toetsing("herreken", *args, "--formaat", "markdown").stdout
    eerste = uitkomst["onderscheid"][0]
    zin = re.search(rf"^\*\*{re.escape(eerste['scores'])}\*\*\n\n(.*)$", markdown, re.MULTILINE)
    assert zin
    genoemd = {}
    for letter, reeks in re.findall(r"(\w+) bij ([^;]+)", zin[1]):
        for deel in re.split(r", | en (?!met)", re.sub(r" tot en met ", "-", reeks)):
            van, _, tot = deel.partition("-")
            genoemd.update(dict.fromkeys(range(int(van), int(tot or van) + 1), letter))
    assert [genoemd[i] for i in range(1, n + 1)] == eerste["oordelen"]


def test_waar_niets_past_is_niets_te_bewaren(onmogelijk: Path, tmp_path: Path) -> None:
    pad = tmp_path / "v.yaml"
    args = ["--gepubliceerd", onmogelijk, "--varianten", "--bewaar", pad, "--criterium"]
    uit = toetsing("herreken", *args, "1.1")
    assert (uit.returncode, uit.stdout) == (2, "")
    assert "Voor criterium 1.1 past geen enkele variant; er is niets om te bewaren." in uit.stderr
    assert "Voor criterium 2.1 is niet gezocht" in toetsing("herreken", *args, "2.1").stderr
    assert not pad.exists()


# -- files and exit codes ----------------------------------------------------------------------------------------------


def test_bewaar_overschrijft_niets_zonder_forceer(tmp_path: Path) -> None:
    pad = tmp_path / "mijn variant.yaml"
    pad.write_text("van mij")
    args = ["herreken", "--varianten", "--criterium", "1.1", "--bewaar", pad, "-q"]
    uit = toetsing(*args)
    assert uit.returncode == 4
    assert "[T070]" in uit.stderr
    assert pad.read_text() == "van mij"
    assert toetsing(*args, "--forceer").returncode == 0
    assert 'variant: "mijn variant"\n' in pad.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir()] == [pad.name]


@pytest.fixture
def eigen_kader(tmp_path: Path) -> Path:
    """A kader of somebody's own, with its scores and what was published of it beside it."""
    for naam in ("kader.yaml", "gepubliceerd.yaml", "scores-2015.csv"):
        (tmp_path / naam).write_bytes((STAP1 / naam).read_bytes())
    return tmp_path


def test_wat_er_te_zeggen_is_van_de_gepubliceerde_cijfers_staat_bij_het_antwoord(
    eigen_kader: Path, landelijk: Path
) -> None:
    pad = eigen_kader / "gepubliceerd.yaml"
    tekst = re.sub(r"(?m)^    tekst: .*$", "    tekst: Zie besluit #3.", pad.read_text("utf-8"), count=1)
    pad.write_text(tekst, "utf-8")
    lijn = tekst[: tekst.index("#3")].count("\n") + 1
    kader = ["--kader", eigen_kader / "kader.yaml"]
    for opdracht in (
        ["herreken", *kader],
        ["herreken", "--gepubliceerd", pad],
        ["rapport", "landelijk", landelijk, *kader, "--naar", eigen_kader / "r.md"],
    ):
        uit = toetsing(*opdracht)
        assert uit.returncode == 0, uit.stderr
        assert (f"gepubliceerd.yaml:{lijn}" in uit.stderr, uit.stderr.count("[K041]")) == (True, 1), opdracht


def test_een_veld_dat_op_een_bekend_veld_lijkt_krijgt_een_tip(onmogelijk: Path) -> None:
    onmogelijk.write_text(ONMOGELIJK.replace("organisatie: Drenthe", "organistie: Drenthe"), "utf-8")
    assert "Bedoelde u 'organisatie'" in toetsing("herreken", "--gepubliceerd", onmogelijk).stderr


def test_bewaar_en_naar_gaan_nooit_over_een_bestand_dat_is_gelezen(eigen_kader: Path) -> None:
    los = eigen_kader / "los.yaml"
    los.write_bytes((eigen_kader / "gepubliceerd.yaml").read_bytes())
    (eigen_kader / "verwijzing.yaml").symlink_to(los)
    scores = eigen_kader / "scores-2015.csv"
    was = {pad.name: pad.read_bytes() for pad in eigen_kader.iterdir()}
    bewaar = ["--varianten", "--criterium", "1.1", "--bewaar"]
    for args in (
        ["--kader", eigen_kader, *bewaar, eigen_kader / "kader.yaml"],
        ["--kader", eigen_kader / "kader.yaml", *bewaar, eigen_kader / "gepubliceerd.yaml"],
        ["--gepubliceerd", los, *bewaar, los],
        ["--gepubliceerd", los, *bewaar, eigen_kader / "verwijzing.yaml"],
        ["--kader", eigen_kader, "--naar", scores],
        [scores, "--naar", scores],
    ):
        uit = toetsing("herreken", *args, "--forceer")
        assert uit.returncode == 4, (args, uit)
        assert "[T145]" in uit.stderr
    assert {pad.name: pad.read_bytes() for pad in eigen_kader.iterdir()} == was
    nieuw = eigen_kader / "kern.yaml"
    for _ in range(2):
        assert toetsing("herreken", "--kader", eigen_kader, *bewaar, nieuw, "--forceer", "-q").returncode == 0


def test_bewaar_in_een_map_die_niet_bestaat_is_4(tmp_path: Path) -> None:
    uit = toetsing("herreken", "--varianten", "--criterium", "1.1", "--bewaar", tmp_path / "weg" / "v.yaml")
    assert uit.returncode == 4
    assert "[T071]" in uit.stderr
    assert not (tmp_path / "weg").exists()


@pytest.mark.parametrize(
    ("naar", "begin"),
    [
        ("u.json", "{"),
        ("u.md", "# Gepub"),
        ("u.txt", "Gepub"),
        ("u.csv", "\ufeffid;wat;"),
        ("u.html", "<!DOCTYPE html>"),
    ],
)
def test_naar_kiest_het_formaat_en_overschrijft_niets(tmp_path: Path, naar: str, begin: str) -> None:
    doel = tmp_path / naar
    uit = toetsing("herreken", "--naar", doel)
    assert (uit.returncode, uit.stdout, uit.stderr) == (0, "", f"Geschreven: {doel}\n")
    assert doel.read_text(encoding="utf-8").startswith(begin)
    assert toetsing("herreken", "--naar", doel).returncode == 4
    assert toetsing("herreken", "--naar", doel, "--forceer", "-q").stderr == ""


def test_foute_en_onleesbare_invoer(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "goed.xlsx", Toetsing=f"| organisatie | IJsselland |\n\n{GOED.strip()}")
    schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | mischien |"))
    uit = toetsing("herreken", tmp_path)
    assert uit.returncode == 1
    assert "[T031]" in uit.stderr
    assert "in de invoer zit 1 fout" in plat(uit.stdout)
    assert "Nagerekend is met de scores van 1 toetsing." in plat(uit.stdout)
    alleen_fout = toetsing("herreken", tmp_path / "fout.xlsx", "--varianten")
    assert (alleen_fout.returncode, alleen_fout.stdout) == (1, "")
    weg = toetsing("herreken", tmp_path / "weg.xlsx", "--json")
    assert weg.returncode == 4
    uitkomst = json.loads(weg.stdout)
    assert (uitkomst["kader"], uitkomst["posten"]) == (None, [])
    assert [m["code"] for m in uitkomst["meldingen"]] == ["T001"]
    assert toetsing("herreken", "--gepubliceerd", tmp_path / "weg.yaml").returncode == 4
    (tmp_path / "g.yaml").write_text("kader: [\n")
    assert toetsing("herreken", "--gepubliceerd", tmp_path / "g.yaml").returncode == 1


GEBRUIK: Final = {
    "onbekende variant": (["--variant", "toegepast-2016"], "Bedoelde u 'toegepast-2015'"),
    "onbekend kader": (["--kader", "veilig-thuis-stap1-2014"], "Bedoelde u 'veilig-thuis-stap1-2015'"),
    "onbekend criterium": (["--varianten", "--criterium", "9.9"], "Criterium '9.9' staat niet in kader"),
    "criterium zonder varianten": (["--criterium", "1.1"], "Gebruik --criterium NR samen met --varianten"),
    "bewaar zonder varianten": (["--bewaar", "v.yaml"], "Gebruik --bewaar PAD samen met --varianten"),
    "bewaar zonder criterium": (["--varianten", "--bewaar", "v.yaml"], "--criterium NR"),
    "bewaar bij een variant": (
        ["--varianten", "--criterium", "1.1", "--bewaar", "v.yaml", "--variant", "toegepast-2015"],
        "Laat --variant weg",
    ),
    "bewaar als iets anders": (["--varianten", "--criterium", "1.1", "--bewaar", "v.json"], "Kies .yaml"),
    "keuze zonder bewaar": (["--varianten", "--criterium", "1.1", "--keuze", "2"], "--bewaar PAD"),
    "keuze te hoog": (
        ["--varianten", "--criterium", "1.1", "--bewaar", "v.yaml", "--keuze", "7"],
        "Keuze 7 bestaat niet: voor criterium 1.1 passen 6 varianten. Kies 1 tot en met 6.",
    ),
    "keuze te hoog bij een": (
        ["--varianten", "--criterium", "2.1", "--bewaar", "v.yaml", "--keuze", "2"],
        "Keuze 2 bestaat niet: voor criterium 2.1 past 1 variant. Kies 1.",
    ),
    "keuze nul": (["--varianten", "--criterium", "1.1", "--bewaar", "v.yaml", "--keuze", "0"], "Kies 1 of hoger"),
    "keuze geen getal": (["--varianten", "--criterium", "1.1", "--bewaar", "v.yaml", "--keuze", "a"], "'a' is geen"),
    "docx kan niet": (["--formaat", "docx"], "'docx' is geen formaat"),
    "openen zonder bestand": (["--open"], "--naar"),
}


@pytest.mark.parametrize("naam", GEBRUIK)
def test_verkeerd_gebruik_is_afsluitcode_2_in_het_nederlands(tmp_path: Path, naam: str) -> None:
    args, verwacht = GEBRUIK[naam]
    uit = toetsing("herreken", *args, cwd=tmp_path)
    assert (uit.returncode, uit.stdout) == (2, ""), uit
    assert verwacht in uit.stderr
    assert not ENGELS.search(uit.stderr), uit.stderr
    assert list(tmp_path.iterdir()) == []


def test_score_met_een_onbekende_of_foute_variant(landelijk: Path, tmp_path: Path) -> None:
    uit = toetsing("score", landelijk, "--variant", "toegepast-2016")
    assert (uit.returncode, uit.stdout) == (2, "")
    assert "Bekende varianten: toegepast-2015." in uit.stderr
    fout = tmp_path / "fout.yaml"
    fout.write_text(
        (STAP1 / "varianten/toegepast-2015.yaml").read_text(encoding="utf-8").replace("geen onv", "geen onn")
    )
    assert toetsing("score", landelijk, "--variant", fout).returncode == 1


def test_toetsingen_van_een_andere_ronde_zijn_een_keer_gemeld(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "a.xlsx", T=f"| organisatie | IJsselland |\n| ronde | <2016> |\n\n{GOED.strip()}")
    uit = toetsing("herreken", tmp_path / "a.xlsx")
    assert (uit.returncode, uit.stdout) == (2, "")
    assert uit.stderr == (
        "Fout: Er zijn geen toetsingen van ronde 2015 of hertoets 2016; wel van ronde 2016. "
        "Geef de bestanden van ronde 2015 of hertoets 2016. [G072]\n"
    )
    schrijf_xlsx(tmp_path / "b.xlsx", T=f"| organisatie | Zeeland |\n| ronde | <2017> |\n\n{GOED.strip()}")
    assert "wel van ronde 2016 en 2017." in toetsing("herreken", tmp_path).stderr


def test_een_andere_ronde_verbergt_geen_fout_in_de_invoer(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "a.xlsx", T=f"| organisatie | IJsselland |\n| ronde | <2016> |\n\n{GOED.strip()}")
    schrijf_xlsx(tmp_path / "b.xlsx", T=GOED.replace("| 1.1.3 | + |", "| 1.1.3 | mischien |"))
    uit = toetsing("herreken", tmp_path)
    assert uit.returncode == 1
    assert "[T031]" in uit.stderr


def test_de_hulp_is_nederlands() -> None:
    uit = toetsing("herreken", "--help")
    assert uit.returncode == 0
    assert "Gebruik: toetsing herreken [OPTIES] [BESTAND...]" in uit.stdout
    assert not ENGELS.search(re.sub(r"--help|\[OPTIES\]", "", uit.stdout))
    assert "herreken" in toetsing("--help").stdout
    assert "--variant" in toetsing("score", "--help").stdout


def geladen(*args: str) -> Iterator[str]:
    programma = (
        "import sys; from toetsing.cli.hoofd import start; start(sys.argv[1:])\n"
        "print(*sorted({'pandas', 'openpyxl', 'jinja2', 'xlsxwriter', 'rich.console'} & set(sys.modules)), "
        "file=sys.stderr)"
    )
    uit = proces(*args, programma=programma)
    assert uit.returncode == 0
    yield from uit.stderr.decode().split()


def test_herreken_laadt_alleen_wat_het_nodig_heeft() -> None:
    assert list(geladen("herreken", "--varianten", "--json")) == []
    assert list(geladen("herreken")) == ["rich.console"]
