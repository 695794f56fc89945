"""A table that says something of organisations by name: to which group one belongs, or under which name it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import ORGANISATIE, alle_kopnamen, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import genoemd, opsomming, schoon, vergelijkbaar
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.tabellen import Koptabel
    from toetsing.readers.toetsing.nummers import Nummerlezing

ALIAS = "alias"
"""Header above the other names of an organisation."""


def read_kolom(
    bestand: Bestand, kolom: str | None, kader: Kader | None = None
) -> tuple[str, dict[str, str], tuple[Melding, ...]]:
    """Return the header of a column beside that of the organisations, and what it says of each name.

    Without `kolom` it must be the only one. An organisation that comes twice has what it was given last, which is said
    where that is something else; an empty cell says nothing.
    """
    plek = Plek(bestand=bestand.naam)
    tabellen = list(_tabellen(bestand))
    gevraagd = kopnaam(kolom or "")
    for naam, tabel in tabellen:
        andere = [kop for kop in tabel.kolommen if kop not in ORGANISATIE]
        keuze = [kop for kop in andere if kop == gevraagd] if kolom else andere
        if len(keuze) == 1:
            rijen = tuple(_rijen(tabel, naam, keuze[0]))
            anders = () if _is_matrix(tabel, nummers_van(kader)) else tuple(_tweemaal(rijen))
            return keuze[0], {rij.wie: rij.wat for rij in rijen}, (*bestand.opmerkingen, *anders)
    nummers = nummers_van(kader)
    bekend = list(dict.fromkeys(kop for _, tabel in tabellen for kop in tabel.kolommen if _is_groep(kop, nummers)))
    wat = f"'{kolom}'" if kolom else "precies één andere kolom"
    kies = "" if kolom else " Kies er een met --groep."
    staat = f" Er is wel: {opsomming(bekend)}.{kies}" if bekend else ""
    return "", {}, (melding("T102", plek, wat=wat, staat=staat, tip=tip(gevraagd, bekend) if kolom else ""),)


def read_groepen(bestand: Bestand, kader: Kader | None = None) -> dict[str, dict[str, str]]:
    """Return what the columns beside that of the organisations say of each name, by header; of scores nothing."""
    groepen: dict[str, dict[str, str]] = {}
    nummers = nummers_van(kader)
    for naam, tabel in _tabellen(bestand):
        for kop in tabel.kolommen:
            if _is_groep(kop, nummers) and kop not in alle_kopnamen():
                for rij in _rijen(tabel, naam, kop):
                    groepen.setdefault(rij.wie, {})[kop] = rij.wat
    return groepen


def _is_groep(kop: str, nummers: Nummerlezing) -> bool:
    """Return whether a header can be that of a group: it names no organisations, and is no number of a verwachting."""
    return kop not in ORGANISATIE and not nummers.als_nummer(kop)


def read_aliassen(bestand: Bestand) -> tuple[dict[str, str], tuple[Melding, ...]]:
    """Return the organisation that each other name stands for.

    A name that may stand for more than one stands for none, which is said: also one for an organisation that is itself
    another name of a third.
    """
    for naam, tabel in _tabellen(bestand):
        if ALIAS in tabel.kolommen:
            rijen = tuple(_rijen(tabel, naam, ALIAS))
            twijfel = {vergelijkbaar(rij.wat): een for rij, een in _tegenspraken(rijen)}
            goed = {rij.wat: rij.wie for rij in rijen if vergelijkbaar(rij.wat) not in twijfel and not rij.zichzelf}
            return goed, (*bestand.opmerkingen, *twijfel.values(), *_zichzelf(rijen))
    return {}, (melding("T102", Plek(bestand=bestand.naam), wat=f"'{ALIAS}'", staat="", tip=""),)


class _Rij(NamedTuple):
    """What a row says of an organisation, and where."""

    wie: str
    wat: str
    plek: Plek

    @property
    def zichzelf(self) -> bool:
        """Whether what it says of an organisation is its own name."""
        return vergelijkbaar(self.wie) == vergelijkbaar(self.wat)


def _tegenspraken(rijen: Sequence[_Rij]) -> Iterator[tuple[_Rij, Melding]]:
    """Yield every row with an alias for which the list names another organisation elsewhere, with what that is."""
    bij: dict[str, _Rij] = {}
    met_alias = {vergelijkbaar(rij.wie): rij for rij in reversed(rijen) if not rij.zichzelf}
    for rij in rijen:
        eerste = bij.setdefault(vergelijkbaar(rij.wat), rij)
        zelf = met_alias.get(vergelijkbaar(rij.wat))
        if vergelijkbaar(eerste.wie) != vergelijkbaar(rij.wie):
            waarom = f"in {eerste.plek.adres} staat dezelfde naam bij {eerste.wie}"
        elif zelf is not None and not rij.zichzelf:
            waarom = f"in {zelf.plek.adres} is het een organisatie met de alias {zelf.wat}"
        else:
            continue
        yield rij, melding("T107", rij.plek, alias=rij.wat, organisatie=rij.wie, waarom=waarom)


def _zichzelf(rijen: Sequence[_Rij]) -> Iterator[Melding]:
    zelf = [rij for rij in rijen if rij.zichzelf]
    if zelf:
        namen, staan = genoemd([rij.wie for rij in zelf]), "staat" if len(zelf) == 1 else "staan"
        yield melding("T108", zelf[0].plek, namen=namen, staan=staan)


def _tweemaal(rijen: Sequence[_Rij]) -> Iterator[Melding]:
    """Yield every row in which an organisation has something else than in a row before."""
    eerder: dict[str, _Rij] = {}
    for rij in rijen:
        vorige = eerder.get(vergelijkbaar(rij.wie), rij)
        eerder[vergelijkbaar(rij.wie)] = rij
        if vorige.wat != rij.wat:
            waar = vorige.plek.adres
            yield melding("T109", rij.plek, organisatie=rij.wie, wat=rij.wat, waar=waar, eerder=vorige.wat)


def _is_matrix(tabel: Koptabel, nummers: Nummerlezing) -> bool:
    """Return whether a table has a row per toetsing, in which an organisation may come more than once."""
    return any(map(nummers.als_nummer, tabel.kolommen))


def _tabellen(bestand: Bestand) -> Iterator[tuple[str, Koptabel]]:
    """Yield every table with a header of organisations, and that header."""
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.files.tabellen import Koptabel

    for blad in bestand.bladen:
        for rij, namen in blad.kopregels:
            kop = next((naam for naam in ORGANISATIE if naam in namen), None)
            if kop is not None and len(namen) > 1:
                yield kop, Koptabel(venster=Venster(bestand=bestand.naam, blad=blad), kop=rij, kolommen=namen)


def _rijen(tabel: Koptabel, naam: str, kop: str) -> Iterator[_Rij]:
    for rij in tabel.rijen():
        wie, wat = schoon(tabel.tekst(rij, naam)), schoon(tabel.tekst(rij, kop))
        if wie and wat:
            yield _Rij(wie, wat, tabel.venster.plek(rij, tabel.kolommen[kop]))
