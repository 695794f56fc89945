"""Published beside computed: every published figure is recomputed from the scores, and nothing is repaired.

A post is one published figure with its place in the source. The shapes of what was published are a closed union; what
comes out says whether the figure can be computed, whether it agrees, and which organisations are involved.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import zip_longest
from math import ceil, floor
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.compare.bevonden import (
    Aandeelprocent,
    Aandeelwoord,
    Afronding,
    AnderAantal,
    AndereRonde,
    Bevonden,
    Genoemd,
    Geoordeeld,
    Gerangschikt,
    Gescoord,
    Geteld,
    NietInScores,
    NogOpen,
    Onberekend,
    Status,
    Verdeeld,
    ZonderScores,
)
from toetsing.domain.compare.posten import (
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    OverAlle,
    Post,
    Procent,
    Rangorde,
    Scorepost,
    Verdeling,
    Voldoende,
    Woord,
)
from toetsing.domain.compare.waarden import naam_van, waarden_van
from toetsing.domain.rules.betekenis import vergelijk
from toetsing.domain.rules.boom import Maat
from toetsing.domain.words.woorden import naamsleutel, rondesleutel, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.compare.bevonden import Reden
    from toetsing.domain.decide.uitslag import Uitslag


def herreken(
    posten: Sequence[Post],
    uitslagen: Sequence[Uitslag],
    organisaties: int | None = None,
    andere_rondes: Mapping[str, Sequence[Uitslag]] | None = None,
) -> tuple[Bevonden, ...]:
    """Recompute every post from the scores of these organisations, in the order of the posten.

    `organisaties` is over how many the figures were published; figures about all of them are not compared with part.
    A post about another ronde is recomputed from `andere_rondes`, by rondesleutel, over as many as are in it.
    """
    vastgesteld = [uitslag.zoals_vastgesteld for uitslag in uitslagen]
    n = len(uitslagen)
    deel = None if organisaties in (None, n) else AnderAantal(gepubliceerd=organisaties or 0, in_scores=n)
    bevonden = []
    for post in posten:
        if post.ronde:
            bevonden.append(_in_andere_ronde(post, (andere_rondes or {}).get(rondesleutel(post.ronde), ())))
        elif deel is not None and isinstance(post.inhoud, OverAlle):
            bevonden.append(_niet(post, deel))
        else:
            bevonden.append(_beide(post, uitslagen, vastgesteld))
    return tuple(bevonden)


def _in_andere_ronde(post: Post, uitslagen: Sequence[Uitslag]) -> Bevonden:
    if not uitslagen:
        return _niet(post, AndereRonde(ronde=post.ronde))
    return _beide(post, uitslagen, [uitslag.zoals_vastgesteld for uitslag in uitslagen])


def _beide(post: Post, uitslagen: Sequence[Uitslag], vastgesteld: Sequence[Uitslag]) -> Bevonden:
    """Recompute a post, and say beside it what it comes to by what people set, where that is something else."""
    bevonden = _bevind(post, uitslagen)
    if all(een is ander for een, ander in zip(uitslagen, vastgesteld, strict=True)):
        return bevonden
    gezet = _bevind(post, vastgesteld).uitkomst
    return bevonden if gezet == bevonden.uitkomst else replace(bevonden, vastgesteld=gezet)


def _bevind(post: Post, uitslagen: Sequence[Uitslag]) -> Bevonden:
    match post.inhoud:
        case Verdeling() as verdeling:
            return _verdeling(post, verdeling, uitslagen)
        case Oordeelpost() as oordeel:
            return _oordeel(post, oordeel, uitslagen)
        case Scorepost() as score:
            return _score(post, score, uitslagen)
        case Voldoende() as voldoende:
            return _voldoende(post, voldoende, uitslagen)
        case Procent() as procent:
            return _procent(post, procent, uitslagen)
        case Woord() as woord:
            return _woord(post, woord, uitslagen)
        case Namen() as namen:
            return _namen(post, namen, uitslagen)
        case Rangorde() as rangorde:
            return _rangorde(post, rangorde, uitslagen)
        case NietTeBerekenen() as niet:
            return _niet(post, niet)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(post.inhoud)


# -- one shape at a time -----------------------------------------------------------------------------------------------


def _verdeling(post: Post, verdeling: Verdeling, uitslagen: Sequence[Uitslag]) -> Bevonden:
    waarden = waarden_van(uitslagen, verdeling.nr)
    if not isinstance(waarden, dict):
        return _niet(post, waarden)
    letters = dict.fromkeys([*verdeling.aantallen, *sorted(waarden.values())])
    berekend = {letter: list(waarden.values()).count(letter) for letter in letters}
    stappen = {letter: n - verdeling.aantallen.get(letter, 0) for letter, n in berekend.items()}
    verdeeld = Verdeeld(inhoud=verdeling, aantallen=berekend, verschil={le: n for le, n in stappen.items() if n})
    return Bevonden(
        post=post,
        uitkomst=verdeeld,
        status=Status.WIJKT_AF if verdeeld.verschil else Status.KLOPT,
        organisaties=tuple(naam for naam, waarde in waarden.items() if waarde in verdeeld.vaker),
    )


def _oordeel(post: Post, oordeel: Oordeelpost, uitslagen: Sequence[Uitslag]) -> Bevonden:
    letter = _waarde_bij(oordeel.organisatie, oordeel.nr, uitslagen)
    if not isinstance(letter, str):
        return _niet(post, letter)
    return _over_een(post, Geoordeeld(inhoud=oordeel, letter=letter), klopt=letter == oordeel.letter)


def _score(post: Post, score: Scorepost, uitslagen: Sequence[Uitslag]) -> Bevonden:
    teken = _waarde_bij(score.organisatie, score.nr, uitslagen)
    if not isinstance(teken, str):
        return _niet(post, teken)
    return _over_een(post, Gescoord(inhoud=score, teken=teken), klopt=teken == score.teken)


def _waarde_bij(organisatie: str, nr: str, uitslagen: Sequence[Uitslag]) -> str | Reden:
    """Return the letter or sign of one organisation, or why there is none."""
    uitslag = _van(organisatie, uitslagen)
    if uitslag is None:
        return NietInScores(organisatie=organisatie)
    waarden = waarden_van([uitslag], nr)
    return waarden[naam_van(uitslag)] if isinstance(waarden, dict) else waarden


def _voldoende(post: Post, voldoende: Voldoende, uitslagen: Sequence[Uitslag]) -> Bevonden:
    uitslag = _van(voldoende.organisatie, uitslagen)
    if uitslag is None:
        return _niet(post, NietInScores(organisatie=voldoende.organisatie))
    if uitslag.open:
        return _niet(post, NogOpen(organisaties=(voldoende.organisatie,)))
    klopt = (uitslag.voldoende, uitslag.beoordeeld) == (voldoende.voldoende, voldoende.van)
    geteld = Geteld(inhoud=voldoende, voldoende=uitslag.voldoende, van=uitslag.beoordeeld)
    return _over_een(post, geteld, klopt=klopt)


def _procent(post: Post, procent: Procent, uitslagen: Sequence[Uitslag]) -> Bevonden:
    waarden = waarden_van(uitslagen, procent.stelling.nr)
    if not isinstance(waarden, dict):
        return _niet(post, waarden)
    wel = tuple(naam for naam, waarde in waarden.items() if waarde in procent.stelling.waarden)
    exact, stap = Fraction(100 * len(wel), len(waarden)), 10**procent.decimalen
    afgerond = {
        Afronding.HALF_NAAR_BOVEN: floor(exact * stap + Fraction(1, 2)),
        Afronding.NAAR_BENEDEN: floor(exact * stap),
        Afronding.NAAR_BOVEN: ceil(exact * stap),
    }
    hoe = next((afronding for afronding, waarde in afgerond.items() if waarde == procent.procent * stap), None)
    match hoe:
        case None:
            status = Status.WIJKT_AF
        case Afronding.HALF_NAAR_BOVEN:
            status = Status.KLOPT
        case Afronding.NAAR_BENEDEN | Afronding.NAAR_BOVEN:
            status = Status.AFRONDING
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(hoe)
    return Bevonden(
        post=post,
        uitkomst=Aandeelprocent(inhoud=procent, aantal=len(wel), van=len(waarden), afronding=hoe),
        status=status,
        organisaties=wel if hoe is None else (),
    )


def _woord(post: Post, woord: Woord, uitslagen: Sequence[Uitslag]) -> Bevonden:
    waarden = waarden_van(uitslagen, woord.stelling.nr)
    if not isinstance(waarden, dict):
        return _niet(post, waarden)
    wel = tuple(naam for naam, waarde in waarden.items() if waarde in woord.stelling.waarden)
    niet = tuple(naam for naam in waarden if naam not in wel)
    past = all(vergelijk(100 * len(wel), maat, grens * len(waarden)) for maat, grens in woord.grenzen)
    exact = all(maat is Maat.PRECIES for maat, _ in woord.grenzen)
    return Bevonden(
        post=post,
        uitkomst=Aandeelwoord(inhoud=woord, aantal=len(wel), van=len(waarden)),
        status=(Status.KLOPT if exact else Status.BIJ_BENADERING) if past else Status.WIJKT_AF,
        organisaties=() if past else min(niet, wel, key=len),
    )


def _namen(post: Post, namen: Namen, uitslagen: Sequence[Uitslag]) -> Bevonden:
    waarden = waarden_van(uitslagen, namen.stelling.nr)
    if not isinstance(waarden, dict):
        return _niet(post, waarden)
    berekend = [naam for naam, waarde in waarden.items() if waarde in namen.stelling.waarden]
    genoemd = set(map(vergelijkbaar, namen.namen))
    extra = tuple(naam for naam in namen.namen if vergelijkbaar(naam) not in map(vergelijkbaar, berekend))
    mist = tuple(naam for naam in berekend if vergelijkbaar(naam) not in genoemd) if namen.volledig else ()
    return Bevonden(
        post=post,
        uitkomst=Genoemd(inhoud=namen, namen=tuple(sorted(berekend, key=naamsleutel)), te_veel=extra, ontbreekt=mist),
        status=Status.WIJKT_AF if extra or mist else Status.KLOPT,
        organisaties=(*extra, *mist),
    )


def _rangorde(post: Post, rangorde: Rangorde, uitslagen: Sequence[Uitslag]) -> Bevonden:
    open_ = tuple(naam_van(uitslag) for uitslag in uitslagen if uitslag.open)
    if not uitslagen or open_:
        return _niet(post, NogOpen(organisaties=open_) if open_ else ZonderScores())
    gesorteerd = sorted(uitslagen, key=lambda uitslag: (-uitslag.voldoende, naamsleutel(naam_van(uitslag))))
    berekend = tuple(naam_van(uitslag) for uitslag in gesorteerd)
    paren = list(zip_longest(rangorde.namen, berekend, fillvalue=""))
    verschoven = [paar for paar in paren if vergelijkbaar(paar[0]) != vergelijkbaar(paar[1])]
    anders = dict.fromkeys(naam for kant in zip(*verschoven, strict=True) for naam in kant if naam)
    return Bevonden(
        post=post,
        uitkomst=Gerangschikt(inhoud=rangorde, namen=berekend),
        status=Status.WIJKT_AF if anders else Status.KLOPT,
        organisaties=tuple(anders),
    )


# -- what they share ---------------------------------------------------------------------------------------------------


def _niet(post: Post, reden: Reden) -> Bevonden:
    uitkomst = Onberekend(inhoud=post.inhoud, reden=reden)
    return Bevonden(post=post, uitkomst=uitkomst, status=Status.NIET_HERBEREKENBAAR)


def _over_een(post: Post, uitkomst: Geoordeeld | Gescoord | Geteld, *, klopt: bool) -> Bevonden:
    """A figure about one organisation: it agrees, or that organisation is involved."""
    status = Status.KLOPT if klopt else Status.WIJKT_AF
    organisaties = () if klopt else (uitkomst.inhoud.organisatie,)
    return Bevonden(post=post, uitkomst=uitkomst, status=status, organisaties=organisaties)


def _van(organisatie: str, uitslagen: Sequence[Uitslag]) -> Uitslag | None:
    wie = vergelijkbaar(organisatie)
    return next((uitslag for uitslag in uitslagen if vergelijkbaar(naam_van(uitslag)) == wie), None)
