"""What YAML does with a text without quotation marks: a comma, a `#` or an apostrophe in it is not what it seems."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

import yaml

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Val = tuple[yaml.Node, str, dict[str, str]]

_EINDE: Final = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML 1.1."""
_ACHTER_TEKST: Final = re.compile(r"\s*[^\s#].*\s#")
"""A line with a comment behind something; few kaders have one, and then no text can have been cut at a `#`."""

AANEEN: Final = re.compile(r"([a-z_]+):([^\s/].*)")
"""A field between braces with its value right behind its colon: to YAML one text."""

KRUL: Final = re.compile("[“”„‟]")
"""What a word processor makes of a straight quotation mark. To YAML it is a letter like any other."""
_KRULLEND: Final = re.compile(f"{KRUL.pattern}[^“”„‟]*{KRUL.pattern}?$")
"""A text that begins with one, and has its other behind all of it or lost it."""
_OPENT: Final = {"}": "{", "]": "["}


def lijnen_van(tekst: str) -> list[str]:
    """Return the lines of a text as YAML counts them."""
    return _EINDE.split(tekst)


def vallen(knopen: Iterable[yaml.Node], lijnen: list[str]) -> Iterator[Val]:
    """Yield every text that is not what was written, with the code and the values of its melding."""
    met_krul = any(KRUL.search(lijn) for lijn in lijnen)
    met_opmerking = any("#" in lijn and _ACHTER_TEKST.match(lijn) for lijn in lijnen)
    for knoop in knopen:
        if met_krul and _is_kaal(knoop) and _KRULLEND.match(str(knoop.value)):
            yield knoop, "K048", {"waarde": _kort(str(knoop.value))}
        if _is_kaal(knoop) and knoop.value.endswith('"') and knoop.value.count('"') % 2:
            yield knoop, "K049", {"waarde": _kort(str(knoop.value))}
        if isinstance(knoop, yaml.ScalarNode) and _is_kaal(knoop):
            yield from _haak(knoop)
        if met_opmerking and isinstance(knoop, yaml.ScalarNode):
            yield from _opmerking(knoop, lijnen)
        elif isinstance(knoop, yaml.MappingNode) and knoop.flow_style:
            yield from _komma(knoop, lijnen)
        elif isinstance(knoop, yaml.SequenceNode) and knoop.flow_style:
            yield from _decimaal(knoop)


def _is_kaal(knoop: yaml.Node) -> bool:
    """Return whether a text stands there without quotation marks."""
    return isinstance(knoop, yaml.ScalarNode) and knoop.style in (None, "") and knoop.value != ""


def _haak(knoop: yaml.ScalarNode) -> Iterator[Val]:
    """Say that a text ends with a bracket that opens nowhere in it: often one of a line below it that was left."""
    tekst = str(knoop.value)
    haak = tekst.rstrip(",")[-1:]
    opent = _OPENT.get(haak)
    if opent is not None and opent not in tekst:
        yield knoop, "K123", {"waarde": _kort(tekst), "haak": haak, "open": opent}


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
    for plaats, (_, voor) in enumerate(knoop.value):
        los = list(takewhile(lambda paar: _is_los(paar[0], paar[1], lijnen), knoop.value[plaats + 1 :]))
        if los and _is_kaal(voor):
            sleutel = los[-1][0]
            begin, eind = voor.start_mark, sleutel.end_mark
            heel = lijnen[begin.line][begin.column : eind.column] if begin.line == eind.line else ""
            heel = heel or ", ".join([str(voor.value), *(str(deel.value) for deel, _ in los)])
            yield voor, "K042", {"over": _kort(str(voor.value)), "heel": _kort(KRUL.sub("", heel))}


def _decimaal(knoop: yaml.SequenceNode) -> Iterator[Val]:
    """Say that a number with a comma in it became two items. Three or more in a row without a space are a list."""
    delen: list[yaml.Node] = knoop.value
    vast = [False, *(_is_decimaal(voor, na) for voor, na in pairwise(delen)), False]
    for plaats, (voor, na) in enumerate(pairwise(delen), start=1):
        if vast[plaats] and not vast[plaats - 1] and not vast[plaats + 1]:
            een, ander = _kort(str(voor.value)), _kort(str(na.value))
            yield voor, "K044", {"een": een, "ander": ander, "heel": f"{een},{ander}"}


def _is_decimaal(voor: yaml.Node, na: yaml.Node) -> bool:
    """Return whether there is a digit on both sides of the comma, and nothing else."""
    tegen_elkaar = voor.end_mark.line == na.start_mark.line and voor.end_mark.column + 1 == na.start_mark.column
    return (
        tegen_elkaar
        and _is_kaal(voor)
        and _is_kaal(na)
        and str(voor.value)[-1].isdecimal()
        and str(na.value)[0].isdecimal()
    )


def _is_los(sleutel: yaml.Node, waarde: yaml.Node, lijnen: list[str]) -> bool:
    """Return whether a key stands by itself: it has no value, and no colon that says it waits for one or has it."""
    leeg = isinstance(waarde, yaml.ScalarNode) and waarde.value == "" and waarde.style in (None, "")
    return leeg and not AANEEN.fullmatch(str(sleutel.value)) and not _met_dubbele_punt(sleutel, lijnen)


def _met_dubbele_punt(sleutel: yaml.Node, lijnen: list[str]) -> bool:
    eind = sleutel.end_mark
    return lijnen[eind.line][eind.column :].lstrip().startswith(":")


def _kort(tekst: str) -> str:
    tekst = schoon(tekst)
    return tekst if len(tekst) <= 80 else f"{tekst[:80]}..."  # noqa: PLR2004 - what fits in a sentence
