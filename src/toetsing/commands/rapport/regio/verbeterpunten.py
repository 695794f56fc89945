"""One list of all verbeterpunten of one organisation, with what is done about them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld import NR, PLAN
from toetsing.commands.rapport.zinnen import NOG_NIET_VOLDAAN, zie_verbeterpunt_zin
from toetsing.document.blokken import Cel, Deel, Kolom, Tabel, cellen
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel
    from toetsing.commands.rapport.regio.beeld import Regiorapport, Verbeterpunt
    from toetsing.document.auteurstekst import Auteurstekst

VERBETERPUNTEN: Final = "Verbeterpunten en maatregelen"
"""The title of the part of one organisation, by which its conclusion refers to it."""
GEEN_MAATREGEL: Final = "nog geen maatregel"


def verbeterpuntendeel(r: Regiorapport) -> Iterator[Deel]:
    """Yield the list of one organisation, where it has verbeterpunten or measures."""
    punten = [punt for thema in r.themas for c in thema.criteria for punt in c.verbeterpunten]
    tabellen = (*([_punten(punten)] if punten else []), *([_andere(r)] if r.andere_maatregelen else []))
    if tabellen:
        yield Deel(id="verbeterpunten", titel=VERBETERPUNTEN, blokken=tabellen)


def _punten(punten: list[Verbeterpunt]) -> Tabel:
    """Return a row per measure, and one for what has none; where nothing has, nobody asks who sees to it."""
    kop = NOG_NIET_VOLDAAN if not any(punt.bevonden for punt in punten) else "verwachting"
    plan = PLAN if any(punt.maatregelen for punt in punten) else PLAN[:1]
    geen = cellen((GEEN_MAATREGEL, "", "", ""))
    return Tabel(
        titel="Alle verbeterpunten, met wat eraan wordt gedaan",
        kolommen=(NR, Kolom(kop=kop), *plan),
        rijen=tuple(
            (
                Cel(tekst=punt.nummer),
                Cel(tekst=f"{punt.nr} {punt.tekst}{f' ({punt.bevonden})' if punt.bevonden else ''}"),
                *rij[: len(plan)],
            )
            for punt in punten
            for rij in (list(map(_maatregel, punt.maatregelen)) or [geen])
        ),
        rijkop=1,
    )


def _andere(r: Regiorapport) -> Tabel:
    return Tabel(
        titel="Maatregelen die niet bij een verbeterpunt horen",
        kolommen=(NR, *PLAN),
        rijen=tuple((Cel(tekst=m.nr), *_maatregel(m)) for m in r.andere_maatregelen),
    )


def _maatregel(m: Maatregelregel) -> tuple[Cel, ...]:
    return cellen((m.maatregel, m.verantwoordelijke, m.termijn, m.status))


def ook_gevolgd(r: Regiorapport) -> str:
    """Return where else there is something to follow up; empty where nowhere."""
    punten = (punt for thema in r.themas for c in thema.criteria for punt in c.verbeterpunten)
    met_plan = bool(r.andere_maatregelen) or any(punt.maatregelen for punt in punten)
    delen = [
        *([f"de maatregelen (die staan onder {VERBETERPUNTEN})"] if met_plan else []),
        *(["de reacties (die staan in een bijlage)"] if r.reacties else []),
    ]
    return als_zin(f"Dit zijn de registers van het kader, zonder {opsomming(delen)}") if delen else ""


def eenmaal(tekst: Auteurstekst, punten: Sequence[Verbeterpunt]) -> Auteurstekst:
    """Return what was written at a criterium, with a reference for each paragraph that a verbeterpunt repeats."""
    elders = {alinea: zie_verbeterpunt_zin(punt.nummer, punt.nr) for punt in punten for alinea in punt.onderbouwing}
    return replace(tekst, alineas=tuple(dict.fromkeys(elders.get(alinea, alinea) for alinea in tekst.alineas)))
