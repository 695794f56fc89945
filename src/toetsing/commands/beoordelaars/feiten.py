"""The facts of assessors beside each other: who answered what and why, and what another answer would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.beoordelaars.verhaal import gevolgen_van_feit
from toetsing.document.blokken import Deel, Kolom, Tabel, Toelichtingen, cellen
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.compare.beoordelen import Feitvergelijking
    from toetsing.domain.kader import Feit, Kader

LEESREGEL = (
    "Een feit is geen verwachting: het telt bij gescoord en gelijk niet mee. Wie een feit niet beantwoordde, of niet "
    "motiveerde waar het kader dat vraagt, is het met niemand oneens."
)


def feitendeel(kader: Kader, een: Beoordeeld) -> Iterator[Deel]:
    """Yield the facts of one organisation, where the kader has any; in short those to which answers differ."""
    if not kader.feiten:
        return
    anders = een.beoordelingen.andere_feiten
    alle = _tabel(kader, een, een.beoordelingen.feiten, "De feiten volgens elke beoordelaar")
    uitleg = (Toelichtingen(rijen=tuple(_verschil(kader, een, feit) for feit in anders)),) if anders else ()
    kort = (_tabel(kader, een, anders, "De feiten die verschillen"),) if anders else ()
    yield Deel(id="feiten", titel="Feiten", blokken=(alle, *uitleg), kort=kort)


def verschillen_in_feiten(kader: Kader, beoordeeld: Sequence[Beoordeeld]) -> Iterator[Tabel]:
    """Yield every fact of every organisation to which answers differ; nothing where none does."""
    rijen = [
        (een.organisatie, anders.nr, ", ".join(_wie_wat(kader, een, anders)), _gevolg(anders))
        for een in beoordeeld
        for anders in een.beoordelingen.andere_feiten
    ]
    if rijen:
        yield Tabel(
            titel="Elk verschil in feiten",
            kolommen=(
                Kolom(kop="organisatie", soort="kort"),
                Kolom(kop="feit", soort="kort"),
                Kolom(kop="antwoorden"),
                Kolom(kop="gevolg", soort="kort"),
            ),
            rijen=tuple(map(cellen, rijen)),
            naam="Feiten",
        )


def _feit(kader: Kader, naam: str) -> Feit:
    return next(feit for feit in kader.feiten if feit.nr == naam)


def _tabel(kader: Kader, een: Beoordeeld, feiten: Sequence[Feitvergelijking], titel: str) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=tuple(Kolom(kop=kop, soort="kort") for kop in ("feit", *een.namen, "stand", "gevolg")),
        rijen=tuple(
            cellen(
                (
                    van.nr,
                    *(_feit(kader, van.nr).antwoord(score) for score in van.scores),
                    _stand(een, van),
                    _gevolg(van),
                )
            )
            for van in feiten
        ),
        naam="Feiten",
    )


def _stand(een: Beoordeeld, van: Feitvergelijking) -> str:
    """Return "gelijk", "verschilt", or at whom it is still open."""
    if van.gelijk:
        return "gelijk"
    if len(van.open_bij) == len(een.namen):
        return "nog bij iedereen open"
    wie = f"nog open bij {een.wie(van.open_bij)}" if van.open_bij else ""
    return "; ".join(filter(None, ("verschilt" if van.verschilt else "", wie)))


def _gevolg(van: Feitvergelijking) -> str:
    """Return in a few words whether one answer changes an oordeel; empty where nobody differs."""
    if not van.verschilt:
        return ""
    if not van.per_criterium and not van.boven:
        return "geen beslisregel noemt het"
    return "verandert oordeel" if van.verandert else "geen ander oordeel"


def _verschil(kader: Kader, een: Beoordeeld, van: Feitvergelijking) -> tuple[str, tuple[str, ...]]:
    feit = _feit(kader, van.nr)
    waarom = (uitslag.toetsing.motiveringen.get(van.nr, "") for uitslag in een.uitslagen)
    regels = (
        f"{naam}: {feit.antwoord(score)}{f'. {schoon(tekst)}' if tekst else ''}"
        for naam, score, tekst in zip(een.namen, van.scores, waarom, strict=True)
    )
    return f"{van.nr}: {feit.tekst}", (*regels, *gevolgen_van_feit(een, van, feit))


def _wie_wat(kader: Kader, een: Beoordeeld, van: Feitvergelijking) -> Iterator[str]:
    feit = _feit(kader, van.nr)
    yield from (f"{naam} {feit.antwoord(score)}" for naam, score in zip(een.namen, van.scores, strict=True))
