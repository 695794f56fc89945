"""The headers that are known without the types of the rows are those of the types."""

from __future__ import annotations

from toetsing.domain.dossier import KENKOPPEN, Aantekening, Maatregel, koppen_van
from toetsing.domain.words.dossierkoppen import AANTEKENING, MAATREGEL, MAATREGEL_KEN, TABELLEN


def test_de_koppen_zijn_die_van_het_dossier() -> None:
    assert {ken: koppen_van(soort) for soort, ken in KENKOPPEN.items()} == TABELLEN
    assert koppen_van(Aantekening) == AANTEKENING
    assert (KENKOPPEN[Maatregel], koppen_van(Maatregel)) == (MAATREGEL_KEN, MAATREGEL)
