"""What people wrote in a workbook beside the scores, table by table, as they typed it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import (
    KENKOPPEN,
    Aantekening,
    Dossier,
    Geraadpleegd,
    GoodPractice,
    Maatregel,
    Meegenomen,
    Reactie,
    Tekst,
    Toetser,
    Verschil,
    cellen_van,
    koppen_van,
    rij_van,
)
from toetsing.domain.plek import rij_van_cel
from toetsing.domain.words.kopnamen import DATUM, GEGEVENSKOP, LABELS, NUMMER, ORGANISATIE, SCORE, VERWACHTING, kopnaam
from toetsing.readers.files.tabellen import koptabellen, vind_koptabel
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.dossier import R
    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.registers import Registerrij
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.tabellen import Koptabel

_ELDERS: Final = frozenset((*LABELS, DATUM, "programma")) - set(ORGANISATIE[1:])
"""Labels that say something of the toetsing or its kader; they are not carried as text."""


def read_dossier(bestand: Bestand, kader: Kader | None = None) -> Dossier:
    """Read every table and text of a workbook; what is not there is empty. Nothing in it can be wrong.

    Own numbers of verwachtingen ("M1") are known where the `kader` is.
    """
    gegevens, plekken = _gegevens(bestand)
    return Dossier(
        aantekeningen=_aantekeningen(bestand, kader),
        plan=_rijen(bestand, Maatregel, kader),
        good_practices=_rijen(bestand, GoodPractice),
        teksten=_rijen(bestand, Tekst),
        reacties=_rijen(bestand, Reactie),
        toetsers=_rijen(bestand, Toetser),
        geraadpleegd=_rijen(bestand, Geraadpleegd),
        gegevens=gegevens,
        gegevensplekken=plekken,
        verschillen=_rijen(bestand, Verschil, kader),
        meegenomen=_rijen(bestand, Meegenomen),
        onbeantwoord=tuple(_onbeantwoord(bestand)),
        registers=_registers(bestand, kader),
    )


def _registers(bestand: Bestand, kader: Kader | None) -> dict[str, tuple[Registerrij, ...]]:
    if kader is None or not kader.registers:
        return {}
    from toetsing.readers.toetsing.registers import read_registers  # only a kader that has them pays for it

    registers: dict[str, tuple[Registerrij, ...]] = {}
    for een in read_registers(bestand, kader):
        registers[een.register.naam] = (*registers.get(een.register.naam, ()), *een.rijen)
    return registers


def _rijen(bestand: Bestand, soort: type[R], kader: Kader | None = None) -> tuple[R, ...]:
    """Return the rows of one table that say something; a name in front without anything behind it says nothing."""
    tabel = vind_koptabel(bestand, KENKOPPEN[soort])
    if tabel is None:
        return ()
    koppen, nummers = koppen_van(soort), nummers_van(kader)
    rijen = []
    for nummer in tabel.rijen([*KENKOPPEN.values(), frozenset(GEGEVENSKOP)]):
        cellen = {kop: tabel.tekst(nummer, kop) for kop in koppen}
        if "nr" in cellen:
            cellen["nr"] = nummers.als_nummer(cellen["nr"]) or cellen["nr"]
        rij = rij_van(soort, cellen)
        eerste, *rest = cellen_van(rij)
        if any(rest) or (eerste and soort not in (Maatregel, Tekst)):
            rijen.append(rij)
    return tuple(rijen)


def _onbeantwoord(bestand: Bestand) -> Iterator[Plek]:
    """Yield the cell where the answer to a reaction should stand, of each that has none: no word and no explanation."""
    tabel = vind_koptabel(bestand, KENKOPPEN[Reactie])
    if tabel is None:
        return
    for rij in tabel.rijen([*KENKOPPEN.values(), frozenset(GEGEVENSKOP)]):
        antwoord = (tabel.tekst(rij, kop).strip() for kop in ("overgenomen", "toelichting"))
        if tabel.tekst(rij, "opmerking").strip() and not any(antwoord):
            yield tabel.venster.plek(rij, tabel.kolommen["overgenomen"])


def verdeelde_dossiers(
    bestand: Bestand, toetsingen: Sequence[Toetsing], kader: Kader | None = None
) -> Iterator[tuple[Toetsing, Dossier]]:
    """Yield each toetsing of a table of more, with what stands beside its own scores; the rest is of none of them."""
    bij_rij = {
        (tabel.venster.blad.naam, rij): aantekening
        for _, tabel, rij in _scorerijen(bestand, kader)
        if any(cellen_van(aantekening := _aantekening(tabel, rij)))
    }
    registers = _registers(bestand, kader)
    for toetsing in toetsingen if bij_rij or registers else ():
        van_haar = {naam: _van(rijen, toetsing) for naam, rijen in registers.items() if _van(rijen, toetsing)}
        eigen = {
            nr: bij_rij[plaats]
            for nr, plek in toetsing.herkomst.items()
            if plek.cel and (plaats := (plek.blad, rij_van_cel(plek.cel))) in bij_rij
        }
        if eigen or van_haar:
            yield toetsing, Dossier(aantekeningen=eigen, registers=van_haar)


def _van(rijen: Sequence[Registerrij], toetsing: Toetsing) -> tuple[Registerrij, ...]:
    """Return the rows of one toetsing, by the name of its organisation, and by its ronde where they say that."""
    return tuple(rij for rij in rijen if rij.is_van(toetsing.organisatie, toetsing.ronde))


def verwachtingteksten(bestand: Bestand, kader: Kader | None = None) -> dict[str, str]:
    """Return the texts of the verwachtingen as the score sheet has them, by number."""
    return {
        nr: tekst
        for nr, tabel, rij in _eerste_rijen(bestand, kader)
        if (tekst := tabel.tekst(rij, VERWACHTING)) and tekst != nr
    }


def verwachtingplekken(bestand: Bestand, kader: Kader | None = None) -> dict[str, Plek]:
    """Return in which row each number stands, also where its score cannot be read."""
    return {nr: tabel.venster.plek(rij, 0) for nr, tabel, rij in _eerste_rijen(bestand, kader)}


def _aantekeningen(bestand: Bestand, kader: Kader | None) -> dict[str, Aantekening]:
    """Return what stands beside the scores, by the number of the verwachting."""
    alle = ((nr, _aantekening(tabel, rij)) for nr, tabel, rij in _eerste_rijen(bestand, kader))
    return {nr: aantekening for nr, aantekening in alle if any(cellen_van(aantekening))}


def _aantekening(tabel: Koptabel, rij: int) -> Aantekening:
    return Aantekening(**{kop: tabel.tekst(rij, kop) for kop in koppen_van(Aantekening)})


def _eerste_rijen(bestand: Bestand, kader: Kader | None) -> Iterator[tuple[str, Koptabel, int]]:
    """Yield the first row of each number: on a later sheet, or further down, it is that of something else."""
    gezien: set[str] = set()
    for nr, tabel, rij in _scorerijen(bestand, kader):
        if nr not in gezien:
            gezien.add(nr)
            yield nr, tabel, rij


def _scorerijen(bestand: Bestand, kader: Kader | None) -> Iterator[tuple[str, Koptabel, int]]:
    """Yield every row of the score sheets that has a number, whichever kader the number is of."""
    nummers = nummers_van(kader)
    for ernaast, nummer in product((*SCORE, *koppen_van(Aantekening)), NUMMER):
        gevonden = False
        for tabel in koptabellen(bestand, (nummer, ernaast)):
            for rij in tabel.rijen():
                waarde = tabel.venster.waarde(rij, tabel.kolommen[nummer])
                if nr := nummers.als_nummer(waarde) or nummers.vooraan(waarde) or nummers.vreemd_eigen(waarde):
                    gevonden = True
                    yield nr, tabel, rij
        if gevonden:
            return


def _gegevens(bestand: Bestand) -> tuple[dict[str, str], dict[str, Plek]]:
    """Return what is known of the organisation, by label as it was typed, and the first cell of each."""
    tabel = vind_koptabel(bestand, GEGEVENSKOP)
    if tabel is None:
        return {}, {}
    label, waarde = GEGEVENSKOP
    gegevens: dict[str, list[str]] = {}
    plekken: dict[str, Plek] = {}
    for rij in tabel.rijen(list(KENKOPPEN.values())):
        naam, tekst = tabel.tekst(rij, label), tabel.tekst(rij, waarde)
        if naam and tekst and kopnaam(naam) not in _ELDERS:
            gegevens.setdefault(naam, []).append(tekst)
            plekken.setdefault(naam, tabel.venster.plek(rij, tabel.kolommen[waarde]))
    return {naam: "; ".join(dict.fromkeys(teksten)) for naam, teksten in gegevens.items()}, plekken
