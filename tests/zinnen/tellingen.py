"""The sentences of `toetsing.document.telzinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document import telzinnen
from zinnen.rij import met, oordelen

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (
        telzinnen.aandelenzin,
        met("Het oordeel", oordelen(8, 17, 1), 26),
        "Het oordeel is bij 8 van de 26 organisaties voldoende (31%), bij 17 matig (65%) en bij 1 onvoldoende (4%).",
    ),
    (
        telzinnen.aandelenzin,
        met("Het oordeel", oordelen(10, 4, 12), 26),
        "Het oordeel is bij 10 van de 26 organisaties voldoende (38%), bij 4 matig (15%) en bij 12 onvoldoende (46%); door afronding is dat samen 99%.",
    ),
    (
        telzinnen.aandelenzin,
        met("Het oordeel", oordelen(26, 0, 0), 26),
        "Het oordeel is bij alle 26 organisaties voldoende (100%).",
    ),
    (
        telzinnen.aandelenzin,
        met("Het oordeel", oordelen(1, 0, 0), 1),
        "Het oordeel is bij de enige organisatie voldoende (100%).",
    ),
    (
        telzinnen.aandelenzin,
        met("Het oordeel", oordelen(2, 0, 0), 2),
        "Het oordeel is bij beide organisaties voldoende (100%).",
    ),
    (
        telzinnen.aandelenzin,
        met("Het oordeel", oordelen(1, 0, 1), 2),
        "Het oordeel is bij 1 van de 2 organisaties voldoende (50%) en bij 1 onvoldoende (50%).",
    ),
    (
        telzinnen.aandelenzin,
        met("De score", [(299, "voldoende"), (1, "onvoldoende")], 300),
        "De score is bij 299 van de 300 organisaties voldoende (99,7%) en bij 1 onvoldoende (0,3%).",
    ),
    (
        telzinnen.aandelenzin,
        met("De score", [(1, "voldoende"), (1, "nvt"), (1, "open")], 3),
        "De score is bij 1 van de 3 organisaties voldoende (33%), bij 1 nvt (33%) en bij 1 nog open (33%); door afronding is dat samen 99%.",
    ),
    (
        telzinnen.aandelenzin,
        met("Het oordeel", [(1, "voldoende"), (1, "geen beslisregel van toepassing"), (2, "open")], 4),
        "Het oordeel is bij 1 van de 4 organisaties voldoende (25%), bij 1 niet te geven (25%) en bij 2 nog open (50%).",
    ),
    (telzinnen.alle_scores_zin, met(422, 624, 0), "Van alle 624 scores bij elkaar zijn er 422 voldoende (68%)."),
    (telzinnen.alle_scores_zin, met(0, 624, 0), "Geen van de 624 scores is voldoende (0%)."),
    (telzinnen.alle_scores_zin, met(1, 624, 0), "Van alle 624 scores bij elkaar is er 1 voldoende (0,2%)."),
    (telzinnen.alle_scores_zin, met(2, 624, 0), "Van alle 624 scores bij elkaar zijn er 2 voldoende (0,3%)."),
    (telzinnen.alle_scores_zin, met(624, 624, 0), "Alle 624 scores zijn voldoende (100%)."),
    (telzinnen.alle_scores_zin, met(0, 0, 0), "Er is nog niets beoordeeld."),
    (telzinnen.alle_scores_zin, met(0, 624, 624), "Alle 624 scores zijn nog open."),
    (
        telzinnen.alle_scores_zin,
        met(420, 624, 4),
        "Van alle 624 scores bij elkaar zijn er 420 zeker voldoende en zijn er 4 nog open; het worden er dus 420 tot en met 424.",
    ),
    (
        telzinnen.alle_scores_zin,
        met(420, 624, 1),
        "Van alle 624 scores bij elkaar zijn er 420 zeker voldoende en is er 1 nog open; het worden er dus 420 of 421.",
    ),
    (
        telzinnen.alle_scores_zin,
        met(1, 624, 1),
        "Van alle 624 scores bij elkaar is er 1 zeker voldoende en is er 1 nog open; het worden er dus 1 of 2.",
    ),
    (
        telzinnen.alle_scores_zin,
        met(0, 624, 1),
        "Van alle 624 scores bij elkaar is er geen zeker voldoende en is er 1 nog open; het wordt er dus hoogstens 1.",
    ),
    (
        telzinnen.alle_scores_zin,
        met(0, 624, 3),
        "Van alle 624 scores bij elkaar is er geen zeker voldoende en zijn er 3 nog open; het worden er dus hoogstens 3.",
    ),
    (
        telzinnen.oordelenzin,
        met("Het oordeel", oordelen(5, 1, 1), 7),
        "Het oordeel is op 5 van de 7 criteria voldoende, op 1 matig en op 1 onvoldoende.",
    ),
    (
        telzinnen.oordelenzin,
        met("Het vastgestelde oordeel", oordelen(7, 0, 0), 7),
        "Het vastgestelde oordeel is op alle 7 criteria voldoende.",
    ),
    (
        telzinnen.oordelenzin,
        met("Het oordeel", oordelen(1, 0, 0), 1),
        "Het oordeel is op het enige criterium voldoende.",
    ),
    (telzinnen.oordelenzin, met("Het oordeel", oordelen(0, 2, 0), 2), "Het oordeel is op beide criteria matig."),
    (telzinnen.oordelenzin, met("Het oordeel", oordelen(0, 0, 0), 0, zonder=True), ""),
    (
        telzinnen.oordelenzin,
        met("Het oordeel", oordelen(0, 1, 0), 1, zonder=True),
        "Het oordeel is op het enige criterium met een oordeel matig.",
    ),
    (
        telzinnen.oordelenzin,
        met("Het oordeel", [(1, "voldoende"), (1, "nog niet zeker"), (1, "niet te geven")], 3),
        "Het oordeel is op 1 van de 3 criteria voldoende, op 1 nog niet zeker en op 1 niet te geven.",
    ),
    (
        telzinnen.anders_zin,
        met("1.1 (berekend V, vastgesteld M)"),
        "Afwijkend vastgesteld is het oordeel op 1.1 (berekend V, vastgesteld M).",
    ),
    (telzinnen.namen_van, met([]), ()),
    (telzinnen.namen_van, met([("voldoende", ["A"])]), ()),
    (telzinnen.namen_van, met([("voldoende", ["A", "B"]), ("onvoldoende", ["C"])]), ("Onvoldoende is het bij C.",)),
    (
        telzinnen.namen_van,
        met([("voldoende", ["A", "B"]), ("onvoldoende", ["C", "D", "Zorg B.V."]), ("open", ["E"])]),
        ("Voldoende is het bij A en B.", "Nog open is het bij E."),
    ),
    (
        telzinnen.namen_van,
        met([("voldoende", ["A"]), ("onvoldoende", ["B", "C"])], {"onvoldoende"}),
        ("Voldoende is het bij A.", "Onvoldoende is het bij B en C."),
    ),
    (
        telzinnen.namen_van,
        met([("voldoende", ["A", "B"]), ("onvoldoende", ["C"])], {"onvoldoende"}),
        ("Onvoldoende is het bij C.",),
    ),
    (telzinnen.namen_van, met([("voldoende", []), ("onvoldoende", ["A", "B"])], {"onvoldoende"}), ()),
    (telzinnen.getallen_zin, met(0, 4), "Een getal is bekend bij geen van de 4 organisaties."),
    (telzinnen.getallen_zin, met(1, 4, "2", "2"), "Een getal is bekend bij 1 van de 4 organisaties: 2."),
    (telzinnen.getallen_zin, met(2, 2, "2", "2"), "Een getal is bekend bij beide organisaties: steeds 2."),
    (telzinnen.getallen_zin, met(1, 1, "5,5", "5,5"), "Een getal is bekend bij de enige organisatie: 5,5."),
    (
        telzinnen.getallen_zin,
        met(3, 4, "1", "5,5"),
        "Een getal is bekend bij 3 van de 4 organisaties: het laagste is 1 en het hoogste 5,5.",
    ),
    (
        telzinnen.getallen_zin,
        met(26, 26, "1", "3"),
        "Een getal is bekend bij alle 26 organisaties: het laagste is 1 en het hoogste 3.",
    ),
    (
        telzinnen.mogelijk_zin,
        met([(0, 1, "voldoende")], "open scores en feiten"),
        "Hoe de open scores en feiten ook uitvallen, het wordt hoogstens 1 keer voldoende.",
    ),
    (
        telzinnen.mogelijk_zin,
        met([(2, 3, "voldoende"), (5, 6, "matig"), (1, 1, "onvoldoende")]),
        "Hoe de open scores ook uitvallen, het wordt 2 of 3 keer voldoende, 5 of 6 keer matig en 1 keer onvoldoende.",
    ),
    (
        telzinnen.mogelijk_zin,
        met([(0, 0, "voldoende"), (0, 1, "matig"), (2, 7, "onvoldoende"), (0, 26, "geen beslisregel van toepassing")]),
        "Hoe de open scores ook uitvallen, het wordt nooit voldoende, hoogstens 1 keer matig, 2 tot en met 7 keer onvoldoende en hoogstens 26 keer niet te geven.",
    ),
    (
        telzinnen.vastgesteld_zin,
        met([(5, "voldoende"), (0, "matig"), (1, "onvoldoende"), (1, "open")]),
        "Dit is berekend. Vastgesteld is het 5 keer voldoende, 1 keer onvoldoende en 1 keer nog open.",
    ),
]
