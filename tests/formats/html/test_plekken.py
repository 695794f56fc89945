"""Ids and links of what has a title: to be read, each once, and those of the document as they were."""

from __future__ import annotations

import re

import pytest

from formats.test_nummers import FIGUUR_, TABEL_, deel, document
from toetsing.document.blokken import Kop, Tussenkop, Uitklap
from toetsing.formats.html.plekken import Plek, delen_op_een_pagina, kale_blokken


def plekken(*blokken: object, titel: str = "Beeld") -> list[Plek]:
    """Return the places of blocks in one part."""
    (een,) = delen_op_een_pagina(document(deel(titel, *blokken)))  # type: ignore[arg-type]
    return [blok.plek for blok in een.blokken]


def test_wat_een_id_heeft_houdt_het_en_een_tabel_heet_naar_haar_nummer() -> None:
    kop, tabel, figuur = plekken(Kop(niveau=3, tekst="Criterium 1.1: Zij is er.", id="criterium-1.1"), TABEL_, FIGUUR_)
    assert kop == Plek("criterium-1.1", "paragraaf 1.1")
    assert tabel == Plek("tabel-1", "Tabel 1")
    assert figuur == Plek("figuur-1", "Figuur 1")


@pytest.mark.parametrize(
    ("tekst", "id_"),
    [
        pytest.param("Onderbouwing bij 1.1", "bee-onderbouwing-bij-1.1", id="een nummer van het kader blijft heel"),
        pytest.param("Criterium 2.2: Acute onveiligheid", "bee-criterium-2.2", id="tot de dubbele punt"),
        pytest.param("Eén thema's <b>", "bee-een-thema-s-b", id="zonder wat een adres niet kan hebben"),
        pytest.param("👩‍🚒", "bee-kop", id="zonder letters"),
        pytest.param("woord " * 20, "bee-woord-woord-woord-woord-woord-woord", id="op een woord afgekapt"),
        pytest.param("x" * 10_000, f"bee-{'x' * 40}", id="een woord zonder eind"),
    ],
)
def test_een_kop_heet_naar_wat_hij_zegt(tekst: str, id_: str) -> None:
    assert plekken(Kop(niveau=3, tekst=tekst))[0].id == id_


def test_geen_twee_plekken_heten_hetzelfde() -> None:
    een, ander, derde = plekken(
        Kop(niveau=3, tekst="Noten"), Tussenkop(niveau=3, tekst="Noten"), Tussenkop(niveau=3, tekst="Noten")
    )
    assert [een.id, ander.id, derde.id] == ["bee-noten", "bee-noten-2", "bee-noten-3"]
    assert [een.naam, ander.naam, derde.naam] == ["paragraaf 1.1", "Noten", "Noten (2)"]


def test_een_nieuw_id_is_er_niet_al() -> None:
    kop, vast = plekken(Kop(niveau=3, tekst="a"), Kop(niveau=3, tekst="b", id="bee-a"))
    assert (kop.id, vast.id) == ("bee-a-2", "bee-a")


def test_een_deel_heet_hoofdstuk_of_bijlage_of_naar_zijn_titel() -> None:
    delen = delen_op_een_pagina(document(deel("Een"), deel("Bijlage: twee"), deel("Drie", scherm=True)))
    assert [een.plek for een in delen] == [Plek("een", "hoofdstuk 1"), Plek("bij", "Bijlage 1"), Plek("dri", "Drie")]


def test_wat_open_gaat_heeft_zelf_een_plek_en_wat_erin_staat_niet() -> None:
    uit = Uitklap(id="organisatie-1", titel="Noord", blokken=(TABEL_, Kop(niveau=3, tekst="x")))
    assert plekken(uit) == [Plek()]
    assert [een.plek for een in kale_blokken(uit.blokken)] == [Plek(), Plek()]
    assert not re.search(r"\d", "".join(een.nummer for een in kale_blokken(uit.blokken)))
