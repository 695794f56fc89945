"""Changes of the beslisregels, and how many of them no worked case notices, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.proof.mutanten import Soort
from toetsing.domain.proof.opmerken import tel
from toetsing.domain.rules.boom import GEEN, LegeNoemer
from toetsing.domain.rules.inwoorden import vulling_in_woorden
from toetsing.domain.words.telwoorden import (
    VERANDERING,
    alle,
    als_zin,
    bij_aantal,
    bij_deel,
    de,
    hoeveel,
    van_de,
    van_kort,
    zijn,
)
from toetsing.domain.words.woorden import hoofdletter, opsomming

if TYPE_CHECKING:
    from toetsing.domain.proof.bevinding import Onopgemerkt, TeVeelMutanten
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.mutanten import Mutant
    from toetsing.domain.proof.opmerken import Gemist, Mutanttelling
    from toetsing.domain.rules.regelset import Rij, Stap


def geprobeerd(certificaat: Certificaat) -> str:
    """Say how many changes were tried, how many change an oordeel, and how many of those no case notices."""
    telling = tel(certificaat.proeven)
    n, anders = telling.geprobeerd, telling.anders
    wat = f"Geprobeerd {bij_aantal(n, 'is', 'zijn')} {hoeveel(n, VERANDERING)} van een beslisregel."
    if telling.te_veel == n:
        return f"{wat} {'Die' if n == 1 else 'Geen daarvan'} is {'niet ' if n == 1 else ''}nagegaan." if n else wat
    rest = f"; {telling.te_veel} {zijn(telling.te_veel)} niet nagegaan" if telling.te_veel else ""
    if n == 1:
        hoe = f"Die verandert {'een' if anders else 'geen'} oordeel"
    elif not anders:
        hoe = "Geen daarvan verandert een oordeel"
    elif anders == n:
        hoe = f"{hoofdletter(van_kort(n, n))} veranderen een oordeel"
    else:
        hoe = f"Daarvan {bij_deel(anders, 'verandert', 'veranderen')} er {anders} een oordeel"
    return f"{wat} {hoe}{_opgemerkt(telling)}{rest}."


def _opgemerkt(telling: Mutanttelling) -> str:
    if not telling.anders:
        return ""
    if not telling.gemist:
        return (
            ", en een geval merkt dat op" if telling.anders == 1 else ", en elk daarvan wordt door een geval opgemerkt"
        )
    if not telling.opgemerkt:
        return f", maar geen geval merkt {'dat' if telling.anders == 1 else 'er een'} op"
    return f"; {telling.gemist} daarvan {_onopgemerkt(telling.gemist)}"


def _onopgemerkt(n: int) -> str:
    return f"{bij_aantal(n, 'wordt', 'worden')} door geen enkel geval opgemerkt"


def onopgemerkt_zin(feit: Onopgemerkt) -> str:
    """Say how many changes no case notices, and of which kinds they are."""
    soorten = Counter(een.mutant.soort for een in feit.gemist)
    per_soort = opsomming(f"{soorten[soort]} keer {soort.value}" for soort in Soort if soort in soorten)
    n = len(feit.gemist)
    if feit.van == 1:
        wat = "Geen geval merkt de enige verandering op die een oordeel verandert"
    elif n == feit.van:
        samen = alle(n, VERANDERING) if n < 3 else de(n, VERANDERING)  # noqa: PLR2004 - two are both
        wat = f"Geen geval merkt een van {samen} op die een oordeel veranderen"
    else:
        wat = f"{van_de(n, feit.van, VERANDERING)} die een oordeel veranderen, {_onopgemerkt(n)}"
    return f"{wat}: {per_soort}."


def te_veel_zin(feit: TeVeelMutanten) -> str:
    """Say how many changes were not looked at."""
    n = feit.aantal
    return als_zin(f"{van_de(n, feit.van, VERANDERING)} {zijn(n)} niet nagegaan: daarvoor zijn er te veel toestanden")


def gemist_zin(gemist: Gemist) -> str:
    """Say what a change is, and in which case it would show."""
    waar = vulling_in_woorden(gemist.klassen, gemist.scores)
    wordt = "is er geen oordeel" if gemist.wordt == GEEN else f"wordt het {gemist.wordt}"
    was = "geen oordeel" if gemist.oordeel == GEEN else gemist.oordeel
    return f"{mutant_zin(gemist.mutant)}: met {waar} {wordt} in plaats van {was}"


def mutant_zin(mutant: Mutant) -> str:
    """Say what was changed."""
    match mutant.soort:
        case Soort.GRENS | Soort.MAAT | Soort.SCORE | Soort.STAP:
            return f"{opsomming([*map(rij_zin, mutant.rijen), *map(stap_zin, mutant.stappen)])} als '{mutant.wordt}'"
        case Soort.OORDEEL:
            return f"{opsomming(map(rij_zin, mutant.rijen))} met oordeel {mutant.wordt}"
        case Soort.WEG:
            return f"zonder {opsomming(map(rij_zin, mutant.rijen))}"
        case Soort.VERWISSELD:
            return f"{opsomming(map(rij_zin, mutant.rijen))} verwisseld"
        case Soort.ELDERS:
            return f"met de beslisregels van {mutant.wordt}"
        case Soort.STAP_WEG:
            return f"zonder {opsomming(map(stap_zin, mutant.stappen))}"
        case Soort.STAPPEN_VERWISSELD:
            return f"{opsomming(map(stap_zin, mutant.stappen))} verwisseld"
        case _:  # pragma: no cover - mypy proves the enum closed
            assert_never(mutant.soort)


def stap_zin(stap: Stap) -> str:
    """Return a step after the row as it is called."""
    return f"de stap '{stap.zin}'"


def rij_zin(rij: Rij) -> str:
    """Return a row by its number, with what it says."""
    if isinstance(rij.beslisregel.voorwaarde, LegeNoemer):
        return f"lege_noemer ({rij.beslisregel.oordeel})"
    oordeel = "" if rij.beslisregel.zoals else f"{rij.beslisregel.oordeel}: "
    return f"rij {rij.nummer} ({oordeel}{rij.beslisregel.leest})"
