"""Items: what a kader asks at a verwachting that is no score. A text, a day, a choice or a number, of a declared kind.

No beslisregel sees them and nothing counts them but whether they were filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.velden import Veldfout, Veldsoort, lees, toon, toon_leesbaar
from toetsing.domain.words.telwoorden import zijn
from toetsing.domain.words.woorden import aantal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.itempunt import Itempunt
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.velden import Veld, Waarde

    Ingevuldeitems = Mapping[str, Mapping[str, Waarde]]

_ZONDER_TEKSTEN: Final[Mapping[str, str]] = MappingProxyType({})
NIET_INGEVULD = "niet ingevuld"
"""What stands in the place of an item that nobody filled in."""


class Item(NamedTuple):
    """One item at one verwachting."""

    punt: Itempunt
    veld: Veld

    @property
    def nr(self) -> str:
        """The number of its verwachting."""
        return self.punt.nr

    @property
    def kop(self) -> str:
        """How it is called where it stands by itself, as above a column: the number, then its name."""
        return f"{self.punt.nr} {self.veld.naam}"

    @property
    def is_tekst(self) -> bool:
        """Whether people answer it in their own words."""
        return self.veld.soort is Veldsoort.TEKST


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemstand:
    """How far the items of one toetsing are: how many there are, how many have something, which had to and have not."""

    gevraagd: int
    ingevuld: int
    verplicht_leeg: tuple[Item, ...]

    @property
    def in_woorden(self) -> str:
        """How far they are: "12 van de 20 items zijn ingevuld, en 2 verplichte items nog niet"."""
        zin = _hoeveel(self.ingevuld, self.gevraagd)
        leeg = len(self.verplicht_leeg)
        return f"{zin}, en {aantal(leeg, 'verplicht item', 'verplichte items')} nog niet" if leeg else zin

    @property
    def mag_leeg(self) -> int:
        """How many are empty that may be."""
        return self.gevraagd - self.ingevuld - len(self.verplicht_leeg)

    @property
    def lege_namen(self) -> tuple[str, ...]:
        """What had to be filled in and is not: "1.1.1 antwoord"."""
        return tuple(item.kop for item in self.verplicht_leeg)


def _hoeveel(ingevuld: int, gevraagd: int) -> str:
    """Return "geen van de 6 items is ingevuld", or how many are."""
    return f"{ingevuld or 'geen'} van de {aantal(gevraagd, 'item', 'items')} {zijn(ingevuld or 1)} ingevuld"


def items_van(kader: Kader) -> tuple[Item, ...]:
    """Return every item at every verwachting, in the order of the kader."""
    return tuple(items_bij(kader.itempunten))


def items_bij(punten: Iterable[Itempunt]) -> Iterator[Item]:
    """Yield the items of these verwachtingen."""
    return (Item(punt, veld) for punt in punten for veld in punt.items)


def waarde_van(item: Item, ingevuld: Ingevuldeitems) -> Waarde | None:
    """Return what was filled in for an item, None where nothing was."""
    return ingevuld.get(item.nr, {}).get(item.veld.naam)


def adres_van(item: Item, toetsing: Toetsing) -> str:
    """Return the cell in which an item was filled in, empty where it was not."""
    plek = toetsing.itemplekken.get(item.nr, {}).get(item.veld.naam)
    return (plek.adres or "") if plek else ""


def antwoord_op(item: Item, ingevuld: Ingevuldeitems) -> str:
    """Return what was filled in for an item as it may be typed, empty where nothing was."""
    return toon(item.veld, waarde_van(item, ingevuld))


def leesbaar_antwoord(item: Item, ingevuld: Ingevuldeitems) -> str:
    """Return what was filled in for an item as people read it, empty where nothing was."""
    return toon_leesbaar(item.veld, waarde_van(item, ingevuld))


def stand_van(kader: Kader, ingevuld: Ingevuldeitems) -> Itemstand:
    """Return how far the items of a toetsing are."""
    alle = items_van(kader)
    leeg = [item for item in alle if waarde_van(item, ingevuld) is None]
    return Itemstand(
        gevraagd=len(alle),
        ingevuld=len(alle) - len(leeg),
        verplicht_leeg=tuple(item for item in leeg if item.veld.verplicht),
    )


def alle_in_woorden(kader: Kader, van_allen: Sequence[Ingevuldeitems]) -> str:
    """Return how many of the items of many toetsingen are filled in, and whether all have what has to be."""
    standen = [stand_van(kader, ingevuld) for ingevuld in van_allen]
    ingevuld, gevraagd = sum(stand.ingevuld for stand in standen), sum(stand.gevraagd for stand in standen)
    zin = _hoeveel(ingevuld, gevraagd)
    onaf = sum(bool(stand.verplicht_leeg) for stand in standen)
    return f"{zin}; bij {aantal(onaf, 'organisatie', 'organisaties')} is nog een verplicht item leeg" if onaf else zin


class Vervolgitems(NamedTuple):
    """What was filled in for another edition of the kader, or in another ronde: what fits here, and what does not.

    `over` has what does not fit by the name of its item, as it was shown; `anders` the verwachtingen to which something
    goes along while their text is another.
    """

    past: dict[str, dict[str, Waarde]]
    over: dict[str, str]
    anders: tuple[str, ...] = ()


def vervolg_items(
    kader: Kader, kader_toen: Kader, toen: Ingevuldeitems, teksten: Mapping[str, str] = _ZONDER_TEKSTEN
) -> Vervolgitems:
    """Return what of the items of an earlier workbook fits in this kader: at the same verwachting, under its name.

    A verwachting is the same where this kader says that it `was` that one, or has its number and its text. `teksten`
    are those that the earlier workbook shows, which go before those of its kader. What was shown then fits where it
    can be filled in now.
    """
    nu = {(item.nr, item.veld.naam): item for item in items_van(kader)}
    was = {} if kader.sha256 == kader_toen.sha256 else {punt.was: punt for punt in kader.itempunten if punt.was}
    hernoemd = {punt.nr for punt in was.values()}
    blijft = {punt.nr: punt for punt in kader.itempunten if punt.nr not in hernoemd}
    past: dict[str, dict[str, Waarde]] = {}
    over: dict[str, str] = {}
    anders: dict[str, None] = {}
    for item in items_van(kader_toen):
        getoond, tekst = antwoord_op(item, toen), teksten.get(item.nr, item.punt.tekst)
        punt = was.get(item.nr) or blijft.get(item.nr)
        gelijk = punt is not None and punt.tekst.split() == tekst.split()
        nieuw = nu.get((punt.nr, item.veld.naam)) if punt is not None and (gelijk or item.nr in was) else None
        waarde = lees(nieuw.veld, getoond) if nieuw is not None else None
        if nieuw is not None and waarde is not None and not isinstance(waarde, Veldfout):
            past.setdefault(nieuw.nr, {})[nieuw.veld.naam] = waarde
            anders |= {} if gelijk else {nieuw.nr: None}
        elif getoond:
            over[item.kop] = getoond
    return Vervolgitems(past, over, tuple(anders))


def alleen_teksten(kader: Kader, ingevuld: Ingevuldeitems) -> dict[str, dict[str, Waarde]]:
    """Return what people wrote in their own words: days, choices and numbers are of their ronde."""
    teksten: dict[str, dict[str, Waarde]] = {}
    for item in items_van(kader):
        waarde = waarde_van(item, ingevuld)
        if item.is_tekst and waarde is not None:
            teksten.setdefault(item.nr, {})[item.veld.naam] = waarde
    return teksten
