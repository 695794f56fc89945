"""The parser of the beslisregels: controlled Dutch to the tree of `boom`. Hand-written, no eval.

Its grammar and meaning stand in docs/regeltaal.md; a test makes sentences of that grammar and holds them against this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NoReturn

from toetsing.domain.nummers import EIGENVORM, eigen_nummers
from toetsing.domain.rules.boom import (
    LIJSTMATEN,
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
    VanDeze,
    niveaus_in_vorm,
)
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Voorwaarde, Vorm
    from toetsing.domain.schaal import Schaal

    Niveaukeuze = tuple[str, Vorm]

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
_HOOGSTENS_DELEN: Final = 20
"""Longer than anyone reads aloud; it also keeps the recursion and the numbers of the parser small."""
_LIJST: Final = ("van", "deze", ":")
"""What makes a list of a number. A score or groep can be called `deze`: no name has a colon behind it."""
_CIJFERS: Final = "0123456789"
_TEKEN: Final = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)+)|([0-9]+(?:,[0-9]+)?)|([^\W\d_][\w'’.-]*)|([%():;]))")
_EIGEN_NUMMER: Final = re.compile(rf"\s*({EIGENVORM})(?![\w'’])")
"""What may be an own number; it is one where the kader has it, for "1voldoende" is two words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordenschat:
    """What a condition may speak of.

    `schalen` are those of the verwachtingen that a condition without a groep counts; a count is of one scale, so with
    more it has to name a groep. `groepen` are the scales of what is in each groep, `nummers` that of each verwachting;
    `eigen` are the own numbers, each by its letters in lower case.
    """

    schalen: tuple[Schaal, ...]
    groepen: Mapping[str, tuple[Schaal, ...]]
    nummers: Mapping[str, Schaal]
    eigen: Mapping[str, str] = field(default_factory=dict)

    @property
    def alle_schalen(self) -> tuple[Schaal, ...]:
        """Every scale of which a level can be named."""
        return tuple(dict.fromkeys([*self.schalen, *(s for schalen in self.groepen.values() for s in schalen)]))


