"""Reads the words of a condition one by one: names of scores, numbers and groepen. What they make is in `taal`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NoReturn

from toetsing.domain.nummers import EIGENVORM
from toetsing.domain.rules.boom import LIJSTMATEN, Getalgrens, niveaus_bij_getal, niveaus_in_vorm
from toetsing.domain.rules.wenken import GETALWOORDEN
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import decimaal, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.rules.boom import Getalvorm, Niveaus, Vorm
    from toetsing.domain.rules.woordenschat import Woordenschat
    from toetsing.domain.schaal import Schaal

    Niveaukeuze = tuple[str, Vorm] | Getalgrens

HOOGSTENS_WOORDEN: Final = 200
HOOGSTENS_TEKENS: Final = 60
"""Longer than anyone reads aloud; it also keeps the recursion and the numbers of the parser small."""
HOOGSTENS_DECIMALEN: Final = 6
LIJST: Final = ("van", "deze", ":")
"""What makes a list of a number. A score or groep can be called `deze`: no name has a colon behind it."""
_ZIJDEN: Final = ("boven", "onder")
_BIJ_NAAM: Final[tuple[Vorm, ...]] = ("of beter", "of slechter")
_BIJ_GETAL: Final[tuple[Getalvorm, ...]] = ("of hoger", "of lager")
"""In which direction a name of a score goes on, and a number."""
_CIJFERS: Final = "0123456789"
_TEKEN: Final = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)+)|(-?[0-9]+(?:,[0-9]+)?)|([^\W\d_][\w'’.-]*)|([%():;]))")
_EIGEN_NUMMER: Final = re.compile(rf"\s*({EIGENVORM})(?![\w'’])")
"""What may be an own number; it is one where the kader has it, for "1voldoende" is two words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalfout:
    """Why a condition cannot be read, and what to write instead.

    Without a `reden` nothing is to be said of it: it follows from something that was said elsewhere.
    """

    reden: str
    advies: str


class Onleesbaar(Exception):  # noqa: N818 - never leaves these two modules
    """Carries why a condition cannot be read."""

    def __init__(self, fout: Taalfout) -> None:
        super().__init__(fout.reden)
        self.fout = fout


def stop(reden: str, advies: str) -> NoReturn:
    """Stop reading."""
    raise Onleesbaar(Taalfout(reden=reden, advies=advies))


def eis_leesbaar(schalen: Sequence[Schaal]) -> None:
    """Stop where one of these scales has no levels: it could not be read, and that was said where it stands."""
    if not all(schaal.niveaus for schaal in schalen):
        stop("", "")


