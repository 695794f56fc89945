"""Counts as bars with the table of the same numbers: one figure, or as many as fit their pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Balk, Balkdeel, Cel, Deelgetal, Figuur, Kolom, Tabel, cellen
from toetsing.document.telzinnen import OPEN_NAAM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeVar

    from toetsing.document.aandelen import Aandeel
    from toetsing.document.blokken import Getal

    T = TypeVar("T")
    Balkrij = tuple[str, str, tuple[Aandeel, ...]]
    """The number (or name) and the text of a bar, and its pieces."""

BALKEN: Final = 12
"""A figure has no more bars than this, so that it fits on a page with their labels above them."""
NOEMER: Final = "noemer"
"""Heads the column with the whole that shares are of."""
KAN_NIET: Final = "n.v.t."
"""Stands for an amount where a row cannot have what is counted: a level that its scale does not know."""
AANDEEL: Final = " (aandeel)"
"""Ends the header of the column with such a share, behind what it is a share of."""


def figuren(  # noqa: PLR0913 - what stands around the bars
    titel: str,
    naam: str,
    wat: str,
    rijen: Sequence[Balkrij],
    *,
    wie: Sequence[str] = (),
    kop: str = "nr",
    samen: Sequence[Balkrij] = (),
    boodschap: str = "",
    hoogstens: int = BALKEN,
) -> Iterator[Figuur]:
    """Yield the bars in as many figures as they need, each in the order of its own scale.

    An oordeel and a score with the same name and kind stand in one column of the table; where one name means two kinds,
    each has a column with its sign.
    `naam` is the name of the table; `kop` and `wat` head its first columns, and `wie` is a last column where given.
    `samen` are all bars of which the tables must have the same columns for who counts further: what a reader of this
    one need not see, because it does not happen here, is a number there too. `boodschap` is what the bars say, before
    the title of the first figure. A figure has `hoogstens` so many bars.
    """
    samen = samen or rijen
    rijen = _eenduidig(rijen, samen)
    namen = alle_namen([aandelen for _, _, aandelen in _eenduidig(samen, samen)])
    delen = list(in_delen(list(zip(rijen, wie or [""] * len(rijen), strict=True)), hoogstens))
    for nummer, deel in enumerate(delen, start=1):
        bij = f" ({nummer} van {len(delen)})" if len(delen) > 1 else ""
        groep, wie_ = [rij for rij, _ in deel], [van for _, van in deel]
        figuur = _figuur(f"{titel}{bij}", f"{naam}{bij}", (kop, wat), groep, wie_ if wie else (), namen)
        yield figuur._replace(titel=f"{boodschap}. {figuur.titel}") if boodschap and nummer == 1 else figuur


def _figuur(  # noqa: PLR0913, PLR0917 - what stands around the bars
    titel: str, naam: str, koppen: tuple[str, str], rijen: Sequence[Balkrij], wie: Sequence[str], namen: Sequence[str]
) -> Figuur:
    kolommen = kolommen_van([aandelen for _, _, aandelen in rijen])
    groepen = _in_groepen(kolommen, namen)
    tellingen = [{een.naam: een for een in aandelen} for _, _, aandelen in rijen]
    eerste, tweede = koppen
    eerste_met = {nr: plaats for plaats, (nr, _, _) in reversed(list(enumerate(rijen)))}
    return Figuur(
        titel=titel,
        alt="; ".join(_in_een_zin(nr, tekst, aandelen, rijen) for nr, tekst, aandelen in rijen) + ".",
        balken=tuple(
            Balk(
                label=f"{nr} {tekst}",
                delen=balkdelen([een for een in aandelen if een.naam in kolommen]),
                over=nr if plaats == eerste_met[nr] else "",
            )
            for plaats, (nr, tekst, aandelen) in enumerate(rijen)
        ),
        tabel=Tabel(
            titel=f"{titel}, in aantallen",
            kolommen=(
                Kolom(kop=eerste, soort="nr" if eerste == "nr" else "kort"),
                Kolom(kop=tweede),
                *_telkolommen(groepen),
                *([Kolom(kop="wie")] if wie else []),
            ),
            rijen=tuple(
                (
                    *cellen((nr, tekst)),
                    *(_aantal(zichtbaar, groep, telling) for zichtbaar, groep in groepen.items()),
                    *([Cel(tekst=wie[plaats])] if wie else []),
                )
                for plaats, ((nr, tekst, _), telling) in enumerate(zip(rijen, tellingen, strict=True))
            ),
            naam=naam,
        ),
    )


def _in_een_zin(nr: str, tekst: str, aandelen: Sequence[Aandeel], rijen: Sequence[Balkrij]) -> str:
    """Return "1.1: 8 voldoende, 17 matig"; with its text where another row has the same number."""
    dubbel = sum(ander == nr for ander, _, _ in rijen) > 1
    return f"{nr}{f' {tekst}' if dubbel else ''}: {in_woorden(aandelen)}"


def _eenduidig(rijen: Sequence[Balkrij], samen: Sequence[Balkrij]) -> list[Balkrij]:
    """Return rows in which one name means one kind in all of `samen`: where it means more, its sign follows it."""
    soorten: dict[str, set[str]] = {}
    for een in (een for _, _, aandelen in samen for een in aandelen):
        soorten.setdefault(een.naam, set()).add(een.soort)
    return [
        (
            nr,
            tekst,
            tuple(
                replace(een, naam=f"{een.naam} ({een.teken})") if len(soorten[een.naam]) > 1 else een
                for een in aandelen
            ),
        )
        for nr, tekst, aandelen in rijen
    ]


def alle_namen(rijen: Sequence[Sequence[Aandeel]]) -> list[str]:
    """Return the names of all pieces that these rows can have, open last."""
    namen = dict.fromkeys(een.naam for aandelen in rijen for een in aandelen)
    return sorted(namen, key=lambda naam: naam == OPEN_NAAM)


def _in_groepen(kolommen: Sequence[str], namen: Sequence[str]) -> dict[str, list[str]]:
    """Return for each column that is shown which numbers it holds: its own, and those beside it that are not shown."""
    zichtbaar = sorted(kolommen, key=[*namen, *kolommen].index)
    groepen: dict[str, list[str]] = {naam: [] for naam in zichtbaar}
    nu = zichtbaar[0] if zichtbaar else ""
    for naam in namen if zichtbaar else ():
        nu = naam if naam in groepen else nu
        groepen[nu].append(naam)
    return groepen


def kolommen_van(rijen: Sequence[Sequence[Aandeel]]) -> list[str]:
    """Return the names of the pieces: all of the scale, open last; nvt, open and the like only where they happen."""
    aantallen: dict[str, int] = {}
    schaal = {een.naam for aandelen in rijen for een in aandelen if een.soort != "open"}
    for aandelen in rijen:
        for een in aandelen:
            aantallen[een.naam] = aantallen.get(een.naam, 0) + een.aantal
    open_ = aantallen.pop(OPEN_NAAM, 0)
    return [naam for naam, n in aantallen.items() if n or naam in schaal] + ([OPEN_NAAM] if open_ else [])


def balkdelen(aandelen: Sequence[Aandeel]) -> tuple[Balkdeel, ...]:
    """Return shares as the pieces of a bar."""
    return tuple(Balkdeel(aantal=een.aantal, teken=een.teken, naam=een.naam, soort=een.soort) for een in aandelen)


def in_woorden(aandelen: Sequence[Aandeel]) -> str:
    """Return "8 voldoende, 17 matig"; what does not happen is left out."""
    return ", ".join(f"{een.aantal} {een.naam}" for een in aandelen if een.aantal)


def in_delen(rijen: Sequence[T], grootte: int) -> Iterator[Sequence[T]]:
    """Yield rows in runs of at most this many."""
    return (rijen[begin : begin + grootte] for begin in range(0, len(rijen), grootte))


def _telkolommen(groepen: Mapping[str, Sequence[str]]) -> Iterator[Kolom]:
    """Yield a column for each piece: for who counts further its amount and its share, and last the whole of the row."""
    for zichtbaar, namen in groepen.items():
        heel = (NOEMER,) if zichtbaar == [*groepen][-1] else ()
        telt = tuple(kop for naam in namen for kop in (naam, f"{naam}{AANDEEL}"))
        yield Kolom(kop=zichtbaar, soort="getal", telt=(*telt, *heel))


def _aantal(zichtbaar: str, namen: Sequence[str], telling: Mapping[str, Aandeel]) -> Cel:
    """Return how many there are, with the numbers of all these; what a row cannot have has none, and says so."""
    geheel = sum(een.aantal for een in telling.values())
    getallen: list[Getal | None] = []
    for een in map(telling.get, namen):
        getallen += (None, None) if een is None else (een.aantal, Deelgetal(een.aantal, geheel) if geheel else None)
    eigen = telling.get(zichtbaar)
    if eigen is None:
        return Cel(tekst=KAN_NIET, gezegd="niet van toepassing", getallen=(*getallen, geheel))
    return Cel(tekst=str(eigen.aantal), noot=eigen.deel if eigen.aantal else "", getallen=(*getallen, geheel))
