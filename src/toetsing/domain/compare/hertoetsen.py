"""A hertoets: one organisation in two rondes, verwachting by verwachting and criterium by criterium.

What may be set beside each other is said by the kaders (`koppeling`); why an oordeel changed is said by `oorzaak`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from toetsing.domain.compare.koppeling import Koppeling, keten, zelfde_oordelen, zelfde_schaal
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal, Zijde, verklaar
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld

    Ronde = tuple[Kader, Uitslag]
    """What was decided, and the kader that decided it."""


class Scoreverandering(Enum):
    """What became of the score on a verwachting."""

    VERBETERD = "verbeterd"
    VERSLECHTERD = "verslechterd"
    GELIJK = "gelijk"
    NU_NVT = "nu nvt"
    NU_OPEN = "nu open"
    NU_GESCOORD = "nu gescoord"
    NIET_MEER_NVT = "niet meer nvt"
    ONVERGELIJKBAAR = "niet te vergelijken"


class Oordeelverandering(Enum):
    """What became of the oordeel on a criterium. `ANDERS` is from or to no oordeel at all."""

    VERBETERD = "verbeterd"
    VERSLECHTERD = "verslechterd"
    GELIJK = "gelijk"
    ANDERS = "anders"
    NIET_TE_ZEGGEN = "niet te zeggen"


class Onvergelijkbaar(Enum):
    """Why a criterium has no oordeel of then beside that of now."""

    NIEUW = "geen verwachting ervan stond in het vorige kader"
    GEMENGD = "de verwachtingen ervan komen uit meer dan één criterium van het vorige kader"
    ZONDER_BESLISREGELS = "een van de kaders heeft er geen beslisregels voor"
    ANDERE_SCHAAL = "de kaders hebben andere scores of oordelen"


class Puntstand(Enum):
    """What became of a minus, or where a minus of now comes from."""

    OPGELOST = "opgelost"
    GEBLEVEN = "gebleven"
    NVT = "nu nvt"
    OPEN = "nog niet opnieuw gescoord"
    VERVALLEN = "niet meer in het kader"
    NIEUW = "nieuw"
    NIEUW_GESCOORD = "toen nog niet gescoord"
    NIEUW_IN_KADER = "nieuw in het kader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How many of the shared verwachtingen are certainly voldoende, are open, and are not nvt."""

    voldoende: int
    open: int
    beoordeeld: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingvergelijking:
    """A shared verwachting in both rondes. `overgenomen` is the ronde its score of now was taken over from."""

    nr: str
    was: str
    eerst: Ingevuld
    daarna: Ingevuld
    verandering: Scoreverandering
    overgenomen: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumvergelijking:
    """A criterium of the later kader: its oordelen in both rondes and why they differ, or why that cannot be said.

    `was` holds the criteria of the earlier kader that its verwachtingen come from. `uitkomst` and `verandering` are
    about what was computed; `vastgesteld` is what became of what was set, None where that cannot be compared.
    """

    nr: str
    was: tuple[str, ...]
    uitkomst: Viertal | Onvergelijkbaar
    verandering: Oordeelverandering | None
    vastgesteld: Oordeelverandering | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbeterpuntstand:
    """A minus of then or now. A number is None where the verwachting was, or is, not in the kader of that ronde."""

    stand: Puntstand
    was: str | None
    nr: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondevergelijking:
    """One organisation in two rondes. The numbers are those of the later kader, in its order.

    vervallen, nieuw: verwachtingen that count in one of the kaders only. vervallen_criteria: criteria of the earlier
    kader of which no later one is the follower. gedeeld: the count over the shared verwachtingen, then and now.
    """

    eerst: Uitslag
    daarna: Uitslag
    verwachtingen: tuple[Verwachtingvergelijking, ...]
    criteria: tuple[Criteriumvergelijking, ...]
    punten: tuple[Verbeterpuntstand, ...]
    gedeeld: tuple[Stand, Stand]
    vervallen: tuple[str, ...]
    nieuw: tuple[str, ...]
    vervallen_criteria: tuple[str, ...]

    @property
    def alles_gedeeld(self) -> bool:
        """Whether both rondes looked at the same verwachtingen, so that their totals may be set beside each other."""
        return not self.vervallen and not self.nieuw


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijn:
    """One organisation in two or more rondes, in the order in which they were given.

    stappen: each ronde beside the one before it; geheel: the last beside the first, where there are but two the same.
    keten: the verwachtingen that all rondes share, by their number in each; standen: the count over those, per ronde.
    """

    uitslagen: tuple[Uitslag, ...]
    stappen: tuple[Rondevergelijking, ...]
    geheel: Rondevergelijking
    keten: tuple[tuple[str, ...], ...]
    standen: tuple[Stand, ...]


# -- one organisation --------------------------------------------------------------------------------------------------


