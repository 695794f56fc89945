"""From paths to the registers of every organisation, also where the files are of several kaders.

Each file is decided by its own kader, as `score` would, so that what was found can stand beside what was reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import als_argument
from toetsing.pipeline.kaderkeuze import Mogelijk, een_van, horen_bij, mogelijke_kaders, passend_kader, read_kader
from toetsing.pipeline.kaders import kaders
from toetsing.pipeline.registerrijen import Rijkeuze, inzendingen_in, losse_inzendingen
from toetsing.pipeline.scoren import besluit_per_kader
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.bijnaregister import LET_OP as BIJNA_REGISTER
from toetsing.readers.toetsing.bijnaregister import is_bijna_registerbestand
from toetsing.readers.toetsing.dossier import read_dossier
from toetsing.readers.toetsing.dossiercontrole import controleer_opvolging
from toetsing.readers.toetsing.paden import read_paden
from toetsing.readers.toetsing.registers import (
    is_registerbestand,
    read_registers,
    read_termijnen,
    read_vaste_registers,
)
from toetsing.readers.toetsing.toetsingen import kader_in, nummers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from toetsing.domain.compare.dossiers import Inzending
    from toetsing.domain.kader import Kader
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Besloten
    from toetsing.pipeline.kaderplaatsen import Kaders
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.registers import Gelezenregister


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingezonden:
    """What every file holds of every organisation, by which kaders, and everything there is to say."""

    inzendingen: tuple[Inzending, ...]
    kaders: tuple[Kader, ...]
    bestanden: int
    meldingen: tuple[Melding, ...]


def lees_inzendingen(
    paden: Sequence[str],
    *,
    eigen_kaders: Sequence[str] = (),
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Ingezonden:
    """Read every path, each file by the kader that it names, and what is to be followed up in it.

    `eigen_kaders` are ids and paths of kaders: for files that name one of them, and the first that fits one that names
    none. Raises Gebruiksfout or Kaderfout as `score` does.
    """
    bestanden, meldingen = read_paden(paden, voortgang)
    per_kader, los, over_kaders = _verdeel(bestanden, eigen_kaders)
    delen: list[Inzending] = []
    scoringen: list[Besloten] = []
    gezegd: list[Melding] = [*meldingen, *over_kaders]
    for kader, van_kader in per_kader:
        goed, niet = horen_bij(kader, van_kader)
        scoring = besluit_per_kader(kader, goed, alleen=alleen)
        scoringen.append(scoring)
        gezegd += (*niet, *(een for een in scoring.meldingen if een.code != BIJNA_REGISTER))
        for bestand in goed:
            inzendingen, over = _van_bestand(bestand, scoring)
            delen += inzendingen
            gezegd += over
    tabellen = [_van_registerbestand(bestand, kader) for bestand, kader in los]
    keuze = Rijkeuze(alleen, scoringen, [*delen, *(een for inzendingen, _ in tabellen for een in inzendingen)])
    for inzendingen, over in tabellen:
        delen += inzendingen
        gezegd += over if not inzendingen or any(map(keuze.heeft, inzendingen)) else ()
    return Ingezonden(
        inzendingen=tuple(filter(keuze.heeft, delen)),
        kaders=tuple(kader for kader, _ in per_kader) or tuple(dict.fromkeys(kader for _, kader in los)),
        bestanden=len(bestanden),
        meldingen=tuple(dict.fromkeys((*gezegd, *keuze.meldingen()))),
    )


# -- which kader -------------------------------------------------------------------------------------------------------


def _verdeel(
    bestanden: Sequence[Bestand], eigen_kaders: Sequence[str]
) -> tuple[list[tuple[Kader, list[Bestand]]], list[tuple[Bestand, Kader]], list[Melding]]:
    """Return the files of each kader, the tables of registers with theirs, and what is said of files without one."""
    bekend = kaders()
    lees = cache(partial(read_kader, bekend=bekend))
    eigen = {kader.id: kader for kader in map(lees, eigen_kaders)}
    groepen: dict[str, list[Bestand]] = {}
    zonder: list[Bestand] = []
    los: list[tuple[Bestand, Kader]] = []
    meldingen: list[Melding] = []
    for bestand in bestanden:
        with bij_bestand(bestand.naam):
            label = kader_in(bestand)
        if label is None:
            zonder.append(bestand)
        elif label[0] not in eigen and label[0] not in bekend:
            raad, naam = tip(label[0], [*eigen, *bekend]), als_argument(bestand.naam)
            meldingen.append(melding("T016", label[1], waarde=label[0], tip=raad, bestand=naam))
        else:
            groepen.setdefault(label[0], []).append(bestand)
    in_gebruik = eigen | {id_: lees(id_) for id_ in groepen if id_ not in eigen}
    alle_bekende = cache(partial(mogelijke_kaders, bekend, lees))  # read only where a file asks for it
    for bestand in zonder:
        voor_tabel = Mogelijk(in_gebruik) if in_gebruik else alle_bekende()
        meldingen += voor_tabel.meldingen
        van = _kader_van_tabel(bestand, voor_tabel.kaders.values(), bekend)
        if van is not None:
            los.append((bestand, van))
        else:
            mogelijk = Mogelijk(eigen) if eigen else alle_bekende()
            meldingen += mogelijk.meldingen
            groepen.setdefault(passend_kader(bestand, mogelijk, bekend), []).append(bestand)
    alle = {id_: eigen.get(id_) or lees(id_) for id_ in groepen}
    return [(alle[id_], van) for id_, van in groepen.items()], los, list(dict.fromkeys(meldingen))


def _kader_van_tabel(bestand: Bestand, mogelijk: Iterable[Kader], bekend: Kaders) -> Kader | None:
    """Return the only kader of which a file is the table of a register, or nearly that; None where of none.

    The tables that every workbook has are of the kader whose numbers are in it, and where that is more than one, of the
    one that is meant where nobody names one. Raises Gebruiksfout in doubt.
    """
    alle = list(mogelijk)
    passend = [kader for kader in alle if is_registerbestand(bestand, kader)]
    passend = passend or [kader for kader in alle if is_bijna_registerbestand(bestand, kader)]
    beste = [kader for kader in passend if horen_bij(kader, [bestand])[0]] or passend
    kent = {kader: len(nummers_in(bestand, kader) & kader.nummers) for kader in beste}
    meest = [kader for kader, n in kent.items() if n == max(kent.values())]
    if not meest:
        return None
    keus = een_van([kader.id for kader in meest], bekend)
    if keus is None:
        raise gebruiksfout("G170", bestand=bestand.naam, kaders=", ".join(kader.id for kader in meest))
    return next(kader for kader in meest if kader.id == keus)


# -- what is in a file -------------------------------------------------------------------------------------------------


def _van_bestand(bestand: Bestand, scoring: Besloten) -> tuple[list[Inzending], list[Melding]]:
    """Return what a file holds of each of its organisations, and what is wrong with it."""
    registers, meldingen = _gelezen(bestand, scoring.kader)
    with bij_bestand(bestand.naam):
        dagen, _ = read_termijnen(read_dossier(bestand, scoring.kader), scoring.kader)
    inzendingen, over = inzendingen_in(bestand.naam, registers, dagen, scoring)
    return inzendingen, [*meldingen, *over] if inzendingen else []


def _van_registerbestand(bestand: Bestand, kader: Kader) -> tuple[list[Inzending], list[Melding]]:
    """Return the rows in a table of a register, by organisation and ronde."""
    registers, meldingen = _gelezen(bestand, kader)
    return list(losse_inzendingen(registers, kader, {})), meldingen


def _gelezen(bestand: Bestand, kader: Kader) -> tuple[list[Gelezenregister], list[Melding]]:
    with bij_bestand(bestand.naam):
        registers = [*read_vaste_registers(bestand, kader), *read_registers(bestand, kader)]
        return registers, list(controleer_opvolging(bestand, kader))
