"""What there is to tell of the way to a better oordeel: ready strings, and numbers where somebody may want to count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.commands.plan.keuzes import enkele, keuze_in_het_kort, verlies_in_woorden
from toetsing.commands.plan.maatregelen import toon_maatregelen
from toetsing.commands.plan.wegen import toon_doel, wegregel
from toetsing.document.letter import letter_van, vastgesteld_van
from toetsing.document.omslag import ZELFEVALUATIE, Omslag, herkomst_van
from toetsing.document.zinnen import kadernaam, legenda, overgenomen_zin, stand
from toetsing.domain.change.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import bekende_oordelen, op_winst, zeker_minstens
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.commands.plan.maatregelen import Maatregelen
    from toetsing.commands.plan.wegen import Doelbeeld, Wegregel
    from toetsing.document.letter import Letter
    from toetsing.document.omslag import Herkomst
    from toetsing.domain.change.opvolging import Opvolging
    from toetsing.domain.change.verbeteren import Criteriumplan, Doelplan, Weg
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Kwetsbaarregel:
    """What a criterium cannot lose: how many losses lower what is certain (0 where that was not found), and which."""

    nr: str
    kort: str
    nu: Letter
    aantal: int
    verlies: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Openregel:
    """A criterium with open scores: what is possible, which of the open ones still decide, and which do not."""

    nr: str
    kort: str
    mogelijk: Letter
    beslissend: str
    overig: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole answer. `doel` is there where one was stated; `wegen` stand in the order of what they win."""

    omslag: Omslag
    samenvatting: tuple[str, ...]
    doel: Doelbeeld | None
    wegen: tuple[Wegregel, ...]
    wegregels: tuple[str, ...]
    kwetsbaar: tuple[Kwetsbaarregel, ...]
    kwetsregels: tuple[str, ...]
    open: tuple[Openregel, ...]
    maatregelen: Maatregelen
    legenda: str
    leesregels: tuple[str, ...]
    herkomst: Herkomst


def toon_plan(
    kader: Kader,
    uitslag: Uitslag,
    plannen: Sequence[Criteriumplan],
    *,
    doel: tuple[str, Doelplan] | None,
    opvolging: Opvolging,
    peildatum: date,
) -> Plan:
    """Make the view of one organisation; `doel` is the goal as it was typed with the list that leads to it."""
    maatregelen = toon_maatregelen(kader, uitslag.toetsing.scores, opvolging, peildatum)
    volgorde = op_winst(plannen)
    overig = [weg for plan in plannen for weg in plan.wegen if not isinstance(weg.zeker, Kortste)]
    kort = {criterium.nr: criterium.kort for criterium in kader.criteria}
    return Plan(
        omslag=omslag_van(kader, uitslag, "De kortste weg naar een beter oordeel"),
        samenvatting=(
            f"{stand(uitslag)}.",
            *_samenvatting(kader, uitslag, plannen, volgorde),
            *maatregelen.zinnen,
        ),
        doel=toon_doel(kader, uitslag, *doel) if doel is not None else None,
        wegen=tuple(wegregel(kader, uitslag, weg) for weg in (*volgorde, *overig)),
        wegregels=tuple(_wegregels(kader, plannen)),
        kwetsbaar=tuple(
            _kwetsbaar(kader, kort, plan, plan.verlies) for plan in plannen if not isinstance(plan.verlies, Onhaalbaar)
        ),
        kwetsregels=tuple(_kwetsregels(plannen)),
        open=tuple(_open(kader, kort, plan) for plan in plannen if plan.uitslag.open),
        maatregelen=maatregelen,
        legenda=legenda(kader),
        leesregels=tuple(_leesregels(kader)),
        herkomst=herkomst_van(kader, [uitslag.toetsing.bron], peildatum),
    )


def omslag_van(kader: Kader, uitslag: Uitslag, ondertitel: str) -> Omslag:
    """Return the cover of an answer about one organisation."""
    toetsing = uitslag.toetsing
    kenmerken = (
        ("ronde", toetsing.ronde or ""),
        ("datum", datum(toetsing.datum) if toetsing.datum else ""),
        ("soort", toetsing.soort.value if toetsing.soort else ""),
        ("scores", overgenomen_zin(toetsing)),
        ("kader", kadernaam(kader)),
    )
    return Omslag(
        titel=toetsing.organisatie,
        ondertitel=ondertitel,
        merken=(ZELFEVALUATIE,) if toetsing.soort is Soort.ZELFEVALUATIE else (),
        kenmerken=tuple((label, waarde) for label, waarde in kenmerken if waarde),
    )


def _samenvatting(
    kader: Kader, uitslag: Uitslag, plannen: Sequence[Criteriumplan], volgorde: Sequence[Weg]
) -> Iterator[str]:
    yield from _meeste_winst(kader, uitslag, volgorde)
    een_genoeg = [p.uitslag.nr for p in plannen if isinstance(p.verlies, Kortste) and p.verlies.grootte == 1]
    if een_genoeg:
        waar = enkele(een_genoeg)
        yield f"Kwetsbaar: bij {waar} kan het oordeel al dalen als één verwachting een lagere score krijgt."
    bepalend = [nr for plan in plannen for nr in plan.beslissend or ()]
    if bepalend:
        yield f"Nog in te vullen, want het bepaalt een oordeel: {enkele(bepalend)}."


