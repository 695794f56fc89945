"""What the findings of the certificate mean."""

from __future__ import annotations

from typing import Final

# fmt: off
# One code per line: what it means, what to do, and an example before and after.
GROEPEN: Final[dict[str, dict[str, tuple[str, str, str, str]]]] = {
    "De beslisregels bewijzen": {
        "B01": ("Er is een toestand waarin geen rij past.", "Voeg een rij toe voor deze toestand, of eindig met `anders`. Is er niets beoordeeld om een percentage van te nemen of om mee te rekenen, zet dan `lege_noemer` naast de beslisregels.", "V: alle voldoende; O: minstens 2 onvoldoende", "V: alle voldoende; M: precies 1 onvoldoende; O: minstens 2 onvoldoende"),
        "B02": ("Twee rijen passen in dezelfde toestand en geven een ander oordeel; de bovenste beslist.", "Maak de voorwaarden zo dat er één past. Staan de rijen in de bron al op volgorde, zet dan `volgorde: telt` naast `beslisregels`: dan is dit alleen nog info.", "V: hoogstens 1 onvoldoende; M: precies 1 onvoldoende", "V: alle voldoende; M: precies 1 onvoldoende"),
        "B03": ("Deze toestanden krijgen hun oordeel alleen door `anders`.", "Niets, als `anders` zo bedoeld is; schrijf anders een eigen rij.", "V: alle voldoende; O: anders", "V: alle voldoende; O: minstens 1 onvoldoende"),
        "B04": ("Dit oordeel, of deze rij van het thema, komt in dit criterium niet voor.", "Niets, als het zo bedoeld is; voeg anders een rij met dit oordeel toe.", "twee verwachtingen, M: precies 3 onvoldoende", "twee verwachtingen, M: precies 1 onvoldoende"),
        "B05": ("Deze rij beslist nergens.", "Haal de rij weg, of zet haar hoger.", "V: hoogstens 2 onvoldoende; M: precies 1 onvoldoende", "V: alle voldoende; M: precies 1 onvoldoende"),
        "B06": ("Een betere score geeft een slechter oordeel.", "Verbeter de rijen zo dat een betere score nooit slechter uitpakt.", "V: precies 2 voldoende; O: anders, met drie verwachtingen", "V: minstens 2 voldoende; O: anders"),
        "B07": ("Een `nvt` in plaats van een score kan het oordeel veranderen. Zolang er geen gevallen zijn die dat laten zien, is het een let op: of het zo is bedoeld, weet alleen het papier.", "Neem de gevallen met nvt over die het bewijs voorstelt, en houd ze naast het papier. Geldt wat van toepassing is, schrijf dan `geen onvoldoende`, of bij meer dan twee scores `minstens 100% voldoende`.", "V: alle voldoende", "V: minstens 100% voldoende"),
        "B08": ("Deze verwachting verandert het oordeel nooit.", "Haal haar uit het criterium, of laat een beslisregel naar haar kijken.", "V: 1.1.1 voldoende; O: anders, en 1.1.2 doet er niet toe", "V: 1.1.1 en 1.1.2 voldoende; O: anders"),
        "B09": ("Eén slechtste score hier sluit het beste oordeel uit, of geeft altijd het slechtste.", "Niets, als deze verwachting zo zwaar mag wegen.", "V: alle voldoende, dus één onvoldoende sluit V uit", "V: hoogstens 1 onvoldoende"),
        "B10": ("Deze rij heeft geen eigen `bron`, en het criterium en het thema evenmin: die van het kader als geheel geldt.", "U hoeft niets te doen. Wijst u liever de plaats van elke rij aan, zet dan een bron bij de rij, het criterium of het thema.", "{V: alle voldoende}", "{V: alle voldoende, bron: \"besluit, artikel 3\"}"),
        "B11": ("Een geval zegt iets anders dan de beslisregels geven.", "Verbeter het geval of de beslisregel; een van beide klopt niet.", "scores: \"+ -\", oordeel: V", "scores: \"+ -\", oordeel: M"),
        "B12": ("Geen geval laat deze rij werken.", "Schrijf een geval waarin deze rij beslist.", "geen geval voor M: precies 1 onvoldoende", "scores: \"+ -\", oordeel: M, beslisregel: 2"),
        "B13": ("Welke verwachtingen even zwaar wegen, en hoeveel toestanden er dus zijn.", "Niets; het laat zien wat samen is nagegaan.", "drie verwachtingen, 8 invullingen", "4 toestanden, want alleen het aantal telt"),
        "B14": ("In deze toestanden zegt een rij van het kader dat er geen oordeel is.", "Niets, als er dan geen oordeel hoort te zijn.", "geen: minstens 3 nvt", "O: minstens 3 nvt"),
        "B15": ("Dit criterium heeft geen beslisregels.", "Geef het criterium of zijn thema beslisregels, als er een oordeel moet zijn.", "criterium zonder beslisregels", "beslisregels: met V: alle voldoende en O: anders"),
        "B16": ("Een betere score neemt het oordeel weg, doordat een rij zegt dat er dan geen is.", "Kijk of de rij met `geen` zo bedoeld is.", "O: minstens 2 onvoldoende; geen: hoogstens 1 onvoldoende", "O: minstens 2 onvoldoende; V: hoogstens 1 onvoldoende"),
        "B17": ("Bij dit criterium kan een beslisregel veranderen, en het oordeel ook, zonder dat een geval het opmerkt: een grens één hoger of lager, een andere maat, een andere score, een ander oordeel, een rij weg, twee rijen verwisseld, of de beslisregels van een ander criterium. Bij een kader dat bij toetsing hoort is dit een fout.", "Neem de gevallen over die `toetsing kader bewijs --detail` geeft, als hun oordeel zo is bedoeld.", "V: hoogstens 1 onvoldoende, met alleen het geval \"+ + + +\"", "ook de gevallen \"+ + + -\" (V) en \"+ + - -\" (M)"),
        "B18": ("Van dit criterium zijn er te veel toestanden om elke verandering van een beslisregel te proberen.", "Gebruik groepen in plaats van losse nummers, of verdeel het criterium. De andere onderzoeken zijn wel volledig.", "20 verwachtingen met zes scores, en percentages", "10 verwachtingen met zes scores"),
        "B19": ("Er is een `lege_noemer`, maar er blijft altijd iets over om een percentage van te nemen.", "Haal `lege_noemer` weg, of sta `nvt` toe waar dat moet kunnen.", "lege_noemer: V, en geen verwachting mag nvt zijn", "lege_noemer: V, met nvt: ja"),
        "B20": ("Een beslisregel noemt dit feit, en toch verandert het hier het oordeel nooit.", "Haal het uit de beslisregel, of kijk of een eerdere rij altijd voorgaat.", "V: alle voldoende of opzet is nee; V: anders", "V: alle voldoende of opzet is nee; O: anders"),
        "B21": ("Dit antwoord op een feit beslist hier op zichzelf, of sluit het beste oordeel uit, wat de scores ook zijn.", "Niets, als dit feit zo zwaar mag wegen.", "O: opzet is ja, dus opzet geeft altijd O", "O: opzet is ja en minstens 1 onvoldoende"),
        "B22": ("Deze stap na de rij verandert nooit een oordeel: hij geldt nergens, of het oordeel is daar al wat de stap ervan maakt.", "Haal de stap weg, of pas aan wanneer hij geldt.", "hoogstens M als opzet is ja, na O: opzet is ja", "hoogstens M als opzet is ja, na V: alle criteria V"),
        "B23": ("Bij dit oordeel staat `oordeel: mens`: het volgt niet uit beslisregels, en er valt dus niets te bewijzen.", "Niets.", "oordeel: mens", "beslisregels, als het oordeel uit de scores hoort te volgen"),
    },
}
# fmt: on
