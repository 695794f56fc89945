"""The sentences of `toetsing.commands.controleer.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.controleer import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.hoeveel_meldingen, met(0), "geen meldingen"),
    (zinnen.hoeveel_meldingen, met(1), "1 melding"),
    (zinnen.hoeveel_meldingen, met(2), "2 meldingen"),
    (zinnen.hoeveel_meldingen, met(12), "12 meldingen"),
    (zinnen.samen_in_woorden, met((), 1), "geen toetsingen; 1 bestand niet te lezen"),
    (zinnen.samen_in_woorden, met(((1, "volledig ingevuld"), (0, "leeg")), 0), "1 toetsing, volledig ingevuld"),
    (zinnen.samen_in_woorden, met(((2, "volledig ingevuld"), (0, "leeg")), 0), "2 toetsingen, beide volledig ingevuld"),
    (
        zinnen.samen_in_woorden,
        met(((24, "volledig ingevuld"), (2, "leeg")), 2),
        "26 toetsingen: 24 volledig ingevuld en 2 leeg; 2 bestanden niet te lezen",
    ),
    (zinnen.vol_in_woorden, met((), 24), "volledig ingevuld"),
    (zinnen.vol_in_woorden, met(("1.1.1",), 23), "1 nog open: 1.1.1"),
    (zinnen.vol_in_woorden, met(("1.1.1", "1.1.2"), 22), "2 nog open: 1.1.1, 1.1.2"),
    (zinnen.vol_in_woorden, met(("1.1.1", "1.1.2", "1.1.3"), 0), "nog niets ingevuld, 3 nog open: 1.1.1, 1.1.2, 1.1.3"),
    (zinnen.samen_in_woorden, met(((1, "leeg"),), 5), "1 toetsing, leeg; 5 bestanden niet te lezen"),
    (zinnen.vol_in_woorden, met((), 7, ("opzet",)), "elke verwachting is ingevuld, maar het feit opzet is nog open"),
    (
        zinnen.mag_leeg_zin,
        met("4 van de 7 items zijn ingevuld", met_scores=True),
        "elke verwachting is ingevuld; 4 van de 7 items zijn ingevuld, en wat leeg is, is niet verplicht",
    ),
    (
        zinnen.mag_leeg_zin,
        met("geen van de 7 items is ingevuld", met_scores=False),
        "geen van de 7 items is ingevuld, en wat leeg is, is niet verplicht",
    ),
    (
        zinnen.vol_in_woorden,
        met((), 7, ("opzet", "klasse")),
        "elke verwachting is ingevuld, maar de feiten opzet en klasse zijn nog open",
    ),
    (zinnen.vol_in_woorden, met(("1.1.1",), 6, ("opzet",)), "1 nog open: 1.1.1; het feit opzet is nog open"),
    (zinnen.vol_in_woorden, met((), 0, (), ("1.1.1 antwoord",)), "1 verplicht item is nog leeg"),
    (
        zinnen.vol_in_woorden,
        met((), 7, ("opzet",), ("1.1.1 antwoord", "1.1.2 bereik")),
        "elke verwachting is ingevuld, maar het feit opzet is nog open en 2 verplichte items zijn nog leeg",
    ),
    (
        zinnen.vol_in_woorden,
        met(("1.1.1",), 6, (), ("1.1.1 antwoord",)),
        "1 nog open: 1.1.1; 1 verplicht item is nog leeg",
    ),
]
