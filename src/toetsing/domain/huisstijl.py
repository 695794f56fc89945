"""The look of a report, one for all its formats: colours, type, sender and logo. And when colours can be told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from toetsing.domain.rapportregels import Vastblok

WIT: Final = "#FFFFFF"
INKT: Final = "#1A1A1A"
LEESBAAR: Final = 4.5
"""The least contrast of text with what is behind it (WCAG 2.1, 1.4.3)."""
ZICHTBAAR: Final = 3.0
"""The least contrast of a shape with what is beside it (WCAG 2.1, 1.4.11)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kleur:
    """A surface and the text upon it, as "#0A807A"."""

    vlak: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeld:
    """A logo: the bytes of a PNG, and what it shows for who cannot see it."""

    inhoud: bytes
    omschrijving: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Huisstijl:
    """How reports look. `lettertype` is the name of a family; `letterbestanden` the bytes of its font files, for pdf.

    `goed`, `midden` and `slecht` are the colours of the best, a middle and the worst oordeel; `accent` that of links
    and marks. `blokken` are texts that the sender wants in every report, and `plaats` is where it comes out. `contact`
    is where one can go with questions, `toegankelijkheid` what the sender says of how everybody can read its reports;
    both may be empty.
    """

    afzender: str
    lettertype: str
    letterbestanden: tuple[bytes, ...]
    goed: Kleur
    midden: Kleur
    slecht: Kleur
    accent: str
    logo: Beeld | None = None
    blokken: tuple[Vastblok, ...] = ()
    plaats: str = ""
    contact: str = ""
    toegankelijkheid: str = ""

    @property
    def colofon(self) -> tuple[str, ...]:
        """What every report says at its end of the sender, each in a paragraph; nothing where nobody wrote it."""
        regels = (("Contact", self.contact), ("Toegankelijkheid", self.toegankelijkheid))
        return tuple(f"{wat}: {tekst}" for wat, tekst in regels if tekst)

    def kleur(self, soort: str) -> Kleur:
        """Return the colour of a kind of oordeel; white with ink for what is not settled, open or plain."""
        kleuren = {"goed": self.goed, "midden": self.midden, "slecht": self.slecht}
        return kleuren.get(soort, Kleur(vlak=WIT, tekst=INKT))


def contrast(een: str, ander: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, definition of contrast ratio)."""
    laag, hoog = sorted((_helderheid(een), _helderheid(ander)))
    return (hoog + 0.05) / (laag + 0.05)


def _helderheid(kleur: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.1, definition of relative luminance)."""
    delen = (int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)  # noqa: PLR2004 - the definition
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
