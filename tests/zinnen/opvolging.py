"""The sentences of `toetsing.commands.opvolging.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.opvolging import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

DAG = "18 januari 2016"
TABEL: Final[list[Rij]] = [
    (zinnen.rijen_zin, met(DAG, 0, 1, ()), "Op 18 januari 2016 staan er geen rijen bij 1 organisatie."),
    (
        zinnen.rijen_zin,
        met(DAG, 1, 1, ((0, "te laat"), (1, "klaar"))),
        "Op 18 januari 2016 staat er 1 rij bij 1 organisatie (klaar).",
    ),
    (
        zinnen.rijen_zin,
        met(DAG, 2, 2, ((1, "te laat"), (1, "klaar"))),
        "Op 18 januari 2016 staan er 2 rijen bij 2 organisaties: 1 te laat en 1 klaar.",
    ),
    (
        zinnen.rijen_zin,
        met(DAG, 26, 26, ((20, "te laat"), (4, "later"), (2, "klaar"))),
        "Op 18 januari 2016 staan er 26 rijen bij 26 organisaties: 20 te laat, 4 later en 2 klaar.",
    ),
    (zinnen.zonder_wie_zin, met(0, 9), ""),
    (zinnen.zonder_wie_zin, met(1, 9), "Bij 1 van de 9 rijen staat niet wie ervoor zorgt."),
    (zinnen.zonder_wie_zin, met(1, 1), "Bij de enige rij staat niet wie ervoor zorgt."),
    (zinnen.zonder_wie_zin, met(2, 2), "Bij geen van beide rijen staat wie ervoor zorgt."),
    (zinnen.zonder_wie_zin, met(9, 9), "Bij geen van de 9 rijen staat wie ervoor zorgt."),
    (zinnen.klaar_maar_min_zin, met(0, "min"), ""),
    (
        zinnen.klaar_maar_min_zin,
        met(1, "min"),
        "Van 1 rij is gemeld dat zij klaar is, terwijl er in de laatste toetsing nog een min is.",
    ),
    (
        zinnen.klaar_maar_min_zin,
        met(2, "verbeterpunt"),
        "Van 2 rijen is gemeld dat zij klaar zijn, terwijl er in de laatste toetsing nog een verbeterpunt is.",
    ),
    (
        zinnen.klaar_maar_min_zin,
        met(3, "min"),
        "Van 3 rijen is gemeld dat zij klaar zijn, terwijl er in de laatste toetsing nog een min is.",
    ),
    (zinnen.binnen_zin, met(0), "Binnenkort is: de laatste dag is vandaag."),
    (zinnen.binnen_zin, met(1), "Binnenkort is: de laatste dag is vandaag of morgen."),
    (zinnen.binnen_zin, met(2), "Binnenkort is: de laatste dag is vandaag of binnen 2 dagen."),
    (zinnen.binnen_zin, met(30), "Binnenkort is: de laatste dag is vandaag of binnen 30 dagen."),
    (zinnen.zonder_rijen_zin, met(()), ""),
    (zinnen.zonder_rijen_zin, met(("Noord",)), "Zonder rijen: Noord."),
    (zinnen.zonder_rijen_zin, met(("Noord", "Zuid")), "Zonder rijen: Noord en Zuid."),
    (zinnen.zonder_rijen_zin, met(("Noord", "Oost", "Zuid")), "Zonder rijen: Noord, Oost en Zuid."),
    (zinnen.niet_geteld_zin, met(0), ""),
    (
        zinnen.niet_geteld_zin,
        met(1),
        "Van een eerdere ronde telt 1 rij niet mee, want een latere heeft dat register ook.",
    ),
    (
        zinnen.niet_geteld_zin,
        met(2),
        "Van een eerdere ronde tellen 2 rijen niet mee, want een latere heeft dat register ook.",
    ),
    (
        zinnen.niet_geteld_zin,
        met(3),
        "Van een eerdere ronde tellen 3 rijen niet mee, want een latere heeft dat register ook.",
    ),
]
