"""The annex about the kader has every verwachting once, under the criterium that it counts for."""

from __future__ import annotations

import pytest

from toetsing.document.blokken import Toelichtingen
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.kaderdeel import kaderdeel
from toetsing.domain.beschreven import op_volgorde
from toetsing.pipeline.kaders import kader_van, kaders


@pytest.mark.parametrize("id_", sorted(kaders()))
def test_elke_verwachting_staat_onder_haar_criterium(id_: str) -> None:
    kader = kader_van(id_)
    rijen = [
        rij for blok in kaderdeel(toon_kader(kader)).blokken if isinstance(blok, Toelichtingen) for rij in blok.rijen
    ]
    gezegd = {naam: teksten for naam, teksten in rijen if naam.startswith("Voor criterium ")}
    verwacht = [(c, list(op_volgorde(c))) for c in kader.criteria if list(op_volgorde(c))]
    assert list(gezegd) == [f"Voor criterium {c.nr}: {c.tekst}" for c, _ in verwacht]
    for (_, eigen), teksten in zip(verwacht, gezegd.values(), strict=True):
        assert len(teksten) == len(eigen)
        assert all(tekst.startswith(f"{v.nr} {v.tekst}") for tekst, v in zip(teksten, eigen, strict=True))


def test_wat_niet_meetelt_zegt_dat_en_waarom() -> None:
    blokken = kaderdeel(toon_kader(kader_van("veilig-thuis-stap1-2015"))).blokken
    teksten = [t for blok in blokken if isinstance(blok, Toelichtingen) for _, alineas in blok.rijen for t in alineas]
    (tekst,) = (t for t in teksten if t.startswith("3.1.1 "))
    assert tekst.endswith(
        "(telt niet mee: wordt nog niet beoordeeld; de verantwoorde werktoedeling moet nog verder worden uitgewerkt)"
    )
    assert sum("telt niet mee" in t for t in teksten) == 1
