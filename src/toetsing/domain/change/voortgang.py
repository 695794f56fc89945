"""How far a row of a register is on a day: done, late, due soon, later, or without a term; and what was found of it.

What somebody reports of a row ("klaar") and what a toetsing found of the verwachting that it is about are two things,
and stay so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from toetsing.domain.scores import OPEN
from toetsing.domain.velden import keuzesleutel
from toetsing.domain.words.dagen import in_cijfers, termijn_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Klaar, Register, Registerrij
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.velden import Waarde


BINNEN: Final = 30
"""Within how many days something is due soon, where nobody says."""
BINNEN_HOOGSTENS: Final = 3650
"""Further ahead than this nothing is soon."""


class Voortgang(Enum):
    """How far a row is. Every row is exactly one of these, so their counts add up to all.

    `ONLEESBAAR` is one of which the cell that decides it holds no value: nobody can say. A state that lasts has the
    last four, any other row never has them; where its first day is not known, nobody can say whether it holds.
    """

    TE_LAAT = "te laat"
    BINNENKORT = "binnenkort"
    LATER = "later"
    ZONDER_TERMIJN = "zonder termijn"
    ONLEESBAAR = "niet te lezen"
    KLAAR = "klaar"
    GELDT = "van kracht"
    NOG_NIET = "gaat nog in"
    VOORBIJ = "voorbij"
    BEGIN_ONBEKEND = "begin onbekend"


ALTIJD_GENOEMD: Final = (
    Voortgang.TE_LAAT,
    Voortgang.BINNENKORT,
    Voortgang.LATER,
    Voortgang.ZONDER_TERMIJN,
    Voortgang.KLAAR,
)
"""How far rows can be, in the order of the columns; the others have one only where there is such a row."""
AFGELOPEN: Final = (Voortgang.KLAAR, Voortgang.VOORBIJ)
"""Of what is so far, nobody has to see to it any more."""


class Bevinding(Enum):
    """What was found of the verwachtingen that a row is about, whatever was reported.

    `ONBEKEND` is where nobody knows: it is about none that counts, or some score of it is open.
    """

    GEEN_MIN = "geen min"
    MIN = "min"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanneer:
    """By when: a day, and whether it must be before it. `uit` is the column or the term of the kader that says so.

    `plaats` is which of what the register names for it that was, from zero.
    """

    dag: date
    voor: bool
    uit: str
    plaats: int

    @property
    def laatste(self) -> int:
        """The last day on which it is not late, as an ordinal: of the first day there is, "voor" has none."""
        return self.dag.toordinal() - self.voor

    @property
    def in_woorden(self) -> str:
        """How it reads: "voor 18-01-2016", or "18-01-2016" where that day itself is in time."""
        return f"{'voor ' if self.voor else ''}{in_cijfers(self.dag)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevolgderij:
    """A row and how far it is. `wanneer` is None where no day is known; `minnen` are the numbers that have a minus.

    `zonder_wie` is whether a column says who, nothing stands in it, and somebody still has to see to the row.
    """

    register: Register
    rij: Registerrij
    voortgang: Voortgang
    wanneer: Wanneer | None
    bevinding: Bevinding
    minnen: tuple[str, ...]
    zonder_wie: bool

    @property
    def klaar_maar_min(self) -> bool:
        """Whether it was reported done while a verwachting that it is about still has a minus."""
        return self.voortgang is Voortgang.KLAAR and self.bevinding is Bevinding.MIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Registertelling:
    """How far rows are: every one once, so that `per_voortgang` adds up to `rijen`.

    Of what was reported done: with no minus, with one, and unknown; these add up to how many are done.
    """

    per_voortgang: Mapping[Voortgang, int]
    zonder_wie: int
    klaar_per_bevinding: Mapping[Bevinding, int]

    @property
    def rijen(self) -> int:
        """How many rows there are."""
        return sum(self.per_voortgang.values())

    def van(self, voortgang: Voortgang) -> int:
        """Return how many rows are this far."""
        return self.per_voortgang.get(voortgang, 0)

    def klaar(self, bevinding: Bevinding) -> int:
        """Return of how many that were reported done this was found."""
        return self.klaar_per_bevinding.get(bevinding, 0)


def tel_rijen(rijen: Iterable[Gevolgderij]) -> Registertelling:
    """Count rows."""
    alle = tuple(rijen)
    klaar = (een.bevinding for een in alle if een.voortgang is Voortgang.KLAAR)
    return Registertelling(
        per_voortgang=Counter(een.voortgang for een in alle),
        zonder_wie=sum(een.zonder_wie for een in alle),
        klaar_per_bevinding=Counter(klaar),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Peiling:
    """The day on which rows are followed up, and what is known of the organisation they are of.

    A row is due soon where its last day is no more than `binnen` days away. `dagen` has the day of each term of the
    kader, as far as that is known; None where something stands there that is no day. `bevonden` says by verwachting
    whether the latest toetsing found a minus, None where its score is open; without a toetsing it is empty.
    """

    peildatum: date
    kader: Kader
    binnen: int = 0
    dagen: Mapping[str, date | None] = field(default_factory=dict)
    bevonden: Mapping[str, bool | None] = field(default_factory=dict)


def volg_rij(register: Register, rij: Registerrij, peiling: Peiling) -> Gevolgderij:
    """Follow up one row."""
    wanneer = None if register.van else wanneer_van(register, rij, peiling.dagen)
    voortgang = _toestand(register, rij, peiling) if register.van else _voortgang(register, rij, wanneer, peiling)
    bevinding, minnen = bevinding_bij(peiling.kader, str(rij.waarde(register.nr) or ""), peiling.bevonden)
    return Gevolgderij(
        register=register,
        rij=rij,
        voortgang=voortgang,
        wanneer=wanneer,
        bevinding=bevinding,
        minnen=minnen,
        zonder_wie=bool(register.wie) and register.wie not in rij.waarden and voortgang not in AFGELOPEN,
    )


def wanneer_van(register: Register, rij: Registerrij, dagen: Mapping[str, date | None]) -> Wanneer | None:
    """Return by when a row must be done: by the first column or term that says a day; None where none does."""
    per_sleutel = {keuzesleutel(naam): dag for naam, dag in dagen.items()}
    for plaats, naam in enumerate(register.termijn):
        waarde = _termijn(register, rij, naam)
        if isinstance(waarde, date):
            return Wanneer(dag=waarde, voor=register.voor, uit=naam, plaats=plaats)
        tekst = str(waarde or "")
        if (dag := per_sleutel.get(keuzesleutel(tekst))) is not None:
            return Wanneer(dag=dag, voor=register.voor, uit=tekst, plaats=plaats)
        if (termijn := termijn_in(tekst)) is not None:
            dag, voor = termijn
            return Wanneer(dag=dag, voor=register.voor if voor is None else voor, uit=naam, plaats=plaats)
    return None


def _termijn(register: Register, rij: Registerrij, naam: str) -> Waarde | None:
    """Return what a column says by when a row must be done; of what is no column, that it is that term itself."""
    return rij.waarde(naam) if naam in register.per_naam else naam


def _is_fout(register: Register, rij: Registerrij, naam: str, peiling: Peiling) -> bool:
    """Return whether what stands in a column, or at the term that it or the register names, cannot be read."""
    fout = {keuzesleutel(termijn) for termijn, dag in peiling.dagen.items() if dag is None}
    return rij.is_fout(naam) or keuzesleutel(str(_termijn(register, rij, naam) or "")) in fout


def bevonden_in(kader: Kader, scores: Mapping[str, Ingevuld]) -> dict[str, bool | None]:
    """Return of every verwachting that counts whether it has a minus, None where its score is open."""
    tellend = ((v, scores.get(v.nr, OPEN)) for v in kader.verwachtingen if v.telt_mee)
    return {v.nr: None if score is OPEN else v.is_min(score) for v, score in tellend}


def bevinding_bij(kader: Kader, nr: str, bevonden: Mapping[str, bool | None]) -> tuple[Bevinding, tuple[str, ...]]:
    """Return what was found at a number of the kader, of a verwachting or of all below it, and which have a minus."""
    eigen = [v for v in verwachtingen_onder(kader, nr) if kader.per_nr[v].telt_mee]
    gevonden = {v: bevonden.get(v) for v in eigen}
    minnen = tuple(v for v, is_min in gevonden.items() if is_min)
    if minnen:
        return Bevinding.MIN, minnen
    bekend = bool(eigen) and None not in gevonden.values()
    return (Bevinding.GEEN_MIN if bekend else Bevinding.ONBEKEND), ()


def verwachtingen_onder(kader: Kader, nr: str) -> tuple[str, ...]:
    """Return the verwachtingen that a number is about: its own, or those of its criterium or thema."""
    if nr in kader.per_nr:
        return (nr,)
    return tuple(v.nr for t in kader.themas for c in t.criteria if nr in (t.nr, c.nr) for v in c.verwachtingen)


def _voortgang(register: Register, rij: Registerrij, wanneer: Wanneer | None, peiling: Peiling) -> Voortgang:
    if any(_is_klaar(klaar, rij, peiling.peildatum) for klaar in register.klaar):
        return Voortgang.KLAAR
    # what cannot be read may have said that it is done, or by when: before what does say so
    ervoor = register.termijn if wanneer is None else register.termijn[: wanneer.plaats]
    if any(rij.is_fout(klaar.kolom) for klaar in register.klaar):
        return Voortgang.ONLEESBAAR
    if any(_is_fout(register, rij, naam, peiling) for naam in ervoor):
        return Voortgang.ONLEESBAAR
    if wanneer is None:
        return Voortgang.ZONDER_TERMIJN
    over = wanneer.laatste - peiling.peildatum.toordinal()
    if over < 0:
        return Voortgang.TE_LAAT
    return Voortgang.BINNENKORT if over <= peiling.binnen else Voortgang.LATER


def _is_klaar(klaar: Klaar, rij: Registerrij, peildatum: date) -> bool:
    waarde = rij.waarde(klaar.kolom)
    if isinstance(waarde, date):
        return waarde <= peildatum
    if not klaar.waarden:
        return waarde is not None
    return isinstance(waarde, str) and keuzesleutel(waarde) in map(keuzesleutel, klaar.waarden)


def _toestand(register: Register, rij: Registerrij, peiling: Peiling) -> Voortgang:
    """Return whether a state that lasts holds on a day. It begins on its first day."""
    van, tot = rij.dag(register.van), rij.dag(register.tot)
    if rij.is_fout(register.van) or rij.is_fout(register.tot):
        return Voortgang.ONLEESBAAR
    if van is not None and van > peiling.peildatum:
        return Voortgang.NOG_NIET
    if tot is not None and (tot < peiling.peildatum if register.tot_en_met else tot <= peiling.peildatum):
        return Voortgang.VOORBIJ
    return Voortgang.BEGIN_ONBEKEND if van is None else Voortgang.GELDT
