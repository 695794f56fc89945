"""The parts that a SELECT decides, each in a few steps: its row, its oordeel, and what is possible where some is open.

Where something is open and there is no table to look it up (`sqlmogelijk`), a part is decided twice more: with every
open score at its best for it, and at its worst. That is said only where `domain.proof.uitersten` proves it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlglot import exp

from toetsing.bulk import sqlmogelijk
from toetsing.bulk.sqlbouw import als, eerste_bekende, en, getal, hoogstens, keuze, kolom, maal, of, plus, tekst
from toetsing.bulk.sqlbron import Gevraagd, Telling
from toetsing.bulk.sqlregel import Telkolommen, na_stap, oordeel_van, rij_van
from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.proof.invullingen import groepen_van
from toetsing.domain.proof.uitersten import uitersten
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.domain.rules.inwoorden import gezien_in_woorden, klasse_in_woorden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.bulk.sqlbron import Geteld
    from toetsing.domain.beslist import Beslist
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Klasse, Onderdeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Zicht

Kolommen = list[exp.Expr]


KAN: Final = ("kan", "beste kan", "slechtste kan", "vast", "rij kan")
"""What a table to look up says of a part, in the order of its columns."""


class Deel(NamedTuple):
    """A criterium, a thema or the whole with rows; `naam` begins the names of its columns."""

    wat: Beslist
    naam: str

    @property
    def knoop(self) -> Knoop:
        """What lies below it."""
        return self.wat.knoop

    @property
    def zicht(self) -> Zicht:
        """What its rows see."""
        assert self.knoop.zicht is not None, "a part has rows"
        return self.knoop.zicht

    @property
    def regelset(self) -> Regelset:
        """Its rows."""
        return self.zicht.regelset

    def bij(self, wat: str) -> str:
        """Return the name of one of its columns."""
        return f"{self.naam}: {wat}"

    @property
    def eigen_kolommen(self) -> tuple[str, ...]:
        """The names of the columns in which it is decided, so that nothing that is counted can be called the same."""
        stappen = (f"na stap {i}" for i in range(1, len(self.regelset.daarna) + 1))
        return tuple(map(self.bij, ("rij", "uit de rij", *stappen, "berekend", *KAN, "oordeel", "mogelijk")))

    @property
    def oordeel(self) -> exp.Expr:
        """Its oordeel, where that is settled."""
        return eerste_bekende(kolom(self.bij("berekend")), kolom(self.bij("vast")))

    @property
    def mogelijk(self) -> exp.Expr:
        """Everything that is possible of it."""
        return eerste_bekende(kolom(self.bij("berekend")), kolom(self.bij("kan")))

    @property
    def van_boven(self) -> dict[str, exp.Expr]:
        """What a part above it sees of it, by the column in which that stands there."""
        return {self.bij("oordeel"): self.oordeel, self.bij("mogelijk"): self.mogelijk}


class Vulling:
    """Every open score at its best for a node, or at its worst: what is added to the sums of each zicht up to it."""

    def __init__(self, geteld: Geteld, knoop: Knoop, *, best: bool) -> None:
        self.kant = "best" if best else "slechtst"
        gevonden = uitersten(knoop)
        self.groepen: list[tuple[exp.Expr, Onderdeel, str]] = []
        zonder = [*(_gevraagd(feit) for feit in knoop.feiten)]
        for groep in knoop.inwisselbaar():
            uiterste = gevonden.get(groep[0].nr)
            if uiterste is None:
                zonder += map(_gevraagd, groep)
                continue
            open_ = open_van(geteld, groep)
            self.groepen.append((open_, groep[0], (uiterste.best if best else uiterste.slechtst)[0]))
        self.onbekend = open_van(geteld, zonder) if zonder else None
        self.zegt_iets = bool(self.groepen)

    def kop(self, deel: Deel, onder: Deel, wat: str = "berekend") -> str:
        """Return the column of a part that another looks at, with what is open filled in for that other."""
        return f"{deel.naam} {self.kant}, {onder.naam}: {wat}"

    def erbij(self, zicht: Zicht, veld: int) -> Iterator[exp.Expr]:
        """Yield what the open scores add to one of the sums of a zicht."""
        plaatsen = {telling: i for i, telling in enumerate(zicht.tellingen)}
        for open_, een, teken in self.groepen:
            klasse = zicht.plaats(een.nr)
            if klasse is not None:
                for waar, keer in zicht.blik.bijdragen[plaatsen[klasse, teken]]:  # type: ignore[index] # a namedtuple
                    if waar == veld:
                        yield maal(keer, open_.copy())


class Beslisser:
    """Makes the columns that decide parts, and asks of the table what these count."""

    def __init__(self, geteld: Geteld, delen: Sequence[Deel]) -> None:
        self.geteld = geteld
        self.per_naam = {deel.knoop.naam: deel for deel in delen}
        self.bereik: dict[str, frozenset[sqlmogelijk.Letters] | None] = {}

    def rij(self, deel: Deel) -> exp.Expr:
        """Return the row that decides a part where all that it sees is settled."""
        kolommen = Telkolommen(deel.zicht, lambda veld: self._som(deel, veld, self._oordelen()))
        return als(rij_van(deel.regelset, kolommen, self.nog_open(deel)), deel.bij("rij"))

    def lagen(self, deel: Deel) -> list[exp.Expr]:
        """Return what follows from that row: its oordeel, and what each step makes of it; each from the one before."""
        kolommen = Telkolommen(deel.zicht, lambda veld: self._som(deel, veld, self._oordelen()))
        uit = oordeel_van(deel.regelset, kolom(deel.bij("rij")), self.nog_open(deel))
        return _met_stappen(deel.regelset, uit, kolommen, deel.bij)

    def uiterste_lagen(self, deel: Deel, hier: Deel, vulling: Vulling) -> Kolommen:
        """Return the same of a part that another looks at, or of that itself, with every open score filled in."""
        oordelen = {naam: kolom(vulling.kop(deel, onder)) for naam, onder in self.per_naam.items()}
        kolommen = Telkolommen(hier.zicht, lambda veld: self._som(hier, veld, oordelen, vulling))

        def bij(wat: str) -> str:
            return vulling.kop(deel, hier, wat)

        uit = oordeel_van(hier.regelset, kolom(bij("rij")), None)
        rij = als(rij_van(hier.regelset, kolommen, None), bij("rij"))
        return [rij, *_met_stappen(hier.regelset, uit, kolommen, bij)]

    def gezien(self, deel: Deel) -> list[Deel]:
        """Return the parts with rows that a part looks at."""
        return [
            self.per_naam[knoop.naam]
            for knoop in deel.knoop.alle
            if knoop.naam in self.per_naam and deel.zicht.plaats(knoop.naam) is not None
        ]

    def nodig(self, deel: Deel) -> list[Deel]:
        """Return the parts that the oordeel of a part follows from, those below first, and itself."""
        alle = [een for onder in self.gezien(deel) for een in self.nodig(onder)]
        return [*dict.fromkeys(alle), deel]

    def nog_open(self, deel: Deel) -> exp.Expr | None:
        """Return whether something that the rows of a part see is not settled; None where that cannot be."""
        eigen = [een for klasse in deel.zicht.klassen if _van_de_tabel(klasse) for een in _van_klasse(klasse)]
        onder = [self.per_naam[nr] for k in deel.zicht.klassen for nr in k.nrs if nr in self.per_naam]
        delen: Kolommen = []
        if eigen:
            delen.append(exp.GT(this=self.geteld.open(deel.bij("nog open"), eigen), expression=getal(0)))
        delen += [exp.Is(this=kolom(een.bij("oordeel")), expression=exp.Null()) for een in onder]
        return of(*delen) if delen else None

    def _oordelen(self) -> dict[str, exp.Expr]:
        return {naam: kolom(deel.bij("oordeel")) for naam, deel in self.per_naam.items()}

    def _som(self, deel: Deel, veld: int, oordelen: Mapping[str, exp.Expr], vulling: Vulling | None = None) -> exp.Expr:
        """Return one of the sums that the rows of a part compare."""
        zicht = deel.zicht
        per_klasse: dict[int, list[tuple[str, int]]] = {}
        for plaats, keer in zip(zicht.velden[veld].tellingen, zicht.velden[veld].keer, strict=True):
            telling = zicht.tellingen[plaats]
            per_klasse.setdefault(telling.klasse, []).append((telling.teken, keer))
        tellingen: list[Telling] = []
        delen: Kolommen = []
        for plaats, tekens in per_klasse.items():
            klasse = zicht.klassen[plaats]
            if _van_de_tabel(klasse):
                tellingen += [Telling(klasse.nrs, (teken,), keer) for teken, keer in tekens]
            else:
                delen += [een for nr in klasse.nrs for een in _uit_oordeel(oordelen.get(nr), tekens)]
        if tellingen:
            delen.insert(0, self.geteld.som(deel.bij(gezien_in_woorden(zicht)[veld]), tellingen))
        if vulling is not None:
            delen += vulling.erbij(zicht, veld)
        return plus(delen)

    # -- what is possible --------------------------------------------------------------------------------------------

    def opzoeken(self, deel: Deel) -> tuple[list[sqlmogelijk.Rij], list[tuple[str, exp.Expr]]] | None:
        """Return the table in which to look up what is possible, and how each of its columns is called and reckoned."""
        zicht, letters = deel.zicht, deel.knoop.letters
        if all(map(_van_de_tabel, zicht.klassen)):
            rijen = sqlmogelijk.uit_toestanden(zicht, letters)
            self.bereik[deel.knoop.naam] = None if rijen is None else sqlmogelijk.bereikbaar(zicht, rijen)
            return None if rijen is None else (rijen, list(self._bij_toestand(deel)))
        delen = sqlmogelijk.ongedeeld(deel.knoop, self.bereik)
        uit_delen = None if delen is None else sqlmogelijk.uit_delen(deel.knoop, delen)
        if delen is not None and uit_delen is not None:
            rijen, self.bereik[deel.knoop.naam] = uit_delen
            return rijen, [(nr, self._stand(deel, nr)) for nr in delen.namen]
        geteld = sqlmogelijk.uit_invullingen(deel.knoop)
        self.bereik[deel.knoop.naam] = None if geteld is None else geteld[1]
        return None if geteld is None else (geteld[0], list(self._bij_invulling(deel)))

    def _bij_invulling(self, deel: Deel) -> Iterator[tuple[str, exp.Expr]]:
        for groep in groepen_van(deel.knoop):
            nrs = tuple(een.nr for een in groep)
            for teken in groep[0].tekens:
                woord = f"{groep[0].schaal.per_teken[teken].naam} bij {', '.join(nrs)}"
                yield woord, self.geteld.som(deel.bij(woord), [Telling(nrs, (teken,))])

    def _bij_toestand(self, deel: Deel) -> Iterator[tuple[str, exp.Expr]]:
        zicht = deel.zicht
        for plaats, (woord, veld) in enumerate(zip(gezien_in_woorden(zicht), zicht.gezien, strict=True)):
            som = self._som(deel, plaats, {})
            yield woord, hoogstens(veld.hoogstens, som) if veld.begrensd else som
        for klasse in zicht.klassen:
            waar = "" if len(zicht.klassen) == 1 else f" bij {klasse_in_woorden(klasse)}"
            yield f"open{waar}", self.geteld.open(deel.bij(f"open{waar}"), _van_klasse(klasse))

    def _stand(self, deel: Deel, nr: str) -> exp.Expr:
        """Return what is possible of a part that a node looks at, or the score of a fact."""
        if nr in self.per_naam:
            return kolom(self.per_naam[nr].bij("mogelijk"))
        klasse = deel.zicht.klassen[deel.zicht.plaats(nr) or 0]
        paren = [
            (exp.EQ(this=self.geteld.som(f"{nr} is {teken}", [Telling((nr,), (teken,))]), expression=getal(1)), teken)
            for teken in klasse.tekens
        ]
        return keuze([(als_, tekst(teken)) for als_, teken in paren], tekst(""))


def open_van(geteld: Geteld, wat: Sequence[Onderdeel] | Sequence[Gevraagd]) -> exp.Expr:
    """Return how many of these are open."""
    gevraagd = [een if isinstance(een, Gevraagd) else _gevraagd(een) for een in wat]
    nrs = [een.nr for een in gevraagd]
    return geteld.open(f"open: {', '.join(nrs)}", gevraagd)


def _gevraagd(een: Onderdeel) -> Gevraagd:
    return Gevraagd(een.nr, een.tekens, moet=not een.feit)


def _van_klasse(klasse: Klasse) -> list[Gevraagd]:
    return [Gevraagd(nr, klasse.tekens, moet=not klasse.feit) for nr in klasse.nrs]


def _van_de_tabel(klasse: Klasse) -> bool:
    """Return whether a class is of verwachtingen, or a fact: what the table itself has."""
    return klasse.laag is Laag.VERWACHTING


def _uit_oordeel(oordeel: exp.Expr | None, tekens: Sequence[tuple[str, int]]) -> Iterator[exp.Expr]:
    """Yield what an oordeel below a node adds; a part without rows has none."""
    if oordeel is None:
        yield from (getal(keer) for teken, keer in tekens if teken == GEEN)
        return
    yield keuze(
        [(exp.EQ(this=oordeel.copy(), expression=tekst(teken)), getal(keer)) for teken, keer in tekens], getal(0)
    )


def _met_stappen(regelset: Regelset, uit: exp.Expr, kolommen: Telkolommen, bij: Callable[[str], str]) -> Kolommen:
    """Return the oordeel of the row, and after it what each step makes of it; the last is the one that counts."""
    namen = [bij("uit de rij"), *(bij(f"na stap {i}") for i in range(1, len(regelset.daarna) + 1))]
    namen[-1] = bij("berekend")
    lagen = [als(uit, namen[0])]
    for van, naar, stap in zip(namen, namen[1:], regelset.daarna, strict=False):
        lagen.append(als(na_stap(stap, kolom(van), regelset, kolom(bij("rij")), kolommen), naar))
    return lagen


def tussen(deel: Deel, beste: exp.Expr, slechtste: exp.Expr) -> exp.Expr:
    """Return everything that is possible between two oordelen, where that is certain: none, or nothing between them."""
    gelijk = [(exp.EQ(this=beste.copy(), expression=slechtste.copy()), beste.copy())]
    naast = [
        (
            en(
                exp.EQ(this=beste.copy(), expression=tekst(een)),
                exp.EQ(this=slechtste.copy(), expression=tekst(ander)),
            ),
            tekst(mogelijk_kort((een, ander))),
        )
        for een, ander in pairwise(deel.knoop.letters)
    ]
    return keuze([*gelijk, *naast])
