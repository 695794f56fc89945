"""From compared assessors to the view of them: every sentence is made here, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.commands.beoordelaars.beeld import (
    Beoordelaarregel,
    Beoordelaars,
    Gegevenscore,
    Oordeelregel,
    Organisatiebeeld,
    Paarregel,
    Scoreregel,
    Verwachtingtotaal,
)
from toetsing.document.aandelen import scoresoort
from toetsing.document.letter import letter_van
from toetsing.document.omslag import ZELFEVALUATIE, Omslag, herkomst_van
from toetsing.document.zinnen import kadernaam, legenda, mogelijk_lang
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import aantal, opsomming, procent, schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from toetsing.domain.compare.beoordelen import (
        Beoordelingen,
        Criteriumvergelijking,
        Greep,
        Oorzaak,
        Overname,
        Verwachtingvergelijking,
    )
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.toetsing import Afwijking

_LEESREGELS: Final = (
    "Wie een verwachting nog niet scoorde, is het met niemand oneens. Nvt naast een ander teken is wel een verschil. "
    "Gescoord zijn de verwachtingen die alle beoordelaars scoorden; daarvan is het deel gelijk, afgerond op een heel "
    "percentage.",
    "Of een verschil het oordeel verandert, is nagerekend voor elke beoordelaar: met die ene score van een ander, en "
    "verder met de eigen scores.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeeld:
    """The assessors of one organisation with what was written beside their scores, and where they differ."""

    organisatie: str
    namen: tuple[str, ...]
    dossiers: tuple[Dossier, ...]
    beoordelingen: Beoordelingen


def toon_beoordelaars(kader: Kader, vergelijkingen: Sequence[Beoordeeld], peildatum: date) -> Beoordelaars:
    """Make the view of one or more organisations, each with two or more assessors."""
    uitslagen = [uitslag for een in vergelijkingen for uitslag in een.beoordelingen.uitslagen]
    beelden = tuple(_Organisatie(kader, een).beeld() for een in vergelijkingen)
    meer = len(beelden) > 1
    return Beoordelaars(
        omslag=Omslag(
            titel="Beoordelaars vergeleken" if meer else beelden[0].organisatie,
            ondertitel=kader.titel if meer else "Beoordelaars vergeleken",
            merken=(ZELFEVALUATIE,) if all(u.toetsing.soort is Soort.ZELFEVALUATIE for u in uitslagen) else (),
            kenmerken=(
                *((("organisaties", str(len(beelden))),) if meer else _wie(beelden[0])),
                ("kader", kadernaam(kader)),
            ),
        ),
        samenvatting=tuple(_over_allen(vergelijkingen)) if meer else beelden[0].zinnen,
        legenda=legenda(kader),
        leesregels=_LEESREGELS,
        organisaties=beelden,
        verwachtingen=_totalen(kader, vergelijkingen) if meer else (),
        herkomst=herkomst_van(kader, [uitslag.toetsing.bron for uitslag in uitslagen], peildatum),
    )


def _wie(beeld: Organisatiebeeld) -> tuple[tuple[str, str], ...]:
    return tuple(
        ("beoordelaar", f"{een.naam} ({', '.join(filter(None, (een.soort, een.ronde, een.bestand)))})")
        for een in beeld.beoordelaars
    )


# -- one organisation --------------------------------------------------------------------------------------------------


class _Organisatie:
    """Makes the view of one organisation."""

    def __init__(self, kader: Kader, beoordeeld: Beoordeeld) -> None:
        self.kader = kader
        self.organisatie, self.dossiers = beoordeeld.organisatie, beoordeeld.dossiers
        self.namen, self.samen = beoordeeld.namen, beoordeeld.beoordelingen
        self.uitslagen = self.samen.uitslagen
        self.criterium_van = {v.nr: c for c in kader.criteria for v in c.verwachtingen}
        self.oordelen = {een.nr: een for een in self.samen.criteria}

    def beeld(self) -> Organisatiebeeld:
        """Put everything together."""
        kort = {criterium.nr: criterium.kort for criterium in self.kader.criteria}
        return Organisatiebeeld(
            organisatie=self.organisatie,
            beoordelaars=tuple(map(_beoordelaar, self.namen, self.uitslagen)),
            gescoord=self.samen.gescoord,
            gelijk=self.samen.gelijk,
            deel=procent(self.samen.gelijk, self.samen.gescoord),
            verschillen=len(self.samen.verschillen),
            zinnen=tuple(self._zinnen()),
            paren=tuple(
                Paarregel(
                    een=self.namen[paar.een],
                    ander=self.namen[paar.ander],
                    gescoord=paar.gescoord,
                    gelijk=paar.gelijk,
                    deel=procent(paar.gelijk, paar.gescoord),
                )
                for paar in self.samen.paren
            ),
            oordelen=tuple(self._oordeel(plek, een, kort[een.nr]) for plek, een in enumerate(self.samen.criteria)),
            scores=tuple(map(self._score, self.samen.verwachtingen)),
        )

    def _zinnen(self) -> Iterator[str]:
        samen = self.samen
        yield overeenkomst_zin(len(samen.verwachtingen), samen.gescoord, samen.gelijk)
        verschillen = samen.verschillen
        if verschillen:
            nrs = opsomming(een.nr for een in verschillen)
            n = sum(een.verandert for een in verschillen)
            telt = f"Bij {n} daarvan verandert" if n else "Bij geen daarvan verandert"
            yield (
                f"De scores verschillen bij {aantal(len(verschillen), 'verwachting', 'verwachtingen')}: {nrs}. {telt} "
                "het oordeel als één beoordelaar alleen die score van een ander overneemt."
            )
        yield self._oordelen_zin()
        if gezet := tuple(self._vastgesteld()):
            yield f"Vergeleken is wat uit de scores volgt. Afwijkend vastgesteld is er op {opsomming(gezet)}."
        open_ = [f"{een.nr} ({self._wie(een.open_bij)})" for een in samen.verwachtingen if een.open_bij]
        if open_:
            yield f"Nog niet door allen gescoord: {opsomming(open_)}."
        if {u.toetsing.soort for u in self.uitslagen} >= set(Soort):
            yield "Hier staan een zelfevaluatie en toezicht naast elkaar; verschillen zijn dan te verwachten."

    def _vastgesteld(self) -> Iterator[str]:
        """Yield "1.2 (A. Jansen M en B. Bakker V)" for every criterium on which somebody set an oordeel."""
        for plek, een in enumerate(self.samen.criteria):
            wie = [f"{naam} {afwijking.oordeel}" for naam, afwijking in self._gezet(plek)]
            if wie:
                yield f"{een.nr} ({opsomming(wie)})"

    def _gezet(self, plek: int) -> Iterator[tuple[str, Afwijking]]:
        """Yield who set another oordeel on the criterium in this place, and which."""
        for naam, uitslag in zip(self.namen, self.uitslagen, strict=True):
            afwijking = uitslag.criteria[plek].afwijking
            if afwijking is not None:
                yield naam, afwijking

    def _oordelen_zin(self) -> str:
        criteria = self.samen.criteria
        anders = [een.nr for een in criteria if een.strijdig]
        nog = [een.nr for een in criteria if een.verschilt and not een.strijdig]
        samen_open = [een.nr for een in criteria if not een.verschilt and len(een.mogelijk[0]) > 1]
        if not (anders or nog or samen_open):
            return "Op alle criteria volgt uit de scores van elke beoordelaar hetzelfde oordeel."
        zinnen = [f"Het oordeel verschilt op {len(anders)} van de {len(criteria)} criteria"]
        zinnen[0] += f": {opsomming(anders)}." if anders else "."
        if nog:
            zinnen.append(f"Of het gelijk wordt op {opsomming(nog)}, hangt af van wat nog open is.")
        if samen_open:
            zinnen.append(f"Op {opsomming(samen_open)} laten alle beoordelaars dezelfde oordelen nog open.")
        return " ".join(zinnen)

    # -- oordelen --------------------------------------------------------------------------------------------------

    def _oordeel(self, plek: int, een: Criteriumvergelijking, kort: str) -> Oordeelregel:
        return Oordeelregel(
            nr=een.nr,
            kort=kort,
            oordelen=tuple(letter_van(self.kader, mogelijk) for mogelijk in een.mogelijk),
            stand=een.stand.value,
            opmerkingen=tuple(
                f"{naam} stelde afwijkend {afwijking.oordeel} vast: {schoon(afwijking.motivering)}"
                for naam, afwijking in self._gezet(plek)
            ),
            oorzaken=tuple(self._oorzaak(een, oorzaak) for oorzaak in een.oorzaken if een.strijdig or oorzaak.sets),
        )

    def _oorzaak(self, een: Criteriumvergelijking, oorzaak: Oorzaak) -> str:
        door, van = self.namen[oorzaak.door], self.namen[oorzaak.van]
        doel = mogelijk_lang(een.mogelijk[oorzaak.van])
        if oorzaak.sets is None:
            return (
                f"Wat {door} van {van} moet overnemen om ook op {doel} te komen, is niet gezocht: te veel combinaties."
            )
        if not oorzaak.sets:
            return f"Met scores van {van} komt {door} niet op {doel}: {van} heeft scores open die {door} invulde."
        n = sum(greep.aantal for greep in oorzaak.sets[0])
        wat = opsomming(map(_set, oorzaak.sets), "of")
        return f"{door} komt ook op {doel} met {aantal(n, 'score', 'scores')} van {van}: {wat}."

    # -- scores ----------------------------------------------------------------------------------------------------

    def _score(self, een: Verwachtingvergelijking) -> Scoreregel:
        criterium = self.criterium_van[een.nr]
        return Scoreregel(
            nr=een.nr,
            criterium=criterium.nr,
            tekst=next(v.tekst for v in criterium.verwachtingen if v.nr == een.nr),
            scores=tuple(self._gegeven(een.nr, wie) for wie in range(len(self.namen))),
            stand=self._stand(een),
            gevolg=_gevolg(een, criterium),
            gevolgen=tuple(self._gevolgen(een, criterium)),
        )

    def _gegeven(self, nr: str, wie: int) -> Gegevenscore:
        toetsing = self.uitslagen[wie].toetsing
        score, plek = toetsing.scores[nr], toetsing.herkomst.get(nr)
        aantekening = self.dossiers[wie].aantekeningen.get(nr)
        return Gegevenscore(
            score=als_woord(score),
            soort="open" if score is OPEN else scoresoort(self.kader, score),
            onderbouwing=schoon(aantekening.onderbouwing) if aantekening else "",
            cel=(plek.adres or "") if plek else "",
        )

    def _stand(self, een: Verwachtingvergelijking) -> str:
        if een.gelijk:
            return "gelijk"
        if len(een.open_bij) == len(self.namen):
            return "nog door niemand gescoord"
        wie = f"nog niet gescoord door {self._wie(een.open_bij)}" if een.open_bij else ""
        return "; ".join(filter(None, ("verschilt" if een.verschilt else "", wie)))

    def _gevolgen(self, een: Verwachtingvergelijking, criterium: Criterium) -> Iterator[str]:
        if not een.overnames:
            return
        nu = self.oordelen[criterium.nr].mogelijk
        if een.verandert:
            yield from (self._overname(overname, criterium.nr, nu[overname.door]) for overname in een.overnames)
            return
        blijft = opsomming(
            f"{mogelijk_lang(nu[i])} bij {naam}" for i, naam in enumerate(self.namen) if i not in een.open_bij
        )
        yield f"Wie alleen deze score overneemt, houdt hetzelfde oordeel: {criterium.nr} blijft {blijft}."

    def _overname(self, overname: Overname, nr: str, nu: tuple[str, ...]) -> str:
        naam, dan = self.namen[overname.door], opsomming(overname.mogelijk, "of")
        anders = (
            f"is {nr} daar {dan} in plaats van {opsomming(nu, 'of')}" if overname.verandert else f"blijft {nr} {dan}"
        )
        return f"Neemt {naam} hier {overname.score} over, dan {anders}."

    def _wie(self, wie: Iterable[int]) -> str:
        return opsomming(self.namen[i] for i in wie)


def _beoordelaar(naam: str, uitslag: Uitslag) -> Beoordelaarregel:
    toetsing = uitslag.toetsing
    return Beoordelaarregel(
        naam=naam,
        soort=toetsing.soort.value if toetsing.soort else "",
        ronde=f"ronde {toetsing.ronde}" if toetsing.ronde else "",
        bestand=toetsing.bron.bestand,
    )


def _gevolg(een: Verwachtingvergelijking, criterium: Criterium) -> str:
    if not een.verschilt:
        return ""
    if criterium.regelset is None:
        return "geen beslisregels"
    return "verandert oordeel" if een.verandert else "geen ander oordeel"


def _set(set_: Sequence[Greep]) -> str:
    """Return "1.1.1 en 2 van 1.1.2, 1.1.3 en 1.1.4"."""
    return opsomming(
        opsomming(greep.nrs) if greep.aantal == len(greep.nrs) else f"{greep.aantal} van {opsomming(greep.nrs)}"
        for greep in set_
    )


def overeenkomst_zin(verwachtingen: int, gescoord: int, gelijk: int) -> str:
    """Return how many verwachtingen all scored, and how many of those the same."""
    if not gescoord:
        return f"Van de {verwachtingen} verwachtingen is er nog geen door alle beoordelaars gescoord."
    begin = f"Van de {verwachtingen} verwachtingen {'is' if gescoord == 1 else 'zijn'} er {gescoord}"
    if gescoord == verwachtingen:
        begin = f"Alle {verwachtingen} verwachtingen zijn"
    return (
        f"{begin} door alle beoordelaars gescoord; bij {gelijk} daarvan is de score gelijk "
        f"({procent(gelijk, gescoord)})."
    )


# -- many organisations ------------------------------------------------------------------------------------------------


def _over_allen(vergelijkingen: Sequence[Beoordeeld]) -> Iterator[str]:
    alle = [een.beoordelingen for een in vergelijkingen]
    gescoord, gelijk = sum(een.gescoord for een in alle), sum(een.gelijk for een in alle)
    yield f"{len(alle)} organisaties hebben elk twee of meer beoordelaars."
    yield overeenkomst_zin(sum(len(een.verwachtingen) for een in alle), gescoord, gelijk)
    anders = sum(any(c.strijdig for c in een.criteria) for een in alle)
    yield f"Bij {anders} van de {len(alle)} organisaties verschilt het oordeel op een of meer criteria."
    nog = sum(any(c.verschilt and not c.strijdig for c in een.criteria) for een in alle)
    if nog:
        hoeveel = f"Bij {nog} van de {len(alle)} organisaties"
        yield f"{hoeveel} kan een oordeel nog gelijk worden; dat hangt af van wat nog open is."
    if any({u.toetsing.soort for u in een.uitslagen} >= set(Soort) for een in alle):
        yield "Hier staan zelfevaluaties en toezicht naast elkaar; verschillen zijn dan te verwachten."


def _totalen(kader: Kader, vergelijkingen: Sequence[Beoordeeld]) -> tuple[Verwachtingtotaal, ...]:
    teksten = {v.nr: v.tekst for v in kader.verwachtingen}
    per_nr = zip(*(een.beoordelingen.verwachtingen for een in vergelijkingen), strict=True)
    return tuple(_totaal(rij, teksten[rij[0].nr]) for rij in per_nr)


def _totaal(rij: Sequence[Verwachtingvergelijking], tekst: str) -> Verwachtingtotaal:
    gescoord, gelijk = sum(not een.open_bij for een in rij), sum(een.gelijk for een in rij)
    return Verwachtingtotaal(
        nr=rij[0].nr,
        tekst=tekst,
        gescoord=gescoord,
        gelijk=gelijk,
        deel=procent(gelijk, gescoord),
        verschillen=sum(een.verschilt for een in rij),
    )
