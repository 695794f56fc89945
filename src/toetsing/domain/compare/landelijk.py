"""Many uitslagen counted: places, and who has which oordeel and which score. What is open makes bounds, not a guess."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.uitslag import tel_oordelen
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Telling, Uitslag
    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Score

    Bereik = tuple[int, int]
    """How many an organisation certainly has, and how many it can have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaats:
    """An organisation in the ranking, by the number of verwachtingen that are voldoende.

    Equal numbers have an equal place. While scores are open a place lies between `hoogste` (the best it can be) and
    `laagste`; without open scores anywhere these are the same.
    """

    uitslag: Uitslag
    hoogste: int
    laagste: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Eindplaats:
    """An organisation in the ranking by eindoordeel, best first.

    Who has the same eindoordeel has the same place. While it is open that lies between `hoogste` and `laagste`; both
    are None for who certainly has no eindoordeel at all, which is neither better nor worse than any.
    """

    uitslag: Uitslag
    hoogste: int | None
    laagste: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Knooptelling:
    """Who has which oordeel on a criterium, or on a node above it, by name; `oordelen` are those it can have.

    zeker: per letter of these (`GEEN` last) who certainly has it; open: who has more than one oordeel possible.
    mogelijk: per letter how many have it among what is possible. All these count what was computed; vastgesteld counts
    what was set, and is None where that is everywhere the same.
    """

    nr: str
    oordelen: tuple[Oordeelniveau, ...]
    zeker: Mapping[Oordeel, tuple[str, ...]]
    open: tuple[str, ...]
    mogelijk: Mapping[Oordeel, int]
    vastgesteld: Telling | None

    @property
    def beste(self) -> Oordeel:
        """The best oordeel that there is."""
        return self.oordelen[0].letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingtelling:
    """Who has which score on a verwachting that counts, by name; `open` is who has none yet.

    Of numbers only those that somebody has. Of a fact it is who has which answer, and `nr` is its name.
    """

    nr: str
    scores: Mapping[Score, tuple[str, ...]]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Landelijk:
    """The whole count: organisations in the order of the ranking, criteria and verwachtingen in that of the kader.

    `goed`, `beter` and `onzeker` part the criteria by number: what goes well, best first; what must be better, worst
    first; and of what neither can be said while scores are open. These count what was computed; `anders_vastgesteld`
    holds the criteria that stand elsewhere by what was set: in "goed", in "beter", or in neither (""). `feiten` are the
    answers to the facts of the kader: they are in none of the counts of verwachtingen. `boven` counts the oordelen of
    each thema that has rules and then of the whole, and `eindplaatsen` holds the organisations by that of the whole;
    both are empty where the kader decides nothing there.
    """

    plaatsen: tuple[Plaats, ...]
    criteria: tuple[Knooptelling, ...]
    verwachtingen: tuple[Verwachtingtelling, ...]
    goed: tuple[str, ...]
    beter: tuple[str, ...]
    onzeker: tuple[str, ...]
    anders_vastgesteld: Mapping[str, str]
    feiten: tuple[Verwachtingtelling, ...] = ()
    boven: tuple[Knooptelling, ...] = ()
    eindplaatsen: tuple[Eindplaats, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Laagste:
    """The organisations with the fewest voldoende.

    `zeker` are those that are among the lowest `aantal` however open scores turn out, `mogelijk` those that can be.
    Where the cut falls between equal numbers nobody can say who is below it: then `gedeeld` names all who share it.
    """

    aantal: int
    zeker: tuple[str, ...]
    mogelijk: tuple[str, ...]
    gedeeld: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bandbreedte:
    """Between which places an organisation lies on one measure, and what moves it: open scores, or which variants."""

    organisatie: str
    hoogste: int
    laagste: int
    door_open: bool
    door_varianten: tuple[str, ...]


HELPERS: Final = 5
"""Of each organisation that can be helped only so many helpers are named: a longer list is not called up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddypaar:
    """Two organisations of which `sterk` has the best oordeel on each of these criteria, and `zwak` the worst."""

    sterk: str
    zwak: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddies:
    """Who can help whom.

    `paren` names of each organisation at most the best `HELPERS`. `helpers` says, for each organisation that is `zwak`
    in a pair, how many can help it at all.
    """

    paren: tuple[Buddypaar, ...]
    helpers: Mapping[str, int]


def tel(kader: Kader, uitslagen: Sequence[Uitslag]) -> Landelijk:
    """Count uitslagen of one kader, one for each organisation.

    A criterium goes well where more than half certainly has the best oordeel, and must be better where at least half
    certainly has not; equal counts keep the order of the kader.
    """
    plaatsen = rangorde(uitslagen)
    op_alfabet = sorted(uitslagen, key=lambda uitslag: naamsleutel(uitslag.toetsing.organisatie))
    met_regels = [criterium for criterium in kader.criteria if criterium.regelset is not None]
    criteria = tuple(
        tel_knoop(een.nr, een.oordelen, [(u.toetsing.organisatie, u.criteria[plek]) for u in op_alfabet])
        for plek, een in enumerate(met_regels)
    )
    n = len(uitslagen)
    kant = {c.nr: _kant(len(c.zeker[c.beste]), c.mogelijk[c.beste], n) for c in criteria}
    gezet = {
        c.nr: _kant(c.vastgesteld.zeker[c.beste], c.vastgesteld.mogelijk[c.beste], n) for c in criteria if c.vastgesteld
    }
    goed = [c for c in criteria if kant[c.nr] == "goed"]
    beter = [c for c in criteria if kant[c.nr] == "beter"]
    return Landelijk(
        plaatsen=plaatsen,
        criteria=criteria,
        verwachtingen=tuple(_verwachting(v, op_alfabet) for v in kader.verwachtingen if v.telt_mee),
        goed=tuple(c.nr for c in sorted(goed, key=lambda c: -len(c.zeker[c.beste]))),
        beter=tuple(c.nr for c in sorted(beter, key=lambda c: c.mogelijk[c.beste])),
        onzeker=tuple(nr for nr, waar in kant.items() if not waar),
        anders_vastgesteld={nr: waar for nr, waar in gezet.items() if waar != kant[nr]},
        feiten=tuple(_verwachting(feit, op_alfabet) for feit in kader.losse_feiten),
        boven=tuple(
            tel_knoop(
                een.nr, kader.oordelen_boven(een.nr), [(u.toetsing.organisatie, u.boven[plek]) for u in op_alfabet]
            )
            for plek, een in enumerate(uitslagen[0].boven if uitslagen else ())
        ),
        eindplaatsen=() if kader.eindregels is None else eindrang(kader.eindregels.oordelen, uitslagen),
    )


def _kant(zeker: int, mogelijk: int, n: int) -> str:
    """Return whether a criterium of which so many have the best oordeel goes well or must be better, or neither yet."""
    if 2 * zeker > n:
        return "goed"
    return "beter" if 2 * (n - mogelijk) >= n else ""


def rangorde(uitslagen: Sequence[Uitslag]) -> tuple[Plaats, ...]:
    """Return the places: by what is certainly voldoende, most first, and in Dutch alphabetical order where equal."""
    volgorde = sorted(uitslagen, key=lambda u: (-u.voldoende, naamsleutel(u.toetsing.organisatie)))
    gevonden = plaatsen([(uitslag.voldoende, uitslag.voldoende + uitslag.kan_nog) for uitslag in volgorde])
    return tuple(
        Plaats(uitslag=uitslag, hoogste=hoogste, laagste=laagste)
        for uitslag, (hoogste, laagste) in zip(volgorde, gevonden, strict=True)
    )


def eindrang(oordelen: Sequence[Oordeelniveau], uitslagen: Sequence[Uitslag]) -> tuple[Eindplaats, ...]:
    """Return the places by eindoordeel; all these uitslagen have one, with these `oordelen`.

    Who certainly has the best comes first. What has the same possible oordelen stands by what is certainly voldoende,
    most first, and then in Dutch alphabetical order: that is an order to read in, and makes no other place.
    """
    letters = [een.letter for een in oordelen]

    def volgorde(uitslag: Uitslag) -> tuple[int, int, int, object]:
        trappen = [letters.index(een) if een in letters else len(letters) for een in _eind(uitslag)]
        return max(trappen), min(trappen), -uitslag.voldoende, naamsleutel(uitslag.toetsing.organisatie)

    op_volgorde = sorted(uitslagen, key=volgorde)
    plekken = eindplekken(oordelen, op_volgorde)
    return tuple(
        Eindplaats(uitslag=uitslag, hoogste=plek and plek[0], laagste=plek and plek[1])
        for uitslag, plek in zip(op_volgorde, plekken, strict=True)
    )


def eindplekken(oordelen: Sequence[Oordeelniveau], uitslagen: Sequence[Uitslag]) -> list[tuple[int, int] | None]:
    """Return the best and the last place of each by eindoordeel; None for who certainly has none.

    Who may have none is certainly above nobody.
    """
    punten = eindpunten(oordelen, uitslagen)
    gerangd = [(bereik, valt_weg) for bereik, valt_weg in punten if bereik is not None]
    gevonden = iter(plaatsen([bereik for bereik, _ in gerangd], zonder=[valt_weg for _, valt_weg in gerangd]))
    return [None if bereik is None else next(gevonden) for bereik, _ in punten]


def eindpunten(oordelen: Sequence[Oordeelniveau], uitslagen: Sequence[Uitslag]) -> list[tuple[Bereik | None, bool]]:
    """Return how high each can end by eindoordeel, in points of which more is better, and whether it may have none.

    None for who certainly has none.
    """
    punten = {een.letter: len(oordelen) - trap for trap, een in enumerate(oordelen)}
    mogelijk = [_eind(uitslag) for uitslag in uitslagen]
    gerangd = [[punten[een] for een in van_een if een != GEEN] for van_een in mogelijk]
    return [
        ((min(rang), max(rang)) if rang else None, GEEN in van_een)
        for van_een, rang in zip(mogelijk, gerangd, strict=True)
    ]


def _eind(uitslag: Uitslag) -> tuple[Oordeel, ...]:
    return () if uitslag.eindoordeel is None else uitslag.eindoordeel.mogelijk


def plaatsen(bereiken: Sequence[Bereik], zonder: Sequence[bool] = ()) -> list[tuple[int, int]]:
    """Return the best and the last place of each, in the order given: the most has place 1, equal numbers share one.

    The best place counts who certainly has more than this one can still reach, the last who can still reach more than
    it certainly has. `zonder` says of whom it may turn out that they are not placed at all.
    """
    valt_weg = zonder or [False] * len(bereiken)
    zeker = sorted(minst for (minst, _), weg in zip(bereiken, valt_weg, strict=True) if not weg)
    mogelijk = sorted(meest for _, meest in bereiken)

    def plaats(minst: int, meest: int) -> tuple[int, int]:
        meer = len(mogelijk) - bisect_right(mogelijk, minst)
        zelf = 1 if meest > minst else 0  # what is uncertain can itself reach more than it certainly has
        return 1 + len(zeker) - bisect_right(zeker, meest), 1 + meer - zelf

    return [plaats(minst, meest) for minst, meest in bereiken]


def tel_knoop(
    nr: str, oordelen: tuple[Oordeelniveau, ...], beslist: Sequence[tuple[str, Criteriumuitslag | Knoopuitslag]]
) -> Knooptelling:
    """Count who has which oordeel on a criterium, or on a node above it: what was decided comes by name."""
    letters = (*(een.letter for een in oordelen), GEEN)
    telling = tel_oordelen(letters, [een for _, een in beslist])
    return Knooptelling(
        nr=nr,
        oordelen=oordelen,
        zeker={letter: tuple(naam for naam, c in beslist if c.oordeel == letter) for letter in letters},
        open=tuple(naam for naam, c in beslist if c.oordeel is None),
        mogelijk=telling.berekend.mogelijk,
        vastgesteld=telling.vastgesteld if telling.afwijkend else None,
    )


def _verwachting(gevraagd: Gevraagd, uitslagen: Sequence[Uitslag]) -> Verwachtingtelling:
    scores = [(uitslag.toetsing.organisatie, uitslag.toetsing.scores[gevraagd.nr]) for uitslag in uitslagen]
    return Verwachtingtelling(
        nr=gevraagd.nr,
        scores={
            teken: wie
            for teken in gevraagd.scores
            if (wie := tuple(naam for naam, score in scores if score == teken))
            or not gevraagd.schaal.per_teken[teken].is_getal
        },
        open=tuple(naam for naam, score in scores if score is OPEN),
    )
