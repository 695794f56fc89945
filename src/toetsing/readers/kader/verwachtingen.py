"""Reads one verwachting of a kader file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import Verwachting
from toetsing.readers.kader.kaderregels import groepsnamen
from toetsing.readers.kader.schalen import als_breuk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import yaml

    from toetsing.domain.itempunt import Itempunt
    from toetsing.domain.velden import Veld
    from toetsing.readers.kader.items import Itemlezer
    from toetsing.readers.kader.kadernummers import Kadernummers
    from toetsing.readers.kader.kaderregels import Bronlezer
    from toetsing.readers.kader.schalen import Schaalkiezer
    from toetsing.readers.kader.yamlboom import Yamlboom

VERWACHTING: Final = (
    "nr", "tekst", "bron", "schaal", "gewicht", "nvt", "groep", "telt_mee", "reden", "voetnoot", "was", "items",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtinglezer:
    """Reads verwachtingen in the words of one kader. Reports in the tree it reads."""

    boom: Yamlboom
    nummers: Kadernummers
    schaal: Schaalkiezer
    bron: Bronlezer
    voetnoot: Callable[[dict[str, yaml.Node]], str | None]
    vervolg_op: str | None
    items: Itemlezer | None

    def verwachting(
        self, knoop: yaml.Node, criterium: str, bron: str, items: tuple[Veld, ...], *, nvt: bool
    ) -> tuple[Verwachting | None, Itempunt | None]:
        """Return a verwachting of a criterium as it is scored, and with its items; None for what it has not.

        `bron`, its `items` and whether it may be nvt is what it takes over from above.
        """
        velden = self.boom.velden(knoop, VERWACHTING, "een verwachting")
        if self.items is None:
            return self._gescoord(velden, knoop, criterium, bron, nvt=nvt), None
        if self.items.zonder_score(velden):
            return None, self.items.beschreven(velden, knoop, criterium, bron, items)
        verwachting = self._gescoord(velden, knoop, criterium, bron, nvt=nvt)
        eigen = self.items.bij(velden, items, verwachting.bron)
        return verwachting, met_items(verwachting, criterium, eigen)

    def _gescoord(
        self, velden: dict[str, yaml.Node], knoop: yaml.Node, criterium: str, bron: str, *, nvt: bool
    ) -> Verwachting:
        nr = self.nummers.nummer(velden, knoop, criterium, "een verwachting", eigen=True)
        bij = f"verwachting {nr}"
        nvt_mag = self.boom.ja_nee(velden, "nvt", standaard=nvt)
        telt_mee = self.boom.ja_nee(velden, "telt_mee", standaard=True)
        reden = self.boom.optioneel(velden, "reden")
        schaal = self.schaal(velden, knoop, bij)
        tekens_nvt = tuple(niveau.teken for niveau in schaal.niveaus if niveau.nvt)
        if "nvt" in velden and nvt_mag and schaal.niveaus and not tekens_nvt:
            self.boom.meld(velden["nvt"], "K060", bij=bij)
        if not telt_mee and (reden is None or not tekens_nvt):
            self.boom.meld(knoop, "K015")
        was, relatie = self.nummers.was(velden, self.vervolg_op)
        gewoon = tuple(niveau.teken for niveau in schaal.niveaus if nvt_mag or not niveau.nvt)
        return Verwachting(
            nr=nr,
            tekst=self.boom.tekst(velden, "tekst", knoop, bij),
            schaal=schaal,
            scores=gewoon if telt_mee else tekens_nvt,
            groepen=frozenset(groepsnamen(self.boom, velden.get("groep"))),
            telt_mee=telt_mee,
            reden=reden,
            voetnoot=self.voetnoot(velden),
            bron=self.bron(velden, bron, knoop, bij),
            was=was,
            relatie=relatie,
            gewicht=self._gewicht(velden),
        )

    def _gewicht(self, velden: dict[str, yaml.Node]) -> Fraction:
        """Return how often a verwachting counts in what is weighed: once where nothing is said."""
        if "gewicht" not in velden:
            return Fraction(1)
        gewicht = als_breuk(self.boom.optioneel(velden, "gewicht"))
        if gewicht is None or gewicht <= 0:
            self.boom.meld(
                velden["gewicht"], "K005", veld="gewicht", verwacht="een getal groter dan nul, zoals 2 of 0,5"
            )
            return Fraction(1)
        return gewicht


def punten_op_plaats(gelezen: Iterable[tuple[Verwachting | None, Itempunt | None]]) -> Iterator[Itempunt]:
    """Yield what items are asked at in a criterium, each with how many verwachtingen with a score stand before it."""
    gescoord = 0
    for verwachting, punt in gelezen:
        if punt is not None:
            yield replace(punt, plaats=gescoord)
        gescoord += verwachting is not None


def met_items(verwachting: Verwachting, criterium: str, items: tuple[Veld, ...]) -> Itempunt | None:
    """Return a verwachting that is scored as what items are asked at, None where none are."""
    if not items:
        return None
    from toetsing.domain.itempunt import Itempunt  # only a kader with items pays for it

    return Itempunt(
        nr=verwachting.nr,
        tekst=verwachting.tekst,
        criterium=criterium,
        items=items,
        gescoord=True,
        bron=verwachting.bron,
        voetnoot=verwachting.voetnoot,
        was=verwachting.zelfde_als,
    )
