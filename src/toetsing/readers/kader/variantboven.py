"""Reads what a variant has above the criteria: other `themaregels` of a thema, other `eindregels`.

What they can give stays what the kader says, so that all that counts those oordelen stays sound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.variant import met_boven
from toetsing.domain.meldingen import is_fout
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.oordeelplaatsen import naam_boven
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import Laag
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import met_punten
from toetsing.readers.kader.bovenregels import BIJ_REGELS, Bovenlezer, regelknoop
from toetsing.readers.kader.kaderregels import GRENS_KNOOP, GRENS_WERK, Namen, Regellezer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import yaml

    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Bovenregels, Oordeelniveau
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.readers.kader.kaderregels import Regelknoop
    from toetsing.readers.kader.yamlboom import Yamlboom

    Bronlezer = Callable[[dict[str, yaml.Node], str | None, yaml.Node, str], str]

BOVEN: Final = ("themas", "eindregels")
"""The fields of a variant that are about what the kader decides above its criteria."""


def lees_boven(boom: Yamlboom, velden: dict[str, yaml.Node], kader: Kader, bron: Bronlezer) -> dict[str, Bovenregels]:
    """Return the rows of each thema, by number, and of the whole, as "geheel"; `kader` has the criteria of the variant.

    Nothing where the variant speaks of neither.
    """
    lezer = _Variantlezer(boom, kader, bron)
    boom.niet_leeg(velden.get("themas"), "themas", "minstens één thema")
    for knoop in boom.lijst(velden.get("themas"), "themas"):
        lezer.thema(knoop)
    if "eindregels" in velden:
        lezer.geheel(velden)
    else:
        _meld_los(boom, velden)
    if kader.heeft_bovenregels or lezer.regels:
        lezer.meld_te_veel(velden.get("criteria"))
    return lezer.regels


def _meld_los(boom: Yamlboom, velden: Mapping[str, yaml.Node]) -> None:
    """Report what belongs to rows, where none stand that it could belong to."""
    for naam in BIJ_REGELS:
        if naam in velden:
            boom.meld(velden[naam], "K002", veld="eindregels", bij=f"'{naam}'")


class _Variantlezer:
    """Reads the rows of one node after another, those of themas first, since the whole counts what they give."""

    def __init__(self, boom: Yamlboom, kader: Kader, bron: Bronlezer) -> None:
        self.boom, self.kader = boom, kader
        self.regels: dict[str, Bovenregels] = {}
        self._lijnen: dict[str, int] = {}
        self._knopen: dict[str, yaml.Node] = {}
        groepen = {groep for een in kader.verwachtingen for groep in een.groepen}
        groepen |= {groep for een in kader.criteria for groep in een.groepen}
        groepen |= {groep for een in kader.themas for groep in een.groepen}
        namen = Namen(frozenset(groepen), eigen_nummers(een.nr for een in kader.verwachtingen))
        eigen = [regels for regels in (kader.eindregels, *(t.regels for t in kader.themas)) if regels is not None]
        self._lezer = Bovenlezer(
            boom=boom,
            lezer=lambda oordelen: Regellezer(boom, oordelen, namen, bron, kader.feiten),
            oordelen=self._geen_eigen,
            schalen={kader.oordelen: kader.oordeelschaal} | {een.oordelen: een.schaal for een in eigen},
        )

    def thema(self, knoop: yaml.Node) -> None:
        """Read one thema: its number, and its rows with what belongs to them."""
        velden = self.boom.velden(knoop, ("nr", "themaregels", *BIJ_REGELS), "een thema")
        nr = self.boom.tekst(velden, "nr", knoop, "een thema")
        themas = {thema.nr: thema for thema in self.kader.themas}
        if nr not in themas:
            self.boom.meld(knoop, "K033", nr=nr, ook=", of van een thema", tip=tip(nr, themas))
            return
        if nr in self._lijnen:
            self.boom.meld(velden["nr"], "K014", wat=f"Thema {nr}", soort="thema", eerder=self._lijnen[nr])
        self._lijnen.setdefault(nr, velden["nr"].start_mark.line + 1)
        if "themaregels" not in velden:
            self.boom.meld(knoop, "K002", veld="themaregels", bij=f"thema {nr}")
            return
        from toetsing.domain.knopen import onderdelen_onder_thema  # only a variant that has such rules pays for it

        onderdelen = onderdelen_onder_thema(themas[nr])
        regels = regelknoop(self.boom, velden, "themaregels", themas[nr].bron)
        self._lees(nr, regels, onderdelen, (Laag.CRITERIUM, Laag.VERWACHTING), f"thema {nr}")

    def geheel(self, velden: dict[str, yaml.Node]) -> None:
        """Read the rows of the whole."""
        from toetsing.domain.knopen import onderdelen_onder_kader  # as for a thema

        kader = met_boven(self.kader, self.regels)
        onderdelen = onderdelen_onder_kader(kader.themas, kader.oordeelschaal)
        regels = regelknoop(self.boom, velden, "eindregels", kader.bron)
        self._lees(GEHEEL, regels, onderdelen, (Laag.THEMA, Laag.CRITERIUM, Laag.VERWACHTING), "het kader")

    def meld_te_veel(self, criteria: yaml.Node | None) -> None:
        """Report each node of which there are more states now than can be looked at: at its rows, else at the criteria.

        Other rows of criteria can make more states above them too.
        """
        if any(map(is_fout, self.boom.meldingen)):
            return
        from toetsing.domain.knopen import knopen_boven

        for nr, knoop in knopen_boven(met_boven(self.kader, self.regels)).items():
            waar = self._knopen.get(nr, criteria)
            if waar is not None and knoop.meer_standen_dan(GRENS_KNOOP, GRENS_WERK):
                grens = met_punten(GRENS_KNOOP)
                self.boom.meld(waar, "K070", wat=naam_boven(nr), grens=grens)

    def _lees(
        self, nr: str, knoop: Regelknoop, onderdelen: Sequence[Onderdeel], lagen: Sequence[Laag], bij: str
    ) -> None:
        """Read the rows of a node; of two the first, since there are not two without a fault."""
        regels = self._lezer.regels(knoop, self._standaard(nr), onderdelen, lagen, bij)
        self.regels.setdefault(nr, regels)
        self._knopen.setdefault(nr, knoop.velden[knoop.veld])

    def _standaard(self, nr: str) -> tuple[Oordeelniveau, ...]:
        """Return what the oordeel of a node can be in the kader; where it has none that of a criterium."""
        return self.kader.oordelen_boven(nr) or self.kader.oordelen

    def _geen_eigen(self, knoop: yaml.Node | None, wortel: yaml.Node) -> tuple[Oordeelniveau, ...]:
        """Report oordelen of its own: these are in the kader."""
        del knoop
        self.boom.meld(wortel, "K003", veld="oordelen", toegestaan=", ".join(("rijen", *BIJ_REGELS)), tip="")
        return self.kader.oordelen
