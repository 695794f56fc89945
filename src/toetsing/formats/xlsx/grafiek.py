"""A figure as a chart of the cells of its table: which cells, which colours, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.huisstijl import INKT, WIT
from toetsing.formats.xlsx.werkmap import RAND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Celsoort, Figuur, Tabel
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.xlsx.werkmap import Blad, Vorm

KOP: Final = 4
"""The row of the headers of a table, from zero; above it the title, the report it is from, and the way back."""
BREED: Final = 620
_PER_BALK: Final = 26
_OM_BALKEN: Final = 150
"""Sizes of a chart in pixels: how wide, how high for each bar, and around them."""
_RIJ: Final = 20
_LIGGEND: Final = 0.64
"""How high a row is in pixels, and how high a printed page for its width, without header and footer."""


def hoogte_van(tabel: Tabel) -> int:
    """Return how high the chart of a table is, in pixels."""
    return _OM_BALKEN + _PER_BALK * len(tabel.rijen)


def vul_grafiek(grafiek: Vorm, figuur: Figuur, tabel: Tabel, bladnaam: str, stijl: Huisstijl) -> None:
    """Show the table on a sheet as bars in a new chart.

    Titles and names are those in the cells, so that no text can act as a formula.
    """
    eerste, laatste = KOP + 1, KOP + len(tabel.rijen)
    gehad: list[Celsoort] = []
    for kolom, soort in _reeksen(figuur, tabel):
        kleur = stijl.kleur(soort)
        vulling: dict[str, object] = {"fill": {"color": kleur.vlak}}
        if soort in gehad:
            vulling = {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": RAND, "bg_color": kleur.vlak}}
        gehad.append(soort)
        grafiek.add_series(
            {
                "name": [bladnaam, KOP, kolom],
                "categories": [bladnaam, eerste, tabel.rijkop, laatste, tabel.rijkop],
                "values": [bladnaam, eerste, kolom, laatste, kolom],
                "border": {"color": RAND if kleur.vlak == WIT else WIT},
                "gap": 40,
                "data_labels": {
                    "value": True,
                    "num_format": "0;;",
                    "font": {"color": kleur.tekst, "bold": True},
                    "fill": {"color": kleur.vlak},
                },
                **vulling,
            }
        )
    grafiek.set_title({"name": [bladnaam, 0, 0], "name_font": {"size": 12, "color": INKT}})
    # in a chart of bars the y axis is the one with names, and the first name belongs at the top
    grafiek.set_y_axis(
        {"name": [bladnaam, KOP, tabel.rijkop], "reverse": True, "crossing": "max", "num_font": {"color": INKT}}
    )
    hoogste = max(sum(deel.aantal for deel in balk.delen) for balk in figuur.balken)
    as_ = {"name": "aantal", "min": 0, "max": max(hoogste, 1), "num_format": "0", "num_font": {"color": INKT}}
    grafiek.set_x_axis({**as_, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    grafiek.set_legend({"position": "bottom", "font": {"color": INKT}})


def plek_van_grafiek(blad: Blad, tabel: Tabel, breedten: Sequence[float], hoogte: int) -> tuple[int, int]:
    """Return the cell where a chart begins: below its table where both fit on a printed page, else beside it."""
    onder = KOP + len(tabel.rijen) + 2
    boven = sum(blad.row_sizes.get(rij, (_RIJ,))[0] for rij in range(onder))
    pixels = [int(7 * breedte) + 5 for breedte in breedten]
    vast = tabel.rijkop + 1
    breed = max(sum(pixels), sum(pixels[:vast]) + BREED)
    return (onder, vast) if boven + hoogte <= _LIGGEND * breed else (KOP + 1, len(tabel.kolommen))


def _reeksen(figuur: Figuur, tabel: Tabel) -> list[tuple[int, Celsoort]]:
    """Return which columns hold the pieces of the bars, and their kinds: by name, else the last ones with amounts."""
    aantallen = {kolom.kop for kolom in figuur.tabel.kolommen if kolom.soort == "getal"}
    kolommen = [(k, kolom.kop) for k, kolom in enumerate(tabel.kolommen) if kolom.kop in aantallen]
    soorten = {deel.naam: deel.soort for balk in figuur.balken for deel in balk.delen}
    met_naam = [(k, soorten[kop]) for k, kop in kolommen if kop in soorten]
    if len(met_naam) == len(soorten):
        return met_naam
    delen = figuur.balken[0].delen
    return [(k, deel.soort) for (k, _), deel in zip(kolommen[-len(delen) :], delen, strict=False)]