def maak_tijdlijn(rondes: Sequence[Ronde], koppelingen: Sequence[Koppeling]) -> Tijdlijn:
    """Set the uitslagen of one organisation in every ronde beside each other; a koppeling for each but the first."""
    stappen = tuple(
        vergelijk_rondes(eerst, daarna, koppeling)
        for eerst, daarna, koppeling in zip(rondes, rondes[1:], koppelingen, strict=False)
    )
    gedeeld = keten(koppelingen)
    return Tijdlijn(
        uitslagen=tuple(uitslag for _, uitslag in rondes),
        stappen=stappen,
        geheel=stappen[0] if len(stappen) == 1 else vergelijk_rondes(rondes[0], rondes[-1], _van_eerste(gedeeld)),
        keten=gedeeld,
        standen=tuple(
            stand(kader, [uitslag.toetsing.scores[nrs[plek]] for nrs in gedeeld])
            for plek, (kader, uitslag) in enumerate(rondes)
        ),
    )


def over_rondes_heen(koppelingen: Sequence[Koppeling]) -> Koppeling:
    """Return which verwachtingen the last of some rondes shares with the first: those that all of them share."""
    return koppelingen[0] if len(koppelingen) == 1 else _van_eerste(keten(koppelingen))


def _van_eerste(gedeeld: Sequence[tuple[str, ...]]) -> Koppeling:
    return Koppeling(was={nrs[-1]: nrs[0] for nrs in gedeeld})


