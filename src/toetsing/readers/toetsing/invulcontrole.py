"""What is odd in how a toetsing was filled in, for who asks to have it checked: none of it changes a score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import Aantekening
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import vormen_van
from toetsing.domain.scores import OPEN, normaliseer_invoer
from toetsing.domain.words.dagen import datum_in
from toetsing.domain.words.kopnamen import (
    CRITERIUM,
    DATUM,
    OORDEEL_CRITERIUM,
    OVERGENOMEN_UIT,
    RONDE,
    SCORE,
    VERWACHTING,
    VORIGE_SCORE,
    kopnaam,
)
from toetsing.domain.words.woorden import ZONDER_WOORD, datum, genoemd
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.dossier import read_dossier
from toetsing.readers.toetsing.indeling import Langtabel
from toetsing.readers.toetsing.labels import vind_labels
from toetsing.readers.toetsing.nummers import Nummers
from toetsing.readers.toetsing.tabelvinder import vind_tabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.indeling import Tabel

_ONDERBOUWING: Final = "onderbouwing"
_GEEN_TEKST: Final = frozenset(
    ("thema", CRITERIUM, VERWACHTING, *SCORE, OORDEEL_CRITERIUM, VORIGE_SCORE, OVERGENOMEN_UIT)
)
"""Headers of columns beside the score in which something always stands."""
_GENOEMD: Final = 5
"""Of more verwachtingen than this the rest is counted."""


def controleer_invullen(
    bestand: Bestand, kader: Kader, toetsingen: Sequence[Toetsing], vandaag: date
) -> Iterator[Melding]:
    """Yield a let op for a ronde that is a day, a day to come, a minus without a why, and a score in the next cell."""
    tabel, _ = vind_tabel(bestand, kader)
    if tabel is None:
        return
    yield from _dagen(bestand, tabel, toetsingen, vandaag)
    for deel in tabel.delen:
        if isinstance(deel, Langtabel):
            for toetsing in toetsingen:
                yield from _zonder_onderbouwing(bestand, deel, kader, toetsing)
                yield from _ernaast(deel, kader, toetsing)


def _dagen(bestand: Bestand, tabel: Tabel, toetsingen: Sequence[Toetsing], vandaag: date) -> Iterator[Melding]:
    labels, _ = vind_labels(bestand, tabel)
    plekken = {naam: labels[naam].plek if naam in labels else Plek(bestand=bestand.naam) for naam in (RONDE, DATUM)}
    for ronde in dict.fromkeys(toetsing.ronde for toetsing in toetsingen):
        if ronde and datum_in(ronde) is not None:
            yield melding("T195", plekken[RONDE], ronde=ronde)
    for dag in dict.fromkeys(toetsing.datum for toetsing in toetsingen):
        if dag is not None and dag > vandaag:
            yield melding("T196", plekken[DATUM], datum=datum(dag))
    for gegeven in (wie for toetsing in toetsingen for wie in toetsing.ondertekend.values()):
        if gegeven.datum is not None and gegeven.datum > vandaag:
            yield melding("T196", gegeven.plek or Plek(bestand=bestand.naam), datum=datum(gegeven.datum))


def _rijen(tabel: Langtabel, kader: Kader) -> dict[str, int]:
    nummers = Nummers(kader)
    rijen: dict[str, int] = {}
    for rij in range(tabel.kop + 1, len(tabel.venster.blad.rijen)):
        nr = nummers.in_cel(tabel.venster.waarde(rij, tabel.nummer))
        if nr in nummers.gevraagd:
            rijen.setdefault(nr, rij)
    return rijen


def _zonder_onderbouwing(bestand: Bestand, tabel: Langtabel, kader: Kader, toetsing: Toetsing) -> Iterator[Melding]:
    """Say at which minuses nobody wrote why, where there is a column for it."""
    if _ONDERBOUWING not in tabel.koppen:
        return
    geschreven = read_dossier(bestand, kader).aantekeningen
    leeg = [
        nr
        for nr in _rijen(tabel, kader)
        if nr in kader.per_nr
        and kader.per_nr[nr].is_min(toetsing.scores[nr])
        and not geschreven.get(nr, Aantekening()).onderbouwing
    ]
    if leeg:
        rij = _rijen(tabel, kader)[leeg[0]]
        plek = tabel.venster.plek(rij, tabel.koppen[_ONDERBOUWING], leeg[0])
        yield melding("T197", plek, punt=kader.punt.enkel, nrs=genoemd(leeg, _GENOEMD, ZONDER_WOORD))


def _ernaast(tabel: Langtabel, kader: Kader, toetsing: Toetsing) -> Iterator[Melding]:
    """Say where a score is open while something stands in the cell beside it, or a score in another column."""
    venster = tabel.venster
    breedte = max(map(len, venster.blad.rijen), default=0)
    tekstkolommen = [
        kolom
        for kolom in range(breedte)
        if kolom not in (tabel.score, tabel.nummer) and kopnaam(venster.waarde(tabel.kop, kolom)) not in _GEEN_TEKST
    ]
    scores = {een.nr: vormen_van(een.schaal) for een in kader.gevraagd}
    gevonden = [
        (nr, rij, kolom)
        for nr, rij in _rijen(tabel, kader).items()
        for kolom in tekstkolommen
        if toetsing.scores[nr] is OPEN
        and venster.leeg(rij, tabel.score)
        and not venster.leeg(rij, kolom)
        and (abs(kolom - tabel.score) == 1 or normaliseer_invoer(toon(venster.waarde(rij, kolom))) in scores[nr])
    ]
    if gevonden:
        nr, rij, kolom = gevonden[0]
        kop = toon(venster.waarde(tabel.kop, kolom)) or "zonder kop"
        nrs = genoemd(dict.fromkeys(een for een, _, _ in gevonden), _GENOEMD, ZONDER_WOORD)
        waarde = toon(venster.waarde(rij, kolom))
        yield melding("T198", venster.plek(rij, kolom, nr), nrs=nrs, kop=kop, waarde=waarde)
