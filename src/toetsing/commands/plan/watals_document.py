"""What would change with other scores as a document: the count, the oordelen and the scores before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.plan.boven import boven_nu_en_dan, boven_veranderd
from toetsing.commands.plan.document import omslag_bij
from toetsing.commands.plan.zinnen import (
    andere_blijven_zin,
    anders_scoren_zin,
    niets_anders_zin,
    nu_en_dan_zin,
    vastgesteld_blijft_zin,
)
from toetsing.document.aandelen import scoresoort
from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen, kale_lettercel
from toetsing.document.bovennamen import eigen_letters
from toetsing.document.getallen import getal_zin
from toetsing.document.kaderdeel import gemaakt_met
from toetsing.document.letter import letter_van
from toetsing.document.omslag import herkomst_van
from toetsing.document.schalen import leegzinnen
from toetsing.document.zinnen import ZONDER_RIJ, beslisregel_zin, legenda, stand
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import aantallen_in_woorden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.plan.gepland import Watals
    from toetsing.document.blokken import Blok
    from toetsing.domain.decide.uitslag import Criteriumuitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld

_ONDERTITEL: Final = "Wat als: dit is niet wat er is ingevuld"


def watalsdocument(w: Watals) -> Document:
    """Return the answer as a document."""
    herkomst = herkomst_van(w.kader, [w.nu.toetsing.bron], w.peildatum)
    return Document(
        omslag=omslag_bij(w.kader, w.nu, _ONDERTITEL),
        delen=(
            Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(_samenvatting(w))),
            Deel(id="oordelen", titel="Oordelen", blokken=(*_oordelen(w), *_getallen(w))),
            Deel(id="scores", titel="Scores", blokken=tuple(_scores(w))),
            Deel(
                id="herleiding", titel="Hoe dit is berekend", blokken=gemaakt_met(herkomst, met_bestanden=True), kort=()
            ),
        ),
        programma=herkomst.programma,
        peildatum=herkomst.peildatum,
    )


def _samenvatting(w: Watals) -> Iterator[str]:
    nu, dan = stand(w.nu), stand(w.dan)
    if not w.wijzigingen:
        yield niets_anders_zin(nu)
        return
    afwijkend = [*(een.wijkt_af for een in w.nu.criteria), *(een.wijkt_af for een in w.nu.boven)]
    berekend = "berekende " if any(afwijkend) else ""
    anders = [
        (een.nr, letter_van(w.kader, een.nr, een.mogelijk).tekst, letter_van(w.kader, een.nr, ander.mogelijk).tekst)
        for een, ander in w.geraakt
        if een.mogelijk != ander.mogelijk
    ]
    yield anders_scoren_zin(len(w.wijzigingen), anders, f"{berekend}oordeel", boven_veranderd(w))
    yield nu_en_dan_zin(nu, dan)
    yield "Uw werkmap is niet veranderd."


def _oordelen(w: Watals) -> Iterator[Blok]:
    yield from boven_nu_en_dan(w)
    eigen = tuple(eigen_letters(w.kader, [een.nr for een, _ in w.boven_geraakt]))
    if not w.geraakt:
        letters = (als_zin(legenda(w.kader)), *eigen) if w.boven_geraakt else ()
        yield from alineas(letters or ("Geen enkel oordeel wordt geraakt.",))
        return
    kort = {criterium.nr: criterium.kort for criterium in w.kader.criteria}
    anders = any(beslist.wijkt_af for paar in w.geraakt for beslist in paar)
    yield Tabel(
        titel="Nu en dan, voor elk criterium waarvan een score verandert",
        kolommen=(
            Kolom(kop="nr", soort="nr"),
            Kolom(kop="criterium", soort="kort"),
            Kolom(kop="wanneer", soort="kort"),
            *(Kolom(kop=kop, soort="kort") for kop in (("berekend", "vastgesteld") if anders else ("oordeel",))),
            Kolom(kop="scores", soort="kort", telt=(*(kolom.teken for kolom in w.kader.kolommen), OPEN.value)),
            Kolom(kop="beslisregel"),
        ),
        rijen=tuple(
            (*cellen((beslist.nr, kort[beslist.nr], wanneer)), *_beslist(w.kader, beslist, anders=anders))
            for een, ander in w.geraakt
            for wanneer, beslist in (("nu", een), ("dan", ander))
        ),
        rijkop=1,
        naam="Oordelen",
    )
    if gezet := [een.nr for een, ander in w.geraakt if een.wijkt_af or ander.wijkt_af]:
        yield Alinea(tekst=vastgesteld_blijft_zin(gezet))
    yield from alineas((andere_blijven_zin(legenda(w.kader)), *eigen, *leegzinnen(w.kader)))


def _getallen(w: Watals) -> Iterator[Tabel]:
    """Yield what criteria come to now and then, where that is another number."""
    rijen = tuple(
        cellen(
            (criterium.nr, criterium.kort, getal_in_woorden(uitkomst), *(getal_zin(uitkomst, een) for een in standen))
        )
        for criterium in w.kader.criteria
        if (uitkomst := criterium.getal) is not None
        and len(set(standen := [uitslag.getallen[criterium.nr] for uitslag in (w.nu, w.dan)])) > 1
    )
    if rijen:
        yield Tabel(
            titel="Nu en dan, voor elk criterium waarvan het getal verandert",
            kolommen=(
                Kolom(kop="nr", soort="nr"),
                Kolom(kop="criterium", soort="kort"),
                Kolom(kop="welk getal", soort="kort"),
                Kolom(kop="nu", soort="kort"),
                Kolom(kop="dan", soort="kort"),
            ),
            rijen=rijen,
            rijkop=1,
            naam="Getallen",
        )


def _beslist(kader: Kader, criterium: Criteriumuitslag, *, anders: bool) -> tuple[Cel, ...]:
    """Return an oordeel, with `anders` as computed and as set; the counts of its scores, and the beslisregel."""
    letters = [letter_van(kader, criterium.nr, mogelijk) for mogelijk in (criterium.mogelijk, criterium.geldend)]
    return (
        *map(kale_lettercel, letters if anders else letters[:1]),
        Cel(
            tekst=aantallen_in_woorden(kader.kolommen, criterium.aantallen, len(criterium.open)),
            getallen=(*(criterium.aantallen[kolom.teken] for kolom in kader.kolommen), len(criterium.open)),
        ),
        Cel(tekst=beslisregel_zin(criterium) or (ZONDER_RIJ if criterium.oordeel == GEEN else "–")),
    )


def _scores(w: Watals) -> Iterator[Blok]:
    if not w.wijzigingen:
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
                *cellen((v.nr, v.tekst)),
                _score(v.schaal, w.nu.toetsing.scores[v.nr]),
                _score(v.schaal, w.dan.toetsing.scores[v.nr]),
            )
            for v in w.kader.verwachtingen
            if v.nr in w.wijzigingen
        ),
        naam="Scores",
    )


def _score(schaal: Schaal, score: Ingevuld) -> Cel:
    woord = als_woord(score)
    return Cel(tekst=woord, soort=scoresoort(schaal, woord))
