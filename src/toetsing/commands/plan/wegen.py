"""Ways to a better oordeel as rows, and the shortest list to a goal: ready strings, and numbers to count with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.commands.plan.keuzes import gunstig_in_woorden, weg_in_woorden
from toetsing.document.letter import letter_van
from toetsing.domain.change.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import bekende_oordelen
from toetsing.domain.scores import als_woord
from toetsing.domain.words.woorden import aantal, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.letter import Letter
    from toetsing.domain.change.verbeteren import Doelplan, Weg
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel

_MILJOEN: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wegregel:
    """A way of one criterium to a better oordeel.

    `aantal` is of how many verwachtingen, `keuzes` how many such ways there are; both 0 where there is no certain way.
    `winst` is how many oordelen it rises; `gunstig` is what would do if open scores turn out well, where that is less.
    """

    nr: str
    kort: str
    nu: Letter
    naar: Letter
    winst: int
    aantal: int
    verbeter: str
    keuzes: int
    gunstig: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Herstelregel:
    """A verwachting to repair: its score and the one it should get."""

    nr: str
    tekst: str
    nu: str
    naar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelbeeld:
    """The shortest list to the goal: the ways that it takes, and one of the shortest lists where there is one."""

    doel: str
    zinnen: tuple[str, ...]
    wegen: tuple[Wegregel, ...]
    lijst: tuple[Herstelregel, ...]


def wegregel(kader: Kader, uitslag: Uitslag, weg: Weg) -> Wegregel:
    """Return a way as a row; an oordeel that its beslisregels do not know is shown as the next better one."""
    criterium = next(criterium for criterium in kader.criteria if criterium.nr == weg.nr)
    genoeg = _genoeg(kader, weg)
    gevonden = weg.zeker if isinstance(weg.zeker, Kortste) else None
    return Wegregel(
        nr=weg.nr,
        kort=criterium.kort,
        nu=letter_van(kader, next(een.mogelijk for een in uitslag.criteria if een.nr == weg.nr)),
        naar=letter_van(kader, (genoeg[-1] if genoeg else weg.doel,)),
        winst=weg.winst,
        aantal=gevonden.grootte if gevonden else 0,
        verbeter=weg_in_woorden(kader, weg),
        keuzes=gevonden.aantal if gevonden else 0,
        gunstig=gunstig_in_woorden(kader, weg),
    )


def toon_doel(kader: Kader, uitslag: Uitslag, doel: str, plan: Doelplan) -> Doelbeeld:
    """Make the view of a goal, as it was typed."""
    nodig = [weg for weg in plan.wegen if not _bereikt(weg)]
    bereikt = [weg.nr for weg in plan.wegen if _bereikt(weg)]
    zinnen = [_doelzin(plan, nodig)]
    if nodig and bereikt:
        zinnen.append(f"Al zeker bij {opsomming(bereikt)}.")
    zinnen += _bestaat_niet(kader, nodig)
    return Doelbeeld(
        doel=schoon(doel),
        zinnen=tuple(zinnen),
        wegen=tuple(wegregel(kader, uitslag, weg) for weg in nodig),
        lijst=tuple(_lijst(kader, uitslag, nodig)) if plan.grootte is not None else (),
    )


def _genoeg(kader: Kader, weg: Weg) -> tuple[Oordeel, ...]:
    """Return the oordelen at least as good as the goal that the beslisregels of the criterium know, best first."""
    criterium = next(criterium for criterium in kader.criteria if criterium.nr == weg.nr)
    plaats = kader.letters.index
    return tuple(letter for letter in bekende_oordelen(kader, criterium) if plaats(letter) <= plaats(weg.doel))


def _bereikt(weg: Weg) -> bool:
    return isinstance(weg.zeker, Kortste) and weg.zeker.grootte == 0


def _bestaat_niet(kader: Kader, nodig: Sequence[Weg]) -> Iterator[str]:
    waar: dict[tuple[Oordeel, tuple[Oordeel, ...]], list[str]] = {}
    for weg in nodig:
        genoeg = _genoeg(kader, weg)
        if weg.doel not in genoeg:
            waar.setdefault((weg.doel, genoeg), []).append(weg.nr)
    for (doel, genoeg), nrs in waar.items():
        wat = f"minstens {doel} is daar {opsomming(genoeg, 'of')}" if genoeg else "en een beter oordeel niet"
        yield f"Oordeel {doel} bestaat niet bij {opsomming(nrs)}; {wat}."


def _lijst(kader: Kader, uitslag: Uitslag, nodig: Sequence[Weg]) -> Iterator[Herstelregel]:
    teksten = {v.nr: v.tekst for v in kader.verwachtingen}
    for weg in nodig:
        for nr, score in weg.zeker.eerste[0] if isinstance(weg.zeker, Kortste) else ():
            nu = als_woord(uitslag.toetsing.scores[nr])
            yield Herstelregel(nr=nr, tekst=teksten[nr], nu=nu, naar=score)


def _doelzin(plan: Doelplan, nodig: Sequence[Weg]) -> str:
    """Return how long the shortest list is, or why there is none that is certain."""
    if not nodig:
        return "Dit doel is al zeker bereikt."
    if plan.grootte is not None:
        hoeveel = "meer dan een miljoen" if plan.aantal > _MILJOEN else plan.aantal
        keus = "er is één zo korte lijst" if plan.aantal == 1 else f"er zijn {hoeveel} lijsten die zo kort zijn"
        wat = aantal(plan.grootte, "verwachting", "verwachtingen")
        return f"Hiervoor moet u minstens {wat} verbeteren; {keus}."
    nooit = [w.nr for w in nodig if isinstance(w.zeker, Onhaalbaar) and isinstance(w.kans, Onhaalbaar | None)]
    if nooit:
        return f"Dit doel is niet te bereiken: bij {opsomming(nooit)} leidt geen enkel herstel ertoe."
    te_veel = [w.nr for w in nodig if isinstance(w.zeker, Gestopt)]
    if te_veel:
        return f"Voor dit doel is geen lijst gevonden: bij {opsomming(te_veel)} zijn er te veel toestanden."
    open_ = opsomming(w.nr for w in nodig if isinstance(w.zeker, Onhaalbaar))
    return f"Of dit doel wordt bereikt, hangt bij {open_} ook af van wat daar open is; vul dat eerst in."
