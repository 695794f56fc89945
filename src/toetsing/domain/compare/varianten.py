"""The search for variants that fit what was published.

It says what is consistent with the published figures. It does not prove what anyone did.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations, product
from math import prod
from operator import eq, ne
from typing import TYPE_CHECKING, Final

from toetsing.domain.compare.posten import Oordeelpost, Verdeling
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.decide.variant import Criteriumvariant, vervang
from toetsing.domain.rules.boom import (
    Aandeel,
    Aantal,
    Anders,
    LegeNoemer,
    Maat,
    Niet,
    Niveaus,
    Samen,
    VanDeze,
    bladen_van,
)
from toetsing.domain.rules.regelset import Beslisregel, Regelset
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.woorden import opsomming, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.compare.posten import Post
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel, Voorwaarde
    from toetsing.domain.scores import Ingevuld, Scoreniveau
    from toetsing.domain.toetsing import Toetsing

KERN: Final = "kern"
_ALLE_KERNEN: Final = 6
"""Every kern set of a criterium of at most this many verwachtingen is searched, of a larger one those of one or two."""
_HOOGSTENS_SCORES: Final = 1024
"""Scores that tell variants apart are looked for where a criterium can be filled in in at most this many ways."""
_HOOGSTENS_WISSELS: Final = 4
"""A change of scores is searched up to this many at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidaat:
    """One variant of the searched space: what it changes, in words, and how much."""

    verandering: str
    omvang: int
    variant: Criteriumvariant


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekresultaat:
    """What the search found for one criterium.

    ruimte: the searched space in words; onderzocht: how many candidates.
    passend: every candidate that gives all published figures, smallest change first; the printed rule is omvang 0.
    onderscheid: scores that would tell the fitting ones apart, each with the oordeel per fitting candidate.
    mis: where nothing fits, the smallest set of published oordelen that some candidate still misses, and the number of
        organisations by which its distribution differs.
    """

    criterium: Criterium
    ruimte: str
    onderzocht: int
    passend: tuple[Kandidaat, ...]
    onderscheid: tuple[tuple[str, tuple[Oordeel | None, ...]], ...]
    mis: tuple[str, ...]
    verschil: int


# -- the search --------------------------------------------------------------------------------------------------------


def zoek(kader: Kader, posten: Sequence[Post], toetsingen: Sequence[Toetsing]) -> tuple[Zoekresultaat, ...]:
    """Search, for each criterium with a published distribution or oordeel, every variant that gives all of them.

    A distribution over other organisations than these, and an oordeel of an organisation that is not among them, cannot
    be tested and are left out. So is a criterium of which a score, or a fact that its rules name, is open.
    """
    resultaten = []
    namen = {vergelijkbaar(toetsing.organisatie) for toetsing in toetsingen}
    for criterium in kader.criteria:
        inhouden = [post.inhoud for post in posten if getattr(post.inhoud, "nr", None) == criterium.nr]
        verdelingen = [i for i in inhouden if isinstance(i, Verdeling) and sum(i.aantallen.values()) == len(namen)]
        oordelen = [i for i in inhouden if isinstance(i, Oordeelpost) and vergelijkbaar(i.organisatie) in namen]
        van_mensen = criterium.regelset is not None and criterium.regelset.door_mensen
        if criterium.regelset is None or van_mensen or not (verdelingen or oordelen):
            continue
        gezien = [onderdeel.nr for onderdeel in criterium.onderdelen_bij(criterium.regelset)]
        if not any(toetsing.scores[nr] is OPEN for toetsing in toetsingen for nr in gezien):
            resultaten.append(_zoek(kader, criterium, verdelingen, oordelen, toetsingen))
    return tuple(resultaten)


def _zoek(
    kader: Kader,
    criterium: Criterium,
    verdelingen: Sequence[Verdeling],
    oordelen: Sequence[Oordeelpost],
    toetsingen: Sequence[Toetsing],
) -> Zoekresultaat:
    assert criterium.regelset is not None
    kandidaten, ruimte = _ruimte(kader, criterium)
    nrs = [onderdeel.nr for onderdeel in criterium.onderdelen_bij(criterium.regelset)]
    staten = {vergelijkbaar(t.organisatie): tuple(t.scores[nr] for nr in nrs) for t in toetsingen}
    passend: list[Kandidaat] = []
    beste: tuple[int, tuple[str, ...], int] | None = None
    for kandidaat in kandidaten:
        anders = vervang(criterium, kandidaat.variant)
        per_staat = {
            staat: _beslis(kader, anders, dict(zip(nrs, staat, strict=True)))
            for staat in dict.fromkeys(staten.values())
        }
        gegeven = {naam: per_staat[staat] for naam, staat in staten.items()}
        telling = Counter(letter or "" for letter in gegeven.values())
        verschil = max((_verschil(telling, verdeling.aantallen) for verdeling in verdelingen), default=0)
        mis = tuple(
            oordeel.organisatie
            for oordeel in oordelen
            if gegeven.get(vergelijkbaar(oordeel.organisatie), oordeel.letter) != oordeel.letter
        )
        if not mis and not verschil:
            passend.append(kandidaat)
        elif beste is None or (len(mis) + verschil, len(mis)) < (beste[0], len(beste[1])):
            beste = (len(mis) + verschil, mis, verschil)
    passend.sort(key=lambda k: (k.omvang, k.verandering))
    return Zoekresultaat(
        criterium=criterium,
        ruimte=ruimte,
        onderzocht=len(kandidaten),
        passend=tuple(passend),
        onderscheid=tuple(_onderscheid(kader, criterium, passend)),
        mis=beste[1] if beste and not passend else (),
        verschil=beste[2] if beste and not passend else 0,
    )


