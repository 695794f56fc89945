"""One cell to one score: what is accepted comes from the kader, everything else is a melding and never a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import cel_naam
from toetsing.domain.schrijfwijzen import toegestaan, vormen_van
from toetsing.domain.scores import OPEN, normaliseer_invoer
from toetsing.domain.words.conflict import is_conflictmerk
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.files.cellen import getal_als_tekst, soort_cel, toon

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.plek import Plek
    from toetsing.domain.scores import Ingevuld, Score
    from toetsing.readers.files.cellen import Venster


class Scorelezer:
    """Reads score cells for one kader."""

    def __init__(self, kader: Kader) -> None:
        self._vormen = vormen_van(kader)
        self._invoer = [vorm for niveau in kader.schaal for vorm in niveau.invoer]
        self._nvt = next((niveau.teken for niveau in kader.schaal if niveau.nvt), None)

    def is_score(self, waarde: object) -> bool:
        """Return whether a cell value is one of the accepted spellings of a score; 1.0 is the accepted 1."""
        return self.teken(waarde) is not None

    def teken(self, waarde: object) -> Score | None:
        """Return the score that a cell value is a spelling of, or None."""
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            waarde = getal_als_tekst(waarde)
        return self._vormen.get(normaliseer_invoer(waarde)) if isinstance(waarde, str) else None

    def niet_beoordeeld(self) -> Score:
        """Return the score of a verwachting that does not count. A checked kader has one."""
        assert self._nvt is not None
        return self._nvt

    def lees(self, venster: Venster, rij: int, kolom: int, verwachting: Verwachting) -> tuple[Ingevuld, Melding | None]:
        """Return the score of a cell with what is to be said of it.

        A cell with a fout gives open, which no one sees: its toetsing is left out.
        """
        plek = venster.plek(rij, kolom, verwachting.nr)
        keuze = toegestaan(verwachting)
        fouttekst = venster.fout(rij, kolom)
        if fouttekst is not None:
            return OPEN, melding("T034", plek, waarde=fouttekst, toegestaan=keuze)
        if venster.niet_berekend(rij, kolom):
            return OPEN, melding("T035", plek, toegestaan=keuze)
        waarde = venster.waarde(rij, kolom)
        if isinstance(waarde, str) and not normaliseer_invoer(waarde):
            vlak = venster.blad.vlak_over(rij, kolom)
            if vlak is not None and not venster.leeg(*vlak[:2]):
                cellen, getoond = f"{cel_naam(*vlak[:2])}:{cel_naam(*vlak[2:])}", toon(venster.waarde(*vlak[:2]))
                return OPEN, melding("T189", plek, cellen=cellen, waarde=getoond)
            return (OPEN if verwachting.telt_mee else self.niet_beoordeeld()), None
        if isinstance(waarde, str):
            return self._tekst(waarde, waarde, verwachting, plek)
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            formule = venster.blad.nulformules.get((rij, kolom))
            if formule is not None and not self.is_score(waarde):
                tekst = f" (={toon(formule)})" if formule else ""
                return OPEN, melding("T167", plek, formule=tekst, toegestaan=keuze)
            return self._tekst(getal_als_tekst(waarde), toon(waarde), verwachting, plek)
        return OPEN, melding("T033", plek, soort=soort_cel(waarde), waarde=toon(waarde), toegestaan=keuze)

    def _tekst(self, invoer: str, waarde: str, verwachting: Verwachting, plek: Plek) -> tuple[Ingevuld, Melding | None]:
        """Look up what was typed; `waarde` is how the user sees it."""
        keuze = toegestaan(verwachting)
        teken = self._vormen.get(normaliseer_invoer(invoer))
        if teken is None and is_conflictmerk(waarde):
            return OPEN, melding("T153", plek, waarde=toon(waarde))
        if teken is None:
            return OPEN, melding("T031", plek, waarde=toon(waarde), toegestaan=keuze, tip=tip(waarde, self._invoer))
        if teken in verwachting.scores:
            return teken, None
        if not verwachting.telt_mee:
            reden = f"{verwachting.reden}."
            return self.niet_beoordeeld(), melding("T036", plek, waarde=toon(waarde), reden=reden)
        return OPEN, melding("T032", plek, waarde=toon(waarde), toegestaan=keuze)
