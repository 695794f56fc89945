"""What every console answer is made of: letters with their colour, tables and pairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_STIJL: Final = {"V": "bold #FFFFFF on #0A807A", "M": "bold #1A1A1A on #FFD24D", "O": "bold #FFFFFF on #540A1A"}
"""Checked for contrast and for colour blindness; other letters are set in bold reverse."""


def kale_tabel() -> Table:
    """Return an empty table without lines, its columns one space apart."""
    return Table(box=None, padding=(0, 1, 0, 0), show_edge=False, header_style="dim", pad_edge=False)


def letters(oordeel: str) -> Text:
    """Return an oordeel with each letter in its colour: "V" with room around it, "V of M" and "V/M" without."""
    delen = re.split(r"(, | of |/|\*\(|\))", oordeel)
    if len(delen) == 1:
        return Text.assemble((f" {oordeel} " if oordeel else "", _STIJL.get(oordeel, "bold")))
    return Text.assemble(*((deel, _STIJL.get(deel, "")) for deel in delen))


def paren_als_tabel(paren: Sequence[tuple[str, str]], *, vast: bool = True) -> Table:
    """Return names with what belongs to them, beside each other; without `vast` a name may fold."""
    tabel = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    tabel.add_column(no_wrap=vast)
    for links, rechts in paren:
        tabel.add_row(Text(links), Text(rechts))
    return tabel
