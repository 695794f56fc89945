"""The view of `score` for many toetsingen: a row each, and the distribution per criterium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import kadernaam, legenda, overgenomen_zin
from toetsing.domain.rules.boom import GEEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel

_STER: Final = "; * = afwijkend vastgesteld, met het berekende oordeel tussen haakjes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overzichtrij:
    """One organisation in the overview: "18 van 24" and an oordeel per criterium."""

    organisatie: str
    voldoende: str
    oordelen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overzicht:
    """Many toetsingen, a row each, with the distribution per criterium below."""

    titel: str
    kader: str
    criteria: tuple[str, ...]
    rijen: tuple[Overzichtrij, ...]
    totaal: str
    verdeling: tuple[tuple[str, tuple[str, ...]], ...]
    afwijkingen: tuple[tuple[str, tuple[str, ...]], ...]
    legenda: str


def toon_overzicht(kader: Kader, uitslagen: Sequence[Uitslag]) -> Overzicht:
    """Make the overview of many uitslagen, in the order in which they were given."""
    criteria = tuple(criterium.nr for criterium in kader.criteria if criterium.regelset is not None)
    voldoende, open_, beoordeeld = (
        sum(getattr(uitslag, veld) for uitslag in uitslagen) for veld in ("voldoende", "open", "beoordeeld")
    )
    met_ronde = len({u.toetsing.ronde for u in uitslagen}) > 1
    met_soort = len({u.toetsing.soort for u in uitslagen}) > 1
    return Overzicht(
        titel=_titel(uitslagen),
        kader=kadernaam(kader),
        criteria=criteria,
        rijen=tuple(
            Overzichtrij(
                organisatie=_naam_in_overzicht(uitslag, met_ronde=met_ronde, met_soort=met_soort),
                voldoende=_van(uitslag.voldoende, uitslag.open, uitslag.beoordeeld),
                oordelen=tuple(_oordeel(criterium) for criterium in uitslag.criteria),
            )
            for uitslag in uitslagen
        ),
        totaal=_van(voldoende, open_, beoordeeld),
        verdeling=tuple(
            (letter, tuple(_verdeeld(uitslagen, plaats, letter) for plaats in range(len(criteria))))
            for letter in kader.letters
            if letter != GEEN or any(GEEN in c.mogelijk for uitslag in uitslagen for c in uitslag.criteria)
        ),
        afwijkingen=tuple(_afwijkingen(uitslagen, criteria)),
        legenda=legenda(kader) + (_STER if any(c.wijkt_af for u in uitslagen for c in u.criteria) else ""),
    )


def _titel(uitslagen: Sequence[Uitslag]) -> str:
    """Return "26 toetsingen, ronde 2015, toezicht"; what differs between them stands in the rows instead."""
    rondes = {uitslag.toetsing.ronde for uitslag in uitslagen}
    soorten = {uitslag.toetsing.soort for uitslag in uitslagen}
    ronde = next(iter(rondes)) if len(rondes) == 1 else None
    soort = next(iter(soorten)) if len(soorten) == 1 else None
    delen = [f"{len(uitslagen)} toetsingen", f"ronde {ronde}" if ronde else "", soort.value if soort else ""]
    delen.append("let op: verschillende soorten door elkaar" if len(soorten) > 1 else "")
    return ", ".join(deel for deel in delen if deel)


def _oordeel(criterium: Criteriumuitslag) -> str:
    """Return "V", "V/M" while open, or "M*(V)": set by people, with the computed one beside it."""
    berekend = mogelijk_kort(criterium.mogelijk)
    if criterium.afwijking is None or not criterium.wijkt_af:
        return berekend
    return f"{criterium.afwijking.oordeel}*({berekend})"


def _afwijkingen(uitslagen: Sequence[Uitslag], criteria: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield per direction ("V naar M") how many departures there are on each criterium."""
    tellingen: dict[str, list[int]] = {}
    for uitslag in uitslagen:
        for plaats, criterium in enumerate(uitslag.criteria):
            if criterium.afwijking is not None and criterium.wijkt_af:
                richting = f"{mogelijk_kort(criterium.mogelijk)} naar {criterium.afwijking.oordeel}"
                tellingen.setdefault(richting, [0] * len(criteria))[plaats] += 1
    for richting, aantallen in sorted(tellingen.items()):
        yield richting, tuple(str(n) if n else "" for n in aantallen)


def mogelijk_kort(mogelijk: Sequence[Oordeel]) -> str:
    """Return "V", or "V/M" while more than one oordeel is possible."""
    return "/".join(mogelijk)


def _naam_in_overzicht(uitslag: Uitslag, *, met_ronde: bool, met_soort: bool) -> str:
    """Return the name, with ronde and soort where the overview has more than one of them, and what was taken over."""
    toetsing = uitslag.toetsing
    delen = []
    if met_ronde:
        delen.append(toetsing.ronde or "zonder ronde")
    if met_soort:
        delen.append(toetsing.soort.value if toetsing.soort else "soort onbekend")
    if toetsing.overgenomen:
        delen.append(overgenomen_zin(toetsing))
    return f"{toetsing.organisatie} ({', '.join(delen)})" if delen else toetsing.organisatie


def _van(zeker: int, open_: int, geheel: int) -> str:
    return f"{zeker}-{zeker + open_} van {geheel}" if open_ else f"{zeker} van {geheel}"


def _verdeeld(uitslagen: Sequence[Uitslag], plaats: int, letter: Oordeel) -> str:
    """Return how many have a letter: "8", or "8-10" for certain and possible."""
    mogelijk = sum(letter in uitslag.criteria[plaats].mogelijk for uitslag in uitslagen)
    zeker = sum(uitslag.criteria[plaats].oordeel == letter for uitslag in uitslagen)
    return str(zeker) if zeker == mogelijk else f"{zeker}-{mogelijk}"
