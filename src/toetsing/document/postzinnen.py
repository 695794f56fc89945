"""A published figure and the computed one, each as a text, and what there is to know of the two."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, assert_never

from toetsing.document.blokken import Deelgetal
from toetsing.document.zinnen import naam_van_geen
from toetsing.domain.compare.bevonden import (
    Aandeelprocent,
    Aandeelwoord,
    Afronding,
    AnderAantal,
    AndereRonde,
    Genoemd,
    Geoordeeld,
    Gerangschikt,
    Gescoord,
    Geteld,
    NietInScores,
    NogOpen,
    Onberekend,
    Verdeeld,
    ZonderBeslisregels,
    ZonderScores,
)
from toetsing.domain.compare.posten import (
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    Procent,
    Rangorde,
    Scorepost,
    Verdeling,
    Voldoende,
    Woord,
    telling,
)
from toetsing.domain.oordeelplaatsen import noem_plaats
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.telwoorden import DECIMAAL, ORGANISATIE, bij_deel, hoeveel, van_kort, zijn
from toetsing.domain.words.woorden import decimaal, opsomming, procent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.compare.bevonden import Bevonden, Reden, Uitkomst
    from toetsing.domain.compare.posten import Inhoud, Stelling
    from toetsing.domain.kader import Kader


def gepubliceerd_zin(inhoud: Inhoud) -> str:
    """Return what was published, as it was published."""
    match inhoud:
        case Verdeling(aantallen=aantallen):
            return _aantallen(aantallen)
        case Oordeelpost(letter=letter):
            return letter
        case Scorepost(teken=teken):
            return teken
        case Voldoende(voldoende=voldoende, van=van):
            return telling(voldoende, van)
        case Procent(procent=gedrukt, decimalen=decimalen):
            return f"{_afgerond(gedrukt, decimalen)}%"
        case Woord(woord=woord):
            return woord
        case Namen(namen=namen) | Rangorde(namen=namen):
            return opsomming(namen)
        case NietTeBerekenen(gepubliceerd=gepubliceerd):
            return gepubliceerd
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(inhoud)


def oordeel_zin(post: Oordeelpost) -> str:
    """Return what a published oordeel is about."""
    return f"{post.organisatie} op {noem_plaats(post.nr)}"


def berekend_zin(uitkomst: Uitkomst) -> str:
    """Return what was computed; empty where it cannot be."""
    match uitkomst:
        case Onberekend():
            return ""
        case Verdeeld(aantallen=aantallen):
            return _aantallen(aantallen)
        case Geoordeeld(letter=letter):
            return letter
        case Gescoord(teken=teken):
            return teken
        case Geteld(voldoende=voldoende, van=van):
            return telling(voldoende, van)
        case Aandeelprocent(inhoud=post, aantal=aantal, van=van):
            return _aandeel(aantal, van, post.decimalen + 2)
        case Aandeelwoord(aantal=aantal, van=van):
            return _aandeel(aantal, van, 1)
        case Genoemd(namen=namen) | Gerangschikt(namen=namen):
            return opsomming(namen)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(uitkomst)


def berekend_aandeel(uitkomst: Uitkomst) -> Deelgetal | None:
    """Return what was computed as how many of how many; None where it is anything else."""
    match uitkomst:
        case Geteld(voldoende=aantal, van=van) | Aandeelprocent(aantal=aantal, van=van):
            return Deelgetal(aantal, van)
        case Aandeelwoord(aantal=aantal, van=van):
            return Deelgetal(aantal, van)
        case _:
            return None


def vastgesteld_zin(bevonden: Bevonden) -> str:
    """Return what it comes to by what people set; empty where that is what was computed."""
    if bevonden.vastgesteld is None:
        return ""
    return berekend_zin(bevonden.vastgesteld) or uitleg_zin(bevonden.vastgesteld)


def uitleg_zin(uitkomst: Uitkomst) -> str:
    """Return what there is to know of the two figures; empty where they say it all."""
    match uitkomst:
        case Onberekend(reden=reden):
            return _reden(reden)
        case Verdeeld():
            return _verschil(uitkomst)
        case Geoordeeld() | Gescoord() | Geteld() | Gerangschikt():
            return ""
        case Aandeelprocent():
            return _afronding(uitkomst)
        case Aandeelwoord(inhoud=woord):
            grenzen = opsomming(f"{maat.value} {decimaal(grens)}%" for maat, grens in woord.grenzen)
            return f"{woord.stelling}; '{woord.woord}' is gelezen als {grenzen}"
        case Genoemd():
            return _namen(uitkomst)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(uitkomst)


def van_allen_zin(uitkomst: Uitkomst) -> str:
    """Return what was computed as a sentence says it: "18 van de 26 (69%)", or names."""
    match uitkomst:
        case Aandeelprocent(inhoud=post, aantal=aantal, van=van):
            return f"{van_kort(aantal, van)} ({procent(aantal, van, post.decimalen)})"
        case Aandeelwoord(aantal=aantal, van=van):
            return f"{van_kort(aantal, van)} ({procent(aantal, van)})"
        case _:
            return berekend_zin(uitkomst) or "geen enkele"


def namen_van_waarden(kader: Kader, stelling: Stelling) -> tuple[str, ...]:
    """Return how the oordelen or scores are called that an organisation has one of to be counted."""
    oordelen = kader.oordelen_van(stelling.nr)
    namen = {str(niveau.letter): niveau.naam for niveau in oordelen} | {str(GEEN): naam_van_geen(kader)}
    if stelling.nr in kader.per_nr:
        namen = {str(teken): niveau.naam for teken, niveau in kader.per_nr[stelling.nr].schaal.per_teken.items()}
    return tuple(namen.get(waarde, waarde) for waarde in stelling.waarden)


def wie_zin(bevonden: Bevonden) -> str:
    """Return who is involved where two figures differ, and whether they have it or have it not."""
    wie = opsomming(bevonden.organisaties)
    if not wie:
        return ""
    match bevonden.uitkomst:
        case Verdeeld() as verdeeld:
            return f"berekend {opsomming(verdeeld.vaker, 'of')}: {wie}"
        case Aandeelprocent():
            return f"wel: {wie}"
        case Aandeelwoord(aantal=aantal, van=van):
            return f"{'niet' if len(bevonden.organisaties) == van - aantal else 'wel'}: {wie}"
        case Genoemd(te_veel=te_veel, ontbreekt=ontbreekt):
            delen = (("alleen gepubliceerd", te_veel), ("alleen berekend", ontbreekt))
            return "; ".join(f"{hoe}: {opsomming(namen)}" for hoe, namen in delen if namen)
        case _:
            return wie


# -- one shape at a time -----------------------------------------------------------------------------------------------


def _reden(reden: Reden) -> str:
    match reden:
        case ZonderScores():
            return "er zijn geen scores"
        case ZonderBeslisregels(nr=nr):
            return f"het kader heeft voor {noem_plaats(nr)} geen beslisregels"
        case NogOpen(organisaties=organisaties, scores=scores, feiten=feiten):
            wat = " en ".join((*(("scores",) if scores else ()), *(("feiten",) if feiten else ())))
            return f"er zijn nog {wat} open bij {opsomming(organisaties)}{f' ({opsomming(feiten)})' if feiten else ''}"
        case NietInScores(organisatie=organisatie):
            return f"{organisatie} staat niet in de scores"
        case AndereRonde(ronde=ronde):
            return f"het gaat over de ronde {ronde}, en die staat niet in de scores"
        case AnderAantal(gepubliceerd=gepubliceerd, in_scores=in_scores):
            staan = f"{bij_deel(in_scores, 'staat', 'staan')} er {in_scores or 'geen'}"
            return f"gepubliceerd is het over {hoeveel(gepubliceerd, ORGANISATIE)}, in de scores {staan}"
        case NietTeBerekenen(reden=zo):
            return zo
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(reden)


def _verschil(verdeeld: Verdeeld) -> str:
    if not verdeeld.verschil:
        return ""
    eerste = abs(next(iter(verdeeld.verschil.values())))
    verschil = opsomming(
        f"{abs(n)} {letter} {'meer' if n > 0 else 'minder'}" for letter, n in verdeeld.verschil.items()
    )
    vaker = opsomming(verdeeld.vaker, "of")
    genoemd = f"; genoemd zijn de organisaties met {vaker}" if vaker else ""
    return f"berekend {zijn(eerste)} er {verschil}{genoemd}"


def _afronding(aandeel: Aandeelprocent) -> str:
    stelling = str(aandeel.inhoud.stelling)
    match aandeel.afronding:
        case None:
            return f"{stelling}; {_op_decimalen(aandeel)}"
        case Afronding.HALF_NAAR_BOVEN:
            return stelling
        case Afronding.NAAR_BENEDEN | Afronding.NAAR_BOVEN:
            return f"{stelling}; klopt alleen bij afronden {aandeel.afronding.value}"
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(aandeel.afronding)


def _op_decimalen(aandeel: Aandeelprocent) -> str:
    """Return what the share is, rounded as the published one was printed."""
    decimalen = aandeel.inhoud.decimalen
    hoe = f"op {hoeveel(decimalen, DECIMAAL)}" if decimalen else "op hele procenten"
    return f"afgerond {hoe} is het {_afgerond(Fraction(100 * aandeel.aantal, aandeel.van), decimalen)}%"


def _namen(genoemd: Genoemd) -> str:
    delen = [str(genoemd.inhoud.stelling)]
    delen += [f"alleen gepubliceerd: {opsomming(genoemd.te_veel)}"] if genoemd.te_veel else []
    delen += [f"alleen berekend: {opsomming(genoemd.ontbreekt)}"] if genoemd.ontbreekt else []
    delen += [] if genoemd.inhoud.volledig else ["de bron noemt er enkele"]
    return "; ".join(delen)


# -- numbers -----------------------------------------------------------------------------------------------------------


def _aantallen(aantallen: Mapping[str, int]) -> str:
    return ", ".join(f"{letter} {n}" for letter, n in aantallen.items())


def _aandeel(aantal: int, van: int, decimalen: int) -> str:
    """Write a share as a count and a percentage with at most this many decimals."""
    return f"{aantal} van {van} = {procent(aantal, van, decimalen)}"


def _afgerond(waarde: Fraction, decimalen: int) -> str:
    """Write a number with this many decimals, rounded half up, with a decimal comma."""
    geheel, rest = divmod(floor(waarde * 10**decimalen + Fraction(1, 2)), 10**decimalen)
    return f"{geheel},{rest:0{decimalen}d}" if decimalen else str(geheel)
