"""Two kaders beside each other as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.kader.verschil.teksten import tekstverschillen
from toetsing.commands.kader.verschil.zinnen import (
    ander_zin,
    andere_vragen_zin,
    kenmerk,
    letter,
    naam_van,
    richting_zin,
    ronde_zinnen,
    samenvatting,
    uitkomst_zin,
    voorbeeld_zin,
)
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Tabel, alineas, cellen, zonder_kolommen
from toetsing.domain.compare.kaderverschil import Onbewezen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from toetsing.document.blokken import Cel, Document
    from toetsing.domain.compare.kaderverschil import Kaderverschil, Knoopverschil

_BEWIJS: Final = Alinea(
    "Dit gaat over het verschil. Of een kader zelf voor elke toestand een oordeel heeft, zegt 'toetsing kader bewijs'."
)


def verschildocument(verschil: Kaderverschil, dag: date) -> Document:
    """Return how strict two kaders are beside each other, what they do not say in the same words, and their rondes."""
    eerst, daarna = verschil.eerst, verschil.daarna
    teksten = _teksten(verschil)
    delen = (
        Deel("samenvatting", "Samenvatting", alineas(samenvatting(verschil))),
        Deel(
            "streng",
            "Hoe streng",
            (_streng(verschil), _BEWIJS) if verschil.knopen else (Alinea("Geen van beide kaders heeft beslisregels."),),
        ),
        Deel(
            "teksten",
            "Andere teksten",
            (teksten,) if teksten.rijen else (Alinea("Beide kaders zeggen alles met dezelfde woorden."),),
        ),
        Deel("rondes", "Rondes vergelijken", alineas(ronde_zinnen(verschil))),
        Deel("gegevens", "Gegevens", (_gegevens(verschil),), "gegevens"),
    )
    kenmerken = {"eerst": kenmerk(eerst), "daarna": kenmerk(daarna)}
    return antwoorddocument("Verschil tussen kaders", f"{naam_van(eerst)} en {naam_van(daarna)}", kenmerken, delen, dag)


def _streng(verschil: Kaderverschil) -> Tabel:
    """Return of each node how strict it is; each oordeel that becomes another is a row below it."""
    tabel = Tabel(
        titel="Het tweede kader naast het eerste",
        kolommen=(Kolom("criterium", "nr"), Kolom("was", "nr"), Kolom("is"), Kolom("andere vragen"), Kolom("waar")),
        rijen=tuple(rij for knoop in verschil.knopen for rij in _rijen(knoop)),
    )
    weg = set() if any(knoop.was != (knoop.nr,) for knoop in verschil.knopen) else {"was"}
    weg |= set() if any(knoop.andere_vragen for knoop in verschil.knopen) else {"andere vragen"}
    return zonder_kolommen(tabel, weg) if weg else tabel


def _rijen(knoop: Knoopverschil) -> Iterator[tuple[Cel, ...]]:
    begin = (knoop.nr, ", ".join(knoop.was), uitkomst_zin(knoop), andere_vragen_zin(knoop))
    if isinstance(knoop.uitkomst, Onbewezen) or not knoop.andere:
        yield cellen((*begin, ""))
        return
    samen = knoop.uitkomst
    for plaats, ander in enumerate(knoop.andere):
        kop = begin if plaats == 0 else ("",) * len(begin)
        yield cellen((*kop, ander_zin(ander, knoop, samen)))


def _teksten(verschil: Kaderverschil) -> Tabel:
    return Tabel(
        titel="Wat niet met dezelfde woorden is gezegd",
        naam="Teksten",
        kolommen=(Kolom("plaats", "kort"), Kolom("wat", "kort"), Kolom("eerst"), Kolom("daarna")),
        rijen=tuple(cellen(een) for een in tekstverschillen(verschil)),
        zoekbaar=True,
    )


def _gegevens(verschil: Kaderverschil) -> Tabel:
    return Tabel(
        titel="Elk oordeel, en wat het wordt",
        naam="Verschil",
        kolommen=(
            Kolom("criterium", "nr"),
            Kolom("was", "nr"),
            Kolom("is", "kort"),
            Kolom("andere vragen", "kort"),
            *(Kolom(kop, "kort") for kop in ("richting", "eerst", "daarna")),
            Kolom("invullingen", "getal"),
            Kolom("van", "getal"),
            Kolom("kleinste invulling"),
        ),
        rijen=tuple(rij for knoop in verschil.knopen for rij in _gegevensrijen(knoop)),
        zoekbaar=True,
    )


def _gegevensrijen(knoop: Knoopverschil) -> Iterator[tuple[Cel, ...]]:
    eerste = (knoop.nr, ", ".join(knoop.was), uitkomst_zin(knoop), andere_vragen_zin(knoop))
    if isinstance(knoop.uitkomst, Onbewezen):
        yield cellen((*eerste, *[""] * 6))
        return
    anders = {(een.paar.eerst, een.paar.daarna): een for een in knoop.andere}
    for paar in knoop.uitkomst.paren:
        ander = anders.get((paar.eerst, paar.daarna))
        oordelen = (letter(paar.eerst), letter(paar.daarna))
        keer = (str(paar.invullingen), str(knoop.uitkomst.invullingen))
        yield cellen((*eerste, richting_zin(ander) if ander else "gelijk", *oordelen, *keer, voorbeeld_zin(paar)))
