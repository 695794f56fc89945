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
_SCOREVELDEN: Final = ("scores", "schalen", "oordelen", "feiten", "beslisregels", "themaregels", "eindregels")


def heeft_items(velden: dict[str, yaml.Node]) -> bool:
    """Return whether items are declared or asked anywhere in a kader, or a verwachting has no score."""
    return "items" in velden or OVERAL in velden or _vraagt(velden.get("themas"))


def is_zonder_scores(velden: dict[str, yaml.Node]) -> bool:
    """Return whether a kader scores nothing: it has items, and nothing to score or to decide with."""
    return not any(veld in velden for veld in _SCOREVELDEN) and heeft_items(velden)


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
