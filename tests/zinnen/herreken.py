"""The sentences of `toetsing.commands.herreken.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.herreken import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.posten_zin, met(((0, "wijkt af", "wijken af"), (0, "klopt", "kloppen"))), "Er zijn geen posten."),
    (zinnen.posten_zin, met(((0, "wijkt af", "wijken af"), (1, "klopt", "kloppen"))), "De enige post klopt."),
    (
        zinnen.posten_zin,
        met(
            (
                (1, "wijkt af", "wijken af"),
                (2, "klopt met een andere afronding", "kloppen met een andere afronding"),
                (22, "klopt", "kloppen"),
            )
        ),
        "25 posten: 1 wijkt af, 2 kloppen met een andere afronding en 22 kloppen.",
    ),
    (
        zinnen.nagerekend_zin,
        met(None),
        "Nagerekend is met de scores die bij het kader horen. Er is niets hersteld, niet in de scores en niet in de publicatie.",
    ),
    (zinnen.nagerekend_zin, met(0), "Er waren geen scores om mee na te rekenen."),
    (
        zinnen.nagerekend_zin,
        met(1),
        "Nagerekend is met de scores van 1 toetsing. Er is niets hersteld, niet in de scores en niet in de publicatie.",
    ),
    (
        zinnen.nagerekend_zin,
        met(2),
        "Nagerekend is met de scores van 2 toetsingen. Er is niets hersteld, niet in de scores en niet in de publicatie.",
    ),
    (
        zinnen.nagerekend_zin,
        met(26),
        "Nagerekend is met de scores van 26 toetsingen. Er is niets hersteld, niet in de scores en niet in de publicatie.",
    ),
    (zinnen.wijziging_begin, met("Noord", "1.1", "M", "V"), "Noord, criterium 1.1: gepubliceerd is M, berekend V"),
    (zinnen.wijziging_begin, met("Noord", "1", "M", "V"), "Noord, thema 1: gepubliceerd is M, berekend V"),
    (
        zinnen.manieren_zin,
        met("Noord", "M", (), 0),
        "Noord; er is geen kleine verandering van scores gevonden waarbij de beslisregel M zou geven.",
    ),
    (
        zinnen.manieren_zin,
        met("Noord", "M", (("1.1.1 een -",),), 1),
        "Noord; de beslisregel zou M geven als 1.1.1 een - was.",
    ),
    (
        zinnen.manieren_zin,
        met("Noord", "M", (("1.1.1 een -", "1.1.2 een -"), ("1.1.3 nvt",)), 2),
        "Noord; de beslisregel zou M geven als 1.1.1 een - en 1.1.2 een - was, of als 1.1.3 nvt was.",
    ),
    (
        zinnen.manieren_zin,
        met("Noord", "M", tuple((f"1.1.{i} een -",) for i in range(1, 14)), 13),
        "Noord; de beslisregel zou M geven als 1.1.1 een - was, of als 1.1.2 een - was, of als 1.1.3 een - was, of als 1.1.4 een - was, of als 1.1.5 een - was, of als 1.1.6 een - was, of als 1.1.7 een - was, of als 1.1.8 een - was, of als 1.1.9 een - was, of als 1.1.10 een - was, of als 1.1.11 een - was, of als 1.1.12 een - was, of op 1 andere manier met even veel scores.",
    ),
    (
        zinnen.manieren_zin,
        met("Noord", "M", tuple((f"1.1.{i} een -",) for i in range(1, 20)), 19),
        "Noord; de beslisregel zou M geven als 1.1.1 een - was, of als 1.1.2 een - was, of als 1.1.3 een - was, of als 1.1.4 een - was, of als 1.1.5 een - was, of als 1.1.6 een - was, of als 1.1.7 een - was, of als 1.1.8 een - was, of als 1.1.9 een - was, of als 1.1.10 een - was, of als 1.1.11 een - was, of als 1.1.12 een - was, of op 7 andere manieren met even veel scores.",
    ),
    (
        zinnen.niet_gezocht_zin,
        met(("1.1",)),
        "Niet gezocht is er bij 1.1: daar is niets over gepubliceerd, zijn geen beslisregels of staan nog scores open.",
    ),
    (
        zinnen.niet_gezocht_zin,
        met(("1.1", "1.2")),
        "Niet gezocht is er bij 1.1 en 1.2: daar is niets over gepubliceerd, zijn geen beslisregels of staan nog scores open.",
    ),
    (
        zinnen.niet_gezocht_zin,
        met(("1.1", "1.2", "1.3")),
        "Niet gezocht is er bij 1.1, 1.2 en 1.3: daar is niets over gepubliceerd, zijn geen beslisregels of staan nog scores open.",
    ),
    (
        zinnen.alleen_criteria_zin,
        met(["1"]),
        "Gezocht wordt alleen in de beslisregels van criteria, en niet in die van thema 1.",
    ),
    (
        zinnen.alleen_criteria_zin,
        met(["1", "geheel"]),
        "Gezocht wordt alleen in de beslisregels van criteria, en niet in die van thema 1 en het geheel.",
    ),
    (
        zinnen.alleen_criteria_zin,
        met(["1", "2", "geheel"]),
        "Gezocht wordt alleen in de beslisregels van criteria, en niet in die van thema 1, thema 2 en het geheel.",
    ),
    (zinnen.doorzocht_zin, met("de grenzen", 0), "Er is geen variant onderzocht: de grenzen."),
    (zinnen.doorzocht_zin, met("de grenzen", 1), "Onderzocht is 1 variant: de grenzen."),
    (zinnen.doorzocht_zin, met("de grenzen", 2), "Onderzocht zijn 2 varianten: de grenzen."),
    (zinnen.doorzocht_zin, met("de grenzen", 81), "Onderzocht zijn 81 varianten: de grenzen."),
    (zinnen.passend_zin, met(1), "1 variant past:"),
    (zinnen.passend_zin, met(2), "2 varianten passen:"),
    (zinnen.passend_zin, met(7), "7 varianten passen:"),
    (
        zinnen.past_niet_zin,
        met(("A",), 0),
        "Geen enkele variant past. De variant die het dichtst in de buurt komt, mist nog het oordeel van A.",
    ),
    (
        zinnen.past_niet_zin,
        met(("A", "B"), 1),
        "Geen enkele variant past. De variant die het dichtst in de buurt komt, mist nog het oordeel van A en B en de verdeling, bij 1 organisatie.",
    ),
    (
        zinnen.past_niet_zin,
        met((), 2),
        "Geen enkele variant past. De variant die het dichtst in de buurt komt, mist nog de verdeling, bij 2 organisaties.",
    ),
    (
        zinnen.past_niet_zin,
        met(("A", "B", "C"), 5),
        "Geen enkele variant past. De variant die het dichtst in de buurt komt, mist nog het oordeel van A, B en C en de verdeling, bij 5 organisaties.",
    ),
    (
        zinnen.keuze_zin,
        met(1),
        "Past bij de gepubliceerde verdelingen en oordelen van dit criterium; dit is de enige variant die past.",
    ),
    (
        zinnen.keuze_zin,
        met(2),
        "Past bij de gepubliceerde verdelingen en oordelen van dit criterium; dit is een keuze uit 2 varianten die passen.",
    ),
    (
        zinnen.keuze_zin,
        met(7),
        "Past bij de gepubliceerde verdelingen en oordelen van dit criterium; dit is een keuze uit 7 varianten die passen.",
    ),
    (zinnen.reeksen, met(()), ""),
    (zinnen.reeksen, met((1,)), "1"),
    (zinnen.reeksen, met((1, 2)), "1 en 2"),
    (zinnen.reeksen, met((1, 2, 3, 5, 7, 8)), "1 tot en met 3, 5, 7 en 8"),
    (
        zinnen.niet_gezocht_zin,
        met(("1.1",), met_feiten=True),
        "Niet gezocht is er bij 1.1: daar is niets over gepubliceerd, zijn geen beslisregels of staan nog scores of feiten open.",
    ),
]
