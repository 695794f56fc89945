"""What is computed and what people set: every opdracht tells both, in every form, and each count says of which it is.

One workbook in which 1.1 (computed V) and 1.2 (computed O) are both set to M. What must be told is reckoned by hand:
IJsselland has V, O, M and four times V by its scores, and M, M, M and four times V by what was set.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import openpyxl
import pytest

from cli.test_elke_vorm import GEVRAAGD, VORMEN_VAN, ZONDER_VORM
from hulp.feiten import kaal, tekst_van
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing, toetsing_bytes
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.toetsing import Toetsing

ANDERS = "1.1 (berekend V, vastgesteld M) en 1.2 (berekend O, vastgesteld M)"
ZONDER_OORDEEL = {
    "controleer": "tells what is wrong with the input",
    "opvolging": "tells of what is to be done, and of minuses, and of no oordeel",
    "kader lijst": "is about no toetsing",
    "kader toon": "is about no toetsing",
    "kader controleer": "is about no toetsing",
    "kader bewijs": "is about no toetsing",
    "kader gevallen": "is about no toetsing",
    "kader verschil": "is about no toetsing",
    "uitleg": "is about no toetsing",
    "rapport sjablonen": "is about no toetsing",
}
"""The opdrachten that show the oordeel of nobody, and why not."""
GEZET = {
    "1.1": Afwijking(oordeel=Oordeel("M"), motivering="Niet af.", door=None),
    "1.2": Afwijking(oordeel=Oordeel("M"), motivering="Er is een plan.", door=None),
}


class Vraag(NamedTuple):
    """An opdracht with its input, what every form to read must say, and a row of its table as csv and xlsx have it."""

    args: str
    feiten: tuple[str, ...]
    rij: dict[str, str] | None


VRAGEN = {
    "score": Vraag(
        "{noord}",
        ("1.1 Bereikbaar en beschikbaar V M 3 1", "1.2 Voldoende personeel O M 2 3", "berekend vastgesteld"),
        {"criterium": "1.1", "berekend": "V", "vastgesteld": "M", "mogelijk": "V", "afwijkend": "M"},
    ),
    "score van een map": Vraag(
        "{map}",
        (
            "M*(V)", "M*(O)", "* = afwijkend vastgesteld, met tussen haakjes wat is berekend",
            "Verdeling per criterium, zoals berekend", "V 2 0 0", "M 0 1 2", "O 1 2 1",
            "Verdeling per criterium, zoals vastgesteld", "V 1 0 0", "M 1 2 2", "O 1 1 1",
            "van O naar M", "van V naar M",
        ),
        {"criterium": "1.2", "berekend": "O", "vastgesteld": "M"},
    ),
    "plan": Vraag(
        "{noord}",
        (
            f"Afwijkend vastgesteld is het oordeel op {ANDERS}. Dit plan gaat over de berekende oordelen",
            "1.2 Voldoende personeel O M",
            "al zeker V bij 2.1, 2.2, 3.1 en 3.2.",
            "Wel berekend, maar niet vastgesteld is dat bij 1.1 (vastgesteld is M).",
            "1.1 Bereikbaar en beschikbaar V M 1",
        ),
        {"nr": "1.2", "berekend": "O", "vastgesteld": "M"},
    ),
    "plan naar een doel": Vraag(
        "{noord} --doel 1.1=V",
        (
            "Berekend is dit doel al zeker bereikt. Wel berekend, maar niet vastgesteld is dat bij 1.1 (vastgesteld is "
            "M).",
            f"Afwijkend vastgesteld is het oordeel op {ANDERS}",
        ),
        None,
    ),
    "wat-als": Vraag(
        "{noord} 1.1.1=- 1.2.4=+",
        (
            "het berekende oordeel op 1.1 van V naar M en op 1.2 van O naar M",
            "1.1 Bereikbaar en beschikbaar nu V M", "1.1 Bereikbaar en beschikbaar dan M M",
            "1.2 Voldoende personeel nu O M", "Wat is vastgesteld op 1.1 en 1.2, verandert niet mee met de scores.",
        ),
        {"nr": "1.2", "wanneer": "nu", "berekend": "O", "vastgesteld": "M"},
    ),
    "hertoets": Vraag(
        "{eerst} {noord}",
        (
            "Het berekende oordeel is op alle 7 criteria gelijk gebleven.",
            "Het vastgestelde oordeel is op 1 van de 7 criteria verbeterd, op 1 verslechterd en op 5 gelijk gebleven.",
            f"In 2016 is afwijkend vastgesteld: {ANDERS}.",
        ),
        {
            "nr": "1.1", "2015 berekend": "V", "2015 vastgesteld": "V", "2016 berekend": "V", "2016 vastgesteld": "M",
            "verandering berekend": "gelijk", "verandering vastgesteld": "verslechterd",
        },
    ),
    "hertoets van mappen": Vraag(
        "{vroeger} {map}",
        (
            "Het berekende oordeel is van 2015 naar ronde 2 in alle 21 gevallen (3 organisaties, 7 criteria) gelijk "
            "gebleven.",
            "Het vastgestelde oordeel is van 2015 naar ronde 2 in 1 van de 21 gevallen (3 organisaties, 7 criteria) "
            "verbeterd, in 1 verslechterd en in 19 gelijk gebleven.",
        ),
        {"organisatie": "IJsselland", "gelijk (berekend)": "7", "gelijk (vastgesteld)": "5"},
    ),
    "beoordelaars": Vraag(
        "{eerst} {noord} --organisatie IJsselland",
        (
            "Vergeleken is wat is berekend. Afwijkend vastgesteld is het oordeel op 1.1 (noord: berekend V, "
            "vastgesteld M) en 1.2 (noord: berekend O, vastgesteld M).",
            "M*(V)", "M*(O)", "stand berekend stand vastgesteld", "gelijk verschilt",
        ),
        None,
    ),
    "vergelijk": Vraag(
        "{map}",
        (
            "M*(V)", "M*(O)", "* = afwijkend vastgesteld, met tussen haakjes wat is berekend",
            "1.1 Bereikbaar en beschikbaar (berekend) 2 (67%) 0 1 (33%)",
            "1.1 Bereikbaar en beschikbaar (vastgesteld) 1 (33%) 1 (33%) 1 (33%)",
            "1.2 Voldoende personeel (berekend) 0 1 (33%) 2 (67%)",
            "1.2 Voldoende personeel (vastgesteld) 0 2 (67%) 1 (33%)",
        ),
        {"organisatie": "IJsselland", "1.1": "M*(V)", "1.2": "M*(O)"},
    ),
    "herreken": Vraag(
        "{toen}",
        ("gepubliceerd: M berekend: V vastgesteld: M", "vastgesteld: M", "nagegaan met de berekende oordelen"),
        {"id": "IJsselland-1.1", "gepubliceerd": "M", "berekend": "V", "vastgesteld": "M"},
    ),
    "verifieer": Vraag(
        "{uitslag} --map {werk}",
        (
            "In deze uitslag is afwijkend vastgesteld: IJsselland 1.1 (berekend V, vastgesteld M) en "
            "IJsselland 1.2 (berekend O, vastgesteld M).",
        ),
        None,
    ),
    "rapport regio": Vraag(
        "{noord} --vorige {eerst} --naar -",
        (
            "Het vastgestelde oordeel is op 4 van de 7 criteria voldoende en op 3 matig. Het berekende oordeel is op 5 "
            "van de 7 criteria voldoende, op 1 matig en op 1 onvoldoende. Afwijkend vastgesteld is het oordeel op "
            f"{ANDERS}.",
            "1.1 Bereikbaar en beschikbaar M matig (afwijkend vastgesteld) V voldoende M matig",
            "1.2 Voldoende personeel M matig (afwijkend vastgesteld) O onvoldoende",
            "Afwijkend vastgesteld oordeel: M matig Berekend oordeel: V voldoende Gepubliceerd oordeel: M matig",
            "Afwijkend vastgesteld oordeel: M matig Berekend oordeel: O onvoldoende",
            "Het vastgestelde oordeel is op 1 van de 7 criteria verbeterd, op 1 verslechterd en op 5 gelijk gebleven.",
            "1.1 Bereikbaar en beschikbaar V M*(V) gelijk verslechterd", "Elk berekend oordeel volgt uit de scores",
        ),
        None,
    ),
    "rapport landelijk": Vraag(
        "{map} --naar -",
        (
            "Hier zijn de berekende oordelen geteld; naar wat is vastgesteld hoort 1.1 bij wat beter moet.",
            "Het oordeel is bij 2 van de 3 organisaties voldoende (67%) en bij 1 onvoldoende (33%).",
            "Dit is berekend. Vastgesteld is het 1 keer voldoende, 1 keer matig en 1 keer onvoldoende.",
            "Dit is berekend. Vastgesteld is het 2 keer matig en 1 keer onvoldoende.",
            "oordeel op 1.1 M V IJsselland", "oordeel op 1.2 M O IJsselland",
            "Elk berekend oordeel volgt uit de scores", "M*(V)", "M*(O)",
        ),
        None,
    ),
}  # fmt: skip
"""Every opdracht that shows the oordelen of somebody."""
TEGENSPRAAK = (
    r"al zeker V bij [^.]*1\.1",
    r"Al zeker is het bij [^.]*1\.1",
    r"Dit doel is al zeker bereikt",
    r"; een oordeel veranderde dus",
    r"Elk oordeel volgt uit",
    r"kan het oordeel al dalen",
    r"verandert het oordeel",
    r"Een letter met een ster is",
)
"""What no form may say here: sentences that count or judge oordelen without saying which."""
TELLING = r"\b[Hh]et oordeel is (op|bij) (\d+ van de|alle) \d+ criteria"
"""And of one organisation: a count of oordelen. Among more there are those of whom nothing was set."""


@pytest.fixture(scope="module")
def invoer(voorbeeld_2015: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    werk = tmp_path_factory.mktemp("beide")
    nu = replace(TOETSINGEN["IJsselland"], ronde="2016", afwijkingen=GEZET, gepubliceerd={"1.1": Oordeel("M")})
    anderen = [TOETSINGEN["Drenthe"], TOETSINGEN["Utrecht"]]
    for map_, toetsingen in (("map", [nu, *anderen]), ("vroeger", [TOETSINGEN["IJsselland"], *anderen])):
        (werk / map_).mkdir()
        for een in toetsingen:
            _schrijf(werk / map_ / f"{een.organisatie}.xlsx", een)
    _schrijf(werk / "noord.xlsx", nu)
    _schrijf(werk / "eerst.xlsx", TOETSINGEN["IJsselland"])
    _schrijf(werk / "toen.xlsx", replace(nu, ronde="2015"))
    assert toetsing("score", werk / "noord.xlsx", "--naar", werk / "uitslag.json").returncode == 0
    mappen = {naam: werk / naam for naam in ("map", "vroeger")}
    bestanden = {naam: werk / f"{naam}.xlsx" for naam in ("noord", "eerst", "toen")}
    alle = {**mappen, **bestanden, "uitslag": werk / "uitslag.json", "werk": werk}
    return {naam: str(pad) for naam, pad in alle.items()}


def _schrijf(pad: Path, een: Toetsing) -> None:
    pad.write_bytes(als_werkmap(KADER, een))


def opdracht_van(naam: str) -> list[str]:
    """Return the opdracht of a question: "score van een map" is a question to score."""
    return next(opdracht.split() for opdracht in sorted(GEVRAAGD, key=len, reverse=True) if naam.startswith(opdracht))


def antwoord(naam: str, vorm: str, invoer: dict[str, str]) -> bytes:
    args = [deel.format_map(invoer) for deel in VRAGEN[naam].args.split()]
    uit = toetsing_bytes(*opdracht_van(naam), *args, "--formaat", vorm, breedte=300)
    assert uit.returncode == 0, uit.stderr.decode()
    return uit.stdout


def test_elke_opdracht_met_oordelen_staat_in_deze_tabel() -> None:
    met = {" ".join(opdracht_van(naam)) for naam in VRAGEN}
    assert met | set(ZONDER_OORDEEL) == set(GEVRAAGD)
    assert not met & (set(ZONDER_OORDEEL) | ZONDER_VORM)


def vormen(*soorten: str) -> Iterator[tuple[str, str]]:
    for naam in VRAGEN:
        yield from ((naam, vorm) for vorm in VORMEN_VAN[" ".join(opdracht_van(naam))] if vorm in soorten)


@pytest.mark.lang
@pytest.mark.parametrize(("naam", "vorm"), [*vormen("tabel", "markdown", "html", "pdf", "docx")])
def test_elke_vorm_om_te_lezen_noemt_beide_en_spreekt_zich_niet_tegen(
    naam: str, vorm: str, invoer: dict[str, str]
) -> None:
    inhoud = antwoord(naam, vorm, invoer)
    tekst = inhoud.decode() if vorm == "tabel" else tekst_van(vorm, inhoud)
    ontbreekt = [feit for feit in VRAGEN[naam].feiten if kaal(feit) not in _gelezen(tekst)]
    assert ontbreekt == []
    zinnen = " ".join(tekst.split())
    verboden = (*TEGENSPRAAK, *([] if "map" in VRAGEN[naam].args else [TELLING]))
    assert [wat for wat in verboden if re.search(wat, zinnen)] == []


def _gelezen(tekst: str) -> str:
    """Return a text without spaces, and without the lines of a table in markdown."""
    return kaal(re.sub(r"^[|: -]+$", "", tekst.replace("|", ""), flags=re.MULTILINE))


@pytest.mark.parametrize(("naam", "vorm"), [*vormen("csv", "xlsx")])
def test_een_tabel_heeft_van_beide_een_kolom(naam: str, vorm: str, invoer: dict[str, str]) -> None:
    inhoud = antwoord(naam, vorm, invoer)
    rij = VRAGEN[naam].rij
    if rij is None:
        return
    gelezen = [*_csv(inhoud)] if vorm == "csv" else [*_xlsx(inhoud)]
    assert any(rij.items() <= een.items() for een in gelezen), gelezen[:3]


def _csv(inhoud: bytes) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";")


def _xlsx(inhoud: bytes) -> Iterator[dict[str, str]]:
    """Yield every row of every table, as texts by header."""
    for blad in openpyxl.load_workbook(io.BytesIO(inhoud)):
        for tabel in blad.tables.values():
            kop, *rijen = ([str(cel.value or "") if cel.value != 0 else "0" for cel in rij] for rij in blad[tabel.ref])
            yield from (dict(zip(kop, rij, strict=True)) for rij in rijen)


@pytest.mark.parametrize("naam", ["score", "plan", "wat-als", "hertoets", "beoordelaars", "vergelijk"])
def test_in_json_blijft_oordeel_wat_is_berekend_met_de_afwijking_ernaast(naam: str, invoer: dict[str, str]) -> None:
    gevonden = [*_toetsingen(json.loads(antwoord(naam, "json", invoer)))]
    per_nr = [
        (criteria["1.1"]["oordeel"], criteria["1.2"]["oordeel"], criteria["1.1"]["afwijking"]["oordeel"])
        for criteria in gevonden
        if criteria["1.1"]["afwijking"]
    ]
    assert per_nr
    assert ("V", "O", "M") in per_nr


def _toetsingen(inhoud: Any) -> Iterator[dict[str, Any]]:
    """Yield the criteria of every toetsing anywhere in an answer."""
    if isinstance(inhoud, dict):
        if isinstance(inhoud.get("criteria"), dict) and "scores" in inhoud:
            yield inhoud["criteria"]
        inhoud = list(inhoud.values())
    for een in inhoud if isinstance(inhoud, list) else []:
        yield from _toetsingen(een)


def test_json_telt_beide(invoer: dict[str, str]) -> None:
    vergelijk = json.loads(antwoord("vergelijk", "json", invoer))
    assert (vergelijk["criteria"]["1.1"], vergelijk["criteria"]["1.2"]) == ({"V": 2, "O": 1}, {"M": 1, "O": 2})
    assert vergelijk["criteria_vastgesteld"] == {"1.1": {"V": 1, "M": 1, "O": 1}, "1.2": {"M": 2, "O": 1}}
    samen = json.loads(antwoord("hertoets van mappen", "json", invoer))["samen"]
    assert samen["oordelen"] == {"gelijk": 21}
    assert samen["oordelen_vastgesteld"] == {"verslechterd": 1, "verbeterd": 1, "gelijk": 19}


@pytest.mark.parametrize(("eis", "code", "niet_gehaald"), [("V", 3, ["1.2, 1.3"]), ("M", 3, ["1.2"]), ("O", 0, [])])
def test_een_eis_kijkt_naar_wat_is_berekend_en_noemt_beide(
    eis: str, code: int, niet_gehaald: list[str], invoer: dict[str, str]
) -> None:
    uit = toetsing("score", invoer["noord"], "--eis", eis, "--json")
    assert uit.returncode == code
    assert re.findall(r"criterium (.*?)\. Hoe", uit.stderr) == niet_gehaald
    assert f"kijkt naar het berekende oordeel. Afwijkend vastgesteld is bij IJsselland: {ANDERS}." in uit.stderr
    assert "[T230]" in uit.stderr
    zonder = toetsing("score", invoer["eerst"], "--eis", eis)
    assert "[T230]" not in zonder.stderr


# -- what was set as it was computed -----------------------------------------------------------------------------------

GELIJK = {
    "1.1": Afwijking(oordeel=Oordeel("V"), motivering="Zo vastgesteld.", door="hoofd"),
    "1.2": Afwijking(oordeel=Oordeel("O"), motivering="Zo ook.", door=None),
}


@pytest.fixture(scope="module")
def gelijk(invoer: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The same input, in which people set what was computed; and the uitslag of it that records that all the same."""
    werk = tmp_path_factory.mktemp("gelijk")
    nu = replace(TOETSINGEN["IJsselland"], ronde="2016", afwijkingen=GELIJK)
    (werk / "map").mkdir()
    for pad in (werk / "noord.xlsx", werk / "map" / "IJsselland.xlsx"):
        _schrijf(pad, nu)
    for een in (TOETSINGEN["Drenthe"], TOETSINGEN["Utrecht"]):
        _schrijf(werk / "map" / f"{een.organisatie}.xlsx", een)
    _schrijf(werk / "toen.xlsx", replace(nu, ronde="2015"))
    assert toetsing("score", werk / "noord.xlsx", "--naar", werk / "uitslag.json").returncode == 0
    eigen = {naam: werk / f"{naam}.xlsx" for naam in ("noord", "toen")}
    return invoer | {
        n: str(p) for n, p in {**eigen, "map": werk / "map", "uitslag": werk / "uitslag.json", "werk": werk}.items()
    }


