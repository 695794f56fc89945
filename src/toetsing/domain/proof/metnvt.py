"""Which worked cases have to show what nvt does: no rule can say what a source means by it, so a person has to see it.

They are asked of every verwachting that counts and may be nvt, one for all that no row can tell apart: nvt there and
everything else at its best, and each example that the proof gives of what nvt changes. Above the criteria they are
asked of verwachtingen that the rows look at themselves.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.proof.bevinding import HOOGSTENS_GENOEMD, DoorNvt
from toetsing.domain.proof.gevallen import naam_van_geval
from toetsing.domain.proof.waarheidstabel import Knooptabel, Waarheidstabel
from toetsing.domain.rules.boom import Laag
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.proof.gevallen import Geval, Knoopgeval
    from toetsing.domain.rules.betekenis import Klasse, Onderdeel
    from toetsing.domain.rules.boom import Oordeel


class Nvtgeval(NamedTuple):
    """A case that has to be there: of what, what each of these onderdelen is then, and what the rows say of that."""

    criterium: str
    onderdelen: tuple[Onderdeel, ...]
    scores: Mapping[str, str]
    oordeel: Oordeel


def zonder_geval(
    tabellen: Sequence[Waarheidstabel | Knooptabel],
    bevindingen: Iterable[Bevinding],
    gevallen: Iterable[Geval | Knoopgeval],
) -> tuple[Nvtgeval, ...]:
    """Return the cases about nvt that these worked cases do not hold, each once."""
    door_nvt = {een.criterium: een.feit for een in bevindingen if isinstance(een.feit, DoorNvt)}
    per_naam: dict[str, list[Mapping[str, object]]] = {}
    for geval in gevallen:
        per_naam.setdefault(naam_van_geval(geval), []).append(geval.scores)
    uit: list[Nvtgeval] = []
    for tabel in tabellen:
        al = {vorm(tabel, scores) for scores in per_naam.get(tabel.nr, ())}
        for gevraagd in _gevraagd(tabel, door_nvt.get(tabel.nr)):
            eigen = vorm(tabel, gevraagd.scores)
            if eigen not in al:
                uit.append(gevraagd)
            al.add(eigen)
    return tuple(uit)


def vorm(tabel: Waarheidstabel | Knooptabel, scores: Mapping[str, object]) -> object:
    """Return all of a filling-in that matters: of verwachtingen that weigh the same, how many have which score."""
    if isinstance(tabel, Knooptabel):
        return tuple(scores.get(een.nr) for een in _onderdelen_van(tabel))
    return tuple(frozenset(Counter(scores.get(nr) for nr in klasse.nrs).items()) for klasse in tabel.zicht.klassen)


def _onderdelen_van(tabel: Waarheidstabel | Knooptabel) -> tuple[Onderdeel, ...]:
    """Return of what a case says what it is: every verwachting that counts, then the facts that decide."""
    if isinstance(tabel, Knooptabel):
        return (*tabel.knoop.alle_verwachtingen, *tabel.knoop.feiten)
    return tabel.criterium.onderdelen_bij(tabel.regelset)


def _gevraagd(tabel: Waarheidstabel | Knooptabel, feit: DoorNvt | None) -> Iterator[Nvtgeval]:
    klassen = [een for een in tabel.zicht.klassen if not een.feit and een.laag is Laag.VERWACHTING and _nvt(een)]
    if not klassen:
        return
    onderdelen = _onderdelen_van(tabel)
    best = _op_zijn_best(tabel, onderdelen)
    for klasse in klassen:
        for teken in _nvt(klasse):
            scores = {**best, klasse.nrs[0]: teken}
            yield Nvtgeval(tabel.nr, onderdelen, scores, _oordeel(tabel, scores))
    gezien = {nr for klasse in klassen for nr in klasse.nrs}
    wissels = () if feit is None else feit.wissels
    for wissel in islice((een for een in wissels if een.nr is None or een.nr in gezien), HOOGSTENS_GENOEMD):
        scores = {een.nr: wissel.na.voorbeeld[een.nr] for een in onderdelen}
        yield Nvtgeval(tabel.nr, onderdelen, scores, wissel.na.beslissing.oordeel)


def _nvt(een: Klasse | Onderdeel) -> list[str]:
    """Return what of its tekens is nvt, where it has others too."""
    nvt = [teken for teken in een.tekens if teken in een.schaal.nvt]
    return nvt if len(nvt) < len(een.tekens) else []


def _op_zijn_best(tabel: Waarheidstabel | Knooptabel, onderdelen: Sequence[Onderdeel]) -> dict[str, str]:
    """Return every verwachting at its best, with such answers to the facts that the oordeel is at its best too."""
    scores = {een.nr: _beste(een) for een in onderdelen}
    feiten = [een.nr for een in onderdelen if een.feit]
    if not feiten:
        return scores
    if isinstance(tabel, Knooptabel):
        letters, antwoorden = tabel.knoop.letters, tabel.knoop.antwoorden(tabel.knoop.vrij)
    else:
        letters = tabel.criterium.letters
        antwoorden = ({nr: een.voorbeeld[nr] for nr in feiten} for een in tabel.toestanden.values())
    return min((scores | een for een in antwoorden), key=lambda een: letters.index(_oordeel(tabel, een)))


def _beste(een: Onderdeel) -> str:
    ladder = [teken for teken in een.schaal.ladder if teken in een.tekens]
    return next(iter(ladder), next((teken for teken in een.tekens if teken not in een.schaal.nvt), een.tekens[0]))


def _oordeel(tabel: Waarheidstabel | Knooptabel, scores: Mapping[str, str]) -> Oordeel:
    if isinstance(tabel, Knooptabel):
        return tabel.knoop.oordelen_bij(scores)[tabel.knoop.naam]
    toestand = tabel.zicht.toestand({nr: Score(teken) for nr, teken in scores.items()})
    return tabel.toestanden[toestand].beslissing.oordeel
