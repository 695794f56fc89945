"""How the number of a criterium is said: rounded where it is shown, and then that it is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.document.zinnen import NOG_OPEN, getal_bij_zin
from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.getaluitkomst import Getalstand
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.words.woorden import decimaal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst

_STAP: Final = Fraction(1, 100)
"""Two decimals: what people compare marks with."""
_AFGEROND: Final = "(afgerond)"
_AFGEROND_EN_OPEN: Final = f"(afgerond, {NOG_OPEN})"
"""What stands behind a number that is not settled, where its lowest and its highest read the same."""
GRENZEN: Final = ("laagste", "hoogste")
"""What stands behind the name of a number where its columns say what it can still be."""
GEEN_GETAL: Final = "geen getal: er is niets beoordeeld"


def getal_zin(uitkomst: Getaluitkomst, stand: Getalstand) -> str:
    """Return a number as people read it: "7,5", "7,13 (afgerond)" or "6,5 tot en met 7,5"; of points with a %.

    Bounds that read the same are said once, and then it says that the number is still open.
    """
    if stand.laagste is None or stand.hoogste is None:
        return GEEN_GETAL
    grenzen = (stand.laagste, stand.hoogste)
    getoond = tuple(dict.fromkeys(_getoond(uitkomst, grens) for grens in grenzen))
    erbij = f" {_AFGEROND}" if any(afgerond(grens) != grens for grens in grenzen) else ""
    if len(getoond) == 1 and stand.laagste != stand.hoogste:
        erbij = f" {_AFGEROND_EN_OPEN}"
    return f"{' tot en met '.join(getoond)}{erbij}{', of geen getal' if stand.kan_leeg else ''}"


def afgerond_in_woorden(uitkomst: Getaluitkomst, waarde: Fraction) -> str:
    """Return one settled number as people read it."""
    return getal_zin(uitkomst, Getalstand(laagste=waarde, hoogste=waarde, kan_leeg=False))


def getal_van(kader: Kader, uitslag: Uitslag, nr: str) -> str:
    """Return the number of a criterium by itself; empty where the kader asks none."""
    return next((getal_zin(getal, uitslag.getallen[nr]) for c, getal in met_getal(kader) if c.nr == nr), "")


def getalregel(criterium: Criterium, uitslag: Uitslag) -> str:
    """Return the number of a criterium with which it is, on a line of its own; nothing where the kader asks none."""
    if criterium.getal is None:
        return ""
    wat, getal = getal_in_woorden(criterium.getal), getal_zin(criterium.getal, uitslag.getallen[criterium.nr])
    return getal_bij_zin(criterium.nr, wat, getal)


def exact_geschreven(stand: Getalstand) -> tuple[str, str, str]:
    """Return a number, its lowest and its highest exactly ("57/8"); empty where it is not settled or there is none."""
    waarde, laagste, hoogste = ("" if een is None else str(een) for een in (stand.waarde, stand.laagste, stand.hoogste))
    return waarde, laagste, hoogste


def getalkolom(kop: str) -> Kolom:
    """Return a column of numbers as they are read; for who counts further the number, and what it can still be."""
    return Kolom(kop=kop, soort="kort", telt=(kop, *(f"{kop} {grens}" for grens in GRENZEN)))


def getalcel(tekst: str, exact: Sequence[str]) -> Cel:
    """Return a number as it is read, with what `exact_geschreven` gave of it."""
    return Cel(tekst=tekst, getallen=tuple(afgerond(Fraction(een)) if een else None for een in exact))


def _getoond(uitkomst: Getaluitkomst, getal: Fraction) -> str:
    return f"{decimaal(afgerond(getal))}{'%' if uitkomst.wat is Grootheid.PUNTEN else ''}"


def afgerond(getal: Fraction) -> Fraction:
    """Return a number in hundredths, the nearest; a half goes away from nought."""
    keer, over = divmod(abs(getal), _STAP)
    naar = (keer + (2 * over >= _STAP)) * _STAP
    return naar if getal >= 0 else -naar


def met_getal(kader: Kader) -> list[tuple[Criterium, Getaluitkomst]]:
    """Return the criteria that come to a number, and which."""
    return [(criterium, criterium.getal) for criterium in kader.criteria if criterium.getal is not None]


def getalblokken(kader: Kader, uitslag: Uitslag) -> Iterator[Tabel]:
    """Yield the numbers of one toetsing, each with what it is; nothing where the kader asks none."""
    if gevraagd := met_getal(kader):
        yield Tabel(
            titel="Getallen",
            kolommen=(Kolom(kop="nr", soort="nr"), *(Kolom(kop=kop) for kop in ("criterium", "getal", "welk getal"))),
            rijen=tuple(
                cellen((c.nr, c.kort, getal_zin(getal, uitslag.getallen[c.nr]), getal_in_woorden(getal)))
                for c, getal in gevraagd
            ),
        )


def getallenoverzicht(kader: Kader, rijen: Sequence[tuple[str, Uitslag]]) -> Iterator[Tabel]:
    """Yield the numbers of many toetsingen, each under the name that an overview has: a column per criterium."""
    if gevraagd := met_getal(kader):
        yield Tabel(
            titel="Getallen per organisatie",
            kolommen=(Kolom(kop="organisatie", soort="kort"), *(Kolom(kop=c.nr, soort="kort") for c, _ in gevraagd)),
            rijen=tuple(
                cellen((naam, *(getal_zin(getal, uitslag.getallen[c.nr]) for c, getal in gevraagd)))
                for naam, uitslag in rijen
            ),
            naam="Getallen overzicht",
        )


def getaltabellen(kader: Kader, uitslagen: Sequence[Uitslag]) -> Iterator[Tabel]:
    """Yield a row per toetsing and number, for who reckons further: rounded, and as the exact fraction."""
    koppen = ("organisatie", "ronde", "soort", "criterium", "criteriumnaam", "welk getal")
    if gevraagd := met_getal(kader):
        yield Tabel(
            titel="Elk getal, een rij per organisatie en criterium",
            kolommen=(
                *(Kolom(kop=kop) for kop in koppen),
                *(Kolom(kop=kop, soort="getal") for kop in ("laagste", "hoogste")),
                Kolom(kop="exact"),
            ),
            rijen=tuple(
                (*cellen(_wie(uitslag)), *cellen((c.nr, c.kort, getal_in_woorden(getal))), *_getalcellen(stand))
                for uitslag in uitslagen
                for c, getal in gevraagd
                for stand in (uitslag.getallen[c.nr],)
            ),
            naam="Getallen",
            zoekbaar=True,
        )


GETALVELDEN: Final = (
    Kolom(kop="welk getal"),
    Kolom(kop="getal laagste", soort="getal"),
    Kolom(kop="getal hoogste", soort="getal"),
    Kolom(kop="getal exact", soort="teken"),
)
"""What a row about a criterium says of its number."""


def getalvelden(kader: Kader, criterium: Criterium, uitslag: Uitslag) -> tuple[Cel, ...]:
    """Return the number of a criterium in those columns, empty where it has none; nothing where the kader asks none."""
    if criterium.getal is None:
        return (Cel(tekst=""),) * len(GETALVELDEN) if met_getal(kader) else ()
    return (Cel(tekst=getal_in_woorden(criterium.getal)), *_getalcellen(uitslag.getallen[criterium.nr]))


def _wie(uitslag: Uitslag) -> tuple[str, str, str]:
    toetsing = uitslag.toetsing
    return toetsing.organisatie, toetsing.ronde or "", toetsing.soort.value if toetsing.soort else ""


def _getalcellen(stand: Getalstand) -> Iterator[Cel]:
    for grens in (stand.laagste, stand.hoogste):
        yield Cel(tekst="") if grens is None else Cel(tekst=decimaal(afgerond(grens)), getallen=(afgerond(grens),))
    yield Cel(tekst="" if stand.waarde is None else str(stand.waarde))
