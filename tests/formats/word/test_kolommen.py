"""How wide the columns of a table in Word are."""

from __future__ import annotations

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.formats.word.kolommen import Lettermaat, kolombreedtes

GEWOON = Lettermaat(em=190, marge=260)
LANG = "gedragswetenschapper"


def test_een_woord_in_een_korte_kolom_breekt_niet_als_er_ruimte_is() -> None:
    tabel = Tabel(
        titel="t",
        kolommen=(Kolom(kop="nr", soort="nr"), Kolom(kop="wat"), Kolom(kop="wie", soort="kort"), Kolom(kop="hoe")),
        rijen=(cellen(("1", "een zin van vele woorden " * 9, f"de {LANG}", "nog een zin van vele woorden " * 9)),),
    )
    breedtes = kolombreedtes(tabel, 9600)
    assert sum(breedtes) == 9600
    assert breedtes[2] >= min(GEWOON.breedte(LANG), 2600)
