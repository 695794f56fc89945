"""Which rows of the registers of the kader a report is about: in workbooks, and in tables beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.registers import Registers
from toetsing.domain.change.voortgang import BINNEN
from toetsing.domain.compare.dossiers import hoort_bij, volg_dossiers
from toetsing.domain.meldingen import melding
from toetsing.domain.words.woorden import vergelijkbaar
from toetsing.pipeline.registerrijen import Rijkeuze, inzendingen_van, over_opgevolgd

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.rapport.gedeeld_beeld import Registerdeel
    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.domain.compare.dossiers import Inzending
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.besloten import Besloten


class Registerrijen:
    """The rows in the input of a report that were asked for, and what there is to say of them."""

    def __init__(self, scoring: Besloten, wens: Rapportwens) -> None:
        self.kader, self.peildatum = scoring.kader, wens.peildatum
        alle, over = inzendingen_van(scoring)
        if wens.organisatie is not None:
            alle = [een for een in alle if vergelijkbaar(een.organisatie) == vergelijkbaar(wens.organisatie)]
        self.keuze = Rijkeuze(wens.alleen, [scoring], alle)
        self.inzendingen = list(filter(self.keuze.heeft, alle))
        self._gezegd = [*over, *self.keuze.meldingen()]

    def van_een(self, toetsing: Toetsing) -> tuple[Registerdeel, ...]:
        """Return the rows of one toetsing: those in its own file, and the loose ones that stand beside these."""
        eigen = [een for een in self.inzendingen if not een.los and _is_van(een, toetsing)]
        los = [een for een in self.inzendingen if een.los and any(hoort_bij(een, ander) for ander in eigen)]
        return self._registers([*eigen, *los]).van_een()

    def van_allen(self) -> tuple[Registerdeel, ...]:
        """Return how far all rows are, per organisation and together."""
        return self._registers(self.inzendingen).van_allen()

    def meldingen(self, *, per_toetsing: bool = False) -> tuple[Melding, ...]:
        """Return everything there is to say of the rows; what is in no report, where there is one per toetsing."""
        return tuple(dict.fromkeys((*self._gezegd, *(self._in_geen_rapport() if per_toetsing else ()))))

    def _registers(self, inzendingen: Sequence[Inzending]) -> Registers:
        opgevolgd = volg_dossiers(inzendingen, self.peildatum, BINNEN)
        self._gezegd += over_opgevolgd(opgevolgd)
        return Registers(self.kader, self.peildatum, opgevolgd.dossiers)

    def _in_geen_rapport(self) -> Iterator[Melding]:
        """Say of which ronde of an organisation there are rows, and no toetsing."""
        namen = {vergelijkbaar(een.organisatie) for een in self.inzendingen if not een.los}
        for los in (een for een in self.inzendingen if een.los and vergelijkbaar(een.organisatie) in namen):
            if not any(hoort_bij(los, een) for een in self.inzendingen if not een.los):
                wie = f"{los.organisatie} in ronde {los.ronde}"
                yield melding("T335", los.rijen[0][1][0].plek, organisatie=wie, tip="")


def _is_van(een: Inzending, toetsing: Toetsing) -> bool:
    wie = vergelijkbaar(een.organisatie), een.ronde, een.soort
    return wie == (vergelijkbaar(toetsing.organisatie), toetsing.ronde, toetsing.soort)
