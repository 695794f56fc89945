"""The workbook of one organisation for a kader that scores nothing: its items, if any, and what a report needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import kadernaam
from toetsing.domain.markering import markeringen
from toetsing.formats.xlsx.werkmap import Werkmap
from toetsing.workbook.bladkop import KOP, kop_boven
from toetsing.workbook.invulbladen import gegevens, herkomst, invultabellen, uitlegblad
from toetsing.workbook.itemblad import ITEMS, WENK, itemblad, itemnotities, itemstand
from toetsing.workbook.itemuitleg import uitleg_bij_items
from toetsing.workbook.meegenomenblad import MEEGENOMEN, SCHUIN, meegenomenblad
from toetsing.workbook.reekswoorden import REEKSEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.dossier import Dossier, Vorige
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

_BLADEN: Final = ("Good practices", "Teksten", "Reacties")


def items_als_werkmap(  # noqa: PLR0913 - what a workbook is made from
    kader: Kader,
    toetsing: Toetsing,
    dossier: Dossier,
    vorige: Vorige | None,
    notities: Mapping[str, str],
    *,
    eigen_kader: bool,
) -> bytes:
    """Return the workbook of one organisation with these items filled in, and what people wrote beside them."""
    naam = f"{kadernaam(kader)}: {toetsing.organisatie}" if toetsing.organisatie else kadernaam(kader)
    werkmap = Werkmap(naam, herkomst(kader), paginakop=" · ".join(markeringen([toetsing])))
    blad = werkmap.blad(ITEMS) if kader.itempunten else None
    if kader.registers:
        from toetsing.workbook.registerbladen import registerbladen  # only a kader that has them pays for it

        registerbladen(werkmap, kader, dossier)
    tabellen = [werkmap.blad(een) for een in _BLADEN]
    meegenomen = werkmap.blad(MEEGENOMEN) if dossier.meegenomen else None
    if kader.reeksen:
        from toetsing.workbook.reeksenblad import reeksenblad  # only a kader that asks for series pays for it

        reeksenblad(werkmap.blad(REEKSEN), kader, toetsing)
    gegevensblad, uitleg = (werkmap.blad(een, liggend=False) for een in ("Gegevens", "Uitleg"))
    if blad is not None:
        wenk = f"{WENK}{SCHUIN if dossier.meegenomen else ''}"
        kop_boven(blad, kader, toetsing, itemstand(kader, toetsing.items, kop=KOP), wenk)
        itemblad(blad, kader, toetsing.items, vorige.items if vorige else None, kop=KOP)
        itemnotities(blad, kader, notities, kop=KOP)
        blad.activate()
    invultabellen(tabellen, kader, dossier, {})
    if meegenomen is not None:
        merken = meegenomenblad(meegenomen, dossier.meegenomen)
        if blad is not None:
            merken.items(blad, KOP + 1, (1, 3, 4))
        merken.teksten(tabellen[1])
    gegevens(gegevensblad, kader, toetsing, dossier)
    uitlegblad(uitleg, kader, uitleg_bij_items(kader, eigen_kader=eigen_kader))
    return werkmap.bytes()
