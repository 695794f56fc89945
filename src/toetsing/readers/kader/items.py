"""Reads the items of a kader file: their declarations by name, and at which verwachtingen they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from yaml import ScalarNode

from toetsing.domain.itempunt import Itempunt
from toetsing.domain.relaties import Relatie
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.kader.metitems import ZONDER_SCHAAL
from toetsing.readers.kader.velden import Veldlezer

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from toetsing.domain.velden import Veld
    from toetsing.readers.kader.kadernummers import Kadernummers
    from toetsing.readers.kader.kaderregels import Bronlezer
    from toetsing.readers.kader.yamlboom import Yamlboom

_BIJ_SCORE: Final = ("gewicht", "nvt", "groep", "telt_mee", "reden")
"""What says something of a score: nothing of the kind can be said of a verwachting without one."""
_ITEM: Final = "een item"


class Itemlezer:
    """Reads items, and the verwachtingen that have them. Reports in the tree it reads.

    With `altijd_zonder` no verwachting has a score, whether it says so or not.
    """

    def __init__(
        self,
        boom: Yamlboom,
        nummers: Kadernummers,
        bron: Bronlezer,
        voetnoot: Callable[[dict[str, yaml.Node]], str | None],
        *,
        altijd_zonder: bool,
    ) -> None:
        self.boom, self.nummers, self.bron, self.voetnoot = boom, nummers, bron, voetnoot
        self.altijd_zonder = altijd_zonder
        self.lezer = Veldlezer(boom=boom, bron=bron)
        self.bekend: dict[str, Veld] = {}
        self._knopen: dict[str, yaml.Node] = {}
        self._genoemd: set[str] = set()

    def declaraties(self, knoop: yaml.Node | None, bron: str) -> None:
        """Read the items that the kader declares by name."""
        gezien: dict[str, str] = {}
        for naam, inhoud in self.boom.paren(knoop, "items").items():
            veld = self.lezer.met_naam(naam, inhoud, _ITEM, bron)
            sleutel = kopnaam(naam)
            if sleutel in gezien:
                self.boom.meld(inhoud, "K013", waarde=naam)
            gezien.setdefault(sleutel, naam)
            self.bekend[naam], self._knopen[naam] = veld, inhoud

    def bij(
        self, velden: dict[str, yaml.Node], geerfd: tuple[Veld, ...], bron: str, veld: str = "items"
    ) -> tuple[Veld, ...]:
        """Return the items that hold at a level: those it names itself, or else those of what is above it."""
        if veld not in velden:
            return geerfd
        eigen: dict[str, Veld] = {}
        for knoop in self.boom.lijst(velden[veld], veld):
            een = self._item(knoop, bron)
            if een is None:
                continue
            sleutel = kopnaam(een.naam)
            if sleutel in eigen:
                self.boom.meld(knoop, "K013", waarde=een.naam)
            eigen.setdefault(sleutel, een)
        return tuple(eigen.values())

    def _item(self, knoop: yaml.Node, bron: str) -> Veld | None:
        """Return the item that is named here, or that is declared on the spot."""
        if not isinstance(knoop, ScalarNode):
            return self.lezer.veld(knoop, _ITEM, bron)
        naam = self.boom.waarde(knoop, "items") or ""
        veld = self.bekend.get(naam)
        if veld is None:
            keuze = ", ".join(self.bekend) or "(geen)"
            self.boom.meld(knoop, "K100", naam=naam, toegestaan=keuze, tip=tip(naam, self.bekend))
        self._genoemd.add(naam)
        return veld

    def zonder_score(self, velden: dict[str, yaml.Node]) -> bool:
        """Return whether a verwachting is described and not scored."""
        return (self.altijd_zonder and "schaal" not in velden) or (
            "schaal" in velden and self.boom.optioneel(velden, "schaal") == ZONDER_SCHAAL
        )

    def beschreven(
        self, velden: dict[str, yaml.Node], knoop: yaml.Node, criterium: str, bron: str, items: tuple[Veld, ...]
    ) -> Itempunt:
        """Return a verwachting without a score; `items` and `bron` are what it takes over from above."""
        nr = self.nummers.nummer(velden, knoop, criterium, "een verwachting", eigen=True)
        bij = f"verwachting {nr}"
        if te_veel := [veld for veld in _BIJ_SCORE if veld in velden]:
            self.boom.meld(velden[te_veel[0]], "K102", nr=nr, velden=opsomming(f"'{veld}'" for veld in te_veel))
        eigen = self.bij(velden, items, bron)
        if not eigen:
            self.boom.meld(knoop, "K101", nr=nr)
        was, relatie = self.nummers.was(velden, self.nummers.vervolg_op)
        return Itempunt(
            nr=nr,
            tekst=self.boom.tekst(velden, "tekst", knoop, bij),
            criterium=criterium,
            items=eigen,
            gescoord=False,
            bron=self.bron(velden, bron, knoop, bij),
            voetnoot=self.voetnoot(velden),
            was=was if relatie is Relatie.GELIJK else None,
        )

    def ongenoemd(self) -> None:
        """Report every declared item that is asked nowhere."""
        for naam, knoop in self._knopen.items():
            if naam not in self._genoemd:
                self.boom.meld(knoop, "K103", naam=naam)
