"""What every form shows alike of the blocks of a document."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from toetsing.document.blokken import Balk, Balkdeel, Figuur, Tabel, in_de_legenda
from toetsing.domain.huisstijl import Huisstijl, Kleur
from toetsing.formats.svg import figuur_als_svg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Celsoort

SCHAAL: tuple[tuple[str, str, Celsoort], ...] = (
    ("V", "voldoende", "goed"),
    ("M", "matig", "midden"),
    ("O", "onvoldoende", "slecht"),
    ("", "open", "open"),
)
KLEUR = Kleur(vlak="#0A807A", tekst="#FFFFFF")
STIJL = Huisstijl(
    afzender="I", lettertype="Noto Sans", letterbestanden=(), goed=KLEUR, midden=KLEUR, slecht=KLEUR, accent="#00458C"
)


def balk(*aantallen: int) -> Balk:
    delen = zip(aantallen, SCHAAL, strict=True)
    return Balk(label="x", delen=tuple(Balkdeel(aantal=n, teken=t, naam=naam, soort=s) for n, (t, naam, s) in delen))


ALLE = (balk(0, 0, 3, 0), balk(2, 0, 0, 1), balk(0, 1, 1, 0), balk(3, 0, 0, 0))


@pytest.mark.parametrize("balken", [*permutations(ALLE)])
def test_een_legenda_houdt_de_volgorde_van_de_schaal_welke_balk_ook_eerst_komt(balken: Sequence[Balk]) -> None:
    assert [deel.naam for deel in in_de_legenda(balken)] == [naam for _, naam, _ in SCHAAL]
    svg = figuur_als_svg(Figuur("f", "alt", tuple(balken), Tabel("t", (), ())), STIJL)
    namen = [naam for naam in re.findall(r">(?:[VMO] )?(\w+)</text>", svg) if naam in {naam for _, naam, _ in SCHAAL}]
    assert namen == [naam for _, naam, _ in SCHAAL]


def test_wat_geen_balk_heeft_staat_niet_in_de_legenda() -> None:
    assert [deel.naam for deel in in_de_legenda(ALLE[:1])] == ["onvoldoende"]
    assert in_de_legenda((balk(0, 0, 0, 0),)) == []


def test_wat_op_geen_schaal_staat_komt_na_een_andere_schaal() -> None:
    ander = Balk(label="y", delen=(Balkdeel(aantal=1, teken="A", naam="af", soort="goed"),))
    assert [deel.naam for deel in in_de_legenda((balk(1, 0, 0, 1), ander))] == ["voldoende", "af", "open"]
