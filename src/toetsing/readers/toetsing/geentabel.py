"""Why a file has no table with scores: which header is missing, where it most likely should have stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.tekens import wenk_over_tekens
from toetsing.domain.words.kopnamen import NUMMER, ORGANISATIE, SCORE, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import genoemd
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.nummers import alleen_scores, is_reeks, nummerkolommen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.toetsing.nummers import Nummers

_GENOEMD: Final = 5
"""Of more columns than this the first ones are named."""


def waarom_geen(vensters: Sequence[Venster], nummers: Nummers) -> tuple[Melding, ...]:
    """Say which header is missing, on the sheet where it is most likely to have stood.

    A workbook has other sheets with numbers: a plan, an explanation, what formulas need. A visible sheet goes first,
    then the one with the most numbers of verwachtingen.
    """
    bijna = [(v, fout) for v in vensters if (fout := _bijna(v, nummers)) is not None]
    bijna.sort(key=lambda een: (een[0].blad.verborgen, -_aantal_nummers(een[0], nummers)))
    return tuple(fout for _, fout in bijna)[:1] or tuple(_andere_nummers(vensters, nummers))[:1]


def _andere_nummers(vensters: Sequence[Venster], nummers: Nummers) -> Iterator[Melding]:
    """Say what stands in the column of numbers of a table with scores, where none of it is a number of the kader."""
    for venster in vensters:
        for rij, koppen in venster.blad.kopregels:
            kolom = next((koppen[naam] for naam in NUMMER if naam in koppen), None)
            if kolom is None or not koppen.keys() & set(SCORE):
                continue
            gevuld = [r for r in range(rij + 1, len(venster.blad.rijen)) if not venster.leeg(r, kolom)]
            if any(nummers.in_cel(venster.waarde(r, kolom)) in nummers.bekend for r in gevuld):
                continue  # of a kader that scores nothing
            for eerste in gevuld[:1]:
                kop, waarde = toon(venster.waarde(rij, kolom)), toon(venster.waarde(eerste, kolom))
                plek, voorbeeld = venster.plek(eerste, kolom), nummers.voorbeeld
                yield melding("T211", plek, kop=kop, kader=nummers.kader, waarde=waarde, voorbeeld=voorbeeld)


def _aantal_nummers(venster: Venster, nummers: Nummers) -> int:
    return len({nr for rij in venster.blad.rijen for cel in rij if (nr := nummers.als_nummer(cel)) in nummers.gevraagd})


def _bijna(venster: Venster, nummers: Nummers) -> Melding | None:
    """Say which header is missing on a sheet that has verwachting numbers in a column or in a row."""
    for rij in range(len(venster.blad.rijen)):
        kolommen = nummerkolommen(venster, rij, nummers, nummers.in_cel)
        if kolommen and is_reeks(kolommen, nummers):
            teksten = _teksten(venster, [rij])
            return melding("T047", venster.plek(rij, 0), tip=_beste_tip(teksten, ORGANISATIE))
        if kolommen:
            (_, kolom) = kolommen[0]
            teksten = _teksten(venster, range(rij))
            koppen = {kopnaam(tekst) for tekst in teksten}
            if koppen & set(SCORE):
                raad = _beste_tip(teksten, NUMMER)
                return melding("T023", venster.plek(rij, kolom), voorbeeld=nummers.voorbeeld, tip=raad)
            return _zonder_scorekop(venster, rij, kolom, teksten, nummers)
    return None


def _zonder_scorekop(venster: Venster, rij: int, nummer: int, teksten: list[str], nummers: Nummers) -> Melding:
    """Say that no column is called score, and under which headers there are scores: one, or many side by side."""
    rijen = [r for r in range(rij, len(venster.blad.rijen)) if nummers.in_cel(venster.waarde(r, nummer))]
    breedte = max(len(venster.blad.rijen[r]) for r in rijen)
    kolommen = [k for k in range(breedte) if k != nummer and alleen_scores(venster, rijen, k, nummers)]
    koppen = [f"'{_kop_boven(venster, rij, kolom)}'" for kolom in kolommen]
    if len(kolommen) > 1:
        return melding("T190", venster.plek(rij, kolommen[0]), aantal=len(koppen), koppen=genoemd(koppen, _GENOEMD))
    raad = _beste_tip(teksten, SCORE) or "".join(f" Onder {kop} staan scores." for kop in koppen)
    return melding("T022", venster.plek(), tip=raad)


def _kop_boven(venster: Venster, rij: int, kolom: int) -> str:
    """Return what stands nearest above a cell."""
    return next((toon(venster.waarde(r, kolom)) for r in range(rij - 1, -1, -1) if not venster.leeg(r, kolom)), "")


def _teksten(venster: Venster, rijen: Sequence[int]) -> list[str]:
    return [waarde for rij in rijen for waarde in venster.blad.rijen[rij] if isinstance(waarde, str) and waarde.strip()]


def _beste_tip(teksten: list[str], namen: Sequence[str]) -> str:
    """Say which header looks like a name we know: " De kop 'scoer' lijkt op 'score'."."""
    return next(
        (f" De kop '{toon(t)}' lijkt daarop.{wenk_over_tekens(t)}" for t in teksten if tip(kopnaam(t), namen)), ""
    )
