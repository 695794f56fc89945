"""The certificate: what can be proven of the beslisregels of a kader, by looking at every state there is.

Exact, over toestanden; nothing is sampled. A criterium with more states than can be looked at is refused, with
the number, when the kader is loaded.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toetsing.domain.knopen import knopen_boven
from toetsing.domain.meldingen import Ernst
from toetsing.domain.proof.bevinding import (
    BeslistNooit,
    Bevinding,
    DoorMensen,
    DoorNvt,
    GevalKloptNiet,
    LegeNoemerOverbodig,
    Onopgemerkt,
    TeVeelMutanten,
    ZonderBron,
    ZonderGeval,
    ZonderRegels,
)
from toetsing.domain.proof.criteriumbewijs import criteriumfeiten
from toetsing.domain.proof.gevallen import (
    Geval,
    Knoopgeval,
    knoop_zegt,
    knoopuitkomst_van,
    naam_van_geval,
    uitkomst_van,
    zegt,
)
from toetsing.domain.proof.knoopbewijs import knoopfeiten
from toetsing.domain.proof.metnvt import zonder_geval
from toetsing.domain.proof.opmerken import Gemist, Lot, knoopproeven, mutantproeven, tel
from toetsing.domain.proof.waarheidstabel import Toestandentabel, Waarheidstabel, knooptabel, waarheidstabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.metnvt import Nvtgeval
    from toetsing.domain.proof.opmerken import Proef
    from toetsing.domain.proof.waarheidstabel import Knooptabel
    from toetsing.domain.rules.regelset import Beslisregel, Regelset, Rij, Stap


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaat:
    """The whole proof, with every truth table and every mutant it looked at; `boven` are those above the criteria.

    `uitgewerkt` are the worked cases that were looked at, `zonder_nvtgeval` those about nvt that are missing.
    """

    kader: Kader
    tabellen: tuple[Waarheidstabel, ...]
    boven: tuple[Knooptabel, ...]
    bevindingen: tuple[Bevinding, ...]
    uitgewerkt: tuple[Geval | Knoopgeval, ...]
    proeven: tuple[Proef, ...]
    zonder_nvtgeval: tuple[Nvtgeval, ...]

    @property
    def na_te_kijken(self) -> tuple[Geval | Knoopgeval, ...]:
        """The worked cases that nobody has held against the source yet."""
        return tuple(geval for geval in self.uitgewerkt if not geval.nagekeken)

    @property
    def fouten(self) -> tuple[Bevinding, ...]:
        """The bevindingen with severity fout."""
        return tuple(bevinding for bevinding in self.bevindingen if bevinding.ernst is Ernst.FOUT)

    @property
    def zonder_gevallen(self) -> tuple[str, ...]:
        """Of what no case speaks that has rows, by how a bevinding names it; not where there is too much to propose."""
        met = set(map(naam_van_geval, self.uitgewerkt))
        te_veel = {proef.criterium for proef in self.proeven if proef.uitkomst is Lot.TE_VEEL}
        return tuple(tabel.nr for tabel in (*self.tabellen, *self.boven) if tabel.nr not in met | te_veel)

    @property
    def bewezen(self) -> bool:
        """Whether there was something to prove and no check with severity fout failed."""
        return bool(self.tabellen or self.boven) and not self.fouten


def bewijs(kader: Kader, gevallen: Sequence[Geval | Knoopgeval], *, meegeleverd: bool = False) -> Certificaat:
    """Look at every state of every criterium that has beslisregels, at every worked case and at what those notice.

    Of a kader that is `meegeleverd` with the program they are to notice everything.
    """
    tabellen = tuple(
        waarheidstabel(c, c.regelset) for c in kader.criteria if c.regelset is not None and not c.regelset.door_mensen
    )
    boven = tuple(
        knooptabel(knoop.naam, knoop)
        for knoop in knopen_boven(kader).values()
        if knoop.zicht is not None and not knoop.zicht.regelset.door_mensen
    )
    bevindingen = [Bevinding(criterium=tabel.nr, feit=feit) for tabel in tabellen for feit in criteriumfeiten(tabel)]
    bevindingen += [Bevinding(criterium=tabel.nr, feit=feit) for tabel in boven for feit in knoopfeiten(tabel)]
    nvtgevallen = zonder_geval((*tabellen, *boven), bevindingen, gevallen)
    bevindingen = _met_nvtgevallen(bevindingen, nvtgevallen)
    bevindingen += _zonder_regels(kader)
    bevindingen += _dode_rijen(tabellen)
    bevindingen += _dode_rijen(boven)
    bevindingen += _bronnen(kader)
    bevindingen += _lege_noemers((*tabellen, *boven))
    van_criteria = [geval for geval in gevallen if isinstance(geval, Geval)]
    van_boven = [geval for geval in gevallen if isinstance(geval, Knoopgeval)]
    uitslagen = [(geval, uitkomst_van(kader, geval)) for geval in van_criteria]
    boven_uitslagen = [(geval, knoopuitkomst_van(geval)) for geval in van_boven]
    kloppend = [geval for geval, uitslag in uitslagen if zegt(geval, uitslag)]
    kloppend_boven = [(geval, uitslag) for geval, uitslag in boven_uitslagen if knoop_zegt(geval, uitslag)]
    bevindingen += (
        Bevinding(criterium=geval.criterium.nr, feit=GevalKloptNiet(geval=geval, uitslag=uitslag))
        for geval, uitslag in uitslagen
        if geval not in kloppend
    )
    bevindingen += (
        Bevinding(criterium=geval.knoop.naam, feit=GevalKloptNiet(geval=geval, uitslag=uitslag))
        for geval, uitslag in boven_uitslagen
        if (geval, uitslag) not in kloppend_boven
    )
    gewerkt = [uitslag.rijen for geval, uitslag in uitslagen if zegt(geval, uitslag)]
    bevindingen += _zonder_geval(kader, [*gewerkt, *(uitslag.rijen for _, uitslag in kloppend_boven)])
    proeven = [mutantproeven(kader, tabel.criterium, tabel.regelset, kloppend) for tabel in tabellen]
    proeven += [knoopproeven(tabel.knoop, [geval for geval, _ in kloppend_boven]) for tabel in boven]
    bevindingen += (een for van_criterium in proeven for een in _onopgemerkt(van_criterium, meegeleverd=meegeleverd))
    nrs = (*(criterium.nr for criterium in kader.criteria), *(knoop.naam for knoop in knopen_boven(kader).values()))
    volgorde = {nr: plaats for plaats, nr in enumerate(nrs)}
    return Certificaat(
        kader=kader,
        tabellen=tabellen,
        boven=boven,
        bevindingen=tuple(sorted(bevindingen, key=lambda b: (volgorde[b.criterium], b.onderzoek.code))),
        uitgewerkt=tuple(gevallen),
        proeven=tuple(proef for van_criterium in proeven for proef in van_criterium),
        zonder_nvtgeval=nvtgevallen,
    )


def _met_nvtgevallen(bevindingen: Sequence[Bevinding], nvtgevallen: Sequence[Nvtgeval]) -> list[Bevinding]:
    """Return the same bevindingen, those about nvt with how many cases about it are missing."""
    per_naam = Counter(geval.criterium for geval in nvtgevallen)
    return [
        replace(een, feit=replace(een.feit, zonder_geval=per_naam[een.criterium]))
        if isinstance(een.feit, DoorNvt)
        else een
        for een in bevindingen
    ]


def _zonder_regels(kader: Kader) -> Iterator[Bevinding]:
    for criterium in kader.gescoorde_criteria:
        if criterium.regelset is None:
            yield Bevinding(criterium=criterium.nr, feit=ZonderRegels())
    for naam, _ in _regelsets(kader, door_mensen=True):
        yield Bevinding(criterium=naam, feit=DoorMensen())


def _dode_rijen(tabellen: Sequence[Toestandentabel]) -> Iterator[Bevinding]:
    """Find rows that decide nowhere, and those that only decide in other criteria of their thema."""
    beslist = {id(rij) for tabel in tabellen for rij in _beslissende_rijen(tabel)}
    for tabel in tabellen:
        hier = {id(rij) for rij in _beslissende_rijen(tabel)}
        for rij in tabel.regelset.genummerd:
            if id(rij.beslisregel) in hier or rij.beslisregel.zoals is not None:
                continue
            past = any(tabel.zicht.past(rij.beslisregel, toestand) for toestand in tabel.toestanden)
            feit = BeslistNooit(rij=rij, past=past, elders=id(rij.beslisregel) in beslist)
            yield Bevinding(criterium=tabel.nr, feit=feit)


def _beslissende_rijen(tabel: Toestandentabel) -> Iterator[Beslisregel]:
    return (t.beslissing.rij for t in tabel.toestanden.values() if t.beslissing.rij is not None)


def _lege_noemers(tabellen: Sequence[Toestandentabel]) -> Iterator[Bevinding]:
    """Find answers to an empty denominator that no criterium with those beslisregels ever needs."""
    per_regelset = {id(tabel.regelset): tabel for tabel in reversed(tabellen)}
    nodig = {id(tabel.regelset) for tabel in tabellen if any(map(tabel.zicht.lege_noemer, tabel.toestanden))}
    for tabel in per_regelset.values():
        if tabel.regelset.lege_noemer is not None and id(tabel.regelset) not in nodig:
            feit = LegeNoemerOverbodig(oordeel=tabel.regelset.lege_noemer.oordeel)
            yield Bevinding(criterium=tabel.nr, feit=feit)


def _bronnen(kader: Kader) -> Iterator[Bevinding]:
    """Find rows and steps without a source of their own; of rows that take over one part's oordeel the first."""
    for nr, regelset in _regelsets(kader):
        overgenomen: set[str] = set()
        wat: list[Rij | Stap] = []
        for rij in regelset.genummerd:
            zoals = rij.beslisregel.zoals
            if zoals not in overgenomen and rij.beslisregel.bron_geerfd and rij.beslisregel.bron == kader.bron:
                wat.append(rij)
            overgenomen |= {zoals} if zoals is not None else set()
        wat += [stap for stap in regelset.daarna if stap.bron_geerfd and stap.bron == kader.bron]
        yield from (Bevinding(criterium=nr, feit=ZonderBron(wat=een)) for een in wat)


