"""One cell to one score: what is accepted comes from the kader, everything else is a melding and never a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import cel_naam
from toetsing.domain.schrijfwijzen import open_van, toegestaan, vormen_van
from toetsing.domain.scores import OPEN, normaliseer_invoer
from toetsing.domain.words.conflict import is_conflictmerk
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.telwoorden import bepaald
from toetsing.readers.files.cellen import getal_als_tekst, soort_cel, toon

if TYPE_CHECKING:
    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld, Score
    from toetsing.readers.files.cellen import Venster


class Scorelezer:
    """Reads score cells for one kader."""

    def __init__(self, kader: Kader) -> None:
        self._schalen = kader.schalen
        self._open = {woord for een in kader.gevraagd for woord in open_van(een)}

    def is_score(self, waarde: object) -> bool:
        """Return whether a cell value is one of the accepted spellings of a score, or open; 1.0 is the accepted 1."""
        if isinstance(waarde, str) and normaliseer_invoer(waarde) in self._open:
            return True
        return any(self.teken(waarde, schaal) is not None for schaal in self._schalen)

    def teken(self, waarde: object, schaal: Schaal) -> Score | None:
        """Return the score of a scale that a cell value is a spelling of, or None."""
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            waarde = getal_als_tekst(waarde)
        return vormen_van(schaal).get(normaliseer_invoer(waarde)) if isinstance(waarde, str) else None

    def lees(self, venster: Venster, rij: int, kolom: int, gevraagd: Gevraagd) -> tuple[Ingevuld, Melding | None]:
        """Return the score of a cell with what is to be said of it.

        A cell with a fout gives open, which no one sees: its toetsing is left out.
        """
        plek = venster.plek(rij, kolom, gevraagd.nr)
        keuze, heet = toegestaan(gevraagd), gevraagd.heet.enkel
        fouttekst = venster.fout(rij, kolom)
        if fouttekst is not None:
            return OPEN, melding("T034", plek, waarde=fouttekst, toegestaan=keuze, heet=heet)
        if venster.niet_berekend(rij, kolom):
            return OPEN, melding("T035", plek, toegestaan=keuze, de_heet=bepaald(gevraagd.heet))
        waarde = venster.waarde(rij, kolom)
        if isinstance(waarde, str) and not normaliseer_invoer(waarde):
            vlak = venster.blad.vlak_over(rij, kolom)
            if vlak is not None and not venster.leeg(*vlak[:2]):
                cellen, getoond = f"{cel_naam(*vlak[:2])}:{cel_naam(*vlak[2:])}", toon(venster.waarde(*vlak[:2]))
                return OPEN, melding("T189", plek, cellen=cellen, waarde=getoond)
            return gevraagd.bij_leeg, None
        if isinstance(waarde, str):
            return self._tekst(waarde, waarde, gevraagd, plek)
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            formule = venster.blad.nulformules.get((rij, kolom))
            if formule is not None and self.teken(waarde, gevraagd.schaal) is None:
                tekst = f" (={toon(formule)})" if formule else ""
                de_heet = bepaald(gevraagd.heet)
                return OPEN, melding("T167", plek, formule=tekst, toegestaan=keuze, heet=heet, de_heet=de_heet)
            return self._tekst(getal_als_tekst(waarde), toon(waarde), gevraagd, plek)
        return OPEN, melding("T033", plek, soort=soort_cel(waarde), waarde=toon(waarde), toegestaan=keuze, heet=heet)

    def _tekst(self, invoer: str, waarde: str, gevraagd: Gevraagd, plek: Plek) -> tuple[Ingevuld, Melding | None]:
        """Look up what was typed; `waarde` is how the user sees it."""
        keuze = toegestaan(gevraagd)
        vorm = normaliseer_invoer(invoer)
        teken = vormen_van(gevraagd.schaal).get(vorm)
        if teken is None and vorm in open_van(gevraagd):
            return OPEN, None
        if teken is None and is_conflictmerk(waarde):
            return OPEN, melding("T153", plek, waarde=toon(waarde))
        if teken is None:
            getal = invoer.replace(",", ".").replace(".", "", 1).strip("-").isdecimal()
            # what looks most like a number that is not on the scale is seldom the number that was meant
            bekend = [v for niveau in gevraagd.schaal.niveaus if not (getal and niveau.is_getal) for v in niveau.invoer]
            raad = tip(waarde, bekend)
            return OPEN, melding(
                "T031", plek, waarde=toon(waarde), toegestaan=keuze, heet=gevraagd.heet.enkel, tip=raad
            )
        if teken in gevraagd.scores:
            return teken, None
        if not gevraagd.telt_mee:
            reden = f"{gevraagd.reden}."
            return gevraagd.bij_leeg, melding("T036", plek, waarde=toon(waarde), reden=reden)
        return OPEN, melding("T032", plek, waarde=toon(waarde), toegestaan=keuze)
