"""A toetsing: one filled-in assessment of one organisation in one ronde, with where every score came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from toetsing.domain.plek import Plek

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from toetsing.domain.reeksen import Punt
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.velden import Waarde


class Soort(Enum):
    """Who assessed: the inspectorate, or the organisation itself."""

    TOEZICHT = "toezicht"
    ZELFEVALUATIE = "zelfevaluatie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bronbestand:
    """The file a toetsing was read from: path as given by the user, and the SHA-256 of its bytes."""

    bestand: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwijking:
    """A motivated departure: the oordeel people set instead of the computed one, why, and who."""

    oordeel: Oordeel
    motivering: str
    door: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondertekening:
    """When a person gave an oordeel that no rules decide, and who, as a role; empty where nobody wrote it.

    `plek` is where the day stands.
    """

    datum: date | None
    door: str
    plek: Plek | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Getoond:
    """An oordeel as a formula of the workbook shows it, and where. Never trusted: only compared."""

    tekst: str
    plek: Plek


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsing:
    """The scores of one organisation.

    `scores` holds every listed verwachting of the kader, in its order, and then every fact by its name; a verwachting
    that does not count is nvt, and a fact that nobody motivated, where the kader asks that, is open.
    `herkomst` holds the cell of each score that stands in a cell. `gepubliceerd` and `afwijkingen` are oordelen given
    by people, by the number of a criterium or thema, or "geheel": they stand beside the computed ones and never replace
    them. `zonder_letter` holds the cell
    of every motivering to which no oordeel belongs. `overgenomen` holds the ronde a score was taken over from, where
    nobody scored it again. `getoond` holds the oordelen that the workbook shows,
    where it was made with this very kader. Unknown ronde, datum and soort are None, not guessed.
    `motiveringen` holds what people wrote at a fact, by its name, and `ondertekend` when and by whom an oordeel was
    given that people give. `markering` must stand on every page that is made of it; empty where nobody asked for one.
    `reeksen` holds the figures over time by the name of their series, in order of time and each with its cell; a series
    without any figure is not in it, and no oordeel sees them. `items` holds what was filled in for the items of the
    kader, by verwachting and name, and `itemplekken` the cell of each; what nobody filled in is in neither.
    """

    organisatie: str
    ronde: str | None
    datum: date | None
    soort: Soort | None
    bron: Bronbestand
    scores: Mapping[str, Ingevuld]
    herkomst: Mapping[str, Plek]
    gepubliceerd: Mapping[str, Oordeel] = field(default_factory=dict)
    afwijkingen: Mapping[str, Afwijking] = field(default_factory=dict)
    zonder_letter: Mapping[str, Plek] = field(default_factory=dict)
    overgenomen: Mapping[str, str] = field(default_factory=dict)
    getoond: Mapping[str, Getoond] = field(default_factory=dict)
    motiveringen: Mapping[str, str] = field(default_factory=dict)
    ondertekend: Mapping[str, Ondertekening] = field(default_factory=dict)
    items: Mapping[str, Mapping[str, Waarde]] = field(default_factory=dict)
    itemplekken: Mapping[str, Mapping[str, Plek]] = field(default_factory=dict)
    markering: str = ""
    reeksen: Mapping[str, tuple[Punt, ...]] = field(default_factory=dict)

    @property
    def plek(self) -> Plek:
        """Where it stands: its file, and the cell of its first score, or of its first item where it has none."""
        items = (plek for van_een in self.itemplekken.values() for plek in van_een.values())
        eerste = next(iter(self.herkomst.values()), None) or next(items, Plek())
        return Plek(bestand=self.bron.bestand, blad=eerste.blad, cel=eerste.cel)