def _verschil(telling: Mapping[str, int], gepubliceerd: Mapping[str, int]) -> int:
    """Return by how many organisations a distribution differs from the published one, over or under."""
    stappen = [telling.get(letter, 0) - gepubliceerd.get(letter, 0) for letter in {*telling, *gepubliceerd}]
    return max(sum(n for n in stappen if n > 0), -sum(n for n in stappen if n < 0))


def _beslis(kader: Kader, criterium: Criterium, scores: Mapping[str, Ingevuld]) -> Oordeel | None:
    assert criterium.regelset is not None
    return decide_criterium(kader, criterium, criterium.regelset, scores).oordeel


def _ruimte(kader: Kader, criterium: Criterium) -> tuple[list[Kandidaat], str]:
    """Return every candidate for a criterium, the printed rule first, and the space in words."""
    assert criterium.regelset is not None
    regelset = criterium.regelset
    gedrukt = Criteriumvariant(nr=criterium.nr, regelset=regelset, groepen={})
    kandidaten = [Kandidaat(verandering="de beslisregels zoals ze er staan", omvang=0, variant=gedrukt)]
    delen: list[str] = []
    grenzen = _grenzen(kader, criterium)
    if grenzen is not None:
        kandidaten += _verschoven(criterium, grenzen)
        delen.append("elke grens hoogstens 1 verschoven")
        kernen = list(_kernen(criterium, grenzen))
        kandidaten += kernen
        hoeveel = "" if len(criterium.onderdelen) <= _ALLE_KERNEN else "hoogstens 2 "
        wat = f"elke keuze van {hoeveel}kernverwachtingen waarop een tekort {criterium.letters[0]} uitsluit"
        delen += [wat] if kernen else []
    if any(isinstance(blad, Aandeel) for rij in regelset.rijen for blad in bladen_van(rij.voorwaarde)):
        genoemde = _over_alle_genoemde(regelset)
        variant = Criteriumvariant(nr=criterium.nr, regelset=genoemde, groepen={})
        wat = "percentages van alle genoemde verwachtingen, nvt in de noemer"
        kandidaten.append(Kandidaat(verandering=wat, omvang=1, variant=variant))
        delen.append("nvt in of buiten de noemer")
    return kandidaten, opsomming(delen) or "alleen de beslisregels zoals ze er staan"


def _gewoon(criterium: Criterium) -> list[Scoreniveau]:
    """Return the levels that its verwachtingen may have, nvt aside; none where they have different scales."""
    schalen = {onderdeel.schaal for onderdeel in criterium.onderdelen}
    return [niveau for schaal in schalen for niveau in schaal.niveaus if not niveau.nvt] if len(schalen) == 1 else []


def _grenzen(kader: Kader, criterium: Criterium) -> tuple[int, ...] | None:
    """Return the cut points of a pure count rule: the most worst scores for each letter but the last.

    None where the rule is no such rule: percentages, named verwachtingen, groepen, or more than two levels.
    """
    assert criterium.regelset is not None
    niveaus = _gewoon(criterium)
    bladen = [blad for rij in criterium.regelset.rijen for blad in bladen_van(rij.voorwaarde)]
    if len(niveaus) != 2 or any(isinstance(b, Aandeel) or getattr(b, "groep", b) is not None for b in bladen):  # noqa: PLR2004
        return None
    nrs = [onderdeel.nr for onderdeel in criterium.onderdelen]
    letters = [niveau.letter for niveau in criterium.oordelen]
    rangen = []
    for slecht in range(len(nrs) + 1):
        scores = {nr: niveaus[1].teken if i < slecht else niveaus[0].teken for i, nr in enumerate(nrs)}
        oordeel = decide_criterium(kader, criterium, criterium.regelset, scores).oordeel
        if oordeel not in letters:
            return None
        rangen.append(letters.index(oordeel))
    if rangen != sorted(rangen):
        return None
    return tuple(sum(rang <= plaats for rang in rangen) - 1 for plaats in range(len(letters) - 1))


