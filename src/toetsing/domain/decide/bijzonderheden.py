"""What an uitslag has to say about itself.

States for which the kader has no row, rows that contradict each other, departures that depart from nothing, and
oordelen that the workbook shows but that do not follow from its scores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.kader import tel_scores
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import noem_plaats, verwachtingen_onder
from toetsing.domain.plek import Plek
from toetsing.domain.rules.betekenis import gaat_over
from toetsing.domain.rules.boom import GEEN, Is, bladen_van
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import ZONDER_WOORD, aantallen_in_woorden, genoemd, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Feit, Kader, Verwachting
    from toetsing.domain.scores import Ingevuld

_GENOEMD: Final = 6
"""Of more parts below a thema or the whole the first are named."""


def bijzonderheden(kader: Kader, uitslag: Uitslag) -> Iterator[Melding]:
    """Yield a melding for every oordeel without a row, with rows that contradict, with a departure to the same.

    And for one of which the workbook shows another oordeel than follows from its scores.
    """
    plek = Plek(bestand=uitslag.toetsing.bron.bestand)
    for criterium in uitslag.criteria:
        waar = f"{noem_plaats(criterium.nr)} van {uitslag.toetsing.organisatie}"
        if criterium.oordeel == GEEN and not criterium.rijen:
            in_woorden = aantallen_in_woorden(kader.kolommen, criterium.aantallen, len(criterium.open))
            feiten = [feit for feit in kader.feiten if feit.nr in criterium.feiten]
            yield melding("T060", plek, wat=waar, aantallen=_met_feiten(in_woorden, feiten, uitslag))
        yield from _van_een(uitslag, criterium, waar)
    for knoop in uitslag.boven:
        waar = f"{noem_plaats(knoop.nr)} van {uitslag.toetsing.organisatie}"
        if knoop.oordeel == GEEN and not knoop.rijen:
            feiten = [feit for feit in kader.feiten if knoop.nr in kader.boven_criteria_met(feit)]
            eronder = _eronder(kader, uitslag, knoop)
            yield melding("T060", plek, wat=waar, aantallen=_met_feiten(eronder, feiten, uitslag))
        yield from _van_een(uitslag, knoop, waar)


def _van_een(uitslag: Uitslag, een: Criteriumuitslag | Knoopuitslag, waar: str) -> Iterator[Melding]:
    """Yield what there is to say of any oordeel: rows that contradict, and what a sheet shows or people set."""
    plek = Plek(bestand=uitslag.toetsing.bron.bestand)
    for rij in een.tegenspraak if len(een.rijen) == 1 else ():
        yield melding(
            "T061",
            plek,
            wat=waar,
            eerste=een.rijen[0].leest,
            oordeel=een.rijen[0].oordeel,
            andere=rij.leest,
            anders=rij.oordeel,
        )
    getoond = uitslag.toetsing.getoond.get(een.nr)
    if getoond is not None and getoond.tekst != (volgt := opsomming(een.mogelijk, "of")):
        over = noem_plaats(een.nr)
        yield melding("T069", getoond.plek, getoond=getoond.tekst, wat=over, oordeel=volgt)
    if een.afwijking is not None and een.afwijkend is None:
        yield melding("T068", plek, wat=waar, oordeel=een.afwijking.oordeel)


def _met_feiten(wat: str, feiten: Sequence[Feit], uitslag: Uitslag) -> str:
    """Return for what there is no row, with the facts that the rows name."""
    antwoorden = opsomming(f"{feit.nr} {feit.antwoord(uitslag.toetsing.scores[feit.nr])}" for feit in feiten)
    return f"{wat}, met {antwoorden}" if antwoorden else wat


def _eronder(kader: Kader, uitslag: Uitslag, knoop: Knoopuitslag) -> str:
    """Return what the rows of a thema or the whole look at: oordelen on themas and criteria, named scores and counts.

    Where they look at nothing that has an oordeel, it is what there is to count.
    """
    gezien = _Gezien(kader, knoop.nr)
    met_oordeel: list[Criteriumuitslag | Knoopuitslag] = [*uitslag.themas, *uitslag.criteria]
    delen = [
        f"{noem_plaats(een.nr)} {mogelijk_kort(een.mogelijk)}"
        for een in met_oordeel
        if noem_plaats(een.nr) in gezien.alles
    ]
    scores = uitslag.toetsing.scores
    onder = verwachtingen_onder(kader, knoop.nr)
    delen += [f"{een.nr} {_score(een, scores[een.nr])}" for een in onder if een.nr in gezien.genoemd]
    geteld = [een for een in onder if een.nr in gezien.geteld] if delen else onder
    if delen and not geteld:
        return genoemd(delen, _GENOEMD, ZONDER_WOORD)
    open_ = sum(scores[een.nr] is OPEN for een in geteld)
    aantallen = aantallen_in_woorden(kader.kolommen, tel_scores(geteld, scores), open_)
    return f"{genoemd(delen, _GENOEMD, ZONDER_WOORD)}, van de verwachtingen {aantallen}" if delen else aantallen


def _score(verwachting: Verwachting, score: Ingevuld) -> str:
    return "open" if score is OPEN else verwachting.schaal.per_teken[score].naam


class _Gezien:
    """What the rows of a thema or the whole look at, by name; a step after them decides nothing where no row fits."""

    def __init__(self, kader: Kader, nr: str) -> None:
        from toetsing.domain.knopen import knopen_boven  # only where no row fits something above the criteria

        zicht = knopen_boven(kader)[nr].zicht
        assert zicht is not None, "a node without rules is not decided"
        bladen = [blad for rij in zicht.regelset.rijen for blad in bladen_van(rij.voorwaarde)]
        self.genoemd = {blad.nr for blad in bladen if isinstance(blad, Is)}
        telt = [blad for blad in bladen if not isinstance(blad, Is)]
        over = [klasse for klasse in zicht.klassen if any(gaat_over(blad, klasse) for blad in telt)]
        self.geteld = {een for klasse in over for een in klasse.nrs}
        self.alles = self.genoemd | self.geteld
