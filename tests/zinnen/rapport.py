"""The sentences of `toetsing.commands.rapport.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (
        zinnen.getoetst_zin,
        met("IJsselland", "het Toetsingskader Stap 1"),
        "IJsselland is getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        zinnen.getoetst_zin,
        met("IJsselland", "het Toetsingskader Stap 1", dag="3 juni 2015", ronde="2015"),
        "IJsselland is op 3 juni 2015 in ronde 2015 getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        zinnen.getoetst_zin,
        met("de Waag", "het kader Zorg (versie 2)", zelf=True, ronde="ronde 2"),
        "De Waag heeft zichzelf in ronde 2 getoetst aan de hand van het kader Zorg (versie 2).",
    ),
    (zinnen.zie_onderbouwing_zin, met(["1.1.1"]), "Zie de onderbouwing bij 1.1.1."),
    (zinnen.zie_onderbouwing_zin, met(["1.1.1", "1.1.2"]), "Zie de onderbouwing bij 1.1.1 en 1.1.2."),
    (
        zinnen.zie_onderbouwing_zin,
        met(["1.1.1", "1.1.2", "1.1.4"]),
        "Zie de onderbouwing bij 1.1.1, 1.1.2 en 1.1.4.",
    ),
    (
        zinnen.getoetsten_zin,
        met(1, "het Toetsingskader Stap 1", zelf=False),
        "Eén organisatie is getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        zinnen.getoetsten_zin,
        met(2, "het Toetsingskader Stap 1", zelf=False),
        "2 organisaties zijn getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        zinnen.getoetsten_zin,
        met(26, "het Toetsingskader Stap 1", zelf=False),
        "26 organisaties zijn getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        zinnen.getoetsten_zin,
        met(1, "het Toetsingskader Stap 1", zelf=True),
        "Eén organisatie heeft zichzelf getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        zinnen.getoetsten_zin,
        met(26, "het Toetsingskader Stap 1", zelf=True),
        "26 organisaties hebben zichzelf getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (zinnen.over_zin, met(1), "Dit rapport gaat over één organisatie."),
    (zinnen.over_zin, met(2, "2015"), "Dit rapport gaat over 2 organisaties, getoetst in ronde 2015."),
    (
        zinnen.over_zin,
        met(26, "2015 en 2016", meer_rondes=True),
        "Dit rapport gaat over 26 organisaties, getoetst in de rondes 2015 en 2016.",
    ),
    (
        zinnen.over_zin,
        met(26, "2015", "3 juni 2015 tot en met 9 september 2015"),
        "Dit rapport gaat over 26 organisaties, getoetst in ronde 2015 van 3 juni 2015 tot en met 9 september 2015.",
    ),
    (zinnen.over_zin, met(26, "", "3 juni 2015"), "Dit rapport gaat over 26 organisaties, getoetst op 3 juni 2015."),
    (zinnen.bekend_bij, met(0, 26), ""),
    (zinnen.bekend_bij, met(1, 26), "bekend bij 1 van de 26"),
    (zinnen.bekend_bij, met(2, 26), "bekend bij 2 van de 26"),
    (zinnen.bekend_bij, met(20, 26), "bekend bij 20 van de 26"),
    (zinnen.bekend_bij, met(26, 26), ""),
    (zinnen.datums_zin, met(0, 26), ""),
    (zinnen.datums_zin, met(1, 26), "Wanneer er is getoetst, is bij 1 van de 26 organisaties bekend."),
    (zinnen.datums_zin, met(2, 26), "Wanneer er is getoetst, is bij 2 van de 26 organisaties bekend."),
    (zinnen.datums_zin, met(25, 26), "Wanneer er is getoetst, is bij 25 van de 26 organisaties bekend."),
    (zinnen.datums_zin, met(26, 26), ""),
    (zinnen.zelfevaluaties_zin, met(0, 26), ""),
    (
        zinnen.zelfevaluaties_zin,
        met(1, 26),
        "Let op: 1 van de 26 toetsingen is een zelfevaluatie; wie zichzelf beoordeelt, kijkt met andere ogen dan een toezichthouder.",
    ),
    (
        zinnen.zelfevaluaties_zin,
        met(2, 26),
        "Let op: 2 van de 26 toetsingen zijn zelfevaluaties; wie zichzelf beoordeelt, kijkt met andere ogen dan een toezichthouder.",
    ),
    (
        zinnen.zelfevaluaties_zin,
        met(25, 26),
        "Let op: 25 van de 26 toetsingen zijn zelfevaluaties; wie zichzelf beoordeelt, kijkt met andere ogen dan een toezichthouder.",
    ),
    (zinnen.zelfevaluaties_zin, met(26, 26), ""),
    (zinnen.overgenomen_bij_zin, met(0, 26), ""),
    (
        zinnen.overgenomen_bij_zin,
        met(1, 26),
        "Bij 1 van de 26 organisaties zijn scores uit een eerdere ronde overgenomen.",
    ),
    (zinnen.overgenomen_bij_zin, met(2, 2), "Bij beide organisaties zijn scores uit een eerdere ronde overgenomen."),
    (
        zinnen.overgenomen_bij_zin,
        met(25, 26),
        "Bij 25 van de 26 organisaties zijn scores uit een eerdere ronde overgenomen.",
    ),
    (
        zinnen.overgenomen_bij_zin,
        met(26, 26),
        "Bij alle 26 organisaties zijn scores uit een eerdere ronde overgenomen.",
    ),
    (zinnen.overgenomen_bij_zin, met(1, 1), "Bij de enige organisatie zijn scores uit een eerdere ronde overgenomen."),
    (
        zinnen.loopt_zin,
        met(8, 20, "voldoende"),
        "Per organisatie zijn 8 tot en met 20 verwachtingen voldoende.",
    ),
    (
        zinnen.loopt_zin,
        met(19, 20, "zeker voldoende"),
        "Per organisatie zijn 19 of 20 verwachtingen zeker voldoende.",
    ),
    (zinnen.loopt_zin, met(0, 1, "zeker voldoende"), "Per organisatie is 0 of 1 verwachting zeker voldoende."),
    (zinnen.loopt_zin, met(0, 1, "voldoende"), "Per organisatie is 0 of 1 verwachting voldoende."),
    (
        zinnen.loopt_zin,
        met(0, 2, "voldoende"),
        "Per organisatie zijn 0 tot en met 2 verwachtingen voldoende.",
    ),
    (zinnen.loopt_zin, met(20, 20, "voldoende"), ""),
    (zinnen.gaat_goed_zin, met((), gekozen=False), ""),
    (
        zinnen.gaat_goed_zin,
        met(("2.2 Acute onveiligheid",), gekozen=False),
        "Goed gaat het met 2.2 Acute onveiligheid.",
    ),
    (
        zinnen.gaat_goed_zin,
        met(("2.2 Acute onveiligheid", "3.1 Personeel"), gekozen=True),
        "Volgens de schrijvers gaat het goed met 2.2 Acute onveiligheid en 3.1 Personeel.",
    ),
    (
        zinnen.gaat_goed_zin,
        met(("1.1 Bereikbaar", "1.2 Personeel", "1.3 Materieel"), gekozen=False),
        "Goed gaat het met 1.1 Bereikbaar, 1.2 Personeel en 1.3 Materieel.",
    ),
    (zinnen.moet_beter_zin, met((), gekozen=True), ""),
    (
        zinnen.moet_beter_zin,
        met(("1.1 Bereikbaar",), gekozen=True),
        "Volgens de schrijvers moet het beter met 1.1 Bereikbaar.",
    ),
    (
        zinnen.moet_beter_zin,
        met(("1.1 Bereikbaar", "1.2 Personeel"), gekozen=False),
        "Beter moet het met 1.1 Bereikbaar en 1.2 Personeel.",
    ),
    (
        zinnen.moet_beter_zin,
        met(("1.1 Bereikbaar", "1.2 Personeel", "1.3 Veilig thuis."), gekozen=False),
        "Beter moet het met 1.1 Bereikbaar, 1.2 Personeel en 1.3 Veilig thuis.",
    ),
    (
        zinnen.percentages_zin,
        met(1, met_decimalen=False, telt_op=True),
        "Percentages bij een criterium of een verwachting gaan over de enige organisatie. Zij zijn afgerond op hele procenten, een half naar boven.",
    ),
    (
        zinnen.percentages_zin,
        met(2, met_decimalen=False, telt_op=True),
        "Percentages bij een criterium of een verwachting gaan over beide organisaties. Zij zijn afgerond op hele procenten, een half naar boven.",
    ),
    (
        zinnen.percentages_zin,
        met(26, met_decimalen=False, telt_op=False),
        "Percentages bij een criterium of een verwachting gaan over alle 26 organisaties. Zij zijn afgerond op hele procenten, een half naar boven. Door het afronden tellen zij niet overal op tot precies 100%.",
    ),
    (
        zinnen.percentages_zin,
        met(300, met_decimalen=True, telt_op=False),
        "Percentages bij een criterium of een verwachting gaan over alle 300 organisaties. Zij zijn afgerond op hele procenten, een half naar boven. Wat daardoor 0% of 100% zou lijken en het niet is, heeft decimalen. Door het afronden tellen zij niet overal op tot precies 100%.",
    ),
    (zinnen.open_scores_zin, met(0), ""),
    (
        zinnen.open_scores_zin,
        met(1),
        "Er staat nog 1 score open. Aantallen zijn wat zeker is; waar er nog bij kunnen komen, staat erbij hoeveel het er kunnen worden.",
    ),
    (
        zinnen.open_scores_zin,
        met(2),
        "Er staan nog 2 scores open. Aantallen zijn wat zeker is; waar er nog bij kunnen komen, staat erbij hoeveel het er kunnen worden.",
    ),
    (
        zinnen.open_scores_zin,
        met(30),
        "Er staan nog 30 scores open. Aantallen zijn wat zeker is; waar er nog bij kunnen komen, staat erbij hoeveel het er kunnen worden.",
    ),
    (
        zinnen.beeld_zin,
        met("voldoende", zeker=False),
        "Een criterium gaat goed als meer dan de helft van de organisaties voldoende heeft, en moet beter als minstens de helft niet voldoende heeft. Bij wat goed gaat staat eerst waar het grootste aandeel voldoende heeft, en bij wat beter moet waar het grootste aandeel niet voldoende heeft; die volgorde zegt niets over wat het dringendst is.",
    ),
    (
        zinnen.beeld_zin,
        met("voldoende", zeker=True),
        "Een criterium gaat goed als meer dan de helft van de organisaties zeker voldoende heeft, en moet beter als minstens de helft zeker niet voldoende heeft. Bij wat goed gaat staat eerst waar het grootste aandeel zeker voldoende heeft, en bij wat beter moet waar het grootste aandeel zeker niet voldoende heeft; die volgorde zegt niets over wat het dringendst is.",
    ),
    (zinnen.onzeker_zin, met(()), ""),
    (zinnen.onzeker_zin, met(("1.1",)), "Van 1.1 is dat door open scores nog niet te zeggen."),
    (zinnen.onzeker_zin, met(("1.1", "1.2")), "Van 1.1 en 1.2 is dat door open scores nog niet te zeggen."),
    (zinnen.onzeker_zin, met(("1.1", "1.2", "1.3")), "Van 1.1, 1.2 en 1.3 is dat door open scores nog niet te zeggen."),
    (
        zinnen.naar_vastgesteld_zin,
        met(()),
        "Hier zijn de berekende oordelen geteld; naar wat is vastgesteld staat elk criterium op dezelfde plek.",
    ),
    (
        zinnen.naar_vastgesteld_zin,
        met((("1.1", "wat goed gaat"),)),
        "Hier zijn de berekende oordelen geteld; naar wat is vastgesteld hoort 1.1 bij wat goed gaat.",
    ),
    (
        zinnen.naar_vastgesteld_zin,
        met((("1.1", "wat goed gaat"), ("1.2", "geen van beide"))),
        "Hier zijn de berekende oordelen geteld; naar wat is vastgesteld hoort 1.1 bij wat goed gaat en 1.2 bij geen van beide.",
    ),
    (
        zinnen.naar_vastgesteld_zin,
        met((("1.1", "wat goed gaat"), ("1.2", "geen van beide"), ("1.3", "wat beter moet"))),
        "Hier zijn de berekende oordelen geteld; naar wat is vastgesteld hoort 1.1 bij wat goed gaat, 1.2 bij geen van beide en 1.3 bij wat beter moet.",
    ),
    (
        zinnen.rang_zin,
        met("voldoende"),
        "De organisaties staan op volgorde van het aantal voldoende verwachtingen. Wie er evenveel heeft, deelt een plaats en staat op alfabet.",
    ),
    (
        zinnen.rang_zin,
        met("zeker voldoende"),
        "De organisaties staan op volgorde van het aantal zeker voldoende verwachtingen. Wie er evenveel heeft, deelt een plaats en staat op alfabet.",
    ),
    (zinnen.telt_niet_mee_zin, met("wordt nog niet beoordeeld."), "Telt niet mee: wordt nog niet beoordeeld."),
    (zinnen.telt_niet_mee_zin, met("wordt nog niet beoordeeld"), "Telt niet mee: wordt nog niet beoordeeld."),
    (
        zinnen.methode_zin,
        met(""),
        "Elk oordeel is berekend uit de scores met de beslisregels van het kader, die in de bijlage over het kader staan.",
    ),
    (
        zinnen.methode_zin,
        met("streng"),
        "Elk oordeel is berekend uit de scores met de beslisregels van het kader, die in de bijlage over het kader staan, zoals gewijzigd in variant streng.",
    ),
    (
        zinnen.balken_alt,
        met(1),
        "Balken van één organisatie, de meeste verwachtingen die voldoende zijn bovenaan; de tabel noemt elk aantal.",
    ),
    (
        zinnen.balken_alt,
        met(2),
        "Balken van 2 organisaties, de meeste verwachtingen die voldoende zijn bovenaan; de tabel noemt elk aantal.",
    ),
    (
        zinnen.balken_alt,
        met(26),
        "Balken van 26 organisaties, de meeste verwachtingen die voldoende zijn bovenaan; de tabel noemt elk aantal.",
    ),
    (zinnen.sjabloon_zin, met(("regio",), 0), "Dit sjabloon kan voor rapport regio; het gebruikt geen velden."),
    (zinnen.sjabloon_zin, met(("regio",), 1), "Dit sjabloon kan voor rapport regio; het gebruikt 1 veld."),
    (zinnen.sjabloon_zin, met(("regio",), 2), "Dit sjabloon kan voor rapport regio; het gebruikt 2 velden."),
    (
        zinnen.sjabloon_zin,
        met(("regio", "landelijk"), 12),
        "Dit sjabloon kan voor rapport regio en rapport landelijk; het gebruikt 12 velden.",
    ),
    (zinnen.rapporttitel, met("Toetsingskader Stap 1"), "Rapport over de toetsing: Toetsingskader Stap 1"),
    (zinnen.noemt_zin, met(0), "Dit rapport noemt geen verbeterpunten."),
    (zinnen.noemt_zin, met(1), "Dit rapport noemt 1 verbeterpunt."),
    (zinnen.noemt_zin, met(2), "Dit rapport noemt 2 verbeterpunten."),
    (zinnen.noemt_zin, met(6), "Dit rapport noemt 6 verbeterpunten."),
    (zinnen.bij_punten, met(("1",), 1), "bij dit verbeterpunt"),
    (zinnen.bij_punten, met(("1", "2"), 2), "bij beide verbeterpunten"),
    (zinnen.bij_punten, met(("1",), 6), "bij verbeterpunt 1"),
    (zinnen.bij_punten, met(("1", "3"), 6), "bij de verbeterpunten 1 en 3"),
    (zinnen.bij_punten, met(("1", "3", "4"), 6), "bij de verbeterpunten 1, 3 en 4"),
    (zinnen.bij_punten, met(("1", "2", "3", "4"), 4), "bij elk verbeterpunt"),
    (
        zinnen.vraag_zin,
        met("IJsselland", (("bij dit verbeterpunt", "welke maatregel volgt"),)),
        "Wij vragen IJsselland om bij dit verbeterpunt te zeggen welke maatregel volgt.",
    ),
    (
        zinnen.vraag_zin,
        met(
            "IJsselland",
            (("bij elk verbeterpunt", "welke maatregel volgt, wie ervoor zorgt en wanneer het klaar is"),),
            "18 januari 2016",
        ),
        "Wij vragen IJsselland om bij elk verbeterpunt te zeggen welke maatregel volgt, wie ervoor zorgt en wanneer het klaar is, en ons daarover vóór 18 januari 2016 te informeren.",
    ),
    (
        zinnen.vraag_zin,
        met(
            "IJsselland",
            (("bij verbeterpunt 1", "welke maatregel volgt"), ("bij verbeterpunt 2 en 3", "wie ervoor zorgt")),
            "18 januari 2016",
        ),
        "Wij vragen IJsselland om bij verbeterpunt 1 te zeggen welke maatregel volgt. Bij verbeterpunt 2 en 3 vragen wij wie ervoor zorgt. Wij vragen IJsselland ons daarover vóór 18 januari 2016 te informeren.",
    ),
    (
        zinnen.gevraagd_zin,
        met((("bij dit verbeterpunt", "welke maatregel volgt"),), "18 januari 2016"),
        "Wij vragen vóór 18 januari 2016 te zeggen bij dit verbeterpunt welke maatregel volgt.",
    ),
    (
        zinnen.gevraagd_zin,
        met(
            (("bij verbeterpunt 1", "welke maatregel volgt"), ("bij verbeterpunt 2 en 3", "wie ervoor zorgt")),
            "18 januari 2016",
        ),
        "Wij vragen vóór 18 januari 2016 te zeggen bij verbeterpunt 1 welke maatregel volgt; bij verbeterpunt 2 en 3 wie ervoor zorgt.",
    ),
    (
        zinnen.termijn_in_te_vullen,
        met("geïnformeerd vóór"),
        "de datum, achter 'geïnformeerd vóór' op het blad Gegevens",
    ),
    (zinnen.zie_verbeterpunt_zin, met("3", "1.2.5"), "Zie verbeterpunt 3 (1.2.5)."),
    (zinnen.volgt_uit_zin, met("", ""), ""),
    (
        zinnen.volgt_uit_zin,
        met("V", "hoogstens 1 onvoldoende"),
        "Oordeel V volgt uit de beslisregel: hoogstens 1 onvoldoende.",
    ),
    (zinnen.volgt_uit_zin, met("", "hoogstens 1 onvoldoende"), "Beslisregel: hoogstens 1 onvoldoende."),
    (
        zinnen.niet_alles_zin,
        met("voldoende"),
        "Een criterium kan voldoende zijn terwijl niet aan al zijn verwachtingen is voldaan.",
    ),
    (zinnen.afgeweken_zin, met(0), ""),
    (
        zinnen.afgeweken_zin,
        met(1),
        "1 oordeel is afwijkend vastgesteld; onder 'Afwijkingen' staat welke en waarom.",
    ),
    (
        zinnen.afgeweken_zin,
        met(2),
        "2 oordelen zijn afwijkend vastgesteld; onder 'Afwijkingen' staat welke en waarom.",
    ),
    (
        zinnen.afgeweken_zin,
        met(30),
        "30 oordelen zijn afwijkend vastgesteld; onder 'Afwijkingen' staat welke en waarom.",
    ),
    (zinnen.afwijkend_bij_zin, met(()), ""),
    (
        zinnen.afwijkend_bij_zin,
        met(("Zuidmeer (berekend V, vastgesteld M)",)),
        "Afwijkend vastgesteld is het bij Zuidmeer (berekend V, vastgesteld M).",
    ),
    (zinnen.afwijkend_bij_zin, met(("A (x)", "B (y)")), "Afwijkend vastgesteld is het bij A (x) en B (y)."),
    (
        zinnen.afwijkend_bij_zin,
        met(("A", "B", "C", "D", "E", "F")),
        "Afwijkend vastgesteld is het bij A, B, C, D, E en nog 1 andere organisatie.",
    ),
    (
        zinnen.afwijkend_bij_zin,
        met(("A", "B", "C", "D", "E", "F", "G")),
        "Afwijkend vastgesteld is het bij A, B, C, D, E en nog 2 andere organisaties.",
    ),
    (
        zinnen.al_gezegd_zin,
        met(1, "wie ervoor zorgt", "Maatregelen"),
        "Onder 'Maatregelen' staat bij dit verbeterpunt al wie ervoor zorgt; daarover wordt niets meer gevraagd.",
    ),
    (
        zinnen.al_gezegd_zin,
        met(2, "wie ervoor zorgt", "Maatregelen"),
        "Onder 'Maatregelen' staat bij beide verbeterpunten al wie ervoor zorgt; daarover wordt niets meer gevraagd.",
    ),
    (
        zinnen.al_gezegd_zin,
        met(6, "wie ervoor zorgt", "Maatregelen"),
        "Onder 'Maatregelen' staat bij elk verbeterpunt al wie ervoor zorgt; daarover wordt niets meer gevraagd.",
    ),
    (
        zinnen.staat_nog_niet_zin,
        met((("bij verbeterpunt 1", "welke maatregel volgt"),)),
        "In dit rapport staat nog niet: bij verbeterpunt 1 welke maatregel volgt.",
    ),
    (
        zinnen.staat_nog_niet_zin,
        met((("bij verbeterpunt 1", "welke maatregel volgt"), ("bij verbeterpunt 2 en 3", "wie ervoor zorgt"))),
        "In dit rapport staat nog niet: bij verbeterpunt 1 welke maatregel volgt; bij verbeterpunt 2 en 3 wie ervoor zorgt.",
    ),
    (zinnen.bronnen_zin, met(()), ""),
    (zinnen.bronnen_zin, met(("IJsselland, blz. 3",)), "Zo staat dit in de bron: IJsselland, blz. 3."),
    (
        zinnen.bronnen_zin,
        met(("IJsselland, blz. 3", "landelijk, blz. 4")),
        "Zo staat dit in de bron: IJsselland, blz. 3; landelijk, blz. 4.",
    ),
    (zinnen.bronnen_zin, met(("a", "b", "c.")), "Zo staat dit in de bron: a; b; c."),
    (
        zinnen.andere_verdeling_zin,
        met(((1, "voldoende"), (0, "matig"), (0, "onvoldoende")), ""),
        "Gepubliceerd is een andere verdeling: 1 voldoende.",
    ),
    (
        zinnen.andere_verdeling_zin,
        met(((0, "voldoende"), (2, "matig"), (0, "onvoldoende")), "Rapport, p. 7"),
        "Gepubliceerd is een andere verdeling: 2 matig. Bron: Rapport, p. 7.",
    ),
    (
        zinnen.andere_verdeling_zin,
        met(((2, "voldoende"), (23, "matig"), (1, "onvoldoende")), "Rapport, p. 7."),
        "Gepubliceerd is een andere verdeling: 2 voldoende, 23 matig en 1 onvoldoende. Bron: Rapport, p. 7.",
    ),
    (
        zinnen.andere_verdeling_zin,
        met(((0, "voldoende"), (25, "matig"), (1, "onvoldoende")), ""),
        "Gepubliceerd is een andere verdeling: 25 matig en 1 onvoldoende.",
    ),
    (
        zinnen.anders_gepubliceerd_zin,
        met(("onvoldoende",), "80%", "20 van de 26 (77%)", ""),
        "Over de organisaties met onvoldoende is iets anders gepubliceerd: 80%. Uit de scores volgt: 20 van de 26 (77%).",
    ),
    (
        zinnen.anders_gepubliceerd_zin,
        met(("matig", "onvoldoende"), "vrijwel alle", "18 van de 26 (69%)", "Rapport, p. 7."),
        "Over de organisaties met matig of onvoldoende is iets anders gepubliceerd: vrijwel alle. Uit de scores volgt: 18 van de 26 (69%). Bron: Rapport, p. 7.",
    ),
    (
        zinnen.anders_gepubliceerd_zin,
        met(("voldoende", "matig", "onvoldoende"), "Drenthe", "Drenthe en Groningen", ""),
        "Over de organisaties met voldoende, matig of onvoldoende is iets anders gepubliceerd: Drenthe. Uit de scores volgt: Drenthe en Groningen.",
    ),
    (zinnen.waar_gepubliceerd_zin, met(""), ""),
    (
        zinnen.waar_gepubliceerd_zin,
        met("Rapport, p. 7"),
        "Dat oordeel staat niet in de werkmap; bron: Rapport, p. 7.",
    ),
    (zinnen.bron_zin, met(""), ""),
    (zinnen.bron_zin, met("Rapport, p. 7"), "Bron: Rapport, p. 7."),
]
