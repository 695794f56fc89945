"""The verbeterpunten of all organisations per verwachting, and all their measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.gedeeld import NR, PLAN
from toetsing.commands.rapport.zinnen import NOG_NIET_VOLDAAN
from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Tabel, alineas, cellen
from toetsing.document.kaderdeel import themakop
from toetsing.domain.words.telwoorden import als_zin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport, Puntregel


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
            NR,
            Kolom(kop="verwachting" if any(p.geen_eis for p in punten) else NOG_NIET_VOLDAAN),
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


def ook_gevolgd(r: Landelijkrapport) -> str:
    """Return what can be followed up too and is not counted in the registers, with where it is."""
    bijlage = " (die staan in een bijlage)" if r.maatregelen else ""
    reacties = "de reacties op een concept (die staan in het rapport over elke organisatie)"
    return als_zin(f"Geteld zijn de registers van het kader, zonder de maatregelen{bijlage} en {reacties}")


def maatregelendeel(r: Landelijkrapport) -> Iterator[Deel]:
    """Yield the annex of all measures, where there are any."""
    if r.maatregelen:
        themas = {v.nr: themakop(t.nr, t.naam) for t in r.themas for c in t.criteria for v in c.verwachtingen}
        tabel = Tabel(
            titel="Alle maatregelen",
            kolommen=(Kolom(kop="organisatie", soort="kort"), NR._replace(keuze="thema"), *PLAN),
            rijen=tuple(
                (
                    Cel(tekst=wie),
                    Cel(tekst=m.nr, keuze=themas.get(m.nr, "")),
                    *cellen((m.maatregel, m.verantwoordelijke, m.termijn)),
                    Cel(tekst=m.status, keuze=m.status),
                )
                for wie, m in r.maatregelen
            ),
            naam="Maatregelen",
            breed=True,
            zoekbaar=True,
        )
        yield Deel(id="maatregelen", titel="Bijlage: alle maatregelen", blokken=(tabel,))
