"""What differs from what was computed: published otherwise, or set otherwise by people with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toetsing.commands.rapport.landelijk.beeld import Afwijkingregel
from toetsing.commands.rapport.zinnen import andere_verdeling_zin, anders_gepubliceerd_zin, bron_zin
from toetsing.document.aandelen import gepubliceerde_aandelen
from toetsing.document.bovenzinnen import wat_boven
from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.document.postzinnen import (
    berekend_zin,
    gepubliceerd_zin,
    namen_van_waarden,
    uitleg_zin,
    van_allen_zin,
    wie_zin,
)
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.compare.bevonden import Status
from toetsing.domain.compare.posten import GETELD, Namen, Procent, Verdeling, Woord
from toetsing.domain.decide.uitslag import Knoopuitslag
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.aandelen import Aandeel
    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.compare.posten import Inhoud, Stelling
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader


def anders_gepubliceerd(uitslagen: Sequence[Uitslag]) -> Iterator[Afwijkingregel]:
    """Yield the oordelen in the workbooks that were published otherwise than they are computed.

    While an oordeel is open, what was published may still turn out to follow from the scores: then it is no deviation.
    """
    for uitslag, een in _beslist(uitslagen):
        if een.gepubliceerd is not None and een.gepubliceerd not in een.mogelijk:
            yield _regel(uitslag, een, een.gepubliceerd, "")


def afwijkend_vastgesteld(kader: Kader, uitslagen: Sequence[Uitslag], *, met_door: bool) -> Iterator[Afwijkingregel]:
    """Yield the oordelen that people set otherwise, in the order of the kader, with why; by whom where `met_door`.

    Those above the criteria come last.
    """
    nrs = [*(criterium.nr for criterium in kader.criteria), *(thema.nr for thema in kader.themas), GEHEEL]
    plek = {nr: i for i, nr in enumerate(nrs)}
    for uitslag, een in sorted(_beslist(uitslagen), key=lambda van: plek[van[1].nr]):
        if een.wijkt_af and (afwijking := een.afwijkend) is not None:
            door = f" ({schoon(afwijking.door)})" if met_door and afwijking.door else ""
            waarom = f"{schoon(afwijking.motivering)}{door}"
            yield _regel(uitslag, een, afwijking.oordeel, waarom)


def afwijkende_posten(kader: Kader, bevonden: Sequence[Bevonden]) -> Iterator[Afwijkingregel]:
    """Yield the published figures that differ from the computed ones, with their place in the source."""
    for een in bevonden:
        if een.status is Status.WIJKT_AF:
            zin = uitleg_zin(een.uitkomst)
            yield Afwijkingregel(
                wie=wie_zin(een) or "alle organisaties",
                wat=een.post.tekst,
                berekend=berekend_zin(een.uitkomst),
                ander=gepubliceerd_zin(een.post.inhoud),
                waarom=" ".join(filter(None, (als_zin(zin), bron_zin(bron_in_woorden(kader, een.post.bron))))),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gepubliceerd:
    """What was published otherwise of one criterium or verwachting: its counts, and in sentences that and the rest."""

    aandelen: tuple[Aandeel, ...] = ()
    telling: tuple[str, ...] = ()
    verder: tuple[str, ...] = ()


def anders_gepubliceerd_bij(kader: Kader, bevonden: Sequence[Bevonden]) -> dict[str, Gepubliceerd]:
    """Return what was published otherwise by the number it is about; of one organisation only the table tells."""
    per_nr: dict[str, Gepubliceerd] = {}
    for een in bevonden:
        nr = _nr_van(een.post.inhoud)
        if een.status is not Status.WIJKT_AF or nr is None:
            continue
        tot_nu = per_nr.get(nr, Gepubliceerd())
        if isinstance(een.post.inhoud, Verdeling):
            aandelen = gepubliceerde_aandelen(kader, een.post.inhoud)
            bron = bron_in_woorden(kader, een.post.bron)
            telling = (*tot_nu.telling, andere_verdeling_zin([(a.aantal, a.naam) for a in aandelen], bron))
            per_nr[nr] = replace(tot_nu, aandelen=tot_nu.aandelen or aandelen, telling=telling)
        else:
            per_nr[nr] = replace(tot_nu, verder=(*tot_nu.verder, _ook_anders(kader, een)))
    return per_nr


def _nr_van(inhoud: Inhoud) -> str | None:
    """Return the criterium or verwachting that a figure about all organisations is about."""
    if isinstance(inhoud, Verdeling):
        return inhoud.nr
    stelling = _stelling_van(inhoud)
    return stelling.nr if stelling and stelling.nr != GETELD else None


def _stelling_van(inhoud: Inhoud) -> Stelling | None:
    """Return what must hold of an organisation to be counted in a figure."""
    match inhoud:
        case Procent(stelling=stelling) | Woord(stelling=stelling) | Namen(stelling=stelling):
            return stelling
        case _:
            return None


def _ook_anders(kader: Kader, een: Bevonden) -> str:
    stelling = _stelling_van(een.post.inhoud)
    namen = namen_van_waarden(kader, stelling) if stelling else ()
    bron = bron_in_woorden(kader, een.post.bron)
    return anders_gepubliceerd_zin(namen, gepubliceerd_zin(een.post.inhoud), van_allen_zin(een.uitkomst), bron)


def _beslist(uitslagen: Sequence[Uitslag]) -> Iterator[tuple[Uitslag, Criteriumuitslag | Knoopuitslag]]:
    for uitslag in uitslagen:
        yield from ((uitslag, criterium) for criterium in uitslag.alle_criteria)
        yield from ((uitslag, knoop) for knoop in uitslag.boven)


def _regel(uitslag: Uitslag, een: Criteriumuitslag | Knoopuitslag, ander: str, waarom: str) -> Afwijkingregel:
    return Afwijkingregel(
        wie=uitslag.toetsing.organisatie,
        wat=wat_boven(een.nr) if isinstance(een, Knoopuitslag) else f"oordeel op {een.nr}",
        berekend=mogelijk_lang(een.mogelijk) or "geen beslisregels",
        ander=ander,
        waarom=waarom,
    )
