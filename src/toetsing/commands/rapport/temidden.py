"""All organisations, beside whom one stands: read once, and for each report those of the same ronde and soort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.document.verdeling import temiddendeel
from toetsing.domain.compare.verdeling import te_midden_van
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import rondesleutel, vergelijkbaar
from toetsing.pipeline.scoren import score
from toetsing.pipeline.toetsingkeuze import eis_een_per_organisatie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.document.verdeling import Verdelingdeel
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.pipeline.besloten import Besloten


@dataclass(frozen=True, slots=True, kw_only=True)
class Allen:
    """Every toetsing behind --landelijk, and what there is to say of reading them."""

    pad: str
    uitslagen: tuple[Uitslag, ...]
    meldingen: tuple[Melding, ...]

    def deel(self, uitslag: Uitslag) -> tuple[Verdelingdeel | None, tuple[Melding, ...]]:
        """Return where a toetsing stands among those of its own ronde and soort, and what there is to say of that.

        Raises Gebruiksfout where an organisation is among these more than once.
        """
        toetsing = uitslag.toetsing
        samen = [een for een in self.uitslagen if _samen(een) == _samen(uitslag)]
        if not samen:
            zonder = melding("T126", Plek(bestand=self.pad), organisatie=toetsing.organisatie)
            return None, (zonder,) if self.uitslagen else ()
        eis_een_per_organisatie(samen)
        anders = any(_is_ander(een, uitslag) for een in samen)
        opmerkingen = (melding("T127", Plek(bestand=self.pad), organisatie=toetsing.organisatie),) if anders else ()
        return temiddendeel(te_midden_van(uitslag, samen)), opmerkingen


def _samen(uitslag: Uitslag) -> tuple[object, ...]:
    return rondesleutel(uitslag.toetsing.ronde), uitslag.toetsing.soort


def _is_ander(een: Uitslag, uitslag: Uitslag) -> bool:
    """Whether this is of the same organisation, with other scores."""
    zelfde = vergelijkbaar(een.toetsing.organisatie) == vergelijkbaar(uitslag.toetsing.organisatie)
    return zelfde and een.toetsing.scores != uitslag.toetsing.scores


def lees_allen(scoring: Besloten, wens: Rapportwens, al_gezegd: Sequence[Melding]) -> Allen | None:
    """Read all organisations, where they were asked for; None where not, or where the kader counts nothing voldoende.

    They have to be of the kader of the report, and are decided by the same beslisregels; else there are none.
    Raises Gebruiksfout or Kaderfout as `score` does.
    """
    if wens.te_midden_van is None or not scoring.uitslagen:
        return None
    allen = score([wens.te_midden_van], kader=wens.kader, variant=wens.variant, elders=True)
    meldingen = tuple(een for een in allen.meldingen if een not in al_gezegd)
    if not scoring.kader.kent_voldoende:
        waarom = "dit kader zegt van geen score dat zij voldoende is"
        meldingen = (*meldingen, melding("T125", Plek(bestand=wens.te_midden_van), waarom=waarom))
        return Allen(pad=wens.te_midden_van, uitslagen=(), meldingen=meldingen)
    gelijk = allen.kader is not None and _regels(allen) == _regels(scoring)
    if not gelijk and allen.uitslagen:
        waarom = "die werkmappen zijn van een ander kader of een andere variant"
        meldingen = (*meldingen, melding("T125", Plek(bestand=wens.te_midden_van), waarom=waarom))
    return Allen(pad=wens.te_midden_van, uitslagen=allen.uitslagen if gelijk else (), meldingen=meldingen)


def _regels(scoring: Besloten) -> tuple[object, ...]:
    return scoring.kader.sha256, scoring.kader.variant
