"""Reads texts that are the same in every report, wherever a file has them: under a title, in paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.rapportregels import Vastblok

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import yaml

    from toetsing.readers.kader.yamlboom import Yamlboom

    Bronlezer = Callable[[dict[str, yaml.Node], yaml.Node, str], str]

_BIJ = "een blok"


def lees_blokken(
    boom: Yamlboom, velden: Mapping[str, yaml.Node], lees_bron: Bronlezer | None = None
) -> tuple[Vastblok, ...]:
    """Return the texts in the field `blokken`, each title once; with `lees_bron` each needs its place in a source."""
    blokken: dict[str, Vastblok] = {}
    namen = ("titel", "alineas", *(["bron"] if lees_bron else []))
    for knoop in boom.lijst(velden.get("blokken"), "blokken"):
        eigen = boom.velden(knoop, namen, _BIJ)
        titel = boom.tekst(eigen, "titel", knoop, _BIJ)
        if titel in blokken:
            boom.meld(knoop, "K013", waarde=titel)
        if "alineas" not in eigen:
            boom.meld(knoop, "K002", veld="alineas", bij=_BIJ)
        bron = lees_bron(eigen, knoop, _BIJ) if lees_bron else ""
        blokken[titel] = Vastblok(titel=titel, alineas=lees_teksten(boom, eigen, "alineas"), bron=bron)
    return tuple(blokken.values())


def lees_teksten(boom: Yamlboom, velden: Mapping[str, yaml.Node], veld: str) -> tuple[str, ...]:
    """Return a list of texts, of which there must be one at least."""
    boom.niet_leeg(velden.get(veld), veld, "minstens één tekst")
    return tuple(filter(None, (boom.waarde(k, veld) for k in boom.lijst(velden.get(veld), veld))))
