"""Which notes at cells belong to which score or item. They decide nothing; only who asks for them pays for that."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek, cel_naam, rij_van_cel
from toetsing.readers.toetsing.itemtabellen import Wie

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
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
        """Return what stands at each of these cells, by what is filled in there: a score, a fact or an item.

        In a row with one of them that is every note in the row; in one with more, as in a matrix, the note at the cell
        itself.
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


def notitieplekken(bestand: Bestand, kader: Kader, toetsing: Toetsing, *, enig: bool) -> dict[str, Plek]:
    """Return where the notes of a toetsing can stand: at scores by number, at facts by name, at items by both.

    Of an `enig` toetsing in its file also at items that are still empty.
    """
    wie = Wie.van(toetsing.organisatie, toetsing.ronde, toetsing.soort)
    leeg = itemplekken_in(bestand, kader, wie) if enig else {}
    van_items = toetsing.itemplekken.items()
    gevuld = {f"{nr} {naam}": plek for nr, van_een in van_items for naam, plek in van_een.items()}
    return {**toetsing.herkomst, **leeg, **gevuld}


def itemplekken_in(bestand: Bestand, kader: Kader, wie: Wie) -> dict[str, Plek]:
    """Return the cells of all items in a file of one toetsing, also where nothing can be read; none without items."""
    if not kader.itempunten:
        return {}
    from toetsing.readers.toetsing.items import Itemlezer  # only a kader with items pays for it

    return Itemlezer(kader).plekken_in(bestand, wie)


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
