"""A second reckoning of Stap 1, by hand, and random toetsingen as somebody may write them down.

Nothing in it asks the program anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from random import Random

    from toetsing.pipeline.besloten import Besloten, ZonderKader

    Tabel = Sequence[Sequence[str]]

AANTALLEN = {"1.1": 4, "1.2": 5, "1.3": 4, "2.1": 3, "2.2": 3, "3.1": 4, "3.2": 2}
NUMMERS = [f"{criterium}.{i}" for criterium, aantal in AANTALLEN.items() for i in range(1, aantal + 1)]
TELT_NIET = "3.1.1"
SCHRIJFWIJZEN = {
    "+": ("+", "1", "v", "V", "voldoende", " ja ", "Voldoende"),
    "-": ("-", "–", "−", "3", "o", "O", "onvoldoende", "Nee"),
    "": ("", " "),
    "nvt": ("nvt", "N.v.t.", ""),
}


def letter(thema: str, plus: int, minus: int) -> str:
    """Decide by appendix 3 of the report of 2015."""
    if thema == "1":
        return "V" if minus <= 1 else "M" if minus == 2 else "O"
    if thema == "2":
        return "V" if minus == 0 else "M" if minus == 1 else "O"
    return "V" if plus * 100 >= 51 * (plus + minus) else "O"


@dataclass(frozen=True)
class Rekening:
    """What a criterium comes to: + and - and open, and every letter that is still possible."""

    plus: int
    minus: int
    open: int
    mogelijk: frozenset[str]


def reken(scores: Mapping[str, str]) -> dict[str, Rekening]:
    uit = {}
    for criterium in AANTALLEN:
        eigen = [score for nr, score in scores.items() if nr.startswith(criterium) and nr != TELT_NIET]
        plus, minus, open_ = (eigen.count(teken) for teken in ("+", "-", ""))
        kan = frozenset(letter(criterium[0], plus + erbij, minus + open_ - erbij) for erbij in range(open_ + 1))
        uit[criterium] = Rekening(plus, minus, open_, kan)
    return uit


def toetsingen(kans: Random, aantal: int) -> dict[str, dict[str, str]]:
    """Make organisations with scores; in some much is wrong, in some much is open."""
    uit = {}
    for i in range(aantal):
        gewicht = (kans.randrange(1, 9), kans.randrange(1, 5), kans.choice((0, 0, 1, 3)))
        scores = dict(zip(NUMMERS, kans.choices(("+", "-", ""), gewicht, k=len(NUMMERS)), strict=True))
        uit[f"Regio {i:04}"] = scores | {TELT_NIET: "nvt"}
    return uit


def onder_elkaar(alle: Mapping[str, Mapping[str, str]], kans: Random) -> Tabel:
    rijen = [
        [naam, nr, kans.choice(SCHRIJFWIJZEN[score])] for naam, scores in alle.items() for nr, score in scores.items()
    ]
    return [["Organisatie", "Nr.", "Score"], *rijen]


def als_matrix(alle: Mapping[str, Mapping[str, str]], kans: Random) -> Tabel:
    kolommen = kans.sample(NUMMERS, len(NUMMERS))
    rijen = [[naam, *(kans.choice(SCHRIJFWIJZEN[scores[nr]]) for nr in kolommen)] for naam, scores in alle.items()]
    return [["organisatie", *kolommen], *rijen]


def schrijf_xlsx(pad: Path, tabel: Tabel) -> None:
    boek = Workbook(write_only=True)
    blad = boek.create_sheet("Scores")
    for rij in tabel:
        blad.append([int(cel) if cel in {"1", "3"} else cel or None for cel in rij])
    boek.save(pad)


SOORTEN = frozenset(map(frozenset, ("V", "M", "O", "VM", "MO", "VMO", "VO")))
"""Every set of oordelen that a criterium of Stap 1 can leave possible."""


def uitkomst_van(scoring: Besloten | ZonderKader) -> dict[str, dict[str, Rekening]]:
    """Return what the program makes of each organisation. Nothing may be wrong with any."""
    assert not [str(een) for een in scoring.meldingen if een.ernst.name == "FOUT"]
    uitkomst = {
        uitslag.toetsing.organisatie: {
            een.nr: Rekening(een.aantallen["+"], een.aantallen["-"], len(een.open), frozenset(een.mogelijk))
            for een in uitslag.criteria
        }
        for uitslag in scoring.uitslagen
    }
    soorten = {een.mogelijk for per in uitkomst.values() for een in per.values()}
    assert soorten >= SOORTEN, "the toetsingen are too much alike to prove anything"
    return uitkomst
