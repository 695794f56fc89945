"""Ways to a better oordeel, and the goal: how long the shortest list to it is, and one of the shortest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.plan.boven import boven_genoeg, boventabel
from toetsing.commands.plan.gepland import alleen_berekend, boven_alleen_berekend
from toetsing.commands.plan.keuzes import gunstig_in_woorden, weg_in_woorden
from toetsing.commands.plan.zinnen import (
    al_zeker_bij_zin,
    bereikt_zin,
    bestaat_niet_zin,
    hangt_af_zin,
    kortste_lijst_zin,
    meer_dan_gevraagd_zin,
    niet_te_bereiken_zin,
    te_veel_zin,
)
from toetsing.document.blokken import Kolom, Tabel, alineas, cellen, kale_lettercel
from toetsing.document.bovennamen import met_lidwoord
from toetsing.document.letter import letter_van
from toetsing.domain.change.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import bekende_oordelen
from toetsing.domain.change.wegen import zelfde_herstel
from toetsing.domain.scores import als_woord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.commands.plan.gepland import Gepland
    from toetsing.document.blokken import Blok, Cel
    from toetsing.domain.change.verbeteren import Doelplan
    from toetsing.domain.change.wegen import Weg
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel

NR: Final = Kolom(kop="nr", soort="nr")
CRITERIUM: Final = Kolom(kop="criterium", soort="kort")


def wegtabel(gepland: Gepland, wegen: Sequence[Weg], titel: str, naam: str, *, met_winst: bool) -> Tabel:
    """Return a row for each way; what would do if open scores turn out well stands there where that is less."""
    gunstig = [gunstig_in_woorden(gepland.kader, weg) for weg in wegen]
    return Tabel(
        titel=titel,
        kolommen=(
            NR,
            CRITERIUM,
            *nu_kolommen(gepland),
            Kolom(kop="naar", soort="teken"),
            *((Kolom(kop="winst", soort="getal", bijzaak=True),) if met_winst else ()),
            Kolom(kop="aantal", soort="getal", bijzaak=True),
            Kolom(kop="verbeter"),
            Kolom(kop="keuzes", soort="getal", bijzaak=True),
            *((Kolom(kop="als open gunstig uitvalt"),) if any(gunstig) else ()),
        ),
        rijen=tuple(
            (*_wegrij(gepland, weg, met_winst=met_winst), *(cellen((mits,)) if any(gunstig) else ()))
            for weg, mits in zip(wegen, gunstig, strict=True)
        ),
        rijkop=1,
        naam=naam,
    )


def nu_kolommen(gepland: Gepland, alleen: str = "nu", berekend: str = "berekend") -> tuple[Kolom, ...]:
    """Return the columns of what an oordeel is now; two where people set some otherwise than computed."""
    koppen = (berekend, "vastgesteld") if gepland.vastgesteld else (alleen,)
    return tuple(Kolom(kop=een, soort="kort") for een in koppen)


def nu_cellen(gepland: Gepland, nr: str) -> tuple[Cel, ...]:
    """Return what the oordeel on a criterium is now, for those columns."""
    criterium = next(criterium for criterium in gepland.uitslag.criteria if criterium.nr == nr)
    letters = [letter_van(gepland.kader, nr, mogelijk) for mogelijk in (criterium.mogelijk, criterium.geldend)]
    return tuple(map(kale_lettercel, letters if gepland.vastgesteld else letters[:1]))


def _wegrij(gepland: Gepland, weg: Weg, *, met_winst: bool) -> tuple[Cel, ...]:
    """Return a way, with the oordeel that it leads to."""
    kader = gepland.kader
    gevonden = weg.zeker if isinstance(weg.zeker, Kortste) else None
    return (
        *cellen((weg.nr, gepland.kort[weg.nr])),
        *nu_cellen(gepland, weg.nr),
        kale_lettercel(letter_van(kader, weg.nr, (_leidt_tot(gepland, weg),))),
        *(cellen((str(weg.winst),)) if met_winst else ()),
        *cellen(
            (
                str(gevonden.grootte or "") if gevonden else "",
                weg_in_woorden(kader, weg, gepland.scores),
                str(gevonden.aantal or "") if gevonden else "",
            )
        ),
    )


def _leidt_tot(gepland: Gepland, weg: Weg) -> Oordeel:
    """Return what a way leads to: a better oordeel than it asks for, where that takes the same repairs.

    One that the beslisregels of the criterium do not know is the next better one.
    """
    genoeg = _genoeg(gepland.kader, weg)
    wegen = (ander for plan in gepland.plannen if plan.uitslag.nr == weg.nr for ander in plan.wegen)
    meer = [ander.doel for ander in wegen if ander.doel in genoeg and zelfde_herstel(ander.zeker, weg.zeker)]
    return next(iter((*meer[-1:], *genoeg[-1:])), weg.doel)


def doelblokken(gepland: Gepland, plan: Doelplan) -> Iterator[Blok]:
    """Yield what a goal takes: the ways to it, and one of the shortest lists where there is one."""
    eronder, boven = _nodig(plan.wegen), _nodig(plan.boven)
    yield from alineas(filter(None, doelzinnen(gepland.kader, plan, gepland.vastgesteld, gepland.boven_vastgesteld)))
    if boven:
        yield boventabel(gepland, boven, "Wat er boven de criteria nodig is", "Doel boven")
    if eronder:
        yield wegtabel(gepland, eronder, "Wat er per criterium nodig is", "Doel", met_winst=False)
    lijst = tuple(_lijst(gepland, [*eronder, *boven])) if plan.grootte is not None else ()
    if lijst:
        yield Tabel(
            titel="Een van de kortste lijsten",
            kolommen=(
                NR,
                Kolom(kop="verwachting"),
                Kolom(kop="nu", soort="teken"),
                Kolom(kop="naar", soort="teken"),
            ),
            rijen=lijst,
            naam="Lijst",
        )


def doelzinnen(
    kader: Kader, plan: Doelplan, vastgesteld: Mapping[str, Oordeel], boven_vastgesteld: Mapping[str, str]
) -> Iterator[str]:
    """Yield how long the shortest list to a goal is, where it is reached, and which oordelen of it do not exist.

    `vastgesteld` is what people set otherwise than it was computed, and `boven_vastgesteld` above the criteria: a goal
    looks at what was computed.
    """
    eronder, boven = _nodig(plan.wegen), _nodig(plan.boven)
    bereikt = [weg.nr for weg in plan.wegen if weg not in eronder]
    boven_bereikt = [weg.nr for weg in plan.boven if weg not in boven]
    anders = any(weg.nr in vastgesteld for weg in plan.wegen)
    anders = anders or any(weg.nr in boven_vastgesteld for weg in plan.boven)
    nodig = [*((weg.nr, weg) for weg in eronder), *((met_lidwoord(weg.nr), weg) for weg in boven)]
    yield _doelzin(plan, nodig, alleen_berekend=anders)
    if plan.grootte is not None:
        yield from (
            meer_dan_gevraagd_zin(weg.nr, weg.wordt, weg.doel) for weg in boven if weg.wordt and _meer(kader, weg)
        )
    vast = [nr for nr in bereikt if nr not in vastgesteld]
    vast += [met_lidwoord(nr) for nr in boven_bereikt if nr not in boven_vastgesteld]
    if nodig or anders:
        yield al_zeker_bij_zin(vast)
    yield alleen_berekend(bereikt, vastgesteld)
    yield boven_alleen_berekend(boven_bereikt, boven_vastgesteld)
    genoeg = [(weg.nr, weg.doel, _genoeg(kader, weg)) for weg in eronder]
    yield from _bestaat_niet([*genoeg, *((met_lidwoord(weg.nr), weg.doel, boven_genoeg(kader, weg)) for weg in boven)])


def _meer(kader: Kader, weg: Weg) -> bool:
    """Return whether the first of some choices gives more than is asked, where what is asked comes too."""
    een_keuze = isinstance(weg.zeker, Kortste) and weg.zeker.aantal == 1
    return weg.wordt != weg.doel and weg.doel in boven_genoeg(kader, weg) and not een_keuze


def _nodig(wegen: Sequence[Weg]) -> list[Weg]:
    """Return the ways that have still to be gone."""
    return [weg for weg in wegen if not (isinstance(weg.zeker, Kortste) and weg.zeker.grootte == 0)]


def _genoeg(kader: Kader, weg: Weg) -> tuple[Oordeel, ...]:
    """Return the oordelen at least as good as the goal that the beslisregels of the criterium know, best first."""
    criterium = next(criterium for criterium in kader.criteria if criterium.nr == weg.nr)
    plaats = criterium.letters.index
    return tuple(letter for letter in bekende_oordelen(criterium) if plaats(letter) <= plaats(weg.doel))


def _bestaat_niet(nodig: Iterable[tuple[str, Oordeel, tuple[Oordeel, ...]]]) -> Iterator[str]:
    """Yield which oordelen that are asked never come, of each with where it is asked and what is enough there."""
    waar: dict[tuple[Oordeel, tuple[Oordeel, ...]], list[str]] = {}
    for naam, doel, genoeg in nodig:
        if doel not in genoeg:
            waar.setdefault((doel, genoeg), []).append(naam)
    for (doel, genoeg), namen in waar.items():
        yield bestaat_niet_zin(doel, namen, genoeg)


def _lijst(gepland: Gepland, nodig: Sequence[Weg]) -> Iterator[tuple[Cel, ...]]:
    """Yield one of the shortest lists, in the order of the kader."""
    naar = {nr: score for weg in nodig if isinstance(weg.zeker, Kortste) for nr, score in weg.zeker.eerste[0]}
    for nr, tekst in gepland.teksten.items():
        if nr in naar:
            yield cellen((nr, tekst, als_woord(gepland.scores[nr]), naar[nr]))


def _doelzin(plan: Doelplan, nodig: Sequence[tuple[str, Weg]], *, alleen_berekend: bool) -> str:
    """Return how long the shortest list is, or why there is none that is certain; each way with where it is of."""
    if not nodig:
        return bereikt_zin(alleen_berekend=alleen_berekend)
    if plan.grootte is not None:
        return kortste_lijst_zin(plan.grootte, plan.aantal, open_=any(weg.kans is not None for _, weg in nodig))
    nooit = [naam for naam, weg in nodig if weg.kan_nooit]
    if nooit:
        return niet_te_bereiken_zin(nooit)
    te_veel = [
        naam
        for naam, w in nodig
        if isinstance(w.zeker, Gestopt) or (isinstance(w.kans, Gestopt) and w.zeker == Onhaalbaar())
    ]
    if te_veel:
        return te_veel_zin(te_veel)
    return hangt_af_zin([naam for naam, weg in nodig if isinstance(weg.zeker, Onhaalbaar)])
