"""Holds what else the program makes of the beslisregels against the second reckoning: formulas, tables, SQL, a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.rekenmachine import Rekenmachine
from toetsing.bulk.matrix import score_matrix
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.change.kortste import Kortste
from toetsing.domain.change.verbeteren import Eisen, bovenplannen, criteriumplannen, doelplan
from toetsing.domain.words.kopnamen import NOG_OPEN
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap
from tweede import plan
from tweede.kader import GEEN
from tweede.mutanten import mutantverschillen
from tweede.staten import anders, nummers_van
from tweede.uitvoeringen import uitvoeringsverschillen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.change.kortste import Gevonden
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader as Echt
    from toetsing.domain.proof.bewijs import Certificaat
    from tweede.plan import Doel, Kleinste
    from tweede.proeven import Proef


def elders(proef: Proef, echt: Echt, besloten: Sequence[Uitslag], certificaat: Certificaat) -> Iterator[str]:
    """Yield where a workbook, a table for millions, SQL, a plan or a mutant says otherwise than is reckoned here."""
    yield from mutantverschillen(proef, certificaat)
    yield from _werkmap(proef, echt)
    yield from _tabel(proef, echt)
    if wat_beslist_wordt(echt):
        for wie in ("sql op duckdb", "sql op sqlite, breed"):
            yield from uitvoeringsverschillen(proef, echt, wie)
    for uitslag in besloten:
        yield from _plan(proef, echt, uitslag)
        yield from _bovenplan(proef, echt, uitslag)


def _werkmap(proef: Proef, echt: Echt) -> Iterator[str]:
    boek = Rekenmachine(toetsing_als_werkmap(echt, leeg(echt, "Proef")))
    zinnen = {
        (c.nr, nummer): rij.zin
        for c in echt.criteria
        if c.regelset is not None
        for rij, nummer in zip(c.regelset.alle_rijen, nummers_van(c.regelset).values(), strict=True)
    }
    for naam, scores in proef.toetsingen.items():
        getypt = proef.feiten.get(naam, {})
        for feit, er_staat in getypt.items():
            boek.schrijf(feit, "onderbouwing", er_staat.motivering or None)
        boek.zet({**scores, **{feit: er_staat.teken for feit, er_staat in getypt.items()}})
        for een in proef.rekeningen:
            if een.regels is None:
                continue
            antwoord = proef.antwoorden[naam, een.nr]
            letters = tuple(str(boek.oordeel(een.nr)).replace(" of ", ", ").split(", "))
            yield from anders(f"{een.nr} {naam} werkmap", letters, antwoord.oordelen)
            if None not in (scores[nr] for nr in een.nrs):
                hoort = [zinnen[een.nr, rij] for rij in antwoord.rijen] or ["geen beslisregel van toepassing"]
                rij = str(boek.oordeel(een.nr, "beslisregel")).partition("; daarna ")[0]
                yield from anders(f"{een.nr} {naam} werkmap", [rij], hoort)
        yield from _boven(proef, naam, boek)


def _boven(proef: Proef, naam: str, boek: Rekenmachine) -> Iterator[str]:
    """Yield where a thema or the whole stands otherwise on the sheet, which may say of what is open that it is."""
    scores = proef.toetsingen[naam]
    for een in proef.knopen:
        getoond = str(boek.oordeel(een.nr))
        if getoond == NOG_OPEN and None in [scores[nr] for nr in (*een.eigen, *een.feiten)]:
            continue
        letters = tuple(getoond.replace(" of ", ", ").split(", "))
        yield from anders(f"{een.nr} {naam} werkmap", letters, proef.antwoorden[naam, een.nr].oordelen)


def _tabel(proef: Proef, echt: Echt) -> Iterator[str]:
    nrs = [nr for een in (*proef.rekeningen, *proef.knopen) for nr in een.nrs]
    kolommen = {nr: [t[nr] or "" for t in proef.toetsingen.values()] for nr in nrs}
    tabel = score_matrix(kolommen, echt, mogelijk=True)
    for rij, naam in enumerate(proef.toetsingen):
        for een in proef.rekeningen:
            if een.regels is None:
                continue
            oordelen = proef.antwoorden[naam, een.nr].oordelen
            masker = int(tabel[f"mogelijk {een.nr}"].iloc[rij])
            kan = tuple(letter for i, letter in enumerate([*proef.kader.letters, GEEN]) if masker >> i & 1)
            yield from anders(f"{een.nr} {naam} tabel", kan, oordelen)
            zeker = oordelen[0] if len(oordelen) == 1 else "nan"
            yield from anders(f"{een.nr} {naam} tabel", str(tabel[een.nr].iloc[rij]), zeker)


def _plan(proef: Proef, echt: Echt, uitslag: Uitslag) -> Iterator[str]:
    naam = uitslag.toetsing.organisatie
    scores, letters = proef.toetsingen[naam], [*proef.kader.letters, GEEN]
    plannen = {een.uitslag.nr: een for een in criteriumplannen(echt, uitslag)}
    for een in proef.rekeningen:
        if een.regels is None:
            continue
        oordelen = proef.antwoorden[naam, een.nr].oordelen
        nu, hier = letters.index(oordelen[-1]), f"{een.nr} {naam} plan"
        for plaats, letter in enumerate(proef.kader.letters):
            (weg,) = doelplan(echt, uitslag, Eisen(criteria={een.nr: letter})).wegen  # type: ignore[dict-item]
            goed = set(letters[: plaats + 1])
            zeker = plan.beter(een, scores, goed.issuperset)
            yield from anders(f"{hier} {letter}", (weg.winst, _als(weg.zeker)), (max(0, nu - plaats), zeker))
            if weg.kans is not None:
                kans = plan.beter(een, scores, _raakt(goed))
                yield from anders(f"{hier} {letter} kans", _als(weg.kans), kans)
        verlies = plan.slechter(een, scores, _raakt(set(letters[nu + 1 :])))
        yield from anders(f"{hier} verlies", _als(plannen[een.nr].verlies), verlies)
        yield from anders(f"{hier} beslissend", list(plannen[een.nr].beslissend or ()), plan.beslissend(een, scores))


def _bovenplan(proef: Proef, echt: Echt, uitslag: Uitslag) -> Iterator[str]:
    """Yield where the plan of a thema or of the whole says otherwise."""
    naam = uitslag.toetsing.organisatie
    scores = proef.toetsingen[naam]
    plannen = {een.uitslag.nr: een for een in bovenplannen(echt, uitslag)}
    for een in proef.knopen:
        nr, hier = een.nr.removeprefix("thema "), f"{een.nr} {naam} plan"
        letters = [*een.letters, GEEN]
        nu = letters.index(proef.antwoorden[naam, een.nr].oordelen[-1])
        for plaats, letter in enumerate(een.letters):
            (weg,) = doelplan(echt, uitslag, Eisen(boven={nr: letter})).boven  # type: ignore[dict-item]
            goed = set(letters[: plaats + 1])
            zeker = plan.beter(een, scores, goed.issuperset)
            yield from anders(f"{hier} {letter}", (weg.winst, _als(weg.zeker)), (max(0, nu - plaats), zeker))
            if weg.kans is not None:
                yield from anders(f"{hier} {letter} kans", _als(weg.kans), plan.beter(een, scores, _raakt(goed)))
        verlies = plan.slechter(een, scores, _raakt(set(letters[nu + 1 :])))
        yield from anders(f"{hier} verlies", _als(plannen[nr].verlies), verlies)
        yield from anders(f"{hier} beslissend", list(plannen[nr].beslissend or ()), plan.beslissend(een, scores))


def _raakt(letters: set[str]) -> Doel:
    return lambda kan: not letters.isdisjoint(kan)


def _als(gevonden: Gevonden) -> Kleinste | None:
    """Return what the program found as the second reckoning has it; no search here is so long that it stops."""
    if not isinstance(gevonden, Kortste):
        return None
    assert gevonden.aantal is not None
    return plan.Kleinste(gevonden.grootte, gevonden.aantal, frozenset(gevonden.uit))
