"""The parser of the beslisregels: controlled Dutch to the tree of `boom`. Hand-written, no eval.

Its grammar and meaning stand in docs/regeltaal.md; a test makes sentences of that grammar and holds them against this.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.rules.bedraglezer import MATEN
from toetsing.domain.rules.boom import (
    LIJSTMATEN,
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Getalgrens,
    Is,
    Laag,
    Maat,
    Niet,
    Niveaus,
    Overige,
    Samen,
    VanDeze,
)
from toetsing.domain.rules.laaglezer import Laaglezer, eis_zegbaar
from toetsing.domain.rules.wenken import anders_gezegd, niveau, voorbeeld
from toetsing.domain.rules.woordlezer import LIJST, Onleesbaar, Taalfout, stop
from toetsing.domain.rules.zin import stapzin, zin_van

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from toetsing.domain.rules.boom import Voorwaarde, Vorm
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst
    from toetsing.domain.rules.regelset import Grens, Richting
    from toetsing.domain.rules.woordenschat import Woordenschat

    Niveaukeuze = tuple[str, Vorm] | Getalgrens

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

WOORDEN_OP_HUN_PLAATS: Final = frozenset(
    {"boven", "deze", "gemiddelde", "gewogen", "het", "hoger", "lager", "met", "onder", "punten", "som"}
)
"""Words that mean something in one place alone, so that a score or groep can be called so all the same."""

_HOOGSTENS_DELEN: Final = 20
"""How many conditions a list may have: more nobody reads aloud."""


def parse_voorwaarde(tekst: str, woordenschat: Woordenschat) -> Voorwaarde | Anders | Taalfout:
    """Read one condition. Groepen and numbers that are named are checked against the criteria elsewhere."""
    try:
        return _Ontleder(tekst, woordenschat).geheel()
    except Onleesbaar as fout:
        return _met_voorstel(fout.fout, tekst, lambda zin: zin_van(_Ontleder(zin, woordenschat).hele_voorwaarde()))


def _met_voorstel(fout: Taalfout, tekst: str, lees: Callable[[str], str]) -> Taalfout:
    """Return why a sentence cannot be read with what it may have meant, where that can be read."""
    for anders in anders_gezegd(tekst) if fout.reden else ():
        try:
            goed = lees(anders)
        except Onleesbaar:
            continue
        return replace(fout, advies=f"Bedoelde u '{goed}'? Schrijf het dan zo.")
    return fout


def parse_getal(tekst: str, woordenschat: Woordenschat) -> Getaluitkomst | Taalfout:
    """Read which number a criterium comes to: "het gewogen gemiddelde", "de som in kern" or "de punten"."""
    try:
        return _Ontleder(tekst, woordenschat).getaluitkomst()
    except Onleesbaar as fout:
        return fout.fout


def parse_stap(tekst: str, woordenschat: Woordenschat, oordelen: Sequence[Grens]) -> Stapdelen | Taalfout:
    """Read what comes after the row: "1 stap beter als ...", "hoogstens M als ...", of these oordelen."""
    try:
        eis_zegbaar(tekst, oordelen)
        return _Ontleder(tekst, woordenschat).stap(oordelen)
    except Onleesbaar as fout:
        stap, als, wanneer = tekst.casefold().partition(" als ")
        zoals = f"{stap}{als}"
        return _met_voorstel(
            fout.fout, wanneer, lambda zin: stapzin(*_Ontleder(f"{zoals}{zin}", woordenschat).stap(oordelen))
        )


class Stapdelen(NamedTuple):
    """A step as it was read: what it does, how far or up to which oordeel, and when."""

    richting: Richting
    treden: int
    grens: Grens | None
    voorwaarde: Voorwaarde


class _Ontleder(Laaglezer):
    """A recursive descent over the words of one condition."""

    def __init__(self, tekst: str, woordenschat: Woordenschat) -> None:
        super().__init__(tekst, woordenschat)
        self.in_lijst = False

    def geheel(self) -> Voorwaarde | Anders:
        return Anders.ANDERS if self.woorden == ["anders"] else self.hele_voorwaarde()

    def hele_voorwaarde(self) -> Voorwaarde:
        """Take a condition with nothing behind it."""
        voorwaarde = self.of_rij()
        self.geen_lijst()
        if self.kijk():
            stop(f"na de voorwaarde staat nog '{self.staat()}'.", "Verbind voorwaarden met 'en' of 'of'.")
        return voorwaarde

    def stap(self, oordelen: Sequence[Grens]) -> Stapdelen:
        """Take a whole step: what it does, and after "als" when."""
        richting, treden, grens = self.richting(oordelen)
        if not self.neem("als"):
            hier = f"'{self.staat()}'" if self.kijk() else "niets"
            stop(
                f"na wat de stap doet wordt 'als' verwacht, maar er staat {hier}.",
                f"Schrijf bijvoorbeeld '1 stap slechter als ...' of 'hoogstens {oordelen[-1].woord} als ...'.",
            )
        if self.kijk() == "anders":
            stop("een stap geldt niet 'anders': er is geen rij voor.", "Noem wanneer de stap geldt.")
        return Stapdelen(richting, treden, grens, self.hele_voorwaarde())

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
        if (deel := self.deel_hieronder()) is not None:
            return Is(nr=deel, niveaus=self.van_deel(deel))
        if self.is_nummer():
            nr = self.woordenschat.genoemd.get(self.kijk(), self.kijk())
            self.hier += 1
            if not self.neem("is"):
                stop(f"na {nr} wordt 'is' verwacht.", f"Schrijf bijvoorbeeld '{nr} is {niveau(self.woordenschat)}'.")
            return Is(nr=nr, niveaus=self.van_een(nr))
        if self.neem("de", "overige"):
            return self.overige(eerder)
        return self.bedrag() or self.telling()

    def tussen_haakjes(self) -> Voorwaarde:
        """Take what stands behind an open bracket; a list in it ends there, and is in no other."""
        buiten, self.in_lijst = self.in_lijst, False
        voorwaarde = self.of_rij()
        self.geen_lijst()
        if not self.neem(")"):
            stop("er mist een haakje ')'.", "Sluit elk haakje.")
        self.in_lijst = buiten
        return voorwaarde

    def geen_lijst(self) -> None:
        """Say that what stands between conditions belongs in a list alone."""
        if self.kijk() in (";", ":"):
            stop(
                f"'{self.kijk()}' hoort alleen in een lijst van voorwaarden.",
                "Verbind voorwaarden met 'en' of 'of', of schrijf 'minstens 2 van deze: ...; ...; ...'.",
            )

    def lijst(self, maat: Maat, grens: int) -> Voorwaarde:
        """Take the conditions of a list, up to the end of its brackets or of the sentence."""
        if self.in_lijst:
            stop("in een lijst van voorwaarden begint nog een lijst.", "Zet de lijst die erin staat tussen haakjes.")
        self.in_lijst = True
        delen = [self.of_rij()]
        while self.neem(";"):
            delen.append(self.of_rij())
        self.in_lijst = False
        n = len(delen)
        if not 1 < n <= _HOOGSTENS_DELEN:
            stop(
                f"een lijst heeft 2 tot en met {_HOOGSTENS_DELEN} voorwaarden, en deze heeft er {n}.",
                "Zet een ';' tussen de voorwaarden." if n == 1 else "Verdeel ze over meer lijsten, met 'en' of 'of'.",
            )
        if grens > n:
            stop(
                f"'{maat.value} {grens}' van {n} voorwaarden kan niet: zoveel staan er niet in de lijst.",
                f"Noem een aantal van 0 tot en met {n}, of zet er meer voorwaarden bij, met ';' ertussen.",
            )
        return VanDeze(maat=maat, grens=grens, delen=tuple(delen))

    def van_een(self, nr: str) -> Niveaus:
        """Take the level that a verwachting or fact is said to be at; what nothing is called is refused elsewhere."""
        schaal = self.woordenschat.nummers.get(nr) or self.woordenschat.feiten.get(nr)
        schalen = self.woordenschat.alle_schalen if schaal is None else (schaal,)
        if nr in self.woordenschat.feiten:
            self.eis_eigen_schaal(nr)
        return self.niveaus(self.niveaukeuze(schalen, met=False), schalen[:1], nr, met=False)

    def overige(self, eerder: tuple[Voorwaarde, ...]) -> Voorwaarde:
        niveaus, groep, laag = self.geteld()
        geteld = [deel for deel in eerder if isinstance(deel, Aantal)]
        if not geteld or any((deel.groep, deel.laag) != (groep, laag) for deel in geteld):
            stop(
                "'de overige' slaat niet op een telling ervoor.",
                "Schrijf er een aantal over dezelfde groep voor: "
                f"'precies 2 {voorbeeld(self.woordenschat)} en de overige ...'.",
            )
        behalve = frozenset(teken for deel in geteld for teken in deel.niveaus.tekens)
        return Overige(behalve=behalve, niveaus=niveaus, groep=groep, laag=laag)

    def telling(self) -> Voorwaarde:
        if self.neem("alle"):
            niveaus, groep, laag = self.geteld()
            return Alle(niveaus=niveaus, groep=groep, laag=laag)
        if self.neem("geen"):
            niveaus, groep, laag = self.geteld()
            return Aantal(maat=Maat.PRECIES, grenzen=(0,), niveaus=niveaus, groep=groep, laag=laag)
        maat = self.maat()
        if maat is None and not self.is_getal():
            self.onbekend_begin()
        getal = self.getal()
        if self.neem("%"):
            return self.aandeel(maat, getal)
        grenzen = [self.geheel_getal(getal)]
        if maat in LIJSTMATEN and self.neem(*LIJST):
            return self.lijst(maat, *grenzen)
        while maat in (None, Maat.PRECIES) and self.kijk() == "of" and self.is_getal(1):
            self.hier += 1
            grenzen.append(self.geheel_getal(self.getal()))
        niveaus, groep, laag = self.geteld()
        geteld = tuple(sorted(set(grenzen)))
        return Aantal(maat=maat or Maat.PRECIES, grenzen=geteld, niveaus=niveaus, groep=groep, laag=laag)

    def aandeel(self, maat: Maat | None, procent: Fraction) -> Voorwaarde:
        if maat is None:
            stop("bij het percentage ontbreekt een maat.", f"Zet er een van deze voor: {MATEN}.")
        if procent > 100:  # noqa: PLR2004 - a whole is a hundred percent
            stop("een percentage is hoogstens 100.", "Pas het percentage aan.")
        punten = self.punten(maat, procent)
        if punten is not None:
            return punten
        if self.woordenschat.lagen:
            self.neem("van", "de")
        niveaus, groep, laag = self.geteld(procent=True)
        genoemde = laag in (None, Laag.VERWACHTING) and self.neem("van", "alle", "genoemde")
        return Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep, genoemde=genoemde, laag=laag)

    def geteld(self, *, procent: bool = False) -> tuple[Niveaus, str | None, Laag | None]:
        """Take the name of a level and the groep behind it, which says of what scale the level is.

        Above a criterium the noun before them says of what it is.
        """
        boven, laag = self.woordenschat, self.laag()
        if laag is not None:  # what is named behind the count is what it is everywhere in the sentence
            self.woordenschat = replace(boven.lagen[laag], eigen=boven.eigen, feiten=boven.feiten)
        keuze = self.niveaukeuze(self.woordenschat.alle_schalen)
        groep = self.groep()
        hier = "het criterium" if laag is None else f"een telling van {laag.meervoud}"
        niveaus = self.niveaus(keuze, self.schalen(groep), hier if groep is None else f"groep {groep}")
        if procent and niveaus.tekens <= self.schalen(groep)[0].nvt:
            stop(f"een percentage {niveaus.zin} bestaat niet: het telt niet mee in percentages.", "Noem een aantal.")
        self.woordenschat = boven
        return niveaus, groep, laag
