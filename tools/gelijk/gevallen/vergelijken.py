"""Cases about toetsingen side by side, and about what could be: vergelijk, hertoets, beoordelaars, plan, wat-als."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gelijk.geval import geval, keuzes, lijst
from gelijk.gevallen.algemeen import DAG, REGIO
from gelijk.gevallen.scoren import VEEL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gelijk.geval import Geval

PER_BESTAND: Final = ("", "--json", "--naar uit.html", "--naar uit.xlsx", "--naar uit.csv", "--formaat markdown")
"""An answer in every form."""


def vergelijk(invoer: Path) -> Iterator[Geval]:
    """Yield every choice on more than one folder or matrix."""
    for pad in (*VEEL, "matrix/namen.csv", "gemengd", "fouten", "niets", REGIO, "matrix/leeg.xlsx"):
        for rest in (*PER_BESTAND, "--robuust", "--buddies", "--robuust --buddies --json", "--laagste 3"):
            yield geval(f"vergelijk {pad} {DAG} {rest}")
    for pad in ("landelijk.xlsx", "matrix/open.csv", "matrix/oordelen.xlsx"):
        for rest in keuzes("""
                --laagste 7 | --laagste 0 | --laagste 100 | --laagste x | --laagste -1 | --criterium 1.1
                --criterium 1 | --criterium 1.1 --criterium 2 | --criterium 9.9 | --criterium 1.1.1
                --oordeel O | --oordeel V --oordeel M --criterium 1.2 | --oordeel X | --oordeel geen
                --organisatie Drenthe | --organisatie Drenthe --organisatie Utrecht | --organisatie Drente
                --groep groep | --groep moederorganisaties | --groep weg | --groepen lijsten/groepen.csv
                --groepen lijsten/groepen.csv --groep grootte | --groepen lijsten/groepen.xlsx --groep groep
                --groepen lijsten/groepen-zonder-kop.csv --groep groep | --groepen weg.csv
                --groepen lijsten/namen.csv | --aliassen lijsten/aliassen.csv | --aliassen lijsten/groepen.csv
                --aliassen lijsten/aliassen-tegenspraak.csv | --groepen lijsten/groepen-dubbel.csv
                --aliassen weg.csv | --buddies --organisatie Drenthe | --buddies --criterium 1.1
                --buddies --oordeel O | --robuust -q | --variant toegepast-2015
                --robuust --variant toegepast-2015 | --buddies --groepen lijsten/groepen.csv
            """):
            for vorm in ("tabel", "json"):
                yield geval(f"vergelijk {pad} {DAG} {rest} --formaat {vorm}")
    for rest in keuzes("--robuust | --buddies | --laagste 4 | --groep groep"):
        for vorm in keuzes("html | xlsx | csv | md"):
            yield geval(f"vergelijk matrix/oordelen.xlsx {DAG} {rest} --naar uit.{vorm}")
    for naam in _kaders(invoer):
        for rest in keuzes("| --json | --robuust --buddies | --naar uit.html | --naar uit.xlsx"):
            yield geval(f"vergelijk scores/{naam}.csv --kader kaders/{naam} {DAG} {rest}")
    yield geval(f"vergelijk landelijk.xlsx matrix/namen.csv matrix/later.csv {DAG}")
    yield geval(f"vergelijk dossiers {DAG} --buddies --json")
    yield geval(f"vergelijk {REGIO} dossiers/zelfevaluatie.xlsx {DAG} --groep moederorganisatie")


def hertoets(invoer: Path) -> Iterator[Geval]:
    """Yield two and three rondes, of one organisation and of more, with one kader and with two."""
    for rondes in keuzes(f"""
            regios ronde-2016 | regios ronde-2016 ronde-2018 | ronde-2016 regios
            landelijk.xlsx matrix/later.csv | landelijk.xlsx matrix/eerder.csv
            landelijk.xlsx matrix/oordelen.xlsx | {REGIO} ronde-2016/IJsselland.xlsx
            regios/Drenthe.xlsx ronde-2016/Drenthe.xlsx ronde-2018/Drenthe.xlsx | {REGIO} {REGIO}
            ronde-2016 ronde-2016 | {REGIO} ingevuld/minnen.xlsx | {REGIO} ingevuld/overgenomen-veranderd.xlsx
            {REGIO} ingevuld/variant.xlsx | {REGIO} dossiers/volledig.xlsx | inspectie zelfevaluaties
            {REGIO} regios/Drenthe.xlsx | {REGIO} weg.xlsx | {REGIO} fouten/veel-fouten.xlsx
            ingevuld/half.xlsx ingevuld/drie-open.xlsx | {REGIO} | weg niets | landelijk.xlsx matrix/open.csv
            matrix/open.csv matrix/later.csv | matrix/soorten.csv landelijk.xlsx
        """):
        for rest in (*PER_BESTAND, "-q"):
            yield geval(f"hertoets {rondes} {DAG} {rest}")
    for eerst, later in (
        ("tellen-2020", "vervolg-2022"),
        ("vervolg-2022", "tellen-2020"),
        ("tellen-2020", "gaten-2020"),
    ):
        kaders = f"--kader kaders/{eerst} --kader kaders/{later}"
        een = f"scores/{eerst}-een.csv scores/{later}-een.csv {kaders}"
        for rondes in (f"scores/{eerst}.csv scores/{later}.csv {kaders}", f"{een} --ronde toen --ronde nu"):
            for rest in PER_BESTAND:
                yield geval(f"hertoets {rondes} {DAG} {rest}")
        yield from (geval(f"hertoets {een} {DAG} {rest}") for rest in ("", "--ronde toen"))
    for naam in _kaders(invoer):
        yield geval(f"hertoets scores/{naam}.csv scores/{naam}-een.csv --kader kaders/{naam} {DAG}")
    for rest in ("--kader veilig-thuis-stap1-2015", "--kader a --kader b --kader c", "--kader kaders/tellen-2020"):
        yield geval(f"hertoets regios/Drenthe.xlsx ronde-2016/Drenthe.xlsx {DAG} {rest}")


def beoordelaars(invoer: Path) -> Iterator[Geval]:
    """Yield assessors in pairs and more, folders of them, and what they decide together."""
    jansen, bakker, visser = (f"beoordelaars/{naam}.xlsx" for naam in ("jansen", "bakker", "visser"))
    for wie in keuzes(f"""
            {jansen} {bakker} | {jansen} {bakker} {visser} | {jansen} {visser} | {jansen} {jansen} | {jansen}
            {REGIO} dossiers/volledig.xlsx | {REGIO} ingevuld/half.xlsx | {REGIO} ingevuld/leeg.xlsx
            inspectie zelfevaluaties | landelijk.xlsx matrix/open.csv | regios ronde-2016
            {REGIO} regios/Drenthe.xlsx | {REGIO} fouten/veel-fouten.xlsx | {REGIO} weg.xlsx
            {REGIO} ingevuld/variant.xlsx | gemengd fouten | beoordelaars/samen.xlsx beoordelaars/besloten.xlsx
            ingevuld/alles-goed.xlsx ingevuld/alles-fout.xlsx
        """):
        for rest in (*PER_BESTAND, "--consensus samen.xlsx", "--organisatie IJsselland", "--variant toegepast-2015"):
            yield geval(f"beoordelaars {wie} {DAG} {rest}")
    for rest in keuzes(f"""
            --consensus samen.ods | --consensus samen.xlsx --naar samen.xlsx | --consensus {bakker} --forceer
            --consensus bestaat/uit.xlsx | --consensus bestaat/uit.xlsx --forceer | --consensus weg/samen.xlsx
            --organisatie Zuid --consensus samen.xlsx | --consensus samen.xlsx -q --json
        """):
        yield geval(f"beoordelaars {jansen} {bakker} {DAG} {rest}")
    for organisatie in keuzes("Drenthe | Utrecht | Alleen hier | Weg"):
        for rest in ("", "--json", "--consensus samen.xlsx"):
            yield geval(f"beoordelaars inspectie zelfevaluaties {DAG} --organisatie '{organisatie}' {rest}")
    for naam in _kaders(invoer):
        for rest in ("", "--json", "--consensus samen.xlsx"):
            een = f"scores/{naam}-een.csv"
            yield geval(
                f"beoordelaars {een} scores/{naam}.csv --organisatie 'Regio 00' --kader kaders/{naam} {DAG} {rest}"
            )


def plan(invoer: Path) -> Iterator[Geval]:
    """Yield the plan of every organisation of the example, and every goal on some workbooks."""
    for pad in (*lijst(invoer, "regios/*"), *lijst(invoer, "ingevuld/*"), *lijst(invoer, "dossiers/*")):
        for rest in ("", "--doel 'geen O'", "--json"):
            yield geval(f"plan {pad} {DAG} {rest}")
    for pad in keuzes(f"""
            {REGIO} | ingevuld/half.xlsx | ingevuld/alles-goed.xlsx | dossiers/volledig.xlsx
            dossiers/vreemd.xlsx
        """):
        for doel in keuzes("alles V | alles M | 1.2=M | 1.2=M, 2.1=V | geen O, 1.1=V | 3.1=M | 9.9=V | alles X | x |"):
            yield geval(f"plan {pad} {DAG} --doel '{doel}'")
            yield geval(f"plan {pad} {DAG} --doel '{doel}' --json")
        for vorm in keuzes("html | md | csv | xlsx"):
            yield geval(f"plan {pad} {DAG} --naar uit.{vorm} --doel 'geen O'")
        yield geval(f"plan {pad} --peildatum 2015-11-01 --variant toegepast-2015")
    for pad in keuzes(
        "landelijk.xlsx | matrix/open.csv | regios | fouten/veel-fouten.xlsx | weg.xlsx | fouten/leeg.xlsx"
    ):
        for rest in ("", "--organisatie Drenthe", "--organisatie Weg --json"):
            yield geval(f"plan {pad} {DAG} {rest}")
    for naam in _kaders(invoer):
        for rest in keuzes("| --json | --doel 'geen O' | --doel 'alles V' --naar uit.html"):
            yield geval(f"plan scores/{naam}-een.csv --kader kaders/{naam} {DAG} {rest}")


def wat_als(invoer: Path) -> Iterator[Geval]:
    """Yield other scores of every kind, right and wrong."""
    for pad in keuzes(
        f"{REGIO} | ingevuld/half.xlsx | dossiers/volledig.xlsx | landelijk.xlsx | vormen/ijsselland.ods"
    ):
        for wat in keuzes("""
                1.1.4=+ | 1.1.4=open | 1.1.4= | 1.1.4=+ 1.3.1=+ 1.2.2=ja | 1.1.1=+ | 3.1.1=+ | 1.1.4=nvt
                1.1.9=+ | 1.1.4 | '1.1.4 = +' | 1.1.4=misschien 9=+ x | 1.1.4=+ 1.1.4=- | 1.1=V | =+
                1.1.1=- 1.1.2=- 2.1.1=-
            """):
            for rest in ("", "--json"):
                yield geval(f"wat-als {pad} {wat} {DAG} --organisatie IJsselland {rest}")
    for rest in keuzes(
        "--naar uit.html | --naar uit.xlsx | --naar uit.csv | --formaat markdown | --variant toegepast-2015"
    ):
        yield geval(f"wat-als {REGIO} 1.1.4=+ 1.3.1=+ {DAG} {rest}")
    for pad in keuzes("weg.xlsx | fouten/veel-fouten.xlsx | landelijk.xlsx | regios"):
        yield geval(f"wat-als {pad} 1.1.4=+ {DAG}")
    for naam in _kaders(invoer):
        for wat in ("1.1.1=+ 1.2.1=-", "1.1.1=nvt 1.1.2=nvt 1.1.3=nvt", "1.1.1=++ 1.2.1=--"):
            yield geval(f"wat-als scores/{naam}-een.csv {wat} --kader kaders/{naam} {DAG}")


def _kaders(invoer: Path) -> list[str]:
    return sorted(pad.name for pad in (invoer / "kaders").iterdir())
