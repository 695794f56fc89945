"""The kader of 2015 as plain data, from appendix 3 of the report, with its file as it ships and the scores of then."""

from __future__ import annotations

import csv
from fractions import Fraction
from random import Random

from hulp.grond import STAP1
from tweede.invullen import als_csv
from tweede.kader import (
    Alle,
    Criterium,
    En,
    Kader,
    Niveau,
    Overige,
    Procent,
    Regels,
    Rij,
    Score,
    Tel,
    Thema,
    Verwachting,
)
from tweede.proeven import Proef
from tweede.rekening import rekeningen
from tweede.toetsingen_verzinnen import verzin_toetsingen

GOED, FOUT = Niveau("+"), Niveau("-")
BRON = "landelijk, bijlage 3"
AANTALLEN = {"1": (4, 5, 4), "2": (3, 3), "3": (4, 2)}
"""How many verwachtingen each criterium of each thema lists."""
MATIG = {n: En((Tel("precies", (n,), FOUT), Overige(GOED))) for n in (1, 2)}
REGELS = {
    "1": (
        Rij("V", Tel("hoogstens", (1,), FOUT), BRON),
        Rij("M", MATIG[2], BRON),
        Rij("O", Tel("minstens", (3,), FOUT), BRON),
    ),
    "2": (Rij("V", Alle(GOED), BRON), Rij("M", MATIG[1], BRON), Rij("O", Tel("minstens", (2,), FOUT), BRON)),
    "3": (
        Rij("V", Procent("minstens", Fraction(51), GOED), BRON),
        Rij("O", Procent("minstens", Fraction(50), FOUT), BRON),
    ),
}


def stap1() -> Proef:
    """Return it with the 26 toetsingen of 2015, and with made-up ones in which something is open."""
    themas = tuple(
        Thema(nr, tuple(_criterium(f"{nr}.{i}", n) for i, n in enumerate(aantallen, 1)), Regels(REGELS[nr]))
        for nr, aantallen in AANTALLEN.items()
    )
    scores = (Score("+", "voldoende", voldoet=True), Score("-", "onvoldoende"), Score("nvt", "nvt", nvt=True))
    kader = Kader("landelijk, bijlage 2", scores, ("V", "M", "O"), themas)
    kans = Random(2015)
    toetsingen = {**_van_2015(), **verzin_toetsingen(rekeningen(kader), 60, kans)}
    tekst = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    return Proef(kader, toetsingen, (), tekst, als_csv(kader, toetsingen, kans))


def _criterium(nr: str, aantal: int) -> Criterium:
    nrs = [f"{nr}.{i}" for i in range(1, aantal + 1)]
    return Criterium(nr, tuple(Verwachting(een, telt=een != "3.1.1") for een in nrs))


def _van_2015() -> dict[str, dict[str, str | None]]:
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    return {rij.pop("organisatie"): {nr: {"1": "+", "3": "-"}[code] for nr, code in rij.items()} for rij in rijen}
