"""Organisations side by side: places, oordelen and scores, what is hardest, groups, and how firm it all is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.toetsing import Soort
from toetsing.domain.woorden import opsomming, schoon, vergelijkbaar
from toetsing.weergave.aandelen import (
    met_vastgesteld,
    namen_van,
    oordeelaandelen,
    scoreaandelen,
    wie_heeft_welke_score,
)
from toetsing.weergave.balken import figuren
from toetsing.weergave.document import (
    Alinea,
    Cel,
    Deel,
    Document,
    Kolom,
    Tabel,
    alineas,
    cellen,
)
from toetsing.weergave.nederlands import aantal
from toetsing.weergave.organisatieregel import organisatieregels
from toetsing.weergave.rapport import ZELFEVALUATIE, Omslag, herkomst_van, leesregels
from toetsing.weergave.score import kadernaam

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.landelijk import Bandbreedte, Laagste, Landelijk
    from toetsing.domain.uitslag import Uitslag
    from toetsing.domain.vergelijken import Keuze, Vergeleken
    from toetsing.weergave.document import Blok
    from toetsing.weergave.landelijkrapport import Aandeel, Criteriumoordeel

_NR: Final = Kolom(kop="nr", soort="nr")
_ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")
_PAREN: Final = 60
"""A list of more pairs than this is not read; the rest is counted."""


def vergelijkdocument(  # noqa: PLR0913 - what a comparison is made from
    kader: Kader,
    vergeleken: Vergeleken,
    keuze: Keuze,
    *,
    groep: str,
    good_practices: Mapping[str, Sequence[GoodPractice]],
    peildatum: date,
) -> Document:
    """Return the comparison as a document. `groep` says by what the groups are; good practices come by organisation."""
    return _Vergelijking(kader, vergeleken, keuze).document(groep, good_practices, peildatum)


class _Vergelijking:
    """Makes the parts of one comparison."""

    def __init__(self, kader: Kader, vergeleken: Vergeleken, keuze: Keuze) -> None:
        self.kader, self.vergeleken, self.keuze = kader, vergeleken, keuze
        self.landelijk = vergeleken.landelijk
        self.n = len(self.landelijk.plaatsen)
        thema_van = {c.nr: thema.nr for thema in kader.themas for c in thema.criteria}
        gekozen = keuze.criteria
        self.criteria = [c for c in kader.criteria if not gekozen or {c.nr, thema_van[c.nr]} & gekozen]
        nrs = {c.nr for c in self.criteria}
        self.tellingen = [een for een in self.landelijk.criteria if een.nr in nrs]
        regels = zip(self.landelijk.plaatsen, organisatieregels(kader, self.landelijk), strict=True)
        self.regels = [regel for plaats, regel in regels if self._getoond(plaats.uitslag)]

    def _getoond(self, uitslag: Uitslag) -> bool:
        nrs = {een.nr for een in self.tellingen}
        letters = {
            letter
            for criterium in uitslag.criteria
            if criterium.nr in nrs
            for letter in ((criterium.afwijking.oordeel,) if criterium.afwijking else criterium.mogelijk)
        }
        wie = not self.keuze.organisaties or vergelijkbaar(uitslag.toetsing.organisatie) in self.keuze.organisaties
        return wie and (not self.keuze.oordelen or bool(letters & self.keuze.oordelen))

    def document(self, groep: str, good_practices: Mapping[str, Sequence[GoodPractice]], peildatum: date) -> Document:
        """Put the parts together."""
        herkomst = herkomst_van(self.kader, [p.uitslag.toetsing.bron for p in self.landelijk.plaatsen], peildatum)
        delen = [
            Deel(id="rangorde", titel="Rangorde", blokken=tuple(self._rangorde())),
            Deel(id="criteria", titel="Oordelen per criterium", blokken=tuple(self._criteria())),
            Deel(id="verwachtingen", titel="Verwachtingen, de moeilijkste eerst", blokken=tuple(self._verwachtingen())),
            Deel(id="scores", titel="Scores", blokken=(self._scores(),)),
        ]
        if self.vergeleken.groepen:
            delen.append(Deel(id="groepen", titel=f"Per groep: {groep}", blokken=tuple(self._groepen())))
        if self.vergeleken.laagste is not None:
            delen.append(Deel(id="laagste", titel="De laagste", blokken=tuple(self._laagste(self.vergeleken.laagste))))
        if self.vergeleken.op_verwachtingen is not None:
            delen.append(Deel(id="robuust", titel="Hoe vast een plaats is", blokken=tuple(self._robuust())))
        if self.vergeleken.buddies is not None:
            delen.append(Deel(id="buddies", titel="Wie wie kan helpen", blokken=tuple(self._buddies(good_practices))))
        return Document(
            omslag=self._omslag(),
            delen=tuple(delen),
            programma=herkomst.programma,
            peildatum=herkomst.peildatum,
        )

    def _omslag(self) -> Omslag:
        toetsingen = [plaats.uitslag.toetsing for plaats in self.landelijk.plaatsen]
        kenmerken = (
            ("organisaties", str(self.n)),
            ("ronde", opsomming(sorted({t.ronde for t in toetsingen if t.ronde}))),
            ("soort", opsomming(sorted({t.soort.value for t in toetsingen if t.soort}))),
            ("kader", kadernaam(self.kader)),
        )
        return Omslag(
            titel="Vergelijking",
            ondertitel=self.kader.titel,
            merken=(ZELFEVALUATIE,) if {t.soort for t in toetsingen} == {Soort.ZELFEVALUATIE} else (),
            kenmerken=tuple((label, waarde) for label, waarde in kenmerken if waarde),
        )

    # -- the tables ------------------------------------------------------------------------------------------------

    def _rangorde(self) -> Iterator[Blok]:
        yield from alineas(leesregels(self.kader)[:1])
        if any(oordeel.vastgesteld for regel in self.regels for oordeel in regel.oordelen):
            yield Alinea(tekst="Een letter met een ster is afwijkend vastgesteld; geteld wordt wat is berekend.")
        if len(self.regels) < self.n:
            yield Alinea(
                tekst=f"Getoond: {len(self.regels)} van de {aantal(self.n, 'organisatie', 'organisaties')}. Plaatsen "
                "en aantallen gaan over alle."
            )
        plek = {een.nr: i for i, een in enumerate(self.landelijk.criteria)}
        yield Tabel(
            titel="Op volgorde van het aantal verwachtingen dat zeker voldoende is; wie gelijk staat, staat op alfabet",
            kolommen=(
                Kolom(kop="plaats", soort="kort" if any(not r.plaats.isdigit() for r in self.regels) else "getal"),
                _ORGANISATIE,
                Kolom(kop="voldoende", soort="kort"),
                *(Kolom(kop=een.nr, soort="teken") for een in self.tellingen),
            ),
            rijen=tuple(
                (
                    *cellen((regel.plaats, regel.organisatie, regel.voldoende)),
                    *(_oordeelcel(regel.oordelen[plek[een.nr]]) for een in self.tellingen),
                )
                for regel in self.regels
            ),
            rijkop=1,
            naam="Rangorde",
            zoekbaar=True,
        )

    def _criteria(self) -> Iterator[Blok]:
        if not self.tellingen:
            yield Alinea(tekst="Voor deze criteria heeft het kader geen beslisregels.")
            return
        kort = {c.nr: c.kort for c in self.criteria}
        rijen = [(een.nr, kort[een.nr], oordeelaandelen(self.kader, een, self.n)) for een in self.tellingen]
        yield from figuren("Oordelen per criterium", "Criteria", "criterium", rijen)
        for een in self.tellingen:
            if zin := met_vastgesteld(self.kader, een):
                yield Alinea(tekst=f"{een.nr}: {zin}")

    def _verwachtingen(self) -> Iterator[Blok]:
        tekst = {v.nr: (v, v.tekst) for c in self.criteria for v in c.verwachtingen}
        voldoet = self.kader.voldoet
        gekozen = [een for een in self.landelijk.verwachtingen if een.nr in tekst]
        gekozen.sort(key=lambda een: sum(len(wie) for teken, wie in een.scores.items() if teken in voldoet))
        rijen = [
            (een.nr, tekst[een.nr][1], scoreaandelen(self.kader, tekst[een.nr][0], een, self.n)) for een in gekozen
        ]
        wie = [" ".join(namen_van(wie_heeft_welke_score(self.kader, een))) for een in gekozen]
        yield from figuren("Scores per verwachting", "Verwachtingen", "verwachting", rijen, wie=wie)

    def _scores(self) -> Tabel:
        nrs = {v.nr for c in self.criteria for v in c.verwachtingen}
        kop = [een.nr for een in self.landelijk.verwachtingen if een.nr in nrs]
        return Tabel(
            titel="Elke score",
            kolommen=(_ORGANISATIE, *(Kolom(kop=nr, soort="teken") for nr in kop)),
            rijen=tuple(
                (
                    Cel(tekst=regel.organisatie),
                    *(Cel(tekst=score.score, soort=score.soort) for score in regel.scores if score.nr in nrs),
                )
                for regel in self.regels
            ),
            naam="Scores",
            breed=True,
            zoekbaar=True,
        )

    def _groepen(self) -> Iterator[Blok]:
        for criterium in self.criteria:
            rijen = [
                (groep, aantal(len(landelijk.plaatsen), "organisatie", "organisaties"), aandelen)
                for groep, landelijk in self.vergeleken.groepen.items()
                if (aandelen := self._in_groep(criterium, landelijk))
            ]
            if rijen:
                titel = f"{criterium.nr} {criterium.kort}"
                yield from figuren(titel, f"Groepen {criterium.nr}", "grootte", rijen, kop="groep")

    def _in_groep(self, criterium: Criterium, landelijk: Landelijk) -> tuple[Aandeel, ...]:
        telling = next((een for een in landelijk.criteria if een.nr == criterium.nr), None)
        return oordeelaandelen(self.kader, telling, len(landelijk.plaatsen)) if telling else ()

    # -- who is lowest, how firm, who helps ------------------------------------------------------------------------

    def _laagste(self, laagste: Laagste) -> Iterator[Blok]:
        if laagste.zeker == laagste.mogelijk:
            wie = "Dit is de organisatie" if laagste.aantal == 1 else f"Dit zijn de {laagste.aantal} organisaties"
            yield Alinea(tekst=f"{wie} met de minste verwachtingen voldoende:")
        elif laagste.gedeeld:
            yield Alinea(
                tekst=f"Let op: de grens bij {laagste.aantal} valt tussen organisaties met evenveel voldoende. "
                f"Zeker bij de laagste {laagste.aantal} {_horen(laagste.zeker)}; gelijk staan "
                f"{opsomming(laagste.gedeeld)}."
            )
        else:
            yield Alinea(
                tekst=f"Door open scores staan de laagste {laagste.aantal} nog niet vast. "
                f"Zeker {_horen(laagste.zeker)}."
            )
        stand = {p.uitslag.toetsing.organisatie: p.uitslag for p in self.landelijk.plaatsen}
        yield Tabel(
            titel=f"De laagste {laagste.aantal}",
            kolommen=(_ORGANISATIE, Kolom(kop="voldoende", soort="kort"), Kolom(kop="hoe zeker", soort="kort")),
            rijen=tuple(
                cellen(
                    (
                        naam,
                        f"{stand[naam].voldoende} van de {stand[naam].beoordeeld}",
                        "zeker" if naam in laagste.zeker else "gelijk" if naam in laagste.gedeeld else "mogelijk",
                    )
                )
                for naam in laagste.mogelijk
            ),
            naam="Laagste",
        )

    def _robuust(self) -> Iterator[Blok]:
        varianten = self.vergeleken.varianten
        gekozen = f"variant {self.kader.variant.id}" if self.kader.variant else "het kader zoals het er staat"
        regelsets = opsomming((gekozen, *varianten))
        yield Alinea(
            tekst=f"Nagegaan met de beslisregels van {regelsets}, en met elke invulling van open scores. De plaats "
            "naar verwachtingen hangt niet van beslisregels af; die naar oordelen wel, en gaat over wat is berekend."
        )
        beste = self.kader.oordelen[0]
        yield _bandtabel(
            "Plaats naar het aantal verwachtingen voldoende", "Vast (verwachtingen)", self.vergeleken.op_verwachtingen
        )
        yield _bandtabel(f"Plaats naar het aantal keer {beste.letter}", "Vast (oordelen)", self.vergeleken.op_oordelen)

    def _buddies(self, good_practices: Mapping[str, Sequence[GoodPractice]]) -> Iterator[Blok]:
        paren = [
            paar
            for paar in self.vergeleken.buddies or ()
            if not self.keuze.organisaties
            or {vergelijkbaar(paar.zwak), vergelijkbaar(paar.sterk)} & self.keuze.organisaties
        ]
        beste, slechtste = self.kader.oordelen[0].letter, self.kader.oordelen[-1].letter
        yield Alinea(
            tekst=f"Een paar staat hier als de ene zeker {beste} heeft op een criterium waar de andere zeker "
            f"{slechtste} heeft; de meeste criteria staan eerst."
        )
        if not paren:
            yield Alinea(tekst="Zulke paren zijn er niet.")
            return
        if len(paren) > _PAREN:
            yield Alinea(tekst=f"Hier staan de eerste {_PAREN} van {len(paren)} paren; kies er met --organisatie.")
        yield Tabel(
            titel="Wie wie kan helpen",
            kolommen=(
                Kolom(kop="wie hulp kan gebruiken", soort="kort"),
                Kolom(kop="wie kan helpen", soort="kort"),
                Kolom(kop="criteria", soort="kort"),
                Kolom(kop="good practices van wie helpt"),
            ),
            rijen=tuple(
                cellen(
                    (
                        paar.zwak,
                        paar.sterk,
                        opsomming(paar.criteria),
                        "; ".join(
                            schoon(een.good_practice) for een in good_practices.get(paar.sterk, ()) if een.good_practice
                        ),
                    )
                )
                for paar in paren[:_PAREN]
            ),
            naam="Buddies",
        )


def _horen(namen: Sequence[str]) -> str:
    return f"{'hoort' if len(namen) == 1 else 'horen'} {opsomming(namen)} daarbij" if namen else "hoort niemand daarbij"


def _oordeelcel(oordeel: Criteriumoordeel) -> Cel:
    letter = oordeel.vastgesteld or oordeel.oordeel
    return Cel(tekst=f"{letter.tekst}{'*' if oordeel.vastgesteld else ''}", soort=letter.soort)


def _bandtabel(titel: str, naam: str, banden: Sequence[Bandbreedte] | None) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=(_ORGANISATIE, Kolom(kop="plaats", soort="kort"), Kolom(kop="waardoor die kan schuiven")),
        rijen=tuple(
            cellen(
                (
                    band.organisatie,
                    str(band.hoogste) if band.hoogste == band.laagste else f"{band.hoogste} tot en met {band.laagste}",
                    opsomming(
                        [
                            *(["open scores"] if band.door_open else []),
                            *(f"de beslisregels van {id_}" for id_ in band.door_varianten),
                        ]
                    )
                    or "staat vast",
                )
            )
            for band in banden or ()
        ),
        naam=naam,
    )
