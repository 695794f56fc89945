"""The one page that says it: what stands at the head of the report about all organisations, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.aandelen import alle_rijen
from toetsing.document.balken import BALKEN, figuren
from toetsing.document.blokken import Punten, aaneen, bron, geschreven, hoofdzaak
from toetsing.document.rondes.blokken import sinds_vorige
from toetsing.document.verdeling import verdelingblokken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.document.balken import Balkrij
    from toetsing.document.blokken import Blok

OVERZICHT = "Oordelen per criterium"


def bladzijde(r: Landelijkrapport, samen: Sequence[Balkrij]) -> Iterator[Blok]:
    """Yield the page: the one sentence, the facts, all criteria in one figure, and all organisations on one scale.

    Last is what the author wrote, which may be longer than a page. Where there are more criteria than fit in one figure
    the national picture has them, and not this page.
    """
    yield from hoofdzaak(r.hoofdzaak)
    yield from aaneen(r.samenvatting)
    yield from sinds_vorige(r.hertoets)
    if r.kernfeiten:
        yield Punten(regels=tuple(feit.zin for feit in r.kernfeiten))
    if cijfers := tuple(_cijfers(r, samen)):
        yield from (*cijfers, *bron(r.bronregel))
    yield from geschreven(r.samenvatting_auteur)


def _cijfers(r: Landelijkrapport, samen: Sequence[Balkrij]) -> Iterator[Blok]:
    criteria = [c for thema in r.themas for c in thema.criteria if c.aandelen]
    if 1 < len(criteria) <= BALKEN:
        rijen = [rij for c in criteria for rij in alle_rijen(c.nr, c.kort, c.aandelen)]
        yield from figuren(OVERZICHT, OVERZICHT, "criterium", rijen, samen=samen)
    if r.verdeling is not None:
        yield from verdelingblokken(r.verdeling)