def _verschoven(criterium: Criterium, grenzen: tuple[int, ...]) -> Iterator[Kandidaat]:
    n = len(criterium.onderdelen)
    for stappen in product((-1, 0, 1), repeat=len(grenzen)):
        nieuw = tuple(grens + stap for grens, stap in zip(grenzen, stappen, strict=True))
        geldig = nieuw == tuple(sorted(nieuw)) and nieuw[0] >= -1 and nieuw[-1] <= n
        if not any(stappen) or not geldig:
            continue
        letters = [niveau.letter for niveau in criterium.oordelen]
        verschoven = [
            f"{letter} tot en met {waar} in plaats van {was}"
            for letter, was, waar in zip(letters, grenzen, nieuw, strict=False)
            if was != waar
        ]
        variant = Criteriumvariant(nr=criterium.nr, regelset=_telregels(criterium, nieuw), groepen={})
        slecht = _gewoon(criterium)[1].naam
        yield Kandidaat(
            verandering=f"andere grens ({slecht}): {opsomming(verschoven)}",
            omvang=sum(map(abs, stappen)),
            variant=variant,
        )


def _telregels(criterium: Criterium, grenzen: tuple[int, ...]) -> Regelset:
    """Return count rules with these cut points: one row per letter that can occur, none overlapping."""
    slecht = _gewoon(criterium)[1]
    niveaus = Niveaus(zin=slecht.naam, tekens=frozenset({slecht.teken}))
    n = len(criterium.onderdelen)
    rijen = []
    vorige = -1
    for niveau, grens in zip(criterium.oordelen, (*grenzen, n), strict=True):
        if grens > vorige:
            rijen.append(_rij(niveau.letter, _tussen(vorige + 1, grens, n, niveaus), criterium))
        vorige = max(vorige, grens)
    return Regelset(rijen=tuple(rijen))


def _tussen(van: int, tot: int, n: int, niveaus: Niveaus) -> Aantal:
    if tot >= n and van:
        return Aantal(maat=Maat.MINSTENS, grenzen=(van,), niveaus=niveaus, groep=None)
    if van == 0 and tot:
        return Aantal(maat=Maat.HOOGSTENS, grenzen=(tot,), niveaus=niveaus, groep=None)
    return Aantal(maat=Maat.PRECIES, grenzen=tuple(range(van, tot + 1)), niveaus=niveaus, groep=None)


def _rij(letter: Oordeel, voorwaarde: Voorwaarde, criterium: Criterium) -> Beslisregel:
    return Beslisregel(oordeel=letter, voorwaarde=voorwaarde, zin=zin_van(voorwaarde), bron=criterium.bron)


def _kernen(criterium: Criterium, grenzen: tuple[int, ...]) -> Iterator[Kandidaat]:
    """Yield the printed cut points with each set of kernverwachtingen on which a worst score excludes the best letter.

    What is excluded gets the next letter.
    """
    nrs = [onderdeel.nr for onderdeel in criterium.onderdelen]
    rijen = _telregels(criterium, grenzen).rijen
    if grenzen[0] < 1 or len(rijen) < 2:  # noqa: PLR2004 - a single worst score excludes it already, or nothing does
        return
    slecht = _gewoon(criterium)[1]
    niveaus = Niveaus(zin=slecht.naam, tekens=frozenset({slecht.teken}))
    schoon = Aantal(maat=Maat.PRECIES, grenzen=(0,), niveaus=niveaus, groep=KERN)
    beste, volgende, *rest = rijen
    assert not isinstance(beste.voorwaarde, (Anders, LegeNoemer))
    assert not isinstance(volgende.voorwaarde, (Anders, LegeNoemer))
    zonder_tekort = Samen(voegwoord="en", delen=(beste.voorwaarde, schoon))
    tekort = replace(schoon, maat=Maat.MINSTENS, grenzen=(1,))
    met_tekort = Samen(voegwoord="en", delen=(beste.voorwaarde, tekort))
    anders = Samen(voegwoord="of", delen=(volgende.voorwaarde, met_tekort))
    regelset = Regelset(
        rijen=(_rij(beste.oordeel, zonder_tekort, criterium), _rij(volgende.oordeel, anders, criterium), *rest)
    )
    for grootte in range(1, (len(nrs) if len(nrs) <= _ALLE_KERNEN else 2) + 1):
        for kern in combinations(nrs, grootte):
            variant = Criteriumvariant(nr=criterium.nr, regelset=regelset, groepen={KERN: frozenset(kern)})
            wat = f"kernverwachtingen {opsomming(kern)}: een {slecht.naam} daarop sluit {beste.oordeel} uit"
            yield Kandidaat(verandering=wat, omvang=grootte, variant=variant)


