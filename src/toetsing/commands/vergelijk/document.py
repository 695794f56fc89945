"""Organisations side by side: places, oordelen and scores, what is hardest, groups, and how firm it all is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.vergelijk.delen import (
    ORGANISATIE,
    buddyblokken,
    laagste_blokken,
    naar_gegeven_oordeel,
    robuuste_blokken,
)
from toetsing.commands.vergelijk.zinnen import getoond_zin
from toetsing.document.aandelen import (
    alle_rijen,
    oordeelaandelen,
    scoreaandelen,
    tellen_op,
    vastgestelde_aandelen,
    wie_heeft_welke_score,
)
from toetsing.document.balken import figuren
from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen, kale_lettercel
from toetsing.document.bovennamen import BOVEN, boventitel, eigen_letters, kortnaam, nr_en_naam
from toetsing.document.bovenzinnen import over_plaatsen_zin, volgorde_zin
from toetsing.document.feitentelling import feitdelen, feiten_per_organisatie, feitenblokken
from toetsing.document.getaltelling import getalblokken_van_allen, getaldelen
from toetsing.document.items import itemoverzicht
from toetsing.document.kaderzinnen import zonder_scores_zin
from toetsing.document.letter import STER, STER_OF_GEVOLG, gezegd_met_naam, letter_bij, met_ster
from toetsing.document.omslag import herkomst_van, leesregels, merken_van, omslag_van
from toetsing.document.organisatieregel import organisatieregels
from toetsing.document.stand import PLAATS, STAND, plaatscel, standcel
from toetsing.document.telzinnen import AFGEROND
from toetsing.document.zinnen import kaderregel
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import Score
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import aantal, opsomming, rondesleutel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.document.balken import Balkrij
    from toetsing.document.blokken import Blok
    from toetsing.document.omslag import Omslag
    from toetsing.document.organisatieregel import Criteriumoordeel, Organisatieregel, Scoreregel
    from toetsing.domain.compare.keuze import Vergeleken
    from toetsing.domain.compare.landelijk import Knooptelling, Verwachtingtelling
    from toetsing.domain.decide.uitslag import Knoopuitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.toetsing import Toetsing

_ONBEKENDE_SOORT: Final = "–"
_MOEILIJKSTE: Final = 5
"""So many verwachtingen a short answer names."""
_OP_AANTAL: Final = "Op volgorde van het aantal zeker voldoende verwachtingen; wie gelijk staat, staat op alfabet"
_OP_EINDOORDEEL: Final = "Op volgorde van het eindoordeel, het beste eerst"
_WIE_WELK: Final = "Hoeveel organisaties welk oordeel hebben"
_GEEN_PAAR: Final = "Een criterium waarop afwijkend is vastgesteld, maakt hieronder geen paar."


def vergelijkdocument(kader: Kader, vergeleken: Vergeleken, *, groep: str, peildatum: date) -> Document:
    """Return the comparison as a document. `groep` says by what the groups are."""
    return _Vergelijking(kader, vergeleken).document(groep, peildatum)


class _Vergelijking:
    """Makes the parts of one comparison."""

    def __init__(self, kader: Kader, vergeleken: Vergeleken) -> None:
        self.kader, self.vergeleken, self.uitsnede = kader, vergeleken, vergeleken.uitsnede
        self.landelijk = vergeleken.landelijk
        self.n = len(self.landelijk.plaatsen)
        self.tellingen = self.uitsnede.tellingen(self.landelijk)
        self.boven = self.uitsnede.boven(self.landelijk)
        self.boven_kolommen = sorted((een.nr for een in self.boven), key=lambda nr: nr != GEHEEL)
        self.plekken = {p.uitslag.toetsing.organisatie: p for p in self.uitsnede.plaatsen(self.landelijk)}
        regels = {een.organisatie: een for een in organisatieregels(kader, self.landelijk)}
        self.regels = [regels[organisatie] for organisatie in self.plekken]
        toetsingen = [plaats.uitslag.toetsing for plaats in self.landelijk.plaatsen]
        self.uitslagen = {een.uitslag.toetsing.organisatie: een.uitslag for een in self.landelijk.plaatsen}
        self.soorten = {toetsing.organisatie: toetsing.soort for toetsing in toetsingen}
        zelf = [soort is Soort.ZELFEVALUATIE for soort in self.soorten.values()]
        self.gemengd = any(zelf) and not all(zelf)
        self.anders = any(oordeel.vastgesteld for regel in self.regels for oordeel in regel.oordelen) or any(
            een.wijkt_af for naam in self.plekken for een in self._knopen(naam)
        )

    def _knopen(self, organisatie: str) -> list[Knoopuitslag]:
        """Return what is decided above the criteria of one organisation, as far as it is shown."""
        per_nr = {een.nr: een for een in self.uitslagen[organisatie].boven}
        return [per_nr[nr] for nr in self.boven_kolommen]

    def _noem(self, organisatie: str) -> str:
        """Return a name; where self-assessments stand among others, with what it is."""
        zelf = self.gemengd and self.soorten[organisatie] is Soort.ZELFEVALUATIE
        return f"{organisatie} ({Soort.ZELFEVALUATIE.value})" if zelf else organisatie

    def document(self, groep: str, peildatum: date) -> Document:
        """Put the parts together."""
        herkomst = herkomst_van(self.kader, [p.uitslag.toetsing.bron for p in self.landelijk.plaatsen], peildatum)
        delen = self._beoordeeld(groep) if self.kader.heeft_oordelen else self._beschreven()
        return Document(
            omslag=self._omslag(),
            delen=tuple(delen),
            programma=herkomst.programma,
            peildatum=herkomst.peildatum,
        )

    def _beoordeeld(self, groep: str) -> Iterator[Deel]:
        rangorde = tuple(self._rangorde())
        yield Deel(id="rangorde", titel="Rangorde", blokken=rangorde)
        yield from self._boven()
        yield from self._van_criteria()
        yield from self._gescoord()
        yield from self._getallen()
        yield from self._feiten()
        yield from self._items(rangorde)
        yield from self._gevraagd(groep)

    def _van_criteria(self) -> Iterator[Deel]:
        if any(self.kader.gescoorde_criteria):
            yield Deel(id="criteria", titel="Oordelen per criterium", blokken=tuple(self._criteria()))

    def _gescoord(self) -> Iterator[Deel]:
        """Yield the parts about scores; none where people give every oordeel and nothing is scored."""
        if self.kader.heeft_scores:
            yield Deel(
                id="verwachtingen",
                titel="Verwachtingen, de moeilijkste eerst",
                blokken=tuple(self._verwachtingen()),
                kort=tuple(self._moeilijkste()),
            )
            yield Deel(id="scores", titel="Scores", blokken=(self._scores(),), kort=())

    def _gevraagd(self, groep: str) -> Iterator[Deel]:
        """Yield the parts that are only there where somebody asked for them."""
        kader, vergeleken = self.kader, self.vergeleken
        if vergeleken.groepen:
            yield Deel(id="groepen", titel=f"Per groep: {groep}", blokken=tuple(self._groepen()))
        if vergeleken.laagste is not None:
            blokken = laagste_blokken(vergeleken.laagste, self.landelijk, self._noem)
            n = vergeleken.laagste.aantal
            yield Deel(id="laagste", titel=f"De laagste {n}" if n > 1 else "De laagste", blokken=tuple(blokken))
        if vergeleken.robuust is not None:
            blokken = robuuste_blokken(kader, vergeleken.robuust, self.landelijk, self._noem)
            yield Deel(id="robuust", titel="Hoe vast een plaats is", blokken=tuple(blokken))
        if vergeleken.buddies is not None:
            practices = vergeleken.good_practices
            naar_gegeven = naar_gegeven_oordeel(kader, self.landelijk, self.uitsnede, self._noem)
            blokken = buddyblokken(kader, vergeleken.buddies, self.uitsnede, practices, self._noem)
            ster = [Alinea(tekst=_GEEN_PAAR)] if any(een.vastgesteld for een in self.tellingen) else []
            yield Deel(id="buddies", titel="Wie wie kan helpen", blokken=(*naar_gegeven, *ster, *blokken))

    def _omslag(self) -> Omslag:
        toetsingen = [plaats.uitslag.toetsing for plaats in self.landelijk.plaatsen]
        kenmerken = (
            ("organisaties", str(self.n)),
            (
                "ronde",
                opsomming(sorted({rondesleutel(t.ronde): t.ronde for t in reversed(toetsingen) if t.ronde}.values())),
            ),
            ("soort", opsomming(sorted({t.soort.value for t in toetsingen if t.soort}))),
            ("kader", kaderregel(self.kader)),
        )
        return omslag_van("Vergelijking", self.kader.titel, kenmerken, merken_van(toetsingen))

    # -- the tables ------------------------------------------------------------------------------------------------

    def _rangorde(self) -> Iterator[Blok]:
        yield from alineas(leesregels(self.kader, afwijkend=False, gepubliceerd=False)[:1])
        yield from alineas(eigen_letters(self.kader, [een.nr for een in self.boven]))
        if self.anders:
            gevolg = any(een.alleen_gevolg for naam in self.plekken for een in self._knopen(naam))
            yield Alinea(tekst=f"{STER_OF_GEVOLG if gevolg else STER}.")
        yield from self._over_plaatsen()
        if len(self.regels) < self.n:
            yield Alinea(tekst=getoond_zin(len(self.regels), self.n))
        if self.gemengd:
            yield Alinea(tekst="Hier staan zelfevaluaties tussen; de kolom soort zegt welke dat zijn.")
        plek = {een.nr: i for i, een in enumerate(self.landelijk.criteria)}
        plekken = [self.plekken[regel.organisatie] for regel in self.regels]
        vast = all(een.hoogste is not None and een.hoogste == een.laagste for een in plekken)
        yield Tabel(
            titel=_OP_EINDOORDEEL if self.landelijk.eindplaatsen else _OP_AANTAL,
            kolommen=(
                PLAATS._replace(soort="getal" if vast else "kort"),
                ORGANISATIE,
                *([Kolom(kop="soort", soort="kort")] if self.gemengd else []),
                *((Kolom(kop="voldoende", soort="kort", telt=STAND, bijzaak=True),) if self.kader.heeft_scores else ()),
                *(Kolom(kop=kortnaam(nr), soort="teken") for nr in self.boven_kolommen),
                *(Kolom(kop=een.nr, soort="teken") for een in self.tellingen),
            ),
            rijen=tuple(
                (
                    plaatscel(op.hoogste, op.laagste),
                    Cel(tekst=regel.organisatie),
                    *(cellen([self._soort(regel.organisatie)]) if self.gemengd else ()),
                    *self._stand(regel),
                    *(self._knoopcel(een) for een in self._knopen(regel.organisatie)),
                    *(_oordeelcel(regel.oordelen[plek[een.nr]]) for een in self.tellingen),
                )
                for regel, op in zip(self.regels, plekken, strict=True)
            ),
            rijkop=1,
            naam="Rangorde",
            zoekbaar=True,
        )

    def _over_plaatsen(self) -> Iterator[Blok]:
        """Yield what there is to know of places by eindoordeel; nothing where the kader has none."""
        for telling in self.landelijk.boven[-1:] if self.landelijk.eindplaatsen else ():
            yield Alinea(tekst=volgorde_zin(met_aantal=self.kader.kent_voldoende))
            zin = over_plaatsen_zin(geen=telling.mogelijk[GEEN] > 0, anders=telling.vastgesteld is not None)
            yield from alineas([zin] if zin else [])

    def _stand(self, regel: Organisatieregel) -> Iterator[Cel]:
        if self.kader.heeft_scores:
            yield standcel(regel.voldoende, self.uitslagen[regel.organisatie])

    def _knoopcel(self, knoop: Knoopuitslag) -> Cel:
        oordelen = self.kader.oordelen_boven(knoop.nr)
        gezet = letter_bij(oordelen, knoop.geldend) if knoop.wijkt_af else None
        return kale_lettercel(met_ster(letter_bij(oordelen, knoop.mogelijk), gezet, gevolg=knoop.alleen_gevolg))

    def _soort(self, organisatie: str) -> str:
        soort = self.soorten[organisatie]
        return soort.value if soort else _ONBEKENDE_SOORT

    def _boven(self) -> Iterator[Deel]:
        """Yield how many have which oordeel on each thema and on the whole; nothing where the kader decides none."""
        if not self.boven:
            return
        titel = boventitel(een.nr for een in self.boven)
        yield Deel(id="boven", titel=titel, blokken=tuple(self._figuren_boven()))

    def _figuren_boven(self) -> Iterator[Blok]:
        """Yield the bars of what can have the same oordelen together: others need other columns and signs."""
        groepen: dict[object, list[Knooptelling]] = {}
        for een in self.boven:
            groepen.setdefault(een.oordelen, []).append(een)
        alle: list[Balkrij] = []
        for nummer, groep in enumerate(groepen.values(), start=1):
            los = len(groepen) > 1
            bij = f": {opsomming(kortnaam(een.nr) for een in groep)}" if los else ""
            naam = f"{BOVEN} {nummer}" if los else BOVEN
            rijen = [rij for een in groep for rij in self._balken(*nr_en_naam(self.kader, een.nr), een, self.n)]
            yield from figuren(f"{_WIE_WELK}{bij}", naam, "over", rijen)
            alle += rijen
        yield from _afgerond(alle)

    def _criteria(self) -> Iterator[Blok]:
        if not self.tellingen:
            yield Alinea(tekst="Voor deze criteria heeft het kader geen beslisregels.")
            return
        kort = {c.nr: c.kort for c in self.uitsnede.criteria}
        rijen = [rij for een in self.tellingen for rij in self._balken(een.nr, kort[een.nr], een, self.n)]
        yield from figuren(_WIE_WELK, "Criteria", "criterium", rijen)
        yield from _afgerond(rijen)

    def _balken(self, nr: str, tekst: str, telling: Knooptelling, n: int) -> list[Balkrij]:
        """Return how many have which oordeel, as computed and where it differs as set."""
        berekend, vastgesteld = (maak(self.kader, telling, n) for maak in (oordeelaandelen, vastgestelde_aandelen))
        return alle_rijen(nr, tekst, berekend, vastgesteld=vastgesteld)

    def _verwachtingen(self) -> Iterator[Blok]:
        gekozen = self._moeilijkste_eerst()
        for van, deel in self._per_schaal(gekozen):
            wie = [" ".join(wie_heeft_welke_score(self.kader, een, self._noem, met_slechtste=False)) for een in deel]
            titel, naam = f"Scores per verwachting{van}", f"Verwachtingen{van}"
            yield from figuren(titel, naam, "verwachting", self._balkrijen(deel), wie=wie)
        yield from _afgerond(self._balkrijen(gekozen))

    def _moeilijkste(self) -> Iterator[Blok]:
        """Yield the first of the verwachtingen, without who has which score."""
        gekozen = self._moeilijkste_eerst()
        bij = f" ({_MOEILIJKSTE} van de {len(gekozen)})" if len(gekozen) > _MOEILIJKSTE else ""
        for van, deel in self._per_schaal(gekozen[:_MOEILIJKSTE]):
            titel, naam = f"Scores per verwachting{van}{bij}", f"Verwachtingen{van}"
            yield from figuren(titel, naam, "verwachting", self._balkrijen(deel))

    def _per_schaal(self, gekozen: Sequence[Verwachtingtelling]) -> Iterator[tuple[str, list[Verwachtingtelling]]]:
        """Yield the verwachtingen of each scale, with which it is where there are more: bars of one have one scale."""
        per_schaal: dict[Schaal, list[Verwachtingtelling]] = {}
        for een in gekozen:
            per_schaal.setdefault(self.kader.per_nr[een.nr].schaal, []).append(een)
        for schaal, deel in per_schaal.items():
            yield f", {schaal.titel}" if schaal.naam and len(self.kader.schalen) > 1 else "", deel

    def _moeilijkste_eerst(self) -> list[Verwachtingtelling]:
        """Return the verwachtingen by how many satisfy; last those on a scale that does not say what does."""

        def voldoen(een: Verwachtingtelling) -> tuple[bool, int]:
            voldoet = self.kader.per_nr[een.nr].schaal.voldoet
            return not voldoet, sum(len(wie) for teken, wie in een.scores.items() if teken in voldoet)

        return sorted(self.uitsnede.verwachtingen(self.landelijk), key=voldoen)

    def _balkrijen(self, gekozen: Sequence[Verwachtingtelling]) -> list[Balkrij]:
        van = {v.nr: v for c in self.uitsnede.criteria for v in c.verwachtingen}
        return [(een.nr, van[een.nr].tekst, scoreaandelen(van[een.nr], een, self.n)) for een in gekozen]

    def _scores(self) -> Tabel:
        nrs = [een.nr for een in self.uitsnede.verwachtingen(self.landelijk)]
        return Tabel(
            titel="Elke score",
            kolommen=(ORGANISATIE, *(Kolom(kop=nr, soort="teken") for nr in nrs)),
            rijen=tuple(
                (
                    Cel(tekst=self._noem(regel.organisatie)),
                    *(self._scorecel(score) for score in regel.scores if score.nr in nrs),
                )
                for regel in self.regels
            ),
            naam="Scores",
            breed=True,
            zoekbaar=True,
        )

    def _getallen(self) -> Iterator[Deel]:
        """Yield the lowest and highest number of each criterium that comes to one, and what every organisation has."""
        uitslagen = [plaats.uitslag for plaats in self.uitsnede.plaatsen(self.landelijk)]
        nrs = [criterium.nr for criterium in self.uitsnede.criteria]
        delen = [een for een in getaldelen(self.kader, uitslagen, self._noem) if een.nr in nrs]
        if delen:
            yield Deel(id="getallen", titel="Getallen", blokken=tuple(getalblokken_van_allen(delen)))

    def _feiten(self) -> Iterator[Deel]:
        """Yield how many have which answer to each fact, and who; in short without the row of each organisation."""
        if not (tellingen := self.uitsnede.feiten(self.landelijk)):
            return
        delen = feitdelen(self.kader, tellingen, self.n, self._noem)
        samen = tuple(feitenblokken(delen))
        elk = feiten_per_organisatie([een.naam for een in delen], self.regels, self._noem)
        yield Deel(id="feiten", titel="Feiten", blokken=(*samen, elk), kort=samen)

    def _beschreven(self) -> Iterator[Deel]:
        """Yield what there is of a kader that scores nothing: how far each is, and what was filled in."""
        toetsingen = [self.uitslagen[naam].toetsing for naam in self.plekken]
        namen = [self._noem(naam) for naam in self.plekken]
        overzicht: tuple[Blok, ...] = tuple(itemoverzicht(self.kader, namen, toetsingen))
        if self.kader.alleen_bladen:
            registers = [register.naam for register in self.kader.registers]
            overzicht = (Alinea(tekst=zonder_scores_zin(registers)),)
        yield Deel(id="overzicht", titel="Overzicht", blokken=overzicht)
        yield from self._items(overzicht)
        yield from self._reeksen(toetsingen)

    def _reeksen(self, toetsingen: Sequence[Toetsing]) -> Iterator[Deel]:
        """Yield the latest figures of all; nothing of a kader without series."""
        if self.kader.reeksen:
            from toetsing.document.reeksen import TITEL
            from toetsing.document.reekstabellen import landelijke_blokken, landelijke_reeksen

            blokken = tuple(landelijke_blokken(landelijke_reeksen(self.kader, toetsingen)))
            yield Deel(id="reeksen", titel=TITEL, blokken=blokken)

    def _items(self, per_organisatie: Sequence[Blok]) -> Iterator[Deel]:
        """Yield the items, where the kader has any; `per_organisatie` has a table with a row for each."""
        if self.kader.itempunten:
            from toetsing.commands.vergelijk.items import itemdelen  # only a kader with items pays for it

            nrs = {criterium.nr for criterium in self.uitsnede.criteria}
            toetsingen = [self.uitslagen[naam].toetsing for naam in self.plekken]
            yield from itemdelen(self.kader, nrs, toetsingen, per_organisatie)

    def _scorecel(self, score: Scoreregel) -> Cel:
        niveau = self.kader.per_nr[score.nr].schaal.per_teken.get(Score(score.score))
        gezegd = gezegd_met_naam(score.score, niveau.naam if niveau else "")
        return Cel(tekst=score.score, soort=score.soort, gezegd=gezegd)

    def _groepen(self) -> Iterator[Blok]:
        for plek, boven in enumerate(self.landelijk.boven):
            if boven in self.boven:
                rijen = [
                    rij
                    for groep, landelijk in self.vergeleken.groepen.items()
                    for rij in self._groep(groep, landelijk.boven[plek], len(landelijk.plaatsen))
                ]
                naam = kortnaam(boven.nr)
                yield from figuren(naam[:1].upper() + naam[1:], f"Groepen {naam}", "grootte", rijen, kop="groep")
                yield from _afgerond(rijen)
        for criterium in self.uitsnede.criteria:
            rijen = [
                rij
                for groep, landelijk in self.vergeleken.groepen.items()
                for telling in landelijk.criteria
                if telling.nr == criterium.nr
                for rij in self._groep(groep, telling, len(landelijk.plaatsen))
            ]
            if rijen:
                titel = f"{criterium.nr} {criterium.kort}"
                yield from figuren(titel, f"Groepen {criterium.nr}", "grootte", rijen, kop="groep")
                yield from _afgerond(rijen)

    def _groep(self, groep: str, telling: Knooptelling, n: int) -> list[Balkrij]:
        return self._balken(groep, aantal(n, "organisatie", "organisaties"), telling, n)


def _afgerond(rijen: Sequence[Balkrij]) -> Iterator[Alinea]:
    """Say below a figure that its percentages do not add up everywhere, where they do not."""
    if not all(tellen_op(aandelen) for _, _, aandelen in rijen):
        yield Alinea(tekst=AFGEROND, soort="noot")


def _oordeelcel(oordeel: Criteriumoordeel) -> Cel:
    return kale_lettercel(met_ster(oordeel.oordeel, oordeel.vastgesteld))
