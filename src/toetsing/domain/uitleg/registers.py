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
        "T326": ("De cel zelf geeft een fout, zoals #N/B of #VERW!, dus er staat niets om te lezen.", "Verbeter de formule, of typ de waarde.", "meldingen: #N/B", "meldingen: 85"),
        "T327": ("Hier hoort een percentage, en in de cel staat een getal van hoogstens 1. Een cel die als percentage is opgemaakt, toont 15% en bevat 0,15. Welke van de twee het is, kan toetsing niet zien.", "Maak de cel op als tekst en typ het percentage opnieuw.", "aandeel: 0,15 in een getalcel", "aandeel: 15%"),
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
    },
}
# fmt: on
