"""The sheet *Items*: a row for each item at each verwachting, with a dropdown or a check of its own kind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from toetsing.domain.items import antwoord_op, items_van, stand_van, waarde_van
from toetsing.domain.plek import cel_vast
from toetsing.domain.words.kopnamen import ANTWOORD, CRITERIUM, IN_TE_VULLEN, ITEM, VORIG_ANTWOORD
from toetsing.domain.words.woorden import aantal
from toetsing.formats.xlsx.werkmap import Formule, Kolom
from toetsing.workbook.celnotitie import zet_notitie
from toetsing.workbook.itemcellen import controleer_item, mag_in_woorden, schrijf_item
from toetsing.workbook.nummerkolom import nummerbreedte

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.items import Ingevuldeitems
    from toetsing.domain.kader import Kader
    from toetsing.formats.xlsx.werkmap import Blad

ITEMS: Final = "Items"
"""The name of the sheet."""
_ANTWOORD: Final = 4
"""Column of the answers, from zero."""
WENK: Final = "Vul de witte cellen in. Wat er mag staan, ziet u rechts ervan, en als u de cel kiest."


def itemblad(blad: Blad, kader: Kader, ingevuld: Ingevuldeitems, vorige: Ingevuldeitems | None, *, kop: int) -> None:
    """Write the table with items below row `kop`; with `vorige` what was filled in before stands beside it."""
    items = items_van(kader)
    oud = (Kolom(VORIG_ANTWOORD, 30, "vast"),) if vorige is not None else ()
    kolommen = (
        Kolom(CRITERIUM, 18, "vast"),
        Kolom("nr", nummerbreedte((item.nr for item in items), 7), "vast"),
        Kolom("verwachting", 40, "vast"),
        Kolom(ITEM, 20, "vast"),
        Kolom(ANTWOORD, 50),
        *oud,
        Kolom(IN_TE_VULLEN, 40, "vast"),
    )
    kort = {criterium.nr: criterium.kort for criterium in kader.criteria}
    blad.tabel(kop, kolommen, len(items), ITEMS, "Per rij een item bij een verwachting, met wat erop is ingevuld.")
    begint = [True, *(een.nr != ander.nr for een, ander in pairwise(items))]
    for rij, (item, begin) in enumerate(zip(items, begint, strict=True), start=kop + 1):
        nr = item.punt.criterium
        toen = (antwoord_op(item, vorige),) if vorige is not None else ()
        nu = antwoord_op(item, ingevuld)
        cellen = (f"{nr} {kort[nr]}", item.nr, item.punt.tekst, item.veld.naam, nu, *toen, mag_in_woorden(item))
        blad.tabelrij(rij, kolommen, cellen, begin=begin)
        schrijf_item(blad, (rij, _ANTWOORD), item, waarde_van(item, ingevuld), begin=begin)
        controleer_item(blad, (rij, _ANTWOORD, rij, _ANTWOORD), item)
    blad.set_selection(kop + 1, _ANTWOORD, kop + 1, _ANTWOORD)
    blad.print_area(0, 0, kop + len(items), len(kolommen) - 1)
    blad.bescherm()


def itemnotities(blad: Blad, kader: Kader, notities: Mapping[str, str], *, kop: int) -> None:
    """Put notes at the answers of the items of that name."""
    for rij, item in enumerate(items_van(kader), start=kop + 1):
        zet_notitie(blad, (rij, _ANTWOORD), notities.get(item.kop, ""))


def itemstand(kader: Kader, ingevuld: Ingevuldeitems, *, kop: int) -> Formule:
    """Return how many items are filled in, as a formula that counts while people type."""
    stand = stand_van(kader, ingevuld)
    antwoorden = f"{ITEMS}!{cel_vast(kop + 1, _ANTWOORD)}:{cel_vast(kop + stand.gevraagd, _ANTWOORD)}"
    rest = f" van de {aantal(stand.gevraagd, 'item', 'items')} ingevuld"
    return Formule(formule=f'COUNTA({antwoorden})&"{rest}"', waarde=f"{stand.ingevuld}{rest}")
