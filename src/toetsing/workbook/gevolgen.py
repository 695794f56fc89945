"""What follows from the scores for each verwachting, live.

The oordeel of its criterium, what its repair wins, which minus comes first; and lists of numbers, such as those that
are still open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import NA_HERSTEL, ONGELDIG, OORDEEL_CRITERIUM, OPEN_KOP, VOLGORDE
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import TEKEN, als_tekst, een_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.scores import Ingevuld
    from toetsing.formats.xlsx.werkmap import Waarde
    from toetsing.workbook.celformules import Blok
    from toetsing.workbook.herstel import Herstel

_BETER: Final = "beter"
GEVOLGKOPPEN: Final = (
    OORDEEL_CRITERIUM, NA_HERSTEL, _BETER, "sorteersleutel", VOLGORDE, "open tot hier", "welke open",
)  # fmt: skip
GENOEMD: Final = 10
"""Of more verwachtingen than this the first ones are named, and the others counted."""
_GROEP: Final = 10_000
"""More than there are verwachtingen: what stands first in its group still stands after the group before."""
_BUITEN: Final = 5
"""The last group: what is listed but does not count."""
_NIETS: Final = Formule(formule='""', waarde="")
_GEEN: Final = Formule(formule="0", waarde=0)
_NEE: Final = Formule(formule="FALSE", waarde=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevolgen:
    """What the sheets show: per criterium what is still open, and how many repairs win something, `namen` being those.

    `waarden` holds per verwachting and header what stands in its row.
    """

    open: Mapping[str, Formule]
    beter: Formule
    namen: str
    waarden: Mapping[str, Mapping[str, Waarde]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lijst:
    """A list in the making, row after row: how many so far, and which."""

    aantal: Formule = _GEEN
    welke: Formule = _NIETS

    def met(self, hoort_erbij: str, *, nu: bool, hier: str, nr: str) -> tuple[Formule, Formule]:
        """Return the formulas of the next row, where this condition says whether the number goes along.

        `hier` is the cell in which the first of the two will stand.
        """
        aantal = int(self.aantal.waarde) + nu
        erbij = f'IF({hier}>1,", ","")&{als_tekst(nr)}'
        tekst = f"{', ' if aantal > 1 else ''}{nr}" if nu and aantal <= GENOEMD else ""
        return (
            Formule(formule=f"{self.aantal.formule}+IF({hoort_erbij},1,0)", waarde=aantal),
            Formule(
                formule=f'{self.welke.formule}&IF(AND({hoort_erbij},{hier}<={GENOEMD}),{erbij},"")',
                waarde=f"{self.welke.waarde}{tekst}",
            ),
        )

    def geheel(self) -> Formule:
        """Return the list, with how many more there are."""
        rest = en_nog(self.aantal)
        return Formule(formule=f"{self.welke.formule}&{rest.formule}", waarde=f"{self.welke.waarde}{rest.waarde}")


def en_nog(aantal: Formule) -> Formule:
    """Return what stands behind a list of which only the first ones are named."""
    meer = int(aantal.waarde) - GENOEMD
    formule = f'IF({aantal.formule}>{GENOEMD}," en nog "&({aantal.formule}-{GENOEMD}),"")'
    return Formule(formule=formule, waarde=f" en nog {meer}" if meer > 0 else "")


class Gevolgschrijver:
    """Writes the columns behind those of the verwachtingen, whose rows stand in the order of the kader."""

    def __init__(
        self,
        blok: Blok,
        kader: Kader,
        scores: Mapping[str, Ingevuld],
        herstel: Mapping[str, Mapping[str, Herstel]],
        feiten: Mapping[str, Mapping[str, int]],
    ) -> None:
        """`herstel` holds of each verwachting what its repair gives, per minus that it may have.

        `feiten` holds per criterium in which row each fact stands that its rules name.
        """
        self._blok, self._kader, self._scores, self._herstel, self._feiten = blok, kader, scores, herstel, feiten
        self._eerste = blok.koppen.index(GEVOLGKOPPEN[0])
        alle = enumerate(kader.verwachtingen, start=1)
        self._sleutels = {v.nr: _GROEP * self._groep(v) + rij for rij, v in alle}
        self._plaatsen = {sleutel: plaats for plaats, sleutel in enumerate(sorted(self._sleutels.values()), start=1)}

    def schrijf(self, oordelen: Mapping[str, Formule]) -> Gevolgen:
        """Write them all; `oordelen` has the oordeel of each criterium that has beslisregels."""
        open_: dict[str, Formule] = {}
        waarden: dict[str, Mapping[str, Waarde]] = {}
        rij = 0
        for criterium in self._kader.gescoorde_criteria:
            nog = _Lijst()
            for v in criterium.verwachtingen:
                rij += 1
                gevolg = self._gevolg(v, rij, oordelen.get(criterium.nr, _NIETS))
                is_open = self._scores[v.nr] is OPEN and v.telt_mee
                hoort_erbij = f"{self._teken(rij)}={als_tekst(OPEN_KOP)}"
                cellen = [*gevolg, *nog.met(hoort_erbij, nu=is_open, hier=self._cel(rij, 5), nr=v.nr)]
                self._blok.vul(rij, self._eerste, *cellen)
                waarden[v.nr] = {kop: cel.waarde for kop, cel in zip(GEVOLGKOPPEN, cellen, strict=True)}
                aantal, welke = (Formule(formule=self._cel(rij, k), waarde=cellen[k].waarde) for k in (5, 6))
                nog = _Lijst(aantal=aantal, welke=welke)
            for naam, feitrij in self._feiten.get(criterium.nr, {}).items():
                nog = self._met_feit(nog, naam, feitrij)
            open_[criterium.nr] = nog.geheel()
        eerste = sorted(waarden, key=lambda nr: int(waarden[nr][VOLGORDE]))[:GENOEMD]
        beter = [f"{nr} ({waarden[nr][NA_HERSTEL]})" for nr in eerste if waarden[nr][_BETER]]
        return Gevolgen(open=open_, waarden=waarden, beter=self._beter(), namen=", ".join(beter))

    def buiten_de_volgorde(self, rijen: Iterable[int]) -> None:
        """Write into rows that are of no verwachting that they come after all that are."""
        for rij in rijen:
            self._blok.vul(rij, self._eerste + 3, _GROEP * (_BUITEN + 1) + rij)

    def _met_feit(self, nog: _Lijst, naam: str, rij: int) -> _Lijst:
        """Return the list of what is open, with a fact behind it where that is open to the rules."""
        hoort_erbij = f"{self._teken(rij)}={als_tekst(OPEN_KOP)}"
        cellen = nog.met(hoort_erbij, nu=self._scores[naam] is OPEN, hier=self._cel(rij, 5), nr=naam)
        self._blok.vul(rij, self._eerste + 5, *cellen)
        aantal, welke = (Formule(formule=self._cel(rij, k), waarde=cel.waarde) for k, cel in enumerate(cellen, start=5))
        return _Lijst(aantal=aantal, welke=welke)

    def _beter(self) -> Formule:
        """Count the repairs that win something: those of the first group."""
        return Formule(
            formule=f"SUMPRODUCT(--({self._bereik(3)}<{2 * _GROEP}))",
            waarde=sum(sleutel < 2 * _GROEP for sleutel in self._sleutels.values()),
        )

    def welke_beter(self, aantal: Formule, gevolgen: Gevolgen) -> Formule:
        """Return which repairs win something, and what, where a cell holds how many there are."""
        delen = []
        for i in range(1, min(GENOEMD, len(self._sleutels)) + 1):
            plaats = f"MATCH({i},{self._bereik(4)},0)"
            wie, wordt = (f"INDEX({bereik},{plaats})" for bereik in (self._blok.bereik(0), self._bereik(1)))
            scheiding = '", "&' if i > 1 else ""
            delen.append(f'IF({aantal.formule}<{i},"",{scheiding}{wie}&" ("&{wordt}&")")')
        rest = en_nog(aantal)
        return Formule(formule="&".join((*delen, rest.formule)), waarde=f"{gevolgen.namen}{rest.waarde}")

    def _bereik(self, i: int) -> str:
        return self._blok.bereik(self._eerste + i)

    def _cel(self, rij: int, i: int) -> str:
        return self._blok.cel(rij, self._eerste + i)

    def _teken(self, rij: int) -> str:
        return self._blok.cel(rij, self._blok.koppen.index(TEKEN))

    def _groep(self, verwachting: Verwachting) -> int:
        """Return 1 for a minus whose repair wins something, 2 for another, 3 for what is open, 4 or 5 for the rest."""
        score = self._scores[verwachting.nr]
        if not verwachting.telt_mee:
            return _BUITEN
        if score is not OPEN and verwachting.is_min(score):
            herstel = self._herstel[verwachting.nr].get(score)
            return 1 if herstel is not None and herstel.beter.waarde else 2
        return 3 if score is OPEN else 4

    def _gevolg(self, v: Verwachting, rij: int, oordeel: Formule) -> list[Formule]:
        """Return the first columns: oordeel, what a repair gives, whether that is better, and the place."""
        teken, score = self._teken(rij), self._scores[v.nr]
        na, beter = _NIETS, _NEE
        for min_, herstel in reversed([*self._herstel[v.nr].items()]):
            nu = score == min_
            na, beter = (
                Formule(
                    formule=f"IF({teken}={als_tekst(min_)},{een.formule},{anders.formule})",
                    waarde=een.waarde if nu else anders.waarde,
                )
                for een, anders in ((herstel.na, na), (herstel.beter, beter))
            )
        is_min, onaf = een_van(teken, sorted(v.schaal.minnen)), een_van(teken, (OPEN_KOP, ONGELDIG))
        groep = f"IF({self._cel(rij, 2)},1,IF({is_min},2,IF({onaf},3,4)))" if v.telt_mee else str(_BUITEN)
        sleutel = Formule(formule=f"{_GROEP}*{groep}+{rij}", waarde=self._sleutels[v.nr])
        volgorde = Formule(
            formule=f"SUMPRODUCT(--({self._bereik(3)}<{self._cel(rij, 3)}))+1",
            waarde=self._plaatsen[self._sleutels[v.nr]],
        )
        return [oordeel, na, beter, sleutel, volgorde]
