"""How the report about one organisation ends: what it must meet, what it must do, and what is still asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld import bronzin
from toetsing.commands.rapport.regio.verbeterpunten import VERBETERPUNTEN
from toetsing.commands.rapport.zinnen import (
    al_gezegd_zin,
    bij_punten,
    gevraagd_zin,
    noemt_zin,
    staat_nog_niet_zin,
    termijn_in_te_vullen,
    vraag_zin,
)
from toetsing.document.auteurstekst import in_te_vullen
from toetsing.document.zinnen import stand
from toetsing.domain.change.gevraagd import GEVRAAGD, nog_gevraagd
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Maatregel
    from toetsing.domain.kader import Kader
    from toetsing.domain.rapportregels import Rapportregels

_ALS_VRAAG: Final = {
    "maatregel": "welke maatregel volgt",
    "verantwoordelijke": "wie ervoor zorgt",
    "termijn": "wanneer het klaar is",
}
_ALLES: Final = opsomming(_ALS_VRAAG[wat] for wat in GEVRAAGD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The conclusion: what must be met, the count, what must be done, and what follows.

    `bron` is where the sentences of `plicht` and `opdracht` stand in the sources, as far as they are not ours.
    `vraagt` says whether anything is still asked, and `vraagt_reactie` whether a day is named before which to react;
    `gevraagd` says for the cover what is asked before that day.
    """

    plicht: tuple[str, ...]
    eindoordeel: tuple[str, ...]
    opdracht: tuple[str, ...] = ()
    vervolg: tuple[str, ...] = ()
    bron: str = ""
    vraagt: bool = False
    vraagt_reactie: bool = False
    gevraagd: str = ""


def slot_van(
    kader: Kader,
    uitslag: Uitslag,
    punten: Mapping[str, str],
    plan: Sequence[Maatregel],
    regels: Rapportregels,
    *,
    dag: date | None,
    concept: bool,
    over_geheel: Sequence[str] = (),
) -> Slot:
    """Return the conclusion; `punten` are the numbers of the verbeterpunten by verwachting.

    `over_geheel` is what there is to say of the oordeel on the whole, where the kader decides it.

    A draft says that the day is still to be filled in where the kader names a term and nobody gave its day.

    Who assessed itself has no duty to the inspectorate, and is asked nothing.
    """
    stand_ = (*over_geheel, *((als_zin(stand(uitslag)),) if kader.heeft_scores else ()))
    wie = uitslag.toetsing.organisatie
    if uitslag.toetsing.soort is Soort.ZELFEVALUATIE:
        zelf = "Dit is een zelfevaluatie: de organisatie heeft zichzelf beoordeeld."
        return Slot(plicht=(), eindoordeel=(*stand_, zelf))
    if not punten:
        geen = () if uitslag.open or not kader.heeft_scores else (noemt_zin(0),)
        plicht = regels.ingevuld(regels.plicht, wie)
        return Slot(plicht=plicht, eindoordeel=(*stand_, *geen), bron=bronzin(kader, regels.plicht))
    vragen = _vragen(plan, punten)
    wanneer = datum(dag) if dag else in_te_vullen(termijn_in_te_vullen(regels.termijnnaam))
    termijn = regels.termijn if vragen and (dag or concept) else ()
    wat = [(bij_punten(nummers, len(punten)), _wat(mist)) for mist, nummers in vragen.items()]
    zonder_woorden = not termijn and (dag is not None or not regels.maatregelen)
    eigen = (vraag_zin(wie, wat, datum(dag) if dag else ""),) if vragen and zonder_woorden else ()
    return Slot(
        plicht=regels.ingevuld(regels.plicht, wie),
        eindoordeel=(*stand_, noemt_zin(len(punten))),
        opdracht=(
            *regels.ingevuld(regels.maatregelen, wie),
            *regels.ingevuld(termijn, wie, wanneer),
            *eigen,
        ),
        vervolg=(
            *([] if eigen else _wat_er_al_staat(wat, len(vragen.get(GEVRAAGD, ())), len(punten))),
            *regels.ingevuld(regels.opvolging, wie),
        ),
        bron=bronzin(kader, (*regels.plicht, *regels.maatregelen, *termijn, *regels.opvolging)),
        vraagt=bool(vragen),
        vraagt_reactie=bool(dag and vragen),
        gevraagd=gevraagd_zin(wat, datum(dag)) if dag and vragen else "",
    )


def _vragen(plan: Sequence[Maatregel], punten: Mapping[str, str]) -> dict[tuple[str, ...], list[str]]:
    """Return the numbers of the verbeterpunten by what their measures do not say yet; what says all is left out."""
    vragen: dict[tuple[str, ...], list[str]] = {}
    for nr, ontbreekt in nog_gevraagd(plan, punten).items():
        if ontbreekt:
            vragen.setdefault(ontbreekt, []).append(punten[nr])
    return vragen


def _wat_er_al_staat(wat: Sequence[tuple[str, str]], zonder: int, alle: int) -> Iterator[str]:
    """Yield that nothing is asked any more, or what is; nothing where `alle` are those without any measure."""
    if not wat:
        yield al_gezegd_zin(alle, _ALLES, VERBETERPUNTEN)
    elif zonder < alle:
        yield staat_nog_niet_zin(wat)


def _wat(ontbreekt: Sequence[str]) -> str:
    return opsomming(_ALS_VRAAG[een] for een in ontbreekt)
