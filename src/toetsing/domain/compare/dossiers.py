"""All registers of all organisations on a day: of each organisation one dossier, whatever files it came from.

Of a register that went along from ronde to ronde only the last one counts, or a row would be there twice; also where a
kader that continues the other took its place. What was found comes from the last toetsing too, so that what was
reported before it stands beside it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toetsing.domain.change.voortgang import Peiling, Voortgang, bevonden_in, verwachtingen_onder, volg_rij
from toetsing.domain.compare.rondeverloop import rondes_op_letters, volgorde_van_rondes
from toetsing.domain.registers import PLAN, REACTIES
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import naamsleutel, rondesleutel, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.change.voortgang import Gevolgderij
    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register, Registerrij
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzending:
    """What one file holds of one organisation: the rows of its registers, the days of the terms, and its scores.

    A register without rows is one whose table is there and empty. A term without a day was filled in, and is none.
    `scores` are empty where nothing of it could be decided. One that is `los` is no toetsing but rows of a table about
    more: those that name a ronde count as if they stood in the workbook of it, others whatever else there is.
    """

    organisatie: str
    kader: Kader
    rijen: tuple[tuple[Register, tuple[Registerrij, ...]], ...]
    ronde: str | None = None
    datum: date | None = None
    soort: Soort | None = None
    dagen: Mapping[str, date | None] = field(default_factory=dict)
    scores: Mapping[str, Ingevuld] = field(default_factory=dict)
    los: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossierrij:
    """A row of a dossier: how far it is, and in which ronde it was written.

    `getoetst_in` are the rondes in which what it is about was assessed, `min_in` that of each minus, in their order.
    """

    gevolgd: Gevolgderij
    organisatie: str
    kader: str
    ronde: str
    soort: Soort | None
    getoetst_in: str
    min_in: tuple[str, ...]


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
class Onzekerevolgorde:
    """Two rondes of an organisation of which only the letters of their names say which is the last."""

    organisatie: str
    rondes: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgevolgd:
    """All dossiers on a day, by name; `eerder` is what was left out of them, `onzeker` where the last is a guess."""

    dossiers: tuple[Dossieropvolging, ...]
    eerder: tuple[Eerder, ...]
    onzeker: tuple[Onzekerevolgorde, ...]

    @property
    def rijen(self) -> tuple[Dossierrij, ...]:
        """All rows of all organisations: what asks for attention first, and then by day."""
        alle = (rij for dossier in self.dossiers for rij in dossier.rijen)
        return tuple(sorted(alle, key=_volgorde))


def volg_dossiers(inzendingen: Sequence[Inzending], peildatum: date, binnen: int) -> Opgevolgd:
    """Follow up every register of every organisation; those of one name in any spelling are one organisation."""
    per_organisatie: dict[str, list[Inzending]] = {}
    for een in inzendingen:
        per_organisatie.setdefault(vergelijkbaar(een.organisatie), []).append(een)
    groepen = sorted(per_organisatie.values(), key=lambda groep: naamsleutel(groep[0].organisatie))
    delen = [_dossier(groep, peildatum, binnen) for groep in groepen]
    return Opgevolgd(
        dossiers=tuple(dossier for dossier, _, _ in delen),
        eerder=tuple(een for _, eerder, _ in delen for een in eerder),
        onzeker=tuple(een for _, _, onzeker in delen for een in onzeker),
    )


def hoort_bij(los: Inzending, ander: Inzending) -> bool:
    """Return whether loose rows stand beside what is there of their organisation: of their ronde, or of none known."""
    zelfde_ronde = not (los.ronde and ander.ronde) or rondesleutel(los.ronde) == rondesleutel(ander.ronde)
    return zelfde_ronde and vergelijkbaar(los.organisatie) == vergelijkbaar(ander.organisatie)


def _dossier(
    inzendingen: Sequence[Inzending], peildatum: date, binnen: int
) -> tuple[Dossieropvolging, tuple[Eerder, ...], tuple[Onzekerevolgorde, ...]]:
    """Follow up one organisation: kader by kader, but those that continue each other together."""
    naam = next((een.organisatie for een in inzendingen if not een.los), inzendingen[0].organisatie)
    kaders = {een.kader.id: een.kader for een in inzendingen}
    rijen: list[Dossierrij] = []
    eerder: list[Eerder] = []
    onzeker: list[Onzekerevolgorde] = []
    for keten in _ketens(kaders):
        eigen = _op_ronde([een for een in inzendingen if een.kader.id in keten], keten)
        onzeker += (Onzekerevolgorde(organisatie=naam, rondes=paar) for paar in _op_letters(eigen))
        bevonden = {een: _bevonden([kaders[id_] for id_ in keten[plek:]], eigen) for plek, een in enumerate(keten)}
        for een, register, van_register, later in _tellende(eigen):
            if later is not None:
                eerder.append(_eerder(naam, een, register, van_register, later))
                continue
            gevonden = bevonden[een.kader.id]
            peiling = Peiling(
                peildatum=peildatum,
                kader=een.kader,
                binnen=binnen,
                dagen={**_dagen_bij(een, eigen), **een.dagen} if een.los else een.dagen,
                bevonden={nr: is_min for nr, (is_min, _) in gevonden.items()},
            )
            rijen += (_rij(naam, een, volg_rij(register, rij, peiling), gevonden) for rij in van_register)
    dossier = Dossieropvolging(organisatie=naam, kaders=tuple(kaders), rijen=tuple(rijen))
    return dossier, tuple(eerder), tuple(dict.fromkeys(onzeker))


def _eerder(naam: str, een: Inzending, register: Register, rijen: tuple[Registerrij, ...], later: Inzending) -> Eerder:
    return Eerder(organisatie=naam, register=register.naam, ronde=een.ronde or "", later=later.ronde or "", rijen=rijen)


def _rij(
    naam: str, een: Inzending, gevolgd: Gevolgderij, bevonden: Mapping[str, tuple[bool | None, str]]
) -> Dossierrij:
    nr = str(gevolgd.rij.waarde(gevolgd.register.nr) or "")
    min_in = tuple(bevonden[v][1] for v in gevolgd.minnen)
    rondes = [bevonden[v][1] for v in verwachtingen_onder(een.kader, nr) if v in bevonden]
    return Dossierrij(
        gevolgd=gevolgd,
        organisatie=naam,
        kader=een.kader.id,
        ronde=een.ronde or "",
        soort=een.soort,
        getoetst_in=", ".join(dict.fromkeys(filter(None, min_in or rondes))),
        min_in=min_in,
    )


def _ketens(kaders: Mapping[str, Kader]) -> list[list[str]]:
    """Return the ids of kaders that continue each other, the earliest first; one by itself is alone.

    Of two that continue the same one nobody can say which takes its place, so that neither does.
    """
    op = Counter(kader.vervolg_op for kader in kaders.values())
    vervolg = {kader.vervolg_op: id_ for id_, kader in kaders.items() if op[kader.vervolg_op] == 1}
    ketens = []
    for id_, kader in kaders.items():
        if kader.vervolg_op not in kaders or op[kader.vervolg_op] > 1:
            keten = [id_]
            while (volgende := vervolg.get(keten[-1])) is not None:
                keten.append(volgende)
            ketens.append(keten)
    gezien = {id_ for keten in ketens for id_ in keten}
    return [*ketens, *([id_] for id_ in kaders if id_ not in gezien)]  # that continue each other


def _bevonden(keten: Sequence[Kader], inzendingen: Sequence[Inzending]) -> dict[str, tuple[bool | None, str]]:
    """Return of the verwachtingen of the first kader what the last toetsing with a score of it found, with its ronde.

    By a kader that continues it, where that says which verwachting is the same.
    """
    per_kader: dict[str, Mapping[str, str]] = {}
    nrs = {v.nr: v.nr for v in keten[0].verwachtingen}
    for plaats, kader in enumerate(keten):
        if plaats:
            vervolg = {v.zelfde_als: v.nr for v in kader.verwachtingen if v.zelfde_als is not None}
            nrs = {nr: vervolg[daar] for nr, daar in nrs.items() if daar in vervolg}
        per_kader[kader.id] = nrs
    gevonden: dict[str, tuple[bool | None, str]] = {}
    for een in _getoetst([een for een in inzendingen if een.kader.id in per_kader]):
        hier = bevonden_in(een.kader, een.scores)
        for nr, daar in per_kader[een.kader.id].items():
            if daar in hier and (hier[daar] is not None or nr not in gevonden):
                gevonden[nr] = (hier[daar], een.ronde or "")
    return gevonden


def _op_ronde(inzendingen: Sequence[Inzending], keten: Sequence[str]) -> list[Inzending]:
    """Return what is of a ronde, the earliest first and its toetsingen by their kader, and then all the others."""
    van_ronde = [een for een in inzendingen if _is_van_ronde(een)]
    volgorde = volgorde_van_rondes((een.ronde, een.datum) for een in van_ronde)
    van_ronde.sort(key=lambda een: (volgorde.index(rondesleutel(een.ronde)), een.los, keten.index(een.kader.id)))
    return [*van_ronde, *(een for een in inzendingen if not _is_van_ronde(een))]


def _is_van_ronde(een: Inzending) -> bool:
    """Return whether this counts for one ronde: a toetsing does, and loose rows that name it."""
    return not een.los or bool(een.ronde)


def _getoetst(inzendingen: Sequence[Inzending]) -> list[Inzending]:
    """Return those that have scores: by others about the organisation, else by itself."""
    met = [een for een in inzendingen if any(score is not OPEN for score in een.scores.values())]
    return [een for een in met if een.soort is not Soort.ZELFEVALUATIE] or met


def _dagen_bij(los: Inzending, inzendingen: Sequence[Inzending]) -> Mapping[str, date | None]:
    """Return the days of the terms for loose rows, which have none themselves: those of their ronde, else the last.

    By others where there is such a toetsing.
    """
    toetsingen = [een for een in inzendingen if not een.los]
    toetsingen = [een for een in toetsingen if los.ronde and hoort_bij(los, een)] or toetsingen
    door_anderen = [een for een in toetsingen if een.soort is not Soort.ZELFEVALUATIE]
    return next((een.dagen for een in reversed(door_anderen or toetsingen)), {})


def _tellende(
    inzendingen: Sequence[Inzending],
) -> Iterator[tuple[Inzending, Register, tuple[Registerrij, ...], Inzending | None]]:
    """Yield the rows of each register, with the later toetsing that has that register too; None where they count.

    Rows of a register of the kader go along to the next ronde, so that one without rows there says that none are left;
    a plan and reactions do not. A self-assessment and a toetsing by others are no rondes of each other. Loose rows
    stand beside those of the toetsing of their ronde.
    """
    laatste: dict[tuple[str, bool], Inzending] = {}
    for een in filter(_is_van_ronde, inzendingen):
        for register, rijen in een.rijen:
            sleutel = register.naam, een.soort is Soort.ZELFEVALUATIE
            ernaast = een.los and sleutel in laatste and hoort_bij(een, laatste[sleutel])
            if not ernaast and (rijen or register not in (PLAN, REACTIES)):
                laatste[sleutel] = een
    for een in inzendingen:
        for register, rijen in een.rijen:
            laatst = laatste.get((register.naam, een.soort is Soort.ZELFEVALUATIE), een)
            telt = laatst is een or (een.los and hoort_bij(een, laatst))
            if rijen:
                yield een, register, rijen, None if telt else laatst


def _op_letters(inzendingen: Sequence[Inzending]) -> Iterator[tuple[str, str]]:
    """Yield two rondes of which nobody can say which was first, by neither their days nor a number in their names."""
    for zelf in (False, True):
        eigen = [een for een in inzendingen if _is_van_ronde(een) and (een.soort is Soort.ZELFEVALUATIE) is zelf]
        yield from rondes_op_letters((een.ronde, een.datum) for een in eigen)


def _volgorde(rij: Dossierrij) -> tuple[int, int, str, str]:
    een = rij.gevolgd
    dag = een.wanneer.laatste if een.wanneer else 0
    return list(Voortgang).index(een.voortgang), dag, naamsleutel(rij.organisatie), een.register.naam
