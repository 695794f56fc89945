"""What reading a long table and reading a matrix share: the scores in cells, what is missing, and the toetsing."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.domain.words.telwoorden import ANTWOORD, SCORE, en_feiten
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd, hoofdletter, opsomming
from toetsing.readers.toetsing.nummers import Nummers
from toetsing.readers.toetsing.scoreinvoer import Scorelezer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Getoond
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.toetsing.feiten import Beschreven
    from toetsing.readers.toetsing.labels import (
        Kenmerken,
    )
    from toetsing.readers.toetsing.oordelen import Gegeven


def _al_gezegd(een: Melding, meldingen: list[Melding]) -> bool:
    """Return whether the same was said of another cell of this toetsing: that of merged cells one is filled."""
    return een.code == "T189" and any(een.tekst == ander.tekst for ander in meldingen)


_GENOEMD: Final = 10
"""Of more verwachtingen than this the rest is counted."""


class Toetsinglezer:
    """Reads scores of one file by a kader, and makes toetsingen of them.

    `getoond` are the oordelen that the workbook shows, where it was made with this very kader.
    """

    def __init__(self, bestand: Bestand, kader: Kader, getoond: Mapping[str, Getoond]) -> None:
        self.getoond = getoond
        self.bestand = bestand
        self.bron = Bronbestand(bestand=bestand.naam, sha256=bestand.sha256)
        self.kader = kader
        self.nummers = Nummers(kader)
        self.invoer = Scorelezer(kader)

    def scores(
        self, venster: Venster, cellen: Mapping[str, tuple[int, int]]
    ) -> tuple[dict[str, Ingevuld], dict[str, Plek], list[Melding]]:
        """Read the score of all that the kader asks and that has a cell; what does not count may have none."""
        scores: dict[str, Ingevuld] = {}
        herkomst: dict[str, Plek] = {}
        meldingen: list[Melding] = []
        for nr, verwachting in self.nummers.gevraagd.items():
            if nr in cellen:
                rij, kolom = cellen[nr]
                scores[nr], opmerking = self.invoer.lees(venster, rij, kolom, verwachting)
                herkomst[nr] = venster.plek(rij, kolom, nr)
                meldingen += [opmerking] if opmerking and not _al_gezegd(opmerking, meldingen) else []
            elif not verwachting.telt_mee:
                scores[nr] = verwachting.bij_leeg
        gezegd = {feit.nr for feit in self.kader.feiten if feit.motivering}  # of these T291 says what a blank is
        leeg = [
            v
            for nr, v in self.nummers.gevraagd.items()
            if nr in cellen and nr not in gezegd and venster.leeg(*cellen[nr])
        ]
        for niveau, groep in groupby((v for v in leeg if v.leeg_is is not None), key=lambda v: v.leeg_is):
            nrs = [v.nr for v in groep]
            naam = niveau.naam if niveau is not None else ""
            meldingen.append(melding("T290", herkomst[nrs[0]], score=naam, nrs=genoemd(nrs, _GENOEMD, ZONDER_WOORD)))
        return scores, herkomst, meldingen

    def ontbrekend(self, plek: Plek, cellen: Mapping[str, object], wat: str, bij: str = "") -> list[Melding]:
        """Say which verwachtingen and facts have no cell: `wat` is what to add, `bij` of which toetsing of more."""
        weg = [een.nr for een in self.kader.gevraagd if een.telt_mee and een.nr not in cellen]
        if not weg:
            return []
        nrs, feiten = ([nr for nr in weg if (nr in self.kader.per_nr) is is_nr] for is_nr in (True, False))
        soorten = [f"{'verwachting' if len(nrs) == 1 else 'de verwachtingen'} {opsomming(nrs)}"] if nrs else []
        ontbreekt = "ontbreekt" if len(weg) == 1 else "ontbreken"
        tekst = hoofdletter(f"{en_feiten(soorten, feiten)} {ontbreekt}{bij}.")
        heet = SCORE if nrs else ANTWOORD
        leeg = f"een {'leeg' if heet.het else 'lege'} {heet.enkel} betekent: nog open"
        if any(self.kader.bij_naam[nr].leeg_is for nr in weg):
            leeg += ", of het niveau dat de schaal voor een lege cel noemt"
        raad = f"{wat} toe voor {weg[0]}" if len(weg) == 1 else f"voor elk {wat} toe"
        plek = replace(plek, verwachting=weg[0] if len(weg) == 1 else None)
        return [melding("T024", plek, wat=tekst, voeg_toe=raad, leeg=leeg)]

    def toetsing(
        self,
        kenmerken: Kenmerken,
        scores: dict[str, Ingevuld],
        herkomst: dict[str, Plek],
        gegeven: Gegeven,
        bij_feiten: Beschreven,
    ) -> Toetsing:
        """Return the toetsing of these scores, with the oordelen that people gave and why facts are so."""
        return Toetsing(
            organisatie=kenmerken.organisatie or "",
            ronde=kenmerken.ronde,
            datum=kenmerken.datum,
            soort=kenmerken.soort,
            markering=kenmerken.markering or "",
            bron=self.bron,
            scores=MappingProxyType(scores),
            herkomst=MappingProxyType(herkomst),
            gepubliceerd=MappingProxyType(gegeven.gepubliceerd),
            afwijkingen=MappingProxyType(gegeven.afwijkingen),
            zonder_letter=MappingProxyType(gegeven.zonder_letter),
            motiveringen=bij_feiten.motiveringen,
            ondertekend=bij_feiten.ondertekend,
        )