HIER_WEL = ("wat-als", "json")
"""With other scores it is an afwijking after all."""


@pytest.mark.lang
@pytest.mark.parametrize(
    ("naam", "vorm"), [een for een in vormen("tabel", "markdown", "html", "csv", "json") if een != HIER_WEL]
)
def test_wat_gelijk_is_vastgesteld_telt_nergens_als_afwijking(naam: str, vorm: str, gelijk: dict[str, str]) -> None:
    inhoud = antwoord(naam, vorm, gelijk)
    tekst = kaal(tekst_van(vorm, inhoud) if vorm in ("markdown", "html") else inhoud.decode())
    assert not re.search(r"[Aa]fwijkendvastgesteld|[VMO]\*\(|Zovastgesteld|Zoook", tekst)
    if vorm == "json":
        standen = [criterium for criteria in _toetsingen(json.loads(inhoud)) for criterium in criteria.values()]
        assert not any(criterium["afwijking"] for criterium in standen)
    for rij in _csv(inhoud) if vorm == "csv" else ():
        assert {rij[kop] for kop in ("afwijkend", "motivering", "door") if kop in rij} <= {""}


def test_een_oudere_uitslag_noemt_ook_wat_gelijk_is_vastgesteld_en_klopt_nog(gelijk: dict[str, str]) -> None:
    pad = Path(gelijk["uitslag"])
    inhoud = json.loads(pad.read_text("utf-8"))
    criterium = inhoud["toetsingen"][0]["criteria"]["1.1"]
    assert (criterium["oordeel"], criterium["afwijking"]) == ("V", None)
    criterium["afwijking"] = {"oordeel": "V", "motivering": "Zo vastgesteld.", "door": "hoofd"}
    ouder = pad.with_name("ouder.json")
    ouder.write_text(json.dumps(inhoud), encoding="utf-8")
    uit = toetsing("verifieer", ouder)
    assert (uit.returncode, "fwijkend vastgesteld" in uit.stdout) == (0, False), uit.stdout + uit.stderr
    criterium["afwijking"]["oordeel"] = "M"
    ouder.write_text(json.dumps(inhoud), encoding="utf-8")
    uit = toetsing("verifieer", ouder)
    assert (uit.returncode, "afwijkend vastgesteld: IJsselland 1.1 (berekend V" in uit.stdout) == (3, True)


