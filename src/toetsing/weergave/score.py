"""The view model of `score`: one toetsing in detail, and many in an overview."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.beslisregels import GEEN
from toetsing.domain.bijzonderheden import aantallen_in_woorden
from toetsing.domain.scores import OPEN
from toetsing.weergave.nederlands import datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.beslisregels import Beslisregel, Oordeel
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.uitslag import Criteriumuitslag, Uitslag


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingregel:
    """One verwachting with its score as shown ("+", "open") and the cell it came from."""

    nr: str
    tekst: str
    score: str
    cel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumregel:
    """One decided criterium. `oordeel` is "V", "V of M" or "geen"; `aantallen` stands in the order of the heading."""

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
                    for criterium in thema.criteria
                    if criterium.nr in per_nr
                ),
            )
            for thema in kader.themas
            if any(criterium.nr in per_nr for criterium in thema.criteria)
        ),
        legenda=legenda(kader),
    )


def toon_overzicht(kader: Kader, uitslagen: Sequence[Uitslag]) -> Overzicht:
    """Make the overview of many uitslagen, in the order in which they were given."""
    criteria = tuple(criterium.nr for criterium in kader.criteria if criterium.regelset is not None)
    voldoende, open_, beoordeeld = (
        sum(getattr(uitslag, veld) for uitslag in uitslagen) for veld in ("voldoende", "open", "beoordeeld")
    )
    return Overzicht(
        titel=f"{len(uitslagen)} toetsingen",
        kader=kadernaam(kader),
        criteria=criteria,
        rijen=tuple(
            Overzichtrij(
                organisatie=_naam_in_overzicht(uitslag, uitslagen),
                voldoende=_van(uitslag.voldoende, uitslag.open, uitslag.beoordeeld),
                oordelen=tuple(mogelijk_kort(criterium.mogelijk) for criterium in uitslag.criteria),
            )
            for uitslag in uitslagen
        ),
        totaal=_van(voldoende, open_, beoordeeld),
        verdeling=tuple(
            (letter, tuple(_verdeeld(uitslagen, plaats, letter) for plaats in range(len(criteria))))
            for letter in kader.letters
            if letter != GEEN or any(GEEN in c.mogelijk for uitslag in uitslagen for c in uitslag.criteria)
        ),
        legenda=legenda(kader),
    )


def kadernaam(kader: Kader) -> str:
    """Return the kader as every output names it: title, id and version."""
    return f"{kader.titel} ({kader.id}, versie {kader.versie})"


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


def mogelijk_lang(mogelijk: Sequence[Oordeel]) -> str:
    """Return "V", or "V of M" while more than one oordeel is possible."""
    return opsomming(mogelijk, "of")


def mogelijk_kort(mogelijk: Sequence[Oordeel]) -> str:
    """Return "V", or "V/M" while more than one oordeel is possible."""
    return "/".join(mogelijk)


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
        opmerkingen=_opmerkingen(kader, uitslag),
        verwachtingen=tuple(_verwachtingregel(v, geheel) for v in criterium.verwachtingen),
    )


def _opmerkingen(kader: Kader, uitslag: Criteriumuitslag) -> tuple[str, ...]:
    """What a reader must know beside the oordeel: what is missing, what is settled, what the kader does not answer."""
    zinnen = []
    if uitslag.staat_vast:
        zinnen.append(f"staat vast, ook al is {opsomming(uitslag.open)} nog open")
    elif uitslag.open:
        zinnen.append(f"nog open: {opsomming(uitslag.open)}")
    if uitslag.oordeel == GEEN and not uitslag.rijen:
        zinnen.append(f"geen beslisregel van toepassing bij {aantallen_in_woorden(kader, uitslag)}")
    zinnen += [f"let op, ook deze rij past: {_rij(rij)}" for rij in uitslag.tegenspraak]
    return tuple(zinnen)


def _rij(rij: Beslisregel) -> str:
    return f"{rij.oordeel} bij {rij.zin}"


def _verwachtingregel(verwachting: Verwachting, geheel: Uitslag) -> Verwachtingregel:
    score = geheel.toetsing.scores[verwachting.nr]
    plek = geheel.toetsing.herkomst.get(verwachting.nr)
    tekst = verwachting.tekst if verwachting.telt_mee else f"{verwachting.tekst} (telt niet mee: {verwachting.reden})"
    return Verwachtingregel(
        nr=verwachting.nr,
        tekst=tekst,
        score="open" if score is OPEN else score,
        cel=(plek.adres or "") if plek else "",
    )


def _naam_in_overzicht(uitslag: Uitslag, uitslagen: Sequence[Uitslag]) -> str:
    """Return the name, with ronde and soort where the overview has more than one of them."""
    toetsing = uitslag.toetsing
    delen = []
    if len({u.toetsing.ronde for u in uitslagen}) > 1:
        delen.append(toetsing.ronde or "zonder ronde")
    if len({u.toetsing.soort for u in uitslagen}) > 1:
        delen.append(toetsing.soort.value if toetsing.soort else "soort onbekend")
    return f"{toetsing.organisatie} ({', '.join(delen)})" if delen else toetsing.organisatie


def _van(zeker: int, open_: int, geheel: int) -> str:
    return f"{zeker}-{zeker + open_} van {geheel}" if open_ else f"{zeker} van {geheel}"


def _verdeeld(uitslagen: Sequence[Uitslag], plaats: int, letter: Oordeel) -> str:
    """Return how many have a letter: "8", or "8-10" for certain and possible."""
    mogelijk = Counter(letter in u.criteria[plaats].mogelijk for u in uitslagen)[True]
    zeker = Counter(u.criteria[plaats].oordeel == letter for u in uitslagen)[True]
    return str(zeker) if zeker == mogelijk else f"{zeker}-{mogelijk}"
