"""Holds the toestanden of a proof against the second reckoning: which filling-ins each stands for, and what is said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    DoorNvt,
    Feitkern,
    Gaten,
    GeenOordeel,
    Kern,
    KomtNietVoor,
    Overlap,
    StapZonderGevolg,
    Symmetrie,
    Verslechtering,
    Wegvallen,
    ZonderInvloed,
)
from tweede.rekening import LEEG, Uitkomst

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.proof.bevinding import Feit, Scorewissel
    from toetsing.domain.proof.waarheidstabel import Tabelregel, Toestandentabel
    from toetsing.domain.rules.betekenis import Zet
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Toestand
    from tweede.rekening import Rekening, Vulling


def anders(waar: str, echt: object, hoort: object) -> Iterator[str]:
    """Yield that two things differ, where they do."""
    if echt != hoort:
        yield f"{waar}: {echt} in plaats van {hoort}"


def nummers_van(regelset: Regelset) -> dict[int, int]:
    """Return the number of each row of the program, as the second reckoning has them."""
    eerste = 0 if regelset.lege_noemer is None else LEEG
    return {id(rij): i for i, rij in enumerate(regelset.alle_rijen, start=eerste)}


def zetten_van(regelset: Regelset, zetten: Sequence[Zet]) -> tuple[tuple[int, str, str], ...]:
    """Return the steps that were taken as the second reckoning has them."""
    stappen = {id(stap): i for i, stap in enumerate(regelset.daarna)}
    return tuple((stappen[id(zet.stap)], zet.van, zet.naar) for zet in zetten)


class Staten:
    """The toestanden of a criterium, and which filling-ins have each."""

    def __init__(self, een: Rekening, tabel: Toestandentabel) -> None:
        self.een, self.tabel = een, tabel
        self.nummers = nummers_van(tabel.regelset)
        self.vullingen: dict[Toestand, list[Vulling]] = {}
        for vulling in een.alles:
            self.vullingen.setdefault(tabel.zicht.toestand(self.scores(vulling)), []).append(vulling)

    def scores(self, vulling: Vulling) -> dict[str, Any]:
        """Return everything that the rows can look at in a filling-in."""
        return dict(zip(self.een.nrs, vulling, strict=True))

    def verschillen(self) -> Iterator[str]:
        """Yield where filling-ins that are one to the program are not, or where it says something else of them."""
        tabel, een = self.tabel, self.een
        aantallen = {toestand: len(vullingen) for toestand, vullingen in self.vullingen.items()}
        yield from anders("invullingen", tabel.invullingen, aantallen)
        for toestand, regel in tabel.toestanden.items():
            vullingen = self.vullingen.get(toestand, [])
            rij = regel.beslissing.rij
            past = tuple(i for i, r in enumerate(tabel.regelset.rijen) if tabel.zicht.past(r, toestand))
            rijnr = None if rij is None else self.nummers[id(rij)]
            echt = Uitkomst(regel.beslissing.oordeel, rijnr, past, zetten_van(tabel.regelset, regel.beslissing.zetten))
            yield from (verschil for v in vullingen for verschil in anders(f"{v}", echt, een.alles[v]))
            strijdig = {self.nummers[id(r)] for r in regel.beslissing.tegenspraak}
            yield from anders("tegenspraak", strijdig, een.strijdig(echt, in_bewijs=False))
            yield from self.voorbeeld(regel, vullingen)

    def voorbeeld(self, regel: Tabelregel, vullingen: Sequence[Vulling]) -> Iterator[str]:
        yield from anders("voorbeeld", self.vulling(regel), min(vullingen, key=self.een.eraf, default=None))

    def vulling(self, regel: Tabelregel) -> Vulling:
        return tuple(regel.voorbeeld[nr] for nr in self.een.nrs)

    def alle(self, regels: Sequence[Tabelregel]) -> set[Vulling]:
        return {vulling for regel in regels for vulling in self.vullingen[regel.toestand]}

    def zeg(self, feit: Feit, gezegd: dict[str, Any]) -> Iterator[str]:
        """Put what the program found where the second reckoning has it; yield what is wrong by itself."""
        code = feit.onderzoek.code
        match feit:
            case Gaten(toestanden=toestanden, van=van) | AlleenDoorAnders(toestanden=toestanden, van=van):
                gezegd[code] |= self.alle(toestanden)
                yield from anders(f"{code} van", van, len(self.vullingen))
            case GeenOordeel(toestanden=toestanden):
                gezegd[code] |= self.alle(toestanden)
            case Overlap(eerste=eerste, tweede=tweede, toestanden=toestanden, volgorde_telt=telt):
                geordend = self.een.regels is not None and (self.een.regels.volgorde_telt or self.een.regels.trap)
                yield from anders(f"{code} volgorde", telt, geordend)
                gezegd[code][eerste.nummer - 1, tweede.nummer - 1] = self.alle(toestanden)
            case KomtNietVoor(niveau=niveau):
                gezegd[code].add(niveau.letter)
            case Verslechtering(wissels=wissels) | Wegvallen(wissels=wissels):
                yield from (verschil for wissel in wissels for verschil in self.wissel(wissel))
                gezegd[code] |= {(w.van, w.naar, *self.uitkomsten(w)) for w in wissels}
            case DoorNvt(wissels=wissels):
                yield from (verschil for wissel in wissels for verschil in self.wissel(wissel))
                gezegd[code] |= {(w.van, *(u.oordeel for u in self.uitkomsten(w))) for w in wissels}
            case ZonderInvloed() | Kern() | Feitkern():
                gezegd[code] |= self.van_klasse(feit)
            case Symmetrie():
                yield from self.symmetrie(feit)
            case StapZonderGevolg(stap=stap, geldt=geldt):
                (plaats,) = (i for i, een in enumerate(self.tabel.regelset.daarna) if een is stap)
                gezegd[code].add((plaats, geldt))
            case _:
                pass

    def van_klasse(self, feit: ZonderInvloed | Kern | Feitkern) -> set[object]:
        """Return what is said of each member of a class."""
        match feit:
            case ZonderInvloed(klasse=klasse):
                return set(klasse.nrs)
            case Kern(klasse=klasse, teken=teken, oordeel=oordeel, altijd=altijd):
                return {(nr, teken, oordeel, altijd) for nr in klasse.nrs}
            case Feitkern(klasse=klasse, tekens=tekens, oordeel=oordeel, altijd=altijd):
                return {(nr, teken, oordeel, altijd) for nr in klasse.nrs for teken in tekens}

    def symmetrie(self, feit: Symmetrie) -> Iterator[str]:
        yield from anders("B13", (feit.toestanden, feit.invullingen), (len(self.vullingen), len(self.een.alles)))
        yield from anders("B13", sorted(nr for k in feit.klassen for nr in k.nrs), sorted(self.een.nrs))
        for klasse in feit.klassen:
            yield from (
                f"B13: {een} en {ander}" for een, ander in pairwise(klasse.nrs) if not self.even_zwaar(een, ander)
            )

    def uitkomsten(self, wissel: Scorewissel) -> tuple[Uitkomst, Uitkomst]:
        return self.een.alles[self.vulling(wissel.voor)], self.een.alles[self.vulling(wissel.na)]

    def wissel(self, wissel: Scorewissel) -> Iterator[str]:
        """Yield what is wrong with a counterexample: it must be one score that changes, and be so."""
        voor, na = self.vulling(wissel.voor), self.vulling(wissel.na)
        yield from anders(
            "wissel", [(a, b) for a, b in zip(voor, na, strict=True) if a != b], [(wissel.van, wissel.naar)]
        )
        echt = wissel.voor.beslissing.oordeel, wissel.na.beslissing.oordeel
        yield from anders("wissel", echt, tuple(u.oordeel for u in self.uitkomsten(wissel)))

    def even_zwaar(self, een: str, ander: str) -> bool:
        """Return whether two verwachtingen can change places whatever is filled in."""
        i, j = self.een.nrs.index(een), self.een.nrs.index(ander)

        def wissel(vulling: Vulling) -> Vulling:
            anders = list(vulling)
            anders[i], anders[j] = vulling[j], vulling[i]
            return tuple(anders)

        return self.een.mag[i] == self.een.mag[j] and all(
            self.een.alles[wissel(vulling)] == uitkomst for vulling, uitkomst in self.een.alles.items()
        )
