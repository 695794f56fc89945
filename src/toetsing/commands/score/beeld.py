"""The view of `score` for one toetsing: every string of it, ready."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.document.zinnen import (
    ZONDER_BESLISREGELS,
    beslisregel_zin,
    kadernaam,
    legenda,
    mogelijk_lang,
    opmerkingen_bij,
    overgenomen_zin,
    stand,
)
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader, Verwachting


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingregel:
    """One verwachting with its score as shown ("+", "open", "+ (uit 2015)") and the cell it came from."""

    nr: str
    tekst: str
    score: str
    cel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumregel:
    """One criterium. `oordeel` is "V", "V of M", "geen", or empty where the kader has no beslisregels for it.

    `aantallen` stands in the order of the heading.
    """

    nr: str
    naam: str
    oordeel: str
    aantallen: tuple[str, ...]
    beslisregel: str
    opmerkingen: tuple[str, ...]
    verwachtingen: tuple[Verwachtingregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Themablok:
    """A thema with its decided criteria."""

    titel: str
    criteria: tuple[Criteriumregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsingbeeld:
    """One toetsing in detail."""

    organisatie: str
    kenmerken: str
    kader: str
    stand: str
    koppen: tuple[str, ...]
    themas: tuple[Themablok, ...]
    legenda: str


def toon_toetsing(kader: Kader, uitslag: Uitslag) -> Toetsingbeeld:
    """Make the detail view of one uitslag."""
    toetsing = uitslag.toetsing
    per_nr = {criterium.nr: criterium for criterium in uitslag.criteria}
    nvt_komt_voor = any(c.aantallen[teken] for c in uitslag.criteria for teken in kader.nvt)
    tekens = tuple(n.teken for n in kader.schaal if not n.nvt or nvt_komt_voor)
    kenmerken = (
        f"ronde {toetsing.ronde}" if toetsing.ronde else None,
        datum(toetsing.datum) if toetsing.datum else None,
        toetsing.soort.value if toetsing.soort else None,
        overgenomen_zin(toetsing),
    )
    return Toetsingbeeld(
        organisatie=toetsing.organisatie,
        kenmerken=", ".join(deel for deel in kenmerken if deel),
        kader=kadernaam(kader),
        stand=stand(uitslag),
        koppen=(*tekens, *(("open",) if uitslag.open else ())),
        themas=tuple(
            Themablok(
                titel=f"{thema.nr}. {thema.naam}",
                criteria=tuple(
                    _criteriumregel(kader, criterium, per_nr[criterium.nr], uitslag, tekens)
                    if criterium.nr in per_nr
                    else _zonder_beslisregels(criterium, uitslag, tekens)
                    for criterium in thema.criteria
                ),
            )
            for thema in kader.themas
        ),
        legenda=legenda(kader),
    )


def _criteriumregel(
    kader: Kader, criterium: Criterium, uitslag: Criteriumuitslag, geheel: Uitslag, tekens: tuple[str, ...]
) -> Criteriumregel:
    aantallen = [str(uitslag.aantallen[teken]) for teken in tekens]
    if geheel.open:
        aantallen.append(str(len(uitslag.open)))
    return Criteriumregel(
        nr=criterium.nr,
        naam=criterium.kort,
        oordeel=mogelijk_lang(uitslag.mogelijk),
        aantallen=tuple(aantallen),
        beslisregel=beslisregel_zin(uitslag),
        opmerkingen=opmerkingen_bij(kader, uitslag),
        verwachtingen=tuple(_verwachtingregel(v, geheel) for v in criterium.verwachtingen),
    )


def _zonder_beslisregels(criterium: Criterium, geheel: Uitslag, tekens: tuple[str, ...]) -> Criteriumregel:
    """A criterium the kader does not decide: counted and shown, without an oordeel."""
    scores = [geheel.toetsing.scores[v.nr] for v in criterium.verwachtingen if v.telt_mee]
    return Criteriumregel(
        nr=criterium.nr,
        naam=criterium.kort,
        oordeel="",
        aantallen=tuple(str(sum(s == t for s in scores)) for t in (*tekens, *((OPEN,) if geheel.open else ()))),
        beslisregel="",
        opmerkingen=(ZONDER_BESLISREGELS,),
        verwachtingen=tuple(_verwachtingregel(v, geheel) for v in criterium.verwachtingen),
    )


def _verwachtingregel(verwachting: Verwachting, geheel: Uitslag) -> Verwachtingregel:
    score = geheel.toetsing.scores[verwachting.nr]
    plek = geheel.toetsing.herkomst.get(verwachting.nr)
    ronde = geheel.toetsing.overgenomen.get(verwachting.nr)
    tekst = verwachting.tekst if verwachting.telt_mee else f"{verwachting.tekst} (telt niet mee: {verwachting.reden})"
    return Verwachtingregel(
        nr=verwachting.nr,
        tekst=tekst,
        score=f"{als_woord(score)}{f' (uit {ronde})' if ronde else ''}",
        cel=(plek.adres or "") if plek else "",
    )
