"""What meldingen about the fields and the registers of a kader mean, where they are filled in."""

from __future__ import annotations

from typing import Final

# fmt: off
# One code per line: what it means, what to do, and an example before and after.
GROEPEN: Final[dict[str, dict[str, tuple[str, str, str, str]]]] = {
    "Velden en registers": {
        "T320": ("Het kader zegt waaruit u hier kunt kiezen, en dit staat er niet bij. Hoofdletters maken niet uit.", "Kies een van de genoemde keuzes. Mogen het er meer zijn, zet er dan een ; tussen.", "overgenomen: gedeeltelijk", "overgenomen: deels"),
        "T321": ("Hier hoort een datum, en die is niet te lezen. Een getal is er geen: dan is de cel niet als datum opgemaakt.", "Schrijf dag, maand en jaar, met het jaar in vier cijfers.", "gedaan op: in het voorjaar", "gedaan op: 18-01-2016"),
        "T322": ("Hier hoort een getal, en dit is er geen.", "Schrijf alleen het getal, met een komma voor de decimalen. De eenheid mag erachter.", "kosten: ongeveer 100", "kosten: 100"),
        "T323": ("Een punt in een getal kan duizendtallen scheiden of decimalen, en hier is niet te zien welke van de twee het is.", "Schrijf het getal zonder punt, met een komma voor de decimalen.", "kosten: 1.250", "kosten: 1250"),
        "T324": ("Het kader zegt van dit getal hoe klein, hoe groot of hoe precies het kan zijn.", "Schrijf een getal dat daarin past.", "wachttijd in dagen: -3", "wachttijd in dagen: 3"),
        "T325": ("In deze rij of bij deze verwachting is iets ingevuld, maar niet alles wat moet.", "Vul de genoemde kolom ook in, of maak de hele rij leeg.", "toezegging: een nieuw protocol, zonder 'wie'", "wie: manager zorg"),
        "T326": ("In de cel staat een formule die een fout geeft, of die nog nooit is uitgerekend.", "Typ wat er hoort te staan, of open het bestand in Excel of LibreOffice en bewaar het.", "uiterlijk: #N/B", "uiterlijk: 18-01-2016"),
        "T327": ("Hier hoort een percentage, en in de cel staat een getal van hoogstens 1. Een cel die als percentage is opgemaakt, toont 15% en bevat 0,15. Welke van de twee het is, kan toetsing niet zien.", "Maak de cel op als tekst en typ het percentage opnieuw.", "aandeel: 0,15 in een getalcel", "aandeel: 15%"),
        "T330": ("Let op: in de tabel van een register mist een kolom die het kader wel heeft. Wat er staat, is gelezen; wat in die kolom hoort, is er niet.", "Zet de kolom erbij, met de naam die het kader haar geeft.", "de kolommen 'toezegging' en 'wie'", "de kolommen 'toezegging', 'wie' en 'uiterlijk'"),
        "T331": ("De rij gaat over een nummer dat het kader niet heeft.", "Kies het nummer van een verwachting, criterium of thema.", "nr: 1.9.9", "nr: 1.1.4"),
        "T332": ("Iets wat van de ene dag tot de andere duurt, is hier eerder afgelopen dan begonnen.", "Kijk beide dagen na; vaak is een jaartal verkeerd.", "van: 01-07-2016, tot: 01-07-2015", "van: 01-07-2016, tot: 01-07-2017"),
        "T333": ("In een tabel over meer organisaties staat bij deze rij niet van wie zij is.", "Vul de naam in, zoals zij bij de scores staat.", "organisatie: (leeg), toezegging: een protocol", "organisatie: Noord, toezegging: een protocol"),
        "T334": ("Let op: het kader van de nieuwe werkmap heeft dit register of deze kolom niet. Niets gaat verloren: het staat bij de teksten.", "Lees na wat nog geldt, en zet dat op zijn nieuwe plaats.", "register vragen, in een kader zonder dat register", "veld: vervallen vragen antwoord"),
        "T335": ("Let op: in een tabel van een register staat een organisatie waarvan geen werkmap is gegeven. Haar rijen tellen mee in `toetsing opvolging` en het landelijke rapport, maar wat is getoetst is niet bekend; in een rapport over één organisatie staan zij niet.", "Schrijf de naam zoals in de werkmap, of geef die werkmap ook.", "organisatie: Norod", "organisatie: Noord"),
        "T336": ("Let op: een bestand met een rij per organisatie heeft ook een plan, reacties of een register, en daarin staat niet van wie elke rij is.", "Zet in die tabel een kolom `organisatie`.", "kolommen: nr, verbetermaatregel", "kolommen: organisatie, nr, verbetermaatregel"),
        "T337": ("Info: hetzelfde register staat in werkmappen van meer rondes. Met `toetsing nieuw --uit` gaan de rijen mee, en dan zou elke rij dubbel tellen.", "Werk verder in de werkmap van de laatste ronde.", "toezeggingen in de werkmap van 2015 en van 2016", "toezeggingen alleen in de werkmap van 2016"),
        "T338": ("Info: het bestand heeft een rij per toezegging, maatregel of iets anders dat wordt bijgehouden, en geen scores. Alleen `toetsing opvolging` leest het, en een rapport wat er van de registers van het kader in staat.", "Niets. Zijn het toch scores, zet er dan `score` boven.", "toezeggingen.csv in een map die u laat scoren", "dezelfde map, met toetsing opvolging"),
        "T370": ("Een tabel heeft de meeste koppen van een register, of staat op een blad dat zo heet, maar een kop waaraan het register wordt herkend, is anders of ontbreekt. In een csv hoort daar de kolom `organisatie` bij.", "Geef de kolom de naam die het kader haar geeft.", "koppen: onderwerp, wat, gereed", "koppen: onderwerp, toezegging, gereed"),
        "T371": ("Let op: een tabel heeft de meeste koppen van een register, of staat op een blad dat zo heet, maar een kop waaraan het register wordt herkend, is anders of ontbreekt. Voor de scores maakt dat niet uit; `toetsing opvolging` en `toetsing controleer` noemen het een fout (T370).", "Geef de kolom de naam die het kader haar geeft.", "koppen: onderwerp, wat, gereed", "koppen: onderwerp, toezegging, gereed"),
        "T372": ("Let op: de rondes hebben geen datum en geen jaar of nummer in hun naam. Welke de laatste is, volgt dan alleen uit het alfabet.", "Vul bij `datum` de dag van elke toetsing in.", "ronde: hertoets, en ronde: nulmeting", "ronde: hertoets, datum: 01-03-2016, en ronde: nulmeting, datum: 01-06-2015"),
        "T373": ("Let op: in een cel die zegt wanneer iets klaar moet zijn, staat geen dag. De rij telt als zonder termijn.", "Schrijf dag, maand en jaar; voor, uiterlijk, op of t/m mag ervoor.", "termijn: voor de zomer", "termijn: voor 01-07-2016"),
        "T374": ("Let op: in een register van de vorige werkmap staat een formule die een fout geeft of nooit is uitgerekend. Er is dus geen waarde om mee te nemen.", "Typ de waarde in de nieuwe werkmap.", "gereed: =B4+30, nooit uitgerekend", "gereed: 18-01-2016"),
        "T375": ("Let op: in twee bestanden staat bij dezelfde organisatie precies dezelfde rij, bijvoorbeeld in de werkmap en in een csv, of in een zelfevaluatie en de werkmap die daarvan is gemaakt.", "Houd elke rij op één plaats bij.", "een protocol, in noord.xlsx en in toezeggingen.csv", "een protocol, alleen in noord.xlsx"),
    },
    "Items": {
        "T340": ("In de tabel met items staat achter het nummer van een verwachting een naam die het kader daar niet vraagt.", "Kies een van de genoemde namen, of maak het antwoord leeg.", "1.1.2; bereikt; 85", "1.1.2; bereik; 85"),
        "T341": ("In de tabel met items staat een antwoord bij een nummer waarbij het kader geen items vraagt.", "Zet het antwoord bij de goede verwachting.", "1.1.9; bereik; 85", "1.1.2; bereik; 85"),
        "T342": ("Hetzelfde item is twee keer ingevuld, en niet met hetzelfde. Het programma kiest niet.", "Maak een van de twee leeg.", "1.1.2 bereik: 85, en verderop 90", "1.1.2 bereik: 85"),
        "T343": ("Bij een item staat een formule die geen programma ooit heeft uitgerekend.", "Open en bewaar het bestand in Excel of LibreOffice, of typ de waarde.", "bereik: =A1+A2, nooit berekend", "bereik: 85"),
        "T344": ("Deze verwachting wordt beschreven en niet gescoord, en toch staat er iets in de kolom met scores.", "Maak die cel leeg; wat de verwachting vraagt, hoort in de tabel met items.", "1.1.2; score: +", "1.1.2; bereik: 85"),
        "T345": ("Met `--definitief` is een item dat moet worden ingevuld nog leeg; het rapport is niet gemaakt.", "Vul het in, of laat `--definitief` weg.", "1.1.1 antwoord: leeg", "1.1.1 antwoord: Er is een plan."),
        "T346": ("Let op: bij het overnemen uit een eerdere werkmap heeft een item in dit kader geen plaats meer, of past het antwoord er niet in. Het is niet kwijt.", "Kijk op het blad Teksten bij 'vervallen', en zet het op de goede plaats of haal het weg.", "1.1.1 oud: tekst", "blad Teksten: vervallen 1.1.1 oud"),
        "T347": ("Dit kader scoort niets en vraagt alleen items, en in het bestand staat geen tabel waarin die zijn ingevuld.", "Zet boven de tabel de koppen `nr`, `item` en `antwoord`, of gebruik een werkmap van `toetsing nieuw`.", "nr; antwoord", "nr; item; antwoord"),
        "T348": ("In de tabel met items staat een antwoord van een organisatie, of over een ronde, waarvan in hetzelfde bestand geen toetsing staat. Het hoort dus nergens bij.", "Schrijf de naam en de ronde zoals bij de scores, of haal de rij weg.", "organisatie: Zuid, in een bestand van alleen Noord", "organisatie: Noord"),
        "T349": ("Een bestand heeft scores van meer organisaties en een tabel met items, en bij een antwoord staat niet van wie het is.", "Zet in de tabel met items een kolom `organisatie`, en vul bij elk antwoord de naam in.", "nr; item; antwoord", "organisatie; nr; item; antwoord"),
        "T390": ("In een matrix staat boven een kolom het nummer van een verwachting die wordt beschreven, zonder het item erachter. Bij die verwachting horen meer items, dus het programma kiest niet.", "Zet boven de kolom het nummer met de naam van het item.", "1.1.2", "1.1.2 bereik"),
        "T391": ("In een tabel met scores en items staat in een rij met een item ook iets onder `score`. Zo'n rij is van het item, en de score is niet gelezen.", "Geef de score een eigen rij, met een lege cel onder `item`.", "1.1.1; +; antwoord; Ja", "1.1.1; +; ; en daaronder 1.1.1; ; antwoord; Ja"),
        "T392": ("Op een blad dat Items heet, mist boven de tabel een kop. Zonder die kop is niet te zien wat er is ingevuld, en is niets gelezen.", "Zet de genoemde kop terug.", "nr; item; antwoorden", "nr; item; antwoord"),
        "T393": ("Let op: twee beoordelaars vulden bij een item iets anders in. Wat niemand anders invulde, staat wel in de werkmap voor de consensus.", "Kies samen, en vul het antwoord in.", "1.1.2 bereik: 85 en 90", "1.1.2 bereik: 85"),
    },
}
# fmt: on
