"""What people wrote beside a fact: beside it in a long table, in columns of their own in a matrix.

A fact of which the kader asks a motivering is the judgement of a person: what nobody motivated stays open. Of an
oordeel that people give it is a fault, and so is one without its day or without who gave it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import melding
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Ondertekening
from toetsing.domain.words.dossierkoppen import AANTEKENING
from toetsing.domain.words.kopnamen import DATUM, DOOR, MOTIVERING
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import als_inhoud, toon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.kader import Feit, Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek
    from toetsing.domain.scores import Ingevuld
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.toetsing.indeling import Langtabel

KOPPEN: Final = (MOTIVERING, AANTEKENING[0])
"""The columns of a long table in which a motivering may stand; of a row that has both the first counts."""
_ERBIJ: Final = (MOTIVERING, DATUM, DOOR)
"""What is asked beside an oordeel that people give; of another fact only the first is read."""

Feitcellen = dict[str, dict[str, tuple["Venster", int, int]]]
"""By fact the cells beside it, by what stands in them: the sheet, the row and the column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschreven:
    """What people wrote beside the facts of one toetsing, by their names: why, and of an oordeel when and who."""

    motiveringen: Mapping[str, str]
    ondertekend: Mapping[str, Ondertekening]


def cellen_bij(rijen: Mapping[str, tuple[Langtabel, int]], kader: Kader) -> Feitcellen:
    """Return the cells beside each fact in a long table."""
    gevonden: Feitcellen = {}
    for feit in kader.feiten:
        if feit.nr in rijen:
            tabel, rij = rijen[feit.nr]
            koppen = {MOTIVERING: next((kop for kop in KOPPEN if _staat_iets(tabel, rij, kop)), MOTIVERING)}
            koppen |= {DATUM: DATUM, DOOR: DOOR} if feit.oordeel_over is not None else {}
            gevonden[feit.nr] = {
                wat: (tabel.venster, rij, tabel.koppen[kop]) for wat, kop in koppen.items() if kop in tabel.koppen
            }
    return gevonden


def _staat_iets(tabel: Langtabel, rij: int, kop: str) -> bool:
    return kop in tabel.koppen and bool(_tekst(tabel.venster, rij, tabel.koppen[kop]))


def cellen_in(venster: Venster, rij: int, kolommen: Mapping[str, Mapping[str, int]]) -> Feitcellen:
    """Return the cells beside each fact in one row of a matrix."""
    return {naam: {wat: (venster, rij, kolom) for wat, kolom in van_een.items()} for naam, van_een in kolommen.items()}


def beschreven(
    kader: Kader,
    scores: dict[str, Ingevuld],
    herkomst: Mapping[str, Plek],
    cellen: Feitcellen,
    gezegd: Iterable[Melding],
) -> tuple[Beschreven, list[Melding]]:
    """Return what people wrote beside the facts, and what is wrong with it.

    What was filled in without the motivering that the kader asks becomes open in `scores`. `gezegd` is what is wrong
    with the answers themselves.
    """
    fout = {een.plek.verwachting for een in gezegd}
    meldingen: list[Melding] = []
    motiveringen: dict[str, str] = {}
    ondertekend: dict[str, Ondertekening] = {}
    for feit in kader.feiten:
        eigen = cellen.get(feit.nr, {})
        score = scores.get(feit.nr, OPEN)
        if tekst := _tekst(*eigen[MOTIVERING]) if MOTIVERING in eigen else "":
            motiveringen[feit.nr] = tekst
        if feit.oordeel_over is not None:
            wie, fouten = _ondertekening(feit.nr, eigen)
            meldingen += fouten
            weg = [wat for wat, er in zip(_ERBIJ, (tekst, fouten or wie.datum, wie.door), strict=True) if not er]
            if score is OPEN and (tekst or wie.datum or wie.door) and feit.nr not in fout:
                meldingen.append(melding("T297", _eerste_plek(eigen), oordeel=feit.nr))
            elif score is not OPEN and weg:
                meldingen.append(_onvolledig(feit, score, weg, herkomst))
            if wie.datum is not None or wie.door:
                ondertekend[feit.nr] = wie
        elif feit.motivering and score is not OPEN and not tekst:
            scores[feit.nr] = OPEN
            meldingen.append(melding("T291", herkomst[feit.nr], feit=feit.nr, waarde=score))
    uit = Beschreven(motiveringen=MappingProxyType(motiveringen), ondertekend=MappingProxyType(ondertekend))
    return uit, meldingen


def _ondertekening(nr: str, eigen: Mapping[str, tuple[Venster, int, int]]) -> tuple[Ondertekening, list[Melding]]:
    """Return when and by whom an oordeel was given, and what is wrong with how the day is written."""
    door = _tekst(*eigen[DOOR]) if DOOR in eigen else ""
    dag: date | None = None
    plek: Plek | None = None
    fouten = []
    if DATUM in eigen and not eigen[DATUM][0].leeg(*eigen[DATUM][1:]):
        from toetsing.domain.velden import Veld, Veldsoort, lees  # only a kader that asks for a day pays for it

        venster, rij, kolom = eigen[DATUM]
        gelezen = lees(Veld(naam=DATUM, soort=Veldsoort.DATUM), als_inhoud(venster.waarde(rij, kolom)))
        dag = gelezen if isinstance(gelezen, date) else None
        plek = venster.plek(rij, kolom, nr)
        if dag is None:
            wat = venster.fout(rij, kolom) or toon(venster.waarde(rij, kolom))
            fouten.append(melding("T296", venster.plek(rij, kolom), waarde=wat))
    return Ondertekening(datum=dag, door=schoon(door), plek=plek), fouten


def _onvolledig(feit: Feit, score: Ingevuld, weg: Iterable[str], herkomst: Mapping[str, Plek]) -> Melding:
    kolommen = opsomming(f"'{feit.nr} {wat}'" for wat in weg)
    return melding("T295", herkomst[feit.nr], oordeel=feit.nr, waarde=score, weg=opsomming(weg), kolommen=kolommen)


def _eerste_plek(eigen: Mapping[str, tuple[Venster, int, int]]) -> Plek:
    """Return the first filled cell of these; there is one."""
    return next(venster.plek(rij, kolom) for venster, rij, kolom in eigen.values() if not venster.leeg(rij, kolom))


def _tekst(venster: Venster, rij: int, kolom: int) -> str:
    """Return what somebody wrote, line breaks kept; nothing where nobody can see that anything stands there."""
    waarde = venster.waarde(rij, kolom)
    if isinstance(waarde, str):
        return waarde.strip() if schoon(waarde) else ""
    return toon(waarde)
