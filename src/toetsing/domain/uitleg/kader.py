"""What meldingen about a kader file mean."""

from __future__ import annotations

from typing import Final

# fmt: off
# One code per line: what it means, what to do, and an example before and after.
GROEPEN: Final[dict[str, dict[str, tuple[str, str, str, str]]]] = {
    "Meldingen over een kader": {
        "K001": ("Het bestand is niet als YAML te lezen, of het gebruikt verwijzingen (`&` en `*`).", "Kijk rond de genoemde lijn naar inspringing, haakjes en dubbele punten. Een tekst met een dubbele punt erin zet u tussen aanhalingstekens.", "tekst: Doel: korte zinnen", "tekst: \"Doel: korte zinnen\""),
        "K002": ("Een veld dat nodig is, ontbreekt.", "Voeg het toe.", "criterium zonder 'tekst'", "tekst: De brief is leesbaar."),
        "K003": ("Dit veld kent toetsing op deze plaats niet.", "Kies een van de genoemde velden; vaak is het een typefout.", "nrom: Wie een brief krijgt, begrijpt hem.", "norm: Wie een brief krijgt, begrijpt hem."),
        "K004": ("Een veld staat er twee keer.", "Laat er één staan.", "twee keer 'titel' in het kader", "één keer 'titel'"),
        "K005": ("De waarde is van het verkeerde soort, bijvoorbeeld een tekst waar een lijst hoort.", "Schrijf wat er staat dat erbij hoort.", "verwachtingen: geen", "verwachtingen: met daaronder een lijst"),
        "K006": ("Een nummer is twee keer gebruikt.", "Geef elk onderdeel een eigen nummer.", "twee verwachtingen met nr 1.1.1", "nr 1.1.1 en nr 1.1.2"),
        "K007": ("Een nummer past niet bij wat erboven staat.", "Onder criterium 1.1 horen 1.1.1, 1.1.2, enzovoort.", "onder criterium 1.1: nr 1.2.1", "onder criterium 1.1: nr 1.1.3"),
        "K008": ("Een bron begint niet met de korte naam van een document.", "Schrijf die naam, een komma en de plaats.", "bron: Besluit leesbare brieven, artikel 3", "bron: \"besluit, artikel 3\""),
        "K009": ("Een voetnoot waarnaar wordt verwezen, bestaat niet.", "Voeg haar toe aan `voetnoten`, of haal de verwijzing weg.", "voetnoot: 4, met drie voetnoten", "voetnoot: 3"),
        "K010": ("Dezelfde schrijfwijze staat bij twee scores.", "Laat haar bij één score staan.", "invoer: [\"+\", ja] en invoer: [\"-\", ja]", "invoer: [\"+\", ja] en invoer: [\"-\", nee]"),
        "K011": ("Geen enkele score heeft `voldoet: ja`.", "Zet het bij de scores die als voldoende tellen.", "scores zonder 'voldoet'", "{teken: \"+\", naam: voldoende, voldoet: ja}"),
        "K012": ("Een score, oordeel, groep of feit heeft een naam die niet kan, zoals een woord uit de taal van de beslisregels. Een score kan ook niet als een getal heten: in `2 of 3` is dan niet te zien wat het aantal is.", "Kies een andere naam. Het teken van een score mag wel een getal zijn. De naam van een feit heeft hoogstens 60 tekens en eindigt op een letter of een cijfer.", "{teken: \"3\", naam: \"3\"}", "{teken: \"3\", naam: goed}"),
        "K013": ("Twee dingen heten hetzelfde, zoals twee scores, of een termijn en een gegeven dat toetsing al leest.", "Geef ze elk een eigen naam.", "twee scores met naam: voldoende", "naam: voldoende en naam: onvoldoende"),
        "K014": ("In een variant staat hetzelfde criterium twee keer.", "Laat er één staan.", "criterium 1.1 twee keer in een variant", "criterium 1.1 één keer"),
        "K015": ("Een verwachting telt niet mee, maar de reden ontbreekt, of het kader heeft geen score van soort nvt.", "Vul `reden` in, en neem zo'n score op.", "telt_mee: nee", "telt_mee: nee, met reden: Wordt nog niet beoordeeld"),
        "K016": ("Een criterium met beslisregels heeft geen verwachting die meetelt.", "Voeg een verwachting toe, of haal de beslisregels weg.", "alle verwachtingen van 1.1 met telt_mee: nee", "een verwachting van 1.1 telt mee"),
        "K020": ("Een beslisregel is niet te begrijpen.", "Lees wat er achter de dubbele punt staat en vergelijk met de [taal](kadermaker.md#de-taal-van-de-beslisregels).", "V: hoogstens een onvoldoend", "V: hoogstens 1 onvoldoende"),
        "K021": ("Een rij geeft een oordeel dat niet in `oordelen` staat.", "Kies een van de letters, of `geen`.", "G: alle voldoende", "V: alle voldoende"),
        "K022": ("Onder een rij met `anders` staan nog rijen.", "Zet `anders` onderaan.", "O: anders, met daaronder M: precies 1 onvoldoende", "M: precies 1 onvoldoende, met daaronder O: anders"),
        "K023": ("Een beslisregel noemt een verwachting of groep die een criterium niet heeft.", "Geef dat criterium eigen beslisregels, of verbeter de naam.", "V: minstens 1 voldoende van kern, zonder groep kern", "groep: kern bij de verwachtingen van dit criterium"),
        "K043": ("Een kader met zo veel verwachtingen is niet meer na te gaan in een tijd waarop iemand wacht.", "Verdeel het over meer kaders.", "een kader met 10.000 verwachtingen", "vijf kaders van 2.000 verwachtingen"),
        "K024": ("De beslisregels van een criterium onderscheiden meer dan 100.000 toestanden; die zijn niet alle na te gaan.", "Gebruik groepen in plaats van losse nummers.", "een beslisregel die 20 verwachtingen apart noemt", "groep: kern, en een beslisregel over kern"),
        "K030": ("Een uitgewerkt geval is niet te lezen: een nummer, score, oordeel of rij klopt niet.", "Lees de reden en verbeter het geval.", "scores: \"+ ?\"", "scores: \"+ open\""),
        "K031": ("Een variant, een bestand met gepubliceerde cijfers of een bestand met wat rapporten zeggen hoort bij een ander kader.", "Kies het goede kader of het goede bestand.", "kader: leesbaar-2023 in een variant van leesbaar-2024", "kader: leesbaar-2024"),
        "K032": ("In `gepubliceerd.yaml` mist een post `gepubliceerd`, of heeft zij niet precies één vorm, zoals `verdeling`.", "Vul aan, of haal weg wat te veel is.", "id: verdeling-1.1, zonder 'gepubliceerd'", "gepubliceerd: met daaronder de verdeling"),
        "K033": ("Een variant of post noemt een nummer dat het kader niet heeft.", "Verbeter het nummer.", "criterium: \"1.9\"", "criterium: \"1.1\""),
        "K034": ("Een gepubliceerd aandeel is geen percentage en geen woord uit de lijst `woorden`.", "Schrijf een percentage, of zeg in `woorden` wat het woord betekent.", "de meeste", "60%, of in woorden: wat 'de meeste' betekent"),
        "K035": ("Bij een verwachting staat `was`, maar het kader heeft geen `vervolg_op`.", "Zet er bovenaan bij van welk kader het nummer is.", "was: \"1.1.1\", zonder vervolg_op", "vervolg_op: leesbaar-2023, en was: \"1.1.1\""),
        "K036": ("Twee verwachtingen noemen bij `was` hetzelfde nummer.", "Laat elk nummer hoogstens één keer terugkomen.", "was: \"1.1.1\" bij 1.1.1 en bij 1.1.2", "was: \"1.1.1\" bij 1.1.1"),
        "K052": ("Bij een verwachting staat een schaal die niet onder `schalen` staat.", "Kies een van de schalen van het kader, of voeg haar toe onder `schalen`.", "schaal: jn, zonder `schalen`", "schalen: met daaronder jn: {niveaus: [ja, nee]}"),
        "K053": ("Het kader heeft alleen `schalen`, en bij deze verwachting of dit feit staat niet welke.", "Zet er `schaal` bij, of geef het kader een lijst `scores`: die geldt waar niets anders staat.", "een verwachting zonder `schaal`", "schaal: jn"),
        "K054": ("Bij geen niveau van de schalen die het kader gebruikt staat dat het voldoet.", "Zet `voldoet: ja` bij een niveau; bij getallen staat `voldoet` naast `beter`.", "schalen: met jn: {niveaus: [ja, nee]}", "jn: {niveaus: [{naam: ja, voldoet: ja}, nee]}"),
        "K055": ("De naam van een feit is ook een woord met een andere betekenis: een score, een oordeel, een groep, een nummer of een kop van een kolom. Een beslisregel of cel met dat woord zou twee dingen kunnen zeggen.", "Kies een ander woord.", "naam: score", "naam: overtreding"),
        "K056": ("Twee feiten hebben dezelfde naam.", "Geef elk feit een eigen naam.", "naam: opzet, en naam: Opzet", "naam: opzet, en naam: recidive"),
        "K057": ("Let op: een feit komt in geen enkele beslisregel voor. Het wordt gevraagd en getoond, maar beslist nergens over.", "Noem het in een beslisregel, of haal het weg.", "naam: opzet, zonder rij met 'opzet is ...'", "O: opzet is ja"),
        "K058": ("Bij een criterium zegt `getal` welk getal eruit komt, en die zin is niet te lezen, of er is niet mee te rekenen.", "Schrijf 'de som', 'het gemiddelde' of 'de punten', ook gewogen en van een groep.", "getal: gemiddelde", "getal: het gemiddelde"),
        "K059": ("Let op: beslisregels van een thema gelden voor elk criterium eronder dat er zelf geen heeft. Hier is er zo geen, en dus beslissen zij niets.", "Haal ze weg, of haal eigen beslisregels van een criterium weg.", "beslisregels bij thema 1, en bij elk criterium ervan", "beslisregels bij thema 1 alleen"),
        "K060": ("Let op: `nvt: ja` zegt dat nvt mag, maar nvt is alleen in te vullen op een schaal met een niveau van `soort: nvt`. Geen schaal van de verwachtingen die het aangaat heeft dat, en dus doet `nvt: ja` hier niets.", "Geef de schaal een niveau met `soort: nvt` (bij een schaal van getallen in `niveaus`, naast `getal`), of haal `nvt: ja` weg.", "nvt: ja, met scores goed en fout", "{teken: nvt, naam: niet van toepassing, soort: nvt} bij de scores"),
        "K050": ("In `rapport.yaml` staat in een zin iets tussen `<` en `>` dat daar niet wordt ingevuld.", "Gebruik `<organisatie>`; in de zin van de termijn ook `<datum>`.", "zin: <instelling> moet maatregelen treffen.", "zin: <organisatie> moet maatregelen treffen."),
        "K051": ("In `rapport.yaml` mist een zin de plaats waar toetsing iets invult.", "Zet `<datum>` in de zin van de termijn, en `<organisatie>` in het veld `organisatie`.", "zin: Wij willen snel een reactie.", "zin: Wij willen vóór <datum> een reactie."),
        "K040": ("In het bestand staan regels die git neerzet waar twee mensen hetzelfde veranderden; beide versies staan er nog.", "Kies wat geldt, en haal de drie merktekens weg.", "<<<<<<< HEAD, daaronder titel: Oud, =======, titel: Nieuw, >>>>>>> tak", "titel: Nieuw"),
        "K041": ("Let op: in YAML begint na een spatie met een `#` een opmerking. Alles daarachter is geen deel van de tekst.", "Zet een tekst met een `#` tussen aanhalingstekens, en een opmerking op een eigen lijn.", "tekst: Zie besluit #3 van de raad.", "tekst: \"Zie besluit #3 van de raad.\""),
        "K042": ("Tussen accolades en rechte haken begint na een komma iets nieuws; een tekst met een komma erin wordt daar afgebroken.", "Zet zo'n tekst tussen aanhalingstekens.", "{V: minstens 51,5% voldoende}", "{V: \"minstens 51,5% voldoende\"}"),
        "K044": ("Let op: tussen rechte haken scheidt een komma twee waarden, ook de komma van een getal zoals 1,5.", "Zet het getal tussen aanhalingstekens; zijn het er twee, zet dan een spatie na de komma.", "invoer: [+, 1,5]", "invoer: [+, \"1,5\"]"),
        "K045": ("Let op: `lege_noemer` staat bij een thema of criterium zonder eigen `beslisregels`. Het hoort bij de beslisregels waar het naast staat, en geldt niet voor die van het thema.", "Zet het bij het thema naast de beslisregels, of geef het criterium eigen beslisregels.", "lege_noemer: V bij criterium 1.1, beslisregels bij thema 1", "lege_noemer: V bij thema 1"),
        "K046": ("Een verwachting heeft een nummer dat niet onder het criterium past en geen eigen nummer kan zijn.", "Nummer zoals het criterium, of neem het nummer van de bron: letters en cijfers aaneen, van elk minstens één.", "nr: M 1", "nr: M1"),
        "K047": ("Een eigen nummer is ook de naam of een schrijfwijze van een score, een oordeel of een groep. Een beslisregel of cel met dat woord zou twee dingen kunnen zeggen.", "Kies een ander nummer of een andere naam.", "nr: N1, met een score die N1 heet", "nr: A.1"),
    },
}
# fmt: on
