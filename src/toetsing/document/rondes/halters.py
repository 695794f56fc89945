"""Counts of voldoende then and now as figures: of all organisations, and of one by criterium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.balken import in_delen
from toetsing.document.blokken import Cel, Figuur, Kolom, Tabel
from toetsing.document.stand import STAND
from toetsing.document.tekeningen import Bereik, Halter, Halters
from toetsing.domain.words.telwoorden import CRITERIUM, ORGANISATIE, als_zin, hoeveel, verdeeld

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.rondes.beeld import Criteriumstand, Rondeoverzicht, Rondestap, Standregel
    from toetsing.domain.words.telwoorden import Telwoord

RIJEN: Final = 36
_LANG: Final = 28
"""A figure has no more rows than this, so that it fits on a page; a third less where a name has more signs than fit on
one line beside its row."""
_MEESTE: Final = 8 * RIJEN
"""Of more organisations than this there is the table alone."""
_AS: Final = "aantal voldoende verwachtingen"
VERSCHIL: Final = Kolom(kop="verschil", soort="kort", telt=("verschil minstens", "verschil hoogstens"), bijzaak=True)


def standkolom(ronde: str) -> Kolom:
    """Return the column with the counts of a ronde."""
    telt = tuple(f"{kop} {ronde}" for kop in STAND)
    return Kolom(kop=telt[0], soort="kort", telt=telt)


def verschilcel(een: Standregel | Criteriumstand) -> Cel:
    """Return how many more are voldoende now."""
    return Cel(tekst=een.verschil, getallen=(een.minstens, een.hoogstens))


def organisatiefiguren(o: Rondeoverzicht) -> Iterator[Figuur]:
    """Yield all organisations; nothing where their counts cannot stand beside each other, or where they are too many.

    The table of all of them is what a workbook has.
    """
    te_tekenen = [(regel, rij) for regel in o.regels if (rij := _halter(regel)) is not None]
    if not te_tekenen or len(te_tekenen) > _MEESTE:
        return
    hoogste = max(rij.geheel for _, rij in te_tekenen)
    delen = list(in_delen(te_tekenen, _per_figuur([rij.naam for _, rij in te_tekenen])))
    for nummer, deel in enumerate(delen, start=1):
        bij = f" ({nummer} van {len(delen)})" if len(delen) > 1 else ""
        titel = f"Voldoende per organisatie in {o.rondes[0].naam} en {o.rondes[-1].naam}{bij}"
        halters = Halters(tuple(rij for _, rij in deel), hoogste, _AS, o.rondes[0].naam, o.rondes[-1].naam)
        regels = [regel for regel, _ in deel]
        yield _figuur(titel, halters, ORGANISATIE, regels, _tabel(f"{titel}, in aantallen", regels, halters))


def _halter(regel: Standregel) -> Halter | None:
    if regel.minstens is None:
        return None
    return _rij(regel.organisatie, regel.getallen[0], regel.getallen[-1])


def _rij(naam: str, toen: tuple[int, ...], nu: tuple[int, ...]) -> Halter:
    (was, nog_open, geheel), (is_, open_, ander) = toen, nu
    return Halter(naam, Bereik(was, was + nog_open), Bereik(is_, is_ + open_), max(geheel, ander))


def _tabel(titel: str, regels: Sequence[Standregel], halters: Halters) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=(Kolom("organisatie", "kort"), standkolom(halters.toen), standkolom(halters.nu), VERSCHIL),
        rijen=tuple(
            (
                Cel(regel.organisatie),
                Cel(regel.standen[0], getallen=regel.getallen[0]),
                Cel(regel.standen[-1], getallen=regel.getallen[-1]),
                verschilcel(regel),
            )
            for regel in regels
        ),
    )


def criteriumfiguren(stap: Rondestap) -> Iterator[Figuur]:
    """Yield the criteria of one organisation in the order of the kader; nothing where there is nothing to compare."""
    geheel = (n for een in stap.standen for *_, n in (een.eerst_getallen, een.daarna_getallen))
    hoogste = max(geheel, default=0)
    per_figuur = _per_figuur([_naam(een) for een in stap.standen])
    delen = list(in_delen(stap.standen, per_figuur)) if hoogste else []
    for nummer, deel in enumerate(delen, start=1):
        bij = f" ({nummer} van {len(delen)})" if len(delen) > 1 else ""
        titel = f"Voldoende per criterium in {stap.eerst} en {stap.daarna}{bij}"
        rijen = tuple(_rij(_naam(een), een.eerst_getallen, een.daarna_getallen) for een in deel)
        halters = Halters(rijen, hoogste, _AS, stap.eerst, stap.daarna)
        tabel = Tabel(
            titel=f"{titel}, in aantallen",
            kolommen=(
                Kolom("nr", "nr"),
                Kolom("criterium"),
                standkolom(stap.eerst),
                standkolom(stap.daarna),
                VERSCHIL,
            ),
            rijen=tuple(
                (
                    Cel(een.nr),
                    Cel(een.kort),
                    Cel(een.eerst, getallen=een.eerst_getallen),
                    Cel(een.daarna, getallen=een.daarna_getallen),
                    verschilcel(een),
                )
                for een in deel
            ),
            rijkop=1,
        )
        yield _figuur(titel, halters, CRITERIUM, deel, tabel)


def _naam(een: Criteriumstand) -> str:
    return f"{een.nr} {een.kort}"


def _per_figuur(namen: Sequence[str]) -> int:
    return RIJEN * 2 // 3 if any(len(naam) > _LANG for naam in namen) else RIJEN


def _figuur(
    titel: str, halters: Halters, wat: Telwoord, regels: Sequence[Standregel | Criteriumstand], tabel: Tabel
) -> Figuur:
    return Figuur(titel=titel, alt=_in_een_zin(halters, wat, regels), balken=(), tabel=tabel, tekening=halters)


def _in_een_zin(halters: Halters, wat: Telwoord, regels: Sequence[Standregel | Criteriumstand]) -> str:
    """Return what there is to see: at how many the dot of now is at the right of that of then, at how many left."""
    n = len(regels)
    grenzen = [(een.minstens or 0, een.hoogstens or 0) for een in regels]
    delen = [
        (sum(minst > 0 for minst, _ in grenzen), f"meer dan in {halters.toen}"),
        (sum(minst == meest == 0 for minst, meest in grenzen), "evenveel"),
        (sum(meest < 0 for _, meest in grenzen), "minder"),
        (sum(minst <= 0 <= meest and minst < meest for minst, meest in grenzen), "nog niet zeker"),
    ]
    rijen = f"{hoeveel(n, wat)} op een schaal van 0 tot en met {halters.hoogste}"
    return als_zin(f"{rijen}: voldoende is in {halters.nu} {verdeeld('bij', delen, n, wat)}")
