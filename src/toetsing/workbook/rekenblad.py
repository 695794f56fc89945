"""The live formulas of a workbook: from what stands in the score cells to oordeel and beslisregel, without a program.

Two hidden sheets. *Rekenblad* makes of every score cell the teken it stands for, counts the tekens of those that weigh
equally, and asks every beslisregel whether it fits; *Toestanden* lists, per toestand with open scores, the oordelen
still possible, as the evaluator found them. Functions of Excel 2010 and LibreOffice only. Every formula carries the
result it must give, so that a workbook shows oordelen before anything was recalculated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import ZONDER_RIJ, beslisregel_zin, mogelijk_lang, stand
from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.deeltoestanden import deeltoestanden
from toetsing.domain.rules.boom import GEEN, LegeNoemer
from toetsing.domain.rules.formule import Telcellen, formule_van, lege_noemer
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import BESLISREGEL, CRITERIUM, NOG_OPEN, ONGELDIG, OORDEEL, REGEL_VAN
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import Blok, als_tekst, getypte_vorm, schrijf_vormen, teken_formule
from toetsing.workbook.woorden import VERBETER, ZONDER_TABEL, open_zin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.formats.xlsx.werkmap import Werkmap

REKENBLAD: Final = "Rekenblad"
TOESTANDEN: Final = "Toestanden"
GRENS_TOESTANDEN: Final = 5_000
"""The most states of one criterium that are listed. Beyond it the sheet shows an oordeel only when nothing is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumformules:
    """What a sheet can show of one criterium: counts per teken of the scale, open, ongeldig, oordeel, beslisregel."""

    aantallen: tuple[Formule, ...]
    open: Formule
    ongeldig: Formule
    oordeel: Formule | None
    beslisregel: Formule | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekenblad:
    """The live results, to refer to from the sheets people look at.

    `tekens` holds per verwachting what its score cell stands for: a teken, open, ongeldig, or that it does not count;
    `nummers` and `standen` are the ranges with all numbers and what they stand for.
    """

    criteria: Mapping[str, Criteriumformules]
    tekens: Mapping[str, Formule]
    stand: Formule
    nummers: str
    standen: str

    def teken_bij(self, nr: str) -> str:
        """Return, as a formula, the teken of the verwachting whose number stands in a cell, wherever its row went."""
        return f"INDEX({self.standen},MATCH({nr},{self.nummers},0))"


def schrijf_rekenblad(werkmap: Werkmap, kader: Kader, uitslag: Uitslag, scorecellen: Mapping[str, str]) -> Rekenblad:
    """Write both hidden sheets over these score cells and return what the visible sheets refer to."""
    return _Rekenaar(werkmap, kader, uitslag, scorecellen).schrijf()


