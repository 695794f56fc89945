"""What meldingen about the series of a kader mean: key figures over time, where they are filled in."""

from __future__ import annotations

from typing import Final

# fmt: off
# One code per line: what it means, what to do, and an example before and after.
GROEPEN: Final[dict[str, dict[str, tuple[str, str, str, str]]]] = {
    "Reeksen: cijfers door de tijd": {
        "T360": ("Het kader zegt welke reeksen het vraagt, en deze is er niet bij. Hoofdletters maken niet uit.", "Kies een van de genoemde reeksen.", "reeks: wachtlijsten", "reeks: wachtlijst"),
        "T361": ("Het kader zegt hoe een moment van deze reeks eruitziet, en dit is er geen. Een kwartaal of een jaar mag ook als zijn laatste dag worden geschreven; een andere dag kan ook bij het moment ervoor horen.", "Schrijf het moment zoals de melding zegt.", "moment: 1-1-2016", "moment: 2015-K4"),
        "T362": ("Over dit moment staat er al een cijfer met dezelfde definitie. Welk van de twee geldt, is niet te zien.", "Haal een van de twee weg. Tellen ze iets anders, kies dan bij een van de twee een andere definitie.", "twee rijen met 2015-K4 en definitie onderzoeken", "één rij met 2015-K4 en definitie onderzoeken"),
        "T363": ("Deze cijfers zijn van een organisatie waarvan hier geen toetsing is gelezen. Ze horen dus nergens bij.", "Schrijf de naam zoals in de toetsing, of geef de toetsing erbij.", "organisatie: Noordd", "organisatie: Noord"),
        "T364": ("Naast het cijfer staat een eenheid, en het kader vraagt deze reeks in een andere.", "Reken de cijfers om, of haal de kolom weg als zij niet klopt.", "eenheid: weken, bij een reeks in dagen", "eenheid: dagen"),
        "T365": ("In dit bestand staan alleen cijfers van reeksen, en het kader vraagt er geen.", "Kies het kader waar deze cijfers bij horen, of laat het bestand weg.", "reeksen.csv, met een kader zonder reeksen", "alleen de toetsingen"),
        "T366": ("In de eerdere werkmap staat een cijfer dat niet past bij een reeks van dit kader: de reeks, het moment, het getal of de definitie klopt niet.", "Neem het zelf over in de nieuwe werkmap.", "definitie: telling-2014, die het nieuwe kader niet heeft", "definitie: telling-2015"),
        "T367": ("Twee beoordelaars vulden over hetzelfde moment een ander cijfer in, met dezelfde definitie.", "Kies samen, en vul het cijfer in.", "wachtlijst, 2015-K4: 33 en 34", "wachtlijst, 2015-K4: 33"),
        "T380": ("Laat u de definitie leeg, dan geldt die van het kader waar de werkmap bij hoort. Deze werkmap is van een ander kader of een andere versie, en daarin kan een andere definitie gelden.", "Kies bij elk cijfer de definitie.", "definitie leeg, in een werkmap van het kader van vorig jaar", "definitie: onderzoeken"),
        "T381": ("Dit blad heet Reeksen, of er staat 'reeks' boven een kolom, en een andere kop ontbreekt. Zonder 'reeks', 'moment' en 'waarde' leest toetsing er niets van; in een bestand naast de scores hoort daar 'organisatie' bij.", "Zet de koppen boven de kolommen, of geef blad en kolom een andere naam als zij iets anders zijn.", "koppen: reeks, periode, waarde", "koppen: reeks, moment, waarde"),
        "T382": ("Een noot bij een cijfer gaat overal mee met dat cijfer, maar alleen als zij onder 'betrouwbaarheid' staat. Wat in een andere kolom staat, verdwijnt.", "Verplaats de noot, of laat de kolom staan als zij van uzelf is.", "kop: opmerking, met Schatting!", "kop: betrouwbaarheid, met Schatting!"),
        "T383": ("Van deze organisatie is wel een toetsing gelezen, maar van een andere ronde of een andere soort.", "Verbeter de ronde of de soort in deze rij, of geef die toetsing erbij.", "ronde: 2014, bij een toetsing van 2016", "ronde: 2016"),
        "T384": ("Een moment kan in de jaren liggen die de melding noemt. Daarbuiten is er bijna altijd verkeerd getypt.", "Verbeter het jaar.", "moment: 1015", "moment: 2015"),
        "T385": ("In deze rij staat een moment, een definitie, een noot of een bron, en geen cijfer. Een moment zonder cijfer hoeft er niet te staan: een gat wordt nergens opgevuld.", "Vul het cijfer in, of haal de rij weg.", "2015-K4, zonder waarde, met de noot niet geteld", "geen rij voor 2015-K4"),
        "T386": ("Cijfers van reeksen horen bij een toetsing, en die is er niet bij gegeven.", "Geef ook het bestand met de scores.", "toetsing score cijfers.csv", "toetsing score scores.xlsx cijfers.csv"),
        "T387": ("Dit kader vraagt alleen reeksen of registers, en daarvan staat hier geen enkele tabel.", "Geef het bestand waar de tabel in staat, of verbeter de koppen boven de kolommen.", "koppen: lijst, periode, aantal", "koppen: reeks, moment, waarde"),
    },
}
# fmt: on
