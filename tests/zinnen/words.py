"""The sentences of `toetsing.domain.words.telwoorden`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words import telwoorden
from toetsing.domain.words.telwoorden import CRITERIUM, ORGANISATIE, SCORE, VELD, VERBETERPUNT, VERWACHTING
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (telwoorden.van_de, met(0, 26, ORGANISATIE), "geen van de 26 organisaties"),
    (telwoorden.van_de, met(1, 26, ORGANISATIE), "1 van de 26 organisaties"),
    (telwoorden.van_de, met(2, 26, ORGANISATIE), "2 van de 26 organisaties"),
    (telwoorden.van_de, met(25, 26, ORGANISATIE), "25 van de 26 organisaties"),
    (telwoorden.van_de, met(26, 26, ORGANISATIE), "alle 26 organisaties"),
    (telwoorden.van_de, met(0, 2, ORGANISATIE), "geen van beide organisaties"),
    (telwoorden.van_de, met(1, 2, ORGANISATIE), "1 van de 2 organisaties"),
    (telwoorden.van_de, met(2, 2, ORGANISATIE), "beide organisaties"),
    (telwoorden.van_de, met(0, 1, ORGANISATIE), "geen enkele organisatie"),
    (telwoorden.van_de, met(1, 1, ORGANISATIE), "de enige organisatie"),
    (telwoorden.van_de, met(0, 1, CRITERIUM), "geen enkel criterium"),
    (telwoorden.van_de, met(1, 1, CRITERIUM), "het enige criterium"),
    (telwoorden.van_kort, met(0, 24), "geen van de 24"),
    (telwoorden.van_kort, met(1, 24), "1 van de 24"),
    (telwoorden.van_kort, met(2, 24), "2 van de 24"),
    (telwoorden.van_kort, met(24, 24), "alle 24"),
    (telwoorden.van_kort, met(0, 2), "geen van beide"),
    (telwoorden.van_kort, met(1, 2), "1 van de 2"),
    (telwoorden.van_kort, met(2, 2), "beide"),
    (telwoorden.van_kort, met(0, 1), "geen"),
    (telwoorden.van_kort, met(1, 1), "1"),
    (telwoorden.van_kort, met(0, 0), "geen"),
    (telwoorden.alle, met(1, CRITERIUM), "het enige criterium"),
    (telwoorden.alle, met(1, SCORE), "de enige score"),
    (telwoorden.alle, met(2, SCORE), "beide scores"),
    (telwoorden.alle, met(3, SCORE), "alle 3 scores"),
    (telwoorden.de, met(1, CRITERIUM), "het enige criterium"),
    (telwoorden.de, met(2, VERWACHTING), "de 2 verwachtingen"),
    (telwoorden.de, met(24, VERWACHTING), "de 24 verwachtingen"),
    (telwoorden.hoeveel, met(0, VERBETERPUNT), "geen verbeterpunten"),
    (telwoorden.hoeveel, met(1, VERBETERPUNT), "1 verbeterpunt"),
    (telwoorden.hoeveel, met(2, VERBETERPUNT), "2 verbeterpunten"),
    (telwoorden.hoeveel, met(6, VERBETERPUNT), "6 verbeterpunten"),
    (
        telwoorden.er_zijn,
        met([(3, "opgelost"), (0, "nu nvt"), (1, "gebleven")]),
        "zijn er 3 opgelost en is er 1 gebleven",
    ),
    (
        telwoorden.er_zijn,
        met([(1, "opgelost"), (2, "gebleven"), (1, "niet meer in het kader")]),
        "is er 1 opgelost, zijn er 2 gebleven en is er 1 niet meer in het kader",
    ),
    (telwoorden.zijn, met(0), "is"),
    (telwoorden.zijn, met(1), "is"),
    (telwoorden.zijn, met(2), "zijn"),
    (telwoorden.zijn, met(9), "zijn"),
    (telwoorden.bij_aantal, met(0, "staat", "staan"), "staan"),
    (telwoorden.bij_aantal, met(1, "staat", "staan"), "staat"),
    (telwoorden.bij_aantal, met(2, "staat", "staan"), "staan"),
    (telwoorden.bij_deel, met(0, "staat", "staan"), "staat"),
    (telwoorden.bij_deel, met(1, "staat", "staan"), "staat"),
    (telwoorden.bij_deel, met(2, "staat", "staan"), "staan"),
    (telwoorden.bij_deel, met(9, "staat", "staan"), "staan"),
    (telwoorden.bij_aantal, met(9, "staat", "staan"), "staan"),
    (telwoorden.tot_en_met, met(0, 0), "0"),
    (telwoorden.tot_en_met, met(18, 18), "18"),
    (telwoorden.tot_en_met, met(25, 26), "25 of 26"),
    (telwoorden.tot_en_met, met(17, 20), "17 tot en met 20"),
    (telwoorden.grenzen, met(0, 1), "hoogstens 1"),
    (telwoorden.grenzen, met(0, 3), "hoogstens 3"),
    (telwoorden.grenzen, met(1, 1), "1 of 2"),
    (telwoorden.grenzen, met(2, 1), "2 of 3"),
    (telwoorden.grenzen, met(17, 3), "17 tot en met 20"),
    (
        telwoorden.verdeeld,
        met("bij", [(8, "voldoende"), (17, "matig"), (0, "laag"), (1, "onvoldoende")], 26, ORGANISATIE),
        "bij 8 van de 26 organisaties voldoende, bij 17 matig en bij 1 onvoldoende",
    ),
    (telwoorden.verdeeld, met("op", [(7, "voldoende")], 7, CRITERIUM), "op alle 7 criteria voldoende"),
    (
        telwoorden.verdeeld,
        met("op", [(1, "voldoende"), (1, "matig")], 2, CRITERIUM),
        "op 1 van de 2 criteria voldoende en op 1 matig",
    ),
    (telwoorden.verdeeld, met("op", [(1, "matig")], 1, CRITERIUM), "op het enige criterium matig"),
    (telwoorden.verdeeld, met("op", [(0, "matig")], 3, CRITERIUM), "op geen van de 3 criteria"),
    (telwoorden.als_zin, met("bij Zorg B.V."), "Bij Zorg B.V."),
    (telwoorden.als_zin, met("want:", "Er is een plan."), "Want: Er is een plan."),
    (telwoorden.als_zin, met('hij zei "Er is een plan."'), 'Hij zei "Er is een plan."'),
    (telwoorden.als_zin, met("is dat zo?"), "Is dat zo?"),
    (telwoorden.als_zin, met("nu 3", "", "dan 4"), "Nu 3 dan 4."),
    (telwoorden.als_zin, met(""), ""),
    (telwoorden.hoeveel, met(12, VELD), "12 velden"),
]
