"""The view model of `score` for one toetsing, and the words every other view shares."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.beslisregels import GEEN
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.woorden import aantallen_in_woorden, opsomming
from toetsing.weergave.nederlands import aantal, datum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.beslisregels import Beslisregel, Oordeel
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.uitslag import Criteriumuitslag, Uitslag


ZONDER_BESLISREGELS: Final = "het kader heeft hiervoor geen beslisregels"


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
class Toetsingblad:
    """One toetsing in detail."""

    organisatie: str
    kenmerken: str
    kader: str
    stand: str
    koppen: tuple[str, ...]
    themas: tuple[Themablok, ...]
    legenda: str


def toon_toetsing(kader: Kader, uitslag: Uitslag) -> Toetsingblad:
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
    return Toetsingblad(
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


def opmerkingen_bij(kader: Kader, uitslag: Criteriumuitslag) -> tuple[str, ...]:
    """What a reader must know beside the oordeel: what is missing, what is settled, what the kader does not answer."""
    zinnen = []
    if uitslag.staat_vast:
        zinnen.append(f"staat vast, ook al is {opsomming(uitslag.open)} nog open")
    elif uitslag.open:
        zinnen.append(f"nog open: {opsomming(uitslag.open)}")
    if uitslag.oordeel == GEEN and not uitslag.rijen:
        toestand = aantallen_in_woorden(kader.schaal, uitslag.aantallen, len(uitslag.open))
        zinnen.append(f"geen beslisregel van toepassing bij {toestand}")
    if uitslag.afwijking is not None:
        wie = f" door {uitslag.afwijking.door}" if uitslag.afwijking.door else ""
        zinnen.append(f"afwijkend vastgesteld{wie}: {uitslag.afwijking.oordeel} ({uitslag.afwijking.motivering})")
    if uitslag.gepubliceerd is not None and uitslag.gepubliceerd != uitslag.oordeel:
        zinnen.append(f"gepubliceerd is {uitslag.gepubliceerd}")
    zinnen += [f"let op, ook deze rij past: {_rij(rij)}" for rij in uitslag.tegenspraak]
    return tuple(zinnen)


def _rij(rij: Beslisregel) -> str:
    return f"{rij.oordeel} bij {rij.zin}"


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
