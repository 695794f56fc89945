"""What became of the measures of a plan on a given day: late, due, done, without a day, without an owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.change.voortgang import Peiling, Voortgang, bevonden_in, volg_rij
from toetsing.domain.dossier import koppen_van
from toetsing.domain.plek import Plek
from toetsing.domain.registers import PLAN, Registerrij
from toetsing.domain.words.dossierkoppen import STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from toetsing.domain.dossier import Maatregel
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

KLAAR: Final = STATUS[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevolgd:
    """A measure and how far it is.

    `dag` is the day its term says, if any. `bij_min` is whether its verwachting has a minus; None where that does not
    count or is not in the kader.
    """

    maatregel: Maatregel
    voortgang: Voortgang
    dag: date | None
    bij_min: bool | None

    @property
    def zonder_verantwoordelijke(self) -> bool:
        """Whether nobody was named to see to it."""
        return not self.maatregel.verantwoordelijke.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opvolging:
    """The measures, late ones first and then by day, and the minuses that have no measure."""

    maatregelen: tuple[Gevolgd, ...]
    zonder_maatregel: tuple[str, ...]


def volg(kader: Kader, scores: Mapping[str, Ingevuld], plan: Sequence[Maatregel], peildatum: date) -> Opvolging:
    """Follow up the measures of a plan, as rows of the register that it is. On its day itself nothing is late yet."""
    tellend = [v.nr for v in kader.verwachtingen if v.telt_mee]
    minnen = kader.verbeterpunten(scores)
    peiling = Peiling(peildatum=peildatum, kader=kader, bevonden=bevonden_in(kader, scores))
    gevolgd = []
    for maatregel in plan:
        een = volg_rij(PLAN, als_rij(maatregel), peiling)
        gevolgd.append(
            Gevolgd(
                maatregel=maatregel,
                voortgang=een.voortgang,
                dag=een.wanneer.dag if een.wanneer else None,
                bij_min=maatregel.nr in minnen if maatregel.nr in tellend else None,
            )
        )
    volgorde = list(Voortgang)
    gevolgd.sort(key=lambda een: (volgorde.index(een.voortgang), een.dag or peildatum))
    met_maatregel = {een.maatregel.nr for een in gevolgd if een.maatregel.verbetermaatregel.strip()}
    return Opvolging(maatregelen=tuple(gevolgd), zonder_maatregel=tuple(nr for nr in minnen if nr not in met_maatregel))


def als_rij(maatregel: Maatregel) -> Registerrij:
    """Return a measure as a row of the plan."""
    teksten = ((kop, getattr(maatregel, kop).strip()) for kop in koppen_van(type(maatregel)))
    return Registerrij(waarden={kop: tekst for kop, tekst in teksten if tekst}, plek=Plek())
