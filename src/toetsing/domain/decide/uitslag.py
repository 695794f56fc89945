"""The uitslag: what the beslisregels decided about a toetsing, with everything needed to explain it.

An oordeel is *berekend*, by the beslisregels, and *vastgesteld*: what people set where they set one, and else what was
computed. What that is, and how many there are of either, is said here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from toetsing.domain.mensen import naam_van_mensoordeel
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.betekenis import Zet
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.getaluitkomst import Getalstand
    from toetsing.domain.rules.regelset import Beslisregel
    from toetsing.domain.toetsing import Afwijking, Toetsing


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumuitslag:
    """The decided criterium.

    mogelijk: the exact set of oordelen over all completions of the open scores, best first, `GEEN` last.
    rijen: the rows that decide those completions, in kader order; empty where no row applies. One oordeel may rest on
        several rows while scores are open.
    zetten: what the steps after those rows made of it, where the kader has any.
    tegenspraak: rows that fit in every completion and contradict the deciding row.
    aantallen: per teken of the scale, how many counting verwachtingen have it; `open` apart.
    feiten, open_feiten: the facts that its rules name, and those of them that are open.
    door_mensen: people give the oordeel; then that is the one fact there is.
    gepubliceerd, afwijking: oordelen given by people, as they stand in the input. They never change `mogelijk`.

    Where the kader has no beslisregels nothing is possible: `mogelijk` and `rijen` are empty.
    """

    nr: str
    mogelijk: tuple[Oordeel, ...]
    rijen: tuple[Beslisregel, ...]
    tegenspraak: tuple[Beslisregel, ...]
    aantallen: Mapping[str, int]
    open: tuple[str, ...]
    feiten: tuple[str, ...] = ()
    open_feiten: tuple[str, ...] = ()
    door_mensen: bool = False
    zetten: tuple[Zet, ...] = ()
    gepubliceerd: Oordeel | None = None
    afwijking: Afwijking | None = None

    @property
    def alles_open(self) -> tuple[str, ...]:
        """Everything open that its rules look at: verwachtingen by number, then facts by name."""
        return (*self.open, *self.open_feiten)

    @property
    def wacht_op(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The open verwachtingen and the open facts that its oordeel can wait for; where people give it only theirs."""
        return (() if self.door_mensen else self.open), self.open_feiten

    @property
    def oordeel(self) -> Oordeel | None:
        """The oordeel, or None while more than one is possible."""
        return self.mogelijk[0] if len(self.mogelijk) == 1 else None

    @property
    def geldend(self) -> tuple[Oordeel, ...]:
        """The oordeel that people set; where they set none everything that is possible."""
        return self.mogelijk if self.afwijking is None else (self.afwijking.oordeel,)

    @property
    def vastgesteld(self) -> Oordeel | None:
        """The vastgestelde oordeel: what people set, else the computed one; None while neither says."""
        return self.geldend[0] if len(self.geldend) == 1 else None

    @property
    def wijkt_af(self) -> bool:
        """Whether people set another oordeel than the computed one, or set one while several are possible."""
        return self.vastgesteld != self.oordeel

    @property
    def afwijkend(self) -> Afwijking | None:
        """What people set instead of what was computed; None where they set the same, for that is no afwijking."""
        return self.afwijking if self.wijkt_af else None

    @property
    def staat_vast(self) -> bool:
        """Whether the oordeel is settled although scores are missing: nobody needs to ask further."""
        return any(self.wacht_op) and len(self.mogelijk) == 1 and not self.door_mensen

    @property
    def nog_te_geven(self) -> bool:
        """Whether people give the oordeel and did not yet, also where there is but one that they can give."""
        return self.door_mensen and any(self.wacht_op)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knoopuitslag:
    """The decided thema, by its number, or the whole, as "geheel".

    mogelijk: the exact set of oordelen over all completions of what is open below it, best first, `GEEN` last.
    volgt: the same where every oordeel that people set below it holds instead of the computed one.
    geldend: what people set on this node itself; where they set nothing what follows from below.
    rijen, zetten: the rows that decide those completions and the steps after them, in kader order; with one oordeel on
        one row they are all that happened.
    rijen_volgt, zetten_volgt: the same of `volgt`, which can come by other rows to the same oordeel.
    tegenspraak: rows that fit in every completion and contradict the deciding row.
    open, open_feiten: what is open below it, verwachtingen that count by number and facts by name.
    door_mensen: people give the oordeel, whatever is open below it.
    gepubliceerd, afwijking: oordelen given by people on this node itself. They never change `mogelijk`; what people set
        is what holds, whatever lies below.
    """

    nr: str
    mogelijk: tuple[Oordeel, ...]
    volgt: tuple[Oordeel, ...]
    geldend: tuple[Oordeel, ...]
    rijen: tuple[Beslisregel, ...]
    zetten: tuple[Zet, ...]
    tegenspraak: tuple[Beslisregel, ...]
    open: tuple[str, ...]
    open_feiten: tuple[str, ...]
    rijen_volgt: tuple[Beslisregel, ...]
    zetten_volgt: tuple[Zet, ...]
    door_mensen: bool = False
    gepubliceerd: Oordeel | None = None
    afwijking: Afwijking | None = None

    @property
    def oordeel(self) -> Oordeel | None:
        """The oordeel, or None while more than one is possible."""
        return self.mogelijk[0] if len(self.mogelijk) == 1 else None

    @property
    def afwijkend(self) -> Afwijking | None:
        """What people set here, where it is not what was computed and follows from below all the same."""
        if self.afwijking is None or self.mogelijk == self.volgt == (self.afwijking.oordeel,):
            return None
        return self.afwijking

    @property
    def vastgesteld(self) -> Oordeel | None:
        """What people set here, else what follows from what they set below it; None while more than one can."""
        return self.geldend[0] if len(self.geldend) == 1 else None

    @property
    def wijkt_af(self) -> bool:
        """Whether what people set here or below it makes another oordeel possible than the scores alone."""
        return self.geldend != self.mogelijk

    @property
    def volgt_anders(self) -> bool:
        """Whether other rows or steps decide by what people set below it than by the scores alone."""
        return (self.rijen_volgt, self.zetten_volgt) != (self.rijen, self.zetten)

    @property
    def alleen_gevolg(self) -> bool:
        """Whether another oordeel holds only by what people set below it: here they set none."""
        return self.wijkt_af and self.afwijking is None

    @property
    def staat_vast(self) -> bool:
        """Whether the oordeel is settled although scores are missing."""
        return any(self.wacht_op) and len(self.mogelijk) == 1 and not self.door_mensen

    @property
    def nog_te_geven(self) -> bool:
        """Whether people give the oordeel and did not yet, also where there is but one that they can give."""
        return self.door_mensen and any(self.wacht_op)

    @property
    def wacht_op(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The open verwachtingen and the open facts that its oordeel can wait for; where people give it only theirs."""
        if not self.door_mensen:
            return self.open, self.open_feiten
        return (), tuple(naam for naam in self.open_feiten if naam == naam_van_mensoordeel(self.nr))


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """The decided toetsing.

    `criteria` holds the criteria that have beslisregels; where the kader has none, nothing is decided.
    `voldoende` is the certain count (the upper bound is `voldoende + kan_nog`) out of `beoordeeld` verwachtingen: those
    that count and are not nvt, on a scale that says what satisfies. `open` is of all that count; a fact is no
    verwachting, and in none of these.

    `zonder_beslisregels` holds the criteria without any about which people gave an oordeel all the same: theirs is the
    only one there is. `getallen` holds the number of every criterium that comes to one, in the order of the kader.
    `boven` holds every thema that has rules and then the whole, if that has any.
    """

    toetsing: Toetsing
    criteria: tuple[Criteriumuitslag, ...]
    voldoende: int
    beoordeeld: int
    open: int
    kan_nog: int
    zonder_beslisregels: tuple[Criteriumuitslag, ...] = ()
    getallen: Mapping[str, Getalstand] = field(default_factory=dict)
    boven: tuple[Knoopuitslag, ...] = ()

    @property
    def zoals_vastgesteld(self) -> Uitslag:
        """The uitslag in which every oordeel is the vastgestelde; itself where that is the computed one."""
        if not any(een.wijkt_af for een in self.criteria) and not any(een.wijkt_af for een in self.boven):
            return self
        return replace(
            self,
            criteria=tuple(replace(een, mogelijk=een.geldend) for een in self.criteria),
            boven=tuple(replace(een, mogelijk=een.geldend) for een in self.boven),
        )

    @property
    def themas(self) -> tuple[Knoopuitslag, ...]:
        """The themas that have an oordeel."""
        return tuple(een for een in self.boven if een.nr != GEHEEL)

    @property
    def eindoordeel(self) -> Knoopuitslag | None:
        """The whole; None where the kader has no rules for it."""
        return next((een for een in self.boven if een.nr == GEHEEL), None)

    @property
    def open_feiten(self) -> tuple[str, ...]:
        """The open facts that some row names, each once."""
        alle = (*(een.open_feiten for een in self.criteria), *(een.open_feiten for een in self.boven))
        return tuple(dict.fromkeys(feit for van_een in alle for feit in van_een))

    @property
    def alle_criteria(self) -> tuple[Criteriumuitslag, ...]:
        """Every criterium with an oordeel: those that were decided, then those about which people alone gave one."""
        return (*self.criteria, *self.zonder_beslisregels)

    @property
    def alles(self) -> tuple[Criteriumuitslag | Knoopuitslag, ...]:
        """Everything with an oordeel: the criteria, and then what is decided above those."""
        return (*self.alle_criteria, *self.boven)

    def van_criteria(self, kader: Kader) -> tuple[Criteriumuitslag, ...]:
        """Return every criterium with an oordeel, in the order of the kader."""
        per_nr = {een.nr: een for een in self.alle_criteria}
        return tuple(per_nr[criterium.nr] for criterium in kader.criteria if criterium.nr in per_nr)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many have which oordeel, by letter of the kader: `zeker` certainly, `mogelijk` at most.

    `open` counts those of which more than one is possible, `zonder` those about which there is nothing to say.
    """

    zeker: Mapping[Oordeel, int]
    mogelijk: Mapping[Oordeel, int]
    open: int
    zonder: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeeltelling:
    """The same oordelen counted by what was computed and by what was set; `afwijkend` is of how many these differ."""

    berekend: Telling
    vastgesteld: Telling
    afwijkend: int


def mogelijk_kort(mogelijk: Sequence[Oordeel]) -> str:
    """Return "V", or "V/M" while more than one oordeel is possible."""
    return "/".join(mogelijk)


def tel_oordelen(letters: Sequence[Oordeel], beslist: Iterable[Criteriumuitslag | Knoopuitslag]) -> Oordeeltelling:
    """Count the oordelen on these criteria, or on one node above them; `letters` are those that these can have."""
    alle = tuple(beslist)
    return Oordeeltelling(
        berekend=_tel(letters, [een.mogelijk for een in alle]),
        vastgesteld=_tel(letters, [een.geldend for een in alle]),
        afwijkend=sum(een.wijkt_af for een in alle),
    )


def _tel(letters: Sequence[Oordeel], mogelijk: Sequence[tuple[Oordeel, ...]]) -> Telling:
    return Telling(
        zeker={letter: sum(een == (letter,) for een in mogelijk) for letter in letters},
        mogelijk={letter: sum(letter in een for een in mogelijk) for letter in letters},
        open=sum(len(een) > 1 for een in mogelijk),
        zonder=sum(not een for een in mogelijk),
    )
