"""Made-up kaders as large as that of 2015, with what its language lacks: a third level, and numbers added up."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import toetsing

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

GROOTTES: Final = (4, 3, 5, 3, 3, 4, 2)
"""How many verwachtingen each criterium has."""

_BEGIN: Final = """\
kader: {naam}
versie: "1"
titel: Kader {naam}
bronnen:
  gids: {{titel: Gids, uitgever: Gemeente Voorbeeldstad, periode: juni 2026}}
bron: gids
scores:
{scores}
oordelen:
  - {{letter: V, naam: voldoende}}
  - {{letter: M, naam: matig}}
  - {{letter: O, naam: onvoldoende}}
themas:
  - nr: "1"
    naam: Alles
    norm: Alles is goed.
    beslisregels:
{regels}
    criteria:
"""
_DRIE: Final = """\
  - {teken: g, naam: goed, voldoet: ja}
  - {teken: r, naam: redelijk}
  - {teken: s, naam: slecht}"""
_DRIE_REGELS: Final = """\
      - {O: "minstens 1 slecht", bron: "gids, bladzijde 1"}
      - {V: "minstens 60% goed", bron: "gids, bladzijde 1"}
      - {M: anders, bron: "gids, bladzijde 1"}"""
_SOM: Final = """\
  - {teken: a, naam: veel, getal: 3, voldoet: ja}
  - {teken: b, naam: wat, getal: 1}
  - {teken: c, naam: niets, getal: 0}"""
_SOM_REGELS: Final = """\
      - {V: "de som is minstens 7", bron: "gids, bladzijde 1"}
      - {M: "de som is minstens 4", bron: "gids, bladzijde 1"}
      - {O: anders, bron: "gids, bladzijde 1"}"""
_GEWOGEN_REGELS: Final = """\
      - {V: "het gemiddelde is minstens 2", bron: "gids, bladzijde 1"}
      - {M: "de gewogen som is minstens 4", bron: "gids, bladzijde 1"}
      - {O: anders, bron: "gids, bladzijde 1"}"""


def andere_kaders() -> dict[str, Kader]:
    """Return a kader with three levels and two that add up, of 24 verwachtingen each, by what they have."""
    return {
        "three levels": _kader("drie", _DRIE, _DRIE_REGELS),
        "a sum": _kader("som", _SOM, _SOM_REGELS),
        "an average and a weighted sum": _kader("gewogen", _SOM, _GEWOGEN_REGELS),
    }


def _kader(naam: str, scores: str, regels: str) -> Kader:
    regel = [_BEGIN.format(naam=naam, scores=scores, regels=regels)]
    for c, grootte in enumerate(GROOTTES, start=1):
        regel.append(f'      - nr: "1.{c}"\n        tekst: Criterium {c}.\n        kort: criterium {c}\n')
        regel.append("        verwachtingen:\n")
        regel += [
            f"          - {{nr: 1.{c}.{v}, tekst: Verwachting {v}., gewicht: {1 + v % 2}}}\n"
            for v in range(1, grootte + 1)
        ]
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "kader.yaml"
        pad.write_text("".join(regel), encoding="utf-8")
        return toetsing.kader_van(str(pad))
