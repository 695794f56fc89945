"""Published beside computed: what deviates in full, what agrees in a table, and by which scores it would agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.herreken.gegevens import gegevensdeel
from toetsing.commands.herreken.varianten import variantendeel
from toetsing.commands.herreken.zinnen import manieren_zin, nagerekend_zin, posten_zin, wijziging_begin
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Punten, Tabel, Toelichtingen, alineas, ingekort
from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin, vastgesteld_zin, wie_zin
from toetsing.document.zinnen import kaderregel, voorbehoud
from toetsing.domain.compare.bevonden import Status
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.commands.herreken.herrekenen import Herrekening
    from toetsing.document.blokken import Blok, Document
    from toetsing.domain.compare.bevonden import Bevonden, Wijziging
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Score

_HOOGSTENS_GETOOND: Final = 15
"""So many posten that deviate a short answer shows."""
_LANG: Final = 40
"""Longer than this, a list that is repeated hides that it is the same."""
_SAMENVATTING: Final = {
    Status.WIJKT_AF: ("wijkt af", "wijken af"),
    Status.AFRONDING: ("klopt met een andere afronding", "kloppen met een andere afronding"),
    Status.NIET_HERBEREKENBAAR: ("is niet herberekenbaar", "zijn niet herberekenbaar"),
    Status.BIJ_BENADERING: ("klopt bij benadering", "kloppen bij benadering"),
    Status.KLOPT: ("klopt", "kloppen"),
}
_UITLEG: Final = {
    Status.WIJKT_AF: "Uit de scores en de beslisregels volgt iets anders dan is gepubliceerd",
    Status.AFRONDING: "Klopt, maar met een andere afronding dan half naar boven",
    Status.NIET_HERBEREKENBAAR: "Volgt niet uit de scores; waarom niet, staat erbij",
    Status.BIJ_BENADERING: "In woorden gepubliceerd, en binnen wat die woorden geacht worden te betekenen",
    Status.KLOPT: "Uit de scores en de beslisregels volgt hetzelfde",
}
_AANDACHT: Final = frozenset({Status.WIJKT_AF, Status.AFRONDING, Status.NIET_HERBEREKENBAAR})
"""Of a post with such a status a reader must see all there is to know."""


def herrekendocument(herrekening: Herrekening, dag: date) -> Document:
    """Return published beside computed as a document."""
    kader, wijzigingen = herrekening.kader, herrekening.wijzigingen
    groepen = {status: [een for een in herrekening.bevonden if een.status is status] for status in Status}
    delen = [
        Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(_samenvatting(herrekening, groepen))),
        *(_groep(kader, status, groep) for status, groep in groepen.items() if groep),
    ]
    if wijzigingen:
        zinnen = Punten(regels=tuple(wijziging_zin(kader, een) for een in wijzigingen))
        delen.append(Deel(id="wijzigingen", titel="Wat een oordeel anders zou maken", blokken=(zinnen,)))
    if herrekening.gezocht is not None:
        delen.append(variantendeel(kader, herrekening.gezocht, herrekening.niet_gezocht))
    hash_ = Alinea(tekst=f"sha256 van het kader: {kader.sha256}")
    delen.append(Deel(id="herleiding", titel="Hoe dit is berekend", blokken=(hash_,), kort=()))
    delen.append(gegevensdeel(herrekening))
    return antwoorddocument("Gepubliceerd naast berekend", kaderregel(kader), {}, delen, dag)


def _samenvatting(herrekening: Herrekening, groepen: dict[Status, list[Bevonden]]) -> Iterator[str]:
    """Yield how many posten have each status, with which scores, and what of the input is not in it."""
    yield posten_zin([(len(groep), *_SAMENVATTING[status]) for status, groep in groepen.items()])
    yield nagerekend_zin(herrekening.toetsingen)
    if any(een.vastgesteld for een in herrekening.bevonden):
        yield (
            "Of iets klopt, is nagegaan met de berekende oordelen; volgt uit wat mensen afwijkend hebben vastgesteld "
            "iets anders, dan staat dat erbij als vastgesteld."
        )
    let_op = voorbehoud(sum(map(is_fout, herrekening.meldingen)))
    if let_op:
        yield let_op


# -- the posten with one status ----------------------------------------------------------------------------------------


def _groep(kader: Kader, status: Status, posten: Sequence[Bevonden]) -> Deel:
    return Deel(
        id=status.value.replace(" ", "-"),
        titel=f"{status.value.capitalize()} ({len(posten)})",
        blokken=tuple(_voluit(kader, status, posten) if status in _AANDACHT else [_kort(kader, status, posten)]),
        kort=(ingekort(_kaal(kader, status, posten), _HOOGSTENS_GETOOND),) if status is Status.WIJKT_AF else (),
    )


def _voluit(kader: Kader, status: Status, posten: Sequence[Bevonden]) -> Iterator[Blok]:
    yield Alinea(tekst=f"{_UITLEG[status]}.", soort="noot")
    yield Toelichtingen(rijen=tuple((_post(een), tuple(_feiten(kader, een))) for een in posten))


def _post(een: Bevonden) -> str:
    return f"{een.post.id}: {een.post.tekst}"


def _feiten(kader: Kader, een: Bevonden) -> Iterator[str]:
    """Yield what there is to know of a post, each fact behind its name; nothing of what is empty."""
    feiten = {
        "gepubliceerd": gepubliceerd_zin(een.post.inhoud),
        "berekend": _berekend(een),
        "vastgesteld": vastgesteld_zin(een),
        "organisaties": wie_zin(een),
        "uitleg": uitleg_zin(een.uitkomst),
        "bron": bron_in_woorden(kader, een.post.bron),
    }
    return (f"{naam}: {wat}" for naam, wat in feiten.items() if wat)


def _kort(kader: Kader, status: Status, posten: Sequence[Bevonden]) -> Tabel:
    return Tabel(
        titel=_UITLEG[status],
        kolommen=(Kolom(kop="post"), Kolom(kop="gepubliceerd"), Kolom(kop="berekend")),
        rijen=tuple(
            (
                Cel(tekst=_post(een), noot=bron_in_woorden(kader, een.post.bron)),
                Cel(tekst=gepubliceerd_zin(een.post.inhoud)),
                Cel(tekst=_berekend(een), noot="; ".join(filter(None, (uitleg_zin(een.uitkomst), _anders(een))))),
            )
            for een in posten
        ),
    )


def _kaal(kader: Kader, status: Status, posten: Sequence[Bevonden]) -> Tabel:
    """Return the same without what there is to know of each."""
    tabel = _kort(kader, status, posten)
    return tabel._replace(rijen=tuple(tuple(cel._replace(noot="") for cel in rij) for rij in tabel.rijen))


def _anders(een: Bevonden) -> str:
    gezet = vastgesteld_zin(een)
    return f"vastgesteld: {gezet}" if gezet else ""


def _berekend(een: Bevonden) -> str:
    berekend = berekend_zin(een.uitkomst)
    return "hetzelfde" if len(berekend) > _LANG and berekend == gepubliceerd_zin(een.post.inhoud) else berekend


# -- one deviating oordeel ---------------------------------------------------------------------------------------------


def wijziging_zin(kader: Kader, wijziging: Wijziging) -> str:
    """Return by which smallest changes of scores the beslisregels would give the published oordeel."""
    post, letter = wijziging.oordeel.inhoud, wijziging.oordeel.letter
    begin = wijziging_begin(post.organisatie, post.nr, post.letter, letter)
    wissels = [[_wordt(kader, nr, score) for nr, score in wissel] for wissel in wijziging.wissels]
    return manieren_zin(begin, post.letter, wissels, wijziging.aantal)


def _wordt(kader: Kader, nr: str, score: Score) -> str:
    return f"{nr} {score}" if score in kader.per_nr[nr].schaal.nvt else f"{nr} een {score}"