def _over_alle_genoemde(regelset: Regelset) -> Regelset:
    return replace(
        regelset,
        rijen=tuple(
            rij
            if isinstance(rij.voorwaarde, (Anders, LegeNoemer))
            else replace(rij, voorwaarde=(nieuw := _genoemde(rij.voorwaarde)), zin=zin_van(nieuw))
            for rij in regelset.rijen
        ),
    )


def _genoemde(voorwaarde: Voorwaarde) -> Voorwaarde:
    match voorwaarde:
        case Aandeel():
            return replace(voorwaarde, genoemde=True)
        case Samen(delen=delen) | VanDeze(delen=delen):
            return replace(voorwaarde, delen=tuple(map(_genoemde, delen)))
        case Niet(deel=deel):
            return Niet(deel=_genoemde(deel))
        case _:
            return voorwaarde


def _onderscheid(
    kader: Kader, criterium: Criterium, passend: Sequence[Kandidaat]
) -> Iterator[tuple[str, tuple[Oordeel | None, ...]]]:
    """Yield scores by which the fitting candidates differ, fewest worst scores first; facts are said one by one."""
    assert criterium.regelset is not None
    onderdelen = criterium.onderdelen_bij(criterium.regelset)
    if len(passend) < 2 or prod(len(o.tekens) for o in onderdelen) > _HOOGSTENS_SCORES:  # noqa: PLR2004 - nothing to tell
        return
    beste = tuple(onderdeel.tekens[0] for onderdeel in onderdelen)
    namen = {o.schaal.per_teken[Score(o.tekens[0])].naam for o in criterium.onderdelen}
    op_zijn_best = namen.pop() if len(namen) == 1 else "op hun best"
    varianten = [vervang(criterium, kandidaat.variant) for kandidaat in passend]
    groepen = [tuple(range(len(passend)))]
    invullingen = product(*(onderdeel.tekens for onderdeel in onderdelen))
    for tekens in sorted(invullingen, key=lambda ts: (sum(map(ne, ts, beste)), [*map(eq, ts, beste)])):
        if all(len(groep) == 1 for groep in groepen):
            return
        scores = {o.nr: Score(teken) for o, teken in zip(onderdelen, tekens, strict=True)}
        oordelen = tuple(_beslis(kader, variant, scores) for variant in varianten)
        fijner = [
            tuple(i for i in groep if oordelen[i] == oordeel)
            for groep in groepen
            for oordeel in dict.fromkeys(oordelen[i] for i in groep)
        ]
        if len(fijner) > len(groepen):
            groepen = fijner
            per_naam: dict[str, list[str]] = {}
            for onderdeel, teken, best in zip(onderdelen, tekens, beste, strict=True):
                if teken != best and not onderdeel.feit:
                    per_naam.setdefault(onderdeel.schaal.per_teken[Score(teken)].naam, []).append(onderdeel.nr)
            delen = [f"{opsomming(nrs)} {naam}" for naam, nrs in per_naam.items()]
            feiten = [
                f"het feit {onderdeel.nr} {onderdeel.schaal.per_teken[Score(teken)].naam}"
                for onderdeel, teken in zip(onderdelen, tekens, strict=True)
                if onderdeel.feit
            ]
            yield ", ".join([*delen, f"{'de overige' if delen else 'alle'} {op_zijn_best}", *feiten]), oordelen


# -- one deviating oordeel ---------------------------------------------------------------------------------------------


def kleinste_wijziging(
    kader: Kader, criterium: Criterium, scores: Mapping[str, Ingevuld], doel: str
) -> tuple[tuple[tuple[str, Score], ...], ...]:
    """Return every smallest change of scores for which the beslisregels give the oordeel `doel`; empty if none does."""
    assert criterium.regelset is not None
    onderdelen = criterium.onderdelen
    for grootte in range(1, min(len(onderdelen), _HOOGSTENS_WISSELS) + 1):
        gevonden = []
        for gekozen in combinations(onderdelen, grootte):
            for tekens in product(*([t for t in o.tekens if t != scores[o.nr]] for o in gekozen)):
                wissel = tuple((o.nr, Score(teken)) for o, teken in zip(gekozen, tekens, strict=True))
                uitslag = decide_criterium(kader, criterium, criterium.regelset, {**scores, **dict(wissel)})
                if uitslag.oordeel == doel:
                    gevonden.append(wissel)
        if gevonden:
            return tuple(gevonden)
    return ()
