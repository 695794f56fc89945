"""How many organisations have which oordeel or score, as pieces of a bar, in a sentence, and by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.letter import soort_bij
from toetsing.document.schalen import getalgroep
from toetsing.document.telzinnen import (
    ALLES,
    OPEN_NAAM,
    OPEN_SCORES,
    aandelenzin,
    mogelijk_zin,
    namen_van,
    vastgesteld_zin,
)
from toetsing.document.zinnen import NOG_OPEN, ZONDER_OORDEEL, naam_van_geen, tellingzin
from toetsing.domain.kader import tel_scores
from toetsing.domain.knopen import geheel_van
from toetsing.domain.oordeelplaatsen import oordelen_bij
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import opsomming, procent, procentsom

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from toetsing.document.letter import Soortnaam
    from toetsing.document.telzinnen import Groep
    from toetsing.domain.compare.landelijk import Knooptelling, Verwachtingtelling
    from toetsing.domain.compare.posten import Verdeling
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Gevraagd, Kader, Verwachting
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld, Scoreniveau

    _Deel = tuple[str, str, Soortnaam, int]
    """The sign, name and kind of a score or oordeel, and how many have it."""

VAN_MENSEN: Final = "oordelen van mensen"
"""On what an oordeel waits where people give it, or one below it."""
_LOSSE_GETALLEN: Final = 6
"""Of a scale with more numbers than this a bar has no piece for each."""


def oordeelaandelen(kader: Kader, telling: Knooptelling, n: int) -> tuple[Aandeel, ...]:
    """Return the shares of the oordelen on a node, best first; "geen" only where it can happen, open last."""
    zeker = {letter: len(wie) for letter, wie in telling.zeker.items()}
    return _oordelen(kader, telling, zeker, len(telling.open), n)


def vastgestelde_aandelen(kader: Kader, telling: Knooptelling, n: int) -> tuple[Aandeel, ...]:
    """Return the same of what was set; none where that is everywhere what was computed."""
    gezet = telling.vastgesteld
    return _oordelen(kader, telling, gezet.zeker, gezet.open, n) if gezet else ()


def gepubliceerde_aandelen(kader: Kader, verdeling: Verdeling) -> tuple[Aandeel, ...]:
    """Return the shares as they were published, of the oordelen on a criterium or the scores on a verwachting."""
    aantallen = verdeling.aantallen
    niveaus: list[tuple[str, str, Soortnaam]]
    if (oordelen := oordelen_bij(kader).get(verdeling.nr)) is not None:
        niveaus = [(niveau.letter, niveau.naam, soort_bij(oordelen, niveau.letter)) for niveau in oordelen]
        niveaus += [(GEEN, naam_van_geen(kader), "open")] if aantallen.get(GEEN) else []
    else:
        verwachting = kader.per_nr[verdeling.nr]
        alle: dict[str, int] = {
            niveau.teken: aantallen.get(niveau.teken, 0)
            for niveau in verwachting.schaal.niveaus
            if niveau.teken in verwachting.scores or aantallen.get(niveau.teken)
        }
        return _aandelen(_per_score(verwachting.schaal, alle), sum(aantallen.values()))
    delen = [(teken, naam, soort, aantallen.get(teken, 0)) for teken, naam, soort in niveaus]
    return _aandelen(delen, sum(aantallen.values()))


def alle_rijen(
    nr: str,
    tekst: str,
    berekend: tuple[Aandeel, ...],
    *,
    vastgesteld: tuple[Aandeel, ...] = (),
    gepubliceerd: tuple[Aandeel, ...] = (),
) -> list[tuple[str, str, tuple[Aandeel, ...]]]:
    """Return the bar of a count, and where something else was set or published one of that: each says which it is."""
    if not vastgesteld and not gepubliceerd:
        return [(nr, tekst, berekend)]
    soorten = (("berekend", berekend), ("vastgesteld", vastgesteld), ("gepubliceerd", gepubliceerd))
    return [(nr, f"{tekst} ({soort})", aandelen) for soort, aandelen in soorten if aandelen]


def _oordelen(
    kader: Kader, telling: Knooptelling, aantallen: Mapping[Oordeel, int], open_: int, n: int
) -> tuple[Aandeel, ...]:
    delen: list[_Deel] = [
        (letter, naam, soort_bij(telling.oordelen, letter), aantallen[letter])
        for letter, naam in _namen(kader, telling)
        if letter != GEEN or telling.mogelijk[GEEN] or aantallen[GEEN]
    ]
    return _aandelen([*delen, ("", OPEN_NAAM, "open", open_)], n)


def _namen(kader: Kader, telling: Knooptelling) -> list[tuple[Oordeel, str]]:
    """Return every oordeel that a node can have with its name, `GEEN` last."""
    criterium = any(een.nr == telling.nr for een in kader.criteria)
    geen = naam_van_geen(kader) if criterium else ZONDER_OORDEEL
    return [*((niveau.letter, niveau.naam) for niveau in telling.oordelen), (GEEN, geen)]


def scoreaandelen(gevraagd: Gevraagd, telling: Verwachtingtelling, n: int, *, los: bool = False) -> tuple[Aandeel, ...]:
    """Return the shares of the scores on a verwachting, or answers to a fact, in the order of the scale, open last.

    `los` says that nothing else stands beside it, so that a level need not say of which scale it is.
    """
    delen = _per_score(gevraagd.schaal, {teken: len(wie) for teken, wie in telling.scores.items()}, los=los)
    return _aandelen([*delen, ("", OPEN_NAAM, "open", len(telling.open))], n)


def _per_score(schaal: Schaal, aantallen: Mapping[str, int], *, los: bool = False) -> list[_Deel]:
    """Return how many have each level that is named here, and of numbers how many satisfy and how many do not.

    Of a scale with few numbers each stands by itself; of one that does not say what satisfies, all stand together.
    """
    delen: dict[str, _Deel] = {}
    for niveau in schaal.niveaus:
        if not niveau.is_getal and niveau.teken not in aantallen:
            continue
        naam = _deelnaam(schaal, niveau, los=los)
        soort = scoresoort(schaal, niveau.teken)
        samen = _samengeteld(schaal, niveau)
        teken = naam if samen else niveau.teken
        soort = "midden" if samen and not niveau.voldoet else soort
        al = delen[naam][3] if naam in delen else 0
        delen[naam] = teken, naam, soort, al + aantallen.get(niveau.teken, 0)
    return list(delen.values())


def scoretelling(kader: Kader, verwachtingen: Iterable[Verwachting], scores: Mapping[str, Ingevuld]) -> str:
    """Return in a sentence how many of these verwachtingen have which score, counted as the pieces of a bar are."""
    tellend = list(verwachtingen)
    van = [(v.schaal, scores[v.nr]) for v in tellend]
    namen = Counter(_telnaam(schaal, schaal.per_teken[score]) for schaal, score in van if score is not OPEN)
    volgorde = dict.fromkeys(_telnaam(schaal, n) for schaal in kader.scoreschalen for n in schaal.niveaus)
    delen = [(namen[naam], naam) for naam in volgorde]
    open_ = sum(score is OPEN for _, score in van)
    return tellingzin([*delen, (open_, NOG_OPEN)], samen=not any(v.schaal.naam for v in tellend))


def _telnaam(schaal: Schaal, niveau: Scoreniveau) -> str:
    if niveau.is_getal and getallen_als_een(schaal):
        return f"een getal op {schaal.titel}"
    return _deelnaam(schaal, niveau, los=False)


def _samengeteld(schaal: Schaal, niveau: Scoreniveau) -> bool:
    """Return whether a level is a number of a scale with too many of them for a piece each."""
    return niveau.is_getal and len(schaal.getallen) > _LOSSE_GETALLEN


def _deelnaam(schaal: Schaal, niveau: Scoreniveau, *, los: bool = True) -> str:
    """Return what the piece of a bar that a level is in is called."""
    if _samengeteld(schaal, niveau):
        return getalgroep(schaal, niveau)
    if niveau.is_getal:
        return f"{schaal.naam} {niveau.naam}"
    return niveau.naam if los else niveau.kop


def eigen_scores(kader: Kader, uitslag: Uitslag) -> tuple[Aandeel, ...]:
    """Return how many verwachtingen of one organisation have each score, of those that count."""
    tellend = [v for v in kader.verwachtingen if v.telt_mee]
    geteld = tel_scores(tellend, uitslag.toetsing.scores)
    van = {kolom: schaal for schaal in kader.scoreschalen for kolom in schaal.kolommen}
    delen = [
        (e.teken, e.naam, "midden" if e.van is None else scoresoort(schaal, e.van), geteld[e.teken])
        for e, schaal in van.items()
    ]
    return _aandelen([*delen, ("", OPEN_NAAM, "open", uitslag.open)], len(tellend))


def _aandelen(delen: Iterable[tuple[str, str, Soortnaam, int]], geheel: int) -> tuple[Aandeel, ...]:
    return tuple(
        Aandeel(teken=teken, naam=naam, soort=soort, aantal=n, deel=procent(n, geheel))
        for teken, naam, soort, n in delen
    )


def scoresoort(schaal: Schaal, teken: str) -> Soortnaam:
    """Return the kind of a score: voldoende, the least of the scale, one between or without a rang, or nvt."""
    if teken in schaal.voldoet:
        return "goed"
    if teken in schaal.nvt:
        return "open"
    if (trap := schaal.trap(teken)) is None:
        return "midden"
    return "slecht" if trap == schaal.trap(schaal.ladder[-1]) else "midden"


def zin_van(wat: str, aandelen: Sequence[Aandeel], n: int) -> str:
    """Return shares as a sentence that begins with what is divided."""
    return aandelenzin(wat, [(een.aantal, een.naam) for een in aandelen], n)


def tellen_op(aandelen: Sequence[Aandeel]) -> bool:
    """Return whether the rounded shares of a whole add up to all of it."""
    geheel = sum(een.aantal for een in aandelen)
    return not geheel or procentsom((een.aantal for een in aandelen), geheel) == ALLES


def wie_heeft_welk_oordeel(kader: Kader, telling: Knooptelling) -> list[Groep]:
    """Return the names per oordeel."""
    namen = dict(_namen(kader, telling))
    return [*((namen[letter], wie) for letter, wie in telling.zeker.items()), (OPEN_NAAM, telling.open)]


def wie_heeft_welke_score(
    kader: Kader, telling: Verwachtingtelling, noem: Callable[[str], str] = str, *, met_slechtste: bool
) -> tuple[str, ...]:
    """Return who has which score, as the scores are counted: every group but the largest.

    `met_slechtste` names who has the worst in any case. Behind a name stands its number, where more of them are one
    group. `noem` is how an organisation is called.
    """
    schaal = kader.bij_naam[telling.nr].schaal
    laagste = _laagste_getal(schaal, telling)
    groepen: dict[str, list[str]] = {}
    slechtste: set[str] = set()
    for niveau in schaal.niveaus:
        naam = f"{schaal.naam} {niveau.naam}" if niveau.teken == laagste else _deelnaam(schaal, niveau)
        erbij = f" ({niveau.naam})" if naam == getalgroep(schaal, niveau) and _samengeteld(schaal, niveau) else ""
        groepen.setdefault(naam, []).extend(f"{noem(een)}{erbij}" for een in telling.scores.get(niveau.teken, ()))
        if niveau.teken == laagste or (not laagste and scoresoort(schaal, niveau.teken) == "slecht"):
            slechtste.add(naam)
    return namen_van([*groepen.items(), (OPEN_NAAM, [*map(noem, telling.open)])], slechtste if met_slechtste else ())


def _laagste_getal(schaal: Schaal, telling: Verwachtingtelling) -> str:
    """Return the worst number that anybody has, where all numbers are counted as one; empty elsewhere."""
    if not getallen_als_een(schaal):
        return ""
    er = [teken for teken in schaal.ladder if schaal.per_teken[teken].is_getal and telling.scores.get(teken)]
    return er[-1] if len(er) > 1 else ""


def getallen_als_een(schaal: Schaal) -> bool:
    """Return whether a scale has too many numbers for a piece each, and does not say which satisfy."""
    return not schaal.voldoet and any(_samengeteld(schaal, niveau) for niveau in schaal.niveaus)


def wat_open(kader: Kader, nr: str | None = None) -> str:
    """Return on what an oordeel that is not certain depends; with `nr` the one on that criterium, thema or whole."""
    if nr in kader.mensoordelen:
        return VAN_MENSEN
    namen = (nr, *(f"{laag.enkelvoud} {nr}" for laag in (Laag.THEMA, Laag.CRITERIUM)))
    knopen = [] if nr is None else [knoop for knoop in geheel_van(kader).alle if knoop.naam in namen]
    genoemd = {feit.nr for feit in kader.genoemde_feiten}
    feiten = genoemd if nr is None else {feit for knoop in knopen for feit in knoop.beslissende_feiten}
    return open_in_woorden(kader, feiten)


def open_in_woorden(kader: Kader, feiten: Collection[str]) -> str:
    """Return on what an oordeel waits that scores and these facts can change: "open scores en feiten"."""
    los = any(feit.nr in feiten for feit in kader.losse_feiten)
    mensen = any(feit.nr in feiten for feit in kader.mensoordelen.values())
    scores = [OPEN_SCORES] if kader.heeft_scores else []
    return opsomming([*scores, *(["feiten"] if los else []), *([VAN_MENSEN] if mensen else [])])


def nog_mogelijk(kader: Kader, telling: Knooptelling) -> str:
    """Return how many can still get each oordeel; empty where nothing is open."""
    if not telling.open:
        return ""
    delen = (
        (len(telling.zeker.get(letter, ())), n, naam)
        for letter, naam in _namen(kader, telling)
        if (n := telling.mogelijk[letter]) or letter != GEEN
    )
    return mogelijk_zin(delen, wat_open(kader, telling.nr))


def met_vastgesteld(kader: Kader, telling: Knooptelling) -> str:
    """Return the counts with the oordelen that people set, beside those that were computed; empty without any."""
    gezet = telling.vastgesteld
    if gezet is None:
        return ""
    keren = [(gezet.zeker[letter], naam) for letter, naam in _namen(kader, telling)]
    return vastgesteld_zin([*keren, (gezet.open, OPEN_NAAM)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Aandeel:
    """How many organisations have one oordeel or score: the sign, its name and kind, the count, the share.

    An oordeel that is not yet certain, and a score that is open, have a share of their own; its kind is open.
    """

    teken: str
    naam: str
    soort: Soortnaam
    aantal: int
    deel: str
