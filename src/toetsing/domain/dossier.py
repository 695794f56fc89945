"""The dossier: everything people wrote in a workbook beside the scores. Texts, kept as they were typed.

Each row type names the columns of its table: a field `good_practice` stands under the header "good practice". So the
writer and the reader of a table cannot know different columns.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Final, TypeVar

from toetsing.domain.words.kopnamen import INVULTABELLEN, kopnaam
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.registers import Registerrij
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.velden import Waarde


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """A verwachting that assessors did not all score the same: who gave what, and why one score was decided on.

    `besluit` only shows what stands on the score sheet: there the score is decided, and nowhere else.
    """

    nr: str = ""
    verwachting: str = ""
    gegeven_scores: str = ""
    onderbouwingen: str = ""
    besluit: str = ""
    motivering: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meegenomen:
    """A text as it was copied from the workbook of an earlier ronde, with the scores it was written at.

    Whatever still reads so in its own place was not written for this ronde.
    """

    meegenomen_bij: str = ""
    meegenomen_uit: str = ""
    score_van_toen: str = ""
    meegenomen_tekst: str = ""


Rij = Maatregel | GoodPractice | Reactie | Toetser | Geraadpleegd | Tekst | Verschil | Meegenomen
"""A row of one of the tables that people fill in from top to bottom."""
R = TypeVar("R", Maatregel, GoodPractice, Reactie, Toetser, Geraadpleegd, Tekst, Verschil, Meegenomen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What people wrote about one toetsing. `gegevens` holds what is known of the organisation, by label.

    `gegevensplekken` holds the cell of each of these. `onbeantwoord` are the cells of reactions that nobody answered.
    `registers` has the rows of each register of the kader, by its name.
    """

    aantekeningen: Mapping[str, Aantekening] = field(default_factory=dict)
    plan: tuple[Maatregel, ...] = ()
    good_practices: tuple[GoodPractice, ...] = ()
    teksten: tuple[Tekst, ...] = ()
    reacties: tuple[Reactie, ...] = ()
    toetsers: tuple[Toetser, ...] = ()
    geraadpleegd: tuple[Geraadpleegd, ...] = ()
    gegevens: Mapping[str, str] = field(default_factory=dict)
    gegevensplekken: Mapping[str, Plek] = field(default_factory=dict, compare=False)
    verschillen: tuple[Verschil, ...] = ()
    meegenomen: tuple[Meegenomen, ...] = ()
    onbeantwoord: tuple[Plek, ...] = ()
    registers: Mapping[str, tuple[Registerrij, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorige:
    """The ronde before this one: its scores and items, and from which ronde a score comes that is taken over."""

    scores: Mapping[str, Ingevuld]
    overgenomen: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, Mapping[str, Waarde]] = field(default_factory=dict)


KENKOPPEN: Final[Mapping[type[Rij], frozenset[str]]] = {
    Maatregel: INVULTABELLEN["maatregel"],
    GoodPractice: INVULTABELLEN["good practice"],
    Tekst: INVULTABELLEN["tekst"],
    Reactie: INVULTABELLEN["reactie"],
    Toetser: INVULTABELLEN["toetser"],
    Geraadpleegd: INVULTABELLEN["geraadpleegd"],
    Verschil: INVULTABELLEN["verschil"],
    Meegenomen: INVULTABELLEN["meegenomen"],
}
"""By which headers the table of each row type is known."""


VERVALLEN: Final = "vervallen"
"""How the name of a text begins that stood at a verwachting which is no more."""


def vaste_teksten(kader: Kader) -> tuple[str, ...]:
    """Return the names of the texts a report has a place for."""
    onderbouwingen = (f"onderbouwing {nr}" for nr in _te_onderbouwen(kader))
    return ("samenvatting", "inleiding", "verantwoording", *onderbouwingen)


def _te_onderbouwen(kader: Kader) -> Iterator[str]:
    """Yield the criteria that ask why: all, but not those of which everything is described and nothing scored."""
    return (criterium.nr for criterium in kader.gescoorde_criteria)


GOOD_PRACTICES: Final = "good practices"
"""What a report about one organisation asks its author for beside the texts: it has a sheet of its own."""


def ontbrekende_teksten(kader: Kader, teksten: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the texts that a report has a place for and that nobody wrote yet."""
    return tuple(veld for veld in vaste_teksten(kader) if not schoon(teksten.get(veld, "")))


def ontbreekt_in(kader: Kader, dossier: Dossier) -> tuple[str, ...]:
    """Return everything that a report about one organisation says is still to be written: texts, and good practices."""
    practices = () if dossier.good_practices else (GOOD_PRACTICES,)
    return (*ontbrekende_teksten(kader, teksten_op_naam(dossier)), *practices)


GAAT_GOED: Final = "wat gaat goed"
MOET_BETER: Final = "wat moet beter"
"""The names of the texts with which an author chooses, and orders, the criteria of the national picture."""
LANDELIJK_BEELD: Final = "landelijk beeld"
"""How the name of a text begins that stands at a criterium in the national picture."""
GEEN_KEUZE: Final = "geen"
"""What the author writes to choose none."""


def landelijke_teksten(kader: Kader) -> tuple[str, ...]:
    """Return the names of the texts a national report has a place for."""
    nrs = [criterium.nr for criterium in kader.criteria]
    if not any(kader.gescoorde_criteria):  # nothing goes well, and nothing must be better
        return ("samenvatting", "inleiding", *(f"onderbouwing {nr}" for nr in nrs), "verantwoording")
    return (
        "samenvatting",
        "inleiding",
        GAAT_GOED,
        MOET_BETER,
        *(f"{LANDELIJK_BEELD} {criterium.nr}" for criterium in kader.gescoorde_criteria),
        *(f"onderbouwing {nr}" for nr in nrs),
        *(f"onderbouwing {v.nr}" for v in kader.verwachtingen),
        "verantwoording",
    )


def gekozen_criteria(tekst: str, nrs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return which criteria an author chose, in that order, and which words are none; None where nothing was chosen."""
    woorden = tekst.replace(",", " ").replace(";", " ").split()
    woorden = [kaal for woord in woorden if (kaal := woord.strip(".").casefold()) and kaal != "en"]
    if not woorden:
        return None
    if woorden == [GEEN_KEUZE]:
        return (), ()
    keuze = tuple(dict.fromkeys(woord for woord in woorden if woord in nrs))
    return keuze, tuple(woord for woord in woorden if woord not in nrs)


def op_volgorde_van_kader(kader: Kader, plan: Sequence[Maatregel]) -> list[Maatregel]:
    """Return measures in the order of their verwachtingen, however the rows of the plan were sorted; others last."""
    plaatsen = {v.nr: plaats for plaats, v in enumerate(kader.verwachtingen)}
    return sorted(plan, key=lambda maatregel: plaatsen.get(maatregel.nr, len(plaatsen)))


def naam_van_onderbouwing(nr: str) -> str:
    """Return the name of the text at a criterium or verwachting, as headers are compared."""
    return kopnaam(f"onderbouwing {nr}")


def teksten_op_naam(dossier: Dossier) -> dict[str, str]:
    """Return the texts of the author by their name as headers are compared; of one name, all below each other."""
    op_naam: dict[str, str] = {}
    for tekst in dossier.teksten:
        naam = kopnaam(tekst.veld)
        op_naam[naam] = f"{op_naam[naam]}\n{tekst.tekst}" if naam in op_naam else tekst.tekst
    return op_naam


def koppen_van(soort: type[Rij | Aantekening]) -> tuple[str, ...]:
    """Return the headers of a table, in order."""
    return tuple(veld.name.replace("_", " ") for veld in fields(soort))


def cellen_van(rij: Rij | Aantekening) -> tuple[str, ...]:
    """Return the texts of a row, in the order of the headers."""
    return tuple(getattr(rij, veld.name) for veld in fields(rij))


def rij_van(soort: type[R], cellen: Mapping[str, str]) -> R:
    """Make a row of texts by header; what is missing is empty."""
    return soort(**{veld.name: cellen.get(veld.name.replace("_", " "), "") for veld in fields(soort)})
