"""The sentences of `toetsing.commands.rapport.beeldzinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport import beeldzinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

_ELK: Final = "Elke rij is een organisatie, elke kolom een verwachting"
_ROOD: Final = f"{_ELK}; alleen wat niet voldoende is, is gekleurd."
TABEL: Final[list[Rij]] = [
    (beeldzinnen.beeld_volgorde_zin, met(telt=False, gelijk=True, open_=False), f"{_ELK}."),
    (
        beeldzinnen.beeld_volgorde_zin,
        met(telt=True, gelijk=True, open_=False),
        f"{_ROOD} De organisaties staan op volgorde van hoeveel er voldoende zijn, de meeste bovenaan, en bij gelijke "
        "stand op naam.",
    ),
    (
        beeldzinnen.beeld_volgorde_zin,
        met(telt=True, gelijk=False, open_=True),
        f"{_ROOD} De organisaties staan op volgorde van welk deel zeker voldoende is van wat er bij hen is beoordeeld, "
        "het grootste deel bovenaan, en bij gelijke stand op naam. Rechts staat bij open scores van hoeveel tot "
        "hoeveel het er kunnen worden.",
    ),
    (
        beeldzinnen.beeld_te_groot_zin,
        met("1000 organisaties", "24 verwachtingen"),
        "1000 organisaties en 24 verwachtingen zijn te veel voor één beeld van alle scores.",
    ),
    (beeldzinnen.zonder_voldoende_zin, met(1, 1), "Een vak met de score van 1 organisatie op 1 verwachting."),
    (beeldzinnen.zonder_voldoende_zin, met(2, 2), "Een vak met de score van 2 organisaties op 2 verwachtingen."),
    (beeldzinnen.zonder_voldoende_zin, met(24, 24), "Een vak met de score van 24 organisaties op 24 verwachtingen."),
    (beeldzinnen.zonder_voldoende_zin, met(26, 24), "Een vak met de score van 26 organisaties op 24 verwachtingen."),
    (beeldzinnen.niet_voldoende_zin, met(0, 624, 0), "Geen van de 624 scores is niet voldoende."),
    (beeldzinnen.niet_voldoende_zin, met(0, 24, 24), "Geen van de 24 scores is niet voldoende, en 24 zijn nog open."),
    (beeldzinnen.niet_voldoende_zin, met(1, 624, 1), "1 van de 624 scores is niet voldoende, en 1 is nog open."),
    (beeldzinnen.niet_voldoende_zin, met(2, 2, 0), "Beide scores zijn niet voldoende."),
    (beeldzinnen.niet_voldoende_zin, met(202, 624, 0), "202 van de 624 scores zijn niet voldoende."),
    (beeldzinnen.niet_voldoende_zin, met(24, 24, 0), "Alle 24 scores zijn niet voldoende."),
    (beeldzinnen.meeste_zin, met([], []), ""),
    (beeldzinnen.meeste_zin, met([("1.1.1", 3)], []), "De meeste daarvan staan bij verwachting 1.1.1 (3)."),
    (
        beeldzinnen.meeste_zin,
        met([("1.1.1", 3), ("1.1.2", 2)], [("Noord", 4), ("Zuid", 1)]),
        "De meeste daarvan staan bij verwachting 1.1.1 (3) en 1.1.2 (2) en bij organisatie Noord (4) en Zuid (1).",
    ),
]
