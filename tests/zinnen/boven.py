"""The sentences of `toetsing.document.bovenzinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document import bovenzinnen as zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.wat_boven, met("1"), "oordeel over thema 1"),
    (zinnen.wat_boven, met("geheel"), "eindoordeel"),
    (
        zinnen.boven_zin,
        met("eindoordeel", "V", "alle themas V"),
        "Het eindoordeel V volgt uit de beslisregel: alle themas V.",
    ),
    (
        zinnen.boven_zin,
        met("oordeel over thema 1", "M", "anders; daarna hoogstens M als ramp is ja: V wordt M", berekend=True),
        "Het berekende oordeel M over thema 1 volgt uit de beslisregel: anders; daarna hoogstens M als ramp is ja: "
        "V wordt M.",
    ),
    (zinnen.boven_zin, met("eindoordeel", "V of M", ""), "Het eindoordeel kan nog V of M zijn."),
    (
        zinnen.boven_zin,
        met("oordeel over thema 1", "V, M of O", "", berekend=True),
        "Het berekende oordeel over thema 1 kan nog V, M of O zijn.",
    ),
    (zinnen.boven_zin, met("eindoordeel", "geen", ""), "Er is geen eindoordeel."),
    (
        zinnen.boven_zin,
        met("oordeel over thema 1", "geen", "alle criteria zonder oordeel"),
        "Er is geen oordeel over thema 1; de beslisregel is: alle criteria zonder oordeel.",
    ),
    (zinnen.boven_zin, met("eindoordeel", "geen", "", berekend=True), "Er is geen berekend eindoordeel."),
    (
        zinnen.volgt_eruit_zin,
        met("V of M"),
        "vastgesteld is V of M: dat volgt uit wat eronder is vastgesteld",
    ),
    (
        zinnen.volgt_eruit_zin,
        met("M", "anders"),
        "vastgesteld is M: dat volgt uit wat eronder is vastgesteld, door de beslisregel: anders",
    ),
    (
        zinnen.volgt_eruit_zin,
        met("M", "anders", ook=True),
        "vastgesteld is ook M: dat volgt uit wat eronder is vastgesteld, door de beslisregel: anders",
    ),
    (zinnen.berekend_door_zin, met("alle themas V"), "berekend door: alle themas V"),
    (
        zinnen.gehouden_zin,
        met("V", "M", "Het is hersteld.", "de commissie"),
        "vastgesteld blijft V (door de commissie), ook al volgt M uit wat eronder is vastgesteld, met als motivering: "
        "Het is hersteld.",
    ),
    (
        zinnen.gehouden_zin,
        met("V", "M of O", "Het is hersteld.", None),
        "vastgesteld blijft V, ook al volgt M of O uit wat eronder is vastgesteld, met als motivering: Het is hersteld.",
    ),
    (zinnen.ook_boven_zin, met([], 3, ook_geheel=False), ""),
    *(
        (
            zinnen.ook_boven_zin,
            met(themas, 3, ook_geheel=geheel),
            f"{zin} Dat volgt door beslisregels van het kader uit wat eronder ligt; in geen aantal telt het mee.",
        )
        for themas, geheel, zin in (
            ([], True, "Ook het geheel krijgt een oordeel, het eindoordeel."),
            (["2"], False, "Ook thema 2 krijgt een oordeel."),
            (["1", "3"], True, "Ook thema 1 en 3 krijgen een oordeel, en het geheel een eindoordeel."),
            (["1", "2", "3"], False, "Ook elk thema krijgt een oordeel."),
            (["1", "2", "3"], True, "Ook elk thema krijgt een oordeel, en het geheel een eindoordeel."),
        )
    ),
    (zinnen.stappen_zin, met(erbij=False), "Na de beslisregel kan een stap het oordeel nog veranderen."),
    (
        zinnen.stappen_zin,
        met(erbij=True),
        "Na de beslisregel kan een stap het oordeel nog veranderen; dan staat erbij welke stap dat was en wat die "
        "ervan maakte.",
    ),
    (
        zinnen.volgorde_zin,
        met(met_aantal=True),
        "Wie hetzelfde eindoordeel heeft, deelt een plaats en staat daarbinnen op volgorde van het aantal zeker voldoende verwachtingen, en daarna op alfabet.",
    ),
    (
        zinnen.volgorde_zin,
        met(met_aantal=False),
        "Wie hetzelfde eindoordeel heeft, deelt een plaats en staat daarbinnen op alfabet.",
    ),
    (zinnen.over_plaatsen_zin, met(geen=False, anders=False), ""),
    (
        zinnen.over_plaatsen_zin,
        met(geen=True, anders=True),
        "De plaats volgt uit wat is berekend. Wie geen eindoordeel heeft, is niet beter of slechter dan een ander en krijgt geen plaats.",
    ),
]
