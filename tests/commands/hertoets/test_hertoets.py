"""`toetsing hertoets`: two or more rondes beside each other, and the same in the reports."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.antwoorden import beeld_van
from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.hertoetskaders import MILD, STRENG, kadertekst
from hulp.nummers import zonder_nummers
from hulp.openen import csvrijen
from test_2015 import TELLINGEN
from toetsing.cli.hoofd import start
from toetsing.domain.dossier import Dossier
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.pipeline.kaders import kader_van, met_variant_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
KADER = kader_van(STAP1.name)
TOEN = {toetsing.organisatie: toetsing for toetsing in referentie(KADER)}


def met(toetsing: Toetsing, scores: Mapping[str, str], ronde: str = "2016", **meer: Any) -> Toetsing:
    nieuw = {nr: OPEN if teken == "?" else Score(teken) for nr, teken in scores.items()}
    return replace(toetsing, scores={**toetsing.scores, **nieuw}, ronde=ronde, **meer)


def werkmap(pad: Path, toetsing: Toetsing, kader: Kader = KADER) -> str:
    pad.write_bytes(als_werkmap(kader, toetsing, Dossier()))
    return str(pad)


def matrix(pad: Path, toetsingen: Iterable[Toetsing], kader: Kader = KADER) -> str:
    pad.write_bytes(matrix_als_werkmap(kader, list(toetsingen)))
    return str(pad)


def bekijk(*args: str, code: int = GOED) -> dict[str, Any]:
    return beeld_van("hertoets", *args, code=code)


def codes(inhoud: dict[str, Any]) -> list[str]:
    return [een["code"] for een in inhoud["meldingen"]]


def eigen_kaders(map_: Path, **scores: Sequence[str]) -> list[str]:
    """Two kaders that continue each other and a matrix for each; scores by ronde: "Noord;+;-;+"."""
    toen, nu = {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1"]}, {"1.1": ["1.1.1", "1.1.2", "1.1.3"]}
    (map_ / "toen.yaml").write_text(kadertekst("toen", toen, MILD), encoding="utf-8")
    was = {"1.1.1": "1.1.2", "1.1.2": "1.1.1"}
    (map_ / "nu.yaml").write_text(kadertekst("nu", nu, STRENG, was=was, vervolg_op="toen"), encoding="utf-8")
    for naam, criteria in (("toen", toen), ("nu", nu)):
        nrs = [nr for verwachtingen in criteria.values() for nr in verwachtingen]
        rijen = [f"ronde;{naam}", f"organisatie;{';'.join(nrs)}", *scores[naam]]
        (map_ / f"{naam}.csv").write_text("\n".join(rijen), encoding="utf-8")
    return [
        str(map_ / "toen.csv"), str(map_ / "nu.csv"),
        "--kader", str(map_ / "toen.yaml"), "--kader", str(map_ / "nu.yaml"),
    ]  # fmt: skip


# -- one organisation --------------------------------------------------------------------------------------------------


def test_wat_veranderde_bij_een_organisatie(tmp_path: Path) -> None:
    toen = TOEN["IJsselland"]  # 18 of 24; minuses 1.1.4, 1.2.2, 1.2.4, 1.2.5, 1.3.1 and 1.3.4
    nu = met(toen, {"1.2.2": "+", "1.2.4": "+", "1.3.1": "?", "2.2.1": "-"}, datum=date(2016, 6, 1))
    inhoud = bekijk(werkmap(tmp_path / "a.xlsx", toen), werkmap(tmp_path / "b.xlsx", nu))
    assert codes(inhoud) == []
    (deel,) = inhoud["hertoets"]["organisaties"]
    assert [(r["kop"]["naam"], r["datum"], r["soort"]) for r in deel["rondes"]] == [
        ("2015", "", "toezicht"),
        ("2016", "1 juni 2016", "toezicht"),
    ]
    (stap,) = deel["stappen"]
    veranderd = {s["nr"]: s["verandering"] for s in stap["scores"] if s["verandering"] != "gelijk"}
    assert veranderd == {"1.2.2": "verbeterd", "1.2.4": "verbeterd", "1.3.1": "nu open", "2.2.1": "verslechterd"}
    oordelen = {o["nr"]: (o["eerst"]["tekst"], o["daarna"]["tekst"], o["verandering"]) for o in stap["oordelen"]}
    assert oordelen["1.2"] == ("O", "V", "verbeterd")
    assert oordelen["1.3"] == ("M", "V of M", "niet te zeggen")
    assert oordelen["2.2"][2] == "verslechterd"
    assert {p["was"]: p["stand"] for p in stap["punten"] if p["was"]} == {
        "1.1.4": "gebleven",
        "1.2.2": "opgelost",
        "1.2.4": "opgelost",
        "1.2.5": "gebleven",
        "1.3.1": "nog niet opnieuw gescoord",
        "1.3.4": "gebleven",
        "2.2.1": "nieuw",
    }
    assert "18 in 2015 en 19 of 20 (1 nog open) in 2016" in stap["zinnen"][0]
    assert any("met dezelfde beslisregels" in zin for zin in stap["zinnen"])
    assert stap["scores"][0]["eerst_cel"].startswith("Toetsing!")


def test_elke_vorm_van_het_antwoord(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rondes = [werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"]), werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {}))]
    for vorm in ("tabel", "markdown", "html"):
        assert start(["hertoets", *rondes, "--formaat", vorm, "-q"]) == GOED
        assert "Alle 16 verbeterpunten uit 2015 zijn gebleven." in " ".join(capsys.readouterr().out.split())
    assert start(["hertoets", *rondes, "--naar", str(tmp_path / "x.csv"), "-q"]) == GOED
    assert csvrijen((tmp_path / "x.csv").read_bytes())[0] == ["nr", "criterium", "2015", "2016", "verandering"]
    for keer in ("een", "twee"):
        naar = str(tmp_path / f"{keer}.xlsx")
        assert start(["hertoets", *rondes, "--naar", naar, "--peildatum", "1-2-2016", "-q"]) == GOED
    assert (tmp_path / "een.xlsx").read_bytes() == (tmp_path / "twee.xlsx").read_bytes()
    bladen = openpyxl.load_workbook(tmp_path / "een.xlsx").sheetnames
    assert {"Oordelen", "Scores", "Verbeterpunten", "Kaders", "Bestanden"} <= set(bladen)


def test_overgenomen_scores_staan_erbij(tmp_path: Path) -> None:
    een, twee = werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"]), str(tmp_path / "b.xlsx")
    assert start(["nieuw", twee, "--uit", een, "--alleen-minnen", "--ronde", "2016", "-q"]) == GOED
    (stap,) = bekijk(een, twee)["hertoets"]["organisaties"][0]["stappen"]
    assert "Niet alles is opnieuw getoetst: 8 scores zijn overgenomen uit ronde 2015." in stap["zinnen"]
    assert {(s["eerst"], s["daarna"]) for s in stap["scores"] if s["noot"] == "overgenomen uit 2015"} == {("+", "+")}
    assert {(s["eerst"], s["daarna"]) for s in stap["scores"] if not s["noot"]} == {("-", "open")}


def test_afwijkende_oordelen_staan_erbij(tmp_path: Path) -> None:
    anders = Afwijking(oordeel=Oordeel("V"), motivering="Omdat.", door=None)
    nu = met(TOEN["Drenthe"], {}, afwijkingen={"2.1": anders})
    rondes = [werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"]), werkmap(tmp_path / "b.xlsx", nu)]
    (stap,) = bekijk(*rondes)["hertoets"]["organisaties"][0]["stappen"]
    assert [(o["nr"], o["daarna_noot"]) for o in stap["oordelen"] if o["daarna_noot"]] == [
        ("2.1", "afwijkend vastgesteld: V")
    ]
    een = next(o for o in stap["oordelen"] if o["nr"] == "2.1")
    assert (een["daarna"]["tekst"], een["daarna_vastgesteld"]["tekst"]) == ("O", "V")
    assert (een["verandering"], een["verandering_vastgesteld"]) == ("gelijk", "verbeterd")


@pytest.mark.parametrize(
    ("toen", "nu", "verandering"),
    [("V", None, "verslechterd"), (None, "V", "verbeterd"), ("M", "M", "gelijk"), ("M", "V", "verbeterd")],
)
def test_een_verandering_van_wat_is_vastgesteld_heeft_een_eigen_label(
    toen: str | None, nu: str | None, verandering: str, tmp_path: Path
) -> None:
    """Of Drenthe 1.1 is computed O in both rondes; what people set in either is told and labelled by itself."""

    def gezet(letter: str | None) -> dict[str, Afwijking]:
        return {"1.1": Afwijking(oordeel=Oordeel(letter), motivering="Omdat.", door=None)} if letter else {}

    rondes = [
        werkmap(tmp_path / "a.xlsx", replace(TOEN["Drenthe"], afwijkingen=gezet(toen))),
        werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {}, afwijkingen=gezet(nu))),
    ]
    inhoud = bekijk(*rondes)["hertoets"]
    (stap,) = inhoud["organisaties"][0]["stappen"]
    een = stap["oordelen"][0]
    assert (een["verandering"], een["verandering_vastgesteld"]) == ("gelijk", verandering)
    assert (een["eerst_vastgesteld"]["tekst"], een["daarna_vastgesteld"]["tekst"]) == (toen or "O", nu or "O")
    assert "Het berekende oordeel is op alle 7 criteria gelijk gebleven." in stap["zinnen"]
    anders = f"1 van de 7 criteria {verandering} en op 6 gelijk gebleven"
    anders = "alle 7 criteria gelijk gebleven" if verandering == "gelijk" else anders
    assert f"Het vastgestelde oordeel is op {anders}." in stap["zinnen"]
    regel, overzicht = inhoud["overzicht"]["regels"][0], inhoud["overzicht"]
    geteld = dict(zip(overzicht["soorten_vastgesteld"], regel["tellingen_vastgesteld"], strict=True))
    assert geteld[verandering] >= 1
    assert sum(geteld.values()) == sum(regel["tellingen"]) == 7


# -- another rule set --------------------------------------------------------------------------------------------------


def test_een_variant_alleen_is_het_kader(tmp_path: Path) -> None:
    """The same scores by the variant: 1.1 goes from V to M, and that is never called prestatie."""
    variant = met_variant_van(KADER, KADER.id, "toegepast-2015")
    rondes = [
        werkmap(tmp_path / "a.xlsx", TOEN["IJsselland"]),
        werkmap(tmp_path / "b.xlsx", met(TOEN["IJsselland"], {}), variant),
    ]
    inhoud = bekijk(*rondes)
    (stap,) = inhoud["hertoets"]["organisaties"][0]["stappen"]
    assert {o["nr"]: o["oorzaak"] for o in stap["oordelen"] if o["verandering"] != "gelijk"} == {"1.1": "kader"}
    assert codes(inhoud) == []
    assert stap["oordelen"][0]["uitleg"] == "met de beslisregels van 2015 twee keer V; met die van 2016 twee keer M"
    assert inhoud["hertoets"]["overzicht"]["rondes"][1]["variant"].startswith("toegepast-2015, sha256 ")
    assert any(regel.startswith("Een oordeel kan veranderen") for regel in inhoud["hertoets"]["leesregels"])


def test_andere_regels_waarbij_geen_oordeel_verandert(tmp_path: Path) -> None:
    variant = met_variant_van(KADER, KADER.id, "toegepast-2015")
    rondes = [
        werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"]),
        werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {}), variant),
    ]
    (stap,) = bekijk(*rondes)["hertoets"]["organisaties"][0]["stappen"]
    assert {o["oorzaak"] for o in stap["oordelen"]} == {""}
    assert [zin for zin in stap["zinnen"] if "beslisregels" in zin] == ["De beslisregels van de rondes verschillen."]


def test_een_ander_kader_met_was(tmp_path: Path) -> None:
    inhoud = bekijk(*eigen_kaders(tmp_path, toen=["Noord;-;+;-"], nu=["Noord;+;-;+"]))
    (stap,) = inhoud["hertoets"]["organisaties"][0]["stappen"]
    assert [(s["was"], s["nr"], s["verandering"]) for s in stap["scores"]] == [
        ("1.1.2", "1.1.1", "gelijk"),
        ("1.1.1", "1.1.2", "gelijk"),
    ]
    assert ([v["nr"] for v in stap["vervallen"]], [v["nr"] for v in stap["nieuw"]]) == (["1.2.1"], ["1.1.3"])
    (oordeel,) = stap["oordelen"]
    # whatever 1.1.3 would have been then: by the old rules V stays V, by the new it was no V and is no V
    assert (oordeel["eerst"]["tekst"], oordeel["daarna"]["tekst"], oordeel["oorzaak"]) == ("V", "M", "kader")
    tekst = " ".join(stap["zinnen"])
    assert "1 in toen en 1 in nu" in tekst
    assert "kunnen niet naast elkaar worden gezet" in tekst
    assert "Criterium 1.2 van toen komt in nu niet terug." in tekst


def test_een_vastgesteld_oordeel_staat_naast_wat_is_berekend(tmp_path: Path) -> None:
    anders = Afwijking(oordeel=Oordeel("V"), motivering="Er is meer.", door="de inspectie")
    toen = replace(TOEN["Drenthe"], afwijkingen={"1.2": anders})
    rondes = [werkmap(tmp_path / "a.xlsx", toen), werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {}))]
    (stap,) = bekijk(*rondes)["hertoets"]["organisaties"][0]["stappen"]
    assert "In 2015 is afwijkend vastgesteld: 1.2 (berekend O, vastgesteld V)." in stap["zinnen"]
    assert not any("doordat scores veranderden" in zin for zin in stap["zinnen"])


def test_zinnen_en_tabel_tellen_hetzelfde(tmp_path: Path) -> None:
    """Of one organisation everything is known, of one 1.1 is open, and of 1.2 nothing of then stands beside it."""
    toen, nu = {"1.1": ["1.1.1", "1.1.2"]}, {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1"]}
    teksten = {
        "toen": (kadertekst("toen", toen, MILD), ["Noord;-;+", "Oost;-;-", "Zuid;-;+"]),
        "nu": (
            kadertekst("nu", nu, STRENG, was={"1.1.1": "1.1.1", "1.1.2": "1.1.2"}, vervolg_op="toen"),
            ["Noord;-;-;+", "Oost;;-;+", "Zuid;-;+;+"],
        ),
    }
    for naam, (kader, rijen) in teksten.items():
        (tmp_path / f"{naam}.yaml").write_text(kader, encoding="utf-8")
        kop = "organisatie;1.1.1;1.1.2" if naam == "toen" else "organisatie;1.1.1;1.1.2;1.2.1"
        (tmp_path / f"{naam}.csv").write_text("\n".join([f"ronde;{naam}", kop, *rijen]), encoding="utf-8")
    args = [f"--kader={tmp_path / naam}.yaml" for naam in teksten]
    h = bekijk(str(tmp_path / "toen.csv"), str(tmp_path / "nu.csv"), *args)["hertoets"]
    o = h["overzicht"]
    assert o["soorten"] == ["verbeterd", "verslechterd", "gelijk", "niet te zeggen", "niet te vergelijken"]
    # Noord went from V to O and Zuid from V to M; Oost was M and is now M or O
    assert {r["organisatie"]: r["tellingen"] for r in o["regels"]} == {
        "Noord": [0, 1, 0, 0, 1],
        "Oost": [0, 0, 0, 1, 1],
        "Zuid": [0, 1, 0, 0, 1],
    }
    assert (
        "Het oordeel is van toen naar nu in 2 van de 6 gevallen (3 organisaties, 2 criteria) verslechterd; in 1 is "
        "het niet te zeggen en in 3 is het niet "
        "te vergelijken."
    ) in o["zinnen"]
    # Noord by the old rules V and then M, by the new M and then O; Zuid has the same scores as then
    assert "Van de veranderingen die zeker zijn, komt er 1 door het kader en komt er 1 door beide." in o["zinnen"]
    for deel, zin, oorzaken in zip(
        h["organisaties"],
        (
            "Het oordeel is op 1 van de 2 criteria verslechterd; op 1 is het niet te vergelijken.",
            "Of het oordeel veranderde, is op 1 van de 2 criteria niet te zeggen en op 1 niet te vergelijken.",
            "Het oordeel is op 1 van de 2 criteria verslechterd; op 1 is het niet te vergelijken.",
        ),
        (["beide", ""], ["", ""], ["kader", ""]),
        strict=True,
    ):
        (stap,) = deel["stappen"]
        assert zin in stap["zinnen"]
        assert [een["oorzaak"] for een in stap["oordelen"]] == oorzaken


def test_aantallen_van_verschillende_kaders_staan_nooit_als_trend_in_een_zin(tmp_path: Path) -> None:
    inhoud = bekijk(*eigen_kaders(tmp_path, toen=["Noord;+;+;+"], nu=["Noord;-;-;+"]))
    (stap,) = inhoud["hertoets"]["organisaties"][0]["stappen"]
    los = [zin for zin in stap["zinnen"] if " 3 verwachtingen" in zin]
    assert los == [
        "Elke ronde op zichzelf. In toen: alle 3 verwachtingen zijn voldoende.",
        "In nu: 1 van de 3 verwachtingen is voldoende.",
    ]
    (regel,) = inhoud["hertoets"]["overzicht"]["regels"]
    assert regel["standen"] == ["2 van 2", "0 van 2"]


def test_kaders_die_niets_zeggen_delen_niets(tmp_path: Path) -> None:
    args = eigen_kaders(tmp_path, toen=["Noord;+;+;+", "Zuid;+;+;+"], nu=["Noord;-;-;+", "Zuid;+;+;+"])
    (tmp_path / "nu.yaml").write_text(kadertekst("nu", {"1.1": ["1.1.1", "1.1.2", "1.1.3"]}, STRENG), encoding="utf-8")
    inhoud = bekijk(*args)
    assert codes(inhoud) == ["T114"]
    assert "vervolg_op: toen" in inhoud["meldingen"][0]["advies"]
    assert "De kaders delen geen enkele verwachting" in " ".join(inhoud["hertoets"]["overzicht"]["zinnen"])
    assert [regel["standen"] for regel in inhoud["hertoets"]["overzicht"]["regels"]] == [["–", "–"]] * 2
    (stap,) = inhoud["hertoets"]["organisaties"][0]["stappen"]
    assert stap["oordelen"][0]["verandering"] == "niet te vergelijken"
    assert stap["oordelen"][0]["eerst"] is None


def test_een_kader_dat_op_een_ander_volgt(tmp_path: Path) -> None:
    args = eigen_kaders(tmp_path, toen=["Noord;+;+;+"], nu=["Noord;-;-;+"])
    omgekeerd = [args[1], args[0], "--kader", args[5], "--kader", args[3]]
    assert codes(bekijk(*omgekeerd)) == ["T114"]
    nu = (tmp_path / "nu.yaml").read_text("utf-8")
    (tmp_path / "nu.yaml").write_text(nu.replace("vervolg_op: toen", "vervolg_op: elders"), encoding="utf-8")
    assert codes(bekijk(*args)) == ["T115"]
    (tmp_path / "nu.yaml").write_text(nu.replace('was: "1.1.1"', 'was: "9.9.9"'), encoding="utf-8")
    assert codes(bekijk(*args)) == ["T116"]
    zonder = "".join(regel for regel in nu.splitlines(keepends=True) if "was:" not in regel)
    (tmp_path / "nu.yaml").write_text(zonder, encoding="utf-8")
    assert codes(bekijk(*args)) == ["T114"]


# -- many organisations ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rondes(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """All 26 organisations: in 2016 each has 1.1.4 in order, and Drenthe loses 2.1.1; in 2017 nothing changed."""
    map_ = tmp_path_factory.mktemp("rondes")
    van_2016 = [met(t, {"1.1.4": "+"} | ({"3.2.1": "-"} if t.organisatie == "Utrecht" else {})) for t in TOEN.values()]
    return [
        matrix(map_ / "2015.xlsx", TOEN.values()),
        matrix(map_ / "2016.xlsx", van_2016),
        matrix(map_ / "2017.xlsx", [replace(t, ronde="2017") for t in van_2016]),
    ]


def test_het_overzicht_van_alle_organisaties(rondes: list[str]) -> None:
    """Counted again from the table alone."""
    h = bekijk(*rondes[:2])["hertoets"]
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8-sig") as regels:
        tabel = {rij["organisatie"]: rij for rij in csv.DictReader(regels, delimiter=";")}
    plussen = {naam: list(rij.values()).count("1") for naam, rij in tabel.items()}
    erbij = {naam: (rij["1.1.4"] != "1") - (naam == "Utrecht" and rij["3.2.1"] == "1") for naam, rij in tabel.items()}
    assert {r["organisatie"]: r["standen"] for r in h["overzicht"]["regels"]} == {
        naam: [f"{n} van 24", f"{n + erbij[naam]} van 24"] for naam, n in plussen.items()
    }
    assert f"{sum(TELLINGEN)} van de 624 in 2015" in h["overzicht"]["zinnen"][1]
    op_stand = sorted(plussen, key=lambda naam: (-plussen[naam] - erbij[naam], naam.casefold()))
    assert [r["organisatie"] for r in h["overzicht"]["regels"]] == op_stand
    assert {r["organisatie"]: (r["minstens"], r["hoogstens"]) for r in h["overzicht"]["regels"]} == {
        naam: (n, n) for naam, n in erbij.items()
    }
    assert h["overzicht"]["soorten"] == ["verbeterd", "verslechterd", "gelijk"]
    verbeterd = sum(r["tellingen"][0] for r in h["overzicht"]["regels"])
    slecht = {naam: sum(rij[f"1.1.{i}"] != "1" for i in range(1, 5)) for naam, rij in tabel.items()}
    # V up to 1 minus, M 2, O from 3: one minus fewer betters who had 2 or 3
    assert verbeterd == sum(slecht[naam] in (2, 3) and rij["1.1.4"] != "1" for naam, rij in tabel.items())
    assert all(sum(r["tellingen"]) == 7 for r in h["overzicht"]["regels"])


@pytest.mark.lang
def test_een_tijdlijn_van_drie_rondes(rondes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    h = bekijk(*rondes)["hertoets"]
    assert [r["naam"] for r in h["overzicht"]["rondes"]] == ["2015", "2016", "2017"]
    drenthe = next(deel for deel in h["organisaties"] if deel["organisatie"] == "Drenthe")
    assert [(stap["eerst"], stap["daarna"]) for stap in drenthe["stappen"]] == [("2015", "2016"), ("2016", "2017")]
    assert drenthe["tijdlijnzinnen"][0].endswith("8 in 2015, 9 in 2016 en 9 in 2017.")
    for deel in h["organisaties"]:  # V up to 1 minus, M 2, O from 3; from 2016 on 1.1.4 is in order
        rest = sum(TOEN[deel["organisatie"]].scores[f"1.1.{i}"] == "-" for i in range(1, 4))
        toen = rest + (TOEN[deel["organisatie"]].scores["1.1.4"] == "-")
        verwacht = ["VVMOO"[n] for n in (toen, rest, rest)]
        assert deel["tijdlijn"][0]["oordelen"] == verwacht
    assert start(["hertoets", *rondes, "-q"]) == GOED
    assert "Van 2016 naar 2017" in capsys.readouterr().out
    assert start(["hertoets", *rondes, "--formaat", "csv", "-q"]) == GOED
    rijen = list(csv.reader(StringIO(capsys.readouterr().out.lstrip("\ufeff")), delimiter=";"))
    assert rijen[0][:4] == ["organisatie", "voldoende 2015", "open 2015", "beoordeeld 2015"]
    assert (rijen[0].index("voldoende 2016"), rijen[0].index("voldoende 2017")) == (4, 7)
    assert next(rij for rij in rijen if rij[0] == "Drenthe")[1:10] == ["8", "0", "24", "9", "0", "24", "9", "0", "24"]


def test_een_tijdlijn_houdt_op_waar_een_kader_niets_zegt(tmp_path: Path) -> None:
    args = eigen_kaders(tmp_path, toen=["Noord;-;+;-"], nu=["Noord;+;-;+"])
    drie = kadertekst("drie", {"1.1": ["1.1.1"]}, MILD)
    (tmp_path / "drie.yaml").write_text(drie, encoding="utf-8")
    (tmp_path / "drie.csv").write_text("ronde;drie\norganisatie;1.1.1\nNoord;+", encoding="utf-8")
    rondes = [*args[:2], str(tmp_path / "drie.csv"), *args[2:], "--kader", str(tmp_path / "drie.yaml")]
    inhoud = bekijk(*rondes)
    assert codes(inhoud) == ["T114"]
    (deel,) = inhoud["hertoets"]["organisaties"]
    assert deel["tijdlijn"] == [{"nr": "1.1", "kort": "Criterium 1.1", "oordelen": ["–", "–", "V"]}]
    assert "Geen enkele verwachting komt in alle rondes voor" in deel["tijdlijnzinnen"][0]
    assert [een["naam"] for een in inhoud["hertoets"]["overzicht"]["rondes"]] == ["toen", "nu", "drie"]


def test_wie_niet_in_elke_ronde_staat_wordt_genoemd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toen = [TOEN["Drenthe"], TOEN["Utrecht"], replace(TOEN["Zeeland"], organisatie="Zee-land")]
    nu = [met(TOEN["Drenthe"], {}), met(TOEN["Zeeland"], {})]
    inhoud = bekijk(matrix(tmp_path / "a.xlsx", toen), matrix(tmp_path / "b.xlsx", nu))
    assert codes(inhoud) == ["T112", "T112"]
    assert "Utrecht en Zee-land" in inhoud["meldingen"][0]["tekst"]
    assert "'Zee-land' en 'Zeeland'" in inhoud["meldingen"][0]["advies"]
    assert len(inhoud["hertoets"]["organisaties"]) == 1
    assert inhoud["hertoets"]["overzicht"]["ontbrekend"] == [
        "Niet vergeleken zijn 3 organisaties: 2 staan alleen in 2015 en 1 staat alleen in 2016. Wie niet in elke ronde "
        "staat, staat in de tabel daarvan."
    ]
    assert start(["hertoets", str(tmp_path / "a.xlsx"), str(tmp_path / "b.xlsx"), "-q"]) == GOED
    zinnen = " ".join(capsys.readouterr().out.split())
    assert "Niet vergeleken zijn 3 organisaties: " in zinnen
    assert re.search(r"Utrecht \d+ van 24 – gestopt na 2015, niet vergeleken", zinnen)


# -- what does not add up ----------------------------------------------------------------------------------------------


def test_de_volgorde_en_de_soort(tmp_path: Path) -> None:
    toen = werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"])
    nu = werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {}, soort=Soort.ZELFEVALUATIE))
    inhoud = bekijk(nu, toen)
    assert codes(inhoud) == ["T110", "T111"]
    assert "zegt de ronde" in inhoud["meldingen"][0]["tekst"]
    (stap,) = inhoud["hertoets"]["organisaties"][0]["stappen"]
    assert any("toezicht naast een zelfevaluatie" in zin for zin in stap["zinnen"])
    assert any("toezicht naast een zelfevaluatie" in zin for zin in inhoud["hertoets"]["overzicht"]["zinnen"])


def test_een_datum_gaat_boven_de_naam_van_de_ronde(tmp_path: Path) -> None:
    een = werkmap(tmp_path / "a.xlsx", met(TOEN["Drenthe"], {}, "A", datum=date(2016, 1, 2)))
    twee = werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {}, "B", datum=date(2016, 1, 1)))
    inhoud = bekijk(een, twee)
    assert "zegt de datum" in inhoud["meldingen"][0]["tekst"]


def test_twee_keer_dezelfde_ronde(tmp_path: Path) -> None:
    een = werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"])
    twee = werkmap(tmp_path / "b.xlsx", met(TOEN["Drenthe"], {"1.1.4": "+"}, "2015"))
    inhoud = bekijk(een, twee)
    assert codes(inhoud) == ["T118"]
    assert [r["naam"] for r in inhoud["hertoets"]["overzicht"]["rondes"]] == ["2015 (ronde 1)", "2015 (ronde 2)"]
    assert codes(bekijk(een, een)) == ["T117"]


def test_zonder_gedeelde_organisatie_is_er_geen_antwoord(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rondes = [werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"]), werkmap(tmp_path / "b.xlsx", TOEN["Utrecht"])]
    assert start(["hertoets", *rondes]) == FOUTE_INVOER
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    assert gezegd.err.count("[T112]") == 2
    assert "[T113]" in gezegd.err


def test_een_ronde_die_niet_te_lezen_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["hertoets", werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"]), str(tmp_path / "weg.xlsx")]) == ONLEESBAAR
    assert "[T001]" in capsys.readouterr().err


def test_verkeerd_gebruik(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    een = werkmap(tmp_path / "a.xlsx", TOEN["Drenthe"])
    assert start(["hertoets", een]) == FOUT_GEBRUIK
    assert "minstens twee rondes" in capsys.readouterr().err
    assert start(["hertoets", een, een, een, "--kader", KADER.id, "--kader", KADER.id]) == FOUT_GEBRUIK
    assert "voor elk van de 3 rondes" in capsys.readouterr().err
    werkmap(tmp_path / "b.xlsx", replace(met(TOEN["Drenthe"], {}), ronde=None))
    assert start(["hertoets", een, str(tmp_path)]) == FOUT_GEBRUIK
    assert "niet elke toetsing noemt haar ronde: Drenthe. " in capsys.readouterr().err


# -- how a ronde is called ---------------------------------------------------------------------------------------------


def zonder_ronde(map_: Path, *rondes: str) -> list[str]:
    paden = []
    for nummer, ronde in enumerate(rondes):
        pad = map_ / f"{nummer}.csv"
        kop = f"ronde;{ronde}\n" if ronde else ""
        nrs = [v.nr for v in KADER.verwachtingen]
        pad.write_text(f"{kop}organisatie;{';'.join(nrs)}\nNoord{';+' * len(nrs)}", encoding="utf-8")
        paden.append(str(pad))
    return paden


def test_wie_geen_ronde_noemt_wordt_erom_gevraagd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paden = zonder_ronde(tmp_path, "2015", "")
    assert start(["hertoets", *paden]) == FOUT_GEBRUIK
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert f"Van {paden[1]} is niet bekend welke ronde het is" in fout
    assert "zoals --ronde 2015 --ronde 2016" in fout
    assert "[G131]" in fout


def test_een_gegeven_ronde_staat_in_het_antwoord(tmp_path: Path) -> None:
    inhoud = bekijk(*zonder_ronde(tmp_path, "", "2016"), "--ronde", "2015", "--ronde", "2016")
    assert [r["naam"] for r in inhoud["hertoets"]["overzicht"]["rondes"]] == ["2015", "2016"]
    (deel,) = inhoud["hertoets"]["organisaties"]
    assert (deel["stappen"][0]["eerst"], deel["stappen"][0]["daarna"]) == ("2015", "2016")


@pytest.mark.parametrize(
    ("namen", "code"), [(["2016"], "G132"), (["2016", "2015"], "G133"), (["2015", "2016", "2017"], "G132")]
)
def test_een_ronde_te_weinig_te_veel_of_verwisseld(
    namen: list[str], code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = [deel for naam in namen for deel in ("--ronde", naam)]
    assert start(["hertoets", *zonder_ronde(tmp_path, "2015", ""), *args]) == FOUT_GEBRUIK
    assert f"[{code}]" in capsys.readouterr().err


def test_een_rapport_noemt_een_ronde_zonder_naam_naar_haar_plaats(tmp_path: Path) -> None:
    vorige, nu = zonder_ronde(tmp_path, "", "")
    naar = tmp_path / "r.json"
    assert start(["rapport", "regio", nu, "--vorige", vorige, "--naar", str(naar), "-q"]) == GOED
    hertoets = json.loads(naar.read_bytes())["rapport"]["hertoets"]
    assert [een["kop"]["naam"] for een in hertoets["rondes"]] == ["de vorige ronde", "deze ronde"]


def test_een_kader_voor_alle_rondes(rondes: list[str]) -> None:
    assert bekijk(*rondes[:2], "--kader", KADER.id)["hertoets"] == bekijk(*rondes[:2])["hertoets"]


def test_niets_veranderd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toen = matrix(tmp_path / "a.xlsx", [TOEN["Drenthe"], TOEN["Utrecht"]])
    nu = matrix(tmp_path / "b.xlsx", [met(TOEN[naam], {}) for naam in ("Drenthe", "Utrecht")])
    assert start(["hertoets", toen, nu]) == GOED
    assert "Er veranderde niets." in capsys.readouterr().out


def test_wie_geen_verbeterpunten_had(tmp_path: Path) -> None:
    goed = {nr: "+" for nr, score in TOEN["Drenthe"].scores.items() if score == "-"}
    rondes = [werkmap(tmp_path / f"{ronde}.xlsx", met(TOEN["Drenthe"], goed, ronde)) for ronde in ("2015", "2016")]
    (stap,) = bekijk(*rondes)["hertoets"]["organisaties"][0]["stappen"]
    assert "In 2015 waren er geen verbeterpunten." in stap["zinnen"]
    assert stap["punten"] == []


# -- in the reports ----------------------------------------------------------------------------------------------------


def zonder_leeg(waarde: Any) -> Any:
    """The JSON of a report says nothing of what there is none of by its kader."""
    if isinstance(waarde, dict):
        soms = ("feiten", "getallen", "bovenoordelen", "items", "andere_cijfers")
        return {naam: zonder_leeg(deel) for naam, deel in waarde.items() if naam not in soms or deel}
    return [zonder_leeg(deel) for deel in waarde] if isinstance(waarde, list) else waarde


@pytest.mark.lang
def test_het_rapport_over_een_organisatie_met_de_vorige_ronde(rondes: list[str], tmp_path: Path) -> None:
    args = ["rapport", "regio", rondes[1], "--organisatie", "Drenthe", "--vorige", rondes[0], "-q", "--forceer"]
    assert start([*args, "--naar", str(tmp_path / "r.json")]) == GOED
    rapport = json.loads((tmp_path / "r.json").read_bytes())["rapport"]
    eigen = bekijk(*rondes[:2])["hertoets"]["organisaties"]
    drenthe = next(deel for deel in eigen if deel["organisatie"] == "Drenthe")
    assert rapport["hertoets"] == zonder_leeg(drenthe)
    assert [naam for naam, _ in rapport["herkomst"]["bestanden"]] == [Path(een).name for een in (rondes[1], rondes[0])]
    for vorm in ("html", "md", "docx", "pdf"):
        assert start([*args, "--naar", str(tmp_path / f"r.{vorm}")]) == GOED
    tekst = zonder_nummers((tmp_path / "r.md").read_text("utf-8"))
    assert (
        tekst.index("## Samenvatting") < tekst.index("## Vergeleken met de vorige ronde") < tekst.index("## Inleiding")
    )
    assert "De oordelen van 2015 zijn bepaald met het Toetsingskader" in tekst


def test_zonder_vorige_staat_er_niets_over(rondes: list[str], tmp_path: Path) -> None:
    args = ["rapport", "regio", rondes[1], "--organisatie", "Drenthe", "-q"]
    assert start([*args, "--naar", str(tmp_path / "r.json")]) == GOED
    assert json.loads((tmp_path / "r.json").read_bytes())["rapport"]["hertoets"] is None
    assert start([*args, "--naar", str(tmp_path / "r.md")]) == GOED
    assert "vorige ronde" not in (tmp_path / "r.md").read_text("utf-8")


def test_wie_niet_in_de_vorige_ronde_staat(
    tmp_path: Path, rondes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    vorige = werkmap(tmp_path / "a.xlsx", TOEN["Utrecht"])
    naar = tmp_path / "r.json"
    args = ["rapport", "regio", rondes[1], "--organisatie", "Drenthe", "--naar", str(naar), "--forceer"]
    assert start([*args, "--vorige", vorige]) == GOED
    assert "geen toetsing van Drenthe" in capsys.readouterr().err
    assert json.loads(naar.read_bytes())["rapport"]["hertoets"] is None
    assert start([*args, "--vorige", str(tmp_path / "weg.xlsx")]) == ONLEESBAAR
    fout = capsys.readouterr().err
    assert "[T001]" in fout
    assert "[T119]" not in fout  # of a file that is not there nobody can say who is in it
    assert start([*args, "--vorige-kader", KADER.id]) == FOUT_GEBRUIK


@pytest.mark.lang
def test_het_landelijke_rapport_met_de_vorige_ronde(rondes: list[str], tmp_path: Path) -> None:
    args = ["rapport", "landelijk", rondes[1], "--vorige", rondes[0], "-q"]
    assert start([*args, "--naar", str(tmp_path / "l.json")]) == GOED
    rapport = json.loads((tmp_path / "l.json").read_bytes())["rapport"]
    assert rapport["hertoets"] == zonder_leeg(bekijk(*rondes[:2])["hertoets"]["overzicht"])
    assert Path(rondes[0]).name in dict(rapport["herkomst"]["bestanden"])
    assert start([*args, "--naar", str(tmp_path / "l.xlsx")]) == GOED
    boek = openpyxl.load_workbook(BytesIO((tmp_path / "l.xlsx").read_bytes()))
    assert "Vorige ronde" in boek.sheetnames
    assert start([*args, "--naar", str(tmp_path / "l.md")]) == GOED
    assert "## Vergeleken met de vorige ronde" in zonder_nummers((tmp_path / "l.md").read_text("utf-8"))


def test_het_rapport_met_een_vorig_kader_zegt_wat_de_labels_zijn(tmp_path: Path) -> None:
    args = eigen_kaders(tmp_path, toen=["Noord;-;+;-", "Zuid;-;-;-"], nu=["Noord;+;-;+", "Zuid;+;+;-"])
    eerst, daarna, _, toen, _, nu = args
    for soort, naam in (("regio", "Noord"), ("landelijk", "")):
        wie = ["--organisatie", naam] if naam else []
        naar = tmp_path / f"{soort}.md"
        rapport = ["rapport", soort, daarna, "--kader", nu, "--vorige", eerst, "--vorige-kader", toen]
        assert start([*rapport, *wie, "--naar", str(naar), "-q"]) == GOED
        assert "Een oordeel kan veranderen door andere scores of door andere beslisregels." in naar.read_text("utf-8")