def _zonder_geval(kader: Kader, gewerkt: Iterable[Sequence[Beslisregel]]) -> Iterator[Bevinding]:
    """Find rows that decide in no case; of rows that take over one part's oordeel each stands for all."""
    gedaan = {id(rijen[0]) for rijen in gewerkt if len(rijen) == 1}
    zoals: set[tuple[str, str]] = {
        (nr, rij.beslisregel.zoals)
        for nr, rij in _rijen(kader)
        if rij.beslisregel.zoals is not None and id(rij.beslisregel) in gedaan
    }
    for nr, rij in _rijen(kader):
        overgenomen = rij.beslisregel.zoals
        if id(rij.beslisregel) in gedaan or (overgenomen is not None and (nr, overgenomen) in zoals):
            continue
        if overgenomen is not None:
            zoals.add((nr, overgenomen))  # said once
        yield Bevinding(criterium=nr, feit=ZonderGeval(rij=rij))


def _onopgemerkt(proeven: Sequence[Proef], *, meegeleverd: bool) -> Iterator[Bevinding]:
    """Find what no case notices of the mutants of one criterium, and how many were too many."""
    telling = tel(proeven)
    gemist = tuple(proef.uitkomst for proef in proeven if isinstance(proef.uitkomst, Gemist))
    if gemist:
        feit = Onopgemerkt(gemist=gemist, van=telling.anders, meegeleverd=meegeleverd)
        yield Bevinding(criterium=proeven[0].criterium, feit=feit)
    if telling.te_veel:
        te_veel = TeVeelMutanten(aantal=telling.te_veel, van=telling.geprobeerd)
        yield Bevinding(criterium=proeven[0].criterium, feit=te_veel)


def _rijen(kader: Kader) -> Iterator[tuple[str, Rij]]:
    """Yield the rows of each regelset once, with what it decides first."""
    return ((nr, rij) for nr, regelset in _regelsets(kader) for rij in regelset.genummerd)


def _regelsets(kader: Kader, *, door_mensen: bool = False) -> Iterator[tuple[str, Regelset]]:
    """Yield each regelset once, with what it decides first: a criterium by its number, else a node.

    With `door_mensen` those that stand for an oordeel that people give, else all others.
    """
    gezien: set[int] = set()
    alle = [(criterium.nr, criterium.regelset) for criterium in kader.criteria]
    alle += [(knoop.naam, knoop.regelset) for knoop in knopen_boven(kader).values()]
    for nr, regelset in alle:
        if regelset is not None and regelset.door_mensen is door_mensen and id(regelset) not in gezien:
            gezien.add(id(regelset))
            yield nr, regelset
