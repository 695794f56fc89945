"""The live formulas of a workbook: from what stands in the score cells to oordeel and beslisregel, without a program.

Three hidden sheets. *Rekenblad* makes of every score cell the teken it stands for, counts the tekens of those that
weigh equally, and asks every beslisregel whether it fits, now and after each repair; *Toestanden* lists, per toestand
with open scores, the oordelen still possible, as the evaluator found them; *Schrijfwijzen* lists every accepted
spelling, apart, since who reads a sheet reads the rectangle around all of it. Functions of Excel 2010 and LibreOffice
only. Every formula carries the result it must give, so that a workbook shows oordelen before anything was recalculated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import stand
from toetsing.domain.kader import tel_scores, zicht_op
from toetsing.domain.rules.formule import Telcellen
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import CRITERIUM, ONGELDIG
from toetsing.domain.words.woorden import hoofdletter
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.besluitblok import BESLUITKOPPEN, RIJKOPPEN, Besluitblok
from toetsing.workbook.bovenblok import Bovenblok, Bovenbron, Criteriumcel
from toetsing.workbook.celformules import (
    MIN,
    NVT,
    TEKEN,
    VOLDOET,
    Blok,
    als_tekst,
    getypte_vorm,
    schrijf_vormen,
    scorecel,
    soort_formule,
    teken_formule,
)
from toetsing.workbook.feitenrijen import Feitenrijen, groep_van
from toetsing.workbook.getalblok import Getalblok
from toetsing.workbook.gevolgen import GEVOLGKOPPEN, Gevolgschrijver
from toetsing.workbook.herstel import HERSTELKOPPEN, REGELKOPPEN, Criteriumcellen, Herstelblok
from toetsing.workbook.sommen import Sommen, klassenaam
from toetsing.workbook.standregels import minnenregel, standregel
from toetsing.workbook.stappen import STAPKOPPEN, Stappenblok
from toetsing.workbook.toestanden import TOESTANDEN, Toestandenblad

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.schaal import Schaal, Telkolom
    from toetsing.domain.scores import Score
    from toetsing.formats.xlsx.werkmap import Waarde, Werkmap
    from toetsing.workbook.bovenblok import Bovenformules
    from toetsing.workbook.feitenrijen import Invoercellen
    from toetsing.workbook.gevolgen import Gevolgen
    from toetsing.workbook.herstel import Herstel

REKENBLAD: Final = "Rekenblad"
SCHRIJFWIJZEN: Final = "Schrijfwijzen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumformules:
    """What a sheet can show of one criterium: counts per teken of the scale, open and which, ongeldig, what follows."""

    aantallen: tuple[Formule, ...]
    open: Formule
    ongeldig: Formule
    oordeel: Formule | None = None
    getal: Formule | None = None
    beslisregel: Formule | None = None
    welke_open: Formule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekenblad:
    """The live results, to refer to from the sheets people look at.

    `waarden` holds per verwachting and header what its row shows: the teken that its score cell stands for (or open,
    ongeldig, or that it does not count), and what follows from it. `minnen` says in a sentence which there are. `boven`
    has what is decided above the criteria, by the name of a thema or "geheel".
    """

    criteria: Mapping[str, Criteriumformules]
    boven: Mapping[str, Bovenformules]
    stand: Formule
    minnen: Formule
    waarden: Mapping[str, Mapping[str, Waarde]]
    blok: Blok

    def bij(self, nr: str, kop: str) -> str:
        """Return, as a formula, what is known of the verwachting whose number stands in a cell, wherever its row went.

        `kop` is that of the block: the teken, or one of what follows.
        """
        kolom = self.blok.bereik(self.blok.koppen.index(kop))
        return f"INDEX({kolom},MATCH({nr},{self.blok.bereik(0)},0))"


def schrijf_rekenblad(werkmap: Werkmap, kader: Kader, uitslag: Uitslag, invoer: Invoercellen) -> Rekenblad:
    """Write the hidden sheets over these cells and return what the visible sheets refer to."""
    return _Rekenaar(werkmap, kader, uitslag, invoer).schrijf()


class _Rekenaar:
    """Writes the sheets for one uitslag."""

    def __init__(self, werkmap: Werkmap, kader: Kader, uitslag: Uitslag, invoer: Invoercellen) -> None:
        self.kader, self.uitslag, self.invoer, self.scorecellen = kader, uitslag, invoer, invoer.scores
        self.scores = uitslag.toetsing.scores
        los = (n.teken for s in kader.schalen if not s.getallen for n in s.niveaus)
        self.tekens_van_klassen = list(dict.fromkeys(los))
        self.met_getallen = any(schaal.getallen for schaal in kader.schalen)
        self.meer_schalen = len(kader.schalen) > 1 or self.met_getallen or bool(kader.feiten)
        blad = werkmap.blad(REKENBLAD, verborgen=True)
        self.toestanden = Toestandenblad(werkmap.blad(TOESTANDEN, verborgen=True))
        self.vormen = Blok(werkmap.blad(SCHRIJFWIJZEN, verborgen=True), 0, (TEKEN, "vorm"))
        self.blad, self.kolom = blad, 0
        blok = self.blok
        erbij: tuple[str, ...] = ("plaats",) if self.met_getallen else ()
        erbij += ("schaal", "soort") if self.meer_schalen else ()
        self.verwachtingen = blok("onderdeel", "getypt", TEKEN, CRITERIUM, "klasse", *GEVOLGKOPPEN, *erbij)
        self.klassen = blok("klasse", *self.tekens_van_klassen)
        self.criteria = blok(*BESLUITKOPPEN)
        rijen = blok(*RIJKOPPEN)
        stappen = Stappenblok(blok(*STAPKOPPEN)) if kader.heeft_stappen else None
        self.besluit = Besluitblok(self.criteria, rijen, stappen)
        self.totalen = blok("voldoende", "beoordeeld", "open", ONGELDIG, "minnen", "beter", "welke")
        self.herstel = Herstelblok(blok(*HERSTELKOPPEN), blok(*REGELKOPPEN), stappen, self.scores)
        self.sommen = Sommen(blok, kader, self.verwachtingen) if self.met_getallen else None
        self.getallen = Getalblok(blok, self.verwachtingen, self.scores) if uitslag.getallen else None
        self.rijen: dict[str, int] = {}
        self.feiten = Feitenrijen(self.verwachtingen, uitslag.toetsing, invoer, self.sommen)
        self.zicht = {
            criterium.nr: zicht_op(criterium, criterium.regelset)
            for criterium in kader.gescoorde_criteria
            if criterium.regelset is not None
        }
        self.per_klasse = {
            (criterium, nr): plaats
            for criterium, zicht in self.zicht.items()
            for plaats, klasse in enumerate(zicht.klassen)
            for nr in klasse.nrs
        }
        self.tekens: dict[str, Waarde] = {}
        self.herstel_van: dict[str, dict[str, Herstel]] = {v.nr: {} for v in kader.verwachtingen}

    def blok(self, *koppen: str) -> Blok:
        """Put a block beside those before it, with a column between."""
        nieuw = Blok(self.blad, self.kolom, koppen)
        self.kolom += len(koppen) + 1
        return nieuw

    def schrijf(self) -> Rekenblad:
        vormen = schrijf_vormen(self.vormen, self.kader)
        for criterium in self.kader.gescoorde_criteria:
            for verwachting in criterium.verwachtingen:
                self._verwachting(criterium, verwachting, vormen)
        eerste_feit = self.verwachtingen.rij + 1
        feitrijen = self._feiten(vormen)
        uitslagen = {criterium.nr: criterium for criterium in self.uitslag.criteria}
        criteria = {c.nr: self._criterium(c, uitslagen.get(c.nr)) for c in self.kader.gescoorde_criteria}
        schrijver = Gevolgschrijver(self.verwachtingen, self.kader, self.scores, self.herstel_van, feitrijen)
        schrijver.buiten_de_volgorde(range(eerste_feit, self.verwachtingen.rij + 1))
        gevolgen = schrijver.schrijf({nr: c.oordeel for nr, c in criteria.items() if c.oordeel is not None})
        criteria = {
            c.nr: replace(criteria[c.nr], welke_open=gevolgen.open[c.nr], getal=self._getal(c))
            for c in self.kader.gescoorde_criteria
        }
        stand_, minnen = self._totalen(schrijver, gevolgen)
        boven = self._boven(criteria) if self.kader.heeft_bovenregels else {}
        waarden = {nr: {TEKEN: self.tekens[nr], **eigen} for nr, eigen in gevolgen.waarden.items()}
        waarden |= {naam: {TEKEN: teken} for naam, teken in self.feiten.tekens.items()}
        return Rekenblad(
            criteria=criteria, boven=boven, stand=stand_, minnen=minnen, waarden=waarden, blok=self.verwachtingen
        )

    def _boven(self, criteria: Mapping[str, Criteriumformules]) -> dict[str, Bovenformules]:
        """Write what is decided above the criteria."""
        plaatsen = {nr: self.verwachtingen.cel(rij, 2) for nr, rij in self.rijen.items()}
        tekens = {nr: Formule(formule=cel, waarde=self.tekens[nr]) for nr, cel in plaatsen.items()}
        tekens |= {feit.nr: self.feiten.gezien(feit) for feit in self.kader.feiten}
        cellen = {
            nr: Criteriumcel(oordeel=een.oordeel, open=een.open, ongeldig=self._tel(ONGELDIG, 0, nr))
            for nr, een in criteria.items()
        }
        bron = Bovenbron(tekens=tekens, criteria=cellen, afwijkend=self.invoer.afwijkend)
        return Bovenblok(self.blok, self.kader, bron).schrijf()

    def _getal(self, criterium: Criterium) -> Formule | None:
        """Write the number of a criterium, where the kader asks one."""
        if self.getallen is None or criterium.getal is None:
            return None
        return self.getallen.schrijf(criterium, self.rijen, self.uitslag.getallen[criterium.nr])

    # -- from a cell to a teken ------------------------------------------------------------------------------------

    def _verwachting(
        self, criterium: Criterium, verwachting: Verwachting, vormen: Mapping[tuple[str, str], str]
    ) -> None:
        nr, score = verwachting.nr, self.scores[verwachting.nr]
        teken = teken_formule(self.verwachtingen.cel(self.verwachtingen.rij + 1, 1), verwachting, vormen, score)
        self.tekens[nr] = teken.waarde
        getypt = getypte_vorm(self.scorecellen[nr], scorecel(verwachting, score))
        klasse = self.per_klasse.get((criterium.nr, nr))
        naam = klassenaam(criterium.nr, klasse) if klasse is not None else ""
        rij = self.rijen[nr] = self.verwachtingen.voeg_toe(nr, getypt, teken, criterium.nr, naam)
        if self.meer_schalen and verwachting.telt_mee:
            soort = soort_formule(self.verwachtingen.cel(rij, 2), verwachting, vormen, score)
            self.verwachtingen.vul(rij, len(self.verwachtingen.koppen) - 2, verwachting.schaal.naam, soort)
        if self.sommen is not None:
            self.sommen.plaats(rij, verwachting, score)

    def _feiten(self, vormen: Mapping[tuple[str, str], str]) -> dict[str, dict[str, int]]:
        """Write the facts, and per criterium those that its rules name; return in which row each of these stands."""
        for feit in self.kader.feiten:
            self.feiten.feit(feit, vormen)
        return {
            criterium.nr: {
                feit.nr: self.feiten.bij(criterium, feit, self.per_klasse[criterium.nr, feit.nr])
                for feit in criterium.genoemde_feiten(criterium.regelset)
            }
            for criterium in self.kader.gescoorde_criteria
            if criterium.regelset is not None
        }

    def _tel(self, teken: str, waarde: int, nr: str | None = None, kolom: int = 3) -> Formule:
        """Count the verwachtingen with a teken: of a criterium (column 3), of a class (column 4), or all."""
        wie = f"--({self.verwachtingen.bereik(kolom)}={als_tekst(nr)})," if nr is not None else ""
        return Formule(formule=f"SUMPRODUCT({wie}--({self.verwachtingen.bereik(2)}={als_tekst(teken)}))", waarde=waarde)

    def _tel_ongeldig(self) -> Formule:
        """Count what is no score, a fact once for all the criteria that see it."""
        if not self.kader.feiten:
            return self._tel(ONGELDIG, 0)
        eigen = f'--({self.verwachtingen.bereik(0)}<>"")'
        return Formule(
            formule=f"SUMPRODUCT({eigen},--({self.verwachtingen.bereik(2)}={als_tekst(ONGELDIG)}))", waarde=0
        )

    def _tel_kolom(self, kolom: Telkolom, waarde: int, nr: str) -> Formule:
        """Count the verwachtingen of a criterium that are in a column of the kader: at a level, or with a number."""
        if not self.meer_schalen:
            return self._tel(kolom.teken, waarde, nr)
        van = [self._op_schaal(schaal, kolom, nr) for schaal in self.kader.schalen if kolom in schaal.kolommen]
        return Formule(formule="+".join(van), waarde=waarde)

    def _op_schaal(self, schaal: Schaal, kolom: Telkolom, nr: str) -> str:
        """Return what counts those of one scale."""
        tekens = self.verwachtingen.bereik(2)
        if kolom.van is not None:
            zo = f"--({tekens}={als_tekst(kolom.van)})"
        else:
            anders = [n.teken for n in schaal.niveaus if not n.is_getal] + [OPEN.value, ONGELDIG]
            zo = ",".join(f"--({tekens}<>{als_tekst(teken)})" for teken in anders)
        van_schaal = self.verwachtingen.bereik(len(self.verwachtingen.koppen) - 2)
        wie = f"--({self.verwachtingen.bereik(3)}={als_tekst(nr)}),--({van_schaal}={als_tekst(schaal.naam)})"
        return f"SUMPRODUCT({wie},{zo})"

    def _tel_soort(self, soort: str, tekens: Callable[[Schaal], frozenset[Score]]) -> str:
        """Return, as a formula, how many verwachtingen that count satisfy, or are a minus, or are nvt."""
        if self.meer_schalen:
            bereik = self.verwachtingen.bereik(len(self.verwachtingen.koppen) - 1)
            return f"SUMPRODUCT(--({bereik}={als_tekst(soort)}))"
        (schaal,) = self.kader.schalen
        geteld = [niveau.teken for niveau in schaal.niveaus if niveau.teken in tekens(schaal)]
        return "+".join(self._tel(teken, 0).formule for teken in geteld) or "0"

    # -- from tekens to an oordeel ---------------------------------------------------------------------------------

    def _criterium(self, criterium: Criterium, uitslag: Criteriumuitslag | None) -> Criteriumformules:
        scores = [self.scores[v.nr] for v in criterium.tellend]
        zichtbaar = self._tel(OPEN.value, sum(score is OPEN for score in scores), criterium.nr)
        tellingen = (
            self._met_feiten(zichtbaar, OPEN.value, uitslag),
            self._met_feiten(self._tel(ONGELDIG, 0, criterium.nr), ONGELDIG, uitslag),
        )
        geteld = tel_scores(criterium.tellend, self.scores)
        aantallen = tuple(self._tel_kolom(kolom, geteld[kolom.teken], criterium.nr) for kolom in self.kader.kolommen)
        rij = self.criteria.rij + 1
        open_, ongeldig = (
            Formule(formule=self.criteria.cel(rij, i), waarde=telling.waarde)
            for i, telling in enumerate(tellingen, start=1)
        )
        if uitslag is None:
            self.criteria.voeg_toe(criterium.nr, *tellingen)
            return Criteriumformules(aantallen=aantallen, open=open_, ongeldig=ongeldig)
        telcellen = self._tel_klassen(criterium.nr)
        toestand = telcellen.zicht.toestand(self.scores)
        regels = self.besluit.regels(uitslag, telcellen, toestand)
        lijst = self.toestanden.schrijf(criterium.nr, telcellen.zicht)
        self.besluit.beslis(uitslag, telcellen, toestand, regels, tellingen)
        zeker = self.besluit.zeker(uitslag, telcellen.zicht.regelset, lijst, toestand)
        getoond = self.besluit.getoond(uitslag, telcellen, toestand, regels, lijst)
        self.criteria.vul(rij, 6, zeker, *getoond)
        self._herstel(Criteriumcellen(
            nr=criterium.nr, telcellen=telcellen, lijst=lijst, open=open_.formule, ongeldig=ongeldig.formule,
            zeker=Formule(formule=self.criteria.cel(rij, 6), waarde=zeker.waarde),
        ))  # fmt: skip
        oordeel, beslisregel = (
            Formule(formule=self.criteria.cel(rij, i), waarde=een.waarde) for i, een in enumerate(getoond, start=7)
        )
        return Criteriumformules(
            aantallen=aantallen,
            open=zichtbaar if uitslag.feiten else open_,
            ongeldig=ongeldig,
            oordeel=oordeel,
            beslisregel=beslisregel,
        )

    def _met_feiten(self, telling: Formule, teken: str, uitslag: Criteriumuitslag | None) -> Formule:
        """Return a count with the facts added that the rules name and that have a teken too."""
        if uitslag is None or not uitslag.feiten:
            return telling
        erbij = self._tel(teken, len(uitslag.open_feiten) if teken == OPEN.value else 0, groep_van(uitslag.nr))
        return Formule(formule=f"{telling.formule}+{erbij.formule}", waarde=int(telling.waarde) + int(erbij.waarde))

    def _herstel(self, cellen: Criteriumcellen) -> None:
        """Write what each repair wins, and keep where that stands for every verwachting it is about."""
        for (plaats, min_), herstel in self.herstel.schrijf(cellen).items():
            for nr in cellen.telcellen.zicht.klassen[plaats].nrs:
                self.herstel_van[nr][min_] = herstel

    def _tel_klassen(self, nr: str) -> Telcellen:
        """Count every teken among the verwachtingen that weigh equally, since that is all the beslisregels can see."""
        zicht = self.zicht[nr]
        rijen: list[int] = []
        for plaats, klasse in enumerate(zicht.klassen):
            naam = klassenaam(nr, plaats)
            tekens: list[object] = [self.scores[verwachting] for verwachting in klasse.nrs]
            if klasse.schaal.getallen:
                rijen.append(0)
                continue
            tellingen = (self._tel(t, tekens.count(t), naam, 4) for t in self.tekens_van_klassen)
            rijen.append(self.klassen.voeg_toe(naam, *tellingen))
        plaatsen: dict[str, int] = {teken: plaats for plaats, teken in enumerate(self.tekens_van_klassen, start=1)}
        cellen = tuple(
            self.klassen.cel(rijen[t.klasse], plaatsen[t.teken])
            if rijen[t.klasse]
            else self._tel(t.teken, 0, klassenaam(nr, t.klasse), 4).formule
            for t in zicht.tellingen
        )
        sommen = {} if self.sommen is None else self.sommen.schrijf(nr, zicht, self.scores)
        return Telcellen(zicht=zicht, cellen=cellen, sommen=sommen)

    def _totalen(self, schrijver: Gevolgschrijver, gevolgen: Gevolgen) -> tuple[Formule, Formule]:
        """Return "18 van de 24 verwachtingen voldoende" with what is open or ongeldig, and what there is to repair."""
        uitslag, kader = self.uitslag, self.kader

        telbaar = sum(bool(v.schaal.voldoet) for v in kader.verwachtingen if v.telt_mee)
        is_min = self._tel_soort(MIN, lambda schaal: schaal.minnen)
        minnen = Formule(formule=is_min, waarde=len(kader.verbeterpunten(self.scores)))
        voldoet, nvt = (
            self._tel_soort(VOLDOET, lambda schaal: schaal.voldoet),
            self._tel_soort(NVT, lambda schaal: schaal.nvt),
        )
        rij = self.totalen.voeg_toe(
            Formule(formule=voldoet, waarde=uitslag.voldoende),
            Formule(formule=f"{telbaar}-({nvt})", waarde=uitslag.beoordeeld),
            Formule(formule=self._tel_soort(OPEN.value, lambda _: frozenset()), waarde=uitslag.kan_nog)
            if self.meer_schalen
            else self._tel(OPEN.value, uitslag.open),
            self._tel_ongeldig(),
            minnen,
            gevolgen.beter,
        )
        voldoende, beoordeeld, open_, ongeldig, aantal = (self.totalen.cel(rij, i) for i in range(5))
        beter = Formule(formule=self.totalen.cel(rij, 5), waarde=gevolgen.beter.waarde)
        welke = schrijver.welke_beter(beter, gevolgen)
        self.totalen.vul(rij, 6, welke)
        return (
            Formule(formule=standregel(voldoende, beoordeeld, open_, ongeldig), waarde=hoofdletter(stand(uitslag))),
            minnenregel(
                Formule(formule=aantal, waarde=minnen.waarde),
                beter,
                Formule(formule=self.totalen.cel(rij, 6), waarde=welke.waarde),
                kader.punt,
            ),
        )
