"""What to do about what the certificate found, in one short sentence; nothing where it is as it should be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Ernst
from toetsing.domain.proof.bevinding import BeslistNooit, DoorNvt, Gaten, Onderzoek

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.proof.bevinding import Bevinding

_ADVIES: Final[Mapping[Onderzoek, str]] = {
    Onderzoek.VOLLEDIG: "Voeg een rij toe die daar past, of eindig met 'anders'.",
    Onderzoek.EENDUIDIG: "Is dit de bedoelde volgorde, zet dan 'volgorde: telt' naast de beslisregels.",
    Onderzoek.DODE_RIJ: "Haal de rij weg, of pas haar voorwaarde aan.",
    Onderzoek.MONOTOON: "Verbeter de rijen zo dat een betere score nooit slechter uitpakt.",
    Onderzoek.NVT: "Is dat niet bedoeld, laat een rij dan zeggen wat bij nvt geldt.",
    Onderzoek.IRRELEVANT: "Laat een beslisregel ernaar kijken, of haal uit het criterium wat er niet toe doet.",
    Onderzoek.GEVAL: "Verbeter het geval of de beslisregel.",
    Onderzoek.ZONDER_GEVAL: "Schrijf een geval waarin deze rij beslist.",
    Onderzoek.ZONDER_REGELS: "Geef het criterium of zijn thema beslisregels, als er een oordeel moet zijn.",
    Onderzoek.NAAR_GEEN: "Kijk of de rij met 'geen' zo is bedoeld.",
    Onderzoek.ONOPGEMERKT: "Neem de gevallen hieronder over.",
    Onderzoek.TE_VEEL: "Gebruik groepen in plaats van losse nummers, of verdeel het criterium.",
    Onderzoek.LEGE_NOEMER: "Haal 'lege_noemer' weg, of sta nvt toe waar dat moet kunnen.",
    Onderzoek.FEIT_IRRELEVANT: "Haal het uit de beslisregel, of kijk of een eerdere rij altijd voorgaat.",
    Onderzoek.STAP: "Haal de stap weg, of pas aan wanneer hij geldt.",
}
"""By what was looked at. What is not here only shows how the rules work."""


def advies(bevinding: Bevinding) -> str:
    """Return what to do, nothing where there is nothing to do or where the sentence about it says so."""
    feit = bevinding.feit
    if isinstance(feit, Gaten) and all(een.lege_noemer for een in feit.toestanden):
        return ""
    if isinstance(feit, BeslistNooit) and feit.past and not feit.elders:
        return "Haal de rij weg, of zet haar hoger."
    if isinstance(feit, DoorNvt) and feit.zonder_geval:
        return f"Houd de gevallen met nvt die hier worden voorgesteld naast het papier. {_ADVIES[Onderzoek.NVT]}"
    zo_bedoeld = bevinding.onderzoek is Onderzoek.EENDUIDIG and bevinding.ernst is Ernst.INFO
    return "" if zo_bedoeld else _ADVIES.get(bevinding.onderzoek, "")
