"""How much of the language the made-up kaders use: per construct its share, what its rows decide, what is open.

A construct that is hardly made up, whose rows never decide, or that always gives the same, proves nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from tweede.kader import GEEN, Alle, Bedrag, En, Naam, Niet, Of, Overige, Procent, Tel, VanDeze
from tweede.rekening import LEEG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tweede.kader import Niveau, Rij, Stap, Voorwaarde
    from tweede.proeven import Proef
    from tweede.rekening import Rekening
    from tweede.schaal import Schaal

LEEG_IS = "leeg is een niveau"
"""Where nothing is ever open."""
IN_EEN_RIJ = (
    "alle", "geen", "precies n", "n of m", "minstens n", "hoogstens n", "meer dan n", "minder dan n",
    "precies n%", "minstens n%", "hoogstens n%", "meer dan n%", "minder dan n%",
    "% met een komma", "% van alle genoemde", "% in een groep", "de overige", "nummer is", "of beter", "of slechter",
    "som", "gemiddelde", "punten", "gewogen", "met", "of hoger", "of lager", "boven", "onder",
    "nvt geteld", "in een groep", "en", "of", "niet", "precies n van deze", "minstens n van deze",
    "hoogstens n van deze", "anders", "geen als uitkomst", "lege_noemer",
    "lege_noemer: geen",
    "feit is", "feit is: van beter of slechter", "feit is: een getal", "feit is: nvt", "feit in een lijst",
    "niet, van een feit",
)  # fmt: skip
IN_EEN_CRITERIUM = (
    "regels van het thema", "eigen regels", "eigen regels onder een thema met regels", "meer dan twee scores",
    "twee scores van soort nvt", "nvt mag", "nvt mag hier en daar", "telt niet mee",
    "% zonder lege_noemer", "volgorde telt", "in meer groepen", "een schaal met nvt ertussen",
    "een eigen schaal", "een niveau zonder rang", "twee niveaus van een rang", LEEG_IS,
    "een schaal van getallen", "getallen zonder beter", "getallen met niveaus ernaast",
    "noemt een feit", "noemt meer feiten", "een feit van meer criteria", "een feit op een schaal zonder rang",
    "een feit op een schaal met rang", "een feit op een schaal van getallen",
    "een feit op een schaal met getallen bij namen",
    "een feit op de schaal van de verwachtingen", "een feit waarbij nvt mag", "een feit met motivering",
)  # fmt: skip
IN_EEN_KADER = (
    "criterium zonder regels", "meer thema's", "uitgewerkte gevallen", "eigen nummers",
    "feiten", "een feit dat geen rij noemt", "een feit zonder zijn motivering", "gevallen met feiten",
    "getal: som", "getal: gemiddelde", "getal: punten", "getal: gewogen", "getal in een groep", "getal zonder regels",
)  # fmt: skip
CONSTRUCTEN = (*IN_EEN_RIJ, *IN_EEN_CRITERIUM, *IN_EEN_KADER)


@dataclass
class Verdeling:
    """Counts, to be added up. An answer is of one criterium, or node above them, in one toetsing.

    kaders: in which it occurs. antwoorden: in the criteria where it occurs; open: those with something open; beslist:
    those that a row with it can decide (any row, where it is no construct of a row); uitkomsten: by what it gives.
    """

    constructen: ClassVar[Sequence[str]] = CONSTRUCTEN
    proeven: int = 0
    paren: int = 0
    kaders: Counter[str] = field(default_factory=Counter)
    antwoorden: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    vast: Counter[str] = field(default_factory=Counter)
    beslist: Counter[str] = field(default_factory=Counter)
    uitkomsten: Counter[tuple[str, str]] = field(default_factory=Counter)

    def tel(self, proef: Proef) -> None:
        self.proeven += 1
        self.paren += len(proef.toetsingen)
        gezien = set(self.van_kader(proef))
        boven = frozenset(gezien)
        for een, hier in self.van_alle(proef):
            gezien |= self._antwoorden(proef, een, hier | boven)
        self.kaders.update(gezien)

    def van_kader(self, proef: Proef) -> Iterator[str]:
        return van_kader(proef)

    def van_alle(self, proef: Proef) -> Iterator[tuple[Rekening, frozenset[str]]]:
        """Yield what is decided, with what is to be said of it as a whole."""
        return ((een, frozenset(van_criterium(een, proef))) for een in proef.rekeningen if een.regels)

    def _antwoorden(self, proef: Proef, een: Rekening, hier: frozenset[str]) -> set[str]:
        assert een.regels is not None
        per_rij = {i: frozenset(van_rij(rij, een)) for i, rij in enumerate(een.regels.rijen)}
        per_rij[LEEG] = frozenset(van_lege_noemer(een))
        per_stap = {i: frozenset(van_stap(stap, een)) for i, stap in enumerate(een.regels.daarna)}
        alles = hier.union(*per_rij.values(), *per_stap.values())
        for naam, scores in proef.toetsingen.items():
            antwoord = proef.antwoorden[naam, een.nr]
            open_ = any(scores[nr] is None for nr in een.nrs)
            vast = open_ and len(antwoord.oordelen) == 1
            werkt = [*(per_rij[rij] for rij in antwoord.rijen), *(per_stap[i] for i, _, _ in antwoord.zetten)]
            beslist = hier.union(*werkt) if werkt else frozenset()
            for construct in alles:
                self.antwoorden[construct] += 1
                self.open[construct] += open_
                self.vast[construct] += vast
            for construct in beslist:
                self.beslist[construct] += 1
                if len(antwoord.oordelen) == 1:
                    self.uitkomsten[construct, self._plaats(antwoord.oordelen[0], een.letters)] += 1
        return set(alles)

    @staticmethod
    def _plaats(letter: str, letters: Sequence[str]) -> str:
        if letter in {GEEN, letters[0]}:
            return "beste" if letter == letters[0] else GEEN
        return "slechtste" if letter == letters[-1] else "ertussen"

    def erbij(self, ander: Verdeling) -> None:
        self.proeven += ander.proeven
        self.paren += ander.paren
        for veld in ("kaders", "antwoorden", "open", "vast", "beslist", "uitkomsten"):
            getattr(self, veld).update(getattr(ander, veld))

    def aandelen(self, construct: str) -> dict[str, float]:
        """Return percentages: of all kaders, of the answers where it occurs, and of what it decides."""
        antwoorden, beslist = self.antwoorden[construct], self.beslist[construct]
        uitkomsten = {uitkomst: self.uitkomsten[construct, uitkomst] for uitkomst in UITKOMSTEN}
        zeker = sum(uitkomsten.values())
        return {
            "kaders": _procent(self.kaders[construct], self.proeven),
            "beslist": _procent(beslist, antwoorden),
            **{uitkomst: _procent(n, zeker) for uitkomst, n in uitkomsten.items()},
            "open": _procent(self.open[construct], antwoorden),
            "vast": _procent(self.vast[construct], self.open[construct]),
        }

    def tabel(self) -> Iterator[str]:
        """Yield the lines of a table in Markdown."""
        koppen = list(self.aandelen(""))
        yield f"| construct | {' | '.join(f'{kop} %' for kop in koppen)} |"
        yield f"|---|{'--:|' * len(koppen)}"
        for construct in self.constructen:
            yield f"| {construct} | {' | '.join(f'{deel:.0f}' for deel in self.aandelen(construct).values())} |"


UITKOMSTEN = ("beste", "ertussen", "slechtste", GEEN)


def _procent(deel: int, geheel: int) -> float:
    return 100 * deel / geheel if geheel else 0.0


def van_kader(proef: Proef) -> Iterator[str]:
    if any(een.regels is None for een in proef.rekeningen):
        yield "criterium zonder regels"
    if len(proef.kader.themas) > 1:
        yield "meer thema's"
    if proef.gevallen:
        yield "uitgewerkte gevallen"
    if any(not nr.replace(".", "").isdecimal() for een in proef.rekeningen for nr in een.nrs):
        yield "eigen nummers"
    if proef.kader.feiten:
        yield "feiten"
    if proef.nergens_genoemd:
        yield "een feit dat geen rij noemt"
    if proef.zonder_motivering:
        yield "een feit zonder zijn motivering"
    if any(geval.feiten for geval in proef.gevallen):
        yield "gevallen met feiten"
    yield from van_getallen(proef)


def van_getallen(proef: Proef) -> Iterator[str]:
    met = [(een, een.criterium.getal) for een in proef.rekeningen if een.criterium.getal is not None]
    yield from sorted({f"getal: {getal.wat}" for _, getal in met})
    yield from ["getal: gewogen"] if any(getal.gewogen for _, getal in met) else []
    yield from ["getal in een groep"] if any(getal.groep for _, getal in met) else []
    yield from ["getal zonder regels"] if any(een.regels is None for een, _ in met) else []


def van_criterium(een: Rekening, proef: Proef) -> Iterator[str]:
    assert een.regels is not None
    kader = proef.kader
    (thema,) = [thema for thema in kader.themas if een.nr in {c.nr for c in thema.criteria}]
    van_thema = een.regels is thema.regels
    vlaggen = [score.nvt for score in een.schaal.scores]
    mag = [bool(set(tekens) & een.schaal.nvt) for tekens in een.mag]
    zo = {
        "regels van het thema": van_thema,
        "eigen regels": not van_thema,
        "eigen regels onder een thema met regels": not van_thema and thema.regels is not None,
        "meer dan twee scores": len(een.schaal.rang) > 2,
        "twee scores van soort nvt": sum(vlaggen) > 1,
        "nvt mag": any(mag),
        "nvt mag hier en daar": any(mag) and not all(mag),
        "telt niet mee": een.niet_mee > 0,
        "% zonder lege_noemer": een.regels.lege_noemer is None and bool(een.procenten),
        "volgorde telt": een.regels.volgorde_telt,
        "in meer groepen": any(len(v.groepen) > 1 for v in een.tellend),
        "een schaal met nvt ertussen": sorted(vlaggen) != vlaggen,
        "een eigen schaal": een.schaal.scores is not kader.scores,
        "een niveau zonder rang": any(score.rang == GEEN for score in een.schaal.scores),
        "twee niveaus van een rang": len(set(een.schaal.trap.values())) < len(een.schaal.trap),
        LEEG_IS: any(score.leeg for score in een.schaal.scores),
    }
    zo |= van_reeks(een.schaal) | van_feiten(een, proef)
    yield from (naam for naam, geldt in zo.items() if geldt)


def van_reeks(schaal: Schaal) -> dict[str, bool]:
    reeks = [score.uit_reeks for score in schaal.scores]
    return {
        "een schaal van getallen": any(reeks),
        "getallen zonder beter": any(reeks) and not schaal.rang,
        "getallen met niveaus ernaast": any(reeks) and not all(reeks),
    }


def van_feiten(een: Rekening, proef: Proef) -> dict[str, bool]:
    schalen = [een.schaal_van[naam] for naam in een.feiten]
    reeksen = [any(score.uit_reeks for score in schaal.scores) for schaal in schalen]
    samen = [naam for ander in proef.rekeningen for naam in ander.feiten if ander is not een]
    motivering = {feit.naam for feit in proef.kader.feiten if feit.motivering}
    return {
        "noemt een feit": bool(schalen),
        "noemt meer feiten": len(schalen) > 1,
        "een feit van meer criteria": not {*samen}.isdisjoint(een.feiten),
        "een feit op een schaal zonder rang": any(not schaal.rang for schaal in schalen),
        "een feit op een schaal met rang": any(schaal.rang for schaal in schalen),
        "een feit op een schaal van getallen": any(reeksen),
        "een feit op een schaal met getallen bij namen": any(
            schaal.getal and not reeks for schaal, reeks in zip(schalen, reeksen, strict=True)
        ),
        "een feit op de schaal van de verwachtingen": een.schaal in schalen,
        "een feit waarbij nvt mag": any(schaal.nvt for schaal in schalen),
        "een feit met motivering": not motivering.isdisjoint(een.feiten),
    }


def van_lege_noemer(een: Rekening) -> Iterator[str]:
    if een.regels and een.regels.lege_noemer and een.procenten:
        yield "lege_noemer: geen" if een.regels.lege_noemer == GEEN else "lege_noemer"


def van_stap(stap: Stap, een: Rekening) -> Iterator[str]:
    yield f"stap: {stap.richting}"
    yield from ["stap: meer treden"] if stap.treden > 1 else []
    yield from _van(stap.als, een)


def van_rij(rij: Rij, een: Rekening) -> Iterator[str]:
    if rij.zoals:
        yield "zoals"
        return
    if rij.oordeel == GEEN:
        yield "geen als uitkomst"
    yield from ["anders"] if rij.als is None else _van(rij.als, een)


def _van(als: Voorwaarde, een: Rekening) -> Iterator[str]:  # noqa: C901 - one case for each construct
    match als:
        case En(delen) | Of(delen):
            yield "en" if isinstance(als, En) else "of"
            for deel in delen:
                yield from _van(deel, een)
        case Niet(deel):
            yield from ["niet", *_van(deel, een), *(["niet, van een feit"] if _is_feit(deel, een) else [])]
        case VanDeze(maat, _, delen):
            yield from [f"{maat} n van deze", *(["feit in een lijst"] if any(_is_feit(d, een) for d in delen) else [])]
            for deel in delen:
                yield from _van(deel, een)
        case Naam(nr, niveau) if nr in een.feiten:
            yield from ["feit is", *_van_feit(niveau, een.schaal_van[nr])]
        case Naam(nr, niveau):
            yield from [f"{nr.partition(' ')[0] if ' ' in nr else 'nummer'} is", *_niveau(niveau, een.schaal_van[nr])]
        case Alle(niveau, groep) | Overige(niveau, groep):
            yield "alle" if isinstance(als, Alle) else "de overige"
            yield from [*_niveau(niveau, een.schaal_bij(als)), *_groep(groep), *_laag(als)]
        case Tel(maat, grenzen, niveau, groep):
            yield "geen" if (maat, grenzen) == ("precies", (0,)) else "n of m" if len(grenzen) > 1 else f"{maat} n"
            yield from [*_niveau(niveau, een.schaal_bij(als)), *_groep(groep), *_laag(als)]
        case Bedrag(wat, _, _, gewogen, groep):
            yield from [wat, *_groep(groep), *(["gewogen"] if gewogen else [])]
        case Procent(maat, procent, niveau, groep, genoemde):
            yield from [f"{maat} n%", *_niveau(niveau, een.schaal_bij(als)), *_groep(groep), *_laag(als)]
            yield from ["% boven verwachtingen"] if als.laag in {"criterium", "thema"} else []
            yield from ["% met een komma"] if procent.denominator > 1 else []
            yield from ["% van alle genoemde"] if genoemde else []
            yield from ["% in een groep"] if groep else []


def _is_feit(als: Voorwaarde, een: Rekening) -> bool:
    return isinstance(als, Naam) and als.nr in een.feiten


def _van_feit(niveau: Niveau, schaal: Schaal) -> Iterator[str]:
    yield from ["feit is: van beter of slechter"] if niveau.of in {"beter", "slechter"} else []
    yield from ["feit is: een getal"] if niveau.getal is not None else []
    yield from ["feit is: nvt"] if niveau.teken in schaal.nvt else []


def _niveau(niveau: Niveau, schaal: Schaal) -> Iterator[str]:
    yield from [niveau.of if niveau.of in {"met", "boven", "onder"} else f"of {niveau.of}"] if niveau.of else []
    yield from ["nvt geteld"] if niveau.teken in schaal.nvt else []
    yield from ["zonder oordeel"] if niveau.teken == GEEN else []


def _laag(als: Tel | Procent | Alle | Overige) -> list[str]:
    return [f"telt een {als.laag}"] if als.laag else []


def _groep(groep: str | None) -> list[str]:
    return ["in een groep"] if groep else []
