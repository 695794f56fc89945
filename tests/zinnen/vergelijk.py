"""The sentences of `toetsing.commands.vergelijk.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.vergelijk import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.getoond_zin, met(0, 26), "Hier staat geen van de 26 organisaties. Plaatsen en aantallen gaan over alle."),
    (zinnen.getoond_zin, met(1, 26), "Hier staat 1 van de 26 organisaties. Plaatsen en aantallen gaan over alle."),
    (zinnen.getoond_zin, met(2, 26), "Hier staan 2 van de 26 organisaties. Plaatsen en aantallen gaan over alle."),
    (zinnen.getoond_zin, met(25, 26), "Hier staan 25 van de 26 organisaties. Plaatsen en aantallen gaan over alle."),
    (zinnen.laagste_zin, met(1), "Dit is de organisatie met de minste verwachtingen die voldoende zijn:"),
    (zinnen.laagste_zin, met(2), "Dit zijn de 2 organisaties met de minste verwachtingen die voldoende zijn:"),
    (zinnen.laagste_zin, met(7), "Dit zijn de 7 organisaties met de minste verwachtingen die voldoende zijn:"),
    (
        zinnen.gedeelde_grens_zin,
        met(1, (), ("A", "B")),
        "Let op: de grens bij 1 valt tussen organisaties met evenveel verwachtingen die voldoende zijn. A en B staan samen het laagst.",
    ),
    (
        zinnen.gedeelde_grens_zin,
        met(2, ("A",), ("B", "C")),
        "Let op: de grens bij 2 valt tussen organisaties met evenveel verwachtingen die voldoende zijn. Zeker bij de laagste 2 hoort A; gelijk staan B en C.",
    ),
    (
        zinnen.gedeelde_grens_zin,
        met(7, ("A", "B"), ("C", "D", "E")),
        "Let op: de grens bij 7 valt tussen organisaties met evenveel verwachtingen die voldoende zijn. Zeker bij de laagste 7 horen A en B; gelijk staan C, D en E.",
    ),
    (
        zinnen.open_grens_zin,
        met(1, ()),
        "Door open scores staat de laagste nog niet vast. Niemand is zeker de laagste.",
    ),
    (zinnen.open_grens_zin, met(1, ("A",)), "Door open scores staat de laagste nog niet vast. Zeker de laagste is A."),
    (
        zinnen.open_grens_zin,
        met(2, ()),
        "Door open scores staan de laagste 2 nog niet vast. Niemand hoort zeker bij de laagste 2.",
    ),
    (
        zinnen.open_grens_zin,
        met(2, ("A",)),
        "Door open scores staan de laagste 2 nog niet vast. Zeker bij de laagste 2 hoort A.",
    ),
    (
        zinnen.open_grens_zin,
        met(7, ("A", "B")),
        "Door open scores staan de laagste 7 nog niet vast. Zeker bij de laagste 7 horen A en B.",
    ),
    (
        zinnen.nagegaan_zin,
        met(("het kader zelf",), "open scores en feiten"),
        "Nagegaan is dit met de beslisregels van het kader zelf, en met elke invulling van open scores en feiten. De plaats naar verwachtingen hangt niet van beslisregels af; die naar oordelen wel, en gaat over wat is berekend.",
    ),
    (
        zinnen.nagegaan_zin,
        met(("het kader zelf",)),
        "Nagegaan is dit met de beslisregels van het kader zelf, en met elke invulling van open scores. De plaats naar verwachtingen hangt niet van beslisregels af; die naar oordelen wel, en gaat over wat is berekend.",
    ),
    (
        zinnen.nagegaan_zin,
        met(("het kader zelf",), eindoordeel=True),
        "Nagegaan is dit met de beslisregels van het kader zelf, en met elke invulling van open scores. De plaats naar verwachtingen hangt niet van beslisregels af; die naar oordelen en naar eindoordeel wel, en die gaan over wat is berekend.",
    ),
    (
        zinnen.nagegaan_zin,
        met(("het kader zelf", "variant streng")),
        "Nagegaan is dit met de beslisregels van het kader zelf en van variant streng, en met elke invulling van open scores. De plaats naar verwachtingen hangt niet van beslisregels af; die naar oordelen wel, en gaat over wat is berekend.",
    ),
    (
        zinnen.nagegaan_zin,
        met(("het kader zelf", "variant streng", "variant kern")),
        "Nagegaan is dit met de beslisregels van het kader zelf, van variant streng en van variant kern, en met elke invulling van open scores. De plaats naar verwachtingen hangt niet van beslisregels af; die naar oordelen wel, en gaat over wat is berekend.",
    ),
    (
        zinnen.naar_gegeven_zin,
        met(met_sterkere=False),
        "Koppel wie het beste eindoordeel kreeg aan wie het laagste kreeg. Wie er nog geen heeft, staat er niet bij.",
    ),
    (
        zinnen.naar_gegeven_zin,
        met(met_sterkere=True),
        "Koppel wie het beste eindoordeel kreeg aan wie het laagste kreeg. Wie de sterkere zijn, staat niet in een oordeel: dat kiest u zelf. Wie er nog geen heeft, staat er niet bij.",
    ),
    (
        zinnen.paar_zin,
        met("V", "O", ()),
        "Een paar staat hier als de ene zeker V heeft op een criterium waar de andere zeker O heeft; de meeste criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij niet.",
    ),
    (
        zinnen.paar_zin,
        met("V", "O", ("1.1",)),
        "Een paar staat hier als de ene zeker V heeft op criterium 1.1 waar de andere zeker O heeft; de meeste criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij niet.",
    ),
    (
        zinnen.paar_zin,
        met("V", "O", ("1.1", "1.2")),
        "Een paar staat hier als de ene zeker V heeft op criterium 1.1 of 1.2 waar de andere zeker O heeft; de meeste criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij niet.",
    ),
    (
        zinnen.paar_zin,
        met("V", "O", ("1.1", "1.2", "1.3")),
        "Een paar staat hier als de ene zeker V heeft op criterium 1.1, 1.2 of 1.3 waar de andere zeker O heeft; de meeste criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij niet.",
    ),
    (zinnen.helpers_zin, met(3, 0, gekozen=False), "Alle helpers staan in de lijst."),
    (
        zinnen.helpers_zin,
        met(3, 0, gekozen=True),
        "Alleen paren met een organisatie die u koos, staan hier. Hoeveel helpers elk in totaal heeft, staat onder 'alle helpers'.",
    ),
    (
        zinnen.helpers_zin,
        met(3, 1, gekozen=False),
        "Van wie hulp kan gebruiken, staan hoogstens 3 helpers in de lijst: wie op de meeste criteria kan helpen, en bij gelijke stand op alfabet. Zo bleef er 1 paar buiten de lijst. Hoeveel helpers elk in totaal heeft, staat onder 'alle helpers'.",
    ),
    (
        zinnen.helpers_zin,
        met(3, 2, gekozen=True),
        "Alleen paren met een organisatie die u koos, staan hier. Van wie hulp kan gebruiken, staan hoogstens 3 helpers in de lijst: wie op de meeste criteria kan helpen, en bij gelijke stand op alfabet. Zo bleven er 2 paren buiten de lijst. Hoeveel helpers elk in totaal heeft, staat onder 'alle helpers'.",
    ),
    (zinnen.getoond_zin, met(26, 26), "Hier staan alle 26 organisaties. Plaatsen en aantallen gaan over alle."),
    (
        zinnen.helpers_zin,
        met(3, 12, gekozen=False),
        "Van wie hulp kan gebruiken, staan hoogstens 3 helpers in de lijst: wie op de meeste criteria kan helpen, en bij gelijke stand op alfabet. Zo bleven er 12 paren buiten de lijst. Hoeveel helpers elk in totaal heeft, staat onder 'alle helpers'.",
    ),
]
