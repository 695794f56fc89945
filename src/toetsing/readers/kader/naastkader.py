"""What every file beside a kader has in common: it says of which kader it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

    from toetsing.domain.kader import Kader
    from toetsing.readers.kader.yamlboom import Yamlboom


def meld_ander_kader(boom: Yamlboom, velden: dict[str, yaml.Node], wortel: yaml.Node, wat: str, kader: Kader) -> None:
    """Report a file that does not say of which kader it is, or is of another; `wat` is what the file holds."""
    voor = boom.tekst(velden, "kader", wortel, wat)
    if voor and voor != kader.id:
        boom.meld(velden["kader"], "K031", voor=voor, kader=kader.id)
