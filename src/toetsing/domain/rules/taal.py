"""The parser of the beslisregels: controlled Dutch to the tree of `boom`. Hand-written, no eval.

Its grammar and meaning stand in docs/regeltaal.md; a test makes sentences of that grammar and holds them against this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NoReturn

from toetsing.domain.nummers import EIGENVORM
from toetsing.domain.rules.boom import (
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Is,
    Maat,
    Niet,
    Niveaus,
    Overige,
    Samen,
    niveaus_in_vorm,
)
from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.rules.boom import Voorwaarde, Vorm

WOORDEN: Final = frozenset(
    {
        "alle",
        "anders",
        "beter",
        "dan",
        "de",
        "en",
        "geen",
        "genoemde",
        "hoogstens",
        "in",
        "is",
        "meer",
        "minder",
        "minstens",
    }
    | {"niet", "of", "overige", "precies", "slechter", "van"}
)
"""The words of the language. A score or groep cannot be called one of these."""

_HOOGSTENS_WOORDEN: Final = 200
_HOOGSTENS_TEKENS: Final = 60
"""Longer than anyone reads aloud; it also keeps the recursion and the numbers of the parser small."""
_CIJFERS: Final = "0123456789"
_TEKEN: Final = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)+)|([0-9]+(?:,[0-9]+)?)|([^\W\d_][\w'’.-]*)|([%()]))")
_EIGEN_NUMMER: Final = re.compile(rf"\s*({EIGENVORM})(?![\w'’])")
"""What may be an own number; it is one where the kader has it, for "1voldoende" is two words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordenschat:
    """What a condition may speak of: level names with their tekens from best to worst, nvt tekens, groepen.

    `nummers` are the own numbers of verwachtingen, each by its letters in lower case.
    """

    niveaus: tuple[tuple[str, str], ...]
    nvt: frozenset[str]
    groepen: frozenset[str]
    nummers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalfout:
    """Why a condition cannot be read, and what to write instead."""

    reden: str
    advies: str


def parse_voorwaarde(tekst: str, woordenschat: Woordenschat) -> Voorwaarde | Anders | Taalfout:
    """Read one condition. Groepen and numbers that are named are checked against the criteria elsewhere."""
    try:
        return _Ontleder(tekst, woordenschat).geheel()
    except _Taalfout as fout:
        return fout.fout


class _Taalfout(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, fout: Taalfout) -> None:
        super().__init__(fout.reden)
        self.fout = fout


def _stop(reden: str, advies: str) -> NoReturn:
    raise _Taalfout(Taalfout(reden=reden, advies=advies))


