"""The sentences of `toetsing.document.rondes.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.rondes import zinnen
from toetsing.domain.words.telwoorden import ORGANISATIE
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (
        zinnen.geen_zin,
        met(uitdrukkelijk=False),
        "Staat er geen, dan past geen beslisregel bij de scores. Een oordeel dat van of naar geen ging, is anders: het is niet beter of slechter te noemen. Waar – staat, is er niets te noemen.",
    ),
    (
        zinnen.geen_zin,
        met(uitdrukkelijk=True),
        "Staat er geen, dan past geen beslisregel bij de scores, of een beslisregel zegt dat er geen oordeel is. Een oordeel dat van of naar geen ging, is anders: het is niet beter of slechter te noemen. Waar – staat, is er niets te noemen.",
    ),
    (zinnen.veranderde_feiten_zin, met(()), ""),
    (zinnen.veranderde_feiten_zin, met(("opzet",)), "Het feit opzet veranderde."),
    (zinnen.veranderde_feiten_zin, met(("opzet", "klasse")), "De feiten opzet en klasse veranderden."),
    (zinnen.veranderde_feiten_zin, met(("a", "b", "c")), "De feiten a, b en c veranderden."),
    (zinnen.onvergelijkbare_feiten_zin, met(()), ""),
    (
        zinnen.onvergelijkbare_feiten_zin,
        met(("opzet",)),
        "Het feit opzet is niet te vergelijken: de kaders hebben er een andere schaal voor.",
    ),
    (
        zinnen.onvergelijkbare_feiten_zin,
        met(("opzet", "klasse")),
        "De feiten opzet en klasse zijn niet te vergelijken: de kaders hebben er andere schalen voor.",
    ),
    (
        zinnen.onvergelijkbare_feiten_zin,
        met(("a", "b", "c")),
        "De feiten a, b en c zijn niet te vergelijken: de kaders hebben er andere schalen voor.",
    ),
    (
        zinnen.dezelfde_regels_zin,
        met(berekend=False, feiten=True),
        "Beide rondes zijn beslist met dezelfde beslisregels; een oordeel veranderde dus alleen doordat scores of feiten veranderden.",
    ),
    (zinnen.stand_in_woorden, met(0, 24, 0), "geen van de 24"),
    (zinnen.stand_in_woorden, met(1, 24, 0), "1 van de 24"),
    (zinnen.stand_in_woorden, met(2, 2, 0), "beide"),
    (zinnen.stand_in_woorden, met(15, 24, 0), "15 van de 24"),
    (zinnen.stand_in_woorden, met(24, 24, 0), "alle 24"),
    (zinnen.stand_in_woorden, met(15, 24, 1), "15 of 16 van de 24 (1 nog open)"),
    (zinnen.stand_in_woorden, met(15, 24, 3), "15 tot en met 18 van de 24 (3 nog open)"),
    (zinnen.stand_in_woorden, met(0, 24, 3), "hoogstens 3 van de 24 (3 nog open)"),
    (
        zinnen.gedeeld_zin,
        met(24, "beide rondes hebben", (("2015", "15 van de 24"), ("2016", "alle 24"))),
        "Van de 24 verwachtingen die beide rondes hebben, waren er voldoende: 15 in 2015 en alle 24 in 2016.",
    ),
    (
        zinnen.gedeeld_zin,
        met(2, "beide rondes hebben", (("2015", "1 van de 2"), ("2016", "beide"))),
        "Van de 2 verwachtingen die beide rondes hebben, waren er voldoende: 1 in 2015 en beide in 2016.",
    ),
    (
        zinnen.gedeeld_zin,
        met(1, "alle rondes hebben", (("2015", "geen"), ("2016", "de enige"), ("2017", "geen"))),
        "Over de enige verwachting die alle rondes hebben, is voldoende: geen in 2015, de enige in 2016 en geen in 2017.",
    ),
    (
        zinnen.samen_zin,
        met(24, (("2015", 422, 624), ("2016", 624, 624)), 0, 26),
        "Over de 24 verwachtingen die elke ronde heeft, is bij alle 26 organisaties samen voldoende: 422 van de 624 in 2015 en alle 624 in 2016.",
    ),
    (
        zinnen.samen_zin,
        met(24, (("2015", 0, 624), ("2016", 500, 624)), 1, 26, allen=False),
        "Over de 24 verwachtingen die elke ronde heeft, is bij de 26 organisaties die in elke ronde staan zeker voldoende: geen van de 624 in 2015 en 500 van de 624 in 2016 (1 score is nog open).",
    ),
    (
        zinnen.samen_zin,
        met(2, (("2015", 1, 2), ("2016", 2, 2)), 3, 1, allen=False),
        "Over de 2 verwachtingen die elke ronde heeft, is bij de enige organisatie die in elke ronde staat zeker voldoende: 1 van de 2 in 2015 en beide in 2016 (3 scores zijn nog open).",
    ),
    (
        zinnen.samen_zin,
        met(1, (("2015", 0, 1), ("2016", 1, 1)), 0, 1),
        "Over de enige verwachting die elke ronde heeft, is bij de enige organisatie voldoende: geen in 2015 en 1 in 2016.",
    ),
    (
        zinnen.samen_zin,
        met(3, (("2015", 2, 6), ("2016", 6, 6)), 0, 2),
        "Over de 3 verwachtingen die elke ronde heeft, is bij beide organisaties samen voldoende: 2 van de 6 in 2015 en alle 6 in 2016.",
    ),
    (
        zinnen.samen_zin,
        met(8, (("2015", 147, 192), ("2016", 192, 192)), 0, 24, allen=False),
        "Over de 8 verwachtingen die elke ronde heeft, is bij de 24 organisaties die in elke ronde staan voldoende: 147 van de 192 in 2015 en alle 192 in 2016.",
    ),
    (zinnen.niet_te_vergelijken_zin, met(0, 24), ""),
    (
        zinnen.niet_te_vergelijken_zin,
        met(1, 24),
        "Daarvan is 1 score niet te vergelijken: de kaders hebben andere scores, en in beide rondes was het voldoende of in beide niet.",
    ),
    (
        zinnen.niet_te_vergelijken_zin,
        met(2, 24),
        "Daarvan zijn 2 scores niet te vergelijken: de kaders hebben andere scores, en in beide rondes was het voldoende of in beide niet.",
    ),
    (
        zinnen.niet_te_vergelijken_zin,
        met(5, 24),
        "Daarvan zijn 5 scores niet te vergelijken: de kaders hebben andere scores, en in beide rondes was het voldoende of in beide niet.",
    ),
    (
        zinnen.niet_te_vergelijken_zin,
        met(24, 24),
        "Geen van die scores is te vergelijken: de kaders hebben andere scores, en in beide rondes was het voldoende of in beide niet.",
    ),
    (
        zinnen.op_zichzelf_zinnen,
        met("2015", "18 van de 24 verwachtingen zijn voldoende", "2016", "geen van de 30 verwachtingen is voldoende"),
        (
            "Elke ronde op zichzelf. In 2015: 18 van de 24 verwachtingen zijn voldoende.",
            "In 2016: geen van de 30 verwachtingen is voldoende.",
        ),
    ),
    (
        zinnen.niet_naast_elkaar_zin,
        met(((1, "2015"), (0, "2016"))),
        "Deze twee aantallen kunnen niet naast elkaar worden gezet: de rondes keken niet naar dezelfde verwachtingen (1 alleen in 2015).",
    ),
    (
        zinnen.niet_naast_elkaar_zin,
        met(((0, "2015"), (0, "2016")), 3),
        "Deze twee aantallen kunnen niet naast elkaar worden gezet: de rondes keken niet naar dezelfde verwachtingen (3 vragen iets anders dan toen).",
    ),
    (
        zinnen.niet_naast_elkaar_zin,
        met(((0, "2015"), (0, "2016")), 1),
        "Deze twee aantallen kunnen niet naast elkaar worden gezet: de rondes keken niet naar dezelfde verwachtingen (1 vraagt iets anders dan toen).",
    ),
    (
        zinnen.niet_naast_elkaar_zin,
        met(((1, "2015"), (0, "2016")), 2),
        "Deze twee aantallen kunnen niet naast elkaar worden gezet: de rondes keken niet naar dezelfde verwachtingen (1 alleen in 2015 en 2 vragen iets anders dan toen).",
    ),
    (
        zinnen.punten_zin,
        met("2015", {"opgelost": 3, "vraagt nu iets anders": 1}),
        "Van de 4 verbeterpunten uit 2015 zijn er 3 opgelost en is er 1 nu een andere vraag.",
    ),
    (
        zinnen.erbij_zin,
        met({"nieuw": 1, "vroeg toen iets anders": 1}),
        "Er kwamen 2 verbeterpunten bij: 1 nieuw en 1 toen een andere vraag.",
    ),
    (
        zinnen.niet_naast_elkaar_zin,
        met(((2, "2015"), (6, "2016")), 0),
        "Deze twee aantallen kunnen niet naast elkaar worden gezet: de rondes keken niet naar dezelfde verwachtingen (2 alleen in 2015 en 6 alleen in 2016).",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"verbeterd": 1, "gelijk": 2}, (), zonder=True),
        "Het oordeel is op 1 van de 3 criteria met een oordeel verbeterd en op 2 gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"gelijk": 4}, (), "van 2026 naar 2027", 2, zonder=True),
        "Het oordeel is van 2026 naar 2027 in alle 4 gevallen (2 organisaties, 2 criteria met een oordeel) gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"verbeterd": 3, "verslechterd": 0, "gelijk": 4}, ("niet te zeggen", "niet te vergelijken")),
        "Het oordeel is op 3 van de 7 criteria verbeterd en op 4 gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met(
            "het oordeel",
            {"verbeterd": 1, "gelijk": 1, "anders": 1, "niet te zeggen": 1, "niet te vergelijken": 1},
            ("niet te zeggen", "niet te vergelijken"),
        ),
        "Het oordeel is op 1 van de 5 criteria verbeterd, op 1 gelijk gebleven en op 1 anders geworden; op 1 is het niet te zeggen en op 1 is het niet te vergelijken.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"gelijk": 7}, ("niet te zeggen", "niet te vergelijken")),
        "Het oordeel is op alle 7 criteria gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"gelijk": 2}, ("niet te zeggen", "niet te vergelijken")),
        "Het oordeel is op beide criteria gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"gelijk": 1}, ("niet te zeggen", "niet te vergelijken")),
        "Het oordeel is op het enige criterium gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met("het vastgestelde oordeel", {"niet te zeggen": 7}, ("niet te zeggen", "niet te vergelijken")),
        "Of het vastgestelde oordeel veranderde, is op alle 7 criteria niet te zeggen.",
    ),
    (
        zinnen.veranderd_zin,
        met(
            "het oordeel",
            {"verbeterd": 40, "gelijk": 140, "niet te zeggen": 2},
            ("niet te zeggen", "niet te vergelijken"),
            "van 2015 naar 2016",
        ),
        "Het oordeel is van 2015 naar 2016 in 40 van de 182 gevallen verbeterd en in 140 gelijk gebleven; in 2 is het niet te zeggen.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"niet te zeggen": 2}, ("niet te zeggen", "niet te vergelijken"), "van 2015 naar 2016"),
        "Of het oordeel van 2015 naar 2016 veranderde, is in beide gevallen niet te zeggen.",
    ),
    (
        zinnen.veranderd_zin,
        met(
            "het oordeel",
            {"verbeterd": 12, "gelijk": 44},
            ("niet te zeggen", "niet te vergelijken"),
            "van 2015 naar 2016",
            8,
        ),
        "Het oordeel is van 2015 naar 2016 in 12 van de 56 gevallen (8 organisaties, 7 criteria) verbeterd en in 44 gelijk gebleven.",
    ),
    (
        zinnen.veranderd_zin,
        met("het oordeel", {"gelijk": 1}, ("niet te zeggen", "niet te vergelijken"), "van 2015 naar 2016", 1),
        "Het oordeel is van 2015 naar 2016 in het enige geval gelijk gebleven.",
    ),
    (
        zinnen.oorzaken_zin,
        met({"niet te zeggen": 2}),
        "Van de veranderingen die zeker zijn, is van 2 niet te zeggen waardoor.",
    ),
    (zinnen.oorzaken_zin, met({"prestatie": 0, "kader": 0}), ""),
    (zinnen.door_in_woorden, met(""), ""),
    (zinnen.door_in_woorden, met("prestatie"), ", door prestatie"),
    (zinnen.door_in_woorden, met("kader"), ", door het kader"),
    (zinnen.door_in_woorden, met("niet te zeggen"), ", waardoor is niet te zeggen"),
    (
        zinnen.oorzaken_zin,
        met({"prestatie": 1, "kader": 0}),
        "Van de veranderingen die zeker zijn, komt er 1 door prestatie.",
    ),
    (
        zinnen.oorzaken_zin,
        met({"prestatie": 3, "kader": 1, "beide": 1, "niet te zeggen": 2}),
        "Van de veranderingen die zeker zijn, komen er 3 door prestatie, komt er 1 door het kader, komt er 1 door beide en is van 2 niet te zeggen waardoor.",
    ),
    (
        zinnen.dezelfde_regels_zin,
        met(berekend=False),
        "Beide rondes zijn beslist met dezelfde beslisregels; een oordeel veranderde dus alleen doordat scores veranderden.",
    ),
    (
        zinnen.dezelfde_regels_zin,
        met(berekend=True),
        "Beide rondes zijn beslist met dezelfde beslisregels; een berekend oordeel veranderde dus alleen doordat scores veranderden.",
    ),
    (zinnen.niet_terug_zin, met((), "2015", "2016"), ""),
    (zinnen.niet_terug_zin, met(("1.1",), "2015", "2016"), "Criterium 1.1 van 2015 komt in 2016 niet terug."),
    (
        zinnen.niet_terug_zin,
        met(("1.1", "1.2"), "2015", "2016"),
        "De criteria 1.1 en 1.2 van 2015 komen in 2016 niet terug.",
    ),
    (
        zinnen.niet_terug_zin,
        met(("1.1", "1.2", "1.3"), "2015", "2016"),
        "De criteria 1.1, 1.2 en 1.3 van 2015 komen in 2016 niet terug.",
    ),
    (zinnen.gezet_in_zin, met("2015", ""), ""),
    (
        zinnen.gezet_in_zin,
        met("2015", "1.1 (berekend V, vastgesteld M)"),
        "In 2015 is afwijkend vastgesteld: 1.1 (berekend V, vastgesteld M).",
    ),
    (zinnen.punten_zin, met("2015", {"opgelost": 0, "gebleven": 0}), "In 2015 waren er geen verbeterpunten."),
    (zinnen.punten_zin, met("2015", {"opgelost": 1, "gebleven": 0}), "Het enige verbeterpunt uit 2015 is opgelost."),
    (zinnen.punten_zin, met("2015", {"opgelost": 2, "gebleven": 0}), "Beide verbeterpunten uit 2015 zijn opgelost."),
    (zinnen.punten_zin, met("2015", {"opgelost": 0, "gebleven": 6}), "Alle 6 verbeterpunten uit 2015 zijn gebleven."),
    (
        zinnen.punten_zin,
        met("2015", {"opgelost": 4, "gebleven": 1, "niet meer in het kader": 1}),
        "Van de 6 verbeterpunten uit 2015 zijn er 4 opgelost, is er 1 gebleven en is er 1 niet meer in het kader.",
    ),
    (
        zinnen.punten_zin,
        met("2015", {"opgelost": 1, "gebleven": 1}),
        "Van de 2 verbeterpunten uit 2015 is er 1 opgelost en is er 1 gebleven.",
    ),
    (zinnen.erbij_zin, met({"nieuw": 0}), ""),
    (zinnen.erbij_zin, met({"nieuw in het kader": 1}), "Er kwam 1 verbeterpunt bij: 1 nieuw in het kader."),
    (zinnen.erbij_zin, met({"nieuw": 1}), "Er kwam 1 verbeterpunt bij."),
    (zinnen.erbij_zin, met({"nieuw": 2}), "Er kwamen 2 verbeterpunten bij."),
    (
        zinnen.erbij_zin,
        met({"nieuw": 2, "nieuw in het kader": 1}),
        "Er kwamen 3 verbeterpunten bij: 2 nieuw en 1 nieuw in het kader.",
    ),
    (zinnen.in_elke_ronde_zin, met(0), "Geen enkele organisatie staat in elke ronde."),
    (zinnen.in_elke_ronde_zin, met(1), "Eén organisatie staat in elke ronde."),
    (zinnen.in_elke_ronde_zin, met(2), "2 organisaties staan in elke ronde."),
    (zinnen.in_elke_ronde_zin, met(26), "26 organisaties staan in elke ronde."),
    (
        zinnen.niet_vergeleken_zin,
        met("2015", ("A",)),
        "A staat wel in 2015 maar niet in elke ronde, en is dus niet vergeleken.",
    ),
    (
        zinnen.niet_vergeleken_zin,
        met("2015", ("A", "B")),
        "A en B staan wel in 2015 maar niet in elke ronde, en zijn dus niet vergeleken.",
    ),
    (
        zinnen.niet_vergeleken_zin,
        met("2015", ("A", "B", "C")),
        "A, B en C staan wel in 2015 maar niet in elke ronde, en zijn dus niet vergeleken.",
    ),
    (zinnen.naast_zelfevaluatie_zin, met(()), ""),
    (
        zinnen.naast_zelfevaluatie_zin,
        met(("Zorg B.V.",)),
        "Let op: bij Zorg B.V. staat toezicht naast een zelfevaluatie.",
    ),
    (zinnen.naast_zelfevaluatie_zin, met(("A", "B")), "Let op: bij A en B staat toezicht naast een zelfevaluatie."),
    (
        zinnen.naast_zelfevaluatie_zin,
        met(("A", "B", "C")),
        "Let op: bij A, B en C staat toezicht naast een zelfevaluatie.",
    ),
    (zinnen.naast_hoeveel_zelfevaluaties_zin, met(0, 3), ""),
    (
        zinnen.naast_hoeveel_zelfevaluaties_zin,
        met(1, 1),
        "Let op: bij de enige organisatie staat toezicht naast een zelfevaluatie.",
    ),
    (
        zinnen.naast_hoeveel_zelfevaluaties_zin,
        met(2, 26),
        "Let op: bij 2 van de 26 organisaties staat toezicht naast een zelfevaluatie.",
    ),
    (
        zinnen.naast_hoeveel_zelfevaluaties_zin,
        met(3, 3),
        "Let op: bij alle 3 organisaties staat toezicht naast een zelfevaluatie.",
    ),
    (
        zinnen.vergeleken_zin,
        met(2, "2015", "2016"),
        "2 organisaties staan zowel in 2015 als in 2016, en zijn vergeleken.",
    ),
    (
        zinnen.vergeleken_zin,
        met(1, "2015", "2016"),
        "Eén organisatie staat zowel in 2015 als in 2016, en is vergeleken.",
    ),
    (
        zinnen.vergeleken_zin,
        met(8, "de vorige ronde", "deze ronde"),
        "8 organisaties staan zowel in de vorige ronde als in deze ronde, en zijn vergeleken.",
    ),
    (
        zinnen.oordelen_op_zin,
        met("het oordeel", {"verbeterd": ["1.1 (O werd M)", "1.2 (M werd V)"]}, {"gelijk": 5}),
        "Het oordeel is verbeterd op 1.1 (O werd M) en 1.2 (M werd V); gelijk gebleven op 5 criteria.",
    ),
    (
        zinnen.oordelen_op_zin,
        met("het oordeel", {"verbeterd": ["1.1 (O werd M)"], "verslechterd": ["1.2 (V werd M)"]}, {}),
        "Het oordeel is verbeterd op 1.1 (O werd M); verslechterd op 1.2 (V werd M).",
    ),
    (
        zinnen.oordelen_op_zin,
        met(
            "het oordeel",
            {"verbeterd": ["1.1 (O werd M)"], "verslechterd": ["1.2 (V werd M)"], "anders": ["1.3 (V werd geen)"]},
            {"niet te vergelijken": 2},
        ),
        "Het oordeel is verbeterd op 1.1 (O werd M); verslechterd op 1.2 (V werd M); anders geworden op 1.3 (V werd geen); niet te vergelijken op 2 criteria.",
    ),
    (
        zinnen.oordelen_op_zin,
        met("het vastgestelde oordeel", {"anders": ["1.1 (V werd geen)"]}, {"niet te zeggen": 1}),
        "Het vastgestelde oordeel is anders geworden op 1.1 (V werd geen); niet te zeggen op 1 criterium.",
    ),
    (zinnen.niet_hierbij_zin, met(1, 0), "1 oordeel staat er niet bij, omdat het niet te vergelijken is."),
    (
        zinnen.niet_hierbij_zin,
        met(2, 1),
        "2 oordelen en 1 score staan er niet bij, omdat zij niet te vergelijken zijn.",
    ),
    (zinnen.niet_hierbij_zin, met(0, 1), "1 score staat er niet bij, omdat die niet te vergelijken is."),
    (zinnen.niet_hierbij_zin, met(0, 0, 1), "1 feit staat er niet bij, omdat het niet te vergelijken is."),
    (zinnen.niet_hierbij_zin, met(0, 0, 3), "3 feiten staan er niet bij, omdat zij niet te vergelijken zijn."),
    (
        zinnen.niet_hierbij_zin,
        met(2, 12, 1),
        "2 oordelen, 12 scores en 1 feit staan er niet bij, omdat zij niet te vergelijken zijn.",
    ),
    (zinnen.niet_hierbij_zin, met(0, 12), "12 scores staan er niet bij, omdat zij niet te vergelijken zijn."),
    (
        zinnen.beslist_met_zin,
        met("2015", "het Toetsingskader Stap 1 (versie 2015)"),
        "De oordelen van 2015 zijn bepaald met het Toetsingskader Stap 1 (versie 2015).",
    ),
    (
        zinnen.kolommen_zin,
        met("2015", "2016", oordelen=False),
        "Voldoende gaat over de verwachtingen die elke ronde heeft.",
    ),
    (
        zinnen.kolommen_zin,
        met("2015", "2016", oordelen=True),
        "Voldoende gaat over de verwachtingen die elke ronde heeft; de kolommen daarna tellen de oordelen over criteria in 2016 tegenover 2015.",
    ),
    (zinnen.niet_hierbij_zin, met(12, 0), "12 oordelen staan er niet bij, omdat zij niet te vergelijken zijn."),
    (
        zinnen.hoeveel_niet_vergeleken_zin,
        met([(1, "2015")]),
        "Niet vergeleken is 1 organisatie, die alleen in 2015 staat. Wie niet in elke ronde staat, staat in de tabel daarvan.",
    ),
    (
        zinnen.hoeveel_niet_vergeleken_zin,
        met([(2, "2015")]),
        "Niet vergeleken zijn 2 organisaties, die alleen in 2015 staan. Wie niet in elke ronde staat, staat in de tabel daarvan.",
    ),
    (
        zinnen.hoeveel_niet_vergeleken_zin,
        met([(1, "2015"), (1, "2016")]),
        "Niet vergeleken zijn 2 organisaties: 1 staat alleen in 2015 en 1 staat alleen in 2016. Wie niet in elke ronde staat, staat in de tabel daarvan.",
    ),
    (
        zinnen.hoeveel_niet_vergeleken_zin,
        met([(2, "2015"), (1, "2016")]),
        "Niet vergeleken zijn 3 organisaties: 2 staan alleen in 2015 en 1 staat alleen in 2016. Wie niet in elke ronde staat, staat in de tabel daarvan.",
    ),
    (
        zinnen.kolommen_zin,
        met("2015", "2016", ("eindoordeel",), oordelen=True),
        "Voldoende gaat over de verwachtingen die elke ronde heeft; de kolommen daarna tellen de oordelen over criteria in 2016 tegenover 2015; de laatste zegt hoe eindoordeel veranderde.",
    ),
    (
        zinnen.kolommen_zin,
        met("2015", "2016", ("thema 1", "eindoordeel"), oordelen=True),
        "Voldoende gaat over de verwachtingen die elke ronde heeft; de kolommen daarna tellen de oordelen over criteria in 2016 tegenover 2015; de laatste 2 zeggen hoe thema 1 en eindoordeel veranderde.",
    ),
    (
        zinnen.kolommen_zin,
        met("2015", "2016", ("thema 1", "thema 2", "eindoordeel"), oordelen=True),
        "Voldoende gaat over de verwachtingen die elke ronde heeft; de kolommen daarna tellen de oordelen over criteria in 2016 tegenover 2015; de laatste 3 zeggen hoe thema 1, thema 2 en eindoordeel veranderde.",
    ),
    (
        zinnen.veranderd_zin,
        met(
            "het eindoordeel",
            {"verbeterd": 3, "gelijk": 4, "niet te zeggen": 1},
            ("niet te zeggen",),
            "van 2015 naar 2016",
            per=ORGANISATIE,
        ),
        "Het eindoordeel is van 2015 naar 2016 bij 3 van de 8 organisaties verbeterd en bij 4 gelijk gebleven; bij 1 is het niet te zeggen.",
    ),
    (
        zinnen.veranderd_zin,
        met("het eindoordeel", {"verslechterd": 1}, ("niet te zeggen",), "van 2015 naar 2016", per=ORGANISATIE),
        "Het eindoordeel is van 2015 naar 2016 bij de enige organisatie verslechterd.",
    ),
    (zinnen.boven_zin, met("het eindoordeel", "gelijk", "V", "V"), "Het eindoordeel is gelijk gebleven: V."),
    (
        zinnen.boven_zin,
        met("het eindoordeel", "verbeterd", "O", "V of M"),
        "Het eindoordeel is verbeterd: O werd V of M.",
    ),
    (
        zinnen.boven_zin,
        met("het oordeel over thema 1", "anders", "V", "geen"),
        "Het oordeel over thema 1 is anders geworden: V werd geen.",
    ),
    (
        zinnen.boven_zin,
        met("het eindoordeel", "niet te zeggen", "V of M", "V"),
        "Of het eindoordeel veranderde, is niet te zeggen: het was V of M en is V.",
    ),
    (
        zinnen.boven_zin,
        met("het eindoordeel", "", "", "", "de kaders hebben andere scores of oordelen"),
        "Het eindoordeel is niet te vergelijken: de kaders hebben andere scores of oordelen.",
    ),
    (zinnen.onder_zin, met((), (), alleen_scores=False), ""),
    (
        zinnen.onder_zin,
        met((), (), alleen_scores=True),
        "geen oordeel waar de beslisregels naar kijken, is anders; zij zien andere scores",
    ),
    (zinnen.onder_zin, met(("thema 1",), (), alleen_scores=True), "eronder anders: thema 1"),
    (
        zinnen.onder_zin,
        met(("thema 1", "criterium 2.1 (misschien)"), ("ramp",), alleen_scores=True),
        "eronder anders: thema 1, criterium 2.1 (misschien) en het feit ramp",
    ),
    (
        zinnen.onder_zin,
        met(("criterium 1.1", "criterium 1.2", "criterium 2.1"), (), alleen_scores=False),
        "eronder anders: criterium 1.1, criterium 1.2 en criterium 2.1",
    ),
    (zinnen.boven_niet_hierbij_zin, met(0), ""),
    (
        zinnen.boven_niet_hierbij_zin,
        met(1),
        "1 oordeel over een thema of het geheel staat er niet bij, omdat het niet te vergelijken is.",
    ),
    (
        zinnen.boven_niet_hierbij_zin,
        met(2),
        "2 oordelen over een thema of het geheel staan er niet bij, omdat zij niet te vergelijken zijn.",
    ),
    (
        zinnen.boven_niet_hierbij_zin,
        met(7),
        "7 oordelen over een thema of het geheel staan er niet bij, omdat zij niet te vergelijken zijn.",
    ),
]
