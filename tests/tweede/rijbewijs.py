"""What a certificate says of rows and worked cases, by the second reckoning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweede.rekening import LEEG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tweede.kader import Geval, Regels
    from tweede.rekening import Rekening


def rijbewijs(alle: Sequence[Rekening], gevallen: Sequence[Geval]) -> set[tuple[str, str, int]]:
    """What the certificate says about rows and cases: the code, the criterium, the number of the row or the case.

    A row that decides in another criterium only is B04; "nooit" is one that fits nowhere here. Rows that take over the
    oordeel of a part are one: none is dead, and one case is enough.
    """
    met = {een.nr: een for een in alle if een.regels}
    gezegd = {("B15", een.nr, 0) for een in alle if not een.regels}
    gezegd |= {("B11", g.criterium, i) for i, g in enumerate(gevallen) if not met[g.criterium].klopt(g)}
    beslist: dict[str, set[int | None]] = {nr: {u.rij for u in een.alles.values()} for nr, een in met.items()}
    nodig = {een.regels for een in met.values() if any(u.rij == LEEG for u in een.alles.values())}
    gewerkt = set()
    for i, geval in enumerate(gevallen):
        een = met[geval.criterium]
        rijen = een.antwoord(een.gevuld(geval)).rijen
        if ("B11", geval.criterium, i) not in gezegd and len(rijen) == 1:
            gewerkt |= {(een.regels, rij) for rij in rijen}
    eerste: dict[Regels | None, str] = {}
    for nr, een in met.items():
        van_een = een.regels.rijen if een.regels else ()
        if een.regels and een.regels.lege_noemer and een.regels not in nodig | set(eerste):
            gezegd.add(("B19", nr, 0))
        if een.regels and een.regels.daarna and een.regels not in eerste and een.bron == een.kader.bron:
            gezegd.add(("B10 stap", nr, 0))  # no step has a source of its own
        gelijk = [ander for ander in met.values() if ander.regels is een.regels]
        for i, rij in enumerate(van_een):
            if i not in beslist[nr] and not rij.zoals:
                elders = any(i in beslist[ander.nr] for ander in gelijk)
                gezegd.add(("B04" if elders else "B05", nr, i))
                gezegd |= set() if any(i in u.passend for u in een.alles.values()) else {("nooit", nr, i)}
            if eerste.setdefault(een.regels, nr) == nr:
                samen = [j for j, ander in enumerate(van_een) if i == j or ander.zoals == rij.zoals != ""]
                zonder = rij.bron is None and een.bron == een.kader.bron and i == samen[0]
                gezegd |= {("B10", nr, i)} if zonder else set()
                werkt = any((een.regels, j) in gewerkt for j in samen)
                gezegd |= {("B12", nr, i)} if i == samen[0] and not werkt else set()
    return gezegd
