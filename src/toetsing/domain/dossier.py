"""The dossier: everything people wrote in a workbook beside the scores. Texts, kept as they were typed.

Each row type names the columns of its table: a field `good_practice` stands under the header "good practice". So the
writer and the reader of a table cannot know different columns.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Final, TypeVar

from toetsing.domain.kopnamen import INVULTABELLEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Aantekening:
    """What stands beside one score: why, what deserves attention although it is no minus, and where it was seen."""

    onderbouwing: str = ""
    aandachtspunt: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregel:
    """One measure of the plan, for the verwachting with this number."""

    nr: str = ""
    verbetermaatregel: str = ""
    verantwoordelijke: str = ""
    termijn: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodPractice:
    """Something others can learn from."""

    thema: str = ""
    good_practice: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reactie:
    """A remark of the organisation on the facts in the draft report, and what was done with it."""

    plaats: str = ""
    opmerking: str = ""
    overgenomen: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetser:
    """Who assessed, in which role."""

    rol: str = ""
    toetser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Geraadpleegd:
    """A source that was consulted: a document, an interview, a file."""

    soort_bron: str = ""
    geraadpleegde_bron: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekst:
    """A text of the author for the report, by the name of its place."""

    veld: str = ""
    tekst: str = ""


Rij = Maatregel | GoodPractice | Reactie | Toetser | Geraadpleegd | Tekst
"""A row of one of the tables that people fill in from top to bottom."""
R = TypeVar("R", Maatregel, GoodPractice, Reactie, Toetser, Geraadpleegd, Tekst)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What people wrote about one toetsing. `gegevens` holds what is known of the organisation, by label."""

    aantekeningen: Mapping[str, Aantekening] = field(default_factory=dict)
    plan: tuple[Maatregel, ...] = ()
    good_practices: tuple[GoodPractice, ...] = ()
    teksten: tuple[Tekst, ...] = ()
    reacties: tuple[Reactie, ...] = ()
    toetsers: tuple[Toetser, ...] = ()
    geraadpleegd: tuple[Geraadpleegd, ...] = ()
    gegevens: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorige:
    """The ronde before this one: its scores, and from which ronde each score comes that is taken over as it was."""

    scores: Mapping[str, Ingevuld]
    overgenomen: Mapping[str, str] = field(default_factory=dict)


KENKOPPEN: Final[Mapping[type[Rij], frozenset[str]]] = {
    Maatregel: INVULTABELLEN["maatregel"],
    GoodPractice: INVULTABELLEN["good practice"],
    Tekst: INVULTABELLEN["tekst"],
    Reactie: INVULTABELLEN["reactie"],
    Toetser: INVULTABELLEN["toetser"],
    Geraadpleegd: INVULTABELLEN["geraadpleegd"],
}
"""By which headers the table of each row type is known."""


STATUS: Final = ("gepland", "bezig", "klaar")
"""What a measure of the plan may be."""
OVERGENOMEN: Final = ("ja", "nee")
"""What may have become of a reaction."""
VERVALLEN: Final = "vervallen"
"""How the name of a text begins that stood at a verwachting which is no more."""


def vaste_teksten(kader: Kader) -> tuple[str, ...]:
    """Return the names of the texts a report has a place for."""
    return ("samenvatting", "inleiding", "verantwoording", *(f"onderbouwing {c.nr}" for c in kader.criteria))


def koppen_van(soort: type[Rij | Aantekening]) -> tuple[str, ...]:
    """Return the headers of a table, in order."""
    return tuple(veld.name.replace("_", " ") for veld in fields(soort))


def cellen_van(rij: Rij | Aantekening) -> tuple[str, ...]:
    """Return the texts of a row, in the order of the headers."""
    return tuple(getattr(rij, veld.name) for veld in fields(rij))


def rij_van(soort: type[R], cellen: Mapping[str, str]) -> R:
    """Make a row of texts by header; what is missing is empty."""
    return soort(**{veld.name: cellen.get(veld.name.replace("_", " "), "") for veld in fields(soort)})
