"""The oordelen that people gave, organisation by organisation, with why and when: in the report about all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.landelijk.beeld import Gegevenoordeel
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def gegeven_oordelen(kader: Kader, uitslagen: Sequence[Uitslag], *, met_door: bool) -> Iterator[Gegevenoordeel]:
    """Yield what people gave, in the order of the organisations and of the kader; by whom where `met_door`."""
    for toetsing in (uitslag.toetsing for uitslag in uitslagen):
        for feit in kader.mensoordelen.values():
            score, plek = toetsing.scores[feit.nr], toetsing.herkomst.get(feit.nr)
            wie = toetsing.ondertekend.get(feit.nr)
            if score is not OPEN:
                yield Gegevenoordeel(
                    organisatie=toetsing.organisatie,
                    over=feit.tekst,
                    oordeel=feit.antwoord(score),
                    motivering=alineas_van(toetsing.motiveringen.get(feit.nr, "")),
                    datum=datum(wie.datum) if wie is not None and wie.datum is not None else "",
                    door=wie.door if wie is not None and met_door else "",
                    cel=(plek.adres or "") if plek else "",
                )


def gegeven_tabel(gegeven: Sequence[Gegevenoordeel]) -> Iterator[Tabel]:
    """Yield those in a table, with where each stands; nothing where people gave none."""
    if gegeven:
        door = ("door",) if any(een.door for een in gegeven) else ()
        koppen = ("organisatie", "over", "oordeel", "motivering", "datum", *door, "cel")
        yield Tabel(
            titel="Oordelen die mensen gaven",
            kolommen=tuple(Kolom(kop=kop, soort="tekst" if kop == "motivering" else "kort") for kop in koppen),
            rijen=tuple(
                (
                    *cellen((een.organisatie, een.over, een.oordeel)),
                    Cel(tekst="\n".join(map(str, een.motivering))),
                    *cellen((een.datum, *((een.door,) if door else ()), een.cel)),
                )
                for een in gegeven
            ),
            naam="Gegeven oordelen",
            zoekbaar=True,
        )
