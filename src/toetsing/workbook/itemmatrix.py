"""The columns of items in a matrix, beside the scores or by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.items import antwoord_op, items_van, waarde_van
from toetsing.domain.velden import voor_een_zin
from toetsing.domain.words.kopnamen import ORGANISATIE
from toetsing.formats.xlsx.werkmap import Kolom
from toetsing.workbook.itemcellen import controleer_item, schrijf_item
from toetsing.workbook.woorden import kaderregel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad

_WENK: Final = "Per rij een organisatie, per kolom een item van een verwachting. Wat er mag staan, ziet u in de cel."
_LIJST: Final = "Per rij een organisatie. Wat over haar wordt gevraagd, hoort op de andere bladen."
_KOP: Final = 4
"""Row of the headers of a sheet that holds items alone, from zero."""
_BREEDTE: Final = 22


def itemkolommen(kader: Kader) -> tuple[Kolom, ...]:
    """Return a column for each item, headed by the number of its verwachting and its name."""
    return tuple(Kolom(item.kop, _BREEDTE) for item in items_van(kader))


def itemteksten(kader: Kader, toetsing: Toetsing) -> tuple[str, ...]:
    """Return what was filled in for each item, as text."""
    return tuple(antwoord_op(item, toetsing.items) for item in items_van(kader))


def vul_items(blad: Blad, kader: Kader, toetsingen: Sequence[Toetsing], eerste: int, kolom: int) -> None:
    """Write the items of each toetsing from row `eerste` and this column on, each in a cell of its kind."""
    for k, item in enumerate(items_van(kader), start=kolom):
        for rij, toetsing in enumerate(toetsingen, start=eerste):
            schrijf_item(blad, (rij, k), item, waarde_van(item, toetsing.items))
        bereik = (eerste, k, eerste + max(len(toetsingen), 1) - 1, k)
        controleer_item(blad, bereik, item, vooraf=voor_een_zin(item.punt.tekst))


def schrijf_itemmatrix(blad: Blad, kader: Kader, toetsingen: Sequence[Toetsing]) -> None:
    """Write the sheet of a kader that scores nothing: a row for each organisation, and nothing to count.

    Of one that asks sheets alone it says which organisations there are.
    """
    kolommen = (Kolom(ORGANISATIE[0], 26), *itemkolommen(kader))
    blad.write_string(0, 0, kader.titel, blad.werkmap.vorm("titel"))
    blad.write_string(1, 0, kaderregel(kader), blad.werkmap.vorm("regel"))
    blad.write_string(2, 0, _LIJST if kader.alleen_bladen else _WENK, blad.werkmap.vorm("regel"))
    uitleg = "Per rij een organisatie met wat er over haar is ingevuld."
    blad.tabel(_KOP, kolommen, len(toetsingen), blad.get_name(), uitleg, filter_=False)
    for rij, toetsing in enumerate(toetsingen, start=_KOP + 1):
        blad.tabelrij(rij, kolommen, (toetsing.organisatie, *itemteksten(kader, toetsing)))
    vul_items(blad, kader, toetsingen, _KOP + 1, 1)
    blad.freeze_panes(_KOP + 1, 1)
    blad.repeat_rows(_KOP)
    blad.set_selection(_KOP + 1, 1, _KOP + 1, 1)
