"""The same kader in another shape: what the program says of it must follow from what it said before.

Here only two answers of the program are compared. The second reckoning says at most which rows exclude each other.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.meldingen import Melding
from toetsing.domain.proof.bewijs import bewijs
from toetsing.readers.kader.kaderbestand import load_kader
from tweede.invullen import als_csv
from tweede.kader import Criterium, Kader, Procent, Regels, Verwachting
from tweede.opschrijven import als_yaml
from tweede.staten import nummers_van
from tweede.vergelijken import ZONDER_MOTIVERING, lees
from tweede.vertalen import Vertaler, ander_nummer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tweede.invullen import Feiten, Toetsing
    from tweede.proeven import Proef

    Vorm = Callable[[Proef, Random], "Gedaante | None"]
    """Makes another shape of a kader, or none where there is no such shape."""


@dataclass
class Gedaante:
    """A kader with toetsingen, and what became of the names in it; what is not named stayed as it was.

    rijen: per criterium the new number of each row. anders: the criteria of which something else may be said; zonder:
    the codes of what the certificate may find otherwise.
    """

    kader: Kader
    toetsingen: Mapping[str, Toetsing]
    feiten: Feiten
    letters: Mapping[str, str] = field(default_factory=dict)
    nrs: Mapping[str, str] = field(default_factory=dict)
    rijen: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    anders: frozenset[str] = frozenset()
    zonder: frozenset[str] = frozenset()


class Gezegd(NamedTuple):
    """What the program says of one criterium, whatever everything is called.

    antwoorden: per organisation the oordelen, the rows that can decide, and those that contradict. bewijs: in how many
    filling-ins which row gives which oordeel. codes: what the certificate found, and how often.
    """

    antwoorden: Mapping[str, tuple[frozenset[str], frozenset[int], frozenset[int]]]
    bewijs: Mapping[tuple[str, int | None], int]
    codes: Mapping[str, int]

    def als(self, gedaante: Gedaante, nr: str) -> Gezegd:
        """Return what is to be said of it in another shape."""
        rij = gedaante.rijen.get(nr, {})

        def rijen(oud: frozenset[int]) -> frozenset[int]:
            return frozenset(rij.get(een, een) for een in oud)

        def letter(oud: str) -> str:
            return gedaante.letters.get(oud, oud)

        return Gezegd(
            {
                naam: (frozenset(map(letter, oordelen)), rijen(beslist), rijen(strijdig))
                for naam, (oordelen, beslist, strijdig) in self.antwoorden.items()
            },
            {(letter(oordeel), None if r is None else rij.get(r, r)): n for (oordeel, r), n in self.bewijs.items()},
            self.codes,
        )


def verschillen(proef: Proef, map_: Path, maak: Vorm) -> list[str] | None:
    """Return where the program does not say the same of another shape; None where there is no such shape."""
    gedaante = maak(proef, Random(proef.yaml))
    if gedaante is None:
        return None
    voor = gezegd(Gedaante(proef.kader, proef.toetsingen, proef.feiten, zonder=gedaante.zonder), map_)
    na = gezegd(gedaante, map_)
    return [
        f"{maak.__name__} {nr}: {na.get(gedaante.nrs.get(nr, nr))} in plaats van {een.als(gedaante, nr)}"
        for nr, een in voor.items()
        if nr not in gedaante.anders and na.get(gedaante.nrs.get(nr, nr)) != een.als(gedaante, nr)
    ]


def gezegd(gedaante: Gedaante, map_: Path) -> dict[str, Gezegd]:
    """Return what the program says of each criterium with beslisregels."""
    kans = Random("zo geschreven")
    echt, meldingen = load_kader(als_yaml(gedaante.kader, kans).encode(), "kader.yaml")
    assert echt is not None, [str(melding) for melding in meldingen]
    nummers = {c.nr: nummers_van(c.regelset) for c in echt.criteria if c.regelset is not None}
    antwoorden: dict[str, dict[str, tuple[frozenset[str], frozenset[int], frozenset[int]]]] = {nr: {} for nr in nummers}
    for uitslag in lees(als_csv(gedaante.kader, gedaante.toetsingen, kans, gedaante.feiten), echt, map_):
        if isinstance(uitslag, Melding):
            assert uitslag.code == ZONDER_MOTIVERING, str(uitslag)
            continue
        for een in uitslag.criteria:
            rijen, strijdig = (frozenset(nummers[een.nr][id(r)] for r in rs) for rs in (een.rijen, een.tegenspraak))
            antwoorden[een.nr][uitslag.toetsing.organisatie] = frozenset(een.mogelijk), rijen, strijdig
    certificaat = bewijs(echt, [])
    per_nr: dict[str, Counter[tuple[str, int | None]]] = {nr: Counter() for nr in nummers}
    for tabel in certificaat.tabellen:
        for toestand, regel in tabel.toestanden.items():
            rij = regel.beslissing.rij
            sleutel = regel.beslissing.oordeel, None if rij is None else nummers[tabel.criterium.nr][id(rij)]
            per_nr[tabel.criterium.nr][sleutel] += tabel.invullingen[toestand]
    codes: dict[str, Counter[str]] = {nr: Counter() for nr in nummers}
    for bevinding in certificaat.bevindingen:
        if bevinding.criterium in codes and bevinding.onderzoek.code not in gedaante.zonder:
            codes[bevinding.criterium][bevinding.onderzoek.code] += 1
    return {nr: Gezegd(antwoorden[nr], per_nr[nr], codes[nr]) for nr in nummers}


# -- the shapes --------------------------------------------------------------------------------------------------------


def andere_volgorde(proef: Proef, kans: Random) -> Gedaante:
    """List the verwachtingen of each criterium, and the facts, in another order."""

    def hussel(criterium: Criterium) -> Criterium:
        return criterium._replace(
            verwachtingen=tuple(kans.sample(criterium.verwachtingen, len(criterium.verwachtingen)))
        )

    feiten = tuple(kans.sample(proef.kader.feiten, len(proef.kader.feiten)))
    return Gedaante(_elk_criterium(proef.kader._replace(feiten=feiten), hussel), proef.toetsingen, proef.feiten)


def rijen_verwisseld(proef: Proef, kans: Random) -> Gedaante | None:
    """Swap two rows that never both fit, in each set of rows that has such rows beside each other."""
    nieuw: dict[int, Regels] = {}
    rijen: dict[str, dict[int, int]] = {}
    for thema in proef.kader.themas:
        for regels in filter(None, [thema.regels, *(c.regels for c in thema.criteria)]):
            met = [een for een in proef.rekeningen if een.regels is regels]
            samen = {paar for een in met for u in een.alles.values() for paar in _paren(u.passend)}
            n = len(regels.rijen)
            los = [i for i in range(n - 1) if (i, i + 1) not in samen and regels.rijen[i + 1].als is not None]
            if los and met:
                i = kans.choice(los)
                volgorde = [*range(i), i + 1, i, *range(i + 2, n)]
                nieuw[id(regels)] = replace(regels, rijen=tuple(regels.rijen[k] for k in volgorde))
                rijen |= {een.nr: {i: i + 1, i + 1: i} for een in met}
    if not nieuw:
        return None
    kader = _met_regels(proef.kader, lambda regels: nieuw.get(id(regels), regels))
    return Gedaante(kader, proef.toetsingen, proef.feiten, rijen=rijen)


def uitgeschreven(proef: Proef, kans: Random) -> Gedaante:
    """Give each criterium its own rows and say of each verwachting whether nvt may be: nothing is inherited.

    Then no row is shared any more, so what the certificate says of rows is said of each criterium by itself.
    """
    per_nr = {een.nr: een for een in proef.rekeningen}

    def schrijf_uit(criterium: Criterium) -> Criterium:
        een = per_nr[criterium.nr]
        mag = {nr: bool(een.schaal.nvt & set(tekens)) for nr, tekens in zip(een.nrs, een.mag, strict=True)}
        regels = een.regels and replace(een.regels)
        verwachtingen = tuple(v._replace(nvt=mag.get(v.nr)) for v in criterium.verwachtingen)
        return criterium._replace(regels=regels, verwachtingen=verwachtingen, nvt=None)

    kader = _elk_criterium(proef.kader, schrijf_uit)
    themas = tuple(thema._replace(regels=None, nvt=None) for thema in kader.themas)
    zonder = frozenset({"B04", "B05", "B10", "B12", "B17", "B19"})
    return Gedaante(kader._replace(themas=themas, nvt=None), proef.toetsingen, proef.feiten, zonder=zonder)


def met_wat_niet_telt(proef: Proef, kans: Random) -> Gedaante | None:
    """Add a verwachting that does not count to each criterium; only a percentage "van alle genoemde" sees it."""
    if not all(any(score.nvt for score in proef.kader.scores_van(thema)) for thema in proef.kader.themas):
        return None
    anders = {
        een.nr
        for een in proef.rekeningen
        if any(isinstance(p, Procent) and p.genoemde and p.groep is None for p in een.procenten)
    }

    def met(criterium: Criterium) -> Criterium:
        groepen = frozenset().union(*(v.groepen for v in criterium.verwachtingen))
        erbij = Verwachting(f"{criterium.nr}.30", kans.choice((True, False, None)), groepen, telt=False)
        plaats = kans.randrange(len(criterium.verwachtingen) + 1)
        verwachtingen = criterium.verwachtingen
        return criterium._replace(verwachtingen=(*verwachtingen[:plaats], erbij, *verwachtingen[plaats:]))

    return Gedaante(_elk_criterium(proef.kader, met), proef.toetsingen, proef.feiten, anders=frozenset(anders))


def hernoemd(proef: Proef, kans: Random) -> Gedaante:
    """Call every score, letter, groep and number otherwise."""
    kader = proef.kader
    scores = [score for scores in (kader.scores, *dict(kader.schalen).values()) for score in scores]
    getallen = {score.teken for score in scores if score.uit_reeks}
    alle = sorted({score.teken for score in scores} - getallen)
    tekens = {teken: f"t{i}" for i, teken in enumerate(kans.sample(alle, len(alle)))}
    tekens |= {teken: teken for teken in (*getallen, "")}  # a number is what it is called
    letters = {letter: f"L{i}" for i, letter in enumerate(kans.sample(kader.letters, len(kader.letters)))}
    groepen = {"kern": "ring", "extra": "rest"}
    nrs = {nr: ander_nummer(nr) for thema in kader.themas for nr in _nummers(thema.nr, thema.criteria)}
    nrs |= {feit.naam: f"x{feit.naam}" for feit in kader.feiten}
    naar = Vertaler(tekens, letters, groepen, nrs)
    themas = tuple(
        thema._replace(
            nr=nrs[thema.nr],
            criteria=tuple(map(naar.criterium, thema.criteria)),
            regels=naar.regels(thema.regels),
            schaal=thema.schaal and f"{thema.schaal}x",
        )
        for thema in kader.themas
    )
    nieuw = kader._replace(
        scores=naar.schaal(kader.scores),
        schalen=tuple((f"{schaal}x", naar.schaal(scores)) for schaal, scores in kader.schalen),
        reeksen=tuple((f"{schaal}x", reeks) for schaal, reeks in kader.reeksen),
        feiten=tuple(f._replace(naam=nrs[f.naam], schaal=f.schaal and f"{f.schaal}x") for f in kader.feiten),
        letters=tuple(letters[letter] for letter in kader.letters),
        themas=themas,
    )
    toetsingen = {
        naam: {nrs[nr]: None if teken is None else tekens[teken] for nr, teken in toetsing.items()}
        for naam, toetsing in proef.toetsingen.items()
    }
    feiten = {
        naam: {nrs[feit]: een._replace(teken=tekens.get(een.teken or "") or None) for feit, een in van.items()}
        for naam, van in proef.feiten.items()
    }
    return Gedaante(nieuw, toetsingen, feiten, letters=letters, nrs=nrs)


GEDAANTEN = (andere_volgorde, rijen_verwisseld, uitgeschreven, met_wat_niet_telt, hernoemd)


def _nummers(thema: str, criteria: tuple[Criterium, ...]) -> list[str]:
    return [thema, *(c.nr for c in criteria), *(v.nr for c in criteria for v in c.verwachtingen)]


def _paren(passend: tuple[int, ...]) -> set[tuple[int, int]]:
    return {(i, j) for i in passend for j in passend if i < j}


def _elk_criterium(kader: Kader, maak: Callable[[Criterium], Criterium]) -> Kader:
    themas = tuple(thema._replace(criteria=tuple(map(maak, thema.criteria))) for thema in kader.themas)
    return kader._replace(themas=themas)


def _met_regels(kader: Kader, maak: Callable[[Regels], Regels]) -> Kader:
    kader = _elk_criterium(kader, lambda c: c._replace(regels=c.regels and maak(c.regels)))
    return kader._replace(themas=tuple(t._replace(regels=t.regels and maak(t.regels)) for t in kader.themas))
