"""Holds what the program decides above the criteria, and proves of it, against the second reckoning."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from toetsing.domain.knopen import geheel_van
from toetsing.domain.proof.bevinding import Deelkern, Symmetrie
from tweede.kader import GEEN
from tweede.knopen import naam_van
from tweede.staten import Staten, anders, nummers_van, zetten_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader as Echt
    from toetsing.domain.proof.bevinding import Feit, Feitkern, Kern, ZonderInvloed
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.waarheidstabel import Knooptabel, Tabelregel
    from tweede.knopen import Knooprekening
    from tweede.proeven import Proef
    from tweede.rekening import Vulling


def knoopuitslagen(proef: Proef, echt: Echt, uitslag: Uitslag) -> Iterator[str]:
    """Yield where a thema or the whole is decided otherwise."""
    naam = uitslag.toetsing.organisatie
    scores, gezet = proef.toetsingen[naam], proef.gezet.get(naam, {})
    themas = [f"thema {een.nr}" for een in uitslag.themas]
    er_zijn = [*themas, *([] if uitslag.eindoordeel is None else [uitslag.eindoordeel.nr])]
    yield from anders(f"{naam} knopen", er_zijn, [een.nr for een in proef.knopen])
    if not proef.knopen:
        return
    per_nr = {knoop.naam: knoop.regelset for knoop in (*geheel_van(echt).delen, geheel_van(echt))}
    for een, rekening in zip(uitslag.boven, proef.knopen, strict=False):
        antwoord, regelset = proef.antwoorden[naam, rekening.nr], per_nr[rekening.nr]
        assert regelset is not None
        hier = f"{rekening.nr} {naam} {[scores[nr] for nr in rekening.nrs]}"
        nummers = nummers_van(regelset)
        yield from anders(f"{hier} mogelijk", een.mogelijk, antwoord.oordelen)
        geldend = rekening.geldend(scores, gezet) if gezet else antwoord.oordelen
        yield from anders(f"{hier} {dict(gezet)} geldend", een.geldend, geldend)
        yield from anders(f"{hier} rijen", {nummers[id(rij)] for rij in een.rijen}, antwoord.rijen)
        yield from anders(f"{hier} tegenspraak", {nummers[id(rij)] for rij in een.tegenspraak}, antwoord.tegenspraak)
        zetten = zetten_van(regelset, een.zetten)
        yield from anders(f"{hier} zetten", sorted(zetten), sorted(antwoord.zetten))
        yield from anders(f"{hier} open", een.open, tuple(nr for nr in rekening.eigen if scores[nr] is None))
        open_feiten = sorted(feit for feit in rekening.feiten if scores[feit] is None)
        yield from anders(f"{hier} open feiten", sorted(een.open_feiten), open_feiten)


def knoopmeldingen(proef: Proef, naam: str) -> Counter[str]:
    """Return how often what is to be said of a thema or the whole: no row, a row that contradicts, nothing set."""
    scores, gezet = proef.toetsingen[naam], proef.gezet.get(naam, {})
    verwacht: Counter[str] = Counter()
    for rekening in proef.knopen:
        antwoord = proef.antwoorden[naam, rekening.nr]
        verwacht["T060"] += antwoord.oordelen == (GEEN,) and not antwoord.rijen
        verwacht["T061"] += len(antwoord.tegenspraak) if len(antwoord.rijen) == 1 else 0
        if rekening.nr in gezet:
            lager = {nr: letter for nr, letter in gezet.items() if nr != rekening.nr}
            verwacht["T068"] += antwoord.oordelen == rekening.geldend(scores, lager) == (gezet[rekening.nr],)
    return verwacht


def knoopverschillen(knopen: Sequence[Knooprekening], certificaat: Certificaat) -> Iterator[str]:
    """Yield where the certificate says otherwise of the themas and the whole."""
    yield from anders("tabellen boven", [tabel.nr for tabel in certificaat.boven], [een.nr for een in knopen])
    for tabel, een in zip(certificaat.boven, knopen, strict=False):
        staten = Knoopstaten(een, tabel)
        yield from (f"{een.nr} {verschil}" for verschil in staten.verschillen())
        hoort = een.knoopbewijs
        gezegd: dict[str, Any] = {code: type(waarde)() for code, waarde in hoort.items()}
        for bevinding in certificaat.bevindingen:
            if bevinding.criterium == een.nr:
                yield from (f"{een.nr} {verschil}" for verschil in staten.zeg(bevinding.feit, gezegd))
        for code, klopt in hoort.items():
            yield from anders(f"{een.nr} {code}", gezegd[code], klopt)


class Knoopstaten(Staten):
    """The toestanden of a node, and which filling-ins of all below it have each."""

    een: Knooprekening
    tabel: Knooptabel

    def scores(self, vulling: Vulling) -> dict[str, Any]:
        return {**super().scores(vulling), **self.een.eronder(vulling, {})}

    def voorbeeld(self, regel: Tabelregel, vullingen: Sequence[Vulling]) -> Iterator[str]:
        """An example has as few scores off their best as can be, and says what comes of them below."""
        hier = self.vulling(regel)
        if hier not in vullingen:
            yield f"voorbeeld: {hier}"
            return
        yield from anders("voorbeeld eraf", self.eraf(hier), min(map(self.eraf, vullingen)))
        scores = {een.naam: GEEN for een in self.tabel.knoop.alle if een.naam not in regel.voorbeeld}
        echt = {naam: regel.voorbeeld[naam] for naam in map(naam_van, self.een.onder)}
        yield from anders(f"voorbeeld {scores}", echt, self.een.eronder(hier, {}))

    def eraf(self, vulling: Vulling) -> int:
        return sum(mag[0] != teken for mag, teken, _ in zip(self.een.mag, vulling, self.een.eigen, strict=False))

    def zeg(self, feit: Feit, gezegd: dict[str, Any]) -> Iterator[str]:
        code = feit.onderzoek.code
        match feit:
            case Deelkern(naam=naam, oordeel=oordeel, hier=hier, altijd=altijd):
                gezegd[code].add((naam, oordeel, hier, altijd))
            case _:
                yield from super().zeg(feit, gezegd)

    def van_klasse(self, feit: ZonderInvloed | Kern | Feitkern) -> set[object]:
        """What has no influence may be a whole part: then it is said of every verwachting in it."""
        per_naam = {naam_van(een): een.eigen for een in self.een.onder}
        return {al for een in super().van_klasse(feit) for al in per_naam.get(str(een), [een])}

    def symmetrie(self, feit: Symmetrie) -> Iterator[str]:
        yield from anders("B13", (feit.toestanden, feit.invullingen), (len(self.vullingen), len(self.een.alles)))
        gelijke = [[een.nr for een in groep] for groep in self.tabel.knoop.gelijke]
        yield from anders("gelijke", sorted(nr for groep in gelijke for nr in groep), sorted(self.een.eigen))
        for groep in gelijke:
            yield from (
                f"gelijke: {een} en {ander}" for een, ander in pairwise(groep) if not self.doet_gelijk(een, ander)
            )

    def doet_gelijk(self, een: str, ander: str) -> bool:
        """Return whether one score does as often the same here at either of two verwachtingen.

        They may be of other criteria, that can only change places as a whole.
        """
        return self.een.mag_van(een) == self.een.mag_van(ander) and self.een.doet(een) == self.een.doet(ander)
