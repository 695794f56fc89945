"""What meldingen about reports, comparisons and whatever else is made of workbooks mean."""

from __future__ import annotations

from typing import Final

# fmt: off
# One code per line: what it means, what to do, and an example before and after.
GROEPEN: Final[dict[str, dict[str, tuple[str, str, str, str]]]] = {
    "Het rapport": {
        "T088": ("Let op: het bestand heeft een rij per organisatie, dus er staan geen teksten over één organisatie in.", "Maak per organisatie een werkmap als u er teksten bij wilt.", "toetsing rapport regio landelijk.xlsx --naar rapporten --formaat html", "toetsing rapport regio regios --naar rapporten --formaat html"),
        "T089": ("Let op: er zijn teksten in meer dan één bestand; deze komen niet in het rapport.", "Geef met `--teksten` het bestand dat geldt.", "twee werkmappen met een blad Teksten", "toetsing rapport landelijk regios --teksten landelijk.xlsx --naar landelijk.html"),
        "T090": ("Let op: in het concept ontbreken teksten.", "Schrijf ze op het blad *Teksten*, achter de naam die er staat.", "Teksten: samenvatting leeg", "Teksten: samenvatting ingevuld"),
        "T091": ("Met `--definitief` ontbreekt nog een tekst; het rapport is niet gemaakt.", "Schrijf de tekst, of laat `--definitief` weg.", "--definitief, samenvatting leeg", "--definitief, samenvatting ingevuld"),
        "T092": ("Met `--definitief` zijn er nog open scores; het rapport is niet gemaakt.", "Vul de scores in, of laat `--definitief` weg.", "--definitief, 1.1.2 nog open", "--definitief, 1.1.2: +"),
        "T093": ("Let op: u schreef een tekst voor het landelijk beeld bij een criterium dat u daar niet koos.", "Zet het nummer bij *wat gaat goed* of *wat moet beter*, of laat die keuze leeg.", "een tekst over 1.2; wat gaat goed: 1.1", "een tekst over 1.2; wat gaat goed: 1.1, 1.2"),
        "T094": ("Let op: er is een `--reactie-voor`, maar het rapport vraagt niets: het is een zelfevaluatie, of er zijn geen verbeterpunten.", "Dit mag; controleer of u de juiste werkmap koos.", "--reactie-voor 1-3-2016 bij een zelfevaluatie", "zonder --reactie-voor"),
        "T095": ("Let op: in het concept van het landelijke rapport ontbreken teksten.", "Schrijf ze op het blad *Teksten* van een matrix, en geef die met `--teksten`.", "geen inleiding op het blad Teksten", "veld: inleiding, tekst: In 2015 onderzochten wij ..."),
        "T096": ("Let op: bij *wat gaat goed* of *wat moet beter* staat iets anders dan het nummer van een criterium.", "Schrijf nummers met komma's ertussen, of `geen`.", "wat gaat goed: bereikbaarheid", "wat gaat goed: 1.1"),
        "T097": ("Let op: een criterium staat bij allebei.", "Haal het bij een van de twee weg.", "1.1 bij wat gaat goed en bij wat moet beter", "1.1 bij wat gaat goed"),
        "T098": ("De werkmap van `--teksten` heeft geen blad *Teksten* met iets erop.", "Zet er een tabel in met de kolommen *veld* en *tekst*.", "--teksten noord.csv", "--teksten landelijk.xlsx, met een blad Teksten"),
        "T099": ("Let op: een teken zit in geen enkel lettertype van de pdf. Het staat er als code in, zoals `[U+1F9BA]`.", "Kies html of Word als het teken zelf erin moet.", "samenvatting met een emoji, als pdf", "samenvatting zonder emoji, of --naar rapport.html"),
        "H001": ("In een huisstijl staat iets anders dan een kleur. Zonder aanhalingstekens is alles achter een `#` opmerking.", "Schrijf een kleur als `\"#00458C\"`, met de aanhalingstekens.", "accent: #00458C", "accent: \"#00458C\""),
        "H002": ("De tekst op een gekleurd vlak is niet goed te lezen.", "Neem lichtere tekst op een donker vlak, of donkere op een licht vlak; er staat een kleur bij die kan.", "goed: {vlak: \"#DDDDDD\", tekst: \"#FFFFFF\"}", "goed: {vlak: \"#DDDDDD\", tekst: \"#1A1A1A\"}"),
        "H003": ("Een kleur valt te veel weg op wit papier.", "Kies haar donkerder.", "accent: \"#FFE680\"", "accent: \"#7A5C00\""),
        "H004": ("Twee van de drie vlakken zijn in grijs even donker, zoals vaak bij rood en groen.", "Maak het ene lichter of het andere donkerder.", "goed: {vlak: \"#2E7D32\", ...} en slecht: {vlak: \"#C62828\", ...}", "goed: {vlak: \"#0A807A\", ...} en slecht: {vlak: \"#540A1A\", ...}"),
        "H005": ("De huisstijl noemt een bestand buiten haar eigen map, of niets.", "Zet het bestand in die map of een map daaronder.", "logo: ../logo.png", "logo: logo.png, in de map van de huisstijl"),
        "H006": ("Een letterbestand of logo is er niet.", "Kijk de naam na, ook de hoofdletters.", "logo: Logo.png, het bestand heet logo.png", "logo: logo.png"),
        "H007": ("Een letterbestand of logo is er wel, maar te groot (10 en 2 MB) of niet te openen.", "Kies een kleiner bestand, of vraag rechten.", "logo.png van 8 MB", "logo.png van 200 kB"),
        "H008": ("Een letterbestand is geen lettertype, of een logo is geen png.", "Kies een ttf- of otf-bestand, of bewaar het plaatje als png.", "logo.png dat eigenlijk een jpg is", "hetzelfde plaatje bewaard als png"),
        "H009": ("In de naam van het lettertype staan vreemde tekens.", "Schrijf alleen de naam van de familie.", "lettertype: Rijks/Sans", "lettertype: Rijks Sans"),
        "H011": ("Het logo heeft veel meer beeldpunten dan op papier te zien zijn; tekenen zou te veel geheugen vragen.", "Maak het plaatje kleiner.", "logo.png van 60.000 bij 60.000 punten", "logo.png van 2.000 bij 600 punten"),
        "H010": ("De naam van het lettertype past niet bij de letterbestanden.", "Neem de naam over die erbij staat.", "lettertype: Calibri, met letterbestanden van Carlito", "lettertype: Carlito"),
        "H020": ("Een Word-sjabloon kan niet worden gebruikt; waarom niet, staat erbij.", "Controleer het met `toetsing rapport sjabloon-controle`.", "--sjabloon brief.docx, beschadigd", "--sjabloon brief.docx, in Word opnieuw bewaard"),
        "H021": ("Een Word-sjabloon vraagt om een veld dat er niet is, of zegt iets dat niet kan.", "Neem de naam over van `toetsing rapport sjablonen`.", "{{ organisatienaam }}", "{{ organisatie }}"),
    },
    "Vergelijken": {
        "T100": ("Let op: twee namen verschillen alleen in spaties, streepjes, leestekens, hoofdletters, accenten of de volgorde van woorden. Zij tellen als twee organisaties.", "Schrijf de naam overal gelijk; `toetsing vergelijk` kan het ook met een lijst achter `--aliassen`.", "Noord-Holland Noord en Noord Holland Noord", "twee keer Noord-Holland Noord"),
        "T101": ("Let op: een naam uit uw lijst komt in de toetsingen niet voor.", "Schrijf de naam zoals in de toetsingen, of haal de rij weg.", "in de lijst: Nord", "in de lijst: Noord"),
        "T102": ("In de lijst staat niet wat nodig is: een kolom *organisatie*, en ernaast de kolom die u vraagt.", "Zet er koppen boven.", "koppen: naam, grootte, bij --groepen", "koppen: organisatie, grootte"),
        "T103": ("Let op: van deze organisaties is de groep niet bekend; zij tellen bij *onbekend*.", "Vul de lijst of het blad *Gegevens* aan.", "Oost heeft in de lijst geen grootte", "Oost, klein"),
        "T104": ("Let op: tussen andere toetsingen staan zelfevaluaties; welke, staat erbij.", "Vergelijk ze liever apart.", "map met toezicht en een zelfevaluatie van Oost", "de zelfevaluaties in een eigen map"),
        "T105": ("Let op: de toetsingen zijn van verschillende rondes.", "Vergelijk één ronde, of gebruik `toetsing hertoets`.", "map met werkmappen van 2015 en van 2016", "toetsing hertoets 2015 2016"),
        "T106": ("In geen enkele werkmap staat het gegeven waarnaar u met `--groep` vraagt.", "Kies een gegeven dat er wel is (ze staan erbij), of geef een lijst met `--groepen`.", "--groep omvang, Gegevens heeft 'grootte'", "--groep grootte"),
    },
    "Een hertoets": {
        "T110": ("Let op: de datum of de naam van de ronde zegt dat de latere ronde eerder was.", "Draai de rondes om als dat zo is.", "toetsing hertoets 2016 2015", "toetsing hertoets 2015 2016"),
        "T111": ("Let op: toezicht staat naast een zelfevaluatie.", "Noem een verschil niet zonder meer een verbetering of verslechtering.", "toetsing hertoets toezicht-2015 zelfevaluatie-2016", "toetsing hertoets toezicht-2015 toezicht-2016"),
        "T112": ("Let op: deze organisaties staan niet in elke ronde en zijn niet vergeleken.", "Schrijf een naam overal gelijk als het om dezelfde gaat.", "Noord in 2015, Regio Noord in 2016", "Noord in 2015 en in 2016"),
        "T113": ("Geen enkele organisatie staat in elke ronde.", "Geef rondes van dezelfde organisaties.", "2015 over Noord en Oost, 2016 over Zuid", "2016 over Noord en Oost"),
        "T114": ("Let op: het latere kader zegt niet welke verwachtingen uit het vorige komen.", "Zet `vervolg_op` en `was` in het latere kader.", "kader van 2016 zonder vervolg_op", "vervolg_op: veilig-thuis-stap1-2015"),
        "T115": ("Let op: het latere kader is een vervolg op een ander kader dan dat van de vorige ronde.", "Controleer de volgorde en de kaders.", "vervolg_op: veilig-thuis-stap1-2014", "vervolg_op: veilig-thuis-stap1-2015"),
        "T116": ("Let op: bij `was` staan nummers die het vorige kader niet heeft.", "Verbeter ze in het kader.", "was: \"1.1.9\"", "was: \"1.1.3\""),
        "T117": ("Let op: beide rondes zijn hetzelfde bestand.", "Geef van elke ronde het eigen bestand.", "toetsing hertoets noord.xlsx noord.xlsx", "toetsing hertoets noord-2015.xlsx noord-2016.xlsx"),
        "T118": ("Let op: beide werkmappen noemen dezelfde ronde.", "Verbeter de naam van de ronde in een van beide.", "ronde 2015 in beide werkmappen", "ronde 2015 en ronde 2016"),
        "T119": ("Let op: wie in het rapport staat, staat niet in de ronde achter `--vorige`.", "Controleer het bestand en de naam.", "--vorige oost-2015.xlsx bij een rapport over Noord", "--vorige noord-2015.xlsx"),
    },
    "Het plan en wat als": {
        "T120": ("Let op: bij dit criterium zijn er te veel toestanden om alles na te gaan; in het antwoord staat tot hoever is gezocht.", "Wat er staat, klopt; meer is niet bekend.", "een criterium met 40 verwachtingen, los genoemd", "het antwoord gebruiken tot waar is gezocht"),
        "T121": ("Info: de score die u bij `wat-als` noemt, is er al.", "Kies een andere score.", "toetsing wat-als noord.xlsx 1.1.1=+, en 1.1.1 is al +", "toetsing wat-als noord.xlsx 1.1.1=-"),
        "T122": ("Let op: de verwachting die u bij `wat-als` noemt, telt niet mee.", "Laat haar weg.", "toetsing wat-als noord.xlsx 3.1.1=+", "toetsing wat-als noord.xlsx 3.1.2=+"),
        "T123": ("Let op: het blad *Plan* staat in een bestand van meer organisaties; niemand weet van wie het is.", "Zet de maatregelen in de werkmap van de organisatie zelf.", "een blad Plan in landelijk.xlsx", "het blad Plan in noord.xlsx"),
    },
    "Beoordelaars en consensus": {
        "T130": ("Let op: de werkmappen zijn van verschillende rondes. Een verschil kan dan ook komen doordat er iets is veranderd.", "Vergelijk beoordelaars binnen één ronde.", "jansen.xlsx van 2015, bakker.xlsx van 2016", "jansen.xlsx en bakker.xlsx, allebei van 2016"),
        "T131": ("Let op: van een organisatie is er maar één toetsing; zij is niet vergeleken.", "Kijk of de naam in beide mappen gelijk is geschreven.", "map a met Noord, map b met Regio Noord", "map a en map b met Noord"),
        "T132": ("Let op: een werkmap noemt een andere organisatie dan u bij `--organisatie` gaf.", "Laat `--organisatie` weg als het echt een andere is.", "bakker.xlsx van Oost, met --organisatie Noord", "bakker.xlsx weggelaten, of de naam erin verbeterd"),
        "T133": ("Let op: over een verschil is nog niet besloten.", "Kies samen een score op het blad *Toetsing*.", "Consensus: 1.1.3 verschilt, score open", "Toetsing!E9 (1.1.3): -"),
        "T134": ("Let op: bij een besluit staat niet waarom.", "Schrijf op het blad *Consensus* een motivering.", "Consensus: 1.1.3 besloten op -, motivering leeg", "motivering: dossier 4 en 7 nagelezen"),
        "T135": ("Let op: op het blad *Consensus* staat een nummer dat niet wordt beoordeeld.", "Zet het nummer van de verwachting terug.", "Consensus: nr 9.9.9", "Consensus: nr 1.1.3"),
        "T136": ("Let op: niet iedereen stelde hetzelfde afwijkende oordeel vast; het staat niet in de werkmap voor de consensus.", "Stel het daar zo nodig samen opnieuw vast.", "Jansen stelde op 1.1 M vast, Bakker niets", "Oordeel: 1.1 samen vastgesteld op M"),
        "T137": ("De werkmap voor de consensus is niet gemaakt, want in een van de toetsingen zit een fout.", "Verbeter de fout, of geef alleen de toetsingen die mee moeten doen.", "bakker.xlsx met in E9: mischien", "bakker.xlsx met in E9: -"),
        "T270": ("Info: van deze verwachtingen gaf niet iedereen een score, en wie dat wel deed gaf dezelfde; die score is overgenomen. Zo voegt u samen wat ieder voor een deel scoorde.", "Kijk op het blad *Consensus* van wie elke score is, en verander haar op het blad *Toetsing* als u er samen anders over denkt.", "Jansen scoorde thema 1, Bakker liet dat open", "samen.xlsx met de scores van Jansen op thema 1"),
    },
    "Een uitslag narekenen met `verifieer`": {
        "T140": ("Het bestand is niet als JSON te lezen.", "Kies het bestand dat `toetsing score --json` schreef.", "toetsing verifieer noord.xlsx", "toetsing verifieer uitslag.json"),
        "T141": ("Het is wel JSON, maar geen uitslag van `toetsing score`.", "Kies een uitslag; een rapport of een lijst met meldingen kan niet worden nagerekend.", "toetsing verifieer meldingen.json", "toetsing verifieer uitslag.json"),
        "T142": ("In de uitslag ontbreekt iets, of het is van het verkeerde soort; de plaats staat erbij.", "Kies het bestand zoals `toetsing score` het schreef.", "uitslag.json waaruit 'scores' is weggehaald", "uitslag.json zoals toetsing score noord.xlsx --naar uitslag.json hem schreef"),
        "T148": ("Info: niet elk bestand waaruit de uitslag kwam, staat naast de uitslag.", "Zet ze bij elkaar, of geef de map met `--map`.", "toetsing verifieer post/uitslag.json", "toetsing verifieer post/uitslag.json --map ."),
        "T143": ("In de uitslag staat geen enkele toetsing.", "Kies een uitslag waarin wel iets is beoordeeld.", "uitslag.json van een map waarin alles fout was", "uitslag.json van een verbeterde map"),
    },
    "Het schrijven van een bestand": {
        "T070": ("Er is al een bestand met deze naam; het is niet veranderd.", "Kies een andere naam, of voeg `--forceer` toe.", "--naar uitslag.csv, dat er al is", "--naar uitslag-2.csv, of --naar uitslag.csv --forceer"),
        "T072": ("`toetsing voorbeeld` vond in de map al bestanden die het zou schrijven; er is niets veranderd.", "Kies een andere map, of voeg `--forceer` toe.", "toetsing voorbeeld oefenen, voor de tweede keer", "toetsing voorbeeld oefenen --forceer"),
        "T071": ("Op deze plaats kan niet worden geschreven.", "Sluit het bestand in Excel, kijk of de map bestaat en of u er mag schrijven.", "--naar weg/uitslag.csv, en de map weg is er niet", "--naar uitslag.csv"),
        "T073": ("Let op: de meldingen staan in een los bestand, omdat een kopie van uw werkmap niet heel zou blijven; de reden staat erbij.", "Zoek de cellen op met de kolom *plek*.", "noord.xlsm --schrijf-terug", "noord.xlsm.gecontroleerd.xlsx, met het blad Meldingen"),
        "T074": ("Terwijl toetsing bezig was, is het bestand veranderd of weggehaald; er is geen kopie gemaakt.", "Bewaar en sluit het bestand, en controleer het opnieuw.", "noord.xlsx in Excel bewaard tijdens het controleren", "noord.xlsx gesloten; toetsing controleer noord.xlsx --schrijf-terug"),
        "T144": ("Let op: een optie die alleen iets doet in andere vormen, staat bij deze vorm.", "Laat de optie weg, of kies een vorm waarin zij wel werkt.", "toetsing score noord.xlsx --uitleg --formaat csv", "toetsing score noord.xlsx --uitleg"),
        "T145": ("Het antwoord zou een bestand vervangen waaruit het is gemaakt, of dat net is geschreven.", "Kies een andere naam; `--forceer` verandert daar niets aan.", "toetsing vergelijk a.csv --naar a.csv --forceer", "toetsing vergelijk a.csv --naar vergelijking.csv"),
    },
}
# fmt: on
