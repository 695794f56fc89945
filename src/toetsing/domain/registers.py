"""Registers: tables that a kader declares, to be filled in from top to bottom and followed up on a day.

A `Register` has typed columns, and says which of them name who, by when, and when a row is done. What is not declared
is not followed: nothing is guessed from the name of a column. The fixed tables *Plan* and *Reacties* of every workbook
are registers too, so that there is one way to follow a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from toetsing.domain.velden import Veld, Veldfout, Veldreden, Veldsoort, toon
from toetsing.domain.words.dossierkoppen import (
    MAATREGEL,
    MAATREGEL_KEN,
    OVERGENOMEN,
    REACTIE,
    REACTIE_KEN,
    STATUS,
)
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import rondesleutel, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.plek import Plek
    from toetsing.domain.velden import Waarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Kadertermijn:
    """A day that the kader names and every toetsing has its own of: its label on *Gegevens*."""

    naam: str
    tekst: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Klaar:
    """When a row is done: its column is filled, or has one of these values; a day counts from that day on."""

    kolom: str
    waarden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One table as the kader declares it. The roles name columns; one that is empty has no column.

    `nr` points at a verwachting, criterium or thema; `wie` is who sees to it. `termijn` are the columns and terms that
    say by when: the first that says a day counts. It is late after that day, or with `voor` from that day on. A row is
    done when one of `klaar` holds. A state that lasts has `van` and `tot` instead; with `tot_en_met` it still holds on
    the last day. `vooringevuld` is whether the program writes the `nr`, so that by itself it says nothing.
    """

    naam: str
    tekst: str
    kolommen: tuple[Veld, ...]
    bron: str = ""
    nr: str = ""
    wie: str = ""
    termijn: tuple[str, ...] = ()
    voor: bool = False
    klaar: tuple[Klaar, ...] = ()
    van: str = ""
    tot: str = ""
    tot_en_met: bool = False
    vooringevuld: bool = False

    @property
    def titel(self) -> str:
        """Its name as a heading has it, and its sheet."""
        return self.naam[:1].upper() + self.naam[1:]

    @property
    def per_naam(self) -> Mapping[str, Veld]:
        """The columns by their name."""
        return {veld.naam: veld for veld in self.kolommen}

    @property
    def koppen(self) -> frozenset[str]:
        """The headers of its columns, as headers are compared."""
        return frozenset(kopnaam(veld.naam) for veld in self.kolommen)

    @property
    def ken(self) -> frozenset[str]:
        """By which headers its table is known: the first, and what must be filled in; two at least."""
        namen = [veld.naam for veld in self.kolommen]
        ken = dict.fromkeys([*namen[:1], *(veld.naam for veld in self.kolommen if veld.verplicht)])
        return frozenset(map(kopnaam, ken if len(ken) > 1 else namen[:2]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerrij:
    """A row that somebody filled in: of each column that says something its value, or why it is none.

    `organisatie` is of whom it is, and `ronde` of which ronde, where the table says so; `plek` is its first cell that
    says something.
    """

    waarden: Mapping[str, Waarde | Veldfout]
    plek: Plek
    organisatie: str = ""
    ronde: str = ""

    def is_van(self, organisatie: str, ronde: str | None) -> bool:
        """Return whether a row of a table about more names this organisation, and no other ronde than this one."""
        zelfde_ronde = not self.ronde or rondesleutel(self.ronde) == rondesleutel(ronde)
        return zelfde_ronde and vergelijkbaar(self.organisatie) == vergelijkbaar(organisatie)

    def waarde(self, kolom: str) -> Waarde | None:
        """Return what stands in a column; None for nothing, and for what is none of its values."""
        waarde = self.waarden.get(kolom)
        return None if isinstance(waarde, Veldfout) else waarde

    def dag(self, kolom: str) -> date | None:
        """Return the day in a column; None where there is none."""
        waarde = self.waarden.get(kolom)
        return waarde if isinstance(waarde, date) else None

    def is_fout(self, kolom: str) -> bool:
        """Return whether something stands in a column that is none of its values."""
        return isinstance(self.waarden.get(kolom), Veldfout)

    def is_celfout(self, kolom: str) -> bool:
        """Return whether a formula stands in a column that gives an error, or was never reckoned."""
        waarde = self.waarden.get(kolom)
        return isinstance(waarde, Veldfout) and waarde.reden is Veldreden.CELFOUT

    def tekst(self, veld: Veld) -> str:
        """Return what stands in a column as it may be typed: also what is none of its values, as it was.

        Of a formula without an outcome that is nothing.
        """
        if self.is_celfout(veld.naam):
            return ""
        waarde = self.waarden.get(veld.naam)
        return waarde.gevonden if isinstance(waarde, Veldfout) else toon(veld, waarde)


def _kolommen(koppen: Iterable[str], keuzes: Mapping[str, tuple[str, ...]]) -> tuple[Veld, ...]:
    soorten = dict.fromkeys(keuzes, Veldsoort.KEUZE)
    return tuple(Veld(naam=kop, soort=soorten.get(kop, Veldsoort.TEKST), keuzes=keuzes.get(kop, ())) for kop in koppen)


PLAN: Final = Register(
    naam="plan",
    tekst="De verbetermaatregelen.",
    kolommen=_kolommen(MAATREGEL, {"status": STATUS}),
    nr="nr",
    wie="verantwoordelijke",
    termijn=("termijn",),
    klaar=(Klaar(kolom="status", waarden=("klaar",)),),
    vooringevuld=True,
)
"""The sheet *Plan*. Its term is text: one that is no day is a row without one."""
REACTIES: Final = Register(
    naam="reacties",
    tekst="Reacties op het concept, en wat ermee is gedaan.",
    kolommen=_kolommen(REACTIE, {"overgenomen": OVERGENOMEN}),
    klaar=(Klaar(kolom="overgenomen"), Klaar(kolom="toelichting")),
)
"""The sheet *Reacties*: a remark is done when it has an answer."""
VASTE_REGISTERS: Final = ((PLAN, MAATREGEL_KEN), (REACTIES, REACTIE_KEN))
"""The registers of every workbook, each with the headers by which its table is known."""
