"""Reads of a kader file which oordelen people give, instead of rows that decide them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.mensen import mensoordeel, mensschaal, regels_van
from toetsing.domain.scores import normaliseer_invoer

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

    from toetsing.domain.kader import Feit
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.schaal import Schaal
    from toetsing.readers.kader.yamlboom import Yamlboom

MENS: Final = "mens"
"""Who gives an oordeel that no rows decide."""


class Mensenlezer:
    """Collects the oordelen that people give, in the order of the file. Reports in the tree it reads.

    `oordelen` is what is asked of them, and `schalen` are the scales of that: one for all that can have the same.
    """

    def __init__(self, boom: Yamlboom) -> None:
        self.boom = boom
        self.oordelen: list[Feit] = []
        self._schalen: dict[tuple[Oordeelniveau, ...], Schaal] = {}

    @property
    def schalen(self) -> tuple[Schaal, ...]:
        """The scales of what is asked of people."""
        return tuple(self._schalen.values())

    def geven_het(self, velden: dict[str, yaml.Node]) -> bool:
        """Return whether people give the oordeel."""
        wie = self.boom.optioneel(velden, "oordeel")
        if wie not in (None, MENS):
            self.boom.meld(velden["oordeel"], "K005", veld="oordeel", verwacht=f"{MENS}, of niets")
        return wie is not None

    def gegeven(
        self, nr: str, tekst: str, oordelen: tuple[Oordeelniveau, ...], bron: str, knoop: yaml.Node
    ) -> tuple[Feit, Regelset]:
        """Return what is asked of people for the oordeel on a criterium or above, and the rows that take it over.

        What they could type for two oordelen is reported, and so is what would mean that there is none yet.
        """
        if oordelen not in self._schalen:
            self._meld_dubbel(oordelen, knoop)
        schaal = self._schalen.setdefault(oordelen, mensschaal(oordelen))
        self.oordelen.append(mensoordeel(nr, tekst, schaal, bron))
        return self.oordelen[-1], regels_van(self.oordelen[-1], oordelen)

    def _meld_dubbel(self, oordelen: Sequence[Oordeelniveau], knoop: yaml.Node) -> None:
        vormen: dict[str, str] = {"open": ""}
        for een in oordelen:
            for vorm in dict.fromkeys((een.letter, een.naam)):
                al = vormen.setdefault(normaliseer_invoer(vorm), een.letter)
                if al != een.letter:
                    waarom = f"het hoort ook bij oordeel {al}" if al else "het betekent dat er nog geen oordeel is"
                    self.boom.meld(knoop, "K092", waarde=vorm, waarom=waarom)
