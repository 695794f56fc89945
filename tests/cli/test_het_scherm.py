"""A terminal gets the short answer, and with --detail all that a file has; meldingen stand together there."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from hulp.gedeeld import kopie
from hulp.opdracht import op_terminal, toetsing
from toetsing.domain.scores import OPEN
from toetsing.pipeline.kaders import kader_van, referentie

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

VAN_EEN, VAN_26 = 60, 100
"""No default answer is longer than about this."""
RUIM = 6
RONDES = ("r2015", "r2016", "r2017")


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory, voorbeeld_2015: Path) -> Path:
    """Three rondes of 26 organisations, in which three scores of ten were drawn anew; and the workbooks of 2015.

    What stands on the screen is the same for a csv as for a workbook, but of what `controleer` says of the latter.
    """
    doel = tmp_path_factory.mktemp("scherm")
    kader = kader_van("veilig-thuis-stap1-2015")
    for ronde in RONDES:
        gekozen = random.Random(ronde)
        (doel / ronde).mkdir()
        for een in referentie(kader):
            scores = {
                nr: gekozen.choice("+-")
                if score in ("+", "-") and gekozen.random() < 0.3
                else ""
                if score is OPEN
                else score
                for nr, score in een.scores.items()
            }
            tabel = "".join(f"{nr};{score}\n" for nr, score in scores.items())
            kop = f"organisatie;{een.organisatie}\nronde;{ronde[1:]}\nsoort;toezicht\n\nnr;score\n"
            (doel / ronde / f"{een.organisatie}.csv").write_text(kop + tabel, encoding="utf-8")
    kopie(voorbeeld_2015 / "regios", doel / "werkmappen")
    assert toetsing("score", doel / RONDES[0], "--naar", doel / "uitslag.json").returncode == 0
    return doel


EEN = "IJsselland.csv"
OPDRACHTEN = {
    "score van 26": (["score", "r2015"], VAN_26),
    "controleer van 26": (["controleer", "werkmappen"], VAN_26),
    "opvolging van 26": (["opvolging", "r2015"], VAN_26),
    "vergelijk van 26": (["vergelijk", "r2015"], VAN_26),
    "herreken van 26": (["herreken"], VAN_26),
    "hertoets van 26 in 2 rondes": (["hertoets", "r2015", "r2016"], VAN_26),
    "hertoets van 26 in 3 rondes": (["hertoets", *RONDES], VAN_26),
    "beoordelaars van 26": (["beoordelaars", *RONDES], VAN_26),
    "verifieer van 26": (["verifieer", "uitslag.json", "--map", "r2016"], VAN_26),
    "score van een": (["score", f"r2015/{EEN}"], VAN_EEN),
    "controleer van een": (["controleer", "werkmappen/IJsselland.xlsx"], VAN_EEN),
    "opvolging van een": (["opvolging", f"r2015/{EEN}"], VAN_EEN),
    "vergelijk van een": (["vergelijk", f"r2015/{EEN}"], VAN_EEN),
    "hertoets van een in 2 rondes": (["hertoets", f"r2015/{EEN}", f"r2016/{EEN}"], VAN_EEN),
    "hertoets van een in 3 rondes": (["hertoets", *(f"{ronde}/{EEN}" for ronde in RONDES)], VAN_EEN),
    "beoordelaars van een": (["beoordelaars", *(f"{ronde}/{EEN}" for ronde in RONDES)], VAN_EEN),
    "plan": (["plan", f"r2015/{EEN}"], VAN_EEN),
    "plan met veel minnen": (["plan", "r2015/Drenthe.csv"], VAN_EEN),
    "wat-als": (["wat-als", f"r2015/{EEN}", "1.1.4=+"], VAN_EEN),
}
ZONDER_DETAIL = {"controleer van 26", "controleer van een"}
"""What says everything in groups, and leaves nothing out."""


@cache
def op_het_scherm(naam: str, map_: Path, breedte: int) -> CompletedProcess[str]:
    args, _ = OPDRACHTEN[naam]
    return op_terminal(*args, cwd=map_, breedte=breedte)


@pytest.mark.parametrize("breedte", [80, *(pytest.param(breedte, marks=pytest.mark.lang) for breedte in (60, 120))])
@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_een_antwoord_op_het_scherm_is_te_overzien(naam: str, breedte: int, map_: Path) -> None:
    args, hoogstens = OPDRACHTEN[naam]
    uit = op_het_scherm(naam, map_, breedte)
    assert uit.returncode == (3 if args[0] == "verifieer" else 0), uit.stderr
    regels = (uit.stdout + uit.stderr).splitlines()
    assert len(regels) <= hoogstens + RUIM
    assert max(map(len, regels)) <= breedte
    assert not re.search(r"\b[0-9a-f]{64}\b", uit.stdout)


@pytest.mark.lang
@pytest.mark.parametrize("naam", [naam for naam in OPDRACHTEN if naam not in ZONDER_DETAIL])
def test_met_detail_staat_er_alles_wat_een_bestand_heeft(naam: str, map_: Path) -> None:
    args, _ = OPDRACHTEN[naam]
    heel = toetsing(*args, cwd=map_)
    assert op_terminal(*args, "--detail", cwd=map_).stdout == heel.stdout
    kort = op_het_scherm(naam, map_, 80).stdout
    assert ("Met --detail staat er alles van" in kort) == (kort != heel.stdout)


TE_SMAL = {
    "vergelijk van 26": ["de kolom 'voldoende'", "de balken"],
    "beoordelaars van 26": ["de kolommen 'gescoord', 'deel' en 'kan nog gelijk worden'"],
    "plan met veel minnen": ["de kolommen 'winst', 'aantal' en 'keuzes'"],
}
"""What a short answer does without on 60 columns."""


@pytest.mark.parametrize("naam", TE_SMAL)
def test_waar_een_scherm_te_smal_voor_is_wordt_gezegd_en_staat_er_met_detail(naam: str, map_: Path) -> None:
    args, _ = OPDRACHTEN[naam]
    kort = " ".join(op_terminal(*args, cwd=map_, breedte=60).stdout.split())
    gezegd = re.findall(r"Dit scherm is te smal voor (.*?); met --detail staat dat er\.", kort)
    assert list(dict.fromkeys(gezegd)) == list(dict.fromkeys(TE_SMAL[naam]))
    heel = op_terminal(*args, "--detail", cwd=map_, breedte=60).stdout
    assert heel == toetsing(*args, cwd=map_, breedte=60).stdout
    assert "te smal" not in heel
    koppen = {woord for regel in heel.splitlines() for woord in regel.split()}
    genoemd = (kop for koppen_ in re.findall(r"'([\w ]+)'", " ".join(gezegd)) for kop in koppen_.split())
    assert set(genoemd) <= koppen
    assert "te smal" not in op_terminal(*args, cwd=map_, breedte=80).stdout


def test_een_gebruiksfout_wordt_op_een_scherm_tussen_woorden_gebroken() -> None:
    heel = toetsing("kader", "bestaat-niet", breedte=60)
    scherm = op_terminal("kader", "bestaat-niet", breedte=60)
    assert [regel[:6] for regel in heel.stderr.splitlines()] == ["Fout: ", "Hulp: "]
    assert max(map(len, heel.stderr.splitlines())) > 60
    assert scherm.stderr.split() == heel.stderr.split()
    assert max(map(len, scherm.stderr.splitlines())) <= 60


@pytest.mark.parametrize("args", [["kader", "toon"], ["kader", "bewijs", "--detail"]])
def test_een_kader_staat_er_heel(args: list[str]) -> None:
    assert op_terminal(*args).stdout == toetsing(*(een for een in args if een != "--detail")).stdout


# -- meldingen ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def met_fouten(map_: Path) -> Path:
    """A folder in which two files have faults, and every file a minus without onderbouwing."""
    doel = map_ / "fouten"
    doel.mkdir()
    kop = "organisatie;{}\n\nnr;score;onderbouwing\n"
    nrs = [v.nr for v in kader_van("veilig-thuis-stap1-2015").verwachtingen if v.telt_mee]
    for naam, fout in (("noord", ("x", "y")), ("oost", ("z",)), ("zuid", ()), ("west", ())):
        scores = [*fout, *["-"] * (len(nrs) - len(fout))]
        tabel = "".join(f"{nr};{score};\n" for nr, score in zip(nrs, scores, strict=True))
        (doel / f"{naam}.csv").write_text(kop.format(naam) + tabel, encoding="utf-8")
    return doel


@pytest.mark.parametrize("breedte", [40, 60, 80, 120])
def test_meldingen_staan_per_bestand_en_houden_elk_hun_cel(met_fouten: Path, breedte: int) -> None:
    gepijpt = toetsing("controleer", "fouten", cwd=met_fouten.parent, breedte=breedte)
    scherm = op_terminal("controleer", "fouten", cwd=met_fouten.parent, breedte=breedte)
    cellen = re.findall(r"› (\w+\d+) \([\d.]+\): '", gepijpt.stdout)
    assert len(cellen) == 3
    regels = scherm.stdout.splitlines()
    assert "fouten/noord.csv" in regels  # a heading above its two faults
    assert [cel for cel in cellen if not re.search(rf"\b{cel} \([\d.]+\):", scherm.stdout)] == []
    assert all(len(regel) <= breedte for regel in regels)


def test_meldingen_op_stderr_staan_net_zo_bij_elkaar(met_fouten: Path) -> None:
    gepijpt = toetsing("score", "fouten", cwd=met_fouten.parent)
    assert sum("fouten/noord.csv › " in regel for regel in gepijpt.stderr.splitlines()) == 2
    for breedte in (60, 120):
        regels = op_terminal("score", "fouten", cwd=met_fouten.parent, breedte=breedte).stderr.splitlines()
        assert "fouten/noord.csv" in regels
        assert max(map(len, regels)) <= breedte


def test_wat_van_26_hetzelfde_is_staat_er_een_keer_met_hun_namen(map_: Path) -> None:
    args = ["rapport", "regio", "r2015", "--naar", "rapporten", "--formaat", "markdown", "--forceer"]
    gepijpt = toetsing(*args, cwd=map_)
    assert gepijpt.stderr.count("[T090]") == 26
    scherm = op_terminal(*args, cwd=map_)
    assert scherm.stderr.count("[T090]") == 1
    eenmaal = " ".join(scherm.stderr.split())
    assert "In het concept over Amsterdam-Amstelland, Drenthe, " in eenmaal
    assert "en Zuidoost-Brabant ontbreekt nog: " in eenmaal
    assert eenmaal.count("ontbreekt nog: ") == 2, "met good practices, en zonder"
