"""Why the oordeel on a thema or on the whole is no better, put as the question that `netniet` answers.

What rows see there are the computed oordelen of the parts below, and verwachtingen and facts where they name or count
those. One part gets better by any scores below it that give it a better oordeel, and all else follows from those: so
what is *net niet* can really come about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.decide.netniet import Vraag, beter_dan, rijen_die_niet, stappen_die_houden
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.oordeelplaatsen import naam_boven
from toetsing.domain.rules.boom import GEEN, Laag, Oordeel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from toetsing.domain.decide.netniet import Nietgehaald, Teruggehouden
    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.toestand import Toestand
    from toetsing.domain.scores import Ingevuld


def niet_beter_boven(kader: Kader, uitslag: Uitslag, een: Knoopuitslag) -> tuple[Nietgehaald | Teruggehouden, ...]:
    """Return of one thema or the whole the rows of the next better computed oordeel, and the steps that hold it back.

    None where the oordeel is not settled, the best, or none at all.
    """
    if een.door_mensen or een.oordeel in (None, GEEN):
        return ()
    vraag = _vraag(kader, uitslag, een)
    return (*rijen_die_niet(vraag), *stappen_die_houden(vraag))


def _vraag(kader: Kader, uitslag: Uitslag, een: Knoopuitslag) -> Vraag:
    knoop, toetsing = knopen_boven(kader)[een.nr], uitslag.toetsing
    zicht = knoop.zicht
    assert zicht is not None, "a node without rules is not decided"
    assert een.oordeel is not None, "what is not settled has no better oordeel"
    gezien = [onderdeel for onderdeel in knoop.onderdelen if zicht.plaats(onderdeel.nr) is not None]
    mogelijk = _mogelijk(uitslag)
    scores = {**toetsing.scores, **{naam: _oordeel(kan) for naam, kan in mogelijk.items()}}
    scores = {onderdeel.nr: scores.get(onderdeel.nr, Score(GEEN)) for onderdeel in gezien}
    keuze = knoop.open(toetsing.scores)

    def met_een_beter(nrs: Collection[str]) -> Iterator[set[Toestand]]:
        for onderdeel in gezien:
            nu = mogelijk.get(onderdeel.nr) or (scores[onderdeel.nr],)
            for teken in onderdeel.tekens if onderdeel.nr in nrs else ():
                if all(teken in beter_dan(onderdeel, een) for een in nu):
                    yield _als_beter(knoop, keuze, onderdeel, teken)

    return Vraag(
        zicht=zicht,
        scores=scores,
        schalen={onderdeel.nr: onderdeel.schaal for onderdeel in gezien},
        feiten={feit.nr: feit for feit in kader.feiten},
        buiten=knoop.buiten,
        beter=knoop.letters[: knoop.letters.index(een.oordeel)],
        toestanden=tuple(knoop.standen(keuze)),
        met_een_beter=met_een_beter,
        mogelijk=mogelijk,
    )


def _mogelijk(uitslag: Uitslag) -> dict[str, tuple[Score, ...]]:
    """Return every computed oordeel that each part can still have, by the name that rows give it."""
    namen = {f"{Laag.CRITERIUM.enkelvoud} {een.nr}": een.mogelijk for een in uitslag.criteria}
    namen |= {naam_boven(een.nr): een.mogelijk for een in uitslag.boven}
    return {naam: tuple(map(Score, mogelijk)) for naam, mogelijk in namen.items()}


def _oordeel(mogelijk: Sequence[Score]) -> Ingevuld:
    """Return the one oordeel that is possible, open where more are."""
    return mogelijk[0] if len(mogelijk) == 1 else OPEN


def _als_beter(knoop: Knoop, keuze: Mapping[str, tuple[str, ...]], onderdeel: Onderdeel, teken: str) -> set[Toestand]:
    """Return what can be where one part has a better oordeel, or one verwachting a better score, and all else stays."""
    if onderdeel.laag is Laag.VERWACHTING:
        return knoop.standen({**keuze, onderdeel.nr: (teken,)})
    (deel,) = (een for een in knoop.alle if een.naam == onderdeel.nr)
    vrij = {een.nr: een.tekens for een in deel.alle_verwachtingen}
    return knoop.standen({**keuze, **vrij}, alleen={onderdeel.nr: Oordeel(teken)})
