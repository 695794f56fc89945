"""The number of a verwachting that is described is known wherever scores are spoken of, and what it is is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.itemkader import MET_SCORES, Map, kader_van
from toetsing.readers.kader.gepubliceerd import load_gepubliceerd
from toetsing.readers.kader.variant import load_variant

if TYPE_CHECKING:
    from pathlib import Path

VARIANT = """\
variant: v
kader: wijkproef
titel: T
toelichting: T
criteria:
  - nr: "1.1"
    groepen: {kern: [1.1.1, 1.1.2, 1.1.3]}
    beslisregels:
      - V: alle voldoende in kern
      - O: anders
"""
POST = """\
kader: wijkproef
ronde: "2016"
posten:
  - {id: a, tekst: A, verdeling: 1.1.2, gepubliceerd: {"+": 2}, bron: boek}
"""


def test_een_variant_en_een_gepubliceerd_cijfer_zeggen_dat_een_nummer_wordt_beschreven() -> None:
    kader = kader_van(MET_SCORES)
    variant = load_variant(VARIANT.encode(), "v.yaml", kader)[1]
    assert [een.code for een in variant] == ["K105", "K033"]
    assert "Groep 'kern' noemt verwachting 1.1.2, en die wordt beschreven" in variant[0].tekst
    (post,) = load_gepubliceerd(POST.encode(), "gepubliceerd.yaml", kader)[1]
    assert post.code == "K105"


@pytest.mark.parametrize(
    ("wijziging", "wat"), [("1.1.2=+", "Verwachting 1.1.2"), ("1.5=+", "Elke verwachting onder 1.5")]
)
def test_wat_als_zegt_dat_een_nummer_wordt_beschreven(tmp_path: Path, wijziging: str, wat: str) -> None:
    map_ = Map(tmp_path, MET_SCORES)
    map_.schrijf("in.csv", "organisatie;1.1.1;1.1.9\nNoord;+;-\n")
    uit = map_.draai("wat-als", "in.csv", wijziging)
    assert uit.returncode == 2
    assert f"{wat} wordt in kader wijkproef beschreven en niet gescoord" in uit.stderr
    assert "[G128]" in uit.stderr
