"""The measures of a plan as they are followed up: ready strings, what asks for attention first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.commands.plan.keuzes import enkele
from toetsing.domain.change.opvolging import Stand
from toetsing.domain.scores import als_woord
from toetsing.domain.words.woorden import aantal, datum, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from toetsing.domain.change.opvolging import Gevolgd, Opvolging
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelstand:
    """A measure: what was written of it, how far it is, and what is to be said of it."""

    nr: str
    maatregel: str
    verantwoordelijke: str
    termijn: str
    status: str
    stand: str
    opmerkingen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Minregel:
    """A minus without a measure."""

    nr: str
    tekst: str
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelen:
    """All measures on the day `peildatum`, late ones first, and the minuses without any."""

    peildatum: str
    zinnen: tuple[str, ...]
    maatregelen: tuple[Maatregelstand, ...]
    zonder_maatregel: tuple[Minregel, ...]


def toon_maatregelen(
    kader: Kader, scores: Mapping[str, Ingevuld], opvolging: Opvolging, peildatum: date
) -> Maatregelen:
    """Make the view of the measures."""
    teksten = {v.nr: v.tekst for v in kader.verwachtingen}
    return Maatregelen(
        peildatum=datum(peildatum),
        zinnen=tuple(_zinnen(opvolging, teksten, datum(peildatum))),
        maatregelen=tuple(_maatregel(een, scores) for een in opvolging.maatregelen),
        zonder_maatregel=tuple(
            Minregel(nr=nr, tekst=teksten[nr], score=als_woord(scores[nr])) for nr in opvolging.zonder_maatregel
        ),
    )


def _zinnen(opvolging: Opvolging, nrs: Iterable[str], dag: str) -> Iterator[str]:
    geheel, kaal = len(opvolging.maatregelen), opvolging.zonder_maatregel
    if not geheel:
        if kaal:
            yield (
                "De enige min heeft nog geen maatregel."
                if len(kaal) == 1
                else f"Nog geen van de {len(kaal)} minnen heeft een maatregel."
            )
        return
    standen = [f"{n} {stand.value}" for stand in Stand if (n := len(opvolging.met(stand)))]
    staat = "staat" if geheel == 1 else "staan"
    yield f"Op {dag} {staat} er {aantal(geheel, 'maatregel', 'maatregelen')} in het plan: {opsomming(standen)}."
    wie = sum(een.zonder_verantwoordelijke for een in opvolging.maatregelen)
    if wie:
        yield f"Bij {aantal(wie, 'maatregel', 'maatregelen')} staat geen verantwoordelijke."
    zonder_min = {een.maatregel.nr for een in opvolging.maatregelen if een.bij_min is False}
    if zonder_min:
        yield f"Er zijn maatregelen bij {enkele(nr for nr in nrs if nr in zonder_min)}, waar geen min staat."
    if kaal:
        yield f"{aantal(len(kaal), 'min heeft', 'minnen hebben')} geen maatregel: {enkele(kaal)}."


def _maatregel(een: Gevolgd, scores: Mapping[str, Ingevuld]) -> Maatregelstand:
    maatregel = een.maatregel
    return Maatregelstand(
        nr=schoon(maatregel.nr),
        maatregel=schoon(maatregel.verbetermaatregel),
        verantwoordelijke=schoon(maatregel.verantwoordelijke),
        termijn=schoon(maatregel.termijn),
        status=schoon(maatregel.status),
        stand=een.stand.value,
        opmerkingen=tuple(_opmerkingen(een, scores)),
    )


def _opmerkingen(een: Gevolgd, scores: Mapping[str, Ingevuld]) -> Iterator[str]:
    if een.bij_min is None:
        yield "geen verwachting die wordt beoordeeld"
    elif not een.bij_min:
        yield f"geen min: de score is {als_woord(scores[een.maatregel.nr])}"
    elif een.stand is Stand.KLAAR:
        yield f"klaar, maar de score is nog {als_woord(scores[een.maatregel.nr])}"
    if een.stand is Stand.ZONDER_DATUM:
        yield "de termijn is geen datum" if een.maatregel.termijn.strip() else "zonder termijn"
    if een.zonder_verantwoordelijke:
        yield "zonder verantwoordelijke"
