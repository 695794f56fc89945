"""What the search for varianten found: which fit, and which scores would tell them apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.commands.herreken.zinnen import (
    alleen_criteria_zin,
    doorzocht_zin,
    niet_gezocht_zin,
    passend_zin,
    past_niet_zin,
    reeksen,
)
from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Kop, Tabel, Toelichtingen
from toetsing.document.letter import soort_bij
from toetsing.domain.rules.boom import GEEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.compare.varianten import Kandidaat, Zoekresultaat
    from toetsing.domain.kader import Kader

_HOOGSTENS_NAAST_ELKAAR: Final = 12
"""From more varianten on, a table of their oordelen becomes sentences."""
_VOORBEHOUD: Final = (
    "Een variant past als zij alle gepubliceerde verdelingen en oordelen van een criterium geeft. Dat zegt dat zij "
    "ermee te rijmen is; het bewijst niet dat zo is beoordeeld."
)
_OMVANG: Final = (
    "De kleinste verandering staat eerst. De omvang is 0 voor de beslisregels zoals ze er staan, en anders hoe ver de "
    "grenzen samen verschuiven of hoeveel kernverwachtingen er zijn."
)


def variantendeel(kader: Kader, gezocht: Sequence[Zoekresultaat], niet_gezocht: Sequence[str]) -> Deel:
    """Return what the search has to say of each criterium, and for which there was nothing to search."""
    blokken: list[Blok] = [Alinea(tekst=_VOORBEHOUD), Alinea(tekst=_OMVANG)]
    if boven := [nr for nr in kader.nrs_boven if nr not in kader.mensoordelen]:
        blokken.append(Alinea(tekst=alleen_criteria_zin(boven)))
    for resultaat in gezocht:
        blokken += _criterium(resultaat)
    if niet_gezocht:
        blokken.append(Alinea(tekst=niet_gezocht_zin(niet_gezocht, met_feiten=bool(kader.feiten))))
    return Deel(id="varianten", titel="Varianten die passen", blokken=tuple(blokken))


def _criterium(resultaat: Zoekresultaat) -> Iterator[Blok]:
    yield Kop(niveau=3, tekst=f"{resultaat.criterium.nr} {resultaat.criterium.kort}")
    yield Alinea(tekst=doorzocht_zin(resultaat.ruimte, resultaat.onderzocht))
    n = len(resultaat.passend)
    yield Alinea(tekst=passend_zin(n) if n else past_niet_zin(resultaat.mis, resultaat.verschil))
    if resultaat.passend:
        yield Toelichtingen(
            rijen=tuple(
                (f"{nummer}. {kandidaat.verandering} (omvang {kandidaat.omvang})", beslisregels_van(kandidaat))
                for nummer, kandidaat in enumerate(resultaat.passend, start=1)
            )
        )
    if len(resultaat.passend) > 1:
        yield from _onderscheid(resultaat)


def beslisregels_van(kandidaat: Kandidaat) -> tuple[str, ...]:
    """Return the rows of a variant as "V: geen onvoldoende"."""
    return tuple(f"{rij.oordeel}: {rij.zin}" for rij in kandidaat.variant.regelset.alle_rijen)


# -- what tells them apart ---------------------------------------------------------------------------------------------


def _onderscheid(resultaat: Zoekresultaat) -> Iterator[Blok]:
    """Yield scores by which the varianten that fit differ: a column for each, or sentences where they are many."""
    if not resultaat.onderscheid:
        zin = "Naar scores waarmee deze varianten uit elkaar te houden zijn is niet gezocht, of die zijn er niet."
        yield Alinea(tekst=zin)
        return
    zin = "Deze scores zouden uitwijzen welke variant is gebruikt; per variant staat het oordeel"
    nummers = range(1, len(resultaat.passend) + 1)
    if len(nummers) > _HOOGSTENS_NAAST_ELKAAR:
        yield Alinea(tekst=f"{zin}:")
        rijen = ((scores, (_per_oordeel([o or GEEN for o in oordelen]),)) for scores, oordelen in resultaat.onderscheid)
        yield Toelichtingen(rijen=tuple(rijen))
        return
    yield Tabel(
        titel=zin,
        kolommen=(Kolom(kop="scores"), *(Kolom(kop=str(nummer), soort="teken") for nummer in nummers)),
        rijen=tuple(
            (
                Cel(tekst=scores),
                *(Cel(tekst=o or GEEN, soort=soort_bij(resultaat.criterium.oordelen, o or GEEN)) for o in oordelen),
            )
            for scores, oordelen in resultaat.onderscheid
        ),
    )


def _per_oordeel(oordelen: Sequence[str]) -> str:
    """Return "V bij 1 en 4; M bij 2, 3 en 5 tot en met 9"."""
    return "; ".join(
        f"{oordeel} bij {reeksen([i for i, een in enumerate(oordelen, start=1) if een == oordeel])}"
        for oordeel in Counter(oordelen)
    )
