"""Reads the rows of a thema and of the whole: `themaregels` and `eindregels`, with what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from yaml import MappingNode, SequenceNode

from toetsing.domain.oordelen import (
    IS_WOORD,
    ZONDER_OORDEEL,
    Bovenregels,
    Oordeelniveau,
    oordeelschaal,
    zegwijze,
)
from toetsing.domain.rules.betekenis import laag_van
from toetsing.domain.rules.boom import Is, Laag
from toetsing.domain.rules.taal import WOORDEN
from toetsing.domain.rules.woordenschat import woordenschat_boven
from toetsing.readers.kader.kaderregels import Regelknoop, Regellezer, gezegd

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import yaml

    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.woordenschat import Woordenschat
    from toetsing.domain.schaal import Schaal
    from toetsing.readers.kader.yamlboom import Yamlboom

    Oordelenlezer = Callable[["yaml.Node | None", "yaml.Node"], tuple[Oordeelniveau, ...]]

REGELVELDEN: Final = ("beslisregels", "themaregels", "eindregels")
"""Where rows can stand: for each criterium, for each thema, and for the whole."""
BIJ_REGELS: Final = ("volgorde", "lege_noemer", "trap", "daarna")
"""What belongs to rows, and stands beside them or, with the rows as `rijen`, in one block."""


def regelknoop(boom: Yamlboom, velden: Mapping[str, yaml.Node], veld: str, bron: str) -> Regelknoop:
    """Return the rows that stand in a field, with what belongs to them.

    That is in one block with them, or beside them where no other rows stand that it could belong to.
    """
    knoop = velden[veld]
    if _is_blok(knoop):
        eigen = boom.velden(knoop, ("rijen", "oordelen", *BIJ_REGELS), veld)
        if "rijen" not in eigen:
            boom.meld(knoop, "K002", veld="rijen", bij=f"'{veld}'")
        return Regelknoop(velden={**eigen, veld: eigen.get("rijen", _leeg(knoop))}, bron=bron, veld=veld)
    anders = [naam for naam in REGELVELDEN if naam in velden and naam != veld]
    erbij = {naam: velden[naam] for naam in BIJ_REGELS if naam in velden}
    if any(not _is_blok(velden[naam]) for naam in anders):
        if veld == min(REGELVELDEN, key=lambda naam: naam not in velden):  # said once
            for naam, waarde in erbij.items():
                boom.meld(waarde, "K068", veld=naam, regels=f"'{veld}' of '{anders[0]}'", voorbeeld=veld)
        erbij = {}
    return Regelknoop(velden={veld: knoop, **erbij}, bron=bron, veld=veld)


def _is_blok(knoop: yaml.Node) -> bool:
    """Return whether rows stand in a block, and not as oordelen of which somebody forgot to make a list."""
    velden = {str(sleutel.value) for sleutel, _ in knoop.value} if isinstance(knoop, MappingNode) else set()
    return not velden.isdisjoint(("rijen", "oordelen", *BIJ_REGELS))


def _leeg(knoop: yaml.Node) -> yaml.Node:
    return SequenceNode("tag:yaml.org,2002:seq", [], knoop.start_mark, knoop.end_mark)


def meld_onzegbaar(boom: Yamlboom, knoop: yaml.Node | None, oordelen: Sequence[Oordeelniveau]) -> None:
    """Report each of these oordelen that rows which count them cannot say, or cannot tell from another."""
    gezien = {ZONDER_OORDEEL: f"'{ZONDER_OORDEEL}' (wat een regel zegt waar geen oordeel is)"}
    plaatsen = list(boom.lijst(knoop, "oordelen")) if isinstance(knoop, SequenceNode) else []
    for plaats, oordeel in zip(plaatsen, oordelen, strict=False):
        naam = zegwijze(oordeel)
        sleutel = " ".join(naam.casefold().split())
        if not oordeel.letter or not naam:
            continue  # said where it is read
        if sleutel in gezien:
            boom.meld(plaats, "K072", naam=naam, ander=gezien[sleutel])
        elif not IS_WOORD.fullmatch(naam) or sleutel in WOORDEN:
            boom.meld(plaats, "K073", letter=oordeel.letter, naam=naam)
        gezien.setdefault(sleutel, f"'{naam}'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovenlezer:
    """Reads rows above the criteria; `lezer` makes what reads rows with some letters.

    `schalen` has one scale for the same oordelen, so that nodes which have them can be counted together; `gelezen` what
    was read of each place where rows stand, so that themas which inherit them have the same.
    """

    boom: Yamlboom
    lezer: Callable[[tuple[Oordeelniveau, ...]], Regellezer]
    oordelen: Oordelenlezer
    schalen: dict[tuple[Oordeelniveau, ...], Schaal] = field(default_factory=dict)
    gelezen: dict[int, list[Regelset]] = field(default_factory=dict)

    def regels(
        self,
        knoop: Regelknoop,
        standaard: tuple[Oordeelniveau, ...],
        onderdelen: Sequence[Onderdeel],
        lagen: Sequence[Laag],
        bij: str,
    ) -> Bovenregels:
        """Return the rows of one node over what lies below it, with the oordelen that they can give."""
        eigen = knoop.velden.get("oordelen")
        oordelen = standaard if eigen is None else self.oordelen(eigen, eigen)
        lezer = self.lezer(oordelen)
        woordenschat = woordenschat_boven(onderdelen, lagen, lezer.namen.groepen, lezer.namen.nummers, lezer.feiten)
        regelset = self._samen(knoop, lezer.gelezen(knoop, woordenschat))
        self._past_bij(regelset, onderdelen, woordenschat, knoop, bij)
        return Bovenregels(regelset=regelset, oordelen=oordelen, schaal=self.schaal_van(oordelen))

    def _samen(self, knoop: Regelknoop, regelset: Regelset) -> Regelset:
        """Return the rows as another thema that inherits them has them, where they mean the same for both."""
        eerder = self.gelezen.setdefault(id(knoop.velden), [])
        gelijk = next((een for een in eerder if een.zegt_hetzelfde(regelset)), None)
        if gelijk is None:
            eerder.append(regelset)
        return gelijk or regelset

    def schaal_van(self, oordelen: tuple[Oordeelniveau, ...]) -> Schaal:
        """Return the scale of these oordelen."""
        return self.schalen.setdefault(oordelen, oordeelschaal(oordelen))

    def _past_bij(
        self,
        regelset: Regelset,
        onderdelen: Sequence[Onderdeel],
        woordenschat: Woordenschat,
        knoop: Regelknoop,
        bij: str,
    ) -> None:
        """Check that what the rows name stands below this node."""
        nrs = {onderdeel.nr for onderdeel in onderdelen} | {*woordenschat.feiten}
        for soort, zin, blad in gezegd(regelset):
            if isinstance(blad, Is):
                bekend = sorted(nr for nr in nrs if nr in woordenschat.nummers)
                wat, goed = f"verwachting {blad.nr}", blad.nr in nrs
            else:
                groepen = {groep for een in onderdelen if een.laag is laag_van(blad) for groep in een.groepen}
                bekend, goed = sorted(groepen), blad.groep is None or blad.groep in groepen
                wat = f"groep '{blad.groep}' met {laag_van(blad).meervoud}"
            if not goed:
                keuze = ", ".join(bekend) or "(geen)"
                waar = knoop.velden[knoop.veld]
                self.boom.meld(waar, "K069", soort=soort, zin=zin, wat=wat, bij=bij, toegestaan=keuze)
