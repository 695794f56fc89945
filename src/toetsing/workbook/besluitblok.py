"""From counts to an oordeel, live: which beslisregel fits, what is still possible, and what people see of it.

Two blocks of the hidden sheet: a row for each criterium, and one for each of its beslisregels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import ZONDER_RIJ
from toetsing.domain.rules.boom import GEEN, LegeNoemer
from toetsing.domain.rules.formule import formule_van, lege_noemer
from toetsing.domain.words.kopnamen import BESLISREGEL, CRITERIUM, NOG_OPEN, ONGELDIG, OORDEEL, REGEL_VAN
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.toestanden import rang, rangformule, sleutel_van, sleutelformule
from toetsing.workbook.woorden import VERBETER, ZONDER_TABEL

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Criteriumuitslag
    from toetsing.domain.rules.formule import Telcellen
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Toestand
    from toetsing.workbook.celformules import Blok
    from toetsing.workbook.stappen import Stappenblok
    from toetsing.workbook.toestanden import Toestandenlijst

BESLUITKOPPEN: Final = (CRITERIUM, "open", ONGELDIG, "leeg", "sleutel", "rij", "zeker", "getoond", "waardoor")
"""The headers of the block with a row for each criterium."""
RIJKOPPEN: Final = (REGEL_VAN, OORDEEL, BESLISREGEL, "past")
"""The headers of the block with a row for each beslisregel."""


class Besluitblok:
    """Writes what decides one criterium after the other."""

    def __init__(self, criteria: Blok, rijen: Blok, stappen: Stappenblok | None) -> None:
        """Where no criterium has steps after its rows there are no `stappen`."""
        self.criteria, self.rijen, self.stappen = criteria, rijen, stappen

    def regels(self, uitslag: Criteriumuitslag, telcellen: Telcellen, toestand: Toestand) -> tuple[int, int]:
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
            past = not uitslag.alles_open and telcellen.zicht.past(regel, toestand)
            self.rijen.voeg_toe(uitslag.nr, regel.oordeel, regel.zin, Formule(formule=formule, waarde=past))
        return eerste, self.rijen.rij

    def beslis(
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
            formule=lege_noemer(zicht.regelset, telcellen),
            waarde=not uitslag.alles_open and zicht.lege_noemer(toestand),
        )
        sleutel = Formule(
            formule=sleutelformule(uitslag.nr, telcellen), waarde=sleutel_van(uitslag.nr, zicht, toestand)
        )
        welke = Formule(
            formule=f"IFERROR(MATCH(TRUE,{self.rijen.bereik(3, *regels)},0),0)",
            waarde=zicht.regelset.alle_rijen.index(uitslag.rijen[0]) + 1
            if uitslag.rijen and not uitslag.alles_open
            else 0,
        )
        self.criteria.voeg_toe(uitslag.nr, *tellingen, leeg, sleutel, welke)

    def zeker(
        self, uitslag: Criteriumuitslag, regelset: Regelset, lijst: Toestandenlijst | None, toestand: Toestand
    ) -> Formule:
        """Return how good the oordeel is that is certain now, to compare a repair with, or nothing."""
        open_, sleutel, getoond = (self.criteria.cel(self.criteria.rij, i) for i in (1, 4, 7))
        bij_open, nu = '""', ""
        if lijst is not None:
            bij_open = f'IFERROR({lijst.zeker(lijst.plaats(sleutel))},"")'
        if not uitslag.alles_open:
            nu = rang(regelset, uitslag.mogelijk[0])
        elif lijst is not None:
            nu = lijst.gevolgen[toestand].zeker
        return Formule(formule=f"IF({open_}>0,{bij_open},{rangformule(getoond, regelset)})", waarde=nu)

    def getoond(
        self,
        uitslag: Criteriumuitslag,
        telcellen: Telcellen,
        toestand: Toestand,
        regels: tuple[int, int],
        lijst: Toestandenlijst | None,
    ) -> tuple[Formule, Formule]:
        """Return oordeel and beslisregel as people see them: ongeldig, still possible, or decided."""
        rij = self.criteria.rij
        open_, ongeldig, sleutel = (self.criteria.cel(rij, i) for i in (1, 2, 4))
        mogelijk: tuple[str, str] = als_tekst(NOG_OPEN), als_tekst(ZONDER_TABEL)
        nu = NOG_OPEN, ZONDER_TABEL
        if lijst is not None:
            plaats = lijst.plaats(sleutel)
            mogelijk = lijst.oordeel(plaats), lijst.beslisregel(plaats)
            nu = (lijst.gevolgen[toestand].oordeel, lijst.zinnen[toestand]) if uitslag.alles_open else nu
        vast = self._vast(uitslag, telcellen, toestand, regels)
        oordeel, beslisregel = (
            Formule(
                formule=f"IF({ongeldig}>0,{als_tekst(bij_ongeldig)},IF({open_}>0,{bij_open},{een.formule}))",
                waarde=open_nu if uitslag.alles_open else een.waarde,
            )
            for bij_ongeldig, bij_open, open_nu, een in zip((ONGELDIG, VERBETER), mogelijk, nu, vast, strict=True)
        )
        return oordeel, beslisregel

    def _vast(
        self, uitslag: Criteriumuitslag, telcellen: Telcellen, toestand: Toestand, regels: tuple[int, int]
    ) -> tuple[Formule, Formule]:
        """Return oordeel and beslisregel where nothing is open: of the row, and where there are any of the steps."""
        welke = self.criteria.cel(self.criteria.rij, 5)
        besluit = None if uitslag.alles_open else telcellen.zicht.beslis(toestand)
        rij = None if besluit is None else besluit.rij

        def van_rij(kolom: int, zonder: str, nu: str) -> Formule:
            formule = f"IF({welke}=0,{als_tekst(zonder)},INDEX({self.rijen.bereik(kolom, *regels)},{welke}))"
            return Formule(formule=formule, waarde=nu)

        oordeel = van_rij(1, GEEN, GEEN if rij is None else rij.oordeel)
        zin = van_rij(2, ZONDER_RIJ, ZONDER_RIJ if rij is None else rij.zin)
        if self.stappen is None or not telcellen.zicht.regelset.daarna:
            return oordeel, zin
        leeg = self.criteria.cel(self.criteria.rij, 3)
        na, gedaan = self.stappen.schrijf(uitslag.nr, oordeel, leeg, telcellen, besluit)
        return na, Formule(formule=f"{zin.formule}&{gedaan.formule}", waarde=f"{zin.waarde}{gedaan.waarde}")
