"""The sheet *Consensus*: a row per verwachting that assessors did not all score the same, to decide on together.

A score is decided on the sheet *Toetsing*, as always; this sheet shows what stands there, and asks why. So no score
stands in two places, and reading such a workbook is reading any other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import Verschil, cellen_van, koppen_van
from toetsing.domain.plek import cel_naam, cel_vast
from toetsing.domain.words.kopnamen import OPEN_KOP
from toetsing.formats.xlsx.werkmap import Formule, Kolom
from toetsing.workbook.celformules import TEKEN, als_tekst
from toetsing.workbook.nummerkolom import nummerbreedte
from toetsing.workbook.woorden import NOG_TE_BESLISSEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.formats.xlsx.werkmap import Blad
    from toetsing.workbook.rekenblad import Rekenblad

CONSENSUS: Final = "Consensus"
_KOP: Final = 3
"""Row of the headers, from zero: title, how far, and a hint stand above it."""
_WENK: Final = (
    "Kies het besluit als score op het blad Toetsing; hier verschijnt het vanzelf. Schrijf in motivering waarom."
)
_VORMEN: Final = (("vast", 7), ("vast", 40), ("vast", 24), ("vast", 48), ("vast midden", 16), ("invul", 40))
"""How each column looks and how wide it is, in the order of the fields of `Verschil`."""
_AANDACHT: Final = {"bg_color": "#FFF2CC", "font_color": "#1A1A1A"}


def consensus(blad: Blad, verschillen: Sequence[Verschil], reken: Rekenblad) -> None:
    """Write the sheet."""
    koppen = koppen_van(Verschil)
    kolommen = [Kolom(kop, breedte, vorm) for kop, (vorm, breedte) in zip(koppen, _VORMEN, strict=True)]
    kolommen[0] = replace(kolommen[0], breedte=nummerbreedte((een.nr for een in verschillen), kolommen[0].breedte))
    besluit, motivering = koppen.index("besluit"), koppen.index("motivering")
    blad.write_string(0, 0, CONSENSUS, blad.werkmap.vorm("titel"))
    blad.write_string(2, 0, _WENK, blad.werkmap.vorm("regel"))
    blad.tabel(_KOP, kolommen, len(verschillen), CONSENSUS, "Per rij een verwachting die niet iedereen gelijk scoorde.")
    besluiten = []
    for rij, verschil in enumerate(verschillen, start=_KOP + 1):
        cellen: list[str | Formule] = [*cellen_van(verschil)]
        besluiten.append(_besluit(verschil.nr, rij, reken))
        cellen[besluit] = besluiten[-1]
        blad.tabelrij(rij, kolommen, cellen)
    eerste, laatste = _KOP + 1, _KOP + len(verschillen)
    stand = _stand(
        f"{cel_vast(eerste, besluit)}:{cel_vast(laatste, besluit)}",
        f"{cel_vast(eerste, motivering)}:{cel_vast(laatste, motivering)}",
        [(str(formule.waarde), een.motivering) for formule, een in zip(besluiten, verschillen, strict=True)],
    )
    blad.schrijf(1, 0, stand, blad.werkmap.vorm("stand"))
    blad.wenk((eerste, motivering, laatste, motivering), "Motivering", "Waarom is het deze score geworden?")
    aandacht = blad.werkmap.opvallend(**_AANDACHT)
    nog = als_tekst(NOG_TE_BESLISSEN)
    blad.conditional_format(
        eerste, besluit, laatste, besluit, {"type": "cell", "criteria": "==", "value": nog, "format": aandacht}
    )
    wie = f'${cel_naam(eerste, besluit)}<>{nog},TRIM(${cel_naam(eerste, motivering)})=""'
    blad.conditional_format(
        eerste, motivering, laatste, motivering, {"type": "formula", "criteria": f"=AND({wie})", "format": aandacht}
    )
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)


def _besluit(nr: str, rij: int, reken: Rekenblad) -> Formule:
    """Return the score that stands at this number on the score sheet now, wherever its row went."""
    teken = reken.bij(f"$A{rij + 1}", TEKEN)
    waarde = reken.waarden[nr][TEKEN] if nr in reken.waarden else ""
    return Formule(
        formule=f'IFERROR(IF({teken}={als_tekst(OPEN_KOP)},{als_tekst(NOG_TE_BESLISSEN)},{teken}),"")',
        waarde=NOG_TE_BESLISSEN if waarde == OPEN_KOP else waarde,
    )


def _stand(besluiten: str, motiveringen: str, nu: Sequence[tuple[str, str]]) -> Formule:
    """Return how many differences there are, how many are not decided, and how many are without a motivering."""
    nog = f"SUMPRODUCT(--({besluiten}={als_tekst(NOG_TE_BESLISSEN)}))"
    zonder = f'SUMPRODUCT(--({besluiten}<>{als_tekst(NOG_TE_BESLISSEN)}),--({motiveringen}=""))'
    open_ = sum(besluit == NOG_TE_BESLISSEN for besluit, _ in nu)
    kaal = sum(besluit != NOG_TE_BESLISSEN and not motivering.strip() for besluit, motivering in nu)
    begin, midden = f"Verschillen: {len(nu)}; {NOG_TE_BESLISSEN}: ", "; besloten zonder motivering: "
    return Formule(
        formule=f"{als_tekst(begin)}&{nog}&{als_tekst(midden)}&{zonder}", waarde=f"{begin}{open_}{midden}{kaal}"
    )
