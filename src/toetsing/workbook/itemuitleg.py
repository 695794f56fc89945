"""The sheet *Uitleg* of a kader that scores nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.zinnen import kadernaam
from toetsing.workbook.itemwoorden import (
    ALLEEN_BLADEN,
    ALLEEN_BLADEN_MATRIX,
    ZONDER_SCORES,
    ZONDER_SCORES_MATRIX,
)
from toetsing.workbook.woorden import Uitlegblok, klaar, reeksenuitleg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader


def uitleg_bij_items(kader: Kader, *, eigen_kader: bool) -> tuple[Uitlegblok, ...]:
    """Return how to fill in a workbook of one organisation, and where the kader comes from."""
    return _uitleg(kader, ALLEEN_BLADEN if kader.alleen_bladen else ZONDER_SCORES, eigen_kader=eigen_kader)


def uitleg_bij_itemmatrix(kader: Kader, *, eigen_kader: bool) -> tuple[Uitlegblok, ...]:
    """Return the same of a matrix, with what each verwachting is about: its columns have no room for that."""
    zinnen = ALLEEN_BLADEN_MATRIX if kader.alleen_bladen else ZONDER_SCORES_MATRIX
    begin, *rest = _uitleg(kader, zinnen, eigen_kader=eigen_kader)
    teksten = tuple((punt.nr, punt.tekst, "") for punt in kader.itempunten)
    return (begin, *([Uitlegblok(kop="Verwachtingen", regels=teksten)] if teksten else []), *rest)


def _uitleg(kader: Kader, zinnen: Sequence[str], *, eigen_kader: bool) -> tuple[Uitlegblok, ...]:
    alle = (*zinnen, *klaar(kader, eigen_kader=eigen_kader))
    eerst = Uitlegblok(kop="Zo vult u deze werkmap in", regels=tuple(("", zin, "") for zin in alle))
    return (eerst, *reeksenuitleg(kader), *_over_het_kader(kader))


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
