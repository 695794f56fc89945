"""What people wrote beside the scores of the files that were read.

What reads it is loaded only where it is asked for: `score` does not pay for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.pipeline.besloten import sleutel_van
from toetsing.readers.files.misgegaan import bij_bestand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.gelezen import Gelezen
    from toetsing.readers.toetsing.registers import Gelezenregister


@dataclass(frozen=True, slots=True, kw_only=True)
class Ernaast:
    """What people wrote beside the scores, as far as that was asked for; `Besloten` says what each holds."""

    meldingen: tuple[Melding, ...]
    dossiers: Mapping[str, Dossier]
    verdeeld: Mapping[tuple[object, ...], Dossier]
    notities: Mapping[tuple[object, ...], Mapping[str, tuple[str, ...]]]
    registers: Mapping[str, tuple[Gelezenregister, ...]]


def read_ernaast(
    kader: Kader,
    gelezen: Sequence[tuple[Bestand, Gelezen]],
    *,
    grondig: bool,
    met_dossiers: bool,
    met_notities: bool,
    met_registers: bool,
    vandaag: date | None,
) -> Ernaast:
    """Read what stands beside the scores of files: looked over, kept, and as notes; each only where it is asked for.

    With `met_registers` it is said what is wrong in registers, which looking over has too. With
    `vandaag`, the day it is, how people filled in their workbook is looked over too.
    """
    over_dossiers = tuple(_over_dossiers(kader, gelezen, vandaag)) if grondig else ()
    if met_registers and not grondig:
        over_dossiers = tuple(_over_registers(kader, gelezen))
    notities, over_notities = _notities(kader, gelezen) if met_notities else ({}, ())
    return Ernaast(
        meldingen=(*over_dossiers, *over_notities),
        dossiers=_dossiers(kader, gelezen) if met_dossiers else {},
        verdeeld=_verdeeld(kader, gelezen) if met_dossiers else {},
        notities=notities,
        registers=_registers(kader, gelezen) if met_dossiers and kader.registers else {},
    )


def _over_dossiers(kader: Kader, gelezen: Sequence[tuple[Bestand, Gelezen]], vandaag: date | None) -> Iterator[Melding]:
    """Yield what there is to say of what people wrote beside the scores."""
    from toetsing.readers.toetsing import dossiercontrole, invulcontrole

    for bestand, een in gelezen:
        controleer = dossiercontrole.controleer_landelijk if een.van_meer else dossiercontrole.controleer_dossier
        with bij_bestand(bestand.naam):
            yield from controleer(bestand, kader)
            if een.van_meer:
                yield from dossiercontrole.controleer_registers(bestand, kader)
            if vandaag is not None:
                yield from invulcontrole.controleer_invullen(bestand, kader, een.toetsingen, vandaag)
            for toetsing in een.toetsingen if not een.van_meer else ():
                yield from dossiercontrole.controleer_consensus(bestand, kader, toetsing)


def _over_registers(kader: Kader, gelezen: Sequence[tuple[Bestand, Gelezen]]) -> Iterator[Melding]:
    from toetsing.readers.toetsing.dossiercontrole import controleer_registers

    for bestand, _ in gelezen:
        with bij_bestand(bestand.naam):
            yield from controleer_registers(bestand, kader)


def _dossiers(kader: Kader, gelezen: Sequence[tuple[Bestand, Gelezen]]) -> dict[str, Dossier]:
    from toetsing.readers.toetsing.dossier import read_dossier

    dossiers = {}
    for bestand, _ in gelezen:
        with bij_bestand(bestand.naam):
            dossiers[bestand.naam] = read_dossier(bestand, kader)
    return dossiers


def _registers(kader: Kader, gelezen: Sequence[tuple[Bestand, Gelezen]]) -> dict[str, tuple[Gelezenregister, ...]]:
    """Return the registers in the files with toetsingen, and in those that are nothing else."""
    from toetsing.readers.toetsing.registers import is_registerbestand, read_registers

    registers = {}
    for bestand, een in gelezen:
        with bij_bestand(bestand.naam):
            if een.toetsingen or een.afgekeurd or is_registerbestand(bestand, kader):
                registers[bestand.naam] = read_registers(bestand, kader)
    return registers


def _verdeeld(kader: Kader, gelezen: Sequence[tuple[Bestand, Gelezen]]) -> dict[tuple[object, ...], Dossier]:
    from toetsing.readers.toetsing.dossier import verdeelde_dossiers

    verdeeld = {}
    for bestand, een in gelezen:
        with bij_bestand(bestand.naam):
            delen = verdeelde_dossiers(bestand, een.toetsingen, kader) if een.van_meer else ()
            verdeeld.update({sleutel_van(toetsing): dossier for toetsing, dossier in delen})
    return verdeeld


def _notities(
    kader: Kader,
    gelezen: Sequence[tuple[Bestand, Gelezen]],
) -> tuple[dict[tuple[object, ...], Mapping[str, tuple[str, ...]]], tuple[Melding, ...]]:
    """Return what people put as notes at the scores and the items, and where it cannot be read."""
    from toetsing.readers.toetsing.notities import notitieplekken, read_notities

    per_toetsing: dict[tuple[object, ...], Mapping[str, tuple[str, ...]]] = {}
    meldingen: tuple[Melding, ...] = ()
    for bestand, een in gelezen:
        notities = read_notities(bestand)
        meldingen += notities.meldingen
        if notities.aantal:
            for toetsing in een.toetsingen:
                plekken = notitieplekken(bestand, kader, toetsing, enig=not een.van_meer)
                per_toetsing[sleutel_van(toetsing)] = notities.bij(plekken)
    return per_toetsing, meldingen
