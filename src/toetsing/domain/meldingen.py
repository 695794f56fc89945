"""Everything that can be wrong in user input, as data: one catalogue, one sentence shape.

A melding says where, what was found, what is allowed and what to do. Codes starting with T are about a toetsing and
its file, K about a kader file (K001 to K005 about any file in YAML), H about a huisstijl or a template, and G about the
opdracht itself (`meldingen_gebruik`). Tests assert by code; the wording is reviewed here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen_gebruik import GEBRUIK
from toetsing.domain.plek import Plek

if TYPE_CHECKING:
    from collections.abc import Mapping


class Ernst(Enum):
    """How bad it is. Only `FOUT` changes the exit code."""

    FOUT = "fout"
    LET_OP = "let op"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """One thing that is wrong or worth knowing, at one place."""

    code: str
    ernst: Ernst
    plek: Plek
    tekst: str
    advies: str
    waarden: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """What was put into the sentences of the catalogue, by name."""

    def __str__(self) -> str:
        """One line: `map/noord.xlsx › Toetsing!D14 (1.1.3): 'x' is geen score. Kies +, - of laat leeg. [T031]`."""
        waar = str(self.plek)
        ernst = "" if self.ernst is Ernst.FOUT else f"{self.ernst.value}: "
        advies = f" {self.advies}" if self.advies else ""
        return f"{f'{waar}: ' if waar else ''}{ernst}{self.tekst}{advies} [{self.code}]"


_F, _L, _I = Ernst.FOUT, Ernst.LET_OP, Ernst.INFO

NIET_GELEZEN: Final = ("T146", "T251")
"""The codes of what stands in a folder and was not read, though there may be scores in it."""
_ONLEESBAAR: Final = frozenset({"T001", "T002", "T070", "T071", "T072", "T145"})

# fmt: off
# One melding per line: the sentences are reviewed as a list.
CATALOGUS: Final[dict[str, tuple[Ernst, str, str]]] = {
    # -- het bestand ---------------------------------------------------------------------------------------------
    "T001": (_F, "Dit bestand of deze map bestaat niet.", "Controleer de naam en de map.{tip}"),
    "T002": (_F, "Dit bestand kan niet worden gelezen ({reden}).", "Sluit het in Excel of controleer uw rechten."),
    "T003": (_F, "In deze map staat geen werkmap.", "Zet er bestanden van het type {soorten} in; submappen worden niet gelezen."),
    "T004": (_F, "Het bestand is leeg.", "Kies het bestand met de ingevulde scores."),
    "T005": (_F, "Het type {soort} kan toetsing niet lezen.", "Bewaar het bestand als {soorten}."),
    "T006": (_F, "Het bestand is versleuteld, door een wachtwoord of door een vertrouwelijkheidslabel.", "Open het in Excel, haal het wachtwoord weg of kies een label dat niet versleutelt, en bewaar het opnieuw."),
    "T007": (_F, "Het bestand is beschadigd en kan niet worden gelezen ({reden}).", "Open het in Excel of LibreOffice en bewaar het opnieuw als xlsx."),
    "T008": (_F, "Het bestand heet {soort}, maar dat is het niet.", "Het lijkt op {lijkt_op}; geef het een naam die eindigt op {naam}, of open het in Excel of LibreOffice en bewaar het opnieuw als xlsx."),
    "T009": (_F, "Het blad beslaat {rijen} rijen en {kolommen} kolommen; dat is meer dan toetsing leest.", "Verwijder de losse cellen ver buiten de tabel en bewaar het bestand opnieuw."),
    "T010": (_F, "Het bestand is {hoe}groter dan {grens} MB.", "Haal weg wat er niet in hoort, zoals bladen, plaatjes en kolommen, of verdeel het over meer bestanden."),
    "T011": (_F, "Het tekstbestand bevat lege tekens (NUL).", "Bewaar het opnieuw als CSV UTF-8."),
    "T012": (_F, "Het tekstbestand kan niet als tekst worden gelezen ({reden}).", "Bewaar het opnieuw als CSV UTF-8."),
    "T013": (_I, "Dit bestand is een uitslag of rapport van toetsing zelf en is overgeslagen.", "Kies het bestand met de ingevulde scores als u dat bedoelde."),
    "T051": (_I, "{aantal} in deze map {zijn} overgeslagen: {namen}.", "Verbeterde u de fouten in zo'n kopie, geef haar dan een andere naam; dan wordt zij gelezen."),
    "T014": (_F, "Dit bestand is een uitslag of rapport van toetsing zelf, geen ingevulde toetsing.", "Kies het bestand met de ingevulde scores."),
    "T165": (_F, "Dit bestand kan niet worden gelezen ({reden}).", "Open het in Excel of LibreOffice en bewaar het opnieuw als xlsx; lukt het dan nog niet, vraag dan een schone werkmap."),
    "T166": (_F, "Het bestand vraagt meer dan toetsing leest: {wat}.", "Zet alleen de tabel met scores in een nieuwe werkmap en bewaar die."),
    "T168": (_F, "Dit is geen werkmap die toetsing leest; het lijkt op {lijkt_op}.", "Open het in het programma dat erbij hoort, zoals Excel of LibreOffice, en bewaar de tabel opnieuw als xlsx."),
    # -- de indeling van het blad --------------------------------------------------------------------------------
    "T015": (_F, "Dit bestand hoort niet bij kader {kader}: van de nummers erin zijn er {bekend} bekend en {onbekend} onbekend.", "Kies het goede kader met --kader ID of PAD, of het goede bestand."),
    "T016": (_F, "Het bestand noemt kader '{waarde}', maar dat is niet bekend.", "Geef het kader met --kader ID of PAD, of verbeter de naam.{tip} Hebt u dat kader niet meer, neem de teksten dan mee: toetsing nieuw NIEUW.xlsx --kader ID --uit {bestand} --ronde NAAM."),
    "T017": (_L, "De werkmap is gemaakt voor kader '{waarde}', maar is gescoord met {kader}: {verschil}.", "Laat --kader weg om het kader uit de werkmap te gebruiken, of maak een werkmap voor het andere: toetsing nieuw NIEUW.xlsx --kader {kader} --uit {bestand} --met-scores."),
    "T146": (_I, "In deze map is niet gelezen: {namen}.", "Staan daar scores in, bewaar ze dan als {soorten} in deze map, of geef een submap apart."),
    "T018": (_I, "Dit is een tijdelijk bestand van Excel en is overgeslagen.", "Sluit het in Excel als het er blijft staan."),
    "T201": (_L, "De werkmap staat nog open; wat niet is bewaard, telt niet mee.", "Bewaar en sluit haar, en geef de opdracht opnieuw. Staat zij nergens meer open, haal dan {slot} weg."),
    "T202": (_L, "De notities op dit blad zijn niet te lezen.", "De scores zijn wel gelezen. Open de werkmap in Excel of LibreOffice en bewaar haar opnieuw als u de notities nodig hebt."),
    "T019": (_L, "De werkmap is gemaakt voor een andere uitgave van kader {kader}: {verschil}.", "Controleer of de scores nog passen, of maak een werkmap van deze uitgave: toetsing nieuw NIEUW.xlsx --uit {bestand} --met-scores."),
    "T020": (_F, "Er is geen blad met scores gevonden.", "Nodig is een kolom 'nr' met de nummers van de verwachtingen ({voorbeeld}) en een kolom 'score', of een rij per organisatie met een kolom per verwachting."),
    "T021": (_F, "Er zijn meerdere bladen met scores: {bladen}{dubbel}.", "Eén toetsing mag over bladen zijn verdeeld als elk andere verwachtingen heeft. Bewaar elke andere toetsing als eigen bestand, of geef de kop van oude scores een andere naam, zoals 'score 2014'."),
    "T022": (_F, "De kolom met scores ontbreekt.", "Zet 'score' boven de kolom met scores.{tip}"),
    "T023": (_F, "De kolom met nummers van verwachtingen ontbreekt.", "Zet 'nr' boven een kolom met nummers zoals {voorbeeld}.{tip}"),
    "T024": (_F, "{wat}", "Voeg {voeg_toe}; {leeg}."),
    "T025": (_F, "'{waarde}' is geen nummer van een verwachting{of_feit} in kader {kader}.", "Kies een nummer uit het kader.{tip}"),
    "T026": (_F, "{wat} {nr} staat hier al in {eerder}.", "Laat elk nummer één keer staan."),
    "T027": (_F, "Het nummer staat als {soort} in de cel ({waarde}).", "Maak de cel op als tekst en typ het nummer opnieuw, bijvoorbeeld {voorbeeld}."),
    "T028": (_F, "Een {soort} krijgt geen score, maar hier staat '{waarde}'.", "Maak de cel leeg; het oordeel volgt uit de scores van de verwachtingen."),
    "T029": (_F, "Hier staat een score ('{waarde}') zonder nummer van een verwachting.", "Vul in de kolom '{kolom}' het nummer in of maak de score leeg."),
    "T030": (_L, "De rij met '{waarde}' hoort niet bij een verwachting en is overgeslagen.", "Is dit een verwachting, vul dan het nummer in."),
    "T192": (_I, "Niet gelezen: {wat}{ook}.", "Dit mag. Tekst die mee moet, hoort onder 'onderbouwing', 'aandachtspunt' of 'bron' in de werkmap van één organisatie."),
    "T199": (_I, "Niet gelezen: {wat}{ook}.", "Dit mag. Moet het mee, zet er dan koppen boven die toetsing kent, zoals 'veld' en 'tekst'; toetsing uitleg T199 noemt ze alle."),
    "T200": (_L, "Wat in rij {rijen} naast de scores is geschreven, hoort bij geen verwachting en is niet gelezen.", "Zet het in de rij van de verwachting, in één cel."),
    "T204": (_I, "Niet gelezen: {wat}{ook}.", "Dit mag. Hoort het erbij, zet het dan waar het wel wordt gelezen: een gegeven op het blad Gegevens, een oordeel achter het nummer van een criterium."),
    "T194": (_F, "De teksten staan niet bij hun eigen nummer: {waar}.", "Is een kolom of rij los van de andere gesorteerd, zet haar dan terug: ook de scores kunnen bij een andere verwachting horen."),
    "T190": (_F, "De verwachtingen staan hier onder elkaar, met {aantal} kolommen met scores ernaast: {koppen}.", "Zijn het organisaties, maak dan een rij per organisatie en een kolom per verwachting (in Excel: kopiëren, plakken speciaal, transponeren). Is het één organisatie, zet dan 'score' boven de kolom die telt."),
    "T290": (_I, "Een lege cel telt als '{score}', want zo staat het in het kader: {nrs}.", "Is de vraag nog niet beantwoord, typ dan open: wat leeg is, blijft hier niet open."),
    "T271": (_F, "In de cel met het nummer staat ook een score ('{waarde}'{ook}), en de cel voor de score is leeg.", "Zet de score in de kolom '{kolom}'. Staan hele rijen in één cel, splits ze dan (in Excel: Gegevens, Tekst naar kolommen)."),
    "T211": (_F, "Onder '{kop}' staat geen nummer van een verwachting uit kader {kader}, wel '{waarde}'.", "Schrijf de nummers zoals in het kader, zoals {voorbeeld}."),
    "T212": (_F, "De verwachtingen zijn verdeeld over bladen met elk een rij per organisatie: {bladen}.", "Zet de kolommen van die bladen naast elkaar op één blad, met elke organisatie op één rij."),
    # -- de score ------------------------------------------------------------------------------------------------
    "T291": (_L, "Bij feit {feit} staat '{waarde}', maar geen motivering; het telt daarom als open.", "Schrijf bij het feit waarom het zo is, in de kolom onderbouwing of motivering; in een matrix in de kolom '{feit} motivering'."),
    "T295": (_F, "Bij {oordeel} staat '{waarde}', maar zonder {weg}; zo telt het niet.", "Mensen geven dit oordeel met motivering, datum en door (een rol): vul dat ernaast in; in een matrix in de kolom {kolommen}."),
    "T296": (_F, "'{waarde}' is geen datum.", "Typ de dag waarop het oordeel is gegeven, zoals 18-01-2016."),
    "T297": (_L, "Bij {oordeel} staat een motivering, datum of door, maar geen oordeel; het telt als nog open.", "Vul het oordeel in, of maak de cel leeg."),
    "T298": (_F, "Bij {wat} geven mensen het oordeel zelf; een afwijkend oordeel, of waarom en door wie, hoort hier niet.", "Verander het gegeven oordeel, met motivering, datum en door ernaast, en maak deze cellen leeg."),
    "T293": (_F, "In deze scores uit open data staan de feiten niet ({namen}), en zonder die is niet te zeggen wat de oordelen zijn.", "Lees de bestanden waar de open data van zijn gemaakt. De antwoorden staan in feiten.csv, zonder wat mensen erbij schreven; wat eruit volgde, staat in oordelen.csv."),
    "T031": (_F, "'{waarde}' is geen {heet}.", "Kies {toegestaan} of laat leeg.{tip}"),
    "T032": (_F, "'{waarde}' mag hier niet: deze verwachting moet worden beoordeeld.", "Kies {toegestaan} of laat leeg."),
    "T033": (_F, "Hier staat {soort} ({waarde}) in plaats van een {heet}.", "Kies {toegestaan} of laat leeg; maak de cel zo nodig op als tekst."),
    "T034": (_F, "De cel geeft een fout ({waarde}) in plaats van een {heet}.", "Kies {toegestaan} of laat leeg."),
    "T035": (_F, "De formule in deze cel is nooit uitgerekend.", "Open het bestand in Excel of LibreOffice en bewaar het, of typ {de_heet} zelf: {toegestaan}."),
    "T167": (_F, "De formule in deze cel{formule} geeft 0, en dat is geen {heet}; dat gebeurt als zij naar een lege cel verwijst.", "Vul de cel in waar de formule naar verwijst, of typ hier {de_heet} zelf: {toegestaan}."),
    "T036": (_L, "De score '{waarde}' telt niet mee: {reden}", "Laat de cel leeg of vul nvt in."),
    "T037": (_L, "De score is overgenomen uit {ronde}, maar veranderd; hij telt als opnieuw gescoord.", "Maak de cel onder 'overgenomen uit' leeg als dat klopt."),
    "T038": (_L, "De werkmap rekent met variant '{variant}', maar is beslist met {hoe}.", "Beslis met de variant van de werkmap: --variant {variant}."),
    "T189": (_F, "De cellen {cellen} zijn samengevoegd: wat erin staat ('{waarde}') hoort alleen bij de eerste, en hier staat dus niets.", "Hef de samenvoeging op en vul in elke cel een eigen score in, of laat leeg."),
    "T185": (_L, "De kolommen '{score}' en '{ander}' zeggen niet hetzelfde bij {waar}; '{score}' telt.", "Geldt de andere kolom, zet er dan 'score' boven en haal de kop van deze weg."),
    # -- een veld dat het kader beschrijft ------------------------------------------------------------------------
    "T320": (_F, "'{waarde}' is geen keuze bij '{veld}'.", "Kies {toegestaan}{leeg}.{tip}"),
    "T321": (_F, "'{waarde}' bij '{veld}' is geen datum.", "Vul in: {toegestaan}{leeg}."),
    "T322": (_F, "'{waarde}' bij '{veld}' is geen getal.", "Vul in: {toegestaan}{leeg}."),
    "T323": (_F, "'{waarde}' bij '{veld}' kan {een} zijn, en ook {ander}.", "Schrijf het getal zonder punt: {toegestaan}{leeg}."),
    "T324": (_F, "'{waarde}' bij '{veld}' is {waarom}.", "Vul in: {toegestaan}{leeg}."),
    "T325": (_F, "'{veld}' is niet ingevuld, en dat moet hier.", "Vul in: {toegestaan}."),
    "T326": (_F, "De cel bij '{veld}' geeft geen uitkomst ({waarde}).", "Typ de waarde zelf, of laat de formule uitrekenen: {toegestaan}{leeg}."),
    "T327": (_F, "'{waarde}' bij '{veld}' kan {waarde}% zijn, en ook {ander}: zo staat {ander} in een cel die als percentage is opgemaakt.", "Maak de cel op als tekst, en typ wat u bedoelt: {toegestaan}{leeg}."),
    # -- een register van het kader ------------------------------------------------------------------------------
    "T330": (_L, "In de tabel van register '{register}' {ontbreekt}.", "Voeg toe wat ontbreekt{of}."),
    "T331": (_F, "'{waarde}' in de kolom '{kolom}' is geen nummer van een verwachting, criterium of thema in kader {kader}.", "Kies een nummer uit het kader, of laat leeg.{tip}"),
    "T332": (_F, "'{tot}' ({eind}) ligt voor '{van}' ({begin}).", "Verbeter een van beide."),
    "T333": (_F, "In deze rij van register '{register}' staat geen organisatie.", "Vul de naam in de kolom 'organisatie' in, of maak de rij leeg."),
    "T334": (_L, "Wat in register '{register}' onder {kolommen} stond, heeft in dit kader geen plaats meer.", "Het staat nu op het blad Teksten, achter 'vervallen'; zet over wat nog geldt."),
    "T335": (_L, "Van {organisatie} staan hier rijen, maar er is geen toetsing van in de invoer.", "Schrijf de naam zoals bij de scores als zij dezelfde is.{tip}"),
    "T336": (_L, "In dit bestand van meer organisaties staan maatregelen, reacties of rijen van een register zonder organisatie; die zijn niet meegeteld.", "Zet een kolom 'organisatie' in die tabel, of zet de rijen in de werkmap van de organisatie zelf."),
    "T337": (_I, "Van {organisatie} staat {register} in {ronde} en in {later}; alleen de laatste telt mee ({aantal} niet).", "Dit mag. Staat er in de oudste werkmap iets wat nog loopt en niet in de laatste, neem het daar dan over."),
    "T338": (_I, "Dit is een tabel met maatregelen, reacties of een register, en geen toetsing; het bestand is overgeslagen.", "Hoe het daarmee staat, zegt toetsing opvolging."),
    "T370": (_F, "Dit lijkt de tabel van register '{register}', maar er is niets uit gelezen: in de koppen {ontbreekt}.", "Zet erboven wat ontbreekt, zoals in het kader. Is het iets anders, geef het blad dan een andere naam, of de kolommen andere koppen."),
    "T371": (_L, "Dit lijkt de tabel van register '{register}', maar er is niets uit gelezen: in de koppen {ontbreekt}.", "Zet erboven wat ontbreekt, zoals in het kader. Is het iets anders, geef het blad dan een andere naam, of de kolommen andere koppen."),
    "T372": (_L, "Van {organisatie} is niet te zeggen wat later is, {eerste} of {laatste}; {laatste} telt als de laatste.", "Vul in beide werkmappen op het blad Gegevens de datum in."),
    "T373": (_L, "'{waarde}' bij '{veld}' is geen dag, dus of dit te laat is, is niet te zeggen.", "Schrijf een dag, zoals 18-01-2016, voor 18-01-2016 of t/m 18 januari 2016."),
    "T374": (_L, "In deze rij heeft de formule onder '{kolom}' geen uitkomst; die cel is niet meegenomen en is in de nieuwe werkmap leeg.", "Vul haar daar in, of bewaar de oude werkmap eerst in Excel of LibreOffice en maak de nieuwe opnieuw."),
    "T375": (_L, "Deze rij van register '{register}' van {organisatie} staat ook in {waar}; zij telt twee keer.", "Haal haar op een van beide plaatsen weg als het dezelfde is."),
    # -- een reeks: cijfers door de tijd -----------------------------------------------------------------------------
    "T360": (_F, "'{waarde}' is geen reeks van dit kader.", "Kies {toegestaan}.{tip}"),
    "T361": (_F, "'{waarde}' is geen {soort}, en reeks '{reeks}' heeft een cijfer per {soort}.", "Schrijf {toegestaan}."),
    "T362": (_F, "Reeks '{reeks}' heeft al een cijfer over {moment} met definitie '{definitie}' (in {eerder}). {verschil}", "Houd er één over{of}."),
    "T363": (_L, "'{waarde}' is hier geen organisatie met een toetsing; deze cijfers zijn niet gebruikt.", "Schrijf de naam zoals in de toetsing, of geef de toetsing erbij.{tip}"),
    "T364": (_F, "Deze cijfers zijn in {waarde}, en reeks '{reeks}' is in {eenheid}.", "Reken de cijfers om, of haal de kolom 'eenheid' weg als die niet klopt."),
    "T365": (_L, "Kader {kader} vraagt geen reeksen; dit bestand is niet gebruikt.", "Kies het kader waar deze cijfers bij horen, of laat het bestand weg."),
    "T366": (_L, "Niet meegenomen naar de nieuwe werkmap: de cijfers in {cellen}.", "Past een cijfer bij een reeks en een definitie van dit kader, neem het dan zelf over op het blad Reeksen."),
    "T367": (_L, "Niet alle beoordelaars geven hetzelfde cijfer bij {welke}; het staat niet in de werkmap voor de consensus.", "Vul op het blad Reeksen samen een cijfer in."),
    "T380": (_F, "De werkmap is van een andere versie of een ander kader ({kader}), en hier staat bij reeks '{reeks}' geen definitie; welke toen gold, is niet te zien.", "Kies {toegestaan}."),
    "T381": (_F, "Boven geen kolom van de tabel met reeksen staat {koppen}; er is geen cijfer gelezen.", "Zet {nodig} boven de kolommen; voor 'waarde' mag ook 'cijfer' staan."),
    "T382": (_L, "Niet gelezen: de kolom {wat} naast de cijfers van reeksen.", "Wat iemand over een cijfer moet weten, hoort onder 'betrouwbaarheid'; waar het staat, onder 'bron'."),
    "T383": (_L, "Van {organisatie} is hier geen toetsing met {wat}; deze cijfers zijn niet gebruikt.", "Verbeter wat onder {koppen} staat, of geef die toetsing erbij."),
    "T384": (_F, "Het jaar in '{waarde}' ligt niet van {eerste} tot en met {laatste}.", "Schrijf {toegestaan}."),
    "T385": (_F, "In deze rij staat geen cijfer.", "Vul in: {toegestaan}. Is er geen cijfer, haal de rij dan weg."),
    "T386": (_F, "Hier staan alleen cijfers van reeksen, en geen scores.", "Geef ook het bestand met de scores; de cijfers staan dan in een bestand met één blad en een kolom 'organisatie'."),
    "T387": (_F, "Er is geen tabel gevonden met wat dit kader vraagt.", "Zet boven de kolommen {koppen}, of maak met 'toetsing nieuw' een werkmap."),
    # -- items ---------------------------------------------------------------------------------------------------
    "T340": (_F, "Bij {nr} hoort geen item '{naam}'.", "Kies {toegestaan}.{tip}"),
    "T341": (_F, "Bij '{nr}' vraagt het kader geen items.", "Kies het nummer van een verwachting die items heeft.{tip}"),
    "T342": (_F, "Item {item} staat al in {eerder}, met een ander antwoord.", "Laat er één staan."),
    "T343": (_F, "De formule in deze cel is nooit uitgerekend.", "Open het bestand in Excel of LibreOffice en bewaar het, of typ zelf wat bij '{item}' hoort: {toegestaan}."),
    "T344": (_F, "Verwachting {nr} krijgt geen score, maar hier staat '{waarde}'.", "Maak de cel leeg; wat deze verwachting vraagt ({items}), hoort in de tabel met items."),
    "T348": (_F, "Een antwoord is van {waarde}, en daarvan is in dit bestand geen toetsing; het is niet gelezen.", "Schrijf de organisatie en de ronde zoals bij de scores, of haal de rij weg.{tip}"),
    "T349": (_F, "Dit bestand is van meer organisaties, en bij dit antwoord staat niet van welke; het is niet gelezen.", "Zet in de tabel met items een kolom 'organisatie', en vul bij elk antwoord de naam in."),
    "T390": (_F, "Boven deze kolom staat alleen {nr}, en die verwachting vraagt meer dan één ding; de kolom is niet gelezen.", "Zet er {koppen} boven."),
    "T391": (_F, "In deze rij van item {nr} {item} staat ook '{waarde}' bij de scores; dat is niet gelezen.", "Zet een score in een rij van de verwachting zonder item, of maak de cel leeg."),
    "T392": (_F, "Op blad {blad} {wat}; het is niet gelezen.", "Zet boven de tabel 'nr', 'item' en 'antwoord', of geef het blad een andere naam als het geen items heeft."),
    "T393": (_L, "Niet alle beoordelaars geven hetzelfde antwoord bij {welke}; het staat niet in de werkmap voor de consensus.", "Vul op het blad Items samen een antwoord in."),
    "T394": (_I, "{deel}: staat er iets open, dan zegt de SELECT het beste en het slechtste oordeel dat nog kan, en niet altijd welke ertussen.", "Met toetsing score ziet u ze alle."),
    "T395": (_I, "{deel}: staat er iets open, dan zegt de SELECT niet wat er nog kan.", "Met toetsing score ziet u het."),
    "T347": (_F, "Er is geen tabel met items gevonden.", "Nodig zijn de kolommen 'nr', 'item' en 'antwoord', of een rij per organisatie met een kolom per item, zoals '{voorbeeld}'."),
    "T345": (_F, "Een definitief rapport over {organisatie} kan niet zolang verplichte items leeg zijn: {welke}.", "Vul ze in, of laat --definitief weg."),
    # -- de toetsing als geheel ----------------------------------------------------------------------------------
    "T251": (_I, "Ook in een submap staan werkmappen, en die zijn niet gelezen: {namen}.", "Geef de submap zelf, zoals: toetsing score {pad}."),
    "T147": (_L, "{organisatie} staat hier zonder ronde, en met ronde {ronde} in {waar}; ze tellen als twee toetsingen.", "Is het dezelfde toetsing, laat er dan één staan. Zet anders de ronde erbij."),
    "T040": (_F, "{organisatie} ({ronde}) staat ook in {eerder}.", "Laat per organisatie, ronde en soort één toetsing staan; nu zijn ze allemaal weggelaten."),
    "T041": (_F, "In deze rij is iets ingevuld zonder naam van een organisatie.", "Vul de naam in de kolom '{kolom}' in of maak de rij leeg."),
    "T042": (_F, "'{waarde}' is geen soort toetsing.", "Kies toezicht of zelfevaluatie, of laat leeg.{tip}"),
    "T043": (_F, "'{waarde}' is geen datum.", "Schrijf de datum als 18-01-2016, of laat leeg."),
    "T206": (_L, "Bij {organisatie} staat als markering '{markering}', en wat hier is geschreven, is om openbaar te maken.", "Mag het nog niet naar buiten, verwijder dan wat is geschreven; anders haalt u de markering weg."),
    "T205": (_F, "'{waarde}' kan geen markering zijn: {waarom}.", "Schrijf kort wat op elke bladzijde moet staan, zoals vertrouwelijk, of laat leeg."),
    "T044": (_F, "Bij '{label}' staat '{waarde}', maar in {eerder} staat '{andere}'.", "Laat één van beide staan."),
    "T045": (_F, "De cel bij '{label}' geeft een fout ({waarde}).", "Typ de waarde of laat de cel leeg."),
    "T047": (_F, "De kolom met namen van organisaties ontbreekt.", "Zet 'organisatie' boven de kolom met namen.{tip}"),
    "T046": (_F, "In de tabel met één rij per organisatie staat geen enkele organisatie.", "Vul per organisatie een rij in."),
    "T186": (_L, "De organisatie volgt uit '{label}': {waarde}.", "Is dat iets anders, zoals wie het invulde, zet de naam dan achter 'organisatie'."),
    "T187": (_L, "De organisatie volgt uit de bestandsnaam: {organisatie}.", "Zet haar naam achter 'organisatie', of geef haar met --organisatie."),
    "T188": (_L, "De organisaties staan onder '{kop}'; wat onder '{ander}' staat, is daarvoor niet gebruikt.", "Is het andersom, zet 'organisatie' dan boven de kolom met de namen."),
    # -- het oordeel ---------------------------------------------------------------------------------------------
    "T048": (_L, "Bij {organisatie} is {wat} ingevuld; alles telt als open.", "Is dit geen organisatie, haal de rij dan weg."),
    "T052": (_L, "Bij {aantal} organisaties is {wat} ingevuld; daar telt alles als open.", "Vul ze in, of haal rijen die geen organisatie zijn weg."),
    "T049": (_F, "De kolomkop '{kop}' staat er twee keer: in {eerste} en in {tweede}.", "Laat één van beide staan."),
    "T050": (_F, "{wat}", "Is dit een totaalrij, haal die dan weg; {anders}."),
    "T210": (_L, "'{naam}' lijkt een totaal, maar telt mee als organisatie.", "Is het een totaal, haal de rij dan weg."),
    "T060": (_L, "Voor {wat} past geen beslisregel bij {aantallen}.", "Leg deze uitslag voor aan de maker van het kader."),
    "T061": (_L, "Voor {wat} spreken beslisregels elkaar tegen: '{eerste}' geeft {oordeel}, maar '{andere}' geeft {anders}.", "De eerste beslisregel beslist; leg dit voor aan de maker van het kader."),
    "T062": (_F, "Het afwijkende oordeel op {wat} heeft geen motivering.", "Schrijf in de kolom 'motivering' waarom, of haal het afwijkende oordeel weg."),
    "T063": (_F, "'{waarde}' is geen oordeel.", "Kies {toegestaan} of laat leeg.{tip}"),
    "T064": (_F, "'{nr}' is geen criterium van dit kader, maar er staat een oordeel bij.", "Verbeter het nummer of maak de rij leeg.{ook}"),
    "T065": (_F, "Over {wat} staan twee oordelen, ook in {eerder}.", "Laat er één staan."),
    "T066": (_L, "De kolom '{kop}' is niet herkend en is overgeslagen.", "Bedoelde u '{bedoeld}'? Verbeter dan de kop."),
    "T067": (_L, "Bij {wat} staat een motivering of naam, maar geen afwijkend oordeel.", "Vul het afwijkende oordeel in of maak de cel leeg."),
    "T068": (_L, "Bij {wat} is als afwijkend oordeel hetzelfde vastgesteld als berekend: {oordeel}.", "Verbeter het afwijkende oordeel, of haal het met de motivering weg."),
    "T069": (_L, "De werkmap toont hier '{getoond}' voor {wat}, maar uit de scores volgt {oordeel}.", "Toetsing gaat uit van de scores. Bewaar de werkmap opnieuw in Excel of LibreOffice; blijft het verschil, dan is een formule of de plaats van een rij veranderd."),
    "T195": (_L, "De ronde is een datum: {ronde}.", "Noem de ronde bij een naam die bij elke organisatie gelijk is, zoals 2026, en zet de dag achter 'datum'."),
    "T196": (_L, "De datum is nog niet geweest: {datum}.", "Controleer het jaar."),
    "T197": (_L, "Een {punt} zonder onderbouwing: {nrs}.", "Schrijf in de kolom 'onderbouwing' waarom, als de lezer dat nodig heeft."),
    "T198": (_L, "De score is leeg, maar in de kolom '{kop}' staat wel iets ('{waarde}'): {nrs}.", "Hoort het bij de score, typ die dan in de kolom met scores; een lege score telt als open."),
    # -- wat bij de scores is geschreven --------------------------------------------------------------------------
    "T053": (_L, "'{waarde}' is geen plaats in het rapport; deze tekst komt er niet in.", "Kies een naam die al op dit blad staat.{tip}"),
    "T232": (_L, "De naam van deze tekst noemt {woorden}, en dat is geen verwachting van dit kader; de tekst komt bij {nrs}.", "Noem alleen nummers van {eerste} tot en met {laatste}, met komma's ertussen.{tip}"),
    "T233": (_L, "De naam van deze tekst noemt {nrs} meer dan één keer; hij telt één keer.", "Noem elk nummer één keer."),
    "T234": (_L, "'{tekst}' staat onder '{kop}'; uit die kolom komt niets in het rapport.", "Zet uw tekst in de kolom tekst."),
    "T054": (_L, "Bij deze tekst staat niet waar hij in het rapport hoort.", "Zet er een naam voor die al op dit blad staat."),
    "T055": (_L, "'{waarde}' is geen verwachting die wordt beoordeeld; deze maatregel hoort nergens bij.", "Kies het nummer van de verwachting.{tip}"),
    "T056": (_L, "'{waarde}' is hier niet bekend.", "Kies {keuze}, of laat leeg.{tip}"),
    # -- een nieuwe werkmap --------------------------------------------------------------------------------------
    "T080": (_L, "In deze werkmap zitten fouten; een score die daardoor niet te lezen was, staat niet naast de nieuwe. De teksten zijn meegenomen.", "Bekijk de fouten met toetsing controleer, verbeter ze en maak de nieuwe werkmap opnieuw als u die scores nodig hebt."),
    "T081": (_L, "Van {wat} is de tekst in dit kader anders; wat erbij was geschreven, is meegenomen.", "Lees na of het nog past."),
    "T082": (_L, "{wat} staat niet in dit kader; wat erbij was geschreven, staat op het blad Teksten.", "Zet het op de goede plaats of haal het weg."),
    "T346": (_L, "Item {item} staat niet in dit kader, vraagt iets anders, of was niet te lezen; wat erop was ingevuld, staat op het blad Teksten.", "Zet het op de goede plaats of haal het weg."),
    "T203": (_I, "Niet meegenomen: {wat} buiten de rijen met scores.", "Zet in de cel zelf wat mee moet, of bij de score waar het over gaat."),
    "T085": (_L, "De teksten en oude scores zijn van {van}, maar de nieuwe werkmap is voor {voor}.", "Lees alles na, of laat --organisatie weg."),
    "T086": (_F, "Deze rij heeft meer cellen dan de kop: ook '{extra}'.", "Zet een naam met een komma of puntkomma tussen aanhalingstekens, of zet één naam per rij."),
    "T207": (_L, "Niet meegenomen: {wat}. Dit bestand is van meer organisaties, en van wie dat is, is niet te zien.", "Zet in de nieuwe werkmap van een organisatie wat over haar gaat."),
    "T208": (_L, "{organisatie} staat hier niet; de nieuwe werkmap begint leeg.", "Dit mag. Staat zij er wel onder een andere naam, schrijf die dan in de lijst.{tip}"),
    "T209": (_F, "{organisatie} staat hier {aantal} keer: {waar}. Welke toetsing verdergaat, is niet te zeggen, en er is geen nieuwe werkmap voor gemaakt.", "Laat er één staan, of maak deze werkmap apart met toetsing nieuw PAD.xlsx --uit."),
    "T213": (_F, "{organisatie} is hier niet gevonden, en niet alles is te lezen. Er is geen nieuwe werkmap voor gemaakt: die zou leeg zijn, en misschien ten onrechte.", "Verbeter de bestanden met een fout, of maak deze werkmap apart met toetsing nieuw PAD.xlsx.{tip}"),
    "T214": (_I, "Niet in de lijst, en dus zonder nieuwe werkmap: {namen}.", "Dit mag. Hoort er een bij, zet de naam dan in de lijst."),
    "T215": (_F, "Dit zou het bestand zijn van {organisaties}.", "Schrijf de namen zo dat er na letters, cijfers en koppeltekens verschil is; hoofdletters tellen niet."),
    "T216": (_I, "Hieruit komt bij {organisaties} de tekst bij {velden}, in de plaats van die uit de vorige ronde.", "Dit mag. De tekst van toen staat nog in de eerdere werkmap."),
    "T217": (_F, "{wie}, is hier niet te zeggen, want niet elke toetsing is te gebruiken.", "Verbeter de fouten, of noem de organisaties zelf in een lijst achter --organisaties."),
    "T218": (_F, "De toetsing van {organisatie} kan zo niet mee, en er is geen nieuwe werkmap voor gemaakt.", "Verbeter de fouten in dit bestand, en maak deze werkmap dan apart met toetsing nieuw PAD.xlsx --uit."),
    "T083": (_F, "In de lijst staat geen enkele organisatie.", "Zet 'organisatie' boven een kolom met namen, één naam per rij, of maak een lijst met alleen namen."),
    "T084": (_F, "{organisatie} staat twee keer in de lijst, ook in {eerder}.", "Laat elke naam één keer staan."),
    "T087": (_F, "In deze rij staat geen organisatie, en wel '{extra}'.", "Vul de naam in, of haal de rij weg."),
    # -- het rapport ---------------------------------------------------------------------------------------------
    "T088": (_L, "Dit bestand heeft een rij per organisatie; teksten over één ervan kunnen er niet in. In het rapport staat {inhoud}.", "Maak met 'toetsing nieuw' per organisatie een werkmap als u er eigen teksten bij wilt."),
    "T089": (_L, "De teksten in dit bestand komen niet in het rapport.", "Er kunnen teksten van één bestand in: geef dat met --teksten."),
    "T090": (_L, "In het concept over {organisatie} ontbreekt nog: {teksten}.", "Op het blad Teksten is er plaats voor, en voor good practices op het blad Good practices; een bestand zonder die bladen neemt u over in een werkmap van toetsing nieuw."),
    "T091": (_F, "Een definitief rapport over {organisatie} kan niet zonder {teksten}.", "Schrijf op het blad Teksten wat ontbreekt, en good practices op het blad Good practices; of laat --definitief weg."),
    "T092": (_F, "Een definitief rapport over {organisatie} kan niet zolang er scores open zijn: {welke}.", "Vul de scores in, of laat --definitief weg."),
    "T220": (_F, "Een definitief rapport over {organisatie} kan niet zolang een reactie geen antwoord heeft: {cellen}.", "Kies in die {cel} van het blad Reacties of de opmerking is overgenomen, of schrijf er een toelichting bij."),
    "T221": (_F, "Een definitief rapport over {organisatie} kan niet met een motivering of naam zonder afwijkend oordeel: {waar}.", "Vul het afwijkende oordeel in, of maak ook de andere cellen leeg."),
    "T222": (_F, "Een definitief rapport over {organisatie} kan niet met tekst uit een eerdere ronde bij een score die veranderde: {teksten}.", "Herschrijf die tekst of haal hem weg. Klopt hij nog, haal dan zijn rij op het blad Meegenomen weg."),
    "T223": (_L, "In het rapport over {organisatie} staat tekst uit een eerdere ronde die niemand veranderde: {teksten}.", "Lees na of hij nog klopt. Is dat zo, dan kunt u zijn rij op het blad Meegenomen weghalen."),
    "T292": (_F, "Een definitief rapport over {organisatie} kan niet zolang er feiten open zijn waarnaar een beslisregel kijkt: {welke}.", "Vul de feiten in, met een motivering waar het kader die vraagt, of laat --definitief weg."),
    "T227": (_F, "Een definitief rapport over {organisatie} kan niet zolang een verbeterpunt geen maatregel heeft: {nrs}.", "Schrijf op het blad Plan bij elk een maatregel; dit kader vraagt dat. Of laat --definitief weg."),
    "T229": (_F, "Achter '{naam}' staat '{waarde}', en dat is geen datum.", "Schrijf de datum als 18-01-2016, of laat leeg."),
    "T231": (_L, "Achter '{naam}' staat '{waarde}', maar in het rapport staat {dag}, van --reactie-voor.", "Laat --reactie-voor weg als de dag in de werkmap geldt."),
    "T226": (_L, "Achter '{naam}' staat {dag}, en die dag ligt niet na de peildatum.", "Controleer de dag, of geef met --peildatum de dag van het rapport."),
    "T228": (_L, "Het definitieve rapport over {organisatie} zegt niet vóór wanneer het een reactie vraagt.", "Zet op het blad Gegevens een datum achter '{naam}', of geef haar met --reactie-voor."),
    "T224": (_F, "Een definitief rapport over alle organisaties kan niet zolang de keuze van criteria bij {velden} niet klopt.", "Verbeter wat daarover is gemeld, of laat die keuze leeg: dan volgt zij uit de aantallen."),
    "T225": (_I, "Alleen voor het landelijke rapport, en dus niet in een rapport over één organisatie: {velden}.", "Dit mag: met --teksten kan een werkmap voor beide dienen."),
    "T093": (_L, "Deze tekst komt niet in het rapport: criterium {nr} staat niet bij wat gaat goed en niet bij wat moet beter.", "Zet het nummer bij een van de twee, of laat de keuze leeg."),
    "T094": (_L, "De dag van --reactie-voor staat niet in het rapport over {organisatie}: het vraagt niets, want het is een zelfevaluatie, noemt geen verbeterpunten of heeft bij elk al een maatregel, verantwoordelijke en termijn.", "Dit mag; controleer of u de juiste werkmap koos."),
    "T095": (_L, "In het concept van het landelijke rapport ontbreekt nog: {teksten}.", "Schrijf ze op een blad Teksten, met de kolommen veld en tekst, en geef die werkmap met --teksten."),
    "T096": (_L, "Bij {veld} horen alleen nummers van criteria met beslisregels. Niet herkend: {woorden}.", "Noem nummers uit {keuze}, met komma's ertussen; wat u erover schrijft, hoort bij 'landelijk beeld' met het nummer.{tip}"),
    "T097": (_L, "Criterium {nr} staat bij wat gaat goed en bij wat moet beter.", "Haal het bij een van de twee weg."),
    "T098": (_F, "In dit bestand staat geen blad Teksten.", "Zet er een tabel in met de kolommen veld en tekst, of laat --teksten weg."),
    "T099": (_L, "Deze tekens heeft geen enkel lettertype van de pdf: {tekens}. Ze staan er als code in.", "Kies html of Word als het teken zelf erin moet."),
    # -- vergelijken ---------------------------------------------------------------------------------------------
    "T100": (_L, "'{ander}' lijkt dezelfde organisatie als '{een}' in {waar}.", "Is dat zo, schrijf de naam dan overal gelijk; toetsing vergelijk kan het ook met --aliassen, een lijst met de kolommen organisatie en alias."),
    "T101": (_L, "'{naam}' staat in de lijst, maar niet in de toetsingen.", "Schrijf de naam zoals in de toetsingen, of haal de rij weg.{tip}"),
    "T102": (_F, "In dit bestand staat geen tabel met een kolom organisatie en {wat}.", "Zet de namen onder organisatie, en ernaast een kolom met een kop.{staat}{tip}"),
    "T103": (_L, "Van {namen} is '{groep}' niet bekend.", "Dit telt bij 'onbekend'; vul {waar} aan."),
    "T104": (_L, "Tussen andere toetsingen staan zelfevaluaties: {namen}.", "Vergelijk ze liever apart: wie zichzelf beoordeelt, kijkt met andere ogen."),
    "T105": (_L, "De toetsingen zijn van verschillende rondes: {rondes}.", "Vergelijk één ronde, of gebruik toetsing hertoets."),
    "T250": (_L, "Zonder ronde, en dus niet gekozen met --alleen-ronde: {organisaties}.", "Vul de ronde in; hoort zij erbij zoals zij is, kies dan ook --alleen-ronde \"zonder ronde\"."),
    "T107": (_F, "De alias '{alias}' kan niet voor {organisatie} staan: {waarom}.", "Geef elke andere naam één organisatie, die zelf nergens onder alias staat. Deze alias is niet gebruikt."),
    "T108": (_I, "{namen} {staan} in de lijst ook als alias van zichzelf; dat verandert niets.", "Dit mag; de rij kan weg."),
    "T109": (_L, "{organisatie} staat hier met '{wat}', en in {waar} met '{eerder}'; de laatste rij telt.", "Laat van elke organisatie één rij staan."),
    "T106": (_F, "In geen enkel bestand staat bij Gegevens iets achter '{groep}', of in een kolom die zo heet.", "{doe}, of geef met --groepen een lijst van organisaties met hun groep.{tip}"),
    # -- een hertoets -------------------------------------------------------------------------------------------
    "T110": (_L, "Bij {organisaties} zegt de {wat} dat {daarna} vóór {eerst} komt.", "De rondes staan in de volgorde waarin u ze gaf; draai ze om als dat niet klopt."),
    "T111": (_L, "Bij {organisaties} staat toezicht naast een zelfevaluatie.", "Wie zichzelf beoordeelt, kijkt met andere ogen; noem een verschil niet zonder meer een verbetering of verslechtering."),
    "T112": (_L, "Alleen in deze ronde, en dus niet vergeleken: {organisaties}.", "Gaat het om een organisatie die ook in een andere ronde zit, schrijf haar naam dan overal gelijk.{tip}"),
    "T113": (_F, "Geen enkele organisatie staat in elke ronde.", "Geef bestanden of mappen van dezelfde organisaties; hun naam moet in elke ronde gelijk zijn."),
    "T114": (_L, "Kader {nu} zegt niet welke verwachtingen uit kader {toen} komen; de rondes delen er dus geen.", "Zorg dat in het kaderbestand van {nu} bovenaan 'vervolg_op: {toen}' staat, en bij elke verwachting die dezelfde is 'was' met haar nummer van toen."),
    "T115": (_L, "Kader {nu} is een vervolg op kader {vervolg}, niet op {toen}; de nummers bij 'was' gelden dus niet en de rondes delen geen verwachtingen.", "Controleer de volgorde van de rondes en het kader van elke ronde."),
    "T116": (_L, "Kader {nu} noemt bij 'was' nummers die kader {toen} niet heeft: {nummers}.", "Verbeter die nummers in het kaderbestand."),
    "T117": (_L, "Bij {organisaties} zijn {eerst} en {daarna} hetzelfde bestand.", "Geef van elke ronde het eigen bestand."),
    "T118": (_L, "Bij {organisaties} noemen {eerst} en {daarna} dezelfde ronde.", "Controleer of het twee rondes zijn, en verbeter de naam van de ronde in de werkmap."),
    "T119": (_L, "De vorige ronde heeft geen toetsing van {organisatie}; in het rapport staat dus geen vergelijking.", "Controleer het bestand achter --vorige en hoe de organisatie daarin heet."),
    "T125": (_L, "Het rapport zegt niet waar een organisatie te midden van alle staat, want {waarom}.", "{doe}"),
    "T126": (_L, "Achter --landelijk staat niemand in de ronde en van de soort van {organisatie}; in dat rapport staat dus niet waar zij staat.", "Controleer het bestand of de map achter --landelijk, en de ronde en de soort in de werkmappen."),
    "T127": (_L, "Achter --landelijk heeft {organisatie} andere scores dan in haar eigen werkmap; het rapport telt die uit haar eigen werkmap.", "Controleer welk van de twee bestanden het laatste is."),
    "T128": (_L, "Achter --landelijk staan er {n} van de {alle} in een andere ronde of van een andere soort dan {organisatie}; die tellen in dat rapport niet mee.", "Controleer de ronde en de soort in die werkmappen, als zij wel hadden moeten meetellen."),
    # -- schrijven -----------------------------------------------------------------------------------------------
    "T070": (_F, "Dit bestand bestaat al en is niet veranderd.", "Kies een andere naam, haal het weg, of overschrijf het met --forceer."),
    "T072": (_F, "In deze map {staan} al {bestanden} met een naam die hier nodig is; er is niets veranderd.", "Kies een andere map, of vervang ze met --forceer."),
    "T071": (_F, "Hier kan niet worden geschreven ({reden}).", "Kies een andere plaats, controleer uw rechten, of sluit het bestand als het nog open is."),
    "T073": (_L, "De meldingen staan in een los bestand en niet in een kopie van de werkmap, want {reden}.", "Zoek de cellen op met de kolom 'plek'; uw werkmap is niet veranderd."),
    "T074": (_F, "Het bestand is veranderd of verdwenen sinds het is gelezen; er is geen kopie gemaakt.", "Bewaar en sluit het bestand, en controleer het opnieuw."),
    "T240": (_F, "Niet alles is van hetzelfde kader en dezelfde variant: {bestanden}. Er is niets gepubliceerd.", "Publiceer elk kader in een eigen map, of zet de werkmappen eerst over met toetsing nieuw --uit --met-scores."),
    "T241": (_F, "Er is niets gepubliceerd, want {reden}.", "{doe}"),
    # -- het plan en wat als -------------------------------------------------------------------------------------
    "T120": (_L, "Bij {waar} zijn er te veel toestanden om alles na te gaan; het zoeken is daar gestopt.", "In het antwoord staat tot hoever is gezocht; wat er wel staat, klopt."),
    "T121": (_I, "De score is al {score}; dat verandert niets.", "Kies een andere score, of laat deze wijziging weg."),
    "T122": (_L, "Een andere score verandert hier niets, want deze verwachting telt niet mee: {reden}", "Laat deze wijziging weg."),
    "T123": (_L, "Het plan in dit bestand is niet gebruikt: het bestand is van meer organisaties.", "Zet de maatregelen in de werkmap van de organisatie zelf."),
    # -- beoordelaars en consensus -------------------------------------------------------------------------------
    "T130": (_L, "De toetsingen van {organisatie} zijn van verschillende rondes: {rondes}.", "Een verschil kan ook komen doordat er iets is veranderd; vergelijk beoordelaars liever binnen één ronde."),
    "T131": (_L, "Van {organisatie} is er maar één toetsing, van {wie}; er is niets om mee te vergelijken.", "Controleer of de naam overal gelijk is geschreven.{tip}"),
    "T132": (_L, "Deze toetsing heet naar {van}, maar is vergeleken als een van {voor}.", "Laat --organisatie weg als dit een andere organisatie is."),
    "T133": (_L, "Over {wat} is nog niet besloten.", "Kies hier samen een {heet}, en schrijf op het blad Consensus waarom."),
    "T134": (_L, "Bij het besluit over {wat} ('{score}') ontbreekt de motivering.", "Schrijf in deze cel waarom het {deze_heet} is geworden."),
    "T135": (_L, "'{waarde}' is geen verwachting die wordt beoordeeld; dit verschil hoort nergens bij.", "Kies het nummer van de verwachting.{tip}"),
    "T136": (_L, "Niet alle beoordelaars stelden op {wat} hetzelfde afwijkende oordeel vast ({wie}); het staat niet in de werkmap voor de consensus.", "Stel het daar zo nodig samen opnieuw vast, op het blad Oordeel."),
    "T137": (_F, "Deze werkmap is niet gemaakt: in een van de toetsingen zit een fout, en dan zou die beoordelaar stil ontbreken.", "Verbeter de fout, of geef alleen de toetsingen die mee moeten doen."),
    "T270": (_I, "Alleen {wie} gaf dit, en zo staat het in de werkmap voor de consensus: {wat}.", "Bent u het er samen niet mee eens, verander het dan daar. Op het blad Consensus staat bij elke score van wie zij is."),
    # -- verifieren ----------------------------------------------------------------------------------------------
    "T140": (_F, "Dit bestand is niet als JSON te lezen ({reden}).", "Kies het bestand dat toetsing score --json schreef."),
    "T141": (_F, "Dit is geen uitslag: het formaat is {wat}.", "Kies een bestand met formaat {formaat}, dus van toetsing score --json."),
    "T142": (_F, "In deze uitslag ontbreekt {waar}, of het is van het verkeerde soort.", "Kies het bestand zoals toetsing score --json het schreef."),
    "T148": (_I, "{aantal} uit de uitslag niet gevonden in {map}: {namen}. Daarbuiten wordt niet gezocht.", "Zet de uitslag naast de bestanden, of geef hun map met --map MAP."),
    "T143": (_F, "In deze uitslag staat geen enkele toetsing; er valt niets na te rekenen.", "Kies een uitslag waarin wel iets is beoordeeld."),
    # -- een antwoord in een vorm ---------------------------------------------------------------------------------
    "T144": (_L, "Bij {vorm} {doet} {opties} niets.", "Laat dat weg, of kies een andere vorm."),
    "T230": (_I, "Een eis kijkt naar het berekende oordeel. Afwijkend vastgesteld is bij {organisatie}: {criteria}.", "Geldt voor u wat is vastgesteld, leg dan die letters naast de eis."),
    "T145": (_F, "Dit bestand is in deze opdracht zelf gelezen of geschreven, en wordt niet vervangen.", "Kies een andere naam."),
    # -- wat er binnenkomt ---------------------------------------------------------------------------------------
    "T150": (_L, "Niet elke letter in dit tekstbestand is zeker; gelezen is: {woorden}.", "Kijk die woorden na. Klopt er een niet, bewaar het bestand dan opnieuw als CSV UTF-8; nu is het gelezen als tekst van {als}."),
    "T151": (_L, "'{waarde}' is een totaal en geen organisatie; de rij is overgeslagen.", "Is het wel een organisatie, geef haar dan haar eigen naam."),
    "T152": (_F, "Hier ontbreekt {veld}{rijen}, terwijl andere rijen{van} die wel noemen.", "Vul de kolom '{kolom}' in elke rij in, ook waar de waarde dezelfde is als erboven."),
    "T153": (_F, "Hier staat een merkteken van een conflict in git ({waarde}): twee versies van het bestand staan door elkaar.", "Kies per regel welke versie geldt, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."),
    "T154": (_L, "Deze oordelen horen bij geen van de {aantal} toetsingen in dit bestand, en zijn niet gebruikt.", "Geef elke organisatie een eigen bestand als er oordelen van mensen bij horen."),
    # -- het kader -----------------------------------------------------------------------------------------------
    "K001": (_F, "Dit bestand kan niet worden gelezen: {reden}", "Herstel de opmaak (YAML); pas daarna kan de rest van het bestand worden gecontroleerd."),
    "K002": (_F, "Het veld '{veld}' ontbreekt bij {bij}.", "Voeg '{veld}' toe."),
    "K003": (_F, "Het veld '{veld}' is hier onbekend.", "Toegestaan: {toegestaan}.{tip}"),
    "K004": (_F, "Het veld '{veld}' staat er al (op lijn {eerder}).", "Laat elk veld één keer staan."),
    "K005": (_F, "Bij '{veld}' hoort {verwacht}.", "Pas de waarde aan."),
    "K006": (_F, "Nummer {nr} is al gebruikt (op lijn {eerder}).", "Geef elk thema, criterium en elke verwachting een eigen nummer."),
    "K007": (_F, "Nummer {nr} hoort niet onder {boven}.", "Een nummer begint met het nummer van wat erboven staat, zoals {voorbeeld}."),
    "K008": (_F, "'{bron}' begint niet met een bron uit de lijst 'bronnen'.", "Schrijf de bron als 'naam, plaats', met als naam: {toegestaan}.{tip}"),
    "K009": (_F, "Voetnoot {voetnoot} staat niet in de lijst 'voetnoten'.", "Voeg de voetnoot toe of haal de verwijzing weg."),
    "K010": (_F, "De schrijfwijze '{waarde}' hoort al bij score {teken}.", "Laat op een schaal elke schrijfwijze bij één score staan."),
    "K011": (_F, "In de lijst 'scores' staat geen score die voldoet.", "Zet 'voldoet: ja' bij de scores die in '18 van de 24' meetellen."),
    "K012": (_F, "'{waarde}' kan geen naam zijn.", "Kies een naam zonder spaties of leestekens die geen getal is en geen woord uit de taal van de beslisregels, zoals 'alle' of 'anders'.{ook}"),
    "K013": (_F, "De naam '{waarde}' is al in gebruik.", "Geef elk een eigen naam."),
    "K014": (_F, "{wat} staat er al (op lijn {eerder}).", "Laat elk {soort} één keer staan."),
    "K015": (_F, "Een verwachting die niet meetelt heeft een reden nodig en het kader een score van soort nvt.", "Vul 'reden' in en neem in de lijst 'scores', of in de schaal van de verwachting, een score met 'soort: nvt' op."),
    "K016": (_F, "In criterium {nr} telt geen enkele verwachting mee.", "Voeg een verwachting toe, of haal de beslisregels van dit criterium weg."),
    "K020": (_F, "{soort} '{zin}': {reden}", "{advies}"),
    "K021": (_F, "'{oordeel}' is hier geen oordeel of score van dit kader.", "Kies {toegestaan}.{tip}{eigen}"),
    "K022": (_F, "De rij 'anders' kan alleen als laatste staan.", "Zet 'anders' onderaan of geef de rij een voorwaarde."),
    "K023": (_F, "{soort} '{zin}' noemt {wat}, maar criterium {criterium} heeft die niet.", "Kies uit {toegestaan}, of geef criterium {criterium} eigen beslisregels."),
    "K024": (_F, "De beslisregels van criterium {criterium} onderscheiden meer dan {grens} toestanden; zo veel kan toetsing niet volledig nagaan.", "Noem minder verwachtingen afzonderlijk of gebruik groepen; neem bij getallen een grotere stap of minder verschillende grenzen."),
    "K030": (_F, "Geval '{naam}': {reden}", "{advies}"),
    "K031": (_F, "Dit bestand hoort bij kader {voor}, niet bij {kader}.", "Kies het goede kader of het goede bestand."),
    "K032": (_F, "Post '{id}' heeft 'gepubliceerd' nodig en precies één van {vormen}.", "Vul aan of haal weg."),
    "K033": (_F, "'{nr}' is geen nummer uit dit kader.", "Kies het nummer van een criterium of verwachting{ook}.{tip}"),
    "K034": (_F, "'{woord}' is geen percentage en staat niet in de lijst 'woorden'.", "Schrijf een percentage, of zeg in 'woorden' wat het woord betekent.{tip}"),
    "K052": (_F, "'{schaal}' is geen schaal van dit kader.", "Kies {toegestaan}, of laat 'schaal' weg voor de lijst 'scores'.{tip}"),
    "K053": (_F, "Bij {bij} staat geen schaal, en het kader heeft geen lijst 'scores'.", "Zet er 'schaal' bij ({toegestaan}), of voeg de lijst 'scores' toe."),
    "K080": (_F, "Bij register '{naam}' noemt '{rol}' een kolom die dat niet kan zijn: '{waarde}'.", "Kies {toegestaan}.{tip}"),
    "K081": (_F, "Register '{naam}' zegt niet wanneer een rij klaar is.", "Zet er 'klaar' bij met een kolom, zoals 'klaar: gedaan op' of 'klaar: {{status: klaar}}'. Duurt het van de ene dag tot de andere, zet er dan 'van' bij."),
    "K082": (_F, "De tabel van register '{naam}' is niet te onderscheiden van {wat}: allebei hebben {koppen}.", "Geef een kolom een andere naam, zoals 'onderwerp toezegging'."),
    "K083": (_F, "'{naam}' kan hier geen naam zijn: {waarom}.", "Kies een andere naam."),
    "K054": (_F, "Geen enkele score van dit kader voldoet, dus 'x van de y verwachtingen' is niet te tellen.", "Zet 'voldoet: ja' bij de niveaus die als voldoende tellen, of bij een schaal met getallen 'voldoet' met het getal vanaf waar."),
    "K055": (_F, "'{naam}' kan geen naam van een feit zijn: het is ook {wat}.", "Kies een ander woord."),
    "K056": (_F, "Feit {naam} staat er al (op lijn {eerder}); hoofdletters maken niet uit.", "Geef elk feit een eigen naam."),
    "K057": (_L, "Geen enkele beslisregel noemt feit {naam}: het beslist nergens over.", "Noem het in een beslisregel, zoals '{naam} is {score}', of haal het weg."),
    "K058": (_F, "Getal '{zin}': {reden}", "{advies}"),
    "K059": (_L, "Geen enkel {wat} heeft deze beslisregels: elk {wat} eronder heeft eigen, of er is er geen.", "Haal ze weg, of haal eigen beslisregels weg waar deze horen te gelden."),
    "K060": (_L, "Bij {bij} staat 'nvt: ja', maar geen schaal van de verwachtingen die dat aangaat heeft een niveau van soort nvt; niemand kan daar dus nvt invullen.", "Geef de schaal een niveau met 'soort: nvt' (bij een schaal van getallen in 'niveaus', naast 'getal'), of haal 'nvt: ja' weg."),
    "K065": (_F, "Bij 'trap: ja' kan de rij 'anders' alleen als eerste staan: onderaan de trap.", "Zet 'anders' bovenaan in de lijst, of geef de rij een voorwaarde."),
    "K071": (_F, "Een rij 'zoals' hoort niet in een trap.", "Haal 'trap: ja' weg, of schrijf voor elke tree een voorwaarde."),
    "K072": (_F, "Regels boven de criteria kunnen oordeel '{naam}' niet onderscheiden van {ander}: hoofdletters maken in een zin niet uit.", "Geef dit oordeel een andere letter, of waar de letter geen woord is, zoals A+, een andere naam."),
    "K073": (_F, "Regels boven de criteria kunnen oordeel {letter} niet noemen: de letter is geen woord, en de naam '{naam}' ook niet.", "Geef het een naam van woorden of cijfers die geen woord uit de taal van de beslisregels is, zoals 'top'."),
    "K066": (_F, "'zoals {naam}' noemt niets dat hieronder een oordeel heeft.", "Kies {toegestaan}.{tip}"),
    "K067": (_F, "'zoals {naam}' kan niet: {naam} heeft andere oordelen ({ander}) dan hier ({eigen}).", "Schrijf voor elk oordeel een rij, zoals '{naam} is ...'."),
    "K068": (_F, "'{veld}' kan hier bij {regels} horen.", "Zet het in een blok met de rijen waar het bij hoort: '{voorbeeld}:' met daaronder 'rijen:' en '{veld}:'."),
    "K069": (_F, "{soort} '{zin}' noemt {wat}, maar onder {bij} staat die niet.", "Kies uit {toegestaan}."),
    "K091": (_F, "Bij {bij} staat 'oordeel: mens', en er staan ook '{regels}'.", "Laat mensen het oordeel geven, of laat de regels het geven: haal een van beide weg."),
    "K092": (_F, "Mensen kunnen hier geen oordeel '{waarde}' kiezen: {waarom}.", "Geef dat oordeel een andere letter of naam."),
    "K090": (_F, "Criterium {criterium} heeft als oordelen {eigen}, maar de beslisregels die het overneemt, geven {geeft}.", "Geef criterium {criterium} eigen beslisregels, of haal 'oordelen' er weg."),
    "K070": (_F, "De beslisregels van {wat} onderscheiden meer dan {grens} toestanden; zo veel kan toetsing niet volledig nagaan.", "Laat de rijen minder verwachtingen tellen of noemen, of tel oordelen in plaats van verwachtingen."),
    "K100": (_F, "'{naam}' is geen item van dit kader.", "Kies {toegestaan}, of verklaar het bij 'items'.{tip}"),
    "K101": (_F, "Verwachting {nr} heeft geen schaal en geen items: er valt niets in te vullen.", "Zet er 'items' bij, of een schaal."),
    "K102": (_F, "Verwachting {nr} krijgt geen score ('schaal: geen'), maar er staat {velden} bij, en dat gaat over een score.", "Haal dat weg, of geef haar een schaal."),
    "K103": (_L, "Geen enkele verwachting vraagt item {naam}.", "Noem het onder 'items' bij een verwachting, een criterium of een thema, of haal het weg."),
    "K104": (_F, "Deze zin noemt item {naam}, en beslisregels zien geen items: alleen scores en feiten.", "Moet het meebeslissen, maak er dan een feit van."),
    "K120": (_L, "Hier staat nog een voorbeeld: {tekst}. Alle lijnen met een voorbeeld: {lijnen}.", "Zet er uw eigen tekst voor in de plaats."),
    "K121": (_L, "Kader {kader} heeft fouten en is overgeslagen.", "Bedoelde u dit kader, dan noemt 'toetsing kader controleer {map}' wat eraan schort; anders hoeft u niets te doen."),
    "K122": (_F, "Geen van de {n} gevallen in dit bestand past bij uw kader. Het eerste: {eerste}", "Horen zij bij het voorbeeld waarmee u begon, haal ze dan weg: 'toetsing kader bewijs' stelt nieuwe voor. Anders geldt voor het eerste: {advies}"),
    "K124": (_I, "Er zijn geen gevallen geschreven: {reden}", "{advies}"),
    "K125": (_F, "Nummer {nr} kan hier niet: een thema en een criterium hebben een nummer van cijfers.", "Schrijf {voorbeeld}, of het nummer dat volgt, en zet de code van de bron in de naam: \"{nr}. <naam van het {wat}>\". Alleen een verwachting mag haar nummer van de bron houden."),
    "K126": (_L, "{gevallen} nog niet naast het papier gehouden.", "Kijk bij elk geval met 'nagekeken: nee' of het papier hetzelfde zegt, en maak er dan 'nagekeken: ja' van."),
    "K110": (_L, "De map heet {map}, en het kader {kader}.", "Geef de map de naam van het kader, of schrijf 'kader: {map}': zo is het in een map kaders bij zijn naam te vinden."),
    "K111": (_L, "{wat} geen 'was' en {heten} dus nieuw, al staan {hun} nummer en tekst al in {kader}: {nrs}.", "Zet bij elke verwachting die dezelfde is 'was' met haar nummer van toen, tussen aanhalingstekens."),
    "K112": (_L, "Hier staat dat de verwachting {was} was, en {kader} heeft geen verwachting {was}.", "Verbeter het nummer, of haal 'was' weg als zij nieuw is.{tip}"),
    "K113": (_L, "Kader {kader}, waar dit een vervolg op is, is hier {waarom}; of elke 'was' daar staat, is niet nagekeken.", "Verbeter de naam bij 'vervolg_op', of zet dat kader in de map naast dit kader.{tip}"),
    "K114": (_F, "Van dit kader is geen volgende uitgave te schrijven: die zou niet te lezen zijn.", "Schrijf 'kader', 'nr', 'vervolg_op', 'was' en 'rondes' elk als 'veld: waarde', op een eigen lijn of tussen accolades."),
    "K105": (_F, "{wat} noemt verwachting {nr}, en die wordt beschreven en niet gescoord.", "Noem een verwachting met een score, of geef {nr} een schaal."),
    "K050": (_F, "In deze zin vult toetsing {plaats} niet in.", "Toegestaan: {toegestaan}.{tip}"),
    "K051": (_F, "In deze zin ontbreekt {plaats}.", "Zet {plaats} waar het hoort."),
    "K037": (_F, "'{nr}' is geen verwachting van dit kader.", "Kies het nummer van een verwachting.{tip}"),
    "K043": (_F, "Dit kader heeft {aantal} verwachtingen; toetsing rekent er met hoogstens {grens}.", "Verdeel het over meer kaders."),
    "K035": (_F, "Bij een verwachting staat 'was: {nr}', maar het kader zegt niet van welk kader dat nummer is.", "Zet bovenaan 'vervolg_op' met het kader-id van het vorige kader, of haal 'was' weg."),
    "K036": (_F, "'was: {nr}' staat er al (op lijn {eerder}).", "Laat elke verwachting van het vorige kader hoogstens één keer terugkomen."),
    "K040": (_F, "Hier staat een merkteken van een conflict in git: {waarde}. Twee versies van het bestand staan door elkaar.", "Kies per regel welke versie geldt, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."),
    "K041": (_L, "Na ' #' is alles opmerking: van deze tekst blijft '{over}' over, en '{weg}' valt weg.", "Hoort het erbij, zet de hele tekst dan tussen aanhalingstekens: \"{heel}\". Is het een opmerking, zet haar dan op een eigen lijn."),
    "K042": (_F, "'{over}' is afgebroken bij een komma: tussen accolades en rechte haken scheidt een komma.", "Zet de hele tekst tussen aanhalingstekens: \"{heel}\"."),
    "K044": (_L, "Tussen rechte haken scheidt een komma: hier staan twee waarden, '{een}' en '{ander}'.", "Is het één waarde, zet haar dan tussen aanhalingstekens: \"{heel}\". Zijn het er twee, zet dan een spatie na de komma."),
    "K048": (_L, "Bij '{waarde}' staan gekrulde aanhalingstekens, zoals Word die maakt. Voor YAML zijn dat letters: zij horen nu bij de tekst, en beschermen geen komma of dubbele punt.", "Vervang “ ” door rechte aanhalingstekens. Horen zij in de tekst, zet er dan rechte omheen."),
    "K049": (_L, "'{waarde}' eindigt op een aanhalingsteken, maar begint er niet mee: het hoort nu bij de tekst.", "Zet de hele tekst tussen aanhalingstekens, of haal het weg."),
    "K123": (_L, "'{waarde}' eindigt op {haak}, en daarvoor staat geen {open}: het hoort nu bij de tekst.", "Haal het weg, of zet de hele tekst tussen aanhalingstekens als het erin hoort."),
    "K045": (_L, "Bij {bij} staat 'lege_noemer', maar daar staan geen 'beslisregels': het doet niets.", "Zet het naast de beslisregels waar het bij hoort."),
    "K046": (_F, "'{nr}' kan geen nummer van een verwachting zijn.", "Een nummer begint met dat van het criterium, zoals {voorbeeld}, of is dat van de bron zelf, zoals M1 of A.2: letters en cijfers zonder accenten, van elk minstens één, hoogstens {grens} tekens, met alleen daartussen een punt of streepje en zonder spaties."),
    "K047": (_F, "'{nr}' kan geen nummer zijn: het is ook een woord van {wat}.", "Geef de verwachting een ander nummer, of geef {wat} een andere naam."),
    # -- de huisstijl en sjablonen -------------------------------------------------------------------------------
    "H001": (_F, "'{waarde}' is geen kleur.", "Schrijf '{veld}' als \"#00458C\": een hekje en zes tekens (0-9, A-F), met aanhalingstekens eromheen."),
    "H002": (_F, "De tekst van '{kleur}' heeft met het vlak een contrast van {contrast}; nodig is minstens {nodig}.", "Neem als tekst bijvoorbeeld \"{beter}\"; dan is het contrast {dan}."),
    "H003": (_F, "De kleur '{kleur}' heeft met wit een contrast van {contrast}; nodig is minstens {nodig}, {waarom}.", "Kies een donkerder kleur."),
    "H004": (_F, "De vlakken van '{een}' en '{ander}' hebben onderling een contrast van {contrast}; nodig is minstens {nodig}, want in grijs en voor wie kleuren anders ziet lijken ze nu te veel op elkaar.", "Maak het ene vlak lichter of het andere donkerder."),
    "H005": (_F, "'{pad}' is geen pad in de map van dit bestand.", "Zet het bestand in dezelfde map of een map daaronder, en schrijf het pad vanaf daar, zoals letters/Naam.ttf."),
    "H006": (_F, "Het bestand '{pad}' bestaat niet.", "Controleer de naam, de hoofdletters en de map.{tip}"),
    "H007": (_F, "Het bestand '{pad}' kan niet worden gebruikt ({reden}).", "Kies een ander bestand of controleer uw rechten."),
    "H008": (_F, "'{pad}' is geen {wat} of is beschadigd.", "Kies een {keuze}; een andere naam geven is niet genoeg."),
    "H009": (_F, "'{naam}' kan geen naam van een lettertype zijn.", "Gebruik alleen letters, cijfers, spaties en streepjes."),
    "H010": (_F, "Het lettertype '{naam}' zit niet in de letterbestanden; die zijn van {families}.", "Schrijf de naam zoals hij in de bestanden staat, of kies andere bestanden."),
    "H011": (_F, "Het logo is {breed} bij {hoog} beeldpunten; dat is meer dan {grens} miljoen.", "Maak het plaatje kleiner; 2.000 punten breed is genoeg voor papier."),
    "H012": (_F, "'{adres}' bij '{veld}' is geen adres dat een rapport kan noemen.", "Schrijf een adres dat met https:// begint, of een e-mailadres."),
    "H020": (_F, "Dit sjabloon kan niet worden gebruikt: {wat}", "Controleer het met 'toetsing rapport sjabloon-controle'."),
    "H021": (_F, "In de {waar}, bij '{bij}': {wat}", "Typ 'toetsing rapport sjablonen' voor alle velden.{tip}"),
    # -- de opdracht ---------------------------------------------------------------------------------------------
    **{code: (_F, tekst, advies) for code, (tekst, advies) in GEBRUIK.items()},
}
# fmt: on


def melding(code: str, plek: Plek | None = None, **waarden: object) -> Melding:
    """Make a melding from the catalogue. A missing or superfluous value is a programming error (KeyError, TypeError)."""
    ernst, tekst, advies = CATALOGUS[code]
    ongebruikt = [naam for naam in waarden if f"{{{naam}}}" not in tekst + advies]
    if ongebruikt:
        raise TypeError(code, ongebruikt)
    return Melding(
        code=code,
        ernst=ernst,
        plek=plek or Plek(),
        tekst=tekst.format_map(waarden),
        advies=advies.format_map(waarden),
        waarden={naam: str(waarde) for naam, waarde in waarden.items()},
    )


def advies_van(code: str, **waarden: object) -> str:
    """Return the advice of a melding by itself, for places that say beforehand what to do: a dropdown, an instruction."""
    return CATALOGUS[code][2].format_map(waarden)


def is_fout(een: Melding) -> bool:
    """Return whether a melding makes the input faulty."""
    return een.ernst is Ernst.FOUT


def is_onleesbaar(een: Melding) -> bool:
    """Return whether a melding says that a path could not be read or written at all."""
    return een.code in _ONLEESBAAR
