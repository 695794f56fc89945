"""The sentences that views share: what a kader is called, how far a toetsing is, what an oordeel rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import aantal, aantallen_in_woorden, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Beslisregel, Oordeel
    from toetsing.domain.toetsing import Toetsing

ZONDER_BESLISREGELS: Final = "het kader heeft hiervoor geen beslisregels"
ZONDER_RIJ: Final = "geen beslisregel van toepassing"


def overgenomen_zin(toetsing: Toetsing) -> str:
    """Return "15 scores overgenomen uit ronde 2015", so that nobody takes them for scored again; empty without any."""
    per_ronde = Counter(toetsing.overgenomen.values())
    delen = [f"{aantal(n, 'score', 'scores')} overgenomen uit ronde {ronde}" for ronde, n in per_ronde.items()]
    return opsomming(delen)


def kadernaam(kader: Kader) -> str:
    """Return the kader as every output names it: title, id, version, and the variant if one is used."""
    variant = f", variant {kader.variant.id}" if kader.variant else ""
    return f"{kader.titel} ({kader.id}, versie {kader.versie}{variant})"


def legenda(kader: Kader) -> str:
    """Return "V = voldoende, M = matig, O = onvoldoende"."""
    return ", ".join(f"{niveau.letter} = {niveau.naam}" for niveau in kader.oordelen)


def stand(uitslag: Uitslag) -> str:
    """Return "18 van de 24 verwachtingen voldoende", with the bounds where scores are open."""
    zin = f"{uitslag.voldoende} van de {uitslag.beoordeeld} verwachtingen voldoende"
    if uitslag.open:
        hoogste = uitslag.voldoende + uitslag.open
        zin += f" ({uitslag.open} nog open, dus {uitslag.voldoende} tot en met {hoogste})"
    return zin


def voorbehoud(fouten: int) -> str:
    """Return what a reader of the result must know when part of the input was faulty; empty when nothing was."""
    if not fouten:
        return ""
    wat = "1 fout" if fouten == 1 else f"{fouten} fouten"
    return f"Let op: in de invoer {'zit' if fouten == 1 else 'zitten'} {wat}; wat daardoor niet klopte, is weggelaten."


def mogelijk_lang(mogelijk: Sequence[Oordeel]) -> str:
    """Return "V", or "V of M" while more than one oordeel is possible."""
    return opsomming(mogelijk, "of")


def beslisregel_zin(criterium: Criteriumuitslag) -> str:
    """Return the sentence of the row or rows that decided, empty while nothing is settled or no row applies."""
    return " of: ".join(rij.zin for rij in criterium.rijen) if criterium.oordeel is not None else ""


def opmerkingen_bij(kader: Kader, uitslag: Criteriumuitslag, *, met_door: bool = True) -> tuple[str, ...]:
    """What a reader must know beside the oordeel: what is missing, what is settled, what the kader does not answer.

    Who set another oordeel is said where `met_door`.
    """
    zinnen = [] if uitslag.mogelijk else [ZONDER_BESLISREGELS]
    if uitslag.staat_vast:
        zinnen.append(f"staat vast, ook al is {opsomming(uitslag.open)} nog open")
    elif uitslag.open:
        zinnen.append(f"nog open: {opsomming(uitslag.open)}")
    if uitslag.oordeel == GEEN and not uitslag.rijen:
        toestand = aantallen_in_woorden(kader.schaal, uitslag.aantallen, len(uitslag.open))
        zinnen.append(f"geen beslisregel van toepassing bij {toestand}")
    if (afwijking := uitslag.afwijkend) is not None:
        wie = f" door {afwijking.door}" if met_door and afwijking.door else ""
        hoe = "afwijkend vastgesteld" if uitslag.mogelijk else "vastgesteld"
        zinnen.append(f"{hoe}{wie}: {afwijking.oordeel} ({afwijking.motivering})")
    if uitslag.gepubliceerd is not None and uitslag.gepubliceerd != uitslag.oordeel:
        zinnen.append(f"gepubliceerd is {uitslag.gepubliceerd}")
    zinnen += [f"let op, ook deze rij past: {_rij(rij)}" for rij in uitslag.tegenspraak]
    return tuple(zinnen)


def anders_vastgesteld(criteria: Iterable[Criteriumuitslag]) -> str:
    """Return "1.1 (berekend V, vastgesteld M) en 1.2 (...)" of those on which people set another; empty without."""
    return opsomming(f"{een.nr} ({beide_oordelen(een)})" for een in criteria if een.wijkt_af)


def beide_oordelen(criterium: Criteriumuitslag) -> str:
    """Return "berekend V, vastgesteld M", of a criterium with an oordeel that people set."""
    berekend = f"berekend {mogelijk_lang(criterium.mogelijk)}" if criterium.mogelijk else "geen beslisregels"
    return f"{berekend}, vastgesteld {criterium.vastgesteld}"


def _rij(rij: Beslisregel) -> str:
    return f"{rij.oordeel} bij {rij.zin}"
