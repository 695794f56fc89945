"""One list of all verbeterpunten with what is done about them: of one organisation, and per verwachting of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Tabel, alineas, cellen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel
    from toetsing.commands.rapport.landelijk_beeld import Landelijkrapport, Puntregel
    from toetsing.commands.rapport.regio_beeld import Regiorapport, Verbeterpunt

_NR: Final = Kolom(kop="nr", soort="nr")
_PLAN: Final = (
    Kolom(kop="maatregel"),
    Kolom(kop="verantwoordelijke", soort="kort"),
    Kolom(kop="termijn", soort="kort"),
    Kolom(kop="status", soort="kort"),
)
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
    plan = _PLAN if any(punt.maatregelen for punt in punten) else _PLAN[:1]
    geen = cellen((GEEN_MAATREGEL, "", "", ""))
    return Tabel(
        titel="Alle verbeterpunten, met wat eraan wordt gedaan",
        kolommen=(_NR, Kolom(kop="nog niet voldaan aan"), *plan),
        rijen=tuple(
            (Cel(tekst=punt.nummer), Cel(tekst=f"{punt.nr} {punt.tekst}"), *rij[: len(plan)])
            for punt in punten
            for rij in (list(map(_maatregel, punt.maatregelen)) or [geen])
        ),
        rijkop=1,
    )


def _andere(r: Regiorapport) -> Tabel:
    return Tabel(
        titel="Maatregelen die niet bij een verbeterpunt horen",
        kolommen=(_NR, *_PLAN),
        rijen=tuple((Cel(tekst=m.nr), *_maatregel(m)) for m in r.andere_maatregelen),
    )


def _maatregel(m: Maatregelregel) -> tuple[Cel, ...]:
    return cellen((m.maatregel, m.verantwoordelijke, m.termijn, m.status))


# -- of all organisations ----------------------------------------------------------------------------------------------


def landelijke_verbeterpunten(r: Landelijkrapport) -> Iterator[Deel]:
    """Yield the list per verwachting, where anybody has a verbeterpunt, with what must be met."""
    if not r.verbeterpunten:
        return
    plicht = tuple(Alinea(tekst=zin, soort="plicht") for zin in r.plicht)
    bron = (Alinea(tekst=r.plichtbron, soort="noot"),) if r.plichtbron else ()
    blokken = (*plicht, *bron, *alineas(r.puntregels), _per_verwachting(r.verbeterpunten, met_plan=bool(r.maatregelen)))
    yield Deel(id="verbeterpunten", titel="Verbeterpunten", blokken=blokken)


def _per_verwachting(punten: tuple[Puntregel, ...], *, met_plan: bool) -> Tabel:
    """Return a row per verwachting; what plans say of it only where there are any, and who has none where anybody."""
    zonder = met_plan and any(p.zonder_maatregel for p in punten)
    plan = ("met maatregel", "met verantwoordelijke", "met termijn", "klaar") if met_plan else ()
    return Tabel(
        titel="Verbeterpunten per verwachting, in aantallen organisaties",
        kolommen=(
            _NR,
            Kolom(kop="nog niet voldaan aan"),
            Kolom(kop="organisaties", soort="getal"),
            *(Kolom(kop=kop, soort="getal") for kop in plan),
            *((Kolom(kop="zonder maatregel"),) if zonder else ()),
        ),
        rijen=tuple(
            (
                *cellen((p.nr, p.tekst, str(p.organisaties))),
                *(
                    cellen(map(str, (p.met_maatregel, p.met_verantwoordelijke, p.met_termijn, p.klaar)))
                    if met_plan
                    else ()
                ),
                *(cellen((p.zonder_maatregel or "geen",)) if zonder else ()),
            )
            for p in punten
        ),
        rijkop=1,
        naam="Verbeterpunten",
        breed=met_plan,
    )


def maatregelendeel(r: Landelijkrapport) -> Iterator[Deel]:
    """Yield the annex of all measures, where there are any."""
    if r.maatregelen:
        tabel = Tabel(
            titel="Alle maatregelen",
            kolommen=(Kolom(kop="organisatie", soort="kort"), _NR, *_PLAN),
            rijen=tuple(
                cellen((wie, m.nr, m.maatregel, m.verantwoordelijke, m.termijn, m.status)) for wie, m in r.maatregelen
            ),
            naam="Maatregelen",
            breed=True,
            zoekbaar=True,
        )
        yield Deel(id="maatregelen", titel="Bijlage: alle maatregelen", blokken=(tabel,))
