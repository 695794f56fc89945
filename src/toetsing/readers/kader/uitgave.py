"""Writes the file of a kader again as that of its next edition: every letter stays, but for what an edition says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml import CollectionNode, MappingNode

from toetsing.readers.kader.kaderplekken import kaderplekken, tekst_van, velden_van
from toetsing.readers.kader.yamlboom import als_tekst

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from toetsing.readers.kader.kaderplekken import Veldplek


_KAAL: Final = re.compile(r"\w[\w.-]*")
"""A text that is the same with and without quotation marks around it."""


class _Wijziging(NamedTuple):
    """What stands from one place to another in the text, and what comes there."""

    van: int
    tot: int
    wordt: str


def volgende_uitgave(inhoud: bytes, bestand: str, id_: str) -> bytes:
    """Return a kader file, that `load_kader` read without fouten, under another id as what continues it.

    Each verwachting says that it was the one with its number; the rondes, which are of the earlier kader, are left out.
    """
    tekst = als_tekst(inhoud)
    plekken = kaderplekken(inhoud, bestand)
    wijzigingen = [*_bovenaan(tekst, plekken.top, id_)]
    for nr, knoop in plekken.verwachtingen.items():
        wijzigingen.append(_veld(tekst, knoop, "nr", "was", json.dumps(nr, ensure_ascii=False)))
    for een in sorted(wijzigingen, reverse=True):
        tekst = tekst[: een.van] + een.wordt + tekst[een.tot :]
    return tekst.encode()


def _bovenaan(tekst: str, top: MappingNode, id_: str) -> Iterator[_Wijziging]:
    velden = velden_van(top)
    oud = velden["kader"].waarde
    yield _Wijziging(oud.start_mark.index, _einde(tekst, oud), id_)
    yield _veld(tekst, top, "kader", "vervolg_op", _geschreven(tekst_van(oud)))
    if "rondes" in velden:
        yield _zonder(tekst, top, velden["rondes"])


def _veld(tekst: str, knoop: MappingNode, na: str, naam: str, waarde: str) -> _Wijziging:
    """Return what gives a block this value for a field: in place of the one it has, or behind the field `na`."""
    velden = velden_van(knoop)
    if naam in velden:
        oud = velden[naam].waarde
        van = oud.start_mark.index
        los = tekst[van - 1].isspace()
        return _Wijziging(van, _einde(tekst, oud), waarde if los else f" {waarde}")
    eerder = velden[na]
    plaats = _einde(tekst, eerder.waarde)
    if knoop.flow_style:
        return _Wijziging(plaats, plaats, f", {naam}: {waarde}")
    plaats = _einde_van_lijn(tekst, plaats)
    nieuw = "\r\n" if "\r\n" in tekst else "\n"
    return _Wijziging(plaats, plaats, f"{nieuw}{' ' * eerder.sleutel.start_mark.column}{naam}: {waarde}")


def _zonder(tekst: str, top: MappingNode, veld: Veldplek) -> _Wijziging:
    """Return what leaves a field out: with the comment right above it where it has lines of its own."""
    van, tot = veld.sleutel.start_mark.index, _einde(tekst, veld.waarde)
    if top.flow_style:
        velden = list(velden_van(top).values())
        plaats = velden.index(veld)
        if plaats + 1 < len(velden):
            return _Wijziging(van, velden[plaats + 1].sleutel.start_mark.index, "")
        return _Wijziging(_einde(tekst, velden[plaats - 1].waarde), tot, "")
    van = _begin_van_lijn(tekst, van)
    while van and tekst[_begin_van_lijn(tekst, van - 1) : van].lstrip().startswith("#"):
        van = _begin_van_lijn(tekst, van - 1)
    einde = tekst.find("\n", tot)
    return _Wijziging(van, len(tekst) if einde < 0 else einde + 1, "")


def _geschreven(waarde: str) -> str:
    """Return a text as it is written in YAML: with quotation marks around it where it needs them."""
    return waarde if _KAAL.fullmatch(waarde) else json.dumps(waarde, ensure_ascii=False)


def _einde(tekst: str, knoop: yaml.Node) -> int:
    """Return where the last letter of a value stands: a block or folded text itself ends where the next begins."""
    while isinstance(knoop, CollectionNode) and not knoop.flow_style and knoop.value:
        laatste = knoop.value[-1]
        knoop = laatste[1] if isinstance(knoop, MappingNode) else laatste
    van, tot = int(knoop.start_mark.index), int(knoop.end_mark.index)
    return van + len(tekst[van:tot].rstrip())


def _begin_van_lijn(tekst: str, plaats: int) -> int:
    return tekst.rfind("\n", 0, plaats) + 1


def _einde_van_lijn(tekst: str, plaats: int) -> int:
    """Return where the line of a place ends, with the comment that stands on it."""
    einde = tekst.find("\n", plaats)
    if einde < 0:
        return len(tekst)
    return einde - (tekst[einde - 1] == "\r")
