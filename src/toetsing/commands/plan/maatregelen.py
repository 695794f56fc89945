"""The measures of a plan as they are followed up, what asks for attention first, and the minuses without any."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.commands.plan.standen import STANDEN
from toetsing.commands.plan.wegen import NR
from toetsing.commands.plan.zinnen import (
    kale_minnen_zin,
    maatregelen_zin,
    niets_te_volgen_zin,
    nog_geen_maatregel_zin,
    zonder_maatregel_zin,
    zonder_min_zin,
    zonder_verantwoordelijke_zin,
)
from toetsing.document.blokken import Alinea, Kolom, Tabel, cellen, ingekort
from toetsing.document.kort import met_korte_teksten
from toetsing.domain.change.voortgang import Voortgang
from toetsing.domain.scores import als_woord
from toetsing.domain.words.woorden import datum, hoofdletter, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.commands.plan.gepland import Gepland
    from toetsing.document.blokken import Blok, Cel
    from toetsing.domain.change.opvolging import Gevolgd
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.words.telwoorden import Telwoord

_ZONDER: Final = "Zonder maatregel"
"""What a workbook calls the table of minuses without a measure."""
_HOOGSTENS_GETOOND: Final = 6
"""So many measures a short answer shows."""
_GESCHREVEN: Final = ("maatregel", "wie", "termijn", "status")
"""Above what people wrote, of which it shows the beginning."""


def maatregelblokken(gepland: Gepland) -> Iterator[Blok]:
    """Yield all measures on the day of the plan, late ones first, and the minuses without any."""
    opvolging, scores = gepland.opvolging, gepland.scores
    if not (opvolging.maatregelen or opvolging.zonder_maatregel):
        yield Alinea(tekst=niets_te_volgen_zin(gepland.kader.punt))
    if opvolging.maatregelen:
        yield Tabel(
            titel=f"Hoe het ermee staat op {datum(gepland.peildatum)}, te laat eerst",
            kolommen=(
                NR,
                Kolom(kop="maatregel"),
                Kolom(kop="wie", soort="kort"),
                Kolom(kop="termijn", soort="kort"),
                Kolom(kop="status", soort="kort"),
                Kolom(kop="stand", soort="kort"),
                Kolom(kop="opmerking"),
            ),
            rijen=tuple(_rij(een, scores, gepland.kader.punt) for een in opvolging.maatregelen),
            rijkop=1,
            naam="Maatregelen",
        )
    if opvolging.zonder_maatregel:
        yield Tabel(
            titel=hoofdletter(f"{gepland.kader.punt.meer} zonder maatregel"),
            kolommen=(NR, Kolom(kop="verwachting"), Kolom(kop="score", soort="teken")),
            rijen=tuple(cellen((nr, gepland.teksten[nr], als_woord(scores[nr]))) for nr in opvolging.zonder_maatregel),
            naam=_ZONDER,
        )


def maatregelen_in_het_kort(gepland: Gepland) -> Iterator[Blok]:
    """Yield the first measures, and of the minuses without any their numbers."""
    for blok in maatregelblokken(gepland):
        if isinstance(blok, Tabel) and blok.naam == _ZONDER:
            yield Alinea(tekst=kale_minnen_zin(gepland.opvolging.zonder_maatregel))
        else:
            yield _in_het_kort(blok) if isinstance(blok, Tabel) else blok


def _in_het_kort(tabel: Tabel) -> Tabel:
    return ingekort(met_korte_teksten(tabel, _GESCHREVEN), _HOOGSTENS_GETOOND)


def maatregelzinnen(gepland: Gepland) -> Iterator[str]:
    """Yield how far the measures are, and what is missing of them; a sentence that does not apply is empty."""
    maatregelen, kaal, punt = gepland.opvolging.maatregelen, gepland.opvolging.zonder_maatregel, gepland.kader.punt
    if not maatregelen:
        yield nog_geen_maatregel_zin(len(kaal), punt)
        return
    geteld = Counter(STANDEN[een.voortgang] for een in maatregelen)
    standen = [(geteld[stand], stand) for stand in dict.fromkeys(STANDEN.values())]
    yield maatregelen_zin(datum(gepland.peildatum), standen)
    yield zonder_verantwoordelijke_zin(sum(een.zonder_verantwoordelijke for een in maatregelen), len(maatregelen))
    zonder_min = [een.maatregel.nr for een in maatregelen if een.bij_min is False]
    yield zonder_min_zin([nr for nr in gepland.teksten if nr in zonder_min], len(zonder_min), punt)
    yield zonder_maatregel_zin(kaal, punt)


def _rij(een: Gevolgd, scores: Mapping[str, Ingevuld], punt: Telwoord) -> tuple[Cel, ...]:
    geschreven = een.maatregel
    return cellen(
        (
            schoon(geschreven.nr),
            schoon(geschreven.verbetermaatregel),
            schoon(geschreven.verantwoordelijke),
            schoon(geschreven.termijn),
            schoon(geschreven.status),
            STANDEN[een.voortgang],
            "; ".join(_opmerkingen(een, scores, punt)),
        )
    )


def _opmerkingen(een: Gevolgd, scores: Mapping[str, Ingevuld], punt: Telwoord) -> Iterator[str]:
    if een.bij_min is None:
        yield "geen verwachting die wordt beoordeeld"
    elif not een.bij_min:
        yield f"geen {punt.enkel}: de score is {als_woord(scores[een.maatregel.nr])}"
    elif een.voortgang is Voortgang.KLAAR:
        yield f"klaar, maar de score is nog {als_woord(scores[een.maatregel.nr])}"
    if een.voortgang is Voortgang.ZONDER_TERMIJN:
        yield "de termijn is geen datum" if een.maatregel.termijn.strip() else "zonder termijn"
    if een.zonder_verantwoordelijke:
        yield "zonder verantwoordelijke"
