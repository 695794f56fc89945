"""Makes what the report about many organisations tells of one criterium: its counts, its names, its texts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld import onderbouwing_bij, practice_in_alineas, samen_onderbouwd
from toetsing.commands.rapport.landelijk.afwijkingen import Gepubliceerd
from toetsing.commands.rapport.landelijk.beeld import (
    Beeldpunt,
    Bovendeel,
    Criteriumdeel,
    Themadeel,
    Verwachtingdeel,
)
from toetsing.commands.rapport.landelijk.kernfeiten import boodschap
from toetsing.commands.rapport.zinnen import afwijkend_bij_zin, anders_bij_zin, telt_niet_mee_zin
from toetsing.document.aandelen import (
    met_vastgesteld,
    nog_mogelijk,
    oordeelaandelen,
    scoreaandelen,
    vastgestelde_aandelen,
    wie_heeft_welk_oordeel,
    wie_heeft_welke_score,
    zin_van,
)
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.bovenzinnen import wat_boven
from toetsing.document.feitentelling import scorezin
from toetsing.document.kaderdeel import themakop
from toetsing.document.telzinnen import namen_van
from toetsing.document.zinnen import beide_oordelen
from toetsing.domain.dossier import LANDELIJK_BEELD, naam_van_onderbouwing
from toetsing.domain.words.woorden import vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.document.itemtelling import Itemtotaal
    from toetsing.domain.compare.itemtelling import Itemtelling
    from toetsing.domain.compare.landelijk import Landelijk
    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.kader import Criterium, Kader, Thema, Verwachting

_ZONDER_BESLISREGELS: Final = "Het kader heeft voor dit criterium geen beslisregels."


class Criteriadelen:
    """Makes the parts about criteria of one report, from what was counted and what the author wrote by name."""

    def __init__(
        self,
        kader: Kader,
        telling: Landelijk,
        teksten: Mapping[str, str],
        good_practices: Sequence[tuple[str, GoodPractice]],
        gepubliceerd: Mapping[str, Gepubliceerd],
    ) -> None:
        self.kader, self.teksten, self.good_practices = kader, teksten, good_practices
        self.gepubliceerd = gepubliceerd
        self.uitslagen = [plaats.uitslag for plaats in telling.plaatsen]
        self.n = len(telling.plaatsen)
        self.per_criterium = {een.nr: een for een in telling.criteria}
        self.per_knoop = {een.nr: een for een in telling.boven}
        self.per_verwachting = {een.nr: een for een in telling.verwachtingen}

    @property
    def andere_good_practices(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The good practices that are at no thema of the kader."""
        namen = {vergelijkbaar(thema.naam) for thema in self.kader.themas}
        anders = ((wie, een) for wie, een in self.good_practices if vergelijkbaar(een.thema) not in namen)
        return tuple((wie, practice_in_alineas(een)) for wie, een in anders)

    def thema(self, thema: Thema) -> Themadeel:
        """Return a thema with its criteria and the good practices of organisations."""
        eigen = vergelijkbaar(thema.naam)
        return Themadeel(
            nr=thema.nr,
            naam=thema.naam,
            norm=thema.norm,
            criteria=tuple(map(self._criterium, thema.criteria)),
            good_practices=tuple(
                (wie, practice_in_alineas(een)) for wie, een in self.good_practices if vergelijkbaar(een.thema) == eigen
            ),
            bovenoordeel=self.boven(thema.nr, themakop(thema.nr, thema.naam)),
        )

    def boven(self, nr: str, naam: str) -> Bovendeel | None:
        """Return the oordelen on a thema or on the whole; None where the kader decides none."""
        telling, gepubliceerd = self.per_knoop.get(nr), self._gepubliceerd(nr)
        if telling is None:
            return None
        aandelen = oordeelaandelen(self.kader, telling, self.n)
        groepen = wie_heeft_welk_oordeel(self.kader, telling)
        uitslagen = [(uitslag.toetsing.organisatie, uitslag.boven) for uitslag in self.uitslagen]
        wie = [
            f"{wie} ({beide_oordelen(een)})" for wie, van in uitslagen for een in van if een.nr == nr and een.wijkt_af
        ]
        return Bovendeel(
            nr=nr,
            naam=naam,
            aandelen=aandelen,
            aandelen_vastgesteld=vastgestelde_aandelen(self.kader, telling, self.n),
            aandelen_gepubliceerd=gepubliceerd.aandelen,
            gepubliceerd=(*gepubliceerd.telling, *gepubliceerd.verder),
            zin=zin_van(f"Het {wat_boven(nr)}", aandelen, self.n),
            namen=namen_van(groepen, {groep for groep, _ in groepen}),
            mogelijk=nog_mogelijk(self.kader, telling),
            vastgesteld=" ".join(filter(None, (met_vastgesteld(self.kader, telling), anders_bij_zin(wie)))),
        )

    def _criterium(self, criterium: Criterium) -> Criteriumdeel:
        telling, gepubliceerd = self.per_criterium.get(criterium.nr), self._gepubliceerd(criterium.nr)
        aandelen = oordeelaandelen(self.kader, telling, self.n) if telling else ()
        return Criteriumdeel(
            nr=criterium.nr,
            kort=criterium.kort,
            tekst=criterium.tekst,
            aandelen=aandelen,
            aandelen_vastgesteld=vastgestelde_aandelen(self.kader, telling, self.n) if telling else (),
            aandelen_gepubliceerd=gepubliceerd.aandelen,
            gepubliceerd=(*gepubliceerd.telling, *gepubliceerd.verder),
            zin=zin_van("Het oordeel", aandelen, self.n)
            if telling
            else _ZONDER_BESLISREGELS * bool(criterium.verwachtingen),
            namen=namen_van(wie_heeft_welk_oordeel(self.kader, telling), {criterium.oordelen[-1].naam})
            if telling
            else (),
            mogelijk=nog_mogelijk(self.kader, telling) if telling else "",
            vastgesteld=self._vastgesteld(criterium.nr) if telling else "",
            onderbouwing=onderbouwing_bij(self.teksten, criterium.nr),
            verwachtingen=tuple(map(self._verwachting, criterium.verwachtingen)),
            samen=samen_onderbouwd(self.teksten, criterium, [v.nr for v in self.kader.verwachtingen]),
            items=self._items(criterium),
            boodschap=boodschap(telling, f"{criterium.nr} {criterium.kort}", self.n) if telling else None,
        )

    def _items(self, criterium: Criterium) -> tuple[Itemtotaal, ...]:
        """Return what was filled in for the items at the verwachtingen of a criterium."""
        if not criterium.itempunten:
            return ()
        from toetsing.document.itemtelling import itemtotaal  # only a kader with items pays for it

        return tuple(itemtotaal(een) for een in self.itemtellingen if een.item.punt.criterium == criterium.nr)

    @cached_property
    def itemtellingen(self) -> tuple[Itemtelling, ...]:
        """What was filled in for every item of the kader."""
        from toetsing.domain.compare.itemtelling import tel_items

        return tel_items(self.kader, [uitslag.toetsing for uitslag in self.uitslagen])

    def _verwachting(self, verwachting: Verwachting) -> Verwachtingdeel:
        telling, gepubliceerd = self.per_verwachting.get(verwachting.nr), self._gepubliceerd(verwachting.nr)
        aandelen = scoreaandelen(verwachting, telling, self.n) if telling else ()
        return Verwachtingdeel(
            nr=verwachting.nr,
            tekst=verwachting.tekst,
            noot=f"noot {verwachting.voetnoot}" if verwachting.voetnoot else "",
            aandelen=aandelen,
            aandelen_gepubliceerd=gepubliceerd.aandelen,
            gepubliceerd=(*gepubliceerd.telling, *gepubliceerd.verder),
            zin=scorezin(verwachting, telling, self.n) if telling else telt_niet_mee_zin(verwachting.reden or ""),
            namen=wie_heeft_welke_score(self.kader, telling, met_slechtste=True) if telling else (),
            onderbouwing=alineas_van(self.teksten.get(naam_van_onderbouwing(verwachting.nr), "")),
        )

    def beeldpunt(self, nr: str) -> Beeldpunt:
        """Return a criterium in the national picture."""
        criterium = next(criterium for criterium in self.kader.criteria if criterium.nr == nr)
        aandelen = oordeelaandelen(self.kader, self.per_criterium[nr], self.n)
        return Beeldpunt(
            nr=nr,
            tekst=criterium.kort,
            zin=zin_van("Het oordeel", aandelen, self.n),
            vastgesteld=self._vastgesteld(nr),
            alineas=alineas_van(self.teksten.get(f"{LANDELIJK_BEELD} {nr}", "")),
            aandelen=aandelen,
            aandelen_vastgesteld=vastgestelde_aandelen(self.kader, self.per_criterium[nr], self.n),
            aandelen_gepubliceerd=self._gepubliceerd(nr).aandelen,
            gepubliceerd=self._gepubliceerd(nr).telling,
        )

    def _vastgesteld(self, nr: str) -> str:
        """Return what was set beside what was computed, and at whom; empty where nobody set another."""
        wie = [
            f"{uitslag.toetsing.organisatie} ({beide_oordelen(een)})"
            for uitslag in self.uitslagen
            for een in uitslag.van_criteria(self.kader)
            if een.nr == nr and een.wijkt_af
        ]
        zinnen = (met_vastgesteld(self.kader, self.per_criterium[nr]), afwijkend_bij_zin(wie))
        return " ".join(filter(None, zinnen))

    def _gepubliceerd(self, nr: str) -> Gepubliceerd:
        return self.gepubliceerd.get(nr, Gepubliceerd())
