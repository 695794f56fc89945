"""What there is to tell of what would change: the scores, the oordelen before and after, and the count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.commands.plan.maken import omslag_van
from toetsing.document.aandelen import scoresoort
from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.kaderdeel import gemaakt_met
from toetsing.document.letter import letter_van, vastgesteld_van
from toetsing.document.omslag import herkomst_van
from toetsing.document.zinnen import ZONDER_RIJ, beslisregel_zin, legenda, stand
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import als_woord
from toetsing.domain.words.woorden import aantal, aantallen_in_woorden, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from toetsing.document.blokken import Blok
    from toetsing.document.letter import Letter, Soortnaam
    from toetsing.document.omslag import Herkomst, Omslag
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

_ONDERTITEL: Final = "Wat als: dit is niet wat er is ingevuld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorewijziging:
    """A score before and after."""

    nr: str
    tekst: str
    voor: str
    voor_soort: Soortnaam
    na: str
    na_soort: Soortnaam


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelwijziging:
    """A criterium of which scores change: its oordeel, counts and beslisregel before and after."""

    nr: str
    kort: str
    verandert: bool
    voor: Letter
    na: Letter
    telling_voor: str
    telling_na: str
    beslisregel_voor: str
    beslisregel_na: str
    opmerking: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watals:
    """The whole answer."""

    omslag: Omslag
    samenvatting: tuple[str, ...]
    scores: tuple[Scorewijziging, ...]
    oordelen: tuple[Oordeelwijziging, ...]
    legenda: str
    herkomst: Herkomst


def toon_watals(kader: Kader, voor: Uitslag, na: Uitslag, wijzigingen: Mapping[str, Ingevuld], dag: date) -> Watals:
    """Make the view of an uitslag before and after changes of scores, by number."""
    beeld = tuple(_oordelen(kader, voor, na, wijzigingen))
    return Watals(
        omslag=omslag_van(kader, voor, _ONDERTITEL),
        samenvatting=tuple(_samenvatting(stand(voor), stand(na), len(wijzigingen), beeld)),
        scores=tuple(
            Scorewijziging(
                nr=v.nr,
                tekst=v.tekst,
                voor=als_woord(voor.toetsing.scores[v.nr]),
                voor_soort=_soort(kader, voor.toetsing.scores[v.nr]),
                na=als_woord(na.toetsing.scores[v.nr]),
                na_soort=_soort(kader, na.toetsing.scores[v.nr]),
            )
            for v in kader.verwachtingen
            if v.nr in wijzigingen
        ),
        oordelen=beeld,
        legenda=legenda(kader),
        herkomst=herkomst_van(kader, [voor.toetsing.bron], dag),
    )


def watalsdocument(w: Watals) -> Document:
    """Return the answer as a document."""
    return Document(
        omslag=w.omslag,
        delen=(
            Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(w.samenvatting)),
            Deel(id="oordelen", titel="Oordelen", blokken=tuple(_oordeeldeel(w))),
            Deel(id="scores", titel="Scores", blokken=tuple(_scoredeel(w))),
            Deel(
                id="herleiding", titel="Hoe dit is berekend", blokken=tuple(gemaakt_met(w.herkomst, met_bestanden=True))
            ),
        ),
        programma=w.herkomst.programma,
        peildatum=w.herkomst.peildatum,
    )


# -- the view ----------------------------------------------------------------------------------------------------------


def _soort(kader: Kader, score: Ingevuld) -> Soortnaam:
    return scoresoort(kader, als_woord(score))


def _samenvatting(
    stand_voor: str, stand_na: str, wijzigingen: int, oordelen: tuple[Oordeelwijziging, ...]
) -> Iterator[str]:
    if not wijzigingen:
        yield f"Er verandert niets: {stand_voor}."
        return
    wat = aantal(wijzigingen, "andere score", "andere scores")
    anders = [f"op {een.nr} van {een.voor.tekst} naar {een.na.tekst}" for een in oordelen if een.verandert]
    yield f"Met {wat} verandert {f'het oordeel {opsomming(anders)}' if anders else 'geen enkel oordeel'}."
    yield f"Nu: {stand_voor}. Dan: {stand_na}." if stand_voor != stand_na else f"Nu en dan: {stand_voor}."
    yield "Uw werkmap is niet veranderd."


def _oordelen(
    kader: Kader, voor: Uitslag, na: Uitslag, wijzigingen: Mapping[str, Ingevuld]
) -> Iterator[Oordeelwijziging]:
    geraakt = {c.nr: c.kort for c in kader.criteria if any(v.nr in wijzigingen for v in c.verwachtingen)}
    for een, ander in zip(voor.criteria, na.criteria, strict=True):
        if een.nr in geraakt:
            gezet = vastgesteld_van(kader, een)
            yield Oordeelwijziging(
                nr=een.nr,
                kort=geraakt[een.nr],
                verandert=een.mogelijk != ander.mogelijk,
                voor=letter_van(kader, een.mogelijk),
                na=letter_van(kader, ander.mogelijk),
                telling_voor=_telling(kader, een),
                telling_na=_telling(kader, ander),
                beslisregel_voor=_beslisregel(een),
                beslisregel_na=_beslisregel(ander),
                opmerking=f"vastgesteld is {gezet.tekst}; dat verandert niet mee" if gezet is not None else "",
            )


def _telling(kader: Kader, criterium: Criteriumuitslag) -> str:
    return aantallen_in_woorden(kader.schaal, criterium.aantallen, len(criterium.open))


def _beslisregel(criterium: Criteriumuitslag) -> str:
    return beslisregel_zin(criterium) or (ZONDER_RIJ if criterium.oordeel == GEEN else "–")


# -- the document ------------------------------------------------------------------------------------------------------


def _oordeeldeel(w: Watals) -> Iterator[Blok]:
    if not w.oordelen:
        yield Alinea(tekst="Geen enkel oordeel wordt geraakt.")
        return
    yield Tabel(
        titel="Nu en dan, voor elk criterium waarvan een score verandert",
        kolommen=(
            Kolom(kop="nr", soort="nr"),
            Kolom(kop="criterium", soort="kort"),
            Kolom(kop="wanneer", soort="kort"),
            Kolom(kop="oordeel", soort="kort"),
            Kolom(kop="scores", soort="kort"),
            Kolom(kop="beslisregel"),
        ),
        rijen=tuple(rij for een in w.oordelen for rij in _rijen(een)),
        rijkop=1,
        naam="Oordelen",
    )
    yield from alineas(f"{een.nr}: {een.opmerking}." for een in w.oordelen if een.opmerking)
    yield Alinea(tekst=f"{w.legenda}. De andere criteria blijven zoals ze zijn.")


def _rijen(een: Oordeelwijziging) -> Iterator[tuple[Cel, ...]]:
    for wanneer, letter, telling, regel in (
        ("nu", een.voor, een.telling_voor, een.beslisregel_voor),
        ("dan", een.na, een.telling_na, een.beslisregel_na),
    ):
        oordeel = Cel(tekst=letter.tekst, soort=letter.soort)
        yield (*cellen((een.nr, een.kort, wanneer)), oordeel, *cellen((telling, regel)))


def _scoredeel(w: Watals) -> Iterator[Blok]:
    if not w.scores:
        yield Alinea(tekst="Geen enkele score verandert.")
        return
    yield Tabel(
        titel="Nu en dan, voor elke verwachting waarvan de score verandert",
        kolommen=(
            Kolom(kop="nr", soort="nr"),
            Kolom(kop="verwachting"),
            Kolom(kop="nu", soort="kort"),
            Kolom(kop="dan", soort="kort"),
        ),
        rijen=tuple(
            (
                *cellen((een.nr, een.tekst)),
                Cel(tekst=een.voor, soort=een.voor_soort),
                Cel(tekst=een.na, soort=een.na_soort),
            )
            for een in w.scores
        ),
        naam="Scores",
    )
