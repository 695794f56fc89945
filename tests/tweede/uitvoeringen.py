"""Every way in which the beslisregels are carried out, one row each, held against the second reckoning.

Each is asked about the made-up toetsingen of a kader, of which some scores are open, and about every way to fill in
each of its parts, or as many of those, spread over all, as `HOOGSTENS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hulp.sqlmachine import Plaats, beslist, mag_zwijgen, uitslag_van
from toetsing.bulk.matrix import score_matrix
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN, Score
from tweede.rekening import LEEG
from tweede.staten import nummers_van

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.kader import Kader as Echt
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.scores import Ingevuld
    from tweede.proeven import Proef
    from tweede.rekening import Rekening

    Scores = Mapping[str, str | None]
    Toetsingen = Mapping[str, Scores]

HOOGSTENS = 200
"""So many ways to fill in a part are tried at most, of each part."""


class Zegt(NamedTuple):
    """What is possible, best first, and which row decides, where that is one; None where it is not said."""

    mogelijk: str | None
    rij: int | None = None


Gezegd = dict[tuple[str, str], Zegt]
"""What is said, by who it is about and the number of the part."""


@dataclass(frozen=True)
class Uitvoering:
    """One way to carry out the rules: what it says, whether of the row too, and of which parts it may say nothing."""

    zegt: Callable[[Proef, Echt, Toetsingen], Gezegd]
    ook_rij: bool = True
    zwijgt: Callable[[Echt], set[str]] = lambda _: set()


def hoort(proef: Proef) -> tuple[dict[str, Scores], Gezegd]:
    """Return the toetsingen, and what the second reckoning says of them."""
    toetsingen: dict[str, Scores] = dict(proef.toetsingen)
    delen = [een for een in (*proef.rekeningen, *proef.knopen) if een.regels]
    uit: Gezegd = {}
    for (naam, nr), antwoord in proef.antwoorden.items():
        rij = next(iter(antwoord.rijen)) if len(antwoord.rijen) == len(antwoord.oordelen) == 1 else None
        uit[naam, nr] = Zegt("/".join(antwoord.oordelen), rij)
    anders = {nr: mag[0] for een in proef.rekeningen for nr, mag in zip(een.nrs, een.mag, strict=True)}
    anders |= {f.naam: proef.kader.scores_van(f)[0].teken for f in proef.kader.feiten}
    for een in delen:
        for i, vulling in enumerate(_verspreid(een)):
            naam = f"{een.nr} #{i}"
            toetsingen[naam] = anders | dict(zip(een.nrs, vulling, strict=True))
            uit[naam, een.nr] = Zegt(een.alles[vulling].oordeel, een.alles[vulling].rij)
    return toetsingen, uit


def _verspreid(een: Rekening) -> list[tuple[str, ...]]:
    alle = list(een.alles)
    return alle[:: -(-len(alle) // HOOGSTENS)]


def uitvoeringsverschillen(proef: Proef, echt: Echt, wie: str) -> Iterator[str]:
    """Yield where one way to carry out the rules says otherwise than the second reckoning."""
    toetsingen, verwacht = hoort(proef)
    uitvoering = UITVOERINGEN[wie]
    gezegd = uitvoering.zegt(proef, echt, toetsingen)
    zwijgt = uitvoering.zwijgt(echt)
    for (naam, nr), goed in verwacht.items():
        zegt = gezegd.get((naam, nr), Zegt("nothing"))
        vrij = nr in zwijgt and None in toetsingen[naam].values()
        if zegt.mogelijk is None and vrij:
            continue
        rijen = {goed.rij, None} if vrij else {goed.rij}
        if zegt.mogelijk != goed.mogelijk or (uitvoering.ook_rij and zegt.rij not in rijen):
            yield f"{wie}: {nr} {naam}: {zegt} in plaats van {goed} bij {dict(toetsingen[naam])}"


# -- each of them ------------------------------------------------------------------------------------------------------


def _scores(echt: Echt, scores: Scores) -> Mapping[str, Ingevuld]:
    niet_mee = {v.nr: v.bij_leeg for v in echt.verwachtingen if not v.telt_mee}
    return niet_mee | {nr: OPEN if teken is None else Score(teken) for nr, teken in scores.items()}


def _regelsets(echt: Echt) -> dict[str, Regelset]:
    regels = {}
    for een in wat_beslist_wordt(echt):
        assert een.knoop.regelset is not None
        regels[een.nr if een.niveau == "criterium" else een.knoop.naam] = een.knoop.regelset
    return regels


def _beslissen(_: Proef, echt: Echt, toetsingen: Toetsingen) -> Gezegd:
    nummers = {nr: nummers_van(regelset) for nr, regelset in _regelsets(echt).items()}
    uit: Gezegd = {}
    for naam, scores in toetsingen.items():
        uitslag = uitslag_van(echt, naam, _scores(echt, scores))
        delen = [(een.nr, een.mogelijk, een.rijen) for een in uitslag.criteria]
        delen += [
            (een.nr if een.nr == "geheel" else f"thema {een.nr}", een.mogelijk, een.rijen) for een in uitslag.boven
        ]
        for nr, mogelijk, rijen in delen:
            rij = nummers[nr][id(rijen[0])] if len(rijen) == len(mogelijk) == 1 else None
            uit[naam, nr] = Zegt("/".join(mogelijk), rij)
    return uit


def _tabel(proef: Proef, echt: Echt, toetsingen: Toetsingen) -> Gezegd:
    nrs = [nr for een in (*proef.rekeningen, *proef.knopen) for nr in een.nrs]
    tabel = score_matrix({nr: [t[nr] or "" for t in toetsingen.values()] for nr in nrs}, echt, mogelijk=True)
    uit: Gezegd = {}
    for een in (*proef.rekeningen, *proef.knopen):
        if een.regels:
            kop = "eindoordeel" if een.nr == "geheel" else een.nr
            letters = [*een.letters, GEEN]
            for naam, masker in zip(toetsingen, tabel[f"mogelijk {kop}"], strict=True):
                uit[naam, een.nr] = Zegt("/".join(letter for i, letter in enumerate(letters) if int(masker) >> i & 1))
    return uit


def _zwijgt(echt: Echt) -> set[str]:
    return {f"thema {nr}" if niveau == "thema" else nr for niveau, nr in mag_zwijgen(echt)}


def _sql(dialect: str, *, breed: bool = False) -> Callable[[Proef, Echt, Toetsingen], Gezegd]:
    def zegt(_: Proef, echt: Echt, toetsingen: Toetsingen) -> Gezegd:
        scores = {naam: _scores(echt, van) for naam, van in toetsingen.items()}
        uit = beslist(echt, dialect, scores, breed=breed)
        gezegd: Gezegd = {}
        for nr, regelset in _regelsets(echt).items():
            nummers = nummers_van(regelset)
            per_rij: dict[int | None, int | None] = {
                een.nummer: nummers[id(een.beslisregel)] for een in regelset.genummerd
            }
            per_rij |= {None: None, 0: LEEG}
            niveau = nr if nr == "geheel" else "thema" if nr.startswith("thema ") else "criterium"
            for naam in toetsingen:
                rij = uit[Plaats(naam, niveau, nr.removeprefix("thema "))]
                assert rij["oordeel"] == (rij["mogelijk"] if rij["beste"] == rij["slechtste"] else None)
                gezegd[naam, nr] = Zegt(rij["mogelijk"], per_rij[rij["rij"]])
        return gezegd

    return zegt


UITVOERINGEN: Mapping[str, Uitvoering] = {
    "decide": Uitvoering(_beslissen),
    "score_matrix": Uitvoering(_tabel, ook_rij=False),
    "sql op duckdb": Uitvoering(_sql("duckdb"), zwijgt=_zwijgt),
    "sql op sqlite": Uitvoering(_sql("sqlite"), zwijgt=_zwijgt),
    "sql op duckdb, breed": Uitvoering(_sql("duckdb", breed=True), zwijgt=_zwijgt),
    "sql op sqlite, breed": Uitvoering(_sql("sqlite", breed=True), zwijgt=_zwijgt),
}
"""By name; the formulas of a workbook, that take seconds for a kader, stand in `elders`."""
