"""What reading a file gives: its sound toetsingen, those left out for their fouten, and everything there is to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toetsing.domain.plek import Plek
from toetsing.readers.toetsing.labels import Kenmerken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.velden import Waarde
    from toetsing.readers.toetsing.ongelezen import Ongelezen


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgekeurd:
    """A toetsing that was left out for its fouten: who it is of, as far as known, where it stands, and what it has.

    A score that is faulty is open here: enough to show beside a new one, never to decide with. `andere_items` has what
    was filled in for items and could not be read.
    """

    kenmerken: Kenmerken
    plek: Plek
    scores: Mapping[str, Ingevuld] = field(default_factory=dict)
    items: Mapping[str, Mapping[str, Waarde]] = field(default_factory=dict)
    andere_items: Mapping[str, str] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        """The organisation, or an empty text where that is what was missing."""
        return self.kenmerken.organisatie or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """What a file holds: its sound toetsingen, those that were left out, and everything there is to say about it.

    `van_meer` says that it has a row for each organisation, be it one: what else is in it belongs to none of them.
    `uit_bestandsnaam` is the organisation that was taken from the name of the file, and where it should have stood.
    `ongelezen` is what is filled in and not read.
    """

    toetsingen: tuple[Toetsing, ...] = ()
    afgekeurd: tuple[Afgekeurd, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    van_meer: bool = False
    uit_bestandsnaam: tuple[str, Plek] | None = None
    ongelezen: tuple[Ongelezen, ...] = ()


def keur_af(toetsing: Toetsing) -> Afgekeurd:
    """Leave out a toetsing for a fout that is not in it."""
    kenmerken = Kenmerken(organisatie=toetsing.organisatie, ronde=toetsing.ronde, soort=toetsing.soort)
    return Afgekeurd(
        kenmerken=kenmerken, plek=Plek(bestand=toetsing.bron.bestand), scores=toetsing.scores, items=toetsing.items
    )
