"""What stands in a part of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Zin

if TYPE_CHECKING:
    from toetsing.document.blokken import Blok, Document


def blokken(document: Document, deel: str) -> tuple[Blok, ...]:
    return next(een.blokken for een in document.delen if een.id == deel)


def alineas(document: Document, deel: str) -> list[str]:
    """The sentences of a part, without banners and without what stands below figures and tables."""
    teksten: list[str] = []
    for blok in blokken(document, deel):
        if isinstance(blok, Alinea) and blok.soort != "noot":
            teksten.append(blok.tekst)
        if isinstance(blok, Zin) and blok.soort != "oordeel":
            teksten += [cel.tekst for cel in blok.delen]
    return teksten
