"""What somebody wants of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from toetsing.domain.rapportregels import Vastblok
    from toetsing.domain.selectie import Selectie


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportwens:
    """The day a report is about, by which kader, whether it is final, and with which ronde before it.

    `blokken` are texts that the sender wants in every report, `colofon` what its colofon says besides, and `plaats` is
    where it comes out.
    With `met_notities` it holds the notes at the cells of the scores too, with `met_door` who set another oordeel.

    A report that is not `definitief` says on every page that it is a draft. `vorige` is the path of the ronde to set
    beside this one; `vorige_kader` its kader where that is another. `alleen` is which toetsingen of this one to read.
    `teksten` is a workbook with texts of the author:
    those of the one report about all, which without it a single file of all organisations may hold; or those of every
    report about one organisation of which the own workbook has none. Of the latter: only about `organisatie`, and
    `reactie_voor`, before when the inspectorate wants to hear of measures, and `te_midden_van`, the path of all
    organisations among which to say where one stands. `andere_merken` are the markeringen of what goes into it beside
    this ronde: the ronde before it, and the workbook with texts.
    """

    peildatum: date
    kader: str | None = None
    variant: str | None = None
    definitief: bool = False
    met_notities: bool = False
    met_door: bool = False
    vorige: str | None = None
    vorige_kader: str | None = None
    organisatie: str | None = None
    te_midden_van: str | None = None
    reactie_voor: date | None = None
    teksten: str | None = None
    alleen: Selectie | None = None
    andere_merken: tuple[str, ...] = ()
    blokken: tuple[Vastblok, ...] = ()
    plaats: str = ""
    colofon: tuple[str, ...] = ()
