"""A table that says something of organisations by name: to which group one belongs, or under which name it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import ORGANISATIE, alle_kopnamen, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import als_nummer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.tabellen import Koptabel

ALIAS = "alias"
"""Header above the other names of an organisation."""


def read_kolom(bestand: Bestand, kolom: str | None) -> tuple[str, dict[str, str], tuple[Melding, ...]]:
    """Return the header of a column beside that of the organisations, and what it says of each name.

    Without `kolom` it must be the only one. An organisation that comes twice has what it was given last; an empty cell
    says nothing.
    """
    plek = Plek(bestand=bestand.naam)
    tabellen = list(_tabellen(bestand))
    gevraagd = kopnaam(kolom or "")
    for naam, tabel in tabellen:
        andere = [kop for kop in tabel.kolommen if kop not in ORGANISATIE]
        keuze = [kop for kop in andere if kop == gevraagd] if kolom else andere
        if len(keuze) == 1:
            return keuze[0], _lees(tabel, naam, keuze[0]), bestand.opmerkingen
    bekend = list(dict.fromkeys(kop for _, tabel in tabellen for kop in tabel.kolommen if _is_groep(kop)))
    wat = f"'{kolom}'" if kolom else "precies één andere kolom"
    kies = "" if kolom else " Kies er een met --groep."
    staat = f" Er is wel: {opsomming(bekend)}.{kies}" if bekend else ""
    return "", {}, (melding("T102", plek, wat=wat, staat=staat, tip=tip(gevraagd, bekend) if kolom else ""),)


def read_groepen(bestand: Bestand) -> dict[str, dict[str, str]]:
    """Return what the columns beside that of the organisations say of each name, by header; of scores nothing."""
    groepen: dict[str, dict[str, str]] = {}
    for naam, tabel in _tabellen(bestand):
        for kop in tabel.kolommen:
            if _is_groep(kop) and kop not in alle_kopnamen():
                for wie, wat in _paren(tabel, naam, kop):
                    groepen.setdefault(wie, {})[kop] = wat
    return groepen


def _is_groep(kop: str) -> bool:
    """Return whether a header can be that of a group: it names no organisations, and is no number of a verwachting."""
    return kop not in ORGANISATIE and not als_nummer(kop)


def read_aliassen(bestand: Bestand) -> tuple[dict[str, str], tuple[Melding, ...]]:
    """Return the organisation that each other name stands for."""
    for naam, tabel in _tabellen(bestand):
        if ALIAS in tabel.kolommen:
            return {alias: wie for wie, alias in _paren(tabel, naam, ALIAS)}, bestand.opmerkingen
    return {}, (melding("T102", Plek(bestand=bestand.naam), wat=f"'{ALIAS}'", staat="", tip=""),)


def _tabellen(bestand: Bestand) -> Iterator[tuple[str, Koptabel]]:
    """Yield every table with a header of organisations, and that header."""
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.files.tabellen import Koptabel

    for blad in bestand.bladen:
        for rij, namen in blad.kopregels:
            kop = next((naam for naam in ORGANISATIE if naam in namen), None)
            if kop is not None and len(namen) > 1:
                yield kop, Koptabel(venster=Venster(bestand=bestand.naam, blad=blad), kop=rij, kolommen=namen)


def _lees(tabel: Koptabel, naam: str, kop: str) -> dict[str, str]:
    return dict(_paren(tabel, naam, kop))


def _paren(tabel: Koptabel, naam: str, kop: str) -> Iterator[tuple[str, str]]:
    for rij in tabel.rijen():
        wie, wat = schoon(tabel.tekst(rij, naam)), schoon(tabel.tekst(rij, kop))
        if wie and wat:
            yield wie, wat
