"""Changes of the beslisregels that no worked case notices: in words, and as cases that would, ready to take over."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, assert_never

from toetsing.domain.proof.gevallen import geschreven
from toetsing.domain.proof.mutanten import Soort
from toetsing.domain.proof.opmerken import Gemist, tel
from toetsing.domain.rules.boom import GEEN, LegeNoemer
from toetsing.domain.rules.inwoorden import vulling_in_woorden
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import Onopgemerkt, TeVeelMutanten
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.mutanten import Mutant
    from toetsing.domain.proof.opmerken import Mutanttelling, Proef
    from toetsing.domain.rules.boom import Rij


class Nieuwgeval(NamedTuple):
    """A worked case that would notice a change, as it stands in a file with cases."""

    naam: str
    criterium: str
    scores: str
    oordeel: str

    @property
    def yaml(self) -> str:
        """The case as one line of the list; JSON strings are YAML strings."""
        velden = (f"{veld}: {json.dumps(waarde, ensure_ascii=False)}" for veld, waarde in self._asdict().items())
        return f"- {{{', '.join(velden)}}}"


def geprobeerd(certificaat: Certificaat) -> str:
    """Say how many changes were tried, how many change an oordeel, and how many of those no case notices."""
    telling = tel(certificaat.proeven)
    wat = aantal(telling.geprobeerd, "verandering", "veranderingen")
    verandert = "veranderen" if telling.anders > 1 else "verandert"
    rest = f"; {telling.te_veel} {'is' if telling.te_veel == 1 else 'zijn'} niet nagegaan" if telling.te_veel else ""
    return (
        f"Geprobeerd: {wat} van een beslisregel. "
        f"Daarvan {verandert} er {telling.anders or 'geen'} een oordeel{_opgemerkt(telling)}{rest}."
    )


def _opgemerkt(telling: Mutanttelling) -> str:
    if not telling.anders:
        return ""
    if not telling.gemist:
        return f", en {'die' if telling.anders == 1 else 'elke daarvan'} merkt een geval op"
    return "; " + (
        "geen geval merkt er een op" if not telling.opgemerkt else f"{telling.gemist} daarvan merkt geen geval op"
    )


def onopgemerkt_zin(feit: Onopgemerkt) -> str:
    """Say how many changes no case notices, and of which kinds they are."""
    soorten = Counter(een.mutant.soort for een in feit.gemist)
    per_soort = opsomming(f"{soorten[soort]} keer {soort.value}" for soort in Soort if soort in soorten)
    n = len(feit.gemist)
    if feit.van == 1:
        wat = "Geen geval merkt de ene verandering op die een oordeel verandert"
    elif n == feit.van:
        wat = f"Geen geval merkt een van de {n} veranderingen op die een oordeel veranderen"
    else:
        wat = f"{n} van de {feit.van} veranderingen die een oordeel veranderen, merkt geen geval op"
    return f"{wat}: {per_soort}."


def te_veel_zin(feit: TeVeelMutanten) -> str:
    """Say how many changes were not looked at."""
    zijn = "is" if feit.aantal == 1 else "zijn"
    return f"{feit.aantal} van de {feit.van} veranderingen {zijn} niet nagegaan: het zijn te veel toestanden."


def gemist_zin(kader: Kader, gemist: Gemist) -> str:
    """Say what a change is, and in which case it would show."""
    waar = vulling_in_woorden(gemist.klassen, gemist.scores, kader.schaal)
    wordt = "is er geen oordeel" if gemist.wordt == GEEN else f"wordt het {gemist.wordt}"
    was = "geen oordeel" if gemist.oordeel == GEEN else gemist.oordeel
    return f"{mutant_zin(gemist.mutant)}: met {waar} {wordt} in plaats van {was}"


def mutant_zin(mutant: Mutant) -> str:
    """Say what was changed."""
    match mutant.soort:
        case Soort.GRENS | Soort.MAAT | Soort.SCORE:
            return f"{opsomming(map(rij_zin, mutant.rijen))} als '{mutant.wordt}'"
        case Soort.OORDEEL:
            return f"{opsomming(map(rij_zin, mutant.rijen))} met oordeel {mutant.wordt}"
        case Soort.WEG:
            return f"zonder {opsomming(map(rij_zin, mutant.rijen))}"
        case Soort.VERWISSELD:
            return f"{opsomming(map(rij_zin, mutant.rijen))} verwisseld"
        case Soort.ELDERS:
            return f"met de beslisregels van {mutant.wordt}"
        case _:  # pragma: no cover - mypy proves the enum closed
            assert_never(mutant.soort)


def rij_zin(rij: Rij) -> str:
    """Return a row by its number, with what it says."""
    if isinstance(rij.beslisregel.voorwaarde, LegeNoemer):
        return f"lege_noemer ({rij.beslisregel.oordeel})"
    return f"rij {rij.nummer} ({rij.beslisregel.oordeel}: {rij.beslisregel.zin})"


def gemiste(certificaat: Certificaat) -> Iterator[tuple[Proef, Gemist]]:
    """Yield every change that no case notices."""
    for proef in certificaat.proeven:
        if isinstance(proef.uitkomst, Gemist):
            yield proef, proef.uitkomst


def nieuw_geval(kader: Kader, criterium: str, gemist: Gemist) -> Nieuwgeval:
    """Return the case that would notice a change."""
    return Nieuwgeval(
        naam=vulling_in_woorden(gemist.klassen, gemist.scores, kader.schaal),
        criterium=criterium,
        scores=" ".join(map(geschreven, gemist.scores.values())),
        oordeel=geschreven(gemist.oordeel),
    )


def nieuwe_gevallen(certificaat: Certificaat) -> tuple[Nieuwgeval, ...]:
    """Return cases that together notice every change that none notices now, each once."""
    per_scores: dict[tuple[str, str], Nieuwgeval] = {}
    for proef, gemist in gemiste(certificaat):
        geval = nieuw_geval(certificaat.kader, proef.criterium, gemist)
        per_scores.setdefault((geval.criterium, geval.scores), geval)
    return tuple(per_scores.values())
