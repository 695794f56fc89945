"""Tables as csv the way Dutch Excel opens them: `;`, UTF-8 with BOM, CRLF, and no text that becomes a formula."""

from __future__ import annotations

import csv
import io
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Deelgetal, rekentabel
from toetsing.domain.words.kopnamen import UITKOMST
from toetsing.domain.words.woorden import FORMULEBEGIN, breuk, decimaal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from toetsing.document.blokken import Cel, Kolom, Tabel

_KOMMAGETAL: Final = re.compile(r"-?[0-9]+,[0-9]+")


def als_csv(rijen: Iterable[Sequence[str]], tekens: Collection[int] = (), *, scheiding: str = ";") -> bytes:
    """Return rows of text as csv; the columns `tekens` hold signs of the kader, which stay as they are.

    Reading undoes the apostrophe.
    """
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheiding, lineterminator="\r\n")
    for rij in rijen:
        schrijver.writerow(
            [cel if plek in tekens or not _als_formule(cel) else f"'{cel}" for plek, cel in enumerate(rij)]
        )
    return uit.getvalue().encode("utf-8-sig", errors="replace")


def _als_formule(cel: str) -> bool:
    """Return whether a spreadsheet could take a text for a formula; what is nothing but plus and minus is none."""
    return cel.startswith(FORMULEBEGIN) and bool(cel.strip("+-"))


def tabel_als_csv(tabel: Tabel, programma: str, *, scheiding: str = ";") -> bytes:
    """Return a table of a document as csv, without what stands beside its texts; each number in a column of its own.

    The last column says by which program it is the answer, so that nobody reads it as input.
    """
    tabel, komma = rekentabel(tabel), "." if scheiding == "," else ","
    tekens = [plek for plek, kolom in enumerate(tabel.kolommen) if kolom.soort in ("nr", "teken", "getal")]
    rijen = (
        [*(_tekst(cel, kolom, komma) for cel, kolom in zip(rij, tabel.kolommen, strict=True)), programma]
        for rij in tabel.rijen
    )
    return als_csv([[*(kolom.kop for kolom in tabel.kolommen), UITKOMST], *rijen], tekens, scheiding=scheiding)


def _tekst(cel: Cel, kolom: Kolom, komma: str) -> str:
    match cel.getallen:
        case (Deelgetal(deel=deel, geheel=geheel),):
            return breuk(deel, geheel, komma=komma)
        case (Fraction() as waarde,):
            return decimaal(waarde).replace(",", komma)
        case (int(aantal),):
            return str(aantal)
        case _ if kolom.soort == "getal" and _KOMMAGETAL.fullmatch(cel.tekst):
            return cel.tekst.replace(",", komma)
        case _:
            return cel.tekst