def woordenschat_van(
    onderdelen: Iterable[Onderdeel], nog: Iterable[str] = (), eigen: Mapping[str, str] | None = None
) -> Woordenschat:
    """Return what a condition over these onderdelen may speak of.

    Groepen in `nog` are known, with nothing in them; `eigen` are the own numbers of the kader, or else of these.
    """
    alle = tuple(onderdelen)
    groepen: dict[str, dict[Schaal, None]] = {groep: {} for groep in nog}
    for onderdeel in alle:
        for groep in onderdeel.groepen:
            groepen.setdefault(groep, {})[onderdeel.schaal] = None
    return Woordenschat(
        schalen=tuple(dict.fromkeys(onderdeel.schaal for onderdeel in alle)),
        groepen={groep: tuple(schalen) for groep, schalen in groepen.items()},
        nummers={onderdeel.nr: onderdeel.schaal for onderdeel in alle},
        eigen=eigen_nummers(onderdeel.nr for onderdeel in alle) if eigen is None else eigen,
    )


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
        self.in_lijst = False

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
        raak = _EIGEN_NUMMER.match(tekst, plaats) if self.woordenschat.eigen else None
        return raak if raak is not None and raak[1].casefold() in self.woordenschat.eigen else None

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
        self.geen_lijst()
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
            return self.tussen_haakjes()
        if self.is_nummer():
            nr = self.woordenschat.eigen.get(self.kijk(), self.kijk())
            self.hier += 1
            if not self.neem("is"):
                _stop(f"na {nr} wordt 'is' verwacht.", f"Schrijf bijvoorbeeld '{nr} is {self.voorbeeld()}'.")
            return Is(nr=nr, niveaus=self.van_een(nr))
        if self.neem("de", "overige"):
            return self.overige(eerder)
        return self.telling()

    def tussen_haakjes(self) -> Voorwaarde:
        """Take what stands behind an open bracket; a list in it ends there, and is in no other."""
        buiten, self.in_lijst = self.in_lijst, False
        voorwaarde = self.of_rij()
        self.geen_lijst()
        if not self.neem(")"):
            _stop("er mist een haakje ')'.", "Sluit elk haakje.")
        self.in_lijst = buiten
        return voorwaarde

    def geen_lijst(self) -> None:
        """Say that what stands between conditions belongs in a list alone."""
        if self.kijk() in (";", ":"):
            _stop(
                f"'{self.kijk()}' hoort alleen in een lijst van voorwaarden.",
                "Verbind voorwaarden met 'en' of 'of', of schrijf 'minstens 2 van deze: ...; ...; ...'.",
            )

    def lijst(self, maat: Maat, grens: int) -> Voorwaarde:
        """Take the conditions of a list, up to the end of its brackets or of the sentence."""
        if self.in_lijst:
            _stop("in een lijst van voorwaarden begint nog een lijst.", "Zet de lijst die erin staat tussen haakjes.")
        self.in_lijst = True
        delen = [self.of_rij()]
        while self.neem(";"):
            delen.append(self.of_rij())
        self.in_lijst = False
        n = len(delen)
        if not 1 < n <= _HOOGSTENS_DELEN:
            _stop(
                f"een lijst heeft 2 tot en met {_HOOGSTENS_DELEN} voorwaarden, en deze heeft er {n}.",
                "Zet een ';' tussen de voorwaarden." if n == 1 else "Verdeel ze over meer lijsten, met 'en' of 'of'.",
            )
        if grens > n:
            _stop(
                f"'{maat.value} {grens}' van {n} voorwaarden kan niet: zoveel staan er niet in de lijst.",
                f"Noem een aantal van 0 tot en met {n}, of zet er meer voorwaarden bij, met ';' ertussen.",
            )
        return VanDeze(maat=maat, grens=grens, delen=tuple(delen))

    def van_een(self, nr: str) -> Niveaus:
        """Take the level that one verwachting is said to be at; a number that nothing has is refused elsewhere."""
        schaal = self.woordenschat.nummers.get(nr)
        schalen = self.woordenschat.alle_schalen if schaal is None else (schaal,)
        return self.niveaus(self.niveaukeuze(schalen), schalen[:1], nr)

    def overige(self, eerder: tuple[Voorwaarde, ...]) -> Voorwaarde:
        niveaus, groep = self.geteld()
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
            niveaus, groep = self.geteld()
            return Alle(niveaus=niveaus, groep=groep)
        if self.neem("geen"):
            niveaus, groep = self.geteld()
            return Aantal(maat=Maat.PRECIES, grenzen=(0,), niveaus=niveaus, groep=groep)
        maat = next((maat for maat in Maat if self.neem(*maat.value.split())), None)
        if maat is None and not self.is_getal():
            self.onbekend_begin()
        getal = self.getal()
        if self.neem("%"):
            return self.aandeel(maat, getal)
        grenzen = [self.geheel_getal(getal)]
        if maat in LIJSTMATEN and self.neem(*_LIJST):
            return self.lijst(maat, *grenzen)
        while maat in (None, Maat.PRECIES) and self.kijk() == "of" and self.is_getal(1):
            self.hier += 1
            grenzen.append(self.geheel_getal(self.getal()))
        niveaus, groep = self.geteld()
        return Aantal(maat=maat or Maat.PRECIES, grenzen=tuple(sorted(set(grenzen))), niveaus=niveaus, groep=groep)

    def aandeel(self, maat: Maat | None, procent: Fraction) -> Voorwaarde:
        if maat is None:
            maten = ", ".join(f"'{maat.value}'" for maat in Maat)
            _stop("bij het percentage ontbreekt een maat.", f"Zet er een van deze voor: {maten}.")
        if procent > 100:  # noqa: PLR2004 - a whole is a hundred percent
            _stop("een percentage is hoogstens 100.", "Pas het percentage aan.")
        niveaus, groep = self.geteld()
        if niveaus.tekens <= self.schalen(groep)[0].nvt:
            _stop(f"een percentage {niveaus.zin} bestaat niet: het telt niet mee in percentages.", "Noem een aantal.")
        genoemde = self.neem("van", "alle", "genoemde")
        return Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep, genoemde=genoemde)

    def geteld(self) -> tuple[Niveaus, str | None]:
        """Take the name of a level and the groep behind it, which says of what scale the level is."""
        keuze = self.niveaukeuze(self.woordenschat.alle_schalen)
        groep = self.groep()
        return self.niveaus(keuze, self.schalen(groep), "het criterium" if groep is None else f"groep {groep}"), groep

    def schalen(self, groep: str | None) -> Sequence[Schaal]:
        """Return the scales of what is counted; a groep that is elsewhere alone is refused elsewhere."""
        schalen = self.woordenschat.schalen if groep is None else self.woordenschat.groepen[groep]
        return schalen or self.woordenschat.alle_schalen[:1]

    def niveaukeuze(self, schalen: Sequence[Schaal]) -> Niveaukeuze:
        """Take the longest name of a level of any of these scales, and the form it is said in."""
        namen = dict.fromkeys(niveau.naam for schaal in schalen for niveau in schaal.niveaus)
        raak = next((n for n in sorted(namen, key=lambda n: -len(n.split())) if self.neem(*n.casefold().split())), None)
        if raak is None:
            hier = self.kijk()
            if (hier, self.kijk(1)) == _LIJST[:2]:
                maten = opsomming([f"'{maat.value}'" for maat in LIJSTMATEN], "of")
                _stop(
                    f"voor 'van deze' staat {maten} met een aantal, en erachter een dubbele punt.",
                    "Schrijf bijvoorbeeld 'minstens 2 van deze: ...; ...; ...'.",
                )
            wat = f"'{hier}' is geen score van dit kader." if hier else "de naam van een score ontbreekt."
            _stop(wat, f"Kies {', '.join(namen)}.{tip(hier, namen)}")
        rang = any(n.naam == raak and n.trap is not None for schaal in schalen for n in schaal.niveaus)
        vormen: tuple[Vorm, ...] = ("of beter", "of slechter") if rang else ()
        return raak, next((een for een in vormen if self.neem(*een.split())), "")

    def niveaus(self, keuze: Niveaukeuze, schalen: Sequence[Schaal], waarvan: str) -> Niveaus:
        """Return what a name in a form counts of the one scale that is counted over."""
        naam, vorm = keuze
        if len(schalen) > 1:
            namen = opsomming([schaal.titel for schaal in schalen])
            _stop(
                f"een telling gaat over één schaal, en {waarvan} heeft er meer: {namen}.",
                "Noem een groep van verwachtingen met dezelfde schaal: '... in GROEP'.",
            )
        (schaal,) = schalen
        niveau = next((niveau for niveau in schaal.niveaus if niveau.naam == naam), None)
        if niveau is None:
            _stop(
                f"'{naam}' is geen score van {waarvan}.",
                f"Kies {', '.join(niveau.naam for niveau in schaal.niveaus)}.",
            )
        if vorm and niveau.trap is None:
            _stop(f"'{naam} {vorm}' bestaat niet: '{naam}' heeft geen rang.", f"Schrijf alleen '{naam}'.")
        return niveaus_in_vorm(niveau, vorm, schaal)

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
        return woord in self.woordenschat.eigen or ("." in woord and woord[0] in _CIJFERS)

    def is_getal(self, verder: int = 0) -> bool:
        woord = self.kijk(verder)
        return bool(woord) and woord[0] in _CIJFERS and "." not in woord and woord not in self.woordenschat.eigen

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
        if self.woordenschat.eigen and hier and self.kijk(1) == "is":
            _stop(
                f"'{hier}' is geen nummer van een verwachting.",
                f"Schrijf het nummer zoals in het kader.{tip(hier, self.woordenschat.eigen.values())}",
            )
        begin = ["alle", "geen", *(maat.value.split()[0] for maat in Maat), "niet", "de overige"]
        _stop(
            f"een voorwaarde begint niet met '{hier}'." if hier else "de voorwaarde is leeg of niet af.",
            f"Schrijf bijvoorbeeld 'hoogstens 1 {self.voorbeeld()}'.{tip(hier, begin)}",
        )

    def voorbeeld(self) -> str:
        gewoon = [n.naam for schaal in self.woordenschat.alle_schalen[:1] for n in schaal.niveaus if not n.nvt]
        return gewoon[-1] if gewoon else "onvoldoende"