def _meeste_winst(kader: Kader, uitslag: Uitslag, volgorde: Sequence[Weg]) -> Iterator[str]:
    """Say which way wins most per verwachting, and which win as much."""
    gevonden = [(weg, weg.zeker) for weg in volgorde if isinstance(weg.zeker, Kortste)]
    if not gevonden:
        return
    (weg, kortste), *rest = gevonden
    mogelijk = next(een.mogelijk for een in uitslag.criteria if een.nr == weg.nr)
    yield (
        f"De meeste winst per verwachting: criterium {weg.nr} van {letter_van(kader, mogelijk).tekst} naar "
        f"{'zeker ' if mogelijk[1:] else ''}{weg.doel}, met {keuze_in_het_kort(kader, kortste)}."
    )
    gelijk = [
        f"{ander.nr} naar {ander.doel}"
        for ander, zijn in rest
        if ander.winst * kortste.grootte == weg.winst * zijn.grootte
    ]
    if gelijk:
        yield f"Evenveel winst per verwachting: {enkele(gelijk)}."


def _wegregels(kader: Kader, plannen: Sequence[Criteriumplan]) -> Iterator[str]:
    beste = kader.oordelen[0].letter
    best = [plan.uitslag.nr for plan in plannen if zeker_minstens(plan.uitslag) == beste]
    if best:
        yield f"Al zeker {beste}: {opsomming(best)}."
    bekend = {criterium.nr: bekende_oordelen(kader, criterium) for criterium in kader.criteria}
    for niveau in kader.oordelen:
        nrs = [plan.uitslag.nr for plan in plannen if niveau.letter not in bekend[plan.uitslag.nr]]
        if nrs:
            yield f"Oordeel {niveau.letter} bestaat niet bij {opsomming(nrs)}."
    zonder = [criterium.nr for criterium in kader.criteria if criterium.regelset is None]
    if zonder:
        yield f"Zonder beslisregels, en dus zonder oordeel: {opsomming(zonder)}."
    for plan in plannen:
        gezet = vastgesteld_van(kader, plan.uitslag)
        if gezet is not None:
            nr = plan.uitslag.nr
            yield f"Op criterium {nr} is {gezet.tekst} vastgesteld; dit plan gaat uit van wat uit de scores volgt."


def _kwetsbaar(kader: Kader, kort: dict[str, str], plan: Criteriumplan, verlies: Kortste | Gestopt) -> Kwetsbaarregel:
    return Kwetsbaarregel(
        nr=plan.uitslag.nr,
        kort=kort[plan.uitslag.nr],
        nu=letter_van(kader, plan.uitslag.mogelijk),
        aantal=verlies.grootte if isinstance(verlies, Kortste) else 0,
        verlies=verlies_in_woorden(kader, verlies),
    )


def _kwetsregels(plannen: Sequence[Criteriumplan]) -> Iterator[str]:
    niet = [plan.uitslag for plan in plannen if isinstance(plan.verlies, Onhaalbaar)]
    vast = [een.nr for een in niet if een.oordeel is not None]
    if vast:
        yield f"Geen verlies verlaagt het oordeel bij {opsomming(vast)}."
    laagste: dict[Oordeel, list[str]] = {}
    for een in niet:
        if een.oordeel is None:
            laagste.setdefault(een.mogelijk[-1], []).append(een.nr)
    for letter, nrs in laagste.items():
        wat = "kan het nu al zonder oordeel blijven" if letter == GEEN else f"kan {letter} nu al"
        yield f"Bij {opsomming(nrs)} {wat}, en verlies maakt dat niet lager."


def _open(kader: Kader, kort: dict[str, str], plan: Criteriumplan) -> Openregel:
    uitslag, beslissend = plan.uitslag, plan.beslissend
    return Openregel(
        nr=uitslag.nr,
        kort=kort[uitslag.nr],
        mogelijk=letter_van(kader, uitslag.mogelijk),
        beslissend="niet nagegaan: te veel toestanden" if beslissend is None else opsomming(beslissend) or "–",
        overig=opsomming(nr for nr in uitslag.open if beslissend is not None and nr not in beslissend) or "–",
    )


def _leesregels(kader: Kader) -> Iterator[str]:
    yield (
        "Herstellen is een score verbeteren; nvt blijft staan. Genoemd zijn steeds de kleinste aantallen, en alle "
        "keuzes die even klein zijn tellen mee. Verlies is dat een verwachting die nu voldoende is, een lagere score "
        "krijgt. Alles is nagerekend met de beslisregels van het kader."
    )
    yield (
        "Een open score is geen min: die kunt u invullen, niet herstellen. Een weg werkt hoe de open scores ook "
        "uitvallen; zolang er iets open is, geldt als oordeel van nu het laagste dat nog kan."
    )
    beste, slechtste = kader.oordelen[0].letter, kader.oordelen[-1].letter
    stappen = len(kader.oordelen) - 1
    if stappen:
        yield f"Winst is hoeveel oordelen een criterium stijgt: van {slechtste} naar {beste} is dat {stappen}."
