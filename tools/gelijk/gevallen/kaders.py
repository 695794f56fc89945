"""Cases about kaders, and about what was published or recorded: kader, herreken and verifieer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gelijk.geval import geval, keuzes, lijst
from gelijk.gevallen.algemeen import REGIO
from gelijk.invoer.uitslagen import VASTGELEGD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gelijk.geval import Geval


def kaders(invoer: Path) -> Iterator[Geval]:
    """Yield every kader, sound and not, shown and proved."""
    namen = sorted(pad.name for pad in (invoer / "kaders").iterdir())
    for kader in ("", "veilig-thuis-stap1-2015", *(f"kaders/{naam}" for naam in namen)):
        for rest in ("", "--json"):
            yield geval(f"kader toon {kader} {rest}")
        for rest in keuzes("| --json | --formaat markdown | -q | --tabel uit.csv | --tabel uit.xlsx --criterium 1.1"):
            yield geval(f"kader bewijs {kader} {rest}")
        for rest in keuzes("| --json | --formaat markdown | --naar uit.xlsx"):
            yield geval(f"kader verschil veilig-thuis-stap1-2015 {kader} {rest}")
    for uit in ("veilig-thuis-stap1-2015", *(f"kaders/{naam}" for naam in namen)):
        yield geval(f"kader nieuw eigen-2027 --uit {uit}")
    weg = keuzes(f"weg | weg/kader.yaml | regios | {REGIO} | kaders | veilig-thuis-stap1-2051")
    for pad in (*lijst(invoer, "kaders-fout/*"), *weg):
        yield geval(f"kader toon {pad}")
        yield geval(f"kader controleer {pad}")
        yield geval(f"kader bewijs {pad} --json")
        yield geval(f"score ingevuld/kaal.csv --kader {pad}")
    for rest in keuzes("""
            --criterium 1.1 | --tabel uit.csv --criterium 9.9 | --tabel uit.txt | --tabel bestaat/uit.csv
            --tabel uit | --tabel bestaat/uit.xlsx --forceer | --tabel weg/uit.csv
            --tabel uit.csv --naar uit.md | --tabel uit.xlsx
        """):
        yield geval(f"kader bewijs {rest}")


def herreken(invoer: Path) -> Iterator[Geval]:
    """Yield published figures beside other scores, and the search for varianten."""
    for rest in keuzes(f"""
            | --json | --formaat markdown | --variant toegepast-2015 | landelijk.xlsx | regios --json
            weg.xlsx | matrix/open.csv | matrix/open.csv --json | matrix/later.csv | fouten/veel-fouten.xlsx
            {REGIO} | gemengd | --kader kaders/delen-2020 | --variant varianten/stap1.yaml
            --gepubliceerd weg.yaml | --varianten | --varianten --json | --varianten --criterium 1.1
            --varianten --criterium 9.9 | --varianten --criterium 1.1 --formaat markdown
            --varianten --naar uit.xlsx | --varianten --naar uit.html | --varianten --criterium 1.1 --formaat csv
            --varianten --criterium 1.1 --bewaar v.yaml
            --varianten --criterium 1.1 --keuze 3 --bewaar v.yaml -q
            --varianten --criterium 1.1 --keuze 999 --bewaar v.yaml
            --varianten --criterium 1.1 --keuze x --bewaar v.yaml | --varianten --bewaar v.yaml
            --bewaar v.yaml | --varianten --criterium 1.1 --bewaar bestaat/uit.yaml
            --varianten --criterium 1.1 --bewaar v.txt
            --varianten --criterium 1.1 --bewaar v.yaml --variant toegepast-2015 | --keuze 1 | --criterium 1.1
            --varianten --criterium 3.1 | --varianten landelijk.xlsx --criterium 1.2 --json
        """):
        yield geval(f"herreken {rest}")
    for pad in [*lijst(invoer, "gepubliceerd/*"), "kaders/tellen-2020/gepubliceerd.yaml", "huisstijlen/goed.yaml"]:
        for rest in ("", "--json", "--varianten"):
            yield geval(f"herreken scores/tellen-2020.csv --kader kaders/tellen-2020 --gepubliceerd {pad} {rest}")
    over = "--gepubliceerd gepubliceerd/goed.yaml --varianten --criterium 1.1 --bewaar gepubliceerd/goed.yaml --forceer"
    yield geval(f"herreken scores/tellen-2020.csv --kader kaders/tellen-2020 {over}")
    for variant in ["streng", *lijst(invoer, "varianten/*")]:
        yield geval(f"herreken scores/tellen-2020.csv --kader kaders/tellen-2020 --variant {variant}")


def verifieer(invoer: Path) -> Iterator[Geval]:
    """Yield recorded uitslagen beside the files they were made of, changed files, and no files."""
    for naam, args in VASTGELEGD.items():
        for rest in keuzes("| --json | --naar uit.html | --naar uit.csv | --naar uit.xlsx | --formaat markdown"):
            yield geval(f"verifieer uitslagen/{naam}.json {rest}", *args)
        yield geval(f"verifieer uitslagen/{naam}.json")
    for pad in lijst(invoer, "uitslagen/geknoeid-*"):
        for rest in ("", "--json"):
            yield geval(f"verifieer {pad} {rest}", REGIO)
    for rest in keuzes(
        "--kader kaders/tellen-2020 | --variant toegepast-2015 | --variant varianten/stap1.yaml | --kader weg"
    ):
        yield geval(f"verifieer uitslagen/een.json {rest}", REGIO)
    for pad in keuzes(f"weg.json | {REGIO} | gemengd/oordelen.json | beoordelaars.json | regios | fouten/leeg.xlsx"):
        yield geval(f"verifieer {pad}")
