"""What a report says by the words of the sources of its kader: what must be, what must be done, and before when.

It stands beside the kader and outside its hash: it decides nothing, so an uitslag does not change with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ORGANISATIE: Final = "<organisatie>"
DATUM: Final = "<datum>"
"""What stands in a sentence for the organisation that a report is about, and for the day before which it must react."""
TERMIJN: Final = "reactie vóór"
COLOFON: Final = "Colofon"
"""The title of the text that comes after all others."""
"""How the term is called on *Gegevens* where the kader does not give it a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bronzin:
    """A sentence as a source words it, with its place in the source."""

    zin: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Normbronnen:
    """The kinds of source that the verwachtingen of the kader as a whole rest on; `toelichting` may name some."""

    soorten: tuple[str, ...]
    toelichting: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastblok:
    """A text that is the same in every report, in paragraphs, with its place in the source where it has one."""

    titel: str
    alineas: tuple[str, ...]
    bron: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportregels:
    """What a kader wants said in its reports; a kader without such a file wants nothing.

    `plicht` is what an organisation must meet, `plicht_landelijk` the same where the report is about all of them;
    `maatregelen` is what it must do where there are verbeterpunten, `termijn` before when it must tell of that, and
    `opvolging` what the inspectorate does then. `organisatie` says how these call an organisation, and `termijnnaam`
    how the label is called behind which its day stands. With `maatregel_bij_definitief` no report is final while a
    verbeterpunt has no measure. `herkomst` says from what the kader was made. `korte_namen` are a few words for a
    verwachting, by its number, where its text is too long.
    """

    organisatie: str = ORGANISATIE
    plicht: tuple[Bronzin, ...] = ()
    plicht_landelijk: tuple[Bronzin, ...] = ()
    maatregelen: tuple[Bronzin, ...] = ()
    termijnnaam: str = TERMIJN
    termijn: tuple[Bronzin, ...] = ()
    opvolging: tuple[Bronzin, ...] = ()
    maatregel_bij_definitief: bool = False
    herkomst: tuple[Bronzin, ...] = ()
    normbronnen: Normbronnen | None = None
    blokken: tuple[Vastblok, ...] = ()
    korte_namen: Mapping[str, str] = field(default_factory=dict)

    def met_blokken(self, blokken: Iterable[Vastblok]) -> Rapportregels:
        """Return the same with these texts too: each in the place of the one with its title, or behind the others."""
        alle = {naamsleutel(blok.titel): blok for blok in (*self.blokken, *blokken)}
        laatste = naamsleutel(COLOFON)
        return replace(self, blokken=tuple(alle[titel] for titel in sorted(alle, key=lambda titel: titel == laatste)))

    def met_colofon(self, alineas: tuple[str, ...]) -> Rapportregels:
        """Return the same with these paragraphs at the end of the colofon, which is there then if it was not."""
        if not alineas:
            return self
        titel = naamsleutel(COLOFON)
        leeg = Vastblok(titel=COLOFON, alineas=())
        eigen = next((blok for blok in self.blokken if naamsleutel(blok.titel) == titel), leeg)
        return self.met_blokken((replace(eigen, alineas=(*eigen.alineas, *alineas)),))

    @property
    def zinnen(self) -> tuple[Bronzin, ...]:
        """All sentences that say what must be, as the sources word them."""
        return (*self.plicht, *self.plicht_landelijk, *self.maatregelen, *self.termijn, *self.opvolging)

    def noem(self, naam: str) -> str:
        """Return how its sentences call an organisation; one whose name begins so already is not called so twice."""
        voor, _, na = self.organisatie.partition(ORGANISATIE)
        al = bool(voor.strip()) and naamsleutel(naam).startswith(naamsleutel(voor))
        return naam if al else f"{voor}{naam}{na}"

    def ingevuld(self, zinnen: Iterable[Bronzin], organisatie: str, dag: str = "") -> tuple[str, ...]:
        """Return sentences with the organisation, and the day where one was given, in their places."""
        naam = self.noem(organisatie)
        return tuple(een.zin.replace(DATUM, dag).replace(ORGANISATIE, naam) for een in zinnen)

    def is_termijn(self, label: str) -> bool:
        """Whether a label on *Gegevens* is that of the term, with or without its accents."""
        return naamsleutel(kopnaam(label)) == naamsleutel(kopnaam(self.termijnnaam))


GEEN_REGELS: Final = Rapportregels()
"""What a kader says of its reports that has no file for it."""
