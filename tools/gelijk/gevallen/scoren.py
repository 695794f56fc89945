"""Cases about filling in and scoring: score, controleer, nieuw and voorbeeld."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gelijk.geval import geval, keuzes, lijst
from gelijk.gevallen.algemeen import REGIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gelijk.geval import Geval

VEEL: Final = (
    "regios",
    "landelijk.xlsx",
    "matrix/open.csv",
    "matrix/oordelen.xlsx",
    "matrix/soorten.csv",
    "ronde-2016",
)
"""What holds more than one organisation."""


def score(invoer: Path) -> Iterator[Geval]:
    """Yield every input in every form."""
    een = [*_goede(invoer), *lijst(invoer, "regios/[A-F]*.xlsx")]
    for pad in een:
        for rest in keuzes("| --uitleg | --json | --formaat csv | --formaat markdown | --formaat markdown --uitleg"):
            yield geval(f"score {pad} {rest}")
    for pad in (*VEEL, "gemengd", "fouten", "niets", "matrix/namen.csv"):
        for vorm in keuzes("tabel | json | csv | markdown"):
            for rest in keuzes("| --detail | --uitleg | --detail --uitleg --streng"):
                yield geval(f"score {pad} --formaat {vorm} {rest}")
        yield geval(f"score {pad} --naar uit.txt --detail")
        yield geval(f"score {pad}", kolommen=60)
    for pad in lijst(invoer, "fouten/*"):
        for rest in keuzes("| --json | -q --streng --formaat csv"):
            yield geval(f"score {pad} {rest}")


def score_met_keuzes(invoer: Path) -> Iterator[Geval]:
    """Yield every option of score on some inputs, inputs together, and kaders of one's own."""
    for pad in keuzes(f"""
            {REGIO} | ingevuld/drie-open.xlsx | ingevuld/alles-goed.xlsx | dossiers/volledig.xlsx
            landelijk.xlsx
        """):
        for rest in keuzes("V | M | O | X | v | V --volledig | V --json | M --variant toegepast-2015"):
            yield geval(f"score {pad} --eis {rest}")
        for rest in keuzes("""
                --volledig | --variant toegepast-2015 | --variant toegepast-2015 --json
                --variant varianten/stap1.yaml | --organisatie IJsselland | --organisatie Isselland
                --organisatie 'Iemand anders' --json | --kader veilig-thuis-stap1-2015
                --kader kaders/tellen-2020 | --variant varianten/goed.yaml
            """):
            yield geval(f"score {pad} {rest}")
    for regel in keuzes(f"""
            score 'regios/N*.xlsx' | score 'regios/[A-C]*.xlsx' --json | score 'weg/*.xlsx'
            score {REGIO} regios/Utrecht.xlsx | score {REGIO} {REGIO} | score {REGIO} landelijk.xlsx
            score {REGIO} weg.xlsx fouten/veel-fouten.xlsx | score regios/IJselland.xlsx {REGIO} --streng
            score inspectie zelfevaluaties | score ingevuld/kaal.csv --organisatie Zelf
            score regios --alleen-ronde 2016 | score regios ronde-2016 --alleen-ronde 2016
            score regios --alleen-organisatie Drenthe --alleen-organisatie Utrecht --detail
            score ingevuld/kaal.csv fouten/score-nvt.csv --organisatie Zelf | score weg | score weg.xlsx --json
            score gemengd/oordelen.json | score gemengd/oordelen.csv | score 'gemengd/~$goed.xlsx' | score ''
        """):
        yield geval(regel, "regios")
    yield from _met_eigen_kader(
        invoer, "score", ("", "--uitleg", "--json", "--detail", "--formaat markdown", "--eis V")
    )


def controleer(invoer: Path) -> Iterator[Geval]:
    """Yield every input, with the faults written back beside it too."""
    for pad in [*_goede(invoer), *lijst(invoer, "fouten/*"), *VEEL, "gemengd", "fouten", "niets"]:
        for rest in keuzes("| --json -q | --schrijf-terug"):
            yield geval(f"controleer {pad} {rest}")
    for pad in ("gemengd/fout.xlsx", "gemengd/fout.gecontroleerd.xlsx"):
        for rest in keuzes("| --schrijf-terug | --schrijf-terug --forceer | --schrijf-terug --open"):
            yield geval(f"controleer {pad} {rest}", "gemengd")
    for regel in keuzes(f"""
            controleer fouten/score-nvt.xlsx fouten/score-nvt.csv --schrijf-terug
            controleer gemengd gemengd/fout.xlsx --schrijf-terug | controleer {REGIO} --organisatie Zuid
            controleer ingevuld/kaal.csv --organisatie Zelf --naar uit.json
            controleer regios --formaat csv | controleer fouten --formaat csv --per melding
            controleer ingevuld/half.xlsx --volledig | controleer {REGIO} --volledig | controleer {REGIO} --per regio
            controleer gemengd --formaat markdown | controleer regios --per melding
        """):
        yield geval(regel)
    yield from _met_eigen_kader(invoer, "controleer", ("", "--json", "--schrijf-terug"))


