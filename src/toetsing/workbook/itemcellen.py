"""One cell of an item, wherever it stands: what it holds, how that looks, and what may be typed in it."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain.velden import Veldsoort, celvorm, toegestaan, toon, voor_een_zin
from toetsing.domain.words.woorden import hoofdletter

if TYPE_CHECKING:
    from toetsing.domain.items import Item
    from toetsing.domain.velden import Veld, Waarde
    from toetsing.formats.xlsx.werkmap import Bereik, Blad

_EERSTE_DAG: Final = date(1900, 3, 1)
"""Spreadsheets do not agree on what was before: such a day is written as text."""


def schrijf_item(blad: Blad, cel: tuple[int, int], item: Item, waarde: Waarde | None, *, begin: bool = False) -> None:
    """Write what was filled in for an item, or an empty cell of its kind."""
    rij, kolom = cel
    opmaak = celvorm(item.veld).opmaak
    vorm = blad.werkmap.invulvorm(opmaak, begin=begin)
    if isinstance(waarde, Fraction) and opmaak:
        blad.write_number(rij, kolom, float(waarde), vorm)
    elif isinstance(waarde, date) and waarde >= _EERSTE_DAG:
        blad.write_datetime(rij, kolom, datetime.combine(waarde, time()), vorm)
    else:
        blad.schrijf(rij, kolom, toon(item.veld, waarde), vorm)


def controleer_item(blad: Blad, bereik: Bereik, item: Item, *, vooraf: str = "") -> None:
    """Put a dropdown or a check on cells of an item, with what may be typed; `vooraf` is said before that."""
    veld, vorm = item.veld, celvorm(item.veld)
    zin = f"{vooraf}{vorm.wenk}"
    if vorm.keuzelijst:
        blad.keuzelijst(bereik, vorm.keuzelijst, item.kop, zin)
    elif veld.soort is Veldsoort.DATUM:
        blad.soortcontrole(bereik, {"validate": "date", "criteria": ">=", "value": _EERSTE_DAG}, item.kop, zin)
    elif veld.soort is Veldsoort.GETAL and vorm.opmaak:
        blad.soortcontrole(bereik, _getalcontrole(veld), item.kop, zin)
    else:
        blad.wenk(bereik, item.kop, zin)


def _getalcontrole(veld: Veld) -> dict[str, object]:
    """Return the check on a number: that it is one, whole where it must be, within its bounds."""
    soort = "integer" if veld.decimalen == 0 else "decimal"
    van, tot = (None if grens is None else float(grens) for grens in (veld.van, veld.tot))
    uiterste = 10.0**15 - 1
    return {
        "validate": soort,
        "criteria": "between",
        "minimum": -uiterste if van is None else van,
        "maximum": uiterste if tot is None else tot,
    }


def mag_in_woorden(item: Item) -> str:
    """Return what may be filled in, to read beside the cell: the question of the item, its kind, whether it must be."""
    moet = " Dit moet worden ingevuld." if item.veld.verplicht else ""
    return f"{voor_een_zin(item.veld.tekst)}{hoofdletter(toegestaan(item.veld))}.{moet}"
