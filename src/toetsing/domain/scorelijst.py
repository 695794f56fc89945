"""Every score as a row by itself: the long table of an analyst, with the same columns wherever it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.words.kopnamen import kopnaam

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

    Gegevens = Mapping[str, Mapping[str, str]]
    """What each file says on its sheet *Gegevens*, by label."""


class Scorerij(NamedTuple):
    """One score with everything to count it by. A field `overgenomen_uit` stands under the header "overgenomen uit".

    Numbers are texts ("1.10"). Unknown ronde, soort and datum are None; a score that stands in no cell has none.
    """

    organisatie: str
    ronde: str | None
    soort: str | None
    datum: date | None
    thema: str
    themanaam: str
    criterium: str
    criteriumnaam: str
    nr: str
    verwachting: str
    telt_mee: bool
    score: Ingevuld
    overgenomen_uit: str | None
    cel: str | None
    bestand: str


SCOREKOPPEN: Final = tuple(veld.replace("_", " ") for veld in Scorerij._fields)
"""The headers of the long table, in order."""


def scorerijen(kader: Kader, toetsingen: Iterable[Toetsing]) -> Iterator[Scorerij]:
    """Yield every score of every toetsing, in the order given and then in that of the kader."""
    plaatsen = [(t, c, v) for t in kader.themas for c in t.criteria for v in c.verwachtingen]
    for toetsing in toetsingen:
        for thema, criterium, verwachting in plaatsen:
            plek = toetsing.herkomst.get(verwachting.nr)
            yield Scorerij(
                organisatie=toetsing.organisatie,
                ronde=toetsing.ronde,
                soort=toetsing.soort.value if toetsing.soort else None,
                datum=toetsing.datum,
                thema=thema.nr,
                themanaam=thema.naam,
                criterium=criterium.nr,
                criteriumnaam=criterium.kort,
                nr=verwachting.nr,
                verwachting=verwachting.tekst,
                telt_mee=verwachting.telt_mee,
                score=toetsing.scores[verwachting.nr],
                overgenomen_uit=toetsing.overgenomen.get(verwachting.nr),
                cel=plek.adres if plek else None,
                bestand=toetsing.bron.bestand,
            )


def gegevenskolommen(gegevens: Gegevens) -> dict[str, dict[str, str]]:
    """Return per label what every file says there, under headers that no column of the long table has already.

    A label that is typed in more ways is one column, headed by the first of them.
    """
    koppen: dict[str, str] = {}
    kolommen: dict[str, dict[str, str]] = {}
    for bestand, per_label in gegevens.items():
        for label, tekst in per_label.items():
            eigen = f"{label} (gegevens)" if kopnaam(label) in SCOREKOPPEN else label
            kolommen.setdefault(koppen.setdefault(kopnaam(label), eigen), {}).setdefault(bestand, tekst)
    return kolommen
