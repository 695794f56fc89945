"""The kader: themas > criteria > verwachtingen, their scale and their beslisregels. Dated, sourced, immutable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.rules.betekenis import Onderdeel
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.toestand import Zicht, zicht_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rules.boom import Oordeel, Regelset
    from toetsing.domain.scores import Ingevuld, Score, Scoreniveau


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """A source document: who published it, and when or over which period."""

    id: str
    titel: str
    uitgever: str
    periode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachting:
    """One verwachting with the scores it may have.

    `telt_mee` is False for a verwachting that is listed but not assessed; `reden` then says why, and its score is nvt.
    `was` is its number in the kader that this one continues: the makers of the kader say that it is the same.
    """

    nr: str
    tekst: str
    scores: tuple[Score, ...]
    groepen: frozenset[str]
    telt_mee: bool
    reden: str | None
    voetnoot: str | None
    bron: str
    was: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterium:
    """A criterium with its verwachtingen and the beslisregels that decide it (its own, or those of its thema)."""

    nr: str
    kort: str
    tekst: str
    verwachtingen: tuple[Verwachting, ...]
    regelset: Regelset | None
    bron: str

    @property
    def buiten(self) -> int:
        """How many verwachtingen are listed without counting."""
        return sum(not v.telt_mee for v in self.verwachtingen)

    @property
    def onderdelen(self) -> tuple[Onderdeel, ...]:
        """What the beslisregels of this criterium count: the verwachtingen that count, with their allowed scores."""
        return tuple(Onderdeel(nr=v.nr, tekens=v.scores, groepen=v.groepen) for v in self.verwachtingen if v.telt_mee)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema:
    """A thema: its norm and its criteria."""

    nr: str
    naam: str
    norm: str
    criteria: tuple[Criterium, ...]
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelniveau:
    """A letter and its name. A kader lists them from best to worst."""

    letter: Oordeel
    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """A dated measurement whose scores ship with the kader, as a file name beside it."""

    ronde: str
    scores: str
    soort: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variantnaam:
    """The name of the variant whose beslisregels replaced some of the kader, and the hash of its file."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kader:
    """A whole toetsingskader, checked. `sha256` is of the bytes of its file; `bron` holds where nothing nearer does.

    `vervolg_op` is the id of the kader that this one continues, of which the verwachtingen name numbers in `was`.
    `opmerkingen` is what there is to say of its file, none of it a fout.
    """

    id: str
    versie: str
    titel: str
    sha256: str
    bron: str
    bronnen: tuple[Bron, ...]
    schaal: tuple[Scoreniveau, ...]
    oordelen: tuple[Oordeelniveau, ...]
    themas: tuple[Thema, ...]
    voetnoten: Mapping[str, str]
    toelichting: str | None
    voetnoot: str | None
    rondes: tuple[Ronde, ...]
    variant: Variantnaam | None = None
    vervolg_op: str | None = None
    opmerkingen: tuple[Melding, ...] = ()

    @property
    def criteria(self) -> Iterator[Criterium]:
        """All criteria in the order of the kader."""
        return (criterium for thema in self.themas for criterium in thema.criteria)

    @property
    def verwachtingen(self) -> Iterator[Verwachting]:
        """All listed verwachtingen in the order of the kader, also those that do not count."""
        return (verwachting for criterium in self.criteria for verwachting in criterium.verwachtingen)

    @property
    def nvt(self) -> frozenset[Score]:
        """The tekens that leave numerator and denominator."""
        return frozenset(niveau.teken for niveau in self.schaal if niveau.nvt)

    @property
    def voldoet(self) -> frozenset[Score]:
        """The tekens that count in "18 van de 24 verwachtingen voldoende"."""
        return frozenset(niveau.teken for niveau in self.schaal if niveau.voldoet)

    @property
    def minnen(self) -> frozenset[Score]:
        """The tekens that count and do not satisfy: what asks for a verbeterpunt and for a hertoets."""
        return frozenset(niveau.teken for niveau in self.schaal) - self.voldoet - self.nvt

    def verbeterpunten(self, scores: Mapping[str, Ingevuld]) -> tuple[str, ...]:
        """Return the verwachtingen that count and have a minus, in the order of the kader."""
        minnen = self.minnen
        return tuple(v.nr for v in self.verwachtingen if v.telt_mee and scores[v.nr] in minnen)

    @property
    def letters(self) -> tuple[Oordeel, ...]:
        """The letters from best to worst, `GEEN` last: the order in which possible oordelen are listed."""
        return (*(niveau.letter for niveau in self.oordelen), GEEN)


def zicht_op(criterium: Criterium, regelset: Regelset, nvt: frozenset[str]) -> Zicht:
    """Return what the rows can see of a criterium."""
    return zicht_van(regelset, criterium.onderdelen, nvt, criterium.buiten)
