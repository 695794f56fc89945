"""Published beside computed: every published figure is recomputed from the scores, and nothing is repaired.

A post is one published figure with its place in the source. The shapes of what was published are a closed union; what
comes out says whether the figure can be computed, whether it agrees, and which organisations are involved.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import zip_longest
from math import ceil, floor
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.domain.beslisregels import Maat
from toetsing.domain.evaluatie import vergelijk
from toetsing.domain.posten import (
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    OverAlle,
    Post,
    Procent,
    Rangorde,
    Verdeling,
    Voldoende,
    Woord,
)
from toetsing.domain.scores import OPEN
from toetsing.domain.woorden import decimaal, naamsleutel, opsomming, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.uitslag import Uitslag


class Status(Enum):
    """How a published figure stands beside the computed one; the first three ask for attention."""

    WIJKT_AF = "wijkt af"
    AFRONDING = "afronding"
    NIET_HERBEREKENBAAR = "niet herberekenbaar"
    BIJ_BENADERING = "bij benadering"
    KLOPT = "klopt"


_ZONDER_SCORES: Final = "er zijn geen scores"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevonden:
    """What recomputing a post gives: both figures as text, the status, who is involved, and what to know of it."""

    post: Post
    gepubliceerd: str
    berekend: str
    status: Status
    organisaties: tuple[str, ...] = ()
    uitleg: str = ""


def herreken(
    posten: Sequence[Post], uitslagen: Sequence[Uitslag], organisaties: int | None = None
) -> tuple[Bevonden, ...]:
    """Recompute every post from the scores of these organisations, in the order of the posten.

    `organisaties` is over how many the figures were published; figures about all of them are not compared with part.
    """
    deel = organisaties is not None and organisaties != len(uitslagen)
    reden = f"gepubliceerd over {organisaties} organisaties, in de scores staan er {len(uitslagen)}"
    return tuple(
        _niet(post, _gepubliceerd(post.inhoud), reden)
        if deel and isinstance(post.inhoud, OverAlle)
        else _bevind(post, uitslagen)
        for post in posten
    )


def _gepubliceerd(inhoud: OverAlle) -> str:
    """Return what was published about all organisations, as text."""
    match inhoud:
        case Verdeling(aantallen=aantallen):
            return _aantallen(aantallen)
        case Procent(procent=procent, decimalen=decimalen):
            return f"{_afgerond(procent, decimalen)}%"
        case Woord(woord=woord):
            return woord
        case Namen(namen=namen) | Rangorde(namen=namen):
            return opsomming(namen)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(inhoud)


def posten_van(uitslagen: Sequence[Uitslag]) -> tuple[Post, ...]:
    """Return the published oordelen that stand in the toetsingen themselves, as posten."""
    return tuple(
        Post(
            id=f"{uitslag.toetsing.organisatie}-{nr}",
            tekst=f"{uitslag.toetsing.organisatie} op criterium {nr}",
            bron=uitslag.toetsing.bron.bestand,
            inhoud=Oordeelpost(nr=nr, organisatie=uitslag.toetsing.organisatie, letter=letter),
        )
        for uitslag in uitslagen
        for nr, letter in uitslag.toetsing.gepubliceerd.items()
    )


def _bevind(post: Post, uitslagen: Sequence[Uitslag]) -> Bevonden:
    match post.inhoud:
        case Verdeling() as verdeling:
            return _verdeling(post, verdeling, uitslagen)
        case Oordeelpost() as oordeel:
            return _oordeel(post, oordeel, uitslagen)
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
        case NietTeBerekenen(reden=reden, gepubliceerd=gepubliceerd):
            return _niet(post, gepubliceerd, reden)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(post.inhoud)


# -- one shape at a time -----------------------------------------------------------------------------------------------


def _verdeling(post: Post, verdeling: Verdeling, uitslagen: Sequence[Uitslag]) -> Bevonden:
    tekst = _aantallen(verdeling.aantallen)
    waarden, bezwaar = _waarden(uitslagen, verdeling.nr)
    if bezwaar is not None:
        return _niet(post, tekst, bezwaar)
    letters = dict.fromkeys([*verdeling.aantallen, *sorted(w for w in waarden.values() if w is not None)])
    berekend = {letter: list(waarden.values()).count(letter) for letter in letters}
    if berekend == {letter: verdeling.aantallen.get(letter, 0) for letter in letters}:
        return Bevonden(post=post, gepubliceerd=tekst, berekend=_aantallen(berekend), status=Status.KLOPT)
    meer = [letter for letter in letters if berekend[letter] > verdeling.aantallen.get(letter, 0)]
    stappen = {letter: berekend[letter] - verdeling.aantallen.get(letter, 0) for letter in letters}
    verschil = opsomming(f"{abs(n)} keer {'vaker' if n > 0 else 'minder vaak'} {le}" for le, n in stappen.items() if n)
    wie = f"; genoemd staan de organisaties met {opsomming(meer, 'of')}" if meer else ""
    return Bevonden(
        post=post,
        gepubliceerd=tekst,
        berekend=_aantallen(berekend),
        status=Status.WIJKT_AF,
        organisaties=tuple(naam for naam, waarde in waarden.items() if waarde in meer),
        uitleg=f"berekend {verschil}{wie}",
    )


def _oordeel(post: Post, oordeel: Oordeelpost, uitslagen: Sequence[Uitslag]) -> Bevonden:
    uitslag = _van(oordeel.organisatie, uitslagen)
    if uitslag is None:
        return _niet(post, oordeel.letter, f"{oordeel.organisatie} staat niet in de scores")
    waarden, bezwaar = _waarden([uitslag], oordeel.nr)
    waarde = waarden[_naam(uitslag)]
    if bezwaar is not None or waarde is None:
        return _niet(post, oordeel.letter, bezwaar or _ZONDER_SCORES)
    klopt = waarde == oordeel.letter
    return Bevonden(
        post=post,
        gepubliceerd=oordeel.letter,
        berekend=waarde,
        status=Status.KLOPT if klopt else Status.WIJKT_AF,
        organisaties=() if klopt else (oordeel.organisatie,),
    )


def _voldoende(post: Post, voldoende: Voldoende, uitslagen: Sequence[Uitslag]) -> Bevonden:
    tekst = f"{voldoende.voldoende} van {voldoende.van}"
    uitslag = _van(voldoende.organisatie, uitslagen)
    if uitslag is None:
        return _niet(post, tekst, f"{voldoende.organisatie} staat niet in de scores")
    if uitslag.open:
        return _niet(post, tekst, f"nog open bij {voldoende.organisatie}")
    klopt = (uitslag.voldoende, uitslag.beoordeeld) == (voldoende.voldoende, voldoende.van)
    return Bevonden(
        post=post,
        gepubliceerd=tekst,
        berekend=f"{uitslag.voldoende} van {uitslag.beoordeeld}",
        status=Status.KLOPT if klopt else Status.WIJKT_AF,
        organisaties=() if klopt else (voldoende.organisatie,),
    )


def _procent(post: Post, procent: Procent, uitslagen: Sequence[Uitslag]) -> Bevonden:
    tekst = f"{_afgerond(procent.procent, procent.decimalen)}%"
    waarden, bezwaar = _waarden(uitslagen, procent.stelling.nr)
    if bezwaar is not None:
        return _niet(post, tekst, bezwaar)
    wel = [naam for naam, waarde in waarden.items() if waarde in procent.stelling.waarden]
    exact = Fraction(100 * len(wel), len(waarden))
    stap = 10**procent.decimalen
    berekend = f"{len(wel)} van {len(waarden)} = {_bijna(exact, procent.decimalen + 2)}%"
    afgerond = {
        "half naar boven": Fraction(floor(exact * stap + Fraction(1, 2)), stap),
        "naar beneden": Fraction(floor(exact * stap), stap),
        "naar boven": Fraction(ceil(exact * stap), stap),
    }
    hoe = next((naam for naam, waarde in afgerond.items() if waarde == procent.procent), None)
    match hoe:
        case None:
            status, uitleg = Status.WIJKT_AF, f"{procent.stelling}; geen enkele afronding geeft {tekst}"
        case "half naar boven":
            status, uitleg = Status.KLOPT, str(procent.stelling)
        case _:
            status, uitleg = Status.AFRONDING, f"{procent.stelling}; klopt alleen bij afronden {hoe}"
    organisaties = tuple(wel) if status is Status.WIJKT_AF else ()
    return Bevonden(
        post=post, gepubliceerd=tekst, berekend=berekend, status=status, organisaties=organisaties, uitleg=uitleg
    )


def _woord(post: Post, woord: Woord, uitslagen: Sequence[Uitslag]) -> Bevonden:
    waarden, bezwaar = _waarden(uitslagen, woord.stelling.nr)
    if bezwaar is not None:
        return _niet(post, woord.woord, bezwaar)
    wel = [naam for naam, waarde in waarden.items() if waarde in woord.stelling.waarden]
    niet = [naam for naam in waarden if naam not in wel]
    past = all(vergelijk(100 * len(wel), maat, grens * len(waarden)) for maat, grens in woord.grenzen)
    exact = all(maat is Maat.PRECIES for maat, _ in woord.grenzen)
    status = (Status.KLOPT if exact else Status.BIJ_BENADERING) if past else Status.WIJKT_AF
    grenzen = opsomming(f"{maat.value} {decimaal(grens)}%" for maat, grens in woord.grenzen)
    procent = _bijna(Fraction(100 * len(wel), len(waarden)), 1)
    return Bevonden(
        post=post,
        gepubliceerd=woord.woord,
        berekend=f"{len(wel)} van {len(waarden)} = {procent}%",
        status=status,
        organisaties=() if past else tuple(wel if len(wel) < len(niet) else niet),
        uitleg=f"{woord.stelling}; '{woord.woord}' is gelezen als {grenzen}",
    )


def _namen(post: Post, namen: Namen, uitslagen: Sequence[Uitslag]) -> Bevonden:
    tekst = opsomming(namen.namen)
    waarden, bezwaar = _waarden(uitslagen, namen.stelling.nr)
    if bezwaar is not None:
        return _niet(post, tekst, bezwaar)
    berekend = [naam for naam, waarde in waarden.items() if waarde in namen.stelling.waarden]
    genoemd = set(map(vergelijkbaar, namen.namen))
    extra = [naam for naam in namen.namen if vergelijkbaar(naam) not in map(vergelijkbaar, berekend)]
    mist = [naam for naam in berekend if vergelijkbaar(naam) not in genoemd] if namen.volledig else []
    delen = [f"alleen gepubliceerd: {opsomming(extra)}"] if extra else []
    delen += [f"alleen berekend: {opsomming(mist)}"] if mist else []
    delen += [] if namen.volledig else ["de bron noemt er enkele"]
    return Bevonden(
        post=post,
        gepubliceerd=tekst,
        berekend=opsomming(sorted(berekend, key=naamsleutel)),
        status=Status.WIJKT_AF if extra or mist else Status.KLOPT,
        organisaties=(*extra, *mist),
        uitleg="; ".join([str(namen.stelling), *delen]),
    )


def _rangorde(post: Post, rangorde: Rangorde, uitslagen: Sequence[Uitslag]) -> Bevonden:
    tekst = opsomming(rangorde.namen)
    open_ = [_naam(uitslag) for uitslag in uitslagen if uitslag.open]
    if not uitslagen or open_:
        return _niet(post, tekst, f"nog open bij {opsomming(open_)}" if open_ else _ZONDER_SCORES)
    gesorteerd = sorted(uitslagen, key=lambda uitslag: (-uitslag.voldoende, naamsleutel(_naam(uitslag))))
    berekend = [_naam(uitslag) for uitslag in gesorteerd]
    paren = list(zip_longest(rangorde.namen, berekend, fillvalue=""))
    verschoven = [paar for paar in paren if vergelijkbaar(paar[0]) != vergelijkbaar(paar[1])]
    anders = dict.fromkeys(naam for kant in zip(*verschoven, strict=True) for naam in kant if naam)
    return Bevonden(
        post=post,
        gepubliceerd=tekst,
        berekend=opsomming(berekend),
        status=Status.WIJKT_AF if anders else Status.KLOPT,
        organisaties=tuple(anders),
    )


# -- what they share ---------------------------------------------------------------------------------------------------


def _niet(post: Post, gepubliceerd: str, reden: str) -> Bevonden:
    return Bevonden(post=post, gepubliceerd=gepubliceerd, berekend="", status=Status.NIET_HERBEREKENBAAR, uitleg=reden)


def _naam(uitslag: Uitslag) -> str:
    return uitslag.toetsing.organisatie


def _van(organisatie: str, uitslagen: Sequence[Uitslag]) -> Uitslag | None:
    return next((uitslag for uitslag in uitslagen if vergelijkbaar(_naam(uitslag)) == vergelijkbaar(organisatie)), None)


def _waarden(uitslagen: Sequence[Uitslag], nr: str) -> tuple[dict[str, str | None], str | None]:
    """Return per organisation the oordeel on a criterium or the score on a verwachting, None while it is open.

    With it comes why they cannot be compared, if they cannot.
    """
    waarden = {_naam(uitslag): _waarde(uitslag, nr) for uitslag in uitslagen}
    if not waarden:
        return waarden, _ZONDER_SCORES
    if all(nr not in u.toetsing.scores and nr not in (c.nr for c in u.criteria) for u in uitslagen):
        return waarden, f"het kader heeft voor criterium {nr} geen beslisregels"
    open_ = [naam for naam, waarde in waarden.items() if waarde is None]
    return waarden, f"nog open bij {opsomming(open_)}" if open_ else None


def _waarde(uitslag: Uitslag, nr: str) -> str | None:
    if nr in uitslag.toetsing.scores:
        score = uitslag.toetsing.scores[nr]
        return None if score is OPEN else score
    return next((criterium.oordeel for criterium in uitslag.criteria if criterium.nr == nr), None)


def _aantallen(aantallen: Mapping[str, int]) -> str:
    return ", ".join(f"{letter} {n}" for letter, n in aantallen.items())


def _bijna(waarde: Fraction, decimalen: int) -> str:
    """Write a computed number with at most this many decimals."""
    stap = 10**decimalen
    return decimaal(Fraction(floor(waarde * stap + Fraction(1, 2)), stap))


def _afgerond(waarde: Fraction, decimalen: int) -> str:
    """Write a number with this many decimals, rounded half up, with a decimal comma."""
    geheel, rest = divmod(floor(waarde * 10**decimalen + Fraction(1, 2)), 10**decimalen)
    return f"{geheel},{rest:0{decimalen}d}" if decimalen else str(geheel)
