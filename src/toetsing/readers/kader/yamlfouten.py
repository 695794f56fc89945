"""What is wrong with a text that YAML cannot read: the line to mend, and what to do there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import yaml

_BEGIN: Final = r"^\s*(?:- +)*(?:[\w.\"'-]+ *: +)?"
_GENERIEK: Final = "hier klopt het inspringen, een dubbele punt, haakje of aanhalingsteken niet."
_TUSSEN: Final = "zet de hele tekst tussen aanhalingstekens"
_REDENEN: Final = (
    (re.compile(r"^ *\t"), "hier is met een tab ingesprongen; gebruik spaties."),
    (
        re.compile(_BEGIN + r"'(?:[^']|'')*(?:$|'[^\s,#}\]:].*$|' +[^\s#,}\]].*$)"),
        f'hier begint een tekst met een apostrof, en dat is in YAML een aanhalingsteken; {_TUSSEN}: "...".',
    ),
    (
        re.compile(_BEGIN + r'"(?:[^"\\]|\\.)*(?:$|"[^\s,#}\]:].*$|" +[^\s#,}\]].*$)'),
        f"hier begint een tekst met een aanhalingsteken dat eerder of later sluit dan de tekst; {_TUSSEN}, en schrijf "
        'een aanhalingsteken erin als \\".',
    ),
    (
        re.compile(r"^[^\"'#]*[{\[][^\"'#}\]{\[]*\s#"),
        f"op deze lijn is alles na ' #' opmerking, ook het haakje dat sluit; {_TUSSEN}.",
    ),
    (
        re.compile(_BEGIN + r"[@`%&*!]"),
        f"een tekst kan zonder aanhalingstekens niet zo beginnen; {_TUSSEN}.",
    ),
    (
        re.compile(r"^[^\"'#]*: [^\"'#]*\bvan deze *:"),
        f"na 'van deze' staat een dubbele punt; {_TUSSEN}, in één zin: \"minstens 2 van deze: ...; ...; ...\".",
    ),
    (re.compile(r"^[^\"'#]*: [^\"'#]*: "), f"in een tekst staat een dubbele punt; {_TUSSEN}."),
)
"""What makes that YAML cannot be read, with how to mend it; the likeliest first."""


def wat_er_misging(lijnen: list[str], fout: yaml.YAMLError) -> tuple[int | None, str]:
    """Return the line to mend, counted from zero, and what to do there."""
    merken = [merk for naam in ("context_mark", "problem_mark") if (merk := getattr(fout, naam, None))]
    if not merken:
        return None, _GENERIEK
    eerste, laatste = merken[0].line, merken[-1].line
    # the place where it goes wrong, the lines above it up to where the part begins, and then that beginning
    volgorde = [*range(min(laatste, len(lijnen) - 1), max(eerste, laatste - 3) - 1, -1), min(eerste, len(lijnen) - 1)]
    for patroon, reden in _REDENEN:
        for plaats in volgorde:
            if patroon.search(lijnen[plaats]):
                return plaats, reden
    return laatste, _GENERIEK
