"""A report without its numbers, for who looks for a heading or a table by its name."""

from __future__ import annotations

import re

_KOP = re.compile(r"^(#+ )(?:\d+(?:\.\d+)* |(Bijlage) \d+(?=: ))", re.MULTILINE)
_BIJSCHRIFT = re.compile(r"^(\*+)(?:Tabel|Figuur) \d+\. ", re.MULTILINE)


def zonder_nummers(markdown: str) -> str:
    """Return Markdown with "## Inleiding" for "## 2 Inleiding", and "*Rangorde*" for "*Tabel 3. Rangorde*"."""
    return _BIJSCHRIFT.sub(r"\1", _KOP.sub(lambda m: f"{m[1]}{m[2] or ''}", markdown))