class _Rekenaar:
    """Writes the two sheets for one uitslag."""

    def __init__(self, werkmap: Werkmap, kader: Kader, uitslag: Uitslag, scorecellen: Mapping[str, str]) -> None:
        self.kader, self.uitslag, self.scorecellen = kader, uitslag, scorecellen
        self.scores = uitslag.toetsing.scores
        self.schaal: list[str] = [niveau.teken for niveau in kader.schaal]
        blad = werkmap.blad(REKENBLAD, verborgen=True)
        toestanden = werkmap.blad(TOESTANDEN, verborgen=True)
        breedte = len(self.schaal)
        self.vormen = Blok(blad, 0, ("teken", "vorm"))
        self.verwachtingen = Blok(blad, 3, ("onderdeel", "getypt", "teken", CRITERIUM, "klasse"))
        self.klassen = Blok(blad, 9, ("klasse", *self.schaal))
        koppen = (CRITERIUM, "open", ONGELDIG, "leeg", "sleutel", "rij")
        self.criteria = Blok(blad, 11 + breedte, koppen)
        self.rijen = Blok(blad, 18 + breedte, (REGEL_VAN, OORDEEL, BESLISREGEL, "past"))
        self.totalen = Blok(blad, 23 + breedte, ("voldoende", "beoordeeld", "open", ONGELDIG))
        self.toestanden = Blok(toestanden, 0, ("sleutel", OORDEEL, BESLISREGEL))
        self.zicht = {
            criterium.nr: zicht_op(criterium, criterium.regelset, kader.nvt)
            for criterium in kader.criteria
            if criterium.regelset is not None
        }
        self.per_klasse = {
            verwachting: f"{nr}/{plaats}"
            for nr, zicht in self.zicht.items()
            for plaats, klasse in enumerate(zicht.klassen, start=1)
            for verwachting in klasse.nrs
        }

    def schrijf(self) -> Rekenblad:
        vormen = schrijf_vormen(self.vormen, self.kader)
        tekens = {
            v.nr: self._verwachting(criterium, v, vormen)
            for criterium in self.kader.criteria
            for v in criterium.verwachtingen
        }
        per_nr = {criterium.nr: criterium for criterium in self.uitslag.criteria}
        criteria = {
            criterium.nr: self._criterium(criterium, per_nr.get(criterium.nr)) for criterium in self.kader.criteria
        }
        return Rekenblad(
            criteria=criteria,
            tekens=tekens,
            stand=self._stand(),
            nummers=self.verwachtingen.bereik(0),
            standen=self.verwachtingen.bereik(2),
        )

    # -- from a cell to a teken ------------------------------------------------------------------------------------

    def _verwachting(self, criterium: Criterium, verwachting: Verwachting, vormen: Mapping[str, str]) -> Formule:
        score = self.scores[verwachting.nr]
        rij = self.verwachtingen.rij + 1
        teken = teken_formule(self.verwachtingen.cel(rij, 1), verwachting, vormen, score)
        self.verwachtingen.voeg_toe(
            verwachting.nr,
            getypte_vorm(self.scorecellen[verwachting.nr], score),
            teken,
            criterium.nr,
            self.per_klasse.get(verwachting.nr, ""),
        )
        return Formule(formule=self.verwachtingen.cel(rij, 2), waarde=teken.waarde)

    def _tel(self, teken: str, waarde: int, nr: str | None = None, kolom: int = 3) -> Formule:
        """Count the verwachtingen with a teken: of a criterium (column 3), of a class (column 4), or all."""
        wie = f"--({self.verwachtingen.bereik(kolom)}={als_tekst(nr)})," if nr is not None else ""
        return Formule(formule=f"SUMPRODUCT({wie}--({self.verwachtingen.bereik(2)}={als_tekst(teken)}))", waarde=waarde)

    # -- from tekens to an oordeel ---------------------------------------------------------------------------------

    def _criterium(self, criterium: Criterium, uitslag: Criteriumuitslag | None) -> Criteriumformules:
        scores = [self.scores[v.nr] for v in criterium.verwachtingen if v.telt_mee]
        tellingen = (
            self._tel("open", sum(score is OPEN for score in scores), criterium.nr),
            self._tel(ONGELDIG, 0, criterium.nr),
        )
        aantallen = tuple(self._tel(t, sum(score == t for score in scores), criterium.nr) for t in self.schaal)
        rij = self.criteria.rij + 1
        open_, ongeldig = (
            Formule(formule=self.criteria.cel(rij, i), waarde=telling.waarde)
            for i, telling in enumerate(tellingen, start=1)
        )
        oordeel = beslisregel = None
        if uitslag is None:
            self.criteria.voeg_toe(criterium.nr, *tellingen)
        else:
            telcellen = self._tel_klassen(criterium.nr)
            toestand = telcellen.zicht.toestand(self.scores)
            regels = self._regels(uitslag, telcellen, toestand)
            toestanden = self._toestanden(criterium.nr, telcellen.zicht)
            self._beslis(uitslag, telcellen, toestand, regels, tellingen)
            oordeel, beslisregel = self._getoond(uitslag, regels, toestanden)
        return Criteriumformules(
            aantallen=aantallen, open=open_, ongeldig=ongeldig, oordeel=oordeel, beslisregel=beslisregel
        )

    def _tel_klassen(self, nr: str) -> Telcellen:
        """Count every teken among the verwachtingen that weigh equally, since that is all the beslisregels can see."""
        zicht = self.zicht[nr]
        rijen: list[int] = []
        for plaats, klasse in enumerate(zicht.klassen, start=1):
            naam = f"{nr}/{plaats}"
            tekens: list[object] = [self.scores[verwachting] for verwachting in klasse.nrs]
            rijen.append(self.klassen.voeg_toe(naam, *(self._tel(t, tekens.count(t), naam, 4) for t in self.schaal)))
        cellen = (self.klassen.cel(rijen[t.klasse], self.schaal.index(t.teken) + 1) for t in zicht.tellingen)
        return Telcellen(zicht=zicht, cellen=tuple(cellen))

    def _regels(self, uitslag: Criteriumuitslag, telcellen: Telcellen, toestand: Toestand) -> tuple[int, int]:
        """Write whether each beslisregel fits, false while something is open or ongeldig; return first and last row."""
        rij = self.criteria.rij + 1
        onaf = f"{self.criteria.cel(rij, 1)}+{self.criteria.cel(rij, 2)}>0"
        leeg = self.criteria.cel(rij, 3)
        eerste = self.rijen.rij + 1
        for regel in telcellen.zicht.regelset.alle_rijen:
            if isinstance(regel.voorwaarde, LegeNoemer):
                formule = f"IF({onaf},FALSE,{leeg})"
            else:
                formule = f"IF({onaf},FALSE,IF({leeg},FALSE,{formule_van(regel.voorwaarde, telcellen)}))"
            past = not uitslag.open and telcellen.zicht.past(regel, toestand)
            self.rijen.voeg_toe(uitslag.nr, regel.oordeel, regel.zin, Formule(formule=formule, waarde=past))
        return eerste, self.rijen.rij

    def _toestanden(self, nr: str, zicht: Zicht) -> tuple[int, int] | None:
        """List every toestand with open scores, or nothing where that would be too long a list."""
        alle = zicht.deeltoestanden(GRENS_TOESTANDEN)
        if alle is None:
            return None
        eerste = self.toestanden.rij + 1
        for deel in deeltoestanden(self.kader, zicht, alle):
            self.toestanden.voeg_toe(
                _sleutel(nr, zicht, deel.toestand),
                mogelijk_lang(deel.mogelijk),
                open_zin(deel.mogelijk, deel.rijen, deel.open),
            )
        return eerste, self.toestanden.rij

    def _beslis(
        self,
        uitslag: Criteriumuitslag,
        telcellen: Telcellen,
        toestand: Toestand,
        regels: tuple[int, int],
        tellingen: tuple[Formule, ...],
    ) -> None:
        """Write the row of a criterium: counts, empty denominator, the key of its toestand, the row that decides."""
        zicht = telcellen.zicht
        leeg = Formule(
            formule=lege_noemer(zicht.regelset, telcellen), waarde=not uitslag.open and zicht.lege_noemer(toestand)
        )
        sleutel = Formule(
            formule="&".join([als_tekst(uitslag.nr), *(f'"_"&{veld}' for veld in telcellen.velden())]),
            waarde=_sleutel(uitslag.nr, zicht, toestand),
        )
        welke = Formule(
            formule=f"IFERROR(MATCH(TRUE,{self.rijen.bereik(3, *regels)},0),0)",
            waarde=zicht.regelset.alle_rijen.index(uitslag.rijen[0]) + 1 if not uitslag.open and uitslag.rijen else 0,
        )
        self.criteria.voeg_toe(uitslag.nr, *tellingen, leeg, sleutel, welke)

    def _getoond(
        self, uitslag: Criteriumuitslag, regels: tuple[int, int], toestanden: tuple[int, int] | None
    ) -> tuple[Formule, Formule]:
        """Return oordeel and beslisregel as people see them: ongeldig, still possible, or decided."""
        rij = self.criteria.rij
        open_, ongeldig, sleutel, welke = (self.criteria.cel(rij, i) for i in (1, 2, 4, 5))

        def kies(kolom: int, bij_ongeldig: str, zonder_tabel: str, zonder_rij: str, waarde: str) -> Formule:
            mogelijk = als_tekst(zonder_tabel)
            if toestanden is not None:
                plaats = f"MATCH({sleutel},{self.toestanden.bereik(0, *toestanden)},0)"
                mogelijk = f"INDEX({self.toestanden.bereik(kolom, *toestanden)},{plaats})"
            vast = f"IF({welke}=0,{als_tekst(zonder_rij)},INDEX({self.rijen.bereik(kolom, *regels)},{welke}))"
            return Formule(
                formule=f"IF({ongeldig}>0,{als_tekst(bij_ongeldig)},IF({open_}>0,{mogelijk},{vast}))",
                waarde=waarde if toestanden is not None or not uitslag.open else zonder_tabel,
            )

        zin = open_zin(uitslag.mogelijk, uitslag.rijen, len(uitslag.open)) if uitslag.open else beslisregel_zin(uitslag)
        return (
            kies(1, ONGELDIG, NOG_OPEN, GEEN, mogelijk_lang(uitslag.mogelijk)),
            kies(2, VERBETER, ZONDER_TABEL, ZONDER_RIJ, zin or ZONDER_RIJ),
        )

    def _stand(self) -> Formule:
        """Return "18 van de 24 verwachtingen voldoende", with what is open or ongeldig."""
        uitslag = self.uitslag

        def tel(tekens: frozenset[str]) -> str:
            return "+".join(self._tel(teken, 0).formule for teken in self.schaal if teken in tekens) or "0"

        meetellend = sum(v.telt_mee for v in self.kader.verwachtingen)
        rij = self.totalen.voeg_toe(
            Formule(formule=tel(self.kader.voldoet), waarde=uitslag.voldoende),
            Formule(formule=f"{meetellend}-({tel(self.kader.nvt)})", waarde=uitslag.beoordeeld),
            self._tel("open", uitslag.open),
            self._tel(ONGELDIG, 0),
        )
        voldoende, beoordeeld, open_, ongeldig = (self.totalen.cel(rij, i) for i in range(4))
        bereik = f'IF({ongeldig}>0,")",", dus "&{voldoende}&" tot en met "&({voldoende}+{open_})&")")'
        delen = (
            f'{voldoende}&" van de "&{beoordeeld}&" verwachtingen voldoende"',
            f'IF({open_}>0," ("&{open_}&" nog open"&{bereik},"")',
            f'IF({ongeldig}>0,"; "&{ongeldig}&" ongeldig","")',
        )
        return Formule(formule="&".join(delen), waarde=stand(uitslag))


def _sleutel(nr: str, zicht: Zicht, toestand: Toestand) -> str:
    """Return what a toestand of a criterium is looked up by."""
    return "_".join([nr, *map(str, zicht.waarden(toestand))])
