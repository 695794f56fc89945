"""What every file beside a kader has in common: it says of which kader it is, and cites the sources of that kader."""

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


def lees_bron(boom: Yamlboom, velden: dict[str, yaml.Node], ouder: yaml.Node, bij: str, kader: Kader) -> str:
    """Return the place in a source that a node needs; one that begins with no source of the kader is reported."""
    bron = boom.tekst(velden, "bron", ouder, bij)
    bekend = [een.id for een in kader.bronnen]
    if bron and bron.partition(",")[0] not in bekend:
        boom.meld(velden["bron"], "K008", bron=bron, toegestaan=", ".join(bekend))
    return bron
