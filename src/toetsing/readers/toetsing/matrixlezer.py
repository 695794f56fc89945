"""From a matrix, a row for each organisation, to toetsingen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.schrijfwijzen import toegestaan
from toetsing.domain.words.kopnamen import ORGANISATIE
from toetsing.domain.words.totalen import is_totaal
from toetsing.readers.files.cellen import Venster, toon
from toetsing.readers.toetsing.feiten import beschreven, cellen_in
from toetsing.readers.toetsing.gelezen import Afgekeurd, Gelezen
from toetsing.readers.toetsing.gelezenitems import Gelezenitems
from toetsing.readers.toetsing.indeling import feitkolommen
from toetsing.readers.toetsing.labels import (
    Kenmerken,
    Label,
    kenmerken_van,
)
from toetsing.readers.toetsing.oordelen import oordeelkolommen, oordelen_van_rij
from toetsing.readers.toetsing.totaalnaam import misschien_totaal, totaal_als_organisatie

if TYPE_CHECKING:
    from toetsing.domain.plek import Plek
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.toetsing.indeling import Matrixtabel
    from toetsing.readers.toetsing.toetsinglezer import Toetsinglezer

_LEGE_RIJEN: Final = 3
"""More organisations without scores than this are not named one by one."""


class Matrixlezer:
    """Reads the matrix of one file."""

    def __init__(self, lezer: Toetsinglezer) -> None:
        self.lezer = lezer

    @property
    def _niets(self) -> str:
        """What a row holds of which nothing is filled in."""
        if self.lezer.kader.heeft_scores:
            return "geen enkele score"
        return "geen enkel oordeel" if self.lezer.nummers.gevraagd else "geen enkel item"

    def lees(self, tabel: Matrixtabel, kenmerken: Kenmerken) -> Gelezen:
        """Read every row as a toetsing; what it leaves out is taken from `kenmerken`, of above the table."""
        venster = tabel.venster
        kolommen = dict(tabel.verwachtingen)
        meldingen = self.lezer.ontbrekend(venster.plek(), kolommen, "een kolom")
        oordelen, koppen = oordeelkolommen(tabel, self.lezer.kader)
        meldingen += koppen
        bij_feiten = feitkolommen(tabel, self.lezer.kader)
        compleet = not any(map(is_fout, meldingen))
        toetsingen: list[Toetsing] = []
        afgekeurd: list[Afgekeurd] = []
        zonder: list[Plek] = []
        for rij in range(tabel.kop + 1, len(venster.blad.rijen)):
            if all(venster.leeg(rij, kolom) for kolom in (tabel.organisatie, *kolommen.values(), *tabel.items)):
                los = oordelen_van_rij(venster, rij, self.lezer.kader, oordelen)
                zonder += [los.plek] if los.plek is not None else []
                continue
            if rij == tabel.kop + 1 and self._is_kopvervolg(tabel, rij):
                continue
            eigen, opmerkingen = self._kenmerken_van_rij(tabel, rij, kenmerken)
            gevuld = [kolom for kolom in kolommen.values() if not venster.leeg(rij, kolom)]
            scores, herkomst, rest = self.lezer.scores(venster, {nr: (rij, k) for nr, k in kolommen.items()})
            bij, ook = beschreven(self.lezer.kader, scores, herkomst, cellen_in(venster, rij, bij_feiten), rest)
            rest += ook
            items = self._items(tabel, rij)
            rest += items.meldingen
            gevuld += [kolom for kolom in tabel.items if not venster.leeg(rij, kolom)]
            gegeven = oordelen_van_rij(venster, rij, self.lezer.kader, oordelen)
            opmerkingen += [*self._per_rij(tabel, rij, gevuld, eigen, rest), *gegeven.meldingen]
            meldingen += opmerkingen
            if compleet and not any(map(is_fout, opmerkingen)):
                een = self.lezer.toetsing(eigen, scores, herkomst, gegeven, bij)
                toetsingen.append(replace(een, items=items.waarden, itemplekken=items.plekken))
            else:
                afgekeurd.append(Afgekeurd(kenmerken=eigen, plek=venster.plek(rij, tabel.organisatie)))
        if not toetsingen and not afgekeurd:
            meldingen.append(melding("T046", venster.plek()))
        meldingen += [melding("T154", plek, aantal=len(toetsingen) + len(afgekeurd)) for plek in zonder]
        meldingen = _lege_rijen_samen(meldingen, venster, self._niets)
        return Gelezen(
            toetsingen=tuple(toetsingen), afgekeurd=tuple(afgekeurd), meldingen=tuple(meldingen), van_meer=True
        )

    def _per_rij(
        self, tabel: Matrixtabel, rij: int, gevuld: list[int], kenmerken: Kenmerken, opmerkingen: list[Melding]
    ) -> list[Melding]:
        """Say once what holds for a whole row: nothing filled in, or nothing in it that is a score."""
        venster = tabel.venster
        plek = venster.plek(rij, tabel.organisatie)
        if is_totaal(kenmerken.organisatie or ""):
            return [totaal_als_organisatie(plek, kenmerken.organisatie or "")]
        opmerkingen = [*opmerkingen, *misschien_totaal(plek, kenmerken.organisatie or "")]
        if not gevuld and kenmerken.organisatie:
            return [*opmerkingen, melding("T048", plek, organisatie=kenmerken.organisatie, wat=self._niets)]
        een_score = not tabel.items.keys().isdisjoint(gevuld) or any(
            self.lezer.invoer.is_score(venster.waarde(rij, kolom)) for kolom in gevuld
        )
        if not kenmerken.organisatie and not een_score:
            return []
        if len(gevuld) > 1 and not een_score:
            (eerste, *_) = (self.lezer.nummers.gevraagd[nr] for nr, _ in tabel.verwachtingen)
            wat = f"In de rij '{toon(kenmerken.organisatie or '')}' staat geen enkele score."
            return [melding("T050", plek, wat=wat, anders=f"kies anders {toegestaan(eerste)}")]
        return opmerkingen

    def _items(self, tabel: Matrixtabel, rij: int) -> Gelezenitems:
        """Read what a row has in the columns of items."""
        lezer = self.lezer.nummers.items
        return Gelezenitems() if lezer is None else lezer.in_rij(tabel.venster, rij, tabel.items)

    def _is_kopvervolg(self, tabel: Matrixtabel, rij: int) -> bool:
        """Return whether the row below the header goes on with it: texts below the numbers, of no organisation."""
        waarden = [tabel.venster.waarde(rij, kolom) for _, kolom in tabel.verwachtingen]
        teksten = [waarde for waarde in waarden if isinstance(waarde, str)]
        geen_score = not any(map(self.lezer.invoer.is_score, waarden))
        return tabel.venster.leeg(rij, tabel.organisatie) and len(teksten) == len(waarden) > 1 and geen_score

    def _kenmerken_van_rij(self, tabel: Matrixtabel, rij: int, geheel: Kenmerken) -> tuple[Kenmerken, list[Melding]]:
        """Return what a row says of its toetsing; what it leaves out is taken from above the table."""
        venster = tabel.venster
        kolommen = ((ORGANISATIE[0], tabel.organisatie), *tabel.labels)
        labels = {
            naam: Label(naam=naam, venster=venster, rij=rij, kolom=kolom)
            for naam, kolom in kolommen
            if not venster.leeg(rij, kolom)
        }
        eigen, onjuist = kenmerken_van(labels)
        meldingen = list(onjuist)
        if ORGANISATIE[0] not in labels:
            kop = toon(tabel.kopcel(tabel.organisatie)[1])
            meldingen.append(melding("T041", venster.plek(rij, tabel.organisatie), kolom=kop))
        return (
            Kenmerken(
                organisatie=eigen.organisatie,
                ronde=eigen.ronde or geheel.ronde,
                datum=eigen.datum or geheel.datum,
                soort=eigen.soort or geheel.soort,
                markering=eigen.markering or geheel.markering,
            ),
            meldingen,
        )


def _lege_rijen_samen(meldingen: list[Melding], venster: Venster, wat: str) -> list[Melding]:
    """Say once that many organisations have no scores yet, as in a matrix that was just made."""
    leeg = [een for een in meldingen if een.code == "T048"]
    if len(leeg) <= _LEGE_RIJEN:
        return meldingen
    return [
        *(een for een in meldingen if een.code != "T048"),
        melding("T052", venster.plek(), aantal=len(leeg), wat=wat),
    ]
