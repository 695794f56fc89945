"""The kaders that are recomputed by hand: Stap 1 as it was printed, and a small one with what is not in it."""

from __future__ import annotations

import csv
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.grond import STAP1
from hulp.narekenen import Criterium, Handkader, gescoord, kort, tel
from test_2015 import met_de_hand

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from hulp.narekenen import Scores, Vol

MATRIX = STAP1 / "scores-2015.csv"

# -- Stap 1 as printed -------------------------------------------------------------------------------------------------

ZINNEN = {
    "1": {
        "V": "hoogstens 1 onvoldoende",
        "M": "precies 2 onvoldoende en de overige voldoende",
        "O": "minstens 3 onvoldoende",
    },
    "2": {
        "V": "alle voldoende",
        "M": "precies 1 onvoldoende en de overige voldoende",
        "O": "minstens 2 onvoldoende",
    },
    "3": {"V": "minstens 51% voldoende", "O": "minstens 50% onvoldoende"},
}
with MATRIX.open(encoding="utf-8", newline="") as _bestand:
    _TABEL = list(csv.DictReader(_bestand, delimiter=";"))
NRS = list(_TABEL[0])[1:]
SCORES_2015 = {rij["organisatie"]: {nr: {"1": "+", "3": "-"}[rij[nr]] for nr in NRS} for rij in _TABEL}


def _gedrukt(nr: str, letter: str) -> Callable[[Vol], bool]:
    def past(vol: Vol) -> bool:
        return met_de_hand(nr, "".join({"+": "1", "-": "3"}[score] for score in vol.values())) == letter

    return past


def _criterium_2015(nr: str) -> Criterium:
    return Criterium(
        nr=nr,
        mag={v: "+-" for v in NRS if v.startswith(f"{nr}.")},
        rijen=[(letter, zin, _gedrukt(nr, letter)) for letter, zin in ZINNEN[nr[0]].items()],
    )


HAND_2015 = Handkader(
    kort=kort(STAP1 / "kader.yaml", STAP1.name, "2015", "Toetsingskader Veilig Thuis Stap 1"),
    criteria=[_criterium_2015(nr) for nr in dict.fromkeys(nr[:3] for nr in NRS)],
    schaal={"+": "voldoende", "-": "onvoldoende", "nvt": "nvt"},
    buiten=["3.1.1"],
)


_VARIANT = STAP1 / "varianten" / "toegepast-2015.yaml"
HAND_VARIANT = replace(
    HAND_2015,
    kort=kort(STAP1 / "kader.yaml", STAP1.name, "2015", "Toetsingskader Veilig Thuis Stap 1", _VARIANT),
    criteria=[
        replace(
            HAND_2015.criteria[0],
            rijen=[
                ("V", "geen onvoldoende", lambda vol: tel(vol, "-") == 0),
                ("M", "1 of 2 onvoldoende", lambda vol: tel(vol, "-") in (1, 2)),
                ("O", "minstens 3 onvoldoende", lambda vol: tel(vol, "-") >= 3),
            ],
        ),
        *HAND_2015.criteria[1:],
    ],
)
"""Criterium 1.1 is V only without an onvoldoende; its other rows follow."""


# -- a small one -------------------------------------------------------------------------------------------------------

