"""The sentences of `toetsing.commands.kader.bewijszinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.kader import bewijszinnen, nieuwe_gevalzinnen, slotzinnen
from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    BeslistNooit,
    Deelkern,
    DoorMensen,
    Feitkern,
    Gaten,
    GeenOordeel,
    Kern,
    KomtNietVoor,
    LegeNoemerOverbodig,
    Onderzoek,
    Onopgemerkt,
    Overlap,
    StapZonderGevolg,
    Symmetrie,
    TeVeelMutanten,
    Verslechtering,
    Wegvallen,
    ZonderBron,
    ZonderGeval,
    ZonderInvloed,
    ZonderRegels,
)
from toetsing.domain.rules.boom import Oordeel
from zinnen.bewijs_waarden import LEEG, NIETS, bevinding, certificaat, feitklasse, gemist, klasse, mutant, rij, stap
from zinnen.rij import STAP1, met

if TYPE_CHECKING:
    from zinnen.rij import Rij

NAAST_PAPIER: Final = "Een oordeel erin is wat uw beslisregels zeggen, en niet wat er op papier staat: houd elk geval naast het papier. Zo'n geval hoort onder 'gevallen:' in een bestand in de map gevallen, naast kader.yaml; --schrijf-gevallen zet ze daar allemaal."

EENDUIDIG: Final = tuple(bevinding(Onderzoek.EENDUIDIG, f"1.{i}") for i in range(1, 6))
KERN: Final = bevinding(Onderzoek.KERN, "1.1")
BEIDE: Final = (bevinding(Onderzoek.VOLLEDIG, "1.1"), EENDUIDIG[1], bevinding(Onderzoek.NVT, "geheel"))

TABEL: Final[list[Rij]] = [
    (slotzinnen.slotzin, met(certificaat(), 0, 0, geschreven=False), "Niets te bewijzen."),
    (slotzinnen.slotzin, met(certificaat(toestanden=4), 0, 0, geschreven=False), "Bewezen."),
    (slotzinnen.slotzin, met(certificaat(toestanden=4), 0, 1, geschreven=False), "Bewezen; 1 geval over te nemen."),
    (
        slotzinnen.slotzin,
        met(certificaat(toestanden=4, bevindingen=EENDUIDIG[:1]), 0, 24, geschreven=True),
        "Bewezen; 1 let op: B02 bij 1.1; 24 gevallen na te kijken.",
    ),
    (
        slotzinnen.slotzin,
        met(certificaat(toestanden=4, bevindingen=EENDUIDIG, na_te_kijken=1), 0, 2, geschreven=False),
        "Bewezen; 5 let op: B02 bij 1.1, 1.2, 1.3 en nog 2; 2 gevallen over te nemen; 1 geval na te kijken.",
    ),
    (
        slotzinnen.slotzin,
        met(certificaat(toestanden=4, bevindingen=BEIDE), 1, 2, geschreven=False),
        "Niet in orde; 2 fouten: B01 bij 1.1 en onleesbare gevallen; 1 let op: B02 bij 1.2.",
    ),
    (
        slotzinnen.slotzin,
        met(certificaat(toestanden=4), 2, 0, geschreven=False),
        "Niet in orde; 2 fouten: onleesbare gevallen.",
    ),
    (
        slotzinnen.slotzin,
        met(certificaat(toestanden=4, bevindingen=BEIDE[:1]), 3, 2, geschreven=True),
        "Niet in orde; 4 fouten: B01 bij 1.1 en onleesbare gevallen; 2 gevallen na te kijken.",
    ),
    (slotzinnen.info_zin, met(EENDUIDIG), ""),
    (
        slotzinnen.info_zin,
        met((*BEIDE, KERN, KERN)),
        "Info, die niets van u vraagt: 1 keer effect van nvt (B07) en 2 keer kernverwachting (B09).",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(toestanden=4, gevallen=2, na_te_kijken=1), 0),
        "Bewezen is: elke toestand krijgt een oordeel, een betere score geeft nooit een slechter oordeel, elk uitgewerkt geval klopt (1 geval is nog niet naast het papier gehouden), en elke verandering die is geprobeerd valt op als zij een oordeel verandert.",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(gemist=1, nvtgevallen=1), 2),
        f"Deze 2 gevallen merken elke verandering op die nu nog geen geval opmerkt, en laten zien wat nvt doet. {NAAST_PAPIER}",
    ),
    (bewijszinnen.conclusie, met(certificaat(), 0), "Niets te bewijzen: dit kader heeft geen beslisregels."),
    (
        bewijszinnen.conclusie,
        met(certificaat(), 1),
        "De beslisregels zijn niet in orde: er is 1 fout gevonden (onleesbare gevallen).",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(fouten=1), 1),
        "De beslisregels zijn niet in orde: er zijn 2 fouten gevonden (volledig en onleesbare gevallen).",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(fouten=3), 0),
        "De beslisregels zijn niet in orde: er zijn 3 fouten gevonden (volledig).",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(toestanden=4), 0),
        "Bewezen is: elke toestand krijgt een oordeel en een betere score geeft nooit een slechter oordeel; er zijn geen uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(toestanden=4, gevallen=2), 0),
        "Bewezen is: elke toestand krijgt een oordeel, een betere score geeft nooit een slechter oordeel, elk uitgewerkt geval klopt, en elke verandering die is geprobeerd valt op als zij een oordeel verandert.",
    ),
    (bewijszinnen.onderzocht, met(certificaat()), "Er was niets na te gaan."),
    (
        bewijszinnen.onderzocht,
        met(certificaat(door="mensen")),
        "Er was niets na te gaan: mensen geven elk oordeel, en of het klopt, volgt nergens uit. Wel telt een oordeel pas met een motivering, de datum en de rol van wie het gaf; dat gaat elke opdracht na die het leest.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(door="items")),
        "Er was niets na te gaan: dit kader geeft geen oordelen. Wat nog leeg is, zegt toetsing controleer.",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(toestanden=4, door="mensen"), 0),
        "Bewezen is: elke toestand krijgt een oordeel en een beter oordeel eronder geeft nooit een slechter oordeel; er zijn geen uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(toestanden=1)),
        "Nagegaan is de enige toestand van 1 criterium, die voor 1 invulling staat, en geen uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(toestanden=2, gevallen=1)),
        "Nagegaan zijn beide toestanden van 1 criterium, die samen voor 3 invullingen staan, en 1 uitgewerkt geval.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(toestanden=20, gevallen=12)),
        "Nagegaan zijn alle 20 toestanden van 1 criterium, die samen voor 210 invullingen staan, en 12 uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(1),), toestanden=1, invullingen=1)),
        "Er is één verwachting: 1 toestand staat voor 1 invulling.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(2),), toestanden=3, invullingen=4)),
        "Beide verwachtingen wegen even zwaar: 3 toestanden staan voor 4 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(4),), toestanden=5, invullingen=16)),
        "Alle 4 verwachtingen wegen even zwaar: 5 toestanden staan voor 16 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(2), klasse(3)), toestanden=12, invullingen=32)),
        "Even zwaar wegen: 1.1.1 en 1.1.2; 1.1.1, 1.1.2 en 1.1.3: 12 toestanden staan voor 32 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(1), klasse(1)), toestanden=4, invullingen=4)),
        "Geen twee verwachtingen wegen even zwaar: 4 toestanden staan voor 4 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(1), klasse(2)), toestanden=6, invullingen=8)),
        "Even zwaar wegen: 1.1.1 en 1.1.2: 6 toestanden staan voor 8 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=NIETS[:1], van=20)),
        "In 1 van de 20 toestanden past geen beslisregel.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=NIETS[:2], van=2)),
        "In geen van beide toestanden past een beslisregel.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=NIETS[:3], van=20)),
        "In 3 van de 20 toestanden past geen beslisregel.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=NIETS[:3], van=3)),
        "In geen van de 3 toestanden past een beslisregel.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=LEEG[:1], van=20)),
        "In 1 van de 20 toestanden is niets beoordeeld waarover een beslisregel rekent, en zegt geen 'lege_noemer' wat dan het oordeel is: zet er een naast de beslisregels.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=LEEG[:2], van=2)),
        "In beide toestanden is niets beoordeeld waarover een beslisregel rekent, en zegt geen 'lege_noemer' wat dan het oordeel is: zet er een naast de beslisregels.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=(*NIETS[:3], *LEEG[:2]), van=20)),
        "In 5 van de 20 toestanden past geen beslisregel; in 2 daarvan is niets beoordeeld waarover een beslisregel rekent, en zegt geen 'lege_noemer' wat dan het oordeel is: zet er een naast de beslisregels.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Gaten(toestanden=(*NIETS[:1], *LEEG[:1]), van=2)),
        "In geen van beide toestanden past een beslisregel; in 1 daarvan is niets beoordeeld waarover een beslisregel rekent, en zegt geen 'lege_noemer' wat dan het oordeel is: zet er een naast de beslisregels.",
    ),
    (
        bewijszinnen.tegenvoorbeelden,
        met(Gaten(toestanden=(*NIETS[:1], *LEEG[:1]), van=20)),
        ("met 2 nvt past geen beslisregel", "met 2 nvt is niets beoordeeld waarover een beslisregel rekent"),
    ),
    (
        bewijszinnen.bevinding_zin,
        met(GeenOordeel(toestanden=NIETS[:1])),
        "In 1 toestand zegt het kader uitdrukkelijk dat er geen oordeel is.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(GeenOordeel(toestanden=NIETS[:3])),
        "In 3 toestanden zegt het kader uitdrukkelijk dat er geen oordeel is.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(AlleenDoorAnders(oordeel=Oordeel("O"), toestanden=NIETS[:1], van=20)),
        "In 1 van de 20 toestanden komt het oordeel (O) alleen van 'anders'.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(AlleenDoorAnders(oordeel=Oordeel("O"), toestanden=NIETS[:2], van=2)),
        "In beide toestanden komt het oordeel (O) alleen van 'anders'.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(AlleenDoorAnders(oordeel=Oordeel("O"), toestanden=NIETS[:3], van=20)),
        "In 3 van de 20 toestanden komt het oordeel (O) alleen van 'anders'.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(AlleenDoorAnders(oordeel=Oordeel("O"), toestanden=NIETS[:1], van=20, erna=(Oordeel("M"),))),
        "In 1 van de 20 toestanden past alleen 'anders' (O); na de stappen is het oordeel M.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(AlleenDoorAnders(oordeel=Oordeel("O"), toestanden=NIETS[:2], van=2, erna=(Oordeel("M"), Oordeel("O")))),
        "In beide toestanden past alleen 'anders' (O); na de stappen is het oordeel M of O.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Overlap(eerste=rij(1), tweede=rij(2), toestanden=NIETS[:1], volgorde_telt=True)),
        "Rij 1 (V: hoogstens 1 onvoldoende) en rij 2 (M: precies 2 onvoldoende en de overige voldoende) passen samen in 1 toestand; rij 1 beslist.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Overlap(eerste=rij(1), tweede=rij(2), toestanden=NIETS[:3], volgorde_telt=True)),
        "Rij 1 (V: hoogstens 1 onvoldoende) en rij 2 (M: precies 2 onvoldoende en de overige voldoende) passen samen in 3 toestanden; rij 1 beslist.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(KomtNietVoor(niveau=STAP1.oordelen[1])),
        "M (matig) komt in dit criterium niet voor.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Verslechtering(wissels=NIETS[:1])),
        "Een betere score geeft in 1 geval een slechter oordeel.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Verslechtering(wissels=NIETS[:3])),
        "Een betere score geeft in 3 gevallen een slechter oordeel.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Wegvallen(wissels=NIETS[:1])),
        "Een betere score neemt in 1 geval het oordeel weg.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Wegvallen(wissels=NIETS[:3])),
        "Een betere score neemt in 3 gevallen het oordeel weg.",
    ),
    (bewijszinnen.bevinding_zin, met(ZonderInvloed(klasse=klasse(1))), "1.1.1 verandert het oordeel nooit."),
    (
        bewijszinnen.bevinding_zin,
        met(ZonderInvloed(klasse=klasse(2))),
        "1.1.1 en 1.1.2 veranderen het oordeel nooit.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Kern(klasse=klasse(1), teken="-", oordeel=Oordeel("O"), altijd=True)),
        "1.1.1: een onvoldoende geeft altijd O.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Kern(klasse=klasse(2), teken="-", oordeel=Oordeel("V"), altijd=False)),
        "1.1.1 en 1.1.2: één onvoldoende sluit V uit.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(ZonderRegels()),
        "Dit criterium heeft geen beslisregels; er is niets nagegaan.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(DoorMensen()),
        "Dit oordeel geven mensen, met motivering; er is geen beslisregel om na te gaan.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(BeslistNooit(rij=rij(1), past=True, elders=False)),
        "Rij 1 (V: hoogstens 1 onvoldoende) beslist hier nooit: een eerdere rij gaat altijd voor.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(BeslistNooit(rij=rij(1), past=False, elders=False)),
        "Rij 1 (V: hoogstens 1 onvoldoende) beslist hier nooit: er is geen toestand waarin zij past.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(ZonderBron(wat=stap("hoogstens M als opzet is ja"))),
        "De stap 'hoogstens M als opzet is ja' heeft geen eigen bron; die van het kader als geheel geldt.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(ZonderBron(wat=rij(1))),
        "Rij 1 (V: hoogstens 1 onvoldoende) heeft geen eigen bron; die van het kader als geheel geldt.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(ZonderGeval(rij=rij(1))),
        "Geen uitgewerkt geval laat rij 1 (V: hoogstens 1 onvoldoende) werken.",
    ),
    (bewijszinnen.tegenvoorbeelden, met(ZonderRegels()), ()),
    (bewijszinnen.tegenvoorbeelden, met(DoorMensen()), ()),
    (
        bewijszinnen.conclusie,
        met(certificaat(), 2),
        "De beslisregels zijn niet in orde: er zijn 2 fouten gevonden (onleesbare gevallen).",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(), 5),
        "De beslisregels zijn niet in orde: er zijn 5 fouten gevonden (onleesbare gevallen).",
    ),
    (
        bewijszinnen.conclusie,
        met(certificaat(toestanden=4, gevallen=2, gemist=1), 0),
        "Bewezen is: elke toestand krijgt een oordeel, een betere score geeft nooit een slechter oordeel, elk uitgewerkt geval klopt, en elke verandering die is geprobeerd valt op als zij een oordeel verandert.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(toestanden=20, gevallen=12, opgemerkt=3, gelijk=2)),
        "Nagegaan zijn alle 20 toestanden van 1 criterium, die samen voor 210 invullingen staan, en 12 uitgewerkte gevallen. Geprobeerd zijn 5 veranderingen van een beslisregel. Daarvan veranderen er 3 een oordeel, en elk daarvan wordt door een geval opgemerkt.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Onopgemerkt(gemist=(gemist(mutant("andere grens", 1)),), van=9, meegeleverd=False)),
        "1 van de 9 veranderingen die een oordeel veranderen, wordt door geen enkel geval opgemerkt: 1 keer andere grens.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(TeVeelMutanten(aantal=3, van=9)),
        "3 van de 9 veranderingen zijn niet nagegaan: daarvoor zijn er te veel toestanden.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(LegeNoemerOverbodig(oordeel=Oordeel("O"))),
        "Er is altijd iets om een percentage van te nemen: 'lege_noemer: O' is nooit nodig.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(1), feitklasse("opzet")), toestanden=4, invullingen=4)),
        "Er is één verwachting; de rijen noemen ook het feit opzet: 4 toestanden staan voor 4 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(2), *map(feitklasse, ("opzet", "ernst"))), toestanden=12, invullingen=16)),
        "Beide verwachtingen wegen even zwaar; de rijen noemen ook de feiten opzet en ernst: 12 toestanden staan voor 16 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(3), klasse(1), feitklasse("opzet")), toestanden=16, invullingen=32)),
        "Even zwaar wegen: 1.1.1, 1.1.2 en 1.1.3; de rijen noemen ook het feit opzet: 16 toestanden staan voor 32 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(feitklasse("opzet"),), toestanden=2, invullingen=2)),
        "Er telt geen verwachting mee; de rijen noemen ook het feit opzet: 2 toestanden staan voor 2 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(ZonderInvloed(klasse=feitklasse("opzet"))),
        "Het feit opzet verandert het oordeel nooit.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Feitkern(klasse=feitklasse("opzet"), tekens=("+",), oordeel=Oordeel("O"), altijd=True)),
        "Het feit opzet: voldoende geeft altijd O.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Feitkern(klasse=feitklasse("opzet"), tekens=("+", "-"), oordeel=Oordeel("V"), altijd=False)),
        "Het feit opzet: voldoende of onvoldoende sluit V uit.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(toestanden=4, boven=("thema 1",))),
        "Nagegaan zijn alle 5 toestanden van 1 criterium en 1 thema, die samen voor 11 invullingen staan, en geen uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(toestanden=4, boven=("thema 1", "thema 2", "geheel"))),
        "Nagegaan zijn alle 7 toestanden van 1 criterium, 2 thema's en het geheel, die samen voor 13 invullingen staan, en geen uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.onderzocht,
        met(certificaat(boven=("geheel",))),
        "Nagegaan is de enige toestand van het geheel, die voor 1 invulling staat, en geen uitgewerkte gevallen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Symmetrie(klassen=(klasse(3), feitklasse("opzet")), toestanden=16, invullingen=32, boven=True)),
        "De rijen kijken naar 1.1.1, 1.1.2 en 1.1.3; het feit opzet: 16 toestanden staan voor 32 invullingen.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(KomtNietVoor(niveau=STAP1.oordelen[1], boven=True)),
        "M (matig) komt hier niet voor.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Deelkern(naam="thema 1", oordeel=Oordeel("O"), hier=Oordeel("O"), altijd=True)),
        "Thema 1: O geeft altijd O.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(Deelkern(naam="criterium 2.1", oordeel=Oordeel("O"), hier=Oordeel("V"), altijd=False)),
        "Criterium 2.1: O sluit V uit.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(StapZonderGevolg(stap=stap("1 stap beter als thema 1 is V"), geldt=False)),
        "De stap '1 stap beter als thema 1 is V' verandert nooit iets: er is geen toestand waarin hij geldt.",
    ),
    (
        bewijszinnen.bevinding_zin,
        met(StapZonderGevolg(stap=stap("hoogstens M als opzet is ja"), geldt=True)),
        "De stap 'hoogstens M als opzet is ja' verandert nooit iets: waar hij geldt, blijft het oordeel wat het was.",
    ),
    (nieuwe_gevalzinnen.nieuwe_gevallen_zin, met(certificaat(opgemerkt=1), 0), ""),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(gemist=1), 1, "gevallen/voorgesteld.yaml"),
        "Dit geval merkt elke verandering op die nu nog geen geval opmerkt. Het staat nu in gevallen/voorgesteld.yaml. Een oordeel erin is wat uw beslisregels zeggen, en niet wat er op papier staat: houd elk geval naast het papier, en maak dan van 'nagekeken: nee' 'nagekeken: ja'.",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(gemist=1), 3, "gevallen/voorgesteld.yaml"),
        "Deze 3 gevallen merken elke verandering op die nu nog geen geval opmerkt. Zij staan nu in gevallen/voorgesteld.yaml. Een oordeel erin is wat uw beslisregels zeggen, en niet wat er op papier staat: houd elk geval naast het papier, en maak dan van 'nagekeken: nee' 'nagekeken: ja'.",
    ),
    (nieuwe_gevalzinnen.zonder_gevallen_zin, met(certificaat(toestanden=2)), ""),
    (
        nieuwe_gevalzinnen.zonder_gevallen_zin,
        met(certificaat(toestanden=2, zonder_gevallen=("1.1",))),
        "Er zijn nog geen uitgewerkte gevallen. De gevallen die toetsing onder aan dit antwoord voorstelt, laten elke rij een keer beslissen en merken elke verandering van een rij op.",
    ),
    (
        nieuwe_gevalzinnen.zonder_gevallen_zin,
        met(certificaat(toestanden=2, boven=("thema 1", "geheel"), zonder_gevallen=("thema 1", "geheel"))),
        "Er zijn nog geen uitgewerkte gevallen voor thema 1 en het geheel. De gevallen die toetsing onder aan dit antwoord voorstelt, laten elke rij een keer beslissen en merken elke verandering van een rij op.",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(gemist=1), 1),
        f"Dit geval merkt elke verandering op die nu nog geen geval opmerkt. {NAAST_PAPIER}",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(gemist=3), 2),
        f"Deze 2 gevallen merken elke verandering op die nu nog geen geval opmerkt. {NAAST_PAPIER}",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(gemist=3, te_veel=1), 2),
        f"Deze 2 gevallen merken elke nagegane verandering op die nu nog geen geval opmerkt. {NAAST_PAPIER}",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(opgemerkt=1), 1),
        f"Dit geval laat zien wat nvt met het oordeel doet. {NAAST_PAPIER}",
    ),
    (
        nieuwe_gevalzinnen.nieuwe_gevallen_zin,
        met(certificaat(opgemerkt=1), 3),
        f"Deze 3 gevallen laten zien wat nvt met het oordeel doet. {NAAST_PAPIER}",
    ),
]
