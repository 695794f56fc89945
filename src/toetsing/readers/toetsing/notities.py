"""Which notes at cells belong to which score. They decide nothing; only who asks for them pays for reading them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek, cel_naam, rij_van_cel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.celnotities import Celnotitie


@dataclass(frozen=True, slots=True, kw_only=True)
class Notities:
    """The notes of a file by the name of their sheet, and the sheets of which they could not be read, as meldingen."""

    per_blad: Mapping[str | None, tuple[Celnotitie, ...]]
    meldingen: tuple[Melding, ...]

    @property
    def aantal(self) -> int:
        """How many cells have one."""
        return sum(map(len, self.per_blad.values()))

    def bij(self, herkomst: Mapping[str, Plek]) -> dict[str, tuple[str, ...]]:
        """Return by verwachting what stands at its score.

        In a row with one score that is every note in the row; in one with more scores, as in a matrix, the note at the
        cell itself.
        """
        plekken = {nr: plek for nr, plek in herkomst.items() if plek.cel is not None}
        rijen = {nr: (plek.blad, rij_van_cel(plek.cel or "")) for nr, plek in plekken.items()}
        per_rij = Counter(rijen.values())
        bij = {
            nr: tuple(
                een.tekst
                for een in self.per_blad.get(blad, ())
                if een.rij == rij and (per_rij[blad, rij] == 1 or cel_naam(een.rij, een.kolom) == plekken[nr].cel)
            )
            for nr, (blad, rij) in rijen.items()
        }
        return {nr: teksten for nr, teksten in bij.items() if teksten}


def read_notities(bestand: Bestand) -> Notities:
    """Read the notes of every sheet that has any."""
    per_blad: dict[str | None, tuple[Celnotitie, ...]] = {}
    meldingen = []
    for blad in bestand.bladen:
        if blad.notities is None:
            continue
        from toetsing.readers.files.celnotities import celnotities

        try:
            per_blad[blad.naam] = celnotities(blad.notities)
        except Exception:  # noqa: BLE001 - the parsers of others raise anything at all on a damaged part
            meldingen.append(melding("T202", Plek(bestand=bestand.naam, blad=blad.naam)))
    return Notities(per_blad=per_blad, meldingen=tuple(meldingen))