KLEIN = """
kader: klein
versie: '3'
titel: Een klein kader
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: a, naam: goed, voldoet: ja}
  - {teken: b, naam: matig}
  - {teken: c, naam: slecht}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: C
        beslisregels: [{V: geen slecht en minstens 2 goed}, {O: minstens 2 slecht}, {M: anders}]
        verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}, {nr: 1.1.3, tekst: T, nvt: ja}]
      - nr: '1.2'
        tekst: C
        beslisregels: [{V: alle goed in kern en hoogstens 1 slecht in extra}, {O: minstens 1 slecht in kern}]
        verwachtingen:
          - {nr: 1.2.1, tekst: T, groep: kern}
          - {nr: 1.2.2, tekst: T, groep: extra}
          - {nr: 1.2.3, tekst: T, groep: kern}
          - {nr: 1.2.4, tekst: T, groep: extra}
      - nr: '1.3'
        tekst: Zonder beslisregels
        verwachtingen: [{nr: 1.3.1, tekst: T}, {nr: 1.3.2, tekst: T, telt_mee: nee, reden: nog niet}]
      - nr: '1.4'
        tekst: C
        beslisregels: [{V: meer dan 50% goed}, {O: hoogstens 50% goed}]
        verwachtingen: [{nr: 1.4.1, tekst: T, nvt: ja}, {nr: 1.4.2, tekst: T, nvt: ja}]
"""
"""Three levels and nvt, groups, states that no row fits, a criterium without rules, a share of nothing."""


ABC, NVT = ("a", "b", "c"), ("a", "b", "c", "nvt")
KLEINE_CRITERIA = (
    Criterium(
        nr="1.1",
        mag={"1.1.1": ABC, "1.1.2": ABC, "1.1.3": NVT},
        rijen=(
            ("V", "geen slecht en minstens 2 goed", lambda vol: not tel(vol, "c") and tel(vol, "a") >= 2),
            ("O", "minstens 2 slecht", lambda vol: tel(vol, "c") >= 2),
            ("M", "anders", lambda vol: True),
        ),
    ),
    Criterium(
        nr="1.2",
        mag=dict.fromkeys(("1.2.1", "1.2.2", "1.2.3", "1.2.4"), ABC),
        rijen=(
            (
                "V",
                "alle goed in kern en hoogstens 1 slecht in extra",
                lambda vol: vol["1.2.1"] == vol["1.2.3"] == "a" and {vol["1.2.2"], vol["1.2.4"]} != {"c"},
            ),
            ("O", "minstens 1 slecht in kern", lambda vol: "c" in (vol["1.2.1"], vol["1.2.3"])),
        ),
    ),
    Criterium(nr="1.3", mag={"1.3.1": ABC}),
    Criterium(
        nr="1.4",
        mag={"1.4.1": NVT, "1.4.2": NVT},
        rijen=(
            ("V", "meer dan 50% goed", lambda vol: 2 * tel(vol, "a") > gescoord(vol)),
            ("O", "hoogstens 50% goed", lambda vol: 0 < gescoord(vol) >= 2 * tel(vol, "a")),
        ),
    ),
)


def klein_kader(map_: Path) -> tuple[Handkader, str]:
    """Write the small kader; return it by hand, and its file."""
    pad = map_ / "klein.yaml"
    pad.write_text(KLEIN, encoding="utf-8")
    hand = Handkader(
        kort=kort(pad, "klein", "3", "Een klein kader"),
        criteria=KLEINE_CRITERIA,
        schaal={"a": "goed", "b": "matig", "c": "slecht", "nvt": "nvt"},
        buiten=["1.3.2"],
    )
    return hand, str(pad)


# -- scores ------------------------------------------------------------------------------------------------------------


def gehusseld(zaad: str, van: Mapping[str, Scores], anders: float, leeg: float) -> dict[str, dict[str, str | None]]:
    """Return scores of which some are turned and some are left open, the same ones for the same seed."""
    kans = random.Random(zaad)

    def een(score: str | None) -> str | None:
        worp = kans.random()
        return None if worp < leeg else score if worp > leeg + anders else {"+": "-", "-": "+"}[score or "+"]

    return {naam: {nr: een(score) for nr, score in scores.items()} for naam, scores in van.items()}


def gegooid(zaad: str, hand: Handkader, namen: Sequence[str]) -> dict[str, dict[str, str | None]]:
    """Return scores by chance: of each verwachting what it may get, or open."""
    kans = random.Random(zaad)
    mag = {nr: tekens for criterium in hand.criteria for nr, tekens in criterium.mag.items()}
    return {naam: {nr: kans.choice([*tekens, *tekens, None]) for nr, tekens in mag.items()} for naam in namen}
