"""What one repair wins, live: which oordeel a criterium gets when one of its minuses gets the best score it may have.

All verwachtingen that weigh equally and have the same minus win the same, so there is one row for all of these. It
asks the beslisregels, as the live oordeel does, with one minus fewer and one best score more; and while something is
open, the list of what is then possible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.rules.boom import GEEN, LegeNoemer
from toetsing.domain.rules.formule import formule_van, lege_noemer
from toetsing.domain.rules.gezien import Klassetelling
from toetsing.domain.scores import Score
from toetsing.domain.words.kopnamen import NA_HERSTEL
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.toestanden import Gevolg, rang, rangformule, sleutel_van, sleutelformule
from toetsing.workbook.woorden import VRAAG_PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.formule import Telcellen
    from toetsing.domain.rules.toestand import Toestand
    from toetsing.domain.scores import Ingevuld
    from toetsing.workbook.celformules import Blok
    from toetsing.workbook.stappen import Stappenblok
    from toetsing.workbook.toestanden import Toestandenlijst

HERSTELKOPPEN: Final = ("herstel van", "sleutel dan", NA_HERSTEL, "zeker dan")
"""The headers of the block: class and minus, and after the repair the toestand, the oordeel, what is certain."""

REGELKOPPEN: Final = ("oordeel dan", "past dan")
"""The headers of the block with the beslisregels after each repair."""


class Herstel(NamedTuple):
    """What the repair of a minus gives: the oordeel then, and whether it is better than what is certain now."""

    na: Formule
    beter: Formule


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumcellen:
    """A criterium on the sheet: what is counted, open and ongeldig, what follows, and how good what is certain is."""

    nr: str
    telcellen: Telcellen
    lijst: Toestandenlijst | None
    open: str
    ongeldig: str
    zeker: Formule


class Herstelblok:
    """Writes the rows, criterium after criterium."""

    def __init__(self, blok: Blok, regels: Blok, stappen: Stappenblok | None, scores: Mapping[str, Ingevuld]) -> None:
        self._blok, self._regels, self._stappen, self._scores = blok, regels, stappen, scores

    def schrijf(self, cellen: Criteriumcellen) -> dict[tuple[int, str], Herstel]:
        """Write what each repair of a criterium wins; return where that stands, by place of the class and minus."""
        return {
            (plek, min_): self._rij(cellen, plek, min_, beste)
            for plek, klasse in enumerate(cellen.telcellen.zicht.klassen)
            for min_, beste in self._herstelbaar(klasse)
        }

    def _herstelbaar(self, klasse: Klasse) -> Iterator[tuple[str, str]]:
        """Yield the minuses of a class with the best score it may have; nobody repairs a fact."""
        treden = [teken for teken in klasse.schaal.ladder if teken in klasse.tekens and not klasse.feit]
        return ((teken, treden[0]) for teken in treden[1:] if teken in klasse.schaal.minnen)

    def _rij(self, cellen: Criteriumcellen, plek: int, min_: str, beste: str) -> Herstel:
        telcellen = cellen.telcellen
        van, naar = (telcellen.zicht.tellingen.index(Klassetelling(plek, teken)) for teken in (min_, beste))
        straks = telcellen.na_wissel(van, naar)
        rij = self._blok.rij + 1
        staat, dan = self._blok.cel(rij, 1), self._blok.cel(rij, 2)
        toestand = self._daarna(cellen, plek, min_, beste)
        sleutel, (na, zeker) = "", Gevolg("", "")
        if toestand is not None:
            sleutel, (na, zeker) = sleutel_van(cellen.nr, straks.zicht, toestand), self._gevolg(cellen, toestand)
        bij_open, rang_bij_open = als_tekst(VRAAG_PLAN), '""'
        if cellen.lijst is not None:
            plaats = cellen.lijst.plaats(staat)
            bij_open, rang_bij_open = cellen.lijst.oordeel(plaats), cellen.lijst.zeker(plaats)
        beslist = self._volgens_regels(cellen, straks, staat, toestand)
        rang_dan = f"IF({cellen.open}>0,{rang_bij_open},{rangformule(dan, telcellen.zicht.regelset)})"
        nu = cellen.zeker
        gemaakt = (
            Formule(
                formule=f'IF(OR({telcellen.cellen[van]}=0,{cellen.ongeldig}>0),"",{sleutelformule(cellen.nr, straks)})',
                waarde=sleutel,
            ),
            Formule(formule=f'IF({staat}="","",IF({cellen.open}>0,{bij_open},{beslist}))', waarde=na),
            Formule(formule=f'IF({staat}="","",{rang_dan})', waarde=zeker),
        )
        self._blok.voeg_toe(f"{cellen.nr}/{plek + 1} {min_}", *gemaakt)
        dan_zeker = self._blok.cel(rij, 3)
        beter = Formule(
            formule=f'AND({dan_zeker}<>"",{dan_zeker}<{nu.formule})', waarde=zeker != "" and zeker < str(nu.waarde)
        )
        return Herstel(na=Formule(formule=dan, waarde=na), beter=beter)

    def _volgens_regels(self, cellen: Criteriumcellen, straks: Telcellen, staat: str, toestand: Toestand | None) -> str:
        """Write whether each beslisregel fits after the repair; return, as a formula, the oordeel of the first.

        Where steps come after the rows they are written too, and it is the oordeel after these.
        """
        zicht, eerste = straks.zicht, self._regels.rij + 1
        onaf, leeg = f'OR({staat}="",{cellen.open}>0)', lege_noemer(zicht.regelset, straks)
        volledig = None if toestand is None or zicht.open(toestand) else toestand
        for regel in zicht.regelset.alle_rijen:
            past = leeg
            if not isinstance(regel.voorwaarde, LegeNoemer):
                past = f"IF({leeg},FALSE,{formule_van(regel.voorwaarde, straks)})"
            nu = volledig is not None and zicht.past(regel, volledig)
            self._regels.voeg_toe(regel.oordeel, Formule(formule=f"IF({onaf},FALSE,{past})", waarde=nu))
        oordelen, passend = (self._regels.bereik(i, eerste, self._regels.rij) for i in (0, 1))
        oordeel = f"IFERROR(INDEX({oordelen},MATCH(TRUE,{passend},0)),{als_tekst(GEEN)})"
        if self._stappen is None or not zicht.regelset.daarna:
            return oordeel
        besluit = None if volledig is None else zicht.beslis(volledig)
        rij = None if besluit is None else besluit.rij
        van_rij = Formule(formule=oordeel, waarde=GEEN if rij is None else rij.oordeel)
        return self._stappen.schrijf(cellen.nr, van_rij, leeg, straks, besluit)[0].formule

    def _gevolg(self, cellen: Criteriumcellen, toestand: Toestand) -> Gevolg:
        """Return what follows from the toestand after the repair."""
        zicht = cellen.telcellen.zicht
        if not zicht.open(toestand):
            oordeel = zicht.beslis(toestand).oordeel
            return Gevolg(oordeel=oordeel, zeker=rang(zicht.regelset, oordeel))
        return cellen.lijst.gevolgen[toestand] if cellen.lijst is not None else Gevolg(VRAAG_PLAN, "")

    def _daarna(self, cellen: Criteriumcellen, plek: int, min_: str, beste: str) -> Toestand | None:
        """Return the toestand after the repair; None where there is no such minus."""
        zicht = cellen.telcellen.zicht
        nr = next((nr for nr in zicht.klassen[plek].nrs if self._scores[nr] == min_), None)
        return None if nr is None else zicht.toestand({**self._scores, nr: Score(beste)})
