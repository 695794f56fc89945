"""The workbook with a row per organisation and a column per verwachting, for who compares: dropdowns and live counts.

Counts stand beside every row and above every column, so that a score that is none is found where the two meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.kopnamen import ORGANISATIE
from toetsing.domain.plek import cel_vast
from toetsing.domain.scores import OPEN, normaliseer_invoer
from toetsing.weergave.score import kadernaam
from toetsing.weergave.werkmap import ONGELDIG, kaderregel, scorewenk
from toetsing.writers.celformules import Blok, als_tekst, getypt, teken_van, vormen_van
from toetsing.writers.invulbladen import gegevens_van_matrix, herkomst, uitlegblad
from toetsing.writers.werkboek import Formule, Kolom, Werkboek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing
    from toetsing.writers.werkboek import Blad

_BLAD: Final = "Landelijk"
_REKENBLAD: Final = "Rekenblad"
_AANTALLEN: Final = 3
"""Row of the first count above the columns, from zero."""


def matrix_als_werkboek(kader: Kader, toetsingen: Sequence[Toetsing]) -> bytes:
    """Return one workbook with a row per toetsing; ronde and soort are given once, where all share them."""
    boek = Werkboek(kadernaam(kader), herkomst(kader))
    blad = boek.blad(_BLAD)
    gegevensblad, uitleg_ = (boek.blad(naam, liggend=False) for naam in ("Gegevens", "Uitleg"))
    _Matrix(boek, kader, toetsingen).schrijf(blad)
    rondes, soorten = {t.ronde for t in toetsingen}, {t.soort for t in toetsingen}
    gegevens_van_matrix(
        gegevensblad,
        kader,
        rondes.pop() if len(rondes) == 1 else None,
        soorten.pop() if len(soorten) == 1 else None,
    )
    uitlegblad(uitleg_, kader)
    blad.activate()
    return boek.bytes()


class _Matrix:
    """Writes the sheet with the scores, and a hidden sheet that says of every cell which teken it stands for."""

    def __init__(self, boek: Werkboek, kader: Kader, toetsingen: Sequence[Toetsing]) -> None:
        self.kader, self.toetsingen = kader, toetsingen
        self.verwachtingen = [v for v in kader.verwachtingen if v.telt_mee]
        niveaus = [n for n in kader.schaal if any(n.teken in v.scores for v in self.verwachtingen)]
        self.soorten = [*((n.teken, n.naam) for n in niveaus), ("open", "open"), (ONGELDIG, ONGELDIG)]
        self.kop = _AANTALLEN + len(self.soorten)
        self.eerste, self.laatste = self.kop + 1, self.kop + len(toetsingen)
        self._verborgen(boek.blad(_REKENBLAD, verborgen=True))

    def _verborgen(self, blad: Blad) -> None:
        """Write, left to right: the accepted spellings, what was typed in every cell, which teken that is."""
        vormen = Blok(blad, 0, ("teken", "vorm"))
        bereiken: dict[str, str] = {}
        for niveau in self.kader.schaal:
            eerste = vormen.rij + 1
            for vorm in vormen_van(niveau):
                vormen.voeg_toe(niveau.teken, vorm)
            bereiken[niveau.teken] = vormen.bereik(1, eerste)
        breedte = len(self.verwachtingen)
        getypt_ = Blok(blad, 3, ["getypt"] * breedte)
        self.tekens = Blok(blad, 4 + breedte, [v.nr for v in self.verwachtingen])
        for rij, toetsing in enumerate(self.toetsingen, start=self.eerste):
            typen, tekens = [], []
            for k, v in enumerate(self.verwachtingen):
                score = toetsing.scores[v.nr]
                keuzes: dict[str, str] = {teken: bereiken[teken] for teken in v.scores}
                bron = f"{_BLAD}!{cel_vast(rij, k + 1)}"
                vorm = "" if score is OPEN else normaliseer_invoer(score)
                typen.append(Formule(formule=getypt(bron), waarde=vorm))
                plek = getypt_.cel(getypt_.rij + 1, k)
                teken = "open" if score is OPEN else score
                tekens.append(Formule(formule=teken_van(plek, "open", keuzes, ONGELDIG), waarde=teken))
            getypt_.voeg_toe(*typen)
            self.tekens.voeg_toe(*tekens)

    def schrijf(self, blad: Blad) -> None:
        """Write the sheet people fill in."""
        kolommen = (
            Kolom(ORGANISATIE[0], 28),
            *(Kolom(v.nr, 6.5, "score") for v in self.verwachtingen),
            *(Kolom(naam, len(naam) + 3, "getal") for _, naam in self.soorten),
        )
        blad.write_string(0, 0, self.kader.titel, blad.boek.vorm("titel"))
        blad.write_string(1, 0, kaderregel(self.kader), blad.boek.vorm("regel"))
        blad.tabel(
            self.kop, kolommen, len(self.toetsingen), _BLAD, "Per rij een organisatie met haar scores.", filter_=False
        )
        breedte = len(self.verwachtingen)
        for i, toetsing in enumerate(self.toetsingen, start=1):
            scores = [toetsing.scores[v.nr] for v in self.verwachtingen]
            telling = self._tel(self.tekens.cel(i, 0), self.tekens.cel(i, breedte - 1), scores)
            cellen = ("" if score is OPEN else score for score in scores)
            blad.tabelrij(self.kop + i, kolommen, (toetsing.organisatie, *cellen, *telling))
        for i, (_, naam) in enumerate(self.soorten):
            blad.write_string(_AANTALLEN + i, 0, f"aantal {naam}", blad.boek.vorm("vast"))
        for k, v in enumerate(self.verwachtingen):
            scores = [toetsing.scores[v.nr] for toetsing in self.toetsingen]
            telling = self._tel(self.tekens.cel(1, k), self.tekens.cel(max(len(scores), 1), k), scores)
            for i, formule in enumerate(telling):
                blad.schrijf(_AANTALLEN + i, k + 1, formule, blad.boek.vorm("getal"))
        self._keuzelijsten(blad)
        blad.freeze_panes(self.eerste, 1)
        blad.repeat_rows(self.kop)
        blad.set_selection(self.eerste, 1, self.eerste, 1)

    def _tel(self, van: str, tot: str, scores: Sequence[Ingevuld]) -> list[Formule]:
        """Count each teken, open and ongeldig in a row or a column of tekens."""
        bereik = f"{van}:{tot.rpartition('!')[2]}"
        waarden = ["open" if score is OPEN else score for score in scores]
        return [
            Formule(formule=f"SUMPRODUCT(--({bereik}={als_tekst(teken)}))", waarde=waarden.count(teken))
            for teken, _ in self.soorten
        ]

    def _keuzelijsten(self, blad: Blad) -> None:
        """Put a dropdown on every score cell, and a question mark before what is no score."""
        for k, v in enumerate(self.verwachtingen):
            bereik = (self.eerste, k + 1, self.laatste, k + 1)
            blad.keuzelijst(bereik, v.scores, f"Score {v.nr}", scorewenk(v))
            teken = self.tekens.cel(1, k).replace("$", "")
            blad.vraagteken(bereik, f'{teken}="{ONGELDIG}"')
