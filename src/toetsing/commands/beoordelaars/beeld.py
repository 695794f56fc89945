"""What there is to say of assessors beside each other, as strings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.document.letter import Letter, Soortnaam
    from toetsing.document.omslag import Herkomst, Omslag


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordelaarregel:
    """An assessor: how we call them, and which toetsing it is."""

    naam: str
    soort: str
    ronde: str
    bestand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paarregel:
    """Two assessors: of how many verwachtingen that both scored they gave the same score, and that share."""

    een: str
    ander: str
    gescoord: int
    gelijk: int
    deel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelregel:
    """A criterium: the oordeel of each assessor, whether they differ, and the fewest scores that make the difference.

    `stand` is one of `Oordeelstand`.
    """

    nr: str
    kort: str
    oordelen: tuple[Letter, ...]
    stand: str
    opmerkingen: tuple[str, ...]
    oorzaken: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevenscore:
    """The score of one assessor, its kind, why, and the cell it stands in."""

    score: str
    soort: Soortnaam
    onderbouwing: str
    cel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreregel:
    """A verwachting: what each assessor scored, whether that is the same, and what taking over one score would do.

    `stand` is "gelijk", "verschilt", or who has not scored it yet; `gevolg` says in a few words whether one score
    changes an oordeel, `gevolgen` in sentences which. Both are empty where nobody differs.
    """

    nr: str
    criterium: str
    tekst: str
    scores: tuple[Gegevenscore, ...]
    stand: str
    gevolg: str
    gevolgen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatiebeeld:
    """One organisation and everybody who assessed it.

    `gescoord` counts the verwachtingen that all scored, `gelijk` those of them scored the same by all, and `deel` is
    that share; `verschillen` counts the verwachtingen that two scored otherwise.
    """

    organisatie: str
    beoordelaars: tuple[Beoordelaarregel, ...]
    gescoord: int
    gelijk: int
    deel: str
    verschillen: int
    zinnen: tuple[str, ...]
    paren: tuple[Paarregel, ...]
    oordelen: tuple[Oordeelregel, ...]
    scores: tuple[Scoreregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingtotaal:
    """A verwachting over all organisations: in how many all assessors scored it, and in how many the same."""

    nr: str
    tekst: str
    gescoord: int
    gelijk: int
    deel: str
    verschillen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordelaars:
    """The whole answer. `verwachtingen` is there where there is more than one organisation."""

    omslag: Omslag
    samenvatting: tuple[str, ...]
    legenda: str
    leesregels: tuple[str, ...]
    organisaties: tuple[Organisatiebeeld, ...]
    verwachtingen: tuple[Verwachtingtotaal, ...]
    herkomst: Herkomst
