"""Writes the file of a kader again as that of its next edition: every letter stays, but for what an edition says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml import CollectionNode, MappingNode

from toetsing.readers.kader.kaderplekken import kaderplekken, velden_van
from toetsing.readers.kader.yamlboom import als_tekst

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from toetsing.readers.kader.kaderplekken import Veldplek


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
        wijzigingen.append(_veld(tekst, knoop, "nr", "was", f'"{nr}"'))
    for een in sorted(wijzigingen, reverse=True):
        tekst = tekst[: een.van] + een.wordt + tekst[een.tot :]
    return tekst.encode()


def _bovenaan(tekst: str, top: MappingNode, id_: str) -> Iterator[_Wijziging]:
    velden = velden_van(top)
    oud = velden["kader"].waarde
    van, tot = oud.start_mark.index, oud.end_mark.index
    yield _Wijziging(van, tot, id_)
    yield _veld(tekst, top, "kader", "vervolg_op", tekst[van:tot])
    if "rondes" in velden:
        yield _zonder(tekst, top, velden["rondes"])


def _veld(tekst: str, knoop: MappingNode, na: str, naam: str, waarde: str) -> _Wijziging:
    """Return what gives a block this value for a field: in place of the one it has, or behind the field `na`."""
    velden = velden_van(knoop)
    if naam in velden:
        oud = velden[naam].waarde
        return _Wijziging(oud.start_mark.index, _einde(oud), waarde)
    eerder = velden[na]
    plaats = _einde(eerder.waarde)
    if knoop.flow_style:
        return _Wijziging(plaats, plaats, f", {naam}: {waarde}")
    plaats = _einde_van_lijn(tekst, plaats)
    nieuw = "\r\n" if "\r\n" in tekst else "\n"
    return _Wijziging(plaats, plaats, f"{nieuw}{' ' * eerder.sleutel.start_mark.column}{naam}: {waarde}")


def _zonder(tekst: str, top: MappingNode, veld: Veldplek) -> _Wijziging:
    """Return what leaves a field out: with the comment right above it where it has lines of its own."""
    van, tot = veld.sleutel.start_mark.index, _einde(veld.waarde)
    if top.flow_style:
        velden = list(velden_van(top).values())
        plaats = velden.index(veld)
        if plaats + 1 < len(velden):
            return _Wijziging(van, velden[plaats + 1].sleutel.start_mark.index, "")
        return _Wijziging(_einde(velden[plaats - 1].waarde), tot, "")
    van = _begin_van_lijn(tekst, van)
    while van and tekst[_begin_van_lijn(tekst, van - 1) : van].lstrip().startswith("#"):
        van = _begin_van_lijn(tekst, van - 1)
    einde = tekst.find("\n", tot - 1)  # a folded text ends behind its line
    return _Wijziging(van, len(tekst) if einde < 0 else einde + 1, "")


def _einde(knoop: yaml.Node) -> int:
    """Return where the last letter of a value stands: a block itself ends where the next thing begins."""
    while isinstance(knoop, CollectionNode) and not knoop.flow_style and knoop.value:
        laatste = knoop.value[-1]
        knoop = laatste[1] if isinstance(knoop, MappingNode) else laatste
    return int(knoop.end_mark.index)


def _begin_van_lijn(tekst: str, plaats: int) -> int:
    return tekst.rfind("\n", 0, plaats) + 1


def _einde_van_lijn(tekst: str, plaats: int) -> int:
    """Return where the line of a place ends, with the comment that stands on it."""
    einde = tekst.find("\n", plaats)
    if einde < 0:
        return len(tekst)
    return einde - (tekst[einde - 1] == "\r")
