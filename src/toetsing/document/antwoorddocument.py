"""A document as most answers have it: no marks on its cover, made with this program, about one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Document
from toetsing.document.omslag import Omslag
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from toetsing.document.blokken import Deel


def antwoorddocument(
    titel: str, ondertitel: str, kenmerken: dict[str, str], delen: Iterable[Deel], dag: date
) -> Document:
    """Return a document with these facts on its cover."""
    omslag = Omslag(titel=titel, ondertitel=ondertitel, merken=(), kenmerken=tuple(kenmerken.items()))
    return Document(omslag=omslag, delen=tuple(delen), programma=f"toetsing {VERSIE}", peildatum=datum(dag))
