"""The annex of every report that holds the kader itself: norms, beslisregels with their sources, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import (
    BIJLAGE,
    Alinea,
    Cel,
    Deel,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    alineas,
    norm,
    tekstblokken,
)
from toetsing.document.bovenzinnen import STAPPEN
from toetsing.document.kaderbeeld import DAARNA
from toetsing.document.kaderzinnen import (
    beslisregels_van,
    door_mensen_zin,
    gemaakt_zin,
    groepen_zin,
    met_groep,
    zonder_beslisregels_zin,
)
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.blokken import Blok, Celsoort
    from toetsing.document.kaderbeeld import Beslisregelrij, Kaderbeeld, Thematekst
    from toetsing.document.omslag import Herkomst
    from toetsing.document.rondes.beeld import Rondekop

    Soorten = Mapping[str, Mapping[str, Celsoort]]
    """Which kind of oordeel each letter is, by the number of the criterium or thema, or "geheel", that can have it."""


def kaderdeel(kader: Kaderbeeld) -> Deel:
    """Return the annex about the kader: what it is, and by thema its norm, its verwachtingen and its beslisregels.

    Of a thema of which there is no more to say than its norm, that stands in the report itself.
    """
    blokken: list[Blok] = [Alinea(tekst=kader.zin)]
    if kader.toelichting:
        blokken.append(Alinea(tekst=kader.toelichting))
    blokken += alineas((*kader.gemaakt_uit, *kader.normbronnen, *kader.gebruikt_in))
    for thema in kader.themas:
        kop = met_groep(themakop(thema.nr, thema.naam), thema.groepen)
        groepen = groepen_zin([(een.nr, een.groepen) for een in thema.criteria])
        verder = (*beslisregelblokken(thema, {}), *alineas(filter(None, [thema.gewichten, groepen])))
        verwachtingen = tuple(_verwachtingen(thema))
        blokken += [Kop(niveau=3, tekst=kop)] if verwachtingen or verder else []
        blokken += [*(norm(thema.norm) if verder else ()), *verwachtingen, *verder]
    if kader.eindregels or kader.eind_door_mensen:
        blokken += [Kop(niveau=3, tekst="Eindoordeel"), *eindregelblokken(kader, {})]
    blokken += bronblokken(kader, bij_titel=True)
    return Deel(id="kader", titel=f"{BIJLAGE}: het kader", blokken=tuple(blokken))


def themakop(nr: str, naam: str) -> str:
    """Return the heading of a thema: its number is that of the kader, not of a chapter."""
    return f"Thema {nr}: {naam}"


def vaste_blokken(kader: Kaderbeeld) -> Iterator[Deel]:
    """Yield a part for every text that is the same in each report by this kader."""
    for plek, (titel, teksten) in enumerate(kader.blokken, start=1):
        yield Deel(id=f"vast-{plek}", titel=titel, blokken=tuple(tekstblokken(teksten, onder=2)))


def _verwachtingen(thema: Thematekst) -> Iterator[Toelichtingen]:
    """Yield every verwachting under the criterium that it counts for; each says so that counts for nothing."""
    rijen = tuple(
        (f"Voor criterium {een.nr}: {een.tekst}", tuple(f"{nr} {tekst}" for nr, tekst in een.verwachtingen))
        for een in thema.criteria
        if een.verwachtingen
    )
    if rijen:
        yield Toelichtingen(rijen=rijen)


def beslisregelblokken(thema: Thematekst, soorten: Soorten) -> Iterator[Blok]:
    """Yield the beslisregels of the criteria of a thema, and which have none; `soorten` sets off letters.

    It has them by the number of what they are of: the same letter can be the best one here and the worst one there.
    """
    if thema.beslisregels:
        van = thema.beslisregels_van
        yield from _regels(beslisregels_van(van), thema.beslisregels, soorten.get(van[0], {}))
    for criterium in thema.criteria:
        if criterium.beslisregels:
            eigen = soorten.get(criterium.nr, {})
            yield from _regels(beslisregels_van((criterium.nr,)), criterium.beslisregels, eigen)
    if thema.zonder_beslisregels:
        yield Alinea(tekst=zonder_beslisregels_zin(thema.zonder_beslisregels))
    if thema.door_mensen:
        yield Alinea(tekst=door_mensen_zin(thema.door_mensen))
    if thema.eigen_regels:
        titel = f"Beslisregels van thema {thema.nr} als geheel"
        yield from _regels(titel, thema.eigen_regels, soorten.get(thema.nr, {}))


def eindregelblokken(kader: Kaderbeeld, soorten: Soorten) -> Iterator[Blok]:
    """Yield the beslisregels of the whole, where the kader has any."""
    if kader.eindregels:
        yield from _regels("Beslisregels van het eindoordeel", kader.eindregels, soorten.get(GEHEEL, {}))
    if kader.eind_door_mensen:
        yield Alinea(tekst=door_mensen_zin((GEHEEL,)))


def bronblokken(kader: Kaderbeeld, *, bij_titel: bool = False) -> Iterator[Blok]:
    """Yield the notes of a kader and the documents it is from, by the id that it cites them by or `bij_titel` alone."""
    if kader.voetnoten:
        yield Kop(niveau=3, tekst="Noten")
        yield Toelichtingen(rijen=tuple((naam, (tekst,)) for naam, tekst in noten_van(kader)))
    yield Kop(niveau=3, tekst="Bronnen van het kader")
    yield Punten(regels=tuple(zin if bij_titel else f"{id_}: {zin}" for id_, zin in kader.bronnen))


def noten_van(kader: Kaderbeeld) -> tuple[tuple[str, str], ...]:
    """Return the notes of a kader by how texts call them, as ("noot 6", what it says)."""
    return tuple((f"noot {nr}", tekst) for nr, tekst in kader.voetnoten)


def gemaakt_met(
    herkomst: Herkomst,
    *,
    met_bestanden: bool,
    eerder: Sequence[Rondekop] = (),
    bronnen: Sequence[tuple[str, str]] = (),
) -> tuple[Blok, ...]:
    """Return with which program and kader a report was made; with its files where it has no table of them.

    `eerder` are the rondes that stand beside it, each with the kader that decided it; `bronnen` are what the kader is
    from, by the id that it cites them by.
    """
    rijen: list[tuple[str, tuple[str, ...]]] = [("sha256 van het kader", (herkomst.kader_sha256,))]
    if herkomst.variant:
        rijen.append(("variant", (herkomst.variant,)))
    for ronde in eerder:
        variant = (f"variant {ronde.variant}",) if ronde.variant else ()
        rijen.append((f"kader van {ronde.naam}", (ronde.kader, f"sha256 {ronde.kader_sha256}", *variant)))
    rijen += [(f"bron '{id_}' in het kader", (zin,)) for id_, zin in bronnen]
    if met_bestanden:
        rijen += [(naam, (f"sha256 {hash_}",)) for naam, hash_ in herkomst.bestanden]
    zin = gemaakt_zin(herkomst.programma, herkomst.peildatum, herkomst.kader)
    return (Alinea(tekst=zin), Toelichtingen(rijen=tuple(rijen)))


def _regels(titel: str, rijen: Sequence[Beslisregelrij], soorten: Mapping[str, Celsoort]) -> Iterator[Blok]:
    """Yield beslisregels as a table, and what steps behind them do where there are any."""
    yield _tabel(titel, rijen, soorten)
    if any(rij.oordeel == DAARNA for rij in rijen):
        yield Alinea(tekst=STAPPEN)


def _tabel(titel: str, rijen: Sequence[Beslisregelrij], soorten: Mapping[str, Celsoort]) -> Tabel:
    return Tabel(
        titel=titel,
        kolommen=(
            Kolom(kop="oordeel", soort="teken"),
            Kolom(kop="als"),
            Kolom(kop="bron"),
        ),
        rijen=tuple(
            (Cel(tekst=rij.oordeel, soort=soorten.get(rij.oordeel, "tekst")), Cel(tekst=rij.zin), Cel(tekst=rij.bron))
            for rij in rijen
        ),
    )
