"""Holds what the program says of mutants of the beslisregels against the second reckoning: which no case notices.

Which mutants there are the program says; what each decides, and with what scores that shows first, is reckoned here.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.proof.bevinding import Onopgemerkt
from toetsing.domain.proof.opmerken import Gemist, Lot
from toetsing.domain.rules.boom import (
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Bedrag,
    Is,
    LegeNoemer,
    Niet,
    Overige,
    Samen,
    VanDeze,
)
from tweede import kader as eigen
from tweede.rekening import Rekening
from tweede.staten import anders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.opmerken import Proef as Mutantproef
    from toetsing.domain.rules.boom import Niveaus, Voorwaarde
    from toetsing.domain.rules.regelset import Regelset
    from tweede.proeven import Proef

    Tekens = Mapping[str, Mapping[str, str]]

KLEIN = 30
"""The most ways to fill in a criterium of which the mutants are looked at: there are some hundred of them."""


def mutantverschillen(proef: Proef, certificaat: Certificaat) -> Iterator[str]:
    """Yield where a mutant is not what the program says: noticed by a case, the same, or missed with these scores."""
    for een in proef.rekeningen:
        if een.regels is None or len(een.alles) > KLEIN:
            continue
        proeven = [p for p in certificaat.proeven if p.criterium == een.nr]
        for mutantproef in proeven:
            yield from _mutant(proef, een, mutantproef)
        gemist = [p.uitkomst for p in proeven if isinstance(p.uitkomst, Gemist)]
        gezegd = [b.feit for b in certificaat.bevindingen if b.criterium == een.nr and isinstance(b.feit, Onopgemerkt)]
        van = len(gemist) + sum(p.uitkomst is Lot.OPGEMERKT for p in proeven)
        hoort = [(tuple(gemist), van)] if gemist else []
        yield from anders(f"{een.nr} B17", [(feit.gemist, feit.van) for feit in gezegd], hoort)


def _mutant(proef: Proef, een: Rekening, mutantproef: Mutantproef) -> Iterator[str]:
    een, mutant = met_mutant(een, mutantproef.mutant.regelset)
    verschil = [vulling for vulling, u in een.alles.items() if mutant.alles[vulling].oordeel != u.oordeel]
    kloppend = [g for g in proef.gevallen if g.criterium == een.nr and een.klopt(g)]
    scores = [een.gevuld(geval) for geval in kloppend]
    waar = f"{een.nr} mutant {mutantproef.mutant.soort.value} {mutantproef.mutant.wordt}"
    uitkomst = mutantproef.uitkomst
    if not verschil:
        yield from anders(waar, uitkomst, Lot.GELIJK)
    elif any(set(een.antwoord(s).oordelen) != set(mutant.antwoord(s).oordelen) for s in scores):
        yield from anders(waar, uitkomst, Lot.OPGEMERKT)
    elif not isinstance(uitkomst, Gemist):
        yield f"{waar}: {uitkomst}, maar gemist"
    else:
        eerste = min(verschil, key=een.eraf)
        yield from anders(f"{waar} scores", set(uitkomst.scores), set(een.nrs))
        echt = tuple(uitkomst.scores[nr] for nr in een.nrs), uitkomst.oordeel, uitkomst.wordt
        yield from anders(waar, echt, (eerste, een.alles[eerste].oordeel, mutant.alles[eerste].oordeel))


def met_mutant(een: Rekening, regelset: Regelset) -> tuple[Rekening, Rekening]:
    """Return the reckoning of a criterium under its own rows and under others, with the facts that either names."""
    tekens = {nr: {s.naam: s.teken for s in schaal.scores} for nr, schaal in een.schaal_van.items()}
    tekens |= {f.naam: {s.naam: s.teken for s in een.kader.scores_van(f)} for f in een.kader.feiten}
    regels = regels_van(regelset, {"": {s.naam: s.teken for s in een.schaal.scores}, **tekens})
    samen = Rekening(een.kader, een.thema, een.criterium, ook=regels)
    een = een if samen.nrs == een.nrs else samen
    mutant = copy(een)
    for naam in ("alles", "procenten", "wissels", "bewijs"):
        mutant.__dict__.pop(naam, None)
    mutant.regels = regels
    return een, mutant


def regels_van(regelset: Regelset, tekens: Tekens) -> eigen.Regels:
    """Return rows of the program as plain data; `tekens` by the name of each score, for what is named and for all."""
    rijen = []
    for rij in regelset.rijen:
        als = rij.voorwaarde
        rijen.append(eigen.Rij(rij.oordeel, None if isinstance(als, Anders | LegeNoemer) else _als(als, tekens)))
    leeg = regelset.lege_noemer
    stappen = tuple(
        eigen.Stap(stap.richting.value, stap.treden, stap.grens or "", _als(stap.voorwaarde, tekens))
        for stap in regelset.daarna
    )
    return eigen.Regels(tuple(rijen), None if leeg is None else leeg.oordeel, daarna=stappen)


def _als(als: Voorwaarde, tekens: Tekens) -> eigen.Voorwaarde:
    match als:
        case Samen(voegwoord=voegwoord, delen=delen):
            van = tuple(_als(deel, tekens) for deel in delen)
            return eigen.En(van) if voegwoord == "en" else eigen.Of(van)
        case Niet(deel=deel):
            return eigen.Niet(_als(deel, tekens))
        case VanDeze(maat=maat, grens=grens, delen=delen):
            return eigen.VanDeze(maat.value, grens, tuple(_als(deel, tekens) for deel in delen))
        case Is(nr=nr, niveaus=niveaus):
            return eigen.Naam(nr, _niveau(niveaus, tekens[nr]))
        case Aantal(maat=maat, grenzen=grenzen, niveaus=niveaus, groep=groep):
            return eigen.Tel(maat.value, grenzen, _niveau(niveaus, tekens[""]), groep)
        case Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep, genoemde=genoemde):
            return eigen.Procent(maat.value, procent, _niveau(niveaus, tekens[""]), groep, genoemde)
        case Bedrag(wat=wat, maat=maat, getal=getal, gewogen=gewogen, groep=groep):
            return eigen.Bedrag(wat.value, maat.value, getal, gewogen, groep)
        case Alle(niveaus=niveaus, groep=groep):
            return eigen.Alle(_niveau(niveaus, tekens[""]), groep)
        case Overige(niveaus=niveaus, groep=groep):
            return eigen.Overige(_niveau(niveaus, tekens[""]), groep)
        case _:
            assert_never(als)


def _niveau(niveaus: Niveaus, tekens: Mapping[str, str]) -> eigen.Niveau:
    if niveaus.grens is not None:
        return eigen.Niveau("", niveaus.grens.vorm.removeprefix("of ") or "met", niveaus.grens.getal)
    if niveaus.zin in tekens:
        return eigen.Niveau(tekens[niveaus.zin])
    naam, _, richting = niveaus.zin.rpartition(" of ")
    return eigen.Niveau(tekens[naam], richting)
