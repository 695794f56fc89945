"""Ways to a better oordeel above the criteria, of themas and of the whole, and what other scores change there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.plan.gepland import boven_alleen_berekend
from toetsing.commands.plan.keuzes import (
    gunstig_in_woorden,
    keuze_in_het_kort,
    open_in_woorden,
    verlies_in_woorden,
    weg_in_woorden,
)
from toetsing.commands.plan.zinnen import (
    al_laagste_zin,
    boven_weg_zin,
    daarbij_in_woorden,
    geen_verlies_zin,
    hoogste_zeker_zin,
)
from toetsing.document.blokken import Cel, Kolom, Tabel, alineas, cellen, kale_lettercel
from toetsing.document.boven import bovenoordelen
from toetsing.document.bovennamen import met_lidwoord
from toetsing.document.letter import letter_bij
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.change.kortste import Kortste, Onhaalbaar
from toetsing.domain.change.wegen import gegeven_door
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import per_woord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.plan.gepland import Gepland, Watals
    from toetsing.document.blokken import Blok
    from toetsing.domain.change.wegen import Weg
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel


def boven_in_het_kort(g: Gepland) -> Iterator[str]:
    """Yield the nearest way of the whole, or of each thema where the whole is not decided."""
    eind = [plan for plan in g.boven if plan.uitslag.nr == GEHEEL]
    for plan in eind or g.boven:
        naaste = next((weg for weg in plan.wegen if isinstance(weg.zeker, Kortste)), None)
        if naaste is not None and isinstance(naaste.zeker, Kortste):
            nr, mogelijk = plan.uitslag.nr, plan.uitslag.mogelijk
            yield boven_weg_zin(
                nr,
                mogelijk_lang(mogelijk),
                _leidt_tot(g.kader, naaste),
                keuze_in_het_kort(g.kader, naaste.zeker),
                zeker=bool(mogelijk[1:]),
            )


def bovenwegen(g: Gepland) -> Iterator[Blok]:
    """Yield the ways of every thema and of the whole, and where there are none; nothing where none is decided."""
    wegen = [weg for plan in g.boven for weg in plan.wegen]
    if wegen:
        yield boventabel(g, wegen, "Naar een beter oordeel boven de criteria", "Wegen boven")
    best = [plan.uitslag.nr for plan in g.boven if not plan.wegen]
    zeker = hoogste_zeker_zin([nr for nr in best if nr not in g.boven_vastgesteld])
    yield from alineas(filter(None, (zeker, boven_alleen_berekend(best, g.boven_vastgesteld))))


def bovenverlies(g: Gepland) -> Iterator[Blok]:
    """Yield how little loss is enough for a lower oordeel above the criteria; nothing where none is decided there."""
    rijen = tuple(
        (
            *_nu(g, plan.uitslag.nr),
            *cellen(
                (
                    str(plan.verlies.grootte or "") if isinstance(plan.verlies, Kortste) else "",
                    verlies_in_woorden(g.kader, plan.verlies),
                )
            ),
        )
        for plan in g.boven
        if not isinstance(plan.verlies, Onhaalbaar)
    )
    if rijen:
        yield Tabel(
            titel="Zoveel verlies is genoeg voor een lager oordeel boven de criteria",
            kolommen=(*_nu_kolommen(g), Kolom(kop="verlies", soort="getal"), Kolom(kop="van")),
            rijen=rijen,
            naam="Kwetsbaar boven",
        )
    niet = [plan.uitslag for plan in g.boven if isinstance(plan.verlies, Onhaalbaar)]
    vast = [met_lidwoord(een.nr) for een in niet if een.oordeel is not None]
    yield from alineas(filter(None, [geen_verlies_zin(vast, f"{'berekende ' if g.boven_vastgesteld else ''}oordeel")]))
    laagste = per_woord((een.mogelijk[-1], met_lidwoord(een.nr)) for een in niet if een.oordeel is None)
    yield from alineas(al_laagste_zin(nrs, "" if letter == GEEN else letter) for letter, nrs in laagste.items())


def bovenopen(g: Gepland) -> tuple[Tabel, ...]:
    """Return which of what is open still decides above the criteria; nothing where nothing is open there."""
    rijen = tuple(
        (*_nu(g, plan.uitslag.nr), *cellen(open_in_woorden(plan)))
        for plan in g.boven
        if plan.uitslag.open or plan.uitslag.open_feiten
    )
    if not rijen:
        return ()
    feiten = " en feiten" if g.kader.losse_feiten else ""
    return (
        Tabel(
            titel=f"Welke open verwachtingen{feiten} het oordeel boven de criteria nog bepalen",
            kolommen=(*_nu_kolommen(g, "kan nog"), Kolom(kop="bepalend"), Kolom(kop="overig open")),
            rijen=rijen,
            naam="Open boven",
        ),
    )


def _nu_kolommen(g: Gepland, alleen: str = "nu") -> tuple[Kolom, ...]:
    """Return the columns of what is decided above the criteria, and what it is now: two where people set otherwise."""
    koppen = ("berekend", "vastgesteld") if g.boven_vastgesteld else (alleen,)
    return Kolom(kop="over", soort="kort"), *(Kolom(kop=kop, soort="kort") for kop in koppen)


def _nu(g: Gepland, nr: str) -> tuple[Cel, ...]:
    """Return these cells."""
    oordeel = next(een for een in bovenoordelen(g.kader, g.uitslag) if een.nr == nr)
    nu = (oordeel.oordeel, oordeel.vastgesteld or oordeel.oordeel) if g.boven_vastgesteld else (oordeel.oordeel,)
    return (*cellen((oordeel.naam,)), *map(kale_lettercel, nu))


def boventabel(g: Gepland, wegen: Sequence[Weg], titel: str, naam: str) -> Tabel:
    """Return a row for each way; what is asked below, and what would do if open scores turn out well, where it is."""
    gunstig = [gunstig_in_woorden(g.kader, weg) for weg in wegen]
    daarbij = [daarbij_in_woorden(weg.daarbij) for weg in wegen]
    return Tabel(
        titel=titel,
        kolommen=(
            *_nu_kolommen(g),
            Kolom(kop="naar", soort="teken"),
            *((Kolom(kop="en daarbij"),) if any(daarbij) else ()),
            Kolom(kop="aantal", soort="getal", bijzaak=True),
            Kolom(kop="verbeter"),
            Kolom(kop="keuzes", soort="getal", bijzaak=True),
            *((Kolom(kop="als open gunstig uitvalt"),) if any(gunstig) else ()),
        ),
        rijen=tuple(
            (
                *_nu(g, weg.nr),
                kale_lettercel(letter_bij(g.kader.oordelen_boven(weg.nr), (_leidt_tot(g.kader, weg),))),
                *(cellen((ook,)) if any(daarbij) else ()),
                *_verbeter(g, weg),
                *(cellen((mits,)) if any(gunstig) else ()),
            )
            for weg, ook, mits in zip(wegen, daarbij, gunstig, strict=True)
        ),
        naam=naam,
    )


def _verbeter(g: Gepland, weg: Weg) -> tuple[Cel, ...]:
    gevonden = weg.zeker if isinstance(weg.zeker, Kortste) else None
    return cellen(
        (
            str(gevonden.grootte or "") if gevonden else "",
            weg_in_woorden(g.kader, weg, g.scores),
            str(gevonden.aantal or "") if gevonden else "",
        )
    )


def _leidt_tot(kader: Kader, weg: Weg) -> Oordeel:
    """Return what its list gives, or without one the least that is enough: its own goal, where that ever comes."""
    return weg.wordt or next(reversed(boven_genoeg(kader, weg)), weg.doel)


def boven_genoeg(kader: Kader, weg: Weg) -> tuple[Oordeel, ...]:
    """Return the oordelen at least as good as the goal of a way that the rules there can give, best first."""
    regels = next((thema.regels for thema in kader.themas if thema.nr == weg.nr), kader.eindregels)
    assert regels is not None
    letters = [niveau.letter for niveau in regels.oordelen]
    return gegeven_door(regels.regelset, letters[: letters.index(weg.doel) + 1])


# -- what if -----------------------------------------------------------------------------------------------------------


def boven_veranderd(w: Watals) -> list[tuple[str, str, str]]:
    """Return which oordelen above the criteria are otherwise then: each with what it is now and then."""
    return [
        (een.nr, mogelijk_lang(een.mogelijk), mogelijk_lang(ander.mogelijk))
        for een, ander in w.boven_geraakt
        if een.mogelijk != ander.mogelijk
    ]


def boven_nu_en_dan(w: Watals) -> Iterator[Tabel]:
    """Yield the oordelen above the criteria now and then, of which some score below changes."""
    nrs = [een.nr for een, _ in w.boven_geraakt]
    if not nrs:
        return
    nu, dan = ({een.nr: een for een in bovenoordelen(w.kader, uitslag)} for uitslag in (w.nu, w.dan))
    anders = any(per_nr[nr].vastgesteld for nr in nrs for per_nr in (nu, dan))
    koppen = ("berekend", "vastgesteld") if anders else ("oordeel",)
    yield Tabel(
        titel="Nu en dan, boven de criteria",
        kolommen=(
            Kolom(kop="over", soort="kort"),
            Kolom(kop="wanneer", soort="kort"),
            *(Kolom(kop=kop, soort="kort") for kop in koppen),
            Kolom(kop="waardoor"),
        ),
        rijen=tuple(
            (
                *cellen((een.naam, wanneer)),
                kale_lettercel(een.oordeel),
                *([kale_lettercel(een.vastgesteld or een.oordeel)] if anders else []),
                Cel(tekst=een.waardoor),
            )
            for nr in nrs
            for wanneer, een in (("nu", nu[nr]), ("dan", dan[nr]))
        ),
        naam="Boven de criteria",
    )
