"""Texts for reports from a workbook of their own: those of the one report about all, or the same in every report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.domain.dossier import KENKOPPEN, Tekst
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.files.tabellen import vind_koptabel

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def lees_teksten(naam: str, *, gevraagd: bool) -> Bestand | Melding:
    """Return a workbook with texts; one that was asked for must have a table of them."""
    bestand = read_bestand(Path(naam), naam)
    if isinstance(bestand, Bestand) and gevraagd and vind_koptabel(bestand, KENKOPPEN[Tekst]) is None:
        return melding("T098", Plek(bestand=naam))
    return bestand


def standaardteksten(pad: str | None, kader: Kader | None) -> tuple[tuple[Tekst, ...], tuple[Melding, ...]]:
    """Return the texts that every report about one organisation has, where they were given, and what is wrong in them.

    Without a kader nothing is reported, and nobody needs them.
    """
    if pad is None or kader is None:
        return (), ()
    from toetsing.readers.toetsing.dossier import read_dossier  # few runs have such texts
    from toetsing.readers.toetsing.dossiercontrole import controleer_teksten

    bestand = lees_teksten(pad, gevraagd=True)
    if isinstance(bestand, Melding):
        return (), (bestand,)
    return read_dossier(bestand, kader).teksten, tuple(controleer_teksten(bestand, kader))
