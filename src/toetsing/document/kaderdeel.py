"""The annex of every report that holds the kader itself: norms, beslisregels with their sources, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Kop, Punten, Tabel, Toelichtingen
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Blok
    from toetsing.document.kaderbeeld import Beslisregelrij, Kaderbeeld
    from toetsing.document.omslag import Herkomst


def kaderdeel(kader: Kaderbeeld) -> Deel:
    """Return the annex about the kader: what it is, and by thema its norm and the beslisregels of its criteria."""
    blokken: list[Blok] = [Alinea(tekst=f"{kader.titel}. {kader.samenvatting}.")]
    if kader.toelichting:
        blokken.append(Alinea(tekst=kader.toelichting))
    for thema in kader.themas:
        blokken += [Kop(niveau=3, tekst=f"{thema.nr} {thema.naam}"), Alinea(tekst=thema.norm)]
        if thema.beslisregels:
            blokken.append(_beslisregels(thema.beslisregels_van, thema.beslisregels))
        blokken += [_beslisregels((c.nr,), c.beslisregels) for c in thema.criteria if c.beslisregels]
        if thema.zonder_beslisregels:
            wie = opsomming(thema.zonder_beslisregels)
            heeft = "heeft" if len(thema.zonder_beslisregels) == 1 else "hebben"
            blokken.append(Alinea(tekst=f"{wie} {heeft} geen beslisregels, en dus geen oordeel."))
    if kader.voetnoten:
        noten = tuple((f"noot {nr}", (tekst,)) for nr, tekst in kader.voetnoten)
        blokken += [Kop(niveau=3, tekst="Noten"), Toelichtingen(rijen=noten)]
    blokken += [Kop(niveau=3, tekst="Bronnen van het kader"), Punten(regels=kader.bronnen)]
    return Deel(id="kader", titel="Bijlage: het kader", blokken=tuple(blokken))


def gemaakt_met(herkomst: Herkomst, *, met_bestanden: bool) -> tuple[Blok, ...]:
    """Return with which program and kader a report was made; with its files where it has no table of them."""
    rijen = [("sha256 van het kader", (herkomst.kader_sha256,))]
    if herkomst.variant:
        rijen.append(("variant", (herkomst.variant,)))
    if met_bestanden:
        rijen += [(naam, (f"sha256 {hash_}",)) for naam, hash_ in herkomst.bestanden]
    zin = f"Gemaakt met {herkomst.programma}, peildatum {herkomst.peildatum}, kader {herkomst.kader}."
    return (Alinea(tekst=zin), Toelichtingen(rijen=tuple(rijen)))


def _beslisregels(nrs: Sequence[str], rijen: Sequence[Beslisregelrij]) -> Tabel:
    """Return the beslisregels of these criteria: a thema has none of its own."""
    return Tabel(
        titel=f"Beslisregels van {'criterium' if len(nrs) == 1 else 'de criteria'} {opsomming(nrs)}",
        kolommen=(Kolom(kop="oordeel", soort="teken"), Kolom(kop="als"), Kolom(kop="bron", soort="kort")),
        rijen=tuple((Cel(tekst=rij.oordeel), Cel(tekst=rij.zin), Cel(tekst=rij.bron)) for rij in rijen),
    )
