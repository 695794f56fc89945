"""Makes the report about many organisations: from counted uitslagen and what people wrote to ready strings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.bestandsnaam import naam_van_rapport
from toetsing.commands.rapport.gedeeld import (
    bronzin,
    met_alle_blokken,
    met_een_min,
    notities_in_alineas,
    ontbrekend,
    teksten_van_de_auteur,
)
from toetsing.commands.rapport.landelijk.afwijkingen import (
    afwijkend_vastgesteld,
    afwijkende_posten,
    anders_gepubliceerd,
    anders_gepubliceerd_bij,
)
from toetsing.commands.rapport.landelijk.beeld import (
    Beeldpunt,
    Landelijkrapport,
    Scoretotaal,
)
from toetsing.commands.rapport.landelijk.criteria import Criteriadelen
from toetsing.commands.rapport.landelijk.gegeven import gegeven_oordelen
from toetsing.commands.rapport.landelijk.kernfeiten import hoofdfeit, kernfeiten
from toetsing.commands.rapport.landelijk.punten import maatregelenlijst, puntenlijst, puntregels
from toetsing.commands.rapport.landelijk.rang import rangregels
from toetsing.commands.rapport.landelijk.scorebeeld import scorebeeld
from toetsing.commands.rapport.titelzinnen import landelijke_titel, ondertitel, plaats_en_maand
from toetsing.commands.rapport.wiezinnen import bekend_bij, beschrevenen_zin, datums_zin, getoetsten_zin, over_zin
from toetsing.commands.rapport.zinnen import (
    afgeweken_zin,
    beeld_zin,
    bronregel_zin,
    feiten_open_bij_zin,
    gaat_goed_zin,
    loopt_zin,
    methode_zin,
    moet_beter_zin,
    naar_vastgesteld_zin,
    nog_afhankelijk_zin,
    onzeker_zin,
    oordelen_open_bij_zin,
    open_scores_zin,
    overgenomen_bij_zin,
    percentages_zin,
    zelfevaluaties_zin,
)
from toetsing.document.aandelen import tellen_op, wat_open
from toetsing.document.feitentelling import feitdelen
from toetsing.document.getaltelling import getaldelen
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.omslag import VERSIES, herkomst_van, leesregels, merken_van, omslag_van, tekenlegenda
from toetsing.document.organisatieregel import organisatieregels
from toetsing.document.reekstabellen import landelijke_reeksen
from toetsing.document.telzinnen import alle_scores_zin
from toetsing.document.verdeling import verdelingdeel
from toetsing.document.zinnen import het_kader, kadertitel, naam_van_beste
from toetsing.domain.compare.verdeling import verdeling_van
from toetsing.domain.dossier import GAAT_GOED, MOET_BETER, gekozen_criteria, teksten_op_naam
from toetsing.domain.itempunt import itemnamen
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.hoeveelheden import grenzen_zin
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import datum, hoofdletter, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from toetsing.commands.rapport.landelijk.beeld import Themadeel
    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.document.omslag import Omslag
    from toetsing.document.rondes.beeld import Rondeoverzicht
    from toetsing.document.verdeling import Verdelingdeel
    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.compare.landelijk import Landelijk, Verwachtingtelling
    from toetsing.domain.compare.verbeterpunten import Gepland
    from toetsing.domain.dossier import Dossier, GoodPractice, Tekst
    from toetsing.domain.kader import Kader
    from toetsing.domain.rapportregels import Rapportregels

_HOE_GETELD: Final = (
    "Achter elke organisatie staat hoeveel van haar verwachtingen voldoende zijn, onder elke verwachting bij hoeveel "
    "organisaties zij dat is. Beoordeeld is alles wat meetelt, ook wat nog open is."
)
_STREEP: Final = "Een streep staat waar het kader niet zegt welke score voldoende is."
"""How to read the totals of the scores, and where there is none."""


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
    maker = _Landelijk(kader, telling, wens, delen, regels=regels, plannen=plannen, geschreven=teksten.teksten)
    rapport = maker.rapport(bevonden, hertoets)
    nrs = [*(een.nr for een in kader.gevraagd), *itemnamen(kader.itempunten)]
    met = ((wie, notities_in_alineas(eigen, nrs)) for wie, eigen in notities)
    return replace(rapport, notities=tuple((wie, alineas) for wie, alineas in met if alineas))


_BEREKEND: Final = (
    "Aantallen en percentages van oordelen gaan over wat is berekend. Wat is gepubliceerd of wat mensen afwijkend "
    "hebben vastgesteld, staat ernaast. Scores zijn nergens hersteld."
)


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
        geschreven: Sequence[Tekst],
    ) -> None:
        self.kader, self.telling, self.wens, self.delen = kader, telling, wens, delen
        self.teksten = delen.teksten
        self.regels, self.plannen, self.geschreven = regels, plannen, geschreven
        self.uitslagen = [plaats.uitslag for plaats in telling.plaatsen]
        self.toetsingen = [uitslag.toetsing for uitslag in self.uitslagen]
        self.n = len(self.uitslagen)
        self.open = sum(uitslag.open for uitslag in self.uitslagen)
        self.met_open_feit = any(uitslag.open_feiten for uitslag in self.uitslagen)
        self.over_geheel = delen.boven(GEHEEL, hoofdletter(EINDOORDEEL))

    def rapport(self, bevonden: Sequence[Bevonden], hertoets: Rondeoverzicht | None) -> Landelijkrapport:
        """Put the parts together."""
        themas = tuple(map(self.delen.thema, self.kader.themas))
        auteur = teksten_van_de_auteur(self.teksten)
        bronnen = [toetsing.bron for toetsing in self.toetsingen]
        eerder = hertoets.eerdere_bestanden if hertoets else ()
        goed, beter, keuze = self._beeld()
        gepubliceerd = (*anders_gepubliceerd(self.uitslagen), *afwijkende_posten(self.kader, bevonden))
        omslag = self._omslag()
        return Landelijkrapport(
            **auteur,
            omslag=omslag,
            bestandsnaam=naam_van_rapport(self.toetsingen, "landelijk", omslag.versie),
            samenvatting=self._samenvatting(goed, beter),
            hoofdzaak=self._hoofdzaak(),
            kernfeiten=kernfeiten(self.kader, self.telling),
            bronregel=bronregel_zin(self.n, self._ronde()),
            leesregels=tuple(
                filter(
                    None,
                    (
                        *self._wie(),
                        *self._hoe_te_lezen(themas, gepubliceerd=bool(gepubliceerd)),
                    ),
                )
            ),
            gaat_goed=goed,
            moet_beter=beter,
            keuze=keuze,
            rangregels=rangregels(self.kader, self.telling),
            rangorde=organisatieregels(self.kader, self.telling, met_door=self.wens.met_door),
            scoretotalen=tuple(map(self._totaal, self.telling.verwachtingen)),
            scoreregels=self._scoreregels(),
            scorebeeld=scorebeeld(self.kader, self.telling, self.regels.korte_namen),
            themas=themas,
            andere_good_practices=self.delen.andere_good_practices,
            plicht=tuple(een.zin for een in self.regels.plicht_landelijk),
            plichtbron=bronzin(self.kader, self.regels.plicht_landelijk),
            puntregels=puntregels(self.plannen),
            verbeterpunten=puntenlijst(self.kader, self.plannen),
            maatregelen=maatregelenlijst(self.kader, self.plannen),
            gepubliceerd=gepubliceerd,
            vastgesteld=tuple(afwijkend_vastgesteld(self.kader, self.uitslagen, met_door=self.wens.met_door)),
            methode=self._methode(),
            kader=toon_kader(self.kader, met_alle_blokken(self.regels, self.wens, self.geschreven), bij_titel=True),
            herkomst=herkomst_van(self.kader, bronnen, self.wens.peildatum, eerder),
            ontbreekt=ontbrekend(
                auteur, (c.onderbouwing for thema in themas for c in thema.criteria if c.verwachtingen or not c.items)
            ),
            hertoets=hertoets,
            feiten=feitdelen(self.kader, self.telling.feiten, self.n),
            gegeven=tuple(gegeven_oordelen(self.kader, self.uitslagen, met_door=self.wens.met_door)),
            getallen=getaldelen(self.kader, self.uitslagen),
            reeksen=landelijke_reeksen(self.kader, self.toetsingen) if self.kader.reeksen else (),
            over_geheel=self.over_geheel,
            verdeling=self._verdeling(),
        )

    def _hoe_te_lezen(self, themas: Sequence[Themadeel], *, gepubliceerd: bool) -> Iterator[str]:
        """Yield how to read letters, signs and figures; nothing where nothing is scored."""
        if self.kader.heeft_oordelen:
            afwijkend = self._anders or any(een.vastgesteld for een in self.telling.boven)
            yield from leesregels(self.kader, afwijkend=afwijkend, gepubliceerd=gepubliceerd, erbij=False)
            yield met_een_min(self.kader)
            yield grenzen_zin(self._woorden(themas))
            yield from self._cijfers(themas)

    def _woorden(self, themas: Sequence[Themadeel]) -> set[str]:
        """Return which words for a share the report uses."""
        boodschappen = (c.boodschap for thema in themas for c in thema.criteria)
        feiten = (hoofdfeit(self.telling), *kernfeiten(self.kader, self.telling), *boodschappen)
        return {feit.woord for feit in feiten if feit}

    @property
    def _anders(self) -> bool:
        """Whether people set some oordeel on a criterium otherwise than it was computed."""
        return any(een.wijkt_af for uitslag in self.uitslagen for een in uitslag.van_criteria(self.kader))

    # -- who and when ----------------------------------------------------------------------------------------------

    @property
    def _voldoende(self) -> str:
        """What is counted: only while scores are open there is something uncertain to set it apart from."""
        return "zeker voldoende" if self.open else "voldoende"

    def _omslag(self) -> Omslag:
        kenmerken = (
            ("organisaties", str(self.n)),
            ("ronde", self._ronde()),
            ("datum" if self._een_dag else "periode", self._wanneer),
            ("soort", opsomming(self._soorten)),
            ("kader", kadertitel(self.kader)),
            ("uitgebracht", plaats_en_maand(self.wens.plaats, self.wens.peildatum)),
        )
        versie = VERSIES[not self.wens.definitief]
        merken = (*merken_van(self.toetsingen), *self.wens.andere_merken)
        titel = landelijke_titel(self.n, zelf=all(t.soort is Soort.ZELFEVALUATIE for t in self.toetsingen))
        onder = ondertitel(self.kader.titel, tuple(dict.fromkeys(self._rondes)), sorted({d.year for d in self._dagen}))
        return omslag_van(titel, onder, kenmerken, merken, versie=versie)

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
        """Return "2015 en 2016", with of how many it is known where that is not all."""
        rondes, bekend = opsomming(dict.fromkeys(self._rondes)), bekend_bij(len(self._rondes), self.n)
        return f"{rondes} ({bekend})" if rondes and bekend else rondes

    @property
    def _een_dag(self) -> bool:
        """Whether all were assessed on one and the same day."""
        return len(self._dagen) == self.n and len(set(self._dagen)) == 1

    @property
    def _wanneer(self) -> str:
        return self._periode() or bekend_bij(len(self._dagen), self.n)

    def _periode(self) -> str:
        """Return "3 juni 2015 tot en met 9 september 2015"; empty unless every workbook says when."""
        dagen = self._dagen
        if not dagen or len(dagen) < self.n:
            return ""
        return datum(dagen[0]) if dagen[0] == dagen[-1] else f"{datum(dagen[0])} tot en met {datum(dagen[-1])}"

    def _wie(self) -> Iterator[str]:
        """Yield whom the report is about, and what does not go together."""
        meer = len(set(self._rondes)) > 1
        beschreven = not self.kader.heeft_oordelen
        yield over_zin(self.n, self._ronde(), self._periode(), meer_rondes=meer, beschreven=beschreven)
        yield datums_zin(len(self._dagen), self.n, beschreven=beschreven)
        if meer:
            yield "Let op: de toetsingen zijn van verschillende rondes; een verschil kan ook door de tijd komen."
        yield zelfevaluaties_zin(sum(t.soort is Soort.ZELFEVALUATIE for t in self.toetsingen), self.n)
        yield overgenomen_bij_zin(sum(bool(t.overgenomen) for t in self.toetsingen), self.n)

    def _cijfers(self, themas: Sequence[Themadeel]) -> Iterator[str]:
        """Yield how percentages were rounded, and what amounts mean while scores are open."""
        rijen = [
            aandelen
            for criterium in (criterium for thema in themas for criterium in thema.criteria)
            for aandelen in (criterium.aandelen, *(v.aandelen for v in criterium.verwachtingen))
            if aandelen
        ]
        boven = [een.aandelen for een in (self.over_geheel, *(thema.bovenoordeel for thema in themas)) if een]
        rijen += boven
        yield percentages_zin(
            self.n,
            met_decimalen=any("," in een.deel for aandelen in rijen for een in aandelen),
            telt_op=all(map(tellen_op, rijen)),
            boven=bool(boven),
            gescoord=self.kader.heeft_scores,
        )
        yield open_scores_zin(self.open)
        yield feiten_open_bij_zin(self._met_open({feit.nr for feit in self.kader.losse_feiten}), self.n)
        yield oordelen_open_bij_zin(self._met_open({feit.nr for feit in self.kader.mensoordelen.values()}), self.n)

    def _met_open(self, feiten: AbstractSet[str]) -> int:
        """Return at how many organisations one of these is open that a beslisregel looks at."""
        return sum(not feiten.isdisjoint(uitslag.open_feiten) for uitslag in self.uitslagen)

    # -- the picture -----------------------------------------------------------------------------------------------

    def _samenvatting(self, goed: Sequence[Beeldpunt], beter: Sequence[Beeldpunt]) -> tuple[str, ...]:
        if not self.kader.heeft_oordelen:
            beschreven = beschrevenen_zin(self.n, het_kader(self.kader), zelf=self._zelf)
            return tuple(filter(None, (beschreven, self._itemstand())))
        getoetst = getoetsten_zin(self.n, het_kader(self.kader), zelf=self._zelf)
        anders = self.telling.anders_vastgesteld and not self._gekozen
        zinnen = (
            getoetst,
            *(
                (self.over_geheel.zin, self.over_geheel.mogelijk, self.over_geheel.vastgesteld)
                if self.over_geheel
                else ()
            ),
            self._itemstand(),
            gaat_goed_zin([f"{punt.nr} {punt.tekst}" for punt in goed], gekozen=self._koos(GAAT_GOED)),
            moet_beter_zin([f"{punt.nr} {punt.tekst}" for punt in beter], gekozen=self._koos(MOET_BETER)),
            self._naar_vastgesteld() if anders else "",
            afgeweken_zin(
                sum(een.wijkt_af for u in self.uitslagen for een in u.van_criteria(self.kader)),
                sum(een.wijkt_af and een.afwijkend is not None for u in self.uitslagen for een in u.boven),
            ),
        )
        return tuple(filter(None, zinnen))

    def _hoofdzaak(self) -> str:
        """Return how many of all scores are voldoende; empty where nothing is scored."""
        if not (self.kader.heeft_oordelen and self.kader.heeft_scores):
            return ""
        if feit := hoofdfeit(self.telling):
            return feit.zin
        voldoende = sum(uitslag.voldoende for uitslag in self.uitslagen)
        beoordeeld = sum(uitslag.beoordeeld for uitslag in self.uitslagen)
        return alle_scores_zin(voldoende, beoordeeld, sum(uitslag.kan_nog for uitslag in self.uitslagen))

    def _verdeling(self) -> Verdelingdeel | None:
        """Return the organisations by how much of theirs is voldoende, and between which numbers they are."""
        if not self.kader.kent_voldoende:
            return None
        aantallen = [uitslag.voldoende for uitslag in self.uitslagen]
        loopt = loopt_zin(min(aantallen), max(aantallen), self._voldoende)
        return verdelingdeel(verdeling_van(self.uitslagen), loopt)

    @property
    def _zelf(self) -> bool:
        """Whether all of them assessed themselves."""
        return all(toetsing.soort is Soort.ZELFEVALUATIE for toetsing in self.toetsingen)

    def _itemstand(self) -> str:
        """Return how many of the items of all are filled in; empty where the kader has none."""
        if not self.kader.itempunten:
            return ""
        from toetsing.domain.items import alle_in_woorden  # only a kader with items pays for it

        return als_zin(alle_in_woorden(self.kader, [toetsing.items for toetsing in self.toetsingen]))

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
        return self._koos(GAAT_GOED) or self._koos(MOET_BETER)

    def _koos(self, veld: str) -> bool:
        """Return whether the authors chose the criteria of one side of the picture."""
        return gekozen_criteria(self.teksten.get(veld, ""), [een.nr for een in self.telling.criteria]) is not None

    def _hoe_gekozen(self) -> str:
        """Return who chose the criteria of the picture, or by which counts they stand there."""
        if not self.telling.criteria:
            if self.telling.boven:
                return "Dit kader heeft geen beslisregels voor criteria; over criteria zijn er dus geen oordelen."
            return "Dit kader heeft geen beslisregels; er zijn dus geen oordelen."
        if self._gekozen:
            return "De schrijvers van dit rapport kozen welke criteria hier staan en in welke volgorde."
        zin = beeld_zin(naam_van_beste(self.kader) or "het beste oordeel", zeker=bool(self.open or self.met_open_feit))
        onzeker = onzeker_zin(self.telling.onzeker, wat_open(self.kader))
        return " ".join(filter(None, (zin, onzeker, self._naar_vastgesteld())))

    def _naar_vastgesteld(self) -> str:
        """Return that the picture counts what was computed, and which criteria stand elsewhere by what was set."""
        if not self._anders:
            return ""
        waar = {"goed": "wat goed gaat", "beter": "wat beter moet", "": "geen van beide"}
        return naar_vastgesteld_zin([(nr, waar[kant]) for nr, kant in self.telling.anders_vastgesteld.items()])

    # -- the scores ------------------------------------------------------------------------------------------------

    def _scoreregels(self) -> tuple[str, ...]:
        """Return what the signs of the scores mean, and how they are counted; nothing where nothing is scored."""
        if not self.kader.heeft_scores:
            return ()
        alle = all(self.kader.per_nr[een.nr].schaal.voldoet for een in self.telling.verwachtingen)
        return tekenlegenda(self.kader), _HOE_GETELD if alle else f"{_HOE_GETELD} {_STREEP}"

    def _totaal(self, telling: Verwachtingtelling) -> Scoretotaal:
        schaal = self.kader.per_nr[telling.nr].schaal
        aantallen = {teken: len(wie) for teken, wie in telling.scores.items()}
        nvt = sum(n for teken, n in aantallen.items() if teken in schaal.nvt)
        voldoende = sum(n for teken, n in aantallen.items() if teken in schaal.voldoet)
        return Scoretotaal(
            nr=telling.nr,
            voldoende=voldoende if schaal.voldoet else None,
            beoordeeld=self.n - nvt if schaal.voldoet else None,
            open=len(telling.open),
            nvt=nvt,
        )

    # -- method -------------------------------------------------------------------------------------

    def _volgorde(self) -> str:
        if not self.telling.eindplaatsen:
            return "De volgorde telt elke verwachting even zwaar en is geen oordeel over een organisatie als geheel."
        if self.kader.alles_door_mensen:
            return "De volgorde is die van het eindoordeel."
        return "De volgorde is die van het eindoordeel dat is berekend."

    def _methode(self) -> tuple[str, ...]:
        variant = self.kader.variant
        if not self.kader.heeft_oordelen:
            return ()
        return (
            *(
                ()
                if self.kader.alles_door_mensen
                else (
                    methode_zin(
                        variant.id if variant else "",
                        feiten=bool(self.kader.losse_feiten),
                        mensen=bool(self.kader.mensoordelen),
                    ),
                )
            ),
            nog_afhankelijk_zin(wat_open(self.kader)),
            *(() if self.kader.alles_door_mensen else (_BEREKEND,)),
            self._volgorde(),
        )
