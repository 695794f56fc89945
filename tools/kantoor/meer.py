"""Scales, numbers, sums, facts and what is decided above the criteria in LibreOffice: what the evaluator says.

Criteria with marks have more states than anybody can type, so states are drawn at random, with one seed, until there
are so many; how many there are in all is said beside it. Of the others every state is typed.
"""

from __future__ import annotations

import random
import sys
from functools import partial
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from hulp import bovenbladen, feitenkader, getalkader, schaalkader
from hulp.bedragkaders import examentekst
from kantoor.aansturing import bestuur, toetsing
from kantoor.werkmap import vind_tabel
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.kader import zicht_op
from toetsing.domain.oordeelplaatsen import naam_boven
from toetsing.domain.rules.getaluitkomst import getalstand
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.pipeline.kaders import kader_van
from toetsing.workbook.toestanden import GRENS_TOESTANDEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from toetsing.domain.kader import Criterium, Gevraagd, Kader
    from toetsing.domain.scores import Ingevuld

STEEKPROEF = 300
"""How many states are drawn of a kader that has more: LibreOffice types some ten in a second."""
OPEN_IN = 8
"""One in so many is left open."""
KADERS: dict[str, str] = {
    "zwembad-2026": schaalkader.kadertekst(),
    "horeca-2026": feitenkader.kadertekst(),
    "school-2026": getalkader.KADER,
    "ten marks in tenths": examentekst(vakken=10),
    "bakkerij-2026": bovenbladen.BAKKERIJ,
    "keuken-2026": bovenbladen.KEUKEN,
    "cijfers-2026": bovenbladen.CIJFERS,
}
WAAROM = "Omdat."


class Staat(NamedTuple):
    """What stands in every score cell, None for nothing, and beside which facts somebody wrote why."""

    scores: dict[str, str | None]
    gemotiveerd: frozenset[str]


def meer_schalen(werk: Path, naam: str) -> str:
    """Type states into the workbook of one of these kaders, and hold every criterium against the evaluator."""
    map_ = werk / naam
    map_.mkdir()
    (map_ / "kader.yaml").write_text(KADERS[naam], encoding="utf-8")
    kader = kader_van(str(map_ / "kader.yaml"))
    boek = map_ / "boek.xlsx"
    toetsing("nieuw", boek, "--kader", map_ / "kader.yaml", "--organisatie", "Noord", "--ronde", "2026")
    staten, hoeveel = _staten(kader)
    lees = list(_lees(kader))
    verschillen = []
    for staat, rij in zip(staten, _getoond(kader, boek, staten, lees), strict=True):
        for (nr, kop), wat in zip(lees, rij, strict=True):
            moet = _moet(kader, staat)[nr][kop]
            if not (wat in moet if isinstance(moet, frozenset) else _klopt(wat, moet)):
                verschillen.append(f"{nr} {kop}: LibreOffice shows {wat!r}, the program says {moet!r}, at {staat}")
    if verschillen:
        sys.exit("\n".join([f"{len(verschillen)} differences, of which the first:", *verschillen[:5]]))
    return f"{len(staten)} states, {hoeveel}, shown as the program decides them"


def _staten(kader: Kader) -> tuple[list[Staat], str]:
    per_criterium = [_keuzes(kader, criterium) for criterium in kader.criteria]
    alle = [prod(len(keuze) for _, keuze in keuzes) for keuzes in per_criterium]
    if max(alle) <= STEEKPROEF and not kader.heeft_bovenregels:
        return list(_elke(kader, per_criterium, max(alle))), "every one of every criterium"
    kans = random.Random(1)
    waaruit = f"{max(alle):.1e} of the largest criterium"
    if kader.heeft_bovenregels:
        waaruit = f"{prod(len(een.scores) + 1 for een in kader.gevraagd):.1e} of the whole"
    return [_een(kader, kans) for _ in range(STEEKPROEF)], f"drawn from {waaruit}"


def _keuzes(kader: Kader, criterium: Criterium) -> list[tuple[Gevraagd, list[str | None]]]:
    feiten = criterium.genoemde_feiten(criterium.regelset) if criterium.regelset is not None else ()
    return [(een, [*een.scores, None]) for een in (*criterium.tellend, *feiten)]


def _elke(kader: Kader, per_criterium: list[list[tuple[Gevraagd, list[str | None]]]], aantal: int) -> Iterator[Staat]:
    """Yield states until every criterium has been in each of its own; a fact is what the last that sees it says."""
    grepen = [list(product(*(keuze for _, keuze in keuzes))) for keuzes in per_criterium]
    for i in range(aantal):
        scores: dict[str, str | None] = {een.nr: None for een in kader.gevraagd}
        for keuzes, alle in zip(reversed(per_criterium), reversed(grepen), strict=True):
            scores |= {een.nr: teken for (een, _), teken in zip(keuzes, alle[i % len(alle)], strict=True)}
        yield Staat(scores, _waarom(kader, partial(bool, i % 3)))


def _een(kader: Kader, kans: random.Random) -> Staat:
    scores = {
        een.nr: None if kans.randrange(OPEN_IN) == 0 else kans.choice(een.scores)
        for een in kader.gevraagd
        if een.telt_mee
    }
    return Staat(dict(scores), _waarom(kader, lambda: kans.random() < 0.7))


