"""All registers of all organisations on a day: of each organisation one dossier, whatever files it came from.

Of a register that went along from ronde to ronde only the last one counts, or a row would be there twice. What was
found comes from the last toetsing too, so that what was reported before it stands beside it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toetsing.domain.change.voortgang import Bevinding, Peiling, Voortgang, volg_rij
from toetsing.domain.compare.rondeverloop import volgorde_van_rondes
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import naamsleutel, rondesleutel, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.change.voortgang import Gevolgderij
    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register, Registerrij
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzending:
    """What one file holds of one organisation: the rows of its registers, the days of the terms, and its scores.

    `scores` are empty where nothing of it could be decided. One that is `los` is no toetsing but a table of rows: it
    has no ronde, and counts whatever else there is.
    """

    organisatie: str
    kader: Kader
    rijen: tuple[tuple[Register, tuple[Registerrij, ...]], ...]
    ronde: str | None = None
    datum: date | None = None
    soort: Soort | None = None
    dagen: Mapping[str, date] = field(default_factory=dict)
    scores: Mapping[str, Ingevuld] = field(default_factory=dict)
    los: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossierrij:
    """A row of a dossier: how far it is, in which ronde it was written, and in which its verwachting was assessed."""

    gevolgd: Gevolgderij
    organisatie: str
    kader: str
    ronde: str
    soort: Soort | None
    getoetst_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossieropvolging:
    """Everything that is followed up of one organisation; `kaders` are the ids of those it has a file of."""

    organisatie: str
    kaders: tuple[str, ...]
    rijen: tuple[Dossierrij, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eerder:
    """Rows that do not count: a later ronde has the same register."""

    organisatie: str
    register: str
    ronde: str
    later: str
    rijen: tuple[Registerrij, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgevolgd:
    """All dossiers on a day, by name; `eerder` is what was left out of them."""

    dossiers: tuple[Dossieropvolging, ...]
    eerder: tuple[Eerder, ...]

    @property
    def rijen(self) -> tuple[Dossierrij, ...]:
        """All rows of all organisations: what asks for attention first, and then by day."""
        alle = (rij for dossier in self.dossiers for rij in dossier.rijen)
        return tuple(sorted(alle, key=_volgorde))


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


def tel_rijen(rijen: Iterable[Dossierrij]) -> Registertelling:
    """Count rows."""
    gevolgd = [rij.gevolgd for rij in rijen]
    klaar = (een.bevinding for een in gevolgd if een.voortgang is Voortgang.KLAAR)
    return Registertelling(
        per_voortgang=Counter(een.voortgang for een in gevolgd),
        zonder_wie=sum(een.zonder_wie for een in gevolgd),
        klaar_per_bevinding=Counter(klaar),
    )


def volg_dossiers(inzendingen: Sequence[Inzending], peildatum: date, binnen: int) -> Opgevolgd:
    """Follow up every register of every organisation; those of one name in any spelling are one organisation."""
    per_organisatie: dict[str, list[Inzending]] = {}
    for een in inzendingen:
        per_organisatie.setdefault(vergelijkbaar(een.organisatie), []).append(een)
    groepen = sorted(per_organisatie.values(), key=lambda groep: naamsleutel(groep[0].organisatie))
    delen = [_dossier(groep, peildatum, binnen) for groep in groepen]
    return Opgevolgd(
        dossiers=tuple(dossier for dossier, _ in delen), eerder=tuple(een for _, eerder in delen for een in eerder)
    )


def _dossier(
    inzendingen: Sequence[Inzending], peildatum: date, binnen: int
) -> tuple[Dossieropvolging, tuple[Eerder, ...]]:
    """Follow up one organisation, kader by kader."""
    naam = next((een.organisatie for een in inzendingen if not een.los), inzendingen[0].organisatie)
    kaders = {een.kader.id: een.kader for een in inzendingen}
    rijen: list[Dossierrij] = []
    eerder: list[Eerder] = []
    for kader in kaders.values():
        eigen = _op_ronde([een for een in inzendingen if een.kader.id == kader.id])
        getoetst = _getoetst(eigen)
        for een, register, van_register, later in _tellende(eigen):
            if later is not None:
                eerder.append(
                    Eerder(
                        organisatie=naam,
                        register=register.naam,
                        ronde=een.ronde or "",
                        later=later.ronde or "",
                        rijen=van_register,
                    )
                )
                continue
            peiling = Peiling(
                peildatum=peildatum,
                kader=kader,
                binnen=binnen,
                dagen=_dagen(eigen) | dict(een.dagen),
                scores=getoetst.scores if getoetst else {},
            )
            rijen += (
                Dossierrij(
                    gevolgd=volg_rij(register, rij, peiling),
                    organisatie=naam,
                    kader=kader.id,
                    ronde=een.ronde or "",
                    soort=een.soort,
                    getoetst_in=(getoetst.ronde or "") if getoetst else "",
                )
                for rij in van_register
            )
    return Dossieropvolging(organisatie=naam, kaders=tuple(kaders), rijen=tuple(rijen)), tuple(eerder)


def _op_ronde(inzendingen: Sequence[Inzending]) -> list[Inzending]:
    """Return toetsingen with the earliest first, and tables of rows after them."""
    volgorde = volgorde_van_rondes((een.ronde, een.datum) for een in inzendingen if not een.los)
    toetsingen = [een for een in inzendingen if not een.los]
    los = [een for een in inzendingen if een.los]
    return [*sorted(toetsingen, key=lambda een: volgorde.index(rondesleutel(een.ronde))), *los]


def _getoetst(inzendingen: Sequence[Inzending]) -> Inzending | None:
    """Return the last one that has scores: of others about the organisation, else of itself; None where none has."""
    met = [een for een in inzendingen if een.scores]
    door_anderen = [een for een in met if een.soort is not Soort.ZELFEVALUATIE]
    return next(reversed(door_anderen or met), None)


def _dagen(inzendingen: Sequence[Inzending]) -> dict[str, date]:
    """Return the last day of each term that any of these says."""
    return {naam: dag for een in inzendingen for naam, dag in een.dagen.items()}


def _tellende(
    inzendingen: Sequence[Inzending],
) -> Iterator[tuple[Inzending, Register, tuple[Registerrij, ...], Inzending | None]]:
    """Yield the rows of each register, with the later toetsing that has that register too; None where they count.

    A self-assessment and a toetsing by others are no rondes of each other.
    """
    laatste: dict[tuple[str, bool], Inzending] = {}
    for een in inzendingen:
        for register, rijen in een.rijen:
            if rijen and not een.los:
                laatste[register.naam, een.soort is Soort.ZELFEVALUATIE] = een
    for een in inzendingen:
        for register, rijen in een.rijen:
            laatst = een if een.los else laatste.get((register.naam, een.soort is Soort.ZELFEVALUATIE))
            if rijen:
                yield een, register, rijen, None if laatst is een else laatst


def _volgorde(rij: Dossierrij) -> tuple[int, int, str, str]:
    een = rij.gevolgd
    dag = een.wanneer.laatste if een.wanneer else 0
    return list(Voortgang).index(een.voortgang), dag, naamsleutel(rij.organisatie), een.register.naam