class Woordlezer:
    """The words of one condition, and how far it was read."""

    def __init__(self, tekst: str, woordenschat: Woordenschat) -> None:
        self.woordenschat = woordenschat
        self.getypt = self._splits(tekst)
        self.woorden = [woord.casefold() for woord in self.getypt]
        self.hier = 0

    def kijk(self, verder: int = 0) -> str:
        """Return the word that stands here or further on, nothing past the end."""
        plaats = self.hier + verder
        return self.woorden[plaats] if plaats < len(self.woorden) else ""

    def staat(self, verder: int = 0) -> str:
        """Return the word that stands here or further on as it was typed, for a melding."""
        plaats = self.hier + verder
        return self.getypt[plaats] if plaats < len(self.getypt) else ""

    def neem(self, *woorden: str) -> bool:
        """Take the words if they stand here, all of them."""
        if all(self.kijk(i) == woord for i, woord in enumerate(woorden)):
            self.hier += len(woorden)
            return True
        return False

    def _splits(self, tekst: str) -> list[str]:
        woorden: list[str] = []
        plaats, tekst = 0, tekst.rstrip()
        while plaats < len(tekst):
            raak = self._eigen_nummer(tekst, plaats) or _TEKEN.match(tekst, plaats)
            if raak is None:
                stop(f"het teken '{tekst[plaats:].strip()[0]}' hoort niet in een beslisregel.", "Haal het weg.")
            woorden.append(raak.group().strip())
            plaats = raak.end()
        lang = [woord for woord in woorden if len(woord) > HOOGSTENS_TEKENS]
        if lang and self.woordenschat.genoemd.keys() >= {woord.casefold() for woord in lang}:
            stop("", "")  # a fact that cannot be called so, which its own lines say
        if lang or len(woorden) > HOOGSTENS_WOORDEN:
            stop("de voorwaarde is te lang.", "Gebruik groepen, of verdeel haar over meer rijen.")
        return woorden

    def _eigen_nummer(self, tekst: str, plaats: int) -> re.Match[str] | None:
        raak = _EIGEN_NUMMER.match(tekst, plaats) if self.woordenschat.eigen else None
        return raak if raak is not None and raak[1].casefold() in self.woordenschat.eigen else None

    def niveaukeuze(self, schalen: Sequence[Schaal], *, met: bool = True) -> Niveaukeuze:
        """Take the longest name of a level of any of these scales and the form it is said in, or a longer number."""
        begin, namen = self.hier, self.namen(schalen)
        grens = self.getalgrens(met=met)
        raak, lengte = self.naam_hier(begin, namen)
        if grens is not None and lengte < self.hier - begin:
            self.geen_richting(" ".join(self.woorden[begin : self.hier]), _BIJ_NAAM, () if grens.vorm else _BIJ_GETAL)
            return grens
        self.hier = begin + lengte
        if raak is None:
            self.geen_score(schalen, namen, met=met)
        rang = any(n.naam == raak and n.trap is not None for schaal in schalen for n in schaal.niveaus)
        vormen = _BIJ_NAAM if rang else ()
        vorm: Vorm = next((een for een in vormen if self.neem(*een.split())), "")
        self.geen_richting(f"{raak} {vorm}".strip(), (*_BIJ_NAAM, *_BIJ_GETAL), () if vorm else vormen)
        return raak, vorm

    def geen_richting(self, wat: str, fout: Sequence[str], mag: Sequence[str]) -> None:
        """Say that behind `wat` stands a direction that is not for it, and which is: a number has others."""
        hier = f"{self.kijk()} {self.kijk(1)}"
        if hier in fout and not self.is_feit(1):
            keuze = opsomming([f"'{wat} {een}'" for een in mag], "of") or f"alleen '{wat}'"
            stop(f"'{wat} {hier}' bestaat niet.", f"Schrijf {keuze}.")

    @staticmethod
    def namen(schalen: Sequence[Schaal]) -> Sequence[str]:
        """Return the names of the levels of some scales; numbers are said otherwise."""
        alle = (n.naam for schaal in schalen for n in schaal.niveaus if not n.is_getal)
        return sorted(dict.fromkeys(alle), key=lambda naam: -len(naam.split()))

    def naam_hier(self, plaats: int, namen: Sequence[str]) -> tuple[str | None, int]:
        """Return the first of these names that stands at a place, and of how many words it is."""
        for naam in namen:
            woorden = naam.casefold().split()
            if self.woorden[plaats : plaats + len(woorden)] == woorden:
                return naam, len(woorden)
        return None, 0

    def getalgrens(self, *, met: bool) -> Getalgrens | None:
        """Take "boven 5", or "met 5 of hoger", of one verwachting without "met"; None where none begins here."""
        zijde: Getalvorm | None = next((zijde for zijde in _ZIJDEN if zijde == self.kijk()), None)
        voor = 1 if zijde is not None or (met and self.kijk() == "met") else 0
        if not self.is_waarde(voor) or (met and not voor):
            return None
        self.hier += voor
        getal = self.waarde()
        erachter = zijde is None and not self.is_feit(1)
        achter = _BIJ_GETAL if erachter else ()
        vorm = next((een for een in achter if self.neem(*een.split())), zijde or "")
        return Getalgrens(getal=getal, vorm=vorm)

    def geen_score(self, schalen: Sequence[Schaal], namen: Sequence[str], *, met: bool) -> NoReturn:
        """Say that no score stands here, and which might."""
        eis_leesbaar(schalen)
        hier = self.kijk()
        if (hier, self.kijk(1)) == LIJST[:2]:
            maten = opsomming([f"'{maat.value}'" for maat in LIJSTMATEN], "of")
            stop(
                f"voor 'van deze' staat {maten} met een aantal, en erachter een dubbele punt.",
                "Schrijf bijvoorbeeld 'minstens 2 van deze: ...; ...; ...'.",
            )
        keuzes = [n.naam for schaal in schalen for n in schaal.niveaus if not n.is_getal]
        keuzes = list(dict.fromkeys(keuzes))
        if any(n.getal is not None for schaal in schalen for n in schaal.niveaus):
            keuzes += [f"{'met ' * met}een getal", "boven een getal", "onder een getal"]
        wat = f"'{self.staat()}' is geen {self.woordenschat.heet}." if hier else "de naam van een score ontbreekt."
        stop(wat, f"Kies {', '.join(keuzes)}.{tip(hier, namen)}")

    def niveaus(self, keuze: Niveaukeuze, schalen: Sequence[Schaal], waarvan: str, *, met: bool = True) -> Niveaus:
        """Return what a name in a form, or a number, counts of the one scale that is counted over."""
        if len(schalen) > 1:
            namen = opsomming([schaal.titel for schaal in schalen])
            stop(
                f"een telling gaat over één schaal, en {waarvan} heeft er meer: {namen}.",
                "Noem een groep met overal dezelfde schaal: '... in GROEP'.",
            )
        (schaal,) = schalen
        eis_leesbaar(schalen)
        if isinstance(keuze, Getalgrens):
            return self.getallen(keuze, schaal, waarvan, met=met)
        naam, vorm = keuze
        niveau = next((niveau for niveau in schaal.niveaus if niveau.naam == naam), None)
        if niveau is None:
            stop(
                f"'{naam}' is geen score van {waarvan}.",
                f"Kies {', '.join(self.namen(schalen)) or 'een getal'}.",
            )
        if vorm and niveau.trap is None:
            stop(f"'{naam} {vorm}' bestaat niet: '{naam}' heeft geen rang.", f"Schrijf alleen '{naam}'.")
        return niveaus_in_vorm(niveau, vorm, schaal)

    def getallen(self, grens: Getalgrens, schaal: Schaal, waarvan: str, *, met: bool) -> Niveaus:
        """Return what a number counts: one that is named is on the scale, and one past which there are none is none."""
        getallen = [n.getal for n in schaal.niveaus if n.getal is not None and not n.nvt]
        gezegd = decimaal(grens.getal)
        if not getallen:
            stop(f"{waarvan} heeft geen scores met een getal.", f"Kies {', '.join(self.namen((schaal,)))}.")
        bereik = f"de getallen gaan van {decimaal(min(getallen))} tot en met {decimaal(max(getallen))}"
        if grens.vorm not in _ZIJDEN and grens.getal not in getallen:
            stop(
                f"'{gezegd}' is geen score van {waarvan}: {bereik}.",
                "Noem een getal van de schaal, of een grens met 'boven' of 'onder'.",
            )
        niveaus = niveaus_bij_getal(grens, schaal, met=met)
        if not niveaus.tekens:
            stop(f"geen score van {waarvan} ligt {grens.vorm} {gezegd}: {bereik}.", "Noem een grens binnen de schaal.")
        return niveaus

    def schalen(self, groep: str | None) -> Sequence[Schaal]:
        """Return the scales of what is counted; a groep that is elsewhere alone is refused elsewhere."""
        schalen = self.woordenschat.schalen if groep is None else self.woordenschat.groepen[groep]
        return schalen or self.woordenschat.alle_schalen[:1]

    def groep(self) -> str | None:
        """Take "in" with a groep, if it stands here."""
        if not self.neem("in"):
            return None
        naam = self.kijk()
        if naam not in self.woordenschat.groepen:
            bekend = sorted(self.woordenschat.groepen)
            keuze = f"Kies {', '.join(bekend)}." if bekend else "Zet 'groep: ...' bij de verwachtingen."
            stop(f"'{self.staat()}' is geen groep van dit kader.", keuze + tip(naam, bekend))
        self.hier += 1
        return naam

    def is_nummer(self) -> bool:
        """Return whether the number of a verwachting stands here, or the name of a fact with "is" behind it."""
        woord = self.kijk()
        return woord in self.woordenschat.eigen or self.is_feit() or ("." in woord and woord[0] in _CIJFERS)

    def is_feit(self, verder: int = 0) -> bool:
        """Return whether the name of a fact stands here or further on; with "is" behind it no word is anything else."""
        return self.kijk(verder) in self.woordenschat.genoemd and self.kijk(verder + 1) == "is"

    def is_getal(self, verder: int = 0) -> bool:
        """Return whether a number stands here or further on."""
        woord = self.kijk(verder)
        return bool(woord) and woord[0] in _CIJFERS and "." not in woord and woord not in self.woordenschat.eigen

    def is_waarde(self, verder: int = 0) -> bool:
        """Return whether a number stands there that may be below nought."""
        return self.kijk(verder).startswith("-") or self.is_getal(verder)

    def getal(self) -> Fraction:
        """Take a number."""
        if not self.is_getal():
            wat = f"'{self.staat()}'" if self.kijk() else "niets"
            komma = self.kijk().replace(".", ",") if self.kijk().replace(".", "", 1).isdecimal() else ""
            cijfers = GETALWOORDEN.get(self.kijk())
            advies = f"Schrijf een komma: '{komma}'." if komma else f"Schrijf '{cijfers}'."
            if not komma and cijfers is None:
                advies = "Schrijf bijvoorbeeld 'hoogstens 1' of 'minstens 51%'."
            stop(f"hier wordt een getal verwacht, maar er staat {wat}.", advies)
        woord = self.kijk()
        self.hier += 1
        return Fraction(woord.replace(",", "."))

    def waarde(self) -> Fraction:
        """Take a number that may be below nought."""
        woord = self.kijk()
        if not woord.startswith("-"):
            getal = self.getal()
        else:
            self.hier += 1
            getal = Fraction(woord.replace(",", "."))
        if len(woord.partition(",")[2]) > HOOGSTENS_DECIMALEN:
            stop(f"'{woord}' heeft te veel cijfers achter de komma.", f"Schrijf er hoogstens {HOOGSTENS_DECIMALEN}.")
        return getal

    @staticmethod
    def geheel_getal(getal: Fraction) -> int:
        """Return a number that has to be whole."""
        if getal.denominator != 1:
            stop("een aantal is een geheel getal.", "Schrijf een geheel getal, of een percentage met %.")
        return getal.numerator