def _waarom(kader: Kader, zo: Callable[[], bool]) -> frozenset[str]:
    return frozenset(feit.nr for feit in kader.feiten if feit.motivering and zo())


def _lees(kader: Kader) -> Iterator[tuple[str, str]]:
    for criterium in kader.criteria:
        yield from ((criterium.nr, kop) for kop in ("open", "nog te scoren"))
        if criterium.regelset is not None:
            yield criterium.nr, "oordeel"
        if criterium.getal is not None:
            yield criterium.nr, "getal, afgerond"
    nrs = [een.nr for een in kader.themas] + ["geheel"] if kader.heeft_bovenregels else []
    for naam in (naam_boven(nr) for nr in nrs if kader.oordelen_boven(nr)):
        yield from ((naam, "oordeel"), (naam, "open"))


def _getoond(kader: Kader, boek: Path, staten: list[Staat], lees: list[tuple[str, str]]) -> list[list[str]]:
    invoer = vind_tabel(boek, "Toetsing", "nr", "score")
    oordelen = vind_tabel(boek, "Oordeel", "criterium", "oordeel")
    nrs = [een.nr for een in kader.gevraagd if een.telt_mee]
    mensen = [feit.nr for feit in kader.feiten if feit.motivering]
    stap = {
        "cellen": [
            *(invoer.cel(nr, "score") for nr in nrs), *(invoer.cel(naam, "onderbouwing") for naam in mensen),
        ],
        "rijen": [
            [*(_getypt(kader, nr, staat.scores.get(nr)) for nr in nrs),
             *(WAAROM if naam in staat.gemotiveerd else None for naam in mensen)]
            for staat in staten
        ],
        "lees": [oordelen.cel(nr, kop) for nr, kop in lees],
    }  # fmt: skip
    ((getoond,),) = bestuur([(boek, [{"staten": stap}])])
    return list(getoond)


def _getypt(kader: Kader, nr: str, teken: str | None) -> str | float | None:
    """Return what somebody types for a teken: a number as a number, nothing where it means a level."""
    niveau = None if teken is None else kader.bij_naam[nr].schaal.per_teken[teken]
    if niveau is None:
        return None
    return float(niveau.getal) if niveau.is_getal and niveau.getal is not None else str(niveau.teken)


def _moet(kader: Kader, staat: Staat) -> dict[str, dict[str, str | float | frozenset[str]]]:
    """Return what every row must show, under each header; or which of some things."""
    scores: dict[str, Ingevuld] = {}
    for een in kader.gevraagd:
        teken = staat.scores.get(een.nr)
        scores[een.nr] = een.bij_leeg if teken is None else teken  # type: ignore[assignment]
    for feit in kader.feiten:
        if feit.motivering and feit.nr not in staat.gemotiveerd:
            scores[feit.nr] = OPEN
    uitslag = decide(kader, Toetsing(
        organisatie="Noord", ronde=None, datum=None, soort=None, bron=Bronbestand(bestand="", sha256=""),
        scores=scores, herkomst={},
    ))  # fmt: skip
    beslist = {een.nr: een for een in uitslag.criteria}
    moet: dict[str, dict[str, str | float | frozenset[str]]] = {
        naam_boven(een.nr): {
            "oordeel": frozenset(bovenbladen.hoort(kader, een)),
            "open": str(len(een.open) + len(een.open_feiten)),
        }
        for een in uitslag.boven
    }
    for criterium in kader.criteria:
        eigen = beslist.get(criterium.nr)
        open_ = [v.nr for v in criterium.tellend if scores[v.nr] is OPEN]
        nog = [*open_, *(eigen.open_feiten if eigen else ())]
        rest = f" en nog {len(nog) - 10}" if len(nog) > 10 else ""
        moet[criterium.nr] = {"open": str(len(open_)), "nog te scoren": ", ".join(nog[:10]) + rest}
        if eigen is not None:
            moet[criterium.nr]["oordeel"] = _oordeel(kader, criterium, eigen.mogelijk, is_open=bool(nog))
        if criterium.getal is not None:
            mee = [een.nr for een in criterium.getal.over(criterium.onderdelen)]
            waarde = getalstand(criterium.getal, criterium.onderdelen, scores).waarde
            is_open = any(scores[nr] is OPEN for nr in mee)
            moet[criterium.nr]["getal, afgerond"] = (
                "nog open" if is_open else "geen" if waarde is None else float(waarde)
            )
    return moet


def _oordeel(kader: Kader, criterium: Criterium, mogelijk: tuple[str, ...], *, is_open: bool) -> str:
    """Return what the sheet shows: of a criterium with very many states with something open, no more than that."""
    assert criterium.regelset is not None
    te_veel = zicht_op(criterium, criterium.regelset).deeltoestanden(GRENS_TOESTANDEN) is None
    return "nog open" if is_open and te_veel else mogelijk_lang(mogelijk)  # type: ignore[arg-type]


def _klopt(getoond: str, moet: str | float) -> bool:
    if isinstance(moet, str):
        return getoond == moet
    try:
        return abs(float(getoond.replace(",", ".")) - moet) <= 0.005 + 1e-9
    except ValueError:
        return False