class _Ontleder:
    """A recursive descent over the words of one condition."""

    def __init__(self, tekst: str, woordenschat: Woordenschat) -> None:
        self.woordenschat = woordenschat
        self.woorden = self._splits(tekst)
        self.hier = 0

    def _splits(self, tekst: str) -> list[str]:
        woorden: list[str] = []
        plaats, tekst = 0, tekst.rstrip()
        while plaats < len(tekst):
            raak = self._eigen_nummer(tekst, plaats) or _TEKEN.match(tekst, plaats)
            if raak is None:
                _stop(f"het teken '{tekst[plaats:].strip()[0]}' hoort niet in een beslisregel.", "Haal het weg.")
            woorden.append(raak.group().strip().casefold())
            plaats = raak.end()
        if len(woorden) > _HOOGSTENS_WOORDEN or any(len(woord) > _HOOGSTENS_TEKENS for woord in woorden):
            _stop("de voorwaarde is te lang.", "Gebruik groepen, of verdeel haar over meer rijen.")
        return woorden

    def _eigen_nummer(self, tekst: str, plaats: int) -> re.Match[str] | None:
        raak = _EIGEN_NUMMER.match(tekst, plaats) if self.woordenschat.nummers else None
        return raak if raak is not None and raak[1].casefold() in self.woordenschat.nummers else None

    def kijk(self, verder: int = 0) -> str:
        plaats = self.hier + verder
        return self.woorden[plaats] if plaats < len(self.woorden) else ""

    def neem(self, *woorden: str) -> bool:
        """Take the words if they stand here, all of them."""
        if all(self.kijk(i) == woord for i, woord in enumerate(woorden)):
            self.hier += len(woorden)
            return True
        return False

    def geheel(self) -> Voorwaarde | Anders:
        if self.woorden == ["anders"]:
            return Anders.ANDERS
        voorwaarde = self.of_rij()
        if self.kijk():
            _stop(f"na de voorwaarde staat nog '{self.kijk()}'.", "Verbind voorwaarden met 'en' of 'of'.")
        return voorwaarde

    def of_rij(self) -> Voorwaarde:
        delen = [self.en_rij()]
        while self.neem("of"):
            delen.append(self.en_rij())
        return delen[0] if len(delen) == 1 else Samen(voegwoord="of", delen=tuple(delen))

    def en_rij(self) -> Voorwaarde:
        delen = [self.deel(())]
        while self.neem("en"):
            delen.append(self.deel(tuple(delen)))
        return delen[0] if len(delen) == 1 else Samen(voegwoord="en", delen=tuple(delen))

    def deel(self, eerder: tuple[Voorwaarde, ...]) -> Voorwaarde:
        if self.neem("niet"):
            return Niet(deel=self.deel(()))
        if self.neem("("):
            voorwaarde = self.of_rij()
            if not self.neem(")"):
                _stop("er mist een haakje ')'.", "Sluit elk haakje.")
            return voorwaarde
        if self.is_nummer():
            nr = self.woordenschat.nummers.get(self.kijk(), self.kijk())
            self.hier += 1
            if not self.neem("is"):
                _stop(f"na {nr} wordt 'is' verwacht.", f"Schrijf bijvoorbeeld '{nr} is {self.voorbeeld()}'.")
            return Is(nr=nr, niveaus=self.niveaus())
        if self.neem("de", "overige"):
            return self.overige(eerder)
        return self.telling()

    def overige(self, eerder: tuple[Voorwaarde, ...]) -> Voorwaarde:
        niveaus, groep = self.niveaus(), self.groep()
        geteld = [deel for deel in eerder if isinstance(deel, Aantal)]
        if not geteld or any(deel.groep != groep for deel in geteld):
            _stop(
                "'de overige' slaat niet op een telling ervoor.",
                f"Schrijf er een aantal over dezelfde groep voor: 'precies 2 {self.voorbeeld()} en de overige ...'.",
            )
        behalve = frozenset(teken for deel in geteld for teken in deel.niveaus.tekens)
        return Overige(behalve=behalve, niveaus=niveaus, groep=groep)

    def telling(self) -> Voorwaarde:
        if self.neem("alle"):
            return Alle(niveaus=self.niveaus(), groep=self.groep())
        if self.neem("geen"):
            return Aantal(maat=Maat.PRECIES, grenzen=(0,), niveaus=self.niveaus(), groep=self.groep())
        maat = next((maat for maat in Maat if self.neem(*maat.value.split())), None)
        if maat is None and not self.is_getal():
            self.onbekend_begin()
        getal = self.getal()
        if self.neem("%"):
            return self.aandeel(maat, getal)
        grenzen = [self.geheel_getal(getal)]
        while maat in (None, Maat.PRECIES) and self.kijk() == "of" and self.is_getal(1):
            self.hier += 1
            grenzen.append(self.geheel_getal(self.getal()))
        return Aantal(
            maat=maat or Maat.PRECIES,
            grenzen=tuple(sorted(set(grenzen))),
            niveaus=self.niveaus(),
            groep=self.groep(),
        )

    def aandeel(self, maat: Maat | None, procent: Fraction) -> Voorwaarde:
        if maat is None:
            maten = ", ".join(f"'{maat.value}'" for maat in Maat)
            _stop("bij het percentage ontbreekt een maat.", f"Zet er een van deze voor: {maten}.")
        if procent > 100:  # noqa: PLR2004 - a whole is a hundred percent
            _stop("een percentage is hoogstens 100.", "Pas het percentage aan.")
        niveaus = self.niveaus()
        if niveaus.tekens <= self.woordenschat.nvt:
            _stop(f"een percentage {niveaus.zin} bestaat niet: het telt niet mee in percentages.", "Noem een aantal.")
        groep, genoemde = self.groep(), self.neem("van", "alle", "genoemde")
        return Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep, genoemde=genoemde)

    def niveaus(self) -> Niveaus:
        namen = sorted(self.woordenschat.niveaus, key=lambda paar: -len(paar[0].split()))
        raak = next(((naam, teken) for naam, teken in namen if self.neem(*naam.casefold().split())), None)
        if raak is None:
            hier = self.kijk()
            wat = f"'{hier}' is geen score van dit kader." if hier else "de naam van een score ontbreekt."
            bekend = [naam for naam, _ in self.woordenschat.niveaus]
            _stop(wat, f"Kies {', '.join(bekend)}.{tip(hier, bekend)}")
        naam, teken = raak
        rang = [t for _, t in self.woordenschat.niveaus if t not in self.woordenschat.nvt]
        vormen: tuple[Vorm, ...] = ("of beter", "of slechter") if teken in rang else ()
        vorm: Vorm = next((een for een in vormen if self.neem(*een.split())), "")
        return niveaus_in_vorm(naam, teken, vorm, rang)

    def groep(self) -> str | None:
        if not self.neem("in"):
            return None
        naam = self.kijk()
        if naam not in self.woordenschat.groepen:
            bekend = sorted(self.woordenschat.groepen)
            keuze = f"Kies {', '.join(bekend)}." if bekend else "Zet 'groep: ...' bij de verwachtingen."
            _stop(f"'{naam}' is geen groep van dit kader.", keuze + tip(naam, bekend))
        self.hier += 1
        return naam

    def is_nummer(self) -> bool:
        woord = self.kijk()
        return woord in self.woordenschat.nummers or ("." in woord and woord[0] in _CIJFERS)

    def is_getal(self, verder: int = 0) -> bool:
        woord = self.kijk(verder)
        return bool(woord) and woord[0] in _CIJFERS and "." not in woord and woord not in self.woordenschat.nummers

    def getal(self) -> Fraction:
        if not self.is_getal():
            wat = f"'{self.kijk()}'" if self.kijk() else "niets"
            advies = "Schrijf bijvoorbeeld 'hoogstens 1' of 'minstens 51%'."
            _stop(f"hier wordt een getal verwacht, maar er staat {wat}.", advies)
        woord = self.kijk()
        self.hier += 1
        return Fraction(woord.replace(",", "."))

    @staticmethod
    def geheel_getal(getal: Fraction) -> int:
        if getal.denominator != 1:
            _stop("een aantal is een geheel getal.", "Schrijf een geheel getal, of een percentage met %.")
        return getal.numerator

    def onbekend_begin(self) -> NoReturn:
        hier = self.kijk()
        if self.woordenschat.nummers and hier and self.kijk(1) == "is":
            _stop(
                f"'{hier}' is geen nummer van een verwachting.",
                f"Schrijf het nummer zoals in het kader.{tip(hier, self.woordenschat.nummers.values())}",
            )
        begin = ["alle", "geen", *(maat.value.split()[0] for maat in Maat), "niet", "de overige"]
        _stop(
            f"een voorwaarde begint niet met '{hier}'." if hier else "de voorwaarde is leeg of niet af.",
            f"Schrijf bijvoorbeeld 'hoogstens 1 {self.voorbeeld()}'.{tip(hier, begin)}",
        )

    def voorbeeld(self) -> str:
        gewoon = [naam for naam, teken in self.woordenschat.niveaus if teken not in self.woordenschat.nvt]
        return gewoon[-1] if gewoon else "onvoldoende"
