"""The verwachtingen of a kader, and what is asked at them beside a score, as tables for who counts further."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.document.schalen import scores_in_woorden
from toetsing.domain.beschreven import op_volgorde
from toetsing.domain.itempunt import Itempunt
from toetsing.domain.words.telwoorden import met_punt
from toetsing.domain.words.woorden import decimaal, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.velden import Veld

    Rij = Sequence[tuple[Kolom, str]]
    """The cells of a row, each with its column."""

_BESCHREVEN: Final = "geen score"


def itemtabel(kader: Kader) -> Tabel:
    """Return a row for every item: at which verwachting it is asked, and what may be filled in."""
    from toetsing.domain.items import items_van  # only a kader with items pays for it
    from toetsing.domain.velden import toegestaan

    return Tabel(
        titel="Wordt bij een verwachting gevraagd en nergens geteld",
        naam="Items",
        kolommen=(
            Kolom("nr", "nr"),
            Kolom("item", "kort"),
            Kolom("vraag"),
            Kolom("in te vullen"),
            Kolom("verplicht", "kort"),
            Kolom("bron"),
        ),
        rijen=tuple(
            cellen(
                (
                    item.nr,
                    item.veld.naam,
                    item.veld.tekst,
                    toegestaan(item.veld),
                    "ja" if item.veld.verplicht else "nee",
                    item.veld.bron,
                )
            )
            for item in items_van(kader)
        ),
        zoekbaar=True,
    )


def verwachtingentabel(kader: Kader) -> Tabel:
    """Return a row for every verwachting, in the order of the kader; one without a score says so.

    Scores stand there by name, since what begins with a sign is a formula elsewhere. What not every kader has, or not
    every verwachting otherwise, has a column only where it says something.
    """
    rijen = [
        (
            (Kolom("thema", "nr"), thema.nr),
            (Kolom("criterium", "nr"), criterium.nr),
            (Kolom("nr", "nr"), een.nr),
            (Kolom("verwachting"), een.tekst),
            *_van_score(kader, een),
            *(((Kolom("items"), _items(items.get(een.nr, ()))),) if kader.itempunten else ()),
            (Kolom("was", "nr"), een.was or ""),
            (Kolom("noot", "nr"), een.voetnoot or ""),
            (Kolom("bron"), een.bron),
        )
        for thema in kader.themas
        for criterium in thema.criteria
        for items in [{punt.nr: punt.items for punt in criterium.itempunten}]
        for een in op_volgorde(criterium)
    ]
    return Tabel(
        titel="Elke verwachting",
        naam="Verwachtingen",
        kolommen=tuple(kolom for kolom, _ in rijen[0]),
        rijen=tuple(cellen(tekst for _, tekst in rij) for rij in rijen),
        zoekbaar=True,
    )


def _van_score(kader: Kader, een: Verwachting | Itempunt) -> Rij:
    """Return what there is to say of its score; nothing where the kader scores nothing.

    Its scale and its weight stand there where not all have the same.
    """
    if not kader.heeft_scores:
        return ()
    schalen = len(kader.scoreschalen) > 1
    weegt = any(verwachting.gewicht != 1 for verwachting in kader.verwachtingen)
    kolommen = (
        *((Kolom("schaal", "kort"),) if schalen else ()),
        *(Kolom("scores", "kort"), Kolom("telt mee", "kort"), Kolom("reden"), Kolom("groepen", "kort")),
        *((Kolom("gewicht", "getal"),) if weegt else ()),
    )
    if isinstance(een, Itempunt):
        return [(kolom, _BESCHREVEN if kolom.kop == "scores" else "") for kolom in kolommen]
    teksten = (
        *((een.schaal.naam or een.schaal.titel,) if schalen else ()),
        scores_in_woorden(een),
        "ja" if een.telt_mee else "nee",
        een.reden or "",
        opsomming(sorted(een.groepen)),
        *((decimaal(een.gewicht),) if weegt else ()),
    )
    return list(zip(kolommen, teksten, strict=True))


def _items(velden: Sequence[Veld]) -> str:
    """Return every item with what may be filled in: "begin: een datum, zoals 18-01-2016."."""
    from toetsing.domain.velden import toegestaan  # only a kader with items pays for it

    return " ".join(
        met_punt(f"{veld.naam}{' (verplicht)' if veld.verplicht else ''}: {toegestaan(veld)}") for veld in velden
    )