def vergelijk_rondes(eerst: Ronde, daarna: Ronde, koppeling: Koppeling) -> Rondevergelijking:
    """Set two uitslagen of one organisation beside each other, each with the kader that decided it."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    was = koppeling.was
    gedeeld = set(was.values())
    verwachtingen = tuple(
        Verwachtingvergelijking(
            nr=nr,
            was=oud,
            eerst=toen.toetsing.scores[oud],
            daarna=nu.toetsing.scores[nr],
            verandering=_scoreverandering(kader_toen, kader_nu, toen.toetsing.scores[oud], nu.toetsing.scores[nr]),
            overgenomen=nu.toetsing.overgenomen.get(nr),
        )
        for nr, oud in was.items()
    )
    criteria = tuple(_criterium(eerst, daarna, criterium, was) for criterium in kader_nu.criteria)
    verder = {oud for criterium in criteria for oud in criterium.was}
    return Rondevergelijking(
        eerst=toen,
        daarna=nu,
        verwachtingen=verwachtingen,
        criteria=criteria,
        punten=tuple(_punten(eerst, daarna, was)),
        gedeeld=(
            stand(kader_toen, [een.eerst for een in verwachtingen]),
            stand(kader_nu, [een.daarna for een in verwachtingen]),
        ),
        vervallen=tuple(v.nr for v in kader_toen.verwachtingen if v.telt_mee and v.nr not in gedeeld),
        nieuw=tuple(v.nr for v in kader_nu.verwachtingen if v.telt_mee and v.nr not in was),
        vervallen_criteria=tuple(c.nr for c in kader_toen.criteria if c.nr not in verder),
    )


def stand(kader: Kader, scores: Sequence[Ingevuld]) -> Stand:
    """Return the count over these scores."""
    return Stand(
        voldoende=sum(score in kader.voldoet for score in scores),
        open=sum(score is OPEN for score in scores),
        beoordeeld=sum(score not in kader.nvt for score in scores),
    )


def _scoreverandering(kader_toen: Kader, kader_nu: Kader, eerst: Ingevuld, daarna: Ingevuld) -> Scoreverandering:
    """Return what became of a score. Between different scales only whether it satisfies can be compared."""
    was_nvt, is_nvt = eerst in kader_toen.nvt, daarna in kader_nu.nvt
    if (eerst is OPEN and daarna is OPEN) or (was_nvt and is_nvt):
        return Scoreverandering.GELIJK
    if daarna is OPEN:
        return Scoreverandering.NU_OPEN
    if is_nvt:
        return Scoreverandering.NU_NVT
    if eerst is OPEN:
        return Scoreverandering.NU_GESCOORD
    if was_nvt:
        return Scoreverandering.NIET_MEER_NVT
    if zelfde_schaal(kader_toen, kader_nu):
        tekens = [niveau.teken for niveau in kader_nu.schaal]
        stap = tekens.index(daarna) - tekens.index(eerst)
    else:
        stap = (eerst in kader_toen.voldoet) - (daarna in kader_nu.voldoet)
        if not stap:
            return Scoreverandering.ONVERGELIJKBAAR
    if not stap:
        return Scoreverandering.GELIJK
    return Scoreverandering.VERBETERD if stap < 0 else Scoreverandering.VERSLECHTERD


def _punten(eerst: Ronde, daarna: Ronde, was: Mapping[str, str]) -> Iterator[Verbeterpuntstand]:
    """Yield every minus of then in the order of the earlier kader, and then every new one in that of the later."""
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    wordt = {oud: nr for nr, oud in was.items()}
    minnen = {v.nr for v in kader_toen.verwachtingen if v.telt_mee and toen.toetsing.scores[v.nr] in kader_toen.minnen}
    for v in kader_toen.verwachtingen:
        if v.nr in minnen:
            nr = wordt.get(v.nr)
            stand = Puntstand.VERVALLEN if nr is None else _van_punt(kader_nu, nu.toetsing.scores[nr])
            yield Verbeterpuntstand(stand=stand, was=v.nr, nr=nr)
    for v in kader_nu.verwachtingen:
        oud = was.get(v.nr)
        if v.telt_mee and nu.toetsing.scores[v.nr] in kader_nu.minnen and oud not in minnen:
            yield Verbeterpuntstand(stand=_van_nieuw_punt(kader_toen, toen, oud), was=oud, nr=v.nr)


def _van_nieuw_punt(kader_toen: Kader, toen: Uitslag, oud: str | None) -> Puntstand:
    """Return where a minus of now comes from. What was open or nvt then was no minus, and no plus either."""
    if oud is None:
        return Puntstand.NIEUW_IN_KADER
    score = toen.toetsing.scores[oud]
    return Puntstand.NIEUW_GESCOORD if score is OPEN or score in kader_toen.nvt else Puntstand.NIEUW


def _van_punt(kader: Kader, score: Ingevuld) -> Puntstand:
    if score is OPEN:
        return Puntstand.OPEN
    if score in kader.nvt:
        return Puntstand.NVT
    return Puntstand.OPGELOST if score in kader.voldoet else Puntstand.GEBLEVEN


# -- one criterium -----------------------------------------------------------------------------------------------------


def _criterium(eerst: Ronde, daarna: Ronde, criterium: Criterium, was: Mapping[str, str]) -> Criteriumvergelijking:
    (kader_toen, toen), (kader_nu, nu) = eerst, daarna
    criterium_van = {v.nr: c for c in kader_toen.criteria for v in c.verwachtingen}
    oude = {c.nr: c for v in criterium.verwachtingen if v.nr in was for c in (criterium_van[was[v.nr]],)}
    uitkomst: Viertal | Onvergelijkbaar
    verandering = vastgesteld = None
    if not oude:
        uitkomst = Onvergelijkbaar.NIEUW
    elif len(oude) > 1:
        uitkomst = Onvergelijkbaar.GEMENGD
    elif not zelfde_schaal(kader_toen, kader_nu) or not zelfde_oordelen(kader_toen, kader_nu):
        uitkomst = Onvergelijkbaar.ANDERE_SCHAAL
    else:
        (oud,) = oude.values()
        if oud.regelset is None or criterium.regelset is None:
            uitkomst = Onvergelijkbaar.ZONDER_BESLISREGELS
        else:
            uitkomst = verklaar(
                Zijde(kader=kader_toen, criterium=oud, regelset=oud.regelset, scores=toen.toetsing.scores),
                Zijde(kader=kader_nu, criterium=criterium, regelset=criterium.regelset, scores=nu.toetsing.scores),
                was,
            )
            verandering = _oordeelverandering(kader_nu, uitkomst)
        vastgesteld = _vastgesteld(kader_nu, _beslist(eerst, oud), _beslist(daarna, criterium), verandering)
    return Criteriumvergelijking(
        nr=criterium.nr, was=tuple(oude), uitkomst=uitkomst, verandering=verandering, vastgesteld=vastgesteld
    )


def _beslist(ronde: Ronde, criterium: Criterium) -> Criteriumuitslag | None:
    kader, uitslag = ronde
    return next((een for een in uitslag.van_criteria(kader) if een.nr == criterium.nr), None)


def _vastgesteld(
    kader: Kader, toen: Criteriumuitslag | None, nu: Criteriumuitslag | None, berekend: Oordeelverandering | None
) -> Oordeelverandering | None:
    """Return what became of the vastgestelde oordeel; None where one of the rondes has none."""
    if toen is None or nu is None or not toen.geldend or not nu.geldend:
        return None
    if not toen.wijkt_af and not nu.wijkt_af:
        return berekend
    return _richting(kader, set(toen.geldend), set(nu.geldend))


def _oordeelverandering(kader: Kader, viertal: Viertal) -> Oordeelverandering:
    """Return what became of the computed oordeel."""
    if viertal.oorzaak is Oorzaak.GELIJK:
        return Oordeelverandering.GELIJK
    return _richting(kader, set(viertal.eerst), set(viertal.daarna))


def _richting(kader: Kader, toen: set[Oordeel], nu: set[Oordeel]) -> Oordeelverandering:
    """Return the direction, where every oordeel possible now is on the same side of every one possible then."""
    if toen == nu and len(toen) == 1:
        return Oordeelverandering.GELIJK
    if GEEN in toen | nu:
        alleen_geen = {GEEN} in (toen, nu) and not toen & nu
        return Oordeelverandering.ANDERS if alleen_geen else Oordeelverandering.NIET_TE_ZEGGEN
    rang = {niveau.letter: plek for plek, niveau in enumerate(kader.oordelen)}
    if max(rang[letter] for letter in nu) < min(rang[letter] for letter in toen):
        return Oordeelverandering.VERBETERD
    if min(rang[letter] for letter in nu) > max(rang[letter] for letter in toen):
        return Oordeelverandering.VERSLECHTERD
    return Oordeelverandering.NIET_TE_ZEGGEN
