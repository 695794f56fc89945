"""Tables as csv the way Dutch Excel opens them: `;`, UTF-8 with BOM, CRLF, and no text that becomes a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from toetsing.domain.words.woorden import FORMULEBEGIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def als_csv(rijen: Iterable[Sequence[str]], scores: frozenset[str] = frozenset()) -> bytes:
    """Return rows of text as csv. Cells that are exactly a score stay as they are; reading undoes the apostrophe."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    for rij in rijen:
        schrijver.writerow([f"'{cel}" if cel.startswith(FORMULEBEGIN) and cel not in scores else cel for cel in rij])
    return uit.getvalue().encode("utf-8-sig", errors="replace")
