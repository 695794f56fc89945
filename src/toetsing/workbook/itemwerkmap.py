"""The workbook of one organisation for a kader that scores nothing: its items, and what a report needs beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.zinnen import kadernaam
from toetsing.domain.markering import markeringen
from toetsing.formats.xlsx.werkmap import Werkmap
from toetsing.workbook.bladkop import KOP, kop_boven
from toetsing.workbook.invulbladen import gegevens, herkomst, invultabellen, uitlegblad
from toetsing.workbook.itemblad import ITEMS, WENK, itemblad, itemstand
from toetsing.workbook.itemwoorden import ZONDER_SCORES
from toetsing.workbook.woorden import Uitlegblok, klaar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.dossier import Dossier, Vorige
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

_BLADEN: Final = ("Good practices", "Teksten", "Reacties")


def items_als_werkmap(
    kader: Kader, toetsing: Toetsing, dossier: Dossier, vorige: Vorige | None, *, eigen_kader: bool
) -> bytes:
    """Return the workbook of one organisation with these items filled in, and what people wrote beside them."""
    naam = f"{kadernaam(kader)}: {toetsing.organisatie}" if toetsing.organisatie else kadernaam(kader)
    werkmap = Werkmap(naam, herkomst(kader), paginakop=" · ".join(markeringen([toetsing])))
    blad = werkmap.blad(ITEMS)
    tabellen = [werkmap.blad(een) for een in _BLADEN]
    gegevensblad, uitleg = (werkmap.blad(een, liggend=False) for een in ("Gegevens", "Uitleg"))
    kop_boven(blad, kader, toetsing, itemstand(kader, toetsing.items, kop=KOP), WENK)
    itemblad(blad, kader, toetsing.items, vorige.items if vorige else None, kop=KOP)
    invultabellen(tabellen, kader, dossier, {})
    gegevens(gegevensblad, kader, toetsing, dossier)
    uitlegblad(uitleg, kader, zonder_scores(kader, ZONDER_SCORES, eigen_kader=eigen_kader))
    blad.activate()
    return werkmap.bytes()


def zonder_scores(kader: Kader, zinnen: Sequence[str], *, eigen_kader: bool) -> tuple[Uitlegblok, ...]:
    """Return how to fill in a workbook of a kader that scores nothing, and where that comes from."""
    alle = (*zinnen, *klaar(kader, eigen_kader=eigen_kader))
    eerst = Uitlegblok(kop="Zo vult u deze werkmap in", regels=tuple(("", zin, "") for zin in alle))
    return (eerst, *_over_het_kader(kader))


def _over_het_kader(kader: Kader) -> Iterator[Uitlegblok]:
    beeld = toon_kader(kader)
    yield Uitlegblok(
        kop="Waar dit vandaan komt",
        regels=(
            ("kader", kadernaam(kader), f"sha256 {beeld.sha256}"),
            *(("bron", f"{id_}: {bron}", "") for id_, bron in beeld.bronnen),
            *([("toelichting", beeld.toelichting, "")] if beeld.toelichting else []),
        ),
    )
    if beeld.voetnoten:
        bij = {nr: ", ".join(p.nr for p in kader.itempunten if p.voetnoot == nr) for nr, _ in beeld.voetnoten}
        noten = tuple((f"noot {nr}", tekst, f"bij {bij[nr]}" if bij[nr] else "") for nr, tekst in beeld.voetnoten)
        yield Uitlegblok(kop="Noten", regels=noten)
