"""Makes the report about one organisation: from an uitslag and what people wrote to ready strings."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from toetsing.commands.rapport.bestandsnaam import naam_van_rapport
from toetsing.commands.rapport.gedeeld import (
    maatregelregel,
    met_alle_blokken,
    met_een_min,
    notities_in_alineas,
    onderbouwing_bij,
    practice_in_alineas,
    samen_onderbouwd,
    schone_cellen,
    teksten_van_de_auteur,
)
from toetsing.commands.rapport.regio.beeld import (
    Criteriumdeel,
    Herleidingregel,
    Regiorapport,
    Scoreregel,
    Themadeel,
    Verbeterpunt,
)
from toetsing.commands.rapport.regio.bladzijde import met_vorige, punten_in_het_kort
from toetsing.commands.rapport.regio.feiten import feitregel
from toetsing.commands.rapport.regio.items import itemdelen
from toetsing.commands.rapport.regio.overzicht import overzichtregels
from toetsing.commands.rapport.regio.slot import slot_van
from toetsing.commands.rapport.regio.verbeterpunten import eenmaal
from toetsing.commands.rapport.titelzinnen import ondertitel, plaats_en_maand, rapporttitel
from toetsing.commands.rapport.wiezinnen import beschreven_zin, getoetst_zin
from toetsing.commands.rapport.zinnen import (
    eigen_bron_zin,
    feiten_open_zin,
    waar_gepubliceerd_zin,
    zie_onderbouwing_zin,
)
from toetsing.document.aandelen import scoresoort, scoretelling
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.boven import bovenoordelen
from toetsing.document.getallen import getalregel, met_getal
from toetsing.document.items import itemstandzin
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.document.letter import anders_gepubliceerd_van, letter_van, vastgesteld_van
from toetsing.document.omslag import (
    VERSIES,
    bestand_van_ronde,
    herkomst_van,
    kenmerken_van,
    leesregels,
    merken_van,
    omslag_van,
)
from toetsing.document.reeksen import reeksdelen
from toetsing.document.schalen import anders_dan_voldoende
from toetsing.document.telzinnen import NIET_ZEKER, anders_zin, oordelenzin
from toetsing.document.zinnen import (
    NIET_TE_GEVEN,
    ZONDER_BESLISREGELS,
    anders_vastgesteld,
    beslisregel_zin,
    het_kader,
    kadertitel,
    niet_opnieuw_zin,
    opmerkingen_bij,
    overgenomen_zin,
    stand,
    uit_ronde,
)
from toetsing.domain.decide.uitslag import tel_oordelen
from toetsing.domain.dossier import (
    Aantekening,
    naam_van_onderbouwing,
    ontbreekt_in,
    op_volgorde_van_kader,
    teksten_op_naam,
)
from toetsing.domain.itempunt import itemnamen
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.tekstvelden import samen_geschreven
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.telwoorden import als_noot, als_zin
from toetsing.domain.words.woorden import datum, hoofdletter, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel
    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.document.boven import Bovenoordeel
    from toetsing.document.omslag import Omslag
    from toetsing.document.rondes.beeld import Hertoetsdeel
    from toetsing.domain.decide.uitslag import Telling, Uitslag
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Criterium, Kader, Thema, Verwachting
    from toetsing.domain.rapportregels import Rapportregels


def toon_regiorapport(
    kader: Kader,
    uitslag: Uitslag,
    dossier: Dossier,
    wens: Rapportwens,
    *,
    regels: Rapportregels = GEEN_REGELS,
    hertoets: Hertoetsdeel | None = None,
    notities: Mapping[str, Sequence[str]] | None = None,
    vindplaatsen: Mapping[str, str] | None = None,
) -> Regiorapport:
    """Make the report about one organisation, with what its kader wants said; `hertoets` is the ronde before this one.

    `notities` are the notes at the cells of the scores by verwachting, where they were asked for. `vindplaatsen` say by
    criterium where its oordeel was published, as the kader cites it, where the workbook itself has no such oordeel.
    """
    maker = _Regio(
        kader, uitslag, dossier, wens, regels=regels, notities=notities or {}, vindplaatsen=vindplaatsen or {}
    )
    return maker.rapport(hertoets)


class _Regio:
    """Makes the parts of one report."""

    def __init__(
        self,
        kader: Kader,
        uitslag: Uitslag,
        dossier: Dossier,
        wens: Rapportwens,
        *,
        regels: Rapportregels,
        notities: Mapping[str, Sequence[str]],
        vindplaatsen: Mapping[str, str],
    ) -> None:
        self.kader, self.uitslag, self.dossier, self.wens, self.notities = kader, uitslag, dossier, wens, notities
        self.regels, self.vindplaatsen = regels, vindplaatsen
        self.toetsing = uitslag.toetsing
        self.scores = uitslag.toetsing.scores
        self.teksten = teksten_op_naam(dossier)
        self.nrs = [v.nr for v in kader.verwachtingen]
        punten = kader.verbeterpunten(self.scores)
        self.verbeterpunten = {nr: str(nummer) for nummer, nr in enumerate(punten, start=1)}
        self.beslist = {criterium.nr: criterium for criterium in uitslag.van_criteria(kader)}
        self.feiten = {feit.nr: feitregel(feit, self.toetsing, met_door=wens.met_door) for feit in kader.feiten}
        self.boven = {een.nr: self._boven(een) for een in bovenoordelen(kader, uitslag, met_door=wens.met_door)}
        self.over_geheel = self.boven.get(GEHEEL)

    def rapport(self, hertoets: Hertoetsdeel | None) -> Regiorapport:
        """Put the parts together."""
        themas = tuple(map(self._thema, self.kader.themas))
        auteur = teksten_van_de_auteur(self.teksten)
        slot = slot_van(
            self.kader,
            self.uitslag,
            self.verbeterpunten,
            self.dossier.plan,
            self.regels,
            dag=self.wens.reactie_voor,
            concept=not self.wens.definitief,
            over_geheel=(self.over_geheel.alinea,) if self.over_geheel else (),
        )
        rondes = hertoets.rondes if hertoets else ()
        nu = [ronde.bestand for ronde in rondes[-1:]]
        eerder = [(bestand_van_ronde(ronde.bestand, ronde.kop.naam, nu), ronde.sha256) for ronde in rondes[:-1]]
        omslag = self._omslag(slot.gevraagd)
        return Regiorapport(
            **auteur,
            omslag=omslag,
            organisatie=self.toetsing.organisatie,
            bestandsnaam=naam_van_rapport([self.toetsing], self.toetsing.organisatie, omslag.versie),
            samenvatting=self._samenvatting(),
            hoofdzaak=als_zin(stand(self.uitslag)) if self.kader.heeft_scores else "",
            bronregel=eigen_bron_zin(self.toetsing.organisatie, self.uitslag.beoordeeld),
            punten_kort=punten_in_het_kort(themas, self.regels.korte_namen),
            leesregels=()
            if not self.kader.heeft_oordelen
            else (
                *leesregels(
                    self.kader,
                    afwijkend=any(een.wijkt_af for een in self.beslist.values())
                    or any(een.vastgesteld for een in self.boven.values()),
                    gepubliceerd=any(c.anders_gepubliceerd for thema in themas for c in thema.criteria)
                    or any(een.anders_gepubliceerd for een in self.boven.values()),
                ),
                *filter(None, (met_een_min(self.kader),)),
            ),
            overzicht=met_vorige(overzichtregels(self.kader, self.uitslag, themas, self.over_geheel), hertoets),
            themas=themas,
            good_practices=tuple(
                (schoon(practice.thema), practice_in_alineas(practice)) for practice in self.dossier.good_practices
            ),
            plicht=slot.plicht,
            eindoordeel=slot.eindoordeel,
            opdracht=slot.opdracht,
            vervolgzinnen=slot.vervolg,
            plichtbron=slot.bron,
            vraagt=slot.vraagt,
            vraagt_reactie=slot.vraagt_reactie,
            andere_maatregelen=self._andere_maatregelen(),
            kader=toon_kader(
                self.kader,
                met_alle_blokken(self.regels, self.wens, self.dossier.teksten),
                bij_titel=True,
            ),
            toetsers=tuple(map(schone_cellen, self.dossier.toetsers)),
            geraadpleegd=tuple(map(schone_cellen, self.dossier.geraadpleegd)),
            reacties=tuple(map(schone_cellen, self.dossier.reacties)),
            herleiding=tuple(map(self._herleiding, self.kader.verwachtingen)),
            herkomst=herkomst_van(self.kader, [self.toetsing.bron], self.wens.peildatum, eerder),
            ontbreekt=ontbreekt_in(self.kader, self.dossier),
            hertoets=hertoets,
            feiten=tuple(self.feiten.values()),
            over_geheel=self.over_geheel,
            reeksen=reeksdelen(self.kader, self.toetsing) if self.kader.reeksen else (),
        )

    def _boven(self, een: Bovenoordeel) -> Bovenoordeel:
        """Return an oordeel above the criteria, with where it was published where only the kader knows that."""
        if een.anders_gepubliceerd is None or (plek := self.vindplaatsen.get(een.nr)) is None:
            return een
        waar = waar_gepubliceerd_zin(bron_in_woorden(self.kader, plek))
        return replace(een, opmerkingen=(*een.opmerkingen, waar))

    def _andere_maatregelen(self) -> tuple[Maatregelregel, ...]:
        plan = op_volgorde_van_kader(self.kader, self.dossier.plan)
        return tuple(maatregelregel(een) for een in plan if een.nr not in self.verbeterpunten)

    # -- cover, summary, conclusion --------------------------------------------------------------------------------

    def _omslag(self, gevraagd: str) -> Omslag:
        """Return the cover; it names a day only where something is asked before it, and then what."""
        toetsing = self.toetsing
        kenmerken = (
            *kenmerken_van(toetsing),
            *(
                (schoon(label), schoon(tekst))
                for label, tekst in self.dossier.gegevens.items()
                if not self.regels.is_termijn(label)
            ),
            ("gevraagd", gevraagd),
            ("kader", kadertitel(self.kader)),
            ("uitgebracht", plaats_en_maand(self.wens.plaats, self.wens.peildatum)),
            ("overgenomen", overgenomen_zin(toetsing)),
        )
        versie = VERSIES[not self.wens.definitief]
        merken = (*merken_van([toetsing]), *self.wens.andere_merken)
        titel = rapporttitel(toetsing.organisatie, zelf=toetsing.soort is Soort.ZELFEVALUATIE)
        rondes, jaren = [toetsing.ronde] if toetsing.ronde else [], [toetsing.datum.year] if toetsing.datum else []
        onder = ondertitel(self.kader.titel, rondes, jaren)
        return omslag_van(titel, onder, kenmerken, merken, versie=versie)

    def _samenvatting(self) -> tuple[str, ...]:
        """Return the sentences of the summary that can be computed."""
        toetsing = self.toetsing
        over_wie = getoetst_zin if self.kader.heeft_oordelen else beschreven_zin
        zinnen = (
            over_wie(
                toetsing.organisatie,
                het_kader(self.kader),
                zelf=toetsing.soort is Soort.ZELFEVALUATIE,
                dag=datum(toetsing.datum) if toetsing.datum else "",
                ronde=toetsing.ronde or "",
            ),
            self.over_geheel.alinea if self.over_geheel else "",
            als_zin(itemstandzin(self.kader, toetsing)) if self.kader.itempunten else "",
            feiten_open_zin(self._feiten_open()),
            self._verdeling() if any(self.kader.gescoorde_criteria) else "",
            niet_opnieuw_zin(toetsing),
        )
        return tuple(filter(None, zinnen))

    def _feiten_open(self) -> tuple[str, ...]:
        """Return the open facts, but those of which the sentence about the eindoordeel says so already."""
        geheel = self.uitslag.eindoordeel
        gezegd = () if geheel is None else geheel.wacht_op[1]
        return tuple(feit.nr for feit in self.kader.feiten if self.scores[feit.nr] is OPEN and feit.nr not in gezegd)

    def _verdeling(self) -> str:
        """Return on how many criteria the oordeel is what; where they differ as set and as computed."""
        telling = tel_oordelen(self.kader.letters, self.uitslag.van_criteria(self.kader))
        if not telling.afwijkend:
            return self._geteld("Het oordeel", telling.berekend, "mogelijk")
        return " ".join(
            (
                self._geteld("Het vastgestelde oordeel", telling.vastgesteld, "geldend"),
                self._geteld("Het berekende oordeel", telling.berekend, "mogelijk"),
                anders_zin(anders_vastgesteld(self.uitslag.van_criteria(self.kader))),
            )
        )

    def _geteld(self, wat: str, telling: Telling, hoe: Literal["mogelijk", "geldend"]) -> str:
        """Return how often each oordeel comes, by its name; a criterium about which nobody gave an oordeel has none.

        One that comes to a number instead is not among them.
        """
        namen = {(c.nr, een.letter): een.naam for c in self.kader.criteria for een in c.oordelen}
        vast = [(c.nr, *getattr(c, hoe)) for c in self.beslist.values() if len(getattr(c, hoe)) == 1]
        geteld = Counter(namen[een] for een in vast if een in namen)
        alleen_getal = sum(c.nr not in self.beslist for c, _ in met_getal(self.kader))
        nergens = sum(c.nr not in self.beslist for c in self.kader.criteria if c.verwachtingen) - alleen_getal
        zonder = telling.zeker[GEEN] + telling.zonder + nergens
        delen = [(geteld[naam], naam) for naam in dict.fromkeys(namen.values())]
        delen += [(telling.open, NIET_ZEKER), (zonder, NIET_TE_GEVEN)]
        return oordelenzin(wat, delen, sum(n for n, _ in delen), zonder=bool(alleen_getal))

    # -- one criterium at a time -----------------------------------------------------------------------------------

    def _thema(self, thema: Thema) -> Themadeel:
        return Themadeel(
            nr=thema.nr,
            naam=thema.naam,
            norm=thema.norm,
            criteria=tuple(map(self._criterium, thema.criteria)),
            bovenoordeel=self.boven.get(thema.nr),
        )

    def _criterium(self, criterium: Criterium) -> Criteriumdeel:
        beslist = self.beslist.get(criterium.nr)
        feiten = beslist.feiten if beslist else ()
        notities = {v.nr: self._notitie(v.nr) for v in criterium.verwachtingen}
        tellend = criterium.tellend
        op_orde = {v.nr for v in tellend if self.scores[v.nr] in v.schaal.voldoet}
        overig = notities.keys() - op_orde - self.verbeterpunten.keys()
        verbeterpunten = tuple(self._verbeterpunt(v, notities[v.nr]) for v in tellend if v.nr in self.verbeterpunten)
        opmerkingen: tuple[str, ...] = (ZONDER_BESLISREGELS,) if criterium.verwachtingen else ()
        anders = anders_gepubliceerd_van(self.kader, beslist) if beslist else None
        if beslist:
            los = anders is None  # else it stands beside the oordeel
            opmerkingen = opmerkingen_bij(self.kader, beslist, met_door=self.wens.met_door, met_gepubliceerd=los)
        if anders is not None and (plek := self.vindplaatsen.get(criterium.nr)):
            opmerkingen = (*opmerkingen, waar_gepubliceerd_zin(bron_in_woorden(self.kader, plek)))
        return Criteriumdeel(
            nr=criterium.nr,
            kort=criterium.kort,
            tekst=criterium.tekst,
            oordeel=letter_van(self.kader, criterium.nr, beslist.mogelijk if beslist else ()),
            vastgesteld=vastgesteld_van(self.kader, beslist) if beslist else None,
            gepubliceerd=(beslist.gepubliceerd or "") if beslist else "",
            anders_gepubliceerd=anders,
            telling=scoretelling(self.kader, tellend, self.scores) if criterium.verwachtingen else "",
            beslisregel=beslisregel_zin(beslist) if beslist else "",
            opmerkingen=tuple(als_zin(schoon(opmerking)) for opmerking in opmerkingen),
            scores=tuple(map(self._score, criterium.verwachtingen)),
            onderbouwing=eenmaal(onderbouwing_bij(self.teksten, criterium.nr), verbeterpunten),
            samen=samen_onderbouwd(self.teksten, criterium, self.nrs),
            heet_op_orde=hoofdletter(anders_dan_voldoende(v.schaal for v in tellend)),
            op_orde=tuple((nr, waarom) for nr, n in notities.items() if nr in op_orde and (waarom := _waarom(n))),
            overig=tuple((nr, waarom) for nr, n in notities.items() if nr in overig and (waarom := _waarom(n))),
            verbeterpunten=verbeterpunten,
            aandachtspunten=tuple(
                (nr, alineas) for nr, notitie in notities.items() if (alineas := alineas_van(notitie.aandachtspunt))
            ),
            notities=notities_in_alineas(self.notities, (*notities, *feiten, *itemnamen(criterium.itempunten))),
            feiten=tuple(self.feiten[naam] for naam in feiten),
            getal=getalregel(criterium, self.uitslag),
            items=itemdelen(criterium, self.toetsing) if criterium.itempunten else (),
        )

    def _notitie(self, nr: str) -> Aantekening:
        """Return what stands at a score, with what the sheet of texts says of it below."""
        notitie = self.dossier.aantekeningen.get(nr, Aantekening())
        delen = (notitie.onderbouwing, self.teksten.get(naam_van_onderbouwing(nr), ""))
        return replace(notitie, onderbouwing="\n".join(filter(None, delen)))

    def _score(self, verwachting: Verwachting) -> Scoreregel:
        score = self.scores[verwachting.nr]
        ronde = self.toetsing.overgenomen.get(verwachting.nr)
        noten = (
            f"noot {verwachting.voetnoot}" if verwachting.voetnoot else "",
            f"telt niet mee: {verwachting.reden}" if verwachting.reden else "",
            f"overgenomen {uit_ronde(ronde)}" if ronde else "",
        )
        return Scoreregel(
            nr=verwachting.nr,
            tekst=verwachting.tekst,
            score=als_woord(score),
            voluit=als_woord(score) if score is OPEN else verwachting.schaal.per_teken[score].naam,
            soort="open" if score is OPEN else scoresoort(verwachting.schaal, score),
            noot=als_noot(*noten),
        )

    def _verbeterpunt(self, verwachting: Verwachting, notitie: Aantekening) -> Verbeterpunt:
        return Verbeterpunt(
            nummer=self.verbeterpunten[verwachting.nr],
            nr=verwachting.nr,
            tekst=verwachting.tekst,
            bevonden="" if verwachting.is_eis else verwachting.antwoord(self.scores[verwachting.nr]),
            onderbouwing=(*_waarom(notitie), *self._ook_bij(verwachting.nr)),
            maatregelen=tuple(maatregelregel(m) for m in self.dossier.plan if m.nr == verwachting.nr),
        )

    def _ook_bij(self, nr: str) -> Iterator[str]:
        """Yield where more is said of a verwachting, in a text that is about others too."""
        for samen, _ in samen_geschreven(self.teksten, self.nrs):
            if nr in samen:
                yield zie_onderbouwing_zin(samen)

    def _herleiding(self, verwachting: Verwachting) -> Herleidingregel:
        score, plek = self.scores[verwachting.nr], self.toetsing.herkomst.get(verwachting.nr)
        return Herleidingregel(
            nr=verwachting.nr,
            score=als_woord(score),
            cel=(plek.adres or "") if plek else "geen cel",
            overgenomen=self.toetsing.overgenomen.get(verwachting.nr, ""),
        )


def _waarom(notitie: Aantekening) -> tuple[str, ...]:
    """Return why a score is as it is, and where that was seen."""
    bron = schoon(notitie.bron)
    return (*alineas_van(notitie.onderbouwing), *([f"Bron: {bron}"] if bron else []))
