"""What there is to say of assessors beside each other: of all of it in a summary, and of each difference what it does.

A sentence of a summary that does not apply is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.beoordelaars.zinnen import (
    anders_bij_zin,
    anders_zin,
    blijft_zin,
    boven_bij_zin,
    boven_stand_zin,
    boven_verandert_zin,
    dan_zin,
    feit_verschilt_bij_zin,
    feiten_nog_open_zin,
    feiten_verschillen_zin,
    gevolg_zin,
    gezet_zin,
    komt_er_niet_zin,
    met_beoordelaars_zin,
    niet_door_allen_zin,
    niet_gezocht_zin,
    nog_gelijk_zin,
    oordeel_verschilt_zin,
    oordelen_zin,
    overeenkomst_zin,
    overnemen_zin,
    verschillen_zin,
)
from toetsing.document.bovennamen import het_oordeel, kortnaam, waarover
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.compare.beoordelen import Oordeelstand
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.telwoorden import FEIT, SCORE, Telwoord
from toetsing.domain.words.woorden import opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.compare.beoordelen import (
        Criteriumvergelijking,
        Feitvergelijking,
        Greep,
        Naastelkaar,
        Oorzaak,
        Overname,
        Verwachtingvergelijking,
    )
    from toetsing.domain.kader import Criterium, Feit


_VERSCHILT, _KAN_NOG = Oordeelstand.VERSCHILT, Oordeelstand.KAN_NOG
_WAT: Final = {
    frozenset({False}): SCORE,
    frozenset({True}): FEIT,
    frozenset({False, True}): Telwoord("score of feit", "scores en feiten"),
}
"""What is taken over, by whether facts are among it."""


# -- the summary -------------------------------------------------------------------------------------------------------


def samenvatting(beoordeeld: Beoordeeld) -> Iterator[str]:
    """Yield what there is to say of one organisation."""
    samen = beoordeeld.beoordelingen
    yield overeenkomst_zin(len(samen.verwachtingen), samen.gescoord, samen.gelijk)
    anders = samen.verschillen
    nog = [een.nr for een in anders if een.open_bij]
    yield verschillen_zin([een.nr for een in anders], sum(een.verandert for een in anders), nog)
    criteria = samen.criteria
    yield oordelen_zin(
        [een.nr for een in criteria if een.strijdig],
        [een.nr for een in criteria if een.verschilt and not een.strijdig],
        [een.nr for een in criteria if not een.verschilt and len(een.mogelijk[0]) > 1],
        len(criteria),
    )
    feiten = samen.andere_feiten
    yield feiten_verschillen_zin([een.nr for een in feiten], sum(een.verandert for een in feiten))
    yield feiten_nog_open_zin([(een.nr, beoordeeld.wie(een.open_bij)) for een in samen.feiten if een.open_bij])
    yield from _boven(beoordeeld)
    yield anders_zin(tuple(vastgesteld(beoordeeld)))
    yield niet_door_allen_zin([(een.nr, beoordeeld.wie(een.open_bij)) for een in samen.verwachtingen if een.open_bij])
    if {u.toetsing.soort for u in beoordeeld.uitslagen} >= set(Soort):
        yield "Hier staan een zelfevaluatie en toezicht naast elkaar; verschillen zijn dan te verwachten."


def samenvatting_van_allen(beoordeeld: Sequence[Beoordeeld]) -> Iterator[str]:
    """Yield what there is to say of more than one organisation."""
    alle = [een.beoordelingen for een in beoordeeld]
    gescoord, gelijk = sum(een.gescoord for een in alle), sum(een.gelijk for een in alle)
    yield met_beoordelaars_zin(len(alle))
    yield overeenkomst_zin(sum(len(een.verwachtingen) for een in alle), gescoord, gelijk)
    yield oordeel_verschilt_zin(sum(any(c.strijdig for c in een.criteria) for een in alle), len(alle))
    nog = sum(any(c.verschilt and not c.strijdig for c in een.criteria) for een in alle)
    yield nog_gelijk_zin(nog, len(alle))
    for rij in zip(*(een.boven for een in alle), strict=True):
        strijdig, kan_nog = (sum(een.stand is stand for een in rij) for stand in (_VERSCHILT, _KAN_NOG))
        yield boven_bij_zin(het_oordeel(rij[0].nr), strijdig, kan_nog, len(alle))
    yield feit_verschilt_bij_zin(sum(bool(een.andere_feiten) for een in alle), len(alle))
    yield anders_bij_zin([een.organisatie for een in beoordeeld if any(vastgesteld(een))])
    if any({u.toetsing.soort for u in een.uitslagen} >= set(Soort) for een in alle):
        yield "Hier staan zelfevaluaties en toezicht naast elkaar; verschillen zijn dan te verwachten."


def vastgesteld(beoordeeld: Beoordeeld) -> Iterator[str]:
    """Yield "1.2 (A. Jansen: berekend V, vastgesteld M)" where another oordeel was set, or follows from one below."""
    samen = beoordeeld.beoordelingen
    namen = [(een.nr, een.nr) for een in samen.criteria] + [(een.nr, waarover(een.nr)) for een in samen.boven]
    for nr, naam in namen:
        if wie := beoordeeld.anders_gezet(nr):
            yield f"{naam} ({'; '.join(wie)})"


def _boven(beoordeeld: Beoordeeld) -> Iterator[str]:
    """Yield of each thema, and of the whole, how its oordelen stand, and which single score or answer changes them."""
    samen = beoordeeld.beoordelingen
    for een in samen.boven:
        yield boven_stand_zin(het_oordeel(een.nr), een.stand.value, mogelijk_lang(een.mogelijk[0]))
        if samen.verschillen or samen.andere_feiten:
            nrs = [v.nr for v in samen.verwachtingen if een.nr in v.verandert_boven]
            feiten = [feit.nr for feit in samen.feiten if een.nr in feit.verandert_boven]
            yield boven_verandert_zin(het_oordeel(een.nr), nrs, feiten)


# -- what makes a difference, and what it does -------------------------------------------------------------------------


def bij_oordeel(beoordeeld: Beoordeeld, een: Criteriumvergelijking) -> tuple[str, ...]:
    """Return what makes these oordelen differ, and which oordelen were set instead."""
    gezet = (
        gezet_zin(naam, afwijking.oordeel, schoon(afwijking.motivering)) for naam, afwijking in beoordeeld.gezet(een.nr)
    )
    return (*oorzaken(beoordeeld, een), *gezet)


def oorzaken(beoordeeld: Beoordeeld, een: Criteriumvergelijking) -> Iterator[str]:
    """Yield which scores make these oordelen differ."""
    feiten = beoordeeld.feiten_van(een.nr)
    for oorzaak in een.oorzaken:
        if een.strijdig or oorzaak.sets:
            yield _oorzaak(beoordeeld, oorzaak, mogelijk_lang(een.mogelijk[oorzaak.van]), feiten)


def _oorzaak(beoordeeld: Beoordeeld, oorzaak: Oorzaak, doel: str, feiten: Sequence[str]) -> str:
    door, van = beoordeeld.namen[oorzaak.door], beoordeeld.namen[oorzaak.van]
    if oorzaak.sets is None:
        return niet_gezocht_zin(door, van, doel)
    if not oorzaak.sets:
        return komt_er_niet_zin(door, van, doel, feiten=bool(feiten))
    n = sum(greep.aantal for greep in oorzaak.sets[0])
    soorten = {nr in feiten for set_ in oorzaak.sets for greep in set_ for nr in greep.nrs}
    return overnemen_zin(door, van, doel, n, [*map(_set, oorzaak.sets)], _WAT[frozenset(soorten)])


def _set(set_: Sequence[Greep]) -> str:
    """Return "1.1.1 en 2 van 1.1.2, 1.1.3 en 1.1.4"."""
    return opsomming(
        opsomming(greep.nrs) if greep.aantal == len(greep.nrs) else f"{greep.aantal} van {opsomming(greep.nrs)}"
        for greep in set_
    )


def stand_van(beoordeeld: Beoordeeld, een: Verwachtingvergelijking) -> str:
    """Return "gelijk", "verschilt", or who has not scored it yet."""
    if een.gelijk:
        return "gelijk"
    if len(een.open_bij) == len(beoordeeld.namen):
        return "nog door niemand gescoord"
    wie = f"nog niet gescoord door {beoordeeld.wie(een.open_bij)}" if een.open_bij else ""
    return "; ".join(filter(None, ("verschilt" if een.verschilt else "", wie)))


def gevolg_van(een: Verwachtingvergelijking, criterium: Criterium) -> str:
    """Return in a few words whether one score changes an oordeel; empty where nobody differs."""
    if not een.verschilt:
        return ""
    boven = [kortnaam(nr) for nr in een.verandert_boven]
    if criterium.regelset is None:
        return gevolg_zin("geen beslisregels", boven)
    return gevolg_zin("verandert oordeel" if een.verandert else "geen ander oordeel", boven, ook=een.verandert)


def gevolgen(beoordeeld: Beoordeeld, een: Verwachtingvergelijking, criterium: Criterium) -> Iterator[str]:
    """Yield what taking over one score would do; nothing where that cannot be."""
    yield from _gevolgen(beoordeeld, een, criterium.nr, een.overnames)
    for nr, overnames in een.boven.items():
        yield from _gevolgen(beoordeeld, een, nr, overnames)


def gevolgen_van_feit(beoordeeld: Beoordeeld, een: Feitvergelijking, feit: Feit) -> Iterator[str]:
    """Yield what taking over one answer to a fact would do, wherever the beslisregels see it."""
    for nr, overnames in (*een.per_criterium.items(), *een.boven.items()):
        yield from _gevolgen(beoordeeld, een, nr, overnames, feit)


def _gevolgen(
    beoordeeld: Beoordeeld, een: Naastelkaar, nr: str, overnames: Sequence[Overname], feit: Feit | None = None
) -> Iterator[str]:
    if not overnames:
        return
    samen = beoordeeld.beoordelingen
    nu = next(oordeel.mogelijk for oordeel in (*samen.criteria, *samen.boven) if oordeel.nr == nr)
    wat_daar = het_oordeel(nr) if nr in een.boven else nr
    if any(overname.verandert for overname in overnames):
        for overname in overnames:
            was, dan = mogelijk_lang(nu[overname.door]), mogelijk_lang(overname.mogelijk)
            wat = overname.score if feit is None else feit.antwoord(overname.score)
            yield dan_zin(beoordeeld.namen[overname.door], wat, wat_daar, was, dan)
        return
    wie = [(mogelijk_lang(nu[i]), naam) for i, naam in enumerate(beoordeeld.namen) if i not in een.open_bij]
    yield blijft_zin(wat_daar, wie) if feit is None else blijft_zin(wat_daar, wie, "dit antwoord")
