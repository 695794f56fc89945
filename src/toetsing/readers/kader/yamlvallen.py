"""What YAML does with a text without quotation marks: a comma, a `#` or an apostrophe in it is not what it seems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator

    Val = tuple[yaml.Node, str, dict[str, str]]

_EINDE: Final = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML 1.1."""
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
        re.compile(r"^[^\"'#]*[{\[][^\"'#}\]]*\s#"),
        f"op deze lijn is alles na ' #' opmerking, ook het haakje dat sluit; {_TUSSEN}.",
    ),
    (
        re.compile(_BEGIN + r"[@`%&*!]"),
        f"een tekst kan zonder aanhalingstekens niet zo beginnen; {_TUSSEN}.",
    ),
    (re.compile(r"^[^\"'#]*: [^\"'#]*: "), f"in een tekst staat een dubbele punt; {_TUSSEN}."),
)
"""What makes that YAML cannot be read, with how to mend it; the likeliest first."""


def lijnen_van(tekst: str) -> list[str]:
    """Return the lines of a text as YAML counts them."""
    return _EINDE.split(tekst)


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


def vallen(wortel: yaml.Node, lijnen: list[str]) -> Iterator[Val]:
    """Yield every text that is not what was written, with the code and the values of its melding."""
    for knoop in _knopen(wortel):
        if isinstance(knoop, yaml.ScalarNode):
            yield from _opmerking(knoop, lijnen)
        elif isinstance(knoop, yaml.MappingNode) and knoop.flow_style:
            yield from _komma(knoop, lijnen)


def _knopen(wortel: yaml.Node) -> Iterator[yaml.Node]:
    te_zien = [wortel]
    while te_zien:
        knoop = te_zien.pop()
        yield knoop
        if isinstance(knoop, yaml.SequenceNode):
            te_zien += knoop.value
        elif isinstance(knoop, yaml.MappingNode):
            te_zien += [deel for paar in knoop.value for deel in paar]


def _is_kaal(knoop: yaml.Node) -> bool:
    """Return whether a text stands there without quotation marks."""
    return isinstance(knoop, yaml.ScalarNode) and knoop.style in (None, "") and knoop.value != ""


def _opmerking(knoop: yaml.ScalarNode, lijnen: list[str]) -> Iterator[Val]:
    """Say that a text was cut at a `#`. A comment is meant after two spaces or a single word, and has one behind it."""
    rest = lijnen[knoop.end_mark.line][knoop.end_mark.column :] if knoop.end_mark.line < len(lijnen) else ""
    raak = re.match(r"(\s+)#(.*)$", rest)
    if raak is None or not _is_kaal(knoop):
        return
    bedoeld = raak[2].startswith((" ", "#")) and (len(raak[1]) > 1 or " " not in knoop.value)
    if not bedoeld:
        over, weg = str(knoop.value), rest.strip()
        yield knoop, "K041", {"over": _kort(over), "weg": _kort(weg), "heel": _kort(f"{over} {weg}")}


def _komma(knoop: yaml.MappingNode, lijnen: list[str]) -> Iterator[Val]:
    """Say that what stands behind a comma between braces is no field: it belongs to the text before it."""
    for (_, voor), (sleutel, waarde) in zip(knoop.value, knoop.value[1:], strict=False):
        leeg = isinstance(waarde, yaml.ScalarNode) and waarde.value == "" and waarde.style in (None, "")
        if leeg and _is_kaal(voor) and not _met_dubbele_punt(sleutel, lijnen):
            begin, eind = voor.start_mark, sleutel.end_mark
            heel = lijnen[begin.line][begin.column : eind.column] if begin.line == eind.line else ""
            heel = heel or f"{voor.value}, {sleutel.value}"
            yield voor, "K042", {"over": _kort(str(voor.value)), "heel": _kort(heel)}


def _met_dubbele_punt(sleutel: yaml.Node, lijnen: list[str]) -> bool:
    eind = sleutel.end_mark
    return lijnen[eind.line][eind.column :].lstrip().startswith(":")


def _kort(tekst: str) -> str:
    tekst = schoon(tekst)
    return tekst if len(tekst) <= 80 else f"{tekst[:80]}..."  # noqa: PLR2004 - what fits in a sentence