def nieuw(invoer: Path) -> Iterator[Geval]:
    """Yield new workbooks of every kind and from every other."""
    for rest in keuzes(f"""
            | --leeg | --variant toegepast-2015 | --variant varianten/stap1.yaml
            --variant varianten/goed.yaml
            --organisatie 'Veilig Thuis <Noord> & Co' --ronde 2026 --soort zelfevaluatie | --soort onderzoek -q
            --matrix | --organisaties lijsten/namen.csv | --alleen-minnen | --met-scores | --uit weg.xlsx
            --uit {REGIO} --leeg | --uit {REGIO} --alleen-minnen --met-scores
            --uit {REGIO} --organisatie Zuid --ronde 2027
            --uit {REGIO} | --uit landelijk.xlsx | --uit landelijk.xlsx --organisatie Drenthe --ronde 2027
            --uit landelijk.xlsx --organisatie X | --kader kaders/vervolg-2022
            --uit {REGIO} --kader kaders/tellen-2020 --ronde 2027 | --uit regios
            --matrix --organisaties lijsten/namen.csv --organisatie Noord | --matrix --organisaties weg.csv
        """):
        yield geval(f"nieuw nieuw.xlsx {rest}")
    for pad in [*_goede(invoer), "fouten/veel-fouten.xlsx", "fouten/score-nvt.csv", "fouten/afgebroken.xlsx"]:
        for rest in keuzes(
            "--ronde 2027 | --ronde 2027 --alleen-minnen | --met-scores | --ronde 2027 --variant toegepast-2015"
        ):
            yield geval(f"nieuw nieuw.xlsx --uit {pad} {rest}")
    for pad in (*lijst(invoer, "lijsten/namen*"), REGIO, "fouten/leeg.xlsx"):
        for rest in ("", "--ronde 2026 --soort toezicht", "--kader kaders/niveaus-2020"):
            yield geval(f"nieuw nieuw.xlsx --matrix --organisaties {pad} {rest}")
    for pad in lijst(invoer, "kaders/*/kader.yaml"):
        yield geval(f"nieuw nieuw.xlsx --kader {pad} --organisatie Noord")
    for regel in keuzes(
        f"nieuw nieuw | nieuw nieuw.ods | nieuw weg/nieuw.xlsx | nieuw {REGIO} --uit {REGIO} --forceer"
    ):
        yield geval(regel)
    for rest in keuzes("| --forceer | --forceer -q | --forceer --open"):
        yield geval(f"nieuw bestaat/uit.xlsx {rest}")
    yield from _een_ronde(invoer)


def _een_ronde(invoer: Path) -> Iterator[Geval]:
    """Yield folders with a workbook for each organisation: of lists, of earlier rounds, and of the lowest of one."""
    for pad in lijst(invoer, "lijsten/namen*"):
        yield geval(f"nieuw ronde --organisaties {pad} --ronde 2026 --soort toezicht")
        yield geval(f"nieuw ronde --organisaties {pad} --uit regios --ronde 2026")
    for rest in keuzes("""
            | --ronde 2016 | --ronde 2016 --alleen-minnen | --met-scores | --ronde 2016 --laagste 7
            --ronde 2016 --laagste 8 | --ronde 2016 --laagste 40 | --ronde 2016 --organisatie Noord | --ronde 2015
        """):
        yield geval(f"nieuw ronde --uit regios {rest}")
        yield geval(f"nieuw ronde --uit landelijk.xlsx {rest}")
    for map_ in ("gemengd", "fouten", "nergens", "ingevuld"):
        yield geval(f"nieuw ronde --uit {map_} --ronde 2027")
        yield geval(f"nieuw ronde --uit {map_} --ronde 2027 --laagste 1")
    yield geval("nieuw regios --uit regios --ronde 2016", "regios")
    yield geval("nieuw ronde.ods --uit regios --ronde 2016")


def voorbeeld(invoer: Path) -> Iterator[Geval]:
    """Yield the example data, into a folder that is new, that holds it already, or that cannot be."""
    del invoer
    for rest in keuzes("""
            oefenen -q | oefenen --kader veilig-thuis-stap1-2015 | oefenen --kader nergens | bestaat/uit.json
            .
        """):
        yield geval(f"voorbeeld {rest}")
    for rest in ("", "--forceer", "-q"):
        yield geval(f"voorbeeld . {rest}", "regios")
    yield geval("voorbeeld oefenen --kader kaders/tellen-2020")


def _goede(invoer: Path) -> list[str]:
    """Return workbooks of one organisation that can be scored."""
    return [
        *lijst(invoer, "ingevuld/*"),
        *lijst(invoer, "dossiers/*"),
        *lijst(invoer, "vormen/*.*s*"),
        *lijst(invoer, "beoordelaars/*.xlsx"),
        REGIO,
    ]


def _met_eigen_kader(invoer: Path, opdracht: str, resten: tuple[str, ...]) -> Iterator[Geval]:
    """Yield the scores that go with every kader of one's own, with that kader and without."""
    for pad in lijst(invoer, "scores/*.csv"):
        naam = pad.removeprefix("scores/").removesuffix(".csv").removesuffix("-een")
        for rest in resten:
            yield geval(f"{opdracht} {pad} --kader kaders/{naam} {rest}")
        yield geval(f"{opdracht} {pad}")
        yield geval(f"{opdracht} {pad} --kader kaders/gaten-2020")
    for pad in lijst(invoer, "reeksen/*.csv"):
        for naam in ("reeksen-2020", "tellen-2020"):
            for rest in resten:
                yield geval(f"{opdracht} scores/{naam}.csv {pad} --kader kaders/{naam} {rest}")
