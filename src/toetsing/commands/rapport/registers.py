"""The registers of the kader in both reports: the rows of one organisation, and counts of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld_beeld import REGISTER, Registerdeel
from toetsing.commands.rapport.zinnen import registerstand_zin
from toetsing.document.blokken import Alinea, Deel, Kolom, Kop, Tabel, alineas, cellen
from toetsing.domain.change.voortgang import (
    ALTIJD_GENOEMD,
    Bevinding,
    Voortgang,
    tel_rijen,
)
from toetsing.domain.words.woorden import ZONDER_ORGANISATIE, datum, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.document.blokken import Blok, Kolomsoort
    from toetsing.domain.change.voortgang import Gevolgderij, Registertelling
    from toetsing.domain.compare.dossiers import Dossieropvolging
    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register

    Gevolgd = Sequence[tuple[str, Sequence[Gevolgderij]]]
    """Of each organisation its rows of one register."""

_STAND: Final = "stand"
_GETOETST: Final = "getoetst"
_TERMIJN: Final = "termijn"
_NIET_KLAAR: Final = "nog niet klaar"
_KORT: Final = 16
"""So many signs, as of a day or a choice, are no running text."""


class Registers:
    """What organisations have in the registers of the kader of a report, on a day."""

    def __init__(self, kader: Kader, peildatum: date, dossiers: Sequence[Dossieropvolging]) -> None:
        self.kader, self.peildatum, self.dossiers = kader, peildatum, dossiers

    def van_een(self) -> tuple[Registerdeel, ...]:
        """Return every register with its rows, as they were filled in, and how far each is; none without rows."""
        return tuple(
            Registerdeel(
                naam=register.titel,
                toelichting=register.tekst,
                zin=self._zin(register, gevolgd),
                koppen=_koppen(register),
                rijen=tuple(_rij(een, self.kader.punt.enkel) for _, van in gevolgd for een in van),
            )
            for register, gevolgd in self._met_rijen()
        )

    def van_allen(self) -> tuple[Registerdeel, ...]:
        """Return every register with how far its rows are, per organisation and together; none without rows."""
        return tuple(self._telling(register, gevolgd) for register, gevolgd in self._met_rijen())

    def _met_rijen(self) -> Iterator[tuple[Register, Gevolgd]]:
        for register in self.kader.registers:
            gevolgd = [
                (
                    dossier.organisatie or ZONDER_ORGANISATIE,
                    [rij.gevolgd for rij in dossier.rijen if rij.gevolgd.register == register],
                )
                for dossier in self.dossiers
            ]
            if any(van for _, van in gevolgd):
                yield register, gevolgd

    def _zin(self, register: Register, gevolgd: Gevolgd) -> str:
        alles = tel_rijen(een for _, van in gevolgd for een in van)
        standen = [(n, _in_woorden(register, een)) for een in Voortgang if (n := alles.van(een))]
        return registerstand_zin(datum(self.peildatum), alles.rijen, standen)

    def _telling(self, register: Register, gevolgd: Gevolgd) -> Registerdeel:
        samen = tel_rijen(een for _, van in gevolgd for een in van)
        kolommen = [een for een in Voortgang if samen.van(een) or (een in ALTIJD_GENOEMD and register.termijn)]
        rijen = [(wie, *_getallen(register, tel_rijen(van), kolommen)) for wie, van in gevolgd]
        return Registerdeel(
            naam=register.titel,
            toelichting=register.tekst,
            zin=self._zin(register, gevolgd),
            koppen=(
                "organisatie",
                "rijen",
                *(_in_woorden(register, een) for een in kolommen),
                *(["zonder wie"] if register.wie else []),
            ),
            rijen=(*rijen, ("samen", *_getallen(register, samen, kolommen))),
        )


def registerblokken(delen: Sequence[Registerdeel], *, telt: bool) -> Iterator[Blok]:
    """Yield each register under its own heading; with `telt` its last row says what all of them are together."""
    for deel in delen:
        yield Kop(niveau=3, tekst=deel.naam)
        if deel.toelichting:
            yield Alinea(tekst=deel.toelichting)
        yield Alinea(tekst=deel.zin)
        yield Tabel(
            titel=deel.naam,
            kolommen=tuple(
                Kolom(kop=kop, soort="getal" if telt and plek else _soort(deel, plek))
                for plek, kop in enumerate(deel.koppen)
            ),
            rijen=tuple(map(cellen, deel.rijen)),
            naam=f"{REGISTER} {deel.naam}" if telt else "",
            breed=not telt and len(deel.koppen) > 6,  # noqa: PLR2004 - more columns are narrow upright
            voet=1 if telt else 0,
        )


def _soort(deel: Registerdeel, plek: int) -> Kolomsoort:
    """Return what a column holds: some words where no cell has more, as a day or a choice, so that texts have room."""
    return "kort" if plek and all(len(rij[plek]) <= _KORT for rij in deel.rijen) else "tekst"


def registerdeel(delen: Sequence[Registerdeel], elders: str, *, telt: bool = False) -> Iterator[Deel]:
    """Yield the part with the registers, where there are rows in any; `elders` says what is not among them."""
    if delen:
        blokken = (*alineas(filter(None, [elders])), *registerblokken(delen, telt=telt))
        yield Deel(id="registers", titel="Registers", blokken=blokken)


def _koppen(register: Register) -> tuple[str, ...]:
    getoetst = [_GETOETST] if register.nr else []
    termijn = [_TERMIJN] if _heeft_termijn(register) else []
    return (*(veld.naam for veld in register.kolommen), *termijn, _STAND, *getoetst)


def _heeft_termijn(register: Register) -> bool:
    """Return whether a day can come from *Gegevens*, and so stands in no column of a row."""
    return any(naam not in register.per_naam or register.per_naam[naam].keuzes for naam in register.termijn)


def _rij(een: Gevolgderij, punt: str) -> tuple[str, ...]:
    teksten = (schoon(een.rij.tekst(veld)) for veld in een.register.kolommen)
    getoetst = [_bevinding(een, punt)] if een.register.nr else []
    wanneer = ["" if een.wanneer is None else een.wanneer.in_woorden] if _heeft_termijn(een.register) else []
    return (*teksten, *wanneer, _in_woorden(een.register, een.voortgang), *getoetst)


def _in_woorden(register: Register, voortgang: Voortgang) -> str:
    """Return how far a row is; where the register knows no term, one that is not done is not called without one."""
    zonder = voortgang is Voortgang.ZONDER_TERMIJN and not register.termijn
    return _NIET_KLAAR if zonder else voortgang.value


def _bevinding(een: Gevolgderij, punt: str) -> str:
    """Return what the scores of this report say of what a row is about; nothing where nobody knows."""
    if een.bevinding is Bevinding.MIN:
        return f"{punt} bij {opsomming(een.minnen)}"
    return f"geen {punt}" if een.bevinding is Bevinding.GEEN_MIN else ""


def _getallen(register: Register, telling: Registertelling, kolommen: Sequence[Voortgang]) -> tuple[str, ...]:
    wie = [str(telling.zonder_wie)] if register.wie else []
    return (str(telling.rijen), *(str(telling.van(een)) for een in kolommen), *wie)
