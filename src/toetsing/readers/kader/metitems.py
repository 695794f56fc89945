"""Whether a kader file has items, and whether it scores anything: only one that has them pays for reading them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from yaml import MappingNode, SequenceNode

if TYPE_CHECKING:
    import yaml

ZONDER_SCHAAL: Final = "geen"
"""What stands for the scale of a verwachting that is described and not scored."""
OVERAL: Final = "items_overal"
"""The field of the kader with the items that every verwachting has."""
_SCOREVELDEN: Final = ("scores", "schalen", "feiten", "beslisregels")
_BLADVELDEN: Final = ("registers", "reeksen")
"""What has a sheet of its own, and needs no thema."""
_OORDEELVELDEN: Final = ("oordelen", "themaregels", "eindregels")
"""What only a kader has that scores something, or in which people give an oordeel."""


def heeft_items(velden: dict[str, yaml.Node]) -> bool:
    """Return whether items are declared or asked anywhere in a kader, or a verwachting has no score."""
    return "items" in velden or OVERAL in velden or _vraagt(velden.get("themas"))


def is_zonder_scores(velden: dict[str, yaml.Node]) -> bool:
    """Return whether a kader scores nothing: no scale, and items, sheets or oordelen of people alone."""
    mensen = vraagt_mensen(velden)
    score_nodig = any(veld in velden for veld in (*_SCOREVELDEN, *(() if mensen else _OORDEELVELDEN)))
    gevraagd = heeft_items(velden) or alleen_bladen(velden) or (mensen and not _heeft(velden, "verwachtingen"))
    return not score_nodig and gevraagd


def alleen_bladen(velden: dict[str, yaml.Node]) -> bool:
    """Return whether a kader can do without themas, since it asks registers or series."""
    return "themas" not in velden and not velden.keys().isdisjoint(_BLADVELDEN)


def vraagt_mensen(velden: dict[str, yaml.Node]) -> bool:
    """Return whether people give an oordeel anywhere in a kader."""
    return _heeft(velden, "oordeel")


def _heeft(velden: dict[str, yaml.Node], veld: str) -> bool:
    """Return whether a kader, a thema or a criterium has this field."""
    lagen = (velden[naam] for naam in ("themas", "criteria") if naam in velden)
    return veld in velden or any(
        _heeft({sleutel.value: waarde for sleutel, waarde in een.value if isinstance(sleutel.value, str)}, veld)
        for laag in lagen
        if isinstance(laag, SequenceNode)
        for een in laag.value
        if isinstance(een, MappingNode)
    )


def _vraagt(knoop: yaml.Node | None) -> bool:
    """Return whether items are asked anywhere below a node, or a verwachting is said to have no score."""
    if isinstance(knoop, SequenceNode):
        return any(map(_vraagt, knoop.value))
    if not isinstance(knoop, MappingNode):
        return False
    return any(
        sleutel.value == "items"
        or (sleutel.value == "schaal" and waarde.value == ZONDER_SCHAAL)
        or (sleutel.value in ("criteria", "verwachtingen") and _vraagt(waarde))
        for sleutel, waarde in knoop.value
    )
