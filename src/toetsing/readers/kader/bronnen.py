"""Reads the documents that a file cites, and the places in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.kader import Bron
from toetsing.readers.kader.yamlvallen import KRUL

if TYPE_CHECKING:
    from collections.abc import Collection

    import yaml

    from toetsing.readers.kader.yamlboom import Yamlboom


def lees_bronnen(boom: Yamlboom, knoop: yaml.Node | None, bezet: Collection[str] = ()) -> tuple[Bron, ...]:
    """Return the documents in a list of them, each by the name it is cited by; one that is `bezet` is reported."""
    bronnen = []
    for id_, inhoud in boom.paren(knoop, "bronnen").items():
        if id_ in bezet:
            boom.meld(inhoud, "K013", waarde=id_)
        velden = boom.velden(inhoud, ("titel", "uitgever", "periode"), f"bron {id_}")
        titel, uitgever, periode = (
            boom.tekst(velden, veld, inhoud, f"bron {id_}") for veld in ("titel", "uitgever", "periode")
        )
        bronnen.append(Bron(id=id_, titel=titel, uitgever=uitgever, periode=periode))
    return tuple(bronnen)


def lees_bron(
    boom: Yamlboom, velden: dict[str, yaml.Node], ouder: yaml.Node, bij: str, bronnen: Collection[Bron]
) -> str:
    """Return the place in a source that a node needs; one that begins with none of these sources is reported."""
    bron = boom.tekst(velden, "bron", ouder, bij)
    bekend = [een.id for een in bronnen]
    if bron and bron.partition(",")[0] not in bekend:
        krul = " Haal de gekrulde aanhalingstekens eruit." if KRUL.search(bron) else ""
        boom.meld(velden["bron"], "K008", bron=bron, toegestaan=", ".join(bekend) or "(geen)", tip=krul)
    return bron
