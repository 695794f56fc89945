"""The oordelen above the criteria, of themas and of the whole: what each is, and by which row and which steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Kolom, Tabel, kale_lettercel
from toetsing.document.letter import letter_bij
from toetsing.document.zinnen import open_zin
from toetsing.domain.kader import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.telwoorden import aaneen
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.letter import Letter
    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.betekenis import Zet

EINDOORDEEL = "Eindoordeel"
"""What the oordeel on the whole is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovenoordeel:
    """The oordeel on a thema or on the whole, as every form shows it.

    `naam` is "Thema 1: Oven" or "Eindoordeel"; `vastgesteld` is what follows from what people set below it, where that
    is something else; `waardoor` is how it came to be, and what a reader must know beside it.
    """

    nr: str
    naam: str
    oordeel: Letter
    vastgesteld: Letter | None
    waardoor: str


def bovenoordelen(kader: Kader, uitslag: Uitslag) -> tuple[Bovenoordeel, ...]:
    """Return the oordelen above the criteria, the whole last; none where the kader decides nothing there."""
    namen = {thema.nr: f"Thema {thema.nr}: {thema.naam}" for thema in kader.themas} | {GEHEEL: EINDOORDEEL}
    return tuple(
        Bovenoordeel(
            nr=een.nr,
            naam=namen[een.nr],
            oordeel=letter_bij(kader.oordelen_boven(een.nr), een.mogelijk),
            vastgesteld=letter_bij(kader.oordelen_boven(een.nr), een.geldend) if een.wijkt_af else None,
            waardoor=aaneen(_waardoor(een)),
        )
        for een in uitslag.boven
    )


def bovenblokken(kader: Kader, uitslag: Uitslag) -> Iterator[Tabel]:
    """Yield the oordelen above the criteria as a table; nothing where the kader has none."""
    rijen = bovenoordelen(kader, uitslag)
    if not rijen:
        return
    anders = any(een.vastgesteld for een in rijen)
    koppen = ("berekend", "vastgesteld") if anders else ("oordeel",)
    yield Tabel(
        titel=_titel({een.nr for een in rijen}),
        kolommen=(Kolom(kop="over"), *(Kolom(kop=kop, soort="teken") for kop in koppen), Kolom(kop="waardoor")),
        rijen=tuple(
            (
                Cel(tekst=een.naam),
                kale_lettercel(een.oordeel),
                *([kale_lettercel(een.vastgesteld or een.oordeel)] if anders else []),
                Cel(tekst=een.waardoor),
            )
            for een in rijen
        ),
    )


def _titel(nrs: set[str]) -> str:
    if nrs == {GEHEEL}:
        return EINDOORDEEL
    return "Oordelen over de thema's en het geheel" if GEHEEL in nrs else "Oordelen over de thema's"


def rijzin(uitslag: Knoopuitslag) -> str:
    """Return by which row a settled oordeel came to be, and what the steps after it made of that; else nothing."""
    if uitslag.oordeel is None:
        return ""
    rij = " of: ".join(dict.fromkeys(rij.leest for rij in uitslag.rijen))
    return "; ".join([*([rij] if rij else []), *map(zetzin, uitslag.zetten)])


def zetzin(zet: Zet) -> str:
    """Return what a step did: "daarna hoogstens M als ramp is ja: V wordt M"."""
    gevolg = f"{zet.van} blijft {zet.naar}" if zet.van == zet.naar else f"{zet.van} wordt {zet.naar}"
    return f"daarna {zet.stap.zin}: {gevolg}"


def _waardoor(uitslag: Knoopuitslag) -> Sequence[str]:
    zinnen = [rijzin(uitslag)]
    if uitslag.open or uitslag.open_feiten:
        zinnen.append(open_zin(uitslag.open, uitslag.open_feiten, staat_vast=uitslag.staat_vast))
    if uitslag.oordeel == GEEN and not uitslag.rijen:
        zinnen.append("geen beslisregel van het kader is van toepassing")
    if len(uitslag.rijen) == 1 and uitslag.tegenspraak:
        zinnen.append(f"let op, ook past: {opsomming(f'{rij.oordeel}: {rij.zin}' for rij in uitslag.tegenspraak)}")
    return [zin for zin in zinnen if zin]
