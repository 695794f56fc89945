"""Makes the report about many organisations: from counted uitslagen and what people wrote to ready strings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.commands.rapport.afwijkingen import (
    afwijkend_vastgesteld,
    afwijkende_posten,
    anders_gepubliceerd,
    anders_gepubliceerd_bij,
)
from toetsing.commands.rapport.bestandsnaam import naam_van_rapport
from toetsing.commands.rapport.gedeeld import (
    bronzin,
    notities_in_alineas,
    ontbrekend,
    teksten_van_de_auteur,
)
from toetsing.commands.rapport.landelijk_beeld import (
    Beeldpunt,
    Landelijkrapport,
)
from toetsing.commands.rapport.landelijk_criteria import Criteriadelen
from toetsing.commands.rapport.landelijk_punten import maatregelenlijst, puntenlijst, puntregels
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.omslag import VERSIES, herkomst_van, leesregels, omslag_van
from toetsing.document.organisatieregel import organisatieregels
from toetsing.document.zinnen import kadernaam
from toetsing.domain.dossier import GAAT_GOED, MOET_BETER, gekozen_criteria, teksten_op_naam
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import aantal, datum, opsomming, procent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.document.omslag import Omslag
    from toetsing.document.rondes.beeld import Rondeoverzicht
    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.compare.landelijk import Landelijk
    from toetsing.domain.compare.verbeterpunten import Gepland
    from toetsing.domain.dossier import Dossier, GoodPractice
    from toetsing.domain.kader import Kader
    from toetsing.domain.rapportregels import Rapportregels


def toon_landelijk_rapport(
    kader: Kader,
    telling: Landelijk,
    wens: Rapportwens,
    *,
    teksten: Dossier,
    good_practices: Sequence[tuple[str, GoodPractice]],
    bevonden: Sequence[Bevonden],
    regels: Rapportregels = GEEN_REGELS,
    plannen: Sequence[Gepland] = (),
    hertoets: Rondeoverzicht | None = None,
    notities: Sequence[tuple[str, Mapping[str, Sequence[str]]]] = (),
) -> Landelijkrapport:
    """Make the report about all organisations that were counted.

    `teksten` are the texts of the author; `good_practices` come with the organisation they are of; `bevonden` are
    published figures beside the computed ones, where the kader has them for this ronde; `regels` is what the kader
    wants said, and `plannen` are the measures of each toetsing; `hertoets` is the ronde before this one beside it;
    `notities` are the notes at cells by organisation and verwachting, where they were asked for.
    """
    gepubliceerd = anders_gepubliceerd_bij(kader, bevonden)
    delen = Criteriadelen(kader, telling, teksten_op_naam(teksten), good_practices, gepubliceerd)
    maker = _Landelijk(kader, telling, wens, delen, regels=regels, plannen=plannen)
    rapport = maker.rapport(bevonden, hertoets)
    nrs = [v.nr for v in kader.verwachtingen]
    met = ((wie, notities_in_alineas(eigen, nrs)) for wie, eigen in notities)
    return replace(rapport, notities=tuple((wie, alineas) for wie, alineas in met if alineas))


class _Landelijk:
    """Makes the parts of one report."""

    def __init__(
        self,
        kader: Kader,
        telling: Landelijk,
        wens: Rapportwens,
        delen: Criteriadelen,
        *,
        regels: Rapportregels,
        plannen: Sequence[Gepland],
    ) -> None:
        self.kader, self.telling, self.wens, self.delen = kader, telling, wens, delen
        self.teksten = delen.teksten
        self.regels, self.plannen = regels, plannen
        self.uitslagen = [plaats.uitslag for plaats in telling.plaatsen]
        self.toetsingen = [uitslag.toetsing for uitslag in self.uitslagen]
        self.n = len(self.uitslagen)
        self.open = sum(uitslag.open for uitslag in self.uitslagen)

    def rapport(self, bevonden: Sequence[Bevonden], hertoets: Rondeoverzicht | None) -> Landelijkrapport:
        """Put the parts together."""
        themas = tuple(map(self.delen.thema, self.kader.themas))
        auteur = teksten_van_de_auteur(self.teksten)
        bronnen = [toetsing.bron for toetsing in self.toetsingen]
        eerder = hertoets.eerdere_bestanden if hertoets else ()
        goed, beter, keuze = self._beeld()
        gepubliceerd = (*anders_gepubliceerd(self.uitslagen), *afwijkende_posten(bevonden))
        omslag = self._omslag()
        return Landelijkrapport(
            **auteur,
            omslag=omslag,
            bestandsnaam=naam_van_rapport(self.toetsingen, "landelijk", omslag.versie),
            samenvatting=self._samenvatting(goed, beter),
            leesregels=(
                *self._wie(),
                *leesregels(self.kader, afwijkend=self._anders, gepubliceerd=bool(gepubliceerd)),
                *self._cijfers(),
            ),
            gaat_goed=goed,
            moet_beter=beter,
            keuze=keuze,
            rangregels=self._rangregels(),
            rangorde=organisatieregels(self.kader, self.telling, met_door=self.wens.met_door),
            themas=themas,
            andere_good_practices=self.delen.andere_good_practices,
            plicht=tuple(een.zin for een in self.regels.plicht_landelijk),
            plichtbron=bronzin(self.regels.plicht_landelijk),
            puntregels=puntregels(self.plannen),
            verbeterpunten=puntenlijst(self.kader, self.plannen),
            maatregelen=maatregelenlijst(self.kader, self.plannen),
            gepubliceerd=gepubliceerd,
            vastgesteld=tuple(afwijkend_vastgesteld(self.uitslagen, met_door=self.wens.met_door)),
            methode=self._methode(),
            kader=toon_kader(self.kader, self.regels),
            herkomst=herkomst_van(self.kader, bronnen, self.wens.peildatum, eerder),
            ontbreekt=ontbrekend(auteur, themas),
            hertoets=hertoets,
        )

    @property
    def _anders(self) -> bool:
        """Whether people set some oordeel otherwise than it was computed."""
        return any(een.wijkt_af for uitslag in self.uitslagen for een in uitslag.van_criteria(self.kader))

    # -- who and when ----------------------------------------------------------------------------------------------

    @property
    def _organisaties(self) -> str:
        return aantal(self.n, "organisatie", "organisaties")

    @property
    def _voldoende(self) -> str:
        """What is counted: only while scores are open there is something uncertain to set it apart from."""
        return "zeker voldoende" if self.open else "voldoende"

    def _omslag(self) -> Omslag:
        soorten = {toetsing.soort for toetsing in self.toetsingen}
        kenmerken = (
            ("organisaties", str(self.n)),
            ("ronde", self._ronde()),
            ("periode", self._periode() or self._hoeveel_met("datum", self._dagen)),
            ("soort", opsomming(self._soorten)),
            ("kader", kadernaam(self.kader)),
        )
        versie = VERSIES[not self.wens.definitief]
        return omslag_van("Landelijk rapport", self.kader.titel, kenmerken, soorten, versie=versie)

    @property
    def _soorten(self) -> list[str]:
        return sorted({toetsing.soort.value for toetsing in self.toetsingen if toetsing.soort})

    @property
    def _rondes(self) -> list[str]:
        return sorted(toetsing.ronde for toetsing in self.toetsingen if toetsing.ronde)

    @property
    def _dagen(self) -> list[date]:
        return sorted(toetsing.datum for toetsing in self.toetsingen if toetsing.datum)

    def _ronde(self) -> str:
        """Return "2015 en 2016", with how many have one where that is not all."""
        rondes, met = opsomming(dict.fromkeys(self._rondes)), self._hoeveel_met("ronde", self._rondes)
        return f"{rondes} ({met})" if rondes and met else rondes

    def _periode(self) -> str:
        """Return "3 juni 2015 tot en met 9 september 2015"; empty unless every workbook says when."""
        dagen = self._dagen
        if not dagen or len(dagen) < self.n:
            return ""
        return datum(dagen[0]) if dagen[0] == dagen[-1] else f"{datum(dagen[0])} tot en met {datum(dagen[-1])}"

    def _hoeveel_met(self, wat: str, gegeven: Sequence[object]) -> str:
        """Return "1 van de 26 met datum", where some have it and others have not."""
        return f"{len(gegeven)} van de {self.n} met {wat}" if 0 < len(gegeven) < self.n else ""

    def _wie(self) -> Iterator[str]:
        """Yield whom the report is about, and what does not go together."""
        meer, periode = len(set(self._rondes)) > 1, self._periode()
        ronde = f" in {'de rondes' if meer else 'ronde'} {self._ronde()}" if self._rondes else ""
        wanneer = f" {'van' if 'tot en met' in periode else 'op'} {periode}" if periode else ""
        getoetst = f", getoetst{ronde}{wanneer}" if ronde or wanneer else ""
        yield f"Dit rapport gaat over {self._organisaties}{getoetst}."
        if met_datum := self._hoeveel_met("datum", self._dagen):
            yield f"Wanneer er is getoetst, is niet van alle bekend: {met_datum}."
        if meer:
            yield "Let op: de toetsingen zijn van verschillende rondes; een verschil kan ook door de tijd komen."
        zelf = sum(toetsing.soort is Soort.ZELFEVALUATIE for toetsing in self.toetsingen)
        if 0 < zelf < self.n:
            yield (
                f"Let op: {zelf} van de {self.n} {'is een zelfevaluatie' if zelf == 1 else 'zijn zelfevaluaties'}; "
                "wie zichzelf beoordeelt, kijkt met andere ogen dan een toezichthouder."
            )
        over = sum(bool(toetsing.overgenomen) for toetsing in self.toetsingen)
        if over:
            yield f"Bij {aantal(over, 'organisatie', 'organisaties')} zijn scores uit een eerdere ronde overgenomen."

    def _cijfers(self) -> Iterator[str]:
        alle = f"alle {self._organisaties}" if self.n > 1 else "de ene organisatie"
        yield f"Percentages gaan over {alle} en zijn afgerond op hele procenten, een half naar boven."
        if self.open:
            yield (
                f"Er {'staat' if self.open == 1 else 'staan'} nog {aantal(self.open, 'score', 'scores')} open. "
                "Aantallen zijn wat zeker is; wat er nog bij kan komen, staat erbij als mogelijk."
            )

    # -- the picture -----------------------------------------------------------------------------------------------

    def _samenvatting(self, goed: Sequence[Beeldpunt], beter: Sequence[Beeldpunt]) -> tuple[str, ...]:
        voldoende = sum(uitslag.voldoende for uitslag in self.uitslagen)
        beoordeeld = sum(uitslag.beoordeeld for uitslag in self.uitslagen)
        eerste, laatste = self.uitslagen[0], min(self.uitslagen, key=lambda uitslag: uitslag.voldoende)
        zelf = all(toetsing.soort is Soort.ZELFEVALUATIE for toetsing in self.toetsingen)
        is_, heeft = ("is", "heeft") if self.n == 1 else ("zijn", "hebben")
        hoe = f"{heeft} zichzelf getoetst" if zelf else f"{is_} getoetst"
        aandeel = "" if self.open else f" ({procent(voldoende, beoordeeld)})"
        zinnen = [
            f"{self._organisaties.capitalize()} {hoe} aan de hand van het kader {kadernaam(self.kader)}.",
            f"Van alle {beoordeeld} verwachtingen bij elkaar zijn er {self._voldoende_met_grens(voldoende)}{aandeel}.",
        ]
        if eerste.voldoende > laatste.voldoende:
            zinnen.append(
                f"Per organisatie loopt het aantal dat {self._voldoende} is van {laatste.voldoende} tot "
                f"{eerste.voldoende}."
            )
        if goed:
            zinnen.append(f"Goed gaat: {opsomming(f'{punt.nr} {punt.tekst}' for punt in goed)}.")
        if beter:
            zinnen.append(f"Beter moet: {opsomming(f'{punt.nr} {punt.tekst}' for punt in beter)}.")
        if self.telling.anders_vastgesteld and not self._gekozen:
            zinnen.append(self._naar_vastgesteld())
        return tuple(zinnen)

    def _voldoende_met_grens(self, voldoende: int) -> str:
        if not self.open:
            return f"{voldoende} voldoende"
        return f"{voldoende} zeker en hoogstens {voldoende + self.open} voldoende"

    def _beeld(self) -> tuple[tuple[Beeldpunt, ...], tuple[Beeldpunt, ...], str]:
        """Return what goes well, what must be better, and who chose that."""
        nrs = [een.nr for een in self.telling.criteria]
        goed = gekozen_criteria(self.teksten.get(GAAT_GOED, ""), nrs)
        beter = gekozen_criteria(self.teksten.get(MOET_BETER, ""), nrs)
        gekozen_goed = goed[0] if goed else tuple(nr for nr in self.telling.goed if not beter or nr not in beter[0])
        gekozen_beter = beter[0] if beter else tuple(nr for nr in self.telling.beter if nr not in gekozen_goed)
        keuze = self._hoe_gekozen()
        return tuple(map(self.delen.beeldpunt, gekozen_goed)), tuple(map(self.delen.beeldpunt, gekozen_beter)), keuze

    @property
    def _gekozen(self) -> bool:
        """Whether the authors chose which criteria stand in the picture."""
        nrs = [een.nr for een in self.telling.criteria]
        return any(gekozen_criteria(self.teksten.get(veld, ""), nrs) for veld in (GAAT_GOED, MOET_BETER))

    def _hoe_gekozen(self) -> str:
        """Return who chose the criteria of the picture, or by which counts they stand there."""
        if not self.telling.criteria:
            return "Dit kader heeft geen beslisregels; er zijn dus geen oordelen."
        if self._gekozen:
            return "De schrijvers van dit rapport kozen welke criteria hier staan en in welke volgorde."
        beste, zeker = self.kader.oordelen[0].naam, "zeker " if self.open else ""
        zin = (
            f"Een criterium gaat goed als meer dan de helft van de organisaties {zeker}{beste} heeft, en moet "
            f"beter als minstens de helft {zeker}niet {beste} heeft. Het grootste aandeel staat eerst; die volgorde "
            "zegt niets over wat het dringendst is."
        )
        onzeker = opsomming(self.telling.onzeker)
        nog = f"Van {onzeker} is dat door open scores nog niet te zeggen." if onzeker else ""
        return " ".join(filter(None, (zin, nog, self._naar_vastgesteld())))

    def _naar_vastgesteld(self) -> str:
        """Return that the picture counts what was computed, and which criteria stand elsewhere by what was set."""
        if not self._anders:
            return ""
        waar = {"goed": "wat goed gaat", "beter": "wat beter moet", "": "geen van beide"}
        anders = opsomming(f"{nr} bij {waar[kant]}" for nr, kant in self.telling.anders_vastgesteld.items())
        dan = f"hoort {anders}" if anders else "staat elk criterium op dezelfde plek"
        return f"Dit telt de berekende oordelen; naar wat is vastgesteld {dan}."

    # -- the ranking -----------------------------------------------------------------------------------------------

    def _rangregels(self) -> tuple[str, ...]:
        zinnen = [
            f"De organisaties staan op volgorde van het aantal verwachtingen dat {self._voldoende} is. Wie er evenveel "
            "heeft, deelt een plaats en staat op alfabet."
        ]
        if self.open:
            zinnen.append(
                "Bij open scores staat een plaats nog niet vast: dan staat er van welke tot en met welke plaats het "
                "kan worden."
            )
        if len({uitslag.beoordeeld for uitslag in self.uitslagen}) > 1:
            zinnen.append("Niet bij elke organisatie zijn evenveel verwachtingen beoordeeld; het aantal staat erbij.")
        return tuple(zinnen)

    # -- method -------------------------------------------------------------------------------------

    def _methode(self) -> tuple[str, ...]:
        variant = self.kader.variant
        return (
            "Elk oordeel is berekend uit de scores met de beslisregels van het kader, die in de bijlage over het kader "
            "staan" + (f", zoals gewijzigd in variant {variant.id}." if variant else "."),
            "Een oordeel dat nog van open scores afhangt, telt bij geen enkele letter mee maar staat apart als open. "
            "Een oordeel dat vaststaat hoe de open scores ook uitvallen, telt gewoon mee.",
            "Aantallen en percentages van oordelen gaan over wat is berekend. Wat is gepubliceerd of wat mensen "
            "afwijkend hebben vastgesteld, staat ernaast. Scores zijn nergens hersteld.",
            "De volgorde telt elke verwachting even zwaar en is geen oordeel over een organisatie als geheel.",
        )
