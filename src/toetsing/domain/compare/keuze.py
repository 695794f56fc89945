"""What somebody wants to compare, what of it is shown, and which names may be one organisation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.regelset import genoemde_nummers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.compare.landelijk import (
        Bandbreedte,
        Buddies,
        Eindplaats,
        Knooptelling,
        Laagste,
        Landelijk,
        Plaats,
        Verwachtingtelling,
    )
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.kader import Criterium, Kader, Thema
    from toetsing.domain.rules.boom import Oordeel

ZONDER_VARIANT: Final = "zonder variant"
"""How the beslisregels of the kader itself are called among variants, where another was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """What of a comparison to show; empty is everything. It never changes a count or a place, which are over all.

    `criteria` are numbers of criteria or themas, and "geheel", which is shown in any case. `oordelen` are letters of
    which an organisation must have one, certainly or possibly, as it was set: on what was chosen by number, or on a
    criterium of a thema that was; `organisaties` are names as the toetsingen have them.
    """

    criteria: tuple[str, ...] = ()
    oordelen: tuple[Oordeel, ...] = ()
    organisaties: tuple[str, ...] = ()

    @property
    def nrs(self) -> tuple[str, ...]:
        """The criteria and themas that are shown alone; empty is all of them."""
        return tuple(nr for nr in self.criteria if nr != GEHEEL)

    def uitsnede(self, kader: Kader, uitslagen: Iterable[Uitslag]) -> Uitsnede:
        """Return which criteria and organisations that comes to."""
        criteria = tuple(
            criterium
            for thema in kader.themas
            for criterium in thema.criteria
            if not self.nrs or thema.nr in self.nrs or criterium.nr in self.nrs
        )
        nrs = {criterium.nr for criterium in criteria}
        return Uitsnede(
            keuze=self,
            criteria=criteria,
            themas=tuple(thema for thema in kader.themas if all(een.nr in nrs for een in thema.criteria)),
            organisaties=frozenset(u.toetsing.organisatie for u in uitslagen if self._toont(u, self._waarop(kader))),
        )

    def _waarop(self, kader: Kader) -> set[str]:
        """Return on what an oordeel is looked for: all that was chosen, and the criteria of a thema that was."""
        gekozen = self.criteria or [GEHEEL, *(thema.nr for thema in kader.themas)]
        return {*gekozen, *(c.nr for thema in kader.themas if thema.nr in gekozen for c in thema.criteria)}

    def _toont(self, uitslag: Uitslag, nrs: set[str]) -> bool:
        if self.organisaties and uitslag.toetsing.organisatie not in self.organisaties:
            return False
        letters = {letter for een in uitslag.criteria if een.nr in nrs for letter in een.geldend}
        letters |= {letter for een in uitslag.boven if een.nr in nrs for letter in een.geldend}
        return not self.oordelen or not letters.isdisjoint(self.oordelen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitsnede:
    """The part of a comparison that is shown, in every form the same; `criteria` are in the order of the kader.

    `themas` are those of which every criterium is shown.
    """

    keuze: Keuze
    criteria: tuple[Criterium, ...]
    organisaties: frozenset[str]
    themas: tuple[Thema, ...] = ()

    def plaatsen(self, landelijk: Landelijk) -> tuple[Plaats, ...] | tuple[Eindplaats, ...]:
        """Return the places of who is shown: by eindoordeel where there is one, else by what is voldoende."""
        if landelijk.eindplaatsen:
            return tuple(p for p in landelijk.eindplaatsen if p.uitslag.toetsing.organisatie in self.organisaties)
        return tuple(p for p in landelijk.plaatsen if p.uitslag.toetsing.organisatie in self.organisaties)

    def boven(self, landelijk: Landelijk) -> tuple[Knooptelling, ...]:
        """Return the counts of the themas that are shown and have rules, and of the whole: by that places go."""
        nrs = {GEHEEL, *(thema.nr for thema in self.themas)}
        return tuple(een for een in landelijk.boven if een.nr in nrs)

    def tellingen(self, landelijk: Landelijk) -> tuple[Knooptelling, ...]:
        """Return the counts of the criteria that are shown; one without beslisregels has none."""
        nrs = {criterium.nr for criterium in self.criteria}
        return tuple(een for een in landelijk.criteria if een.nr in nrs)

    def verwachtingen(self, landelijk: Landelijk) -> tuple[Verwachtingtelling, ...]:
        """Return the counts of the verwachtingen of the criteria that are shown."""
        nrs = {verwachting.nr for criterium in self.criteria for verwachting in criterium.verwachtingen}
        return tuple(een for een in landelijk.verwachtingen if een.nr in nrs)

    def feiten(self, landelijk: Landelijk) -> tuple[Verwachtingtelling, ...]:
        """Return the counts of the facts: of all, or of those that beslisregels of what was chosen name."""
        regelsets = [een.regelset for een in self.criteria if een.regelset is not None]
        regelsets += [een.regels.regelset for een in self.themas if een.regels is not None]
        genoemd = {nr for regelset in regelsets for nr in genoemde_nummers(regelset)}
        return tuple(een for een in landelijk.feiten if not self.keuze.nrs or een.nr in genoemd)

    def banden(self, banden: Iterable[Bandbreedte]) -> tuple[Bandbreedte, ...]:
        """Return the bands of who is shown."""
        return tuple(band for band in banden if band.organisatie in self.organisaties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Robuust:
    """How firm places are: the `varianten` that were tried too, and the bands by two measures.

    By the number of verwachtingen that are voldoende, by the number of criteria with the best oordeel, and by the
    eindoordeel: None where the kader has none, and of who has none anywhere there is no band.
    """

    varianten: tuple[str, ...]
    op_verwachtingen: tuple[Bandbreedte, ...]
    op_oordelen: tuple[Bandbreedte, ...]
    op_eindoordeel: tuple[Bandbreedte, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergeleken:
    """Everything there is to compare, and which part of it to show.

    `groepen` holds the count of each group by its name, in Dutch order; `good_practices` those of each organisation
    that has some. `laagste`, `robuust` and `buddies` are None where nobody asked; of the last two only what is shown.
    """

    landelijk: Landelijk
    uitsnede: Uitsnede
    groepen: Mapping[str, Landelijk]
    good_practices: Mapping[str, tuple[GoodPractice, ...]] = field(default_factory=dict)
    laagste: Laagste | None = None
    robuust: Robuust | None = None
    buddies: Buddies | None = None
