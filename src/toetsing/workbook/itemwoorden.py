"""What a workbook says about items to the people who fill them in."""

from __future__ import annotations

from typing import Final

OVER_ITEMS: Final = (
    "Op het blad Items staat per rij wat er bij een verwachting wordt gevraagd: een tekst, een datum, een keuze of een "
    "getal. Vul het in bij 'antwoord'. Leeg betekent: nog niet ingevuld.",
    "Mogen er meer keuzes, typ dan een ; ertussen. Een lange tekst mag meer regels hebben: Alt+Enter.",
    "Een item telt nergens mee: er wordt alleen gekeken of het is ingevuld, en of het klopt met wat er mag staan.",
)
"""What items are, beside the scores of a kader that has both."""
_BEGIN: Final = "Begin op het blad Gegevens: over wie dit gaat, van wie en wanneer."
_BLADEN: Final = (
    "Good practices is voor wat anderen hiervan kunnen leren, Teksten voor de teksten van het rapport, Reacties voor "
    "opmerkingen over feitelijke onjuistheden.",
    "U mag rijen verbergen, filteren, kolommen verplaatsen en bladen toevoegen of een andere naam geven. Laat de "
    "kolomkoppen staan: daaraan herkent toetsing de tabellen.",
)
ZONDER_SCORES: Final = (_BEGIN, *OVER_ITEMS[:2], *_BLADEN)
"""How to fill in a workbook of a kader that scores nothing."""
_MATRIX: Final = (
    "Ronde, soort en datum gelden voor alle rijen; ze staan op het blad Gegevens.",
    "Op het blad Teksten schrijft u de teksten van het landelijke rapport.",
)
ZONDER_SCORES_MATRIX: Final = (
    "Vul op het blad Landelijk per organisatie in wat er wordt gevraagd. Leeg betekent: nog niet ingevuld.",
    OVER_ITEMS[1],
    *_MATRIX,
)
"""The same of a matrix."""
ALLEEN_BLADEN: Final = (
    _BEGIN,
    "Elk register en de reeksen hebben een eigen blad, met per rij een regel. Boven het blad staat wat erin hoort.",
    *_BLADEN,
)
"""How to fill in a workbook of a kader that asks series and registers alone."""
ALLEEN_BLADEN_MATRIX: Final = (
    "Op het blad Landelijk staat over welke organisaties dit gaat. Elk register en de reeksen hebben een eigen blad: "
    "zet daar in elke rij van welke organisatie zij is.",
    *_MATRIX,
)
"""The same of a matrix."""
MATRIX_ITEMS: Final = (
    "Achter de scores staan de kolommen van de items, elk met het nummer van de verwachting en de naam van het item. "
    "Mogen er meer keuzes, typ dan een ; ertussen."
)
"""Where items stand in a matrix, beside the scores of a kader that has both."""
