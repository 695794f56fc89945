"""What differs from what was computed: published otherwise, or set otherwise by people with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.landelijk_beeld import Afwijkingregel
from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.compare.bevonden import Status
from toetsing.domain.words.woorden import hoofdletter, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag


def anders_gepubliceerd(uitslagen: Sequence[Uitslag]) -> Iterator[Afwijkingregel]:
    """Yield the oordelen in the workbooks that were published otherwise than they are computed.

    While an oordeel is open, what was published may still turn out to follow from the scores: then it is no deviation.
    """
    for uitslag, criterium in _beslist(uitslagen):
        if criterium.gepubliceerd is not None and criterium.gepubliceerd not in criterium.mogelijk:
            yield _regel(uitslag, criterium, criterium.gepubliceerd, "")


def afwijkend_vastgesteld(uitslagen: Sequence[Uitslag], *, met_door: bool) -> Iterator[Afwijkingregel]:
    """Yield the oordelen that people set otherwise, with why; and by whom where `met_door`."""
    for uitslag, criterium in _beslist(uitslagen):
        if criterium.afwijking is not None and criterium.wijkt_af:
            door = f" ({schoon(criterium.afwijking.door)})" if met_door and criterium.afwijking.door else ""
            waarom = f"{schoon(criterium.afwijking.motivering)}{door}"
            yield _regel(uitslag, criterium, criterium.afwijking.oordeel, waarom)


def afwijkende_posten(bevonden: Sequence[Bevonden]) -> Iterator[Afwijkingregel]:
    """Yield the published figures that differ from the computed ones, with their place in the source."""
    for een in bevonden:
        if een.status is Status.WIJKT_AF:
            zin = uitleg_zin(een.uitkomst)
            uitleg = f"{hoofdletter(zin)}." if zin else ""
            bron = f"Bron: {een.post.bron}." if een.post.bron else ""
            yield Afwijkingregel(
                wie=opsomming(een.organisaties) or "alle organisaties",
                wat=een.post.tekst,
                berekend=berekend_zin(een.uitkomst),
                ander=gepubliceerd_zin(een.post.inhoud),
                waarom=" ".join(filter(None, (uitleg, bron))),
            )


def _beslist(uitslagen: Sequence[Uitslag]) -> Iterator[tuple[Uitslag, Criteriumuitslag]]:
    for uitslag in uitslagen:
        yield from ((uitslag, criterium) for criterium in (*uitslag.criteria, *uitslag.zonder_beslisregels))


def _regel(uitslag: Uitslag, criterium: Criteriumuitslag, ander: str, waarom: str) -> Afwijkingregel:
    return Afwijkingregel(
        wie=uitslag.toetsing.organisatie,
        wat=f"oordeel op {criterium.nr}",
        berekend=mogelijk_lang(criterium.mogelijk) or "geen beslisregels",
        ander=ander,
        waarom=waarom,
    )
