"""The sentences of `toetsing.commands.beoordelaars.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.beoordelaars import zinnen
from toetsing.domain.words import telwoorden
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.feiten_verschillen_zin, met((), 0), ""),
    (
        zinnen.feiten_verschillen_zin,
        met(("opzet",), 1),
        "Het antwoord verschilt bij het feit opzet. Daarbij verandert een oordeel als één beoordelaar alleen dat antwoord van een ander overneemt.",
    ),
    (
        zinnen.feiten_verschillen_zin,
        met(("opzet",), 0),
        "Het antwoord verschilt bij het feit opzet. Daarbij verandert geen oordeel als één beoordelaar alleen dat antwoord van een ander overneemt.",
    ),
    (
        zinnen.feiten_verschillen_zin,
        met(("opzet", "klasse"), 2),
        "Het antwoord verschilt bij de feiten opzet en klasse. Bij beide verandert een oordeel als één beoordelaar alleen dat antwoord van een ander overneemt.",
    ),
    (
        zinnen.feiten_verschillen_zin,
        met(("a", "b", "c"), 1),
        "Het antwoord verschilt bij de feiten a, b en c. Bij 1 van de 3 verandert een oordeel als één beoordelaar alleen dat antwoord van een ander overneemt.",
    ),
    (zinnen.feiten_nog_open_zin, met(()), ""),
    (zinnen.feiten_nog_open_zin, met((("opzet", "Jansen"),)), "Nog open is het feit opzet (bij Jansen)."),
    (
        zinnen.feiten_nog_open_zin,
        met((("opzet", "Jansen"), ("klasse", "Jansen en Bakker"))),
        "Nog open zijn de feiten opzet (bij Jansen) en klasse (bij Jansen en Bakker).",
    ),
    (zinnen.feit_verschilt_bij_zin, met(0, 4), ""),
    (
        zinnen.feit_verschilt_bij_zin,
        met(1, 4),
        "Bij 1 van de 4 organisaties verschilt het antwoord bij een of meer feiten.",
    ),
    (
        zinnen.feit_verschilt_bij_zin,
        met(2, 2),
        "Bij beide organisaties verschilt het antwoord bij een of meer feiten.",
    ),
    (
        zinnen.feit_verschilt_bij_zin,
        met(4, 4),
        "Bij alle 4 organisaties verschilt het antwoord bij een of meer feiten.",
    ),
    (
        zinnen.overnemen_zin,
        met("Jansen", "Bakker", "O", 1, ("opzet",), telwoorden.FEIT),
        "Jansen komt ook op O met 1 feit van Bakker: opzet.",
    ),
    (
        zinnen.komt_er_niet_zin,
        met("Jansen", "Bakker", "V", feiten=True),
        "Met scores en feiten van Bakker komt Jansen niet op V: Bakker heeft scores of feiten open die Jansen invulde.",
    ),
    (
        zinnen.blijft_zin,
        met("1.1", (("V", "Jansen"), ("V", "Bakker")), "dit antwoord"),
        "Wie alleen dit antwoord overneemt, houdt hetzelfde oordeel: 1.1 blijft V bij Jansen en V bij Bakker.",
    ),
    (zinnen.met_beoordelaars_zin, met(2), "2 organisaties hebben elk twee of meer beoordelaars."),
    (zinnen.met_beoordelaars_zin, met(26), "26 organisaties hebben elk twee of meer beoordelaars."),
    (zinnen.overeenkomst_zin, met(24, 0, 0), "Nog geen van de 24 verwachtingen is door alle beoordelaars gescoord."),
    (
        zinnen.overeenkomst_zin,
        met(24, 1, 0),
        "1 van de 24 verwachtingen is door alle beoordelaars gescoord; daarbij is de score niet gelijk.",
    ),
    (
        zinnen.overeenkomst_zin,
        met(24, 1, 1),
        "1 van de 24 verwachtingen is door alle beoordelaars gescoord; daarbij is de score gelijk.",
    ),
    (
        zinnen.overeenkomst_zin,
        met(24, 2, 2),
        "2 van de 24 verwachtingen zijn door alle beoordelaars gescoord; bij beide is de score gelijk (100%).",
    ),
    (
        zinnen.overeenkomst_zin,
        met(24, 20, 15),
        "20 van de 24 verwachtingen zijn door alle beoordelaars gescoord; bij 15 van de 20 is de score gelijk (75%).",
    ),
    (
        zinnen.overeenkomst_zin,
        met(24, 24, 24),
        "Alle 24 verwachtingen zijn door alle beoordelaars gescoord; bij alle 24 is de score gelijk (100%).",
    ),
    (
        zinnen.overeenkomst_zin,
        met(24, 24, 0),
        "Alle 24 verwachtingen zijn door alle beoordelaars gescoord; bij geen van de 24 is de score gelijk (0%).",
    ),
    (
        zinnen.overeenkomst_zin,
        met(2, 2, 1),
        "Beide verwachtingen zijn door alle beoordelaars gescoord; bij 1 van de 2 is de score gelijk (50%).",
    ),
    (
        zinnen.overeenkomst_zin,
        met(1, 1, 1),
        "De enige verwachting is door alle beoordelaars gescoord; daarbij is de score gelijk.",
    ),
    (zinnen.overeenkomst_zin, met(1, 0, 0), "Nog geen enkele verwachting is door alle beoordelaars gescoord."),
    (zinnen.verschillen_zin, met((), 0, ()), ""),
    (
        zinnen.verschillen_zin,
        met(("1.1.1",), 0, ()),
        "De scores verschillen bij 1 verwachting: 1.1.1. Het oordeel verandert niet als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1",), 1, ()),
        "De scores verschillen bij 1 verwachting: 1.1.1. Het oordeel verandert als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2"), 0, ()),
        "De scores verschillen bij 2 verwachtingen: 1.1.1 en 1.1.2. Bij geen van beide verandert het oordeel als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2"), 1, ()),
        "De scores verschillen bij 2 verwachtingen: 1.1.1 en 1.1.2. Bij 1 van de 2 verandert het oordeel als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2"), 2, ()),
        "De scores verschillen bij 2 verwachtingen: 1.1.1 en 1.1.2. Bij beide verandert het oordeel als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2", "1.1.3"), 2, ()),
        "De scores verschillen bij 3 verwachtingen: 1.1.1, 1.1.2 en 1.1.3. Bij 2 van de 3 verandert het oordeel als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2", "1.1.3"), 3, ()),
        "De scores verschillen bij 3 verwachtingen: 1.1.1, 1.1.2 en 1.1.3. Bij alle 3 verandert het oordeel als één beoordelaar alleen die score van een ander overneemt.",
    ),
    (
        zinnen.oordelen_zin,
        met((), (), (), 7),
        "Op alle criteria volgt uit de scores van elke beoordelaar hetzelfde oordeel.",
    ),
    (zinnen.oordelen_zin, met(("1.1",), (), (), 7), "Het oordeel verschilt op 1 van de 7 criteria: 1.1."),
    (
        zinnen.oordelen_zin,
        met(("1.1", "1.2"), ("1.3",), (), 7),
        "Het oordeel verschilt op 2 van de 7 criteria: 1.1 en 1.2. Of het gelijk wordt op 1.3, hangt af van wat nog open is.",
    ),
    (
        zinnen.oordelen_zin,
        met(("1.1", "1.2", "1.3"), (), ("2.1", "2.2"), 3),
        "Het oordeel verschilt op alle 3 criteria: 1.1, 1.2 en 1.3. Op 2.1 en 2.2 laten alle beoordelaars dezelfde oordelen nog open.",
    ),
    (
        zinnen.oordelen_zin,
        met((), ("1.3", "2.1"), ("2.2",), 7),
        "Het oordeel verschilt op geen van de 7 criteria. Of het gelijk wordt op 1.3 en 2.1, hangt af van wat nog open is. Op 2.2 laten alle beoordelaars dezelfde oordelen nog open.",
    ),
    (zinnen.anders_zin, met(()), ""),
    (
        zinnen.anders_zin,
        met(("1.2 (Noord: berekend V, vastgesteld M)",)),
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is het oordeel op 1.2 (Noord: berekend V, vastgesteld M).",
    ),
    (
        zinnen.anders_zin,
        met(("1.2 (Noord: berekend V, vastgesteld M)", "1.3 (Zuid: geen beslisregels, vastgesteld V)")),
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is het oordeel op 1.2 (Noord: berekend V, vastgesteld M) en 1.3 (Zuid: geen beslisregels, vastgesteld V).",
    ),
    (
        zinnen.anders_zin,
        met(("1.1 (A)", "1.2 (B)", "1.3 (C)")),
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is het oordeel op 1.1 (A), 1.2 (B) en 1.3 (C).",
    ),
    (zinnen.niet_door_allen_zin, met(()), ""),
    (zinnen.niet_door_allen_zin, met((("1.1.1", "Noord"),)), "Nog niet door allen gescoord is 1.1.1 (Noord)."),
    (
        zinnen.niet_door_allen_zin,
        met((("1.1.1", "Noord"), ("1.1.2", "Noord en Zuid"))),
        "Nog niet door allen gescoord zijn 1.1.1 (Noord) en 1.1.2 (Noord en Zuid).",
    ),
    (
        zinnen.niet_door_allen_zin,
        met((("1.1.1", "Noord"), ("1.1.2", "Zuid"), ("1.1.3", "Zuid"))),
        "Nog niet door allen gescoord zijn 1.1.1 (Noord), 1.1.2 (Zuid) en 1.1.3 (Zuid).",
    ),
    (
        zinnen.oordeel_verschilt_zin,
        met(0, 26),
        "Bij geen van de 26 organisaties verschilt een oordeel.",
    ),
    (
        zinnen.oordeel_verschilt_zin,
        met(1, 26),
        "Bij 1 van de 26 organisaties verschilt het oordeel op een of meer criteria.",
    ),
    (zinnen.oordeel_verschilt_zin, met(2, 2), "Bij beide organisaties verschilt het oordeel op een of meer criteria."),
    (
        zinnen.oordeel_verschilt_zin,
        met(25, 26),
        "Bij 25 van de 26 organisaties verschilt het oordeel op een of meer criteria.",
    ),
    (
        zinnen.oordeel_verschilt_zin,
        met(26, 26),
        "Bij alle 26 organisaties verschilt het oordeel op een of meer criteria.",
    ),
    (zinnen.nog_gelijk_zin, met(0, 26), ""),
    (
        zinnen.nog_gelijk_zin,
        met(1, 26),
        "Bij 1 van de 26 organisaties kan een oordeel nog gelijk worden; dat hangt af van wat nog open is.",
    ),
    (
        zinnen.nog_gelijk_zin,
        met(2, 26),
        "Bij 2 van de 26 organisaties kan een oordeel nog gelijk worden; dat hangt af van wat nog open is.",
    ),
    (
        zinnen.nog_gelijk_zin,
        met(26, 26),
        "Bij alle 26 organisaties kan een oordeel nog gelijk worden; dat hangt af van wat nog open is.",
    ),
    (zinnen.anders_bij_zin, met(()), ""),
    (
        zinnen.anders_bij_zin,
        met(("A",)),
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is er bij A; waar, staat in de tabel.",
    ),
    (
        zinnen.anders_bij_zin,
        met(("A", "B")),
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is er bij A en B; waar, staat in de tabel.",
    ),
    (
        zinnen.anders_bij_zin,
        met(("A", "B", "C")),
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is er bij A, B en C; waar, staat in de tabel.",
    ),
    (zinnen.gezet_zin, met("Noord", "M", "Er is een plan."), "Noord stelde afwijkend M vast: Er is een plan."),
    (
        zinnen.overnemen_zin,
        met("Noord", "Zuid", "V", 1, ("1.1.1", "1.1.2")),
        "Noord komt ook op V met 1 score van Zuid: 1.1.1 of 1.1.2.",
    ),
    (
        zinnen.overnemen_zin,
        met("Noord", "Zuid", "V", 2, ("1.1.1 en 1.1.2",)),
        "Noord komt ook op V met 2 scores van Zuid: 1.1.1 en 1.1.2.",
    ),
    (
        zinnen.overnemen_zin,
        met("Noord", "Zuid", "V", 3, ("3 van 1.1.1, 1.1.2, 1.1.3 en 1.1.4",)),
        "Noord komt ook op V met 3 scores van Zuid: 3 van 1.1.1, 1.1.2, 1.1.3 en 1.1.4.",
    ),
    (
        zinnen.niet_gezocht_zin,
        met("Noord", "Zuid", "V"),
        "Wat Noord van Zuid moet overnemen om ook op V te komen, is niet gezocht: te veel combinaties.",
    ),
    (
        zinnen.komt_er_niet_zin,
        met("Noord", "Zuid", "V of M"),
        "Met scores van Zuid komt Noord niet op V of M: Zuid heeft scores open die Noord invulde.",
    ),
    (zinnen.dan_zin, met("Noord", "+", "1.1", "M", "V"), "Neemt Noord hier + over, dan is 1.1 daar V in plaats van M."),
    (zinnen.dan_zin, met("Noord", "+", "1.1", "M", "M"), "Neemt Noord hier + over, dan blijft 1.1 M."),
    (
        zinnen.blijft_zin,
        met("1.1", (("V", "Noord"),)),
        "Wie alleen deze score overneemt, houdt hetzelfde oordeel: 1.1 blijft V bij Noord.",
    ),
    (
        zinnen.blijft_zin,
        met("1.1", (("V", "Noord"), ("M", "Zuid"))),
        "Wie alleen deze score overneemt, houdt hetzelfde oordeel: 1.1 blijft V bij Noord en M bij Zuid.",
    ),
    (
        zinnen.blijft_zin,
        met("1.1", (("V", "Noord"), ("M", "Zuid"), ("M", "Oost"))),
        "Wie alleen deze score overneemt, houdt hetzelfde oordeel: 1.1 blijft V bij Noord, M bij Zuid en M bij Oost.",
    ),
    (zinnen.overnemen_zin, met("b.xlsx", "a", "V", 1, ("1.1.1",)), "b.xlsx komt ook op V met 1 score van a: 1.1.1."),
    (
        zinnen.verschillen_zin,
        met(("1.1.1",), 1, ("1.1.1",)),
        "De scores verschillen bij 1 verwachting: 1.1.1. Het oordeel verandert als één beoordelaar alleen die score van een ander overneemt. Die verwachting heeft nog niet van iedereen een score, en telt dus niet mee als gescoord.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2", "1.1.3"), 2, ("1.1.2",)),
        "De scores verschillen bij 3 verwachtingen: 1.1.1, 1.1.2 en 1.1.3. Bij 2 van de 3 verandert het oordeel als één beoordelaar alleen die score van een ander overneemt. Van deze 3 verwachtingen heeft 1.1.2 nog niet van iedereen een score, en telt dus niet mee als gescoord.",
    ),
    (
        zinnen.verschillen_zin,
        met(("1.1.1", "1.1.2", "1.1.3"), 2, ("1.1.2", "1.1.3")),
        "De scores verschillen bij 3 verwachtingen: 1.1.1, 1.1.2 en 1.1.3. Bij 2 van de 3 verandert het oordeel als één beoordelaar alleen die score van een ander overneemt. Van deze 3 verwachtingen hebben 1.1.2 en 1.1.3 nog niet van iedereen een score, en tellen dus niet mee als gescoord.",
    ),
    (zinnen.boven_stand_zin, met("het eindoordeel", "verschilt", "V"), "Het eindoordeel verschilt."),
    (
        zinnen.boven_stand_zin,
        met("het oordeel over thema 1", "kan nog gelijk worden", "V of M"),
        "Of het oordeel over thema 1 gelijk wordt, hangt af van wat nog open is.",
    ),
    (
        zinnen.boven_stand_zin,
        met("het eindoordeel", "nog open", "V of M"),
        "Het eindoordeel laten alle beoordelaars nog open, met dezelfde mogelijkheden: V of M.",
    ),
    (
        zinnen.boven_stand_zin,
        met("het eindoordeel", "gelijk", "V"),
        "Het eindoordeel is uit de scores van elke beoordelaar hetzelfde: V.",
    ),
    (
        zinnen.boven_verandert_zin,
        met("het eindoordeel", (), ()),
        "Het eindoordeel verandert niet als één beoordelaar alleen één score of antwoord van een ander overneemt.",
    ),
    (
        zinnen.boven_verandert_zin,
        met("het eindoordeel", ("1.1.1",), ()),
        "Het eindoordeel verandert als één beoordelaar alleen één score of antwoord van een ander overneemt: op 1.1.1.",
    ),
    (
        zinnen.boven_verandert_zin,
        met("het eindoordeel", ("1.1.1", "1.1.2"), ()),
        "Het eindoordeel verandert als één beoordelaar alleen één score of antwoord van een ander overneemt: op 1.1.1 of 1.1.2.",
    ),
    (
        zinnen.boven_verandert_zin,
        met("het oordeel over thema 1", ("1.1.1", "1.1.2", "1.2.1"), ("ramp",)),
        "Het oordeel over thema 1 verandert als één beoordelaar alleen één score of antwoord van een ander overneemt: op 1.1.1, 1.1.2, 1.2.1 of het feit ramp.",
    ),
    (
        zinnen.boven_bij_zin,
        met("het eindoordeel", 0, 0, 3),
        "Het eindoordeel verschilt bij geen van de 3 organisaties.",
    ),
    (
        zinnen.boven_bij_zin,
        met("het eindoordeel", 1, 1, 3),
        "Het eindoordeel verschilt bij 1 van de 3 organisaties, en kan bij 1 nog gelijk worden.",
    ),
    (
        zinnen.boven_bij_zin,
        met("het eindoordeel", 2, 0, 3),
        "Het eindoordeel verschilt bij 2 van de 3 organisaties.",
    ),
    (zinnen.boven_bij_zin, met("het eindoordeel", 3, 0, 3), "Het eindoordeel verschilt bij alle 3 organisaties."),
    (zinnen.gevolg_zin, met("geen beslisregels", ()), "geen beslisregels"),
    (zinnen.gevolg_zin, met("geen ander oordeel", ("eindoordeel",)), "geen ander oordeel, wel eindoordeel"),
    (
        zinnen.gevolg_zin,
        met("verandert oordeel", ("thema 1", "eindoordeel"), ook=True),
        "verandert oordeel, ook thema 1 en eindoordeel",
    ),
    (
        zinnen.gevolg_zin,
        met("verandert oordeel", ("thema 1", "thema 2", "eindoordeel"), ook=True),
        "verandert oordeel, ook thema 1, thema 2 en eindoordeel",
    ),
]
