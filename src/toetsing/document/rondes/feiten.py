"""The facts of one organisation in two rondes: what is otherwise, in words and with the cell of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.document.rondes.beeld import Feitstap
from toetsing.document.zinnen import NOG_OPEN
from toetsing.domain.compare.rondevergelijking import Feitverandering
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.rondes.beeld import Rondestap
    from toetsing.domain.compare.rondevergelijking import Rondevergelijking
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

_NIETS = "–"
"""What stands where the kader of a ronde does not have the fact."""
_ONVERANDERD = (Feitverandering.GELIJK.value, Feitverandering.ONVERGELIJKBAAR.value)
"""What a fact says of which nothing changed, or nobody can say so."""
_VERANDERD = (Feitverandering.VERBETERD, Feitverandering.VERSLECHTERD, Feitverandering.ANDERS)


def feitstappen(toen: Kader, nu: Kader, stap: Rondevergelijking) -> tuple[Feitstap, ...]:
    """Return every fact of either kader in both rondes, the question that of the later one."""
    teksten = {feit.nr: feit.tekst for feit in (*toen.feiten, *nu.feiten)}
    return tuple(
        Feitstap(
            naam=een.naam,
            tekst=teksten[een.naam],
            eerst=_antwoord(toen, een.naam, een.eerst),
            eerst_cel=_cel(stap.eerst, een.naam),
            daarna=_antwoord(nu, een.naam, een.daarna),
            daarna_cel=_cel(stap.daarna, een.naam),
            verandering=een.verandering.value,
            motivering=schoon(stap.daarna.toetsing.motiveringen.get(een.naam, "")),
        )
        for een in stap.feiten
    )


def veranderde_feiten(stap: Rondevergelijking) -> tuple[str, ...]:
    """Return the names of the facts that certainly are something else now."""
    return tuple(een.naam for een in stap.feiten if een.verandering in _VERANDERD)


def onvergelijkbare_feiten(stap: Rondevergelijking) -> tuple[str, ...]:
    """Return the names of the facts that have another scale in each kader."""
    return tuple(een.naam for een in stap.feiten if een.verandering is Feitverandering.ONVERGELIJKBAAR)


def _antwoord(kader: Kader, naam: str, score: Ingevuld | None) -> str:
    if score is None:
        return _NIETS
    return NOG_OPEN if score is OPEN else kader.bij_naam[naam].schaal.per_teken[score].naam


def _cel(uitslag: Uitslag, naam: str) -> str:
    plek = uitslag.toetsing.herkomst.get(naam)
    return (plek.adres or "") if plek else ""


def andere_feiten(feiten: Sequence[Feitstap]) -> tuple[Feitstap, ...]:
    """Return the facts of which something is otherwise; not those that cannot be compared."""
    return tuple(een for een in feiten if een.verandering not in _ONVERANDERD)


def feitentabel(stap: Rondestap, *, naam: str = "", alleen_anders: bool, met_cel: bool = True) -> Iterator[Tabel]:
    """Yield the facts in both rondes, and what people wrote about them in the later one; nothing without any.

    `naam` is what a workbook calls the table.
    """
    feiten = andere_feiten(stap.feiten) if alleen_anders else stap.feiten
    if not feiten:
        return
    waarom = any(een.motivering for een in feiten)
    yield Tabel(
        titel=f"Feiten in {stap.eerst} en {stap.daarna}{' die anders zijn' if alleen_anders else ''}",
        kolommen=(
            Kolom(kop="feit", soort="kort"),
            Kolom(kop="vraag"),
            *(Kolom(kop=kop, soort="kort") for kop in (stap.eerst, stap.daarna, "verandering")),
            *((Kolom(kop=f"motivering {stap.daarna}"),) if waarom else ()),
            *(_celkolommen(stap) if met_cel else ()),
        ),
        rijen=tuple(
            (
                *cellen((een.naam, een.tekst, een.eerst, een.daarna, een.verandering)),
                *((Cel(tekst=een.motivering),) if waarom else ()),
                *(_celcellen(een) if met_cel else ()),
            )
            for een in feiten
        ),
        naam=naam,
    )


def feitcellen(stap: Rondestap) -> Iterator[Tabel]:
    """Yield in which cells the facts stand that are otherwise than a ronde before."""
    if feiten := andere_feiten(stap.feiten):
        yield Tabel(
            titel=f"Waar de feiten staan die in {stap.eerst} en {stap.daarna} anders zijn",
            kolommen=(Kolom(kop="feit", soort="kort"), *_celkolommen(stap)),
            rijen=tuple((Cel(tekst=een.naam), *_celcellen(een)) for een in feiten),
        )


def _celkolommen(stap: Rondestap) -> tuple[Kolom, Kolom]:
    return Kolom(kop=f"cel {stap.eerst}", soort="kort"), Kolom(kop=f"cel {stap.daarna}", soort="kort")


def _celcellen(een: Feitstap) -> tuple[Cel, ...]:
    return cellen((een.eerst_cel or _NIETS, een.daarna_cel or _NIETS))
