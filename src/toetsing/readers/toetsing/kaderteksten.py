"""The texts of verwachtingen as a file has them beside its numbers, compared with those of the kader.

Who sorts one column and not the other puts every score beside another verwachting. A text that was merely edited is
still the text of its own number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.nummers import is_eigen
from toetsing.domain.tekens import zichtbaar
from toetsing.domain.words.dossierkoppen import AANTEKENING
from toetsing.domain.words.kopnamen import CRITERIUM, MOTIVERING, VERWACHTING
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd
from toetsing.readers.toetsing.indeling import Langtabel
from toetsing.readers.toetsing.nummers import Nummers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.readers.toetsing.indeling import Matrixtabel, Tabel

_KORTSTE: Final = 12
"""A shorter text says too little to be of one verwachting."""
_EIGEN: Final = 0.6
_VAN_EEN_ANDER: Final = 0.85
"""How much of a text is left when it was edited, and how much has to be the same to be that of another number."""
_GENOEMD: Final = 3
"""Of more verwachtingen than this the rest is counted."""
_BOVEN: Final = 2
"""How many rows above the header of a matrix may hold the texts of its columns."""


def verschoven_teksten(tabel: Tabel, kader: Kader) -> Iterator[Melding]:
    """Yield one fout per sheet on which texts stand beside the number of another verwachting."""
    zoals_gedrukt = {een.nr: een.tekst for een in kader.gevraagd}
    van: dict[str, str] = {}
    nummers = Nummers(kader)
    for deel in tabel.delen:
        cellen = _bij_rijen(deel, nummers) if isinstance(deel, Langtabel) else _bij_kolommen(deel, nummers)
        verkeerd: dict[str, tuple[str, Plek]] = {}
        for nr, tekst, plek, soepel in cellen:
            if tekst == zoals_gedrukt[nr]:  # so it is in most workbooks, and then nothing has to be compared
                continue
            van = van or {nr: _kaal(tekst) for nr, tekst in zoals_gedrukt.items()}
            ander = _van_een_ander(nr, tekst, van, soepel=soepel)
            if ander is not None:
                verkeerd.setdefault(nr, (ander, plek))
        if verkeerd:
            waar = [f"bij {nr} staat de tekst van {ander}" for nr, (ander, _) in verkeerd.items()]
            plek = next(iter(verkeerd.values()))[1]
            yield melding("T194", plek, waar=genoemd(waar, _GENOEMD, ZONDER_WOORD))


def _bij_rijen(tabel: Langtabel, nummers: Nummers) -> Iterator[tuple[str, str, Plek, bool]]:
    """Yield number, text and place of every text in the first row of a verwachting, and whether it is hers."""
    venster, koppen = tabel.venster, tabel.koppen
    gezien: set[str] = set()
    over = {tabel.score, *(koppen[kop] for kop in ("thema", CRITERIUM, MOTIVERING, *AANTEKENING) if kop in koppen)}
    for rij in range(tabel.kop + 1, len(venster.blad.rijen)):
        nr = nummers.in_cel(venster.waarde(rij, tabel.nummer))
        if nr not in nummers.gevraagd or nr in gezien:
            continue
        gezien.add(nr)
        waarom = koppen.get(MOTIVERING) if nummers.is_feit(nr) else None
        for kolom in range(len(venster.blad.rijen[rij])):
            tekst = venster.waarde(rij, kolom)
            if isinstance(tekst, str) and len(tekst) >= _KORTSTE and kolom not in {*over, waarom}:
                eigen = kolom in (tabel.nummer, koppen.get(VERWACHTING))
                yield nr, _na_nummer(tekst, nr, nummers), venster.plek(rij, kolom, nr), eigen


def _bij_kolommen(tabel: Matrixtabel, nummers: Nummers) -> Iterator[tuple[str, str, Plek, bool]]:
    """Yield the same of every text above the scores of a verwachting."""
    venster = tabel.venster
    for nr, kolom in tabel.verwachtingen:
        for rij in range(max(tabel.begin - _BOVEN, 0), tabel.kop + 1):
            tekst = venster.waarde(rij, kolom)
            if isinstance(tekst, str) and len(tekst) >= _KORTSTE:
                yield nr, _na_nummer(tekst, nr, nummers), venster.plek(rij, kolom, nr), True


def _van_een_ander(nr: str, tekst: str, van: dict[str, str], *, soepel: bool) -> str | None:
    """Return the number of the other verwachting whose text this is, also if slightly edited where `soepel`."""
    kaal = _kaal(tekst)
    if kaal == van[nr]:
        return None
    gelijk = next((ander for ander, andere in van.items() if andere == kaal), None)
    if gelijk is not None or not soepel:
        return gelijk
    from difflib import SequenceMatcher, get_close_matches  # only a text that differs needs it

    if SequenceMatcher(None, kaal, van[nr]).ratio() >= _EIGEN:
        return None
    raak = get_close_matches(kaal, [andere for andere in van.values() if andere], n=1, cutoff=_VAN_EEN_ANDER)
    return next(ander for ander, andere in van.items() if andere == raak[0]) if raak else None


def _na_nummer(tekst: str, nr: str, nummers: Nummers) -> str:
    """Return a text without the number before it."""
    if nummers.als_nummer(tekst) or nummers.is_feit(nr):  # the name of a fact may well be a word of its question
        return tekst
    return (nummers.achter(tekst) if is_eigen(nr) else tekst.partition(nr)[2]) or tekst


def _kaal(tekst: str) -> str:
    return " ".join(zichtbaar(tekst).split()).casefold().strip(" .:;,)]-\u2013\u2014")
