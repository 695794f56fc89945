"""The sentences of `toetsing.commands.rapport.zinnen`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport import titelzinnen, wiezinnen, zinnen
from toetsing.commands.rapport.landelijk import kernzinnen
from toetsing.document import verdelingzinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (
        zinnen.bronregel_zin,
        met(1, "2015"),
        "Bron: de werkmappen van 1 organisatie, ronde 2015; de cellen staan in de bijlage herleiding. N = 1.",
    ),
    (
        zinnen.bronregel_zin,
        met(2, "2015"),
        "Bron: de werkmappen van 2 organisaties, ronde 2015; de cellen staan in de bijlage herleiding. N = 2.",
    ),
    (
        zinnen.bronregel_zin,
        met(26, "2015"),
        "Bron: de werkmappen van 26 organisaties, ronde 2015; de cellen staan in de bijlage herleiding. N = 26.",
    ),
    (
        zinnen.bronregel_zin,
        met(3, ""),
        "Bron: de werkmappen van 3 organisaties; de cellen staan in de bijlage herleiding. N = 3.",
    ),
    (zinnen.eigen_bron_zin, met("Noord", 0), "Bron: de werkmap van Noord; de cellen staan in de bijlage herleiding."),
    (
        zinnen.eigen_bron_zin,
        met("Noord", 1),
        "Bron: de werkmap van Noord; de cellen staan in de bijlage herleiding. N = 1 verwachting.",
    ),
    (
        zinnen.eigen_bron_zin,
        met("Noord", 2),
        "Bron: de werkmap van Noord; de cellen staan in de bijlage herleiding. N = 2 verwachtingen.",
    ),
    (
        zinnen.eigen_bron_zin,
        met("Noord", 24),
        "Bron: de werkmap van Noord; de cellen staan in de bijlage herleiding. N = 24 verwachtingen.",
    ),
    (titelzinnen.plaats_en_maand, met("Utrecht", date(2015, 11, 18)), "Utrecht, november 2015"),
    (titelzinnen.plaats_en_maand, met("", date(2015, 11, 18)), "november 2015"),
    (kernzinnen.alle_scores_feit, met("geen", 0, 48), "Geen van de 48 scores is voldoende."),
    (kernzinnen.alle_scores_feit, met("een derde", 1, 3), "Een derde van alle scores is voldoende: 1 van de 3."),
    (kernzinnen.alle_scores_feit, met("de helft", 2, 4), "De helft van alle scores is voldoende: 2 van de 4."),
    (
        kernzinnen.alle_scores_feit,
        met("ruim twee derde", 422, 624),
        "Ruim twee derde van alle scores is voldoende: 422 van de 624.",
    ),
    (kernzinnen.alle_scores_feit, met("vrijwel alle", 47, 48), "Vrijwel alle scores zijn voldoende: 47 van de 48."),
    (kernzinnen.alle_scores_feit, met("alle", 48, 48), "Alle 48 scores zijn voldoende."),
    (
        kernzinnen.criteria_feit,
        met(["1.1 Deur"], "het vaakst", "goed", "geen", 0, 4),
        "Op 1.1 Deur is het oordeel het vaakst goed: bij geen enkele organisatie.",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1"], "geen", 0, 4),
        "Van de verwachtingen is 1.1.1 het minst vaak voldoende: bij geen enkele organisatie.",
    ),
    (
        kernzinnen.criteria_feit,
        met(["1.1 Deur"], "het vaakst", "goed", "een kwart", 1, 4),
        "Op 1.1 Deur is het oordeel het vaakst goed: bij een kwart van de organisaties (1 van de 4).",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1"], "een kwart", 1, 4),
        "Van de verwachtingen is 1.1.1 het minst vaak voldoende: bij een kwart van de organisaties (1 van de 4).",
    ),
    (
        kernzinnen.criteria_feit,
        met(["1.1 Deur"], "het vaakst", "goed", "de helft", 2, 4),
        "Op 1.1 Deur is het oordeel het vaakst goed: bij de helft van de organisaties (2 van de 4).",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1"], "de helft", 2, 4),
        "Van de verwachtingen is 1.1.1 het minst vaak voldoende: bij de helft van de organisaties (2 van de 4).",
    ),
    (
        kernzinnen.criteria_feit,
        met(["1.1 Deur"], "het vaakst", "goed", "vrijwel alle", 19, 20),
        "Op 1.1 Deur is het oordeel het vaakst goed: bij vrijwel alle organisaties (19 van de 20).",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1"], "vrijwel alle", 19, 20),
        "Van de verwachtingen is 1.1.1 het minst vaak voldoende: bij vrijwel alle organisaties (19 van de 20).",
    ),
    (
        kernzinnen.criteria_feit,
        met(["1.1 Deur"], "het vaakst", "goed", "alle", 4, 4),
        "Op 1.1 Deur is het oordeel het vaakst goed: bij alle organisaties.",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1"], "alle", 4, 4),
        "Van de verwachtingen is 1.1.1 het minst vaak voldoende: bij alle organisaties.",
    ),
    (
        kernzinnen.criteria_feit,
        met(["1.1 Deur", "1.2 Raam"], "het minst vaak", "goed", "de helft", 2, 4),
        "Op 1.1 Deur en 1.2 Raam is het oordeel het minst vaak goed: bij de helft van de organisaties (2 van de 4).",
    ),
    (
        kernzinnen.criteria_feit,
        met(["1.1", "1.2", "1.3", "1.4"], "het vaakst", "goed", "alle", 4, 4),
        "Op 1.1, 1.2, 1.3 en 1.4 is het oordeel het vaakst goed: bij alle organisaties.",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1", "1.1.2"], "een kwart", 1, 4),
        "Van de verwachtingen zijn 1.1.1 en 1.1.2 het minst vaak voldoende: bij een kwart van de organisaties (1 van de 4).",
    ),
    (
        kernzinnen.verwachtingen_feit,
        met(["1.1.1", "1.1.2", "1.1.3"], "geen", 0, 4),
        "Van de verwachtingen zijn 1.1.1, 1.1.2 en 1.1.3 het minst vaak voldoende: bij geen enkele organisatie.",
    ),
    (
        kernzinnen.boodschap_titel,
        met("1.1 Deur", "alle", "goed", berekend=False),
        "1.1 Deur: bij alle organisaties goed",
    ),
    (
        kernzinnen.boodschap_titel,
        met("1.1 Deur", "ruim de helft", "niet goed", berekend=True),
        "1.1 Deur: bij ruim de helft van de organisaties niet goed (berekend)",
    ),
    (verdelingzinnen.met_aantal, met("Noord", "18"), "Met 18 voldoende verwachtingen staat Noord"),
    (verdelingzinnen.plaats_zin, met("Met 0 staat Noord", "1", 1, [(0, "meer")]), "Met 0 staat Noord alleen."),
    (
        verdelingzinnen.plaats_zin,
        met("Met 3 staat Noord", "1", 2, [(0, "meer"), (0, "evenveel"), (1, "minder")]),
        "Met 3 staat Noord op plaats 1 van de 2; van de andere organisaties heeft 1 er minder.",
    ),
    (
        verdelingzinnen.plaats_zin,
        met("Met 18 staat Noord", "5", 26, [(4, "meer"), (1, "evenveel"), (20, "minder")]),
        "Met 18 staat Noord op plaats 5 van de 26; van de andere organisaties hebben 4 er meer, 1 evenveel en 20 minder.",
    ),
    (
        verdelingzinnen.plaats_zin,
        met("Met 18 of 19 staat Noord", "1 of 2", 3, [(0, "meer"), (1, "minder")], 1),
        "Met 18 of 19 staat Noord op plaats 1 of 2 van de 3; van de andere organisaties heeft 1 er minder; bij 1 is het "
        "gelijk of nog niet te zeggen.",
    ),
    (
        verdelingzinnen.verdeling_zin,
        met([(3, 1), (4, 2)], "Noord: 4"),
        "Noord: 4. 3 voldoende verwachtingen: 1 organisatie; 4 voldoende verwachtingen: 2 organisaties.",
    ),
    (verdelingzinnen.verdeling_zin, met([(3, 1)]), "3 voldoende verwachtingen: 1 organisatie."),
    (
        verdelingzinnen.te_midden_titel,
        met("Noord", 1),
        "Noord te midden van 1 organisatie",
    ),
    (verdelingzinnen.bron_van_allen_zin, met(1), "Bron: de toetsingen van 1 organisatie in dezelfde ronde. N = 1."),
    (
        verdelingzinnen.te_midden_titel,
        met("Noord", 2),
        "Noord te midden van 2 organisaties",
    ),
    (verdelingzinnen.bron_van_allen_zin, met(2), "Bron: de toetsingen van 2 organisaties in dezelfde ronde. N = 2."),
    (
        verdelingzinnen.te_midden_titel,
        met("Noord", 26),
        "Noord te midden van 26 organisaties",
    ),
    (verdelingzinnen.bron_van_allen_zin, met(26), "Bron: de toetsingen van 26 organisaties in dezelfde ronde. N = 26."),
    (zinnen.nog_niet_zin, met("De deur is dicht.", ""), "Nog niet voldaan aan: De deur is dicht."),
    (zinnen.nog_niet_zin, met("Is er schimmel?", "ja"), "Is er schimmel? De score is ja."),
    (zinnen.nog_niet_zin, met("Cijfer voor het brood", "3,5"), "Cijfer voor het brood. De score is 3,5."),
    (
        wiezinnen.getoetst_zin,
        met("IJsselland", "het Toetsingskader Stap 1"),
        "IJsselland is getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.getoetst_zin,
        met("IJsselland", "het Toetsingskader Stap 1", dag="3 juni 2015", ronde="2015"),
        "IJsselland is op 3 juni 2015 in ronde 2015 getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.getoetst_zin,
        met("de Waag", "het kader Zorg (versie 2)", zelf=True, ronde="ronde 2"),
        "De Waag heeft zichzelf in ronde 2 getoetst aan de hand van het kader Zorg (versie 2).",
    ),
    (
        wiezinnen.beschreven_zin,
        met("Noord", "het kader Scan (versie 1)"),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over Noord.",
    ),
    (
        wiezinnen.beschreven_zin,
        met("Noord", "het kader Scan (versie 1)", dag="3 juni 2015", ronde="2015"),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over Noord op 3 juni 2015 in ronde 2015.",
    ),
    (
        wiezinnen.beschreven_zin,
        met("Noord", "het kader Scan (versie 1)", zelf=True),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over Noord. De organisatie heeft het zelf ingevuld.",
    ),
    (zinnen.zie_onderbouwing_zin, met(["1.1.1"]), "Zie de onderbouwing bij 1.1.1."),
    (zinnen.zie_onderbouwing_zin, met(["1.1.1", "1.1.2"]), "Zie de onderbouwing bij 1.1.1 en 1.1.2."),
    (
        zinnen.zie_onderbouwing_zin,
        met(["1.1.1", "1.1.2", "1.1.4"]),
        "Zie de onderbouwing bij 1.1.1, 1.1.2 en 1.1.4.",
    ),
    (
        wiezinnen.getoetsten_zin,
        met(1, "het Toetsingskader Stap 1", zelf=False),
        "Eén organisatie is getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.getoetsten_zin,
        met(2, "het Toetsingskader Stap 1", zelf=False),
        "2 organisaties zijn getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.getoetsten_zin,
        met(26, "het Toetsingskader Stap 1", zelf=False),
        "26 organisaties zijn getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.getoetsten_zin,
        met(1, "het Toetsingskader Stap 1", zelf=True),
        "Eén organisatie heeft zichzelf getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.getoetsten_zin,
        met(26, "het Toetsingskader Stap 1", zelf=True),
        "26 organisaties hebben zichzelf getoetst aan de hand van het Toetsingskader Stap 1.",
    ),
    (
        wiezinnen.beschrevenen_zin,
        met(1, "het kader Scan (versie 1)", zelf=False),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over één organisatie.",
    ),
    (
        wiezinnen.beschrevenen_zin,
        met(2, "het kader Scan (versie 1)", zelf=False),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over 2 organisaties.",
    ),
    (
        wiezinnen.beschrevenen_zin,
        met(26, "het kader Scan (versie 1)", zelf=False),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over 26 organisaties.",
    ),
    (
        wiezinnen.beschrevenen_zin,
        met(1, "het kader Scan (versie 1)", zelf=True),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over één organisatie. De organisatie heeft het zelf ingevuld.",
    ),
    (
        wiezinnen.beschrevenen_zin,
        met(26, "het kader Scan (versie 1)", zelf=True),
        "Dit rapport volgt het kader Scan (versie 1) en gaat over 26 organisaties. Elke organisatie heeft het zelf ingevuld.",
    ),
    (wiezinnen.over_zin, met(1), "Dit rapport gaat over één organisatie."),
    (wiezinnen.over_zin, met(2, "2015"), "Dit rapport gaat over 2 organisaties, getoetst in ronde 2015."),
    (
        wiezinnen.over_zin,
        met(26, "2015 en 2016", meer_rondes=True),
        "Dit rapport gaat over 26 organisaties, getoetst in de rondes 2015 en 2016.",
    ),
    (
        wiezinnen.over_zin,
        met(26, "2015", "3 juni 2015 tot en met 9 september 2015"),
        "Dit rapport gaat over 26 organisaties, getoetst in ronde 2015 van 3 juni 2015 tot en met 9 september 2015.",
    ),
    (wiezinnen.over_zin, met(26, "", "3 juni 2015"), "Dit rapport gaat over 26 organisaties, getoetst op 3 juni 2015."),
    (
        wiezinnen.over_zin,
        met(2, "2015", "3 juni 2015", beschreven=True),
        "Dit rapport gaat over 2 organisaties in ronde 2015 op 3 juni 2015.",
    ),
    (wiezinnen.hoeveel_organisaties, met(1), "één organisatie"),
    (wiezinnen.hoeveel_organisaties, met(2), "2 organisaties"),
    (wiezinnen.hoeveel_organisaties, met(26), "26 organisaties"),
    (wiezinnen.bekend_bij, met(0, 26), ""),
    (wiezinnen.bekend_bij, met(1, 26), "bekend bij 1 van de 26"),
    (wiezinnen.bekend_bij, met(2, 26), "bekend bij 2 van de 26"),
    (wiezinnen.bekend_bij, met(20, 26), "bekend bij 20 van de 26"),
    (wiezinnen.bekend_bij, met(26, 26), ""),
    (wiezinnen.datums_zin, met(0, 26), ""),
    (wiezinnen.datums_zin, met(1, 26), "Wanneer er is getoetst, is bij 1 van de 26 organisaties bekend."),
    (wiezinnen.datums_zin, met(2, 26), "Wanneer er is getoetst, is bij 2 van de 26 organisaties bekend."),
    (wiezinnen.datums_zin, met(25, 26), "Wanneer er is getoetst, is bij 25 van de 26 organisaties bekend."),
    (wiezinnen.datums_zin, met(26, 26), ""),
    (
        wiezinnen.datums_zin,
        met(2, 26, beschreven=True),
        "Van welke dag dit is, is bij 2 van de 26 organisaties bekend.",
    ),
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
    (zinnen.feiten_open_zin, met(()), ""),
    (zinnen.feiten_open_zin, met(("opzet",)), "Het feit opzet is nog open."),
    (zinnen.feiten_open_zin, met(("opzet", "klasse")), "De feiten opzet en klasse zijn nog open."),
    (zinnen.feiten_open_zin, met(("a", "b", "c")), "De feiten a, b en c zijn nog open."),
    (zinnen.oordelen_open_bij_zin, met(0, 4), ""),
    (
        zinnen.oordelen_open_bij_zin,
        met(1, 4),
        "Bij 1 van de 4 organisaties hebben mensen een oordeel nog niet gegeven.",
    ),
    (
        zinnen.oordelen_open_bij_zin,
        met(4, 4),
        "Bij alle 4 organisaties hebben mensen een oordeel nog niet gegeven.",
    ),
    (
        zinnen.oordelen_open_bij_zin,
        met(2, 4),
        "Bij 2 van de 4 organisaties hebben mensen een oordeel nog niet gegeven.",
    ),
    (
        zinnen.oordelen_open_bij_zin,
        met(1, 1),
        "Bij de enige organisatie hebben mensen een oordeel nog niet gegeven.",
    ),
    (zinnen.feiten_open_bij_zin, met(0, 4), ""),
    (
        zinnen.feiten_open_bij_zin,
        met(1, 4),
        "Bij 1 van de 4 organisaties is nog een feit open; een oordeel dat daarvan afhangt, telt bij geen letter mee.",
    ),
    (
        zinnen.feiten_open_bij_zin,
        met(2, 2),
        "Bij beide organisaties is nog een feit open; een oordeel dat daarvan afhangt, telt bij geen letter mee.",
    ),
    (
        zinnen.feiten_open_bij_zin,
        met(4, 4),
        "Bij alle 4 organisaties is nog een feit open; een oordeel dat daarvan afhangt, telt bij geen letter mee.",
    ),
    (
        zinnen.onzeker_zin,
        met(("1.1",), "open scores en feiten"),
        "Van 1.1 is dat door open scores en feiten nog niet te zeggen.",
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
        zinnen.nog_afhankelijk_zin,
        met("open scores"),
        "Een oordeel dat nog van open scores afhangt, telt bij geen enkele letter mee maar staat apart als open. Een oordeel dat vaststaat hoe de open scores ook uitvallen, telt gewoon mee.",
    ),
    (
        zinnen.methode_zin,
        met("", feiten=True),
        "Elk oordeel is berekend uit de scores en de feiten met de beslisregels van het kader, die in de bijlage over het kader staan.",
    ),
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
    (titelzinnen.rapporttitel, met("Zuidmeer", zelf=False), "Rapport over Zuidmeer"),
    (titelzinnen.rapporttitel, met("Zuidmeer", zelf=True), "Zelfevaluatie van Zuidmeer"),
    (titelzinnen.landelijke_titel, met(1, zelf=False), "Landelijk rapport over één organisatie"),
    (titelzinnen.landelijke_titel, met(2, zelf=False), "Landelijk rapport over 2 organisaties"),
    (titelzinnen.landelijke_titel, met(26, zelf=False), "Landelijk rapport over 26 organisaties"),
    (titelzinnen.landelijke_titel, met(1, zelf=True), "Landelijk rapport over één zelfevaluatie"),
    (titelzinnen.landelijke_titel, met(26, zelf=True), "Landelijk rapport over 26 zelfevaluaties"),
    (titelzinnen.ondertitel, met("Kader Zorg", ("2016",), (2017,)), "Kader Zorg, ronde 2016"),
    (titelzinnen.ondertitel, met("Kader Zorg", ("Ronde 1",), (2017,)), "Kader Zorg, Ronde 1"),
    (titelzinnen.ondertitel, met("Kader Zorg", ("2015", "2016"), ()), "Kader Zorg, rondes 2015 en 2016"),
    (titelzinnen.ondertitel, met("Kader Zorg", ("1", "2", "3"), ()), "Kader Zorg, rondes 1, 2 en 3"),
    (titelzinnen.ondertitel, met("Kader Zorg 2016", ("2016",), (2016,)), "Kader Zorg 2016"),
    (titelzinnen.ondertitel, met("Kader Zorg", (), (2016,)), "Kader Zorg, 2016"),
    (titelzinnen.ondertitel, met("Kader Zorg", (), (2015, 2016)), "Kader Zorg, 2015 en 2016"),
    (titelzinnen.ondertitel, met("Kader Zorg 2016", (), (2016,)), "Kader Zorg 2016"),
    (titelzinnen.ondertitel, met("Kader Zorg", (), ()), "Kader Zorg"),
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
    (zinnen.anders_bij_zin, met([]), ""),
    (
        zinnen.anders_bij_zin,
        met(["Noord (berekend V, vastgesteld M)"]),
        "Anders vastgesteld dan berekend is het bij Noord (berekend V, vastgesteld M).",
    ),
    (zinnen.anders_bij_zin, met(["Noord", "Zuid"]), "Anders vastgesteld dan berekend is het bij Noord en Zuid."),
    (
        zinnen.anders_bij_zin,
        met(["A", "B", "C", "D", "E", "F", "G"]),
        "Anders vastgesteld dan berekend is het bij A, B, C, D, E en nog 2 andere organisaties.",
    ),
    (
        zinnen.afgeweken_zin,
        met(0, 1),
        "1 oordeel over een thema of het geheel is afwijkend vastgesteld; onder 'Afwijkingen' staat welke en waarom.",
    ),
    (
        zinnen.afgeweken_zin,
        met(2, 3),
        "2 oordelen op een criterium en 3 oordelen over een thema of het geheel zijn afwijkend vastgesteld; onder "
        "'Afwijkingen' staat welke en waarom.",
    ),
    (
        zinnen.percentages_zin,
        met(26, met_decimalen=False, telt_op=True, boven=True),
        "Percentages van oordelen en scores gaan over alle 26 organisaties. Zij zijn afgerond op hele procenten, een "
        "half naar boven.",
    ),
    (
        zinnen.percentages_zin,
        met(3, met_decimalen=False, telt_op=True, boven=True, gescoord=False),
        "Percentages van oordelen gaan over alle 3 organisaties. Zij zijn afgerond op hele procenten, een half naar "
        "boven.",
    ),
    (
        zinnen.rang_op_eindoordeel_zin,
        met("Wie gelijk staat, staat op alfabet."),
        "De organisaties staan op volgorde van het eindoordeel, het beste eerst. Wie gelijk staat, staat op alfabet.",
    ),
    (
        zinnen.rang_open_zin,
        met("open scores"),
        "Door open scores staat niet elke plaats vast: dan staat er van welke tot en met welke plaats het kan worden.",
    ),
    (
        zinnen.balken_alt,
        met(26, op_eindoordeel=True),
        "Balken van 26 organisaties, het beste eindoordeel bovenaan; de tabel noemt elk aantal.",
    ),
    (zinnen.registerstand_zin, met("18 januari 2016", 0, ()), "Op 18 januari 2016 staan hier geen rijen."),
    (
        zinnen.registerstand_zin,
        met("18 januari 2016", 1, ((1, "te laat"),)),
        "Op 18 januari 2016 staat hier 1 rij (te laat).",
    ),
    (
        zinnen.registerstand_zin,
        met("18 januari 2016", 2, ((2, "klaar"),)),
        "Op 18 januari 2016 staan hier 2 rijen (klaar).",
    ),
    (
        zinnen.registerstand_zin,
        met("18 januari 2016", 9, ((2, "te laat"), (7, "klaar"))),
        "Op 18 januari 2016 staan hier 9 rijen: 2 te laat en 7 klaar.",
    ),
    *(
        rij
        for functie, begin in (
            (wiezinnen.zonder_rapport_zin, "Zonder rapport door een fout"),
            (wiezinnen.niet_in_rapport_zin, "Niet in het rapport door een fout"),
        )
        for rij in (
            (functie, met(()), ""),
            (functie, met(("weg.xlsx",)), f"{begin}: weg.xlsx."),
            (functie, met(("Noord (a.xlsx)", "weg.xlsx")), f"{begin}: Noord (a.xlsx) en weg.xlsx."),
            (functie, met(tuple("abcdefg")), f"{begin}: a, b, c, d, e en nog 2 andere."),
        )
    ),
]
