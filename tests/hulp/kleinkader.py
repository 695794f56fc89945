"""A small kader of which every line may be spoilt, to see what is said of it."""

from __future__ import annotations

from typing import Final

KADER: Final = """\
kader: klein
versie: "1"
titel: Een klein kader
bronnen:
  boek: {titel: Boek, uitgever: Uitgever, periode: "2020"}
bron: boek, bladzijde 1
scores:
  - {teken: "+", naam: voldoende, voldoet: ja}
  - {teken: "-", naam: onvoldoende}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Eerste
    norm: De norm.
    beslisregels:
      - {V: alle voldoende}
      - O: anders
    criteria:
      - nr: "1.1"
        tekst: Het criterium.
        verwachtingen:
          - {nr: 1.1.1, tekst: Eerste verwachting.}
          - {nr: 1.1.2, tekst: Tweede verwachting.}
"""
