"""The sentences of `toetsing.commands.plan.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.plan import zinnen
from toetsing.domain.words.telwoorden import MIN, VERBETERPUNT
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.enkele, met(()), ""),
    (zinnen.enkele, met(("1",)), "1"),
    (zinnen.enkele, met(("1", "2")), "1 en 2"),
    (zinnen.enkele, met(("1", "2", "3", "4", "5", "6")), "1, 2, 3, 4, 5 en 6"),
    (zinnen.enkele, met(("1", "2", "3", "4", "5", "6", "7", "8")), "1, 2, 3, 4, 5 en nog 3 andere"),
    (zinnen.enkele, met(("1", "2", "3", "4", "5", "6", "7", "8"), "of"), "1, 2, 3, 4, 5 of een van 3 andere"),
    (zinnen.anders_zin, met(""), ""),
    (
        zinnen.anders_zin,
        met("1.1 (berekend V, vastgesteld M)"),
        "Afwijkend vastgesteld is het oordeel op 1.1 (berekend V, vastgesteld M). Dit plan gaat over de berekende oordelen; wat is vastgesteld, verandert niet vanzelf mee.",
    ),
    (
        zinnen.meeste_winst_zin,
        met("1.1", "M", "V", "1.1.2 of 1.1.4", zeker=False),
        "De meeste winst per verwachting geeft criterium 1.1: van M naar V, met 1.1.2 of 1.1.4.",
    ),
    (
        zinnen.meeste_winst_zin,
        met("1.1", "M of O", "V", "1.1.2", zeker=True),
        "De meeste winst per verwachting geeft criterium 1.1: van M of O naar zeker V, met 1.1.2.",
    ),
    (zinnen.evenveel_winst_zin, met(()), ""),
    (zinnen.evenveel_winst_zin, met((("1.2", "M"),)), "Evenveel winst per verwachting geeft 1.2 naar M."),
    (
        zinnen.evenveel_winst_zin,
        met((("1.2", "M"), ("1.3", "V"))),
        "Evenveel winst per verwachting geven 1.2 naar M en 1.3 naar V.",
    ),
    (
        zinnen.evenveel_winst_zin,
        met((("1.2", "M"), ("1.3", "V"), ("2.1", "V"))),
        "Evenveel winst per verwachting geven 1.2 naar M, 1.3 naar V en 2.1 naar V.",
    ),
    (zinnen.kwetsbaar_zin, met((), "oordeel"), ""),
    (
        zinnen.kwetsbaar_zin,
        met(("1.1",), "oordeel"),
        "Kwetsbaar: bij 1.1 kan het oordeel al dalen als één verwachting een lagere score krijgt.",
    ),
    (
        zinnen.kwetsbaar_zin,
        met(("1.1", "1.2"), "berekende oordeel"),
        "Kwetsbaar: bij 1.1 en 1.2 kan het berekende oordeel al dalen als één verwachting een lagere score krijgt.",
    ),
    (
        zinnen.kwetsbaar_zin,
        met(("1.1", "1.2", "1.3"), "oordeel"),
        "Kwetsbaar: bij 1.1, 1.2 en 1.3 kan het oordeel al dalen als één verwachting een lagere score krijgt.",
    ),
    (zinnen.bepalend_zin, met(()), ""),
    (zinnen.bepalend_zin, met(("1.1.1",)), "1.1.1 moet nog worden ingevuld, want dat bepaalt een oordeel."),
    (
        zinnen.bepalend_zin,
        met(("1.1.1", "1.1.2")),
        "1.1.1 en 1.1.2 moeten nog worden ingevuld, want die bepalen een oordeel.",
    ),
    (
        zinnen.bepalend_zin,
        met(("1.1.1", "1.1.2", "1.1.3")),
        "1.1.1, 1.1.2 en 1.1.3 moeten nog worden ingevuld, want die bepalen een oordeel.",
    ),
    (zinnen.al_zeker_zin, met("V", ()), ""),
    (zinnen.al_zeker_zin, met("V", ("1.1",)), "Het oordeel is al zeker V bij 1.1."),
    (zinnen.al_zeker_zin, met("V", ("1.1", "1.2")), "Het oordeel is al zeker V bij 1.1 en 1.2."),
    (zinnen.al_zeker_zin, met("V", ("1.1", "1.2", "1.3")), "Het oordeel is al zeker V bij 1.1, 1.2 en 1.3."),
    (zinnen.al_zeker_bij_zin, met(()), ""),
    (zinnen.al_zeker_bij_zin, met(("1.1",)), "Al zeker is het bij 1.1."),
    (zinnen.al_zeker_bij_zin, met(("1.1", "1.2")), "Al zeker is het bij 1.1 en 1.2."),
    (zinnen.al_zeker_bij_zin, met(("1.1", "1.2", "1.3")), "Al zeker is het bij 1.1, 1.2 en 1.3."),
    (zinnen.alleen_berekend_zin, met(()), ""),
    (
        zinnen.alleen_berekend_zin,
        met((("1.1", "M"),)),
        "Wel berekend, maar niet vastgesteld is dat bij 1.1 (vastgesteld is M). Betere scores veranderen dat niet.",
    ),
    (
        zinnen.alleen_berekend_zin,
        met((("1.1", "M"), ("1.2", "O"))),
        "Wel berekend, maar niet vastgesteld is dat bij 1.1 (vastgesteld is M) en 1.2 (vastgesteld is O). Betere scores veranderen dat niet.",
    ),
    (
        zinnen.alleen_berekend_zin,
        met((("1.1", "M"), ("1.2", "O"), ("1.3", "O"))),
        "Wel berekend, maar niet vastgesteld is dat bij 1.1 (vastgesteld is M), 1.2 (vastgesteld is O) en 1.3 (vastgesteld is O). Betere scores veranderen dat niet.",
    ),
    (zinnen.bestaat_niet_zin, met("M", ("3.1",)), "Oordeel M bestaat niet bij 3.1."),
    (
        zinnen.bestaat_niet_zin,
        met("M", ("3.1", "3.2"), ("V",)),
        "Oordeel M bestaat niet bij 3.1 en 3.2; minstens M is daar V.",
    ),
    (
        zinnen.bestaat_niet_zin,
        met("M", ("3.1", "3.2", "3.3"), ()),
        "Oordeel M bestaat niet bij 3.1, 3.2 en 3.3; en een beter oordeel ook niet.",
    ),
    (
        zinnen.bestaat_niet_zin,
        met("D", ("3.1",), ("A", "B", "C")),
        "Oordeel D bestaat niet bij 3.1; minstens D is daar A, B of C.",
    ),
    (zinnen.geen_verlies_zin, met((), "oordeel"), ""),
    (zinnen.geen_verlies_zin, met(("1.1",), "oordeel"), "Geen verlies verlaagt het oordeel bij 1.1."),
    (
        zinnen.geen_verlies_zin,
        met(("1.1", "1.2"), "berekende oordeel"),
        "Geen verlies verlaagt het berekende oordeel bij 1.1 en 1.2.",
    ),
    (
        zinnen.geen_verlies_zin,
        met(("1.1", "1.2", "1.3"), "oordeel"),
        "Geen verlies verlaagt het oordeel bij 1.1, 1.2 en 1.3.",
    ),
    (zinnen.al_laagste_zin, met(("1.1",), "O"), "Bij 1.1 kan het oordeel nu al O zijn; lager kan niet."),
    (
        zinnen.al_laagste_zin,
        met(("1.1", "1.2"), ""),
        "Bij 1.1 en 1.2 kan het nu al zonder oordeel blijven; lager kan niet.",
    ),
    (
        zinnen.al_laagste_zin,
        met(("1.1", "1.2", "1.3"), "O"),
        "Bij 1.1, 1.2 en 1.3 kan het oordeel nu al O zijn; lager kan niet.",
    ),
    (zinnen.winst_zin, met("V", "V", 0), ""),
    (zinnen.winst_zin, met("O", "V", 1), "Winst is hoeveel oordelen een criterium stijgt: van O naar V is dat 1."),
    (zinnen.winst_zin, met("O", "V", 2), "Winst is hoeveel oordelen een criterium stijgt: van O naar V is dat 2."),
    (zinnen.winst_zin, met("E", "A", 4), "Winst is hoeveel oordelen een criterium stijgt: van E naar A is dat 4."),
    (zinnen.gestopt_zin, met(0), "niet nagegaan: te veel toestanden"),
    (zinnen.gestopt_zin, met(1), "niets gevonden met 1 verwachting; verder niet gezocht: te veel toestanden"),
    (
        zinnen.gestopt_zin,
        met(2),
        "niets gevonden tot en met 2 verwachtingen tegelijk; verder niet gezocht: te veel toestanden",
    ),
    (
        zinnen.gestopt_zin,
        met(7),
        "niets gevonden tot en met 7 verwachtingen tegelijk; verder niet gezocht: te veel toestanden",
    ),
    (zinnen.bereikt_zin, met(alleen_berekend=False), "Dit doel is al zeker bereikt."),
    (zinnen.bereikt_zin, met(alleen_berekend=True), "Berekend is dit doel al zeker bereikt."),
    (
        zinnen.kortste_lijst_zin,
        met(1, 1, open_=False),
        "Hiervoor moet u minstens 1 verwachting verbeteren; er is één zo korte lijst.",
    ),
    (
        zinnen.kortste_lijst_zin,
        met(2, 2, open_=False),
        "Hiervoor moet u minstens 2 verwachtingen verbeteren; er zijn 2 lijsten die zo kort zijn.",
    ),
    (
        zinnen.kortste_lijst_zin,
        met(5, 36, open_=True),
        "Om hier zeker van te zijn moet u minstens 5 verwachtingen verbeteren; er zijn 36 lijsten die zo kort zijn.",
    ),
    (
        zinnen.kortste_lijst_zin,
        met(5, 2_000_000, open_=True),
        "Om hier zeker van te zijn moet u minstens 5 verwachtingen verbeteren; er zijn meer dan een miljoen lijsten die zo kort zijn.",
    ),
    (
        zinnen.kortste_lijst_zin,
        met(5, None, open_=False),
        "Hiervoor moet u minstens 5 verwachtingen verbeteren; hoeveel lijsten zo kort zijn, is niet geteld: te veel toestanden.",
    ),
    (zinnen.nog_andere_zin, met(1), "of nog 1 andere keuze"),
    (zinnen.nog_andere_zin, met(2), "of nog 2 andere keuzes"),
    (zinnen.nog_andere_zin, met(1_000_000), "of nog 1000000 andere keuzes"),
    (zinnen.nog_andere_zin, met(1_000_001), "of nog meer dan een miljoen andere keuzes"),
    (zinnen.ongeveer, met(1), "1"),
    (zinnen.ongeveer, met(2), "2"),
    (zinnen.ongeveer, met(1_000_001), "meer dan een miljoen"),
    (
        zinnen.ongeteld_zin,
        met("1.1.1 en 1.1.2 naar 5,5"),
        "bijvoorbeeld 1.1.1 en 1.1.2 naar 5,5; de andere keuzes zijn niet geteld: te veel toestanden",
    ),
    (
        zinnen.niet_te_bereiken_zin,
        met(("1.1",)),
        "Dit doel is niet te bereiken: bij 1.1 leidt geen enkel herstel ertoe.",
    ),
    (
        zinnen.niet_te_bereiken_zin,
        met(("1.1", "1.2")),
        "Dit doel is niet te bereiken: bij 1.1 en 1.2 leidt geen enkel herstel ertoe.",
    ),
    (
        zinnen.niet_te_bereiken_zin,
        met(("1.1", "1.2", "1.3")),
        "Dit doel is niet te bereiken: bij 1.1, 1.2 en 1.3 leidt geen enkel herstel ertoe.",
    ),
    (zinnen.te_veel_zin, met(("1.1",)), "Voor dit doel is geen lijst gevonden: bij 1.1 zijn er te veel toestanden."),
    (
        zinnen.te_veel_zin,
        met(("1.1", "1.2")),
        "Voor dit doel is geen lijst gevonden: bij 1.1 en 1.2 zijn er te veel toestanden.",
    ),
    (
        zinnen.te_veel_zin,
        met(("1.1", "1.2", "1.3")),
        "Voor dit doel is geen lijst gevonden: bij 1.1, 1.2 en 1.3 zijn er te veel toestanden.",
    ),
    (
        zinnen.hangt_af_zin,
        met(("1.1",)),
        "Of dit doel wordt bereikt, hangt bij 1.1 ook af van wat daar open is; vul dat eerst in.",
    ),
    (
        zinnen.hangt_af_zin,
        met(("1.1", "1.2")),
        "Of dit doel wordt bereikt, hangt bij 1.1 en 1.2 ook af van wat daar open is; vul dat eerst in.",
    ),
    (
        zinnen.hangt_af_zin,
        met(("1.1", "1.2", "1.3")),
        "Of dit doel wordt bereikt, hangt bij 1.1, 1.2 en 1.3 ook af van wat daar open is; vul dat eerst in.",
    ),
    (zinnen.niets_te_volgen_zin, met(MIN), "Er zijn geen maatregelen en geen minnen."),
    (zinnen.niets_te_volgen_zin, met(VERBETERPUNT), "Er zijn geen maatregelen en geen verbeterpunten."),
    (
        zinnen.open_is_anders_zin,
        met(VERBETERPUNT),
        "Een open score is geen verbeterpunt: die kunt u invullen, niet herstellen. Een weg werkt hoe de open scores ook uitvallen; zolang er iets open is, geldt als oordeel van nu het laagste dat nog kan.",
    ),
    (zinnen.nog_geen_maatregel_zin, met(0, MIN), ""),
    (zinnen.nog_geen_maatregel_zin, met(1, VERBETERPUNT), "Het enige verbeterpunt heeft nog geen maatregel."),
    (zinnen.zonder_min_zin, met(("1.1.1",), 1, VERBETERPUNT), "Bij 1.1.1 staat een maatregel, maar geen verbeterpunt."),
    (zinnen.zonder_maatregel_zin, met(("1.1.1",), VERBETERPUNT), "1 verbeterpunt heeft geen maatregel: 1.1.1."),
    (zinnen.nog_geen_maatregel_zin, met(1, MIN), "De enige min heeft nog geen maatregel."),
    (zinnen.nog_geen_maatregel_zin, met(2, MIN), "Nog geen van beide minnen heeft een maatregel."),
    (zinnen.nog_geen_maatregel_zin, met(6, MIN), "Nog geen van de 6 minnen heeft een maatregel."),
    (
        zinnen.maatregelen_zin,
        met("1 maart 2016", ((0, "te laat"), (1, "klaar"))),
        "Op 1 maart 2016 staat er 1 maatregel in het plan (klaar).",
    ),
    (
        zinnen.maatregelen_zin,
        met("1 maart 2016", ((2, "te laat"), (0, "klaar"))),
        "Op 1 maart 2016 staan er 2 maatregelen in het plan (te laat).",
    ),
    (
        zinnen.maatregelen_zin,
        met("1 maart 2016", ((2, "te laat"), (4, "klaar"))),
        "Op 1 maart 2016 staan er 6 maatregelen in het plan: 2 te laat en 4 klaar.",
    ),
    (zinnen.zonder_verantwoordelijke_zin, met(0, 6), ""),
    (zinnen.zonder_verantwoordelijke_zin, met(1, 6), "Bij 1 van de 6 maatregelen staat geen verantwoordelijke."),
    (zinnen.zonder_verantwoordelijke_zin, met(2, 6), "Bij 2 van de 6 maatregelen staat geen verantwoordelijke."),
    (zinnen.zonder_verantwoordelijke_zin, met(6, 6), "Bij geen van de 6 maatregelen staat een verantwoordelijke."),
    (zinnen.zonder_verantwoordelijke_zin, met(2, 2), "Bij geen van beide maatregelen staat een verantwoordelijke."),
    (zinnen.zonder_verantwoordelijke_zin, met(1, 1), "Bij de enige maatregel staat geen verantwoordelijke."),
    (zinnen.zonder_min_zin, met((), 0, MIN), ""),
    (zinnen.zonder_min_zin, met(("1.1.1",), 1, MIN), "Bij 1.1.1 staat een maatregel, maar geen min."),
    (zinnen.zonder_min_zin, met(("1.1.1", "1.1.2"), 2, MIN), "Bij 1.1.1 en 1.1.2 staan maatregelen, maar geen min."),
    (
        zinnen.zonder_min_zin,
        met(("1.1.1", "1.1.2", "1.1.3"), 3, MIN),
        "Bij 1.1.1, 1.1.2 en 1.1.3 staan maatregelen, maar geen min.",
    ),
    (zinnen.zonder_maatregel_zin, met((), MIN), ""),
    (zinnen.zonder_maatregel_zin, met(("1.1.1",), MIN), "1 min heeft geen maatregel: 1.1.1."),
    (zinnen.zonder_maatregel_zin, met(("1.1.1", "1.1.2"), MIN), "2 minnen hebben geen maatregel: 1.1.1 en 1.1.2."),
    (
        zinnen.zonder_maatregel_zin,
        met(("1.1.1", "1.1.2", "1.1.3"), MIN),
        "3 minnen hebben geen maatregel: 1.1.1, 1.1.2 en 1.1.3.",
    ),
    (zinnen.kale_minnen_zin, met(("1.1.1",)), "Zonder maatregel is 1.1.1."),
    (zinnen.kale_minnen_zin, met(("1.1.1", "1.1.2")), "Zonder maatregel zijn 1.1.1 en 1.1.2."),
    (zinnen.kale_minnen_zin, met(("1.1.1", "1.1.2", "1.1.3")), "Zonder maatregel zijn 1.1.1, 1.1.2 en 1.1.3."),
    (
        zinnen.niets_anders_zin,
        met("geen van de 24 verwachtingen is voldoende"),
        "Er verandert niets: geen van de 24 verwachtingen is voldoende.",
    ),
    (zinnen.anders_scoren_zin, met(1, (), "oordeel"), "Met 1 andere score verandert geen enkel oordeel."),
    (
        zinnen.anders_scoren_zin,
        met(2, (("1.1", "M", "V"),), "oordeel"),
        "Met 2 andere scores verandert het oordeel op 1.1 van M naar V.",
    ),
    (
        zinnen.anders_scoren_zin,
        met(3, (("1.1", "M", "V"), ("1.2", "O", "M")), "berekende oordeel"),
        "Met 3 andere scores verandert het berekende oordeel op 1.1 van M naar V en op 1.2 van O naar M.",
    ),
    (
        zinnen.nu_en_dan_zin,
        met("18 van de 24 verwachtingen zijn voldoende", "alle 24 verwachtingen zijn voldoende"),
        "Nu: 18 van de 24 verwachtingen zijn voldoende. Dan: alle 24 verwachtingen zijn voldoende.",
    ),
    (
        zinnen.nu_en_dan_zin,
        met("18 van de 24 verwachtingen zijn voldoende", "18 van de 24 verwachtingen zijn voldoende"),
        "Nu en dan: 18 van de 24 verwachtingen zijn voldoende.",
    ),
    (zinnen.vastgesteld_blijft_zin, met(()), ""),
    (zinnen.vastgesteld_blijft_zin, met(("1.1",)), "Wat is vastgesteld op 1.1, verandert niet mee met de scores."),
    (
        zinnen.vastgesteld_blijft_zin,
        met(("1.1", "1.2")),
        "Wat is vastgesteld op 1.1 en 1.2, verandert niet mee met de scores.",
    ),
    (
        zinnen.vastgesteld_blijft_zin,
        met(("1.1", "1.2", "1.3")),
        "Wat is vastgesteld op 1.1, 1.2 en 1.3, verandert niet mee met de scores.",
    ),
    (
        zinnen.andere_blijven_zin,
        met("V = voldoende, O = onvoldoende"),
        "V = voldoende, O = onvoldoende. De andere criteria blijven zoals ze zijn.",
    ),
    (zinnen.anders_scoren_zin, met(3, (), "oordeel"), "Met 3 andere scores verandert geen enkel oordeel."),
    (zinnen.zonder_min_zin, met(("1.1.1",), 2, MIN), "Bij 1.1.1 staan maatregelen, maar geen min."),
    (zinnen.herstellen_zin, met(()), "Herstellen is een score verbeteren; nvt blijft staan."),
    (
        zinnen.herstellen_zin,
        met(("niet vast te stellen",)),
        "Herstellen is een score verbeteren; nvt en niet vast te stellen blijven staan.",
    ),
    (
        zinnen.herstellen_zin,
        met(("onbekend", "geweigerd")),
        "Herstellen is een score verbeteren; nvt, onbekend en geweigerd blijven staan.",
    ),
    (
        zinnen.herstellen_zin,
        met(("onbekend", "geweigerd", "te laat")),
        "Herstellen is een score verbeteren; nvt, onbekend, geweigerd en te laat blijven staan.",
    ),
    (zinnen.verlies_zin, met(()), "Verlies is dat een verwachting die nu voldoende is, een lagere score krijgt."),
    (
        zinnen.verlies_zin,
        met(("schaal ster",)),
        "Verlies is dat een verwachting die nu voldoende is, een lagere score krijgt; op schaal ster, waar niets "
        "voldoende heet, telt elke score die lager kan.",
    ),
    (
        zinnen.verlies_zin,
        met(("schaal ster", "schaal maan")),
        "Verlies is dat een verwachting die nu voldoende is, een lagere score krijgt; op schaal ster en schaal maan, "
        "waar niets voldoende heet, telt elke score die lager kan.",
    ),
    (
        zinnen.verlies_zin,
        met(("schaal ster", "schaal maan", "schaal zon")),
        "Verlies is dat een verwachting die nu voldoende is, een lagere score krijgt; op schaal ster, schaal maan en "
        "schaal zon, waar niets voldoende heet, telt elke score die lager kan.",
    ),
    (zinnen.bepalende_feiten_zin, met(()), ""),
    (zinnen.bepalende_feiten_zin, met(("opzet",)), "Nog open is het feit opzet; het bepaalt een oordeel."),
    (
        zinnen.bepalende_feiten_zin,
        met(("opzet", "klasse")),
        "Nog open zijn de feiten opzet en klasse; zij bepalen een oordeel.",
    ),
    (
        zinnen.bepalende_feiten_zin,
        met(("opzet", "klasse", "ernst")),
        "Nog open zijn de feiten opzet, klasse en ernst; zij bepalen een oordeel.",
    ),
    (zinnen.feiten_blijven_zin, met(0), ""),
    (
        zinnen.feiten_blijven_zin,
        met(1),
        "Het feit blijft zoals het is: een plan verandert het niet, en een weg werkt wat het ook wordt als het nog open is.",
    ),
    (
        zinnen.feiten_blijven_zin,
        met(2),
        "De feiten blijven zoals zij zijn: een plan verandert ze niet, en een weg werkt wat een open feit ook wordt.",
    ),
    (
        zinnen.feiten_blijven_zin,
        met(9),
        "De feiten blijven zoals zij zijn: een plan verandert ze niet, en een weg werkt wat een open feit ook wordt.",
    ),
    (zinnen.kan_niet_zin, met(()), "kan niet: geen enkel herstel leidt hiertoe"),
    (
        zinnen.kan_niet_zin,
        met(("opzet",)),
        "kan niet: zoals het feit opzet nu is, leidt geen enkel herstel hiertoe",
    ),
    (
        zinnen.kan_niet_zin,
        met(("opzet", "klasse")),
        "kan niet: zoals de feiten opzet en klasse nu zijn, leidt geen enkel herstel hiertoe",
    ),
    (
        zinnen.kan_niet_zin,
        met(("opzet", "klasse", "ernst")),
        "kan niet: zoals de feiten opzet, klasse en ernst nu zijn, leidt geen enkel herstel hiertoe",
    ),
    (
        zinnen.kan_niet_zin,
        met((), (("ntb", ("1.2.3", "1.2.4")),)),
        "kan niet: zolang 1.2.3 en 1.2.4 ntb zijn, leidt geen enkel herstel hiertoe",
    ),
    (
        zinnen.kan_niet_zin,
        met(("opzet",), (("ntb", ("1.2.3",)), ("x", ("1.2.4",)))),
        "kan niet: zoals het feit opzet nu is en zolang 1.2.3 ntb is en 1.2.4 x is, leidt geen enkel herstel hiertoe",
    ),
    (
        zinnen.nooit_zeker_zin,
        met("niet nagegaan: te veel toestanden"),
        "zeker kan niet: geen enkel herstel maakt dit zeker; of het kan als open gunstig uitvalt: niet nagegaan: te veel toestanden",
    ),
]
