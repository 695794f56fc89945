"""Smallest changes in words: which verwachtingen, how many of them, and what there is to choose."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.commands.plan.zinnen import (
    enkele,
    gestopt_zin,
    kan_niet_zin,
    nog_andere_zin,
    nooit_zeker_zin,
    ongeteld_zin,
    ongeveer,
)
from toetsing.domain.change.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.wegen import zelfde_herstel
from toetsing.domain.words.telwoorden import en_feiten
from toetsing.domain.words.woorden import opsomming, per_woord

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from toetsing.domain.change.kortste import Wijziging
    from toetsing.domain.change.verbeteren import Bovenplan, Criteriumplan
    from toetsing.domain.change.wegen import Weg
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

    Opsomming = Callable[[Iterable[str], str], str]
    """How a list is told: its parts, and the word before the last."""

_KEUZES: Final = 3
"""A sentence names so many choices where each is one verwachting."""
_LANG: Final = 8
"""Of choices of more verwachtingen than this one is written out, and not the first few."""


def keuze(kader: Kader, kortste: Kortste) -> str:
    """Return "1.1.2 of 1.1.4", "2 van deze 4: ...", or the first changes with how many others there are.

    Where those were too many to count an example, which says so.
    """
    patroon = _patroon(kader, kortste, opsomming)
    if patroon:
        return patroon
    gezegd = kortste.eerste[: 1 if kortste.grootte > _LANG else None]
    zinnen = [in_woorden(kader, wijziging) for wijziging in gezegd]
    if kortste.aantal is None:
        return ongeteld_zin("; of ".join(zinnen))
    meer = kortste.aantal - len(zinnen)
    if meer:
        return "; ".join([*zinnen, nog_andere_zin(meer)])
    return "; of ".join(zinnen)


def keuze_in_het_kort(kader: Kader, kortste: Kortste) -> str:
    """Return what `keuze` says as a sentence can bear it: of many verwachtingen or choices some, the others counted."""
    patroon = _patroon(kader, kortste, enkele)
    if patroon:
        return patroon
    gezegd = kortste.eerste[: _KEUZES if kortste.grootte == 1 else 1]
    zinnen = [in_woorden(kader, wijziging, enkele) for wijziging in gezegd]
    if kortste.aantal is None:
        return f"bijvoorbeeld {zinnen[0]}"
    meer = kortste.aantal - len(zinnen)
    if meer:
        zinnen.append("een andere keuze" if meer == 1 else f"een van {ongeveer(meer)} andere keuzes")
    return ", of ".join(zinnen) if kortste.grootte > 1 else opsomming(zinnen, "of")


def _patroon(kader: Kader, kortste: Kortste, som_op: Opsomming) -> str:
    """Return the choice where numbers say all of it; empty where they do not."""
    if heeft_keus(kader, kortste.uit):
        return ""
    if kortste.grootte == len(kortste.uit):
        return som_op(kortste.uit, "en")
    if kortste.aantal != comb(len(kortste.uit), kortste.grootte):
        return ""
    if kortste.grootte == 1:
        return som_op(kortste.uit, "of")
    return f"{kortste.grootte} van deze {len(kortste.uit)}: {som_op(kortste.uit, 'en')}"


def in_woorden(kader: Kader, wijziging: Wijziging, som_op: Opsomming = opsomming) -> str:
    """Return "1.1.2 en 1.1.4"; on a longer scale with the score each gets: "1.1.2 en 1.1.4 naar goed"."""
    nrs = [nr for nr, _ in wijziging]
    if not heeft_keus(kader, nrs):
        return som_op(nrs, "en")
    naar = per_woord((kader.per_nr[nr].schaal.per_teken[score].naam, nr) for nr, score in wijziging)
    *eerder, laatste = [f"{som_op(samen, 'en')} naar {naam}" for naam, samen in naar.items()]
    if len(naar) == len(nrs):
        return som_op([*eerder, laatste], "en")
    return f"{', '.join(eerder)}, en {laatste}" if eerder else laatste


def heeft_keus(kader: Kader, nrs: Iterable[str]) -> bool:
    """Return whether one of these verwachtingen has more than two scores to go up and down along."""
    return any(kader.per_nr[nr].schaal.treden > 2 for nr in nrs)  # noqa: PLR2004 - of two there is one way up and down


def weg_in_woorden(kader: Kader, weg: Weg, scores: Mapping[str, Ingevuld]) -> str:
    """Return what has to be repaired for what is certain; of the scores what stands in the way."""
    match weg.zeker:
        case Kortste(grootte=0):
            return "al zeker"
        case Kortste():
            return keuze(kader, weg.zeker)
        case Gestopt():
            return gestopt_zin(weg.zeker.vanaf - 1)
        case Onhaalbaar() if weg.kan_nooit:
            feiten = [feit.nr for feit in kader.feiten if feit.nr in weg.in_de_weg]
            staat = per_woord((kader.per_nr[nr].antwoord(scores[nr]), nr) for nr in weg.in_de_weg if nr not in feiten)
            return kan_niet_zin(feiten, tuple(staat.items()))
        case Onhaalbaar() if isinstance(weg.kans, Gestopt):
            return nooit_zeker_zin(gestopt_zin(weg.kans.vanaf - 1))
        case Onhaalbaar():
            return "hangt af van wat open is"
        case _:
            assert_never(weg.zeker)


def gunstig_in_woorden(kader: Kader, weg: Weg) -> str:
    """Return what would do if open scores turn out well, where that is something else; empty where it is not."""
    match weg.kans:
        case Kortste() if zelfde_herstel(weg.kans, weg.zeker):
            return ""
        case Kortste(grootte=0):
            return "geen herstel nodig"
        case Kortste():
            return keuze(kader, weg.kans)
        case Gestopt() if not isinstance(weg.zeker, Onhaalbaar):
            return gestopt_zin(weg.kans.vanaf - 1)
        case _:
            return ""


def open_in_woorden(plan: Criteriumplan | Bovenplan) -> tuple[str, str]:
    """Return which of what is open decides, and which of it does not, facts as such."""
    nrs, feiten = plan.uitslag.open, plan.uitslag.open_feiten

    def genoemd(deel: Collection[str]) -> str:
        return en_feiten([nr for nr in nrs if nr in deel], [feit for feit in feiten if feit in deel]) or "–"

    if plan.beslissend is None:
        return "niet nagegaan: te veel toestanden", genoemd(())
    return genoemd(plan.beslissend), genoemd({*nrs, *feiten}.difference(plan.beslissend))


def verlies_in_woorden(kader: Kader, verlies: Kortste | Gestopt) -> str:
    """Return which verwachtingen cannot be lost, or how far that was searched."""
    return keuze(kader, verlies) if isinstance(verlies, Kortste) else gestopt_zin(verlies.vanaf - 1)
