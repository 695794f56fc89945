"""The same report once more for who counts further: every score as a row, and what each column of a sheet means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.landelijk.kolommen import LIJST, betekenis_van, zinnenkolommen
from toetsing.document.blokken import Deel, Figuur, Kolom, Tabel, cellen, rekentabel
from toetsing.document.scoretabel import SCOREKOLOMMEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.document.organisatieregel import Organisatieregel, Scoreregel

_OORDELEN: Final = (Kolom(kop="oordeel berekend", soort="kort"), Kolom(kop="oordeel vastgesteld", soort="kort"))
_KOLOMMEN: Final = (Kolom(kop="kolom", soort="kort"), Kolom(kop="betekenis"), Kolom(kop="bladen"))


def gegevensdeel(r: Landelijkrapport, delen: Sequence[Deel]) -> Deel:
    """Return the part that only a workbook has: the long table, and what the columns of all its sheets mean."""
    lijst = _elke_score(r)
    return Deel(
        id="gegevens",
        titel="Gegevens",
        blokken=(lijst, _kolommen(r, [lijst, *_tabellen(delen)]), *_items(r)),
        alleen="gegevens",
    )


def itemgegevens(r: Landelijkrapport) -> tuple[Deel, ...]:
    """Return the items for who counts further, where nothing is scored."""
    return (Deel(id="gegevens", titel="Gegevens", blokken=tuple(_items(r)), alleen="gegevens"),)


def _items(r: Landelijkrapport) -> Iterator[Tabel]:
    if totalen := [een for thema in r.themas for c in thema.criteria for een in c.items]:
        from toetsing.document.itemgegevens import itemtabellen_van_allen  # only a kader with items pays for it

        yield from itemtabellen_van_allen(totalen)


def _elke_score(r: Landelijkrapport) -> Tabel:
    """Return a row per organisation and verwachting that counts, with the columns of the long table of `score`."""
    return Tabel(
        titel="Elke score, een rij per organisatie en verwachting",
        kolommen=(*SCOREKOLOMMEN, *_OORDELEN),
        rijen=tuple(cellen(rij) for regel in r.rangorde for rij in _van_organisatie(r, regel)),
        naam=LIJST,
        zoekbaar=True,
    )


def _van_organisatie(r: Landelijkrapport, regel: Organisatieregel) -> Iterator[tuple[str, ...]]:
    scores = {score.nr: score for score in regel.scores}
    oordelen = {een.nr: een for een in regel.oordelen}
    for thema in r.themas:
        for c in thema.criteria:
            oordeel = oordelen.get(c.nr)
            letters = (oordeel.oordeel.tekst, (oordeel.vastgesteld or oordeel.oordeel).tekst) if oordeel else ("", "")
            for v in c.verwachtingen:
                if v.nr in scores:
                    waar = (thema.nr, thema.naam, c.nr, c.kort, v.nr, v.tekst)
                    yield (*_wie(regel), *waar, *_wat(scores[v.nr], regel), *letters)


def _wie(regel: Organisatieregel) -> tuple[str, ...]:
    return (regel.organisatie, regel.ronde, regel.soort, regel.datum)


def _wat(score: Scoreregel, regel: Organisatieregel) -> tuple[str, ...]:
    return ("ja", score.score, score.overgenomen_uit, score.adres, regel.bestand)


def _tabellen(delen: Sequence[Deel]) -> Iterator[Tabel]:
    for deel in delen:
        for blok in deel.blokken:
            tabel = blok.tabel if isinstance(blok, Figuur) else blok
            if deel.alleen != "scherm" and isinstance(tabel, Tabel) and tabel.naam:
                yield tabel


def _kolommen(r: Landelijkrapport, tabellen: Sequence[Tabel]) -> Tabel:
    """Return what every column means, and on which sheets it has that meaning."""
    bladen: dict[tuple[str, str], list[str]] = {}
    for tabel in tabellen:
        for kolom in rekentabel(tabel).kolommen:
            bladen.setdefault((kolom.kop, betekenis_van(r, tabel.naam, kolom.kop)), []).append(tabel.naam)
    return Tabel(
        titel="Wat elke kolom betekent",
        kolommen=_KOLOMMEN,
        rijen=(*(cellen((*een, opsomming(waar))) for een, waar in bladen.items()), *map(cellen, zinnenkolommen())),
        naam="Kolommen",
        zoekbaar=True,
    )
