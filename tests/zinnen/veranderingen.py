"""The sentences of `toetsing.commands.kader.veranderzinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.kader import veranderzinnen
from toetsing.domain.proof.bevinding import Onopgemerkt, TeVeelMutanten
from zinnen.bewijs_waarden import certificaat, gemist, mutant, rij, stap
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (veranderzinnen.geprobeerd, met(certificaat()), "Geprobeerd zijn geen veranderingen van een beslisregel."),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=1)),
        "Geprobeerd is 1 verandering van een beslisregel. Die verandert geen oordeel.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(opgemerkt=1)),
        "Geprobeerd is 1 verandering van een beslisregel. Die verandert een oordeel, en een geval merkt dat op.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gemist=1)),
        "Geprobeerd is 1 verandering van een beslisregel. Die verandert een oordeel, maar geen geval merkt dat op.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(te_veel=1)),
        "Geprobeerd is 1 verandering van een beslisregel. Die is niet nagegaan.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=2)),
        "Geprobeerd zijn 2 veranderingen van een beslisregel. Geen daarvan verandert een oordeel.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(opgemerkt=2)),
        "Geprobeerd zijn 2 veranderingen van een beslisregel. Beide veranderen een oordeel, en elk daarvan wordt door een geval opgemerkt.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gemist=2)),
        "Geprobeerd zijn 2 veranderingen van een beslisregel. Beide veranderen een oordeel, maar geen geval merkt er een op.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(te_veel=2)),
        "Geprobeerd zijn 2 veranderingen van een beslisregel. Geen daarvan is nagegaan.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=3)),
        "Geprobeerd zijn 3 veranderingen van een beslisregel. Geen daarvan verandert een oordeel.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=2, opgemerkt=1)),
        "Geprobeerd zijn 3 veranderingen van een beslisregel. Daarvan verandert er 1 een oordeel, en een geval merkt dat op.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=2, gemist=1)),
        "Geprobeerd zijn 3 veranderingen van een beslisregel. Daarvan verandert er 1 een oordeel, maar geen geval merkt dat op.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=44, opgemerkt=217)),
        "Geprobeerd zijn 261 veranderingen van een beslisregel. Daarvan veranderen er 217 een oordeel, en elk daarvan wordt door een geval opgemerkt.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=9, opgemerkt=17, gemist=1)),
        "Geprobeerd zijn 27 veranderingen van een beslisregel. Daarvan veranderen er 18 een oordeel; 1 daarvan wordt door geen enkel geval opgemerkt.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=9, opgemerkt=17, gemist=8)),
        "Geprobeerd zijn 34 veranderingen van een beslisregel. Daarvan veranderen er 25 een oordeel; 8 daarvan worden door geen enkel geval opgemerkt.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=9, opgemerkt=17, te_veel=1)),
        "Geprobeerd zijn 27 veranderingen van een beslisregel. Daarvan veranderen er 17 een oordeel, en elk daarvan wordt door een geval opgemerkt; 1 is niet nagegaan.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=9, opgemerkt=17, gemist=8, te_veel=5)),
        "Geprobeerd zijn 39 veranderingen van een beslisregel. Daarvan veranderen er 25 een oordeel; 8 daarvan worden door geen enkel geval opgemerkt; 5 zijn niet nagegaan.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(gelijk=9, te_veel=5)),
        "Geprobeerd zijn 14 veranderingen van een beslisregel. Geen daarvan verandert een oordeel; 5 zijn niet nagegaan.",
    ),
    (
        veranderzinnen.geprobeerd,
        met(certificaat(te_veel=5)),
        "Geprobeerd zijn 5 veranderingen van een beslisregel. Geen daarvan is nagegaan.",
    ),
    (
        veranderzinnen.onopgemerkt_zin,
        met(Onopgemerkt(gemist=(gemist(mutant("andere grens", 1)),), van=1, meegeleverd=False)),
        "Geen geval merkt de enige verandering op die een oordeel verandert: 1 keer andere grens.",
    ),
    (
        veranderzinnen.onopgemerkt_zin,
        met(Onopgemerkt(gemist=(gemist(mutant("andere grens", 1)),) * 2, van=2, meegeleverd=False)),
        "Geen geval merkt een van beide veranderingen op die een oordeel veranderen: 2 keer andere grens.",
    ),
    (
        veranderzinnen.onopgemerkt_zin,
        met(Onopgemerkt(gemist=(gemist(mutant("andere grens", 1)),) * 5, van=5, meegeleverd=False)),
        "Geen geval merkt een van de 5 veranderingen op die een oordeel veranderen: 5 keer andere grens.",
    ),
    (
        veranderzinnen.onopgemerkt_zin,
        met(Onopgemerkt(gemist=(gemist(mutant("andere grens", 1)),), van=9, meegeleverd=False)),
        "1 van de 9 veranderingen die een oordeel veranderen, wordt door geen enkel geval opgemerkt: 1 keer andere grens.",
    ),
    (
        veranderzinnen.onopgemerkt_zin,
        met(
            Onopgemerkt(
                gemist=(gemist(mutant("andere grens", 1)), gemist(mutant("rij weggelaten", 1))),
                van=9,
                meegeleverd=False,
            )
        ),
        "2 van de 9 veranderingen die een oordeel veranderen, worden door geen enkel geval opgemerkt: 1 keer andere grens en 1 keer rij weggelaten.",
    ),
    (
        veranderzinnen.onopgemerkt_zin,
        met(
            Onopgemerkt(
                gemist=(
                    gemist(mutant("andere maat", 1)),
                    gemist(mutant("andere grens", 1)),
                    gemist(mutant("andere grens", 2)),
                ),
                van=9,
                meegeleverd=False,
            )
        ),
        "3 van de 9 veranderingen die een oordeel veranderen, worden door geen enkel geval opgemerkt: 2 keer andere grens en 1 keer andere maat.",
    ),
    (
        veranderzinnen.te_veel_zin,
        met(TeVeelMutanten(aantal=1, van=1)),
        "De enige verandering is niet nagegaan: daarvoor zijn er te veel toestanden.",
    ),
    (
        veranderzinnen.te_veel_zin,
        met(TeVeelMutanten(aantal=2, van=2)),
        "Beide veranderingen zijn niet nagegaan: daarvoor zijn er te veel toestanden.",
    ),
    (
        veranderzinnen.te_veel_zin,
        met(TeVeelMutanten(aantal=1, van=9)),
        "1 van de 9 veranderingen is niet nagegaan: daarvoor zijn er te veel toestanden.",
    ),
    (
        veranderzinnen.te_veel_zin,
        met(TeVeelMutanten(aantal=3, van=9)),
        "3 van de 9 veranderingen zijn niet nagegaan: daarvoor zijn er te veel toestanden.",
    ),
    (
        veranderzinnen.te_veel_zin,
        met(TeVeelMutanten(aantal=9, van=9)),
        "Alle 9 veranderingen zijn niet nagegaan: daarvoor zijn er te veel toestanden.",
    ),
    (
        veranderzinnen.gemist_zin,
        met(gemist(mutant("rij weggelaten", 1))),
        "zonder rij 1 (V: hoogstens 1 onvoldoende): met 1 voldoende en 1 onvoldoende wordt het M in plaats van V",
    ),
    (
        veranderzinnen.gemist_zin,
        met(gemist(mutant("andere grens", 1, wordt="hoogstens 2 onvoldoende"), wordt="geen")),
        "rij 1 (V: hoogstens 1 onvoldoende) als 'hoogstens 2 onvoldoende': met 1 voldoende en 1 onvoldoende is er geen oordeel in plaats van V",
    ),
    (
        veranderzinnen.gemist_zin,
        met(gemist(mutant("ander oordeel", 1, wordt="M"), oordeel="geen")),
        "rij 1 (V: hoogstens 1 onvoldoende) met oordeel M: met 1 voldoende en 1 onvoldoende wordt het M in plaats van geen oordeel",
    ),
    (
        veranderzinnen.mutant_zin,
        met(mutant("andere grens", 1, wordt="hoogstens 2 onvoldoende")),
        "rij 1 (V: hoogstens 1 onvoldoende) als 'hoogstens 2 onvoldoende'",
    ),
    (
        veranderzinnen.mutant_zin,
        met(mutant("ander oordeel", 2, wordt="O")),
        "rij 2 (M: precies 2 onvoldoende en de overige voldoende) met oordeel O",
    ),
    (
        veranderzinnen.mutant_zin,
        met(mutant("rij weggelaten", 2)),
        "zonder rij 2 (M: precies 2 onvoldoende en de overige voldoende)",
    ),
    (
        veranderzinnen.mutant_zin,
        met(mutant("rijen verwisseld", 1, 2)),
        "rij 1 (V: hoogstens 1 onvoldoende) en rij 2 (M: precies 2 onvoldoende en de overige voldoende) verwisseld",
    ),
    (veranderzinnen.mutant_zin, met(mutant("beslisregels van elders", wordt="1.2")), "met de beslisregels van 1.2"),
    (veranderzinnen.stap_zin, met(stap("hoogstens M als opzet is ja")), "de stap 'hoogstens M als opzet is ja'"),
    (veranderzinnen.rij_zin, met(rij(1)), "rij 1 (V: hoogstens 1 onvoldoende)"),
]