# -- who read more than one ronde, or not all days ---------------------------------------------------------------------


@pytest.mark.parametrize("opdracht", [["score"], ["vergelijk"], ["rapport", "landelijk", "--naar", "-"]])
def test_rondes_door_elkaar_worden_gezegd(opdracht: list[str], invoer: dict[str, str], tmp_path: Path) -> None:
    uit = toetsing(*opdracht[:2], invoer["map"], *opdracht[2:], "--formaat", "markdown")
    assert "verschillende rondes: 2015 (Drenthe en Utrecht) en 2016 (IJsselland)." in uit.stderr
    assert "[T105]" in uit.stderr
    zelfde = toetsing(*opdracht[:2], invoer["vroeger"], *opdracht[2:], "--formaat", "markdown")
    assert "[T105]" not in zelfde.stderr


def test_wie_geen_ronde_noemt_is_ook_een_andere(invoer: dict[str, str], tmp_path: Path) -> None:
    _schrijf(tmp_path / "a.xlsx", TOETSINGEN["Drenthe"])
    _schrijf(tmp_path / "b.xlsx", replace(TOETSINGEN["Utrecht"], ronde=None))
    uit = toetsing("score", tmp_path)
    assert "verschillende rondes: 2015 (Drenthe) en zonder ronde (Utrecht)." in uit.stderr
    rapport = toetsing("rapport", "landelijk", tmp_path, "--naar", "-", "--formaat", "markdown").stdout
    assert "| ronde | 2015 (bekend bij 1 van de 2) |" in rapport
