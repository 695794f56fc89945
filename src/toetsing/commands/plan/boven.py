"""Ways to a better oordeel above the criteria, of themas and of the whole, and what other scores change there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.plan.gepland import boven_alleen_berekend
from toetsing.commands.plan.keuzes import gunstig_in_woorden, keuze_in_het_kort, weg_in_woorden
from toetsing.commands.plan.zinnen import boven_weg_zin, daarbij_in_woorden, hoogste_zeker_zin
from toetsing.document.blokken import Cel, Kolom, Tabel, alineas, cellen, kale_lettercel
from toetsing.document.boven import bovenoordelen
from toetsing.document.letter import letter_bij
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.change.kortste import Kortste
from toetsing.domain.change.wegen import gegeven_door, zelfde_herstel
from toetsing.domain.kader import GEHEEL

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
                naaste.doel,
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


def boventabel(g: Gepland, wegen: Sequence[Weg], titel: str, naam: str) -> Tabel:
    """Return a row for each way; what is asked below, and what would do if open scores turn out well, where it is."""
    gunstig = [gunstig_in_woorden(g.kader, weg) for weg in wegen]
    daarbij = [daarbij_in_woorden(weg.daarbij) for weg in wegen]
    koppen = ("berekend", "vastgesteld") if g.boven_vastgesteld else ("nu",)
    return Tabel(
        titel=titel,
        kolommen=(
            Kolom(kop="over", soort="kort"),
            *(Kolom(kop=kop, soort="kort") for kop in koppen),
            Kolom(kop="naar", soort="teken"),
            *((Kolom(kop="en daarbij"),) if any(daarbij) else ()),
            Kolom(kop="aantal", soort="getal", bijzaak=True),
            Kolom(kop="verbeter"),
            Kolom(kop="keuzes", soort="getal", bijzaak=True),
            *((Kolom(kop="als open gunstig uitvalt"),) if any(gunstig) else ()),
        ),
        rijen=tuple(
            (
                *_wie_en_nu(g, weg),
                *(cellen((ook,)) if any(daarbij) else ()),
                *_verbeter(g, weg),
                *(cellen((mits,)) if any(gunstig) else ()),
            )
            for weg, ook, mits in zip(wegen, daarbij, gunstig, strict=True)
        ),
        naam=naam,
    )


def _wie_en_nu(g: Gepland, weg: Weg) -> tuple[Cel, ...]:
    """Return what a way is of, what the oordeel there is now, and to which the way leads."""
    oordeel = next(een for een in bovenoordelen(g.kader, g.uitslag) if een.nr == weg.nr)
    nu = (oordeel.oordeel, oordeel.vastgesteld or oordeel.oordeel) if g.boven_vastgesteld else (oordeel.oordeel,)
    naar = letter_bij(g.kader.oordelen_boven(weg.nr), (_leidt_tot(g, weg),))
    return (*cellen((oordeel.naam,)), *map(kale_lettercel, (*nu, naar)))


def _verbeter(g: Gepland, weg: Weg) -> tuple[Cel, ...]:
    gevonden = weg.zeker if isinstance(weg.zeker, Kortste) else None
    return cellen(
        (
            str(gevonden.grootte or "") if gevonden else "",
            weg_in_woorden(g.kader, weg, g.scores),
            str(gevonden.aantal or "") if gevonden else "",
        )
    )


def _leidt_tot(g: Gepland, weg: Weg) -> Oordeel:
    """Return a better oordeel than a way asks for, where that takes the same repairs, or where its own never comes."""
    genoeg = boven_genoeg(g.kader, weg)
    wegen = (ander for plan in g.boven if plan.uitslag.nr == weg.nr for ander in plan.wegen)
    meer = [ander.doel for ander in wegen if ander.doel in genoeg and zelfde_herstel(ander.zeker, weg.zeker)]
    return next(iter((*meer[-1:], *genoeg[-1:])), weg.doel)


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
