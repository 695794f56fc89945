"""The sentences of a document as one more table, so that a workbook leaves out nothing of what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import (
    Alinea,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Tussenkop,
    Zin,
    cellen,
    delen_voor,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.blokken import Blok, Document

_KOLOMMEN: Final = (Kolom(kop="onderdeel", soort="kort"), Kolom(kop="onderwerp", soort="kort"), Kolom(kop="tekst"))


def zinnentabel(document: Document) -> Tabel:
    """Return every sentence in its order: under which heading, about what, and what it says; no rows where none is."""
    rijen = tuple(
        cellen((deel.titel, onderwerp, tekst))
        for deel in delen_voor(document)
        for onderwerp, tekst in _zinnen(deel.blokken)
    )
    return Tabel(titel="Wat er om de tabellen heen staat", kolommen=_KOLOMMEN, rijen=rijen, naam="Zinnen")


def _zinnen(blokken: tuple[Blok, ...]) -> Iterator[tuple[str, str]]:
    """Yield what each sentence is about, which may be nothing but its heading, and the sentence."""
    onder = ""
    for blok in blokken:
        match blok:
            case Kop(tekst=tekst):
                onder = tekst
            case Alinea(tekst=tekst) | Tussenkop(tekst=tekst):
                yield onder, tekst
            case Zin(delen=delen):
                yield onder, " ".join(" ".join(filter(None, (een.tekst, een.voluit, een.noot))) for een in delen)
            case Punten(regels=regels, genummerd=genummerd):
                nummers = (f"{n}. " if genummerd else "" for n in range(1, len(regels) + 1))
                yield from ((onder, f"{nummer}{regel}") for nummer, regel in zip(nummers, regels, strict=True))
            case Toelichtingen(rijen=rijen):
                yield from ((wat, alinea) for wat, alineas in rijen for alinea in alineas)
            case _:  # a table has a sheet of its own; what one has to open is for a screen with links
                continue
