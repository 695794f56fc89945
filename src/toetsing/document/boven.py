"""The oordelen above the criteria, of themas and of the whole: what each is, and by which row and which steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Kolom, Tabel, kale_lettercel
from toetsing.document.bovennamen import boventitel, voluit
from toetsing.document.bovenzinnen import (
    NIETS_VAN_TOEPASSING,
    berekend_door_zin,
    boven_zin,
    gehouden_zin,
    volgt_eruit_zin,
    wat_boven,
)
from toetsing.document.letter import letter_bij
from toetsing.document.zinnen import beslisregel_zin, besluit_zin, gezet_zin, open_zin
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.telwoorden import aaneen, als_zin
from toetsing.domain.words.woorden import opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.letter import Letter
    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovenoordeel:
    """The oordeel on a thema or on the whole, as every form shows it.

    `nr` is the number of the thema, or "geheel"; `naam` is "Thema 1: Oven" or "Eindoordeel", and `wat` the same within
    a sentence: "oordeel over thema 1". `vastgesteld` is what holds by what people set, here or below, where that is
    something else, and `gezet` says that they set it here; `volgt_anders` says that what they set below decides by
    another beslisregel, be it to the same oordeel. `anders_gepubliceerd` is what was published, where that
    cannot follow from the scores. `beslisregel` says by which row and which steps the computed oordeel came, and
    `opmerkingen` what a reader must know beside it. `feiten` are those that its beslisregels name.
    """

    nr: str
    naam: str
    wat: str
    oordeel: Letter
    vastgesteld: Letter | None
    gezet: bool
    volgt_anders: bool
    anders_gepubliceerd: Letter | None
    beslisregel: str
    opmerkingen: tuple[str, ...]
    feiten: tuple[str, ...] = ()

    @property
    def alleen_gevolg(self) -> bool:
        """Whether `vastgesteld` only follows from what people set below it."""
        return self.vastgesteld is not None and not self.gezet

    @property
    def waardoor(self) -> str:
        """How it came to be, and what a reader must know beside it, as one."""
        door = berekend_door_zin(self.beslisregel) if self.beslisregel and self.volgt_anders else self.beslisregel
        return aaneen((door, *self.opmerkingen))

    @property
    def alinea(self) -> str:
        """The same as a paragraph, which says what it is too."""
        berekend = self.vastgesteld is not None or self.volgt_anders
        zin = boven_zin(self.wat, self.oordeel.tekst, self.beslisregel, berekend=berekend)
        return " ".join((zin, *map(als_zin, self.opmerkingen)))


def bovenoordelen(kader: Kader, uitslag: Uitslag, *, met_door: bool = True) -> tuple[Bovenoordeel, ...]:
    """Return the oordelen above the criteria, the whole last; none where the kader decides nothing there.

    Who set another oordeel is said where `met_door`.
    """
    if not uitslag.boven:
        return ()
    feiten = [(feit.nr, kader.boven_criteria_met(feit)) for feit in kader.feiten]
    return tuple(
        Bovenoordeel(
            nr=een.nr,
            naam=voluit(kader, een.nr),
            wat=wat_boven(een.nr),
            oordeel=letter_bij(kader.oordelen_boven(een.nr), een.mogelijk),
            vastgesteld=letter_bij(kader.oordelen_boven(een.nr), een.geldend) if een.wijkt_af else None,
            gezet=een.wijkt_af and een.afwijkend is not None,
            volgt_anders=een.volgt_anders,
            anders_gepubliceerd=_anders_gepubliceerd(kader, een),
            beslisregel=beslisregel_zin(een),
            opmerkingen=tuple(_opmerkingen(een, met_door=met_door)),
            feiten=tuple(naam for naam, nrs in feiten if een.nr in nrs),
        )
        for een in uitslag.boven
    )


def _anders_gepubliceerd(kader: Kader, een: Knoopuitslag) -> Letter | None:
    if een.gepubliceerd is None or een.gepubliceerd in een.mogelijk:
        return None
    return letter_bij(kader.oordelen_boven(een.nr), (een.gepubliceerd,))


def _opmerkingen(een: Knoopuitslag, *, met_door: bool) -> Iterator[str]:
    if any(een.wacht_op):
        yield open_zin(*een.wacht_op, staat_vast=een.staat_vast)
    if een.oordeel == GEEN and not een.rijen:
        yield NIETS_VAN_TOEPASSING
    if (gezet := een.afwijkend) is not None:
        waarom, door = schoon(gezet.motivering), gezet.door if met_door else None
        if een.wijkt_af:
            yield gezet_zin(gezet.oordeel, waarom, door, afwijkend=True)
        else:
            yield gehouden_zin(gezet.oordeel, opsomming(een.volgt, "of"), waarom, door)
    elif een.wijkt_af:
        yield volgt_eruit_zin(opsomming(een.geldend, "of"), _regel_eronder(een))
    elif een.oordeel is not None and een.volgt_anders:
        yield volgt_eruit_zin(een.oordeel, _regel_eronder(een), ook=True)
    if een.gepubliceerd is not None and een.gepubliceerd != een.oordeel:
        yield f"gepubliceerd is {een.gepubliceerd}"
    if len(een.rijen) == 1 and een.tegenspraak:
        yield f"let op, ook past: {opsomming(f'{rij.oordeel}: {rij.leest}' for rij in een.tegenspraak)}"


def _regel_eronder(een: Knoopuitslag) -> str:
    """Return by which rows and steps an oordeel follows from what people set below it; nothing while it is open."""
    return besluit_zin(een.rijen_volgt, een.zetten_volgt) if len(een.volgt) == 1 else ""


def bovenblokken(kader: Kader, uitslag: Uitslag) -> Iterator[Tabel]:
    """Yield the oordelen above the criteria as a table; nothing where the kader has none."""
    rijen = bovenoordelen(kader, uitslag)
    if not rijen:
        return
    anders = any(een.vastgesteld for een in rijen)
    koppen = ("berekend", "vastgesteld") if anders else ("oordeel",)
    yield Tabel(
        titel=boventitel(een.nr for een in rijen),
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
