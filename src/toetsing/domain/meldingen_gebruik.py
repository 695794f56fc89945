"""The part of the catalogue about an opdracht itself: how it was typed, what was asked for, and how a run ended.

Codes start with G. What was found, and what is allowed or what to do; the option or argument stands in the sentence.
"""

from __future__ import annotations

from typing import Final

# fmt: off
# One melding per line: the sentences are reviewed as a list.
GEBRUIK: Final[dict[str, tuple[str, str]]] = {
    # -- de opdracht -----------------------------------------------------------------------------------------------
    "G001": ("De optie {optie} bestaat niet.", "{doe}"),
    "G002": ("Er ontbreekt iets:", "geef {wat} op."),
    "G003": ("Bij de optie {optie} hoort geen waarde.", "Laat weg wat er achter staat."),
    "G004": ("Bij de optie {optie} hoort een waarde.", "Zet die erachter, zoals {optie} {voorbeeld}."),
    "G005": ("Dit hoort er niet bij: {extra}.", "Laat het weg; zet een naam met spaties tussen aanhalingstekens.{tip}"),
    "G006": ("De opdracht '{opdracht}' bestaat niet.", "{doe}"),
    "G007": ("Er ontbreekt een opdracht.", "Kies uit: {opdrachten}."),
    "G008": ("Zo is de opdracht niet goed geschreven.", "{doe}"),
    "G009": ("De optie {optie} staat er {aantal} keer.", "Geef haar één keer."),
    "G143": ("'{waarde}' is geen shell die toetsing kan aanvullen.", "Kies bash, zsh, fish of powershell.{tip}"),
    # -- hoe het afliep --------------------------------------------------------------------------------------------
    "G010": ("Er is geen uitslag: met --streng mag er nergens een fout zijn, en niets ongelezen.", "Verbeter de fouten, of laat --streng weg."),
    "G011": ("Eis {eis} niet gehaald bij {organisatie}: criterium {criteria}.", "Hoe dat komt, ziet u met --uitleg."),
    "G012": ("Niet volledig bij {organisatie}: nog open {nummers}.", "Vul die scores in, of laat --volledig weg."),
    "G013": ("Onderbroken; er is niets half geschreven.", "Geef de opdracht opnieuw als u de uitkomst nog wilt."),
    "G014": ("de uitslag kon niet worden geschreven ({soort}).", "Is de schijf vol?"),
    "G015": ("Er ging iets mis in toetsing zelf ({soort} in {waar}). Uw bestanden zijn niet veranderd.", "Meld deze regel en de opdracht die u gaf aan de beheerder; van uw gegevens staat er hoogstens de naam van een bestand in."),
    # -- de vorm en het bestand van het antwoord -------------------------------------------------------------------
    "G020": ("'{formaat}' is geen formaat.", "Kies {keuze}.{tip}"),
    "G021": ("De naam '{naam}' eindigt niet op een bekend soort.", "Kies {keuze}.{tip}"),
    "G022": ("Er worden verschillende formaten gevraagd: {formaten}.", "Kies er één."),
    "G023": ("Gebruik --open samen met --naar BESTAND.", "Zonder --naar is er geen bestand om te openen; laat --open dan weg."),
    "G025": ("'{waarde}' bij {optie} is geen datum.", "Schrijf 18-01-2016 of 2016-01-18."),
    "G026": ("De naam '{naam}' eindigt niet op .xlsx.", "{wat} is altijd een xlsx. Kies een naam die daarop eindigt."),
    "G027": ("Dit antwoord heeft geen tabel om als csv te schrijven.", "Kies een andere vorm."),
    "G028": ("'{naam}' eindigt niet op {vormen}, en er is geen map die zo heet.", "Kies een van deze vormen; bedoelt u een map met een punt in de naam, maak die dan eerst."),
    "G029": ("'{naam}' {wat}:", "kies met --formaat ook de vorm ({vormen})."),
    "G030": ("'{naam}' staat bij --naar en bij {optie}.", "Geef elk een eigen naam."),
    "G031": ("De invoer geeft {aantal} rapporten ({namen}), en er past er één in een bestand.", "{doe}"),
    "G032": ("Meer dan één rapport zou {namen} heten.", "Geef de bestanden van elke ronde apart, of verander in een van de bestanden de naam van de organisatie."),
    "G033": ("Een eigen sjabloon is er voor Word:", "geef --naar een naam op .docx."),
    "G034": ("Gebruik --vorige-kader samen met --vorige PAD.", "Zonder vorige ronde is er geen kader van toen; laat het dan weg."),
    "G035": ("'{soort}' is geen soort rapport.", "Kies {keuze}."),
    "G036": ("De dag bij --reactie-voor ligt niet na de peildatum.", "Kies een latere dag."),
    "G151": ("'{waarde}' kan niet bij --per.", "Kies {keuze}.{tip}"),
    "G152": ("Met --per verwachting staat elke score er al.", "Laat {opties} weg."),
    "G153": ("'{waarde}' kan niet bij --scheiding.", "Kies ; (met een komma voor decimalen) of , (met een punt), tussen aanhalingstekens."),
    "G154": ("'{naam}' is ook de map met de invoer, of staat daarin.", "Kies achter --naar een map daarbuiten, zodat niemand dubbel telt."),
    # -- het kader en zijn varianten -------------------------------------------------------------------------------
    "G040": ("Kies een kader met --kader ID.", "Bekende kaders: {bekend}."),
    "G041": ("Kader '{kader}' is niet bekend.", "Bekende kaders: {bekend}.{tip}"),
    "G042": ("De bestanden horen bij verschillende kaders ({wat}).", "Kies er één met --kader ID."),
    "G043": ("Bij {bestand}: {wat}.", "Kies er één met --kader ID. Bekende kaders: {bekend}."),
    "G044": ("Variant '{variant}' is niet bekend bij kader {kader}.", "Bekende varianten: {bekend}.{tip}"),
    "G045": ("Bij kader {kader} horen geen scores.", "Geef zelf bestanden met scores."),
    "G046": ("De uitslag is gemaakt met kader '{kader}', en dat hoort niet bij toetsing.", "Geef het met --kader PAD. Bekende kaders: {bekend}."),
    "G047": ("Van criterium '{nr}' is geen waarheidstabel.", "Kies {keuze}."),
    "G048": ("Gebruik --criterium samen met --tabel PAD.", "Het kiest één criterium uit de waarheidstabel; laat het anders weg."),
    "G049": ("'{waarde}' is geen oordeel van dit kader.", "Kies {keuze}.{tip}"),
    "G050": ("'{nr}' is geen thema of criterium van dit kader.", "Kies {keuze}.{tip}"),
    # -- de organisaties in de invoer ------------------------------------------------------------------------------
    "G060": ("Organisatie '{organisatie}' staat niet in de invoer.{tip}", "Wel gevonden: {gevonden}."),
    "G061": ("De organisatie '{organisatie}' komt niet voor.{tip}", "Er zijn: {gevonden}."),
    "G062": ("Meer dan één toetsing van {wie}.", "Geef er één per organisatie."),
    "G063": ("De invoer heeft {aantal} organisaties ({namen}).", "Kies er één met --organisatie NAAM."),
    "G064": ("Van {organisatie} is er meer dan één toetsing: in {waar}.", "Geef één werkmap."),
    "G065": ("{bestand} bevat {aantal} organisaties.", "Kies er één met --organisatie NAAM.{tip}"),
    "G066": ("Bij --laagste hoort een aantal van 1 tot en met {aantal}.", "Kies zo'n aantal, of laat --laagste weg."),
    "G141": ("{optie} '{waarde}' komt in de invoer niet voor.{tip}", "{gevonden}."),
    "G142": ("Er is geen toetsing die alles is wat u kiest: {alle}.", "Laat een van de keuzes weg."),
    # -- rondes en beoordelaars ------------------------------------------------------------------------------------
    "G070": ("Geef minstens twee rondes, de vroegste eerst:", "elk een bestand of een map, of samen één bestand of map waarin elke toetsing haar ronde noemt."),
    "G144": ("In {pad} staan meer rondes, en niet elke toetsing noemt haar ronde: {organisaties}.", "Vul de ronde in, of geef elke ronde als eigen bestand of map."),
    "G071": ("Geef --kader één keer, of voor elk van de {aantal} rondes, in dezelfde volgorde.", "Laat --kader weg als het kader uit de bestanden volgt."),
    "G072": ("Er zijn geen toetsingen van ronde {ronde}; wel van ronde {wel}.", "Geef de bestanden van ronde {ronde}."),
    "G073": ("Geef van een organisatie twee of meer toetsingen, elk in een eigen bestand; {wat}.", "Controleer de bestanden, en of de naam overal gelijk is geschreven."),
    "G074": ("Van {organisatie} zijn er meer dan {grens} toetsingen.", "Vergelijk er minder tegelijk."),
    "G075": ("De werkmappen zijn niet van dezelfde organisatie: {wat}.", "Is het er toch één, geef dan haar naam met --organisatie NAAM."),
    "G076": ("Een werkmap voor de consensus is van één organisatie, en er zijn er {aantal}.", "Kies er één met --organisatie NAAM."),
    "G131": ("Van {pad} is niet bekend welke ronde het is; in de bestanden staat er achter 'ronde' niets.", "Geef elke ronde een naam, in dezelfde volgorde, zoals --ronde 2015 --ronde 2016, of vul de ronde in op het blad Gegevens."),
    "G132": ("Geef --ronde voor elk van de {aantal} rondes, in dezelfde volgorde.", "Laat --ronde weg als de bestanden hun ronde noemen."),
    "G133": ("Achter --ronde staat '{naam}' voor {pad}, maar daarin staat ronde {ronde}.", "Geef de namen in de volgorde van de rondes, of verbeter de ronde op het blad Gegevens."),
    # -- een nieuwe werkmap ----------------------------------------------------------------------------------------
    "G080": ("'{soort}' is geen soort toetsing.", "Kies {keuze}."),
    "G081": ("'{pad}' is een map.", "Geef achter --uit één werkmap."),
    "G082": ("'{pad}' is de werkmap waaruit u overneemt.", "Kies een andere naam voor de nieuwe."),
    "G083": ("Ronde {ronde} is ook de ronde van {bestand}.", "Geef met --ronde een andere."),
    "G084": ("Geef met --ronde de ronde van de nieuwe werkmap, zoals --ronde 2027.", "Zonder ronde is niet te zien wat nieuw is en wat uit {bestand} komt."),
    "G085": ("De scores in {bestand} zijn van {van}.", "Neem ze niet over voor een ander of een ander soort."),
    "G086": ("Gebruik --alleen-minnen of --met-scores, niet allebei.", "Laat er één weg."),
    "G087": ("Gebruik --uit niet samen met --leeg of --matrix.", "Laat een van beide weg."),
    "G088": ("Gebruik --alleen-minnen en --met-scores samen met --uit VORIGE.xlsx.", "Ze nemen scores over uit een eerdere werkmap; laat ze anders weg."),
    "G089": ("Gebruik --matrix samen met --organisaties LIJST.csv.", "Elke organisatie uit die lijst krijgt een rij; laat --matrix anders weg."),
    "G090": ("Gebruik --organisaties samen met --matrix.", "Voor een werkmap van één organisatie is er --organisatie NAAM."),
    "G091": ("Gebruik --organisatie en --variant niet samen met --matrix.", "Laat ze weg, of laat --matrix weg."),
    # -- herrekenen en varianten bewaren ---------------------------------------------------------------------------
    "G100": ("Gebruik {optie} samen met --varianten.", "Zonder --varianten wordt er niet gezocht; laat het dan weg."),
    "G101": ("Gebruik --keuze N samen met --bewaar PAD.", "De keuze zegt welke variant wordt bewaard; laat haar anders weg."),
    "G102": ("Geef met --criterium NR aan van welk criterium u een variant wilt bewaren.", "Een variant gaat over één criterium."),
    "G103": ("--bewaar schrijft een variant van het kader zelf.", "Laat --variant weg."),
    "G104": ("'{waarde}' is geen nummer van een variant.", "Kies 1 of hoger."),
    "G105": ("Criterium '{nr}' staat niet in kader {kader}.", "Kies {keuze}."),
    "G106": ("Voor criterium {nr} is niet gezocht: daar is niets over gepubliceerd, zijn geen beslisregels of staan nog scores open.", "Kies een ander criterium, of vul de open scores in."),
    "G107": ("Voor criterium {nr} past geen enkele variant; er is niets om te bewaren.", "Laat --bewaar weg, of kies een ander criterium."),
    "G108": ("Keuze {nummer} bestaat niet: voor criterium {nr} {wat}.", "Kies {keuze}."),
    # -- een doel --------------------------------------------------------------------------------------------------
    "G110": ("Kader {kader} heeft geen beslisregels, en dus geen oordelen om als doel te kiezen.", "Laat --doel weg, of kies een ander kader."),
    "G111": ("Dit doel klopt niet:", "{voorbeelden}"),
    "G112": ("Achter --doel staat geen doel.", "{voorbeelden}"),
    "G113": ("'{waarde}' is geen criterium met beslisregels.", "Kies {keuze}.{tip}"),
    "G114": ("'{waarde}' is geen doel.", "{voorbeelden}"),
    "G115": ("'{waarde}' kan geen doel zijn: beter dan {letter} bestaat niet.", "{voorbeelden}"),
    "G116": ("Achter '{waarde}' ontbreekt een oordeel.", "Kies {keuze}."),
    # -- andere scores ---------------------------------------------------------------------------------------------
    "G120": ("Deze wijzigingen kloppen niet:", "Schrijf elke wijziging als nummer=score, zoals {voorbeeld}."),
    "G121": ("Voor verwachting {nr} worden verschillende scores gevraagd: {scores}.", "Geef er één."),
    "G122": ("'{waarde}' is geen wijziging.", "Schrijf nummer=score, zoals {voorbeeld}."),
    "G123": ("{nr} is een thema of criterium; scores staan bij verwachtingen.", "Kies {keuze}."),
    "G124": ("'{waarde}' is geen nummer van een verwachting in kader {kader}.", "Kies {keuze}.{tip}"),
    "G125": ("'{waarde}' is geen score{voor}.", "Kies {keuze} of open.{tip}"),
    "G126": ("'{waarde}' mag niet bij {nr}.", "Kies {keuze} of open."),
    # -- uitleg ----------------------------------------------------------------------------------------------------
    "G147": ("'{naam}' bij --map is geen map.", "Geef de map waarin de bestanden van de uitslag staan."),
    "G130": ("'{waarde}' is geen code van een melding.", "Alle codes staan in de lijst van toetsing uitleg.{tip}"),
}
# fmt: on
