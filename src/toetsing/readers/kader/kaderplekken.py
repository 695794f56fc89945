"""Where parts of a sound kader file stand: its fields, and each verwachting by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml import MappingNode, SequenceNode

from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml


class Veldplek(NamedTuple):
    """A field of a block: its name and its value, as nodes."""

    sleutel: yaml.Node
    waarde: yaml.Node


class Kaderplekken(NamedTuple):
    """The block of the kader itself, and that of every verwachting by its number."""

    top: MappingNode
    verwachtingen: dict[str, MappingNode]

    def lijn(self, nr: str) -> int:
        """Return the line on which the number of a verwachting stands."""
        return lijn_van(velden_van(self.verwachtingen[nr])["nr"])


def kaderplekken(inhoud: bytes, bestand: str) -> Kaderplekken:
    """Return where the parts of a kader file stand that `load_kader` has read without fouten."""
    top = Yamlboom(bestand=bestand).wortel(inhoud)
    assert isinstance(top, MappingNode), "a kader that was read is a block of fields"
    return Kaderplekken(top, {tekst_van(velden_van(knoop)["nr"].waarde): knoop for knoop in _verwachtingen(top)})


def velden_van(knoop: MappingNode) -> dict[str, Veldplek]:
    """Return the fields of a block by their name."""
    return {str(sleutel.value): Veldplek(sleutel, waarde) for sleutel, waarde in knoop.value}


def tekst_van(knoop: yaml.Node) -> str:
    """Return the text of a scalar as `Yamlboom.waarde` reads it."""
    return " ".join(str(knoop.value).split())


def lijn_van(veld: Veldplek) -> int:
    """Return the line on which a field begins."""
    return int(veld.sleutel.start_mark.line) + 1


def _verwachtingen(knoop: yaml.Node) -> Iterator[MappingNode]:
    for sleutel, waarde in knoop.value if isinstance(knoop, MappingNode) else ():
        delen = waarde.value if isinstance(waarde, SequenceNode) else ()
        if sleutel.value == "verwachtingen":
            yield from delen
        elif sleutel.value in ("themas", "criteria"):
            for deel in delen:
                yield from _verwachtingen(deel)
