"""Two or more examples of every opdracht, for its help: what one types, and what for."""

from __future__ import annotations

from typing import Final

Voorbeeld = tuple[str, str]

# fmt: off
# One example per line: they are reviewed as a list, and a test runs each.
VOORBEELDEN: Final[dict[str, tuple[Voorbeeld, ...]]] = {
    "": (
        ("toetsing voorbeeld oefenen", "Schrijf werkmappen om mee te oefenen."),
        ("toetsing score noord.xlsx", "Toon de oordelen van één werkmap."),
    ),
    "score": (
        ("toetsing score noord.xlsx --uitleg", "Toon elke verwachting met haar score en cel."),
        ("toetsing score regios --alleen-ronde 2015 --naar oordelen.xlsx", "Zet de oordelen van één ronde in een werkmap."),
    ),
    "controleer": (
        ("toetsing controleer noord.xlsx", "Zoek alle fouten in één werkmap."),
        ("toetsing controleer regios --schrijf-terug --forceer", "Maak naast elke werkmap een kopie met de meldingen bij de cellen."),
    ),
    "nieuw": (
        ("toetsing nieuw oost.xlsx --organisatie Oost --ronde 2026", "Maak een lege werkmap voor Oost."),
        ("toetsing nieuw noord-2026.xlsx --uit noord.xlsx --ronde 2026 --alleen-minnen", "Neem mee wat in orde was; wat onvoldoende was, staat open."),
        ("toetsing nieuw hertoets --uit regios --laagste 5 --ronde 2026", "Maak een map met een werkmap voor elk van de laagste vijf van de vorige ronde."),
    ),
    "rapport": (
        ("toetsing rapport regio noord.xlsx --naar noord.docx", "Het rapport over één organisatie."),
        ("toetsing rapport landelijk regios --naar landelijk.pdf", "Het rapport over allemaal."),
    ),
    "rapport regio": (
        ("toetsing rapport regio noord.xlsx --naar noord.docx", "Het rapport over één organisatie, in Word."),
        ("toetsing rapport regio regios --naar rapporten --formaat html", "Een rapport over elke organisatie, in de map rapporten."),
    ),
    "rapport landelijk": (
        ("toetsing rapport landelijk regios --naar landelijk.html", "Het landelijke rapport, om te lezen."),
        ("toetsing rapport landelijk landelijk.xlsx --naar tabellen.xlsx", "De tabellen ervan, om verder te tellen."),
    ),
    "rapport sjablonen": (
        ("toetsing rapport sjablonen --soort regio", "Welke velden een sjabloon voor Word mag gebruiken."),
        ("toetsing rapport sjablonen --naar sjablonen", "Zet de sjablonen klaar om te veranderen."),
    ),
    "rapport sjabloon-controle": (
        ("toetsing rapport sjabloon-controle eigen.docx", "Zijn alle velden in een eigen sjabloon bekend?"),
        ("toetsing rapport sjabloon-controle eigen.docx --soort regio", "Ook voor het rapport over één organisatie?"),
    ),
    "plan": (
        ("toetsing plan noord.xlsx", "Wat is er voor elk criterium nodig?"),
        ('toetsing plan landelijk.xlsx --organisatie Drenthe --doel "geen O"', "De kortste lijst waarmee nergens een O blijft."),
    ),
    "wat-als": (
        ("toetsing wat-als noord.xlsx 1.1.4=+", "Wat verandert er als 1.1.4 in orde komt?"),
        ("toetsing wat-als noord.xlsx 1.1.4=+ 1.3.1=open", "En als 1.3.1 nog niet is beoordeeld?"),
    ),
    "hertoets": (
        ("toetsing hertoets 2015/noord.xlsx 2016/noord.xlsx", "Wat veranderde er bij één organisatie?"),
        ("toetsing hertoets 2015 2016 --naar hertoets.html", "En bij allemaal?"),
    ),
    "beoordelaars": (
        ("toetsing beoordelaars jansen.xlsx bakker.xlsx", "Waarin verschillen twee beoordelaars?"),
        ("toetsing beoordelaars jansen.xlsx bakker.xlsx --consensus samen.xlsx", "Maak ook een werkmap om samen te besluiten."),
    ),
    "opvolging": (
        ("toetsing opvolging regios --peildatum 18-01-2016", "Hoe staat het op die dag met alle maatregelen?"),
        ("toetsing opvolging regios --binnen 14 --naar opvolging.xlsx", "Wat moet er binnen twee weken, als werkmap."),
    ),
    "vergelijk": (
        ("toetsing vergelijk regios --laagste 5", "Wie heeft de minste verwachtingen voldoende?"),
        ("toetsing vergelijk landelijk.xlsx --criterium 1.1 --oordeel O", "Wie heeft een onvoldoende op criterium 1.1?"),
    ),
    "herreken": (
        ("toetsing herreken", "Klopt wat in 2015 is gepubliceerd met de scores van toen?"),
        ("toetsing herreken --varianten --criterium 1.1", "Welke andere beslisregels geven wat is gepubliceerd?"),
    ),
    "verifieer": (
        ("toetsing verifieer uitslag.json", "Geeft het nu nog hetzelfde?"),
        ("toetsing verifieer uitslag.json --map regios", "De bestanden staan in een andere map."),
    ),
    "publiceer": (
        ("toetsing publiceer regios --naar open-data", "Zet de scores en oordelen klaar als open data."),
        ("toetsing publiceer landelijk.xlsx --naar open-landelijk", "Hetzelfde, uit een matrix."),
    ),
    "voorbeeld": (
        ("toetsing voorbeeld oefenen", "Schrijf de werkmappen in de map oefenen."),
        ("toetsing voorbeeld oefenen --forceer", "Zet ze er opnieuw neer, zoals ze waren."),
    ),
    "kader": (
        ("toetsing kader lijst", "Welke kaders kent toetsing?"),
        ("toetsing kader toon veilig-thuis-stap1-2015", "Welke beslisregels heeft een kader?"),
    ),
    "kader lijst": (
        ("toetsing kader lijst", "Welke kaders kent toetsing?"),
        ("toetsing kader lijst --json", "Hetzelfde voor een ander programma."),
    ),
    "kader toon": (
        ("toetsing kader toon", "Toon het kader; er is er maar één."),
        ("toetsing kader toon veilig-thuis-stap1-2015 --naar kader.html", "Bewaar het als pagina om te lezen."),
    ),
    "kader nieuw": (
        ("toetsing kader nieuw leesbaar-2026", "Begin een eigen kader; het heet zoals de map."),
        ("toetsing kader nieuw kaders/zorg-2026", "In de map kaders, waar het bij zijn naam te vinden is."),
        (
            "toetsing kader nieuw kaders/veilig-thuis-2027 --uit veilig-thuis-stap1-2015",
            "Begin de volgende uitgave van een kader.",
        ),
    ),
    "kader controleer": (
        ("toetsing kader controleer veilig-thuis-stap1-2015", "Wat klopt er niet, in welk bestand en op welke lijn?"),
        ("toetsing kader controleer veilig-thuis-stap1-2015 --naar fouten.csv", "Hetzelfde als lijst om af te werken."),
    ),
    "kader bewijs": (
        ("toetsing kader bewijs", "Beslissen de beslisregels elk geval?"),
        ("toetsing kader bewijs --tabel waarheid.csv --criterium 1.1", "Schrijf op wat zij in elk geval beslissen."),
    ),
    "kader verschil": (
        ("toetsing kader verschil veilig-thuis-stap1-2015 --met-variant toegepast-2015", "Wat is er strenger aan een variant?"),
        ("toetsing kader verschil veilig-thuis-stap1-2015 tsd-lokaal-netwerk --naar verschil.html", "Leg twee kaders naast elkaar."),
    ),
    "kader sql": (
        ("toetsing kader sql veilig-thuis-stap1-2015 --naar beslis.sql", "Schrijf de beslisregels als SELECT voor DuckDB."),
        ("toetsing kader sql veilig-thuis-stap1-2015 --dialect sqlite --tabel toetsingen --breed", "Voor SQLite, over een tabel met een kolom per verwachting."),
    ),
    "kader gevallen": (
        ("toetsing kader gevallen veilig-thuis-stap1-2015 --json", "Geef alle gevallen om een eigen programma mee te proberen."),
        ("toetsing kader gevallen veilig-thuis-stap1-2015 --naar gevallen.csv", "Hetzelfde als tabel."),
    ),
    "uitleg": (
        ("toetsing uitleg T031", "Wat betekent deze code, en wat doet u?"),
        ("toetsing uitleg --naar codes.html", "Bewaar de uitleg van alle codes."),
    ),
}
# fmt: on
